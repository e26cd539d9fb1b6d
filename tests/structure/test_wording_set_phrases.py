"""What a document says already stays: set phrases, formal sentences, lists and labels are not cut by a swap."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.wording import wording
from assistant.tasks.draft.typos import without_slips
from assistant.writers.draft.clause import clause
from assistant.writers.draft.sentences import intended


@pytest.mark.parametrize(
    "note",
    [
        "讲孝老爱亲的",
        "评选孝老爱亲模范3名",
        "社区老改造小区6个",
        "学深悟透党的二十大精神",
        "收集师生和家长反映的问题96条",
        "听取社区党委和“两新”组织党组织汇报2轮",
        "群里活跃的总是少数家长",
        "形成人人关心、人人支持的氛围",
        "把抽查结果用于年度评先",
        "把督促做实在",
        "把责任制与日常教学一体推进",
        "配合清理3次",
        "账号一年仅更新23条",
        "5个青年理论学习小组",
        "每月第一个星期三接待职工",
        "有的门店一个月被查四次",
        "一起持续四年的征地补偿纠纷",
        "没有适合手机学习的方式",
        "没有安全就没有生产",
    ],
)
def test_what_is_written_already_stays(pack: GenrePack, note: str) -> None:
    told = wording(pack.spoken).written(note)
    assert told in (note, note.replace("被查", "被检查"))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("公众号老转别人的", "公众号经常转别人的"),
        ("例会老是改期", "例会经常改期"),
        ("和镇里汇报2次", "向镇里汇报2次"),
        ("请党校的老师来给支委讲讲", "邀请党校的老师为支委授课"),
    ],
)
def test_what_is_speech_is_still_turned(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note) == told


@pytest.mark.parametrize("said", ["外教4人、留学生23人", "党组7条、书记5条、班子成员各4条"])
def test_a_list_is_not_said_of_one_of_its_members(said: str) -> None:
    assert clause(said, "done") == said


def test_what_is_done_to_people_does_not_count_them() -> None:
    assert "共有筛查" not in clause("心理教师2名，筛查学生2860人", "done")
    assert "、筛查" not in clause("心理教师2名，筛查学生2860人", "done")
    assert clause("志愿者120人，网格员36人", "done").startswith("共有志愿者120人")


def test_a_reason_or_a_term_before_a_plan_is_not_what_is_intended() -> None:
    assert intended("新进博士一个不落谈一遍，4月底前谈完").startswith("新进博士")
    assert intended("针对舆情发现慢，配手机12部").startswith("针对")
    assert intended("新增宣传干部2名") == "拟新增宣传干部2名"


def _said(notes: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(notes, pack).facts if not fact.reason]


def test_halves_without_a_verb_are_not_cut(pack: GenrePack) -> None:
    assert len(_said("打算：\n- 和辖区21个小区物业、9所学校建联络群", pack)) == 1
    assert len(_said("打算：\n- 9月培训一天、老师再招1名", pack)) == 2
    named = _said("评选“柳河好人”10名，移风易俗，红白理事会14个村都有", pack)
    assert not named[0].endswith("移风易俗")
    held = _said("原因：主要是一把手（局长孙志强）分管精力在项目上，办公室一个人兼宣传", pack)
    assert any("一把手（局长孙志强）分管精力" in one for one in held)


@pytest.mark.parametrize("note", ["街道干部自媒体账号摸底：登记17个，注销3个", "统战：民主党派医务人员58人，座谈2次"])
def test_a_label_that_tells_of_what_is_kept(pack: GenrePack, note: str) -> None:
    assert note[:2] in "".join(_said(note, pack))


@pytest.mark.parametrize(
    ("notes", "role", "count"),
    [
        ("明年，一是每周开碰头会，二是每月开展读书会。", "plans", 2),
        ("明年，一是每月拿半天专门听意识形态汇报。", "plans", 1),
        ("不足是，一是群主管理松，二是网评员没培训。", "problems", 2),
        ("党委会研究4次。下一步打算，第一，每季度研究一次，第二，给网评员办2期培训班。", "plans", 2),
    ],
)
def test_what_stands_before_a_list_is_its_label(pack: GenrePack, notes: str, role: str, count: int) -> None:
    facts = [fact for fact in read_notes(notes, pack).facts if not fact.reason]
    assert [fact.role for fact in facts].count(role) == count  # type: ignore[arg-type]
    assert not any("一是" in fact.said or "第一" in fact.said for fact in facts)


@pytest.mark.parametrize("note", ["刑庭庭长讲课1次", "意识形态工作够不着", "民庭干警学习3次", "经开区建群2个"])
def test_a_word_or_the_short_name_of_an_office_is_not_asked_about(pack: GenrePack, common: Common, note: str) -> None:
    assert dict(without_slips(note, pack, common)[1].doubted) == {}
