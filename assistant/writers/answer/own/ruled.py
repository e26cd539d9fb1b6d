"""What the own rule says of a matter, where the question names the rule or asks for what it lists: the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.articles import general_block, own_rules
from assistant.writers.answer.own.force import write_force
from assistant.writers.answer.own.text import (
    WholeArticle,
    articles_of,
    names_sample,
    rules_named,
    shown_article,
    speaks_of,
    stands_in,
)
from assistant.writers.answer.value_kinds import ValueAsked, content, values_asked
from assistant.writers.answer.words import block, quoted, titles, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

# What a question says beside the matter itself.
_GENERAL = re.compile(
    r"^(?:没有|办法|规定|要求|说法|说明|内容|情形|情况|行为|方式|形式|种类|条款|意识形态|工作|责任制|责任|单位|部门|我们|有关|相关|方面|具体|明确"
    r"|时候|时间|多久|什么|哪些|哪几|怎么|如何|怎样|怎么办|需要|应该|应当|必须|可以|有没有|是不是|属于|包括|提前|期限|次数|频次|标准"
    r"|开始|[今去明]年|每年|一年|报告|材料|会不会|的话|如果|要是|大家|一共|总共|多少|至少|最多|最少|不少|不能|进行|开展|做好|主要"
    r"|管理|比重|占比|分量|程序|流程|手续|权限|条件|频率|规矩|讲究|硬性|处罚|后果|结果|程度|[我本][县市区镇乡局院校村厂]|之[前后内外上下间]|以[前后内上下]|[交报送写发说提讲让给到去做用块填列递呈][到给去块交上成过送报往]|通知|文件|上级|领导|同志|本人|自己|注意|处理|安排)$"
)
_ONE = re.compile(r"(?:公众|视频|订阅|服务|短视频)号|(?:工作|微信|家长|患者|科室|业主|钉钉|QQ)群|电子屏|宣传栏")
_WRITES = re.compile(
    r"(?:怎么|如何|怎样|咋)[^，。？?]{0,4}(?:写(?!的|了)|起草|拟定?|制定|修订)|范文|样[本稿例]|模板|给我|区别|不同|不一样|对[照比]|比较|出入|差[别异]|打架|矛盾|冲突|一致|对[得不]上"
)
_LISTED = re.compile(
    r"哪[些几][^，。？?]{0,6}(?:情形|情况|行为|方式|形式|措施|职责|责任|种|类|项|条)|(?:什么|啥)(?:样的)?(?:情形|情况|行为)|[有分是][哪几]{1,2}[种类项]"
    r"|(?:情形|方式|形式|种类|措施|职责)(?:都)?有(?:哪|什么|啥)"
)
_CASES, _CASE = re.compile(r"情形|情况|行为"), re.compile(r"情形|行为|之一")
_LISTS = re.compile(r"、[^，。；]{1,20}[、和或以]")
_IS_WHO = re.compile(r"[是为]第?[一-鿿]{0,8}(?:责任人|组长|联系人)|担任|牵头")
_EXISTS = re.compile(
    r"有没有[^，。？?]{0,6}(?:写|规定|提|说|要求|明确)|(?:写|规定|提|说|讲)[^，。？?]{0,2}(?:没有?|了没|了吗|过吗)"
    r"|(?:写|规定|提到?|说)了?[^，。？?]{1,16}(?:吗|没有?)[？?]?$"
)
# The matter, and then the text that lays down something of it: 工作群管理办法里怎么规定的.
_SAYS_ON = re.compile(
    r"(?P<of>[一-鿿]{2,10}?)的?(?P<kind>(?:实施|管理|暂行|试行)?(?:细则|办法|规定|制度|规则|规程))(?:里面?|中|上|当中)?的?(?:是|都|又)?(?:怎么|如何|怎样|咋|有什么|有啥|什么|啥)(?:规定|要求|写|说|讲|定)?的?[？?]?$"
)
_NOTICE = re.compile(r"通知(?!书)")
_SPOKEN = 0.34  # share of the words of a matter an article must speak of
_NEAR = 0.85  # share of the best one's score for a second article
_AHEAD = 0.5


@dataclass(frozen=True, slots=True)
class _Ranked:
    article: WholeArticle
    spoken: tuple[str, ...]  # words of the matter it speaks of
    score: float


def write_ruled(material: Material, extras: Extras) -> Written | None:
    """Tell the article of an own rule on the matter asked of; None where no own rule is meant or none speaks of it."""
    asked = material.asked
    said = asked.said or asked.question
    if names_sample(material) or asked.is_order or _WRITES.search(said) or asked.asks == "name":
        return None
    rules, rest = rules_named(said, extras.rules())
    on_matter = not rules
    if on_matter:
        rules, rest = _rules_on(material, said, extras.rules())
    if force := write_force(material, extras, rules):
        return force
    listed = bool(_LISTED.search(rest))
    if _NOTICE.search(said) or not (rules or (listed and own_rules(material))):
        return None
    matter = content(rest)
    words = matter_words(matter, rest)
    if not words and rules and extras.earlier:
        listed = bool(_LISTED.search(extras.earlier))
        rest, matter = extras.earlier, content(extras.earlier)
        words = matter_words(matter, rest)
    if not words:
        return None
    ranked = _ranked(material, extras, rules or extras.rules(), matter, words)
    if on_matter:  # what is laid down of a thing comes before what follows where it is not done
        ranked.sort(key=lambda one: bool(_CASE.search(one.article.lines[0])))
    if not rules:
        return _by_list(material, ranked, words, rest)
    if strange := _strange(ranked, words, bool(_EXISTS.search(said))):
        return _silent(material, rules[0], ranked, strange)
    return _by_name(material, ranked, words, rest, listed)


def _rules_on(material: Material, said: str, rules: Sequence[Notice]) -> tuple[list[Notice], str]:
    """Return the rules that speak of what stands before 办法里怎么规定 where none is called so, and that alone."""
    found = _SAYS_ON.search(said)
    held = [
        rule
        for rule in rules
        if found
        and re.sub(r"^(?:实施|管理|暂行|试行)", "", found["kind"]) in f"{rule.checklist.title}{rule.document.name}"
        and all(speaks_of(material, word, rule.text) for word in matter_words(found["of"], found["of"]) or ("",))
    ]
    return (held, found["of"]) if found and held else ([], said)


def matter_words(matter: str, said: str = "") -> tuple[str, ...]:
    """Return the words of a matter that tell what it is; of what is ``said``, where what asks was cut out of it."""
    import rjieba

    if whole := {found[0] for found in _ONE.finditer(matter)}:  # 公众号, which the segmenter parts
        for word in whole:
            matter = matter.replace(word, "，")
        return (*sorted(whole), *matter_words(matter, said))
    tagged = [(word, kind) for word, kind in rjieba.tag(matter) if len(word) > 1 and kind[:1] in "nvjlibz"]
    tokens = rjieba.cut(said or matter)  # 留电话 of 留的电话 is no word
    held = (word for word, _ in tagged if not _GENERAL.search(word) and any(word in token for token in tokens))
    return tuple(dict.fromkeys(held))


def _by_name(
    material: Material, ranked: list[_Ranked], words: Sequence[str], rest: str, listed: bool
) -> Written | None:
    fitting = [one for one in ranked if len(one.spoken) >= max(1.0, _SPOKEN * len(words))]
    if not fitting:
        return None
    values = values_asked(rest)
    if listed and (lists := [one for one in fitting if _is_list(one.article, rest)]):
        fitting = lists
    elif values:
        telling = [one for one in fitting if any(_holds(value, one.article.text) for value in values)]
        if not telling:
            return None  # it speaks of the thing and does not tell what is asked
        fitting = telling
    of_person = any(value.kind == "person" for value in values)
    if of_person:
        fitting = _general_first(fitting)
    best = fitting[0]
    beside = [] if values and not of_person else [one for one in fitting[1:2] if one.score >= _NEAR * best.score]
    blocks = list(_blocks(material, [best, *beside], [] if listed else values))
    return Written("requirement", True, iter(blocks), own=True, told=(best.article.quote,))


def _holds(value: ValueAsked, text: str) -> bool:
    return bool(value.holds.search(text)) or (value.kind == "person" and bool(_IS_WHO.search(text)))


def _general_first(fitting: list[_Ranked]) -> list[_Ranked]:
    """Put first, of the articles that say as much of who it is, the one that stands first: 党组书记 before 群主."""
    best = fitting[0]
    same = [one for one in fitting if set(one.spoken) >= set(best.spoken)]
    same.sort(key=lambda one: (one.article.rule.document.id != best.article.rule.document.id, one.article.span.start))
    return [*same, *(one for one in fitting if one not in same)]


def _strange(ranked: list[_Ranked], words: Sequence[str], whether: bool) -> tuple[str, ...]:
    """Return the things a question names of which no article speaks: 食堂; any word where ``whether`` it is there is
    asked."""
    import rjieba

    spoken = {word for one in ranked for word in one.spoken}
    if whether:  # that another word comes near is not enough to say that the rule speaks of it
        spoken = {word for word in spoken if any(_in_words(word, one.article.text) for one in ranked)}
    return tuple(word for word in words if word not in spoken and (whether or rjieba.tag(word)[0][1][:1] == "n"))


def _in_words(word: str, text: str) -> bool:
    """Whether a text has a word itself, all its pairs of characters, or the longer form of it: 网络评论员 of 网评员."""
    if word in text or all(word[n : n + 2] in text for n in range(len(word) - 1)):
        return True
    return len(word) > 2 and bool(re.search("[一-鿿]?".join(word), text))


def _silent(material: Material, rule: Notice, ranked: list[_Ranked], strange: Sequence[str]) -> Written:
    """Say that the rule speaks of no such thing, and what it says that comes nearest, where anything does."""
    name = titles([(ranked[0].article.rule if ranked else rule).document.name])
    blocks = [f"{name}没有写到“{shown('、'.join(strange), 40)}”，这一条我不知道，也不猜。"]
    if ranked:
        blocks.append(block("它写到的相近的一条是（不是答案）", [quoted(material, ranked[0].article.quote, 200)]))
    return Written("requirement", False, iter(blocks), exact=True)


def _by_list(material: Material, ranked: list[_Ranked], words: Sequence[str], rest: str) -> Written | None:
    """Tell the own list of what is asked for, where all words of the question are of it: 哪些情形要追责."""
    fitting = [one for one in ranked if len(one.spoken) == len(words) and _is_list(one.article, rest)]
    if not fitting:
        return None
    blocks = list(_blocks(material, fitting[:1], []))
    if general := general_block(material):
        blocks.insert(1, general)
    return Written("requirement", True, iter(blocks), own=True, told=(fitting[0].article.quote,))


def _is_list(one: WholeArticle, rest: str) -> bool:
    """Whether an article lists what is asked for: cases in items, ways one after the other."""
    if _CASES.search(rest):
        return one.lists and bool(_CASE.search(one.lines[0]))
    return one.lists or bool(_LISTS.search(one.text))


def _ranked(
    material: Material,
    extras: Extras,
    rules: Sequence[Notice],
    matter: str,
    words: Sequence[str],
) -> list[_Ranked]:
    """Return the articles that speak of any word of the matter, best first."""
    every = [one for rule in rules for one in articles_of(rule)]
    near = _likeness(extras, every, matter)
    weights = {}
    held = {}
    for word in words:
        held[word] = [speaks_of(material, word, f"{one.text}{one.chapter}") for one in every]
        weights[word] = 1 / (1 + sum(held[word]))
    total = sum(weights.values())
    found = []
    for n, one in enumerate(every):
        spoken = tuple(word for word in words if held[word][n])
        if spoken:
            outright = sum(weights[word] for word in spoken if word in one.text)
            share = (sum(weights[word] for word in spoken) + _AHEAD * outright) / total
            found.append(_Ranked(one, spoken, share + near[n]))
    return sorted(found, key=lambda one: -one.score)


def _likeness(extras: Extras, every: Sequence[WholeArticle], matter: str) -> list[float]:
    clauses = extras.clauses() if extras.clauses else None
    if not (clauses and clauses.all):
        return [0.0] * len(every)
    like = clauses.like(matter)
    best = [0.0] * len(every)
    for place, clause in enumerate(clauses.all):
        for n, one in enumerate(every):
            same = one.rule.document.id == clause.notice.document.id
            if same and one.span.start <= clause.span.start < one.span.end:
                best[n] = max(best[n], float(like[place]))
    return best


def _blocks(material: Material, held: Sequence[_Ranked], values: Sequence[ValueAsked]) -> Iterator[str]:
    best = held[0].article
    if told := _values(best, values, held[0].spoken):
        yield f"**{told}**：{shown_article(material, best)}"
    else:
        yield shown_article(material, best)
    if held[1:]:
        more = [told_from(material, one.article.quote, 300) for one in held[1:]]
        yield block("另外还写到", more)
    yield stands_in([best])


def _values(one: WholeArticle, values: Sequence[ValueAsked], words: Sequence[str]) -> str:
    """Return the values asked for, where the sentence on the matter holds one of each."""
    sentences = [span.of(one.text) for span in split_sentences(one.text)]
    sentences.sort(key=lambda text: -sum(word in text for word in words))
    told = []
    for value in values:
        found = [match[0] for text in sentences[:1] for match in value.holds.finditer(text)] if value.shown else []
        if len(found) != 1:
            return ""
        told.append(shown(found[0], 40))
    return "、".join(dict.fromkeys(told))
