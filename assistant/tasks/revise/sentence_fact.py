"""A fact told for a sentence of the user's own text: 其实开了2次会，改一下第一句 takes the place of 多次召开会议."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.structure.figures import find_figures, without_figures
from assistant.structure.numbering import numeral
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.added import new_fact
from assistant.tasks.revise.by_text import Changed
from assistant.writers.draft.clause import clause
from assistant.writers.draft.pairs import pairs_of

_ORDINAL = (
    r"第(?P<{0}>[一二三四五六七八九十]|\d{{1,2}})句|(?P<{0}last>最后(?:一)?句)|(?P<{0}first>开头(?:那|这)?(?:一)?句)"
)
_CHANGE = r"(?:给我|帮我|帮忙|给|再|也)?(?:把)?(?:改|修改|调整|更新|换|写进)(?:一?下|改|成实的|到|进|进去)?"
_PLEASE = r"(?:你|您|请|麻烦|那|就|帮我|帮忙|给我|给|再|把)*"
_FACT_FIRST = re.compile(
    rf"^(?P<fact>.+?)[，,。；;]{_PLEASE}(?:{_CHANGE}(?:{_ORDINAL.format('a')})|(?:{_ORDINAL.format('b')}){_CHANGE}(?:吧|呗)?|{_CHANGE})(?:吧|呗|好了)?[。！!]*$"
)
_FACT_LAST = re.compile(
    rf"^{_PLEASE}(?:{_CHANGE})?(?:{_ORDINAL.format('a')})(?:{_CHANGE})?[，,：:](?!.*改成)(?P<fact>.+)$"
)
_WHOLE = re.compile(
    rf"^{_PLEASE}(?:{_ORDINAL.format('a')})(?:整句)?(?:改成|改为|换成|换为|写成)[：:，,]?[“\"]?(?P<new>[^“”\"]{{4,300}})[”\"]?$"
)
_SPOKEN = re.compile(
    r"^(?:其实|实际上?|我们?|咱们?|俺们?|我?[单站局院校处科]位?|我们[站局院校处科队]|今年|本来|是)+(?=[\u4e00-\u9fff])"
)
_VAGUE = re.compile(r"多次|经常|定期|及时|反复|常态化|不定期|多场次?|若干|几次|持续|切实|认真|积极|大力|深入|扎实|有效")
_ALIKE = 0.3  # share of what a fact says, its figures left out, by which a clause is on the same thing


def fact_for_sentence(message: str, text: str, pack: GenrePack) -> Changed | None:
    """Return ``text`` with the fact of a message in the sentence it is meant for; None where it means none."""
    if whole := _WHOLE.match(message.strip()):
        return _replaced(whole, text)
    found = _FACT_LAST.match(message.strip()) or _FACT_FIRST.match(message.strip())
    if not found or not find_figures(found["fact"]) or "“" in found["fact"]:
        return None
    told = _told(found["fact"], pack)
    spans = split_sentences(text)
    if not told or not spans:
        return None
    at = _meant(found, len(spans))
    ranked = [at] if at is not None else range(len(spans))
    (share, place), n = max((_fit(spans[n].of(text), told), n) for n in ranked)
    if at is None and share < _ALIKE:
        return None
    span = spans[n]
    made, gone, put = _put(span.of(text), told, place if share >= _ALIKE else -1)
    said = f"已把第{n + 1}句的“{gone}”改成“{put}”" if gone else f"已在第{n + 1}句里加上“{put}”"
    return Changed(text[: span.start] + made + text[span.end :], said)


def _replaced(found: re.Match[str], text: str) -> Changed | None:
    """Return a text with other words for one of its sentences."""
    spans = split_sentences(text)
    at = _meant(found, len(spans))
    if at is None:
        return None
    new, span = found["new"].strip(), spans[at]
    new = new if new[-1] in "。！？" else f"{new}。"
    return Changed(text[: span.start] + new + text[span.end :], f"第{at + 1}句已改成“{new.rstrip('。')}”")


def _told(fact: str, pack: GenrePack) -> str:
    """Return a fact as a report tells it, without who says so: 召开会议2次（3月和8月）."""
    bare = _SPOKEN.sub("", fact.strip(" ，,。")).strip("，, ")
    made = new_fact("", bare, "done", "", pack)
    return "" if made.reason else clause(made.written, "done").rstrip("。")


def _meant(found: re.Match[str], many: int) -> int | None:
    """Return which sentence is named, from 0; None where none is."""
    words = found.groupdict()
    for name in ("a", "b"):
        if number := words.get(name):
            at = (numeral(number) or 0) - 1
            return at if 0 <= at < many else None
        if words.get(f"{name}last"):
            return many - 1
        if words.get(f"{name}first"):
            return 0
    return None


def _fit(sentence: str, told: str) -> tuple[float, int]:
    """Return how near the nearest clause of a sentence is to a fact, and which one it is."""
    wanted = pairs_of(without_figures(told.split("，")[0]))
    shares = [
        (len(wanted & pairs_of(one)) / max(1, len(wanted)) + (0.1 if _VAGUE.search(one) else 0), -n)
        for n, one in enumerate(sentence.split("，"))
    ]
    share, place = max(shares)
    return share, -place


def _put(sentence: str, told: str, place: int) -> tuple[str, str, str]:
    """Return a sentence with a fact in the place of its clause, with that clause and what stands there now.

    What the clause told besides is kept behind the count.
    """
    end = sentence[-1:] if sentence[-1:] in "。；！" else ""
    clauses = sentence[: len(sentence) - len(end)].split("，")
    if place < 0:
        return "，".join([*clauses, told]) + (end or "。"), "", told
    old = clauses[place]
    first, comma, rest = told.partition("，")
    figures = find_figures(first)
    head = first[: figures[0].start] if figures else ""
    _, there, after = old.partition(head) if len(head) > 1 else ("", "", "")
    behind = after if there and len(after) <= 6 and not find_figures(after) else ""
    clauses[place] = f"{first}{behind}{comma}{rest}"
    return "，".join(clauses) + end, old, clauses[place]
