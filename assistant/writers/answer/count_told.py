"""How a count over the samples is told: the figure, what was counted, and the samples with what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.passage import Document
from assistant.writers.answer.literal import GENERAL, genre_of, halves, is_narrower, same_named
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.cite import Quote, shown

_CITED = 6  # documents for which the place is shown
_NAMES = 4  # other names told
_TENTHS = "零一二三四五六七八九"
_SHARE = re.compile(r"[占有]?几成|占(?:了|到)?(?:比|多少|多大|百分之)|百分之[几多]|比例|多不多|多吗")
_THEIR_SHARE = re.compile(r"(?:没|不写)[^，。？?]{0,8}(?:占|比例|几成|百分)|(?:其余|剩下)的[^，。？?]{0,6}占")
_WHETHER = re.compile(
    r"(?:会不会|会|提没|写没)(?:有)?(?:提到|写到|讲到|说到|提及|涉及|写|提|到)[^，。？?]{2,16}?(?:吗|么|不)?[？?]?$"
)
_WHICH = re.compile(r"哪|名单|列出|都是谁|叫什么")


@dataclass(frozen=True, slots=True)
class Held:
    """Where a sample writes what was asked for; ``own`` where a heading or point of its own is given to it."""

    document: Document
    quote: Quote | None
    own: bool


@dataclass(frozen=True, slots=True)
class Named:
    """How many samples have the very words looked for, and the other names of the thing that some of them have."""

    exactly: int
    others: tuple[str, ...]


def headline(
    material: Material,
    subject: str,
    having: int,
    own: list[Held],
    lacking: list[str],
    *,
    by_word: bool,
    literal: Named | None = None,
    near: int = 0,
    form: bool = False,
) -> str:
    """Return the count, and how many of those give what was counted a place of its own.

    ``by_word`` says whether a word that is less than its topic was counted where it stands; ``literal``, where words
    were looked for, by which names they stand in the samples. Who has not the word may well write the thing.
    """
    n, label = material.samples.n, material.samples.label
    if form:
        return _of_form(material, subject, having)
    detail = ""
    nearly = f"，{near} 篇没有单列、只有相近的说法" if near else ""
    if own and len(own) < having:
        alone = "单列成条" if subject in material.asked.topics else "有专门的条目"
        detail = f"（其中 {len(own)} 篇{alone}，{having - len(own)} 篇只是提到）"
    if material.asked.roles and material.asked.target == "role":
        return (
            f"**{n} 篇{label}中，{len(own)} 篇单列或在标题里写明“{subject}”，{n - len(own)} 篇没有单列**"
            f"（其中 {having - len(own)} 篇在段落里交代了，{len(lacking)} 篇完全没有）。{material.samples.note}"
        )
    if material.asked.negated:
        lacks = f"**{n} 篇{label}中，{len(lacking)} 篇没有写“{subject}”**"
        without = lacking_word(material) if subject in joined(material.asked.topics) and not literal else None
        lacks += "（按主题数，用词不同、内容归到它的也算写了）" if without else ""
        worded = f"**没有用“{shown(without[0])}”这个词的 {len(without[1])} 篇**。" if without else ""
        return f"{lacks}，{having} 篇写了{detail}{nearly}。{worded}{material.samples.note}"
    if by_word:
        names = subject.split("”或“")
        if len(names) > 1:
            each = [f"“{name}” {sum(name in one.text for _, one in material.samples.items)} 篇" for name in names]
            detail = f"{detail.removesuffix('）') + '；' if detail else '（'}分开数：{'、'.join(each)}）"
        return f"**原文出现“{subject}”的 {having} 篇**，在 {n} 篇{label}里{detail}。{material.samples.note}"
    lacks = f"{nearly}，{len(lacking)} 篇没有写" if lacking or not near else nearly
    if not literal and (words := in_words(material)):
        topic = f"**按主题数（用词不同、内容归到它的也算），{having} 篇写了“{subject}”**{detail}{lacks}"
        return f"**{words}**（{n} 篇{label}）。{topic}。{material.samples.note}"
    if literal:
        lacks = f"，{len(lacking)} 篇没有用{'这个词' if not literal.others else '这些词'}" if lacking else ""
        if literal.others:
            others = "”“".join(literal.others[:_NAMES])
            exactly = f"用这几个字的 {literal.exactly} 篇" if literal.exactly else "字面没有这几个字"
            detail = f"{detail.removesuffix('）') + '；' if detail else '（'}{exactly}，写成“{others}”的也数在内）"
    without = lacking_word(material) if subject in joined(material.asked.topics) and not literal else None
    worded = f"原文出现“{shown(without[0])}”这个词的 {n - len(without[1])} 篇。" if without else ""
    return f"**{n} 篇{label}中，{having} 篇写了“{subject}”**{detail}{lacks}。{worded}{material.samples.note}"


def _of_form(material: Material, subject: str, having: int) -> str:
    """Return the count of a feature of the form, and that no word of the text is one."""
    n, label = material.samples.n, material.samples.label
    first, second = f"{having} 篇写了“{subject}”", f"{n - having} 篇没有写"
    if material.asked.negated:
        first, second = f"{n - having} 篇没有写“{subject}”", f"{having} 篇写了"
    return (
        f"**{n} 篇{label}中，{first}**，{second}。按报告的结构数，正文里碰巧出现这几个字的不算。{material.samples.note}"
    )


def lacking_word(material: Material) -> tuple[str, list[str]] | None:
    """Return the question's own word for the one topic it counts, and the samples without it: 舆情 of 网络舆情.

    None where it gives the topic its name, by which nobody need write.
    """
    topics, said = material.asked.topics, material.asked.said or material.asked.question
    if len(topics) != 1 or material.asked.roles or topics[0] in said:
        return None
    names = {*material.pack.topic(topics[0]).synonyms, *halves(topics[0])} - {*GENERAL}
    word = max((name for name in names if name in said), key=len, default="").removeprefix(genre_of(material))
    if not word:
        return None
    return word, [document.name for document, report in material.samples.items if word not in report.text]


def share_of(material: Material, having: int, lacking: int) -> str:
    """Return the share of the samples, where that is asked: 占几成; of those that do not, where it is theirs."""
    n = material.samples.n
    if not _SHARE.search(f"{material.asked.said}\n{material.asked.question}"):
        return ""
    if of_the_rest(material):
        return f"没有写的占 {round(100 * lacking / n)}%（{lacking}/{n}）。"
    tenths = round(10 * having / n)
    about = "不到一成" if having > 0 and tenths == 0 else f"约{_TENTHS[tenths]}成" if 0 < tenths < 10 else ""
    many = "多数写" if 2 * having > n else "写的不到一半" if having else "没有写的"
    return f"占 {round(100 * having / n)}%（{having}/{n}）{f'，{about}' if about else ''}，{many}。"


def of_the_rest(material: Material) -> bool:
    """Whether the share of those is asked that do not write what others do: 没写的占几成."""
    return bool(_THEIR_SHARE.search(material.asked.said or material.asked.question))


def yes_or_no(material: Material, held: bool) -> str:
    """Return yes or no before the count, where it is asked whether reports of a kind speak of something."""
    if not _WHETHER.search(material.asked.said):
        return ""
    return "**范文里有写到的。**" if held else "**现有范文里没有写到的。**"


def under_topic(material: Material, subject: str, literal: tuple[str, ...]) -> str:
    """Return what was counted where the question's word is smaller, or another, than the topic it goes under."""
    topics, same = material.asked.topics, same_named(material, material.asked.question)
    if not topics or literal:
        return ""
    if subject in joined(topics):
        if words := in_words(material):
            other = "其余的没有用这几个字，是内容归到这个主题的，算不算写了请看原文"
            return f"{words}；{other}。" if material.asked.negated else ""  # else the count begins with that
        told = len(topics) > 1 or topics[0] in material.asked.question
        if told or (not _word(material) and any(part in material.asked.question for part in halves(topics[0]))):
            return ""
        return f"{_by_word(material)}这是按“{topics[0]}”这个主题数的。"
    if same and same not in subject:
        return f"“{shown(same)}”这几个字没有出现，数的是换的说法。整个主题几篇写了，问“几篇写了{topics[0]}”。"
    names = "”“".join(topics)
    return f"它归在“{names}”这{'个' if len(topics) == 1 else '几个'}主题里；要数整个主题，问“几篇写了{topics[0]}”。"


