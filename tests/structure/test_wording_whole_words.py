"""No rule of speech cuts into a word: a verb of one character is none inside 登记, nor 过 inside 过期."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.structure.word_bounds import tagged
from assistant.structure.wording import wording

KNOWLEDGE = Path(__file__).parent.parent.parent / "knowledge"
OFTEN = 3
# Words of speech themselves, which rules are meant to turn: 看看, 删掉, 查完, 两回, 觉得.
OF_SPEECH = re.compile(
    r"(.)\1|.[掉完好成出遍过]$|.[回下]$|[没看晓觉管来弄搞].|开了|加总|[出上]来|换人|清楚|.一.|拿来|起用"
)
FRAMES = [
    "把工作群重新{}一遍",
    "把工作群{}了一遍",
    "重新{}一遍",
    "{}了3次",
    "台账都{}了",
    "支部书记{}的",
    "明确谁来{}",
    "有2块播过{}",
    "把{}清了一遍",
    "查了{}",
    "{}共15个",
]


def _words_with(verbs: set[str]) -> list[str]:
    """Return the words of the project's own texts that hold one of the verbs and more."""
    counted = Counter[str]()
    for path in KNOWLEDGE.rglob("*.yaml"):
        if path.name != "spoken.yaml":
            for stretch in re.findall("[\u4e00-\u9fff]{2,}", path.read_text(encoding="utf-8")):
                counted.update(word for word, _ in tagged(stretch))
    often = [word for word, times in counted.items() if times >= OFTEN and 2 <= len(word) <= 4]
    return [word for word in often if any(verb in word for verb in verbs) and not OF_SPEECH.search(word)]


def test_every_rule_leaves_words_that_hold_its_verb(pack: GenrePack) -> None:
    spoken = pack.spoken
    verbs = {verb.said for verb in spoken.verbs if len(verb.said) == 1} | set(spoken.alone)
    words = [word for word in _words_with(verbs) if wording(spoken).written(word, "done") == word]
    words = [word for word in words if not word.endswith("下来")]  # 换下来 is the verb itself, done
    assert len(words) > 1000
    put = wording(spoken)._written
    cut = {note: told for word in words for one in FRAMES if word not in (told := put(note := one.format(word)))}
    assert cut == {}


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("有1块播过期标语", "有1块播放过期标语"),
        ("屏上播过时内容2条", "屏上播放过时内容2条"),
        ("查过期读物3册", "查过期读物3册"),
        ("播过标语3条", "播放标语3条"),
        ("审过稿件9份", "审核稿件9份"),
        ("把18个支部的工作群重新登记一遍", "把18个支部的工作群重新登记一遍"),
        ("把办法宣讲了一遍", "把办法宣讲一遍"),
        ("把23个村逐一考了一遍", "对23个村逐一考核一遍"),
        ("退了不用的9个", "退了不用的9个"),
        ("退了外地的群5个", "退了外地的群5个"),
        ("审核讲稿9份，退了2份", "审核讲稿9份，退回2份"),
        ("全校1-9年纪均开设班会课", "全校1-9年级均开设班会课"),
        ("三年纪委谈话记录", "三年纪委谈话记录"),
    ],
)
def test_what_is_turned_is_a_word_of_its_own(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note, "done") == told


@pytest.mark.parametrize(
    "note", ["没有接种事故", "没有投诉举报", "没有泄密案件", "没有投诉", "没有炒作现象", "没有失实报道", "没有违规行为"]
)
def test_what_never_came_about_is_no_deed_left_undone(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note, "done") == note


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("没有发现问题", "未发现问题"),
        ("没有处理投诉", "未处理投诉"),
        ("没有调查举报", "未调查举报"),
        ("没有整改问题", "未整改问题"),
    ],
)
def test_a_deed_on_what_came_about_is_told_as_undone(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note, "problems") == told
