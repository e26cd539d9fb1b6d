"""Results as the JSON objects that the command line promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from assistant.genre.check import Checked
from assistant.passage import Document, Hit
from assistant.results import Answer, Draft, Ingested, Review
from assistant.structure.outline import outline_json
from assistant.ui.render_changes import Made


def document(one: Document) -> dict[str, Any]:
    """Return a document of the library."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "genre": one.genre,
        "title": one.title or None,
        "type": one.type or None,
        "period": one.period or None,
        "passages": one.passages,
        "bundled": one.bundled,
    }


def ingested(done: Ingested) -> dict[str, Any]:
    """Return what became of the files given."""
    keys = ("id", "name", "kind", "title", "passages")
    short = [[{key: document(one)[key] for key in keys} for one in group] for group in (done.added, done.unchanged)]
    return {
        "added": short[0],
        "unchanged": short[1],
        "failed": [{"path": path, "error": error} for path, error in done.failed],
        "replaced": [{"id": new.id, "name": new.name, "earlier": old.id} for new, old in done.replaced],
    }


def hit(one: Hit) -> dict[str, Any]:
    """Return a passage found."""
    found = one.passage
    return {
        "id": found.id,
        "document": found.document,
        "name": found.name,
        "kind": found.kind,
        "place": found.place,
        "role": found.role,
        "topic": found.topic,
        "score": round(one.score, 4),
        "text": found.text,
        "start": found.start,
        "end": found.end,
    }


def answer(one: Answer) -> dict[str, Any]:
    """Return an answer with its citations."""
    return {
        "question": one.question,
        "intent": one.intent,
        "answered": one.answered,
        "answer": one.text,
        "citations": [asdict(citation) for citation in one.citations],
        "writer": one.receipt.writer,
        "receipt": asdict(one.receipt),
        "elapsed_ms": one.elapsed_ms,
    }


def draft(one: Draft) -> dict[str, Any]:
    """Return a draft with the origin of its facts."""
    return {
        "title": one.title,
        "text": one.text,
        "outline": outline_json(one.outline),
        "notes": [asdict(note) for note in one.notes],
        "figures": [asdict(figure) for figure in one.figures],
        "placeholders": [asdict(placeholder) for placeholder in one.placeholders],
        "questions": list(one.questions),
        "remarks": list(one.remarks),
        "citations": [asdict(citation) for citation in one.citations],
        "findings": [asdict(finding) for finding in one.findings],
        "writer": one.receipt.writer,
        "receipt": asdict(one.receipt),
        "elapsed_ms": one.elapsed_ms,
        **({"changes": [asdict(change) for change in one.changes]} if one.changes else {}),
    }


def review(one: Review, made: Sequence[Made] | None = None) -> dict[str, Any]:
    """Return a review: findings in reading order, coverage, shares and overlap; ``made``: what ``--fix`` changed."""
    changes = asdict(one.changes) if one.changes else None
    if made is not None:
        changes = {**(changes or {}), "made": [change._asdict() for change in made]}
    return {
        "outline": outline_json(one.outline),
        "findings": [asdict(finding) for finding in one.findings],
        "coverage": [asdict(row) for row in one.coverage],
        "sections": [asdict(row) for row in one.sections],
        "overlap": asdict(one.overlap),
        "summary": one.summary,
        "compared_with": list(one.compared_with),
        "matches": [asdict(match) for match in one.matches],
        "checklist": [asdict(row) for row in one.checklist],
        "ignored": [asdict(finding) for finding in one.ignored],
        "changes": changes,
        "writer": one.receipt.writer,
        "elapsed_ms": one.elapsed_ms,
    }


def checked_knowledge(checked: Checked) -> dict[str, Any]:
    """Return the slips of a knowledge folder and what its packs hold."""
    slips = [
        {"file": str(one.file), "line": one.line, "message": one.message, "cure": one.cure} for one in checked.slips
    ]
    return {"errors": slips, "packs": [asdict(pack) for pack in checked.packs]}
