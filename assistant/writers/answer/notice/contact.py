"""Whom this year's notice names for questions: what asks for a telephone or an address, and of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice

CONTACT = re.compile(
    r"联系人|联系谁|[找跟和与]谁联系|有(?:什么|啥)?(?:问题|疑问|不清楚的?|不明白的?|不懂的?)[^，。？?]{0,4}(?:[问找]谁|给谁打)|咨询(?:谁|电话)|找谁(?:问|交|[？?]?$)|联系(?:电话|方式)|(?<!打)电话(?:号码?)?(?:是|多少|[？?]?$)|[哪什]么?个?电话|邮箱"
)
_WHOSE = re.compile(r"((?:(?!的)[一-鿿]){2,8})的?(?:联系方式|联系电话|电话|手机|邮箱|微信)")
_ANYONE = re.compile(r"联系|通知|办公室|报|交|谁|哪|什么|对接|咨询|电子|有没有|打个?|留的|写的|上面|里")


def of_another(material: Material, notices: Sequence[Notice]) -> bool:
    """Whether a telephone or an address is asked for of one whom no notice names beside it: 支部书记的电话."""
    found = _WHOSE.search(material.asked.said)
    if not found or _ANYONE.search(found[1]):
        return False
    told = [span.of(one.text) for one in notices for span in split_sentences(one.text)]
    return not any(found[1] in text and CONTACT.search(text) for text in told)
