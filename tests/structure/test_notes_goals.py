"""Tables that set what was done against what was meant: the deed, what is lacking, what is put off, what is open."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.no_matter import OPEN

_ROWS = (
    ("支委会研究", "4", "4", "每季度一次"),
    ("集中学习", "12", "10", "缺5月、6月"),
    ("警示教育", "2", "1", "第二次放1月"),
    ("舆情演练", "1", "0", "场地没定"),
    ("阅报栏排查", "", "6次", "共9块"),
)


def _read(text: str, pack: GenrePack) -> list[tuple[str | None, str]]:
    return [(fact.role, fact.said) for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize("sign", ["\t", " | ", "，"])
def test_a_row_reads_by_the_names_of_its_columns(sign: str, pack: GenrePack) -> None:
    rows = (("项目", "全年目标", "完成数", "备注"), *(tuple(cell.replace("、", "") for cell in row) for row in _ROWS))
    told = _read("\n".join(sign.join(row) for row in rows), pack)
    deeds = [said for role, said in told if role in (None, "done")]
    assert "完成支委会研究4次（全年目标4次），每季度一次" in deeds
    assert "完成集中学习10次（全年目标12次）" in deeds
    assert "完成警示教育1次（全年目标2次）" in deeds
    assert any("阅报栏" in said and "6次" in said and "9块" in said for said in deeds)
    short = [said for role, said in told if role == "problems"]
    assert [said[:4] for said in short] == ["集中学习", "舆情演练"]
    assert [role for role, said in told if "第二次放1月" in said] == ["plans"]


def test_cells_apart_by_blanks_with_numbers_before_the_rows(pack: GenrePack) -> None:
    told = _read("序号 项目 计划数 完成数 备注\n1 党课 6 6 书记2次\n2 走访 40 38 缺2户 外出", pack)
    assert ("problems", "走访缺2户，外出") in told
    assert any(said.startswith("完成党课6次（计划6次）") for _, said in told)


def test_a_row_without_a_figure_is_asked_for_by_its_name(pack: GenrePack) -> None:
    notes = "项目\t目标\t完成\t备注\n宣讲\t10\t11\t\n舆情监测\t-\t\t数没报上来，问小李"
    open_ = [fact.text for fact in read_notes(notes, pack).facts if fact.reason == OPEN]
    assert open_ == ["舆情监测"]


def test_what_is_left_is_lacking_only_where_something_is(pack: GenrePack) -> None:
    told = _read("项目\t计划\t完成\t剩余\n宣讲\t30\t27\t3\n培训\t2\t2\t0", pack)
    assert [said for role, said in told if role == "problems"] == ["宣讲还有3次没完成"]


@pytest.mark.parametrize("head", ["事项\t次数\t人数", "阵地\t数量\t责任人", "目标\t内容\t时间"])
def test_another_table_is_read_as_before(head: str, pack: GenrePack) -> None:
    assert not any("目标" in said and "（" in said for _, said in _read(f"{head}\n宣讲\t4\t120", pack))


def test_a_row_parts_what_was_done_from_what_fell_short_and_what_is_left(pack: GenrePack) -> None:
    notes = (
        "序号\t事项\t目标\t完成情况\n1\t投稿回复\t3天内\t全年40件，37件3天内，3件逾期\n"
        "2\t村级走访\t全覆盖9个村\t7个村，剩2个村春节前\n3\t网评员培训\t80人\t71人\n4\t党课\t4次\t4次"
    )
    told = _read(notes, pack)
    assert [said for role, said in told if role == "problems"] == [
        "投稿回复3件逾期（目标3天内）",
        "网评员培训没有达到目标（目标80人，完成71人）",
    ]
    assert [said for role, said in told if role == "plans"] == ["计划春节前完成其余2个村的村级走访"]
    assert not any("完成投稿回复" in said for _, said in told)


def test_a_figure_under_the_goal_of_the_year_or_below_a_ceiling_is_no_shortfall(pack: GenrePack) -> None:
    told = _read("事项\t目标\t完成情况\n差错\t不超过6处\t2处\n问卷\t2次\t2次", pack)
    told += _read("任务\t年度目标\t完成情况\n讲解员\t40人\t33人", pack)
    assert not [said for role, said in told if role == "problems"]
    assert any(said.startswith("完成讲解员33人") for _, said in told)
