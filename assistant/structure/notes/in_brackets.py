"""What brackets behind a deed hold: a remark that is no shortfall, or what is still lacking, told as a note of its own.

都签了承诺书（外包的11个还没签，12月补） tells two things; 改了21份（主要是人名不准） one, a deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.edits import Edit
from assistant.structure.word_bounds import is_name, tagged

_BRACKETS = re.compile(r"[（(](?P<said>[^（）()\n]{4,40})[）)]")
_LAST_CLAUSE = re.compile(r"[^，,；;。：:\n（(）)]{3,}$")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
# A deed, told before its bracket: 改了21份, 都签了, 全覆盖, 开展督查4次.
_DEED = re.compile(
    r"[\u4e00-\u9fff](?:了|过)(?!解|于|程)|已|[都全均]|每[天周月季年]|覆盖|\d+[余多]?[次场期篇条件份处块个本册幅张家户人名轮遍部]"
)
_SHORT = re.compile(r"不(?!良|实|当|明|文|合格)|没|未|缺(?!点)|难|少(?!年|先|儿)|慢|差(?!错)|弱|薄|乱|松|仅|只")
# What was put right or sent back: its bracket tells why, and nothing is left to do.
_DEALT_WITH = re.compile(
    r"(?:退|改|换|撤|删|拆|清|下架|关停|关|停|注销|整改|修[改正]|更[换正]|纠正|驳回|打回|否决|劝|罚|处理|约谈|通报|发现|查[出处])"
    r"[了掉回下出去除正换改理]*(?:[^，。；]{0,8}\d|[^，。；]{0,4}[一两几][个条件处份家]|了?$)"
)
_TO_COME = re.compile(
    r"\d{1,2}月|[今明]年|年[底内前后]|[下本]个?[周月]|下(?:学期|季度|半年)|[节春]前|开学|月底|近期|马上"
)
_LACKS = re.compile(
    r"^(?P<whose>[^，]{1,14}?)(?:还|尚|仍|都|也|一直)*(?P<no>没有?|未)(?P<verb>[\u4e00-\u9fff]{1,2})(?P<what>[\u4e00-\u9fff]{0,8})$"
)
_STILL = re.compile(r"还|尚|仍|\d|[一两几二三四五六七八九十][个名人家处块条所户]|[的些]$")
# What happened to nobody, and when one of those counted will be.
_FINE = re.compile(
    r"(?:没有?|未)(?:发生|出现|发现|接到|收到|问题|违|漏|差错|再|有人|报名|影响|耽误|落下)|[那这最][一后]?[次场期回]|^(?:\d{1,2}月(?:份|底|初)?|[上下]半年|第?[一二三四]季度)(?:还|尚)?[没未]"
)
_ALL = re.compile(r"[都全均]|覆盖|已")
_OBJECT = re.compile(
    r"(?:(?P<verb>[\u4e00-\u9fff])(?:订|好|齐|完)?了|(?P<plain>[签配装建领填])订?)(?P<what>[\u4e00-\u9fff《》“”]{2,10})(?=$|\d)"
)
_THING = re.compile(r"^(?P<thing>[\u4e00-\u9fff]{2,6}?)(?=全部|已|都|均|也|\d)")
_PARTS = re.compile(r"[，,；;、\s]+")


def without_remarks(said: str) -> str:
    """Return what a deed tells without its brackets, in which no shortfall of ours is told; any other words whole."""
    bare = _REMARK.sub("", said)
    if bare == said or not bare.strip("，。 ") or _SHORT.search(bare) or not _DEED.search(bare):
        return said
    told = (found[0][1:-1] for found in _REMARK.finditer(said))
    return (
        bare
        if _DEALT_WITH.search(bare) or all(_FINE.search(one) or cue_role(one)[0] != "problems" for one in told)
        else said
    )


def lacking_in_brackets(text: str) -> Iterator[Edit]:
    """Yield brackets that tell what a deed still lacks, each told behind the deed as a sentence of its own."""
    for found in _BRACKETS.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        last = _LAST_CLAUSE.search(line)
        if "\t" in line or "|" in line or last is None:
            continue
        deed = last[0]
        if not _DEED.search(deed) or _SHORT.search(deed) or _DEALT_WITH.search(deed):
            continue
        parts = [part for part in _PARTS.split(found["said"]) if part]
        at, lack = next(((n, one) for n, part in enumerate(parts) if (one := _lack(part))), (0, None))
        if lack is None:
            continue
        behind = text[found.end() : found.end() + 1]
        remark = "，".join([*parts[:at], *_but(lack, deed)])
        told = "，".join([_told(lack, deed, line), *(_planned(part, lack) for part in parts[at + 1 :])])
        yield Edit(
            found.start(),
            found.end(),
            (f"（{remark}）" if remark else "") + f"；{told}" + ("；" if behind in "，," and behind else ""),
        )


def _planned(part: str, lack: re.Match[str]) -> str:
    """Return by when it is meant to be made up for as a plan: 12月补 is 计划12月补签."""
    if not _TO_COME.match(part) or re.search("[没未]", part):
        return part
    return f"计划{part}{lack['verb'] if part.endswith('补') else ''}"


def _lack(part: str) -> re.Match[str] | None:
    """Return what a part of a bracket tells as still lacking; None where it tells nothing of the kind."""
    found = _LACKS.match(re.sub("^(?:其中|不过|但是?|就是|只有|还有)", "", part))
    return found if not _FINE.search(part) and _STILL.search(part) else None


def _but(lack: re.Match[str], deed: str) -> tuple[str, ...]:
    """Return whom a deed that speaks of all leaves out: 外包的11个除外; nobody where something else is lacking."""
    same = any(sign in deed for sign in lack["verb"]) and not lack["what"]
    return (f"{lack['whose']}除外",) if same and _ALL.search(deed) else ()


def _told(lack: re.Match[str], deed: str, line: str) -> str:
    """Return what is lacking with what the deed before it names: 外包的11个还没签承诺书."""
    whose, verb, what = lack["whose"], lack["verb"], lack["what"]
    said = lack[0] if re.search("[还尚仍]", lack[0]) else f"{whose}还{lack[0][len(whose) :]}"
    done = _OBJECT.search(deed)
    if done and not what and verb == (done["verb"] or done["plain"]):
        return f"{said}{done['what']}"
    if not what and len(verb) == 1:
        whole = next((word for word, _ in tagged(deed) if len(word) > 1 and word.startswith(verb)), verb)
        said = said[: len(said) - 1] + whole
    thing = _THING.match(deed) or _THING.match(re.sub(r"^[\s\d.、（）()\-—·•*]+", "", line))
    if thing and is_name(thing["thing"]):
        if whose.endswith("的"):
            return f"{whose}{thing['thing']}{said[len(whose) :]}"
        if re.search(r"的\d+[个块条台处]$", whose):
            return f"{thing['thing']}{said}"
    return said
