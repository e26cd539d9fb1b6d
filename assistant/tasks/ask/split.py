"""The questions of one message: 存在的问题怎么写，给我三个小标题 is two; what stands before them is context."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.tasks.ask.asks import asks, has_a_few, without_asking
from assistant.tasks.ask.held_on import asks_source
from assistant.tasks.ask.in_full import COUNTS
from assistant.tasks.ask.known import SURE
from assistant.writers.answer.material import Known

_MOST = 4
_SENTENCE = re.compile(r"[？?；;\n]+")
_CLAUSE = re.compile(
    r"[，,。！!]|、(?=(?:怎么|如何|怎样|咋)写|(?:由|归)?谁|多久|什么时候|要不要|多少字)|(?<=[一-鿿]) +(?=[一-鿿])"
)
# Two questions of which the second asks whether: 问题写几条、措施要不要跟问题对上; 几期、多少人次 is of one thing.
_THEN_WHETHER = re.compile(r"、(?=[^、，。？?]*(?:要不要|能不能|用不用|该不该|可不可以|需不需要|是不是|[吗么][？?]?$))")
_QUOTED = re.compile(r"[“\"‘《（(][^“”\"‘’《》（）()]{0,80}[”\"’》）)]")
_EITHER = re.compile(r"^(?:是|要|应|该|应该|算|用|写|放)*[^，。？?]{1,10}还是[^，。？?]{1,10}$")
# A clause that names what it is of: another thing than the question before.
_OWN_PART = re.compile(r"落款|署名|小?标题|日期|附件|抬头|主送|结尾|结束语|导语|开头|页码|字体|称谓|盖章")
_WHAT = re.compile(r"怎么|如何|怎样|什么|哪|几|多少|多久|多长|多大|谁")
_AGAIN = re.compile(r"^(?:到底|究竟|总?共|一共|具体(?=几|多少)|为几|[两二]者)")
_COUNTED = re.compile(r"^(?:一般|大概|该|要|写)*(?:几|多少)([条字句个行段页项])")
# How long something is, and the same asked again in sentences, paragraphs or lines.
_LONG = re.compile(r"多长(?!时间)|多少(?:个)?字|几百字|篇幅|字数")
_IN_LINES = re.compile(
    r"^(?:一般|大概|大约|通常|应该|应|该|要|得|需要)*(?:写|用|分|占|有|控制在)?(?:成|上)?[几多]少?(?:句话?|段话?|行|页)(?:合适|为宜|好|够|就行|就够)*呢?$"
)
# A clause that only asks to see some of what stands before it, and one that asks how large a share that is.
_SOME = re.compile(
    r"^(?:也|都|再|顺便|麻烦|帮我?|请)*(?:给|来|举|列|拟|贴|发|摆|写)(?:我|一下|出|上)*(?P<n>[一二两三四五六七八九十]|\d{1,2})?几?些?(?:个|条|句|组)?"
    r"(?:例子?|示例|样子|参考)?(?:来|出来)?(?:给我|让我)?(?:看看|看一?下|参考一?下?|瞧瞧|学学|一下|一?看)?(?:吧|呗|呢)?[。！!]?$"
)
_LISTED = re.compile(r"标题|题目|例句|句子|金句|句式|说法|提法")
_SHARE = re.compile(
    r"^(?:那|没有?[写提]?[到过]?的|不写的|其余的?|剩下的?|写了的|大概|大约|一共|总共|能|各|都)*(?:占(?:了|到)?(?:几成|多[少大]|百分之[几多]少?|比[例重]?)|占?比[例重](?:是|有)?多[少大]|[有是]?几成)"
    r"[^，。？?]{0,6}$"
)
_OF_SAMPLES = re.compile(r"[几多]少?篇|哪[几些]篇|多不多")
_THING = re.compile(r"^(?:那么?|还有|再)?(?P<of>[^，。？?\d]{2,10}?)的?呢$")  # what the next clause asks something of
# Whether what stands before it was reached, which is no question of its own: 原来定的多少，完成了吗.
_CAME_TRUE = re.compile(
    r"^(?:最后|后来|结果|到底)?(?:(?:完成|达标|达到|做到|实现|兑现)(?:了|得)*(?:没有?|吗|么)|[到够完达][成到]?没[到够完达][成到]?)$"
)
# Whether a number went up, which is asked beside how large it is: 今年花了多少，涨了没.
_HOW_MANY = re.compile(r"几|多少")
_WENT_UP = re.compile(
    r"^(?:是|又|那|比[去前上]一?年)*(?:增加|减少|增长|下降|上升|[多少增减涨升降跌高低])了?(?:没有?|吗|么|还是[多少增减涨升降跌高低加]+了?)$"
)
_ASKS_IT = re.compile(
    r"^(?:是|都|要|得|该|由|给|每月|每季度?)*(?:几[号月天日次份]|哪[天个]|什么时候|啥时候|何时|多久|多少|谁)[^，。？?题文段写]{0,4}$"
)
_IN_ONE_ACT = re.compile(r"[要用该需能][一-鿿](?:个|一下)[一-鿿][吗么呢不]?$")  # 要表个态吗
_BARE = 8  # characters of an item of a list that need not ask
_CHOICE = 6  # characters of the first of two that are offered
_SOURCE = re.compile(
    r"^(?:都|是|又)*从?哪(?:里|儿)?来的$|^(?:按照?|上头|上级|有|看)*(?:这次)?(?:通知(?!书)|文件|规定|政策|制度|依据|原[文话]|条规|条例|明文)"
)
_VERDICT = re.compile(
    r"^(?:还是|会不会|是不是|行不行|好不好|对不对|有没有(?:硬|规定|要求|说法|讲究|明文|标准|上限|限制|统一)|该不该$|能不能(?:行|用|写)?$)"
)
_EMPTY = frozenset("写放算有是做提用能会行好搁摆归弄说讲占换改报交想像分列挖喊")  # verbs that add nothing
_EMPTY_WORDS = frozenset(
    (
        "合适",
        "为好",
        "刚好",
        "正常",
        "规定",
        "要求",
        "依据",
        "说法",
        "明文",
        "讲究",
        "文件",
        "时候",
        "地方",
        "部分",
        "应该",
        "写进",
        "进去",
        "放进",
        "往里",
        "可以",
        "需要",
        "没有",
    )
)
_JOINS = r"(?:还有|另外|再就是|顺便|顺带|再问|再有)"
_NEXT = re.compile(_JOINS)  # what begins another question
_MORE = re.compile(r"还有(?:没有)?(?:什么|啥|哪些|别的|其他|几|多)")  # more of what stands before it
# Where another question begins without a stop: 学几次|谁来主持, 要多少人|还有谁审.
_RUN_ON = re.compile(
    rf"(?<=[一-鿿]){_JOINS}(?!没有|什么|啥|哪些|别的|其他|几|多)"
    r"|(?<=几次)(?=谁|什么时候|多久|要不要|怎么写|写在哪)|(?<=多少字)(?=什么时候|谁|几号|哪天|交给|要不要|怎么交)"
    r"|(?<=怎么写)(?=写多[长少]|写几条|要不要|能不能|多少字|有没有)|(?<=谁[审批管写签交])(?=多久|什么时候|几天|怎么|要不要)"
)
# Numbers before the questions of a list; a list is one where the second follows the first.
_NUMBER = re.compile(
    r"(?:^|(?<=[\s，,；;。：:？?、]))(?:(?P<digit>[1-9])\s*[.、．)）:：](?!\d)|[（(](?P<round>[1-9])[)）]|(?P<ring>[①②③④⑤])"
    r"|(?:第|其)?(?P<word>[一二三四五])(?:是|来|[、，,：:](?=[一-鿿])|个(?:问题)?[是，,：:]))"
)
_DIGITS = {sign: n for signs in ("123456789", "①②③④⑤", "一二三四五") for n, sign in enumerate(signs, 1)}
_OF_THEM = re.compile(
    r"(?:都|分别|各)?(?:(?:是|有)(?:谁|哪些?|哪几[篇个家]|什么人?)(?:人|单位|家)?的?|哪几[篇份个家])$"
)  # …有几篇，都是谁的; …有几篇 哪几篇
_TWO = re.compile(
    r"(?P<one>[^，。；？?]{2,24}?)(?:以及|及|和|与|跟)(?P<other>[^，。；？?及和与跟]{2,12}?)"
    r"(?P<asks>[的之]?(?:规定|要求|标准)(?:是什么|有哪些|为何|如何|怎么样)|各?[是有]什么(?:样的)?(?:规定|要求|标准)|有何(?:规定|要求)|(?:各|分别)?(?:是|用|为)?多少"
    r"|(?:分别|都|各)?怎么(?:设|设置|排|定|规定|要求))$"
)
# How one thing or another is written, which are two pages: 新闻发言人或者网评员怎么写.
_WRITTEN = r"(?:怎么|咋|如何|怎样)(?:个)?写"
_EITHER_OF = re.compile(
    rf"(?P<one>[^，。；？?、写]{{2,10}}?)(?:或者|或是|或)(?P<other>[^，。；？?、写]{{2,10}}?)(?:这些?|都|该|应该|要)?(?P<asks>{_WRITTEN})(?:啊|呢|呀)?$"
    rf"|(?P<first>{_WRITTEN})(?P<a>[^，。；？?、写]{{2,10}}?)(?:或者|或是|或)(?P<b>[^，。；？?、写]{{2,10}}?)(?:啊|呢|呀)?$"
)
_WHO = re.compile(r"(?:我|本人|俺)(?:就|只|也)?(?:是|刚|才|新)")  # who one is, before what one asks
_SPACES = " 　，,。！!"
_LED = re.compile(
    r"^(?:请问|请教(?:一下|下)?|麻烦|帮忙|想问(?:一下|下|问)?|问(?:一下|下)|再问(?:一下|下|个)?|还有|另外|再就是|再有"
    r"|顺便|顺带|还想问|我想|那么|那|一下|[，,：:、 ])+(?=[^篇份个])"
)


def split_questions(message: str, known: Callable[[str], Known] | None = None) -> list[str]:
    """Return the questions of a message in order, four at most; pieces that ask nothing stay with their neighbour.

    ``known`` tells what the pack's list says of a question: 字体字号及行数字数之规定 are two of it.
    """
    if known and (two := _two_things(message, known)):
        return two
    if found := _EITHER_OF.match(message.strip(f"{_SPACES}？?")):
        how = found["asks"] or found["first"]
        return [f"{thing}{how}" for thing in (found["one"] or found["a"], found["other"] or found["b"])]
    if listed := _listed(message):
        return listed[:_MOST]
    parts: list[str] = []
    for sentence in _SENTENCE.split(message):
        if sentence.strip(_SPACES):
            parts += _clauses(sentence.strip(_SPACES))
    joined: list[str] = []
    for part in parts:
        alone = not joined or _NEXT.match(part)
        if not alone and asks_source(part) and asks_source(joined[-1]):
            joined[-1] += f"，{part}"
            continue
        again = "" if alone else _same_again(joined[-1], part)
        if again or (not alone and _EITHER.match(part) and _goes_on(joined[-1], part)):
            joined[-1] += f"，{again or part}"
        elif not alone and (_OF_THEM.match(part) or len(part) < 3 or not (_asks_any(joined[-1]) and _asks_any(part))):
            joined[-1] += f"，{part}"
        else:
            joined.append(part)
    return joined[:_MOST] or [message.strip()]


def only_some(text: str) -> bool:
    """Whether a question only wants some of what stands before it: 给几条, 举几个看看."""
    return bool(_SOME.match(text))


def _asks_any(text: str) -> bool:
    """Whether a piece asks, in its last clause where it begins with who one is: 我是新来的，从哪下手."""
    return asks(text) or bool(_WENT_UP.match(text)) or (bool(_WHO.match(text)) and asks(list(_cut(text))[-1]))


def headed(part: str) -> str:
    """Return a question as the heading over its answer: without 顺便问一下 before it."""
    return _LED.sub("", part).strip(_SPACES) or part


def _listed(message: str) -> list[str]:
    """Return the questions of a numbered list, with what stands before it left out where it asks nothing."""
    found = list(_NUMBER.finditer(message))
    numbers = [_DIGITS[next(sign for sign in one.groups() if sign)] for one in found]
    if len(found) < 2 or numbers != list(range(1, len(found) + 1)):
        return []
    ends = [*(one.start() for one in found[1:]), len(message)]
    items = [message[one.end() : end].strip(f"{_SPACES}？?；;、\n") for one, end in zip(found, ends, strict=True)]
    before = message[: found[0].start()].strip(f"{_SPACES}：:\n")
    short = all(len(item) <= _BARE for item in items)  # 1、字数 2、截止日期
    return [*([before] if asks(before) else []), *items] if all(items) and (short or any(map(asks, items))) else []


def _two_things(message: str, known: Callable[[str], Known]) -> list[str]:
    """Return a question for each of two things that one clause asks the same of, where each has its own answer."""
    found = _TWO.match(message.strip(f"{_SPACES}？?"))
    two = [f"{found['one']}{found['asks']}", f"{found['other']}{found['asks']}"] if found else []
    told = [known(part) for part in two]
    apart = bool(told) and all(one.found and one.score >= SURE for one in told) and told[0].found != told[1].found
    return two if apart else []


def _clauses(sentence: str) -> Iterator[str]:
    """Yield the asking clauses of a sentence, each with the clauses before it that ask nothing."""
    held, context = "", ""
    clauses = list(_cut(sentence))
    for n, clause in enumerate(clauses):
        following = next((one for one in clauses[n + 1 :] if asks(one)), "")
        if held and (again := _same_again(held, clause)):
            held += f"，{again}"
            continue
        if held.endswith("呢") and asks_source(clause) and not asks_source(held):
            continue  # 那支部呢，哪个文件规定的: what is told of it names its source
        if (thing := _THING.match(held)) and _ASKS_IT.match(clause):
            held = f"{thing['of']}{clause}"  # 那台账呢，几号前报
            continue
        if not (asks(clause) or (held and _WENT_UP.match(clause))) or (
            has_a_few(clause, following) and not COUNTS.search(clause)
        ):
            if held:
                held += f"，{clause}"
            else:
                context += f"{clause}，"
            continue
        if held and (_goes_on(held, clause) or _CAME_TRUE.match(clause)):
            held += f"，{clause}"
            continue
        if held:
            yield held
        elif context and _NEXT.match(clause) and not (_MORE.match(clause) and _QUOTED.search(context)):
            yield context.rstrip("，")
            context = ""
        held, context = context + clause, ""
    yield held or context.rstrip("，")


def _goes_on(asked: str, clause: str) -> bool:
    """Whether a clause only puts the question before it again: 归谁管，宣传部还是网信办; 是不是太长，多少字合适."""
    if _NEXT.match(clause) or (_WENT_UP.match(clause) and _HOW_MANY.search(asked)):
        return False
    if asks_source(clause):
        return True  # 依据呢，哪一条; 一年开几次，哪个文件规定的
    if _SOURCE.match(clause) or _VERDICT.match(clause):
        return True
    own = _OWN_PART.match(clause)
    if own and own[0] not in asked:
        return False  # 导语写几句话，落款署单位还是个人
    if _EITHER.match(clause) and not _WHAT.search(clause) and len(clause) <= 16:
        return len(clause.split("还是")[0]) <= _CHOICE and bool(_WHAT.search(asked))
    if _LONG.search(asked) and _IN_LINES.match(clause):
        return True  # 导语一般多长，写几句话
    counted = _COUNTED.search(clause)
    if counted and counted[1] in asked and not _WHAT.search(asked):
        return True  # 列了六条是不是太碎，几条像样
    return not _adds(clause) and (_AGAIN.match(clause) is not None or not _WHAT.search(clause))


def _same_again(asked: str, clause: str) -> str:
    """Return the clause that only asks for what is asked already, as it is put with that; empty for one of its own.

    国企的一级标题怎么列，给几个看看: headings; 写投诉的有几篇，占多少: the share of those.
    """
    if (found := _SOME.match(clause)) and _LISTED.search(asked):
        return f"给我{found['n'] or '几'}个"
    return clause if _SHARE.match(clause) and (COUNTS.search(asked) or _OF_SAMPLES.search(asked)) else ""


def _adds(clause: str) -> bool:
    """Whether a clause names a thing or an act of its own beside the asking words."""
    import rjieba

    if _IN_ONE_ACT.search(clause):
        return True
    words = [(word, kind) for word, kind in rjieba.tag(without_asking(clause)) if word not in _EMPTY_WORDS]
    things = any(kind[0] in "nslj" or kind in ("vn", "eng", "m", "t") for word, kind in words if word not in _EMPTY)
    return things or any(kind[0] == "v" and len(word) > 1 for word, kind in words)


def _cut(sentence: str) -> Iterator[str]:
    """Yield the clauses of a sentence, never cutting inside quotation marks or brackets."""
    kept = [range(found.start(), found.end()) for found in _QUOTED.finditer(sentence)]
    stops = [found.span() for found in _CLAUSE.finditer(sentence)]
    stops += [
        (found.start(), found.start())
        for found in _RUN_ON.finditer(sentence)
        if asks(sentence[: found.start()]) and asks(sentence[found.start() :])
    ]
    stops += [
        found.span()
        for found in _THEN_WHETHER.finditer(sentence)
        if asks(_CLAUSE.split(sentence[: found.start()])[-1]) and asks(_CLAUSE.split(sentence[found.end() :])[0])
    ]
    at = 0
    for start, end in (*sorted(set(stops)), (len(sentence), len(sentence))):
        if any(start in span for span in kept):
            continue
        if sentence[at:start].strip(_SPACES):
            yield sentence[at:start].strip(_SPACES)
        at = end
