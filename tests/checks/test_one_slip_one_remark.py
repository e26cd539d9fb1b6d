"""What follows from a slip is not told again, and what is written rightly is no slip."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import quotes_by_check

REPORT = """{title}
{by}
{opening}，认真履行意识形态工作责任。现将情况报告如下。

一、履职情况
（一）压实责任。{done}
（二）管好阵地。审核信息320条，9月检查网站2次。

{problems}
一是力量薄弱。专职人员偏少。二是学得不深。读得少。

{plans}
（一）加强队伍。2026年配齐专职人员，3月底前完成培训。
（二）加强学习。2026年参加集中学习12次。

{date}
"""
UNIT = {
    "title": "清河区水务局2025年意识形态工作责任制落实情况报告",
    "by": "",
    "opening": "2025年，局党组",
    "done": "召开会议专题研究2次。",
    "problems": "二、存在的问题",
    "plans": "三、下一步打算",
    "date": "清河区水务局\n2026年1月8日",
}
DEPUTY = UNIT | {
    "title": "2025年度履行意识形态工作责任述职报告",
    "by": "市青川水务集团党委副书记、纪委书记　周明远\n",
    "opening": "2025年，我",
    "date": "2026年1月8日",
}


def _found(pack: GenrePack, common: Common, said: dict[str, str]) -> dict[str, list[str]]:
    return quotes_by_check(REPORT.format(**said), pack, common)


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ({"plans": "（三）今后努力方向"}, "（三）"),
        ({"plans": "（三）下一步工作打算"}, "（三）"),
        ({"plans": "3.下步工作安排"}, "3."),
        ({"plans": "（3）下一步措施"}, "（3）"),
    ],
)
def test_a_part_headed_a_level_too_low(said: dict[str, str], mark: str, pack: GenrePack, common: Common) -> None:
    found = _found(pack, common, UNIT | said)
    assert found["number-sequence"] == [mark]
    assert not {"part-missing", "part-empty", "heading-lost", "year-off", "plan-year"} & found.keys()


@pytest.mark.parametrize(
    "said",
    [
        {"plans": "三、今后努力方向"},
        {
            "done": "召开会议2次。\n（二）明确工作安排。印发要点。\n（三）抓好学习。学习9次。",
            "problems": "二、存在的问题",
        },
    ],
)
def test_parts_and_items_on_their_own_level(said: dict[str, str], pack: GenrePack, common: Common) -> None:
    quotes = _found(pack, common, UNIT | said).get("number-sequence", [])
    assert not [quote for quote in quotes if "（" in quote]


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("发现问题31个，已整改28个，余下3个转入2026年整改台账。", False),
        ("排查隐患12处，10处已整改，2处将于2026年3月底前完成。", False),
        ("年底前尚有4项任务未完成，2026年一季度办结。", False),
        ("收集建议20条，采纳15条，其余5条待2026年研究。", False),
        ("2026年组织宣讲12场，覆盖群众800人次。", True),
        ("组织党员干部于2026年7月参观红色基地。", True),
        ("余下3个转入2028年整改台账。", True),
    ],
)
def test_what_is_carried_over_to_the_next_year(done: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert ("year-off" in _found(pack, common, UNIT | {"done": done})) is told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("该同志督促联系企业把宣传栏纳入台账。", False),
        ("走访联系企业坚持每月一次。", False),
        ("约谈两家公司把问题改到位。", False),
        ("先后到项目公司深入调研。", False),
        ("该公司坚持每月研判。", False),
        ("清源燃气公司把宣传栏纳入台账管理。", True),
        ("临江县供排水公司认真落实责任制。", True),
    ],
)
def test_a_verb_and_its_object_are_no_unit(done: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert ("unit-name" in _found(pack, common, DEPUTY | {"done": done})) is told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("坚持舆情日报、重大情况即报。", False),
        ("落实突发事件即报制度。", False),
        ("做到舆情事项即转、即办。", False),
        ("加强宣传以即培训。", True),
    ],
)
def test_what_is_reported_at_once(done: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert ("likely-spelling" in _found(pack, common, UNIT | {"done": done})) is told


def test_a_date_of_signing_that_is_wrong_is_told_once(pack: GenrePack, common: Common) -> None:
    found = _found(pack, common, UNIT | {"date": "清河区水务局\n2025年1月8日"})
    assert "signed-early" in found
    assert "month-off" not in found
