"""Old and foreign office formats (.doc, .wps, .rtf, .odt), turned into .docx by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from assistant.errors import NotInstalled, UnreadableFile

_PLACES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)


def to_docx(name: str, data: bytes, suffix: str, seconds: float) -> bytes:
    """Return ``data`` as a Word file; raises NotInstalled without LibreOffice, UnreadableFile when it fails."""
    program = next((found for place in _PLACES if (found := shutil.which(place))), None)
    if program is None:
        raise NotInstalled(
            f"读 {suffix} 文件需要 LibreOffice，这台机器上没有",
            where=name,
            cure="装上 LibreOffice，或用 WPS、Word 把文件另存为 .docx 再读",
        )
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / f"given{suffix}"
        given.write_bytes(data)
        _convert(name, program, given, seconds)
        made = given.with_suffix(".docx")
        if not made.exists():
            raise UnreadableFile("LibreOffice 打不开这个文件", where=name, cure="用 WPS 或 Word 另存为 .docx 再读")
        return made.read_bytes()


def _convert(name: str, program: str, given: Path, seconds: float) -> None:
    # A profile of its own: a LibreOffice that is open on the desktop would otherwise take the call and drop it.
    profile = (given.parent / "profile").as_uri()
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", "docx", "--outdir", str(given.parent), str(given)]
    try:
        subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise UnreadableFile(
            f"LibreOffice 用了 {seconds:g} 秒还没转好", where=name, cure="用 WPS 或 Word 另存为 .docx 再读"
        ) from None
