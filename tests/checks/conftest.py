"""Reports that tests of the checks hold, and the remarks on them."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

_REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。把意识形态工作列入议事日程。{done}
（二）抓好学习。围绕业务开展学习。{study}

二、存在的问题
（一）学习不够深入。学用结合不紧。{problem}

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

中共临桥县气象局党组
2025年12月26日
"""
_FIGURES = {"sum", "shares", "two-values", "trend", "listed-count", "none-and-some"}


def remarks_on(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    """Return the remarks of every check on a report."""
    return check_all(Desk(parse_report(text, pack), common, pack))


def quotes_by_check(text: str, pack: GenrePack, common: Common) -> dict[str, list[str]]:
    """Return the words that each check remarks on."""
    found: dict[str, list[str]] = {}
    for one in remarks_on(text, pack, common):
        found.setdefault(one.check, []).append(one.quote)
    return found


def figures_told(told: Mapping[str, str], pack: GenrePack, common: Common) -> list[Finding]:
    """Return the remarks on figures of a report that tells this in its parts: done, study, problem, plan."""
    text = _REPORT.format(**{"done": "", "study": "", "problem": "", "plan": "", **told})
    return [one for one in remarks_on(text, pack, common) if one.check in _FIGURES]
