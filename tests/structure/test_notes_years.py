"""The year of a report: read from years that are times of deeds, never from what is told, shown, quoted or founded."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.tasks.draft.as_noted import _LAST_YEAR as AS_NOTED
from assistant.tasks.draft.questions import _LAST_YEAR as QUESTIONS

_DEED = "\n党委会专题研究意识形态工作3次"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("自排话剧，讲1949年船工支前，演了22场", ""),
        ("巡演皮影戏，讲2020年抗疫的故事，走了9个村", ""),
        ("放映《2015年的雪》18场", ""),
        ("展览“2019年那场洪水”接待620人", ""),
        ("老馆始建于2013年，展柜换了12组", ""),
        ("请老工人讲述1978年选厂址的事2场", ""),
        ("学校2014年建校，师生860人", ""),
        ("短视频反映2021年搬迁的有7条", ""),
        ("2026年签了责任书14份", "2026年"),
        ("讲形势政策课，2026年6月请党校老师2次", "2026年"),
        ("自排话剧，讲1949年船工支前；2026年演了22场", "2026年"),
        ("《读书计划》2025年印发，发到12个班组", "2025年"),
        ("2024年3月到10月巡查84次", "2024年"),
    ],
)
def test_a_year_inside_the_matter_is_not_the_reports(line: str, period: str, pack: GenrePack) -> None:
    assert read_notes(f"{line}{_DEED}", pack).parameters.get("period", "") == period


@pytest.mark.parametrize("line", ["期间：2026年", "河湾镇党委2026年意识形态工作总结"])
def test_a_label_or_a_title_tells_the_year_beside_such_matter(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n排了小戏讲1949年支前，演了6场{_DEED}", pack)
    assert notes.parameters["period"] == "2026年"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("公众号发之前年级组长看一遍", False),
        ("稿件播出之前年轻编辑先校对", False),
        ("课前年级主任查一遍教案", False),
        ("节前年底各查一遍大屏", False),
        ("目前年龄最大的58岁", False),
        ("印发前年级组会签", False),
        ("前年11月开展过一次普查", True),
        ("前年组织的普查没有回头看", True),
        ("责任书还是前年签的", True),
    ],
)
def test_the_year_before_last_is_a_word_of_its_own(said: str, asked: bool) -> None:
    found: tuple[re.Pattern[str], ...] = (AS_NOTED, QUESTIONS)
    assert (found[0].search(said) is not None) is asked
    assert asked or found[1].search(said) is None
