"""Who reports and to whom, said in a line of the notes: never a fact, and the addressee never the writer."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.addressing import addressee_in
from assistant.tasks.draft.request import DraftRequest
from assistant.tasks.draft.voice import read_voice, speaker_of


@pytest.mark.parametrize(
    ("line", "unit", "addressee"),
    [
        ("我们是青石区城管局党组，主送区委宣传部", "青石区城管局党组", "区委宣传部"),
        ("替沙湾镇党委写2026年的报告，报县委", "沙湾镇党委", "县委"),
        ("我是市第一中学党总支的，给市教育局党委报", "市第一中学党总支", "市教育局党委"),
        ("枫林社区党委2026年意识形态工作总结，报城东街道党工委", "枫林社区党委", "城东街道党工委"),
        ("以县供销社党委名义报送，呈县委宣传部", "县供销社党委", "县委宣传部"),
        ("单位叫江北区图书馆党支部。主送区文旅局党组", "江北区图书馆党支部", "区文旅局党组"),
        ("单位：城投集团党委\n主送机关：市国资委党委", "城投集团党委", "市国资委党委"),
        ("要点如下：\n我们是区司法局，主送区委政法委", "区司法局", "区委政法委"),
    ],
)
def test_who_writes_and_to_whom(line: str, unit: str, addressee: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n中心组学习12次\n处置舆情3件", pack)
    assert notes.parameters["unit"] == unit
    assert notes.parameters["addressee"] == addressee
    told = [fact.said for fact in notes.facts if not fact.reason]
    assert len(told) == 2, told


def test_facts_behind_the_opening_are_kept(pack: GenrePack) -> None:
    notes = read_notes("我们是县残联，报县委，今年学习12次，处置舆情3件", pack)
    assert notes.parameters["unit"] == "县残联"
    assert notes.parameters["addressee"] == "县委"
    assert any("12次" in fact.said for fact in notes.facts)


@pytest.mark.parametrize(
    "deed",
    ["舆情专报12期，报区委宣传部", "报县委宣传部信息30条", "重大事项当天报县委宣传部", "学习计划报区委宣传部备案"],
)
def test_what_was_reported_during_the_year_is_a_fact(deed: str, pack: GenrePack) -> None:
    notes = read_notes(f"学习12次\n{deed}", pack)
    assert "addressee" not in notes.parameters
    assert "unit" not in notes.parameters
    assert any("报" in fact.said and not fact.reason for fact in notes.facts)


def test_a_body_without_a_name_is_the_speaker(pack: GenrePack) -> None:
    text = "替局党组写2026年意识形态报告，报区委宣传部\n专题研究3次"
    notes = read_notes(text, pack)
    voice = read_voice(notes, DraftRequest(text), pack)
    assert (voice.speaker, voice.unit, voice.period) == ("局党组", "", "2026年")


def test_naming_the_unit_in_the_first_person_makes_no_personal_report(pack: GenrePack) -> None:
    text = "我是市财经学校会计系党总支的，给学校党委报\n研究4次\n学生发不当言论1起，本人已删"
    voice = read_voice(read_notes(text, pack), DraftRequest(text), pack)
    assert voice.person == "unit"
    assert voice.speaker == "系党总支"


def test_a_full_name_is_called_short_in_sentences() -> None:
    assert speaker_of("中共城东街道枫林社区委员会") == "社区党委"
    assert speaker_of("市水务集团有限公司党委") == "公司党委"


@pytest.mark.parametrize("clause", ["报送信息32条", "每月向区委报告", "报区委备案", "整改完的报区委巡察办"])
def test_other_clauses_name_no_addressee(clause: str) -> None:
    assert addressee_in(clause, sure=False) == ""
