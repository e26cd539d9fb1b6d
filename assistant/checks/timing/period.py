"""The years a report names against the period it accounts for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_after, sentence_before

PERIOD = Check("period-mismatch", "报告期前后不一", "dates", "通行校对规则：标题、导语、正文的期间一致")
YEAR_OFF = Check("year-off", "年份与报告期不符", "dates", "通行校对规则：做法部分写报告期内的事")
CHECKS = (PERIOD, YEAR_OFF)

_YEAR = re.compile(
    r"(?:(?<![\d〔\[（(])|(?<=[^》”〉\d][（(])(?=20\d\d年(?:\d{1,2}月\d{1,2}日|[）)])))(?P<year>(?:19|20)\d\d)年"
    r"(?P<mark>度|上半年|下半年|全年|共|累计|，|第?[一二三四]季度|\d{1,2}月|组织|开展|举办|召开|发放|报送|收到|完成|我"
    r"|[春秋]季?学期|第?[一二]学期|[春夏秋冬][季天]?|暑[假期]|寒假|国庆|春节|年[初中底末])?"
)
# A year that only dates something else: a comparison, a document, a meeting, an aim. Said of the year's own clause.
_COMPARED = re.compile(
    r"比|较(?=上年|去年|20|同)|同期|上年|去年|以来|印发|修订的|发布的|发布《|出台|制定的|制定《|施行|实施的|实施《|(?<![一两二三四五六七八九十百\d余多引发掀兴这])起(?!草)|至今|[至到](?:今|目前|现在|20\d\d|\d{1,2}月|年[底末]|[次今]年)|—"
    r"|会议精神|大会精神|[召举]开的|届|成立|建成|获(?!悉|取)|始于|开始|启动|创建|命名|评为|立项|上线|启用|投用|开工|竣工|落成|挂牌|搬迁"
    r"|任职|任现职|到任|上任|入职|入党|规划|计划|要点|谋划|预算|目标|力争|预计|连续|自(?!觉|主|身|媒|查)|历史|建党|毕业|巡[视察]|反馈的|遗留|查摆的|指出的|未完成|未整改"
)
_DID = re.compile(
    r"组织|开展|举办|召开|安排|带队|发放|处置|清理|参加|撰写|联合|邀请|更换|推进|发帖|监测|收到|排查|走访|宣讲|培训|学习|讲授?党课|听取|主持|研究|检查|督查|调研|审核|接待|化解|整改|选派|完成|制作|拍摄|慰问|谈心|谈话|发布|处理|回应|开办|协调|办理|评选|审核"
)
_LAST_YEAR = re.compile(
    r"(?<![比较与同和、至到由从自])(?P<when>(?:去年|上年|前年)(?:的)?(?P<part>1[0-2]月|[1-9]月|[春夏秋冬][季天]?|暑[假期]|寒假|[上下]半年|年[初中底末]|[一二三四]季度|国庆|春节)(?:份|[上中下]旬|初|底)?)"
)


def check_period(desk: Desk) -> list[Finding]:
    """Find years in title, opening and transition that disagree, and years of other periods in what was done."""
    return [*_periods(desk), *_since(desk), *_half_year(desk), *_years_off(desk), *_last_year(desk), *_opens_with(desk)]


def _stated(desk: Desk) -> list[re.Match[str]]:
    """The years by which title, first words and transition state the period; one that says it of two is none."""
    report = desk.report
    stated: list[re.Match[str]] = []
    for span, reach in ((report.title, 200), (report.preamble, 10), (report.transition, 200)):
        if span is None:
            continue
        found = list(_YEAR.finditer(desk.text, span.start, min(span.end, span.start + reach)))
        since = bool(found) and desk.text.startswith("以来", found[0].end("year") + 1)
        if since and stated and found[0]["year"] <= stated[0]["year"]:
            continue  # 2022年以来 may well be said of several years
        if len({match["year"] for match in found}) == 1 and (not since or stated):
            stated.append(found[0])
    return stated


def _periods(desk: Desk) -> Iterator[Finding]:
    """Years that state the period and differ: each place is shown, and which one is right is the writer's to say."""
    stated = _stated(desk)
    counts = Counter(match["year"] for match in stated)
    if len(counts) < 2:
        return
    right = max(counts, key=lambda year: (counts[year], desk.text.count(year), year))
    told = "、".join(f"{_place(desk, match)}写的是 {match['year']} 年" for match in stated)
    for match in stated:
        if match["year"] == right:
            continue  # the remark stands where fewer stand, and names every place
        start = match.start()
        message = f"报告期前后不一：{told}"
        yield desk.remark(PERIOD, "error", start, start + 5, message, "核对哪一处是对的，改为一致")


