"""Guesses are told as such: not among the first to read, not mended unasked, and free combinations are none."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.language.spelling import check_spelling
from assistant.checks.registry import GUESSES, check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report
from assistant.tasks.compare.read_first import most_important

FREE = (
    "带头服务，把档案故事讲活。",
    "带领全馆干部职工守好档案阵地、讲好档案故事。",
    "既算经济账，又算政治账、民心账。",
    "把红色资源用活，把安全底线守牢，将家底摸清。",
    "管住大屏小屏，用好用活乡土资源。",
)
MISSPELT = {
    "层层压紧压实，始终压时责任不放松。": "压实",
    "厚值爱国情怀，讲好家乡历史。": "厚植",
    "一是紧订关键环节，二是抓学习。": "紧盯",
    "局党组全面夯时理论根基。": "夯实",
    "及时走仿困难职工家庭。": "走访",
    "凝据思想共识，汇聚合力。": "凝聚",
    "扎捞制度笼子，堵塞漏洞。": "扎牢",
}


@pytest.mark.parametrize("text", FREE)
def test_free_combinations_are_not_guessed_at(text: str, pack: GenrePack, common: Common) -> None:
    assert check_spelling(Desk(parse_report(text, pack), common, pack)) == []


@pytest.mark.parametrize(("text", "right"), MISSPELT.items(), ids=list(MISSPELT.values()))
def test_a_clause_that_begins_with_a_misspelt_verb(text: str, right: str, pack: GenrePack, common: Common) -> None:
    found = check_spelling(Desk(parse_report(text, pack), common, pack))
    assert [one.fix for one in found] == [right]


def test_guesses_do_not_lead_the_summary(pack: GenrePack, common: Common) -> None:
    text = "厚值爱国情怀，讲好历史。完善监测、研判，处置、反馈流程。取得的的成效。"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert {one.check for one in found} >= {"likely-spelling", "likely-list-comma", "repeated-word"}
    assert [one.check for one in most_important(found)] == ["repeated-word"]
    assert set(GUESSES) == {"likely-spelling", "likely-list-comma"}
