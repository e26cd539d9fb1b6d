"""Notes as they are jotted down: labels of one letter, verbs behind their counts, deeds done in spite of something."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Fact
from assistant.writers.draft.clause import clause


def facts_of(text: str, pack: GenrePack) -> list[Fact]:
    return list(read_notes(text, pack).facts)


def told(text: str, pack: GenrePack) -> str:
    return "；".join(clause(fact.written, fact.role or "done") for fact in facts_of(text, pack))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("会：党组3次，支部12次", "党组会3次，支部会12次"),
        ("学：中心组10次", "中心组学习10次"),
        ("查：二级单位7个，通报1个", "检查二级单位7个，通报1个"),
        ("讲: 院长2次，科主任6次", "院长讲课2次，科主任讲课6次"),
        ("网：公众号发文96篇", "公众号发文96篇"),
    ],
)
def test_a_label_of_one_letter_tells_what_was_done(line: str, said: str, pack: GenrePack) -> None:
    assert [fact.said for fact in facts_of(line, pack)] == [said]


@pytest.mark.parametrize(
    "line",
    [
        "人手紧，夜校照样开了9期",
        "所里就三个人，任务重，学习也没耽误",
        "经费不足，还是办了2场展览",
        "干部少，但走访没断过，全年跑了87户",
    ],
)
def test_what_was_done_in_spite_of_a_lack_is_no_shortfall(line: str, pack: GenrePack) -> None:
    assert "problems" not in {fact.role for fact in facts_of(line, pack)}


@pytest.mark.parametrize("line", ["人手少，夜校停了两期", "经费不足，展览没办成", "任务重，学习常常落下"])
def test_a_lack_that_told_is_a_shortfall(line: str, pack: GenrePack) -> None:
    assert facts_of(line, pack)[0].role == "problems"


@pytest.mark.parametrize(
    "line", ["讲解词通读一遍，改掉不准确的说法5处", "展板里纠正错别字11处", "校史册删去不妥的段落3处"]
)
def test_what_was_put_right_is_no_shortfall(line: str, pack: GenrePack) -> None:
    assert [fact.role for fact in facts_of(line, pack)] in ([None], ["done"])


@pytest.mark.parametrize(
    "line",
    [
        "两家商户为摊位在抖音上闹，所里当晚上门，两天内劝和",
        "有家长在群里质疑收费，次日校长公布了账目",
        "网上有人反映路灯不亮，当天派人修好",
        "景区排队的视频被拍上网，半小时内加开窗口2个",
    ],
)
def test_an_event_and_its_answer_are_one_fact(line: str, pack: GenrePack) -> None:
    assert [fact.said for fact in facts_of(line, pack)] == [line]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("涉密打印机3台检查", "检查涉密打印机3台"),
        ("外文教材15种审查", "审查外文教材15种"),
        ("展陈大纲、讲解词意识形态把关4件", "对展陈大纲、讲解词开展意识形态把关4件"),
        ("全年主题党日6次", "全年开展主题党日6次"),
        ("4月廉洁言行承诺书58份", "4月签订廉洁言行承诺书58份"),
    ],
)
def test_a_verb_stands_before_what_it_is_done_to(line: str, written: str, pack: GenrePack) -> None:
    assert told(line, pack) == written


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("涉校舆情5起（收费3、食堂2）", "涉校舆情5起（收费3起、食堂2起）"),
        ("专题党课7次，书记3次，委员4次", "讲授专题党课7次，其中书记3次、委员4次"),
        ("专题党课7次，书记3次，委员5次", "讲授专题党课7次，书记3次，委员5次"),
        ("接待参观9批（上半年4、下半年3）", "接待参观9批（上半年4、下半年3）"),
    ],
)
def test_counts_that_add_up_are_told_as_parts(line: str, written: str, pack: GenrePack) -> None:
    assert told(line, pack) == written


def test_a_table_tells_first_when_it_was(pack: GenrePack) -> None:
    rows = (
        "| 事项 | 数量 | 备注 | 时间 |\n|---|---|---|---|\n"
        "| 承诺书 | 31份 | 全员签订 | 9月 |\n| 支部学习 | 12次 | 1月、4月 | |"
    )
    assert [fact.said for fact in facts_of(rows, pack)] == ["9月承诺书31份，全员签订", "支部学习12次（1月、4月）"]
