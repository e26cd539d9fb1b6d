"""The plain question that a roundabout one comes to, from what it wants and what it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.genre import GenrePack
from assistant.genre.examples import Shape
from assistant.tasks.ask.foreign import other_kind
from assistant.tasks.ask.likely import Likely, named_about, worded_shape
from assistant.tasks.ask.points import counts_parts, counts_points
from assistant.tasks.ask.wording import OF_OTHERS, PART_OF, WARNED
from assistant.tasks.ask.wording_beyond import IN_GENERAL, NORM, ONE_AFFAIR
from assistant.writers.answer.enough import only_this
from assistant.writers.asked import Asked, Intent

# What is answered from pages, lists and counts, and is put again in plain words.
OF_WRITING = ("how", "mistakes", "length", "headings", "sentences", "example", "outline", "place", "count", "extreme")
_FRAMES = {"whole": "报告", "none": "报告", "title": "报告标题", "transition": "过渡句"}
_FRAME_SENTENCES = {
    "opening": "给我{n}个开头句",
    "transition": "给我{n}个过渡句",
    "closing": "给我{n}个结尾句",
    "title": "给我{n}个报告标题",
}
_OF_ANYTHING = ("how", "mistakes", "length", "outline", "extreme", "place")  # asked of things, not of reports alone
_ON_PAGES = ("rule", "meaning", "form")
# Where a thing is, and not where it is written: 设在哪个广场.
_ELSEWHERE = re.compile(
    r"哪一?(?:个|条|座|家|所|处|间|层|栋)(?!大?部分|地方|位置|主题|标题|方面|章|节|[条块段]|大?点|好|合适)"
    r"[一-鿿]{1,6}[？?]?$"
)
_COUNTED = re.compile("范文|样[本例稿]|库|报告|材料|稿|篇|写|提到")
_TITLE = re.compile("(?<![小分级])(?:标题|题目)")
_NOTICED = re.compile("[这那本此该来发]个?份?通知|通知(?=[里上中要规说写没有的让])|[这本此][次回批份]|上[头面级边]")
_TOP = ("一级标题", "大标题")
_HOW_NAMED = re.compile(r"(?<![小分级])(?:标题|题目)[^，。？?]{0,4}(?:怎么|如何|怎样)[^，。？?]{0,2}(?:起|取|拟|定|写)")
_HOW_PUT = re.compile(
    r"(?:职责|责任|作用|身份)[^，。？?]{0,6}(?:怎么|咋|如何|怎样)(?:样|去|来)?(?:表述|写|说|体现|反映|交代)"
)
_WRITES = re.compile(r"写(?:哪|什么|几|多少|些)|(?:怎么|如何|怎样|从哪)[^，。？?]{0,8}(?:写|起笔|下笔|动笔|开头|收尾)")
_ASKS_AT_ALL = re.compile(
    r"[？?吗么呢]|什么|怎么|如何|怎样|[谁哪几]|多少|[能会可]|是否|有没有|([一-鿿])不\1|帮|给|看看|告诉"
)
PARTS = ("whole", "title", "opening", "transition", "done", "problems", "causes", "plans", "closing")
_INTENTS: dict[str, Intent] = {"difference": "difference", "about": "about", "may": "requirement"}
_SAID = ("own", "future", "foreign", "deed")  # worded as what no library answers
# Lead over all that is answered: of writers left out 1 in 100 answered questions reaches it, 3 in 4 others; the same
# where another kind of text is named; what is added where the wording says it as well.
_OUTSIDE, _NEARLY, _BOTH = 0.02, -0.03, 0.1
_RULED = 0.03  # more, where it asks what must be
_OFF = 0.06  # the same, from which it leans on nothing that was said before
_ASKS = {"who": "person", "when": "time", "number": "number", "may": "yesno"}


def told_apart(asked: Asked, likely: Likely) -> Asked:
    """Return the question as one for a rule, a fact, the assistant …, where that is likelier than its wording."""
    worded = worded_shape(asked)
    shape = likely.shape(asked.question, worded)
    beyond, lead = likely.outside(asked.question)
    other = "" if asked.foreign or asked.place else other_kind(asked.said or asked.question)
    likened = beyond == "foreign" and lead >= _NEARLY and not PART_OF.search(asked.question)
    if other and (likened or likely.seems(asked.question) == "foreign"):
        return replace(asked, foreign=other)  # 主持词的开场白: no opening of ours
    if told := _beyond(asked, worded, beyond, lead):
        return told
    if shape is None or shape == worded or shape in OF_WRITING or asked.outside == "order" or asked.foreign:
        return asked
    if shape == "about" and worded is None and not _ASKS_AT_ALL.search(asked.question):
        return asked  # 你真聪明 asks nothing of the assistant
    if asked.asks == "name" and shape not in _SAID:
        return asked  # whose name it is no rule on who does what tells
    if (worded, shape) in (("own", "who"), ("extreme", "when"), ("extreme", "number")):
        return asked  # who holds a post is known where it is held; 别人一般写多长 is no time
    if worded == "notice" or (shape == "notice" and not _NOTICED.search(asked.question)):
        return asked
    named = asked.known or asked.targeted
    if shape == "foreign" and (named or not asked.open):
        return asked  # it names nothing but what the genre has
    if worded == "place" and shape in _ON_PAGES and asked.informative and not (asked.open or asked.form):
        return asked
    if shape in _ON_PAGES and named and (worded is None or worded in OF_WRITING):
        return asked  # 导语包括哪些要素: the page on it tells that
    return with_shape(asked, shape)


def off_topic(asked: Asked, likely: Likely) -> bool:
    """Whether a question is plainly of something else than any report, whatever was spoken of before it: 中午吃什么."""
    beyond, lead = likely.outside(asked.question)
    return beyond == "foreign" and lead >= _OFF


def _beyond(asked: Asked, worded: Shape | None, beyond: Shape, lead: float) -> Asked | None:
    """Return a question that is likelier one no library answers as such a one; None where it is not, or is worded else.

    ``lead`` says by how much; where the wording says the same, less will do, and a sentence must be the surer to
    answer it all the same.
    """
    if worded in _SAID:
        intent: Intent = "requirement" if asked.outside == "order" else asked.intent
        return replace(asked, beyond=lead + _BOTH, intent=intent) if lead > -_BOTH else None
    if beyond == "future" and IN_GENERAL.search(asked.question) and not ONE_AFFAIR.search(asked.question):
        return None  # 没按时报告会不会被问责 is of whoever does so, at any time
    ruled = beyond in ("own", "future") and NORM.search(asked.question)  # 去年的稿子改成今年的要改哪些地方
    if lead < _OUTSIDE + (_RULED if ruled else 0.0):
        return None
    if worded == "about":
        return replace(asked, beyond=lead, intent="requirement") if asked.outside else None
    if beyond == "own" and worded in ("how", "outline") and _WRITES.search(asked.question) and asked.targeted:
        return None  # 我们村的做法写哪几块 asks how, whosever it is
    ours = asked.of_writing or asked.known or asked.targeted or lead < _OFF
    if beyond == "foreign" and ours and not (asked.open or other_kind(asked.said or asked.question)):
        return None  # it names nothing but what the genre has: 怎么写才不像抄的
    return replace(with_shape(asked, beyond), beyond=lead)


def roundabout(asked: Asked, likely: Likely, named: Sequence[tuple[str, str]], pack: GenrePack) -> str:
    """Return the plain question that ``asked`` comes to; empty where it says plainly what it wants of what.

    ``named`` are words of the question with what each names.
    """
    worded, by_name = worded_shape(asked), named_about(asked)
    shape, about = likely.shape(asked.question, worded), _about(asked, likely, by_name)
    if shape in ("count", "extreme", "headings") and counts_points(asked.question):
        shape = worded  # 一般写几条 is told of the part, not of one sample
    if shape == "length" and (worded == "outline" or only_this(asked.said or asked.question)):
        shape = worded  # 光写次数够不够 asks for no length
    if shape == "length" and by_name in ("none", "whole") and counts_parts(asked.question):
        shape = "outline"  # 正文安排几块
    if worded == "example" and shape == "how" and OF_OTHERS.search(asked.said or asked.question):
        shape = worded  # 其他单位怎么写“三审三校”的 wants to see it
    if worded == "how" and shape == "example" and "写法" in (asked.said or asked.question):
        shape = worded
    if worded == "how" and shape == "sentences" and _HOW_PUT.search(asked.said or asked.question):
        shape = worded  # 第一责任人的职责怎么表述 wants to know how before any sentence
    if shape == "mistakes" and not WARNED.search(asked.said or asked.question):
        shape = worded
    placed = shape == worded == "place" and asked.informative and not asked.open  # 专题研究写到哪一部分 is plain
    same = (shape, about) == (worded, by_name) or placed
    if (
        shape is None
        or shape not in OF_WRITING
        or same
        or asked.outside == "order"
        or asked.foreign
        or worded == "notice"
    ):
        return ""
    if _is_of_else(asked, shape, about) or _counts_else(asked, shape, worded, about):
        return ""
    return put_plainly(asked, shape, about, called(about, dict(named), pack, asked))


def _about(asked: Asked, likely: Likely, by_name: str) -> str:
    """Return what a question is about; what it names gives way to its like only, a title is named by its name."""
    about = likely.about(asked.question, by_name)
    if by_name == "transition":
        return by_name  # 开头怎样过渡到主要做法: where it leads to is another part
    if by_name != "none" and (about in ("none", "whole") or (about in PARTS and by_name not in PARTS)):
        return by_name
    return by_name if about == "title" and not _TITLE.search(asked.question) else about


def _is_of_else(asked: Asked, shape: Shape, about: str) -> bool:
    """Whether a question is of something the genre does not have, or of a thing beside the part it is likely about."""
    if about == "none":
        return shape == "place" or bool(asked.open) or not asked.of_writing
    if shape == "place" and (about in PARTS or _ELSEWHERE.search(asked.question)):
        return True  # 获奖情况写在成效末尾还是开头
    return not asked.of_writing and about not in PARTS and shape in _OF_ANYTHING  # 公众号怎么涨粉


def _counts_else(asked: Asked, shape: Shape, worded: Shape | None, about: str) -> bool:
    """Whether what is to be counted is told by the wording, or is not in the samples: 全国多少家单位被通报."""
    if shape not in ("count", "extreme"):
        return False
    if worded == "own" and not _COUNTED.search(asked.question):
        return True
    both_counted = worded in ("count", "extreme") and about == named_about(asked)
    return both_counted or (shape == "count" and about in ("whole", "none"))


def put_plainly(asked: Asked, shape: Shape, about: str, name: str) -> str:
    """Return the plain question; ``name`` is what the question itself calls what it is ``about``."""
    n = str(asked.count or "几")
    measure = {"longest": "最长的是哪篇", "shortest": "最短的是哪篇"}.get(asked.measure, "平均多少字")
    whole = about in ("whole", "none")
    of_frame = shape == "sentences" or (shape == "headings" and about == "title")
    if of_frame and about == "title" and _HOW_NAMED.search(asked.question):
        return "报告标题怎么写"
    if of_frame and about in _FRAME_SENTENCES:
        return _FRAME_SENTENCES[about].format(n=n)
    put: dict[str, Callable[[], str]] = {
        "how": lambda: f"{name}怎么写",
        "mistakes": lambda: f"写{name}要注意什么",
        "length": lambda: f"{name}写多少字合适" if whole or about in _FRAME_SENTENCES else f"{name}写多长、写几条合适",
        "headings": lambda: (
            f"给我{n}个{_TOP[0]}" if _top(asked) else f"给我{n}个小标题" if whole else f"给我{n}个{name}的小标题"
        ),
        "sentences": lambda: f"给我{n}句{name}的句子",
        "example": lambda: f"找一段{name}的范文看看",
        "outline": lambda: "整篇报告的框架怎么安排" if whole else f"{name}怎么写",
        "place": lambda: f"{name}写在哪一部分",
        "count": lambda: f"哪几篇没写{name}" if asked.negated else f"几篇写了{name}",
        "extreme": lambda: f"范文全文{measure}" if whole else f"范文的{name.removeprefix('报告')}{measure}",
    }
    return put[shape]()


def _top(asked: Asked) -> bool:
    """Whether the headings of whole parts are asked for."""
    return any(word in asked.question for word in _TOP)


def called(about: str, words: dict[str, str], pack: GenrePack, asked: Asked) -> str:
    """Return what to call a part, frame or topic: by the question's own word for it, else by its name.

    ``words`` are the names in the question with what each stands for. A topic of a part is called with the part.
    """
    guide = next((guide for guide in pack.roles if guide.role == about), None)
    if guide:
        inner = [topic for topic in asked.topics if asked.target in ("role", "topic")]
        return f"{guide.name}里{inner[0]}" if inner and asked.roles else guide.name
    if about in _FRAMES:
        kind = asked.type or ""
        return f"{kind}报告" if about in ("whole", "none") and kind and "报告" not in kind else _FRAMES[about]
    own = [word for word, label in words.items() if label == about and word in asked.question]
    return in_one_breath(asked.question, own) or max(own, key=len, default=about)


def in_one_breath(question: str, words: Sequence[str]) -> str:
    """Return those of ``words`` a question names one after the other (微信群、公众号); empty for fewer than two."""
    held = [word for word in words if not any(word != other and word in other for other in words)]
    held.sort(key=question.find)
    together = [
        f"{one}、{other}"
        for one, other in pairwise(held)
        if re.search(f"{re.escape(one)}(?:[、和与及跟]|以及|还有){re.escape(other)}", question)
    ]
    return "、".join(dict.fromkeys(word for pair in together for word in pair.split("、")))


def with_shape(asked: Asked, shape: Shape) -> Asked:
    """Return the question with what it wants as told, where that is no matter of writing."""
    asked = replace(asked, place=False, outside="", notice=False, length=False, mistakes=False)
    if shape in ("own", "future", "deed"):
        return replace(asked, outside=shape)
    if shape == "foreign":
        other = asked.foreign or other_kind(asked.said or asked.question)
        return replace(asked, foreign=other) if other else replace(asked, outside=shape, intent="unclear")
    if shape == "notice":
        return replace(asked, notice=True, intent="requirement")
    asked = replace(asked, foreign="", form=shape == "form", asks=_ASKS.get(shape, asked.asks), swap=shape == "swap")
    return replace(asked, intent=_INTENTS.get(shape, "requirement"))


def with_about(asked: Asked, meant: Asked) -> Asked:
    """Return the question as it is put, of the part or topic that ``meant`` names."""
    return replace(asked, roles=meant.roles, topics=meant.topics, target=meant.target, known=True, of_writing=True)


def kept_of(asked: Asked, meant: Asked) -> Asked:
    """Return the plain question ``meant`` with what only the one ``asked`` says: whose it is, of when, how many."""
    return replace(
        meant,
        said=asked.said,
        type=asked.type or meant.type,
        period=asked.period,
        count=asked.count or meant.count,
        given=asked.given,
        units=asked.units or meant.units,
    )
