"""An own report named by the end of its unit's name (小学那篇, 卫生院的总结), and by the year a question names."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.passage import Document
from assistant.writers.answer.own_reports import years_in
from assistant.writers.asked import Asked

_KIND = re.compile(
    r"(?P<unit>[一-鿿]{0,3}?(?:卫生院|医院|[小中大]学|学校|幼儿园|学院|街道|社区|中心|公司|大队|支队|[局镇乡村]))"
    r"(?:的)?(?P<tail>(?:20\d\d年|[去前]年|上一?年)?的?(?:[这那]?[篇份](?!额)|(?:报告|总结|材料|汇报|述职)(?:里|中|上)?|写了))"
)
# How such reports are written in general is no question for one of them.
_GENERAL = re.compile(r"(?:要|该|应|一般|通常|怎么|如何|怎样|咋)[^，。？?]{0,4}写(?!的)|写法|模板|给我|注意")
_FACT = re.compile(r"几|多少|哪|什么|啥|谁|第[一二三四五六七八九\d]|有没有|[吗么]$|是怎么写的|咋写的")
_UNIT = re.compile(r"^(.{2,24}?)(?:关于|(?:19|20)\d\d|党组|党委|党支部|支部|落实|履行|意识形态|年度|上半年|下半年)")
_TO_COME = re.compile(r"打算|计划|下一步|安排")


def unit_of(document: Document) -> str:
    """Return the unit a report's title begins with; empty where it begins with none."""
    for text in (document.title, document.name):
        if (found := _UNIT.match(text)) and not re.match(r"(?:19|20)\d\d", found[1]):
            return found[1]
    return ""


def short_named(question: str, documents: tuple[Document, ...]) -> dict[str, str]:
    """Return the own reports of the one unit whose name ends as the question calls it, id → that name."""
    if _GENERAL.search(question) or not _FACT.search(question):
        return {}
    own = [(one, unit_of(one)) for one in documents if one.kind == "sample" and not one.bundled]
    for found in _KIND.finditer(question):
        name = found["unit"]
        while len(name) > 1:
            held = {one.id: unit for one, unit in own if unit.endswith(name)}
            if held and len(set(held.values())) == 1:
                return dict.fromkeys(held, name)
            if held:
                return {}  # of several units
            name = name[1:]
    return {}


def of_years(asked: Asked, documents: tuple[Document, ...]) -> Asked:
    """Return the question with those of the own reports it names that are of the years it says; all where none is."""
    years = years_in(asked.said or asked.question)
    own = {one.id: one for one in documents if one.kind == "sample" and not one.bundled}
    if not years or len(asked.documents) < 2 or not all(name in own for name in asked.documents):
        return asked
    before = [str(int(year) - 1) for year in years] if _TO_COME.search(asked.said) else []
    dated = tuple(name for name in asked.documents if own[name].period.startswith(tuple(years)))
    dated = dated or tuple(name for name in asked.documents if before and own[name].period.startswith(tuple(before)))
    return replace(asked, documents=dated) if dated else asked
