"""A question read into what must be said by what answers it: things, acts, measures and the subjects it names."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.tasks.ask.terms import ALIKE, GENERAL, asking, words_of
from assistant.tasks.ask.words import misread
from assistant.writers.asked import Asked
from assistant.writers.relevance import FACTS
from assistant.writers.statements import Statements, Wanted

_MEASURE = re.compile(r"(?:(?<!哪)几|多少|每)个?(面|页|行|字|天|章|毫米|级|类|种|层)(?![一-鿿]?体)")
_YEAR = re.compile(r"20\d\d年")
_FACTS = ("number", "time", "when", "year", "person", "consequence", "duty", "yesno", "count")
_EITHER = re.compile(r"([一-鿿]{2,5})还是([一-鿿]{2,5})")
_TARGETS = {"title": ["标题"], "closing": ["结尾"], "opening": ["导语"], "transition": ["过渡"]}
_ACTOR = re.compile(r"(?:书记|班子|成员|领导|负责人|常委会|党委|党组|支委|局长|院长|校长|主任|镇长|村|镇|局|单位)$")
_ACTS = ("b", "v", "a", "d", "l", "i", "j", "z")
_THINGS = ("n", "s", "f")
# Words that ask for a measure or a manner, and name nothing.
_ASPECTS = words_of("""
    尺寸 大小 高度 宽度 距离 位置 地方 规格 数量 次数 频率 比例 比重 全称 名称 名字 说法 种类 时间 样式 写法 格式 部分
    一般 通常 至少 最少 最多 必须 应当 应该 需要 表示 里头 前面 后面 上面 下面 时候 符号 事项 东西 一面 多大 多长 多少
    哪几个 做到 要求 情况 上要 法上 前头 后头 里面 头上 担任 担当 时限 期限 时长 周期 频次 限期
    之前 哪些地方 够不够 算数 够数 听说 最好 非得 二字
""")


def is_aspect(word: str) -> bool:
    """Whether ``word`` asks for a measure or a manner and names nothing: 比例 of 比例多少."""
    return word in _ASPECTS


def weighty(asked: Asked) -> list[str]:
    """Return the words by which what answers a question is found; none where it says nothing to look for."""
    terms = [*asked.informative, *(word for word in asked.writing if word in ALIKE)]
    if len(terms) < 2 and not asked.targeted:
        terms += [word for word in asked.terms if word not in (*GENERAL, *terms) and len(word) > 1]
    terms = terms or _TARGETS.get(asked.target, []) or [word for word in asked.terms if word not in GENERAL]
    return terms or [word for word in asked.terms if asked.counted and len(word) > 1]


def actors(asked: Asked, pack: GenrePack) -> frozenset[str]:
    """Return the words for who acts; a rule that says how often need not name the one who asks."""
    if asked.asks not in ("time", "when", "number") or len(asked.informative) < 2:
        return frozenset()
    speakers = {word for kind in pack.report_types for word in (*kind.speakers, *kind.synonyms)}
    return frozenset(word for word in asked.terms if word in speakers or _ACTOR.search(word))


def read_wanted(asked: Asked, statements: Statements, pack: GenrePack) -> Wanted:
    """Return what ``asked`` wants of a statement; a subject is no word besides."""
    import rjieba

    subjects = statements.subjects(asked.question)
    asking_words, aspect = statements.aspect(asked.question)
    if not aspect:
        asking_words, aspect = statements.aspect(asked.said)
    aspects = (aspect,) if aspect else (FACTS[asked.asks],) if asked.asks in _FACTS else ()
    rest = asked.question
    for name in subjects:
        rest = rest.replace(name, "，")
    words: dict[str, bool] = dict.fromkeys(_YEAR.findall(asked.question), True)
    for year in words:
        rest = rest.replace(year, "，")
    genre = {pack.name, *_ASPECTS, *GENERAL}
    genre |= {term for term in asked.terms if term in pack.subject}
    for term in sorted(asked.terms, key=len, reverse=True):
        if len(term) > 1 and term in rest and term not in genre and term not in asking_words and term[0] not in "几多":
            words[term.lower()] = True
            rest = rest.replace(term, "，")
    for word, kind in rjieba.tag(rest):
        if len(word) < 2 or word[0] in "几多" or word in genre or asking(word) or word in asking_words:
            continue
        if misread(word):
            continue
        if kind[0] in _THINGS or kind.startswith("vn") or kind == "eng":
            words.setdefault(word.lower(), True)
        elif kind[0] in _ACTS and word[0] not in "不要能可":
            words.setdefault(word.lower(), False)
    # Of two that are offered (左边还是右边) only one can be in the answer.
    either = "，".join(side for pair in _EITHER.findall(asked.question) for side in pair)
    words = {word: thing and word not in either for word, thing in words.items()}
    measures = tuple(dict.fromkeys(_MEASURE.findall(asked.question)))
    return Wanted(tuple(words.items()), measures, subjects, aspects, aspect is not None)
