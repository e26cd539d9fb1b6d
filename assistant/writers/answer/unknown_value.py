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
    r"怎么(?:写|填|表述|统计|算)|要不要|能不能|可不可以|该不该|用不用|写(?:进|到|上|在|不写|成|清)|可以写|算不算|[吗么嘛][？?]?$|合适吗"
)
_PLAIN = frozenset(grams("意识形态工作报告材料一般多少大概需要要的一个"))


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of value: what asks for it, what holds one, and what is said where none is known."""

    asks: re.Pattern[str]
    holds: re.Pattern[str] | None  # None: no text here could tell it
    said: str


_KINDS = (
    _Kind(
        re.compile(
            r"多少钱|几(?:块|元|百块|千块|万块?)钱?(?![一-鿿])|多少(?:元|块|费用|经费合适)|值多少|贵不贵|什么价|啥价|几毛"
            r"|(?:价格|价钱|收费|报价|稿费|稿酬|报酬|讲课费|课酬|工钱|劳务费|酬劳|费用|补贴|补助|奖金|绩效(?:工资)?)(?:标准)?(?:是|要|一般|大概|大约|得|会)*(?:多少|几[块元百千万]|多高|多贵|怎么算|什么标准)"
            r"|(?:花|付|给|收|掏|扣|罚|发)(?:人家|对方|专家|他|他们)?(?:多少|几)(?:钱|块|元|万|费|讲课费|补贴|奖金|绩效(?:工资)?|工资)?(?:合适)?[？?]?$"
        ),
        re.compile(rf"{_NUMBER}\s*[多余]?[万千百]?(?:元|块钱)|免费|不收费|不得收费"),
        "这问的是价钱、费用，资料库里没有这样的数，我不知道，也不猜。请问经办、财务或对方，以合同和本地标准为准。",
    ),
    _Kind(
        re.compile(
            r"(?:几|多少)个?(?:分钟|小时|钟头|课时|学时)"
            r"|(?:讲|说|发言|念|述职|党课|宣讲|授课|汇报|表态|会议?|开|学)(?:一?[次场回堂遍])?[一-鿿]{0,3}(?:多长时间|多久)(?![一-鿿]{0,3}(?:[一每]?次|报|研究|开|召开|学一|交|内))"
        ),
        re.compile(rf"{_NUMBER}\s*[多余]?个?(?:分钟|小时|钟头|课时|学时)"),
        "这问的是时间长短（几分钟、几小时），资料库里没有这样的规定，我不知道，也不猜。以会议通知、会务安排或本地规定为准。",
    ),
    _Kind(
        re.compile(r"多远|(?:几|多少)(?:公里|里[地路]|米远|站路)|路程|怎么走[？?]?$"),
        re.compile(rf"{_NUMBER}\s*[多余]?(?:公里|千米|里路|米)"),
        "这问的是路程、地点，资料库里没有，我不知道，也不猜。请查地图或问办公室。",
    ),
    _Kind(
        re.compile(
            r"(?:哪[个家款种]|什么|啥|推荐)[^，。？?]{0,5}(?:软件|系统|平台|工具|厂家|服务商|供应商|牌子|品牌|打印机|(?i:app|ai))[^，。？?]{0,6}(?:好|强|便宜|靠谱|好用|划算|合适|推荐)"
            r"|(?:软件|系统|工具|厂家|服务商|供应商|打印机|(?i:app|ai))[^，。？?]{0,8}(?:哪[个家款]|推荐|还是)"
        ),
        None,
        "这问的是选哪种产品、哪一家，资料库里没有这样的比较，我不推荐，也不猜。请问单位的技术、采购人员，或到同级单位打听。",
    ),
)


def unknown_value(said: str) -> str:
    """Return what is said where a question asks for a value of such a kind and none is known; empty for others."""
    kind = _kind(said)
    return kind.said if kind else ""


def with_value(said: str, written: Written) -> Written:
    """Return an answer that tells the kind of value asked for; a refusal in its place where it holds none of it."""
    kind = _kind(said) if written.answered else None
    if not kind:
        return written
    blocks = list(written.blocks)
    if kind.holds and _told(kind.holds, said, "\n".join(blocks)):
        return replace(written, blocks=iter(blocks))
    return Written("other", False, iter([kind.said]), exact=True)


def _kind(said: str) -> _Kind | None:
    if _OF_WRITING.search(said):
        return None
    return next((one for one in _KINDS if one.asks.search(said)), None)


def _told(holds: re.Pattern[str], said: str, text: str) -> bool:
    """Whether a sentence of the text holds such a value and shares a word with what is asked."""
    about = set(grams(content(said))) - _PLAIN
    sentences = (span.of(text) for span in split_sentences(text))
    return any(holds.search(one) and (not about or any(piece in one for piece in about)) for one in sentences)
