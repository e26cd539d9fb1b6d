"""Whose report the notes are for, where that is said among the facts: what says so is no work to report."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.structure.notes.addressing import addressee_in
from assistant.structure.notes.cues import misfit
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.header import POSITION, TOOK_POST, WE_ARE, said_aside
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.whose import header_unit
from assistant.structure.notes.words import WHEN, fact_topic
from assistant.structure.word_bounds import tagged

# 重大事项当天报县委宣传部 is a deed, whatever it ends with.
_SENT_TO = re.compile(
    r"(?:上报|报送?|呈送?|送交?|提交|交)(?:给|至|到)?(?=[省市县区镇乡州]|街道|上级|党[组委]|学校|学院|集团)"
)
# Who is dealt with, and who is called 本人 behind it: of whoever reports, 本人 stands before what was done.
_DEALT_WITH = re.compile(
    r"(?:约谈|谈话|谈心|提醒|批评|处理|处分|通报|问责|教育|帮助|劝|找|对|给|与|和|跟|请|让|有)[^，。；]{0,24}?"
    r"(?P<who>教师|老师|干部|职工|学生|党员|医生|护士|记者|编辑|群主|村民|居民|员工|教授|导师|民警|负责人|同志|人员)"
)
_THEMSELVES = re.compile(
    r"(?<=[，；。])本人(?=[已也都均当主自承表作写做删撤认检道向在连随后]|没有?再|深刻|诚恳|书面|公开|留|不服|接受|同意)"
)
# 我 by itself, none of 我局 and 我党.
_ONESELF = re.compile(
    "我(?!们|[局院校镇村乡公支社处科系部馆站所矿厂县区市省州班国军方队台厅委企集党团]|中心(?!组)|工会|妇联|单位|街道|协会|学会|行(?![动使驶政]))"
)
# 我这边社区大喇叭: a place in the talk, of which a report says nothing.
_ON_OUR_SIDE = re.compile(r"(?<![^，；：])(?:我们?|咱们?|本人)这(?:边|里|儿)(?:的)?(?=[\u4e00-\u9fff\d]{2})")
_IN_QUOTES = re.compile("[“《][^”》]*$")
_TITLE = re.compile(
    r"(?:副|总)?(?:书记|局长|院长|校长|镇长|乡长|主任|部长|所长|站长|科长|处长|区长|县长|市长|经理|主席)$"
)
_OWN_DEED = (
    r"(?:今年|全年|上半年|下半年|还|也|都|又|带头|亲自|先后|共)*"
    r"(?:讲|带[头队人]|主持|作|做|[到去]|上(?!级)|为|给|参加|主讲|深入|调研"
    r"|牵头|谈|抓|审|约谈|走访|听取|签|写|联系|履行|专题)"
)
_LEAST = 4  # characters of a clause that may go on without its subject
# Somebody else is told to do it, or taken to task; and what only they can have done then.
_MADE_TO = re.compile(
    r"(?:让|叫|要求|责令|督促|劝)(?:他们?|她们?|其|该|当事人|[\u4e00-\u9fff]{0,3}(?:教师|老师|干部|职工|学生|党员|人员|同志|群主))[^，]*$"
    r"|(?:找|约谈|批评|提醒)(?:了)?(?:他们?|她们?|其|该[\u4e00-\u9fff]{1,3}|当事人)[^，]*$"
)
_OF_THE_OTHER = re.compile(
    r"(?:并|也|还|又)?(?P<told>(?:已|当场|当天|当面|主动|在[^，]{1,8}上)*(?:(?:作|做|撰?写|交|提交)(?:了|出)?(?:书面|深刻|口头|公开)?的?(?:检讨|检查(?!\d)|道歉|保证)"
    r"|(?:公开)?(?:道歉|致歉|认错|承认了?错误|认识到[^，]{0,6}错误))[^\d，]{0,4})$"
)
OWN_POST = "是述职人身份，写入导语"
_NOT_OFFICE = "说的是述职人从哪里来，没有写入正文；要写请补进导语"
# 从市供销社派下来的: behind who reports, where that one comes from.
_CAME_FROM = re.compile(
    r"(?:是|也是)?(?:从|由)[^，。；\d]{2,16}?(?:选?派|调|抽调|借调|下派|挂职|过来|转|交流)[^，。；\d]{0,5}"
)
_THINKS = re.compile("记得|记着|印象|估计|猜|听说|觉得|感觉|看着|寻思|琢磨|没记|不记得|拿不准|说不好")
_NAMES_UNIT = "是单位名称，写入标题和导语"
# 我单位原水产站，现更名为农业农村服务中心
_RENAMED = re.compile(
    r"(?:我们?单位|本单位|单位|我们?[局委院校镇站馆所中心]{1,2}|我们)(?:是|为|，)?原(?:名|来|称|为|叫|先)?[是为叫]?[\u4e00-\u9fff]{2,20}，?"
    r"(?:今年|去年|\d{1,2}月|年初)*(?:现在?|已|后来?)?(?:更名|改名|改称|改制|合并|并)[为成到入](?P<unit>[\u4e00-\u9fff]{3,24})(?:了)?"
)
_RENAMED_UNIT = "说的是单位改了名，不是工作事实；标题和落款按现在的名称写"
_CALLED = re.compile(
    r"(?:我们?|本|报告|报送)?单位(?:名称?)?[是为叫：:]?(?!党|内|的|领导)(?P<unit>[\u4e00-\u9fff]{3,24})"
)


def named_aside(facts: list[Fact], pack: GenrePack) -> tuple[list[Fact], dict[str, str]]:
    """Take the unit out of 我们支部（某公司营销支部，党员23名）今年学习12次; keep its facts."""
    if not facts:
        return facts, {}
    first, bare = facts[0], Fact(0, 0, "", "")
    unit, more, rest = said_aside(first.text)
    if not unit:
        return facts, {}
    place = first.start + first.text.find(unit)
    found = [replace(bare, start=place, end=place + len(unit), text=unit, said=unit, reason=_NAMES_UNIT)]
    for part in (*more, rest):
        at = first.start + first.text.find(part) if part else -1
        if part and at >= first.start:
            said = tidy(part)
            reason = misfit(said) or ("是报告期间，写入标题和导语" if WHEN.fullmatch(said) else "")
            topic = fact_topic(said, pack, first.role)
            found.append(replace(first, start=at, end=at + len(part), text=part, said=said, topic=topic, reason=reason))
    return [*found, *facts[1:]], {"unit": unit}


def said_by(fact: Fact, person: str, post: str = "") -> Fact:
    """Return a fact as ``person`` ("first" or "unit") says it, who holds ``post``: of a 党组书记, 书记 is 本人.

    No unit says 本人 of what the notes call 自己; where one person reports, 本人 is nobody else.
    """
    if person == "first":
        told = _not_oneself(_other_goes_on(_as_oneself(_by_post(fact.written, post))))
        return fact if told == fact.written else replace(fact, worded=told)
    if person != "unit" or "本人" in fact.said:
        return fact
    told = _as_body(fact.written.replace("本人", "我" if _ONESELF.search(fact.said) else "自己"))
    return fact if told == fact.written else replace(fact, worded=told)


def _as_body(said: str) -> str:
    """Return what one person told for a body as that body's: 我这边 goes, 我 before a deed too, else it is 我单位."""
    parts = re.split("([，；])", _ON_OUR_SIDE.sub("", said))
    for at in range(0, len(parts), 2):
        part = parts[at]
        if (
            part.startswith("我")
            and not _THINKS.match(part, 1)
            and _ONESELF.match(part)
            and len(part) > _LEAST
            and tagged(part[1:])[0][1][0] in "vdp"
        ):
            parts[at] = part[1:]
    return _ourselves("".join(parts), "我单位", but="找让叫给跟和与对请问")


