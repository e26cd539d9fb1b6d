"""What a message asks of the manner of a draft: whose voice, how formal, how plain, how concrete."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.person import unit_named
from assistant.tasks.revise.targets import NOWHERE, Target, read_target


def voices(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read whose voice or what tone is asked for, and where."""
    quoted = re.search(r"“([^”]{4,})”", text)
    spoken = re.match(r"(?P<words>[^，。“]{2,14}?)(?:那|这)一?(?:句|处)话?", text)
    place = read_target(spoken["words"], pack) if spoken else NOWHERE
    if place.item or place.part or place.role:
        spoken = None
    words = Target(words=quoted[1]) if quoted else Target(words=spoken["words"]) if spoken else None
    whole = read_target(text, pack)
    wish = says.CONCRETE.search(text)
    if says.NATURAL.search(text) and whole.role == "opening":
        yield Edit("reword", whole)
    elif wish and not says.ADD.search(text) and not re.match("内容|文字", text):
        yield Edit("concrete", replace(whole, words=text[: wish.start()].strip("的把将，")))
    elif (detail := says.FINER.search(text)) and whole.role != "opening" and not says.ADD.search(text):
        yield Edit("concrete", replace(whole, words=says.POLITE.sub("", text[: detail.start()]).strip("的得把将，")))
    elif says.BY_THIS.search(text) and whole.role == "plans":
        yield Edit("concrete", replace(whole, words=""))
    elif (rather := says.RATHER.search(text)) and says.SELF.match(rather["but"]):
        yield Edit("unit_voice", value=rather["but"])
    elif rather:
        yield Edit("correct", Target(words=rather["never"]), value=rather["but"])
    elif says.NOT_I.search(text):
        yield Edit("unit_voice")
    elif says.FIRST.search(text):
        yield Edit("first")
    elif found := says.UNIT_VOICE.search(text):
        yield Edit("unit_voice", value=unit_named(found["speaker"] or found["called"] or ""))
    elif says.PLAIN.search(text):
        yield Edit("plain", words or read_target(text, pack))
    elif says.GENTLE.search(text):
        yield Edit("sober", words or whole, value="gentle")
    elif says.SOBER.search(text):
        yield Edit("sober", words or read_target(text, pack))
    elif says.FORMAL.search(text):
        yield Edit("formal", words or read_target(text, pack))
