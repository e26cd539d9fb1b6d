"""A plan as a JSON value that can be kept, edited and written later: parts, facts, gaps and settled wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Literal

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.report import ROLES, Role, Span
from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.wording import wording
from assistant.tasks.draft.added import appended, new_fact
from assistant.writers.draft.plan import Change, DraftPlan, Gap, PlannedItem, PlannedSection, Voice, numeral

_ITEM_KEYS = frozenset(
    {"heading", "topic", "facts", "gaps", "text", "framed", "proposed", "silent", "ordered", "opens", "closes"}
)
_Form = Literal["items", "points", "paragraph"]
_FORMS: tuple[_Form, ...] = ("items", "points", "paragraph")
_FLAGS = ("whole", "opening", "closing", "bare_item", "plain", "rich", "sober", "formal")


def plan_as_json(plan: DraftPlan, genre: str = "") -> dict[str, Any]:
    """Return ``plan`` as plain data; ``facts`` of parts and items are indexes into its ``facts``.

    To edit it: move indexes, reorder parts and items, change a heading; a string among ``facts`` is a new fact, an
    item's ``text`` is its settled wording ("" to have it written), an index left out is a fact left out.
    """
    voice = asdict(plan.voice)
    return {
        "genre": genre,
        "title": plan.title,
        "voice": voice,
        **{name: getattr(plan, name) for name in _FLAGS},
        "length": plan.length,
        "seed": plan.seed,
        "notes": plan.notes.text,
        "facts": [_fact_as_json(index, fact, plan) for index, fact in enumerate(plan.notes.facts)],
        "parameters": plan.notes.parameters,
        "parameter_spans": [[key, span.start, span.end] for key, span in plan.notes.parameter_spans],
        "opening_facts": [index for index, _ in plan.opening_facts],
        "opening_text": plan.opening_text,
        "sections": [_section_as_json(section) for section in plan.sections],
        "closing_text": plan.closing_text,
        "uncovered": plan.uncovered,
        "told": list(plan.told),
        "heard": list(plan.heard),
        "notice": plan.notice,
        "addressee": plan.addressee,
        "typed": list(plan.typed),
        "limit": plan.limit,
        "frame": plan.frame,
        "changes": [asdict(change) for change in plan.changes],
        "opens": plan.opens,
        "closes": plan.closes,
        "avoided": list(plan.avoided),
    }


def _fact_as_json(index: int, fact: Fact, plan: DraftPlan) -> dict[str, Any]:
    held = {"id": index, "said": fact.said, "topic": fact.topic, "role": fact.role}
    return held | {"unused": plan.unused.get(index, ""), "start": fact.start, "end": fact.end, "same_as": fact.same_as}


def _section_as_json(section: PlannedSection) -> dict[str, Any]:
    return {
        "role": section.role,
        "heading": section.heading,
        "run_in": section.run_in,
        "form": section.form,
        "pointed": section.pointed,
        "target": section.target,
        "lead": section.lead,
        "items": [
            {
                "heading": item.heading,
                "topic": item.topic,
                "facts": [index for index, _ in item.facts],
                "gaps": [asdict(gap) for gap in item.gaps],
                "text": item.text,
                "framed": item.framed,
                "proposed": item.proposed,
                "silent": item.is_silent,
                "ordered": item.ordered,
                "opens": item.opens,
                "closes": item.closes,
            }
            for item in section.items
        ],
        "causes": [index for index, _ in section.causes],
        "causes_text": section.causes_text,
        "tail": section.tail,
    }


def plan_from_json(data: Mapping[str, Any], pack: GenrePack) -> DraftPlan:
    """Return the plan that ``data`` describes; raises BadInput naming the place that cannot be used."""
    return _Reader(data, pack).plan()


class _Reader:
    """Reads one plan; new facts among it are added to its notes."""

    def __init__(self, data: Mapping[str, Any], pack: GenrePack) -> None:
        if not isinstance(data, Mapping) or "sections" not in data or "notes" not in data:
            raise BadInput("这不是一份提纲", cure="用 draft --plan-only --json 得到提纲，改好后再交回来")
        self._data, self._pack = data, pack
        self._text = _string(data, "notes", "提纲")
        self._facts = [self._fact(one, number) for number, one in enumerate(_list(data, "facts", "提纲"))]
        self._placed: set[int] = set()

    def plan(self) -> DraftPlan:
        """Read the whole."""
        data = self._data
        sections = [self._section(one, number) for number, one in enumerate(_list(data, "sections", "提纲"), 1)]
        opening = self._indexed(data.get("opening_facts", []), None, "", "导语")
        voice = _voice(data.get("voice", {}))
        flags = {name: bool(data.get(name, False)) for name in _FLAGS}
        numbered = (
            sections
            if not flags["whole"]
            else [replace(section, number=f"{numeral(number)}、") for number, section in enumerate(sections, 1)]
        )
        return DraftPlan(
            title=_string(data, "title", "提纲"),
            voice=voice,
            sections=tuple(numbered),
            opening_facts=tuple(opening),
            length=_number(data, "length"),
            seed=_number(data, "seed"),
            unused=self._unused(),
            uncovered=_string(data, "uncovered", "提纲"),
            notes=self._notes(),
            opening_text=_string(data, "opening_text", "提纲"),
            closing_text=_string(data, "closing_text", "提纲"),
            told=tuple(map(str, data.get("told", ()))),
            heard=tuple(map(str, data.get("heard", ()))),
            notice=_string(data, "notice", "提纲"),
            addressee=_string(data, "addressee", "提纲"),
            typed=tuple(map(str, data.get("typed", ()))),
            limit=_number(data, "limit"),
            frame=_string(data, "frame", "提纲"),
            changes=tuple(Change(**change) for change in data.get("changes", ())),
            opens=_string(data, "opens", "提纲"),
            closes=_string(data, "closes", "提纲"),
            avoided=tuple(map(str, data.get("avoided", ()))),
            **flags,
        )

    def _fact(self, one: Any, number: int) -> Fact:
        place = f"facts[{number}]"
        if not isinstance(one, Mapping) or not str(one.get("said", "")).strip():
            raise BadInput("事实要有 said（怎么说）", where=place, cure="照原来的样子补上")
        start, end = _number(one, "start"), _number(one, "end")
        if not 0 <= start < end <= len(self._text):
            raise BadInput("start、end 不在要点里", where=place, cure="不要改 start 和 end；新事实直接写进 facts 列表")
        role = one.get("role")
        if role is not None and role not in ROLES:
            raise BadInput(f"没有这个部分：{role}", where=place, cure=f"可用的有：{'、'.join(ROLES)}")
        words = self._text[start:end]
        said, topic = str(one["said"]).strip(), str(one.get("topic", ""))
        worded = wording(self._pack.spoken).written(said, role or "done")
        return Fact(start, end, words, said, role, True, topic, same_as=one.get("same_as"), worded=worded)

    def _section(self, one: Any, number: int) -> PlannedSection:
        place = f"sections[{number - 1}]"
        role: Role = one.get("role") if isinstance(one, Mapping) else None  # type: ignore[assignment]
        if role not in ROLES:
            raise BadInput(f"没有这个部分：{role}", where=place, cure=f"role 可用：{'、'.join(ROLES)}")
        items = tuple(
            self._item(item, role, f"{place}.items[{n}]") for n, item in enumerate(_list(one, "items", place))
        )
        form = next((form for form in _FORMS if form == one.get("form")), _FORMS[0])
        form = _FORMS[0] if len(items) > 1 and form == "paragraph" else form
        causes = self._indexed(one.get("causes", []), "causes", "", f"{place}.causes")
        guide = self._pack.guide(role)
        heading = _string(one, "heading", place) or (guide.name if guide else str(role))
        return PlannedSection(
            role,
            f"{numeral(number)}、",
            heading,
            items,
            tuple(causes),
            bool(one.get("run_in", True)),
            form,
            bool(one.get("pointed", False)),
            _number(one, "target") or 600,
            _string(one, "lead", place),
            _string(one, "causes_text", place),
            _string(one, "tail", place),
        )

    def _item(self, one: Any, role: Role, place: str) -> PlannedItem:
        if not isinstance(one, Mapping) or not str(one.get("heading", "")).strip():
            raise BadInput("每一条要有 heading（小标题）", where=place, cure="补上小标题")
        if strange := set(one) - _ITEM_KEYS:
            raise BadInput(
                f"认不得：{'、'.join(sorted(strange))}", where=place, cure=f"可用：{'、'.join(sorted(_ITEM_KEYS))}"
            )
        topic = str(one.get("topic", ""))
        facts = self._indexed(one.get("facts", []), role, topic, place)
        gaps = tuple(_gap(gap, place) for gap in one.get("gaps", ()))
        text = _string(one, "text", place)
        framed, proposed = bool(one.get("framed", False)), _string(one, "proposed", place)
        item = PlannedItem(topic, str(one["heading"]).strip(), tuple(facts), gaps, text, framed, proposed)
        opens, closes = _string(one, "opens", place), _string(one, "closes", place)
        item = replace(item, ordered=bool(one.get("ordered", False)), opens=opens, closes=closes)
        return item.as_written(text) if one.get("silent") else item

    def _indexed(self, given: Sequence[Any], role: Role | None, topic: str, place: str) -> list[tuple[int, Fact]]:
        found = []
        for one in given:
            if isinstance(one, str) and one.strip():
                index = self._added(one.strip(), role, topic, place)
            elif isinstance(one, int) and not isinstance(one, bool) and 0 <= one < len(self._facts):
                index = one
            else:
                raise BadInput(
                    f"没有这条事实：{one}", where=place, cure=f"编号是0到{len(self._facts) - 1}，新事实写成文字"
                )
            if index in self._placed:
                raise BadInput(f"事实{index}安排了两次", where=place, cure="只留一处")
            self._placed.add(index)
            found.append((index, self._facts[index]))
        return found

    def _added(self, said: str, role: Role | None, topic: str, place: str) -> int:
        """Add a new fact to the notes; what may not stand in a report is refused."""
        fact = new_fact(self._text, said, role, topic, self._pack)
        if fact.reason:
            raise BadInput(f"“{said[:20]}”不能写进报告（{fact.reason}）", where=place, cure="换成工作事实")
        self._text = appended(self._text, said)
        self._facts.append(fact)
        return len(self._facts) - 1

    def _unused(self) -> dict[int, str]:
        given = {n: str(one.get("unused", "")) for n, one in enumerate(self._data["facts"])}
        unused = {}
        for index, fact in enumerate(self._facts):
            if index not in self._placed and fact.same_as is None:
                unused[index] = given.get(index, "") or "提纲里没有安排"
        return unused

    def _notes(self) -> Notes:
        spans = tuple((str(key), Span(start, end)) for key, start, end in self._data.get("parameter_spans", ()))
        facts = [replace(fact, reason=self._given_reason(index)) for index, fact in enumerate(self._facts)]
        return Notes(self._text, tuple(facts), dict(self._data.get("parameters", {})), spans)

    def _given_reason(self, index: int) -> str:
        given = self._data["facts"]
        return str(given[index].get("unused", "")) if index < len(given) and index not in self._placed else ""


def _voice(given: Any) -> Voice:
    try:
        voice = Voice(**given)
    except TypeError:
        raise BadInput("voice 写得不对", where="提纲", cure="照原来的样子改") from None
    if voice.person not in ("first", "unit"):
        raise BadInput(f"没有这种人称：{voice.person}", where="voice.person", cure="可用：first、unit")
    return voice


def _gap(given: Any, place: str) -> Gap:
    if isinstance(given, str):
        return Gap(given, "", "", 0, 0)
    try:
        return Gap(**given)
    except TypeError:
        raise BadInput("gaps 写得不对", where=place, cure='写成名称，例如 "参学率"') from None


def _string(data: Mapping[str, Any], key: str, place: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise BadInput(f"{key} 应是文字", where=place, cure="改成文字")
    return value


def _number(data: Mapping[str, Any], key: str) -> int:
    value = data.get(key, 0)
    return value if isinstance(value, int) else 0


def _list(data: Mapping[str, Any], key: str, place: str) -> list[Any]:
    value = data.get(key, [])
    if not isinstance(value, list):
        raise BadInput(f"{key} 应是列表", where=place, cure="改成 [ … ]")
    return value
