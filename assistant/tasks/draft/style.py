"""How the office's samples write: heading form, order of topics, lengths and usual facts. Style only, never content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from assistant.genre import GenrePack, compiled
from assistant.passage import Document
from assistant.report import Report, Role
from assistant.structure.statistics import Statistics, sample_statistics
from assistant.structure.topics import label_topics

if TYPE_CHECKING:
    from assistant.library import Library

_FEW = 3  # samples of one type below which all types count
_ORDER: tuple[Role, ...] = ("opening", "done", "problems", "causes", "plans", "closing")


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """How one part is written; ``chars`` its median length, ``order`` the mean place of each topic in it, 0..1."""

    run_in: bool = True
    form: Literal["items", "points"] = "items"
    pointed: bool = False
    chars: float = 0
    headings: tuple[str, ...] = ()
    order: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Style:
    """The samples' manner; ``usual`` maps role and topic to (samples on it, slot → samples that state it)."""

    n: int
    names: tuple[str, ...]
    roles: Mapping[Role, RoleStyle]
    usual: Mapping[tuple[Role, str], tuple[int, Mapping[str, int]]]
    sections: tuple[Role, ...] = ("done", "problems", "plans")
    samples: int = 0  # that ``usual`` was counted over
    of_fact: Mapping[tuple[Role, str], tuple[int, int]] = field(default_factory=dict)  # detail → samples on it, stating


def read_style(library: Library, pack: GenrePack, kind: str = "", like: str = "") -> Style:
    """Return the style of the samples of ``kind`` (of all where there are few), or of the one named ``like``.

    Raises UnknownName for an id ``like`` that the library does not hold.
    """
    samples = [
        (document, library.report(document.id))
        for document in library.documents("sample", pack.id)
        if not library.is_weak(document.id)
    ]
    fitting = [sample for sample in samples if kind and (sample[0].type or sample[1].type) == kind]
    chosen = fitting if len(fitting) >= _FEW else samples
    form = [(library.document(like), library.report(like))] if like else chosen
    everywhere = sample_statistics(samples, pack)
    mine = sample_statistics(form, pack)
    roles = {role: _role_style(role, mine, form, pack) for role in mine.roles}
    for role in everywhere.roles:
        roles.setdefault(role, _role_style(role, everywhere, samples, pack))
    usual = {
        key: (topic.n_with, {slot: len(names) for slot, names in topic.slots.items()})
        for key, topic in everywhere.topics.items()
    }
    for key, counted in _details(samples, pack).items():
        if key in usual:
            usual[key][1].update(counted)
    return Style(
        len(form),
        tuple(document.name for document, _ in form),
        roles,
        usual,
        _sections(form),
        len(samples),
        _of_facts(samples, pack),
    )


def _role_style(
    role: Role, statistics: Statistics, samples: Sequence[tuple[Document, Report]], pack: GenrePack
) -> RoleStyle:
    found = statistics.roles[role]
    headings = Counter(quoted.text for quoted in found.headings if len(quoted.text) <= 12)
    with_items = [
        section for _, report in samples for section in report.sections if section.role == role and section.items
    ]
    pointed = sum(any(len(item.points) > 1 for item in section.items) for section in with_items)
    return RoleStyle(
        run_in=found.run_in >= found.own_line,
        form="items" if found.items.median >= 1 or found.points.median < 2 else "points",
        pointed=bool(with_items) and pointed * 2 >= len(with_items),
        chars=found.chars.median,
        headings=tuple(text for text, _ in headings.most_common()),
        order=_order(role, samples, pack),
    )


def _details(samples: Sequence[tuple[Document, Report]], pack: GenrePack) -> dict[tuple[Role, str], Counter[str]]:
    """Count, for each part and topic, the samples that tell each of the topic's details there."""
    topics = {topic.name: topic for topic in pack.topics if topic.details}
    counted: dict[tuple[Role, str], Counter[str]] = {}
    for _, report in samples:
        told: dict[tuple[Role, str], str] = {}
        for section in report.sections:
            for node in section.items or section.points:
                text = node.of(report.text)
                for name, _ in label_topics(pack, text, getattr(node, "heading", "") or getattr(node, "lead", "")):
                    told[section.role, name] = f"{told.get((section.role, name), '')}\n{text}"
        for (role, name), text in told.items():
            for slot in topics[name].details if name in topics else ():
                if slot.role == role and compiled(slot.pattern).search(text):
                    counted.setdefault((role, name), Counter())[slot.name] += 1
    return counted


def _of_facts(samples: Sequence[tuple[Document, Report]], pack: GenrePack) -> dict[tuple[Role, str], tuple[int, int]]:
    """Count, for each detail, the samples that tell a fact of its kind, and those that state it beside such a fact.

    Beside a deed it stands in its sentence or the next; of a shortfall, cause or plan anywhere in the item.
    """
    told: dict[tuple[Role, str], set[str]] = {}
    stating: dict[tuple[Role, str], set[str]] = {}
    for document, report in samples:
        for section in report.sections:
            nodes = section.items or section.points
            endings = [re.split("[。；\n]", node.of(report.text).rstrip("。；\n "))[-1] for node in nodes]
            pieces = [piece for node in nodes for piece in _pieces(node.of(report.text), section.role)]
            for detail in pack.phrases.details:
                if detail.role != section.role:
                    continue
                told_here = [(text, text) for text in endings] if detail.closing and detail.role == "done" else pieces
                mine = [near for fact, near in told_here if compiled(detail.beside).search(fact)]
                if mine:
                    told.setdefault((detail.role, detail.name), set()).add(document.id)
                if any(compiled(detail.stated).search(near) for near in mine):
                    stating.setdefault((detail.role, detail.name), set()).add(document.id)
    return {key: (len(found), len(stating.get(key, ()))) for key, found in told.items()}


def _pieces(text: str, role: Role) -> list[tuple[str, str]]:
    """Return the sentences of a deed's item each with what stands beside it; the item of another part whole."""
    if role != "done":
        return [(text, text)]
    sentences = [piece for piece in re.split("(?<=[。；\n])", text) if piece.strip()]
    return [(one, "".join(sentences[at : at + 2])) for at, one in enumerate(sentences)]


def _order(role: Role, samples: Sequence[tuple[Document, Report]], pack: GenrePack) -> dict[str, float]:
    """Return each topic's mean place among the items of ``role``, 0 first, 1 last; none that few samples place."""
    places: dict[str, list[float]] = {}
    for _, report in samples:
        nodes = [node for s in report.sections if s.role == role for node in (s.items or s.points)]
        for index, node in enumerate(nodes):
            heading = getattr(node, "heading", "") or getattr(node, "lead", "")
            labels = label_topics(pack, node.of(report.text), heading)
            if labels:
                places.setdefault(labels[0][0], []).append(index / max(1, len(nodes) - 1))
    return {topic: sum(found) / len(found) for topic, found in places.items() if len(found) >= _FEW}


def _sections(samples: Sequence[tuple[Document, Report]]) -> tuple[Role, ...]:
    """Return the parts that at least half of the samples have, in order; the three common ones without samples."""
    counts = Counter(role for _, report in samples for role in {section.role for section in report.sections})
    usual = tuple(
        role for role in _ORDER if counts[role] * 2 >= len(samples) > 0 and role not in ("opening", "closing")
    )
    return usual or ("done", "problems", "plans")
