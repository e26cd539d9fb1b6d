"""Who reports about when, and under what title: from the form, else from the notes, else by the unit's name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.errors import UnknownName
from assistant.genre import GenrePack, ReportType
from assistant.structure.notes.fact import Notes
from assistant.structure.notes.whose import speaker_in
from assistant.tasks.draft.request import DraftRequest
from assistant.writers.draft.plan import Voice, missing

# A unit that a post names itself, 县融媒体中心主任; 党支部书记 and 分管领导 name none.
_OWN_UNIT = re.compile(
    r"(?!党)[\u4e00-\u9fff（）()]{1,16}?(?:局|委|办|院|校|中学|小学|大学|学校|医院|公司|集团|镇|乡|街道|村|社区|中心|馆|站|所|台|厅|部|处|科|室|系)(?=[\u4e00-\u9fff]{2})(?!长|员)"
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
    *((end, f"我{end}") for end in "局委办镇乡村厅部区县市站馆队处科"),
)


def read_voice(notes: Notes, request: DraftRequest, pack: GenrePack) -> Voice:
    """Return who speaks; raises UnknownName for a report type that the genre does not have."""
    given = notes.parameters
    unit = request.unit or given.get("unit", "")
    period = request.period or given.get("period", "")
    period = f"{period}年" if re.fullmatch(r"(?:19|20)\d{2}", period) else period
    speaker = request.speaker or given.get("speaker", "")
    if speaker in _FIRST and not request.speaker and unit and not given.get("position"):
        speaker = _speaker_within(notes)  # 我是某局的 says whose the report is, not who speaks in it
    kind = _type(request, given.get("type", ""), speaker, unit, pack)
    person = kind.person if kind else "first" if speaker in _FIRST else "unit"
    if person == "first":
        speaker = "本人"
    elif not speaker or speaker in _FIRST:
        speaker = speaker_of(unit) or (kind.speakers[0] if kind and kind.speakers else "") or "我单位"
    if kind and person == "unit" and speaker.startswith("我") and not request.speaker and speaker not in kind.speakers:
        body = next((body for body in _BODIES if body in kind.speakers and f"{body}会" in notes.text), "")
        if body and len(speaker) == 2:
            speaker, unit = f"{speaker[1:]}{body}", f"{unit}{body}"
    body = next((body for body in _BODIES if speaker.endswith(body)), "")
    if person == "unit" and unit and body and not unit.endswith(_BODIES):
        unit += body  # who reports signs, and stands in the title
    position = _post_in(unit, given.get("position", "")) if person == "first" else ""
    word = kind.word if kind else "报告"
    return Voice(speaker, person, unit, period, pack.subject, word, kind.name if kind else "", position)


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
    return next((own for end, own in _ENDS if unit.endswith(end)), "")
