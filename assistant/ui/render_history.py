"""The list of conversations as HTML, and one conversation as Markdown to take away."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from assistant.archive import Entry, Kept
from assistant.messages import Language, say
from assistant.ui.render_text import escape, tag


def conversations(found: Sequence[Kept], language: Language, looked_for: str = "") -> str:
    """List conversations by the day they were last used."""
    if not found:
        return tag("p", say("history_none" if looked_for else "history_empty", language), "empty")
    shown, last = "", ""
    for one in found:
        day = _day(one.changed)
        if day != last:
            shown += ("</ul>" if last else "") + tag("h3", say(day, language)) + "<ul>"
            last = day
        shown += _line(one, language)
    return shown + "</ul>"


def _day(changed: float) -> str:
    then, today = datetime.fromtimestamp(changed).date(), datetime.fromtimestamp(time.time()).date()
    if then >= today:
        return "today"
    if then == today - timedelta(days=1):
        return "yesterday"
    return "this_week" if then > today - timedelta(days=7) else "earlier"


def _line(one: Kept, language: Language) -> str:
    title = one.title or say("chat", language)
    named = {"title": title, "data_id": one.id}
    acts = tag("button", "", "rename", type="button", **_named("rename", title, language))
    address = f"part/conversations/{one.id}.md"
    acts += tag("a", "", "export", href=address, download="", **_named("export", title, language))
    acts += tag("button", "", "delete", type="button", **_named("delete", title, language))
    link = tag("a", escape(title), "open", href=f"#c={one.id}", **named)
    return tag("li", link + tag("span", acts, "acts"), data_id=one.id, data_sure=say("delete_sure", language))


def _named(act: str, title: str, language: Language) -> dict[str, str]:
    label = say(act, language)
    return {"title": label, "aria_label": f"{label}：{title}"}


def as_markdown(title: str, entries: Sequence[Entry], language: Language) -> str:
    """Return a whole conversation as Markdown, with the sources of every answer."""
    lines = [f"# {title}", ""]
    for entry in entries:
        who = "said_by_you" if entry.kind == "said" else "said_by_it"
        at = datetime.fromtimestamp(entry.at).strftime("%Y-%m-%d %H:%M")
        lines += [f"## {say(who, language)}　{at}", "", entry.text.strip(), ""]
        if entry.kind == "said" and entry.data:
            lines += [f"（{say('attached', language)}：{json.loads(entry.data).get('attachment', '')}）", ""]
        lines += [*_sources(entry), ""]
    return "\n".join(lines)


def _sources(entry: Entry) -> list[str]:
    if entry.kind != "answer" or not entry.data:
        return []
    cited = json.loads(entry.data).get("citations", ())
    return [f"- [{one['n']}] {one['name']}　{one['place']}".rstrip() for one in cited]
