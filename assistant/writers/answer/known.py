"""What the pack's own list of questions answers, and when that comes before the composers."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.answer.refusal import write_refusal
from assistant.writers.answer.rule import guide_lines, rule_first, told_advice, write_rule
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.answer.written import Blocks, Extras, Written
from assistant.writers.asked import Intent
from assistant.writers.cite import Quote

# Whose habit is asked rather than a rule.
OF_SAMPLES = re.compile(r"范文|样例|例文|样本|范例|别人|人家|(?:其他|别的|兄弟|各|哪些|哪个)单位|有没有(?:人|单位)")
IS_THERE = re.compile(r"有没有|有吗|有无|有不(?![一-鿿])|有现成")
_WRITTEN = re.compile(
    r"有没有[^，。？?]{0,6}[写提讲用说]|[哪几多]少?(?:些|几)?[篇份个家]|有[^，。？?]{0,8}的(?:例子|段落|原文)"
)
_COUNTED = ("coverage", "example", "headings", "difference")
_OF_SAMPLES_ONLY = ("coverage", "headings", "difference", "example")  # what no sentence of a rule answers
_AT_LENGTH = ("report", "title", "opening", "transition", "closing", "role", "topic")
_IN_FULL = re.compile(
    r"(?:怎么|如何|怎样)(?:样|才能|去|来|把)?[^，。]{0,6}(?:写|拟|起|取|开头|收|结|归纳|概括|安排|组织|搭|改|展开|表述|体现|弄|办)|架子|从头到尾|单列|单独写"
    r"|写(?:些|点|成|清楚?|明白?)?(?:什么|啥|哪|几)|(?:包括|包含|组成|有)(?:哪|什么|啥)|写法|(?:几|多少|哪几)(?:条|字|段|部分|块|点)|注意|框架|提纲|结构|模板|把握|(?:哪些|什么|啥)要点|要点(?:是|有)|突出什么"
)
# What was done, which a rule on the same matter does not tell.
_PAST = re.compile(
    r"[一-鿿](?:了|(?<![超不通经])过)(?:几|多少)|(?:谁|哪位)[^。？?]{0,6}的[？?]?$|上[次回]|刚才|今年[^，。？?]*[了过]|(?<!责任人)是谁[？?]?$"
)
_ONE_BY_ONE = re.compile(
    r"(?:包括|包含|指|管|有|是|算)(?:的是?)?(?:哪些|哪几|什么)|哪些[^，。？?]{0,6}(?:算|属于|不能|不得)"
)
_POINTS = re.compile(r"[几多]少?大?[条点块]|[条点块]还是")
_REPORT = re.compile(r"报告|全文|整篇|一篇|各部分|总共写")
SETS_APART = re.compile(r"区别|不同|不一样|一回事|区分|差别|差在|分清|一样|同一")
_OUTRIGHT = 0.6  # how sure it must be that a sentence answers, however the question is put
_INSTEAD = 0.9  # the same where the guide of a part may say it, or the sentence speaks of another part


def write_known(material: Material) -> Written | None:
    """Answer by a sentence of the list; how to write, and what is counted, is told at length instead."""
    known, asked = material.known, material.asked
    if (
        not (known.found or known.advice)
        or (in_full(material) and not _is_list(material))
        or _of_offices(material)
        or (asked.intent in _OF_SAMPLES_ONLY and not _by_the_way(material))
    ):
        return None
    counted = asked.intent in _COUNTED
    if counted and asked.intent == "example" and (OF_SAMPLES.search(asked.question) or _WRITTEN.search(asked.question)):
        return None  # what the samples have is asked, not what a rule says
    if known.score < _INSTEAD and asked.roles and not (asked.form or known.advice) and guide_lines(material):
        return None  # the guide of that part speaks of the very detail
    told = known.advice or "".join(f"{one.quote.place}{one.quote.text}" for one in known.found)
    aside = asked.intent == "how_to" and not known.advice and not material.on_target(told)
    enough = _INSTEAD if aside else _OUTRIGHT if counted else 0.0
    return as_known(material) if known.score >= enough else None


def _is_list(material: Material) -> bool:
    """Whether the list has what a question asks to be told one by one: 阵地管理管的是哪些地方, 报告的禁忌有哪些."""
    known = material.known
    return len(known.found) > 2 and known.score >= _OUTRIGHT and bool(_ONE_BY_ONE.search(material.asked.question))


def _of_offices(material: Material) -> bool:
    """Whether nothing is asked but whether there are samples of a kind of office: 国企的有没有."""
    asked = material.asked
    return bool(asked.units and IS_THERE.search(asked.question)) and not (asked.topics or asked.roles or asked.open)


def _by_the_way(material: Material) -> bool:
    """Whether the question only sounds like one for the samples: 有没有挂钩的说法, 哪个用来表示起止."""
    asked, near = material.asked, material.known.score >= _OUTRIGHT
    if asked.intent == "example":
        return asked.asks == "yesno" and not re.search(r"例|范文|样本|有没有|原文看|段", asked.question)
    listed = asked.intent == "headings" and asked.listing == "sentences" and asked.count is None
    if asked.intent == "difference" and asked.asks == "yesno":
        return near and not SETS_APART.search(asked.question)  # 问题和措施要一一对应吗 sets nothing apart
    counted = asked.intent == "coverage" and not re.search(r"[篇份]|范文|样本|样例|报告|单位|谁|材料", asked.question)
    return near and (listed or counted)


def as_known(material: Material) -> Written | None:
    """Answer by a sentence of the list, if it has one."""
    known = material.known
    if known.advice:
        line = told_advice(material, known.advice)
        said = f"**{known.short}。**{line}" if known.short else line
        intent: Intent = "requirement" if material.asked.asks == "yesno" else "how_to"
        return Written(intent, True, iter([said]))
    return Written("requirement", True, write_rule(material, list(known.found), known.short)) if known.found else None


def refuse_known(material: Material, extras: Extras) -> Written | None:
    """Refuse what the list says nothing answers, unless the samples are to be counted over."""
    alike = _IN_FULL.search(material.known.question) or material.asked.length
    full = in_full(material) and not (material.known.score >= _INSTEAD and alike)
    if not material.known.refused or material.asked.intent in _COUNTED or full:
        return None
    intent = "other" if material.asked.intent == "unclear" else material.asked.intent
    return Written(intent, False, write_refusal(material, extras.unknown), exact=True)


def is_ruled(material: Material) -> bool:
    """Whether a rule answers though the office asks of itself: 我们受双重领导，报告给谁."""
    known = material.known
    least = max(_OUTRIGHT, material.asked.doubt)
    return bool(known.found or known.advice) and known.score >= least and not _PAST.search(material.asked.question)


def after_rule(material: Material, blocks: Blocks) -> Blocks:
    """Put the sentence that answers the very question before how the part is written."""
    known = material.known
    found = list(known.found)
    if material.asked.type and material.pack.report_type(material.asked.type).person == "first":
        # What is said of a unit's report is not of one's own.
        found = [one for one in found if "述职" in f"{one.quote.name}{one.quote.text}"]
    found = [one for one in found if not _of_another(material, one.quote)]
    told = "".join(f"{one.quote.place}{one.quote.text}" for one in found)
    as_full = _IN_FULL.search(known.question) or not _IN_FULL.search(material.asked.question)
    narrow = material.asked.target not in ("none", "report")
    sized = not material.asked.length or narrow or bool(re.search("字|占|块", told))
    if _POINTS.search(material.asked.question):
        sized = bool(
            re.search(r"[一二两三四五六\d]大?[条点块个]", told)
        )  # how many points is not told by what they are to say
    least = _INSTEAD if material.asked.target == "report" and not material.asked.length else _OUTRIGHT
    if found and known.score >= least and as_full and sized and material.on_target(told):
        yield rule_first(material, found[0], known.short if found[0] is known.found[0] else "")
    elif material.asked.asks == "lack" and known.lacking:
        yield block("没有做的、没有发生的怎么交代", [_lacking(material, one) for one in known.lacking])
    elif known.advice and known.score >= _OUTRIGHT and as_full:
        yield f"**{known.short}。**{material.advised(known.advice)}" if known.short else material.advised(known.advice)
    yield from blocks


def _of_another(material: Material, quote: Quote) -> bool:
    """Whether a rule is headed as one for another kind of report than the question names: 支部报告怎么写责任."""
    kinds = material.pack.report_types
    named = {
        kind.name for kind in kinds for name in (kind.name, *kind.synonyms) if "报告" in name and name in quote.place
    }
    return bool(material.asked.type and named) and material.asked.type not in named


def _lacking(material: Material, one: str | Quote) -> str:
    return material.advised(one) if isinstance(one, str) else f"{quoted(material, one)}（{titles([one.name])}）"


def in_full(material: Material) -> bool:
    """Whether a question asks how to write a part, a topic or the whole, to be told at length."""
    asked = material.asked
    of_report = asked.target in _AT_LENGTH or asked.type or (asked.length and _REPORT.search(asked.question))
    put = asked.intent == "how_to" or (asked.intent == "unclear" and not IS_THERE.search(asked.question))
    if asked.place and asked.target == "title" and material.known.found:
        return False  # 标题里单位写在哪 is of the unit in it
    return put and bool(of_report) and (asked.length or bool(_IN_FULL.search(asked.question)))
