"""Parts, remainders, months and changes that come to more than there are, or to less."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

REPORT = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

中共临桥县委：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法
（一）压实责任。把意识形态工作列入议事日程。{done}
（二）抓好学习。围绕业务开展学习。{study}

二、存在的问题
（一）学习不够深入。学用结合不紧。{problem}

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

中共临桥县气象局党组
2025年12月26日
"""
_FIGURES = {"sum", "shares", "two-values", "trend", "listed-count", "none-and-some"}

# (where it is told, what is wrong there)
WRONG = [
    ({"done": "收集线索50条，其中物业类25条、停车类15条、扰民类10条，办结48条，4条正在协调办理。"}, "4条"),
    ({"done": "全年受理诉求60件，其中住房类30件、教育类20件、就业类10件，已办结57件，5件正在办理。"}, "5件"),
    ({"problem": "16次下乡有11次在城关镇，到山区乡镇只有7次。"}, "7次"),
    ({"problem": "20次督查有15次在机关，到一线窗口的仅有8次。"}, "8次"),
    ({"done": "组织15个站所签订责任书，年底考核结果为“优秀”的4个、“合格”的8个、“基本合格”的1个。"}, "的1个"),
    ({"done": "对22个党支部开展考核，评为“好”的6个、“较好”的12个、“一般”的2个。"}, "的2个"),
    ({"done": "登记宣传栏26处、标语40处。8月组织对标语进行核查，更换破损标语46处。"}, "46处"),
    ({"done": "现有电子显示屏12块，逐一明确责任人。5月对显示屏开展检修，更换显示屏21块。"}, "21块"),
    ({"done": "2月、5月和9月两次专题研究意识形态工作。"}, "两次"),
    ({"done": "3月、6月、9月、12月三次召开分析研判会。"}, "三次"),
    ({"done": "党组1月和7月三次听取意识形态工作汇报。"}, "三次"),
    ({"problem": "18场宣讲有12场在机关，进社区的只有9场。"}, "9场"),
    ({"done": "收到意见40条，其中对班子的22条、对个人的18条，采纳35条，7条未采纳。"}, "7条"),
    ({"done": "撰写理论文章8篇，被省级刊物采用12篇。"}, "12篇"),
    ({"done": "与18个村党组织签订责任书18份，发现问题23个，已整改25个。"}, "25个"),
    ({"done": "受理信访件28件，其中来信12件、来访16件，已办结24件，6件正在办理。"}, "6件"),
    ({"done": "梳理风险点34个，其中高风险6个、中风险12个、低风险16个，已化解30个，其余5个正在推进。"}, "5个"),
    ({"problem": "22场宣讲有15场在县城学校，到偏远村校仅有9场。"}, "9场"),
    ({"done": "对19个村进行考核，评定为“好”的6个、“较好”的9个、“一般”的2个、“差”的1个。"}, "1个"),
    ({"done": "4月和10月三次组织意识形态专题研究。"}, "三次"),
    ({"done": "摸排登记农村大喇叭14套。6月组织维修，更换老旧大喇叭41套。"}, "41套"),
    ({"done": "30起舆情中，交通出行类16起、教育医疗类12起、物业管理类5起。"}, "5起"),
    ({"done": "撰写信息40篇，被市级以上采用46篇。"}, "46篇"),
    ({"problem": "10场宣讲有8场在文化礼堂，在农户家中的只有4场。"}, "4场"),
]
RIGHT = [
    {"done": "收集线索50条，其中物业类25条、停车类15条、扰民类10条，办结48条，2条正在协调办理。"},
    {"done": "全年受理诉求60件，其中住房类30件，已办结25件，5件正在办理。"},
    {"problem": "16次下乡有11次在城关镇，到山区乡镇只有5次。"},
    {"problem": "16次下乡有11次在城关镇，形成调研报告的只有7次。"},
    {"problem": "20次督查有15次在机关，现场反馈问题的有18次。"},
    {"done": "组织15个站所签订责任书，年底考核结果为“优秀”的4个、“合格”的10个、“基本合格”的1个。"},
    {"done": "组织15个站所签订责任书，年底被评为“优秀”的4个。"},
    {"done": "登记宣传栏26处、标语40处。8月组织对标语进行核查，更换破损标语9处。"},
    {"done": "现有电子显示屏12块。新制作更换宣传展板21块。"},
    {"done": "1月和7月两次专题研究意识形态工作。"},
    {"done": "2月、5月和9月各两次走访慰问。"},
    {"done": "党组与18个村（社区）党组织签订责任书18份，开展2轮督查，发现问题23个，已整改21个。"},
    {"done": "联系8个站所（中心），征集意见31条，发现问题15个，整改到位14个。"},
    {"done": "对12家单位（企业）开展检查，反馈问题20家次，发现隐患19个，已整改13个。"},
    {"done": "撰写心得体会5篇，在单位公众号发表评论文章6篇。"},
    {"done": "撰写调研报告3篇，在市级刊物发表工作信息8篇。"},
    {"done": "制作微视频6个，在短视频平台发布图文作品15个。"},
    {"done": "8次督导有6次在机关，下沉到村的只有4次。"},
    {"done": "2月、4月、6月、8月五轮排查均已完成。"},
    {"done": "30起舆情中，交通出行类16起、教育医疗类9起、物业管理类5起。"},
    {"done": "30场活动中，党员参加的20场、群众参加的25场。"},
    {"done": "登记农村大喇叭14套。新增更换大喇叭后共有41套。"},
    {"done": "摸排宣传栏56处。更换破损宣传栏12处，新建宣传栏20处。"},
    {"done": "4月和10月两次组织意识形态专题研究。"},
    {"done": "3月、5月4次到企业调研。"},
    {"done": "联系10个村（居），收集意见16条，建议6条，已解决14条。"},
    {"done": "全镇12个村（社区）、8家企业，发现问题19个，整改完成18个。"},
    {"done": "起草讲话稿6篇，在报纸发表理论文章8篇。"},
    {"done": "拍摄微党课4个，在学习强国平台发布短视频9个。"},
    {"done": "组织12个科室签订承诺书，考核为“优秀”的3个、“良好”的9个。"},
    {"done": "对40名干部进行测评，评为“优秀”的8名，其余为“称职”。"},
    {"problem": "12次督查有8次在夜间，在周末的只有6次。"},
    {"done": "3月和4月三批次开展走访。"},
    {"done": "5月、6月和9月三次召开会议。"},
]


def _found(told: dict[str, str], pack: GenrePack, common: Common) -> list[Finding]:
    text = REPORT.format(**{"done": "", "study": "", "problem": "", "plan": "", **told})
    found = check_all(Desk(parse_report(text, pack), common, pack))
    return [one for one in found if one.check in _FIGURES]


@pytest.mark.parametrize(("told", "quote"), WRONG, ids=range(len(WRONG)))
def test_what_does_not_come_to_its_whole_is_named(
    told: dict[str, str], quote: str, pack: GenrePack, common: Common
) -> None:
    found = _found(told, pack, common)
    assert [quote in one.quote for one in found] == [True], found


@pytest.mark.parametrize("told", RIGHT, ids=range(len(RIGHT)))
def test_what_comes_to_it_or_is_another_thing_is_left_alone(
    told: dict[str, str], pack: GenrePack, common: Common
) -> None:
    assert _found(told, pack, common) == []