def _ourselves(said: str, own: str, but: str = "") -> str:
    """Put ``own`` for every 我 of whoever speaks; what is quoted, and 我局, stay, and 我 behind a word of ``but``.

    书记找我谈话 met one person, no unit.
    """
    at, told = 0, ""
    for word, _ in tagged(said):
        here, at = at, at + len(word)
        one = word == "我" and _ONESELF.match(said, here) and not _IN_QUOTES.search(said[:here])
        thinks = bool(but) and _THINKS.match(said, at)  # 我记得是3次: whoever took the note, no unit
        told += own if one and not thinks and not said[:here].endswith(tuple(but)) else word
    return told


def _by_post(said: str, post: str) -> str:
    """Put 本人 for the post of whoever reports, where a clause opens with it and what its holder did."""
    title = _TITLE.search(post)
    if title is None:
        return said
    own = rf"(?:{re.escape(post)}|{title[0]})"
    return re.sub(rf"(?:(?<=^)|(?<=[，；、])){own}(?={_OWN_DEED})", "本人", said)


def _as_oneself(said: str) -> str:
    """Put 本人 for 我 of a first-person report, once where clauses go on with it: 联系点我去了7次, 我主持，我审核."""
    parts = re.sub(
        "我本人|本人本人", "本人", _ourselves(re.sub("我(?=本人)", "", _ON_OUR_SIDE.sub("", said)), "本人")
    ).split("，")
    for at in range(len(parts) - 1, 0, -1):  # from the last on: what leads a clause is that of the whole one before it
        if parts[at - 1].startswith("本人") and not _MADE_TO.search(parts[at - 1]) and len(parts[at]) > _LEAST:
            parts[at] = parts[at].removeprefix("本人")
    return "，".join(parts)


