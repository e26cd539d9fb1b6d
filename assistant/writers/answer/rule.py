"""What policy requires, in the policy's own words: the sentence that answers, first said plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Hit
from assistant.structure.masks import find_masks
from assistant.writers.answer.material import Material
from assistant.writers.answer.statement import judged, telling
from assistant.writers.answer.straight import straight_word
from assistant.writers.answer.words import BEWARE, LOCAL, block, quoted, titles
from assistant.writers.asked import Asked
from assistant.writers.cite import shown
from assistant.writers.relevance import Found, bare, grams, names_other
from assistant.writers.scope import of_narrower_duty, tells_act

ENOUGH = 0.45  # coverage from which a sentence answers a question
_BESIDE = 0.75  # of the best score, for sentences shown beside the best
_BY_WORDS = 0.75  # coverage from which a sentence found by words alone is worth showing on a page
_MOST = 3
_DETAIL = 0.6  # share of a detail that a line of advice must hold
_OF_FOCUS = 0.6  # share of the word a fact is asked of that must stand with the fact
_NUMBERED = re.compile(r"[一二两三四五六几]+到?[一二两三四五六]?(?:段|条|句|个)")
_SURE = 0.7  # coverage of a clause from which it may be said in a yes or no
_HEADED, _LISTED = 0.75, 6  # coverage from which a heading is the question; sentences then shown
_MAKES = re.compile(r"组成|包括|写清|写明|应当|不写|不能")
_LIST = re.compile(r"哪些|哪几|什么(?!时候)|有啥|几层|几类")
# What a yes-or-no question turns on, and which words of a rule decide it.
_VERDICTS = (
    (
        r"算不算|属不属于|是不是|[是算]\S{1,12}[吗么]",
        ((r"不属于|不是|不算|不在其中", "**不是。**"), (r"属于|就是", "**是。**")),
    ),
    (
        r"能不能|能否|可不可以|可否|可以|能|行不行",
        ((r"不能|不得|不可|不宜|不要|不写|不用|不抄送|不报给", "**不能。**"), (r"可以", "**可以。**")),
    ),
    (
        r"要不要|需不需要|该不该|用不用|一定要|需要|必须|要",
        ((r"不用|不必|无须|不加|不要|不写", "**不用。**"), (r"应当|应该|必须|须|需要|都要|要(?!求|点|素)", "**要。**")),
    ),
)
_ARTICLE = re.compile(r"第[一二三四五六七八九十百\d]+条")
_LED = re.compile(r"([^。；，]{1,14})。(.{8,})", re.DOTALL)
_ONLY_IF = re.compile(r"特殊情况|确需|如需|如果|遇到|遇有|(?:确有|的)(?:需要|必要)的$|除外")
_INTERNAL = re.compile(r"内部|未公布")


def answers_by_rule(material: Material) -> list[Found]:
    """Return the policy sentences that answer the question, best first; empty where none does."""
    asked = material.asked
    says = None
    if asked.asks == "person":
        terms = "|".join(re.escape(term) for term in asked.terms if len(term) > 2)
        says = re.compile(f"(?:是|为|由)(?:{terms})|(?:{terms})(?:是|为|由)") if terms else None
    found = [one for one in material.relevance.sentences(material.policies, asked.asks, says) if _fits(material, one)]
    only_subject = set(asked.informative) <= {material.pack.subject, material.pack.subject.removesuffix("责任制")}
    if asked.asks in ("number", "year") or (asked.asks and only_subject):
        found = [one for one in found if one.to_the_point]
    elif asked.asks and asked.asks != "yesno":
        fitting = [one for one in found if one.coverage >= ENOUGH]
        stated = [one for one in fitting if one.stated]
        found = (
            stated
            or [one for one in fitting if one.to_the_point]
            or ([] if asked.asks in ("time", "consequence") else found)
        )
    if asked.counted and asked.asks == "number":
        found.sort(key=lambda one: not _states(one.quote.text, asked))
    listed = _listed(asked.question, found) if asked.asks not in ("symbol", "count") else []
    return listed or telling(asked, judged(material, _best(found)))


def _listed(question: str, found: list[Found]) -> list[Found]:
    """Return what stands under the heading that is the question itself (六、不能写的), in its order."""
    under = [one for one in found if one.above >= _HEADED]
    if not under or not _LIST.search(question):
        return []
    best = max(under, key=lambda one: one.above)
    place = best.quote.place.split(" › ")[0]
    same = [one for one in under if one.quote.document == best.quote.document and one.quote.place.startswith(place)]
    return sorted(same, key=lambda one: one.quote.start)[:_LISTED] if len(same) > 1 else []


def answers_by_sample(material: Material) -> list[Found]:
    """Return the sentences of samples that answer the question, best first."""
    asks = material.asked.asks
    found = [one for one in material.relevance.sentences(material.passages, asks) if _fits(material, one)]
    if asks in ("number", "year"):
        found = [one for one in found if one.to_the_point or find_masks(one.quote.text)]
    return _best(found)


def _fits(material: Material, one: Found) -> bool:
    """Whether a sentence, read under its headings, speaks of the very thing a fact is asked of."""
    asked = material.asked
    text = f"{one.quote.name}\n{one.quote.place}\n{one.quote.text}"
    if any(name not in text for name in asked.literal) or names_other(asked.question, text):
        return False
    if not tells_act(asked.question, text):
        return False
    if of_narrower_duty(asked.bearing, one.quote.name, material.pack.subject):
        return False
    if one.quote.kind == "policy" and not material.on_target(text):
        return False
    if not (asked.known or asked.form or asked.of_writing or material.relevance.holds_most(asked.open, text)):
        return False
    if one.quote.kind == "sample" and any(word not in text for word in asked.open if not material.asked.documents):
        return False
    if one.quote.kind == "sample" and asked.counted and asked.asks and not _states(one.quote.text, asked):
        return False
    if not asked.focus or not asked.asks or asked.asks == "yesno" or asked.focus in material.pack.subject:
        return True
    if material.relevance.is_soft(asked.focus):
        return True
    pieces = grams(asked.focus)
    held = sum(piece in text.lower() for piece in pieces)
    return held >= _OF_FOCUS * len(pieces) or material.relevance.says_alike(asked.focus, text)


def _states(text: str, asked: Asked) -> bool:
    """Whether a number, or a mask in its place, with the measure word asked for stands near what it is of."""
    number = r"(?:[0-9０-９一二两三四五六七八九十百千]+|[*×Xx]+)\s*[多余]?" + asked.counted
    pieces = grams(asked.focus) if asked.focus else ()
    for found in re.finditer(number, text):
        around = text[max(0, found.start() - 20) : found.end() + 12]
        if not pieces or any(piece in around for piece in pieces):
            return True
    return False


def _best(found: list[Found], beside: float = _BESIDE) -> list[Found]:
    usable = [one for one in found if one.coverage >= ENOUGH and len(bare(one.quote.text)) >= 8]
    if not usable:
        return []
    kept: list[Found] = []
    for one in usable:
        if one.score < usable[0].score * beside or len(kept) >= _MOST:
            break
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return kept


def _same(one: Found, other: Found) -> bool:
    a, b = one.quote, other.quote
    overlap = a.document == b.document and a.start < b.end and b.start < a.end
    return overlap or bare(a.text)[:30] == bare(b.text)[:30]


def guide_lines(material: Material) -> list[str]:
    """Return the lines of writing advice on the named part that speak of the detail asked for."""
    asked = material.asked
    guides = [guide for role in asked.roles if (guide := material.pack.guide(role))]
    named = "".join(name for guide in guides for name in (guide.name, *guide.headings, *guide.cues))
    lines = [line for guide in guides for line in (*guide.advice, *guide.mistakes)]
    if asked.asks == "count":
        return [line for line in lines if _NUMBERED.search(line)][:2]
    detail = {piece for term in asked.informative if term not in named for piece in grams(term)}
    if not detail:
        return []
    return [line for line in lines if sum(piece in line for piece in detail) >= _DETAIL * len(detail)][:3]


def told_advice(material: Material, line: str) -> str:
    """Return a line of the guide as it is told by itself, one of its mistakes marked as such."""
    mistake = any(line in guide.mistakes for guide in material.pack.roles)
    return f"{BEWARE if mistake else ''}{material.advised(line)}"


def write_guide(material: Material, lines: list[str], by_rule: list[Found]) -> Iterator[str]:
    """Yield advice on a detail of a part, then what policy says near it."""
    told = [told_advice(material, line) for line in lines]
    yield told[0]
    if told[1:]:
        yield block("还要注意（写作指引）", told[1:])
    if by_rule:
        yield block(
            f"政策怎么说（{LOCAL}）", [f"{quoted(material, one.quote)}（{_where(one)}）" for one in by_rule[:2]]
        )


def write_rule(material: Material, found: list[Found], short: str = "") -> Iterator[str]:
    """Yield the answer to a question for a rule; ``short`` is what it comes to, to be said first."""
    best = found[0]
    if len(found) > _MOST:
        place = _where(best).partition("，")[2]
        yield f"**{place or titles([best.quote.name])}**（{titles([best.quote.name])}）："
        yield "\n".join(f"- {quoted(material, one.quote)}" for one in found)
        yield _origin(material, [best.quote.name])
        return
    yield _said(material, best, short)
    if rest := [f"{quoted(material, one.quote)}（{_where(one)}）" for one in found[1:]]:
        yield block("相关规定", rest)
    yield _origin(material, [one.quote.name for one in found])


def rule_first(material: Material, found: Found, short: str) -> str:
    """Return the sentence that answers, with where it stands, to be put before a longer answer."""
    return f"{_said(material, found, short)}（{_where(found)}）"


def _said(material: Material, found: Found, short: str) -> str:
    """Return what the sentence comes to, then the sentence and its marker."""
    verdict = f"**{short}。**" if short else _verdict(material, found)
    verdict = verdict or straight_word(material.asked.question, bare(found.quote.text))
    said = shown(_LED.sub(r"\2", bare(found.quote.text)), 400) if short else _plainly(found.quote.text)
    return f"{verdict}{said}{material.cite(found.quote)}"


# What is no requirement: when a rule came out, a question put to the writer, an order of topics.
_SAYS_NOTHING = re.compile(r"印发|共\d+章|施行|(?:如何|做了什么|有没有问题)。$|^报告主题是")
_ABOUT_ITSELF = re.compile(r"印发|施行|公布|修订|审议|共\d+章|没有公布|本篇|这里|待核|适用于|是另一份文件|名称和年份")


def rule_lines(material: Material, hits: tuple[Hit, ...], most: int = 2, least: float = 0.6) -> list[str]:
    """Return quoted policy sentences for the part of an answer that says what is required."""
    telling = [
        one
        for one in material.relevance.sentences(hits, says=_MAKES)
        if not _ABOUT_ITSELF.search(one.quote.text) and material.on_target(f"{one.quote.place}\n{one.quote.text}")
    ]
    telling = [one for one in telling if not _SAYS_NOTHING.search(one.quote.text)]
    found = [one for one in _best(telling, 0.85) if one.coverage >= least]
    return [f"{quoted(material, one.quote)}（{_where(one)}）" for one in found[:most]]


def rules_block(material: Material, word: str) -> str:
    """Return what policy says of a part, a topic or a word of it: by the pack's list, else by the words shared."""
    told = {one.quote for one in material.known.found}
    found = [one for one in material.rules(word) if one.quote not in told and not _SAYS_NOTHING.search(one.quote.text)]
    lines = [f"{quoted(material, one.quote)}（{_where(one)}）" for one in found]
    return block(f"政策怎么说（{LOCAL}）", lines or rule_lines(material, material.policies, least=_BY_WORDS))


