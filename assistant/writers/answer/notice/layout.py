"""What a notice says of type, spacing and paper, by the part and the kind asked of; and what of it is not said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quoted_in
from assistant.writers.answer.notice.pieces import without_number
from assistant.writers.answer.own.articles import general_block
from assistant.writers.answer.words import bullets, titles
from assistant.writers.cite import shown

_TYPE = r"仿宋|黑体|楷体|(?<!小标)宋体|小标宋|[一二三四五小\d][号]字|字体|字号"
_KINDS = (  # how a kind is asked for, and how a notice says it
    ("字体字号", re.compile(r"字体|字号|几号字|多大的?字|什么字(?!样|数)|字的大小|字要多大"), re.compile(_TYPE)),
    ("行距", re.compile(r"行距|行间距"), re.compile(r"行距|行间距|\d磅")),
    ("纸张", re.compile(r"纸张|用纸|什么纸|A4|A3|单面|双面|正反面"), re.compile(r"A4|A3|纸张|用纸|单面|双面")),
    ("页边距", re.compile(r"页边距"), re.compile(r"页边距")),
    ("装订", re.compile(r"装订|订书"), re.compile(r"装订|订书")),
    ("页码", re.compile(r"页码"), re.compile(r"页码")),
)
_ALL_ASKED = re.compile(r"排版|版式|格式(?:上)?(?:有)?(?:什么|啥|哪|怎么|要求|如何)")
_WANTED = re.compile(
    r"什么|啥|咋|哪|几|多少|多大|怎么|如何|要求|规定|是|用|要不要|需不需要|[吗么没][？?]?$|有没有|能不能"
)
_USUAL = re.compile(r"国标|GB|标准规定|公文格式|一般|通常|范文|别人|Word|WPS|怎么(?:设|调|改)|下载|版本")
_PARTS = ("一级标题", "二级标题", "三级标题", "小标题", "层次标题", "标题", "正文", "落款", "表格", "页码", "封面")
_LEVELS = {"一级标题": "一级标题|第一层|一级", "二级标题": "二级标题|第二层|二级", "小标题": "小标题|一级标题|层次"}
_PLAIN_TITLE = r"(?<![级小次层])标题"
_SAID = re.compile(rf"{_TYPE}|行距|行间距|\d磅|A4|A3|页边距|装订|双面|单面|页码")
_CLAUSE = re.compile(r"[^，；。：\n]+")


def asks_layout(said: str) -> bool:
    """Whether type, spacing, paper or the whole layout is asked for, and not the standard's or the program's."""
    if _USUAL.search(said) or not _WANTED.search(said):
        return False
    return bool(_ALL_ASKED.search(said)) or any(asks.search(said) for _, asks, _ in _KINDS)


def tell_layout(material: Material, notice: Notice, said: str) -> Iterator[str]:
    """Yield the clause on what is asked with its sentence, or that it is not said and what is; the standard behind."""
    sentences = [one for one in split_sentences(notice.text) if _SAID.search(one.of(notice.text))]
    if not sentences:
        return
    kinds = [one for one in _KINDS if one[1].search(said)]
    part = next((one for one in _PARTS if one in said and one not in [kind[0] for kind in kinds]), "")
    held = [(clause, one) for one in sentences for clause in _clauses(notice, one)]
    fit = [
        (clause, one)
        for clause, one in held
        if any(says.search(clause) for _, _, says in kinds or _KINDS) and (not part or re.search(_named(part), clause))
    ]
    if fit:
        told = "，".join(dict.fromkeys(shown(clause, 60) for clause, _ in fit)) if part or kinds else ""
        spans = list(dict.fromkeys((one.start, one.end) for _, one in fit))
        lines = "；".join(quoted_in(material, notice, Span(*one), 300) for one in spans)
        yield f"**{told}**：{lines}" if told and len(told) < 120 else lines
    else:
        what = f"{part}{'的' if part and kinds else ''}{'、'.join(name for name, _, _ in kinds)}"
        yield f"{titles([notice.document.name])}没有写“{what}”；版式上它写的是："
        yield bullets(quoted_in(material, notice, one, 300) for one in sentences[:3])
    if general := general_block(material):
        yield general


def _named(part: str) -> str:
    return _PLAIN_TITLE if part == "标题" else _LEVELS.get(part, part)


def _clauses(notice: Notice, sentence: Span) -> list[str]:
    """Return the clauses of a sentence that speak of layout, each without the number before it."""
    found = []
    for clause in _CLAUSE.findall(sentence.of(notice.text)):
        bare = without_number(clause)
        if _SAID.search(bare):
            found.append(bare)
    return found
