"""The first line of notes: whose they are, on which period, for what kind of report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Span
from assistant.structure.notes.addressing import head_clauses, said_first
from assistant.structure.notes.beside import without_asides
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.own_post import own_post
from assistant.structure.notes.whose import header_unit, period_in
from assistant.structure.notes.words import WHEN
from assistant.structure.surnames import SURNAMES

BRACKETS = re.compile(r"^(?!\*\*[^*]+$)[【\[〔「(（*#\s]+|[】\]〕」)）*#\s]+$")
_HEADER = re.compile(r"(?:要点|素材|材料|提纲|笔记|记录|汇报|报告|总结|情况|述职|初稿|起草)")
_KIND_ALONE = re.compile(r"[^，。；：\d]{0,8}?(述职述责|述职|述责|述廉|总结|要点|汇报|材料|素材)(?:报告|提纲|材料)?")
_INTRODUCED = re.compile(
    r"^(?:(?P<before>(?:19|20)\d{2}年?度?)?(?:的?(?:个人)?(?:述职述责|述职|述责)(?:报告|材料)?)?[，,：:\s]*)?(?:(?:我|本人)(?:是|系|任|现任|担任|作为)?|(?<=述职[，,：:\s]))(?P<position>[^，。；\d]{1,28}?(?:书记|局长|主任|委员|校长|院长|部长"
    r"|处长|科长|镇长|乡长|所长|站长|负责人|队长|经理|主席|会长|馆长|主编|总编|政委|庭长|检察长|董事长))(?:[，,、\s]*(?:分管|管)(?P<about>[^，。；]{2,24}))?(?:[，,、\s]*(?P<when>(?:19|20)\d{2}年?度?(?:上半年|下半年)?))?(?:的?(?:个人)?(?:述职述责|述职|述责)(?:报告|材料|要点)?)?$"
)

# 我，李建国，某局党组书记、局长，履行第一责任人情况: the name, and what is accounted for
_NAMED_SELF = re.compile(
    rf"^(?:我|本人)(?:是|叫)?[，,：:\s]*[{SURNAMES}][\u4e00-\u9fff]{{1,2}}[，,、\s]+(?=[\u4e00-\u9fff]{{4}})"
)
_ACCOUNT = re.compile(
    r"[，,、\s]+(?:履行|履职|落实|抓|担任|就)[^，。；\d]{0,20}(?:情况|述职|汇报|报告|职责)$|[，,、\s]+(?:个人)?述[职责](?:述[责廉])?$"
)
# 区审计局党组书记述职 2026年度
_TITLED = re.compile(
    r"^(?P<position>[\u4e00-\u9fff]{2,24}?(?:书记|局长|主任|委员|校长|院长|部长|处长|科长|镇长|乡长|所长|站长|台长|馆长|经理|董事长))"
    r"(?:的)?(?:述职述责|述职|述责)(?:报告|材料|要点)?[\s，,：:]*(?P<when>(?:19|20)\d{2}年?度?)?$"
)

_FOR_ACCOUNT = re.compile(
    r"^(?:我|本人|个人)?的?(?:述职述责|述职|述责)用(?:的)?[，,：:\s]+(?=[\u4e00-\u9fff])"
)  # 本人述职用 …
_ON_WHAT = re.compile(r"(?<=述[职责])[（(](?:意识形态|责任制|工作|方面|情况|用)+[）)]$")  # 2026年个人述职（意识形态）
# 某局党组落实意识形态工作责任制情况，2026年上半年
_PERIOD_BEHIND = re.compile(
    r"^(?P<title>[\u4e00-\u9fff]{4,40})[，,、；;（(]\s*(?P<period>(?:19|20)\d{2}年(?:度|上半年|下半年|第?[一二三四]季度)?)[）)]?$"
)
_PERIODS = re.compile(
    r"(?:19|20)\d{2}年?(?:度|上半年|下半年|第?[一二三四]季度)?|[上下]半年|今年|全年|年度|年终|半年|这一年|一年来"
)
# What may stand behind the unit in a first line that says nothing else: 某中学 2023-2024学年, 某村党支部 一年.
_TERM = re.compile(
    r"(?:(?:这|近|过去)?一年(?:来|的)?|(?P<school>(?:19|20)\d{2}[-—–~至](?:19|20)\d{2}学年)度?|(?:今年|全年|年度|本年度)(?:以来)?"
    r"|(?:今年)?[上下]?半年(?:[ \u3000（(，,]*\d{1,2}月?[-—–~～至到]\d{1,2}月[）)]?)?)"
    r"(?:的?(?:意识形态)?(?:工作|情况|总结|要点|材料)*)"
)
_KIND_BEFORE = re.compile(
    r"^(?:国企|央企|企业|学校|医院|机关|高校|村里?|社区|事业单位|乡镇|单位)[\s，,：:]+(?=[\u4e00-\u9fff]{3})"
)
# What the title of a report or of notes may hold beside who reports and for when.
_TITLE_WORDS = re.compile(
    "述职述责|述[职责廉]|责任制?|落实|履行|履职|关于|贯彻|执行|个人|工作|情况|总结|汇报|报告|要点|材料|素材|提纲|笔记|记录|初稿"
    "|党建|党[委组]|支部|主要|开展|专项|自查"
)
_TELLS_COUNT = re.compile(
    r"(?:\d|(?<!第)[一二两三四五六七八九十百])+(?:次|场|篇|人(?!民|大)|%)|了(?=[\d一两三四五六七八九十])|[，；。]"
)
_POST_ALONE = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:书记|局长|主任|委员|校长|院长|部长|处长|科长|镇长|乡长|所长|站长|台长|馆长|经理|董事长|主席|总编)"
    r"(?:[、，,\s]*[\u4e00-\u9fff]{0,12}(?:书记|局长|主任|委员|校长|院长|部长|处长|科长|镇长|乡长|所长|站长|台长|馆长|经理|董事长|主席|总编))*"
)
_POST_END = "[记长任员席理]"

# 我是某局支部书记, 我们是某社区: whose the notes are, said as a clause of its own.
POSITION = re.compile(
    r"^(?:(?:19|20)\d{2}年(?:度)?，?)?(?:(?:我|本人)(?:是|任|担任|作为|现任)|(?:作为|现任))((?![^，。；]{2,14}(?:当|任|做|接)的)[^，。；]{0,24}?(?:书记|局长|主任|委员|校长|院长|部长|处长|科长|镇长|乡长|所长|站长|负责人|干部|队长|主席|会长|馆长|主编|经理|庭长|检察长|董事长|教导员|指导员|政委|台长|社长|行长|总编|班长|教师|老师))(?:，?分管[^，。；]{2,12})?$"
)
# 我是去年8月当的党委书记: since when, beside the post.
TOOK_POST = re.compile(
    r"^(?:我|本人)?(?:是)?(?P<when>(?:去年|今年|前年|(?:19|20)\d{2}年)?(?:\d{1,2}月(?:份|底|初|\d{1,2}日)?|年[初底中]|[上下]半年)?)(?:才|刚)?(?:当|任|做|接|干)的"
    r"(?P<post>[^，。；\d]{0,12}?(?:书记|局长|主任|委员|校长|院长|部长|镇长|乡长|所长|站长|主席|馆长|经理|董事长))"
    r"(?P<rest>(?:，[^，。；\d]{2,20})?)$"
)
WE_ARE = re.compile(r"^(?:我们|咱们|我们单位|本单位)是")


# 请根据下面要点写一份…, …，要点如下: what is asked for around the name of who asks.
_ASKED = re.compile(
    r"^(?:请|麻烦)?(?:你|您)?(?:(?:根据|按照?|用)?(?:下面|以下)?的?(?:要点|材料|素材|内容)?[，,]?)?(?:帮我|给我|替我|帮忙|帮)?"
    r"(?:写|起草|拟|做|生成|准备)(?:一)?(?:[份篇个下])?(?=[\u4e00-\u9fff])|[，,]?(?:要点|材料|素材|情况|内容)(?:如下|是|有)$"
)


def header_of(line: NoteLine, pack: GenrePack) -> dict[str, str] | None:
    """Read a first line such as 市财政局2026年意识形态工作要点; None where it is an ordinary line."""
    bare = without_asides(line.text)
    if (told := own_post(bare)) and not line.cells:
        return told
    read = _head_of(replace(line, text=bare), pack)
    return _head_of(line, pack) if read is None and bare != line.text else read


def title_of(line: NoteLine, parameters: Mapping[str, str], pack: GenrePack) -> dict[str, str]:
    """Return what a line below the first states that only names the report, or who reports; {} for any other.

    2026年个人述职 below 我是某局局长, 县融媒体中心主任 below 2026年述职: nothing else may stand in it.
    """
    if line.mark or line.cells:
        return {}
    bare = without_asides(line.text).strip("。；; ")
    own = parameters.get("speaker") == "本人" or any(
        kind.person == "first" and kind.name == parameters.get("type") for kind in pack.report_types
    )
    post = POSITION.match(bare)
    if not parameters.get("position") and (post or (own and _POST_ALONE.fullmatch(bare))):
        return {"position": _posts(post[1] if post else bare), "speaker": "本人"}
    unit = header_unit(bare)
    rest = _PERIODS.sub("", bare[len(unit) :].replace(pack.subject, ""))
    rest = _TITLE_WORDS.sub("", rest.replace(pack.subject[:4], ""))
    period = period_in(bare, sure=True)
    if re.sub(r"[\s，,：:（）()《》的和及用]", "", rest) or not (period or (unit and _HEADER.search(bare))):
        return {}
    if not _HEADER.search(bare) and pack.subject[:4] not in bare:
        return {}
    personal = {"speaker": "本人"} if re.search("述职|述责", bare) and not unit else {}
    return {"unit": unit, "period": period, "type": _kind_of(bare, pack)} | personal


def _kind_of(text: str, pack: GenrePack) -> str:
    named = (kind.name for kind in pack.report_types if any(name in text for name in (kind.name, *kind.synonyms[:3])))
    return next(named, "")


def _head_of(line: NoteLine, pack: GenrePack) -> dict[str, str] | None:
    said = BRACKETS.sub("", line.text).strip("：:。")
    given, end = said_first(said)
    if not given or end < len(said):
        return _title_of(line, pack)
    others = [clause for clause in head_clauses(said) if not said_first(clause)[0]]
    for clause in others:  # 某局2026年总结，报区委
        more = _title_of(NoteLine(line.start, line.start + len(clause), clause), pack) or {}
        given |= {key: value for key, value in more.items() if value and not given.get(key)}
    return given


def _title_of(line: NoteLine, pack: GenrePack) -> dict[str, str] | None:
    """Read a line that is like a title: unit, period and kind of report; None for any other."""
    text = _ASKED.sub("", BRACKETS.sub("", line.text).rstrip("：:。"))
    text = re.sub(
        r"(?<!\d)((?:19|20)\d{2})的?$", r"\1年", re.sub(r"((?:19|20)\d{2}年(?:度|上半年|下半年)?)的$", r"\1", text)
    )
    text = _ON_WHAT.sub("", _FOR_ACCOUNT.sub("述职，", text))
    text = _PERIOD_BEHIND.sub(r"\g<period>\g<title>", text)
    text = re.sub(rf"(?<=述职)[\s，,：:]+{pack.subject[:4]}[\u4e00-\u9fff]{{0,6}}$", "", text)
    text = _NAMED_SELF.sub("我是", text)
    text = _ACCOUNT.sub("", text) if text.startswith("我是") else text
    self_named = _INTRODUCED.match(text)
    if self_named:
        period = period_in(self_named["when"] or self_named["before"] or "", sure=True)
        charge = f"，分管{self_named['about']}" if self_named["about"] else ""
        return {"position": _posts(self_named["position"]) + charge, "speaker": "本人", "period": period}
    if titled := _TITLED.match(text):
        period = period_in(titled["when"] or "", sure=True)
        return {"position": _posts(titled["position"]), "speaker": "本人", "type": "述职", "period": period}
    text = re.sub(
        r"^((?:19|20)\d{2}年?度?(?:上半年|下半年)?)[\s，,：:]*(?=[\u4e00-\u9fff]{2})(.{2,30})$", r"\2 \1", text
    )
    if headed := _KIND_ALONE.fullmatch(text):
        personal = "述" in headed[1]
        return {"type": "述职" if personal else "", "speaker": "本人" if personal else ""}
    text = re.sub(r"(?:今年|全年)(?:的)?(?:工作|意识形态工作)?(?:情况)?$", "", text) or text
    text = _KIND_BEFORE.sub("", text)
    if named := _for_a_term(text):
        return named
    unit = header_unit(text)
    if unit and unit == text and len(BRACKETS.sub("", line.text)) > len(unit):
        return {"unit": unit}
    rest = text[len(unit) :].strip(" ，,、")
    if unit and len(rest) < len(text) - len(unit) and WHEN.fullmatch(rest):
        text = f"{unit} {rest}"
    about = _HEADER.search(text) or pack.subject[:4] in text or (unit and WHEN.fullmatch(text[len(unit) :].strip()))
    if len(text) > 45 or not (unit or period_in(text)) or not about or _TELLS_COUNT.search(text):
        return None
    return {"unit": unit, "period": period_in(text, sure=True), "type": _kind_of(text, pack)}


def _for_a_term(text: str) -> dict[str, str] | None:
    """Read a unit with nothing but a stretch of time behind it; a half-year without its year states no period."""
    for term in _TERM.finditer(text):
        name = text[: term.start()].rstrip(" \u3000，,、：:")
        if term.start() and term.end() == len(text) and header_unit(f"{name} ") == name:
            return {"unit": name, "period": re.sub("[-–~至]", "—", term["school"] or "")}
    return None


def where_stated(line: NoteLine, given: Mapping[str, str], pack: GenrePack) -> list[tuple[str, Span]]:
    """Return where a head line states each value; what says nothing of them, 要交镇里的, is no one's ("speaker")."""
    found: list[tuple[str, Span]] = []
    values = [
        (key, one)
        for key, value in given.items()
        for one in (re.split("[、，]", value) if key == "position" else [value])
    ]
    for key, value in values:
        at = line.text.find(value.removesuffix("年")) if value and key != "speaker" else -1
        if at >= 0:
            length = len(value) if line.text.startswith(value, at) else len(value.removesuffix("年"))
            found.append((key, Span(line.start + at, line.start + at + length)))
    if not found:
        return [(key, Span(line.start, line.end)) for key in given]
    for part in re.finditer(r"[（(][^（）()]*[）)]|[^\s，,；;（）()【】]+", line.text):
        span = Span(line.start + part.start(), line.start + part.end())
        apart = all(one.end <= span.start or span.end <= one.start for _, one in found)
        if apart and not (_HEADER.search(part[0]) and part[0][0] not in "（(") and pack.subject[:4] not in part[0]:
            found.append(("speaker", span))
        elif not apart and not given.get("speaker") and (own := re.search("我们?|本人|咱们?", part[0])):
            found.append(("speaker", Span(span.start + own.start(), span.start + own.end())))
    return found


