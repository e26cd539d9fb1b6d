"""What is told of all against the figures beside it: 办结率97%，全部办结; more pieces sent out than were reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import SHARES, SUM
from assistant.checks.desk import Desk
from assistant.results import Finding

_SENTENCE = re.compile(r"[^。！？\n]+")
_CLAUSE = re.compile(r"[^，；、（）]+")
_RATE = re.compile(
    r"(?P<how>按[期时]|及时|限时|当[日天场]|一次性?|首次)?(?P<deed>[一-鿿]{2})率(?:达到?|为|是|均为|均达)?"
    r"(?P<rate>\d{1,2}(?:\.\d{1,2})?)[%％]"
)
_ALL = re.compile("全部|全都|全员|悉数|无一例外|(?<!平)均(?!匀|衡|分)|(?<![首全])都(?!市)")
_PERCENT = re.compile("[%％]")
# Another time, another number, or those that were left: the rate and the all are then of two things.
_ELSE = re.compile(
    "上年|去年|同期|同比|由|从|提[高升]|上升|增长|目标|力争|不低于|以上|将|计划|逾期|超期|未|没有|补|其余|剩余|余下|目前|随后|后来"
    "|最终|督办|现已|也已|其中|截[至止]|之[前后]|整改后|仍"
)
_OPINIONS = ("满意", "知晓", "好评", "认可", "支持", "信任", "占比", "覆盖")
_SENT = re.compile(
    r"(?:发布|推送|刊发|编发|推出|刊播|播发|发出|采编)(?P<thing>[一-鿿]{0,8}?)(?:共|计|达)?(?P<value>\d{1,6})(?P<unit>[篇条件期])(?!次)"
)
_REVIEWED = re.compile(
    r"(?:审核|审签|审校|审读|审查|审看|校审)(?:把关|校对)?(?P<thing>[一-鿿]{0,8}?)(?:共|计|达)?(?P<value>\d{1,6})(?P<unit>[篇条件期])(?!次)"
)
_EVERY = re.compile("[“‘]?三审三校|三审制|[三两逐层]级(?:审核|审签|把关)|先审后发|逐[篇条件期]审|审核把关|均经|全部经")
_SOME = re.compile(
    "重[点要]|抽|亲自|本人|我|书记|局长|院长|主任|领导|其中|上级|转载|外来|投稿|退|未|终审|复审|初审|报送"
)


def check_all_and_rate(desk: Desk) -> list[Finding]:
    """Find all of something beside a rate below a hundred of it, and more that was sent out than reviewed."""
    return [*_all(desk), *_unreviewed(desk)]


def _all(desk: Desk) -> Iterator[Finding]:
    for sentence in _SENTENCE.finditer(desk.text):
        for match in _RATE.finditer(sentence[0]):
            if match["deed"].startswith(_OPINIONS) or match["deed"].endswith(_OPINIONS):
                continue
            clauses = list(_CLAUSE.finditer(sentence[0]))
            own = next(at for at, one in enumerate(clauses) if one.start() <= match.start() < one.end())
            for other in clauses[max(0, own - 1) : own] + clauses[own + 1 : own + 2]:
                if _says_all(other[0], match) and not _ELSE.search(clauses[own][0] + other[0]):
                    start, end = sorted((match.span(), other.span()))[0][0], max(match.end(), other.end())
                    message = f"一处说“{other[0].strip()}”，一处写{match['deed']}率 {match['rate']}%，两处对不上"
                    suggestion = "核对：没有全部办到的，删去“全部”一类的话；全部办到的，改比率"
                    yield desk.remark(
                        SHARES, "warning", sentence.start() + start, sentence.start() + end, message, suggestion
                    )
                    break


def _says_all(clause: str, rate: re.Match[str]) -> bool:
    """Whether a clause tells that all did what the rate is of, and in its way: 按期办结率 is not that of 全部办结."""
    every = _ALL.search(clause)
    if every is None or _PERCENT.search(clause):
        return False
    told = clause[every.end() :]
    return all(char in told for char in rate["deed"]) and (not rate["how"] or rate["how"] in told)


def _unreviewed(desk: Desk) -> Iterator[Finding]:
    """三审三校……发布稿件340篇，审核稿件312篇: where all is reviewed, no more goes out than was."""
    for sentence in _SENTENCE.finditer(desk.text):
        if not _EVERY.search(sentence[0]):
            continue
        sent, reviewed = _SENT.search(sentence[0]), _REVIEWED.search(sentence[0])
        if sent is None or reviewed is None or sent["unit"] != reviewed["unit"]:
            continue
        one, other = sent["thing"][-2:], reviewed["thing"][-2:]
        around = sentence[0][min(sent.start(), reviewed.start()) : max(sent.end(), reviewed.end())]
        clause = re.split("[，；。]", sentence[0][: reviewed.start()])[-1]
        if (one and other and one != other) or _SOME.search(around) or _SOME.search(clause):
            continue
        if int(sent["value"]) > int(reviewed["value"]):
            start = sentence.start() + min(sent.start(), reviewed.start())
            end = sentence.start() + max(sent.end(), reviewed.end())
            unit = sent["unit"]
            message = f"发出的是 {sent['value']}{unit}，审核的只有 {reviewed['value']}{unit}，与逐级审核的说法对不上"
            yield desk.remark(SUM, "warning", start, end, message, "核对两个数字；有没有经过审核就发出的，先查清")
