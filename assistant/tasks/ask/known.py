"""The questions a genre pack says its policies answer: which sentence answers the one asked, or that none does.

Two questions in nearly the same words may still ask of different things (书记 and 分管领导, 2023年 and 2024年); what
they name is compared before one is answered as the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.retrieval.asked import AskedBefore, Group
from assistant.retrieval.understand import understand, with_years
from assistant.tasks.ask.spoken import plainly
from assistant.writers.answer.material import Known
from assistant.writers.asked import Asked
from assistant.writers.cite import Quote
from assistant.writers.relevance import FACTS, Found, names_other
from assistant.writers.statements import Statement, Statements

if TYPE_CHECKING:
    from assistant.models.array import ArrayEmbeddings

_SURE = 0.41  # nearness from which a question is taken for the one written down
_CLEAR = ((0.36, 0.04), (0.32, 0.09))  # the same for one that no other group comes as near, by so much
_BOUND = 0.04  # nearness more that it takes where no sentence answers, or another question is put in its place
_BESIDE = 0.05  # nearness below the best for a sentence shown beside it
_MORE = 0.85  # what is left where the one written down names a subject that the one asked does not
_OTHER = 0.75  # and where it names another subject, or another topic
_OTHER_WAY = 0.75  # and where none of the group's questions asks in that way: who, where, how many
_STRANGE = 0.95  # and for each word asked of that the group has nowhere
_SAME = 0.7  # nearness from which the kind of fact asked for is not looked at
_EXACT = ("number", "time", "when", "year", "consequence")  # kinds of fact that a sentence holds or does not
_MOST, _LISTED = 2, 6
_LEAST, _LOOKED_AT = 0.2, 24  # nearness below which, and groups after which, a question is like none of a sentence's
_REQUIRED = ("{}有什么要求", "{}怎么管", "{}要写清什么", "{}怎么写")  # what is asked of a topic on its page
_GUIDE = "genre"  # stands for the pack's own writing guide where a policy's file is named
_WAYS = (
    ("name", re.compile(r"叫什么(?!名称|责任)|姓什么|名字是")),
    ("who", re.compile(r"谁|哪个部门|哪一?级|由哪|哪位|什么人")),
    ("where", re.compile(r"(?:去|送|到|找|在)哪|哪里|哪儿|什么位置|什么地方")),
    (
        "many",
        re.compile(
            r"多少|几[次个天年月条种级层份家元块人名位字号页行格毫米]|多久|多长时间|什么时候|哪一?年|哪天|何时|多大"
        ),
    ),
    ("how", re.compile(r"流程|步骤|手续|怎么(?!样)|如何|怎样")),
    ("whether", re.compile(r"吗|能|要不要|是不是|该不该|算不算|是否|还是|用不用|需不需要")),
)
_YES_NO = re.compile(
    r"(?:这样写?|这么写)?(?:对不对|对吗|行不行|行吗|可以吗|好吗|好不好|合适吗|规范吗|允许吗|没问题吧|是吧|对吧)"
)
_MAY = re.compile(r"能不能|可不可以|能否|可否|可以(?!吗)")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十\d]+[条款章]|[一二]十[一二三四五六七八九]?(?:大|届)|[一二三四五六七]中全会"
)
_THIS_YEAR, _LAST_YEAR = re.compile(r"今年|本年度?"), re.compile(r"去年|上一年")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A group of questions: the statements that answer them, or the question they come to, or neither."""

    group: Group
    statements: tuple[Statement, ...] = ()
    short: str = ""
    means: str = ""
    advice: str = ""


