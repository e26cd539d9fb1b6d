"""A pasted text loses what is to go, and keeps what is said to stay; a part that is missing is opened for a fact."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.revise.by_text import changed_text
from assistant.tasks.revise.left import text_without
from assistant.writers.draft.plan import PlannedItem
from tests.tasks.conftest import revise

PASTED = (
    "今年以来，街道党工委认真落实各项部署，信访化解率达到百分之百，意识形态领域保持平稳。共有工作群12个，均已落实专人管理。"
    "开展宣讲9场，覆盖800人次。"
)
NOTES = "公众号发稿210篇，都经过三审\n签订承诺书14份\n有一名编辑发视频被投诉，已经删除"


@pytest.mark.parametrize("wish", ["第一句就留着,化解率那句删了", "化解率那句删了，第一句不动"])
def test_of_a_sentence_that_stays_only_the_clause_goes(wish: str, pack: GenrePack) -> None:
    changed = changed_text(wish, PASTED, pack)
    assert changed
    assert changed.text == PASTED.replace("信访化解率达到百分之百，", "")


@pytest.mark.parametrize(
    ("wish", "gone"),
    [
        ("第二句保留，宣讲那句去掉", "开展宣讲9场，覆盖800人次。"),
        ("宣讲那句留着，第二句删了", "共有工作群12个，均已落实专人管理。"),
        ("宣讲那句删掉", "开展宣讲9场，覆盖800人次。"),
    ],
)
def test_a_sentence_beside_what_stays_goes_whole(wish: str, gone: str, pack: GenrePack) -> None:
    changed = changed_text(wish, PASTED, pack)
    assert changed
    assert changed.text == PASTED.replace(gone, "")


def test_what_is_only_to_stay_is_no_change(pack: GenrePack) -> None:
    assert changed_text("第二句就留着", PASTED, pack) is None


@pytest.fixture(scope="module")
def done(task: DraftTask) -> Draft:
    *_, draft = task.run(DraftRequest(notes=NOTES, section="done"))
    assert isinstance(draft, Draft)
    return draft


def test_a_part_is_opened_for_a_fact_that_belongs_there(task: DraftTask, done: Draft) -> None:
    after = revise(task, done, "把那个被投诉的事放到问题里去")
    first, second = after.text.split("\n二、")
    assert "问题" in second.split("\n")[0]
    assert "被投诉" in second
    assert "被投诉" not in first
    assert "承诺书14份" in first


def test_a_sentence_that_only_the_user_remembers_is_asked_for(task: DraftTask, done: Draft) -> None:
    with pytest.raises(BadInput, match="原来那句"):
        revise(task, done, "算了，还是用原来那句，放到问题第二条")


def test_of_a_fact_of_many_clauses_only_what_is_named_is_moved(task: DraftTask) -> None:
    notes = "公众号发稿210篇，三审三校都走了，签承诺书14份，有一名编辑发视频被投诉了，已经删了"
    *_, made = task.run(DraftRequest(notes=notes, section="done"))
    assert isinstance(made, Draft)
    first, second = revise(task, made, "把那个被投诉的事放到问题里去").text.split("\n二、")
    assert "210篇" in first
    assert "14份" in first
    assert "被投诉" in second
    assert "210篇" not in second


def test_a_last_point_told_in_two_sentences_has_its_item_written_anew() -> None:
    kept = Fact(0, 5, "学习12次", "学习12次", worded="开展集中学习12次")
    gone = Fact(6, 9, "走访20家", "走访20家", worded="组织走访企业20家，召开座谈会6次，收集意见建议35条")
    text = "一是开展集中学习12次。二是组织走访企业20家。召开座谈会6次，收集意见建议35条。"
    item = PlannedItem("", "走访企业", ((0, kept), (1, gone)), text=text)
    assert text_without(item, gone, "done") == ""
