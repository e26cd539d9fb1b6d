"""The Word file has the standard's page, grid, fonts and page numbers, and shows what is still missing."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.export.draft_docx import LABEL, draft_docx
from assistant.export.layout import TITLE_WIDTH
from assistant.export.title import title_lines

TITLE = "市财政局关于2026年上半年落实意识形态工作责任制情况的报告"
TEXT = f"""{TITLE}

2026年上半年，我局认真履责。现将有关情况报告如下：
一、主要做法
（一）加强学习，筑牢根基。组织学习9次，参学率为【待补：参学率】。
（二）管好阵地
排查公众号2个。
特此报告。"""


@pytest.fixture(scope="module")
def document() -> docx.document.Document:
    return docx.Document(io.BytesIO(draft_docx(TITLE, TEXT, unit="市财政局", date="2026年7月1日", addressee="市委")))


def font(run: docx.text.run.Run) -> str:
    return str(run._r.rPr.rFonts.get(qn("w:eastAsia")))


def paragraph(document: docx.document.Document, text: str) -> docx.text.paragraph.Paragraph:
    return next(found for found in document.paragraphs if text in found.text)


def test_page_and_margins_are_the_standards(document: docx.document.Document) -> None:
    section = document.sections[0]
    sizes = (section.page_width, section.page_height)
    margins = (section.top_margin, section.left_margin, section.right_margin, section.bottom_margin)
    wanted = (210, 297, 37, 28, 26, 35)
    assert [size / Mm(1) for size in (*sizes, *margins)] == pytest.approx(wanted, abs=0.05)


def test_twenty_two_lines_of_twenty_eight_characters_fit(document: docx.document.Document) -> None:
    pitch = int(document.sections[0]._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch")))
    assert 22 * pitch <= 225 * 1440 / 25.4 < 23 * pitch
    run = paragraph(document, "我局认真履责").runs[0]
    closer = int(run._r.rPr.find(qn("w:spacing")).get(qn("w:val")))
    assert 28 * (320 + closer) <= 156 * 1440 / 25.4 < 29 * (320 + closer)


def test_title_and_levels_have_their_fonts(document: docx.document.Document) -> None:
    assert font(document.paragraphs[0].runs[0]) == "方正小标宋简体"
    assert document.paragraphs[0].runs[0].font.size == Pt(22)
    assert font(paragraph(document, "一、主要做法").runs[0]) == "黑体"
    second = paragraph(document, "（一）加强学习")
    assert [font(run) for run in second.runs][:2] == ["楷体_GB2312", "仿宋_GB2312"]
    assert second.runs[0].text == "（一）加强学习，筑牢根基。"
    assert font(paragraph(document, "（二）管好阵地").runs[0]) == "楷体_GB2312"
    assert paragraph(document, "排查").paragraph_format.first_line_indent == Pt(32)


def test_a_long_title_is_cut_between_words() -> None:
    assert title_lines(TITLE, TITLE_WIDTH) == ["市财政局关于2026年上半年", "落实意识形态工作责任制情况的报告"]
    assert title_lines("情况报告", TITLE_WIDTH) == ["情况报告"]


def test_the_title_is_not_written_twice(document: docx.document.Document) -> None:
    assert sum("责任制情况的报告" in found.text for found in document.paragraphs) == 1


def test_placeholders_are_highlighted(document: docx.document.Document) -> None:
    lit = [r.text for p in document.paragraphs for r in p.runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert lit == ["【待补：参学率】"]


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(document: docx.document.Document) -> None:
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        line = footer.paragraphs[0]
        assert line.text.startswith("— ")
        assert " PAGE " in line._p.xml
        assert line._p.pPr.find(qn("w:ind")).get(qn(f"w:{side}Chars")) == "100"


def test_addressee_signature_and_label(document: docx.document.Document) -> None:
    texts = [found.text for found in document.paragraphs]
    assert "市委：" in texts
    assert texts.index("市财政局") + 1 == texts.index("2026年7月1日")
    assert LABEL in texts
    assert LABEL not in [p.text for p in docx.Document(io.BytesIO(draft_docx(TITLE, TEXT, label=False))).paragraphs]


def test_control_characters_do_not_break_the_file() -> None:
    assert docx.Document(io.BytesIO(draft_docx("题\x00目", "正文\x0b\ud800一句。"))).paragraphs


def test_headings_stand_in_the_navigation_pane_and_look_as_the_standard_asks(
    document: docx.document.Document,
) -> None:
    held = {p.text: p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")}
    assert held == {"一、主要做法": "Heading 1", "（二）管好阵地": "Heading 2"}  # one with its text behind it is text
    for name, wanted in (("Heading 1", "黑体"), ("Heading 2", "楷体_GB2312")):
        style = document.styles[name]
        fonts = style.element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == wanted
        assert not [key for key in fonts.attrib if key.endswith("Theme")]
        assert str(style.font.color.rgb) == "000000"
        assert not style.font.bold
        assert style.font.size == Pt(16)