def write_sample_fact(material: Material, found: list[Found]) -> Iterator[str]:
    """Yield an answer that only the samples hold, said to be theirs."""
    yield "政策资料里没有直接的说法，范文里是这样写的："
    yield "\n".join(f"- {quoted(material, one.quote)}（{titles([one.quote.name])}）" for one in found)
    yield "这是范文里的写法和事实，只作参考，不能当作规定，也不要把其中的数字抄进自己的稿子。"


def masked(found: list[Found], asks: str) -> Found | None:
    """Return the sentence whose wanted number is withheld in the sample, or None."""
    if asks not in ("number", "time", "year"):
        return None
    return next((one for one in found if any(m.stands_for == "quantity" for m in find_masks(one.quote.text))), None)


def _plainly(text: str) -> str:
    """Return a sentence without its number, the short lead before it in bold (专题汇报。)."""
    lead, rest = (found[1], found[2]) if (found := _LED.match(bare(text))) else ("", bare(text))
    return f"**{shown(lead)}**：{shown(rest, 400)}" if lead and lead[:6] not in rest else shown(rest, 400)


def _verdict(material: Material, best: Found) -> str:
    """Return 可以, 不能, 要, 不用, 是 or 不是 in bold, where a clause that covers the question says so."""
    question = material.asked.question
    if material.asked.asks != "yesno":
        return ""
    clauses = re.split(r"[，；。：]", bare(best.quote.text))
    clause = max(clauses, key=material.relevance.coverage, default="")
    if any(_ONLY_IF.search(one) for one in clauses[: clauses.index(clause)][-1:]) and not _ONLY_IF.search(question):
        return ""  # what holds in that case alone decides nothing for the rest
    if material.relevance.coverage(clause) < _SURE:
        return ""
    for asks, tells in _VERDICTS:
        if re.search(asks, question):
            return next((said for pattern, said in tells if re.search(pattern, clause)), "")
    return ""


def _where(found: Found) -> str:
    place = found.quote.place.split(" › ")[0]
    article = _ARTICLE.match(place)
    place = article[0] if article else re.sub(r"^[一二三四五六七八九十]+、", "", place)
    name = titles([found.quote.name])
    return f"{name}，{shown(place, 30)}" if place else name


def _origin(material: Material, names: list[str]) -> str:
    lines = []
    for name in dict.fromkeys(names):
        text = next(
            (text for text in material.pack.texts if text.kind == "policy" and name in (text.title, text.stem)), None
        )
        lines.append(f"{titles([name])}" + (f"（{shown(text.status, 60)}）" if text and text.status else ""))
    internal = any(
        _INTERNAL.search(f"{text.status}{text.certainty}")
        for text in material.pack.texts
        if text.title in names or text.stem in names
    )
    end = f"其中有未公开发布的文件，{LOCAL}。" if internal else f"与本地通知不一致的，{LOCAL}。"
    return f"出处：{'；'.join(lines)}。{end}"
