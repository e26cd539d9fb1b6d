"""How well a text covers the informative words of a question: rare pairs of characters weigh more than common ones."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.passage import Hit
from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.cite import Quote, quote_of

_HANZI = re.compile(r"[\u4e00-\u9fff]")
_RUN = re.compile(r"[A-Za-z0-9]+|[\u4e00-\u9fff]+")
_OPENING = re.compile(
    r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．]|[一二三四五六七八九十]是)"
)
_UNSEEN = 0.25
_IN_PIECES = 0.7
_HEADING = re.compile(r"^.*[^。；！？：”’)）]$", re.DOTALL)
_PLACE_WEIGHT = 0.75  # a heading speaks for what stands under it, less than the sentence itself
_HEAVY, _MISSED = 0.4, 0.75  # a word with such a share of the question's weight, and what missing it leaves
_ALIKE = 0.8  # what a word that stands for another counts
_SOFT = 0.3  # what the one who acts weighs, where what is to be done is asked
_LEFT_OUT = 0.7  # what is left of the coverage where one of two or three words is not there at all
_ACTORS = (re.compile(r"党支部|支部|支委|党小组|党员大会"), re.compile(r"党委|党组|党工委|领导班子|书记|中心组"))
_EXACT = ("number", "time", "when", "year", "person")  # facts asked of a thing, of which nothing may be missing
_LEAD = 16  # characters of a sentence that only heads the next
_LONG, _LONGEST = 60, 0.3  # characters past which a sentence answers less to the point, and by how much at most
_UNSURE = re.compile(r"说法不尽一致|说法不一|没有公布全文|本篇|这里依据")
_ASKED_ABOVE = {
    "year": re.compile(r"施行|沿革|依据"),
    "number": re.compile(r"几|多少|次数|频次|字数|篇幅"),
    "time": re.compile(r"几次|多久|频次|时间|时限|什么时候"),
    "when": re.compile(r"时间|时限|什么时候|日期|基本情况"),
    "person": re.compile(r"谁|责任|负责"),
    "yesno": re.compile(r"能不能|不能|是不是|要不要|可不可以"),
    "consequence": re.compile(r"追责|问责|考核"),
    "lack": re.compile(r"没有|缺"),
    "symbol": re.compile(r"标点|序号|符号|怎么写|名称"),
    "count": re.compile(r"一个|几个|几"),
    "duty": re.compile(r"责任|职责|负责"),
}
FACTS = {
    "year": re.compile(r"(?:19|20)\d{2}年.*(?:印发|施行|公布|发布|审议|修订|召开|出台|公开)"),
    "duty": re.compile(r"负[^。]{0,12}责|责任人|承担|一岗双责|协助|职责"),
    "number": re.compile(
        r"[0-9一二两三四五六七八九十百]+\s*(?:次|字|个|条|份|篇|号|页|行|%|％|类|种|项|天|人|级|层|字节|mm|毫米|磅)"
    ),
    "when": re.compile(r"(?:19|20)\d{2}年|\d+月|每年|每半年|每季度|每月|以内|年中|年末|日期"),
    "time": re.compile(
        r"定期|每年|每半年|每季度|每月|[0-9一二两三四五六七八九十]+\s*(?:次|天|日|周|个月|小时|分钟|工作日)|以内"
    ),
    "person": re.compile(r"责任人|负责|责任|书记|班子|领导|机关|部门|由|党委|党组|承担|主管"),
    "consequence": re.compile(r"追究|追责|问责|处分|责任追究"),
    "lack": re.compile(r"没有|缺|留空|占位|空着|待补|如实|不估|不改"),
    "symbol": re.compile(r"汉字|阿拉伯数字|不补零|号|标点|下脚点|浪纹|短横|括号|不加|加"),
    "count": re.compile(r"[一二两三只\d]\s*(?:个|段|条|家)"),
    "yesno": re.compile(r"不能|不得|不应|不宜|不用|不要|不可|可以|应当|应|必须|须|需要|一般|原则上|不在|不是|没有"),
}


def grams(text: str) -> tuple[str, ...]:
    """Return the two-character pieces of each run of ``text``; Latin words and numbers stay whole."""
    pieces: list[str] = []
    for run in _RUN.findall(text.lower()):
        if not _HANZI.match(run) or len(run) == 1:
            pieces.append(run)
        else:
            pieces += [run[i : i + 2] for i in range(len(run) - 1)]
    return tuple(pieces)


# A law or rule by its name; what is 写法 or 没办法 is none.
_RULE_NAMED = re.compile(
    r"((?:(?![跟和与及或是的在有把被能那这个])[一-鿿]){3,18}?)(?<![写做说想看提方用合违执语立司])(?<!什么)(?<!没有)(?:条例|办法|细则|规则|准则|法)(?![律规定条人治制院])"
)
_BRACKETED = re.compile(r"（[^（）]{1,6}）|\([^()]{1,6}\)")
_HELD = 0.15  # what holding the kind of fact asked for brings, and what lacking it takes
_NAMED = 0.75  # share of its name that a text must hold to be of it


def names_other(question: str, text: str) -> bool:
    """Whether ``question`` names a law or rule of which ``text`` does not speak."""
    for found in _RULE_NAMED.finditer(_BRACKETED.sub("", question)):
        pieces = grams(found[1][-12:])
        if sum(piece in text for piece in pieces) < _NAMED * len(pieces):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence (or heading with what follows) and how well it covers the question, 0..1 and a little more."""

    quote: Quote
    score: float
    coverage: float
    above: float = 0.0  # how well the headings over it cover the question
    stated: bool = False  # whether it states the kind of fact asked for
    to_the_point: bool = False  # whether a heading over it asks what was asked, or it states the kind of fact


