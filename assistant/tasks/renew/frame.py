"""Last year's text as a frame: points of sentences of clauses, of which some stay and the rest goes into one slot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.structure.figures import find_figures
from assistant.structure.notes.lines import split_at
from assistant.structure.sentences import split_sentences
from assistant.tasks.renew.kinds import Judge, Kind
from assistant.writers.draft.clause import begins_with_verb
from assistant.writers.draft.plan import missing

EVENT = "今年情况"  # what a slot for a whole clause asks for
_SHOWN = 170  # characters of last year's wording shown in one slot; the list of changes has all of it
_MOST_COUNTS = 2  # counts that a point keeps in place; a sentence of more reads as a form to fill in
_SHORT = 30  # characters of a line without end mark that is taken for a point's lead
_PAIRED = 20  # characters of a lead in two halves: 把握导向，规范宣传。
_JOINED = 30  # characters of a standing clause that a fact of this year may follow in one sentence

_POINT = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|首先，|其次，|再次，|最后，|\d{1,2}[.．]\s*|[（(]\d{1,2}[)）]\s*)"
)
_LEAD = re.compile(r"^[^，。；\d《“]{0,16}(?:“[^”]{2,8}”)?[^，。；\d《“]{0,12}。$")
_LEADS_OVER = re.compile(r"^(?:现将|现就|现把|下面)")
_LEANS = re.compile(r"^(?:同时也?|也|从而|使得?|并|进而|以及|还|更|均|都|因此|其中|让|送|区?“)(?!坚持|注重|始终)")
_STANDS_AFTER = re.compile(
    r"^(?:坚持|努力|力求|着力|确保|推动|进一步|不断|持续|切实(?!做到)|引导|形成|注重|始终|落实|健全|完善|定期|实行|严格|强化|加强|深化|规范|全方位|营造|筑牢|把|建立并|聚焦|紧扣|充分发挥)"
)
_LEANS_ON = re.compile(
    r"^(?:围绕|针对|面向|依托|借助|结合|利用|通过|随着|为了|对|向|以[^，]*为(?:契机|载体|抓手)).*$|^在[^，]*(?:中|上|下|里|期间)$|^[^，]{0,3}$|^\d|^(?:全年|年初|年底|今年|一年来|目前|[上下]半年)$"
)


@dataclass(slots=True)
class Clause:
    """One clause of last year's; ``closed``: this year's notes tell it anew, or say that it still holds."""

    text: str
    kind: Kind
    closed: bool = False


@dataclass(slots=True)
class Sentence:
    """One sentence, and what this year's notes tell in its place."""

    clauses: list[Clause]
    told: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Point:
    """One point (一是), or a paragraph without: ``head`` its marker, ``lead`` the short sentence it opens with."""

    head: str = ""
    lead: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    newline: bool = False
    place: str = ""

    @property
    def said(self) -> str:
        """All that last year's point says below its lead."""
        return "。".join("，".join(clause.text for clause in one.clauses) for one in self.sentences)

    def open_text(self) -> str:
        """Return what last year told that this year has not answered, as it was worded."""
        sentences = (
            "，".join(c.text for c in one.clauses if c.kind in ("gone", "count") and not c.closed)
            for one in self.sentences
        )
        return "；".join(dict.fromkeys(filter(None, sentences)))

    def open(self) -> list[Clause]:
        """Return the clauses of last year's that this year has not answered."""
        return [c for one in self.sentences for c in one.clauses if c.kind in ("gone", "count") and not c.closed]


def read_frame(text: str, kind: Callable[[str], Kind], judge: Judge, place: str) -> list[Point]:
    """Return a stretch of last year's text as points; ``kind`` tells what a clause is."""
    points: list[Point] = []
    for number, line in enumerate(text.split("\n")):
        points.append(Point(newline=number > 0, place=place))
        for span in split_sentences(line):
            _add(span.of(line).strip(), points, kind, judge, place)
    return [point for point in points if point.head or point.lead or point.sentences]


def _add(said: str, points: list[Point], kind: Callable[[str], Kind], judge: Judge, place: str) -> None:
    marker = _POINT.match(said)
    if marker:
        here = points[-1]
        if here.head or here.lead or here.sentences:
            points.append(Point(place=place))
        points[-1].head = marker[0]
        said = said[marker.end() :]
    here = points[-1]
    fresh = not here.sentences and not here.lead
    paired = len(said) <= _PAIRED and said.count("，") == 1 and "gone" not in map(judge.kind, said[:-1].split("，"))
    short = _LEAD.match(said) or (paired and said[-1:] == "。") or (len(said) <= _SHORT and said[-1:] not in "。；，")
    if fresh and marker and short and not judge.figures(said):
        here.lead = said
        here.place = f"{place} › {here.head}{said.rstrip('。')}"
        return
    if _LEADS_OVER.match(said):
        here.sentences.append(Sentence([Clause(said.rstrip("。：:"), "stays")]))
        return
    clauses = [span.of(said).rstrip("。！？；：: ") for span in split_at(said, 0, len(said), "，；")]
    here.sentences.append(Sentence(_judged([clause for clause in clauses if clause], kind, judge)))


