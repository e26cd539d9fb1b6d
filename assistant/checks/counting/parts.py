"""Parts told away from their whole, or that leave nothing out: 124场，受众6280人次，其中…; 优秀3个、合格1个."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, runs, sentences, sums
from assistant.checks.counting.sums import IN_TWO, SUM
from assistant.checks.desk import Desk
from assistant.checks.timing.events import period_dates
from assistant.results import Finding
from assistant.structure.numbering import numeral

# Sets of words that leave nothing out: all the levels, the grades, the ranks. The first is what the last part ends in.
_LEVELS = "(?:国家|中央|省|市|区|县|镇|街道|乡)(?:部)?(?:级|以上)"
_CLOSED = (
    (rf"{_LEVELS}", 3),
    ("优秀|良好|合格|基本合格|不合格|好|较好|一般|较差|先进|达标|不达标", 2),
    ("(?:正|副)?高级(?:职称)?|中级(?:职称)?|初级(?:职称)?(?:及以下)?", 3),
    ("上学期|下学期|春季学期|秋季学期", 2),
)
_REST = re.compile("(?:其他|其它|其余)[一-鿿]{0,4}$")
_GRADES = "优秀|良好|合格|基本合格|不合格|称职|基本称职|不称职|较好|较差|一般|好|中|差"
_GRADE = re.compile(  # 考核结果为“优秀”的7个、“合格”的18个
    rf"^(?:其中)?(?:[一-鿿]{{0,12}}?(?:定|评|列)?为)?“?(?P<grade>{_GRADES})”?(?:等次|等级|档次)?的?(?:有|共)?$"
)
_IN_ALL = re.compile(
    r"(?P<n>[两二三四五六七]|[2-7])(?:项|类|者|种|个?方面|块|部分|个平台|个渠道)(?:合计|共计|相加|加起来|总计|加总)(?:为|达)?"
)
_SIGNED = re.compile(
    r"(?:[与同和]|(?<=[。；\n）]))(?P<list>(?:[^，。；\n]{0,12}?\d{1,4}(?:名|个|家|位)[一-鿿“”（）]{1,14}?、?){2,4})(?:[与同向][一-鿿]{1,10}?)?(?:逐一|分别|全部|层层|均)?(?:签订|签署|签)了?"
    r"[^，。；\n\d]{0,16}(?P<n>\d{1,4})份"
)
_CROSSING = re.compile("女|少数民族|岁|以上学历|本科|研究生|党员|团员|骨干|志愿者|青年|重复|新增|重点")
_WRONG_UNIT = 1000.0  # times the whole: a part so large is told in another unit of money
_NEAR = 0.03  # of the whole: closer ones are all of it with a number written wrong rather than some of it


def check_parts(desk: Desk) -> list[Finding]:
    """Find parts that do not make up the whole of their sentence."""
    return [*_of_which(desk), *_graded(desk), *_in_all(desk), *_signed(desk)]


def _of_which(desk: Desk) -> Iterator[Finding]:
    """理论宣讲124场，受众6280人次，其中“板凳课堂”78场、“楼道微课”56场."""
    for sentence, counts in sentences(desk):
        for word in re.finditer("其中|分别为|分别是", sentence[0]):
            at = sentence.start() + word.end()
            before = [one for one in counts if one.end <= at]
            after = [one for one in counts if one.start >= at]
            run = runs(desk.text, after)[0] if after else []
            run = [one for one in run if one.unit == run[0].unit]
            if len(run) > 1 and word[0] != "其中" and (often := _sessions(before, run)):
                yield from _one_too_full(desk, [one for one in counts if one is not often and one not in run], run)
            elif len(run) > 1 and run[0].start - at <= 16:
                names = {name for one in run if (name := _name(one)) and name in sentence[0][: word.start()]}
                named = len(names) == len(run)
                yield from _held(desk, [one for one in before if _measures(one, run[0])], run, named)


def right_parts(desk: Desk) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """Yield every whole that stands apart from its parts (36所……，其中中学11所、小学25所) where they make it up."""
    for sentence, counts in sentences(desk):
        for word in re.finditer("其中|分别为|分别是", sentence[0]):
            at = sentence.start() + word.end()
            after = [one for one in counts if one.start >= at]
            run = runs(desk.text, after)[0] if after else []
            added = sum(one.value for one in run)
            known = (
                [one for one in counts if one.end <= at and not one.rough and one.unit == run[0].unit] if run else []
            )
            alike = len(run) > 1 and all(one.unit == run[0].unit and not one.rough for one in run)
            whole = next((one for one in reversed(known) if _equal(one.value, added)), None)
            if alike and whole is not None and run[0].start - at <= 16:
                yield whole, run


_TIMES = frozenset(["次", "期", "批", "轮", "场", "批次", "场次"])
_THE_STAFF = re.compile(
    r"(?:全[局馆院校镇县区市站所台厂队系]|在职|在编|在册|全体|现有|共有)[一-鿿]{0,6}$|^(?:在职|在编|全体)"
)


def _sessions(before: list[Quantity], run: list[Quantity]) -> Quantity | None:
    """The number of sessions that the people were told of one by one: 培训2次，参训人数分别为61人和58人."""
    times = (one for one in reversed(before) if one.unit in _TIMES and one.value == len(run))
    return next(times, None) if run[0].kind == "名" else None


def _one_too_full(desk: Desk, counts: list[Quantity], run: list[Quantity]) -> Iterator[Finding]:
    """More at one session than there are of the house; those of several sessions are the same people."""
    staff = [one for one in counts if one.kind == "名" and _THE_STAFF.search(one.before) and one.unit != "人次"]
    largest = max(run, key=lambda one: one.value)
    if len(staff) == 1 and staff[0].value < largest.value <= 2 * staff[0].value and not staff[0].rough:
        message = f"总共 {staff[0].value:g}人，有一次参加的却有 {largest.value:g}人"
        span = min(staff[0].start, run[0].start), max(staff[0].end, run[-1].end)
        yield desk.remark(SUM, "warning", *span, message, "核对两个数；有外单位的人参加的，写明")


def _measures(one: Quantity, part: Quantity) -> bool:
    """Whether a count is in the parts' unit; money is, in whatever unit of money."""
    return one.unit == part.unit or "元" == one.kind == part.kind


