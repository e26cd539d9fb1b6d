"""Turns that ask own reports again: of another office, of another thing, or whether the plan told of was reached."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.report import Report
from assistant.results import Answer
from assistant.structure.numbering import numeral
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.held import MONEY, held_list
from assistant.writers.answer.own.offices import Offices
from assistant.writers.answer.own.reports import OURS
from assistant.writers.answer.own.target import PLANNED, WHETHER
from assistant.writers.asked import Asked

_ENDS = "，,。.！!？?、 　"
_LED = r"(?:那么?|再|还有|后来|最后|结果|到底|现在|实际上?|真正|就|都|又)*"
_ANOTHER = re.compile(rf"^{_LED}(?P<of>[^，。？?]{{2,14}}?)的?(?:呢|咋样|怎么样)$")
_SO_MANY = re.compile(r"(?:几|多少)(?P<unit>人次|[一-鿿])?")
_YEAR = re.compile(r"(?:19|20)?\d\d年度?|(?:19|20)\d\d|[去今前明]年")
# Two offices set beside each other in one message: …学了几次，跟我们2024年比谁多.
_BETWEEN = re.compile(
    r"^(?P<head>[^。？?；]*?(?:几|多少)[^，。？?；]*)[，,](?P<tail>(?:再|那)?[跟和与同比]"
    r"(?P<of>[^，。？?；]{1,16}?)(?:相?比|比起来)?(?:起来)?[，, ]?(?:是)?"
    r"(?:谁|哪[个家边])(?:更|的|学|开|发|做|办|得|要)*(?:多|少|高|低|快|慢)(?:些|点|呢|啊)?)$"
)
# What asks of a plan no more than whether it was reached, or how many there were: 实际呢, 达标没, 差几个, 当初计划几个.
_OF_PLAN = re.compile(rf"^{_LED}(?:(?:[做办搞写建完]成?[了到出]?|有|是)?(?:几|多少).?|差(?:了)?(?:几|多少).?|呢)+$")
_WHO_MORE = re.compile(
    rf"^{_LED}(?:是)?(?:谁|哪[个家边])(?:更|发|做|办|搞|得)*(?:多|少|高|低|快)|^{_LED}相?差(?:了)?(?:几|多少).?$"
)
_BARE = re.compile(rf"{_LED}|{WHETHER.pattern}|{PLANNED.pattern}|[几哪多]少?.?|[的了吗呢没么要做写弄搞办建是个]")
_YEAR_BEFORE = re.compile(rf"^{_LED}(?:再)?(?:[前上头]一年|头年|上年度?)(?:的|是|有)*(?:呢|(?:几|多少).?)$")
_MORE_THAN = re.compile(r"比[^，。？?]{0,10}?[多少增减][^，。？?]*$")
_WE = re.compile(rf"(?:{OURS.pattern})[局院校镇委办馆站所]?")
_ITEM_PLANNED = re.compile(
    r"^(?:那么?|这|它|再)*(?:第(?P<n>[一二两三四五六七八九十\d]{1,2})(?:个|条|点|项)(?:问题|不足)?)?(?:后来|接下来|下一步|今后|来年|明年|(?:20)?\d\d年|的|是|又|上|里)*"
    r"(?:打算|计划|准备|安排|想)(?:怎么|咋|如何|怎样)(?:弄|办|改|解决|整改?|搞|做|处理|补|推进)?(?:的|呢|啊)?$"
)
_HOW_MUCH = re.compile(
    r"^(?:那|这|它|大概|一共|总共|要|得|需要|准备|打算)*(?:花|投|筹|用)?(?:多少钱|几个钱|多少(?:经费|资金))(?:呢|啊)?$"
)
_WHOSE_MONEY = re.compile(r"^(?:那|这)(?:笔|些|个)?(?:钱|经费|资金)(?:是|从)*(?:谁|哪[个里儿])[^，。？?]{0,6}$")
_SHARE = re.compile(r"(?:意识形态)?专题$|原创$|其中")
_SHORT = 14  # characters of a turn that leans
_IN_CHARGE = re.compile(
    rf"^{_LED}(?:是|由|归)?(?:谁|哪个[科部处股][室门]?)(?:来|在)?(?P<does>管|负责|牵头|抓)(?:的|着|理)?$"
)
# Whether such a thing happened in another year: 今年这种情况有没有.
_SUCH = re.compile(
    rf"^{_LED}(?P<year>[去今前]年|(?:19|20)?\d\d年)?(?:还|又|再)?(?:有没有|有|出|出现|发生)?(?:过|了)?(?:这|那|此)(?:一)?[种类样]的?(?:情况|事情?|问题|舆情|事件)?"
    r"(?:还|又|也|再|发生|出现|出)*(?:过|了)?(?:有没有|有吗|有没|没有?|吗|么|有)?(?:了|过|发生)*$"
)
_UNITS = "起件次例个"
_PARTS = r"(?:存在的?)?(?:问题|不足)|(?:下一?步)?(?:工作)?(?:打算|计划|安排)|原因(?:分析)?"
_PART = re.compile(
    rf"^(?:那么?|它的?|还有|再看看?)*(?P<of>{_PARTS})(?:那?部分|那?一?块)?(?:呢|(?:是|写|提|列|说)了?(?:些|的)?(?:什么|啥|哪些|哪几条)|(?:是|有)(?:什么|哪些|哪几条))$"
)


def of_report(text: str, before: str, earlier: Sequence[str], reports: Sequence[tuple[Document, Report]]) -> str:
    """Return in full what a turn asks of own reports, as the question ``before`` asked them; empty for any other.

    ``earlier`` are the questions before in their order.
    """
    plain = text.strip(_ENDS)
    if not reports or len(plain) > _SHORT or not _SO_MANY.search(before):
        return ""
    head = before.split("，")[0]
    if _YEAR_BEFORE.match(plain):
        return _of_year_before(head)
    if _of_plan(plain, before):
        head = _MORE_THAN.sub("有多少", head)
        of = _YEAR.sub("", head) if _YEAR.search(plain) else head  # 2025年目标是多少, after 2024年有几个
        return f"{of}，{'实际完成了没' if plain.endswith('呢') else plain}"
    offices = Offices.of([document for document, _ in reports])
    if _WHO_MORE.match(plain):
        return _between(earlier, offices)
    found = _ANOTHER.match(plain)
    if not found:
        return ""
    if offices.named(found["of"], ""):
        of = _YEAR.sub("", head) if _YEAR.search(found["of"]) else head
        return f"{found['of']}{_WE.sub('', offices.without(of))}"
    if not re.search(r"\d|年|半年|季度", found["of"]) and any(found["of"] in report.text for _, report in reports):
        return _of_thing(head, found["of"])
    return ""


def of_part(text: str, before: str, named: Sequence[tuple[str, str]]) -> str:
    """Return the question ``before`` on a part of own reports as one on the part a turn names; "" for other turns.

    下步打算呢, after 去年的报告提了哪些问题, is of that report.
    """
    found = _PART.match(text.strip(_ENDS))
    word = next((word for word, label in named if label == "part" and word in before), "")
    if not found or not word or found["of"] in before:
        return ""
    start = before.index(word)
    return f"{before[:start]}{found['of']}{before[start + len(word) :]}"


def in_charge_of_told(text: str, before: str) -> str:
    """Return whom a turn asks to be in charge of what was counted, of whatever year; empty for others."""
    found = _IN_CHARGE.match(text.strip(_ENDS))
    if not found or not (asks := _SO_MANY.search(before)):
        return ""
    words = [word for word, weight in content_words(_YEAR.sub("", before[: asks.end()])) if weight == 1.0]
    return f"{words[-1]}谁{found['does']}" if words else ""


def of_such_told(text: str, before: str, reports: Sequence[tuple[Document, Report]]) -> str:
    """Return how many of a thing spoken of before there were in the year a turn names: 今年这种情况有没有."""
    found = _SUCH.match(text.strip(_ENDS))
    if not found or not found["year"]:
        return ""
    for word in reversed([word for word, weight in content_words(before) if weight == 1.0 and len(word) > 1]):
        counted = (re.search(rf"{re.escape(word)}\s*\d+([{_UNITS}])", report.text) for _, report in reports)
        if unit := next((one[1] for one in counted if one), ""):
            return f"{found['year']}{word}有几{unit}"
    return ""


def between_offices(message: str, reports: Sequence[tuple[Document, Report]]) -> str:
    """Return a message that sets another office beside one's own, or two others, as one question; empty for any other.

    跟我们局2024年比谁多 gives its year to the number asked before it.
    """
    found = _BETWEEN.match(message.strip(_ENDS))
    if not found or not reports:
        return ""
    offices = Offices.of([document for document, _ in reports])
    told = sorted({name for part in (found["head"], found["of"]) for name in offices.named(part, "")})
    ours = OURS.search(message) is not None
    if not told or (len(told) < 2 and not ours) or len(told) > 2:
        return ""
    head = offices.without(found["head"])
    year = _YEAR.search(found["tail"])
    if year and not _YEAR.search(head):
        head = f"{year[0].removesuffix('年')}年{head}" if year[0][0].isdigit() else f"{year[0]}{head}"
    return f"{'和'.join(told)}{'' if len(told) > 1 else '和我们'}比，{_WE.sub('', head)}"


def planned_of_item(text: str, before: Asked, answers: Sequence[Answer], own: Collection[str]) -> Asked | None:
    """Return what a turn asks of the plan for an entry that was listed, or of the money just told of; else None.

    第二个后来2025年打算怎么弄 is of the report that listed it, and no question how plans are written.
    """
    plain = text.strip(_ENDS)
    held = held_list(answers, own)
    found, money = _ITEM_PLANNED.match(plain), _HOW_MUCH.match(plain) or _WHOSE_MONEY.match(plain)
    if not held or not answers or not (found or money):
        return None
    asked = replace(before, question=text, said=text, turn="own_entry", documents=(), focus="plan")
    if found:
        number = numeral(found["n"]) if found["n"] else held.current
        return replace(asked, ordinal=number) if number else None
    told = [one for one in answers[-1].citations if one.document in own and MONEY.search(one.quote)]
    return (
        replace(asked, focus="money" if _HOW_MUCH.match(plain) else "payer", ordinal=held.current or None)
        if told
        else None
    )


def _of_plan(plain: str, before: str) -> bool:
    """Whether a turn asks of nothing but the plan, or what came of the one asked of before."""
    if WHETHER.search(plain) or (PLANNED.search(plain) and _SO_MANY.search(plain)):
        return not content_words(_BARE.sub("，", plain))
    return bool(PLANNED.search(before) and _OF_PLAN.match(plain))


def _of_year_before(before: str) -> str:
    """Return the question before asked of the year before the one it names; empty where it names none or two."""
    years = re.findall(r"(?:20)?\d\d(?=年)|去年|今年", before)
    if len(years) != 1:
        return ""
    earlier = {"今年": "去年", "去年": "前年"}.get(years[0])
    return before.replace(years[0], earlier or str(int(years[0]) - 1), 1)


def _of_thing(before: str, thing: str) -> str:
    """Return the question before asked of another thing: 公众号发了几篇 of 广播站; its unit is of that no more."""
    words = [word for word, weight in content_words(before) if weight >= 0.4 and len(word) > 1 and word in before]
    words = [word for word in words if not (_SHARE.match(thing) and _YEAR.search(word))]
    if not words:
        return ""
    start = min(before.index(word) for word in words)
    end = max(before.index(word) + len(word) for word in words)
    asks = _SO_MANY.search(before, end) if _SO_MANY.search(before, end) else None
    if asks and _SHARE.match(thing):  # some of what was asked of before, by the same measure
        return f"{before[:end]}{thing}{before[end:]}"
    return f"{before[:start]}{thing}{'相差' if '相差' in before else '有'}多少" if asks else ""


def _between(earlier: Sequence[str], offices: Offices) -> str:
    """Return what the last two questions asked of two offices as one that sets them beside each other."""
    if len(earlier) < 2:
        return ""
    first, second = (one.strip(_ENDS) for one in earlier[-2:])
    told = {name for one in (first, second) for name in offices.named(one, "")}
    one, other = (_WE.sub("", offices.without(said)) for said in (first, second))
    if not told or one != other:
        return ""
    return f"{'和'.join(sorted(told))}{'' if len(told) > 1 else '和我们'}比，{other}"
