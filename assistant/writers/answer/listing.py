"""What is listed on request: headings and sentences to borrow, of the samples first, then of the phrase library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.report import Role
from assistant.writers.answer.closing_of import of_offices_closed, write_more_closings
from assistant.writers.answer.frame_quotes import frame_quotes, section_quotes
from assistant.writers.answer.heading_form import form_asked, heading_advice, of_form
from assistant.writers.answer.headings import (
    fresh,
    heading_frames,
    headings_of,
    is_even,
    sentence_frames,
    spread_over,
    typical,
)
from assistant.writers.answer.lacking import lack_asked
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import is_of_office, within_offices
from assistant.writers.answer.parallel import form_rows, in_sets, parallel_sets, write_set
from assistant.writers.answer.part import write_sections
from assistant.writers.answer.ready import wants_ready
from assistant.writers.answer.sentences import named_words, narrow_words, particular, speaking_of
from assistant.writers.answer.sentences_asked import bears_asked, of_offices_alone, sentences_asked
from assistant.writers.answer.words import LIBRARY, frame, joined, quoted, titles
from assistant.writers.asked import Asked, Listing
from assistant.writers.cite import Quote, shown

USUAL = 5
_EVEN = re.compile(r"(?<!不要)(?<!不用)(?<!别)(?<!不)对仗|对偶|工整|排比|字数(?:一样|相等|相同)")
_RESOLVE = re.compile(r"决心|表态|表个态|漂亮|精彩|有力|提气|有劲|力量|鼓劲|响亮|誓言|承诺|展望|升华")
_FIGURES = re.compile(
    r"打比方|比喻|生活化|通俗|形象|生动|接地气|口语化|有画面|活泼|俏皮|“[^”]{2,6}”[^，。]{0,3}(?:那|这)(?:种|样|类)"
)
# Those of different reports are wanted: 都有哪些叫法, 各家怎么叫, 别重复一篇的.
_APART = re.compile(
    r"有(?:哪些|什么|啥)|写法|都是?怎么[叫起写取]|都叫|各(?:家|篇|单位)|不同(?:单位|的?报告|篇)|(?:别|不要|不能|不)(?:老是?|总是?|都)?(?:重复|用|取|出自|来自|是)*(?:同)?一(?:篇|个单位|家)"
)
_SET = re.compile(r"[一两几][组套]|整套|成套|全套")
_NAMED = re.compile(
    r"“(?:一岗双责|三会一课|第一议题|两个维护|学习强国|四个|一把手|三审|八五|七五|十[一二三四五]|清朗)|党的"
)
_BODY: tuple[Role, ...] = ("done", "problems", "causes", "plans")
_NAMES: dict[Listing, str] = {
    "headings": "小标题",
    "sections": "大标题",
    "points": "要点起首句",
    "titles": "报告标题",
    "openings": "开头",
    "transitions": "过渡句",
    "closings": "结尾",
    "sentences": "句子",
}


def write_list(material: Material) -> Iterator[str]:
    """Yield exactly as many headings or sentences as were asked for, or say that there are no more."""
    asked = material.asked
    if asked.listing == "sections" and not (asked.roles or asked.count or asked.given):
        yield from write_sections(within_offices(material) or material)
        return
    if sets := _sets(material):
        yield "整套小标题，出自一篇，句式一致：\n\n" + "\n".join(f"{n}. {line}" for n, line in enumerate(sets, 1))
        return
    if rows := form_rows(material):
        yield f"{form_asked(asked)}一排的小标题，整排出自一篇："
        yield "\n".join(f"{n}. {write_set(material, row)}" for n, row in enumerate(rows, 1))
        return
    if asked.listing in ("openings", "transitions", "titles") and (of_office := within_offices(material)):
        material = of_office
    closed = of_offices_closed(material) if asked.listing == "closings" and not wants_resolve(material) else ""
    yield closed
    yield from (told := list(list_of(material)))
    short = not told or "只找到这" in told[-1]
    if short and asked.listing == "closings" and asked.given and not closed.startswith("**"):
        yield from write_more_closings(material)
    if told or (asked.listing == "closings" and asked.given):
        return
    what = f"{_subject(material)}{_kind(material)}"
    if form := form_asked(asked):
        yield f"范文和句式库里没有{form}的{what}。下面是不限这一条的，整套出自一篇，句式一致："
        yield "\n".join(f"- {write_set(material, held)}" for held in parallel_sets(material, asked.role or "done", 1))
        return
    yield f"资料库里没有{'更多的' if asked.given else ''}{what}可以给了。"


def list_of(material: Material, longest: int = 0) -> Iterator[str]:
    """Yield the list itself, of headings or sentences of at most ``longest`` characters (0: any); nothing for none."""
    asked, wanted = material.asked, material.asked.count or USUAL
    found: Iterable[Quote] = fresh(material, _quotes(material, longest))
    if asked.listing in ("headings", "points", "sections"):
        found = typical(found, material)
    fitting = [one for one in found if not longest or len(shown(one.text)) <= longest]
    quotes = _varied(material, _fitting(material, fitting), wanted) if fitting else []
    texts = (one for one in _fitting_frames(material) if shown(one) not in asked.given)
    frames = [one for one in texts if not longest or (len(one) <= longest and not one.endswith("，"))]
    ready = wants_ready(material) and asked.listing in ("sentences", "openings", "transitions", "closings")
    if ready:  # what can be filled in, before sentences full of what another office did
        quotes = quotes[: max(0, wanted - len(frames))]
    if ready:
        frames = [one for one in frames if one not in {quote.text for quote in quotes}]
    frames = frames[: wanted - len(quotes)]
    have = len(quotes) + len(frames)
    if not have:
        return
    if asked.units and asked.listing == "sentences" and quotes and not of_offices_alone(material, quotes):
        yield f"“{'”“'.join(asked.units)}”的范文里没有合要求的句子，下面是别的单位的。"
    what = f"{'更短的' if longest else ''}{_subject(material, typed=not frames)}{_kind(material)}"
    lines = [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in quotes]
    ours = [f"“{text}”{LIBRARY}" for text in frames]
    lines = [*ours, *lines] if ready else [*lines, *ours]
    yield f"{what} {have} 个" + (
        f"，其中范文原文 {len(quotes)} 个、句式库 {len(frames)} 个：" if frames and quotes else "："
    )
    yield "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))
    if frames and asked.type and asked.listing == "sentences":
        yield f"句式库的句子不分文种，写进{asked.type}时，主语换成自己的。"
    if wants_resolve(material):
        yield "放在打算的末尾，结束语（如“特此报告。”）另起一行。"
    if _is_plain(asked) and frames == [] and (n := _together(quotes)) > 1:
        yield f"前 {n} 个出自同一篇，句式一致，可以整套借；要某一主题、某一部分的，把主题或部分说出来。"
    if (
        have < wanted and asked.listing == "sentences" and quotes
    ):  # one of a sample, the faulty left out: not all there is
        of = f"“{'”“'.join(asked.units)}”的范文里" if of_offices_alone(material, quotes) else ""
        yield f"{of}合要求的句子挑出这 {have} 个（一篇最多取一句）；不合的不凑数。"
    elif have < wanted and not asked.count and not asked.given:
        yield f"资料库里合要求的只有这 {have} 个。"
    elif have < wanted:
        yield f"要的是 {wanted} 个，资料库里只找到这 {have} 个{'（前面给过的不再重复）' if asked.given else ''}。"
    if habit := heading_advice(material):
        yield habit


def _sets(material: Material) -> list[str]:
    """Return whole sets of headings, each of one sample, where a set is asked for: 来一组."""
    asked = material.asked
    if of_form(asked) or not _SET.search(asked.question) or asked.listing != "headings" or asked.topics or asked.given:
        return []
    return [write_set(material, quotes) for quotes in parallel_sets(material, asked.role or "done", 2)]


def wants_resolve(material: Material) -> bool:
    """Whether a pledge is wanted, which stands before the closing words: 表决心的话."""
    asked = material.asked
    said = "\n".join((asked.said, asked.question, *asked.terms))
    closing = asked.target == "closing" or (asked.listing in ("closings", "sentences") and not asked.topics)
    return bool(_RESOLVE.search(said)) and closing


def _kind(material: Material) -> str:
    if wants_resolve(material):
        return "表态句"
    return f"{'打比方的' if _wants_figures(material) else ''}{_NAMES[material.asked.listing]}"


def _wants_figures(material: Material) -> bool:
    """Whether turns of speech are wanted: 打比方的小标题."""
    asked = material.asked
    wants = bool(_FIGURES.search(f"{asked.said}\n{asked.question}")) and bool(material.pack.phrases.figurative)
    return wants and asked.listing in ("headings", "points", "sentences")


def _is_figure(material: Material, text: str) -> bool:
    return bool(re.search(material.pack.phrases.figurative, text)) and not _NAMED.search(text)


def _fitting(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return what is of the kind wanted, those with the question's own word for the topic first."""
    if _wants_figures(material):
        pattern = material.pack.phrases.figurative
        figures = [quote for quote in quotes if _is_figure(material, quote.text)]
        return sorted(figures, key=lambda quote: -len(set(re.findall(pattern, quote.text))))
    if units := material.asked.units:
        quotes = sorted(quotes, key=lambda quote: not is_of_office(material, quote.document, quote.name, units))
    if fits := of_form(material.asked):
        return sorted((quote for quote in quotes if fits(quote.text)), key=lambda quote: len(quote.text))
    words = named_words(material)
    if material.asked.listing == "headings" and words:
        holders = [quote for quote in quotes if any(word in quote.text for word in words)]
        return [*holders, *(quote for quote in quotes if quote not in holders)]
    return quotes


