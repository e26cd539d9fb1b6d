"""What a shortfall lends its heading of its own words: the clause that lacks, where it can stand by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.writers.draft.polarity import lacks

SHORT = re.compile(
    r"不|缺|少|弱|薄|单一|单调|差距|短板|漏洞|老化|断层|走过场|滞后|未|走形式|晚(?![上归会间报自饭餐场])|有待|两张皮|形式主义|松懈|偏|较"
)
UNFIT = re.compile(
    r"仅\d+余?$|其余\d+[\u4e00-\u9fff]$|[我他她]们|^(?:有的?|是|因|由于|分管|去|在|把|被|今年|去年|每)|[了过着呢吧的]$|的时候|[啥咋]|方面$|全部|均已|已经"
)
LACKS = re.compile(
    r"无人|没有?|未|不会|难|只|仅|才\d|照|走过场|凑|陈旧|过时|外传|替|应付|流于|靠[^，]{1,10}一个?人$"
)  # what a lack is told by, beside
_OWN = 20  # characters of a shortfall's own words that may head it
_NO_SUBJECT = re.compile(
    r"[人也][都也]|又|剩下?|其余|基本|[难不没无未只仅才就还都也到缺多少老常一]|有[的些个]|管|看|做|来的"
)  # says not what it is that lacks
_ASIDE = re.compile(r"（[^（）]*）")
_LEAST = 4  # characters of a clause that may head it
# Of what is done much and what is done little, the little lacks: 督促多、帮得少; what is ill by itself stays: 念文件多.
_ENOUGH = re.compile(
    r"(?:督促|督查|检查|要求|布置|部署|强调|安排|批评|[讲说抓管发做听看查问催压])[^，；、]{0,6}(?:多|勤|紧|重|实)[、，]"
    r"(?=[^，；、]{1,10}(?:少|松|轻|虚|弱|不够))"
)
_MENDED = re.compile(
    r"(?:后来|之后|随后|现在|目前|已经?|这才|当[天场即]|马上)(?![^，；]*[没未不])[^，；]{0,8}(?:指定|明确|改|修|换|补|撤|删|配|解决|处理|整改|落实|好了|建)"
    r"|点头才[\u4e00-\u9fff]|补是补了$|^[^人员，；没未不]{0,5}(?:换|修|改|补|撤|清)(?:上|好|掉|齐)?了(?:新的?|一遍|过来)?$"
)
_NO_WAY = re.compile(
    r"[^，；]*(?:没|没有)(?:什么|啥)?(?:好|太好的|更好的)?办法(?=$|[，；])|[^，；]*没(?:招|辙)(?=$|[，；])"
)
_NOT_SHORT = re.compile("不少|不仅|不光|不断|不同|不管|至少|多少|少儿|少年|少先|少数|较好|较多|偏远|不错")
_TAKEN_FOR = re.compile("把[^，]{1,8}当(?:成|作)")  # lacks without a word of it: 把台账当成工作


def bare(clause: str) -> str:
    """Return a clause without what stands in brackets, as it may head an item."""
    return _ASIDE.sub("", clause)


def is_short(part: str) -> bool:
    """Whether a clause tells what is lacking, in words of judgement or without."""
    return lacks(part) or bool(LACKS.search(part) or SHORT.search(part) or re.search(r"过[多少大重杂乱满]|就\d", part))


def main_lack(told: str) -> tuple[str, int]:
    """Return a shortfall without what lacks nothing, and up to where in it the main lack is told.

    That is the clause that first says so: what is behind it is beside it. Nothing is left of what was mended.
    """
    parts = re.split("(?<=[，；])", _NO_WAY.sub("", _ENOUGH.sub("", told)))
    if _MENDED.search(parts[-1]):
        return "", 0
    bare = [_NOT_SHORT.sub("", part.rstrip("，；")) for part in parts]
    last = next((n for n, part in enumerate(bare) if is_short(part) or _TAKEN_FOR.search(part)), len(parts))
    return "".join(parts), len("".join(parts[: last + 1]).rstrip("，；"))


def by_itself(clauses: Sequence[str], chosen: Collection[str]) -> str:
    """Head a shortfall by its own words: all where they are short, else the clause that lacks, or up to it."""
    parts = bare(clauses[0]).split("，") if clauses else []
    last = next((n for n, part in enumerate(parts) if is_short(part)), -1)
    if last < 0:
        found = [one for one in map(bare, clauses[1:]) if is_short(one) and "，" not in one]
        found += ["，".join(parts)]
    else:
        own = [part for part in parts if len(part) >= _LEAST and is_short(part) and not _NO_SUBJECT.match(part)]
        found = ["，".join(parts), *own, "，".join(parts[: last + 1])]
    fitting = (one for one in found if len(one) <= _OWN and not UNFIT.search(one) and one not in chosen)
    return next(fitting, "")
