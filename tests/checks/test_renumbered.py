"""Numbers put right to the end of their list, and a lone 1. that stands for （二）."""

from __future__ import annotations

import re

import pytest

from assistant.checks.desk import Desk
from assistant.checks.fixes import fix_all
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

HEAD = "某局党组关于2026年落实意识形态工作责任制情况的报告\n\n2026年，认真履职。现将有关情况报告如下。\n一、主要做法\n"
TAIL = "二、存在的问题\n（一）学用结合不紧。联系实际不多。\n三、下一步打算\n（一）改进学习方式。每季度交流一次。\n"
HEADINGS = (
    "加强组织领导",
    "抓好理论学习",
    "管好宣传阵地",
    "做好舆情应对",
    "建强工作队伍",
    "严格督查考核",
    "推进精神文明",
)


def _report(numbers: str, points: int, *, alone: bool) -> str:
    told = "".join(f"{'一二三四'[n]}是抓好第{n + 7}项事情。按要求办理。" for n in range(points)) or "按年度计划推进。"
    between = "\n" if alone else "。"
    parts = [f"（{number}）{heading}{between}{told}" for number, heading in zip(numbers, HEADINGS, strict=False)]
    return HEAD + "\n".join(parts) + "\n" + TAIL


def _check(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    return [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check == "number-sequence"]


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("points", [0, 2, 3])
@pytest.mark.parametrize("numbers", ["一二二三四", "一二三四四", "一一二三四五", "一二三三四五六", "一二四四五"])
def test_numbers_are_put_right_to_the_end(
    numbers: str, points: int, alone: bool, pack: GenrePack, common: Common
) -> None:
    mended = fix_all(_report(numbers, points, alone=alone), lambda text: _check(text, pack, common))
    assert (
        "".join(re.findall("^（(.)）", mended.split("二、存在")[0], re.MULTILINE)) == "一二三四五六七"[: len(numbers)]
    )


def test_numbers_that_cannot_be_put_right_to_the_end_are_left() -> None:
    def check(text: str) -> list[Finding]:
        """Offer to write the second 二 as 三, and find no way on from there."""
        at = text.find("二", text.find("二") + 1)
        if at >= 0:
            return [Finding("number-sequence", "error", "", at, at + 1, "二", "重复", "改为“三”", (), "三")]
        at = text.rfind("三")
        return [Finding("number-sequence", "error", "", at, at + 1, "三", "层次不对", "", (), None)]

    assert fix_all("一二二三", check) == "一二二三"


@pytest.mark.parametrize("written", ["1.", "（1）", "1、"])
def test_a_lone_number_of_a_lower_level_is_told_where_it_stands(written: str, pack: GenrePack, common: Common) -> None:
    text = HEAD + f"（一）加强领导。开会研究。\n{written}抓好学习。学习8次。\n（三）管好阵地。逐一登记。\n" + TAIL
    told = [(one.quote, one.suggestion) for one in _check(text, pack, common)]
    assert [(quote.strip("（）.、"), "（二）" in suggestion) for quote, suggestion in told] == [("1", True)]


def test_a_list_of_a_lower_level_is_none(pack: GenrePack, common: Common) -> None:
    text = (
        HEAD + "（一）加强领导。开会研究。\n1.抓好学习。学习8次。\n2.抓好培训。2次。\n（二）管好阵地。登记。\n" + TAIL
    )
    assert _check(text, pack, common) == []
