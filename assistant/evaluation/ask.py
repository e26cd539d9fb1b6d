"""How answers hold up: answered or refused as they should be, the passage meant cited, quotes verbatim, time."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.genre import read_yaml
from assistant.results import Answer
from assistant.writers.cite import markers

if TYPE_CHECKING:
    from assistant.build import Assistant

# Lists of a genre's ``evaluation/`` beside ``questions.yaml``: as office writers type them, and those kept aside.
_FURTHER = {
    "typed": "questions_typed.yaml",
    "fresh": "questions_fresh.yaml",
    "held_out": "questions_held_out.yaml",
    "aside": "questions_aside.yaml",
}


def measure(assistant: Assistant) -> dict[str, Any]:
    """Ask every question of the genre's ``evaluation/questions*.yaml`` and count what went wrong, list by list."""
    assistant.warm()
    figures = _measured(assistant, "questions.yaml")
    if not figures["questions"]:
        return figures
    further = {name: _measured(assistant, file) for name, file in _FURTHER.items()}
    return figures | {name: found for name, found in further.items() if found["questions"]}


def _measured(assistant: Assistant, file: str) -> dict[str, Any]:
    """Ask the questions of one list; ``has`` is a pattern of the answer, ``cites`` one of a passage it must quote."""
    path = assistant.pack().folder / "evaluation" / file
    cases = read_yaml(path) if path.exists() else {"answerable": [], "unanswerable": []}
    answered = [(case, reply(assistant, case["q"])) for case in cases["answerable"]]
    refused = [reply(assistant, question) for question in cases["unanswerable"]]
    if not answered or not refused:
        return {"questions": 0}
    answers = [answer for _, answer in answered] + refused
    times = sorted(answer.elapsed_ms for answer in answers)
    fitting = [answer.answered and bool(re.search(case.get("has", ""), answer.text)) for case, answer in answered]
    figures = {
        "questions": len(answers),
        "unanswerable": len(refused),
        "right_content": share(fitting),
        "false_refusals": share([not answer.answered for _, answer in answered]),
        "false_answers": share([answer.answered for answer in refused]),
        "citation_hit": share([cites(case["cites"], answer) for case, answer in answered if "cites" in case]),
        "with_source": sum("cites" in case for case, _ in answered),
        "cited": share([bool(answer.citations) for _, answer in answered]),
        "verbatim_quotes": share([ok for answer in answers for ok in verbatim(assistant, answer)]),
        "resolved_markers": share([ok for answer in answers for ok in resolved(answer)]),
        "p50_ms": round(statistics.median(times)),
        "p95_ms": times[int(len(times) * 0.95)],
    }
    by_intent = {
        intent: f"{sum(kept)}/{len(kept)}"
        for intent in sorted({_wanted(case) for case, _ in answered} - {""})
        if (kept := [ok for (case, _), ok in zip(answered, fitting, strict=True) if _wanted(case) == intent])
    }
    return figures | ({"right_by_intent": by_intent} if by_intent else {})


def cites(pattern: str, answer: Answer) -> bool:
    """Whether a passage the answer quotes, or the place it stands in, is the one that was meant."""
    return any(re.search(pattern, f"{one.place}\n{one.quote}") for one in answer.citations)


def _wanted(case: dict[str, Any]) -> str:
    """Return the intent a question is counted under, the first where several will do; empty where none is given."""
    intent = case.get("intent", "")
    return str(intent[0] if isinstance(intent, list) else intent)


def reply(assistant: Assistant, question: str) -> Answer:
    """Ask one question."""
    *_, answer = assistant.ask(question)
    assert isinstance(answer, Answer)
    return answer


def verbatim(assistant: Assistant, answer: Answer) -> list[bool]:
    """Whether each quote stands in its document at its span."""
    return [
        assistant.library.text(citation.document)[citation.start : citation.end] == citation.quote
        for citation in answer.citations
    ]


def resolved(answer: Answer) -> list[bool]:
    """Whether each [n] of the text has its citation."""
    known = {citation.n for citation in answer.citations}
    return [n in known for n in markers(answer.text)]


def share(facts: Sequence[bool]) -> float:
    """Return the share that is true; 0 of nothing."""
    return round(sum(facts) / len(facts), 4) if facts else 0.0
