"""The questions of one message, each with the ways to read it: by itself, or with what others of it are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.genre import GenrePack
from assistant.tasks.ask import wording_beyond
from assistant.tasks.ask.asks import asks
from assistant.tasks.ask.carry import (
    bare,
    carried,
    compares,
    lacks_subject,
    names_other,
    of_anything,
    of_before,
    of_whole,
    relates,
    subject,
    when,
)
from assistant.tasks.ask.counted_again import count_in_full, whole_count
from assistant.tasks.ask.followup import Turn
from assistant.tasks.ask.fronts import compared, fronted
from assistant.tasks.ask.held_on import (
    of_both_periods,
    of_counted_set,
    of_other_year,
    of_periods,
    with_offices,
    with_type,
)
from assistant.tasks.ask.in_full import names_office, nowhere, of_counted, of_line, offices_compared, topic_of
from assistant.tasks.ask.known import SURE
from assistant.tasks.ask.of_last import BESIDE
from assistant.tasks.ask.reading import Understood
from assistant.tasks.ask.reworded import of_others
from assistant.tasks.ask.split import headed, only_some
from assistant.tasks.ask.turns import Before, TurnReader
from assistant.tasks.ask.understand import QuestionReader
from assistant.tasks.ask.way import acts_of, surest
from assistant.writers.answer.material import Known
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

Read = tuple[Understood, Known]
_COMES_TO = 0.6  # how sure it must be that a question comes to another
_ONE = 0.7  # how sure it must be that two clauses are one question of the list
_WRITTEN = ("how_to", "headings", "example", "unclear")
_HAPPENED = (wording_beyond.OWN_FACT, wording_beyond.HAPPENED, wording_beyond.PAST)
_DEFINES = re.compile(r"指的?(?:是)?(?:什么|啥|哪)|是什么意思|什么叫|含义")
# Who has to write what, and only asks how to begin: 领导让我写责任制报告，从哪下手.
_TASK = re.compile(
    r"(?:写|报|交|起草|弄|搞|出)(?:一?[份个篇])?(?P<of>[^，。？?写报交]{0,6}意识形态[^，。？?写交]{0,10}(?:报告|总结|材料|述职|汇报))[，,]"
)
_STARTS = re.compile(
    r"从(?:哪|何)(?:里|儿|处)?(?:下手|写起|入手|动笔|开始|着手|起笔)|(?:怎么|如何|咋)(?:下手|动笔|入手|着手|起步)"
)
# 另外述职的标题怎么写; 还有党员教育那段给两句, which names what it is of
_JOINED = re.compile(
    r"^(?:另外|顺便|再就是|再有)[，, ]?(?=[^的几])|^还有[，, ]?(?=[^，。？?的几那这没]{2,10}?[那这]一?[段块条节])"
)
# Only more of what the office alone knows: 排第几, after 我们局考核得了多少分.
_OF_FACT = re.compile(
    r"^(?:那么?|又|还|一共|总共|在?全[省市县区镇乡]|系统里?|里面)*(?:的)?(?:排名?|是|得|评|拿|列|在|扣|差|占|花|用|通报)(?:了|到|上|在)?(?:全[省市县区])?(?:第几|多少|几[分名次等人]|什么(?:名次|等次|档次)|谁|哪)[^，。？?写]{0,4}$"
)
_HAVE = re.compile(r"手[头里上][^，。？?]{0,4}有|只有|仅有|就有")
_WRITES_OWN = re.compile(
    r"(?:报告|材料|稿子?|总结|述职)里(?:面)?(?:写不写|要不要写|该不该写|能不能写|用不用写|提不提|可以写)(?P<of>[^，。？?]{2,8}?)(?:吗|呢)?$"
)
# What is told of the one who asks, before the clause that asks: 我们是国企子公司，去年换了书记.
_TOLD = r"(?:(?!怎么|如何|怎样|什么|哪|几|多少|谁|[吗么]，|写成|能不能|要不要)[^，。？?；]){1,20}[，,]"
_SITUATION = re.compile(
    rf"^(?:我|咱|本单位|本人|领导|书记|主任|局长){_TOLD}"
    rf"(?:(?:我|咱|单位|领导|书记|上面|[去今前]年|目前|现在|手头|最近|就|才|人){_TOLD})*"
)
_PREMISE = re.compile(r"[，,]\s*(?:那|那么)(?![么篇份个次段些种])")


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message and its readings, likeliest first; what comes after the first is for a refusal."""

    said: str
    lacking: bool  # whether it names nothing that an answer could be about
    readings: Iterator[Read]
    leans: bool = False  # whether it is read with the turn before


