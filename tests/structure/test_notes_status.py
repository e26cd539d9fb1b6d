"""What notes tell keeps its standing: refused, owed, decided, mended, compared, or left empty in a table."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes

_MINUTES = "市水务局党组意识形态工作会议纪要\n时间：2025年9月18日上午\n主持：李勇\n"


def _used(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _aside(text: str, pack: GenrePack) -> str:
    return "\n".join(fact.text for fact in read_notes(text, pack).facts if fact.reason)


def _roles(text: str, word: str, pack: GenrePack) -> list[str | None]:
    return [fact.role or "done" for fact in _used(text, pack) if word in fact.said]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("会上有委员建议给各科室配摄像头，大家讨论后没有同意", "摄像头"),
        ("王副院长提出开通抖音号，院党委会研究认为条件不成熟，决定暂缓", "抖音号"),
        ("班子会上提议聘请第三方舆情公司，因经费不足未通过", "第三方"),
        ("关于统一制作展板的建议，会议未形成一致意见，下次会议再议。", "展板"),
        ("讨论时有同志提议设舆情岗。会议认为人手紧张，暂不考虑。", "舆情岗"),
        ("会上讨论了要不要设专职心理辅导员，最后没通过", "心理辅导员"),
    ],
)
def test_an_idea_that_was_not_taken_up_is_neither_plan_nor_lack(line: str, word: str, pack: GenrePack) -> None:
    text = f"中心组学习10次\n{line}\n明年办培训2期"
    assert word in _aside(text, pack)
    assert {fact.role or "done" for fact in _used(text, pack)} == {"done", "plans"}


@pytest.mark.parametrize(
    "line",
    [
        "征求意见建议46条，采纳39条，未采纳的7条逐一作了说明",
        "有社团提出邀请校外博主开讲座，团委没批，改为校内老师讲",
        "有委员提出增设宣传栏，会议同意，8月建成3块",
        "审核活动方案31个，否决2个",
        "学生会提议设“红色书架”，学院同意，现有图书420册",
    ],
)
def test_what_was_taken_up_or_dealt_with_stays(line: str, pack: GenrePack) -> None:
    assert _aside(line, pack) == ""


@pytest.mark.parametrize(
    "line",
    [
        "市级文明单位复评结果还没出来",
        "2024年底考核得分91.5，今年还没出",
        "去年底测评92分，今年还没评",
        "四季度考核排名还没通知",
        "报送理论文章6篇，评奖还没揭晓",
        "去年底测评88.6分，今年还没测",
        "报了2个典型，市里还没评",
    ],
)
def test_a_result_still_to_come_is_no_lack(line: str, pack: GenrePack) -> None:
    assert all(fact.role in (None, "done") for fact in _used(f"学习9次\n{line}", pack))
    assert "还没" in _aside(line, pack)


@pytest.mark.parametrize("line", ["舆情预案还没制定", "问题：考核结果没有运用到评优", "学习笔记还没交的有6人"])
def test_what_the_unit_owes_itself_stays_a_lack(line: str, pack: GenrePack) -> None:
    assert [fact.role for fact in _used(line, pack)] == ["problems"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("议定事项：\n1.网站群于12月底前完成等保测评，办公室负责。", "等保测评"),
        ("会议决定：公众号实行两级审核，由办公室主任终审，10月起执行", "两级审核"),
        ("三、会议强调，各支部书记要亲自管群组，发现问题当天报告。", "亲自管群组"),
        ("五、任务分工\n（1）党建办：12月15日前修订责任清单。", "责任清单"),
        ("李勇要求，大厅屏必须先审后播", "先审后播"),
    ],
)
def test_what_a_meeting_decides_or_demands_is_a_plan(line: str, word: str, pack: GenrePack) -> None:
    text = f"{_MINUTES}一、办公室通报上半年情况：中心组学习6次，检查群组22个。\n{line}"
    assert _roles(text, word, pack) == ["plans"]
    assert _roles(text, "中心组学习6次", pack) == ["done"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("会议决定把承诺书签到班组，共签订46份", "46份"),
        ("2025年6月底前完成全员签订责任书，共签31份", "31份"),
        ("按照会议要求，11月底前完成了网站整改12处", "12处"),
        (f"{_MINUTES}二、会议审议通过了舆情处置预案。", "舆情处置预案"),
        (f"{_MINUTES}议定事项：\n1.会上当场签订责任书12份。", "12份"),
    ],
)
def test_what_was_decided_and_done_stays_a_deed(line: str, word: str, pack: GenrePack) -> None:
    assert _roles(line, word, pack) == ["done"]


def test_a_lack_that_a_meeting_points_out_is_told_whole(pack: GenrePack) -> None:
    text = f"{_MINUTES}二、马涛指出，个别站的工作群有人吵架，8月一起被传到网上，虽已道歉，但暴露出管理不到位。"
    (fact,) = _used(text, pack)
    assert fact.role == "problems"
    assert fact.said.startswith("个别站的工作群")


@pytest.mark.parametrize(
    ("told", "period"), [("上半年", "2025年上半年"), ("1至8月", "2025年1月至8月"), ("前三季度", "2025年前三季度")]
)
def test_what_a_meeting_was_told_of_gives_the_period(told: str, period: str, pack: GenrePack) -> None:
    notes = read_notes(f"{_MINUTES}一、党办汇报{told}工作情况：学习7次。", pack)
    assert notes.parameters["period"] == period


def test_work_done_beside_plans_is_done_for_certain(pack: GenrePack) -> None:
    facts = _used("宣传科今年学习11次\n签了责任书27份\n巡查电子屏44块\n明年：建网评员队伍", pack)
    assert [(fact.role, fact.certain) for fact in facts] == [("done", True)] * 3 + [("plans", True)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("去年问题：审核只有一级。今年：改成两级审", "针对去年审核只有一级的问题，今年改成两级审"),
        ("上年问题是学习走形式；今年改成每次都有人主讲", "针对上年学习走形式的问题，今年改成每次都有人主讲"),
        ("去年没做的：全员承诺；今年5月签了58份", "去年没做的全员承诺，今年5月签了58份"),
        ("去年存在问题：台账不全。\n今年：补齐了缺的14份", "针对去年台账不全的问题，今年补齐了缺的14份"),
    ],
)
def test_a_lack_of_last_year_that_was_mended_is_a_deed(text: str, said: str, pack: GenrePack) -> None:
    assert [(fact.role, fact.said) for fact in _used(text, pack)] == [("done", said)]


def test_a_lack_of_last_year_is_left_out_until_its_mending_is_told(pack: GenrePack) -> None:
    assert "群组太多" in _aside("学习9次\n去年问题：群组太多", pack)
    assert _roles("去年问题：群太多。今年：还是没清完", "没清完", pack) == ["problems"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("党组专题研究：去年3次，今年4次", "党组专题研究去年3次、今年4次"),
        ("群众来信办理：2024 41件，2025 36件", "群众来信办理2024年41件、2025年36件"),
        ("网上信息发布：2024年188条 / 2025年240条", "网上信息发布2024年188条、2025年240条"),
        ("理论宣讲：去年12场，今年19场，听众约900人", "理论宣讲去年12场、今年19场，听众约900人"),
        ("检查：上半年4次，下半年6次", "上半年检查4次，下半年6次"),
    ],
)
def test_figures_of_two_years_keep_what_they_count(line: str, said: str, pack: GenrePack) -> None:
    assert [(fact.role or "done", fact.written) for fact in _used(line, pack)] == [("done", said)]


def test_figures_of_two_years_are_a_lack_only_where_the_notes_say_so(pack: GenrePack) -> None:
    assert _roles("缺课人次：去年31，今年12", "缺课", pack) == ["done"]
    assert _roles("问题：网上投诉去年5起，今年9起，压力大", "今年9起", pack) == ["problems"]


def test_a_table_tells_no_offices_and_asks_for_its_empty_cells(pack: GenrePack) -> None:
    text = (
        "事项 | 完成情况 | 责任科室 | 备注\n专题研究 | 4次 | 党办 | \n实地检查 |  | 督查室 | 待统计\n"
        "谈心谈话 | / | 组织部 | 数据对不上，先空着\n舆情处置 | 2起 |  | "
    )
    assert [fact.said for fact in _used(text, pack)] == ["专题研究4次", "舆情处置2起"]
    assert _aside(text, pack).split("\n") == ["责任科室", "实地检查", "谈心谈话"]


@pytest.mark.parametrize(
    "text",
    ["项目 | 数量 | 备注\n党课 | 8次 | 书记2次", "单位 | 公众号 | 宣传栏 | 检查次数\n城关所 | 1 | 6 | 4"],
)
def test_a_table_without_offices_is_told_as_it_is(text: str, pack: GenrePack) -> None:
    assert _aside(text, pack) == ""


@pytest.mark.parametrize(
    "foot",
    [
        "填表人：办公室 李芳 联系电话：0371-6622",
        "制表：王强  审核：赵敏  日期：2025.11.3",
        "填报单位（盖章）：城东派出所  填报人：孙涛  电话：66231",
    ],
)
def test_the_foot_of_a_form_is_no_lack_below_such_a_label(foot: str, pack: GenrePack) -> None:
    facts = _used(f"学习12次\n问题：外聘人员没管到\n{foot}", pack)
    assert [fact.role or "done" for fact in facts] == ["done", "problems"]


@pytest.mark.parametrize(
    "line", ["联系人：各支部设意识形态联系人1名，共9名", "审核：公众号三级审核，退稿6篇", "电话回访112户"]
)
def test_a_fact_that_opens_like_a_form_stays(line: str, pack: GenrePack) -> None:
    assert len(_used(line, pack)) == 1
