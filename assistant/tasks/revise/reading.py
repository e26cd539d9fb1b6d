"""What a message about a draft asks to be changed: 短一点, 改第二点, 把第三点放到最前面, 参学率是98%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.numbering import numeral
from assistant.tasks.revise.targets import NOWHERE, Target, read_target

EditKind = Literal[
    "undo", "shorter", "longer", "plain", "first", "unit_voice", "move", "swap", "add", "drop", "heading", "title",
    "reword", "replace", "fill", "period", "unit", "sober", "formal", "correct", "merge", "split", "rehome", "ends",
]  # fmt: skip

CAN_DO = (
    "可以说：短一点、写到800字、长一点、不要套话、平实一点、正式一点、换成第一人称、改成单位口吻、把第三点放到最前面、第一点和第二点对调、"
    "第二点和第三点合并、把第三点拆成两点、把培训那件事挪到第二点、加一条：……、删掉第二点、第二点标题改成“……”、改第二点、第二点改成：……、"
    "把4次改成5次、结尾改成……、参学率是98%、期间改成2026年、单位改成……、撤销"
)

_UNDO = re.compile(
    r"撤销|撤回|还原|恢复(?:成|到)?(?:上一?|原来|刚才|之前)|退回|回到(?:上一?|刚才|之前)|不要刚才|改回(?:去|来)|上一版"
)
_PERIOD = re.compile(
    r"(?:(?:报告)?期间|时间|年份|报告期|时期|年度)[^，。；]{0,4}?(?:改成|改为|换成|应该?是|是|为|：|:)\s*"
    r"(?P<period>(?:19|20)\d{2}年?度?(?:上半年|下半年|第?[一二三四]季度)?)"
    r"|^(?:改成|改为|换成|写成)(?P<bare>(?:19|20)\d{2}年度?(?:上半年|下半年|第?[一二三四]季度)?)的?$"
)
_UNIT = re.compile(r"单位(?:名称|的名字)?(?:改成|改为|换成|应该?是|是|叫|为|：|:)\s*“?(?P<unit>[^，。；”\s]{2,30})”?")
_TO = r"(?:改成|改为|换成|换为|写成|定为|用|叫)"
_HEADING = re.compile(
    rf"(?:小?标题|题目|大标题)[^，。；“]{{0,4}}?{_TO}\s*[：:]?\s*[“\"《]?(?P<text>[^”\"》。；]{{3,40}})"
)
_OTHER_HEADING = re.compile(
    r"(?:换|另|改|重新?)(?:一?个|拟|起|写|用)*(?:一?个)?(?:别的|新)?的?(?:小?标题|题目)|(?:小?标题|题目)(?:再|要|得|请)?(?:换|改|重)(?:一?[个下换改]|拟|写)*$"
)
_PLAIN = re.compile(r"套话|空话|官话|口号|只[写留要]事实|少说虚的|太虚")
_SOBER = re.compile(r"平实|朴实|实在(?:一?[点些])|直白|质朴|平和|低调|花哨|华丽|太(?:满|大|空)|拔高|口气(?:小|缓)")
_FORMAL = re.compile(
    r"(?:更|再|要|写得?|改得?|语气|口气|口吻|文风)[^，。]{0,4}(?:正式|书面|庄重|严肃|严谨|规范)|(?:正式|书面|庄重|严肃|严谨)(?:一?[点些]|化)|太口语|像公文"
)
_FIRST = re.compile(
    r"第一人称|(?:个人|本人|我)的?(?:口吻|口气|名义|角度|身份)|(?:自称|称呼|人称)[^，。]{0,3}?(?:本人|我$)|用[“]?(?:本人|我)[”]?(?:来写|写|$)"
)
_UNIT_VOICE = re.compile(
    r"第三人称|(?:改成|换成|改为|用|以)[“]?(?P<speaker>[^，。；“”]{0,10}?(?:单位|局|党组|党委|党工委|支部|委|办|校|院|公司|街道|中心|馆|站))[”]?的?"
    r"(?:口吻|口气|名义|角度|身份|自称|来写)|(?:自称|称呼|人称)[^，。]{0,3}?(?:改成|换成|改为|用)[“]?(?P<called>[^，。；“”]{2,10})[”]?"
)
_SWAP = re.compile(r"(?:对调|调换|互换|交换|换一?下?位置|换一?下?(?:次序|顺序))")
_MOVE = re.compile(
    r"(?:放到?|移到?|挪到?|调到?|提到?|排到?|搬到?|写)(?:在)?(?P<to>.{0,16}?)(?P<side>最前面?|最后面?|开头|末尾|结尾处|前面|之前|后面|之后|前头|前边|后边|[前后]$)"
)
_FRONT = re.compile(r"(?P<front>提前|靠前|往前(?:放|挪|移|提)|提到前面)|(?:靠后|往后(?:放|挪|移)|推后|放后面)")
_INTO = re.compile(r"(?:放|移|挪|调|搬|并|归|写|合)(?:到|进|入|在)(?P<into>.{1,16}?)(?:里面?|里头|中|下面?|里去|去)?$")
_MERGE = re.compile(r"合并|合成|合在一起|并成|并在一起|合为")
_SPLIT = re.compile(r"(?:拆|分)(?:成|为|开成?)(?P<many>[两二三四五2-5])?")
_CORRECT = re.compile(
    r"^[“\"‘]?(?P<old>[^，。；：]{2,40}?)[”\"’]?(?:不对，?|写错了，?|错了，?)?(?:改成|改为|换成|换为|改作|应该?是|应为|要写成?)[“\"‘]?(?P<new>[^，。；：]{1,60}?)[”\"’]?$"
    r"|^(?P<subject>[^，。；]{2,24}?)(?:应该?)?是(?P<now>\d[^，。；]{0,10}?)，?(?:而?不是|不应该?是)(?P<was>\d[^，。；]{0,10})$"
    r"|^(?P<topic>[^，。；]{2,24}?)(?:不是|不应该?是)(?P<no>\d[^，。；]{0,10}?)，?(?:而|应该?)?是(?P<yes>\d[^，。；]{0,10})$"
)
_QUOTED = re.compile(r"[“\"](?P<old>[^”\"]{1,60})[”\"](?:改成|改为|换成|换为|改作)[“\"](?P<new>[^”\"]{1,80})[”\"]$")
_ENDS = re.compile(
    r"^(?P<end>结尾|结束语|最后一句|末尾|开头|导语|开篇|第一段)(?:那?一?[句段])?(?:的?话)?"
    rf"(?:(?P<gone>不要了?|去掉|删[掉去了]?|不写)$|{_TO}\s*[：:]?\s*[“\"]?(?P<text>[^”\"]{{2,400}})[”\"]?$)",
    re.DOTALL,
)
_DROP = re.compile(r"(?:删掉|删去|删除|删了|删|去掉|拿掉|不要写?|不写|别写|砍掉|撤掉)(?:了)?")
_ADD = re.compile(
    r"(?:再|还要|还|另外)?(?:加上?|补充|补上|增加|添加|添上|补写|加入|加写|再写)(?:上|进去?|入|写)?(?:一?[条点句项个段](?:事实|内容|工作)?)?"
    r"(?:(?:内容|事实))?\s*[：:，,]?\s*(?P<said>.{4,400})$",
    re.DOTALL,
)
_LENGTH = re.compile(r"(?P<chars>\d{2,5})\s*(?:个)?字")
_SHORTER = re.compile(r"短|精简|压缩|缩|太长|太多字|浓缩|精炼|简练|简洁|简短|删减|啰嗦|罗嗦")
_LONGER = re.compile(r"长一?[点些]|写长|加长|展开|充实|丰富|扩|太短|太少|详细|饱满|多写|再长")
_REPLACE = re.compile(rf"{_TO}\s*[：:]\s*(?P<text>.{{6,400}})$", re.DOTALL)
_REWORD = re.compile(
    r"(?:换|另|重新|再|改)(?:一?[个种版遍下]|来|写|用|出)*(?:别的)?(?:说法|写法|表述|措辞|版本?|遍|样|改)|重写|改写|润色|改一?[改下]|重新写|再来|修改|^改|不好"
)
_POLITE = re.compile(r"^(?:请|麻烦|帮我|帮忙|能不能|可以|可不可以|给我|你|再|就|把|将|嗯|好的?|那|然后|接着|，|,|\s)+")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change asked for; ``value`` is what to put there, ``other`` a second place, ``number`` characters."""

    kind: EditKind
    target: Target = NOWHERE
    value: str = ""
    other: Target = NOWHERE
    number: int = 0