class KnownQuestions:
    """The questions of one pack against the policies of one library; made ready when first asked."""

    def __init__(
        self, pack: GenrePack, documents: Sequence[Document], statements: Statements, embeddings: ArrayEmbeddings
    ) -> None:
        self._pack, self._documents, self._statements = pack, documents, statements
        self._embeddings = embeddings
        self._named: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}

    def said(self, stem: str, says: str) -> tuple[Quote, ...]:
        """Return the sentence of the policy file ``stem`` that holds ``says``, or those under such a heading."""
        title = next((text.title for text in self._pack.texts if text.kind == "policy" and text.stem == stem), "")
        held = {one.id for one in self._documents if one.bundled and one.title == title}
        return tuple(
            one.quote for one in _said(says, [one for one in self._statements.all if one.quote.document in held])
        )

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        return tuple(self._made())

    @cached_property
    def _before(self) -> AskedBefore:
        return AskedBefore([entry.group for entry in self._entries], self._embeddings)

    def _made(self) -> Iterator[_Entry]:
        stems = {text.title: text.stem for text in self._pack.texts if text.kind == "policy"}
        shipped = {one.id: stems.get(one.title, "") for one in self._documents if one.bundled and one.kind == "policy"}
        by_stem: dict[str, list[Statement]] = {}
        for statement in self._statements.all:
            by_stem.setdefault(shipped.get(statement.quote.document, ""), []).append(statement)
        for stem, held in self._pack.questions.asked.items():
            for one in held:
                if stem == _GUIDE:
                    line = next((line for line in guide_texts(self._pack) if one.says in line), "")
                    yield _Entry(Group(_in_words(one.asked), line), short=one.short, advice=line)
                elif said := _said(one.says, by_stem.get(stem, [])):
                    told = "".join(f"{statement.headings}{statement.own}" for statement in said)
                    yield _Entry(Group(_in_words(one.asked), told), said, one.short)
        for saying in self._pack.questions.sayings:
            yield _Entry(Group(_in_words((saying.means, *saying.asked))), means=saying.means)
        for question in self._pack.questions.unanswered:
            yield _Entry(Group(_in_words((question,))))
        for of in self._pack.questions.unanswered_of:
            for thing in of.things:
                yield _Entry(Group(_in_words([f"{thing}{asked}" for asked in of.asked])))

    def known(self, asked: Asked) -> Known:
        """Return what answers ``asked`` by a question written down, what it comes to, or that nothing answers it."""
        near = self._fitting(asked) if self._entries else []
        if not near:
            return Known()
        best, entry, question = near[0]
        others = near[1:]
        bound = 0.0 if entry.statements or entry.advice else _BOUND
        apart = best - others[0][0] if others else best
        if best < _SURE + bound and not any(best >= least + bound and apart >= by for least, by in _CLEAR):
            return Known(score=best)
        if not entry.statements:
            refused = not (entry.means or entry.advice)
            return Known((), best, refused, entry.short, entry.means, question, entry.advice)
        beside = [
            other.statements[0]
            for score, other, _ in others
            if score >= max(_CLEAR[0][0], best - _BESIDE) and len(other.statements) == 1 == len(entry.statements)
        ]
        shown = list(dict.fromkeys([*entry.statements, *beside]))[: max(_MOST, len(entry.statements))]
        return Known(
            tuple(Found(one.quote, best, best, stated=True) for one in shown),
            best,
            short=entry.short,
            question=question,
        )

    def rules(self, word: str) -> tuple[Found, ...]:
        """Return the sentences that answer what is required of ``word``, a topic or something of one; two at most."""
        if not self._entries:
            return ()
        meant = understand(word, self._pack)
        wanted = {*meant.topics, *meant.roles}
        scores: dict[int, float] = {}
        for form in _REQUIRED:
            for one in self._before.near(_compared(form.format(word))):
                entry, theirs = self._entries[one.place], understand(one.question, self._pack)
                if entry.statements and (word in one.question or wanted & {*theirs.topics, *theirs.roles}):
                    scores[one.place] = max(scores.get(one.place, 0.0), one.score)
        best = sorted(scores, key=lambda place: -scores[place])
        chosen = [self._entries[place].statements[0] for place in best if scores[place] >= _CLEAR[1][0]][:_MOST]
        return tuple(Found(one.quote, 1.0, 1.0, stated=True) for one in chosen)

    def far(self, asked: Asked) -> Callable[[Quote], bool]:
        """Return what tells whether a sentence that has questions in the list has none at all like ``asked``."""
        near: set[tuple[str, int]] = set()

        def is_far(quote: Quote) -> bool:
            if not near:
                near.add(("", 0))
                for one in self._before.near(_compared(asked.question), _LOOKED_AT):
                    if one.score >= _LEAST:
                        near.update((s.quote.document, s.quote.start) for s in self._entries[one.place].statements)
            return (quote.document, quote.start) in self._listed and (quote.document, quote.start) not in near

        return is_far

    @cached_property
    def _listed(self) -> frozenset[tuple[str, int]]:
        """Where the sentences stand that have questions in the list."""
        return frozenset((s.quote.document, s.quote.start) for entry in self._entries for s in entry.statements)

    def _fitting(self, asked: Asked) -> list[tuple[float, _Entry, str]]:
        """Return the nearest that name nothing else, best first, those that name more or know less counting less."""
        question = _compared(asked.question)
        subjects, topics = self._names(question)
        kept = []
        for one in self._before.near(question):
            entry = self._entries[one.place]
            theirs, their_topics = self._names(one.question)
            told = "".join((*entry.group.questions, entry.group.answer))
            if any(name not in told for name in _numbers(question, bool(_YEAR.search(told)))):
                continue
            if any(name not in question for name in _numbers(one.question, True)):
                continue
            if entry.means and topics - their_topics:
                continue
            titles = "".join(statement.title for statement in entry.statements)
            if entry.statements and names_other(asked.question, told + titles):
                continue
            factor = _MORE ** self._statements.more(theirs, subjects)
            factor *= _OTHER if topics and their_topics and not topics & their_topics else 1.0
            factor *= _OTHER if self._statements.exclude(subjects, theirs) else 1.0
            factor *= 1.0 if one.score >= _SAME or self._tells(asked, entry) else 0.0
            factor *= 1.0 if _way(question) in ways(entry.group.questions) else _OTHER_WAY
            factor *= _STRANGE ** min(2, sum(word.lower() not in told for word in asked.open))
            kept.append((one.score * factor, entry, one.question))
        return sorted(kept, key=lambda pair: -pair[0])

    def _tells(self, asked: Asked, entry: _Entry) -> bool:
        """Whether a sentence holds the kind of fact that is asked for: how often, how many, which year, how much."""
        _, aspect = self._statements.aspect(asked.question)
        facts = [aspect] if aspect else [FACTS[asked.asks]] if asked.asks in _EXACT else []
        told = entry.short + "".join(statement.quote.text for statement in entry.statements)
        return not entry.statements or all(fact.search(told) for fact in facts)

    def _names(self, question: str) -> tuple[tuple[str, ...], frozenset[str]]:
        if question not in self._named:
            if len(self._named) > 8192:
                self._named.clear()
            topics = frozenset(understand(question, self._pack).topics)
            self._named[question] = self._statements.subjects(question), topics
        return self._named[question]


