"""What is shown of texts that nobody vouches for: inert, whole and quick."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.genre import GenrePack
from assistant.messages import TEXTS, language_of, say
from assistant.results import Piece, Progress
from assistant.ui.downloads import Downloads
from assistant.ui.guard import Guard
from assistant.ui.page_draft import characters
from assistant.ui.page_links import file_name
from assistant.ui.render_answer import said
from assistant.ui.render_text import inline, prose
from assistant.ui.stream import coalesced

OURS = {"p", "strong", "mark", "br", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "h6", "div"} | {
    "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "span"
}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "![](http://elsewhere.example/a.png)",
    "[go](javascript:alert(1))",
    "<form action=http://elsewhere.example><input></form>",
    "- <b onclick=x>\n  1. <iframe>\n| a |\n|---|\n| <svg onload=x> |",
    "**<style>*{display:none}</style>**",
    "\\<img src=x>\\*",
]


def elements(html: str) -> set[str]:
    return set(re.findall(r"<\s*/?\s*([a-zA-Z][\w-]*)", html))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_shows_as_text(text: str) -> None:
    for shown in (prose(text), said(text, text, "zh")):
        assert elements(shown) <= OURS
        assert not re.search(r"<[^>]*(on\w+|href|src|action)\s*=", shown)


@given(st.text(alphabet=st.sampled_from("<>&\"'`*_[](){}|#->\\\n 1.字【待补：】\ue000;"), max_size=80))
def test_any_text_stays_inert_and_on_one_line(text: str) -> None:
    shown = prose(text)
    assert elements(shown) <= OURS
    assert "\n" not in shown


def test_writers_markdown_is_shown() -> None:
    shown = prose(
        "### 写什么\n1. 先 **评价** [1]\n   - 细处\n2. 后\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n> 引",
        lambda n: f"<{n}>",
    )
    assert "<h5>写什么</h5>" in shown
    assert "<strong>评价</strong> <1><ul><li>细处</li></ul>" in shown
    assert '<th scope="col">甲</th>' in shown
    assert "<blockquote>引</blockquote>" in shown


def test_escaped_marks_stay_as_they_are() -> None:
    assert inline(r"\*\*区\*\*局 \<b\>") == "**区**局 &lt;b&gt;"


@pytest.mark.parametrize("text", ["a" * 1_000_000, "*" * 200_000, "|" + "-" * 200_000, "[" * 200_000], ids=len)
@pytest.mark.timeout(60)
def test_a_line_of_a_million_characters_does_not_hang(text: str) -> None:
    assert prose("| a |\n" + text)
    assert said(text, "", "zh")


def test_pieces_are_joined_and_none_is_lost() -> None:
    events = [Piece("一"), Piece("二"), Progress("查"), *(Piece("三") for _ in range(50))]
    shown = list(coalesced(events))
    assert "".join(event.text for event in shown if isinstance(event, Piece)) == "一二" + "三" * 50
    assert shown[2] == Progress("查")
    assert len(shown) < 8


def test_every_text_has_both_wordings_with_the_same_places() -> None:
    for key, (chinese, english) in TEXTS.items():
        assert set(re.findall(r"\{\w+\}", chinese)) == set(re.findall(r"\{\w+\}", english)), key
        assert chinese
        assert english
    assert say("to_fill", "en", n=3) == "3 to fill in"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("zh-CN,zh;q=0.9", "zh"), ("zh-TW", "zh"), ("en-GB,zh;q=0.5", "en"), ("fr", "en"), ("", "zh"), ("*", "zh")],
)
def test_the_language_follows_the_browser(accepted: str, language: str) -> None:
    assert language_of(accepted) == language


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("127.0.0.1:7860", True),
        ("localhost", True),
        ("[::1]:7860", True),
        ("192.168.3.4:80", True),
        ("report.office.lan:7860", True),
        ("elsewhere.example", False),
        ("127.0.0.1.elsewhere.example", False),
        ("", False),
    ],
)
def test_only_known_host_names_are_answered(host: str, known: bool) -> None:
    assert Guard(lambda *_: None, hosts=["report.office.lan", ""]).knows(host) is known  # type: ignore[arg-type]


def test_old_downloads_are_forgotten() -> None:
    downloads = Downloads(most=2)
    addresses = [downloads.add("a.md", bytes) for _ in range(3)]
    assert len(set(addresses)) == 3
    assert [address.removeprefix("download/") in downloads._files for address in addresses] == [False, True, True]


@pytest.mark.parametrize(
    ("title", "name"),
    [("区某局关于 2026 年的报告", "区某局关于2026年的报告"), ('../a\\b:c*?"<>|\n', "..abc"), ("", "初稿")],
)
def test_file_names_are_fit_for_every_system(title: str, name: str) -> None:
    assert file_name(title, "初稿") == name


@pytest.mark.parametrize(("text", "number"), [("2500字左右", 2500), ("1,500", 1500), ("", 0), ("长一点", 0)])
def test_a_length_is_read_as_people_write_it(text: str, number: int) -> None:
    assert characters(text) == number


def test_a_title_breaks_between_phrases_only(pack: GenrePack) -> None:
    from assistant.structure.parse import parse_report
    from assistant.ui.render_paper import Mark, paper

    title = "某某县农业农村和水务局关于2026年落实意识形态工作责任制情况的报告"
    text = f"{title}\n\n2026年，我局认真落实责任制。\n一、主要做法\n（一）抓学习。学习12次。\n"
    shown = paper(text, [Mark(10, 16, "figure")], parse_report(text, pack))
    first = shown.partition("</p>")[0]
    phrases = re.findall(r'<span class="phrase">(.*?)</span>(?=<span class="phrase">|$)', first)
    plain = [re.sub("<[^>]*>", "", one) for one in phrases]
    assert "".join(plain) == title
    assert plain == ["某某县农业农村和水务局", "关于", "2026年", "落实意识形态工作责任制", "情况的报告"]
