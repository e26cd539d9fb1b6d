"""Words that say nothing without the clause before them: 他们, 那件, 其中, 8月收回来了, 自己领学2次."""

from __future__ import annotations

import re

from assistant.structure.notes.halves import counted_by
from assistant.structure.notes.inseparable import inseparable

_HAN = "\u4e00-\u9fff"
_PRONOUN = re.compile(rf"(?:他们|她们|它们|(?:这|那)(?:些|种|样|几[{_HAN}])|其(?![他余中实次它间])(?=[{_HAN}]))(?!说)")
_ONE_OF_THEM = re.compile(rf"[{_HAN}]{{0,14}}[这那](?P<unit>[件起次场条个期])(?![月人])")
# A verb without anything that it is done to: 8月收回来了, 后来又补上了.
_BARE_VERB = re.compile(
    r"(?:\d{1,2}月(?:份|[底初]|\d{1,2}[日号])?|后来|现在|目前|最后|最终|到底|当[天场]|已经?|都|也|就|又|才|全)*"
    r"(?:收|拆|换|改|补|撤|删|退|还|修|堵|清|搬|停|关|锁|要|追|拿|装)(?:回来?|掉|好|完|上|下来|过来|走|清|齐|起来|出来)了$"
)
# Whose share it was of what was counted: 中心组学习8次，自己领学2次.
_SHARE = re.compile(
    rf"(?:其中)?(?:自己|本人|我|[{_HAN}]{{0,3}}(?:书记|主任|[局院校馆]长))(?:也|都)?(?:带头|牵头|先)?"
    r"(?:领学|主讲|讲|发言|授课|参加|主持|带队)了?\d+(?P<unit>[次场期节堂])(?=$|[（(，])"
)
# Who they are that a plan speaks of: 志愿者队伍今年到了120人，年底想给他们分级培训.
_COUNTED = re.compile(
    rf"^(?:现有|共有|今年|目前)?(?P<who>[{_HAN}“”]{{2,10}}?)(?:今年|现在|目前|现|已经?|一?共|总共)*(?:到了?|有|达到?了?|增[至加到]+了?|发展到了?|扩到了?)?\d+[余多]?[名人个位]$"
)
_THEM = re.compile(r"(?<=[给对把让请带跟与向为])(?:他们|她们)(?!的)")


def points_back(words: str, before: str) -> bool:
    """Whether a clause speaks of what the one before it names, by a pronoun, a share, a bare verb, or as its pair."""
    if _PRONOUN.match(words) or _BARE_VERB.match(words) or re.match("其中", words) or inseparable(words, before):
        return True
    one, share = _ONE_OF_THEM.match(words), _SHARE.match(words)
    return any(found is not None and counted_by(found["unit"], before) for found in (one, share))


def named_again(words: str, before: str) -> str:
    """Return a clause with the people it calls 他们 by the name they were counted under before it."""
    who = _COUNTED.match(before)
    return _THEM.sub(who["who"], words, count=1) if who else words
