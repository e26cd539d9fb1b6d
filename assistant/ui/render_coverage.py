"""What the samples have and a draft has, as pictures: topics as a heat map, shares of the parts, parts side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from assistant.messages import Language, say
from assistant.passage import Document
from assistant.report import ROLES
from assistant.results import Coverage, Match, Review, SectionShare
from assistant.ui.render_text import escape, tag

_THIN = 0.5  # of the samples' median length, below which a topic is called thin
_QUOTE = 120  # characters of a quoted stretch shown
_PART = 700  # characters of a part shown side by side
_COLUMNS = 14  # samples shown in the heat map


def role_name(role: str, language: Language) -> str:
    """Return what a part of a report is called."""
    return say(f"role_{role}" if role in ROLES else "role_other", language)


def heat_map(result: Review, language: Language) -> str:
    """Show how much each sample writes on each topic, and the draft; topics of few samples are folded away."""
    if not result.coverage:
        return ""
    usual = [row for row in result.coverage if 2 * row.samples_with >= row.samples]
    rare = [row for row in result.coverage if 2 * row.samples_with < row.samples]
    shown = tag("h3", say("coverage", language)) + tag("p", say("heat_note", language), "note")
    shown += _heat(usual, result, language) if usual else ""
    if rare:
        summary = tag("summary", say("coverage_rare", language) + tag("span", str(len(rare)), "count"))
        shown += tag("details", summary + _heat(rare, result, language), "sources")
    return tag("section", shown)


def _heat(rows: list[Coverage], result: Review, language: Language) -> str:
    names = result.compared_with[:_COLUMNS]
    head = tag("th", say("topic", language), scope="col") + tag("th", say("draft_has", language), "mine", scope="col")
    head += tag("th", say("samples_have", language), scope="col", colspan=max(1, len(names) + 1))
    most = max([1, *(chars for row in rows for chars in (row.draft_chars, *row.sample_chars))])
    body = "".join(_heat_row(row, names, most, language) for row in rows)
    return tag("div", tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "heat"), "wide", tabindex=0)


def _heat_row(row: Coverage, names: tuple[str, ...], most: int, language: Language) -> str:
    name = escape(row.topic) + tag("div", role_name(row.role, language), "place")
    if not row.in_draft:
        mine = tag("span", say("missing", language), "chip poor")
    elif not row.draft_chars:
        mine = tag("span", say("mentioned", language), "chip", title=say("mentioned_more", language))
    else:
        thin = row.draft_chars < _THIN * row.median_chars
        mine = tag("span", str(row.draft_chars), "number")
        mine += tag("span", say("thin", language), "chip gap") if thin else ""
    usual = say("median", language, n=row.median_chars)
    cells = tag("td", f"{row.samples_with}/{row.samples}", "number", title=usual)
    for sample, chars in zip(names, row.sample_chars, strict=False):
        said = f"{sample}：{say('chars', language, n=chars)}"
        cells += tag("td", tag("i", str(chars) if chars else "", style=f"--v:{chars / most:.2f}"), "cell", title=said)
    return tag("tr", tag("th", name, scope="row") + tag("td", mine, "mine", title=usual) + cells)


def shares(result: Review, language: Language) -> str:
    """Show each part's share of the draft against the samples' range."""
    if not result.sections:
        return ""
    rows = "".join(_share(row, language) for row in result.sections)
    note = tag("p", say("share_note", language), "note")
    return tag("section", tag("h3", say("shares", language)) + tag("div", rows, "shares") + note)


def _share(row: SectionShare, language: Language) -> str:
    usual, band = "", ""
    if row.sample_share:
        low, median, high = (100 * part for part in row.sample_share)
        band = tag("i", "", "band", style=f"left:{low:.1f}%;width:{max(high - low, 1):.1f}%")
        band += tag("i", "", "median", style=f"left:{median:.1f}%")
        spread = f"{low:.0f}–{high:.0f}" if round(low) != round(high) else f"{low:.0f}"
        usual = say("share_usual", language, spread=spread)
    mine = 100 * row.share
    track = tag("span", band + tag("i", "", "mine", style=f"width:{mine:.1f}%"), "track")
    figures = tag("span", f"{mine:.0f}%", "number") + tag("span", usual, "note")
    name = tag("span", role_name(row.role, language), "name")
    return tag("div", name + track + tag("span", figures, "figures"), "share")


def beside(result: Review, language: Language, samples: Sequence[Document] = ()) -> str:
    """Put each part of the draft beside the sample part most like it; one of ``samples`` can be chosen instead."""
    if not result.matches:
        return ""
    count = tag("span", str(len(result.matches)), "count")
    summary = tag("summary", say("side_by_side", language) + count)
    pairs_shown = tag("div", pairs(result.matches, result.outline.text, language), "pairs")
    return tag("details", summary + _choice(result, samples, language) + pairs_shown, "sources")


def pairs(matches: Sequence[Match], text: str, language: Language) -> str:
    """Show parts of a draft, each beside its match."""
    if not matches:
        return tag("p", say("nothing_alike", language), "note")
    return "".join(_pair(match, text, language) for match in matches)


def _choice(result: Review, samples: Sequence[Document], language: Language) -> str:
    """Offer the samples to stand beside the draft, those most like it first."""
    if not samples:
        return ""
    alike = Counter[str]()
    for match in result.matches:
        alike[match.document] += match.end - match.start
    listed = sorted(samples, key=lambda one: (-alike[one.id], one.bundled))
    options = tag("option", say("closest_of_each", language), value="")
    options += "".join(tag("option", escape(one.title or one.name), value=one.id) for one in listed)
    label = escape(say("stand_beside", language))
    return tag("label", label + tag("select", options, name_="beside"), "beside-choice")


def _pair(match: Match, text: str, language: Language) -> str:
    mine = tag("h4", escape(match.place)) + _part(text[match.start : match.end])
    place = f"{match.name}　{match.sample_place}"
    stretch = f"{match.document}:{match.sample_start}:{match.sample_end}"
    look = tag("button", say("open_source", language), "open-source", type="button", value=stretch)
    theirs = tag("h4", escape(place)) + _part(match.text) + tag("div", look, "look")
    return tag("div", tag("div", mine, "half") + tag("div", theirs, "half"), "pair")


def _part(text: str) -> str:
    shown = text.strip()
    return tag("p", escape(shown if len(shown) <= _PART else shown[:_PART] + "……"))


def checklist(result: Review, language: Language) -> str:
    """Show what the notice asks, point by point."""
    if not result.checklist:
        return ""
    rows = ""
    for row in result.checklist:
        met = tag("span", say(f"met_{row.met}", language), f"chip {_MET[row.met]}")
        rows += tag("tr", tag("td", met) + tag("td", escape(row.text)) + tag("td", escape(row.said), "note"))
    table = tag("div", tag("table", tag("tbody", rows)), "wide", tabindex=0)
    return tag("section", tag("h3", f"{say('checklist', language)}：{escape(result.checklist[0].notice)}") + table)


_MET = {"yes": "good", "no": "poor", "look": "gap"}


def overlap(result: Review, language: Language, name_of: Callable[[str], str]) -> str:
    """List the stretches that also stand in a document of the library."""
    if not result.overlap.runs:
        return ""
    items = "".join(
        tag("li", tag("q", escape(run.quote[:_QUOTE])) + tag("div", escape(name_of(run.document)), "place"))
        for run in result.overlap.runs
    )
    count = tag("span", str(len(result.overlap.runs)), "count")
    summary = tag("summary", say("overlap", language) + count)
    return tag("details", summary + tag("ul", items, "runs"), "sources")
