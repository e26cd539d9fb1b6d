"""Drafting with a model: it words the parts, plan and facts stay ours, and what it adds is taken out again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from assistant.errors import ModelFailed
from assistant.prompts import fence
from assistant.report import Span
from assistant.results import Event, Piece, Progress, Receipt
from assistant.structure.figures import find_figures, tells
from assistant.structure.notes.fact import Fact
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.after import Sources
from assistant.writers.draft.offline import OfflineDraft, Written
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import MISSING, PlannedSection
from assistant.writers.draft.sentences import tell
from assistant.writers.model import ModelWriter

# Words of deeds, means and results; a clause that has one must have its other words from the facts as well.
_CLAIM = re.compile(
    r"召开|开展|组织|举办|举行|成立|制定|印发|修订|建立|健全|完善|设立|邀请|推出|打造|获|荣|评为|表彰|表扬|好评|认可|肯定|提升了|增强了|提高了|显著|明显|有效|大幅"
    r"|同比|下降|增长|形成了|实现|达到|取得|赢得|涌现|首次|全覆盖|领导小组|专班|机制|制度|台账|平台|队伍|培训|检查|督查|排查|整改|通报|约谈|走访|调研"
)
_TELLING, _KNOWN = 3, 0.5  # word pairs from which a clause tells something; share of them that must be known
_SAID = 0.6  # share of a fact's word pairs that must stand in a text for the fact to be told there
_NAME = re.compile(r"《[^《》]+》|“[^“”]+”")
_HEADED = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]).*$", re.MULTILINE)


class ModelDraft:
    """Has a model reword the sections of an offline draft, one by one; once it fails, the offline text stands."""

    def __init__(self, model: ModelWriter, offline: OfflineDraft, sources: Sources) -> None:
        self._model, self._offline, self._sources = model, offline, sources
        self._failure = ""
        self._by_model = False

    def events(self) -> Iterator[Event | tuple[Written, Receipt]]:
        """Yield Progress and checked Pieces; last what was written, with its receipt."""
        yield Progress(f"正在请模型 {self._model.name} 成文", 0.3)
        for piece in self._offline.pieces(self._reword):
            yield Piece(piece)
        written = self._offline.written
        written.duties = [pair for pair in written.duties if _told(pair[0], written.text)]
        prompt = self._model.prompt("draft").receipt if self._by_model else ""
        yield written, Receipt(self._model.name if self._by_model else "offline", prompt, note=self._failure)

    def _reword(self, section: PlannedSection, offline: str) -> str:
        """Return the section in the model's words where they hold up, else the offline text."""
        if self._failure or not any(item.facts for item in section.items):
            return offline
        facts = [fact for item in section.items for _, fact in item.facts] + [fact for _, fact in section.causes]
        try:
            text = self._written(section, offline, facts)
            faults = self._faults(text, facts)
            if faults:
                text = self._mended(text, faults, facts)
        except ModelFailed as error:
            self._failure = f"模型没有写成，这一部分起用离线写法：{error}"
            return offline
        text = self._made_sound(text, section, offline)
        self._by_model = self._by_model or text != offline
        return text

    def _written(self, section: PlannedSection, offline: str, facts: Sequence[Fact]) -> str:
        plan = self._offline.plan
        variables = {
            "genre": self._offline.pack.name,
            "speaker": plan.voice.speaker,
            "plan": fence("plan", "\n".join(_headings(offline))),
            "facts": fence("facts", _numbered(facts)),
            "offline": fence("offline", offline),
            "length": str(max(section.target, len(offline))),
        }
        return _cleaned("".join(self._model.stream("draft", variables)))

    def _mended(self, text: str, faults: Sequence[str], facts: Sequence[Fact]) -> str:
        variables = {
            "text": fence("text", text),
            "faults": fence("faults", "\n".join(faults)),
            "facts": fence("facts", _numbered(facts)),
        }
        return _cleaned("".join(self._model.stream("draft-fix", variables)))

    def _faults(self, text: str, facts: Sequence[Fact]) -> list[str]:
        """Return what is wrong with a model's text, in words it can act on."""
        found = [f"这句话有要点里没有的内容，或与范文雷同：{span.of(text)}" for span in self._unsound(text)]
        return found + [f"漏写了这条事实：{fact.said}" for fact in facts if not _told(fact.said, text)]

    def _unsound(self, text: str) -> list[Span]:
        """Return the sentences that hold an untraced fact, a leak, a near-copy or a placeholder of the model's own."""
        asked = {found[1] for found in MISSING.finditer(self._offline.current)}
        bad = []
        for span in split_sentences(text):
            sentence = span.of(text)
            origins = {fact.origin for fact in self._sources.tracer.trace(sentence)}
            own = self._claims_more(sentence) or any(found[1] not in asked for found in MISSING.finditer(sentence))
            if own or origins - {"notes", "policy"} or self._sources.copies.familiar(sentence):
                bad.append(span)
        return bad

    def _claims_more(self, sentence: str) -> bool:
        """Whether a clause tells a deed or a result in words that neither the facts nor the offline text have."""
        known = pairs_of(self._offline.current) | pairs_of(self._offline.plan.notes.text)
        for part in re.split(r"[，。；：]", sentence):
            words = pairs_of(part)
            if len(words) >= _TELLING and _CLAIM.search(part) and len(words & known) < _KNOWN * len(words):
                return True
        return False

    def _made_sound(self, text: str, section: PlannedSection, offline: str) -> str:
        """Drop what is still unsound, put in the facts still missing; keep the offline text where the outline broke."""
        headings = _headings(offline)
        if [heading for heading in _headings(text) if heading in headings] != headings:
            return offline
        for span in reversed(self._unsound(text)):
            if span.of(text).rstrip("。") not in headings:
                text = text[: span.start] + text[span.end :]
        for item in section.items:
            missing = [fact for _, fact in item.facts if not _told(fact.said, text)]
            if missing:
                text = _added(text, item.heading, "".join(tell(missing, section.role)))
        causes = [fact for _, fact in section.causes if not _told(fact.said, text)]
        if causes:
            text = f"{text}\n究其原因，{''.join(tell(causes, 'causes'))}"
        return re.sub(r"\n{2,}", "\n", text).strip()


