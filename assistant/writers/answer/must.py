"""Whether a part or topic must be there, may be left out, or is set out in entries: the straight word first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Role
from assistant.writers.answer.count_held import topic_held
from assistant.writers.answer.material import Material
from assistant.writers.answer.told import plight_block
from assistant.writers.answer.words import LOCAL, block, quoted, titles

_MAY = r"(?:能不能|可不可以|可以|能否|可否|是否可以|能)"
_OMIT = re.compile(
    rf"{_MAY}(?:干脆|直接)?(?:不(?:写|要|列|提|单列)|省[略掉去]?|略[去掉]?|去掉|删掉)|不(?:写|要|列)(?!数|例|图|表|标)[^，。？?]{{0,2}}(?:行不行|行吗|行么|可以吗|成吗|可不可以)"
)
_MUST = re.compile(
    r"(?:是不是|是否|要不要|非得|非要|必须|一定)(?:都|也|就)?(?:一定|必须|非)?(?:得|要|须)?(?:有|写|列)(?:进去|出来|上)?(?:[吗么呢？?]|不可|才行|$)"
)
_SURE = re.compile(r"是不是(?:都)?(?:一定|必须|非)|一定|必须|非得|非要|必不可少")
_ITEMS = re.compile(r"(?:分|列)(?:成)?[条点]|一条一条|逐条(?:写|列)")
_WHETHER = re.compile(r"是不是|是否|要不要|必须|一定|用不用|需不需要|该不该|非得|[吗么][？?]?$|能不能|可不可以|可以不")
_DECIDES = re.compile(r"不能省|可以省|必须|应当有|可以单列|可以随|单列")
_OUTRIGHT = 0.6  # how sure it must be that the list answers it outright
_ALL, _SOME = 0.9, 0.5  # shares of the samples from which a thing is always, and from which mostly, there


def write_must(material: Material) -> Iterator[str] | None:
    """Return the answer to whether what a question names must be written; None for other questions."""
    asked, said = material.asked, f"{material.asked.said}\n{material.asked.question}"
    if asked.documents or asked.notice or asked.foreign or asked.form or asked.length or not material.samples.n:
        return None
    if asked.target not in ("role", "topic") or asked.intent in ("coverage", "headings", "example"):
        return None
    if material.known.short and material.known.score >= _OUTRIGHT:
        return None  # the list says yes or no to the very question
    role = asked.roles[0] if asked.target == "role" else None
    if role and _ITEMS.search(said) and _WHETHER.search(said):
        return _in_entries(material, role)
    if _OMIT.search(said) or (_MUST.search(said) and _SURE.search(said)):
        return _of_part(material, role) if role else _of_topic(material, asked.topics[0])
    return None


def _in_entries(material: Material, role: Role) -> Iterator[str]:
    samples, name = material.samples, _name(material, role)
    held = [section for _, _, section in samples.sections(role)]
    parted = sum(len(section.items or section.points) > 1 for section in held)
    share = parted / max(1, len(held))
    word = (
        "一般要分条。"
        if share >= _ALL
        else "多数分条，话少的写成一段也可以。"
        if share >= _SOME
        else "看情况，不强求。"
    )
    yield f"**{word}**{len(held)} 篇单列“{name}”的{samples.label}里 {parted} 篇分了条。{samples.note}{samples.basis}"
    yield f"要看分几条、每条多长，接着问“{name}写几条”。"


def _of_part(material: Material, role: Role) -> Iterator[str]:
    samples, name = material.samples, _name(material, role)
    alone = {document.id for document, _, _ in samples.sections(role)}
    merged = [
        document
        for document, report in samples.items
        if role == "causes" and document.id not in alone and any(section.causes for section in report.sections)
    ]
    share = len(alone) / samples.n
    with_it = f"，{len(merged)} 篇与问题合写（标题里写明“及原因”）" if merged else ""
    word = "要有，不能省。" if share >= _ALL else "看情况，多数单列。" if share >= _SOME else "不一定，可以不单列。"
    told = f"{samples.n} 篇{samples.label}里 {len(alone)} 篇单列“{name}”{with_it}"
    rest = samples.n - len(alone) - len(merged)
    yield f"**{word}**{told}{f'，其余 {rest} 篇没有单列' if rest else ''}。{samples.note}{samples.basis}"
    yield _rules(material, role)
    yield plight_block(material, name)
    yield f"要看怎么写，接着问“{name}怎么写”。"


def _of_topic(material: Material, topic: str) -> Iterator[str]:
    samples = material.samples
    written = [one for one in topic_held(material, topic) if one.quote]
    alone = [one for one in written if one.own]
    share = len(written) / samples.n
    word = (
        "一般要写；本单位确实没有这方面的事，才可以不写。"
        if share >= _ALL
        else "看情况：有这方面的工作就写，没有的不硬写。"
        if share >= _SOME / 2
        else "不一定，可以不写。"
    )
    yield (
        f"**{word}**{samples.n} 篇{samples.label}里 {len(written)} 篇写到“{topic}”，其中 {len(alone)} 篇单列成条。"
        f"{samples.note}{samples.basis}"
    )
    yield plight_block(material, topic)
    yield f"要看怎么写，接着问“{topic}怎么写”。"


def _rules(material: Material, role: Role) -> str:
    """Return the sentences of rules that say whether the part may be left out."""
    guide = material.pack.guide(role)
    names = (guide.name, guide.name[:2], guide.name[-2:], *guide.headings) if guide else ()
    lines: list[str] = []
    for quote in material.rule_sentences():
        whole = quote.text.rstrip().endswith("。")  # a bare heading decides nothing
        if whole and _DECIDES.search(quote.text) and any(name in quote.text for name in names):
            lines.append(f"{quoted(material, quote)}（{titles([quote.name])}）")
    return block(f"规定（{LOCAL}）", list(dict.fromkeys(lines))[:1])


def _name(material: Material, role: Role) -> str:
    guide = material.pack.guide(role)
    return guide.name if guide else role
