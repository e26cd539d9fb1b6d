"""A half sentence given for a point, 提高到80%, 6月底前完成, 由王某负责: read, and put into what the point says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Figure
from assistant.structure.figures import amount, find_figures
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.targets import A_POINT, read_target

Kind = Literal["to", "when", "who", "rhythm", "same"]

_POINT = rf"[^，。；：“”]{{0,8}}?{A_POINT}(?:打算|问题|措施|做法|计划)?的?"
_THAT = r"[那这]一?[条点项个句]"
_OF_THAT = rf"{_THAT}(?:打算|问题|措施|做法)?(?:的|里)?"
_NAMED = rf"[^，。；：“”]{{2,14}}?{_OF_THAT}"
_PLACE = rf"(?:把|将|给)?(?P<where>{_POINT}|{_NAMED})"
_WANT = r"(?:就|要|得|应该?|争取|力争|计划|拟|打算|直接|都|至少|写|说|明确|标明|注明|成|上|为|是|：|:)*"
_RISE = r"提高|提升|增加|增长|增|扩充|扩大|扩|上升|升|提|降低|降|下降|减少|减|压缩|压减|压|缩短|缩|达"
_TO = re.compile(
    rf"^{_WANT}(?P<year>明年|今年|来年|年内|年底)?{_WANT}(?P<verb>{_RISE})?(?:到|至)(?P<figure>\d[^，。；到至由]{{0,8}})$"
)
_TIME = (
    r"(?:(?:明年|今年|来年|20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|份|底|初|末|中旬|上旬|下旬)?|第?[一二三四]季度|[上下]半年"
    r"|年[底中末]|月底))"
)
_DUE = re.compile(rf"(?P<time>(?:明年|今年|来年|20\d\d年|年底)?{_TIME}|明年底?|年底|年内)(?P<by>之?前|以前|内|以内)?")
_WHEN = re.compile(
    rf"^(?:完成)?(?:时间|时限|期限|日期)?(?:就|要|得|争取|力争)*(?:放在|定在|安排在|限在|改到|是|为|在|到|写|写到)?"
    rf"(?P<when>{_DUE.pattern})(?P<done>要?(?:完成|做完|完工|办完|到位|落实|实施|落地|办好|改完|换完)?)$"
)
_PERSON = r"[\u4e00-\u9fff]{2,14}?"
_DUTY = r"负责|牵头(?:负责|抓)?|主抓|抓总|主管|落实|承办|具体负责|组织实施|带队"
_WHO = re.compile(
    rf"^(?:由|让|归|明确由|指定由)(?P<by>{_PERSON})(?:来|具体)?(?P<does>{_DUTY})(?:落实|抓)?$"
    rf"|^(?:责任(?:人|单位|科室|部门)|负责人|牵头人|牵头(?:单位|科室|部门))(?:(?:就|写|定)?(?:是|为|由|：|:)|写上?|填上?|定为|改成|换成|用|加上?)(?P<one>{_PERSON})$"
    rf"|^(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?P<doing>负责|牵头|主抓)$"
)
_BY_WHOM = re.compile(rf"由(?P<who>[^，。；由]{{2,14}}?)(?P<does>{_DUTY})")
_EVERY = r"每(?:[一二两三四五六\d]{0,2}个?)(?:年|半年|季度?|月|周|学期|旬)"
_RHYTHM = re.compile(rf"^{_WANT}(?P<every>{_EVERY})(?P<many>[一二两三四五\d]{{1,2}}[次期场回])?$")
_OLD_RHYTHM = re.compile(
    rf"(?P<every>{_EVERY})(?P<many>[^，。；\d一二两三四五]{{0,10}}[一二两三四五\d]{{1,2}}[次期场回])?"
)
# 明年提高, 要再多一些: a goal without a measure, which the measure given now takes the place of.
VAGUE_GOAL = re.compile(
    rf"^(?:明年|来年|今后|下一?步|争取|力争|要|计划|打算|继续|进一步|逐步|再)*(?:{_RISE}|改进|改善|加强|补上)(?:一?[点些]|上去|起来)?$"
)
_PARTS = ("条", "点", "段", "句", "项", "个部分")  # how many points there are to be, and nothing one of them says
_IS = re.compile(r"(?:就|才|只|仅|只有|仅有|为|是|有|达|约|目前|现在?|还|共)+$")
_NOT = re.compile(r"(?:偏|较|还|比较|有点|不够?|太)?(?:低|少|不足|不够|不高|不多|弱)$")
_LACKING = re.compile(
    rf"^{_PLACE}(?P<what>谁(?:来)?(?:负责|牵头|抓|办)?|责任人|负责人|牵头人|责任单位|牵头(?:单位|科室)|完成?时间|时限|期限|什么时候|啥时候|哪天)(?:完成|做完|办完)?"
    r"(?:还|都|也|又)*(?:没有?|未|缺|少|空|漏|忘)(?:写|说|定|填|明确|着|了)*[，,]?(?:给|就|请|再|你)*"
    r"(?:加上?|补上?|添上?|写上?|填上?|写成|改成|改为|定|是)(?P<said>[^，。；：“”]{2,20})$"
)
_CHANGE = re.compile(
    rf"^(?:修?改|调整?)(?:一?下)?(?P<where>{_POINT}|{_NAMED})[，,：:]?(?P<said>.{{2,60}})$"
    rf"|^{_PLACE.replace('<where>', '<place>')}(?:内容|文字)?(?:直接|就|要|都)?"
    rf"(?:{says.TO}|改作|改到|调到|定在|放在)(?P<new>.{{2,60}})$"
)
# 最后一点由文保科牵头, 第三条写到80%: the point and what it is to take up, with no word of changing.
_SAID_OF_IT = re.compile(rf"^(?:把|将|给)?(?P<where>{_POINT})(?:就|要|得|请|也|还)*(?P<said>[^“”：:？?]{{2,40}})$")
_ASKS = re.compile("谁|哪|什么|啥|怎|多少|几|吗|呢")
_MORE = re.compile(
    rf"^{_PLACE}(?:最后|后面|末尾|里)?(?:也|还|再|要|请|给我)*(?:加上?|补上?|补充|添上?|写上|写明|注明|标明|明确|加一句|补一句)[：:，,]?(?P<said>.{{2,60}})$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause of a fragment: what kind of half sentence it is, and its words."""

    kind: Kind
    text: str
    figure: str = ""
    verb: str = ""


