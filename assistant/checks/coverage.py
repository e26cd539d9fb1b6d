"""Topics of the samples against those of the report: what k of n samples write and this one does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from assistant.checks.desk import Check, Desk
from assistant.checks.form.layout import NAMES, heading_span
from assistant.checks.liability import is_deputy
from assistant.checks.naming.trade_words import of_another_trade
from assistant.report import Item, Point, Role, Section
from assistant.results import Coverage, Finding
from assistant.structure.statistics import Quoted, TopicStatistics, size, states
from assistant.structure.topics import label_topics

TOPIC = Check("topic-missing", "缺少常见主题", "coverage", "范文统计")
THIN = Check("topic-thin", "主题写得单薄", "coverage", "范文统计")
FACTS = Check("facts-missing", "缺少通常交代的事实", "coverage", "范文统计")
CHECKS = (TOPIC, THIN, FACTS)

_ROLES: tuple[Role, ...] = ("done", "problems", "plans")
_COMMON, _COMMON_FEW = 0.6, 0.8  # share of the samples that makes a topic worth missing; where they are few
_FEW = 12
_FACTS_TOLD = 2  # remarks on facts in one report
_FACT = 0.7  # share of the samples on a topic that makes a fact usual
_ENOUGH = 3
_MARKER = 4  # characters of 一是 before the lead of a point
_MENTION = 0.15  # score from which a part also speaks of a topic that is not its first


def coverage(desk: Desk, samples: Sequence[str] = ()) -> tuple[Coverage, ...]:
    """Return one row for each topic and role of the samples, most frequent first; ``samples``: names, as columns."""
    if desk.statistics is None:
        return ()
    said = _said(desk)
    rows = [
        Coverage(
            topic,
            role,
            known.n_with,
            desk.statistics.n,
            (role, topic) in said or (role == "done" and desk.pack is not None and _mentioned(desk, topic)),
            said.get((role, topic), 0),
            round(known.chars.median),
            tuple(known.sizes.get(name, 0) for name in samples),
        )
        for (role, topic), known in desk.statistics.topics.items()
        if role in _ROLES
    ]
    return tuple(sorted(rows, key=lambda row: (_ROLES.index(row.role), -row.samples_with, row.topic)))


def check_coverage(desk: Desk) -> list[Finding]:
    """Find topics most samples treat and this report does not, and usual facts it does not state."""
    if desk.statistics is None or desk.statistics.n < _ENOUGH or desk.pack is None:
        return []
    return [*_missing(desk), *_thin(desk), *_facts(desk)]


def _said(desk: Desk) -> dict[tuple[Role, str], int]:
    """Characters the report gives each topic; a topic that is only touched counts the touching part's."""
    found: dict[tuple[Role, str], int] = {}
    if desk.pack is None:
        return found
    touched: dict[tuple[Role, str], int] = {}
    for section in desk.report.sections:
        leaves = list(_leaves(section))
        nodes: list[Section | Item | Point] = [*leaves]
        for leaf in leaves:
            if isinstance(leaf, Item):
                nodes += [*leaf.items, *leaf.points]
        for node in nodes:
            text = node.of(desk.text)
            heading = (node.lead if isinstance(node, Point) else node.heading) or ""
            for place, (topic, score) in enumerate(label_topics(desk.pack, text, heading)):
                first = place == 0 and node in leaves
                if first or score >= _MENTION:
                    counts = found if first else touched
                    counts[section.role, topic] = counts.get((section.role, topic), 0) + size(text)
    return touched | found


def _leaves(section: Section) -> Iterator[Section | Item | Point]:
    parts: tuple[Item | Point, ...] = section.items or section.points
    if not parts:
        yield section
    yield from parts


def _is_common(known: TopicStatistics, desk: Desk) -> bool:
    n = desk.statistics.n if desk.statistics else 0
    return n > 0 and known.n_with / n >= (_COMMON_FEW if n < _FEW else _COMMON)


def _mentioned(desk: Desk, topic: str) -> bool:
    """Whether what was done speaks of a topic in passing: its name, what shows it, or several of its words."""
    assert desk.pack is not None
    data = desk.pack.topic(topic)
    text = "".join(section.of(desk.text) for section in desk.sections_of("done"))
    if any(name in text for name in (topic, *data.synonyms)):
        return True
    if any(re.search(sign, text) for sign in (*data.signs, *data.shown)):
        return True
    told = [word.partition("^") for word in data.words]
    counts = {word: text.count(word) for word, _, _ in told if len(word) > 1}
    sure = [word for word, _, weight in told if weight == _SURE and counts.get(word)]
    if any(re.search(rf"{re.escape(word)}\d", text) for word in sure):
        return True  # 澄清不实信息3条: told with its number
    return len(sure) >= _SURE_WORDS or sum(counts.values()) >= _IN_PASSING


