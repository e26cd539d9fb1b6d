"""How the reports of the kind of office a question names end: by a closing of their own, or their last sentence."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.headings import TOO_SPOKEN
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import LIBRARY, block, frame, quoted, titles
from assistant.writers.cite import shown

_LINES = 4


def of_offices_closed(material: Material) -> str:
    """Return how the samples of the offices named end; that there are none of the kind of report; "" for no office."""
    units = tuple(unit.removesuffix("里") for unit in material.asked.units)
    if not units:
        return ""
    called, label = "”“".join(units), material.samples.label
    held = samples_of_kind(material, units)
    if not held:
        return f"资料库里没有“{called}”的{label}，下面按全部{label}说。"
    lines = []
    for document, report in held[:_LINES]:
        if last := report.closing or _last(report):
            spoken = report.closing and TOO_SPOKEN.search(last.of(report.text))
            how = "没有另写结尾句，收在最后一句" if not report.closing else "另有结尾句"
            how += "（会上说的话，报送稿不用）" if spoken else ""
            quote = span_quote(document, report, last, "结尾")
            lines.append(f"{titles([document.name])}，{how}：{quoted(material, quote)}")
    return block(f"“{called}”的 {len(held)} 篇{label}这样收尾（原文）", lines)


def write_more_closings(material: Material) -> Iterator[str]:
    """Yield, where all closings were given, how samples end that write none: with their last sentence; and pledges."""
    asked, samples = material.asked, material.samples
    kind = f"{asked.type}的" if asked.type else ""
    yield f"单独成句的{kind}结尾，资料库里的都给过了。"
    bare = [(document, report, _last(report)) for document, report in samples.items if not report.closing]
    quotes = [span_quote(document, report, last, "结尾") for document, report, last in bare if last]
    fresh = [quote for quote in quotes if shown(quote.text) not in asked.given and is_sound(material, quote.text)]
    lines = [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in fresh[:_LINES]]
    yield block(f"{len(quotes)} 篇{samples.label}不另写结尾，收在最后一句（原文）", lines)
    pledges = material.pack.phrases.resolves
    texts = [frame(material, text) for text in (*pledges.get(asked.type or "", ()), *pledges.get("default", ()))]
    left = [text for text in dict.fromkeys(texts) if shown(text) not in asked.given]
    yield block(f"结尾前还可以有一句表态{LIBRARY}", [f"“{text}”" for text in left[:_LINES]])


def _last(report: Report) -> Span | None:
    """Return the last sentence of a report's last part."""
    if not report.sections:
        return None
    sentences = split_sentences(report.text, report.sections[-1].start, report.sections[-1].end)
    return sentences[-1] if sentences else None
