"""The library as HTML: its documents as a table, and what became of the files that were given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.messages import Language, say
from assistant.passage import Document
from assistant.results import Ingested
from assistant.ui.render_text import escape, tag

_COLUMNS = ("column_name", "column_kind", "column_type", "column_period", "column_passages")


def documents(found: Sequence[Document], language: Language, looked_for: str = "") -> str:
    """Show the documents whose name, title, type or period holds ``looked_for``; own ones can be removed."""
    wanted = looked_for.strip().lower()
    shown = [one for one in found if wanted in f"{one.name} {one.title} {one.type} {one.period}".lower()]
    kinds = [one.kind for one in found]
    count = say("count_documents", language, samples=kinds.count("sample"), policies=kinds.count("policy"))
    if not shown:
        return tag("div", tag("p", count, "note") + tag("p", say("no_documents", language), "empty"), "library")
    head = "".join(tag("th", say(key, language), scope="col") for key in _COLUMNS)
    head += tag("th", tag("span", say("remove", language), "unseen"), scope="col")
    own_first = sorted(shown, key=lambda one: (one.bundled, one.kind == "policy", one.name))
    body = "".join(_row(one, language) for one in own_first)
    table = tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "documents")
    return tag("div", tag("p", count, "note") + table, "library")


def _row(one: Document, language: Language) -> str:
    name = tag("div", escape(one.title or Path(one.name).stem), "name")
    if one.title and one.title != Path(one.name).stem:
        name += tag("div", escape(one.name), "place")
    if one.bundled:
        action = tag("span", say("bundled", language), "note")
    else:
        title = f"{say('remove', language)}：{one.title or one.name}"
        action = tag("button", say("remove", language), "act remove", type="button", value=one.id, title=title)
    kind = tag("span", say(one.kind, language), f"kind {one.kind}")
    cells = (name, kind, escape(one.type), escape(one.period), str(one.passages), action)
    names = ("title", "of-kind", "of-type", "period", "passages", "action")
    return tag("tr", "".join(tag("td", cell, f"c-{label}") for cell, label in zip(cells, names, strict=True)))


def ingested(done: Ingested, language: Language) -> str:
    """Show what became of each file, failures first."""
    rows = [_result(Path(path).name, "failed", why, language) for path, why in done.failed]
    newer = {new.id for new, _ in done.replaced}
    for status, group in (("learnt", done.added), ("known", done.unchanged)):
        for one in group:
            status = "replaced" if one.id in newer else status
            more = f"{say(one.kind, language)} · {say('passages', language, n=one.passages)}"
            rows.append(_result(one.name, status, more, language))
    return tag("ul", "".join(rows), "results", role="status")


def _result(name: str, status: str, more: str, language: Language) -> str:
    head = tag("span", say(status, language), f"chip {'poor' if status == 'failed' else 'good'}")
    head += tag("span", escape(name), "name")
    return tag("li", head + tag("div", escape(more), "note"))
