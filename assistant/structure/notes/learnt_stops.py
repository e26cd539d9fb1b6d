"""Where a long stretch without stops pauses and where a fact ends, as learnt; only places that are likely."""

from __future__ import annotations

import re

from assistant.meaning import stops
from assistant.structure.word_bounds import cuts

_RUN_ON = 60  # characters without a stop: nobody types so
_SURE, _LIKELY = 0.9, 0.75  # one end of a fact so likely shows that stops are wanting; those so likely are set
_WHOLE = re.compile(  # holds no stop: a name, a number or date, 有三个小区全年没去过
    r"“[^”]*”|《[^》]*》|[\d.年月日号时分%％]+|[〇零一二两三四五六七八九十百千万]+"
    r"|有[\d一二两三四五六七八九十]{1,3}[个家名位][\u4e00-\u9fff]{3}"
)

Cut = tuple[int, int, str]  # start, end, and what is read for it


def learnt_stops(text: str) -> list[Cut]:
    """Return where a stretch pauses and where a fact ends; none where no place is sure."""
    words, gaps = cuts(text), stops().of(text)
    if len(text) < _RUN_ON and not any(gap.end >= _SURE for gap in gaps):
        return []
    whole = [one.span() for one in _WHOLE.finditer(text)]
    likely = [gap for gap in gaps if gap.pause + gap.end >= _LIKELY and gap.at in words]
    apart = [gap for gap in likely if not any(start < gap.at < end for start, end in whole)]
    return [(gap.at, gap.at, "；" if gap.end >= _LIKELY else "，") for gap in apart]
