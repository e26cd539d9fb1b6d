"""A sentence that the user dictates stands at the place named, word for word, whatever is written anew later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.edit import ByHand
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.plan_json import plan_as_json, plan_from_json
from assistant.tasks.revise.reading import read_edits
from tests.tasks.conftest import revise

ONE = "微信群清理14个，关停僵尸号3个\n宣传栏换了46块\n文化站讲座8场都报批了"
PROBLEMS = "学习走过场，年轻人不爱发言\n网评员1个人还兼着出纳\n群里有人乱转链接"
WHOLE = "某县水务局\n局党组研究意识形态工作5次\n中心组学习9次\n问题：年轻干部不愿写稿\n打算：明年办培训班2期"
SAID = "今年以来，局党组把意识形态工作摆在重要位置"


def made(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, period="2026年"))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("order", "front"),
    [
        ("开头加一句：X", True),
        ("最前面加一句：X", True),
        ("在最前面补上一句话，X", True),
        ("请在文章开头插入“X”", True),
        ("加一句放在最前面：X", True),
        ("开头加上：X", True),
        ("最后加一句：X", False),
        ("再在结尾补上一句：X", False),
    ],
)
def test_a_sentence_for_an_end_of_the_draft_is_read_with_its_words(order: str, front: bool, pack: GenrePack) -> None:
    (edit,) = read_edits(order.replace("X", SAID), [], pack)
    assert (edit.kind, edit.value, bool(edit.other.words), edit.target.named) == ("dictate", SAID, front, False)


@pytest.mark.parametrize(
    "order",
    [
        "再加一条：10月搞了培训，37人参加",
        "最后补充：文化广场1个",
        "加一句：群众满意度有提高",
        "问题部分加一句：检查覆盖面不够",
        "加个开头",
        "开头改成：今年以来，我局抓得较紧",
        "开头写长一点",
        "开头加一句承上启下的话",
        "把第三点放到最前面",
        "最后一句去掉",
    ],
)
def test_facts_and_other_wishes_about_the_ends_are_not_dictated(order: str, pack: GenrePack) -> None:
    assert all(edit.kind != "dictate" for edit in read_edits(order, [], pack))


@pytest.mark.parametrize(("notes", "section"), [(ONE, "阵地管理"), (PROBLEMS, "problems"), (WHOLE, "all")])
def test_it_stands_at_its_end_and_outlives_what_is_written_anew(task: DraftTask, notes: str, section: str) -> None:
    draft = made(task, notes, section)
    end = "下一步，全局将抓好整改落实"
    after = revise(task, revise(task, draft, f"开头加一句：{SAID}"), f"最后加一句：{end}")
    for later in (
        after,
        revise(task, after, "短一点"),
        revise(task, after, "换一种写法"),
        revise(task, after, "别用套话"),
    ):
        assert later.text.count(f"{SAID}。") == later.text.count(f"{end}。") == 1
        assert later.text.index(SAID) < later.text.index(end)
        lines = later.text.rstrip().splitlines()
        assert any(end in line for line in lines[-2:])
    body = after.text.splitlines()
    assert any(SAID in line for line in body[: 3 if section == "all" else 2])


def test_a_sentence_for_a_point_stands_in_that_point_alone(task: DraftTask) -> None:
    draft = made(task, PROBLEMS, "problems")
    after = revise(task, draft, "第二条后面补一句：这件事群众反映多")
    line = next(line for line in after.text.splitlines() if line.startswith("（二）"))
    assert line.endswith("这件事群众反映多。")
    assert after.text.replace("这件事群众反映多。", "") == draft.text
    front = revise(task, draft, "第三条开头加一句：网上的事最急")
    assert "网上的事最急。" in next(line for line in front.text.splitlines() if line.startswith("（三）"))


def test_it_is_taken_out_put_right_and_undone(task: DraftTask) -> None:
    draft = made(task, PROBLEMS, "problems")
    after = revise(task, draft, "开头加一句：全年研究意识形态工作7次")
    assert revise(task, after, "撤销").text == draft.text
    assert revise(task, after, "删掉刚才加的那句").text == draft.text
    assert "研究意识形态工作8次" in revise(task, after, "把工作7次改成工作8次").text


def test_it_is_kept_by_the_plan_as_json_and_by_an_edit_by_hand(task: DraftTask, pack: GenrePack) -> None:
    after = revise(task, made(task, PROBLEMS, "problems"), f"开头加一句：{SAID}")
    after = revise(task, after, "第一条后面补一句：老同志反映强烈")
    assert after.plan is not None
    back = plan_from_json(plan_as_json(after.plan, after.request.genre), pack)
    *_, again = task.run(after.request, back)
    assert isinstance(again, Draft)
    assert again.text.splitlines()[1:] == after.text.splitlines()[1:]
    *_, typed = task.revise(after, ByHand(after.text.replace("还兼着", "还兼任")))
    assert isinstance(typed, Draft)
    assert typed.text.count(SAID) == typed.text.count("老同志反映强烈") == 1
    assert revise(task, replace(typed, before=None), "把1个人改成2个人").text.count(SAID) == 1


def test_how_a_place_is_told_of_is_left_as_it_is(task: DraftTask) -> None:
    draft = made(task, ONE, "阵地管理")
    after = revise(task, draft, f"再加一条：{SAID}")
    assert "把意识形态工作摆在重要位置" in after.text
