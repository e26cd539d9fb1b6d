"""The answers to the questions of one message put together: each under its own words, nothing said twice."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from assistant.passage import Citation, Document
from assistant.results import Answer, Receipt
from assistant.tasks.ask.asks import words_asked
from assistant.tasks.ask.carry import bare
from assistant.tasks.ask.followup import Turn
from assistant.tasks.ask.full_width import as_typed
from assistant.tasks.ask.of_last import asks_years
from assistant.tasks.ask.split import headed
from assistant.tasks.ask.ways import way
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import OF_ANOTHER
from assistant.writers.answer.of_last import write_years
from assistant.writers.answer.offices import of_office
from assistant.writers.answer.told import SEE_ABOVE, asks_to_write
from assistant.writers.answer.turn import begun
from assistant.writers.answer.value_kinds import values_asked
from assistant.writers.answer.words import titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import check_markers, shown

_NEARLY_THAT = 0.7  # likeness to a question written down from which a part may be answered by what stands above
_SURELY = 0.9  # how sure it must be that a part is answered by that, where it is not so like
_LIKE_THAT = 0.5  # the same for what the list says outright beside its sentence
_SHORT = 480  # characters from which the answer to one of several questions ends
_REST = "（这里只列了要点；要看全，单独问一句{}。）"
_NOT_OF = "资料里没有单讲“{}”的，下面是通行的说法："
_ALSO = "下面是各类单位通行的说法；同类单位的范文有{}，要看它怎么写，接着要例子。"
_OF_SAMPLES = ("how_to", "headings", "example", "coverage")
_ALIKE = frozenset(("number", "time", "when", "count"))  # kinds of fact that one figure may tell
_TELLING = ("n", "v", "j", "l")
_AGAIN = (
    "**这一问没有别的答案**：资料库里能给的就是上一个回答，不再重复。"
    "要别的，把要的说全，例如“存在的问题给三个小标题”“下一步打算举个例子”。"
)
# A part of a message that only wishes to be shown what was asked for before, or asks it once more.
_BARE_WISH = re.compile(
    r"(?:顺便|另外|最好|再|也|请|麻烦|能不能|可以的话)*(?:给我?们?|来|说说|讲讲|看看?|瞧瞧|列|举|发|要|有)"
    r"(?:我|给|看|一下|下|出|个|几|两|三|一|些|条|段|句|种|现成的?|样子|例子|例句|参考|具体的?|呗|吧|吗|呢)*"
)
# A wish for a ready one of what was asked, with no number of them: 有没有现成的, 给个例子; and what shows some.
_READY = re.compile(
    r"(?:最好|能不能|可不可以|可以|能否|再|顺便|另外|还|也|麻烦|请|要是|你们?|这里|库里)*"
    r"(?:(?:有没有|有无|有|给|来|举|发|求)(?:我|一?个|一下|些|点|份)*)?"
    r"(?:(?:现成|可以?|能|直接|拿来|照着|照|套|抄|借|参考|写|用|改)+的?|范例|例子|例句|样子|模板|示例|样板|参考)"
    r"(?:例子|范例|句子|话|模板|的|一下|看看?|给我|参考|可以|写|抄|用|套)*(?:有没有|吗|么|没有?|呢|吧|呗)*"
)
_SHOWS = re.compile("范文|可套用|照着填|句式库|例如|例：")
_HOW_MANY, _COUNTED = re.compile(r"[有是]?[几多]少?篇"), re.compile(r"(?:有|共) ?\d+ ?篇")
_AROUND = re.compile(r"^\*\*[^*\n]{1,40}\*\*[：:]?|^“|[”“]?(?=\[)|（《[^（）\n]*(?:（[^（）]*）[^（）\n]*)*）$")
_SAME_TEXT = re.compile("同一条里写的是：“(.{8,}?)。?”")
_SOURCE = re.compile(r"出处[：是]")  # a line that says where an answer is from, and answers nothing

Prepared = tuple[str, Material, Written]  # a question as typed, what its answer is made from, the answer


@dataclass(slots=True)
class _Told:
    """One answer and the questions it answers."""

    asked: list[str]
    blocks: list[str] = field(default_factory=list)
    rest: str = ""  # the question asked in full of which not all is told here
    answered: bool = True
    asks: str = ""  # the kind of fact asked for first


def blocks_of(prepared: Sequence[Prepared]) -> Iterator[str]:
    """Yield the blocks of the whole answer in order, from each question as it was typed and what was written to it."""
    whole = len(prepared)
    prepared = _of_those_above(_without_wishes(prepared))
    if len(prepared) == 1 < whole:
        yield from prepared[0][1].citer.kept([block for block in prepared[0][2].blocks if block.strip()])
        return
    if len(prepared) == 1:
        yield from (block for block in prepared[0][2].blocks if block.strip())
        return
    told = list(_told(prepared))
    blocks = told[0].blocks if len(told) == 1 else [block for one in told for block in _under_heading(one)]
    yield from prepared[0][1].citer.kept(blocks)
    if more := [f"“{shown(headed(one.rest))}”" for one in told if one.rest]:
        yield _REST.format("或".join(more))


def _without_wishes(prepared: Sequence[Prepared]) -> list[Prepared]:
    """Return the questions without those that only wish to see a ready one where the answer before shows some."""
    kept: list[Prepared] = []
    for said, material, written in prepared:
        if kept and _READY.fullmatch(said.strip("？?。！! ")) and kept[-1][2].answered:
            before = kept[-1]
            blocks = list(before[2].blocks)
            kept[-1] = (before[0], before[1], replace(before[2], blocks=iter(blocks)))
            if any(_SHOWS.search(block) for block in blocks):
                continue
        kept.append((said, material, written))
    return kept


def _of_those_above(prepared: Sequence[Prepared]) -> list[Prepared]:
    """Return the questions, one that only asks of which years those above are answered from these: 都是哪年的."""
    kept: list[Prepared] = []
    for said, material, written in prepared:
        if kept and asks_years(said) and kept[-1][2].answered and kept[-1][2].intent in ("coverage", "example"):
            above = kept[-1]
            blocks = list(above[2].blocks)
            kept[-1] = (above[0], above[1], replace(above[2], blocks=iter(blocks)))
            text = "\n".join(blocks)
            named = [one for one in material.documents if one.kind == "sample" and titles([one.name]) in text]
            if named:
                written = Written("coverage", True, iter([write_years(named)]), exact=True)
        kept.append((said, material, written))
    return kept


def _under_heading(one: _Told) -> Iterator[str]:
    if one.answered:
        yield f"### {shown('；'.join(one.asked))}"
        yield from one.blocks
    else:
        yield f"“{shown(one.asked[0])}”这一问，资料库里没有答案，不能乱答。"


def _told_above(said: str, held: Sequence[_Told]) -> bool:
    """Whether a part asks for nothing of its own, so that what stands above is its answer: 给我看几个现成的."""
    above = next((one for one in reversed(held) if one.answered), None)
    if above is None:
        return False
    length = _asks_length(said) and any(map(_asks_length, above.asked))
    counted = _HOW_MANY.search(said) and any(_COUNTED.search(block) for block in above.blocks)
    return bool(_BARE_WISH.fullmatch(said.strip("？?。！! ")) or length or counted)


def _quoted_above(block: str, held: Sequence[_Told]) -> _Told | None:
    """Return the answer above that holds every word of the one sentence a block quotes from the same text."""
    quote = _SAME_TEXT.match(block)
    told = (one for one in reversed(held) if one.answered and quote and quote[1] in "".join(one.blocks))
    return next(told, None)


def _asks_length(said: str) -> bool:
    return any(one.kind == "length" for one in values_asked(said))


def _told(prepared: Sequence[Prepared]) -> Iterator[_Told]:
    """Yield the answers; a question whose answer stands above already joins the one it stands under."""
    held: list[_Told] = []
    above: dict[str, _Told] = {}
    for said, material, written in prepared:
        if not (written.answered or written.telling):
            if not _told_above(said, held):
                held.append(_Told([said], answered=False))
            continue
        blocks = [block for block in written.blocks if block.strip()]
        whole, blocks = blocks, blocks if written.exact else list(begun(blocks, _SHORT))
        quoted = _quoted_above(blocks[0], held) if blocks else None  # one sentence answers both
        first = (above.get(_core(blocks[0])) if blocks else None) or quoted
        hardly = 0.0 < material.known.alike < _NEARLY_THAT and material.known.score < _SURELY  # 能不能只批评一下
        sure = (
            written.own and way(said) != "who"
        ) or quoted is not None  # the own text's sentence that was found for this question too
        of_else = _of_else(said, "person" if way(said) == "who" else material.asked.asks, first) if first else False
        if first and not sure and (short := _short_beside(blocks[0], material, first)):
            held.append(_Told([said], [short]))  # one rule, of which the list says two things
            continue
        if first and not sure and (hardly or of_else):
            if not _told_above(said, held):
                held.append(_Told([said], answered=False))
            continue
        if not first and blocks == [SEE_ABOVE]:
            first = next((one for one in reversed(held) if one.answered), None)
        new = [block for block in blocks if _core(block) not in above and block != SEE_ABOVE]
        new = [block for block in new if not (first and _quoted_above(block, [first]))]
        if first:
            first.asked.append(said)
            first.blocks += [block for block in new if not _SOURCE.match(block)]
        else:
            held.append(first := _Told([said], new, asks=material.asked.asks))
        if len(blocks) < len(whole) and asks_to_write(material.asked) and not material.asked.length:
            first.rest = _in_full(said, material)  # of a length or a place asked for, all is told
        above.update((_core(block), first) for block in new)
    yield from held


def _short_beside(block: str, material: Material, first: _Told) -> str:
    """Return what the list says outright of this very question, where what it rests on stands above already."""
    short = f"**{material.known.short.rstrip('。')}。**"
    said = bool(material.known.short) and block.startswith(short) and material.known.alike >= _LIKE_THAT
    return "" if not said or any(short in one for one in first.blocks) else f"{short}（依据同上。）"


def _of_else(said: str, asks: str, first: _Told) -> bool:
    """Whether a question wants another fact than the one it would stand under, of which that says nothing: 谁参加."""
    if not asks or not first.asks or asks == first.asks or {asks, first.asks} <= _ALIKE:
        return False
    text = "".join(first.blocks)
    words = [word for word, kind in words_asked(said) if kind in _TELLING]
    return bool(words) and not any(word in text for word in words)


def _in_full(said: str, material: Material) -> str:
    """Return a question as it can be asked by itself: 保密工作怎么写, for 怎么写."""
    if not bare(said) and "，" not in said:
        return said
    asked, pack = material.asked, material.pack
    names = [*asked.topics, *(guide.name for role in asked.roles if (guide := pack.guide(role)))]
    if "，" not in said and any(piece in said for name in names for piece in (name[:2], name[-2:])):
        return said
    if not bare(asked.question):
        return asked.question
    return f"{names[0]}{said}" if names and bare(said) else said


def with_whose(written: Written, whose: str, documents: Sequence[Document]) -> Written:
    """Say that an answer is the general one, where it was asked of ``whose`` and does not speak of that.

    What is shown of the samples is no general one where some of the ``documents`` are of such an office.
    """
    if not whose:
        return written
    blocks = list(written.blocks)
    alike = [titles([one.name]) for one in documents if one.kind == "sample" and of_office(one.title, (whose,))]
    if alike and written.intent in _OF_SAMPLES:
        told = any(name in block for block in blocks for name in (whose, *alike))
        return replace(written, blocks=iter(blocks if told else [_ALSO.format("、".join(alike[:2])), *blocks]))
    if any(name in block for block in blocks for name in (whose[:2], whose[-2:], OF_ANOTHER)):
        return replace(written, blocks=iter(blocks))
    return replace(written, blocks=iter([_NOT_OF.format(shown(whose)), *blocks]))


def read_as_of(question: str, written: Written) -> Written:
    """Say as which question another was read, before its answer."""
    return replace(written, blocks=chain([f"按“{question}”理解："], written.blocks)) if question else written


def speaks_of(written: Written, pieces: frozenset[str]) -> Written | None:
    """Return an answer that holds one of the ``pieces`` of what was asked; None for one that is of something else."""
    blocks = list(written.blocks)
    held = not pieces or written.whole or any(piece in block for block in blocks for piece in pieces)
    return replace(written, blocks=iter(blocks)) if held else None


def said_once(written: Written, history: Sequence[Turn]) -> Written:
    """Return an answer to a turn that leans on the one before; where it is that again, that there is no other."""
    blocks = list(written.blocks)
    page = written.intent not in ("requirement", "about", "other", "unclear")  # one sentence may tell of two things
    if history and page and _bare("".join(blocks)) == _bare(history[-1].answer.text):
        return Written(written.intent, False, iter([_AGAIN]), exact=True)
    return replace(written, blocks=iter(blocks))


def _bare(text: str) -> str:
    return re.sub(r"\[\d{1,3}\]|\s", "", text)


def _core(block: str) -> str:
    """Return a block without the short answer before what it quotes and the place named after it."""
    quoting = _AROUND.sub("", block) if "[" in block else ""
    return re.sub(r"\s", "", quoting or block)


def finished(
    question: str,
    text: str,
    prepared: Sequence[Prepared],
    citations: tuple[Citation, ...],
    began: float,
    receipt: Receipt,
    original: Callable[[str], str],
) -> Answer:
    """Return the Answer, its markers checked against what was cited, its quotes as the ``original`` texts have them."""
    text, citations = as_typed(text, citations, original)
    checked = check_markers(text, citations)
    passages = dict.fromkeys(name for _, material, _ in prepared for name in material.looked_at)
    return Answer(
        question=question,
        intent=prepared[0][2].intent,
        answered=any(written.answered for _, _, written in prepared),
        text=checked.text,
        citations=checked.citations,
        receipt=replace(receipt, passages=tuple(passages)),
        elapsed_ms=round((time.perf_counter() - began) * 1000),
    )
