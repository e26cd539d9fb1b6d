"""Who reports, who is liable and for which year: slips against the report's own title."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report
from tests.checks.conftest import remarks_on

TEXT = """{unit}关于2025年落实意识形态工作责任制情况的报告

{opening}现将有关情况报告如下：
一、主要做法
（一）压实责任。{said}全年专题研究意识形态工作4次。
二、存在的问题
一是学习不深。
三、下一步打算
一是办好读书班。

{unit}
2025年12月3日
"""


def _found(pack: GenrePack, common: Common, **parts: str) -> list[tuple[str, str]]:
    text = TEXT.format(**{"unit": "临溪县农业农村局党组", "opening": "今年以来，抓实各项工作。", "said": ""} | parts)
    kinds = {"unit-name", "liability", "period-mismatch"}
    return [
        (one.check, one.quote) for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check in kinds
    ]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"said": "局党委召开专题会3次。"}, ("unit-name", "局党委")),
        ({"unit": "东川城投集团党委", "said": "按照川东城投集团统一安排，抓实各项任务。"}, ("unit-name", "川东城投")),
        ({"said": "支委会履行第一责任人责任。"}, ("liability", "第一责任人")),
        ({"said": "党组书记切实履行主体责任，带头讲课。"}, ("liability", "主体责任")),
        ({"opening": "去年以来，抓实各项工作。"}, ("period-mismatch", "去年以来")),
        ({"opening": "去年，抓实各项工作。"}, ("period-mismatch", "去年")),
    ],
)
def test_slips(parts: dict[str, str], found: tuple[str, str], pack: GenrePack, common: Common) -> None:
    assert found in _found(pack, common, **parts)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"said": "县公安局党委来局交流。局党组书记履行第一责任人责任。"},
        {"said": "机关党委开展检查，局党组履行主体责任。"},
        {"opening": "今年以来，与去年相比，抓得更实。"},
    ],
)
def test_no_slip(parts: dict[str, str], pack: GenrePack, common: Common) -> None:
    assert _found(pack, common, **parts) == []


def test_a_deputy_is_not_the_first_liable(pack: GenrePack, common: Common) -> None:
    text = (
        "2025年落实意识形态工作责任制情况述职报告\n2025年，我协助镇长分管文化、教育工作。\n一、履职情况\n"
        "（一）抓责任。我认真对待，作为第一责任人对全镇意识形态工作负总责。\n二、存在的问题\n一是学得浅。\n"
    )
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert "第一责任人" in [one.quote for one in found if one.check == "liability"]


def test_the_committee_of_a_town_speaks_of_its_town(pack: GenrePack, common: Common) -> None:
    unit = "中共石桥镇委员会"
    assert _found(pack, common, unit=unit, said="下一步，我镇抓好三项工作。") == []
    assert [quote for _, quote in _found(pack, common, unit=unit, said="我街道选聘信息员15名。")] == ["我街道"]


@pytest.mark.parametrize(
    ("unit", "said", "quote"),
    [
        ("石桥镇党委", "对全乡128块宣传栏进行排查。", "全乡"),
        ("云溪市第三中学党总支", "组织全院教师学习2次。", "全院"),
        ("永澜市人民医院党委", "全校科室签订承诺书。", "全校"),
        ("清源水务集团党委", "全年局党组会研究4次，党委书记听取汇报。", "局党组"),
    ],
)
def test_what_another_unit_calls_itself(unit: str, said: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert quote in [found for _, found in _found(pack, common, unit=unit, said=said)]


def test_a_verb_is_no_part_of_a_unit(pack: GenrePack, common: Common) -> None:
    assert _found(pack, common, unit="长宁镇党委", said="修订镇党委意识形态工作责任清单，调整镇党委领导小组。") == []


def test_all_of_a_town_is_no_slip(pack: GenrePack, common: Common) -> None:
    assert _found(pack, common, unit="石桥镇党委", said="对全镇宣传栏进行排查，学习全乡镇推广的经验。") == []


_VILLAGE = "中共石桥镇柳沟村支部委员会"
_YOUTH = "共青团南屏县委员会"


@pytest.mark.parametrize(
    ("unit", "said", "quotes"),
    [
        (_VILLAGE, "柳构村党支部全年开展宣讲18场。", ["柳构村"]),
        (_VILLAGE, "石乔镇党委来村指导2次。", ["石乔镇"]),
        (_YOUTH, "方案报南坪县委同意后印发。", ["南坪县"]),
        (_VILLAGE, "柳沟村党支部全年开展宣讲18场。", []),
        (_VILLAGE, "与柳构村党支部开展共建。", []),
        (_VILLAGE, "组织党员到柳树村党支部参观。", []),
        (_YOUTH, "南屏县委专题听取汇报1次。", []),
    ],
)
def test_the_place_in_the_units_own_name(
    pack: GenrePack, common: Common, unit: str, said: str, quotes: list[str]
) -> None:
    text = f"{unit}关于2025年意识形态工作情况的报告\n\n一、主要做法\n（一）压实责任。{said}\n\n{unit}\n2025年12月26日\n"
    assert [one.quote for one in remarks_on(text, pack, common) if one.check == "unit-name"] == quotes