def in_words(material: Material) -> str:
    """Return in how many samples the very words of a question stand, where those of its topic say more or less.

    阵地管理 and 保密 are names of their topics, by which nobody need write; 网络舆情 and 保密教育 are first looked for
    as they stand.
    """
    held = own_words(material)
    return "原文" + "、".join(f"出现“{shown(word)}”的 {count} 篇" for word, count in held) if held else ""


def own_words(material: Material) -> list[tuple[str, int]]:
    """Return those words, each with in how many samples it stands; nothing where none does."""
    topics, said = material.asked.topics, material.asked.said or material.asked.question
    if len(topics) != 1 or material.asked.roles:
        return []
    topic = topics[0]
    head, tail = halves(topic)
    if topic in said:
        words: tuple[str, ...] = (topic, tail) if len(topic) == 2 * len(head) and tail not in GENERAL else ()
    else:
        word = _word(material)
        words = (word,) if word and is_narrower(material, word, topic) else ()
    texts = [report.text for _, report in material.samples.items]
    held = [(word, sum(word in text for text in texts)) for word in words]
    return held if any(count for _, count in held) else []  # told after the count of the topic


def _word(material: Material) -> str:
    """Return the question's own word for its topic, where it is not just a piece of it; empty for none."""
    question, topic = material.asked.question, material.pack.topic(material.asked.topics[0])
    word = max((word for word in topic.synonyms if word in question), key=len, default="")
    return "" if word in topic.name else word


def _by_word(material: Material) -> str:
    """Return in how many samples the question's own word for its topic stands."""
    if not (word := _word(material)):
        return ""
    held = sum(word in report.text for _, report in material.samples.items)
    return f"“{shown(word)}”字面出现在 {held} 篇里，" if held else f"“{shown(word)}”字面没有出现，"


def named(title: str, names: list[str]) -> str:
    """Return names under a title; empty for none."""
    return f"**{title}（{len(names)} 篇）**：{titles(names)}。" if names else ""


def nearly_told(material: Material, near: list[Held]) -> str:
    """Return the samples that only come near what was counted, with what they say; empty for none."""
    title = "只有相近说法的，算不算写了请看原文" if near else ""
    return listed(material, title, near) if near else ""


def listed(material: Material, title: str, held: list[Held]) -> str:
    """List samples with what they say, the first few; the rest by name where it is asked which ones they are."""
    if not held:
        return ""
    cited = [
        f"- {titles([one.document.name])}：{quoted(material, one.quote, 90)}" for one in held[:_CITED] if one.quote
    ]
    rest = [one.document.name for one in held[_CITED:]]
    if not rest:
        more = ""
    elif _WHICH.search(f"{material.asked.said}\n{material.asked.question}"):
        more = f"\n\n还有：{titles(rest)}。"
    else:
        more = f"\n\n还有 {len(rest)} 篇；要全部名单，接着问“是哪几篇”。"
    return "\n".join((f"**{title}（{len(held)} 篇）**", "", *cited)) + more
