"""Which notice of the library a question falls under, and what the office's own rules say of handing in as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.passage import Document
from assistant.report import Span
from assistant.structure.checklist import Checklist
from assistant.structure.notice import Requirement, RequirementKind
from assistant.structure.numbering import numeral
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.reports import years_in
from assistant.writers.answer.words import joined, quoted, titles, told_from
from assistant.writers.cite import Quote, shown

OF_ANOTHER = "不一定管你问的这一份"  # what is said of a notice that asks for another report
_HALF, _YEAR = re.compile(r"半年|年中"), re.compile(r"全年|年度|年底|年终|年末|次年")
_OWN_ACCOUNT = re.compile(r"述职|述责")
_OF_UNIT = re.compile(r"(?:单位|党组|党委|党工委|支部|班子)的?(?:情况)?报告")
_HANDED_IN = re.compile(r"述职|报告|报送|情况|小结|总结|材料|上报|汇报")
# What those under the office hand in to it, which is not what it hands in itself.
_HANDED_UP = re.compile(
    r"(?:各|所属|下属|辖区)[^，。；]{0,14}?(?:社区|村|支部|科室|单位|站所|党组织|部门|处室|学校|班组)[^。；]{0,40}?(?:向|报|送|交)[^，。；]{0,2}"
    r"(?:街道|镇|乡|局|院|校|公司|馆|中心|本单位|党[委组]|党工委|宣传)"
)
_COMPARED: tuple[RequirementKind, ...] = ("deadline", "length")  # what two texts may fix in two ways
_OFTEN = re.compile(r"每[月周季]|[月周季]报")  # handed in more often than a notice asks for
_PERIOD = re.compile(rf"{_HALF.pattern}|{_YEAR.pattern}")
_CLAUSE = re.compile(r"[，；。、]")
_NUMBERS = re.compile(r"\d+|[一二两三四五六七八九十百千]+")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What was found a year before, and what is planned for the next: neither is the year of a report.
_OF_MATTER = re.compile(
    r"(?:上一?年度?|去年度?|前年|(?:19|20)\d\d年度?)的?(?:(?!报告|通知|材料)[^，。？?]){0,8}?(?:反馈|检查|巡察|巡视|督查|整改|指出|问题)"
    r"|(?:(?:19|20)\d\d年|明年|下一?年|来年)度?的?(?:工作)?(?:打算|计划|思路|安排|举措|措施|目标)"
)
_OFFICE = re.compile(r"[一-鿿]{3,}?[局委办院校镇乡街所站司厂行团]")
_SHORT = 8  # characters of what is no sentence
_KEPT = 256  # texts whose sentences are kept
_HEAD = 160  # characters in which a notice says what it asks for


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice or a rule of the library with its text, which the spans of its checklist point into."""

    document: Document
    checklist: Checklist
    text: str

    @property
    def personal(self) -> bool:
        """Whether it asks for an account that one gives of oneself."""
        return bool(_OWN_ACCOUNT.search(self._head))

    @property
    def half(self) -> bool:
        """Whether it asks for half a year."""
        return bool(_HALF.search(self._head)) and not _YEAR.search(self._head)

    @property
    def years(self) -> frozenset[str]:
        """The years it names at its head, and the one it is of; none where it names none."""
        return frozenset([*_DATED.findall(self._head), *_DATED.findall(self.checklist.dated[:4])])

    @property
    def kind(self) -> str:
        """What it asks for, in words."""
        return f"{'半年' if self.half else '年度'}{'个人述职' if self.personal else '单位报告'}"

    @property
    def _head(self) -> str:
        return self.checklist.title if len(self.checklist.title) > 10 else self.text[:_HEAD]


def half_asked(question: str) -> bool | None:
    """Return whether a question is about half a year, about a year, or says neither (None)."""
    if _HALF.search(question) and not _YEAR.search(question):
        return True
    return False if _YEAR.search(question) else None


def fitting(material: Material, notices: Sequence[Notice], *, any_year: bool = False) -> list[Notice]:
    """Return the notices that ask for the kind of report and the period a question is about, the newest first."""
    asked, own = material.asked, is_own(material)
    half, unit = half_asked(asked.question), not own and bool(_OF_UNIT.search(asked.question))
    years = [] if any_year else report_years(asked.question)
    return [
        one
        for one in notices
        if (half is None or one.half == half)
        and not (own and not one.personal)
        and not (unit and one.personal)
        and (not years or not one.years or one.years & set(years))
    ]


def report_years(question: str) -> list[str]:
    """Return the years whose report a question is about; not those of what a report looks back on, or ahead to."""
    return years_in(_OF_MATTER.sub("", question))


def of_another_year(material: Material, notices: Sequence[Notice]) -> tuple[Notice, str] | None:
    """Return the newest notice of the right kind where the library has none of the year asked of, and that line."""
    years = report_years(material.asked.question)
    held = [] if fitting(material, notices) else fitting(material, notices, any_year=True)
    if not years or not held:
        return None
    year = next(iter(_DATED.findall(held[0].checklist.title)), held[0].checklist.dated[:4])
    asked = "、".join(f"{one}年" for one in years)
    line = (
        f"资料库里的通知是{year}年度的（{titles([held[0].document.name])}），**{asked}的没有**。"
        f"下面是{year}年度的要求，只供参考，以新通知为准。"
    )
    return (held[0], line) if year else None


def is_own(material: Material) -> bool:
    """Whether a question is about an account that one gives of oneself."""
    kind = material.pack.report_type(material.asked.type) if material.asked.type else None
    return bool(kind and kind.person == "first") or bool(_OWN_ACCOUNT.search(material.asked.question))


