"""How far a label of the notes reaches, and which clauses stay together: what a clause says itself decides its part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.structure.notes.fact import Fact
from assistant.structure.notes.halves import told_as_done
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.own_words import is_short
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.polarity import is_all_short, is_fine, is_put_right

_LABEL = re.compile(r"\s*[\d.、（）()\-—·•*\s]*(?:[说讲]实话)?([\u4e00-\u9fff]{2,6})[：:]")
_LACKING = re.compile(r"(?:主要|存在的?|自身的?|我的)?(?:缺点|毛病|短处|弱点|缺憾|遗憾|欠缺|软肋)")
_SPOKEN = re.compile(r"感觉|感受|体会|觉得|总的感觉|自我感觉")
# Labels that part the notes and name nothing: no heading of a report.
_NAMELESS = re.compile(
    r"(?:另外|此外|其他|其它|别的|补充|还有|备注|附|杂项|零碎|以上|以下)?(?:的)?(?:工作|情况|事项?|内容|方面|做法|要点|材料)?(?:情况)?"
)
# What was told in the course of a deed: 逐一谈话，指出薄弱环节.
_TOLD_TO = re.compile("(?:当场|逐[一个]|当面)?(?:指出|点出|提出|提醒|要求)")
# A clause that opens so goes on with what stands before it: 有一幅拿不准, 其中2个, 年底述一次（还没述）.
_GOES_ON = re.compile(
    r"有(?:那么)?(?:[一二两三四五六七八九几]|\d+|一些|些)[\u4e00-\u9fff]|其中|说实话|老实说|倒(?!闭|塌)|(?:还)?剩|年[底终][^，。]{0,8}（"
    rf"|{_TOLD_TO.pattern}"
)
_COUNT = re.compile(r"[\d一二两三四五六七八九十][次回场期份堂]")  # what each clause that is a fact of its own counts
# A count with no word of what it counts but those of time and sum: 全年4次, 一共开了6次, 每季度一次.
_TAIL = re.compile(
    r"(?:全年|今年|上半年|下半年|每(?:个?月|周|季度|半年|年|学期|次)|一?共计?|总共|累计|合计|平均|人均|其中|分别|各|已经?|都|均|约|大概|实际"
    r"|[开办搞做讲学听查谈去跑来]了?|进行了?|开展了?|完成了?)*"
    r"[\d一二两三四五六七八九十][\d.,]*[余多来]?[次回期场遍轮份堂](?:以上|左右)?"
)
# Who came to what was held: 听众800多人, 社区干部31人参加.
_CAME_TO_IT = re.compile(
    r"(?:现场|线上)?(?:听众|观众|受众|参[加与训学]|覆盖|惠及|受教育|吸引)[^，\d]{0,8}\d[\d.]*[余多万]*(?:人次?|名|户|个)[^，\d]{0,4}"
    r"|[^，\d]{0,8}\d[\d.]*[余多万]*(?:人次?|名)(?:参[加与训学]|到场|出席|受教育|听[了讲课]*)"
)
# How many of those counted before were of one kind: 其中研讨3次, 意识形态专题2次（3月、9月）.
_OF_THEM = re.compile(
    r"其中|(?:意识形态|[\u4e00-\u9fff]{0,4}专题|专题[\u4e00-\u9fff]{0,2})(?:类|方面|内容)?的?(?:专题|专场|专项)?(?:有|共)?\d+[次场期]"
)
# What a clause is of, by a name of its own; 人手不够 and 有时半个月没动静 are said of what stands before.
SUBJECT = re.compile(
    r"(?!.*的人|[一半全每]年|平均|(?:年轻|年长|老)?(?:人|同志|党员|干部|职工|教师)们?(?:不|没|都|还|仍|也)|(?:大?部分|少数|个别|大?多数|不少|许多)|人手|人员|精力|时间|经费|力量|水平|能力|效果|质量|形式|内容|有[时的些]|还|也|都|又|更|而且|但|只|仅|才|就|没|不|未|无|缺|少|难|常|经常|往往|导致|因|主要)"
    r"[\u4e00-\u9fff“”]{2,12}(?:不|没|未|无|缺|少|慢|弱|松|差|旧|滞后|薄弱|单一|单调|老化|陈旧|流于|走过场|跟不上)"
)
# The spoken mark of a list before what it names: 下一步一个是建AB岗.
_MARK = re.compile(
    r"(?:下一?步|明年|打算|今后|主要)*(?:第?一个|另一个|再一个|还有一个?|还有)就?是(?=[\u4e00-\u9fff]{3})"
)
_NEXT = re.compile(r"(?<=，)(?:另|再|还有)?一个就?是(?=[\u4e00-\u9fff])")  # and of the one behind it
_BY_BODY = re.compile(r"[\u4e00-\u9fff]{0,6}(?:党组|党委|党工委|总支|支部|支委|班子|院务|局务|办公)会")
_BODY_ACTS = re.compile("(?:专题|还|又)?(?:研究|讨论|审议|听取|部署)")
_APART = re.compile(r"[。；;！!？?\n]")


def reached(text: str, facts: Sequence[Fact], kinds: Kinds) -> list[Fact]:
    """Return the facts of the notes ``text`` with the part each of them is of by its own clauses."""
    return _kept_whole(text, [_by_label(text, fact) for fact in _each_count(facts, kinds)])


def _each_count(facts: Sequence[Fact], kinds: Kinds) -> list[Fact]:
    """Return the facts, one that tells deeds or lacks of several topics as one of each: 中心组8次，党委会研究3次."""
    cut = [_lacking_apart(fact, kinds) if fact.role == "problems" else _counted(fact, kinds) for fact in facts]
    firsts = [sum(map(len, cut[:n])) for n in range(len(cut))]  # where each fact stands afterwards
    found = (
        replace(one, same_as=firsts[one.same_as]) if one.same_as is not None else one for held in cut for one in held
    )
    return list(found)


def _counted(fact: Fact, kinds: Kinds) -> list[Fact]:
    parts, worded = fact.said.split("，"), fact.written.split("，")
    parts, worded = _with_tails(parts, worded)
    plainly = fact.role in (None, "done") and not fact.reason and fact.same_as is None and not fact.headed
    if not plainly or len(parts) < 2 or len(parts) != len(worded) or not all(map(_COUNT.search, parts)):
        return [fact]
    noted, body = parts, _BY_BODY.match(parts[0])
    if body:  # 党组会学习文件4次，研究意识形态3次: the second is the same body's
        parts = [f"{body[0]}{part}" if _BODY_ACTS.match(part) else part for part in noted]
        worded = [f"{body[0]}{say}" if _BODY_ACTS.match(say) else say for say in worded]
    told = [kinds.of(part) for part in parts]
    homes = [kind.home if kind and not kind.plain else "" for kind in told]
    places = [fact.text.find(part) for part in noted]
    if not all(homes) or len(set(homes)) < 2 or min(places) < 0 or places != sorted(places):
        return [fact]
    return _pieces(fact, places, parts, worded)


def _pieces(fact: Fact, places: list[int], parts: list[str], worded: list[str]) -> list[Fact]:
    """Return a fact as several: each of its ``parts`` with its text, from its place to that of the next."""
    ends = [*places[1:], len(fact.text)]
    return [
        replace(
            fact,
            start=fact.start + at,
            end=fact.start + at + len(fact.text[at:end].rstrip("，,、；; ")),
            text=fact.text[at:end].rstrip("，,、；; "),
            said=part,
            worded=say if fact.worded else "",
        )
        for at, end, part, say in zip([0, *places[1:]], ends, parts, worded, strict=True)
    ]


def _lacking_apart(fact: Fact, kinds: Kinds) -> list[Fact]:
    """Return a shortfall as one for each thing that is told to lack, where they are of several topics.

    年轻党员学习不积极，公众号更新慢，半个月没动静 is two: what has no subject of its own goes on with what is before.
    """
    said, written = fact.said.split("，"), fact.written.split("，")
    if fact.reason or fact.same_as is not None or fact.headed or len(said) < 2 or len(said) != len(written):
        return [fact]
    parts, worded = [said[0]], [written[0]]
    for part, say in zip(said[1:], written[1:], strict=True):
        apart = SUBJECT.match(part) and is_short(parts[-1]) and not pairs_of(part) & pairs_of(parts[-1])
        topic, before = (kinds.lacking(part), kinds.lacking(parts[-1])) if apart else ("", "")
        if topic != before and (before or SUBJECT.match(parts[-1])):
            parts, worded = [*parts, part], [*worded, say]
        else:
            parts[-1], worded[-1] = f"{parts[-1]}，{part}", f"{worded[-1]}，{say}"
    places = [fact.text.find(part) for part in parts]
    if len(parts) < 2 or min(places) < 0 or places != sorted(places):
        return [fact]
    return [
        replace(one, topic=kinds.lacking(one.said) or kinds.lacking(one.said.split("，")[0]))
        for one in _pieces(fact, [0, *places[1:]], parts, worded)
    ]


def _with_tails(parts: list[str], worded: list[str]) -> tuple[list[str], list[str]]:
    """Join each part that only counts on to the one before, of which it is told: 全年4次, 其中研讨3次, 听众800余人."""
    if len(parts) != len(worded):
        return parts, worded
    told: list[str] = []
    written: list[str] = []
    for part, say in zip(parts, worded, strict=True):
        if told and (_TAIL.fullmatch(part) or _OF_THEM.match(part) or _CAME_TO_IT.fullmatch(part)):
            told[-1], written[-1] = f"{told[-1]}，{part}", f"{written[-1]}，{say}"
        else:
            told.append(part)
            written.append(say)
    return told, written


def _by_label(text: str, fact: Fact) -> Fact:
    """Return a fact without a label that names nothing, in the part its label and its own words speak of."""
    if mark := _MARK.match(fact.said):
        worded = fact.worded.removeprefix(mark[0])
        fact = replace(fact, said=_NEXT.sub("", fact.said[mark.end() :]), worded=_NEXT.sub("", worded))
    if fact.group and _NAMELESS.fullmatch(fact.group.rstrip("：: ")):
        fact = replace(fact, group="")
    line = text[text.rfind("\n", 0, fact.start) + 1 : fact.end]
    label = _LABEL.match(line)
    lacking = label is not None and _LACKING.fullmatch(label[1]) is not None
    if label and (lacking or _SPOKEN.fullmatch(label[1])):
        fact = replace(fact, said=_bare(fact.said, label[1]), worded=_bare(fact.worded, label[1]))
    if fact.reason:
        return fact
    if fact.role in ("plans", "problems") and is_fine(fact.said) and not is_all_short(fact.said):
        return replace(fact, role="done", certain=True)
    if fact.role in (None, "done") and (lacking or (is_all_short(fact.said) and not told_as_done(fact.said))):
        return replace(fact, role="problems", certain=True)
    return fact


def _bare(said: str, label: str) -> str:
    return re.sub(rf"^{label}(?:[：:]|方面，)", "", said)


def _kept_whole(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """Put together what was cut within a sentence, where the second part cannot stand without the first."""
    found = list(facts)
    at = 0
    for n in range(1, len(found)):
        first, second = found[at], found[n]
        parted = first.same_as is not None or second.same_as is not None or first.reason or second.reason
        near = second.start >= first.end and not _APART.search(text[first.end : second.start])
        if parted or not near or first.role == second.role or not _GOES_ON.match(second.said):
            at = n
            continue
        found[at] = _as_one(text, first, second)
        found[n] = replace(second, same_as=at)
    return found


def _as_one(text: str, first: Fact, second: Fact) -> Fact:
    short = second.role == "problems"
    mended = is_put_right(first.said) or is_put_right(second.said) or "（" in second.said
    told = first if short and (mended or _TOLD_TO.match(second.said)) else second
    worded = f"{first.written}，{second.written}" if first.worded or second.worded else ""
    return replace(
        first,
        end=second.end,
        text=text[first.start : second.end],
        said=f"{first.said}，{second.said}",
        worded=worded,
        role=told.role,
        certain=told.certain,
    )
