"""A question read whole: what it wants, which part or topic of a report it is about, and the words that carry it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.retrieval.understand import Query
from assistant.tasks.ask import wording as wording
from assistant.tasks.ask.intent import Reading, read_intent
from assistant.tasks.ask.terms import Term, read_terms
from assistant.writers.asked import Asked, Target

_TITLE = re.compile(r"(?<![小分级])(?:标题|题目)")
_TRANSITION = re.compile(r"过渡|衔接句|承上启下")
_CLOSING = re.compile(r"结尾|收尾|结束语|结语|收束全文|最后一(?:句|段)|末尾|(?:话|句子|怎么|如何)结束|落尾")
_INSIDE = re.compile(r"(?:里|里面|中|部分|那块)的?(?:开头|第一句|头一句|起首)")  # how a part begins, not the report
_WHOLE = re.compile(r"整篇|全文|全篇|通篇|整个报告|整体|一篇|一份|这类报告|这种报告|这份报告|篇幅|字数")
_OF_OTHERS = re.compile(r"(?:其他|别的|兄弟|各|哪些|哪个|几个|多少|有的|本)单位|单位(?!的?(?:情况)?报告)")
_UNIT = re.compile(
    r"(?:[局委办行校院司部厅站所队团馆]|单位|国企|央企|高校|中职|幼儿园|乡|园|分局|门店|工厂|厂|店|[局校院村镇县市区厂处]里|中心|集团|公司|街道|乡镇|社区|支部|银行|医院|学校|学院|大学|中学|小学|企业|机关|法院|检察院|协会|园区|村|镇|县|市|区|省)$"
)
_OBJECT_AFTER = re.compile(
    r"的(?=.)|(?:帮忙|帮我|给我|替我|看看|到底|究竟|大概|具体)*(?:应该|应当|应|该|要|需要|一般|通常|可以)?(?:怎么|如何|怎样|咋|怎|写(?:什么|哪些|点什么|些什么|几))|格式|模板|开头|结尾|标题|小标题|部分"
)
_OBJECT_BEFORE = re.compile(r"(?:写|起草|拟|撰写)(?:好|一?[份篇个段]|点|些)?$")
_TEXT_KIND = re.compile(r"报告|总结|方案|计划|材料|文章|稿|书(?!记)|信(?!访|息)|函")
# Texts of our kind; with a word before them that is not the genre's (巡察整改报告) they are another's.
_OWN_KIND = re.compile(r"述职报告|履职报告|报告|述职|总结|汇报|材料")
_MODIFIER = re.compile(
    r"^(?:落实|开展|贯彻|推进|完成|履行|执行|进展|情况|专项|专题|正式|书面|完整|全面|年中|年末|年终|年初|工作|单位|部门|本级"
    r"|上级|基层|机关|内部|个人|领导|班子|分管|整体|同类|类似|主要|综合|半年|季度|阶段|任期|干部|职工|同志|党建|自查|检查)+$"
)
_BORDER = re.compile(r"[的，,。、：:；;？?“”\s]|[写拟出交看要]|起草|撰写|关于|[份篇个种类]")
_PLAIN_BEFORE = re.compile(
    r"我们?|咱们?|你们?|他们?|人家|别人|本|该|各|今年|去年|明年|前年|(?:19|20)\d\d年?|年度?|[上下]半年|第[一二三四]季度|\d+|这|那|一"
    r"|第一次|头一回|好|用|把|在|里|和|跟|与|及|或|还是|什么|怎么|如何|是|有|意识形态|责任制"
)
# Kinds of text that are never ours, whatever topic they speak of.
_OTHER_KIND = re.compile(
    r"讲稿|讲义|教案|课件|PPT|ppt|脚本|公告|通告|启事|预案|发言提纲|对照检查|检视材料|剖析材料|新闻稿|宣传稿|倡议|承诺书|协议"
    r"|通报稿|小结|书面检查|[查记计格价分]表(?![述达现彰])|表格|请示(?!事项)|批复|评语|复函|公函|(?<![信来])函(?!数|授)|议案|意向书|推文|标语|海报|祝词|贺词|答辩|简介|说明书|邀请|证明|批复|请示稿|年报|季报|月报|周报|方案|招标"
)
# A notice is asked for what it wants, unless it is to be written itself.
_NOTICE = re.compile(
    r"(通知|通报|决定|意见|纪要)的?(?:格式|模板|范本|(?:应该|要|该)?(?:怎么|如何)(?:写|起草|拟)(?!进|到)|写法)"
)
_FACT = re.compile(
    r"(?P<much>有?多少|几(?!乎|种方式))|(?P<who>是?谁)|叫什么|是什么名|什么时候|何时|哪一?年|哪天|几月|多久|多大|多高|多重|多远"
)
_OFFICE = re.compile(r"[小中大]学|学[校院]|医院|公司|集团|企业|国企|央企|街道|社区|乡镇|村|镇|机关|法院|检察院|幼儿园")
_OFFICER = re.compile(r"[局院校处科所站镇乡县区市部组股]长$|书记$|主任$|委员$|经理$|主席$")
_POINTING = re.compile(r"(?<!最.的)(?<!最..的)(?:那|这)[篇份]|上面那个|这两篇|那几篇")
_MEASURE = re.compile(r"[个条次份篇名人场件期分块元万钱类种项级层号页天月年字]{0,2}")
_YEAR = re.compile(r"(?:19|20)\d{2}(?=年)")
_LITERAL = re.compile(
    r"第[几零〇一二三四五六七八九十百\d]+[条款章项届]|[一二三]?十[一二三四五六七八九]大(?!会)|[二三四]?十[一二三四五六七八九]?届(?:[一二三四五六七八]中全会)?"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as the writers need it, and the words of it nothing in the library speaks of."""

    asked: Asked
    unknown: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()  # those of them that are what is to be written, or whose it is
    leaning: bool = False  # whether it takes something from the turn before


