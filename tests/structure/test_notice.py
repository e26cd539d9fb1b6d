"""Notices in the manners offices write them, each with the checklist a careful reader would draw."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notice import read_notice

CASES = {
    "numbered parts under a heading": (
        """关于报送2024年度工作责任制落实情况报告的通知
各部门党组织：
现就报送2024年度落实情况报告有关事项通知如下。
一、报告内容
报告应包括以下三个部分：
（一）主要做法。写明会议研究次数、学习情况和阵地管理情况。
（二）存在问题。问题要具体。
（三）下一步打算。措施要可行。
二、有关要求
报告字数控制在3000字以内，加盖公章后于2024年12月20日前报送区委宣传部，电子版发送至指定邮箱。同时报送佐证材料。""",
        [
            ("period", "2024年度"),
            ("part", "主要做法", "done", "写明会议研究次数、学习情况和阵地管理情况。"),
            ("part", "存在问题", "problems", "问题要具体。"),
            ("part", "下一步打算", "plans", "措施要可行。"),
            ("length", "3000字以内"),
            ("form", "加盖公章后于2024年12月20日前报送区委宣传部"),
            ("deadline", "2024年12月20日前"),
            ("addressee", "区委宣传部"),
            ("form", "电子版发送至指定邮箱"),
            ("attachment", "同时报送佐证材料"),
        ],
    ),
    "parts in one sentence": (
        "请各支部认真总结。报告内容包括主要做法、存在的问题以及下一步工作打算。篇幅不超过2000字，12月5日前报党委办公室。",
        [
            ("part", "主要做法", "done", ""),
            ("part", "存在的问题", "problems", ""),
            ("part", "下一步工作打算", "plans", ""),
            ("length", "不超过2000字"),
            ("deadline", "12月5日前"),
            ("addressee", "党委办公室"),
        ],
    ),
    "1. 2. 3. after a colon": (
        """各科室：
请于6月30日下班前提交2024年上半年工作总结。总结内容：
1.上半年工作开展情况；
2.存在的问题和不足；
3.下半年工作思路。
总结一式两份，由主要负责人签字。""",
        [
            ("deadline", "6月30日下班前"),
            ("period", "2024年上半年"),
            ("part", "上半年工作开展情况", "done", ""),
            ("part", "存在的问题和不足", "problems", ""),
            ("part", "下半年工作思路", "plans", ""),
            ("form", "总结一式两份"),
            ("form", "由主要负责人签字"),
        ],
    ),
    "一是 二是 三是 within a paragraph": (
        "述职报告要写清三个方面的内容：一是履职情况，重点写第一责任人职责；二是存在的主要问题，不少于3条；三是今后努力方向。"
        "正文2500-3000字，用第一人称。请在2025年1月10日17时前报至县委组织部干部科。",
        [
            ("part", "履职情况", "done", "重点写第一责任人职责"),
            ("part", "存在的主要问题", "problems", "不少于3条"),
            ("part", "今后努力方向", "plans", ""),
            ("length", "2500-3000字"),
            ("form", "用第一人称"),
            ("deadline", "2025年1月10日17时前"),
            ("addressee", "县委组织部干部科"),
        ],
    ),
    "一是 as paragraphs": (
        """自查报告应当涵盖以下内容：
一是工作开展情况。
二是原因分析。
三是整改措施。
请于本周五下班前报送局办公室。""",
        [
            ("part", "工作开展情况", "done", ""),
            ("part", "原因分析", "causes", ""),
            ("part", "整改措施", "plans", ""),
            ("deadline", "本周五下班前"),
            ("addressee", "局办公室"),
        ],
    ),
    "only a deadline and a form": (
        "请将2023年度述职报告于12月底前报送机关党委，须加盖公章，采用PDF格式。",
        [
            ("period", "2023年度"),
            ("deadline", "12月底前"),
            ("addressee", "机关党委"),
            ("form", "须加盖公章"),
            ("form", "采用PDF格式"),
        ],
    ),
    "由……三部分组成": (
        "报告由工作情况、存在不足、工作计划三部分组成，原则上不超过1500字。另附工作台账。",
        [
            ("part", "工作情况", "done", ""),
            ("part", "存在不足", "problems", ""),
            ("part", "工作计划", "plans", ""),
            ("length", "不超过1500字"),
            ("attachment", "另附工作台账"),
        ],
    ),
    "a rule with articles": (
        "第五条 党委应当每半年至少专题研究一次。\n第六条 各单位必须每年向上级报告一次。\n第七条 本办法自公布起施行。",
        [("duty", "党委应当每半年至少专题研究一次。"), ("duty", "各单位必须每年向上级报告一次。")],
    ),
    "parts as 一、 二、 in the notice itself": (
        """报告请按以下几个方面撰写：
一、2025年工作总体情况
二、存在的突出问题
三、2026年工作打算
材料标题用小标宋，正文用仿宋。""",
        [
            ("part", "2025年工作总体情况", "done", ""),
            ("part", "存在的突出问题", "problems", ""),
            ("part", "2026年工作打算", "plans", ""),
            ("form", "材料标题用小标宋"),
            ("form", "正文用仿宋"),
        ],
    ),
    "nothing asked for": ("今天天气很好，大家都很高兴。", []),
    "two deadlines": (
        "初稿于11月20日前提交办公室，正式文件于11月30日前报市委宣传部。",
        [
            ("deadline", "11月20日前"),
            ("addressee", "办公室"),
            ("form", "正式文件于11月30日前报市委宣传部"),
            ("deadline", "11月30日前"),
            ("addressee", "市委宣传部"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_checklist(text: str, expected: list[tuple[str, ...]], pack: GenrePack) -> None:
    found = read_notice(text, pack)
    assert [
        (one.kind, one.value, one.role, one.states) if one.kind == "part" else (one.kind, one.value) for one in found
    ] == expected
    for one in found:
        assert one.value in text[one.start : one.end]
