"""Structure, coverage, and problems against plans, held against the samples' statistics."""

from __future__ import annotations

import re

import pytest

from assistant.checks.coverage import coverage, missing_topics
from assistant.checks.desk import Desk
from assistant.checks.form.layout import shares
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.passage import Document
from assistant.results import Finding
from assistant.structure.parse import parse_report
from assistant.structure.statistics import Statistics, sample_statistics
from assistant.structure.topics import label_topics


def _sample(name: str, text: str, pack: GenrePack) -> tuple[Document, object]:
    report = parse_report(text, pack)
    return Document(name, name, "sample", pack.id, "", report.type, report.period, 0, True), report


@pytest.fixture(scope="module")
def known(pack: GenrePack) -> Statistics:
    """What the samples that ship have in common."""
    texts = [text for text in pack.texts if text.kind == "sample" and not text.weak]
    return sample_statistics([_sample(text.title, text.text, pack) for text in texts], pack)  # type: ignore[misc]


def _desk(text: str, known: Statistics, pack: GenrePack, common: Common) -> Desk:
    own = sample_statistics([_sample("draft", text, pack)], pack)  # type: ignore[list-item]
    return Desk(parse_report(text, pack), common, pack, known, own)


def _names(findings: list[Finding]) -> set[str]:
    return {finding.check for finding in findings}


def _clean(pack: GenrePack) -> str:
    """A sample in three parts, problems before plans."""
    for text in pack.texts:
        roles = [section.role for section in parse_report(text.text, pack).sections]
        if text.kind == "sample" and not text.weak and roles == ["done", "problems", "plans"]:
            return text.text
    raise AssertionError("no such sample")


def _part(text: str, number: str) -> str:
    found = re.search(rf"^{number}、.*?(?=^[一二三四五六]、|\Z)", text, re.M | re.S)
    assert found
    return found[0]


def test_a_part_that_is_gone_is_missed(pack: GenrePack, common: Common, known: Statistics) -> None:
    text = _clean(pack)
    desk = _desk(text.replace(_part(text, "二"), ""), known, pack, common)
    found = [finding for finding in check_all(desk) if finding.check == "part-missing"]
    assert [finding.message for finding in found] == ["没有“问题”部分"]
    assert re.search(r"\d+/\d+ 篇", found[0].evidence[0])
    assert "part-missing" not in _names(check_all(_desk(text, known, pack, common)))


def test_swapped_parts_are_a_hint(pack: GenrePack, common: Common, known: Statistics) -> None:
    text = _clean(pack)
    second, third = _part(text, "二").strip(), _part(text, "三").strip()
    swapped = text.replace(third, "@").replace(second, third.replace("三、", "二、", 1))
    swapped = swapped.replace("@", second.replace("二、", "三、", 1))
    found = [finding for finding in check_all(_desk(swapped, known, pack, common)) if finding.check == "part-order"]
    assert [finding.level for finding in found] == ["hint"]


