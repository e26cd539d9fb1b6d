"""Notes of two halves: what belongs together stays whole, a deed and what it lacks go apart, a label keeps its word."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes
from assistant.writers.draft.clause import clause


def _told(line: str, pack: GenrePack) -> list[tuple[str | None, str]]:
    facts = [fact for fact in read_notes(f"- 中心组学习12次\n- {line}", pack).facts if fact.start > 10]
    return [(fact.role, clause(fact.written, fact.role or "done")) for fact in facts]


@pytest.mark.parametrize(
    ("line", "deed", "lacking"),
    [
        ("村规民约重新修订了，两个组还没公示", "村规民约重新修订", "两个组还未公示"),
        ("党员活动室建好了，但管理员还没配", "建设党员活动室", "管理员还没配"),
        ("馆里修订了讲解员管理办法，但外聘的还没学", "修订讲解员管理办法", "外聘的还未学习"),
        ("企业支部21个都签了责任书，4个还没交台账", "企业支部21个均签订责任书", "企业支部中有4个还没交台账"),
        ("显示屏23块，坏了3块还没换", "显示屏23块", "显示屏坏了3块还未换"),
        ("工作群57个，6个没人管", "工作群57个", "工作群中有6个无人管理"),
        (
            "解说词统一核了一遍，还有2名外请讲解员没培训，5月底前培训",
            "解说词统一",
            "2名外请讲解员未培训，5月底前培训",
        ),
        ("班级群公约重新印发了但是3个群里还是有人吵", "重新印发班级群公约", "3个群里还是有人吵"),
    ],
)
def test_a_deed_stays_one_and_what_it_lacks_names_its_own(line: str, deed: str, lacking: str, pack: GenrePack) -> None:
    (role, done), (other, short) = _told(line, pack)
    assert role in (None, "done")
    assert deed in done
    assert other == "problems"
    assert lacking in short


@pytest.mark.parametrize(
    "line",
    [
        "信息员28人，其中11人是兼职",
        "心理教师3名，一名是返聘的",
        "民警41名，2名是借调的",
        "巡查发现问题18个，整改了16个，还剩2个要等经费",
        "查出隐患9处，改了8处，剩1处是老电路",
        "外请讲座11场，退了1场商业推广的",
        "线索27条，有3条是谣言",
        "检查30次，发现问题12个，都整改了",
        "责任书都签了，只是有1个站所还没签",
        "领导小组调整了，书记任组长",
        "台账建了，每月更新",
        "宣传栏46块，换了3期",
    ],
)
def test_what_tells_more_of_one_thing_stays_whole_and_a_deed(line: str, pack: GenrePack) -> None:
    ((role, _),) = _told(line, pack)
    assert role in (None, "done")


def test_what_is_only_named_before_some_of_it_lacks_is_one_shortfall(pack: GenrePack) -> None:
    assert _told("前年巡察的6个问题，还有1个没销号", pack) == [("problems", "前年巡察的6个问题，还有1个没销号")]


def test_how_many_there_are_of_the_posts_is_one_shortfall(pack: GenrePack) -> None:
    assert _told("专职干事编制6人，现在只有4人", pack) == [("problems", "专职干事编制6人，现在仅4人")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("明年：把展厅换新；办骨干班1期", ["明年把展厅换新", "明年举办骨干班1期"]),
        ("下学期：思政课比赛办一场", ["下学期，举办思政课比赛一场"]),
        ("明年：6月底前换完展板", ["明年6月底前换完展板"]),
        ("培训：春季办了1期，秋季办了2期", ["春季举办1期培训，秋季举办2期"]),
        ("培训：培训网格员60人", ["培训网格员60人"]),
        ("网上：处置舆情3条", ["网络方面，处置舆情3条"]),
        ("打算：明年建个书屋", ["明年建设书屋"]),
    ],
)
def test_a_label_goes_on_meaning_what_it_says(line: str, told: list[str], pack: GenrePack) -> None:
    assert [said for _, said in _told(line, pack)] == told


def test_a_line_with_a_label_of_its_own_is_no_plan_though_one_stands_above(pack: GenrePack) -> None:
    facts = read_notes("中心组学习12次\n明年：建读书角\n网上：处理帖子19条\n全年开党委会5次", pack).facts
    assert [fact.role for fact in facts] == ["done", "plans", "done", "done"]


def _rows(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def test_a_table_of_places_is_one_sentence_each_with_measures(pack: GenrePack) -> None:
    table = "| 单位 | 公众号 | 宣传栏 | 检查次数 | 问题 |\n| 一站 | 1 | 6 | 4 | 0 |\n| 二站 | 2 | 3 | 2 | 1 |"
    told = [clause(fact.written, "done") for fact in _rows(table, pack)]
    assert told == [
        "一站现有公众号1个、宣传栏6块，开展检查4次，问题0个",
        "二站现有公众号2个、宣传栏3块，开展检查2次，问题1个",
    ]


def test_a_table_of_deeds_is_told_as_before(pack: GenrePack) -> None:
    table = "事项\t次数\t参学率\n中心组学习\t12\t98%\n研讨\t4\t97%"
    assert [fact.said for fact in _rows(table, pack)] == ["中心组学习12次，参学率98%", "研讨4次，参学率97%"]


@pytest.mark.parametrize(
    ("line", "position", "said"),
    [("我是去年8月当的党委书记", "党委书记", "去年8月任党委书记"), ("我是党委书记", "党委书记", "")],
)
def test_since_when_one_holds_a_post_is_told_beside_it(line: str, position: str, said: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n主持专题研究3次", pack)
    assert notes.parameters["position"] == position
    assert [fact.said for fact in notes.facts if not fact.reason] == [one for one in (said, "主持专题研究3次") if one]


def test_what_comes_with_the_post_stays_with_it(pack: GenrePack) -> None:
    notes = read_notes("我是今年3月当的院长，管宣传还是头一年\n主持专题研究3次", pack)
    assert notes.parameters["position"] == "院长"
    assert notes.facts[0].said == "今年3月任院长，管宣传还是头一年"
