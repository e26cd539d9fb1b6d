"""A draft as HTML: the text as on paper with gaps and figures marked, and what the user must know about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.messages import Language, say
from assistant.results import CONDITION, Draft, TracedFigure
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.provenance import Provenance
from assistant.tasks.revise.job import UNDONE
from assistant.ui import render_notice
from assistant.ui.render_answer import foot, question, sources
from assistant.ui.render_changes import changes_made, listed
from assistant.ui.render_paper import Mark, headings, paper
from assistant.ui.render_text import escape, tag

_AT_ONCE, _MOST_LISTED = 40, 240  # figures listed with where they come from, the first of them unfolded
_MOST_MARKED = 20_000  # characters of a draft up to which its changes are listed


def draft(result: Draft, number: int, language: Language, links: str = "", name: str = "") -> str:
    """Show a draft; ``number`` is the message's, ``links`` its downloads as HTML, ``name`` the one it is changed by."""
    marks = [
        *headings(result.outline),
        *_placeholders(result),
        *_figures(result, language),
        *_revised(result, language),
    ]
    body = tag("div", paper(result.text, marks, result.outline), "paper copyable", tabindex=0)
    parts = [
        question(result.reply) if result.reply else "",
        _what_changed(result, language),
        render_notice.over_draft(result, language),
        tag("div", _counts(result, language) + tag("div", _acts(result, language) + links, "links"), "head-row"),
        body,
        _revise(language),
        _fill(result, language),
        _remarks(result, language),
        _unused(result, language),
        _changes(result, language),
        _origins(result, language),
        sources(result.citations, f"s{number}", language),
        foot(result.receipt, result.elapsed_ms, language, links),
    ]
    return tag("div", "".join(parts), "reply result draft", id=f"w-{name}")


def _is_revision(result: Draft) -> bool:
    """Whether a draft differs in places from the one before it; going back, or writing all anew, marks nothing."""
    return bool(result.reply) and not result.reply.startswith(UNDONE) and result.before is not None


def _what_changed(result: Draft, language: Language) -> str:
    if not _is_revision(result) or len(result.text) > _MOST_MARKED:
        return ""
    return listed(changes_made(result.before.text, result.text), language, "revised_places")


def _revised(result: Draft, language: Language) -> Iterator[Mark]:
    """Mark the sentences that the revision changed."""
    if not _is_revision(result):
        return
    known = {span.of(result.before.text).strip() for span in split_sentences(result.before.text)}
    spans = split_sentences(result.text)
    new = [span for span in spans if span.of(result.text).strip() not in known]
    if len(new) < len(spans):
        yield from (Mark(span.start, span.end, "revised", say("changed_here", language)) for span in new)


def _acts(result: Draft, language: Language) -> str:
    acts = tag("button", say("edit", language), "act edit", type="button")
    if result.placeholders:
        acts += tag("button", say("next_gap", language), "act next-gap", type="button", title=say("gap_keys", language))
    if result.before is not None:
        acts += tag("button", say("undo", language), "act undo", type="button")
    return acts


def _revise(language: Language) -> str:
    """Offer to change the draft by a sentence."""
    hint = say("revise_hint", language)
    field = tag("input", "", type="text", name_="revise", title=hint)
    return tag("div", field + tag("button", say("revise", language), "act revise", type="button"), "revise-row")


def _fill(result: Draft, language: Language) -> str:
    """Ask for what is missing, each question with a field for its answer."""
    slots = list(dict.fromkeys(gap.slot for gap in result.placeholders))
    rows = "".join(_answer(slot, _asked(slot, result), "fill", language) for slot in slots)
    known = {_asked(slot, result) for slot in slots}
    rows += "".join(_answer("", one, "more", language) for one in result.questions if one not in known)
    if not rows:
        return ""
    button = tag("button", say("fill_in", language), "act fill-in", type="button")
    return tag("section", tag("h3", say("questions", language)) + rows + tag("div", button, "foot"), "ask-you")


def _remarks(result: Draft, language: Language) -> str:
    """Tell what is worth knowing and needs no answer, and which lines were conditions and no notes."""
    over = render_notice.told(result) if render_notice.over_draft(result, language) else []
    remarks = [one for one in result.remarks if one not in over]
    remarks += [f"“{note.text.strip()}”{note.reason}。" for note in result.notes if note.reason == CONDITION]
    if not remarks:
        return ""
    rows = "".join(tag("li", escape(remark)) for remark in remarks)
    summary = tag("summary", say("good_to_know", language) + tag("span", str(len(remarks)), "count"))
    return tag("details", summary + tag("ul", rows), "sources")


def _asked(slot: str, result: Draft) -> str:
    """Return the question that belongs to a placeholder, or its own words."""
    words = slot.partition("（")[0]
    return next((one for one in result.questions if f"【待补：{slot}】" in one or words in one), slot)


def _answer(slot: str, asked: str, kind: str, language: Language) -> str:
    title = slot or say("one_more", language)
    field = tag("input", "", type="text", name_=kind, title=title)
    return tag("label", tag("span", escape(asked)) + field, "answer-row")


