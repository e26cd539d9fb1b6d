"""A wish is done where it is meant and nowhere else; where that is not sure, it is asked."""

from __future__ import annotations

import re

import pytest

from assistant.errors import BadInput
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.plan_json import plan_as_json, plan_from_json
from tests.tasks.conftest import revise

WHOLE = (
    "某县林业局党组，2026年\n- 局党组会研究意识形态工作5次\n- 与8个股室、6个国有林场签订责任书14份\n"
    "- 党组理论学习中心组学习11次，研讨4次\n- 护林宣传流动课堂进村36场，听众2400人\n- 工作群由28个减至15个\n"
    "- 3月“砍古树”网络传言，1天内发布现场核查通报\n- 林权纠纷信访5起，局领导包案化解4起\n问题：\n"
    "- 中心组学习联系林业实际不够\n- 会写网评文章的人少，8名网评员里只有3名经常写\n- 林场宣传栏更新慢，两个月才换一次\n"
    "- 到林场听课只有2次，太少\n打算：\n- 每季度到林场督查一次\n- 举办网评培训班2期\n- 林场宣传栏每月更新一次"
)
SECTION = (
    "院报、官网落实三审制，科主任初审、宣传科复审、分管院长终审\n官网全年发稿420篇，没有差错\n学术讲座23场，审批23场\n"
    "电子屏17块，明确专人管理\n公众号粉丝5.2万"
)


def made(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section))
    assert isinstance(draft, Draft)
    return draft


@pytest.fixture(scope="module")
def whole(task: DraftTask) -> Draft:
    return made(task, WHOLE, "all")


@pytest.fixture(scope="module")
def section(task: DraftTask) -> Draft:
    return made(task, SECTION, "阵地管理")


def parts(draft: Draft) -> list[str]:
    return re.split(r"(?m)^(?=[一二三四]、)", draft.text)


def items(part: str) -> int:
    return len(re.findall(r"(?m)^（[一二三四五六七八九]）", part))


@pytest.mark.parametrize("wish", ["把2次改成3次", "到林场听课改成3次", "到林场听课2次改成3次"])
def test_a_figure_put_right_leaves_the_old_one_nowhere(task: DraftTask, whole: Draft, wish: str) -> None:
    after = revise(task, whole, wish)
    assert "听课仅3次" in after.text
    assert "2次" not in parts(after)[2]
    assert parts(after)[1] == parts(whole)[1]


def test_a_figure_is_meant_with_its_measure(task: DraftTask, whole: Draft) -> None:
    after = revise(task, whole, "把5次改成6次")  # 林权纠纷信访5起 is no 5次
    assert "研究意识形态工作6次" in after.text
    assert "5起" in after.text


@pytest.mark.parametrize(
    ("wish", "gone"),
    [
        ("“官网全年发稿420篇”这句删掉", "420"),
        ("把“公众号粉丝5.2万”这一句去掉", "5.2"),
    ],
)
def test_a_sentence_named_goes_and_the_wish_is_no_text(task: DraftTask, section: Draft, wish: str, gone: str) -> None:
    after = revise(task, section, wish)
    assert gone not in after.text
    assert not re.search("删掉|去掉|不要了|这一?句", after.text)
    assert "没有差错" not in after.text or "420篇，没有差错" in after.text


def test_a_clause_that_is_a_gap_goes_and_the_fact_before_it_stays(task: DraftTask, section: Draft) -> None:
    gap = next(one for one in section.placeholders if re.search("审核内容|展示内容", one.slot))
    clause = re.split("[，。]", section.text[: section.text.index(f"【待补：{gap.slot}】")])[-1]
    after = revise(task, section, f"“{clause}……”这一句删掉")
    assert gap.slot not in {one.slot for one in after.placeholders}
    assert "讲座23场" in after.text
    assert "17块" in after.text


def test_only_the_part_that_is_named_gets_longer(task: DraftTask, whole: Draft) -> None:
    after = revise(task, whole, "打算部分写详细一点")
    assert parts(after)[:3] == parts(whole)[:3]
    assert len(parts(after)[3]) > len(parts(whole)[3])
    lengths = [[len(one) for one in re.split(r"(?m)^（", parts(draft)[3])[1:]] for draft in (whole, after)]
    assert all(now >= before for before, now in zip(*lengths, strict=True))


def test_a_point_of_several_parts_is_not_overwritten_unasked(task: DraftTask, whole: Draft) -> None:
    with pytest.raises(BadInput, match="哪一个"):
        revise(task, whole, "第三点改成：网评员8名，经常写的3名")


def test_a_problem_does_not_take_the_place_of_a_deed(task: DraftTask, whole: Draft) -> None:
    last = items(parts(whole)[1])
    assert last > items(parts(whole)[2])
    with pytest.raises(BadInput, match="问题"):
        revise(task, whole, f"第{'一二三四五六七'[last - 1]}点改成：会写网评文章的人少")


@pytest.mark.parametrize(
    "wish", ["问题部分的第二点和第三点合并", "第二部分的第二点和第三点合并", "把问题的第二条跟第三条合成一条"]
)
def test_both_points_are_of_the_part_that_is_named_once(task: DraftTask, whole: Draft, wish: str) -> None:
    after = revise(task, whole, wish)
    assert items(parts(after)[2]) == items(parts(whole)[2]) - 1
    assert (parts(after)[1], parts(after)[3]) == (parts(whole)[1], parts(whole)[3])


def test_a_saved_plan_gives_the_same_text_again(task: DraftTask, whole: Draft) -> None:
    assert whole.plan is not None
    pack = task._pack("")
    *_, again = task.run(whole.request, plan_from_json(plan_as_json(whole.plan), pack))
    assert again.text == whole.text


@pytest.mark.parametrize("wish", ["每条加个小标题", "给每一点都加上小标题", "各条补上小标题"])
def test_a_wish_for_headings_is_no_fact(task: DraftTask, section: Draft, wish: str) -> None:
    with pytest.raises(BadInput, match="小标题"):
        revise(task, section, wish)
    longer = revise(task, section, f"写长一点，{wish}")
    assert "小标题" not in longer.text
    assert "没有改：没法给每条统一加小标题" in longer.reply


@pytest.mark.parametrize("wish", ["把没用上的两条要点补进去", "没写进去的要点加上", "剩下的几条也写进去"])
def test_what_is_not_done_is_said(task: DraftTask, section: Draft, wish: str) -> None:
    moved = revise(task, section, f"第三点挪到最前面，{wish}")
    assert "没有用上的要点" in moved.reply
    assert moved.text != section.text
