"""Misspelt words that no list holds are suspected by the usual course of the language, and good text is left alone."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.language.spelling import check_spelling
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

WRONG = (
    ("各科室要按招分工抓好落实，逐项推进。", "按招", "按照"),
    ("把责任落实情况纳入年度考核内荣，与评优挂钩。", "内荣", "内容"),
    ("对发现的问题做到及时整改，组织全体党员官看警示教育片。", "官看", "观看"),
    ("党组书记认真旅行第一责任人职责。", "旅行", "履行"),
    ("建立长校机制，防止问题反弹。", "长校", "长效"),
    ("加强对宣传阵第的管理和检查。", "阵第", "阵地"),
    ("网络评论员对伍的力量还比较薄弱。", "对伍", "队伍"),
    ("紧紧为绕中心工作开展宣传教育。", "为绕", "围绕"),
)


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG, ids=[wrong for _, wrong, _ in WRONG])
def test_a_misspelling_no_list_holds_is_named_with_its_fix(
    text: str, wrong: str, right: str, pack: GenrePack, common: Common
) -> None:
    assert wrong not in common.spelling.pairs
    found = check_spelling(Desk(parse_report(text, pack), common, pack))
    mended = {text[: one.start] + (one.fix or "") + text[one.end :] for one in found}
    assert text.replace(wrong, right) in mended, found


def test_new_words_and_split_words_are_left_alone(pack: GenrePack, common: Common) -> None:
    text = "区水务局党（工）委坚持把舆情研判、网格巡检和税源梳理结合起来，亟需的农房排查已经完成。"
    assert check_spelling(Desk(parse_report(text, pack), common, pack)) == []


NAMES = (
    "中共云澜区梧桐街道工作委员会上半年意识形态工作情况报告",
    "全年走访玉岚区、沅陵县和浔阳路的12个网格。",
    "中共云岚区委宣传部到岚皋县调研宣传工作。",
    "把宣讲送到岑巩镇、珑湾社区和芷溪村，群众反映较好。",
    "对讲座、培训班逐场审核主讲人，逐笔核对经费，逐帧检查视频，逐层细化任务。",
    "建立日报告、周研判、月通报制度，落实日巡查、旬调度。",
    "组织党员到珺庭小区、澧浦街道开展志愿服务。",
)


@pytest.mark.parametrize("text", NAMES)
def test_names_of_places_and_one_by_one_are_no_slips(text: str, pack: GenrePack, common: Common) -> None:
    assert check_spelling(Desk(parse_report(text, pack), common, pack)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("全力创建文明示泛区，完成三个点位建设。", "示泛"),
        ("深入农寸社区开展理论宣讲。", "农寸"),
        ("理清工作思鹿，明确目标任务。", "思鹿"),
    ],
)
def test_slips_beside_the_end_of_a_place_name_are_still_found(
    text: str, wrong: str, pack: GenrePack, common: Common
) -> None:
    found = check_spelling(Desk(parse_report(text, pack), common, pack))
    assert any(one.start < text.index(wrong) + 2 and text.index(wrong) < one.end for one in found)


def test_a_mere_guess_has_no_click_that_mends_it(pack: GenrePack, common: Common) -> None:
    """Hints are right too seldom for that: 先后发布枪修进展 is one, 与国际会计惯例相衔接 is none."""
    for text in (
        "先后发布枪修进展6次，调度力量12批。",
        "会计制度与国际会计惯例相衔接。",
        "保证学生科学运动、睡眠充足、身心健康。",
    ):
        found = check_spelling(Desk(parse_report(text, pack), common, pack))
        assert [one.fix for one in found if one.check == "likely-spelling"] in ([], [None])
