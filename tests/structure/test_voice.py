"""Who speaks: one person, a branch, a party body or a unit, however they name themselves."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.parse import parse_report

BODY = """
一、主要做法
（一）着力压实责任。{body}坚持把这项工作列入议事日程，{body}召开会议专题研究4次，{body}理论学习中心组学习12次。
二、存在问题
一是学习不够深入。二是队伍力量不足。
三、下一步打算
一是加强学习。二是{body}将继续加强管理。
"""
CASES = {
    "本人作为 in the opening, the committee named ever after": (
        "关于2025年度履行意识形态工作责任制情况的汇报\n\n今年来，本人作为镇党委书记，认真学习上级部署，为全镇发展提供保证。",
        "镇党委",
        ("个人述职", "first", "本人"),
    ),
    "本人自……任": ("本人自2021年5月任局党组书记以来，严格落实责任制。", "局党组", ("个人述职", "first", "本人")),
    "我 under the lead of a body": (
        "2023年，在局党组的领导下，我认真履行“一岗双责”。现将分管领域情况报告如下：",
        "局党组",
        ("个人述职", "first", "我"),
    ),
    "现将个人": ("按照要求，现将个人履行责任制情况报告如下：", "支部", ("个人述职", "first", "本人")),
    "a person's office and name in the title": (
        "某县教育局党组书记、局长张某某关于2025年度履行第一责任人职责情况的报告\n县委：\n"
        "2025年，在县委坚强领导下，县教育局党组认真落实责任制。作为第一责任人，我始终把工作扛在肩上。",
        "局党组",
        ("个人述职", "first", "我"),
    ),
    "the secretary and the branch together": (
        "2025年，我和支部全体党员坚持学用结合。现将开展情况报告如下：",
        "支部",
        ("党支部报告", "unit", "支部"),
    ),
    "the secretary with the branch": (
        "2025年，本人作为支部书记，和支部全体党员坚持学用结合。现将支部情况报告如下：",
        "支部",
        ("党支部报告", "unit", "支部"),
    ),
    "a town in the title": (
        "某镇2025年上半年意识形态工作情况汇报\n今年以来，我镇认真落实责任制。",
        "我镇",
        ("单位报告", "unit", "某镇"),
    ),
    "a library that names itself": (
        "按照要求，区图书馆对照清单逐条检查，现将自查情况报告如下。",
        "全馆",
        ("单位报告", "unit", "区图书馆"),
    ),
    "a team that says 我 by mistake": (
        "2025年以来，我高度重视这项工作。现将有关工作汇报如下：",
        "我局",
        ("单位报告", "unit", "我局"),
    ),
}


@pytest.mark.parametrize(("opening", "body", "expected"), CASES.values(), ids=CASES.keys())
def test_who_speaks(opening: str, body: str, expected: tuple[str, str, str], pack: GenrePack) -> None:
    report = parse_report(opening + BODY.format(body=body), pack)
    assert (report.type, report.person, report.speaker) == expected
