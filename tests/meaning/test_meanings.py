"""The encoder that ships: what means the same is near, every text gets numbers, and those of the packs are kept."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.genre import GenrePack
from assistant.meaning import PARTS, Meanings, meanings
from assistant.meaning.encoder import Encoder
from assistant.structure.notes.kindred import noted
from assistant.tasks.ask.likely import wishes_of
from assistant.tasks.ask.ways import questions_of


@pytest.mark.parametrize(
    ("question", "same", "other"),
    [
        ("写完了要不要拿到会上过一遍", "报告要不要上党委会研究", "党委会一年开几次"),
        ("没管好出了事，板子打谁身上", "出了问题追究谁的责任", "谁来写这份报告"),
        ("收件单位那行怎么落笔", "主送机关怎么写", "落款怎么写"),
    ],
)
def test_the_same_in_other_words_is_nearer_than_another_thing_in_like_words(
    question: str, same: str, other: str
) -> None:
    asked, near, far = meanings().of([question, same, other], "question")
    assert asked @ near > asked @ far


@pytest.mark.parametrize(
    ("note", "part"),
    [
        ("窗口单位的屏幕都摸了一遍底，登记在册", "done"),
        ("老同志多，手机上的东西不太会弄", "problems"),
        ("打算开春以后把各村的喇叭都检修一遍", "plans"),
    ],
)
def test_the_part_a_note_is_of(note: str, part: str) -> None:
    likely = meanings().of([note], "part")[0]
    assert PARTS[int(likely.argmax())] == part
    assert likely.sum() == pytest.approx(1.0, abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=6))
def test_any_text_gets_numbers_of_unit_length_whatever_it_is_read_with(texts: list[str]) -> None:
    rows = Encoder().seen_as("note", Encoder().read(texts)) if not texts else meanings().of(texts, "note")
    assert rows.shape[0] == len(texts)
    for text, row in zip(texts, rows, strict=True):
        assert np.linalg.norm(row) == pytest.approx(1.0, abs=1e-3)
        assert np.allclose(row, meanings().of([text], "note")[0], atol=1e-3)


def test_a_year_makes_no_other_question_of_it() -> None:
    this, next_ = meanings().of(["2026年的报告什么时候交", "2027年的报告什么时候交"], "question")
    assert np.array_equal(this, next_)


def test_several_threads_get_the_same() -> None:
    texts = [f"第{n}件事怎么写进报告" for n in range(24)]
    once = Meanings().of(texts, "wish")
    fresh = Meanings()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: fresh.of([text], "wish")[0], texts * 2))
    assert np.allclose(np.array(found), np.vstack([once, once]), atol=1e-3)


def test_all_that_ships_is_kept_in_the_file(packs: dict[str, GenrePack]) -> None:
    for pack in packs.values():
        for head, texts in (("question", questions_of(pack)), ("wish", wishes_of(pack)), ("note", noted(pack))):
            missing = meanings().unknown(texts, head)  # type: ignore[arg-type]
            assert not missing, f"python scripts/meaning/known.py: {len(missing)}, {missing[:3]}"


def test_a_folder_without_the_file_reads_all_anew(tmp_path: Path) -> None:
    from assistant.meaning.encoder import FOLDER

    for name in ("model.safetensors", "tokenizer.json"):
        (tmp_path / name).symlink_to(FOLDER / name) if sys.platform != "win32" else (tmp_path / name).write_bytes(
            (FOLDER / name).read_bytes()
        )
    question = "标题怎么写"
    kept, anew = meanings().of([question], "question")[0], Meanings(tmp_path).of([question], "question")[0]
    assert kept @ anew > 0.999
