"""A number asked of a sample whose unit's name alone is withheld (**街道): its sentence, or that it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Report
from assistant.structure.masks import find_masks
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.literal import called_also
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.offices import unit_named
from assistant.writers.answer.places import place_of
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote
from assistant.writers.relevance import Found

_MASKED = re.compile(r"(?:[×xXＸｘ*＊□○〇●✕]{2,}|某+|[×＊✕*□])(?P<rest>[一-鿿].*)$")
_UNIT_ENDS = "街道|社区|村|镇|乡|局|院|[小中大]学|学校|馆|公司|集团|社|部|中心|所|站|委|组"
_ASKS = re.compile(r"(?:几|多少)(?P<measure>人次|[名人个位次场条件起节堂封份项期篇处轮])?")
_OF_WRITING = re.compile(
    r"怎么(?:填|写|办|补)|能不能|可以|要不要|写成|代替|[吗么][？?]?$|什么意思|为什么|篇(?:范文|样本|报告)"
)
_SAMPLES = re.compile(r"范文|样[本例板]|例文|样稿|范例|样文")
# Measures by which samples count the same: 26人 and 26名.
_SAME_MEASURE = ("名人位", "条件起封", "节堂", "次场期轮")
# What only says that there is something, or that it was done.
_HAVING = re.compile(
    r"发展|建立|组建|拥有|现有|开展|召开|举办|组织|收到|完成|配备|一共|总共|到底|究竟|实际|具体|去年|今年|全年|上半年|下半年|多少|几个?"
)
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of the samples of a unit: the words, each by all its names, and the figure that answers."""

    samples: tuple[tuple[Document, Report], ...]
    words: tuple[tuple[str, ...], ...]
    figure: str

    def told_in(self, clause: str) -> bool:
        """Whether a clause has all the words and the figure of one of them: 26人网评队伍, 推门听课118节.

        A figure after the word is that of what follows it: 每名党员联系3名员工.
        """
        if not self.stand_in(clause):
            return False
        names = "|".join(re.escape(name) for of in self.words for name in of)
        ahead = rf"{self.figure}[^，；。、\d]{{0,3}}?(?:{names})"
        behind = rf"(?:{names})[^，；。、\d]{{0,6}}?{self.figure}(?![一-鿿])"
        return bool(re.search(f"{ahead}|{behind}", clause))

    def stand_in(self, clause: str) -> bool:
        """Whether a clause has all the words, by any of their names."""
        return all(any(name in clause for name in names) for names in self.words)


def write_of_masked_unit(material: Material) -> Written | None:
    """Tell what the samples of a unit with a withheld name say of a number; None where none of them is asked of."""
    asked = _asked(material)
    if not asked or not asked.words:
        return None
    held, masked = _told(asked)
    if held:
        return Written("other", True, _write(material, held), exact=True)
    if masked:
        blocks = write_masked(material, Found(masked, 1.0, 1.0, stated=True))
        return Written("other", False, blocks, exact=True, reports=(masked.document,))
    if not _SAMPLES.search(material.asked.said):
        return None
    names = titles([document.name for document, _ in asked.samples[:_SHOWN]])
    none = f"在{names}里没有找到能回答这一问的话，这个数我不知道，也不猜；这里面别的内容可以换个词再问。"
    return Written("other", False, iter([none]), exact=True, reports=tuple(one.id for one, _ in asked.samples))


def _asked(material: Material) -> _Asked | None:
    """Return what is asked of the samples of the unit behind a mask; None where nothing of the kind is."""
    said = material.asked.said or material.asked.question
    found, asks = _MASKED.search(said), _ASKS.search(said)
    if not found or not asks or material.asked.is_order or material.asked.asks == "name" or _OF_WRITING.search(said):
        return None
    rest = found["rest"]
    unit, samples = _unit(material, rest)
    if not samples:
        return None
    measure = asks["measure"] or ""
    same = next((f"[{alike}]" for alike in _SAME_MEASURE if len(measure) == 1 and measure in alike), measure)
    figure = rf"(?<![\d年月第])\d[\d.,]*\s*[多余万]*个?(?:{same or '[一-鿿]'}){'(?!次)' if measure != '人次' else ''}"
    return _Asked(samples, _words(material, rest[len(unit) :]), figure)


def _unit(material: Material, rest: str) -> tuple[str, tuple[tuple[Document, Report], ...]]:
    """Return the name behind the mask and the samples whose unit is called so, the longest name that any has."""
    for size in range(min(12, len(rest)), 0, -1):
        name = rest[:size]
        if not re.search(rf"(?:{_UNIT_ENDS})$", name):
            continue
        begins = re.compile(rf"(?m)^[*×\\]*{re.escape(name)}(?=[党机\d落履关意年]|$)")
        held = tuple(pair for pair in material.samples.items if begins.search(unit_named(*pair).replace("\\", "")))
        if held:
            return name, held
    return "", ()


def _words(material: Material, rest: str) -> tuple[tuple[str, ...], ...]:
    """Return the things and acts the rest of a question names, each by all its names in the samples."""
    import rjieba

    bare = re.sub("[了过的有里中？?　 ]+", "　", _HAVING.sub("　", _ASKS.sub("　", rest))).strip("　")
    words = [word for word, kind in rjieba.tag(bare) if len(word) > 1 and kind[0] in "nvjl"]
    whole = bare.replace("　", "")
    if sum(map(len, words)) < len(whole):
        words = [whole]  # 网格 is not all of 网格员
    named = called_also(material, whole)
    if len(named) > 1 or any(whole in report.text for _, report in material.samples.items if len(whole) > 1):
        words = [whole]  # 网评队伍 is one thing
    return tuple(called_also(material, word) for word in words)


def _told(asked: _Asked) -> tuple[list[Quote], Quote | None]:
    """Return the sentences that tell the number, and the first that withholds it."""
    held: list[Quote] = []
    masked: Quote | None = None
    for document, report in asked.samples:
        for span in split_sentences(report.text, 0, len(report.text)):
            for clause in re.split("[，；。]", span.of(report.text)):
                if not asked.stand_in(clause):
                    continue
                quote = span_quote(document, report, span, place_of(report, span.start))
                if asked.told_in(clause):
                    held += [quote] if quote not in held else []
                elif any(mask.stands_for == "quantity" for mask in find_masks(clause)):
                    masked = masked or quote
    return held[:_SHOWN], masked


def _write(material: Material, held: Sequence[Quote]) -> Iterator[str]:
    yield "**范文里写着这个数**（遮住的只是单位的名称）："
    yield "\n".join(f"- {quoted(material, quote)}（{titles([quote.name])}）" for quote in held)
    yield "这是范文里的数，只看写法，不能抄成自己的；写自己的稿子，填本单位台账上的数。"
