"""Figures that notes put right, orders to the writer, and findings that are still being mended."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in _facts(text, pack)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("党委会研究3次（不对，查了记录是4次，2月 5月 8月）", ["党委会研究4次（2月、5月、8月）"]),
        ("签承诺书120份（更正：126份）", ["签承诺书126份"]),
        ("宣讲员30名（核对名册为28名，其中女10名）", ["宣讲员28名（其中女10名）"]),
        ("志愿者有300多人\n宣讲18场\n志愿者更正 是326人", ["志愿者有326人", "宣讲18场"]),
        ("志愿者200多人，准数等小马报\n准数是213人", ["志愿者213人"]),
        ("网评员20名\n查了下，网评员是18名", ["网评员18名"]),
    ],
)
def test_a_figure_put_right_replaces_the_wrong_one_and_is_reported(text: str, said: list[str], pack: GenrePack) -> None:
    assert _said(text, pack) == said
    assert any("更正" in fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    "text",
    [
        "发放问卷512份（收回498份）",
        "报名600人（实际到会580人）",
        "改错别字14处（其中博物馆9处）",
        "查出问题12个（不对外公布8个）",
        "发布信息120条\n更正不准确信息5条",
        "学员40人\n实际结业38人",
        "上报信息30条\n核实后是真的4条",
    ],
)
def test_another_figure_beside_is_no_correction(text: str, pack: GenrePack) -> None:
    assert not any("更正" in fact.reason for fact in read_notes(text, pack).facts)
    assert "；".join(_said(text, pack)) == text.replace("\n", "；")


def test_a_figure_that_came_is_no_longer_to_be_checked(pack: GenrePack) -> None:
    waiting = "志愿者200多人，准数等小马报"
    assert any("核对" in fact.reason for fact in read_notes(waiting, pack).facts)
    assert not any("核对" in fact.reason for fact in read_notes(f"{waiting}\n准数是213人", pack).facts)


@pytest.mark.parametrize(
    "order",
    [
        "只要“网络舆情”那一段",
        "宣传部的，只写阵地管理这部分就行",
        "上周部长说要把网评这一块写细，你掂量",
        "开头套话少点 别写成八股",
        "语气平实点，不要太多排比",
        "书记姓吴 别写名字",
        "农商行 党委 意识形态工作 素材（草稿 不要外传）",
    ],
)
def test_an_order_to_the_writer_is_no_text(order: str, pack: GenrePack) -> None:
    assert _said(f"{order}\n检查4次", pack) == ["检查4次"]


@pytest.mark.parametrize(
    "text",
    [
        "书记让把问题写进台账，整改6条",
        "每个支部写3条整改措施，共36条",
        "区里说要突出红色文化，建馆1个",
        "书记要求把学习放在重点位置，学习12次",
        "只要涉及群众的稿件这一块都双审，审稿60篇",
    ],
)
def test_work_in_such_words_stays_in(text: str, pack: GenrePack) -> None:
    assert "；".join(_said(text, pack)).replace("；", "，") == text
    assert not any(fact.reason for fact in read_notes(text, pack).facts)


def test_a_fact_in_a_bracket_with_an_order_is_kept(pack: GenrePack) -> None:
    assert _said("错发信息1条（上面通报过，得写）", pack) == ["错发信息1条（上面通报过）"]


def test_an_order_before_a_colon_leaves_what_follows(pack: GenrePack) -> None:
    notes = read_notes("我们局长说了要突出品牌这一块：书香讲堂6期", pack)
    assert [bool(fact.reason) for fact in notes.facts] == [True, False]


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("巡察反馈2条：①责任传导不够，②台账不规范，①改完了 ②还在改", ["台账不规范，仍在整改"]),
        ("上级反馈3条：责任传导不够、台账不规范、队伍偏弱，前两条改完，第三条还在改", ["队伍偏弱，仍在整改"]),
        ("县委巡察指出：台账不全、学习走过场、网评员少，前两条改了，最后一条还没改完", ["网评员少，仍在整改"]),
        ("巡察反馈2条：责任传导不够、台账不规范，都改完了", []),
        ("制度还在改，修订3项", []),
    ],
)
def test_a_finding_still_being_mended_is_a_shortfall_too(text: str, lacking: list[str], pack: GenrePack) -> None:
    found = _facts(text, pack)
    assert [fact.said for fact in found if fact.role == "problems"] == lacking
    assert any(fact.role != "problems" for fact in found)


def test_it_is_none_where_the_notes_tell_a_shortfall(pack: GenrePack) -> None:
    text = "上级反馈2条：①审批不规范 ②群管理松，①已改，②还在改\n问题：经费不足"
    assert [fact.said for fact in _facts(text, pack) if fact.role == "problems"] == ["经费不足"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("宣讲5次 ——更正，宣讲是4次", ["宣讲4次"]),
        ("议事会办了24期，哦不对24期是去年的，今年31期", ["议事会办了31期"]),
        ("思政课听课先按60节写……教务那边说按57写", ["思政课听课57节"]),
        ("电子屏3块（不是2块）", ["电子屏3块"]),
        ("讲座21场（先写21，科里核过是22）", ["讲座22场"]),
        ("宣传栏换了12期（院办：10期，我弄混了）", ["宣传栏换了10期"]),
        ("党员活动室7个，街道那边统计完说是8个", ["党员活动室8个"]),
        ("签名活动120人（签到表是112人，以签到表为准）", ["签名活动112人"]),
        ("网上消息3条（电话里说4条，以3条为准）", ["网上消息3条"]),
        ("发稿5600条，不是5600，是6500，看错了", ["发稿6500条"]),
        ("家长会讲18场（核完再说）→ 21场", ["家长会讲21场"]),
        ("稿子是146篇，我刚才报的164篇写反了\n稿子全年164篇", ["稿子全年146篇"]),
    ],
)
def test_a_correction_is_not_printed_whoever_makes_it(text: str, said: list[str], pack: GenrePack) -> None:
    assert _said(text, pack) == said
    assert any(fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    "text",
    [
        "粉丝3100→5600",
        "按每人50元标准发书，发了98人",
        "检查书店6家，文旅局查了4家",
        "讲座12场，不是必修的5场",
        "舆情3件，后来核实2件不属实",
        "工作群原来46个，清理后31个",
        "网评员20人改成专职的有3人",
        "党课由每年2次改为4次",
    ],
)
def test_two_figures_of_which_none_is_wrong_both_stay(text: str, pack: GenrePack) -> None:
    said = "，".join(_said(text, pack))
    assert re.findall(r"\d+", said) == re.findall(r"\d+", text)
