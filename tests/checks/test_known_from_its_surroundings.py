"""Slips that show only beside what stands around them, and what looks like one of them and is none."""

from __future__ import annotations

import pytest

from assistant.checks.desk import shorten
from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

UNIT = """{title}

县委宣传部：

2025年，局党组{lead}坚持以习近平新时代中国特色社会主义思想为指导。现将有关情况报告如下。

一、主要做法

（一）压实主体责任。机关21个科室全部签订承诺书，专题研究意识形态工作4次。

（二）管好宣传阵地。{done}

二、存在的问题

{problem}

三、下一步打算

{plan}

特此报告。

{sign}
"""
TITLE = "清河县水务局党组关于2025年度意识形态工作责任制落实情况的报告"
PROBLEM = "一是学习方式较为单一。研讨交流少。二是网评队伍力量薄弱。"
PLAN = "一是丰富学习方式，每季度开展一次研讨，3月底前定出题目。二是充实网评队伍，6月底前完成全员培训。"
USUAL = {
    "title": TITLE,
    "lead": "",
    "done": "公众号全年发布稿件126篇，均经三级审核。",
    "problem": PROBLEM,
    "plan": PLAN,
    "sign": "清河县水务局党组\n2026年1月8日",
}
PERSON = """2025年度落实意识形态工作责任制述职报告

{unit}党组书记、局长　周明远

各位领导、同志们：

2025年，我认真履行第一责任人职责。现将本人履职情况报告如下。

一、履职情况

（一）压实主体责任。我主持党组会专题研究4次，本人讲党课2次。

（二）管好宣传阵地。{done}

二、存在的问题

一是学习方式较为单一。二是网评队伍力量薄弱。

三、下一步打算

一是丰富学习方式，每季度研讨一次。二是充实网评队伍，{plan}。

述职人：周明远
2025年12月
"""


def _told(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str, str]]:
    return [(one.check, one.quote, f"{one.message}。{one.suggestion}") for one in remarks_on(text, pack, common)]


def _unit(pack: GenrePack, common: Common, **told: str) -> list[tuple[str, str, str]]:
    return _told(UNIT.format(**{**USUAL, **told}), pack, common)


def _person(pack: GenrePack, common: Common, done: str, plan: str = "6月底前培训") -> list[tuple[str, str, str]]:
    return _told(PERSON.format(unit="清河县水务局", done=done, plan=plan), pack, common)


@pytest.mark.parametrize(
    "some",
    [
        "抽查的6个科室中，有2个没有学习记录",
        "联系的4个科室中有1个学习偏少",
        "新建的3个科室均没有学习园地",
        "督查的6个科室里，有3个只念文件",
        "检查的部分科室里，5个科室中有2个台账不全",
    ],
)
def test_some_of_a_group_are_no_second_number_of_it(some: str, pack: GenrePack, common: Common) -> None:
    told = _unit(pack, common, problem=f"一是学习不够扎实。{some}。二是网评队伍力量薄弱。")
    assert not [one for one in told if one[0] == "two-values"]


def test_all_of_a_group_in_another_number_is_told(pack: GenrePack, common: Common) -> None:
    told = _unit(pack, common, done="对18个科室全部检查了一遍。")
    assert [one for one in told if one[0] == "two-values"]


@pytest.mark.parametrize("organ", ["中共清河县第一中学总支部委员会", "清河县农商银行股份有限公司党委"])
def test_an_organ_over_its_title_and_as_signature_repeats_nothing(organ: str, pack: GenrePack, common: Common) -> None:
    told = _unit(
        pack, common, title=f"{organ}\n关于2025年度意识形态工作责任制落实情况的报告", sign=f"{organ}\n2026年1月8日"
    )
    assert not [one for one in told if one[0] == "repeated-sentence"]


@pytest.mark.parametrize(
    ("done", "asked"),
    [
        ("学习《关于××案件舆论引导的工作方案》。", False),
        ("传达《关于王×违纪问题的通报》。", False),
        ("公众号全年发布稿件XX篇。", True),
        ("印发《2025年XX局意识形态工作要点》。", True),
    ],
)
def test_whose_case_it_is_need_not_be_filled_in(done: str, asked: bool, pack: GenrePack, common: Common) -> None:
    assert bool([one for one in _unit(pack, common, done=done) if one[0] == "mask-left"]) is asked


