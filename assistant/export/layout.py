"""The look of GB/T 9704—2012 in Word: A4, 22 lines of 28 characters, levels by their fonts; for drafts and reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.export.title import width

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph

# Fonts of the standard with the one to take where the machine lacks it (Word reads it from the font table).
SONG_TITLE, FANGSONG, HEI, KAI, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
FALLBACKS = {SONG_TITLE: "华文中宋", FANGSONG: "仿宋", HEI: "SimHei", KAI: "楷体", SONG: "SimSun"}
SIZE_2, SIZE_3, SIZE_4 = 22.0, 16.0, 14.0  # points of 二号, 三号, 四号
PAGE, MARGINS = (210, 297), {"top": 37, "left": 28, "right": 26, "bottom": 35}  # mm
LINES, CHARACTERS = 22, 28
LEVELS = ("Heading 1", "Heading 2")  # styles of the first two levels

_TWIPS_A_MM = 1440 / 25.4
_PITCH = int((PAGE[1] - MARGINS["top"] - MARGINS["bottom"]) * _TWIPS_A_MM / LINES)  # of a line, in twips
# 28 characters of 三号 are wider than the line by a hair; LibreOffice doubles the cells of a character grid for
# that, so the characters themselves are set closer, which every reader does alike.
_CLOSER = int((PAGE[0] - MARGINS["left"] - MARGINS["right"]) * _TWIPS_A_MM / CHARACTERS - SIZE_3 * 20) - 1  # twips
TITLE_WIDTH = int((PAGE[0] - MARGINS["left"] - MARGINS["right"]) * _TWIPS_A_MM / 20 / SIZE_2)  # 汉字 of a line
_FIRST = re.compile(r"^[一二三四五六七八九十]{1,3}、")
_SECOND = re.compile(r"^[（(][一二三四五六七八九十]{1,3}[)）]")


def new_document() -> Docx:
    """Return an empty file with the standard's paper, fonts, levels and page numbers."""
    import docx

    document = docx.Document()
    _page(document)
    _defaults(document)
    _levels(document)
    _page_numbers(document)
    return document


