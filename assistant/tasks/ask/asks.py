"""Whether a clause asks something of its own, or only tells: 几点开饭 asks, 写了几点不足 tells."""

from __future__ import annotations

import re

from assistant.tasks.ask.intent import read_intent
from assistant.tasks.ask.spoken import plainly

# Measures of which a number is asked for: 几点开饭, 停几辆车, 住几楼.
_MEASURES = "个条次份篇句段种级天年家人号月分百千点时楼岁周辆位名处项层口元块张行页字遍场回期届日度折件起台套间站"
# What makes a clause ask for something of its own; 要对仗的 or 领导嫌长 does not.
_ASKS = re.compile(
    rf"怎么(?!都|也|说呢)|如何|怎样|(?<!没)(?<!(?<!有)没有)什么(?!都|也|的$)|哪(?!怕|[儿里]?都)|几[{_MEASURES}](?!乎)|(?<=[是第占周期拜])几(?!乎)"
    r"|几大?部分|从何|(?<!没)(?<!(?<!有)没有)多少|多[久长大高重远贵宽厚]|何(?=[时地处人种日年月在])|谁(?!都|也)"
    r"|吗|么$|是否|([一-鿿])不\1|有没有|(?<!不是)(?<!不管)(?<!不论)还是(?!要|得|不|有|没|写)|([写用放算报交])[^，。？?]{1,10}还是\2|呢$"
    r"|(?:给|来|列|举|推荐|找|想|拟|起|写)(?:我|个|出|一下|点|上)*\s*[0-9０-９一二两三四五六七八九十几]{1,3}\s*[个条句段种篇份]"
    r"|(?:还有|另外|再)(?:要|来|给)?[一二两三四五六七八九十几\d]{1,3}\s*[个条句段种篇份]"
    r"|区别|不同|例子|举例|对比|(?:做到|达到|完成|有|[好完到上成])了?没有?$|够不够|(?:行|好|对|成|可以|能[一-鿿]{1,4})不$"
)
# 几 for a few, which asks nothing: 就几个人, 好几家, 有几处还没统计, 几位领导都说.
_A_FEW = re.compile(
    rf"没[一-鿿]{{1,3}}几[{_MEASURES}]|(?:好|十|这|那|就|只|才|仅|剩|头|前|近|没)有?几[{_MEASURES}]"
    rf"|有几[{_MEASURES}](?=[^，。？?]{{0,8}}(?:没|不|未|还|都|也|跟|被|重了|错了))"
    rf"|^几[{_MEASURES}](?=[^，。？?]{{0,6}}(?:都|也|全|没|不))|几[个位名](?=[^，。？?]{{0,6}}了一)"
)
# A few that someone has, made or found, before the question what to do with them: 写了几点不足，怎么归并.
_HAS_A_FEW = re.compile(rf"(?:[一-鿿][了过]|(?<![给列举])出|有)几[{_MEASURES}]")
_OF_FEW = re.compile(
    r"(?:怎么|如何|怎样)(?:写|起|拟|取|归|并|排|改|放|合|用|分|表述|概括|处理|安排|才|把|说)|写(?:在|进|到)|放(?:在|进)哪|要不要写|先写"
)
# Words that ask, in a clause that tells: 不知道怎么写, 没什么可写, 问我写了几条.
_TELLS = re.compile(
    r"没[^，。]{0,3}(?:什么|怎么|几|多少|谁)"
    r"|(?:问|说|告诉|讲|批)(?:了)?[我他她]?[^，。？]{0,4}(?:怎|什么|哪|几|多|谁|如何|有没有)[^，。？]{0,8}[了过]?$|几十|好几|几百|三[年五]|有几[个条次]"
    r"|不是.{0,8}(?:吗|么)$|什么的$|想了?半天|这么|那么多|怎么.{0,3}都|再怎么|没怎么"
)
# A clause that only names the part it is about, the one who asks, or what a notice leaves open: 怎么带队伍那条,
# 我想学学人家怎么说, 通知没写主送谁.
_NAMES = re.compile(
    r"(?:[那这的][一几]?大?(?:块|段|部分|节|截|句|条)儿?|[这那]事儿?)$|^(?:我(?!们|该|能不能|可以|要不要|怎么|是[^，。？?]*还是)|让我|提醒|不问|不用)"
    r"|(?<!有)没有?(?:说|写|提|讲|明确|规定|交代)[^，。？?]{0,6}(?:多少|几|怎|什么|哪|谁)[^，。？?吗么]{0,6}$|[^，。？?]{4}的话$"
    r"|(?:不|没)(?:知道?|清楚|懂|晓得|明白|想好|搞清)[^，。]{0,6}(?:怎|什么|哪|几|多|谁|如何)"
    r"|(?:通知|文件|方案|上级|上面|领导)[里上中]?(?:面)?(?:也|又|都|并)?(?:没有?|未)(?:说|写|提|讲|要求|规定|明确|限|交代)(?!.*(?:吗|么|没有?|呢)$)"
)
_GIVES = re.compile(r"[给来列举][我个]")


def asks(clause: str) -> bool:
    """Whether ``clause`` asks something of its own."""
    plain = _A_FEW.sub("，", plainly(clause))
    if not _ASKS.search(plain) or (_NAMES.search(clause) and not _GIVES.search(clause)):
        return False
    return read_intent(plain).intent != "unclear" or not _TELLS.search(clause)


def without_asking(clause: str) -> str:
    """Return a clause with its asking words taken out."""
    return _ASKS.sub("，", plainly(clause))


def words_asked(clause: str) -> list[tuple[str, str]]:
    """Return the words of a clause beside those that ask, each with its kind (n, v …): 排查 of 谁来排查."""
    import rjieba

    plain = re.sub(r"[来去](?=[一-鿿])", "", without_asking(clause))
    return [(word, kind[0]) for word, kind in rjieba.tag(plain)]


def has_a_few(clause: str, following: str) -> bool:
    """Whether a clause tells of a few things that the ``following`` question is about, and asks for no number."""
    rest = _HAS_A_FEW.sub("，", _A_FEW.sub("，", plainly(clause)))
    return rest != plainly(clause) and not _ASKS.search(rest) and bool(_OF_FEW.search(plainly(following)))
