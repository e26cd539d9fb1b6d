"""What the samples have in common, as pictures: types and years, shares of the parts, topics by number of samples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.messages import Language, say
from assistant.passage import Document
from assistant.report import ROLES
from assistant.structure.statistics import Statistics
from assistant.ui.render_coverage import role_name
from assistant.ui.render_text import escape, tag


def statistics(found: Statistics, samples: Sequence[Document], name: str, language: Language) -> str:
    """Show the statistics of ``samples``, all of the genre called ``name``."""
    head = tag("div", tag("h2", f"{escape(name)} · {say('statistics', language)}"), "source-head")
    if not found.n:
        return head + tag("div", tag("p", say("no_samples", language), "note"), "statistics")
    sizes = say("statistics_size", language, n=found.n, low=_whole(found.chars.low), high=_whole(found.chars.high),
                median=_whole(found.chars.median))  # fmt: skip
    parts = tag("p", sizes) + _section("statistics_types", _types(samples, language), language)
    parts += _section("statistics_shares", _shares(found, language), language)
    for role in ROLES:
        if bars := _topics(found, role, language):
            title = say("statistics_topics", language, role=role_name(role, language))
            parts += tag("section", tag("h3", title) + bars)
    return head + tag("div", parts, "statistics reply", tabindex=0)


def _section(key: str, content: str, language: Language) -> str:
    return tag("section", tag("h3", say(key, language)) + content)


def _whole(number: float) -> str:
    return f"{number:.0f}"


def _types(samples: Sequence[Document], language: Language) -> str:
    """Show how many samples there are of each type and year."""
    other = say("role_other", language)
    years = sorted({_year(one.period) or other for one in samples})
    counts = Counter((one.type or other, _year(one.period) or other) for one in samples)
    most = max(counts.values())
    head = tag("th", "") + "".join(tag("th", escape(year), scope="col") for year in years)
    rows = ""
    for kind in dict.fromkeys(kind for kind, _ in counts):
        cells = "".join(_cell(counts[kind, year], most) for year in years)
        rows += tag("tr", tag("th", escape(kind), scope="row") + cells)
    return tag("div", tag("table", tag("thead", tag("tr", head)) + tag("tbody", rows), "heat"), "wide", tabindex=0)


def _cell(count: int, most: int) -> str:
    return tag("td", tag("i", str(count) if count else "", style=f"--v:{count / most:.2f}"), "cell")


def _year(period: str) -> str:
    found = re.search(r"(?:19|20)\d\d", period)
    return found[0] if found else ""


def _shares(found: Statistics, language: Language) -> str:
    rows = ""
    for role in ROLES:
        if role not in found.roles:
            continue
        share = found.roles[role].share
        low, median, high = (100 * part for part in (share.low, share.median, share.high))
        band = tag("i", "", "band", style=f"left:{low:.1f}%;width:{max(high - low, 1):.1f}%")
        band += tag("i", "", "median", style=f"left:{median:.1f}%")
        with_ = say("statistics_with", language, k=found.roles[role].n_with, n=found.n)
        figures = tag("span", f"{median:.0f}%", "number") + tag("span", with_, "note")
        rows += tag(
            "div",
            tag("span", role_name(role, language), "name")
            + tag("span", band, "track")
            + tag("span", figures, "figures"),
            "share",
        )
    return tag("div", rows, "shares") + tag("p", say("share_note", language), "note")


def _topics(found: Statistics, role: str, language: Language) -> str:
    topics = [(topic, one) for (of, topic), one in found.topics.items() if of == role]
    topics.sort(key=lambda pair: -pair[1].n_with)
    rows = ""
    for topic, one in topics[:14]:
        bar = tag("span", tag("i", "", "mine", style=f"width:{100 * one.n_with / found.n:.0f}%"), "track")
        usual = say("median", language, n=_whole(one.chars.median))
        figures = tag("span", f"{one.n_with}/{found.n}", "number") + tag("span", usual, "note")
        rows += tag("div", tag("span", escape(topic), "name") + bar + tag("span", figures, "figures"), "share")
    return tag("div", rows, "shares") if rows else ""