def test_a_number_among_those_of_another_level_takes_their_form(pack: GenrePack, common: Common) -> None:
    done = "发布126篇。\n\n1、抓学习。4次。\n\n（一）抓阵地。2次。\n\n2、抓舆情。9件。\n\n3、抓队伍。1期。"
    told = _unit(pack, common, done=done)
    assert [quote for check, quote, _ in told if check == "number-level"] == ["（一）"]
    assert "“2.”" in next(said for check, _, said in told if check == "number-level")
    assert ["全文 3 处" in said for check, _, said in told if check == "number-mark"] == [True]


@pytest.mark.parametrize(
    ("problem", "plan", "lost"),
    [
        (
            "一是学用结合不够紧。宣讲偏重读文件，联系职工身边事少。二是督促不够。西岗站宣传栏两个月没有更新。",
            "一是改进宣讲方式，每月一课。二是把宣传栏更新纳入月度检查，每季度抽查3个站。",
            [],
        ),
        (
            "一是思想认识还不到位。个别分公司重业务、轻思想。二是阵地管理不够严密。三是队伍建设滞后，专职人员仅有4名。",
            "一是加强学习教育，每季度组织分公司负责人集中学习。二是严格阵地审批，6月底前完成全部宣传阵地台账。",
            ["三是队伍建设滞后，专职人员仅有4名"],
        ),
        (
            "一是理论学习与业务结合不紧。二是宣传栏更新不及时，西岗站两个月没有更新。三是人手偏紧，专职宣传员只有1名。",
            "一是围绕业务难题选学习专题，每季度研讨一次。二是宣传栏每月检查一次，由党建办通报更新情况。",
            ["三是人手偏紧，专职宣传员只有1名"],
        ),
    ],
)
def test_a_problem_is_met_by_what_its_own_text_says(
    problem: str, plan: str, lost: list[str], pack: GenrePack, common: Common
) -> None:
    told = _unit(pack, common, problem=problem, plan=plan)
    assert [quote for check, quote, _ in told if check == "problem-unanswered"] == lost


def test_a_verb_written_twice_is_told_once(pack: GenrePack, common: Common) -> None:
    told = _unit(pack, common, done="局党组开展开展专题宣讲4次。")
    assert [check for check, quote, _ in told if quote == "开展开展"] == ["repeated-word"]


@pytest.mark.parametrize(
    "wrong",
    [
        "紧密团结在以习近平同志为总书记的党中央周围，",
        "紧密团结在以胡锦涛同志为总书记的党中央周围，",
        "紧密团结在以习近平同志为核心的党组织周围，",
        "坚决维护习近平总书记党中央的核心、全党的核心地位，坚决维护党中央集中统一领导，",
        "坚决维护习近平总书记党中央的核心、全党的核心地位，坚决维护党中央权威，",
        "坚决维护习近平总书记党中央的核心、全党核心地位，坚决维护党中央权威和集中统一领导，",
        "坚决维护党中央权威和统一领导，",
    ],
)
def test_maimed_words_on_the_centre_and_its_core_are_told(wrong: str, pack: GenrePack, common: Common) -> None:
    told = _unit(pack, common, lead=wrong)
    assert [one for one in told if one[0] in ("formulation-wrong", "formulation-parts")]


@pytest.mark.parametrize(
    "right",
    [
        "紧密团结在以习近平同志为核心的党中央周围，",
        "坚决维护习近平总书记党中央的核心、全党的核心地位，坚决维护党中央权威和集中统一领导，",
        "坚决维护以习近平同志为核心的党中央权威和集中统一领导，",
        "自觉维护党中央权威，",
        "重温党的十六大以来以胡锦涛同志为总书记的党中央的重大部署，",
    ],
)
def test_right_words_on_the_centre_are_left_alone(right: str, pack: GenrePack, common: Common) -> None:
    told = _unit(pack, common, lead=right)
    assert not [one for one in told if one[0] in ("formulation-wrong", "formulation-parts")]


