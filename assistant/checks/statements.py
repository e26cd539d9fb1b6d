"""Problems and plans as they are held against each other: headline, text, topics, and the words that tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.desk import Desk
from assistant.checks.form.layout import is_empty
from assistant.report import Item, Point, Role, Section
from assistant.results import Finding
from assistant.structure.topics import label_topics

_COMMON = (
    "工作 还不够 有待加强 有待提高 不足 存在差距 方面 深入 全面 进一步 问题 加强 落实 建设 能力 水平 开展 推进 责任"
)
PARTICLES = frozenset("的和与了在对等一不是于为及将要")
_EVERYDAY_WORDS = (  # which headings of any matter share
    "工作 加强 强化 提高 提升 建设 能力 水平 开展 推进 落实 进一 一步 还不 不够 不强 不足 不到 到位 存在 差距 有待 方面"
    " 问题 需要 意识 质量 质效 机制 制度 基层 个别 部分 力度 深入 深化 完善 健全 形态 识形 效果 成效 实效 管理"
)
EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
# Words of a heading that say how, of whatever matter: no plan answers a problem by them alone.
ANY_MATTER = EVERYDAY | frozenset(["方法", "方式", "手段", "形式", "创新", "载体", "人员", "专业", "统筹", "领导"])
HAN = re.compile(r"[一-鿿]{2,}")


@dataclass(frozen=True, slots=True)
class Statement:
    """A problem or a plan at its place, with the topics it is on."""

    start: int
    end: int
    heading: str
    text: str
    topics: frozenset[str]
    first: str  # of its topics
    faint: frozenset[str]  # every topic it has any word of


def statements(desk: Desk, role: Role, asked: list[Finding]) -> Iterator[Statement]:
    """Yield what the parts of a role state, one by one."""
    return (statement(desk, node, asked) for node in nodes(desk, role))


def nodes(desk: Desk, role: Role) -> Iterator[Section | Item | Point]:
    """Yield the items or points of the parts of a role, the innermost ones of the problems."""
    for section in desk.sections_of(role):
        items = sorted((*_unclosed(desk, section), *section.items), key=lambda item: item.start)
        parts: tuple[Section | Item | Point, ...] = tuple(items) or section.points or (section,)
        if parts == (section,) and is_empty(desk, section):
            continue  # which is told already
        for part in parts:
            inner = part.items or part.points if isinstance(part, Item) else ()
            yield from inner if role == "problems" and inner else (part,)


_UNCLOSED = re.compile(
    r"^[ \t　]*[（(](?P<number>[一二三四五六七八九十])(?=[一-鿿]{4})(?P<heading>[^（()）。，；\n]{4,30})"
    r"(?![^（(\n]*[）)])[^\n]*",
    re.MULTILINE,
)


def _unclosed(desk: Desk, section: Section) -> Iterator[Item]:
    """（一在学用结合上下功夫。……: an item whose number has lost its closing bracket, and so is none by its form."""
    for match in _UNCLOSED.finditer(desk.text, section.start, section.end):
        number = f"（{match['number']}）"
        if all(item.number != number for item in section.items):  # else it only adds something in brackets
            yield Item(match.start(), match.end(), number, match["heading"], run_in=True)


def statement(desk: Desk, node: Section | Item | Point, asked: list[Finding]) -> Statement:
    """Read one item: its headline, its text without requests to those above, its topics."""
    heading = (node.lead if isinstance(node, Point) else node.heading) or ""
    text = without_requests(desk, node, asked)  # what is asked of those above is no measure of one's own
    assert desk.pack is not None
    labels = label_topics(desk.pack, text, heading)
    best = labels[0][1] if labels else 0.0
    topics = frozenset(topic for topic, score in labels[:3] if score >= best / 2)
    at = desk.text.find(heading, node.start, node.end) if heading else -1
    start, end = (node.start, at + len(heading)) if at >= 0 else (node.start, min(node.end, node.start + 30))
    return Statement(start, end, heading, text, topics, labels[0][0] if labels else "", _faint(desk, text))


def _faint(desk: Desk, text: str) -> frozenset[str]:
    """Every topic of which the text has any word."""
    topics = desk.pack.topics if desk.pack else ()
    words = ((topic.name, word.partition("^")[0]) for topic in topics for word in (*topic.synonyms, *topic.words))
    return frozenset(name for name, word in words if len(word) > 1 and word not in ANY_MATTER and word in text)


def without_requests(desk: Desk, node: Section | Item | Point, asked: list[Finding]) -> str:
    """Return the text of an item with the sentences blanked out that ask something of those above."""
    text = node.of(desk.text)
    for one in asked:
        if node.start <= one.start < node.end:
            cut = max(text.rfind(mark, 0, one.start - node.start) for mark in "。；\n") + 1
            ends = [at for mark in "。；\n" if (at := text.find(mark, one.end - node.start - 1)) >= 0]
            end = min(ends, default=len(text))
            text = text[:cut] + "　" * (end - cut) + text[end:]
    return text


def bigrams(text: str) -> set[str]:
    """Return the pairs of characters that stand beside each other in the text's Chinese words."""
    return {run[i : i + 2] for run in HAN.findall(text) for i in range(len(run) - 1)}


def telling_words(desk: Desk, texts: list[str]) -> set[str]:
    """Return the pairs of characters that few parts of this report share, without the genre's everyday ones."""
    counts = Counter(pair for text in texts for pair in bigrams(text))
    common = bigrams(f"{desk.pack.subject if desk.pack else ''} {_COMMON}")
    return {pair for pair, n in counts.items() if n <= 3 and not set(pair) & PARTICLES} - common