def fragments(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read a half sentence that a point is to take up, in place of its like or on top of it."""
    if found := _LACKING.match(text):
        said = found["said"].strip()
        if not re.match("谁|责任|负责|牵头", found["what"]):
            said = said if pieces(said) else ""
        elif not pieces(said):
            does = "牵头" if "牵头" in found["what"] else "负责"
            said = f"由{says.POLITE.sub('', said).removeprefix('由').removeprefix('是')}{does}"
        if said:
            yield _edit("add", found["where"], said, pack)
    elif found := _CHANGE.match(text):
        said = (found["said"] or found["new"]).strip("，,。 ")
        given, by_name = pieces(said), not read_target(found["where"] or found["place"], pack).item
        if given and not (by_name and [one.text for one in given] == [given[0].figure]):  # 党课那条改成4次
            yield _edit("replace", found["where"] or found["place"], said, pack)
    elif (found := _MORE.match(text)) and (said := found["said"].strip("，,。 ")) and pieces(said):
        yield _edit("add", found["where"], said, pack)
    elif (found := _SAID_OF_IT.match(text)) and not _ASKS.search(found["said"]):
        given = pieces(found["said"])
        if given and not any(one.kind in ("same", "rhythm") for one in given):
            yield _edit("replace", found["where"], found["said"].strip("，,。 "), pack)


def _edit(kind: Literal["add", "replace"], where: str, said: str, pack: GenrePack) -> Edit:
    target = read_target(where, pack)
    if target.item:
        return Edit(kind, target, value=said)
    words = re.sub(rf"{_OF_THAT}$", "", where)
    role = read_target(re.split(_THAT, where)[-1].rstrip("的里"), pack).role
    return Edit(kind, type(target)(role=role or target.role, words=words), value=said)


def pieces(said: str) -> list[Piece]:
    """Return the half sentences that ``said`` is made of; [] where a clause of it says something by itself."""
    found = [_piece(clause.strip()) for clause in re.split("[，,；;、]", said.strip("。 ")) if clause.strip()]
    kept = [one for one in found if one]
    return kept if len(kept) == len(found) else []


def _piece(clause: str) -> Piece | None:
    if (found := _TO.match(clause)) and len(find_figures(found["figure"])) == 1:
        return Piece("to", clause, found["figure"], found["verb"] or "")
    if found := _WHEN.match(clause):
        if (
            re.search(r"\d月$|季度$|半年$", found["when"])
            and not found["done"]
            and not re.match("时|期|日|放|定|在", clause)
        ):
            return None  # 9月: when something was done, as well as by when it is to be
        return Piece("when", found["when"] + (found["done"] or "").removeprefix("要"))
    if found := _WHO.match(clause):
        who = found["by"] or found["one"] or found["name"]
        return Piece("who", f"由{who}{found['does'] or found['doing'] or '负责'}")
    if (found := _RHYTHM.match(clause)) and (found["many"] or len(found["every"]) > 2):
        return Piece("rhythm", found["every"] + (found["many"] or ""))
    figures = find_figures(clause)
    bare = re.sub(rf"^{_WANT}", "", clause)
    if (
        len(figures) == 1
        and figures[0].unit not in _PARTS
        and len(bare) <= len(figures[0].text) + 3
        and bare.endswith(figures[0].text)
    ):
        return Piece("same", bare, figures[0].text)
    return None


def put_in(said: str, given: Sequence[Piece]) -> str:
    """Return ``said`` with the half sentences in it; "" where one of them finds nothing there to belong to."""
    for piece in given:
        said = _PUT[piece.kind](said, piece)
        if not said:
            return ""
    return said


def _put_same(said: str, piece: Piece) -> str:
    """Exchange a figure behind the same words, 换3块 for 换4块, or the only one of its kind."""
    before = piece.text[: -len(piece.figure)]
    alike = [one for one in find_figures(said) if _alike(one, piece.figure) and said[: one.start].endswith(before)]
    return said[: alike[0].start] + piece.figure + said[alike[0].end :] if len(alike) == 1 else ""


def _put_to(said: str, piece: Piece) -> str:
    """Put a goal beside what stands now: 到课率68% becomes 到课率由68%提高到80%, an older goal is exchanged."""
    figures = [one for one in find_figures(said) if _alike(one, piece.figure)]
    goals = [one for one in figures if re.search(rf"(?:{_RISE})?[到至]$", said[: one.start])]
    if goals:
        return said[: goals[-1].start] + piece.figure + said[goals[-1].end :]
    open_goal = re.search(r"(?<=[到至])【待补：[^】]*】", said) if figures else None
    if open_goal:
        return said[: open_goal.start()] + piece.figure + said[open_goal.end() :]
    open_way = re.search(r"【待补：[^】]*改进措施】", said) if figures else None
    if open_way:
        return f"{said[: open_way.start()]}{piece.verb or '增加'}到{piece.figure}{said[open_way.end() :]}"
    clauses = said.split("，")
    if len(figures) == 1:
        at = said[: figures[0].start].count("，")
        start = said[: figures[0].start].rfind("，") + 1
        subject, after = _IS.sub("", said[start : figures[0].start]), said[figures[0].end :].partition("，")[0]
        if len(subject) < 2 or len(after) > 2:
            return ""
        verb = piece.verb or (
            "降" if _more(figures[0], piece.figure) is False else "提高" if piece.figure[-1] in "%％" else "增加"
        )
        clauses[at] = f"{subject}由{figures[0].text}{verb}到{piece.figure}"
    elif not figures and len(clauses) == 1 and (lack := _NOT.search(said)) and len(said[: lack.start()]) > 1:
        clauses = [f"{said[: lack.start()]}{piece.verb or '提高'}到{piece.figure}"]
    else:
        return ""
    return "，".join(clause for n, clause in enumerate(clauses) if not n or not VAGUE_GOAL.match(clause))


def _put_when(said: str, piece: Piece) -> str:
    due = [
        one
        for one in _DUE.finditer(said)
        if one["by"] or re.search("[底末]$|年内$", one["time"]) or f"，{one[0]}" == said[-len(one[0]) - 1 :]
    ]
    if len(due) > 1:
        return ""
    if not due:
        return f"{said.rstrip('。')}，{piece.text}"
    time = _DUE.match(piece.text)
    end = due[0].end()
    rest = said[end:]
    done = piece.text[time.end() :] if time else ""
    alone = not rest or rest[0] == "，"
    before = said[: due[0].start()]
    year = re.match("明年|来年", due[0]["time"]) if not re.match("明年|来年|20", piece.text) else None
    return f"{before}{year[0] if year else ''}{time[0] if time else piece.text}{done if alone else ''}{rest}"


def _put_who(said: str, piece: Piece) -> str:
    if _BY_WHOM.search(said):
        return _BY_WHOM.sub(piece.text, said, count=1)
    head, _, last = said.rpartition("，")
    if head and _DUE.fullmatch(last):  # by when stands last, so that it is told first
        return f"{head}，{piece.text}，{last}"
    return f"{said.rstrip('。')}，{piece.text}"


def _put_rhythm(said: str, piece: Piece) -> str:
    """Exchange how often something is done, with its number where one is given."""
    found, new = list(_OLD_RHYTHM.finditer(said)), _OLD_RHYTHM.match(piece.text)
    if len(found) != 1 or not new:
        return ""
    old = found[0]
    if not new["many"] or not old["many"]:
        return said[: old.start()] + piece.text + said[old.end("every") :]
    number = re.search(r"[一二两三四五\d]{1,2}[次期场回]$", old["many"])
    between = old["many"][: number.start()] if number else ""
    return said[: old.start()] + new["every"] + between + new["many"] + said[old.end() :]


_PUT = {"same": _put_same, "to": _put_to, "when": _put_when, "who": _put_who, "rhythm": _put_rhythm}


def _alike(one: Figure, given: str) -> bool:
    """Whether a figure counts in the same measure as the one given."""
    other = find_figures(given)[0]
    if "percent" in (one.form, other.form):
        return one.form == other.form
    mine, theirs = amount(one), amount(other)
    return bool(mine and theirs and mine[1] == theirs[1] and one.form != "ordinal")


def _more(one: Figure, given: str) -> bool | None:
    mine, theirs = amount(one), amount(find_figures(given)[0])
    return None if mine is None or theirs is None else theirs[0] >= mine[0]


def needs(given: Sequence[Piece]) -> str:
    """Return what a point must tell for a fragment to belong to it: 没有用%算的数."""
    figure = next((one.figure for one in given if one.figure), "")
    unit = re.sub(r"^[\d.,]+", "", figure) if figure else ""
    return f"用“{unit}”算的数" if unit else "几次、多久一次"
