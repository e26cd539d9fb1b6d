"""Figures with unit, counted thing and value; masks with what they stand for; sentences; who speaks."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.figures import find_figures, find_masks
from assistant.structure.numbering import numeral
from assistant.structure.parse import parse_report
from assistant.structure.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("召开专题会议4次", ("4次", "digits", 4, "次", "专题会议")),
        ("开展1次专项督查，", ("1次", "digits", 1, "次", "专项督查")),
        ("参学率达98.5%。", ("98.5%", "percent", 98.5, "%", "参学率")),
        ("处理率100％，", ("100％", "percent", 100, "%", "处理率")),
        ("覆盖率百分之九十五", ("百分之九十五", "percent", 95, "%", "覆盖率")),
        ("增长12.5个百分点", ("12.5个百分点", "percent", 12.5, "个百分点", "")),
        ("发布稿件1,200余篇", ("1,200余篇", "digits", 1200, "篇", "稿件")),
        ("阅读量3.2万人次", ("3.2万人次", "digits", 32000, "人次", "阅读量")),
        ("投入1.5亿元", ("1.5亿元", "digits", 150_000_000, "元", "投入")),
        ("每年召开两次研判会", ("两次", "hanzi", 2, "次", "研判会")),
        ("数十次", ("数十次", "hanzi", None, "次", "")),
        ("２０场宣讲", ("２０场", "digits", 20, "场", "宣讲")),
        ("发放资料2000—3000份", ("2000—3000份", "range", None, "份", "资料")),
        ("12月5日前报送", ("12月5日", "date", None, "", "")),
        ("2022年12月30日", ("2022年12月30日", "date", None, "", "")),
        ("二〇二二年十二月", ("二〇二二年十二月", "date", None, "", "")),
        ("2022上半年", ("2022", "year", 2022, "", "")),
        ("根据中办发〔2015〕52号文件", ("中办发〔2015〕52号", "document", None, "", "")),
        ("占比达三分之二", ("三分之二", "hanzi", 0.666667, "", "占比")),
        ("2024.12.20前", ("2024.12.20", "date", None, "", "")),
        ("2024/12/20前", ("2024/12/20", "date", None, "", "")),
        ("第三季度", ("第三季度", "ordinal", 3, "季度", "")),
    ],
)
def test_figure(text: str, expected: tuple[object, ...]) -> None:
    (figure,) = find_figures(text)
    assert (figure.text, figure.form, figure.value, figure.unit, figure.counted) == expected
    assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    "text",
    [
        "第一责任人",
        "增强“四个意识”",
        "做到两个维护",
        "党的二十大和十九届六中全会",
        "一起抓",
        "“大气十条、水十条”",
        "A4纸",
        "三会一课",
        "QQ群",
        "7×24小时值守",
        "12·4国家宪法日",
        "贯彻“8·19”讲话",
        "十四届全国人大三次会议",
        "中央八项规定",
        "一周一研判",
        "联系电话：12345678",
        "一把手落实一岗双责",
    ],
)
def test_numerals_inside_names_are_no_figures(text: str) -> None:
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "mask", "stands_for"),
    [
        ("在**区召开", "**", "place"),
        ("发放手册**多份", "**", "quantity"),
        ("上报信息*条", "*", "quantity"),
        ("参学率**％", "**", "quantity"),
        ("发布信息**条（篇）", "**", "quantity"),
        ("村民梁**户", "**", "name"),
        ("××局党组", "××", "other"),
        ("**广场", "**", "place"),
        ("XX次", "XX", "quantity"),
    ],
)
def test_mask(text: str, mask: str, stands_for: str) -> None:
    (found,) = find_masks(text)
    assert (found.text, found.stands_for) == (mask, stands_for)


def test_two_masks_side_by_side_have_words_between() -> None:
    assert [mask.stands_for for mask in find_masks("**等**个社区")] == ["other", "quantity"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("十", 10),
        ("二十一", 21),
        ("一百零三", 103),
        ("二〇二二", 2022),
        ("12", 12),
        ("１２", 12),
        ("③", 3),
        ("㈡", 2),
        ("甲", None),
    ],
)
def test_numeral(words: str, value: int | None) -> None:
    assert numeral(words) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲。乙！丙？", ["甲。", "乙！", "丙？"]),
        ("甲；乙。", ["甲；乙。"]),
        ("他说：“甲。乙。”丙。", ["他说：“甲。乙。”", "丙。"]),
        ("围绕“怎么看？怎么办？”的问题讨论。", ["围绕“怎么看？怎么办？”的问题讨论。"]),
        ("《关于甲。乙的通知》印发。", ["《关于甲。乙的通知》印发。"]),
        ("没有关上的“引号。第二句。", ["没有关上的“引号。", "第二句。"]),
        ("一行\n　　二行", ["一行", "二行"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "person", "speaker", "period", "type_"),
    [
        (
            "2023年，我认真履行第一责任人责任。现将本人履职情况述职如下：\n一、履职情况\n我带头学习。",
            "first", "本人", "2023年", "个人述职",
        ),
        (
            "2024年上半年，局党组坚持正确方向。现将情况报告如下：\n一、主要做法\n局党组召开会议。\n二、存在问题\n我局力量不足。",
            "unit", "局党组", "2024年上半年", "党组织报告",
        ),
        (
            "机关党支部2025年工作情况报告\n在局党组的领导下，支部认真落实责任制。\n一、主要做法\n支部召开会议。",
            "unit", "机关党支部", "2025年", "党支部报告",
        ),
        (
            "区档案局关于2023年度工作情况的报告\n今年以来，我局认真落实责任制。\n一、主要做法\n成立专班。",
            "unit", "区档案局", "2023年", "单位报告",
        ),
    ],
)  # fmt: skip
def test_voice(text: str, person: str, speaker: str, period: str, type_: str, pack: GenrePack) -> None:
    report = parse_report(text, pack)
    assert (report.person, report.speaker, report.period, report.type) == (person, speaker, period, type_)


def test_half_a_year_is_named_once() -> None:
    from assistant.structure.voice import find_period

    title, opening = "区水务局2026年上半年落实意识形态工作责任制情况的报告", "2026年上半年，区水务局党组认真落实"
    assert find_period(title, opening, opening + "上半年集中学习7次。上半年研判2次。") == "2026年上半年"
    assert find_period("", "2026年以来，局党组认真落实", "上半年集中学习7次。上半年研判2次。") == "2026年上半年"
