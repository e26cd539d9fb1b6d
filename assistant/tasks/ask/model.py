"""The answer by a language model: same evidence, checked after; where it fails, the offline answer stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.errors import ModelFailed
from assistant.passage import Citation, Hit
from assistant.prompts import fence
from assistant.results import Event, Piece, Progress
from assistant.structure.sentences import split_sentences
from assistant.tasks.ask.followup import Turn
from assistant.writers.cite import MARKER, Citer, Quote, check_markers, quote_again, quote_of, tidy_markers
from assistant.writers.model import ModelWriter
from assistant.writers.support import UNSUPPORTED, check_support, mend_markers

PROMPT = "ask"
_EXTRA = 6  # passages given beside those the offline answer cites
_QUOTE = 320  # characters of such a passage
_TURNS, _TURN = 3, 400  # turns of the conversation shown, and characters of each
_FINISHED = re.compile(r"[。！？!?…：；）)”\"』】\]|*`>]\s*$|^\s*(?:[-*+]|\d+[.、]|\|)[^\n]*\Z", re.MULTILINE)
_LEAST = 30  # characters below which an answer says nothing
_KINDS = {"sample": "范文", "policy": "政策", "guide": "写作指引"}


@dataclass(frozen=True, slots=True)
class ByModel:
    """What the model wrote, checked: text, citations and a word on what was mended; no text: nothing usable."""

    text: str
    citations: tuple[Citation, ...] = ()
    note: str = ""


def write_with_model(
    writer: ModelWriter,
    genre: str,
    question: str,
    history: Sequence[Turn],
    offline: str,
    citations: tuple[Citation, ...],
    hits: Sequence[Hit],
) -> Iterator[Event | ByModel]:
    """Yield a piece for each chunk the model writes, then the ByModel; never raises for a failing model."""
    evidence = _evidence(citations, hits)
    variables = {
        "genre": genre,
        "question": fence("question", question),
        "history": fence("history", _conversation(history)),
        "evidence": fence("evidence", "\n\n".join(_numbered(item) for item in evidence)),
        "offline": fence("offline", offline),
    }
    yield Progress(f"正在请 {writer.name} 写答案")
    said = ""
    try:
        for chunk in writer.stream(PROMPT, variables):
            said += chunk
            yield Piece(chunk)
    except ModelFailed as error:
        yield ByModel("", note=str(error))
        return
    known = "\n".join((*variables.values(), *(item.name for item in evidence)))
    yield checked(said, evidence, known, bool(citations))


def checked(said: str, evidence: tuple[Citation, ...], known: str, cited: bool) -> ByModel:
    """Return what holds of the model's text; empty text where too little does or nothing is cited."""
    text = tidy_markers(said).strip()
    if not _FINISHED.search(text):
        return ByModel("", note="模型的回答没有写完就断了")
    supported = check_support(text, known)
    mended, moved = mend_markers(supported.text, {item.n: f"{item.place}{item.quote}" for item in evidence})
    result = check_markers(mended, evidence)
    notes = [f"改正了不对应的出处编号 {moved} 处"] if moved else []
    if result.unknown:
        notes.append(f"去掉了不存在的出处编号 {len(result.unknown)} 处")
    if supported.dropped:
        notes.append(f"删去没有依据的句子 {len(supported.dropped)} 句")
    if supported.marked:
        notes.append(f"标出未见依据的句子 {len(supported.marked)} 句")
    borne = MARKER.sub("", result.text)
    for sentence in supported.marked:
        borne = borne.replace(f"{MARKER.sub('', sentence)}{UNSUPPORTED}", "")
    if len(borne.strip()) < _LEAST:
        why = f"（{'；'.join(notes)}）" if notes else ""
        return ByModel("", note=f"模型的回答里没有站得住的内容{why}")
    if cited and not result.citations:
        return ByModel("", note="模型的回答没有标出处")
    return ByModel(result.text, result.citations, "；".join(notes))


def _evidence(citations: tuple[Citation, ...], hits: Sequence[Hit]) -> tuple[Citation, ...]:
    """Number what the offline answer cites as it did, then the best passages it left out."""
    citer = Citer()
    for item in citations:
        citer.cite(quote_again(item))
    extra = 0
    for hit in sorted(hits, key=lambda one: -one.score):
        quote = _opening(hit)
        held = any(
            item.document == quote.document and item.start < quote.end and quote.start < item.end
            for item in citer.citations
        )
        if not held and extra < _EXTRA:
            citer.cite(quote)
            extra += 1
    return citer.citations


def _opening(hit: Hit) -> Quote:
    """Quote the first sentences of a passage."""
    passage = hit.passage
    end = 0
    for span in split_sentences(passage.text):
        if end and span.end > _QUOTE:
            break
        end = span.end
    return quote_of(passage, passage.start, passage.start + min(end or len(passage.text), 2 * _QUOTE))


def _numbered(item: Citation) -> str:
    place = f"｜{item.place[:60]}" if item.place else ""
    quote = MARKER.sub(r"［\1］", item.quote)
    return f"[{item.n}] {_KINDS[item.kind]}｜《{item.name}》{place}\n{quote}"


def _conversation(history: Sequence[Turn]) -> str:
    lines = []
    for turn in history[-_TURNS:]:
        lines += [f"问：{turn.question[:_TURN]}", f"答：{MARKER.sub('', turn.answer.text)[:_TURN]}"]
    return "\n".join(lines) or "（这是第一个问题）"
