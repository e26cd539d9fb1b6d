"""The counts of the language: what is packed is read, and a damaged file only means knowing less."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.genre.language import Language, Tables, key_of, look_up, pack, pack_words


def _tables() -> tuple[Tables, ...]:
    def table(keys: list[int], back: bool = True) -> Tables:
        numbers = np.array(sorted(keys), dtype=np.int64)
        return Tables(numbers, np.full(len(keys), -0.5 * len(keys)), np.full(len(keys) if back else 0, -0.25))

    a, b, c, d = (np.array([n]) for n in (2, 3, 4, 5))
    two, three, four = (int(key_of(*row)[0]) for row in ((a, b), (a, b, c), (a, b, c, d)))
    return table([2, 3, 4, 5]), table([two]), table([three]), table([four], back=False)


def test_what_is_packed_is_read(tmp_path: Path) -> None:
    path = tmp_path / "language.npz"
    chars = np.frombuffer("\n\0甲乙丙丁".encode(), dtype=np.uint8)
    np.savez_compressed(path, characters=chars, **pack(_tables()), **pack_words({"甲乙": -3.0, "丙丁": -16.0}))
    language = Language(path)
    ids, places = language.numbers("甲 乙\n丙")
    assert [language.characters[number] for number in ids] == ["甲", "乙", "\n", "丙"]
    assert places == [0, 2, 3, 4]
    assert language.words == {"甲乙": -3.0, "丙丁": -16.0}
    known = look_up(language.tables, np.array([key_of(*(np.array([n]) for n in (2, 3, 4, 5)))[0]]), 4)
    assert known[0] == pytest.approx(-0.5)


def test_what_was_not_counted_backs_off_to_what_was() -> None:
    tables = _tables()
    unseen = np.array([key_of(*(np.array([n]) for n in (5, 2, 3, 4)))[0]])  # only its last three were counted
    assert look_up(tables, unseen, 4)[0] == pytest.approx(-0.5)
    after_known = np.array([key_of(*(np.array([n]) for n in (2, 3, 4, 2)))[0]])  # known head, other end
    assert look_up(tables, after_known, 4)[0] == pytest.approx(-0.25 - 0.25 - 2.0)


def test_a_damaged_or_absent_file_knows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "language.npz"
    assert not Language(path)
    path.write_bytes(b"PK\x03\x04 no archive")
    language = Language(path)
    assert not language
    assert language.words == {}
    assert language.same_sound == {}