class MessageReader:
    """Reads the questions of a message one after the other."""

    def __init__(self, reader: QuestionReader) -> None:
        self._reader, self._turns = reader, TurnReader(reader)

    def before(self, history: Sequence[Turn], pack: GenrePack) -> Before | None:
        """Return the turn before, read with those it leaned on itself."""
        return self._turns.before(history, pack)

    def parts(self, message: str, pack: GenrePack, turn: Before | None) -> Iterator[Part]:
        """Yield the questions of a message; each leans on the one before, the first on the ``turn`` before."""
        reader, before = self._reader, turn.asked if turn else None
        message, apart = of_others(message)
        texts = self._turns.questions(message, pack, turn, lambda text: reader.read(text, pack)[1])
        texts = [message] if whole_count(message, pack) else texts
        for n, text in enumerate(_JOINED.sub("", one) if at else one for at, one in enumerate(texts)):
            parted = n > 0 and of_whole(text) and before is not None and bool(before.roles) and not before.topics
            have = parted or (n > 0 and bool(_HAVE.search(texts[n - 1])))  # nobody signs one part of a report
            alone = self._reader.read(text, pack, None if have else before)
            if len(texts) > 1 and not have:
                alone = self._of_asking(text, alone, pack) or alone
            if n == 0 and len(texts) > 1 and (task := _TASK.search(text)) and _STARTS.search(text):
                told = self._reader.read(f"{task['of']}怎么写", pack)
                alone = replace(told[0], asked=replace(told[0].asked, said=text)), told[1]
            lacking = n > 0 and not parted and self._lacks(text, pack)
            readings = self._readings(() if have else texts[:n], text, texts[n + 1 :], alone, pack, before)
            on = n == 0 or (before and before.turn in BESIDE)  # 还有别的吗, after where one example is from
            turned = self._turns.readings(text, pack, turn) if on else iter(())
            leaning = next(turned, None)
            count = count_in_full(text, texts[n - 1] if n else turn.full if turn else "", pack)
            if count and not (leaning and leaning[0].asked.turn == "among"):
                leaning, readings = None, iter([alone if count == text else reader.read(count, pack)])
            elif leaning:
                readings = chain([leaning], turned)
            if turn and turn.offices:
                readings = (_for_offices(read, turn.offices) for read in readings)
            if turn and turn.only:
                readings = (_of_kept(read, turn.only) for read in readings)
            first = _of_type(next(readings), text, before if n else None)
            if n and before and before.outside == "own" and _OF_FACT.match(text):
                first, readings = (replace(first[0], asked=replace(first[0].asked, outside="own")), Known()), iter(())
            if apart:  # how what is listed is chosen, which is no question of its own
                asked = replace(first[0].asked, said=f"{first[0].asked.said or text}，{apart}")
                first = replace(first[0], asked=asked), first[1]
            before = first[0].asked
            read = _with_worded(reader, first, readings, pack)
            yield Part(headed(text) if len(texts) > 1 else text, lacking, read, leaning is not None and len(texts) == 1)

    def whole(self, message: str, pack: GenrePack, turn: Before | None) -> Part:
        """Return the message as one question, for one whose clauses have no answer each."""
        return Part(message, False, iter([self._reader.read(message, pack, turn.asked if turn else None)]))

    def _of_asking(self, text: str, whole: Read, pack: GenrePack) -> Read | None:
        """Return a question read without what it only tells of the one who asks, where it then names its subject still:
        书记要述职 before 述职里放第几部分 is not what is placed."""
        rest = _SITUATION.sub("", text)
        if rest == text or bare(rest):
            return None
        read, known = self._reader.read(rest, pack)
        asked, of = read.asked, whole[0].asked
        told = set(of.roles) - set(asked.roles) or set(of.topics) - set(asked.topics)
        if told or not (asks(rest) and (asked.targeted or asked.known or known.answers)):
            return None
        asked = replace(asked, said=text, units=asked.units or of.units, type=asked.type or of.type)
        return replace(read, asked=asked), known

    def _readings(
        self,
        earlier: Sequence[str],
        text: str,
        later: Sequence[str],
        alone: Read,
        pack: GenrePack,
        before: Asked | None,
    ) -> Iterator[Read]:
        if found := _PREMISE.search(text):  # 书记是第一责任人，那分管的副书记叫什么责任
            asking, again = self._reader.read(text[found.end() :], pack, before)
            if again.found and again.score >= SURE:
                alone = replace(asking, asked=replace(asking.asked, said=text)), again
        if earlier and (full := offices_compared(earlier[-1], text)):
            yield self._reader.read(full, pack)
        fulls = of_periods(earlier)
        if earlier and (full := of_other_year(fulls[-1], text) or of_both_periods(fulls, text)):
            yield self._reader.read(full, pack)  # 今年上半年多少 is of what stood before
            return
        waits = bare(text) and alone[1].score < _COMES_TO  # 没做完的工作能不能写 is not of what the next one is about
        others = [*reversed(earlier), *(later if waits else ())]
        read = self._carried(others, alone, text, pack) if earlier or before is None else None
        told = bool(earlier) and any(one.search(earlier[-1]) for one in _HAPPENED)
        if not read and told and not wording_beyond.NORM.search(text) and (dated := when(earlier[-1], text)):
            yield self._reader.read(dated, pack)
        if earlier and (full := of_before(earlier[-1], text) or compared(earlier[-1], text)):
            yield self._reader.read(full, pack)
        if earlier and (behind := fronted(earlier[-1], text, (alone, read), lambda one: self._reader.read(one, pack))):
            yield behind
        joined = self._reader.read(f"{earlier[-1]}，{text}", pack) if earlier and bare(text) else None
        if earlier and (whole := self._by_itself(text, read, pack)):
            yield whole
        if read and joined and not (read[1].found or read[0].asked.targeted) and joined[1].score >= _ONE:
            yield joined
        if read:
            yield read
        leans = self._lacks(text, pack) and alone[1].score < _COMES_TO and not alone[0].asked.targeted
        if not (read and (bare(text) or leans)):  # by itself it would be taken for something else
            yield alone
        if joined and (acts := acts_of(text)):
            yield replace(joined[0], pieces=frozenset(acts)), joined[1]
        elif joined:
            yield joined
        if earlier and not (bare(text) or self._lacks(text, pack)):
            yield self._reader.read(text, pack)  # what names its subject is not refused for what stood before

    def _by_itself(self, text: str, read: Read | None, pack: GenrePack) -> Read | None:
        """Return a later question that names what it asks of, where a rule answers it surer than ``read``, with the
        subject of another: 多久向上级报一次 is not of what stood before."""
        if of_anything(text) or relates(text) or of_line(text) or nowhere(text):
            return None
        itself = self._reader.read(text, pack)
        known, apart = itself[1], itself[0].asked
        if not (known.found or known.advice) or known.score < _COMES_TO:
            return None
        if read and read[0].asked.target not in ("none", "report") and apart.target in ("none", "report"):
            return None  # 问题写几条，小标题怎么起: of the part that stood before
        return itself if not read or known.score > read[1].score else None

    def _carried(self, others: Sequence[str], alone: Read, text: str, pack: GenrePack) -> Read | None:
        """Return a question read with the subject of another of the message, where it has none of its own."""
        other, of = next(((one, of) for one in others if (of := self._subject(one, pack))), ("", ""))
        apart = compares(text)
        lacking = self._lacks(text, pack) or of_counted(other, text)
        if not of or not (lacking or _is_open(alone)):
            return None
        full = surest(self._turns.in_full(text, other, pack, of), text)
        read, known = (full.understood, full.known) if full else self._reader.read(carried(text, of), pack)
        if apart and known.found and not any(names_other(one.quote.text, text) for one in known.found):
            known = Known()  # what is set apart from it must be named
        if only_some(text):
            return read, Known()  # 给几条 wants some of it, and no number
        if not lacking:
            return (read, known) if known.score >= _COMES_TO and known.found else None
        pieces = grams(of)  # what answers must speak of what stood before
        told = known.short + "".join(f"{one.quote.place}{one.quote.text}" for one in known.found)
        if known.found and known.score < _COMES_TO and sum(piece in told for piece in pieces) < len(pieces) / 2:
            known = Known()
        return replace(read, asked=replace(read.asked, pointing=read.asked.pointing and not apart)), known

    def _lacks(self, text: str, pack: GenrePack) -> bool:
        """Whether a question names nothing that an answer could be about; this year's notice is something."""
        if _DEFINES.search(text) and subject(text):
            return False  # 四个自信怎么排，五位一体指什么
        if of_line(text) or nowhere(text):
            return True
        if (own := _WRITES_OWN.search(text)) and not of_anything(own["of"]):
            return False  # 稿子里写不写案件数
        asked = self._reader.understood(text, pack, None).asked
        return relates(text) or (lacks_subject(asked, text) and not (asked.notice and self._reader.has_notice(pack)))

    def _subject(self, text: str, pack: GenrePack) -> str:
        """Return what a question is about in its own words: up to where it asks, or the part or topic it names."""
        if (task := _TASK.search(text)) and _STARTS.search(text):
            return task["of"]
        text = _SITUATION.sub("", text) or text
        query = self._reader.query(text, pack)
        named = [word for word, label in query.named if label in (*query.topics, *query.roles)]
        before = "" if bare(text) else topic_of(text)
        return before if any(word in before for word in named) or not named else max(named, key=len)


