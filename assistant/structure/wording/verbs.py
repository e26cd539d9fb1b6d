"""Short verbs of speech put as a document's, and the thing they are done to where a document has it.

党报订了96份 becomes 征订党报96份, 开了6次专题会 召开专题会6次, 把群解散了 解散群.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.genre import SpokenVerb
from assistant.structure.word_bounds import cuts, is_name, is_whole, tagged
from assistant.structure.wording.last_verb import OFTEN, count_first, no_thing
from assistant.structure.wording.pairs import AT_WHICH, PAIRED, in_a_row

_DONE = "(?:了|过|完了?|好了?|掉了?|出来了?|下来了?)"  # what may stand behind a spoken verb
_WHEN = (
    r"(?:(?:19|20)\d{2}年|\d{1,2}月(?:\d{1,2}日|份|底|初|中旬)?|今年|全年|[上下]半年|年[初底内]|[一二三四]季度"
    r"|每[年月周季天]度?|一[上下]午|当[天日晚]|共|累计|还|又|也)*"
)
_COUNTED_OUT = r"\d[\u4e00-\u9fff]{1,2}$"
_ALL = re.compile("[都全均].{2,5}[了过完好]$")
_BADLY = tuple("强晚早错漏偏重深透懂实细足够通精熟准满明")  # 学深悟透, 建强队伍: the end is part of what is done
_LONGEST = 16  # characters of a thing
_OTHER = re.compile("[不得的成文更]|(?<=印)[装刷证章发]|(?<=巡)[讲演展礼河]")  # 请不到, 推文, 巡讲: another word
_HOW = "逐级|逐户|逐篇|逐条|重新|统一|逐一|逐个|及时|同步|一并|集中"
# 把…列入, 把…用于评先: not all done
_MADE = re.compile("成|作为|为|列|纳|于|提交|带回|按|一[体道起]|到|进|入|给|向|和|在(?![编册职])|[摆放]上|[换改]了")
_LEADERS = r"[\u4e00-\u9fff]{0,4}?(?:书记|局长|院长|校长|主任|主席|部长|党组|党委|支部|总支|班子)"
# Verbs a document has before what they are done to: 楼道宣传栏更新212块.
_DONE_TO = "新建|修订|更新|更换|评选|审批|审查|审核|抽查|清理|清退|发放|印发|签订|编印|征订|翻修|增设|撤换|粉刷"
# 把名单建起来 is no verb 起来 of two characters.
_RISEN = ("起来", "上来", "下来", "上去", "下去", "出来", "过来", "回来")
# 把群摸底登记 is no 登记 of a 摸底.
_TWO_DEEDS = re.compile("(?:登记|摸底|排查|清查|清理|核对|核实|梳理|统计)(?:登记|备案|归档|造册|注销|建档|销号|上报)$")
_SET_UP = re.compile(r"([^把]{0,12})把([^把，]{2,20}?)(?:都|全)?建起来了?")
_REPEATED = ("遍", "轮", "番")  # 解说词改了一遍: how often stays behind the verb, and the thing before it
_GOES = "去到"  # verbs that lead to another: 去走访12户 goes nowhere but to see them
_LASTED = re.compile(r"[\d一二两三四五六七八九十半几多]+个?(?:天|日|周|星期|月|年|小时|钟头|分钟)")
# Measures: 改 of 间 is said of rooms counted, not of 时间.
_MEASURES = frozenset("次遍轮期届件条起篇份张幅集档批个名间种套款米处")
_JUDGED = re.compile(r"(?:不会|还行|不行|还可以|吃力|费劲|困难|不熟|一般)$")  # 写宣传稿不会: said of a deed
_COMPOUND = re.compile(r"(?![约近共满达超])([一-鿿])(?=\d)|[\d一二两三四五六七八九十]+(?:次|分钟)([一-鿿])$")
_ONE_CHARACTER = re.compile(r"[\u4e00-\u9fff](?![\u4e00-\u9fff])")  # 查岗3次: one word with the verb
_UNITLESS = re.compile(r"约?\d[\d.]*[万亿千百]")  # 3.2万: money, where a unit is left out
# Sessions are numbered, not counted: 二十届四中全会; and what is drawn up is no event: 出个舆情处置办法.
_SESSION = re.compile(r"[一二三四五六七八九十\d]+届[一-鿿]{0,8}(?:全会|大会|会议|常委会)")
_SET_OUT = re.compile("(?:办法|制度|规定|细则|方案|预案|规则|流程|清单|手册|表)$")
_NEGATED = re.compile(r"[不没未别勿无乱可能][\u4e00-\u9fff]?$|(?<![全今去明来每半一\d])年$")  # 没开, 导游年审


class Verbs:
    """Knows the spoken verbs, each with what it is done to."""

    def __init__(self, verbs: Sequence[SpokenVerb], blanks: Mapping[str, str]) -> None:
        """Take the verbs in their order: the first that fits the thing is taken."""
        self._of: dict[str, list[tuple[re.Pattern[str] | None, str]]] = {}
        for verb in verbs:
            thing = re.compile(f"(?:{verb.of})(?:《[^》]*》|[”》）])?$") if verb.of else None
            self._of.setdefault(verb.said, []).append((thing, verb.written))
        every_said = "|".join(sorted(self._of, key=len, reverse=True)) or "(?!)"
        number, unit, every = blanks["数"], blanks["量"], blanks["都"]
        self._count = re.compile(rf"{number}({unit})")
        self._people = re.compile(_LEADERS)
        named = rf"(?P<thing>(?!今年|去年|全年|[上下]半年|每|一[上下]午|当[天日晚场])[^\d，：]{{2,{_LONGEST}}}?)"
        acts = rf"(?P<verb>{every_said})"
        self._fronted = re.compile(
            rf"(?P<when>{_WHEN}){named}(?P<all>{every})?(?P<how>{_HOW})?{acts}(?P<done>{_DONE})?(?P<count>{number}(?![万亿]?元){unit})?"
        )
        self._after = re.compile(rf"(?P<thing>.*?)(?P<all>{every})(?:已经?|给)?{acts}(?P<done>{_DONE})?")
        self._bare = re.compile(rf"(?:已经?)?(?P<how>当场|当天|次日|随即|立即|及时)?{acts}(?P<done>{_DONE})")
        self._put_to = re.compile(
            rf"(?P<front>[^，把]{{0,12}})把(?P<thing>.+?)(?P<all>{every})?(?P<how>{_HOW})?{acts}(?P<done>{_DONE})?"
        )
        self._thing_first = re.compile(
            rf"(?P<when>{_WHEN}){named}(?P<verb>{_DONE_TO})了?(?P<count>{number}{unit})(?P<rest>（[^）]*）)?"
        )
        # 搞一个活动 counts nothing, 配了一个宣传员 does, and so does what was taken away: 关停了一个群.
        gone = "(?<![关停删撤清退换拆销闭散])(?<![关停删撤清退换拆销闭散]了)"
        one = rf"(?:一?[份篇]|个|{gone}一个(?!小时|多?月|星期|学期|季度|[\u4e00-\u9fff]{{0,2}}{blanks['人']}))"
        self._verb = re.compile(f"{acts}(?P<done>(?!))?")
        self._plain = re.compile(rf"{acts}(?P<done>{_DONE})?(?:{one}(?=[\u4e00-\u9fff“《]))?")

    def put(self, part: str, before: str = "", *, planned: bool = False) -> str:
        """Return one part, behind ``before``, with its spoken verb as written; ``planned``: it is yet to be."""
        if told := count_first(part):
            return told
        spoken = any(said in part for said in self._of) or "把" in part or _ALL.search(part)
        if not spoken:
            return self._in_order(part) or part
        at = part.rfind("（") if part.endswith("）") else -1
        body, aside = (part[:at], part[at:]) if at > 0 else (part, "")
        told = self._moved(body, before, planned)
        return (told if told is not None else self._in_place(body)) + aside

    def _moved(self, part: str, before: str, planned: bool) -> str | None:
        """Put the thing behind its verb, or the verb behind 均已; None where the part is not of that form."""
        if (found := self._put_to.fullmatch(part)) and is_whole(part, found.start("thing") - 1, found.start("thing")):
            verb = self._written(found["verb"], [found["thing"]], strict=False) or found["verb"]
            sure = found["done"] or found["all"] or found["how"] or len(found["verb"]) > 1
            sure = sure and not (verb.endswith(_RISEN) or in_a_row(found["thing"]))  # 把人名写出来了: none of the list
            if sure and len(verb) > 1 and self._whole(part, found) and not _MADE.search(found["thing"]):
                return _done_to(found["front"], found["thing"], found["all"], f"{found['how'] or ''}{verb}", planned)
        if told := _put_to_long(part, planned):
            return told
        found = self._fronted.fullmatch(part)
        stands = found and (found["done"] or found["count"]) and not found["all"] and self._whole(part, found)
        if found and stands and (told := self._front(found)):
            return told
        if before and (bare := self._bare.fullmatch(part)) and self._whole(part, bare):
            told_of = [self._count.sub("", before), *self._units(before)]
            if verb := self._written(bare["verb"], told_of, strict=False):
                return f"{bare['how'] or '已'}{verb}"
        if (found := self._after.fullmatch(part)) and self._whole(part, found) and "把" not in found["thing"]:
            thing = found["thing"] or before
            named = [self._count.sub("", thing), *self._units(thing), self._count.sub("", before)]
            verb = self._written(found["verb"], named, strict=False)
            if verb and thing and planned and found["thing"]:
                return f"全部{verb}{thing}"
            if verb and thing and not planned:
                comma = "，" if found["thing"] and self._count.search(found["thing"][-8:]) else ""
                return f"{found['thing']}{comma}均已{verb}"
        return _all_done(part, planned) or self._in_order(part)

    def _in_order(self, part: str) -> str | None:
        """Put the thing a written verb is done to behind it: 楼道宣传栏更新212块 → 更新楼道宣传栏212块."""
        found = self._thing_first.fullmatch(part)
        if not found or no_thing(found["thing"]) or not _is_thing(found["thing"]) or not self._whole(part, found):
            return None
        return f"{found['when']}{found['verb']}{found['thing']}{found['count']}{found['rest'] or ''}"

    def _front(self, found: re.Match[str]) -> str | None:
        thing = found["thing"]
        verb = self._written(found["verb"], [thing], strict=True)
        if not verb or not _is_thing(thing) or found["verb"] in thing:  # 婆媳评比评了
            return None
        if (found["count"] or "").endswith(_REPEATED):
            return f"{found['when']}{thing}{found['how'] or ''}{verb}{found['count']}"
        who = self._people.match(thing)
        if who and who.end() == len(thing):
            return None
        verb, count = f"{found['how'] or ''}{verb}", found["count"] or ""
        if who and self._written(found["verb"], [thing[who.end() :]], strict=True) and is_whole(thing, 0, who.end()):
            return f"{found['when']}{who[0]}{verb}{thing[who.end() :]}{count}"
        return f"{found['when']}{verb}{thing}{count}"

    def _in_place(self, part: str) -> str:
        """Put every spoken verb of a part as written where it stands; a count before its thing goes behind it."""
        left, told = 0, ""
        for with_done in self._plain.finditer(part):
            # 播过期标语: 过 is of the next word, and 播 has nothing behind it
            found = with_done if self._whole(part, with_done) else self._verb.match(part, with_done.start())
            if found is None or found.start() < left or not self._whole(part, found):
                continue
            before, rest = part[left : found.start()], part[found.end() :]
            if re.match(f"一?{found['verb']}", rest) or before.endswith(f"{found['verb']}一"):
                continue  # 查一查账号, 发发传单: said twice, as nobody writes
            if rest[:1] in _BADLY or AT_WHICH.match(rest):
                continue  # 发晚了, 写错了: how it was done belongs to the verb
            if found["done"] and rest[:1] in self._of and is_whole(part, found.end(), found.end() + 1):
                continue  # 拍了发短视频: two deeds, one after the other
            counted = None if _SESSION.match(rest) else self._count.match(rest)
            if found["done"] and (one := _COMPOUND.match(rest)) and not self._is_of(found["verb"], one[1] or one[2]):
                continue  # 加了班3次, 抽了3次血: one word with its object
            if _JUDGED.search(rest) or (counted and rest.startswith("的", counted.end())):
                continue
            if (found["done"] or "").startswith(("完", "好")) and not counted:
                continue  # 学完没下文: what came after the deed
            if (found["verb"] in _GOES and _acts(rest)) or (_SET_OUT.search(rest) and found["verb"] == "出"):
                continue  # 出个舆情报送办法: what is drawn up, whatever it is on
            if _NEGATED.search(part[: found.start()]) or (not found["done"] and _OTHER.match(part, found.end())):
                continue
            if not (rest or found["done"]) or before.endswith((found["verb"], *PAIRED.get(found["verb"], ()))):
                continue
            told_of = self._things(found, before, rest, counted)
            sure = len(found["verb"]) > 1 or (bool(found["done"]) and (not rest or self._is_told(rest)))
            if not (verb := self._written(found["verb"], told_of, strict=not sure)):
                continue
            told += (f"{before}部" if before.endswith("全") else before) + verb
            left = found.end()
            thing = rest[counted.end() :] if counted else ""
            if (
                counted
                and not counted[0].startswith("一")
                and verb != "到"
                and 2 <= len(thing) <= _LONGEST
                and self._is_of(found["verb"], thing)
                and _is_thing(thing)
            ):
                return told + thing + counted[0]
        return told + part[left:]

    def _things(self, found: re.Match[str], before: str, rest: str, counted: re.Match[str] | None) -> list[str]:
        """Return what the verb may be done to: what stands behind it, its measure, or what stands before it."""
        barred = {"搞": "v", "弄": "v", "走": "n", "跑": "n"}.get(found["verb"], "")
        told_of = _heads((rest[counted.end() :] if counted else rest).removeprefix("的"), barred)
        if found["done"] or counted or not _ONE_CHARACTER.match(rest):
            told_of += self._units(rest)[:1] or (["元"] if _UNITLESS.match(rest) else [])
        if found["done"] and self._of[found["verb"]][-1][0] is None:
            told_of.append(before)
        return told_of

    def _is_of(self, said: str, thing: str) -> bool:
        return bool(self._written(said, [thing], strict=True))

    def _written(self, said: str, things: Iterable[str], *, strict: bool) -> str:
        """Return the written verb for what it is done to; ``strict``: only where the thing is one that it names."""
        named = [thing for thing in things if thing]
        for of, written in self._of[said]:
            if of is None:
                if not strict and "元" not in named:  # 活动搞了5000元: what it cost or brought
                    return written
            elif any((of_it := of.search(one)) and (of_it[0] == one or of_it[0] not in _MEASURES) for one in named):
                return written
        return ""

    def _is_told(self, rest: str) -> bool:
        """Whether what stands behind a verb counts or names what it is done to: 140篇, 了《守渠人》, not 了思路."""
        counted = self._count.match(rest)
        if _LASTED.match(rest) or (counted and counted[1] in "次遍" and len(rest) == counted.end() + 1):
            return False  # 登了3次门: one word with its object
        return rest[:1] in "“《" or bool(re.search(r"\d", rest) or self._count.search(rest))

    def _units(self, text: str) -> list[str]:
        return [found[1] for found in self._count.finditer(text)]

    @staticmethod
    def _whole(part: str, found: re.Match[str]) -> bool:
        """Whether the verb, with the 了 or 掉 behind it, is made of whole words: not 播过 of 播过期标语."""
        if found.groupdict().get("all") and not is_whole(part, *found.span("all")):
            return False  # 网络安全培训了: no 全 of all
        return is_whole(part, found.start("verb"), found.end("done" if found.groupdict().get("done") else "verb"))


def _acts(rest: str) -> bool:
    """Whether what stands behind 去 tells a deed: 走访12户, 调研3次."""
    word, kind = tagged(rest)[0] if rest else ("", "")
    return len(word) > 1 and kind.startswith("v") and len(rest) > len(word)


def _is_thing(text: str) -> bool:
    """Whether ``text`` names one thing: 专题会 is one, though 会 by itself is also a verb."""
    return not OFTEN.search(text) and (is_name(text) or (len(text) > 2 and is_name(text[:-1])))


def _heads(text: str, barred: str) -> list[str]:
    """Return what stands behind a verb, up to each word's end: 资料 and 资料袋 of 资料袋6000份.

    ``barred``: not where such a word follows: 搞部队慰问 does nothing to a 部队, 跑学校手续 goes to no 学校.
    """
    whole = re.match(r"[^\d，。；]{0,14}", text)
    found = whole[0] if whole else ""
    return [
        found[:at]
        for at in sorted(cuts(found))
        if (at > 1 or at == len(found))
        and at
        and _is_thing(found[:at].rpartition("的")[2])
        and not (barred and at < len(found) and tagged(found[at:])[0][1].startswith(barred))
    ]


def _all_done(part: str, planned: bool) -> str | None:
    """Put 舆情12条，都交办了 as 均已交办, where what ends the part is one verb of two characters."""
    found = re.fullmatch(r"(.*?)(?:都|全|均)(?:已经?)?([\u4e00-\u9fff]{2})(?:了|过了?|完了?|好了?)", part)
    if not found or planned or not is_whole(part, *found.span(2)) or not is_whole(part, *found.span(1)):
        return None
    if not dict(tagged(part)).get(found[2], "").startswith("v"):
        return None
    return f"{found[1]}{'，' if re.search(_COUNTED_OUT, found[1]) else ''}均已{found[2]}"


def _done_to(front: str, thing: str, every: str | None, verb: str, planned: bool) -> str:
    if every and not planned:
        return f"{front}{thing}均已{verb}"
    if every and (verb.endswith("入") or re.search(r"\d", thing)):
        return f"{front}将{thing}全部{verb}"  # 全部纳入11个社区 would take in all into them
    return f"{front}{'全部' if every else ''}{verb}{thing}"


def _put_to_long(part: str, planned: bool) -> str | None:
    """Put 把群解散了 as 解散群, where what ends the part is one verb of two characters."""
    if part.removesuffix("了").endswith(_RISEN):
        return None if not (said := _SET_UP.fullmatch(part)) else f"{said[1]}建立{said[2]}"
    found = re.fullmatch(r"([^把]{0,12})把(.{2,24}?)(都|全|全部)?([\u4e00-\u9fff]{2})(?:了|掉了?|完了?)?", part)
    if not found or found[4][0] in "不没未" or not is_whole(part, *found.span(4)):
        return None
    if not is_whole(part, found.start(2) - 1, found.start(2)):  # 一把手 is a word
        return None
    kinds = dict(tagged(part))
    how = re.search(f"(?:{_HOW})$", found[2])
    thing = found[2][: how.start()] if how else found[2]
    if not kinds.get(found[4], "").startswith("v") or len(thing) < 2 or _MADE.search(thing) or in_a_row(thing):
        return None
    last, kind = tagged(thing)[-1]
    if len(last) == 1 and kind in ("v", "d"):  # 把督促做实在: no deed of two characters stands behind
        return None
    if _TWO_DEEDS.search(thing + found[4]) and (planned or not found[3]):
        return f"{found[1]}对{thing}{'全部' if found[3] else ''}{found[4]}"
    return _done_to(found[1], thing, found[3], f"{how[0] if how else ''}{found[4]}", planned)
