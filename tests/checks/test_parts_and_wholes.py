"""What is a whole, what is some of it, and what the parts come to: sentences put into a clean report."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report
from assistant.tasks.compare.summary import _blanks
from tests.checks.test_by_cause import REPORT


def _said(said: str, pack: GenrePack, common: Common) -> list[Finding]:
    def found(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    known = {(one.check, one.quote) for one in found(REPORT.format(said=""))}
    return [one for one in found(REPORT.format(said=said)) if (one.check, one.quote) not in known]


@pytest.mark.parametrize(
    "said",
    [
        "受理诉求53件，其中水压不足27件、水质咨询14件、施工扰民12件，已办结51件。",
        "排查矛盾纠纷32起，其中土地边界13起、邻里矛盾11起、家庭纠纷8起，化解30起，化解率93.8%。",
        "受理来信41件，其中咨询20件、求助15件、投诉6件，全部办结41件。",
        "查找问题26条，其中学习方面9条、作风方面10条、管理方面7条，已整改24条。",
        "收到建议34条，主要是环境卫生19条、停车管理15条，已采纳30条。",
        "受理投诉53件，夜间施工12件，已办结51件。",
        "水压不足27件、水质咨询14件、施工扰民12件，已办结51件。",
        "所属7个仓储支部中有2个支部补学不及时，9名支部书记完成述职。",
        "对3个党支部开展调研，9名党支部书记作了述职。",
        "其中4个库区支部学习较好，9名支部书记作了交流。",
        "其余5个支部书面交流，9名支部书记到会。",
        "还有2个党支部没有建群，9名党支部书记作了说明。",
        "下设9个党支部，9名党支部书记完成述职。",
        "春节、端午、重阳各办1场“邻里会”。",
        "清明、中元劝导文明祭祀，腊八、小年慰问困难职工。",
        "参学率由上年的88%提高到94%，提高6个百分点。",
        "参学率由上年的80%提高到92%，提高12个百分点。",
        "满意率由91.5%上升到96.2%，上升4.7个百分点。",
        "参学率由88.2%提高到94%，提高5.8个百分点。",
        "投诉率由8%下降到6%，下降25%。",
        "知晓率由85%提高到93%，提高约8个百分点。",
        "全年经费支出28万元，其中展览18.5万元、视频制作6万元、资料印刷3.5万元。",
        "慰问支出2800元，其中米面1800元、食用油1000元。",
        "排查工作群37个，保留28个，合并5个，解散4个。",
        "排查工作群37个，保留26个，其余转为公告群。",
        "排查工作群37个，新建3个，解散4个。",
        "退休职工74名，其中60岁以上31名，35岁以下12名，其余31名。",
        "退休职工74名，其中60岁以上31名，35岁以下12名，党员20名。",
        "审核档案4800件，准予开放3600件，占75%，延期开放1200件，占25%。",
        "登记账号18个，注销5个，更名2个。",
        "现有住户2190人，常住1540人，外出务工650人。",
        "现有住户2190人，常住1540人，流动人口120人。",
        "书记讲党课2次，其他4名班子成员各讲1次，合计6次。",
        "书记讲党课2次，其他4名班子成员各讲1次，合计4次。",
        "听取3名班子成员汇报各2次，合计6人次。",
        "书屋藏书3200册，清理破损图书140册，新增图书300册，现有3360册。",
        "书屋藏书3200册，借出破损图书140册，新增图书300册，现有3500册。",
        "办理时间由上年的5.2天缩短到3.9天，缩短1.3天。",
        "候诊时间由48分钟缩短到36分钟，缩短四分之一。",
        "候诊时间由48分钟缩短到36分钟，缩短25%。",
        "组建由5名老党员、4名退休教师、3名网格员组成的12人调解队。",
        "组建由5名老党员、4名退休教师等组成的13人调解队。",
        "应到612户，实到543户，赞成529票，反对9票，弃权5票。",
        "劝导新事新办25件，每件平均节约8000元，累计节约20万元。",
        "把整改一抓抓到底，狠抓抓铁有痕的韧劲。",
    ],
)
def test_what_is_right_is_left_alone(said: str, pack: GenrePack, common: Common) -> None:
    assert not _said(said, pack, common)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("受理诉求53件，其中水压不足27件、水质咨询14件、施工扰民12件，已办结58件。", "总共 53件"),
        ("查摆问题27个，已有37个整改到位。", "总共 27个"),
        ("下设7个党支部，9名党支部书记完成述职。", "共 7 个"),
        ("参学率由上年的88%提高到94%，提高8个百分点。", "相差 6 个百分点"),
        ("满意率由91.5%上升到96.2%，上升5.7个百分点。", "相差 4.7 个百分点"),
        ("投诉率由8%下降到6%，下降30%。", "25.0%"),
        ("全年经费支出28元，其中展览18.5万元、视频制作6万元、资料印刷3.5万元。", "疑漏“万”"),
        ("投入资金46元，其中设备购置30.5万元、场地改造15.5万元。", "疑漏“万”"),
        ("排查工作群37个，保留26个，合并5个，解散4个。", "26＋5＋4＝35"),
        ("退休职工74名，其中60岁以上31名，35岁以下12名，其余30名。", "31＋12＋30＝73"),
        ("审核档案4800件，准予开放3600件，占72%。", "75.0%"),
        ("登记账号18个，保留11个、注销5个。", "11＋5＝16"),
        ("现有住户2190人，常住1540人，外出务工560人。", "＝2100"),
        ("书记讲党课2次，其他4名班子成员各讲1次，合计5次。", "加上 2 是 6"),
        ("听取3名班子成员汇报各2次，合计8人次。", "3×2＝6"),
        ("书屋藏书3200册，清理破损图书140册，新增图书300册，现有3340册。", "＝3360"),
        ("办理时间由上年的5.2天缩短到3.9天，缩短2.3天。", "相差 1.3"),
        ("组建由5名老党员、4名退休教师、3名网格员组成的13人调解队。", "＝12"),
        ("应到612户，实到543户，赞成592票，反对9票。", "601"),
        ("劝导新事新办25件，每件平均节约8000元，累计节约2万元。", "＝20万元"),
        ("宣传委员具体抓抓，各库点配合。", "“抓”字重复"),
    ],
)
def test_what_is_wrong_is_told(said: str, words: str, pack: GenrePack, common: Common) -> None:
    found = _said(said, pack, common)
    assert len([one for one in found if words in one.message]) == 1
    assert len(found) == 1


def test_a_note_to_the_checker_is_called_one(pack: GenrePack, common: Common) -> None:
    desk = Desk(parse_report(REPORT.format(said="发稿较多（这句再和主任核一下）。"), pack), common, pack)
    told = "".join(_blanks(desk, check_all(desk)))
    assert "核稿人的话 1 处" in told
    assert "待补" not in told
