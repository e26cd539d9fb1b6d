"""What the office's own reports say: a fact asked of them is found in them, sentence by sentence.

A sentence answers only where it holds the number asked for, of the thing it is asked of, or what withholds it; what
was planned is not told as done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.passage import Document
from assistant.structure.roles import role_of_heading
from assistant.writers.answer.asked_thing import AskedThing, asked_thing
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import content_words, has_word
from assistant.writers.answer.own.recorded import CHECK, DUTY
from assistant.writers.answer.own.reports import (
    OURS,
    Chosen,
    choose,
    is_rule_asked,
    own_reports,
    planned_before,
    unit_named,
    years_in,
)
from assistant.writers.answer.own.sentences import COUNTS, Told, act_missing, naming, told_in
from assistant.writers.answer.phrase import named_events
from assistant.writers.answer.refusal import this_asked, write_masked
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown
from assistant.writers.posts import post_asked
from assistant.writers.relevance import Found

_ENOUGH, _UNNAMED = 0.5, 0.75  # score from which a sentence answers: of a report that is meant, of any of one's own
_EXACT = 0.65  # the same of any, where it counts the very thing
_FEW = 3  # own reports of the years meant, of which one need not be named
_HOW = 0.45  # the same, where it is asked how something was done in a year, which no rule tells
_BESIDE = 0.85  # share of the best score for a second sentence
_NO_FACT = ("headings", "example", "difference", "about")
# What asks for a number of documents, or how something is written, is no question for one fact.
_OF_ALL = re.compile(
    r"[几哪多][一]?[少]?篇(?!稿|推|文|公众号|信息|新闻|报道|宣传)|例子|怎么写|如何写|怎样写|写法|标题|给我|来[几一]|参考|范文|别人|别的单位|其他单位"
    r"|(?:要|该|应该?)(?:突出|写|体现|反映|注意)|写(?:什么|些|哪|[在到进])|(?:报告|材料|述职)[里中][^，。？?]{0,6}写(?!了|的|过|明)"
)
_OWN = re.compile(rf"{OURS.pattern}|[去今]年|上年|上半年|下半年|[了过](?:几|多少)")
_WHICH = re.compile(r"哪[些几]|什么问题|有哪|列一下|几[条个]")
_EVERY = re.compile(r"每(?:个?季度?|半?年度?|个?月)")  # a habit told of a unit by name is no rule
_ACTS = {"学": "学习", "查": "检查", "训": "培训"}  # acts of one character, which are no words by themselves
_ACT = re.compile(rf"([{''.join(_ACTS)}])[了过](?:几|多少)")
_MAY = re.compile(r"(?:能|可以|准|许|行|好|合适|妥当?|对)[^，。？?]{0,16}[吗么不否没行成]?[？?]?$")
_POST = re.compile(
    r"(?:书记|[局处科院校镇乡县市区厅部所站]长|主任|主席|委员|干事|专干|组长|负责人)[^，。？?]{0,3}(?:姓|叫|名)"
)
_WHO_DOES = re.compile(r"(?:谁|哪位)(?:来|在)?(?:分管|主管|牵头|负责|管)")
_WHO = re.compile(r"是(?:谁|哪位|哪个人|什么人)")
# A text that rules, by its name or an article of it; and the reports that are asked of.
_A_LAW = re.compile(
    r"(?:办法|条例|规定|细则|规则|准则|意见|[一-鿿]{2}法)[^，。？?]{0,4}[（(]|第[一二三四五六七八九十百\d]+条"
    r"|[修施][订正行](?:版|案|的)|《[^》]*(?:办法|条例|规定|细则|规则|准则|法)》"
)
_REPORT = re.compile(r"报告|述职|汇报|材料|稿")
_ASKS_HOW = re.compile(r"(?:怎么|如何)(?!写)[^，。？?写]{1,4}的$")
_ASKS_FACT = re.compile(
    rf"几|多少|多大|多久|谁|哪[些几个天年里]|什么|有没有|是不是|[吗么]$|没有?[？?]?$|{_ASKS_HOW.pattern}"
)


def write_own_fact(material: Material, before: Sequence[str] = ()) -> Written | None:
    """Answer by sentences of the own reports, named ones or any; None where none of them tells it.

    A year or a unit is asked of the reports of it; where there are none, or only a plan speaks of it, that is said.
    ``before`` are the reports the question before in the same message was told from: …学了几次，参学率多少.
    """
    asked = material.asked
    if (
        asked.intent in _NO_FACT
        or asked.given
        or in_full(material)
        or _OF_ALL.search(asked.question)
        or not _ASKS_FACT.search(asked.question)
        or (asked.asks in ("time", "when", "year") and not asked.documents and named_events(material))
    ):
        return None
    own = own_reports(material)
    if before and not (unit_named(asked.question) or asked.documents or years_in(asked.question)):
        material = replace(material, asked=(asked := replace(asked, documents=tuple(before))))
    if (
        not own
        or is_rule_asked(_EVERY.sub("", asked.question) if unit_named(asked.question) else asked.question)
        or (asked.documents and not any(name in own for name in asked.documents))
    ):
        return None
    chosen = choose(material, list(own.values()))
    thing = asked_thing(asked.said.replace(material.pack.subject[:4], ""), asked.terms)
    if not thing.words and (act := _ACT.search(asked.question)):  # 去年学了几次
        word = _ACTS[act[1]]
        thing = replace(thing, words=(word,))
        material = replace(material, wanted=replace(material.wanted, words=((word, True), *material.wanted.words)))
    if asked.roles and asked.asks not in COUNTS and not (thing.masked and "写" not in asked.question):
        return _listed(material, list(chosen.documents))
    if asked.asks == "name" and (_POST.search(asked.said) or _WHO.search(asked.said)):
        return None  # whose name it is no report told of a post says: 副书记姓什么
    marked = chosen.named or bool(chosen.unit) or is_of_own(material)
    if (material.known.found or material.known.advice) and not marked:
        return None
    if chosen.unit and asked.documents:
        said = f"资料库里没有“{shown(chosen.unit)}”的报告，{this_asked(asked)}我不知道，也不猜。"
        return Written("other", False, iter([said]), exact=True)
    if not chosen.documents and (chosen.unit or not (marked and chosen.years)):
        return None
    told = told_in(material, chosen, thing)
    near = chosen.named or bool(post_asked(asked.question)) or (marked and len(chosen.documents) <= _FEW)
    enough = _HOW if chosen.years and _ASKS_HOW.search(asked.question) else _ENOUGH
    told = [one for one in told if one.found.score >= (enough if near else _EXACT if one.counted else _UNNAMED)]
    told = [one for one in told if _is_of_thing(one, asked.said, own.values())]
    done = [one for one in told if one.planned == chosen.to_come] or (told if chosen.to_come else [])
    if not told and chosen.years and not chosen.to_come:
        ahead = told_in(material, planned_before(list(own.values()), chosen), thing)
        if ahead and ahead[0].planned and ahead[0].counted and ahead[0].found.score >= _ENOUGH:
            return _only_planned(material, ahead[0])
    if not chosen.documents and asked.asks == "yesno" and _MAY.search(asked.said):
        return None  # whether one may is no matter of what was done: 今年材料能发微信吗
    if not chosen.documents:
        return _no_such_year(material, chosen, own.values())
    if told and chosen.years and thing.masked and (done_then := act_missing(material, chosen)):
        return _not_counted(material, chosen, replace(thing, said=f"{done_then}了{thing.said.removeprefix('了')}"))
    if not told and (chosen.named or OURS.search(asked.question)):
        return _not_counted(material, chosen, thing)
    if not done:
        return _only_planned(material, told[0]) if told else None
    reports = tuple(dict.fromkeys(one.found.quote.document for one in done))
    if done[0].counted == "masked":
        return Written("other", False, write_masked(material, done[0].found), exact=True, reports=reports)
    return Written("other", True, _blocks(material, [one.found for one in done], chosen), reports=reports)


def _is_of_thing(told: Told, said: str, own: Iterable[Document]) -> bool:
    """Whether a sentence is of the thing that somebody is asked for, and does not only tell who does another."""
    if not _WHO_DOES.search(said):
        return True
    names = "".join(f"{one.title}{one.name}" for one in own)
    words = [word for word, weight in content_words(said) if weight == 1.0 and word not in names]
    things = [word for word in words if not DUTY.search(word)]
    return not things or any(has_word(told.found.quote.text, word) for word in things)


def is_of_own(material: Material) -> bool:
    """Whether a question asks what was done, rather than what must be: 我们去年学了几次."""
    return bool(_OWN.search(material.asked.question) or material.asked.outside or years_in(material.asked.question))


def _no_such_year(material: Material, chosen: Chosen, own: Iterable[Document]) -> Written:
    """Say that no report is of the year; whose those are that were added, the program does not know.

    What no report would tell is not missing for want of one: a law of that year, a holiday of a year to come.
    """
    years = "、".join(f"{year}年" for year in chosen.years)
    this, question = this_asked(material.asked), material.asked.question
    today = date.today()
    if _A_LAW.search(question):
        said = f"资料库里没有这份文件，{this}我不知道，也不猜。把文件加进资料库（政策类）后，我能按它回答。"
    elif all(int(year) > today.year for year in chosen.years) and not _REPORT.search(question):
        said = (
            f"今天是{today.year}年{today.month}月{today.day}日，{years}还没有到，{this}资料库里没有，我不知道，也不猜。"
            "以正式公布或通知的为准。"
        )
    else:
        held = sorted({one.period[:5] for one in own if one.period})
        said = f"资料库里没有{years}的报告，{this}我不知道，也不猜。加进来的报告是{'、'.join(held)}的。"
    return Written("other", False, iter([said]), exact=True)


def _only_planned(material: Material, told: Told) -> Written:
    quote = told.found.quote
    said = f"资料库里没有写做成了没有：{titles([quote.name])}只写了打算，{quoted(material, quote)}。"
    return Written("other", False, iter([said, "后来做到哪一步，请查台账，或把后来的报告加进资料库。"]), exact=True)


def _not_counted(material: Material, chosen: Chosen, thing: AskedThing) -> Written | None:
    """Say that a report speaks of the thing and gives no number of it; None where it does not speak of it."""
    near = naming(material, chosen, thing) if thing.masked else None
    if not near:
        return None
    said = f"{titles([near.name])}没有写“{shown(thing.said)}”，{this_asked(material.asked)}我不知道，也不猜。"
    spoken = f"提到它的一句是（不是答案）：{quoted(material, near)}"
    return Written("other", False, iter([said, spoken]), exact=True)


def _listed(material: Material, documents: list[Document]) -> Written | None:
    """List what one report has in a part: 去年写了哪些问题."""
    if len(documents) != 1 or not _WHICH.search(material.asked.question) or not is_of_own(material):
        return None
    role, seen = material.asked.roles[0], dict[str, Quote]()
    for one in material.told((documents[0].id,)).all:
        part, _, item = one.quote.place.partition(" › ")
        if item and role_of_heading(material.pack, part).role == role:
            seen.setdefault(item.split(" › ")[0], one.quote)
    lines = [f"- {shown(name)}{material.cite(quote)}" for name, quote in list(seen.items())[:9]]
    if not lines:
        return None
    blocks = (f"{titles([documents[0].name])}写了{len(lines)}条：", "\n".join(lines), CHECK)
    return Written("other", True, iter(blocks))


def _blocks(material: Material, found: list[Found], chosen: Chosen) -> Iterator[str]:
    """Yield the best sentence of each report that tells it; of one report, a second that tells it as well."""
    first = {one.quote.document: one for one in reversed(found)}
    whole = {one.period[:4] for one in chosen.documents if one.id in first and "半年" not in one.period}
    if not re.search("半年", material.asked.question):  # of a year, what was told of its half is out of date
        half = {one.id for one in chosen.documents if "半年" in one.period and one.period[:4] in whole}
        kept = {name: one for name, one in first.items() if name not in half}
        as_good = any(one.score >= _BESIDE * found[0].score for one in kept.values())
        first = kept if as_good and not post_asked(material.asked.question) else first
    close = [one for one in first.values() if len(chosen.years) > 1 or one.score >= _BESIDE * found[0].score]
    order = {one.id: n for n, one in enumerate(chosen.documents)}  # the newest first
    told = sorted(close, key=lambda one: order[one.quote.document])[: max(2, len(chosen.years))]
    if len(told) == 1:
        same = [one for one in found if one.quote.document == told[0].quote.document]
        told = [one for one in same[:2] if one.score >= _BESIDE * found[0].score]
    for name in dict.fromkeys(one.quote.name for one in told):
        lines = [quoted(material, one.quote) for one in told if one.quote.name == name]
        yield f"{titles([name])}写的是：{'；'.join(lines)}"
    names = {one.quote.document for one in told}
    if len(names) > 1 and len(chosen.years) < 2:
        periods = joined([one.period for one in chosen.documents if one.id in names and one.period])
        of = f"（{periods}）" if periods else ""
        yield f"上面是{len(names)}份报告各自的说法{of}，用哪一份的，以要写的那个年度为准。"
    yield CHECK
