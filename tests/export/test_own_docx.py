"""Changes in the writer's own Word file: words only, or nothing."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from assistant.export.own_docx import edited_docx, edits
from assistant.sources.docx import read_docx

LINES = ["区水务局报告", "一、主要做法", "（一）加强学习。一是抓好学习7次。。二是讲党课5场。", "", "妥否，请批示。"]


def own(lines: list[str]) -> bytes:
    document = docx.Document()
    for n, line in enumerate(lines):
        paragraph = document.add_paragraph(style="Heading 1" if n == 1 else None)
        for part in (line[:5], line[5:]):
            run = paragraph.add_run(part)
            run.bold, run.font.size = part == line[:5], Pt(17)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("。。", "。"),
        ("学习7次", "学习8次"),
        ("\n妥否，请批示。", ""),
        ("区水务局报告", "区水务局2026年报告"),
        ("7次。", "7次！"),
    ],
    ids=["one dropped", "one for another", "a paragraph dropped", "some added", "over a run's end"],
)
def test_words_change_and_formatting_stays(before: str, after: str) -> None:
    source, old = own(LINES), "\n".join(LINES)
    new = old.replace(before, after, 1)
    changed = edited_docx(source, old, new)
    assert changed
    assert read_docx(changed, 1000)[0] == new
    document = docx.Document(io.BytesIO(changed))
    assert [one.style.name for one in document.paragraphs if one.style][1] == "Heading 1"
    assert {run.font.size for one in document.paragraphs for run in one.runs if run.text} == {Pt(17)}
    assert document.paragraphs[2].runs[0].bold


def test_what_cannot_be_done_to_the_letter_is_not_done() -> None:
    old = "\n".join(LINES)
    assert edited_docx(own(LINES), old, old + "\n又一段") is None
    assert edited_docx(b"no zip", old, old) is None


@given(st.text("一二\n。x", max_size=30), st.text("一二\n。x", max_size=30))
def test_edits_turn_one_text_into_the_other(old: str, new: str) -> None:
    text = old
    for edit in reversed(edits(old, new)):
        text = text[: edit.start] + edit.new + text[edit.end :]
    assert text == new
