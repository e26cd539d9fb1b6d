"""A section from a few short notes is as long as a section should be, and what makes it so claims nothing."""

from __future__ import annotations

import pytest

from assistant.tasks.draft.job import DraftTask
from tests.tasks.test_draft_shape import drafted

STATES = """局里意识形态领导小组9个人，组长是局长
机关食堂电子屏由办公室管
中心组学习计划年初就定了
12345工单和网上留言是一个人在看
乡镇所的微信群都有群主"""
SCHOOL = """升旗讲话40周没断过
家长开放日2次来了900人
思政教研组8名老师
校园广播站稿子先给团委看
心理室接待学生120人次"""
METRO = """学习会20次
“地铁课堂”进学校9次
车站广播词统一审过一遍，改了33处
乘务员小李救人视频被央视新闻转发
站厅横幅撤了15条"""
PLANS = """每月查一次公众号评论区
给新进人员上一堂意识形态课
图书角年底前补200册书
网评队伍扩到12人
半年向党组汇报一次"""
LACKS = """年轻干部不愿意写网评
宣传栏半年没换内容
学习记录补记的多
舆情预案没演练过
股室之间信息不通气"""


def size(text: str) -> int:
    return len("".join(text.split()))


@pytest.mark.parametrize(("notes", "section"), [(STATES, "done"), (SCHOOL, "done"), (METRO, "done"), (PLANS, "plans")])
def test_a_section_of_five_short_notes_is_as_long_as_one_should_be(task: DraftTask, notes: str, section: str) -> None:
    draft = drafted(task, notes, section, unit="某县水务局", period="2026年")
    assert 400 <= size(draft.text) <= 900
    assert all(figure.origin in ("notes", "policy") for figure in draft.figures)
    sentences = [one for one in draft.text.replace("\n", "").split("。") if len(one) > 8]
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("section", ["done", "plans"])
def test_plain_takes_none_of_it(task: DraftTask, section: str) -> None:
    draft = drafted(task, STATES if section == "done" else PLANS, section, unit="某局", plain=True)
    assert "着眼" not in draft.text
    assert "力求" not in draft.text


def test_one_fact_is_not_blown_up(task: DraftTask) -> None:
    assert size(drafted(task, "中心组学习12次", "done", unit="某局").text) < 260


def test_no_cause_of_many_shortfalls_is_left_open_in_the_text(task: DraftTask) -> None:
    assert "究其原因" not in drafted(task, LACKS, "problems", unit="某局").text
