"""A question understood in its place: read by the genre's words, what the library holds, and the turns before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from assistant.genre import Common, GenrePack
from assistant.library import Filter, Library
from assistant.library.tokens import query_tokens
from assistant.passage import Document
from assistant.report import Report
from assistant.retrieval.understand import Query
from assistant.tasks.ask import wording, wording_beyond
from assistant.tasks.ask.described import described_unit, samples_of
from assistant.tasks.ask.followup import Turn, leans, merge, numbered
from assistant.tasks.ask.foreign import is_object, names_object, not_held
from assistant.tasks.ask.handing import asks_handing_in, hands_in
from assistant.tasks.ask.likely import likely_of, worded_shape
from assistant.tasks.ask.misspelt import as_meant
from assistant.tasks.ask.plain import kept_of, off_topic, roundabout, told_apart, with_about
from assistant.tasks.ask.premise import without_notice
from assistant.tasks.ask.reading import OFFICER, Understood, naming, read_question
from assistant.tasks.ask.samples import SampleBook
from assistant.tasks.ask.set_phrases import asks_meaning, may_name_phrases, unheld_phrases
from assistant.tasks.ask.spoken import plainly
from assistant.tasks.ask.terms import genre_words, writing_words
from assistant.tasks.ask.whose import of_kind_asked
from assistant.writers.answer.by_title import names_by_title
from assistant.writers.answer.material import Known
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.to_come import NOT_YET, asks_to_write_of, is_next, to_come
from assistant.writers.answer.words import titles
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

# All of the office's own samples, however they are called.
_OWN = re.compile(
    r"(?:我|我们|咱们|自己|[新刚后才])(?:刚|新|才)?(?:[学加传导放存收](?:[进上入][来去库]?)?|上传|导入|添加)(?:了|过)?的(?!资料|规)|(?:[两三四五几]|\d)[篇份]真实(?:的)?(?:报告|材料)"
    r"|(?:我们|咱们)(?:自己)?的?(?:[这那]?[两三四五几]|\d)?[篇份](?:报告|材料|稿子)|真实报告"
)
# What becomes of the texts in here, which is asked of the program and not of the texts.
_KEPT = re.compile(
    r"[传发漏泄流][^，。？?]{0,3}(?:外面|外网|出去|网上|云端|别处)|外[传泄]|泄[密露漏]|联网|上网|存在?(?:哪|什么地方)|安全|保密吗|删|看[得到见]"
)
_LISTED = re.compile("句|标题|题目|例子")
_TO_WRITE = re.compile(r"写|拟|起草|表述|体现|反映|交代|标题")
_COMES_TO = 0.6  # how sure it must be that a question comes to another
_BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPEAKS = 0.6  # share of a word's pieces that must stand in one passage
_NO_THING = re.compile("[不没未太很最更较]")  # 不够 of 次数不够怎么写 says how a thing is
_WHOLE = 3  # characters from which a numbered phrase is known without quotation marks
_NEAR, _FAR = 12, 30  # passages looked at for one word: whether it is there, what it is written under


class QuestionReader:
    """Reads questions against one library; safe to use from several threads."""

    def __init__(self, library: Library, book: SampleBook, packs: Mapping[str, GenrePack], common: Common) -> None:
        self._library, self._book, self._packs, self._common = library, book, packs, common

    def with_answers(self, asked: Asked, history: Sequence[Turn], pack: GenrePack) -> Asked:
        """Return the question before with what was said and quoted in answer up to now."""
        given = "".join(f"\n{turn.answer.text}" for turn in history)
        cited = [(one.document, one.start, one.end) for turn in history for one in turn.answer.citations]
        return replace(asked, given=given, cited=tuple(cited), pointed=self._about(history, pack))

    def shown_in(self, text: str, pack: GenrePack) -> tuple[str, ...]:
        """Return the samples that an answer names, in its order."""
        documents = self._book.shelf(pack.id).documents
        shown = names_by_title(documents)
        files = {one.id: titles([one.name]) for one in documents if one.kind == "sample"}
        places = {number: text.find(shown.get(file, file)) for number, file in files.items()}
        return tuple(sorted((number for number, at in places.items() if at >= 0), key=lambda number: places[number]))

    def _about(self, history: Sequence[Turn], pack: GenrePack) -> tuple[str, ...]:
        """Return the one sample that the first line of the last answer names, for 那篇; else nothing."""
        named = self.shown_in(history[-1].answer.text.split("\n")[0], pack)
        return named if len(named) == 1 else ()

    def understood(self, said: str, pack: GenrePack, before: Asked | None) -> Understood:
        """Read one question; one that leans on ``before`` takes from it what it leaves out."""
        question = _in_full(plainly(said), pack)
        if not self.has_notice(pack):
            question = without_notice(question)
        documents = self._book.shelf(pack.id).documents
        named = {} if asks_handing_in(question) else of_kind_asked(question, documents, pack)
        unit = "" if named else described_unit(question)
        if len(held := samples_of(unit, question, documents) if unit else ()) == 1:
            named = {held[0].id: unit}
        understood = self._read(question, pack, named)
        meant = as_meant(question, understood.unknown, writing_words() | genre_words(pack, self._common), self._common)
        if meant != question:
            understood = self._read(question := _in_full(plainly(meant), pack), pack, named)
        phrases = () if understood.asked.form else self._unheld_phrases(question, pack)
        asked = not_held(replace(understood.asked, said=said, phrases=phrases), documents)
        if unit and not named:
            asked = replace(asked, unheld="" if held else unit, among=tuple(one.id for one in held))
        if named:
            asked, understood = naming(asked, named), replace(understood, unknown=(), strange=())
        handed = (wording.HAND_IN.search(said) or hands_in(said)) and not asked.documents
        if handed and self._book.shelf(pack.id).notices:
            asked = replace(asked, notice=True, intent="requirement", pointing=False)
        own = tuple(one.id for one in documents if one.kind == "sample" and not one.bundled)
        lately = _OWN.search(question) if own and not asked.documents and not _KEPT.search(question) else None
        if lately:
            asked = replace(naming(asked, dict.fromkeys(own, lately[0])), pointing=False, outside="")
            understood = replace(understood, unknown=(), strange=())
            asked = replace(asked, intent="coverage" if asked.intent in ("about", "unclear") else asked.intent)
        if asked.pointing and before and before.pointed and not asked.documents:
            asked = replace(asked, documents=before.pointed)
        elif asked.pointing and not asked.documents and not (before and (before.documents or before.cited)):
            asked = self._pointed(asked, pack)
        leaning = before and leans(asked, question, understood.unknown) and not off_topic(asked, likely_of(pack))
        if not (leaning or asked.documents):
            apart = told_apart(asked, likely_of(pack))
            if apart is not asked:
                understood = replace(understood, worded=replace(understood, asked=asked, plain=True))
            asked = apart
        if before and leaning:
            understood = replace(understood, leaning=True)
            asked = replace(merge(before, asked), given=before.given, cited=before.cited, phrases=phrases)
            if asked.turn == "brief":
                asked = replace(asked, given="", cited=())  # the same again, shorter
        if asked.ordinal is not None:
            asked = numbered(asked, self._book.samples(pack.id, asked.type).order)
        if asked.target == "none" and asked.of_writing and asked.intent in ("how_to", "unclear", "headings"):
            asked = self._inferred(asked, pack)
        return replace(understood, asked=asked)

    def read(self, said: str, pack: GenrePack, before: Asked | None = None) -> tuple[Understood, Known]:
        """Read one question, and look up what the pack's list of questions says of it."""
        return self.known(self.understood(said, pack, before), pack)

    def by_wording(self, said: str, pack: GenrePack) -> Asked:
        """Read one question by its wording alone, whatever questions it is like."""
        return self._read(_in_full(plainly(said), pack), pack, {}).asked

    def _read(self, question: str, pack: GenrePack, named: Mapping[str, str]) -> Understood:
        return read_question(
            question,
            pack,
            genre_words(pack, self._common) | frozenset(named.values()),  # a name is one word: 区委办|报了
            lambda text: self.query(text, pack),
            lambda word: self._speaks(word, pack),
        )

    def known(self, understood: Understood, pack: GenrePack) -> tuple[Understood, Known]:
        """Return the question, or the plain one it comes to, and what the pack's list of questions says of it.

        One that leans on the turn before, points at a sample or names one is not of the list.
        """
        asked = understood.asked
        worded = understood.worded.asked.outside if understood.worded else asked.outside
        told = asked.outside == "order" or (asked.outside == "deed" == worded)
        if understood.leaning or asked.documents or told or asked.phrases:
            return understood, Known()
        if to_come(asked.question, self._common.events):
            comes_to = self._read(NOT_YET, pack, {}).asked if asks_to_write_of(asked.question) else asked
            return understood, self._book.known(pack.id, self._common).known(comes_to)
        next_one = asked.outside == "future" and is_next(asked.question)
        if next_one or (asked.outside == "own" and wording_beyond.ONE_TIME.search(asked.question)):
            return understood, Known()  # 上次会上提了哪些意见, 下次巡视哪天来: no rule on such meetings tells
        known = self._book.known(pack.id, self._common).known(asked)
        if asked.intent == "headings" and asked.targeted and _LISTED.search(asked.question) and known.score < 1.0:
            known = Known()  # what is to be listed no rule answers
        refused = asked.outside or asked.foreign or asked.intent == "about"
        least = asked.doubt if asked.beyond else 1.0 if asked.foreign else _COMES_TO
        if refused and understood.worded and known.found and known.score >= least:
            return understood.worded, known  # 半年没汇报了会不会不合规矩: there is a rule on it
        if known.score < _COMES_TO and (put := self._put_plainly(understood, pack)):
            return self.known(put, pack)
        if not known.means:
            return understood, known
        if known.score < _COMES_TO:
            return understood, Known(score=known.score, read_as=known.read_as)
        told = asked.targeted and asked.target != "report" and not asked.inferred
        plain = asked.intent in ("coverage", "example", "difference") and known.score < 1.0
        if told or asked.foreign or plain:
            return understood, Known()  # what it wants is plain as it stands
        meant = self.understood(known.means, pack, None)
        if asked.type and meant.asked.roles and not meant.asked.type:
            return understood, Known()  # a kind of report is no part of one
        return replace(meant, asked=kept_of(asked, meant.asked)), Known()

    def _put_plainly(self, understood: Understood, pack: GenrePack) -> Understood | None:
        """Return the plain question that a roundabout one comes to, read; None for one that is plain already."""
        asked = understood.asked
        if understood.plain or (worded_shape(asked) == "how" and names_object(asked.question, asked.open)):
            return None  # 处方点评制度怎么写 is plain, and of something else
        if asked.asks == "name" and any(OFFICER.search(term) for term in (*asked.terms, *asked.open)):
            return None  # 那个局的党组书记姓什么 comes to nothing about leading
        question = roundabout(asked, likely_of(pack), self.query(asked.question, pack).named, pack)
        if not question:
            return None
        read = self.understood(question, pack, None)
        worded = understood.worded or replace(understood, plain=True)
        if worded_shape(asked) == worded_shape(read.asked):  # only what it is about was not plain
            return replace(understood, plain=True, worded=worded, asked=with_about(asked, read.asked))
        return replace(read, plain=True, worded=worded, asked=kept_of(asked, read.asked))

    def query(self, text: str, pack: GenrePack) -> Query:
        """Return what a question names, for retrieval."""
        from assistant.retrieval.understand import understand

        return understand(text, pack, self._book.shelf(pack.id).documents)

    def own_texts(self, pack: GenrePack, said: str) -> tuple[frozenset[str], Sequence[Notice]]:
        """Return the ids of the office's own reports, and those of its rules that what is said may be of."""
        own = self._book.own(pack.id, self._common)
        return own.ids, own.rules(said)

    def own_reports(self, pack: GenrePack, said: str) -> list[tuple[Document, Report]]:
        """Return those of the reports the office has added that what is said may be of."""
        held, own = self._book.samples(pack.id, "").by_id, self._book.own(pack.id, self._common)
        return [held[one.id] for one in own.reports(said) if one.id in held]

    @property
    def common(self) -> Common:
        """What all genres share."""
        return self._common

    def has_notice(self, pack: GenrePack) -> bool:
        """Whether the library holds a notice that asks for a report."""
        return bool(self._book.shelf(pack.id).notices)

    def _pointed(self, asked: Asked, pack: GenrePack) -> Asked:
        """Find the sample that 局党组上半年那篇 points at; an office's own before those that ship."""
        half = next((word for word in ("上半年", "下半年") if word in asked.question), "")
        dated = asked.period or half or "".join(_BARE_YEAR.findall(asked.question)[:1])  # 2022那份
        fitting = [
            document
            for document in self._book.shelf(pack.id).documents
            if document.kind == "sample"
            and (not asked.type or document.type == asked.type)
            and dated in document.period
        ]
        own = [document for document in fitting if not document.bundled]
        found = own if own and (asked.type or dated) else fitting
        if len(found) != 1:
            return asked
        kinds = {word for kind in pack.report_types for word in (kind.name, *kind.synonyms, *kind.speakers)}
        terms = tuple(word for word in asked.terms if word not in kinds and word not in asked.writing)
        return replace(asked, documents=(found[0].id,), terms=terms)

    def _inferred(self, asked: Asked, pack: GenrePack) -> Asked:
        """Give a question about something the genre has no word for (家长群) the topic under which samples write it."""
        if not _TO_WRITE.search(asked.question):
            return asked
        things = [word for word in asked.open if not (OFFICER.search(word) or _NO_THING.match(word))]
        objects = [word for word in things if is_object(asked.question, word)]
        for word in objects if asked.asks != "yesno" else ():
            found = self._library.lexical(query_tokens(word), _FAR, Filter(kind="sample", genre=pack.id))
            under = [
                passage.topics[0]
                for passage in self._library.passages([name for name, _ in found])
                if word in passage.text and passage.topics and passage.level != "section"
            ]
            best, times = Counter(under).most_common(1)[0] if len(under) >= 2 else ("", 0)
            if best and 2 * times >= len(under):
                return replace(asked, topics=(best,), target="topic", inferred=word)
        return asked

    def _unheld_phrases(self, question: str, pack: GenrePack) -> tuple[str, ...]:
        """Return the numbered set phrases of a question that stand in no table, text or question of the list."""
        if not may_name_phrases(question):
            return ()
        names = {phrase.name for phrase in self._common.set_phrases}
        plain = {word for word in (*writing_words(), *genre_words(pack, self._common)) if word not in names}
        return unheld_phrases(question, names, plain, lambda phrase: self._holds(phrase, pack, asks_meaning(question)))

    def _holds(self, phrase: str, pack: GenrePack, defined: bool) -> bool:
        """Whether some text, or some question of the pack's list, if ``defined`` of its meaning, has such a phrase."""
        listed = (one.asked for held in pack.questions.asked.values() for one in held)
        sayings = (one.asked for one in pack.questions.sayings)
        every = chain(*listed, *sayings, *(one.asked for one in pack.answers.all()))
        ways = (one for one in every if asks_meaning(one) or not defined)
        found = self._library.lexical(query_tokens(phrase), _FAR)
        texts = (passage.text for passage in self._library.passages([name for name, _ in found]))
        exact = re.compile(rf"[“‘]{phrase}[”’]" if len(phrase) < _WHOLE else phrase)  # 三同 of 三同步 is none
        return any(exact.search(text) for text in chain(ways, (one.says for one in pack.answers.all()), texts))

    def _speaks(self, word: str, pack: GenrePack) -> bool:
        """Whether some passage of the library speaks of ``word``."""
        known = self._book.shelf(pack.id).spoken
        if word not in known:
            found = self._library.passages([name for name, _ in self._library.lexical(query_tokens(word), _NEAR)])
            pieces = grams(word)
            known[word] = any(
                sum(piece in passage.text.lower() for piece in pieces) >= _SPEAKS * len(pieces) for passage in found
            )
        return known[word]


def _in_full(question: str, pack: GenrePack) -> str:
    """Return ``question`` with the name of what is reported on in full: 意识形态责任制报告怎么写."""
    return question.replace(pack.subject.replace("工作", ""), pack.subject)
