"""Which of a notice's parts a fact belongs to: the part whose own words it shares, else the one on its topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from assistant.genre import GenrePack
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_topic
from assistant.structure.notice import Requirement
from assistant.structure.topics import label_topics
from assistant.writers.draft.pairs import pairs_of

_NAME, _STATES = 1.5, 1.0  # what a word weighs that stands in a part's name, in what it must state
_FIRST = 2.0  # how much more it weighs at the head of a note, which says who or what the note is about
_HEAD = 5  # characters of that head
_GENERAL = 0.3  # what a word weighs that any part may use
_SURE = 1.0  # from which the words decide
_AHEAD = 0.25  # by how much they must point to one part rather than another
_NAMED, _SPOKEN = 1.2, 0.6  # what it weighs that a part is named for the topic, or speaks of it: only between equals
GENERAL_PAIRS = pairs_of(
    "开展组织召开进行活动管理落实报告重点包括建设排查整改处置责任履行主体宣传教育学习制度领导干部党员单位全面防控掌握"
    "推进加强完善安全风险检查监测典型方面内容相关有关各类须列举列出次数人数今年全年年度上年"
) | {"思想", "政治", "网络"}
_MAIN = re.compile(r"主要[做工举]|工作开展|开展情况|做了|抓了|总体|工作情况$")
_NARROW = re.compile(r"整改|反馈|巡[察视]|督[查导]|风险")  # parts on one matter, which take nothing that is not on it
_DUTIES = re.compile(r"责任制|履[职责行]|主体责任")
_CLAIMS = (
    (r"亮点|特色", r"^[\s\d.、（）()\-—·•*]{0,4}(?:特色|亮点)"),
    (r"建议", r"^(?:建议|希望|恳请|盼)"),
    (r"^基本情况|概况", r"^[^，]{0,10}(?:在校生|教职工|党员|职工|干部|人口|户籍)[^，]{0,4}\d|^(?:现有|共有|下设|辖)"),
)
_CASES = re.compile(r"^[^，。：:]{0,6}(?:案例|事例)[：:\s]?")
_HEADED = re.compile(r"^[\s【\[〔（(一二三四五六七八九十\d、.）)]*([\u4e00-\u9fff]{2,14})[】\]〕：:\s]*$")


class Belonging:
    """Knows the parts that tell what was done; ``share`` says which fact each of them gets."""

    def __init__(self, parts: Sequence[Requirement], pack: GenrePack) -> None:
        """Take all ``parts`` of a notice; words and topics share out among those that tell what was done."""
        self._all, self._pack = parts, pack
        self.parts = parts = [part for part in parts if part.role in ("done", "other")]
        self._words = [self._weighed(part) for part in parts]
        self._held = Counter(pair for words in self._words for pair in words)

    def _weighed(self, part: Requirement) -> dict[str, float]:
        bare = re.compile(re.escape(self._pack.subject[:4]))
        words = dict.fromkeys(pairs_of(bare.sub("，", part.states)), _STATES)
        return words | dict.fromkeys(pairs_of(bare.sub("，", part.value)), _NAME)

    def decided(self, text: str, facts: Sequence[tuple[int, Fact]]) -> dict[int, Requirement]:
        """Return the part of each fact, by its index, that its label or the notice's words decide.

        What else its line tells goes with it. ``text`` is the notes'.
        """
        found = {}
        for index, fact in facts:
            if part := self.claimed(text, fact) or self.by_words(*self._said(text, fact), fact.topic):
                found[index] = part
        return found | self._with_mates(text, facts, found)

    def share(self, text: str, facts: Sequence[tuple[int, Fact]]) -> dict[int, Requirement]:
        """Return the part of each fact of the notes ``text``, by its index; one on no topic goes with its neighbour."""
        found = self.decided(text, facts)
        found |= {index: self.by_topic(fact.topic) for index, fact in facts if fact.topic and index not in found}
        found |= self._with_mates(text, facts, found)
        before = self.by_topic("")
        for index, _ in facts:
            here = found.setdefault(index, before)
            before = before if _NARROW.search(here.value) else here
        return found | self._for_empty_ones(text, facts, found)

    def _for_empty_ones(
        self, text: str, facts: Sequence[tuple[int, Fact]], found: Mapping[int, Requirement]
    ) -> dict[int, Requirement]:
        """Give a part that would stay empty what speaks of its topic too and is elsewhere by no word of its own."""
        moved: dict[int, Requirement] = {}
        for part in self.parts:
            topics = {heading_topic(part.value, self._pack), *part.topics} - {""}
            if not topics or part in found.values():
                continue
            for index, fact in facts:
                labels = {name for name, _ in label_topics(self._pack, fact.said)}
                if labels & topics and not self.by_words(*self._said(text, fact), fact.topic):
                    moved[index] = part
        return moved

    def strays(self, text: str, facts: Sequence[tuple[int, Fact]]) -> list[Fact]:
        """Return the facts that no part asks for: by no word, nor by a topic they speak of."""
        if any(_MAIN.search(part.value) for part in self.parts) or len(self.parts) < 2:
            return []
        decided = self.decided(text, facts)
        asked = {name for part in self.parts for name in (heading_topic(part.value, self._pack), *part.topics)}
        return [
            fact
            for index, fact in facts
            if index not in decided
            and fact.topic
            and not asked & {fact.topic, *(name for name, _ in label_topics(self._pack, fact.said))}
        ]

    @staticmethod
    def _with_mates(
        text: str, facts: Sequence[tuple[int, Fact]], found: Mapping[int, Requirement]
    ) -> dict[int, Requirement]:
        """Return the part of the facts that are not found, by the nearest one of their line that is."""
        told = dict(facts)
        more = {}
        for index, fact in facts:
            mates = [one for one in found if one in told and _on_one_line(text, told[one], fact)]
            if index not in found and mates:
                more[index] = found[min(mates, key=lambda one: abs(one - index))]
        return more

    def by_words(self, said: str, head: str = "", topic: str = "") -> Requirement | None:
        """Return the part whose own words ``said`` shares; None where they point to none, or to several alike.

        ``head``: the notes' own heading above it, which says most.
        """
        scores = [self._score(number, said, head) for number in range(len(self.parts))]
        if not scores or max(scores) < _SURE:
            return None
        best = max(scores)
        near = [number for number, score in enumerate(scores) if score > best - _AHEAD]
        number = max(near, key=lambda one: (self._on(self.parts[one], topic), scores[one]))
        return self.parts[number]

    def by_topic(self, topic: str) -> Requirement:
        """Return the part a topic is told in: one named for it, one that speaks of it, one near it, else the widest."""
        wide = [part for part in self.parts if not _NARROW.search(part.value)] or self.parts
        near = {name for group in self._pack.related if topic in group for name in group}
        return next(
            chain(
                self._about(topic),
                (part for part in self.parts if _MAIN.search(part.value)),
                (part for part in wide if near & {heading_topic(part.value, self._pack), *part.topics}),
                (part for part in wide if not _DUTIES.search(part.value)),
                wide,
            )
        )

    def _about(self, topic: str) -> Iterator[Requirement]:
        """Yield the parts that are named for a topic, then those that speak of it."""
        yield from (part for part in self.parts if topic and heading_topic(part.value, self._pack) == topic)
        yield from (part for part in self.parts if topic and topic in part.topics)

    def of_text(self, heading: str, body: str) -> Requirement | None:
        """Return the part that a passage of last year's report belongs to, by its words, then by its topic."""
        if part := self.by_words(body, heading):
            return part
        labels = [name for name, _ in label_topics(self._pack, f"{heading}。{body}", heading)][:2]
        named = (part for name in labels for part in self.parts if self._on(part, name))
        return next(chain(named, (part for part in self.parts if _MAIN.search(part.value))), None)

    def fitted(self, fact: Fact, part: Requirement) -> Fact:
        """Return a fact as it is told in a part: on the part's topic where its own is none of the part's."""
        topics = (heading_topic(part.value, self._pack), *part.topics)
        if not fact.topic or not any(topics) or fact.topic in topics:
            return fact
        foreign = self.by_topic(fact.topic) is not part
        return replace(fact, topic=next(filter(None, topics), ""), group="") if foreign else fact

    def claimed(self, text: str, fact: Fact) -> Requirement | None:
        """Return the part that a note names by its label: 亮点：…, 建议…, how many there are of whom."""
        if len(self._all) < 3:
            return None
        label = _line_before(text, fact) + fact.text[:6]
        for part in self._all:
            for number, (named, says) in enumerate(_CLAIMS):
                if re.search(named, part.value) and re.search(says, fact.said if number else label):
                    return part
        if _CASES.match(label):
            return next((part for part in self.parts if re.search(r"案例|事例", f"{part.value}{part.states}")), None)
        return None

    def _said(self, text: str, fact: Fact) -> tuple[str, str]:
        """Return the words of a fact with its line's label, and the notes' own heading above it."""
        label = re.match(r"\s*[\d.、（）()\-—·•*\s]*([\u4e00-\u9fff]{2,8})[：:]", _line_before(text, fact))
        head = fact.group
        if fact.headed and not head:
            above = text[: fact.start].split("\n")[:-1]
            head = next((found[1] for line in reversed(above) if (found := _HEADED.match(line))), "")
        return f"{label[1]}，{fact.said}" if label else fact.said, head

    def _score(self, number: int, said: str, head: str) -> float:
        words = self._words[number]
        first, mine = pairs_of(said[:_HEAD]), pairs_of(said)
        score = 0.0
        for pair in mine & words.keys():
            weight = words[pair] * (_GENERAL if pair in GENERAL_PAIRS else 1.0) / self._held[pair]
            score += weight * (_FIRST if pair in first else 1.0)
        for pair in pairs_of(head) & words.keys():
            score += 2 * words[pair] * (_GENERAL if pair in GENERAL_PAIRS else 1.0) / self._held[pair]
        return score

    def _on(self, part: Requirement, topic: str) -> float:
        if not topic:
            return 0.0
        named = heading_topic(part.value, self._pack) == topic
        return _NAMED if named else _SPOKEN if topic in part.topics else 0.0


def _on_one_line(text: str, one: Fact, other: Fact) -> bool:
    first, last = sorted((one, other), key=lambda fact: fact.start)
    return "\n" not in text[first.start : last.start]


def _line_before(text: str, fact: Fact) -> str:
    return text[: fact.start].rpartition("\n")[2]
