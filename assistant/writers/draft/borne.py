"""Whether the facts bear what a stock sentence says: its means, its object, whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.genre import Phrases, compiled
from assistant.writers.draft.main_deed import main_deed, own_deed

# The name of a body or an office says nothing of what was done: 督查室编了12期简报, 保密局送来宣传画.
_BODY = re.compile(
    "(?:质量|安全|网络|志愿者?|群众)?[\u4e00-\u9fff]{2}(?:中心(?!组|工作|任务)|办公室|协会|学会|局(?!长|务|部|面)|室(?!务)|科(?!长|室|学|普|技|研)|处(?!长|置|理|分|罚|方)|院(?!长|务)|办(?=[发来送转给通])|电话|热线|登记表)"
)

_MANY = 4  # facts of which one may stand below a heading that it does not bear


class Bearing:
    """Counts what the headings and sentences of one genre say beyond the facts they stand with."""

    def __init__(self, phrases: Phrases, *, person: bool = False) -> None:
        """Take the phrases; ``person``: one person reports, who speaks for no body."""
        self._promises = compiled(phrases.promises or "(?!)")
        held = [one for one in phrases.borne if person or not one.person]
        self._rules = [(compiled(one.says), compiled(one.told or "(?!)")) for one in held]
        self._own = {compiled(one.says) for one in held if one.own}

    def promised(self, said: str, told: str) -> int:
        """Return how many things a heading names that what is told does not."""
        return sum(word not in told for word in self._promises.findall(said)) + self.unborne(said, told)

    def unborne(self, said: str, told: str) -> int:
        """Return how many things a sentence says that nothing in what is told bears."""
        bare = _BODY.sub("、", told)
        return sum(says.search(said) is not None and not bears.search(bare) for says, bears in self._rules)

    def fits(self, head: str, facts: Sequence[str]) -> bool:
        """Whether a heading stands for all ``facts``, or all but one of many: each bears a half of it, no half is idle.

        A half that no rule speaks of only says what the work is for: it stands for nothing, and needs the other.
        """
        told = [(_BODY.sub("、", main_deed(fact)), _BODY.sub("、", own_deed(fact))) for fact in facts]
        ruled = [
            [(bears, says in self._own) for says, bears in self._rules if says.search(half)]
            for half in head.split("，")
        ]
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
        rules = [bears for says, bears in self._rules if says.search(said)]
        return bool(rules) and all(bears.search(bare) for bears in rules)
