"""Of a library's own texts in everyday words: the exception for the case asked, persons by post, offices compared."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
REPORT = """石桥县农业农村局{year}年度意识形态工作责任制落实情况报告

县委：
{year}年，县农业农村局党组认真落实意识形态工作责任制，现将有关情况报告如下。

一、主要做法
（一）压实责任。局党组专题研究意识形态工作{studied}次。{signed}
（二）抓好学习。党组理论学习中心组集中学习{learnt}次，其中意识形态专题{topic}次，交流发言21人次。
（三）管住阵地。全局有网站1个、微信公众号1个、工作群31个。公众号“石桥三农”发稿{wrote}篇，其中原创28篇。
（四）应对舆情。全年处置涉农舆情{handled}起，平均回应时间{hours}小时。{event}
（五）队伍建设。有网评员{commenting}名，有1人被评为全县优秀网评员。

二、存在问题
一是网评员人手少。二是种子站农业宣传展厅受场地影响未能建成，只完成设计。

三、下一步打算
{plans}

中共石桥县农业农村局党组
{year}年12月15日
"""
BEFORE = REPORT.format(
    year=2023, studied=3, learnt=9, topic=2, wrote=96, handled=7, hours=6, commenting=5, event="",
    signed="党组书记、局长陶志远与11名股室负责人签订责任书。",
    plans="2024年，中心组学习不少于12次，其中意识形态专题不少于5次；网评员队伍扩充到8名。",
)  # fmt: skip
AFTER = REPORT.format(
    year=2024, studied=5, learnt=12, topic=3, wrote=133, handled=4, hours=2.5, commenting=8,
    signed="9月，局党组副书记鲁建华带队开展专项督查，查出问题17个。",
    event="其中8月3日柳河镇化肥涨价舆情，由分管副局长贺敏牵头，1.5小时内回应，3天平息。",
    plans="一是专题研究不少于5次。二是筹资22万元，8月底前建成种子站农业宣传展厅。三是网评员达到10名。",
)  # fmt: skip
NEIGHBOUR = """石桥县交通运输局2024年度意识形态工作责任制落实情况报告

县委：
现将县交通运输局党组2024年度落实意识形态工作责任制情况报告如下。

一、工作情况
（一）责任落实。局党组专题研究意识形态工作2次，党组书记谭国强与8个公路站签订责任书。
（二）学习教育。中心组集中学习14次，其中意识形态专题6次，交流发言25人次。
（三）舆情处置。处置涉路舆情5起，平均回应时间4.5小时。
（四）队伍建设。网评员6名，培训2次。

二、存在问题
一是公路站地处偏远，年轻职工思想动态掌握不及时。

三、下一步打算
2025年，专题研究不少于4次。

中共石桥县交通运输局党组
2024年12月20日
"""
RULE = """石桥县农业农村局意识形态阵地管理办法

第一条 为加强全局意识形态阵地管理，制定本办法。
第二条 公众号发稿由分管领导终审。汛期的应急信息可由值班领导先审先发，但须在发布后12小时内补办审签手续。
第三条 新建15人以上工作群，建群人应当提前5个工作日向办公室提出申请，经分管领导同意后备案。\
应急处置临时工作群可以先建后报，任务结束后10日内解散。
第四条 举办讲座、论坛、报告会，主办股室应当提前7个工作日报办公室审核；\
邀请县外人员授课的，提前15个工作日报分管领导审批；邀请境外人员的，报局党组研究后按规定报县委宣传部批准。
第五条 发现涉农负面舆情，应当在20分钟内向办公室口头报告，3小时内书面报告。涉及人员伤亡的，立即直接向党组书记报告。
第六条 各站所每季度末20日前报送阵地管理台账。地处山区、常住人员不足4人的站所，台账可每半年报送一次。
第七条 本办法自2024年4月1日起施行。
"""
NOTICE = """中共石桥县委宣传部关于报送2025年度意识形态工作责任制落实情况报告的通知

各乡镇党委，县直各单位党组（党委）：
现就报送2025年度意识形态工作责任制落实情况报告有关事项通知如下。

一、报告内容
包括本单位全年工作开展情况、存在问题和原因分析、2026年工作打算三个部分。

二、有关要求
1.篇幅控制在3000字以内。
2.报告须经党组（党委）会议审议，由党组（党委）书记签字，并加盖单位公章。书记空缺的，由主持工作的负责同志签字。
3.报告须附两个附件：舆情处置情况统计表、问题整改清单。全年没有发生舆情的，附件一填“无”，不得不报。

三、报送时间和方式
请于2025年12月15日前报送。纸质版一式三份报县委宣传部理论股，电子版通过县电子政务内网邮箱报送，不得通过微信传送。
联系人：邵勇，电话：0738-5523390。

