"""What a note is by those before it: a sequel, a plan for a later year, a stray line behind the plans."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from assistant.meaning import meanings
from assistant.structure.likeness import shares_pair
from assistant.structure.notes.come_about import has_come_about
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.halves import some_of_them
from assistant.structure.notes.inseparable import goes_on_with
from assistant.structure.word_bounds import tagged

UNRELATED = "看不出与本报告的关系，没有写入；有关系的话，请补一句说明"
# What people raised, to which a line that looks like no matter is the answer: 反映多的是食堂 and 食堂换了承包商.
_RAISED = re.compile(
    r"(?:反映|意见|诉求|建议|投诉|吐槽|关心|盼|希望|提出?)[^，。；：\d]{0,8}(?:是|有|为|：|集中在)(?P<things>[^。；]+)"
)
# What a line on no topic may still be ours by: what one does with people, a fault found or owned up to, a time to come.
_OURS = re.compile(
    r"开展|组织|召开|走访|慰问|培训|学习|检查|排查|宣讲|谈心|谈话|活动|党员|群众|干部|职工|讲|教育|宣传|研究|帮扶|调研|督查|信教|宗教|倡议|谣|舆情|祭扫|[群网]|(?:来|被)[^，。；]{0,4}(?:查|看|督)|指出|通报|批评|点名|我(?!们)|^(?:下半年|明年|来年|每|\d{1,2}月)"
)


_OPENS_PLANS = re.compile(r"明年|来年|下一?步|[今往以]后|后[面头]|接下来|打算|准备")
_DEED = re.compile(
    r"了(?!解)|过(?![程期关]$)|已|获|今年|全年|上半年|去年|年初|没有?(?:发生|出现)|\d{1,2}月(?:\d|份)|[共达]\d"
    r"|\d[\d.]*[万余多]?(?:人次|[次场期篇条件起份节批堂处个名人家户本册块张台幅])(?![以之]?[内上])"
)
# What is over whatever part is asked for: 签了责任书27份; and what was held so often, beside plans of the notes' own.
_OVER = re.compile(
    r"[\u4e00-\u9fff]了(?!解)[^，。；]{0,12}\d|\d[^，。；]{0,8}，(?:都|均|全部|已)|[都均全]?已经?(?=[\u4e00-\u9fff])(?!有|知)"
    r"|(?:今年|上半年|前三季度)[^，。；]{0,10}\d(?!月)"
    r"|\d(?P<of>[次场期篇件起条份个部])，(?:其中)?(?:退回?|驳回|打回|否决|叫停|劝退|撤下?|未通过)\d+(?P=of)"
)
_SO_MANY_OF = re.compile(
    r"(?P<all>\d{1,6})(?P<unit>[\u4e00-\u9fff])(?:(?<=应[\u4e00-\u9fff]\d[\u4e00-\u9fff])，|(?<=应[\u4e00-\u9fff]\d\d[\u4e00-\u9fff])，|)[^，。；\d]{0,3}?(?:只|才|仅|实|到|签|办|参|完|了)[^，。；\d]{0,3}(?P<done>\d{1,6})(?P=unit)"
)
_HELD = re.compile(r"\d[余多]?(?:人次|[次场期轮篇起条件份]|[个块处家名]$)")
_INTENDED = re.compile("每|[先再招聘增添配派请]|(?:建|办|设|定|开|出)(?![展设法公])|[要把将]")
# In force from a year to come: 从2026年起执行.
_FROM_THEN = re.compile(
    r"(?:从|自|于)?(?P<year>(?:19|20)\d{2})年(?:度|\d{1,2}月(?:\d{1,2}日)?)?(?:起|开始)(?:执行|实施|施行|实行|推行)"
)
_NO_THING = re.compile(
    "[今全去明]年|[上下]半年|职工|干部|群众|党员|学习|思想|工作|开展|组织|居民|村民|学生|问卷|意见|建议|座谈|我们?"
)
_THERE_ARE = re.compile(r"有\d+[余多]?[户人名]")  # 信教的有11户: how it is now
_LIKELY, _HARDLY = 0.9, 0.05  # likelihoods of a deed, and of a plan, of what is plainly over
_SURELY = 0.95  # likelihood of a plan from which what goes on behind one is one for certain
_SCATTERED = 2  # facts on a topic behind the first plan that show notes in no order
_THING, _MOST_OF_THING = 2, 6  # characters of such a thing
_SEQUEL = re.compile(r"([\u4e00-\u9fff]{0,6}?)(?:后来|随后|随即|接着)(?!又?[开办组举])")


def of_event_before(found: list[Fact], facts: list[Fact], text: str) -> list[Fact]:
    """Join a line on what came of the one above, 后来没再发酵 or 宿舍后来装了空调, to that one; return others."""
    if not found or not facts or facts[-1].reason or found[0].reason not in ("", UNRELATED):
        return found
    first, before = found[0], facts[-1]
    head = _SEQUEL.match(first.said)
    some = first.said.startswith("其中") and first.role in (None, before.role)
    far = not head or (head[1] and not shares_pair(head[1], before.said))
    answers = first.role in (None, "done") or not first.certain
    same = (first.role or "done") == (before.role or "done")
    goes_on = some_of_them(first.said, before.said) or (same and goes_on_with(first.said, before.said))
    if far and not some and not goes_on and not (answers and _raises(before, first.said)):
        return found
    said = f"{before.said}，{first.said}"
    facts[-1] = replace(before, end=first.end, text=text[before.start : first.end], said=said)
    return found[1:]


def _raises(fact: Fact, said: str) -> bool:
    """Whether a note tells that people raised the thing which another opens with."""
    raised = _RAISED.search(fact.said)
    if fact.role not in (None, "done") or raised is None or _NO_THING.match(said):
        return False
    ends = accumulate(len(word) for word, _ in tagged(said))
    return any(_THING <= end <= _MOST_OF_THING and said[:end] in raised["things"] for end in ends)


def strays_out(facts: list[Fact]) -> list[Fact]:
    """Leave out what stands behind the plans and is on no topic: 城管队新买了电动车6辆.

    Where what was done or is lacking goes on behind them, the notes keep to no order, and nothing strays.
    """
    told, planned, kept = False, False, list[Fact]()
    if _in_no_order(facts):
        return facts
    for fact in facts:
        told = told or (fact.role in (None, "done") and not fact.reason and not planned)
        planned = planned or (fact.role == "plans" and told)
        free = fact.role is None and not (fact.topic or fact.group or fact.headed or fact.reason)
        stray = planned and free and not _OURS.search(fact.said)
        kept.append(replace(fact, reason=UNRELATED) if stray else fact)
    return kept


def _in_no_order(facts: list[Fact]) -> bool:
    plans = next((at for at, fact in enumerate(facts) if fact.role == "plans" and not fact.reason), len(facts))
    behind = [fact for fact in facts[plans:] if fact.role != "plans" and fact.topic and not fact.reason]
    return len(behind) >= _SCATTERED


def plans_go_on(facts: list[Fact]) -> list[Fact]:
    """Take for plans what stands behind the first plan of 明年 or 下一步 and has no sign of a role or a deed.

    What is told there as a thing that has come about since is a deed.
    """
    kept, going = list[Fact](), False
    for at, fact in enumerate(facts):
        if fact.role == "plans" and not fact.reason and has_come_about(fact.said):
            fact = replace(fact, role="done", certain=True)
        free = (fact.role is None or (fact.role == "plans" and not fact.certain)) and not (fact.reason or fact.group)
        if fact.role == "plans" and _OPENS_PLANS.match(fact.said) and any(one.role is None for one in facts[:at]):
            going = True
        elif going and free and not (tells_deed(fact.said) or _THERE_ARE.search(fact.said)):
            sure = fact.role == "plans" or meanings().likely(fact.said, "plans") > _SURELY
            fact = replace(fact, role="plans", certain=sure)
        elif fact.role != "plans" and not fact.reason:
            going = False
        kept.append(fact)
    return kept


def plainly_over(said: str) -> bool:
    """Whether a note tells by a word of the past, or by a count behind one, and by all it is like what is over."""
    sign = _DEED.search(said)
    past = _OVER.search(said) is not None or (sign is not None and not sign[0][0].isdigit())
    known = meanings()
    return past and known.likely(said, "done") > _LIKELY and known.likely(said, "plans") < _HARDLY


def tells_deed(said: str) -> bool:
    """Whether a note tells what was done: by a word of the past, or by a count of what is not to be set up."""
    sign = _DEED.search(said)
    return sign is not None and not (sign[0][0].isdigit() and "月" not in sign[0] and _INTENDED.search(said))


def told_over(facts: list[Fact]) -> list[Fact]:
    """Take what tells a deed beside plans of the notes' own for done, whatever part is asked for: never for a plan."""
    if not any(fact.role == "plans" and fact.certain and not fact.reason for fact in facts):
        return facts
    return [
        replace(fact, role="done", certain=True)
        if fact.role is None and not (fact.reason or cue_role(fact.said)[0]) and is_over(fact.said)
        else fact
        for fact in facts
    ]


def is_over(said: str) -> bool:
    """Whether a note tells what is over, whatever part is asked for: so many were held, 签了责任书27份, 都已换过."""
    short = _SO_MANY_OF.search(said)  # 责任书26份签了20份
    fewer = short is not None and float(short["done"]) < float(short["all"])
    return not fewer and (_OVER.search(said) is not None or (tells_deed(said) and _HELD.search(said) is not None))


def of_next_year(fact: Fact, period: str) -> Fact:
    """Take for a plan what opens with a year behind the notes' own, 2026年：每月读一本, or is in force from then."""
    year = re.match(
        r"((?:19|20)\d{2})年(?:度)?(?:[，：:、]|(?=要|将|准备|打算|计划|争取|每|继续|拟|力争|方面))", fact.said
    ) or _FROM_THEN.search(fact.said)
    if not year or not period or not year[1] > period[:4] or fact.reason:
        return fact
    return replace(fact, role="plans", certain=True)
