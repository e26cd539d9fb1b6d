"""What own reports do not tell of a fact that is asked of them: none is of the year, only a plan, no number of it.

Asked last: where the reports tell it after all, though nothing in the question says that it is asked of them, that is
told; what was planned is never told as done, nor one year's report for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.passage import Document
from assistant.writers.answer.asked_thing import AskedThing, asked_thing
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.by_rule import BY_RULE
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.home import by_office
from assistant.writers.answer.own.later import later_said, tell_later
from assistant.writers.answer.own.planned import tell_plan
from assistant.writers.answer.own.recorded import record_question, tell_recorded
from assistant.writers.answer.own.reports import (
    CHECK,
    OURS,
    Chosen,
    choose,
    is_of_own,
    is_rule_asked,
    own_reports,
    planned_before,
    unit_named,
)
from assistant.writers.answer.own.sure import SURE
from assistant.writers.answer.phrase import named_events
from assistant.writers.answer.refusal import this_asked, write_masked
from assistant.writers.answer.words import quoted, titles, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown
from assistant.writers.posts import post_asked
from assistant.writers.relevance import Found

_NO_FACT = ("headings", "example", "difference", "about")
# What asks for a number of documents, or how something is written, is no question for one fact.
_OF_ALL = re.compile(
    r"[几哪多][一]?[少]?篇(?!稿|推|文|公众号|信息|新闻|报道|宣传)|例子|怎么写|如何写|怎样写|写法|标题|给我|来[几一]|参考|范文|别人|别的单位|其他单位"
    r"|(?:要|该|应该?)(?:突出|写|体现|反映|注意)|写(?:什么|些|哪|[在到进])|(?:报告|材料|述职)[里中][^，。？?]{0,6}写(?!了|的|过|明)"
)
_EVERY = re.compile(r"每(?:个?季度?|半?年度?|个?月)")  # a habit told of a unit by name is no rule
_MAY = re.compile(r"(?:能|可以|准|许|行|好|合适|妥当?|对)[^，。？?]{0,16}[吗么不否没行成]?[？?]?$")
_POST = re.compile(
    r"(?:书记|[局处科院校镇乡县市区厅部所站]长|主任|主席|委员|干事|专干|组长|负责人)[^，。？?]{0,3}(?:姓|叫|名)|是(?:谁|哪位|哪个人|什么人)"
)
# A text that rules, by its name or an article of it; and the reports that are asked of.
_A_LAW = re.compile(
    r"(?:办法|条例|规定|细则|规则|准则|意见|[一-鿿]{2}法)[^，。？?]{0,4}[（(]|第[一二三四五六七八九十百\d]+条"
    r"|[修施][订正行](?:版|案|的)|《[^》]*(?:办法|条例|规定|细则|规则|准则|法)》"
)
_REPORT = re.compile(r"报告|述职|汇报|材料|稿")
_ASKS = re.compile(
    r"几|多少|多大|多久|谁|哪[些几个天年里]|什么|有没有|是不是|[吗么]$|没有?[？?]?$|(?:怎么|如何)(?!写)[^，。？?写]{1,4}的$"
)


def write_untold(material: Material, extras: Extras) -> Written | None:
    """Answer a fact asked of own reports, or say why they do not tell it; None where it is not asked of them."""
    return by_office(_of_office, material, extras)


def _of_office(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if (
        asked.intent in _NO_FACT
        or asked.given
        or in_full(material)
        or BY_RULE.search(asked.question)
        or _OF_ALL.search(asked.question)
        or not _ASKS.search(asked.question)
        or (asked.asks in ("time", "when", "year") and not asked.documents and named_events(material))
    ):
        return None
    own = own_reports(material)
    unit = unit_named(asked.question)
    if (
        not own
        or is_rule_asked(_EVERY.sub("", asked.question) if unit else asked.question)
        or (asked.documents and not any(name in own for name in asked.documents))
        or (asked.asks == "name" and _POST.search(asked.said))  # who holds a post is told of no report: 副书记姓什么
    ):
        return None
    chosen = choose(material, list(own.values()))
    marked = chosen.named or bool(chosen.unit) or is_of_own(material)
    if (material.known.found or material.known.advice) and not marked:
        return None
    if chosen.unit:
        if not asked.documents:
            return None
        said = f"资料库里没有“{shown(chosen.unit)}”的报告，{this_asked(asked)}我不知道，也不猜。"
        return Written("other", False, iter([said]), exact=True)
    if not chosen.documents:
        return _none_then(material, extras, chosen, list(own.values())) if marked and chosen.years else None
    if chosen.to_come and (read := record_question(material, extras, asked.said or asked.question)):
        return tell_plan(material, *read, chosen.documents)  # 打算里网评员要加几个
    return tell_recorded(material, extras) or _untold(material, extras, chosen)


def _none_then(material: Material, extras: Extras, chosen: Chosen, own: list[Document]) -> Written | None:
    """Say that no report is of the year asked of, or that the one before only planned it."""
    planned = None if chosen.to_come else _best(material, extras, planned_before(own, chosen).documents)
    if planned and planned.planned and planned.value:
        return _only_planned(material, extras, planned)
    if material.asked.asks == "yesno" and _MAY.search(material.asked.said):
        return None  # whether one may is no matter of what was done: 今年材料能发微信吗
    return _no_such_year(material, chosen, own)


def _untold(material: Material, extras: Extras, chosen: Chosen) -> Written | None:
    """Say that the reports tell only a plan of the thing asked of, or speak of it and give no number."""
    said = material.asked.said or material.asked.question
    best = _best(material, extras, chosen.documents)
    if best and best.planned:
        return _only_planned(material, extras, best)
    thing = asked_thing(material.asked.said.replace(material.pack.subject[:4], ""), material.asked.terms)
    if not thing.masked or not (chosen.named or OURS.search(said) or chosen.years) or post_asked(said):
        return None
    return _not_counted(material, chosen, thing)


def _best(material: Material, extras: Extras, documents: Iterable[Document]) -> Recorded | None:
    """Return the sentence of the reports that tells most surely what is asked, or that it is planned."""
    read = record_question(material, extras, material.asked.said or material.asked.question)
    if not read or not read[1].words:
        return None
    found = read[0].found(read[1], list(documents))
    return next((one for one in found if one.head and one.share >= SURE), None)


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
        said = f"加进来的报告里没有{years}的报告，{this}我不知道，也不猜。加进来的报告是{'、'.join(held)}的。"
    return Written("other", False, iter([said]), exact=True)


def _only_planned(material: Material, extras: Extras, told: Recorded) -> Written:
    """Say that a report only planned it; what an own text of a later day says of it stands first."""
    quote = told.quote
    plan = f"{titles([quote.name])}只写了打算，{quoted(material, quote)}。"
    if later := later_said(material, extras, told.document, [word for word in told.held if len(word) > 1]):
        first = f"{tell_later(material, later)}。"
        rest = "" if later.done else "做成了没有请看原文，以台账为准。"
        blocks = (one for one in (first, f"更早的{plan}", rest) if one)
        return Written("other", later.done, blocks, exact=True, reports=(quote.document,))
    said = f"资料库里没有写做成了没有：{plan}"
    return Written("other", False, iter([said, "后来做到哪一步，请查台账，或把后来的报告加进资料库。"]), exact=True)


def _not_counted(material: Material, chosen: Chosen, thing: AskedThing) -> Written | None:
    """Say that a report speaks of the thing and gives no number of it; None where it does not speak of it."""
    every = material.told(tuple(sorted(one.id for one in chosen.documents))).all
    words = [word for word in thing.words if len(word) > 1]
    speaking = [one for one in every if words and all(word in one.own for word in words)]
    if not speaking:
        return None
    counted = [one for one in speaking if _counts(thing, words, one.own)]
    near = (counted or speaking)[0].quote
    if thing.masked and thing.masked.search(near.text):
        blocks = write_masked(material, Found(near, 1.0, 1.0, stated=True))
        return Written("other", False, blocks, exact=True, reports=(near.document,))
    if (
        thing.figure
        and _names_all(material, words, near)
        and any(_counts(thing, words, one.own) for one in every if one.quote == near)
    ):
        spoken = f"提到它的一句写了数，是不是要问的这一个请看原文：{told_from(material, near, 300)}"
        return Written("other", True, iter([spoken, CHECK]), exact=True, reports=(near.document,), told=(near,))
    said = f"{titles([near.name])}里没有找到这个数，我不知道，也不猜。"
    spoken = f"提到它的一句是（不是答案）：{quoted(material, near)}"
    return Written("other", False, iter([said, spoken]), exact=True)


_LIGHT = re.compile(
    r"(?:19|20)?\d\d年度?|全年|[今去前上]年度?|[上下]半年|一共|总共|目前|现在|[是有开搞办做弄了过的一共都在里中呢吗啊]|几|多少|[场次个人名件篇条项份期家户块处]"
)


def _names_all(material: Material, words: Sequence[str], near: Quote) -> bool:
    """Whether nothing is asked beside the thing that a sentence does not name: 叫停, where it tells of 审批."""
    rest = material.asked.said or material.asked.question
    unit = unit_named(rest)
    for known in (*words, *((unit,) if unit and unit in near.name else ())):  # 县医院 is no name of the 委 it is under
        rest = rest.replace(known, " ")
    return all(part in near.text for part in re.findall(r"[一-鿿]{2,}", _LIGHT.sub(" ", rest)))


def _counts(thing: AskedThing, words: Sequence[str], text: str) -> bool:
    """Whether a clause of ``text`` that names what is counted has a number in the measure asked for."""
    clauses = re.split(r"[，,；;。]", text)
    near = (
        clause + clauses[n + 1] if words[-1] in clause and n + 1 < len(clauses) else clause
        for n, clause in enumerate(clauses)
    )
    return any(words[-1] in clause and thing.counted_in(clause) for clause in near)
