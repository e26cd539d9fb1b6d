"""What a later question of a message takes from the one before: 研判多久搞一次，谁来参加."""

from __future__ import annotations

import re

from assistant.tasks.ask.spoken import plainly
from assistant.tasks.ask.wanted import is_aspect
from assistant.writers.asked import Asked

# Where the subject of a question ends and the asking begins.
# Where a thing stands, that is named: 页码放哪儿.
PLACE_OF = re.compile(
    r"^(?:那么?)?(?![这那它])[^，。？?]{2,6}(?:写|放|排|标|印|署|盖)(?:在|到)?(?:哪|什么(?:位置|地方))"
)
# What names whom or what it is of, and leans on nothing: 群主是谁, 超过一百人的群谁批.
HOLDER = re.compile(
    r"^(?:那么?)?(?:[一-鿿]{1,8}(?:主|长|主任|书记)(?:又|到底)?(?:是|叫)(?:谁|什么名字|哪位)"
    r"|(?:超过|不到|多于|少于|不足|满)[^，。？?]{1,8}的[^，。？?]{1,6}谁[批审管]的?)[？?]?$"
)
_ASKING = re.compile(
    r"(?:一般|通常|到底|究竟|应该|应当|应|该|要|得|可以|能|必须|至少|最少|最多|提前|大概|需要|需|会)*"
    r"(?:怎么|怎样|如何|写(?:些|点|成|上)?(?:什么|哪|几|多少|多长)|[写放归列](?:在|到|进)|一年|每年|每季度?|每月|全年|多久|多长|几[次条点个天分人号月年级句段]|多少|(?:[写放归列排摆]在?)?第几"
    r"|([一-鿿])不\1|有没有|是不是|谁|什么|哪|由谁|[占有]几|单列|吗$)"
)
_WHEN = re.compile(r"(?:我们|咱们|本单位|我局|我校)?(?:去年|前年|上年|今年|(?:20)?\d\d年度?|[上下]半年)")
_FACT = re.compile(r"几|多少|谁")
_COMPARES = re.compile(
    r"^(?:那|它|这)?(?:跟|和|与|同|比)(?!谐|平|时)[^，。？?]{1,16}(?:区别|不同|不一样|差别|差在|一回事|一样)"
)
_OTHER = re.compile(r"^(?:那|它|这)?(?:跟|和|与|同|比)(?P<of>[^，。？?]{2,16}?)(?:是不是|是|有|算|之间|的|能|可以)")
_ANOTHER = re.compile(r"^那?(?P<of>[^，。？?]{2,10}?)的?呢$")
# Whether something is one of what was asked about before: “阵地”指啥，我们的工作群算不算.
_IS_ONE = re.compile(
    r"^(?P<of>[^，。？?]{2,16}?)(?:也|能|可以)?(?P<asks>算不算|算吗|算么|算(?:进去|在内|数)?不?吗?|属不属于|是不是|包不包括|包括吗)(?:呢|在内|一种)*[？?]?$"
)
_DEFINING = re.compile(r"(?:又|具体|都|主要|一般)*(?:指|是|叫|包括|包含|有|算)+(?:的是)?$|^什么(?:是|叫|算)")
_ADDRESS = re.compile(r"^(?:请问|我想问|想问|我们?|咱们|本单位|头一回|第一次)[，,]?|^[^，,]{0,24}[，,](?=[^，,]+$)")
# What belongs to something and names nothing by itself: 结果要不要报上级.
_BELONGS = re.compile(
    r"^(?:那|这个|它的?|排查的?|这些)?(?P<of>结果|结论|记录|台账|名单|底数)(?=要|用|能|可|得|该|怎|由|谁|给|报|交|存|保|写|放|需|往|必)"
)
# To whom something is reported, and how often, where the later of two questions names neither: 报告报给谁，每年几次.
_TO_WHOM = re.compile(
    r"^(?P<of>[^，。？?]{2,16}?)(?:该|要|应该?|得|需要|都|一般|通常|又)*(?:向谁|[上]?(?:报告?|汇报|通报|交|送|呈)(?:送|给|到|往)?(?:谁|哪))"
)
_HOW_OFTEN = re.compile(
    r"^(?:(?P<many>(?:每|一)(?:年|季度?|个?月)|每?半年|全年)*(?:要|得|大概|一般|至少)*几[次回]|多久(?:一[次回])?)[？?]?$"
)
# What is short of a number that was asked for: 一年研究几次，少了算不算失职.
_NUMBER = re.compile(r"(?:几|多少)(?P<unit>[次回篇条字人场])")
_SHORT_OF = re.compile(
    r"^(?:要是|如果|万一)?(?:少[了于]?|不够|不足|达不到|没达到|没到|超[了过]?|多了)(?!数|年|儿)[^，。？?]{0,4}(?:算|会|要|能|怎|有|行|可|该|是)"
)
# Two or more posts, and how what is written of each is kept apart: 书记和分管副书记的责任是什么，述职里怎么分开写.
_POST = r"(?:(?!和|与|跟)[一-鿿]){0,4}?(?:书记|领导|负责人|成员|委员|副职|正职|一把手|[局院校镇乡村]长|班子|个人|主任)"
_POSTS = re.compile(rf"^[^，。？?]{{0,4}}?(?P<of>{_POST}(?:(?:、|和|与|跟|以及){_POST})+)")
_WHOSE = re.compile(
    rf"^(?:那么?)?(?P<of>{_POST})的(?P<asks>(?:又|该|要|都)*(?:写|怎么|咋|如何|怎样)[^，。？?]{{0,6}}[？?]?)$"
)
_TEXT_OF = re.compile(rf"{_POST}的?(?P<text>述职(?:报告)?|履职(?:报告|汇报)|报告|汇报)")
_APART = re.compile(r"(?:怎么|如何|怎样|咋)(?:才能|来)?(?:分开|区分|分别|区别)(?:着|开)?(?:写|讲|说)?")
_NAMED = ("n", "j", "l", "s", "t", "m")  # kinds of words that name something
# The whole of a report, named as such; 字数多少 is asked of what stood before.
_WHOLE = re.compile(r"全文|整篇|全篇|通篇|整[个份]|总共|一共|总字数|[一每][篇份]|报告|材料|稿|述职|汇报")
# A kind of document that a question names: 专项报告又是谁来写 has its own.
_DOCUMENT = re.compile(
    r"(?:专项|专题|自查|年度|半年|季度|月度|全年|述职|党建|整改|综合|情况|工作)(?:报告|总结|汇报|小结)(?!里|中|上)"
)
# Whether something may be used or written, and nothing of it is named: 述职里能用吗.
_OF_IT = re.compile(
    r"^(?:那|这|它)?(?:[一-鿿]{2,6}[里中上])?(?:还|也|都)?(?:能不能|可不可以|要不要|该不该|能|可以|可|要|该)(?:用|写|提|引用|出现|放|写上|用上)(?:吗|么|不|呢)?[？?]?$"
)
# A stretch of a report that is named by what it is on: 党员教育那段给两句.
_STRETCH = re.compile(r"^(?:还有|另外|那么?)?(?P<of>[^，。？?的几这那没]{2,10}?)的?[那这]一?[段块条节]")
_OF_ITS = re.compile(r"(?<=..)的(?:次序|顺序|意思|含义|全称|原话|说法)(?:是|指)?$")  # what is asked of it and not it
# What is done with a whole report and not with one part of it: 谁来署名, after 导语写多长.
_WITH_WHOLE = re.compile(r"署名|落款|盖[章印]|签[字发名]|定稿|审[稿定签核]|起草|执笔|交稿|报送|把关")
_LONGEST, _SHORT = 24, 16  # characters of a subject that is carried, and of a question that lacks one


