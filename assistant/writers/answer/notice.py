"""What this year's notice asks: from the notice's own checklist first, then the rules, then the samples' habit.

It is told only of the report it asks for; where the office's own rules fix a day or a length otherwise, both are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.notice import RequirementKind
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.asked_thing import asked_thing
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice_contact import CONTACT
from assistant.writers.answer.notice_fit import (
    Notice,
    differing,
    fitting,
    from_rules,
    half_asked,
    quote_in,
    rule_lines_of,
    unfit_line,
)
from assistant.writers.answer.notice_part import on_the_part
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.value_kinds import values_asked
from assistant.writers.answer.words import LOCAL, block, joined, quoted, spread, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown


@dataclass(frozen=True, slots=True)
class _Aspect:
    """One thing a notice may say: how a question asks for it, and which entries of the checklist say it."""

    name: str
    asks: re.Pattern[str]
    kinds: tuple[RequirementKind, ...]


# To which day what is told reaches, which is not the day it is handed in.
_UP_TO = (
    r"(?:数据|数字|数|统计|台账|情况(?!的?报告))[^，。？?；交]{0,8}"
    r"(?:截[止至]|算到|统计到|写到|填到|报到|(?:到|至)(?=哪|几|什么|何|\d))"
)
_TYPE, _SPACED, _LAID_OUT = r"字体|字号|几号字|字的大小", r"行距|行间距", r"排版|版式|页边距|装订|纸张|用纸"
_ATTACHED = re.compile(
    r"附件|附(?:什么|啥|哪|几)|要附|附上|除了?(?:正文|报告)[^，。？?]*(?:还|另|外)|(?:带|交|报|填)[^，。？?]{0,3}(?:什么|啥|哪些?|几[张份])[^，。？?]{0,2}表(?!述|现)"
)
_CHANNEL = re.compile(r"微信|QQ|邮箱|邮件|快递|传真|钉钉|网盘|U盘|光盘|机要")
_BY_WAY = re.compile(
    rf"(?:{_CHANNEL.pattern})[^，。？?]{{0,6}}[发传交报送寄]|[发传交报送寄][^，。？?]{{0,3}}(?:{_CHANNEL.pattern})"
)
_FORMS = re.compile(
    r"(?:带|交|报|附|填)[^，。？?]{0,3}(?:什么|啥|哪些?|几)[^，。？?]{0,3}(?:表(?!述|现)|附件|台账)|[几哪]张表"
)
_THIS_YEAR = re.compile(r"(?:这[次回]|今年|本次|本年度?|此次|通知)[^，。？?]*(?:报告|材料|报送|上报|[交报送])")
_ASPECTS = (
    _Aspect("写什么", re.compile(r"写什么|内容|要求(?!.{0,3}[多几])|写哪|包括|重点|方面|部分"), ("part",)),
    _Aspect("多少字", re.compile(r"多少(?:个)?字|字数|多长|篇幅|长度"), ("length",)),
    _Aspect("什么时候交", re.compile(r"什么时候|何时|几号|截止|哪天|时间|期限|之?前交"), ("deadline",)),
    _Aspect("交给谁", re.compile(r"交给|报给|报到|送到|给谁|哪个部门|主送|[交报送]去?哪"), ("addressee",)),
    _Aspect("附什么", _ATTACHED, ("attachment",)),
    _Aspect("数据算到哪一天", re.compile(_UP_TO), ()),
    _Aspect("用什么字体字号", re.compile(_TYPE), ()),
    _Aspect("行距多少", re.compile(_SPACED), ()),
    _Aspect("怎么排版、用什么纸", re.compile(_LAID_OUT), ()),
    _Aspect("用什么方式交", _BY_WAY, ()),
    _Aspect("怎么交", re.compile(r"怎么[交报送]|格式|份数|几份|盖.?章|电子版|纸质|材料"), ("form",)),
    _Aspect("联系谁", CONTACT, ()),
    _Aspect("交晚了怎么办", re.compile(r"逾期|(?:交|报|送)晚|没按[期时]|未按[期时]"), ()),
    _Aspect("写哪一段时间", re.compile(r"哪一?段|期间|起止|哪一年|从什么时候"), ("period",)),
)
_CONTENT = re.compile(r"写明|写清|重点|围绕|突出|反映|对照|内容(?:包括|为|是)|包括.{2,}(?:情况|问题|打算)")
_SAYS = {
    "数据算到哪一天": re.compile(rf"{_UP_TO}|截[止至](?:到|于)?[^，。；]{{0,8}}(?:数据|数字|统计)"),
    "用什么字体字号": re.compile(rf"{_TYPE}|仿宋|黑体|楷体|宋体|[一二三四]号字"),
    "行距多少": re.compile(rf"{_SPACED}|\d磅"),
    "怎么排版、用什么纸": re.compile(rf"{_TYPE}|{_SPACED}|{_LAID_OUT}|仿宋|黑体|楷体|宋体|A4"),
    "联系谁": re.compile(r"联系人|电话|邮箱"),
    "写什么": _CONTENT,
    "交晚了怎么办": re.compile(r"逾期|未按[期时]|不按[期时]|迟报|漏报"),
    "用什么方式交": _CHANNEL,
    "附什么": re.compile(r"附(?!近|属|加|和|带|议)|随文报送|一并报送"),
}
_WHERE = re.compile(
    r"[交报送][到去往]?(?:哪[里儿]|何处|什么地方|啥地方)|往哪[里儿]?[交报送]|[送交报]去?哪|几楼|房间|哪个?屋|怎么[交报送发传]"
)
_SENTENCE = 220  # characters of a sentence quoted whole
_RULED = ("写什么", "多少字", "交给谁")  # what rules or samples say as well
_LIKE = 0.5  # how far a notice must speak of a thing for it not to be missing
_WRITTEN = re.compile(r"(?:怎么|如何|怎样)[^，。]{0,6}写|写(?:些|点)?什么|结构|提纲|框架|架子")
_HANDED = re.compile(r"[交报送]上?(?:到|给|去|去?哪|上?来|[，。？?]|$)|[交报]送|上[交报]|之?前[交报]")
_OF_PART = re.compile(r"几[条个点]|多少[条个]|写什么|写哪|怎么写")
_USUAL = ("写什么", "多少字", "什么时候交")
_NONE_HELD = (
    "**资料库里没有这次的通知**，通知本身怎么要求、什么时候交，我不知道；把通知加进资料库（政策类）就能按它回答。"
)
# The aspect under which a notice tells a value, whatever words ask for it.
_OF_KIND = {
    "day": "什么时候交",
    "copies": "怎么交",
    "body": "交给谁",
    "length": "多少字",
    "consequence": "交晚了怎么办",
}


def compose_notice(material: Material, notices: Sequence[Notice], rules: Sequence[Notice], known: bool) -> Written:
    """Answer a question for what is asked of this year's report; ``known``: whether rules alone answer it."""
    wanted, fit = _wanted(material), fitting(material, notices)
    kinds = tuple(kind for one in wanted for kind in one.kinds)
    found = from_rules(material, rules, kinds, half_asked(material.asked.question))
    missing = _missing(material, fit[0]) if fit else ""
    said = bool(fit) and not missing and any(_spans(fit[0], one, material.asked.said) for one in wanted)
    if not (notices or found or _named(material)):  # nothing is asked that rules or samples say: 通知上的口径
        return Written("requirement", False, iter([_NONE_HELD]), exact=True)
    blocks = _blocks(material, notices, fit, wanted, rules)
    return Written("requirement", said or bool(found) or (known and not fit and not missing), blocks)


