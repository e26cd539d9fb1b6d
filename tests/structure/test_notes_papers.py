"""Who passes papers in the office, and what people tell the one who reports, is a fact; to his writer it is talk."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.read import read_notes

WORK = ["中心组学习11次", "宣传栏换了三茬", "讲师团里就两个年轻的", "明年想跟师范学院搭个伙"]


def _aside(said: str, pack: GenrePack) -> list[str]:
    facts = read_notes("\n".join([*WORK[:2], said, *WORK[2:]]), pack).facts
    return [fact.text for fact in facts if fact.reason]


@pytest.mark.parametrize(
    "said",
    [
        "公众号的推文发之前都得给我看一眼",
        "凡对外的稿子科室先审再给我签字",
        "往后讲座的课件先由教研室审再给我批",
        "我让宣传科每周把舆情给我报一次",
        "展板内容由文化站先改再给我定",
        "我要求各科室每月给我交一份思想动态分析",
        "新闻稿原来直接发,现在先给我把关",
        "今后述职材料先由支部审再给我看",
        "材料让校办把关,给我把最后一道",
        "员工给我提了意见,能改的都改了",
        "支部书记每季度找我汇报一次思想",
        "家长给我打电话反映食堂,当天去看了",
        "楼道堆物的事我去了三回,现在没有了",
        "夜市噪音找物业谈过,后来不吵了",
    ],
)
def test_how_papers_pass_in_the_office_is_a_fact(said: str, pack: GenrePack) -> None:
    assert _aside(said, pack) == []


@pytest.mark.parametrize(
    "said",
    [
        "写好了先给我看看",
        "稿子写完先给办公室校对再给我看",
        "这个材料先让办公室看看再给我",
        "这份总结你先改一遍再给我签",
        "述职稿子先给王主任过目再给我",
        "报告出来给我看一眼",
        "这稿子写好让办公室把把关",
        "材料由办公室写",
        "有啥不明白给我打电话",
        "定稿之前给我看",
        "你们先校对一下这稿再给我",
        "现在可以了",
    ],
)
def test_what_is_said_of_this_paper_is_put_aside(said: str, pack: GenrePack) -> None:
    assert _aside(said, pack) == [said]
