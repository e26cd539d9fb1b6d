"""The questions of one message: 存在的问题怎么写，给我三个小标题 is two; what stands before them is context."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.tasks.ask.intent import read_intent
from assistant.tasks.ask.known import SURE
from assistant.tasks.ask.spoken import plainly
from assistant.writers.answer.material import Known

_MOST = 4
_SENTENCE = re.compile(r"[？?；;\n]+")
_CLAUSE = re.compile(r"[，,。！!]|、(?=(?:怎么|如何|怎样|咋)写)|(?<=[一-鿿]) +(?=[一-鿿])")
_QUOTED = re.compile(r"[“\"‘《（(][^“”\"‘’《》（）()]{0,80}[”\"’》）)]")
# What makes a clause ask for something of its own; 要对仗的 or 领导嫌长 does not.
_ASKS = re.compile(
    r"怎么|如何|怎样|什么|哪|几[个条次篇份句段种级]|多少|多久|多长|多大|谁|吗|么$|是否|能不能|可不可以|要不要|有没有|需不需要"
    r"|(?:给|来|列|举|推荐|找|想|拟|起|写)(?:我|个|出|一下|点|上)*\s*[0-9０-９一二两三四五六七八九十几]{1,3}\s*[个条句段种篇份]"
    r"|区别|不同|例子|举例|对比"
)
_NEXT = re.compile(r"还有|另外|再就是|顺便|再问|再有")  # what begins another question
_MORE = re.compile(r"还有(?:没有)?(?:什么|啥|哪些|别的|其他)")  # more of what stands before it
_OF_THEM = re.compile(
    r"(?:都|分别|各)?(?:是|有)(?:谁|哪些?|哪几[篇个家]|什么人)(?:人|单位|家)?的?$"
)  # …有几篇，都是谁的
_TWO = re.compile(
    r"(?P<one>[^，。；？?]{2,24}?)(?:以及|及|和|与|跟)(?P<other>[^，。；？?及和与跟]{2,12}?)"
    r"(?P<asks>[的之]?(?:规定|要求|标准)(?:是什么|有哪些|为何|如何|怎么样)|各?[是有]什么(?:样的)?(?:规定|要求|标准)|有何(?:规定|要求)|(?:各|分别)?(?:是|用|为)?多少"
    r"|(?:分别|都|各)?怎么(?:设|设置|排|定|规定|要求))$"
)
_SPACES = " 　，,。！!"


def split_questions(message: str, known: Callable[[str], Known] | None = None) -> list[str]:
    """Return the questions of a message in order, four at most; pieces that ask nothing stay with their neighbour.

    ``known`` tells what the pack's list says of a question: 字体字号及行数字数之规定 are two of it.
    """
    if known and (two := _two_things(message, known)):
        return two
    parts: list[str] = []
    for sentence in _SENTENCE.split(message):
        if sentence.strip(_SPACES):
            parts += _clauses(sentence.strip(_SPACES), bool(parts))
    joined: list[str] = []
    for part in parts:
        alone = not joined or _NEXT.match(part)
        if not alone and (_OF_THEM.match(part) or len(part) < 3 or not _asks(joined[-1]) or not _asks(part)):
            joined[-1] += f"，{part}"
        else:
            joined.append(part)
    return joined[:_MOST] or [message.strip()]


def _two_things(message: str, known: Callable[[str], Known]) -> list[str]:
    """Return a question for each of two things that one clause asks the same of, where each has its own answer."""
    found = _TWO.match(message.strip(f"{_SPACES}？?"))
    two = [f"{found['one']}{found['asks']}", f"{found['other']}{found['asks']}"] if found else []
    told = [known(part) for part in two]
    apart = bool(told) and all(one.found and one.score >= SURE for one in told) and told[0].found != told[1].found
    return two if apart else []


def _clauses(sentence: str, later: bool) -> Iterator[str]:
    """Yield the asking clauses of a sentence, each with the clauses before it that ask nothing."""
    held, context = "", ""
    for clause in _cut(sentence):
        if not _asks(clause):
            if held:
                held += f"，{clause}"
            else:
                context += f"{clause}，"
            continue
        if held:
            yield held
        elif context and _NEXT.match(clause) and not (_MORE.match(clause) and _QUOTED.search(context)):
            yield context.rstrip("，")
            context = ""
        held, context = context + clause, ""
    yield held or context.rstrip("，")


def _cut(sentence: str) -> Iterator[str]:
    """Yield the clauses of a sentence, never cutting inside quotation marks or brackets."""
    kept = [range(found.start(), found.end()) for found in _QUOTED.finditer(sentence)]
    at = 0
    for found in _CLAUSE.finditer(sentence):
        if any(found.start() in span for span in kept):
            continue
        if sentence[at : found.start()].strip(_SPACES):
            yield sentence[at : found.start()].strip(_SPACES)
        at = found.end()
    if sentence[at:].strip(_SPACES):
        yield sentence[at:].strip(_SPACES)


def _asks(clause: str) -> bool:
    plain = plainly(clause)
    return bool(_ASKS.search(plain)) and read_intent(plain).intent != "unclear"
