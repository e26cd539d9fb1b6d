"""How a count over the samples is told: the figure, what was counted, and the samples with what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.passage import Document
from assistant.writers.answer.literal import genre_of, same_named
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.cite import Quote, shown

_CITED = 6  # documents for which the place is shown
# Second halves of topics' names that name nothing by themselves.
_GENERAL = ("管理", "建设", "工作", "引导", "防范", "化解", "融合", "选树", "考核", "领导", "学习", "文明")
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
) -> str:
    """Return the count, and how many of those give what was counted a place of its own.

    ``by_word`` says whether a word that is less than its topic was counted where it stands; ``literal``, where words
    were looked for, by which names they stand in the samples. Who has not the word may well write the thing.
    """
    n, label = material.samples.n, material.samples.label
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
        return f"{lacks}，{having} 篇写了{detail}{nearly}。{material.samples.note}"
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
    return f"**{n} 篇{label}中，{having} 篇写了“{subject}”**{detail}{lacks}。{material.samples.note}"


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
        if told or (not _word(material) and any(part in material.asked.question for part in _parts(topics[0]))):
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
    topics, said = material.asked.topics, material.asked.said or material.asked.question
    if len(topics) != 1 or material.asked.roles:
        return ""
    topic = topics[0]
    head, tail = _parts(topic)
    if topic in said:
        words: tuple[str, ...] = (topic, tail) if len(topic) == 2 * len(head) and tail not in _GENERAL else ()
    else:
        word = _word(material)
        words = () if not word or _names(word.removeprefix(genre_of(material)), topic) else (word,)
    texts = [report.text for _, report in material.samples.items]
    held = [(word, sum(word in text for text in texts)) for word in words]
    if not any(count for _, count in held):
        return ""  # told after the count of the topic
    return "原文" + "、".join(f"出现“{shown(word)}”的 {count} 篇" for word, count in held)


def _names(word: str, topic: str) -> bool:
    """Whether a word is only the name of a topic in short, or with another of the general second halves: 阵地建设."""
    return any(word.startswith(part) and (word[len(part) :] in ("", *_GENERAL)) for part in _parts(topic))


def _parts(topic: str) -> tuple[str, str]:
    return topic[:2], topic[2:]


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
