"""What this year's notice asks: from the notice's own checklist first, then the rules, then the samples' habit.

It is told only of the report it asks for; where the office's own rules fix a day or a length otherwise, both are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.writers.answer.asked_thing import asked_thing
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS, BY_WAY, FORMS, Aspect, named_aspects, spans_of
from assistant.writers.answer.notice.fit import (
    Notice,
    differing,
    fitting,
    from_rules,
    half_asked,
    handed_up,
    on_both,
    quoted_in,
    rule_lines_of,
    unfit_line,
)
from assistant.writers.answer.notice.part import on_the_part
from assistant.writers.answer.notice.pieces import each_with_its_thing
from assistant.writers.answer.notice.points import write_points
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import LOCAL, block, joined, spread, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_THIS_YEAR = re.compile(r"(?:这[次回]|今年|本次|本年度?|此次|通知)[^，。？?]*(?:报告|材料|报送|上报|[交报送])")
_RULED = ("写什么", "多少字", "交给谁")  # what rules or samples say as well
_USUAL_LENGTH = re.compile(r"\d\s*[至—-]\s*\d+\s*字|字数|多少字")
_LIKE = 0.5  # how far a notice must speak of a thing for it not to be missing
_WRITTEN = re.compile(r"(?:怎么|如何|怎样)[^，。]{0,6}写|写(?:些|点)?什么|结构|提纲|框架|架子")
_OF_PART = re.compile(r"几[条个点]|多少[条个]|写什么|写哪|怎么写")
_USUAL = ("写什么", "多少字", "什么时候交")
_NONE_HELD = (
    "**资料库里没有这次的通知**，通知本身怎么要求、什么时候交，我不知道；把通知加进资料库（政策类）就能按它回答。"
)


def compose_notice(material: Material, notices: Sequence[Notice], rules: Sequence[Notice], known: bool) -> Written:
    """Answer a question for what is asked of this year's report; ``known``: whether rules alone answer it."""
    wanted, fit = _wanted(material), fitting(material, notices)
    if fit and (points := write_points(material, fit[0], material.asked.said)):
        return points
    kinds = tuple(kind for one in wanted for kind in one.kinds)
    found = from_rules(material, rules, kinds, half_asked(material.asked.question))
    missing = _missing(material, fit[0]) if fit else ""
    said = bool(fit) and not missing and any(spans_of(fit[0], one, material.asked.said) for one in wanted)
    if not (notices or found or named_aspects(material)):  # nothing is asked that rules or samples say: 通知上的口径
        return Written("requirement", False, iter([_NONE_HELD]), exact=True)
    blocks = _blocks(material, notices, fit, missing, wanted, rules)
    return Written("requirement", said or bool(found) or (known and not fit and not missing), blocks)


def on_the_way(material: Material, notices: Sequence[Notice], rules: Sequence[Notice]) -> Written | None:
    """Answer what forms go with this year's report, or whether it may be sent so (微信); None where neither is asked
    or the notice does not say."""
    asked = material.asked
    if asked.turn or asked.documents or asked.given or not _THIS_YEAR.search(asked.said):
        return None
    fit = fitting(material, notices)[:1]
    forms = bool(FORMS.search(asked.said))
    way = BY_WAY.search(asked.said)
    if not (fit and (forms or way)):
        return None
    aspect = next(one for one in ASPECTS if one.name == ("附什么" if forms else "用什么方式交"))
    if not spans_of(fit[0], aspect, asked.said):
        return None
    return Written("requirement", True, on_handing_in(material, notices, rules, [aspect]))


def _wanted(material: Material) -> list[Aspect]:
    return named_aspects(material) or [one for one in ASPECTS if one.name in _USUAL]