def _way(question: str) -> str:
    """Return in which way something is asked: whether, who, where, how many, how; empty for what."""
    return next((name for name, pattern in _WAYS if pattern.search(question)), "")


@lru_cache(maxsize=4096)
def ways(questions: tuple[str, ...]) -> frozenset[str]:
    """Return the ways in which a group of questions asks; what and whether are asked of everything."""
    return frozenset(("", "whether", *map(_way, questions)))


def guide_texts(pack: GenrePack) -> Iterator[str]:
    """Yield the lines of the writing guide: advice and mistakes of the parts, steps of the topics."""
    for guide in pack.roles:
        yield from (*guide.advice, *guide.mistakes)
    for topic in pack.topics:
        yield from topic.moves


def _said(says: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the sentence that holds ``says``, or the sentences under the heading that does."""
    for statement in statements:
        if says in statement.quote.text:
            return (statement,)
    under = [statement for statement in statements if says in statement.quote.place]
    return tuple(sorted(under, key=lambda one: one.quote.start))[:_LISTED]


def _numbers(question: str, years: bool) -> list[str]:
    """Return the numbered names of a question that must be the other's too, its years where those tell apart."""
    return [*_NUMBERED.findall(question), *(_YEAR.findall(question) if years else [])]


def _in_words(questions: Sequence[str]) -> tuple[str, ...]:
    return tuple(_compared(question) for question in questions)


def _compared(question: str) -> str:
    """Return a question as it is compared: its years told, the many ways of asking yes or no as one."""
    return _YES_NO.sub("吗", _MAY.sub("能", _year(plainly(question))))


def _year(question: str) -> str:
    """Write 今年, 去年 and 25年 as the years they are."""
    year = date.today().year
    return with_years(_LAST_YEAR.sub(f"{year - 1}年", _THIS_YEAR.sub(f"{year}年", question)))
