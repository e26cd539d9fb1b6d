"""What of the turns before holds on: the source of what was said, the same question of another year, whose report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.tasks.ask.asks import words_asked
from assistant.tasks.ask.in_full import topic_of
from assistant.tasks.ask.spoken import plainly
from assistant.writers.asked import Asked

_ENDS = "，,。.！!？?、 　"
# What asks where something is from, and the words beside it that name nothing else: 这话是哪条文件说的.
_SOURCE = re.compile(
    r"哪(?:一|[几些])?[个份条款部项]|(?:什么|啥|哪些)(?:文件|条例|办法|规定的|依据|根据|出处|来源|来头|说法的)"
    r"|有没?有?[^，]{0,4}(?:依据|出处|来源|根据|文件)|[哪那]来|从?哪[里儿](?:来|说|规定|讲|提|写的|要求的|定的|看)"
    r"|出处|来源|^(?:那么?|这|这个)?的?(?:依据|根据)(?:呢|啊)?(?=$|哪|第|什么)|第几[条款章]|谁(?:说|定|规定|要求)的|(?:依据|根据|凭)(?:是)?(?:什么|啥|哪)"
)
_BESIDE = re.compile(
    r"(?:请问|那么?|你们?|您|这|个|些|句|话|条|款|部|份|项|点|篇|章|一|几|哪|些|里|儿|面|说法|数字?|要求|规定|上面|刚才|前面|刚刚|的|是|由|从|在|按|照|凭|引自|出自|来自"
    r"|出处|来源|来头|依据|根据|有|没|没有|什么|啥|上级|中央|正式|具体|明文|文件|条例|办法|制度|法规|党规|讲|说|写|提|定|明确|过|了|吗|呢|么|啊|第|原文|原话|能|告诉|我|下|查|到|找|看|来|谁|出|又|都|也)+"
)
_NAMES_FILE = re.compile(
    r"第几[条款章]|哪一?[条款](?!路)|出处|来源|来头|依据|根据|凭|文件|条例|办法|规定|原文|[哪那]来|[哪第谁][^，]*(?:说|写|讲|提|定|要求)"
)
_YEAR = r"(?:(?:19|20)\d\d年?度?|\d\d年度?|去年|前年|大前年|今年|上一?年|本年度?)"
_PERIOD = rf"(?:{_YEAR}的?)?[上下]半年|(?:截?[至到])?(?:{_YEAR}的?)?6月[底末]?(?![\d月])|{_YEAR}(?:全年)?"
_OF_YEAR = re.compile(
    rf"^(?:那么?|换成|换作|改成|改为|要是|如果|至于)*(?P<year>{_PERIOD})(?:的?时候|那时候?|当时|那一?年)?(?P<rest>.*)$"
)
# What asks for the sum of the numbers just told of two periods, and what asks whether all of them came to that.
_SUM = re.compile(
    r"^(?:那么?|这|它们)*(?:[两二]个?(?:年|次|数|期|段|份)?(?:的|数)*)?(?:加|合|算)?(?:起来|在?一起|一块儿?|到一起)(?:一?共|总共)?(?:是|有)?(?:呢|多少.?|几.?|的?话?呢)$"
    r"|^(?:那么?)?(?:一共|总共|合计|总数)(?:是|有)?(?:呢|多少.?|几.?)$"
)
_GAP = re.compile(
    r"^(?:那么?|是|[两这]年|前后|比起来|到底)*(?:(?:相?差|多|少|增加|减少|[升降])了?(?:多少|几).?|[多增升涨][加多高]?了?(?:还是|或者?是?)[少减降跌][少低]?了?)(?:呢|啊)?$"
)
_ALL = re.compile(r"^(?:那么?|是不是)?(?P<all>(?:全部?|都)[一-鿿]{2,4}?了?)(?:吗|么|没有?|的)?$")
_SO_MANY = re.compile(r"(?:有|是|了|共)*(?:多少|几)")
# Nothing but what the question before asked: 那2023年是多少.
_AS_BEFORE = re.compile(
    r"(?:的|里|[又都才共]|一共|总共)*(?:呢|是|有)*(?:多少(?:人次|[一-鿿])?|几[一-鿿]?|怎么样|如何|啥样|什么样|什么情况|什么)?(?:的|呢|啊|了|呀)*"
)
_TEXT = re.compile(
    r"^[^，。？?]{0,10}?(?:办法|细则|规定|制度|通知|文件|规则)(?:里面?|中|上|规定)?的?(?=.{2})|(?<=.)(?:一年|每年)(?=.?[几多])"
)
_DONE = re.compile(r"[了过]|的$|实际")
_REALLY = re.compile(r"实际上?|真正|到底|究竟|具体|总共|一共")
_SHORT = 12  # characters of a turn that takes its subject from the question before
_RULED = re.compile(r"一年|每年|每季度?|每月|每半年")
# Kinds of office that are told apart; 单位, 上级机关 and a county are none.
_OFFICE = re.compile(
    r"[小中大]学|学[校院]|高校|院校|幼儿园|(?:卫生|医)院|诊所|[一-鿿]{0,4}(?:公司|集团|银行)|企业|国企|央企|街道|社区|乡镇|村|镇|乡|法院|检察院|机关"
    r"|[一-鿿]{2,6}(?:局|馆|中心)"
)
_AN_EXAMPLE = re.compile(
    r"^(?:那|再|能不能|可以|请|麻烦|帮我)*(?:给|来|举|看|找|贴|摘|有没有|有)(?:我|出|上|看|[一两三几]?[个段]|点|些)*(?:的?)"
    r"(?:例子?|示例|范例|样例|实例|样板|原文|段落)(?:看看|瞧瞧|来?看?一?下|吧|呗|吗|么|没有?|参考)*$"
)
# What keeps to one kind of report, and what lets go of it.
_KEEPS = re.compile(r"^(?:那么?|就|请|先|我)*只(?:要|想)?(?:[说看讲问要]|给我|想知道)")
_OF_ALL = re.compile(r"不限|不光|不只|全部|所有|各类|都看")
# How something is written, and what is asked of the samples instead.
ASKS_HOW = re.compile(r"(?:怎么|如何|怎样)(?:个)?[^，。？?]{0,4}写|写法|写(?:些)?(?:什么|哪)")
_WRITTEN = ("how_to", "headings", "example")
# What is asked of a whole report that was told of (字数呢), and how that is asked in full.
_OF_WHOLE = re.compile(
    r"^(?:那么?|有没有|有|一般|大概|全文|整篇)*(?:(?P<size>字数|篇幅|长度|长短)|(?P<form>格式|样式))"
    r"(?:上|方面)?(?:的?要求)?(?:呢|有(?:什么|没有)?要求吗?|多少合适|要多少|怎么样|是怎么样的|什么样|吗)$"
)
_WHOLE = ("报告", "材料", "汇报", "述职", "总结", "履职情况")
_ONLY = re.compile(
    r"^(?:那么?|就|请)*只(?:要?[说看讲问]|要|想知道)(?P<of>[^，。？?]{2,8}?)(?:的|这个|那个|这边|那边|吧|就行)*$"
)

# A count over the reports just named, and one that says it is over all.
_COUNTED = re.compile(r"(?:哪[几些]?|[几多]少?)[篇份个]")
_EVERY = re.compile(r"全部|所有|全库|总共|一共|库里|资料库|范文|样本")


def asks_source(text: str) -> bool:
    """Whether a turn asks for nothing but the document that says what was answered: 这是哪个文件规定的."""
    plain = re.sub(f"[{_ENDS}]", "", plainly(text))
    return bool(_SOURCE.search(plain) and _NAMES_FILE.search(plain) and _BESIDE.fullmatch(plain))


def of_other_year(before: str, text: str) -> str:
    """Return the question before asked of the year a turn names (那2023年呢); empty where it asks something else."""
    found = _OF_YEAR.match(plainly(text).strip(_ENDS))
    years = set(re.findall(_PERIOD, before))
    if not found or len(years) > 1:
        return ""
    year, rest = _in_full(found["year"]), found["rest"]
    if year in ("上半年", "下半年") and (of := re.search(rf"({_YEAR})的?[上下]半年|(今年)", before)):
        year = f"{of[1] or of[2]}{year}"  # 下半年呢, after 2025年上半年
    if _AS_BEFORE.fullmatch(rest):
        if years:
            return re.sub(_PERIOD, year, before)
        return f"{year}{_RULED.sub('', _TEXT.sub('', before))}"
    words = (word.rstrip("了过的") for word, _ in words_asked(_REALLY.sub("", rest)))
    own = [word for word in words if len(word) > 1 and word not in before]
    if not _DONE.search(rest) or len(rest) > _SHORT or own:
        return ""  # 2023年培训了几次 names what it asks of
    held = _TEXT.sub("", re.sub(_PERIOD, "", topic_of(before)).strip(_ENDS))
    return f"{year}{held}{rest.lstrip('的')}" if held else ""


def of_periods(earlier: Sequence[str]) -> list[str]:
    """Return the questions before in a message, each that names only another period with what it is asked of."""
    fulls: list[str] = []
    for text in earlier:
        fulls.append((of_other_year(fulls[-1], text) if fulls else "") or text)
    return fulls


def of_both_periods(before: Sequence[str], text: str) -> str:
    """Return the last two questions asked as one of both their periods, where a turn wants the sum or the difference
    of what they were told (加起来呢, 差多少); empty where it does not or they are not one question of two periods."""
    plain = plainly(text).strip(_ENDS)
    total = bool(_SUM.match(plain))
    if not (total or _GAP.match(plain)) or len(before) < 2:
        return ""
    (first, one), (second, other) = ((_period_in(said), said.strip(_ENDS)) for said in before[-2:])
    if not first or not second or first == second or one.replace(first, "") != other.replace(second, ""):
        return ""
    if not (asks := _SO_MANY.search(one)):
        return ""
    if total:
        return f"{first}加{second}{one.replace(first, '')[: asks.start() - len(first)]}一共{_bare_asking(one, asks)}"
    return f"{second}比{first}{one.replace(first, '')[: asks.start() - len(first)]}相差{_bare_asking(one, asks)}"


def of_all(before: str, text: str) -> str:
    """Return what a turn asks of all that was just counted, in full: 上半年外请授课都通过了吗 of 都通过了."""
    found = _ALL.match(plainly(text).strip(_ENDS))
    if not found or not (asks := _SO_MANY.search(before)):
        return ""
    held = topic_of(before[: asks.end()]) or before[: asks.start()]
    period = _period_in(before)
    return f"{period if period not in held else ''}{held}{found['all']}吗"


def _period_in(said: str) -> str:
    """Return the one period a question names; empty for none or two."""
    periods = re.findall(_PERIOD, said)
    return str(periods[0]) if len(periods) == 1 else ""


def _bare_asking(said: str, asks: re.Match[str]) -> str:
    """Return what asks for a number without what stands before it: 多少场 of 有多少场."""
    return f"{asks[0].lstrip('有是了共')}{said[asks.end() :]}"


def example_of(before: Asked, text: str) -> str:
    """Return what a turn that only wants an example (给个例子看看) is of, after samples with a word were counted."""
    words = [word for word in before.open or before.informative if len(word) > 1]
    if before.intent != "coverage" or before.topics or before.roles or not words:
        return ""
    return f"给个写到{words[0]}的例子看看" if _AN_EXAMPLE.match(plainly(text).strip(_ENDS)) else ""


def of_whole(before: Asked, full: str, text: str) -> str:
    """Return what a turn asks of the whole report told of before: 述职报告写多少字 of 字数呢, after 述职报告怎么写."""
    found = _OF_WHOLE.match(plainly(text).strip(_ENDS))
    held = topic_of(plainly(full).strip(_ENDS))
    one = not (before.roles or before.topics or before.foreign or before.intent == "difference")
    if not (found and one and held.endswith(_WHOLE)):
        return ""
    return f"{held}{'写多少字' if found['size'] else '是什么格式'}"


def only_one(before: Asked, full: str, text: str) -> str:
    """Return how the one of two kinds of report set apart before is written, that a turn keeps to: 只说述职的."""
    found = _ONLY.match(plainly(text).strip(_ENDS))
    if not found or before.intent != "difference" or found["of"] not in plainly(full):
        return ""
    return f"{found['of']}怎么写" if before.type or found["of"].endswith(_WHOLE) else ""


def only_example(before: Asked, text: str) -> str:
    """Return 给两个例子 for a turn that only wants examples of a part told of before (举两个例子看看), else ""."""
    if (
        before.target not in ("role", "topic")
        or not (before.roles or before.topics)
        or not _AN_EXAMPLE.match(plainly(text).strip(_ENDS))
    ):
        return ""
    many = re.search(r"[两三四五](?=[个段])", text)
    return f"给{many[0] if many else ''}个例子"


def _in_full(year: str) -> str:
    """Return a year as titles write it, and a half of it by its name: 2023年 of 23年, 上半年 of 到6月."""
    if re.search(r"(?<!\d)6月", year):
        of = re.search(_YEAR, year)
        return f"{_in_full(of[0]) if of else ''}上半年"
    number = re.match(r"(\d+)年?度?(?P<half>的?[上下]半年)?", year)
    if not number:
        return year.replace("年的", "年")
    if number["half"]:
        return f"{_in_full(number[1])}{number['half'].lstrip('的')}"
    return f"{number[1] if len(number[1]) > 2 else '20' + number[1]}年"


def is_office(unit: str) -> bool:
    """Whether a word is one for a kind of office, and for nothing else."""
    return bool(_OFFICE.fullmatch(unit.removesuffix("里")))


def offices_in(asked: Asked) -> tuple[str, ...]:
    """Return the kinds of office whose report a question is about, which later turns go on about."""
    if asked.foreign or asked.outside or asked.documents or asked.intent not in (*_WRITTEN, "unclear"):
        return ()
    ours = [unit for unit in asked.units if is_office(unit)]
    return tuple(unit for unit in ours if not re.search(rf"(?:上级|主管|报送?|向|给){unit}", asked.question))


def kept_type(asked: Asked, text: str, held: str | None) -> str | None:
    """Return the kind of report the talk keeps to: the one a turn says (只看述职的), until another or all are named."""
    if _KEEPS.match(text) and asked.type:
        return asked.type
    return None if _OF_ALL.search(text) or (asked.type or held) != held else held


def with_type(asked: Asked, held: str | None) -> Asked:
    """Return a question on writing as one for the kind of report the talk keeps to, where it names no other."""
    named = asked.type or asked.units or asked.documents or asked.foreign or asked.notice or asked.kinds
    wanted = asked.intent in (*_WRITTEN, "coverage") and asked.targeted and not _OF_ALL.search(asked.question)
    return replace(asked, type=held) if held and wanted and not named else asked


def with_offices(asked: Asked, held: tuple[str, ...]) -> Asked:
    """Return a question on writing as one for the kind of office spoken of before, where it names no other."""
    named = asked.units or asked.documents or asked.foreign or asked.notice
    if not held or named or asked.intent not in _WRITTEN or not (asked.targeted or asked.intent == "headings"):
        return asked
    terms = (*asked.terms, *held) if asked.intent == "example" else asked.terms  # such as are to be looked for
    return replace(asked, units=held, terms=terms)


def of_counted_set(asked: Asked, text: str, before: Asked | None) -> Asked | None:
    """Return a count asked after another as of the reports of that: 支部报告有几篇，哪几篇写了党课; None for others."""
    own = asked.type or asked.period or asked.kinds or asked.documents or asked.units or _EVERY.search(text)
    if not before or own or not asked.intent == before.intent == "coverage" or not _COUNTED.search(text):
        return None
    if not (before.type or before.period or before.kinds):
        return None
    return replace(asked, type=before.type, period=before.period, kinds=before.kinds)
