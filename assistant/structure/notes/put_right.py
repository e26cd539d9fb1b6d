"""Numbers and words that the notes take back themselves: 17次，不对，18次; or another speaker does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.report import Span

_NO = r"(?:哦|噢|啊|嗯|哎)?(?:不对|错了|[说记写报]错了|口误|更正|应该不是)(?:了|吧)?[，,：: ]*"
_PAUSE = r"(?:—+|-{2,}|…+|\.{2,}|[，,、 （(])*"
_UNIT = r"[\u4e00-\u9fff]{0,2}?"
_TAKEN_BACK = re.compile(
    rf"(?P<old>\d[\d.]*)(?P<unit>{_UNIT}){_PAUSE}{_NO}(?:应该|应当?|其实|实际)?(?:是|为|改成|有)?(?P<new>\d[\d.]*)(?P<same>(?P=unit))(?:才对)?[）)]?"
)
_IS_NOT = re.compile(r"不是(?P<old>\d[\d.]*)(?P<unit>[\u4e00-\u9fff]?)[，,]?(?:而|应该?)?是(?P<new>\d[\d.]*(?P=unit))")
_IS = re.compile(r"(?P<new>\d[\d.]*(?P<unit>[\u4e00-\u9fff]?))[，,、（( ]*不是\d[\d.]*(?P=unit)[）)]?(?=$|[，,。；;])")
_WORDS = re.compile(
    rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{1,8}}(?:—+|-{{2,}}|…+|\.{{3,}}){_NO}(?:应该|其实)?是(?=[\u4e00-\u9fff]{{2}})"
)
_CALLS = re.compile(r"^(?:(?:哦|噢|哎|诶|啊)[，, ]*对了?|对了|哦|噢)[，,、 ]+(?=\S)")  # 哦对 年初发了要点
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

    def put(self, said: str) -> str:
        """Return a fact with the number put right, or left open where either may be meant."""
        number = self.new if self.sure else f"【待补：{self.unit}数】"
        return re.sub(rf"(?<!\d){re.escape(self.old)}(?=余?多?{self.unit})", number, said, count=1).removesuffix("吧")


def corrected(words: str) -> str:
    """Return a note with what it takes back itself left out, the figure put right in its place."""
    words = _CALLS.sub("", words)
    words = _TAKEN_BACK.sub(lambda found: found["new"] + found["unit"], words)
    words = _IS_NOT.sub(lambda found: f"是{found['new']}", words)
    words = _IS.sub(lambda found: found["new"], words)
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
