"""What a line of notes without a mark of its own is by the lines around it: a plan behind plans, a task left undone.

A label on its line, a clear sign that it was done, and what it says it lacks go before its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.accomplished import tells_done
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.labels import label_words
from assistant.structure.notes.order import UNRELATED
from assistant.structure.notes.part_read import is_lack_by_itself, may_be_plan
from assistant.structure.notes.words import fact_topic, worded
from assistant.structure.word_bounds import is_name
from assistant.tasks.draft.standing import of_speaker, who_there_is
from assistant.tasks.draft.unmarked import came_of_it, is_habit, told_by_itself
from assistant.writers.draft.own_words import SHORT
from assistant.writers.draft.polarity import falls_short

_LABEL = re.compile(
    r"[^，。；\d]{1,10}(?:[：:]|\s*[】\]〕])|[^，。；\d]{0,6}(?:问题|不足|短板|差距|打算|计划)(?:主要)?(?:就?是|有|在于)"
)
# Signs that a line tells what was done, whatever stands before it; a bare count is none.
_DONE = re.compile(
    r"了(?!解)|过(?![程期关]$)|已|获|今年|全年|去年|年初|累计|合计|均|没有?(?:发生|出现)|未(?:发生|出现)|[共达]\d|截至|目前|先后|发现\d|评为|(?:人次|听众|观众)\D{0,3}\d|\d[\d.,]*[余多万]*人次|\d{1,2}月(?:\d{1,2}日|份)"
)
_TO_COME = re.compile(
    r"(?:往后|今后|以后(?!每)|接下来|明年|来年|下半年|下学期|新学期|下季度|年内|年底前?|[上下]半年各|[一二三四]季度(?:前|内|末)?|\d{1,2}月(?:底|初|\d{1,2}日)?(?:之?前|起|内))|(?:，|^)(?:争取|力争|确保|拟|准备|打算|计划)"
)
# How what is meant is worded: each of them gets one, once more, one thing put to another use.
_INTENDED = re.compile(
    r"^(?:[^，\d]{0,10})每(?:个|名|家|所|[年月周季半天]|[一两三四五六\d]+个?[年月周季天])|[补增扩配]齐?[到至]\d|^(?:再|要|把|将|先|多|尽快|全部|统一|逐步|定期|一律|重新)"
    r"|^(?:建|设|定|开|出|搞|办|招|聘|增|添|配|派|补|请|换|修|加|编|拉|组|推|选|拍|签)(?![展备法公期了]|\d+[次场]了)|^[^，\d]{2,12}(?:要|全部|统一|一律|都要|逐一)[补换配建签改设装纳登查清重]"
)
# What says of itself that it is meant, below a heading that says it is a shortfall.
_MEANT = re.compile(r"(?:再(?!次|三|度)|尽快|逐步|将(?=[\u4e00-\u9fff]{3})|要(?=[把建配补加多再定换请设]))")
# Of the half year to come, one time, and nothing that says it took place: 下半年搞一次舆情演练.
_PLAINLY = re.compile(
    r"下半年，?(?:再|要|也)?(?:搞|办|开|组织|开展|举办|做|来|请|建|换|补|修)[一两]?(?:[次场期批轮](?!\d)|[个支套])"
)
# What is to follow each time: 每季度换一次，换了拍照发群里 tells of nothing that is over.
_DOING_IT = re.compile(r"(?P<deed>[\u4e00-\u9fff])(?P<more>[^，]{1,12}，)(?P=deed)了")
_FIRST = re.compile("[了过完](?=再|才|就(?!是))")  # 社区看了再租
_IS_SO = re.compile("(?<![跟照对带领])着(?!力|重|眼|手|实)|还(?!要|得)|一直|如今|现在")  # 宣传委员还管着文旅: how it is
_FEW = re.compile(r"[就只仅才][\d一两]")  # 机关就5个人
_COUNT = r"(?:\d+|[一二两三四五六七八九十])[个项条件家处块名所支篇本份]"
# What was set as a task and is not finished, told by itself: 有2项任务没完成：…; 还差2个村没建起实践站.
_UNFINISHED = re.compile(
    rf"^(?:还|仍|尚|另)?(?:有|差|剩|欠)?(?:下)?{_COUNT}[^，。；：]{{0,12}}?(?:还|仍|尚)?(?:没有?|未)(?:能|有)?(?:按[期时])?"
    r"(?:完成|落实|建[成起好]?|办[成完]?|做[完成]?|开[展始工]|启动|到位|整改|改[完好]?|销号|达标|兑现|更新|配[齐备]?|补[齐上]?|签|装|交|报|登记|覆盖)[^，。；：]{0,14}(?:$|[：:，])"
    rf"|^(?:还|仍|尚)(?:差|欠|缺|剩){_COUNT}"
)
# How many of those told before are left, cut from them: 还有1个是台账不全.
_LEFT = re.compile(
    rf"^(?:还有|剩下?(?:的)?|其余(?:的)?|尚有|另有|还剩)(?P<count>{_COUNT})(?P<is>是|为)?(?P<what>[^，。；]{{2,}})"
)
_TELLS_STATE = re.compile("[没未不尚还在]|正在")  # 还有3个没去: what is left of them is said
_HEADING = 12  # characters of a line that may head a part
_MENDED = re.compile(r"(?:整改|改|解决|办|销号|完成)")


def by_block(text: str, facts: Sequence[Fact], pack: GenrePack) -> tuple[Fact, ...]:
    """Return the facts of the notes ``text``, each that has no mark of its own in the part of those before it."""
    found: list[Fact] = []
    block: Role | None = None
    facts = told_by_itself(text, facts, pack)
    last_done = max((n for n, fact in enumerate(facts) if _is_done(text, fact)), default=-1)
    canonical = any(fact.role == "problems" and not fact.reason for fact in facts)
    for n, given in enumerate(facts):
        fact = _whole(found[-1], given, pack) if found else given
        if fact.reason and fact.reason != UNRELATED:
            found.append(fact)
            continue
        labelled = _LABEL.match(_line_before(text, fact)) is not None
        free = fact.role in (None, "done") and not (fact.headed or fact.group)
        plainly = _PLAINLY.match(fact.said) is not None and not _DONE.search(fact.said)
        if _is_deed_among_deeds(text, facts, n, found) and n < last_done and not labelled:
            fact = _as(fact, "done", pack, certain=False)
        elif free and not labelled and (plainly or (found and _among_plans(text, found, fact, facts))):
            fact = _as(fact, "plans", pack)
        elif free and _UNFINISHED.match(fact.said):
            fact = _as(fact, "problems", pack)
        elif free and not labelled and block and _stands_among_plans(facts, n, last_done, block):
            fact = _as(fact, "plans", pack)
        elif labelled or fact.group or fact.headed:
            pass
        elif block and fact.role in (None, "problems") and not _lacks(fact.said) and not who_there_is(fact.said):
            tail = n > last_done
            follows = block == "plans" and tail and canonical and not _IS_SO.search(fact.said)
            meant = bool(_TO_COME.search(fact.said) or _INTENDED.search(fact.said)) and not of_speaker(fact.said)
            told = (
                came_of_it(fact.said) or tells_done(fact.said, block) or (block == "problems" and is_habit(fact.said))
            )
            if fact.role == "problems" and not told and _under_problems(text, fact.start, pack):
                meant = bool(_TO_COME.search(fact.said) or _MEANT.match(fact.said))
            told = told or _DONE.search(fact.said) is not None
            goes_on = meant or follows
            if goes_on and not told and not (fact.role == "problems" and is_lack_by_itself(fact.said)):
                fact = _as(fact, "plans", pack, certain=bool(meant))
        if fact.role in ("problems", "plans"):
            block = None if _behind_deed(text, found, fact) else fact.role
        elif _DONE.search(fact.said) or fact.role == "done" or came_of_it(fact.said):
            block = None
        found.append(fact)
    return tuple(found)


def _is_deed_among_deeds(text: str, facts: Sequence[Fact], at: int, before: Sequence[Fact]) -> bool:
    """Whether what was taken for a shortfall has no word of one, and stands between deeds: 扯下来传单一麻袋."""
    fact = facts[at]
    if fact.role != "problems" or fact.headed or fact.group or not before or _FEW.search(fact.said):
        return False
    behind = before[-1].role in (None, "done") and not before[-1].reason
    more = at + 1 < len(facts) and facts[at + 1].role == "problems" and "\n" not in text[fact.end : facts[at + 1].start]
    return behind and not more and not _lacks(fact.said) and not is_lack_by_itself(fact.said)


def _stands_among_plans(facts: Sequence[Fact], at: int, last_done: int, block: Role) -> bool:
    """Whether a fact without a word of its part is a plan by its place, and may be one by what it says.

    Between two plans nothing but a shortfall is anything else; behind the last deed and a shortfall it must read so.
    """
    said = _FIRST.sub("", _DOING_IT.sub(r"\g<deed>\g<more>", facts[at].said))
    if (
        _DONE.search(said)
        or _IS_SO.search(said)
        or _lacks(said)
        or came_of_it(said)
        or tells_done(said, block)
        or who_there_is(said)
    ):
        return False
    between = block == "plans" and at + 1 < len(facts) and facts[at + 1].role == "plans"
    return (between and not is_lack_by_itself(said)) or (at >= last_done and may_be_plan(facts[at].said))


def _under_problems(text: str, start: int, pack: GenrePack) -> bool:
    """Whether the last line above that is a heading of a part, and nothing else, heads what is lacking."""
    for line in reversed(text[: text.rfind("\n", 0, start) + 1].splitlines()):
        head = label_words(re.sub(r"^[\s\d.、（）()\-—·•*一二三四五六七八九十]+", "", line), pack)
        if 0 < len(head) <= _HEADING and (role := heading_role(head, pack, exact=True)):
            return role == "problems"
    return False


def _behind_deed(text: str, before: Sequence[Fact], fact: Fact) -> bool:
    """Whether a line opens with a deed of which a fact tells what is left: the lines below go on with deeds."""
    begin = text.rfind("\n", 0, fact.start) + 1
    first = next((one for one in before if one.start >= begin and not one.reason), None)
    return first is not None and first.role in (None, "done")


def _is_done(text: str, fact: Fact) -> bool:
    told = fact.role in (None, "done") and not fact.reason and not _UNFINISHED.match(fact.said)
    return told and (_DONE.search(fact.said) is not None or fact.certain)


def _among_plans(text: str, before: Sequence[Fact], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a note goes on with the plan before it in one sentence, or is one of a list behind the last shortfall."""
    if _DONE.search(fact.said) or _lacks(fact.said) or who_there_is(fact.said) or came_of_it(fact.said):
        return False
    last, between = before[-1], text[before[-1].end : fact.start]
    if last.role == "plans":
        return (
            re.fullmatch(r"[，,\s]*(?:(?:再|另|还有)?一个就?是|还有就是)?", between) is not None and "\n" not in between
        )
    meant = any(one.role == "plans" for one in facts)
    return not meant and last.role == "problems" and re.search(r"[。；\n].{0,4}一个就?是$", between) is not None


