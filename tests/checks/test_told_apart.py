"""What stands in set words is right; whose liability, which book, all and what is left, how many problems."""

from __future__ import annotations

import pytest

from assistant.checks.copies.overlap import check_overlap
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.results import Finding, OverlapRun
from assistant.structure.parse import parse_report
from tests.checks.conftest import figures_told, remarks_on

REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：

2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法

（一）压实责任。把意识形态工作列入议事日程。{done}

（{two}）抓好学习。围绕业务开展学习。

{more}二、存在的问题

（一）学习不够深入。学用结合不紧。{problem}

（二）力量不足。专职人员偏少。

{third}三、下一步打算

{lead}（一）推动学习走深走实。每季度交流一次。

（二）充实力量。6月底前配齐专职人员。

中共临桥县气象局党组
2025年12月26日
"""
THIRD = "（三）阵地管理不细。登记不全。\n\n"


def _told(pack: GenrePack, common: Common, check: str, **told: str) -> list[Finding]:
    parts = {"done": "", "two": "二", "more": "", "problem": "", "third": "", "lead": ""}
    return [one for one in remarks_on(REPORT.format(**{**parts, **told}), pack, common) if one.check == check]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("研判分析会流于形式。", False),
        ("有的支部舆情研判走形式。", False),
        ("会商研判停留于形式。", False),
        ("判断工作好坏偏重形式。", False),
        ("对当前舆情的分析形式，把握不准。", True),
        ("没有准确把握网络斗争形式。", True),
    ],
)
def test_a_word_within_set_words_is_right(words: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_told(pack, common, "wording", problem=words)) is wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("局党组书记张建国履行直接责任人责任。", True),
        ("党组书记、局长李文斌同志认真履行直接责任人职责。", True),
        ("分管副局长王芳履行第一责任人责任。", True),
        ("局党组书记张建国履行第一责任人责任，分管领导王芳履行直接责任人责任。", False),
        ("党组书记张建国督促分管领导履行直接责任。", False),
        ("党组副书记王芳履行直接责任人责任。", False),
    ],
)
def test_the_liability_of_one_who_is_named(words: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_told(pack, common, "liability", done=words)) is wrong


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("《习近平总书记谈治国理政》第四卷", "习近平谈治国理政"),
        ("《习近平谈治国理念》", "习近平谈治国理政"),
        ("《习近平谈治理国政（第五卷）》", "习近平谈治国理政"),
        ("《习近平同志著作选读》", "习近平著作选读"),
        ("《习近平谈治国理政》第四卷、《习近平谈治国理政（第五卷）》", ""),
        ("《习近平经济思想学习纲要》《习近平法治思想学习纲要》", ""),
        ("《习近平总书记系列重要讲话读本》", ""),
        ("《习近平总书记关于气象工作重要指示汇编》", ""),
    ],
)
def test_the_title_of_a_well_known_book(title: str, right: str, pack: GenrePack, common: Common) -> None:
    found = _told(pack, common, "document-title", done=f"组织学习{title}。")
    assert [one.fix for one in found] == ([right] if right else [])


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("全年处置投诉20件，办结率100%，仍有3件正在办理。", True),
        ("受理诉求31件，已全部办结，尚有1件未办结。", True),
        ("全年未发生重大舆情。3月，因回应不及时引发1起重大网络舆情。", True),
        ("受理投诉20件，按期办结率100%，仍有3件正在办理。", False),
        ("排查问题12个，整改率100%；新增投诉5件，仍有2件正在办理。", False),
        ("受理诉求31件，办结率95%，仍有2件正在办理。", False),
        ("信访件30件全部办结，网络投诉仍有2件正在办理。", False),
        ("全年未发生重大舆情。及时处理可能引发一起重大网络舆情的线索。", False),
        ("全年未发生重大舆情。6月开展演练，模拟发生一起重大网络舆情。", False),
        ("全年未发生重大舆情。6月，妥善处置一起网络舆情。", False),
    ],
)
def test_all_is_done_and_some_is_left(words: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_told(pack, common, "none-and-some", done=words)) is wrong


@pytest.mark.parametrize(
    ("third", "lead", "wrong"),
    [
        (THIRD, "针对以上四个方面的问题，抓好以下工作。\n\n", True),
        ("", "针对上述3个不足，抓好以下工作。\n\n", True),
        (THIRD, "针对以上三个方面的问题，抓好以下工作。\n\n", False),
        ("", "针对以上问题，抓好以下三个方面的工作。\n\n", False),
    ],
)
def test_as_many_problems_as_the_plans_say(third: str, lead: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_told(pack, common, "listed-count", third=third, lead=lead)) is wrong


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"done": "对8个宣传栏、5个电子屏开展检查，共检查阵地15处。"}, True),
        ({"done": "对12个文化活动室和3个文明实践所开展摸排，共摸排各类阵地17处。"}, True),
        ({"done": "对12个社区、36个活动室开展排查，共排查阵地36处。"}, False),
        ({"done": "对8个宣传栏、5个电子屏等开展检查，共检查阵地20处。"}, False),
        ({"done": "对8个宣传栏、5个电子屏开展检查，共发现问题3处。"}, False),
        ({"done": "与9个社区签订责任书9份。", "problem": "10个社区网评员均为兼职。"}, True),
        ({"done": "与9个社区签订责任书9份。", "problem": "6个社区网评员为兼职。"}, False),
        ({"done": "教职工党员41名、学生党员38名，均参加学习。"}, False),
        ({"done": "全校现有党员98名、预备党员97名。"}, False),
        ({"done": "全局现有党员41名。", "study": "39名党员全部完成学习。"}, True),
    ],
)
def test_numbers_of_one_thing_and_of_two(told: dict[str, str], wrong: bool, pack: GenrePack, common: Common) -> None:
    assert bool(figures_told(told, pack, common)) is wrong


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("组织座谈3场，参加人员分别为18人、22人、25人，共75人次。", "error"),
        ("培训党员42名、干部31名，共80名。", "error"),
        ("党员42名、女干部31名，共60名。", "warning"),
        ("领导班子、中层干部30人、职工50人，共90人。", "warning"),
        ("参加人员分别为18人、22人、25人，共65人次。", ""),
    ],
)
def test_a_sum_that_is_certain_is_an_error(words: str, level: str, pack: GenrePack, common: Common) -> None:
    found = [one.level for one in _told(pack, common, "sum", done=words)]
    assert found == ([level] if level else [])


def test_a_number_lost_and_one_twice_are_told_with_one_cure(pack: GenrePack, common: Common) -> None:
    more = "（四）守好阵地。登记阵地。\n\n（五）应对舆情。每日巡看。\n\n（五）讲好故事。宣传先进。\n\n"
    gap, twice = _told(pack, common, "number-sequence", more=more)
    assert "补上" in gap.suggestion
    assert "“（六）”" in gap.suggestion
    assert "各减一" in gap.suggestion
    assert "补上“（三）”的，这里改为“（六）”" in twice.suggestion
    assert "这里不动" in twice.suggestion
    assert gap.fix is None
    assert twice.fix is None


def test_a_number_twice_alone_keeps_its_own_cure(pack: GenrePack, common: Common) -> None:
    more = "（三）守好阵地。登记阵地。\n\n（三）讲好故事。宣传先进。\n\n"
    found = _told(pack, common, "number-sequence", more=more)
    assert [one.suggestion for one in found] == ["改为“四”，并核对后面的序号"]


def test_one_name_in_two_spellings_is_told_once(pack: GenrePack, common: Common) -> None:
    found = _told(
        pack, common, "name-spelling", done="党组书记、局长李文斌主持会议。11月，局党组书记李文彬同志召开会议研究。"
    )
    assert [one.quote for one in found] == ["李文彬"]


@pytest.mark.parametrize(
    ("words", "copied"),
    [
        ("全年召开党员大会4次、支委会12次、党小组会12次", False),
        ("落实“三会一课”，召开支部党员大会4次、支委会12次，讲党课4次", False),
        ("组织气象科普进校园活动12场，发放宣传册3000余份，现场答疑", True),
    ],
)
def test_meetings_that_every_branch_holds_are_no_copy(
    words: str, copied: bool, pack: GenrePack, common: Common
) -> None:
    text = REPORT.format(done=f"{words}。", two="二", more="", problem="", third="", lead="")
    at = text.index(words)
    run = OverlapRun(at, at + len(words), "d1", words)
    found = check_overlap(Desk(parse_report(text, pack), common, pack), [run], {"d1": "范文"})
    assert bool(found) is copied
