"""How notes open and label what follows in speech: whose they are, who is quoted, 问题呢就是, 不足就写."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import GenrePack
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.minutes import is_minutes
from assistant.structure.notes.no_matter import HEADER
from assistant.structure.notes.paper import heading_in
from assistant.structure.notes.parameters import title_line
from assistant.structure.notes.sources import is_person
from assistant.structure.notes.whose import NO_NAME, header_unit, period_in

_HAN = "\u4e00-\u9fff"
_BODY = (
    r"(?:[局委办院校馆镇乡村所站厅行社]|大队|支队|总队|街道(?:办事处)?|社区|中心|公司|集团|中学|小学|学"
    r"院|医院|法院|检察院|管委会|委员会|党委|支部"
    r"|办公室|宣传部|工厂|车间|银行|税务局)"
)
_OFFICE = r"(?:办公室|党办|校办|院办|政办|综合科|宣传科|宣传部|政工科|政治处)"
# 教育局的：…, 是某镇的，今年要交…, 我是中学办公室的，校长让…
_WHOSE = re.compile(
    rf"(?:(?P<are>(?:老师好|您好|你好)?[，,！! ]*(?:我们?|咱们?|这边|这里)?是)|)(?P<unit>"
    rf"[{_HAN}]{{1,16}}?{_BODY})(?P<of>的|这边的?)?"
    r"(?P<stop>[：:，,。 ]+|$)"
)
_ASKED_FOR = re.compile(r"报告|材料|总结|汇报|让|叫|帮|写|报|交|催")
_YEAR = re.compile(r"(?:19|20)\d{2}年?度?(?:[上下]半年)?|今年|全年|半年")
_PAPER = re.compile(rf"[{_HAN}]{{0,8}}(?:合稿|汇总|素材|要点|初稿|草稿|底稿|资料|材料|工作)$")
_GROUP = re.compile(rf"[【\[]?[{_HAN}]{{0,4}}群(?:聊)?[：:]?[{_HAN}]{{0,12}}[】\]]?|[【\[][{_HAN}：: ]{{2,16}}群[】\]]")
_SAID_BY = re.compile(
    rf"(?m)(?P<lead>^|[，,。；;])(?P<who>[{_HAN}]{{1,3}}(?:局长?|书记|主任|院长?|校长?|镇长|所长|总|处长"
    rf"?|科长?))(?:说|讲)(?:他|她)?(?"
    rf"P<self>自己)?[：:，, ]*"
    r"(?=(?:主持|讲|听|带|到|开|参加|研究|约谈|调研)[^，。；\n]{0,14}\d)"
)
# 地点：三楼会议室, 参加：班子成员, 散会：4:40
_MEETING = re.compile(
    r"(?m)^[ \t]*(?:会议)?(?:地点|主持(?:人)?|参加(?:人员?)?|参会(?:人员?)?|到会|与会|在场|出席|列席|记录(?:人)?|请假"
    r"|缺席|散会|整理|抄送|发送)[：:][^\n]*$"
)
_SETTLED = re.compile(r"(?m)^[ \t]*(?:会上|最后|大家)?(?:商)?定(?:了|的|下来)?[：:][ ]*(?=\S)")
_ISSUE = re.compile(r"(?m)^[ \t]*[〔\[（(](?:19|20)\d\d[〕\]）)]第?\d+[期号次][ \t]*$")
_OF_MINUTES = 3  # such lines from which notes are minutes
# 公众号的事找小谭要数 —— 小谭回：推送142期
_ANSWERED_BY = re.compile(
    rf"(?m)(?P<thing>(?<=[，。；;])[{_HAN}“”]{{2,12}}?|^[{_HAN}“”]{{2,12}}?)(?:的事|的数|这块|那块)?(?:你|您|要|得|去|再)*(?:找|问)(?:了)?"
    rf"(?P<who>[{_HAN}]{{1,4}}?)(?:要数|要|拿数|问的?|要的)?[ —–\-，,。”\"]*(?P=who)(?:回复?|说|答)了?[：:，, ]*"
)
_PARTS = (
    ("问题", r"(?:存在的?|主要的?|现在的?)?(?:问题|不足|短板|毛病|缺点)"),
    ("打算", r"(?:下一?步|接下来|今后)?的?(?:打算|计划)"),
)
_PARTICLE = (
    r"(?:(?:嘛|呢|啊|吧|哈|方面|这块)+[，,：: ]*(?:就是|主要是|主要有)?"
    r"|就?写(?=[：:])|就是|主要(?:就)?是|无非(?:就)?是"
    r"|(?:部分|这块)?(?:不要|别|不)(?:超过|多于)[一二两三四五\d]+[条个点](?=[：:]))"
)


_ORDERED = re.compile(  # 书记说把老戏台翻修花22万写重点: a fact inside an order
    rf"(?m)^(?P<lead>[^\n\w]*)[{_HAN}]{{0,3}}(?:书记|主任|[局院校镇所站]长|领导)(?:说|让|要求|交代)了?(?:要|得)?把"
    r"(?P<fact>[^，。；\n]*\d[^，。；\n]*?)(?:也|都)?(?:写重点|重点写|写突出|突出一?下|写进去|写上)(?=$|[，,。；\n])"
)


_PLAN_NEXT = re.compile(  # 问题是…，明年打算…: the next part on the same line
    r"(?m)^[^\n]{0,40}?(?:问题|不足|短板)(?:嘛|呢|啊|就是|主要是)[^。；\n]*?(?P<stop>[，,])(?=(?:明年|"
    r"来年|下一?步|今后)(?:打算|准备|计划|想着?|要))"
)


def opening_edits(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield what is read for spoken openings and labels."""
    yield from _whose(text, pack)
    yield from (Edit(one.start("who"), one.end(), "") for one in _SAID_BY.finditer(text))
    yield from _mending(text)
    yield from (Edit(one.start("stop"), one.end("stop"), "\n") for one in _PLAN_NEXT.finditer(text))
    yield from (Edit(one.end("lead"), one.end(), one["fact"]) for one in _ORDERED.finditer(text))
    yield from _minutes(text)
    yield from _turns_within(text)
    yield from (Edit(one.end("thing"), one.end(), "") for one in _ANSWERED_BY.finditer(text))
    for name, words in _PARTS:
        for found in re.finditer(
            rf"(?m)(?P<lead>^[ \t]*|[，,。；;][ ]*)(?:(?:哦|噢|嗯)?对了|还有|再就是|然后|哦)?[，, ]"
            rf"*{words}{_PARTICLE}[：:，, ]"
            rf"*(?=[{_HAN}①\d])",
            text,
        ):
            opens = not found["lead"].strip()
            yield Edit(found.start(), found.end(), f"{name}：" if opens else f"\n{name}：")


