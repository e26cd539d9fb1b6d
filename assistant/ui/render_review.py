"""A review as HTML: figures to filter by, the draft with its marks beside the findings, and what the samples have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from assistant.checks.registry import CHECKS, UNSURE, title_of
from assistant.messages import Language, say
from assistant.passage import Document
from assistant.results import Finding, FindingLevel, Review
from assistant.ui.render_answer import foot
from assistant.ui.render_changes import Made, changes
from assistant.ui.render_coverage import beside, checklist, heat_map, overlap, shares
from assistant.ui.render_paper import Mark, headings, paper
from assistant.ui.render_text import clause_from, clause_to, escape, prose, tag

_QUOTE = 60  # characters of a quoted stretch shown
_SHORT, _AROUND = 12, 24  # a quote this short is shown with its clause, at most so many characters on either side
_LONG = 60  # characters of what a remark stands on before the rest is folded away
_NEWS = "比上一次"  # how the line of a summary begins that tells what has changed
_WIDE = 400  # characters from which a finding speaks of a whole part, which is not to be marked


def review(
    result: Review,
    language: Language,
    links: str = "",
    name_of: Callable[[str], str] = str,
    name: str = "",
    samples: Sequence[Document] = (),
    made: Sequence[Made] | None = None,
) -> str:
    """Show a comparison; ``links`` are its downloads as HTML, ``name_of`` turns a document's id into its name.

    ``name`` is the one by which the browser asks for changes, ``samples`` those that can be put beside the draft,
    ``made`` what was changed in the draft since it came, or None where there is nothing to go back on.
    """
    parts = [
        _head(result, language, links),
        changes(made, language) if made is not None else "",
        _ignored(result, language),
        _summary(result, language),
        _board(result, language),
        checklist(result, language),
        heat_map(result, language),
        shares(result, language),
        beside(result, language, samples),
        overlap(result, language, name_of),
        foot(result.receipt, result.elapsed_ms, language, links),
    ]
    return tag("div", "".join(parts), "reply result review", id=f"w-{name}")


def _tiles(result: Review, language: Language) -> str:
    found = Counter(finding.level for finding in result.findings)
    tiles = ""
    for level in get_args(FindingLevel):
        shown = tag("b", str(found[level])) + tag("span", say(level, language))
        hint = say("only_these", language)
        tiles += tag("button", shown, f"tile {level}", type="button", value=level, title=hint)
    near = tag("b", f"{result.overlap.ratio:.0%}") + tag("span", say("overlap", language))
    return tag("div", tiles + tag("div", near, "tile"), "tiles")


def _summary(result: Review, language: Language) -> str:
    """Show what has changed since the review before; the rest, which counts and cards tell too, is folded."""
    lines = result.summary.split("\n")
    news = "\n".join(line for line in lines if line.startswith(_NEWS))
    rest = "\n".join(line for line in lines if not line.startswith(_NEWS))
    label = say("summary_more", language, n=len(result.compared_with))
    fold = tag("details", tag("summary", label, title="；".join(result.compared_with)) + prose(rest))
    return tag("div", prose(news) + fold, "prose-body copyable summary")


def _head(result: Review, language: Language, links: str) -> str:
    """Put the counts and what can be done with the review in one row."""
    acts = ""
    if any(one.fix is not None and one.level != "hint" and one.check not in UNSURE for one in result.findings):
        acts = tag("button", say("fix_all", language), "act fix-all", type="button")
    if result.coverage:
        acts += tag("button", say("coverage", language), "act to-coverage", type="button")
    if result.matches:
        acts += tag("button", say("side_by_side", language), "act to-beside", type="button")
    edit = tag("button", say("edit", language), "act edit", type="button")
    return tag("div", _tiles(result, language) + tag("div", acts + edit + links, "links"), "head-row")


def _board(result: Review, language: Language) -> str:
    """Put the draft with its marks beside the findings; a click on either shows the other."""
    text = result.outline.text
    marks = [*headings(result.outline), *(mark for n, one in enumerate(result.findings) for mark in _mark(n, one))]
    marks += [Mark(run.start, run.end, "copied", say("overlap", language)) for run in result.overlap.runs]
    body = tag("div", paper(text, marks, result.outline), "paper marked", tabindex=0)
    if not result.findings:
        return tag("p", say("no_findings", language), "note") + tag("div", body, "board alone")
    levels = get_args(FindingLevel)
    ranked = sorted(enumerate(result.findings), key=lambda pair: levels.index(pair[1].level))
    alike = Counter(one.check for one in result.findings if one.fix is not None)
    cards = "".join(_card(n, one, text, language, alike[one.check]) for n, one in ranked)
    listed = _kinds(result, language) + tag("ol", cards, "cards")
    return tag("div", tag("div", body, "left") + tag("div", listed, "right"), "board")


def _mark(n: int, finding: Finding) -> list[Mark]:
    if finding.start >= finding.end or finding.end - finding.start > _WIDE:
        return []
    return [Mark(finding.start, finding.end, f"finding {finding.level} m-{n}", finding.message)]


def _kinds(result: Review, language: Language) -> str:
    """Offer the kinds of remarks to filter by."""
    kinds = Counter(kind_of(one) for one in result.findings)
    if len(kinds) < 2:
        return ""
    chips = tag("button", say("all_kinds", language), "chip kind-filter on", type="button", value="")
    for kind, count in kinds.most_common():
        label = escape(_kind_name(kind, result)) + tag("span", str(count), "count")
        chips += tag("button", label, "chip kind-filter", type="button", value=kind)
    return tag("div", chips, "kinds", role="group", title=say("filter_kinds", language))


def kind_of(finding: Finding) -> str:
    """Return the family of a remark, as the filters name it."""
    known = CHECKS.get(finding.check)
    return known.family if known else "other"


def _kind_name(kind: str, result: Review) -> str:
    names = {"structure": "结构", "punctuation": "标点", "numbering": "序号", "coverage": "内容", "figures": "数字"}
    names |= {"formulations": "提法", "wording": "用词", "dates": "日期", "overlap": "雷同", "notice": "通知"}
    names |= {"answering": "对应", "voice": "人称", "length": "篇幅", "secrecy": "保密", "requests": "请示"}
    names |= {"repetition": "重复", "opinion": "模型意见"}
    first = next((one.check for one in result.findings if kind_of(one) == kind), kind)
    return names.get(kind, title_of(first))


def _card(n: int, finding: Finding, text: str, language: Language, alike: int) -> str:
    """Show one remark; ``alike``: how many of its kind have a fix."""
    place = escape(finding.section or say("no_place", language))
    kind = tag("span", escape(title_of(finding.check)), "named")
    level = tag("span", say(f"one_{finding.level}", language), f"level {finding.level}")
    shown = tag("div", level + kind + tag("span", place, "place"), "remark-head") + _quoted(finding, text)
    shown += tag("div", escape(finding.message), "why")
    if finding.suggestion:
        shown += tag("div", escape(finding.suggestion), "advice")
    if finding.evidence:
        shown += _evidence("；".join(finding.evidence), language)
    acts = ""
    if finding.fix is not None:
        fixed = say("fix_to", language, text=_short(finding.fix)) if finding.fix else say("fix_drop", language)
        acts = tag("button", escape(fixed), "act fix", type="button", value=n)
        if alike > 1 and finding.check not in UNSURE:
            every = say("fix_kind", language, n=alike)
            acts += tag("button", every, "act fix-kind", type="button", value=finding.check)
    acts += tag("button", say("ignore", language), "act ignore", type="button", value=finding.check)
    return tag("li", shown + tag("div", acts, "acts"), f"remark {finding.level} k-{kind_of(finding)} c-{n}", tabindex=0)


def _evidence(told: str, language: Language) -> str:
    """Show what a remark stands on, folded where it is long: many samples make a long list."""
    if len(told) <= _LONG:
        return tag("div", f"{say('based_on', language)}：{escape(told)}", "note")
    summary = tag("summary", f"{say('based_on', language)}：{escape(told[:_LONG])}……")
    return tag("details", summary + tag("div", escape(told), "note"), "evidence")


def _short(text: str) -> str:
    return text if len(text) <= 16 else text[:15] + "…"


def _quoted(finding: Finding, text: str) -> str:
    """Show the words a finding is about; a few marks alone say nothing, so their surroundings come along."""
    quote = finding.quote if len(finding.quote) <= _QUOTE else finding.quote[:_QUOTE] + "……"
    if not quote or len(quote) > _SHORT or text[finding.start : finding.end] != finding.quote:
        return tag("q", escape(quote)) if quote else ""
    left, right = clause_from(text, finding.start, _AROUND), clause_to(text, finding.end, _AROUND)
    before, after = text[left : finding.start], text[finding.end : right]
    before = f"……{before}" if len(before) == _AROUND else before
    after = f"{after}……" if len(after) == _AROUND else after
    return tag("q", escape(before) + tag("b", escape(quote)) + escape(after))


def _ignored(result: Review, language: Language) -> str:
    if not result.ignored:
        return ""
    kinds = Counter(one.check for one in result.ignored)
    buttons = "".join(
        tag("span", escape(f"{title_of(check)} {n}") + _back(check, language)) for check, n in kinds.items()
    )
    return tag("div", escape(say("ignored", language)) + buttons, "ignored-row")


def _back(check: str, language: Language) -> str:
    return tag("button", say("ignore_not", language), "act unignore", type="button", value=check)