def _place(desk: Desk, match: re.Match[str]) -> str:
    report = desk.report
    if report.title and report.title.start <= match.start() < report.title.end:
        return "标题"
    return "“现将”一句" if report.transition and match.start() >= report.transition.start else "导语"


def _since(desk: Desk) -> Iterator[Finding]:
    """2025年以来 as the first words of a report that is titled 2026, the older year nowhere else."""
    title, opening = desk.report.title, desk.report.preamble
    stated = {match["year"] for match in _YEAR.finditer(title.of(desk.text))} if title else set()
    if opening is None or len(stated) != 1:
        return
    match = re.compile(r"[ 　]*(?P<year>20\d\d)年(?P<since>以来|来)").match(desk.text, opening.start)
    year = stated.pop()
    if match and match["year"] < year and desk.text.count(f"{match['year']}年") == 1:
        start = match.start("year")
        message = f"标题写的是 {year} 年，导语从“{match['year']}年{match['since']}”写起"
        suggestion = f"核对是否沿用了旧稿；应为“{year}年{match['since']}”的，改过来"
        yield desk.remark(PERIOD, "warning", start, start + 5, message, suggestion)


def _half_year(desk: Desk) -> Iterator[Finding]:
    """An opening that speaks of the whole year above a report of half of it."""
    opening, year = desk.report.preamble, desk.period[:4]
    if opening is None or not year.isdigit():
        return
    whole = re.search(rf"{year}年(?:以来|来)", opening.of(desk.text))
    body = desk.text[opening.end :]
    halves = re.findall(rf"{year}年?上半年", body)
    if whole and len(halves) >= 1 and not re.search(rf"{year}年(?!上半年|下半年|度?工作计划)|全年", body):
        start = opening.start + whole.start()
        message = f"导语写“{whole[0]}”，正文的数据是上半年的：期间写法不一"
        suggestion = f"导语改为“{year}年上半年”，或把正文数据更新到全年"
        yield desk.remark(PERIOD, "hint", start, start + len(whole[0]), message, suggestion)


def _years_off(desk: Desk) -> Iterator[Finding]:
    if not desk.period[:4].isdigit():
        return
    year = int(desk.period[:4])
    stated = {match.start() for match in _stated(desk)}
    headed = {heading for section in desk.report.sections for heading in re.findall(r"\d{4}", section.heading or "")}
    for match in _YEAR.finditer(desk.text):
        other = int(match["year"])
        deed = match["mark"] or _DID.match(desk.text, match.end()) or _counted_deed(desk, match)
        if other == year or match["year"] in headed or (other < year and not deed):
            continue
        if desk.role_at(match.start()) not in ("done", "opening", "problems") or _is_aside(desk.text, match):
            continue
        if match.start() in stated or (other == year + 1 and _put_ahead(desk.text, match)):
            continue
        message = f"报告期是 {desk.period}，这里写的是 {other} 年"
        suggestion = "核对是否笔误或沿用了往年的稿子；确需提到别的年份的，写明缘由"
        yield desk.remark(YEAR_OFF, "warning", match.start(), match.start() + 5, message, suggestion)


_TURNS = re.compile(r"(?:共|仅|只)?\d{1,4}(?:次|场|期|轮)(?!会议)")  # 2024年2次专题研究
_AT_START = re.compile(r"初(?=[一-鿿])")  # 2024年初修订……清单
_BY_OWN = re.compile(r"(?:我|本人)$")  # 我2024年到法庭检查……3次
_COUNT = re.compile(r"\d{1,4}(?:次|场|期|篇|项|件|条|人次)")


def _counted_deed(desk: Desk, match: re.Match[str]) -> bool:
    """Whether last year stands where this year's deeds are counted, with nothing between it and the deed."""
    text, at = desk.text, match.end()
    if int(match["year"]) != int(desk.period[:4]) - 1:
        return False
    if _TURNS.match(text, at):
        return True
    clause = sentence_after(text, at, 60)
    own = bool(_BY_OWN.search(text, max(0, match.start() - 2), match.start()))
    if not (own or (_AT_START.match(text, at) and desk.role_at(match.start()) == "done")):
        return False
    return bool(_DID.search(clause) or "修订" in clause or "制定" in clause) and bool(_COUNT.search(clause))


