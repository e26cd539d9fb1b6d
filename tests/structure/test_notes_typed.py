"""How notes are typed: blanks about figures and dates, and rows of steps with dashes or arrows between."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.wording import wording


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("- 11 月到5个社区查橱窗", "11月到5个社区查橱窗"),
        ("读书会每月 20 号,读两章", "读书会每月20号，读两章"),
        ("- 4 月 18日总支学了一次", "4月18日总支学了一次"),
        ("2025 年 9 月 总支听了一次汇报", "2025年9月总支听了一次汇报"),
        ("- 14 条线索都回了", "14条线索都回了"),
        ("第 3 季度通报了一次", "第3季度通报了一次"),
        ("- 6 月报送信息5条", "6月报送信息5条"),
        ("接电话 30 日均 4 个", "接电话30，日均4个"),
        ("热线 12319 个别居民反映", "热线12319，个别居民反映"),
        ("督查组 3 年轻干部多", "督查组3，年轻干部多"),
        ("1月 4月 8月各学一次", "1月、4月、8月各学一次"),
        ("幼儿园党支部 保育员教师 9 人", "幼儿园党支部，保育员教师9人"),
        ("第二党支部 党员 31 人", "第二党支部党员31人"),
        ("党总支 组织教师 9 人听课", "党总支组织教师9人听课"),
        ("教师 86人 党员 31人", "教师86人，党员31人"),
    ],
)
def test_a_blank_before_a_unit_parts_nothing(note: str, said: str, pack: GenrePack) -> None:
    assert said in "；".join(fact.said for fact in read_notes(f"做法：\n- 学习6次\n{note}", pack).facts)


def test_numbers_of_a_list_are_no_dates(pack: GenrePack) -> None:
    listed = read_notes("1 月初开了动员会\n2 支部签了责任书\n3 年轻教师结对", pack)
    assert [fact.said for fact in listed.facts] == ["月初开了动员会", "支部签了责任书", "年轻教师结对"]
    dated = read_notes("1 月开了动员会\n2 月签了责任书\n3 月办了培训", pack)
    assert [fact.said[:2] for fact in dated.facts] == ["1月", "2月", "3月"]


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("推文发出前走车间—党群部—分管副总三道审", "推文发出前走车间—党群部—分管副总三道审"),
        ("简报经科员→科长→局办三级审核", "简报经科员—科长—局办三级审核"),
        ("来访件按登记——交办——回访的流程办", "来访件按登记—交办—回访的流程办"),
        ("线索收集->核实->交办->反馈，当天办结", "线索收集—核实—交办—反馈，当天办结"),
        ("展板上墙经社区-宣传办-文明办审核", "展板上墙经社区—宣传办—文明办审核"),
        ("读书会——读了4本书——职工爱听", "读书会，读了4本书，职工爱听"),
        ("橱窗——更换3次", "橱窗，更换3次"),
        ("公示栏—方便群众", "公示栏，方便群众"),
    ],
)
def test_steps_in_a_row_keep_one_sign_between_them(note: str, written: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).written(note) == written


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("年度考核材料评了21份", "年度考核材料评了21份"),
        ("线索每周汇总给镇党政办", "线索每周汇总给镇党政办"),
        ("把名册挨个对了一遍", "把名册逐一对了一遍"),
        ("外出党员没怎么管起来", "外出党员没怎么管起来"),
        ("临时工流动大，经常联系不上人", "临时工流动大，经常联系不上人"),
        ("“最美家庭”评了6户", "评选“最美家庭”6户"),
        ("给新党员办了2期培训班", "为新党员举办培训班2期"),
        ("支部没怎么走访", "支部很少走访"),
    ],
)
def test_a_swap_that_would_change_the_sense_is_left(note: str, written: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).written(note) == written
