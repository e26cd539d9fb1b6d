"""What a notice wants handed in beside the report: the whole list it gives, the forms it bears, what else it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Span
from assistant.structure.lines import Line, read_lines
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quoted_in
from assistant.writers.relevance import grams

ASKS = re.compile(
    r"(?:附件|附|随文|[随跟和][^，。？?]{1,5}一[起并]|佐证|一并|另外|还要?|配套|附带)[^，。？?]{0,10}(?:哪(?!天|里|儿|个)|什么|啥|[几两二三四五六]个?[样种份个项张件]|多少)"
    r"|(?:哪[些几]|什么|啥|[几两二三四五六]个?[样种份个项张件])[^，。？?]{0,5}(?:附件|佐证|附表)|除了?[^，。？?]{0,8}(?:正文|报告|汇报|材料)[^，。？?]{0,3}(?:还|另|外)"
    r"|附件(?:材料)?(?:清单|包括|有)|(?:附件|附表)(?:都|要|需)?(?:是|有)?(?:什么|啥|哪)"
)
# Of one annex, or how annexes are noted and where they stand.
_HOW = re.compile(
    r"附件[一二三四五1-5](?![共起并样个定])|怎么|如何|怎样|标注|说明|位置|顺序|格式|字体|放在|写在|多少字|几号字|名称怎么"
)
_ALL = re.compile(
    r"[交报带送填](?:上|送|来)?(?:哪[几些]?|什么|啥|[几两二三四五六])个?[样种份项类张]?[^，。？?]{0,3}(?:材料|东西|资料|表(?![述现]))"
    r"|(?:材料|东西|资料)[^，。？?]{0,3}(?:有|是|包括)?(?:哪几|哪些|几)[样种项]"
)
_SECTION = re.compile(
    r"附件|附表|随文|附送|附报|佐证|一并(?:报送|提交)|(?:报送|提交|所需|需报|上报)的?材料(?:清单)?$|材料清单"
)
_FORMS = re.compile(r"附\s{0,4}[件表]\s{0,4}[：:]")
_ALSO = re.compile(
    r"(?:须|应|要|请|并|另|后|需)附|附上|随文(?:报送|附)|一并(?:报送|提交)|同时(?:报送|提交)|附[^，。；件近则加属和议带]"
)
_HEADING = 20  # characters of a heading
_TOP = re.compile(r"[一二三四五六七八九十]{1,3}、")
_ITEM = re.compile(r"(?:\d{1,2}[．.、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳])\s*")
_SAME = 0.6  # share of the pairs of characters from which two names are of one thing
_MOST = 20  # items shown


def asks_annexes(said: str) -> bool:
    """Whether all that goes with the report is asked for, and not how an annex is noted or one of them."""
    return bool(ASKS.search(said) or _ALL.search(said)) and not _HOW.search(said)


def annexes_of(notice: Notice) -> list[Span]:
    """Return the items of the section in which a notice lists what goes with the report; none without one."""
    lines = read_lines(notice.text)
    for n, line in enumerate(lines):
        text = line.of(notice.text)
        if _TOP.match(text) and len(text) <= _HEADING and _SECTION.search(text):
            return [_bare(notice, one) for one in _under(notice, lines[n + 1 :])][:_MOST]
    return []


def tell_annexes(material: Material, notice: Notice, said: str) -> Iterator[str]:
    """Yield the list whole, the forms below the notice, and the sentences that want something else attached."""
    items = annexes_of(notice)
    if not items and not ASKS.search(said):
        return  # 报什么材料 where nothing but the report is listed
    forms = [one for one in forms_of(notice) if not _held(notice, one, items)]
    if items:
        yield f"- 附什么：列了 {len(items)} 项"
        yield from (f"  {n}. {_said(material, notice, one)}" for n, one in enumerate(items, 1))
    if forms:
        yield f"- 通知后面附的：{'；'.join(_said(material, notice, one) for one in forms)}"
    last = max((one.end for one in items), default=0)
    first = min((one.start for one in items), default=len(notice.text))
    more = [one for one in _sentences(notice) if one.end <= first or one.start >= last]
    if more:
        lead = "另外" if items or forms else "附什么"
        yield f"- {lead}：{'；'.join(_said(material, notice, one) for one in more[:3])}"


def _under(notice: Notice, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the numbered lines up to the next section, or the unnumbered ones where none bears a number."""
    inside: list[Line] = []
    for line in lines:
        text = line.of(notice.text)
        if _TOP.match(text) or _FORMS.match(text):
            break
        inside.append(line)
    numbered = [one for one in inside if _ITEM.match(one.of(notice.text))]
    yield from numbered or inside[:1]


def forms_of(notice: Notice) -> list[Span]:
    """Return what the lines below a notice name as its annexes: 附件：1.统计表."""
    lines = read_lines(notice.text)
    found: list[Span] = []
    for n, line in enumerate(lines):
        opened = _FORMS.match(line.of(notice.text))
        if not opened:
            continue
        listed: list[Span | Line] = [Span(line.start + opened.end(), line.end)]
        for one in lines[n + 1 :]:
            if not _ITEM.match(one.of(notice.text)):
                break
            listed.append(one)
        found += [_bare(notice, one) for one in listed if one.end > one.start]
    return found


def _sentences(notice: Notice) -> list[Span]:
    found = []
    for span in split_sentences(notice.text):
        text = span.of(notice.text)
        heads = _TOP.match(text) and len(text) <= _HEADING
        if _ALSO.search(text) and not heads and not _FORMS.match(text):
            found.append(span)
    return found


def _held(notice: Notice, one: Span, items: Sequence[Span]) -> bool:
    """Whether an item of the list is that very form."""
    own = set(grams(re.sub(r"[（(].*?[）)]", "", one.of(notice.text))))
    return any(len(own & set(grams(item.of(notice.text)))) >= _SAME * max(1, len(own)) for item in items)


def _bare(notice: Notice, line: Span | Line) -> Span:
    """Return a line without its number and its last mark."""
    text = line.of(notice.text)
    number = _ITEM.match(text.lstrip())
    start = line.start + len(text) - len(text.lstrip()) + (number.end() if number else 0)
    return Span(start, line.start + len(text.rstrip("；;。 ")))


def _said(material: Material, notice: Notice, span: Span) -> str:
    return quoted_in(material, notice, span, 300)
