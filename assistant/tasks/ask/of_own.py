"""Turns that lean on the office's own texts: an entry of a report that was listed, a fault or a matter of a rule."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.genre import Common
from assistant.results import Answer
from assistant.structure.numbering import numeral
from assistant.writers.answer.notice.doers import ENDS
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.fault import read_faults
from assistant.writers.answer.own.held import held_list
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.sanction import items_of, lays_down_again
from assistant.writers.answer.own.text import articles_of
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

_LEAD = r"(?:那么?|再|还有|就|上面|刚才|其中)*"
_N = r"第(?P<n>[一二两三四五六七八九十\d]{1,2})(?:个|条|点|项)(?:问题|不足|短板)?"
_LAST = r"最后一(?:个|条|点|项)(?:问题|不足)?"
_ITEM = re.compile(rf"^{_LEAD}(?:{_N}|(?P<last>{_LAST}))(?:呢|是什么|是啥|说的是?(?:什么|啥))?")
_LATER = re.compile(
    r"^(?:那|它|这[个条]|现在|后来|目前|如今|最近|今年|[上下]半年|(?:19|20)\d\d年|报告里?|都|到底|究竟|又|的)*"
    r"(?:(?:整?改|解决|落实|补|纠正|处理|办|推进|改进|进展|情况)(?:得|的|到|了|过|好|完|成|没|位)*(?:怎么?样|咋样|如何|什么情况|没有?|没|吗|哪一?步|啥样|怎么样)?(?:了|呢|啊|么)*"
    r"|(?:怎么?样|咋样|如何|怎样|好了没有?|好没好|还有没有|还在不在|还有吗|什么情况)(?:了|呢|啊)*|(?<=[年在来前近])呢)$"
)
_AFTER = re.compile(
    r"现在|后来|目前|如今|最近|今年|[上下]半年|(?:19|20)\d\d年|改|解决|落实|补|纠正|处理|好了|好没|还有|进展"
)
_MORE = re.compile(
    r"^(?:能不能|可以|请|麻烦|再|说|讲|给|我|写|能|还|更|要|得|的|多)*(?:具体|详细|细致|仔细|展开|详|细)(?:一?[点些下]|地|说|讲|写|来|开|说说|讲讲|吧|呗|呢|吗|儿|的|一)*$"
)
# How a report of this year tells what became of an entry: 今年咋写整改了.
_TO_WRITE = re.compile(
    r"^(?:那么?|今年|这次|这回|新稿里?|报告里?|现在|的|又|该|要|得|应该)*(?:(?:怎么|咋|如何|怎样)(?:去|来)?(?:写|交代|体现|反映|说)(?:成|上)?"
    r"(?:它|这[条个])?(?:已经?)?(?:的?(?:整改|改进|改|落实|解决)(?:情况|结果|措施|完成|好)*)?(?:了|的|呢)*"
    r"|(?:的?(?:整改|改进|解决|落实)(?:情况|结果|措施)?)(?:该|要|得)?(?:怎么|咋|如何|怎样)(?:写|交代|体现|反映)(?:的|呢)*)$"
)
_ENDS = "，,。.！!？?、 　"

_SHORT = 18  # characters of a turn that tells a fault and nothing besides
_PUT = re.compile(r"^(?:那么?|要是|如果|万一|假如|换成|换作|改成|至于|还有|对于|碰上|遇到|是|若是?)+")
_CLOSE = re.compile(
    r"(?:的话|了)?(?:呢|又?会?(?:怎么?样|咋样|怎样|如何)|(?:怎么|如何|咋|怎样)(?:处理|办|罚|处分|追责)|(?:有|会有)?(?:什么|啥)(?:后果|处理|处分|处罚)|会(?:不会)?(?:被|受)?(?:罚|处理|处分|通报|批评|约谈|追责|扣分|扣钱)(?:吗|么)?)+[？?]?$"
)
_WRITES = re.compile(r"写|报告里|材料|稿子里|范文|标题|总结")
_SUCH = re.compile(
    r"(?:像|对)?(?:这|那|此)(?:一)?(?:种|类|样)的?(?:事情?|情况|问题|舆情|事件|东西|活动)|(?:这|那)(?:件|回|次)?(?:事情?|情况)(?=按|照|[，,]|要|得|该|应|$)|(?:像|对)?(?:这|那)(?:一)?[种类](?=要|得|该|应|多久|多长|几|什么时|啥时|谁)"
)

# Whom a turn asks the same of, after what the notice fixes for one: 那站里呢.
_OTHER_DOER = re.compile(rf"^(?:那么?|换成|还有)?(?P<of>[一-鿿]{{0,5}}?(?:{ENDS}))(?:里|上|那边|这边|的)*呢$")
_DOER = re.compile(
    rf"^(?P<doer>[一-鿿]{{0,5}}?(?:{ENDS}))(?:里|上|的)*(?=报告|材料|[^，。？?]{{0,4}}(?:什么时|啥时|几号|哪天|多少字|交|报))"
)


def of_other_doer(text: str, before: str, answers: Sequence[Answer]) -> str:
    """Return what was asked of a notice for one, asked for another; empty where the turn asks something else."""
    found = _OTHER_DOER.match(text.strip(_ENDS))
    if not found or not answers or not answers[-1].text.startswith("**通知要求**"):
        return ""
    rest = _DOER.sub("", before)
    return f"{found['of']}{rest}" if rest != before else ""


def of_listed_item(text: str, before: Asked, answers: Sequence[Answer], own: Collection[str]) -> Asked | None:
    """Return what a turn asks of the entries of an own report that the talk lists; None where it asks nothing of them.

    第二个呢 is the entry whole, 今年改得怎样 what later reports say of it, 再具体点 what all others say.
    """
    held = held_list(answers, own)
    if not held:
        return None
    number, focus, asks = 0, "", False
    for piece in re.split(r"[，,；;。？?\s]+", text.strip(_ENDS)):
        if item := _ITEM.match(piece):
            number = len(held.items) if item["last"] else numeral(item["n"]) or 0
            asks, piece = True, piece[item.end() :]
        if not piece.strip("呢吧啊吗"):
            continue
        if asks and _TO_WRITE.match(piece):
            focus = focus or "write"
        elif _MORE.match(piece):
            focus = focus or "more"
        elif _LATER.match(piece) and (_AFTER.search(piece) or asks):
            focus = "later"
        else:
            return None
    if not (asks or focus):
        return None
    number = number or held.current
    if asks and not focus and before.turn == "own_entry" and before.focus in ("later", "write", "plan"):
        focus = before.focus  # 那第三个呢, after what became of the second
    return replace(
        before, question=text, said=text, turn="own_entry", ordinal=number or None, focus=focus, documents=()
    )


def of_fault(text: str, before: str, rules: Sequence[Notice], common: Common) -> str:
    """Return a turn that only tells a fault (没备案会怎样, 换成没三审呢, 第二次再犯呢) as a full question, where one of
    the rules has it; 这种情况 is what was asked ``before``. Empty for every other."""
    if not rules or len(text) > _SHORT or _WRITES.search(text) or not _CLOSE.search(text):
        return ""
    told = _CLOSE.sub("", _PUT.sub("", text.strip(_ENDS)))
    told = _CLOSE.sub("", before.strip(_ENDS)) if _SUCH.match(told) else told  # 这种情况会被通报吗
    faults = read_faults(told, common.own_rules)
    if not told or not faults:
        return ""
    articles = [one for rule in rules for one in articles_of(rule)]
    if faults.repeated and not (faults.kinds or faults.acts):
        return f"{told}怎么处理" if any(map(lays_down_again, articles)) else ""
    items = [item for one in articles for item in items_of(one) if faults.in_item(item)]
    undone = replace(faults, kinds=())
    near = [
        item for item in items if undone.in_item(item) or any(one in f"{before}{faults.rest}" for one in grams(item))
    ]
    things = matter_words(content(before), before)
    of = "" if near or not things else things[-1]  # 没批会怎样 is of the 视频号 spoken of, which no item may be on
    return f"{of}{told}怎么处理" if items else ""


def of_such(text: str, before: str, rules: Sequence[Notice]) -> str:
    """Return a turn on 这种事 with the word of the question before that an own rule speaks of; empty where none is.

    Only what a rule fixes is asked so: how soon, by whom, what is needed.
    """
    if not (found := _SUCH.search(text)) or _WRITES.search(text) or not values_asked(text):
        return ""
    spoken = [word for word in matter_words(content(before), before) if any(word in rule.text for rule in rules)]
    return text.replace(found[0], spoken[-1], 1) if spoken else ""
