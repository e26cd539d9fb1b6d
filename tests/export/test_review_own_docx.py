"""Comments put into the writer's own Word file: at the words, the file else as it was."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.export.review_docx import comment_text, review_docx
from assistant.genre import Common, GenrePack
from assistant.results import Overlap, Receipt, Review
from assistant.sources import read_file
from assistant.structure.parse import parse_report
from tests.export.test_review_docx import _anchored


def _own_file(path: Path) -> bytes:
    """A draft as offices keep them: fonts, a table, a field of words in several runs, a deleted and a hidden run."""
    document = docx.Document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run("某局2024年意识形态").bold = True
    title.add_run("工作情况的报告").font.size = Pt(22)
    document.add_paragraph("一、主要做法")
    mixed = document.add_paragraph("（一）抓好学习。")
    mixed.add_run("。开展学习12次，").italic = True
    mixed.add_run("其中线上15次，参学率达")
    mixed.add_run("108% 。")
    gone = OxmlElement("w:del")
    gone.append(document.add_paragraph("删去的的话。").runs[0]._r)
    mixed._p.append(gone)
    hidden = mixed.add_run("藏起来的的话。")
    hidden.font.hidden = True
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "宣传。。"
    table.cell(0, 1).text = "报送信息的的12条"
    numbered = document.add_paragraph("加强阵地管理，，守好网络。", style="List Number")
    numbered.paragraph_format.left_indent = Pt(20)
    document.save(str(path))
    return path.read_bytes()


def _looks(paragraph: Paragraph) -> list[tuple[object, ...]]:
    """Each character with how it is set."""
    return [(char, run.bold, run.italic, run.font.size) for run in paragraph.runs for char in run.text]


def test_comments_stand_in_the_writers_own_file(tmp_path: Path, pack: GenrePack, common: Common) -> None:
    path = tmp_path / "初稿.docx"
    source = _own_file(path)
    text = read_file(path).text
    report = parse_report(text, pack)
    review = Review(
        report, tuple(check_all(Desk(report, common, pack))), (), (), Overlap(0), "小结", Receipt("offline")
    )
    assert len(review.findings) >= 6
    data = review_docx(text, review, source=source)
    told = docx.Document(io.BytesIO(data))
    anchored = _anchored(data)
    assert [comment.text for comment in told.comments] == ["小结", *map(comment_text, review.findings)]
    for comment, finding in zip(list(told.comments)[1:], review.findings, strict=True):
        assert anchored[comment.comment_id] == finding.quote
    before, after = docx.Document(io.BytesIO(source)), told
    assert [p.text for p in before.paragraphs] == [p.text for p in after.paragraphs]
    assert [p.style.name for p in before.paragraphs] == [p.style.name for p in after.paragraphs]  # type: ignore[union-attr]
    assert _looks(before.paragraphs[0]) == _looks(after.paragraphs[0])
    assert "".join(r.text for r in after.paragraphs[2].runs if r.italic) == "。开展学习12次，"
    assert [c.text for c in before.tables[0].row_cells(0)] == [c.text for c in after.tables[0].row_cells(0)]


def test_other_parts_of_the_file_are_kept(tmp_path: Path, pack: GenrePack, common: Common) -> None:
    path = tmp_path / "初稿.docx"
    document = docx.Document(io.BytesIO(_own_file(path)))
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    document.add_comment(document.paragraphs[0].runs[0], text="领导的话", author="主任")
    document.save(str(path))
    text = read_file(path).text
    report = parse_report(text, pack)
    review = Review(
        report, tuple(check_all(Desk(report, common, pack))), (), (), Overlap(0), "小结", Receipt("offline")
    )
    told = docx.Document(io.BytesIO(review_docx(text, review, source=path.read_bytes())))
    assert told.sections[0].footer.paragraphs[0].text == "— 1 —"
    assert [comment.text for comment in told.comments][:2] == ["领导的话", "小结"]
    assert len({element.get(qn("w:id")) for element in told.element.body.iter(qn("w:commentRangeStart"))}) == len(
        list(told.comments)
    )


def test_a_file_that_is_none_is_set_anew(pack: GenrePack, common: Common) -> None:
    text = "抓好学习。。"
    report = parse_report(text, pack)
    review = Review(
        report, tuple(check_all(Desk(report, common, pack))), (), (), Overlap(0), "小结", Receipt("offline")
    )
    for source in (b"PK\x03\x04broken", b"plain text", review_docx("完全不同的文字", review)):
        data = review_docx(text, review, source=source)
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        assert [p.text for p in docx.Document(io.BytesIO(data)).paragraphs] == [text]
