"""Who speaks at the head of the lines of notes that several people told: 李：, 王主任：, 张明：, and who only nods.

李书记：讲党课2次 tells who did it, 科教科： which office; only where somebody plainly speaks are such labels speakers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.genre import GenrePack
from assistant.structure.notes.asked import SPOKEN_TO, is_nod
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.sources import is_person
from assistant.structure.surnames import SURNAMES

_LABEL = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{2,8}[ \u3000]+)?(?P<who>[\u4e00-\u9fff]{1,4})(?:[（(][^（）()：:\d]{1,10}[）)])?"
    r"[ \u3000]*[：:][ \u3000]*"
)
_BARE = re.compile(rf"[{SURNAMES}]")
_FULL_NAME = re.compile(rf"[{SURNAMES}](?![{SURNAMES}]?[村镇乡校院馆站所局])[\u4e00-\u9fff]{{1,2}}")
_POST = re.compile(r"(?:书记|局长|主任|校长|院长|部长|处长|科长|镇长|乡长|所长|站长|主席|经理|领导)")
_OWN_DEED = re.compile(r"(?:今年|全年|带头|亲自|共)*(?:讲|带|主持|联系|参加|走访|调研|约谈|包|分管|作|主讲|到|领)")
_LEAST = 2  # lines that open with a bare surname, from which those are who speaks


def speakers_in(lines: Sequence[NoteLine], pack: GenrePack) -> dict[int, int]:
    """Return where the lines begin that open with who speaks, and how long that label is; empty where nobody does."""
    found = {line.start: hit for line in lines if not line.cells and (hit := _LABEL.match(line.text))}
    told = {at: hit for at, hit in found.items() if not hit["office"]}
    bare = [hit for hit in found.values() if _BARE.fullmatch(hit["who"])]
    names = {hit["who"] for hit in told.values()}
    nodding = {hit["who"] for hit in told.values() if _nods(hit, names) and _may_speak(hit["who"], pack)}
    if len(bare) < _LEAST and not nodding:
        return {}
    counted = Counter(hit["who"] for hit in told.values())
    known = {who for who, many in counted.items() if _may_speak(who, pack) and (many > 1 or _is_name(who))} | nodding
    known |= {hit["who"] for hit in bare}
    return {at: hit.end() for at, hit in found.items() if hit["who"] in known and not _tells_own(hit)}


def _nods(hit: re.Match[str], names: set[str]) -> bool:
    rest = hit.string[hit.end() :]
    return bool(rest) and is_nod(rest, names)


def _may_speak(who: str, pack: GenrePack) -> bool:
    if heading_role(who, pack) or heading_topic(who, pack, exact=True):
        return False
    return any(shape.fullmatch(who) for shape in (_BARE, _FULL_NAME, _POST)) or is_person(who)


def _is_name(who: str) -> bool:
    """Whether a label can be nothing but who speaks, even once: 李, 小周."""
    return _BARE.fullmatch(who) is not None or (SPOKEN_TO.fullmatch(who) is not None and who[0] in "小老阿")


def _tells_own(hit: re.Match[str]) -> bool:
    """Whether a label with a post in it is the doer of what stands behind it: 李书记：讲党课2次."""
    return _POST.search(hit["who"]) is not None and _OWN_DEED.match(hit.string, hit.end()) is not None
