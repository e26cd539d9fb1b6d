"""Which of the texts the office has added write of a thing, and how: 我们自己的报告里哪篇写了演练.

Other offices' samples are never counted among ours; without a word that ours are meant, only what they alone write of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams
from assistant.writers.statements import Statement, Statements

_OURS = re.compile(
    r"(?:我们|咱们?|本单位|单位)自己|自己(?:的|加|写|传|导)|(?:我们|咱们?|本单位)[局院校办委]?的?(?:历年)?(?:报告|材料|文件|稿)|(?:我们|咱们?|我)(?:加|传|导)进[来去]"
)
_TEXT = r"(?:报告|范文|材料|文件|样[本稿例]|稿子?|总结|述职|汇报|文章|制度)"
_WRITES = r"(?:写|提|讲|说|谈|出现|涉及)(?:到|了|过|及|的)*"
_WHICH = re.compile(
    rf"(?:哪|几|多少)(?:几|些|一)?[篇份个]?{_TEXT}?(?:里面?|中)?(?:都|有)?{_WRITES}(?P<thing>[^，。？?]{{2,24}}?)[吗呢啊]?[？?]?$"
)
_WHERE = re.compile(
    rf"^(?P<thing>[^，。？?]{{2,20}}?)(?:是|都)?(?:写)?在?哪[几些一]?[篇份个]{_TEXT}(?:里面?|中)?(?:{_WRITES})?[？?]?$"
)
_EXAMPLES = re.compile(
    rf"(?:{_WRITES}|关于|有关)(?P<thing>[^，。？?写]{{2,14}}?)的?(?:例子|段落|句子|表述|写法|内容|原话|说法|地方)|(?P<of>[一-鿿]{{2,10}}?)(?:这块|部分)?(?:是)?(?:怎么|咋|如何)写的"
)
_COUNTED = re.compile(r"(?<!哪)(?:几|多少)篇")  # a count is over all samples: 几篇写了
_SEVERAL = re.compile(r"、|或者?|以及|还有")  # each of them is counted by itself
_LED = re.compile(r"^.*(?:报告|材料|文件|稿子?)(?:里面?|中|上)")
_PER_TEXT, _TEXTS, _OTHERS = 2, 5, 1
_MOSTLY = 0.65  # share of the pairs of characters of a thing that a sentence must have
_COMMON = re.compile(r"意识形态(?:工作)?|[的了]")
_SENTENCES = re.compile(r"[。；\n]")


def write_own_mentions(material: Material, extras: Extras) -> Written | None:
    """List the own texts that write of the thing asked for, with their sentences; None where that is not asked."""
    asked = material.asked
    said = asked.said or asked.question
    ours = bool(_OURS.search(said))
    found = _WHICH.search(said) or _WHERE.search(said)
    examples = _EXAMPLES.search(said) if ours and not found else None
    if asked.documents or (asked.roles and not found):
        return None
    if found:
        thing = found["thing"]
    elif examples:
        thing = _LED.sub("", examples["thing"] or examples["of"])
    else:
        return None
    if not ours and (_COUNTED.search(said) or _SEVERAL.search(thing)):
        return None
    kinds = ("sample",) if examples else ("sample", "policy")
    own = {one.id for one in material.own}
    own |= {one.document.id for one in (*extras.rules(), *extras.notices)} if "policy" in kinds else set()
    words = [word for word, weight in content_words(thing) if weight >= 0.4]
    if not own or not words:
        return None
    if not ours and _elsewhere(material, extras, thing, words):
        return None
    told = material.told(tuple(sorted(own)))
    held = [one for one in told.all if _says(one.own, thing, words)] or _of_topic(material, told)
    if not held:
        return None
    every = sum(not one.bundled and one.kind in kinds for one in material.documents)
    few = [f"加进来的材料多，只在最相近的{len(own)}份里找了。"] if len(own) < every else []
    return Written("coverage", True, chain(_blocks(material, held, thing), few), exact=True)


def _elsewhere(material: Material, extras: Extras, thing: str, words: Sequence[str]) -> bool:
    """Whether other offices' samples write of a thing as well."""
    texts = [report.text for document, report in extras.every_sample(material).items if document.bundled]
    return sum(any(_says(one, thing, words) for one in _SENTENCES.split(text)) for text in texts) > _OTHERS


def _says(text: str, thing: str, words: Sequence[str]) -> bool:
    """Whether a sentence has every word of a thing, or most of what the whole is made of: 图书角下架图书."""
    bare = _COMMON.sub("", thing)
    if sum(map(len, words)) >= len(bare):
        return all(word in text for word in words)
    pieces = grams(bare)
    return sum(piece in text for piece in pieces) >= _MOSTLY * len(pieces)


def _of_topic(material: Material, told: Statements) -> list[Statement]:
    """Return the sentences on the one topic a question names: 阵地管理 of 微信群逐一登记."""
    if len(material.asked.topics) != 1:
        return []
    topic = material.pack.topic(material.asked.topics[0])
    names = (topic.name, *topic.synonyms)
    return [one for one in told.all if any(name in f"{one.own}{one.headings}" for name in names)]


def _blocks(material: Material, held: Sequence[Statement], thing: str) -> Iterator[str]:
    by_text: dict[str, list[Quote]] = {}
    for one in held:
        quotes = by_text.setdefault(one.quote.name, [])
        if len(quotes) < _PER_TEXT and not any(one.quote.text in told.text for told in quotes):
            quotes.append(one.quote)
    lines = [
        f"{titles([name])}：{'；'.join(quoted(material, one, 200) for one in quotes)}"
        for name, quotes in list(by_text.items())[:_TEXTS]
    ]
    yield block(f"您加进来的材料里，写到“{shown(thing, 40)}”的有{len(by_text)}份", lines)
    if len(by_text) > _TEXTS:
        yield f"这里列了前{_TEXTS}份。"
