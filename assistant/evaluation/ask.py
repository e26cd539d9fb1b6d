"""How answers hold up: answered or refused as they should be, quotes verbatim, markers resolved, time."""

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


def measure(assistant: Assistant) -> dict[str, Any]:
    """Ask every question of the genre's ``evaluation/questions.yaml`` and count what went wrong."""
    path = assistant.pack().folder / "evaluation" / "questions.yaml"
    cases = read_yaml(path) if path.exists() else {"answerable": [], "unanswerable": []}
    assistant.warm()
    answered = [(case, reply(assistant, case["q"])) for case in cases["answerable"]]
    refused = [reply(assistant, question) for question in cases["unanswerable"]]
    if not answered or not refused:
        return {"questions": 0}
    answers = [answer for _, answer in answered] + refused
    times = sorted(answer.elapsed_ms for answer in answers)
    fitting = [answer.answered and bool(re.search(case["has"], answer.text)) for case, answer in answered]
    by_intent = {
        intent: f"{sum(kept)}/{len(kept)}"
        for intent in sorted({_wanted(case) for case, _ in answered})
        if (kept := [ok for (case, _), ok in zip(answered, fitting, strict=True) if _wanted(case) == intent])
    }
    return {
        "questions": len(answers),
        "unanswerable": len(refused),
        "right_content": share(fitting),
        "false_refusals": share([not answer.answered for _, answer in answered]),
        "false_answers": share([answer.answered for answer in refused]),
        "cited": share([bool(answer.citations) for _, answer in answered]),
        "verbatim_quotes": share([ok for answer in answers for ok in verbatim(assistant, answer)]),
        "resolved_markers": share([ok for answer in answers for ok in resolved(answer)]),
        "right_by_intent": by_intent,
        "p50_ms": round(statistics.median(times)),
        "p95_ms": times[int(len(times) * 0.95)],
    }


def _wanted(case: dict[str, Any]) -> str:
    """Return the intent a question is counted under, the first where several will do."""
    intent = case["intent"]
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
