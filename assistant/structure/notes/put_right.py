"""Numbers and words that the notes take back themselves: 17次，不对，18次; or another speaker does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.report import Span
from assistant.structure.notes.asides import without_asides
from assistant.structure.notes.lines import NAMED_LIST, NoteLine

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
# 不对，党委会是3次; 哦视频号是75条: a later clause that puts right what another told.
_SIGN = r"(?:更正|[说记写报数算打填]错)"
_LATER = re.compile(
    r"(?P<strong>(?:(?P<of>(?![哦噢啊嗯])[\u4e00-\u9fff]{2,6}?)"  # 志愿者更正 是643人
    rf"(?={_SIGN}[了吧啊]?[ ，,：:]*(?:应该|其实|实际)?(?:是|为|有)\d))?"
    r"(?:哦|噢|啊|嗯)?[，, ]*(?:不对|不是|错了|[说记写报打数算填]错了|口误"
    r"|(?:更正|纠正)(?=[：:，, ]|一下|[了为是])(?:一?下)?"
    r"|(?P<exact>(?:准|准确|确切|最终|实际)数(?:字|据)?(?:出来了)?)"
    r"|(?P<looked>(?:后来|又|刚|再)*(?:查|核|核对|核实|数)(?:了(?:一?下|一遍)?|过|后)(?=[，, ：:])))"
    r"(?:了|啊|哈|吧)?[，,：:。 ]*)?"
    r"(?P<weak>(?:哦|噢|哎|呃)[，, ]*(?!对)(?!还)(?!另))?"
    r"(?P<thing>(?!还|另|再|又|没|不)[\u4e00-\u9fff]{0,8}?)"
    r"(?:应该|其实|实际|一共|总共|准确说)*(?P<is>是|有|为|开了|办了)?"
    r"(?P<new>\d[\d.]*)(?P<unit>[\u4e00-\u9fff])(?:才对|吧|了)?(?P<end>[，,。；;！! ]+|$)"
)
_AGREED = re.compile(
    r"(?:哦|噢|嗯|是|对)+[对是的，, ]*(?P<new>\d[\d.]*)(?P<unit>[\u4e00-\u9fff])(?P<end>[，,。；;！! ]+|$)"
)
_WHY_MORE = re.compile(r"[^，,。；;]{0,8}(?:加|补|多|漏)(?:算|记|开|办)?了[一二两三\d][\u4e00-\u9fff](?:[，,。；;]+|$)")
# 报表上写的是460，后来核了一下实际是412，以412为准
_RECKONED = re.compile(
    r"[，, ]*(?:[^，,。；;\d ]{0,2}(?:表|册|台账|系统|名单|材料|底册|名册)[上里中]"
    r"|原先|原来|之前|开始|起初|先前)?(?:写|报|填|登记|统计|说)的?(?:是|有|为)?\d[\d.]*(?P<unit>[\u4e00-\u9fff]?)"
    r"[，,；; ]+[^，,。；;\d]{0,14}(?:实际|其实|应该|核|查|数)[^，,。；;\d]{0,6}?"
    r"(?:是|有|为|只有)(?P<new>\d[\d.]*)(?P<same>[\u4e00-\u9fff]?)"
    r"(?:[，,；; ]+(?:就|还是)?[以按](?P=new)(?:(?P=same))?的?(?:为准|写|算|报))?(?=$|[，,。；;])"
)
_FILLED = re.compile(r"(?<=[\u4e00-\u9fff])[ ，,]+(?:嗯+|呃+|额)[ ，,]+(?=[\u4e00-\u9fff\d])")
# 讲了快900场吧，老徐说写"800余场"保险
_ADVISED = re.compile(
    r"(?:快|近|约|大概|大约)?\d+多?(?P<unit>[\u4e00-\u9fff])(?:左右)?吧?"
    r"[，, ]+[\u4e00-\u9fff]{0,5}?说?(?:要|就)?写[“\"]?(?P<new>\d+[余多]?(?P=unit))"
    r"[”\"]?(?:比较|更|就)?(?:保险|稳妥|合适|行|好)?(?=$|[，,。；;])"
)
# 入户走访……好像是210户？先写210: a guess that the notes settle themselves, for the time being
_GUESSED = re.compile(
    r"(?:好像|大概|可能|应该)(?:是|有)?(?P<new>\d+)[\u4e00-\u9fff]?"
    r"(?P<settled>[？?]+[，, ]*你?(?:就|先|暂时?)+(?:按|写|填|报)(?P=new)[\u4e00-\u9fff]?(?:写|报|算)?(?=$|[，,。；;]))"
)
_SEEMS = re.compile(r"(?:…+|\.{2,}|[，,])[ ]*(?:好像|大概|可能)(?:是|有)?(?=\d)")
# 不是第二天，是第三天开的: what another line tells, and what it was
_NOT_BUT = re.compile(
    r"(?:(?:哦|噢|啊|嗯)?(?:不对|错了|[说记写]错了)[，, ]*)?不是(?P<old>第?[\d一二两三四五六七八九十]{1,4})"
    r"(?P<unit>[\u4e00-\u9fff])[，, ]*(?:而|应该|应当)?是(?P<new>第?[\d一二两三四五六七八九十]{1,4})(?P=unit)"
    r"[^，,。；;！!\d]{0,3}(?P<end>[，,。；;！! ]+|$)"
)
_CLAUSE_ENDS = re.compile(r"[，,。；;！!？?\s…]+")
_FAR = 8  # the same, where it repeats the words it corrects
_BACK = 8  # lines back to which a correction may reach
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
    words = _ADVISED.sub(lambda found: found["new"], words)
    words = _SEEMS.sub("约", words)
    words = _RECKONED.sub(_reckoned, words)
    words = NAMED_LIST.sub(_named, words)
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


def _reckoned(found: re.Match[str]) -> str:
    """Return the number that was counted in the end; people are counted by 人 where the notes have no word for it."""
    people = re.search(r"(?:者|员|师|干部|骨干|学生|群众)$", found.string[: found.start()])
    return found["new"] + (found["same"] or found["unit"] or ("人" if people else ""))


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
    return [found.span() for shape in (_RECKONED, _ADVISED, _GUESSED, NAMED_LIST) for found in shape.finditer(words)]


def put_right_later(
    lines: Sequence[NoteLine],
) -> tuple[list[tuple[AnotherNumber, int]], list[tuple[int, int, int, AnotherNumber]]]:
    """Return the numbers that later clauses put right with the line each is in, and which clauses say so.

    A clause is told by the line it is in and where it begins and ends there.
    """
    found: list[tuple[AnotherNumber, int]] = []
    said: list[tuple[int, int, int, AnotherNumber]] = []
    for at, line in enumerate(lines):
        if line.blank or line.cells:
            continue
        done = 0
        for start in [0, *(one.end() for one in _CLAUSE_ENDS.finditer(line.text))]:
            if start < done or start >= len(line.text):
                continue
            if hit := _put_right(lines, at, start):
                other, where, end = hit
                more = _WHY_MORE.match(line.text, end)
                done = more.end() if more else end
                found.append((other, where))
                said.append((at, start, done, other))
            elif (agreed := _AGREED.match(line.text, start)) and found and found[-1][0].new == agreed["new"]:
                done = agreed.end()
                said.append((at, start, done, found[-1][0]))
    return found, said


def _put_right(lines: Sequence[NoteLine], at: int, start: int) -> tuple[AnotherNumber, int, int] | None:
    """Return the number that the clause at ``start`` puts right, the line of that, and where the clause ends."""
    if denied := _NOT_BUT.match(lines[at].text, start):
        return _denied(lines, at, start, denied)
    told = _LATER.match(lines[at].text, start)
    if not told or not (told["strong"] or (told["weak"] and len(told["thing"]) > 1)):
        return None
    if (told["looked"] or told["exact"]) and told["is"] not in ("是", "为"):
        return None
    thing = told["thing"] or told["of"] or ""
    about = r"\d[\d.]*[余多来几]" if told["exact"] and not thing else r"\d[\d.]*[余多来]?"  # what was only told roughly
    shape = re.compile(
        rf"(?P<before>[^，,。；;！!？?\s…\d]*[ ]?[有约近]?)(?<!\d)(?P<old>{about})(?P<unit>{told['unit']})"
    )
    for where in range(at, max(-1, at - _BACK - 1), -1):
        text = lines[where].text[:start] if where == at else lines[where].text
        fitting = [one for one in shape.finditer(text) if not thing or thing[:2] in one["before"]]
        if not fitting and not thing and not told["exact"] and re.search(r"\d", text):
            return None
        if fitting:
            old = fitting[-1]
            if re.sub(r"\D+$", "", old["old"]) == told["new"] == old["old"]:
                return None
            other = AnotherNumber(old["old"], told["new"], told["unit"], True, 0, lines[where], old["before"][-4:])
            return replace(other, length=told.end() - start), where, told.end()
    return None


def _denied(
    lines: Sequence[NoteLine], at: int, start: int, denied: re.Match[str]
) -> tuple[AnotherNumber, int, int] | None:
    """Return what 不是第二天，是第三天 puts right where a line above tells the very words; None where none does."""
    old, new, unit = denied["old"], denied["new"], denied["unit"]
    shape = re.compile(rf"(?<![\d第]){re.escape(old)}(?={unit})")
    for where in range(at, max(-1, at - _FAR - 1), -1):
        text = lines[where].text[:start] if where == at else lines[where].text
        if (told := list(shape.finditer(text))) and old != new:
            before = re.sub(r".*[，,。；;！!？?\s…]", "", text[: told[-1].start()])[-4:]
            other = AnotherNumber(old, new, unit, True, denied.end() - start, lines[where], before)
            return other, where, denied.end()
    return None
