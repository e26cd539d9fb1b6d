"""Headings and stock sentences of a draft say nothing that the notes do not bear; what is lacking is no deed."""

from __future__ import annotations

import re

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def drafted(task: DraftTask, notes: str, **wishes: object) -> Draft:
    wishes = {"period": "2026年", **wishes}
    draft = list(task.run(DraftRequest(notes=notes, **wishes)))[-1]  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def part(text: str, mark: str) -> str:
    """Return the part of a report that begins with ``mark``, up to the next."""
    return text.partition(mark)[2].partition("\n二、" if mark == "一、" else "\n三、" if mark == "二、" else "\n以上")[
        0
    ]


@pytest.mark.parametrize(
    ("notes", "unborne"),
    [
        ("书记开会强调了一回纪律\n招2名专职宣传干事\n仓库看了一遍\n食堂换了桌椅", "改进作风|提质|实践锻炼"),
        ("值班室的电话换了新号\n门卫排了班\n车棚加了灯", "改进作风|紧盯|整改|短板"),
        ("新来的保洁员要稳住，先干满一年", "风险|隐患|备而不用"),
    ],
)
def test_plans_on_nothing_known_promise_nothing(task: DraftTask, notes: str, unborne: str) -> None:
    text = drafted(task, notes, section="plans", unit="某局").text
    assert not [word for word in unborne.split("|") if word in text], text


def test_a_late_reply_alone_is_no_late_discovery(task: DraftTask) -> None:
    notes = "患者家属发帖那次，第三天才回应\n职工学习老补课"
    assert "发现" not in drafted(task, notes, section="problems", unit="某医院").text


@pytest.mark.parametrize("lack", ["直播那一套不太懂", "新来的科员还按老办法填表", "读书会学完也没下文"])
def test_what_is_lacking_is_told_as_a_shortfall(task: DraftTask, lack: str) -> None:
    notes = f"党组专题研究3次\n中心组学习8次\n{lack}\n明年每季度开一次调度会"
    draft = drafted(task, notes, section="all", unit="某局")
    told = lack[-4:]
    assert told not in part(draft.text, "一、"), draft.text
    assert told in part(draft.text, "二、"), draft.text


def test_a_label_of_shortfalls_that_is_not_in_the_list_reaches_to_the_end_of_its_line(task: DraftTask) -> None:
    notes = (
        "我给支部讲党课2次\n缺点：书读得散；两个股室，业务股抓得紧，后勤股去得少；直播不太懂\n打算：每月去一次后勤股"
    )
    draft = drafted(task, notes, section="all", type="个人述职", speaker="本人")
    assert "业务股抓得紧，后勤股去得" in part(draft.text, "二、"), draft.text
    assert "缺点" not in draft.text
    assert "不太懂" not in part(draft.text, "一、")


def test_what_did_not_happen_is_no_plan(task: DraftTask) -> None:
    notes = "讲党课2次\n打算：每月去一次股室\n身边人没有出现乱发言论的情况"
    draft = drafted(task, notes, section="all", type="个人述职", speaker="本人")
    assert "乱发言论" in part(draft.text, "一、"), draft.text


def test_a_clause_that_leans_stays_with_what_stands_before_it(task: DraftTask) -> None:
    notes = "展厅租给外面办展5次，每次先看，有两件拿不准，请教了专家，后来没放\n中心组学习8次\n宣传员缺2个"
    draft = drafted(task, notes, section="all", unit="某馆")
    assert "后来没放" in part(draft.text, "一、"), draft.text


@pytest.mark.parametrize("label", ["另外：", "【工作】", "其他情况："])
def test_a_label_that_names_nothing_is_no_heading(task: DraftTask, label: str) -> None:
    notes = f"中心组学习8次\n{label}\n党委4次专题研究\n网评员培训2次\n签责任书16份"
    text = drafted(task, notes, section="done", unit="某镇").text
    heads = [line for line in text.split("\n") if line.startswith("（")]
    assert not [head for head in heads if head[3:].startswith(("另外", "工作情况", "其他情况"))], text


def test_counts_of_several_topics_in_one_line_each_go_to_their_own(task: DraftTask) -> None:
    notes = "中心组学习9次，党委会专题研究4次\n公众号管理员培训2次\n宣讲21场"
    items = drafted(task, notes, section="done", unit="某镇").outline.sections[0].items
    first = items[0]
    text = drafted(task, notes, section="done", unit="某镇").text
    assert "专题研究4次" in first.of(text), text
    assert "中心组学习9次" not in first.of(text), text


