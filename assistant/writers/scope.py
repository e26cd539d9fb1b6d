"""Whether a rule on who bears what is of a part of the matter only: 网络意识形态 has a 责任制 of its own."""

from __future__ import annotations

import re
from functools import lru_cache

_BEARS = re.compile(r"责任(?!制|书|清单|追究|区)|职责|[负担]什么责|[管干做抓](?:什么|啥|哪)")


def of_narrower_duty(question: str, title: str, subject: str) -> bool:
    """Whether ``title`` names the 责任制 of a part of ``subject`` and a question of duties does not name that part."""
    part = _part(title, subject.removesuffix("责任制")[:4])
    return bool(part) and bool(_BEARS.search(question)) and part[0] not in question


@lru_cache(maxsize=512)
def _part(title: str, ours: str) -> str:
    found = re.search(rf"([一-鿿]{{2}}){ours}[一-鿿]{{0,4}}责任制", title)
    return found[1] if found else ""


_ACT = re.compile(r"参加|出席|列席|到会|旁听|召集|追责|问责|追究")
_ACTS = (frozenset(("参加", "出席", "列席", "到会", "旁听")), frozenset(("追责", "问责", "追究")))
_INTO = re.compile(
    r"纳入(?:到|进)?(?P<of>(?!哪|什么|几|[两三四五])[一-鿿]{2,8}?)(?:里面?|中|范围|内容|计划|体系)?[吗么？?]*$"
)


def tells_act(question: str, told: str, answer: str = "") -> bool:
    """Whether ``told`` speaks of the act whose doers are asked (谁参加), or of what something may be counted in."""
    if (act := _ACT.search(question)) and re.search(r"谁|哪些人|什么人", question):
        same = next((acts for acts in _ACTS if act[0] in acts), {act[0]})
        if not any(one in told for one in same):
            return False
    into = _INTO.search(question)
    return not (into and "纳入" in (answer or told)) or into["of"] in told or into["of"][:4] in told
