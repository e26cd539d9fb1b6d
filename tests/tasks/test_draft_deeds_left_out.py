"""Only shortfalls or plans are asked for: what was plainly done is left out with a word, never turned."""

from __future__ import annotations

import pytest

from assistant.tasks.draft.job import Draft, DraftRequest, DraftTask

_DEEDS = (
    "新到杂志审读了860册，撤了5册",
    "讲座申请表改了，加了一栏讲稿链接",
    "“河畔讲堂”办了18场，停了1场",
    "自己讲了一次团课，54个青年听",
)
_PLANS = ("年内聘3名校外审读员", "每季度抽查一次数据库", "把讲座审批搬到网上", "审读员扩到12名")
_SHORT = ("数据库没人审过", "审读员年纪都偏大")


def _written(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, unit="区文化馆党支部"))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize("section", ["打算", "问题、打算"])
@pytest.mark.parametrize("deed", _DEEDS)
def test_a_deed_is_no_plan(deed: str, section: str, task: DraftTask) -> None:
    text = _written(task, "\n".join((deed, *_PLANS)), section).text
    body = text.split("没有用上的要点")[0]
    assert deed[:4].strip("“") not in body.split("还需要您补充")[0]


@pytest.mark.parametrize("deed", _DEEDS)
def test_a_deed_beside_shortfalls_is_none(deed: str, task: DraftTask) -> None:
    draft = _written(task, "\n".join((deed, *_SHORT)), "问题")
    assert deed[:4].strip("“") not in draft.text.split("还需要您补充")[0].split("没有用上的要点")[0]


@pytest.mark.parametrize("plan", _PLANS)
def test_a_bare_plan_stays_one(plan: str, task: DraftTask) -> None:
    assert plan[-3:] in _written(task, "\n".join(_PLANS), "打算").text
