"""Formulations that are said together, in one order: a member left out of a list whose neighbours stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.desk import Desk
from assistant.checks.language.formulation_names import PARTS, WRONG
from assistant.checks.language.near_terms import shared_middle
from assistant.checks.timing.events import period_dates
from assistant.results import Finding
from assistant.structure.sentences import sentence_after, sentence_before

# The thoughts that guide the party, in the order of its constitution; each as it may be written, and as it is.
_GUIDES = (
    ("马克思列宁主义|马列主义", "马克思列宁主义"),
    ("毛泽东思想", "毛泽东思想"),
    ("邓小平理论", "邓小平理论"),
    ("[“‘]?三个代表[”’]?(?:的?重要思想)?", "“三个代表”重要思想"),
    ("科学发展观", "科学发展观"),
    ("习近平新时代中国特色社会主义思想", "习近平新时代中国特色社会主义思想"),
)
_ENOUGH = 4  # of them that show all to be meant; fewer are chosen on purpose
_SOURCE = "《中国共产党章程》总纲"
_GUIDE = re.compile("|".join(f"(?P<g{at}>{written})" for at, (written, _) in enumerate(_GUIDES)))
_TWO_OF_THREE = re.compile(
    r"(?:不断|切实|牢固|进一步)?(?:增强|树牢|牢固树立|强化)[“‘]?[三四五六]个意识[”’]?[、，](?:不断|切实|进一步)?坚定[“‘]?[三四五六]个自信[”’]?(?P<after>[、，。；]?)"
)
_THIRD_SINCE = 2019  # the first whole year in which the three are said together


def check_said_together(desk: Desk) -> list[Finding]:
    """Find what is said in one series with a member missing or out of its place."""
    return [*_guides(desk), *_outdated(desk), *_three(desk), *_sworn(desk), *_built_alike(desk)]


def _guides(desk: Desk) -> Iterator[Finding]:
    for group in _lists(_GUIDE, desk.text):
        places = [int((match.lastgroup or "g0")[1:]) for match in group]
        if len(set(places)) < _ENOUGH:
            continue
        start, end = group[0].start(), group[-1].end()
        if places != sorted(places):
            message = "指导思想的次序不对"
        elif lost := [at for at in range(places[0], places[-1]) if at not in places]:
            message = f"这里少了{'、'.join(_GUIDES[at][1] for at in lost)}"
        else:
            continue
        right = "、".join(name for _, name in _GUIDES)
        yield desk.remark(PARTS, "error", start, end, message, f"完整的是：{right}", evidence=(_SOURCE,))


_GUIDING = re.compile(r"^(?:等?重要思想|的?重要思想)?[”’]?(?:为(?:根本)?指导|为(?:行动)?指南|为指引|为遵循|武装)")
_NEW_SINCE = 2018  # the first whole year in which the constitution names the newest of them


def _outdated(desk: Desk) -> Iterator[Finding]:
    """以邓小平理论、“三个代表”重要思想和科学发展观为指导: guided by the earlier thoughts without the newest."""
    dates = period_dates(desk.period)
    if dates is None or dates[0].year < _NEW_SINCE:
        return
    newest = _GUIDES[-1][1]
    for group in _lists(_GUIDE, desk.text):
        start, end = group[0].start(), group[-1].end()
        led = re.search("(?:坚持|始终|紧紧|高举)?以$", desk.text[max(0, start - 4) : start])
        around = _around(desk.text, start, end)
        whole = group[0].lastgroup in ("g0", "g1")  # from the first on: a list of the party's history
        if (
            led
            and not whole
            and _GUIDING.match(desk.text[end : end + 12])
            and newest not in desk.text[start:end] + around
        ):
            message = f"指导思想里没有“{newest}”，是多年前的写法"
            suggestion = f"改为“以{newest}为指导”；要列全的，按党章的次序写全"
            yield desk.remark(PARTS, "warning", start, end, message, suggestion, evidence=(_SOURCE,))


_LISTED = "[、，]|[和与及]|以及|、?和"  # what divides the names of a list


def _lists(pattern: re.Pattern[str], text: str, divided: str = _LISTED) -> Iterator[list[re.Match[str]]]:
    """Yield the matches that stand in one list, nothing but what ``divided`` matches between them."""
    matches = list(pattern.finditer(text))
    group = matches[:1]
    for before, match in pairwise(matches):
        if not re.fullmatch(divided, text[before.end() : match.start()]):
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _three(desk: Desk) -> Iterator[Finding]:
    """增强“四个意识”、坚定“四个自信”、 and no 做到“两个维护”: it goes on with another matter, or ends."""
    dates = period_dates(desk.period)
    if dates is None or dates[0].year < _THIRD_SINCE:
        return
    for match in _TWO_OF_THREE.finditer(desk.text):
        rest = sentence_after(desk.text, match.end(), 60)
        if "两个维护" in sentence_before(desk.text, match.start(), 60) + rest:
            continue
        start, end = match.start(), match.start("after")
        message = "“四个意识”“四个自信”后面通常接做到“两个维护”，这里没有"
        broken = match["after"] == "、"
        if broken:  # what stands in the place of the third, and no remark on the first two
            start, end = match.start("after"), match.end() + len(re.split("[，、]", rest)[0])
        sure = broken or _whole_meant(desk.text, match.start(), match.end())
        suggestion = "补上“做到‘两个维护’”" if sure else "核对是否漏写；有意只写这两句的，可不改"
        yield desk.remark(PARTS, "warning" if sure else "hint", start, end, message, suggestion)


_SWORN = ("四个意识", "四个自信", "两个维护")
_VERBS = ("增强", "坚定", "做到")
_MEMBER = re.compile(
    r"(?:不断|切实|坚决|牢固|进一步|自觉|持续|始终|更加|坚定不移)*(?P<verb>牢固树立|树牢|增强|强化|坚定|坚决做到|做到|践行)"
    rf"[“‘]?(?P<name>{'|'.join(_SWORN)})[”’]?(?!的)"
)


def _sworn(desk: Desk) -> Iterator[Finding]:
    """坚定“四个自信”、增强“四个意识”、做到“两个维护”: one series in another order, or with verbs exchanged."""
    dates = period_dates(desk.period)
    since = dates is not None and dates[0].year >= _THIRD_SINCE
    for group in _lists(_MEMBER, desk.text, "、"):
        start, end = group[0].start(), group[-1].end()
        names = [match["name"] for match in group]
        right = "、".join(f"{verb}‘{name}’" for verb, name in zip(_VERBS, _SWORN, strict=True))
        if len(group) == len(_SWORN) == len(set(names)):
            if names != list(_SWORN):
                message = "“四个意识”“四个自信”“两个维护”的次序不对"
                yield desk.remark(PARTS, "warning", start, end, message, f"按次序写作“{right}”")
            elif group[2]["verb"] == "增强":  # by itself one may well 增强“两个维护”的自觉
                message = "“两个维护”在这里与“做到”搭配，不是“增强”"
                yield desk.remark(WRONG, "warning", *group[2].span(), message, f"写作“{right}”")
        elif since and len(set(names)) == len(group) == 2 and names[1] == _SWORN[2]:
            lost = next(name for name in _SWORN if name not in names)
            if lost not in _around(desk.text, start, end):
                message = f"“{'”“'.join(names)}”通常与“{lost}”连着写，这里没有"
                suggestion = f"核对是否漏写；完整的是“{right}”"
                sure = _whole_meant(desk.text, start, end)
                yield desk.remark(PARTS, "warning" if sure else "hint", start, end, message, suggestion)


_BEFORE_THEM = re.compile("两个确立[”’]?(?:的?决定性意义)?[、，]$")


def _whole_meant(text: str, start: int, end: int) -> bool:
    """Whether the series opens with “两个确立”, so that all that is said with it is meant, and one is lost."""
    return bool(_BEFORE_THEM.search(sentence_before(text, start, 40))) or "两个确立" in text[end : end + 16]


def _around(text: str, start: int, end: int) -> str:
    """What stands in the sentence before and after a place."""
    return sentence_before(text, start, 80) + sentence_after(text, end, 80)


def _built_alike(desk: Desk) -> Iterator[Finding]:
    """重要工作亲自部署、重大事件亲自处置: one of three clauses with one middle is not there, and no fourth one is."""
    for phrase in desk.common.set_phrases:
        middle = shared_middle(phrase.components)
        if not middle:
            continue
        cut = [part.split(middle, 1) for part in phrase.components]
        one_of = "|".join(f"[一-鿿]{{2}}{re.escape(head[-2:] + middle + tail)}" for head, tail in cut)
        for group in _lists(re.compile(one_of), desk.text):
            ends = {match[0].split(middle, 1)[1] for match in group}
            around = _around(desk.text, group[0].start(), group[-1].end())
            lost = [part for part, (_, tail) in zip(phrase.components, cut, strict=True) if tail not in ends]
            if len(lost) != 1 or len(group) < 2 or middle in around:
                continue
            message = f"“{phrase.name}”通常写全，这里少了“{lost[0]}”"
            suggestion = f"核对是否漏写；完整的是：{'、'.join(phrase.components)}"
            proof = tuple(filter(None, ("、".join(phrase.components), phrase.source)))
            yield desk.remark(PARTS, "hint", group[0].start(), group[-1].end(), message, suggestion, evidence=proof)
