"""Notes that set themselves straight: figures denied, brackets that replace, short names, ages of things."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _said(text: str, pack: GenrePack) -> str:
    return "；".join(fact.said for fact in _facts(text, pack))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("QQ群2个\n谈话对象全部23人 不是23 退休了1个 22人", "QQ群2个；谈话对象全部22人"),
        ("阅览室2间\n座谈会21人参加，不是21是20人", "阅览室2间；座谈会20人参加"),
        ("网评员1名\n稿件审了16篇 不是16篇 是18篇", "网评员1名；稿件审了18篇"),
        ("微信群3个\n讲党课34人听\n不是34 是38人", "微信群3个；讲党课38人听"),
    ],
)
def test_a_number_denied_is_taken_whole_and_where_it_stands(text: str, said: str, pack: GenrePack) -> None:
    assert _said(text, pack) == said


@pytest.mark.parametrize(
    "text",
    [
        "举报件不是23类都有，涉及7类",
        "群2个 不是3个单位共用的",
        "参训45人 不是45岁以下的12人",
        "教材26种，不是26本，每种都审了",
    ],
)
def test_what_only_denies_puts_no_figure_right(text: str, pack: GenrePack) -> None:
    assert not any("更正" in fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    "text",
    [
        "下架旧书37本\n打错了 是27本",
        "王强 10:20\n下架旧书37本\n王强 10:21\n打错了 是27本\n李红 10:22\n学习5次",
        "座谈会21人参加，不是21是20人",
        "谈话对象全部23人 不是23 退休了1个 22人",
        "学习40次 不对是38次",
        "参加320人次（这两个数是12次、405人次）",
        "开展学习10次、听课300人次（这两个数改成12次、405人次）",
    ],
)
def test_what_a_receipt_says_stands_in_the_text(text: str, pack: GenrePack) -> None:
    said = _said(text, pack)
    for fact in read_notes(text, pack).facts:
        if told := re.search("对前面“(.+?)”的更正，正文按更正后的“(.+?)”写", fact.reason):
            assert all(one in said for one in told[2].split("、"))
            assert not any(re.search(rf"(?<!\d){one}", said) for one in told[1].split("、"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("观影3场，座谈2次（这两个数改成5场、4次），发倡议书200份", "观影5场，座谈4次，发倡议书200份"),
        ("走访企业30家、商户120户（现在是42家、150户）", "走访企业42家、商户150户"),
        ("组织学习6次，开展“清风讲堂”10期（今年停办了，换成“午间微学”22期）", "组织学习6次，开展“午间微学”22期"),
        ("举办比赛1场（今年没搞，改成“村晚”2场）", "举办“村晚”2场"),
    ],
)
def test_a_bracket_replaces_figures_or_an_activity(text: str, said: str, pack: GenrePack) -> None:
    assert _said(text, pack) == said


@pytest.mark.parametrize(
    "text",
    [
        "设备换成新的3台（旧的2台报废了）",
        "制度3项、流程5个（今年修订1项、2个）",
        "责任书签了23份、承诺书40份（均已归档）",
    ],
)
def test_a_bracket_that_replaces_nothing_stays(text: str, pack: GenrePack) -> None:
    assert _said(text, pack) == text


@pytest.mark.parametrize(
    ("text", "kept", "out"),
    [
        ("舆情4起，都回复了\n6月学校食堂异物那起最大，转发两千多\n食堂那个就不要提了", "舆情4起", "食堂"),
        ("垃圾分类宣传6场\n垃圾填埋场异味那起当天回复\n垃圾场那起别写", "垃圾分类宣传6场", "填埋场"),
        ("网上投诉11件，其中加油站乱收费1件，办结率100%\n加油站那件不写", "网上投诉11件，办结率100%", "加油站"),
        ("问题：活动载体不多（去年用过了，不要用）；年轻干部写稿少", "年轻干部写稿少", "载体"),
        ("问题：宣讲形式单一（这条去年写过了别用了）；台账乱", "台账乱", "单一"),
    ],
)
def test_what_is_vetoed_by_a_short_name_is_not_written(text: str, kept: str, out: str, pack: GenrePack) -> None:
    said = _said(text, pack)
    assert kept in said
    assert out not in said


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("公众号发文60篇\n读书会12场\n群众那条不用写", "公众号发文60篇；读书会12场"),
        ("广播站播稿120篇\n广播那个要多写两句", "广播站播稿120篇"),
        ("问题：宣讲少（去年只讲过2次）；台账乱", "台账乱"),
    ],
)
def test_a_veto_of_something_else_takes_nothing(text: str, kept: str, pack: GenrePack) -> None:
    assert kept in _said(text, pack)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("支部学习12次\n村规民约还是2018年的", ""),
        ("会议室是2019年装修的，挂了标语\n学习8次", ""),
        ("用的是2015年的管理办法\n党课2次", ""),
        ("舆情预案自2017年就没改过\n学习8次", ""),
        ("书记2021年到任，讲党课2次", ""),
        ("2024年，党支部学习12次，党课4次", "2024年"),
        ("2024年1月印发要点，6月、12月各研究一次", "2024年"),
        ("某村2025年意识形态工作要点\n学习12次\n办法还是2018年的", "2025年"),
    ],
)
def test_the_age_of_a_thing_is_no_period(text: str, period: str, pack: GenrePack) -> None:
    assert read_notes(text, pack).parameters.get("period", "") == period


@pytest.mark.parametrize("head", ["市博物馆 半年 1-6月", "市博物馆 上半年（1—6月）", "市博物馆 半年"])
def test_a_unit_with_its_half_year_is_a_header(head: str, pack: GenrePack) -> None:
    notes = read_notes(f"{head}\n- 学习6次", pack)
    assert notes.parameters["unit"] == "市博物馆"
    assert [fact.said for fact in notes.facts if not fact.reason] == ["学习6次"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- 7.19 东区爆管停水9个钟头，论坛帖子阅读3万多，当晚23点发了通报，第二天送水，舆情两天落下去",
            "7月19日东区爆管停水9个钟头，论坛帖子阅读3万多，当晚23点发了通报，第二天送水，舆情两天落下去",
        ),
        ("10/23 食堂饭菜有虫子，学生发微博，当天道歉", "10月23日食堂饭菜有虫子，学生发微博，当天道歉"),
        ("辅导员9人，每周谈心不少于3人，全年谈了1100人次", "辅导员9人，每周谈心不少于3人，全年谈了1100人次"),
    ],
)
def test_one_event_stays_one_with_its_day(text: str, said: str, pack: GenrePack) -> None:
    assert _said(text, pack) == said


@pytest.mark.parametrize(
    "text", ["1.1 组织领导\n1.2 学习教育12次\n2.1 阵地管理3处", "3.5 万元用于更新宣传栏", "3-4 家单位参加了宣讲"]
)
def test_numbers_of_sections_and_measures_are_no_days(text: str, pack: GenrePack) -> None:
    assert "日" not in _said(text, pack)


def test_how_far_a_plan_has_come_stays_with_it(pack: GenrePack) -> None:
    (plan,) = _facts("- 明年想建一个税费争议调解室 已经跟司法所谈过了 还没批", pack)
    assert plan.role == "plans"
    short = _facts("问题：网络舆情没有专人盯，已经跟编办谈过了，还没批", pack)
    assert {fact.role for fact in short} == {"problems"}


_MINUTES = "会议记录\n时间：2024年12月3日\n参加人：王敏、赵强\n"


def test_a_suggestion_that_is_agreed_to_is_a_plan(pack: GenrePack) -> None:
    text = f"{_MINUTES}王敏：今年学习8次。\n赵强：建议明年搞一个教师网络行为规范。\n王敏：同意，明年一季度出来。"
    plans = [fact.said for fact in _facts(text, pack) if fact.role == "plans"]
    assert plans == ["明年搞一个教师网络行为规范，一季度出来"]
    refused = text.replace("同意，明年一季度出来", "经费不够，再说")
    assert not any(fact.role == "plans" for fact in _facts(refused, pack))


def test_a_question_at_a_meeting_is_the_subject_of_its_answer(pack: GenrePack) -> None:
    text = f"{_MINUTES}王敏：外面机构进园的活动呢？\n赵强：今年3次，都审过内容。\n王敏：学习8次。"
    assert "外面机构进园的活动今年3次，都审过内容" in _said(text, pack)


def test_who_is_wanting_is_who_is_to_be_found(pack: GenrePack) -> None:
    assert "每个村配1名宣讲员" in _said("村里宣讲员少，9个村只有4个村有\n明年打算每个村配1名", pack)
    assert "网格员" not in _said("网格员少，8个小区才3个\n明年每个小区配1名楼长", pack).split("；")[-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("党组研究4次（年初、年中、三季度、年底，年底那次还没开，12月底开）", "党组研究3次（年初、年中、三季度）"),
        ("党组研究4次（3月、6月、9月、12月，12月那次还没开）", "党组研究3次（3月、6月、9月）"),
        ("研究2次（3月、9月，9月那次没有开扩大会）", "研究2次（3月、9月，9月那次没有开扩大会）"),
        ("培训3期（宣传、网信、保密，保密那期来的人少）", "培训3期（宣传、网信、保密，保密那期来的人少）"),
    ],
)
def test_a_meeting_still_to_be_held_is_not_counted_yet(text: str, said: str, pack: GenrePack) -> None:
    assert _said(text, pack) == said


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("报纸签发11期。“红色专线”是老郭去年做的，不要算我的。培训2期", ["报纸签发11期", "培训2期"]),
        ("党课3次；宣讲团是县里组的，别算我们的；学习9次", ["党课3次", "学习9次"]),
        ("谈话记录不算我们的台账里，另存一本", ["谈话记录不算我们的台账里，另存一本"]),
        ("谈话8人，其中3人不算我科室的人", ["谈话8人，其中3人不算我科室的人"]),
    ],
)
def test_what_is_said_not_to_be_ours_is_left_out(notes: str, told: list[str], pack: GenrePack) -> None:
    assert [fact.said for fact in read_notes(notes, pack).facts if not fact.reason] == told
