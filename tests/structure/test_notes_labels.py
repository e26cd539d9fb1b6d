"""Labels of notes as people set them off: read as labels, never told as work, and their lines go to their part."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes
from assistant.structure.notes.headings import heading_role


def _roles(text: str, pack: GenrePack) -> list[tuple[str | None, str]]:
    return [(fact.role, fact.said) for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    ("labels", "role"),
    [
        (
            "差在哪 差在哪里 还差的 还欠缺的 需要改的 待改进的地方 不到位的 薄弱点 难点堵点 问题和原因 存在困难",
            "problems",
        ),
        (
            "整改 整改措施 怎么改 咋改 怎么办 准备怎么改 接下来 往后 下学期 新的一年 解决办法 想做的 方向 明年安排",
            "plans",
        ),
        ("为什么 为啥 根子 症结 原因何在 主观原因 问题出在哪", "causes"),
        ("做了什么 干了啥 今年抓的几件事 好的做法 工作进展 完成情况 全年工作 履职表现", "done"),
    ],
)
def test_a_part_is_known_by_what_people_call_it(labels: str, role: str, pack: GenrePack) -> None:
    assert {label: heading_role(label, pack) for label in labels.split()} == dict.fromkeys(labels.split(), role)


@pytest.mark.parametrize(
    "words", ["学习", "措施落实", "整改情况", "困难职工", "问题线索", "计划生育", "方向把关", "党建办", "工作群"]
)
def test_other_words_are_no_part(words: str, pack: GenrePack) -> None:
    assert heading_role(words, pack) is None


@pytest.mark.parametrize(
    "shape",
    [
        "{}——",
        "{}--",
        "【{}】",
        "（{}）",
        "★{}★",
        "== {} ==",
        "**{}**",
        "**{}：**",
        "## {}",
        "一、{}",
        "{}（简要）：",
        "（三）{}：",
    ],
)
def test_a_line_of_a_label_heads_the_lines_below_however_it_is_set_off(shape: str, pack: GenrePack) -> None:
    parts = {"主要工作": "done", "还差的": "problems", "整改措施": "plans"}
    lines = ["流动书屋跑了17趟", "讲解词两年没换过新的", "讲解词春节前换一遍"]
    text = "\n".join(f"{shape.format(label)}\n{line}" for label, line in zip(parts, lines, strict=True))
    assert _roles(text, pack) == list(zip(parts.values(), lines, strict=True))


@pytest.mark.parametrize(
    "shape",
    [
        "{}：{}",
        "{} -- {}",
        "{}——{}",
        "（{}）{}",
        "【{}】{}",
        "**{}：**{}",
        "**{}** {}",
        "{}1：{}",
        "{}（1）{}",
        "{}  {}",
        "| {} | {} |",
    ],
)
def test_a_label_within_the_line_is_no_part_of_what_is_told(shape: str, pack: GenrePack) -> None:
    parts = {"做法": "done", "不足": "problems", "打算": "plans"}
    lines = ["流动书屋跑了17趟", "讲解词两年没换过新的", "讲解词春节前换一遍"]
    text = "\n".join(shape.format(label, line) for label, line in zip(parts, lines, strict=True))
    assert _roles(text, pack) == list(zip(parts.values(), lines, strict=True))


def test_what_is_planned_against_a_shortfall_is_no_deed_and_no_cause(pack: GenrePack) -> None:
    text = "问题：\n书屋白天没人看\n原因：\n以前没排班\n整改：\n书屋排两个班，晚走的签字\n讲解员考过了才上岗"
    assert [role for role, _ in _roles(text, pack)] == ["problems", "causes", "plans", "plans"]


def test_what_was_put_right_already_is_a_deed(pack: GenrePack) -> None:
    text = "问题：宣传栏内容陈旧\n整改：账号已补登记23个\n整改：讲解词年底前编好"
    assert [role for role, _ in _roles(text, pack)] == ["problems", "done", "plans"]


def test_columns_that_hold_parts_are_told_in_their_parts_on_the_topic_of_the_row(pack: GenrePack) -> None:
    head = "方面 | 主要做法 | 存在问题 | 下步打算"
    text = f"{head}\n学习 | 中心组12次 | 笔记抄的多 | 每月抽查\n阵地 | 群清理41个 | 有的群没人管 | 明确群主"
    facts: list[Fact] = list(read_notes(text, pack).facts)
    assert [(fact.role, fact.topic, fact.text) for fact in facts] == [
        ("done", "理论学习", "中心组12次"),
        ("problems", "理论学习", "笔记抄的多"),
        ("plans", "理论学习", "每月抽查"),
        ("done", "阵地管理", "群清理41个"),
        ("problems", "阵地管理", "有的群没人管"),
        ("plans", "阵地管理", "明确群主"),
    ]
    checks = "时间 | 单位 | 发现问题 | 整改\n3月 | 一分公司 | 宣传栏旧 | 当月更换"
    assert [fact.role for fact in read_notes(checks, pack).facts] == [None]


@pytest.mark.parametrize(
    ("line", "position"),
    [
        ("述职人：区实验中学党总支书记", "区实验中学党总支书记"),
        ("报告人：副校长（分管德育）", "副校长，分管德育"),
        ("述职人：李明（县水利局局长）", "县水利局局长"),
        ("职务：某局党组书记、局长", "某局党组书记、局长"),
    ],
)
def test_who_reports_is_told_by_post(line: str, position: str, pack: GenrePack) -> None:
    given = read_notes(f"{line}\n中心组学习12次", pack).parameters
    assert (given["position"], given["speaker"]) == (position, "本人")


def test_a_label_that_names_what_is_counted_part_by_part_is_kept(pack: GenrePack) -> None:
    fact = read_notes("账号摸底：官方5个、下属单位17个，关停6个", pack).facts[0]
    assert fact.written.startswith("账号摸底")


def test_a_numbered_label_with_a_full_stop_is_a_label(pack: GenrePack) -> None:
    text = (
        "一、主体责任。党委研究意识形态5次。\n二、网络。关闭网站11个。\n三、论坛讲座。审批讲座149场；社团52个\n"
        "四、不足。1.两个学院没开过分析会；2.专职教师还差9人\n五、下步。3月前补招教师6人"
    )
    told = _roles(text, pack)
    assert {role for role, said in told if "差9人" in said or "没开过" in said} == {"problems"}
    assert {role for role, said in told if "补招" in said} == {"plans"}
    assert all(said.strip("。") not in ("主体责任", "网络", "不足", "下步") for _, said in told)
    assert {role for role, _ in _roles("一、中心组学习。全年12次", pack)} == {None}


@pytest.mark.parametrize("label", ["今年我想", "明年我打算", "我们准备"])
def test_a_wish_of_the_writer_heads_plans(label: str, pack: GenrePack) -> None:
    assert heading_role(label, pack) == "plans"


@pytest.mark.parametrize("head", ["清河街道卫生院 问题 原因 打算", "清河街道卫生院，做法 不足"])
def test_a_title_of_several_parts_is_no_work(head: str, pack: GenrePack) -> None:
    read = read_notes(f"{head}\n问题\n学习靠补签到\n", pack)
    assert read.parameters["unit"] == "清河街道卫生院"
    assert [(fact.role, fact.said) for fact in read.facts] == [("problems", "学习靠补签到")]


@pytest.mark.parametrize("label", ["想法", "想法：", "几点想法", "二、想法", "打谱", "往下", "准备做的", "怎么办"])
def test_a_lone_word_for_what_is_meant_heads_plans(label: str, pack: GenrePack) -> None:
    plans = ["外聘教练听课每人至少1节", "讲座没审批的不给场地", "指导老师要到场签字"]
    notes = read_notes("\n".join(["党委会专题研究3次", "教练学习少", label, *plans]), pack)
    assert [fact.role for fact in notes.facts[-3:]] == ["plans"] * 3
    assert all(not fact.reason for fact in notes.facts)


@pytest.mark.parametrize(
    "below",
    ["职工觉得学习太多", "老师希望少开会", "今年开了座谈会3场", "收集了意见46条", "有人担心改制，怕丢岗"],
)
def test_what_people_think_or_what_was_done_is_no_plan(below: str, pack: GenrePack) -> None:
    facts = read_notes(f"党委会专题研究3次\n想法\n{below}", pack).facts
    assert facts[-1].role != "plans"
