"""Words of speech put as a document's: every rule does what its example says, and none harms what must stay."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack, Spoken, Turn
from assistant.structure.wording import Wording, wording

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


def test_no_rule_is_idle(pack: GenrePack) -> None:
    """A rule without which its note would be told the same is shadowed by another, or says nothing."""
    idle = []
    for name, at, rule in _rules(pack.spoken):
        rules = getattr(pack.spoken, name)
        without = Wording(pack.spoken.model_copy(update={name: rules[:at] + rules[at + 1 :]}))
        idle += [rule.note] if _told(without, rule) == rule.told else []
    assert idle == []


@pytest.mark.parametrize("note", ["", "，", "了", "把了", "都了", "（）", "“", "1", "回", "（1））"])
def test_what_is_no_note_comes_to_no_harm(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note, "done") == note