def _name(one: Quantity) -> str:
    """What a part is of: 股室, of 其中股室6个."""
    return re.sub("^其中", "", one.before)[-2:]


def _held(desk: Desk, wholes: list[Quantity], run: list[Quantity], named: bool) -> Iterator[Finding]:
    """``named``: the parts are those the sentence has named before: 对9个股室、12个司法所……, 其中股室6个、司法所8个."""
    added = sum(one.value for one in run)
    if not wholes or any(one.rough for one in (*wholes, *run)) or any(_equal(one.value, added) for one in wholes):
        return
    largest = max(one.value for one in run)
    whole = next((one for one in reversed(wholes) if one.value >= largest), None)
    if whole is None and run[0].kind == "元" and largest > _WRONG_UNIT * wholes[-1].value:
        yield _lost_scale(desk, wholes[-1], run, added)
        return
    if whole is None or whole.before.endswith(("增加", "减少", "同比", "下降")):
        return
    words = desk.text[whole.end : run[-1].end]
    closed = named or _leaves_nothing_out(run) or _all_quarters(desk, run)
    over = added > whole.value
    if over and IN_TWO.match(desk.text, run[-1].end):
        return
    if not closed and (_CROSSING.search(words) or (over and len(run) < 2)):
        return
    near = abs(added - whole.value) <= max(1.0, _NEAR * whole.value)
    if over or closed:
        yield _told(desk, whole, run, added)
    elif near and len(run) > 2:
        yield _told(desk, whole, run, added, sure=False)


def _lost_scale(desk: Desk, whole: Quantity, run: list[Quantity], added: float) -> Finding:
    """资金18.6元，其中……9.2万元: the whole has lost its 万."""
    said = desk.text[whole.start : whole.end]
    right = said.replace("元", "万元")
    message = f"总数是“{said}”，分项却以万元计，相加是 {added / 1e4:.6g} 万元；总数疑漏“万”"
    return desk.remark(SUM, "warning", whole.start, run[-1].end, message, f"核对；应为“{right}”的，改过来")


