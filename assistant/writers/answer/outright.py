"""An answer the pack gives outright to a plain question: its straight word, what follows from it, what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre.answers import Answer
from assistant.writers.answer.between import asks_turn
from assistant.writers.answer.difference import named_types, types_in
from assistant.writers.answer.fit_asked import asks_fit
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices_apart import offices_apart
from assistant.writers.answer.parallel import parallel_sets, write_set
from assistant.writers.answer.told import told_rules
from assistant.writers.answer.whether import example_of
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.asked import Intent

_OUTRIGHT = 0.6  # how sure it must be that it answers
_ALIKE = 0.5  # and how like the question must be to one that it is written for
_SETS = 2  # whole sets of headings shown
_EVEN = re.compile("对仗|工整|整齐|对称")
_SHOWN, _ASKS = re.compile("例句|例子|范例|例文"), re.compile("什么|啥|怎么|如何|谁|哪|几(?!个)|吗|要不要|能不能")
_QUOTED, _HOW = re.compile(r"[“\"‘]([^“”\"‘’]{2,12})[”\"’]"), re.compile(r"(?:怎么|如何|怎样)[^，。？?]{0,4}写")
_WHERE = re.compile("哪(?![些几])|放|归|位置|地方|[前后]|还是|单列|单独|另起|并")
# Which samples write of something, or do not, is counted: 哪些报告没写网络舆情.
_COUNTED = re.compile(
    r"(?:[哪几](?:几|些|一)?[篇份]|哪些(?:报告|范文|述职|样本|材料))[^，。？?要该能可]{0,4}(?:写|提到|讲)(?![进成])"
)


# What a report is to hold.
_HOLDS = re.compile(r"写(?:到|进)?(?:些)?(?:哪些|什么)(?:内容|方面|东西)?(?=[？?]?$)")


def answer_outright(material: Material) -> Written | None:
    """Answer by what the pack says outright, where that is sure enough to come before every page and count."""
    asked, known = material.asked, material.known
    answer = material.pack.answers.of(known.advice)
    unlike = known.alike < _ALIKE and not asks_fit(material)
    if not answer or known.score < _OUTRIGHT or unlike or asked.documents or asked.is_order:
        return None
    if asked.place and not (asked.form or _WHERE.search(known.question)):
        return None  # 三审三校写在哪一部分 is not how it is written
    if asked.listing == "sections" and _EVEN.search(known.question) and not _EVEN.search(asked.question):
        return None  # 一级标题怎么拟 asks for no parallel ones
    shown = _SHOWN.search(asked.question) and not _ASKS.search(asked.question)
    if asked.intent in ("example", "headings") and shown:
        return None  # 国企写职工思想动态的例句 is no question whether it is written
    if asked.kinds and asked.target == "report" and _HOLDS.search(asked.question):
        return None  # 专题报告要写哪些内容: its page tells that, this before it
    if _of_other_kinds(material):
        return None
    if asks_turn(material) or (asked.intent == "coverage" and _COUNTED.search(asked.question)):
        return None  # that is counted over the samples
    intent: Intent = asked.intent if asked.intent in ("difference", "how_to") else "requirement"
    return Written(intent, True, _told(material, answer))


def _of_other_kinds(material: Material) -> bool:
    """Whether a question sets two kinds of report apart and the list's sets others apart: 班子报告 is no 班子述职."""
    kinds = {kind.name for kind in named_types(material)} if material.asked.intent == "difference" else set()
    return len(kinds) > 1 and kinds != {kind.name for kind in types_in(material.known.question, material)}


def _told(material: Material, answer: Answer) -> Iterator[str]:
    yield f"**{answer.short}。**{material.advised(answer.says)}"
    yield told_rules(material, answer.rules, "", first=False) if answer.rules else ""
    if _EVEN.search(known := material.known.question) and "标题" in known:  # how it is done shows best in a set
        sets = [write_set(material, quotes) for quotes in parallel_sets(material, "done", _SETS)]
        yield block("范文里整套的（各出自一篇）", sets)
    asked = material.asked
    phrases = _QUOTED.findall(asked.said) if asked.intent == "how_to" and _HOW.search(asked.question) else []
    for quote in [quote for phrase in phrases[:1] if (quote := example_of(material, phrase))]:
        yield f"**范文里这样写**（学写法，不抄数字）：{quoted(material, quote)}（{titles([quote.name])}）"
    if material.asked.intent == "difference" and (side_by_side := offices_apart(material)):
        yield from side_by_side