def _is_plain(asked: Asked) -> bool:
    """Whether headings are wanted of no topic and no form."""
    return asked.listing == "headings" and not (asked.topics or of_form(asked) or _EVEN.search(asked.question))


def _together(quotes: Sequence[Quote]) -> int:
    """Return how many of the first headings are of one sample."""
    return next((n for n, quote in enumerate(quotes) if quote.document != quotes[0].document), len(quotes))


def _fitting_frames(material: Material) -> Iterator[str]:
    fits = of_form(material.asked)
    words = narrow_words(material) if material.asked.listing == "sentences" else ()
    words = particular(material, words) if len(words) > 1 else words
    speaks = speaking_of(material, words)
    texts = list(_frames(material))
    if words and (held := [text for text in texts if speaks(text)] or not wants_ready(material)):
        texts = held if isinstance(held, list) else []
    bears = bears_asked(material) if material.asked.listing == "sentences" else None
    bears = lack[1] if (lack := lack_asked(material.asked)) else bears
    for text in texts:
        if (fits and not fits(text)) or (bears and not bears(text)):
            continue
        if not _wants_figures(material) or _is_figure(material, text):
            yield text


def _subject(material: Material, typed: bool = True) -> str:
    """Return what a list is of; ``typed`` says whether all of it is of the type of report named."""
    asked = material.asked
    kind = f"{asked.type}的" if asked.type and (typed or asked.listing != "sentences") else ""
    names = [guide.name for role in asked.roles if (guide := material.pack.guide(role))]
    if asked.listing in ("openings", "transitions", "closings", "titles") or wants_resolve(material):
        names = []
    lack = lack_asked(asked) if asked.listing == "sentences" else None
    words = (lack[0],) if lack else narrow_words(material) if asked.listing == "sentences" else ()
    subject = joined([*names, *(words or asked.topics)])
    return f"{kind}“{subject}”的" if subject else kind


