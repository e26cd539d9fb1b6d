"""What a notice or a rule asks of a report: parts and what they state, length, period, addressee, deadline, form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.kind import has_articles
from assistant.structure.lines import Line, read_lines
from assistant.structure.notice_length import length_of_what
from assistant.structure.notice_parts import asked_parts
from assistant.structure.sentences import split_sentences
from assistant.structure.topics import label_topics

RequirementKind = Literal["part", "length", "period", "addressee", "deadline", "form", "attachment", "duty"]

_D = "[0-9０-９]"
_MANY = (
    rf"(?:{_D}{{3,5}}(?:\s?[-—–~～至到]\s?{_D}{{3,5}})?"
    r"|[一二两三四五六七八九]{1,2}(?:[、到至][二三四五六七八九])?[千百](?:[一二三四五六七八九]百|五)?[来多余]?)"
)
_BOUND = r"(?:(?:不(?:得|能|要|宜)?|别)(?:超[过出]?|少于|低于|多于)|控制在|限|在|以)"
_LENGTH = re.compile(
    rf"(?:字数|篇幅|正文|全文|文字材料|报告)?[^，。；：\n0-9]{{0,8}}?(?:(?:一般|原则上)?{_BOUND}?)\s?"
    rf"(?:{_MANY}\s?字(?:以内|以上|以下|左右|上下|之内|内|为宜)?|{_D}{{1,2}}\s?页(?:以内|之内|左右|内|为宜|纸)?)"
)
_BARE_LENGTH = re.compile(
    rf"(?:(?:不(?:得|能|要|宜)?|别)(?:超[过出]?|少于|低于|多于))?(?:{_MANY}[^，。]*|{_D}{{1,2}}\s?页[^，。]*)$"
)
_DAY = (
    rf"(?:{_D}{{1,2}}月{_D}{{1,2}}[日号]|(?:本月|下月|当月)?{_D}{{1,2}}[日号]|{_D}{{1,2}}/{_D}{{1,2}}"
    r"|(?:本|下|这)?(?:周|星期|礼拜)[一二三四五六日天]|[今明][天日]|后天)"
)
_HOUR = rf"(?:早上|上午|中午|下午|晚上?)?(?:{_D}{{1,2}}(?:[:：]{_D}{{2}}|[时点](?:{_D}{{1,2}}分|半)?))?"
_BEFORE = r"(?:之前|以前|前|截止)"
_DEADLINE = re.compile(
    rf"(?:{_D}{{4}}年)?(?<![{_D[1:-1]}月]){_DAY}(?:（[^（）\n]{{1,6}}）)?{_HOUR}(?:下班)?{_BEFORE}"
    rf"|(?:{_D}{{4}}年)?(?:{_D}{{1,2}}月|本月|年|月)(?:底|中旬|上旬|下旬|末){_BEFORE}"
    rf"|(?<=截止时间|截止日期|报送时间|报送时限|完成时间|上报时间)[为是：:]?(?:{_D}{{4}}年)?{_D}{{1,2}}月{_D}{{1,2}}[日号]{_BEFORE}?"
)
_PERIOD = re.compile(
    rf"(?:{_D}{{4}}年(?:度|上半年|下半年|第?[一二三四]季度|{_D}{{1,2}}月(?:至|—|-){_D}{{1,2}}月)?)(?=[^。；\n前]{{0,30}}?(?:情况|工作|报告|总结|述职|述责|考核|自评|材料))"
)
_BODY = (
    r"(?:[\u4e00-\u9fff]{0,8}(?:委|局|办|县|区|市|厅|院|校))?[\u4e00-\u9fff]{0,10}?"
    r"(?:宣传部|组织部|统战部|办公室|纪检组|纪委|工委|党委|党组|党总支|党支部|党政办|党建办|党群办|意识形态办|宣传科|[室科处股委办部局])"
    r"(?:(?:(?<=办公室)|(?<![科室处股]))[\u4e00-\u9fff]{0,8}[室科处股办])?"
)
_ADDRESSEE = re.compile(
    rf"(?:报送|送交|报至|报到|上报|提交|反馈|送(?!达)|报(?![告送表])|交(?![流通接叉由代办换易])|(?<=[版稿件份前])[发传](?![现展布生言达真])|发给|发至|发到|发送至|传至|传到)(?:至|到|给)?"
    rf"(?P<who>{_BODY})|(?:报送|接收|受理|上报|提交)(?:单位|部门|对象)?[为是：:](?P<named>{_BODY})|向(?P<to>{_BODY})(?:报送|提交|上报|报告)"
)
_NOT_BODY = re.compile(r"^(?:的|送|告|到|表|全|部|备|名|经|请|一|各)")
_FORM = re.compile(
    r"电子版|电子文档|电子稿|纸质|盖章|公章|签字|签名|签发|正式文件|红头|邮箱|(?<![A-Za-z])(?:OA|PDF|pdf|Word|WORD|word|WPS)(?![A-Za-z])"
    r"|一式[一二三四五六两0-9]{1,2}份|A4|仿宋|小标宋|命名|第一人称|公文格式|行间距|办公系统|党政网"
)
_ATTACHMENT = re.compile(
    r"附(?:上|送|报|相关|有关|佐证|工作|统计)|附[一二两三四五六七八九1-9][件份项]|附件[1-9一二三四五六]?(?:包括|有|为|是)|附[^，。；件\n]{2,30}(?:表|清单|台账|目录)|另附|随文(?:报送|附)|同时(?:报送|提供|提交)|一并(?:报送|提供|提交|附)|佐证材料"
)
_DUTY = re.compile(
    r"应当|必须|须(?!知)|不得|(?:每年|每半年|每季度|每月|半年|年度)[^。；\n]{0,30}?(?:至少|不少于|[一二两三四1-9]次)|(?:至少|不少于)[^。；\n]{0,8}次|纳入[^。；\n]{2,30}"
)
_CLAUSE = re.compile(r"(?:（[^（）\n]{0,80}）|[^，。；;\n]){1,200}[，。；;]?")  # commas in brackets part nothing
_LABEL = re.compile(r"^(?:报送|提交|上报)(?:方式|形式)[：:]|^[为是：:](?=[0-9０-９])")


@dataclass(frozen=True, slots=True)
class Requirement(Span):
    """One thing asked for, verbatim at its span.

    ``value`` is the bare fact (a part's name, 3000字以内, 12月20日前 …); ``states`` is what a part must say, and of a
    length what it is the length of, where that is not the whole report (每部分, a part's name).
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
    asked, asides = asked_parts(text, lines, pack) if not has_articles(text) else ((), ())
    parts = [Requirement(one.start, one.end, "part", one.name, one.role, one.states) for one in asked]
    found: list[Requirement] = [*parts]
    found += [Requirement(one.start, one.end, "duty", one.of(text).strip("；; ")) for one in asides]
    for line in lines:
        for sentence in split_sentences(text, line.number.end if line.number else line.start, line.end):
            found += _facts(text, sentence)
    found = [_of_part(one, parts) for one in found if one.kind != "period" or not _within(one, parts)]
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


def _of_part(one: Requirement, parts: Sequence[Requirement]) -> Requirement:
    """Return a length that stands within a part asked for as the length of that part."""
    inside = next((part for part in parts if one.kind == "length" and _within(one, [part])), None)
    return replace(one, states=inside.value) if inside else one


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
        found = replace(found, start=found.end - len(bare[0]), value=bare[0]) if bare else found
        yield replace(found, states=length_of_what(text[max(0, found.start - 20) : found.start]))
    for match in _DEADLINE.finditer(words):
        yield _at(sentence.start, match, "deadline")
    period = _PERIOD.search(words)
    if period:
        yield _at(sentence.start, period, "period")
    for match in _ADDRESSEE.finditer(words):
        name = match.lastgroup or ""
        if not _NOT_BODY.match(match[name]):
            yield Requirement(
                sentence.start + match.start(name), sentence.start + match.end(name), "addressee", match[name]
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
