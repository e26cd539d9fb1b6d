"""Whether the facts bear what a stock sentence says: its means, its object, whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.genre import Phrases, compiled
from assistant.genre.per_pack import PerPack
from assistant.writers.draft.main_deed import main_deed, own_deed

# The name of a body or an office says nothing of what was done: 督查室编了12期简报, 保密局送来宣传画.
_BODY = re.compile(
    "(?:质量|安全|网络|志愿者?|群众)?[\u4e00-\u9fff]{2}(?:中心(?!组|工作|任务)|办公室|协会|学会|局(?!长|务|部|面)|室(?!务)|科(?!长|室|学|普|技|研)|处(?!长|置|理|分|罚|方)|院(?!长|务)|办(?=[发来送转给通])|电话|热线|登记表)"
)

_MOST = 20_000  # sentences remembered, as headings are made of the notes' own words too
_MANY = 4  # facts of which one may stand below a heading that it does not bear


class _Rules:
    """The rules of one genre's phrases, and what each sentence was found to call for: few stand with many facts."""

    def __init__(self, phrases: Phrases, *, person: bool) -> None:
        held = [one for one in phrases.borne if person or not one.person]
        self._rules = [(compiled(one.says), compiled(one.told or "(?!)")) for one in held]
        self._own = {compiled(one.says) for one in held if one.own}
        self._found: dict[str, list[tuple[re.Pattern[str], bool]]] = {}

    def of(self, said: str) -> list[tuple[re.Pattern[str], bool]]:
        """Return what a sentence or heading calls for, and whether the one who reports must have done it."""
        if (found := self._found.get(said)) is None:
            found = [(bears, says in self._own) for says, bears in self._rules if says.search(said)]
            if len(self._found) >= _MOST:
                self._found.clear()
            self._found[said] = found
        return found


_of_body = PerPack[Phrases, _Rules](lambda phrases: _Rules(phrases, person=False))
_of_person = PerPack[Phrases, _Rules](lambda phrases: _Rules(phrases, person=True))


class Bearing:
    """Counts what the headings and sentences of one genre say beyond the facts they stand with."""

    def __init__(self, phrases: Phrases, *, person: bool = False) -> None:
        """Take the phrases; ``person``: one person reports, who speaks for no body."""
        self._promises = compiled(phrases.promises or "(?!)")
        self._called_for = (_of_person if person else _of_body)(phrases).of

    def promised(self, said: str, told: str) -> int:
        """Return how many things a heading names that what is told does not."""
        return sum(word not in told for word in self._promises.findall(said)) + self.unborne(said, told)

    def unborne(self, said: str, told: str) -> int:
        """Return how many things a sentence says that nothing in what is told bears."""
        bare = _BODY.sub("、", told)
        return sum(not bears.search(bare) for bears, _ in self._called_for(said))

    def fits(self, head: str, facts: Sequence[str]) -> bool:
        """Whether a heading stands for all ``facts``, or all but one of many: each bears a half of it, no half is idle.

        A half that no rule speaks of only says what the work is for: it stands for nothing, and needs the other.
        """
        told = [(_BODY.sub("、", main_deed(fact)), _BODY.sub("、", own_deed(fact))) for fact in facts]
        ruled = [self._called_for(half) for half in head.split("，")]
        borne = [[all(rule.search(fact[own]) for rule, own in rules) for fact in told] for rules in ruled if rules]
        if not borne or not told:
            return not borne
        missed = sum(not any(half[n] for half in borne) for n in range(len(told)))
        return all(map(any, borne)) and missed <= (len(told) >= _MANY)

    def aims(self, end: str, facts: Sequence[str]) -> bool:
        """Whether what a heading says the work is for may be said of each of ``facts``, of all but one of many."""
        return sum(self.unborne(end, fact) > 0 for fact in facts) <= (len(facts) >= _MANY)

    def bears(self, said: str, told: str) -> bool:
        """Whether what is told holds the very things that a rule calls for where a sentence says this."""
        bare = _BODY.sub("、", main_deed(told))
        rules = self._called_for(said)
        return bool(rules) and all(bears.search(bare) for bears, _ in rules)
