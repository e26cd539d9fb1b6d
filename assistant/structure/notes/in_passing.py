"""Whose notes are, and of which year, where it is only said in passing: in a group's name, 咱卧牛村, 2024/2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import HEADER
from assistant.structure.notes.who import OWN_POST
from assistant.structure.notes.whose import UNIT_TAIL, is_unit, tells_of_its_year

_HAN = "\u4e00-\u9fff"
# 群聊“税务所意识形态工作小群”聊天记录导出, 微信群：县档案局意识形态群
_GROUP = re.compile(
    rf"[【\[]?(?:微信|QQ|钉钉|工作)*(?:群聊?|群名称?|聊天群)[：: ]*[“\"「『【]?"
    rf"(?P<name>[{_HAN}\d]{{2,24}}?)[”\"」』】]?"
    r"(?:[（(]\d+[）)])?的?(?P<log>聊天记录|记录|消息)?(?:导出|整理|摘录|节选|如下|截图|文字版)*[】\]]?[：: ]*"
    rf"|[“\"「『【]?(?P<called>[{_HAN}\d]{{2,24}}?群)[”\"」』】]?(?:[（(]\d+[）)])?的?聊天记录(?:导出|整理"
    rf"|摘录|节选|如下|截图|文字版)*[：: ]*"
)
# [微信聊天记录] 党建办小群 转给你，…
_LOG = re.compile(
    rf"[【\[（(]?(?:[{_HAN}A-Za-z]{{0,6}}(?:聊天|群聊|群)记录|群聊)(?:导出|整理|摘录|节选|如下|截图|文字版)*"
    rf"(?:[】\]）)：:]|(?=[ \u3000]|$))[ \u3000：:]*"
    rf"(?P<name>[{_HAN}A-Za-z\d“”\"]{{2,16}}(?:群|小组|组))?(?:[（(]\d+[）)])?(?=[ \u3000，,。；;]"
    rf"|$)[ \u3000，,。；;]*"
)
_OF_GROUP = re.compile(
    r"(?:20\d\d年?|意识形态|责任制|工作|党建|宣传|信息|网评|小|大|微信|交流|内部|通知|学习|办公|联络|联系|职工"
    r"|干部|党员|群|的)*群?$"
)
# 我先说一下…我们是阳光幼儿园支部一共是党员九个
_WE_ARE = re.compile(
    rf"(?P<talk>[{_HAN}，, ]{{0,36}}?(?:说|讲|报|捋|汇报)[{_HAN}，, ]{{0,24}}?)?(?:就是)?(?P<are>(?:我们"
    rf"|咱们?|这里|这边)是)"
    rf"(?P<unit>[{_HAN}]{{2,14}}?{UNIT_TAIL})(?P<stop>[，,：: ]*)(?=(?:党?(?:总支|支部))?(?:一共|总共|共"
    rf"|现有|有|党员|职工|教职工|现在|今年)|$)"
)
# 咱卧牛村党员63名
_OUR = re.compile(
    rf"(?m)^(?P<mark>[ \t]*(?:[-–—•·●*]|\d{{1,2}}[.、])?[ \t]*)(?P<ours>咱们?|我们?)(?P<unit>"
    rf"(?![全各整本这那自])[{_HAN}]{{2,8}}?"
    r"(?:村|社区|镇|乡|街道|学校|小学|中学|幼儿园|医院|公司|局|站|所|馆|园))(?:现在?|目前)?(?=(?:一共|总共|共有?"
    r"|现有|有)?"
    r"(?:党员|村民|村干部|干部|职工|教职工|教师|居民|人口|辖|下辖|在册|户))"
)
# 我是学院副书记，主要管学生，…，机械工程学院。
_POST = re.compile(
    rf"(?:我|本人)(?:是|任|担任)(?P<kind>学院|学校|医院|公司|集团|街道|社区|中心)(?=(?:党委|党总支|支部|副"
    rf"|总支)*(?:书记|[院校]长|主任|经理|委员))"
    rf"[{_HAN}]{{2,10}}(?P<charge>[，,](?:主要)?(?:分?管|负责)[{_HAN}、]{{2,10}}(?=[，,。；\n]))?"
)
_STAMP = re.compile(
    r"(?m)^[（(\[【]?(?P<year>20\d\d)[-/.年](?P<month>\d{1,2})[-/.月]\d{1,2}日?[ \u3000]+\d{1,2}[:：]\d{2}"
)
_LEAST = 2  # messages with a full date that make a chat
_YEAR = r"(?:19|20)\d\d"
_TWO_YEARS = re.compile(
    rf"(?P<old>{_YEAR})年?[ ]?(?:[/／|、→~～－\-—–]+|和|与|对比?|[Vv][Ss])[ ]?(?P<new>{_YEAR})(?!学年)年?(?:度)?"
)
_TOLD = re.compile(r"[了过，。；]|[和与](?=(?:19|20)\d\d)(?!.*(?:比|对照|数据|统计|情况|材料|素材|要点|汇总|表))")
_COMPARED = re.compile(r"两年|对比|去年[^\n]{0,6}今年")
_BOTH = re.compile(r"去年[ ]?[→/／、和与比对~～\-—–]+[ ]?今年")
_SAID_SO = re.compile(r"(?<=[ \u3000\d年])(?:两年|近两年)?(?:情况|数据|工作)?对比(?:表|情况)?(?=[ \u3000（(：:]|$)")
_LAST_YEAR = re.compile(rf"去年(?![{_HAN}]{{0,5}}[：:])")


def said_in_passing(text: str) -> Iterator[Edit]:
    """Yield what is read for names and years told in passing: the unit and the period as the form would state them."""
    start = len(text) - len(text.lstrip())
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    if group := _group(line):
        yield Edit(start, start + len(line), group, HEADER)
    elif log := _LOG.match(line):
        name = log["name"] or ""
        unit = _OF_GROUP.sub("", name)
        stated = f"单位：{unit}\n" if unit and is_unit(unit) and unit[-1] not in "办科室部股处组" else ""
        yield Edit(start, start + log.end(), stated, HEADER)
    elif (found := _WE_ARE.match(line)) and is_unit(found["unit"]):
        end = found.end() if found["stop"] or found.end() < len(line) else len(line)
        yield Edit(start, start + end, f"单位：{found['unit']}\n", HEADER if found["talk"] else "")
    for our in _OUR.finditer(text):
        if is_unit(our["unit"]):
            yield Edit(our.start(), our.end("ours"), f"单位：{our['unit']}\n{our['mark']}")
            break
    yield from _post(text)
    yield from _two_years(text, start, line)
    yield from _of_stamps(text)


def _group(line: str) -> str | None:
    """Return what a group's name states of whose notes these are; None for a line that names no group."""
    found = _GROUP.fullmatch(line.strip())
    if not found:
        return None
    name = found["called"] or found["name"]
    if not (name.endswith("群") or found["log"] or "：" in line or ":" in line):
        return None
    unit, year = _OF_GROUP.sub("", name), re.search(r"20\d\d", name)
    stated = [f"单位：{unit}"] if is_unit(unit) else []
    return "\n".join([*stated, *([f"期间：{year[0]}年"] if year else [])])


