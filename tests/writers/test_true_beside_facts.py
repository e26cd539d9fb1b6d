"""What stands around a fact does not belie it, and no word of it is eaten on the way."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.who import said_by
from assistant.writers.draft.body import before_fact
from assistant.writers.draft.openings import cause_told
from assistant.writers.draft.polarity import is_confessed


@pytest.mark.parametrize(
    "said",
    [
        "消防泵房的对讲机经常失灵",
        "支部学习安排在周五，常被抢修任务挤掉",
        "忙起来就翻翻简报",
        "本人学得不系统，忙起来就翻翻材料",
        "档案室的监控老是掉线",
    ],
)
def test_a_fault_is_confessed_wherever_it_stands(said: str) -> None:
    assert is_confessed(said)


@pytest.mark.parametrize(
    "said",
    ["举办讲座12场，听众900人", "支部每月学习一次", "常抓岗前教育，开展培训6次", "没有发生泄密事件", "经常走访商户"],
)
def test_a_deed_confesses_nothing(said: str) -> None:
    assert not is_confessed(said)


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("年初党组开会确定4件事。", "坚持守土有责。年初党组开会确定4件事。"),
        ("3月党支部召开专题会1次。", "坚持守土有责。3月党支部召开专题会1次。"),
        ("节前支部召开会议部署。", "坚持守土有责。节前支部召开会议部署。"),
        ("党组召开专题会4次。", "党组坚持守土有责，召开专题会4次。"),
        ("召开专题会4次。", "坚持守土有责，召开专题会4次。"),
    ],
)
def test_no_stance_stands_between_a_time_and_its_deed(told: str, written: str) -> None:
    assert before_fact("坚持守土有责。", told) == written


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        ("有的车间主任认为安全才是正事", "有的车间主任认为安全才是正事"),
        ("主要是有些网格员怕得罪人", "有些网格员怕得罪人"),
        ("原因有个别科室不报", "个别科室不报"),
        ("原因有人手少", "人手少"),
        ("原因是经费没列", "经费没列"),
        ("有时忙业务顾不上", "有时忙业务顾不上"),
    ],
)
def test_a_cause_keeps_of_whom_it_speaks(cause: str, told: str) -> None:
    assert cause_told(cause) in (told, f"有{told}")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("支委会我记得是开过3次", "支委会我记得是开过3次"),
        ("我估计有200人", "我估计有200人"),
        ("群主我听说换了2个", "群主我听说换了2个"),
        ("今年的稿子我审了90篇", "今年的稿子我单位审了90篇"),
        ("我找2人谈过话", "找2人谈过话"),
    ],
)
def test_what_one_recalls_is_recalled_by_no_unit(said: str, told: str) -> None:
    assert said_by(Fact(0, len(said), said, said), "unit").written == told


@pytest.mark.parametrize("line", ["我自己看网上的东西不够多", "我看书不够", "我自己看材料跟不上", "我看新闻不够及时"])
def test_who_reads_too_little_is_said(pack: GenrePack, line: str) -> None:
    assert [fact.said for fact in read_notes(f"存在问题：\n{line}", pack).facts] == [line]


@pytest.mark.parametrize(
    ("line", "said"), [("我感觉宿舍那边是弱项", "宿舍那边是弱项"), ("我觉得网评力量不足", "网评力量不足")]
)
def test_what_only_says_that_one_thinks_goes(pack: GenrePack, line: str, said: str) -> None:
    assert [fact.said for fact in read_notes(f"存在问题：\n{line}", pack).facts] == [said]


@pytest.mark.parametrize(
    ("line", "whole"),
    [("公众号粉丝掉了两万，内容老一套", "公众号粉丝掉了"), ("视频号粉丝少了3000，内容单一", "视频号粉丝少了")],
)
def test_no_thing_is_named_by_half_a_clause(pack: GenrePack, line: str, whole: str) -> None:
    assert all(not fact.said.startswith(f"{whole}内容") for fact in read_notes(line, pack).facts)
