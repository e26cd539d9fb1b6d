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
