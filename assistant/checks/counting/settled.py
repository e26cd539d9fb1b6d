"""What was taken up, what is settled of it and what is left: 交办58件，办结55件，其余3件."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding, FindingLevel

_UNITS = "个|件|条|项|处|起|例|户|名|人|所|家|篇|份|封|场|次|期|块|座|宗|桩|册|套|间|辆"
_NUMBER = re.compile(
    rf"(?P<before>[^，。；：！？、\n]{{0,24}}?)(?P<value>(?<![\d.第]){{1}}\d{{1,6}})(?P<unit>{_UNITS})"
)
_LEFT = re.compile(r"(?:其余|余下|剩余|剩下|其他|其它|[未没][一-鿿]{1,4}的)$|(?:其余|余下|剩余|剩下)$")
_KEPT = re.compile("(?:保留|留用|留存|留下|继续使用|正常使用|正常运行|正常运营|仍在使用|在用)(?:下来)?[的了]?$")
_NOT_DONE = re.compile("^(?:正在|还在|尚在|仍在|正按|暂未|尚未|[未没](?!成年))")
_GOING_ON = re.compile(
    "(?:正在|还在|尚在|仍在|正)(?:加快|有序|持续)?(?:推进|办理|化解|处理|解决|调处|整改|实施|落实|进行|开展)中?的?$"
)
_ELSE = re.compile("^(?:处于|限期|转入|暂缓|作出?了?(?:解释|说明)|列入|纳入下|按计划)")
_ANOTHER = re.compile(r"(?:另有?|另外|还有|尚有|仍有)$")
_SETTLED = re.compile(
    r"(?:办结|办理完毕|整改|改到位|整改到位|化解|解决|销号|落实|完成|回复|答复|回应|采纳|见到成效|兑现|调解成功|处置|关停|注销|回访|成功|办成|结案|跟踪到位|反馈|立改|即改|纠正|整治|清零)[一-鿿]{0,4}$"
)
_FINISHED = re.compile("办结|整改|改到位|化解|解决|销号|完成|答复|回复|办理完毕|结案")
_PUT_AWAY = re.compile(
    "(?:^|已|先后|依法|集中|共)(?:解散|注销|关停|关闭|清退|下架|取缔|撤销|淘汰|停用|清除|拆除|报废|退回|改造|修复|更换)[一-鿿“”]{0,14}$"
)
_SETTLED_AFTER = re.compile(r"^(?:已经?)?(?:办结|见到成效|整改|化解|解决|销号|完成|落实|改到位|采纳|兑现)")
_TAKEN_UP = re.compile(
    r"(?:交办|反馈|发现|查摆|查找|排查|梳理|收集|收到|受理|征求|反映|提出|承接|确定|列出|检查|查出|指出|征集|接到|接办|转办|负责的?)[一-鿿“”]{0,12}$"
)
_BARE = re.compile(
    r"^(?:年底前|年内|目前|现|全部|当年|均?已经?|按[期时]|如期|限期|及时|(?:\d{1,3}(?:个?小时|天|日)|当[天日]|次日|规定时限|时限)(?:之?内)?|在|于)*"
    r"(?:办结|办成|办理|处置|化解|解决|调解成功|成功|完成|整改|销号|落实|答复|回复|回应|反馈)(?:完毕)?了?$"
)
_OTHER_THING = re.compile("措施|制定|制度|任务|清单|方案|建议|提出|清单|次")  # several of these to one problem
_SENTENCE = re.compile(r"[^。！？\n]+")
_EACH = re.compile("(?:平均|人均|每)[一-鿿]{0,6}$")
_OF_WHICH = re.compile("其中|主要是|包括|包含|涉及|分别|：|（(?![^）]*）)")  # 18个村（社区）opens no list of parts


@dataclass(frozen=True, slots=True)
class Left:
    """A whole, the parts of it that are settled and what is left, told in one sentence; ``level`` where wrong."""

    start: int
    end: int
    unit: str
    whole: int
    parts: tuple[int, ...]
    rest: int
    level: FindingLevel

    @property
    def right(self) -> bool:
        """Whether the settled and the rest make up the whole."""
        return sum(self.parts) + self.rest == self.whole


def check_settled(desk: Desk) -> list[Finding]:
    """Find more settled than was taken up, and a rest that is not the whole less what is settled."""
    return [*_remainders(desk), *_settled(desk)]


def _counts(sentence: str) -> list[re.Match[str]]:
    return list(_NUMBER.finditer(sentence))


def settled_and_left(desk: Desk) -> Iterator[Left]:
    """Yield every place where what was taken up, what is settled and what is left can be held against each other."""
    for sentence in _SENTENCE.finditer(desk.text):
        counts = _counts(sentence[0])
        for at, left in enumerate(counts):
            word = _is_left(left, sentence[0])
            before = [
                count for count in counts[:at] if count["unit"] == left["unit"] and not _EACH.search(count["before"])
            ]
            if word is None or len(before) < 2:
                continue
            if _settled_of(before[-1], sentence[0]) or _reached(before, left):
                made = _made(sentence, before, left, word)
                if made is not None:
                    yield made


# Those of a whole who were reached, and 其余 who were not: 新招录员工63人，谈心谈话只覆盖41人，其余22人.
_REACHED = re.compile(
    "(?:覆盖|谈到|参加|到会|到场|参训|参学|参测|轮训|培训|测试|谈心谈话|谈话|约谈|走访|慰问|家访|签订|通过)(?:了|到|过)?$"
)
_THE_REST = re.compile("(?:其余|余下|剩余|剩下)的?$")


def _reached(before: list[re.Match[str]], left: re.Match[str]) -> bool:
    """Whether there is a whole, one number of it that was reached, and the rest in so many words."""
    apart = len(before) == 2 and "其中" not in before[-1]["before"] + left["before"]
    return apart and bool(_REACHED.search(before[-1]["before"]) and _THE_REST.search(left["before"]))


def _made(
    sentence: re.Match[str], before: list[re.Match[str]], left: re.Match[str], word: re.Match[str]
) -> Left | None:
    """The whole, the settled and the rest, or None where it is not sure that the three belong together."""
    done, rest = int(before[-1]["value"]), int(left["value"])
    of = _taken_from(before, sentence[0])
    whole = int(of["value"])
    parts = _adding_up(before, rest)
    if parts:
        start = sentence.start() + before[0].start("value")
        return Left(start, sentence.start() + left.end(), left["unit"], sum(parts) + rest, parts, rest, "hint")
    if whole <= done or _adds_up_otherwise(before, rest):
        return None
    if word.re is _GOING_ON:
        return _one_lost(sentence, before, left)
    if (word.re is not _LEFT and done + rest < whole) or "其中" in left["before"]:
        return None  # others may be neither; or these are some of the settled
    certain = word.re is not _ANOTHER and word.re is not _ELSE and len(before) == 2
    finished = word.re is not _NOT_DONE or _FINISHED.search(before[-1]["before"])
    sure = certain and finished and not _reached(before, left)
    level: FindingLevel = "error" if sure else "warning"
    start = sentence.start()
    return Left(start + of.start("value"), start + left.end(), left["unit"], whole, (done,), rest, level)


_FEW = 0.1  # of the whole: as many as may be left out of what is told of it by a slip


def _one_lost(sentence: re.Match[str], before: list[re.Match[str]], left: re.Match[str]) -> Left | None:
    """任务20项，已完成13项，正在推进6项: where one or two are told of in no way, and nothing else follows."""
    if len(before) != 2 or not (_FINISHED.search(before[1]["before"]) or _SETTLED.search(before[1]["before"])):
        return None
    whole, done, rest = (int(one["value"]) for one in (*before, left))
    apart = abs(whole - done - rest)
    end = sentence[0][left.end() :]
    if not 0 < apart <= max(1.0, _FEW * whole) or re.search(r"\d|其余|等", end) or "；" in sentence[0][: left.end()]:
        return None
    start = sentence.start()
    return Left(start + before[0].start("value"), start + left.end(), left["unit"], whole, (done,), rest, "hint")


def _remainders(desk: Desk) -> Iterator[Finding]:
    """交办58件，……办结55件，其余3件: what is settled and what is left make up an earlier number of that unit."""
    for one in settled_and_left(desk):
        if not one.right:
            unit, done = one.unit, one.parts[0]
            right = f"{one.whole}{unit}，减去 {done}{unit}应是 {one.whole - done}{unit}"
            message = f"{right}，这里写的是 {one.rest}{unit}"
            suggestion = "核对总数、已办数和剩余数；有交叉或漏写的，写明"
            yield desk.remark(SUM, one.level, one.start, one.end, message, suggestion)


def _is_left(count: re.Match[str], sentence: str) -> re.Match[str] | None:
    """The word that says a count is what is left: 其余, 保留的, 另有 before it, 正在推进 after it."""
    before = count["before"]
    after = sentence[count.end() : count.end() + 8]
    said = _LEFT.search(before) or _KEPT.search(before) or _ANOTHER.search(before) or _GOING_ON.search(before)
    return said or _NOT_DONE.match(after) or _ELSE.match(after)


def _taken_from(before: list[re.Match[str]], sentence: str) -> re.Match[str]:
    """The count that the last of ``before`` is a part of: the nearest of the same thing, else the nearest.

    Where the nearest is one of parts told of a whole (其中物业类20条、扰民类10条，办结43条), it is that whole.
    """
    thing = before[-1]["before"][-2:]
    same = next((one for one in reversed(before[:-1]) if thing and thing in one["before"][-6:]), None)
    if same is not None:
        return same
    for one, other in pairwise(before[:-1]):
        parts = _OF_WHICH.search(sentence[one.end() : other.start("value")])
        if parts and int(one["value"]) >= int(before[-1]["value"]) > int(before[-2]["value"]):
            return one
    return before[-2]


def _adding_up(counts: list[re.Match[str]], rest: int) -> tuple[int, ...]:
    """The last few of the counts, where they and the rest make up one before them."""
    values = [int(count["value"]) for count in counts]
    return next(
        (tuple(values[at:]) for at in range(len(values) - 1, 0, -1) if sum(values[at:]) + rest in values[:at]), ()
    )


def _adds_up_otherwise(counts: list[re.Match[str]], rest: int) -> bool:
    """Whether the last few of the counts and the rest make up all that stand before them."""
    values = [int(count["value"]) for count in counts]
    return any(sum(values[at:]) + rest == sum(values[:at]) for at in range(1, len(values)))


def _settled_of(count: re.Match[str], sentence: str) -> bool:
    settled = _SETTLED.search(count["before"]) or _PUT_AWAY.search(count["before"])
    return bool(settled or _SETTLED_AFTER.match(sentence[count.end() : count.end() + 8]))


def _settled(desk: Desk) -> Iterator[Finding]:
    """查摆问题97个，已有107个见到成效: more settled than was taken up."""
    for sentence in _SENTENCE.finditer(desk.text):
        counts = _counts(sentence[0])
        for at, part in enumerate(counts):
            earlier = [one for one in counts[:at] if one["unit"] == part["unit"] and not _EACH.search(one["before"])]
            whole = _whole_of(earlier, part, sentence[0])
            if whole is None or int(part["value"]) <= int(whole["value"]):
                continue
            between = sentence[0][whole.end() : part.start("value")]
            taken_up = _TAKEN_UP.search(whole["before"]) or _BARE.match(part["before"].rsplit("，", 1)[-1])
            if not taken_up or "；" in between or re.search("[新增再又另]|累计|共", between):
                continue
            if _settled_of(part, sentence[0]) and not _OTHER_THING.search(part["before"]):
                start, end = sentence.start() + whole.start("value"), sentence.start() + part.end()
                message = f"总共 {whole['value']}{whole['unit']}，办成的却有 {part['value']}{part['unit']}"
                yield desk.remark(SUM, "error", start, end, message, "核对两个数字，改正其中一个")


def _row_before(counts: list[re.Match[str]], sentence: str) -> str:
    """What leads up to the last of the counts: from the one before it, or else from its own clause on."""
    start = counts[-1].start("value")
    return sentence[counts[-2].end() if len(counts) > 1 else sentence.rfind("，", 0, start) + 1 : start]


def _whole_of(earlier: list[re.Match[str]], part: re.Match[str], sentence: str) -> re.Match[str] | None:
    """The count that ``part`` is some of: the nearest before it, but never one that is itself some of another.

    Told behind 其中, or in a row with 、, a count is a part; the whole is what stands before the parts. Where nothing
    says so, a count that was not itself taken up is no whole as long as a larger one stands before it.
    """
    earlier = [one for one in earlier if "；" not in sentence[one.end() : part.start("value")]]
    if earlier and _TAKEN_UP.search(earlier[-1]["before"]) and int(earlier[-1]["value"]) >= int(part["value"]):
        return earlier[-1]  # what was taken up stands right before what is settled of it
    for at, (one, other) in enumerate(pairwise(earlier)):
        if _OF_WHICH.search(sentence[one.end() : other.start("value")]):
            return earlier[at]
    if not earlier or "、" in _row_before(earlier, sentence):
        return None  # of a row without a whole
    larger = any(int(one["value"]) >= int(part["value"]) for one in earlier)
    return earlier[-1] if _TAKEN_UP.search(earlier[-1]["before"]) or not larger else None
