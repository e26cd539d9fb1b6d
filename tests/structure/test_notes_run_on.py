"""Notes dictated without marks, typed with blanks, pasted as tables: what they say stands whole, in clauses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.run_on import clause_starts
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.who import said_by
from assistant.writers.draft.clause import clause


def told(text: str, pack: GenrePack, person: str = "unit") -> list[str]:
    facts = [said_by(fact, person) for fact in read_notes(text, pack).facts if not fact.reason]
    return [clause(fact.written, fact.role or "done") for fact in facts]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("谈心本收了45份退回12份", "谈心本收了45份，退回12份"),
        ("橱窗换了30块花了2.6万", "橱窗换了30块，花了2.6万"),
        ("选派8人参加2期培训", "选派8人参加2期培训"),
        ("9个村完成6个书屋改造", "9个村完成6个书屋改造"),
        (
            "全局专题研究意识形态的事2月5月8月各一次局长都亲自主持的还把它列进了考核",
            "全局专题研究意识形态的事，2月、5月、8月各一次，局长都亲自主持的，还把它列进了考核",
        ),
        ("阅览区搞了六次参加的差不多有四百人次", "搞了六次，参加的"),
        (
            "门户网站今年发稿一百六十篇三审都做了有两篇错了日期当天改了",
            "一百六十篇，三审都做了，有两篇错了日期，当天改了",
        ),
        ("清单四月份发到了二十三个车间支部一共是五个党支部", "二十三个车间，支部一共是五个党支部"),
        ("职工讲座审批了二十一场没审批的退回去三场", "审批了二十一场，没审批的"),
        ("全区二十一个社区都签了责任书还有两个没交回来", "二十一个社区都签了责任书"),
        ("选派十二名党员参加的有两期培训", "选派十二名党员参加的"),
        ("年初跟科室签了责任书又组织职工学了6次每次大概20来人还请市里的教授讲了一课", "责任书，又组织职工学了6次"),
    ],
)
def test_a_run_on_note_is_cut_where_a_clause_begins(note: str, said: str) -> None:
    assert said in tidy(note)


def test_formal_prose_is_left_as_it_stands(pack: GenrePack) -> None:
    """Of the sentences of the samples that ship, which need no comma, next to none is cut."""
    texts = [path.read_text("utf-8") for path in Path(pack.folder, "samples").glob("*.md")]
    lines = [line for text in texts for line in re.split("[\n。；]", text) if len(line) > 8]
    assert len(lines) > 1000
    assert sum(bool(clause_starts(line)) for line in lines) / len(lines) < 0.002


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("县委副书记 县长带队查了2次", "县委副书记、县长带队查了2次"),
        ("讲的是党史 纪律 和安全生产", "讲的是党史、纪律和安全生产"),
        ("全镇党员860人参加 分4批", "全镇党员860人参加，分4批"),
        ("支委到联系点宣讲 5个人讲了6场", "支委到联系点宣讲，5个人讲了6场"),
        ("考核占比低 才2分", "考核占比低，才2分"),
        ("农家书屋 13个", "农家书屋13个"),
        ("4.8月各一次", "4月、8月各一次"),
        ('"邻里说事"办了7次', "“邻里说事”办了7次"),
        ("Q2开专题会 书记布置 Q4又开一次", "二季度开专题会，书记布置，四季度又开一次"),
    ],
)
def test_what_a_blank_parts_stays_apart(note: str, said: str) -> None:
    assert tidy(note) == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("移风易俗，红白理事会17个", "移风易俗，现有红白理事会17个"),
        ("公众号890篇", "公众号890篇"),
        ("差错通报2起", "差错通报2起"),
        ("企业协会9家", "现有企业协会9家"),
        ("专题会3次", "召开专题会3次"),
        ("青年理论小组，每两周一次", "青年理论小组，每两周一次"),
    ],
)
def test_a_verb_is_added_only_before_what_its_measure_counts(note: str, said: str, pack: GenrePack) -> None:
    assert told(note, pack) == [said]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("三会一课开了：支部大会4次、党课4次", "三会一课方面，召开支部大会4次、讲授党课4次"),
        ("二审+核：稿件科室看、分管领导定", "二审+核：稿件科室看、分管领导定"),
        ("编研材料2种：《老街旧事》《水利档案选编》", "编研材料2种：《老街旧事》《水利档案选编》"),
        ("经费方面：投入42.6万元", "经费方面，投入42.6万元"),
        ("主题党日：3月种树，5月参观博物馆", "主题党日：3月种树，5月参观博物馆"),
        ("10万+的推文6条", "10万+的推文6条"),
        ("下半年：打算党组会再开2次", "下半年，打算党组会再开2次"),
    ],
)
def test_a_label_is_kept_and_said_once(note: str, said: str, pack: GenrePack) -> None:
    assert told(note, pack) == [said]


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("内网论坛关了，因为没人看", None),
        ("派驻组提醒我们2次（1次是会议记录不全）都改了", None),
        ("编辑部退稿严格，2篇稿子因为观点有偏差没用", None),
        ("高价彩礼 大操大办 还是有", "problems"),
        ("讲座有一次没报批就开了", "problems"),
        ("没有做好的是 村干部培训只搞了1次 计划是4次", "problems"),
    ],
)
def test_what_was_put_right_is_no_shortfall_and_what_still_occurs_is(note: str, role: str, pack: GenrePack) -> None:
    assert [fact.role for fact in read_notes(note, pack).facts] == [role]


def test_a_unit_does_not_speak_as_a_person(pack: GenrePack) -> None:
    assert told("自己写的科普少", pack) == ["自己写的科普较少"]
    assert told("自己写的科普少", pack, "first") == ["自己写的科普较少"]
    assert told("视频被转发，我们第二天才看到", pack) == ["视频被转发，次日才看到"]
    assert told("派驻组提醒我们2次", pack) == ["派驻组提醒本单位2次"]


def test_the_person_of_a_story_is_not_who_reports(pack: GenrePack) -> None:
    assert read_notes("有工友在抖音发视频，项目书记去核实，本人删了视频\n主题党日11次", pack).parameters == {}


def test_offices_that_head_each_line_do_not_report(pack: GenrePack) -> None:
    notes = "党建办：中心组12次\n保卫科：校园周边传教清理2起\n图书馆：采购审读4600册"
    assert read_notes(notes, pack).parameters == {}
    assert told(notes, pack)[1] == "保卫科方面，校园周边传教清理2起"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("收上来的意见312条，解决了298条，剩下14条报区里了", "收集意见312条，解决298条，其余14条已报区里"),
        ("督查发现2个单位电子屏没有备案，限期10天改", "督查发现2个单位电子屏未备案，限期10天整改"),
        ("有篇稿子把人名写出来了，10分钟撤下", "有篇稿件把人名写出来了，10分钟撤下"),
        ("大喇叭播政策播天气", "大喇叭播政策、天气"),
        ("网红讲政策讲了14场", "网红宣讲政策14场"),
        ("接待督导两回 提了5条意见 改了4条", "接待督导两次，提出5条意见，改了4条"),
        ("抖音号内容我这里二审", "抖音号内容由我单位二审"),
    ],
)
def test_a_spoken_clause_is_put_right_or_left_whole(note: str, said: str, pack: GenrePack) -> None:
    assert "，".join(told(note, pack)) == said


TABLE = (
    "附件3：意识形态工作台账（单位：次）\n序号\t内容\t上半年\t下半年\t合计\n1\t专题研究\t1\t2\t3\n2\t舆情研判\t6\t6\t12\n"
    "填表人：某某 审核：某某"
)


def test_the_rows_of_a_table_are_facts_and_its_caption_is_none(pack: GenrePack) -> None:
    facts = read_notes(TABLE, pack).facts
    assert [fact.said for fact in facts if not fact.reason] == [
        "专题研究，上半年1，下半年2，合计3",
        "舆情研判，上半年6，下半年6，合计12",
    ]
    assert len([fact for fact in facts if "表格" in fact.reason]) == 2


def test_a_column_names_what_is_counted_and_a_remark_stands_in_brackets(pack: GenrePack) -> None:
    rows = "平台\t稿件数\t阅读量\n公众号\t890篇\t312万\n电视\t1260条\t—"
    assert [fact.said for fact in read_notes(rows, pack).facts] == ["公众号稿件890篇，阅读量312万", "电视稿件1260条"]
    rows = "项目\t数量\t备注\n专题研究\t3次\t党委会\n党课\t8次\t书记2次"
    assert [fact.said for fact in read_notes(rows, pack).facts] == ["专题研究3次（党委会）", "党课8次（书记2次）"]


_BITS = st.sampled_from(
    [
        *("党委会研究3次", "宣传栏换了46块花了3.8万", "发了213份收回210份", "3.15、6.9月各一次", "“邻里说事”27次"),
        *(
            "书记王芳讲课2次",
            "《志愿军》看了1场",
            "群48个 群主培训2次",
            "参学率 92%",
            "12个村完成9个",
            "投诉7件 都回了",
        ),
        *("同比+23%", "没发生舆情", "还有3个没改", "把5个群解散了", "请李教授来讲了一次", "LED屏23块 专人管"),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bits=st.lists(_BITS, min_size=1, max_size=5), marks=st.sampled_from(["，", "", " ", "\n", "；"]))
def test_figures_names_and_quotations_of_notes_are_told_or_left_out_with_a_reason(
    pack: GenrePack, bits: list[str], marks: str
) -> None:
    notes = marks.join(bits)
    facts = read_notes(notes, pack).facts
    said = "".join(fact.text if fact.reason else clause(fact.written, fact.role or "done") for fact in facts)
    for held in re.findall(r"\d+|“[^”]*”|《[^》]*》|王芳|李教授", notes):
        assert held in said


@pytest.mark.parametrize(
    "note",
    [
        "把网上账号重新过了一遍，停了2个长期不更新的",
        "全年排查微信群46个，解散了9个没人管的",
        "审核讲座稿件12份，退了1份观点偏的",
        "图书室查了一遍，撤了9本过时的",
    ],
)
def test_so_many_without_a_noun_stay_with_what_they_are_of(note: str, pack: GenrePack) -> None:
    assert len(told(note, pack)) == 1
