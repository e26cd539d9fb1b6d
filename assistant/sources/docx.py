"""Word files (.docx): the text a reader sees, one line a paragraph, with the numbers Word generates itself.

Read straight from the document's XML, since tracked insertions, hidden text, text boxes and generated numbers
are what python-docx leaves to its caller. Headers, footers, notes and comments are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from assistant.sources.docx_numbering import Numbering, child, local, value
from assistant.sources.packed import Package, open_package
from assistant.sources.source import too_long

_SKIPPED = {"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "Fallback", "footnoteReference", "rt"}
_TEXT = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_DEEPEST = 40  # tables inside tables, boxes inside boxes


def read_docx(data: bytes, max_chars: int) -> tuple[str, tuple[str, ...]]:
    """Return text and notes of a Word file; raises ValueError saying in Chinese what is wrong with it."""
    package = open_package(data)
    document = package.xml(package.main_part())
    body = child(document, "body")
    if body is None:
        raise ValueError("文件里没有正文")
    reader = _Reader(package)
    kept: list[str] = []
    length = 0
    for line in _joined(reader.blocks(body, 0)):
        kept.append(line)
        length += len(line) + 1
        if length > max_chars + 1:
            raise ValueError(*too_long(max_chars))
    return "\n".join(kept), tuple(reader.notes)


class _Line:
    """One paragraph's text; ``open_``: its end mark was deleted, so the next paragraph goes on with it."""

    __slots__ = ("open_", "text")

    def __init__(self, text: str, open_: bool = False) -> None:
        self.text, self.open_ = text, open_


def _joined(lines: Iterator[_Line]) -> Iterator[str]:
    held = ""
    for line in lines:
        held += line.text
        if not line.open_:
            yield held
            held = ""
    if held:
        yield held


class _Reader:
    """Walks the body; keeps the counters of generated numbering as it goes."""

    def __init__(self, package: Package) -> None:
        self.numbering = Numbering(package.optional_xml("styles"), package.optional_xml("numbering"))
        self.notes: list[str] = []

    def blocks(self, parent: Element, depth: int) -> Iterator[_Line]:
        """Yield the lines of the paragraphs and tables in ``parent``."""
        if depth > _DEEPEST:
            raise ValueError("表格或文本框套得太深")
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self.paragraph(element, depth)
            elif name == "tbl":
                yield from self.table(element, depth)
            elif name == "sdt" and _is_contents(element):
                continue
            elif name not in _SKIPPED and name not in ("sectPr", "tblPr", "sdtPr"):
                yield from self.blocks(element, depth + 1)

    def paragraph(self, element: Element, depth: int) -> Iterator[_Line]:
        """Yield the paragraph's line, then the lines of text boxes anchored in it."""
        if self.numbering.is_contents(element):
            return
        boxes: list[Element] = []
        hidden = self.numbering.hides_paragraph(element)
        text = "" if hidden else "".join(self.inline(element, boxes, 0))
        mark = child(child(element, "pPr"), "rPr")
        deleted = mark is not None and child(mark, "del") is not None
        number = self.numbering.number(element) if text.strip() else ""
        yield _Line(number + text, deleted)
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def inline(self, parent: Element, boxes: list[Element], depth: int) -> Iterator[str]:
        """Yield the visible text of runs below ``parent``; text boxes are put aside into ``boxes``."""
        if depth > _DEEPEST:
            return
        for element in parent:
            name = local(element)
            if name in _SKIPPED or (name == "r" and self.numbering.hides_run(element)):
                continue
            if name == "t":
                yield element.text or ""
            elif name in _TEXT:
                yield _TEXT[name]
            elif name == "br":
                yield "" if value(element, "type") in ("page", "column") else "\n"
            elif name == "txbxContent":
                boxes.append(element)
            else:
                yield from self.inline(element, boxes, depth + 1)

    def table(self, element: Element, depth: int) -> Iterator[_Line]:
        """Yield a line a row, cells parted by tabs; rows whose cells hold several paragraphs give them all."""
        for row in element:
            if local(row) != "tr":
                continue
            cells = [list(_joined(self.blocks(cell, depth + 1))) for cell in row if _shows(cell)]
            filled = [[line for line in cell if line.strip()] for cell in cells]
            if all(len(cell) <= 1 for cell in filled):
                yield _Line("\t".join(cell[0] for cell in filled if cell))
            else:
                yield from (_Line(line) for cell in filled for line in cell)


def _shows(cell: Element) -> bool:
    """Tell whether a child of a row is a cell of its own; one merged into the cell above is not."""
    if local(cell) not in ("tc", "sdt"):
        return False
    merge = child(child(cell, "tcPr"), "vMerge")
    return merge is None or value(merge, "val") == "restart"


def _is_contents(element: Element) -> bool:
    """Tell whether a content control is a generated table of contents."""
    part = child(child(element, "sdtPr"), "docPartObj")
    gallery = child(part, "docPartGallery")
    return gallery is not None and value(gallery, "val") == "Table of Contents"
