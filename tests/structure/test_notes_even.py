"""Notes that take back, hold back or only set off what they tell, and where each fact stands in them."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _used(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _said(text: str, pack: GenrePack) -> str:
    return "；".join(fact.said for fact in _used(text, pack))


@pytest.mark.parametrize(
    ("text", "figure", "wrong"),
    [
        ("电子屏2块\n宣传栏6块\n电子屏是3块", "电子屏3块", "2块"),
        ("宣讲队员30名——重新清点了，28名", "28名", "30"),
        ("国旗下讲话34次（先写34，等教务核）→ 核了，36次", "36次", "34"),
        ("交心得87篇\n公众号发文214篇\n心得那个是92篇，我数错了", "92篇", "87"),
        ("学习12次（7月、8月没学，所以其实是10次）", "学习10次", "12"),
        ("网评员120名 → 实际在岗104名，以104为准", "104名", "120"),
        ("签责任书31份（应该是33份，执法队补签了）", "33份", "31"),
        ("摸排企业23家\n整改4处\n对了企业不是23家，是26家，漏了3家", "26家", "23"),
    ],
)
def test_what_notes_take_back_gives_way_and_is_reported(text: str, figure: str, wrong: str, pack: GenrePack) -> None:
    said = _said(text, pack)
    assert figure in said
    assert wrong not in said
    assert any("更正" in fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    "text",
    [
        "责任书应签33份（还差2份没签）",
        "社区网格员3名\n楼栋网格员是4名",
        "检查3次，又查了2次",
        "清理群12个，现在是30个",
        "处置舆情2起，后来核实1起不实",
        "培训3场，刚数完人头，参加120人",
        "每月1次，实际上开了13次",
    ],
)
def test_another_figure_is_no_correction(text: str, pack: GenrePack) -> None:
    assert not any("更正" in fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    "item",
    [
        "剧本杀备案23家（这条要不要放？领导没定，先搁着）",
        "直播带货培训2期（这个写不写？先放着）",
        "高价彩礼劝导14户【这个数民政还要核，暂不用】",
        "讲学备案39人次？待核，别用",
        "重点关注141人 ——人数不对外，删",
        "省级表彰还没下文，提不提领导定",
    ],
)
def test_an_aside_keeps_its_item_out(item: str, pack: GenrePack) -> None:
    text = f"中心组学习6次\n{item}\n讲党课2次"
    assert _said(text, pack) == "中心组学习6次；讲党课2次"
    assert any(fact.text.startswith(item[:5]) and fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ("明年办培训2期（时间再定）", "培训2期"),
        ("公示栏8处（要不要换新，居民投票定）", "公示栏8处"),
        ("教材17册已下架（这个别写具体书名）", "教材17册"),
        ("网吧检查96家次（有一家是自己举报的，这个别写）", "96家次"),
        ("党组会研究4次（3月、12月，12月那次还没开，先写上）", "研究4次"),
        ("图书3本有问题，要不要写？局长说写", "3本"),
    ],
)
def test_an_aside_on_a_detail_keeps_the_item(item: str, kept: str, pack: GenrePack) -> None:
    found = read_notes(f"中心组学习6次\n{item}", pack).facts
    assert kept in "；".join(fact.said.replace("意识形态工作", "") for fact in found if not fact.reason)


def test_blanks_that_set_off_figures_part_nothing(pack: GenrePack) -> None:
    assert _said("宣讲队讲了 66 场（含线上 7 场）", pack).startswith("宣讲队讲了66场")
    assert "130多人" in _said("外来务工的 130 多人住砖厂", pack)


def test_numbers_inside_a_line_are_lists_steps_or_leftovers(pack: GenrePack) -> None:
    problems = _used("问题就写：①骨干不会讲课②专职队员学习时间少③短视频制作粗糙", pack)
    assert [fact.role for fact in problems] == ["problems"] * 3
    assert "①" not in _said("法治宣传28次，①中学16次②小学12次", pack)
    assert _said("6月底前②整改到位", pack) == "6月底前整改到位"
    assert "2月、7月" not in _said("1.庭审直播316场\n2.7月一起案件当事人发帖，当日答复", pack)


def test_who_opens_the_notes_is_the_unit_and_what_is_asked_is_not_written(pack: GenrePack) -> None:
    notes = read_notes("消防救援大队的，支队让报，800字左右就行\n队员谈心9人次", pack)
    assert notes.parameters["unit"] == "消防救援大队"
    assert [fact.said for fact in notes.facts if not fact.reason] == ["队员谈心9人次"]


def test_those_a_line_counts_are_those_a_shortfall_is_of(pack: GenrePack) -> None:
    assert _said("聘用制书记员74人，思想动态掌握不够", pack) == "聘用制书记员74人，思想动态掌握不够"


def test_each_fact_stands_where_its_text_is_in_the_notes(pack: GenrePack) -> None:
    text = "教育局的：\n- 宣传栏 8 处\n- 备案 3 个（写不写？先放着）\n- 宣讲 5 场 —— 不对，是 6 场"
    found = read_notes(text, pack).facts
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
    assert any(fact.text.startswith("宣讲 5 场") and "6场" in fact.said for fact in found)
