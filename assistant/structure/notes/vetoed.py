"""Orders that name by a short name what is not to be written: 垃圾场那个别写 is of the 垃圾填埋场 told lines before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.asked import is_asked
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import LEFT_OUT, REASONS

_HAN = "\u4e00-\u9fff"
_VETO = re.compile(
    rf"(?m)(?:^|(?<=[。；;：:]))[ \t]*(?:[-–—•·●*]+|\d{{1,2}}[.、])?[ \t]*(?:那|就|还有)?(?P<name>[{_HAN}]{{2,8}}?)的?"
    r"(?:那|这)(?:个|条|件|起|次|块|段)(?:事儿?|舆情|投诉|内容)?(?:就|先|也|都|还是|可|千万|一定|我看)*"
    r"(?:别|不要|不用|不必|不能|不)(?:写|提|放|报|上)(?:了|吧|啊|哈|进去|上去|进材料)*"
    rf"(?:[，,、 ]+[{_HAN}]{{2,14}})?[。！! ]*$"
)
# “红色专线”是老郭去年做的，不要算我的: the whole sentence is of somebody else
_NOT_OURS = re.compile(
    r"(?m)(?:^|(?<=[。；;]))[^。；;\n]{2,60}[，, ](?:这|那)?(?:个|条|件|事)?(?:不要|别|不能|不)(?:算|记|写)(?:在|到)?"
    r"(?:我们?|咱们?|本人)(?:的|头上|名下|身上|账上)?(?:成绩|工作)?(?:[。；;]|$)"
)
_NO_NAME = re.compile(
    r"(?:上面|前面|刚才|数字?|名字|人数|金额|问题|这|那|我|你|领导|最后|第.|我?们?(?:学校|医院|单位|公司|机关|社区|街道)|[局院校镇村所]里|群众|党员|干部|职工)+"
)
_ASKS = re.compile(r"有没有|算不算|是不是|要不要|[？?]|^@")
_SENTENCE = re.compile(r"[^\n。；;]+[。；;]?")
_CLAUSE = re.compile(r"[，,]?[^，,]+")
_FAR = 15  # lines back to which a short name may reach
_HEAD = 8  # characters without a figure before the thing that a sentence is of
_MORE = 4  # characters that a short name may leave out in one place


def vetoed(text: str) -> Iterator[Edit]:
    """Yield what an order keeps out: the sentence on what it calls by a short name, or one that it says is not ours."""
    for other in _NOT_OURS.finditer(text):
        yield Edit(other.start(), other.end(), "", LEFT_OUT)
    for veto in _VETO.finditer(text):
        if not _NO_NAME.fullmatch(veto["name"]):
            told = list(_named(text, veto["name"], veto.start("name")))
            yield from told
            if told:
                yield Edit(veto.start("name"), veto.end(), "", REASONS["talk"])


def _named(text: str, name: str, before: int) -> Iterator[Edit]:
    exact = re.compile(re.escape(name))
    short = re.compile(f"[{_HAN}]{{0,{_MORE}}}?".join(map(re.escape, name)))
    told = [one for one in _SENTENCE.finditer(text, 0, before) if one[0].strip() and not _is_question(one[0])]
    for shape in (exact, short):
        for sentence in reversed(told):
            if text.count("\n", sentence.start(), before) > _FAR:
                break
            found = shape.search(sentence[0])
            if found and len(found[0]) <= len(name) + _MORE:
                yield _out(sentence, found)
                return


def _out(sentence: re.Match[str], found: re.Match[str]) -> Edit:
    head = sentence[0][: found.start()].strip()
    if len(head) <= _HEAD and not re.search(r"\d(?![月日号.、])", head):
        return Edit(sentence.start(), sentence.end(), "", LEFT_OUT)
    clause = next(one for one in _CLAUSE.finditer(sentence[0]) if one.start() <= found.start() < one.end())
    return Edit(sentence.start() + clause.start(), sentence.start() + clause.end(), "", LEFT_OUT)


def _is_question(said: str) -> bool:
    said = said.strip()
    return _ASKS.search(said) is not None or is_asked(said)
