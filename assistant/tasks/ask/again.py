"""What a turn wants again: more of what was shown (再给几个), other words, the same for another office (我们是学校)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.tasks.ask.back import Shown
from assistant.tasks.ask.followup import LISTINGS, only_more
from assistant.tasks.ask.foreign import UNIT
from assistant.tasks.ask.in_full import names_office, names_whose
from assistant.tasks.ask.intent import read_intent
from assistant.writers.asked import Asked

_POLITE = r"(?:能不能|可不可以|可以|麻烦|帮我|请|再|给我?|还能|能|要|想)*"
_REWORD = re.compile(
    rf"^{_POLITE}(?:换|变)一?(?:个|种|下|句)?(?:说法|写法|讲法|提法|表述|措辞|表达|方式)"
    r"(?P<over>(?:再|来|重新)*(?:给我|跟我)?(?:说|讲|写|解释)(?:一?[遍下次])?)?(?:看看|试试|一下|吧|呗|吗|呢|行吗|好吗|可以吗)*[？?]?$"
)
# What is the matter with how it was said: 太官方了听不懂.
_TOO_HARD = re.compile(
    r"(?:(?:这[个些]?|说得|讲得|写得|还是|都|有点|别|不要|太|过于|比较)*(?:官方|书面|绕|深奥?|专业|抽象|复杂|难懂|文绉绉)(?:了|的)*)?"
    r"(?:我|还是|有点|都|完全|根本)*(?:[听看读搞弄]不(?:大|太)?(?:懂|明白))?了?"
)
# What is the matter with what was shown: 太老套了, 有点空.
COMPLAINT = re.compile(
    r"(?:这[些几]?[个条句段种]?(?:例子|说法|写法)?|都|有点|感觉|觉得|总觉得)*(?:也|还是|都|有点)*(?:太|有点|不够|过于|比较)[^，。？?]{1,6}|"
    r"(?:这[些几]?[个条句段]?)?(?:都)?(?:老套|俗套|过时|看腻|用过|见过|没新意|不满意|不合适|不好|不太好|没意思)了?"
)
_USUAL = 3  # wordings given where another one is wanted
# What a page on how to write shows to be borrowed, or a list: of these there may be more.
_TO_BORROW = re.compile(r"小标题可借|句式可套|照着填|可套用|范文原句|范文的标题|范文里的一条|(?m:^1\. “)")
_OFFICE = re.compile(
    r"^(?:那|要是|如果|假如)?(?:我们?|咱们?|本单位|我们?(?:这|单位)(?:里|边|儿)?|我这(?:里|边|儿)?)(?:单位|这边|这里)?(?:就|只)?是(?:一?[个家所])?"
    r"(?P<of>[^，。？?、是不]{2,8}?)(?:的|那边|这边|这种)?"
    r"(?P<rest>(?:[，,、 ](?:[^，。？?]{0,3}改[^，。？?]{0,3}|怎么[写起拟]|重新?[来写起]|就按这个来?|呢"
    r"|要?(?:写|报|交)?(?P<when>上半年|下半年|全年|半年|年度|季度)的?))*)[吧呢啊]?[？?]?$"
)
# The same in the manner of another office: 换成医院的口气.
_MANNER = re.compile(
    r"^(?:那|再|请|帮我|给我|能不能)*(?:换成|改成|换作|改为|变成|换|改|按|照|用)(?P<of>[^，。？?、]{2,8}?)的?"
    r"(?:口气|口吻|语气|说法|讲法|写法|腔调|话|版本?|风格|角度|身份)(?:来)?(?:再|重新)?(?:写|说|讲)?(?:一遍|一下|一版)?[吧呢呗]?[？?]?$"
)
_EXAMPLE_OF = re.compile(
    r"^(?:那|换成|换|要)*(?P<of>[^，。？?、]{2,8}?)的?呢?[，, ]+"
    r"(?P<tail>(?:给|举|来|看|找)(?:我)?(?:一?个|几个|[两三]个|点|些)?)(?:的)?(?:例子?|示例)(?:看看|吧|呗)?$"
)
# Those of one kind of office alone of what was shown: 只看学校的.
_ALONE = re.compile(
    r"^(?:那么?|我|就|请|先|你)*(?:只|单|光|就)(?:想|要)?(?:看看?|要|说|列|给我?看?|找|留|挑)(?P<of>[^，。？?、]{2,8}?)(?:那边|单位|一类|这类|这种|这边)?的?"
    r"(?:报告|范文|例子|述职|写法)?(?:吧|就行|就可以|呢|行吗|可以吗)?$"
)


@dataclass(frozen=True, slots=True)
class Office:
    """The kind of office a turn says one is, and of what time the report is where it says so."""

    of: str
    when: str = ""
    tail: str = ""  # what is wanted of such: 给个
    alone: bool = False  # whether nothing else is wanted of what was shown, which may be shown again

    @property
    def put(self) -> str:
        """The same as a turn that only names another office (学校呢), or wants an example of it (给个学校的例子)."""
        return f"{self.tail}{self.of}的例子" if self.tail else f"{self.of}呢"


def told_office(text: str) -> Office | None:
    """Return the office a turn tells of and nothing besides (我们是学校，改改; 换成医院的口气); None for others."""
    if (manner := _MANNER.match(text)) and names_office(manner["of"]):
        return Office(manner["of"].removesuffix("里"))
    if (wanted := _EXAMPLE_OF.match(text)) and names_office(wanted["of"]):
        return Office(wanted["of"].removesuffix("里"), tail=wanted["tail"])
    if (alone := _ALONE.match(text)) and names_office(alone["of"]):
        return Office(alone["of"].removesuffix("里"), alone=True)
    found = _OFFICE.match(text)
    if not found or not (names_whose(found["of"]) or UNIT.search(found["of"])):
        return None
    return Office(found["of"].removesuffix("里"), found["when"] or "")


def rewords(text: str) -> bool:
    """Whether a turn wants nothing but other words for what was just said: 换个说法, 换种说法再说一遍."""
    return bool(_REWORD.match(_without_complaint(text)))


def _without_complaint(text: str) -> str:
    """Return 换个说法 for 换个说法，太官方了听不懂; a turn of one clause as it is."""
    clauses = [one for one in re.split("[，,。；;！! 　]+", text.strip()) if one]
    rest = [one for one in clauses if not (_TOO_HARD.fullmatch(one) or COMPLAINT.fullmatch(one))]
    return rest[0] if len(rest) == 1 and len(clauses) > 1 else text


def again(text: str, before: Asked, shown: Shown) -> Asked | None:
    """Return what a turn wants that asks for more, or for other words, of what was just shown; None for others.

    Where nothing was shown of which there could be more, it is ``spent``, and that is said.
    """
    reworded = rewords(text)
    if not (reworded or only_more(text)) or not shown.answers:
        return None
    # An opening or a closing is wanted, whether its examples were told or how it is written: 给几个开头的例子.
    frame = next((one for one in (before.target, *before.roles[:1]) if one in LISTINGS), "")
    looked_for = before.intent in ("coverage", "about") or (before.intent == "example" and not frame)
    if before.swap or before.turn not in ("", "spent", "otherwise") or (looked_for and not reworded):
        return None  # more of these are looked for as such
    over = _REWORD.match(_without_complaint(text))
    if over and (over["over"] or _without_complaint(text) != text) and before.intent == "how_to" and before.targeted:
        return replace(before, said=text, turn="otherwise")  # the page again, told by an example
    count = read_intent(text).count or (before.count or _USUAL if reworded else None)
    before = replace(before, turn="")
    lists = before.intent == "headings" or frame or (before.target in ("role", "topic") and _shows(shown))
    if not lists or before.intent == "coverage":
        return replace(before, question=text, said=text, turn="spent")
    kind = LISTINGS[frame] if frame else before.listing if before.intent == "headings" else "headings"
    return replace(
        before,
        question=before.question if before.target == "transition" else text,
        said=text,
        intent="headings",
        listing=kind,
        count=count or (before.count if before.intent == "headings" else None),
        length=False,
        mistakes=False,
        place=False,
        asks="",
        ordinal=None,
        documents=() if before.pointed else before.documents,
    )


def _shows(shown: Shown) -> bool:
    return bool(_TO_BORROW.search(shown.answers[-1].text))
