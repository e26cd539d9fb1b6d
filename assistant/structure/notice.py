"""What a notice or a rule asks of a report: parts and what they state, length, period, addressee, deadline, form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.headings import read_heading
from assistant.structure.lines import Line, read_lines
from assistant.structure.numbering import numeral
from assistant.structure.points import find_points
from assistant.structure.roles import role_of_heading
from assistant.structure.sentences import split_sentences
from assistant.structure.topics import label_topics

RequirementKind = Literal["part", "length", "period", "addressee", "deadline", "form", "attachment", "duty"]

_D = "[0-9０-９]"
_ANNOUNCES = re.compile(
    r"(?:报告|总结|材料|内容|述职|汇报)[^。\n]{0,24}?(?:包括|包含|涵盖|围绕|写明|写清|反映|分为|由|含|体现|聚焦)[^。\n]{0,24}"
    r"|(?:报告|总结|材料|自查|述职|汇报|报送|撰写|上报)的?(?:主要|重点)?(?:内容|提纲|要点)[^。\n]{0,12}(?:[：:]|$)"
    r"|[，。；]内容[：:]$"
    r"|(?:报告|总结|材料)[^。，\n]{0,4}写[^。，\n]{0,8}[：:]"
    r"|(?:如下|以下|下列)(?:提纲|要点|几?个?方面|部分|内容)[^。\n]{0,60}[：:]$"
    r"|(?:从|按|按照|围绕)以下[^。\n]{0,10}(?:方面|部分|内容)"
)
_LISTED = re.compile(r"(?:包括|包含|涵盖|围绕|写明|写清|反映|分为|由|含|体现|聚焦|内容为|内容是|[：:])\s?")
_LIST_END = re.compile(r"等?(?:[二三四五六两2-6]|几)?个?(?:方面|部分)?(?:的?内容)?(?:组成|构成)?[。；;，,]?$")
_LENGTH = re.compile(
    rf"(?:字数|篇幅|正文|全文|文字材料|报告)?[^，。；：\n0-9]{{0,8}}?(?:(?:一般|原则上)?(?:不超过|不得超过|控制在|不少于|不低于|限|在|以)?)\s?"
    rf"{_D}{{3,5}}(?:\s?[-—–~～至到]\s?{_D}{{3,5}})?\s?字(?:以内|以上|以下|左右|之内|内|为宜)?"
)
_BARE_LENGTH = re.compile(r"(?:不超过|不得超过|不少于|不低于)?[0-9０-９][^，。]*$")
_DEADLINE = re.compile(
    rf"(?:{_D}{{4}}年)?{_D}{{1,2}}月{_D}{{1,2}}[日号](?:（[^（）\n]{{1,6}}）)?(?:上午|下午|晚上?|中午)?(?:{_D}{{1,2}}(?:时|点|[:：]{_D}{{2}}))?(?:下班)?(?:前|之前|以前|截止)"
    rf"|(?:{_D}{{4}}年)?{_D}{{1,2}}月(?:底|中旬|上旬|下旬|末)(?:前|之前|以前)|(?:本周|下周)[一二三四五六日](?:下班)?前|(?:本|下|当)月{_D}{{1,2}}[日号](?:下班)?(?:前|之前|以前)"
    rf"|(?<=截止时间|截止日期)[为是：:]?(?:{_D}{{4}}年)?{_D}{{1,2}}月{_D}{{1,2}}[日号]"
)
_PERIOD = re.compile(
    rf"(?:{_D}{{4}}年(?:度|上半年|下半年|第?[一二三四]季度|{_D}{{1,2}}月(?:至|—|-){_D}{{1,2}}月)?)(?=[^。；\n前]{{0,30}}?(?:情况|工作|报告|总结|述职|述责))"
)
_ADDRESSEE = re.compile(
    r"(?:报送|报至|报到|上报|提交|反馈|送|报|(?<=前)交|交(?=[给到至])|(?<=[版稿])发|发至|发到|发送至)(?:至|到|给)?"
    r"(?P<who>(?:[\u4e00-\u9fff]{0,8}(?:委|局|办|县|区|市|厅|院|校))?[\u4e00-\u9fff]{0,10}(?:宣传部|组织部|统战部|办公室|纪检组|纪委|工委|党委|党组|党政办|宣传科|意识形态科|理论科|干部科|[室科处股委办部局]))"
)
_NOT_BODY = re.compile(r"^(?:的|送|告|到|表|全|部|备|名|经|请|一|各)")
_FORM = re.compile(
    r"电子版|电子文档|电子稿|纸质|盖章|公章|签字|签名|签发|正式文件|红头|邮箱|(?<![A-Za-z])(?:OA|PDF|pdf|Word|WORD|word|WPS)(?![A-Za-z])"
    r"|一式[一二三四五六两0-9]{1,2}份|A4|仿宋|小标宋|命名|第一人称|公文格式|行间距|办公系统|党政网"
)
_ATTACHMENT = re.compile(
    r"附(?:上|送|报|相关|有关|佐证|工作|统计)|附[^，。；件\n]{2,30}(?:表|清单|台账|目录)|另附|随文(?:报送|附)|同时(?:报送|提供|提交)|一并(?:报送|提供|提交|附)|佐证材料"
)
_DUTY = re.compile(
    r"应当|必须|须(?!知)|不得|(?:每年|每半年|每季度|每月|半年|年度)[^。；\n]{0,30}?(?:至少|不少于|[一二两三四1-9]次)|(?:至少|不少于)[^。；\n]{0,8}次|纳入[^。；\n]{2,30}"
)
_BRACKETED = re.compile(r"（([^（）\n]{2,80})）$")
_PART_NUMBER = re.compile(r"^(?:第[一二三四五六七八九]个?(?:部分|方面)[为是：:]?|[（(][0-9]{1,2}[）)])(?=.)")
_HOW_MANY = re.compile(r"([二三四五六两2-6])个?(?:方面|部分)")
_CLAUSE = re.compile(r"[^，。；;\n]{1,200}[，。；;]?")
_LABEL = re.compile(r"^(?:报送|提交|上报)(?:方式|形式)[：:]|^[为是：:](?=[0-9０-９])")
_TO_COME = re.compile(r"^(?:加强|改进|完善|进一步)[^，。]*(?:措施|举措|建议|意见)$|怎么[干做办]$")
_IN_WORDS = re.compile(r"(?:首先|其次|再次|然后|最后)要?写(?:清|明(?!年))?(?P<name>[^，。；、\n]{2,30})")
_PART_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Requirement(Span):
    """One thing asked for, verbatim at its span.

    ``value`` is the bare fact (a part's name, 3000字以内, 12月20日前 …), ``states`` what a part must say.
    """

    kind: RequirementKind
    value: str
    role: Role | None = None  # of a part
    states: str = ""
    topics: tuple[str, ...] = ()  # of the genre, that a part or a duty speaks of


def read_notice(text: str, pack: GenrePack) -> tuple[Requirement, ...]:
    """Return what ``text`` asks of a report, in reading order; parts keep the order in which they are asked for.

    A text that asks for none of it gives an empty tuple.
    """
    lines = read_lines(text)
    parts = list(_parts(text, lines, pack))
    found: list[Requirement] = [*parts]
    for line in lines:
        for sentence in split_sentences(text, line.number.end if line.number else line.start, line.end):
            found += _facts(text, sentence)
    found = [one for one in found if one.kind != "period" or not _within(one, parts)]
    if not parts:
        duties = [Requirement(s.start, s.end, "duty", s.of(text)) for s in _duties(text, lines)]
        starts = sorted(one.start for one in found)
        found += [duty for duty in duties if bisect_left(starts, duty.start) == bisect_left(starts, duty.end)]
    first: dict[tuple[str, str], Requirement] = {}
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        first.setdefault((one.kind, one.value), one)
    return tuple(_with_topics(one, pack) for one in first.values())


def _with_topics(one: Requirement, pack: GenrePack) -> Requirement:
    if one.kind not in ("part", "duty"):
        return one
    return replace(one, topics=tuple(name for name, _ in label_topics(pack, f"{one.value}。{one.states}", one.value)))


def _within(one: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= one.start and one.end <= other.end for other in others)


def _duties(text: str, lines: list[Line]) -> Iterator[Span]:
    """Yield the sentences of a rule that require something."""
    for line in lines:
        start = line.number.end if line.number else line.start
        yield from (s for s in split_sentences(text, start, line.end) if _DUTY.search(s.of(text)))


def _facts(text: str, sentence: Span) -> Iterator[Requirement]:
    words = sentence.of(text)
    for match in _LENGTH.finditer(words):
        found = _at(sentence.start, match, "length")
        bare = _BARE_LENGTH.search(found.value)
        yield replace(found, start=found.end - len(bare[0]), value=bare[0]) if bare else found
    for match in _DEADLINE.finditer(words):
        yield _at(sentence.start, match, "deadline")
    period = _PERIOD.search(words)
    if period:
        yield _at(sentence.start, period, "period")
    for match in _ADDRESSEE.finditer(words):
        if not _NOT_BODY.match(match["who"]):
            yield Requirement(
                sentence.start + match.start("who"), sentence.start + match.end("who"), "addressee", match["who"]
            )
    for clause in _CLAUSE.finditer(words):
        if _ATTACHMENT.search(clause[0]):
            yield _at(sentence.start, clause, "attachment")
        elif _FORM.search(clause[0]):
            yield _at(sentence.start, clause, "form")


def _at(offset: int, match: re.Match[str], kind: RequirementKind) -> Requirement:
    bare = _LABEL.sub("", match[0].strip("，。；; "))
    start = offset + match.start() + match[0].index(bare)
    return Requirement(start, start + len(bare), kind, bare)


def _parts(text: str, lines: list[Line], pack: GenrePack) -> Iterator[Requirement]:
    """Yield the parts of the report asked for: a numbered list after the announcement, or a list in its sentence."""
    for i, line in enumerate(lines):
        told = list(_IN_WORDS.finditer(text, line.start, line.end))
        if len(told) >= 2:
            yield from (_part(text, one.start("name"), one.end("name"), pack) for one in told)
            return
        announced = _ANNOUNCES.search(text, line.start, line.end)
        if announced is None:
            continue
        found = list(_numbered(text, line, lines[i + 1 :], pack)) or list(_inline(text, announced, line, pack))
        if len(found) >= 2:
            yield from found
            return


def _numbered(text: str, announcing: Line, below: list[Line], pack: GenrePack) -> Iterator[Requirement]:
    points = find_points(text, announcing.start, announcing.end)
    if len(points) >= 2:
        for point in points:
            start = point.start + len(point.marker)
            stop = split_sentences(text, start, point.end)[0].end
            yield _part(text, start, stop, pack)
        return
    above = announcing.number.rank if announcing.number else -1
    rank: float | None = None
    for line in below:
        if line.number is None:
            own = find_points(text, line.start, line.end)
            if rank is None and len(own) == 1 and own[0].start == line.start:
                yield _part(text, line.start + len(own[0].marker), line.end, pack)
                continue
            break
        rank = line.number.rank if rank is None else rank
        if line.number.rank <= above or line.number.rank != rank:
            break
        yield _part(text, line.number.end, _part_end(text, line), pack)


def _part_end(text: str, line: Line) -> int:
    """Return where a listed part ends: with its line, or with its sentence where the list is inside a paragraph."""
    near = text[max(0, line.start - 9) : line.start].rpartition("\n")[2]
    inside = bool(near.strip())
    return split_sentences(text, line.start, line.end)[0].end if inside else line.end


def _part(text: str, start: int, end: int, pack: GenrePack) -> Requirement:
    while start < end and text[start] in "，、：: \u3000":
        start += 1
    heading = read_heading(text, start, end)
    name, states = text[heading.start : heading.end], text[heading.body : end]
    head, comma, rest = name.partition("，")
    if comma and role_of_heading(pack, head).sureness:
        name, states = head, rest + text[heading.end : end]
    bracket = _BRACKETED.search(name)
    if bracket:
        name, states = name[: bracket.start()], bracket[1] + states
    return Requirement(start, end, "part", name, _role(pack, name), states.strip("；; \n"))


def _role(pack: GenrePack, name: str) -> Role:
    """Return the role of a part asked for; how something goes (…情况) is told with what was done."""
    role = role_of_heading(pack, name).role
    if role == "other" and _TO_COME.search(name):
        return "plans"
    return "done" if role == "other" and (name.endswith(("情况", "工作")) or "做了" in name) else role


def _inline(text: str, announced: re.Match[str], line: Line, pack: GenrePack) -> Iterator[Requirement]:
    """Yield the parts listed within one sentence: 包括主要做法、存在问题、下一步打算."""
    stop = next((s.end for s in split_sentences(text, announced.start(), line.end)), line.end)
    begin = _LISTED.search(text, announced.start(), stop)
    if begin is None:
        return
    colon = max(text.find("：", begin.end(), stop), text.find(":", begin.end(), stop))
    first = colon + 1 if 0 <= colon - begin.end() <= 16 else begin.end()
    listed = text[first:stop]
    if "、" in listed:
        comma = re.search("[，；]", listed[listed.index("、") :])
        listed = listed[: listed.index("、") + comma.start()] if comma else listed
    listed = _LIST_END.sub("", listed)
    at = first
    for piece in _split(listed, text[announced.start() : stop]):
        bare = piece.strip()
        if len(bare) > 1 and len(bare) <= _PART_LONGEST and bare != "以及":
            start = at + piece.index(bare)
            name = _PART_NUMBER.sub("", bare)
            at_name, end = start + len(bare) - len(name), start + len(bare)
            bracket = _BRACKETED.search(name)
            name, states = (name[: bracket.start()], bracket[1]) if bracket else (name, "")
            yield Requirement(at_name, end, "part", name, _role(pack, name), states)
        at += len(piece)


def _split(listed: str, sentence: str) -> list[str]:
    """Cut a list into its parts and what stands between; 及 and 和 part two unless as many are asked for without."""
    by_commas = re.split(r"([、；;，,])", listed)
    many = _HOW_MANY.search(sentence)
    if many and numeral(many[1]) == len([piece for piece in by_commas if len(piece.strip()) > 1]):
        return by_commas
    return re.split(r"([、；;，,]|以及|及(?!其|时)|和)", listed)
