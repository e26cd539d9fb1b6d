"""Files of every format come out as the text a reader sees, or as an error that says what to do."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
import sys
import zipfile
import zlib
from difflib import SequenceMatcher
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from assistant.errors import NotInstalled, UnreadableFile
from assistant.sources import Limits, ocr, read_bytes, read_file

sys.path.insert(0, str(Path(__file__).parent))
from office_files import make_pdf, numbered_docx, report_docx, report_pdf, saved

LIMITS = Limits()
REPORT = """局党组2024年工作情况报告
2024年，局党组认真履行职责，压实工作责任，各项工作取得新的进展，为全局改革发展稳定提供了有力的保证和支持。现将有关情况报告如下：
一、主要做法
（一）加强组织领导，压实工作责任。一是健全机制。成立工作专班，定期研究部署，全年召开专题会议4次，形成了齐抓共管的局面。二是明确分工。
（二）强化学习，提升素养
组织集中学习12次，参学率98%，开展研讨“交流”活动3场，推动学习走深走实，取得了良好的效果，干部职工反响热烈。
二、存在问题
学习还不够深入，方法还不够多样。"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_any_chinese_encoding(encoding: str) -> None:
    assert read_bytes("报告.txt", REPORT.encode(encoding), LIMITS).text == REPORT


@pytest.mark.parametrize(
    "data",
    [
        (REPORT[:50] + "\0" + REPORT[50:]).encode(),
        (REPORT[:50] + "\0" + REPORT[50:]).encode("gb18030"),
        b"\xff\xfe" + (REPORT[:50] + "\ud800" + REPORT[50:]).encode("utf-16-le", "surrogatepass"),
    ],
    ids=["utf-8", "gb18030", "half a pair"],
)
def test_what_is_no_character_is_dropped_and_told(data: bytes) -> None:
    source = read_bytes("a.txt", data, LIMITS)
    assert source.text == REPORT
    assert source.notes == ("去掉了 1 个不能显示的字符",)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf8_with_a_bad_byte_is_read_and_told(mark: bytes) -> None:
    data = REPORT.encode()
    at = len(REPORT[:60].encode())
    source = read_bytes("a.txt", mark + data[:at] + b"\xff" + data[at:], LIMITS)
    assert source.text == REPORT[:60] + "\ufffd" + REPORT[60:]
    assert "1 处" in source.notes[0]


def test_utf8_text_is_unchanged_to_the_character() -> None:
    text = "　　一、标题 \n\n正文\t表格\u3000𠮷\n\n"
    assert read_bytes("a.md", text.encode(), LIMITS).text == text


def test_line_ends_become_lf_and_the_mark_is_dropped() -> None:
    assert read_bytes("a.txt", "\ufeff一\r\n二\r三\n".encode(), LIMITS).text == "一\n二\n三\n"


@pytest.mark.parametrize("data", [os.urandom(4000), b"\x00\x01\x02" * 500, b"\xff\xfe\x00", bytes(range(256)) * 20])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_bytes("a.txt", data, LIMITS)


