"""What an edit solved, what it brought, what still stands."""

from __future__ import annotations

from assistant.checks.desk import Desk
from assistant.checks.recheck import changes
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report


def test_edit_is_told_apart_though_places_move(pack: GenrePack, common: Common) -> None:
    def found(text: str) -> list:  # type: ignore[type-arg]
        return check_all(Desk(parse_report(text, pack), common, pack))

    before = found("抓好学习。。参学率达105%。取得的的成效。")
    after = found("新增一句。抓好学习。参学率达105%。取得的成效。评选模范、和好人。")
    told = changes(before, after)
    assert [f.check for f in told.solved] == ["doubled-punctuation", "repeated-word"]
    assert [f.check for f in told.new] == ["mark-before-conjunction"]
    assert [f.check for f in told.still] == ["over-hundred"]
    assert told.still[0].start != before[1].start


def test_the_same_slip_twice_is_solved_once(pack: GenrePack, common: Common) -> None:
    before = check_all(Desk(parse_report("学习的的成效。工作的的成效。", pack), common, pack))
    after = check_all(Desk(parse_report("学习的成效。工作的的成效。", pack), common, pack))
    told = changes(before, after)
    assert (len(told.solved), len(told.new), len(told.still)) == (1, 0, 1)


def test_a_remark_whose_figures_changed_is_the_same_one(pack: GenrePack, common: Common) -> None:
    def one(check: str, quote: str, message: str) -> Finding:
        return Finding(check, "hint", "做法", 0, 1, quote, message, "")

    before = [
        one("length", "标题", "全文 900 字"),
        one("topic-missing", "一、", "没有写“学习”"),
        one("sum", "12次", "不符"),
    ]
    after = [
        one("length", "标题", "全文 950 字"),
        one("topic-missing", "一、", "没有写“保密”"),
        one("sum", "13次", "不符"),
    ]
    told = changes(before, after)
    assert [f.message for f in told.still] == ["全文 950 字", "不符"]
    assert [f.message for f in told.solved] == ["没有写“学习”"]
    assert [f.message for f in told.new] == ["没有写“保密”"]
