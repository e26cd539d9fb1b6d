"""A review as Markdown: summary, remarks in reading order, coverage and shares as tables."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.desk import in_context, shorten
from assistant.checks.form.layout import NAMES
from assistant.checks.registry import title_of
from assistant.results import Finding, Match, Review

_LEVELS = {"error": "错误", "warning": "提醒", "hint": "提示"}
_MET = {"yes": "做到", "no": "**没有做到**", "look": "请人看"}


def review_markdown(review: Review, title: str = "") -> str:
    """Return the whole review as Markdown; ``title`` is the draft's name."""
    lines = [f"# 校核意见{f'：{title}' if title else ''}", "", review.summary.strip(), ""]
    if review.checklist:
        lines += ["## 对照通知", "", *_checklist(review), ""]
    lines += ["## 逐条意见", "", *(_line(n, f, review.outline.text) for n, f in enumerate(review.findings, 1)), ""]
    if review.changes and review.changes.solved:
        lines += ["## 已经改好的", "", *(_line(n, f, "") for n, f in enumerate(review.changes.solved, 1)), ""]
    if review.coverage:
        lines += ["## 主题覆盖", "", *_coverage(review), ""]
    if review.sections:
        lines += ["## 各部分篇幅", "", *_sections(review), ""]
    beside = [match for match in review.matches if match.level == "item"]
    if beside:
        lines += ["## 可以对照着看的范文", "", *(_beside(match) for match in beside), ""]
    return "\n".join(lines).rstrip() + "\n"


def _line(number: int, finding: Finding, text: str) -> str:
    place = f"（{finding.section}）" if finding.section else ""
    quote = in_context(text, finding, 30).replace("|", "｜").replace("*", "\\*")
    line = f"{number}. 〔{_LEVELS[finding.level]}·{title_of(finding.check)}〕{quote}{place}：{finding.message}。"
    line += f"{finding.suggestion.rstrip('。')}。" if finding.suggestion else ""
    return line + (f"依据：{'；'.join(finding.evidence)}。" if finding.evidence else "")


def _checklist(review: Review) -> Iterator[str]:
    yield "| 通知要求 | 本稿 | 说明 |"
    yield "| --- | --- | --- |"
    for row in review.checklist:
        yield f"| {_cell(row.text)} | {_MET[row.met]} | {_cell(row.said)} |"


def _beside(match: Match) -> str:
    return f"- “{shorten(match.place, 40)}”：《{match.name}》“{shorten(match.sample_place, 40)}”"


def _cell(text: str) -> str:
    return shorten(text, 60).replace("|", "｜")


def _coverage(review: Review) -> Iterator[str]:
    yield "| 部分 | 主题 | 范文 | 本稿 | 本稿字数 | 范文居中字数 |"
    yield "| --- | --- | --- | --- | ---: | ---: |"
    for row in review.coverage:
        written = "有" if row.in_draft else "**无**"
        name = NAMES.get(row.role, row.role)  # type: ignore[call-overload]
        yield (
            f"| {name} | {row.topic} | {row.samples_with}/{row.samples} | {written} | {row.draft_chars} "
            f"| {row.median_chars} |"
        )


def _sections(review: Review) -> Iterator[str]:
    yield "| 部分 | 字数 | 占比 | 范文占比（低、中、高） |"
    yield "| --- | ---: | ---: | --- |"
    for row in review.sections:
        usual = "、".join(f"{share:.0%}" for share in row.sample_share) if row.sample_share else "—"
        yield f"| {NAMES.get(row.role, row.role)} | {row.draft_chars} | {row.share:.0%} | {usual} |"  # type: ignore[call-overload]