def _posts(said: str) -> str:
    """Return posts parted by blanks with a 、 between: 县局局长 党组书记."""
    return re.sub(rf"(?<={_POST_END})[\s，,、]+", "、", said).replace(" ", "").replace("\u3000", "")


# 我们支部（县供电公司营销支部，党员23名）今年…: who we are, said in brackets behind a word for it.
_ASIDE = re.compile(
    r"^(?:我们|咱们|我|本)?(?:单位|支部|党支部|总支|局|委|院|校|学校|医院|公司|街道|社区|村|镇|乡|馆|站|中心|科|科室|车间|队|班组)?（([^（）]{4,40})）[，,：:]?"
)
# 街道卫生服务中心支部，党员17名
_COUNTED = re.compile(
    r"^([\u4e00-\u9fff]{3,24})[，,、\s]((?:现有|共有|有)?(?:(?:党员|职工|教师|教职工|干部|员工)(?:共)?\d+[名人个]|\d+[名个](?:党员|职工|教师|教职工|干部|员工)))$"
)
# 我们县供电公司营销支部今年…, 我是市图书馆的，…: who we are, said before what was done.
_NAMED = re.compile(
    r"^(?:(?:我们|咱们)(?:是)?|我是)(?=[\u4e00-\u9fff]{4,24}?(?:今年|全年|一年来|这一年|20\d\d年|的[，,]))"
)


