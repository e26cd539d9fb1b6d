"""Notes dictated without stops, cut where they turn to problems or plans, and where a fact pauses or ends: learnt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.meaning import stops
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.learnt_stops import Cut, learnt_stops
from assistant.structure.notes.next_thing import ENDS_WITH, turns
from assistant.structure.notes.no_matter import REASONS
from assistant.structure.notes.stretch import (
    ANEW,
    DEALT_WITH,
    DONE_TO,
    FALLS_SHORT,
    FINISHED,
    HEADS,
    HESITATES,
    IS_SO,
    PLANS,
    PLANS_NAMED,
    THERE_ARE,
    TURNED_SO,
    named_parts,
    plans_behind_lack,
)
from assistant.structure.units import UNIT
from assistant.structure.word_bounds import cuts, tagged

_HAN = "\u4e00-\u9fff"
_LONG, _SPOKEN_LONG = 30, 20  # characters without a stop from which a stretch may be dictated, fewer where it counts
_SPOKEN_COUNT = re.compile(r"[一二两三四五六七八九十]+[次场期个条件份篇]")  # in words, as who dictates does
_LEAST = 3  # places in it that must be sure before it is taken for that
_UNLIKELY = 0.1  # below it no figure is cut off
_CLAUSE = 6  # characters before a word that turns to something else
_STRETCH = re.compile(r"[^，。；：、！？,;:!?（）()\s\t|]{12,}")
_COUNTED = rf"(?!年|月|日|天|周|小时|分钟|个月|个小时|季|学期|元|万元|岁|点|分|级|届|倍|页|成)(?:{UNIT})"
_FIGURE = re.compile(
    rf"(?<![第\d.])(?:\d[\d.,]*[万亿千百]?[余多来几]?|[一二两三四五六七八九十百千零]{{2,6}}[余多来几]?"
    rf"|[两二三四五六七八九十](?=[次场期篇件起]|块(?!钱)|条(?!线)|份(?!额)|个(?:单位|部门|科室|支部|社区|村|群|账号))"
    rf"|(?<=问题|隐患)[一两二三四五六七八九](?=[个处]))(?P<unit>{_COUNTED})(?!人[^次]|学期|季度)"
)
# What of two clauses the second says of the same thing: 发现问题7个整改7个, 发问卷40份收回36份.
_SAME = re.compile(
    rf"(?:已|都|均|共|也|还|又|其中|当场|全部|及时)*(?:完成)?(?:(?:整改|办结|回复|答复|退回|收[回到]|采[用纳]"
    rf"|录用|刊用|销号|通过|合格)(?:了|到|完|修改|为)?[{_HAN}]{{0,3}}|(?:妥善)?(?:解决|处[理置]|化解|办理"
    rf"|修改|更换|清[理退])(?:了|完)?)\d"
    rf"|发现[{_HAN}]{{0,8}}\d|(?:一共|总共|合计|平均|人均|每[次期场人]|其中|累计|共[计有]?)"
    rf"|[{_HAN}]{{0,3}}(?:来了|听了|参加|参训|参学|参与|到场|听众|观众|受众|覆盖|惠及|涉及|受教育|花了?|剩下?"
    rf"|剩余|播放|阅读|粉丝|被[{_HAN}]{{1,4}}(?:采|录|转))[{_HAN}]{{0,4}}[\d一二两三四五六七八九十]"
    rf"|(?:[查看清]了?|收缴|查获)[{_HAN}]{{0,5}}\d|[{_HAN}]{{0,4}}(?:都|均|很)?满意(?!度)"
)
_NOTHING_FOUND = re.compile(
    r"(?:都|均)?(?:没有?|未)(?:发现|出现|发生)(?:什么|任何|大的?)?(?:问题|异常|情况|违规|(?=\d|$))"
)
# What goes on with the count itself, up to the word that ends it: 34个都有人管, 2件都在当天回复了, 48件办结.
_PREDICATE = re.compile(
    rf"(?:(?:[都均也全]|全部|已经?|没有?|未|当[天场]|及时|按期|妥善)+(?:在[{_HAN}]{{1,5}}?)?"
    r"(?:办[结理完]|整改(?:到位|完成|完)?|完成|处[理置]|回复|解决|化解|答复|到位|通过|采用|录用|合格|达标|参加|覆盖"
    r"|有人[管看盯]|配[齐备]|落实|出问题|出事|签[齐完]|批|过关)(?:了|完了?|好了?|掉)?"
    r"|办结|整改到位|整改完成|到位|采用|合格|达标|签完|配齐)了?(?![的率时前后])"
)
# 8个都挂了牌, 3起全部澄清, 13条都移交了: what was done to all of them, with one thing behind a short verb
_ALL = re.compile(r"(?:[都均也全]|全部|已经?)+")
_GOES_ON = re.compile(
    r"[呢吧啊嘛的是为占、和及与或至到就才只再又]|以[上下内]|左右|上下|[多余](?!名)|起(?=[，。]|$)|[前后内](?!勤)|[都均也]"
    r"|参加|参训|去|来(?!年)|[没未不](?!足的|好的|够的)|被|由|对(?!\d)|之"
)
_PEOPLE = ("人", "名", "人次", "户", "位")
# A count that stands before what it counts: 检查38个网点, 配1名网评员, 上了3次党课.
_BEFORE_THING = re.compile(r"[了过对把将跟与和向给为在从由]$")
_OFTEN = ("次", "场", "期")
_ORGANISED = re.compile(r"(?:[开办搞上讲过]了?|组织了?|召开了?|举办了?|开展了?|举行了?|[了过])$")
_PROBLEMS = re.compile(
    r"(?<!发现)(?<!反馈)(?<!提出)(?<!发现的)(?<!反馈的)(?<!查出的)(?:哦|噢|嗯)?(?:对了)?(?:主要|目前|还有)?"
    r"(?:存在的?|最大的?)?"
    r"(?:(?:问题|不足|短板|缺点|毛病|弱项|差距|难[处点题]|困难|薄弱(?:环节|的地方)?)(?:的地方|的(?=是))?"
    r"(?:嘛|呢|啊)?(?:还|也)?(?:主要|就|无非)?(?:是|在于)(?!整改"
    r"|解决|否)|不[足好够](?:的)?地方(?:嘛|呢|啊)?(?:主要|就)?是?|(?:还)?[缺差欠]的(?:主要|就|还)?是?(?=[\u4e00-\u9f"
    r"ff]{3}))"
)
_LEANING = re.compile(
    r"(?:研究|谋划|讨论|部署|安排|商量|明确|提出|确定|关于|对于?|为了?|结合|围绕|到|在|把|将|和|与|及|的"
    r"|是|从|按照?|说|问|讲|汇报了?|通过了?|审议了?|了解)$"
)
# What a clause ends with that is over; 问题是, unlike 不足是, may stand in the midst of one: 突出问题是否整改.
_OVER = re.compile(
    rf"(?:\d[余多]?[{_HAN}]{{1,2}}|[二两三四五六七八九十百][个次场期篇块条份件名]|[了好齐过完成毕定起管到位全意着])$"
)
_ITSELF_SHORT = re.compile(r"不足|缺点|短板|毛病|[缺差欠]的|地方")
_NEXT = re.compile(
    r"(?:还有就是|还有个?|再一个(?![月季小星半学年工课])(?:就?是)?|再就是|另外还?|然后(?:呢|就)?(?:是)?|此外|再有就是|再有)(?=[\u4e00-\u9fff]{2})"
)
_GOES_ON_TO = r"那个|这个|然后|还有|另外|[哦噢嗯]|再(?:就是|有)"  # opens the next thing, and belongs to none
_BUT = re.compile(r"就是(?!说)|不过|但是?|可是")  # 换届12个村就是文书年纪大
_PUT_INTO = re.compile(r"(?:把|将)[^，。]{2,16}(?:纳入|列入|写进|写入|摆上|放进|作为)[^，。]{2,8}$")
_DEED = re.compile(r"组织|开展|召开|举办|签订|建立|制定|排查|检查|督查")
_TWICE = re.compile(rf"(?<=[{_HAN}])(督查|检查|排查|调研|巡查|抽查|研判|自查|审批|审核|登记|培训)(?=\1)")
_INTRO = re.compile(rf"^(?:[嗯喂哎那]|那个)*我们?是[{_HAN}]{{2,12}}?的(?=[给来这我今要报说])")
_HEAD_ENDS = re.compile(
    rf"^[{_HAN}]{{0,30}}?(?:述职|要点|材料|总结|报告|汇报|说一?下|记一?下|几件事|情况)+(?:啊|哈|吧|呢|，)?"
    rf"(?=(?:就是)?[{_HAN}]{{0,6}}(?:党组|党委|支部|总支|我们|今年|全年|专题|学习|开展))"
)
_NEAR = 2  # characters on both sides of a cut by rule in which none that is learnt has a place
_SOME = 2  # times 有的 must stand in what is dictated, so that it tells of parts: 有的是字掉了有的是内容过期了


def dictated(text: str) -> Iterator[Edit]:
    """Yield the stops that are wanting in what was dictated, and a line of their own for its problems and plans."""
    yield from (turned := list(turns(text)))
    yield from (Edit(*one) for one in named_parts(text))
    yield from (Edit(one.start(), one.end(), "，") for one in HESITATES.finditer(text))
    for stretch in _STRETCH.finditer(text):
        long = _SPOKEN_LONG if len(_SPOKEN_COUNT.findall(stretch[0])) > 1 else _LONG
        told = len(stretch[0]) >= long or any(shape.search(stretch[0]) for shape in TURNED_SO)
        told = told or plans_behind_lack(stretch[0])
        learnt = learnt_stops(stretch[0]) if len(stretch[0]) >= _LONG else []
        begun = [(one.start - stretch.start(), one.end - stretch.start(), "\n") for one in turned if one.written]
        found = _in_stretch(stretch[0], [cut for cut in begun if 0 <= cut[0] < len(stretch[0])], learnt) if told else []
        if len(found) < _LEAST and not learnt and not _turned(stretch[0], found):
            continue
        last = ENDS_WITH.search(text, stretch.start(), stretch.end())
        ends = last.start() if last else stretch.end()
        if last:
            yield Edit(last.start(), last.end(), "", REASONS["talk"])
        for start, end, stop in found:
            if stretch.start() + end < ends:
                yield Edit(stretch.start() + start, stretch.start() + end, stop)


def _turned(text: str, found: list[Cut]) -> bool:
    """Whether one of the cuts turns to problems, plans or another deed: that by itself shows that stops are wanting."""
    sure = {at for shape in (*TURNED_SO, _TWICE) for one in shape.finditer(text) for at in one.span()}
    plans = (stop == "\n" and PLANS.match(text, end) for _, end, stop in found)
    return any(start in sure or "问题" in stop for start, _, stop in found) or any(plans)


def _in_stretch(text: str, begun: list[Cut], learnt: list[Cut]) -> list[Cut]:
    """Return where a stretch without stops is cut, and by what; only the first of cuts side by side."""
    unlikely = {gap.at for gap in stops().of(text) if gap.pause + gap.end < _UNLIKELY} if learnt else set[int]()
    counted = [cut for cut in _figures(text) if cut[0] not in unlikely]
    ruled = _together(text, [*begun, *_turns(text), *counted, *_others(text)])
    free = [cut for cut in learnt if all(cut[0] < start - _NEAR or cut[0] > end + _NEAR for start, end, _ in ruled)]
    return _together(text, [*ruled, *free])


def _together(text: str, cuts: list[Cut]) -> list[Cut]:
    taken: list[Cut] = []
    for start, end, stop in sorted({*cuts}, key=lambda cut: (cut[0], -cut[1], cut[2])):
        if taken and (start < taken[-1][1] or start - taken[-1][1] < 2):
            if "\n" in stop and "\n" not in taken[-1][2] and taken[-1][0] == taken[-1][1]:
                taken[-1] = (taken[-1][0], end, stop) if not text[taken[-1][1] : start] else taken[-1]
            continue
        if start and len(text) - end >= 2:
            taken.append((start, end, stop))
    return taken


def _turns(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where it turns to problems, to plans, or to the next thing."""
    for found in _PROBLEMS.finditer(text):
        before = text[: found.start()]
        if found.start() < _CLAUSE or _LEANING.search(before):
            continue
        if _ITSELF_SHORT.search(found[0]) or _OVER.search(before):
            lacks = re.search(r"缺的[^的]{0,4}$", found[0]) and not re.match(r"[没不缺少]", text[found.end() :])
            yield found.start(), found.end(), "\n问题：缺" if lacks else "\n问题："
            for short in FALLS_SHORT.finditer(text, found.end()):
                if not PLANS.search(text[found.end() : short.end()]):
                    yield short.end(), short.end(), "；"
    for but in _BUT.finditer(text):
        plans = PLANS.search(text, but.end())
        behind = text[but.end() : plans.start() if plans else len(text)]
        if _OVER.search(text[: but.start()]) and cue_role(behind)[0] == "problems" and not re.search(r"\d", behind):
            yield but.start(), but.end(), "\n问题："
    for plan in PLANS.finditer(text):
        named = PLANS_NAMED.search(text, 0, plan.start())  # 打算呢明年…: only the name of what comes
        begin = named.start() if named else plan.start()
        if begin >= _CLAUSE and not _LEANING.search(text[:begin]):
            yield begin, plan.start(), "\n"
    yield from ((one.start(), one.end(), "；") for one in _NEXT.finditer(text) if one.start() >= _CLAUSE)