class Relevance:
    """Weighs the pieces of ``terms`` by how rare they are among ``passages`` passages of the library.

    A piece the library never has weighs little where the rest of its term is there (another wording of a known
    thing), and in full where the whole term is strange.
    """

    def __init__(
        self,
        terms: Sequence[str],
        frequencies: Mapping[str, int],
        passages: int,
        elsewhere: Sequence[str] = (),
        alike: Mapping[str, Sequence[str]] | None = None,
        asking: Sequence[str] = (),
        solid: frozenset[str] = frozenset(),
        soft: frozenset[str] = frozenset(),
    ) -> None:
        self._alike = {term: alike[term] for term in terms if term in alike} if alike else {}
        self._asking = tuple(asking)
        self._elsewhere = tuple(elsewhere)
        self._whole = tuple(term.lower() for term in terms if len(term) > 2)
        self._actors = soft
        self._asked = "，".join(terms)
        self._soft: set[int] = set()  # places among the groups
        self._groups: list[tuple[str, dict[str, float]]] = []
        seen: set[str] = set()
        for term in terms:
            pieces = [piece for piece in dict.fromkeys(grams(term)) if piece not in seen]
            seen.update(pieces)
            strange = not any(frequencies.get(piece) for piece in pieces)
            weights = {}
            for piece in pieces:
                count = frequencies.get(piece, 0)
                weight = math.log((passages + 2) / (count + 1)) + 0.2
                weights[piece] = weight if count or strange else _UNSEEN * weight
            if term in soft:
                weights = {piece: _SOFT * weight for piece, weight in weights.items()}
                self._soft.add(len(self._groups))
            self._groups.append((term.lower() if term in solid or (alike and term in alike) else "", weights))
        self._total = sum(sum(weights.values()) for _, weights in self._groups)

    def coverage(self, text: str) -> float:
        """Return the weighted share of the question's pieces that ``text`` holds; 0 for a question without any.

        A word of the genre (``solid``) found only in pieces counts less: 分管领导 is not said by 分管业务 and 领导责任.
        """
        if not self._total:
            return 0.0
        low, covered = text.lower(), 0.0
        for whole, weights in self._groups:
            if whole not in low and any(other in low for other in self._alike.get(whole, ())):
                covered += _ALIKE * sum(weights.values())
                continue
            held = sum(weight for piece, weight in weights.items() if piece in low)
            covered += held if not whole or whole in low else _IN_PIECES * held
        return covered / self._total

    def _leaves_out(self, text: str) -> bool:
        """Whether a question of two or three words has one of which nothing stands in ``text``."""
        groups = [group for n, group in enumerate(self._groups) if group[1] and n not in self._soft]
        low = text.lower()
        return 2 <= len(groups) <= 3 and any(
            not any(piece in low for piece in (*weights, *self._alike.get(whole, ()))) for whole, weights in groups
        )

    def _of_another_actor(self, text: str) -> bool:
        """Whether a question names who acts (支部) and ``text`` only speaks of others (党委)."""
        for these, those in (_ACTORS, _ACTORS[::-1]):
            if these.search(self._asked) and not those.search(self._asked):
                return bool(those.search(text)) and not these.search(text)
        return False

    def of_own(self, covered: float, text: str, facts: Sequence[re.Pattern[str]], own: str) -> float:
        """Score a sentence of the office's own texts: what it covers, and whether it holds the kind of fact asked for.

        ``text`` is the sentence ``own`` with what stands above it, ``covered`` its share of the question's weight.
        """
        score = (covered + self.coverage(text)) / 2
        if facts:
            score += _HELD if any(fact.search(own) for fact in facts) else -_HELD
        return score

    @staticmethod
    def holds_most(words: Sequence[str], text: str) -> bool:
        """Whether half of ``words`` or more stand in ``text``; so where there are none."""
        return 2 * sum(word in text for word in words) >= len(words)

    def is_soft(self, term: str) -> bool:
        """Whether ``term`` only says who acts."""
        return term in self._actors

    def says_alike(self, term: str, text: str) -> bool:
        """Whether ``text`` has a word that stands for ``term``."""
        return any(word in text for word in self._alike.get(term, ()))

    def _misses_the_point(self, text: str) -> bool:
        """Whether nothing of the question's weightiest word stands in ``text`` (车辆 of 单位车辆怎么管理)."""
        whole, heaviest = max(self._groups, key=lambda group: sum(group[1].values()), default=("", {}))
        if not heaviest or sum(heaviest.values()) < _HEAVY * self._total:
            return False
        low = text.lower()
        return not any(word in low for word in (*heaviest, *self._alike.get(whole, ())))

    def sentences(self, hits: Iterable[Hit], asks: str = "", says: re.Pattern[str] | None = None) -> list[Found]:
        """Return the sentences of ``hits`` by how well they answer, best first; each stretch once.

        ``asks`` is the kind of fact wanted; ``says`` a form of words that answers outright. Headings alone
        answer nothing and are left out.
        """
        found: dict[tuple[str, int, int], Found] = {}
        for hit in hits:
            passage = hit.passage
            above = [part for part in passage.place.split(" › ") if part]
            for span in sentence_spans(passage.text):
                text = bare(span.of(passage.text))
                key = (passage.document, passage.start + span.end - len(text), passage.start + span.end)
                if key in found and len(found[key].quote.place) >= len(passage.place):
                    continue
                if len(text) < 8 or (_HEADING.match(text) and len(text) < 40):
                    continue
                quote = quote_of(passage, key[1], key[2])
                found[key] = self._found(quote, above, asks, says, hit.score)
        return sorted(found.values(), key=lambda one: -one.score)

    def _found(
        self, quote: Quote, above: list[str], asks: str, says: re.Pattern[str] | None, hit_score: float
    ) -> Found:
        # A heading that is the sentence itself says nothing more about it.
        headings = [part for part in above if not quote.text.startswith(bare(part)[:10])]
        context = "\n".join((quote.name, *headings))
        place, own = self.coverage(context), self.coverage(quote.text)
        both = self.coverage(f"{context}\n{quote.text}") if place else own
        coverage = own + _PLACE_WEIGHT * (both - own)
        whole = f"{context}\n{quote.text}"
        if self._misses_the_point(whole):
            coverage *= _MISSED
        elif asks in _EXACT and self._leaves_out(whole):
            coverage *= _LEFT_OUT
        score = coverage + 0.08 * hit_score + 0.06 * place
        if self._whole:
            score += 0.12 * sum(term in quote.text.lower() for term in self._whole) / len(self._whole)
        stated = bool(asks and (pattern := FACTS.get(asks)) and pattern.search(quote.text))
        heads = any(word in part for word in self._asking for part in headings)
        score += 0.12 * stated
        if place > 0.2 and heads:
            score += 0.35
        elif asks and place > 0.2 and any(_ASKED_ABOVE[asks].search(part) for part in headings):
            score += 0.2
        if says and says.search(quote.text):
            score += 0.2
        score -= min(_LONGEST, max(0, len(quote.text) - _LONG) / 400)
        if any(name in quote.name for name in self._elsewhere):
            score -= 0.3
        score -= 0.3 * self._of_another_actor(whole)
        if _UNSURE.search(quote.text):
            score -= 0.2
        return Found(quote, score, coverage, self.coverage("\n".join(headings)), stated, heads or stated)


@lru_cache(maxsize=2048)
def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of a passage; the same passages come up for question after question."""
    return tuple(_with_leads(text, split_sentences(text)))


def _with_leads(text: str, spans: list[Span]) -> list[Span]:
    """Join a short leading sentence (（二）写转化。) with the one it leads, so that neither stands alone."""
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        led = before and before.end - before.start <= _LEAD and "\n" not in text[before.end : span.start]
        if before and led and text[before.start : before.end].endswith("。"):
            joined[-1] = Span(before.start, span.end)
        else:
            joined.append(span)
    return joined


def bare(text: str) -> str:
    """Return a sentence without the number that opens it."""
    return _OPENING.sub("", text.strip()).strip()
