"""What the frame of a report has by its structure, and no word of its text tells: who signs, the date, to whom it goes.

One table, so that a feature has one count in every answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.report import Report, Span
from assistant.writers.asked import Target


@dataclass(frozen=True, slots=True)
class Form:
    """One feature: how answers name it, how questions do, and where a report has it."""

    name: str
    called: re.Pattern[str]
    span: Callable[[Report], Span | None]


_WHERE = r"(?:(?:结尾|末尾|文末|最后|开头|前面)(?:处|的|有|写|部分)*)?"


def _called(names: str) -> re.Pattern[str]:
    return re.compile(rf"{_WHERE}(?:{names})")


FORMS: dict[Target, Form] = {
    "addressee": Form(
        "主送机关", _called("主送(?:机关|单位|对象)?|抬头|受文(?:机关|单位)"), lambda report: report.addressee
    ),
    "opening": Form("导语", _called("导语|导言|引言|前言|开头段|帽段"), lambda report: report.preamble),
    "transition": Form("过渡句", _called("过渡(?:句|语|的?话)?|承上启下的?[句话]?"), lambda report: report.transition),
    "closing": Form("结尾句", _called("结尾[句语]?|结束语|结语|收尾[句语]?"), lambda report: report.closing),
    "signature": Form(
        "署名",
        _called("署名|署单位(?:名称?)?|落款(?:单位|署名|的?名字)|署(?:本人)?(?:名字|姓名)"),
        lambda report: report.signature,
    ),
    "date": Form("成文日期", _called("(?:成文|落款)?的?日期|(?:成文|落款)的?时间"), lambda report: report.date),
}
_WHO_AND_WHEN = re.compile(rf"{_WHERE}落款")  # which is both of them


def forms_in(text: str) -> list[str]:
    """Return the features a text names as one: 署名 and 成文日期 of 落款; nothing where it does not."""
    return [FORMS["signature"].name, FORMS["date"].name] if _WHO_AND_WHEN.fullmatch(text) else []


def form_named(text: str) -> Target | None:
    """Return the feature a text names and nothing beside it: 落款日期; None for none, and for words of a closing."""
    return next((target for target, form in FORMS.items() if form.called.fullmatch(text)), None)
