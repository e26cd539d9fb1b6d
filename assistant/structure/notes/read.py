"""Notes → facts: each with its exact span, its role and topic, and a word on what cannot be used.

It reads what the notes say, nothing else: a fact's wording is the user's, tidied of bullets and stray blanks only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.notes.accomplished import label_left, may_be_done
from assistant.structure.notes.apart import cut_apart
from assistant.structure.notes.before_after import is_mended, is_trend, of_subject
from assistant.structure.notes.beside import about_notes, heads_table
from assistant.structure.notes.by_meaning import is_deed_after_all, is_like_shortfall, looks_ahead
from assistant.structure.notes.cells import OFFICES, is_still_empty
from assistant.structure.notes.cues import cue_role, is_exception, misfit, puts_right
from assistant.structure.notes.enter import LABELLED, LEAD_IN, LEADS, NO_HEAD, SHORT_LABEL, enter, labelled_row, move
from assistant.structure.notes.even import made_even, put_back
from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.notes.follows import add, answering, beneath, carries_on, leaning, merged, with_causes
from assistant.structure.notes.found import as_found
from assistant.structure.notes.halves import (
    is_lacking,
    is_set,
    left_until,
    missed_target,
    nearly_done,
    still_not,
    told_as_done,
    turns_short,
)
from assistant.structure.notes.header import BRACKETS, months_in, said_aside, title_of, where_stated
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.in_brackets import without_remarks
from assistant.structure.notes.labels import AGAINST, are_scattered, headed_below, label_words, spoken_label
from assistant.structure.notes.lines import NoteLine, head_over, heads_others, note_lines, sentences_of
from assistant.structure.notes.minutes import as_minuted, minuted_period
from assistant.structure.notes.no_matter import OPEN
from assistant.structure.notes.of_its_label import of_its_label
from assistant.structure.notes.order import (
    UNRELATED,
    of_event_before,
    of_next_year,
    plans_go_on,
    strays_out,
    tells_deed,
    told_over,
)
from assistant.structure.notes.parameters import headed_inline, stated_in, title_line
from assistant.structure.notes.part_read import PartReading, part_unsaid
from assistant.structure.notes.place import Place
from assistant.structure.notes.row_named import with_row
from assistant.structure.notes.rows import part_columns, row_text
from assistant.structure.notes.sifted import sift
from assistant.structure.notes.still_open import still_open
from assistant.structure.notes.talk import read_talk
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.who import bare_unit, named_aside, own_position
from assistant.structure.notes.whose import half_year, speaker_in, year_told, years_in
from assistant.structure.notes.words import fact_topic, is_unrelated, of_label, says_when, with_head, worded

_OPENING = re.compile(r"[^\u4e00-\u9fff]*[\u4e00-\u9fff]{2,6}(?=[：:】\]〕）)|｜—–－\s*-])")  # what may be a label
_RUN_IN = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、]")
_FAILED_LABEL = re.compile(r"([^，。；：:\d]{2,8})[：:]\s*(?=\S)")  # …；没完成的：分院现场会没开
_LEFT_OUT = re.compile(r"[？?，,。；;（(\s—-]\s*(?:这[条个])?(?:不写|别写|不要写|先不写|不用写)(?:进去|了)?[）)]?$")
_PUT_RIGHT = re.compile(
    r"已经?(?!有)|(?:改|换|补|撤|删|退|拆|建|修|清|谈|配|装)了(?!才|再|不)|当[场天月即]|(?<!要)(?<!力争)完成(?:了|整改)"
)
_TITLED = 4  # lines at the head of notes, blank ones counted, among which its title may stand


def read_notes(text: str, pack: GenrePack) -> Notes:
    """Return the facts and parameters of ``text``; spans are offsets into it."""
    return put_back(_read((even := made_even(text, pack)).text, pack), even, text)


def _read(text: str, pack: GenrePack) -> Notes:
    place, facts = Place(half=half_year(text)), list[Fact]()
    parameters: dict[str, str] = {}
    spans: list[tuple[str, Span]] = []
    sifted = sift(read_talk(note_lines(text), pack), pack)
    talk, lines = sifted.talk, sifted.talk.lines
    openings = Counter(opened[0] for line in lines if (opened := _OPENING.match(line.text)))
    place.scattered = are_scattered((line.text for line in lines), pack)
    first_year = min(years_in(text), default="")
    first = next((line for line in lines if not line.blank), None)
    of_lines: dict[int, list[Fact]] = {}
    below = headed_below(lines, pack)
    for at, line in enumerate(lines):
        if line.blank:
            if not place.held:
                place.role = None
            continue
        if line is first and (given := title_line(line, pack)) is not None:
            parameters |= given
            spans += where_stated(line, given, pack)
            continue
        if not facts and at <= _TITLED and (given := title_of(line, parameters, pack)):
            parameters = {key: value for key, value in given.items() if value} | parameters
            spans += where_stated(line, given, pack)
            continue
        if line is first and (named := headed_inline(line, pack, text)) is not None:
            given, line = named
            parameters |= given
            spans += [(key, Span(first.start, line.start)) for key in given]
        if about_notes(line.text):
            said = Fact(line.start, line.end, line.text, tidy(line.text))
            facts.append(replace(said, reason="说的是这份要点本身，不是工作事实，没有写入正文"))
            continue
        if stated := stated_in(line):
            parameters = stated | parameters | ({"speaker": "本人"} if "position" in stated else {})
            spans += [(key, Span(line.start, line.end)) for key in stated]
            continue
        if line is first and LEAD_IN.match(line.text) and (unit := said_aside(line.text)[0]):
            parameters.setdefault("unit", unit)
        place.below = below[at]
        place.answers(line.part, asked=line.asked)
        opening = _OPENING.match(line.text)
        place.lone = opening is None or openings[opening[0]] == 1
        heads = bool(lines[at + 1 :]) and head_over(lines, at + 1) == at and not _lacks(line.text, place, pack)
        found = _facts_of(text, line, place, pack, over=heads or heads_others(lines, at))
        if heads_table(lines, at):
            found = [replace(fact, reason=fact.reason or "是表格的标题，没有写入正文") for fact in found]
        of_lines[at] = found
        if (above := head_over(lines, at)) is not None and (told := of_lines.get(above)):
            found = [beneath(told[-1], fact) for fact in found]
        found = of_event_before(answering(sifted.settle(found, line, pack), line, talk, facts, text, pack), facts, text)
        facts += [of_next_year(fact, parameters.get("period", "") or first_year) for fact in found]
    facts = plans_go_on(facts)
    facts, aside = named_aside(facts if place.scattered else strays_out(facts), pack)
    parameters |= {} if parameters.get("unit") else aside
    parameters |= own_position(facts) | ({} if parameters.get("unit") else bare_unit(facts))
    months = minuted_period(text) or months_in([fact.said for fact in facts])
    parameters["period"] = parameters.get("period") or months or year_told(text, facts)
    parameters["speaker"] = parameters.get("speaker") or speaker_in(text)
    facts = with_causes(still_open(told_over(as_minuted(facts, text)), pack), text)
    facts = sorted([*(worded(fact, pack) for fact in facts), *sifted.put_aside()], key=lambda fact: fact.start)
    return Notes(text, tuple(merged(facts)), {key: value for key, value in parameters.items() if value}, tuple(spans))


def _lacks(line: str, place: Place, pack: GenrePack) -> bool:
    """Whether a line tells a shortfall rather than names what stands below it."""
    if heading_role(line, pack) is not None:
        return False
    return "problems" in (place.role, cue_role(line)[0]) or (len(line) > SHORT_LABEL and is_like_shortfall(line, pack))


def _facts_of(text: str, line: NoteLine, place: Place, pack: GenrePack, *, over: bool) -> list[Fact]:
    outer = replace(place)
    span = enter(line, place, pack, over=over)
    here = replace(place)
    here.lone = here.inline and here.lone
    here.handed = place.role is not None and not place.held and not place.inline and span.start == line.start
    if place.inline and outer.role == place.role == "plans" and not outer.held and tells_deed(span.of(text)):
        no_part = heading_role(label_words(line.text[: span.start - line.start], pack), pack) is None
        here.role = None if no_part else here.role  # 网上：处理帖子19条 below 明年：…
    if not place.inline:
        outer = here
    place.topic, place.group, place.inline = outer.topic, outer.group, False
    if span.start >= span.end:
        return []
    if _LEFT_OUT.search(span.of(text)):
        fact = _fact(text, span, tidy(span.of(text)), here, pack)
        return [replace(fact, reason="您在要点里注明不写，未采用")]
    if line.cells:
        offices = (Fact(one.start, one.end, one.of(text), one.of(text), reason=OFFICES) for one in line.offices)
        return [*offices, *_row(text, line, span, here, pack)]
    if _RUN_IN.match(line.mark):
        _run_in(text, span, here, pack)
    facts, head = _spoken(text, span, here, pack), line.text[: span.start - line.start]
    if not place.held and place.role and any(fact.role not in (None, place.role) for fact in facts):
        place.role = None  # the label above has been left by a line that shows a role of its own
    head = BRACKETS.sub("", head.strip(" 　：:")) if LABELLED.match(line.text) else head
    bare = label_words(LEADS.sub("", head.strip(" 　：:")), pack)
    label = bare in {topic.name for topic in pack.topics} or heading_role(bare, pack) is not None
    label = label or (here.inline and here.role == "plans" and bare == "下半年")
    label = label or spoken_label(line.text, pack) is not None or (here.lacking and bool(AGAINST.fullmatch(bare)))
    if here.inline:
        facts = [replace(f, said=of_label(bare, f.said)) if f is facts[0] or f.role == "plans" else f for f in facts]
    facts = as_found(bare, facts)
    named = not bare or bool(heading_topic(bare, pack, exact=True))
    if not facts:
        return []
    told = of_its_label(head, facts[0].said) or with_head(head, facts[0].said, label=label, named=named)
    return [replace(facts[0], said=of_subject(head, facts[0].said, told)), *facts[1:]]


def _row(text: str, line: NoteLine, span: Span, place: Place, pack: GenrePack) -> list[Fact]:
    """Return what a row of a table tells; one that names something and gives no figure yet is left open."""
    if columns := part_columns(line.head, pack):
        return list(_by_columns(text, line, columns, place, pack))
    if is_still_empty(line.cells, line.head):
        at = text.index(line.cells[0], line.start)
        named = Span(at, at + len(line.cells[0]))
        return [Fact(named.start, named.end, named.of(text), line.cells[0], reason=OPEN)]
    line, place = labelled_row(line, place, pack)
    return [_fact(text, span, tidy(row_text(line.cells, line.head, pack.spoken.things)), place, pack)]


def _by_columns(text: str, line: NoteLine, columns: dict[int, Role], place: Place, pack: GenrePack) -> Iterator[Fact]:
    """Yield what each column of a row tells of the part that heads it, on the topic that the row is named for."""
    place, at = replace(place), line.start
    move(line.cells[0], place, pack, held=False, named=True)
    for number, cell in enumerate(line.cells):
        at = text.index(cell, at)
        span, at = Span(at, at + len(cell)), at + len(cell)
        if number in columns and cell.strip("-—/无"):
            for fact in _spoken(text, span, replace(place, role=columns[number], held=True), pack):
                yield replace(fact, said=with_row(line.cells[0], fact.said, fact.role))


def _run_in(text: str, span: Span, place: Place, pack: GenrePack) -> None:
    """Let （二）阵地管理有漏洞。个别群审核不及时。 speak of one topic: its first sentence is a heading."""
    sentences = sentences_of(text, span.start, span.end)
    if len(sentences) < 2 or place.topic or sentences[0].end - sentences[0].start > 18:
        return
    head = sentences[0].of(text)
    if not NO_HEAD.search(head):
        place.topic = fact_topic(head, pack, "problems") or fact_topic(span.of(text), pack, "problems")


def _spoken(text: str, span: Span, place: Place, pack: GenrePack) -> list[Fact]:
    facts: list[Fact] = []
    for sentence in sentences_of(text, span.start, span.end):
        if lead := LEAD_IN.match(sentence.of(text)):
            sentence = Span(sentence.start + lead.end(), sentence.end)
        if sentence.start >= sentence.end:
            continue
        failed = _FAILED_LABEL.match(sentence.of(text)) if sentence.start > span.start else None
        if failed and heading_role(failed[1], pack) == "problems":
            sentence = Span(sentence.start + failed.end(), sentence.end)
            place = replace(place, role="problems", held=True, topic="", group="")
        if sentence.start > span.start and place.role == "done":
            place = replace(place, inline=False)  # further sentences of a line may go on to what is lacking
        read = PartReading(text, sentence)
        free = place.role is None or not (place.held or place.inline)
        pieces = cut_apart(text, sentence, place, pack)
        for part in [one for piece in read.rejoined(pieces) for one in read.turned(piece)] if free else pieces:
            fact = _fact(text, part, tidy(part.of(text)), place, pack, read)
            if says_when(fact.said):
                fact = replace(fact, reason="是报告期间，写入标题和导语")
            if facts and part.start > sentence.start:
                fact = leaning(facts[-1], fact)
            if facts and carries_on(facts[-1], fact, text):
                said_of = place.topic or fact_topic(fact.said, pack, facts[-1].role)
                fact = replace(fact, role=facts[-1].role, certain=facts[-1].certain, topic=said_of)
            add(facts, fact, text, behind_stop=part.start == sentence.start)
    return facts


def _fact(text: str, span: Span, said: str, place: Place, pack: GenrePack, read: PartReading | None = None) -> Fact:
    said, whole = without_remarks(said), said
    shown, sure = cue_role(said)
    role, certain, whole_work = place.role, place.role is not None, place.role != "problems" and is_exception(said)
    deed = False  # whether what sounds like a lack was found to be none
    if whole_work:
        shown, sure = None, False  # work, told with what did not come off
    compared = is_mended(said) or (is_trend(said) and place.role not in ("problems", "causes"))
    if compared or (role != "problems" and (told_as_done(said) or nearly_done(said))):
        shown, sure, role, certain = None, False, role or "done", role is not None
    elif shown == "problems" and (is_set(said) or is_deed_after_all(said, pack)):
        shown, sure, deed = None, False, True
    elif shown is None and (still_not(said) or turns_short(said)):
        shown, sure = "problems", True
    if (shown, role) == ("problems", "causes"):
        shown = None
    if place.inline and (shown, sure) == ("problems", True) and role in ("plans", "causes", "done"):
        shown = None  # the label on its own line says what it is: 打算：没人管的群关掉
    if role == "plans" and shown in (None, "problems") and is_lacking(said):
        role, certain, shown = "problems", True, None
    overrides = shown and (role is None or (not place.held and sure) or (shown == "causes" and role == "problems"))
    if overrides or (shown in ("plans", "done") and sure and role != shown):
        role, certain = shown, sure
    if role is None and not (place.group or place.topic or whole_work or shown == "done" or puts_right(said)):
        role, certain = part_unsaid(said, span, read, pack, deed=deed, headed=place.below)
    certain = certain or (role == "plans" and looks_ahead(said))
    topic = place.topic or fact_topic(whole, pack, "problems" if is_mended(said) else role)
    if place.handed and shown is None and may_be_done(said, role):
        role, certain = None, False
    under = label_left(said, place) if shown is None else None
    role, certain = ("done", False) if under else (role, certain)
    if place.mending and role == "plans" and shown is None and _PUT_RIGHT.search(said):
        role, certain = "done", True
    if left_until(said) and role in (None, "done", "problems"):
        role, certain = "plans", True
    elif role in (None, "done") and nearly_done(said):
        role, certain = "done", True
    elif missed_target(said) and role in (None, "done"):
        role, certain = "problems", True
    reason, headed = misfit(whole), bool(place.topic)
    meant = place.role in ("problems", "causes", "plans") and not place.handed  # the user says what it is for
    if not (reason or headed or place.group or meant) and is_unrelated(said, pack, role):
        reason = UNRELATED
    fact = Fact(span.start, span.end, span.of(text), whole, role, certain, topic, place.group, reason, under=under)
    return replace(fact, headed=headed)
