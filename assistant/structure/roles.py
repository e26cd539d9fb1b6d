"""What a section is for: its role by the genre's words in its heading, else by its place, else by its wording."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.genre import GenrePack
from assistant.report import Role

_NAMED: tuple[Role, ...] = ("problems", "causes", "plans", "done", "opening", "closing")
_JOIN = re.compile(r"[及和与、]")
_NUMBERS = re.compile(r"[0-9０-９一二三四五六七八九十〇年月度半上下\s]")

# Grammar of the three kinds of statement, whatever the genre.
_WORDING: dict[Role, re.Pattern[str]] = {
    "problems": re.compile(
        r"还?不够|不足|有待|不深|不强|不高|不到位|差距|短板|欠缺|缺乏|薄弱|存在的?问题|不力|滞后|单一"
    ),
    "causes": re.compile(r"原因是|究其原因|主要原因|根源在于|归结起来"),
    "plans": re.compile(
        r"下一?步|今后|明年|来年|将(?:继续|进一步|持续|着力|坚持|以)|继续|进一步|努力方向|要(?:坚持|加强|强化)"
    ),
    "done": re.compile(
        r"开展了?|组织|召开|累计|先后|制定了?|建立了?|成立了?|完成|取得|举办|共[0-9*×一二三四五六七八九十]"
    ),
}
_OPENERS: dict[Role, re.Pattern[str]] = {
    "problems": re.compile(
        r"(?:虽然|尽管|但是?|同时|在(?:肯定|看到)|回顾|对照|当前|目前|存在|主要问题|工作中|不足之?处)[^。\n]{0,60}?(?:不足|问题|差距|短板|薄弱)"
    ),
    "causes": re.compile(r"(?:分析|究其|产生|造成|上述|以上)[^。\n]{0,30}?(?:原因|根源)"),
    "plans": re.compile(r"(?:下一?步|今后|明年|来年|下半年|新的一年|接下来|下阶段|下一阶段)"),
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
    exact = [guide.role for guide in pack.roles if words and words in _bare(guide.headings)]
    cued = _cues(pack, heading)
    if exact:
        return RoleFound(exact[0], exact[0] == "problems" and "causes" in cued, 2)
    if not cued:
        return RoleFound("other")
    role = _choose(cued, heading)
    return RoleFound(role, role == "problems" and "causes" in cued, 1)


def role_of_wording(text: str) -> Role:
    """Return the role a stretch of unheaded text plays by its wording, or "other" where that is not clear."""
    head = text[:120].lstrip()
    for role, pattern in _OPENERS.items():
        if pattern.match(head):
            return role
    counts = {role: len(pattern.findall(text[:4000])) for role, pattern in _WORDING.items()}
    best = max(counts, key=lambda role: counts[role])
    rest = max(count for role, count in counts.items() if role != best)
    return best if counts[best] >= 3 and counts[best] >= 2 * rest else "other"


def opener_role(text: str) -> Role | None:
    """Return the role that the first words of a paragraph announce, or None."""
    head = text[:120].lstrip()
    return next((role for role, pattern in _OPENERS.items() if pattern.match(head)), None)


def settle_roles(found: list[RoleFound], bodies: list[str]) -> list[RoleFound]:
    """Give sections their final roles: what the heading leaves open follows from place and wording.

    Sections before the first problems or plans section tell what was done, unless their wording says otherwise.
    """
    settled = list(found)
    turn = next((i for i, one in enumerate(found) if one.role in ("problems", "causes", "plans")), None)
    for i, one in enumerate(found):
        if one.role != "other":
            continue
        wording = role_of_wording(bodies[i])
        if turn is not None and i < turn:
            settled[i] = RoleFound("done")
        elif turn is None or wording != "done":
            settled[i] = RoleFound(wording)
    return settled


def _bare(headings: tuple[str, ...]) -> set[str]:
    return {_NUMBERS.sub("", heading) for heading in headings}


def _cues(pack: GenrePack, heading: str) -> dict[Role, int]:
    """Return the roles whose words stand in ``heading``, each with where its first word stands."""
    found: dict[Role, int] = {}
    for guide in pack.roles:
        words = (*guide.cues, *(h for h in guide.headings if len(h) >= 4))
        places = [heading.find(word) for word in words if word]
        places = [place for place in places if place >= 0]
        if places:
            found[guide.role] = min(places)
    return found


def _choose(cued: dict[Role, int], heading: str) -> Role:
    """Choose among several roles named: problems go before what is joined to them, causes after 问题的 win."""
    if "problems" in cued and "causes" in cued:
        joined = _JOIN.search(heading, cued["problems"])
        return "problems" if joined and cued["causes"] > cued["problems"] else "causes"
    if "problems" in cued and "plans" in cued:
        return "problems" if cued["problems"] < cued["plans"] else "plans"
    return next(role for role in _NAMED if role in cued)
