"""Who reports about when, and under what title: from the form, else from the notes, else by the unit's name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.errors import UnknownName
from assistant.genre import GenrePack, ReportType
from assistant.structure.notes.fact import Notes
from assistant.structure.notes.who import OWN_POST
from assistant.structure.notes.whose import speaker_in
from assistant.tasks.draft.bodies import body_named
from assistant.tasks.draft.request import DraftRequest
from assistant.writers.draft.plan import Voice, missing

# A unit that a post names itself, 县融媒体中心主任; 党支部书记 and 分管领导 name none.
_OWN_UNIT = re.compile(
    r"(?!党)[\u4e00-\u9fff（）()]{1,16}?(?:局|委|办|院|校|中学|小学|大学|学校|医院|公司|集团|镇|乡|街道|村|社区|中心|馆|站|所|台|厅|部|处|科|室|系)(?=[\u4e00-\u9fff]{2})(?!长|员)"
)
# Who reports on himself, in the first line of notes: 我叫李敏，街道宣传委员，2026年述职.
_IN_PERSON = re.compile(
    r"\s*(?:我(?:叫|是)[\u4e00-\u9fff]{2,4}[，,、\s]+)?(?P<post>[\u4e00-\u9fff（）]{0,16}?(?:书记|委员|主任|主席|经理|专员|[局院校镇乡县区所站馆部科台处园组队庭]长))"
    r"(?:[\u4e00-\u9fff]{2,3})?(?=[，,、：:\s0-9的]|述职)[^\n。；]{0,24}?述职(?!评议|会|大会|活动)[^\n。；，]{0,6}\s*$"
)
_PERSONAL = re.compile(r"(?m)^[\s\d.、（）()\-—·•*]*(?:我(?![们局院校县镇区市乡街委办处厅单])|本人)")
_OWN_ACCOUNT = re.compile(
    r"述[职责廉]|履职|履行[^，。；\n]{0,12}(?:责任|职责)|第一人称|个人(?:总结|报告|汇报|材料|自查)"
)
# 我主持党组会4次, 本人讲党课2次: a deed of his own; none of 我感觉…, 我把能想到的都写下来, 我边听边记
_OWN_DEED = re.compile(
    r"(?:^|[\n，。；：:、)）\s\d.•·●*-])(?:我|本人)(?![们局院校县镇区市乡街委办处厅单所站馆村社支党公科部]|说|讲一?[下讲]|讲几|觉|感|看|想|先|把[^，。；\n]{1,8}[发写列记给放贴想知]|手头|这[边儿]?|那"
    r"|给你|跟你|记|写|估|认为|听说|问|也?不|边|就说|是[^，。；\n]{2,16}的|理|列|发你|报一|补充|刚|忘|再|手头|家)"
)
# A body that accounts for itself: 县中医院党委班子 述职; a 班子成员 is a person.
_OF_BODY = re.compile(
    r"\s*(?P<unit>[\u4e00-\u9fff]{3,24}?)?(?:领导|党政)?班子(?!成员)的?[\s，,、]*(?:(?:19|20)\d{2}年?度?)?的?[\s，,、]*(?:集体)?述[职责]"
)
_DUTIES = re.compile(r"履职(?:尽责)?(?:工作)?(?:情况)?的?(?P<kind>汇报|报告)")
# 写上半年的汇报: which half the report is on, where only its year is told elsewhere
_HALF_ASKED = re.compile(
    r"(?:^|\n)[^\n]{0,24}(?:写|要|(?<!上)报|交|弄|起草|做)[^，。；\n\d]{0,6}(?P<half>[上下]半年)的?[^，。；\n\d]{0,10}(?:报告|汇报|总结|材料|小结)(?![^，。；\n]{0,4}\d)"
)
# A first line that says which half of the year it is on, and tells nothing: 村里上半年的意识形态工作.
_HALF_HEADED = re.compile(
    r"\s*(?=[^\n]*(?:意识形态|总结|汇报|报告|小结|工作|情况|材料|要点|述职))(?![^\n]*\d[次场期篇人个])[^\n]*?(?P<half>[上下]半年)(?!打算|计划|安排|思路|要|[：:])"
)
_FIRST = ("本人", "我")
_BODIES = ("党组", "党委", "党工委", "党总支", "党支部", "支部")
_KINDS = ("局", "委", "厅", "院", "校", "镇", "街道", "公司", "集团", "社区", "系", "馆")  # said before 党组, 党委
# How a unit calls itself by the end of its name; longer ends first.
_ENDS = (
    ("委员会", "我委"),
    ("办公室", "我办"),
    ("检察院", "我院"),
    *((end, "我校") for end in ("学校", "中学", "小学", "大学")),
    *((end, f"我{end}") for end in ("街道", "公司", "中心")),
    ("社区", "社区"),
    ("集团", "集团"),
    ("院", "我院"),
    *((end, f"我{end}") for end in "局委办镇乡村厅部区县市站馆队处科厂矿"),
)
# Whose whole a figure is of, where the notes name no unit: 全校42个班.
_WHOLE = re.compile(r"(?<![健安])全(?P<of>校|馆|厂|矿|院(?!线)|局(?=[职干党各\d]))(?!面)")
_SCHOOL = re.compile(r"[\u4e00-\u9fff](?:[一二三四五六七八九十]|\d{1,2})[中小幼高]$")  # 市二中


def read_voice(notes: Notes, request: DraftRequest, pack: GenrePack) -> Voice:
    """Return who speaks; raises UnknownName for a report type that the genre does not have."""
    given = {key: value for key, value in notes.parameters.items() if value}
    unit = request.unit or given.get("unit", "")
    period = request.period or given.get("period", "")
    half = None if request.period else _HALF_HEADED.match(notes.text) or _HALF_ASKED.search(notes.text)
    if half and re.fullmatch(r"(?:(?:19|20)\d{2}年)?", period):
        period = (period or f"{missing('年份')}年") + half["half"]
    period = f"{period}年" if re.fullmatch(r"(?:19|20)\d{2}", period) else period
    speaker = request.speaker or given.get("speaker", "")
    post = given.get("position", "")
    body = None if request.speaker or post else _OF_BODY.match(request.type) or _OF_BODY.match(notes.text)
    if not body and not post and not request.speaker and not request.type and (own := reports_in_person(notes.text)):
        speaker, post = "本人", own
    if speaker in _FIRST and not (request.speaker or request.type or post) and not _of_himself(notes.text):
        speaker = ""  # 我 is who took the notes down
    if speaker in _FIRST and not request.speaker and unit and not post:
        speaker = _speaker_within(notes)  # 我是某局的 says whose the report is, not who speaks in it
    if body:
        speaker, unit = "", unit or body["unit"] or ""
    kind, asked = _type(request, given.get("type", ""), speaker, unit, pack), ""
    if body:
        kind, asked = _type(replace(request, type=""), "", "", unit, pack), "述职报告"
    if kind and kind.person == "first" and is_body(request.speaker):
        kind, asked = _type(replace(request, type=""), "", speaker, unit, pack), _of_a_body(request.type)
        post = ""
    elif kind and kind.person == "first" and not post and _unit_speaks(notes, request, speaker, unit):
        kind, asked = _type(replace(request, type=""), "", "", unit, pack), request.type.strip()
        speaker = ""
    if not asked and not (kind and kind.person == "first") and not request.type:
        asked = _account_asked(notes.text.strip().split("\n")[0])
    elif kind and kind.person == "first" and not asked:
        asked = _account_asked(request.type or notes.text)
    person = kind.person if kind else "first" if speaker in _FIRST else "unit"
    if person == "first":
        speaker = "本人"
    elif not speaker or speaker in _FIRST:
        named = body_named(notes.text, kind.speakers) if kind else ""
        speaker = speaker_of(unit) or named or _by_its_whole(notes.text)
        speaker = speaker or (kind.speakers[0] if kind and kind.speakers else "") or "我单位"
    if kind and person == "unit" and speaker.startswith("我") and not request.speaker and speaker not in kind.speakers:
        met = next((one for one in _BODIES if one in kind.speakers and f"{one}会" in notes.text), "")
        if met and len(speaker) == 2:
            speaker, unit = f"{speaker[1:]}{met}", f"{unit}{met}"
    own_body = next((one for one in _BODIES if speaker.endswith(one)), "")
    if person == "unit" and unit and own_body and not unit.endswith(_BODIES):
        unit += own_body  # who reports signs, and stands in the title
    position = _post_in(unit, post) if person == "first" else ""
    word = (asked[-2:] if person == "first" and asked else "") or (kind.word if kind else "报告")
    return Voice(speaker, person, unit, period, pack.subject, word, kind.name if kind else "", position, asked)


def _by_its_whole(text: str) -> str:
    """Return how a unit calls itself whose whole the notes count, 我校 by 全校42个班; "" for none, or for two."""
    wholes = {found["of"] for found in _WHOLE.finditer(text)}
    return f"我{next(iter(wholes))}" if len(wholes) == 1 else ""


def reports_in_person(text: str) -> str:
    """Return the post of who reports on himself by the first line of the notes; "" where it tells none."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    found = _IN_PERSON.match(re.sub(r"(?:19|20)\d{2}年(?:度|[上下]半年)?", " ", first))
    return found["post"] if found else ""


