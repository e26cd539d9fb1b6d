"""What this year's notice asks: from the notice's own checklist first, then the rules, then the samples' habit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Span
from assistant.structure.checklist import Checklist
from assistant.structure.notice import RequirementKind
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import LOCAL, block, joined, quoted, spread, titles
from assistant.writers.cite import Quote, shown


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of the library with its text, which the spans of its checklist point into."""

    document: Document
    checklist: Checklist
    text: str


@dataclass(frozen=True, slots=True)
class _Aspect:
    """One thing a notice may say: how a question asks for it, and which entries of the checklist say it."""

    name: str
    asks: re.Pattern[str]
    kinds: tuple[RequirementKind, ...]


CONTACT = re.compile(r"联系人|联系谁|找谁(?:问|交)|(?:联系)?电话|联系方式")
_ASPECTS = (
    _Aspect("写什么", re.compile(r"写什么|内容|要求(?!.{0,3}[多几])|写哪|包括|重点|方面|部分"), ("part",)),
    _Aspect("多少字", re.compile(r"多少(?:个)?字|字数|多长|篇幅|长度"), ("length",)),
    _Aspect("什么时候交", re.compile(r"什么时候|何时|几号|截止|哪天|时间|期限|之?前交"), ("deadline",)),
    _Aspect("交给谁", re.compile(r"交给|报给|报到|送到|给谁|哪个部门|主送|[交报送]去?哪"), ("addressee",)),
    _Aspect("附什么", re.compile(r"附件|附(?:什么|啥|哪|几)|要附|附上"), ("attachment",)),
    _Aspect("怎么交", re.compile(r"怎么[交报送]|格式|份数|几份|盖.?章|电子版|纸质|材料"), ("form",)),
    _Aspect("联系谁", CONTACT, ()),
    _Aspect("写哪一段时间", re.compile(r"哪一?段|期间|起止|哪一年|从什么时候"), ("period",)),
)
_CONTENT = re.compile(r"写明|写清|重点|围绕|突出|反映|对照|内容(?:包括|为|是)|包括.{2,}(?:情况|问题|打算)")
_SAYS = {
    "联系谁": re.compile(r"联系人|电话|邮箱"),
    "写什么": _CONTENT,
    "附什么": re.compile(r"附件?[:：是为]|附上|随文报送|一并报送"),
}
_RULED = ("写什么", "多少字", "什么时候交", "交给谁", "写哪一段时间")  # what rules or samples say as well
_USUAL = ("写什么", "多少字", "什么时候交")


def write_notice(material: Material, notices: Sequence[Notice]) -> Iterator[str]:
    """Yield what the newest notice says to what was asked, then the rules and the samples' habit, told apart."""
    question = f"{material.asked.question}{material.asked.said}"
    wanted = [one for one in _ASPECTS if one.asks.search(question)] or [one for one in _ASPECTS if one.name in _USUAL]
    if not notices:
        yield (
            "**资料库里没有这次的通知**，通知本身怎么要求、什么时候交，我不知道；"
            "把通知加进资料库（政策类）就能按它回答。"
        )
    else:
        yield notice_block(material, notices[0], wanted)
        if len(notices) > 1:
            others = titles([notice.document.name for notice in notices[1:4]])
            yield f"资料库里还有{others}，这里按最近的一份回答；要看别的，问的时候写上名称。"
    ruled = any(one.name in _RULED for one in wanted)
    if ruled and (rules := rule_lines(material, material.policies, 3)):
        yield block(f"一般规定和惯例怎么说（通知没有写的按这个，{LOCAL}）", rules)
    yield _habit(material, wanted)


def notice_block(material: Material, notice: Notice, wanted: Sequence[_Aspect] = ()) -> str:
    """Return what one notice asks, in its own words; all of the usual where nothing certain is wanted."""
    aspects = wanted or [one for one in _ASPECTS if one.name in _USUAL and notice.checklist.of(*one.kinds)]
    dated = f"，{notice.checklist.dated}" if notice.checklist.dated else ""
    lines = [f"**通知要求**（{titles([notice.document.name])}{dated}）：", ""]
    for aspect in aspects:
        entries = notice.checklist.of(*aspect.kinds)
        if aspect.kinds == ("part",) and len(entries) > 1:
            lines.append(f"- {aspect.name}：分 {len(entries)} 块")
            lines += [f"  {n}. {_said(material, notice, entry)}" for n, entry in enumerate(entries, 1)]
            continue
        spans = entries[:4] or _sentences(notice, _SAYS.get(aspect.name))
        said = "；".join(_said(material, notice, span) for span in spans)
        lines.append(f"- {aspect.name}：{said or '通知里没有写明。'}")
    return "\n".join(lines)


def on_the_part(material: Material, notices: Sequence[Notice]) -> str:
    """Return what the newest notice wants of the very part or topic that is asked about, "" where it says nothing."""
    asked = material.asked
    for part in notices[0].checklist.parts if notices else ():
        same = part.role in asked.roles if asked.roles else bool(set(part.topics[:1]) & set(asked.topics))
        if same and part.states:
            return f"**这次通知对这一部分的要求**：{_said(material, notices[0], part)}"
    return ""


def _sentences(notice: Notice, says: re.Pattern[str] | None) -> list[Span]:
    """Return the sentences in which a notice says something outside its lists."""
    spans = split_sentences(notice.text) if says else []
    return [span for span in spans if says and span.end - span.start > 8 and says.search(span.of(notice.text))][:3]


def _said(material: Material, notice: Notice, span: Span) -> str:
    document = notice.document
    quote = Quote(document.id, document.name, "policy", "", span.of(notice.text), span.start, span.end)
    return quoted(material, quote)


def _habit(material: Material, wanted: Sequence[_Aspect]) -> str:
    samples = material.samples
    if not samples.n:
        return ""
    names = {one.name for one in wanted}
    lines = []
    if "多少字" in names:
        lines.append(f"全文{spread(samples.statistics.chars, '字')}")
    if "写什么" in names:
        parts = [guide.name for role in samples.order if (guide := material.pack.guide(role))]
        lines.append(f"一般写“导语＋{shown(joined(parts))}”")
    return f"**范文的习惯**（只供参考，通知优先）：{'；'.join(lines)}。{samples.basis}" if lines else ""
