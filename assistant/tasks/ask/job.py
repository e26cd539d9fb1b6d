"""Ask: a question in, a cited answer out, from the office's samples, their statistics and the policies.

With a model the same evidence goes into its prompt; what it says is checked, and the offline answer is its stand-in.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from assistant.errors import BadInput, UnknownName
from assistant.genre import Common, GenrePack
from assistant.library import Filter, Library
from assistant.library.tokens import query_tokens
from assistant.passage import Document, Hit, Kind
from assistant.results import Event, Piece, Receipt
from assistant.retrieval.understand import Query
from assistant.tasks.ask.followup import Turn
from assistant.tasks.ask.one_by_one import each_apart
from assistant.tasks.ask.parts import MessageReader, Part
from assistant.tasks.ask.reading import Understood, elsewhere
from assistant.tasks.ask.samples import SampleBook, of_years
from assistant.tasks.ask.several import Prepared, blocks_of, finished, read_as_of, said_once, speaks_of, with_whose
from assistant.tasks.ask.terms import ALIKE, genre_words, with_alike
from assistant.tasks.ask.understand import QuestionReader
from assistant.tasks.ask.wanted import actors, read_wanted, weighty
from assistant.tasks.ask.without import instead
from assistant.tasks.ask.wording import FORBIDDEN
from assistant.writers.answer.by_title import by_title, names_by_title
from assistant.writers.answer.compose import compose
from assistant.writers.answer.material import Known, Material
from assistant.writers.answer.refusal import write_refusal
from assistant.writers.answer.unknown_value import unknown_value
from assistant.writers.answer.written import Extras, Written
from assistant.writers.asked import Asked
from assistant.writers.cite import Citer
from assistant.writers.relevance import Relevance, grams

if TYPE_CHECKING:
    from assistant.retrieval.retriever import ReportRetriever
    from assistant.writers.model import ModelWriter

__all__ = ["AskRequest", "AskTask", "Turn"]

_POLICIES, _PASSAGES, _BY_WORDS = 8, 12, 30  # passages looked at for one question
# Words a heading of a rule shares with the question it answers.
_ASKING = re.compile(r"几次|多少字|多久|谁|几[级种类层]|什么时候|哪些|能不能|要不要|怎么写|责任(?!制)|职责")
_TOLD = 3  # answers before whose documents a question may go on about
_LONGEST = 2000  # characters of a question


@dataclass(frozen=True, slots=True)
class AskRequest:
    """A question, the genre it is asked in (the first pack by default), and the conversation so far."""

    question: str
    genre: str | None = None
    history: tuple[Turn, ...] = ()


class AskTask:
    """Answers questions; ``run`` yields pieces of text as they are written and ends in the Answer."""

    def __init__(
        self,
        *,
        library: Library,
        retriever: ReportRetriever,
        packs: Mapping[str, GenrePack],
        common: Common,
        model: ModelWriter | None = None,
    ) -> None:
        self._library, self._retriever = library, retriever
        self._packs, self._common, self._model = packs, common, model
        self._book = SampleBook(library, packs)
        self._reader = QuestionReader(library, self._book, packs, common)
        self._messages = MessageReader(self._reader)

    def run(self, request: AskRequest) -> Iterator[Event]:
        """Answer a question; raises BadInput for an empty or overlong one, UnknownName for a genre."""
        began = time.perf_counter()
        question = request.question.strip()
        if not question:
            raise BadInput("问题是空的", cure="写上要问的，例如：存在的问题这一部分怎么写？")
        if len(question) > _LONGEST:
            raise BadInput(
                f"问题太长（{len(question)} 字）", cure=f"问题控制在 {_LONGEST} 字以内；要比对稿子请用“比对”"
            )
        citer = Citer()
        prepared = self._prepared(question, request, citer)
        if self._model and any(written.answered and not written.exact for _, _, written in prepared):
            yield from self._by_model(self._model, question, request, prepared, citer, began)
            return
        text = "\n\n".join(self._told(prepared))  # whole, for its markers to be numbered as they stand
        answer = finished(question, text, prepared, citer.citations, began, Receipt("offline"), self._library.text)
        for number, block in enumerate(answer.text.split("\n\n")):
            yield Piece(block if not number else f"\n\n{block}")
        yield answer

    def _by_model(
        self,
        model: ModelWriter,
        question: str,
        request: AskRequest,
        prepared: Sequence[Prepared],
        citer: Citer,
        began: float,
    ) -> Iterator[Event]:
        """Let the model answer from what the offline answer stands on; keep the offline one where that fails."""
        from assistant.tasks.ask.model import PROMPT, ByModel, write_with_model

        offline = "\n\n".join(self._told(prepared))
        genre = prepared[0][1].pack.name
        hits = [hit for _, material, _ in prepared for hit in (*material.policies, *material.passages)]
        result = ByModel("")
        for event in write_with_model(model, genre, question, request.history, offline, citer.citations, hits):
            if isinstance(event, ByModel):
                result = event
            else:
                yield event
        receipt = Receipt(model.name, prompt=model.prompt(PROMPT).receipt, note=result.note)
        text, citations = result.text, result.citations
        if not text:
            why = f"（{model.name} 这次没有给出能用的答案：{result.note}。以下由本机根据资料库写成。）"
            text, citations = f"{why}\n\n{offline}", citer.citations
            receipt = replace(receipt, writer="offline")
        yield finished(question, text, prepared, citations, began, receipt, self._library.text)

    def _prepared(self, question: str, request: AskRequest, citer: Citer) -> list[Prepared]:
        """Return material and composer for each question of a message, or for the whole where no part has an answer."""
        pack = self._pack(request.genre)
        before = self._messages.before(request.history, pack)
        prepared: list[Prepared] = []

        def answer_alone(one: str) -> Prepared:
            part = next(self._messages.parts(one, pack, None if prepared else before))
            return part.said, *self._first_answer(part, request, pack, citer)

        for part in self._messages.parts(question, pack, before):
            last = prepared[-1] if prepared else None
            only = 1 if part.lacking and prepared and not prepared[-1][2].answered else None
            made = self._first_answer(part, request, pack, citer, last, only)
            prepared += each_apart((part.said, *made), answer_alone)
        told = [written for _, _, written in prepared if written.answered]
        if len(told) < len(prepared) > 1 and all(written.intent == "about" for written in told):
            whole = self._messages.whole(question, pack, before)
            return [(question, *self._first_answer(whole, request, pack, citer))]
        return prepared

    def _first_answer(
        self,
        part: Part,
        request: AskRequest,
        pack: GenrePack,
        citer: Citer,
        last: Prepared | None = None,
        only: int | None = None,
    ) -> tuple[Material, Written]:
        """Return the answer to the first reading that has one, else the refusal of the likeliest.

        One with its subject from an unanswered question is read by that alone (``only``). What all refuse is answered
        as the question of the list it comes to, or without the office or rule it names; that is said.
        """
        refused: tuple[Material, Written] | None = None
        history = request.history if part.leans else ()
        for read in islice(part.readings, only):
            material, written = self._composed(read, request, pack, citer, last)
            if written.answered and (told := speaks_of(written, read[0].pieces)):
                written = said_once(with_whose(told, read[0].whose, material.documents), history)
                if written.answered:
                    return material, read_as_of(read[1].read_as if read[1].answers else "", written)
            elif written.telling:
                return material, written
            elif written.answered:
                written = Written("other", False, write_refusal(material, ()), exact=True)
            refused = refused or (material, written)
        assert refused
        asked = refused[0].asked
        alone = part.lacking or asked.outside or asked.notice or unknown_value(asked.said)
        for question, whose in () if alone else instead(refused[0]):
            read = self._reader.read(question or part.said, pack)
            if question and (made := self._composed(read, request, pack, citer, last))[1].answered:
                told = read_as_of("" if whose else question, made[1])
                return made[0], with_whose(told, whose, made[0].documents)
        return refused

    def _composed(
        self,
        read: tuple[Understood, Known],
        request: AskRequest,
        pack: GenrePack,
        citer: Citer,
        last: Prepared | None,
    ) -> tuple[Material, Written]:
        told = [*citer.citations, *(one for turn in request.history[-_TOLD:] for one in turn.answer.citations)]
        near = self._book.own(pack.id, self._common).near(read[0].asked, last[0] if last else "", told)
        material = self._material(*read, pack, citer, near.reports)
        extras = Extras(
            notices=self._book.shelf(pack.id).notices,
            rules=near.rules,
            clauses=near.clauses,
            home=near.home,
            samples_of=lambda kind: self._book.samples(pack.id, kind),
            report_of=self._library.report,
            writer=self._model.name if self._model else "",
            unknown=read[0].unknown,
            strange=read[0].strange,
            last=request.history[-1].answer.citations if request.history else (),
            answers=[turn.answer for turn in request.history],
            prior=last,
        )
        return material, compose(material, extras)

    def _answers(self, question: str, genre: str) -> bool:
        """Whether a question has an answer in another genre."""
        read = self._reader.read(question, pack := self._pack(genre))
        return self._composed(read, AskRequest(question, genre), pack, Citer(), None)[1].answered

    def _told(self, prepared: Sequence[Prepared]) -> Iterator[str]:
        """Yield the blocks of the answer, documents named by their title where the file's name says nothing."""
        named = names_by_title(prepared[0][1].documents)
        return (by_title(text, named) for text in blocks_of(prepared))

    def _pack(self, genre: str | None) -> GenrePack:
        name = genre or next(iter(self._packs))
        if name not in self._packs:
            raise UnknownName.among("文种", name, self._packs)
        return self._packs[name]

    def _material(
        self, understood: Understood, known: Known, pack: GenrePack, citer: Citer, own: tuple[Document, ...]
    ) -> Material:
        asked = of_years(understood.asked, (shelf := self._book.shelf(pack.id)).documents)
        query = replace(
            self._reader.query(asked.question, pack),
            roles=asked.roles,
            topics=asked.topics,
            content=" ".join(with_alike(asked.informative, asked.writing)) or self._words_of(asked.question, pack),
        )
        period = asked.period if asked.intent in ("coverage", "example") else None
        return Material(
            asked=asked,
            pack=pack,
            common=self._common,
            samples=self._book.samples(pack.id, asked.type, period, asked.documents, asked.kinds),
            relevance=self._relevance(asked, pack),
            search=lambda kind: self._hits(query, pack, kind, asked.documents),
            statements=(statements := self._book.statements(pack.id, self._common)),
            wanted=read_wanted(asked, statements, pack),
            told=self._book.own(pack.id, self._common).told,
            documents=shelf.documents,
            own=own,
            weak=shelf.weak,
            notices=frozenset(one.document.id for one in shelf.notices),
            others=self._packs,
            elsewhere=lambda genre: self._answers(asked.said or asked.question, genre),
            citer=citer,
            known=known,
            guide=next((one for one in self._library.guides.values() if one.document.genre == pack.id), None),
            rules=self._book.known(pack.id, self._common).rules,
            said=self._book.known(pack.id, self._common).said,
        )

    def _hits(self, query: Query, pack: GenrePack, kind: Kind, documents: tuple[str, ...]) -> tuple[Hit, ...]:
        """Return what the retriever finds; of policies also what the words alone find, for sentences to compete."""
        limited = documents if documents and kind == "sample" else None
        k = _POLICIES if kind == "policy" else _PASSAGES
        hits = self._retriever.search(query, k, kind=kind, genre=pack.id, documents=limited)
        if kind == "policy":
            words = query_tokens(f"{query.content} {' '.join(_ASKING.findall(query.text))}")
            found = self._library.lexical(words, _BY_WORDS, Filter(kind=kind, genre=pack.id))
            held = {hit.passage.id for hit in hits}
            more = self._library.passages(name for name, _ in found if name not in held)
            hits += [Hit(passage, 0.0) for passage in more]
        return tuple(hits)

    def _words_of(self, question: str, pack: GenrePack) -> str:
        """Return what to look for where a question has no informative word of its own."""
        found = FORBIDDEN.search(question)
        return found[0] if found else self._reader.query(question, pack).content

    def _relevance(self, asked: Asked, pack: GenrePack) -> Relevance:
        terms = weighty(asked) or [self._words_of(asked.question, pack)]
        pieces = {piece for term in terms for piece in grams(term)}
        words = frozenset(word for word in genre_words(pack, self._common) if len(word) > 2)
        return Relevance(
            terms,
            self._library.frequencies(pieces),
            self._library.count(),
            elsewhere=elsewhere(asked, pack),
            alike=ALIKE,
            solid=frozenset(terms) if not asked.informative else words & frozenset(terms),
            asking=tuple(_ASKING.findall(asked.question)),
            soft=actors(asked, pack),
        )