def without_who(notes: Notes) -> Notes:
    """Return the notes without the first line as a fact where it only says who reports."""
    if not reports_in_person(notes.text) or not notes.facts:
        return notes
    first = notes.facts[0]
    line = notes.text[: first.start].count("\n") == notes.text[: len(notes.text) - len(notes.text.lstrip())].count("\n")
    told = replace(first, reason=OWN_POST) if line and not first.reason and "述职" in first.said else first
    return replace(notes, facts=(told, *notes.facts[1:]))


def is_body(speaker: str) -> bool:
    """Whether who is named as speaking is a body or a unit, no person: 院党组, 街道党工委, 我局, 领导班子."""
    named = speaker.strip()
    whole = re.fullmatch(r"我[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{0,16}班子", named) and not named.endswith("自己")
    return bool(whole) or named.endswith(_BODIES) or (len(named) > 1 and speaker_of(named) != "")


def _of_a_body(asked: str) -> str:
    """Return what a body's account of itself is called, of the words for a person's: 个人述职 is 述职报告 of it."""
    return _account_asked(asked) or ("述职报告" if re.search("述[职责]", asked) else "")


def _account_asked(words: str) -> str:
    """Return 履职情况汇报 where that is asked for and no 述职: it is a kind of its own; "" for any other."""
    found = None if re.search("述[职责]", words) else _DUTIES.search(words)
    return f"履职情况{found['kind']}" if found else ""


