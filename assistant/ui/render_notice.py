"""The line over a draft or a plan that says a notice of the library governs it, and the way out of that."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.messages import Language, say
from assistant.results import Draft
from assistant.ui.render_text import escape, tag

_OF_IT, _ASKS = "通知", "通知要求"


def over_draft(result: Draft, language: Language) -> str:
    """Say what the library's notice settled of a draft; "" where none did, or where the user gave it along."""
    request, plan = result.request, result.plan
    if request is None or request.notice.strip():
        return ""
    return governed(told(result), getattr(request, "without_notice", False), bool(plan and plan.notice), language)


def told(result: Draft) -> list[str]:
    """Return the remarks on a draft that the line holds."""
    return [one for one in result.plan.heard if _OF_IT in one] if result.plan and result.plan.notice else []


def governed(heard: Iterable[str], without: bool, governs: bool, language: Language) -> str:
    """Return the line: ``heard`` is what the notice asks, ``without`` whether it was set aside."""
    if not governs and not without:
        return ""
    said = say("notice_aside" if without else "notice_governs", language)
    if not without:
        said += "；".join(one.removeprefix(_ASKS).rstrip("。") for one in heard if _OF_IT in one) + "。"
    act = say("notice_heed" if without else "notice_leave", language)
    button = tag("button", act, "act by-notice", type="button", value="" if without else "aside")
    return tag("div", tag("span", escape(said)) + button, "notice governed", role="status")
