"""Whose report a question is of: that of one person, or of a body and not of one of its members."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.retrieval.understand import Query
from assistant.tasks.ask import wording
from assistant.tasks.ask.samples import named_samples

_MEMBER = re.compile(r"党(?:组|委|工委)班?子?(?:成员|委员)|党[委组]副书记")

_EITHER = re.compile("述职(?:报告)?(?:或者?|、)(?:单位)?(?:的)?报告|报告(?:或者?|、)述职")  # of whichever kind

_TO_WRITE = re.compile(
    r"(?:怎么|咋|如何|怎样)[^，。？?]{0,6}(?:写|起|开头|收|说|表述|下笔|动笔)|写(?:些|点)?(?:什么|啥|哪|几|多)"
)

# What any report of such an office is to hold, and none that is written: 税务局写意识形态，必须写哪几块内容.
_IN_GENERAL = re.compile(
    r"(?:必须|应当|应该|应|要|得|该|需要)(?:写|有|包括|包含|涵盖)[^，。？?]{0,3}(?:哪|什么|啥)"
    r"|(?:报告|材料|汇报|总结)(?:要|该|应该)?(?:怎么|咋|如何|怎样)写[？?]?$"
)
_POINTS = re.compile(r"[那这][篇份]|范文|样本|例文|[”》]|(?:19|20)\d\d")


def of_kind_asked(question: str, documents: tuple[Document, ...], pack: GenrePack) -> dict[str, str]:
    """Return the samples a question names, without those of another kind than the one it asks how to write.

    税务局的述职开头怎么写 is of no report of that bureau: who speaks in one's own name learns nothing from it.
    """
    named = named_samples(question, documents)
    if named and _IN_GENERAL.search(question) and not _POINTS.search(question):
        return {}
    kind = in_person(question, pack) if named and _TO_WRITE.search(question) else None
    if not kind:
        return named
    others = {one.id for one in documents if one.type and one.type != kind}
    return {name: said for name, said in named.items() if name not in others}


def in_person(question: str, pack: GenrePack) -> str | None:
    """Return the kind of report given in the first person where a question names it, whoever gives it: 书记述职."""
    if wording.DIFFERENCE.search(question) or _EITHER.search(question):
        return None
    first = (kind for kind in pack.report_types if kind.person == "first")
    return next((kind.name for kind in first if any(name in question for name in kind.synonyms)), None)


def whole_body(question: str, kind: str | None, understand: Callable[[str], Query]) -> str | None:
    """Return the kind of report that the question names by the body that gives it, none where only by its member.

    党组成员“一岗双责”怎么写 is of one of them, though 党组 is a unit's word.
    """
    if _EITHER.search(question):
        return None
    if not kind or not _MEMBER.search(question):
        return kind
    return kind if understand(_MEMBER.sub("，", question)).type == kind else None
