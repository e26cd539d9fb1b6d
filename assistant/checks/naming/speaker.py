"""The one who accounts for a year in the first person, and is suddenly spoken of: 周馆长第一时间组织, 他带头讲课."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.names import speaker_names
from assistant.checks.naming.voice import PERSON, expected_person
from assistant.results import Finding

_POST = (
    "书记|局长|主任|校长|院长|镇长|乡长|县长|区长|市长"
    "|部长|处长|科长|股长|站长|所长|馆长|主席|经理|董事长|社长|队长|园长|行长"
)
_QUOTE = re.compile(r"“[^”\n]{0,40}”|《[^》\n]{0,60}》")
_HE = re.compile(
    r"(?:(?<=[。；：\n，])|(?<=[一二三四五六七八九十]是)|(?<=[时后]，))他(?=(?:还|也|又|先后|多次|主动|亲自|带头|主持|坚持|始终|认真|积极"
    r"|第一时间|组织|牵头|参加|带领|深入|严格|定期|每|结合|制定|讲|撰写|自觉))"
)
_SOMEBODY = re.compile(  # one person; of many the text would go on with 他们
    "[1一某这那][名位个户]|某|同志|老人|典型|模范|先进|事迹|标兵|当事人|负责人|第一书记|其中|[员工师医民警记长理任](?=[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗])"
)
_REACH = 90  # characters before 他 in which somebody else may have been named


def check_speaker(desk: Desk) -> list[Finding]:
    """Find the speaker of an account in the first person told of in the third."""
    if expected_person(desk) != "first":
        return []
    return [*_by_post(desk), *_he(desk)]


def _by_post(desk: Desk) -> Iterator[Finding]:
    """周馆长 or 周明远同志, where 周明远 himself speaks."""
    told: set[int] = set()
    for name in speaker_names(desk) if desk.report.sections else ():
        for one in _called(desk, name):
            if one.start not in told:
                told.add(one.start)
                yield one


def _called(desk: Desk, name: str) -> Iterator[Finding]:
    sections = desk.report.sections
    quoted = [match.span() for match in _QUOTE.finditer(desk.text)]
    # Others of that surname in such a post: 王书记 may be one of them.
    others = {one[1] for one in re.finditer(rf"(?:{_POST})({name[0]}[一-鿿]{{1,2}})", desk.text)}
    alone = not any(other[:2] != name[:2] for other in others)
    signed = desk.report.signature  # a byline above the text ends nothing
    end = signed.start if signed and signed.start > sections[-1].start else len(desk.text)
    for match in re.finditer(
        rf"(?<![一-鿿])(?:由)?(?P<self>{name[0]}(?:{_POST})|{name}(?:同志)?)(?!：)", desk.text[:end]
    ):
        opens = "同志" in match["self"] and _begins(desk, match.start())
        if (match.start() < sections[0].start and not opens) or any(a <= match.start() < b for a, b in quoted):
            continue
        before = desk.text[max(0, match.start() - 60) : match.start()].split("\n")[-1]
        if re.search(r"(?:述职人|报告人|汇报人)[：:　 ]*$", before):
            continue
        if not match["self"].startswith(name) and not alone:
            continue
        message = f"述职用的是第一人称，这里用“{match['self']}”称自己"
        yield desk.remark(PERSON, "warning", *match.span("self"), message, "改为“我”或“本人”；说的是别人的，写全姓名")


def _begins(desk: Desk, at: int) -> bool:
    """Whether the account itself begins there: 周启明同志认真履行……, not the byline above it."""
    preamble = desk.report.preamble
    return preamble is not None and preamble.start <= at < preamble.end and desk.text[at - 1 : at] in "\n 　。，；"


def _he(desk: Desk) -> Iterator[Finding]:
    """他 where nobody else was named."""
    for match in _HE.finditer(desk.text):
        before = desk.text[max(0, match.start() - _REACH) : match.start()].split("\n")[-1]
        sentences = re.split("[。！？]", before)
        if not _SOMEBODY.search("".join(sentences[-2:])):
            message = "述职用的是第一人称，这里的“他”前面没有说到别人"
            yield desk.remark(PERSON, "warning", *match.span(), message, "说自己的，改为“我”；说别人的，写清是谁")
