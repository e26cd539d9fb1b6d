"""A note cut into its pieces and put together again: colons, commas outside quotes, a verb that is said once."""

from __future__ import annotations

import re

from assistant.structure.notes.of_its_label import GOES_ON
from assistant.structure.word_bounds import are_names, cuts, is_name, tagged
from assistant.writers.draft import verbs as words

_VERB = re.compile(rf"(?:{words.VERBS})")
_SHORTFALL_HEAD = re.compile(
    r"^(?:不好|不足|欠缺|差|没做到)的地方(?:就?是|有)?[，：]?|^最大的(?:问题|不足|短板)(?:就?是)?[，：]?|^没有?(?:做|抓|办|干)得?好的?(?:地方)?(?:是|有)[，：]?|^(?:不过|但是?|另外(?![两一二三四五六七八九十几\d])|此外|还有(?![两一二三四五六七八九十几\d]))，?|^(?:我|本人|我们|自己)的?(?:主要)?(?:问题|不足|短板|差距)(?:主要)?(?:就?是|在于|有)[，：]?"
    r"|^(?:主要|存在的?)?(?:问题|不足|短板|差距|弱项)(?:主要)?(?:就?是|在于)[，：]?"
)
# Time words at the end of a plan go to its front: 电子屏联网，6月底前.
_LATE_BARE = re.compile(r"^([^，]{4,}[\u4e00-\u9fff])(\d{1,2}月(?:底|份)?(?:之?前))$")
_LATE_TIME = re.compile(
    r"^(.+)，((?:\d{4}年|明年)?(?:\d{1,2}月(?:\d{1,2}日|底)?|年底|年内|上半年|[一二三四]季度)(?:之?前|内)?)$"
)
_LOOKS = re.compile("(?:检查|排查|清查|监测|审核|管理|巡查|督查|方面)$")  # of things that are looked at
_WHEN_HEAD = re.compile(
    r"(?:(?:明年|来年|\d{4}年)(?:[上下]半年)?|下半年)?(?:\d{1,2}月(?:底|初)?(?:之?前)?|[一二三四]季度)(?<=.{2})"
)
_LISTED = re.compile(r"(?:[\u4e00-\u9fff“”]{2,8}、){1,3}[\u4e00-\u9fff“”]{2,8}(?=，)")
# Who sees to a plan, named behind it: 压到20个以内，办公室，3月底.
_OWNER = re.compile(
    r"(?<=[^，]{4})，(?![由各全本][^，]*$)([\u4e00-\u9fff]{0,6}(?:办公室|[科股处部室办组所站队局]|中心|支部|工会|团委|妇联))$"
)
_MEANT = re.compile("(?:要|须|得|应|准备|打算|计划)(?!求|点|素)")
_WIDE_TIME = re.compile(r"((?:明年|来年|今年|\d{4}年)(?:[上下]半年)?|[上下]半年)，?(?!各|起|度|初|底|内|末|前)")
_NARROW = re.compile(r"\d{1,2}月(?:\d{1,2}日|底|份)?(?:之?前|内)?，?(?=[\u4e00-\u9fff]{2})(?!起|初|至|到|份起)")
_DEGREE = re.compile(r"(?<![越较偏很太过最更至减缩不大多缺薄脆虚软懦贫微削降肤般样])(少|弱|慢|浅|窄|低|粗)$")
_PAIRED = re.compile("[\u4e00-\u9fff][多少长短大小高低快慢重轻远近深浅宽窄强弱新老急][\u4e00-\u9fff].$")  # 案多人少
_OF_TIME = re.compile(
    r"(?P<when>(?:全年|今年|年内|[上下]半年|[一二三四]季度)(?:共|累计)?)(?P<verb>[\u4e00-\u9fff]{2})?(?P<count>(?:约|近)?\d.*)"
)
_DOES = re.compile("[团队组员部室办委局处科站所校院社长]$")  # a label that names who does it: 宣讲团：全年宣讲36场
_LABEL = 10  # characters of a label that is the subject of what follows
_NAME = 8  # characters of a label that names a thing
# When it was, set behind what was done: 开展舆情演练1次，5月. Where the date has a verb of its own, that one is said.
_DATE = r"(?:(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日|份|底|初|[上中下]旬)?|[上下]半年|[一二三四]季度|年[初底])"
_DATED = re.compile(rf"(.{{4,}}[^，）])，(?P<when>{_DATE}(?:[、和]{_DATE}){{0,3}})(?P<verb>[\u4e00-\u9fff]的)?")
# A count that a space or a comma parts from what it counts: 签订责任书，73份（乡镇16个）.
_PARTED = re.compile(
    r"(?<![^，])"
    r"([^，\d]{2,14}[\u4e00-\u9fff])，((?:约|近)?\d[\d.]*[万余多]*(?:份|次|场|期|篇|条|本|册|件)(?:（[^）]*）)?)(?=，|$)"
)
_OPEN, _CLOSE = "“‘（《【〈(", "”’）》】〉)"


