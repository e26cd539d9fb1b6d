"""What a message asks next of the clause of an own rule that was just told: 提前几天报，报给谁.

A bare 报给谁 after a rule is of that rule: whom a notice wants its report sent to is another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.case_told import branch_for
from assistant.writers.answer.own.text import WholeArticle, articles_of
from assistant.writers.answer.words import OWN_TEXT, quoted, titles
from assistant.writers.answer.written import Extras, Written

# What is asked next, and what of the clause tells it.
_ASKED = tuple(
    (re.compile(asks), re.compile(holds))
    for asks, holds in (
        (
            r"(?:报|交|送|找|给|问|经)[^，。？?]{0,2}(?:谁|哪)|谁(?:来)?(?:批|审|管|同意)",
            r"[报经由向][^，；。]{2,16}(?:审批|批准|审核|报告|同意|备案|提出|研究)"
            r"|报[^，；。]{2,10}(?:领导|书记|办公室|部|科|委)",
        ),
        (
            r"几天|多久|多长时间|什么时候|啥时候|几个?(?:小时|工作日)",
            r"\d+\s*个?(?:工作日|小时|分钟|日|天)|立即|当[天日]",
        ),
        (
            r"(?:留|保留|不(?:解散|删|撤|关)|接着用|继续用|还用)[^，。？?]{0,3}(?:行|可以|能|吗|着)"
            r"|(?:能|可以)[^，。？?]{0,3}(?:留|接着用|继续用)|(?:要|用)不?(?:要|用)?(?:解散|删掉?|撤|关)",
            r"解散|清理|注销|删除|撤销|关闭|保留",
        ),
        (r"(?:要不要|用不用|还要|需要)?[^，。？?]{0,2}(?:补|后补)[^，。？?]{0,3}", r"补办|补报|补签|补[一-鿿]手续"),
    )
)
_BARE = re.compile(
    r"完事了?|办完了?|弄完了?|结束(?:了|以?后)?|用完了?|过后|之后|事后|后面|那|还|再|又|得|要|该|就|也|一下|手续|[了的呢吗么啊]"
)
_LENGTH = 4  # characters that may be left of a question which names nothing of its own
_SEGMENT = re.compile(r"[^；。\n]+")


def write_of_told_rule(material: Material, extras: Extras) -> Written | None:
    """Tell the clause that a second half asks of, or that there is none; None where no own rule was just told."""
    said = material.asked.said or material.asked.question
    if not extras.earlier or material.asked.turn:
        return None
    rest = said.replace(extras.earlier, "").strip("，, ") or said
    rest = re.split("[，,]", rest)[-1] if rest == said else rest
    holds = next((holds for asks, holds in _ASKED if asks.search(rest) and _is_bare(rest, asks)), None)
    article = _told(material, extras) if holds else None
    if not article or not holds:
        return None
    parts = list(_parts(article))
    branch = branch_for(extras.earlier, article.text, material.common)
    own = [one for one in parts if branch and branch in one.of(article.rule.text)] if branch else parts
    found = [one for one in own if holds.search(one.of(article.rule.text))]
    if not found:
        line = f"{titles([article.rule.document.name])}这一条没有写这一问，我不知道，也不猜。"
        return Written("requirement", False, iter([line]), exact=True)
    quote = quote_in(article.rule, found[0])
    blocks = (f"同一条里写的是：{quoted(material, quote, 300)}（{titles([quote.name])}）", OWN_TEXT)
    return Written("requirement", True, iter(blocks), own=True, exact=True, told=(quote,))


def _is_bare(rest: str, asks: re.Pattern[str]) -> bool:
    """Whether a question names no thing of its own beside what it asks."""
    return len(re.sub(r"\W", "", _BARE.sub("", asks.sub("", rest)))) <= _LENGTH


def _told(material: Material, extras: Extras) -> WholeArticle | None:
    """Return the article of an own rule that the answer before stands on; None for one told from anything else."""
    rules: dict[str, Notice] = {one.document.id: one for one in extras.rules()}
    places = [(one.document, one.start) for one in extras.told]
    places += [(one.document, one.start) for one in material.citer.citations[-1:]]
    for document, start in places[:1]:
        for one in articles_of(rules[document]) if document in rules else ():
            if one.span.start <= start < one.span.end:
                return one
    return None


def _parts(article: WholeArticle) -> Iterator[Span]:
    for one in _SEGMENT.finditer(article.text):
        yield Span(article.span.start + one.start(), article.span.start + one.end())
