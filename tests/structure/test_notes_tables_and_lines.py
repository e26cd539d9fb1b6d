"""Notes read as they stand: tables by comma or semicolon, several deeds of one line, shortfalls below other labels."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.wording import wording


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(text, pack).facts if not fact.reason]


def _roles(text: str, pack: GenrePack) -> list[str | None]:
    return [fact.role for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize("sign", [",", "，", ";", "；", "\t"])
def test_the_head_of_a_table_is_no_deed_whatever_parts_its_cells(sign: str, pack: GenrePack) -> None:
    rows = (("事项", "场次", "人数"), ("廉洁讲座", "3场", "210人"), ("消防宣讲", "2场", "96人"))
    told = _said("\n".join(sign.join(row) for row in rows), pack)
    assert len(told) == 2
    assert not any("事项" in one for one in told)


def test_a_line_with_commas_above_another_is_no_table(pack: GenrePack) -> None:
    assert "党委学习12次" in "".join(_said("学习，宣讲，谈心\n党委学习12次，宣讲4场，谈心30人", pack))


def test_a_line_below_a_table_by_comma_is_no_row(pack: GenrePack) -> None:
    told = _said("项目,次数,人数\n师德讲座,2次,37人\n另外登记社团7个,停了1个", pack)
    assert told[-1].startswith("另外登记社团7个，停")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("升旗、主题演讲 | 每周一 | 36次 | ", "每周一开展升旗、主题演讲，共36次"),
        ("考前纪律教育 | 联考前 | 1次 | ", "联考前开展考前纪律教育1次"),
        ("读报会 | 每周二 | 40次 | ", "读报会40次（每周二）"),
        ("师德讲座 | 3月、9月 | 2次 | ", "师德讲座2次（3月、9月）"),
        ("厂史馆 | 9月建成 | 投入22万 | ", "厂史馆9月建成，投入22万"),
    ],
)
def test_a_row_is_said_with_when_and_how_often(row: str, told: str, pack: GenrePack) -> None:
    assert _said(f"事项 | 时间 | 数量 | 备注\n{row}", pack) == [told]


def test_a_long_line_gives_each_thing_with_its_own_count_as_a_fact(pack: GenrePack) -> None:
    line = "志愿服务队换了队长，值勤日志重新设计了一遍9栏，橱窗海报更换了14张，外来讲座审批了5场"
    assert len(_said(line, pack)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "报告厅活动办了12场，活动前审核主讲人18名，退了1名，听众有1600人，效果不错，没有出问题",
        "村广播每天播2次，早上播政策，晚上播天气，村民爱听，播了300多天，机器坏过1次，当天修好",
    ],
)
def test_a_long_line_on_one_thing_stays_whole(line: str, pack: GenrePack) -> None:
    assert len(_said(line, pack)) == 1


@pytest.mark.parametrize(
    "note", ["外包员工14人没纳入培训", "应急预案还是2019年的，没改", "两块电子屏没人审", "值班室没配电脑"]
)
def test_what_plainly_is_lacking_is_no_plan_below_such_a_label(note: str, pack: GenrePack) -> None:
    assert _roles(f"打算：\n下学期建宣讲员库\n{note}", pack) == ["plans", "problems"]


@pytest.mark.parametrize(
    "note",
    [
        "没签承诺书的9名教练3月补签",
        "没人管的群关掉",
        "未备案账号全部清理",
        "外聘教练没签的，年底前签完",
        "明年不再办纸质内刊",
        "把没纳入学习的14人编进支部",
    ],
)
def test_what_is_meant_about_what_is_lacking_stays_a_plan(note: str, pack: GenrePack) -> None:
    assert _roles(f"打算：\n下学期建宣讲员库\n{note}", pack) == ["plans", "plans"]


@pytest.mark.parametrize("label", ["成绩/做法", "亮点", "做得好的地方", "成效和经验", "主要成绩"])
def test_a_label_of_deeds_is_no_heading_and_no_words(label: str, pack: GenrePack) -> None:
    for text in (f"{label}：\n- 夜校每周三上课", f"{label}：夜校每周三上课"):
        fact = read_notes(text, pack).facts[0]
        assert (fact.role, fact.group, fact.said) == ("done", "", "夜校每周三上课")


@pytest.mark.parametrize("note", ["亮点项目评审2次", "成绩突出的3名干部受表彰", "做法被市里转发1次"])
def test_words_of_such_labels_inside_a_note_stay(note: str, pack: GenrePack) -> None:
    assert _said(note, pack) == [note]


def test_some_of_what_was_looked_over_are_told_with_their_whole(pack: GenrePack) -> None:
    assert _said("对7个协会的公众号摸底，3个半年没更新", pack)[1] == "7个协会的公众号中3个半年没更新"


@pytest.mark.parametrize("note", ["走访网吧9家，3家没装过滤软件，当场装上", "对8个支部检查，3名委员没到会"])
def test_what_was_answered_or_is_something_else_stays(note: str, pack: GenrePack) -> None:
    assert _said(note, pack) == [note]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("承诺书没跟着重签", "承诺书没跟着重签"),
        ("值班台账登了31条", "值班台账登记31条"),
        ("党建网登了3篇经验", "党建网刊登3篇经验"),
        ("网上来信登了9条", "网上来信登了9条"),
        ("展览来了4000多", "展览来了4000多"),
        ("制作展板花了3000多", "制作展板花了3000余元"),
        ("公众号点击量到了8000多", "公众号点击量到了8000余"),
        ("进馆前讲纪律", "进馆前讲纪律"),
        ("大厅搞了个意见箱", "大厅设置意见箱"),
        ("查改问题2个", "查改问题2个"),
        ("物价那回事，当天澄清", "物价那回事，当天澄清"),
    ],
)
def test_no_word_is_put_where_it_does_not_fit(said: str, told: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).written(said) == told


@pytest.mark.parametrize("said", ["下乡时候顺便讲政策，跑村", "6.26那天来了人", "有人拍视频涨了粉", "网信员盯着处置"])
def test_speech_without_a_sure_word_is_known_as_speech(said: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).keeps_speech(said)


@pytest.mark.parametrize("said", ["紧盯重点部位", "那次会议之后整改", "与此同时顺便核对"])
def test_what_a_document_says_is_no_speech(said: str, pack: GenrePack) -> None:
    assert not wording(pack.spoken).keeps_speech(said)


def test_cells_apart_by_blanks_alone_are_a_table_where_a_column_counts(pack: GenrePack) -> None:
    notes = "分类    件数   办结\n公交线路调整  41  40\n出租车拒载    28  27\n"
    facts = read_notes(notes, pack).facts
    assert ["公交线路调整" in one.said and "41件" in one.said and "办结40" in one.said for one in facts] == [
        True,
        False,
    ]
    assert "4140" not in "".join(one.said for one in facts)


def test_two_numbers_with_a_blank_between_are_never_one(pack: GenrePack) -> None:
    said = "".join(one.said for one in read_notes("公交线路调整  41  40\n道路施工噪音 33 33\n", pack).facts)
    assert "4140" not in said
    assert "3333" not in said
    assert "41、40" in said


def test_words_over_words_are_no_table(pack: GenrePack) -> None:
    facts = read_notes("培训 学习\n检查 3次\n", pack).facts
    assert not any("学习3次" in one.said for one in facts)


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        ("项目 去年 今年", "主题宣讲 6场 11场，覆盖800人", "主题宣讲11场（上年6场），覆盖800人"),
        ("事项 2025年 2026年", "职工夜校 4期 7期", "职工夜校7期（2025年4期）"),
        ("内容 2026 2025", "谈心谈话 96人次 71人次", "谈心谈话96人次（2025年71人次）"),
        ("指标 上年同期 本年", "信息采用 20篇 33篇", "信息采用33篇（上年同期20篇）"),
        # near misses: years that do not follow each other, a cell without a figure, a column that is no year
        ("事项 2020年 2026年", "职工夜校 4期 7期", "4期"),
        ("项目 去年 今年", "网评员培训 没搞 2期", "没搞"),
        ("事项 计划 完成", "送报下乡 10次 12次", "12次"),
    ],
)
def test_two_years_of_one_thing_stand_beside_each_other(head: str, row: str, told: str, pack: GenrePack) -> None:
    said = _said("\n".join(line.replace(" ", "\t") for line in (head, row)), pack)
    assert told in "".join(said), said
    assert ("（上年" in "".join(said) or "（2025年" in "".join(said)) is ("（" in told), said


@pytest.mark.parametrize(
    ("row", "role", "said"),
    [
        ("问题\t外出船员19人，学习基本靠发链接\t-\t-", "problems", "外出船员19人，学习基本靠发链接"),
        ("不足\t书屋常锁着\t-\t", "problems", "书屋常锁着"),
        ("打算\t书屋周六开门\t-\t-", "plans", "书屋周六开门"),
        ("原因\t觉得都是熟人，出不了事\t/\t", "causes", "觉得都是熟人，出不了事"),
    ],
)
def test_a_row_of_a_part_needs_no_figure(row: str, role: str, said: str, pack: GenrePack) -> None:
    told = read_notes(f"序号\t内容\t情况\t备注\n1\t专题研究\t4次\t每季度1次\n{row}\n", pack).facts[-1]
    assert (told.role, told.said, told.reason) == (role, said, "")


@pytest.mark.parametrize("row", ["2\t讲座\t-\t-", "问题\t待报\t-\t-", "2\t问题整改\t待报\t-"])
def test_a_row_without_its_figure_stays_open(row: str, pack: GenrePack) -> None:
    assert read_notes(f"序号\t内容\t情况\t备注\n1\t专题研究\t4次\t每季度1次\n{row}\n", pack).facts[-1].reason
