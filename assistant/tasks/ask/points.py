"""Whether a question asks how many points something has (问题一般写几条), and not for points to be handed over."""

from __future__ import annotations

import re

_NUMBER = "[0-9０-９一二两三四五六七八九十]{1,2}"
_UNIT = "(?:条|点|个|项|块|方面|层|段|部分)"
_WRITE = "写|列|分成?|分为|提|讲|谈|起|拟|设|凑[够足齐]?|弄|搞|有|要|得|该|一般|通常|大概|平均|才"
_THING = "(?:小?标题|问题|方面|部分|小?点|要点|意思|措施)?"
_ENOUGH = "(?:好看?|合适|宜|够|行|可以|合理|恰当|正好|标准|像样)?"
_POINTS = re.compile(
    rf"[一-鿿”](?:{_WRITE})[上出到成]?(?:几|多少)[大小]?{_UNIT}{_THING}"
    rf"(?:来?[写说讲]|比较|才|就|最|算|更|为)*{_ENOUGH}(?:一?点|些|了|啊|呢)*[？?，,。]*$"
    rf"|{_NUMBER}{_UNIT}还是{_NUMBER}{_UNIT}"
)
# 给我列几个, 再列几条 want some; 哪几篇写了几条 counts the samples.
_HANDED = re.compile(r"[给帮替](?:我|忙|咱)|[再请换想](?:要|写|列|起|拟|出)|来几|[哪几多]少?[篇份]|谁|范文|样本")

# Into how many parts the whole is divided, which is no length: 整篇分几大块合适.
_PARTS = re.compile(r"(?:几|多少)个?大?(?:部分|板块|块(?!钱)|章节?|段(?!时间|话))")
_SIZED = re.compile(r"字|多长|篇幅|页|占|多少钱")


def counts_parts(question: str) -> bool:
    """Return whether it is asked into how many parts something is divided, and not how long it is."""
    return bool(_PARTS.search(question)) and not _SIZED.search(question)


def counts_points(question: str) -> bool:
    """Whether how many points a part, a topic or the report has is asked; over the samples it is a count of them."""
    return bool(_POINTS.search(question)) and not _HANDED.search(question)