def read_edits(message: str, slots: Sequence[str], pack: GenrePack) -> list[Edit]:
    """Return the changes that ``message`` asks for, [] where none is understood; ``slots``: the placeholders."""
    text = message.strip().rstrip("。！!~")
    whole = _edit(_POLITE.sub("", text), slots, pack)
    if whole and whole.kind in ("add", "replace", "undo", "correct", "ends"):
        return [whole]
    parts = [part for part in re.split(r"[，,；;。\n]+", text) if part.strip()]
    found = [edit for part in parts if (edit := _edit(_POLITE.sub("", part.strip()), slots, pack))]
    if whole and len(found) < len(parts) and whole.kind != "fill":
        return [whole]
    return _joined(found) or ([whole] if whole else [])


def _joined(edits: list[Edit]) -> list[Edit]:
    """Make one of 第二点太长了，压缩一下: what follows without a place of its own is about the place before it."""
    kept: list[Edit] = []
    for edit in edits:
        last = kept[-1] if kept else None
        again = last and last.target.named and not edit.target.named and edit.kind in (last.kind, "reword")
        if not again:
            kept.append(edit)
        elif last and edit.number:
            kept[-1] = replace(last, number=edit.number)
    return kept


def _edit(text: str, slots: Sequence[str], pack: GenrePack) -> Edit | None:
    return next((edit for read in _READERS for edit in read(text, slots, pack)), None)


