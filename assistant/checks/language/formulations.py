"""Set formulations: parts missing, wrong or out of order, the wrong verb before them, quoted here and bare there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.checks.language.centre import check_centre
from assistant.checks.language.formulation_names import PARTS, WRONG, check_names
from assistant.checks.language.formulation_words import check_words
from assistant.checks.language.near_terms import check_near_terms
from assistant.checks.language.said_together import check_said_together
from assistant.genre import SetPhrase, compiled
from assistant.results import Finding, FindingLevel

_SOURCE = "固定提法表"
VERB = Check("formulation-verb", "固定提法搭配", "formulations", _SOURCE)
QUOTES = Check("formulation-quotes", "提法引号不一", "formulations", "通行校对规则：同一用语全文体例一致")
CHECKS = (PARTS, WRONG, VERB, QUOTES)

_JOINT = re.compile(r"[”’]?(?:、|，|和|与|及|以及)?[“‘]?")
_NUMBERED = re.compile("[一两二三四五六七八九十]个")
_NEAR = 24  # characters within which the name of the formulation belongs to its parts


def check_formulations(desk: Desk) -> list[Finding]:
    """Hold every set formulation of the report against its exact parts, order and usual verbs."""
    found: list[Finding] = []
    for phrase in desk.common.set_phrases:
        found += [*_parts(desk, phrase), *_wrong(desk, phrase), *_verbs(desk, phrase), *_quotes(desk, phrase)]
    found += [*check_names(desk), *check_words(desk), *check_said_together(desk), *check_centre(desk)]
    near = [one for one in check_near_terms(desk) if not any(one.start < f.end and f.start < one.end for f in found)]
    return [*found, *near]


def _proof(phrase: SetPhrase) -> tuple[str, ...]:
    parts = f"{phrase.name}：{'、'.join(phrase.components)}" if phrase.components else phrase.name
    return tuple(filter(None, (parts, phrase.source)))


def _parts(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    parts = phrase.components
    if len(parts) < 3:
        return
    pattern = compiled("|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True)))
    for group in _groups(desk.text, list(pattern.finditer(desk.text)), max(len(part) for part in parts)):
        seen = [match[0] for match in group]
        named = _named(desk.text, phrase.name, group[0].start(), group[-1].end())
        lost = [part for part in parts if part not in seen]
        if not named and _everyday(parts):
            continue  # 忠诚、担当 and 创新 are anyone's words until the spirit they make up is named
        start, end = group[0].start(), group[-1].end()
        right = "、".join(parts)
        if not lost and len(seen) == len(parts) and tuple(seen) != parts:
            message = f"“{phrase.name}”的次序不对，应为：{right}"
            fix = right if "、".join(seen) == desk.text[start:end] else None
            yield desk.remark(
                PARTS, "error", start, end, message, f"按次序写作“{right}”", evidence=_proof(phrase), fix=fix
            )
        elif len(lost) == 1 and (named or len(parts) >= 4 or _another_member(desk, phrase, group, lost[0])):
            yield from _lost(desk, phrase, group, lost[0], named)
        elif not lost and named and (extra := _extra(desk.text, group, parts)):
            message = f"“{phrase.name}”里没有“{extra[1]}”"
            yield desk.remark(PARTS, "error", *extra.span(1), message, f"完整的是：{right}", evidence=_proof(phrase))
        elif lost:
            yield from _some(desk, phrase, group, lost, named)


_FEW_PARTS = 6  # 社会主义核心价值观 has so many that a list of them can be no other


def _everyday(parts: Sequence[str]) -> bool:
    """Whether the parts are words of every day: two characters each, with none in common."""
    alike = _shared(parts) or _shared([part[::-1] for part in parts])
    return len(parts) <= _FEW_PARTS and max(map(len, parts)) <= 2 and not alike


def _foreign(text: str, group: list[re.Match[str]], parts: tuple[str, ...], lost: str) -> re.Match[str] | None:
    """The member that stands between the neighbours of ``lost``, or behind the last but one: 以利取义 for 以义取利."""
    at = parts.index(lost)
    ends = {match[0]: match.end() for match in group}
    starts = {match[0]: match.start() for match in group}
    before, after = parts[at - 1] if at else "", parts[at + 1] if at + 1 < len(parts) else ""
    first = ends.get(before, -1) if before else max(0, starts.get(after, 0) - len(lost) - 1)
    member = re.compile(
        rf"{'[、，]' if before else ''}(?P<said>[一-鿿]{{{len(lost)}}})(?={'[、，]' if after else '[”’、，。；的]'})"
    )
    match = member.match(text, first) if first >= 0 else None
    beside = not after or (match is not None and starts.get(after) == match.end() + 1)
    return match if match and beside and match["said"] not in parts and set(match["said"]) & set(lost) else None


def _another_member(desk: Desk, phrase: SetPhrase, group: list[re.Match[str]], lost: str) -> bool:
    """Whether one more member stands in the place of ``lost``, and is no word that may well stand there.

    Of three parts two may be meant alone; only a member built as all of them are shows the whole: 守土有为.
    """
    alien = _alien(desk.text, group, phrase.components, lost)
    if alien:
        return alien[0] not in phrase.other_names
    foreign, head = _foreign(desk.text, group, phrase.components, lost), _shared(phrase.components)
    alike = foreign is not None and len(head) > 1 and foreign["said"].startswith(head)
    return alike and foreign is not None and foreign["said"] not in phrase.other_names


def _lost(desk: Desk, phrase: SetPhrase, group: list[re.Match[str]], lost: str, named: bool) -> Iterator[Finding]:
    alien = _alien(desk.text, group, phrase.components, lost)
    if alien:
        message = f"“{phrase.name}”里没有“{alien[0]}”，应为“{lost}”"
        yield desk.remark(PARTS, "error", *alien.span(), message, f"改为“{lost}”", evidence=_proof(phrase), fix=lost)
        return
    foreign = _foreign(desk.text, group, phrase.components, lost)
    if foreign:
        message = f"“{phrase.name}”里没有“{foreign['said']}”，应为“{lost}”"
        span = foreign.span("said")
        yield desk.remark(PARTS, "error", *span, message, f"改为“{lost}”", evidence=_proof(phrase), fix=lost)
        return
    start, end = group[0].start(), group[-1].end()
    message = f"“{phrase.name}”少了“{lost}”"
    level = "error" if named or _can_be_no_other(desk.text, group, phrase.components) else "warning"
    suggestion = f"补上“{lost}”，完整的是：{'、'.join(phrase.components)}"
    yield desk.remark(PARTS, level, start, end, message, suggestion, evidence=_proof(phrase))  # type: ignore[arg-type]


def _can_be_no_other(text: str, group: list[re.Match[str]], parts: Sequence[str]) -> bool:
    """Whether all but one of four and more stand in one list, all of them built alike: 政治意识、大局意识、看齐意识."""
    together = all(text[a.end() : b.start()] == "、" for a, b in pairwise(group))
    return together and len(parts) >= 4 and len(_shared([part[::-1] for part in parts])) >= 2


def _some(desk: Desk, phrase: SetPhrase, group: list[re.Match[str]], lost: list[str], named: bool) -> Iterator[Finding]:
    """Several parts of many: out of order, one of them mistaken (法制 for 法治), or too few where all are announced."""
    parts, start, end = phrase.components, group[0].start(), group[-1].end()
    places = [parts.index(match[0]) for match in group]
    gaps = {desk.text[a.end() : b.start()] for a, b in pairwise(group)}
    if gaps != {"、"}:
        return  # 爱国民主党派、爱国人士: words of it in other names
    if len(group) >= 3 and places != sorted(places):
        right = "、".join(parts[place] for place in sorted(set(places)))
        message = f"“{phrase.name}”的次序不对，这几项应为：{right}"
        yield desk.remark(PARTS, "error", start, end, message, f"按次序写作“{right}”", evidence=_proof(phrase))
        return
    following = parts[places[-1] + 1] if len(group) >= 3 and places[-1] + 1 < len(parts) else ""
    after = re.compile(f"、([一-鿿]{{{len(following)}}})(?=[、，。；的])").match(desk.text, end) if following else None
    if after and after[1] not in parts and set(after[1]) & set(following):
        message = f"“{phrase.name}”里没有“{after[1]}”，应为“{following}”"
        yield desk.remark(
            PARTS, "error", *after.span(1), message, f"改为“{following}”", evidence=_proof(phrase), fix=following
        )
    elif named and len(parts) <= 5 and len(lost) > 1 and (_NUMBERED.match(phrase.name) or len(lost) < len(group)):
        message = f"“{phrase.name}”少了“{'、'.join(lost)}”"
        yield desk.remark(
            PARTS, "warning", start, end, message, f"完整的是：{'、'.join(parts)}", evidence=_proof(phrase)
        )


def _extra(text: str, group: list[re.Match[str]], parts: tuple[str, ...]) -> re.Match[str] | None:
    """One member more at the end of a whole list, built as the others are."""
    tail = _shared([part[::-1] for part in parts])[::-1]
    return (
        re.compile(f"、([一-鿿]{{1,6}}?{re.escape(tail)})(?=[、，。；等的])").match(text, group[-1].end())
        if tail
        else None
    )


def _groups(text: str, matches: list[re.Match[str]], longest: int) -> Iterator[list[re.Match[str]]]:
    """Yield the parts that stand in one list, with at most one foreign member between two of them."""
    group: list[re.Match[str]] = []
    for match in matches:
        gap = text[group[-1].end() : match.start()] if group else ""
        if group and (
            len(gap) > longest + 4 or re.search(r"[。；！？\n]", gap) or gap.count("、") + gap.count("，") > 2
        ):
            if len(group) > 1:
                yield group
            group = []
        group.append(match)
    if len(group) > 1:
        yield group


def _alien(text: str, group: list[re.Match[str]], parts: tuple[str, ...], lost: str) -> re.Match[str] | None:
    """Return the foreign member that stands where ``lost`` should: in the list, built as the others are."""
    head, tail = _shared(parts), _shared([part[::-1] for part in parts])[::-1]
    if len(head) + len(tail) < 2:
        return None
    member = rf"{re.escape(head)}[一-鿿]{{1,{len(lost) + 2}}}?{re.escape(tail)}"
    around = re.compile(rf"(?:(?<=[、，和与及“增强坚定提高升树牢])|^){member}")
    known = {match.start() for match in group}
    first, last = group[0].start(), group[-1].end()
    for match in around.finditer(text, max(0, first - len(lost) - 4), last + len(lost) + 4):
        joined = _JOINT.fullmatch(text[last : match.start()]) if match.start() >= last else match.start() > first
        before = _JOINT.fullmatch(text[match.end() : first]) if match.end() <= first else None
        if match.start() not in known and match[0] != lost and (joined or before):
            return match
    return None


def _shared(words: Sequence[str]) -> str:
    """Return what all of ``words`` begin with."""
    kept = 0
    for chars in zip(*words, strict=False):
        if len(set(chars)) > 1:
            break
        kept += 1
    return words[0][:kept]


def _named(text: str, name: str, start: int, end: int) -> bool:
    return name in text[max(0, start - _NEAR) : start] or name in text[end : end + _NEAR]


def _wrong(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    for form in phrase.wrong:
        for match in compiled(re.escape(form)).finditer(desk.text):
            right = "、".join(phrase.components) if len(phrase.components) > 1 and "、" in form else phrase.name
            message = f"“{form}”不是规范的提法"
            suggestion = phrase.note or f"规范的提法是“{right}”"
            highest = phrase.name.startswith("习近平")  # the names that must never be wrong, and have one right form
            fix = phrase.name if highest else None
            level: FindingLevel = "error" if highest else "warning"
            span = match.span()
            yield desk.remark(WRONG, level, *span, message, suggestion, evidence=_proof(phrase), fix=fix)


def _verbs(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    """A verb that belongs to another formulation and not to this one: 做到“两个确立”."""
    if not phrase.verbs:
        return
    others = {verb for other in desk.common.set_phrases for verb in other.verbs} - set(phrase.verbs)
    for match in compiled(rf"[“‘]?{re.escape(phrase.name)}").finditer(desk.text):
        before = desk.text[max(0, match.start() - 6) : match.start()]
        if any(before.endswith(verb) for verb in phrase.verbs):
            continue
        verb = max((verb for verb in others if before.endswith(verb)), key=len, default="")
        if verb:
            message = f"“{phrase.name}”不与“{verb}”搭配"
            start = match.start() - len(verb)
            end = match.end() + desk.text.startswith(("”", "’"), match.end())
            meant = [f"“{other.name}”" for other in desk.common.set_phrases if verb in other.verbs]
            suggestion = f"“{verb}”的是{'、'.join(meant[:3])}；“{phrase.name}”前用“{'、'.join(phrase.verbs[:3])}”"
            yield desk.remark(VERB, "warning", start, end, message, suggestion, evidence=_proof(phrase))


def _quotes(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    """A short name that stands in quotation marks in one place and without them in another."""
    if len(phrase.name) > 6:
        return
    quoted: list[re.Match[str]] = []
    bare: list[re.Match[str]] = []
    for match in compiled(re.escape(phrase.name)).finditer(desk.text):
        inside = desk.text[max(0, match.start() - 1) : match.start()] in ("“", "‘")
        (quoted if inside else bare).append(match)
    if bare and not quoted and _NUMBERED.match(phrase.name):
        message = f"{phrase.name}是缩略的提法，通常加引号"
        right = f"“{phrase.name}”"
        yield desk.remark(QUOTES, "hint", *bare[0].span(), message, f"写作{right}", fix=right)
    if quoted and bare:
        match, right = bare[0], f"“{phrase.name}”"
        message = f"{phrase.name}：加引号 {len(quoted)} 处，不加 {len(bare)} 处"
        yield desk.remark(QUOTES, "hint", *match.span(), message, f"统一写作{right}", fix=right)