def _blocks(
    material: Material,
    notices: Sequence[Notice],
    fit: Sequence[Notice],
    missing: str,
    wanted: Sequence[Aspect],
    rules: Sequence[Notice],
) -> Iterator[str]:
    """Yield what the newest notice that fits says to what was asked, then the rules and the samples' habit."""
    if not notices:
        yield _NONE_HELD
    if missing:
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
    if fit and fit[0].checklist.of("length"):  # it says how long, so that what is usual otherwise is no answer
        hits = tuple(hit for hit in hits if not _USUAL_LENGTH.search(hit.passage.text))
    if any(one.name in _RULED for one in wanted) and (lines := rule_lines(material, hits, 3)):
        yield block(f"一般规定和惯例怎么说（通知没有写的按这个，{LOCAL}）", lines)
    yield habit(material, wanted)


def on_handing_in(
    material: Material, notices: Sequence[Notice], rules: Sequence[Notice], wanted: Sequence[Aspect] = ()
) -> Iterator[str]:
    """Yield what the notice that fits asks, and what the own rules fix otherwise, or alone where none fits."""
    fit, aspects = fitting(material, notices), wanted or _sized(material)
    kinds = tuple(kind for one in aspects for kind in one.kinds)
    half = half_asked(material.asked.question)
    if not fit:
        yield block("本单位的规定", list(rule_lines_of(material, from_rules(material, rules, kinds, half))))
        return
    yield notice_block(material, fit[0], aspects)
    found = from_rules(material, rules, kinds, fit[0].half if half is None else half)
    other = differing(found, fit[0])
    if other:
        yield block("本单位的规定另有说法", list(rule_lines_of(material, [(rule, entry) for rule, entry, _ in other])))
        yield f"{on_both(fit[0], other)}；拿不准的问发通知的单位。"
    if below := [(rule, entry) for rule, entry in found if handed_up(rule, entry)]:
        yield block("下面单位报给本单位的，是另一件事", list(rule_lines_of(material, below)))


def _sized(material: Material) -> list[Aspect]:
    """Return what alone is wanted of a notice where only a length is asked for: 字数不能超过多少."""
    asked = material.asked
    return (
        [one for one in ASPECTS if one.name == "多少字"] if asked.length and not _WRITTEN.search(asked.question) else []
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
    if any(one.asks.search(f"{asked.question}{asked.said}") for one in ASPECTS):
        return ()
    plain = {*asked.writing, "通知", material.pack.subject, material.pack.subject[:4]}
    return tuple(word for word in asked.terms if len(word) > 1 and word not in plain)[:1]


def notice_head(notice: Notice) -> str:
    """Return the line that says which notice asks what follows."""
    day = notice.checklist.dated
    due = [entry.value for entry in notice.checklist.of("deadline")]
    # Where the notice bears no date of its own, the day it is known by is the day of handing in.
    own = day and not any(f"{int(day[5:7])}月{int(day[8:10])}日" in value for value in due)
    dated = f"，{day}" if own else ""
    return f"**通知要求**（{titles([notice.document.name])}{dated}）："


def notice_block(material: Material, notice: Notice, wanted: Sequence[Aspect] = ()) -> str:
    """Return what one notice asks, in its own words; all of the usual where nothing certain is wanted."""
    aspects = wanted or [one for one in ASPECTS if one.name in _USUAL and notice.checklist.of(*one.kinds)]
    lines = [notice_head(notice), ""]
    for aspect in aspects:
        entries = notice.checklist.of(*aspect.kinds)
        if aspect.kinds == ("part",) and len(entries) > 1:
            lines.append(f"- {aspect.name}：分 {len(entries)} 块")
            lines += [f"  {n}. {quoted_in(material, notice, entry)}" for n, entry in enumerate(entries, 1)]
            continue
        spans = spans_of(notice, aspect, material.asked.said)
        if aspect.kinds in (("deadline",), ("length",)) and len(spans) > 1:
            spans = each_with_its_thing(notice.text, spans)
        said = "；".join(quoted_in(material, notice, span) for span in spans)
        lines.append(f"- {aspect.name}：{said or '通知里没有写明。'}")
    return "\n".join(lines)


def habit(material: Material, wanted: Sequence[Aspect]) -> str:
    """Return how long the samples are and of what parts, where that is wanted of the notice; empty for other things."""
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
