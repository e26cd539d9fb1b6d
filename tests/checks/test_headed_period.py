"""A report without a title, the year of which stands in its first heading only."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

REPORT = """一年来，局党组认真落实意识形态工作责任制，各项工作平稳有序。现将主要情况汇报如下。
一、{heading}
（一）抓实理论学习。中心组集体学习12次，开展专题研讨4次。{done}
（二）管好宣传阵地。排查工作群23个，清理闲置公众号1个。
二、存在的问题
宣传载体还不够丰富。
三、下一步打算
继续抓好责任落实。
"""


@pytest.mark.parametrize(
    ("heading", "done", "told"),
    [
        ("2025年工作开展情况", "2022年共开展集中宣讲6场。", ["2022年"]),
        ("2025年度主要做法", "2024年举办讲座12次。", ["2024年"]),
        ("2025年上半年工作情况", "2023年组织走访40户。", ["2023年"]),
        ("2025年工作开展情况", "2025年共开展集中宣讲6场。", []),
        ("2025年工作开展情况", "宣讲场次比2024年增加3场。", []),
        ("2023年以来工作情况", "2024年举办讲座12次。", []),  # of several years, so no year is off
        ("2023年至2025年工作情况", "2024年举办讲座12次。", []),
        ("工作开展情况", "2024年举办讲座12次。", []),  # nothing says which year it is on
    ],
)
def test_the_first_heading_tells_the_year(
    heading: str, done: str, told: list[str], pack: GenrePack, common: Common
) -> None:
    text = REPORT.format(heading=heading, done=done)
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [one.quote for one in found if one.check == "year-off"] == told
