"""A sample told by the office it is of, by a short name (环保局那篇, 学院那份报告里): one, several, or none is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.structure.likeness import holds_in_order

_ALONE = r"(?:法院|检察院|医院|学院|大学|学校|[小中]学|幼儿园|公司|集团|银行|街道|社区)"
_BODY = rf"(?:局|委|办|(?:宣传|组织|统战|武装)部|镇|乡|村|中心|馆|大队|支队|{_ALONE})"
# A kind of office, of which 那篇 is one and 报告里 any: 乡镇报告里都写什么.
_KIND = re.compile(rf"(?:各|基层|一般)?(?:乡镇|[镇乡村局]|{_ALONE})$")
_UNIT = rf"(?P<unit>[一-鿿]{{1,10}}?{_BODY}|{_ALONE})"
_TEXT = r"(?:报告|材料|述职|汇报|总结|稿子?|范文)"
_RULES = r"责任|力|活|差|心|通知|细则|办法|规定|文件|意见|方案"
_THERE = rf"的?[那这][篇份](?!{_RULES})|的?[那这]个{_TEXT}|的?{_TEXT}(?=[里中]|上(?!报|级|交))"
_LED_BY = r"^|[，,。、；在从把找问]|看+|请问|麻烦|[去今前]年|\d年"
_LEADING = re.compile(rf"^(?:{_LED_BY.removeprefix('^|')})+")
_DESCRIBED = re.compile(rf"(?:{_LED_BY}){_UNIT}(?:{_THERE})")
# Asked of what a text says; how one is written, or may be, is asked of no certain one: 学校那份报告怎么写.
_ASKS = re.compile(r"几|多少|谁|哪|什么|有没有|提到|写了|说了|[吗么][？?]?$")
_TO_WRITE = re.compile(
    r"怎么[写起拟改]|如何写|怎样写|写(?:些|点)?什么|写[哪成]|要不要|能不能|该不该|[能要][^，。？?]{0,10}吗|[要该应]写|合适|一般|通常|[怎咋][^，。？?]{0,3}(?:收|起|落|下)(?:尾|笔|头)?[？?]?$"
)
_NO_UNIT = re.compile(r"^(?:我们?|咱们?|你们?|本|各|每|哪|几|某|该|全|内|常委|支委|党委|别的|其他|一个|这|那)")
_PLACED = re.compile(r"^(?:[省市区县]|[一-鿿]{1,4}[省市区县州])(?=[一-鿿]{2})")
_TITLED = re.compile(r"^(.{2,24}?)(?:关于|20\d\d|党组|党委|党工委|党支部|机关|落实|履行|意识形态|年度|上半年|下半年)")
_OTHER_NAMES = {"环保局": "生态环境局", "国土局": "自然资源局"}


def described_unit(question: str) -> str:
    """Return the office by which a question tells the text it asks of; "" where it tells none so."""
    found = _DESCRIBED.search(question)
    unit = _LEADING.sub("", found["unit"]) if found else ""
    if not found or not unit or (_KIND.fullmatch(unit) and "那" not in found[0]):
        return ""
    if _NO_UNIT.match(unit) or _TO_WRITE.search(question) or not _ASKS.search(question):
        return ""
    return unit


def samples_of(unit: str, question: str, documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the samples of an office told by a short name (文旅局 of 文化和旅游局); an office's own come first.

    Of several those are meant whose kind (述职) the question names, or leaves unnamed.
    """
    held = [one for one in documents if one.kind == "sample" and _is_of(unit, one.title)]
    held = [one for one in held if not one.bundled] or held
    of_kind = [one for one in held if ("述职" in one.title) == ("述职" in question)]
    return tuple(of_kind or held)


def _is_of(unit: str, title: str) -> bool:
    found = _TITLED.match(title)
    name = found[1] if found else title
    short = _OTHER_NAMES.get(unit, _PLACED.sub("", unit))
    body = re.search(f"{_BODY}$", short)
    kind = body[0] if body else ""
    if kind not in name:
        return False
    start = short[: -len(kind)] if kind else short
    return start in name or (bool(start) and holds_in_order(name, start))
