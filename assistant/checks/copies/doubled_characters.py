"""One character typed twice within a word: 主持持分析研判, 我我当天.

Which of the two is too many is not asked; the words that the line falls into with both and with one tell that one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.desk import Desk
from assistant.checks.language.likely import cut_about, run_about
from assistant.genre.language import Language
from assistant.results import FindingLevel
from assistant.structure.word_bounds import tagged

_TWICE = re.compile(r"(?P<char>[一-鿿])(?P=char)(?!(?P=char))")
# 青石镇镇长, 抢修班班长: a name may end in it and a word begin with it.
_ENDS_NAMES = frozenset(
    "省市县区镇乡村街社局院校班组科室厂站所队国税会部委办处股厅庭台馆团连园网线路山河湖江人员长师手家户商行"
)
# What stands alone and is never said twice; nouns and measures may be (件件有着落, 月月有主题).
_ALONE = frozenset("我你他她它这那其此该并且但而则须应使让令被把将由向从与及或若虽")
# 自建群群11个, 实践所所开展, 逐件件答复: what ends a name or is counted, with the name before it.
_NAMED_SO = re.compile(
    r"(?<=[一-鿿])(?P<char>[所群站科室组队馆])(?P=char)(?![有都皆是要])|(?<=逐)(?P<counted>[一-鿿])(?P=counted)"
)
_TOLD_BY_LIST = frozenset("的了和在与及是把将以为向从并都好上下也就要有抓任被由对家到")  # with the words that hold them
_LEAST, _SURE = 6.0, 8.0  # gain in log probability, of the line with one of the two, from which it is told


def doubled_characters(desk: Desk) -> Iterator[tuple[int, int, str, FindingLevel]]:
    """Yield start, end, the character and how sure it is that it stands there once too often."""
    language = desk.common.language
    for match in _TWICE.finditer(desk.text) if language else ():
        if match["char"] in _TOLD_BY_LIST or match[0] in language.words:
            continue
        if desk.text[match.start() - 1 : match.start()] in (match["char"], "一"):
            continue  # 一抓抓到底
        if _parts_two_words(desk.text, match.start()):
            continue  # 平台台账
        gain, before, after = _without(language, desk.text, match.start())
        alone = before == after == 1
        fits = (
            match["char"] in _ALONE or bool(_NAMED_SO.match(desk.text, match.start()))
            if alone
            else min(before, after) == 1
        )
        named = before == 1 and after > 1 and match["char"] in _ENDS_NAMES
        if fits and not named and gain >= (0.0 if alone else _LEAST):
            yield *match.span(), match["char"], "warning" if alone or (gain >= _SURE and before > 1) else "hint"


def _parts_two_words(text: str, at: int) -> bool:
    """Whether one word of two characters or more ends in the first of the two, and another begins with the second."""
    start, end = run_about(text, at)
    place = start
    words = [word for word, _ in tagged(text[start : max(end, at + 2)])]
    for before, after in pairwise(words):
        place += len(before)
        if place == at + 1:
            return len(before) > 1 and len(after) > 1
    return False


def _without(language: Language, text: str, at: int) -> tuple[float, int, int]:
    """How much likelier the line is with one of the two at ``at``, and how long the words are that each stands in."""
    start, end = run_about(text, at)
    run, place = text[start : max(end, at + 2)], at - start
    both, before = cut_about(language, run, place)
    _, after = cut_about(language, run, place + 1)
    one, _ = cut_about(language, run[:place] + run[place + 1 :], place)
    return one - both, before, after