def test_one_person_is_not_asked_what_the_party_group_does(task: DraftTask) -> None:
    draft = drafted(task, "签责任书16份\n跟着中心组学了9次", section="all", type="个人述职", speaker="本人")
    assert not [one for one in draft.questions if "党组（党委、支部）" in one or "班子成员讲党课" in one]
    assert "班子" not in part(draft.text, "一、")


def test_a_low_turnout_is_not_praised(task: DraftTask) -> None:
    notes = "党员学习：每月一次，平均到场率也就五成，上班的不来\n党委专题研究3次\n签责任书16份"
    text = drafted(task, notes, section="done", unit="某社区").text
    heading = next(line for line in text.split("\n") if "五成" in line).split("。")[0]
    assert heading.endswith("学习情况"), text  # what it is about, and no word of how well it was done


def test_a_topic_whose_thing_a_note_names_is_not_missed(task: DraftTask) -> None:
    notes = "东门拆棚那条快手视频，保安先看到，三小时内回了\n党组专题研究2次\n中心组学习8次\n签责任书9份"
    draft = drafted(task, notes, section="done", unit="某局")
    assert not [one for one in draft.questions if "网络舆情（" in one], draft.questions


UNBORNE = {  # notes, what no heading may say of them
    "法官进校园讲法31场": "时代新风|身边",
    "培训宣传员两次": "方式",
    "有患者拍视频说排队久，当天医务科到场解释": "网络管理|治理",
    "到12个社区讲党课12次": "水平",
    "走访宗教场所46处\n约谈后进单位2家": "发现|机制|成效",
    "劝走发小册子的2拨": "编好",
}


@pytest.mark.parametrize(("notes", "claim"), UNBORNE.items())
def test_no_half_of_a_heading_says_what_no_fact_tells(task: DraftTask, notes: str, claim: str) -> None:
    for role in ("done", "plans"):
        text = drafted(task, f"{notes}\n中心组学习9次\n讲座审批18场", section=role).text
        heads = re.findall("（[一二三四五]）([^。\n]+)", text)
        assert heads
        assert not [head for head in heads if re.search(claim, head)], heads


def test_a_heading_borrows_the_words_of_its_fact(task: DraftTask) -> None:
    notes = "走访宗教场所46处，取缔聚会点2处\n中心组学习9次\n劳模报告会5场\n讲座审批18场"
    heads = re.findall("（[一二三四五]）([^。\n]+)", drafted(task, notes, section="done").text)
    assert [head for head in heads if re.search("宗教|政治安全", head)], heads
    assert [head for head in heads if "劳模" in head or "典型" in head or "榜样" in head], heads


@pytest.mark.parametrize("lack", ["书屋无人去", "支部微信群没人说话", "三会一课有缺", "有的村一年没开过会"])
def test_what_lacks_is_told_as_such_without_a_label_and_without_a_vague_heading(task: DraftTask, lack: str) -> None:
    notes = f"支委会研究意识形态4次\n中心组学习9次\n{lack}"
    draft = drafted(task, notes, section="all", unit="县文旅局", period="2025年")
    done, _, rest = draft.text.partition("二、")
    assert lack[-3:] not in done, done
    assert "有的工作还不够到位" not in rest


@pytest.mark.parametrize("plan", ["每月抽查一次宣传栏", "把网格员轮训一遍", "公众号栏目改版"])
def test_what_follows_the_second_half_of_the_year_is_planned(task: DraftTask, plan: str) -> None:
    notes = f"中心组学习5次\n问题：网格员流动大\n下半年：组织一次知识竞赛；{plan}"
    text = drafted(task, notes, section="all", unit="县水利局", period="2025年上半年").text
    assert plan[-4:] in text.partition("三、")[2], text


@pytest.mark.parametrize("deed", ["清理没人管的工作群27个", "注销没人更新的公众号6个", "更换没人看的宣传栏4块"])
def test_what_was_put_away_because_it_lacked_something_is_a_deed(task: DraftTask, deed: str) -> None:
    text = drafted(task, f"{deed}\n中心组学习9次\n问题：网评员少", section="all", unit="县水利局").text
    assert deed[-3:] in text.partition("二、")[0], text
