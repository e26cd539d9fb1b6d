"""A text changed by a sentence where there is no plan behind it: the user's own draft, or one edited by hand.

Words are taken out, put in another's place, or added behind a part; numbers close up behind a part that goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.report import Item, Section
from assistant.structure.numbering import numeral
from assistant.structure.parse import parse_report
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise import says
from assistant.tasks.revise.keeping import numbered, parted, without_clause
from assistant.tasks.revise.quotes import one_kind_of_quotes
from assistant.tasks.revise.targets import Target, read_target
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import numeral as written_numeral

CAN_DO = (
    "可以说：删掉“……”这一句、把“……”改成“……”、删掉第二部分第三条、在第三部分最后加一句：……、标题改成“……”；"
    "或者点“改文字”自己改"
)
_ALIKE = 0.6  # share of the words named that a sentence must hold to be the one meant
_WHOLE = re.compile(r"[这那整全][一]?(?:句话|段话|句|段|条|行|处|小段)|一整[句段]|整[句段]")
_ADD = re.compile(
    r"(?:在|往|给)?(?P<where>[^：:“”]{0,24}?)(?:的?(?:最后面?|末尾|结尾|后面|后边|里面?|下面))?(?:再|另外)?(?:加上?|补上?|补充|增加|添上?|写上)"
    r"(?:一?[句条段点])?(?:话)?[：:，,]\s*[“]?(?P<said>[^”]{4,600})[”]?$",
    re.DOTALL,
)
_TITLE = re.compile(
    r"^(?:把)?(?:大|总|文章|报告|全文)?标题(?:改|换)(?:成|为)[：:]?\s*[“《]?(?P<new>[^”》\n]{4,80})[”》]?$"
)
_NUMBER = re.compile(r"[一二三四五六七八九十]{1,3}|\d{1,2}")


class Changed(NamedTuple):
    """A text after a change, and what was done in words."""

    text: str
    said: str


def changed_text(message: str, text: str, pack: GenrePack) -> Changed | None:
    """Return ``text`` changed as ``message`` says; None where that is no change that can be made to a text.

    Raises BadInput where what is meant does not stand in the text.
    """
    message, kept = parted(one_kind_of_quotes(message), text)
    parts = _parts(message)
    readings = [parts, [message]] if len(parts) > 1 else [parts]
    if message.count("“") == 1:  # what is quoted is what is meant, wherever the commas stand
        readings.reverse()
    trouble: BadInput | None = None
    for wishes in readings:
        try:
            if changed := _all_of(wishes, text, pack, kept):
                return changed
        except BadInput as error:
            trouble = trouble or error
    if trouble:
        raise trouble
    return None


def _all_of(wishes: Sequence[str], text: str, pack: GenrePack, kept: tuple[str, ...]) -> Changed | None:
    done: list[str] = []
    for wish in wishes:
        change = _drop_beside(wish, text, kept) or next(
            (made for read in _READERS if (made := read(wish, text, pack))), None
        )
        if change is None:
            return None
        text = change.text
        done.append(change.said)
    return Changed(text, "；".join(done)) if done else None


def _parts(message: str) -> list[str]:
    """Cut a message into its wishes; what stands in quotes or behind a colon stays whole."""
    given = message.strip().rstrip("。！!")
    text = says.POLITE.sub("", says.REST.sub("", given) or given)
    if _ADD.match(text) or _TITLE.match(text):
        return [text]
    parts = re.split(r"[，,；;。\n]+(?=(?:再|另外|同时|还有|并且?|然后)?(?:把|将|删|去掉|“))(?![^“]*”)", text)
    return [says.POLITE.sub("", part) for part in parts if part.strip()]


# ---------------------------------------------------------------------- what is asked


def _title(part: str, text: str, pack: GenrePack) -> Changed | None:
    found = _TITLE.match(part)
    if not found:
        return None
    title = parse_report(text, pack).title
    if title is None:
        raise BadInput("这份稿子没有读到标题", cure="点“改文字”，在第一行写上标题")
    new = found["new"].strip()
    return Changed(text[: title.start] + new + text[title.end :], f"标题已改成“{new}”")


def _exchange(part: str, text: str, pack: GenrePack) -> Changed | None:
    found = says.QUOTED.search(part) or says.CORRECT.search(part)
    if not found:
        return None
    words = found.groupdict()
    old, new = words.get("old") or words.get("never"), words.get("new") or words.get("but")
    if not old or not new:
        return None
    old, new = old.strip("“”"), new.strip("“”")
    if old not in text:
        old = says.WHERE.sub("", old)
    if old not in text:
        raise BadInput(f"稿子里没有找到“{old[:24]}”", cure="照稿子里的字写，例如：把“4次”改成“5次”")
    many = text.count(old)
    count = f"（{many}处）" if many > 1 else ""
    return Changed(text.replace(old, new), f"已把“{old}”改成“{new}”{count}")


def _drop_beside(part: str, text: str, kept: tuple[str, ...]) -> Changed | None:
    """Take words out of a sentence that is to stay: its clause goes, the rest is left."""
    if not kept or not (found := says.DROP.search(part)):
        return None
    rest = (part[: found.start()] + part[found.end() :]).strip("了 ")
    made = without_clause(_WHOLE.sub("", rest).strip("的把将那这“” "), text, kept)
    return Changed(made[0], f"已删去“{made[1][:40]}”，那一句的其余文字留着") if made else None


def _drop(part: str, text: str, pack: GenrePack) -> Changed | None:
    found = says.DROP.search(part)
    if not found:
        return None
    rest = (part[: found.start()] + part[found.end() :]).strip("了 ")
    quoted = re.search(r"“([^”]{1,200})”", rest)
    if quoted:
        return _drop_words(quoted[1], text, whole=bool(_WHOLE.search(rest)))
    if one := numbered(rest, text):
        return _drop_words(one, text, whole=True)
    target = read_target(rest, pack)
    if target.item or target.part:
        return _drop_place(target, text, pack)
    words = _WHOLE.sub("", rest).strip("的把将 ")
    if target.role and len(words) <= 6:
        return _drop_place(target, text, pack)
    return _drop_words(words, text, whole=True) if len(words) > 1 else None


def _add(part: str, text: str, pack: GenrePack) -> Changed | None:
    found = _ADD.match(part)
    if not found:
        return None
    said = found["said"].strip()
    said = said if said[-1] in "。！？" else f"{said}。"
    target = read_target(found["where"], pack)
    if not target.named and not parse_report(text, pack).sections and not found["where"].strip("再也还请把将给我在，"):
        made = text.rstrip()
        made = made if made[-1:] in "。！？" else f"{made}。"
        return Changed(f"{made}{said}", f"已在这一段最后加上“{said[:24]}”")
    if not target.named:
        raise BadInput("没看出加在哪里", cure=f"说明位置，例如：在第三部分最后加一句：{said[:12]}……")
    node = _node(target, text, pack)
    body = node.of(text)
    end = node.start + len(body.rstrip())
    return Changed(text[:end] + said + text[end:], f"已在“{_named(node)}”后面加上“{said[:24]}”")


_READERS: tuple[Callable[[str, str, GenrePack], Changed | None], ...] = (_title, _exchange, _drop, _add)


# ---------------------------------------------------------------------- taking out


def _drop_words(words: str, text: str, *, whole: bool) -> Changed:
    """Take words out, or the whole sentence that they name; 恳请……支持 names it by its ends."""
    ends = [end for end in re.split(r"…+|\.{3,}|—{2,}", words) if end.strip()]
    if len(ends) == 1 and words in text and not whole:
        return Changed(_closed(text.replace(words, "")), f"已删去“{words}”")
    spans = split_sentences(text)
    said = [span.of(text) for span in spans]
    fitting = [n for n, one in enumerate(said) if all(end in one for end in ends)]
    if not fitting:
        wanted = pairs_of("".join(ends))
        shares = [len(wanted & pairs_of(one)) / max(1, len(wanted)) for one in said]
        best = max(range(len(said)), key=lambda n: shares[n], default=-1)
        fitting = [best] if best >= 0 and shares[best] >= _ALIKE else []
    if not fitting:
        raise BadInput(f"稿子里没有找到“{words[:24]}”", cure="照稿子里的字写出那一句的开头几个字，或者点“改文字”自己删")
    span = spans[fitting[0]]
    gone = span.of(text).strip()
    if len(fitting) > 1 and len("".join(ends)) < 6:
        raise BadInput(f"有{len(fitting)}句写了“{words}”", cure="多写几个字，说明是哪一句")
    left = _numbered_rest(gone, ends)
    if left:
        gone = "".join(clause for clause in re.split(r"(?<=[，；])", gone) if clause.rstrip("，；。") not in left)
    return Changed(_closed(text[: span.start] + left + text[span.end :]), f"已删去“{gone[:40]}”")


def _numbered_rest(sentence: str, words: Sequence[str]) -> str:
    """Return what stays of a sentence that carries its part's number: the clauses without the words; else ""."""
    if not re.match(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[一二三四五六七八九十]是", sentence):
        return ""
    kept = [one for one in re.split(r"(?<=[，；。])", sentence) if one and not any(word in one for word in words)]
    left = "".join(kept).rstrip("，；。")
    return f"{left}。" if len(left) > 4 else ""


def _closed(text: str) -> str:
    """Close up what a deletion leaves: empty lines, a mark behind a mark."""
    text = re.sub(r"([。；，：])[，；、]", r"\1", text)
    return re.sub(r"\n[ \u3000]*(?=\n)", "", text) if "\n\n" not in text else re.sub(r"\n{3,}", "\n\n", text)


def _drop_place(target: Target, text: str, pack: GenrePack) -> Changed:
    node = _node(target, text, pack)
    report = parse_report(text, pack)
    later: Sequence[Section | Item] = report.sections
    if isinstance(node, Item):
        later = next((one.items for one in report.sections if node in one.items), ())
    behind = [one for one in later if one.start > node.start]
    for one in reversed(behind):  # from the last one, so that places stay true
        text = _renumbered(one, text)
    text = text[: node.start] + text[node.end :].lstrip("\n")
    return Changed(_closed(text), f"已删去“{_named(node)}”" + ("，后面的序号已顺过来" if behind else ""))


def _renumbered(node: Section | Item, text: str) -> str:
    found = _NUMBER.search(node.number or "")
    if not found:
        return text
    at = text.find(node.number or "", node.start, node.end)
    value = int(found[0]) if found[0].isdigit() else numeral(found[0]) or 0
    if at < 0 or value < 2:
        return text
    new = str(value - 1) if found[0].isdigit() else written_numeral(value - 1)
    start = at + found.start()
    return text[:start] + new + text[start + len(found[0]) :]


# ---------------------------------------------------------------------- places


def _node(target: Target, text: str, pack: GenrePack) -> Section | Item:
    """Return the part or item meant; raises BadInput where there is none."""
    for node in _nodes(target, text, pack):
        return node
    listed = "；".join(f"{one.number or ''}{one.heading or ''}" for one in parse_report(text, pack).sections)
    raise BadInput("稿子里没有这一处", cure=f"现有：{listed}" if listed else "点“改文字”自己改")


def _nodes(target: Target, text: str, pack: GenrePack) -> Iterator[Section | Item]:
    for n, section in enumerate(parse_report(text, pack).sections, 1):
        if (target.part and n != target.part) or (target.role and section.role != target.role):
            continue
        if not target.item and not target.topic:
            yield section
            continue
        at = (
            range(len(section.items))
            if not target.item
            else [target.item - 1]
            if target.item > 0
            else [len(section.items) - 1]
        )
        for i in at:
            if 0 <= i < len(section.items) and (not target.topic or target.topic in section.items[i].heading):
                yield section.items[i]


def _named(node: Section | Item) -> str:
    return f"{node.number or ''}{node.heading or ''}"[:40]
