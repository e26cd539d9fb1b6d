"""Plain text: which encoding it is in, found so that nothing comes out garbled."""

from __future__ import annotations

import codecs

from assistant.errors import UnreadableFile

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 20_000
_FEW_DAMAGED = 20  # characters beyond ASCII that came out well for one that did not
_FEW_NULS = 200  # one NUL in so many characters is a slip of some program, more are another encoding


def decode_text(name: str, data: bytes) -> str:
    """Return the text of ``data`` with LF line ends and no BOM; raises UnreadableFile when no encoding fits.

    Stray NUL characters, and halves of a pair in UTF-16, come through for the caller to drop; bytes damaged in
    UTF-8 come out as U+FFFD.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(name, data[len(bom) :], encoding)
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return _lines(damaged)
    for encoding in _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _plausible(text):
            return _lines(text)
    raise UnreadableFile("认不出文字编码", where=name, cure="用记事本或 WPS 另存为 UTF-8 文本再读")


def _decoded(name: str, data: bytes, encoding: str) -> str:
    try:
        mended = _damaged_utf8(data) if encoding == "utf-8" else None
        text = mended or data.decode(encoding, "strict" if encoding == "utf-8" else "surrogatepass")
    except UnicodeDecodeError:
        raise UnreadableFile("文字编码有损坏", where=name, cure="用记事本或 WPS 另存为 UTF-8 文本再读") from None
    if not _plausible(text):
        raise UnreadableFile("这不是文本文件", where=name, cure="确认文件没有损坏、后缀没有写错")
    return _lines(text)


def _damaged_utf8(data: bytes) -> str | None:
    """Return the text of UTF-8 with a few bad bytes, or None; as another encoding it might come out garbled."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if not bad:
        return None
    good = sum(char > "\x7f" for char in text) - bad
    return text if bad * _FEW_DAMAGED <= good and _plausible(text) else None


def _likely(data: bytes) -> tuple[str, ...]:
    """Return encodings in the order they should be tried: UTF-8 is never mistaken for another."""
    if data.count(0, 0, _SAMPLE) * _FEW_NULS > min(len(data), _SAMPLE):
        even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
        return ("utf-16-le", "utf-16-be") if odd >= even else ("utf-16-be", "utf-16-le")
    return ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5")


def _plausible(text: str) -> bool:
    """Tell text from bytes read wrongly: almost no control, private or unassigned characters."""
    sample = text[:_SAMPLE]
    odd = sum(1 for char in sample if (char < " " and char not in "\t\n\r\f") or "\ue000" <= char <= "\uf8ff")
    return odd * 200 <= len(sample) and text.count("\0") * _FEW_NULS <= len(text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
