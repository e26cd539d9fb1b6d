"""The library as HTML: its documents as a table, and what became of the files that were given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from assistant.messages import Language, say
from assistant.passage import Document, Hit
from assistant.results import Ingested
from assistant.ui.render_answer import question
from assistant.ui.render_text import clause_from, escape, tag

_MOST_RESULTS = 8  # files learnt that are listed at once; more are folded under their number
_QUOTE = 160  # characters of a passage shown
_KINDS = ("sample", "weak", "policy", "guide")  # in the order of the list
_MASKED = re.compile(r"^[*×Xx]+")  # a name begins behind what hides it
_COLUMNS = ("column_name", "column_kind", "column_type", "column_period", "column_passages")


def documents(
    found: Sequence[Document],
    language: Language,
    looked_for: str = "",
    hits: Sequence[Hit] = (),
    note: str = "",
    weak: Set[str] = frozenset(),
    genres: Mapping[str, str] | None = None,
) -> str:
    """Show the documents whose name, title, type or period holds ``looked_for``, and passages found in any.

    The user's own documents can be removed. ``note``: what has happened to the index, if anything; ``weak``: ids
    of documents that show what to avoid; ``genres``: names by id, where the counts are to be told apart by genre.
    """
    wanted = looked_for.strip().lower()
    shown = [one for one in found if wanted in f"{one.name} {one.title} {one.type} {one.period}".lower()]
    genres = genres or {}
    head_row = _count(_counted(found, language, genres, weak), language) + (
        question(say("index_note", language, note=note)) if note else ""
    )
    titles = {one.id: one.title or one.name for one in found}
    if not shown:
        nothing = "" if hits else tag("p", say("no_documents", language), "empty")
        return tag("div", head_row + nothing + _hits(hits, language, looked_for, titles), "library")
    filters = _filters(shown, language, weak, genres)
    head = "".join(tag("th", say(key, language), scope="col") for key in _COLUMNS)
    head += tag("th", tag("span", say("remove", language), "unseen"), scope="col")
    places = list(genres)
    rank = {
        one.id: (places.index(one.genre) if one.genre in genres else -1, _KINDS.index(_kind(one, weak)))
        for one in shown
    }
    own_first = sorted(shown, key=lambda one: (one.bundled, rank[one.id], _MASKED.sub("", one.title or one.name)))
    body = "".join(_row(one, language, _classes(one, weak, genres)) for one in own_first)
    table = tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "documents")
    return tag("div", head_row + filters + table + _hits(hits, language, looked_for, titles), "library")


def _kind(one: Document, weak: Set[str]) -> str:
    return "weak" if one.id in weak else one.kind


def _classes(one: Document, weak: Set[str], genres: Mapping[str, str]) -> list[str]:
    """Return what a row can be filtered by, its kind first."""
    of_genre = [f"g-{list(genres).index(one.genre)}"] if one.genre in genres else []
    return [f"k-{_kind(one, weak)}", *of_genre, *([] if one.bundled else ["k-own"])]


def _filters(shown: Sequence[Document], language: Language, weak: Set[str], genres: Mapping[str, str]) -> str:
    """Offer kinds and genres to filter by, each with how many there are; page scripts hide the other rows."""
    counts = Counter(name for one in shown for name in _classes(one, weak, genres))
    kinds = {f"k-{kind}": say("weak_sample" if kind == "weak" else kind, language) for kind in _KINDS}
    groups = [{"k-own": say("own_documents", language)} | kinds]
    groups.append({f"g-{n}": name for n, name in enumerate(genres.values())})
    rows = ""
    for group in groups:
        held = {name: label for name, label in group.items() if counts[name]}
        if len(held) > 1:
            chips = tag("button", say("all_kinds", language), "chip kind-filter on", type="button", value="")
            for name, label in held.items():
                count = tag("span", str(counts[name]), "count")
                chips += tag("button", escape(label) + count, "chip kind-filter", type="button", value=name)
            rows += tag("div", chips, "kinds", role="group", title=say("filter_kinds", language))
    return rows


def _counted(found: Sequence[Document], language: Language, genres: Mapping[str, str], weak: Set[str]) -> str:
    """Say how many samples and policies there are, of each genre where there are several: answers speak of one.

    What is shown as a warning is counted apart, as statistics and answers leave it out.
    """
    told = []
    for genre in list(dict.fromkeys(one.genre for one in found)) if genres else [""]:
        kinds = [_kind(one, weak) for one in found if not genre or one.genre == genre]
        count = say("count_documents", language, samples=kinds.count("sample"), policies=kinds.count("policy"))
        if bad := kinds.count("weak"):
            count += say("count_weak", language, n=bad)
        told.append(f"{genres[genre]}：{count}" if genre in genres and len(genres) > 1 else count)
    return "；".join(told)


def _count(count: str, language: Language) -> str:
    button = tag("button", say("show_statistics", language), "act show-statistics", type="button")
    return tag("div", tag("span", count, "note") + button, "head-row")


def _hits(hits: Sequence[Hit], language: Language, looked_for: str, titles: Mapping[str, str]) -> str:
    """List the passages that a search found, each leading to its document; those with the very words come first."""
    if not hits:
        return ""
    entries, words = "", looked_for.split()
    for hit in sorted(hits, key=lambda hit: not all(word in hit.passage.text for word in words)):
        one = hit.passage
        name = titles.get(one.document, one.name)
        head = tag("span", escape(name), "name") + tag("span", say(one.kind, language), f"kind {one.kind}")
        place = tag("div", escape(one.place), "place") if one.place else ""
        text = one.text.strip()
        quote = tag("blockquote", _marked(_around(text, words), words))
        stretch = f"{one.document}:{one.start}:{one.end}"
        look = tag("button", say("open_source", language), "open-source", type="button", value=stretch)
        entries += tag("li", tag("div", head, "head") + place + quote + tag("div", look, "look"))
    return tag("h3", say("found_inside", language)) + tag("ol", entries, "entries")


def _around(text: str, words: Sequence[str]) -> str:
    """Return the stretch of a text where the first of the words stands, or its beginning."""
    at = min((text.find(word) for word in words if word in text), default=0)
    start = clause_from(text, at - _QUOTE // 3, _QUOTE // 3) if at > _QUOTE // 2 else 0
    shown = text[start : start + _QUOTE]
    return ("……" if start else "") + shown + ("……" if start + _QUOTE < len(text) else "")


def _marked(text: str, words: Sequence[str]) -> str:
    """Return a text as HTML with the words marked."""
    if not words:
        return escape(text)
    pieces = re.split("(" + "|".join(map(re.escape, words)) + ")", text)
    return "".join(tag("mark", escape(one)) if n % 2 else escape(one) for n, one in enumerate(pieces))


def _row(one: Document, language: Language, classes: Sequence[str]) -> str:
    of_kind = classes[0].removeprefix("k-")
    title = escape(one.title or Path(one.name).stem)
    look = say("preview", language)
    name = tag("button", title, "open-source name", type="button", value=f"{one.id}:0:0", title=look)
    if one.title and one.title != Path(one.name).stem:
        name += tag("div", escape(one.name), "place")
    if one.bundled:
        action = tag("span", say("bundled", language), "note")
    else:
        title = f"{say('remove', language)}：{one.title or one.name}"
        action = tag("button", say("remove", language), "act remove", type="button", value=one.id, title=title)
    kind = tag("span", say("weak_sample" if of_kind == "weak" else of_kind, language), f"kind {of_kind}")
    cells = (name, kind, escape(one.type), escape(one.period), str(one.passages), action)
    names = ("title", "of-kind", "of-type", "period", "passages", "action")
    shown = "".join(tag("td", cell, f"c-{label}") for cell, label in zip(cells, names, strict=True))
    return tag("tr", shown, " ".join(classes))


def ingested(done: Ingested, language: Language, given: int) -> str:
    """Show what became of each of the ``given`` files, failures first, and how many were left when it was stopped."""
    failed = [_result(Path(path).name, "failed", why, language) for path, why in done.failed]
    newer, rows = {new.id for new, _ in done.replaced}, []
    for status, group in (("learnt", done.added), ("known", done.unchanged)):
        for one in group:
            shown = "replaced" if one.id in newer else status
            more = f"{say(one.kind, language)} · {say('passages', language, n=one.passages)}"
            rows.append(_result(one.name, shown, more, language))
    left = given - len(failed) - len(rows)
    word = tag("p", say("left_unlearnt", language, n=left), "note") if left > 0 else ""
    if len(rows) > _MOST_RESULTS:
        counts = {"learnt": len(done.added), "known": len(done.unchanged)}
        told = "，".join(f"{say(key, language)} {n}" for key, n in counts.items() if n)
        shown_rows = tag("details", tag("summary", told) + tag("ul", "".join(rows), "results"), "sources")
    else:
        shown_rows = tag("ul", "".join(rows), "results") if rows else ""
    listed = tag("ul", "".join(failed), "results") if failed else ""
    return tag("div", word + listed + shown_rows, "ingested", role="status")


def _result(name: str, status: str, more: str, language: Language) -> str:
    head = tag("span", say(status, language), f"chip {'poor' if status == 'failed' else 'good'}")
    head += tag("span", escape(name), "name")
    return tag("li", head + tag("div", escape(more), "note"))
