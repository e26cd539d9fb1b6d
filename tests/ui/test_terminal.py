"""The command line's contract: JSON on stdout and nothing else, exit codes, one-line errors."""

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from assistant.ui.as_text import measurements
from assistant.ui.terminal import main

ROOT = Path(__file__).parent.parent.parent
REPORT = """某区文化馆关于2026年落实意识形态工作责任制情况的报告

今年以来，区文化馆认真落实意识形态工作责任制。现将有关情况报告如下：
一、主要做法
（一）抓好理论学习。一是组织集中学习11次。二是开展专题研讨3次，参学率97%。
（二）管好文化阵地。对展厅、讲座和公众号内容严格审核，全年审核讲座26场。
二、存在的问题
一是学用结合不够紧密。二是阵地管理制度还不够健全。
三、下一步打算
（一）深化理论学习。完善学习计划。
（二）健全阵地制度。修订审核办法。
"""
NOTES = "- 中心组学习12次，参学率98%\n- 书记讲党课2次\n- 《某区教育局意识形态工作要点》印发\n"


class Terminal:
    def __init__(self, home: Path) -> None:
        self.home = home

    def __call__(self, *arguments: str, given: str = "", code: int = 0) -> str:
        """Run a command in this process, which knows the packs already; one test starts a process of its own."""
        typed, said, wrong = (io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8") for text in (given, "", ""))
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(wrong):
            patch.setattr(sys, "stdin", typed)
            try:
                found = main(["--home", str(self.home), *arguments])
            except SystemExit as left:  # bad usage, as argparse tells it
                found = int(left.code or 0)
        said.flush(), wrong.flush()
        output, self.errors = (stream.buffer.getvalue().decode() for stream in (said, wrong))  # type: ignore[attr-defined]
        assert found == code, f"{found}: {self.errors[-1500:]}"
        return str(output)

    def json(self, *arguments: str, given: str = "", code: int = 0) -> Any:
        return json.loads(self(*arguments, "--json", given=given, code=code))


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    return Terminal(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "文化馆.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture(scope="module")
def learnt(terminal: Terminal, report: Path) -> dict[str, Any]:
    return terminal.json("ingest", str(report), "--as", "sample")["added"][0]


def test_quiet_keeps_what_was_asked_for(terminal: Terminal, learnt: dict[str, Any]) -> None:
    assert learnt["id"] in terminal("library", "--quiet")
    assert terminal.errors == ""


def test_a_short_command_leaves_the_vector_index_alone(terminal: Terminal, learnt: dict[str, Any]) -> None:
    assert learnt
    assert terminal.json("search", "理论学习")["hits"]
    assert not (terminal.home / "chroma").exists()  # nothing to wait for at its end


def test_ingest_learns_once_and_says_so(terminal: Terminal, report: Path, learnt: dict[str, Any]) -> None:
    assert set(learnt) == {"id", "name", "kind", "title", "passages"}
    assert learnt["title"] == "某区文化馆关于2026年落实意识形态工作责任制情况的报告"
    again = terminal.json("ingest", str(report), "--as", "sample")
    assert again["added"] == []
    assert [one["id"] for one in again["unchanged"]] == [learnt["id"]]


def test_one_bad_file_does_not_stop_the_rest(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 not a zip")
    (tmp_path / "good.txt").write_text(REPORT.replace("文化馆", "图书馆"), "utf-8")
    done = terminal.json("ingest", str(tmp_path), code=2)
    assert [one["name"] for one in done["added"]] == ["good.txt"]
    assert done["failed"][0]["path"].endswith("bad.docx")
    terminal("remove", done["added"][0]["id"])


def test_library_lists_what_ships_and_what_was_learnt(terminal: Terminal, learnt: dict[str, Any]) -> None:
    documents = terminal.json("library")["documents"]
    keys = {"id", "name", "kind", "genre", "title", "type", "period", "passages", "bundled"}
    assert all(set(one) == keys for one in documents)
    assert {one["kind"] for one in documents if one["bundled"]} == {"sample", "policy", "guide"}
    assert [one["bundled"] for one in documents if one["id"] == learnt["id"]] == [False]


def test_remove_forgets_and_an_unknown_id_is_bad_input(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(REPORT.replace("文化馆", "体育馆"), "utf-8")
    found = terminal.json("ingest", str(tmp_path / "x.txt"))["added"][0]
    assert terminal.json("remove", found["id"])["removed"][0]["id"] == found["id"]
    terminal("remove", "nothing-like-this", code=2)
    assert len(terminal.errors.strip().splitlines()) == 1


def test_outline_keeps_places_to_the_character(terminal: Terminal, report: Path) -> None:
    found = terminal.json("outline", str(report))
    assert found["title"] == "某区文化馆关于2026年落实意识形态工作责任制情况的报告"
    assert found["transition"] == "现将有关情况报告如下："
    assert [section["role"] for section in found["sections"]] == ["done", "problems", "plans"]
    first = found["sections"][0]["items"][0]
    assert REPORT[first["start"] : first["end"]].startswith("（一）抓好理论学习。")
    assert [(point["marker"], point["lead"]) for point in first["points"]] == [
        ("一是", "组织集中学习11次"),
        ("二是", "开展专题研讨3次，参学率97%"),
    ]


def test_outline_of_a_notice_says_what_it_asks(terminal: Terminal, report: Path, tmp_path: Path) -> None:
    notice = "请各支部于12月5日前报送年度总结。总结内容包括主要做法、存在的问题和下一步打算，不超过2000字。"
    (tmp_path / "notice.txt").write_text(notice, "utf-8")
    entries = terminal.json("outline", str(tmp_path / "notice.txt"))["checklist"]["entries"]
    assert [one["role"] for one in entries if one["kind"] == "part"] == ["done", "problems", "plans"]
    assert {("length", "不超过2000字"), ("deadline", "12月5日前")} <= {(one["kind"], one["value"]) for one in entries}
    assert all(one["value"] in notice[one["start"] : one["end"]] for one in entries)
    assert "不超过2000字" in terminal("outline", str(tmp_path / "notice.txt"))
    assert terminal.json("outline", str(report))["checklist"] is None


def test_search_finds_verbatim_passages(terminal: Terminal, learnt: dict[str, Any]) -> None:
    hits = terminal.json("search", "文化馆讲座审核", "-k", "3", "--kind", "sample")["hits"]
    assert len(hits) <= 3
    assert hits[0]["document"] == learnt["id"]
    assert REPORT[hits[0]["start"] : hits[0]["end"]] == hits[0]["text"]
    keys = {"id", "document", "name", "kind", "place", "role", "topic", "score", "text", "start", "end"}
    assert set(hits[0]) == keys


def test_batches_keep_their_order_and_an_error_its_line(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("理论学习\n\n信访\n", "utf-8")
    lines = [json.loads(line) for line in terminal("search", "--batch", str(tmp_path / "queries.txt")).splitlines()]
    assert ["hits" in line for line in lines] == [True, False, True]
    assert set(lines[1]) == {"query", "error"}


def test_ask_answers_with_citations_that_are_verbatim(terminal: Terminal, learnt: dict[str, Any]) -> None:
    answer = terminal.json("ask", "存在的问题这一部分怎么写？")
    keys = {"question", "intent", "answered", "answer", "citations", "writer", "elapsed_ms"}
    assert keys <= set(answer)
    assert answer["answered"] is True
    assert answer["writer"] == "offline"
    assert answer["citations"]
    for citation in answer["citations"]:
        assert f"[{citation['n']}]" in answer["answer"]
        if citation["document"] == learnt["id"]:
            assert REPORT[citation["start"] : citation["end"]] == citation["quote"]


def test_ask_refuses_what_the_library_does_not_know(terminal: Terminal) -> None:
    assert terminal.json("ask", "红烧肉怎么做才不腻？")["answered"] is False


def test_draft_keeps_every_fact_and_adds_none(terminal: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "初稿.docx"
    draft = terminal.json("draft", "--notes", "-", "--section", "done", "--docx", str(out), given=NOTES)
    assert all(fact in draft["text"] for fact in ("12次", "98%", "2次", "《某区教育局意识形态工作要点》"))
    assert all(note["used"] for note in draft["notes"])
    assert [NOTES[note["start"] : note["end"]] for note in draft["notes"]] == [note["text"] for note in draft["notes"]]
    assert {figure["origin"] for figure in draft["figures"]} <= {"notes", "policy"}
    for placeholder in draft["placeholders"]:
        assert draft["text"][placeholder["start"] : placeholder["end"]].startswith("【待补：")
    assert out.read_bytes().startswith(b"PK")


def test_draft_of_nothing_is_bad_input(terminal: Terminal) -> None:
    terminal("draft", "--notes", "-", given="  \n", code=2)
    assert len(terminal.errors.strip().splitlines()) == 1


def test_compare_finds_what_is_wrong_at_its_place(terminal: Terminal, tmp_path: Path) -> None:
    text = REPORT.replace("文化馆", "博物馆").replace("参学率97%", "参学率107%").replace("严格审核，", "严格审核。，")
    path = tmp_path / "初稿.txt"
    path.write_text(text, "utf-8")
    out = tmp_path / "批注.docx"
    review = terminal.json("compare", str(path), "--docx", str(out))
    assert {"outline", "findings", "coverage", "sections", "overlap", "writer", "elapsed_ms"} <= set(review)
    errors = {finding["quote"] for finding in review["findings"] if finding["level"] == "error"}
    assert any("107%" in quote for quote in errors)
    assert any("。，" in quote for quote in errors)
    for finding in review["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["quote"]
    starts = [finding["start"] for finding in review["findings"]]
    assert starts == sorted(starts)
    assert out.read_bytes().startswith(b"PK")


def test_rebuild_keeps_every_document(terminal: Terminal, learnt: dict[str, Any]) -> None:
    before = {one["id"]: one["passages"] for one in terminal.json("library")["documents"]}
    terminal("rebuild")
    assert {one["id"]: one["passages"] for one in terminal.json("library")["documents"]} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline", "no-such-file.txt"],
        ["outlin"],
        ["search", ""],
        ["evaluate", "nothing"],
        ["search", "学习", "--topic", "火星"],
        ["ask", ""],
    ],
    ids=" ".join,
)
def test_bad_usage_is_one_line_and_exit_code_2(terminal: Terminal, arguments: list[str]) -> None:
    assert terminal(*arguments, code=2) == ""
    assert len([line for line in terminal.errors.splitlines() if line.startswith("report-assistant")]) == 1


def test_measurements_stand_in_columns_under_their_names() -> None:
    figures = {"ask": {"questions": 3, "按主题": {"理论学习": {"right": 1.0, "n": 12}, "阵地": {"right": 0.5, "n": 3}}}}
    assert measurements(figures).splitlines() == [
        "ask",
        "  questions: 3",
        "  按主题",
        "              right   n",
        "    理论学习  1.000  12",
        "    阵地      0.500   3",
    ]


def test_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "--help"], cwd=ROOT, capture_output=True, text=True, timeout=240
    )
    for command in {"serve", "ingest", "library", "remove", "rebuild", "outline", "search", "ask", "draft", "compare"}:
        assert f"\n    {command} " in done.stdout


def test_the_fixes_made_are_listed(tmp_path: Path) -> None:
    terminal, draft, out = Terminal(tmp_path / "home"), tmp_path / "a.txt", tmp_path / "b.txt"
    draft.write_text(REPORT.replace("公众号内容严格", "公众号内容。，严格"), encoding="utf-8")
    shown = terminal("compare", str(draft), "--fix", str(out))
    assert "已改 1 处，写入 b.txt" in shown
    assert "公众号内容。，严格" in shown.replace("【", "").replace("】", "")
    made = terminal.json("compare", str(out), "--fix", str(tmp_path / "c.txt"))["changes"]["made"]
    assert made == []


def test_one_repair_of_a_name_is_one_change() -> None:
    from assistant.ui.render_changes import changes_made

    wrong, right = "落实《意识形态责任制工作实施办法》要求。", "落实《意识形态工作责任制实施办法》要求。"
    (made,) = changes_made(wrong, right)
    assert made.before + made.old + made.behind == "《意识形态责任制工作实施办法》"
    assert made.before + made.new + made.behind == "《意识形态工作责任制实施办法》"
    assert len(changes_made("更换标语8条。，清理图书46册，，开展宣讲。", "更换标语8条，清理图书46册，开展宣讲。")) == 2