# A principle that counts its own parts: 办案“三同步”：依法办理、舆论引导、社会面管控，敏感案件预案9份.
_COUNTED = re.compile("“[^”]{0,3}([双两三四五六七八])[^”]{1,6}”$")
_HOW_MANY = {"双": 2} | {sign: n for n, sign in enumerate("两三四五六七八", 2)}


# Through whose hands a thing goes, named behind what it is: 公众号发文三审：经办人—股室长—分管副局长.
_HANDS = re.compile(
    r"(?<![^，])(?P<what>[\u4e00-\u9fff“”]{0,12}?)(?P<how>(?:(?:实行|执行|落实)?[一二两三四]审(?:[一二两三]校)?(?:制度?)?|审[核批签]|流程|流转|把关))"
    r"(?:方面，|：|，)(?P<hands>[\u4e00-\u9fff]{2,10}(?:(?:—|——|--?|－|→|->)[\u4e00-\u9fff]{2,10})+)(?=，|$)"
)
_HAND = re.compile("——|—|--?|－|→|->")


def _in_whose_hands(said: str) -> str:
    """Say with a verb how a thing is passed on: 公众号发文实行“经办人—股室长—分管副局长”三审."""
    found = _HANDS.search(said)
    if not found or not are_names(hands := _HAND.split(found["hands"])):
        return said
    how = re.sub("^(?:实行|执行|落实)", "", found["how"])
    return f"{said[: found.start()]}{found['what']}实行“{'—'.join(hands)}”{how}{said[found.end() :]}"


def without_colon(said: str) -> str:
    """Turn 专题学习：12次 into 专题学习12次; a colon before a longer text stays."""
    said = _in_whose_hands(said)
    head, sign, tail = said.partition("：")
    if not sign or not tail:
        return said.strip("：")
    if _WHEN_HEAD.fullmatch(head):
        return head + tail  # 明年1月：展厅完工
    parts, _, then = tail.partition("，")
    if then and (found := _COUNTED.search(head)) and len(parts.split("、")) == _HOW_MANY[found[1]]:
        return f"按照{head}要求，{tail}"  # its parts tell no deed, what follows does
    if head.endswith("【待补"):  # the colon of a gap parts nothing
        return said
    if re.match(r"\d{1,2}月", tail):
        return f"{head}，{tail}" if head in ("下半年", "上半年") else f"{head}：{tail}"
    if (found := _OF_TIME.fullmatch(tail)) and 2 <= len(head) <= _NAME and is_name(head):
        done = found["verb"] and not _DOES.search(head)  # 讲座论坛：全年审批23场
        return f"{found['when']}{found['verb']}{head}{found['count']}" if done else head + tail
    if words.COUNT.fullmatch(tail) or (
        words.LEADING_COUNT.match(tail) is None and re.match(rf"(?![万千百数]){words.NUMBER}[%％]?", tail)
    ):
        return head + tail
    if GOES_ON.match(tail) and is_name(head) and len(head) <= _LABEL:
        return head + tail  # 党课：先在一中队、二中队试
    head = re.sub("(?:开|搞|做|办|抓|写|评)了$", "", head) or head
    if head in words.PLAIN_HEADS and len(tail) > 4:
        return tail
    if head.endswith("方面"):
        return f"{head}，{tail}"
    if (listed := _LISTED.match(tail)) and is_name(head) and not _LOOKS.search(head) and not _VERB.search(listed[0]):
        return f"{head}包括{tail}"  # 专题思政：开学第一课、国庆升旗，参加1900人次
    if words.TIME.fullmatch(head):
        return f"{head}，{tail}"
    about = 2 <= len(head) <= 8 and is_name(head) and not re.search(r"[+＋\d]", head) and not _VERB.search(head)
    return f"{head}方面，{tail}" if about else f"{head}：{tail}"


def date_aside(said: str) -> str:
    """Return a deed with the date that stands behind it in brackets: 开展舆情演练1次（5月）."""
    found = _DATED.fullmatch(said)
    if not found or (found["verb"] and found["verb"][0] not in found[1]):
        return said
    return f"{found[1]}（{found['when']}）"