def test_an_opening_that_takes_half_the_report_is_noted(pack: GenrePack, common: Common, known: Statistics) -> None:
    text = _clean(pack)
    opening = parse_report(text, pack).preamble
    assert opening
    words = opening.of(text).split("。")[0]
    long = text.replace(words, "，".join(f"{words}{n}" for n in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"), 1)
    found = [f for f in check_all(_desk(long, known, pack, common)) if f.check == "part-share"]
    assert any("导语" in finding.message for finding in found)


def test_coverage_counts_what_is_written(pack: GenrePack, common: Common, known: Statistics) -> None:
    text = _clean(pack)
    rows = {(row.role, row.topic): row for row in coverage(_desk(text, known, pack, common))}
    study = rows["done", "理论学习"]
    assert study.in_draft
    assert study.draft_chars > 0
    assert 0 < study.samples_with <= study.samples == known.n
    assert study.median_chars > 0
    items = parse_report(text, pack).sections[0].items
    item = next(i for i in items if label_topics(pack, i.of(text), i.heading)[:1][0][0] == "理论学习")
    without = text[: item.start] + text[item.end :]
    gone = {(row.role, row.topic): row for row in coverage(_desk(without, known, pack, common))}["done", "理论学习"]
    assert gone.draft_chars < study.draft_chars


def test_missing_topic_says_k_of_n(pack: GenrePack, common: Common, known: Statistics) -> None:
    text = (
        "一、主要做法\n（一）做好信访化解。受理群众信访诉求，调处矛盾纠纷。\n"
        "二、存在的问题\n（一）信访化解还不够及时。\n三、下一步打算\n（一）及时化解信访矛盾。\n"
    )
    found = [f for f in check_all(_desk(text, known, pack, common)) if f.check == "topic-missing"]
    assert found
    assert len(found) == 1  # one remark for all of them
    assert found[0].level == "hint"
    assert re.search(rf"“理论学习”（\d+/{known.n} 篇）", found[0].message)
    assert "信访化解" not in found[0].message


def test_a_fact_told_in_other_words_is_not_missed(pack: GenrePack, common: Common, known: Statistics) -> None:
    telling = "组织巡回报告会，职工反响热烈。"
    text = (
        "一、主要做法\n（一）选树先进典型。深入挖掘装卸工李国栋爱岗敬业的先进事迹，选树身边榜样，李国栋被评为“最美职工”。"
        f"{telling}\n二、存在的问题\n（一）宣传不够。办法不多。\n三、下一步打算\n（一）加强宣传。\n"
    )
    nobody = text.replace("装卸工李国栋爱岗敬业", "爱岗敬业").replace("李国栋被评为", "获评")
    facts = [
        [
            f
            for f in check_all(_desk(one, known, pack, common))
            if f.check == "facts-missing" and "典型人数" in f.message
        ]
        for one in (text, nobody)
    ]
    assert [len(found) for found in facts] == [0, 1]


def test_problem_without_plan_is_noted(pack: GenrePack, common: Common, known: Statistics) -> None:
    text = (
        "一、主要做法\n（一）抓好理论学习。组织学习研讨12次。\n"
        "二、存在的问题\n一是理论学习不够深入。二是涉密人员管理不严，保密检查流于形式。\n"
        "三、下一步打算\n（一）抓好理论学习。完善学习制度，开展研讨交流。\n"
    )
    found = [f for f in check_all(_desk(text, known, pack, common)) if f.check == "problem-unanswered"]
    assert len(found) == 1
    assert found[0].quote.startswith("二是涉密人员")
    answered = text + "（二）加强保密工作。定期开展保密检查，管好涉密人员。\n"
    assert "problem-unanswered" not in _names(check_all(_desk(answered, known, pack, common)))


def test_shares_stand_beside_the_samples(pack: GenrePack, common: Common, known: Statistics) -> None:
    rows = {row.role: row for row in shares(_desk(_clean(pack), known, pack, common))}
    assert {"done", "problems", "plans"} <= set(rows)
    assert sum(row.share for row in rows.values()) <= 1.001
    low, median, high = rows["done"].sample_share or (0, 0, 0)
    assert 0 < low <= median <= high < 1


def test_samples_hold_against_each_other_without_errors(pack: GenrePack, common: Common, known: Statistics) -> None:
    for text in [text for text in pack.texts if text.kind == "sample" and not text.weak][::3]:
        found = check_all(_desk(text.text, known, pack, common))
        assert [finding for finding in found if finding.level == "error"] == [], text.stem
        assert len([finding for finding in found if finding.level == "hint"]) <= 8, text.stem


_PARTS = """某县水利局党组关于2025年落实意识形态工作责任制情况的报告

2025年，认真履职。现将情况报告如下。
一、主要做法
（一）抓学习。开展学习8次。
二、存在的问题
（一）人手紧。一人多岗，精力顾不过来。
（二）学用脱节。学归学、做归做，转化办法少。
三、下一步打算
（一）补齐力量。年内调剂2名年轻干部充实岗位。
{}"""


def test_plans_in_step_with_problems_of_no_known_topic_answer_them(pack: GenrePack, common: Common) -> None:
    def names(second: str) -> set[str]:
        return _names(check_all(Desk(parse_report(_PARTS.format(second), pack), common, pack)))

    assert "problem-unanswered" not in names("（二）推动知行合一。每次学习后形成一份解决难题的清单。\n")
    assert "problem-unanswered" in names("")  # one plan for two problems


@pytest.fixture(scope="module")
def units(pack: GenrePack) -> Statistics:
    """What the reports of units have in common: a draft is held against its own kind."""
    made = [_sample(text.title, text.text, pack) for text in pack.texts if text.kind == "sample" and not text.weak]
    return sample_statistics([one for one in made if one[0].type == "单位报告"], pack)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("told", "missed"),
    [
        ("开展保密教育2次，对涉密载体和办公设备检查2轮。", False),
        ("开展保密教育2次，对涉密载体检查2轮次。", False),
        ("开展保密教育2次，学习保密法。", True),
    ],
)
def test_rounds_of_checking_count(told: str, missed: bool, pack: GenrePack, common: Common, units: Statistics) -> None:
    text = f"一、主要做法\n（一）做好保密工作。全年{told}与涉密岗位签订保密承诺书6份。\n（二）抓好学习。集中学习8次。\n"
    found = [one.message for one in check_all(_desk(text, units, pack, common)) if one.check == "facts-missing"]
    assert any("保密检查数" in message for message in found) is missed


def test_a_count_that_stands_under_another_heading_is_not_missed(
    pack: GenrePack, common: Common, units: Statistics
) -> None:
    text = "一、主要做法\n（一）加强宣传引导。讲好先进故事，宣讲8场，受众900人次。\n（二）管好网络阵地。{}\n"
    told, without = (
        [one.message for one in check_all(_desk(text.format(more), units, pack, common))]
        for more in ("公众号发布信息1540条。", "清理账号3个。")
    )
    assert not any("发稿篇数" in message for message in told)
    assert any("发稿篇数" in message for message in without)


def test_points_under_an_item_are_not_as_long_as_an_item(pack: GenrePack, common: Common, units: Statistics) -> None:
    filler = "把意识形态工作与业务工作同部署同检查，明确责任人和时限，逐项对账，抓好落实。" * 24
    text = (
        "某区文化和旅游局领导班子2026年落实意识形态工作责任制履职情况汇报\n\n2026年，局领导班子认真履职。现将情况汇报如下。\n"
        "一、履职情况\n（一）坚持以上率下，责任落实有力有序\n"
        f"1.主动担责。局领导班子把意识形态工作纳入重要议事日程，全年召开班子会议专题研究4次。{filler}\n"
        "2.带头学习。领导班子围绕“十五五”规划实施、文化和旅游深度融合等主题集中学习12次，研讨6次。主要负责同志讲党课2次。\n"
        "（二）坚持守正创新，阵地管理严而有活\n1.审好内容。全年审核文艺演出剧目57个、展览34个、讲座102场。\n"
    )
    thin = [one.quote for one in check_all(_desk(text, units, pack, common)) if one.check == "topic-thin"]
    assert "带头学习" not in thin


def test_a_short_report_with_the_usual_matter_is_not_called_short(
    pack: GenrePack, common: Common, known: Statistics
) -> None:
    text = _clean(pack)
    shorter = "\n".join(re.sub("。[^。\n]*。.*", "。", line) if len(line) > 60 else line for line in text.split("\n"))
    desk = _desk(shorter, known, pack, common)
    least = known.chars.low
    assert desk.chars < 0.5 * least
    lost = len(missing_topics(desk))
    assert ("length" in _names(check_all(desk))) is (lost >= 2 or desk.chars < 0.25 * least)


def test_days_of_meetings_are_their_count(pack: GenrePack, common: Common, known: Statistics) -> None:
    head = "某局党组关于2025年落实意识形态工作责任制情况的报告\n\n2025年，局党组认真履职。\n一、主要做法\n"
    duty = "（一）强化组织领导，压实责任。修订责任清单，明确责任28条，纳入述职评议。\n"
    met = "（二）突出政治引领。1月22日召开党组会，传达会议精神；5月20日召开党组会，分析研判意识形态领域情况。\n"
    rest = "二、存在的问题\n责任传导不够。\n三、下一步打算\n压实责任。\n"
    told = [
        any("专题研究次数" in one.message for one in check_all(_desk(head + duty + more + rest, known, pack, common)))
        for more in ("（二）突出政治引领。组织专题学习。\n", met)
    ]
    assert told == [True, False]
