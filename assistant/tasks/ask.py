"""Ask: a question in, a cited answer out, from the office's samples, their statistics and the policies.

With a model the same evidence and statistics go into its prompt; what it says is checked, and the offline
answer stands where it fails.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.errors import BadInput, UnknownName
from assistant.genre import Common, GenrePack
from assistant.library import Filter, Library
from assistant.library.tokens import query_tokens
from assistant.passage import Citation, Hit, Kind
from assistant.results import Answer, Event, Piece, Receipt
from assistant.retrieval.understand import Query
from assistant.tasks.ask_followup import Turn, leans, merge
from assistant.tasks.ask_reading import Understood, elsewhere, naming, read_question
from assistant.tasks.ask_samples import SampleBook, named_samples
from assistant.tasks.ask_split import split_questions
from assistant.tasks.ask_spoken import plainly
from assistant.tasks.ask_terms import ALIKE, GENERAL, genre_words
from assistant.tasks.ask_wording import FORBIDDEN
from assistant.writers.answer_material import Material
from assistant.writers.asked import Asked
from assistant.writers.cite import Citer, check_markers, shown
from assistant.writers.offline_answer import Extras, Written, compose
from assistant.writers.relevance import Relevance, grams

if TYPE_CHECKING:
    from assistant.retrieval.retriever import ReportRetriever
    from assistant.writers.model import ModelWriter

__all__ = ["AskRequest", "AskTask", "Turn"]

_POLICIES, _PASSAGES, _BY_WORDS = 8, 12, 30  # passages looked at for one question
_TURNS = 8  # turns back that a follow-up may lean on
_TARGETS = {"title": ["标题"], "closing": ["结尾"], "opening": ["导语"], "transition": ["过渡"]}
# Words a heading of a rule shares with the question it answers.
_ASKING = re.compile(r"几次|多少字|多久|谁|几[级种类层]|什么时候|哪些|能不能|要不要|怎么写|责任(?!制)|职责")
_SPEAKS = 0.6  # share of a word's pieces that must stand in one passage
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
        prepared = list(self._prepared(question, request, citer))
        if self._model and any(written.answered and not written.exact for _, written in prepared):
            yield from self._by_model(self._model, question, request, prepared, citer, began)
            return
        blocks: list[str] = []
        for text in _blocks(prepared):
            yield Piece(text if not blocks else f"\n\n{text}")
            blocks.append(text)
        yield _finished(question, "\n\n".join(blocks), prepared, citer.citations, began, Receipt("offline"))

    def _by_model(
        self,
        model: ModelWriter,
        question: str,
        request: AskRequest,
        prepared: Sequence[tuple[Material, Written]],
        citer: Citer,
        began: float,
    ) -> Iterator[Event]:
        """Let the model answer from what the offline answer stands on; keep the offline one where that fails."""
        from assistant.tasks.ask_model import PROMPT, ByModel, write_with_model

        offline = "\n\n".join(_blocks(prepared))
        genre = prepared[0][0].pack.name
        hits = [hit for material, _ in prepared for hit in (*material.policies, *material.passages)]
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
        yield _finished(question, text, prepared, citations, began, receipt)

    def _prepared(self, question: str, request: AskRequest, citer: Citer) -> Iterator[tuple[Material, Written]]:
        """Yield material and composer for each question of the message."""
        pack = self._pack(request.genre)
        before = self._before(request.history, pack)
        for part in split_questions(question):
            understood = self._understood(part, pack, before)
            before = understood.asked
            material = self._material(understood, pack, citer)
            extras = Extras(
                notices=self._book.shelf(pack.id).notices,
                samples_of=lambda kind: self._book.samples(pack.id, kind),
                writer=self._model.name if self._model else "",
                unknown=understood.unknown,
                strange=understood.strange,
            )
            yield material, compose(material, extras)

    def _pack(self, genre: str | None) -> GenrePack:
        name = genre or next(iter(self._packs))
        if name not in self._packs:
            raise UnknownName.among("文种", name, self._packs)
        return self._packs[name]

    def _before(self, history: Sequence[Turn], pack: GenrePack) -> Asked | None:
        """Return what the turn before was about, read with the turns it leaned on itself."""
        asked: Asked | None = None
        given = ""
        cited: list[tuple[str, int, int]] = []
        for turn in history[-_TURNS:]:
            for part in split_questions(turn.question):
                asked = self._understood(part, pack, asked).asked
            given += f"\n{turn.answer.text}"
            cited += [(item.document, item.start, item.end) for item in turn.answer.citations]
        return replace(asked, given=given, cited=tuple(cited)) if asked else None

    def _understood(self, said: str, pack: GenrePack, before: Asked | None) -> Understood:
        question = plainly(said)
        understood = read_question(
            question,
            pack,
            genre_words(pack, self._common),
            lambda text: self._query(text, pack),
            lambda word: self._speaks(word, pack),
        )
        asked = replace(understood.asked, said=said)
        if asked.foreign and any(asked.foreign[:4] in one.title for one in self._book.shelf(pack.id).documents):
            asked = replace(asked, foreign="")  # the office has texts of this kind in its library
        if named := named_samples(question, self._book.shelf(pack.id).documents):
            asked, understood = naming(asked, named), replace(understood, unknown=(), strange=())
        if asked.pointing and not asked.documents and not (before and (before.documents or before.cited)):
            asked = self._pointed(asked, pack)
        if before and leans(asked, question, understood.unknown):
            asked = replace(merge(before, asked), given=before.given, cited=before.cited)
        if asked.ordinal is not None:
            asked = self._numbered(asked, pack)
        if asked.target == "none" and asked.of_writing and asked.intent in ("how_to", "unclear", "headings"):
            asked = self._inferred(asked, pack)
        return replace(understood, asked=asked)

    def _pointed(self, asked: Asked, pack: GenrePack) -> Asked:
        """Find the sample that 局党组上半年那篇 points at; an office's own before those that ship."""
        half = next((word for word in ("上半年", "下半年") if word in asked.question), "")
        fitting = [
            document
            for document in self._book.shelf(pack.id).documents
            if document.kind == "sample"
            and (not asked.type or document.type == asked.type)
            and (asked.period or half) in document.period
        ]
        own = [document for document in fitting if not document.bundled]
        found = own if own and (asked.type or asked.period or half) else fitting
        return replace(asked, documents=(found[0].id,)) if len(found) == 1 else asked

    def _inferred(self, asked: Asked, pack: GenrePack) -> Asked:
        """Give a question about something the genre has no word for (家长群) the topic under which samples write it."""
        for word in asked.open:
            names = [name for name, _ in self._library.lexical(query_tokens(word), _BY_WORDS, _samples_of(pack))]
            under = [
                passage.topics[0]
                for passage in self._library.passages(names)
                if word in passage.text and passage.topics and passage.level != "section"
            ]
            if len(under) >= 2 and (best := max(set(under), key=under.count)) and 2 * under.count(best) >= len(under):
                return replace(asked, topics=(best,), target="topic", inferred=word)
        return asked

    def _query(self, text: str, pack: GenrePack) -> Query:
        from assistant.retrieval.understand import understand

        return understand(text, pack, self._book.shelf(pack.id).documents)

    def _numbered(self, asked: Asked, pack: GenrePack) -> Asked:
        """Turn 第三部分 into the part that is third in the samples."""
        order = self._book.samples(pack.id, asked.type).order
        place = (asked.ordinal or 0) - 1 if (asked.ordinal or 0) > 0 else len(order) - 1
        if not 0 <= place < len(order):
            return asked
        return replace(asked, roles=(order[place],), topics=(), target="role")

    def _speaks(self, word: str, pack: GenrePack) -> bool:
        """Whether some passage of the library speaks of ``word``."""
        known = self._book.shelf(pack.id).spoken
        if word not in known:
            found = self._library.passages([name for name, _ in self._library.lexical(query_tokens(word), 12)])
            pieces = grams(word)
            known[word] = any(
                sum(piece in passage.text.lower() for piece in pieces) >= _SPEAKS * len(pieces) for passage in found
            )
        return known[word]

    def _material(self, understood: Understood, pack: GenrePack, citer: Citer) -> Material:
        asked, shelf = understood.asked, self._book.shelf(pack.id)
        query = replace(
            self._query(asked.question, pack),
            roles=asked.roles,
            topics=asked.topics,
            content=" ".join(asked.informative) or self._words_of(asked.question, pack),
        )
        period = asked.period if asked.intent in ("coverage", "example") else None
        return Material(
            asked=asked,
            pack=pack,
            common=self._common,
            samples=self._book.samples(pack.id, asked.type, period, asked.documents),
            relevance=self._relevance(asked, pack),
            search=lambda kind: self._hits(query, pack, kind, asked.documents),
            documents=shelf.documents,
            weak=shelf.weak,
            others=self._packs,
            citer=citer,
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
        return found[0] if found else self._query(question, pack).content

    def _relevance(self, asked: Asked, pack: GenrePack) -> Relevance:
        terms = [*asked.informative, *(word for word in asked.writing if word in ALIKE)]
        terms = terms or _TARGETS.get(asked.target, []) or [word for word in asked.terms if word not in GENERAL]
        terms = terms or [self._words_of(asked.question, pack)]
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
        )


def _samples_of(pack: GenrePack) -> Filter:
    return Filter(kind="sample", genre=pack.id)


def _blocks(prepared: Sequence[tuple[Material, Written]]) -> Iterator[str]:
    """Yield the blocks of all questions in order; several questions are told apart by a heading each."""
    for material, written in prepared:
        if len(prepared) > 1:
            yield f"### {shown(material.asked.said)}"
        yield from (block for block in written.blocks if block.strip())


def _finished(
    question: str,
    text: str,
    prepared: Sequence[tuple[Material, Written]],
    citations: tuple[Citation, ...],
    began: float,
    receipt: Receipt,
) -> Answer:
    """Return the Answer, its markers checked against what was cited."""
    checked = check_markers(text, citations)
    passages = dict.fromkeys(name for material, _ in prepared for name in material.looked_at)
    return Answer(
        question=question,
        intent=prepared[0][1].intent,
        answered=any(written.answered for _, written in prepared),
        text=checked.text,
        citations=checked.citations,
        receipt=replace(receipt, passages=tuple(passages)),
        elapsed_ms=round((time.perf_counter() - began) * 1000),
    )
