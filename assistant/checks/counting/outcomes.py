"""What became of a whole where no 其中 says so: parts above the whole, more adopted than sent, villages added up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import SUM
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding

_UNITS = "个|件|条|项|处|起|例|户|家|篇|份|场|次|期|块|座|册|套|间|辆|幅|部|卷|批|种"
_TWO_PARTS = re.compile(
    rf"(?P<thing>[一-鿿]{{2}})?(?<![\d.第])(?P<whole>\d{{1,7}})(?P<unit>{_UNITS})(?![次元])[^。；，、！？\n\d]{{0,14}}，"
    rf"(?P<one>[一-鿿]{{1,8}}?)(?:了)?(?P<a>\d{{1,7}})(?P=unit)(?![次元])[、，](?P<two>[一-鿿]{{1,8}}?)(?:了)?(?P<b>\d{{1,7}})(?P=unit)(?![次元])"
    rf"(?P<more>(?:[、，][一-鿿]{{0,10}}\d{{1,7}}(?P=unit))*)"
)
# What is done with each of a whole, the one or the other; ends of the words before the two numbers.
_EITHER = (
    ("保留|留存|留用", "下架|清退|剔除|销毁|淘汰|报废|注销|撤销|关停|解散|取缔"),
    ("(?<!不)通过", "退回|不予通过|未通过|不通过"),
    ("(?<!不)属实", "不属实|失实"),
    ("(?<!不)合格", "不合格"),
    ("(?<!延期)开放", "延期开放|不予开放|控制使用"),
    ("(?<![不未])采纳", "不予采纳|未采纳|暂不采纳"),
    ("(?<!不)同意", "不同意|退回"),
    ("立行立改|立改|即知即改|当场整改", "长期坚持|限期整改|持续整改|长期整改|持续推进"),
)
_SENT = re.compile(
    rf"(?P<verb>报送|上报|投稿|推送|投送|推荐|申报|提交|供稿|编发|撰写|制作|选送|送审|参评)(?P<what>[^，。；：\n\d]{{0,20}}?)"
    rf"(?P<sent>\d{{1,6}})(?:余)?(?P<unit>{_UNITS})(?![次元])[^。；\n\d]{{0,14}}，(?P<way>[^。；，\n\d]{{0,16}}?"
    r"(?:采用|采纳|刊发|刊登|刊载|录用|入选|获评|获奖|采编|选用|发表|推介|通过))(?P<also>[^，。；\n\d]{0,6}?)"
    r"(?P<taken>\d{1,6})(?P=unit)(?![次元])"
)
_OF_ANOTHER_TIME = re.compile("累计|历年|往年|去年|上年|新增|另|共")
_BOTH = re.compile(
    r"(?<![\d.])(?P<n>\d{1,4})个(?P<one>[一-鿿]{0,3}村|[一-鿿]{0,2}系|[一-鿿]{0,2}科室)（(?P<two>社区|教研室|中心|居)）"
)
_EACH = re.compile(
    r"(?<![\d.])(?P<a>\d{1,4})个(?P<one>[一-鿿]{0,3}(?:村|系|科室))[、和](?P<b>\d{1,4})个(?P<two>[一-鿿]{0,3}(?:社区|教研室|中心|居))"
)
_EACH_TURNED = re.compile(  # 8个社区、3个村
    r"(?<![\d.])(?P<b>\d{1,4})个(?P<two>[一-鿿]{0,3}(?:社区|教研室|中心|居))[、和](?P<a>\d{1,4})个(?P<one>[一-鿿]{0,3}(?:村|系|科室))"
)


def check_outcomes(desk: Desk) -> list[Finding]:
    """Find parts that do not fit their whole, and adopted ones that were never sent."""
    return [*_parts(desk), *_adopted(desk), *_put_away(desk), *_of_two_sorts(desk), *_expected(desk)]


_EXPECTED = re.compile(
    r"应(?:参加|到|出席|参训|参考|参会|参学|收|检)(?:会|人数)?(?P<whole>(?<![\d.])\d{1,6})(?P<unit>人次|人|名|份|件|家|户)?"
    r"，?(?:实际|实)(?:参加|到|出席|参训|参考|参会|参学|收|检)?(?:会|人数)?(?P<part>\d{1,6})(?P=unit)"
)
_PLANNED = re.compile(  # 原定通读的3部著作只读完5部
    rf"(?:原定|原计划|计划)[^，。；、\n\d]{{0,10}}(?P<whole>(?<![\d.])\d{{1,5}})(?P<unit>{_UNITS})[^。；\n\d]{{0,8}}(?:只|仅)[^，。；\n\d]{{0,6}}(?P<part>\d{{1,5}})(?P=unit)"
)


def _expected(desk: Desk) -> Iterator[Finding]:
    """应参加618人次，实际参加624人次."""
    for match in (*_EXPECTED.finditer(desk.text), *_PLANNED.finditer(desk.text)):
        if int(match["part"]) > int(match["whole"]):
            message = f"应有的是 {match['whole']}{match['unit'] or ''}，实际的却有 {match['part']}{match['unit'] or ''}"
            yield desk.remark(SUM, "error", *match.span(), message, "核对两个数字，改正其中一个")


def _parts(desk: Desk) -> Iterator[Finding]:
    """审核6800件，确定开放5900件、延期开放1200件: two ways a thing can go, which all of the whole went."""
    for match in _TWO_PARTS.finditer(desk.text):
        whole, a, b = int(match["whole"]), int(match["a"]), int(match["b"])
        either = _are_ways(match["one"], match["two"])
        alike = match["one"][-2:] == match["two"][-2:] or match["one"][:2] == match["two"][:2]
        named = min(len(match["one"]), len(match["two"])) > 1
        same_thing = bool(match["thing"]) and match["thing"] in (match["one"][-2:], match["two"][-2:])
        if re.search("参加|参与", match["one"]) and not either:
            continue  # 党员参加的20场、群众参加的25场: some of them together
        if max(a, b) >= whole or not (either or (named and (alike or same_thing))):
            continue
        more = sum(int(value) for value in re.findall(r"\d+", match["more"]))
        if a + b > whole or (either and a + b + more < whole):
            message = f"{a}＋{b}＝{a + b}，前面的总数是 {whole}{match['unit']}"
            suggestion = "核对总数和分项；还有别的情形的，一并写明"
            yield desk.remark(SUM, "warning", match.start("whole"), match.end("b") + 1, message, suggestion)


def _are_ways(one: str, two: str) -> bool:
    """Whether two words name the two ways something can go, in either order."""
    return any(
        re.search(f"(?:{yes})的?$", a) and re.search(f"(?:{no})的?$", b)
        for yes, no in _EITHER
        for a, b in ((one, two), (two, one))
    )


def _adopted(desk: Desk) -> Iterator[Finding]:
    """报送稿件64篇，被采用82篇: no more can be taken than was sent."""
    for match in _SENT.finditer(desk.text):
        if int(match["taken"]) <= int(match["sent"]) or _OF_ANOTHER_TIME.search(match["way"] + match["also"]):
            continue
        if _of_something_else(match):
            continue
        message = (
            f"{match['verb']} {match['sent']}{match['unit']}，{match['way'][-2:]}的却有 {match['taken']}{match['unit']}"
        )
        suggestion = f"核对两个数字；一件多用的，写“{match['unit']}次”"
        yield desk.remark(SUM, "warning", match.start("sent"), match.end("taken") + 1, message, suggestion)


_TAKEN_BY_OTHERS = re.compile("被|采用|采纳|录用|入选|获评|获奖|采编|选用|推介|通过")  # of what was handed in


def _of_something_else(match: re.Match[str]) -> bool:
    """Whether what is published is called otherwise than what was written: 撰写心得体会5篇，发表评论文章6篇.

    What nobody but others can take (被采用) is of what was sent, however it is called.
    """
    wrote, published = match["what"].removeprefix("了"), match["also"].removeprefix("了")
    if not published or (_TAKEN_BY_OTHERS.search(match["way"]) and match["verb"] not in _WRITTEN):
        return False
    return not wrote or published[-_WORD:] not in wrote


_WRITTEN = ("撰写", "制作", "编发")
_WORD = 2  # characters of a word
_REGISTERED = re.compile(
    rf"(?:登记|摸排|排查|建立|现有|共有|备案|梳理|清点|核查)[^，。；\n]{{0,24}}?(?P<thing>[一-鿿]{{2}})(?P<whole>\d{{1,6}})(?P<unit>{_UNITS})"
    rf"[^。；\n]{{0,30}}?[，、](?:其中)?(?:已|集中|依法)?(?:清理|注销|关停|关闭|解散|清退|停用|取缔)[一-鿿]{{0,8}}?(?P=thing)"
    r"(?P<part>\d{1,6})(?P=unit)"
)


def _put_away(desk: Desk) -> Iterator[Finding]:
    """登记账号9个、工作群136个，清理停用账号12个: no more can be closed than there are."""
    for match in _REGISTERED.finditer(desk.text):
        if int(match["part"]) > int(match["whole"]):
            message = f"{match['thing']}一共 {match['whole']}{match['unit']}，清理的却有 {match['part']}{match['unit']}"
            yield desk.remark(SUM, "warning", match.start("whole"), match.end("part") + 1, message, "核对两个数字")


def _of_two_sorts(desk: Desk) -> Iterator[Finding]:
    """16个行政村、1个社区 where there are 15个村（社区）, twice or all of them."""
    told = list(_BOTH.finditer(desk.text))
    for match in (*_EACH.finditer(desk.text), *_EACH_TURNED.finditer(desk.text)):
        if re.search(
            "其中|另|部分|重点|选|(?<![共辖现])有$|[在对]$", desk.text[max(0, match.start() - 4) : match.start()]
        ):
            continue
        added = int(match["a"]) + int(match["b"])
        same = [one for one in told if match["one"].endswith(one["one"]) and match["two"].endswith(one["two"])]
        values = {int(one["n"]) for one in same}
        all_of_them = len(same) > 1 or any(
            re.match("[一-鿿]{0,8}?[各均都全]", desk.text[one.end() :][:10]) for one in same
        )
        if len(values) == 1 and all_of_them and added not in values:
            message = f"{match['a']}＋{match['b']}＝{added}，别处写的是“{same[0][0]}”"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对后统一；范围不同的，写明")
