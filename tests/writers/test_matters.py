"""What a plan of no known topic is about: named in its own words, or not at all."""

from __future__ import annotations

import pytest

from assistant.writers.draft.matters import matter


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("明年收费班组每月一次“班前微课堂”，先在东站试", "“班前微课堂”"),
        ("每学期每个教研室拿出2门课程思政示范课", "课程思政示范课"),
        ("拟招3个会剪视频的学生做个工作室", "工作室建设"),
        ("补签直播外包合同条款", "直播外包合同条款补签"),
        ("其余9项任务11月前做完", "其余任务"),
        ("车间主任每半年述一次职", "车间主任述职"),
        ("抖音号（收费站姐妹花）是否保留，1月份党支部会定", "抖音号去留研究"),
        ("9月前更换口号牌", "口号牌更换"),
        ("实习点每季度跑一次", "实习点工作"),
        ("人民法庭每季度去一次", "人民法庭走访"),
        ("乡镇卫生院每半年走访一次", "乡镇卫生院走访"),
        ("6个所半年回访一次", "回访工作"),
        ("直播商户先登记", "直播商户登记"),
    ],
)
def test_a_plan_is_named_by_its_thing(told: str, named: str) -> None:
    assert matter(told) == named


@pytest.mark.parametrize(
    "told",
    [
        "外出党员17名",
        "请老专家带徒弟8名",
        "停办“周末茶座”",
        "明年大学生村官小陈带着把公众号弄起来",
        "书记每季度跑一次",
        "指定牵头，每月碰头",
        "年轻人多参加",
    ],
)
def test_what_names_nothing_whole_is_not_named(told: str) -> None:
    assert matter(told) == ""
