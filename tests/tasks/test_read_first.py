"""The remarks a chief reads first, one remark for one slip, and quotes that tell two places apart."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk, in_context, quoted_within
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report
from assistant.tasks.compare.read_first import most_important

REPORT = """中共柳湾县石桥镇委员会关于2026年落实意识形态工作责任制情况的报告

2026年，镇党委认真履职。现将有关情况报告如下。
一、主要做法
（一）压实责任，健全机制。召开专题会议2次。{done}
（二）强化学习，筑牢根基。集中学习12次,研讨4次，，形成体会33篇。抓好抓好落实。
二、存在的问题
一是学习形式不够灵活。部分村以念文件为主。
三、下一步打算
一是创新学习形式。每月推送一次微课。
{end}
中共柳湾县{town}镇委员会
2026年{date}
"""


def _found(
    pack: GenrePack, common: Common, done: str = "", end: str = "", town: str = "石桥", date: str = "11月18日"
) -> tuple[str, list[Finding]]:
    text = REPORT.format(done=done, end=end, town=town, date=date)
    return text, check_all(Desk(parse_report(text, pack), common, pack))


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ({"end": "妥否，请批示。"}, "request-in-report"),
        ({"town": "桥石"}, "unit-name"),
        ({"date": "11月32日"}, "impossible-date"),
        ({"done": "全年走访××户。"}, "mask-left"),
    ],
)
def test_what_shames_outside_is_read_first(change: dict[str, str], check: str, pack: GenrePack, common: Common) -> None:
    assert most_important(_found(pack, common, **change)[1])[0].check == check


def test_an_ending_of_a_request_comes_before_a_sum(pack: GenrePack, common: Common) -> None:
    done = "监测舆情23件，其中消费类15件、食品类9件、价格类2件。"
    found = most_important(_found(pack, common, done=done, end="妥否，请批示。")[1])
    assert [one.check for one in found[:2]] == ["request-in-report", "sum"]


def test_no_hint_is_read_before_a_warning() -> None:
    def made(check: str, level: str, start: int) -> Finding:
        return Finding(check, level, "", start, start + 5, "2025年", "", "")  # type: ignore[arg-type]

    found = [made("year-off", "warning", 0), made("year-off", "warning", 40), made("part-share", "hint", 80)]
    assert [one.level for one in most_important(found, 2)] == ["warning", "warning"]


def _made(check: str, level: str, start: int) -> Finding:
    return Finding(check, level, "", start, start + 5, "某处写法", "", "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ([("unit-name", "warning", 0), ("event-date", "error", 60)], ["event-date", "unit-name"]),
        ([("listed-count", "warning", 0), ("sum", "error", 60), ("sum", "error", 120)], ["sum", "sum", "listed-count"]),
        (
            [("request-in-report", "error", 0), ("request-in-report", "error", 12), ("liability", "warning", 60)],
            ["request-in-report", "liability", "request-in-report"],
        ),
        ([("unit-name", "warning", 0), ("doubled-punctuation", "error", 60)], ["unit-name", "doubled-punctuation"]),
        ([("part-share", "hint", 0), ("year-off", "warning", 60)], ["year-off", "part-share"]),
        ([("mask-left", "warning", 0), ("period-mismatch", "error", 60)], ["period-mismatch", "mask-left"]),
    ],
)
def test_no_warning_is_read_before_an_error_of_matter(given: list[tuple[str, str, int]], right: list[str]) -> None:
    told = [one.check for one in most_important([_made(*one) for one in given])]
    assert sorted(told) == sorted(right)
    assert told[0] == right[0]


def test_a_misspelt_unit_is_told_once(pack: GenrePack, common: Common) -> None:
    text, found = _found(pack, common, town="桥石")
    at = text.rfind("桥石")
    assert [one.check for one in found if one.start <= at < one.end] == ["unit-name"]


def test_an_empty_heading_is_told_once(pack: GenrePack, common: Common) -> None:
    text, _ = _found(
        pack, common, done="逐项明确责任人和完成时限，按季度对账销号，结果纳入年度考核，考核情况向各村通报。"
    )
    text = text.replace("（一）压实责任，健全机制。", "（一）加强组织建设\n（二）压实责任，健全机制\n")
    text = text.replace("（二）强化学习，筑牢根基。", "（三）强化学习，筑牢根基\n")
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [one.check for one in found if "加强组织建设" in one.quote] == ["part-empty"]


@pytest.mark.parametrize(
    ("done", "quote"),
    [
        ("按照《网格员联动制度的通知要求，健全网格员、治安员、宣传员联动机制。", "《网格员联动制度的通知"),
        ("村民自编快板《泉水叮咚，参加乡里汇演。", "《泉水叮咚"),
        ("印发《宣传阵地管理办法并组织学习，明确管理责任和审核流程。", "《宣传阵地管理办法"),
    ],
)
def test_a_title_that_is_not_closed_is_quoted_in_short(done: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert quote in [one.quote for one in _found(pack, common, done=done)[1] if one.check == "unpaired-mark"]


def test_a_short_quote_that_stands_twice_shows_what_is_beside_it() -> None:
    text = "2025年国庆假期游客较多。对2025年的问题及时整改。"
    at = text.rfind("2025年")
    one = Finding("year-off", "warning", "", at, at + 5, "2025年", "", "")
    assert "【2025年】的问题" in in_context(text, one)
    alone = Finding("year-off", "warning", "", 0, 5, "2025年", "", "")
    assert in_context("2025年国庆假期游客较多。", alone) == "“2025年”"


def test_an_address_and_a_blank_follow_the_first_three() -> None:
    text = "。".join(["某处写法"] * 6)
    checks = [("event-date", "error"), ("sum", "error"), ("over-hundred", "error"), ("addressee", "warning")]
    given = [*checks, ("placeholder", "error"), ("liability", "warning")]
    found = [_made(check, level, at * 5) for at, (check, level) in enumerate(given)]
    told = [one.check for one in most_important(found, text=text)]
    assert {"addressee", "placeholder"} <= set(told)
    assert "liability" not in told


def test_one_sentence_takes_one_of_the_places() -> None:
    text = "某人写法，某号写法，都在一句。另一句话。还有一句。"
    found = [_made("personal-status", "error", 0), _made("personal-data", "error", 5), _made("sum", "error", 15)]
    assert [one.check for one in most_important(found, 2, text)] == ["personal-status", "sum"]


def test_quotes_within_a_remark_are_inner_ones() -> None:
    assert quoted_within("““两个确立”的重大意义”不是规范的提法") == "“‘两个确立’的重大意义”不是规范的提法"
    assert quoted_within("“没有对应的“《”") == "“没有对应的“《”"  # one of them is no pair: left as it is
    assert quoted_within("引号““”没有对应的“””") == "引号““”没有对应的“””"
    assert quoted_within("“一岗双责”写作“双责”") == "“一岗双责”写作“双责”"


def test_a_short_quote_shows_no_indent_of_its_line() -> None:
    text = "　　2026年全年，集团党委深入学习。"
    at = text.index("全年")
    assert in_context(text, Finding("month-off", "warning", "", at, at + 2, "全年", "", "")).startswith("“2026年")


@pytest.mark.parametrize("done", ["坚定“四个意识”，做到“两个维护”。", "深刻领悟“两个确立”的重大意义。"])
def test_what_loyalty_is_sworn_to_is_read_first(done: str, pack: GenrePack, common: Common) -> None:
    assert most_important(_found(pack, common, done=done)[1])[0].check.startswith("formulation")