def said_aside(said: str) -> tuple[str, tuple[str, ...], str]:
    """Return the unit that a spoken opening names, what else it says of it, and what stands behind; "" for none.

    我们支部（县供电公司营销支部，党员23名）今年干了这么几件事 → that branch, (党员23名,), 今年干了这么几件事.
    """
    said = said.replace("(", "（").replace(")", "）")
    if aside := _ASIDE.match(said):
        parts = re.split(r"[，,、；;]", aside[1])
        unit = next((part for part in parts if header_unit(part) == part), "")
        if unit:
            return unit, tuple(part for part in parts if part and part != unit), said[aside.end() :]
    if with_count := _COUNTED.match(said):
        unit = header_unit(with_count[1])
        if unit == with_count[1]:
            return unit, (with_count[2],), ""
    if named := _NAMED.match(said):
        rest = said[named.end() :]
        name = re.match(r"[\u4e00-\u9fff]+?(?=今年|全年|一年来|这一年|20\d\d年|的[，,])", rest)
        if name and header_unit(name[0]) == name[0]:
            return name[0], (), rest[name.end() :].lstrip("的，, ")
    return "", (), ""


def months_in(lines: Iterable[str]) -> str:
    """Return the period that a line of its own states by its months: 2026年1-11月 → 2026年1月至11月; else ""."""
    for line in lines:
        found = re.fullmatch(r"((?:19|20)\d{2})年?(\d{1,2})月?[-—–~～至到](\d{1,2})月：?", line)
        if found:
            return f"{found[1]}年{found[2]}月至{found[3]}月"
    return ""
