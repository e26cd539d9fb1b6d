"""Reading what a numbered point is to say instead, with a colon or without: 第二点改成党课1次，听课120人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.targets import A_POINT, NOWHERE, Target, read_target

_PLACED = rf"(?:把|将)?[^，。；：“”]{{0,8}}?{A_POINT}的?(?:内容|文字|正文)?(?:直接|就|要|都|整个)?{says.TO}"
_ANEW = re.compile(rf"^{_PLACED}\s*(?P<text>[^：:\s“][^：:]{{5,400}})$", re.DOTALL)
# Where a second point is given other words in the same breath.
_NEXT = re.compile(rf"[，；。]\s*(?:再|另外|同时|然后|并且?)?(?={_PLACED})")
_FURTHER = re.compile(r"[，；。]\s*(?:再|另外|同时|然后|并且?|顺便|把|将|其[他它余]|别的|剩下)")
# What says how a point is to be, and not what it is to say.
_MANNER = re.compile(
    rf"^(?:更|稍|再|简|短|长|正式|书面|平实|朴实|实在|具体|详细|口语|{A_POINT}|第[一二三四]人称|几|[两二三四五六\d](?:条|点|段|句|部分))"
    r"|(?:一?[点些]|口吻|口气|语气|形式|格式|样子|说法|写法|顺序|次序|风格|样式|句式|字)(?:来写|写|的)?$|小?标题"
)
# A sentence that was written once and is not said again: 还是用原来那句.
_EARLIER = r"(?:原来|刚才|之前|先前|前面|上面|上次|开始)(?:的|那|这|写的?)*一?(?:句|条|段)(?:话)?"
_VAGUE = re.compile(
    rf"^(?:还是|就|要|改?用|换回|保留|恢复|按|把|将)*(?P<words>{_EARLIER})(?:吧|好了?)?(?:[，]?(?:放|移|挪|写|加)(?:到|进|在)[^，。]{{1,16}})?$"
)


def orders_of_points(text: str) -> list[str]:
    """Return the orders of a message that gives several points other words; the message alone where it gives one."""
    return _NEXT.split(text)


def put_anew(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read what a point is to say instead; a sentence that only the user remembers is told to be unclear."""
    if vague := _VAGUE.match(text):
        yield Edit("vague", Target(words=vague["words"]))
        return
    found = _ANEW.match(text)
    if not found or _MANNER.search(found["text"]) or says.MOVE.search(text) or _FURTHER.search(found["text"]):
        return
    target = read_target(text[: found.start("text")], pack)
    if target.item and target != NOWHERE:
        yield Edit("replace", target, value=found["text"].strip())