def deed_told(said: str) -> str:
    """Return a deed with its date in brackets, and the count of what it was done to next to it: 签订责任书73份."""
    said = date_aside(said)
    return _PARTED.sub(lambda found: found[1] + found[2] if _VERB.match(found[1]) else found[0], said)


def shortfall_told(said: str) -> str:
    """Return a shortfall without the 不足是 or 不过 it opens with."""
    return _SHORTFALL_HEAD.sub("", said) or said


def time_first(said: str) -> str:
    """Return a plan with the time it ends on put in front, one phrase with the time it opens with: 明年…，5月前."""
    late = _LATE_TIME.match(said) or _LATE_BARE.match(said)
    told, when = (late[1], late[2]) if late else (said, "")
    told = _OWNER.sub(lambda found: f"，由{found[1]}负责" if _is_body(found[1]) else found[0], told)
    said = told if not when else said
    wide = _WIDE_TIME.match(told)
    apart = wide is not None and (told[wide.end() - 1] == "，" or "半年" in wide[1])
    if not when and wide and apart and (next_ := _NARROW.match(told, wide.end())):  # 下半年，10月底前办一期
        return f"{_one_time(wide[1], next_[0].rstrip('，'))}，{told[next_.end() :].lstrip('，')}"
    if not when:
        return said
    if not wide:
        before, _, deed = told.rpartition("，")
        if before and (meant := _MEANT.match(deed)):  # 预案是2019年的，要重新修订，6月前: the deed alone is due
            return f"{before}，{when}{deed[meant.end() :]}"
        return f"{when}，{told}"
    return f"{_one_time(wide[1], when)}，{told[wide.end() :]}"


def _is_body(who: str) -> bool:
    """Whether what is named behind a plan is a body and nothing more: 办公室, not 先在东站 or 再报宣传部."""
    return is_name(who) and tagged(who)[0][1] != "v" and not _VERB.match(who)


def _one_time(wide: str, narrow: str) -> str:
    """Return one time of two, the wider first; a half year goes without saying beside a month of it."""
    month = re.match(r"(\d{1,2})月", narrow)
    if month and wide.endswith("半年"):
        return wide[:-3] + narrow
    return narrow if narrow.startswith(wide[:2]) else wide + narrow


def split_at(text: str, sign: str) -> list[str]:
    """Split at ``sign`` outside quotes and brackets."""
    parts, depth, left = [], 0, 0
    for position, letter in enumerate(text):
        depth += (letter in _OPEN) - (letter in _CLOSE and depth > 0)
        if letter == sign and not depth:
            parts.append(text[left:position])
            left = position + 1
    return [part for part in (*parts, text[left:]) if part]


def joined_once(given: list[str], told: list[str], sign: str) -> str:
    """Join parts; a verb that was added to neighbours alike is said once: 召开党员大会4次、支委会12次."""
    joined, before = "", ""
    for part, said in zip(given, told, strict=True):
        verb = said.removesuffix(part) if said.endswith(part) else ""
        same = bool(verb) and (verb == before or (bool(joined) and re.match(verb + r"[^，、]*\d+[次场期]$", joined)))
        joined += (("、" if same else sign) if joined else "") + (part if same else said)
        before = verb
    return joined


def judged_each(parts: list[str]) -> list[str]:
    """Say each clause of a shortfall in the evaluating manner; 得少 that answers 得多 stays: 讲得多，查得少."""
    return [
        part if part[-2:] == "得少" and before[-2:] == "得多" else judged(part)
        for before, part in zip(["", *parts], parts, strict=False)
    ]


def judged(part: str) -> str:
    """Say a shortfall in the evaluating manner: 培训少 → 培训较少; a bare noun gets its judgement."""
    part = re.sub(r"^(?:存在|还存在|仍存在)(?=.{2,}(?:不|少|弱))(?!.*(?:现象|问题|情况|倾向)$)", "", part)
    return "、".join(piece if _is_set(piece) else _DEGREE.sub(r"较\1", piece) for piece in split_at(part, "、"))


def _is_set(piece: str) -> bool:
    """Whether the degree a shortfall ends on is part of a set phrase or a longer word: 案多人少, 眼高手低, 缓慢."""
    ends = cuts(piece)
    last = len(piece) - 1
    if last not in ends and not piece.endswith("面窄"):
        return True
    return _PAIRED.search(piece) is not None and {last - 2, last - 1} <= ends
