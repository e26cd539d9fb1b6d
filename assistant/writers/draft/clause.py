"""One note → one grammatical clause, by the least repair: a verb where there is none, never another figure.

Half sentences such as 中心组学习12次 lack their verb; which one is missing follows from the noun at the end.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.report import Role
from assistant.structure.word_bounds import cuts, is_name, tagged
from assistant.writers.draft import verbs as words
from assistant.writers.draft.acts import acts_itself, done_to_people, has_doer, has_own_verb, looked_through
from assistant.writers.draft.named_first import held_in_series, named_first, verb_first
from assistant.writers.draft.openings import cause_told, plan_told, without_point
from assistant.writers.draft.pieces import deed_told, joined_once, judged_each, shortfall_told, split_at, without_colon

_VERB = re.compile(rf"(?:{words.VERBS})")
_DOUBLE = re.compile(rf"(?:{words.DOUBLE})")
_ONLY_ACTION = re.compile(
    rf"^(?:专题|集中|理论|业务|全员|线上|线下|交叉|日常|随机|实地|联合|重点|专项|自我|{words.DOUBLE})+$"
)
_DONE_TO = re.compile(r"(?:备案|审核|处置|化解|调解|办理|回复|答复|办结|清理|整改|排查|清查|评估|审查)$")
_AGAIN = re.compile(r"(开展[^，]*)，开展(?=[\u4e00-\u9fff]{2,4}\d)")
_BRIEF = 4  # characters of a noun of action that 完成 may stand before
_NOUN_AT_MOST = 9  # characters; what is longer and has no count is taken for a clause of its own


@lru_cache(maxsize=8192)
def clause(said: str, role: Role) -> str:
    """Return what one fact says as a clause without end mark, fit to stand alone in a part of ``role``."""
    said = without_colon(without_point(said))
    if role == "causes":
        return cause_told(said)
    said = plan_told(said) if role == "plans" else deed_told(said) if role == "done" else said
    parts = split_at(said, "，")
    if not parts:
        return said
    if role == "problems":
        return "，".join(judged_each(split_at(shortfall_told(said), "，")))
    first, *rest = parts
    # 外资企业年会，本来要请人讲; 校园网论坛1个，停用: named, and told of behind
    topic = bool(rest) and bool(words.BEFORE_TURN.match(rest[0]) or words.ONLINE_BOARD.fullmatch(f"{first}，{rest[0]}"))
    told = first if topic else (named_first(first) if rest and role == "done" else "") or _said(first, role)
    if role == "done" and rest and looked_through(first, rest[0]):
        told, rest[0] = (
            f"开展{first}",
            rest[0] if begins_with_verb(rest[0]) and not words.MEETING.match(rest[0]) else f"涉及{rest[0]}",
        )
    said_parts = [told] + [_follow(part, role) for part in rest]
    return _AGAIN.sub(r"\1，", joined_once(parts, said_parts, "，"))


def _said(part: str, role: Role) -> str:
    """Say one comma-free part; 党课6次、研讨4次 is said piece by piece."""
    pieces = split_at(part, "、") or [part]
    stands = begins_with_verb(pieces[0]) or _verb_inside(pieces[0]) or "现有" in pieces[0]
    if (
        len(pieces) > 1
        and not stands
        and all(is_name(words.COUNT.sub("", piece)) for piece in pieces)
        and all(words.COUNT.search(piece) and not words.COUNT.fullmatch(piece) for piece in pieces)
    ):
        told = [_one(piece, role) for piece in pieces]
        if any(one.startswith("现有") for one in told):
            return "现有" + "、".join(re.sub("^(?:现有|共有)", "", one) for one in told)
        if not all(one.startswith("共有") for one in told):  # 外教4人、留学生23人: said of all, or of none
            told = [one.removeprefix("共有") if one.startswith("共有") else one for one in told]
        return joined_once(pieces, told, "、")
    return _one(part, role)


def _follow(part: str, role: Role) -> str:
    """Say a part that follows another; one that opens with a link word or only counts is left as it is."""
    if re.match(
        r"(?:其中|并|且|同时|共|累计|全部|均|也|还|又|从而|以|使|让|做到|确保|达|约|合计|平均|人均|有效|为|但|而)", part
    ):
        return part
    if words.MANNER.fullmatch(part):
        return f"采取{part}方式"
    trained = re.fullmatch(
        rf"(?:{words.DOUBLE}|修改|办理|回复){words.NUMBER}(?!次|场|期|轮)(?:{words.UNITS})|研究{words.NUMBER}次", part
    )
    acted = re.match(r"[\u4e00-\u9fff]{1,4}(?:里|上|中)(?:抽查|检查|督查|统一|审|查|管|评|派|定|给|出)", part)
    if trained or acted or _DOUBLE.fullmatch(part) or words.COUNT.fullmatch(part):
        return part
    done_to = tagged(part)[0][1].startswith("v") and not words.OF_WHAT_KIND.match(part)  # 筛查学生2860人
    return part if (told := _said(part, role)).startswith("共有") and done_to else told


def _one(part: str, role: Role) -> str:
    if part.endswith("方面") or words.TOGETHER.search(part) or re.match("拟(?![稿定制订])", part):
        return part
    if told := held_in_series(part):
        return told
    if found := words.RATIO.match(part):
        return words.rated(found)
    if role == "plans" and (often := words.FREQUENCY.match(part)):
        rest = part[often.end() :]
        if re.fullmatch("[一二三四五六日]?(?:上午|下午|晚上?|中午)?", rest):
            return part
        return f"{often[0]}开展{rest}" if re.match(r"[一两\d]+次[\u4e00-\u9fff]{2}", rest) else part
    if words.TIME.match(part) and (_VERB.search(part) or _DOUBLE.search(part) or words.COUNT.search(part)):
        return _timed(part, role)
    if found := words.LEADING_COUNT.match(part):
        noun = part[found.end() :]
        if (
            _VERB.match(noun)
            or _verb_inside(noun)
            or re.search(r"\d|.[已均]|[未没不]", noun)
            or re.match(r"内|以内|之内|后|当[天日场晚即]|次日|及时|按[时期]|正在|已|未|尚|均|被|个别|在|为", noun)
            or words.SPAN.match(part)
        ):
            return part
        return _verb_for(noun, role) + part
    count = words.COUNT.search(part)
    if count and count.start() > 0:
        return _counted(part[: count.start()], part[count.start() :], role)
    return _uncounted(part, role)


def _timed(part: str, role: Role) -> str:
    """Say a part that opens with a time word: what stands behind it is repaired, the time stays in front."""
    found = re.match(
        r"^(?:(?:19|20)\d{2}年(?:上半年|下半年|度|以来)?|\d{1,2}月(?:\d{1,2}日|份|初|底|中旬|上旬|下旬)?|[一二三四]季度"
        r"|第[一二三四]季度|全年|年初|年底|上半年|下半年|今年(?:以来|底|内)?|明年底?|来年|半年内|本年度|每(?:年|季度|半年|月|周|季|学期)|定期)(?:以?前|后|以来|起|期间"
        r"|内)?(?:共|累计)?",
        part,
    )
    if not found or len(part) - found.end() < 3 or found.end() not in cuts(part):
        return part
    rest = part[found.end() :]
    if words.COUNT.search(rest) and _one(rest, role).startswith(("共有", "现有")):
        return part
    if re.match(rf"{words.NUMBER}(?:次|场|期|{words.UNITS})$", rest):
        return part
    return found[0] + (rest if re.match(r"[一\d]", rest) else _one(rest, role))


def _counted(head: str, count: str, role: Role) -> str:
    """Say 名词 + 数量: with a verb of its own as it stands, else with the one the noun calls for."""
    if re.search(r"(?:率|意度|晓度|季度|数|达|为|共|有|至|到|第|各|积分|得分)$", head) or words.TIME.match(head):
        return head + count
    if words.SIGNED.fullmatch(head):
        return f"签订{head}{count}"
    if re.match(r"(?:[^，]{2,8})?被", head) or re.match(r"0(?:起|件|次|个|例|人|条)", count):
        return head + count
    if (head.endswith("视频") and count[-1] in "起件") or (head.endswith("清单") and count[-1] in "项条件个"):
        return head + count  # 清单31项: so many stand in it
    if summed := words.SUMMED.match(head):
        acts = _DOUBLE.fullmatch(head, summed.end()) or begins_with_verb(head[summed.end() :])
        return head + count if acts else summed[0] + _counted(head[summed.end() :], count, role)
    if first := verb_first(head, count):
        return first
    checked = count[-1] not in "次轮期" and words.CHECKED_HOW.fullmatch(head)
    if count in ("一遍", "一轮") or checked or has_own_verb(head) or has_doer(head) or words.BY_BODY.search(head):
        return head + count
    if re.fullmatch("“[^”]+”", head) and count[-1] in "场期次":
        return f"{'开展' if count[-1] == '次' else '举办'}{head}{count}"
    if head == "发言":
        return f"作发言{count}"
    if re.search(r"[\u4e00-\u9fff](?:讲|上|听)[\u4e00-\u9fff]{0,4}课$", head):
        return head + count
    if not is_name(head) or count.startswith(("共", "一共")):
        return head + count
    if bodies := words.SEVERAL_BODIES.match(head):  # 图书馆、文化馆讲座55场: those hold them
        rest = head[bodies.end() :]
        return f"{bodies[0]}{_verb_for(rest, role).replace('完成', '') if rest else ''}{rest}{count}"
    if (done := words.DONE_TO_IT.match(head)) and not words.ACTORS.match(head) and not _VERB.match(head):
        return f"{done[2]}{done[1]}{count}"
    actor = words.ACTORS.match(head)
    if actor and (begins_with_verb(head[actor.end() :]) or _VERB.search(head, actor.end())):
        return head + count
    if actor and words.ACTED_BY.search(head) and not _VERB.search(head[actor.end() :]):
        tail = head[actor.end() :]
        return f"{actor[0]}{_verb_for(tail, role)}{tail}{count}"
    if re.fullmatch(r"约谈|表彰|问责|通报|走访|慰问|轮训", head) and re.search(r"[人名户家]$", count):
        return head + count
    if re.search(r".(?:全年|累计|每[年月周季天]|[前后中时]|来|推文)", head) or re.search(r"[退审组改撤投]稿$", head):
        return head + count
    if re.match(r"一[年季月周]|半年|年[中底末]|每|[上下]半年", head) or re.search("半年|每[年季月周]|一次", head):
        return head + count
    if re.fullmatch(words.TRANSITIVE, head) and count[-1] not in "次轮期场":
        return head + count
    if _DONE_TO.fullmatch(head):
        return head + count
    if _DONE_TO.search(head) and not actor:
        if len(head) > _BRIEF:
            return head + count
        return head + count if _VERB.match(head) and not _ONLY_ACTION.match(head) else f"完成{head}{count}"
    themed = words.EVENT.search(head) and not words.HELD.search(head)
    if not themed and (begins_with_verb(head) or _verb_inside(head)):
        return head + count
    verb = _verb_for(head, role)
    if verb == "共有" and not words.THERE_ARE.search(count):  # 委员3次, 成员各4条: so many of something else
        return head + count
    if verb in ("开展", "组织") and count[-1] in "人名" and not done_to_people(head):
        return head + count  # 交流发言9人: so many did it
    if verb in words.FITS and not count[-1].isdigit() and not words.FITS[verb].search(count):
        return head + count
    return ("举办" if verb == "开展" and re.search(r"\d期", count) else verb) + head + count


def begins_with_verb(text: str) -> bool:
    """Whether ``text`` opens with a verb or with what leads to one, so that a clause may stand before it."""
    if words.TIME.match(text):
        return True
    if text.startswith("辅导员"):
        return False
    plain = _VERB.match(text)
    if plain and not (_DOUBLE.match(text) and _ONLY_ACTION.match(text)):
        return True
    double = _DOUBLE.match(text)
    if not double or _ONLY_ACTION.match(text):
        return False
    rest = text[double.end() :]
    return bool(rest) and not any(noun.search(text) for noun, _ in words.NOUNS if _ == "召开")


def _verb_inside(text: str) -> bool:
    """Whether a verb stands behind the subject: 班子成员签订责任书 yes, 中心组学习 no."""
    for found in _VERB.finditer(text, 1):
        rest = text[found.end() :]
        if found.start() >= 2 and len(rest) >= 2 and len(found[0]) >= 2 and not _ONLY_ACTION.match(rest):
            return True
    rests = (text[found.end() :] for found in _DOUBLE.finditer(text, 1) if found.start() >= 2)
    acts = any(len(rest) >= 2 and not _ONLY_ACTION.match(rest) for rest in rests)
    if acts and not any(noun.search(text) for noun, _ in words.NOUNS):
        return True
    return text.endswith(("发文", "发稿", "上稿", "发现", "通过", "参加", "参与", "完成", "获评", "荣获", "获得"))


def _verb_for(noun: str, role: Role) -> str:
    """Return the verb that a bare noun of action or thing calls for."""
    if not is_name(noun) or acts_itself(noun):
        return ""
    for pattern, verb in words.NOUNS:
        if pattern.search(noun):
            return verb
    if _DONE_TO.search(noun):
        return "完成"
    if re.search(rf"(?:{words.DOUBLE})$", noun):
        return (
            "组织"
            if words.ACTORS.match(noun) or noun.startswith(("中心组", "党员", "干部", "全体", "职工"))
            else "开展"
        )
    if role == "plans":
        return "做好" if re.search(r"(?:工作|建设|管理)$", noun) else ""
    acts = tagged(noun)[0][1] == "v" and not words.OF_WHAT_KIND.match(noun)  # 筛查学生: a deed done to them
    return "共有" if words.ENTITY.search(noun) and not (acts or words.CHOSEN.match(noun)) else ""


def _uncounted(part: str, role: Role) -> str:
    """Say a part without a count: as it is where it has a verb, else with one."""
    if words.INTO.search(part):
        return part
    if role == "plans" and words.PRINCIPLE.fullmatch(part):
        return f"落实{part}"
    if part.endswith("全覆盖") and not _VERB.search(part[:-3]):
        return f"实现{part}"
    if (
        len(part) > _NOUN_AT_MOST
        or not is_name(part)
        or has_own_verb(part)
        or words.SUMMED.match(part)
        or re.search(r"\d|到|于|至|成|让|使|按时|按期|及时|准时|当场|得|一(?:季度|[年季月周])一", part)
    ):
        return part
    if re.search(
        r"(?:没|无|未|零|获|入选|评为|夺得|不|已|被|了|有|是|较|明显|全部|均|进一步|多(?=开展|组织|下|走|做))", part
    ) or words.TIME.match(part):
        return part
    if (
        begins_with_verb(part)
        or _verb_inside(part)
        or re.search(r"(?:到位|完善|健全|提升|提高|增强|规范|平稳|良好|显著|稳定|落地|见效)$", part)
    ):
        return part
    if re.search(
        r"由.{2,}(?:任|负责|牵头|审核|把关|管理|审批)|(?:任|兼任|担任)(?:组长|副组长|主任|成员|书记|总召集人|召集人)",
        part,
    ) or (words.ACTORS.match(part) and _VERB.search(part[:-2], 2)):
        return part
    for pattern, verb in words.NOUNS[:9]:
        if pattern.search(part):
            return verb + part
    if re.match(r"(?:专人|动态|分级|实名)管理", part):
        return f"实行{part}"
    if re.match(r"[都均]|逐[月级季项条户个]|定期|专人|全员|全部|全程|统一", part) or words.BY_TURNS.search(part):
        return part
    if re.search(r"(?:建设|管理|监督|引导|宣传|保障|工作|机制|制度|体系)$", part):
        return f"抓好{part}"
    if re.search(rf"(?:{words.DOUBLE}|活动|行动)$", part) and not re.search(r".[前后中时]", part):
        return f"开展{part}"
    kept = re.fullmatch(r"(?:三审三校|三审制|一会一报|三会一课|第一议题)(?:制度)?", part)
    return f"落实{part}" if kept else part
