"""What an own rule lays down for breaking another of its articles (违反第十条规定的): the sanction and that article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.fault import Faults
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, speaks_of, stands_in
from assistant.writers.cite import shown

_DIGITS = r"[一二两三四五六七八九十百零〇\d]{1,5}"
_BREAKS = re.compile(
    rf"(?:违反|不符合|不执行|未执行|不按照?|未按照?|有)(?:了)?(?:本[一-鿿]{{2,4}})?(?P<which>(?:第{_DIGITS}条|前[一二两三]?条|上[一二两三]?条|[至到、和及与或者])+)"
)
_ONE = re.compile(rf"(?:(?P<to>[至到])?第(?P<n>{_DIGITS})条|(?P<back>前|上)(?P<many>[一二两三]?)条)")
_SEGMENT = re.compile(r"[^；。\n]+")
_FORBIDS = re.compile(r"(?:不得|严禁|禁止|不准|不许|不能|不允许)[^，；。]*")
_ANYONE = re.compile(
    r"^(?:干警|职工|员工|党员|干部|人员|部门|单位|我们|个人|领导|负责人|群里|网上|网络|事情|处分|处理|违反|规定|情节|责任)$"
)
_SAID_IN = 0.6  # share of the words of a deed that a prohibition must speak of
_WIDEST = 70


@dataclass(frozen=True, slots=True)
class Referred:
    """The article that lays a sanction down, the part that does, and the article whose breach it is for."""

    article: WholeArticle
    part: str
    broken: WholeArticle
    shared: float


def laid_down_by_number(
    material: Material, rules: Sequence[Notice], faults: Faults, rest: str, lays: re.Pattern[str]
) -> Referred | None:
    """Return what the rules lay down for breaking the article that a deed is told of; None where none is certain.

    Of a duty it must be told that it was not done (没登记), of a prohibition what it forbids; ``rest`` is the
    question without the faults and what asks.
    """
    words = [word for word in matter_words(rest, rest) if not _ANYONE.search(word)]
    found = []
    for rule in rules:
        every = articles_of(rule)
        for article in every:
            for part, broken in _breaches(article, every, lays):
                if shared := _told_of(material, broken, faults, words):
                    found.append(Referred(article, part, broken, shared))
    found.sort(key=lambda one: -one.shared)
    tied = len(found) > 1 and found[0].shared == found[1].shared and found[0].broken.span != found[1].broken.span
    return found[0] if found and not tied else None


def _breaches(
    article: WholeArticle, every: Sequence[WholeArticle], lays: re.Pattern[str]
) -> Iterator[tuple[str, WholeArticle]]:
    """Yield the parts of an article that lay a sanction down for breaking another one, each with that one."""
    at = next((n for n, one in enumerate(every) if one.span == article.span), 0)
    for segment in _SEGMENT.finditer(article.text):
        if not lays.search(segment[0]):
            continue
        for breach in _BREAKS.finditer(segment[0]):
            for number in _numbers(breach["which"], at, every):
                for one in every:
                    if one.number == number and one.span != article.span:
                        yield _whole(article.text, segment.start() + breach.start()), one


def refers_to(article: WholeArticle, broken: WholeArticle, every: Sequence[WholeArticle], segment: str = "") -> bool:
    """Whether an article, or the part of it given, is on the breach of another one: 违反本办法第七条的."""
    at = next((n for n, one in enumerate(every) if one.span == article.span), 0)
    breaches = _BREAKS.finditer(segment or article.text)
    return any(broken.number in _numbers(one["which"], at, every) for one in breaches)


def _whole(text: str, start: int) -> str:
    """Return what is laid down with its grave case, up to the next breach: 给予警告；情节严重的，调离岗位."""
    rest = re.split(r"[。\n]", text[start:])[0]
    following = [one.start() for one in _BREAKS.finditer(rest) if one.start()]
    pieces = re.split(r"(?<=；)", rest[: min(following, default=len(rest))])
    grave = [one for one in pieces[1:] if re.match(r"情节|后果|造成|屡|再次|构成", one)]
    return "".join([pieces[0], *grave]).strip("；; ")


def _numbers(which: str, at: int, every: Sequence[WholeArticle]) -> list[int]:
    found: list[int] = []
    for one in _ONE.finditer(which):
        if one["n"]:
            number = numeral(one["n"]) or 0
            found += range(found[-1] + 1, number + 1) if one["to"] and found else [number]
        else:
            many = numeral(one["many"]) or 1 if one["many"] else 1
            found += [each.number for each in every[max(at - many, 0) : at]]
    return found


def _told_of(material: Material, article: WholeArticle, faults: Faults, words: Sequence[str]) -> float:
    """Return how surely a deed breaks an article: what was left undone is a duty of it, or it forbids the deed."""
    forbidden = "；".join(one[0] for one in _FORBIDS.finditer(article.text))
    duties = _FORBIDS.sub("", article.text)
    spoken = sum(speaks_of(material, word, article.text) for word in words)
    if faults.acts and any(act in duties for act in faults.acts) and (not words or spoken):
        return 1 + spoken
    if not faults.acts and words:
        outright = sum(word in forbidden for word in words)
        whole = "".join(one for one in re.split(r"(?<=[。\n])", article.text) if _FORBIDS.search(one))
        held = sum(speaks_of(material, word, whole) for word in words)  # 职工个人账号 is named before 不得发布
        if outright and held >= _SAID_IN * len(words):
            return held + outright
    return 0.0


def referred_blocks(material: Material, told: Referred) -> Iterator[str]:
    """Yield what is laid down, then the article that it is for."""
    head = f"**{shown(told.part, _WIDEST)}**：" if len(told.part) <= _WIDEST else ""
    yield f"{head}{shown_article(material, told.article)}"
    yield f"它说的那一条是：{shown_article(material, told.broken)}"
    yield stands_in([told.article])