@pytest.mark.parametrize("year", ["2026", "2023"])
def test_a_deed_of_another_year_is_told_where_the_signature_names_a_month_alone(
    year: str, pack: GenrePack, common: Common
) -> None:
    told = _person(pack, common, f"{year}年3月，针对一起停水舆情，及时发布了情况通报。")
    assert [quote for check, quote, _ in told if check == "year-off"] == [f"{year}年"]


@pytest.mark.parametrize(
    ("day", "early"), [("2025年12月12日", True), ("2026年1月8日", False), ("2025年12月31日", False)]
)
def test_figures_up_to_a_day_to_come_are_told(day: str, early: bool, pack: GenrePack, common: Common) -> None:
    told = _unit(pack, common, done="截至12月底，公众号推送稿件126篇。", sign=f"清河县水务局党组\n{day}")
    assert bool([one for one in told if one[1] == "12月底"]) is early


@pytest.mark.parametrize(
    ("title", "sign", "told"),
    [
        (
            "宏远水务集团有限公司党委2025年意识形态工作责任制落实情况的报告",
            "宏源水务集团有限公司党委",
            "宏源水务集团有限公司",
        ),
        ("桃园街道党工委关于2025年度意识形态工作责任制落实情况的报告", "中共桃源街道工作委员会", "桃源街道"),
        ("桃园街道党工委关于2025年度意识形态工作责任制落实情况的报告", "中共桃园区桃园街道工作委员会", ""),
    ],
)
def test_a_signature_one_character_off_the_title_is_told(
    title: str, sign: str, told: str, pack: GenrePack, common: Common
) -> None:
    found = _unit(pack, common, title=title, sign=f"{sign}\n2026年1月8日")
    quoted = [quote for check, quote, _ in found if check == "unit-name" and ("街道" in quote or "公司" in quote)]
    assert quoted == ([told] if told else [])


@pytest.mark.parametrize(
    ("done", "wrong"),
    [
        ("处置网络舆情33起，按期办结率97%，全部按期办结。", True),
        ("党员全部参加了培训，参训率92%。", True),
        ("处置网络舆情33起，全部办结，群众满意率97%。", False),
        ("按期办结率97%，逾期的也已全部办结。", False),
        ("严格执行三审三校制度，全年发布稿件340篇，审核把关稿件312篇。", True),
        ("严格执行三审三校制度，全年审核稿件340篇，发布312篇，退改28篇。", False),
    ],
)
def test_all_is_held_against_the_figures_beside_it(done: str, wrong: bool, pack: GenrePack, common: Common) -> None:
    found = [one for one in _unit(pack, common, done=done) if one[0] in ("shares", "sum")]
    assert bool(found) is wrong


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("我们还组织干部观看警示教育片。我抽看了20篇稿件。", True),
        ("坚持我们党的优良传统，发布稿件126篇。", False),
        ("讲清“我们为什么能成功”的道理。", False),
    ],
)
def test_we_in_ones_own_account_is_told(done: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert bool([one for one in _person(pack, common, done) if one[0] == "person"]) is told


@pytest.mark.parametrize(
    ("unit", "plan", "told"),
    [
        ("清河县人民法院", "为教育教学中心工作提供保证，办好人民满意的教育", True),
        ("清河县人民医院", "服务保障审判执行工作", True),
        ("清河县人民法院", "为审判执行工作提供保证", False),
        ("清河县人民法院", "与学校开展法治教育，服务教育教学工作", False),
        ("清河县人民政府办公室", "办好人民满意的教育", False),
    ],
)
def test_the_sayings_of_another_trade_are_told(
    unit: str, plan: str, told: bool, pack: GenrePack, common: Common
) -> None:
    found = _told(PERSON.format(unit=unit, done="发布稿件126篇。", plan=plan), pack, common)
    assert len([one for one in found if one[0] == "unit-name" and "系统的说法" in one[2]]) == int(told)


def test_an_excerpt_is_cut_between_words() -> None:
    assert shorten("45处，其中书店8处、网吧13处、文化活动场所26处", 22) == "45处，其中书店8处…文化活动场所26处"
