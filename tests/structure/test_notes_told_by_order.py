"""Notes without labels: what only ends oddly is no shortfall, and what comes behind the shortfalls is meant."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.tasks.draft.by_block import by_block


def _roles(text: str, pack: GenrePack) -> list[str]:
    return [fact.role or "done" for fact in by_block(text, read_notes(text, pack).facts, pack) if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "党组今年听汇报三次，分别是2月、6月和10月",
        "便民热线接了8600个电话，转办后有九成有回音",
        "车站出口的标语换了，旧的褪色",
        "把4个没人管的业主群解散了",
        "辖区三座寺庙，春节前和国庆前各走访一次",
        "6个小区的楼道清了一遍，撕下来小广告一大袋",
        "仓库翻了一遍，翻出旧展板9块",
    ],
)
def test_what_was_done_is_no_shortfall_for_how_it_ends(pack: GenrePack, line: str) -> None:
    assert _roles(f"发稿120篇\n{line}\n中心组学习8次", pack) == ["done"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "送学上门12户，有3户老人听不清",
        "审了30份讲稿，大半没留底",
        "学习笔记收了18本，内容都是抄的",
    ],
)
def test_a_lack_behind_a_deed_is_still_told(pack: GenrePack, line: str) -> None:
    assert "problems" in _roles(f"发稿120篇\n{line}", pack)


@pytest.mark.parametrize(
    ("lacks", "plans"),
    [
        (
            "做得不好的：对外来租户底数不清",
            "往后南街的屏幕三月份查完\n请融媒体中心的人教我们剪片子\n租户跟着派出所一起摸",
        ),
        ("困难：新人没经过大事；乡镇站送来的片子粗", "节目的审法，准备春节前拿出个试行办法\n给新人配老师傅，一带一"),
    ],
)
def test_what_stands_behind_the_shortfalls_is_meant(pack: GenrePack, lacks: str, plans: str) -> None:
    roles = _roles(f"发稿120篇\n中心组学习8次\n{lacks}\n{plans}", pack)
    assert set(roles[-len(plans.splitlines()) :]) == {"plans"}
    assert "problems" in roles


def test_a_list_of_names_keeps_its_first(pack: GenrePack) -> None:
    facts = read_notes("问题\n第四、第七管理区党员年纪大\n第二、稿子少", pack).facts
    assert facts[0].said == "第四、第七管理区党员年纪大"
    assert facts[1].said == "稿子少"


@pytest.mark.parametrize(
    "line",
    [
        "白鹭口岸2026年意识形态工作情况，综合科周敏整理",
        "东山戒毒所 教育科 何志远 个人述职",
        "滨江师范学院教务处和团委凑的材料（党委用）",
    ],
)
def test_who_put_the_notes_together_is_no_deed(pack: GenrePack, line: str) -> None:
    assert _roles(f"{line}\n发稿120篇\n中心组学习8次", pack) == ["done"] * 2


@pytest.mark.parametrize("line", ["收到基层材料36份，办公室整理", "组织科级干部18人述职"])
def test_papers_that_were_worked_on_are_a_deed(pack: GenrePack, line: str) -> None:
    assert len(_roles(f"{line}\n发稿120篇\n中心组学习8次", pack)) == 3


def test_a_year_that_only_plans_name_is_the_one_to_come(pack: GenrePack) -> None:
    text = "做法\n发稿120篇\n中心组学习8次\n接下来\n2027年给每个站所的清单写细，年底对着打分"
    assert read_notes(text, pack).parameters["period"] == "2026年"
    assert read_notes(f"2026年总结\n{text}", pack).parameters["period"] == "2026年"
    assert read_notes("2027年发稿120篇\n中心组学习8次", pack).parameters["period"] == "2027年"


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("今年收了商户意见90多条，大部分是嫌摊位费贵", ["done"]),
        ("今年收了客户意见130多条，大部分是嫌货少", ["done"]),
        ("团委机关就4个人，学习基本上是一起念文件", ["problems"]),
        ("审核组有9人，平均年纪52岁，有一个明年退休", ["done"]),
        ("热线接到咨询4000多个，里面有线索的报给网信办7条", ["done"]),
    ],
)
def test_what_is_said_of_those_counted_stays_with_them(pack: GenrePack, line: str, roles: list[str]) -> None:
    assert _roles(f"发稿120篇\n{line}\n中心组学习8次", pack)[1:-1] == roles
