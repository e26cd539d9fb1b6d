"""The office's own rules by their articles: which rule a question names, and each article whole with its items."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.report import Span
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.words import LOCAL, titles
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

_DIGITS = r"[一二三四五六七八九十百零〇\d]{1,5}"
_ARTICLE = re.compile(rf"^[ \t\u3000]*第({_DIGITS})条[ \t\u3000：:、]*", re.MULTILINE)
_CHAPTER = re.compile(rf"^[ \t\u3000]*第({_DIGITS})章[ \t\u3000：:、]*(.*)$", re.MULTILINE)
_END = re.compile(r"^[ \t\u3000]*(?:附件|附表|附录|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)", re.MULTILINE)
_ITEM = re.compile(rf"^(?:[（(]{_DIGITS}[）)]|\d{{1,2}}[．.、]|[①-⑩]|{_DIGITS}是)")
_KIND = r"细则|办法|规定|制度|规则|规程"
_NAMED = re.compile(rf"(?P<of>[一-鿿（）()]{{0,24}}?)(?P<kind>(?:实施|管理|暂行|试行)?(?:{_KIND}))")
_ASKED_FOR = r"第[一二三四五六七八九十百\d]+[条章]"
# 办法 and 规定 are words like others where nothing says that the text is meant.
_MEANT = re.compile(
    rf"^(?:[（(][^（）()]*[）)])?(?:[的里中上]|当中|里面|对|[，,]?{_ASKED_FOR}|怎么(?:规定|说|写的)|是?(?:如何|咋)(?:规定|说)|规定|要求|什么时|何时|有效)"
)
_BY = re.compile(r"(?:按照?|依照?|依据|根据|遵照|我们|咱们?|本[县市区局院校镇乡]?|那个|这个|那份|这份)(?:的)?$")
# What says whose the rule is, or only leads to it.
_OWNER = re.compile(
    r"请问|我们?|咱们?|自己|本|[这那](?:个|份|部)?|按照?|依照?|依据|根据|遵照|看看?|查查?|[县市区局镇乡院校厂]里?|系统|单位|地方|当地|现行|的|里|在|是|关于|"
    + _ASKED_FOR
)
_AFTER_STOP = re.compile(r"[，,。？?；;：:\s]|怎么说|怎么写|说了?什么|讲了?什么")
_NAMES = 0.5  # share of the pairs of characters of a name that a rule's title must have
_WHOLE = 400  # characters of a line shown
_KEPT = 256  # texts whose articles are kept


@dataclass(frozen=True, slots=True)
class WholeArticle:
    """An article of an own rule from its number to the end of its last item."""

    rule: Notice
    number: int
    chapter: str
    span: Span

    @property
    def text(self) -> str:
        """The article with its items."""
        return self.span.of(self.rule.text)

    @property
    def lines(self) -> list[str]:
        """Its first line, then what stands under it."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]

    @property
    def lists(self) -> bool:
        """Whether items stand under it."""
        return any(_ITEM.match(line) for line in self.lines[1:])

    @property
    def quote(self) -> Quote:
        """The whole of it, as a quote."""
        document = self.rule.document
        return Quote(document.id, document.name, "policy", self.chapter, self.text, self.span.start, self.span.end)


def articles_of(rule: Notice) -> list[WholeArticle]:
    """Return the articles of a rule in their order; none where it is not built of articles."""
    return [WholeArticle(rule, *one) for one in _articles_in(rule.text)]


