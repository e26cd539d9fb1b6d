"""What is asked of a year, a person or our own doings is told from the own reports, by the sentence that holds it."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.writers.answer.own.recorded import years_meant

FIRST = """中共临溪县人民医院委员会关于2023年度意识形态工作责任制落实情况的报告
县卫生健康局党委：
2023年，医院党委认真履行意识形态工作主体责任，现将有关情况报告如下。
一、主要工作
（一）压紧责任链条。由党委书记韩立群任组长。召开党委会专题研究意识形态工作3次。与12个党支部签订承诺书12份。
（二）建强宣传阵地。医院开设微信公众号1个，全年推送文章168篇，严格执行“供稿科室初核、宣传科复核、分管领导签发”的审核流程。解散僵尸群14个。
（三）稳妥应对舆情。3月，针对急诊等候时间过长的网络发帖，院办40分钟内报县卫健局。全年处置医患舆情9起，答复网民留言77条，办结率96%。
二、存在的问题
一是个别科室主任抓意识形态的意识不强。二是宣传科人员力量不足。
三、下一步工作
（一）推动责任下沉。2024年把意识形态工作写入科室目标责任书。
（二）配强宣传队伍。2024年6月底前增配专职宣传干事1名。
2023年12月20日
"""
SECOND = """中共临溪县人民医院委员会关于2024年度意识形态工作责任制落实情况的报告
县卫生健康局党委：
一年来，医院党委牢牢掌握意识形态工作领导权，现将2024年度情况报告如下。
一、工作开展情况
（一）落实主体责任。党委书记韩立群带头履行第一责任人职责。全年召开党委会专题研究意识形态工作5次。将意识形态工作纳入科室综合目标考核，分值由3分提高到6分。与14个党支部签订承诺书14份。
（二）加强阵地管理。党委班子成员到联系科室讲党课11次。微信公众号推送文章243篇，新开通抖音号1个，发布短视频××条。清理僵尸群9个。
（三）化解舆情风险。处置医患舆情6起，同比减少3起；答复网民留言92条，办结率100%。
（四）讲好医者故事。“杏林讲堂”走进学校、企业10场，受众1500余人次。
二、存在不足
一是部分支部书记抓意识形态办法不多。二是对第三方护工队伍的教育管理还有空白点。
三、2025年工作打算
（一）开展支部书记专题培训2期。
2024年12月16日
"""
DUTIES = """2024年度履行意识形态工作责任情况述职报告
临溪县人民医院党委副书记、副院长　孟晓岚
各位委员、同志们：
本人分管党办、宣传科、护理部。现将履行意识形态工作责任情况报告如下。
一、履职情况
（一）学在前。参加中心组学习12次。到外科党支部讲党课1次，题目是《白衣下的初心》。
（二）抓落实。带队检查临床科室2轮，查出问题19个，已整改17个，剩余2个，计划2025年2月底整改到位。
二、存在问题
一是理论学习结合医院实际不够。二是深入夜班一线偏少，全年仅参加夜查房4次。
三、今后打算
一是2025年上半年走遍14个党支部。
2024年12月28日
"""
RULE = """临溪县人民医院意识形态工作责任制实施细则
第一条 为落实意识形态工作责任制，制定本细则。
第二条 党委会每半年至少专题研究意识形态工作1次。
第三条 党委班子成员每年讲党课不少于2次。
第四条 工作群连续3个月无信息的，由群主注销。
第五条 检查发现的问题应当在20日内整改完毕。
第六条 本细则自2022年3月1日起施行。
"""


@pytest.fixture
def desk(desk_with: Any) -> Any:
    return desk_with(
        ("临溪县人民医院2023年意识形态工作责任制落实情况报告.txt", FIRST, "sample"),
        ("临溪县人民医院2024年意识形态工作责任制落实情况报告.txt", SECOND, "sample"),
        ("孟晓岚2024年述职报告.txt", DUTIES, "sample"),
        ("临溪县人民医院实施细则.txt", RULE, "policy"),
    )


def test_the_value_of_the_year_stands_first_and_no_rule_is_told_for_it(desk: Any) -> None:
    for question, value, quote in (
        ("咱们医院2023年党委会专题研究了几回意识形态", "**3次**", "专题研究意识形态工作3次"),
        ("24年班子成员讲了几次党课", "**11次**", "讲党课11次"),
        ("承诺书2024年签了几份", "**14份**", "承诺书14份"),
        ("2023年留言办结率多少", "**96%**", "办结率96%"),
        ("考核分值从多少提到多少了", "**由3分提高到6分**", "由3分提高到6分"),
        ("杏林讲堂2024年办了几场", "**10场**", "10场"),
        ("去年（2024年）公众号发了多少篇", "**243篇**", "推送文章243篇"),
    ):
        answer = desk.ask(question)
        assert answer.answered, question
        assert answer.text.startswith(value), answer.text
        assert quote in answer.citations[0].quote, question
        assert all(one.kind == "sample" for one in answer.citations), question


def test_what_was_done_and_how_is_told_by_its_sentence(desk: Any) -> None:
    for question, quote in (
        ("急诊等候那个帖子是几月的事，多久上报的", "40分钟内"),
        ("2023年公众号稿子怎么审的", "供稿科室初核"),
        ("意识形态有没有纳入科室考核，2024年", "将意识形态工作纳入科室综合目标考核"),
        ("2024年处置舆情比2023年少了几起", "同比减少3起"),
    ):
        answer = desk.ask(question)
        assert answer.answered, question
        assert any(quote in one.quote for one in answer.citations), question


def test_two_years_asked_are_both_told(desk: Any) -> None:
    for question, told in (
        ("公众号23年和24年各发了多少篇", ("**2024年：243篇**", "**2023年：168篇**")),
        ("僵尸群两年分别清了几个", ("**2024年：9个**", "**2023年：14个**")),
    ):
        text = desk.ask(question).text
        assert all(one in text for one in told), text


def test_of_a_person_only_that_person_is_told(desk: Any) -> None:
    assert "**1次**" in desk.ask("孟晓岚讲了几次党课，题目叫啥").text
    assert "分管党办、宣传科" in desk.ask("孟晓岚分管哪些部门").citations[0].quote
    assert "剩余2个" in desk.ask("孟晓岚查出多少问题，还剩几个没改").citations[0].quote
    answer = desk.ask("韩立群一年讲了几次党课")
    assert not answer.answered
    assert "11次" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2022年党委会研究了几次",
        "2024年发了多少条短视频",
        "2023年抖音号发了多少条",
        "2023年杏林讲堂讲了几场",
        "2025年公众号发了多少篇文章",
    ],
)
def test_what_no_report_of_the_year_tells_is_refused(desk: Any, question: str) -> None:
    assert not desk.ask(question).answered


def test_a_part_of_a_report_of_a_year_is_listed(desk: Any) -> None:
    for question, entry in (
        ("我们2023年的报告问题那部分写了些啥", "个别科室主任抓意识形态的意识不强"),
        ("2024年报告存在不足写了哪几条", "部分支部书记抓意识形态办法不多"),
        ("2023年报告下一步工作怎么安排的", "推动责任下沉"),
        ("孟晓岚的述职里存在问题写了几条", "理论学习结合医院实际不够"),
    ):
        assert entry in desk.ask(question).text, question


def test_which_own_text_writes_of_a_thing_counts_no_others(desk: Any) -> None:
    answer = desk.ask("我们自己的报告里哪篇写了护工队伍")
    assert "有1份" in answer.text
    assert all(one.name.startswith("临溪县人民医院2024年") for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("我们单位党委会要多久专题研究一次", "每半年"),
        ("班子成员每年至少讲几次党课", "不少于2次"),
        ("检查发现的问题多少天内要整改完", "20日内"),
    ],
)
def test_what_must_be_is_told_from_the_rule(desk: Any, question: str, quote: str) -> None:
    answer = desk.ask(question)
    assert any(quote in one.quote for one in answer.citations), answer.text
    assert not any(one.name.startswith(("临溪县人民医院2", "孟晓岚")) for one in answer.citations)


@pytest.mark.parametrize(
    ("said", "held", "years"),
    [
        ("我们局去年开了几次专题会", ("2022", "党组织报告"), 0),  # years ago
        ("去年开了几次专题会", ("2022", "党组织报告"), 0),
        ("我们局去年开了几次专题会", (-2, "个人述职"), 0),  # one person's account
        ("我们局去年开了几次专题会", (-2, "党组织报告"), -1),
        ("去年开了几次专题会", (-2, "个人述职"), -1),
    ],
)
def test_a_report_of_long_ago_or_of_one_person_is_not_of_our_last_year(
    said: str, held: tuple[str | int, str], years: int
) -> None:
    this = date.today().year
    period = held[0] if isinstance(held[0], str) else str(this + held[0])
    document: Any = SimpleNamespace(period=period, type=held[1])
    assert years_meant(said, [document]) == [str(this - 1 + years)]


@pytest.mark.parametrize(
    "question", ["党课一年讲几次", "专题研究一年要几次", "一个季度要研判几次", "中心组一年学多少次"]
)
def test_how_often_a_thing_is_to_be_done_is_not_told_by_what_was_done(desk: Any, question: str) -> None:
    cited = desk.ask(question).citations
    assert not cited or cited[0].kind != "sample", question


@pytest.mark.parametrize(
    ("question", "value"), [("我们2024年专题研究一年几次", "5次"), ("咱们去年（2024年）党课讲了几次", "11次")]
)
def test_how_often_we_did_a_thing_is_told_by_what_was_done(desk: Any, question: str, value: str) -> None:
    assert value in desk.ask(question).text


def test_the_number_of_a_file_is_no_part_of_a_figure(desk_with: Any) -> None:
    desk = desk_with(("000_2024年意识形态工作报告.txt", FIRST, "sample"))
    assert "000_" not in desk.ask("报告能不能写4000字").text
    assert "在《" not in desk.ask("写1000字够吗").text
