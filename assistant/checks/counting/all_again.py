"""All there are of a thing, told again with another number: 网评员6名, and 现有5名网评员全部参训.

Before the noun or behind it, the number is one; only where the words say that all are meant is it held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, runs, sentence_at, sentences
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import INNER, Desk, shorten
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_before

_PEOPLE = ("名", "人", "位")
_UNITS = "名|人|位|个|家|块|处|间|座|支|台|套|所|面|条|户|部|栋"
_AGAIN = re.compile(
    rf"(?P<all>现有的?|这|全部|全体|所有|已有的?|完成)?(?<![\d.第—至到-])(?P<value>[1-9]\d{{0,4}})(?P<unit>{_UNITS})(?!次)"
    r"(?P<thing>[一-鿿]{2,8}?)(?P<how>全部|全员|全都|均|都(?!市)|逐[一个块家人处户]|普遍|一律|轮训一遍|的(?=更新|改造|整理|升级|维修|更换|整治|建设)|(?=[，。；、中]))"
)
_SURE = re.compile("全部|全员|全都|均|都|逐|普遍|一律|轮训一遍")
_STOCK = re.compile(
    "现有|共有|设有|建有|有$|登记|备案|摸排|配备|选聘|聘请|聘任|组建|建立|建成|开设|下设|下辖|辖区?|管理着?|选配|台账"
)
_LED = re.compile(  # what may stand right before a noun that is counted whole
    "(?:有|登记|备案|摸排|配备|选聘|聘请|聘任|组建|建立|建成|开设|下设|辖|设|选配|其中|专职|全[局院校系统县区镇乡街道]{1,2}|^)$"
)
_SOME = re.compile(
    r"新增|新建|新设|新选|新聘|再|另|抽|选|其余|其他|剩|首批|示范|试点|重点|达到|增[加至到]|不少于|至少|以上|每|平均|上年|去年"
    r"|同期|更换|更新|走访|慰问|表彰|培训|约谈|清理|注销|关停|整改|发展|复查|检查|巡查|督查|\d月(?!底前)"
)
_GENERAL = re.compile(
    "(?:问题|意见|建议|情况|措施|任务|事项|环节|方面|隐患|线索|风险点?|活动|内容|信息|人员|群众|项目|地方|材料)$"
)
_NEAR = 0.7  # of the other number: a much smaller one is some of them
_BEHIND = re.compile("(?:共有|现有|共|有|达|为|共计|合计)+$")


def check_all_again(desk: Desk) -> list[Finding]:
    """Find all of a thing counted otherwise than where it is told how many there are."""
    return [*(one for match in _AGAIN.finditer(desk.text) for one in _held(desk, match)), *_all_done(desk)]


def _held(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    at, thing, marked = match.start("value"), match["thing"], match["all"] or ""
    finishes = marked == "完成" and match["how"] == "的"
    if _GENERAL.search(thing) or not (finishes or _SURE.search(match["how"]) or (marked and marked != "完成")):
        return
    before = clause_before(desk.text, match.start(), 16)
    if _SOME.search(before) or re.search(r"[中里]，?有?$|的$|、$", before):
        return
    said = float(match["value"])
    known = [one for one in _known(desk, thing, match["unit"]) if not match.start() <= one.start < match.end()]
    if len({one.value for one in known}) != 1 or said == known[0].value or _told_elsewhere(desk, match):
        return
    first = known[0]
    near = min(said, first.value) >= _NEAR * max(said, first.value) or abs(said - first.value) == 1
    if not near or _made(desk, first, at, said, thing) or (finishes and said < first.value):
        return
    words = shorten(first.before[-8:] + desk.text[first.start : first.end], 24).translate(INNER)
    end = match.end("thing")
    message = f"这里是“{desk.text[at:end]}”，别处写的是“{words}”"
    yield desk.remark(TWO_VALUES, "warning", at, end, message, "核对后统一；只是其中一部分的，写明是哪一部分")


def _known(desk: Desk, thing: str, unit: str) -> Iterator[Quantity]:
    """The counts behind that very noun, of all there are."""
    for _, counts in sentences(desk):
        for one in counts:
            same = one.unit == unit or (one.unit in _PEOPLE and unit in _PEOPLE)
            name = _BEHIND.sub("", one.before)
            if not same or one.rough or not name.endswith(thing) or _SOME.search(one.before.replace("选聘", "")):
                continue
            rest = name[: -len(thing)]
            if unit in _PEOPLE and not _LED.search(rest):
                continue  # 学生党员78名 are some of 党员
            if rest.endswith("有") or _STOCK.search(sentence_before(desk.text, one.start, 60)) or name != one.before:
                yield one


def _told_elsewhere(desk: Desk, match: re.Match[str]) -> bool:
    """Whether that number stands elsewhere in a sentence on that thing: it has grown to so many."""
    number = re.compile(rf"(?<![\d.]){match['value']}(?:{match['unit']}|[人名])")
    for sentence, _ in sentences(desk):
        times = len(number.findall(sentence[0]))
        here = sentence.start() <= match.start() < sentence.end()
        if times > here and match["thing"][-2:] in sentence[0]:
            return True
    return False


def _made(desk: Desk, first: Quantity, at: int, said: float, thing: str) -> bool:
    """Whether the number is what is left or what there is now: 工作群21个，注销3个, and 现有18个工作群."""
    told = sentence_at(desk, first.start)[1]
    listed = next((run for run in runs(desk.text, told) if first in run), [])  # things of other sorts beside it
    own = [one for one in told if one not in listed or thing[-2:] in one.before + one.after]
    return abs(first.value - said) in {one.value for one in (*own, *sentence_at(desk, at)[1])}


_SET = re.compile(
    r"(?P<thing>任务|举措|项目|事项|实事|承诺)(?:共|计)?(?P<value>\d{1,3})(?P<unit>项|个|条|件)(?=[，。；])"
)


def _all_done(desk: Desk) -> Iterator[Finding]:
    """明确任务18项，……20项任务全部完成: all of what was set, in the same paragraph."""
    for match in _SET.finditer(desk.text):
        stop = desk.text.find("\n", match.end())
        rest = desk.text[match.end() : stop if stop >= 0 else len(desk.text)]
        before = desk.text[desk.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        name = rf"(?<![\d.])(?P<value>\d{{1,3}}){match['unit']}(?:重点|工作|目标)?{match['thing']}"
        done = re.search(
            rf"{name}(?:已|现已|均已|目前)?(?:全部|均|都|按期|如期|全面|逐一)[一-鿿]{{0,4}}(?:完成|落实|办结|落地|兑现|见效)",
            rest,
        )
        others = re.findall(
            rf"\d{match['unit']}[一-鿿]{{0,4}}{match['thing']}|{match['thing']}(?:共|计)?\d", before + rest
        )
        if done is None or len(others) != 1 or done["value"] == match["value"]:
            continue
        if re.search("新增|增加|追加|累计|全年|共", rest[: done.start()][-8:]) or "其中" in before[-8:]:
            continue
        at = match.end() + done.start("value")
        message = f"这里是 {done['value']}{match['unit']}，前面写的是“{match[0]}”"
        end = at + len(done["value"]) + 1
        yield desk.remark(TWO_VALUES, "warning", at, end, message, "核对后统一；后来有增减的，写明")
