"""What a message asks next of the report's sentence that was just told: 网评员有几个，培训过的几个.

Looked for in that sentence and those beside it in the same paragraph, by the words of the question and the kind of
value it asks for; so a second question is not said to have no answer beside the words that hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked, read_record_question
from assistant.writers.answer.own.deed import Deed, deed_asked
from assistant.writers.answer.own.recorded import is_record_question
from assistant.writers.answer.own.reports import CHECK, names_other_period, own_reports
from assistant.writers.answer.own.valued import CLAUSES, Valued, valued
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown
from assistant.writers.statements import Statement

# What a question asks for beside a number, and the clause that tells it.
_WHERE = re.compile(r"(?:在|到)(?:哪|什么地方)|哪(?:里|儿)"), re.compile(r"[设放挂建位]在|设于|位于|下设|地点")
_WHY = (
    re.compile(r"为什么|为啥|为何|(?:什么|啥)原因|原因(?:是|呢)|怎么回事|咋回事|因为[啥什]"),
    re.compile(r"因|由于|未|没|不|擅自|违"),
)
_LEFT = (
    re.compile(r"(?:还?剩|没|未)(?:下|有|着)?(?:的是)?(?:哪|什么|啥)|哪[一几些]?[个条项]?(?:还)?(?:没|未)"),
    re.compile(r"剩|未|尚|仍|延[期后]|列入|持续|继续|没有?(?:改|完)"),
)
_HOW = (
    re.compile(r"(?:怎么|如何|怎样|咋)(?:样)?(?:的)?(?:处置|处理|回应|应对|解决|办|弄|整改|答复|说)"),
    re.compile(r"处置|处理|回应|答复|应对|解决|整改|约谈|通报|公布|说明|叫停|制止|召开|核查|调[整取]|增开|修订|出台"),
)
_WHO = re.compile(r"谁|哪位"), re.compile(r"由|书记|长|主任|领导|牵头|负责|主持|[科部办室]")
_TAKES_ON = re.compile(r"出面|出头|挂帅|带队|操办|操心|主管|牵头|负责|管")
_REAL, _PLAN = re.compile(r"实际|真正|结果"), re.compile(r"计划|目标|原定|应(?:该)?")
_PLAIN = frozenset("原因 实际 计划 真正 结果 医院 学院 学校 单位 其中".split())  # noqa: SIM905 (a list of words)
_SHARE = re.compile(r"占(?:了|到|比)?(?:多少|几|百分|多大)|[占比][例比]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?\s*(?:人次|场次|[%％一-鿿])")


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells what is asked next, and the value of it."""

    statement: Statement
    value: str = ""
    clause: str = ""  # the one the value stands in
    above: bool = False  # whether the whole sentence was told with the question before


def write_of_told(material: Material, extras: Extras) -> Written | None:
    """Answer the next question of a message from what was just told of own reports; None where that tells nothing."""
    said = material.asked.said or material.asked.question
    if not extras.earlier or not is_record_question(material, said):
        return None
    if names_other_period(said.replace(extras.earlier, ""), extras.earlier):
        return None  # of another year, or a half of it, another sentence tells
    rest = said.replace(extras.earlier, "").strip("，, ") or said
    asked = read_record_question(rest, ())
    if _SHARE.search(rest):
        asked = replace(asked, kind="count", unit="", value=_NUMBER)
    words = [word for word, weight in asked.words if weight >= 0.4 and word not in _PLAIN]
    words = [word for word in words if word not in extras.earlier]  # what stood before is what was told of
    if asked.kind == "who" and _TAKES_ON.search(asked.act):
        words = [word for word in words if word != asked.act]  # 谁出面的 is told as 由…牵头
    deed = deed_asked(rest, asked.act, material.common.own_rules) if asked.kind == "count" else None
    if deed and deed.named:
        words = [word for word in words if not deed.pattern.fullmatch(word)]
    before = [word for word, weight in read_record_question(extras.earlier, ()).words if weight < 1.0]
    found = []
    for near in _near(material, extras):
        if all(any(word in one.own for one in near) for word in words) and (
            one := _telling(asked, words, near, before, deed)
        ):
            found.append(one)
    if not found:
        return None
    quotes = tuple(one.statement.quote for one in found)
    blocks = _blocks(material, found)
    return Written("other", True, blocks, exact=True, reports=extras.reports, told=quotes)


