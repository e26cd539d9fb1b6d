"""Words of speech put as a document's: every rule does what its example says, and none harms what must stay."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.genre import GenrePack, Spoken, Turn, read_yaml
from assistant.report import Role
from assistant.structure.notes import read_notes
from assistant.structure.notes.tidied import tidy
from assistant.structure.wording import Wording, wording
from assistant.structure.wording.rules import Rule
from assistant.writers.draft.clause import clause

LISTS = ("turns", "verbs", "words")


def _rules(spoken: Spoken) -> list[tuple[str, int, Turn]]:
    return [(name, at, rule) for name in LISTS for at, rule in enumerate(getattr(spoken, name))]


def _told(words: Wording, rule: Turn) -> str:
    return words.written(rule.note, rule.roles[0] if rule.roles else "done")


def test_every_rule_makes_of_its_note_what_it_says(packs: dict[str, GenrePack]) -> None:
    for pack in packs.values():
        words = wording(pack.spoken)
        wrong = {rule.note: _told(words, rule) for _, _, rule in _rules(pack.spoken) if _told(words, rule) != rule.told}
        assert wrong == {}, pack.id


def test_no_rule_is_idle(pack: GenrePack, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule without which its note would be told the same is shadowed by another, or says nothing."""
    made: dict[int, Rule] = {}  # the others are the same each time, and reading their patterns is what costs

    def once(turn: Turn, *rest: Any) -> Rule:
        return made.get(id(turn)) or made.setdefault(id(turn), Rule(turn, *rest))

    monkeypatch.setattr("assistant.structure.wording.words.Rule", once)
    idle = []
    for name, at, rule in _rules(pack.spoken):
        rules = getattr(pack.spoken, name)
        without = Wording(pack.spoken.model_copy(update={name: rules[:at] + rules[at + 1 :]}))
        idle += [rule.note] if _told(without, rule) == rule.told else []
    assert idle == []


@pytest.mark.parametrize("note", ["", "，", "了", "把了", "都了", "（）", "“", "1", "回", "（1））"])
def test_what_is_no_note_comes_to_no_harm(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note, "done") == note


# What a note is made of: subjects, deeds, things, counts, times, quotations and slips of speech, in any order.
_PIECES = [
    *("我", "我们局", "党组", "老吴", "书记", "3个支部", "14个社区的群主", "新来的37个教师", "一把手", "班子里谁都"),
    *(
        "搞了",
        "开了",
        "审了",
        "发了",
        "查了",
        "写了个",
        "把",
        "没",
        "没人",
        "都",
        "都改了",
        "全换了",
        "请",
        "去了",
        "跟",
        "给",
    ),
    *("讲座", "工作群", "制度", "党课", "宣传栏", "问题", "舆情", "责任书", "稿子", "会", "线上", "办税高峰", "政治关"),
    *("3回", "两趟", "600来人", "12个", "18万", "98%", "一起", "200多条", "3月12日", "2026年", "第2期", "1.5万元"),
    *(
        "“一会一报”",
        "《塔影》",
        "（含2个村）",
        "，",
        "、",
        "：",
        "了",
        "嘛",
        "吧",
        "那块",
        "以前",
        "现在",
        "不",
        "未",
        "别",
    ),
]
_NOTES = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9).map("".join).map(tidy).filter(bool)
_NEGATED = re.compile(r"[没不未无别零缺难]|一人|拒|改变")


@settings(max_examples=300, deadline=None)
@given(note=_NOTES, role=st.sampled_from(["done", "problems", "causes", "plans"]))
def test_whatever_a_note_says_stays(pack: GenrePack, note: str, role: Role) -> None:
    """Numbers, dates, quotations, names and a denial survive; nothing is doubled and brackets are whole."""
    told = clause(wording(pack.spoken).written(note, role), role)
    assert sorted(re.findall(r"\d+", told)) == sorted(re.findall(r"\d+", note))
    for words in re.findall(r"“[^”]*”|《[^》]*》|\d+月\d+日|老吴|%", note):
        assert words in told
    assert not _NEGATED.search(note) or _NEGATED.search(told)
    assert not re.search(r"(开展|举办|召开|组织|建立|撰写|均已)\1|，，|^，", told)
    assert "了了" in note or "了了" not in told
    assert told.count("（") == told.count("）")


NOTED = read_yaml(Path(__file__).parent / "noted.yaml")
_KEPT = re.compile(r"“[^”]*”|《[^》]*》|\d+月\d+日|\d+(?:\.\d+)?")
_PARTICLE = re.compile(r"嘛|呗|咯|啦|哎|搞|(?<!未)跟(?!进|上)|咱们|老百姓|来人|回(?=$|，)|趟")


def _as_drafted(pack: GenrePack, note: str, role: Role) -> str:
    """What a draft says for one line of notes under the heading of a part."""
    heads = {"done": "主要做法：", "problems": "存在的问题：", "causes": "原因分析：", "plans": "下一步打算："}
    facts = [fact for fact in read_notes(f"{heads[role]}\n- {note}\n", pack).facts if not fact.reason]
    return "；".join(clause(fact.written, fact.role or role) for fact in facts)


@pytest.mark.parametrize("role", NOTED["written"])
def test_jotted_notes_are_worded_as_an_experienced_writer_would(pack: GenrePack, role: Role) -> None:
    notes = NOTED["written"][role]
    told = {note: _as_drafted(pack, note, role) for note in notes}
    assert {note: told[note] for note in notes if told[note] != notes[note]} == {}
    assert not [one for one in told.values() if _PARTICLE.search(one)]


@pytest.mark.parametrize("note", NOTED["same"])
def test_the_same_character_in_another_sense_is_left_as_the_writer_has_it(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note, "done") == note


@pytest.mark.parametrize("role", NOTED["kept"])
def test_what_cannot_yet_be_worded_well_loses_nothing(pack: GenrePack, role: Role) -> None:
    for note in (*NOTED["kept"][role], *NOTED["written"].get(role, ())):
        told = _as_drafted(pack, note, role)
        assert not told or all(words in told for words in _KEPT.findall(note)), note
        assert not told or not _NEGATED.search(note) or _NEGATED.search(told), note


def test_a_thing_printed_in_so_many_copies_is_read(packs: dict[str, GenrePack]) -> None:
    """This broke off once: the verb stood behind its thing, and nothing told that it was done."""
    words = wording(packs["ideology-responsibility"].spoken)
    assert "20本" in words.written("口径汇编印了20本，发给值班员", "done")
