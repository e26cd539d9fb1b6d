"""What is asked of what earlier answers showed: a numbered point, a row of a table, the reports they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report, Role, Span
from assistant.results import Answer
from assistant.structure.statistics import covered_topics, size
from assistant.writers.answer.count_held import topic_held
from assistant.writers.answer.example import find_examples
from assistant.writers.answer.excerpt import excerpt, opening
from assistant.writers.answer.few import write_few
from assistant.writers.answer.headings import headings_of
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.narrowed import write_narrowed
from assistant.writers.answer.notice.after import write_late
from assistant.writers.answer.of_last import cited_again, write_last_turn
from assistant.writers.answer.of_shown import (
    of_whom,
    told_apart,
    write_consequence,
    write_fitted,
    write_omit,
    write_remedy,
    write_spent,
    write_which,
)
from assistant.writers.answer.own.breach import write_breach
from assistant.writers.answer.own.held import write_held
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.sample_point import write_sample_point, write_set_turn
from assistant.writers.answer.words import LOCAL, TO_LEARN, block, bullets, joined, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_MARK = re.compile(r"\[(\d{1,3})\]")
_ITEM = re.compile(r"^(\d{1,2})\. (?P<says>.+)$", re.MULTILINE)
_EACH = re.compile(r"(?m)^(?:\*\*\d{1,2}\. 《|- 《)")  # where each sample of a list begins
_CONTRAST = re.compile(r"\*\*(?:没有写的|写了的)")
_HEADED = re.compile(r"标题")
_RULED, _RULES, _EXAMPLES, _LISTED = 0.6, 2, 2, 12
_HEADING, _LONG = 40, 300  # characters of a heading, and of what is quoted of a report
_SIZES = re.compile(r"篇幅|字数|多少字|多长|长短|长度")


def point_shown(answers: Sequence[Answer], number: int) -> tuple[str, Answer] | None:
    """Return the point of that number as the latest answer with a numbered list shows it, and that answer."""
    for answer in reversed(answers):
        items = {int(found[1]): found["says"] for found in _ITEM.finditer(answer.text)}
        if items:
            return (items[number], answer) if number in items else None
        if answer.intent in ("example", "coverage") and _samples_in(answer):
            return None  # the list told last is one of samples, not the points before it
    return None


def sample_shown(answers: Sequence[Answer], number: int) -> str:
    """Return the id of the sample of that number in the list the latest answer shows; empty where it shows none."""
    last = next(
        (one for one in reversed(answers) if not one.text.startswith("**第 ")), None
    )  # 第三条呢, after 第二条呢
    if not last or last.intent not in ("example", "coverage") or _ITEM.search(last.text):
        return ""
    held = _samples_in(last)
    return held[number - 1] if 0 < number <= len(held) else ""


def _samples_in(answer: Answer) -> list[str]:
    """Return the ids of the samples an answer shows one by one, numbered or as lines of a list, in their order."""
    held = {one.n: one.document for one in answer.citations if one.kind == "sample"}
    shown_in = []
    for piece in _EACH.split(answer.text)[1:]:
        mark = _MARK.search(piece)
        if mark and int(mark[1]) in held:
            shown_in.append(held[int(mark[1])])
    return shown_in


def table_shown(answers: Sequence[Answer]) -> Answer | None:
    """Return the latest answer that sets things side by side in a table, where what followed only asked of its rows."""
    for answer in reversed(answers):
        if answer.intent != "difference":
            return None
        if "|---|" in answer.text:
            return answer
    return None


def listed_in(text: str) -> str:
    """Return an answer without what it lists for contrast: those that do not write what others do, or the reverse."""
    blocks = text.split("\n\n")
    return "\n\n".join(one for n, one in enumerate(blocks) if not (_CONTRAST.match(one) and _first_list(blocks[:n])))


def _first_list(blocks: Sequence[str]) -> bool:
    return any(re.match(r"\*\*(?:有专门|只在|没有写的|完全没有写的)", one) for one in blocks)


def rows_of(text: str, name: str) -> list[tuple[list[str], list[str]]]:
    """Return the rows of the tables in ``text`` that tell of ``name``, each with the heads of its table."""
    found = []
    heads: list[str] = []
    for line in text.split("\n"):
        if not line.startswith("|"):
            heads = []
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not heads:
            heads = cells
        elif "---" not in line and _tells(cells[0], name):
            found.append((heads, cells))
    return found


def _tells(row: str, name: str) -> bool:
    if _SIZES.search(name):
        return row == "全文"
    return len(name) > 1 and (name in row or row in name or name.removesuffix("部分") in row)


def write_shown(material: Material, extras: Extras) -> Written | None:
    """Answer a turn that asks of what was shown; None for every other."""
    turn, asked = material.asked.turn, material.asked
    if turn == "narrowed":
        return write_narrowed(material, extras)
    if turn == "own_entry":
        return write_held(material, extras)
    if turn == "few":
        return Written("requirement", True, write_few(material), exact=True)
    if turn == "spent":
        return Written("other" if asked.intent == "unclear" else asked.intent, True, write_spent(), exact=True)
    if turn == "fitted":
        return Written("headings", True, write_fitted(material), exact=True)
    if turn == "remedy":
        return Written("how_to", True, write_remedy(material, extras.answers[-1], asked.ordinal or 0), exact=True)
    if turn == "omit":
        return Written("requirement", True, write_omit(material, extras.answers[-1]), exact=True)
    if turn == "consequence":
        if of_own := write_breach(material, extras) or write_late(material, extras):
            return of_own
        return Written("requirement", True, write_consequence(material), exact=True)
    if turn == "which":
        last = told_apart(extras.answers) or extras.answers[-1]
        again = cited_again(material, of_whom(last.text, asked.focus), last)
        return Written("requirement", True, write_which(material, again), exact=True)
    if turn == "point":
        return Written("how_to", True, _write_point(material, extras.answers))
    if turn == "sample":
        return Written("example", True, write_sample_point(material, extras.answers[-1]), exact=True)
    if of_set := write_set_turn(material) or write_last_turn(material, extras):
        return of_set
    if turn == "row":
        return Written("difference", True, _write_rows(material, extras.answers), exact=True)
    if turn == "block":
        return Written("how_to", True, _write_block(material, extras.answers))
    if turn == "listed":
        return Written("coverage", True, _write_listed(material), exact=True)
    if turn == "heads":
        return Written("headings", True, _write_heads(material), exact=True)
    if turn == "extreme":
        return Written("example", True, _write_extreme(material), exact=True)
    return None


def _write_point(material: Material, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield the point again, then what makes it plain: a rule, and how samples do it."""
    asked = material.asked
    found = point_shown(answers, asked.ordinal or 0)
    if not found:
        return
    says, answer = found
    yield f"**第 {asked.ordinal} 条**：{cited_again(material, says, answer)}"
    if _HEADED.search(says):
        lines = [quoted(material, quote) for quote in _some_headings(material)]
        yield block("范文里这样的标题（原文）", lines)
    else:
        lines = [f"{quoted(material, quote, 240)}（{titles([quote.name])}）" for quote in _shows_point(material)]
        yield block("看范文怎么写（学写法，不抄事实）", lines)
    told = [quoted(material, one.quote) for one in material.known.found[:_RULES]]
    lines = told or rule_lines(material, material.policies, _RULES, _RULED)
    yield block(f"规定（{LOCAL}）", [line for line in lines if shown(line) not in answer.text])


