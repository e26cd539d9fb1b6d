"""By when, and how long, for the very one a question names, where a notice tells several apart: 航标站…、机关科室…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.fit import Notice, fitting, quote_in, quoted_in, sentences_of
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

ENDS = (
    "站|科室|股室|处室|班组|支部|总支|部门|街道|社区|学校|学院|医院|卫生院|乡镇|镇|乡|村|所|大队|中队|队|局"
    "|公司|车间|中心|厂"
)
_DOER = re.compile(
    rf"(?P<new>新设的?|新成立的?|新建的?)?(?P<names>[一-鿿]{{0,5}}?(?:{ENDS})(?:、[一-鿿]{{0,5}}?(?:{ENDS}))*)(?![一-鿿]{{0,2}}[室楼])"
)
_KINDS = {
    "什么时候交": (
        re.compile(r"什么时[候间]|啥时[候间]?|几月|几号|哪[天日]|何时|多久之?前|截止|最[晚迟]"),
        re.compile(r"\d{1,2}月\d{1,2}日"),
    ),
    "多少字": (
        re.compile(r"(?:多少|几千?百?)个?字|多长|字数|篇幅|\d{3,5}个?字"),
        re.compile(r"\d{3,5}\s*字"),
    ),
}
_HANDED = re.compile(r"报告|材料|[报交写送]|字")
_ELSE = re.compile(
    r"台账|清单|附件|附表|另附|多交|舆情|稿|信息|公众号|群|范文|样[本例稿]|一般|通常|去年|上次|前年|第.部分|问题|做法|打算|导语|标题|怎么写"
)
_STOP = "、，；。\n"


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What a notice fixes for some: their names, the kind of thing it is, the stretch from their name to its end."""

    names: tuple[str, ...]
    new: bool
    kind: str
    span: Span
    sentence: Span


def write_for_doer(material: Material, extras: Extras) -> Written | None:
    """Tell what the notice fixes for the one named; None where none is, or the notice tells nobody apart."""
    asked = material.asked
    said = asked.said or asked.question
    rest = said.replace(extras.earlier, "").strip("，, ") if extras.earlier else said
    kinds = [kind for kind, (asks, _) in _KINDS.items() if asks.search(rest)]
    if not kinds or asked.documents or _ELSE.search(f"{extras.earlier}{rest}") or not _HANDED.search(said):
        return None
    for notice in fitting(material, extras.notices)[:1]:
        fixed = list(_fixed(notice))
        whom = _whom(rest, fixed) or _whom(extras.earlier, fixed)
        told = [one for kind in kinds for one in _for(whom, [two for two in fixed if two.kind == kind])]
        if not told or any(not [one for one in told if one.kind == kind] for kind in kinds):
            return None
        quotes = tuple(quote_in(notice, one.sentence) for one in told)
        return Written("requirement", True, _blocks(material, notice, told), exact=True, own=True, told=quotes)
    return None


def _fixed(notice: Notice) -> Iterator[_Fixed]:
    """Yield what a notice fixes for those it names, each from the name nearest before the value in its sentence."""
    for sentence in sentences_of(notice):
        text = sentence.of(notice.text)
        for kind, (_, holds) in _KINDS.items():
            last = 0
            for value in holds.finditer(text):
                doers = list(_DOER.finditer(text, last, value.start()))
                last = value.end()
                if not doers:
                    continue
                doer = doers[0]
                end = min((at for stop in _STOP if (at := text.find(stop, value.end())) >= 0), default=len(text))
                start = sentence.start + doer.start("names")
                names = tuple(doer["names"].split("、"))
                yield _Fixed(names, bool(doer["new"]), kind, Span(start, sentence.start + end), sentence)


def _whom(said: str, fixed: Sequence[_Fixed]) -> tuple[str, ...]:
    """Return the names of the notice that a question means: the one it has, else the kind that it is of."""
    own = [name for one in fixed for name in one.names if len(name) > 2 and name in said]
    usual = [name for one in fixed if not one.new and len(one.names) == 1 for name in one.names]
    kinds = [name for name in usual if name[-2:] in said]
    by_end = [name for name in usual if name[-1] in "站所队院厂镇乡村" and name[-1] in said]
    found = own or kinds or (by_end if len({name[-1] for name in by_end}) == 1 else [])
    return tuple(dict.fromkeys(found))


def _for(whom: Sequence[str], fixed: Sequence[_Fixed]) -> list[_Fixed]:
    """Return what is fixed for those named: for the new one alone, else for their kind and for them besides."""
    new = [one for one in fixed if one.new and any(name in whom for name in one.names)]
    if new:
        return new
    first = next((one for one in fixed if any(_of_kind(name, one) for name in whom)), None)
    own = [one for one in fixed if not one.new and one is not first and any(name in one.names for name in whom)]
    return [*([first] if first else []), *(one for one in own if len(whom) <= len(one.names))]


def _of_kind(name: str, one: _Fixed) -> bool:
    """Whether something is fixed for the kind of office a name is of: 航标站 of 柳湾站."""
    return not one.new and len(one.names) == 1 and (name == one.names[0] or name[-1] == one.names[0][-1])


def _blocks(material: Material, notice: Notice, told: Sequence[_Fixed]) -> Iterator[str]:
    lines = []
    for one in told:
        lines.append(
            f"- {one.kind}：**{shown(one.span.of(notice.text), 80)}**：{quoted_in(material, notice, one.sentence, 300)}"
        )
    yield f"{notice_head(notice)}\n\n" + "\n".join(lines)
