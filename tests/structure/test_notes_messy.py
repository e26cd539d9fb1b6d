"""Chats with the office before the name, older texts with marks before their lines, and dictation put right."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes

_CHAT = """县林业局党组 2026年意识形态工作 群聊
{王}大家把今年的情况说一下
{李}公众号发了88篇，审核记录都有
{赵}收到
{李}不是公众号，是视频号
{王}有什么问题？
{赵}林场远，学习跟不上
{李}稿子少，没人写
{赵}补充一下，6月还搞了2次宣讲
{王}下一步呢
{李}每月组织一次写稿培训
{赵}送学进林场
{李}辛苦
"""


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("【", "】"), ("[", "]"), ("", "：")],
)
def test_a_chat_with_the_office_before_the_name_is_told_apart(opening: str, closing: str, pack: GenrePack) -> None:
    names = {
        "王": f"{opening}办公室-王姐{closing}",
        "李": f"{opening}宣传股-小李{closing}",
        "赵": f"{opening}资源股-老赵{closing}",
    }
    facts = _facts(_CHAT.format(**names), pack)
    assert [(fact.role, fact.said) for fact in facts if fact.role != "done"] == [
        ("problems", "林场远，学习跟不上"),
        ("problems", "稿子少，没人写"),
        ("plans", "每月组织一次写稿培训"),
        ("plans", "送学进林场"),
    ]
    done = [fact.said for fact in facts if fact.role == "done"]
    assert done == ["视频号发了88篇，审核记录都有", "6月还搞了2次宣讲"]


def test_labels_of_topics_in_brackets_are_no_speakers(pack: GenrePack) -> None:
    text = (
        "一、主要工作\n【阵地-屏幕】检查电子屏8次\n【党建-网站】网站发了412条信息\n二、问题\n不是干部不愿学，是没时间"
    )
    facts = _facts(text, pack)
    assert [fact.role for fact in facts] == ["done", "done", "problems"]
    assert facts[-1].said == "不是干部不愿学，是没时间"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("【删】召开座谈会3次。", []),
        ("【删除】召开座谈会3次。", []),
        ("【新增】整治水库周边标语12条。", ["整治水库周边标语12条"]),
        ("（新增）5月开展宣讲2场。", ["5月开展宣讲2场"]),
        ("网格员巡查网络（删帖3条）。", ["网格员巡查网络（删帖3条）"]),
    ],
)
def test_a_mark_before_a_line_is_carried_out(line: str, said: list[str], pack: GenrePack) -> None:
    text = f"水利局党组2025年→2026年意识形态工作报告\n一、主要工作\n签责任书12份（改：14份）。\n{line}\n"
    assert [fact.said for fact in _facts(text, pack)][1:] == said


def test_what_is_done_since_is_no_problem_or_plan_and_is_told(pack: GenrePack) -> None:
    text = (
        "水利局党组2025年→2026年意识形态工作报告\n一、主要工作\n签责任书12份（改：14份）。\n二、问题\n"
        "宣传栏少（今年去掉，已经配了6块）。\n干部写稿少（保留）。\n三、打算\n"
        "建设阅览室（已完成，改成：用好阅览室，每月开放）。"
    )
    read = read_notes(text, pack).facts
    kept = [(fact.role, fact.said) for fact in read if not fact.reason]
    assert kept[1:] == [("problems", "干部写稿少"), ("plans", "用好阅览室，每月开放")]
    assert sum("另写成一句" in fact.reason for fact in read) == 2


def test_dictation_keeps_of_whom_a_thing_is_said(pack: GenrePack) -> None:
    text = (
        "今年我们社区中心组学了八次书记讲了两次党课居民议事会开了四次吧不对是五次微信群管住了三十个"
        "问题嘛就是宣传员年纪大再一个走访得少有三个小区全年没去过"
        "打算呢明年把剩下六个群登记完每个小区每月走访一次"
    )
    said = [fact.said for fact in _facts(text, pack)]
    assert "居民议事会开了五次" in said
    assert any("有三个小区全年没去过" in one for one in said)
    assert "明年把剩下六个群登记完" in said
    assert not any("打算" in one for one in said)


def test_notes_in_no_order_lose_no_line_of_this_work(pack: GenrePack) -> None:
    text = (
        "村党支部 2026年 情况\n大喇叭每天播政策\n明年想组织外出党员学习\n清明上坟劝了，发倡议书300份\n"
        "农家书屋旧书多，没人借\n理事会管了12场红白事\n信教的有9户，党员联系，每月走访\n明年修喇叭"
    )
    facts = _facts(text, pack)
    assert {"清明上坟劝了，发倡议书300份", "信教的有9户，党员联系，每月走访"} <= {fact.said for fact in facts}
    assert [fact.said for fact in facts if fact.role == "plans"] == ["明年想组织外出党员学习", "明年修喇叭"]


def test_a_stray_line_behind_the_plans_is_still_put_aside(pack: GenrePack) -> None:
    text = "村党支部 2026年\n大喇叭每天播政策\n红白理事会管了12场\n明年换书，修喇叭\n新买了电动车6辆"
    assert "新买了电动车6辆" not in {fact.said for fact in _facts(text, pack)}


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("新警有师傅带", "新警由师傅带教"),
        ("没有师傅带", "没有师傅带"),
        ("请报社老师来讲课", "邀请报社老师讲课"),
        ("请党校老师来讲课", "邀请党校老师讲课"),
        ("发了通报，把审批情况说清楚了", "发了通报，说明审批情况"),
        ("村干部没分工，啥都是书记一个人", "村干部未分工，各项工作均由书记一人承担"),
        ("员工吐槽客户的视频被转发", "员工抱怨客户的视频被转发"),
    ],
)
def test_what_is_said_keeps_its_sense_in_writing(said: str, written: str, pack: GenrePack) -> None:
    assert [fact.written for fact in _facts(f"一、主要工作\n{said}", pack)] == [written]
