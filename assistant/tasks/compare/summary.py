"""The review in ten seconds: counts, the three remarks that matter most, coverage, overlap, what holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.checks.counting.reckoned import reckoned
from assistant.checks.desk import Desk, in_context, shorten
from assistant.checks.form.blanks import placeholder_spans, withheld
from assistant.checks.form.layout import NAMES, fits, outside, unusual
from assistant.checks.passage_alone import is_passage_of_one_part
from assistant.checks.registry import CHECKS, GUESSES, title_of
from assistant.results import Asked, Changes, Coverage, Finding, Overlap, Review, SectionShare
from assistant.tasks.compare.left_over import of_last_year
from assistant.tasks.compare.read_first import most_important, names_wrongly

LEVELS = {"error": "错误", "warning": "提醒", "hint": "提示"}
_ADDED = frozenset({"sum", "shares", "over-hundred", "trend", "listed-count", "two-values"})
_USUAL = 0.5  # share of the samples that makes a topic worth naming


def summarise(desk: Desk, review: Review, names: dict[str, str], compared: str) -> str:
    """Return the summary as Markdown; ``compared`` says with what, ``names`` gives documents their names."""
    findings = review.findings
    lines = [_counts(findings, compared), *_changed(review.changes), *of_last_year(desk.text, findings), ""]
    lines += [*_first(desk.text, findings), *_asked(review.checklist), *_parts(desk, review.sections)]
    lines += [
        *([] if desk.fragment or is_passage_of_one_part(desk) else _topics(review.coverage)),
        _copies(review.overlap, names, findings),
        *_blanks(desk, findings),
        *_holds(desk, findings),
        *_ignored(review.ignored),
    ]
    return "\n".join(line for line in lines if line is not None).strip() + "\n"


def _counts(findings: Sequence[Finding], compared: str) -> str:
    counts = Counter(finding.level for finding in findings)
    told = f"**错误 {counts['error']} 处，提醒 {counts['warning']} 处，提示 {counts['hint']} 条**"
    return f"{told}（{compared}）。" if compared else f"{told}。"


def _changed(told: Changes | None) -> Iterator[str]:
    if told is not None:
        yield ""
        yield f"比上一次：**改好 {len(told.solved)} 处**，新出现 {len(told.new)} 处，还在 {len(told.still)} 处。"


def _asked(checklist: Sequence[Asked]) -> Iterator[str]:
    """What the notice asks, counted, with what is not met."""
    if not checklist:
        return
    counts = Counter(row.met for row in checklist)
    told = f"- **通知要求**：{len(checklist)} 项，做到 {counts['yes']} 项"
    lost = [f"{shorten(row.text, 16)}（{row.said}）" for row in checklist if row.met == "no"]
    told += f"；没有做到：{'、'.join(lost[:4])}" if lost else ""
    yield told + (f"；{counts['look']} 项请人看。" if counts["look"] else "。")


def _ignored(ignored: Sequence[Finding]) -> Iterator[str]:
    if ignored:
        kinds = dict.fromkeys(title_of(finding.check) for finding in ignored)
        yield f"- **按您的要求没有列出**：{'、'.join(kinds)}，共 {len(ignored)} 条。"


def _first(text: str, findings: Sequence[Finding]) -> Iterator[str]:
    top = most_important(findings, text=text)
    if not top:
        guessed = f"没有要先看的，只有 {len(findings)} 处用字、标点的推测，见后面的清单。"
        yield guessed if findings else "没有发现问题。"
        yield ""
        return
    serious = any(finding.level != "hint" for finding in top)
    yield "**先看这几条**" if serious else "**没有要紧的**；下面几条提示，合适的就改："
    yield ""
    for number, finding in enumerate(top, 1):
        suggestion = finding.suggestion.rstrip("。")
        yield f"{number}. 〔{LEVELS[finding.level]}〕{in_context(text, finding, 22)}：{finding.message}。{suggestion}。"
    yield from _doubtful(text, [one for one in findings if one not in top])
    yield ""


def _doubtful(text: str, rest: Sequence[Finding]) -> Iterator[str]:
    """The guesses among the warnings, in one line: they are counted above, and none of them leads."""
    told = [one for one in rest if one.check in GUESSES and one.level == "warning"]
    if told:
        named = "；".join(_guess(text, one) for one in told[:3])
        yield ""
        yield f"另有 {len(told)} 处用字、标点存疑：{named}{'……' if len(told) > 3 else ''}。只是推测，逐处看一眼。"


def _guess(text: str, one: Finding) -> str:
    """A guess with the words it is on: of a single character, those beside it."""
    if one.quote in one.message and len(one.quote) > 1:
        return one.message
    beside = in_context(text, one, 12)
    return f"{beside}，{one.message}" if one.quote in one.message else beside


def _parts(desk: Desk, sections: Sequence[SectionShare]) -> Iterator[str]:
    shown = [row for row in sections if row.draft_chars and row.role not in ("closing", "other")]
    if not shown:
        return
    if is_passage_of_one_part(desk):
        yield f"- **只看这一段**：{desk.chars} 字，没有按整篇的篇幅、结构和主题来量。"
        return
    if desk.fragment:
        alone = max(shown, key=lambda row: row.draft_chars).role
        known = desk.statistics.roles.get(alone) if desk.statistics else None  # type: ignore[call-overload]
        whole = any((section.number or "").endswith("、") for section in desk.report.sections)  # not one item of it
        usual = f"；范文的这一部分 {known.chars.low:.0f}—{known.chars.high:.0f} 字" if known and whole else ""
        yield f"- **只比这一部分**：“{NAMES[alone]}”，{desk.chars} 字{usual}。"  # type: ignore[index]
        return
    shares = "、".join(f"{NAMES[row.role]} {row.share:.0%}" for row in shown)  # type: ignore[index]
    usual_size = desk.statistics.chars if desk.statistics and desk.statistics.n > 1 else None
    beside = f"（范文 {usual_size.low:.0f}—{usual_size.high:.0f} 字）" if usual_size else ""
    told = _against_samples(desk, shown)
    yield f"- **结构**：全文 {desk.chars} 字{beside}；{shares}{told}。"


def _against_samples(desk: Desk, shown: Sequence[SectionShare]) -> str:
    """Say which shares lie further outside the samples' range than the fewness of samples explains.

    An opening as long as the samples' own is not too much of a short report: there the rest is short.
    """
    known = [row for row in shown if row.sample_share]
    told = {row.role for row in unusual(desk)}
    off = [
        f"{NAMES[row.role]}偏{outside(row)}"  # type: ignore[index]
        f"（范文 {row.sample_share[0]:.0%}—{row.sample_share[2]:.0%}）"
        for row in known
        if row.sample_share and outside(row) and row.role in told
    ]
    if off:
        return "。与范文比，" + "、".join(off)
    near = all(fits(row) for row in known)  # else the parts are out of proportion since the whole is short
    return "，各部分占比与范文相近" if known and near else ""


def _topics(coverage: Sequence[Coverage]) -> Iterator[str]:
    usual = [row for row in coverage if row.role == "done" and row.samples_with >= _USUAL * row.samples > 0]
    if not usual:
        return
    lost = [row for row in usual if not row.in_draft]
    told = f"- **主题**：范文常写的 {len(usual)} 个主题，写了 {len(usual) - len(lost)} 个"
    if lost:
        told += "；没有写到：" + "、".join(f"{row.topic}（{row.samples_with}/{row.samples} 篇）" for row in lost[:5])
    yield told + "。"


def _copies(overlap: Overlap, names: dict[str, str], findings: Sequence[Finding]) -> str:
    twins = [finding for finding in findings if finding.check == "near-twin"]
    if twins:
        return f"- **雷同**：{twins[0].message}。"
    told = [finding for finding in findings if finding.check in ("near-copy", "reworded-copy")]
    reworded = sum(finding.check == "reworded-copy" for finding in told)
    if not overlap.runs or reworded == len(told):
        if reworded:
            return f"- **雷同**：有 {reworded} 句与个别资料里的句子大半相同，见后面的清单。"
        if overlap.runs:
            return f"- **雷同**：没有成段相同的文字，只有零星的短语（{overlap.ratio:.1%}）。"
        return "- **雷同**：没有和资料库里的文章大段相同的文字。"
    longest = max(overlap.runs, key=lambda run: len(run.quote))
    name = names.get(longest.document, longest.document)
    more = f"；另有 {reworded} 句大半相同" if reworded else ""
    return f"- **雷同**：{overlap.ratio:.1%} 的字与个别资料相同，最长一处 {len(longest.quote)} 字（《{name}》）{more}。"


def _blanks(desk: Desk, findings: Sequence[Finding]) -> Iterator[str]:
    left = [finding for finding in findings if finding.check == "placeholder"]
    open_ = [finding.quote for finding in left if finding.level == "error"]
    asides = [finding.quote for finding in left if finding.level != "error"]
    asked = dict.fromkeys(quote.strip("【】[]（）()").partition("：")[2] for quote in open_)
    named = "、".join(shorten(one, 12) for one in asked if one)
    called = "【待补】" if all(quote.startswith("【待补") for quote in open_) else shorten(open_[0], 16)
    named = named or ("、".join(shorten(one, 16) for one in open_[:3]) if called != "【待补】" else "")
    told = (
        [f"{'【待补】' if called == '【待补】' else '占位'} {len(open_)} 处" + (f"（{named}）" if named else "")]
        if open_
        else []
    )
    if asides:
        told.append(f"写给填写人、核稿人的话 {len(asides)} 处（{'、'.join(shorten(one, 16) for one in asides[:3])}）")
    held = placeholder_spans(desk)
    masks = [mask for mask in desk.report.masks if not any(one.start <= mask.start < one.end for one in held)]
    masks = [mask for mask in masks if not withheld(desk.text, mask.start)]
    told += [f"占位符号 {len(masks)} 处"] if masks else []
    empty = sum(finding.check == "number-left-out" for finding in findings)
    told += [f"空着的数字 {empty} 处"] if empty else []
    if told:
        yield f"- **送出前要补**：{'、'.join(told)}。"


# What was looked at so that a miss is unlikely: a thing a program counts, by the kinds of remark on it. Never a
# whole matter: that no telephone number was found says nothing of a patient's name.
_LOOKED = (
    (("unpaired-mark", "quotes-turned", "nested-title-marks"), "成对的标点"),
    (("doubled-punctuation",), "连用的点号"),
    (("half-width",), "半角标点"),
    (
        ("repeated-paragraph", "repeated-sentence", "repeated-clauses", "repeated-word", "written-anew"),
        "整句整段的重复",
    ),
    (("personal-data",), "身份证、手机、银行卡号"),
)
_FOR_A_PERSON = "涉密和个人情况、责任主体、报告期、前后数据是否一致、人名职务、别的单位名称、事情是否属实"


def _holds(desk: Desk, findings: Sequence[Finding]) -> Iterator[str]:
    """What a person has to check; what was looked at and held; last, what was reckoned, with how."""
    yield f"- **请人核的**（程序查不全）：{_FOR_A_PERSON}。"
    noted = {CHECKS[finding.check].family for finding in findings if finding.check in CHECKS}
    checks = {finding.check for finding in findings}
    held = []
    roles = {section.role for section in desk.report.sections}
    if {"done", "problems", "plans"} <= roles and not checks & {
        "part-missing",
        "part-order",
        "part-empty",
        "heading-lost",
    }:
        held.append("做法、问题、打算齐全有序")
    if len(list(desk.report.nodes())) >= 4 and "numbering" not in noted:
        held.append("各级序号")
    looked = [name for kinds, name in _LOOKED if not checks & set(kinds)]
    if looked and not desk.fragment:
        held.append("、".join(looked))
    if any(names_wrongly(finding) for finding in findings):
        noted.add("formulations")
    if held:
        yield f"- **查过、没有查出问题的**：{'、'.join(held)}。"
    right, none = _reckoned(desk, noted, checks)
    if right:
        yield f"- **数字和提法**：{'；'.join(right)}。"
    if none:
        yield f"- **没有可算的**：{none}。"


_SHOWN = 4  # sums and rates shown as they were reckoned


def _steps(steps: Sequence[str]) -> str:
    """What was reckoned, so that nobody takes the other figures for checked."""
    more = "等" if len(steps) > _SHOWN else ""
    return f"（{'，'.join(steps[:_SHOWN])}{more}），别的数字请人核" if steps else ""


_NAMED = 5  # formulations named; a bare count would sound as if all had been checked


def _reckoned(desk: Desk, noted: set[str], checks: set[str]) -> tuple[list[str], str]:
    """What was really reckoned and came out right, counted; and what there was nothing of to reckon."""
    found = reckoned(desk)
    sums = ((found.sums, "组分项"), (found.remainders, "处剩余数"), (found.rates, "个比率"), (found.changes, "处增减"))
    added = "、".join(f"{count} {what}" for count, what in sums if count)
    right = [f"算过 {added}{_steps(found.steps)}"] if added and not checks & _ADDED else []
    if found.dates and "dates" not in noted:
        right.append(f"核过 {found.dates} 个日期（日历上有这一天）")
    if found.formulations and "formulations" not in noted:
        shown = "、".join(found.formulations[:_NAMED])
        more = f"等 {len(found.formulations)} 个" if len(found.formulations) > _NAMED else ""
        right.append(f"固定提法只对过这些：{shown}{more}")
    return (
        right,
        "" if added or desk.fragment or checks & _ADDED else "分项合计、比率（没有认出“总数＋各项”一类的写法）",
    )
