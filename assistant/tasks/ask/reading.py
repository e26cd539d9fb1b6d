"""A question read whole: what it wants, which part or topic of a report it is about, and the words that carry it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.retrieval.understand import Query
from assistant.tasks.ask import wording as wording
from assistant.tasks.ask.foreign import UNIT, foreign_text, matters
from assistant.tasks.ask.intent import Reading, read_intent
from assistant.tasks.ask.points import counts_parts, counts_points
from assistant.tasks.ask.terms import Term, read_terms
from assistant.tasks.ask.whose import in_person, whole_body
from assistant.writers.answer.own.reports import year_counted
from assistant.writers.asked import Asked, Listing, Target

_TITLE = re.compile(r"(?<![小分级])(?:标题|题目)")
_SMALL = re.compile("小标题|二级标题|分标题")
_TRANSITION = re.compile(r"“?现将(?:……|…|有关|落实|[”\"])|过渡(?!费|期|房|安置|性)|衔接句|承上启下")
_CLOSING = re.compile(r"结尾|收尾|结束语|结语|收束全文|最后一(?:句|段)|末尾|(?:话|句子|怎么|如何)结束|落尾")
_INSIDE = re.compile(r"(?:里|里面|中|部分|那块)的?(?:开头|第一句|头一句|起首)")  # how a part begins, not the report
_WHOLE = re.compile(r"整篇|全文|全篇|通篇|整个报告|整体|一篇|一份|这类报告|这种报告|这份报告|篇幅|字数")
_FACT = re.compile(
    r"(?P<much>有?多少|几(?!乎|种方式))|(?P<who>是?谁)|叫什么|是什么名|什么时候|何时|哪一?年|哪天|几月|多久|多大|多高|多重|多远"
)
_OFFICE = re.compile(r"[小中大]学|学[校院]|医院|公司|集团|企业|国企|央企|街道|社区|乡镇|村|镇|机关|法院|检察院|幼儿园")
# Whose report it is, told by the body that gives it: 我们镇党委的报告.
_BODY = re.compile(r"(?:^|我们?|咱们?|本)(?P<unit>镇|乡|村|街道|社区|学[校院]|医院|公司)(?=党(?:工?委|总?支部?)[的报])")
_THERE = re.compile(r"(?:中心|完全)?(?:卫生|医院|[小中]学|学校|幼儿园|派出所|[一-鿿]{2}[所站](?![有谓以]))")
OFFICER = re.compile(r"[局院校处科所站镇乡县区市部组股]长$|书记$|主任$|委员$|经理$|主席$")
_HOLDS = re.compile(
    r"(?:报告|材料|汇报|总结)[^，。？?]{0,6}(?:写|包括|包含|含|有|分|组成|结构|列)[^，。？?]{0,4}(?:什么|啥|哪|几(?:个|大)?(?:部分|块)|样)"
    r"|(?:写|包括|包含)(?:些)?(?:什么|啥|哪些)[^，。？?]{0,3}(?:报告|材料)"
)
_OF_RULE = re.compile(r"办法|条例|细则|规定|规则|准则|章程|[法文](?=第)|号文|哪一?条|原文|全文")
_CLAUSE = re.compile(r"[，,。；;！!]")
_WHO = re.compile(r"(?:本人|我)(?:是|系|作为|任|担任|现任)")
_ASKS = re.compile(
    r"怎么|如何|怎样|咋|什么|啥|哪|几|多少|多[长久大]|谁|[吗么]$|能不能|可不可以|要不要|有没有|是不是|该不该|写法"
)
# Kinds of report that no type tells apart, by what their samples have in the title or the period.
_KINDS = (
    ("半年", re.compile("[上下]?半年(?:度)?(?:的)?(?:报告|汇报|材料|述职|总结)")),
    ("专题", re.compile("专题(?:报告|汇报)")),
    (
        "副职",
        re.compile(
            r"(?:分管(?:领导|负责人)|副(?:[局院校处科所站镇乡县区市部组社馆]长|书记|主任|经理|职))[，,]?(?:的)?(?:个人)?(?:的)?(?:述职|履职|报告|汇报)"
            r"|(?:本人|我)(?:是|系|作为|任|担任)?[^，。？?]{0,12}副(?:[局院校处科所站镇乡县区市部组社馆]?长|书记|主任|总?经理|职)[^。？?]{0,24}(?:述职|履职|述责)"
        ),
    ),
)
_DEPUTY, _OF_ONE = "副职", re.compile("述职|履职|述责|个人")
_POINTING = re.compile(
    r"(?<!最.的)(?<!最..的)(?:那|这)[篇份](?!责任|力|活|差|心|通知|细则|办法|规定|文件)|上面那个|这两篇|那几篇"
)
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
    plain: bool = False  # whether it is not to be put more plainly
    whose: str = ""  # whose report a turn puts in the place of the one asked about: 支部 of 那支部呢
    pieces: frozenset[str] = frozenset()  # of a turn's own words; what is found by words alone must hold one of them
    worded: Understood | None = None  # how it reads by its wording alone, where that differs


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
    unknown = [term for term in terms if not term.known and not UNIT.search(term.text) and not supported(term.text)]
    reading = read_intent(question)
    weak = _weak(question, reading, terms, unknown)
    terms = tuple(term for term in terms if term not in weak)
    unknown = [term for term in unknown if term not in weak]
    heard = _without_strange(question, terms, unknown)
    query = _of_asking_clause(heard, understand)
    kind = None if wording.OF_OTHERS.search(question) and not re.search(r"单位(?:的)?报告", question) else query.type
    kind = whole_body(question, kind, understand)
    if personal := in_person(question, pack):  # 履职 of 履职情况汇报 is no part
        no_part = query.roles == ("done",) and "做法" not in question
        kind, query = personal, replace(query, roles=() if no_part else query.roles)
    asked = _asked(question, reading, replace(query, type=kind), terms, pack)
    years = _YEAR.findall(question) if reading.asks in ("number", "time", "person", "name") else []
    named = _LITERAL.findall(question)
    if not _OF_RULE.search(question):  # 第一条 of a report is no article
        named = [name for name in named if name[-1] not in "条款项章"]
    literal = tuple(dict.fromkeys((*named, *years)))
    whole = wording.WHOLE.search(question) and not wording.PART_OF.search(question)
    if (whole and asked.intent in ("how_to", "unclear")) or _of_all(question, asked, pack):
        asked = replace(asked, intent="how_to", target="report", roles=(), topics=())
    if asked.length and asked.target in ("none", "report") and counts_parts(question):
        asked = replace(asked, intent="how_to", target="report", length=False, shape=True)
    asked = _of_kinds(asked, heard, understand, pack)
    asked = replace(
        asked, foreign=foreign_text(question, terms, unknown, pack), focus=_focus(question, terms), literal=literal
    )
    strange = [term.text for term in unknown if matters(question, term) and not OFFICER.search(term.text)]
    return Understood(asked, tuple(dict.fromkeys(term.text for term in unknown)), tuple(dict.fromkeys(strange)))


def _of_all(question: str, asked: Asked, pack: GenrePack) -> bool:
    """Whether nothing is asked but what the report holds or how it is built: 报告要写哪些内容, 责任制报告分几部分."""
    named = (
        asked.targeted or asked.kinds or asked.documents or asked.foreign or asked.notice or asked.open or asked.units
    )
    rest = [term for term in asked.informative if term not in pack.subject]
    return (
        bool(_HOLDS.search(question)) and not (named or rest) and asked.intent in ("how_to", "requirement", "unclear")
    )


def _of_asking_clause(question: str, understand: Callable[[str], Query]) -> Query:
    """Understand a question by the clause that asks: 原因分析怎么写，不能老说学习不够 is not about 理论学习."""
    whole = understand(question)
    clauses = [clause for clause in _CLAUSE.split(question) if clause.strip()]
    asking = [clause for clause in clauses if _ASKS.search(clause)]
    if 0 < len(asking) < len(clauses):
        main = understand("，".join(asking))
        # 履职汇报怎么写，他是直接责任人; 本人分管宣传，述职怎么写: of whom, not of what
        after = main.type and (_ASKS.search(clauses[0]) or _WHO.match(clauses[0]))
        if main.roles or main.topics or after:
            return replace(whole, roles=main.roles, topics=main.topics)
    return whole


def _of_kinds(asked: Asked, question: str, understand: Callable[[str], Query], pack: GenrePack) -> Asked:
    """Say which samples are meant by 半年报告, 专题报告, 副局长述职: a kind beside the type that speaks."""
    kinds = tuple(name for name, pattern in _KINDS if pattern.search(question))
    if not kinds or asked.intent not in ("how_to", "unclear", "example", "headings") or asked.documents:
        return asked
    plain = re.sub("半年|专题", "", question)
    type_ = understand(plain).type if asked.type else None
    if _DEPUTY in kinds and _OF_ONE.search(question):  # 党委副书记述职: of one, though 党委 is a unit's word
        type_ = next((kind.name for kind in pack.report_types if kind.person == "first"), type_)
    asked = replace(asked, kinds=kinds, type=type_)
    if asked.target == "none" or ("专题" in kinds and not wording.PART_OF.search(question)):
        asked = replace(asked, target="report", roles=(), topics=())
    return asked


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


def _is_office(term: Term) -> bool:
    return bool(_OFFICE.fullmatch(term.text)) or (not term.known and bool(UNIT.search(term.text)))


# One's own office in one character, which no list of words finds: 我们镇要写半年报告.
_OURS = re.compile(r"(?:我们|咱们?|俺们)(?P<unit>[镇乡村校])(?=[，,]|要|想|该|得|的|写|报|交)")


def _offices(question: str, terms: tuple[Term, ...]) -> tuple[str, ...]:
    """Return the kinds of office a question names; a place that only tells where one is (乡镇卫生院) is none."""
    held = [term.text for term in terms if _is_office(term) and not _THERE.match(question, term.end)]
    bodies = [found["unit"] for one in (_BODY, _OURS) for found in one.finditer(question)]
    return tuple(dict.fromkeys((*held, *(one for one in bodies if not any(one in text for text in held)))))


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


def _asked(question: str, reading: Reading, query: Query, terms: tuple[Term, ...], pack: GenrePack) -> Asked:
    target = _target(question, query)
    telling = tuple(dict.fromkeys(term.text for term in terms if not (term.writing and len(term.text) < 2)))
    roles = query.roles
    if target == "closing" and "closing" not in roles:
        roles = ("closing",)
    if target == "none" and _SMALL.search(question) and counts_points(question):
        target, roles = "role", ("done",)  # of those parts that have any, the main one
    return Asked(
        question=question,
        intent=reading.intent,
        target=target,
        roles=roles,
        topics=query.topics,
        type=query.type,
        period=year_counted(question, query.period) if reading.intent == "coverage" else query.period,
        documents=query.documents,
        kind=query.kind,
        listing=_listing(reading.listing, target),
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
        units=_offices(question, terms),
        open=tuple(dict.fromkeys(term.text for term in terms if not term.known and not UNIT.search(term.text))),
        of_writing=reading.writing,
        pointing=bool(_POINTING.search(question)),
    )


def _listing(listing: Listing, target: Target) -> Listing:
    """Return what is to be listed; sentences of a frame are those of its kind: 承上启下的句子."""
    of_frame: dict[Target, Listing] = {"transition": "transitions", "opening": "openings", "closing": "closings"}
    return of_frame.get(target, listing) if listing in ("sentences", "openings") else listing


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
