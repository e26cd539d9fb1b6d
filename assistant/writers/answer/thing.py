"""The thing smaller than its topic that a question is about: 讲座论坛 of 阵地管理, 志愿服务 of 精神文明."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.genre import Topic
from assistant.writers.answer.literal import USUAL, called_also, faces, same_named
from assistant.writers.answer.material import Material

_NAME = re.compile(r"[‘“][^’”]{1,12}[’”]")  # a name that holds a word is none of the thing
_MOST = 3  # things named in one breath
# The half of a topic's name that names no thing: 管理 of 阵地管理 makes 讲座论坛管理 no other name of it.
_ACTS = ("管理", "建设", "工作", "引导", "防范", "化解", "融合", "选树", "考核")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing inside a topic, and the words by which samples speak of it: 讲座 and 论坛 of 讲座论坛."""

    name: str
    words: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """Whether a text speaks of the thing."""
        return any(word in text for word in self.words)

    def is_told_in(self, text: str) -> bool:
        """Whether a text speaks of the thing beside names in quotation marks that only hold its word: “雨天课堂”."""
        return self.stands_in(_NAME.sub(lambda found: found[0] if found[0][1:-1] in self.words else "", text))


def thing_inside(material: Material, topic: Topic, *, usual: bool = True) -> Thing | None:
    """Return the one thing smaller than its topic that a question is about; None where the topic itself is.

    ``usual`` says whether a word that most samples have stands for the topic.
    """
    question, most = material.asked.question.replace(topic.name, ""), material.samples.n * (USUAL if usual else 1.01)
    if not usual and (same := same_named(material, question)):
        one = Thing(same, called_also(material, same))
        if told_in(material, one):
            return one
    heavy = (word.partition("^")[0] for word in topic.words if "^" in word)
    held = {word for word in (*topic.synonyms, *heavy, material.asked.inferred) if len(word) > 1 and word in question}
    held = {word for word in held if not any(word != other and word in other for other in held)}
    things = [Thing(word, _wider(material, word) or faces(material, word)) for word in held]
    named = [one for one in things if 0 < told_in(material, one) < most]  # 审核 of 公众号审核 is all of it
    own = {topic.name[:2], topic.name[2:]} - set(_ACTS)
    if any(piece in one.name for one in named for piece in own):
        return None
    return named[0] if len(named) == 1 else _together(material.asked.question, named, topic)


def _wider(material: Material, word: str) -> tuple[str, ...]:
    """Return a word with the one that takes it in as samples write it: 工作群 for 微信群; else nothing."""
    lines = (line.split() for line in material.common.wider_names)
    return next(((word, names[-1]) for names in lines if word in names[:-1]), ())


def _together(question: str, named: Sequence[Thing], topic: Topic) -> Thing | None:
    """Return things named in one breath as one: 宣传栏、电子屏; None where they only stand for their topic."""
    named = sorted(named, key=lambda one: question.find(one.name))
    breath = "(?:[、和与及或跟]|或者|还是|以及)?".join(re.escape(one.name) for one in named)
    if not 1 < len(named) <= _MOST or topic.name in question or not re.search(breath, question):
        return None
    words = tuple(dict.fromkeys(word for one in named for word in one.words))
    return Thing("、".join(one.name for one in named), words)


def told_in(material: Material, thing: Thing) -> int:
    """Return how many samples speak of the thing."""
    return sum(thing.stands_in(report.text) for _, report in material.samples.items)