def _figures(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where what is said with a figure ends."""
    figures = list(_FIGURE.finditer(text))
    for one in figures:
        end, unit = one.end(), one["unit"]
        before = text[: one.start()].rstrip("约近共有")
        thing = (
            re.match(rf"(?!{_GOES_ON_TO})(?:(?![是不没有了])[{_HAN}]){{0,4}}?{HEADS[unit]}(?![人员者])", text[end:])
            if unit in HEADS
            else None
        )
        if thing and _is_of_next(text[end + thing.end() :]):
            thing = None  # 学习搞了十次党课三次: what stands behind the count is counted next
        beside = thing and (re.search(rf"个[{_HAN}]$", before) or re.match("每[个名条块]", text[end + thing.end() :]))
        if thing and THERE_ARE.search(text[: one.start()]):  # 检查去得少有两个社区一年只去过一次: said of these two
            if IS_SO.search(before[:-1]):
                yield len(before) - 1, len(before) - 1, "；"
            continue
        if thing and (beside or _stands_before(before, unit)):
            if done_to := DONE_TO.search(before):  # 把剩下十四个群登记完
                if done_to[0][0] in "把将" and (finished := FINISHED.match(text, end + thing.end())):
                    yield finished.end(), finished.end(), "；"
                continue
            end = min(at for at in cuts(text) if at >= end + thing.end())
            if not re.match(rf"[{_HAN}]{{2}}", text[end:]) or _GOES_ON.match(text, end):
                continue
            yield end, end, "；"
            continue
        rest = text[end:]
        if clean := _NOTHING_FOUND.match(rest):
            yield end, end, "，"
            yield end + clean.end(), end + clean.end(), "；"
        elif _SAME.match(rest) or DEALT_WITH.match(rest):
            yield end, end, "，"
        elif told := _PREDICATE.match(rest):
            if re.match(r"\d", rest[told.end() :]):
                yield end, end, "，"
            else:
                yield end + told.end(), end + told.end(), "，" if _SAME.match(rest[told.end() :]) else "；"
        elif acted := _done_to_all(rest):
            yield end + acted, end + acted, "；"
        elif re.match(r"\d", rest):
            yield end, end, "，"
        elif (
            rest and not _GOES_ON.match(rest) and not (unit in _PEOPLE and re.match("[参做负担上下到]|主[持讲]", rest))
        ):
            yield end, end, "；"


def _is_of_next(rest: str) -> bool:
    """Whether a thing is counted by the figure right behind it, which counts nothing that follows: 党课三次检查了…."""
    following = _FIGURE.match(rest)
    if following is None or following["unit"] not in _OFTEN:
        return False
    return not re.match(rf"[{_HAN}]{{0,4}}?{HEADS[following['unit']]}(?![了过出到人员者])", rest[following.end() :])


def _done_to_all(rest: str) -> int:
    """Return how far a predicate of all that was counted reaches, 都挂了牌, 全部澄清; 0 for none."""
    every = _ALL.match(rest)
    words = tagged(rest[every.end() :])[:3] if every else ()
    if not every or not words or not words[0][1].startswith("v") or words[0][0] in ("是", "有", "在", "会", "要"):
        return 0
    end = every.end() + len(words[0][0])
    if rest[end : end + 1] != "了":
        return end if len(words[0][0]) > 1 else 0
    end += 1
    if _PROBLEMS.match(rest, end) or len(words[0][0]) > 1 or len(words) < 3 or not words[2][1].startswith("n"):
        return end
    return end + len(words[2][0])


def _stands_before(before: str, unit: str) -> bool:
    """Whether a figure stands before what it counts, as behind a verb or 了, and not behind it."""
    if unit in _OFTEN:
        return _ORGANISED.search(before) is not None
    return _BEFORE_THING.search(before) is not None or (bool(before) and tagged(before)[-1][1].startswith("v"))


def _others(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a clause without a figure ends: who speaks, what was put into a plan, one deed named twice."""
    if intro := _INTRO.match(text):
        yield intro.end(), intro.end(), "，"
    if head := _HEAD_ENDS.match(text):
        yield head.end(), head.end(), "\n"
    yield from ((one.end(), one.end(), "，") for one in _TWICE.finditer(text))
    for shape in TURNED_SO:
        for one in shape.finditer(text, 2):
            yield one.start(), one.end(), "吧，" if one[0] == "吧" else "，"  # a guess remains one
    for shape in ANEW:
        found = [
            one for one in shape.finditer(text) if one.start() >= _CLAUSE and not _LEANING.search(text[: one.start()])
        ]
        if shape is not ANEW[0] or len(found) >= _SOME:
            yield from ((one.start(), one.start(), "，") for one in found)
    yield from (
        (one.start(), one.start(), "；") for one in _DEED.finditer(text) if _PUT_INTO.search(text[: one.start()])
    )