def _is_aside(text: str, match: re.Match[str]) -> bool:
    """Whether the year only dates something else: a comparison, a document, a meeting, an aim."""
    after = _told_of(text, match.start())
    before = clause_before(text, match.start(), 16)
    if match["mark"] == "度" and re.search("(?:召开|举办|开展|制定|组织|完成)了?$", before):
        return False  # 召开2020年度……会议: this year's doing, dated as another's
    if re.search("(?:对照|针对|围绕)$", before):
        return True  # what was found then is worked on now
    return bool(_COMPARED.search(before + after)) or text.startswith("《", match.start() - 1)


# What is left over goes into the next year, by right: 其余2个列入2025年台账, 尚有1项将于2025年3月底前完成.
_LEFT_OVER = re.compile(
    "其余|剩余|余下|剩下|尚有|还有|仍有|另外?有?\\d|未(?:能)?(?:完成|整改|办结|解决|销号)|没有(?:完成|整改|办结)"
)
_PUT_INTO = re.compile(
    "(?:(?:列入|纳入|转入|排入|放入|编入|并入|移入|计入|安排|结转|顺延|推迟|延[后期]|延续|持续|留待|放)(?:[到至在]|进入)?|将(?:[于在到]|延至)?|拟[于在]?|计划[于在]?|待|为)$"
)
_BY_THEN = re.compile("^(?:[^，。；、\\n]{0,8}?(?:底|末|初|日|年)?)?前")


def _put_ahead(text: str, match: re.Match[str]) -> bool:
    """Whether what is told is put off to a year, or due in it, and not done in it."""
    before = clause_before(text, match.start(), 16)
    due = _BY_THEN.match(text[match.end("year") + 1 : match.end("year") + 13])
    if _PUT_INTO.search(before) or due:
        return True
    return bool(_LEFT_OVER.search(sentence_before(text, match.start(), 40)))


def _told_of(text: str, start: int) -> str:
    """The clause that a date stands in; a date by itself (2025年4月，) is told with the clause after it."""
    clauses = re.split("(?<=，)", sentence_after(text, start, 80))
    return "".join(clauses[: 3 if len(clauses[0]) < _DATE_ALONE else 1])


_DATE_ALONE = 14  # characters of a clause that is hardly more than a date


def _last_year(desk: Desk) -> Iterator[Finding]:
    """去年4月，有网民发帖……: a deed of last year in what this year's report tells as done."""
    year = desk.period[:4]
    written = re.match(r"\D*(20\d\d)", desk.report.date.of(desk.text)) if desk.report.date else None
    if not year.isdigit() or (written and written[1] > year):
        return  # written in the year after, last year is the report's own
    for match in _LAST_YEAR.finditer(desk.text):
        told = _told_of(desk.text, match.start())
        before = clause_before(desk.text, match.start(), 12)
        if desk.role_at(match.start()) != "done" or not _DID.search(told) or _ASIDE.search(before):
            continue
        if _COMPARED.search(told[len(match["when"]) :]) or re.search("[的了]$", re.split("[，、]", told)[0]):
            continue
        when = f"{match['when']}"
        message = f"报告期是 {desk.period}，这里写的是“{when}”的事"
        suggestion = "核对是否沿用了往年的稿子；确需提到上年的，写明缘由"
        yield desk.remark(YEAR_OFF, "warning" if written else "hint", *match.span("when"), message, suggestion)


_OPENS = re.compile(r"^[ \t　]*(?P<when>去年以来|上年以来|去年(?=，)|去年一年|上一年度?(?=，))", re.MULTILINE)


def _opens_with(desk: Desk) -> Iterator[Finding]:
    """去年以来，我……: the first words of a report on this year."""
    year, report = desk.period[:4], desk.report
    written = re.match(r"\D*(20\d\d)", report.date.of(desk.text)) if report.date else None
    title = report.title.of(desk.text) if report.title else ""
    if report.title is None or not year.isdigit() or year not in title or not re.search("情况|述职|履职|总结", title):
        return  # a government's report in spring is on the year before
    if written and written[1] > year:
        return  # written in the year after, last year is the report's own
    end = report.sections[0].start if report.sections else report.title.end + 300
    match = _OPENS.search(desk.text, report.title.end, max(end, report.title.end))
    if match:
        message = f"报告期是 {desk.period}，开头写的是“{match['when']}”"
        suggestion = f"报告在当年写的，改为“{year}年”或“今年以来”；在第二年写的，写明年份"
        yield desk.remark(PERIOD, "warning", *match.span("when"), message, suggestion)


_ASIDE = re.compile("针对|对照|根据|按照|基础上|经验|比|较|同|与|自|从|继")
