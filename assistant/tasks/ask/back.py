"""What a turn wants of what was shown: a point (第二点再细一点), a row of the table (人称呢), the reports it lists.

One of a pair told apart (我是副职，写哪个), and whether what a rule wants may be left out, are of it as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.results import Answer
from assistant.structure.numbering import numeral
from assistant.tasks.ask.in_full import other_thing
from assistant.writers.answer.of_shown import of_whom, problem_shown, ruling_shown, told_apart
from assistant.writers.answer.shown import block_shown, point_shown, rows_of, sample_shown, table_shown
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

_POINT = re.compile(
    r"^(?:把|就|上面|前面|刚才|你?说的|那|这|的)*第(?P<n>[一二三四五六七八九十\d]{1,2})(?:个?方面|点|条|个|项|步|句)(?!款|例|办法|规定)(?:的)?(?P<rest>.*)$"
)
_OF_POINT = re.compile(
    r"^(?:能不能|可以|请|再|能|要|给|我|帮|说|讲|写|解释|展开|详细|具体|细|举|来|个|一|下|点|些|的|得|是|什么|啥|哪些|意思|怎么|如何|理解|做|例子|例|呢|吗|吧|到|清楚|多|更|指|有|没|该|应该|应当|要|内容|开来|里面?|想|看看|要点|[，,])*$"
)
_REMEDY = re.compile(
    r"^(?:那|针对|对|把|上面|刚才)*第(?P<n>[一二三四五六七八九十\d]{1,2})(?:条|个|点|项)(?:问题|不足)?(?:该|应该|要|得|的|对应|相应)*"
    r"(?:(?:怎么|如何|怎样)(?:去|来)?(?:整改|改进|改正|改|解决|补救|克服|落实整改)|(?:整改|改进)(?:措施|打算|办法)?(?:呢|怎么写|写什么|是什么)?|(?:措施|打算)(?:怎么写|呢|是什么))$"
)
_WHICH_OF_TWO = re.compile(
    r"^(?:那么?)?(?:我们?|咱们?|本人)?(?:是|作为|算|当的?)?(?:个|一个)?(?P<who>[^，。？?]{1,8}?)[，, ]?"
    r"(?:应该?|该|要|得)?(?:写|用|选|算|属于|归|按|套|负|担)(?:的)?(?:是)?哪(?:一?[个种边样条])?(?:责任)?(?:呢|好|合适)?$"
)
_MAY_OMIT = re.compile(
    r"^(?:那|要是|如果|就|我们?)*不(?:写|报|做|开|学|交|搞|弄|办|研究|汇报|报告)(?:它|这个|这些)?(?:行不行|行吗|可不可以|可以吗|成不成|成吗|能行吗)$"
)
# What follows where what a rule wants is not done: 不报会怎么样, 少开了有什么后果.
_CONSEQUENCE = re.compile(
    r"^(?:那|要是|如果|万一|就|假如|我们?)*(?P<of>(?:没|不|未|漏|迟|晚|少|瞒着?|忘了?)(?:按时|按期|及时|有|能|按要求)*[一-鿿]{1,6}?)(?:了|的话|会|能|要|有|又|该|算|，)*"
    r"(?:怎么样|怎样|咋样|怎么办|怎么处理|什么后果|啥后果|什么影响|什么处分|被?(?:问责|追责|通报|处分|处理|批评|扣分)(?:吗|不)?|挨批吗)[呢啊？?]*$"
)
_WHEN_BLAMED = "哪些情形要追究意识形态工作责任"  # the question that the rules answer instead
_FEW = re.compile(
    r"^(?:那|是不是|就|光|只|随便)*(?:写|交代|带)?(?:上|个)?(?:几|两三|三两|一两|两|三|三五)句(?:话)?(?:就|也|算)?(?:够不够|够了?|行不行|行了?|可以了?|成|好了?|能行|过得去)(?:吧|吗|么|呢)?$"
)
_THEIRS = re.compile(
    r"他们|她们|它们|人家|这些|那些|[这那]几[篇份个]|上面[这那]?(?:些|几[篇份])|刚才[这那]?(?:些|几[篇份])|列出来的|其中|^里[面头]|^都"
)
_WHICH = re.compile(
    r"^(?:上面|刚才|这些|那些|[这那]几[篇份个]|它们|他们|分别|都|各|具体|到底)*(?:是|有|出自|来自)?(?:哪些?|哪几|谁)[篇份家个]?(?:单位|范文|报告|材料|里面?)?的?(?:单位|范文|报告|写的|里的)?$"
)
# What is asked of a page on how to write something that one block of it tells.
_BLOCKS = (
    (
        re.compile(
            r"^(?:那|需?要|得|该|都|应该?|先|写|准备|找|收集|备|有)*(?:哪些|什么|啥)(?:数字?|数据|素材|事实)(?:呢|来写|好)?$"
        ),
        "动笔前找齐",
    ),
    (
        re.compile(
            r"^(?:那|按)?(?:什么|啥|怎样的?)(?:次序|顺序)[写来]?$|^先写(?:什么|啥)(?:[，、]?[后再]写(?:什么|啥))?$"
        ),
        "照这个次序写",
    ),
)
_MARKS = re.compile(r"\[\d{1,3}\]")
_HEADS = re.compile(r"标题")
_ONE = re.compile(r"最(?P<by>[短长])的(?:那|一|这)?一?[篇份个]")
_SIZE = re.compile(r"多少字|多长|几个字")
_NOT_ALL = re.compile(r"还有 \d+ 篇；要全部名单")  # what a count says that names only some
_HOW_MANY = re.compile(r"有?(?:几|多少)篇")


@dataclass(frozen=True, slots=True)
class Shown:
    """What earlier answers showed: their texts, the latest last, and the samples the last one names."""

    answers: tuple[Answer, ...] = ()
    asked: tuple[Asked, ...] = ()  # what each of them answers
    listed: tuple[str, ...] = ()
    held: tuple[str, ...] = ()  # the set of samples that is spoken of: the last listed, while turns ask on of it
    fulls: tuple[str, ...] = ()  # what each turn asked, in full

    @property
    def is_part(self) -> bool:
        """Whether the last answer named only some of what it counted."""
        return bool(self.answers and _NOT_ALL.search(self.answers[-1].text))


def of_word_counted(before: Asked) -> Asked:
    """Return the question before as one of the word its answer counted, and not of the topic that mostly stands under.

    哪几篇写了统战 counts the word; 第一篇怎么写的 asks on of it.
    """
    words = [word for word in before.informative if len(word) > 1]
    of_topic = {piece for name in before.topics for piece in grams(name)}
    if before.intent != "coverage" or not before.topics or before.roles or not words:
        return before
    if any(of_topic & set(grams(word)) for word in words):
        return before
    return replace(before, topics=(), target="none", focus=max(words, key=len))


def looks_back(text: str, before: Asked, shown: Shown, said: str = "") -> Asked | None:
    """Return what a turn asks of what was shown before; None where it asks nothing of it.

    ``said`` is the turn as it was typed, where that names somebody more closely: 副职.
    """
    if of_last := _of_last(text, before, shown, said or text):
        return of_last
    point = _POINT.match(text)
    number = (numeral(point["n"]) if point else None) or 0
    if point and _OF_POINT.match(point["rest"]) and (told := point_shown(shown.answers, number)):
        of = shown.asked[shown.answers.index(told[1])]
        return replace(of, question=_MARKS.sub("", told[0]), turn="point", ordinal=number)
    if point and _OF_POINT.match(point["rest"]) and (document := sample_shown(shown.answers, number)):
        of = of_word_counted(before)
        return replace(of, question=text, turn="sample", ordinal=number, documents=(document,))
    row, table = other_thing(text), table_shown(shown.answers)
    if row and table and rows_of(table.text, row):
        return replace(before, question=text, turn="row", focus=row)
    for asks, title in _BLOCKS:
        if asks.search(text) and block_shown(shown.answers, title):
            return replace(before, question=text, turn="block", focus=title)
    if _WHICH.match(text) and shown.is_part and _HOW_MANY.search(before.question):
        return replace(before, question=_HOW_MANY.sub("哪几篇", before.question, count=1))
    if len(shown.listed) > 1:
        return _of_listed(text, before, shown)
    if shown.listed and shown.listed == shown.held and _WHICH.match(text):
        return replace(before, question=text, turn="listed", documents=shown.listed)
    return None


def _of_last(text: str, before: Asked, shown: Shown, said: str) -> Asked | None:
    """Return what is asked of the very last answer: how to mend a problem, which of a pair, whether to leave it out."""
    if not shown.answers:
        return None
    last = shown.answers[-1]
    remedy = _REMEDY.match(text)
    number = (numeral(remedy["n"]) if remedy else None) or 0
    if remedy and problem_shown(last, number):
        return replace(before, question=text, turn="remedy", ordinal=number, intent="how_to")
    which = _WHICH_OF_TWO.match(said.strip("，。？? 吗")) or _WHICH_OF_TWO.match(text)
    apart = told_apart(shown.answers)
    if which and apart and of_whom(apart.text, which["who"]):
        return replace(before, question=text, turn="which", focus=which["who"])
    if (before.topics or before.roles) and (_FEW.match(text) or _FEW.match(said.strip("，。？? "))):
        return replace(before, question=before.said or before.question, turn="few", documents=())
    if (missed := _CONSEQUENCE.match(said.strip("，。？? ")) or _CONSEQUENCE.match(text)) and (
        _rules(last) or (last.intent == "other" and last.answered)
    ):
        return replace(before, question=_WHEN_BLAMED, turn="consequence", focus=missed["of"])
    if _MAY_OMIT.match(text) and before.target in ("none", "report") and ruling_shown(last):
        return replace(before, question=text, turn="omit")
    return None


def _rules(answer: Answer) -> bool:
    """Whether an answer quotes a rule, and no sample."""
    return any(one.kind == "policy" for one in answer.citations) and answer.intent == "requirement"


def _of_listed(text: str, before: Asked, shown: Shown) -> Asked | None:
    """Return what is asked of the reports listed before: which they are, their headings, the shortest of them."""
    listed = shown.listed
    if _WHICH.match(text):
        return replace(before, question=text, turn="listed", documents=listed)
    if one := _ONE.search(text):
        if _SIZE.search(text):
            return None
        by = "shortest" if one["by"] == "短" else "longest"
        return replace(before, question=text, turn="extreme", documents=listed, measure=by)  # type: ignore[arg-type]
    of_them = _THEIRS.search(text) and shown.held  # 里面 of a page on how to write is of the part
    if of_them and _HEADS.search(text) and "大标题" not in text and (before.topics or before.roles):
        return replace(before, question=text, turn="heads", documents=listed)
    return None