def compares(part: str) -> bool:
    """Whether a question sets something apart from what the one before it was about: 跟问题有什么区别."""
    return bool(_COMPARES.search(plainly(part)))


def names_other(told: str, text: str) -> bool:
    """Whether what is told names the other thing that a question sets apart: 党建工作责任制 of 跟它是一回事吗."""
    other = _OTHER.match(text)
    return not other or other["of"].strip("“”的") in told


def of_whole(part: str) -> bool:
    """Whether a question is of what is done with a whole report, and of none of its parts: 谁来署名."""
    return bool(_WITH_WHOLE.search(part)) and bool(re.search(r"谁|哪个(?:科室|部门|领导)", part))


def relates(part: str) -> bool:
    """Whether a question can be read only with the one before it: 跟问题有什么区别, 年度的呢."""
    return compares(part) or bool(_ANOTHER.match(plainly(part)))


def belongs(part: str) -> str:
    """Return what a question is of that comes of something before it (结果要不要报上级); empty where it is of none."""
    found = _BELONGS.match(plainly(part))
    return found["of"] if found else ""


def lacks_subject(asked: Asked, part: str) -> bool:
    """Whether a question names nothing of its own that an answer could be about: 要不要写进报告, 写在哪一部分."""
    if _OF_IT.match(plainly(part)):
        return True
    if _DOCUMENT.search(part) or ((stretch := _STRETCH.match(part)) and things(stretch["of"])):
        return False
    sized = asked.target == "report" and asked.length and not _WHOLE.search(part)
    own = (asked.targeted and not sized) or asked.documents or asked.foreign or asked.type or asked.outside
    return len(part) <= _SHORT and not own and len(asked.informative) <= 1 and asked.intent != "about"