def on_the_way(material: Material, notices: Sequence[Notice], rules: Sequence[Notice]) -> Written | None:
    """Answer what forms go with this year's report, or whether it may be sent so (微信); None where neither is asked
    or the notice does not say."""
    asked = material.asked
    if asked.turn or asked.documents or asked.given or not _THIS_YEAR.search(asked.said):
        return None
    fit = fitting(material, notices)[:1]
    forms = bool(_FORMS.search(asked.said))
    way = _BY_WAY.search(asked.said)
    if not (fit and (forms or way)):
        return None
    aspect = next(one for one in _ASPECTS if one.name == ("附什么" if forms else "用什么方式交"))
    if not _spans(fit[0], aspect, asked.said):
        return None
    return Written("requirement", True, on_handing_in(material, notices, rules, [aspect]))


def _wanted(material: Material) -> list[_Aspect]:
    return _named(material) or [one for one in _ASPECTS if one.name in _USUAL]


def _named(material: Material) -> list[_Aspect]:
    """Return what of a notice is asked for by name."""
    question = f"{material.asked.question}，{material.asked.said}"
    kinds = {_OF_KIND.get(value.kind) for value in values_asked(material.asked.said)}
    asked = [one for one in _ASPECTS if one.asks.search(question) or one.name in kinds]
    if all(one.name != "数据算到哪一天" for one in asked) or _HANDED.search(question):
        return asked
    return [one for one in asked if one.name not in ("什么时候交", "写哪一段时间")]


