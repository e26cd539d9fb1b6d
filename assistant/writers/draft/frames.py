"""Stock sentences for a draft: stance, aim, duty and link, each at most once, none that copies a sample.

They state no event, mechanism or result; a duty comes with the policy it stands on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Literal

from assistant.genre import Deed, Duty, Frames, Phrases
from assistant.report import Role
from assistant.writers.draft.plan import Voice

Kind = Literal["stance", "aim"]
# A part on shortfalls may measure by a yardstick; a frame that names a shortfall of its own would be a claim.
_YARDSTICK = re.compile(r"^(?:对照|按照|与)|^(?:需要|有待|还需要)|^查摆")
# Rules on how reports are written or laid out say nothing about the work reported.
_ON_WRITING = re.compile(r"报告工作|起草|写得|查摆|夹带")

_BODIES = ("支部", "中心组")
_WIDEST = 64  # characters of a stance of two clauses
# What befell the unit is no deed of its own: of such a fact only its handling may be led or aimed at.
_INCIDENT = re.compile(
    r"被[^，。]{0,4}(?:拍|曝|骂|举报|投诉)|骂|谣|吵|投诉|不妥|[群网乱]里?传|传“|非法|网上[^，。]{0,6}说|在[^，。]{0,6}(?:抖音|群里)发"
)
_HANDLED = re.compile(r"舆情|化解|调处|回应|诉求|调解|接访")
_SEEN = re.compile(r"从|具体|联系")
_DURING = re.compile(r"[^在围针同此与]{2}中，")


class Deck:
    """Deals stock sentences; the same seed deals the same ones."""

    def __init__(
        self, phrases: Phrases, voice: Voice, seed: int, familiar: Callable[[str], bool], policies: Collection[str]
    ) -> None:
        """Take the phrases; a duty is dealt only where its policy is among ``policies``, so that it can be cited."""
        self._phrases, self._voice, self._seed, self._familiar = phrases, voice, seed, familiar
        self._policies = policies
        self._dealt: set[str] = set()
        self._openings: list[str] = []
        self.literal = False  # whether turns of speech are to be done without
        self.full = False  # whether the part being written has much room, so that fuller sentences come first
        self.duties: list[tuple[str, Duty]] = []  # sentence as written, the duty it came from

    def recall(self, text: str) -> None:
        """Take the stock sentences that stand in ``text`` for dealt, with the policies that its duties stand on."""
        for by_topic in self._phrases.sentences.values() if text else ():
            for frames in by_topic.values():
                told = [self._voice.fill(frame) or "" for frame in (*frames.stance, *frames.aim)]
                self._dealt |= {frame for frame in told if frame and frame.rstrip("。") in text}
                for duty in frames.duty:
                    filled = self._voice.fill(duty.text) or ""
                    if filled and filled in text and filled not in self._dealt and duty.policy in self._policies:
                        self._dealt.add(filled)
                        self.duties.append((filled, duty))

        if text:
            aims = (f"{aim}。" for deed in self._phrases.deeds for aim in deed.aim)
            self._dealt |= {aim for aim in aims if aim.rstrip("。") in text}

    def sentence(
        self, role: Role, topic: str, kind: Kind, beside: str = "", unlike: str = "", *, bare: bool = False
    ) -> str:
        """Return the next sentence of ``kind`` on ``topic`` (or for the part at large), or "" when none is left.

        One that opens as ``unlike``, its neighbour, does is passed over while there are others; ``bare``: none that
        names the speaker.
        One that says again what ``beside``, the heading, says is passed over while there are others.
        """
        own = role == "done" and kind == "stance" and bool(self._frames(role, topic).stance)
        for name in (topic,) if own and not self.full else (topic, "default"):
            pool = [one for one in getattr(self._frames(role, name), kind) if not bare or not one.startswith("{")]
            fitting = [text for frame in pool if (text := self._usable(frame, role))]
            if fitting:
                fitting = [text for text in fitting if not _again(text, beside)] or fitting
                fitting = [text for text in fitting if not unlike or text[:2] != unlike[:2]] or fitting
                return self._deal(_longer_half(fitting) if self.full else fitting)
        return ""

    def widened(self, role: Role, topic: str, stance: str, beside: str = "") -> str:
        """Return ``stance`` with another one as its second clause, or as it is where none goes with it.

        始终把阵地管理作为基础工程。 + 坚持底数清楚、责任到人。 make one sentence; two that open alike do not.
        """
        pool = [
            text
            for frame in self._frames(role, topic).stance
            if not frame.startswith("{") and (text := self._usable(frame, role))
        ]
        taken = _opening(stance.removeprefix(self._voice.speaker))
        pool = [text for text in pool if _opening(text) != taken and not _again(text, stance + beside)]
        pool = [text for text in pool if len(text) + len(stance) <= _WIDEST]
        return f"{stance.rstrip('。')}，{self._deal(pool)}" if pool else stance

    def purpose(self, told: str, topics: Collection[str], beside: str = "", *, alone: bool = False) -> str:
        """Return what the kind of deed that ``told`` tells aims at, "" for an unknown kind or when none is left.

        ``alone``: it will stand as a sentence of its own, which 意在 cannot open.
        """
        for deed in self.kinds(told, topics):
            fitting = [f"{aim}。" for aim in deed.aim if self._usable(f"{aim}。", "done")]
            fitting = [text for text in fitting if not alone or not text.startswith(("意在", "为的是"))]
            fitting = [text for text in fitting if not _again(text, told + beside)]
            if fitting:
                return self._deal(fitting)
        return ""

    def lead(self, told: str, topics: Collection[str]) -> str:
        """Return the lead that the kind of deed in ``told`` may have as a point, "" for an unknown kind."""
        leads = next((deed.lead for deed in self.kinds(told, topics) if deed.lead), ())
        return leads[self._seed % len(leads)] if leads else ""

    def kinds(self, told: str, topics: Collection[str]) -> list[Deed]:
        """Return the kinds of deed that ``told`` shows, most particular first."""
        bare = re.sub("“[^”]*”|[\u4e00-\u9fff]{2}机构", "“”", told)
        return [
            deed
            for deed in self._phrases.deeds
            if (not deed.topics or set(topics) & {*deed.topics, "default"})
            and re.search(deed.about, bare)
            and (not _INCIDENT.search(bare) or _HANDLED.search("".join(deed.lead)))
        ]

    def during(self, topic: str) -> str:
        """Return the link by which a stance follows the facts on ``topic``, such as 学习中，."""
        return next((link for link in self._frames("done", topic).link if _DURING.fullmatch(link)), "")

    def duty(self, role: Role, topic: str, told: str, beside: str = "") -> str:
        """Return a duty on ``topic`` and note what it stands on, or "" when there is none left.

        One that says again what ``beside``, the stance, says is not dealt.
        A duty of a branch or a study group is dealt only where ``told`` or the speaker is about one.
        """
        about = f"{told}{self._voice.speaker}{self._voice.unit}{self._voice.type}"
        pool = [
            duty
            for duty in self._frames(role, topic).duty
            if duty.policy in self._policies
            and not _ON_WRITING.search(duty.text)
            and all(body in about for body in _BODIES if body in duty.text)
            and (not duty.about or re.search(duty.about, told))
        ]
        fitting = {text: duty for duty in pool if (text := self._usable(duty.text, role, any_start=True))}
        fitting = {text: duty for text, duty in fitting.items() if not _again(text, beside, 8)}
        if not fitting:
            return ""
        text = self._deal(list(fitting))
        self.duties.append((text, fitting[text]))
        return text

    def link(self, role: Role, topic: str = "") -> str:
        """Return a link that fits any fact on ``topic``, such as 围绕理论武装，; "" when there is none left."""
        for frame in self._frames(role, topic).link:
            if frame.startswith("围绕") and frame not in self._dealt:
                self._dealt.add(frame)
                return frame
        return ""

    def seen(self, topic: str) -> str:
        """Return a link that leads to how a shortfall shows, such as 从工作实际看，; "" when there is none left."""
        for name in (topic, "default"):
            for frame in self._frames("problems", name).link:
                if _SEEN.match(frame) and frame not in self._dealt:
                    self._dealt.add(frame)
                    return frame
        return ""

    def against(self, topic: str) -> str:
        """Return a link to the shortfall named before, such as 针对学习中的不足，; "" when there is none left."""
        for name in (topic, "default"):
            for frame in self._frames("plans", name).link:
                if frame.startswith("针对") and frame not in self._dealt:
                    self._dealt.add(frame)
                    return frame
        return ""

    def opening(self, frames: tuple[str, ...]) -> str:
        """Return one filled frame of a list that needs nothing unknown, or ""."""
        fitting = [text for frame in frames if (text := self._voice.fill(frame)) and not self._familiar(text)]
        fitting = fitting or [text for frame in frames if (text := self._voice.fill(frame))]
        return fitting[self._seed % len(fitting)] if fitting else ""

    def _frames(self, role: Role, topic: str) -> Frames:
        return self._phrases.sentences.get(role, {}).get(topic) or Frames()

    def _usable(self, frame: str, role: Role, *, any_start: bool = False) -> str:
        text = self._voice.fill(frame)
        if not text or text in self._dealt or self._familiar(text):
            return ""
        if self.literal and self._phrases.figurative and re.search(self._phrases.figurative, text):
            return ""
        if role in ("problems", "causes") and not any_start and not _YARDSTICK.search(text):
            return ""
        return text

    def _deal(self, fitting: list[str]) -> str:
        """Choose by the seed, but rather one that opens unlike the sentences before it."""
        turn = self._seed + len(self._dealt)
        recent = self._openings[-4:]
        order = sorted(range(len(fitting)), key=lambda i: (recent.count(fitting[i][:2]), (i - turn) % len(fitting)))
        text = fitting[order[0]]
        self._dealt.add(text)
        self._openings.append(text[:2])
        return text


def _opening(text: str) -> str:
    """Return how a sentence opens: 始终把 and 牢固树立 count as one, 坚持 and 注重 each by itself."""
    return "把" if re.match(r"始终把|把|牢固树立", text) else text[:2]


def _longer_half(texts: list[str]) -> list[str]:
    """Return the longer half of ``texts``, in their order."""
    least = sorted(map(len, texts))[len(texts) // 2]
    return [text for text in texts if len(text) >= least]


def _again(text: str, heading: str, length: int = 4) -> bool:
    """Whether ``length`` characters in a row of ``heading`` stand in ``text``."""
    return any(heading[at : at + length] in text for at in range(len(heading) - length + 1))
