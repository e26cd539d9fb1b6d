"""Who is liable for what, and who acts: a secretary's part, a deputy's, a body's, and another unit's body."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

REPORT = """{unit}关于2026年落实意识形态工作责任制情况的报告

{to}：

2026年，{unit}认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。专题研究意识形态工作4次。{done}
（二）抓好学习。理论学习中心组学习12次。

二、存在的问题
（一）学习不够深入。学用结合不紧。

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

{signed}

2026年11月20日
"""
STREET, SCHOOL, COURT = "柳桥街道党工委", "青禾县第二中学党总支", "云岭区人民法院党组"


def _remarks(text: str, check: str, pack: GenrePack, common: Common) -> list[tuple[str, str]]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [(one.quote, one.level) for one in found if one.check == check]


def _report(unit: str, done: str = "", plan: str = "", signed: str = "", to: str = "") -> str:
    above = to or ("区委" if "区人民" in unit else "县委")
    return REPORT.format(unit=unit, done=done, plan=plan, signed=signed or unit, to=above)


@pytest.mark.parametrize(
    ("done", "quotes"),
    [
        ("党工委书记认真履行直接责任人职责，到社区调研8次。", ["直接责任人"]),
        ("主要负责人切实负起直接责任。", ["直接责任"]),
        ("党组书记是意识形态工作主体责任人。", ["主体责任人"]),
        ("分管领导认真履行第一责任人职责。", ["第一责任人"]),
        ("分管宣传的副书记是意识形态工作第一责任人。", ["第一责任人"]),
        ("党工委切实履行第一责任人职责。", ["第一责任人"]),
        ("领导班子是直接责任人。", ["直接责任人"]),
        ("党工委切实履行主体责任，党工委书记履行第一责任人职责，分管领导履行直接责任人职责。", []),
        ("党工委书记督促分管领导履行直接责任人职责。", []),
        ("副书记认真履行直接责任人职责，企业是安全生产的主体责任人。", []),
        ("党工委书记带头履行第一责任人责任，听取直接责任人汇报3次。", []),
    ],
)
def test_each_bears_its_own_liability(done: str, quotes: list[str], pack: GenrePack, common: Common) -> None:
    assert [quote for quote, _ in _remarks(_report(STREET, done), "liability", pack, common)] == quotes


def test_a_secretary_who_accounts_bears_the_first_liability(pack: GenrePack, common: Common) -> None:
    own = (
        "2026年落实意识形态工作责任制情况述职报告\n石门县农业农村局党组书记、局长　周启明\n\n"
        "2026年，我认真学习，自觉履行局党组意识形态工作{}职责。现将履职情况报告如下。\n\n"
        "一、履职情况\n一是带头学习。我讲党课2次，我主持学习9次，我坚持先学一步。\n二、存在的问题\n一是学习不够。\n三、努力方向\n一是加强学习。\n"
    )
    assert _remarks(own.format("主体责任人"), "liability", pack, common) == [("主体责任人", "warning")]
    assert _remarks(own.format("第一责任人"), "liability", pack, common) == []
    third = own.format("第一责任人").replace("2026年，我认真学习", "周启明同志认真学习")
    assert [quote for quote, _ in _remarks(third, "person", pack, common)] == ["周启明同志"]


@pytest.mark.parametrize(
    ("unit", "done", "plan", "quotes"),
    [
        (SCHOOL, "", "镇党委将修订班级群管理办法。", ["镇党委"]),
        (SCHOOL, "局党组认真部署重点任务。", "", ["局党组"]),
        (COURT, "医院党委坚持每季度分析研判。", "", ["医院党委"]),
        (COURT, "院党组坚持每季度分析研判。", "", []),
        (STREET, "对老旧小区改造等事项，桃源街道提前召开居民议事会22次。", "", ["桃源街道"]),
        (STREET, "对老旧小区改造等事项，街道提前召开居民议事会22次，社区党委组织走访9次。", "", []),
        (STREET, "组织到桃源街道学习，与桃源街道开展共建。", "", []),
    ],
)
def test_another_kind_of_body_is_named(
    unit: str, done: str, plan: str, quotes: list[str], pack: GenrePack, common: Common
) -> None:
    found = _remarks(_report(unit, done, plan), "unit-name", pack, common)
    assert [quote for quote, _ in found] == quotes


def test_whom_the_report_goes_to_may_act(pack: GenrePack, common: Common) -> None:
    text = _report("石坪中心学校党支部", "镇党委先后到校指导。", to="镇党委")
    assert _remarks(text, "unit-name", pack, common) == []


@pytest.mark.parametrize(
    ("unit", "signed", "quotes"),
    [
        (STREET, "柳桥镇党委", ["柳桥镇"]),
        (STREET, "中共柳桥街道工作委员会", []),
        (SCHOOL, "青禾县第二医院党总支", ["青禾县第二医院"]),
        (SCHOOL, "中共青禾县第二中学总支部委员会", []),
    ],
)
def test_who_signs_is_who_reports(unit: str, signed: str, quotes: list[str], pack: GenrePack, common: Common) -> None:
    found = _remarks(_report(unit, signed=signed), "unit-name", pack, common)
    assert [quote for quote, _ in found] == quotes