def _lacks(said: str) -> bool:
    return falls_short(said) or cue_role(said)[0] == "problems" or SHORT.search(said) is not None


def _line_before(text: str, fact: Fact) -> str:
    """Return what stands on the line of a fact before it, its bullet left out, and its first words."""
    line = text[: fact.start].rpartition("\n")[2] + fact.text
    return re.sub(r"^[\s\d.、（）()\-—·•*]+", "", line)


def _as(fact: Fact, role: Role, pack: GenrePack, *, certain: bool = True) -> Fact:
    """Return a fact as one of another part, worded as such."""
    moved = replace(fact, role=role, certain=certain, topic=fact.topic or fact_topic(fact.said, pack, role), reason="")
    return worded(replace(moved, worded=""), pack)


def _whole(before: Fact, fact: Fact, pack: GenrePack) -> Fact:
    """Return a shortfall that is what is left of those counted right before it with how many are left, and of what."""
    left = _LEFT.match(fact.said) if fact.role == "problems" and not (before.reason or fact.reason) else None
    if not left or before.role not in (None, "done"):
        return fact
    parts = before.said.split("，")
    counted = next((one for part in parts if (one := re.search(r"([\u4e00-\u9fff]{2})\d+[个项条件处]$", part))), None)
    if counted is None or not is_name(counted[1]) or (not left["is"] and _TELLS_STATE.match(left["what"])):
        return fact
    state = "未完成整改" if _MENDED.search(parts[-1]) else "未解决"
    said = f"尚有{left['count']}{counted[1]}{state}，主要是{left['what']}"
    return worded(replace(fact, said=said, worded=""), pack)
