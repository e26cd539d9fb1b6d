"""Headings say no more than the notes below them: each half is borne, a shortfall is judged by what it lacks."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.borrowed import deed
from assistant.writers.draft.generals import Generals


def told(task: DraftTask, notes: str, section: str) -> str:
    *_, draft = task.run(DraftRequest(notes=notes, section=section))
    assert isinstance(draft, Draft)
    return draft.text


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("讲解员两年没有培训过", "培训还没有跟上"),
        ("街道没给社区的人培训过", "培训还没有跟上"),
        ("保安培训从没搞过", "培训还没有跟上"),
        ("网格员培训一年才1次", "培训还不够经常"),
        ("信访件里的苗头没有第一时间通报宣传科", "信息报送还不够及时"),
        ("季度研判照搬上季度", "分析研判还不够扎实"),
        ("谈心谈话只谈了一轮，覆盖率58%", "谈心谈话的覆盖面还不够广"),
        ("导游词没有统一审核", "导游词审核还不够严格"),
        ("宣传委员空缺半年", "宣传委员配备还不够到位"),
        ("对保洁公司的人没有做过任何培训", "培训还没有跟上"),
        ("没有给新来的协管员组织过培训", "培训还没有跟上"),
        ("租场地的培训机构没审课件", ""),
        ("驾校培训点的显示屏没人管", ""),
        ("培训办了4期", ""),
        ("研判材料逐月写", ""),
    ],
)
def test_a_shortfall_is_judged_by_the_thing_it_lacks(pack: GenrePack, note: str, heading: str) -> None:
    assert Generals(pack.phrases).of_lack(note) == heading


@pytest.mark.parametrize(
    ("heading", "note", "borne"),
    [
        ("充实工作力量", "外聘教练背景审查19人", False),
        ("充实工作力量", "招聘宣传干事2名", True),
        ("抓好家校共育", "家长投诉校服引发舆情，校长当面答复", False),
        ("抓好家校共育", "召开家长会4次", True),
        ("联系宗教场所，做好政策引导", "劝散私设的聚会点1处", False),
        ("联系宗教场所，做好政策引导", "走访宗教场所9处", True),
        ("维护政治安全", "走访寺庙3处", False),
        ("抓实理论学习", "建成“大思政课”实践基地4个", False),
        ("讲好专题党课", "书记讲党课2次", False),
        ("用好网络平台，传播主流声音", "直播助农3场，话术先审", False),
    ],
)
def test_a_half_stands_only_where_the_note_bears_it(pack: GenrePack, heading: str, note: str, borne: bool) -> None:
    assert Bearing(pack.phrases).fits(heading, [note]) is borne


@pytest.mark.parametrize(
    ("note", "raised"),
    [
        ("把社团备案率从60%提到95%", "提高社团备案率"),
        ("明年把差错率由2%降到1%以内", "降低差错率"),
        ("备案率达到95%", ""),
    ],
)
def test_a_rate_that_is_to_rise_heads_its_plan(note: str, raised: str) -> None:
    assert deed(note) == raised


def test_plans_no_heading_speaks_of_stand_apart(task: DraftTask) -> None:
    notes = "把社团备案率从60%提到95%\n每季度到社区听意见一次\n配齐宣传科人员2名\n新职工岗前培训加2学时"
    heads = re.findall("（[一二三四五六]）([^。\n]+)", told(task, notes, "plans"))
    assert len(heads) >= 3
    assert not [head for head in heads if re.search("各项任务|后续工作|其他事项|有关工作", head)], heads


def test_the_lead_names_only_what_headings_or_notes_carry(task: DraftTask) -> None:
    notes = "建立网评员队伍45人\n电子屏、内网、公众号实行三审三校\n海外员工思想动态调研1次\n选树标兵12名\n中心组学习9次"
    lead = told(task, notes, "done").split("\n（一）")[0]
    assert not re.search("风险防范|电子屏管理", lead), lead


@pytest.mark.parametrize("problems", ["实习学生离校远，出了情况最后才知道", "妇女之家的电脑开不了机的有4台"])
def test_a_part_with_one_item_opens_as_the_others_do(task: DraftTask, problems: str) -> None:
    notes = f"做法\n中心组学习11次\n公众号发稿130篇\n签订责任书18份\n问题\n{problems}\n打算\n周三下午不排实训"
    *_, draft = task.run(DraftRequest(notes=notes))
    assert isinstance(draft, Draft)
    lines = draft.text.split("\n")
    for part, told in (("问题", problems), ("三、", "实训")):
        opening = lines[next(at for at, line in enumerate(lines) if re.match("[二三]、", line) and part in line) + 1]
        assert told[:4] not in opening, draft.text
        assert not re.search("几个方面|几点", opening)
