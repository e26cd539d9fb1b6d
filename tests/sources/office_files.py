"""Small real files made for the tests: PDFs with Chinese text, Word files of several manners."""

from __future__ import annotations

import io
import zlib
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

SIZE = 16.0
WIDTH, HEIGHT = 595, 842
LEFT, TOP, PER_LINE, PER_PAGE = 90.0, 740.0, 26, 22


def set_lines(text: str, *, indent: bool = True) -> list[tuple[float, str]]:
    """Break ``text`` into lines as an office program would: (left edge, words)."""
    lines = []
    for paragraph in text.split("\n"):
        rest, first = paragraph, indent
        while rest:
            room = PER_LINE - (2 if first else 0)
            lines.append((LEFT + (2 * SIZE if first else 0), rest[:room]))
            rest, first = rest[room:], False
    return lines


def make_pdf(pages: list[list[tuple[float, float, str]]], *, packed: bool = False) -> bytes:
    """Return a PDF; a page is (x, y, words) in points, all in 16-point Song."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(len(pages)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>")
    objects.append(
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>"
    )
    objects.append(
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
        b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
    )
    for i, page in enumerate(pages):
        shown = "".join(
            f"BT /F1 {SIZE} Tf 1 0 0 1 {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n" for x, y, words in page
        ).encode()
        body = zlib.compress(shown) if packed else shown
        filtered = b"/Filter/FlateDecode" if packed else b""
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
            f"/Resources<</Font<</F1 3 0 R>>>>/Contents {7 + 2 * i} 0 R>>".encode()
        )
        objects.append(b"<</Length %d%s>>stream\n%s\nendstream" % (len(body), filtered, body))
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    places = []
    for i, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (i, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def report_pdf(text: str, *, head: str = "", numbers: bool = True) -> bytes:
    """Return ``text`` set as an office would set it, with page numbers and a running head."""
    lines = set_lines(text)
    pages = []
    for number, first in enumerate(range(0, len(lines), PER_PAGE), 1):
        page = [(x, TOP - 28 * row, words) for row, (x, words) in enumerate(lines[first : first + PER_PAGE])]
        if head:
            page.insert(0, (200.0, 790.0, head))
        if numbers:
            page.append((280.0, 50.0, f"— {number} —"))
        pages.append(page)
    return make_pdf(pages)


def saved(document: docx.document.Document) -> bytes:
    """Return a Word document's bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def report_docx(text: str) -> bytes:
    """Return ``text`` as plain Word paragraphs, with a header and a footer."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    for line in text.split("\n"):
        document.add_paragraph(line)
    return saved(document)


def numbered_docx(lines: list[tuple[int | None, str]], *, by_style: bool = False, unrestarted: bool = False) -> bytes:
    """Return Word paragraphs whose 一、, （一） and 1. Word generates; a line is (level or None, words).

    ``by_style``: the numbers come from the heading styles; ``unrestarted``: （一） counts on across 一、.
    """
    document = docx.Document()
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for level, (style, shown) in enumerate(
        (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
    ):
        one = OxmlElement("w:lvl")
        one.set(qn("w:ilvl"), str(level))
        for name, text in (("w:start", "1"), ("w:numFmt", style), ("w:lvlText", shown)):
            part = OxmlElement(name)
            part.set(qn("w:val"), text)
            one.append(part)
        if unrestarted:
            part = OxmlElement("w:lvlRestart")
            part.set(qn("w:val"), "0")
            one.append(part)
        abstract.append(one)
    numbering.insert(0, abstract)
    num = OxmlElement("w:num")
    num.set(qn("w:numId"), "77")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "77")
    num.append(link)
    numbering.append(num)
    for level in range(3 if by_style else 0):
        _number(document.styles[f"Heading {level + 1}"].element, level)
    for level, words in lines:
        paragraph = document.add_paragraph(words)
        if level is not None and by_style:
            paragraph.style = f"Heading {level + 1}"
        elif level is not None:
            _number(paragraph._p, level)
    return saved(document)


def _number(element: Any, level: int) -> None:
    """Put a paragraph or a style into the list."""
    properties = element.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = 77