def _judged(clauses: list[str], kind: Callable[[str], Kind], judge: Judge) -> list[Clause]:
    """Tell the kinds of a sentence's clauses; one that cannot stand without its neighbour goes with it."""
    found = [Clause(clause, kind(clause)) for clause in clauses]
    if sum(len(judge.figures(clause)) for clause in clauses) > _MOST_COUNTS:
        for one in found:
            one.kind = "gone" if one.kind == "count" else one.kind
    done = kind == judge.kind
    if done and found and found[0].kind == "own" and not judge.standing(found[0].text):
        found[0].kind = "gone"
    gone = False
    for one in found:
        if gone and one.kind != "count" and (_LEANS.match(one.text) or not _STANDS_AFTER.match(one.text)):
            one.kind = "gone"
        gone = gone or one.kind == "gone"
    for one, after in reversed(list(pairwise(found))):
        if after.kind == "gone" and one.kind in ("stays", "own") and _LEANS_ON.match(one.text):
            one.kind = "gone"
    if len(found) == 1 and _LEANS_ON.match(found[0].text) and len(found[0].text) < 4:
        found[0].kind = "gone"
    return found


def render(points: list[Point], dated: Callable[[str], str]) -> str:
    """Return the frame as text: what stays, this year's facts, and one slot a point for what is still open."""
    return "".join(("\n" if point.newline else "") + _point(point, dated) for point in points)


def _point(point: Point, dated: Callable[[str], str]) -> str:
    in_place = keeps_counts(point)
    said = "".join(_sentence(one, dated, in_place) for one in point.sentences)
    old = "" if in_place else point.open_text()
    slot = f"{missing(f'{EVENT}（去年：{shown(old)}）')}。" if old else ""
    lead = dated(point.lead)
    body = said[: -len(said.lstrip())] if not said.strip() else said
    over = re.match(r"(?s)(.*?)((?:现将|现就|现把|下面)[^。]*[。：:]?)$", body)
    return f"{point.head}{lead}" + (f"{over[1]}{slot}{over[2]}" if over and slot else f"{body}{slot}")


def keeps_counts(point: Point) -> bool:
    """Whether what is open of a point is one or two plain counts, which read well as slots in their sentences."""
    old = point.open()
    return 0 < len(old) <= _MOST_COUNTS and all(clause.kind == "count" for clause in old)


def shown(old: str) -> str:
    """Return last year's wording as a slot shows it."""
    words = re.sub("[【】]", "", old)
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _sentence(one: Sentence, dated: Callable[[str], str], in_place: bool) -> str:
    kept = [clause for clause in one.clauses if clause.kind in ("stays", "own") or (in_place and not clause.closed)]
    words = "，".join(count_slot(c.text) if c.kind == "count" else dated(c.text) for c in kept)
    told = "".join(one.told)
    if not words:
        return told
    if told and len(kept) == 1 and len(words) <= _JOINED and begins_with_verb(told) and kept[0] is one.clauses[0]:
        return f"{words}，{told}"
    end = "：" if _LEADS_OVER.match(words) and words.endswith("如下") else "。"
    return f"{words}{end}{told}"


def count_slot(clause: str) -> str:
    """Return a clause with a slot for its count, the unit behind it."""
    figure = next(f for f in find_figures(clause) if f.form in ("digits", "percent"))
    unit = figure.unit if figure.form == "digits" and 0 < len(figure.unit) <= 2 else ""
    name = re.sub(r"^(?:其中|共|累计|全年|与|和|向|对|在)", "", figure.counted)
    name = name if 2 <= len(name) <= 8 and re.fullmatch(r"[\u4e00-\u9fff]+", name) else "数量"
    return f"{clause[: figure.start]}{missing(f'{name}（去年：{figure.text}）')}{unit}{clause[figure.end :]}"


def kept_own(points: list[Point]) -> Iterator[str]:
    """Yield the clauses that stay of the unit's own."""
    for point in points:
        for one in point.sentences:
            yield from (clause.text for clause in one.clauses if clause.kind == "own" and not clause.closed)
