"""Of the office's own rule, notice and reports the very thing asked is told: the article, the entry, the year."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
RULE = """青杨区文化馆意识形态工作责任制管理办法
第一章 总则
第一条　为落实责任，制定本办法。
第二条　馆党支部每年专题研究意识形态工作不少于3次。
第二章 活动管理
第三条　举办展演、讲座的，承办部门应当提前8个工作日填表，报馆党支部审批。
第四条　工作群由部门主任管理，每两个月核对一次成员。
第五条　有下列情形之一的，予以问责：
（一）展演内容出现错误导向的；
（二）舆情处置不当的；
（三）瞒报重大情况的。
第六条　问责采取约谈、通报批评、取消评优资格等方式。
第七条　本办法由馆办公室负责解释，自2024年5月1日起施行。
"""
NOTICE = """青杨区文化和旅游局关于报送2026年度意识形态工作责任制落实情况报告的通知
局属各单位：
现就有关事项通知如下。
一、报告内容
（一）责任落实情况。写明专题研究次数。
（二）上年度巡察反馈问题整改情况。逐项写明进度，没有改完的写明时限。
（三）存在的问题。至少写4条，要见人见事。
（四）意见建议。可写可不写。
二、有关要求
（一）报告控制在2600字以内，街道文化站可放宽到3100字。
（二）由主要负责人签字并加盖公章。
（三）请于2026年12月5日前将纸质版一式三份送局党建科（文化大楼215室），电子版发至 qywh@example.com。
青杨区文化和旅游局
2026年11月5日
"""
REPORT = """青杨区文化馆{year}年意识形态工作责任制落实情况报告

区文化和旅游局党组：
{year}年，文化馆党支部认真落实责任。现将情况报告如下：
一、主要做法
（一）压实责任。党支部专题研究{studied}次，听取汇报2次。
（二）守好阵地。举办公益讲座{talks}场，公众号发布信息{posts}条。
二、存在的问题
（一）{first}。年轻职工参加少。
（二）{second}。少数部门群没有人核对。
三、下一步打算
（一）改进学习。每月安排一次。
青杨区文化馆党支部
{year}年12月20日
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("管理办法.txt", RULE, kind="policy", genre=GENRE)
    library.learn("报送通知.txt", NOTICE, kind="policy", genre=GENRE)
    old = {"year": 2023, "studied": 2, "talks": 20, "posts": 90, "first": "学习形式单一", "second": "群组管理不严"}
    new = {"year": 2024, "studied": 3, "talks": 26, "posts": 75, "first": "学习形式仍然单一", "second": "宣传人手不足"}
    for values in (old, new):
        name = f"青杨区文化馆{values['year']}年意识形态工作责任制落实情况报告.txt"
        library.learn(name, REPORT.format(**values), kind="sample", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("管理办法第四条说了什么", "每两个月核对", "第七条"),
        ("我们的办法第五条有哪几项", "（三）瞒报重大情况的", "第六条"),
        ("管理办法第五条第二项", "舆情处置不当", "瞒报"),
        ("管理办法第三十条", "没有第三十条，全文共7条", "第七条"),
        ("按我们的办法，哪些情形要问责", "瞒报重大情况", "负责解释"),
        ("办法里讲座审批要提前多久", "8个工作日", "没有写"),
        ("办讲座要提前几天报，报给谁", "馆党支部", "党建科"),
        ("局里的通知什么时候交", "12月5日", "讲座"),
        ("通知让交到哪", "215室", "主送"),
        ("通知对存在的问题怎么要求，至少几条", "至少写4条", "可写可不写"),
        ("上年反馈问题的整改怎么写，通知怎么说", "没有改完的写明时限", "不一定管"),
        ("通知里说要写意见建议吗", "可写可不写", "至少写4条"),
        ("今年报告最多多少字，我们是街道文化站", "3100字", "没有统一字数"),
        ("文化馆2023年报告里问题写了哪几条", "群组管理不严", "宣传人手不足"),
        ("文化馆2024年报告第二个问题是什么", "少数部门群没有人核对", "年轻职工"),
        ("文化馆两年的报告里哪些问题是一样的", "学习形式仍然单一", "宣传人手不足"),
        ("文化馆2024年讲座比2023年多几场", "多6场", ""),
        ("文化馆2024年公众号发的信息比2023年多几条", "少15条", ""),
        ("哪些报告里有“群组管理不严”这句话", "1 篇写了", ""),
    ],
)
def test_the_very_thing_is_told(desk: Any, question: str, told: str, never: str) -> None:
    answer = desk.ask(question)
    assert answer.answered, answer.text[:300]
    assert told in answer.text.replace("*", ""), answer.text[:400]
    assert not never or never not in answer.text, answer.text[:400]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("通知要求报告附英文翻译件吗", "英文"),
        ("办法里食堂怎么规定的", "没有写到“食堂”"),
        ("文化馆2019年报告里问题写了几条", "没有青杨区文化馆2019年的报告"),
        ("文化馆2024年听取汇报比2023年多几人次", ""),
    ],
)
def test_what_the_own_texts_do_not_tell_is_said(desk: Any, question: str, said: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered, answer.text[:300]
    assert said in answer.text


def test_a_notice_of_another_year_is_said_to_be_one(desk: Any) -> None:
    text = desk.ask("2025年度的报告什么时候交，通知怎么说").text
    assert "2025年的没有" in text.replace("*", "")


@pytest.mark.parametrize(
    "question", ["存在的问题怎么写", "公文处理工作条例第十五条", "有什么办法把问题写实", "文化馆2027年的报告怎么写"]
)
def test_what_is_not_of_the_own_texts_is_not_answered_from_them(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert "青杨区文化馆意识形态工作责任制管理办法" not in text
    assert "没有青杨区文化馆" not in text
