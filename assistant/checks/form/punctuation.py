"""Punctuation inside a line: doubled, half-width, misplaced marks and stray spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.checks.form.blanks import numbers_left_out
from assistant.results import Finding, FindingLevel

_HAN = "一-鿿"
_GB = "GB/T 15834—2011《标点符号用法》"
DOUBLED = Check("doubled-punctuation", "标点叠用", "punctuation", f"{_GB}：点号不连用")
CONJUNCTION = Check("mark-before-conjunction", "顿号后又用连词", "punctuation", f"{_GB} 4.5")
HALF_WIDTH = Check("half-width", "半角标点", "punctuation", f"{_GB} 5.1：中文标点占一个字位置")
SPACE = Check("stray-space", "多余空格", "punctuation", "通行校对规则：汉字与标点之间不空格")
ELLIPSIS = Check("ellipsis", "省略号", "punctuation", f"{_GB} 4.11：省略号为六个居中圆点")
ETC = Check("mark-before-etc", "“等”前标点", "punctuation", f"{_GB} B.1.2")
YEAR_BRACKET = Check("year-bracket", "发文字号年份括号", "punctuation", f"{_GB} 4.9.3.4；GB/T 9704—2012 7.2.5")
LINE_START = Check("mark-at-line-start", "行首标点", "punctuation", f"{_GB} 5.1：点号不出现在一行之首")
PERCENT = Check("mixed-percent", "百分号不统一", "punctuation", "GB/T 15835—2011：同一篇写法应统一")
LINE_END = Check("mark-at-line-end", "段末缺标点", "punctuation", f"{_GB} 4.1：句末用句号")
CHECKS = (DOUBLED, CONJUNCTION, HALF_WIDTH, SPACE, ELLIPSIS, ETC, YEAR_BRACKET, LINE_START, LINE_END, PERCENT)

# What makes 和 the head of a word and not a conjunction: 和谐, 和平 (but 和平时), 和解 (but 和解决) …
_PEACE = (
    "[谐睦衷蔼煦]|平(?![时台均])|解(?![决答读释放除])|美(?![术食化观])|气(?![象候])|约(?![束定谈])"
    "|田(?![间野])|顺(?![利畅应序])|好[如了，。]"
)
_WIDE = str.maketrans(",;:?!().", "，；：？！（）。")


# What a sentence does not begin with: before it 。 got in, and ， was meant.
_GOES_ON = re.compile("未|没有|并(?!非)|且|均|都|已|其中|但|而|使|让|从而|进而|确保|做到|也|还|占|其余|全部|比")


def _keep(match: re.Match[str]) -> str:
    marks = [mark for mark in match[0] if not mark.isspace()]
    if len(marks) > 2 and set(marks) == {"。"}:
        return "……"
    if marks == ["。", "，"] and _GOES_ON.match(match.string, match.end()):
        return "，"
    return next((mark for mark in marks if mark in "。！？"), marks[0])


def _drop(match: re.Match[str]) -> str:
    return ""


def _widen(match: re.Match[str]) -> str:
    return match[0].strip().translate(_WIDE)


@dataclass(frozen=True, slots=True)
class _Rule:
    check: Check
    level: FindingLevel
    pattern: re.Pattern[str]
    message: str
    suggestion: str
    fix: Callable[[re.Match[str]], str] | None = None


def _rule(
    check: Check,
    level: FindingLevel,
    pattern: str,
    message: str,
    suggestion: str,
    fix: Callable[[re.Match[str]], str] | None = None,
) -> _Rule:
    return _Rule(check, level, re.compile(pattern, re.MULTILINE), message, suggestion, fix)


_RULES = (
    _rule(
        DOUBLED,
        "error",
        r"[，。、；：](?:[ \t]?[，。、；：！？])+|[！？](?:[ \t]?[，。、；：])+|(?<=[%％一-鿿])[.,;][，。；、]",
        "标点叠用：两个点号连在一起",
        "只留一个",
        _keep,
    ),
    _rule(CONJUNCTION, "error", rf"、(?=和(?!{_PEACE}))", "顿号后面又用“和”", "删去顿号", _drop),
    _rule(
        CONJUNCTION,
        "warning",
        rf"、(?=以及|及(?![时早格第])|或(?!者?[^，。；]{{0,12}}的[，、；]|许)|与[{_HAN}]{{2,5}}[，。；])",
        "顿号后面又用连词",
        "顿号与连词留一个，通常删去顿号",
        _drop,
    ),
    _rule(
        ETC,
        "warning",
        r"、(?=等(?![级次待同于候额值效距离位式号第差]))",
        "并列用顿号时，“等”前不再用标点",
        "删去顿号",
        _drop,
    ),
    _rule(ETC, "hint", r"……等(?![级次待同])|等等?……", "省略号与“等”意思重复", "留一个"),
    _rule(
        HALF_WIDTH,
        "warning",
        rf"(?<=[{_HAN}”》）〉’％%])[,;:?!] ?(?=[{_HAN}“《（‘]|$)",
        "中文里用了半角标点",
        "改用全角标点",
        _widen,
    ),
    _rule(
        HALF_WIDTH,
        "warning",
        rf"(?<![一二三四五六七八九十])(?<=[{_HAN}”》）〉’％%])\. ?(?=[{_HAN}“《（‘]|$)",
        "中文里用了半角句点",
        "句末用“。”",
        _widen,
    ),
    _rule(
        HALF_WIDTH,
        "warning",
        rf"(?<=[{_HAN}])\([^()\n]{{0,30}}[{_HAN}][^()\n]{{0,30}}\)",
        "中文里用了半角括号",
        "改用全角括号",
        lambda match: f"（{match[0][1:-1]}）",
    ),
    _rule(
        HALF_WIDTH,
        "warning",
        rf'"[^"\n]{{0,40}}[{_HAN}][^"\n]{{0,40}}"',
        "中文里用了直引号",
        "改用弯引号“ ”",
        lambda match: f"“{match[0][1:-1]}”",
    ),
    _rule(
        SPACE,
        "error",
        rf"(?<=[^\s、：])[ \u00a0]+(?=[，。、；：！？”’）》〉】])|(?<=[“‘（《〈【])[ \u00a0]+(?=\S)"
        rf"|(?<=[，；！？”’》〉])[ \u00a0]+(?=[{_HAN}“‘（《])|(?<=[{_HAN}])[ \u00a0]+(?=[“‘《（])",
        "标点旁多了空格",
        "删去空格",
        _drop,
    ),
    _rule(
        SPACE,
        "warning",
        r"\d(?: \d){2,}|(?<=[〇零一二三四五六七八九十百千万])(?: [〇零一二三四五六七八九十百千万]){2,}",
        "数字中间有空格",
        "删去空格",
        lambda match: match[0].replace(" ", ""),
    ),
    _rule(
        ELLIPSIS, "warning", rf"(?<=[{_HAN}])\.{{3,}}|(?<!…)…(?!…)", "省略号写法不规范", "用“……”", lambda match: "……"
    ),
    _rule(
        YEAR_BRACKET,
        "warning",
        rf"(?<=[{_HAN}])[\[（(【［](?P<year>(?:19|20)\d\d)[\]）)】］](?=第?\d{{1,5}}号)",
        "发文字号的年份应用六角括号",
        "改用〔 〕",
        lambda match: f"〔{match['year']}〕",
    ),
    _rule(LINE_START, "error", r"^[ 　]*[，。、；：！？](?=\S)", "一行开头是点号", "删去，或接到上一行末尾", _drop),
)

_GAP = re.compile(rf"(?<=[{_HAN}])(?<!条)[ \u3000\u00a0]+(?=[{_HAN}])")
_NUMBERED = re.compile(r"[ 　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.）)]|[一二三四五六七八九十]是)")
_ORDINAL_LINE = re.compile(
    r"[ 　]*[（(]?(?:[一二三四五六七八九十\d]{1,3}[、.）)]|第[一二三四五六七八九十]{1,2}[，、])[^。]*$"
)


def check_punctuation(desk: Desk) -> list[Finding]:
    """Find marks that are doubled, half-width, misplaced or set off by spaces."""
    found = [finding for rule in _RULES for finding in _apply(desk, rule)]
    found += _gaps(desk)
    found += _before_digits(desk)
    found += _mixed_percent(desk)
    found += _line_ends(desk)
    found += _open_ends(desk)
    return found


def _apply(desk: Desk, rule: _Rule) -> Iterator[Finding]:
    for match in rule.pattern.finditer(desk.text):
        fix = rule.fix(match) if rule.fix else None
        yield desk.remark(rule.check, rule.level, *match.span(), rule.message, rule.suggestion, fix=fix)


def _gaps(desk: Desk) -> Iterator[Finding]:
    """Spaces between two characters, in running text only: names and headings are set with spaces on purpose."""
    open_ = {span.start for span in numbers_left_out(desk)}  # the blank is where a number is to stand
    for start, line in desk.lines:
        if len(line) < 20 or not re.search("[，。；]", line):
            continue
        for match in _GAP.finditer(line):
            at, end = start + match.start(), start + match.end()
            if at in open_:
                continue
            yield desk.remark(SPACE, "warning", at, end, "汉字之间多了空格", "删去空格", fix="")


_BEFORE_DIGITS = re.compile(rf"(?<=[{_HAN}])[ \u00a0]+(?=\d{{1,7}}(?:\.\d+)?[{_HAN}%％])")
_RARE = 0.1  # of the places where a number follows a character; more often, spaces are set there on purpose


def _before_digits(desk: Desk) -> Iterator[Finding]:
    """宣讲 74场, where numbers elsewhere stand without a space."""
    places = [match for match in _BEFORE_DIGITS.finditer(desk.text) if desk.text[match.end() - 1] != "\n"]
    if len(places) > max(2, _RARE * len(re.findall(rf"[{_HAN}]\d", desk.text))):
        return
    running = [(start, start + len(line)) for start, line in desk.lines if re.search("[，。；]", line)]
    for match in places:
        if any(start <= match.start() < end for start, end in running):
            yield desk.remark(SPACE, "warning", *match.span(), "数字前面多了空格", "删去空格", fix="")


def _line_ends(desk: Desk) -> list[Finding]:
    """Paragraphs of whole sentences that end without a stop; text cut into lines of a page is left alone."""
    found = []
    for start, line in desk.body_lines:
        body = line.rstrip()
        sentences = "。" in body or (len(body) >= 40 and body.count("，") > 1)
        if sentences and re.search(rf"[{_HAN}\d%％]$", body) and not _ORDINAL_LINE.match(body):
            at = start + len(body) - 1
            hanging = _HANGING.search(body)
            if hanging:  # a stop there would only hide that the sentence breaks off
                message = f"写到“{hanging[0]}”就断了，话没有写完"
                found.append(desk.remark(LINE_END, "warning", start + hanging.start(), at + 1, message, "补上后面的话"))
                continue
            message = "段落末尾没有句号"
            found.append(desk.remark(LINE_END, "warning", at, at + 1, message, "补上句号", fix=f"{body[-1]}。"))
    return found if len(found) <= max(2, len(desk.lines) // 10) else []


_HANGING = re.compile(  # what asks for a verb or an object behind it
    "(?:尽快|及时|不断|进一步|切实|认真|逐步|深入|大力|着力|坚决|积极|主动|努力|严格|通过|围绕|按照|根据|针对|结合|以及|并且?|和|与|或|对|为|将|把|从|在|向|使|让"
    "|由|进而|从而|确保|做到|实现|推动|促进|形成|营造|加强|提高|增强|的)$"
)
_HANDED_OVER = re.compile(r"如下$")


def _open_ends(desk: Desk) -> Iterator[Finding]:
    """A paragraph that ends in a comma, the next one beginning with a number or a heading: it is not to go on."""
    heads = {head_start for head_start, line in desk.body_lines if _NUMBERED.match(line)}
    for (start, line), (following, _) in pairwise(desk.body_lines):
        body = line.rstrip()
        if body[-1:] not in ("，", "、") or len(body) < 10 or following not in heads:
            continue
        at = start + len(body) - 1
        right = "：" if _HANDED_OVER.search(body[:-1]) else "。"
        message = f"段落末尾是“{body[-1]}”，话没有完"
        yield desk.remark(LINE_END, "warning", at, at + 1, message, f"改为“{right}”", fix=right)


def _mixed_percent(desk: Desk) -> Iterator[Finding]:
    narrow, wide = desk.text.count("%"), desk.text.count("％")
    if not narrow or not wide:
        return
    rare, usual = ("%", "％") if narrow < wide else ("％", "%")
    at = desk.text.index(rare)
    message = f"百分号全角、半角混用（％ {wide} 处，% {narrow} 处）"
    yield desk.remark(PERCENT, "hint", at, at + 1, message, f"统一用“{usual}”", fix=usual)
