"""A draft tells each part of a note where it belongs, and heads it by what the note itself says."""

from __future__ import annotations

import re

import pytest

from assistant.report import Role
from assistant.results import Draft
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.job import DraftRequest, DraftTask

_BEFORE = "党委会专题研究3次\n"


def _facts(task: DraftTask, notes: str) -> list[Fact]:
    plan = task.plan(DraftRequest(notes=notes, section="all"))
    return [fact for fact in plan.notes.facts if not fact.reason and fact.same_as is None]


def _text(task: DraftTask, notes: str, section: str = "all") -> str:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, unit="安河市水利局", period="2025年"))
    assert isinstance(draft, Draft)
    return draft.text


def _part(text: str, number: str) -> str:
    return text.split(f"\n{number}、")[1].split("\n", 1)[1].split("、下一步")[0]


@pytest.mark.parametrize(
    ("notes", "said", "role"),
    [
        ("明年把新进员工教育补上\n全市网吧检查44家，查处违规经营3家", "检查44家", "done"),
        ("书店少人看管，下步派专人\n文艺演出审批受理90场，叫停1场", "受理90场", "done"),
        ("中心组学习9次，问题是学用结合不紧，举办了青年讲堂6场", "青年讲堂", "done"),
        ("给留守儿童放了电影7场，问题就是设备老化", "电影7场", "done"),
        ("给留守儿童放了电影7场，问题就是设备老化", "设备老化", "problems"),
        ("到9个村调研，要求学习不能走过场", "9个村", "done"),
    ],
)
def test_what_was_counted_as_done_is_a_deed_whatever_stands_around_it(
    task: DraftTask, notes: str, said: str, role: Role
) -> None:
    assert [fact.role or "done" for fact in _facts(task, _BEFORE + notes) if said in fact.said] == [role]


@pytest.mark.parametrize(
    ("notes", "said", "role"),
    [
        ("打算：办讲座6场；培训网评员3期；走访商户80家", "80家", "plans"),
        ("明年组织宣讲20场，覆盖全部支部", "20场", "plans"),
        ("不足：全年研判只开了2次；信息采用量少，才发了5篇", "5篇", "problems"),
        ("问题是人手少，只培训了1期", "1期", "problems"),
        ("打算把没人管的群清掉，明年每季度查一次", "没人管", "plans"),
    ],
)
def test_what_is_planned_or_lacking_stays_so_with_its_count(task: DraftTask, notes: str, said: str, role: Role) -> None:
    assert [fact.role for fact in _facts(task, _BEFORE + notes) if said in fact.said] == [role]


@pytest.mark.parametrize(
    ("note", "lacks", "plan"),
    [
        ("党校课表还没有排意识形态课，明年春季学期补上", "还没有排", "针对党校课表还没有排意识形态课的问题，明年春季"),
        ("网评员只有3个，下季度再吸收10名", "只有3个", "下季度再吸收10名"),
        ("但私信没人回，下一步指定1人每天看", "私信没人回", "的问题，指定1人每天看"),
        ("居民群太多管不过来明年想着搞个群主培训", "管不过来", "的问题，明年"),
    ],
)
def test_a_shortfall_and_its_plan_are_told_apart(task: DraftTask, note: str, lacks: str, plan: str) -> None:
    facts = _facts(task, _BEFORE + note)
    assert [fact.role for fact in facts[1:]] == ["problems", "plans"]
    assert lacks in facts[1].said
    assert not facts[1].said.startswith("但")
    assert plan in facts[2].written


@pytest.mark.parametrize(
    "note", ["展板破了，已全部更换", "以前没有预案，今年已编了1个", "宣讲员不够，抽调了5名教师兼任"]
)
def test_what_was_put_right_is_not_cut_from_what_it_put_right(task: DraftTask, note: str) -> None:
    assert [fact.text for fact in _facts(task, _BEFORE + note)][1:] == [note]


