"""Items of notes that an aside keeps out of the report: not to be written, or not decided yet whether to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.before_after import before_and_after
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.undecided import not_matter

LEFT_OUT = "您在要点里注明不写，未采用"
WRITTEN = "您注明先写上，正文已写，请核实"
UNDECIDED = "您在要点里说写不写还没有定，先没有写入正文；要写，请删去这句说明"

_DO = r"(?:写|放|报|提|上|列|用|加|讲)"
_THIS = r"(?:[这那该此本][一]?(?:条|个|段|句|块|点|项|数|些|几条|部分|件事|事儿?)?|数字?|人数)?"
_SOFT = r"(?:先|暂时?|就|也|都|千万|可|还是|最好|我看|一律|对外)*"
_BY_WHOM = r"(?:[\u4e00-\u9fff]{1,6}?(?:说|讲|要求|定|交代|意思)(?:是|了)?)?"
# 这条去年写过了别用了: why it is not to be written, no matter of its own
_TOLD_BEFORE = (
    r"(?:[这那该此本][一]?[条个段句块点项]?)?(?:去年|上次|往年|前年|以前|之前|年年)?"
    r"(?:都|已经?|就|也)?(?:写|用|报|提|讲|说)过了?(?:的)?"
)
_NOT = re.compile(
    rf"(?:{_TOLD_BEFORE})?{_BY_WHOM}{_THIS}{_SOFT}(?:别|不要|不用|不必|不宜|不能|不(?=对外|写|提|放|报|用|上|列)|勿|甭)"
    rf"(?:再|对外|往里|往上|往外)?{_DO}?(?:公开|公布|说)?(?:进去|上去|进来|出来|出去|了|吧|哈|啊|报告里?|材料里?)*"
    rf"|{_THIS}(?:可以|要|就)?(?:删|划|去)(?:掉|了|去)?(?:吧|哈)?|作废"
    r"|(?:去年|往年|前年)的[，, ]?|(?:今年|这次|本次)(?:别|不要|不)(?:再)?(?:算|计)(?:进去|在内|了)?"
)
# 镇上奖的5000块别写, 国别不要写: what is left out is named, and what stands before it is kept
_NOT_THAT = re.compile(
    r"(?P<what>.{0,12}?)(?:别|不要|不用|先不|先别)(?:再)?(?:往[^，]{0,4}里?)?(?:写|提|报|放)(?:了|进去|上|吧)?$"
)
_OUTRIGHT = re.compile("[写提放报外说]|公开")
_WHETHER = re.compile(
    rf"({_DO})不\1|(?:要不要|该不该|能不能|用不用|需不需要){_DO}?(?:进去|上去|上)?(?=$|["
    rf"^{chr(0x4E00)}-{chr(0x9FFF)}]|再|等|领导|没|还|先|你|由)"
)
_PUT_OFF = re.compile(
    rf"{_BY_WHOM}{_THIS}(?:就)?(?:先|暂时?)(?:放着|搁着|放一?放|搁一?搁|搁置|挂着|存着|存疑|缓一?缓|压一?压|压着|放这[儿里]?"
    r"|不动|空着)(?:吧|哈|再说)?"
    r"|(?:[这该此]条|这[个段块点])(?:再议|待议|待定|存疑|未定|没定|再说|再商量|拿不准|吃不准)"
)
_YES = re.compile(
    rf"(?:说|定了|同意|批了|答复|意思是?)(?:还是|可以|要|得)*{_DO}(?:上|进去|吧)?$|^(?:先|还是|就|都)?("
    rf"?:写上|算上|放上|加上)$"
)
_TELLS = re.compile(r"(?:其中|有)[一两几\d]|是[^，]{2,}的$|[^，]{2,}[了过](?!$)|\d")
_ENCLOSED = re.compile(r"[（(【\[](?P<said>[^（）()【】\[\]\n]{2,40})[）)】\]]")
_TAIL = re.compile(
    r"(?:[ \u3000]*[—–-]{1,3}[ \u3000]*|[？?！!]+[ \u3000]*)(?P<said>[^—–？?。；;\n]{1,30}[？?]?[^—–？"
    r"?。；;\n]{0,20})[。！! ]*$"
)
_LAST = re.compile(r"[，,。；; \u3000]+(?P<said>[^，,。；;\n]{2,16}?[？?]?)[。！!？? ]*$")
# 投诉处理20件，态度那3件要不要写…先不写: only the three are meant
_SOME_OF_IT = re.compile(
    r"(?<=[\u4e00-\u9fff\d）])[，,；;。 ]+[\u4e00-\u9fff]{1,8}?的?[那这]"
    r"(?:\d+|[一二两三四五六七八九十几])[件个条起次名人块场篇份][^。；;\d]{0,24}$"
)
_SOME_LEFT_OUT = re.compile(  # 约谈5人，其中乡镇的那2人先不写
    r"(?<=[\u4e00-\u9fff\d）])[，,；; ]+(?:其中)?[\u4e00-\u9fff]{0,8}?的?[那这]"
    r"(?:\d+|[一二两三四五六七八九十几])[件个条起次名人块场篇份](?:的)?(?:先|就|也|都|可|千万)*(?:别|不要|不用|不)(?:再)?(?:写|提|报)(?:进去|上|了|吧|哈|啊)*(?=$|[，,。；;])"
)
_BEGINS = re.compile(r"[。；;！!\n]")
# （3月、6月、12月，12月那次还没开，先写上）: what is not so yet and is to be written all the same
_TOLD_TO_WRITE = re.compile(
    r"(?:^|[，,；; ]+)[^，,；;]*(?:还没|没|未|还要|要)[^，,；;]{0,8}[，,；; ]+(?:先|还是|就|都|也)+(?:"
    r"写上|算上|放上|加上|写|算)(?=$|[，,；;])"
)
# …要不要写？张局说写，但写成已整改: a question that its answer settles
_ANSWERED = re.compile(
    rf"[，, ]*(?:要不要|该不该|能不能){_DO}(?:进去|上)?[？?，, ]+[^，。；？?\n]{{1,5}}(?:说|定了?|意思)"
    rf"(?:是)?(?:可以|要|还是)?{_DO}(?:上|进去)?"
    r"(?P<so>[，, ]*(?:但|就|不过)?(?:要)?写成)?"
)
_STOPS = " \t\u3000，,、。；;：:！!？?"


def verdict_of(said: str) -> str:
    """Return the reason for which words beside an item keep it out, "" for words that do not."""
    parts = [part for part in re.split(r"[，,；;。：:！!？?\s]+", said) if part]
    if any(_YES.search(part) for part in parts):
        return ""
    if any(_WHETHER.search(part) or _PUT_OFF.fullmatch(part) for part in parts):
        return UNDECIDED
    return LEFT_OUT if any(_NOT.fullmatch(part) for part in parts) else ""


def held_out(text: str) -> Iterator[Edit]:
    """Yield the items that an aside beside them keeps out; an aside that tells a thing itself keeps out only that.

    What is neither done, lacking nor meant goes with them, and a lack of last year's is told with its mending.
    """
    yield from not_matter(text)
    yield from before_and_after(text)
    at = 0
    for line in text.splitlines(keepends=True):
        yield from _in_line(line, at)
        at += len(line)


def _in_line(line: str, at: int) -> Iterator[Edit]:
    if "\t" in line or line.count("|") > 1:
        return
    body = line.rstrip()
    for found in _ANSWERED.finditer(body):
        yield Edit(at + found.start(), at + found.end(), "，" if found["so"] else "", WRITTEN)
    for found in _ENCLOSED.finditer(body):
        if (told := _TOLD_TO_WRITE.search(found["said"])) and found.start():
            begin, end = found.start("said") + told.start(), found.start("said") + told.end()
            alone = not found["said"][: told.start()].strip(_STOPS) and not found["said"][told.end() :].strip(_STOPS)
            yield Edit(at + (found.start() if alone else begin), at + (found.end() if alone else end), "", WRITTEN)
            continue
        whole = not body[: found.start()].strip(" -·•●*") and not body[found.end() :].strip(_STOPS)
        behind = whole or re.search("[\u4e00-\u9fff]{2}", body[: found.start()]) is not None
        reason = verdict_of(found["said"]) if behind else ""
        if whole and not reason and any(_NOT_THAT.match(part) for part in re.split("[，,；;]", found["said"])):
            reason = LEFT_OUT
        if not reason:
            continue
        parts = [part for part in re.split(r"[，,；;：:\s]+", found["said"]) if part]
        own = (
            len(parts) > 1 and reason == LEFT_OUT and re.match("这[个句]|别|不", parts[-1]) and _TELLS.search(parts[0])
        ) and not re.fullmatch(_TOLD_BEFORE, parts[0])
        if own and not re.search(r"[核定准]", parts[0]):
            yield Edit(at + found.start(), at + found.end(), "", reason)
        else:
            yield _item(line, body, at, found.start(), found.end(), reason)
    if (
        (parts := re.split("[，,]", body))
        and len(parts) > 1
        and _NOT_THAT.match(parts[-1])
        and re.match(r"[^\d，]{2,10}的事?$", parts[0].strip())
    ):
        yield Edit(at, at + len(line), "", LEFT_OUT)  # 某总师的事，纪委还在查，先不要往报告里放
        return
    for some in _SOME_LEFT_OUT.finditer(body):
        yield Edit(at + some.start(), at + some.end(), "", LEFT_OUT)
    for shape in (_TAIL, _LAST):
        tail = shape.search(body)
        reason = verdict_of(tail["said"]) if tail else ""
        if tail and reason and (shape is _TAIL or reason == UNDECIDED or _OUTRIGHT.search(tail["said"])):
            if named := _SOME_OF_IT.search(body):
                yield Edit(at + named.start(), at + len(body), "", reason)
            elif re.search("[\u4e00-\u9fff]{3}", body[: tail.start()]):
                yield _item(line, body, at, tail.start(), len(body), reason)
            return


def _item(line: str, body: str, at: int, start: int, end: int, reason: str) -> Edit:
    """Return the sentence before an aside as kept out, the whole line where nothing else stands in it."""
    begins = [one.end() for one in _BEGINS.finditer(body, 0, start)]
    left = begins[-1] if begins and body[begins[-1] : start].strip(_STOPS) else 0
    if not left and (label := re.match(r"[^，。；：:\d]{2,8}[：:]", body)) and end < len(body):
        left = label.end()
    rest = body[end:]
    more = re.match(r"[^。；;]*[。；;]?", rest)
    goes_on = more is not None and len(more[0].strip(_STOPS)) > 3 and not re.match(r"[，,。；;]", rest)
    end += more.end() if goes_on and more else len(rest) - len(rest.lstrip("。；;，, "))
    if left == 0 and end >= len(body):
        end = len(line)
    return Edit(at + left, at + end, "", reason)
