"""A review as HTML: a summary, findings by level, coverage beside the samples, shares of the parts, near-copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from assistant.messages import Language, say
from assistant.report import ROLES
from assistant.results import Coverage, Finding, FindingLevel, Review, SectionShare
from assistant.ui.render_answer import foot
from assistant.ui.render_text import escape, prose, tag

_THIN = 0.5  # of the samples' median length, below which a topic is called thin
_QUOTE = 120  # characters of a quoted stretch shown
_SHORT, _AROUND = 12, 14  # a quote this short is shown with so many characters on either side


def review(
    result: Review, language: Language, links: str = "", name_of: Callable[[str], str] = str, name: str = ""
) -> str:
    """Show a comparison; ``links`` are its downloads as HTML, ``name_of`` turns a document's id into its name.

    ``name`` is the one by which the browser asks for changes.
    """
    parts = [
        _counts(result, language, links),
        tag("div", prose(result.summary), "prose-body copyable"),
        *(_level(result, level, language) for level in get_args(FindingLevel)),
        _coverage(result, language),
        _shares(result, language),
        _overlap(result, language, name_of),
        foot(result.receipt, result.elapsed_ms, language, links),
    ]
    return tag("div", "".join(parts), "reply result review", id=f"w-{name}")


def panel(result: Review, language: Language) -> str:
    """Show what the draft was compared with, for the column beside the chat."""
    names = "".join(tag("li", tag("span", escape(name), "name")) for name in result.compared_with)
    head = tag("h2", say("panel", language)) + tag("p", say("compared_with", language, n=len(result.compared_with)))
    return tag("div", head + tag("ol", names, "names"), "panel")


def role_name(role: str, language: Language) -> str:
    """Return what a part of a report is called."""
    return say(f"role_{role}" if role in ROLES else "role_other", language)


def _counts(result: Review, language: Language, links: str) -> str:
    found = Counter(finding.level for finding in result.findings)
    tiles = [
        tag("div", tag("b", str(found[level])) + tag("span", say(level, language)), f"tile {level}")
        for level in get_args(FindingLevel)
    ]
    percent = f"{result.overlap.ratio:.0%}"
    tiles.append(tag("div", tag("b", percent) + tag("span", say("overlap", language)), "tile"))
    note = ""
    if result.compared_with:
        names = "；".join(result.compared_with)
        note = tag("div", say("compared_with", language, n=len(result.compared_with)), "note", title=names)
    return tag("div", "".join(tiles), "tiles") + tag("div", note + tag("div", links, "links"), "head-row")


def _level(result: Review, level: FindingLevel, language: Language) -> str:
    found = [finding for finding in result.findings if finding.level == level]
    if not found:
        nothing = level == "error" and not result.findings
        return tag("p", say("no_findings", language), "note") if nothing else ""
    heads = ("finding_quote", "finding_why")
    head = tag("tr", "".join(tag("th", say(key, language), scope="col") for key in heads))
    body = "".join(_finding(finding, result.outline.text, language) for finding in found)
    table = tag("table", tag("thead", head) + tag("tbody", body), "findings")
    summary = tag("summary", say(level, language) + tag("span", str(len(found)), "count"))
    shown = {"open": ""} if level != "hint" else {}
    return tag("details", summary + table, f"level {level}", **shown)


def _finding(finding: Finding, text: str, language: Language) -> str:
    place = tag("div", escape(finding.section or say("no_place", language)), "place")
    why = tag("div", escape(finding.message), "why")
    if finding.suggestion:
        why += tag("div", escape(finding.suggestion), "advice")
    if finding.evidence:
        why += tag("div", f"{say('based_on', language)}：{escape('；'.join(finding.evidence))}", "note")
    return tag("tr", tag("td", place + _quoted(finding, text)) + tag("td", why))


def _quoted(finding: Finding, text: str) -> str:
    """Show the words a finding is about; a few marks alone say nothing, so their surroundings come along."""
    quote = finding.quote if len(finding.quote) <= _QUOTE else finding.quote[:_QUOTE] + "……"
    if not quote or len(quote) > _SHORT or text[finding.start : finding.end] != finding.quote:
        return tag("q", escape(quote)) if quote else ""
    before = text[max(0, finding.start - _AROUND) : finding.start].rpartition("\n")[2]
    after = text[finding.end : finding.end + _AROUND].partition("\n")[0]
    return tag("q", escape(before) + tag("b", escape(quote)) + escape(after))


def _coverage(result: Review, language: Language) -> str:
    """Show the topics most samples have; those of few samples are folded away."""
    if not result.coverage:
        return ""
    usual = [row for row in result.coverage if 2 * row.samples_with >= row.samples]
    rare = [row for row in result.coverage if 2 * row.samples_with < row.samples]
    shown = tag("h3", say("coverage", language)) + (_covers(usual, language) if usual else "")
    if rare:
        count = tag("span", str(len(rare)), "count")
        summary = tag("summary", say("coverage_rare", language) + count)
        shown += tag("details", summary + _covers(rare, language), "sources")
    return tag("section", shown)


def _covers(rows: Sequence[Coverage], language: Language) -> str:
    heads = ("topic", "samples_have", "draft_has")
    head = tag("tr", "".join(tag("th", say(key, language), scope="col") for key in heads))
    body = "".join(_covered(row, language) for row in rows)
    return tag("div", tag("table", tag("thead", head) + tag("tbody", body), "coverage"), "wide", tabindex=0)


def _covered(row: Coverage, language: Language) -> str:
    share = 100 * row.samples_with / row.samples if row.samples else 0
    bar = tag("span", tag("i", "", style=f"width:{share:.0f}%"), "gauge")
    samples = tag("div", bar + tag("span", f"{row.samples_with}/{row.samples}", "number"), "measure")
    usual = tag("span", say("median", language, n=row.median_chars), "note") if row.median_chars else ""
    if not row.in_draft:
        mine = tag("span", say("missing", language), "chip poor")
    else:
        mine = tag("span", say("chars", language, n=row.draft_chars), "number")
        if row.draft_chars < _THIN * row.median_chars:
            mine += tag("span", say("thin", language), "chip gap")
    name = escape(row.topic) + tag("div", role_name(row.role, language), "place")
    return tag("tr", tag("th", name, scope="row") + tag("td", samples) + tag("td", mine + usual))


def _shares(result: Review, language: Language) -> str:
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


def _overlap(result: Review, language: Language, name_of: Callable[[str], str]) -> str:
    if not result.overlap.runs:
        return ""
    items = "".join(
        tag("li", tag("q", escape(run.quote[:_QUOTE])) + tag("div", escape(name_of(run.document)), "place"))
        for run in result.overlap.runs
    )
    count = tag("span", str(len(result.overlap.runs)), "count")
    summary = tag("summary", say("overlap", language) + count)
    return tag("details", summary + tag("ul", items, "runs"), "sources")
