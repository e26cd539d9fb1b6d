"""Lines of notes that state a parameter of the report (单位：…, 期间：…), or head the facts behind them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.structure.notes.addressing import said_first
from assistant.structure.notes.header import BRACKETS, header_of
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.whose import header_unit, is_unit, period_in

# What heads the unit only where a unit stands behind it: 主体：党委抓总 tells work
BODY_LABELS = (
    "主体",
    "责任主体",
    "报告主体",
    "汇报单位",
    "填报单位",
    "上报单位",
    "编制单位",
    "撰写单位",
    "起草单位",
    "填表单位",
)
_PARAMETERS = {
    "unit": ("单位", "单位名称", "报告单位", "述职单位", "部门", "所在单位", *BODY_LABELS),
    "speaker": ("述职人", "述职述责人", "述职者", "报告人", "汇报人", "姓名", "人称", "自称", "口吻"),
    "position": ("职务", "岗位", "身份", "职位", "现任职务", "担任职务"),
    "period": ("时间", "期间", "年度", "报告期", "时期", "年份"),
    "type": ("类型", "文种", "报告类型", "报告种类"),
    "title": ("标题", "题目"),
    "length": ("字数", "篇幅", "字数要求"),
    "addressee": ("主送", "主送机关", "主送单位", "抬头", "报送单位", "报送对象", "报送机关", "报送", "报给"),
}
_SPEAKER = re.compile(r"[\u4e00-\u9fff]{0,6}(?:党组|党委|党工委|党总支|党支部|支部)|本人|我[局委办院校处镇乡村厅区县]?")
PREFIX = re.compile(r"^(.{1,24}?)\s*[：:]\s*(.*)$", re.DOTALL)
_PERIOD = re.compile(r"(?:19|20)\d{2}年?度?(?:[上下]半年|\d{1,2}月?[-—–~～至到]\d{1,2}月)?")
_BODY_ALONE = re.compile(r"^党?(?:组|委|工委|总支|支部)$")  # names no unit
_OF_IT = re.compile(r"(?:领导)?班子的?$|(?<=[\u4e00-\u9fff]{2})的$")  # 交通局党组的, 医院党委班子
# A clause that names no one and tells nothing: 村里上半年的意识形态工作, 今年的情况.
_WORDS_ONLY = re.compile(
    r"(?:我们?|咱们?|单位|[村局镇乡校院馆所站厂社](?:里|上)?|今年|全年|[上下]半年|半年|年度|(?:19|20)\d{2}年?度?|的|意识形态|责任制|工作|情况|方面|这块"
    r"|总结|小结|汇报|报告|材料|要点|个人|述职述责|述[职责])+"
)
_LENGTH = re.compile(r"(?:约|不超过)?\d{3,5}字(?:以内|左右|上下)?")
_POST = re.compile(
    r"(?:书记|局长|主任|委员|校长|院长|部长|处长|科长|镇长|乡长|区长|县长|市长|所长|站长|队长|馆长|台长|行长|总编|主编|主席|会长|经理|董事长|庭长|检察长|负责人|村长|社长|园长)(?:助理)?$"
)
_OFFICE = re.compile(r"(?m)^[\s\d.、（）()•·-]*[\u4e00-\u9fff]{1,5}(?:科|处|办|室|馆|部|中心|队|组|站|所)[：:]")


def headed_inline(line: NoteLine, pack: GenrePack, text: str) -> tuple[dict[str, str], NoteLine] | None:
    """Part a header from the facts behind it: 社区党委2026年的：党员大会5次, 我们是某局党组，主送区委，学习12次.

    ``text``: the notes; where each line names another office (党建办：…, 保卫科：…) none of them reports.
    """
    said, end = said_first(line.text)
    if said and end < len(line.text):
        return said, replace(line, start=line.start + end, text=line.text[end:])
    found = PREFIX.match(line.text)
    if not found or not found[2].strip() or line.cells or len(_OFFICE.findall(text)) > 1:
        return None
    head = NoteLine(line.start, line.start + found.end(1), found[1])
    given = header_of(head, pack)
    if not given or not given.get("unit"):
        return None
    return given, replace(line, start=line.start + found.start(2), text=found[2])


def stated_in(line: NoteLine) -> dict[str, str]:
    """Return the parameters a line states, one or several: 单位：某县粮食局，局党组，2026年; {} for any other line."""
    stated = parameter(line)
    if stated is None or stated[0] != "unit":
        return dict([stated]) if stated else {}
    unit, *others = re.split(r"\s*[，,；;]\s*", stated[1])
    given: dict[str, str] = {"unit": unit}
    for one in others:
        if more := parameter(NoteLine(line.start, line.start + len(one), one)):
            given |= {more[0]: more[1]}
        elif period := period_in(one, sure=True):
            given["period"] = period
        elif _SPEAKER.fullmatch(one):
            given["speaker"] = one
    return given if len(given) > len(others) else {"unit": "".join((unit, *others))}


def title_line(line: NoteLine, pack: GenrePack) -> dict[str, str] | None:
    """Return what a first line states as the title of the report would, or without a label; None for any other."""
    given = header_of(line, pack)
    return _bare_head(line, pack) if given is None else given


def _bare_head(line: NoteLine, pack: GenrePack) -> dict[str, str] | None:
    """Return what a first line without any label says where it names nothing but unit, speaker, period and the like.

    县水务局，局党组，2026年 does; one clause of another kind (县水务局，今年开了3次会) makes the line an ordinary one.
    """
    given: dict[str, str] = {}
    clauses = [one for one in re.split(r"[\s，,；;、（）()]+", BRACKETS.sub("", line.text).strip("：:。")) if one]
    parts = {one: role for one in clauses if (role := heading_role(one, pack, exact=True))}
    several = parts if len(set(parts.values())) > 1 else {}  # 街道卫生院 问题 原因 打算: what the notes are of
    for one in (_OF_IT.sub("", clause) or clause for clause in clauses if clause not in several):
        if _WORDS_ONLY.fullmatch(one):
            more: dict[str, str] | None = {"period": period_in(one, sure=True)}
        elif _PERIOD.fullmatch(one):
            more = {"period": period_in(one, sure=True)}
        elif _LENGTH.fullmatch(one):
            more = {"length": one}
        elif _SPEAKER.fullmatch(one):
            more = {"speaker": one}
        elif header_unit(one) == one:
            more = {"unit": one}
        else:
            more = header_of(NoteLine(line.start, line.end, one), pack) if len(clauses) > 1 else None
        told = {key: value for key, value in (more or {}).items() if value}
        if more is None or told.keys() & given.keys():
            return None
        given |= told
    if "unit" not in given and header_unit(
        _BODY_ALONE.sub("", given.get("speaker", ""))
    ):  # 市一中党委，2026年: a body with a name of its own
        given["unit"] = given.pop("speaker")
    said = [_OF_IT.sub("", clause) for clause in clauses]
    if "unit" in given and any(said_of.endswith(("班子", "班子的")) for said_of in clauses):
        given.pop("speaker", None)  # a body accounts for itself
    whose = "unit" in given or (len(clauses) > 1 and any(map(_WORDS_ONLY.fullmatch, said)))
    return given if whose and len(clauses) > 1 else None


_MEETING = re.compile(r"[上下中]午|晚上|\d[点时:：]|会议室|礼堂|召开")


def parameter(line: NoteLine) -> tuple[str, str] | None:
    """Return the parameter that a line such as 期间：2026年 states, as key and value; None for any other line."""
    text = BRACKETS.sub("", line.text).strip("。")
    found = PREFIX.match(text)
    if not found or not found[2].strip():
        said, end = said_first(text)
        alone = [(key, value) for key, value in said.items() if value]
        return alone[0] if len(alone) == 1 and end == len(text) else None
    value = found[2].strip().rstrip("。；")
    for key, names in _PARAMETERS.items():
        if found[1].strip() in names and len(value) <= 60:
            if found[1].strip() in BODY_LABELS and not is_unit(re.split(r"[，,；;]", value)[0].strip()):
                return None
            if key in ("speaker", "position") and (post := _post_in(value)):
                return "position", post
            if key == "position" or (key == "period" and _MEETING.search(value) and not period_in(value)):
                return None  # 时间：11月26日下午3点，三楼会议室 is of the meeting
            return key, period_in(value, sure=True) or value if key == "period" else value
    return None


def _post_in(value: str) -> str:
    """Return the post in 张某（某局局长，分管宣传） with what it is in charge of; "" for a bare name."""
    parts = [part for part in re.split(r"[（(）)，,；;：:\s]+", value) if part]
    posts = [part for part in parts if _POST.search(part) and len(part) <= 28]
    charge = next((part for part in parts if re.match(r"(?:分管|主管|负责)[\u4e00-\u9fff、]{2,24}$", part)), "")
    return "，".join(filter(None, ("、".join(posts), charge))) if posts else ""
