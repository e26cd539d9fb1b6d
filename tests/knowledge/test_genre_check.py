"""check-knowledge finds every slip an author makes, with its file and line; the page on adding a genre is true."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.genre.check import check_knowledge
from assistant.genre.file import Slip
from assistant.settings import resource_folder

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "add-your-own-kind-of-report.md").read_text("utf-8")
BLOCK = re.compile(r"`my-knowledge/([^`]+)`\n\n```\w+\n(.*?)```", re.DOTALL)


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """The knowledge folder that the page makes, block by block."""
    for name, text in BLOCK.findall(PAGE):
        path = tmp_path / "my-knowledge" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "my-knowledge"


def _slips(knowledge: Path, name: str) -> list[Slip]:
    return [slip for slip in check_knowledge(knowledge).slips if slip.file.name == name]


def test_what_ships_is_clean() -> None:
    checked = check_knowledge(resource_folder("knowledge"))
    assert checked.slips == ()
    assert {pack.id for pack in checked.packs} >= {"ideology-responsibility", "safety-production"}


def test_one_pack_can_be_checked_alone(pack: GenrePack) -> None:
    checked = check_knowledge(pack.folder)
    assert [(one.id, one.topics) for one in checked.packs] == [(pack.id, len(pack.topics))]


def test_a_folder_without_packs_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"genre\.yaml"):
        check_knowledge(tmp_path)


GENRE, PHRASES, SAMPLE = "archives/genre.yaml", "archives/phrases.yaml", "archives/samples/2026-office.md"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        pytest.param(GENRE, "subject: 档案工作责任制", "subject: [", "YAML", id="yaml"),
        pytest.param(GENRE, "    person: unit", "    persons: unit", "persons", id="unknown-key"),
        pytest.param(GENRE, "    person: unit", "    person: he", "he", id="wrong-value"),
        pytest.param(GENRE, "  - role: problems", "  - role: trouble", "trouble", id="unknown-role"),
        pytest.param(GENRE, "    headings: [工作情况, 主要工作]", "    headings: []", "headings", id="no-headings"),
        pytest.param(GENRE, "{数}件|{数}件", "{数}件)|{数}件", "匹配式", id="regex"),
        pytest.param(GENRE, "[查档, 利用服务]", "[归档, 利用服务]", "归档", id="synonym-of-two-topics"),
        pytest.param(GENRE, "  - name: 档案利用", "  - name: 收集归档", "收集归档", id="topic-twice"),
        pytest.param(
            GENRE, "[下一步打算, 下一步安排]", "[下一步打算, 主要问题]", "主要问题", id="heading-of-two-parts"
        ),
        pytest.param(GENRE, "[查档^3, 利用^2", "[查档^多, 利用^2", "查档^多", id="weight"),
        pytest.param(GENRE, "    advice: [写到门类和环节]", "    advice: ['']", "空的", id="empty"),
        pytest.param(GENRE, "    person: unit", "    person: unit\n    person: unit", "两次", id="key-twice"),
        pytest.param(PHRASES, "    收集归档: [抓好收集归档]", "    收集: [抓好收集归档]", "收集", id="unknown-topic"),
        pytest.param(PHRASES, "policy: archive-rules", "policy: no-rules", "no-rules", id="no-policy"),
        pytest.param(PHRASES, "坚持收好、管好", "{year}坚持收好、管好", "year", id="unknown-blank"),
        pytest.param(GENRE, "    person: unit", "\tperson: unit", "制表符", id="tab"),
        pytest.param(GENRE, "subject: 档案工作责任制", "subject：档案工作责任制", "全角", id="wide-colon"),
        pytest.param(GENRE, "    word: 报告", "    word:报告", "没有空格", id="no-space"),
        pytest.param(GENRE, "[查档, 利用服务]", "[查档，利用服务]", "查档，利用服务", id="wide-comma"),
        pytest.param(GENRE, "        ask: 今年归档多少件？", "        ask: ''", "归档件数", id="no-question"),
        pytest.param(
            GENRE, "'归档[^。；]{0,10}{数}件|{数}件[^。；]{0,6}归档'", "'归档.{0,9}件'", "{数}", id="no-number"
        ),
        pytest.param(PHRASES, "坚持把归档作为档案工作的源头。", "全年归档1360件。", "1360", id="stated-number"),
        pytest.param(PHRASES, "'围绕收集归档，'", "'围绕收集归档'", "，", id="link-without-comma"),
        pytest.param(SAMPLE, "year: 2026", "", "year", id="sample-year"),
        pytest.param("archives/policies/archive-rules.md", '"惯例"', '"差不多"', "差不多", id="certainty"),
        pytest.param(SAMPLE, "type: 单位报告", "type: 年报", "年报", id="sample-type"),
        pytest.param(SAMPLE, 'title: "某局', "title: **某局", "YAML", id="front-matter"),
    ],
)
def test_a_slip_is_found_where_it_is(knowledge: Path, name: str, old: str, new: str, said: str) -> None:
    path = knowledge / name
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), "utf-8")
    line = before[: before.index(old)].count("\n") + 1
    found = _slips(knowledge, path.name)
    assert any(said in slip.message and 0 <= slip.line - line <= 3 for slip in found), found
    assert all(slip.cure for slip in found)


def test_files_that_nobody_reads_are_told(knowledge: Path) -> None:
    (knowledge / "archives" / "samples" / "2025.docx").write_bytes(b"PK")
    (knowledge / "archives" / "policy").mkdir()
    assert [slip.file.name for slip in check_knowledge(knowledge).slips] == ["policy", "2025.docx"]


def test_a_file_in_another_encoding_is_told(knowledge: Path) -> None:
    path = knowledge / GENRE
    path.write_bytes(path.read_text("utf-8").encode("gb18030"))
    assert "UTF-8" in _slips(knowledge, "genre.yaml")[0].cure


def test_a_type_the_genre_does_not_know_is_found_in_phrases(knowledge: Path) -> None:
    path = knowledge / PHRASES
    path.write_text(path.read_text("utf-8").replace("  default: [特此报告。]", "  述职: [特此报告。]"), "utf-8")
    assert "述职" in _slips(knowledge, "phrases.yaml")[0].message


def test_a_sample_needs_its_parts_and_a_text(knowledge: Path) -> None:
    path = knowledge / SAMPLE
    text = path.read_text("utf-8")
    path.write_text(text.replace("二、存在的问题\n", ""), "utf-8")
    assert "存在问题" in _slips(knowledge, path.name)[0].message
    path.write_text(text[: text.index("\n---\n", 4)] + "\n---\n", "utf-8")
    assert "没有正文" in _slips(knowledge, path.name)[0].message


def test_a_question_stands_in_one_place_and_is_about_something_there_is(knowledge: Path) -> None:
    path = knowledge / "archives" / "question_examples.yaml"
    path.write_text(
        "how:\n  收集归档: [材料催不上来那段咋写]\n  收费: [收费怎么写]\nlength:\n  problems: [材料催不上来那段咋写]\n",
        "utf-8",
    )
    found = _slips(knowledge, path.name)
    assert [("收费" in slip.message, "已经写在" in slip.message) for slip in found] == [(True, False), (False, True)]
    path.write_text("howto:\n  problems: [问题怎么写]\n", "utf-8")
    assert "howto" in _slips(knowledge, path.name)[0].message


def test_all_slips_are_told_at_once(knowledge: Path) -> None:
    path = knowledge / GENRE
    text = (
        path.read_text("utf-8")
        .replace("    person: unit", "    person: he")
        .replace("    unit: 件\n", "    units: 件\n")
    )
    path.write_text(text, "utf-8")
    (knowledge / SAMPLE).write_text("没有文件头", "utf-8")
    assert len(_slips(knowledge, "genre.yaml")) == 2


def test_a_bad_date_of_what_all_genres_share_is_found(knowledge: Path) -> None:
    (knowledge / "common").mkdir()
    (knowledge / "common" / "events.yaml").write_text("events:\n  - {name: 某会议, start: '2026年1月'}\n", "utf-8")
    assert [(slip.line, "2026年1月" in slip.message) for slip in _slips(knowledge, "events.yaml")] == [(2, True)]


class Newcomer:
    """Runs the commands of the page, with its settings, in a folder of one's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, code: int = 0) -> Any:
        environment = os.environ | {
            "REPORT_ASSISTANT_HOME": str(self.folder / "home"),
            "REPORT_ASSISTANT_KNOWLEDGE": "my-knowledge",
            "REPORT_ASSISTANT_GENRE": "archives",
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-m", "assistant", *arguments, "--json"]
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=240, check=False
        )
        assert done.returncode == code, done.stderr[-1500:]
        return json.loads(done.stdout)


