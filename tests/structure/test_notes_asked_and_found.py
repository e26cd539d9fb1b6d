"""Labels that ask the body above, tell what a check found, or ask how; and what minutes settle."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.cues import REQUEST

_FACT = "党员大会学习6次"


def _told(text: str, pack: GenrePack) -> list[tuple[str | None, str]]:
    return [(fact.role, fact.said) for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "asked",
    [
        "四、建议\n请上级多给基层宣传员培训名额",
        "建议：希望区里统一开发审读软件",
        "对上级的建议\n1.请市里统一印发宣讲提纲\n2.希望县财政局给文化站拨一点经费",
        "需要镇里支持的事项：请镇里帮着修一修村广播",
        "请上级再给一个编制",
    ],
)
def test_what_is_asked_of_the_body_above_is_no_plan(asked: str, pack: GenrePack) -> None:
    notes = read_notes(f"{_FACT}\n问题\n宣传员人手少\n{asked}", pack)
    assert [fact.said for fact in notes.facts if fact.role == "plans" and not fact.reason] == []
    assert any(fact.reason == REQUEST for fact in notes.facts)


@pytest.mark.parametrize(
    "told",
    [
        "明年请镇里派人来给宣传员培训一次",
        "请市里专家给干部讲课2次",
        "建议\n把信息三审的表格简化一下",
        "请上级党校老师讲了2次课",
        "收到群众建议31条，采纳12条",
        "请上级单位派人来校讲了3场",
    ],
)
def test_what_the_unit_does_itself_is_no_request(told: str, pack: GenrePack) -> None:
    assert all(fact.reason != REQUEST for fact in read_notes(f"{_FACT}\n问题\n宣传员人手少\n{told}", pack).facts)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("考核发现：3家分店没有单独的会议记录；责任书照抄总店的", ["problems", "problems"]),
        ("检查发现：台账齐全，记录规范；2个支部记录不全，当场补齐；宣传栏半年没换", ["done", "done", "problems"]),
        ("督查发现：1个班组拿学习本应付；各车间制度健全", ["problems", "done"]),
        ("区里检查发现：橱窗内容是去年的", ["problems"]),
        ("自查发现：两处标语过时，已更换", ["done"]),
    ],
)
def test_what_a_check_found_is_a_fault_unless_in_order_or_mended(line: str, roles: list[str], pack: GenrePack) -> None:
    told = _told(f"{_FACT}\n{line}", pack)[1:]
    assert [role for role, _ in told] == roles
    assert not any("方面，" in said for _, said in told)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("责任怎么落：书记任组长的领导小组，成员11人", "书记任组长的领导小组，成员11人"),
        ("阵地如何管：广播站、电子屏47块逐块登记", "广播站、电子屏47块逐块登记"),
        ("公众号粉丝掉了两万，内容老一套", "公众号粉丝掉了两万，内容老一套"),
    ],
)
def test_a_question_for_a_label_is_not_told(line: str, said: str, pack: GenrePack) -> None:
    assert _told(f"{_FACT}\n{line}", pack)[1][1] == said


_HEAD = "市文联党组 11月20日碰头会 记录\n参加：何主席、老贺（创研部）、小严、编辑部梁主任\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("定：4家协会12月底前补报告；新建2家补签责任书", ["plans", "plans"]),
        ("会上定了：会刊改版，老贺牵头", ["plans"]),
        ("定：责任书已补签2份", ["done"]),
        ("小严：讲座办了12场", [None]),
    ],
)
def test_what_a_meeting_settled_is_to_come(line: str, told: list[str], pack: GenrePack) -> None:
    facts = _told(f"{_HEAD}老贺：会刊出了6期\n小严：热线接了34个电话\n{line}", pack)
    assert [role for role, _ in facts[2:]] == told
    assert not any("参加" in said or "定：" in said or "老贺：" in said for _, said in facts)


def test_who_answers_within_a_line_is_not_told(pack: GenrePack) -> None:
    text = f"{_HEAD}老贺：会刊出了6期\n小严：责任书今年签了吧？老贺：签了，19家"
    assert not any("老贺" in said for _, said in _told(text, pack))


@pytest.mark.parametrize("line", ["参加：全区比赛3次，获奖2个", "参加：书法班学员46人", "定：制度12项"])
def test_no_attendance_and_nothing_settled_outside_minutes(line: str, pack: GenrePack) -> None:
    assert len(_told(f"{_FACT}\n{line}", pack)) > 1