def _plain_ones(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if _UNDO.search(text):
        yield Edit("undo")
    if found := _PERIOD.search(text):
        yield Edit("period", value=found["period"] or found["bare"])
    if found := _UNIT.search(text):
        yield Edit("unit", value=found["unit"])


def _headings(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    target = read_target(text, pack)
    if found := _HEADING.search(text):
        target = read_target(text[: found.start()], pack)
        yield Edit("heading" if target.named else "title", target, value=found["text"].strip('“”" '))
    elif _OTHER_HEADING.search(text):
        yield Edit("heading", target)


def _filled(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read 参学率是98%: the words of a placeholder, then what belongs there."""
    for slot in sorted(set(slots), key=len, reverse=True):
        name = slot.split("（")[0]
        at = text.find(name) if name else -1
        if at < 0:
            continue
        rest = re.sub(
            r"^[”】]?(?:就|应该?)?(?:填|写|是|为|达到?|有|共|改成|改为|：|:|=|\s|，)*", "", text[at + len(name) :]
        )
        if rest.strip():
            yield Edit("fill", value=rest.strip("“”。 "), target=Target(words=slot))
            return
    bare = re.fullmatch(r"(?:是|填|就是|有|为)?(\d[\d.,]*[%％]?\s*[\u4e00-\u9fff]{0,3})", text)
    if bare and len(set(slots)) == 1:
        yield Edit("fill", value=bare[1], target=Target(words=slots[0]))


def _voices(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if _FIRST.search(text):
        yield Edit("first")
    elif found := _UNIT_VOICE.search(text):
        called = found["speaker"] or found["called"] or ""
        yield Edit("unit_voice", value="" if called in ("单位", "我们单位") else called)
    elif _PLAIN.search(text):
        yield Edit("plain", read_target(text, pack))
    elif _SOBER.search(text):
        yield Edit("sober", read_target(text, pack))
    elif _FORMAL.search(text):
        yield Edit("formal", read_target(text, pack))


def _orders(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if _SWAP.search(text):
        places = [read_target(part, pack) for part in re.split(r"[和与跟同、]", text, maxsplit=1)]
        if len(places) == 2 and all(place.named for place in places):
            yield Edit("swap", places[0], other=places[1])
        return
    if _MERGE.search(text):
        yield from _merged(text, pack)
        return
    if (split := _SPLIT.search(text)) and (target := read_target(text[: split.start()], pack)).named:
        yield Edit("split", target, number=numeral(split["many"].replace("两", "二")) or 2 if split["many"] else 2)
        return
    if (front := _FRONT.search(text)) and (target := read_target(text[: front.start()], pack)).named:
        yield Edit("move", target, value="before" if front["front"] else "after")
        return
    found = _MOVE.search(text)
    if found:
        target, side = read_target(text[: found.start()], pack), found["side"]
        other = read_target(found["to"], pack)
        if target.named and (other.named or side[0] == "最" or side in ("开头", "末尾", "结尾处", "前面", "后面")):
            before = side[0] != "后" and "后" not in side and side not in ("末尾", "结尾处")
            yield Edit("move", target, value="before" if before else "after", other=other)
            return
    if into := _INTO.search(text):
        words = re.sub(r"(?:这|那)?(?:一?[点条项句个]|件事|内容)?$", "", text[: into.start()].strip("把将 "))
        other = read_target(into["into"], pack)
        if other.named and len(words) > 1 and not read_target(text[: into.start()], pack).item:
            yield Edit("rehome", Target(words=words), other=other)


def _merged(text: str, pack: GenrePack) -> Iterator[Edit]:
    places = [read_target(part, pack) for part in re.split(r"[和与跟同、]|并[到入进]", text, maxsplit=1)]
    if len(places) == 2 and all(place.named for place in places):
        yield Edit("merge", places[0], other=places[1])


def _ends(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if found := _ENDS.search(text):
        role: Role = "opening" if found["end"] in ("开头", "导语", "开篇", "第一段") else "closing"
        yield Edit("ends", Target(role), value=(found["text"] or "").strip())


def _corrected(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read 把4次改成5次, 中心组学习应该是13次, 党课不是2次是3次."""
    if quoted := _QUOTED.search(text):
        yield Edit("correct", Target(words=quoted["old"]), value=quoted["new"])
        return
    found = _CORRECT.search(text)
    if not found:
        return
    if found["old"]:
        words = read_target(found["old"], pack)
        if not words.item or len(found["old"]) > 8:
            yield Edit("correct", Target(words=found["old"].strip()), value=found["new"].strip())
        return
    subject = found["subject"] or found["topic"]
    yield Edit("correct", Target(words=subject + (found["was"] or found["no"])), value=found["now"] or found["yes"])


def _contents(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    target = read_target(text, pack)
    if (found := _REPLACE.search(text)) and read_target(text[: found.start()], pack).named:
        yield Edit("replace", read_target(text[: found.start()], pack), value=found["text"].strip())
        return
    drop = _DROP.search(text)
    if drop and not _ADD.match(text):
        words = re.sub(
            r"^(?:把|将)|(?:这|那)?(?:一?[点条项句]|部分|内容)$",
            "",
            (text[: drop.start()] + text[drop.end() :]).strip("了 "),
        )
        if target.named or len(words) > 1:
            yield Edit("drop", replace_words(target, words))
            return
    if found := _ADD.search(text):
        yield Edit("add", read_target(text[: found.start()], pack), value=found["said"].strip())


def replace_words(target: Target, words: str) -> Target:
    """Return ``target`` with the words it was named by."""
    return Target(target.role, target.part, target.item, target.topic, words)


def _sizes(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    target, length = read_target(text, pack), _LENGTH.search(text)
    if _SHORTER.search(text):
        yield Edit("shorter", target, number=int(length["chars"]) if length else 0)
    elif _LONGER.search(text):
        yield Edit("longer", target, number=int(length["chars"]) if length else 0)
    elif length and len(text) < 16:
        yield Edit("longer", target, number=int(length["chars"]))
    elif _REWORD.search(text):
        yield Edit("reword", target)


_READERS = (_plain_ones, _ends, _headings, _filled, _orders, _voices, _corrected, _contents, _sizes)
