"""Who signs: the date below the name, and the speaker known by either of two names."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

UNIT = """区审计局党组2026年意识形态工作情况报告

区委：
2026年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。召开会议专题研究4次。

二、存在的问题
（一）学用结合不够。办法不多。

三、下一步打算
（一）加强学习。每月组织一次研讨。{end}
"""
PERSON = """2026年度履行意识形态工作责任述职报告
临江县人民医院党委书记　沈怀远

2026年，我认真履行第一责任人职责。现将履职情况报告如下。

一、履职情况
（一）当好第一责任人。我主持党委会专题研究4次。{told}

二、存在的问题
一是学习不够。我对新特点思考不多。

三、下一步打算
（一）深学细研。我将带头开展1项课题研究。

述职人：{name}
{date}
"""


def _found(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str]]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [(one.check, one.quote) for one in found if one.check in ("undated", "person")]


@pytest.mark.parametrize(
    ("end", "quote"),
    [
        ("\n\n中共云澜区审计局党组", "中共云澜区审计局党组"),
        ("\n\n区审计局党组（盖章）", "区审计局党组（盖章）"),
        ("\n\n特此报告。\n\n区审计局", "区审计局"),
        ("", ""),
        ("\n\n中共云澜区审计局党组\n2026年12月3日", ""),
        ("\n\n2026年12月3日\n中共云澜区审计局党组", ""),
        ("\n\n中共云澜区审计局党组 2026年12月3日", ""),
        ("\n\n附件：责任清单\n\n区审计局党组\n二〇二六年十二月三日", ""),
    ],
)
def test_a_signature_wants_its_date(end: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert _found(UNIT.format(end=end), pack, common) == ([("undated", quote)] if quote else [])


def test_a_person_dates_as_well(pack: GenrePack, common: Common) -> None:
    found = _found(PERSON.format(told="", name="沈怀远", date=""), pack, common)
    assert [check for check, _ in found] == ["undated"]
    assert _found(PERSON.format(told="", name="沈怀远", date="2026年11月20日"), pack, common) == []


@pytest.mark.parametrize("name", ["沈怀远", "沈淮远"])
@pytest.mark.parametrize("told", ["沈怀远同志牵头健全联动机制。", "沈怀远书记带队调研9天。"])
def test_a_misspelt_signature_hides_no_one(name: str, told: str, pack: GenrePack, common: Common) -> None:
    found = _found(PERSON.format(told=told, name=name, date="2026年11月20日"), pack, common)
    assert len(found) == 1
    assert found[0][0] == "person"


def test_a_colleague_of_another_name_may_be_spoken_of(pack: GenrePack, common: Common) -> None:
    told = "沈明同志牵头健全联动机制。王建国副院长带队调研9天。"
    assert _found(PERSON.format(told=told, name="沈淮远", date="2026年11月20日"), pack, common) == []
