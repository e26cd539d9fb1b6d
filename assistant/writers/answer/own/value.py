"""The value a question asks for, where a clause of the office's own rules or notices holds it, however it is put.

A wrong answer from what ships is the worst where the own text has the right one, so its clause is put first; a clause
that is not clearly the likeliest is not forced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.genre.patterns import compiled
from assistant.structure.likeness import shares_pair
from assistant.writers.answer.asked_thing import asked_thing
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import fitting, half_asked
from assistant.writers.answer.own.articles import own_rules
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.cases import told_by_case
from assistant.writers.answer.own.clauses import Clause, Likely, OwnClauses
from assistant.writers.answer.own.subject import may_tell, on_the_subject
from assistant.writers.answer.own.text import articles_of, speaks_of
from assistant.writers.answer.value_kinds import ValueAsked, content, values_asked
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_SURE, _LEAD = 0.32, 0.08  # likeness from which a clause answers, and how much more so than the next
_ALONE, _FAR = 0.19, 0.14  # the same where it is much more like it than the next
_OF_ACT = ("person", "body")  # of one act: who files it away is not who signs it
_SHIPPED = 0.6  # nearness from which what ships answers as well
_ELSEWHERE = 0.1  # what it loses for a word of the question that stands in others of the texts and not in its sentence
_OTHER_ACT = 0.1  # what a clause loses whose sentence has nothing of the word the value is asked of
_HEAD = 320  # characters in which an answer must tell a value to have told it
_BEHIND = "**相关规定**"  # what stands under it does not lead
_EXACT = ("copies", "money", "span", "count")
_NO_VALUE = ("headings", "example", "difference", "about")
_OF_SAMPLES = re.compile(
    r"范文|样[本例]|例文|别人|人家|[哪几多]少?篇(?!评|网|稿|推|文章|信息|幅)|(?:其他|别的|兄弟|哪些|哪个|各)单位"
)
_DONE = re.compile(r"[一-鿿][了过]\s*(?:几|多少|谁|哪)|去年|前年|[上下]次|实际|已经?(?!超)|上半年[^，。]*[了过]")
# A year that is named is one of what was done, which no standing rule tells: 2024年讲党课几次.
_OF_YEAR = re.compile(r"(?:19|20)\d\d年")
_MUST = re.compile(
    r"规定|要求|应[当该]?|必须|至少|不少于|最少|须|得[讲学开办报写]|要[讲学开办报写]|细则|办法|制度|施行|生效"
)
_HANDED = re.compile(r"[报送交递](?![告表])|报送|上交|提交|截稿")
# Who holds a post, which a rule tells only where it says who does: 群主由科室负责人担任.
_WHO_IS = re.compile(r"(?P<post>[一-鿿]{0,4}(?:主|长|任|记|员|人))(?:是|叫|为)(?:谁|什么名字|哪位|哪个)[？?]?$")
_IN_HANDING = 0.06  # what a clause of a notice gains where handing in is spoken of


# The thing that something is done to so often: 宣传栏多久检查一次.
_HOW_OFTEN = re.compile(r"(?P<of>[^，。？?]{2,16}?)(?:多久|多长时间|隔多久|几天|几个?月)[^，。？?]{0,6}一?[次回遍]")
_CHECKED = (
    "检查",
    "巡查",
    "学习",
    "研究",
    "培训",
    "工作",
    "一次",
)  # words for the act, which the sentence may put otherwise


def own_values(material: Material, extras: Extras) -> list[Likely]:
    """Return a clause of the own texts for each value asked for that one surely tells."""
    asked = material.asked
    if asked.turn or asked.documents or asked.given or asked.intent in _NO_VALUE or asked.is_order:
        return []
    said = asked.said
    if _OF_SAMPLES.search(said) or _DONE.search(said) or asked.foreign:
        return []
    values, clauses = values_asked(said), extras.clauses() if extras.clauses else None
    if not (values and clauses and clauses.all):
        return []
    found = (_told(material, extras, clauses, value) for value in values)
    return list({(one.clause.span, one.value.kind): one for one in found if one}.values())


def exactly_asked(material: Material) -> list[ValueAsked]:
    """Return the values asked for of which nothing but the value itself is an answer: 几份, 多少分钟, 多少钱."""
    asked = material.asked
    if asked.turn or asked.intent in _NO_VALUE or asked.documents or not own_rules(material):
        return []
    found = [one for one in values_asked(asked.said) if one.kind in _EXACT]
    return found if all(one.words[-1] not in "久间" for one in found) else []


def write_own_values(material: Material, told: Sequence[Likely], behind: Written | None) -> Written:
    """Tell the values, each with the sentence it stands in; ``behind`` is how the part they are of is written."""
    blocks = _blocks(material, told)
    quotes = tuple(one.clause.quote for one in told)
    behind = behind if behind and behind.answered else None
    return Written("requirement", True, chain(blocks, behind.blocks) if behind else blocks, own=True, told=quotes)


def tells(text: str, told: Sequence[Likely], listed: bool) -> bool:
    """Whether an answer tells all those values at its beginning; anywhere, where it lists all a notice asks."""
    head = text[: None if listed else _HEAD].partition(_BEHIND)[0].replace("‘", "“").replace("’", "”")
    return all((one.bare if one.value.shown else one.clause.text) in head for one in told)


def _told(material: Material, extras: Extras, clauses: OwnClauses, value: ValueAsked) -> Likely | None:
    fit = {one.document.id for one in fitting(material, extras.notices)}
    half = half_asked(material.asked.question)
    handed = bool(_HANDED.search(material.asked.said))
    of_year = bool(_OF_YEAR.search(material.asked.said)) and not _MUST.search(material.asked.said)
    thing = asked_thing(material.asked.said.replace(material.pack.subject[:4], ""), material.asked.terms)
    words = [word for word in thing.words if len(word) > 1]
    often = _HOW_OFTEN.search(material.asked.said)
    named = (
        [word for word, weight in content_words(often["of"]) if weight == 1.0 and word[-2:] not in _CHECKED]
        if often
        else []
    )
    known = [word for word in dict.fromkeys(material.asked.informative) if len(word) > 1 and clauses.speak_of(word)]

    holder = _WHO_IS.search(material.asked.said)
    things = [
        compiled(one.written)
        for one in material.common.own_rules.things
        if compiled(one.said).search(material.asked.said)
    ]

    def fits(clause: Clause) -> float:
        if holder and not re.search(rf"{re.escape(holder['post'])}(?:应当?|须|必须|一律)?(?:由|为|是)", clause.text):
            return -1.0  # what the 群主 has to do does not say who it is
        if clause.asks and clause.notice.document.id not in fit:
            return -1.0
        if of_year and not clause.asks:
            return -1.0
        sentence = clause.sentence.of(clause.notice.text)
        if half is not None and not clause.asks and half_asked(sentence) not in (half, None):
            return -1.0
        if named and not any(speaks_of(material, word, sentence) for word in named):
            return -1.0  # how often the 宣传栏 is looked at, another thing's sentence does not tell
        if things and not any(one.search(_article(clause)) for one in things):
            return -1.0  # how soon a 讲座 is to be handed in says nothing of a 视频号
        near = not words or any(shares_pair(word, sentence) or set(word) & set(clause.text) for word in words)
        if not near and (value.kind in _OF_ACT or (value.kind == "count" and thing.things)):
            return -1.0
        elsewhere = sum(word not in sentence for word in known)  # 标语: another sentence of the texts is on it
        gain = _IN_HANDING * (handed and clause.asks) - _OTHER_ACT * (not near)
        return gain - _ELSEWHERE * min(elsewhere, 2)

    found = clauses.likeliest(content(material.asked.said), value, fits)
    if not found or not _leads(material, found):
        return None
    sure = found.score >= _SURE and found.lead >= _LEAD
    return found if sure or (found.score >= _ALONE and found.lead >= _FAR) else None


def _leads(material: Material, found: Likely) -> bool:
    """Whether a clause may stand before what ships: where that answers as well and the clause is not
    plainly the likeliest, only on the very subject."""
    sentence = found.clause.sentence.of(found.clause.notice.text)
    if found.score >= _SURE or material.known.score < _SHIPPED:
        return True
    return on_the_subject(material, sentence) and may_tell(material, sentence)


def _article(clause: Clause) -> str:
    """Return the article a clause stands in; its sentence where the text has none."""
    held = (one.text for one in articles_of(clause.notice) if one.span.start <= clause.span.start < one.span.end)
    return next(held, clause.sentence.of(clause.notice.text))


def _blocks(material: Material, told: Sequence[Likely]) -> Iterator[str]:
    by_sentence: dict[tuple[str, int], list[Likely]] = {}
    for one in told:
        by_sentence.setdefault((one.clause.notice.document.id, one.clause.sentence.start), []).append(one)
    for held in by_sentence.values():
        quote = held[0].clause.quote
        values = dict.fromkeys(told_by_case(material, one) if one.value.shown else one.clause.text for one in held)
        head = "、".join(shown(value, 120) for value in values)
        yield f"**{head}**：{told_from(material, quote, 400)}"
    yield OWN_TEXT
