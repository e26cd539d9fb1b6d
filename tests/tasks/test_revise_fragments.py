"""A half sentence for a point keeps the point's subject; shorter is shorter; a moved clause takes its outcome along."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.revise.fragment import pieces, put_in
from assistant.tasks.revise.moved import going_together
from assistant.tasks.revise.reading import read_edits
from tests.tasks.conftest import revise

PLANS = "馆员参学率74%，明年提高\n换展板5块，3月底前\n每季度开展流动服务1次"


def drafted(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, period="2026年"))
    assert isinstance(draft, Draft)
    return draft


def size(draft: Draft) -> int:
    return len("".join(draft.text.split()))


@pytest.mark.parametrize(
    ("fact", "fragment", "made"),
    [
        ("馆员参学率74%", "提高到85%，9月底前完成", "馆员参学率由74%提高到85%，9月底前完成"),
        ("网评员就2个", "增加到5名", "网评员由2个增加到5名"),
        ("参学率由74%提高到80%", "提升到90%", "参学率由74%提高到90%"),
        ("参学率由74%提高到【待补：参学率目标】", "要写到90%", "参学率由74%提高到90%"),
        ("展板旧了，换5块", "换6块", "展板旧了，换6块"),
        ("换展板5块，3月底前", "由鲁一鸣负责", "换展板5块，由鲁一鸣负责，3月底前"),
        ("换展板5块，由鲁一鸣负责", "责任人是白小舟", "换展板5块，由白小舟负责"),
        ("换展板5块，明年3月底前", "4月底前完成", "换展板5块，明年4月底前完成"),
        ("每季度开展流动服务1次", "每两个月一次", "每两个月开展流动服务一次"),
        ("送学上门每季度一次", "每月两次", "送学上门每月两次"),
    ],
)
def test_a_half_sentence_is_put_into_what_the_point_says(fact: str, fragment: str, made: str) -> None:
    assert put_in(fact, pieces(fragment)) == made


@pytest.mark.parametrize(
    "said",
    [
        "每季度开展专题宣讲1次，请老师授课",
        "举办培训班2期，参训80人",
        "设备也一并更新",
        "两条",
        "全年迟报3次，其中舆情1次",
        "主要是外业多",
        "9月",
        "简洁一些",
    ],
)
def test_what_says_something_by_itself_is_no_half_sentence(said: str) -> None:
    assert pieces(said) == []


def test_a_figure_of_another_measure_finds_nothing_to_belong_to() -> None:
    assert put_in("换展板5块", pieces("提高到85%")) == ""


def test_the_point_keeps_its_subject(task: DraftTask) -> None:
    draft = drafted(task, PLANS, "下一步打算")
    at = next(n for n, item in enumerate(draft.plan.items(), 1) if any("参学率" in f.said for _, f in item.facts))  # type: ignore[union-attr]
    after = revise(task, draft, f"第{'零一二三'[at]}点改成提高到85%，9月底前完成")
    assert "由74%提高到85%" in after.text
    assert "9月底前" in after.text
    assert "【待补：馆员参学率目标】" not in after.text
    who = revise(task, after, f"第{'零一二三'[at]}点谁负责没写，加上鲁一鸣")
    assert "由鲁一鸣负责" in who.text
    assert "同时，由" not in who.text


@pytest.mark.parametrize(
    ("said", "kind", "value"),
    [
        ("最后一点由文保科牵头", "replace", "由文保科牵头"),
        ("第三条写到80%，10月底前", "replace", "写到80%，10月底前"),
        ("第二条责任人写上周砚秋", "replace", "责任人写上周砚秋"),
        ("改第二点，要写到80%，6月底前", "replace", "要写到80%，6月底前"),
        ("第一点谁负责没写，加上鲁一鸣", "add", "由鲁一鸣负责"),
        ("展板那条加上4月底前完成", "add", "4月底前完成"),
    ],
)
def test_half_sentences_are_read(said: str, kind: str, value: str, pack: GenrePack) -> None:
    (edit,) = read_edits(said, [], pack)
    assert (edit.kind, edit.value) == (kind, value)


@pytest.mark.parametrize("said", ["第一点由谁牵头合适", "第二点写得太长", "第三点改成两段", "第一点改得具体点"])
def test_what_is_no_half_sentence_is_read_as_before(said: str, pack: GenrePack) -> None:
    assert not [edit for edit in read_edits(said, [], pack) if edit.kind in ("replace", "add")]


def test_a_fragment_for_the_wrong_point_is_not_put_there(task: DraftTask) -> None:
    draft = drafted(task, PLANS, "下一步打算")
    at = next(n for n, item in enumerate(draft.plan.items(), 1) if any("展板" in f.said for _, f in item.facts))  # type: ignore[union-attr]
    with pytest.raises(BadInput, match="没有动"):
        revise(task, draft, f"第{'零一二三'[at]}点改成提高到85%")


def test_a_thing_named_in_words_takes_a_half_sentence(task: DraftTask) -> None:
    draft = drafted(task, PLANS, "下一步打算")
    assert "更换展板7块" in revise(task, draft, "展板那条改成7块").text
    assert "由鲁一鸣牵头" in revise(task, draft, "展板那条加上由鲁一鸣牵头").text


def test_what_was_left_out_is_offered(task: DraftTask) -> None:
    draft = drafted(task, "每月学习1次\n问题：网评员只有2个\n建立台账，6月底前", "下一步打算")
    with pytest.raises(BadInput) as refused:
        revise(task, draft, "网评员那条改成增加到5个")
    assert "加一条" in refused.value.cure


def test_shorter_is_shorter_or_says_that_it_cannot_be(task: DraftTask) -> None:
    draft = drafted(task, PLANS, "下一步打算")
    seen = draft
    for _ in range(4):
        after = revise(task, seen, "再短一点")
        assert size(after) < size(seen) or "已经只剩" in after.reply
        for _, fact in (pair for item in draft.plan.items() for pair in item.facts):  # type: ignore[union-attr]
            assert not [one for one in after.findings if one.check == "lost-fact"], fact
        seen = after
    assert "已经只剩" in seen.reply


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("投稿", "6月投稿8篇，用了5篇"),
        ("讲座", "9月办讲座1次，33人参加"),
        ("检查", "10月检查书屋7处，发现问题2个，已整改"),
    ],
)
def test_a_moved_clause_takes_along_what_became_of_it(words: str, moved: str) -> None:
    said = "今年建了3个群，6月投稿8篇，用了5篇，9月办讲座1次，33人参加，10月检查书屋7处，发现问题2个，已整改"
    found = going_together(said, words)
    assert found is not None
    assert found[0] == moved
    assert set(found[0].split("，")) | set(found[1].split("，")) == set(said.split("，"))


def test_a_figure_is_found_by_its_month(task: DraftTask) -> None:
    notes = "今年清理工作群5个，6月讲座一次，40人参加，9月提醒谈话，21人参加"
    after = revise(task, drafted(task, notes, "阵地管理"), "9月那个参加人数改成23人")
    assert "23人参加" in after.text
    assert "40人参加" in after.text
    with pytest.raises(BadInput):
        revise(task, after, "12月那个参加人数改成25人")
