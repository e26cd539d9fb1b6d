"""What stands around a number: the mark after it, its brackets, its level, and the end of its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.checks.form.numbering import heads_of
from assistant.checks.form.strayed_numbers import Marker
from assistant.results import Finding

_GB = "GB/T 15834—2011 附录 B.3"
MARK = Check("number-mark", "序号后标点", "numbering", f"{_GB}（序号后的点号）")
BRACKETS = Check("number-brackets", "序号括号", "numbering", "GB/T 9704—2012 7.3.3；GB/T 15834—2011 4.9")
ORDER = Check("number-level", "层次序数", "numbering", "GB/T 9704—2012 7.3.3：依次为“一、”“（一）”“1.”“（1）”")
HEADING = Check("heading-mark", "标题末标点", "numbering", "GB/T 15834—2011 附录 B.4：标题末尾通常不用标点")
CHECKS = (MARK, BRACKETS, ORDER, HEADING)

_HANZI = "[一二三四五六七八九十]{1,3}"
_START = r"(?:^[ \t　]*|(?<=[。；：！？]))"
_RULES: tuple[tuple[str, str, str, str], ...] = (
    (rf"{_START}[（(](?:{_HANZI}|\d{{1,2}})[）)](?P<mark>[、，．.：])", "", "带括号的序号后面不用点号", "B.3.4"),
    (r"^[ \t　]*\d{1,2}(?P<mark>、|\.、|．、)", ".", "阿拉伯数字序号后面用下脚点“.”，不用顿号", "B.3.3"),
    (rf"^[ \t　]*{_HANZI}(?P<mark>[，．.])(?=[一-鿿“])", "、", "汉字序号后面用顿号", "B.3.2"),
    (rf"(?<![一-鿿\d]){_HANZI}是(?P<mark>[，、：])", "", "“一是”“二是”后面不加标点", "B.3.7"),
    (
        rf"(?<![一-鿿\d])(?:第{_HANZI}|其[一二三四五]|首先|其次|再次|最后)(?P<mark>、)",
        "，",
        "“第一”“其一”“首先”之后用逗号",
        "B.3.1",
    ),
)
_PATTERNS = tuple((re.compile(rule[0], re.MULTILINE), *rule[1:]) for rule in _RULES)
_BARE = re.compile(rf"^[ \t　]*{_HANZI}(?P<mark>[ 　]+)(?=[一-鿿]{{3,20}}$)", re.MULTILINE)
_RUN_IN = re.compile(rf"[ \t　]*（{_HANZI}）[^。]{{2,36}}。(?=[^\s])")  # its text stands behind the heading
_UNOPENED = re.compile(r"^[ \t　]*(\d{1,2}[）)])(?=[一-鿿])", re.MULTILINE)
_HALF = re.compile(rf"^[ \t　]*(\((?:{_HANZI}|\d{{1,2}})\))", re.MULTILINE)


_MIXED = re.compile(rf"^[ \t　]*(（(?:{_HANZI}|\d{{1,2}})\)|\((?:{_HANZI}|\d{{1,2}})）)", re.MULTILINE)


def check_number_marks(desk: Desk) -> list[Finding]:
    """Find marks that do not belong after a number, half-width brackets, levels out of order, headings with a stop."""
    heads = list(heads_of(desk))
    levels = list(_levels(desk, heads))
    wrong = [one.start for one in levels if one.message == _UNLIKE]  # its number goes, and its mark with it
    return [
        *(
            one
            for one in _marks(desk)
            if "全文" in one.message or not any(0 < one.start - start <= 2 for start in wrong)
        ),
        *_unmarked(desk, heads),
        *_half_brackets(desk),
        *levels,
        *_headings(desk, heads),
    ]


def _marks(desk: Desk) -> Iterator[Finding]:
    for pattern, right, message, rule in _PATTERNS:
        found = list(pattern.finditer(desk.text))
        proof = (f"GB/T 15834—2011 附录 {rule}",)
        if len(found) > _HABIT:  # a habit of the whole report is told once
            told, suggestion = f"{message}（全文 {len(found)} 处）", f"全文{_cure(right)}"
            yield desk.remark(MARK, "warning", *found[0].span("mark"), told, suggestion, evidence=proof)
            continue
        for match in found:
            suggestion = _cure(right)
            yield desk.remark(MARK, "warning", *match.span("mark"), message, suggestion, evidence=proof, fix=right)


_HABIT = 2  # wrong marks of one kind from which they are no slips


def _cure(right: str) -> str:
    return f"改为“{right}”" if right else "删去这个标点"


def _unmarked(desk: Desk, heads: list[Marker]) -> Iterator[Finding]:
    """三 下一步打算: a number without its mark, where the others have theirs."""
    if any(head.level == 1 for head in heads):
        for match in _BARE.finditer(desk.text):
            proof = ("GB/T 15834—2011 附录 B.3.2",)
            message = "汉字序号后面缺顿号"
            yield desk.remark(MARK, "warning", *match.span("mark"), message, "补上“、”", evidence=proof, fix="、")


def _half_brackets(desk: Desk) -> Iterator[Finding]:
    for match in _MIXED.finditer(desk.text):
        right = f"（{match[1][1:-1]}）"
        message = "序号的括号一半全角、一半半角"
        yield desk.remark(BRACKETS, "warning", *match.span(1), message, f"改为“{right}”", fix=right)
    for match in _UNOPENED.finditer(desk.text):
        message = "序号只有后一半括号"
        yield desk.remark(BRACKETS, "hint", *match.span(1), message, "全文统一用“1.”或“（1）”")
    found = list(_HALF.finditer(desk.text))
    if found:
        right = f"（{found[0][1][1:-1]}）"
        message = f"序号用了半角括号（全文 {len(found)} 处）"
        yield desk.remark(BRACKETS, "hint", *found[0].span(1), message, f"改用全角括号，如“{right}”", fix=right)


def _levels(desk: Desk, heads: list[Marker]) -> Iterator[Finding]:
    levels = [head.level for head in heads]
    unlike = list(_unlike_parts(desk, heads))
    told = {one.start for one in unlike}
    if 2 in levels and 1 in levels and levels.index(2) < levels.index(1):
        head = heads[levels.index(2)]
        message = "先出现“（一）”，后面才出现“一、”：层次次序颠倒"
        yield desk.remark(ORDER, "hint", head.start, head.end, message, "从“一、”开始逐层使用")
    if 4 in levels and 3 not in levels:
        head = heads[levels.index(4)]
        message = "没有用“1.”就用了“（1）”：跳过了一个层次"
        yield desk.remark(ORDER, "hint", head.start, head.end, message, "这一层改用“1.”")
    for at, (before, head) in enumerate(pairwise(heads), 1):
        if before.level == 3 and head.level == 2 and head.value == 1 and before.start not in told:
            yield _turned_back(desk, before, head, heads[at + 1 :])
    yield from unlike
    for before, head, after in zip(heads, heads[1:], heads[2:], strict=False):
        if (before.level, head.level, after.level) == (3, 4, 3) and head.value == 1 and after.value == before.value + 1:
            message = f"“{before.value}.”和“{after.value}.”之间只有一个“（1）”"
            suggestion = "与前后并列的，改为“1.”一级、后面的依次往后推；是下一层的，只有一项不必编号"
            yield desk.remark(ORDER, "hint", head.start - 1, head.end + 1, message, suggestion)


_UNLIKE = "这一部分下面直接用了“1.”，别的部分用的是“（一）”"
_ALIKE = 2  # parts with （一） right below them that show how the report is numbered


def _unlike_parts(desk: Desk, heads: list[Marker]) -> Iterator[Finding]:
    """一、 with 1. and 2. right below it, where the other parts have （一） and （二）."""
    first = [after for before, after in pairwise(heads) if before.level == 1 and after.value == 1 and after.level > 1]
    odd = [head for head in first if head.level == 3]
    parts = [head for head in first if head.level == 2]
    if len(odd) == 1 and len(parts) >= _ALIKE:
        head = odd[0]
        suggestion = "同一层次的序号全文一致，改为“（一）”“（二）”"
        yield desk.remark(ORDER, "warning", head.start, head.end, _UNLIKE, suggestion)


def _turned_back(desk: Desk, before: Marker, head: Marker, rest: list[Marker]) -> Finding:
    """（一） right under 1.: a list of its own below it, or, alone between 1. and 2., one of the same row."""
    after = next((one for one in rest if one.level <= before.level), None)
    if after is None or after.level != before.level or after.value <= before.value:
        message = "“1.”下面用了“（一）”：次序是“一、”“（一）”“1.”“（1）”，前面的不放在后面的下边"
        return desk.remark(ORDER, "hint", head.start, head.end, message, "下一层改用“（1）”")
    message = f"层次不对：前面是“{before.value}.”，后面是“{after.value}.”，这里写成了“（一）”"
    later = "，后面的依次往后推" if after.value == before.value + 1 else ""
    suggestion = f"与前后并列，改为“{before.value + 1}.”{later}"
    return desk.remark(ORDER, "warning", head.start - 1, head.end + 1, message, suggestion)


def _headings(desk: Desk, heads: list[Marker]) -> Iterator[Finding]:
    """The title, or an own-line heading (short, text following), that ends with a stop."""
    title = desk.report.title
    if title is not None and desk.text[title.end : title.end + 1] in ("。", "，", "；"):
        yield desk.remark(
            HEADING, "warning", title.end, title.end + 1, "标题末尾用了标点", "删去标题末尾的标点", fix=""
        )
    starts = {head.start: head for head in heads if head.level <= 2}
    run_in = any(_RUN_IN.match(line) for _, line in desk.body_lines)
    found: list[int] = []
    for (start, line), (_, below) in pairwise(desk.body_lines):
        body = line.rstrip()
        end = start + len(body)
        marked = next((at for at in range(start, min(start + 8, end)) if at in starts), None)
        if marked is None or len(body) > 36 or body[-1] not in "。；，：" or re.search("[。；]", body[:-1]):
            continue
        if run_in and starts[marked].level == 2 and body[-1] == "。":
            continue  # a sentence that says all, among headings with their text behind them
        if len(below.strip()) < 40 and starts[marked].level == 2:
            continue  # a list of short sentences, not headings
        found.append(end)
    alike = len(found) > 2 and len({desk.text[end - 1] for end in found}) == 1  # a habit of the whole report
    for end in found[:1] if alike else found:
        message = "独占一行的标题末尾用了标点" + (f"（全文 {len(found)} 处）" if alike else "")
        yield desk.remark(HEADING, "hint", end - 1, end, message, "删去标题末尾的标点", fix="")
