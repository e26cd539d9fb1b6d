"""The post whose holder a question asks for (副组长是谁, 谁是联络员), and whether a text speaks of that very post."""

from __future__ import annotations

import re

_POST = (
    r"(?P<post>(?:常务)?副?(?:组长|召集人)|联络员|信息员|网评员|宣传员|管理员|记录员|主持人|主讲人"
    r"|(?:新闻)?发言人|秘书长)"
)
_ASKS = (
    re.compile(rf"{_POST}(?:都|一般)?(?:是|叫|由|有)?(?:谁|哪位|哪个人|哪些人|什么人)"),
    re.compile(
        rf"(?:谁|哪位|什么人)(?:来|去)?(?:是|当|任|担任|做|兼任?)[^，。？?]{{0,12}}?{_POST}(?=的?[？?]?$|[，。的])"
    ),
)


def post_asked(question: str) -> str:
    """Return the post whose holder is asked for; empty where it is no such question."""
    found = next((found for one in _ASKS if (found := one.search(question))), None)
    return found["post"] if found else ""


def tells_post(text: str, post: str) -> bool:
    """Whether ``text`` speaks of ``post``: 副组长 is no 组长, nor is 纪检组长 of a leading group."""
    return bool(re.search(rf"(?<!副)(?<!纪检)(?<!年级){re.escape(post)}", text))
