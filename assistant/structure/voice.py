"""Who speaks, in which person, about which period, and which type of report it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from assistant.genre import GenrePack, ReportType
from assistant.structure.numbering import numeral

Person = Literal["first", "unit", ""]

_OPENING = 400  # characters at the start that show best who speaks
# 我 alone, not 我局, 我们, 我国, 自我, nor the 我 of slogans (我为群众办实事, 我们的节日, 我的入党故事).
_I = re.compile(
    r"(?<![自忘大小])我(?![们国省市区县镇乡局委办部厅院校公单支党处科站所队街中团社村矿厂集馆司园台店为是的你他她和与爱分总大]|学[校院])"
)
_SELF = re.compile(r"本人(?!名义)")
_BODY = r"(?:党组|党委|党工委|党总支|党支部|支部委员会|支部)"
_PLACE = (
    r"(?:[区市县镇乡省州村]委|局|区|市|县|镇|乡|街道|社区|村|机关|学校|校|院|医院|公司|集团|厅|委|中心|办公室|办|学院"
    r"|馆|站|所|矿|厂|队)"
)
_UNIT = re.compile(
    rf"(?:我|本)?{_PLACE}{{0,2}}{_BODY}"
    r"|[区市县省镇乡]委(?:办公室|办|宣传部|组织部|统战部|政法委|编办|党校)"
    r"|我(?:分局|分公司|总队|支队|大队|学校|学院|局|委|办|部|厅|院|校|公司|单位|处|科|站|所|队|街道|中心|区|市|县|镇|乡|村|社区|馆|集团|行|矿|厂|园|台|社|店)"
    r"|本(?:局|委|办|院|校|公司|单位|街道|中心|镇|乡|村|社区|馆|集团|园|台|社|店)"
)
_TITLED = re.compile(
    r"^(?:中共|中国共产党)?([^\s，。：关于年0-9]{2,24})(?=关于|[0-9〇二]{4}\s?[年—-]|落实|履行|意识|工作)"
)
_NAMES_ITSELF = re.compile(
    rf"(?:^|[，。\n])([\u4e00-\u9fff*×]{{1,12}}?{_PLACE})(?=对照|坚持|认真|紧紧|始终|高度|深入|严格|全面|积极|切实|把|以|按照|紧扣|聚焦)"
)
_QUOTED = re.compile(r"“[^“”\n]{0,80}”|《[^《》\n]{0,80}》")
_OFFICE = (
    r"(?:书记|主任|局长|院长|校长|部长|科长|处长|所长|站长|馆长|镇长|乡长|县长|区长|市长|主席|委员|经理|董事长|组长)"
)
_PERSONAL_TITLE = re.compile(rf"个人(?!信息)|{_OFFICE}[^，。关于会]{{0,8}}(?:关于|[0-9〇二]{{4}}\s?年|述职|履行|落实)")
_BODYS_TITLE = re.compile(rf"{_BODY}(?:关于|[0-9]{{4}}\s?年)[^述]*$")
_OF_BODY = re.compile(r"(?:班子|党组|党委|党工委|支部|集体|单位)[^，。]{0,6}述职|述职评议")
_HANDS_OVER = re.compile(r"(?:现将|现就|现对|现把)(?P<own>本人|个人|我(?![们局部委办校院镇区县市乡厅党支处公街中]))?")
_TOGETHER = re.compile(
    r"(?:我|本人)[和与及同]|(?:我|本人)[^。\n]{0,30}[，、]?(?:和|与|同|带领)[^，。\n]{0,6}(?:支部|班子)"
)
_NO_SUBJECT = re.compile(r"副?书记|委员(?!会)|班子成员|成员|理论|中心组|会议|会(?!同)|（|干部|办公室主任|主要负责")
_LED_BY = re.compile(r"在$|由$|经$|向$|按照$|根据$|受$")
_LEADS = re.compile(r"^的?(?:坚强|正确|统一|集中)?(?:领导|指导|部署|要求|安排|关心|支持|班子)")
_YEAR = r"([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})"
_PERIODS = (
    re.compile(rf"{_YEAR}年?度?\s?(上半年|下半年|第?[一二三四]季度|前[一二三四五六七八九十0-9]{{1,2}}个?季?月?度?)"),
    re.compile(rf"{_YEAR}年\s?([0-9]{{1,2}}月?(?:份)?(?:至|—|－|-|~|～|到)(?:[0-9]{{4}}年)?[0-9]{{1,2}}月)"),
    re.compile(rf"{_YEAR}\s?(?:—|－|-|~|～|至)\s?{_YEAR}年"),
    re.compile(rf"{_YEAR}\s?年(?!\s?[0-9]{{1,2}}月)"),
)
_WHOLE_YEAR = re.compile(r"全年|一年来|下半年|年终")


def find_person(text: str, title: str = "", opening: str = "") -> Person:
    """Return "first" where an individual speaks, "unit" where a body does, "" where neither shows.

    A title with a person's office and an opening that begins with 本人 outweigh how often a body is named later.
    """
    own = _QUOTED.sub("", text[:30_000])
    singular = len(_SELF.findall(own)) + len(_I.findall(own))
    bodies = _UNIT.findall(own)
    plural, ours = len(bodies), sum(name[0] in "我本" for name in bodies)
    begins = _begins_with(_QUOTED.sub("", opening[:_OPENING]))
    if _BODYS_TITLE.search(title) and not _PERSONAL_TITLE.search(title) and begins != "本人":
        return "unit"  # 幼儿园党支部关于……的报告, in which 书记、园长 is named and 我 is a slip
    if _PERSONAL_TITLE.search(title) or begins == "本人" or (begins and singular >= ours):
        return "first"
    if singular and "述职" in title + own[:_OPENING] and not _OF_BODY.search(title + own[:_OPENING]):
        return "first"
    if singular >= 3 and singular * 2 > plural:
        return "first"
    if plural:
        return "unit"
    return "first" if singular else ""


def _begins_with(opening: str) -> str:
    """Return 本人 or 我 where that is the first whom an opening names as acting, alone; "" otherwise."""
    handed = _HANDS_OVER.search(opening)
    if handed and handed["own"]:
        return "本人"
    found = [match for find in (_SELF, _I) if (match := find.search(opening))]
    if not found or _TOGETHER.search(opening):
        return ""
    first = min(found, key=lambda match: match.start())
    return "" if any(_acts(opening, unit) for unit in _UNIT.finditer(opening, 0, first.start())) else first[0]


def _acts(stretch: str, unit: re.Match[str]) -> bool:
    """Tell whether a body named in ``stretch`` is the one that acts: not led by it, not its secretary or meeting."""
    led = _LED_BY.search(stretch, max(0, unit.start() - 2), unit.start())
    return not (led or _LEADS.match(stretch, unit.end()) or _NO_SUBJECT.match(stretch, unit.end()))


def find_speaker(text: str, opening: str, title: str, person: Person) -> str:
    """Return the words by which the speaker calls itself, in the title before all, or ""."""
    if person == "first":
        return "我" if _I.search(text) and not _SELF.search(text) else "本人"
    titled = _TITLED.match(title.replace("\n", ""))
    if titled:
        return titled[1]
    counts: Counter[str] = Counter()
    for stretch, weight in ((text[:20_000], 1), (opening[:_OPENING], 4), (title, 6)):
        for match in _UNIT.finditer(stretch):
            if _acts(stretch, match):
                counts[match[0]] += weight
    best = max(counts.values(), default=0)
    named = _NAMES_ITSELF.search(_QUOTED.sub("", opening[:_OPENING]))
    return next((name for name, count in counts.items() if count == best), named[1] if named else "")


_BARE_YEAR = re.compile(r"(?<![\d.〔\[（(])20\d\d(?=落实|履行|意识形态|工作|上半年|下半年|度)")  # 2025意识形态工作报告
_OFTEN = 2  # times a year stands in a text that states its period nowhere, before it is taken for it


def find_period(title: str, opening: str, text: str) -> str:
    """Return the period the report covers, such as 2022年, 2022年上半年 or 2020—2022年; "" where none shows."""
    title = _BARE_YEAR.sub(r"\g<0>年", title)
    for stretch in (title, opening, text[:3000]):
        found = _period_in(stretch)
        if not found or (stretch not in (title, opening) and text.count(found[:4]) < _OFTEN):
            continue
        halves = text.count("上半年")
        if found.endswith("年") and "半" not in found and halves >= 2 and not _WHOLE_YEAR.search(text):
            return f"{found}上半年"
        return found
    return "上半年" if opening.startswith("上半年") else ""


def find_type(pack: GenrePack, text: str, title: str, person: Person, speaker: str) -> str:
    """Return the name of the report type that fits best, or ""."""
    head = f"{title}\n{text[:_OPENING]}"
    kinds = [kind for kind in pack.report_types if kind.person == person] or pack.report_types
    scored = [(_type_score(kind, head, title, speaker), kind.name) for kind in kinds]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] > 0 or (person and len(scored) == 1) else ""


def _period_in(stretch: str) -> str:
    for pattern in _PERIODS:
        match = pattern.search(stretch)
        if match:
            year = _year(match[1])
            rest = match[2] if match.re.groups > 1 else ""
            if rest and rest.isdecimal() and len(rest) == 4:
                return f"{year}—{rest}年"
            return f"{year}年{rest}"
    return ""


def _year(words: str) -> str:
    return str(numeral(words) or words)


def _type_score(kind: ReportType, head: str, title: str, speaker: str) -> float:
    """Weigh words of the type in title and opening, and who speaks."""
    score = sum(1.0 for cue in kind.cues if cue in head) + sum(2.0 for cue in kind.cues if cue in title)
    fit = max((_fits(name, speaker) for name in kind.speakers), default=0.0)
    alike = [name for name in kind.speakers if _is_party_body(name) == _is_party_body(speaker)]
    score += fit + 2.0 * len(alike) / max(1, len(kind.speakers)) if fit else 0.0
    return score


def _is_party_body(name: str) -> bool:
    return bool(re.search(_BODY, name))


def _fits(name: str, speaker: str) -> float:
    """Weigh how well a way of speaking (局党组, 我局) fits the speaker: 局党组 to 区教育局党组, 我局 to 区教育局."""
    bare = name.removeprefix("我").removeprefix("本")
    if not bare or not speaker:
        return 0.0
    return 3.0 + len(bare) / 4 if speaker.endswith(bare) else 1.0 * (bare in speaker)
