"""Of a library's own rule and notice: the branch for a case, sanctions by number, limits, what is for one office."""

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
RULE = """清溪县图书馆网络平台和活动管理规定

第一条 为规范本馆网络平台和读者活动管理，制定本规定。
第二条 办公室负责网络平台审核，活动部负责读者活动审核。
第三条 开设公众号、视频号，应当提前10个工作日向办公室申请，经馆长批准。
第四条 各读者群应当在建群后5日内向办公室备案。
第五条 举办读者沙龙、展览，活动部应当提前5个工作日报批。\
参加人数不满80人的，由分管副馆长审批；80人以上的，由馆长审批；邀请馆外人员授课的，报县文旅局党组审批；涉及境外人员的，报县委宣传部审批。
第六条 收到读者投诉，值班人员应当在2小时内回复，3个工作日内办结。
第七条 馆员不得在读者群内发布广告，不得泄露读者个人信息。
第八条 违反第三条至第五条规定的，予以通报批评，并扣当月绩效5分。
第九条 违反第七条规定的，给予警告；情节严重的，调离岗位。
第十条 本规定自2026年3月1日起施行。
"""
NOTICE = """清溪县文化和旅游局关于报送2026年度意识形态工作报告的通知

局属各单位、各乡镇文化站：
现将有关事项通知如下：
一、主要内容
（一）2026年度主要做法；
（二）2025年检查反馈问题整改情况；
（三）存在的问题；
（四）明年打算。
二、有关要求
（一）报告不超过3000字，加盖公章。
（二）局属单位于2026年12月5日前将纸质版一式三份送局办公室（文化大楼205室），电子版发至wlj@qx.local。
（三）各乡镇文化站的报告于2026年12月15日前送局办公室。
（四）不按时报送的，年度考核扣2分。
联系人：孟凡，电话：0573-5550123。

清溪县文化和旅游局
2026年11月10日
"""
REPORT = """清溪县图书馆2026年上半年意识形态工作报告

县文旅局党组：
现将我馆2026年上半年意识形态工作情况报告如下。

一、主要做法
（一）加强平台管理。备案读者群12个，公众号1个。
（二）做好活动管理。举办读者沙龙16场，参加人数1240人次。4月自习室占座投诉由值班馆员回复，回复用时5小时，超过规定时间。

二、存在问题
一是读者群管理不细。

三、下半年打算
一是9月底前完成馆员账号登记，由办公室牵头，不登记的取消评先资格。
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("清溪县图书馆网络平台和活动管理规定.txt", RULE, kind="policy", genre=GENRE)
    library.learn("县文旅局关于报送2026年度意识形态工作报告的通知.txt", NOTICE, kind="policy", genre=GENRE)
    library.learn("清溪县图书馆2026年上半年意识形态工作报告.txt", REPORT, kind="sample", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("100人的沙龙谁批", "**80人以上的，由馆长审批**"),
        ("请个作家来讲课谁批", "**邀请馆外人员授课的，报县文旅局党组审批**"),
        ("请外国作家来讲课谁批", "**涉及境外人员的，报县委宣传部审批**"),
        ("读者群没备案会怎么样", "第四条 各读者群应当在建群后5日内"),
        ("在读者群里发广告会怎么处理", "**违反第七条规定的，给予警告；情节严重的，调离岗位**"),
        ("占座投诉回复超时了多少，规定是几小时", "**超了3小时**"),
        ("乡镇文化站什么时候交报告", "**各乡镇文化站的报告于2026年12月15日前送局办公室**"),
        ("报告晚交会咋样", "年度考核扣2分"),
        ("送哪，送几份，找谁", "孟凡"),
        ("去年检查反馈的问题还写不写", "2025年检查反馈问题整改情况"),
        ("通知都要求些啥", "交晚了怎么办"),
    ],
)
def test_what_the_own_texts_hold_is_told(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


def test_no_branch_leads_where_no_case_is_told(desk: Any) -> None:
    answer = desk.ask("办沙龙谁审批")
    assert answer.answered
    assert not answer.text.startswith("**")
    assert "80人以上的，由馆长审批" in answer.text


def test_no_fine_is_made_of_another_sanction(desk: Any) -> None:
    answer = desk.ask("读者群里发广告要罚款吗")
    assert not answer.answered
    assert "没有写罚多少钱" in answer.text
    assert "给予警告" in answer.text


def test_what_is_not_forbidden_has_no_sanction(desk: Any) -> None:
    assert "给予警告" not in desk.ask("在群里发通知会怎么处理").text
