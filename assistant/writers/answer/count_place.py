"""Words counted where samples have them: in their titles, their closings, the sentence before the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Item, Point, Report, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.count_form import form_named
from assistant.writers.answer.count_told import Held, listed, named
from assistant.writers.answer.material import Material, Samples, span_quote
from assistant.writers.answer.places import heading_span
from assistant.writers.cite import shown

_COUNTS = re.compile(r"[几多]少?[篇份]|哪[些几]?[篇份]?")
_HOLDS = re.compile(
    r"(?:(?P<heading>小标题|分标题|[一二三]级标题|大标题)|(?P<title>(?<![小级大分])(?:标题|题目|题名))|(?P<closing>结尾|结束语|末尾|最后一句话?|文末)|(?P<transition>过渡句|过渡语))"
    r"(?:里面?|中|上|当中|处|部分)?(?:都|是)?(?:带有?|有|含有?|写|用|出现|包含|提到|提)(?:了|着|到|上|有)*"
    r"[“\"《]?(?P<word>[^，。？?“”\"《》]{1,16}?)[”\"》]?(?:这[一几两三四五]?个?[字词]|字样|一词)?"
    r"(?:的(?=[^，。？?]{0,8}(?:[几多]|哪))[^，。？?]*)?[？?。]?$"
)
# The word itself as a heading: “阵地管理”这个小标题几篇用了, 用“加强学习”作小标题的有几篇.
_USED_AS = re.compile(
    r"(?:[用拿把以])?[“\"‘「]?(?P<word>(?![用拿把以])[^，。？?“”\"‘’「」]{2,16}?)[”\"’」]?(?:这个|这样的|[作当为做]|用作|当作|作为)的?(?:小|分|大|[一二三]级)?标题的?"
    r"(?:一共|总共|都)?(?:有|是)?(?:(?:[几多]少?|哪[些几]?)[篇份](?:范文|报告|样本)?(?:里|中)?(?:用|写|出现|有|是)?(?:了|过|到|的|这样)*)[？?。]?$"
)
# The same with the count first: 多少篇用了“情况汇报”当标题; and what the title is: 标题是“情况汇报”的有几篇.
_COUNTS_USED = re.compile(
    r"(?:[几多]少?|哪[些几]?)[篇份](?:范文|报告|样本|材料)?(?:里|中)?(?:都|是|就)?(?:[用拿把以](?:的是|了|过|的)?)"
    r"[“\"‘「]?(?P<word>[^，。？?“”\"‘’「」]{2,16}?)[”\"’」]?(?:这个|这样的|这几个字)?(?:来|去)?(?:[作当为做]|用作|当作|作为)的?(?:了)?(?P<small>小|分|大|[一二三]级)?标题的?[？?。]?$"
    r"|(?P<head>(?<![小分大级])标题)(?:里|上)?(?:都|就)?(?:叫|称|是|为|写成|用)(?:的是|作|做|的)?"
    r"[“\"‘「](?P<named>[^，。？?“”\"‘’「」]{2,16}?)[”\"’」]的?(?:一共|总共)?(?:有|是)?(?:[几多]少?|哪[些几]?)[篇份][？?。]?$"
)
# How the text or its opening begins, and a quoted word anywhere in the opening: 用“根据”开头的, 导语里出现“根据”的.
_QUOTES, _CLOSED = '[“"‘「]', '[”"’」]'
_OPENING = (
    r"(?:导语|导言|引言|开头|开篇|首段|第一段|头一段|帽段)(?:部分|那段|这段|一段)?(?:里面?|中|上|当中|处)?(?:都|是|有)?"
)
_BEGINS = re.compile(
    rf"(?:[用以拿由靠]|写)(?:的是)?{_QUOTES}?(?P<one>[^，。？?“”\"‘’「」]{{1,16}}?){_CLOSED}?(?:这[几两三]?个?[字词])?(?:(?<=[”\"’」词字])来|作|做|当|为)?(?:开头|打头|起头|起笔|开篇|开的头|起的头|起首)"
    rf"|(?:开头|开篇|起头|起笔|第一句话?|头一句话?)(?:的)?(?:第?一句话?)?(?:就|都)?(?:是|用|写|为|以)(?:的是|的|了)?{_QUOTES}(?P<two>[^，。？?“”\"‘’「」]{{1,16}}?){_CLOSED}"
)
_IN_OPENING = re.compile(
    rf"{_OPENING}(?:带有?|有|含有?|写|用|出现|包含|提到|提)(?:了|着|到|过|上|有)*{_QUOTES}(?P<word>[^，。？?“”\"‘’「」]{{1,16}}?){_CLOSED}"
)
# How it ends: 用了特此报告结尾, 以“请予评议”收尾的有几篇.
_ENDS = re.compile(
    rf"(?:[用以拿由靠])(?:了|过|着|的是)*{_QUOTES}?(?P<word>[^，。？?“”\"‘’「」]{{2,16}}?){_CLOSED}?(?:这[几两三四]?个?[字词])?(?:来|作|做|当|为)*(?:结尾|收尾|结束语|结束|作结|收束)(?!的?[句话]?有什么)"
)
_OF_CLOSING = re.compile(r"结尾|结束语|末尾|标题|题目|做法|问题|打算|每条|各条|过渡")
_GAP = re.compile(r"…+|\.{3,}|—{2,}|×+")  # what a quoted pattern leaves open: 根据…要求
_MOST_BETWEEN = 30  # characters that may stand there
_THESE = ("这个", "这种", "这样", "这", "它")
_ASKS = re.compile(r"什么|哪|几|多少|怎么|没有")
_NAMES = {"title": "标题", "heading": "小标题", "closing": "结尾句", "transition": "过渡句", "opening": "导语"}


@dataclass(frozen=True, slots=True)
class WordAt:
    """A word that is looked for, and where."""

    place: str
    word: str
    begins: bool = False  # whether the place must begin with it

    def found(self, text: str) -> re.Match[str] | None:
        """Return where ``text`` has the word; what it leaves open (根据…要求) is filled within one sentence."""
        pieces = [re.escape(piece) for piece in _GAP.split(self.word) if piece]
        return re.search(f"[^。；！？\\n]{{0,{_MOST_BETWEEN}}}?".join(pieces), text)


def word_at(material: Material) -> WordAt | None:
    """Return the word a question counts in titles, closings or transitions: 标题里带“关于”的有几篇; None for none."""
    said = material.asked.said or material.asked.question
    if (used := _USED_AS.search(said)) and not material.asked.documents and not _ASKS.search(used["word"]):
        return WordAt("heading", used["word"])
    if (used := _COUNTS_USED.search(said)) and not material.asked.documents:
        word = used["word"] or used["named"]
        return None if _ASKS.search(word) else WordAt("heading" if used["small"] else "title", word)
    if (ends := _ENDS.search(said)) and _COUNTS.search(said) and not material.asked.documents:
        word = ends["word"].strip("的了")
        return None if _ASKS.search(word) or word in _THESE or form_named(word) else WordAt("closing", word)
    if opening := _in_opening(material, said):
        return opening
    found = _HOLDS.search(said)
    if not found or not _COUNTS.search(said) or material.asked.documents or _ASKS.search(found["word"]):
        return None
    place = next(name for name in _NAMES if found[name])
    return WordAt(place, found["word"])


def _in_opening(material: Material, said: str) -> WordAt | None:
    """Return the word that is counted in the openings: 用“根据”开头的有几篇; None where no opening is asked of."""
    if not re.search(r"[几多]少?[篇份]|哪[些几]|多少", said) or material.asked.documents or _OF_CLOSING.search(said):
        return None
    if begins := _BEGINS.search(said):
        word = (begins["one"] or begins["two"]).strip()
        return None if _ASKS.search(word) or word in _THESE else WordAt("opening", word, True)
    held = _IN_OPENING.search(said)
    return WordAt("opening", held["word"]) if held else None


def write_at(material: Material, at: WordAt, samples: Samples) -> Iterator[str]:
    """Yield in how many of ``samples`` the word stands there, and which they are."""
    place, word = _NAMES[at.place], shown(at.word)
    held = [(document, _text(document, report, at.place)) for document, report in samples.items]
    having = {document.id for document, text in held if at.found(text)}
    bare = sum(not text for _, text in held)
    lacking = f"（其中 {bare} 篇没有{place}）" if bare else ""
    first = [document.name for document, text in held if (spot := at.found(text)) and not text[: spot.start()].strip()]
    if at.begins:
        yield (
            f"**{samples.n} 篇{samples.label}中，{len(first)} 篇的{place}以“{word}”开头**，"
            f"{samples.n - len(first)} 篇不是；{place}里任何一处有“{word}”的 {len(having)} 篇。"
            f"只数{place}，正文里的不算。{samples.note}"
        )
        if first:
            yield named(f"以“{word}”开头的", first)
    else:
        yield (
            f"**{samples.n} 篇{samples.label}中，{len(having)} 篇的{place}里有“{word}”**，"
            f"{samples.n - len(having)} 篇没有{lacking}。只数{place}，正文里的不算。{samples.note}"
        )
    if at.place == "heading" and having:
        just = sum(at.word in text.split("\n") for document, text in held if document.id in having)
        whole = f"其中小标题就是“{word}”这几个字的 {just} 篇，其余的前后还有别的字。"
        none = f"没有一篇单用“{word}”这几个字作小标题，前后都还有别的字。"
        yield "" if just == len(having) else whole if just else none
    if at.place == "title":
        yield named(f"{place}里有“{word}”的", [document.name for document, _ in held if document.id in having])
    else:
        found = [_quoted(*samples.by_id[number], at) for number in having]
        order = [document.id for document, _ in samples.items]
        found.sort(key=lambda one: order.index(one.document.id))
        yield listed(material, f"{place}里有“{word}”的", found)
    elsewhere = sum(bool(at.found(report.text)) for _, report in samples.items)
    if not having and elsewhere:
        yield f"全文里出现“{word}”的有 {elsewhere} 篇。"
    if weak := len(material.weak):
        yield f"另有 {weak} 篇是标明的反例，不计在内。"


def _text(document: Document, report: Report, place: str) -> str:
    if place == "title":
        return document.name
    if place == "heading":
        return "\n".join(heading for heading, _ in _headings(report))
    span = _span(report, place)
    return span.of(report.text) if span else ""


def _headings(report: Report) -> Iterator[tuple[str, Section | Item | Point]]:
    for section in report.sections:
        for node in section.nodes():
            if heading := node.lead if isinstance(node, Point) else node.heading:
                yield heading, node


def _span(report: Report, place: str) -> Span | None:
    if place == "opening":
        spans = [one for one in (report.preamble, report.transition) if one]
        return Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else None
    return report.closing if place == "closing" else report.transition


def _quoted(document: Document, report: Report, at: WordAt) -> Held:
    if at.place == "heading":
        heading, node = next((heading, node) for heading, node in _headings(report) if at.found(heading))
        return Held(document, span_quote(document, report, heading_span(report, node, heading), "小标题"), True)
    span = _span(report, at.place)
    assert span
    sentences = split_sentences(report.text, span.start, span.end)
    telling = next((one for one in sentences if at.found(one.of(report.text))), span)
    return Held(document, span_quote(document, report, telling, _NAMES[at.place]), True)
