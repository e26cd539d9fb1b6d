"""A share told away from its whole: 党员1846名，其中60岁以上923名，占50%; 任务18项……完成12项，完成率66.7%.

``rates.py`` reads a whole and its part beside each other; here the whole may stand anywhere before in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, runs, sentences, sums
from assistant.checks.counting.rates import THINGS, rates
from assistant.checks.counting.sums import SHARES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_PERCENT = r"(?:约|近|达到?|为|是)?(?P<rate>\d{1,3}(?:\.\d{1,2})?)[%％]"
_OF = re.compile(
    r"^[一-鿿“”]{0,6}[，（]?占(?:到|了)?(?:(?P<of>[一-鿿]{2,8}?)(?:总数|总人数|人数|总量)?的|比|总数的|总人数的|全部的)?"
    rf"(?:比例|比重)?{_PERCENT}"
)
_RATED = re.compile(
    rf"^[一-鿿“”]{{0,8}}[，（](?P<how>按时|按期|及时|有效|总)?(?P<what>[一-鿿]{{2,4}})[率面](?:约|近|达到?|为|是)?{_PERCENT}"
)
_TASK = re.compile(
    r"^[一-鿿]{0,4}，(?:已)?(?:完成|占|达到)(?:了)?(?:年度|全年|总|年初)*(?:任务|目标|计划)(?:数|量)?"
    rf"(?P<whole>[1-9]\d{{0,8}}(?:\.\d{{1,3}})?)(?P<unit>[千万亿]?[一-鿿]{{1,2}}?)的{_PERCENT}"
)
# What is done where the rate is called otherwise.
_DONE = {
    "入选": "评出|入选|评选|选出",
    "获奖": "评出|获奖|一等奖|二等奖|三等奖",
    "参训": "参训|参加|培训",
    "参学": "参学|参加",
    "参加": "参加|参与",
    "参与": "参加|参与",
    "到会": "到会|参加|实到|出席",
    "出席": "出席|参加|实到|到会",
    "成功": "成功|调成|办成|化解|和解|救助|处置",
    "优良": "优秀|良好",
    "签约": "签约|签订",
}
_OF_OTHERS = ("满意", "知晓", "好评", "认可", "支持", "信任", "增长", "优秀", "准确", "及时")
_CLOSED = re.compile("其中|全[区县市局校院镇街道公司系统体部]|现有|共有|总数|应到|应参加|共")
_ROUNDED = 0.6  # percentage points


def check_portions(desk: Desk) -> list[Finding]:
    """Find shares and rates that no whole of their sentence gives."""
    told = {rate.end for rate in rates(desk)}
    return [one for one in (*_shares(desk), *_rated(desk)) if not is_told(one, told)]


def is_told(finding: Finding, told: set[int]) -> bool:
    """Return whether a share told of is one whose end is known, so that another check has told of it."""
    return any(finding.start < end <= finding.end for end in told)


def _gives(part: float, wholes: set[float], rate: float) -> bool:
    return any(whole and part <= whole and abs(100 * part / whole - rate) <= _ROUNDED for whole in wholes)


def _shares(desk: Desk) -> Iterator[Finding]:
    values: dict[str, set[float]] = {}
    for _, counts in sentences(desk):
        for one in counts:
            values.setdefault(one.kind, set()).add(one.value)
    for sentence, counts in sentences(desk):
        for at, part in enumerate(counts):
            yield from _of_the_task(desk, part)
            match = _OF.match(desk.text[part.end : part.end + 40])
            if match is None or part.rough or "约" in match[0] or "近" in match[0]:
                continue
            rate, end = float(match["rate"]), part.end + match.end()
            wholes = _named(desk, match["of"], part) if match["of"] else _of_sentence(desk, sentence, counts[:at], part)
            if not wholes or _gives(part.value, wholes if match["of"] else values[part.kind], rate):
                continue
            whole = max(wholes)
            yield wrong_share(desk, part, part.value, whole, rate, end)


def _of_the_task(desk: Desk, part: Quantity) -> Iterator[Finding]:
    """42.5万页，完成年度任务85万页的60%."""
    match = _TASK.match(desk.text[part.end : part.end + 40])
    if match is None or match["unit"] != desk.text[part.start : part.end].lstrip("0123456789."):
        return
    value = float(desk.text[part.start : part.end].removesuffix(match["unit"]))
    if abs(100 * value / float(match["whole"]) - float(match["rate"])) > _ROUNDED and not part.rough:
        yield wrong_share(desk, part, value, float(match["whole"]), float(match["rate"]), part.end + match.end())


def _of_sentence(desk: Desk, sentence: re.Match[str], before: list[Quantity], part: Quantity) -> set[float]:
    """The larger counts of the sentence that are plainly a whole: 其中 stands between, or 全, 共 before them."""
    found = [one for one in before if one.kind == part.kind and one.value >= part.value]
    head = desk.text[sentence.start() : part.start]
    return {one.value for one in found} if found and _CLOSED.search(head) else set()


def _named(desk: Desk, thing: str, part: Quantity) -> set[float]:
    """The numbers the report gives of a thing by name, but for the part's own: 教职工218名, 218名教职工, 员工944人."""
    name = re.escape(re.sub("^(?:全部|全体|全[一-鿿]|应|在册|所有)", "", thing) or thing)
    unit = "(?:名|人|个|家|户|件)(?!次)"
    pattern = rf"{name}(?:总数|共计?|总计|合计|有|达)?(\d{{1,7}}){unit}|(?<![\d.])(\d{{1,7}}){unit}{name}"
    found = re.finditer(pattern, desk.text)
    return {
        float(one[1] or one[2])
        for one in found
        if not one.start() <= part.start < one.end() and "其中" not in clause_before(desk.text, one.start(), 24)
    }  # 其中一线职工286人 are no 职工总数