def _near(material: Material, extras: Extras) -> Iterator[list[Statement]]:
    """Yield each sentence just told of an own report, then those that follow in its paragraph, then those before."""
    own = own_reports(material)
    told_at = [(one.document, one.start) for one in extras.told if one.document in own]
    if not told_at:
        cited = [one for one in material.citer.citations if one.document in extras.reports and one.document in own]
        told_at = [(one.document, one.start) for one in cited[-1:]]
    for document, start in told_at:
        every = material.told((document,)).all
        at = next((one for one in every if one.quote.start <= start < one.quote.end), None)
        if not at:
            continue
        beside = [one for one in every if one is not at and one.quote.place == at.quote.place]
        after = [one for one in beside if one.quote.start > at.quote.start]
        yield [at, *after, *(one for one in beside if one not in after)]


def _telling(
    asked: RecordAsked, words: Sequence[str], near: Sequence[Statement], before: Sequence[str], deed: Deed | None
) -> _Telling | None:
    if asked.kind == "count" and asked.value:
        return next((found for one in near if (found := _counted(asked, words, one, one is near[0], deed))), None)
    if asked.kind == "day" and asked.value and not words:
        days = [part for part in valued(near[0].own, asked) if part.value]
        return _Telling(near[0], days[0].value, days[0].text, True) if len(days) == 1 else None
    for asks, tells in (_LEFT, _WHERE, _WHY, _HOW, _WHO):
        if not asks.search(asked.said):
            continue
        for one in near:
            if asks is _WHY[0] and one is not near[0] and not any(word in one.own for word in before):
                continue
            if asks is _WHY[0] and one is near[0] and not re.search(r"因(?!地)|由于", one.own):
                continue  # that it was so often is no reason
            parts = CLAUSES.split(one.own)
            if any(tells.search(part) and (not words or any(word in part for word in words)) for part in parts) or (
                asks in (_HOW[0], _WHY[0], _LEFT[0]) and tells.search(one.own)
            ):
                return _Telling(one)
        return None
    return None


def _counted(
    asked: RecordAsked, words: Sequence[str], one: Statement, above: bool, deed: Deed | None
) -> _Telling | None:
    """Return the number of a sentence that stands with the words of a question, of a plan or of what was done."""
    clauses = [part for part in valued(one.own, asked) if part.value and not part.masked]
    if _REAL.search(asked.said) or _PLAN.search(asked.said):
        plan = bool(_PLAN.search(asked.said)) and not _REAL.search(asked.said)
        if not any(_PLAN.search(part.text) for part in clauses):
            return None
        fitting = [part for part in clauses if bool(_PLAN.search(part.text)) == plan]
        return _Telling(one, fitting[-1].value, fitting[-1].text, above) if fitting else None
    if deed:
        clauses = [part for part in clauses if deed.stands(part.text) is not False]
    if deed and deed.named and above:  # 改了几个, of 发现问题17个，已整改15个
        words = words or [""]
        clauses = [part for part in clauses if deed.stands(part.text)]
    fitting = [part for part in clauses if words and all(word in part.text for word in words)]
    if not fitting:
        return None
    share = _share(fitting[0], clauses) if _SHARE.search(asked.said) else ""
    return _Telling(one, f"{fitting[0].value}{share}", fitting[0].text, above)


def _share(part: Valued, clauses: Sequence[Valued]) -> str:
    """Return the share a number has in the one it goes on counting, as reckoned."""
    before = [one for one in clauses[: clauses.index(part)] if one.value[-1:] == part.value[-1:]]
    numbers = [
        float(found[0])
        for text in (part.value, before[0].value if before else "")
        if (found := re.search(r"\d+(?:\.\d+)?", text))
    ]
    if len(numbers) < 2 or not numbers[1] >= numbers[0] > 0:
        return ""
    return f"（占{before[0].value}的{100 * numbers[0] / numbers[1]:.0f}%，按原文两个数算）"


def _blocks(material: Material, found: Sequence[_Telling]) -> Iterator[str]:
    for one in found:
        quote, name = one.statement.quote, titles([one.statement.quote.name])
        at = one.statement.own.find(one.clause) if one.value and one.above else -1
        if at >= 0:
            start, end = quote.start + at, quote.start + at + len(one.clause)
            quote = replace(quote, text=quote.text[at : at + len(one.clause)], start=start, end=end)
            yield f"同一句里是**{shown(one.value, 60)}**：{quoted(material, quote, 400)}（{name}）"
        else:
            yield f"{f'**{shown(one.value, 60)}**：' if one.value else ''}{quoted(material, quote, 400)}（{name}）"
    yield CHECK
