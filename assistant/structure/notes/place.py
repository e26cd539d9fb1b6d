"""Where the reading of notes stands: the headings above the current line, and what they say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.report import Role

# A line that counts on from the one above it: 二是没有目录, 再一个是人手少.
_COUNTED_ON = re.compile(r"(?:其?[二三四五六]|第[二三四五六]|再一个|还有一个|另一个)(?:就)?(?:是|[，、,])|再就是")


@dataclass
class Place:
    """Where the reading stands: the headings above the current line."""

    role: Role | None = None
    held: bool = False  # the role comes from a heading on a line of its own
    topic: str = ""
    group: str = ""
    inline: bool = False  # topic and group hold for this line only
    handed: bool = False  # the role comes from a label on a line above, which may have meant that line alone
    lone: bool = False  # the role comes from a label on this line that opens no other one
    lacking: bool = False  # problems or causes stand above, and no deeds since
    mending: bool = False  # the label is 整改 or 措施, under which may stand what was put right already
    scattered: bool = False  # labels within lines come back to a part that another had left: each is of its own line
    below: frozenset[Role] = frozenset()  # parts that lines further down head, where what is theirs will stand
    above: tuple[Role | None, bool] | None = None  # role and held that hold again behind this line
    asked: bool = False  # the role is what a question of a chat asks for, up to the next question
    half: bool = False  # the notes are about a first half, so that 下半年： is what is planned

    def enter(self, role: Role | None, *, held: bool = False) -> None:
        """Stand under a heading of ``role``, on no topic yet."""
        self.lacking = role in ("problems", "causes") or (self.lacking and role != "done")
        self.role, self.held, self.topic, self.group, self.mending = role, held, "", "", False

    def answers(self, part: Role | None, *, asked: bool) -> None:
        """Stand at a line that a chat's question for a ``part`` calls for, or leave it where another is ``asked``."""
        if part or (asked and self.asked):
            self.enter(part, held=part is not None)
            self.asked = part is not None

    def leave(self, text: str) -> None:
        """Go back to where a line before stood that was of its own part alone, unless ``text`` counts on from it."""
        if self.above is not None and not _COUNTED_ON.match(text):
            (self.role, self.held), self.above = self.above, None
