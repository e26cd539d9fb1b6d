"""How causes are told: each headed by the judgement it bears, those of a kind together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.genre import Cause, GenrePack, compiled
from assistant.writers.draft.body import Body, Told
from assistant.writers.draft.clause import clause
from assistant.writers.draft.item import closing
from assistant.writers.draft.judgement import is_judgement
from assistant.writers.draft.plan import PlannedItem
from assistant.writers.draft.put import put_all
from assistant.writers.draft.sentences import full_stop

_LEANS = 6  # characters up to which what is told leans on the cause before it: 不够用


class Causes:
    """Tells what kinds causes are of, and tells them; what is of no kind stands as it is."""

    def __init__(self, pack: GenrePack) -> None:
        self._kinds = pack.phrases.causes

    def kind(self, told: str) -> Cause | None:
        """Return the kind of a cause, None for one that is worded as a judgement already or shows none."""
        if is_judgement(told.split("，")[0]):
            return None
        parts = re.split("[，；]", told)  # the first that shows a kind is the cause, what follows it is beside it
        return next((kind for part in parts for kind in self._kinds if compiled(kind.about).search(part)), None)

    def sides(self, item: PlannedItem) -> Sequence[str]:
        """Return on what sides the causes of an item lie, each once."""
        kinds = [self.kind(fact.said) for _, fact in item.facts]
        return list(dict.fromkeys(kind.side for kind in kinds if kind))

    def body(self, item: PlannedItem, *, headed: bool) -> Body:
        """Tell causes as 一是, 二是 where there are several; ``headed``: each by its judgement, where most bear one."""
        groups: list[tuple[Cause | None, list[Told]]] = []
        for _, fact in item.facts:
            told, kind = Told(full_stop(clause(fact.written, "causes"))), self.kind(fact.said)
            before = next((group for known, group in groups if kind and known is kind), None)
            if groups and kind is None and len(told.text) <= _LEANS + 1:
                last = groups[-1][1][-1]
                last.text = f"{last.text.rstrip('。')}，{told.text}"
            elif before:
                before.append(told)
            else:
                groups.append((kind, [told]))
        put_all(item.gaps, [one for _, group in groups for one in group], within=True)
        known = sum(kind is not None for kind, _ in groups)
        headed = headed and len(groups) > 1 and known * 2 > len(groups)
        said = []
        for number, (kind, group) in enumerate(groups, 1):
            lead = kind.head if headed and kind else ""
            text = "".join(one.text for one in group)
            said.append(Told(text, lead, number if len(groups) > 1 else 0))
        return Body(said, item.gaps, result=closing(item.gaps))
