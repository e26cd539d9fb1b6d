"""What the notice says of the very thing asked: its entry, its sentence, the day; and that it says nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.notice import Requirement
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS, Aspect, named_aspects, spans_of
from assistant.writers.answer.notice.beside import is_of_rule, write_beside
from assistant.writers.answer.notice.checklist import habit, notice_block, notice_head, on_handing_in
from assistant.writers.answer.notice.copied import write_copied
from assistant.writers.answer.notice.fit import Notice, fitting, of_another_year, quote_in, sentences_of
from assistant.writers.answer.notice.forms import write_forms
from assistant.writers.answer.notice.of_part import write_of_part
from assistant.writers.answer.notice.part import listing_part, of_part_elsewhere
from assistant.writers.answer.notice.points import write_points
from assistant.writers.answer.notice.size import asks_size, asks_whole_size, size_lines
from assistant.writers.answer.notice.told import write_told
from assistant.writers.answer.notice.whole import write_whole
from assistant.writers.answer.notice.whose import write_for_office
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import rules_named, speaks_of
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.answer.words import bullets, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

# The notice as it is named, with who sent it.
_NAMED = re.compile(
    r"(?:按照?|依照?|根据|照)?(?:[一-鿿]{0,8}?[部局办委科院县市区]里?)?(?:这次|本次|今年|最新)?(?:[这那]?个|[这那]?份|下?发?的|来的)*通知(?!书|单)"
    r"(?:里面|里头|当中|[里上中])?(?:面)?(?:的)?"
)
_NOTICE = re.compile(r"通知(?!书|单|[他她它大家我你])")
_OTHER = re.compile(
    r"(?:拟|起草|写|撰写|印发|转发|下发)(?:一?[份个])?通知|会议通知|通知(?:怎么|如何|咋)[^，。？?]{0,2}(?:写(?![的了])|拟|起草)|收到通知|没通知"
)
_ALL = re.compile(
    r"写(?:些|点)?(?:什么|啥|哪)|(?:哪|几)(?:些|几|个)?(?:大)?(?:块|部分|项|方面|内容)|内容(?:有|是|包括)|包括(?:哪|什么|啥)|要求(?:些)?(?:什么|啥|哪)?[？?]?$|怎么要求的?[？?]?$|讲了?(?:什么|啥)|说了?(?:什么|啥)"
)
_PLAIN = re.compile(
    r"^(?:通知|要求|报告|内容|部分|材料|写明|上级|截止|时间|日期|时候|字数|篇幅|份数|格式|宣传部|电子版|纸质|纸质版|地点|地址|联系人|电话|邮箱|逾期|后果"
    r"|规定|说法|全文|科室|部门|问|情况|乡镇|单位|我们|今年|去年|上年|年度|报送|上报|提交|上交|附件|咱们)$"
)
_OPTIONAL = re.compile(r"可不写|可写可不写|可以不写|可单列|自愿|视情")
_WHETHER = re.compile(
    r"要不要|用不用|需不需要|该不该|(?<!怎么)[要需用该](?:(?!什么|怎么|多少)[^，。？?几哪啥]){0,16}[吗么不][？?]?$|还写不写|写不写"
)
_ATTACHES = re.compile(r"附(?!近|属|加|和|带|议|件\d)|一起[交报送]|一并[交报送]")
_WITH = re.compile(r"附|一并|同时报|另报|随文|清单|台账|佐证")
_YEAR_BEFORE, _FOUND = re.compile(r"去年|上一?年|头年|往年|前一年"), re.compile(r"问题|整改|反馈|不足|短板")
_UNTOLD = "这一条我不知道，也不猜；要定，请问发通知的单位。"
_LONG, _LONG_TOLD = re.compile(r"字数|多少个?字|几百字|篇幅|多长(?!时)"), re.compile(r"\d\s*字")
_EXACT = ("money", "points", "share", "length", "copies", "count")  # kinds of which only the value is an answer
_LOOSE = 3  # characters that may stand inside a word of two: 加盖公章 for 盖章
_HELD, _STATED, _OF_PART, _OF_NAME = 1.0, 0.5, 0.5, 0.4  # what a word counts in the name of an entry, in what it states
_TELLS = 0.6  # score from which an entry is the one asked of
_MOST = 2  # sentences quoted on a matter


@dataclass(frozen=True, slots=True)
class _On:
    """The notice a question is about, the line that says it is of another year, and the words of the matter."""

    notice: Notice
    line: str
    words: tuple[str, ...]
    named: bool  # whether the question names the notice itself


def write_noticed(material: Material, extras: Extras) -> Written | None:
    """Tell what the notice says of the very thing asked; None where the question is not for the notice."""
    asked = material.asked
    said = asked.said or asked.question
    if extras.notices and asked.intent != "coverage" and (copied := write_copied(material, extras)):
        return copied  # whatever report it is of: 去年的稿子照抄行吗
    if extras.notices and (forms := write_forms(material, extras, said)):
        return forms
    if not extras.notices or asked.documents or _OTHER.search(said) or asked.intent in ("difference", "coverage"):
        return None
    named = bool(_NOTICE.search(said))
    if rules_named(said, extras.rules())[0] or (not named and is_of_rule(material, extras, said, _PLAIN)):
        return None
    if beside := write_beside(material, extras):
        return beside
    if whole := write_whole(material, extras):
        return whole
    if of_part := write_of_part(material, extras.notices, said):
        return of_part
    if for_office := write_for_office(material, extras):
        return for_office
    if outright := _told_of_one(material, extras, said, named or bool(_NOTICE.search(extras.earlier))):
        return outright
    if listing := listing_part(material, extras.notices, said):
        notice, part = listing
        lines = bullets(quoted(material, one, 400) for one in _with_elsewhere(notice, [part]))
        quote = quote_in(notice, part)
        return Written("requirement", True, iter([f"{notice_head(notice)}\n\n{lines}"]), own=True, told=(quote,))
    if not (named or asked.notice or asks_size(material)) and not _of_entry(said):
        return None
    on = _on(material, extras, named)
    if not on:
        return None
    aspects, parts = _aspects(material), _parts(material, on)
    blocks = list(_blocks(material, extras, on, said, aspects, parts))
    if not blocks:
        return None
    silent = aspects and not (asks_size(material) or parts or any(spans_of(on.notice, one, said) for one in aspects))
    if silent or blocks[0].endswith(_UNTOLD):
        return Written("requirement", False, iter(blocks), exact=True)
    told = tuple(quote_in(on.notice, part) for part in parts)
    return Written("requirement", True, iter([on.line, *blocks] if on.line else blocks), own=True, told=told)


def _told_of_one(material: Material, extras: Extras, said: str, named: bool) -> Written | None:
    """Tell the one thing of handing in that is asked, by the notice that fits."""
    found = fitting(material, extras.notices)
    if found and (points := write_points(material, found[0], said)):  # 低于多少分要附方案 asks for no annexes
        return points
    return write_told(material, found[0], said, named, _NAMED.sub("，", said)) if found else None


def _on(material: Material, extras: Extras, named: bool) -> _On | None:
    if fit := fitting(material, extras.notices):
        notice, line = fit[0], ""
    elif other := of_another_year(material, extras.notices):
        notice, line = other
    else:
        return None
    said = _NAMED.sub("，", material.asked.said or material.asked.question)
    asked = [found[0] for one in ASPECTS if one.name != "写什么" for found in one.asks.finditer(said)]
    words = tuple(
        word
        for word in matter_words(content(said), said)
        if not _PLAIN.search(word) and not any(word in one or one in word for one in asked)
    )
    return _On(notice, line, words, named)


def _blocks(
    material: Material, extras: Extras, on: _On, said: str, aspects: Sequence[Aspect], parts: Sequence[Requirement]
) -> Iterator[str]:
    if asks_size(material) and (lines := size_lines(material, on.notice)):
        yield f"{notice_head(on.notice)}\n\n{lines}"
        if asks_whole_size(said):
            yield habit(material, [one for one in ASPECTS if one.name == "多少字"])
        others = [one for one in aspects if one.name != "多少字" and spans_of(on.notice, one, said)]
        if others and not parts:  # 写多长，什么时候交
            yield notice_block(material, on.notice, others).split("\n", 2)[2]
        return
    if on.named and on.words and _ATTACHES.search(said) and not _attached(material, on):
        name = titles([on.notice.document.name])
        yield f"{name}没有要求“附{shown('、'.join(on.words), 40)}”，{_UNTOLD}"
        attached = next(one for one in ASPECTS if one.name == "附什么")
        if spans_of(on.notice, attached, said):
            yield from _of_aspects(material, extras, on, [attached])
        return
    if parts:
        yield from _of_parts(material, on, parts, said)
        return
    if not on.named and not (aspects and material.asked.notice and not on.words):
        return
    unsaid = [word for word in on.words if not _speaks(material, on.notice, word)]
    if aspects and not unsaid:
        yield from _of_aspects(material, extras, on, aspects)
        return
    if unsaid and len(unsaid) == len(on.words):
        name, words = titles([on.notice.document.name]), shown("、".join(unsaid), 40)
        yield f"{name}没有写“{words}”，通篇没有提到，{_UNTOLD}"
        return
    if on.words and (sentences := _sentences(material, on)):
        exact = [one for one in values_asked(said) if one.kind in _EXACT and one.words[-1] not in "久间"]
        if exact and not any(one.holds.search(quote.text) for one in exact for quote in sentences):
            name = titles([on.notice.document.name])
            yield f"{name}没有写“{shown('、'.join(on.words), 40)}{shown(exact[0].words)}”，{_UNTOLD}"
            yield bullets(quoted(material, one, 300) for one in sentences)
            return
        yield f"{notice_head(on.notice)}\n\n" + bullets(quoted(material, one, 300) for one in sentences)
        return
    if on.line and (_ALL.search(said) or aspects):
        yield from _of_aspects(material, extras, on, aspects or [ASPECTS[0]])


def _attached(material: Material, on: _On) -> bool:
    """Whether the notice wants what is asked of attached, and does not only name it."""
    texts = [span.of(on.notice.text) for span in split_sentences(on.notice.text)]
    return any(_WITH.search(text) and all(_in(material, word, text) for word in on.words) for text in texts)


def _aspects(material: Material) -> list[Aspect]:
    return [one for one in named_aspects(material) if one.name != "写什么"]


def _of_aspects(material: Material, extras: Extras, on: _On, aspects: Sequence[Aspect]) -> Iterator[str]:
    if on.line:
        yield notice_block(material, on.notice, aspects)
    else:
        yield from on_handing_in(material, extras.notices, extras.rules(), aspects)


def _of_entry(said: str) -> bool:
    """Whether it may ask if an entry of the notice is to be written: 今年要写上年反馈问题整改吗."""
    return bool(_WHETHER.search(said) and re.search(r"写|单列|报", said))


def _parts(material: Material, on: _On) -> list[Requirement]:
    """Return the entries of the notice that the words of the matter are of, two at most."""
    if not on.words:
        return []
    parts = on.notice.checklist.parts
    if before := _of_year_before(material, on, parts):
        return before
    for texts in ([one.value for one in parts], [f"{one.value}。{one.states}" for one in parts]):
        whole = [part for part, text in zip(parts, texts, strict=True) if all(word in text for word in on.words)]
        if len(whole) == 1 and (len(on.words) > 1 or set(matter_words(whole[0].value)) == set(on.words)):
            return whole
    best: dict[int, Requirement] = {}
    for word in on.words:
        scored = [(_score(material, on, part, word), -n) for n, part in enumerate(on.notice.checklist.parts)]
        score, n = max(scored, default=(0.0, 0))
        if score >= _TELLS:
            best[-n] = on.notice.checklist.parts[-n]
        elif not on.named and not _speaks(material, on.notice, word):
            return []  # it names a thing the notice does not speak of
    if on.named or len(on.words) > 1:
        return [best[n] for n in sorted(best)][:_MOST]
    return []


def _of_year_before(material: Material, on: _On, parts: Sequence[Requirement]) -> list[Requirement]:
    """Return the entry on what was found a year before, where that is asked of: 去年那几条问题要不要写."""
    said = material.asked.said or material.asked.question
    dated = on.notice.checklist.dated[:4] or max(on.notice.years, default="")
    if not (_YEAR_BEFORE.search(said) and _FOUND.search(said) and dated):
        return []
    before = re.compile(rf"上一?年|去年|前期|{int(dated) - 1}年")
    held = [one for one in parts if before.search(one.value) and _FOUND.search(f"{one.value}{one.states}")]
    return held[:1]


def _score(material: Material, on: _On, part: Requirement, word: str) -> float:
    held = _HELD if word in part.value else _STATED if word in part.states else 0.0
    if not held:
        return 0.0
    name = matter_words(part.value) or (part.value,)
    share = sum(one in on.words or any(one in other for other in on.words) for one in name) / len(name)
    return held + _OF_PART * bool(part.role and part.role in material.asked.roles) + _OF_NAME * share


def _of_parts(material: Material, on: _On, parts: Sequence[Requirement], said: str) -> Iterator[str]:
    quotes = _with_elsewhere(on.notice, parts)
    optional = bool(_OPTIONAL.search("".join(quote.text for quote in quotes)))
    if _WHETHER.search(said) and not re.search(r"(?<![那这])[几多]少?[条字]", said):
        yield "**可写可不写**，通知没有要求必须写：" if optional else "**要写**，通知把它列在报告内容里："
    lines = [f"- {quoted(material, one, 300)}" for one in quotes]
    if _LONG.search(said) and not any(_LONG_TOLD.search(one.text) for one in quotes):
        lines.append(size_lines(material, on.notice))
    yield f"{notice_head(on.notice)}\n\n" + "\n".join(line for line in lines if line)


def _with_elsewhere(notice: Notice, parts: Sequence[Requirement]) -> list[Quote]:
    """Return the entries, each with what the notice fixes of it outside its list."""
    both = [(part, of_part_elsewhere(notice, part)) for part in parts]  # a bare name in a list lays down nothing
    spans = [one for part, more in both for one in (more if more and not part.states else (part, *more))]
    return [quote_in(notice, span) for span in spans]


def _sentences(material: Material, on: _On) -> list[Quote]:
    """Return the sentences of the notice that speak of most words of the matter."""
    spans = sentences_of(on.notice)
    scored = [(sum(_told(material, word, span.of(on.notice.text)) for word in on.words), span) for span in spans]
    most = max((count for count, _ in scored), default=0)
    best = [span for count, span in scored if count == most > 0 and not _is_title(on.notice, span)]
    return [quote_in(on.notice, span) for span in best[:_MOST]]


def _told(material: Material, word: str, text: str) -> int:
    """Return how surely a sentence speaks of a word: 2 where it has it, 1 where it has another for it."""
    return 2 if word in text else int(_in(material, word, text))


def _is_title(notice: Notice, span: Span) -> bool:
    text = span.of(notice.text)
    return text in notice.checklist.title or text.endswith(("：", "通知", "通知如下。"))


def _speaks(material: Material, notice: Notice, word: str) -> bool:
    return _in(material, word, notice.text)


def _in(material: Material, word: str, text: str) -> bool:
    """Whether a text speaks of a word, or has its two characters close by: 加盖公章 of 盖章."""
    if len(word) == 2 and re.search(rf"{word[0]}[^，。；\n]{{0,{_LOOSE}}}{word[1]}", text):
        return True
    return any(speaks_of(material, word, line) for line in text.split("\n") if line.strip())
