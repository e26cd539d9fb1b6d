"""Set formulations and dated events: their exact wording, order and time, from the common knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.genre import DatedEvent, SetPhrase
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import LOCAL, block, bullets, joined, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown

_HOW_PUT = re.compile(r"(?:怎么|咋|如何|怎样)(?:去|来)?(?:表述|写|用|说(?!全))")
_USED, _FITTING = 3, range(20, 120)  # sentences that show a phrase in use, and characters of one
_NUMBERED = 4  # characters of a formulation named by its number
_AGAIN = 3  # times a rule says a word that is worth calling near
_MEANS = re.compile(r"(?:什么|啥)意思|含义|指(?:的)?(?:是)?(?:什么|啥|哪)|是(?:什么|啥|哪)|怎么(?:理解|解释)")
_REST_ASKED = re.compile(r"[前后下上]面?(?:几|一|半|两)?[个句]|完整|全称|连起来|怎么说|有哪")


def named_phrases(material: Material) -> list[SetPhrase]:
    """Return the set formulations the question names."""
    question, phrases = material.asked.question, material.common.set_phrases
    named = [phrase for phrase in phrases if phrase.name in question or _short(phrase.name) in question]
    if named or not (_REST_ASKED.search(question) or _MEANS.search(question)):
        return named
    return [one for one in phrases if any(len(part) > 3 and part in question for part in one.name.split("、"))]


def _short(name: str) -> str:
    """Return a numbered formulation without its measure word, as people say it: 四纳入."""
    return re.sub(r"^([二两三四五六七八九十])个(?=[一-鿿]{2}$)", r"\1", name)


_EVENT = re.compile(r"学习教育|主题教育|全会|代表大会|会议|大事|活动|精神")
_ANY_EVENT = ("会议", "大事", "活动", "精神")
_NAME_ASKED = re.compile(r"什么|哪|全称")
_PUT_FORWARD = re.compile(r"提出|首次|首提")


def named_events(material: Material) -> list[DatedEvent]:
    """Return the dated events the question names, the longest names first."""
    held = [
        (name, event)
        for event in material.common.events
        for name in (event.name, *event.names)
        if name and name in material.asked.question
    ]
    held.sort(key=lambda pair: -len(pair[0]))
    return list({event.name: event for _, event in held}.values())[:2]


def events_of_year(material: Material) -> list[DatedEvent]:
    """Return the dated events of the year a question names, those of the kind it names (学习教育, 全会); else none."""
    question = material.asked.question
    year, kind = re.search(r"20\d\d(?=年)", question), _EVENT.search(question)
    if not year or not kind:
        return []
    fitting = [one for one in material.common.events if one.start[:4] <= year[0] <= (one.end or one.start)[:4]]
    return [one for one in fitting if kind[0] in _ANY_EVENT or kind[0][-2:] in one.name]


def asks_event_name(material: Material) -> bool:
    """Whether a question wants to know what the campaign of a year was called."""
    question = material.asked.question
    kind = _EVENT.search(question)
    return bool(kind and kind[0] not in _ANY_EVENT and _NAME_ASKED.search(question) and not material.asked.of_writing)


def phrases_of(material: Material, events: list[DatedEvent]) -> list[SetPhrase]:
    """Return the set formulations first put forward at ``events``, where a question asks for what was; else none."""
    if not _PUT_FORWARD.search(material.asked.question):
        return []
    return [
        phrase
        for phrase in material.common.set_phrases
        for event in events
        if event.start <= phrase.since <= (event.end or event.start)
        or any(name in phrase.source for name in (event.name, *event.names))
    ]


def write_dated(material: Material) -> Iterator[str] | None:
    """Return the answer to what happened in a year, or was first put forward at an event; None for other questions."""
    asked = material.asked
    general = asked.intent in ("requirement", "how_to", "unclear") and not (asked.documents or asked.notice)
    general = general and not (asked.roles or asked.foreign)
    if (general or asks_event_name(material)) and (events := events_of_year(material)):
        return write_year(material, events)
    events = [] if asked.foreign or asked.documents or named_phrases(material) else named_events(material)
    phrases = phrases_of(material, events)
    return write_put_forward(events, phrases) if phrases else None


def write_phrase_asked(material: Material) -> Written | None:
    """Answer a question of set phrases of which some are held nowhere; None where it asks of others besides."""
    asked = material.asked
    if asked.documents or asked.intent in ("coverage", "headings"):
        return None
    told = write_not_held(material, asked.phrases)
    if phrases := named_phrases(material):
        return Written("requirement", True, chain(write_phrases(material, phrases), told))
    return Written("requirement", False, told, exact=True, telling=True)


def write_phrases(material: Material, phrases: list[SetPhrase]) -> Iterator[str]:
    """Yield what each formulation consists of and how it is used."""
    for phrase in phrases[:3]:
        yield _phrase(phrase)
    if used := _used(material, phrases):
        yield block("范文里怎么用", used)
    if rules := rule_lines(material, material.policies):
        yield block(f"政策资料里的说法（{LOCAL}）", rules)


def _used(material: Material, phrases: Sequence[SetPhrase]) -> list[str]:
    """Return sentences of the samples that hold a phrase, where it is asked how it is put; nothing else."""
    if not _HOW_PUT.search(material.asked.said or material.asked.question):
        return []
    found: list[str] = []
    for document, report in material.samples.items:
        held = (
            one
            for one in split_sentences(report.text, 0, len(report.text))
            if any(phrase.name in one.of(report.text) for phrase in phrases) and one.end - one.start in _FITTING
        )
        if one := next(held, None):
            place = f"{quoted(material, span_quote(document, report, one, '正文'))}（{titles([document.name])}）"
            found.append(place)
        if len(found) == _USED:
            break
    return found


def _phrase(phrase: SetPhrase) -> str:
    said = _together(phrase.components) or phrase.note
    lines = [f"**{shown(phrase.name)}**：{said.rstrip('。')}（固定提法，次序不变）。"]
    if phrase.components and phrase.note:
        lines.append(f"说明：{phrase.note}")
    if phrase.verbs:
        lines.append(f"搭配：前面用“{'”“'.join(phrase.verbs)}”。")
    if phrase.since or phrase.until:
        lines.append(f"时间：{phrase.since or '…'} 起{f'，至 {phrase.until}' if phrase.until else ''}。")
    if phrase.wrong:
        lines.append(f"不要写成：{joined(phrase.wrong)}。")
    return "\n\n".join(lines) + (
        f"\n\n（提法表，来源：{_source(phrase.source)}）" if _source(phrase.source) else "\n\n（提法表）"
    )


def near_phrases(material: Material, phrase: str) -> list[SetPhrase]:
    """Return the set formulations that count the same as ``phrase``, another number of them: 三个亲自 for 四个亲自."""
    tail = phrase[-2:]
    return [one for one in material.common.set_phrases if one.name[-2:] == tail and len(one.name) <= _NUMBERED]


def _repeating(material: Material, phrases: Sequence[str]) -> Quote | None:
    """Return the rule that says again and again what a phrase counts: 带头抓、带头管、带头批评 for 四个带头."""
    tails = [phrase[-2:] for phrase in phrases if len(phrase) == _NUMBERED]
    said = (one for one in material.rule_sentences() if any(one.text.count(tail) >= _AGAIN for tail in tails))
    return next(said, None)


def write_not_held(material: Material, phrases: Sequence[str]) -> Iterator[str]:
    """Yield that a set phrase is not held, then the one held that people may mean, marked as another."""
    named = "”“".join(shown(one) for one in phrases)
    yield f"提法表和资料库里都没有收“{named}”，它指哪几样我不知道，也不猜。"
    near = {one.name: one for phrase in phrases for one in near_phrases(material, phrase)}
    if near:
        yield "收了的是说法相近的这一个，不是同一个提法，不能互相套用：\n\n" + "\n\n".join(
            map(write_short, near.values())
        )
    elif told := _repeating(material, phrases):
        yield "最接近的是（不是答案）：\n\n" + bullets([f"{quoted(material, told)}（{titles([told.name])}）"])
    yield "本地文件里用了这个提法的，以那份文件的原文为准；把它加进资料库（政策类）再问，我照原文答。"


def write_short(phrase: SetPhrase) -> str:
    """Return what a formulation consists of and the verbs it takes, in a line."""
    said = _together(phrase.components) or phrase.note
    verbs = f"；前面用“{'”“'.join(phrase.verbs[:3])}”" if phrase.verbs else ""
    source = f"，来源：{_source(phrase.source)}" if _source(phrase.source) else ""
    return f"**{shown(phrase.name)}**：{said.rstrip('。')}{verbs}（提法表{source}）。"


def write_events(events: list[DatedEvent]) -> Iterator[str]:
    """Yield when the events took place."""
    for event in events:
        time = event.start + (f" 至 {event.end}" if event.end and event.end != event.start else "")
        time += " 起" if event.name.endswith("教育") and not event.end else ""
        source = f"，来源：{_source(event.source)}" if _source(event.source) else ""
        yield f"**{event.name}**：{time}（大事年表{source}）。写哪一年的报告，就用那一年已经有的会议和提法。"


def write_year(material: Material, events: list[DatedEvent]) -> Iterator[str]:
    """Yield the events of a year, then what the policies say a report of that year may speak of."""
    yield from write_events(events)
    year = re.search(r"20\d\d年", material.asked.question)
    held = [one for one in material.statements.all if year and one.own.startswith(f"{year[0]}。")]
    if held and not asks_event_name(material):
        name = titles([held[0].quote.name])
        yield block(f"这一年的报告可以写的（{LOCAL}）", [f"{quoted(material, held[0].quote)}（{name}）"])


def write_put_forward(events: list[DatedEvent], phrases: list[SetPhrase]) -> Iterator[str]:
    """Yield the set formulations that date from some events, then the events."""
    yield "资料库的提法表里，出自这里的固定提法有：\n\n" + "\n".join(
        f"- **{shown(phrase.name)}**"
        + (f"：{said}" if (said := _together(phrase.components)) else "")
        + f"（提法表，来源：{_source(phrase.source)}）"
        for phrase in phrases
    )
    yield from write_events(events)
    yield "这里只列报告里常用的固定提法，会议的全部内容请查公报或报告原文。"


def _together(parts: tuple[str, ...]) -> str:
    return ("；" if any("、" in part for part in parts) else "、").join(parts)


def _source(source: str) -> str:
    """Return a source without addresses, which nobody can click here."""
    kept = [part for part in re.split(r"[；;]", source) if part.strip() and not re.search(r"[a-z]\.[a-z]", part)]
    return "；".join(kept) or re.sub(r"[（(]?[\w.\-/]*[a-z]\.[a-z][\w.\-/]*[）)]?", "", source).strip("（）() ")
