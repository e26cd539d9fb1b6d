"""That a draft still gives a thing's old figure elsewhere after one place was told anew: 意识形态专题4次 beside 5次."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.edits import Edit

_FIGURE = re.compile(r"(?P<of>[一-鿿]{3,12}?)(?P<n>\d+(?:\.\d+)?)(?P<unit>人次|万元|[一-鿿%％])")
_LEADS = re.compile(r"^(?:其中|组织|开展|举办|召开|全年|共|一共|累计|开了|有|党组|完成)+")


def other_figures(edits: Sequence[Edit], text: str) -> str:
    """Return which figures a draft gives otherwise than the words just dictated, as a remark; empty for none."""
    told = list(dict.fromkeys(one for edit in edits if edit.kind == "replace" for one in _apart(edit.value, text)))
    return (
        f"稿子里别处还写着{'、'.join(f'“{one}”' for one in told[:3])}，和这次说的不一样，要一起改请说一声"
        if told
        else ""
    )


def _apart(said: str, text: str) -> Iterator[str]:
    for one in _FIGURE.finditer(said):
        of = _LEADS.sub("", one["of"])
        if len(of) < 3:
            continue
        other = re.compile(rf"{re.escape(of)}(?P<n>\d+(?:\.\d+)?){re.escape(one['unit'])}")
        for span in split_sentences(text):
            sentence = span.of(text)
            if one[0] in sentence:
                continue
            yield from (found[0] for found in other.finditer(sentence) if found["n"] != one["n"])
