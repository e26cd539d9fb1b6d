"""What a question names: part, topic, report type, period, kind of document, documents; and what is left to look for.

It knows Chinese question words and numbering; roles, topics and types are the genre pack's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from assistant.genre import GenrePack
from assistant.genre.per_pack import PerPack
from assistant.passage import Document, Kind
from assistant.report import Role
from assistant.retrieval.units import units_named

_POLICY = re.compile("规定|要求|条例|办法|细则|政策|法规|规则|文件依据|依据|上级文件|制度上|明确提出|职责是|应当由谁")
_SAMPLE = re.compile(
    "范文|例文|样例|样本|样板|实例|例子|例句|示例|案例|模板|参考一下|别人|人家|其他单位|别的单位|兄弟单位|怎么写|如何写|怎样写"
)
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年?(?:度)?\s*(上半年|下半年|第[一二三四1-4]季度)?")
# Years said short (25年上半年) and in characters (二〇二五年); 25年来 and 25年前 are spans of time.
_SHORT_YEAR = re.compile(r"(?<![\d第])(2\d)\s*年(?=度|[上下]半年|的|[党支单个书局述报工写第]|$)")
_YEAR_IN_WORDS = re.compile("二[〇○零0]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])年")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_ORDINAL = re.compile("第([一二三四五])(?:个)?(?:大)?部分|最后一?(?:个)?部分")
_QUOTED = re.compile('[《“"]([^《》“”"]{2,60})[》”"]')
_MODAL = "(?:一般|通常|都|应该|应当|该|需要|要|可以|能)*"
_WRITE = "(?:去)?(?:写|撰写|起草|拟|列|起标题|做|办|谈|讲|说|提|体现|表述|表达)"
_PART = f"(?:这|那)?(?:一)?(?:部分|块|章节|段)|{_MODAL}(?:怎么|如何|怎样){_WRITE}|{_MODAL}写(?:些)?什么"
# What asks and says nothing about what is asked for. The longer come first, so that no part of a word is cut out.
_ASKED = re.compile(
    "|".join(
        (
            "请问|想问|(?:请)?(?:帮我|帮忙|告诉我|介绍)(?:看看|看|写|找|查|介绍)?(?:一下)?|我(?:想|要)(?:知道|问|写)?(?:一下)?",
            f"{_MODAL}(?:怎么|如何|怎样){_WRITE}|{_MODAL}(?:写|包括|包含|有)(?:些|了)?(?:什么|哪些|哪几)(?:内容|方面|点)?",
            "是什么|指的?是?什么|有什么|为什么|什么样的?|什么|怎么样|怎样|怎么办|怎么|如何|哪些|哪个|哪几个",
            "能不能|可不可以|是不是|有没有|可以吗|好吗|是否|(?:这|那)?一?部分|方面|比较好|才好|[呢吗吧呀啊]",
        )
    )
)


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood; empty where it names nothing. ``content`` is what is left to look for."""

    text: str
    roles: tuple[Role, ...] = ()
    topics: tuple[str, ...] = ()
    type: str | None = None
    period: str | None = None
    kind: Kind | None = None
    documents: tuple[str, ...] = ()
    units: tuple[str, ...] = ()  # documents of units it names, without naming the documents
    content: str = ""
    named: tuple[tuple[str, str], ...] = ()  # (word of the question, the role, topic, type or period it names)


def understand(question: str, pack: GenrePack, documents: Sequence[Document] = ()) -> Query:
    """Read a question by the pack's names and synonyms; ``documents`` are those it may name."""
    text = unicodedata.normalize("NFKC", question).strip()
    text = with_years(text)
    found = list(_named(text, _lexicon(pack)))
    roles = _labels(found, "role") or _weak_roles(text, pack) or _by_number(text, pack)
    types, period = _labels(found, "type"), _PERIOD.search(text)
    when = f"{period[1]}年{period[2] or ''}" if period else None
    return Query(
        text=question,
        units=units_named(text, documents, when, types[0] if types else None),
        roles=tuple(roles),  # type: ignore[arg-type]
        topics=tuple(_labels(found, "topic")),
        type=types[0] if types else None,
        period=when,
        kind=_kind(text),
        documents=_documents(text, documents, pack.subject),
        content=_content(text) or _names_of(roles, pack) or text,
        named=tuple((word, label) for word, _, label in found) + (((period[0], when),) if period and when else ()),
    )


def nameless(query: Query) -> Query:
    """Return the query as if it named nothing."""
    return Query(query.text, content=query.content)


def unnamed(text: str, pack: GenrePack) -> str:
    """Return ``text`` with a ring for each word that names a part, topic or type of the pack."""
    lexicon = _lexicon(pack)
    return lexicon.pattern.sub(lambda found: "○" if lexicon.words[found[0]] else found[0], text)


