"""What this year's notice asks: from the notice itself first, then the rules, then the samples' habit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Passage
from assistant.structure.sentences import split_sentences
from assistant.writers.answer_material import Material
from assistant.writers.cite import Quote, quote_of
from assistant.writers.offline_answer_rule import rule_lines
from assistant.writers.offline_answer_words import LOCAL, block, quoted, spread, titles

_ASPECTS = (
    (
        "写什么",
        r"写什么|内容|要求|写哪|包括|重点",
        r"内容|包括|围绕|重点|写明|突出|反映|报告以下|对照|汇报.{0,20}情况|问题|措施",
    ),
    ("多少字", r"多少字|字数|多长|篇幅", r"\d+\s*字|字以内|字左右|字数|篇幅"),
    ("什么时候交", r"什么时候|何时|几号|截止|时间|哪天", r"\d+\s*日|前(?:报|交|送|将|以)|截止|报送(?:时间|至)|逾期"),
    ("怎么交", r"怎么交|交给|报给|报到|格式|份", r"报送至|报至|邮箱|纸质|电子版|盖章|一式|联系人"),
)


def write_notice(material: Material, passages: Sequence[Passage]) -> Iterator[str]:
    """Yield what the notices in the library say to what was asked, then the rules and the habit."""
    asked = material.asked
    wanted = [aspect for aspect in _ASPECTS if re.search(aspect[1], asked.question)] or list(_ASPECTS[:3])
    if passages:
        names = dict.fromkeys(passage.name for passage in passages)
        yield f"**先看通知**（{titles(list(names))}）："
        for title, _, pattern in wanted:
            quotes = _sentences(passages, re.compile(pattern))
            said = "；".join(quoted(material, quote) for quote in quotes) if quotes else "通知里没有写明。"
            yield f"- {title}：{said}"
    else:
        yield (
            "**资料库里没有这次的通知**，通知本身怎么要求、什么时候交，我不知道；"
            "把通知加进资料库（政策类）就能按它回答。"
        )
    if rules := rule_lines(material, material.policies, 3):
        yield block(f"再看一般规定和惯例（{LOCAL}）", rules)
    samples = material.samples
    if samples.n:
        length = spread(samples.statistics.chars, "字")
        yield f"**范文的习惯**：全文{length}，通常是导语、做法、问题、打算几块。{samples.basis}"


def _sentences(passages: Sequence[Passage], pattern: re.Pattern[str]) -> list[Quote]:
    found: dict[tuple[str, int, int], Quote] = {}
    for passage in passages:
        for span in split_sentences(passage.text):
            quote = quote_of(passage, passage.start + span.start, passage.start + span.end)
            if pattern.search(quote.text) and len(quote.text) >= 8:
                found[quote.document, quote.start, quote.end] = quote
    kept: list[Quote] = []
    for quote in sorted(found.values(), key=lambda one: (one.start, -one.end)):
        if not any(other.document == quote.document and other.start <= quote.start < other.end for other in kept):
            kept.append(quote)
    return kept[:3]
