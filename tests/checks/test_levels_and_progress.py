"""Parts numbered unlike the others, a lone （1） between 1. and 2., and a list of tasks with one told of in no way."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told, remarks_on

_REPORT = """临桥县气象局党组关于2025年工作情况的报告

一、主要做法

{done}

二、存在的问题

（一）学习不深。学用结合不紧。

（二）力量不足。专职人员偏少。

三、下一步打算

（一）抓学习。每季度交流一次。

（二）强队伍。配齐专职人员。

临桥县气象局党组
2025年12月26日
"""


@pytest.mark.parametrize(
    ("done", "quotes"),
    [
        ("1.抓责任。研究2次。\n\n2.抓学习。学习12次。", ["1"]),
        ("1.抓责任。研究2次。\n\n（1）抓宣讲。宣讲3场。\n\n2.抓学习。学习12次。", ["1", "（1）"]),
        ("（一）抓责任。研究2次。\n\n1.抓宣讲。宣讲3场。\n\n2.抓阵地。3个。\n\n（二）抓学习。学习12次。", []),
        ("（一）抓责任。研究2次。\n\n（二）抓学习。学习12次。", []),
    ],
)
def test_levels_alike(pack: GenrePack, common: Common, done: str, quotes: list[str]) -> None:
    found = remarks_on(_REPORT.format(done=done), pack, common)
    assert [one.quote for one in found if one.check == "number-level"] == quotes


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("制定任务清单20项，已完成13项，正在推进6项。", ["hint"]),
        ("排查问题30个，已整改24个，正在整改5个。", ["hint"]),
        ("制定任务清单20项，已完成13项，正在推进7项。", []),
        ("制定任务清单20项，已完成13项，正在推进6项，未启动1项。", []),
        ("制定任务清单20项，已完成8项，正在推进6项。", []),
    ],
)
def test_tasks_in_progress(pack: GenrePack, common: Common, done: str, told: list[str]) -> None:
    assert [one.level for one in figures_told({"done": done}, pack, common)] == told
