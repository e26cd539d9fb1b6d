"""What a notice says of copying: whether an older text may be taken over, how much alike is too much, what follows."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.fit import fitting, of_another_year, quote_in, sentences_of
from assistant.writers.answer.words import bullets, quoted
from assistant.writers.answer.written import Extras, Written

_COPIED = r"照抄|照搬|抄袭|查重|重复率|复制比|相似[度率]|雷同|抄(?:去年|上年|往年|旧)"
_ASKS = re.compile(
    rf"{_COPIED}|抄(?:别人|网上|其他|兄弟|范文|一[遍份下])|(?:复制|拷贝)粘贴"
    r"|(?:去年|上年|往年)的?[^，。？?]{0,6}抄(?!送|报)|抄(?!送|报|告|录)[^，。？?]{0,3}[行成可]不[行成可]"
)
# How not to copy, or how to set a text right, is advice: the notice does not give it.
_HOW = re.compile(
    r"(?:怎么|如何|怎样|咋)(?:才?能)?(?:样)?(?:避免|防|改|写|降|去|不|查(?!重.{0,4}算))|为什么|降[低下]?[^，。]{0,4}(?:重|率|度)"
)
_SAYS = re.compile(_COPIED)
_VALUE = re.compile(r"多少|几成|百分之几|什么程度|哪条线|多[高大]")
_SHARE = re.compile(
    r"(?:超过|高于|大于|达到|不(?:得|能)?(?:超过|高于)|低于|控制在)?(?:百分之[一二三四五六七八九十]+|\d+(?:\.\d+)?[%％])(?:以[上内下])?"
)
_MAY = re.compile(r"能不能|可不可以|可以|能|行不|行吗|成不|允许|准不准")
_FORBIDS = re.compile(
    r"(?:不得|严禁|禁止|不准|不要|不能|不允许|杜绝|切忌)[^，。；]{0,8}(?:抄|照搬|雷同|复制)|(?:抄|照搬|雷同)[^，。；]{0,10}(?:退回|打回|不予|重写)"
)


def write_copied(material: Material, extras: Extras) -> Written | None:
    """Tell what the notice that fits says of copying; None where that is not asked or the notice does not say it."""
    said = material.asked.said or material.asked.question
    if not _ASKS.search(said) or _HOW.search(said):
        return None
    # 去年的稿子照抄行吗 names the year of what is copied; the notice is this year's all the same.
    other = of_another_year(material, extras.notices)
    found = fitting(material, extras.notices) or ([other[0]] if other else [])
    if not found:
        return None
    notice = found[0]
    spans = [span for span in sentences_of(notice) if _SAYS.search(span.of(notice.text))][:2]
    if not spans:
        return None
    quotes = [quote_in(notice, span) for span in spans]
    text = "".join(quote.text for quote in quotes)
    valued = bool(_VALUE.search(said))
    lead = "**不能照抄。**" if _MAY.search(said) and not valued and _FORBIDS.search(text) else ""
    if valued:
        share = _SHARE.search(text)
        lead = f"**{share[0]}**。" if share else "算到多少，通知里没有写明。"
    body = bullets(quoted(material, quote, 300) for quote in quotes)
    blocks = [notice_head(notice), f"{lead}\n\n{body}" if lead else body]
    return Written("requirement", True, iter(blocks), own=True, told=tuple(quotes))
