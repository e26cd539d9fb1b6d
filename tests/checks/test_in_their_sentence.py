"""Words judged within their sentence: whose 本人 it is, which 全年, a verb before 区委, a character typed twice."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told, quotes_by_check

_UNIT = """{unit}{period}意识形态工作情况报告

{period}，{unit}认真落实意识形态工作责任制。现将有关情况报告如下。

一、工作开展情况
（一）压实责任。{done}

二、存在的问题
（一）学习不够深入。学用结合不紧。

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

{unit}
{day}
"""
_SCHOOL, _BUREAU, _VILLAGE = "东山区第三中学党总支", "临桥县水务局党组", "柳沟村党支部"


def _told(
    pack: GenrePack, common: Common, unit: str, done: str, plan: str = "", half: bool = False
) -> dict[str, list[str]]:
    period, day = ("2026年上半年", "2026年7月6日") if half else ("2025年", "2026年1月12日")
    return quotes_by_check(_UNIT.format(unit=unit, period=period, done=done, plan=plan, day=day), pack, common)


@pytest.mark.parametrize(
    ("unit", "done", "half"),
    [
        (_BUREAU, "宣讲对象以用水大户为主，共宣讲6场。", False),
        (_BUREAU, "水厂值班实行四班三运转，泵站实行三班两倒。", False),
        (_SCHOOL, "参加区委教育工委组织的书记培训班，撰写体会1篇。", False),
        (_BUREAU, "1月9日，党组召开会议研究全年意识形态工作，明确任务12项。", True),
        (_BUREAU, "党组1月部署全年重点任务。", True),
        (_VILLAGE, "有村民在网上发视频质疑用工账目，村两委当晚上门算清，本人主动删除。", False),
        (_BUREAU, "经提醒用户，本人当天更正了说法。", False),
        (_VILLAGE, "做到事事有人管、件件有着落，月月有主题。", False),
        (_VILLAGE, "抢修班班长带头宣讲，青石镇镇长到村调研，加强对钉钉群的管理。", False),
        (_BUREAU, "把整改一抓到底，人人过关、条条落实。", False),
        (_BUREAU, "接收捐赠图书2100册，会写、会拍、会剪的干部5名。", False),
        (_VILLAGE, "调解到户，件件有回音，组组有人管。", False),
    ],
)
def test_nothing_is_said_of_what_its_sentence_explains(
    unit: str, done: str, half: bool, pack: GenrePack, common: Common
) -> None:
    said = _told(pack, common, unit, done, half=half)
    kinds = ("spelling", "likely-spelling", "unit-name", "month-off", "person", "repeated-word")
    assert not {kind: said[kind] for kind in kinds if kind in said}


@pytest.mark.parametrize(
    ("unit", "done", "check", "quote"),
    [
        (_BUREAU, "组建宣讲对，开展宣讲6场。", "spelling", "宣讲对"),
        (_BUREAU, "本人讲党课2次。", "person", "本人"),
        (_SCHOOL, "为我院学生讲开学思政课2次。", "unit-name", "我院"),
        (_SCHOOL, "组织全局干部学习8次。", "unit-name", "全局"),
        (_SCHOOL, "书记主持持分析研判2次。", "repeated-word", "持持"),
        (_SCHOOL, "支部书记抓抓得紧，他他当天到年级组了解情况。", "repeated-word", "他他"),
        (_BUREAU, "结合分管工作作重点发言2次。", "repeated-word", "作作"),
        (_BUREAU, "清理自建微信群群11个。", "repeated-word", "群群"),
        (_BUREAU, "对收集的意见逐件件答复。", "repeated-word", "件件"),
        (_BUREAU, "年初，我与5名股室负责人签订责任书。", "person", "我与"),
        (_BUREAU, "劝阻私设活动点1处（2024年3月15日）。", "year-off", "2024年"),
        (_BUREAU, "党组专题研究意识形态工作3次（1月、5月、8月、11月）。", "listed-count", "3次（1月、5月、8月、11月）"),
    ],
)
def test_what_no_sentence_explains_is_named(
    unit: str, done: str, check: str, quote: str, pack: GenrePack, common: Common
) -> None:
    assert quote in _told(pack, common, unit, done).get(check, [])


def test_a_half_year_told_as_a_year_is_still_named(pack: GenrePack, common: Common) -> None:
    assert "全年" in _told(pack, common, _BUREAU, "党组全年研究意识形态工作4次。", half=True)["month-off"]


@pytest.mark.parametrize("limit", ["完成时限：2025年1月底。", "整改期限为2025年10月。"])
def test_a_limit_that_is_past_is_over(limit: str, pack: GenrePack, common: Common) -> None:
    said = _told(pack, common, _BUREAU, "学习8次。", plan=f"责任人：周明远；{limit}")
    assert said["plan-year"] == [limit.rstrip("。")]
    assert "plan-year" not in _told(
        pack, common, _BUREAU, "学习8次。", plan="完成时限：2026年3月底。完成时限：长期坚持。"
    )


@pytest.mark.parametrize(
    ("done", "wrong"),
    [
        ("与61名干部、6名外聘人员签订承诺书67份，开展检查2次，发现问题3个，已整改5个。", "3个，已整改5个"),
        ("全年调解纠纷17起，调成16起，成功率84.1%。", "16起，成功率84.1%"),
    ],
)
def test_more_than_all_is_named_behind_other_counts(done: str, wrong: str, pack: GenrePack, common: Common) -> None:
    assert wrong in [one.quote for one in figures_told({"done": done}, pack, common)]


def test_people_cannot_finish_more_than_all_of_their_study(pack: GenrePack, common: Common) -> None:
    said = _told(pack, common, _SCHOOL, "全校158名教职工完成年度政治学习任务，完成率达105%。")
    assert said["over-hundred"] == ["105%"]
    assert "over-hundred" not in _told(pack, common, _BUREAU, "加强学习，水费征收完成率达105%。")


@pytest.mark.parametrize(
    ("problem", "plan", "wrong"),
    [
        ("馆藏清查进度慢，尚有400册未完成审读。", "8月底前完成500册审读。", ["500册"]),
        ("联系不够，35岁以下教师51人，只谈了30人。", "完成对其余23名青年教师的谈心。", ["23名"]),
        ("群管理不严，有9个群存在发广告现象。", "对11个问题群逐一整改。", ["11个"]),
        ("馆藏清查进度慢，尚有400册未完成审读。", "上半年先完成200册审读，年内完成400册审读。", []),
        ("联系不够，35岁以下教师51人，只谈了30人。", "完成对其余21名青年教师的谈心。", []),
        ("群管理不严，有9个群存在发广告现象。", "对9个问题群逐一整改，对11个村进行指导。", []),
    ],
)
def test_the_plans_take_up_what_the_problems_left(
    problem: str, plan: str, wrong: list[str], pack: GenrePack, common: Common
) -> None:
    told = figures_told({"problem": problem, "plan": plan}, pack, common)
    assert [one.quote for one in told if one.check == "two-values"] == wrong


def test_a_year_without_its_character_in_the_title_is_the_period(pack: GenrePack, common: Common) -> None:
    title = f"{_BUREAU}2025意识形态工作情况报告"
    text = _UNIT.format(
        unit=_BUREAU, period="2025年", done="全年发布作品36件。", plan="2026年上半年再编20篇。", day="2026年1月9日"
    )
    said = quotes_by_check(title + text[text.index("\n") :], pack, common)
    assert said["year-mark"] == ["2025"]
    assert not {"month-off", "signed-early", "period-mismatch"} & said.keys()


def test_who_hands_over_is_no_part_of_the_name(pack: GenrePack, common: Common) -> None:
    title = "青川市图书馆党支部2026年上半年意识形态工作情况报告\n\n"
    opening = "根据局党组要求，现将市图书馆党支部2026年1月至6月意识形态工作情况报告如下。\n\n"
    done = "一、做法\n（一）抓学习。学习6次。\n"
    assert "name-spelling" not in quotes_by_check(title + opening + done, pack, common)


def test_an_analysis_is_no_announced_cause(pack: GenrePack, common: Common) -> None:
    text = _UNIT.format(unit=_BUREAU, period="2025年", done="学习8次。", plan="", day="2026年1月9日")
    assert "causes-missing" not in quotes_by_check(text.replace("存在的问题", "问题剖析"), pack, common)
    told = quotes_by_check(text.replace("存在的问题", "存在的问题及原因"), pack, common)
    assert told["causes-missing"]
