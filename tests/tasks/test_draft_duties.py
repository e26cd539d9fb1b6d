"""A duty stands on a sentence of its policy that says it, and that very sentence is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.genre import Duty, GenrePack
from assistant.results import Draft
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.job import DraftRequest, DraftTask

# What a duty says beyond its rule: which text it is from, and that it is one.
FRAME = re.compile(
    "按照|对照|(?:网络意识形态工作|意识形态工作)?责任制|宣传工作条例|党支部工作条例|中心组学习规则|关于|的(?:要求|原则|规定)|应当|，|。|、"
)
ENOUGH = 0.5  # share of the rule's own pairs of characters that the sentence must hold


def duties(pack: GenrePack) -> Iterator[Duty]:
    for by_topic in pack.phrases.sentences.values():
        for frames in by_topic.values():
            yield from frames.duty
    yield from (deed.duty for deed in pack.phrases.deeds if deed.duty)


def pairs(text: str) -> set[str]:
    parts = [part for part in re.split(r"\W+", text) if part]
    return {part[at : at + 2] for part in parts for at in range(len(part) - 1)}


def test_every_duty_is_held_by_the_sentence_it_cites(packs: dict[str, GenrePack]) -> None:
    for pack in packs.values():
        texts = {one.stem: one.text for one in pack.texts if one.kind == "policy"}
        for duty in duties(pack):
            text = texts[duty.policy]
            held = [span.of(text) for span in split_sentences(text) if duty.says and duty.says in span.of(text)]
            assert held, duty.text
            rule = pairs(FRAME.sub("·", duty.text))
            assert len(rule & pairs(held[0])) >= ENOUGH * len(rule), (duty.text, held[0])
            assert not re.search("没有公布|使用说明|概括|具体以", held[0]), (duty.text, held[0])


@pytest.mark.parametrize(
    ("notes", "duty", "quoted"),
    [
        ("舆情应急预案修订1次\n9月搞了1次桌面推演", "有监测、有预案、有分工", "有监测、有预案、有分工"),
        ("向县委专题汇报2次", "向上级党委专题汇报", "每半年向上级党委专题汇报"),
        ("党组专题研究意识形态4次", "专题研究意识形态工作", "每年至少专题研究两次"),
        ("中心组学习列入年度计划，全年11次", "列入重要议事日程", "列入重要议事日程"),
    ],
)
def test_a_duty_cites_what_says_it(task: DraftTask, notes: str, duty: str, quoted: str) -> None:
    *_, draft = task.run(DraftRequest(notes=notes, section="done"))
    assert isinstance(draft, Draft)
    said = [one for one in draft.citations if duty in one.place]
    assert said, draft.text
    assert all(quoted in one.quote for one in said)


@pytest.mark.parametrize("notes", ["听取分管领导汇报4次", "涉密文件清退21份", "巡察反馈的3个问题整改完成"])
def test_what_no_policy_asks_has_no_duty(task: DraftTask, notes: str) -> None:
    *_, draft = task.run(DraftRequest(notes=f"{notes}\n公众号发稿30篇", section="done"))
    assert isinstance(draft, Draft)
    assert not re.search("(?:按照|对照|落实)[^。，]*(?:汇报|保密|监督检查)[^。，]*的(?:要求|规定)", draft.text), (
        draft.text
    )