_LOOSE = ("yesno", "symbol", "consequence", "duty", "lack", "count")  # what is done may be worded in any way
_HOW_TO_DO = re.compile(r"(?:怎么|如何|怎样)(?:才能|去|来)?$")
_NONE = Term("", 0, 0, False)


def read_question(
    question: str,
    pack: GenrePack,
    vocabulary: frozenset[str],
    understand: Callable[[str], Query],
    supported: Callable[[str], bool],
) -> Understood:
    """Read one question; ``supported`` says whether the library speaks of a word the genre does not know."""
    terms = read_terms(question, vocabulary)
    unknown = [term for term in terms if not term.known and not _UNIT.search(term.text) and not supported(term.text)]
    reading = read_intent(question)
    weak = _weak(question, reading, terms, unknown)
    terms = tuple(term for term in terms if term not in weak)
    unknown = [term for term in unknown if term not in weak]
    heard = _without_strange(question, terms, unknown)
    query = understand(heard)
    kind = None if _OF_OTHERS.search(question) and not re.search(r"单位(?:的)?报告", question) else query.type
    if personal := _in_person(question, pack):  # 履职 of 履职情况汇报 is no part
        kind, query = personal, replace(query, roles=() if query.roles == ("done",) else query.roles)
    asked = _asked(question, reading, replace(query, type=kind), terms, pack)
    years = _YEAR.findall(question) if reading.asks in ("number", "time", "person", "name") else []
    literal = tuple(dict.fromkeys((*_LITERAL.findall(question), *years)))
    asked = replace(
        asked, foreign=_foreign(question, terms, unknown, pack), focus=_focus(question, terms), literal=literal
    )
    strange = [term.text for term in unknown if _matters(question, term) and not _OFFICER.search(term.text)]
    return Understood(asked, tuple(dict.fromkeys(term.text for term in unknown)), tuple(dict.fromkeys(strange)))


def _in_person(question: str, pack: GenrePack) -> str | None:
    """Return the kind of report given in the first person where a question names it, whoever gives it: 书记述职."""
    if wording.DIFFERENCE.search(question):
        return None
    first = (kind for kind in pack.report_types if kind.person == "first")
    return next((kind.name for kind in first if any(name in question for name in kind.synonyms)), None)


