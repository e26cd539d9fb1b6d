"""What a message of one piece hands over beside its request: a passage to look at, or facts to write from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Wanted = Literal["draft", "compare"]

_LOOK = re.compile(
    r"看看|看一[看下]|[你您]看|帮看|瞧|过目|过一遍|毛病|有没有(?:啥|什么)?(?:问题|错)|[哪啥]{1,2}里?(?:有问题|不对|不好|要改)|行不行|行吗|可不可以|可以吗|对吗|对不对|合适吗|合不合适|妥不妥|妥吗|好不好"
    r"|(?:怎么样|咋样|如何)(?!写)|通顺|顺不顺|润色|改改|改一改|改一下|修改|改好|改通|挑挑|把关|检查|校对|审一?[下审]|意见|太(?:虚|空|口语|啰嗦|散|长|短|干)|不够实|不像"
)
_GATHER = re.compile(
    r"(?:弄|整|搞|编|组|串|凑|连|捋|理|攒|拼|归纳|整理|组织|写|扩|变|汇总|总结)(?:一下)?成|成文|写(?:上|个|出|成)?[一两]句(?:话)?$|写(?:上|个|出|一)?[段份篇]|[写加放编]进(?:去|来|报告|材料)|组织(?:一下)?语言|整理|汇总一下|写这一?[块段些]"
    r"|[给替帮][\u4e00-\u9fff]{1,8}写|(?:想|要|得|准备|打算|在|来)写(?![什哪怎])|写(?:一下|点|个)|(?:帮|替|给)(?:我|忙|咱|俺)?(?:们)?(?:弄|整|编|写|捋|攒|组织|归置|拟|起草|出(?:一?[个份篇]))"
)
_FACTS_FOLLOW = re.compile(
    r"(?:[做干办搞抓开](?:了|过|的)?|有|是)(?:这些|以下|下面|如下|这么些|这几|几)|如下|情况(?:是|有)?$|(?:记|攒|凑|列|捋|写|收集|整理|统计|知道)(?:了|到|得|下|下来|起来|出)*(?:这些|这么些|以下|下面|这几条|几条|几笔|一?点)?$|数[字据]$|要点$|材料$|素材$|^.{0,12}(?:今年|上半年|全年|本年度?)(?:的工作|情况|工作情况)?$"
)
# Who writes, a greeting, what came to mind: said before the facts or behind them, and none of them.
_ASIDE = re.compile(
    r"^(?:在吗|在不在|[你您]好|哦|对了|那个|好吧?|嗯+|记一下|又?想起来了?|还有|另外|补充(?:一下|几条|两条)?|再(?:补充|加)(?:一下|几条|两条|两个)?|漏了(?:几条|两条|一条)?)[啊呀哈，,：:\s]*$"
    r"|^(?:那个|那|嗯)?(?:我们?|俺们?|咱们?|本人|单位)(?:是|在)(?!不)[\u4e00-\u9fff（）()*×]{2,24}$|^[给替帮][\u4e00-\u9fff]{1,8}写|^(?:那|就)?(?:要|得|该|准备)?[写交报]一?[个份篇][\u4e00-\u9fff]{2,14}$|^就?只?写这(?:一)?(?:块|段|部分|些|几条)(?:就行|就好|吧)?$|^(?:主要|是)?给[\u4e00-\u9fff]{1,8}(?:看|用|过目)的?$|^我?(?:是|在)?[\u4e00-\u9fff]{1,12}(?:公司|单位|局|办|科|科室|院|校|站|所|中心|街道|社区|处|队|厂)的$|^那?写[\u4e00-\u9fff]{2,10}的?$"
)
_GREETING = re.compile(r"在吗|在不在|[你您]好")
_MORE = re.compile(r"^(?:哦|对了|那个|嗯+|啊)*[，,]?(?:又?想起来了?|还有|另外|补充|漏了|再有|其实|对了)")
_THIS = r"(?:这个|这些|这几[条个句]|以上|上面(?:这些|的)?|这样|此)"
_INSTEAD = re.compile(
    rf"^(?P<facts>.{{6,400}}?)[，,。；;\s]+(?:你|您|请|就|麻烦|帮我|给我)*(?:按照?|照着?|根据|就按|就照)(?:着)?{_THIS}(?:来|给我|帮我|再)*(?:改|写|重写)(?:一?[下遍段])?(?:吧|呗|好了)?[。！!]*$",
    re.DOTALL,
)
_TRULY = re.compile(
    r"^(?:其实|实际上?|事实上|真实情况是?|我们?(?![局站院校区县])|咱们?|今年|情况是|本来|，)+(?=[\u4e00-\u9fff])"
)
_QUOTED = re.compile(r"^[“\"「](?P<said>[^”\"」]{12,})[”\"」]\s*[，,。]?\s*(?P<request>\S{2,24})$")
_ASKED_OF_A_HEAD = re.compile(r"标题|题目|落款|署名|主送|称呼|提法|这个词|这句话是|出自")
_ASKS = re.compile(
    r"[吗呢么？?]|是不是|好不好|行不行|够不够|对不对|要不要|有没有|算不算|能不能|多[少长久]|[哪几]|怎|咋|什么|啥|为何|如何|区别|合适|合规|规定$|可以$"
)
_BEFORE_COLON = re.compile(r"^([^：:\n]{2,60})[：:]\s*(?=\S)")
_QUESTION_FIRST = re.compile(r"^([^？?。；\n]{2,24})[？?]\s*(?=\S)")
_REQUEST_LAST = re.compile(r"[，。；;！!\n]\s*([^，。；;！!\n]{3,24})[。！!？?～~]*$")
_FACT = re.compile(r"\d[\d.,]*\s*(?:[%％]|多|余|来)?\s*[\u4e00-\u9fff%％]")
_CLAUSE = re.compile(r"[^，,。；;！!\n、]+")
_SAID = re.compile(r"[^，,。；;！!？?\n]+")
_REQUEST = 30  # characters up to which a clause can be no more than a request
_PASSAGE = 28  # characters from which statements are a passage that can be looked at
_TOLD = 12  # characters from which one number is enough of a fact, where it is said to be written
_BARE_FACTS = 3  # clauses with a count from which a message without a request is notes


def brought(message: str) -> tuple[Wanted, str, str] | None:
    """Return the job, the request and the material of a message that holds both in one piece; None where it does not.

    What is handed over is to the letter a part of ``message``. A question that only names numbers hands over nothing.
    """
    text = message.strip()
    if (quoted := _QUOTED.match(text)) and _LOOK.search(quoted["request"]):
        return None if _ASKED_OF_A_HEAD.search(quoted["request"]) else ("compare", quoted["request"], quoted["said"])
    for request, material in _ways(text):
        if _ASKED_OF_A_HEAD.search(request):
            return None
        facts = _facts(material)
        if _GATHER.search(request) and not _ASKS.search(request) and facts >= (1 if len(material) >= _TOLD else 2):
            return "draft", request, material
        if _LOOK.search(request) and not _ASKS.search(material) and len(material) >= _PASSAGE:
            return "compare", request, material
        if _FACTS_FOLLOW.search(request) and not _ASKS.search(text) and facts >= 2:
            return "draft", request, material
    if _facts(text) >= _BARE_FACTS and not _ASKS.search(text):
        return "draft", "", text
    return None


def _ways(text: str) -> Iterator[tuple[str, str]]:
    """Yield how a message may fall into request and material.

    The request is said at both ends, is the first line, stands before a colon, is a question, the clauses before the
    first fact, or the last clause.
    """
    if trimmed := _trimmed(text):
        yield trimmed
    first, _, rest = text.partition("\n")
    if rest.strip() and len(first) <= 60:
        yield first.strip().rstrip("：:"), rest.strip("\n")
    for pattern in (_BEFORE_COLON, _QUESTION_FIRST):
        if found := pattern.match(text):
            yield found[1].strip(), text[found.end() :].strip()
    clauses = list(_CLAUSE.finditer(text))
    told = next((n for n, clause in enumerate(clauses) if _facts(clause[0])), 0)
    if told:
        yield text[: clauses[told].start()].strip("，,。；;：: \n"), text[clauses[told].start() :].strip()
    if found := _REQUEST_LAST.search(text):
        yield found[1].strip(), text[: found.start() + 1].strip().rstrip("，；;")


def _trimmed(text: str) -> tuple[str, str] | None:
    """Return what is said to the writer before the facts and behind them, and the facts; None where nothing is."""
    clauses = [clause for clause in _SAID.finditer(text) if clause[0].strip()]
    first, last = 0, len(clauses)
    while first < last and _is_said(clauses[first][0]):
        first += 1
    while last > first and _is_said(clauses[last - 1][0]):
        last -= 1
    if first == last or (first, last) == (0, len(clauses)):
        return None
    said = [clause[0].strip() for clause in (*clauses[:first], *clauses[last:])]
    request = "，".join(one for one in said if not _GREETING.match(one))
    return request, text[clauses[first].start() : clauses[last - 1].end()].strip()


def _is_said(clause: str) -> bool:
    bare = clause.strip()
    return not _facts(bare) and bool(_ASIDE.search(bare) or (_GATHER.search(bare) and len(bare) <= _REQUEST))


def is_more(request: str) -> bool:
    """Whether what is handed over comes on top of what was: no request, or one that only says that there is more."""
    return all(_ASIDE.search(clause[0].strip()) for clause in _SAID.finditer(request))


def more_facts(message: str) -> str:
    """Return the facts of a message that says there is more of them: 又想起来了，还有文化广场1个; "" for any other."""
    text = message.strip()
    if _ASKS.search(text) or not _facts(text) or not (_MORE.search(text) or _facts(text) > 1):
        return ""
    facts = _trimmed(text)
    bare = facts[1] if facts else text
    return _MORE.sub("", bare).strip(" ，,：:")


def facts_instead(message: str) -> str:
    """Return the facts that are to take a passage's place: 其实专题研究3次，……，照这个改; "" for any other message."""
    found = _INSTEAD.match(message.strip())
    if not found or not _facts(found["facts"]) or _ASKS.search(found["facts"]):
        return ""
    return _TRULY.sub("", found["facts"]).strip(" ，,：:")


def _facts(text: str) -> int:
    """Count the clauses that state a number of something; the year and a length wished for are none."""
    bare = re.sub(r"20\d\d\s*年度?|\d+\s*[字页]|第\d+", "", text)
    return sum(bool(_FACT.search(clause[0])) for clause in _CLAUSE.finditer(bare))
