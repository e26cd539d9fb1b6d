"""What a message about a draft asks to be changed: 短一点, 改第二点, 把第三点放到最前面, 参学率是98%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.structure.notes.headings import heading_role
from assistant.structure.notice_length import length_asked
from assistant.structure.numbering import numeral
from assistant.tasks.draft.named import unit_and_period
from assistant.tasks.revise import says
from assistant.tasks.revise.anew import orders_of_points, put_anew
from assistant.tasks.revise.asked_for import asked_for
from assistant.tasks.revise.causes import causes_given
from assistant.tasks.revise.corrected import corrected
from assistant.tasks.revise.dictated import dictated
from assistant.tasks.revise.edits import Edit, EditKind
from assistant.tasks.revise.ends import asks_for_a_frame, frames
from assistant.tasks.revise.filled import filled
from assistant.tasks.revise.fragment import fragments
from assistant.tasks.revise.manner import voices
from assistant.tasks.revise.opened import opened
from assistant.tasks.revise.sentences import cut_sentences
from assistant.tasks.revise.targets import Target, read_target

TITLE = "标题"  # the words of a target that is the title of the whole
CAN_DO = (
    "可以说：短一点、写到800字、长一点、不要套话、平实一点、正式一点、换成第一人称、改成单位口吻、把第三点放到最前面、第一点和第二点对调、"
    "第二点和第三点合并、把第三点拆成两点、把培训那件事挪到第二点、加一条：……、删掉第二点、第二点标题改成“……”、改第二点、第二点改成：……、"
    "把4次改成5次、结尾改成……、参学率是98%、期间改成2026年、单位改成……、撤销"
)

_LEAD = re.compile(r"^(?:请|麻烦|帮我|再)*(?:修?改|更正|调整)(?:一?下|个地方)[，,：:]\s*")
_SHORT = 4  # characters before what is added that ask for nothing
_MOST = 99_999  # characters of any report
# Kinds of change whose words may hold commas of their own.
_OF_THE_WHOLE = ("add", "cause", "replace", "undo", "correct", "ends", "list", "rerole", "unit_voice", "vague")
_SIZES = {"shorter", "longer"}
_SAYS_HOW = {"correct", "add", "replace", "drop", "cause", "plain", "shorter", "longer"}


def read_edits(message: str, slots: Sequence[str], pack: GenrePack) -> list[Edit]:
    """Return the changes that ``message`` asks for, [] where none is understood; ``slots``: the placeholders."""
    given = opened(message).rstrip("。！!~")
    for words in (message.strip(), given):
        if said := next(dictated(words, pack), None):
            return [said]
    rest = read_edits(given[lead.end() :], slots, pack) if (lead := _LEAD.match(given)) else []
    if any(edit.kind == "correct" for edit in rest):  # 改一下，办结是19件 asks for no other wording
        return rest
    if named := unit_and_period(given):
        return [Edit("unit", value=named[0]), Edit("period", value=named[1])]
    if len(orders := orders_of_points(given)) > 1 and all(each := [read_edits(one, slots, pack) for one in orders]):
        return [edit for edits in each for edit in edits]
    text = says.REST.sub("", given) or given
    framed = len(re.findall("[，,；;。]", text)) and asks_for_a_frame(text)
    whole = None if framed else _edit(says.POLITE.sub("", text), slots, pack)
    if whole and whole.kind == "replace" and text != given:
        return [replace(whole, kind="add")]  # what stands there stays, too
    if whole and whole.kind in _OF_THE_WHOLE:
        return [*_before_adding(whole, text, slots, pack), whole]
    parts = [part.strip() for part in re.split(r"[，,；;。\n]+(?![^“]*”)", text) if part.strip()]
    found: list[Edit] = []
    unread: list[str] = []
    for part in parts:
        if found and (says.REASON.match(part) or (says.NOT_THAT.match(part) and not says.PLAIN.search(part))):
            continue  # why it is to be changed, or what the new words are to stand for
        edit = _edit(says.POLITE.sub("", part), slots, pack)
        if edit:
            found.append(edit)
        else:
            unread.append(part)
    parted = whole and whole.kind in {edit.kind for edit in found} and any(map(says.ORDERED.search, unread))
    dropped = whole and whole.kind == "drop" and any(map(says.PUT_AWAY.search, parts)) and "“" not in text
    if whole and unread and whole.kind != "fill" and not parted and not dropped:
        return [whole]
    if found and unread and len(parts) > 1:
        found += [Edit("unread", value=part) for part in unread if len(part) > 3]
    return _joined(found) or ([whole] if whole else [])


def _before_adding(whole: Edit, text: str, slots: Sequence[str], pack: GenrePack) -> list[Edit]:
    """Return what the sentences before the one that adds ask for (办结是19件。再加一句……); told where unread."""
    at = says.ADD.search(text) if whole.kind == "add" else None
    head = re.match(r"[^“”：:]*[。；;\n](?=[^。；;\n]*$)", text[: at.start()]) if at else None
    if not head or len(head[0].strip()) <= _SHORT:
        return []
    return read_edits(before := head[0].strip("。；;\n "), slots, pack) or [Edit("unread", value=before)]


def _joined(edits: list[Edit]) -> list[Edit]:
    """Make one of 第二点太长了，压缩一下: what follows without a place of its own is about the place before it."""
    kept: list[Edit] = []
    if any(edit.kind == "plain" and not edit.target.named for edit in edits):
        edits = [edit for edit in edits if edit.kind not in ("sober", "plain") or edit.value or edit.target.named]
        edits.append(Edit("plain"))  # 朴实点，别那么多套话 is one wish, and the further one
    for edit in edits:
        last = kept[-1] if kept else None
        if last and last.kind == "reword" and last.target.item and edit.kind in _SAYS_HOW:
            kept[-1] = edit if edit.target.named or edit.kind == "correct" else replace(edit, target=last.target)
            continue  # 改第二点，苗玉兰换成阎晓蕾: how it is to be changed, and nothing else of it
        if last is None:
            kept.append(edit)
            continue
        named = (last.target.named or last.target.words) and not (edit.target.named or edit.target.words)
        again = (named and edit.kind in (last.kind, "reword")) or {last.kind, edit.kind} <= _SIZES
        if not again:
            kept.append(edit)
        elif edit.number:
            kept[-1] = replace(last, number=edit.number)
    return kept


def _edit(text: str, slots: Sequence[str], pack: GenrePack) -> Edit | None:
    return next((edit for read in _READERS for edit in read(text, slots, pack)), None)


def _plain_ones(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if says.UNDO_ALL.search(text):
        yield Edit("undo", value="all")
    if says.UNDO.search(text):
        yield Edit("undo")
    if says.PUT_OUTSIDE.match(text):
        yield Edit("outside", value=text)
    if found := says.PERIOD.search(text):
        yield Edit("period", value=found["period"] or found["bare"])
    if (found := says.UNIT.search(text)) or (found := says.UNIT_WRITTEN.match(text)):
        yield Edit("unit", value=found["unit"])


def _headings(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if found := says.IN_TITLE.match(text):
        yield Edit("title", Target(words=found["old"]), value=found["new"])
    elif found := says.HEADING.search(text):
        target = read_target(text[: found.start("text")], pack)
        yield Edit("heading" if target.named else "title", target, value=found["text"].strip('“”" '))
    elif says.HEADING_STYLE.search(text) and "“" not in text:
        yield Edit("outside", value="标题样式")
    elif says.MORE_HEADINGS.search(text):
        yield Edit("outside", value="小标题")
    elif says.OTHER_HEADING.search(text):
        target = read_target(text, pack)
        yield Edit("heading", target if target.named or "小标题" in text else Target(words=TITLE))


def _orders(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    if (listed := says.LISTED.match(text)) and (where := _part_named(listed["where"], pack)).named:
        yield Edit("list", where, value=listed["said"].strip())
        return
    if right := says.RIGHT_PART.search(text):
        role = heading_role(right["yes"] or right["really"], pack)
        place = read_target(text[: right.start()], pack)
        words = says.POLITE.sub("", right["words"] or right["what"])
        yield Edit("rerole", replace_words(place, words), other=Target(role or "done"))
        return
    if says.SWAP.search(text):
        places = [read_target(part, pack) for part in re.split(r"[和与跟同、]", text, maxsplit=1)]
        if len(places) == 2 and all(place.named for place in places):
            yield Edit("swap", places[0], other=_of_one_part(*places))
        return
    if says.MERGE.search(text):
        yield from _merged(text, pack)
        return
    if (split := says.SPLIT.search(text)) and (target := read_target(text[: split.start()], pack)).named:
        yield Edit("split", target, number=numeral(split["many"].replace("两", "二")) or 2 if split["many"] else 2)
        return
    if (front := says.FRONT.search(text)) and (target := read_target(text[: front.start()], pack)).named:
        side = "before" if front["front"] else "after"
        words = says.AROUND.sub("", says.AROUND.sub("", text[: front.start()]))
        whole = target.item or target.part or target.role or words in target.topic
        yield Edit("move", target if whole else replace(target, words=words), value=side)
        return
    found = says.MOVE.search(text)
    if found:
        target, side = read_target(text[: found.start()], pack), found["side"]
        other = read_target(found["to"], pack)
        words = says.AROUND.sub("", says.AROUND.sub("", text[: found.start()]))
        if (target.named or (len(words) > 1 and not says.ADD.match(text))) and (
            other.named or side[0] == "最" or side in ("开头", "末尾", "结尾处", "前面", "后面")
        ):
            before = side[0] != "后" and "后" not in side and side not in ("末尾", "结尾处")
            kind: EditKind = "move" if target.item or target.part or target.role else "lift"
            yield Edit(
                kind,
                target if kind == "move" else replace(target, words=words),
                value="before" if before else "after",
                other=other,
            )
            return
    if apart := says.APART.search(text):
        yield Edit("apart", Target(words=apart["words"]))
        return
    if (into := says.INTO.search(text)) and not says.ADD.match(text):
        words = re.sub(
            r"^(?:(?:这|那)?(?:一?[点条项句个]|件))(?=.{4})|(?:这|那)?(?:一?[点条项句个]|件事|内容)?$|的(?:那|这)?(?:件|个)?(?:事情?|情况)$",
            "",
            text[: into.start()].strip("把将 "),
        )
        other = read_target(into["into"], pack)
        if not (other.item or other.part or other.role):  # a topic, or the words of a heading
            other = replace_words(other, re.sub(r"部分$|那一?[条段]$|这一?[条段]$", "", into["into"]))
        known = other.named or len(other.words) > 1
        if known and len(words) > 1 and not read_target(text[: into.start()], pack).item:
            yield Edit("rehome", Target(words=words), other=other)


def _merged(text: str, pack: GenrePack) -> Iterator[Edit]:
    places = [read_target(part, pack) for part in re.split(r"[和与跟同、]|并[到入进]", text, maxsplit=1)]
    if len(places) == 2 and all(place.named for place in places):
        yield Edit("merge", places[0], other=_of_one_part(*places))


def _of_one_part(first: Target, second: Target) -> Target:
    """Return the second place of 问题部分的第三点和第四点 with the part that only the first one names."""
    alone = second.item and not (second.role or second.part or second.topic)
    return replace(second, role=first.role, part=first.part) if alone else second


def _contents(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    target = read_target(text, pack)
    if (found := says.REPLACE.search(text)) and read_target(text[: found.start()], pack).named:
        yield Edit("replace", read_target(text[: found.start()], pack), value=found["text"].strip())
        return
    drop = says.DROP.search(text)
    quoted = re.search(r"“([^”]{2,80})”", text)
    if drop and quoted:
        yield Edit("untitle" if re.match(r"(?:把)?(?:小)?标题“", text) else "drop", Target(words=quoted[1]))
        return
    if drop and not says.ADD.match(text):
        words = re.sub(
            says.AROUND,
            "",
            (text[: drop.start()] + text[drop.end() :]).strip("了 "),
        )
        if target.named or len(words) > 1:
            yield Edit("drop", replace_words(target, words))
            return
    if gap := says.GAP.search(text):
        yield Edit("gap", read_target(text[: gap.start()], pack), value=gap["what"])
        return
    if found := says.USE.search(text):
        yield Edit("use", Target(words=found["words"]))
    if found := says.ADD.search(text):
        said = found["said"].strip()
        if says.OUTSIDE.search(said):
            yield Edit("outside", value=said)
        elif says.DESCRIBED.match(said):
            yield Edit("outside", Target(words="described"), value=said)
        elif not says.NO_FACT.search(said):
            before = text[: found.start()]
            nearest = read_target(re.split("[，；。]", before)[-1], pack)  # 问题和打算对不上，打算再补一条：……
            yield Edit(
                "add", nearest if nearest.named else read_target(before, pack), value=_counted(found["many"], said)
            )


def _counted(many: str | None, said: str) -> str:
    """Part what is to be added into as many facts as it is said to be: 再补充两个：文化广场1个，撤了3条旧标语."""
    pieces = said.split("，")
    return "；".join(pieces) if many and numeral(many.replace("两", "二")) == len(pieces) else said


def _part_named(text: str, pack: GenrePack) -> Target:
    """Return the part that words name, however they say of which year: 明年打算, 2027年的打算."""
    return read_target(re.sub(r"明年|今年|下一?年|(?:19|20)\d\d年|下一?步(?=的?打算)", "", text), pack)


def replace_words(target: Target, words: str) -> Target:
    """Return ``target`` with the words it was named by."""
    return Target(target.role, target.part, target.item, target.topic, words)


def _sizes(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    target = read_target(says.REWORD.sub("，", text), pack)
    said = says.LENGTH.search(text)
    if (sentence := says.A_SENTENCE.match(text)) and not target.named:
        yield Edit("vague", Target(words=sentence["words"]))
        return
    if not target.named and (thing := says.OF_A_THING.match(text)):
        target = replace_words(target, thing["words"])
    limits = length_asked(said[0]) if said else None
    number = int(limits[1] if limits[1] < _MOST else limits[0]) if limits else 0
    if says.TOO_SHORT.search(text):
        yield Edit("longer", target, number=number)
    elif says.SHORTER.search(text):
        yield Edit("shorter", target, number=number)
    elif says.LONGER.search(text) or (number and len(text) < 16):
        yield Edit("longer", target, number=number)
    elif says.REWORD.search(text):
        yield Edit("reword", target)


_READERS = (
    _plain_ones, causes_given, fragments, asked_for, cut_sentences, frames, _headings, filled, put_anew, _orders,
    voices, corrected, _contents, _sizes,
)  # fmt: skip
