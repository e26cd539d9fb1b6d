"""Small slips: 的 before serving people, a sentence written twice with a placeholder beside one of them, 民宿."""

from __future__ import annotations

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report


def _found(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str, str | None]]:
    return [(one.check, one.quote, one.fix) for one in check_all(Desk(parse_report(text, pack), common, pack))]


def test_serving_people_well(pack: GenrePack, common: Common) -> None:
    assert ("wording", "的", "地") in _found("开设夜间窗口，更好的服务群众，有效的引导职工。", pack, common)
    told = _found("提供更好的服务。办成更好的教育活动，以更好的服务群众方式推进。", pack, common)
    assert "地" not in [fix for _, _, fix in told]


def test_a_placeholder_is_no_part_of_a_sentence(pack: GenrePack, common: Common) -> None:
    said = "坚持把宣传工作与为民服务同谋划同推进，做到相互促进"
    text = f"一、主要做法\n（一）抓统筹。{said}。\n（二）抓落实。{said}（此处补充两个事例）。"
    assert "repeated-sentence" in [check for check, _, _ in _found(text, pack, common)]


def test_guest_houses_are_a_word(pack: GenrePack, common: Common) -> None:
    assert "民宿" not in [quote for _, quote, _ in _found("走访辖区民宿、餐馆，发放倡议书。", pack, common)]


def test_what_is_asked_of_those_above_answers_no_problem(pack: GenrePack, common: Common) -> None:
    text = (
        "某局党组关于2025年落实意识形态工作责任制情况的报告\n\n2025年，认真履职。\n一、主要做法\n（一）抓学习。开展学习8次。\n"
        "二、存在的问题\n一是理论学习形式单一。二是宣讲志愿服务队伍薄弱，宣讲骨干流失较多。\n三、下一步打算\n"
        "一是办好理论学习读书班。{}\n"
    )
    asked = "二是管好机关食堂。希望市委为我局宣讲志愿服务队伍增加编制4名，稳定宣讲骨干。"
    own = "二是充实宣讲志愿服务队伍，稳定宣讲骨干。"
    lost = [
        [c for c, _, _ in _found(text.format(one), pack, common)].count("problem-unanswered") for one in (asked, own)
    ]
    assert lost == [1, 0]
