"""How far a label of the notes reaches, and which clauses stay together: what a clause says itself decides its part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.structure.notes.fact import Fact
from assistant.structure.notes.halves import told_as_done
from assistant.writers.draft.kinds import Kinds
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
# How many of those counted before were of one kind: 其中研讨3次, 意识形态专题2次（3月、9月）.
_OF_THEM = re.compile(
    r"其中|(?:意识形态|[\u4e00-\u9fff]{0,4}专题|专题[\u4e00-\u9fff]{0,2})(?:类|方面|内容)?的?(?:专题|专场|专项)?(?:有|共)?\d+[次场期]"
)
_BY_BODY = re.compile(r"[\u4e00-\u9fff]{0,6}(?:党组|党委|党工委|总支|支部|支委|班子|院务|局务|办公)会")
_BODY_ACTS = re.compile("(?:专题|还|又)?(?:研究|讨论|审议|听取|部署)")
_APART = re.compile(r"[。；;！!？?\n]")


def reached(text: str, facts: Sequence[Fact], kinds: Kinds) -> list[Fact]:
    """Return the facts of the notes ``text`` with the part each of them is of by its own clauses."""
    return _kept_whole(text, [_by_label(text, fact) for fact in _each_count(facts, kinds)])


def _each_count(facts: Sequence[Fact], kinds: Kinds) -> list[Fact]:
    """Return the facts, one that counts deeds of several topics as one of each: 中心组8次，党委会研究3次."""
    cut = [_counted(fact, kinds) for fact in facts]
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


def _with_tails(parts: list[str], worded: list[str]) -> tuple[list[str], list[str]]:
    """Join each part that only counts on, 全年4次 or 其中研讨3次, to the one before: it has no subject of its own."""
    if len(parts) != len(worded):
        return parts, worded
    told: list[str] = []
    written: list[str] = []
    for part, say in zip(parts, worded, strict=True):
        if told and (_TAIL.fullmatch(part) or _OF_THEM.match(part)):
            told[-1], written[-1] = f"{told[-1]}，{part}", f"{written[-1]}，{say}"
        else:
            told.append(part)
            written.append(say)
    return told, written


def _by_label(text: str, fact: Fact) -> Fact:
    """Return a fact without a label that names nothing, in the part its label and its own words speak of."""
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