@pytest.mark.parametrize(("name", "data"), [("a.txt", b""), ("a.txt", b" \n\n"), ("a.exe", b"MZ"), ("a", b"x")])
def test_empty_and_unknown_files_are_refused(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(name, data, LIMITS)
    assert caught.value.cure


def test_size_and_length_are_limited(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("字" * 2000, "utf-8")
    for limits in (Limits(max_bytes=100), Limits(max_chars=1000)):
        with pytest.raises(UnreadableFile):
            read_file(file, limits)
    assert read_file(file, LIMITS).text == "字" * 2000


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.txt", tmp_path):
        with pytest.raises(UnreadableFile):
            read_file(path, LIMITS)


def test_docx_paragraphs_without_header_and_footer() -> None:
    assert read_bytes("a.docx", report_docx(REPORT), LIMITS).text == REPORT


def test_docx_numbers_that_word_generates() -> None:
    data = numbered_docx(
        [(None, "导语。"), (0, "做法"), (1, "甲"), (1, "乙"), (2, "子"), (0, "问题"), (1, "丙"), (None, "结尾。")]
    )
    assert (
        read_bytes("a.docx", data, LIMITS).text
        == "导语。\n一、做法\n（一）甲\n（二）乙\n1.子\n二、问题\n（一）丙\n结尾。"
    )


def test_docx_numbers_from_heading_styles_and_those_that_count_on() -> None:
    lines: list[tuple[int | None, str]] = [(0, "做法"), (1, "甲"), (0, "问题"), (1, "乙")]
    styled, counting_on = numbered_docx(lines, by_style=True), numbered_docx(lines, unrestarted=True)
    assert read_bytes("a.docx", styled, LIMITS).text == "一、做法\n（一）甲\n二、问题\n（一）乙"
    assert read_bytes("a.docx", counting_on, LIMITS).text == "一、做法\n（一）甲\n二、问题\n（二）乙"


def test_docx_moved_text_stands_where_it_was_moved_to() -> None:
    document = docx.Document()
    for tag, words in (("moveFrom", "原处"), ("moveTo", "新处")):
        run = f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a"><w:r><w:t>{words}</w:t></w:r></w:{tag}>'
        document.add_paragraph()._p.append(parse_xml(run))
    assert read_bytes("a.docx", saved(document), LIMITS).text.strip() == "新处"


def test_docx_tracked_changes_count_as_accepted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("参学率")
    for tag, inner in (("ins", "<w:t>98%</w:t>"), ("del", "<w:delText>89%</w:delText>")):
        paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a"><w:r>{inner}</w:r></w:{tag}>'))
    assert read_bytes("a.docx", saved(document), LIMITS).text == "参学率98%"


def test_docx_hidden_text_is_left_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("可见")
    paragraph.add_run("隐藏").font.hidden = True
    assert read_bytes("a.docx", saved(document), LIMITS).text == "可见"


def test_docx_text_box_once_and_tables_row_by_row() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent>"
    drawing = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
    document.add_paragraph("正文")._p.append(parse_xml(drawing))
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("项目", "次数", "学习", "12"), strict=True):
        cell.text = words
    assert read_bytes("a.docx", saved(document), LIMITS).text == "正文\n框里的话\n项目\t次数\n学习\t12"


def test_docx_nested_beyond_reason_is_refused() -> None:
    document = docx.Document()
    deep = f"<w:tbl {nsdecls('w')}>" + "<w:tr><w:tc><w:tbl>" * 60 + "</w:tbl></w:tc></w:tr>" * 60 + "</w:tbl>"
    document._body._element.insert(0, parse_xml(deep))
    with pytest.raises(UnreadableFile):
        read_bytes("a.docx", saved(document), LIMITS)


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    "parts",
    [
        {"word/document.xml": b"<w:document " + _W + b">" + b" " * 30_000_000 + b"</w:document>"},
        {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
        {"word/document.xml": b"<w:document"},
        {"other.txt": b"x"},
        {f"p{i}": b"" for i in range(6000)},
    ],
    ids=["bomb", "entities", "broken", "no document", "many parts"],
)
def test_bad_packages_are_refused(parts: dict[str, bytes]) -> None:
    with pytest.raises(UnreadableFile):
        read_bytes("a.docx", _zip(parts), LIMITS)


def test_pdf_paragraphs_are_joined_and_furniture_removed() -> None:
    text = "\n".join([REPORT] * 6)
    source = read_bytes("a.pdf", report_pdf(text, head="某某区办公室文件"), LIMITS)
    assert source.text == text
    assert len(source.pages) >= 3
    assert source.pages[0].start == 0
    assert source.pages[-1].end == len(text)


def _scanned(text: str) -> bytes:
    """Return the text as a PDF of pictures, as a scanner writes it."""
    import pypdfium2

    pages = [page.render(scale=200 / 72).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(report_pdf(text))]
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=200, save_all=True, append_images=pages[1:])
    return out.getvalue()


def test_scanned_pdf_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.sources.ocr.is_installed", lambda: False)
    with pytest.raises(NotInstalled, match=r"扫描.*pip install -e .*ocr"):
        read_bytes("a.pdf", _scanned(REPORT), LIMITS)


@pytest.mark.skipif(not ocr.is_installed(), reason="the extra for scanned files is not installed")
def test_scanned_pdf_is_read_off_its_pictures() -> None:
    source = read_bytes("a.pdf", _scanned(REPORT), LIMITS)
    assert source.format == "pdf"
    assert "识别" in source.notes[-1]
    right = SequenceMatcher(None, source.text, REPORT, autojunk=False).ratio()
    assert right > 0.97
    assert [line[:4] for line in source.text.split("\n")] == [line[:4] for line in REPORT.split("\n")]


def test_blank_pdf_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="没有文字"):
        read_bytes("a.pdf", make_pdf([[], []]), LIMITS)


def test_pdf_with_too_many_pages_is_refused() -> None:
    pages = [[(90.0, 700.0, "字")]] * 30
    with pytest.raises(UnreadableFile, match="页"):
        read_bytes("a.pdf", make_pdf(pages), Limits(max_pages=20))


