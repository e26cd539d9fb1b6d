"""What a turn asks of the set of reports just shown, or of an item of it: 它们阵地那部分怎么写的, 第二篇的问题呢."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.results import Answer
from assistant.structure.numbering import numeral
from assistant.tasks.ask.again import COMPLAINT
from assistant.tasks.ask.back import of_word_counted
from assistant.tasks.ask.of_last import BESIDE
from assistant.tasks.ask.sized import size_of_shown
from assistant.tasks.ask.way import Way
from assistant.writers.answer.replaced import pairs
from assistant.writers.asked import Asked, Measure

_LED = r"^(?:那么?|再|把|看看?|给我|帮我|我想|想|请|说说)*"
_N = r"[一二三四五六七八九十\d]{1,2}"
_TEXTS = r"(?:报告|范文|样本|样稿|单位|材料|稿子|述职|汇报)"
# The set that was shown, spoken of as a whole; 这些问题 and 人家 are none.
_SET = (
    rf"(?:它们|他们|(?:上面|刚才|前面|列出来)的?(?:这|那)?(?:些|[几两三四五六\d]+[篇家份])?的?{_TEXTS}?(?=里|都|的|各|[^，]*(?:怎|咋|什么|啥))"
    rf"|[这那](?:[几两三四五六\d]+)[篇家份]|[这那](?:些|[几两三四五六\d]+个){_TEXTS})"
)
_OF_SET = re.compile(rf"{_LED}{_SET}{_TEXTS}?(?:里面?|里头|当中|中|都|各自?|分别|的|是|对|又)*(?P<rest>.+)$")
_OF_ONE = re.compile(
    rf"{_LED}(?:第(?P<n>{_N})|(?P<last>最后一?|末一?)|(?P<first>头一))(?:[篇家份]|(?P<any>个)){_TEXTS}?(?:里面?|里头|当中|中|的|对|是)*(?P<rest>.*)$"
)
# What is written there is asked, and nothing that ought to be.
_AS_WRITTEN = re.compile(
    r"(?:怎么|如何|怎样|咋)(?:个)?[^，。？?]{0,3}[写说讲起开收提做]|[写讲说提]了?(?:些|的|的是|到)?(?:什么|啥|哪)|看看|例子|写法|内容|[呢了]$"
)
_OUGHT = re.compile(r"才|应该|应当|该|要不要|能不能|可不可以|为什么|区别|不同|差别|一样|更|多少|几[个次条处项]")
# Which of them write something: 这几篇里写了谈心谈话的有哪些.
_WHO_WRITE = re.compile(
    r"^(?:写|提|讲|说)(?:了|到|过|有)+(?P<of>[^，。？?]{2,10}?)的?(?:都|各|分别)?(?:有|是)?(?:哪[几些]?[篇家个]?|几[篇家]|多少[篇家]?)[？?]?$"
    r"|^(?:有)?(?:哪[几些]?[篇家]?|几[篇家]|多少[篇家])(?:里面?|都)?(?:写|提|讲|说)(?:了|到|过|有)+(?P<what>[^，。？?的]{2,10})的?[？?]?$"
)
_ASKING = re.compile(
    r"(?:[是都又]|一般|具体|到底)*(?:怎么|如何|怎样|咋)[^，。？?]*$|(?:都|是)?[写讲说提]了?(?:些|的|的是|到)?(?:什么|啥)[^，。？?]*$|(?:的例子|的内容|的写法)?(?:看看|呢|吧|呗)*$"
)
# Which ones it tells of, the thing named last: 讲了啥问题, 写了哪些打算.
_WHAT_OF = re.compile(
    r"^(?:都|又|里面?|中|分别)*(?:有|写|讲|说|提|列)(?:了|到|出)*(?:些|的是)?(?:什么|啥|哪些|哪几[个条])(?P<of>[^，。？?写讲说]{2,8}?)[呢了]?$"
)
# How it writes something, the thing named last: 怎么写问题的.
_HOW_OF = re.compile(
    r"^(?:都|又|里面?|中|是)*(?:怎么|如何|怎样|咋)(?:个)?[写讲说提](?:的)?(?P<of>[^，。？?的]{2,8}?)的?[呢啊]?$"
)
_PART = re.compile(r"(?:那|这)?(?:部分|一?块儿?|一?段|一?条|方面|章节?)")
_EXTREME = re.compile(r"^哪一?[篇家份]?(?:的)?(?:篇幅|字数)?最(?P<by>[短长])的?$")
# The answer to the problems shown, in the reports they stand in: 那对应的整改措施呢.
_REMEDY = re.compile(
    rf"^(?:那么?|它们?的?|他们的?|看看|给我)*(?:(?:上面|刚才|前面)?第(?P<n>{_N})[条个篇点项](?:问题|例子)?(?:的)?)?"
    r"(?:对应|相应|配套|与之对应|相对应|对着写|后面)(?:着)?(?:的)?(?:下一步)?(?:整改|改进)?(?:的)?(?:措施|打算|办法|计划|举措)"
    r"(?:呢|怎么写的?|是怎么写的|是什么|是啥|写了什么|都?有(?:哪些|吗|没有)|有没有|看看|给我看看|咋写的?|也?给?(?:我|出)?来?几[条个])*$"
)
# An item of what was shown, to be put in other words: 第二条换个口气说.
_REWORD = re.compile(
    rf"^(?:那么?|把|请|帮我|给我|能不能|可以|麻烦|上面|刚才|前面|的)*第(?P<n>{_N})(?:条|个|句|点|项|种)(?:话|标题|小标题|问题|例子)?(?:能不能|可以|可不可以|帮我|给我|再|请|也|，|,)*"
    r"(?:换|改|变)(?:一?[个种下句套])?(?:成|用)?(?:别的|其他|不同)?的?(?:说法|写法|口气|口吻|语气|讲法|措辞|方式|表述|词儿?|提法|表达)(?:来|再|重新)?(?:说|写|讲|表述)*(?:一?[下遍]|看看|吧|呗|吗|好吗|行吗|试试)*$"
)
# More or others of what was shown, with what is the matter with it: 有没有别的说法，太老套了.
_SORT = r"(?:新鲜|新|别|别的|其他|其它|不一样|不同|另外|好|实在|具体|鲜活|像样|不老套|不重样)(?:一?[点些])?的?"
_KINDS_OF = r"(?:说法|写法|例子|提法|表述|句子|段落|讲法|写作|范例|实例|[几两三][个条段句])?"
_OTHERS = re.compile(
    rf"^(?:那|还|再|请|能不能|可以|帮我|给我?|来|我|想|要)*(?:有没有|有|换|找|来|给|看|要)(?:我|点|些|一?[批组些几两三]?[个条段句种]?)*(?:{_SORT})?{_KINDS_OF}(?:吗|么|没有?|呢|吧|呗|看看|有没有)*$"
)
_NUMBERED = re.compile(r"^(\d{1,2})\. (?P<says>.+)$", re.MULTILINE)
_EXAMPLE = re.compile(r"^\*\*(\d{1,2})\. 《[^\n]*\n+> (?P<says>[^\n]+)", re.MULTILINE)
_MARK = re.compile(r"\[\d{1,3}\]")
_IN_MARKS = re.compile(r"“([^“”]{4,60})”")
_TO_BORROW = re.compile(
    r"^\*\*(?:小标题可借|句式可套|照着填|第一句还可以|可套用|范文原句)(?P<of>.*?)(?=\n\n\*\*|\Z)",
    re.MULTILINE | re.DOTALL,
)
_LABEL = re.compile(
    r"(?:^|(?<=[。：；\s]))(?:[一二三四五六七八九]是|[（(][一二三四五六七八九]+[）)]|一方面，?|\d+[.．、])\s*"
)
_HEADING = re.compile(r"^[一二三四五六七八九十]、\S{2,14}\s+")
_OTHERWISE = "”换个说法"
_ENOUGH = (6, 50)  # characters of a sentence to be put in other words


@dataclass(frozen=True, slots=True)
class OfSet:
    """What a turn asks of the set: the words that say what, of all of it or of the one of that number."""

    rest: str
    number: int = 0  # 0 for the whole set
    bare: bool = False  # whether the one is asked for with nothing besides


def of_set(text: str, held: Sequence[str]) -> OfSet | None:
    """Return what a turn asks of the reports ``held``, shown before; None where it asks nothing of them."""
    if not held:
        return None
    if one := _OF_ONE.match(text):
        number = len(held) if one["last"] else 1 if one["first"] else numeral(one["n"]) or 0
        rest = _what(one["rest"])
        if not number or (one["any"] and (not rest or number > len(held) or len(held) < 2)):
            return None  # 第二个 is a report only where reports were listed, and something is asked of it
        told = not one["rest"] or bool(
            _WHAT_OF.match(one["rest"]) or _AS_WRITTEN.search(one["rest"]) or _ends_in_part(one["rest"])
        )
        return OfSet(rest, number, not rest) if told and not _OUGHT.search(one["rest"]) else None
    found = _OF_SET.match(text)
    if found and (who := _WHO_WRITE.match(found["rest"])):
        return OfSet(who["of"] or who["what"])
    if not found or not _AS_WRITTEN.search(found["rest"]) or _OUGHT.search(found["rest"]):
        return None
    rest = _what(found["rest"])
    return OfSet(rest) if rest else None


def _ends_in_part(rest: str) -> bool:
    return bool(re.search(rf"{_PART.pattern}$", rest))


def _what(rest: str) -> str:
    """Return what is asked of a report, without how that is asked: 阵地 of 阵地那部分是怎么写的, 问题 of 讲了啥问题."""
    if named := _WHAT_OF.match(rest) or _HOW_OF.match(rest):
        return named["of"]
    return _PART.sub("", _ASKING.sub("", rest)).strip("，,的是都里在 ")


def asked_of_set(wanted: OfSet, read: Asked, before: Asked, held: Sequence[str], text: str) -> Asked | None:
    """Return a turn as asked of the set, with what it names as it was ``read`` by itself; None for nothing."""
    beyond = wanted.number > len(held)
    documents = (held[wanted.number - 1],) if wanted.number and not beyond else tuple(held)
    word = _particular(wanted.rest, read)  # 宗教 is asked, and not all of the topic it mostly stands under
    named = bool((read.topics and not word) or read.roles) or read.target in (
        "opening",
        "closing",
        "title",
        "transition",
    )
    words = [word] if word else [word for word in read.informative if len(word) > 1]
    if read.target == "title" or not (named or words or wanted.bare):
        return None
    of = of_word_counted(before) if wanted.bare else read
    return replace(
        before,
        question=text,
        said=text,
        turn="beyond_set" if beyond else "of_set" if not wanted.number else "sample" if wanted.bare else "one_of_set",
        intent="example",
        documents=documents,
        ordinal=wanted.number or None,
        roles=of.roles,
        topics=() if word and not wanted.bare else of.topics,
        target=of.target,
        focus=of.focus if wanted.bare else "" if named else max(words, key=len),
        type=None,
        kinds=(),
        period=None,
        units=(),
        outside="",
    )


def _particular(rest: str, read: Asked) -> str:
    """Return the word of a turn that is more particular than the topic it was taken for; "" where it names that."""
    if (
        not read.topics
        or read.roles
        or any(rest in topic or set(pairs(rest)) & set(pairs(topic)) for topic in read.topics)
    ):
        return ""
    return max((word for word in read.terms if len(word) > 1 and word in rest), key=len, default="")


def remedy_of_shown(text: str, before: Asked, held: Sequence[str]) -> Asked | None:
    """Return the plans of the reports whose problems were just shown (那对应的整改措施呢); None for others."""
    found = _REMEDY.match(text)
    again = before.turn in ("of_set", "one_of_set") and "plans" in before.roles
    if not found or not held or not ("problems" in before.roles or again):
        return None
    number = numeral(found["n"]) or 0 if found["n"] else 0
    if number > len(held) or (found["n"] and not number):
        return None
    plans = replace(before, roles=("plans",), topics=(), target="role")
    return asked_of_set(OfSet("打算", number), plans, before, held, text)


def of_items(text: str, before: Asked, answers: Sequence[Answer]) -> str:
    """Return in full what a turn asks of the items just shown: others of them, or one in other words; else ""."""
    return others_wanted(text, before) or reworded_item(text, answers)


def others_wanted(text: str, before: Asked) -> str:
    """Return 再给几个 for a turn that wants others of what was listed, whatever is the matter with it; else ""."""
    if before.intent not in ("example", "headings") or before.swap or before.turn not in ("", "of_set"):
        return ""
    clauses = [one for one in re.split("[，,。；;！!]", text) if one]
    rest = [one for one in clauses if not COMPLAINT.fullmatch(one)]
    if len(rest) == 1 and _OTHERS.match(rest[0]) and (len(clauses) > 1 or re.search(_SORT, rest[0])):
        return "再给几个"
    return ""


def reworded_item(text: str, answers: Sequence[Answer]) -> str:
    """Return in full how an item shown before is to be put otherwise (第二条换个口气说); "" where none is meant."""
    found = _REWORD.match(text)
    says = item_shown(answers, numeral(found["n"]) or 0) if found else ""
    return f"“{says}{_OTHERWISE}" if says else ""


def is_rewording(part: str, said: str) -> bool:
    """Whether a turn as read (``part``) only puts an item in other words: the talk is still of the list."""
    return part.endswith(_OTHERWISE) and part != said


def item_shown(answers: Sequence[Answer], number: int) -> str:
    """Return the words of the item of that number in the latest list; of a long stretch its first whole sentence."""
    for answer in reversed(answers[-3:]):
        if borrowed := _to_borrow(answer):
            return borrowed[number - 1] if 0 < number <= len(borrowed) else ""
        examples = {int(one[1]): one["says"] for one in _EXAMPLE.finditer(answer.text)}
        items = examples or {int(one[1]): one["says"] for one in _NUMBERED.finditer(answer.text)}
        if items:
            return _sentence(items.get(number, ""))
    return ""


def _to_borrow(answer: Answer) -> list[str]:
    """Return the words a page on how to write shows to be borrowed: its numbered lines say how, and are no wording."""
    found = _TO_BORROW.search(answer.text) if answer.intent == "how_to" else None
    return [one.rstrip("。") for one in _IN_MARKS.findall(found["of"])] if found else []


def _sentence(says: str) -> str:
    bare = _MARK.sub("", says).replace("**", "")
    if marked := _IN_MARKS.match(bare.strip()):
        return marked[1].rstrip("。")
    bare = re.sub('[“”‘’"「」]', "", _HEADING.sub("", bare))
    labelled = _LABEL.split(bare)
    stands = re.split("[。；：]", labelled[1] if len(labelled) > 1 else bare)
    least, most = _ENOUGH
    return next((one.strip() for one in stands if least <= len(one.strip()) <= most), "")


_OF_HELD = frozenset(
    (*BESIDE, "rewording", "of_set", "one_of_set", "beyond_set", "sample", "heads", "extreme", "point")
)
_OF_HELD |= {"remedy", "why", "brief", "two_texts", "years", "sized"}


def set_after(held: tuple[str, ...], answer: Answer, listed: tuple[str, ...], turn: str = "") -> tuple[str, ...]:
    """Return the set of samples that is spoken of after an answer that names those ``listed``.

    A ``turn`` on the set, or on one of it, leaves it as it is; one that lists fewer of them narrows it.
    """
    one_told = len(listed) == 1 and answer.intent == "example" and set(listed) <= set(held)
    if turn in BESIDE or (held and (turn in _OF_HELD or one_told or (turn == "among" and not listed))):
        return held
    return listed if answer.answered and answer.intent in ("coverage", "example") else ()


def of_shown_set(text: str, before: Asked, held: tuple[str, ...], way: Callable[[str], Way]) -> Asked | None:
    """Return what a turn asks of the set shown, what it names read as a question by itself by ``way``."""
    if remedy := remedy_of_shown(text, before, held):
        return remedy
    found = _OF_SET.match(text)
    if held and found and (one := _EXTREME.match(found["rest"])):
        by: Measure = "shortest" if one["by"] == "短" else "longest"
        whole = replace(before, roles=(), topics=(), type=None, kinds=(), period=None, units=())
        return replace(whole, question=text, turn="extreme", documents=held, measure=by)
    if sized := size_of_shown(text, before, held, way):
        return sized
    wanted = of_set(text, held)
    if not wanted:
        return None
    read = before if wanted.bare else way(f"{wanted.rest}怎么写").understood.asked
    return asked_of_set(wanted, read, before, held, text)
