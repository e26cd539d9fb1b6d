"""Kinds of value that no text here tells: a price, the minutes of a speech, how far it is, which product is best.

An answer must hold a value of the very kind asked for, in a sentence that speaks of the thing; else it is no answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.written import Written
from assistant.writers.relevance import grams

_NUMBER = r"(?:[\d０-９]+(?:\.\d+)?|[一二两三四五六七八九十百千万半几]+)"
# How, where or whether something is written asks for no value of it: 经费花了多少要不要写进报告.
_OF_WRITING = re.compile(
    r"怎么(?:写|填|表述|统计|算)|要不要|能不能|可不可以|该不该|用不用|写(?:进|到|上|在|不写|成|清)|还是写|报不报|可以写|算不算|[吗么嘛][？?]?$|合适吗"
)
# What anyone is paid or docked; 绩效考核 is no money. Whether there is any is asked: 写不好会扣年终奖吗.
_MONEY = (
    r"(?:年终奖|奖金|绩效(?:工资|奖)?(?!考[核评]|评价|管理)|工资|津贴|补[贴助]|加班费"
    r"|辛苦费|劳务费|稿[费酬]|提成|收入|薪)"
)
_WHETHER = r"(?:吗|么|嘛|不|没有?)?[？?]?$"
_WRITES = re.compile(
    r"写(?:进|到|上|在|不写|成|清|了|吗|$)|(?:要不要|该不该|能不能|可以)写|报告里|材料里|范文|样本|[几哪]些?篇"
    r"|怎么|如何|体现|提到|算不算|舆情"
)
_PLAIN = frozenset(grams("意识形态工作报告材料一般多少大概需要要的一个"))


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of value: what asks for it, what holds one, and what is said where none is known."""

    asks: re.Pattern[str]
    holds: re.Pattern[str] | None  # None: no text here could tell it
    said: str
    whether: bool = False  # whether it is asked if there is any, and not how much


_PRODUCT = r"(?:软件|(?:监测|监控|办公|管理)系统|厂家|服务商|供应商|品牌|打印机|(?i:app|ai))"
_PAID = r"(?:人家|对方|专家|老师|他们?)?(?:多少|几)"
_KINDS = (
    _Kind(
        re.compile(
            r"多少钱|几(?:块钱|元|百块|千块|万块|万元|毛钱)|多少(?:元|块钱|费用)|值多少[？?]?$|贵不贵|[什啥]么?价(?![一-鿿])"
            r"|(?:价格|价钱|收费|报价|稿费|稿酬|报酬|讲课费|课酬|工钱|劳务费|酬劳|费用|补贴|补助|奖金|绩效工资)(?:标准)?(?:是|要|一般|大概|大约|得|会)*(?:多少|几[块元百千万]|多高|多贵|怎么算|什么标准)"
            rf"|(?:花|付|掏|罚){_PAID}(?:钱|块|元|万)?(?:合适)?[？?]?$"
            rf"|(?:花|付|给|收|掏|扣|罚|发){_PAID}(?:块|元|万|费|讲课费|课酬|补贴|补助|奖金|绩效(?:工资)?|工资)(?:合适)?[？?]?$"
        ),
        re.compile(rf"{_NUMBER}\s*[多余]?[万千百]?(?:元|块钱)|免费|不收费|不得收费"),
        "这问的是价钱、费用，资料库里没有这样的数，我不知道，也不猜。请问经办、财务或对方，以合同和本地标准为准。",
    ),
    _Kind(
        re.compile(
            rf"(?:扣|罚|少[发拿]|停发|影响|牵连|挂钩|[涨加发给有没拿领])[^，。？?]{{0,5}}{_MONEY}[^，。？?]{{0,4}}?{_WHETHER}"
            rf"|{_MONEY}[^，。？?]{{0,10}}(?:挂钩|挂上钩|受影响|有影响|泡汤|[会被]扣|少[发拿]|[涨发给]){_WHETHER}"
            rf"|(?:扣|罚|给)不?[扣罚给]?(?:我|我们|人)?(?:钱|款){_WHETHER}"
        ),
        re.compile(f"{_MONEY}|罚款"),
        "这问的是奖金、工资、补贴一类的钱，资料库里没有这样的规定，我不知道，也不猜。"
        "请问本单位人事、财务，以本单位的考核、薪酬办法为准。",
        whether=True,
    ),
    _Kind(
        re.compile(
            r"(?:几|多少)个?(?:分钟|小时|钟头|课时|学时)"
            r"|(?:讲|发言|念|述职|党课|宣讲|授课|汇报|会|开|学)(?:一?[次场回堂遍])?(?:要|得|该|需要|一般|大概|大约|控制在?|最多|应该?|讲|说|开|学)*"
            r"(?:多长时间|多久)(?![一-鿿]{0,3}(?:[一每]?次|报|研究|开|召开|学一|交|内|前|后))"
        ),
        re.compile(rf"{_NUMBER}\s*[多余]?个?(?:分钟|小时|钟头|课时|学时)"),
        "这问的是时间长短（几分钟、几小时），资料库里没有这样的规定，我不知道，也不猜。"
        "以会议通知、会务安排或本地规定为准。",
    ),
    _Kind(
        re.compile(r"(?:有|离(?![一-鿿]*[边线头字号])[一-鿿]{1,8})多远|(?:几|多少)(?:公里|里[地路]|米远|站路)"),
        re.compile(rf"{_NUMBER}\s*[多余]?(?:公里|千米|里路|[毫厘分]?米)"),
        "这问的是路程、地点，资料库里没有，我不知道，也不猜。请查地图或问办公室。",
    ),
    _Kind(
        re.compile(
            rf"(?:哪[个家款种]|什么|啥|推荐)[^，。？?]{{0,5}}{_PRODUCT}[^，。？?]{{0,6}}(?:好|强|便宜|靠谱|好用|划算|推荐)"
            rf"|{_PRODUCT}[^，。？?]{{0,8}}(?:用?哪[个家款](?:好|强)?[？?]?$|推荐)"
        ),
        None,
        "这问的是选哪种产品、哪一家，资料库里没有这样的比较，我不推荐，也不猜。请问单位的技术、采购人员，或到同级单位打听。",
    ),
)


def unknown_value(said: str) -> str:
    """Return what is said where a question asks for a value of such a kind and none is known; empty for others."""
    kind = _kind(said)
    return kind.said if kind else ""


def with_value(said: str, written: Written, listed: str = "") -> Written:
    """Return an answer that tells the kind of value asked for; a refusal in its place where it holds none of it.

    What answers a question of the list (``listed``) that asks for such a value itself is let be.
    """
    kind = _kind(said) if written.answered else None
    if not kind or kind is _kind(listed):
        return written
    blocks = list(written.blocks)
    laid_down = written.own and written.exact  # 扣发200元, of the article that the deed asked of breaks
    if kind.holds and (laid_down or _told(kind.holds, said, "\n".join(blocks))):
        return replace(written, blocks=iter(blocks))
    return Written("other", False, iter([kind.said]), exact=True)


def _kind(said: str) -> _Kind | None:
    of_writing, writes = _OF_WRITING.search(said), _WRITES.search(said)
    return next(
        (one for one in _KINDS if one.asks.search(said) and not (writes if one.whether else of_writing)),
        None,
    )


def _told(holds: re.Pattern[str], said: str, text: str) -> bool:
    """Whether a sentence of the text holds such a value and shares a word with what is asked."""
    about = set(grams(content(said))) - _PLAIN
    sentences = (span.of(text) for span in split_sentences(text))
    return any(holds.search(one) and (not about or any(piece in one for piece in about)) for one in sentences)