_IN_PASSING = 3  # words of a topic that say it was not forgotten
_SURE, _SURE_WORDS = "3", 2  # as do two different ones of those that belong to it alone: 选树服务标兵


def _example(desk: Desk, known: TopicStatistics, topic: str) -> str:
    """A sample's heading that names the topic in so many words, as an example."""
    assert desk.pack is not None
    data = desk.pack.topic(topic)
    names = (topic, *data.synonyms, *(word.split("^")[0] for word in data.words))
    for heading in known.headings:
        if any(name in heading.text for name in names) and not of_another_trade(desk, heading.text):
            return f"，标题如“{heading.text}”"
    return ""


def missing_topics(desk: Desk) -> list[tuple[TopicStatistics, str]]:
    """Return the usual topics of what was done that the report does not treat, not even in passing."""
    if desk.statistics is None or desk.pack is None:
        return []
    said = _said(desk)
    return [
        (known, topic)
        for (role, topic), known in desk.statistics.topics.items()
        if role == "done" and (role, topic) not in said and _is_common(known, desk) and not _mentioned(desk, topic)
    ]


def _missing(desk: Desk) -> Iterator[Finding]:
    """One remark for all usual topics of what was done that the report does not treat."""
    assert desk.statistics is not None
    section = next(desk.sections_of("done"), None)
    if section is None or (desk.fragment and len(section.items) < 2):
        return  # one item by itself says nothing of the others
    lost = sorted(desk.once(missing_topics), key=lambda pair: -pair[0].n_with)
    if not lost:
        return
    n = desk.statistics.n
    span = heading_span(desk, section)
    told = "、".join(f"“{topic}”（{known.n_with}/{n} 篇）" for known, topic in lost)
    message = f"范文在“{NAMES['done']}”部分多半写到{told}，本稿没有写到"
    proof = tuple(f"{topic}：{known.n_with}/{n} 篇，如{'、'.join(known.documents[:3])}" for known, topic in lost)
    example = next((words for known, topic in lost if (words := _example(desk, known, topic))), "")
    suggestion = f"做了这方面工作的，各补写一条{example}；与本单位无关的，可不写"
    yield desk.remark(TOPIC, "hint", span.start, span.end, message, suggestion, evidence=proof)


def _thin(desk: Desk) -> Iterator[Finding]:
    assert desk.statistics is not None
    if desk.own is None:
        return
    points = {
        part.start for section in desk.report.sections for item in section.items for part in (*item.points, *item.items)
    }
    for key, own in desk.own.topics.items():
        known = desk.statistics.topics.get(key)
        if known is None or known.n_with < _ENOUGH or key[0] != "done" or not own.headings:
            continue
        if any(start <= own.headings[0].start <= start + _MARKER for start in points):
            continue  # one point of an item is not as long as an item
        if _short(desk) and (not _is_common(known, desk) or own.chars.median >= _THIN * _usual_size(desk)):
            continue  # that all of it is short is told once, not of every topic again
        scale = min(1.0, desk.chars / desk.statistics.chars.low)  # of a short report every part is short
        if own.chars.median < known.chars.low * _THIN * scale:
            at = own.headings[0]
            message = f"“{key[1]}”只写了 {own.chars.median:.0f} 字，范文居中 {known.chars.median:.0f} 字"
            proof = (f"{known.n_with} 篇范文：{known.chars.low:.0f}—{known.chars.high:.0f} 字",)
            suggestion = "补充举措、次数或事例"
            yield desk.remark(THIN, "hint", at.start, at.end, message, suggestion, evidence=proof)


_THIN = 0.6  # of the shortest of the samples, or in a short report of its own topics, below which one is thin


def _usual_size(desk: Desk) -> float:
    """How long the report's own topics of what was done are, in the middle."""
    sizes = [own.chars.median for key, own in desk.own.topics.items() if key[0] == "done"] if desk.own else []
    return median(sizes) if sizes else 0.0


def _short(desk: Desk) -> bool:
    """Whether the report is much shorter as a whole than any sample, which is told by itself."""
    return desk.statistics is not None and desk.chars < 0.7 * desk.statistics.chars.low


def _in_other_words(desk: Desk, key: tuple[Role, str], fact: str, own: TopicStatistics) -> bool:
    """Whether the report tells a fact, though not as samples put it: 季度 for 每季度, a person's name for how many."""
    assert desk.pack is not None
    slot = next((one for one in desk.pack.topic(key[1]).slots if (one.role, one.name) == (key[0], fact)), None)
    if slot is None or not slot.answered:
        return False
    leaves = [leaf for section in desk.sections_of(key[0]) for leaf in _leaves(section)]
    about = (leaf for leaf in leaves if any(leaf.start <= head.start < leaf.end for head in own.headings))
    return any(re.search(slot.answered, leaf.of(desk.text)) for leaf in about)


