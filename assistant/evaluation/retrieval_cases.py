"""The questions by which retrieval is measured: written ones, and ones put together from roles and topics."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import product

from assistant.genre import GenrePack, read_yaml
from assistant.library import Library
from assistant.passage import Passage
from assistant.report import Role

_PATTERNS = (
    "{role}里怎么谈{topic}",
    "{topic}方面的{role}怎么写",
    "关于{topic}，别人的{role}怎么表述",
    "{topic}的{role}",
)
_NAMED_ROLES: tuple[Role, ...] = ("done", "problems", "plans")


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what a passage must be to answer it; what is empty does not matter."""

    ask: str
    of: str  # the kind of question
    half: str  # dev or held
    text: tuple[str, ...] = ()
    role: str = ""
    topic: str = ""
    type: str = ""
    period: str = ""
    name: str = ""
    file: str = ""

    def fits(self, passage: Passage) -> bool:
        """Whether the passage holds the answer."""
        said = f"{passage.place}\n{passage.text}"
        return (
            (not self.text or any(part in said for part in self.text))
            and self.role in ("", passage.role)
            and self.type in ("", passage.type)
            and self.file in ("", passage.name)
            and (not self.topic or self.topic in passage.topics)
            and passage.period.startswith(self.period)
            and self.name in passage.name
        )


def read_cases(pack: GenrePack, files: Set[str]) -> list[Case]:
    """Return the written questions of a pack; those about a real report only where it is among ``files``."""
    path = pack.folder / "evaluation" / "retrieval.yaml"
    items = read_yaml(path)["questions"] if path.exists() else []
    cases = [Case(**{**item, "text": tuple(item.get("text", ()))}) for item in items]
    return [case for case in cases if not case.file or case.file in files]


def combined(library: Library, pack: GenrePack) -> Iterator[Case]:
    """Yield a question for each role and topic on which some samples have a passage, in changing words."""
    held = {
        (passage.role, topic)
        for document in library.documents("sample", pack.id)
        for passage in library.passages_of(document.id)
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
            ask = pattern.format(role=of_role, topic=of_topic)
            yield Case(ask, "combined", "dev", role=role, topic=topic.name)
