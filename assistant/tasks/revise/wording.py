"""Revising how a draft speaks: shorter, longer, plainer, in another person, for another unit or period, anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from assistant.errors import BadInput
from assistant.report import Role
from assistant.tasks.draft.voice import make_title, speaker_of
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.frame import reframed
from assistant.tasks.revise.fuller import wanted_for
from assistant.tasks.revise.person import unit_named
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.shorter import Shorter
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.plan import PlannedItem, missing
from assistant.writers.draft.sentences import tell

_COPY = 13  # characters in a row that a sample and a draft may not share
_USUAL = 3  # documents that make a phrase everybody's
_PARTY = re.compile(r"党(?:组|委|工委|总支|支部)$")
_SHORTER, _LONGER = 0.7, 1.4  # of the length there was
_TRIMMED = 0.04  # of it that must go with stock phrases alone, or what tells the facts is written anew
_CLAUSES = 2  # commas an opening keeps when its last clause goes
_LEAST = 60  # characters of a part that is to be longer


class Wording(Shorter):
    """Edits of size, manner and voice; each returns what it did, in words."""

    def _shorter(self, edit: Edit) -> str:
        if edit.target.role == "opening":
            return self._short_opening()
        size = self._size(edit.target)
        held = self.plan
        if not edit.number and self._trimmed(edit, size - int(size * _SHORTER)) >= size * _TRIMMED:
            return "已去掉几句套话，写短了一些，事实一条不少"
        self.plan = held
        if edit.number and not edit.target.named and self._fitted(edit, size):
            return "已去掉几句套话，事实一条不少"
        self.plan = held
        return self._sized(edit, edit.number or int(size * _SHORTER), "短")

    def _fitted(self, edit: Edit, size: int) -> bool:
        """Take stock phrases out, then what leads and closes, until the number asked for is reached; whether it is."""
        over = size - edit.number
        over -= self._trimmed(edit, over)
        return self._without_ends(over) <= 0 if over > 0 else True

    def _short_opening(self) -> str:
        """Choose the shortest of the genre's openings for this voice."""
        voice, phrases = self.plan.voice, self.pack.phrases
        pool = phrases.openings.get(voice.type) or phrases.openings.get("default") or ()
        known = [text.text for text in self.pack.texts if text.kind == "sample"]
        filled = [one for one in filter(None, map(voice.fill, pool)) if not _copies(one, known)]
        filled.sort(key=len)
        over = re.search(r"(?:现将|现就)[^。]{0,60}如下[：。]", self._opening_now())
        if not filled or not self.plan.opening:
            raise BadInput("开头没有更短的写法", cure="可以说“开头改成：……”")
        text = filled[0]
        if text in self._opening_now():  # nothing is shorter, so its last clause goes
            head, _, _ = text.rpartition("，")
            if head.count("，") < _CLAUSES:
                raise BadInput("开头已经是最短的写法", cure="可以说“开头改成：……”")
            text = f"{head}。"
        self.plan = replace(self.plan, opening_text=text + (over[0] if over else ""))
        return "开头已换成短的"

    def _longer(self, edit: Edit) -> str:
        if edit.target.words and not edit.target.named:
            s, i = self._fact_meant(edit.target.words)[0]
            edit = replace(edit, target=Target(part=s + 1, item=i + 1))
        told = self._sized(edit, edit.number or int(self._size(edit.target) * _LONGER), "长")
        if edit.number or not edit.target.named:
            return told
        places = sorted(self._chosen(edit.target) or ())
        lacking = wanted_for([(self.plan.sections[s].role, self._item((s, i))) for s, i in places])
        return f"{told}；加上的只是通用的话，要写实得补事实：{lacking}，可以说“第……点加上：……”" if lacking else told

    def _size(self, target: Target) -> int:
        places = self._chosen(target)
        if places is None:
            return len("".join(self.draft.text.split()))
        return sum(len(self._item(place).text) for place in places)

    def _sized(self, edit: Edit, length: int, word: str) -> str:
        places = self._chosen(edit.target)
        self._unsettle(places)
        mine = {s for s, _ in places} if places is not None else set(range(len(self.plan.sections)))
        sizes = {s: max(1, sum(len(item.text) for item in self.draft.plan.sections[s].items)) for s in mine}
        total = sum(sizes.values())
        whole = self._size(Target())
        wanted = total + length - (whole if places is None else self._size_before(places))
        least = _LEAST if edit.kind == "longer" else 0  # of a part that is to be shorter, only the facts need stay
        targets = {s: max(least, wanted * sizes[s] // total) for s in mine}
        sections = [replace(one, target=targets.get(s, one.target)) for s, one in enumerate(self.plan.sections)]
        asked = length if edit.number and places is None else 0
        self.plan = replace(self.plan, sections=tuple(sections), length=asked, rich=edit.kind == "longer")
        how = f"写{word}一些" if not edit.number else f"{length}字上下"
        return f"已按“{how}”重写，事实一条不少"

    def _size_before(self, places: set[Place]) -> int:
        return sum(len(self.draft.plan.sections[s].items[i].text) for s, i in places)

    def _plain(self, edit: Edit) -> str:
        if edit.target.role == "opening":
            return self._short_opening()
        if edit.target.named:
            places = self._chosen(edit.target) or set()
            for place in places:
                item = self._item(place)
                if not item.framed:
                    self._set_item(place, text=self._bare(place, item))
            return "这一处已去掉套话，只留事实"
        self._unsettle()
        self.plan, self.request = replace(self.plan, plain=True), replace(self.request, plain=True)
        for s, section in enumerate(self.plan.sections):
            items = [replace(one, heading=self._unadorned(one, section.role)) for one in section.items]
            self._set_items(s, items)
        if self.plan.whole and not self.plan.opening_text:
            with suppress(BadInput):
                self._short_opening()
        return "已去掉表态和目的一类的套话，只留事实"

    def _unadorned(self, item: PlannedItem, role: Role) -> str:
        """Return a heading of ours without the half that only rhymes with the other; the user's own stays."""
        half = item.heading.partition("，")[0]
        ours = role in ("done", "plans") and not item.framed and item.heading not in self.plan.notes.text
        return half if ours and len(half) > 3 else item.heading

    def _sober(self, edit: Edit) -> str:
        if edit.target.named:
            return self._soften(edit) or self._plain(edit)
        return self._toned(edit, sober=True, formal=False, told="表态的话已写得平实一些；您给的事实照原话，一条不少")

    def _formal(self, edit: Edit) -> str:
        return self._toned(edit, sober=False, formal=True, told="表态的话已写得正式一些；您给的事实照原话，一条不少")

    def _toned(self, edit: Edit, *, sober: bool, formal: bool, told: str) -> str:
        """Write in another tone: the place that is named or quoted, else all; what was good elsewhere stays."""
        places = {self._fact_meant(edit.target.words)[0]} if edit.target.words else self._chosen(edit.target)
        self._unsettle(places)
        self.plan = replace(self.plan, sober=sober, formal=formal, plain=False)
        self.request = replace(self.request, plain=False)
        return told if places is None else f"{told}（只改了这一处：{self._named(places)}）"

    def _bare(self, place: Place, item: PlannedItem) -> str:
        section = self.plan.sections[place[0]]
        gaps = "".join(f"{gap.slot}为{missing(gap.slot)}。" for gap in item.gaps if missing(gap.slot) in item.text)
        told = "".join(tell([fact for _, fact in item.facts], section.role)) or item.text
        return told + gaps if section.form == "items" else f"{item.heading}。{told}{gaps}"

    def _first(self, edit: Edit) -> str:
        told = self._spoken("first", "本人")
        self._of_me()
        return told

    def _unit_voice(self, edit: Edit) -> str:
        voice = self.plan.voice
        speaker = unit_named(edit.value) or (voice.speaker if voice.person == "unit" else "")
        speaker = speaker or speaker_of(voice.unit) or "我单位"
        told = self._of_the_unit(speaker)
        if not told or (speaker, "unit") != (voice.speaker, voice.person):
            told = "；".join(filter(None, (self._spoken("unit", speaker), told)))
        else:
            self._unsettle()
        return told

    def _spoken(self, person: Any, speaker: str) -> str:
        voice = self.plan.voice
        if speaker == voice.speaker and person == voice.person:
            return f"稿子里自称已经是“{speaker}”"
        kind = self._kind_for(speaker, person)
        if kind is None and voice.person != person:
            kind = next((kind for kind in reversed(self.pack.report_types) if kind.person == person), None)
        name, word = (kind.name, kind.word) if kind else (voice.type, voice.word)
        self._revoice(replace(voice, person=person, speaker=speaker, type=name, word=word))
        self.request = replace(self.request, speaker=speaker, type=name)
        return f"已改用“{speaker}”的口吻"

    def _revoice(self, voice: Any) -> None:
        old, plan = self.plan.voice, self.plan
        automatic = plan.title == make_title(old, self.pack, self.request.variant)
        title = make_title(voice, self.pack, self.request.variant) if automatic else plan.title
        self.plan = replace(plan, voice=voice, title=title)
        self._unsettle()
        pairs = [(old.period or missing("期间"), voice.period), (old.unit or missing("单位"), voice.unit)]
        pairs += [(old.speaker, voice.speaker)]
        for before, after in pairs:
            if after and before != after:
                self._exchange(before, after, title=not automatic)

    def _exchange(self, before: str, after: str, *, title: bool) -> None:
        """Put ``after`` in place of ``before`` in the wording that stays."""
        for s, section in enumerate(self.plan.sections):
            items = [replace(item, text=item.text.replace(before, after)) for item in section.items]
            self._set_items(s, items, lead=section.lead.replace(before, after))
        self.plan = replace(
            self.plan,
            title=self.plan.title.replace(before, after) if title else self.plan.title,
            opening_text=self.plan.opening_text.replace(before, after),
        )

    def _period(self, edit: Edit) -> str:
        value = edit.value if "年" in edit.value else re.sub(r"^(\d{4})", r"\1年", edit.value)
        self._revoice(replace(self.plan.voice, period=value.removesuffix("度")))
        self.request = replace(self.request, period=value)
        return f"报告期间已改为{value}"

    def _unit(self, edit: Edit) -> str:
        voice = self.plan.voice
        body = _PARTY.search(voice.unit)
        if body and not _PARTY.search(edit.value):  # the unit was put right, not who reports
            edit = replace(edit, value=edit.value + body[0])
        own = speaker_of(edit.value) if voice.person == "unit" and not self.request.speaker else ""
        self._revoice(replace(voice, unit=edit.value, speaker=own or voice.speaker))
        self.request = replace(self.request, unit=edit.value)
        return f"单位已改为{edit.value}"

    def _reword(self, edit: Edit) -> str:
        if edit.target.role == "opening":
            self.plan = replace(self.plan, opening_text="", seed=self.plan.seed + 1)
            return "开头已换一种写法"
        places = self._chosen(edit.target)
        self._unsettle(places)
        self.plan = replace(self.plan, seed=self.plan.seed + 1)
        kept = self._reframe(places)
        if places and kept == places:
            raise BadInput(
                "这一条全是事实和待补的空，没有可以换说法的句子", cure="可以说“第二点改成：……”，或直接在稿子里改"
            )
        return "已换一种说法" if places is None else f"已重写：{self._named(places)}"

    def _reframe(self, places: set[Place] | None) -> set[Place]:
        """Exchange the set sentences of last year's items at ``places``; return those that have none."""
        deck = Deck(self.pack.phrases, self.plan.voice, self.plan.seed, lambda text: False, ())
        deck.recall("".join(item.text for item in self.plan.items()))
        kept = set()
        for s, section in enumerate(self.plan.sections):
            for i, item in enumerate(section.items):
                if item.framed and (places is None or (s, i) in places):
                    text = reframed(item, section.role, deck)
                    kept |= {(s, i)} if text == item.text else set()
                    self._set_item((s, i), text=text)
        return kept

    def _named(self, places: set[Place]) -> str:
        return "、".join(self._item(place).heading for place in sorted(places))


def _copies(sentence: str, texts: Sequence[str]) -> bool:
    """Whether a stretch as long as a near-copy stands in one or two of ``texts``; what stands in more is usual."""
    runs = (sentence[i : i + _COPY] for i in range(len(sentence) - _COPY + 1))
    return any(0 < sum(run in text for text in texts) < _USUAL for run in runs)
