"""An answer from the office's own reports before all else: what a question asks of a year, a person or our own doings.

The sentence is told word for word with the value first. What a rule fixes, or how something is written, is not asked
of reports; and a report of another year, a plan or another person is never told for the one asked of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked, people_of, people_said, read_record_question
from assistant.writers.answer.own.called import not_named, post_in, with_name
from assistant.writers.answer.own.deed import deed_asked
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.none_done import write_none_done
from assistant.writers.answer.own.other_year import before_change, of_same
from assistant.writers.answer.own.part_of_year import with_missing_part, within_part, write_beyond
from assistant.writers.answer.own.record import Records
from assistant.writers.answer.own.record_told import tell
from assistant.writers.answer.own.reports import (
    CHECK,
    OURS,
    anchored_years,
    choose,
    own_reports,
    short_names,
    unit_of,
    years_in,
)
from assistant.writers.answer.own.sure import SURE, is_sure
from assistant.writers.answer.own.very_number import left_out
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_MOST = 0.8  # the same of a rare thing that is asked of without a value, a year or ourselves
_WHOLE = 0.9  # the same where nothing but the things named tell that own doings are asked of
_SHOWN = 2
_STALE = 1  # years that the last report may lie behind the year asked of
_SHARED = 0.45  # share of a question's weight from which a sentence is near it
_RARE = 1  # shipped samples that may hold a word of the office's own
# What is no question for what was done: how something is written, what a rule or notice fixes, a number of documents.
TO_WRITE = re.compile(
    r"(?:怎么|如何|怎样|咋)[^，。？?]{0,4}(?:写(?!的|了)|表述|起草|概括|填|安排)|写法|(?:要|该|应|能|可以|用不用|需)[^，。？?]{0,6}(?:写|提|报(?!告)|交|改)|写(?:吗|什么|些什么)|范文|样[稿本例板]|例子|模板|参考|标题|给我|帮我"
    r"|区别|不同|不一样|怎么办|合适|好不好|对不对|重复|一样|相同"
)
_RULED = re.compile(
    r"规定|要求|(?<![回响反供适对呼])应当?|必须|须(?!知)|至少|最多|最少|不[少低]于|不超过|不得|每[年季月周半]|多久[^，。？?]{0,6}一?次|几次才|限期|办法|细则|制度|条例|通知(?!书)"
    r"|第[一二三四五六七八九十百\d]+条|需要|该不该|能不能|可不可以|要不要|得[^，。？?]{0,4}(?:几|多少)|(?<![需只主重])要(?!求|点|素|闻)"
)
_DOCUMENTS = re.compile(
    r"[几哪多]少?[一]?[篇份个][^，。？?]{0,3}(?:报告|材料|文件|范文|样|稿子?(?:里|写))|哪些[^，。？?]{0,4}(?:材料|文件|报告)|[几哪]篇(?:报告)?[^，。？?]{0,2}(?:写|提|出现|用)|资料库|库里|样本|哪[份个]?(?:材料|文件)"
)
_PAST = re.compile(
    r"[了过](?:几|多少|哪|谁|啥|什么|没|吗|[？?]?$)|[了过][一-鿿]{0,6}(?:几|多少)|当时|当年|现在|目前|后来|[一-鿿]的[？?]?$|从多少"
)
# How often a thing is to be done, asked of no year and of nobody's own doings: 中心组学习一年几次.
_USUALLY = re.compile(
    r"(?<![这那当上去今前全半])一(?:年|个?月|个?季度?|个?学期|周)(?:要|该|得|应该?)?[一-鿿]{0,6}(?:几|多少)"
)
_OF_A_TIME = re.compile(r"去年|今年|前年|上年|(?:19|20)\d\d|[了过](?:几|多少)|[上下]半年|报告[里中上]")
ASKS = re.compile(r"几|多少|多大|多久|谁|哪|什么|啥|有没有|是不是|[吗么没]|怎么|咋|如何|分别|各")
_HOW_MANY = re.compile(r"(?:有|共)(?:几|多少)")  # 门诊大厅电子屏有几块
_WHO = re.compile(r"谁|哪位|[干做]了?(?:些|点)?(?:啥|什么|嘛)|什么人|职务|职责|责任|身份|角色|[负管]什么|[负管]啥")
_NOW = re.compile(r"现在|目前|眼下|如今|现如今|最新|最近一[份次年]|这会儿")  # what the last report tells
_USUAL = re.compile(r"一般|通常|合适|为宜|大概|最好|才[算行好]")
_CALLED = re.compile(r"[“《]([^“”《》，。；]{3,16})[”》]")
_PLACE = re.compile(r"^([一-鿿]{2,3}?)[市区县镇乡](?=[一-鿿]{2})")  # what a unit is called by: 石湾 of 石湾镇卫生院


def write_recorded(material: Material, extras: Extras) -> Written | None:
    """Tell what own reports say of what is asked; None where that is not asked of them or none holds it."""
    said = material.asked.said or material.asked.question
    if not is_record_question(material, said):
        return None
    if not (read := record_question(material, extras, said)):
        return None
    records, question = read
    documents = documents_meant(material, question)
    if not documents:
        return None
    if stranger := not_named(said, extras.own_samples(material)):
        line = f"加进来的报告里没有写到“{shown(stranger)}”，这一问我不知道，也不猜。"
        return Written("other", False, iter([line]), exact=True)
    marked = (
        question.years or question.people or OURS.search(said) or _PAST.search(said) or _of_deed(material, question)
    )
    sure = bool(marked) or is_rare(material, extras, records, question)
    if not (sure or _HOW_MANY.search(said) or question.kind == "count"):
        return None
    if not question.words:
        whose = bool(question.people and _WHO.search(said)) and not extras.told
        return _of_person(material, records, question, documents) if whose else None
    every = records.found(question, documents)
    least = 0.0 if marked or (sure and question.value) else _MOST if sure else _WHOLE
    found = [one for one in every if is_sure(one, question, records) and one.share >= least]
    if same := of_same(extras, question, documents, records, every):
        found = same
    if not found and question.people and question.value:
        return _none_of_person(material, question, records, documents)
    if not found and question.kind == "count" and (post := post_in(question.said)) and not question.people:
        near = next((one for one in every if one.head and one.share >= SURE and not one.planned), None)
        return _none_of_post(material, near, post["post"]) if near and post["post"] not in near.quote.text else None
    if not found and question.kind == "count" and (before := before_change(material, question, records, documents)):
        return before
    if (not found or found[0].planned) and (none := write_none_done(material, question, records, documents)):
        return none
    if not found and question.kind == "count" and (near := _near(every)):
        return _none_single(material, question, near)
    return _told(material, question, documents, found) if found else None


def _told(
    material: Material, asked: RecordAsked, documents: Sequence[Document], found: list[Recorded]
) -> Written | None:
    """Tell what is of the part of the year asked of; say that it is not told where all is of another part."""
    within = within_part(asked.said, found)
    if not within and (beyond := write_beyond(material, asked.said, found[0])):
        return beyond
    found = within or found
    return with_missing_part(asked.said, [one.document for one in found], tell(material, asked, documents, found))


def _near(every: Sequence[Recorded]) -> Recorded | None:
    """Return the best sentence whose number counts something else than is asked for; None where none is near."""
    return next((one for one in every if one.of_another and one.share >= _SHARED and not one.planned), None)


def _of_deed(material: Material, asked: RecordAsked) -> bool:
    """Whether so many of what was found or mended are asked of, which no text on how to write tells."""
    deed = deed_asked(asked.said, "", material.common.own_rules) if asked.kind == "count" else None
    return deed is not None and not _USUAL.search(asked.said)


def tell_recorded(material: Material, extras: Extras) -> Written | None:
    """Tell what own reports say where nothing else has answered, whether or not the question says it is of them."""
    said = material.asked.said or material.asked.question
    read = record_question(material, extras, said)
    if not read or not (read[1].words or read[1].people):
        return None
    records, question = read
    documents = documents_meant(material, question)
    if extras.reports and not question.years:  # the second question of a message is of the reports of the first
        documents = [one for one in documents if one.id in extras.reports] or documents
    found = [one for one in records.found(question, documents) if is_sure(one, question, records)]
    if not found and question.people and _WHO.search(said):
        return _of_person(material, records, question, documents)
    return _told(material, question, documents, found) if found else None


def is_record_question(material: Material, said: str) -> bool:
    """Whether it may be asked what was done, and not how it is written, what is ruled or how many texts there are."""
    asked = material.asked
    if asked.notice or asked.swap or not ASKS.search(said) or TO_WRITE.search(said):
        return False
    if _USUALLY.search(said) and not (_OF_A_TIME.search(said) or OURS.search(said)):
        return False
    return not (_RULED.search(said) or _DOCUMENTS.search(said) or ("写" in said and asked.roles))


def record_question(material: Material, extras: Extras, said: str) -> tuple[Records, RecordAsked] | None:
    """Return the own reports and the question as asked of them, with what it has from the one before; None for none."""
    held = extras.own_samples(material)
    if not held:
        return None
    people = {name for pair in held for name in people_of(*pair)}
    people |= people_said(said, (report.text for _, report in held))
    units = _unit_names([document for document, _ in held])
    units |= {one for document, _ in held for one in short_names(said, unit_of(document))}
    called = {name for _, report in held for name in _CALLED.findall(report.text) if name in said}
    units = {unit for unit in units if not any(unit in name for name in called)}  # 青江讲堂 of 青江市博物馆
    records = Records(material, held)
    said, earlier = records.in_kind(said), records.in_kind(extras.earlier)
    question = read_record_question(with_name(said, held), people, units)
    rest = said.replace(earlier, "").strip("，, ") if earlier else ""
    if rest and (ASKS.search(rest) or rest.endswith("呢")):  # 去年 alone, before the question asked before, is its year
        question = read_record_question(with_name(rest, held), people, units)
        before = read_record_question(with_name(earlier, held), people, units)
        question = _leaning(question, before, records)
    return records, question


def _leaning(asked: RecordAsked, before: RecordAsked, records: Records) -> RecordAsked:
    """Return the second half of a question with the years, persons and things it leaves out."""
    lacks = not any(weight == 1.0 and records.seen(word) for word, weight in asked.words)
    years = asked.years or (() if "半年" in asked.said else before.years)  # 上半年呢 is of the last report on one
    asked = replace(asked, years=years, people=asked.people or before.people)
    if not lacks:
        return asked
    own = dict(asked.words)
    seen = {word: weight for word, weight in own.items() if records.seen(word)}
    head = asked.head if asked.head in seen else ""
    return replace(asked, words=tuple({**dict(before.words), **seen}.items()), head=head)


def documents_meant(material: Material, asked: RecordAsked) -> list[Document]:
    """Return the own reports of the unit and the years asked of, the newest first; of the last ones for 去年."""
    own = list(own_reports(material).values())
    question = replace(material.asked, question=asked.said) if not material.asked.documents else material.asked
    chosen = choose(replace(material, asked=question), own)
    if chosen.unit:
        return []
    years = set(years_meant(asked.said, own) or asked.years)
    held = [one for one in chosen.documents if not years] or [one for one in own if one.period[:4] in years]
    held.sort(key=lambda one: one.period, reverse=True)
    if held and (asked.kind == "difference" or (_NOW.search(asked.said) and not years)):
        return [one for one in held if one.period[:4] == held[0].period[:4]]
    return held


def years_meant(said: str, own: Sequence[Document]) -> list[str]:
    """Return the years a question names; 去年 as of the last report held only where that was written for our office.

    A report from years ago, or one person's account, tells nothing of what our office did last year.
    """
    years, anchored = years_in(said), anchored_years(said, own)
    if set(years) == set(anchored):
        return years
    of = [one for one in own if one.period[:4] in anchored and "述职" not in (one.type or "")]
    near = bool(anchored) and int(max(years)) - int(max(anchored)) <= _STALE
    return anchored if near and (of or not OURS.search(said)) else years


def is_rare(material: Material, extras: Extras, records: Records, asked: RecordAsked) -> bool:
    """Whether a thing asked of stands in own reports and hardly anywhere else."""
    bundled = [report.text for document, report in extras.every_sample(material).items if document.bundled]
    rules = [rule.text for rule in extras.rules()]
    for word, weight in asked.words:
        if weight < 1.0 or not records.seen(word) or any(word in text for text in rules):
            continue
        if sum(word in text for text in bundled) <= _RARE:
            return True
    return False


def _unit_names(documents: Sequence[Document]) -> set[str]:
    """Return the names of the units, their ends and where they are, as a question may put them: 县水利局, 水利局."""
    names = {unit_of(one) for one in documents}
    places = {found[n] for name in names if (found := _PLACE.match(name)) for n in (0, 1)}
    ends = {name[n:] for name in names if len(name) > 4 for n in range(len(name) - 2)}
    return ends | places | {name for name in names if len(name) > 2}  # 柳溪街道, which has no shorter name


def _of_person(
    material: Material, records: Records, asked: RecordAsked, documents: Sequence[Document]
) -> Written | None:
    """Tell the sentences that name a person of whom nothing more is asked: 罗启明是干啥的."""
    lines = records.naming(asked.people, documents)[:_SHOWN]
    if not lines:
        return None
    told = [told_from(material, one, 300) for one in lines]
    reports = tuple(dict.fromkeys(one.document for one in lines))
    return Written("other", True, iter([*told, CHECK]), exact=True, reports=reports, told=tuple(lines))


def _none_of_post(material: Material, near: Recorded, post: str) -> Written:
    """Say that no report tells the number of the one who holds a post; what others did is shown as no answer."""
    said = f"加进来的报告里没有写{shown(post)}的这个数，我不知道，也不猜。"
    spoken = f"最接近的一句是（不是答案）：{told_from(material, near.quote, 200)}"
    return Written("other", False, iter([said, spoken]), exact=True)


def _none_single(material: Material, asked: RecordAsked, near: Recorded) -> Written:
    """Say that the number is not told by itself: that of something else is shown as no answer."""
    but = left_out(asked.said)
    which = f"“{shown(but)}”以外的这个数" if but else "这个数"
    said = f"加进来的报告里没有单写{which}，我不知道，也不猜。"
    spoken = f"最接近的一句是（不是答案）：{told_from(material, near.quote, 300)}"
    return Written("other", False, iter([said, spoken]), exact=True, reports=(near.document.id,))


def _none_of_person(
    material: Material, asked: RecordAsked, records: Records, documents: Sequence[Document]
) -> Written | None:
    """Say that what is told of a person does not tell what is asked: another's number is never told for it."""
    named = "、".join(asked.people)
    named_in = records.naming(asked.people, documents)
    if not named_in:
        return None
    near = named_in[0]
    said = f"加进来的报告里，写到{shown(named)}的地方没有写这一问，我不知道，也不猜。"
    spoken = f"写到{shown(named)}的一句是（不是答案）：{told_from(material, near, 200)}"
    return Written("other", False, iter([said, spoken]), exact=True)
