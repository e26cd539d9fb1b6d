"""First lines that hold nothing but unit, post, kind of report, year and words to who writes: read, never printed."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

_FACT = "\n今年讲党课2次"


@pytest.mark.parametrize(
    ("head", "given"),
    [
        ("述职 市三中党总支书记 本人", {"position": "市三中党总支书记", "type": "述职", "speaker": "本人"}),
        ("xx街道党工委 履职情况汇报 26年  (草稿乱 帮理一理)", {"unit": "xx街道党工委", "period": "2026年"}),
        ("我写述职", {"type": "述职"}),
        ("我是镇卫生院支部书记，写述职", {"position": "镇卫生院支部书记", "type": "述职"}),
        ("本人是县档案馆馆长，这是述职用的", {"position": "县档案馆馆长", "type": "述职"}),
        ("水利局 2026 问题和打算", {"unit": "水利局", "period": "2026年"}),
        ("民政局党组书记，个人述职，26年", {"position": "民政局党组书记", "period": "2026年"}),
        ("县供销社党委，履职报告，2026年，帮捋顺", {"unit": "县供销社党委", "period": "2026年"}),
        ("区司法局、明年打算", {"unit": "区司法局"}),
    ],
)
def test_a_first_line_of_title_words_states_whose_report_it_is(
    head: str, given: dict[str, str], pack: GenrePack
) -> None:
    notes = read_notes(head + _FACT, pack)
    assert {key: notes.parameters.get(key) for key in given} == given
    assert [fact.said for fact in notes.facts if not fact.reason and fact.said not in ("", head)] == ["今年讲党课2次"]


@pytest.mark.parametrize(
    "head",
    [
        "述职评议开展了3场",
        "镇里述职会、民主生活会各开1次",
        "写述职报告时发现3处错，都改了",
        "我写的稿子上了省报2篇",
        "司法所长期坚持夜学",
        "书记带头述职",
    ],
)
def test_a_first_line_that_tells_a_fact_stays_one(head: str, pack: GenrePack) -> None:
    assert read_notes(head + _FACT, pack).facts[0].reason == ""


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("不好意思回晚了，这几天都在下面跑", ""),
        ("公司这边的情况如下：", ""),
        ("帮理一理", ""),
        ("明年想搞夜校，先写上争取", "明年想搞夜校"),
        ("帖子拖了两天，按两天写吧", "帖子拖了两天"),
        ("给居民道歉，说很抱歉停水没提前通知", "给居民道歉，说很抱歉停水没提前通知"),
        ("这几天在网上跑的谣言有2条，都澄清了", "这几天在网上跑的谣言有2条，都澄清了"),
        ("学员按要求写心得60篇", "学员按要求写心得60篇"),
        ("帮助村民理一理账目，公开4次", "帮助村民理一理账目，公开4次"),
        ("培训按季度写心得", "培训按季度写心得"),
        ("明年摸一遍个人号。不过这个得领导同意", "明年摸一遍个人号，不过这个得领导同意"),
    ],
)
def test_words_to_who_writes_are_no_facts(said: str, left: str, pack: GenrePack) -> None:
    facts = read_notes(f"开会3次\n{said}", pack).facts[1:]
    assert "，".join(fact.said for fact in facts if not fact.reason) == left
