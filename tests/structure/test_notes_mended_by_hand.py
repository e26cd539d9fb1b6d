"""Notes with figures taken back in words, marks over an older text, orders on single items, and frames of letters."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(text, pack).facts if not fact.reason]


def _left_out(text: str, pack: GenrePack) -> dict[str, str]:
    return {fact.said: fact.reason for fact in read_notes(text, pack).facts if fact.reason}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("党课十次\n学习搞了十次\n那个学习是十一次不是十次", ["党课十次", "学习搞了十一次"]),
        ("学习搞了10次，宣讲6场，哦那个学习是十一次不是十次", ["学习搞了十一次，宣讲6场"]),
        ("培训不是四期是五期", ["培训是五期"]),
        ("承诺书签了一百三十份\n承诺书是一百零三份不是一百三十份", ["承诺书签了一百零三份"]),
        ("检查不是一次两次\n党课三次不是两次", ["检查不是一次两次", "党课三次"]),
        ("开展的是两次集中学习不是一次的简单传达", ["开展的是两次集中学习不是一次的简单传达"]),
    ],
)
def test_a_figure_is_taken_back_in_words_too(text: str, said: list[str], pack: GenrePack) -> None:
    assert _said(text, pack) == said


def test_a_correction_inside_dictation_parts_it(pack: GenrePack) -> None:
    text = "学习搞了十次党课三次检查了六个单位发现问题九个哦学习是十一次不是十次明年打算每月学一次"
    said = _said(text, pack)
    assert said[:2] == ["学习搞了十一次", "党课三次"]
    assert not any("不是" in one or "十次" in one for one in said)


def test_the_first_thing_dictated_is_no_title(pack: GenrePack) -> None:
    text = (
        "那个我们街道今年吧意识形态这块党工委会研究了四次然后中心组学了十二次书记讲了两次党课然后呢排查微信群"
        "一百三十六个解散了十五个宣传栏换了二十块问题嘛就是社区干部忙学习不扎实还有网格员流动大明年呢准备把培训搞起来"
    )
    notes = read_notes(text, pack)
    assert any(fact.said.endswith("党工委会研究了四次") for fact in notes.facts)
    assert "unit" not in notes.parameters
    roles = {fact.said: fact.role for fact in notes.facts}
    assert roles["网格员流动大"] == "problems"
    assert any(role == "plans" and "流动" not in said for said, role in roles.items())


@pytest.mark.parametrize(
    "doubt",
    ["承诺书签了260还是270", "宣讲听众260或者270人吧", "问卷我记得二百六还是二百七", "回收？份", "宣讲36场还是38场"],
)
def test_what_is_doubted_is_asked(doubt: str, pack: GenrePack) -> None:
    text = f"党课4次\n{doubt}，学习3次"
    assert _said(text, pack) == ["党课4次", "学习3次"]
    assert "列入要您补充" in _left_out(text, pack)[doubt]


@pytest.mark.parametrize("sure", ["不管10次还是20次都有记录", "去年3次今年还是3次", "每周一次或者两次"])
def test_what_is_no_doubt_is_told(sure: str, pack: GenrePack) -> None:
    assert _said(sure, pack) == [sure]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("发放问卷300份，收回280份（今年发320，收回301）", ["发放问卷320份，收回301份"]),
        ("去年总结，括号里是今年的\n培训2期，每期60人（3期，80人）", ["培训3期，每期80人"]),
        ("去年发300份，收回280份（今年发320，收回301）", ["去年发300份，收回280份（今年发320，收回301）"]),
        ("党课4次，宣讲6场（其中书记2次，村里3场）", ["党课4次，宣讲6场（其中书记2次，村里3场）"]),
        ("网评员10名 ←现在14名", ["网评员14名"]),
        ("听众1200人 ← 办公室统计", ["听众1200人"]),
        ("存在不足：一是学习不深；（这条删）二是阵地管理不细。", ["阵地管理不细"]),
        ("问题：1.学习不深 2.队伍弱（这条删） 3.经费少", ["学习不深", "经费少"]),
        ("去年稿子改一下\n三、存在问题。一是学习记录不全；（已改，删）二是网评队伍老化。", ["网评队伍老化"]),
    ],
)
def test_marks_over_an_older_text(text: str, said: list[str], pack: GenrePack) -> None:
    assert _said(text, pack) == said


_ITEMS = "1.党课3次\n2.宣讲12场\n3.培训2期\n12.检查8次\n"


@pytest.mark.parametrize(
    ("order", "kept"),
    [
        ("第一二条不写", ["培训2期", "检查8次"]),
        ("第1、3条不写", ["宣讲12场", "检查8次"]),
        ("第十二条不写", ["党课3次", "宣讲12场", "培训2期"]),
        ("第三条不写", ["党课3次", "宣讲12场", "检查8次"]),
    ],
)
def test_items_called_off_by_their_numbers(order: str, kept: list[str], pack: GenrePack) -> None:
    assert _said(_ITEMS + order, pack) == kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("群众投诉处理20件，态度那3件要不要写…先不写", ["群众投诉处理20件"]),
        ("约谈5人，其中乡镇的那2人先不写", ["约谈5人"]),
        ("检查9次，发现问题12个，群那2个别写", ["检查9次，发现问题12个"]),
        ("处分2人，先不写", []),
    ],
)
def test_only_the_part_that_is_named_is_held_back(line: str, kept: list[str], pack: GenrePack) -> None:
    assert _said(f"{line}\n党课4次", pack) == [*kept, "党课4次"]


def test_who_signs_a_letter_is_no_fact(pack: GenrePack) -> None:
    letter = "张书记您好：\n党课4次。\n讲座6场。\n以上妥否，请指示。\n此致\n敬礼\n外语学院党总支\n2025年12月5日"
    assert _said(letter, pack) == ["党课4次", "讲座6场"]
    assert read_notes(letter, pack).parameters["unit"] == "外语学院党总支"
    assert _said("小张：\n党课4次\n不足：基层力量不够\n老陈", pack)[-1] == "基层力量不够"
    assert _said("党课4次\n讲座6场\n祝好\n刘芳", pack) == ["党课4次", "讲座6场"]


def test_the_agenda_of_a_meeting_is_no_work_done(pack: GenrePack) -> None:
    text = "支委会记录\n出席：全体支委\n议题：研究责任制落实情况\n会上通报：本学期检查班级群42个。"
    assert _said(text, pack) == ["本学期检查班级群42个"]


def test_figures_answered_and_put_right_in_a_chat(pack: GenrePack) -> None:
    text = (
        "王芳 10:02\n责任书签了多少份\n李工 10:03\n36\n王芳 10:04\n网评员呢\n李工 10:05\n原来10个现在14\n"
        "王芳 10:06\n问卷呢\n李工 10:07\n发了150收了142\n周姐 10:09\n不对 收了146 我这边有底"
    )
    assert _said(text, pack) == ["责任书36份", "网评员原来10个现在14", "问卷发了150收了146"]


def test_bare_numbers_of_a_table_are_counted_by_what_they_count(pack: GenrePack) -> None:
    table = "事项\t数量\n中心组学习\t12\n党课\t4\n网评员\t15\n发放问卷\t320"
    assert _said(table, pack) == ["中心组学习12次", "党课4次", "网评员15名", "发放问卷320份"]
    assert _said("活动|次数\n学习|12\n书记讲党课|2", pack) == ["学习12次", "书记讲党课2次"]


def test_counts_without_a_measure_keep_their_label(pack: GenrePack) -> None:
    assert _said("党课3次\n责任书签订：机关17，村级24", pack)[-1] == "责任书签订：机关17，村级24"


def test_a_renamed_unit_reports_under_its_new_name(pack: GenrePack) -> None:
    notes = read_notes("我单位原水产站，现更名为农业农村服务中心\n党课3次", pack)
    assert notes.parameters["unit"] == "农业农村服务中心"
    assert _said("我单位原水产站，现更名为农业农村服务中心\n党课3次", pack) == ["党课3次"]
    assert "unit" not in read_notes("党课3次\n学习强国群更名为理论学习群", pack).parameters


def test_when_papers_are_due_is_no_work(pack: GenrePack) -> None:
    assert _said("党课3次\n请各科室周五前报材料", pack) == ["党课3次"]
    assert len(_said("党课3次\n宣讲2场\n各支部每周五前报学习情况", pack)) == 3


def test_a_signature_set_off_to_the_right_is_no_fact(pack: GenrePack) -> None:
    letter = "小何：\n你好！\n党课4次。\n讲座6场。\n打我电话，周末我都在。\n此致\n敬礼！\n"
    letter += " " * 30 + "梁思文\n" + " " * 30 + "江北港务集团党委副书记\n" + " " * 30 + "2026年11月5日"
    told = [fact.said for fact in read_notes(letter, pack).facts if not fact.reason]
    assert told == ["党课4次", "讲座6场"]
