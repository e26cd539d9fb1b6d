"""The offices whose reports were added, as a question names them, and the one whose own library it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.passage import Document
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.asked import of_duties
from assistant.writers.answer.own.reports import short_names, unit_of

OFFICE_ENDS = r"[局委办院校厅站所馆社队镇乡村]|学校|医院|街道|社区|公司|集团|中心"
_PARTY = re.compile(r"(?:机关)?(?:党(?:总支|支部|委|组|工委)(?:委员会)?)+$")
_ENDED = re.compile(rf"(?:{OFFICE_ENDS})$")
_HEAD = 200  # characters at which a rule or a notice says whose it is


def office_of(document: Document) -> str:
    """Return the office that a report is of, without its party organisation."""
    return _PARTY.sub("", unit_of(document))


def is_of_office(document: Document, office: str) -> bool:
    """Whether a report is of an office, by its name or an end of it."""
    return office.endswith(office_of(document))


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices that the own reports are of, and the one whose rules and notices are held."""

    units: frozenset[str]
    home: str = ""

    @classmethod
    def of(cls, documents: Iterable[Document], fixed: Iterable[Notice] = (), home: str | None = None) -> Offices:
        """Return the offices; one's own is ``home``, or that which rules and notices name, or has the most reports."""
        held = [office_of(one) for one in documents if not of_duties(one)]
        names = frozenset(held)
        units = names - {one[n:] for one in names for n in range(1, len(one) + 1)}  # none that is the end of another
        if home is not None:
            return cls(units, home)
        heads = [f"{one.checklist.title}\n{one.document.name}\n{one.text[:_HEAD]}" for one in fixed]
        named = [unit for unit in units if any(unit in head for head in heads)]
        if len(named) == 1:
            return cls(units, named[0])
        times = Counter(held)
        many = sorted(((sum(times[unit[n:]] for n in range(len(unit) + 1)), unit) for unit in units), reverse=True)
        ahead = len(many) == 1 or (len(many) > 1 and many[0][0] > max(1, many[1][0]))
        return cls(units, many[0][1] if many and ahead else "")

    def named(self, said: str, home: str | None = None) -> set[str]:
        """Return the other offices a text names: by where they are, or by an end of their name that no other has."""
        home = self.home if home is None else home
        return {unit for unit in self.units - {home} if self._pieces(said, unit)}

    def without(self, said: str) -> str:
        """Return a text without the names of the offices."""
        for unit in self.units:
            for piece in sorted(self._pieces(said, unit), key=len, reverse=True):
                said = said.replace(piece, "")
        return said

    def _pieces(self, said: str, unit: str) -> list[str]:
        """Return the pieces of the name of an office that a text has and no other office: 石湾, 县职业技术学校."""
        pieces = {unit[:n] for n in range(2, len(unit) + 1)} | {unit[n:] for n in range(len(unit) - 2)}
        told = [one for one in pieces if one in said and not any(one in other for other in self.units if other != unit)]
        called = short_names(said, unit)
        short = [one for one in called if not any(short_names(one, other) for other in self.units if other != unit)]
        return [*(one for one in told if unit.startswith(one) or _ENDED.search(one)), *short]