def test_the_page_makes_a_pack_that_works(knowledge: Path) -> None:
    run = Newcomer(knowledge.parent)
    checked = run("check-knowledge", "my-knowledge")
    assert checked["errors"] == []
    assert checked["packs"][0] == {
        "id": "archives", "name": "年度档案工作报告", "report_types": 1, "topics": 2, "samples": 1, "policies": 1,
    }  # fmt: skip
    answer = run("ask", "下一步打算怎么写？")
    assert answer["answered"]
    assert {one["name"] for one in answer["citations"]} <= {
        "某局办公室2026年档案工作情况报告",
        "本单位归档规定要点",
        "年度档案工作报告写作指引",
    }
    notes = knowledge.parent / "notes.txt"
    notes.write_text("- 归档会计档案320件\n- 接待查档88人次\n", "utf-8")
    drafted = run("draft", "--notes", "notes.txt", "--unit", "某所", "--period", "2026年")
    assert "320件" in drafted["text"]
    assert "意识形态" not in drafted["text"]
    mine = knowledge.parent / "mine.txt"
    mine.write_text(drafted["text"], "utf-8")
    assert run("compare", "mine.txt")["coverage"]


def test_the_slip_that_the_page_shows_is_what_one_gets(knowledge: Path) -> None:
    path = knowledge / PHRASES
    path.write_text(path.read_text("utf-8").replace("    收集归档: ['抓好", "    收集: ['抓好"), "utf-8")
    shown = re.search(r"```text\n(.*?)\n```", PAGE, re.DOTALL)
    assert shown
    found = [str(slip).replace(str(knowledge.parent) + "/", "") for slip in check_knowledge(knowledge).slips]
    assert shown[1] in found


def test_the_command_exits_2_and_lists_slips(knowledge: Path) -> None:
    shutil.rmtree(knowledge / "archives" / "policies")
    errors = Newcomer(knowledge.parent)("check-knowledge", "my-knowledge", code=2)["errors"]
    assert [set(one) for one in errors] == [{"file", "line", "message", "cure"}]
    assert "archive-rules" in errors[0]["message"]