def with_years(text: str) -> str:
    """Write years as four digits: 25年上半年, 二〇二五年."""
    text = _YEAR_IN_WORDS.sub(lambda found: f"20{found[1]}{found[2]}年".translate(_DIGITS), text)
    return _SHORT_YEAR.sub(r"20\1年", text)


def _in_order(word: str, text: str) -> bool:
    left = iter(text)
    return all(char in left for char in word)


def _labels(found: Iterable[tuple[str, str, str]], kind: str) -> list[str]:
    return list(dict.fromkeys(label for _, of, label in found if of == kind))


class _Lexicon:
    """The words that name something in a pack; the genre's subject names nothing, though parts of it may."""

    def __init__(self, pack: GenrePack) -> None:
        self.pack = pack
        self.words: dict[str, list[tuple[str, str]]] = {pack.subject: []}
        for guide in pack.roles:
            cues = guide.cues if guide.role != "done" else ()  # those of the main part stand in any question
            self._add("role", guide.role, (guide.name, *guide.headings, *cues, *guide.spoken))
        for topic in pack.topics:
            strong = (word.partition("^")[0] for word in topic.words if word.endswith("^3"))
            self._add("topic", topic.name, (topic.name, *topic.synonyms, *strong))
        for kind in pack.report_types:
            self._add("type", kind.name, (kind.name, *kind.synonyms))
        self.words.pop("", None)
        for word in [word for word in self.words if len(word) > 2 and _in_order(word, pack.subject)]:
            self.words[word] = []  # 责任制 alone is the genre's own subject, no topic of it
        self.pattern = re.compile("|".join(map(re.escape, sorted(self.words, key=len, reverse=True))))

    def _add(self, kind: str, label: str, words: Iterable[str]) -> None:
        for word in words:
            self.words.setdefault(word, []).append((kind, label))


_lexicon = PerPack(_Lexicon)


def _named(text: str, lexicon: _Lexicon) -> Iterable[tuple[str, str, str]]:
    """Yield (word, kind, label) for the words that stand in the text, the longest at each place."""
    for match in lexicon.pattern.finditer(text):
        for kind, label in lexicon.words[match[0]]:
            yield match[0], kind, label


def _weak_roles(text: str, pack: GenrePack) -> list[str]:
    """Return the main part where a cue of it is followed by words about writing a part."""
    guide = pack.guide("done")
    cues = "|".join(map(re.escape, guide.cues)) if guide else ""
    size = "占|多少字|几千字|篇幅|字数"
    return ["done"] if cues and re.search(f"(?:{cues})(?:的)?(?:{_PART}|{_MODAL}(?:{size}))", text) else []


def _by_number(text: str, pack: GenrePack) -> list[str]:
    """Return the role of 第二部分 by the usual order of the numbered parts."""
    order = [guide.role for guide in pack.roles if guide.role in ("done", "problems", "plans")]
    found = _ORDINAL.search(text)
    if not found or not order:
        return []
    place = "一二三四五".index(found[1]) if found[1] else len(order) - 1
    return [order[place]] if place < len(order) else []


def _kind(text: str) -> Kind | None:
    """Return the kind of document asked for; a question for both, or for neither, names none."""
    policy, sample = bool(_POLICY.search(text)), bool(_SAMPLE.search(text))
    if policy == sample:
        return None
    return "policy" if policy else "sample"


def _documents(text: str, documents: Sequence[Document], subject: str) -> tuple[str, ...]:
    """Return the documents whose name or title stands in the question, whole or in quotation marks.

    The ``subject`` of the genre in quotation marks (“意识形态工作责任制”) is what all are about, and names none.
    """
    quoted = [found for found in _QUOTED.findall(text) if len(found) >= 4 and found not in subject]
    chosen = []
    for document in documents:  # plain loops: a library may hold thousands
        for name in _names(document.title, document.name):
            # A short quoted word is what is asked about (“理论学习”), not a document that has it in its name.
            if (name in text and len(name) >= 4) or (quoted and _mostly(quoted, name)):
                chosen.append(document.id)
                break
    return tuple(chosen)


def _mostly(quoted: Iterable[str], name: str) -> bool:
    return any(part in name and 2 * len(part) >= len(name) for part in quoted)


@lru_cache(maxsize=20_000)
def _names(title: str, name: str) -> frozenset[str]:
    return frozenset({title, name, PurePath(name).stem} - {""})


def _content(text: str) -> str:
    """Return the question without asking words and part numbers; may be empty."""
    left = _ASKED.sub(" ", _ORDINAL.sub(" ", text))
    return " ".join(left.split()).strip(" ,.;:!?，。；：！？、的")


def _names_of(roles: Iterable[str], pack: GenrePack) -> str:
    return " ".join(guide.name for guide in pack.roles if guide.role in roles)
