"""Stock sentences for a draft: stance, aim, duty and link, each at most once, none that copies a sample.

They state no event, mechanism or result; a duty comes with the policy it stands on.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Collection, Iterator
from typing import Literal

from assistant.genre import Deed, Duty, Frames, Phrases, compiled
from assistant.report import Role
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import Voice

Kind = Literal["stance", "aim"]
# A part on shortfalls may measure by a yardstick; a frame that names a shortfall of its own would be a claim.
_YARDSTICK = re.compile(r"^(?:对照|按照|与)|^(?:需要|有待|还需要)|^查摆")
AIMS = re.compile("(?:^|[，。])(?:力求|努力|着力|着眼于)")  # opens a clause that says what is aimed at
_APART = 3  # sentences between two that open alike, where there are others
_RUN = 7  # characters in a row that two stock sentences of one draft do not share: 具体人、具体事
_WIDEST = 64  # characters of a stance of two clauses


class Deck:
    """Deals stock sentences; the same seed deals the same ones."""

    def __init__(
        self, phrases: Phrases, voice: Voice, seed: int, familiar: Callable[[str], bool], policies: Collection[str]
    ) -> None:
        """Take the phrases; a duty is dealt only where its policy is among ``policies``, so that it can be cited."""
        self._phrases, self._voice, self._seed, self._familiar = phrases, voice, seed, familiar
        self.bearing = Bearing(phrases, person=voice.person == "first")
        self.told = ""  # by the facts that the next sentences stand with: these say nothing beyond it
        self._policies = policies
        self._dealt: set[str] = set()
        self._openings: list[str] = []
        self._runs = set[str]()  # of what was said, so that no second sentence says the same in the same words
        self.aimless = False  # whether enough was said of what is aimed at, so that no stance says it, too
        self.afresh = False  # whether no deed on the matter is told, so that nothing is said to go on
        self.literal = False  # whether turns of speech are to be done without
        self.duties: list[tuple[str, Duty]] = []  # sentence as written, the duty it came from

    def recall(self, text: str) -> None:
        """Take the stock sentences that stand in ``text`` for dealt, with the policies that its duties stand on."""
        for frames in self._every_frame() if text else ():
            told = [self._voice.fill(frame) or "" for frame in (*frames.stance, *frames.aim)]
            self._dealt |= {frame for frame in told if frame and frame.rstrip("。") in text}
        for deed in self._phrases.deeds if text else ():
            ends = (*deed.stance, *(f"{aim}。" for aim in deed.aim))
            self._dealt |= {end for end in ends if end.rstrip("。") in text}
        for duty in self._every_duty() if text else ():
            said = next((one for one in _ways(self._voice.fill(duty.text) or "") if one and one in text), "")
            if said and duty.text not in self._dealt and duty.policy in self._policies:
                self._dealt.add(duty.text)
                self.duties.append((said, duty))

    def _every_frame(self) -> Iterator[Frames]:
        for by_topic in self._phrases.sentences.values():
            yield from by_topic.values()

    def _every_duty(self) -> Iterator[Duty]:
        for frames in self._every_frame():
            yield from frames.duty
        yield from (deed.duty for deed in self._phrases.deeds if deed.duty)

    def stance(self, deed: Deed | None, role: Role, topic: str, beside: str = "") -> str:
        """Return a stance that fits a kind of deed, else one on its topic; "" when none is left."""
        own = [text for frame in (deed.stance if deed else ()) if (text := self._usable(frame, "done"))]
        own = [text for text in own if not _again(text, beside) and not _echoes(text, beside)]
        return self._deal(own) if own else self.sentence(role, topic, "stance", beside)

    def stance_on(self, deed: Deed, told: str, beside: str = "") -> str:
        """Return a stance that fits a kind of deed and the one fact ``told``, for a point of its own; "" for none."""
        before, self.told = self.told, told
        own = [text for frame in deed.stance if (text := self._usable(frame, "done")) and "{" not in frame]
        self.told = before
        own = [text for text in own if not _again(text, beside) and not _echoes(text, beside)]
        return self._deal(own) if own else ""

    def sentence(self, role: Role, topic: str, kind: Kind, beside: str = "", *, bare: bool = False) -> str:
        """Return the next sentence of ``kind`` on ``topic``, or "" when none is left.

        ``bare``: none that names the speaker. One that says again what ``beside``, the heading and what stands
        near, says is passed over while there are others.
        """
        if self.told and role in ("done", "plans") and self.bearing.unborne(topic, self.told):
            topic = "default"  # what stands here is not on it
        own = self._frames(role, topic)
        for frames in (own,) if getattr(own, kind) else (self._frames(role, "default"),):
            pool = [one for one in getattr(frames, kind) if not bare or not one.startswith("{")]
            fitting = [text for frame in pool if (text := self._usable(frame, role))]
            if fresh := [text for text in fitting if not _again(text, beside) and not _echoes(text, beside)]:
                return self._deal(fresh)
        return ""

    def widened(self, deed: Deed | None, role: Role, topic: str, stance: str, beside: str = "") -> str:
        """Return ``stance`` with another one as its second clause, or as it is where none goes with it.

        始终把阵地管理作为基础工程。 + 坚持底数清楚、责任到人。 make one sentence; two that open alike do not.
        """
        own = deed.stance if deed and deed.stance else self._frames(role, topic).stance
        frames = (frame for frame in own if not frame.startswith("{"))
        pool = [text for frame in frames if (text := self._usable(frame, role))]
        taken = _opening(stance.removeprefix(self._voice.speaker))
        pool = [text for text in pool if _opening(text) != taken and not _again(text, stance + beside)]
        pool = [text for text in pool if len(text) + len(stance) <= _WIDEST]
        return f"{stance.rstrip('。')}，{self._deal(pool)}" if pool else stance

    def purpose(self, deed: Deed, beside: str = "") -> str:
        """Return what a kind of deed aims at, without saying again what stands ``beside``; "" when none is left."""
        fitting = [f"{aim}。" for aim in deed.aim if self._usable(f"{aim}。", "done")]
        fitting = [text for text in fitting if not _again(text, beside)]
        return self._deal(fitting) if fitting else ""

    def duty(self, deed: Deed, told: str) -> str:
        """Return what policy asks of a kind of deed, as a clause before it, noting what it stands on.

        "" for none, and where the deed as ``told`` is not what the rule is on.
        """
        duty = deed.duty
        if duty and (self.bearing.unborne(duty.text, told) or not compiled(duty.about).search(told)):
            return ""
        if duty is None or duty.policy not in self._policies or not self._usable(duty.text, "done"):
            return ""
        self._dealt.add(duty.text)
        ways = [one for one in _ways(duty.text) if not self._familiar(one)] or [duty.text]
        told = ways[(len(self.duties) + self._seed) % len(ways)]
        self.duties.append((told, duty))
        return told

    def measure(self, topic: str) -> str:
        """Return a rule on ``topic`` that a shortfall is measured by, noting what it stands on; "" for none."""
        pool = {t: d for d in self._frames("problems", topic).duty if (t := self._rule(d)) and self._on_it(t)}
        if not pool:
            return ""
        text = self._deal(list(pool))
        self.duties.append((text, pool[text]))
        return text

    def _on_it(self, rule: str) -> bool:
        """Whether a rule asks for the very thing that the facts at hand lack, not only for what their topic is."""
        return len(pairs_of(rule.partition("，")[2]) & pairs_of(self.told)) > 1

    def _rule(self, duty: Duty) -> str:
        return self._usable(duty.text, "done") if duty.policy in self._policies else ""

    def tail(self, role: Role) -> str:
        """Return a sentence that closes a part of this role; "" where the genre has none."""
        return self.opening(self._phrases.tails.get(role, ()))

    def opening(self, frames: tuple[str, ...]) -> str:
        """Return one filled frame of a list that needs nothing unknown, or ""."""
        fitting = [text for frame in frames if (text := self._voice.fill(frame)) and not self._familiar(text)]
        fitting = fitting or [text for frame in frames if (text := self._voice.fill(frame))]
        text = fitting[self._seed % len(fitting)] if fitting else ""
        self._runs |= self._runs_of(text)
        return text

    def _frames(self, role: Role, topic: str) -> Frames:
        return self._phrases.sentences.get(role, {}).get(topic) or Frames()

    def _usable(self, frame: str, role: Role) -> str:
        text = self._voice.fill(frame)
        if not text or text in self._dealt or self._familiar(text):
            return ""
        if self.told and role in ("done", "plans") and self.bearing.unborne(text, self.told):
            return ""
        if not self._runs.isdisjoint(self._runs_of(text)):
            return ""
        if self.aimless and AIMS.search(text.removeprefix(self._voice.speaker)):
            return ""
        if self.afresh and text.removeprefix(self._voice.speaker).startswith("继续"):
            return ""
        if self.literal and self._phrases.figurative and compiled(self._phrases.figurative).search(text):
            return ""
        if role in ("problems", "causes") and not _YARDSTICK.search(text):
            return ""
        return text

    def _deal(self, fitting: list[str]) -> str:
        """Choose by the seed, but rather one that opens unlike the sentences before it."""
        turn = self._seed + zlib.crc32(f"{len(self._dealt)} {fitting[0]}".encode())
        last = self._openings[-_APART:]
        order = sorted(range(len(fitting)), key=lambda i: (fitting[i][:2] in last, (i - turn) % len(fitting)))
        text = fitting[order[0]]
        self._dealt.add(text)
        self._openings.append(text[:2])
        self._runs |= self._runs_of(text)
        return text

    def _runs_of(self, text: str) -> set[str]:
        """Return every run of characters of a sentence by which another would be known to repeat it."""
        parts = re.split("[，。]", text.replace(self._voice.subject, "，").replace("意识形态工作", "，"))
        return {part[at : at + _RUN] for part in parts for at in range(len(part) - _RUN + 1)}


def _ways(duty: str) -> list[str]:
    """Return the ways to say a duty before the deed that answers it: 按照……的要求，, 落实……的要求，."""
    if duty.endswith("原则，"):
        return [
            duty,
            re.sub("^按照(?:责任制|阵地管理)?", "坚持", duty, count=1),
        ]  # it is the principle that one keeps to
    return [duty, *(duty.replace("按照", other, 1) for other in ("落实", "对照") if duty.endswith("，"))]


def _opening(text: str) -> str:
    """Return how a sentence opens: 始终把 and 牢固树立 count as one, 坚持 and 注重 each by itself."""
    return "把" if re.match(r"始终把|把|牢固树立", text) else text[:2]


def _echoes(text: str, heading: str) -> bool:
    """Whether a sentence says a heading in other words: most of what it says is said there."""
    said = pairs_of(re.sub("^(?:始终|坚持|注重|自觉|牢固树立|继续|进一步)把?", "", text))
    return len(said & pairs_of(heading)) * 3 >= len(said) > 0


def _again(text: str, heading: str, length: int = 4) -> bool:
    """Whether ``length`` characters in a row of ``heading`` stand in ``text``."""
    return any(heading[at : at + length] in text for at in range(len(heading) - length + 1))
