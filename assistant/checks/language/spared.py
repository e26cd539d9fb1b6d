"""What no count of words can call misspelt: names of places, persons and firms, 逐 with a measure word, 即报."""

from __future__ import annotations

import re

from assistant.checks.counting.counted import MEASURES
from assistant.checks.desk import Desk
from assistant.checks.language.likely import Suspicion
from assistant.checks.naming.names import named_persons

_LONGEST = 3  # characters of a place's own name
_END = re.compile("街道|社区|小区|大道|开发区|新区|[省市州县旗区镇乡村屯街路巷弄坊苑]")
_OFFICES = "委局政府人法检纪组宣党公教卫民财住文科团妇工残"  # 澜区委, 澜区教育局: the name has ended
_USUAL, _EVERYDAY = -11.7, -10.0  # log probability of 校区, 思路 (-11.7 and more) and of 农村, 学校 (-10 and more)
_SIDE = frozenset("东南西北中")  # 南区, 南路: no better than the name that is written
_FIRM = re.compile(
    r"(?<![一-鿿])(?:中共)?(?P<own>[一-鿿]{2,4}?)[一-鿿（）()]{0,12}(?:集团|公司|医院|学校|中学|小学|大学|学院)"
)
_EACH = "逐"
_AT_ONCE = re.compile(
    "(?<![以立])即[报办改查接转处审清督复回结核治管知][一-鿿]?(?=[，。；、“”’」）\\n]|即|$)"
)  # 重大情况即报
# Words that are coined as they are needed, and that no count can know: 涉检舆情, 求助帖, 业主群.
_COINED = re.compile(
    "涉[一-鿿]{1,2}(?=类|型|领域|舆情|信息|事[件项]|案|问题|投诉|评论|帖|谣言|线索|情况|工作)|[一-鿿]帖(?![子近])|[一-鿿]群(?=[，。；、]|聊|主|规|公告)"
)
_COUNTS = "一二三四五六七八九十两几半"  # 四班三运转, 三班两倒: what stands between two of them is what is counted
_OFTEN = "[日周旬月季年]"
_IN_TURN = re.compile(rf"{_OFTEN}[一-鿿]{{2,4}}(?:[、，]{_OFTEN}[一-鿿]{{2,4}})+")  # 日报告、周研判、月通报


def is_spared(desk: Desk, one: Suspicion) -> bool:
    """Return whether what is suspected stands in a name, or is 逐 with a measure word (逐场) or 周研判 in a row."""
    text = desk.text
    if _by_measure(text, one) or _between_counts(text, one) or _in_place(desk, one):
        return True
    if any(start < one.end and one.start < end for start, end in named_persons(desk)):
        return True
    if any(
        turn.start() <= one.start < turn.end() for turn in _AT_ONCE.finditer(text, max(0, one.start - 2), one.end + 4)
    ):
        return True
    if any(
        coined.start() <= one.start < coined.end()
        for coined in _COINED.finditer(text, max(0, one.start - 2), one.end + 4)
    ):
        return True
    line = text.rfind("\n", 0, one.start) + 1
    if any(turn.start() <= one.start < turn.end() for turn in _IN_TURN.finditer(text, line, one.end + 8)):
        return text[one.start] in _OFTEN or text[one.start - 1] in _OFTEN
    firm = _FIRM.match(text, line)
    if not firm:
        return False
    return firm.start("own") <= one.start and one.end <= firm.start("own") + 2


def _by_measure(text: str, one: Suspicion) -> bool:
    pairs = (text[at : at + 2] for at in range(max(0, one.start - 1), one.end))
    return any(pair[0] == _EACH and pair[1] in MEASURES for pair in pairs if len(pair) == 2)


def _between_counts(text: str, one: Suspicion) -> bool:
    return one.start > 0 and text[one.start - 1] in _COUNTS and text[one.end : one.end + 1] in tuple(_COUNTS)


def _in_place(desk: Desk, one: Suspicion) -> bool:
    """云澜区, 玉岚路: the own name of a place; but 示泛区 and 农寸社区 are slips of everyday words."""
    text = desk.text
    for end in _END.finditer(text, one.start + 1, min(len(text), one.end + _LONGEST + 2)):
        if not one.end <= end.start() + (end[0] not in one.written) or end.start() - one.start > _LONGEST:
            continue
        if re.search("[^一-鿿]", text[one.start : end.start()]):
            return False
        return not (_is_usual(desk, one, end) or _goes_on(desk, end))
    return False


def _is_usual(desk: Desk, one: Suspicion, end: re.Match[str]) -> bool:
    """Whether what is likely makes an everyday word, with the place's end (示范区) or before it (农村社区)."""
    words, text = desk.common.language.words, desk.text
    before = text[max(0, one.start - _LONGEST) : one.start]
    own = before + one.likely + text[one.end : end.start()]
    if len(one.likely) > end.start() - one.start:  # the word takes the place's end in: 澜区 for 南区
        own = own[: -(len(one.likely) - (end.start() - one.start))]
    with_end = [own[-size:] + end[0] for size in range(1, _LONGEST + 1) if len(own) >= size]
    if any(words.get(word, -99.0) > _USUAL and word[0] not in _SIDE for word in with_end):
        return True
    of_two = len(end[0]) > 1 and own  # 农村社区; there is no 云南区
    return bool(of_two) and any(words.get(own[-size:], -99.0) > _EVERYDAY for size in (2, 3))


def _goes_on(desk: Desk, end: re.Match[str]) -> bool:
    """Whether the place's end only begins another word: 区域, 村民, 路径."""
    after = desk.text[end.end() : end.end() + 1]
    word = end[0][-1] + after
    return bool(after) and after not in _OFFICES and desk.common.language.words.get(word, -99.0) > _USUAL
