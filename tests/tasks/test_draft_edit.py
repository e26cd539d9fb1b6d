"""A draft changed by hand: what was typed stays through later revisions, facts are traced again, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.build import Assistant
from assistant.errors import BadInput
from assistant.results import Draft
from assistant.settings import Settings
from assistant.tasks.draft.edit import ByHand, Filled
from assistant.tasks.draft.job import DraftRequest

NOTES = """区水务局党组上半年开展理论学习中心组学习7次，其中专题研讨3次
班子成员讲党课5场，覆盖党员126人
管理工作群4个、公众号1个
处置网络舆情2起，均按时回复
理论学习联系业务还不够紧
下半年每季度开展一次专题研讨"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(Settings(home=tmp_path_factory.mktemp("home"), _env_file=None))  # type: ignore[call-arg]
    yield made
    made.close()


def drafted(assistant: Assistant, **fields: str) -> Draft:
    *_, draft = assistant.draft(DraftRequest(NOTES, unit="区水务局", **fields))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def changed(assistant: Assistant, draft: Draft, how: object) -> Draft:
    *_, after = assistant.revise(draft, how)  # type: ignore[arg-type]
    assert isinstance(after, Draft)
    return after


@pytest.mark.parametrize(
    ("section", "anchor"),
    [
        ("all", "讲党课5场"),
        ("done", "讲党课5场"),
        ("problems", "联系业务还不够紧"),
        ("plans", "开展一次专题研讨"),
        ("理论学习", "讲党课5场"),
    ],
)
def test_what_is_typed_stays_through_a_revision_and_can_be_taken_back(
    assistant: Assistant, section: str, anchor: str
) -> None:
    draft = drafted(assistant, section=section)
    typed = draft.text.replace(anchor, f"{anchor}、印发学习资料88册", 1)
    assert typed != draft.text
    after = changed(assistant, draft, ByHand(typed))
    assert after.text == typed
    assert [one.origin for one in after.figures if one.text == "88册"] == ["notes"]
    assert all(after.text[one.start : one.end] == one.text for one in after.figures)
    assert all(one.quote == after.text[one.start : one.end] for one in after.findings if one.quote)
    assert "88册" in changed(assistant, after, "期间改成2026年上半年").text
    assert changed(assistant, after, "撤销").text == draft.text


def test_a_new_heading_and_a_deleted_item_are_kept(assistant: Assistant) -> None:
    draft = drafted(assistant)
    item = draft.outline.sections[0].items[0]
    headed = draft.text.replace(f"（一）{item.heading}", "（一）我自己写的标题", 1)
    after = changed(assistant, draft, ByHand(headed))
    assert after.plan
    assert "我自己写的标题" in changed(assistant, after, "期间改成2026年").text
    line = item.of(draft.text)
    shorter = changed(assistant, draft, ByHand(draft.text.replace(line, "", 1)))
    assert line not in shorter.text
    with pytest.raises(BadInput, match="撤销"):
        changed(assistant, shorter, "短一点")
    assert changed(assistant, shorter, "撤销").text == draft.text
    again = changed(assistant, shorter, ByHand(shorter.text + "\n补一句。"))
    assert again.text.endswith("补一句。")


def test_a_figure_of_a_sample_is_still_a_leak(assistant: Assistant) -> None:
    draft = drafted(assistant, section="done")
    sample = next(one for one in assistant.library.documents("sample") if not assistant.library.is_weak(one.id))
    figures = [one.text for one in assistant.library.report(sample.id).figures if one.form == "digits"]
    after = changed(assistant, draft, ByHand(draft.text.rstrip("。\n") + f"，共{figures[0]}{figures[1]}{figures[2]}。"))
    assert any(one.origin.startswith("sample:") for one in after.figures)


def test_placeholders_are_filled_and_their_questions_go(assistant: Assistant) -> None:
    draft = drafted(assistant)
    slots = [one.slot for one in draft.placeholders]
    assert slots
    after = changed(assistant, draft, Filled({slots[0]: "9次"}))
    assert "9次" in after.text
    assert len(after.placeholders) < len(draft.placeholders)
    assert not any(f"【待补：{slots[0]}】" in question for question in after.questions)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_text_is_not_kept(assistant: Assistant, text: str) -> None:
    with pytest.raises(BadInput, match="空"):
        changed(assistant, drafted(assistant), ByHand(text))