def _rated(desk: Desk) -> Iterator[Finding]:
    for _, counts in sentences(desk):
        for at, part in enumerate(counts):
            match = _RATED.match(desk.text[part.end : part.end + 30])
            if match is None or part.rough or match["what"].endswith(_OF_OTHERS):
                continue
            if match["how"] and "其中" in part.before and match["how"] not in part.before:
                continue  # 其中当面答复27件，按时答复率100%: some of them, and a rate of all
            done = _DONE.get(match["what"], match["what"])
            done = _DONE.get(match["what"][-2:], done)
            run = next(one for one in runs(desk.text, counts[: at + 1]) if part in one)
            if not any(re.search(done, one.before + one.after) for one in run):
                continue
            rate, end = float(match["rate"]), part.end + match.end()
            before = [one for one in counts[:at] if one not in run and _may_be_whole(one, part)]
            parts = sums(desk.text, run)
            wholes = sums(desk.text, before)
            nearest = [one.value for one in before if one.value >= part.value]
            if not nearest or any(_gives(one, wholes, rate) for one in parts):
                continue
            told = next((one for one in run if re.search(done, one.before + one.after)), part)
            yield wrong_share(desk, told, told.value if len(run) > 1 else part.value, nearest[-1], rate, end)


def _may_be_whole(one: Quantity, part: Quantity) -> bool:
    """Whether a count can be what the part is of: in its unit, or as many papers as people who sign them."""
    thing = THINGS.search(part.before)
    if thing and thing[0] not in one.before + one.after:
        return False  # 检查网站35个，整改问题28个
    people = ("名", "家", "户", "个")
    return one.kind == part.kind or (part.unit == "份" and one.kind in people) or (one.kind, part.kind) == ("名", "件")


def wrong_share(desk: Desk, first: Quantity, part: float, whole: float, rate: float, end: int) -> Finding:
    """Return the remark on a rate, stated up to ``end``, that the part and the whole do not give."""
    message = f"{part:g}÷{whole:g}＝{100 * part / whole:.1f}%，文中写的是 {rate:g}%"
    return desk.remark(SHARES, "warning", first.start, end, message, "核对两个数字和比率；另有口径的，写明总数")
