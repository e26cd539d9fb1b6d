"""What a section is for: its role by the genre's words in its heading, else by its place, else by its wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.sentences import split_sentences

_JOIN = re.compile(r"以及|[及和与、，]")
_CARRIED_OUT = re.compile(r"(?:整改|计划|任务|完成|执行|解决)[^，。]{0,6}情况$")
_NUMBERS = re.compile(r"[0-9０-９一二三四五六七八九十〇年月度半上下\s]")

# Grammar of the kinds of statement, whatever the genre.
_PROBLEM = re.compile(
    r"不够|不足|有待|不深|不强|不高|不到位|不及时|差距|短板|欠缺|缺乏|薄弱|不力|滞后|单一|不多|偏[少弱低]|存在[^。]{0,12}(?:问题|现象)"
)
_CAUSE = re.compile(r"原因|根源|归结起来|由于|致使")
_PLAN = re.compile(
    r"下一?步|今后|明年|来年|将|继续|进一步|努力方向|力争|确保|要(?:坚持|加强|强化|以|把|在|进|深|加|着|抓|做)|持续|不断"
)
_DONE = re.compile(
    r"了|已经?|累计|先后|召开|共(?=[0-9*×一二三四五六七八九十])|全年|截至|今年以来|[0-9*×](?:次|场|期|篇|个|名|人|项|条|件|份)"
)
_AHEAD = re.compile(r"(?:任务|部署|安排|目标|谋划|重点|方向)$")
_AGENDA = re.compile(r"(?:重点工作|工作重点|重点任务)$")  # of the year to come, where it stands last, after problems
_SENTENCES = 60  # sentences looked at; the wording of a section shows in its first ones

_OPENERS: dict[Role, re.Pattern[str]] = {
    "problems": re.compile(
        r"(?:虽然|尽管|但是?|同时|在(?:肯定|看到)|回顾|对照|当前|目前|存在|主要问题|工作中|不足之?处)[^。\n]{0,60}?(?:不足|问题|差距|短板|薄弱)"
    ),
    "causes": re.compile(r"(?:分析|究其|产生|造成|上述|以上)[^。\n]{0,30}?(?:原因|根源)"),
    "plans": re.compile(
        r"(?:下一?步|今后|明年|来年|下半年|新的一年|接下来|下阶段|下一阶段"
        r"|20[0-9]{2}年[，,]?[^。\n]{0,20}将(?:继续|进一步|坚持|以|持续|着力|重点|紧|围绕|从|聚焦|按|深入|认真|不断|全面))"
    ),
}


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role, whether the heading announces causes too, and how sure: 2 exact heading, 1 cue, 0 none."""

    role: Role
    causes: bool = False
    sureness: int = 0


def role_of_heading(pack: GenrePack, heading: str) -> RoleFound:
    """Return the role that ``heading`` names; "other" where no word of the pack speaks."""
    words = _NUMBERS.sub("", heading).strip("。：:，、；")
    exact = next((guide.role for guide in pack.roles if words and words in _bare(guide.headings)), None)
    parts = [(part, cues) for part in _JOIN.split(heading) if (cues := _cues(pack, part))]
    role = exact or (_of_part(*parts[0]) if parts else "other")
    causes = role == "problems" and any(cue.role == "causes" for _, cues in parts for cue in cues)
    return RoleFound(role, causes, 2 if exact else 1 if parts else 0)


def role_of_wording(text: str) -> Role:
    """Return the role a stretch of text plays by its wording, or "other" where that is not clear."""
    announced = opener_role(text)
    if announced:
        return announced
    counts: dict[Role, int] = {"problems": 0, "causes": 0, "plans": 0, "done": 0}
    sentences = split_sentences(text, 0, min(len(text), 8000))[:_SENTENCES]
    for sentence in sentences:
        kind = _kind_of_sentence(sentence.of(text))
        if kind:
            counts[kind] += 1
    best = max(counts, key=lambda role: counts[role])
    clear = counts[best] >= 2 and counts[best] * 2 > sum(counts.values()) and counts[best] * 3 >= len(sentences)
    return best if clear else "other"


def _kind_of_sentence(words: str) -> Role | None:
    if _DONE.search(words) and not _PLAN.search(words[:12]):
        return "problems" if len(_PROBLEM.findall(words)) >= 2 else "done"
    if _PROBLEM.search(words):
        return "problems"
    if _PLAN.search(words):
        return "plans"
    return "causes" if _CAUSE.search(words) else None


def opener_role(text: str) -> Role | None:
    """Return the role that the first words of a paragraph announce, or None."""
    head = text[:120].lstrip()
    return next((role for role, pattern in _OPENERS.items() if pattern.match(head)), None)


def settle_roles(found: list[RoleFound], headings: list[str], bodies: list[str]) -> list[RoleFound]:
    """Give sections their final roles: what the heading leaves open follows from place and wording.

    Sections before the first problems or plans section tell what was done, unless their wording says otherwise.
    """
    settled = list(found)
    turn = next((i for i, one in enumerate(found) if one.role in ("problems", "causes", "plans")), None)
    for i, one in enumerate(found):
        if one.role == "done" and turn is not None and turn < i == len(found) - 1 and _AGENDA.search(headings[i]):
            settled[i] = RoleFound("plans")
        if one.role != "other":
            continue
        wording = role_of_wording(bodies[i])
        if turn is not None and i < turn:
            settled[i] = RoleFound("done")
        elif i and _AHEAD.search(headings[i]):
            settled[i] = RoleFound("plans")
        elif turn is None or wording in ("problems", "causes", "plans"):
            settled[i] = RoleFound(wording)
    return settled


@lru_cache(maxsize=64)
def _bare(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_NUMBERS.sub("", heading) for heading in headings)


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of the pack in a heading, with where it ends."""

    role: Role
    end: int
    word: str


def _cues(pack: GenrePack, part: str) -> list[_Cue]:
    """Return the pack's words that stand in a part of a heading, in the pack's order."""
    words = _words_of(pack)
    near = sorted(entry for start in words.keys() & set(part) for entry in words[start])
    return [_Cue(role, part.rfind(word) + len(word), word) for _, role, word in near if word in part]


_Words = dict[str, list[tuple[int, Role, str]]]
_words: dict[int, tuple[GenrePack, _Words]] = {}  # by identity: a pack is dear to hash


def _words_of(pack: GenrePack) -> _Words:
    """Return cues and longer headings with their place in the pack and their role, by the first character."""
    known = _words.get(id(pack))
    if known is None or known[0] is not pack:
        starts: _Words = {}
        words = [
            (guide.role, word)
            for guide in pack.roles
            for word in (*guide.cues, *(heading for heading in guide.headings if len(heading) >= 4))
        ]
        for place, (role, word) in enumerate(words):
            if word:
                starts.setdefault(word[0], []).append((place, role, word))
        known = _words[id(pack)] = pack, starts
    return known[1]


def _of_part(part: str, cues: list[_Cue]) -> Role:
    """Return the role of one part of a heading.

    What was planned or found and carried out (问题整改情况) is done; else words of the other roles go before those
    of done (下一步工作举措), and the last one wins, as Chinese puts the head noun last (存在问题的原因).
    """
    if _CARRIED_OUT.search(part):
        return "done"
    telling = [cue for cue in cues if cue.role != "done"] or cues
    return max(telling, key=lambda cue: (cue.end, len(cue.word))).role
