"""Notes told as one would say them: frames and labels that state nothing, words to the drafter, blanks for marks."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.writers.draft.clause import clause


def told(text: str, pack: GenrePack) -> list[str]:
    facts = [fact for fact in read_notes(text, pack).facts if not fact.reason]
    return [clause(fact.written, fact.role or "done") for fact in facts]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("那个，年初办了一期网评员培训班", "年初举办一期网评员培训班"),
        ("我先说做得好的，办了6场院坝会", "举办6场院坝会"),
        ("要说没做好的，就是老党员来得少", "老党员来得较少"),
        ("明年怎么说呢，想着搞一个宣讲队", "明年组建宣讲队"),
        ("明年想着搞个“流动课堂”送到车间去", "明年把“流动课堂”送到车间"),
        ("支部书记给新党员上“入党第一课”2次", "支部书记给新党员上“入党第一课”2次"),
        ("组织师生到红色基地研学3次", "组织师生到红色基地研学3次"),
        ("有的看舆情看不太明白", "有的看舆情看不太明白"),
        ("哦对了，5月办了戏曲演出11场", "5月举办戏曲演出11场"),
        ("讲座过期了才补备案，这个得检讨", "讲座过期了才补备案"),
        ("书库这块以前各自管，现在专人管", "针对书库此前各自管的情况，现由专人管理"),
        ("感觉：制度有了，落实不够", "制度有了，落实不够"),
        ("缺点：学得散，碎片化", "学得散，碎片化"),
    ],
)
def test_a_frame_or_label_that_states_nothing_is_dropped(note: str, said: str, pack: GenrePack) -> None:
    assert told(note, pack) == [said]


@pytest.mark.parametrize(
    ("note", "kept", "left"),
    [
        ("巡查网吧40家次，立案2起，罚款的不写", "立案2起", "罚款的不写"),
        ("接访群众31批，吵架的那次别写", "31批", "吵架的那次别写"),
        ("宣讲进企业12场，人数回头补", "12场", "人数回头补"),
    ],
)
def test_words_to_the_drafter_are_named_and_not_written(note: str, kept: str, left: str, pack: GenrePack) -> None:
    facts = read_notes(note, pack).facts
    assert [fact.text for fact in facts if fact.reason] == [left]
    assert kept in "".join(told(note, pack))
    assert left not in "".join(told(note, pack))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("年轻护士嫌没意思 白班多 来不了", "年轻护士嫌没意思，白班多，来不了"),
        ("校友群 年级群 24个，专人管", "校友群、年级群24个"),
        ("医务科 排查医生账号 建了帐", "医务科排查医生账号，建账"),
        ("党总支委员第一责任人 要写进考核", "党总支委员第一责任人要写入考核"),
    ],
)
def test_a_blank_is_read_as_the_mark_it_stands_for(note: str, said: str, pack: GenrePack) -> None:
    assert said in "".join(told(note, pack))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("5个村书记签责任书", "5个村书记签订责任书"),
        ("网吧停业整改", "网吧停业整改"),
        ("中秋诗会，全校900人", "举办中秋诗会，全校900人"),
        ("外资企业年会，本来要请外面的人讲，后来换了", "外资企业年会，本来要请外面的人讲，后来换了"),
        ("教师思想状况每学期摸一次底，问卷、座谈", "教师思想状况每学期摸一次底，采取问卷、座谈方式"),
        ("纪检委员均为组长兼，都是科室主任兼", "纪检委员均为组长兼，均由科室主任兼任"),
        ("党员61名，去年52名，增加9名", "共有党员61名，去年52名，增加9名"),
        ("发展党员3名", "发展党员3名"),
    ],
)
def test_no_verb_is_put_before_what_has_one_and_none_is_lacking(note: str, said: str, pack: GenrePack) -> None:
    assert told(note, pack) == [said]


def test_who_listened_is_told_with_what_they_listened_to(pack: GenrePack) -> None:
    table = "项目\t数量\t备注\n宣讲场次\t62场\t车间班组为主\n听众\t约3400人次\t\n书屋\t9个\t"
    assert told(table, pack)[0] == "开展宣讲62场，听众约3400人次，以车间班组为主"


def test_a_label_for_more_is_no_topic(pack: GenrePack) -> None:
    facts = read_notes("学习：\n- 中心组10次\n另外：\n党委3次专题研究", pack).facts
    assert (facts[-1].group, facts[-1].topic == "理论学习") == ("", False)


def test_a_hyphen_behind_the_same_kind_of_word_in_several_lines_marks_a_label(pack: GenrePack) -> None:
    notes = read_notes("做法-中心组学习7次\n问题-通讯员不够用\n计划-明年办两期培训", pack)
    assert [(fact.role, "-" in clause(fact.written, "done")) for fact in notes.facts] == [
        ("done", False),
        ("problems", False),
        ("plans", False),
    ]


def test_names_with_their_office_and_a_time_are_no_facts(pack: GenrePack) -> None:
    text = (
        "综合部-小郑 09:12\n各位报一下数\n党群-李姐 09:20\n中心组学习6次\n"
        "客服-老马 09:35\n热线接听380个\n信息-阿凯 10:02\n公众号发布98条"
    )
    told = [fact.text for fact in read_notes(text, pack).facts if not fact.reason]
    assert not any(name in one for one in told for name in ("小郑", "李姐", "老马", "阿凯", "09:"))
    assert sum("6次" in one or "380个" in one or "98条" in one for one in told) == 3


def test_when_a_meeting_was_held_is_no_period_of_the_report(pack: GenrePack) -> None:
    notes = read_notes("时间：11月26日下午3点，三楼小会议室\n中心组学习6次\n讲党课2次", pack)
    assert "period" not in notes.parameters