def _post(text: str) -> Iterator[Edit]:
    """Yield the name of the college whose post somebody tells, where it stands as a clause of its own behind."""
    found = _POST.search(text)
    if not found:
        return
    end = text.find("\n", found.end()) if "\n" in text[found.end() :] else len(text)
    named = re.search(rf"[，,。；](?P<unit>[{_HAN}]{{2,12}}{found['kind']})(?=[。，,；\n]|$)", text[found.end() : end])
    if named and is_unit(named["unit"]):
        yield Edit(found.start("kind"), found.end("kind"), named["unit"])
        yield Edit(found.end() + named.start(), found.end() + named.end(), "", OWN_POST)
    if found["charge"]:
        yield Edit(found.start("charge"), found.end("charge"), "", OWN_POST)


def _two_years(text: str, start: int, line: str) -> Iterator[Edit]:
    """Yield the later of two years compared as the period, and the earlier one for 去年."""
    headed = None if _TOLD.search(line) else _TWO_YEARS.search(line)
    if headed is None and not _COMPARED.search(line):
        return
    years = sorted({headed["old"], headed["new"]} if headed else {*re.findall(rf"{_YEAR}(?=年|[ ]*\d)", text)})
    if len(years) != 2 or int(years[1]) - int(years[0]) != 1:
        return
    shown = headed or _BOTH.search(line)
    at = (shown.start(), shown.end()) if shown else (len(line), len(line))
    yield Edit(start + at[0], start + at[1], f"{years[1]}年" if shown else f"（{years[1]}年）")
    for word in _SAID_SO.finditer(line):
        yield Edit(start + word.start(), start + word.end(), "")
    for last in _LAST_YEAR.finditer(text, start + len(line)):
        yield Edit(last.start(), last.end(), f"{years[0]}年")


def _of_stamps(text: str) -> Iterator[Edit]:
    """Yield the year that every message of a chat bears as the period, where its people speak of this year."""
    stamps = list(_STAMP.finditer(text))
    years = {one["year"] for one in stamps}
    bare = _STAMP.sub("", text)
    if len(stamps) < _LEAST or len(years) != 1 or re.search(_YEAR, bare):
        return
    if not tells_of_its_year(bare, min(int(one["month"]) for one in stamps)):
        return
    yield Edit(stamps[0].start(), stamps[0].start(), f"期间：{stamps[0]['year']}年\n")