@lru_cache(maxsize=_KEPT)
def _articles_in(text: str) -> tuple[tuple[int, str, Span], ...]:
    """Return the number, the chapter and the place of each article; kept, as one question asks many times."""
    heads = list(_ARTICLE.finditer(text))
    chapters = list(_CHAPTER.finditer(text))
    starts = [one.start() for one in chapters]
    stops = sorted([*(one.start() for one in heads), *starts, len(text)])
    found = []
    for head in heads:
        stop = stops[bisect_right(stops, head.start())]
        if head is heads[-1] and (tail := _END.search(text, head.end())):
            stop = min(stop, tail.start())
        piece = text[head.start() : stop]
        start = head.start() + len(piece) - len(piece.lstrip())
        above = bisect_left(starts, head.start())
        chapter = " ".join(chapters[above - 1][0].split()) if above else ""
        found.append((numeral(head[1]) or 0, chapter, Span(start, head.start() + len(piece.rstrip()))))
    return tuple(found)


def rules_named(question: str, rules: Sequence[Notice]) -> tuple[list[Notice], str]:
    """Return the own rules a question names (我们的细则, 临江县实施细则), and the question without the name."""
    for found in _NAMED.finditer(question):
        before = _AFTER_STOP.split(found["of"])[-1]
        of = _OWNER.sub("", before)
        for n in range(len(of) + 1):
            if n and not re.search(r"[按依照据]$", before[: before.find(of[n:])] if of[n:] else before):
                continue
            held = [one for one in rules if _is_called(one, of[n:], found["kind"])]
            if held and (of[n:] or _is_meant(question, found)):
                return held, question[: found.start("kind")].removesuffix(before) + question[found.end() :]
    return [], question


def _is_called(rule: Notice, name: str, kind: str) -> bool:
    title = f"{rule.checklist.title}{rule.document.name}"
    pieces = [name[n : n + 2] for n in range(len(name) - 1)] or ([name] if name else [])
    return kind in title and sum(piece in title for piece in pieces) >= _NAMES * len(pieces)


def _is_meant(question: str, found: re.Match[str]) -> bool:
    """Whether the text is meant, and not a way of doing something or what is fixed: 有什么办法, 怎么规定的."""
    kind, after, before = found["kind"], question[found.end() :], question[: found.start("kind")]
    if kind.endswith("细则"):
        return True
    if kind in ("规定", "制度"):
        return bool(re.match(rf"[的里中]?{_ASKED_FOR}", after))
    bare = before.rstrip("实施管理暂行试")
    told = bool(_MEANT.match(after)) or (not after.strip("？? ") and bool(_BY.search(bare)))
    return (told or len(kind) > 2 or bool(_BY.search(bare))) and not re.search(r"什么|啥|没有?|好|种|想$", before[-2:])


def names_sample(material: Material) -> bool:
    """Whether a question names a sample; a rule that is named by its title is a document as well."""
    samples = {one.id for one in material.documents if one.kind == "sample"}
    return any(name in samples for name in material.asked.documents)


def shown_article(material: Material, one: WholeArticle, most: int = 12) -> str:
    """Return an article with its items as a list, and the marker of the whole."""
    first, *rest = one.lines
    head = f"{shown(first, _WHOLE)}{material.cite(one.quote)}"
    return "\n".join([head, "", *(f"- {shown(line, _WHOLE)}" for line in rest[:most])]) if rest else head


def where(one: WholeArticle) -> str:
    """Return which rule, and which chapter of it, an article stands in."""
    name = titles([one.rule.document.name])
    return f"{name}，{shown(one.chapter, 30)}" if one.chapter else name


def stands_in(articles: Iterable[WholeArticle]) -> str:
    """Return the line that says where articles that were told stand."""
    return f"出处：{'；'.join(dict.fromkeys(map(where, articles)))}。这是您加进资料库的文件，{LOCAL}。"


def speaks_of(material: Material, word: str, text: str) -> bool:
    """Whether a text has a word, all its pairs of characters, or another word for it."""
    if word in text:
        return True
    pieces = grams(word)
    if len(word) > 3 and sum(piece in text for piece in pieces) >= 0.75 * len(pieces):
        return True
    statements = material.statements
    if not statements.all:
        return False
    put = replace(statements.all[0], own=text.lower(), headings="", title="", head="", subjects=())
    return statements.held(word, (put,)) >= 0.5
