"""Whether a text is a policy (a rule or a notice) or a report to learn from, by its title and its form."""

from __future__ import annotations

import re

from assistant.passage import Kind

_POLICY_TITLE = re.compile(
    r"(条例|办法|规定|细则|规则|规范|准则|意见|通知|方案|要点|指引|制度|标准)(（[^（）]{1,12}）)?$"
)
_ARTICLE = re.compile(r"^\s*第[一二三四五六七八九十百]{1,5}条", re.MULTILINE)


def guess_kind(text: str, name: str = "") -> Kind:
    """Return "policy" for numbered articles or a title that names a rule or notice, else "sample"."""
    if len(_ARTICLE.findall(text[:20_000])) >= 2:
        return "policy"
    head = next((line.strip() for line in text.splitlines() if line.strip()), "")
    stem = name.rsplit(".", 1)[0]
    titles = (head, stem) if len(head) <= 60 else (stem,)
    return "policy" if any(_POLICY_TITLE.search(title) for title in titles) else "sample"
