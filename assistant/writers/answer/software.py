"""How a word processor is worked, which no rule tells: that is said, with what the standard sets for the thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.writers.answer.material import Material
from assistant.writers.answer.refusal import own_words
from assistant.writers.answer.words import bullets, quoted, titles
from assistant.writers.answer.written import Written

_PROGRAM = re.compile(r"(?i:word|wps|excel|office|docx?|powerpoint)|(?:文字处理|办公|排版)软件|文档里")
# Worked in it: 怎么设置, 在哪里调; and what goes wrong there, whether or not the program is named.
_HOW = re.compile(r"怎么|咋|如何|怎样|哪里|哪儿|在哪|什么地方|哪个(?:菜单|按钮|选项)|为什么|为啥|步骤|能不能自动")
_WORKED = re.compile(
    r"[设调加插改弄搞转删去让排编做装合拆分套存打画缩]|取消|对齐|居中|生成|显示|出现|操作|更新|替换|编辑|另起|接着|变|乱"
)
_WRONG = re.compile(
    r"(?:页码|目录|页眉|页脚|字体|字库|标题|表格|格式|行距|段落|文档|序号|编号)[^，。？?]{0,8}(?:不显示|显示不出|显示不了|乱码|打不开|报错|出不来|消失|对不齐"
    r"|跑[到了偏]|错位|自动生成|自动更新|自动编号)|字[体库][^，。？?]{0,8}(?:下载|安装)|快捷键|分节符|页眉(?:的|那条)?横线|格式刷"
)
# The format itself, which the standard tells, and what is written with the program.
_FORMAT = re.compile(
    r"几号|多少|多大|几磅|哪种|什么(?:字|格式|样式|标点)|要不要|用不用|(?:公文|报告)的?(?:格式|排版)|怎么(?:写|起草)|写(?:什么|啥|哪)"
)
_OUTRIGHT = 0.6  # how sure it must be that an answer of the pack is to this question
_SAID = (
    "这一问是软件怎么操作，资料库里没有，我不知道，也不猜：请查 Word、WPS 的帮助，或问单位管电脑的同事。"
    "我能答的是格式本身的规定（字体、字号、行距、页码用什么样）。"
)


def write_software(material: Material) -> Written | None:
    """Say that how a program is worked is not known; None where else is asked, or an answer is outright."""
    asked, known = material.asked, material.known
    said = asked.said or asked.question
    if not of_software(said) or (asked.intent == "about" and not _WRONG.search(said)):
        return None
    if material.pack.answers.of(known.advice) and known.score >= _OUTRIGHT:
        return None  # 没有小标宋怎么办: told outright
    return Written("requirement", False, _blocks(material), exact=True)


def of_software(said: str) -> bool:
    """Whether how a word processor is worked is asked, and not what a document must look like."""
    if _FORMAT.search(said):
        return False
    named = _PROGRAM.search(said)
    return bool(_WRONG.search(said) or (named and _HOW.search(said) and _WORKED.search(_PROGRAM.sub("", said))))


def _blocks(material: Material) -> Iterator[str]:
    yield _SAID
    own = own_words(material)
    if found := [one for one in material.known.found[:1] if any(word in one.quote.text for word in own)]:
        lines = (f"{quoted(material, one.quote)}（{titles([one.quote.name])}）" for one in found)
        yield "公文格式的规定里相近的是（不是操作办法）：\n\n" + bullets(lines)