def _headings(text: str) -> list[str]:
    """Return the numbered headings of a part, run-in ones up to their full stop."""
    return [line[0].split("。")[0] for line in _HEADED.finditer(text)]


def _numbered(facts: Sequence[Fact]) -> str:
    return "\n".join(f"{number}. {fact.said}" for number, fact in enumerate(facts, 1))


def _cleaned(text: str) -> str:
    """Return a model's text without code fences, Markdown marks and blank lines."""
    text = re.sub(r"^```\w*\s*$|^#{1,6}\s+|\*\*", "", text, flags=re.MULTILINE)
    return re.sub(r"\n\s*\n+", "\n", text).strip()


def _told(said: str, text: str) -> bool:
    """Whether ``text`` tells a fact: every figure and name of it, and most of its words."""
    plain = unicodedata.normalize("NFKC", text)
    if any(unicodedata.normalize("NFKC", name) not in plain for name in _NAME.findall(said)):
        return False
    if not all(tells(plain, figure) for figure in find_figures(unicodedata.normalize("NFKC", said))):
        return False
    words = pairs_of(said)
    return not words or len(words & pairs_of(text)) >= _SAID * len(words)


def _added(text: str, heading: str, sentence: str) -> str:
    """Put a sentence at the end of the item headed ``heading``, or at the end of the text."""
    lines = text.split("\n")
    at = next((place for place, line in enumerate(lines) if heading and heading in line), len(lines) - 1)
    while at + 1 < len(lines) and not _HEADED.match(lines[at + 1]):
        at += 1
    lines[at] += sentence
    return "\n".join(lines)