def _elsewhere(desk: Desk, key: tuple[Role, str], fact: str) -> bool:
    """Whether another part of the role gives the fact; one named after the topic, in a sentence that speaks of it."""
    assert desk.pack is not None
    slot = next((one for one in desk.pack.topic(key[1]).slots if (one.role, one.name) == (key[0], fact)), None)
    if slot is None:
        return False
    if fact.endswith(_TIMES) and _dated(desk, key[0], fact.removesuffix(_TIMES)[-2:]):
        return True
    sentences = (one for section in desk.sections_of(key[0]) for one in re.split("[。；\n]", section.of(desk.text)))
    named = fact[:2] if fact.startswith(key[1][:2]) else ""
    told = (section.of(desk.text) for section in desk.sections_of(key[0]))
    if slot.answered and any(re.search(slot.answered, text) for text in told):
        return True
    return any(named in sentence and states(slot, sentence) for sentence in sentences)


_TIMES = "次数"
_DAY = r"\d{1,2}月(?:\d{1,2}日|[上中下]旬|初|底)?"
_SAME_DEED = {"研究": "研究|研判|听取|审议|部署"}  # what else a meeting does that looks into a matter


def _dated(desk: Desk, role: Role, deed: str) -> bool:
    """Whether the deeds stand there with their days, and need no count: 1月22日召开党委会，5月20日召开党委会."""
    told = re.compile(f"{_DAY}[^。；\n]{{0,40}}(?:{_SAME_DEED.get(deed, deed)})")
    return any(told.search(section.of(desk.text)) for section in desk.sections_of(role))


def _of_another_matter(desk: Desk, topic: str, slot: str) -> bool:
    """Whether the fact counts what the topic is named after (信访件数) and the report has none: 医患纠纷 alone."""
    name = topic[:2]
    return slot.startswith(name) and name not in desk.text


def _of_body(desk: Desk, topic: str, slot: str) -> bool:
    """Whether the fact tells what the party group or unit does (how often it meets), which its deputies need not."""
    assert desk.pack is not None
    return any(one.of_body for one in desk.pack.topic(topic).slots if one.name == slot)


def _own_heading(desk: Desk, topic: str, own: TopicStatistics) -> Quoted | None:
    """The heading of the part that is about the topic by its own words; none where all are of other topics."""
    assert desk.pack is not None
    ranked = [(label_topics(desk.pack, head.text, head.text), head) for head in own.headings]
    named = [head for labels, head in ranked if labels and labels[0][0] == topic]
    free = [head for labels, head in ranked if not labels]
    by_name = [head for head in named if topic[:2] in head.text]  # 守好校园阵地 before 建强思政课堂
    return next(iter((*by_name, *named, *free)), None)


def _of_no_such_thing(desk: Desk, key: tuple[Role, str], fact: str) -> bool:
    """Whether nothing that the fact counts is spoken of at all: no 考核 in a part on inspections alone."""
    assert desk.pack is not None
    slot = next((one for one in desk.pack.topic(key[1]).slots if (one.role, one.name) == (key[0], fact)), None)
    spoken_of = slot.spoken_of or slot.beside if slot else ""
    parts = (section.of(desk.text) for section in desk.sections_of(key[0]))
    return bool(spoken_of) and not any(re.search(spoken_of, part) for part in parts)


def _facts(desk: Desk) -> Iterator[Finding]:
    """The facts most often given with a topic and not here; of many topics only those that most samples give."""
    assert desk.statistics is not None
    if desk.own is None:
        return
    found = []
    deputy = is_deputy(desk)
    for key, own in desk.own.topics.items():
        known = desk.statistics.topics.get(key)
        if known is None or known.n_with <= _ENOUGH or key[0] == "problems" or not own.headings:
            continue
        lost = [
            (len(holders), slot)
            for slot, holders in known.slots.items()
            if len(holders) >= _FACT * known.n_with
            and not own.slots.get(slot)
            and not _in_other_words(desk, key, slot, own)
            and not _elsewhere(desk, key, slot)
            and not _of_no_such_thing(desk, key, slot)
            and not _of_another_matter(desk, key[1], slot)
            and not (deputy and _of_body(desk, key[1], slot))
        ]
        if lost:
            named = "、".join(f"{slot}（{k}/{known.n_with} 篇）" for k, slot in sorted(lost, reverse=True)[:3])
            at = _own_heading(desk, key[1], own)
            if at is None:
                continue  # only parts about something else touch upon the topic
            message = f"写“{key[1]}”时，范文多半还交代：{named}；这里没有看到"
            proof = (f"{known.n_with} 篇范文写到这个主题",)
            suggestion = "有这些事实的，补上；没有的，不必写"
            remark = desk.remark(FACTS, "hint", at.start, at.end, message, suggestion, evidence=proof)
            found.append((max(lost)[0] / known.n_with, remark))
    found.sort(key=lambda pair: -pair[0])
    yield from (remark for _, remark in found[:_FACTS_TOLD])
