"""What a note is on: the thing it counts, not whoever runs it: 5个志愿者管的群 is on groups, not on volunteers."""

from __future__ import annotations

import re

_RUNS = r"(?:代?管(?:理|着)?|运营|负责|维护|打理|看管|值守|牵头)"
_THEIRS = re.compile(rf"(?P<count>\d+[\u4e00-\u9fff])(?![人名位])[\u4e00-\u9fff]{{2,8}}?{_RUNS}的(?=[\u4e00-\u9fff])")
_BY = re.compile(rf"(?<=[\u4e00-\u9fff])由[\u4e00-\u9fff]{{2,8}}?{_RUNS}(?=$|[，；。])")


def of_thing(said: str) -> str:
    """Return a note without who runs the thing that it is on."""
    return _BY.sub("", _THEIRS.sub(r"\g<count>", said))