def test_what_came_of_a_deed_goes_with_it(task: DraftTask) -> None:
    notes = "处理网上投诉31件，其中占道经营9件、饮水7件；全办结\n中心组学习10次"
    *_, draft = task.run(DraftRequest(notes=notes, section="all"))
    assert isinstance(draft, Draft)
    assert "饮水7件，全办结" in draft.text
    assert not [note.text for note in draft.notes if not note.used]


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        ("年轻人外出打工，开会凑不齐人", "集中学习"),
        ("新书入馆审核还没形成制度", "发布审核"),
        ("职工网上发言的管理办法还没有出", "制度落实"),
        ("公众号转载多，原创少", "吸引力"),
        ("班组学习记录不全", "巡查"),
        ("有5个群没登记群主", "账号底数"),
        ("校史馆讲解词没有审核流程", "发布审核|执行"),
        ("院报稿子错别字多", "制度执行"),
        ("老同志不会用学习强国", "理论功底"),
    ],
)
def test_a_heading_names_no_other_lack_than_the_note(task: DraftTask, note: str, wrong: str) -> None:
    assert not re.search(wrong, _text(task, f"{note}\n宣传经费一年才3万", "存在问题"))


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("班组三班倒，学习凑不齐人", "学习人员难以到齐"),
        ("稿件谁都可以发", "发布审核还不够严格"),
        ("公众号没人看，点击量低", "影响力|吸引力"),
        ("巡查记录不全", "巡查记录还不够规范"),
        ("讲座审批没走流程，先办后报", "审核把关还不够严格|制度执行还不够严格"),
    ],
)
def test_a_heading_that_the_note_bears_stands(task: DraftTask, note: str, right: str) -> None:
    assert re.search(right, _text(task, f"{note}\n宣传经费一年才3万", "存在问题"))


@pytest.mark.parametrize(
    ("notes", "scrap"),
    [
        ("力争经费加到8万\n2026年给每村培养1名网络信息员", "经费加到等"),
        ("提醒值班审核不能光签字，跟老李谈过两次\n中心组学习10次", "审核不能"),
        ("通报用稿数，前三名奖励\n联系点去了7趟", "用稿数等"),
    ],
)
def test_no_heading_is_half_of_a_clause(task: DraftTask, notes: str, scrap: str) -> None:
    text = _text(task, notes)
    heads = [line.split("。")[0] for line in text.split("\n") if line.startswith("（")]
    assert not any(scrap in head for head in heads)


def test_a_label_decides_the_topic_of_all_under_it(task: DraftTask) -> None:
    text = _text(
        task, "【阵地】官网今年没出过错敏信息；LED屏18块由信息中心统一发布；内刊《清流》4期\n【学习】中心组10次"
    )
    assert "阵地管理" in next(line for line in text.split("\n") if "LED屏" in line).split("。")[0]


@pytest.mark.parametrize("label", ["网评员", "宣传专干", "联络员"])
def test_people_are_kept_in_a_part_on_the_team(task: DraftTask, label: str) -> None:
    assert "7个分局各配兼职1名" in _text(task, f"{label}：局里专职1名，7个分局各配兼职1名\n培训：办了3期", "队伍建设")


def test_what_is_labelled_as_another_topic_stays_out(task: DraftTask) -> None:
    assert "中心组" not in _text(task, "宣传员：8名\n培训：3期\n中心组学习：10次", "队伍建设")


def test_what_was_made_known_is_not_asked_for_again(task: DraftTask) -> None:
    assert "通报内容" not in _text(task, "每季通报用稿数，前三名奖励\n培训2期", "队伍建设")
    assert "通报内容" in _text(task, "全年通报2次\n培训2期", "队伍建设")


@pytest.mark.parametrize(
    ("short", "plan", "answered"),
    [
        ("村干部年龄大，抖音不会管", "给每村培养1名网络信息员", True),
        ("自己学习抓得不紧", "带头把中心组研讨搞实", True),
        ("干部不懂新媒体", "对28个单位督查一遍", False),
        ("展板坏了没修", "给每村培养1名网络信息员", False),
    ],
)
def test_a_plan_answers_the_shortfall_it_is_for(task: DraftTask, short: str, plan: str, answered: bool) -> None:
    *_, draft = task.run(DraftRequest(notes=f"中心组学习10次\n不足：{short}\n打算：{plan}", section="all"))
    assert isinstance(draft, Draft)
    assert any("还没有对应的打算" in question for question in draft.questions) is not answered


def test_a_duty_stands_only_where_the_deed_is_what_it_asks(task: DraftTask) -> None:
    assert "议事日程" not in _text(task, "中心组学习11次\n党课3次", "理论学习")
    assert "议事日程" in _text(task, "中心组学习列入年度计划，全年11次\n党课3次", "理论学习")
