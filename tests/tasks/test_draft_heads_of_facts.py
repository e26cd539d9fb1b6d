"""A heading, a lead, a gap claims no deed that its facts do not tell: a group named is no group managed."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.borne import Bearing

LED = re.compile(r"(?:^（[一二三四五六七八]）|[。\n][一二三四五六]是)([^。\n]+)", re.M)


def drafted(task: DraftTask, notes: str, section: str = "done", **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("note", "claims"),
    [
        ("护林员36名，在村民群转发火险天气，纠正失火传言2起", "群组|群主"),
        ("与家政公司合建保洁员学习群", "群组|群主|理论学习"),
        ("在6个夜市设“摊主党课角”，讲政策9场，听课500人", "课堂听课|育人方向|经常学习"),
        ("分管基建、后勤，联系工会小组", "一线|掌握"),
        ("对下属4个网站开展自查", "传播|主流声音"),
        ("制定舆情答复流程图", "处置舆情|应对舆情|回应关切"),
        ("调整领导小组成员2名", "建立领导机构|健全组织架构"),
        ("政治审查新聘护士31人，入职谈话31人", "理论学习|谈心"),
        ("师德标兵事迹编成系列漫画", "本领|队伍"),
        ("给车间讲党课1次", "经常"),
        ("村里喇叭先听后播", "政策"),
    ],
)
@pytest.mark.parametrize("variant", range(2))
def test_no_heading_claims_a_deed_that_one_word_calls_up(task: DraftTask, note: str, claims: str, variant: int) -> None:
    for section in ("done", "plans"):
        text = drafted(task, f"党组会专题研究4次\n{note}\n慰问困难职工12户", section, variant=variant).text
        found = [head for head in LED.findall(text) if re.search(claims, head)]
        assert not found, text


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("技能标兵组成宣讲小队，到7个班组讲“铁匠故事”", "宣讲"),
        ("科技周广场咨询3次", "广场咨询"),
        ("对下属4个网站开展自查", "网站自查|阵地"),
    ],
)
def test_a_fact_no_heading_is_borne_by_heads_itself(task: DraftTask, note: str, heading: str) -> None:
    text = drafted(task, f"党组会专题研究4次\n中心组学习9次\n{note}").text
    heads = re.findall(r"^（[一二三四五六]）([^。\n]+)", text, re.M)
    assert [head for head in heads if re.search(heading, head)], text


def test_each_fact_bears_a_half_of_its_heading_and_no_half_is_idle(pack: GenrePack) -> None:
    fits = Bearing(pack.phrases).fits
    assert fits("规范群组管理，落实群主责任", ["清退工作群无关人员9人", "微信群登记31个"])
    assert not fits("规范群组管理，落实群主责任", ["清退工作群无关人员9人", "在职工群转发天气"])
    assert fits("深入课堂听课，做实志愿服务", ["推门听课31节", "志愿服务队慰问老人"])
    assert not fits("深入课堂听课，做实志愿服务", ["推门听课31节", "进班听课12节"])
    assert not fits("深入课堂听课，把牢育人方向", ["给夜校上党课，听课300人"])


def test_a_corner_for_reading_is_not_asked_how_readers_talked(task: DraftTask) -> None:
    text = drafted(task, "党组会专题研究4次\n阅览室、读书角、报告厅3处都明确责任人\n外请讲座先审稿，审稿7篇").text
    assert "交流体会" not in text


@pytest.mark.parametrize("shortfall", ["关注仅1200余", "他们建的群我们也进不去"])
def test_a_figure_or_a_cut_clause_heads_no_shortfall(task: DraftTask, shortfall: str) -> None:
    lack = f"外包工有约三百人，基本未管到，{shortfall}"
    text = drafted(task, f"中心组学习联系实际不够深入\n{lack}", "problems").text
    heads = re.findall(r"^（[一二三四五六]）([^。\n]+)", text, re.M)
    assert heads
    cut = [head for head in heads if head != lack]  # the whole of it stands alone, below no heading
    assert not [head for head in cut if re.search(r"我们|他们|^基本|仅\d", head)], text


def test_a_cause_that_nobody_was_trained_is_no_matter_of_aim(task: DraftTask) -> None:
    notes = "统计岗换了两个人，没有参加过培训\n考核只看有没有记录\n站点分散在9个乡"
    text = drafted(task, notes, "causes").text
    assert "针对性" not in text
    assert "教育培训不够到位" in text
