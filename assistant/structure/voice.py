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
    r"(?<![自忘大小])我(?![们国省市区县镇乡局委办部厅院校公单支党处科站所队街中团社村矿厂集馆司为是的你他她和与爱])"
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
    r"|我(?:局|委|办|部|厅|院|校|公司|单位|处|科|站|所|队|街道|中心|区|市|县|镇|乡|村|社区|馆|集团|行|矿|厂)"
    r"|本(?:局|委|办|院|校|公司|单位|街道|中心|镇|乡|村|社区|馆|集团)"
)
_TITLED = re.compile(
    r"^(?:中共|中国共产党)?([^\s，。：关于年0-9]{2,24})(?=关于|[0-9〇二]{4}\s?[年—-]|落实|履行|意识|工作)"
)
_QUOTED = re.compile(r"“[^“”\n]{0,80}”|《[^《》\n]{0,80}》")
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


def find_person(text: str, title: str = "") -> Person:
    """Return "first" where an individual speaks, "unit" where a body does, "" where neither shows."""
    own = _QUOTED.sub("", text[:30_000])
    singular = len(_SELF.findall(own)) + len(_I.findall(own))
    plural = len(_UNIT.findall(own))
    if (singular >= 3 and singular * 2 > plural) or (singular and "述职" in title + own[:_OPENING]):
        return "first"
    if plural:
        return "unit"
    return "first" if singular else ""


def find_speaker(text: str, opening: str, title: str, person: Person) -> str:
    """Return the words by which the speaker calls itself, in the title before all, or ""."""
    if person == "first":
        return "本人" if _SELF.search(text) else "我"
    titled = _TITLED.match(title.replace("\n", ""))
    if titled:
        return titled[1]
    counts: Counter[str] = Counter()
    for stretch, weight in ((text[:20_000], 1), (opening[:_OPENING], 4), (title, 6)):
        for match in _UNIT.finditer(stretch):
            led = _LED_BY.search(stretch, max(0, match.start() - 2), match.start())
            if not (led or _LEADS.match(stretch, match.end())):
                counts[match[0]] += weight
    best = max(counts.values(), default=0)
    return next((name for name, count in counts.items() if count == best), "")


def find_period(title: str, opening: str, text: str) -> str:
    """Return the period the report covers, such as 2022年, 2022年上半年 or 2020—2022年; "" where none shows."""
    for stretch in (title, opening, text[:3000]):
        found = _period_in(stretch)
        if not found:
            continue
        halves = text.count("上半年")
        if found.endswith("年") and halves >= 2 and not _WHOLE_YEAR.search(text):
            return f"{found}上半年"
        return found
    return "上半年" if opening.startswith("上半年") else ""


def find_type(pack: GenrePack, text: str, title: str, person: Person, speaker: str) -> str:
    """Return the name of the report type that fits best, or ""."""
    head = f"{title}\n{text[:_OPENING]}"
    scored = [(_type_score(kind, head, title, person, speaker), kind.name) for kind in pack.report_types]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] > 0 else ""


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


def _type_score(kind: ReportType, head: str, title: str, person: Person, speaker: str) -> float:
    """Weigh words of the type in title and opening, who speaks, and the person it is written in."""
    score = sum(1.0 for cue in kind.cues if cue in head) + sum(2.0 for cue in kind.cues if cue in title)
    fit = max((_fits(name, speaker) for name in kind.speakers), default=0.0)
    alike = [name for name in kind.speakers if _is_party_body(name) == _is_party_body(speaker)]
    score += fit + 2.0 * len(alike) / max(1, len(kind.speakers)) if fit else 0.0
    if person and score:
        score += 3.0 if kind.person == person else -3.0
    return score


def _is_party_body(name: str) -> bool:
    return bool(re.search(_BODY, name))


def _fits(name: str, speaker: str) -> float:
    """Weigh how well a way of speaking (局党组, 我局) fits the speaker: 局党组 to 区教育局党组, 我局 to 区教育局."""
    bare = name.removeprefix("我").removeprefix("本")
    if not bare or not speaker:
        return 0.0
    return 3.0 + len(bare) / 4 if speaker.endswith(bare) else 1.0 * (bare in speaker)
