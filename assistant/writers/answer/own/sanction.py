"""What an own rule lays down for one who does wrong: the article with the item that a question tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, speaks_of, stands_in
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.written import Extras, Written

_ASKS = re.compile(
    r"(?:会|要|得|将|该)(?:不会)?(?:被|受到?|挨)?(?:什么|啥|哪种|怎样的?|怎么样?|如何|咋样?|咋)(?:的)?(?:处理|处罚|处分|惩罚|追责|问责|罚|办)?[？?]?$"
    r"|(?:受到?|挨|给|有)(?:个)?(?:什么|啥|哪些?)(?:样的)?(?:处理|处罚|处分|惩罚|后果|批评)|(?:怎么|如何|咋|怎样)(?:处理|处罚|处分|罚|追责|追究|问责|收拾)|什么后果|啥后果"
)
_LAYS_DOWN = re.compile(
    r"通报|约谈|处分|问责|追责|追究|批评教育|组织处理|诫勉|取消|不得评|停职|检查|扣|一票否决|处罚|移交"
)
_ITEM = re.compile(r"[（(][一二三四五六七八九十\d]{1,2}[）)]\s*|(?<!\d)\d{1,2}[.．、]\s*")
# Everyday words for what such lists name: each group is one kind of fault, however a rule or a question puts it.
_FAULTS = (
    re.compile(
        r"未经(?:审批|批准|同意|许可|报批|审核|报备|备案)|[没未不](?:有|去|经过|走|履行)?(?:报批|审批|报备|备案|批准|批|报审|申报|审核|按规定报批)|擅自|私自|自作主张|偷偷|先斩后奏|瞒着[^，。]{0,4}(?:办|请|搞)|违规(?:举办|邀请)"
    ),
    re.compile(r"[瞒隐][着瞒]?[^，。]{0,4}(?:报|不报)|瞒报|漏报|隐瞒|捂着|压着不报|知情不报"),
    re.compile(r"迟报|[晚迟]报|拖延|报[晚迟]了|拖着[^，。]{0,4}报|不及时报|没及时报"),
    re.compile(r"失管|失职|没管好|疏于管理|管理不[善力到]|管理失|不管|没人管|管不好"),
    re.compile(r"错误(?:言论|观点|思想)|不当言论|乱(?:讲|说)|说错话|散布|瞎说|出格的话"),
)
_EVENT = re.compile(r"活动|讲座|报告会|论坛|沙龙|研讨|宣讲|分享会|展览|培训|演出|讲课|作报告")
_OF_REPORT = re.compile(r"报告(?!会)|材料|稿|总结|述职")
_WIDEST = 70  # characters of what is laid down that may be said first


@dataclass(frozen=True, slots=True)
class _Laid:
    """An article that lays down a sanction, and the item of it, or its sentence, that a question tells."""

    article: WholeArticle
    item: str
    shared: int


def write_sanction(material: Material, extras: Extras) -> Written | None:
    """Tell what an own rule lays down for the fault a question tells of; None where none of its items is that fault."""
    said = material.asked.said or material.asked.question
    if material.asked.documents or not _ASKS.search(said) or "通知" in said:
        return None
    faults = [one for one in _FAULTS if one.search(said)]
    if not faults:
        return None
    rest = said
    for one in (*faults, _ASKS):
        rest = one.sub("，", rest)
    every = [*matter_words(content(rest), rest), *(["群"] if "群" in rest else [])]
    words = [word for word in every if not _OF_REPORT.search(word)]
    if _OF_REPORT.search(rest) and not words:
        return None  # what follows for a late report is a matter of the notice
    found = [laid for rule in extras.rules() for laid in _laid(material, articles_of(rule), faults, words)]
    if not found:
        return None
    best = max(found, key=lambda one: one.shared)
    return Written("requirement", True, _blocks(material, best), own=True, told=(best.article.quote,))


def _laid(
    material: Material, articles: Sequence[WholeArticle], faults: Sequence[re.Pattern[str]], words: Sequence[str]
) -> Iterator[_Laid]:
    """Yield the articles with an item of one of the faults that speaks of what else is named, or names nothing else."""
    for article in articles:
        if not _LAYS_DOWN.search(article.text):
            continue
        for item in _items(article):
            if not any(fault.search(item) for fault in faults):
                continue
            shared = sum(_is_of(material, word, item) for word in words)
            if shared or not words:
                yield _Laid(article, item, shared)


def _items(article: WholeArticle) -> list[str]:
    """Return the items of a list of sanctions, each apart; else its sentences that lay one down."""
    pieces = [one.strip("；;。\n ") for one in _ITEM.split(article.text)]
    if len(pieces) > 2:
        return [one for one in pieces[1:] if one]
    sentences = [span.of(article.text) for span in split_sentences(article.text)]
    return [one for one in sentences if _LAYS_DOWN.search(one)]


def _is_of(material: Material, word: str, item: str) -> bool:
    """Whether an item speaks of a thing, or of all such things: 活动 of 讲座."""
    if _EVENT.search(word) and ("活动" in item or (word == "活动" and _EVENT.search(item))):
        return True
    return speaks_of(material, word, item)


def _blocks(material: Material, laid: _Laid) -> Iterator[str]:
    sanction = _sanction(laid)
    yield f"{f'**{sanction}**：' if sanction else ''}{shown_article(material, laid.article)}"
    yield stands_in([laid.article])


def _sanction(laid: _Laid) -> str:
    """Return what is laid down where the list says it before its items: 予以约谈或通报."""
    head = _ITEM.split(laid.article.text)[0]
    clauses = [one.strip("：:；。\n ") for one in re.split(r"[，。]", head)]
    told = [one for one in clauses if _LAYS_DOWN.search(one)]
    if not told or laid.item in head:
        return ""
    whole = head[head.index(told[0]) :].strip("：:；。\n ")  # the grave case beside the common one
    return whole if len(whole) <= _WIDEST else ""
