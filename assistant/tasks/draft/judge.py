"""What a fact of the notes is, beyond its topic: no shortfall at all, or the count that is usual there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.genre import GenrePack, compiled
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.kindred import kindred
from assistant.structure.notes.rest import without_rest
from assistant.writers.draft.own_words import SHORT
from assistant.writers.draft.polarity import affirmed, falls_short

_DEED = re.compile(r"\d|了|已|完成|获|共|累计|均|全部")
_SCARCE = re.compile(r"才|就[\d办开讲学发]|还|只|仅|不|没|兼|靠|少|难|空|旧")
_UNLIKE, _BESIDE = -0.25, 0.0  # how much less like shortfalls than like deeds a note is that is none
_PLAINLY = -0.5  # and one that is none for all the words in it that may judge
_ACHIEVED = re.compile(
    r"获|荣|评为|完成|实现|开展|组织|召开|举办|成立|签订|建成|推出|创建|达到|100%|[讲办开学]了\d+[次场期节]$"
)
_DONE = re.compile(
    r"(?:开展|组织|召开|举办|办|讲|学|查|改|换|清|建|签|编|印|发|审|评|谈|请|送|拍|播|制[定订]|修订|整改|处置|回复|培训)了|查出|排查|发现\d|\d+[次场期篇条件处遍个块]|每[天周月季年]"
)
# Fewer than there should have been: 应到12人，实到9人; 38人参学30人.
_FEWER = re.compile(
    r"(?P<all>\d+)(?P<unit>[\u4e00-\u9fff])[^\d，。；]{0,8}[，]?[^\d，。；]{0,6}?(?:实到|到[会场课位]?了?|参[加学训会]了?|出席了?|完成了?|[办开签交]了?|实有|建成了?|落实了?)"
    r"[^\d，。；]{0,3}(?P<some>\d+)(?P=unit)"
)
# Some of those counted are told apart for what they lack: 学习12次有3次是补学的, 2人未签; and what there should be.
_SOME_APART = re.compile(
    r"(?:\d+|[一二两三几])[人名个家处份块](?:还|仍|都|尚)?(?:未|没)(?!发|出|违|有)[\u4e00-\u9fff]{1,4}$|应[到学开签交办讲][^，\d]{0,3}\d|"
    r"\d(?P<unit>[\u4e00-\u9fff])[，]?(?:其?中|里头?)?有\d+(?P=unit)(?:是|没|未|还|都是?|不)"
)
_UNCOUNTED = re.compile(
    r"(?:吧|，)?(?:没有?|未)(?:细|仔细|认真)?(?:数|算|统计|计)(?:过)?(?=$|，)"
)  # no lack: 千把人吧没细数
_SETTLED = re.compile("办结|整改|处置|回复|解决|答复|销号|采[用纳]")  # 意见23条，已办结20条 is work that goes on
_ABSENT = "说的是没有的事，没有写入"
_NAME = 12  # characters of a thing that notes ask for: 农家书屋？
_HAPPENED = re.compile("(?:舆情|事件|事故|纠纷|泄密|案件)$")  # 舆情事件？没有: there was none
_NO = re.compile("(?:我们|我[局校院镇])?(?:没有|没|无)(?:发生|出现|有)?过?")
_HARM = re.compile(
    "舆情|事件|事故|问题|违|差错|投诉|信访|泄|失密|诈骗|邪|境外|谣|非法|纠纷|网暴|负面|隐患|渗透|风险|苗头|不|乱"
)
_TAKEN_TO_TASK = re.compile(
    r"[^，（]{0,8}(?:约谈|提醒谈话|诫勉|批评教育|通报批评|通报|问责|责令)了?[^，（]{1,16}（[^（）]*）$"
)
# Nothing happened that should not, or all is well: 没有重大舆情, 舆情平稳; 没有舆情预案 lacks something.
_ALL_WELL = re.compile(
    r"(?:没有?|无|未|零|从未|没有?人)(?:再)?(?:发生|出现|发现|接到|收到|有)?过?(?:任何|一起|一例|[1一]起|重大|较大|严重|突发|负面|不良|网络|网上|意识形态|群体性|相关|涉[\u4e00-\u9fff])*"
    r"(?:舆情|事件|事故|案件|泄密|失密|上访|信访|投诉|举报|谣言|违规|违纪|违法|差错|反弹|炒作|舆论风险|错误言论|不当言论)"
    r"(?:事件|事故|案件|问题|情况|发生|行为|现象|线索)*(?=$|[，。；）)])"
    r"|(?:零|\b0)(?:舆情|投诉|事故|上访|差错|违规|泄密)(?=$|[，。；）)])|(?:平稳|稳定向好|清朗|安全可控|风平浪静)(?=$|[，。；）)])"
)
_SHUT = r"(?:关停|关|注销|解散|清理|清退|删除?|撤换?|拆除?|停用?|更换|换|取缔|整改|处理|下架)"
_PUT_AWAY = re.compile(
    rf"(?:其中)?\d+[个名条处块家件][^，]{{0,10}}的(?:都|均|已经?|全部?)?{_SHUT}(?:了|完|掉)?$|{_SHUT}了?[^，]{{2,14}}的[^，]{{0,8}}\d+[个名条处块家件]$|{_SHUT}了?(?:\d+|[一两三])[个名条处块家件][^，]{{0,16}}$"
)


def is_no_shortfall(fact: Fact, pack: GenrePack, *, others: bool = False) -> bool:
    """Whether a fact without a word of judgement or scarcity tells what was achieved: 获评文明单位, 完成整改7项.

    It says so itself, or is more like what is noted of deeds than of shortfalls: much more, where the notes have no
    ``others`` that are shortfalls for certain.
    """
    fact = replace(fact, said=_UNCOUNTED.sub("", fact.said))
    if falls_behind(fact.said) or _SOME_APART.search(fact.said):
        return False
    if is_all_well(fact.said):
        return True
    if fact.certain or cue_role(fact.said)[0] == "problems" or _lacks(fact, pack):
        return False
    if kindred(pack).is_shortfall(fact.said) < _PLAINLY:
        return True  # whatever single word stands in it: 注销1个长期不更新的账号
    kinds = (compiled(kind.about) for kind in pack.phrases.judgements if kind.need)
    if SHORT.search(fact.said) or _SCARCE.search(fact.said) or any(about.search(fact.said) for about in kinds):
        return False
    return is_achieved(fact.said) or kindred(pack).is_shortfall(fact.said) < (_BESIDE if others else _UNLIKE)


def is_achieved(said: str) -> bool:
    """Whether a note says in so many words that something was done or won: 获评文明单位, 开展培训12次."""
    return bool(_ACHIEVED.search(said))


def is_all_well(said: str) -> bool:
    """Whether a note ends on how nothing happened that should not: 全年舆情（没有重大舆情）."""
    ends = re.split("[，；]", said.rstrip("。；， "))[-1]
    return _ALL_WELL.search(ends) is not None and not SHORT.search(_ALL_WELL.sub("", said))


def falls_behind(said: str) -> bool:
    """Whether a note counts fewer than there should have been."""
    fewer = (found for found in _FEWER.finditer(said) if not _SETTLED.search(found[0]))
    return any(int(found["some"]) < int(found["all"]) for found in fewer)


def is_bare_lack(fact: Fact, pack: GenrePack) -> bool:
    """Whether a fact taken for a shortfall tells nothing that anybody did: 开会来的都是老头老太."""
    return _lacks(fact, pack) and not _DONE.search(fact.said) and without_rest(fact.said) == fact.said


def _lacks(fact: Fact, pack: GenrePack) -> bool:
    return falls_short(fact.said) or any(compiled(lack.about).search(fact.said) for lack in pack.phrases.lacks)


def dealt_with(fact: Fact) -> Fact:
    """Return a fact as a deed where it tells what was done about a shortfall that it names only by the way.

    约谈了两个站长（宣传栏没人管）, 2个没人管的关了.
    """
    done = fact.role == "problems" and (_TAKEN_TO_TASK.match(fact.said) or _PUT_AWAY.match(fact.said))
    return replace(fact, role="done", certain=True) if done else fact


def without_absent(facts: Sequence[Fact], notes: str) -> list[Fact]:
    """Return the facts of ``notes`` without what these ask themselves and deny: 农家书屋？我们没有 is no deed.

    That there was none of what should not be is: 舆情事件？没有.
    """
    kept = list(facts)
    for n, (thing, answer) in enumerate(pairwise(facts)):
        asked = re.fullmatch("[?？ ]+", notes[thing.end : answer.start])
        if asked and _HAPPENED.search(thing.said) and _NO.fullmatch(answer.said):
            kept[n] = replace(thing, said=f"未发生{thing.said}", worded="", end=answer.end)
            kept[n + 1] = replace(answer, same_as=n)
            continue
        named = asked and len(thing.said) <= _NAME and not _HARM.search(thing.said) and not re.search(r"\d", thing.said)
        if (
            named
            and affirmed(thing.said)
            and not affirmed(answer.said)
            and not affirmed(f"{thing.said}，{answer.said}")
        ):
            kept[n], kept[n + 1] = replace(thing, reason=_ABSENT), replace(answer, reason=_ABSENT)
    return kept


def later_planned(facts: Sequence[Fact], period: str) -> tuple[Fact, ...]:
    """Return the facts with what lies after ``period`` as plans, and with it what goes on without a word of a deed."""
    found: list[Fact] = []
    going_on = False
    for fact in facts:
        year = re.match(r"(?:19|20)\d{2}(?=年)", fact.said)
        later = bool(year) and period[:4].isdigit() and year is not None and year[0] > period[:4]
        later = later or ("上半年" in period and fact.said.startswith("下半年"))
        if re.match("下半年[：，]", fact.said) and fact.role == "problems":  # behind the label 问题：, the next one
            later, fact = True, replace(fact, role=None)
        lacks = SHORT.search(fact.said) or cue_role(fact.said)[0] == "problems"
        if (later or going_on) and fact.role == "problems" and not lacks:
            fact = replace(fact, role=None, certain=False)  # behind 问题： plans may follow without a label
        held = fact.role in (None, "done") and not fact.reason
        goes_on = held and (later or (going_on and not fact.certain and not _DEED.search(fact.said)))
        found.append(replace(fact, role="plans", certain=True) if goes_on else fact)
        going_on = goes_on or (later and fact.role == "plans")
    return tuple(found)


def counts_it(slot: str, told: Sequence[str]) -> bool:
    """Whether one of the facts counts what a slot is about, in words its pattern does not know."""
    bare = re.sub(r"(?:次数|件数|场次|期数|篇数|条数|个数|人数|人次|数|率|情况)$", "", slot)
    words = [bare[at : at + 2] for at in range(len(bare) - 1)]
    words += [part for part in re.split(r"[与和及、]", bare) if part != bare]
    return any(
        any(word in fact for word in words) and re.search(r"[\d一二两三四五六七八九十几]", fact) for fact in told
    )