def subject(question: str) -> str:
    """Return what a question is about, up to where it begins to ask; empty where that is not plain."""
    plain = _ADDRESS.sub("", plainly(question).strip("，。！？?"))
    found = _ASKING.search(plain)
    held = plain[: found.start()].strip("，,、 的") if found else ""
    held = _OF_ITS.sub("", held)
    return held if 2 <= len(held) <= _LONGEST else ""


def carried(part: str, held: str) -> str:
    """Return a question with ``held``, the subject of the one before it."""
    return f"{held}{plainly(part).lstrip('那它这')}"


def of_before(before: str, part: str) -> str:
    """Return a question in full by what the one before it counts, names or defines; empty where it takes none of it."""
    return with_number(before, part) or posts_apart(before, part) or is_one(before, part)


def with_number(before: str, part: str) -> str:
    """Return a question in full that is of a number, of how often, or of another's text; empty where it is of none.

    报告每年报几次, for 每年几次 after 报告报给谁; 研究的次数少了算不算失职, after 研究几次.
    """
    text = plainly(part)
    if (to := _TO_WHOM.match(before)) and _HOW_OFTEN.match(text):
        return f"{to['of']}{text.replace('几', '报几').replace('多久', '多久报')}"
    if (whose := _WHOSE.match(text)) and (of := _TEXT_OF.search(before)) and not _TEXT_OF.search(text):
        return f"{whose['of']}的{of['text']}{whose['asks']}"  # 分管副书记的写什么, after 书记的述职写什么
    if _SHORT_OF.match(text) and (asked := _NUMBER.search(before)):
        return f"{before[: asked.start()]}的{asked['unit']}数{text}"
    return ""


def posts_apart(before: str, part: str) -> str:
    """Return how posts named before are written apart, where a question names none: 述职里怎么分开写."""
    text = plainly(part)
    named = _POSTS.match(before)
    if not named or not _APART.search(text) or re.search(_POST, text):
        return ""
    return f"{named['of']}的述职怎么分开写" if "报告" not in text else f"报告里{named['of']}怎么分开写"


def is_one(before: str, part: str) -> str:
    """Return 工作群算不算阵地 for 工作群算不算, after a question what 阵地 are; empty where neither is so."""
    found = _IS_ONE.match(plainly(part))
    plain = plainly(before).strip("，。！？?")
    defined = re.match(r"什么(?:是|叫|算)(?P<of>[^，。？?]{2,12})$", plain)
    defined = defined or re.search(
        r"(?:哪些|什么)(?:地方|东西|单位|事|人|内容|载体)?(?:属于|算是?|是)(?P<of>[^，。？?]{2,12})$", plain
    )
    held = defined["of"] if defined else _DEFINING.sub("", subject(before))
    asks = bool(defined) or bool(re.search(r"指|是什么|哪|包括|什么叫", plain))
    held = re.sub(r"(?<=..)(?:管理|建设|工作)$", "", held.strip("“”"))
    return f"{found['of']}算不算{held}" if found and asks and held else ""


def bare(part: str) -> bool:
    """Whether a question names no thing at all, so that alone it could be asked of anything: 多久报一次."""
    return not things(part)


def of_anything(part: str) -> bool:
    """Whether a question names no thing but what is asked of it: 比例多少, 时限是几天."""
    return all(is_aspect(word) for word in things(part))


def things(part: str) -> list[str]:
    """Return the words of a question that name something."""
    import rjieba

    return [word for word, kind in rjieba.tag(part) if kind[0] in _NAMED and len(word) > 1]


def when(before: str, part: str) -> str:
    """Return a question for a fact with the time the one before it was asked of; empty where that names none."""
    found = _WHEN.search(before)
    return f"{found[0]}{part}" if found and _FACT.search(part) and not _WHEN.search(part) else ""
