"""What may stand before a later half that asks nothing whole by itself: the thing, the document or the office asked of.

标题要不要带数字 after 成绩部分起什么标题好; 述职要署名吗 after 述职报告称呼怎么写;
国企和机关的报告有什么不同 after 国企的怎么写.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.tasks.ask.carry import bare, subject
from assistant.tasks.ask.in_full import topic_of
from assistant.tasks.ask.reading import Understood
from assistant.tasks.ask.spoken import plainly
from assistant.writers.answer.material import Known

Read = tuple[Understood, Known]

# What a half sets its subject beside: 跟机关的比多哪些内容, 内容跟一把手的差在哪.
_BESIDE = re.compile(
    r"^(?:那么?|它)?(?:内容|写法|结构|重点|侧重点?|要求)?(?:上|方面)?(?:跟|和|与|同|比)(?!谐|平|时)(?P<of>[^，。？?]{2,10}?)(?:的|写的)?"
    r"(?:(?:相?比)?(?:起来)?(?:要|该|得)?(?:[多少]|增加|减少)(?:写|了|出)?(?:哪些?|什么|啥|几)"
    r"|(?:有(?:什么|啥|哪些|何)|(?:什么|啥|哪里|哪儿))?(?:不同|区别|差别|不一样)|(?:的?(?:差别|区别|不同))?(?:差|在)+(?:哪|什么))"
    r"[^，。？?]{0,6}$"
)
_DOCUMENT = re.compile(r"(?:个人)?(?:述职|履职|述责)(?:报告|汇报)?|(?:专题|专项|自查|情况|工作)?(?:报告|汇报|总结)")
_PART_OF = re.compile(r"(?P<of>(?:小|分|大|[一二三]级)?标题|题目|落款|署名|结尾|称呼|抬头|主送|日期|序号)")
_TAIL = re.compile(r"(?:的|是|要|该|得|有|写)+$")
_OF_PART = re.compile("部分|打算|问题|做法|成绩|成效|措施|下一步|原因|每条|各条")
_PERSON, _BODY = re.compile("(?:个人|本人|自己)(?:的|述职|报告)*"), re.compile("班子|单位|党组|党委|支部")
_WHETHER = re.compile(r"[吗么]$|([要能该用需可])(?:不|没)\1|有没有|可不可以|需不需要|有必要")
_SURE = 0.6  # how sure it must be that a rule answers what is put together
_WHO = re.compile(r"^(?:我们?|咱们?|本)")


def compared(before: str, text: str) -> str:
    """Return in full what one writes beside another, where the half names only the other; empty for no such half."""
    found = _BESIDE.match(text.strip("？?。 "))
    of = _TAIL.sub("", _WHO.sub("", subject(before)))
    if not found or not of or _PART_OF.search(of):
        return ""
    if (_PERSON.fullmatch(found["of"]) and _BODY.search(of)) or (_PERSON.fullmatch(of) and _BODY.search(found["of"])):
        return "述职报告和情况报告有什么不同"
    document = next((one[0] for one in _DOCUMENT.finditer(before)), "报告")
    of, other = (_TAIL.sub("", _DOCUMENT.sub("", one)) for one in (of, plainly(found["of"])))
    return f"{of}和{other}的{document}有什么不同" if of and other and of != other else ""


def fronted(before: str, text: str, others: Iterable[Read | None], read: Callable[[str], Read]) -> Read | None:
    """Return a half that asks whether, behind what the one before it is of, where a rule then answers it surer."""
    if not _WHETHER.search(text.strip("？?。 ")) or (topic_of(text) and not bare(text)):
        return None  # 写哪些 is of the part that stood before
    reads = [read(f"{front}{text}") for front in _fronts(before)]
    least = max((one[1].score for one in others if one), default=0.0)  # as it is read otherwise
    sure = [one for one in reads if one[1].answers and one[1].score >= _SURE and one[1].score > least]
    return max(sure, key=lambda one: one[1].score, default=None)


def _fronts(before: str) -> list[str]:
    """Return what the question before is of beside its whole subject: the part it names last, the document it names."""
    parts = [one["of"] for one in _PART_OF.finditer(before)][-1:]
    if parts == ["标题"] and _OF_PART.search(before):
        parts = ["小标题"]  # what heads a part
    documents = [one[0] for one in _DOCUMENT.finditer(before)][:1]
    return [one for one in dict.fromkeys((*parts, *documents)) if one != subject(before)]
