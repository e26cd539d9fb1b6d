"""Orders as they are spoken, put as the readers of edits know them: 合并第二三点, 第三条放第一条, 下一步：……."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.structure.numbering import numeral

_ONE = r"[一二三四五六七八九]"
_NUM = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_KIND = r"(?:点|条|项|段|部分)"
_PUT = r"(?:放|挪|移|调|提|排|搬|摆|换)"
# 第二三点, 第二、三点, 二三两点: two places named with one word.
_TWO = re.compile(
    rf"第(?P<a>{_ONE})[、和与跟]?(?P<b>{_ONE})(?:这)?两?个?(?P<kind>{_KIND})|(?P<c>{_ONE})[、和与跟]?(?P<d>{_ONE})(?:这)?两个?(?P<sort>{_KIND})"
)
_INSTEAD = re.compile(
    rf"(?P<from>第(?P<a>{_NUM})个?{_KIND})(?:给我|直接|要|也)?{_PUT}(?:到|在|去|成|为)?(?P<to>第(?P<b>{_NUM})个?{_KIND})(?:去|来|的?位置)?$"
)
_FIRST = re.compile(
    rf"{_PUT}(?:到|在|去|成)?(?:(?:第|头)一(?:个|位)?|打头|首位|最?上面|上头|最上头|最前头|头里|顶上)(?:去|来)?$"
)
_LAST = re.compile(rf"{_PUT}(?:到|在|去|成)?(?:末位|最?下面|最?底下|最?后头|最下头|末了|压轴|尾巴上)(?:去|来)?$")
# What is told is called by no more than what it is for: 补充一下背景：…….
_LABELLED = re.compile(
    r"^(?:再|另外|还要?|最后)*(?:补充|补|加|交代|交待|说明|添)(?:一下|[一几]?点|一?[个句段]|上)?(?:(?:基本|有关|具体)?(?:背景|情况|说明|信息|内容|细节|材料))?(?:情况|信息)?[：:，](?=.{4})"
)
_QUESTION = r"(?!.*(?:[？?]|[吗呢]$|怎么|如何|咋))"
_OF_PROBLEMS = re.compile(rf"^(?:存在的?|主要)*(?:问题|不足|短板)(?:是|有|就是|方面)?[：:]{_QUESTION}(?=.{{4}})")
_OF_PLANS = re.compile(
    rf"^(?:下一步(?:的?(?:打算|计划|工作))?|下步(?:打算|计划)?|(?:明年)?(?:打算|计划))(?:是|就是)?[：:]{_QUESTION}(?=.{{4}})"
)
# 原因写一下，是因为……: the cause itself follows.
_OF_CAUSE = re.compile(
    rf"^(?:再|把|将)*(?:主要)?原因(?:也|要|再)*(?:写|补|补充|说|交代|加)(?:一下|上|进去|明|清楚)?[，：:](?:主要|就|也)*(?:是)?(?:因为|由于)?{_QUESTION}(?=.{{4}})"
)


def spoken(text: str) -> str:
    """Return an order in the words that are read; what is said in those already stays as it is."""
    for pattern, put in _WAYS:
        text = pattern.sub(put, text)
    return text


def _both(found: re.Match[str]) -> str:
    first, second = found["a"] or found["c"], found["b"] or found["d"]
    kind = found["kind"] or found["sort"]
    return f"第{first}{kind}和第{second}{kind}"


def _in_place_of(found: re.Match[str]) -> str:
    """Return 第三条放到第一条前面 for 第三条放第一条: what moves down comes behind the one whose place it takes."""
    side = "前面" if _number(found["b"]) < _number(found["a"]) else "后面"
    return f"{found['from']}放到{found['to']}{side}"


def _number(number: str) -> int:
    return int(number) if number.isdigit() else numeral(number) or 0


_WAYS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_TWO, _both),
    (_INSTEAD, _in_place_of),
    (_FIRST, "放到最前面"),
    (_LAST, "放到最后面"),
    (_LABELLED, "再加一条："),
    (_OF_CAUSE, "再加一条：主要原因是"),
    (_OF_PROBLEMS, "问题部分再加一条："),
    (_OF_PLANS, "打算部分再加一条："),
)
