"""That a draft still gives a thing's old figure elsewhere after one place was told anew: 意识形态专题4次 beside 5次."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.edits import Edit

_FIGURE = re.compile(r"(?P<of>[一-鿿]{3,12}?)(?P<n>\d+(?:\.\d+)?)(?P<unit>人次|万元|[一-鿿%％])")
_LEADS = re.compile(r"^(?:其中|组织|开展|举办|召开|全年|共|一共|累计|开了|有|党组|完成)+")

_SO_MANY = re.compile(r"(?P<n>\d+)(?P<unit>[一-鿿])")
_DONE = re.compile(r"办[结完]|完成|整改|解决|处置|答复|销号|化解")
_LEFT = re.compile(
    r"(?:还?剩(?:下|余)?|还有|尚有|余下)(?:的)?(?P<n>\d+)(?P<unit>[一-鿿])[^，。；]{0,24}?(?:[没未](?:有)?[一-鿿]{1,4}|正在[一-鿿]{2}|(?=[，。；]))"
)
_ALL = re.compile(r"(?:收到|发现|排查|受理|接到|监测到|共有|处理)[^，。；\d]{0,14}(?P<n>\d+)(?P<unit>[一-鿿])")
_PLANS = re.compile(r"^(?:下一?步|今后|接下来|明年|下半年)(?:的?工作)?(?:打算|计划|准备|将|要|安排)")


def other_figures(edits: Sequence[Edit], text: str) -> str:
    """Return which figures a draft gives otherwise than the words just dictated, as a remark; empty for none."""
    told = list(dict.fromkeys(one for edit in edits if edit.kind == "replace" for one in _apart(edit.value, text)))
    return (
        f"稿子里别处还写着{'、'.join(f'“{one}”' for one in told[:3])}，和这次说的不一样，要一起改请说一声"
        if told
        else ""
    )


def left_over(edits: Sequence[Edit], text: str) -> str:
    """Return that a draft still tells of some left undone beside a number of those done that was put right; or empty.

    Where all less those done is just what is left, nothing is said.
    """
    for edit in edits:
        new = _SO_MANY.match(edit.value) if edit.kind == "correct" else None
        if not new or not _DONE.search(edit.target.words + edit.value):
            continue
        for span in split_sentences(text):
            for one in _LEFT.finditer(span.of(text)):
                every = [int(all_["n"]) for all_ in _ALL.finditer(text) if all_["unit"] == new["unit"]]
                same = one["unit"] == new["unit"]
                if same and all(n - int(new["n"]) != int(one["n"]) for n in every):
                    return f"稿子里还写着“{one[0]}”，和“{edit.value}”对不上，要一起改请说一声"
    return ""


def plan_among_done(edits: Sequence[Edit], roles: Sequence[str]) -> str:
    """Return that a plan was added to a draft which has no part for plans; empty where it has one or none was added."""
    added = any(edit.kind == "add" and not edit.target.named and _PLANS.match(edit.value) for edit in edits)
    if not added or "plans" in roles or "done" not in roles:
        return ""
    return "这一稿没有“下一步打算”部分，这句打算写在做法里了；整篇报告里请挪到打算部分"


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
