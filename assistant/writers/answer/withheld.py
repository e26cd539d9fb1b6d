"""A name or place that a report withholds (**广场, ××社区): where it is asked for, that is said, with the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.masks import find_masks
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.reports import own_reports, unit_named
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.written import Written
from assistant.writers.relevance import Found
from assistant.writers.statements import Statement

_LONGEST = 4  # characters of a name's common part: 广场 of **广场
_HAN = re.compile("[一-鿿]+")
_CALLED = (
    r"(?:的|它|到底|究竟|具体)*"
    r"(?:叫(?:什么|啥)|(?:全称|全名|名字|名称)?(?:是|叫)?(?:什么|啥)名?|全称|全名|名字|名称|是哪)"
)
_PARTS = re.compile(r"部分|地方|主题|[条块段篇份]|标题|方面|章节|层")  # of a text, where something is written
_WHICH = re.compile("哪|什么|啥|名字|名称|全称")
_MUST = re.compile(r"要写|写清|怎么写|该写|能不能|要不要|(?:吗|(?<!什)么)[？?]?$")
_WHOLE = re.compile(r"([一-鿿]{4})的?(?:全称|全名)")
# A mask as people type it, what asks for what stands behind it, and what asks how to fill one in.
_MASK = re.compile(
    r"[×xXＸｘ*＊□○〇●✕]{2,}|[“\"‘][×xXＸｘ*＊□○〇●✕某_][”\"’]|[×＊✕*□](?!\d)|〇(?![一二三四五六七八九〇年])|某+(?!些|种|项|方面|一)|_{2,}"
)
# Nothing but a mask is to be looked for: 有几篇写了“×”.
_ONLY_MASK = re.compile(
    r"[“\"‘《]?(?:[×xXＸｘ*＊□○〇●✕_]{1,8}|某某?)[”\"’》]?(?:这个(?:符号|记号|字|词)|号)?"
    r"(?:的)?(?:有|是)?(?:几篇|多少篇|哪[几些]篇)?[吗呢]?[？?。]?$"
)
_COUNTS = re.compile(r"[几多哪][少几些一]?[篇份个]|有没有")
_TRUE = re.compile(
    r"(?:是|有|叫|指)(?:的是)?[^，。？?]{0,2}(?:多少|几|哪|什么|啥|谁)|到底[^，。？?]{0,6}(?:多少|几|哪|什么)"
)
_TRULY = re.compile(r"实际|到底|究竟|具体|真实|真正|原来|其实")
_SAMPLES = re.compile(r"范文|样[本例板]|例文|样稿|范例|样文|里面?(?:写|那|的)|那[个篇份]")
_FILLS = re.compile(
    r"怎么(?:填|写|办|补|处理)|能不能|可以|要不要|填|写成|代替|用[×xX*]|[吗么][？?]?$|什么意思|为什么|干什么"
)
_NUMBER = re.compile(r"几(?!号)|多少|数")
_ANY = ("报告", "述职", "材料", "范文", "样本", "单位", "名字", "名称", "全称", "部分", "工作", "情况")
_NO_FACT = ("headings", "difference", "about", "coverage")


def write_withheld(material: Material) -> Written | None:
    """Say that the name asked for is withheld in a report; None where no report withholds it."""
    asked = material.asked
    if not asked.is_order and (what := masked_asked(asked.said)):
        return Written("other", False, _behind_mask(what), exact=True)
    if asked.intent == "coverage" and _COUNTS.search(asked.said) and _only_mask(asked.said):
        return Written("other", False, _of_mask(), exact=True)
    asks = _WHICH.search(asked.said) and not _MUST.search(asked.question)
    if asked.intent in _NO_FACT or asked.given or not asks:
        return None
    best = max(_fitting(material), key=lambda pair: pair[0], default=None)
    if not best:
        return None
    statement = best[1]
    blocks = write_masked(material, Found(statement.quote, 1.0, 1.0, stated=True), "名称")
    return Written("other", False, blocks, exact=True, reports=(statement.quote.document,))


def masked_asked(said: str) -> str:
    """Return what is asked that a mask stands for, 数 or 名称: 样本里写的宣讲XX场，实际是几场; empty for none."""
    if not (found := _MASK.search(said)) or _FILLS.search(said):
        return ""
    if not (_TRUE.search(said[found.end() :]) and (_SAMPLES.search(said) or _TRULY.search(said))):
        return ""
    return "数" if _NUMBER.search(said[found.end() :]) else "名称"


def _only_mask(said: str) -> bool:
    """Whether a mask alone is to be looked for in the samples."""
    found = _ONLY_MASK.search(said)
    return bool(found and _MASK.search(found[0]))


def _of_mask() -> Iterator[str]:
    yield (
        "这样的记号（××、**、某某）是范文里遮住名称和数字用的，不是写进去的内容，不按它数篇数；"
        "遮住的是什么，资料库里没有，我不知道，也不猜。"
    )
    yield "要数的是某个词、某件事，写上那个词再问，例如“有几篇写了一岗双责”。"


def _behind_mask(what: str) -> Iterator[str]:
    yield f"这个{what}不知道，也不猜：范文里写成 ×× 或 ** 的地方是遮住、留空的，资料库里没有被遮住的{what}。"
    yield (
        "自带的范文是原创的，单位是虚构的，没有原样可查；你们自己加进来的，请查原件或台账。"
        f"写自己的稿子，这里填本单位的{what}。"
    )


def _fitting(material: Material) -> Iterator[tuple[int, Statement]]:
    """Yield the sentences that withhold what is asked for, each with how many words of the question it shares."""
    asked = material.asked
    meant = asked.documents or tuple(own_reports(material))
    told = material.told(tuple(sorted(meant))).all if meant else ()
    unit, words = unit_named(asked.question), _named(asked.said)
    holding = {one.quote.document for one in told if unit and unit in one.own}
    for statement in told:
        for mask in find_masks(statement.own):
            thing = "" if mask.stands_for == "quantity" else _asked_of(asked.said, statement.own[mask.end :])
            if not thing:
                continue
            ours = [word for word in words if thing not in word and not (holding and word in unit)]
            shared, of_unit = sum(word in statement.own for word in ours), statement.quote.document in holding
            if shared or of_unit or (asked.documents and not words):
                yield 2 * shared + of_unit, statement


def _named(question: str) -> list[str]:
    """Return the things a question names, as it was typed; those of any report are none."""
    import rjieba

    return [word for word, kind in rjieba.tag(question) if len(word) > 1 and kind[0] in "nvjl" and word not in _ANY]


def _asked_of(question: str, after: str) -> str:
    """Return what the name asked for is one of, where a text has just that behind its mask: 广场 of 设在哪个广场."""
    found, whole = _HAN.match(after), _WHOLE.search(question)
    if found and whole and whole[1] in found[0]:
        return whole[1]  # 联合支部的全称, of **法规办环保局联合支部
    for size in range(min(_LONGEST, len(found[0])) if found else 0, 0, -1):
        thing = re.escape(after[:size])
        which = rf"(?:哪|什么|啥)一?(?:个|条|座|家|所|处|片|些)?{thing}"
        called = rf"{'' if size > 1 else '[那这][个条座家所处]'}{thing}{_CALLED}"
        if not _PARTS.fullmatch(after[:size]) and re.search(f"{which}|{called}", question):
            return after[:size]
    return ""
