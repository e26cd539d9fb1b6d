"""Who is meant by a post in a question of own reports (梁书记, 党委书记): the one named so, or whose report it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.report import Report
from assistant.structure.surnames import SURNAMES
from assistant.writers.answer.own.asked import ALL_SURNAMES, HEAD, is_of, people_of

_POST = r"副?(?:书记|院长|校长|局长|所长|站长|馆长|镇长|乡长|县长|区长|部长|处长|科长|主任|主席|总经理|董事长|经理)"
# A post as a question names it; one of many (支部书记) and the report of one (书记述职报告) mean no one person.
_NAMED = re.compile(
    rf"(?P<of>(?:(?:[党院校局]委|党组|党总支|党工委|学院|医院|学校|总支|我们|咱们?)的?)*)(?P<surname>[一-鿿]?)(?P<post>{_POST})"
    r"(?!们|[一-鿿]{0,3}(?:述职|履职)|办公|会议|抓|第一|带头)"
)
# 马局 is 马局长, and 贺局 may be a 副局长; before a name of two characters or another word it is none.
_SHORT = re.compile(
    rf"(?:^|(?<=[，,。、的跟和与由请给被找问让]))(?P<surname>[{ALL_SURNAMES}])(?P<post>[局院校处科所镇厅](?:座)?)(?![长里内外会机务级部办党组委址名])"
    r"(?=[跟和与同是在给对去来带签牵讲的负分20\d，,说做]|$)"
)
_LED = re.compile(rf"(?:^|(?<=[，,。、跟和与由请给被找问让的]))(?P<surname>[{SURNAMES}])(?P<post>{_POST})(?!们|办|室)")
_NO_NAME = "向任时万毛方于和常高"  # surnames that begin another word there: 向书记汇报
_MANY = re.compile(r"(?:支部|各|名|位|个|班子|抓|教研室|科室|网格|部门|村|社区|[和与、])的?$")


def post_in(said: str) -> re.Match[str] | None:
    """Return the post of one person that a question names as who did something; None where it names none."""
    for found in _NAMED.finditer(said):
        if not _MANY.search(said[: found.start("post")]):
            return found
    return None


def with_name(said: str, held: Sequence[tuple[Document, Report]]) -> str:
    """Return a question with the name of the one who is meant by a post in place of it; as it is where none is."""
    said = _SHORT.sub(lambda one: f"{one['surname']}{one['post'][0]}长", said)
    found = post_in(said)
    if not found:
        return said
    post, surname = found["post"], found["surname"]
    called, authors, deputies = set(), set(), set()
    for document, report in held:
        for name in people_of(document, report):
            if name in said:
                return said
            if surname and name.startswith(surname) and _holds(name, f"副{post}", report.text):
                deputies.add(name)  # 副局长贺敏 is called 贺局长
            if not _holds(name, post, report.text):
                continue
            if surname and name.startswith(surname):
                called.add(name)
            elif is_of(name, document, report) and _holds(name, post, report.text[:HEAD]):
                authors.add(name)
    called = called or deputies
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


def not_named(said: str, held: Sequence[tuple[Document, Report]]) -> str:
    """Return the person a question means by surname and post (王局, 谭书记) whom no report names; empty for none."""
    found = _LED.search(_SHORT.sub(lambda one: f"{one['surname']}{one['post'][0]}长", said))
    if not found or found["surname"] in _NO_NAME:
        return ""
    return "" if any(found["surname"] in text for text in _named(held)) else found[0]


def _named(held: Sequence[tuple[Document, Report]]) -> list[str]:
    """Return the first characters of the names of persons in the reports."""
    return [name[0] for document, report in held for name in people_of(document, report)]
