"""An own report named by the end of its unit's name: 小学那篇, 卫生院的总结."""

from __future__ import annotations

import re

from assistant.passage import Document
from assistant.writers.answer.own.reports import UNIT_TITLED

_KIND = re.compile(
    r"(?P<unit>[一-鿿]{0,3}?(?:卫生院|医院|[小中大]学|学校|幼儿园|学院|街道|社区|中心|公司|大队|支队|[局镇乡村]))(?P<own>里)?"
    r"(?:的)?(?P<tail>(?:20\d\d年|[去前]年|上一?年)?的?(?:[这那]?[篇份](?!额)|(?:报告|总结|材料|汇报|述职)(?:里|中|上)?|写了))"
)
# How such reports are written in general is no question for one of them.
_GENERAL = re.compile(
    r"(?:要|该|应|一般|通常|怎么|如何|怎样|咋)[^，。？?]{0,4}写(?!的)|写法|模板|给我|注意|最[多少]|上限|限制|能写|字数|多少字"
)
_FACT = re.compile(r"几|多少|哪|什么|啥|谁|第[一二三四五六七八九\d]|有没有|[吗么]$|是怎么写的|咋写的")


def unit_of(document: Document) -> str:
    """Return the unit a report's title begins with; empty where it begins with none."""
    for text in (document.title, document.name):
        if (found := UNIT_TITLED.match(text)) and not re.match(r"(?:19|20)\d\d", found[1]):
            return found[1]
    return ""


def short_named(question: str, documents: tuple[Document, ...]) -> dict[str, str]:
    """Return the own reports of the one unit whose name ends as the question calls it, id → that name."""
    if _GENERAL.search(question) or not _FACT.search(question):
        return {}
    own = [(one, unit_of(one)) for one in documents if one.kind == "sample" and not one.bundled]
    for found in _KIND.finditer(question):
        name = re.sub(r"^.*?(?:我们?|咱们?|本)", "", found["unit"])
        ours = found["own"] or name != found["unit"]  # 镇里, 我们镇
        while len(name) > (0 if ours else 1):
            held = {one.id: unit for one, unit in own if unit.endswith(name)}
            if held and len(set(held.values())) == 1:
                return dict.fromkeys(held, name)
            if held:
                return {}  # of several units
            name = name[1:]
    return {}
