"""Which parts of a report a request names: roles, headings or topics, one, several or all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.report import ROLES, Role
from assistant.structure.notes.fact import Notes
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.parts_asked import headed_part

_ALL = ("", "all", "全文", "全篇", "整篇", "whole")
# What people call the parts in English beside the names of the roles.
_IN_ENGLISH = {
    "measures": "plans",
    "plan": "plans",
    "next": "plans",
    "problem": "problems",
    "issues": "problems",
    "shortfalls": "problems",
    "cause": "causes",
    "reasons": "causes",
    "deeds": "done",
    "work": "done",
} | {role: role for role in ROLES}
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])")
_LISTED = re.compile(r"\s*(?:[、，,；;/／+＋&|\n]|以及|还有|[和与及跟])+\s*|\s+")
_REASONS = re.compile("原因|成因|根源|剖析|为什么|caus|reason", re.IGNORECASE)
_SOFT = re.compile(r"^\s*(?:[和与及跟，,]|以及|还有)+\s*$|^\s+$")  # may stand within one heading as well
_HEADING = re.compile(r"(?!.*(?:部分|章节|这|那|怎么|什么|写|我))[\u4e00-\u9fff、，]{5,20}")
_TAIL = re.compile(r"(?:(?:这)?[两二三四五几]个?)?(?:部分|章节|方面|小节|段)$")
_WHEN = re.compile(
    r"^(?:一年(?:以)?来|(?:19|20)\d{2}年(?:度)?(?:以来)?|(?:今年|全年|本年度?|年度|[上下]半年|近[一两三]?年)(?:以?来)?)的?"
)
# What heads all that was done, and no topic of it: 履行意识形态工作责任制的情况, 开展的主要工作.
_ALL_DONE = (
    r"(?:本人|我|党[委组]|支部|单位)?(?:认真|全面|贯彻|切实)*(?:落实|履行|执行|贯彻)(?:党委（?党组）?)?{subject}(?:主体)?(?:责任)?的?(?:主要|基本)?情况"
    r"|{subject}的?(?:贯彻|履行|落实|执行)+(?:的)?情况|(?:所?做|开展|完成|抓)的(?:主要|重点)?工作(?:情况)?|(?:主要|意识形态)?工作(?:的)?(?:开展|完成)?(?:的)?情况|主要工作"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written: one ``role`` (of it one ``topic``), several ``roles``, or the whole report.

    ``topics``: of what was done, the only ones asked for, where several parts are. ``reasons``: shortfalls are asked
    for with what they come from, as all of a report has them.
    """

    role: Role | None = None
    topic: str = ""
    roles: tuple[Role, ...] = ()
    topics: frozenset[str] = frozenset()
    reasons: bool = False

    @property
    def whole(self) -> bool:
        """Whether all of the report is asked for."""
        return self.role is None and not self.roles

    @property
    def topical(self) -> bool:
        """Whether only what was done is asked for, on one topic or several: items without their part's heading."""
        return (bool(self.topic) and self.role == "done") or (bool(self.topics) and self.roles == ("done",))

    def asks(self, role: Role) -> bool:
        """Whether a part is among those to be written."""
        return self.whole or role == self.role or role in self.roles


def wanted(section: str, pack: GenrePack) -> Wanted:
    """Return what ``section`` names, also several parts: 做法、问题、打算, 问题和打算. Raises UnknownName."""
    named = [section_wanted(part, pack) for part in parts_named(section, pack)]
    reasons = _REASONS.search(section) is not None
    if any(role is None for role, _ in named):
        return Wanted()
    roles = tuple(sorted({role for role, _ in named if role}, key=ROLES.index))
    done = [topic for role, topic in named if role == "done"]
    topics = frozenset(done) if done and all(done) else frozenset[str]()
    if len(named) == 1 or (len(roles) == 1 and len(topics) < 2):
        return Wanted(roles[0], named[0][1] if len(named) == 1 else next(iter(topics), ""), reasons=reasons)
    return Wanted(None, "", roles, topics and topics.union(_beside(section, pack)), reasons)


def as_headed(asked: Wanted, notes: Notes, pack: GenrePack) -> tuple[Wanted, tuple[str, ...]]:
    """Return what is to be written of ``notes``, and what to say of it.

    Where their first line heads nothing but deeds, these are written as such, and never as shortfalls or plans.
    """
    told = [fact for fact in notes.facts if not fact.reason]
    only = all(fact.role == "done" for fact in told) and headed_part(notes.text, pack) == "done"
    if asked.role not in ("problems", "plans") or not only:
        return asked, ()
    named, other = (guide.name if (guide := pack.guide(role)) else role for role in ("done", asked.role))
    said = f"要写的是“{other}”，要点的标题写明是“{named}”：按“{named}”写，没有把做过的事写成“{other}”。"
    return Wanted("done"), (said,)