def _weak(question: str, reading: Reading, terms: tuple[Term, ...], unknown: list[Term]) -> list[Term]:
    """Return the unheard-of words that need not count: an act has many words, what it is done to is what matters."""
    loose = reading.writing or reading.form or reading.asks in _LOOSE
    if not loose or all(term in unknown for term in terms):
        return []
    focus = _focus(question, terms)
    asked_how = [term for term in unknown if _HOW_TO_DO.search(question[: term.start])]
    return [term for term in unknown if not term.noun and term.text != focus and term not in asked_how]


def _without_strange(question: str, terms: tuple[Term, ...], unknown: list[Term]) -> str:
    """Return the question without short genre words that are only part of something else (英语＋学习)."""
    ends = {term.end for term in unknown}
    starts = {term.start for term in unknown}
    heard = list(question)
    for term in terms:
        joined = term.start in ends or (term.end in starts and len(term.text) <= 2)
        if term.known and not term.writing and len(term.text) <= 3 and joined:
            heard[term.start : term.end] = "，" * (term.end - term.start)
    return "".join(heard)


def _matters(question: str, term: Term) -> bool:
    """Whether a strange word is what is to be written (X怎么写, 写X), or stands before it (X的开头)."""
    return bool(_OBJECT_AFTER.match(question, term.end) or _OBJECT_BEFORE.search(question[: term.start]))


def _foreign(question: str, terms: tuple[Term, ...], unknown: list[Term], pack: GenrePack) -> str:
    """Return the kind of text to be written that is not the genre's, or nothing."""
    if text := _strange_text(question, unknown):
        return text
    for found in _OWN_KIND.finditer(question):
        if _is_object(question, found.start(), found.end()):
            text = _stranger(question, terms, found.start()) or _topic_alone(question, terms, found.start(), pack)
            if text:
                return f"{text}{found[0]}"
    if notice := _NOTICE.search(question):
        return notice[1]
    for pattern in (wording.FOREIGN, _OTHER_KIND):
        for found in pattern.finditer(question):
            if _is_object(question, found.start(), found.end()) or found.end() == len(question):
                return found[0]
    return ""


def _is_office(term: Term) -> bool:
    return bool(_OFFICE.fullmatch(term.text)) or (not term.known and bool(_UNIT.search(term.text)))


def is_object(question: str, word: str) -> bool:
    """Whether ``word`` is what is to be written, not only part of its name (采购 in 采购询价函怎么写)."""
    start = question.find(word)
    return start >= 0 and (_is_object(question, start, start + len(word)) or not _OBJECT_AFTER.search(question))


def _is_object(question: str, start: int, end: int) -> bool:
    """Whether what stands there is to be written: X怎么写, 写X."""
    return bool(_OBJECT_AFTER.match(question, end) or _OBJECT_BEFORE.search(question[:start]))


def _stranger(question: str, terms: tuple[Term, ...], end: int) -> str:
    """Return what stands right before a word for our kind of text and is no word of the genre (法治建设述职)."""
    start = max((found.end() for found in _BORDER.finditer(question[:end])), default=0)
    left = list(question[start:end])
    for term in terms:  # 党组 of 党组报告, a word that goes on past the end, is known as well
        if start <= term.start < end and (term.known or _UNIT.search(term.text)):
            left[term.start - start : term.end - start] = " " * (min(term.end, end) - term.start)
    rest = _PLAIN_BEFORE.sub(" ", "".join(left))
    pieces = [piece for piece in rest.split() if len(piece) > 1 and not _MODIFIER.match(piece)]
    return question[start:end] if pieces and not _UNIT.search("".join(pieces)) else ""


def _topic_alone(question: str, terms: tuple[Term, ...], end: int, pack: GenrePack) -> str:
    """Return what stands before a word for our kind of text, where that is a topic alone (巡察整改报告)."""
    stem = pack.subject.removesuffix("责任制")[:4]
    start = max((found.end() for found in _BORDER.finditer(question[:end])), default=0)
    before = [term.text for term in terms if start <= term.start and term.end <= end and term.known]
    if stem in question[start:end] or not before:
        return ""
    words = {word for topic in pack.topics for word in (topic.name, *topic.synonyms)}
    words |= {word.partition("^")[0] for topic in pack.topics for word in topic.words if "^" in word}
    names = {word for kind in pack.report_types for word in (kind.name, *kind.synonyms, *kind.speakers)}
    return question[start:end] if set(before) & (words - names) and not set(before) & names else ""


