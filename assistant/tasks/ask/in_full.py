"""A short turn put in full with the words of the question before it: 二级的呢 after 一级标题用什么字体."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.tasks.ask.carry import of_anything, subject, things
from assistant.tasks.ask.spoken import plainly

# The words of a text that name something of the genre, each with what that is: a part (or topic), a type of report.
Named = Callable[[str], tuple[tuple[str, str], ...]]
PART, TYPE = "part", "type"

_ENDS = "，,。.！!？?、 　"
_LED = re.compile(
    r"^(?:那么(?!多|些)|那(?![篇份个些段条几一])|哦|噢|嗯+|(?:好的?|行|对了?)(?=[，,、。 ])"
    r"|请问|再问一下|再问(?=[，, ])|顺便问一下|顺便问|另外|还有(?!没)"
    r"|[，,、。 ])+(?=.{2})"
)
_OTHERWISE = re.compile(
    r"^(?:啊|哦|噢|嗯|呃)?(?:不是的?|不对|错了|弄错了|搞错了|答错了|理解错了|问错了|我不是问这个|不是这个意思?)"
    r"[了吧啊呀]*[，,。！! ]*"
)
_MEANT = re.compile(r"^(?:我)?(?:刚才|其实)?(?:想)?(?:问|说|指|要问|要看|要)的(?:就|其实)?是(?=.)")
_OTHER = re.compile(
    r"^(?:换成|改成|换作|换做|换到|改为|要是|如果是|如果|假如是|假如|若是|放在|放到|至于|轮到|对|换)?"
    r"(?P<of>[^，。？?吗么]{1,12}?)(?:这?一级|这级|这一层|这层)?(?:的|里面?|中|那边|这边|那块|那里)?(?:呢|的话呢?)$"
)
_INSTEAD = re.compile(r"^(?:换成|改成|换作|换做|改为)(?P<of>[^，。？?吗么]{1,12}?)(?:的|里面?|那边)?$")
_ALSO = re.compile(
    r"^(?P<of>[^，。？?]{1,10}?)(?:也|都|是不是也|要不要也|是否也)(?:是|要|得|能|可以|用|应该|应当|需要|按|照|适用)*(?:这样|这么|一样|如此|同样|照此|这个[规要][定求]|照办|(?:参照|照着?|按照?|依照?)(?:这|那)(?:个|一?套|一?条|些)?(?:来|办|执行|算|做|走)?)[^，。？?]{0,4}$"
    r"|^(?P<too>[^，。？?]{1,10}?)也(?:要|得|需要|能|可以|应该|该|算|适用|管用)(?:吗|么|吧|不)?$"
)
_SAME = re.compile(
    r"^(?P<of>[^，。？?]{1,10}?)(?:也|都)?(?:不一样|不同|有区别|有差别|要区分|一样|相同)(?:吗|么|吧|不|嘛|呢)*$"
)
_ASKS = re.compile(
    r"怎么|如何|怎样|什么|哪|几(?!乎)|多少|多[久长大高]|谁|吗$|么$|([一-鿿])不\1|有没有|是否|为什么|例子"
)
_POINTS_BACK = re.compile(
    r"^(?:它们?|这个|那个|这些|这段|那段|这条|那条|这一[条段块点句]|那一[条段块点句]|这部分|那部分|这一部分|其|这里|那里|这(?=[要能得写放是])|那(?=[要能得写放是]))(?:里面?|中|的)?"
)
_WHERE = re.compile(
    r"[写放归列摆](?:在|进|到)?(?:报告|材料|述职|正文|全文)?(?:的|里面?|中)?"
    r"(?:哪(?!些)[^，。？?]{0,2}(?:部分|里|儿|块|条|位置|地方|章节|段|(?<![天年月日])$)|什么[^，。？?]{0,2}(?:部分|里|位置|地方|章节|段))"
)
# How many samples write something; what is asked of them next is how they do.
COUNTS = re.compile(r"[有哪]?(?:几|多少)[篇份家个](?:范文|报告|材料|样本|单位)?[^，。？?]{0,4}[写提讲][了到过]")
_HOW_MANY = re.compile(
    r"(?:几|多少)[篇份][^，。？?]{0,8}(?:[写提讲]|单列|出现|用)|哪[几些][篇份]?[^，。？?]{0,4}(?:[写提讲]|单列)"
)
# What is asked of the samples a count told of: 写了的里面国企有几篇, 其中有医院吗.
_AMONG = re.compile(
    r"^(?P<who>没有?[写提]到?的|不写的|写[了到]?[过的]+|提到[过的]+|有的|[这那]些|其中|[这那](?:里面?|里头|[几\d]+篇)|上面|刚才)"
    r"(?:[这那]些|[几\d一二三四五六七八九十]+篇|报告|范文)*(?:里面?|里头|当中|之中|中间?)?[，,]?"
)
_THE_REST = re.compile(
    r"(?:那么?|其余)?(?:没有?|不|未)(?P<act>单独?[列写]|[写提讲])(?:到|过|出来?)?的?(?:呢|(?:是|有)?(?:哪些|哪几篇|谁|几篇|多少篇?))$|(?:哪些|哪几篇|谁)(?:没有?|不|未)(?P<acts>单独?[列写]|[写提讲])到?$"
)
_OF_OFFICE, _DOES, _DOES_NOT = (
    r"^[^，。？?]{1,8}的范文里",
    r"(?<!没)(?<!没有)[写提讲](?:到|了|过)+",
    r"(?:没有?|未|不)[写提讲]到?",
)
_HAS_PART = r"(?<!没有)(?<!没)(?:单独?[列写]|[写提讲](?=到|了|过))(?:到|了|过)*"
_ASKS_OF = re.compile(r"几|多少|哪|吗|有没有|呢|占")
_AS_WRITTEN = re.compile(r"怎么[写说讲]的?$|写[了的]?(?:些|是)?(?:什么|啥)$")
# What others write, or write with figures: shown by examples.
_OTHERS = re.compile(
    r"^(?:别人|别的单位|其他单位|其它单位|人家|兄弟单位|范文|样稿|大家)(?:们|里|里面|家)?(?:一般|通常|大多|大都|都|是)*[写讲说](?:了|过)?(?:些|的是|的)?(?:什么|哪些|哪几[条样点])$"
    r"|^(?:别人|别的单位|其他单位|其它单位|人家|兄弟单位|范文|样稿|样本|大家)(?:们|里面?|中|当中|家)?(?:一般|通常|大多|大都|都|又)*是?(?:怎么|如何|怎样)(?:写|讲|说|做|管)的?$"
)
_FIGURED = re.compile(
    r"^(?:那|他们|别人|人家)?(?:有没有|有)(?:人|谁|哪篇)?(?:写|带|用|列)(?:了|有|出|上)*(?:具体|明确|量化|实际|实)?的?(?:数字|数据|指标|数)的?(?:例子|范文)?(?:吗|么)?$"
)
_HEADINGS = re.compile(r"^(?:那|他们的?|它们的?|这些|都|的)*小?标题(?:都|是|各|又|分别)*(?:怎么|如何|咋)")
_IN_REPORT = re.compile(r"(?:在|放在|写在)?(?:报告|材料|述职|汇报|稿子|正文)(?:里面?|中|上|当中)?(?:的|是)?")
_LINE = re.compile(r"^(?:那)?(?:最后|末尾|结尾|末|头|开头|第)的?(?:那|这)?一?句话?")
_FIRST = re.compile(r"^(?:那)?(?:头|开头|第)")
_OF_REPORT = re.compile(r"报告|全文|整篇|文末|材料|述职")
_REPORTS = ("报告", "材料", "述职", "汇报", "稿子")
_OPENING = re.compile(r"^(?:导语|导言|开头|开篇|引言)$")
_TAIL = re.compile(r"(?:指的?|是|叫|用|有|分|的|里|，|,)+$")
# Whether one kind of office writes as another: 跟镇里写法一样吗.
_AS_OFFICE = re.compile(
    r"^(?:那|它|这)?(?:跟|和|与|同|比)(?P<of>[^，。？?]{1,6}?)(?:这?一级|里|那边)?的?(?:报告|材料)?(?:的)?(?:写法|写起来|写得?)?上?(?:都|是|有)?(?:什么)?"
    r"(?:一样|相同|区别|不同|差别|不一样|两样)[^，。？?]{0,3}[？?]?$"
)
_DOING = re.compile(
    r"(?:要|得|能|可以|应该|应当|该|需要|必须|会)(?=[写用加有放报交盖列提])"
)  # 支部要写报告吗 is of 支部
_QUOTED = re.compile(r"[“\"‘][^“”\"‘’]{1,16}[”\"’]")
# Words that stand for one another in a question: another level, another who, another office, another time.
_KINDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[一二三四五]级|第[一二三四五]层",
        r"半年度?|上半年|下半年|全年|年度|季度",
        r"党(?:委|组|工委|支部|总支)(?:副书记|书记|委员|成员|班子)|(?:理论学习)?中心组|(?:党)?支部委员会|支委会?|党小组|党支部|支部|党总支|党工委|党委会?|党组|领导班子|班子成员|班子|主要负责人|主要领导|第一责任人"
        r"|一把手|分管领导|副职|副书记|书记|其他成员|委员",
        r"小学|中学|高校|大学|学校|幼儿园|医院|国企|央企|企业|公司|机关|乡镇|街道|社区|村|法院|检察院|事业单位|海关|银行|派出所|(?<![一-鿿])[一-鿿]{2,5}局(?=$|的|党|怎|如|主|存|下|小|标)|[局院校镇](?=的|党)",
        r"标题|正文|落款|署名|成文日期|日期|页码|附件|主送机关|抄送机关|印章|份号|密级|发文字号",
    )
)
_PERSON = re.compile(r"(?:[局院校处科所站镇乡县区市部]长|负责人|负责同志|经理|主任|书记|领导|老师|干部|成员)$")
_OFFICES = 3  # which of the kinds are offices
_WHOSE = range(1, 4)  # of these kinds one may be put before a question that names none


def in_full(before: str, said: str, named: Named, about: str = "") -> list[str]:
    """Return the questions a short turn may stand for, likeliest first; none where it takes nothing from ``before``.

    ``about`` is what the question before is about, where more than its wording tells it.
    """
    before = plainly(before).strip(_ENDS)
    text, corrects = corrected(said)
    held = about or topic_of(before)
    if held and of_line(text):
        ends = _OPENING.search(held) and not _FIRST.match(text)  # the last sentence of an opening leads over
        return [f"过渡句{_LINE.sub('', text)}" if ends else f"{held}{text}"]
    if found := other_thing(text):
        return list(dict.fromkeys(_with_another(before, found, held, named)))
    if corrects and not _ASKS.search(text):
        return list(dict.fromkeys(_with_another(before, text.strip("的里中 "), held, named)))
    if held and of_others(text):
        return [f"有没有写{held}{'带数字' if _FIGURED.match(text) else ''}的例子"]
    if held and of_counted(before, text):
        return [f"给我几个{held}的小标题" if _HEADINGS.search(text) else f"有没有写{held}的例子"]
    if held.endswith(_REPORTS):
        held = _act_of(before, text) or held
    if _ASKS.search(text) and held and held not in text:
        rest = _POINTS_BACK.sub("", text)
        if asks_where(text):  # 时间写哪 is of the time in it, and not of all of it
            rest = f"里{rest}" if things(_WHERE.sub("", text)) else "写在哪一部分"
        return [f"{held}{rest}"] if rest else []
    return []


def _act_of(before: str, text: str) -> str:
    """Return what the question before is about beside the report, where a turn takes that up: 盖章 for 盖在哪里."""
    acts = (one for one in things(before) if not one.endswith(_REPORTS))
    return next((one for one in acts if set(one) & set(text) - set("的要不")), "")


def of_others(text: str) -> bool:
    """Whether a turn asks what others write of the thing before, or for what is written with figures."""
    return bool(_OTHERS.match(text) or _FIGURED.match(text))


def of_line(text: str) -> bool:
    """Whether a turn is of one sentence of a part, and does not say of which: 最后一句怎么收."""
    return bool(_LINE.match(text)) and not _OF_REPORT.search(text)


def asks_where(text: str) -> bool:
    """Whether a turn asks where in a report something is written."""
    return bool(_WHERE.search(text))


def nowhere(text: str) -> bool:
    """Whether a turn asks where something is written and names nothing but the report: 在报告里写在哪一部分."""
    return asks_where(text) and of_anything(_IN_REPORT.sub("", _WHERE.sub("", text)))


def of_counted(before: str, text: str) -> bool:
    """Whether a turn asks how the samples counted before do it: 标题都怎么起的 after 几篇写了保密."""
    return bool(COUNTS.search(before)) and bool(_HEADINGS.search(text) or _AS_WRITTEN.search(text))


def of_those_counted(before: str, text: str) -> str:
    """Return the count before asked of the others (没写的呢), or of one kind of office (写了的里面国企有几篇)."""
    if not _HOW_MANY.search(before):
        return ""
    counted = re.sub(_DOES_NOT, "写了", re.sub(_OF_OFFICE, "", before))
    if rest := _THE_REST.match(text):
        apart = "单" in (rest["act"] or rest["acts"])  # what is told in a paragraph is written, and has no part
        does = _HAS_PART if apart else _DOES
        return re.sub(does, "没有单列" if apart else "没写", counted, count=1) if re.search(does, counted) else ""
    found = _AMONG.match(text)
    whose = _KINDS[_OFFICES].search(text[found.end() :]) if found else None
    if not (found and whose and _ASKS_OF.search(text[found.end() :])):
        return ""
    if found["who"].startswith(("没", "不")):
        counted = re.sub(_DOES, "没写", counted, count=1)
    return f"{whose[0]}的范文里{counted}"


def corrected(said: str) -> tuple[str, bool]:
    """Return a turn without 不是，我问的是 before it, and whether it sets the answer right."""
    text = plainly(said).strip(_ENDS)
    rest = _MEANT.sub("", without := _OTHERWISE.sub("", text))
    corrects = bool(rest) and rest != text and (without != text or text.startswith("我"))
    return _LED.sub("", rest if corrects else text).strip(_ENDS), corrects


def other_thing(text: str) -> str:
    """Return what a turn puts in the place of the thing before: 支部 of 那支部也要这样吗; empty where it puts none."""
    for pattern in (_ALSO, _SAME, _OTHER, _INSTEAD):
        found = pattern.match(_LED.sub("", text))
        of = (found.groupdict().get("too") or found["of"]) if found else None
        if of and not _ASKS.search(of):
            return _LED.sub("", of).strip("的里是跟和 ")
    return ""


def topic_of(question: str) -> str:
    """Return what a question is about by its wording: “四个意识” of “四个意识”是什么."""
    held = _TAIL.sub("", _DOING.split(subject(question))[0])
    if not held and (defined := re.match(r"什么(?:是|叫)(?P<of>[^，。？?]{2,12})$", question)):
        return defined["of"]
    return held


def offices_compared(before: str, text: str) -> str:
    """Return in full whether a kind of office writes as another does: 跟镇里写法一样吗 after 那村一级的呢."""
    found, put = _AS_OFFICE.match(plainly(text)), other_thing(before)
    two = [put, found["of"]] if found else []
    if not two or not all(names_office(one) or one in ("镇", "乡") for one in two):
        return ""
    one, other = (f"{name}里" if len(name) == 1 else name for name in two)  # 镇 alone is no word
    return f"{one}的报告和{other}的报告有什么不一样"


def kind_of(word: str) -> int | None:
    """Return which of the kinds that stand for one another ``word`` ends in, or None."""
    return next((n for n, kind in enumerate(_KINDS) for found in kind.finditer(word) if found.end() == len(word)), None)


def names_office(text: str) -> bool:
    """Whether a text names a kind of office: 医院, 海关, 气象局."""
    return bool(_KINDS[_OFFICES].search(text))


def names_whose(word: str) -> bool:
    """Whether ``word`` says whose report is meant, or of what time: 学校, 支部, 国企负责人, 半年."""
    return kind_of(word) in _WHOSE or bool(_PERSON.search(word))


def _with_another(before: str, other: str, held: str, named: Named) -> Iterator[str]:
    """Yield the question before with ``other`` for the thing of its kind, before it, for its subject or its object."""
    kind = kind_of(other)
    if kind is not None and (found := _KINDS[kind].search(before)):
        yield f"{before[: found.start()]}{other}{before[found.end() :]}"
        return
    if names_whose(other):
        yield f"{other}{before}"
        return
    what = {label for _, label in named(other)}
    if word := next((word for word, label in named(before) if label in what), ""):
        yield before.replace(word, other, 1)
    elif TYPE in what:
        apart = held and before.startswith(held) and not held.startswith(_REPORTS)
        yield f"{other}的{before}" if apart else f"{other}{before}"
    found = _QUOTED.search(before)
    if found:
        yield before.replace(found[0], other if other[0] in '“"‘' else f"“{other.strip('”')}”", 1)
    elif held and held in before and not what:
        yield before.replace(held, other, 1)
    if (thing := _object(before, held)) and thing != other:
        yield before.replace(thing, other)


def _object(before: str, held: str) -> str:
    """Return the last thing a question names after its subject: 单位名字 of 典型案例能不能写单位名字."""
    import rjieba

    rest = before.replace(held, "", 1) if held else before
    things: list[str] = []
    last = False
    for word, tag in rjieba.tag(rest):
        thing = tag[0] == "n" or tag in ("vn", "l", "j")
        if thing and last:
            things[-1] += word
        elif thing:
            things.append(word)
        last = thing
    return things[-1] if things and len(things[-1]) > 1 else ""