def _other_goes_on(said: str) -> str:
    """Name who goes on where another than the speaker does: 本人找他谈话，让他当天删除，作了检讨 → 其作了检讨."""
    parts = said.split("，")
    for at in range(1, len(parts)):
        if _MADE_TO.search(parts[at - 1]) and (own := _OF_THE_OTHER.match(parts[at])):
            parts[at] = f"其{own['told']}"  # all of the clause but what links it
    return "，".join(parts)


def _not_oneself(said: str) -> str:
    """Put 该教师 or 当事人 for the 本人 that is somebody dealt with: 约谈教师1人，本人已作检查."""
    for found in _THEMSELVES.finditer(said):
        dealt = list(_DEALT_WITH.finditer(said[: found.start()]))
        if not dealt:
            continue
        one = dealt[-1]["who"] if re.search(r"(?:1|一)[名个人位]", said[dealt[-1].start() : found.start()]) else ""
        who = f"该{one}" if one else "当事人"
        return said[: found.start()] + who + _not_oneself(said[found.end() :])
    return said


def bare_unit(facts: list[Fact]) -> dict[str, str]:
    """Take a bare name of a unit among the first two notes for who reports, 单位市图书馆 wherever it stands."""
    for index, fact in enumerate(facts):
        renamed = _RENAMED.fullmatch(fact.said)
        if renamed and not fact.reason and header_unit(renamed["unit"]) == renamed["unit"]:
            facts[index] = replace(fact, reason=_RENAMED_UNIT)
            return {"unit": renamed["unit"]}
    for index, fact in enumerate(facts):
        called = _CALLED.fullmatch(fact.said)
        if called and header_unit(called["unit"]) == called["unit"]:
            facts[index] = replace(fact, reason=_NAMES_UNIT)
            return {"unit": called["unit"]}
    for index, fact in enumerate(facts[:2]):
        said = WE_ARE.sub("", fact.said)
        named = header_unit(said) == said and not re.match(r"成立|组建|建立|设立|创建|[有各]", fact.said)
        named = named and not _SENT_TO.search(said)
        if named and not fact.reason and fact.said:
            facts[index] = replace(fact, reason=_NAMES_UNIT)
            return {"unit": said}
    return {}


def own_position(facts: list[Fact]) -> dict[str, str]:
    """Take 我是某局支部书记 for who reports, 主送区委 for to whom; such a fact is then no work to report."""
    said = _addressee(facts)
    for index, fact in enumerate(facts):
        if found := POSITION.match(fact.said):
            facts[index] = replace(fact, reason=OWN_POST)
            behind = facts[index + 1] if index + 1 < len(facts) else None
            if behind and not behind.reason and _CAME_FROM.fullmatch(behind.said):
                facts[index + 1] = replace(behind, reason=_NOT_OFFICE)
            return {**said, "position": found[1], "speaker": "本人"}
        took = TOOK_POST.match(fact.said) if fact.said[:1] in "我本" and not fact.reason else None
        if took and took["when"]:
            told = f"{took['when']}任{took['post']}{took['rest']}"
            facts[index] = replace(fact, said=told, worded=told, role="done", topic="")
            return {**said, "position": took["post"], "speaker": "本人"}
    return said


def _addressee(facts: list[Fact]) -> dict[str, str]:
    """Take what says to whom the report goes; 报区委 does only behind a clause that says who reports."""
    for index, fact in enumerate(facts):
        before = facts[index - 1] if index else None
        behind = before is not None and (WE_ARE.match(before.said) is not None or before.reason == _NAMES_UNIT)
        if not fact.reason and (organ := addressee_in(fact.said, sure=not behind)):
            facts[index] = replace(fact, reason="是主送机关，导出 Word 时写在标题下面")
            return {"addressee": organ}
    return {}
