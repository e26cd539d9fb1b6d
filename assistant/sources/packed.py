"""Zip packages of office formats, opened with care: sizes are checked before anything is inflated."""

from __future__ import annotations

import io
import zipfile
import zlib
from posixpath import normpath
from xml.etree import ElementTree

_MOST_PARTS = 5000
_LARGEST_PART = 64 * 1024 * 1024  # bytes of one part of XML once inflated
_HIGHEST_RATIO = 400  # inflated to packed; prose in XML stays far below
_OFFICE_DOCUMENT = "/officeDocument"


class Package:
    """The parts of one office file, each inflated only when asked for and only up to its declared size."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {info.filename.lstrip("/").lower(): info for info in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    def xml(self, name: str) -> ElementTree.Element:
        """Return a part as XML; raises ValueError where it is missing, too large or not plain XML."""
        data = self._read(name)
        # Office files never declare document types; entities are how small XML grows large.
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or "<!DOCTYPE".encode("utf-16-le") in data:
            raise ValueError("文件里有不该有的实体声明")
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError):
            raise ValueError("文件内容有损坏") from None

    def optional_xml(self, stem: str) -> ElementTree.Element | None:
        """Return ``word/<stem>.xml``, beside the main part, or None where the file has none or it is damaged."""
        folder = self.main_part().rpartition("/")[0]
        name = f"{folder}/{stem}.xml".lstrip("/")
        if name not in self:
            return None
        try:
            return self.xml(name)
        except ValueError:
            return None

    def main_part(self) -> str:
        """Return the name of the part that holds the document."""
        if "_rels/.rels" in self:
            for relation in self.xml("_rels/.rels"):
                if relation.get("Type", "").endswith(_OFFICE_DOCUMENT):
                    name = normpath(relation.get("Target", "").lstrip("/"))
                    if name in self:
                        return name
        if "word/document.xml" in self:
            return "word/document.xml"
        raise ValueError("这不是 Word 文件")

    def _read(self, name: str) -> bytes:
        info = self._parts.get(name.lower())
        if info is None:
            raise ValueError("文件内容不完整")
        if info.file_size > _LARGEST_PART:
            raise ValueError("文件展开后太大")
        if info.file_size > 1024 * 1024 and info.file_size > _HIGHEST_RATIO * max(1, info.compress_size):
            raise ValueError("文件展开后大得不正常")
        try:
            with self._archive.open(info) as part:
                data = part.read(_LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
            raise ValueError("文件内容有损坏或加了密码") from None
        if len(data) > _LARGEST_PART:
            raise ValueError("文件展开后太大")
        return data


def open_package(data: bytes) -> Package:
    """Open an office file; raises ValueError saying in Chinese what is wrong with it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = len(archive.infolist())
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, UnicodeDecodeError):
        raise ValueError("文件内容有损坏") from None
    if parts > _MOST_PARTS:
        raise ValueError("文件里的部件太多")
    return Package(archive)