中共石桥县委宣传部
2025年11月8日
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    office = "石桥县农业农村局"
    library.learn(f"{office}2023年度意识形态工作责任制落实情况报告.txt", BEFORE, kind="sample", genre=GENRE)
    library.learn(f"{office}2024年度意识形态工作责任制落实情况报告.txt", AFTER, kind="sample", genre=GENRE)
    other = "石桥县交通运输局2024年度意识形态工作责任制落实情况报告.txt"
    library.learn(other, NEIGHBOUR, kind="sample", genre=GENRE)
    library.learn(f"{office}意识形态阵地管理办法.txt", RULE, kind="policy", genre=GENRE)
    title = "关于报送2025年度意识形态工作责任制落实情况报告的通知.txt"
    library.learn(title, NOTICE, kind="policy", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("出了舆情死了人咋报", "**涉及人员伤亡的，立即直接向党组书记报告**"),
        ("想请省里的教授来讲课，得提前几天报", "**邀请县外人员授课的，提前15个工作日报分管领导审批**"),
        ("请外面人来讲课要怎么报批", "**邀请县外人员授课的，提前15个工作日报分管领导审批**"),
        ("请本县党校老师讲课提前几天报", "主办股室应当提前7个工作日报办公室审核**"),
        ("发大水的时候信息来不及审怎么办", "**汛期的应急信息可由值班领导先审先发"),
        ("我们站就3个人在山里，台账也要每季度交吗", "**地处山区、常住人员不足4人的站所"),
        ("书记调走了还没来新的，谁签字", "书记空缺的，由主持工作的负责同志签字"),
        ("临时建个应急群也要先申请吗", "可以先建后报"),
    ],
)
def test_the_exception_for_the_case_asked_leads(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我们站10个人，台账多久交一次", "每季度末20日前"),
        ("报告谁签字", "由党组（党委）书记签字"),
        ("发现负面舆情多久要报", "20分钟内"),
    ],
)
def test_what_holds_for_all_comes_before_an_exception_not_asked_of(desk: Any, question: str, told: str) -> None:
    assert told in desk.ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("出了负面舆情多长时间要报/要是死了人呢", "**涉及人员伤亡的，立即直接向党组书记报告**"),
        ("请外面人来讲课要怎么报批/要是老外呢", "**邀请境外人员的"),
        ("请外面人来讲课要怎么报批/那就本县党校老师呢", "主办股室应当提前7个工作日报办公室审核**"),
    ],
)
def test_a_turn_that_names_a_case_is_of_the_article_told(desk: Any, turns: str, told: str) -> None:
    assert told in desk.talk(*turns.split("/"))[-1].text.split("\n")[0]


def test_a_second_half_is_of_the_clause_just_told(desk: Any) -> None:
    told = desk.ask("想请省里的教授来讲课，得提前几天报，报给谁").text
    assert "理论股" not in told
    assert "提前15个工作日报分管领导审批" in told
    assert "没有答案" not in told
    assert "10日内解散" in desk.ask("临时建个应急群也要先申请吗，完事了留着行不行").text.split("###")[-1]
    assert "理论股" in desk.ask("2025年度的报告啥时候交，交给谁").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("化肥涨价舆情几小时回应的", "**1.5小时**"),
        ("2023年公众号一共发了多少稿子", "**96篇**"),
        ("2023年公众号有几个", "**1个**"),
        ("陶局2023年跟几个人签了责任书", "**11名**"),
        ("鲁书记带队督查查出几个问题", "**17个**"),
        ("网评员2024年比2023年多几个", "多3名"),
        ("2024年意识形态专题学习计划5次，实际学了几次，够不够", "还差2次，没有达到"),
        ("2024年中心组意识形态专题学了几次", "**3次**"),
        ("交通局专题研究了几次", "**2次**"),
        ("交通局中心组意识形态专题学了几次，跟我们农业农村局2024比谁多", "石桥县农业农村局比石桥县交通运输局少3次"),
        ("我们2024年网评员几个，跟交通局比谁多", "多2名"),
    ],
)
def test_the_value_is_of_the_thing_asked(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text.split("\n")[0]


def test_another_person_is_not_told_for_the_one_named(desk: Any) -> None:
    assert not desk.ask("王局跟谁签的责任书").answered
    assert "谭国强" in desk.ask("谭书记跟谁签的责任书").text
    assert "贺敏" in desk.ask("贺局牵头处置的是哪个舆情").text
    phone = desk.ask("局办公室主任2024年是谁，电话多少").text
    assert "0738" not in phone
    assert "0738" in desk.ask("通知的联系人电话多少").text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("网评员2024年有几个/2025年目标是多少", "2024年的报告打算10名"),
        ("2024年中心组学了几次/那意识形态专题呢", "**3次**"),
        ("2024年我们局处置了几起舆情/交通局呢", "**5起**"),
        ("2024年我们局处置了几起舆情/交通局呢/哪家多", "石桥县农业农村局比石桥县交通运输局少1起"),
        ("2024年我们局处置了几起舆情/2023年呢/那交通局2024年呢/三个里头谁最少", "**最少的是4起**"),
        ("农业农村局2024年的报告存在的问题写了哪几条/第二个后来2025年打算怎么弄", "建成种子站农业宣传展厅"),
        ("农业农村局2024年的报告存在的问题写了哪几条/第二个后来2025年打算怎么弄/要花多少钱", "**22万元**"),
    ],
)
def test_follow_ups_keep_to_the_office_the_year_and_the_entry(desk: Any, turns: str, told: str) -> None:
    assert told in desk.talk(*turns.split("/"))[-1].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2025年度的报告写多长，啥时候交", ("3000字", "12月15日")),
        ("2025年度的报告要带哪些附件", ("舆情处置情况统计表",)),
        ("2025年度的电子版咋交", ("内网邮箱",)),
        ("平均回应时间两年各是多少，快了多少", ("快3.5小时",)),
    ],
)
def test_both_halves_of_a_question_are_answered(desk: Any, question: str, told: tuple[str, ...]) -> None:
    text = desk.ask(question).text
    assert all(one in text for one in told)