def _beside(section: str, pack: GenrePack) -> list[str]:
    """Return the topics that the words of a name take in: who asks for 责任落实 asks how it was checked, too."""
    return [topic for word, topics in pack.taken_in.items() if word in section for topic in topics]


def parts_named(section: str, pack: GenrePack) -> list[str]:
    """Return the names of parts that ``section`` lists; itself alone where it is one name or heading."""
    name = _bare(section)
    parts = [_bare(_TAIL.sub("", part)) for part in _LISTED.split(_TAIL.sub("", name)) if part]
    if len(parts) < 2 or _is_name(name, pack):
        return [section]
    exact = [_is_name(part, pack) for part in parts]
    if all(exact):
        return list(dict.fromkeys(parts))
    soft = all(_SOFT.match(sign) for sign in _LISTED.findall(name)) if _LISTED.findall(name) else True
    if not any(exact) or (soft and not any(_is_part(part, pack) for part in parts)):
        return [section]
    if soft and _resolves(name, pack) and not all(_resolves(part, pack) for part in parts):
        return [section]
    return list(dict.fromkeys(parts))  # the one that is unknown is told by name


def section_wanted(section: str, pack: GenrePack) -> tuple[Role | None, str]:
    """Return the role and topic that ``section`` names: a role, a heading or synonym, or a topic; (None, "") for all.

    Raises UnknownName.
    """
    name = _bare(section)
    name = _IN_ENGLISH.get(name.lower(), name)
    if name in _ALL:
        return None, ""
    if name in ROLES and name != "other":
        return name, ""
    if _heads_all_done(name, pack):
        return "done", ""
    role, topic = heading_role(name, pack), heading_topic(name, pack)
    if role and not heading_topic(name, pack, exact=True):
        return role, topic if len(name) > 6 and topic else ""
    if topic:
        return "done", topic
    if not re.search(r"[\u4e00-\u9fff]", name):  # nothing is near it: each part by both of its names
        parts = (f"{guide.name}（{guide.role}）" for guide in pack.roles if guide.role != "other")
        raise UnknownName.among(
            "部分", section, (), look=f"可以写：{'、'.join(parts)}、整改措施（measures）、全文（all）"
        )
    names = [guide.name for guide in pack.roles] + [topic.name for topic in pack.topics] + ["整改措施", "all"]
    raise UnknownName.among("部分", section, names)


def _heads_all_done(name: str, pack: GenrePack) -> bool:
    """Whether words head all that was done, whatever time they name before it."""
    shape = _ALL_DONE.replace("{subject}", f"(?:{re.escape(pack.subject)})")
    return re.fullmatch(shape, _WHEN.sub("", name)) is not None


def heads_part(section: str, pack: GenrePack) -> bool:
    """Whether the name of a part is a heading that the user worded: 存在的短板弱项; not 问题, which names the part.

    Nor is 问题、原因, which lists parts by the words that any heading of theirs may hold.
    """
    name = section.strip()
    bare = {cue for guide in pack.roles for cue in guide.cues}
    if len(parts := _LISTED.split(name)) > 1 and all(part in bare for part in parts):
        return False
    if not _HEADING.fullmatch(name) or name in {guide.name for guide in pack.roles}:
        return False
    role = heading_role(name, pack)
    return role is not None and role not in ("opening", "closing") and not heading_topic(name, pack, exact=True)


def replaced(section: str, heading: str, topic: str, pack: GenrePack) -> str:
    """Return a sentence on the heading an item got in place of the one asked for by ``section``; "" for none.

    Who names a topic, or words that stand in the heading, gets what was asked for.
    """
    name = _bare(section)
    if not topic or name == topic or name in heading or heading_topic(name, pack) != topic:
        return ""
    return f"要写的是“{name}”，按“{topic}”这一主题写，标题写作“{heading}”；要用自己的标题，在稿子上直接改。"


def _bare(section: str) -> str:
    return _NUMBER.sub("", section.strip()).rstrip("。：: ")


def _is_part(name: str, pack: GenrePack) -> bool:
    """Whether a name is that of a part: a role, what the genre heads it with, or what notes do."""
    return name in _ALL[1:] or (name in ROLES and name != "other") or heading_role(name, pack, exact=True) is not None


def _is_name(name: str, pack: GenrePack) -> bool:
    topics = (one for topic in pack.topics for one in (topic.name, *topic.synonyms))
    return _is_part(name, pack) or name in topics


def _resolves(name: str, pack: GenrePack) -> bool:
    try:
        section_wanted(name, pack)
    except UnknownName:
        return False
    return True
