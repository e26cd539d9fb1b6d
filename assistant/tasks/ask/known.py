"""What the policies and the guide answer: the sentence for the question asked, or that none does.

A genre pack says how people ask for many sentences (``asked.yaml``); every other sentence is a candidate as well. Two
questions in nearly the same words may ask of different things (2023年 and 2024年, two laws): what is named is compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.genre import GenrePack, JudgeWeights
from assistant.passage import Document
from assistant.retrieval.asked import Group
from assistant.retrieval.understand import understand
from assistant.tasks.ask.foreign import UNIT
from assistant.tasks.ask.judge import COUNTED, Candidate, Judge, Judged, Verdict
from assistant.tasks.ask.outright import nearby, wants_other
from assistant.tasks.ask.same import as_written, nearest, of_any_leader, sameness, whether_first
from assistant.tasks.ask.wanted import read_wanted
from assistant.tasks.ask.ways import compared
from assistant.writers.answer.material import Known
from assistant.writers.asked import Asked
from assistant.writers.cite import Quote
from assistant.writers.posts import post_asked, tells_post
from assistant.writers.relevance import Found, grams, names_other
from assistant.writers.scope import of_narrower_duty
from assistant.writers.statements import Statement, Statements

if TYPE_CHECKING:
    from assistant.models.array import ArrayEmbeddings

SURE = 0.4  # how sure it must be that a candidate answers
_FAR = 0.25  # below which no sentence that ships answers, however many words it shares
_LIKE = 0.7  # likeness from which it is not looked at whether a sentence tells the number asked for
_BESIDE = 0.8  # of score below the best, for a sentence shown beside it
_BEHIND = 2.5  # of score below the best, from which a sentence answers something else
_NEAR = 0.3  # share of a refused question that the sentence shown as nearest must hold
_UNANSWERED = 0.5  # likeness to a question that nothing answers, from which it is one
_UNSURE = 0.6  # how sure it is at most where a question is read more generally
_MOST, _LISTED, _BROAD = 2, 6, 3
_KEPT = 256  # questions remembered: a conversation asks what was read before again at every turn
_HELD = 0.5  # share of a broad question that the first sentence must hold
_BROADLY = re.compile(r"(?:什么|哪些|怎么)(?:规定|要求|讲究|规矩)|(?:规定|要求)(?:是什么|有哪些)")
_NOT_DONE = re.compile(r"未发生|没有(?:做|发生|掌握|的)|没做|不硬凑|不必|次数达不到")
_REQUIRED = ("{}有什么要求", "{}怎么管", "{}要写清什么")  # what is asked of a topic on its page
_GUIDE = "genre"  # stands for the pack's own writing guide where a policy's file is named
# A share is asked for: 参学率多少; a line that only says to write one does not tell it.
_RATE_ASKED = re.compile(r"[一-鿿]率(?:是|为|达到?|有|能到)?(?:多少|几成|百分之几)|百分比$")
_RATE = re.compile(r"\d|百分之|[一二三四五六七八九十两几]成|[0０]|率[^，。；]{0,6}[高低不全]")
_DUTY = re.compile(r"((?:(?![跟和与及或是的在有把被能说写])[一-鿿]){2,10})责任制")
_BODY = re.compile(r"[一-鿿]{2,6}(?:委员会|小组|专班|联席会议|专干)")
_BODY_HELD = 0.7  # share of the name of a body that must be told
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十\d]+[条款章]|[一二]十[一二三四五六七八九]?(?:大|届)|[一二三四五六七]中全会"
)


class KnownQuestions:
    """The questions of one pack against the policies of one library; made ready when first asked."""

    def __init__(
        self,
        pack: GenrePack,
        documents: Sequence[Document],
        statements: Statements,
        embeddings: ArrayEmbeddings,
        weights: JudgeWeights,
    ) -> None:
        self._pack, self._documents, self.statements = pack, documents, statements
        self._embeddings, self._weights = embeddings, weights
        self.known = lru_cache(_KEPT)(self._known)

    def said(self, stem: str, says: str) -> tuple[Quote, ...]:
        """Return the sentence of the policy file ``stem`` that holds ``says``, or those under such a heading."""
        title = next((text.title for text in self._pack.texts if text.kind == "policy" and text.stem == stem), "")
        held = {one.id for one in self._documents if one.bundled and one.title == title}
        return tuple(
            one.quote for one in _said(says, [one for one in self.statements.all if one.quote.document in held])
        )

    @cached_property
    def judge(self) -> Judge:
        """The judge over all candidates."""
        return Judge(tuple(self._candidates()), self.statements, self._embeddings, self._weights)

    def _candidates(self) -> Iterator[Candidate]:
        alone: set[Statement] = set()
        lines: set[str] = set()
        for candidate in self._written_down():
            alone.update(candidate.statements if len(candidate.statements) == 1 else ())
            lines.add(candidate.advice)
            yield candidate
        for statement in self.statements.all:
            if statement not in alone:
                yield Candidate(Group((), _told(statement)), (statement,))
        for line in dict.fromkeys(guide_texts(self._pack)):
            if line not in lines:
                yield Candidate(Group((), line), advice=line)

    def _written_down(self) -> Iterator[Candidate]:
        stems = {text.title: text.stem for text in self._pack.texts if text.kind == "policy"}
        shipped = {one.id: stems.get(one.title, "") for one in self._documents if one.bundled and one.kind == "policy"}
        by_stem: dict[str, list[Statement]] = {}
        for statement in self.statements.all:
            by_stem.setdefault(shipped.get(statement.quote.document, ""), []).append(statement)
        for stem, held in self._pack.questions.asked.items():
            for one in held:
                if stem == _GUIDE:
                    line = next((line for line in guide_texts(self._pack) if one.says in line), "")
                    yield Candidate(Group(_in_words(one.asked), line), short=one.short, advice=line)
                elif said := _said(one.says, by_stem.get(stem, [])):
                    yield Candidate(Group(_in_words(one.asked), " ".join(map(_told, said))), said, one.short)
        for answer in self._pack.answers.all():
            yield Candidate(Group(_in_words(answer.asked), answer.says), short=answer.short, advice=answer.says)
        for saying in self._pack.questions.sayings:
            yield Candidate(Group(_in_words((saying.means, *saying.asked))), means=saying.means)
        for question in self._pack.questions.unanswered:
            yield Candidate(Group(_in_words((question,))))
        for of in self._pack.questions.unanswered_of:
            for thing in of.things:
                yield Candidate(Group(_in_words([f"{thing}{asked}" for asked in of.asked])))

    def verdict(self, asked: Asked) -> Verdict:
        """Judge one question over all candidates."""
        wanted = read_wanted(asked, self.statements, self._pack)
        return self.judge.verdict(asked, wanted, lambda one: wants_other(asked, one, self._pack))

    def _known(self, asked: Asked) -> Known:
        """Return what answers ``asked``, the question it comes to, or that nothing answers it."""
        verdict = whether_first(asked, self.verdict(asked))
        if verdict.sure < _UNSURE and (general := of_any_leader(asked.question)):
            known = self.known(replace(asked, question=general, open=()))
            if known.score >= max(SURE, verdict.sure) and (known.found or known.advice):
                return replace(known, read_as=as_written(known.question, self._pack))
        fitting = [one for one in verdict.ranked if self._names_the_same(asked, one)]
        far = self._far(verdict, fitting)
        unanswered = verdict.like_unanswered
        lacking = _lacking(fitting) if asked.asks == "lack" else ()
        if broad := self._of_one_document(asked, fitting):
            return Known(broad, max(SURE, verdict.sure), question=fitting[0].question, far=far)
        if not fitting or fitting[0] is not verdict.ranked[0] or verdict.sure < SURE:
            alike = max((one.features["alike"] for one in verdict.ranked), default=0.0)
            refused = unanswered >= max(_UNANSWERED, alike)
            near, offered = _near(fitting), nearby(asked, [*fitting, *verdict.others], self._pack)
            same = "" if refused else nearest(asked, verdict, lambda one: self._names_the_same(asked, one))
            same = as_written(same, self._pack)
            return Known((), verdict.sure, refused, far=far, near=near, nearby=offered, lacking=lacking, read_as=same)
        first = fitting[0]
        held, alike = first.candidate, first.features["alike"]
        if not held.statements:
            same = as_written(first.question, self._pack) if held.means and sameness(asked, first) else ""
            told = Known((), verdict.sure, False, held.short, held.means, first.question, held.advice, far, lacking)
            return replace(told, read_as=same, alike=alike)
        beside = [
            one.candidate.statements[0]
            for one in fitting[1:]
            if one.score >= first.score - _BESIDE and len(one.candidate.statements) == 1 == len(held.statements)
        ]
        shown = list(dict.fromkeys([*held.statements, *beside]))[: max(_MOST, len(held.statements))]
        found = tuple(Found(one.quote, verdict.sure, verdict.sure, stated=True) for one in shown)
        short, question = held.short, first.question
        return Known(found, verdict.sure, short=short, question=question, far=far, lacking=lacking, alike=alike)

    def _of_one_document(self, asked: Asked, fitting: Sequence[Judged]) -> tuple[Found, ...]:
        """Return sentences of the rule that a broad question is about: 中心组学习有什么规定."""
        held = [one.candidate.statements[0].quote for one in fitting[:_BROAD] if one.candidate.statements]
        if not _BROADLY.search(asked.question) or len(held) < _BROAD or len({quote.document for quote in held}) > 1:
            return ()
        if fitting[0].features["held"] < _HELD or asked.foreign:
            return ()
        return tuple(Found(quote, 1.0, 1.0, stated=True) for quote in sorted(held, key=lambda one: one.start))

    def rules(self, word: str) -> tuple[Found, ...]:
        """Return the sentences that answer what is required of ``word``, a topic or something of one; two at most."""
        meant = understand(word, self._pack)
        wanted = {*meant.topics, *meant.roles}
        scores: dict[Statement, float] = {}
        for form in _REQUIRED:
            verdict = self.verdict(Asked(form.format(word), "requirement", terms=(word,), known=True))
            for one in verdict.ranked[:_MOST] if verdict.sure >= SURE else ():
                theirs = understand(one.question, self._pack)
                if one.candidate.statements and (word in one.question or wanted & {*theirs.topics, *theirs.roles}):
                    statement = one.candidate.statements[0]
                    scores[statement] = max(scores.get(statement, one.score), one.score)
        best = sorted(scores, key=lambda statement: -scores[statement])[:_MOST]
        return tuple(Found(one.quote, 1.0, 1.0, stated=True) for one in best)

    def _far(self, verdict: Verdict, fitting: Sequence[Judged]) -> Callable[[Quote], bool]:
        """Return what tells whether a sentence answers something else than the question judged."""
        near = {
            (statement.quote.document, statement.quote.start)
            for one in fitting
            if verdict.sure >= _FAR and one.score >= verdict.ranked[0].score - _BEHIND
            for statement in one.candidate.statements
        }
        return lambda quote: (quote.document, quote.start) in self._judged and (quote.document, quote.start) not in near

    @cached_property
    def _judged(self) -> frozenset[tuple[str, int]]:
        """Where the sentences stand that are judged: those of documents whose questions are written down."""
        held = {
            statement.quote.document
            for candidate in self.judge.candidates
            if candidate.group.questions
            for statement in candidate.statements
        }
        return frozenset(
            (one.quote.document, one.quote.start) for one in self.statements.all if one.quote.document in held
        )

    def _names_the_same(self, asked: Asked, one: Judged) -> bool:
        """Whether no law, year or numbered name of the question is missing in the candidate, or the other way round."""
        held = one.candidate
        told = "".join((*held.group.questions, held.group.answer))
        question = compared(asked.question)
        if one.features["lacks_fact"] and one.features["alike"] < _LIKE and COUNTED.search(asked.question):
            return False
        if _RATE_ASKED.search(question) and not _RATE.search(f"{held.group.answer}{held.short}{held.advice}"):
            return False
        post = post_asked(asked.question)
        if post and not any(tells_post(one.own, post) for one in held.statements):
            return False
        if asked.targeted and asked.intent == "how_to" and self._of_another_type(held, question):
            return False
        if any(name not in told for name in _numbers(question, bool(_YEAR.search(told)))):
            return False
        if one.features["alike"] and any(name not in question for name in _numbers(one.question, True)):
            return False
        if any(of_narrower_duty(question, one.title, self._pack.subject) for one in held.statements):
            return False
        return not (held.statements and (names_other(asked.question, told) or self._of_another_duty(question, told)))

    def _of_another_type(self, held: Candidate, question: str) -> bool:
        """Whether a sentence is of a document on one type of report (述职报告) that the question does not name."""
        titles = "".join(statement.title for statement in held.statements)
        words = {kind.word.removesuffix("报告") for kind in self._pack.report_types} - {""}
        return any(word in titles and word not in question for word in words)

    def _of_another_duty(self, question: str, told: str) -> bool:
        """Whether a question names a 责任制 that is not this genre's, or a body, of which ``told`` does not speak."""
        ours = self._pack.subject.removesuffix("责任制")[:4]
        names = (found[1] for found in _DUTY.finditer(question))
        if any(ours not in name and not UNIT.search(name) and name[-4:] not in told for name in names):
            return True
        bodies = (grams(found[0][-5:]) for found in _BODY.finditer(question))
        return any(sum(piece in told for piece in body) < _BODY_HELD * len(body) for body in bodies)


def _lacking(fitting: Sequence[Judged]) -> tuple[str | Quote, ...]:
    """Return what the nearest candidates say of what was not done or did not happen, two at most."""
    held = [one.candidate for one in fitting[:_LISTED]]
    said: list[str | Quote] = [one.advice or one.statements[0].quote for one in held if one.advice or one.statements]
    return tuple(one for one in said if _NOT_DONE.search(one if isinstance(one, str) else one.text))[:_MOST]


def _near(fitting: Sequence[Judged]) -> tuple[Quote, ...]:
    """Return the sentence that stands nearest though it does not answer, if it speaks of much of the question."""
    held = [one for one in fitting[:1] if one.candidate.statements and one.features["held"] >= _NEAR]
    return tuple(one.candidate.statements[0].quote for one in held)


def _told(statement: Statement) -> str:
    return f"{statement.own} {statement.headings} {statement.title}"


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
    return tuple(compared(question) for question in questions)
