"""How well questions find their passages, and what each ingredient of the search adds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Any

from assistant.genre import GenrePack, read_yaml
from assistant.library.tokens import query_tokens
from assistant.passage import Passage
from assistant.report import Role

if TYPE_CHECKING:
    from assistant.build import Assistant

_DEEP = 10
_RRF = 60  # the usual constant of reciprocal-rank fusion
_PATTERNS = (
    "{role}里怎么谈{topic}",
    "{topic}方面的{role}怎么写",
    "关于{topic}，别人的{role}怎么表述",
    "{topic}的{role}",
)
_NAMED_ROLES: tuple[Role, ...] = ("done", "problems", "plans")

Way = Callable[[str], list[Passage]]


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what a passage must be to answer it."""

    ask: str
    text: tuple[str, ...] = ()
    role: str = ""
    topic: str = ""

    def fits(self, passage: Passage) -> bool:
        """Whether the passage holds the answer."""
        if self.text:
            return any(part in f"{passage.place}\n{passage.text}" for part in self.text)
        return passage.role == self.role and (not self.topic or self.topic in passage.topics)


def measure(assistant: Assistant) -> dict[str, Any]:
    """Ask the genre's questions in five ways; shares of questions answered at place 1 and by place 5."""
    pack = assistant.pack()
    sets = {"paraphrased": _written(pack), "by_role_and_topic": list(_named(assistant, pack))}
    figures: dict[str, Any] = {}
    for kind, cases in sets.items():
        figures[kind] = {"questions": len(cases)} | {
            name: _asked(way, cases) for name, way in _ways(assistant).items() if cases
        }
    return figures


def _asked(way: Way, cases: Sequence[Case]) -> dict[str, float]:
    first = five = 0
    began = time.perf_counter()
    for case in cases:
        fitting = [case.fits(passage) for passage in way(case.ask)[:5]]
        first += any(fitting[:1])
        five += any(fitting)
    took = (time.perf_counter() - began) * 1000 / len(cases)
    return {"at_1": round(first / len(cases), 3), "at_5": round(five / len(cases), 3), "ms": round(took, 1)}


def _ways(assistant: Assistant) -> dict[str, Way]:
    """Return the whole search and parts of it, by name."""
    library, retriever = assistant.library, assistant.retriever

    def words(question: str) -> list[str]:
        return [name for name, _ in library.lexical(query_tokens(question), _DEEP)]

    def vectors(question: str) -> list[str]:
        return [name for name, _ in library.dense(question, _DEEP)]

    def nameless(question: str) -> list[Passage]:
        query = retriever.understand(question)
        bare = replace(query, roles=(), topics=(), type=None, period=None, kind=None, documents=(), named=())
        return [hit.passage for hit in retriever.search(bare, _DEEP)]

    return {
        "words": lambda question: library.passages(words(question)),
        "vectors": lambda question: library.passages(vectors(question)),
        "ranks_fused": lambda question: library.passages(_reciprocal([words(question), vectors(question)])),
        "without_names": nameless,
        "all": lambda question: [hit.passage for hit in retriever.search(question, _DEEP)],
    }


def _reciprocal(rankings: Sequence[Sequence[str]]) -> list[str]:
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, name in enumerate(ranking, start=1):
            scores[name] = scores.get(name, 0.0) + 1 / (_RRF + rank)
    return sorted(scores, key=lambda name: -scores[name])


def _written(pack: GenrePack) -> list[Case]:
    path = pack.folder / "evaluation" / "retrieval.yaml"
    questions = read_yaml(path)["questions"] if path.exists() else []
    return [Case(item["ask"], text=tuple(item["text"])) for item in questions]


def _named(assistant: Assistant, pack: GenrePack) -> Iterator[Case]:
    """Yield a question for each role and topic on which some samples have a passage, in changing words."""
    held = {
        (passage.role, topic)
        for document in assistant.library.documents("sample", pack.id)
        for passage in assistant.library.passages_of(document.id)
        for topic in passage.topics[:1]
    }
    for number, (role, topic) in enumerate(product(_NAMED_ROLES, pack.topics)):
        guide = pack.guide(role)
        if guide is None or (role, topic.name) not in held:
            continue
        for turn in range(3):
            of_role = (guide.name, *guide.headings)[(number + turn) % (len(guide.headings) + 1)]
            of_topic = (topic.name, *topic.synonyms)[turn % (len(topic.synonyms) + 1)]
            pattern = _PATTERNS[(number + turn) % len(_PATTERNS)]
            yield Case(pattern.format(role=of_role, topic=of_topic), role=role, topic=topic.name)
