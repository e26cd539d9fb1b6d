"""Shares told otherwise than 占……%: a quarter of a whole (30家，占120家的三分之一), and the content of those asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.portions import wrong_share
from assistant.checks.counting.quantities import sentences
from assistant.checks.counting.sums import SHARES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.numbering import numeral

_UNIT = "家|个|名|人|户|件|条|篇|份|次|场|项|所|处|支|部"
_FRACTION = re.compile(
    rf"(?P<part>(?<![\d.第])\d{{1,7}})(?P<unit>{_UNIT})[一-鿿]{{0,4}}[，（](?:约|近)?占[一-鿿]{{0,10}}?(?P<whole>\d{{1,7}})(?P=unit)[一-鿿]{{0,6}}?的"
    r"(?P<rough>近|约|超过?|不足|不到)?(?:(?P<down>[二三四五六七八九十])分之(?P<up>[一二三四五六七八九])|一?(?P<half>半))(?P<more>[强弱多以左])?"
)
_ROUNDED = 0.02
_CONTENT = re.compile(
    r"^[一-鿿]{0,4}[，（](?:总体|综合|群众|读者|服务|平均)?(?P<what>(?:基本)?满意[度率]|好评率|知晓率|认可度)(?:达到?|为|是)?(?P<rate>\d{1,3}(?:\.\d{1,2})?)[%％]"
)
_STEM = {"满": "满意", "基": "满意", "好": "好评", "知": "知晓", "认": "认可"}
_POINTS = 0.6


def check_fractions(desk: Desk) -> list[Finding]:
    """Find fractions and rates of the content that the numbers beside them do not give."""
    return [*_fractions(desk), *_content(desk)]


def _fractions(desk: Desk) -> Iterator[Finding]:
    for match in _FRACTION.finditer(desk.text):
        part, whole = float(match["part"]), float(match["whole"])
        if match["rough"] or match["more"] or re.search("[约近]占", match[0]) or not 0 < part <= whole:
            continue
        share = 0.5 if match["half"] else float(numeral(match["up"]) or 0) / float(numeral(match["down"]) or 1)
        if abs(part / whole - share) > _ROUNDED:
            said = "一半" if match["half"] else f"{match['down']}分之{match['up']}"
            message = f"{part:g}÷{whole:g}＝{100 * part / whole:.1f}%，不是{said}"
            yield desk.remark(SHARES, "warning", *match.span(), message, "核对两个数字和所占的份额")


def _content(desk: Desk) -> Iterator[Finding]:
    """收回问卷400份，满意和基本满意392份，满意度89%."""
    for _, counts in sentences(desk):
        for at, part in enumerate(counts):
            match = _CONTENT.match(desk.text[part.end : part.end + 24])
            if match is None or part.rough or _STEM[match["what"][0]] not in part.before + part.after:
                continue
            stem, rate = _STEM[match["what"][0]], float(match["rate"])
            before = [one for one in counts[:at] if one.kind == part.kind]
            content = [
                one.value for one in before if re.search(f"{stem}(?![度率])", one.before + one.after)
            ]  # 满意231户，基本满意20户
            wholes = [one.value for one in before if one.value >= part.value and one.value not in content]
            parts = {part.value, part.value + sum(content), *content}
            if not wholes or any(abs(100 * one / whole - rate) <= _POINTS for one in parts for whole in wholes):
                continue
            yield wrong_share(desk, part, part.value, wholes[-1], rate, part.end + match.end())
