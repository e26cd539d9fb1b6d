"""What a question asks of the office's own reports: of which years and persons, of which things, for what value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.passage import Document
from assistant.report import Report
from assistant.structure.surnames import SURNAMES
from assistant.writers.answer.asked_thing import AskedThing, asked_thing
from assistant.writers.answer.own.reports import years_in

# What asks for each kind of value, and what a clause that holds one looks like; the first that is asked for counts.
_SPAN = (
    r"(?<![月\d.])(?:\d+\.\d+|[\d一二两三四五六七八九十半]+)\s*(?:个?(?:小时|分钟|工作日|天|日|周)|个月)"
    r"|当[天日晚]|次日|立即|第一时间|(?<![上下每前后])[半一两三四五六七八九十]年(?=[未没不多])"
)
_VALUES: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = tuple(
    (kind, re.compile(asks), re.compile(holds) if holds else None)
    for kind, asks, holds in (
        (
            "change",
            r"从(?:多少|几|哪)[^，。？?]{0,6}[到至成](?:了|多少|几|哪)",
            r"(?:由|从)[^，。；]{1,12}?(?:提高|提升|增加|增|上升|扩大|调整|降低|降|减少|减|缩短|压缩|缩减|压减|缩|压)[^，。；\d]{0,3}[到至为][^，。；]{1,8}",
        ),
        (
            "difference",
            r"(?:比|较)[^，。？?]*?(?:多|少|增加?|减少?|下降|上升|提高)了?(?:几|多少)",
            r"(?:较|比|同比)[^，。；]{0,8}?(?:减少|下降|增加|上升|增长|提高|多|少)了?\s*[\d.]+\s*(?:个百分点|人次|[%％一-鿿])",
        ),
        ("year", r"哪一?年", None),
        (
            "day",
            r"几月|几号|哪[天日]|哪[几些一]?个?月|什么时[候间]|啥时[候间]?|何时",
            r"(?<!\d)\d{1,2}月(?:(?:[、和及与]|以及)\d{1,2}月(?!\d))+|(?<!\d)\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初中底末](?=前|完|[，。；]))?|[上下]半年|[一二三四]季度|年[初中末底]|汛期",
        ),
        ("span", r"多久|多长时间|几(?:个)?(?:小时|分钟|天|日|周|月)", _SPAN),
        (
            "share",
            r"(?:率|比例|占比|比重|活跃度|百分之|权重)[^，。？?]{0,8}?(?:多少|几|多[大高])|百分之几",
            r"[\d.]+\s*[%％]|百分之[一二三四五六七八九十百点零〇\d]+",
        ),
        ("who", r"谁|哪位", r"由|[邀聘]?请|书记|长|主任|领导|干部|委员|牵头|负责|主持|[科部办室]"),
        ("title", r"题目|标题|主题|叫(?:啥|什么)", r"[“《][^”》]{2,}[”》]"),
    )
)
_SLOT = re.compile(
    r"(?:几|多少|多[大高])(?:个(?=工作日|月|小时|人|部门|单位|家|科室))?(?P<unit>人次|场次|[次场节轮回期人名位条项个篇则张幅件起例家支本册份块元万字遍堂只站])?"
)
# 网评员有几个, 几个网评员 count persons, and no groups that stand beside them.
_PERSONS = (
    r"(?:[一-鿿]员(?!会)|志愿者|骨干|专家|干部|职工|[教讲]师|老师|班主任|主讲人|嘉宾|学者|[听观受]众|读者)"
    r"(?!留言|意见|投诉|来信|诉求)"
)
_COUNTS_PERSONS = re.compile(
    rf"(?P<who>{_PERSONS}[^，。？?\d]{{0,4}}(?:几|多少))个(?![一-鿿]{{2}})|(?P<many>几个|多少个?)(?=[一-鿿]{{0,4}}{_PERSONS})"
)
# What holds a question together, or asks; what is left says what is asked of.
_ASKING = re.compile(
    r"请问|麻烦|因为?(?:什么|啥)|为(?:什么|啥|何)|(?:什么|啥)时[候间]?|何时|是?几(?:月份?|号|点)|(?:是|有)?(?:哪[一几]?[年些个位天里几条点三两四种道样]?|谁|什么|啥|几|多少)|怎么样?|如何|怎样|咋样?|有没有|是不是|(?:我们|咱们?)(?:自己)?的?"
    r"|[我本][局委办校院镇乡村馆站所部厂县区](?![一-鿿]里)|本单位|单位(?=[去今前]|20)|当时|那(?:个|次|块|部分|会儿?|时候)|[这](?:个|次|块|部分)|(?:一|总)共|共(?=有|计)|全年|一?整年|一年|这?[两几]年|历年"
    r"|分别|各自?(?=[是有发多答处几了签办开建收讲做搞]|$)|[去今前]年|上一?年|[上下]半年|第?[一二三四]季度|目前|现在|最后|后来|到底|究竟|具体|多久|多长时间|[比较]|[吗呢啊呀嘛吧]|[的了过之]|[，,。？?！!、：:；;（）()“”\"\s]"
)
_AUXILIARY = re.compile(
    r"(?:一?共|总共|都|各)?(?:有|是|为|达|占|[办搞开发讲签学写投请清上换改修建收印贴拍订][了过出到])(?:有|到)?$"
)
_ONE_WORD = {"学": "学习", "查": "检查", "训": "培训"}  # acts of one character, which are no words by themselves
_ONE_ACT = re.compile(rf"([{''.join(_ONE_WORD)}])(?=[了过](?:几|多少)[次场回天]?[？?]?$)")
_ACT = re.compile(
    r"(?P<act>[一-鿿]{2})(?:[完好成]?了|过|完成?|好)(?:几|多少)|被(?P<by>[一-鿿]{2})|谁(?:来|去)?(?![是任当在管审批签讲说写带交办定教])(?P<who>[一-鿿]{2})"
)
_DOES = re.compile(
    r"召开|开展|组织|举办|进行|完成|发布|发放|处置|处理|推送|推出|签订|研究|安排|参加|参与|实际|一共|总共|到底|[^讲学办发开签]{0,1}[讲学办发开签搞做写请用投去上]$"
)
_MONTH = re.compile(r"(?<!\d)(\d{1,2})月(?!份?[底末初]?[前内])")
_EVENT = re.compile(
    r"(?:怎么|如何|怎样|咋)(?:样)?(?:的)?(?:处置|处理|回应|应对|解决|办的|弄的|收场|平息)|(?:处置|处理)(?:得|的)(?:怎么样|咋样)|处置情况|结果"
)
_ACTS = 0.4  # what a word weighs that names an act
_LIGHT = frozenset(
    """
    有 是 办 讲 发 开 学 签 搞 做 弄 请 去 听 上 清 写 投 占 剩 剩下 还剩 还 来 没
    干 改 完 没改 没改完 人 事 都 就 又 也 给 提到 提 到 在 和 与 及 跟 对 把 被 里 数字
    情况 进行 开展 组织 一下 属于 达到 参加 来自 得 为 年 次 份 名 场 起 条 个 写了 说
    叫 用 意识形态 意识形态工作 工作 报告 材料 单位 述职 述职报告 责任制 自己 那里 里面 当中
    其中 部门 方面 时候 弄完 办完 搞完 做完 上次 名字 计划 实际 真正
    """.split()  # noqa: SIM905 (a list of words is read more easily so)
)
_THING = tuple("njlisbz")
_ENDS = frozenset("率费会队群员表册量数书号课站所室栏屏")
_ONE = re.compile(
    r"(?:公众|视频|短视频|抖音|快手|头条|订阅|服务)号|[一-鿿]{0,2}短视频|党[组委]会|中心组|网评员|办结率|责任书|承诺书|微博|留言"
)
_ANYTHING = re.compile(
    r"^(?:稿子|稿件|文章|信息|消息|推文|报道|新闻|东西|活动)$"
)  # what is counted, by a name that is any one's
_TEXTS = re.compile(r"(?:稿[子件]?|文章|信息|消息|推文|报道|新闻|评论)(?!员)")
ALL_SURNAMES = (
    f"{SURNAMES}傅卞齐伍余元卜顾孟平穆祁狄米贝明臧计成宋茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童盛刁骆樊凌霍虞万支柯管卢莫房裘缪干解应宗丁宣"
    "邓郁单洪包诸左石崔吉钮程嵇邢裴陶荣翁羊惠甄封芮储靳段巫焦谷车侯宓全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎蓟印宿白怀蒲鄂索籍蔺"
    "屠蒙池乔阴胥苍闻党翟谭贡劳姬申扶堵冉宰雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东欧殳沃利鲁韦苗俞柳鲍费岑倪滕殷毕闫肖覃喻辜楼牟兰佟褚卫窦奚昌蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红邬荀游竺权逯盖益桓公葛佘仝苟谌綦"
)
_POSTED = re.compile(
    rf"(?:书记|[一-鿿]长|主任|主席|委员|领导|经理|同志|干事|负责人)[、　 ]*(?P<name>[{ALL_SURNAMES}][一-鿿]{{1,2}}?)"
    r"(?=任|认真|履|带|负|具体|担|牵|严|切|坚|主持|亲|多次|先后|同志|为|与|跟|到|审|签|作|讲|出席|参加|通报|宣讲"
    r"|和(?=[\d各班])|[　 ，,、。；（(\n]|$)"
)
# Whoever stands behind a post or a calling, where a question says the name: 讲师唐志远, 老支书田有福, 主任医师何向东.
_CALLED = re.compile(
    rf"(?:书记|[一-鿿]长|主任|主席|委员|经理|同志|干事|负责人|教授|讲师|医师|医生|研究员|专家|老师|教师|支书|记者|律师|法官|检察官|作家|组员)"
    rf"(?=(?P<name>[{ALL_SURNAMES}][一-鿿]{{1,2}}))"
)
_TITLED = re.compile(rf"^(?P<name>[{ALL_SURNAMES}][一-鿿]{{1,2}}?)(?:同志)?的?(?=(?:19|20)\d\d|个人|述职|履职|关于)")
_SINGLE = re.compile(r"[课会书屏](?![一-鿿])")  # what is counted, by one character
HEAD = 80  # characters of a report within which it says whose it is
DUTIES = re.compile(r"述职|履职")


@dataclass(frozen=True, slots=True)
class RecordAsked:
    """What is asked of own reports: ``words`` with what each weighs by its kind, the one a number is of first.

    ``head`` is the thing a number is asked of; ``value`` is what must stand in a clause that tells it.
    """

    said: str
    years: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    words: tuple[tuple[str, float], ...] = ()
    head: str = ""
    kind: str = ""
    unit: str = ""
    value: re.Pattern[str] | None = None
    masked: re.Pattern[str] | None = None
    several: bool = False  # whether it asks for more than one value
    act: str = ""  # what was done so often, where that tells one number from another: 叫停 of 叫停了几场讲座
    focus: str = ""  # the word next to the number asked for
    lists: bool = False  # whether it asks which ones there are
    acts: tuple[str, ...] = ()  # every telling act before the number: 退回, 叫停 of 退回叫停了几场
    month: str = ""  # in which something happened that is asked of
    event: bool = False  # whether it asks how one thing that happened was dealt with

    def without_value(self) -> RecordAsked:
        """Return what is asked of, whatever value is asked for."""
        return replace(self, head="", kind="", unit="", value=None, masked=None)


def read_record_question(said: str, people: Iterable[str], units: Iterable[str] = ()) -> RecordAsked:
    """Read a question for what the own reports tell; ``people`` and ``units`` are those they name."""
    named = tuple(name for name in people if name in said)
    said = _COUNTS_PERSONS.sub(lambda one: f"{one['who'] or one['many'].rstrip('个')}名", said)
    text = re.sub(r"(?<!\d)(?:(?:19|20)\d\d|\d\d(?![月日号\d]))年?度?(?:[和与跟、到至](?=\d))?", " ", said)
    for name in (*named, *sorted(units, key=len, reverse=True)):
        text = text.replace(name, " ")
    text = _ONE_ACT.sub(lambda one: _ONE_WORD[one[1]], text)
    kind, value = next(((kind, holds) for kind, asks, holds in _VALUES if asks.search(said)), ("", None))
    slot = _SLOT.search(text)
    texts = slot is not None and not slot["unit"] and bool(_TEXTS.match(text[slot.end() :]))  # 多少稿子 counts 篇
    thing = asked_thing(said) if slot and not kind else AskedThing()
    if slot and not kind:
        kind, value = (
            ("count", thing.figure or re.compile(r"\d+")) if thing.figure or slot["unit"] or texts else ("", None)
        )
    if slot and slot["unit"] == "次" and value:  # 谈心几次 is told as 13人次
        value = re.compile(rf"{value.pattern}|\d+\s*人次")
    event = bool(_EVENT.search(said)) and not kind
    if event:
        text = _EVENT.sub("，", text)  # how it was dealt with is said in other words
    words, head, focus = _words(text, slot if kind == "count" else None)
    if texts:  # by its measure it is told whatever texts are called: 多少文章 of 发稿133篇
        words = tuple(one for one in words if not _ANYTHING.search(one[0]))
    several = len({(one["unit"], one[0]) for one in _SLOT.finditer(text)}) > 1
    unit = (slot["unit"] or ("篇" if texts else "")) if slot and kind == "count" else ""
    lists = bool(re.search(r"哪[些几]|什么|啥", said))
    years = tuple(years_in(said))
    month = found[1] if kind != "day" and (found := _MONTH.search(said)) else ""
    return RecordAsked(
        said,
        years,
        named,
        words,
        head,
        kind,
        unit,
        value,
        thing.masked,
        several,
        _act(said),
        focus,
        lists,
        _acts(words),
        month,
        event,
    )


def _act(said: str) -> str:
    """Return the telling act a number is asked of; empty for one that all things are done by."""
    found = _ACT.search(re.sub(r"[去今前本]年|年度?(?=[一-鿿][了过])", "，", said))  # 去年听了几节课
    act = (found["act"] or found["by"] or found["who"] or "") if found else ""
    return "" if _DOES.search(act) else act


def _acts(words: Iterable[tuple[str, float]]) -> tuple[str, ...]:
    """Return the acts among the words of a question, which tell one number of a list from another."""
    return tuple(word for word, weight in words if weight == _ACTS and len(word) == 2 and not _DOES.search(word))


def _words(text: str, slot: re.Match[str] | None) -> tuple[tuple[tuple[str, float], ...], str, str]:
    """Return the words of a question with the weight of their kind, the thing that is counted, the word next to it."""
    before, behind = (_AUXILIARY.sub("", text[: slot.start()]), text[slot.end() :]) if slot else (text, "")
    ahead, after = content_words(before), content_words(behind)
    right = content_words(_ASKING.split(behind, maxsplit=1)[0]) if behind else []
    if slot and slot["unit"] and not right and (one := _SINGLE.match(behind)):
        after = right = [(one[0], 1.0)]  # 听了几节课
    things = [word for word, weight in right if weight == 1.0] or [word for word, weight in ahead if weight == 1.0][-1:]
    words = dict([*ahead, *after])
    near = [*right[:1], *ahead[-1:]] if slot else []
    focus = next((word for word, _ in near if len(word) > 1), "")
    head = things[-1] if slot and things and not _ANYTHING.search(things[-1]) else ""
    return tuple(words.items()), head, focus


def content_words(text: str) -> list[tuple[str, float]]:
    """Return the words that say what is asked of, a thing at full weight and an act at less."""
    found: list[tuple[str, float]] = []
    for piece in _ASKING.split(text):
        rest = piece
        for one in _ONE.findall(piece):
            found.append((one, 1.0))
            rest = rest.replace(one, "，", 1)
        for part in rest.split("，"):
            found += _tagged(part)
    return found


def _tagged(part: str) -> list[tuple[str, float]]:
    import rjieba

    joined: list[tuple[str, str]] = []
    for word, tag in rjieba.tag(part) if part else []:
        ends = len(word) == 1 and (word in _ENDS or tag[:1] == "n") and word not in _LIGHT
        if ends and joined and len(joined[-1][0]) > 1 and joined[-1][0] not in ("意识形态",):
            joined[-1] = joined[-1][0] + word, "n"
        else:
            joined.append((word, tag))
    found = []
    for word, tag in joined:
        if _ANYTHING.search(word):
            found.append((word, 0.3))
            continue
        if word in _LIGHT or (len(word) < 2 and tag[:1] not in "v"):
            continue
        thing = tag[:1] in _THING or tag == "vn" or len(word) > 2
        found.append((word, 1.0 if thing and len(word) > 1 else _ACTS if len(word) > 1 else 0.15))
    return found


def has_word(text: str, word: str) -> bool:
    """Whether a text has a word, or both words that it is made of: 专题学习 of 专题开展学习."""
    return word in text or (len(word) == 4 and word[:2] in text and word[2:] in text)


def people_of(document: Document, report: Report) -> frozenset[str]:
    """Return the persons a report names by their post, and the one whose it is."""
    return people_in(report.text, f"{document.title}\n{document.name}")


@lru_cache(maxsize=4096)  # of every own report, for each question asks for those of all
def people_in(text: str, titles: str = "") -> frozenset[str]:
    """Return the persons a report names by their post, and the one whose it is by its title."""
    import rjieba

    found = {one["name"] for one in _POSTED.finditer(text)}
    found |= {one["name"] for line in titles.split("\n") if (one := _TITLED.match(line))}
    return frozenset(name for name in found if not rjieba.has_word(name) or rjieba.tag(name)[0][1] == "nr")


def people_said(said: str, texts: Iterable[str]) -> frozenset[str]:
    """Return the persons a question names who stand in one of the texts behind a post or a calling."""
    import rjieba

    found = {one["name"][:n] for text in texts for one in _CALLED.finditer(text) for n in (2, 3)}
    named = {name for name in found if name in said and (not rjieba.has_word(name) or rjieba.tag(name)[0][1] == "nr")}
    return frozenset(name for name in named if not any(name != other and name in other for other in named))


def of_duties(document: Document) -> bool:
    """Whether a report is the account that a person gives of the duties that were done."""
    return bool(DUTIES.search(f"{document.title}{document.name}"))


def is_of(name: str, document: Document, report: Report) -> bool:
    """Whether a report is the person's own account."""
    return of_duties(document) and name in f"{document.title}\n{document.name}\n{report.text[:HEAD]}"
