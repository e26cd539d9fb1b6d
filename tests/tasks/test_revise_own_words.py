"""An opening in the user's words, unit and period given alone, and a remedy that is added to a draft."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.tasks.draft.job import DraftTask
from assistant.tasks.revise.reading import read_edits
from assistant.tasks.revise.remedies import remedy
from tests.tasks.conftest import revise
from tests.tasks.test_revise_dictated import ONE, PROBLEMS, SAID, WHOLE, made

ORDERS = [
    "开头这么写：X",
    "开头就这样写：X",
    "导语照这个写：X",
    "开篇按这个写：X",
    "第一句用这句：X",
    "首句用这句话：X",
    "正文第一句改成“X”",
    "开头用下面这段：X",
]


@pytest.mark.parametrize("order", ORDERS)
def test_an_opening_of_a_part_stands_in_it_word_for_word(task: DraftTask, order: str) -> None:
    draft = made(task, ONE, "阵地管理")
    after = revise(task, draft, order.replace("X", SAID))
    assert after.text.count(f"{SAID}。") == 1
    assert "报告如下" not in after.text
    assert all(line[:8] in after.text for line in draft.text.splitlines())


@pytest.mark.parametrize("order", ORDERS)
def test_the_opening_of_a_whole_takes_it(task: DraftTask, order: str) -> None:
    after = revise(task, made(task, WHOLE, "all"), order.replace("X", SAID))
    assert after.text.split("\n")[2].startswith(f"{SAID}。")
    assert "如下：" in after.text


@pytest.mark.parametrize(
    "message",
    ["开头怎么写", "开头太长了", "第一句话太硬", "开头这么写行吗", "第一句删掉", "开头写长一点", "第一点用这句"],
)
def test_other_words_on_the_opening_give_none(message: str, pack: GenrePack) -> None:
    assert all(edit.kind != "ends" or not edit.value for edit in read_edits(message, [], pack))


@pytest.mark.parametrize("message", ["城南水厂2026年", "2026年，城南水厂", "再加一条：城南水厂2026年"])
def test_unit_and_period_alone_are_set(task: DraftTask, message: str) -> None:
    after = revise(task, made(task, "中心组学习9次\n问题：学习不系统", "all"), message)
    assert after.title.startswith("城南水厂关于2026年")
    assert "城南水厂2026年" not in after.text


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("针对写稿的人少，每月评一次好稿", "针对写稿的人少，每月评一次好稿"),
        ("改进办法是给年轻干部派任务", "给年轻干部派任务"),
        ("整改措施：年底前补齐学习笔记", "年底前补齐学习笔记"),
        ("为了解决写稿慢的问题，每季度请记者讲一课", "为了解决写稿慢的问题，每季度请记者讲一课"),
        ("对群里乱转的问题，由群主每天看一遍", "对群里乱转的问题，由群主每天看一遍"),
        ("针对谣言的回应太慢", ""),
        ("针对网上谣言，发布了辟谣信息3条", ""),
        ("为解决人手少，已借调1人", ""),
        ("改进文风会风", ""),
        ("针对性不强，内容空", ""),
    ],
)
def test_a_remedy_is_told_from_a_shortfall_and_a_deed(said: str, what: str) -> None:
    assert remedy(said) == what


def test_a_remedy_goes_to_the_plans(task: DraftTask) -> None:
    after = revise(task, made(task, WHOLE, "all"), "再加一条：针对写稿的人少，每月评一次好稿")
    problems, _, plans = after.text.partition("三、")
    assert "评一次好稿" in plans
    assert "评一次好稿" not in problems


def test_a_part_of_shortfalls_does_not_take_it_for_one(task: DraftTask) -> None:
    draft = made(task, PROBLEMS, "problems")
    with pytest.raises(BadInput, match="改进的打算"):
        revise(task, draft, "再加一条：针对群里乱转链接，每个群定一名管理员")
    assert "人手少" in revise(task, draft, "问题部分加一条：人手少的事一直没解决").text