def _quotes(material: Material, longest: int = 0) -> Iterable[Quote]:
    asked = material.asked
    if wants_resolve(material):
        return ()
    if asked.listing in ("titles", "openings", "transitions", "closings"):
        return frame_quotes(material, asked.listing)
    if asked.listing == "sections":
        return section_quotes(material, asked.roles or _BODY)
    if asked.listing == "sentences":
        roles = asked.roles or _default_roles(asked.topics)[:1]
        return sentences_asked(material, roles, asked.count or USUAL, longest)
    if asked.topics and not asked.roles:
        done = list(headings_of(material, ("done",), asked.topics))
        if len({quote.text for quote in done}) >= (asked.count or USUAL) + len(asked.given.split("\n")) // 8:
            return done
    return headings_of(material, asked.roles or _default_roles(asked.topics), asked.topics)


def _default_roles(topics: Sequence[str]) -> tuple[Role, ...]:
    return ("done", "plans", "problems") if topics else ("done",)


def _varied(material: Material, quotes: list[Quote], most: int) -> list[Quote]:
    """Return headings of the kind wanted: in two even clauses where asked, of different topics where none is named."""
    asked = material.asked
    if asked.listing not in ("headings", "points"):
        return spread_over(quotes, most)
    if _EVEN.search(asked.question):
        quotes.sort(key=lambda quote: not is_even(quote.text))
        return quotes[:most]
    if asked.topics:
        return spread_over(quotes, most)
    if _is_plain(asked) and not _wants_figures(material) and not _APART.search(f"{asked.said}\n{asked.question}"):
        return in_sets(material, quotes)[:most]
    kinds = _of_kinds(material, quotes)
    if _is_plain(asked) and not _wants_figures(material):
        each = list({quote.document: quote for quote in reversed(kinds)}.values())[::-1]  # one of a sample first
        kinds = [*each, *(quote for quote in kinds if quote not in each)]
    return kinds[:most]


def _of_kinds(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return headings so that each topic comes once before any comes again."""
    kinds: dict[str, list[Quote]] = {}
    for quote in spread_over(quotes, len(quotes)):
        kinds.setdefault(next(iter(material.samples.headed(material.pack, quote.text)), ""), []).append(quote)
    kinds[""] = kinds.pop("", [])  # those of no topic last
    rounds = max(len(held) for held in kinds.values())
    return [held[n] for n in range(rounds) for held in kinds.values() if n < len(held)]


def _frames(material: Material) -> Iterator[str]:
    """Yield what the phrase library has, with its slots shown as blanks."""
    asked, phrases = material.asked, material.pack.phrases
    if wants_resolve(material):
        kinds = phrases.resolves
        held = (*kinds.get(asked.type or "default", ()), *(kinds.get("default", ()) if asked.type else ()))
        yield from (frame(material, text) for text in held)
        return
    by_type = {"titles": phrases.titles, "openings": phrases.openings, "transitions": phrases.transitions}
    by_type["closings"] = phrases.closings
    if asked.listing in by_type:
        chosen = by_type[asked.listing]
        texts = [*chosen.get(asked.type or "default", ()), *(chosen.get("default", ()) if asked.type else ())]
    elif asked.listing == "sections":
        texts = [text for role in asked.roles or _BODY for text in phrases.headings.get(role, ())]
    elif asked.listing == "sentences":
        texts = sentence_frames(material, asked.roles or ("done", "problems", "plans"), asked.topics)
    else:
        texts = heading_frames(material, asked.roles or _default_roles(asked.topics), asked.topics)
    yield from dict.fromkeys(frame(material, text) for text in texts)
