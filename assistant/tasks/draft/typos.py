"""Slips of the pen in notes: what is certainly meant is read in their place, and the writer is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.notes.fact import Notes
from assistant.structure.notes.kindred import kindred
from assistant.structure.parse import parse_report
from assistant.structure.word_bounds import tagged

_CERTAIN, _GUESSED = "spelling", "likely-spelling"  # the check that knows the word that is meant, and one that guesses
_USUAL = 3  # times that a pair stands in the examples, from which it is no slip whatever stands on its other side
_MOST_ASKED = 3  # guesses a writer is asked about
# A person's name has characters of its own: 女职工陈晓岚评上, 周老师.
_NAME = re.compile(
    "(?:^|[工师员生长记任士者生友干警友属妹嫂，、：])?[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧蔡潘袁董余苏吕魏蒋杜丁沈任姚卢傅钟姜崔谭廖范陆]"
    "[\u4e00-\u9fff]{1,2}(?=$|[评获任当被讲说带牵，、。（：同老])"
)
_ONCE_MORE = re.compile("[新重再刚又全已][\u4e00-\u9fff]")  # how or when, before a verb
_HAN = re.compile("[\u4e00-\u9fff]+")
_OFFICES = frozenset("庭办委科局所站队院厅处室部区校馆社")  # what short names of offices and places end in


@dataclass(frozen=True, slots=True)
class Slips:
    """Words as they were typed and as they are meant; ``mended`` were read so, ``doubted`` only may be."""

    mended: Mapping[str, str] = field(default_factory=dict)
    doubted: Mapping[str, str] = field(default_factory=dict)

    @property
    def told(self) -> tuple[str, ...]:
        """What the writer is told, and asked."""
        told = []
        if self.mended:
            named = "、".join(f"“{typed}”按“{meant}”" for typed, meant in self.mended.items())
            told.append(f"要点里的{named}写，请核对。")
        if self.doubted:
            named = "、".join(f"“{typed}”是不是“{meant}”" for typed, meant in [*self.doubted.items()][:_MOST_ASKED])
            told.append(f"要点里的{named}？没有改。")
        return tuple(told)


def without_slips(text: str, pack: GenrePack, common: Common) -> tuple[str, Slips]:
    """Return ``text``, of the same length, with misspelt words as they are meant (意识形态 for 意思形态), and which."""
    mended: dict[str, str] = {}
    doubted: dict[str, str] = {}
    for one in check_all(Desk(parse_report(text, pack), common, pack), ("spelling",)):
        typed, meant = text[one.start : one.end], one.fix or ""
        if len(meant) != len(typed) or not _HAN.fullmatch(meant) or meant == typed:
            continue
        if one.check == _CERTAIN:
            mended[typed] = meant
            text = f"{text[: one.start]}{meant}{text[one.end :]}"
        elif one.check == _GUESSED and one.level == "warning" and not _is_usual(text, one.start, one.end, pack):
            if _is_word(text, one.start, one.end) or _is_office(text, one.end, typed, meant):
                continue
            before = text[max(0, one.start - 2) : one.start] if len(typed) == 1 else ""  # 律 alone tells nobody which
            if _ONCE_MORE.fullmatch(typed) and text[one.end : one.end + 1] in "了过":
                continue  # 新刷了两面
            if _NAME.search(text[max(0, one.start - 2) : one.end + 1]) or _of_two(text, one.start, one.end, pack):
                continue
            if not before or _HAN.fullmatch(before):  # behind a comma one character shows no word
                doubted[before + typed] = before + meant
    return text, Slips(mended, doubted)


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether what was typed is a word, or cuts one in two: 刑庭; 够不 of 够不着."""
    first = max(text.rfind(mark, 0, start) for mark in "\n，。；、：") + 1
    at = first
    for word, _ in tagged(re.split("[\n，。；、：]", text[first:])[0]):
        if (at, at + len(word)) == (start, end) and len(word) > 1:
            return True
        if len(word) > 2 and (at < start < at + len(word) or at < end < at + len(word)):
            return True
        at += len(word)
    return False


def _is_office(text: str, end: int, typed: str, meant: str) -> bool:
    """Whether what was typed is the short name of an office or a place, or stands before its kind: 民庭, 经开区."""
    own = typed[-1] in _OFFICES and meant[-1] == typed[-1]
    return len(typed) > 1 and (own or text[end : end + 1] in _OFFICES)


def _of_two(text: str, start: int, end: int, pack: GenrePack) -> bool:
    """Whether what was typed is the end of one word and a verb behind it: 师德师风签承诺书 holds no 风签."""
    first = max(text.rfind(mark, 0, start) for mark in "\n，。；、") + 1
    at, kinds = first, dict[int, tuple[str, str]]()
    for word, kind in tagged(re.split("[\n，。；、]", text[first:])[0]):
        kinds[at], at = (word, kind), at + len(word)
    acts = end - start == 2 and kinds.get(end - 1, ("", ""))[1] == "v" and len(kinds[end - 1][0]) == 1
    office = text[start] in _OFFICES  # 业务庭出说明
    return acts and start > first and (office or kindred(pack).times(text[start - 1 : start + 1]) > 0)


def _is_usual(text: str, start: int, end: int, pack: GenrePack) -> bool:
    """Whether what was typed stands with the character beside it in notes that others took: 网帖 is no slip of 网站."""
    near = [text[start:end]] if end - start > 1 else [text[max(0, start - 1) : end], text[start : end + 1]]
    pairs = [one for one in near if len(one) > 1 and _HAN.fullmatch(one)]
    times = [kindred(pack).times(pair) for pair in pairs]
    return bool(times) and (min(times) > 0 or max(times) >= _USUAL)


def as_given(notes: Notes, text: str) -> Notes:
    """Return notes read from a text without slips as those of ``text``, which has them: spans show what was typed."""
    facts = tuple(replace(fact, text=text[fact.start : fact.end]) for fact in notes.facts)
    return replace(notes, text=text, facts=facts)
