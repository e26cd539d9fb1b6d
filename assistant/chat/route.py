"""Which job a message asks for, and what it hands over: question, notes or a draft to compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.chat.brought import brought
from assistant.chat.plans_asked import plans_asked

Job = Literal["ask", "draft", "compare"]

_DRAFT = re.compile(
    r"(起草|草拟|拟写|拟一|代写|写一[篇段份个]|写[份篇段]|写(?:整篇|全文|全篇|完整)|帮我?写|给我写|替我写|生成|形成一?[篇段份]|扩写|写成|成文(?!日期|时间|日)|出[一个]?初?稿|初稿"
    r"|[按照据用拿把][^，。；\n]{0,10}(?:要点|材料|素材|情况|内容|数据)[^，。；\n]{0,6}写)"
)
_COMPARE = re.compile(
    r"(比对|对比|对照|比较一下|检查|校对|审核|审一?审|把把关|看看我的|挑.{0,3}毛病|找.{0,3}问题|有没有漏|漏了什么)"
)
_OWN_TEXT = re.compile(r"(我的|我写的|我这|这[篇份段稿]|本稿|初稿|草稿|稿子|下面|以下|附件|文件)")
_QUESTION = re.compile(
    r"([?？]\s*$|怎么|怎样|如何|什么|哪[些几个篇]|几[个篇次]|多少|为什么|是否|能不能|可不可以|要不要|有没有|了还是"
    r"|(?<![写来给加列成拟提补草报交发])几(?:[场份号人家件起期类级处名堂天]|点钟)|(?<!不管)谁(?![都也])|多[长久大](?=[？?]?$|，))"
)
# One of two ways (标题用报告好还是用总结好), a place (落款日期写哪里), a number (打算一般写几条): none is an order.
_CHOOSES = re.compile(
    r"^(?!.*(?:[把将给帮替]|改))(?:.*(?:用|写|叫|选|是|放|按|署|称|分)[^，。；？?\n]{1,12}还是[^，。；？?\n]{1,14}(?<![吧了])"
    r"|.*(?:写|放|落|署|标|盖|排|加)[在到]?哪(?:[里儿]|一?[页行处边段])[呢好合适啊]*"
    r"|.*(?:分别|各自?|一般|通常|最好|该|要|得|部分|问题|打算|措施|做法)(?:写|分|列|有|要|该|应该)*几[条点项段][呢好合适啊]*)[？?。]?$"
)
# 写成三个自信算错吗: how something may be put is asked, nothing is to be written.
_DOUBTS = re.compile(
    r"(?:[吗么嘛]|行不行?|可以不(?:可以)?|对不对|错没错|好不好|合适不(?:合适)?|算不算错?|哪一?[家个种天]的?)[？?。]*$|会不会被|违规"
)
# 写个打算：……, 写存在问题：……: what is to be written, before a colon; 写法, 写作要求 and a place in a draft are not.
_ORDER = re.compile(
    r"^(?:请|麻烦|帮忙|帮我|帮|给我|替我|你|您|再|先|就|我要|我想|要|来)*写(?:个|一?下|点|[一两]?[段份篇])?(?![了到过成在进上得法作明清给]|一?[条点项句]|第|开头|导语|结尾|标题|题目|落款)[^：:？?]{2,30}$"
)
_ASKED_LAST = re.compile(r"[?？吗么]\s*$")
_PLEASE = re.compile(r"^(?:请|麻烦)?(?:帮|给|替)我")
_LIST_LINE = re.compile(r"^\s*([-*•·●▪◆]|\d{1,2}[.、)）]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,2}、)")
_HEADED = re.compile(r"^\s*(一、|二、|三、|（一）|（二）)", re.MULTILINE)
LONG = 400  # characters from which an unexplained text is taken for a draft of the user's own


@dataclass(frozen=True, slots=True)
class Routed:
    """The job, the instruction part of the message, and the material that came with it."""

    job: Job
    instruction: str
    material: str = ""


def asks_a_question(message: str) -> bool:
    """Tell whether a message is worded as a question."""
    return bool(_QUESTION.search(message) or _CHOOSES.match(message.strip()))


def asks_to_draft(message: str) -> bool:
    """Tell whether a message has words of drafting."""
    return bool(_DRAFT.search(message)) and not _QUESTION.search(message)


def asks_to_compare(message: str) -> bool:
    """Tell whether a message has words of reviewing."""
    return bool(_COMPARE.search(message))


def split_message(message: str) -> tuple[str, str]:
    """Split a message into its instruction (first line, or up to a colon) and the material after it."""
    text = message.strip()
    first, newline, rest = text.partition("\n")
    if newline and rest.strip():
        if _LIST_LINE.match(first) or len(first) > 160:
            return "", text
        return first.strip().rstrip("：:"), rest.strip("\n")
    colon = re.match(r"([^：:\n]{2,60})[：:](?=\s*\S{6})", text)
    ordered = colon and _ORDER.match(colon[1]) and not _QUESTION.search(colon[1]) and not _ASKED_LAST.search(text)
    if colon and (ordered or _DRAFT.search(colon[1]) or _COMPARE.search(colon[1])):
        return colon[1].strip(), text[colon.end() :].strip()
    clause = re.match(r"([^，,。；;？?\n]{2,40})[，,。；;](?=\s*\S{6})", text)
    if clause and _DRAFT.search(clause[1]) and not _QUESTION.search(text):
        return clause[1].strip(), text[clause.end() :].strip()
    return text, ""


def route(message: str, attached: str = "", job: Job | None = None) -> Routed:
    """Decide the job of a message; ``job`` given by the user wins, ``attached`` is a file's text."""
    if not attached and job in (None, "draft") and (plans := plans_asked(message)):
        return Routed("draft", *plans)
    instruction, material = split_message(message)
    found = None if attached else brought(message)
    if found and not material and job in (None, found[0]):
        return Routed(*found)
    material = attached or material
    if job == "compare" or (not job and _is_compare(instruction, material, bool(attached))):
        if material and not attached and not _COMPARE.search(instruction):
            return Routed("compare", "", message.strip())  # no instruction: the draft begins with its title
        return Routed("compare", instruction, material)
    if job:
        return Routed(job, instruction, material)
    doubts = _DOUBTS.search(instruction) and not _PLEASE.search(instruction)
    orders = _DRAFT.search(instruction) or (material and _ORDER.match(instruction))
    if orders and (material or not (doubts or _QUESTION.search(instruction))):
        return Routed("draft", instruction, material)
    if material and not _QUESTION.search(instruction) and _looks_like_notes(material):
        return Routed("draft", instruction, material)
    if found:
        return Routed(*found)
    return Routed("ask", message.strip())


def _is_compare(instruction: str, material: str, attached: bool) -> bool:
    if _DRAFT.search(instruction) and not (_COMPARE.search(instruction) and _OWN_TEXT.search(instruction)):
        return False
    if _COMPARE.search(instruction) and (material or _OWN_TEXT.search(instruction)):
        return True
    if not material or _QUESTION.search(instruction):
        return attached and bool(material) and not instruction
    return attached or (len(material) >= LONG and len(_HEADED.findall(material)) >= 2)


def _looks_like_notes(material: str) -> bool:
    lines = [line for line in material.splitlines() if line.strip()]
    return len(lines) >= 2 and sum(bool(_LIST_LINE.match(line)) for line in lines) * 2 >= len(lines)