def _blocks(
    material: Material,
    notices: Sequence[Notice],
    fit: Sequence[Notice],
    wanted: Sequence[_Aspect],
    rules: Sequence[Notice],
) -> Iterator[str]:
    """Yield what the newest notice that fits says to what was asked, then the rules and the samples' habit."""
    if not notices:
        yield _NONE_HELD
    if fit and (missing := _missing(material, fit[0])):
        name = titles([fit[0].document.name])
        if _of_no_aspect(material):
            yield f"{name}没有写“{shown(missing)}”，这一条我不知道，也不猜；请问发通知的单位。"
            return
        yield f"{name}没有要求“{shown(missing)}”，通篇没有写到；相关的，它写的是下面这些。"
    if _OF_PART.search(material.asked.question):
        yield from on_the_part(material, notices)
    yield from on_handing_in(material, notices, rules, wanted)
    yield unfit_line(material, notices)
    if len(fit) > 1:
        others = titles([notice.document.name for notice in fit[1:4]])
        yield f"资料库里还有{others}，这里按最近的一份回答；要看别的，问的时候写上名称。"
    shipped = {one.id for one in material.documents if one.bundled}
    hits = tuple(hit for hit in material.policies if hit.passage.document in shipped)
    if any(one.name in _RULED for one in wanted) and (lines := rule_lines(material, hits, 3)):
        yield block(f"一般规定和惯例怎么说（通知没有写的按这个，{LOCAL}）", lines)
    yield _habit(material, wanted)


def on_handing_in(
    material: Material, notices: Sequence[Notice], rules: Sequence[Notice], wanted: Sequence[_Aspect] = ()
) -> Iterator[str]:
    """Yield what the notice that fits asks, and what the own rules fix otherwise, or alone where none fits."""
    fit, aspects = fitting(material, notices), wanted or _sized(material)
    kinds = tuple(kind for one in aspects for kind in one.kinds)
    half = half_asked(material.asked.question)
    if not fit:
        yield block("本单位的规定", list(rule_lines_of(material, from_rules(material, rules, kinds, half))))
        return
    yield notice_block(material, fit[0], aspects)
    other = differing(from_rules(material, rules, kinds, fit[0].half if half is None else half), fit[0])
    if other:
        yield block("本单位的规定另有说法", list(rule_lines_of(material, [(rule, entry) for rule, entry, _ in other])))
        told = "；".join(f"通知写“{shown(theirs.value)}”，本单位写“{shown(entry.value)}”" for _, entry, theirs in other)
        yield f"两处不一样：{told}。报给上级的以通知为准，本单位定得更早、更严的，内部先按它；拿不准的问发通知的单位。"


def _sized(material: Material) -> list[_Aspect]:
    """Return what alone is wanted of a notice where only a length is asked for: 字数不能超过多少."""
    asked = material.asked
    return (
        [one for one in _ASPECTS if one.name == "多少字"]
        if asked.length and not _WRITTEN.search(asked.question)
        else []
    )


def _missing(material: Material, notice: Notice) -> str:
    """Return the thing asked for of which a notice says nothing at all: 照片 of 附几张照片; empty for none."""
    thing = asked_thing(material.asked.said, material.asked.terms)
    if thing.figure and not thing.things:
        return ""
    words = thing.words or _of_no_aspect(material)
    told = [one for one in material.statements.all if one.quote.document == notice.document.id]
    held = [word for word in words if word in notice.text or material.statements.held(word, told) >= _LIKE]
    return "" if held else "".join(words)


def _of_no_aspect(material: Material) -> tuple[str, ...]:
    """Return what a question names that is none of what notices usually say: 封面 of 通知里封面用什么颜色."""
    asked = material.asked
    if any(one.asks.search(f"{asked.question}{asked.said}") for one in _ASPECTS):
        return ()
    plain = {*asked.writing, "通知", material.pack.subject, material.pack.subject[:4]}
    return tuple(word for word in asked.terms if len(word) > 1 and word not in plain)[:1]


def _spans(notice: Notice, aspect: _Aspect, asked: str) -> Sequence[Span]:
    return (
        _whole(notice, aspect, asked)
        or notice.checklist.of(*aspect.kinds)[:4]
        or _sentences(notice, _SAYS.get(aspect.name))
    )


def _whole(notice: Notice, aspect: _Aspect, asked: str) -> Sequence[Span]:
    """Return the whole sentences on handing in where it is asked where to or by what way: the room, copies, mailbox."""
    if not (aspect.name in ("交给谁", "怎么交") and _WHERE.search(asked)):
        return ()
    entries = notice.checklist.of("addressee")
    found = [
        span
        for span in split_sentences(notice.text)
        if any(span.start <= one.start < span.end for one in entries) or _CHANNEL.search(span.of(notice.text))
    ]
    return [span for span in found if _HANDED.search(span.of(notice.text)) and span.end - span.start <= _SENTENCE][:3]


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
        said = "；".join(_said(material, notice, span) for span in _spans(notice, aspect, material.asked.said))
        lines.append(f"- {aspect.name}：{said or '通知里没有写明。'}")
    return "\n".join(lines)


def _sentences(notice: Notice, says: re.Pattern[str] | None) -> list[Span]:
    """Return the sentences in which a notice says something outside its lists."""
    spans = split_sentences(notice.text) if says else []
    return [span for span in spans if says and span.end - span.start > 8 and says.search(span.of(notice.text))][:3]


def _said(material: Material, notice: Notice, span: Span) -> str:
    return quoted(material, quote_in(notice, span))


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
