"""Who is meant by a post in a question of own reports (梁书记, 党委书记): the one named so, or whose report it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.own.asked import HEAD, is_of, people_of

_POST = r"副?(?:书记|院长|校长|局长|所长|站长|馆长|镇长|乡长|县长|区长|部长|处长|科长|主任|主席|总经理|董事长|经理)"
# A post as a question names it; one of many (支部书记) and the report of one (书记述职报告) mean no one person.
_NAMED = re.compile(
    rf"(?P<of>(?:(?:[党院校局]委|党组|党总支|党工委|学院|医院|学校|总支|我们|咱们?)的?)*)(?P<surname>[一-鿿]?)(?P<post>{_POST})"
    r"(?!们|[一-鿿]{0,3}(?:述职|履职)|办公|会议|抓|第一|带头)"
)
_MANY = re.compile(r"(?:支部|各|名|位|个|班子|抓|教研室|科室|网格|部门|村|社区|[和与、])的?$")


def post_in(said: str) -> re.Match[str] | None:
    """Return the post of one person that a question names as who did something; None where it names none."""
    for found in _NAMED.finditer(said):
        if not _MANY.search(said[: found.start("post")]):
            return found
    return None


def with_name(said: str, held: Sequence[tuple[Document, Report]]) -> str:
    """Return a question with the name of the one who is meant by a post in place of it; as it is where none is."""
    found = post_in(said)
    if not found:
        return said
    post, surname = found["post"], found["surname"]
    called, authors = set(), set()
    for document, report in held:
        for name in people_of(document, report):
            if name in said:
                return said
            if not _holds(name, post, report.text):
                continue
            if surname and name.startswith(surname):
                called.add(name)
            elif is_of(name, document, report) and _holds(name, post, report.text[:HEAD]):
                authors.add(name)
    if len(called) == 1:
        return said.replace(f"{surname}{post}", called.pop(), 1)
    if len(authors) == 1 and not called:
        return said.replace(
            f"{found['of']}{surname}{post}", f"{surname}{authors.pop()}" if surname else authors.pop(), 1
        )
    return said


def _holds(name: str, post: str, text: str) -> bool:
    """Whether a text names a person by a post, and not by the one under it: 副书记 is no 书记."""
    before = "" if post.startswith("副") else "(?<!副)(?<!支部)"
    return bool(re.search(rf"{before}{post}(?:[、，][一-鿿]{{2,8}})?[、　 ]*{re.escape(name)}", text))
