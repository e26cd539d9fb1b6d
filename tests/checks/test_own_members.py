"""The house's people and units with two numbers, more taking part than there are, results before their beginning."""

from __future__ import annotations

import pytest

from assistant.checks.registry import CHECKS
from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told, quotes_by_check

_REPORT = (
    "临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告\n\n{whom}：\n2025年，局党组认真落实意识形态工作责任制。"
    "现将有关情况报告如下。\n\n一、主要做法\n（一）压实责任。{done}\n（二）抓好学习。{more}\n\n二、存在的问题\n"
    "（一）学习不够深入。学用结合不紧。\n\n三、下一步打算\n（一）推动学习走深走实。每季度交流一次。\n\n"
    "中共临桥县气象局党组\n{year}年12月26日\n"
)


def _text(done: str = "", more: str = "", whom: str = "中共临桥县委", year: int = 2025) -> str:
    return _REPORT.format(done=done, more=more, whom=whom, year=year)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("镇里现有宣讲员16名。", "依托19名宣讲员，把政策讲到田间地头。"),
        ("集团下属5家分公司，均签订责任书。", "对6家分公司开展检查。"),
        ("与9家权属企业签订责任书9份。", "将落实情况纳入10家权属企业年度考核。"),
        ("组建了由26名老党员组成的宣讲队。", "发挥29名老党员宣讲作用。"),
        ("全校42个班级均建立家长群。", "44个班级分别召开主题班会。"),
        ("法院现有特邀调解员24人。", "发挥28名特邀调解员作用，把矛盾化解在诉前。"),
    ],
)
def test_own_people_and_units_have_one_number(one: str, other: str, pack: GenrePack, common: Common) -> None:
    assert "two-values" in [found.check for found in figures_told({"done": one, "study": other}, pack, common)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("镇里现有宣讲员16名。", "依托9名宣讲员，把政策讲到田间地头。"),
        ("集团下属5家分公司。", "联合6家兄弟分公司开展共建。"),
        ("上年有宣讲员16名，今年增加3名。", "发挥19名宣讲员作用。"),
        ("聘任校外辅导员16名。", "校内18名辅导员每人联系2个班级。"),
        ("现有教职工120名。", "组织126名教职工及家属参观红色教育基地。"),
        ("镇里现有网格员118名。", "全区126名网格员中，我镇占了大多数。"),
        ("年初有楼栋长143名。", "调整后有楼栋长134名，收集意见建议56条。"),
        ("机关与7个直属单位签订责任书。", "邀请8个区直单位参加座谈。"),
    ],
)
def test_others_and_some_of_them_are_left(one: str, other: str, pack: GenrePack, common: Common) -> None:
    assert not figures_told({"done": one, "study": other}, pack, common)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("全局干部职工64人，5月网络安全培训中参训71人。", True),
        ("全局干部职工64人，5月网络安全培训中参训121人次。", False),
        ("机关现有党员43名，6月专题培训参训56名党员群众。", False),
        ("全年受理网民留言23件，按时办结25件。", True),
        ("收到群众来信31封，按期答复33封。", True),
        ("处置涉企舆情11件，办结信访事项13件。", False),
        ("受理信访事项18件，办结率100%。未办结的3件正在调处。", True),
        ("全年处置舆情14件，办结率100%。上年未办结的2件也已销号。", False),
        ("处置舆情14件，其中投诉类办结率100%。咨询类有2件未办结。", False),
        ("组织政治学习12次，其中专题研讨5次、专家讲座4次、观看影片2次。", True),
    ],
)
def test_a_part_is_no_more_than_its_whole(said: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    found = figures_told({"done": said}, pack, common)
    assert bool([one for one in found if one.level != "hint"]) is wrong


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("9月3日召开动员会，对阵地管理进行整治，整治任务于8月15日全面完成。", True),
        ("6月18日印发工作方案，各村对照开展清理，清理工作于5月30日结束。", True),
        ("5月12日召开总结会，通报4月20日开展的自查情况。", False),
        ("6月18日印发工作方案，5月30日征求了各支部意见。", False),
    ],
)
def test_what_comes_of_a_work_is_not_before_it(said: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert ("date-order" in quotes_by_check(_text(said), pack, common)) is wrong


def test_a_wrong_order_of_days_is_told_once(pack: GenrePack, common: Common) -> None:
    said = "3月12日开展专项督查，发现问题15个，已于2月20日整改完毕。"
    assert quotes_by_check(_text(said), pack, common)["date-order"] == ["2月20日"]


def test_a_rate_above_a_hundred_is_told_once(pack: GenrePack, common: Common) -> None:
    found = quotes_by_check(_text("发现问题14个，已整改14个，整改完成率102%。"), pack, common)
    assert len(found["over-hundred"]) == 1
    assert "shares" not in found


@pytest.mark.parametrize(
    "words",
    [
        "网帖",
        "转帖",
        "求助帖",
        "涉检舆情",
        "涉拆投诉",
        "网展",
        "指尖上的负担",
        "双培活动",
        "业主群",
        "县志",
        "补丁",
        "义举",
    ],
)
def test_words_of_the_net_and_of_reports_are_no_slips(words: str, pack: GenrePack, common: Common) -> None:
    found = quotes_by_check(_text(f"对{words}情况每季度检查一次。", f"把{words}列入台账。"), pack, common)
    assert not {"spelling", "likely-spelling"} & set(found)


@pytest.mark.parametrize(
    ("whom", "wrong"), [("临桥县人民政府", True), ("中共临桥县委", False), ("县委、县政府", False)]
)
def test_a_party_group_reports_to_a_party_committee(whom: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    assert ("addressee" in quotes_by_check(_text(whom=whom), pack, common)) is wrong


def test_last_years_date_below_is_certain(pack: GenrePack, common: Common) -> None:
    assert "signed-early" in CHECKS
    assert quotes_by_check(_text(year=2024), pack, common)["signed-early"] == ["2024年12月26日"]