def fonts_of(line: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the style of a line of the text and its words by their fonts.

    The first level is 黑体, the second 楷体 up to its full stop, the rest 仿宋; only a heading by itself has a style,
    as a list of headings holds no text.
    """
    if _FIRST.match(line) and len(line) <= 40:
        return LEVELS[0], [(line, HEI)]
    second = _SECOND.match(line)
    stop = line.find("。") + 1
    if not second or (not stop and len(line) > 40):
        return "", [(line, FANGSONG)]
    head, rest = (line[:stop], line[stop:]) if stop else (line, "")
    return ("", [(head, KAI), (rest, FANGSONG)]) if rest else (LEVELS[1], [(head, KAI)])


def signature_indents(unit: str, date: str) -> tuple[float, float]:
    """Return how far unit and date stand from the right, in characters.

    The date begins two characters behind the unit, neither nearer than two to the edge.
    """
    long, short = width(unit), width(date)
    behind = 2 + long - 2 - short
    return (2.0, behind) if behind >= 2 or not date else (2 + short + 2 - long, 2.0)


def new_line(
    document: Docx, size: float = SIZE_3, *, side: str = "both", indent_by: float = 2, style: str = ""
) -> Paragraph:
    """Add an empty paragraph; ``indent_by`` characters from the left at its first line, or all from the right."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    paragraph = document.add_paragraph(style=style or None)
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(_PITCH / 20 if size <= SIZE_3 else size * 1.6)
    form.widow_control = False
    if indent_by:
        _indent(paragraph, "right" if side == "right" else "first", indent_by, size)
    _align(paragraph, side)
    return paragraph


def add_run(paragraph: Paragraph, words: str, font: str, size: float) -> Any:
    """Add words in a font, less what XML does not allow."""
    from docx.shared import Pt

    run = paragraph.add_run("".join(legal(words)))
    run.font.size = Pt(size)
    run.font.name = font
    properties = run._r.get_or_add_rPr()
    properties.get_or_add_rFonts().set(_w("eastAsia"), font)
    if size == SIZE_3:
        properties.insert(1, _element("spacing", val=_CLOSER))
    return run


def legal(words: str) -> Iterator[str]:
    """Leave out control characters and lone surrogates, which XML does not allow."""
    return (
        letter
        for letter in words
        if letter >= " " or letter == "\t"
        if not "\ud800" <= letter <= "\udfff" and letter not in "\ufffe\uffff"
    )


def _page(document: Docx) -> None:
    """Set paper, margins and the grid of lines and characters."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE[0]), Mm(PAGE[1])
    section.top_margin, section.bottom_margin = Mm(MARGINS["top"]), Mm(MARGINS["bottom"])
    section.left_margin, section.right_margin = Mm(MARGINS["left"]), Mm(MARGINS["right"])
    section.footer_distance = Mm(MARGINS["bottom"] - 7 - round(SIZE_4 * 20 / _TWIPS_A_MM))
    for grid in section._sectPr.findall(_w("docGrid")):
        section._sectPr.remove(grid)
    section._sectPr.append(_element("docGrid", type="lines", linePitch=_PITCH))


def _defaults(document: Docx) -> None:
    """Make 三号仿宋 the body font and name a fallback for every font used."""
    from docx.shared import Pt

    normal = document.styles["Normal"]
    normal.font.size = Pt(SIZE_3)
    normal.font.name = FANGSONG
    properties = normal.element.get_or_add_rPr()
    properties.rFonts.set(_w("eastAsia"), FANGSONG)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            fonts = "".join(
                f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
                for name, other in FALLBACKS.items()
            )
            part._blob = part.blob.replace(b"</w:fonts>", fonts.encode() + b"</w:fonts>")


def _levels(document: Docx) -> None:
    """Give the heading styles the fonts of the levels, in black, so that the navigation pane lists the headings."""
    from docx.shared import Pt, RGBColor

    for name, font in zip(LEVELS, (HEI, KAI), strict=True):
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(SIZE_3)
        style.font.bold = style.font.italic = False
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
        fonts = style.element.get_or_add_rPr().rFonts
        fonts.set(_w("eastAsia"), font)
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:  # a theme's font goes before a named one
            del fonts.attrib[theme]


def _page_numbers(document: Docx) -> None:
    """Put — 1 — into the footers: right on odd pages, left on even ones, one character in."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        paragraph = footer.paragraphs[0]
        _align(paragraph, side)
        _indent(paragraph, side, 1, SIZE_4)
        add_run(paragraph, "— ", SONG, SIZE_4)
        _page_field(paragraph)
        add_run(paragraph, " —", SONG, SIZE_4)


def _page_field(paragraph: Paragraph) -> None:
    for kind in ("begin", "", "separate", "1", "end"):
        run = add_run(paragraph, "1" if kind == "1" else "", SONG, SIZE_4)
        if kind == "":
            code = _element("instrText")
            code.text = " PAGE "
            run._r.append(code)
        elif kind != "1":
            run._r.append(_element("fldChar", fldCharType=kind))


def _indent(paragraph: Paragraph, side: str, characters: float, size: float) -> None:
    """Indent by a number of characters: in points for any reader, in characters for Word and WPS."""
    from docx.shared import Pt

    name = {"first": "first_line_indent", "left": "left_indent", "right": "right_indent"}[side]
    setattr(paragraph.paragraph_format, name, Pt(characters * size))
    indent = paragraph._p.get_or_add_pPr().find(_w("ind"))
    indent.set(_w("firstLineChars" if side == "first" else f"{side}Chars"), str(round(characters * 100)))


def _align(paragraph: Paragraph, side: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    sides = {
        "center": WD_ALIGN_PARAGRAPH.CENTER,
        "right": WD_ALIGN_PARAGRAPH.RIGHT,
        "left": WD_ALIGN_PARAGRAPH.LEFT,
        "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
    }
    paragraph.alignment = sides[side]


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))


def _element(name: str, **attributes: object) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(_w(key), str(value))
    return element
