"""What a notice says of itself: its number, the day it was sent, who sent it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Span
from assistant.structure.lines import read_lines
from assistant.structure.tail import read_tail
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quoted_in
from assistant.writers.answer.words import titles

_SENT = r"(?:印发|下发|签发|发布|发出|出台|成文|落款|发(?:的|了|文|[？?]?$)|出的|下的)"
_NAMED = re.compile(
    r"文号|发文字号|文件[编字]?号|发文|成文日期|印发(?:日期|时间|单位|机关)|落款|通知.{0,8}(?:字号|编号)"
)
_HOW = re.compile(r"怎么|如何|怎样|格式|位置|字体|放|标|括号|空|要不要|写法|意思|写(?:在|成)|用(?:什么|哪)|引用")
_NUMBER_ASKED = re.compile(r"文号|发文字号|文件[编字]?号|(?:通知|文件)[^，。？?]{0,4}(?:字号|编号)")
_DAY_ASKED = re.compile(
    rf"(?:哪一?[天日年]|什么时[候间]|何时|啥时候?|[几哪]个?[月号])[^，。？?交报送]{{0,4}}{_SENT}"
    r"|(?:发文|印发|成文|下发|落款|签发|发布)的?(?:日期|时间|日子)|落款[^，。？?]{0,6}(?:[几哪]|什么|多少)"
)
_WHO_ASKED = re.compile(
    rf"(?:谁|哪(?![天日年月])(?:里|儿|个|家)?(?:单位|部门|机关)?|什么(?:单位|部门|机关))[^，。？?交报送]{{0,3}}{_SENT}|发文(?:单位|机关|部门)|印发(?:单位|机关)"
)
_NUMBER = re.compile(r"[一-鿿]{1,12}[〔\[［（(](?:19|20)\d\d[〕\]］）)]第?\d{1,4}号")
_TOP = 300  # characters in which the number of a notice stands


def asks_sign(said: str, named: bool) -> bool:
    """Whether the number, the day or the sender of the notice itself is asked for; ``named``: it names the notice."""
    if _HOW.search(said) or not (named or _NAMED.search(said)):
        return False
    return any(asks.search(said) for asks in (_NUMBER_ASKED, _DAY_ASKED, _WHO_ASKED))


def tell_signs(material: Material, notice: Notice, said: str) -> Iterator[str]:
    """Yield each sign asked for with the line it stands in, or that the notice does not bear it."""
    tail = read_tail(notice.text, read_lines(notice.text))
    number = _NUMBER.search(notice.text, 0, _TOP)
    held = (
        ("文号", _NUMBER_ASKED, Span(number.start(), number.end()) if number else None),
        ("发文日期", _DAY_ASKED, tail.date),
        ("发文单位", _WHO_ASKED, tail.signature or _issuer(notice)),
    )
    name = titles([notice.document.name])
    for what, asks, span in held:
        if not asks.search(said):
            continue
        if span:
            yield f"- {what}：{quoted_in(material, notice, span)}（{name}）"
        else:
            yield f"- {what}：{name}上没有写，我不知道，也不猜。"


def _issuer(notice: Notice) -> Span | None:
    at = notice.text.find(notice.checklist.issuer) if notice.checklist.issuer else -1
    return Span(at, at + len(notice.checklist.issuer)) if at >= 0 else None
