"""A genre pack that breaks its schema is refused with the file, the line and what to do."""

import shutil
from pathlib import Path

import pytest

from assistant.errors import BadKnowledge, UnknownName
from assistant.genre import GenrePack, load_pack, load_packs


@pytest.fixture
def folder(pack: GenrePack, tmp_path: Path) -> Path:
    shutil.copytree(pack.folder, tmp_path / pack.id)
    return tmp_path / pack.id


def test_a_yaml_slip_names_file_and_line(folder: Path) -> None:
    path = folder / "genre.yaml"
    lines = path.read_text("utf-8").splitlines()
    lines.insert(2, "broken: [")
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(BadKnowledge, match=r"genre\.yaml:\d+"):
        load_pack(folder)


def test_a_word_the_schema_does_not_know_is_named(folder: Path) -> None:
    with (folder / "phrases.yaml").open("a", encoding="utf-8") as file:
        file.write("\nclosing_words: {}\n")
    with pytest.raises(BadKnowledge, match="closing_words"):
        load_pack(folder)


@pytest.mark.parametrize(
    ("text", "said"),
    [("没有文件头", "文件头"), ("---\ntitle: **市报告\n---\n正文", r"x\.md:2"), ("---\nkind: x\n---\n正文", "title")],
    ids=["no-front-matter", "broken-front-matter", "no-title"],
)
def test_a_text_with_a_bad_front_matter_is_named(folder: Path, text: str, said: str) -> None:
    (folder / "samples" / "x.md").write_text(text, "utf-8")
    with pytest.raises(BadKnowledge, match=said):
        _ = load_pack(folder).texts


def test_a_folder_without_packs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadKnowledge, match=r"genre\.yaml"):
        load_packs(tmp_path)


def test_names_and_synonyms_are_known_and_near_ones_suggested(pack: GenrePack) -> None:
    topic = pack.topics[0]
    assert pack.topic(topic.name) is topic
    assert all(pack.topic(name) for name in topic.synonyms)
    with pytest.raises(UnknownName, match="理论学习"):
        pack.topic("理论学")
