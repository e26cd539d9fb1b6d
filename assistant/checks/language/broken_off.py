"""Sentences that break off or break apart: 5月、网民反映, 家长表示。 and no more, 效果参差不齐的提升."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.checks.language.wording import WORDING
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_before

TIME = Check(
    "comma-after-time", "时间后用顿号", "punctuation", "GB/T 15834—2011《标点符号用法》 4.4：句首状语之后用逗号"
)
OBJECT = Check("object-lost", "话没说完", "wording", "通行校对规则：及物动词后有宾语")
CHECKS = (TIME, OBJECT)

_TIME = re.compile(
    r"(?:^|(?<=[。；，：\n]))(?P<time>(?:20\d\d年|今年|去年|当年)?(?:\d{1,2}月(?:份|初|底|[上中下]旬|\d{1,2}日)?|[一-鿿]{2,4}(?:期间|前夕|当天|前后))"
    r"|当天|次日|近期|年初|年底|年中)(?P<mark>、)(?P<rest>[^，。；、：\n]{5,})",
    re.MULTILINE,
)
_TIME_AGAIN = re.compile(r"[月日节期季年周旬暑寒春夏秋冬天]|\d|假|前后|以来|阶段|时段|时期|平时|之际")
_AND_MORE = re.compile("等|和|及|与")
_SPEAKER = (
    "家长|群众|居民|村民|职工|网民|用户|师生|学生|教师|代表|大家|他们|当事人|双方|业主|商户|干部|党员|患者|老人"
    "|负责人|企业"
)
_SAYS = re.compile(rf"(?:{_SPEAKER})(?:们|均|都|纷纷|一致|普遍|对此|也)*(?P<verb>表示|认为|声称|坦言)(?=[。；])")
_TAKES = re.compile(
    r"(?<=[一-鿿]{2})(?P<verb>予以|加以|给予|使得|导致|旨在|致力于|有利于|有助于|取得了|赢得了|提供了|作出了|营造了|成为)(?=[。；])"
)
# A clause of nothing but such a verb, with how it is done: ，并及时做好。
_HOW_DONE = "及时|切实|认真|严格|努力|全力|不断|进一步|坚决|积极|全面|深入|扎实|始终"
_ONLY_VERB = re.compile(
    rf"[，；、](?:(?:并|且|也)(?:{_HOW_DONE})*|(?:{_HOW_DONE})+)(?P<verb>做到|确保|实现|履行|营造|形成|抓好|做好)(?=[。；])"
)
_OF_NOTHING = re.compile(  # 不断增强学习的。
    r"(?<![一-鿿是])(?:不断|进一步|切实|持续|着力)(?P<verb>增强|提高|提升|加强|改进|激发|拓展|优化|丰富)[一-鿿]{2,8}?的(?=[。；\n])"
)
_DONE_WITH = re.compile("[把将]|能够?|可以|应当?|要")  # 把好事办实、实事做好
_LACK = (
    "参差不齐|良莠不齐|不够|不多|不足|不强|不高|不深|不实|不到位|不及时|不均衡|不平衡|不紧密"
    "|不明显|不突出|不规范|不健全|不完善|不扎实|不深入|不浓|不透|不广"
    "|偏少|偏弱|偏低|薄弱|滞后|单一|欠缺|粗放|松散"
)
_BETTERED = re.compile(
    rf"(?P<lack>{_LACK})的(?P<better>提升|提高|增强|加强|推进|开展|落实|深化|优化|强化|巩固|改进|改善)(?=[。；，])"
)
_MENDED = re.compile("解决|改变|扭转|针对|克服|补齐|避免|防止|推动|促进|实现")


def check_broken_off(desk: Desk) -> list[Finding]:
    """Find 顿号 after a time that opens a clause, verbs without what they are said of, and failings that improve."""
    return [*_after_time(desk), *_without_object(desk), *_bettered(desk)]


def _after_time(desk: Desk) -> Iterator[Finding]:
    for match in _TIME.finditer(desk.text):
        if desk.text[match.end() : match.end() + 1] == "、" or _TIME_AGAIN.search(match["rest"][:8]):
            continue
        if _AND_MORE.match(match["rest"]):
            continue
        message = f"“{match['time']}”是时间，后面接着说事，用逗号"
        yield desk.remark(
            TIME, "warning", match.start("time"), match.end("mark"), message, "顿号改为逗号", fix=f"{match['time']}，"
        )


def _without_object(desk: Desk) -> Iterator[Finding]:
    alone = [
        one
        for one in _ONLY_VERB.finditer(desk.text)
        if not _DONE_WITH.search(sentence_before(desk.text, one.start(), 40))
    ]
    found = (*_SAYS.finditer(desk.text), *_TAKES.finditer(desk.text), *alone, *_OF_NOTHING.finditer(desk.text))
    for match in found:
        message = f"“{match['verb']}”后面没有下文，话没说完"
        end = min(len(desk.text), match.end() + 1)
        yield desk.remark(OBJECT, "warning", match.start(), end, message, "补上后面的内容，或删去")


def _bettered(desk: Desk) -> Iterator[Finding]:
    for match in _BETTERED.finditer(desk.text):
        before = clause_before(desk.text, match.start(), 24)
        if not _MENDED.search(before):
            message = f"说的是“{match['lack']}”，后面又接“{match['better']}”，前后不通"
            yield desk.remark(WORDING, "warning", *match.span(), message, f"删去“的{match['better']}”，或改写这一句")
