"""What a turn asks of the list, an item or the two things that stood last: 其中述职的有几篇, 第二个是哪篇里的.

What points back where nothing stands to be pointed at is said to be so, and nothing else is put in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.structure.numbering import numeral
from assistant.tasks.ask.back import Shown
from assistant.tasks.ask.carry import subject
from assistant.tasks.ask.in_full import other_thing, topic_of
from assistant.tasks.ask.spoken import plainly
from assistant.tasks.ask.way import Way
from assistant.writers.answer.of_last import item_cited
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

BESIDE = ("sources", "item_from", "which_meant")  # turns that tell of an answer, and of nothing else
_ENDS = "，,。.！!？?、 　"
_LED = r"^(?:那么?|再|请|帮我|给我|看看?|我想(?:知道|看|问)|想(?:知道|问))*"
_N = r"[一二两三四五六七八九十\d]{1,2}"
_TEXTS = r"(?:报告|范文|样本|材料|单位)"
_SHOWN = (
    rf"(?:其中|(?:上面|刚才|前面)?的?[这那](?:些|[几\d一二两三四五六七八九十]+[篇份个家])的?{_TEXTS}?(?:里面?|里头|当中|之中|中)"
    rf"|(?:它们|上面列出来?|列出来|上面|刚才)的?(?:里面?|里头|当中|之中|中)|里[面头]|[这那]里[面头])"
)
_WHICH = r"(?:几|多少|哪[几些]?)[篇份个家]?"
# Those of one kind among what was listed: 这些里面2024年的是哪些, 其中有几篇是述职.
_AMONG = re.compile(
    rf"{_LED}{_SHOWN}的?[，,]?(?:有没有|有|属于|是)?(?P<of>[^，。？?有是哪几]{{1,10}}?)的?{_TEXTS}?(?:又|都|一共|总共|大概|只|才)*"
    rf"(?:有|是|占)*(?:{_WHICH}{_TEXTS}?|呢|吗|没有|有没有|谁)$"
    rf"|{_LED}{_SHOWN}的?[，,]?有(?:没有)?(?P<any>[^，。？?几哪]{{1,10}}?)的(?:吗|么|没有?)?$"
    rf"|{_LED}{_SHOWN}的?[，,]?(?:有|是|占)*{_WHICH}{_TEXTS}?(?:是|属于|算|为)+(?P<is>[^，。？?]{{1,10}}?)的?(?:{_TEXTS})?$"
)
_FROM = (
    r"(?:(?:又|都|到底|究竟)*(?:是|出自|来自|在|引自|摘自|从)+(?:哪|什么|啥|谁)[一个]?(?:篇|份|家|里|儿|处|单位|文件|报告|范文|材料|地方)*"
    r"(?:单位|报告|范文|文件|材料)?(?:里面?|中|上)?(?:来|写|摘|说|抄)?的?|(?:的)?(?:出处|来源)(?:呢|在哪[里儿]?|是哪[里儿篇]?|是什么)?|哪来的|谁写的)"
)
_ITEM_FROM = re.compile(
    rf"{_LED}(?:上面|刚才|前面)?的?(?:第(?P<n>{_N})|(?P<last>最后一?|末一?))(?:个|条|段|句|点|项|处)(?:例子?|话|句子|标题|小标题|问题|打算|开头|结尾|段落)?{_FROM}$"
)
_DIFFERS = r"(?:有|的|是)*(?:啥|什么|哪些|哪里|没有|没|多大)?的?(?:区别|不同|不一样|差别|差异|差在哪[里儿]?|一样|相同)"
_DIFFERS += r"(?:的地方)?(?:吗|么|呢|没有?|在哪[里儿]?)*"
_TWO = re.compile(
    rf"{_LED}(?:(?:这|那|上面|前面|刚才)?(?:说的|问的)?(?:这|那)?(?:[两俩二][个种样类者边](?:报告|人|责任|说法|写法)?|俩)"
    rf"|它俩|他俩|他们俩?|它们俩?)(?:之间|到底|究竟|都|又)*{_DIFFERS}$"
)
_BESIDE = re.compile(
    rf"{_LED}(?:它|这篇|那篇|第(?P<one>{_N})篇)?(?:跟|和|与|同|比)(?P<of>第(?P<n>{_N})|头一|前一|上一)篇(?:相?比|比起来|比较)?[，,]?(?:起来)?{_DIFFERS}$"
)
_THE_TWO_TEXTS = re.compile(rf"{_LED}[这那](?:[两2]|俩)[篇份](?:报告|范文)?(?:之间|到底|都|又)*{_DIFFERS}$")
_YEARS = re.compile(
    rf"{_LED}(?:(?:上面|刚才|前面)?的?[这那](?:些|[几\d一二两三四五六七八九十]+[篇份个家]){_TEXTS}?|它们|上面的?)?"
    r"(?:都|各自?|分别|又|具体)*(?:是|写的是|属于)?(?:哪[几些]?一?|什么|几几)(?:个)?年(?:度|份)?(?:写)?的?$"
)
# Two of those listed, and the part or topic in which they differ: 这两篇写问题有什么区别, 前两篇的阵地有什么不同.
_TWO_OF_LIST = re.compile(
    rf"{_LED}(?:[这那](?:[两2]|俩)|(?P<first>[前头])[两2]|(?P<last>最?后)[两2]|第(?P<one>{_N})[篇份]?[和跟与同、]第?(?P<two>{_N}))[篇份]{_TEXTS}?"
    rf"(?:之间|到底|都|又|在|里面?|中|的|对|写|讲|说)*(?P<part>(?![有是])[^，。？?]{{2,8}}?)?(?:(?:这|那)?(?:部分|一?块|一?段|方面)|上|写[法的得]?|的)*{_DIFFERS}$"
)
# What can be meant only of something shown before.
_ONLY_OTHERS = re.compile(
    r"^(?:那|还|再|有没有|有|给我?|来|找|换|几个|两个|三个|一个|点|些)*(?:别的|其他的?|其它的?|更多的?|另外的?|还有)的?(?:例子?|范例|写法|说法|段落)?(?:吗|么|没有?|呢|看看|吧)*$"
)
_NTH_TEXT = re.compile(rf"{_LED}(?:上面|刚才|前面)?的?第{_N}[篇份](?!幅)(?!章节)")


def asked_of_last(text: str, before: Asked, shown: Shown, way: Callable[[str], Way]) -> Iterator[Asked | Way]:
    """Yield how a turn that asks of what stood last is read, likeliest first; nothing for any other turn."""
    item = _item_from(text, before, shown)
    if item and item_cited(shown.answers, item.ordinal or 0)[1]:
        yield item
    elif apart := list(_set_apart(text, before, shown, way)):
        yield from apart
    elif shown.held and asks_years(text):
        yield replace(before, question=text, said=text, turn="years", intent="coverage", among=shown.held, documents=())
    elif among := _among(text, before, shown, way):
        yield among


def asks_years(text: str) -> bool:
    """Whether it is only asked of which year each of those just named is: 都是哪年的, 分别是哪一年的."""
    return bool(_YEARS.match(plainly(text).strip(_ENDS)))


def narrowed(text: str) -> str:
    """Return the kind to which a turn narrows the list just shown: 述职 of 其中述职的有几篇; empty for others."""
    found = _AMONG.match(plainly(text).strip(_ENDS))
    return (found["of"] or found["is"] or found["any"] or "").strip("的 ") if found else ""


def _among(text: str, before: Asked, shown: Shown, way: Callable[[str], Way]) -> Asked | Way | None:
    """Return a turn as asked of those of one kind among the set shown; None where it names no kind, or no set stands.

    Where the list was not told to its end, the count before is asked again of that kind.
    """
    kind = narrowed(text)
    meant = way(f"{kind}的报告有哪几篇").understood.asked if kind and shown.held else before
    if not (kind and shown.held) or not (meant.type or meant.period or meant.units) or meant.topics or meant.roles:
        return None
    if shown.is_part:
        return way(f"{kind}的报告里{shown.fulls[-1]}")
    units = () if meant.type or meant.period else meant.units
    asked = replace(before, question=text, said=text, turn="among", intent="coverage", documents=(), focus=kind)
    return replace(asked, among=shown.held, type=meant.type, period=meant.period, units=units, kinds=())


def _item_from(text: str, before: Asked, shown: Shown) -> Asked | None:
    """Return what a turn asks of one item shown: which report it stands in; None for others."""
    found = _ITEM_FROM.match(plainly(text).strip(_ENDS))
    if not found or not shown.answers:
        return None
    number = -1 if found["last"] else numeral(found["n"]) or 0
    return replace(before, question=text, said=text, turn="item_from", ordinal=number) if number else None


def _set_apart(text: str, before: Asked, shown: Shown, way: Callable[[str], Way]) -> Iterator[Asked | Way]:
    """Yield what a turn wants set apart: two samples shown, or the two things the last turns asked of.

    Where nothing tells those two apart, what was told of each stands side by side.
    """
    plain = plainly(text).strip(_ENDS)
    beside = _BESIDE.match(plain)
    if beside or (_THE_TWO_TEXTS.match(plain) and len(shown.held) == 2):
        two = _two(beside, before, shown) if beside else shown.held
        yield replace(before, question=text, said=text, turn="two_texts", documents=two)
    elif (listed := _TWO_OF_LIST.match(plain)) and (apart := _two_of_list(listed, before, shown, way)):
        yield replace(apart, question=text, said=text)
    elif _TWO.match(plain) and not (plain.startswith(("它们", "他们")) and shown.held):
        if not (both := _both(shown.fulls)):
            yield which_meant(text, before)
            return
        one, other = both
        full = way(f"{one}和{other}有什么区别")
        own = frozenset(set(_pairs(other)) - set(_pairs(one)))  # what sets others apart does not speak of it
        yield replace(full, understood=replace(full.understood, pieces=own))
        yield replace(before, question=text, said=text, turn="two_told", phrases=both)


def _two_of_list(found: re.Match[str], before: Asked, shown: Shown, way: Callable[[str], Way]) -> Asked | None:
    """Return two of the samples listed as set side by side in a part or topic; None where neither is meant."""
    held = shown.held
    if found["one"]:
        numbers = [numeral(found["one"]) or 0, numeral(found["two"]) or 0]
        if held and max(numbers) > len(held):
            beyond = replace(before, turn="beyond_set", intent="example", documents=held, ordinal=max(numbers))
            return replace(beyond, type=None, kinds=(), period=None, units=(), outside="")
        two = tuple(held[n - 1] for n in numbers if n)
    else:
        two = held[:2] if found["first"] else held[-2:] if found["last"] else held if len(held) == 2 else ()
    if len(two) != 2 or two[0] == two[1]:
        return None
    if not (part := found["part"]):
        return replace(before, turn="two_texts", documents=two)
    read = way(f"{part}怎么写").understood.asked
    if read.roles and not read.topics:
        return replace(before, turn="two_texts", documents=two, roles=read.roles, topics=())
    if not read.topics:
        return None
    whole = replace(before, roles=(), topics=read.topics, target="topic", type=None, kinds=(), period=None, units=())
    return replace(whole, turn="of_set", intent="example", documents=two, ordinal=None, outside="")


def _two(found: re.Match[str], before: Asked, shown: Shown) -> tuple[str, ...]:
    """Return the ids of the two samples; fewer where a number is beyond the list or none was told of last."""
    told = before.documents if len(before.documents) == 1 else before.pointed
    at = (numeral(found["n"]) or 0) if found["n"] else 1 if found["of"] == "头一" else 0
    if not at and told and told[0] in shown.held:
        at = shown.held.index(told[0])  # 前一篇, of the one told of
    one = (numeral(found["one"]) or 0) if found["one"] else 0
    named = [shown.held[n - 1] for n in (one, at) if 0 < n <= len(shown.held)]
    return tuple(dict.fromkeys([*named, *(() if one else told)]))[:2]


def _both(fulls: Sequence[str]) -> tuple[str, ...]:
    """Return the last two things asked of; nothing where there are not two: 半年报告, 年度报告."""
    last = list(dict.fromkeys(one.strip(_ENDS) for one in fulls))[-2:]
    named = (topic_of(plainly(said)) or subject(said) or other_thing(said) for said in last)
    both = tuple(dict.fromkeys(one for one in named if one))
    return both if len(both) == 2 else ()


def _pairs(word: str) -> list[str]:
    return [one for one in grams(word) if len(one) > 1]


def which_meant(text: str, before: Asked | None = None) -> Asked:
    """Return a turn as one that points back at what was never shown: what is meant is asked."""
    asked = before or Asked(text, "unclear")
    return replace(asked, question=text, said=text, turn="which_meant")


def points_at_nothing(message: str) -> bool:
    """Whether the first message of a talk points back: 第二篇的问题呢, 还有别的例子吗, 两个有什么区别."""
    text = plainly(message).strip(_ENDS)
    return any(one.match(text) for one in (_ONLY_OTHERS, _NTH_TEXT, _TWO, _THE_TWO_TEXTS, _BESIDE, _ITEM_FROM))