def _focus(question: str, terms: tuple[Term, ...]) -> str:
    """Return the word a fact is asked of: what is counted (多少条信息), or what stands before (奖金多少)."""
    found = _FACT.search(question)
    if not found:
        return ""
    end = _MEASURE.match(question, found.end())
    after = end.end() if end and found["much"] else found.end()
    told = [term for term in terms if not term.writing]
    following = next((term for term in told if after <= term.start <= after + 1), None)
    if following and (found["much"] or found["who"]):
        return following.text
    return max((term for term in told if term.end <= found.start()), key=lambda term: term.end, default=_NONE).text


def _strange_text(question: str, unknown: list[Term]) -> str:
    """Return a kind of text the library does not know, such as 体检报告, or nothing."""
    for term in unknown:
        if found := _TEXT_KIND.match(question, term.end):
            return f"{term.text}{found[0]}"
    return ""


def _asked(question: str, reading: Reading, query: Query, terms: tuple[Term, ...], pack: GenrePack) -> Asked:
    target = _target(question, query)
    telling = tuple(dict.fromkeys(term.text for term in terms if not (term.writing and len(term.text) < 2)))
    roles = query.roles
    if target == "closing" and "closing" not in roles:
        roles = ("closing",)
    return Asked(
        question=question,
        intent=reading.intent,
        target=target,
        roles=roles,
        topics=query.topics,
        type=query.type,
        period=query.period,
        documents=query.documents,
        kind=query.kind,
        listing=reading.listing,
        measure=reading.measure,
        count=reading.count,
        negated=reading.negated,
        length=reading.length,
        mistakes=reading.mistakes,
        form=reading.form,
        notice=reading.notice,
        asks=reading.asks,
        counted=reading.counted,
        ordinal=reading.ordinal,
        outside=reading.outside,
        place=reading.place,
        shape=reading.shape,
        terms=telling,
        known=bool(query.roles or query.topics or query.type or query.documents)
        or any(term.text in pack.subject for term in terms if term.known),
        writing=tuple(dict.fromkeys(term.text for term in terms if term.writing)),
        units=tuple(dict.fromkeys(term.text for term in terms if _is_office(term))),
        open=tuple(dict.fromkeys(term.text for term in terms if not term.known and not _UNIT.search(term.text))),
        of_writing=reading.writing,
        pointing=bool(_POINTING.search(question)),
    )


def _target(question: str, query: Query) -> Target:
    if _TRANSITION.search(question):
        return "transition"
    if _CLOSING.search(question) or query.roles == ("closing",):
        return "closing"
    if query.topics and not (set(query.roles) & {"opening"}):
        return "topic"
    if "opening" in query.roles and not (len(query.roles) > 1 and _INSIDE.search(question)):
        return "opening"
    if query.roles:
        return "role"
    if _TITLE.search(question):
        return "title"
    return "report" if _WHOLE.search(question) else "none"


def naming(asked: Asked, named: dict[str, str]) -> Asked:
    """Return the question as one about certain samples, their names no longer among its words."""
    names = set(named.values())
    terms = tuple(term for term in asked.terms if not any(term in name or name in term for name in names))
    return replace(asked, documents=(*asked.documents, *named), terms=terms, foreign="")


def elsewhere(asked: Asked, pack: GenrePack) -> list[str]:
    """Return the names of topics and types the question does not speak of."""
    names = [
        name
        for topic in pack.topics
        if topic.name not in asked.topics
        for name in (topic.name, *topic.synonyms)
        if name not in pack.subject and name not in asked.question
    ]
    words = [kind.word for kind in pack.report_types if kind.name != asked.type and kind.word not in asked.question]
    words += [kind.name.removesuffix("报告") for kind in pack.report_types if kind.name != asked.type]
    return [*names, *(word for word in words if word != "报告" and word not in asked.question)]
