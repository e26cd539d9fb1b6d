"""A draft revised in conversation: what is asked happens, the rest keeps its wording, no fact is lost."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.figures import find_figures
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.plan_json import plan_as_json, plan_from_json
from tests.tasks.conftest import revise

NOTES = (
    "学习：中心组学习12次，支部学习24次\n阵地：排查工作群23个，注销5个\n舆情：处置网络舆情7件，办结率100%\n"
    "问题：学习形式单一\n年轻干部写网评少\n打算：建一支15人的网评员队伍"
)


@pytest.fixture(scope="module")
def draft(task: DraftTask) -> Draft:
    *_, made = task.run(DraftRequest(notes=NOTES, unit="某市档案馆", period="2026年"))
    assert isinstance(made, Draft)
    return made


def headings(draft: Draft) -> list[str]:
    return [item.heading for section in draft.outline.sections for item in section.items]


@pytest.mark.parametrize(
    "instruction",
    [
        "短一点",
        "不要套话",
        "换成第一人称",
        "用局党组的口吻写",
        "把第三点放到最前面",
        "第一点和第二点对调",
        "加一条：12月召开警示教育会1次，86人参加",
        "第二点标题改成“严管阵地，守住底线”",
        "第一点换个标题",
        "改第二点",
        "期间改成2025年上半年",
        "单位改成某县图书馆",
        "换一种写法",
        "写到300字",
        "语气平实一点",
        "写得更正式一些",
        "写到1500字",
    ],
)
def test_what_is_asked_happens_and_every_fact_survives(task: DraftTask, draft: Draft, instruction: str) -> None:
    after = revise(task, draft, instruction)
    assert after.text != draft.text
    assert after.reply
    assert after.before is draft
    assert all(figure.text in after.text for figure in find_figures(NOTES))
    assert all(note.used or note.reason for note in after.notes)
    assert not [finding for finding in after.findings if finding.level == "error"]
    assert {figure.origin for figure in after.figures} <= {"notes", "policy"}


@pytest.mark.parametrize(
    ("instruction", "before", "after"),
    [
        ("把中心组学习12次改成13次", "中心组学习12次", "中心组学习13次"),
        ("支部学习应该是26次", "24次", "26次"),
        ("处置舆情不是7件，是8件", "7件", "8件"),
        ("注销的群是6个不是5个", "5个", "6个"),
        ("办结率改成99%", "100%", "99%"),
        ("把“处置网络舆情”改成“处置网上舆情”", "处置网络舆情", "处置网上舆情"),
    ],
)
def test_a_fact_is_put_right_where_it_stands(
    task: DraftTask, draft: Draft, instruction: str, before: str, after: str
) -> None:
    made = revise(task, draft, instruction)
    assert before in draft.text
    assert after in made.text
    assert before not in made.text
    assert len(made.outline.sections) == len(draft.outline.sections)
    assert not [finding for finding in made.findings if finding.level == "error"]
    assert {figure.origin for figure in made.figures} <= {"notes", "policy"}
    rest = [figure.text for figure in find_figures(NOTES) if figure.text != before and figure.text not in instruction]
    assert all(text in made.text for text in rest)


def test_a_figure_that_stands_twice_is_asked_about(task: DraftTask) -> None:
    *_, made = task.run(DraftRequest(notes="专题研究意识形态4次\n中心组研讨4次", unit="某市档案馆", period="2026年"))
    assert isinstance(made, Draft)
    with pytest.raises(BadInput, match="2处“4次”"):
        revise(task, made, "把4次改成5次")
    assert "研讨5次" in revise(task, made, "把研讨4次改成5次").text


def test_points_are_merged_split_and_a_fact_changes_its_point(task: DraftTask, draft: Draft) -> None:
    merged = revise(task, draft, "第一点和第二点合并")
    assert len(headings(merged)) == len(headings(draft)) - 1
    assert all(figure.text in merged.text for figure in find_figures(NOTES))
    again = revise(task, merged, "把第一点拆成两点")
    assert len(headings(again)) == len(headings(draft))
    assert len(set(headings(again))) == len(headings(again))
    moved = revise(task, draft, "把注销工作群那件事挪到第一点")
    first = next(item for section in moved.outline.sections for item in section.items)
    assert "23个" in first.of(moved.text)
    with pytest.raises(BadInput, match="拆不成"):
        revise(task, draft, "把第一点拆成五点")


def test_one_point_is_shortened_and_the_rest_stays(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "第二点太长了，压缩一下")
    changed = [line for line in after.text.split("\n") if line not in draft.text.split("\n")]
    assert len(changed) == 1
    assert changed[0].startswith("（二）")
    assert len(after.text) < len(draft.text)


def test_opening_and_closing_take_the_writers_words(task: DraftTask, draft: Draft) -> None:
    assert revise(task, draft, "结尾改成特此报告").text.endswith("特此报告。")
    assert len(revise(task, draft, "结尾不要了").text) < len(draft.text)
    after = revise(task, draft, "开头改成：2026年，我馆认真履行主体责任")
    assert "2026年，我馆认真履行主体责任。现将" in after.text
    short = revise(task, draft, "开头短一点")
    start = [text.split("一、")[0] for text in (draft.text, short.text)]
    assert len(start[1]) < len(start[0])
    assert not [finding for finding in short.findings if finding.level == "error"]


def test_one_shortfall_goes_and_the_part_stays(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "年轻干部写网评少这条问题不要了")
    assert [section.heading for section in after.outline.sections] == [s.heading for s in draft.outline.sections]
    assert "年轻干部" not in after.text
    assert "单一" in after.text


def test_one_figure_goes_and_the_rest_of_its_fact_stays(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "把办结率100%删掉，领导说太满了")
    assert "100%" not in after.text
    assert "7件" in after.text
    changed = [line for line in after.text.split("\n") if line not in draft.text.split("\n")]
    assert len(changed) == 1


@pytest.mark.parametrize("said", ["整篇再写长些，到900字", "再补充几句，丰富一下", "再加上标题编号和落款"])
def test_a_wish_is_not_written_into_the_report(task: DraftTask, draft: Draft, said: str) -> None:
    try:
        text = revise(task, draft, said).text
    except BadInput:
        return  # said to be no matter of the text
    assert not [word for word in ("长些", "几句", "丰富一下", "标题编号", "900字") if word in text]


def test_two_wishes_in_one_sentence_are_both_done(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "支部学习24次改成26次，另外把舆情那条放到学习前面")
    assert "26次" in after.text
    assert headings(after).index(next(h for h in headings(after) if "舆情" in h)) == 0
    half = revise(task, draft, "结尾改成特此报告，再把页眉弄漂亮点儿")
    assert half.text.endswith("特此报告。")
    assert "没看懂" in half.reply


def test_a_fact_gets_a_point_of_its_own_and_one_left_out_is_used(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "支部学习单独拿出来作一条")
    assert len(headings(after)) == len(headings(draft)) + 1
    dropped = revise(task, draft, "删掉注销工作群那条")
    again = revise(task, dropped, "注销工作群那件事也写进去")
    assert "注销" in again.text


def test_a_point_named_by_its_topic_goes_to_the_front(task: DraftTask, draft: Draft) -> None:
    assert "舆情" in headings(revise(task, draft, "舆情那段提前"))[0]


def test_each_does_what_it_says(task: DraftTask, draft: Draft) -> None:
    assert len(revise(task, draft, "短一点").text) < 0.9 * len(draft.text)
    assert "本人" in revise(task, draft, "换成第一人称").text
    assert "我馆" not in revise(task, draft, "换成第一人称").text
    assert headings(revise(task, draft, "把第三点放到最前面"))[0] == headings(draft)[2]
    assert "严管阵地，守住底线" in headings(revise(task, draft, "第二点标题改成“严管阵地，守住底线”"))
    assert "86人" in revise(task, draft, "加一条：12月召开警示教育会1次，86人参加").text
    assert "某县图书馆" in revise(task, draft, "单位改成某县图书馆").title


def test_a_plainer_tone_is_shorter_and_a_formal_one_has_no_figure_of_speech(
    task: DraftTask, draft: Draft, pack: GenrePack
) -> None:
    sober, formal = revise(task, draft, "写得平实一些"), revise(task, draft, "语气再正式一点")
    assert len(revise(task, draft, "不要套话").text) < len(sober.text) < len(draft.text)
    assert not re.search(pack.phrases.figurative, re.sub("“[^”]*”", "", "".join(formal.text.splitlines()[3:])))


def test_tones_and_rewording_in_any_order_keep_every_fact(task: DraftTask, draft: Draft) -> None:
    after = draft
    for said in ("写得平实一些", "改第二点", "再正式一点", "换一种写法", "长一点", "把第三点放到最前面", "短一点"):
        after = revise(task, after, said)
        assert all(figure.text in after.text for figure in find_figures(NOTES)), said
        assert not [finding for finding in after.findings if finding.level == "error"], said


ANY = [
    *("短一点", "长一点", "平实一点", "正式一点", "改第二点", "换一种写法", "不要套话", "写到900字", "换成第一人称"),
    *("第一点和第二点对调", "把第三点放到最前面", "第一点换个标题"),
]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(st.sampled_from(ANY), min_size=1, max_size=4))
def test_facts_survive_any_run_of_instructions(task: DraftTask, draft: Draft, said: list[str]) -> None:
    after = draft
    for instruction in said:
        after = revise(task, after, instruction)
    assert all(figure.text in after.text for figure in find_figures(NOTES)), said
    assert {figure.origin for figure in after.figures} <= {"notes", "policy"}


def test_a_dropped_point_is_told_among_the_unused_notes(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "删掉第二点")
    assert "23个" not in after.text
    assert any("要求删去" in note.reason for note in after.notes if not note.used)


def test_what_the_instruction_leaves_alone_keeps_its_wording(task: DraftTask, draft: Draft) -> None:
    after = revise(task, draft, "改第二点")
    lines, changed = draft.text.splitlines(), after.text.splitlines()
    differing = [before for before, now in zip(lines, changed, strict=True) if before != now]
    assert len(differing) == 1
    assert differing[0].startswith("（二）")


def test_a_placeholder_is_filled_and_then_traced_to_the_notes(task: DraftTask, draft: Draft) -> None:
    slot = draft.placeholders[-1].slot
    after = revise(task, draft, f"{slot}是6月30日前")
    assert slot not in {placeholder.slot for placeholder in after.placeholders}
    assert "6月30日" in after.text
    assert {figure.origin for figure in after.figures} <= {"notes", "policy"}


def test_a_filled_gap_stays_a_sentence_when_the_draft_is_written_anew(task: DraftTask) -> None:
    *_, made = task.run(DraftRequest(notes="党组会专题研究意识形态4次\n中心组学习6次\n公众号发稿56篇", section="done"))
    assert isinstance(made, Draft)
    filled = revise(task, made, "学习内容是党的二十届四中全会精神")
    assert "重点学习党的二十届四中全会精神等内容" in filled.text
    assert "重点学习党的二十届四中全会精神等内容" in revise(task, filled, "短一点").text


def test_undo_gives_the_draft_before(task: DraftTask, draft: Draft) -> None:
    after = revise(task, revise(task, draft, "短一点"), "删掉第一点")
    assert revise(task, revise(task, after, "撤销"), "撤销").text == draft.text
    with pytest.raises(BadInput, match="上一版"):
        revise(task, draft, "撤销")


@pytest.mark.parametrize("instruction", ["语气再诚恳些", "删掉第九点", "加一条：请批准增加编制2名"])
def test_what_cannot_be_done_is_said(task: DraftTask, draft: Draft, instruction: str) -> None:
    with pytest.raises(BadInput):
        revise(task, draft, instruction)


def test_a_plan_kept_as_json_gives_the_same_draft_and_can_be_edited(
    task: DraftTask, draft: Draft, pack: GenrePack
) -> None:
    kept = json.loads(json.dumps(plan_as_json(draft.plan)))
    *_, again = task.run(draft.request, plan_from_json(kept, pack))
    assert isinstance(again, Draft)
    assert again.text == draft.text
    assert [note.used for note in again.notes] == [note.used for note in draft.notes]
    first, second = kept["sections"][0]["items"][:2]
    kept["sections"][0]["items"] = [second | {"text": "", "facts": [*second["facts"], "公众号发文186篇"]}, first]
    *_, edited = task.run(draft.request, plan_from_json(kept, pack))
    assert isinstance(edited, Draft)
    assert headings(edited)[:2] == [second["heading"], first["heading"]]
    assert "186篇" in edited.text
    assert "处置网络舆情7件" not in edited.text
    assert any(note.reason == "提纲里没有安排" for note in edited.notes)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"sections": [{"role": "weather"}]}, "sections[0]"),
        ({"sections": [{"role": "done", "items": [{"heading": "抓学习", "facts": [99]}]}]}, "items[0]"),
        ({"sections": [{"role": "done", "items": [{"heading": ""}]}]}, "items[0]"),
        ({"sections": [{"role": "done", "items": [{"heading": "抓学习", "facts": [0, 0]}]}]}, "items[0]"),
    ],
)
def test_a_plan_that_cannot_be_used_says_where(
    draft: Draft, pack: GenrePack, change: dict[str, object], place: str
) -> None:
    with pytest.raises(BadInput) as told:
        plan_from_json(plan_as_json(draft.plan) | change, pack)
    assert place in told.value.where


def test_a_point_inside_the_only_item_can_be_meant(task: DraftTask) -> None:
    notes = "中心组集体学习12次\n书记讲党课2次\n组织知识测试1次，136人参加\n撰写心得体会45篇"
    *_, section = task.run(DraftRequest(notes=notes, section="done", period="2026年"))
    assert isinstance(section, Draft)
    assert "二是" in section.text
    after = revise(task, section, "删掉第二点")
    assert "书记讲党课" not in after.text
    assert "12次" in after.text
