"""In which way something is asked (who, where, how many, how, whether), and a question as it is compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from assistant.genre import GenrePack
from assistant.retrieval.understand import with_years
from assistant.tasks.ask.spoken import plainly

WHO = re.compile(r"谁|哪个部门|哪一?级|由哪|哪位|什么人")
_WAYS = (
    ("name", re.compile(r"(?<!责任)(?<!那份)叫什么(?!名称|责任)|姓什么|名字是")),
    ("who", WHO),
    ("where", re.compile(r"(?:去|送|到|找|在)哪|哪里|哪儿|什么位置|什么地方")),
    (
        "many",
        re.compile(
            r"多少|几[次个天年月条种级层份家元块人名位字号页行格毫米]|多久|多长时间|什么时候|哪一?年|哪天|何时|多大"
        ),
    ),
    ("how", re.compile(r"流程|步骤|手续|怎么(?!样)|如何|怎样")),
    ("whether", re.compile(r"吗|能|要不要|是不是|该不该|算不算|是否|还是|用不用|需不需要")),
)
_YES_NO = re.compile(
    r"(?:这样写?|这么写)?(?:对不对|对吗|行不行|行吗|可以吗|好吗|好不好|合适吗|规范吗|允许吗|没问题吧|是吧|对吧)"
)
_MAY = re.compile(r"能不能|可不可以|能否|可否|可以(?!吗)")
_THIS_YEAR, _LAST_YEAR = re.compile(r"今年|本年度?"), re.compile(r"去年|上一年")


def way(question: str) -> str:
    """Return in which way something is asked; empty for what."""
    return next((name for name, pattern in _WAYS if pattern.search(question)), "")


@lru_cache(maxsize=4096)
def ways(questions: tuple[str, ...]) -> frozenset[str]:
    """Return the ways in which a group of questions asks; what and whether are asked of everything."""
    return frozenset(("", "whether", *map(way, questions)))


@lru_cache(maxsize=65536)  # every question written down, 18,000 today, again after each change of the library
def compared(question: str) -> str:
    """Return a question as it is compared: its years told, the many ways of asking yes or no as one."""
    return _YES_NO.sub("吗", _MAY.sub("能", _year(plainly(question))))


def _year(question: str) -> str:
    """Write 今年, 去年 and 25年 as the years they are."""
    year = date.today().year
    return with_years(_LAST_YEAR.sub(f"{year - 1}年", _THIS_YEAR.sub(f"{year}年", question)))


def groups_of(pack: GenrePack) -> Iterator[Sequence[str]]:
    """Yield the questions that are written down as one in other words, as they are typed; first those answered."""
    held = pack.questions
    yield from (one.asked for groups in held.asked.values() for one in groups)
    yield from (answer.asked for answer in pack.answers.all())
    yield from ((saying.means, *saying.asked) for saying in held.sayings)
    for of in held.unanswered_of:
        yield from ([f"{thing}{said}" for said in of.asked] for thing in of.things)


def questions_of(pack: GenrePack) -> list[str]:
    """Return every question that is written down, as it is compared, each once."""
    return list(dict.fromkeys(map(compared, chain(*groups_of(pack), pack.questions.unanswered))))
