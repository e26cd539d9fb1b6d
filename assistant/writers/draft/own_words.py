"""What a shortfall lends its heading of its own words: the clause that lacks, where it can stand by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.writers.draft.polarity import lacks

SHORT = re.compile(
    r"不|缺|少|弱|薄|单一|单调|差距|短板|漏洞|老化|断层|走过场|滞后|未|走形式|晚(?![上归会间报自饭餐场])|有待|两张皮|形式主义|松懈|偏|较"
)
UNFIT = re.compile(
    r"仅\d+余?$|[我他她]们|^(?:有的?|是|因|由于|分管|去|在|把|被|今年|去年|每)|[了过着呢吧的]$|的时候|[啥咋]|方面$|全部|均已|已经"
)
LACKS = re.compile(
    r"无人|没有?|未|不会|难|只|仅|才\d|照|走过场|凑|陈旧|过时|外传|替|应付|流于|靠[^，]{1,10}一个?人$"
)  # what a lack is told by, beside
_OWN = 20  # characters of a shortfall's own words that may head it
_NO_SUBJECT = re.compile(
    r"[人也][都也]|又|剩下?|其余|基本|[难不没无未只仅才就还都也到缺多少老常一]|有[的些个]|管|看|做|来的"
)  # says not what it is that lacks
_ASIDE = re.compile(r"（[^（）]*）")
_LEAST = 4  # characters of a clause that may head it


def bare(clause: str) -> str:
    """Return a clause without what stands in brackets, as it may head an item."""
    return _ASIDE.sub("", clause)


def is_short(part: str) -> bool:
    """Whether a clause tells what is lacking, in words of judgement or without."""
    return lacks(part) or bool(LACKS.search(part) or SHORT.search(part) or re.search(r"过[多少大重杂乱满]|就\d", part))


def by_itself(clauses: Sequence[str], chosen: Sequence[str]) -> str:
    """Head a shortfall by its own words: all where they are short, else the clause that lacks, or up to it."""
    parts = bare(clauses[0]).split("，") if clauses else []
    last = next((n for n, part in enumerate(parts) if is_short(part)), -1)
    if last < 0:
        found = [one for one in map(bare, clauses[1:]) if is_short(one) and "，" not in one]
        found += ["，".join(parts)]
    else:
        own = [part for part in parts if len(part) >= _LEAST and is_short(part) and not _NO_SUBJECT.match(part)]
        found = ["，".join(parts), *own, "，".join(parts[: last + 1])]
    fitting = (one for one in found if len(one) <= _OWN and not UNFIT.search(one) and one not in chosen)
    return next(fitting, "")