def _some_headings(material: Material) -> list[Quote]:
    asked = material.asked
    found: dict[str, Quote] = {}
    for quote in headings_of(material, asked.roles or ("done",), asked.topics):
        found.setdefault(quote.document, quote)
    return list(found.values())[:4]


def _shows_point(material: Material) -> list[Quote]:
    """Return the passages of the part or topic that say most of what a point wants; those shown before are left out."""
    found = find_examples(material)
    small = [passage for passage in found if passage.level in ("item", "point", "paragraph")]
    return [excerpt(passage) for passage in (small or found)[:_EXAMPLES]]


def block_shown(answers: Sequence[Answer], title: str) -> str:
    """Return the block of the last answer that stands under such a title; empty where it has none."""
    blocks = answers[-1].text.split("\n\n") if answers and answers[-1].intent == "how_to" else []
    for n, one in enumerate(blocks):
        if one.startswith(f"**{title}"):
            return one if "\n" in one or "：" in one else "\n\n".join(blocks[n : n + 2])
    return ""


def _write_block(material: Material, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield the block again that answers a turn by itself: which figures to find first, what comes after what."""
    yield cited_again(material, block_shown(answers, material.asked.focus), answers[-1])


def _write_rows(material: Material, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield what the table told of one thing, side by side."""
    if not (table := table_shown(answers)):
        return
    for heads, cells in rows_of(table.text, material.asked.focus):
        told = "；".join(f"{head}：{cell}" for head, cell in zip(heads[1:], cells[1:], strict=True))
        yield f"**{cells[0]}**：{cited_again(material, told, table)}。"


def _write_listed(material: Material) -> Iterator[str]:
    """Yield the reports listed before, all of them, each on a line with its kind and period."""
    held = [document for document, _ in material.samples.items]
    subject = joined(material.asked.topics)
    yield f"**就是这 {len(held)} 篇**{f'（写了“{subject}”的）' if subject else ''}："
    yield bullets(f"{titles([one.name])}{_of_kind(one)}" for one in held)


def _of_kind(document: Document) -> str:
    told = joined([part for part in (document.type, document.period) if part])
    return f"（{told}）" if told else ""


def _write_heads(material: Material) -> Iterator[str]:
    """Yield how the reports listed before head the topic, or the points of the part, that they were listed for."""
    asked = material.asked
    if asked.topics:
        quotes = [one.quote for one in topic_held(material, asked.topics[0]) if one.own and one.quote]
    else:
        quotes = list({quote.document: quote for quote in headings_of(material, asked.roles, ())}.values())
    quotes = [quote for quote in quotes if len(quote.text) <= _HEADING]
    subject = joined([*asked.topics] or [guide.name for role in asked.roles if (guide := material.pack.guide(role))])
    if not quotes:
        yield f"这 {material.samples.n} 篇都没有给“{subject}”单起小标题，只在段落里写到。"
        return
    more = f"，先列 {_LISTED} 个" if len(quotes) > _LISTED else ""
    yield f"**这 {material.samples.n} 篇里，{len(quotes)} 篇给“{subject}”起了小标题或句首语**{more}（原文）："
    yield bullets(f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in quotes[:_LISTED])


def _write_extreme(material: Material) -> Iterator[str]:
    """Yield the shortest or longest of the reports listed before in what they were listed for, and what it says."""
    asked, samples = material.asked, material.samples
    role: Role = asked.role or "done"
    topic = asked.topics[0] if asked.topics else ""
    covered = samples.statistics.topics.get((role, topic)) if topic else None
    sizes = {
        document.id: covered.sizes.get(document.name, 0) if covered else _size_of(report, asked.role)
        for document, report in samples.items
    }
    held = [one for one in samples.items if sizes[one[0].id]]
    if not held:
        yield "这几篇都没有单列这一条，没法比长短。"
        return
    pick = min if asked.measure == "shortest" else max
    document, report = pick(held, key=lambda one: sizes[one[0].id])
    what = f"单列的“{topic}”" if topic else "这一部分" if asked.role else "全文"
    word = "短" if asked.measure == "shortest" else "长"
    yield f"**{what}最{word}的是{titles([document.name])}，{sizes[document.id]} 字**，这样写（原文）："
    spans = [span for of, span in _spans(material, report, topic) if of == (role if topic else asked.role)]
    for span in (spans or [Span(0, len(report.text))])[:2]:
        quote = span_quote(document, report, opening(report.text, span, _LONG), "")
        yield f"> {shown(quote.text, 2 * _LONG)}{material.cite(quote)}"
    yield TO_LEARN


def _size_of(report: Report, role: Role | None) -> int:
    if role is None:
        return size(report.text)
    return sum(size(section.of(report.text)) for section in report.sections if section.role == role)


def _spans(material: Material, report: Report, topic: str) -> Iterator[tuple[Role, Span]]:
    """Yield the parts of a sample that are of ``topic``, or its sections where none is asked for."""
    if topic:
        yield from ((role, node) for role, of, node, _ in covered_topics(report, material.pack) if of == topic)
    else:
        yield from ((section.role, section) for section in report.sections)
