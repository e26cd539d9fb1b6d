"""What an own rule lays down for one who does wrong: the article with the item that a question tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre.patterns import compiled
from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.fault import Faults, read_faults
from assistant.writers.answer.own.referred import laid_down_by_number, referred_blocks
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, speaks_of, stands_in
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown
from assistant.writers.relevance import grams

_PUNISH = r"处理|处罚|处分|惩罚|追责|问责|后果|批评|通报|约谈|罚款?|扣|办"
_ASKS = re.compile(
    rf"(?:会|要|得|将|该|能|算)(?:不会)?(?:被|受到?|挨)?(?:什么|啥|哪种|怎样的?|怎么样?|如何|咋样?|咋)(?:的)?(?:{_PUNISH})?(?:呢|啊|了)?[？?]?$"
    rf"|(?:受到?|挨|给|有)(?:个)?(?:什么|啥|哪些?)(?:样的)?(?:{_PUNISH})|(?:怎么|如何|咋|怎样)(?:处理|处罚|处分|罚|追责|追究|问责|收拾|扣)|什么后果|啥后果"
    r"|(?:会不会|要不要|会|要|得|该不该)(?:被|受到?|挨)?(?:处理|处罚|处分|惩罚|追责|问责|批评|通报|约谈|罚|扣)[^，。？?]{0,4}[吗么嘛不没]?[？?]?$"
    r"|(?:罚|扣)(?:多少|几|什么|啥)|怎么样[？?]?$|咋办[？?]?$"
)
_HOW_MUCH = re.compile(r"(?:要|会|得)?(?:被)?(?:罚|扣)(?:多少|几|什么|啥)[^，。？?]{0,4}")
LAYS_DOWN = re.compile(
    r"通报|约谈|处分|问责|追责|追究|批评教育|组织处理|诫勉|取消|不得评|停职|责令|检查|扣|一票否决|处罚|移交|移送|提醒谈话|谈话提醒|书面检讨|调离|免职|解聘|警告|罚款"
)
_ITEM = re.compile(r"[（(][一二三四五六七八九十\d]{1,2}[）)]\s*|(?<!\d)\d{1,2}[.．、]\s*")
_AGAIN = re.compile(
    r"[二两三四五\d][次回][^，。]{0,4}(?:的|以上|及以上)|以上[^，。]{0,6}次|多次|再次|屡|累计|又(?=发生|出现)"
)
_EVENT = re.compile(r"活动|讲座|报告会|论坛|沙龙|研讨|宣讲|分享会|展览|培训|演出|讲课|作报告")
_OF_REPORT = re.compile(r"报告(?!会)|材料|稿(?!件)|总结|述职")
_DEPUTY = re.compile(r"副(?:主任|书记|[镇乡局院校馆站所处科县区市]长|总|经理|主席)|班子成员|分管领导")
_OTHERS = re.compile(r"(?:(?:班子|领导)成员|分管领导|副职)[^；。]{0,30}责任")
_LISTS = re.compile(r"下列[^，。]{0,6}(?:情形|行为|情况)")
_MONEY = re.compile(r"罚(?:款)?(?:多少|几)(?!分)[^，。？?]{0,2}(?:钱|元|块|款|万)?|罚款|多少钱")
_FINED = re.compile(r"罚款|罚金|\d\s*元")
_SHIPPED = 0.6  # how sure it is that what ships tells it
_WIDEST = 70  # characters of what is laid down that may be said first
_LATEST = 0.1  # weight of what the talk was about before, which only decides between two


@dataclass(frozen=True, slots=True)
class Laid:
    """An article that lays down a sanction, and the item of it, or its sentence, that a question tells."""

    article: WholeArticle
    item: str
    shared: float


def write_sanction(material: Material, extras: Extras) -> Written | None:
    """Tell what an own rule lays down for the fault a question tells of; None where none of its items is that fault."""
    said = material.asked.said or material.asked.question
    if material.asked.documents or not _ASKS.search(said) or "通知" in said:
        return None
    faults = read_faults(said, material.common.own_rules)
    if not faults and extras.earlier and _HOW_MUCH.fullmatch(said.replace(extras.earlier, "").strip("，,？? ")):
        faults = read_faults(extras.earlier, material.common.own_rules)
    before = "".join((extras.earlier, *(one.text for one in extras.told), *(one.quote for one in extras.last)))
    best = laid_down(material, extras.rules(), faults, before)
    if not best:
        return _by_number(material, extras, faults)
    if refused := _not_fined(material, best.article, said):
        return refused
    return Written("requirement", True, _blocks(material, best, faults), own=True, told=(best.article.quote,))


def _not_fined(material: Material, article: WholeArticle, said: str) -> Written | None:
    """Say that an article sets no fine, with what it does lay down; None where none is asked for or it sets one."""
    if not _MONEY.search(said) or _FINED.search(article.text):
        return None
    says = f"{titles([article.rule.document.name])}没有写罚多少钱，这一条我不知道，也不猜。"
    near = block("它在这件事上写的是（不是罚款的数）", [quoted(material, article.quote, 300)])
    return Written("requirement", False, iter([says, near]), exact=True)


def _by_number(material: Material, extras: Extras, faults: Faults) -> Written | None:
    """Tell what is laid down for breaking the article that the deed is told of: 违反第十条规定的."""
    if _OF_REPORT.search(faults.said) and "审" not in faults.acts:
        return None
    rest = bare_of_asking(faults.rest)
    if told := laid_down_by_number(material, extras.rules(), faults, rest, LAYS_DOWN):
        if refused := _not_fined(material, told.article, faults.said):
            return refused
        quotes = (told.article.quote, told.broken.quote)
        return Written("requirement", True, referred_blocks(material, told), own=True, told=quotes)
    return None


def write_not_listed(material: Material, extras: Extras) -> Written | None:
    """Say that the own list of what is punished has no such fault as a question tells; None where that is not asked.

    It comes after all that may tell what follows: a notice, and what ships.
    """
    said = material.asked.said or material.asked.question
    rules = extras.rules() if not material.asked.documents and asks_sanction(said) else ()
    faults = read_faults(said, material.common.own_rules)
    lists = [
        one
        for rule in rules
        for one in articles_of(rule)
        if len(items_of(one)) > 1 and _LISTS.search(one.text) and LAYS_DOWN.search(one.text)
    ]
    if not (lists and faults.certain) or _OF_REPORT.search(faults.said) or material.known.score >= _SHIPPED:
        return None
    name = titles([lists[0].rule.document.name])
    says = f"{name}列出的追责情形里没有找到“{shown(faults.told, 20)}”，怎么处理我不知道，也不猜。"
    near = block("它列出的是（不是答案）", [quoted(material, lists[0].quote, 300)])
    duties = _of_deputy(material, rules) if _DEPUTY.search(said) else []
    blocks = [says, block("这样的领导负什么责任，它写的是", duties), near] if duties else [says, near]
    return Written("requirement", False, iter(blocks), exact=True)


def _of_deputy(material: Material, rules: Sequence[Notice]) -> list[str]:
    """Return the sentence of the own rules that says what leaders beside the first are answerable for."""
    for article in (one for rule in rules for one in articles_of(rule)):
        for span in split_sentences(article.text):
            if _OTHERS.search(span.of(article.text)):
                start = article.span.start + span.start
                return [quoted(material, quote_in(article.rule, Span(start, start + span.end - span.start)), 300)]
    return []


def asks_sanction(said: str) -> bool:
    """Whether a question asks what follows for one who does wrong."""
    return bool(_ASKS.search(said))


def bare_of_asking(said: str) -> str:
    """Return what is said without the words that ask what follows."""
    return _ASKS.sub("，", said)


def laid_down(material: Material, rules: Sequence[Notice], faults: Faults, before: str = "") -> Laid | None:
    """Return what the rules lay down for the faults, what was spoken of ``before`` deciding between two of them."""
    rest = _ASKS.sub("，", faults.rest)
    every = [*matter_words(content(rest), rest), *(["群"] if "群" in rest else [])]
    words = [word for word in every if not _OF_REPORT.search(word)]
    of_report = _OF_REPORT.search(faults.said) and "审" not in faults.acts
    if not faults or (of_report and not words):
        return None  # what follows for a late report is a matter of the notice
    pieces = set(grams(before))
    found = []
    for rule in rules:
        for one in _laid(material, articles_of(rule), faults, words):
            near = sum(piece in pieces for piece in grams(one.item)) / (1 + len(one.item))
            found.append(Laid(one.article, one.item, one.shared + _LATEST * near))
    return max(found, key=lambda one: one.shared, default=None)


def _laid(material: Material, articles: Sequence[WholeArticle], faults: Faults, words: Sequence[str]) -> Iterator[Laid]:
    """Yield the articles with an item of one of the faults that speaks of what else is named, or names nothing else."""
    for article in articles:
        if not LAYS_DOWN.search(article.text):
            continue
        if faults.repeated and not (faults.kinds or faults.acts):
            if (again := lays_down_again(article)) and all(speaks_of(material, word, article.text) for word in words):
                yield Laid(article, again, 1.0)
            continue
        every = items_of(article)
        for item in every:
            if not faults.in_item(item):
                continue
            of = item if len(every) > 1 else article.text  # 逾期不报的 of an article on the 月报 alone
            shared = sum(_is_of(material, word, of) for word in words)
            if shared or not words:
                yield Laid(article, item, shared)


def items_of(article: WholeArticle) -> list[str]:
    """Return the items of a list of sanctions, each apart; else its sentences that lay one down."""
    pieces = [one.strip("；;。\n ") for one in _ITEM.split(article.text)]
    if len(pieces) > 2:
        return [first for one in pieces[1:] if (first := re.split(r"[。\n]", one)[0])]
    sentences = [span.of(article.text) for span in split_sentences(article.text)]
    return [one for one in sentences if LAYS_DOWN.search(one)]


def lays_down_again(article: WholeArticle) -> str:
    """Return the sentence that lays something down for doing it again; empty where none does."""
    sentences = [span.of(article.text).strip() for span in split_sentences(article.text)]
    found = (one for one in sentences if _AGAIN.search(one) and LAYS_DOWN.search(_AGAIN.split(one)[-1]))
    return next((_ITEM.split(one)[-1] if one.startswith(("（", "(")) else one for one in found), "")


def _is_of(material: Material, word: str, item: str) -> bool:
    """Whether an item speaks of a thing, or of all such things: 活动 of 讲座, 群 of 工作群."""
    if _EVENT.search(word) and ("活动" in item or (word == "活动" and _EVENT.search(item))):
        return True
    things = [one for one in material.common.own_rules.things if compiled(one.said).search(word)]
    return any(compiled(one.written).search(item) for one in things) or speaks_of(material, word, item)


def _blocks(material: Material, laid: Laid, faults: Faults) -> Iterator[str]:
    sanction = lays_down_again(laid.article).rstrip("。") if faults.repeated else ""
    sanction = (sanction if len(sanction) <= _WIDEST else "") or _sanction(laid)
    yield f"{f'**{sanction}**：' if sanction else ''}{shown_article(material, laid.article)}"
    yield stands_in([laid.article])


def _sanction(laid: Laid) -> str:
    """Return what is laid down where the list says it before its items: 予以约谈或通报."""
    head = _ITEM.split(laid.article.text)[0]
    clauses = [one.strip("：:；。\n ") for one in re.split(r"[，。]", head)]
    told = [one for one in clauses if LAYS_DOWN.search(one)]
    if not told or laid.item in head:
        return ""
    whole = head[head.index(told[0]) :].strip("：:；。\n ")  # the grave case beside the common one
    return whole if len(whole) <= _WIDEST else ""