def _for_offices(read: Read, offices: tuple[str, ...]) -> Read:
    if read[0].whose or names_office(read[0].asked.question):
        return read
    return replace(read[0], asked=with_offices(read[0].asked, offices)), read[1]


def _of_kept(read: Read, only: str) -> Read:
    return replace(read[0], asked=with_type(read[0].asked, only)), read[1]


def _is_open(read: Read) -> bool:
    """Whether a question names no part, topic or text, and no rule is known that answers it."""
    asked, known = read[0].asked, read[1]
    own = asked.targeted or asked.documents or asked.foreign or asked.notice or asked.outside
    return not own and asked.intent != "about" and known.score < _COMES_TO


def _of_type(read: Read, text: str, before: Asked | None) -> Read:
    """Return how a part is written, asked after 述职报告写多少字, as of the type of report that was named."""
    asked = read[0].asked
    if of_set := of_counted_set(asked, text, before):
        return replace(read[0], asked=of_set), read[1]
    own = asked.type or asked.kinds or asked.documents or asked.foreign or not asked.targeted
    if not before or not (before.type or before.kinds) or own or asked.intent not in _WRITTEN:
        return read
    asked = replace(asked, type=before.type, kinds=before.kinds)
    return replace(read[0], asked=asked), read[1]


def _with_worded(reader: QuestionReader, first: Read, others: Iterator[Read], pack: GenrePack) -> Iterator[Read]:
    """Yield the readings, after the first what its wording alone says: what it is likely to mean may have no answer."""
    yield first
    asked = first[0].asked
    if first[0].worded and not (asked.outside or asked.foreign):
        yield reader.known(first[0].worded, pack)
    yield from others
