"""A review as Word: the text unchanged, each remark a comment exactly at its place."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.export.review_docx import comment_text, review_docx
from assistant.genre import Common, GenrePack
from assistant.results import Overlap, Receipt, Review
from assistant.structure.parse import parse_report

TEXT = """关于2024年意识形态工作情况的报告

一、主要做法
（一）抓好学习。。开展学习12次，其中线上15次，参学率达108% 。
二、存在的问题
一是学习不够深入。
妥否，请批示。
"""


def _review(text: str, pack: GenrePack, common: Common) -> Review:
    report = parse_report(text, pack)
    findings = tuple(check_all(Desk(report, common, pack)))
    return Review(report, findings, (), (), Overlap(0), "**错误 1 处**\n\n- **结构**：好", Receipt("offline"))


def _anchored(data: bytes) -> dict[int, str]:
    """What each comment of a Word file is anchored to."""
    body = docx.Document(io.BytesIO(data)).element.body
    open_: set[int] = set()
    held: dict[int, str] = {}
    for element in body.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_.add(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:commentRangeEnd"):
            open_.discard(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:t"):
            for number in open_:
                held[number] = held.get(number, "") + (element.text or "")
    return held


def test_every_finding_is_a_comment_at_its_place(pack: GenrePack, common: Common) -> None:
    review = _review(TEXT, pack, common)
    data = review_docx(TEXT, review, "报告")
    document = docx.Document(io.BytesIO(data))
    comments = list(document.comments)
    assert len(comments) == len(review.findings) + 1
    assert "**" not in comments[0].text
    anchored = _anchored(data)
    for comment, finding in zip(comments[1:], review.findings, strict=True):
        assert comment.text == comment_text(finding)
        assert anchored[comment.comment_id] == finding.quote
        assert comment.author


def test_the_text_stays_as_it_was(pack: GenrePack, common: Common) -> None:
    document = docx.Document(io.BytesIO(review_docx(TEXT, _review(TEXT, pack, common))))
    assert "\n".join(paragraph.text for paragraph in document.paragraphs) == TEXT
    assert document.core_properties.title == "校核稿"


@pytest.mark.parametrize(
    "text", ["一句话。", "\n\n空行。。\n", "控制\x00字符\x0b，，和\ud800半个字。。", "\t制表\t。。"]
)
def test_odd_texts_still_make_a_file(text: str, pack: GenrePack, common: Common) -> None:
    data = review_docx(text, _review(text, pack, common))
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert docx.Document(io.BytesIO(data)).paragraphs


def test_pasted_text_is_laid_out_as_a_draft_is(pack: GenrePack, common: Common) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Mm

    text = (
        "某县林草局2026年落实意识形态工作责任制情况的报告\n\n县委：\n2026年，我局认真落实责任制。现将有关情况报告如下：\n"
        "一、主要做法\n（一）抓好学习。开展学习12次，其中线上15次。\n二、存在的问题\n一是学习不够深入。\n特此报告。\n"
        "某县林草局党组\n2026年12月2日\n"
    )
    document = docx.Document(io.BytesIO(review_docx(text, _review(text, pack, common))))
    assert "\n".join(one.text for one in document.paragraphs) == text
    line = {one.text[:5]: one for one in document.paragraphs if one.text}
    addressee, first, second = (line[key] for key in ("县委：", "一、主要做", "（一）抓好"))
    title = document.paragraphs[0]
    assert title.alignment == ALIGN.CENTER
    assert not title.paragraph_format.first_line_indent
    assert title.runs[0].font.size.pt == 22
    assert not addressee.paragraph_format.first_line_indent
    assert first.runs[0].font.name == "黑体"
    assert second.runs[0].font.name == "楷体_GB2312"
    assert second.runs[-1].font.name == "仿宋_GB2312"
    signed, dated = (one for one in document.paragraphs if one.text in ("某县林草局党组", "2026年12月2日"))
    assert signed.alignment == dated.alignment == ALIGN.RIGHT
    assert round(document.sections[0].page_width / Mm(1)) == 210