def unfit_line(material: Material, notices: Sequence[Notice]) -> str:
    """Return that the notices of the library ask for something else than a question is about; empty where one fits."""
    if not notices or fitting(material, notices):
        return ""
    if other := of_another_year(material, notices):
        return other[1].partition("下面是")[0]
    named = joined([f"{titles([one.document.name])}要的是{one.kind}" for one in notices[:2]])
    return f"资料库里的{named}，{OF_ANOTHER}，它的要求没有列在这里；有这一份的通知，加进来再问。"


def from_rules(
    material: Material, rules: Sequence[Notice], kinds: Sequence[RequirementKind], half: bool | None
) -> list[tuple[Notice, Requirement]]:
    """Return what the office's own rules fix of handing in a report, for half a year or a year where that is asked."""
    own = is_own(material)
    return [
        (rule, entry)
        for rule in rules
        for entry in rule.checklist.of(*(kind for kind in kinds if kind in _COMPARED))
        if _is_of_period(rule, entry, half) and own == bool(_OWN_ACCOUNT.search(_sentence(rule, entry).of(rule.text)))
    ]


def differing(
    found: Sequence[tuple[Notice, Requirement]], notice: Notice
) -> list[tuple[Notice, Requirement, Requirement]]:
    """Return those entries of the own rules that fix another day or length than the notice, each with the notice's."""
    pairs = []
    for rule, entry in found:
        if handed_up(rule, entry):
            continue
        theirs = [one for one in notice.checklist.of(entry.kind) if not one.states]
        if theirs and all(_figures(entry) != _figures(one) for one in theirs):
            pairs.append((rule, entry, theirs[0]))
    return pairs


def handed_up(rule: Notice, entry: Requirement) -> bool:
    """Whether an entry fixes what those below hand in to this office, another duty: 各社区…向街道党工委报告."""
    return bool(_HANDED_UP.search(_sentence(rule, entry).of(rule.text)))


def rule_lines_of(material: Material, found: Sequence[tuple[Notice, Requirement]]) -> Iterator[str]:
    """Yield the sentences in which the own rules fix it, each once."""
    seen: set[tuple[str, int]] = set()
    for rule, entry in found:
        span = _sentence(rule, entry)
        if (rule.document.id, span.start) in seen:
            continue
        seen.add((rule.document.id, span.start))
        yield told_from(material, quote_in(rule, span))


def quote_in(notice: Notice, span: Span) -> Quote:
    """Quote a span of a notice or a rule."""
    document = notice.document
    return Quote(document.id, document.name, "policy", "", span.of(notice.text), span.start, span.end)


def quoted_in(material: Material, notice: Notice, span: Span, most: int = 200) -> str:
    """Return a span of a notice or a rule as it is quoted."""
    return quoted(material, quote_in(notice, span), most)


def sentences_of(notice: Notice) -> list[Span]:
    """Return the sentences of a notice; what is shorter only heads or numbers one."""
    return list(_sentences_in(notice.text))


@lru_cache(maxsize=_KEPT)
def _sentences_in(text: str) -> tuple[Span, ...]:
    return tuple(span for span in split_sentences(text) if span.end - span.start > _SHORT)


def on_both(notice: Notice, other: Sequence[tuple[Notice, Requirement, Requirement]]) -> str:
    """Return what the own rules fix otherwise than the notice, and which of the two holds; the stop is left out."""
    told = "；".join(f"通知写“{shown(theirs.value)}”，本单位写“{shown(entry.value)}”" for _, entry, theirs in other)
    if all(_same_office(notice, rule) for rule, _, _ in other):
        return f"两处不一样：{told}。通知和这份规定是同一个单位的，今年这一次按通知办"
    return f"两处不一样：{told}。报给上级的以通知为准，本单位定得更早、更严的，内部先按它"


def _same_office(notice: Notice, rule: Notice) -> bool:
    """Whether a notice comes from the office whose rule it is: both names begin with it."""
    office = _OFFICE.match(rule.text.lstrip("# \u3000\n"))
    return office is not None and notice.text.lstrip("# \u3000\n").startswith(office[0])


def _is_of_period(rule: Notice, entry: Requirement, half: bool | None) -> bool:
    """Whether an entry is about handing in a report of the period: 12月10日前报送全年情况."""
    span = _sentence(rule, entry)
    sentence = span.of(rule.text)
    if not _HANDED_IN.search(sentence):
        return False
    clause = _CLAUSE.split(rule.text[entry.start :], maxsplit=1)[0]
    before = _CLAUSE.split(rule.text[span.start : entry.start])[-1]
    for text in (f"{before}{clause}", sentence):
        of_half, of_year = bool(_HALF.search(text)), bool(_YEAR.search(text))
        if of_half != of_year:
            return half is None or half == of_half
    if not (of_half or of_year):
        return not _OFTEN.search(sentence)
    named = [bool(_HALF.match(found[0])) for found in _PERIOD.finditer(sentence)]  # 6月15日前、12月1日前分别报送…
    same = [one for one in rule.checklist.of(entry.kind) if span.start <= one.start < span.end]
    place = same.index(entry)
    return half is None or place >= len(named) or named[place] == half


def _sentence(rule: Notice, entry: Requirement) -> Span:
    line_start, line_end = rule.text.rfind("\n", 0, entry.start) + 1, rule.text.find("\n", entry.end)
    spans = split_sentences(rule.text, line_start, len(rule.text) if line_end < 0 else line_end)
    return next((span for span in spans if span.start <= entry.start < span.end), Span(entry.start, entry.end))


def _figures(entry: Requirement) -> tuple[int, ...]:
    """Return the numbers of a day or a length, the year left out."""
    numbers = [numeral(found) or 0 for found in _NUMBERS.findall(re.sub(r"(?:19|20)\d\d年度?", "", entry.value))]
    return tuple(numbers)
