"""Which part of a report a request names: a role, a heading or a topic."""

from __future__ import annotations

import re

from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.report import ROLES, Role
from assistant.structure.notes.headings import heading_role, heading_topic


def section_wanted(section: str, pack: GenrePack) -> tuple[Role | None, str]:
    """Return the role and topic that ``section`` names: a role, a heading or synonym, or a topic; (None, "") for all.

    Raises UnknownName.
    """
    name = re.sub(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])", "", section.strip()).rstrip(
        "。：: "
    )
    if name in ("", "all", "全文", "全篇", "整篇", "whole"):
        return None, ""
    if name in ROLES and name != "other":
        return name, ""
    role, topic = heading_role(name, pack), heading_topic(name, pack)
    if role and not heading_topic(name, pack, exact=True):
        return role, topic if len(name) > 6 and topic else ""
    if topic:
        return "done", topic
    names = [guide.name for guide in pack.roles] + [topic.name for topic in pack.topics] + ["all"]
    raise UnknownName.among("部分", section, names)
