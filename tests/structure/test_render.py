"""A report rendered back to text parses to the same outline, and rendering that again changes nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.genre import GenrePack
from assistant.report import Item, Point, Report
from assistant.structure.parse import parse_report
from assistant.structure.render import render_report

sys.path.insert(0, str(Path(__file__).parent))
from wild_texts import texts


def _shape(report: Report) -> list[tuple[object, ...]]:
    """Return the tree without offsets, and without roles, which may hang on how many lines a section has."""

    def words(name: str) -> str:
        span = getattr(report, name)
        return "".join(span.of(report.text).split()) if span else ""

    frame = ("title", "addressee", "preamble", "transition", "closing", "signature", "date")
    shape: list[tuple[object, ...]] = [(name, words(name)) for name in frame]
    shape += [("attachment", "".join(span.of(report.text).split())) for span in report.attachments]
    for node in report.nodes():
        if isinstance(node, Point):
            shape.append((node.marker, "".join(node.lead.split())))
        else:
            level = node.level if isinstance(node, Item) else 1
            shape.append((level, node.number, "".join((node.heading or "").split())))
    return shape


def _check_same(text: str, pack: GenrePack) -> None:
    report = parse_report(text, pack)
    rendered = render_report(report)
    again = parse_report(rendered, pack)
    assert "".join(rendered.split()) == "".join(text.split())
    assert _shape(again) == _shape(report)
    assert render_report(again) == rendered


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_rendering_is_a_fixed_point_for_any_text(text: str, pack: GenrePack) -> None:
    rendered = render_report(parse_report(text, pack))
    assert render_report(parse_report(rendered, pack)) == rendered


def test_marks_that_come_together_are_marks(pack: GenrePack) -> None:
    rendered = render_report(parse_report("**0\n、**", pack))
    assert render_report(parse_report(rendered, pack)) == rendered


def test_a_rule_with_a_wide_space_behind_it_is_a_rule(pack: GenrePack) -> None:
    assert render_report(parse_report("上半年\n***\u3000\n下半年", pack)) == "上半年\n下半年"


def test_samples_keep_their_outline(packs: dict[str, GenrePack]) -> None:
    for pack in packs.values():
        for text in pack.texts:
            _check_same(text.text, pack)


@pytest.mark.parametrize(
    "layout", sorted((Path(__file__).parent / "layouts").glob("*.txt")), ids=lambda path: path.stem
)
def test_any_layout_keeps_its_outline(layout: Path, pack: GenrePack) -> None:
    report = parse_report(layout.read_text("utf-8").split("\n=====\n")[0], pack)
    rendered = render_report(report)
    again = parse_report(rendered, pack)
    assert _shape(again) == _shape(report)
    assert render_report(again) == rendered


@pytest.mark.parametrize("folder", ["seeds", "government-work-reports"])
def test_real_reports_keep_their_outline(folder: str, real_data: Path, pack: GenrePack) -> None:
    for path in sorted((real_data / folder).iterdir()):
        _check_same(path.read_text("utf-8"), pack)


def test_the_layout_is_plain(pack: GenrePack) -> None:
    text = """# 县水利局2024年工作报告
县委：
　　2024年，我局认真履职。现将情况报告如下：

　　一、主要做法
  （一）抓学习。学习《
中国共产党纪律处分条例》。（二）抓管理。办班4次。
二、下一步打算
继续加强学习，抓好管理。特此报告。
附件：清单
县水利局　　2024年12月1日"""
    assert (
        render_report(parse_report(text, pack))
        == """县水利局2024年工作报告

县委：
2024年，我局认真履职。现将情况报告如下：
一、主要做法
（一）抓学习。学习《中国共产党纪律处分条例》。
（二）抓管理。办班4次。
二、下一步打算
继续加强学习，抓好管理。
特此报告。

附件：清单

县水利局
2024年12月1日"""
    )