def _one_stream_pdf(stream: bytes, filters: bytes) -> bytes:
    pages = make_pdf([[(90.0, 700.0, "字")]])
    begin = pages.index(b"<</Length")
    end = pages.index(b"endstream") + len(b"endstream")
    return (
        pages[:begin] + b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(stream), filters, stream) + pages[end:]
    )


def _packed(megabytes: int) -> bytes:
    engine = zlib.compressobj(9)
    return b"".join(engine.compress(b"q Q " * 262_144) for _ in range(megabytes)) + engine.flush()


@pytest.mark.parametrize("twice", [False, True])
@pytest.mark.timeout(60)
def test_pdf_bomb_is_refused_as_one(twice: bool) -> None:
    stream = _packed(200)
    data = _one_stream_pdf(
        zlib.compress(stream, 9) if twice else stream, b"[/FlateDecode/FlateDecode]" if twice else b"/FlateDecode"
    )
    with pytest.raises(UnreadableFile, match="大得不正常"):
        read_bytes("a.pdf", data, LIMITS)


@pytest.mark.timeout(60)
def test_pdf_of_ten_thousand_pages_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="10000 页"):
        read_bytes("a.pdf", make_pdf([[(90.0, 700.0, "字")]] * 10_000), LIMITS)


def test_damaged_pdf_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        read_bytes("a.pdf", b"%PDF-1.4\n" + os.urandom(500), LIMITS)


def test_content_counts_more_than_a_wrong_suffix() -> None:
    assert read_bytes("a.doc", report_docx(REPORT), LIMITS).text == REPORT
    assert read_bytes("a.txt", report_docx(REPORT), LIMITS).text == REPORT


def test_locked_word_file_says_so() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableFile, match="密码"):
        read_bytes("a.docx", data, LIMITS)


@pytest.mark.parametrize("suffix", ["doc", "wps", "rtf", "odt"])
def test_old_formats_ask_for_libreoffice(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    data = b"{\\rtf1 a}" if suffix == "rtf" else b"\xd0\xcf\x11\xe0" + bytes(600)
    with pytest.raises(NotInstalled, match="LibreOffice"):
        read_bytes(f"a.{suffix}", data, LIMITS)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_old_formats_go_through_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in program with LibreOffice's command line writes the file that the real one would."""
    made = tmp_path / "made.docx"
    made.write_bytes(report_docx(REPORT))
    program = tmp_path / "soffice"
    program.write_text(
        '#!/bin/sh\nwhile [ "$1" != "--outdir" ]; do shift; done\ncp "' + str(made) + '" "$2/given.docx"\n', "utf-8"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    source = read_bytes("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), LIMITS)
    assert (source.text, source.format) == (REPORT, "doc")


def test_reading_stops_after_its_time() -> None:
    with pytest.raises(UnreadableFile, match="秒"):
        read_bytes("a.pdf", report_pdf(REPORT), Limits(seconds=0.001))


def test_generated_contents_are_left_out() -> None:
    document = docx.Document()
    style = document.styles.add_style("TOC 1", 1)
    document.add_paragraph("一、做法\t1", style=style)
    document.add_paragraph("一、做法")
    mark = OxmlElement("w:noProof")
    mark.set(qn("w:val"), "1")
    assert read_bytes("a.docx", saved(document), LIMITS).text == "一、做法"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize(("made", "suffix"), [("odt", "odt"), ("doc", "doc"), ("doc", "wps")])
def test_office_files_through_the_real_libreoffice(made: str, suffix: str, tmp_path: Path) -> None:
    lines: list[tuple[int | None, str]] = [(None, "导语。"), (0, "做法"), (1, "甲"), (0, "问题")]
    (tmp_path / "a.docx").write_bytes(numbered_docx(lines))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", made, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True)
    source = read_bytes(f"a.{suffix}", (tmp_path / f"a.{made}").read_bytes(), LIMITS)
    assert source.text.strip() == "导语。\n一、做法\n（一）甲\n二、问题"
    assert source.format == suffix


@pytest.mark.skipif(not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed")
def test_rtf_through_the_real_libreoffice() -> None:
    words = "".join(f"\\u{ord(char)}?" if char != "\n" else "\\par " for char in REPORT)
    source = read_bytes("报告.rtf", b"{\\rtf1\\ansi\\uc1 " + words.encode() + b"}", LIMITS)
    assert (source.text.strip(), source.format) == (REPORT, "rtf")
