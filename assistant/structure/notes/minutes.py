"""The minutes of a meeting: what was reported there is done, what was decided or demanded is yet to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.report import Span
from assistant.structure.notes.fact import Fact

_HAN = "\u4e00-\u9fff"
_SIGNS = re.compile(
    r"纪要|会议记录|(?m:^[\s\d.、]*(?:会议)?(?:时间|地点|主持人?|参加(?:人员?)?|到会(?:人员?)?|与会(?:人员?)?|出席(?:人员?)?|列席(?:人员?)?|请假|缺席|记录人?|议题[一二三四五]?)[：:])"
    r"|(?m:^[ \t]*[^\n，。；：\d]{0,16}(?:\d{1,2}(?:月\d{1,2}[日号]|\.\d{1,2}))?[^\n，。；：\d]{0,8}"
    r"(?:碰头会|例会|支委会|办公会|联席会|调度会)(?:[（(][^（）()\n]{2,16}[）)])?[ \t]*(?:记录|笔记)?[ \t]*$)"
    r"|(?m:^[ \t]*(?:会上|最后|大家)?(?:商)?定(?:了|的|下来)?[：:])"
    r"|(?m:^[^\n，。；]{0,6}(?:议定|决定)事项)|(?m:^[ \t]*会议(?:研究)?(?:决定|议定|决议|要求)[：:])"
)
_DATE = re.compile(r"(?:会议)?(?:时间|日期)[：:]\s*(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月")
_NUMBERED = re.compile(
    r"[ \t]*(?P<mark>[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|[一二三四五六七八九]是)?"
)
# A heading of what was decided: 四、议定事项：, 会议决定：, 下步工作安排.
_DECIDED = re.compile(
    r"(?:会议|本次会议|会上)?(?:研究)?(?:议定|决定|明确|确定|部署|要求|议决)(?:的)?(?:了)?(?:以下|如下|下列)?(?:事项|意见|工作|任务|要求)?(?:如下)?"
    r"|(?:下一?步|下阶段|后续|近期)(?:的)?(?:工作|任务)?(?:安排|部署|要求|打算|重点)|工作(?:要求|部署|安排)|(?:任务|责任|工作)(?:分工|分解)"
)
_DECIDED_INLINE = re.compile(rf"(?:{_DECIDED.pattern})[：:]\s*(?=\S)")
_MEETING = (
    rf"(?:\d{{1,2}}月\d{{1,2}}日的?|上次|本次)?(?:经(?:研究|讨论)，?)?(?:会议|会上|[{_HAN}]{{0,8}}(?:会议?|党[委组]|工委|支部|班子)"
    rf"|[{_HAN}]{{0,8}}(?:书记|主任|局长|院长|校长|镇长|乡长|所长|站长|经理|部长|科长))"
)
# 会议决定，…; 周建国强调，…: who is named by name alone demands, and decides nothing
_DECIDES = re.compile(
    rf"(?:{_MEETING}(?:最后|同时|还|研究|讨论)*(?:决定|议定|议决|同意|明确|确定|要求|强调|指出|部署)"
    rf"|[{_HAN}]{{2,3}}(?:最后|同时|还)*(?:要求|强调|指出))(?P<stop>[，,：:]?)"
)
_VERB = re.compile("(?:决定|议定|议决|同意|明确|确定|要求|强调|指出|部署)[，,：:]?$")
_OUGHT = re.compile(
    r"要(?!求|点|闻)|应当?(?!急|对)|须|必须|不得|不能|务必|严禁|[上中下]旬|月底?\d{0,2}日?前|年底前|起(?:执行|实施|施行)|每[月季周年]"
)
_OVER = re.compile(
    rf"[{_HAN}]了(?!解|然)|已(?!知)|过(?!程|期|关|硬|渡)(?=[，。；\d]|$)|当场|会上(?:签|发)|共[{_HAN}]{{0,2}}\d|审议通过|[一两二三四五六七八九十\d]份，均"
)
_TIME_LIMIT = re.compile(
    r"(?:\d{1,2}月(?:份|底|初|上旬|中旬|下旬|\d{1,2}日)?|年底|年内|月底|季度末)(?:之)?(?:前|以前)|(?:从|自)?(?:(?:19|20)\d{2}年)?(?:\d{1,2}月(?:\d{1,2}日)?)?起(?:执行|实施|施行|实行)"
)
_SHORT_OF = re.compile("暴露|存在|反映出|不到位|不够|薄弱|不严|不足|松懈|滞后|个别|有的")
_REPORTED = re.compile(
    r"(?:通报|汇报|听取|报告|介绍)[^，。；：:\n]{0,6}?(?P<when>前三季度|[上下]半年|第?[一二三四]季度|今年以来|全年|(?P<from>\d{1,2})月?份?[-—–~～至到](?P<to>\d{1,2})月份?)[^，。；：:\n]{0,10}"
)
_TITLE = re.compile(r"^[^，。；]{4,50}(?:纪要|会议记录)(?:[（(](?:摘要?|节选|摘录|草稿?|整理)[）)])?$")
AGENDA = "是会议的议题，不是已经做了的工作，没有写入正文；做了的请写明"
_AGENDA = re.compile(r"(?m)^[ \t]*(?:会议)?(?:议题|议程|研究事项)[一二三四五\d]?(?:安排)?[：:][^\n]*")
# 会上通报：本学期检查班级群42个: how it came to be told
_TOLD_THERE = re.compile(r"^(?:会上|会议)?(?:通报|汇报|听取(?:汇报)?)(?:的?情况)?(?:方面，|：)")
TITLE = "是标题，不是工作事实，没有写入正文"
LED_IN = "只是引出下文，没有写入正文"
# 同意吴小莉汇报的情况，报镇党委: how a report was passed, no work to come
_PASSED = re.compile(
    rf"(?:会议|一致|原则|原则上)*(?:同意|通过)[{_HAN}]{{0,14}}(?:汇报|报告(?![会厅员团])|通报(?!会))[{_HAN}]{{0,8}}"
    rf"(?:，?(?:按(?:程序|意见))?(?:修改|完善|改好)?后?报(?:送)?[{_HAN}]{{2,12}})?"
)
# 要求：一、合同…: its number in the run of what was demanded
_NUMBER = re.compile(r"^(?:(?:会议)?要求[：:，]?)?[一二三四五六七八九十]{1,2}、(?=\S)")
_COUNTS_ON = re.compile(r"[二三四五六七八九十]{1,2}、")
PASSED = "是会上的议决手续，不是工作打算，没有写入正文"
# 建议明年排个值班表, 能不能加个人: what somebody proposed, before the meeting decided
_PROPOSED = re.compile(r"(?:我)?建议|能不能|可不可以|是不是可以|可否")
TAKEN_UP = "是会上的建议，会议决定里已有这件事，没有重复写"
NOT_TAKEN_UP = "是会上的建议，会议决定里没有，没有写入正文；定了的请写明"
_VAGUE = "明年今年下半年意识形态工作每月每季一次进行安排职能科室"  # words that many proposals share
_ALSO_WISHED = re.compile(r"，(?:能不能|可不可以|是不是可以|可否)[^，。；]*$")
_LEAST = 2  # signs of minutes that make notes minutes


def is_minutes(text: str) -> bool:
    """Whether notes are the minutes of a meeting."""
    return len({found[0].strip() for found in _SIGNS.finditer(text)}) >= _LEAST


def minuted_period(text: str) -> str:
    """Return the period on which a meeting was told, 2025年前三季度, by its date; "" where either is not stated."""
    date, told = _DATE.search(text), _REPORTED.search(text)
    if date is None or told is None or not is_minutes(text):
        return ""
    if told["from"]:
        return f"{date['year']}年{int(told['from'])}月至{int(told['to'])}月"
    return "" if told["when"] in ("今年以来", "全年") else f"{date['year']}年{told['when']}"


def as_minuted(facts: list[Fact], text: str) -> list[Fact]:
    """Return facts with what a meeting decided or demanded as plans; in minutes what it was told is done."""
    minutes = is_minutes(text)
    held = int(date["month"]) if minutes and (date := _DATE.search(text)) else 0
    ranges = list(_decided(text)) if minutes else []
    agenda = [Span(*one.span()) for one in _AGENDA.finditer(text)] if minutes else []
    kept: list[Fact] = []
    for fact in facts:
        if not fact.reason and any(one.start <= fact.start < one.end for one in agenda):
            counts = re.search(r"\d[余多]?(?:次|场|篇|个|份|人|条)", fact.said) or "了" in fact.said
            fact = fact if counts else replace(fact, reason=AGENDA)
        if fact.reason:
            kept.append(fact)
            continue
        fact = replace(fact, said=_TOLD_THERE.sub("", fact.said) if minutes else fact.said)
        begins = max((text.rfind(stop, 0, fact.start) for stop in "。；;\n"), default=-1) + 1
        ends = min((at for stop in "。；;\n" if (at := text.find(stop, fact.end)) >= 0), default=len(text))
        sentence = text[begins:ends]
        under = any(one.start <= fact.start < one.end for one in ranges) or _is_due(sentence, held)
        lead = _DECIDES.match(_bare(sentence))
        if minutes and lead and _verb(lead) in ("指出", "强调") and kept and _one_sentence(kept[-1], fact, text):
            before = kept[-1]
            said = f"{before.said}，{fact.said}"
            fact = replace(before, end=fact.end, text=text[before.start : fact.end], said=said)
            kept.pop()
        fact = _placed(fact, sentence, lead, under=under, minutes=minutes)
        title = minutes and _TITLE.search(fact.said) is not None
        if minutes and fact.role == "plans" and _PASSED.fullmatch(fact.said):
            fact = replace(fact, reason=PASSED)
        counted = kept and kept[-1].role == "plans" and _COUNTS_ON.match(fact.said)
        if minutes and counted and "\n" not in text[kept[-1].end : fact.start]:
            fact = replace(fact, role="plans", certain=True)
        if minutes and fact.role == "plans":
            fact = replace(fact, said=_NUMBER.sub("", fact.said))
        kept.append(replace(fact, reason=TITLE if title else LED_IN) if title or not fact.said else fact)
    return [_as_proposed(fact, kept, ranges) for fact in kept] if ranges else kept


def _as_proposed(fact: Fact, facts: list[Fact], decided: list[Span]) -> Fact:
    """Return what somebody proposed before the decisions as left out: they tell it, or do not take it up."""
    if fact.reason or any(one.start <= fact.start < one.end for one in decided):
        return fact
    if not _PROPOSED.match(fact.said):
        return replace(fact, said=_ALSO_WISHED.sub("", fact.said))
    pairs = {fact.said[at : at + 2] for at in range(2, len(fact.said) - 1)}
    pairs = {pair for pair in pairs if re.fullmatch(rf"[{_HAN}]{{2}}", pair) and pair not in _VAGUE}
    told = [one.said for one in facts if any(part.start <= one.start < part.end for part in decided)]
    again = any(pair in said for pair in pairs for said in told)
    return replace(fact, reason=TAKEN_UP if again else NOT_TAKEN_UP)


def _placed(fact: Fact, sentence: str, lead: re.Match[str] | None, *, under: bool, minutes: bool) -> Fact:
    over = _OVER.search(sentence) is not None
    said = fact.said
    if under and fact.role in (None, "done", "problems"):
        return fact if over else replace(fact, role="plans", certain=True, said=_without_lead(said), group="")
    if lead and fact.role in (None, "done", "plans", "problems"):
        rest = _bare(sentence)[lead.end() :]
        decides = _verb(lead) not in ("强调", "指出")
        if minutes and _verb(lead) == "指出" and _SHORT_OF.search(rest) and not _OUGHT.search(rest):
            return replace(fact, role="problems", certain=True, said=_without_lead(said))
        limited = _TIME_LIMIT.search(rest) is not None
        ahead = (decides if minutes else (decides and limited)) or (minutes and _OUGHT.search(rest) is not None)
        if ahead and not over:
            return replace(fact, role="plans", certain=True, said=_without_lead(said))
    if minutes and fact.role in (None, "done"):
        settled = _DECIDED_INLINE.match(said) if over else None  # 会议决定：责任书已补签2份
        said = said[settled.end() :] if settled else said
        return replace(fact, said=said, role="done", certain=fact.certain or re.search(r"\d", said) is not None)
    return fact


def _is_due(sentence: str, held: int) -> bool:
    """Whether a sentence of minutes sets a time not before the month in which the meeting was ``held`` (0: unknown)."""
    limit = _TIME_LIMIT.search(sentence)
    if limit is None or not held:
        return False
    month = re.search(r"(\d{1,2})月", limit[0])
    return month is None or int(month[1]) >= held or "起" in limit[0]


def _without_lead(said: str) -> str:
    """Return what was decided without who decided it: 会议决定，…, 书记强调，…; 会议要求各科室… keeps its verb."""
    lead = _DECIDES.match(said)
    if lead is None:
        return said
    keeps = not lead["stop"] and _verb(lead) in ("要求", "强调", "指出", "部署")
    return said[lead.end() - len(_verb(lead)) if keeps else lead.end() :]


def _verb(lead: re.Match[str]) -> str:
    found = _VERB.search(lead[0])
    return found[0].rstrip("，,：:") if found else ""


def _one_sentence(before: Fact, fact: Fact, text: str) -> bool:
    """Whether two facts stand in one sentence, side by side."""
    between = text[before.end : fact.start]
    return not before.reason and len(between) < 4 and not re.search(r"[。；;\n]", between)


def _bare(sentence: str) -> str:
    mark = _NUMBERED.match(sentence)
    return sentence[mark.end() :] if mark else sentence


def _decided(text: str) -> Iterator[Span]:
    """Yield the stretches below a heading of decisions, or behind one in its line, up to the next such heading."""
    start, kind, item, opened = 0, "", "", False
    at = 0
    for line in text.splitlines(keepends=True):
        mark = _NUMBERED.match(line)
        sign = _kind(mark["mark"] or "") if mark else ""
        head = (line[mark.end() :] if mark else line).strip().rstrip("：:。")
        if inline := _DECIDED_INLINE.match(head):
            behind = at + line.index(head) + inline.end()
            yield Span(behind, at + len(line))
        if _DECIDED.fullmatch(head):
            if opened:
                yield Span(start, at)
            start, kind, item, opened = at + len(line), sign, "", True
        elif opened and line.strip():
            item = item or sign
            chapter = not kind and sign != item and sign.startswith("c")
            if (sign and sign == kind) or chapter or (not sign and _ends(line)):
                yield Span(start, at)
                opened = False
        at += len(line)
    if opened:
        yield Span(start, len(text))


def _kind(mark: str) -> str:
    """Return a mark without its number: c、 for 一、 and d. for 1."""
    return re.sub(r"\d+", "d", re.sub(r"[一二三四五六七八九十]+", "c", mark))


def _ends(line: str) -> bool:
    """Whether a line without a number ends the decisions above it: 记录：…, a heading of its own, 会议还研究了…."""
    return (
        re.match(r"\s*(?:记录|发送|主送|抄送|出席|列席|会议(?:还|最后)|[^，。；：:\n]{2,8}[：:]\s*$)", line) is not None
    )
