"""Numbers and words that the notes take back themselves: 17次，不对，18次; or another speaker does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.notes.asides import without_asides
from assistant.structure.notes.lines import NAMED_LIST

_NO = r"(?:哦|噢|啊|嗯|哎)?(?:不对|错了|[说记写报]错了|口误|更正|应该不是)(?:了|吧)?[，,：: ]*"
_WORDS = re.compile(
    rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{1,8}}(?:—+|-{{2,}}|…+|\.{{3,}}){_NO}(?:应该|其实)?是(?=[\u4e00-\u9fff]{{2}})"
)
_CALLS = re.compile(
    r"^(?:(?:哦|噢|哎|诶|啊)[，, ]*对了?|对了|哦|噢|我?[再还]?补充(?:一下|一[点句条]|[两几]句))[，,：:、 ]+(?=\S)"
)  # 哦对 年初发了要点
_EACH_IN = re.compile(r"一[次场期]是?在(\d{1,2}月)[，,、 ]*(?:另)?一([次场期])是?在(\d{1,2}月)(?=$|[，,。；;])")
_ESTIMATE = re.compile(
    r"(?P<old>\d[\d.]*)(?P<unit>[\u4e00-\u9fff])(?=[\u4e00-\u9fff]{0,3}吧[。 ]*$)"
    r"|(?:大概|大约|好像|应该是|可能|估计)[\u4e00-\u9fff]{0,4}?(?P<rough>\d[\d.]*)(?P<of>[\u4e00-\u9fff])"
)
_ANSWER = re.compile(
    r"(?P<no>不对|错了|不是|没有|记错了|应该是|是|不止)?[，, ]*(?:应该)?(?:是)?(?P<new>\d[\d.]*)"
    r"(?P<unit>[\u4e00-\u9fff]?)(?P<end>[，,。；; ]+|$)"
)
_MORE = re.compile(r"(?:还|另)有?[\d一二两三]")
_FILLED = re.compile(r"(?<=[\u4e00-\u9fff])[ ，,]+(?:嗯+|呃+|额)[ ，,]+(?=[\u4e00-\u9fff\d])")
# 入户走访……好像是210户？先写210: a guess that the notes settle themselves, for the time being
_GUESSED = re.compile(
    r"(?:好像|大概|可能|应该)(?:是|有)?(?P<new>\d+)[\u4e00-\u9fff]?"
    r"(?P<settled>[？?]+[，, ]*你?(?:就|先|暂时?)+(?:按|写|填|报)(?P=new)[\u4e00-\u9fff]?(?:写|报|算)?(?=$|[，,。；;]))"
)
_SEEMS = re.compile(r"(?:…+|\.{2,}|[，,])[ ]*(?:好像|大概|可能)(?:是|有)?(?=\d)")
_SURE = ("不对", "错了", "记错了", "应该是", "不是")


@dataclass(frozen=True, slots=True)
class AnotherNumber:
    """A number told with a guess, and the one that the next speaker told for it; ``sure``: plainly put right."""

    old: str
    new: str
    unit: str
    sure: bool
    length: int  # characters of the answer that say so
    line: Span | None = None  # the line that told the first
    before: str = ""  # what stands right before the number there

    def put(self, said: str) -> str:
        """Return a fact with the number put right, or left open where either may be meant."""
        if self.before and f"{self.before}{self.old}" in said:
            return said.replace(f"{self.before}{self.old}", f"{self.before}{self.new}", 1)
        number = self.new if self.sure else f"【待补：{self.unit}数】"
        return re.sub(rf"(?<!\d){re.escape(self.old)}(?=余?多?{self.unit})", number, said, count=1).removesuffix("吧")


def corrected(words: str) -> str:
    """Return a note with what it takes back itself left out, the figure put right in its place."""
    words = without_asides(_CALLS.sub("", words))
    words = _FILLED.sub(" ", words)
    words = _SEEMS.sub("约", words)
    words = NAMED_LIST.sub(_named, words)
    words = _EACH_IN.sub(r"\1、\3各1\2", words)
    return _WORDS.sub("", words)


def another_number(before: str, answer: str) -> AnotherNumber | None:
    """Return what an answer says of the number guessed right before it; None where it says nothing of it."""
    guess, told = _ESTIMATE.search(before), _ANSWER.match(answer)
    if not guess or not told:
        return None
    old, unit = guess["old"] or guess["rough"], guess["unit"] or guess["of"]
    if told["unit"] not in ("", unit) or told["new"] == old:
        return None
    more = _MORE.match(answer, told.end())
    length = told.end()
    if more:
        comma = re.search("[，,。；;]", answer[length:])
        length += comma.end() if comma else len(answer) - length
    sure = told["no"] in _SURE and not more
    return AnotherNumber(old, told["new"], unit, sure, length)


def _named(found: re.Match[str]) -> str:
    """Return a spoken list of names in one clause: 重点抓好论坛讲座把关、会员、公众号三项工作."""
    names = [
        one.strip("，,、；; ") for one in re.split(r"(?:第?[一二三四五]|再?一个|还有一个|另一个)个?是", found["list"])
    ]
    return f"重点抓好{'、'.join(one for one in names if one)}{found['many']}项工作"


def settled_in(words: str) -> list[tuple[int, int]]:
    """Return where notes say with which of their own guesses to write for now: ？先写210."""
    return [found.span("settled") for found in _GUESSED.finditer(words)]


def reckoned_in(words: str) -> list[tuple[int, int]]:
    """Return where clauses must not be parted: one number told twice, or a spoken list of names."""
    return [found.span() for shape in (_GUESSED, NAMED_LIST) for found in shape.finditer(words)]


def told_twice(text: str, sentence: Span, spans: list[Span]) -> list[Span]:
    """Put together what one number is told in, first as reported and then as reckoned."""
    for start, end in reckoned_in(sentence.of(text)):
        start, end = sentence.start + max(0, start - 1), sentence.start + end
        held = [span for span in spans if span.start < end and start < span.end]
        if len(held) > 1:
            at = spans.index(held[0])
            spans = [*spans[:at], Span(held[0].start, held[-1].end), *spans[at + len(held) :]]
    return spans
