"""No notes, however they are typed, keep a draft from being written: there is one, or word of what is missing."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import BadInput
from assistant.results import Draft
from assistant.tasks.draft.job import DraftTask
from assistant.tasks.draft.request import DraftRequest

_OPENS = [
    "",
    "明年，",
    "下一步，",
    "下半年：",
    "问题：",
    "不足是，",
    "原因：",
    "- ",
    "一、",
    "今年",
    "网上：",
    "其中",
    "但",
    "（",
    "（内部）",
]
_MARKS = ["", "一是", "二是", "第一，", "1.", "①", "针对舆情慢，", "拟", "要"]
_SAID = [
    "每周开碰头会",
    "每月开展读书会",
    "签责任书23份",
    "群没人管",
    "党组7条、书记5条",
    "抓落实",
    "明年",
    "2次",
    "“十不准”",
    "《责任书》",
    "留言回复率由52%到91%",
    "人少",
    "A",
    "12月底前见效",
    "其余9项",
    "",
]
_STOPS = ["，", "。", "；", "、", "\n", " ", "：", "——", "）"]
_lines = st.lists(
    st.tuples(st.sampled_from(_OPENS), st.sampled_from(_MARKS), st.sampled_from(_SAID), st.sampled_from(_STOPS)),
    min_size=1,
    max_size=6,
).map(lambda parts: "".join("".join(part) for part in parts))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes=_lines, section=st.sampled_from(["all", "plans", "problems", "done"]))
def test_any_notes_are_drafted_or_refused(task: DraftTask, notes: str, section: str) -> None:
    with suppress(BadInput):
        *_, draft = task.run(DraftRequest(notes=notes, section=section))
        assert isinstance(draft, Draft)
        assert draft.text.strip()


@pytest.mark.parametrize(
    "notes",
    [
        "明年，一是每周开碰头会，二是每月开展读书会。",
        "下一步，一是建立台账，二是每季度更新一次。",
        "明年，一是每月拿半天专门听意识形态汇报。",
        "明年，第一，每周开碰头会；第二，每月开展读书会。",
    ],
)
def test_plans_listed_behind_their_time_are_all_written(task: DraftTask, notes: str) -> None:
    *_, draft = task.run(DraftRequest(notes=notes))
    assert isinstance(draft, Draft)
    assert all(note.used for note in draft.notes)
    assert "一是一是" not in draft.text
    assert "）明年。" not in draft.text
    assert "）下一步。" not in draft.text
