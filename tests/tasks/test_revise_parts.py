"""Revisions of a whole report that must do no harm: nothing made up, what was good stays, what cannot be is said."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.results import Draft
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.job import DraftRequest, DraftTask
from tests.tasks.conftest import revise

NOTES = """\
学习：中心组学习12次，支部学习24次
阵地：排查工作群23个，注销5个
舆情：处置网络舆情7件，办结率100%
问题：学习形式单一
约谈站长2人
年轻干部写网评少
打算：每季度开展一次演练、配备兼职宣传员8名、建立口径库"""


@pytest.fixture(scope="module")
def draft(task: DraftTask) -> Draft:
    *_, made = task.run(DraftRequest(notes=NOTES, unit="清河县水利局党组", period="2026年"))
    assert isinstance(made, Draft)
    return made


def part(draft: Draft, role: str) -> str:
    return "".join(one.of(draft.text) for one in draft.outline.sections if one.role == role)


def said(draft: Draft) -> set[str]:
    return {span.of(draft.text).strip() for span in split_sentences(draft.text)}


@pytest.mark.parametrize(
    "instruction", ["问题部分每条后面补上原因分析", "问题那部分加上具体事例", "问题部分补充数据支撑"]
)
def test_what_only_the_user_knows_becomes_a_gap(task: DraftTask, draft: Draft, instruction: str) -> None:
    after = revise(task, draft, instruction)
    assert part(after, "done") == part(draft, "done")
    new = len(after.placeholders) - len(draft.placeholders)
    assert new == sum(len(one.items) for one in draft.outline.sections if one.role == "problems")
    assert "不编" in after.reply


def test_a_gap_for_no_place_is_asked_about(task: DraftTask, draft: Draft) -> None:
    with pytest.raises(BadInput, match="不编"):
        revise(task, draft, "加上数据支撑")


@pytest.mark.parametrize("instruction", ["全文太短，写到3000字", "篇幅不够长，写够3000字"])
def test_a_length_that_cannot_be_reached_is_said_with_the_way_to_it(
    task: DraftTask, draft: Draft, instruction: str
) -> None:
    after = revise(task, draft, instruction)
    assert "3000字" in after.reply
    assert "补充要点" in after.reply
    assert "短" not in after.reply
    assert len(after.text) > len(draft.text)


def test_a_part_is_given_the_items_that_the_user_lists(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "打算部分分成三条：每季度开展一次演练、配备兼职宣传员8名、建立口径库")
    plans = next(one for one in after.outline.sections if one.role == "plans")
    assert len(plans.items or plans.points) == 3
    assert all(words in plans.of(after.text) for words in ("每季度开展一次演练", "8名", "口径库"))
    assert part(after, "plans").count("口径库") == 1
    assert part(after, "done") == part(draft, "done")


@pytest.mark.parametrize("instruction", ["约谈站长是问题，不是做法", "约谈站长不是做法，是问题，挪到问题里"])
def test_a_fact_goes_to_the_part_it_is_said_to_belong_to(task: DraftTask, draft: Draft, instruction: str) -> None:
    assert "约谈" in part(draft, "done")  # what was done is no problem, though it stands behind one
    after = revise(task, draft, instruction)
    assert "约谈站长2人" in part(after, "problems")
    assert "约谈" not in part(after, "done")


@pytest.mark.parametrize("instruction", ["单位是清河县水利局", "单位名称应该是清河县水务局"])
def test_a_unit_put_right_is_still_reported_for_by_its_party_group(
    task: DraftTask, draft: Draft, instruction: str
) -> None:
    after = revise(task, draft, instruction)
    assert f"{instruction.split('是')[1]}党组" in after.title
    assert "局党组" in after.text


def test_a_more_formal_tone_leaves_alone_what_has_no_figure_of_speech(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "写正式一点")
    assert len(said(after) - said(draft)) <= len(said(draft)) // 3


def test_the_users_own_words_are_not_said_to_be_more_formal(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "“年轻干部写网评少”太口语了，写正式点")
    assert "原话" in after.reply or "年轻干部写网评少" not in after.text
    assert part(after, "done") == part(draft, "done")


def test_a_heading_that_goes_leaves_its_facts(task: DraftTask, draft: Draft) -> None:
    done = next(one for one in draft.outline.sections if one.role == "done")
    after = revise(task, draft, f"小标题‘{done.items[1].heading}’删掉")
    assert len(next(one for one in after.outline.sections if one.role == "done").items) == len(done.items) - 1
    assert all(figure in after.text for figure in ("12次", "24次", "23个", "5个", "7件"))


@pytest.mark.parametrize("instruction", ["下一步打算写得具体点", "按这个再把下一步打算改改", "打算写得更有操作性一些"])
def test_a_plan_without_bounds_gets_gaps_for_them_and_nothing_made_up(
    task: DraftTask, draft: Draft, instruction: str
) -> None:
    after = revise(task, draft, instruction)
    assert part(after, "done") == part(draft, "done")
    assert "责任人】" in part(after, "plans")
    assert "不编" in after.reply


def test_a_plan_that_says_when_gets_no_gap_for_it(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "每季度开展演练那条写得具体些")
    new = {one.slot for one in after.placeholders} - {one.slot for one in draft.placeholders}
    assert new
    assert not any("时限" in slot for slot in new)


def test_what_was_done_cannot_be_made_more_concrete_without_the_user(task: DraftTask, draft: Draft) -> None:
    with pytest.raises(BadInput, match="没有变"):
        revise(task, draft, "处置网络舆情7件那条写得具体点")


def test_a_wish_that_leaves_the_text_as_it_was_is_answered_with_why(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "约谈站长那句说得委婉一点")
    assert after.text == draft.text
    assert after.reply.startswith("稿子没有变")
    assert "约谈站长2人" in after.reply


def test_another_opening_is_no_shorter_one_only_as_it_was_stiff(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "开头太硬了，改自然点")
    assert after.text.splitlines()[2] != draft.text.splitlines()[2]
    assert part(after, "done") == part(draft, "done")
    assert "换一种写法" in after.reply


def test_spoken_facts_are_named_where_a_formal_tone_is_wanted(task: DraftTask) -> None:
    *_, made = task.run(DraftRequest(notes="中心组学习12次\n网站审核320条\n打算：下一步搞约谈", period="2026年"))
    assert isinstance(made, Draft)
    after = revise(task, made, "语气正式点，太口语了")
    assert "“搞约谈”" in after.reply


def test_a_third_person_in_the_facts_is_named_where_the_first_is_wanted(task: DraftTask) -> None:
    notes = "单位：县供电公司党委\n他主持党委会研究3次\n签订责任书15份\n调研班组5个"
    *_, made = task.run(DraftRequest(notes=notes, period="2026年"))
    assert isinstance(made, Draft)
    assert "里的“他”" in revise(task, made, "改成第一人称").reply
    assert "里的“他”" not in revise(task, made, "第二点短一点").reply
