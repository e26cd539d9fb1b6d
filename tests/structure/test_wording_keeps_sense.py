"""A spoken word put as written keeps its sense: no neutral fact turns into a censure, no zero into a few."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes import read_notes
from assistant.structure.wording import wording
from assistant.writers.draft.pieces import judged


@pytest.mark.parametrize(
    ("said", "role", "written"),
    [
        ("三家分院各管各的", "done", "三家分院各管各的"),
        ("两台一网各管各的", "problems", "两台一网各自为战"),
        ("学习心得有抄的", "problems", "学习心得有照抄现象"),
        ("会议记录有补的", "problems", "会议记录有补写现象"),
        ("我们社区主任上门劝导", "done", "社区主任上门劝导"),
        ("商户称我们社区办事慢", "done", "商户称社区办事慢"),
        ("我们支部书记带头宣讲", "done", "支部书记带头宣讲"),
        ("网上有人称我们镇收费", "done", "网上有人称我镇收费"),
    ],
)
def test_a_word_keeps_its_sense(pack: GenrePack, said: str, role: Role, written: str) -> None:
    assert wording(pack.spoken).written(said, role) == written


@pytest.mark.parametrize("said", ["案多人少", "师多生少", "僧多粥少", "点多线长面窄", "眼高手低", "节奏缓慢"])
def test_a_set_phrase_takes_no_degree(said: str) -> None:
    assert judged(said) == said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("人手少", "人手较少"),
        ("写稿高手少", "写稿高手较少"),
        ("任务重人手少", "任务重人手较少"),
        ("听课多、研讨少", "听课多、研讨较少"),
        ("回复慢", "回复较慢"),
        ("覆盖面窄", "覆盖面较窄"),
    ],
)
def test_a_plain_lack_takes_one(said: str, told: str) -> None:
    assert judged(said) == told


@pytest.mark.parametrize(
    ("role", "note", "written"),
    [
        ("problems", "汛期一忙就放下", "汛期一忙就放下"),
        ("problems", "忙收费，学习靠后", "忙于收费，学习靠后"),
        ("plans", "寒假前把24个班图书角登记造册", "登记造册"),
        ("done", "把老物件登记造册", "登记造册"),
    ],
)
def test_busy_whenever_is_no_object_and_two_deeds_in_a_row_stay(
    role: Role, note: str, written: str, pack: GenrePack
) -> None:
    assert written in wording(pack.spoken).written(note, role)


@pytest.mark.parametrize(
    ("said", "role", "written"),
    [
        ("研讨春季学期一次", "done", "研讨春季学期一次"),
        ("秋季学期两次，冬季学期1次", "done", "秋季学期两次，冬季学期1次"),
        ("新学期一次", "done", "新学期一次"),
        ("宣传月2次", "done", "宣传月2次"),
        ("演练半年一次", "done", "演练每半年一次"),
        ("例会一周一次", "done", "例会每周一次"),
        # 跟 as a verb of its own
        ("线索没人跟到底", "problems", "线索无人跟到底"),
        ("整改没人跟完", "problems", "整改无人跟完"),
        ("事项没人跟下去", "problems", "事项无人跟下去"),
        ("跟到场的群众谈话4次", "done", "与到场的群众谈话4次"),
        ("跟过去相比增加3个", "done", "与过去相比增加3个"),
        # one part and another, or one speaker and another
        ("一块讲防疫一块讲理论", "done", "一块讲防疫一块讲理论"),
        ("书记讲规划主任讲形势", "done", "书记讲规划主任讲形势"),
        ("班会讲安全讲防溺水", "done", "班会讲安全、防溺水"),
        # who is looked after does not look after
        ("家委会没怎么管", "problems", "家委会没怎么管"),
        ("家长没怎么问", "problems", "家长没怎么问"),
        ("支部没怎么学", "problems", "支部很少学"),
        # whose it is
        ("网站不在我们管的范围", "problems", "网站不在本单位管理范围"),
        ("这个号不归我们管", "problems", "这个号不由本单位管理"),
        # other people to speak are no equipment
        ("换一批一线工人来讲", "plans", "换一批一线工人来讲"),
        ("换几个大学生来讲", "plans", "换几名大学生来讲"),
        ("换一个地方讲", "plans", "换一个地方讲"),
        ("换3名管理员", "done", "更换管理员3名"),
        ("换了5处标语", "done", "更换标语5处"),
        # pay is not printed
        ("工资发了12期", "done", "发放工资12期"),
        ("公众号发了12期", "done", "公众号发了12期"),
        ("校报发了8期", "done", "编发校报8期"),
        # a sum is no deed
        ("搞了5000元", "done", "搞了5000元"),
        ("募捐搞了5000元", "done", "募捐搞了5000元"),
        ("报账报了3000元", "done", "报账报了3000元"),
        ("投了5000元", "done", "投入5000元"),
        ("一年搞了8场", "done", "一年开展8场"),
        # to enrol is not to report
        ("孩子报了3个班", "done", "孩子报了3个班"),
        ("课程报了2门", "done", "课程报了2门"),
        ("隐患报了12处", "done", "上报隐患12处"),
        ("报了3起舆情", "done", "上报舆情3起"),
        # what is rehearsed for an emergency, and what for a stage
        ("合唱练了4次", "done", "合唱练了4次"),
        ("太极拳练了30次", "done", "太极拳练了30次"),
        ("防汛预案练了2次", "done", "防汛预案演练2次"),
        ("消防疏散每学期练一次", "done", "消防疏散每学期演练一次"),
        # a kind of clause that is lacking is no deed left undone
        ("协议里没有违约条款", "problems", "协议里没有违约条款"),
        ("章程没有退出条款", "problems", "章程没有退出条款"),
        ("没有违纪行为", "done", "没有违纪行为"),
        ("没有制定预案", "problems", "未制定预案"),
    ],
)
def test_a_word_is_put_for_what_it_is_right_for(pack: GenrePack, said: str, role: Role, written: str) -> None:
    assert wording(pack.spoken).written(said, role) == written


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("风险研判 | 每季度 | 4次", "风险研判4次（每季度）"),
        ("谈心谈话 | 每半年 | 2次", "谈心谈话2次（每半年）"),
        ("理论学习 | 每月 | 12次", "理论学习12次（每月）"),
        ("舆情：全年处置4起", "全年舆情处置4起"),
        ("网络舆情：处置4起，均已办结", "网络舆情处置4起，均已办结"),
        ("舆情：全年处置投诉4起", "全年处置投诉4起"),
        ("公众号：全年发稿120篇", "公众号，全年发稿120篇"),
    ],
)
def test_a_bare_count_keeps_the_name_before_it(pack: GenrePack, line: str, said: str) -> None:
    assert [fact.said for fact in read_notes(line, pack).facts] == [said]
