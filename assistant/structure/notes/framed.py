"""The frame around notes: the title of minutes, who sat in them and spoke, the group and the day of a chat's log."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.minutes import is_minutes
from assistant.structure.notes.no_matter import HEADER, WHO_SAID
from assistant.structure.notes.whose import is_unit, tells_of_its_year
from assistant.structure.surnames import SURNAMES

OPENED = "是会上的过场话，不是工作事实，没有写入正文"
PRAISED = "是会上的评语，不是工作事实，没有写入正文"
_HAN = "\u4e00-\u9fff"
_NO_UNIT = re.compile(r"(?:[局委院校镇乡系部]|机关|中心)?(?:党组|党委|党工委|党总支|党支部|支部|办公室|委员会)")
_MEETING = (
    r"(?:(?:支部)?委员会|支委会|支委扩大会|党员大会|领导班子|班子|办公会"
    r"|(?:党政)?联席会|例会|专题会|工作|院务|校务|所务)*"
)
# 南桥镇卫生院党支部委员会会议记录, 青山社区支委会会议纪要（2025年第11次）
_RECORD = re.compile(rf"{_MEETING}(?:会议?|会)?(?:第[{_HAN}\d]+次)?(?:会议)?(?:记录|纪要)[^，。；\n]{{0,24}}")
# 参加：…   请假：…, 时间：…   地点：…: one line that holds the frame of a meeting
_FRAME = (
    r"(?:会议)?(?:时间|日期|地点|主持人?|参加(?:人员?)?|参会(?:人员?)?|出席(?:人员?)?|列席(?:人员?)?|请假"
    r"(?:人员?)?|缺席"
    r"|记录人?|议题)"
)
# 教务处刘斌：…, 总务处：…, where some line names who spoke for an office
_SPOKE_FOR = re.compile(
    rf"(?m)^[ \t]*(?P<office>[{_HAN}]{{1,6}}?(?:[处科股组站]|[^干各全本]部|办公?室?|教研室|中心|支部|工会|团委|妇联))"
    rf"[ ]?(?P<name>[{SURNAMES}][{_HAN}]{{1,2}})?(?:同志)?(?:汇报|发言|补充|说|讲|报)?[：:][ \t]*(?=\S)"
)
_NEXT_FRAME = re.compile(rf"(?<=\S)[ \t\u3000；;，,]+(?={_FRAME}[：:])")
_SAT = re.compile(
    r"(?m)^[ \t]*(?:会议)?(?:主持人?|参加|参会|到会|与会|出席|列席|请假|缺席|记录)(?:人员?)?[：:](?P<who>[^\n]+)"
)
_SAID = r"(?:同志)?(?:首先|接着|最后)?(?:汇报|通报|发言|介绍|补充|说明|表示|提出|说|讲)?"
# 这个事处理得还可以，但是也暴露咱们没有…: what is praised on the way to what is lacking
_BUT = re.compile(
    r"[^，。；：\n]{0,16}(?:还可以|还行|不错|挺好|很好|及时|可以|到位)[，,](?:但是?|不过)(?:也|还)?"
    r"(?:暴露|反映|看)?(?:出来?|了)?(?:咱们?|我们?)?的?"
)
# 我感觉宿舍那边是弱项: only who it seems so to
_FELT = re.compile(
    rf"(?m)(?:(?<=[，。；\n])|^)(?:我(?:个人)?|本人)(?:感觉|觉得|感到|看(?![网书报稿群帖得了的不新文材视]))(?:到)?(?:是)?[，,]?(?=[{_HAN}]{{3}})(?!了)"
)
_I = re.compile("我(?![们局院校县镇区市乡街委办处厅单所站馆村社支党公科部])")
_I_DID = re.compile("我(?:自己|亲自|带头|主持|讲(?!两|几|一下)|去|上了|作了?|做了|到|联系|包|分管|参加|带队)")
_ONE_OF_US = re.compile("我(?=一个?人|1个?人)")  # 我一个人兼着宣传和党务 is one of them
# 今年宣传口的事先通报一下: said to open what others tell
_LEADS_IN = re.compile(
    r"[^\d，。；]{0,16}(?:先|再|下面|接着|大家|都)*(?:通报|汇报|说|讲|议|研究|碰|谈)一?[下说讲议碰谈][吧。]*"
)
# 李书记：先把今年做的过一遍，: what the chair asks the others to go through
_SETS_OFF = re.compile(
    rf"(?:今天(?:就|主要|只)?(?:说|议|碰)?一(?:件|个)事情?[，,：:]+)?(?:大家|各位|咱们?|我们|今天|下面|请|都)*"
    rf"(?:先|都|一起|再)*(?:把|将|就)[{_HAN}]{{2,14}}?(?:先|再|都|一起|来)*"
    r"(?:过|对|捋|理|碰|说|报|汇报|汇总|梳理|讲|谈|议|摆|凑)一?(?:一遍|遍|下|过|[过捋碰说讲谈议摆])[吧哈]?"
    r"(?:[，,。；; ]+|$)"
    rf"(?:[{_HAN}]{{0,4}}(?:月底|年底|下周|[这本]周|周[一二三四五六日]|明天|后天|马上|过几天)[{_HAN}]{{0,6}}?"
    rf"(?:要|得|就)[交报用送][^，,。；;\n\d]{{0,8}}[。；; ]*|(?:再|好|要|统一)?[报交](?:上去|给?[{_HAN}]{{1,4}})"
    rf"(?=[。；;]|$)[。；; ]*)?"
)
# 散会4点20，小何整理后发李书记看
_CLOSES = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[，,。；;\n]))[ \t]*(?:(?:会议)?(?:于)?(?:散会|结束|休会)(?:时间)?[：: ]*(?:[上下]午"
    rf"|晚上)?[\d一二三四五六七八九十]{{1,3}}[点时:：][^，,。；;\n]{{0,6}}"
    rf"|[{_HAN}]{{2,4}}(?:同志)?(?:负责)?(?:把|将)?(?:会议)?(?:记录|纪要|材料|稿子)?(?:整理|汇总)(?:完|好|出来)?"
    rf"(?:之?后)?[，,]?(?:再)?(?:发|交|报|送|给)[{_HAN}]{{0,4}}(?:书记|主任|[局院校镇乡处科所站馆]长|主席|经理"
    rf"|领导|[局总])(?:看|审|过目|阅|定|把关|审核))"
    r"(?=[，,。；;\n]|$)[，,。；;]?"
)
_OWN_POST = re.compile(r"[\u4e00-\u9fff](?P<post>书记|主任|[局院校镇乡处科所站馆]长|主席|经理|委员)[：:]")
_NUMBER = re.compile(r"(?P<stop>(?:^|[：:；;。])[ \t]*)(?P<number>\d)[.．、](?=[ \t]*\S)", re.MULTILINE)
_DECISION = re.compile(r"(?m)^[^\n：:]{0,8}(?:决定|议定|明确|要求|部署|决议|安排|打算|计划)[^\n：:]{0,6}[：:][^\n]*$")
# 消防大队“意识形态工作群” 聊天记录导出 2025-12-08
_LOG = re.compile(
    rf"(?P<unit>[{_HAN}]{{2,20}}?)[ \u3000]*[“\"「『【《][{_HAN}\d]{{2,16}}群[”\"」』】》](?:[（(]\d+[）)])?的?"
    rf"[^，。；：\n]{{0,32}}"
)
_LOGGED = re.compile(r"聊天记录|群聊|消息|导出|截图|记录|^[^“\"「『【《]*[“\"「『【《][^”\"]*群[”\"」』】》]\s*$")
_DAY = r"(?P<year>20\d\d)[-/.年](?P<month>\d{1,2})[-/.月]\d{1,2}日?"
_DAY_OF_LOG = re.compile(
    rf"(?m)^(?:[^\n，。；]{{0,40}}(?:记录|导出|消息)[^\n，。；\d]{{0,8}}|[—\-=· \t]*){_DAY}"
    rf"[ \u3000]*(?:星期.|周.)?[—\-=· \t]*$"
)
_TIMED = re.compile(rf"(?m)^[{_HAN}\-－—–_·]{{2,14}}[ \t\u3000]+\d{{1,2}}[:：]\d\d")
_OFFICE_OF = re.compile(rf"(?m)^[{_HAN}]{{2,8}}[-－—–_·](?=[{_HAN}]{{1,4}}[ \t\u3000]+\d{{1,2}}[:：]\d\d[：:])")
_TIMES = 3  # messages with a time that make a chat


def framed(text: str) -> Iterator[Edit]:
    """Yield what is read for the frame of minutes and of a chat: the unit and the year, as the form states them."""
    start = len(text) - len(text.lstrip())
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)].rstrip()
    if unit := _unit_of_record(line):
        yield Edit(start, start + len(line), f"单位：{unit}", HEADER)
    log = _LOG.fullmatch(line)
    of_log = _DAY_OF_LOG.search(text) if len(_TIMED.findall(text)) >= _TIMES else None
    stated = [f"单位：{log['unit']}"] if log and _LOGGED.search(line) and is_unit(log["unit"]) else []
    year = _year_of(text, of_log)
    if stated:
        yield Edit(start, start + len(line), "\n".join([*stated, *([f"期间：{year}年"] if year else [])]), HEADER)
    elif year and of_log:
        yield Edit(of_log.start(), of_log.end(), f"期间：{year}年", HEADER)
    yield from (Edit(one.start(), one.end(), "") for one in _OFFICE_OF.finditer(text))
    if is_minutes(text):
        yield from (Edit(one.start(), one.end(), "\n") for one in _NEXT_FRAME.finditer(text) if _in_frame(text, one))
        yield from _speakers(text)
        for one in _CLOSES.finditer(text):
            yield Edit(one.start(), one.end(), "", HEADER)
    yield from _numbers(text)
    yield from (Edit(one.start(), one.end(), "") for one in _FELT.finditer(text))


def _unit_of_record(line: str) -> str:
    """Return the unit whose minutes a title heads, 某镇卫生院党支部 of 某镇卫生院党支部委员会会议记录; "" for none."""
    for end in range(4, min(len(line), 28)):
        unit = line[:end]
        if is_unit(unit) and _RECORD.fullmatch(line[end:]) and not _NO_UNIT.fullmatch(unit):
            return unit
    return ""


def _year_of(text: str, day: re.Match[str] | None) -> str:
    """Return the year of the day that a chat is of, where its people speak of this year and name no other."""
    if day is None or not tells_of_its_year(text, int(day["month"])):
        return ""
    years = set(re.findall(r"20\d\d(?=[-/.年])", text))
    return day["year"] if years == {day["year"]} else ""


def _in_frame(text: str, found: re.Match[str]) -> bool:
    begins = text.rfind("\n", 0, found.start()) + 1
    return re.match(rf"[ \t]*{_FRAME}[：:]", text[begins:]) is not None


def _spoke_for_offices(text: str, names: set[str]) -> Iterator[Edit]:
    """Yield the offices, with or without who spoke for them, that head what they told; 我 is who spoke."""
    for found in _SPOKE_FOR.finditer(text):
        if (found["name"] or found["office"]) in names or re.match(_FRAME, found["office"]):
            continue
        line = text[found.end() :].split("\n", 1)[0]
        own = list(_I.finditer(_ONE_OF_US.sub("＊", line)))
        if own and not found["name"]:
            continue
        yield Edit(found.start("office"), found.end(), "", WHO_SAID)
        for one in own:
            yield Edit(found.end() + one.start(), found.end() + one.end(), found["office"] + found["name"])


def _speakers(text: str) -> Iterator[Edit]:
    """Yield the names of who sat in a meeting where they head what they said, with what they praised on the way."""
    names = {
        name
        for found in _SAT.finditer(text)
        for name in re.split(
            r"[、，,；;\s]+", re.sub(r"[（(][^（）()]*[）)]|[^、，,；;\s：:]*[：:]", " ", found["who"])
        )
        if re.fullmatch(rf"[{_HAN}]{{2,4}}", name)
    }
    known = "|".join(sorted(names, key=len, reverse=True))
    if any(one["name"] for one in _SPOKE_FOR.finditer(text)):
        yield from _spoke_for_offices(text, names)
    if not names:
        return
    label = re.compile(rf"(?m)^[ \t]*(?:{known}){_SAID}[：:][ \t]*(?=\S)")
    for found in label.finditer(text):
        if re.match(_FRAME, found[0].strip()):
            continue
        line = text[found.end() :].split("\n", 1)[0]
        own = list(_I.finditer(_ONE_OF_US.sub("＊", line)))
        post = _OWN_POST.search(found[0])
        if own and not (post and all(_I_DID.match(line, one.start()) for one in own)):
            continue  # who 我 is would be lost with the name
        own_name = "" if not post else (post["post"] if post["post"] != "委员" else found[0].strip(" \t：:"))
        for one in own if post else ():  # 开学第一课我自己讲的, told by 李书记
            yield Edit(found.end() + one.start(), found.end() + one.end(), own_name)
        yield Edit(found.start(), found.end(), "", WHO_SAID)
        if _LEADS_IN.fullmatch(line.strip()):
            yield Edit(found.end(), found.end() + len(line), "", WHO_SAID)
        elif sets_off := _SETS_OFF.match(line):
            yield Edit(found.end(), found.end() + sets_off.end(), "", OPENED)
        for one in _ONE_OF_US.finditer(line):
            yield Edit(found.end() + one.start(), found.end() + one.end(), "有")
        if praised := _BUT.match(text, found.end()):
            yield Edit(praised.start(), praised.end(), "", PRAISED)


def _numbers(text: str) -> Iterator[Edit]:
    """Yield the numbers of a list inside one line that a year stands behind: 决定：1.…；2.2026年1月起…."""
    for line in _DECISION.finditer(text):
        marks = list(_NUMBER.finditer(line[0]))
        counts = [int(one["number"]) for one in marks] == [*range(1, len(marks) + 1)] and len(marks) > 1
        if counts and any(re.match(r"[ \t]*(?:19|20)\d\d年", line[0][one.end() :]) for one in marks):
            yield from (Edit(line.start() + one.start("number"), line.start() + one.end(), "") for one in marks)
