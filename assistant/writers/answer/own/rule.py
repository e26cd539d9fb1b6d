"""What the office's own rules say: they go before the summaries that ship, and a refusal waits until they are read.

An article that speaks of the thing and does not tell what is asked of it is no answer: that is said first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.writers.answer.asked_thing import AskedThing, asked_thing
from assistant.writers.answer.known import in_full
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.articles import Article, find_articles, general_block, speaking
from assistant.writers.answer.own.fault import read_faults
from assistant.writers.answer.own.sanction import asks_sanction
from assistant.writers.answer.own.subject import asks_made_of, form_asked, may_tell, on_the_subject
from assistant.writers.answer.rule import rule_first
from assistant.writers.answer.words import OWN_TEXT, block, quoted, titles, told_from
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import Found, grams

_ENOUGH = 0.55  # score from which an article answers
_TO_THE_POINT = 0.3  # the same where it alone tells what is asked, and speaks of two words of the question
_AHEAD = 0.15  # by how much it must score better than the next that tells it
_BESIDE = 0.8  # share of the best score for a second article that says what the first does not
_SHIPPED = 0.6  # nearness from which the shipped rule answers what the own one does not say
_FOR_RULES = ("requirement", "unclear", "how_to")
_OF_TEXTS = re.compile(r"[几多]少?[篇份家]|范文|样[本例]|报告|单位|材料|哪[些个几]|有没有|资料|库")
_WHICH_OF = re.compile(r"哪(\d{1,3}|[二两三四五六七八九十])([个家名位项人种类]?[一-鿿]{0,2})")
_CLAUSE = re.compile(r"(?:（[^（）\n]{0,60}）|[^，；。\n])+")
# A value that two texts may fix otherwise, and no bare 以内.
_MEASURED = re.compile(r"[\d一二两三四五六七八九十半每]|立即|随时|即时|当[天日]")
_HEAD = re.compile(r"下列[^，。]{0,6}(?:情形|行为|情况)")  # all that a list names
_DUTIES = re.compile(r"落实|履行|责任|职责|义务|不力|尽")
_LETS = re.compile(r"审[批定核签]|[终初复]审|批准|同意|谁(?:来)?[批审]|拍板")
_OF_CASE = re.compile(r"^(?:第[一二三四五六七八九十百]+条\s*)?(?:涉及|其中|属于|遇)[^，；。]{2,40}，")
_PLAIN_CASE = ("涉及", "信息", "稿件", "内容", "的信", "的稿")
# What a rule is made for is an answer to nothing but that: 第一条 为落实责任制，制定本细则.
_PURPOSE = re.compile(r"[，,][^，。]{0,8}(?:制定|制订)本(?:细则|办法|规定|制度|规则|规程|方案)")
_ASKS_PURPOSE = re.compile("为什么|为啥|目的|依据|根据|凭什么|为了")
_ASKS_ONLY = re.compile(r"(?:谁|哪[一-鿿]?|什么|啥|几|多少)$")  # 演练谁 says nothing of what is asked
_DONE = re.compile(r"[一-鿿][了过]\s*(?:几|多少)|(?:19|20)\d\d年|去年|前年|今年[^，。]*[了过]")


def write_own_rule(material: Material, notices: Sequence[str] = ()) -> Written | None:
    """Answer by the office's own rules, the shipped one behind; None where none of them speaks of it.

    With the texts of ``notices`` that may answer as well, only what an own rule alone speaks of: 村支部的月报.
    """
    asked = material.asked
    counted = asked.intent == "coverage" and not _OF_TEXTS.search(asked.question)  # 讲一次给多少讲课费
    if not (counted or asked.intent in _FOR_RULES) or asked.documents or asked.given:
        return None
    if any(name[-1] in "条款章" for name in asked.literal):
        return None  # an article asked for by its number is told by that alone
    if in_full(material) and not form_asked(asked.said):
        return None
    if asked.asks == "name":  # no rule names those who hold its posts
        return None
    thing = asked_thing(asked.said.replace(material.pack.subject[:4], ""), asked.terms)
    if thing.masked and _DONE.search(asked.question):
        return None  # how many there were is no matter of a rule
    telling = [one for one in find_articles(material, thing) if one.tells]
    answering = [one for one in telling if _answers(material, one)]
    if telling and not answering and (form_asked(asked.said) or not notices):
        if material.known.score >= _SHIPPED or not form_asked(asked.said):
            return None  # a shared word makes no answer: what ships leads
        nearest = telling[0].best.quote
        return Written("requirement", False, not_told(material, asked.said.strip("？?"), nearest), exact=True)
    telling = answering
    if telling and _only_counts(asked.said, telling[0].best.own):
        return Written(
            "requirement", False, not_told(material, asked.said.strip("？?"), telling[0].best.quote), exact=True
        )
    if notices:
        telling = [one for one in telling if one.score >= _ENOUGH and one.speaks_beyond(notices, thing.figure)]
        return _told(material, telling, thing) if telling else None
    if telling and telling[0].score >= (
        _TO_THE_POINT if _is_only(telling, thing, asked.asks == "consequence") else _ENOUGH
    ):
        return _told(material, telling, thing)
    if asked.of_writing or material.known.score >= _SHIPPED or not (thing.figure or thing.words):
        return None
    near = speaking(material, thing)
    if near and _holds_value(thing, near.own):
        return Written("requirement", True, iter([told_from(material, near.quote, 400), OWN_TEXT]), own=True)
    said = asked.said.strip("？?") if _ASKS_ONLY.search(thing.said) else thing.said
    return Written("requirement", False, not_told(material, said, near.quote), exact=True) if near else None


def _holds_value(thing: AskedThing, text: str) -> bool:
    """Whether a clause has the thing asked of with a value right by it: 延时30秒, for 延时多少秒."""
    words, figure = [word for word in thing.words if len(word) > 1], thing.figure
    clauses = _CLAUSE.findall(text) if figure and words else ()
    return any(all(word in one for word in words) and figure and thing.right_by(one, figure) for one in clauses)


def _answers(material: Material, one: Article) -> bool:
    """Whether an article may answer; where what ships answers as well, it must be on the very subject."""
    text = f"{one.best.own}\n{one.best.headings}"
    if not may_tell(material, one.best.own) or _of_other_fault(material, one.best.own):
        return False
    if _PURPOSE.search(one.best.own) and not _ASKS_PURPOSE.search(material.asked.said):
        return False
    doubtful = material.known.score >= _SHIPPED or asks_made_of(material.asked.said)
    return not doubtful or on_the_subject(material, text, one.words)


def _of_other_fault(material: Material, text: str) -> bool:
    """Whether a question tells what was not done, and what follows where something else was not is no answer to it."""
    if not asks_sanction(material.asked.said) or _HEAD.search(text):
        return False
    faults = read_faults(material.asked.said, material.common.own_rules)
    if faults.acts and not faults.certain:
        return not _DUTIES.search(text)
    return faults.certain and not faults.in_item(text)


def _is_only(telling: list[Article], thing: AskedThing, consequence: bool) -> bool:
    """Whether one article alone tells the very thing that is asked."""
    ahead = len(telling) == 1 or telling[0].score >= telling[1].score + _AHEAD
    return ahead and (consequence or (bool(thing.words) and len(telling[0].words) > 1))


def _only_counts(question: str, told: str) -> bool:
    """Whether it is asked which ones, and the rule says no more than how many: 抽查的是哪4个社区."""
    return any(
        (so_many := re.search(rf"{found[1]}\s*{found[2]}([^。；]{{0,8}}[：:（(])?", told)) and not so_many[1]
        for found in _WHICH_OF.finditer(question)
    )


def _told(material: Material, found: list[Article], thing: AskedThing) -> Written:
    return Written("requirement", True, _blocks(material, found, thing), own=True, told=(found[0].best.quote,))


def _blocks(material: Material, found: list[Article], thing: AskedThing) -> Iterator[str]:
    best = found[0]
    cases = _cases(material, best)
    meant = next((one for one in cases if _is_case(material.asked.said, one, best)), None)
    yield rule_first(material, Found(meant or best.best.quote, 1.0, best.score, stated=True), "")
    if beside := [best.best.quote] if meant else [one for one in cases if one.text not in best.best.quote.text]:
        yield block("同一条里还写着", [told_from(material, one) for one in beside[:2]])
    other = _otherwise(found, thing)
    if other:
        name = titles([other.best.quote.name])
        yield block("另一份规定的说法不一样", [f"{quoted(material, other.best.quote)}（{name}）"])
        yield "两份都是您加进资料库的，在这一条上不一致；照哪一份办，请问制定文件的部门，没问清之前按要求高的准备。"
    more = [one.best.quote for one in found[1:3] if one is not other and _adds(one, best)]
    if more:
        yield block("另外还写到", [told_from(material, quote) for quote in more])
    if general := general_block(material):
        yield general
    yield OWN_TEXT


def _cases(material: Material, best: Article) -> list[Quote]:
    """Return the other sentences of the article that lay down who else lets it be done in a case of its own."""
    at, asks_who = best.best.quote, _LETS.search(material.asked.said)
    every = material.told((best.document,)).all if asks_who and _LETS.search(at.text) else ()
    same = [one.quote for one in every if one.quote.place == at.place and one.quote.start != at.start]
    return [one for one in same if _OF_CASE.search(one.text) and _LETS.search(one.text)]


def _is_case(said: str, one: Quote, best: Article) -> bool:
    """Whether a question names the case of a sentence, by a word that the one for all has not."""
    case = _OF_CASE.search(one.text)
    apart = [piece for piece in grams(case[0]) if piece not in best.best.own] if case else []
    return any(piece in said for piece in apart if piece not in _PLAIN_CASE)


def _adds(one: Article, best: Article) -> bool:
    return one.score >= _BESIDE * best.score and bool(one.words - best.words)


def _otherwise(found: list[Article], thing: AskedThing) -> Article | None:
    """Return the article of another own text that tells the same thing with another value, or None."""
    best = found[0]
    if not (thing.figure and thing.words):
        return None
    told = _values(best, thing)
    for one in found[1:]:
        as_near = one.document != best.document and one.score >= best.score - _AHEAD and one.words >= best.words
        if as_near and told and (other := _values(one, thing)) and not told & other:
            return one
    return None


def _values(one: Article, thing: AskedThing) -> set[str]:
    """Return the values of the kind asked for that stand in a clause on the thing: 800字以内 is no time."""
    clauses = _CLAUSE.findall(one.best.own)
    return {
        value
        for clause in clauses
        if thing.figure and any(word in clause for word in thing.words)
        for value in thing.figure.findall(clause)
        if _MEASURED.search(value)
    }


def not_told(material: Material, said: str, near: Quote) -> Iterator[str]:
    """Yield that the own rule does not tell what is asked, and what it does say of the matter."""
    yield f"{titles([near.name])}没有写“{shown(said)}”，这一条我不知道，也不猜。"
    yield block("它在这件事上写的是（不是答案）", [quoted(material, near)])
    yield "要定这一条，请问制定文件的部门；另有文件写到的，加进资料库后我能查到。"
