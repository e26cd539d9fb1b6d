"""The lists of usual words: written and read alike, and a damaged file only means knowing less."""

from __future__ import annotations

from pathlib import Path

from assistant.genre.usage import Usage, write_usage


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "usage.txt.gz"
    write_usage(path, ["登记", "造册"], ["记造", "记在"], ["登记造册", "登记在册", "宣传教育"])
    usage = Usage(path)
    assert usage.words == {"登记", "造册"}
    assert usage.pairs == {"记造", "记在"}
    assert usage.phrases == {"登记造册", "登记在册", "宣传教育"}


def test_a_damaged_or_absent_file_knows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "usage.txt.gz"
    assert not Usage(path).words
    path.write_bytes(b"\x1f\x8b\x08 no gzip")
    assert not Usage(path).phrases