def _of_himself(text: str) -> bool:
    """Whether notes are somebody's account of himself: they say so, or he tells his own deeds as often as 我们."""
    return _OWN_ACCOUNT.search(text) is not None or (
        (own := len(_OWN_DEED.findall(text))) > 0 and own > len(re.findall("我们|咱们?", text))
    )


def _unit_speaks(notes: Notes, request: DraftRequest, speaker: str, unit: str) -> bool:
    """Whether a unit gives the report that persons usually do: it is named, and nobody else is, by post or by 我."""
    personal = re.search("个人|本人|书记|班子成员", request.type) or _PERSONAL.search(notes.text)
    of_body = "述职" not in request.type or unit.endswith(_BODIES)
    return bool(request.type and unit and of_body) and not (personal or request.speaker or speaker in _FIRST)


def _type(request: DraftRequest, noted: str, speaker: str, unit: str, pack: GenrePack) -> ReportType | None:
    if request.type and (kind := pack.report_type_meant(request.type)):
        return kind
    try:
        return pack.report_type(noted)
    except UnknownName:
        pass
    if speaker in _FIRST:
        return next((kind for kind in pack.report_types if kind.person == "first"), None)
    kinds = [kind for kind in pack.report_types if kind.person == "unit"]
    named = [kind for kind in kinds if any(cue in f"{unit}{speaker}" for cue in kind.cues)]
    own = speaker or speaker_of(unit)
    called = [
        kind
        for kind in reversed(kinds)
        if own in kind.speakers or (own.endswith(_BODIES) and own.endswith(tuple(kind.speakers)))
    ]
    return next(iter([*named, *called]), None)


def _post_in(unit: str, position: str) -> str:
    """Return a post with the unit that it is in, where it names none: 局党组成员 of 市文旅局 is 市文旅局党组成员."""
    if not unit or not position or unit in position:
        return position
    size = next((n for n in range(min(len(unit), len(position)), 0, -1) if unit.endswith(position[:n])), 0)
    size = 0 if size == 1 and position[1:2] == "长" else size  # 镇长 of 清河镇
    own = _OWN_UNIT.match(position)
    return position if own and own.end() > size else f"{unit}{position[size:]}"


def _speaker_within(notes: Notes) -> str:
    """Return who speaks in the notes, less the lines that say who reports; a person only where a line begins so."""
    text = notes.text
    for _, span in notes.parameter_spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    found = speaker_in(text)
    first = re.search(r"(?m)^[\s\d.、（）()\-—·•*]*(?:我(?!们)|本人)", text)
    return found if found not in _FIRST or first else ""


def make_title(voice: Voice, pack: GenrePack, variant: int) -> str:
    """Return a title in the type's manner, with placeholders for what is unknown."""
    titles: Mapping[str, Sequence[str]] = pack.phrases.titles
    if voice.asked:
        named = voice.asked if "情况" in voice.asked else f"情况的{voice.asked}"
        period = voice.period or missing("期间")
        return f"{voice.unit}{period}落实{voice.subject}{named}"
    frames = titles.get(voice.type) or titles.get("default") or ("{unit}{period}落实{subject}情况的{word}",)
    values = {
        "unit": voice.unit or missing("单位"),
        "period": voice.period or missing("期间"),
        "subject": voice.subject,
        "word": voice.word,
        "speaker": voice.speaker,
    }
    frame = frames[variant % len(frames)]
    return re.sub(r"\{([a-z]+)\}", lambda slot: values.get(slot[1], slot[0]), frame)


def speaker_of(unit: str) -> str:
    """Return how a unit calls itself: 市财政局党组 → 局党组, 市财政局 → 我局; "" for an unknown kind."""
    if named := re.fullmatch("(?:中共|中国共产党)(.+)委员会", unit):
        unit = f"{named[1]}党委"
    for body in _BODIES:
        if unit.endswith(body):
            rest = unit.removesuffix(body)
            if body == "支部":
                return "党支部" if rest.endswith("党") else "支部"
            rest = f"{rest.removesuffix('委员会')}委" if rest.endswith("委员会") else rest
            short = next((end for end in _KINDS if rest.endswith(end)), "")
            return f"{short}{body}" if body in ("党组", "党委", "党总支") else body
    called = next((own for end, own in _ENDS if unit.endswith(end)), "")
    return called or ("我校" if _SCHOOL.search(unit) else "")
