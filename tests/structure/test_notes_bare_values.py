"""Labels before bare values, ticks behind a note, captions over tables, and who 我 and 其 are in a report."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.who import said_by


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("培训：全年2期，4月在本局", "全年培训2期，4月在本局"),
        ("检查：上半年4次，下半年6次", "上半年检查4次，下半年6次"),
        ("网格员：全镇43名", "全镇有网格员43名"),
        ("【检查】10月党委派2个组查了14家单位", "10月党委派2个组检查14家单位"),
        ("谈话：书记和8名科长谈了心", "书记和8名科长谈心"),
        ("通讯员考核：每季通报用稿数", "通讯员考核方面，每季通报用稿数"),
        ("宣传专干：局里专职1名", "宣传专干方面，局里专职1名"),
        ("值班表排到每天（已完成）", "值班表排到每天"),
        ("责任书签了23份（√）", "签订责任书23份"),
        ("三个科室建了台账（信息科未完成）", "三个科室建立台账（信息科未完成）"),
    ],
)
def test_a_bare_value_keeps_what_its_label_names(pack: GenrePack, line: str, told: str) -> None:
    (fact,) = read_notes(line, pack).facts
    assert fact.written == told


TABLE = """各科室检查情况（11月）：
| 科室 | 研判次数 | 学习记录 | 发现问题 |
|---|---|---|---|
| 妇产科 | 4 | 齐全 | 2（海报未报审） |
"""


def test_the_caption_of_a_table_is_no_fact(pack: GenrePack) -> None:
    caption, row = read_notes(TABLE, pack).facts
    assert "表格的标题" in caption.reason
    assert row.said == "妇产科研判4次，学习记录齐全，发现问题2个（海报未报审）"


def test_a_line_over_no_table_is_a_fact(pack: GenrePack) -> None:
    (fact,) = read_notes("各科室上报检查情况\n", pack).facts
    assert "表格" not in fact.reason


def _first(said: str) -> str:
    return said_by(Fact(0, len(said), said, said, "done", worded=said), "first").written


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("联系点马家屯我去了7次", "联系点马家屯本人去了7次"),
        ("我牵头召开会议3次，我主持2次", "本人牵头召开会议3次，主持2次"),
        ("我局开展检查3次，我带队2次", "我局开展检查3次，本人带队2次"),
        ("开展“我为群众办实事”活动3次", "开展“我为群众办实事”活动3次"),
        ("自我批评12条", "自我批评12条"),
        ("有干部转不实消息，本人找他谈话，让他删除，作了检讨", "有干部转不实消息，本人找他谈话，让他删除，其作了检讨"),
        ("本人督促他们整改，修改12处", "本人督促他们整改，修改12处"),
        ("本人找她谈话，开展检查3次", "本人找她谈话，开展检查3次"),
    ],
)
def test_one_person_speaks_of_oneself_and_names_the_other(said: str, told: str) -> None:
    assert _first(said) == told


def test_a_unit_speaks_as_it_noted() -> None:
    said = "我局检查3次"
    assert said_by(Fact(0, len(said), said, said, "done"), "unit").written == said
