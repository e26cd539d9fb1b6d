"""A plain fact is told from the one sentence of own reports that holds all a question says, and from no other."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = """澄江县图书馆2025年度意识形态工作责任制落实情况报告
2025年，县图书馆党支部认真落实意识形态工作责任制，现将情况报告如下。
一、工作开展情况
（一）落实责任。时任支部书记、馆长孟庆林任领导小组组长，副馆长路小曼分管。2月18日与5个部室签订责任书。
（二）加强学习。组织职工集中学习10场、参加186人次。6月请县委党校方志远老师作专题辅导，32名职工参加。
（三）管好阵地。公众号全年发稿96篇，实行“两审”，终审由办公室主任邬建平负责。有读者微信群18个。
三、2026年工作计划
（一）网上投诉减到10起以内。
"""
SECOND = """澄江县图书馆2026年度意识形态工作责任制落实情况报告
今年以来，县图书馆党支部把责任制落实到借阅服务全过程。现将有关情况报告如下。
一、主要做法
（一）压实责任。支部书记、馆长龚立群任领导小组组长，副馆长路小曼分管日常工作。路小曼副馆长带队到3个分馆检查2轮，发现问题9个，整改8个，剩余1个为石桥分馆借阅机未接入统一管控，计划2027年4月底前完成。
（二）抓好学习。组织职工集中学习12场、参加235人次。5月邀请市社科联崔文静研究员作专题讲座，41名职工参加。
（三）守好阵地。有读者微信群14个，公众号全年发稿132篇，网上投诉8起，实行“三审”，终审由路小曼副馆长负责。
（四）处置舆情。9月3日网上出现“图书馆卖掉捐赠书”的不实帖子，办公室主任邬建平牵头，3小时内核清事实，当日17时发布说明。
二、存在问题
一是阅览部、采编部全年各缺席学习1次。二是读者微信群管理员为志愿者的有3个群，管理不够规范。
三、下一步打算
（一）2027年2月底前将3个志愿者管理的读者群交由在编人员管理，由阅览部主任谭秋月负责。
"""
RULE = """澄江县图书馆信息发布与活动管理办法
第一条 为规范本馆信息发布和活动管理，制定本办法。
第二条 公众号稿件由部室主任初审，办公室复审，分管副馆长终审。
第三条 举办讲座、展览，应提前15个工作日填写审批表，由分管副馆长审批。
第四条 本办法自2026年3月1日起施行，由办公室负责解释。
"""
NOTICE = """关于报送2026年度意识形态工作责任制落实情况报告的通知
各部室、各分馆：
现就报送2026年度意识形态工作责任制落实情况报告有关事项通知如下。
一、各部室报告不超过2000字。
二、纸质版一式三份，由部室主任签字；电子版发送至cjlib@cj.gov.cn。
三、各部室于12月8日下班前报送。逾期未报的，在馆务会上通报。
澄江县图书馆党支部
2026年11月16日
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(
        ("图书馆2025年报告.txt", FIRST, "sample"),
        ("图书馆2026年报告.txt", SECOND, "sample"),
        ("图书馆管理办法.txt", RULE, "policy"),
        ("报送通知.txt", NOTICE, "policy"),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("今年谁来做过讲座", "崔文静"),
        ("5月请谁来讲课", "崔文静"),
        ("崔研究员讲课几个人听", "41名"),
        ("馆长是谁", "龚立群"),
        ("馆长是老孟还是老龚", "龚立群"),
        ("3个志愿者管的群谁负责收回来", "谭秋月"),
        ("3个志愿者管的群什么时候收回", "2027年2月底前"),
        ("缺席学习的是哪两个部室", "阅览部、采编部"),
        ("9月份那个帖子的事是怎么回事", "9月3日"),
        ("剩的那个几号前改完", "2027年4月底前"),
    ],
)
def test_the_sentence_that_holds_all_that_is_asked_is_the_answer(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "今年谁来做过体检讲座",
        "9月份那个视频是怎么回事",
        "石桥分馆馆长是谁",
        "副书记是谁",
        "3个志愿者管的群里有多少人",
        "去年崔文静讲课几个人听",
        "前年谁讲的课",
        "谁和6个部室签的责任书",
        "9月那个帖子是谁发的",
        "阅览部谁缺席学习",
        "路小曼多大年纪",
        "办法是谁签发的",
    ],
)
def test_what_no_sentence_tells_stays_refused(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


def test_a_rule_is_in_force_since_the_day_its_own_sentence_names(desk: Any) -> None:
    assert "2026年3月1日" in desk.ask("这个办法哪年哪月开始用的").text


def test_a_bound_of_at_most_is_judged(desk: Any) -> None:
    assert "达到了" in desk.ask("网上投诉说要减到10起以内，今年做到没").text