def _minutes(text: str) -> Iterator[Edit]:
    """Yield the lines of minutes that only say where they met and who was there."""
    lines = list(_MEETING.finditer(text))
    if len(lines) < _OF_MINUTES and is_minutes(text):
        yield from (Edit(one.start(), one.end(), "", HEADER) for one in lines if _names_people(one[0]))
        yield from (Edit(one.start(), one.end(), "会议决定：") for one in _SETTLED.finditer(text))
    elif len(lines) < _OF_MINUTES:
        yield from (Edit(one.start(), one.end(), "", HEADER) for one in lines if _names_people(one[0], alone=True))
    if len(lines) >= _OF_MINUTES:
        yield from (Edit(one.start(), one.end(), "", HEADER) for one in lines)
        yield from (Edit(one.start(), one.end(), "", HEADER) for one in _ISSUE.finditer(text))


def _names_people(line: str, *, alone: bool = False) -> bool:
    """Whether a line of minutes names several people who were there, ``alone``, or the hour at which it ended."""
    kind, _, told = line.strip().replace(":", "：").partition("：")
    named = [part for part in re.split(r"[、，,；; ]+", re.sub(r"[（(][^（）()]*[）)]", "", told)) if part]
    people = [part for part in named if is_person(part[-3:]) or is_person(part[-2:])]
    if alone and len(people) < len(named):
        return False
    return len(people) > 1 or (kind == "散会" and "点" in told)


def _turns_within(text: str) -> Iterator[Edit]:
    """Yield the names of those who answer within a line, in minutes or opening a line elsewhere: 签了吧？老贺：签了."""
    opens = {one["who"] for one in re.finditer(rf"(?m)^[ \t]*(?P<who>[{_HAN}]{{1,4}})[：:]", text)}
    for one in re.finditer(rf"(?<=[？?。！!；])[ ]*(?P<who>[{_HAN}]{{2,4}})[：:][ ]*(?=\S)", text):
        if is_person(one["who"]) and (one["who"] in opens or is_minutes(text)):
            yield Edit(one.start(), one.end(), "")


def _mending(text: str) -> Iterator[Edit]:
    """Yield the label of plans where a line opens with 改：."""
    for found in re.finditer(r"(?m)^[ \t]*(?:怎么)?改(?:的话|进)?[：:][ ]*(?=\S)", text):
        yield Edit(found.start(), found.end(), "打算：")


def _whose(text: str, pack: GenrePack) -> Iterator[Edit]:
    start = len(text) - len(text.lstrip())
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    if _GROUP.fullmatch(line.strip()):
        yield Edit(start, start + len(line), "", HEADER)
        return
    if _names_only(line, pack):
        period = period_in(line, sure=True)
        units = [part for part in re.split(r"[ \u3000（(]+", line) if header_unit(part) == part]
        stated = [f"单位：{units[0]}"] if len(units) == 1 else []
        stated += [f"期间：{period}"] if period else []
        yield Edit(start, start + len(line), "\n".join(stated), HEADER)
        return
    found = _WHOSE.match(line)
    if not found or heading_role(found["unit"], pack) or NO_NAME.search(found["unit"]):
        return
    alone = not line[found.end() :].strip()
    sure = found["are"] or found["of"] or (alone and found["stop"].strip())
    asked = found["of"] is not None or found["are"] or _ASKED_FOR.search(re.split(r"[，,。]", line[found.end() :])[0])
    if not (sure or (found["stop"].strip() in "：:" and found["stop"].strip() and asked)):
        return
    unit = found["unit"]
    short = re.sub(rf"{_OFFICE}$", "", unit)
    if short != unit and re.search(r"[局校学院司团馆镇乡行]$", short) and len(short) > 1:
        unit = short
    yield Edit(start, start + found.end(), f"单位：{unit}\n")


def _names_only(line: str, pack: GenrePack) -> bool:
    """Whether a first line of several words only names offices, a year or what kind of paper follows."""
    bare = re.sub(r"[（(][^（）()]*[）)]", " ", line.strip(" 。：:"))
    parts = [part for part in re.split(r"[ \u3000+＋/&、，,]+", bare) if part]
    years = [part for part in parts if _YEAR.fullmatch(part)]
    kinds = [part for part in parts if _PAPER.search(part) or part == pack.subject[:4]]
    others = [part for part in parts if part not in years and part not in kinds]
    bodies = [part for part in others if re.search(f"{_BODY}$", part) or part in ("国企", "高校", "机关")]
    if len(parts) < 2 or not (years or kinds) or len(bodies) < len(others) or heading_role(line, pack):
        return False
    return title_line(NoteLine(0, len(line), line), pack) is None and heading_in(line, pack) is None
