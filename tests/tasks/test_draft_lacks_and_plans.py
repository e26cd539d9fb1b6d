"""Causes end with their line, plans stay to come, and a shortfall is judged and answered only by what fits it."""

import pytest

from assistant.genre import load_packs
from assistant.settings import resource_folder
from assistant.structure.notes import read_notes
from assistant.structure.wording import wording
from assistant.tasks.draft.answering import _MEANT_FOR, _alike
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.openings import cause_told

PACK = load_packs(resource_folder("knowledge"))["ideology-responsibility"]


@pytest.mark.parametrize(
    ("notes", "roles"),
    [
        ("- 学习抓得不实\n- 原因嘛，一是忙，二是没人管\n- 公众号更新慢", ["problems", "causes", "problems"]),
        ("- 群管不住\n- 原因嘛，主要是人手少\n- 讲座办了22场", ["problems", "causes", None]),
        ("二、问题\n- 年轻人不来\n- 原因呢，主要是没活动\n- 书屋开门少", ["problems", "causes", "problems"]),
        ("- 年轻人不来\n- 原因：经费紧\n- 书屋开门少", ["problems", "causes", "problems"]),
        # near misses: a heading over several lines, a part among others, a line that counts on
        ("问题\n- 年轻人不来\n原因\n- 没活动\n- 老师兼职", ["problems", "causes", "causes"]),
        ("问题：年轻人不来\n原因：没活动\n人手缺\n打算：办夜校", ["problems", "causes", "causes", "plans"]),
    ],
)
def test_a_cause_said_in_one_line_ends_with_it(notes: str, roles: list[str | None]) -> None:
    """What stands below it is judged by itself; a heading still holds for all that stands below."""
    assert [fact.role for fact in read_notes(notes, PACK).facts] == roles


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("六月之前把沿街电子屏的密码全换掉", "plans"),
        ("3月底前，把台账都补完", "plans"),
        ("开学前把旧展板全部拆掉", "plans"),
        ("五月之前把旧标语全撕掉了", None),
        ("六月之前已把密码全部更换", None),
        ("年底之前把社团都备了案", None),
    ],
)
def test_all_of_it_by_a_day_is_a_plan(said: str, role: str | None) -> None:
    """Without a word that it is done it is to come, and is not told as 均已."""
    fact = read_notes(f"- {said}", PACK).facts[0]
    assert fact.role == role
    assert role is None or "均已" not in fact.written


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("舆情一来，口径不一样", "舆情一来，口径不一样"),
        ("十来个人听了", "约十人听了"),
        ("讲了一个多小时", "讲了一个多小时"),
        ("把来访记者做个登记", "对来访记者进行登记"),
        ("把宿舍的插座做一次排查", "对宿舍的插座进行排查"),
        ("审掉了三篇讲稿", "审核未通过三篇讲稿"),
        ("审了三篇讲稿", "审核讲稿三篇"),
        ("我们处置得快", "我们处置得快"),
        ("视频是学生自己删的", "视频是学生自己删的"),
        ("都是我带保卫科一起处理的", "均由我带保卫科一起处理"),
        ("在门岗弄了“交班三问”", "在门岗开展“交班三问”"),
        ("开学习会常有人请假", "学习会常有人请假"),
    ],
)
def test_words_of_speech_are_put_whole_or_left(said: str, told: str) -> None:
    """Half a change is worse than none."""
    assert wording(PACK.spoken).written(said, "done") == told


@pytest.mark.parametrize(
    ("head", "said", "borne"),
    [
        ("经费保障还不够充足", "上软件要钱，已报了预算", False),
        ("经费保障还不够充足", "搞活动没钱", True),
        ("经费保障还不够充足", "宣传经费不足", True),
        ("需要在建好、管好的同时用好", "司机早出晚归，集中学习凑不齐", False),
        ("需要在建好、管好的同时用好", "书屋锁着门", True),
        ("需要变单向灌输为互动交流", "支部学习来的人少", False),
        ("需要变单向灌输为互动交流", "学习就是念文件", True),
    ],
)
def test_heads_and_tails_of_a_shortfall_are_borne(head: str, said: str, *, borne: bool) -> None:
    """What they judge or call for is what is lacking."""
    assert (not Bearing(PACK.phrases).unborne(head, said)) is borne


@pytest.mark.parametrize(
    ("lack", "plan", "meant"),
    [
        ("书屋没人去", "农家书屋周末开门", True),
        ("群管不住", "给每个群定群主", True),
        ("电子屏的密码没换", "六月之前把沿街屏的口令全换掉", True),
        ("保密柜钥匙乱放", "宣传栏每季度换一次", False),
        ("书屋没人去", "排一个夜里的舆情值班表", False),
        ("经费不够", "把宣传栏换一遍", False),
        ("有的庭长认为是政治部的事", "聘用人员入职第一天签订承诺书", False),
    ],
)
def test_a_plan_may_answer_in_other_words(lack: str, plan: str, *, meant: bool) -> None:
    """Only what no plan is near in meaning is asked for."""
    assert (_alike(lack, plan) >= _MEANT_FOR) is meant


def test_the_cause_word_stands_once() -> None:
    """说到底 only announces a cause."""
    assert cause_told("说到底还是办公室人手少") == "办公室人手少"
    assert cause_told("办公室人手少") == "办公室人手少"
