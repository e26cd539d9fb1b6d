"""The Word file of a whole report: to whom, by whom, when; the label never alone on a page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest

from assistant.export.draft_docx import LABEL
from assistant.export.drafted import drafted_docx
from assistant.genre import GenrePack
from assistant.results import Draft, Receipt
from assistant.structure.parse import parse_report
from assistant.tasks.draft.request import DraftRequest
from assistant.writers.draft.plan import DraftPlan, Voice

TITLE = "青石区城管局党组2026年落实意识形态工作责任制情况报告"
TEXT = f"{TITLE}\n2026年，局党组认真落实责任制。现将有关情况报告如下：\n一、主要做法\n专题研究4次。\n特此报告。"


def draft_of(pack: GenrePack, text: str = TEXT, *, whole: bool = True, person: Any = "unit", **asked: str) -> Draft:
    voice = Voice("局党组", person, "青石区城管局", "2026年")
    plan = DraftPlan(text.split("\n")[0], voice, (), whole=whole, addressee="区委宣传部")
    empty: dict[str, Any] = dict.fromkeys(
        ("notes", "figures", "placeholders", "questions", "citations", "findings"), ()
    )
    request = DraftRequest("", **asked)
    title, outline = text.split("\n")[0], parse_report(text, pack)
    return Draft(title, text, outline=outline, receipt=Receipt("offline"), plan=plan, request=request, **empty)


def lines(draft: Draft) -> list[str]:
    return [one.text for one in docx.Document(io.BytesIO(drafted_docx(draft))).paragraphs if one.text]


def test_addressee_below_the_title_and_signed_as_the_title_names(pack: GenrePack) -> None:
    told = lines(draft_of(pack))
    assert "区委宣传部：" in told[:3]
    assert told[-3:] == ["青石区城管局党组", "【待补：日期】", LABEL]


def test_the_date_asked_for_is_written(pack: GenrePack) -> None:
    assert "2026年12月3日" in lines(draft_of(pack, date="2026年12月3日"))


def test_what_was_signed_by_hand_is_not_signed_twice(pack: GenrePack) -> None:
    told = lines(draft_of(pack, f"{TEXT}\n青石区城管局党组\n2026年12月1日"))
    assert told.count("青石区城管局党组") == 1
    assert "【待补：日期】" not in told


def test_a_part_has_neither_addressee_nor_signature(pack: GenrePack) -> None:
    told = lines(draft_of(pack, whole=False))
    assert "区委宣传部：" not in told
    assert "【待补：日期】" not in told


def test_a_person_signs_by_name(pack: GenrePack) -> None:
    assert "【待补：述职人姓名】" in lines(draft_of(pack, person="first"))


def test_an_edit_that_has_no_plan_keeps_its_addressee(pack: GenrePack) -> None:
    before = draft_of(pack)
    assert "区委宣传部：" in lines(replace(before, plan=None, before=before))


@pytest.mark.parametrize("label", [True, False])
def test_the_end_stays_with_the_text(pack: GenrePack, label: bool) -> None:
    made = docx.Document(io.BytesIO(drafted_docx(draft_of(pack), label=label))).paragraphs
    last = next(n for n, one in enumerate(made) if one.text == "特此报告。")
    assert all(one.paragraph_format.keep_with_next for one in made[last:-1])


@pytest.mark.parametrize(
    ("unit", "speaker", "signed"),
    [
        ("柳河街道", "街道党工委", "柳河街道党工委"),
        ("柳河街道党工委", "街道党工委", "柳河街道党工委"),
        ("县人民医院", "院党委", "县人民医院党委"),
        ("县林业局", "我局", "县林业局"),
    ],
)
def test_the_body_that_reports_signs(pack: GenrePack, unit: str, speaker: str, signed: str) -> None:
    draft = draft_of(pack, TEXT.replace("青石区城管局党组", f"{unit}关于", 1))
    assert draft.plan is not None
    plan = replace(draft.plan, voice=replace(draft.plan.voice, speaker=speaker))
    assert lines(replace(draft, plan=plan))[-3] == signed