def _changes(result: Draft, language: Language) -> str:
    """Show what a renewed report changed of last year's."""
    if not result.changes:
        return ""
    rows = "".join(
        tag("tr", tag("td", escape(one.place)) + tag("td", escape(one.before)) + tag("td", escape(one.after)))
        for one in result.changes
    )
    heads = "".join(tag("th", say(key, language), scope="col") for key in ("place", "last_year", "this_year"))
    table = tag("div", tag("table", tag("thead", tag("tr", heads)) + tag("tbody", rows)), "wide", tabindex=0)
    summary = tag("summary", say("renewed", language) + tag("span", str(len(result.changes)), "count"))
    return tag("details", summary + table, "sources")


def panel(result: Draft, language: Language) -> str:
    """Show where the facts of a draft come from, for the column beside the chat."""
    head = tag("h2", say("facts_beside", language))
    entries = []
    behind = Provenance(result)
    different = _different(_stated(result))
    for figure in different[:_MOST_LISTED]:
        kind = _origin_kind(figure.origin)
        origin = tag("span", say(f"origin_{kind}", language), f"origin {kind}")
        note = behind.note_behind(figure) or _condition(figure, language)
        said = tag("div", escape(note), "place") if note else ""
        entries.append(tag("li", tag("div", tag("b", escape(figure.text)) + origin, "head") + said))
    if not entries:
        return tag("div", head + tag("p", say("panel_empty", language), "empty"), "panel")
    shown = tag("ol", "".join(entries[:_AT_ONCE]), "entries facts-beside")
    if more := entries[_AT_ONCE:]:
        summary = tag("summary", say("facts_more", language, n=len(more)))
        shown += tag("details", summary + tag("ol", "".join(more), "entries facts-beside"))
    return tag("div", head + shown + _rest(len(different), language), "panel")


def _rest(figures: int, language: Language) -> str:
    """Say how many figures are not listed; a list of thousands is slow and nobody reads it."""
    left = figures - _MOST_LISTED
    return tag("p", say("facts_rest", language, n=left), "note") if left > 0 else ""


def _stated(result: Draft) -> list[TracedFigure]:
    """Return the figures that state something; 一项 or 一类 in a set phrase is a turn of speech."""
    return [one for one in result.figures if one.origin != "policy" or not one.text.startswith("一")]


def _different(figures: Sequence[TracedFigure]) -> list[TracedFigure]:
    """Return each figure once, in order."""
    first: dict[tuple[str, str], TracedFigure] = {}
    for one in figures:
        first.setdefault((one.text, one.origin), one)
    return list(first.values())


def _condition(figure: TracedFigure, language: Language) -> str:
    """Say that a fact no note states was given beside the notes: a period, a unit, a title, the notice; else ""."""
    return say("given_beside", language) if figure.origin == "notes" else ""


def _placeholders(result: Draft) -> Iterator[Mark]:
    return (Mark(gap.start, gap.end, "gap") for gap in result.placeholders)


def _figures(result: Draft, language: Language) -> Iterator[Mark]:
    behind = Provenance(result)
    for figure in _stated(result):
        kind = _origin_kind(figure.origin)
        note = behind.note_behind(figure) or _condition(figure, language)
        title = f"{say('origin', language)}：{say('origin_' + kind, language)}{f'“{note}”' if note else ''}"
        yield Mark(figure.start, figure.end, f"figure {kind}", title)


def _origin_kind(origin: str) -> str:
    return origin if origin in ("notes", "policy", "untraced") else "sample"


def _counts(result: Draft, language: Language) -> str:
    figures = _stated(result)
    good = sum(figure.origin in ("notes", "policy") for figure in figures)
    notes = [note for note in result.notes if note.reason != CONDITION]
    used = sum(note.used for note in notes)
    chips = [(say("chars", language, n=sum(not char.isspace() for char in result.text)), "")]
    if notes:
        chips.append((say("notes_used", language, used=used, all=len(notes)), _good(used == len(notes))))
    if figures:
        all_good = _good(good == len(figures))
        chips.append((say("traced", language, good=good, all=len(figures)), all_good))
    if result.placeholders:
        chips.append((say("to_fill", language, n=len(result.placeholders)), "gap"))
    return tag("div", "".join(tag("span", escape(text), f"chip {kind}".strip()) for text, kind in chips), "chips")


def _good(good: bool) -> str:
    return "good" if good else "poor"


def _unused(result: Draft, language: Language) -> str:
    left = [note for note in result.notes if not note.used and note.reason != CONDITION]
    if not left:
        return ""
    items = "".join(
        tag("li", escape(note.text) + (tag("span", escape(note.reason), "note") if note.reason else ""))
        for note in left
    )
    return tag("section", tag("h3", say("unused_notes", language)) + tag("ul", items), "ask-you")


def _origins(result: Draft, language: Language) -> str:
    figures = _different(_stated(result))
    if not figures:
        return ""
    rows = [tag("tr", "".join(tag("th", say(key, language), scope="col") for key in ("figure", "origin")))]
    for figure in figures[:_MOST_LISTED]:
        kind = _origin_kind(figure.origin)
        origin = tag("span", say(f"origin_{kind}", language), f"origin {kind}")
        rows.append(tag("tr", tag("td", escape(figure.text)) + tag("td", origin)))
    table = tag("div", tag("table", "".join(rows)), "wide", tabindex=0) + _rest(len(figures), language)
    count = tag("span", str(len(figures)), "count")
    return tag("details", tag("summary", say("figures", language) + count) + table, "sources")