def _equal(one: float, other: float) -> bool:
    return abs(one - other) < 1e-6 * max(1.0, abs(one))


def _leaves_nothing_out(run: list[Quantity]) -> bool:
    """Whether the parts are all there can be: 国家级, 省级, 市级 and 区级, or the last one is 其他."""
    names = [re.sub("^其中", "", one.before) or one.after for one in run]
    if _REST.search(names[-1]):
        return True
    return any(len(run) >= least and all(re.search(words, name) for name in names) for words, least in _CLOSED)


def _all_quarters(desk: Desk, run: list[Quantity]) -> bool:
    """Whether the parts are the quarters of the report's period: two of a half-year, three of 前三季度."""
    dates, names = period_dates(desk.period), [re.search("[一二三四](?=季度)", one.before) for one in run]
    if dates is None or not all(names):
        return False
    return len(run) == (dates[1].month - dates[0].month + 1) // 3


def _told(desk: Desk, whole: Quantity, run: list[Quantity], added: float, *, sure: bool = True) -> Finding:
    money = run[0].kind == "元" and run[-1].value >= 1e4
    unit = "万元" if money else run[0].unit

    def said(value: float) -> str:
        return f"{round(value / 1e4 if money else value, 6):.10g}"

    plus = "＋".join(said(one.value) for one in run)
    message = f"分项相加与总数不符：{plus}＝{said(added)}，总数是 {said(whole.value)}{unit}"
    suggestion = (
        "核对总数和分项；分项有交叉的，在文中说明" if sure else "分项已列全的，核对数字；只列了一部分的，可不改"
    )
    lacking = whole.value - added
    nearly = 0 < lacking < min(one.value for one in run) and not re.match("等|以及", desk.text[run[-1].end :][:2])
    nearly = nearly and "其中" in desk.text[whole.end : run[0].start]  # 12次，其中5次、4次、2次: what is left out?
    return desk.remark(SUM, "warning" if sure or nearly else "hint", whole.start, run[-1].end, message, suggestion)


def _graded(desk: Desk) -> Iterator[Finding]:
    """对9个处室进行考核，优秀3个、良好6个、合格1个: grades, of which everyone has one."""
    for _, counts in sentences(desk):
        for run in runs(desk.text, counts):
            if len(run) < 2 or not all(_GRADE.match(one.before) for one in run):
                continue
            wholes = [one for one in counts if one.end < run[0].start and one.kind == run[0].kind]
            added = sum(one.value for one in run)
            near = [one for one in wholes if one.value >= added / 2]
            direct = near and not any(_equal(value, added) for value in sums(desk.text, wholes))
            if direct and not any(one.rough for one in near):
                yield _told(desk, near[-1], run, added)


def _in_all(desk: Desk) -> Iterator[Finding]:
    """广播168期，网站214条，公众号132篇，三项合计504条: as many counts before it as it says, whatever their units."""
    for sentence, counts in sentences(desk):
        for match in _IN_ALL.finditer(desk.text, *sentence.span()):
            number = numeral(match["n"]) or 0
            parts = [one for one in counts if one.end <= match.start()][-number:]
            total = next((one for one in counts if one.start == match.end()), None)
            if total is None or len(parts) < number or total.rough:
                continue
            added = sum(one.value for one in parts)
            if not _equal(added, total.value) and not any(one.rough or one.unit in "%％" for one in parts):
                plus = "＋".join(f"{one.value:g}" for one in parts)
                message = f"{plus}＝{added:g}，文中写的合计是 {total.value:g}{total.unit}"
                yield desk.remark(SUM, "warning", parts[0].start, total.end, message, "核对合计和各项")


def _signed(desk: Desk) -> Iterator[Finding]:
    """与6名班子成员、9个下属单位签订责任书16份: one with each."""
    for match in _SIGNED.finditer(desk.text):
        each = [int(one) for one in re.findall(r"(\d{1,4})(?:名|个|家|位)", match["list"])]
        if sum(each) != int(match["n"]) and int(match["n"]) not in each:
            plus = "＋".join(map(str, each))
            message = f"{plus}＝{sum(each)}，签订的却是 {match['n']} 份"
            yield desk.remark(SUM, "warning", match.start("list"), match.end(), message, "核对单位数、人数和份数")
