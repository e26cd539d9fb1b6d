"""What is asked of the answer before: where it comes from, why it is so, or the same again, shorter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.passage import Citation
from assistant.results import Answer
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import GUIDE, LOCAL, advised, block, quoted, titles
from assistant.writers.cite import quote_again, shown
from assistant.writers.relevance import grams

_ITEM = re.compile(r"- |\d+\. ")
_IN_ONE = re.compile(
    r"(?:那|请|就|能不能|可以|麻烦|帮我)*(?:用|拿)?一句话(?:来|给我|帮我)?(?:说|概括|总结|讲|归纳|回答|告诉我|介绍)*(?:一下|下|清楚|呢|吧|吗|就行|即可|行吗)*[。？?]?"
)
_FEW = re.compile(r"(?P<n>[一两二三四五六\d])[两二三四五]?句(?!式)")
# A sentence; what is quoted is one, however many stand in it: “书记。书记是第一责任人……。”[1].
_STANDS = re.compile(
    r"(?:“[^“”]*”(?=\[\d)|“[^“”]*”|[^。！？])*?(?:[。！？]|(?<=[。！？]”)(?=\[\d))(?:[”’]?\[\d{1,3}\]|\*\*)*"
)
_LEADS = re.compile(
    r"^(?:\*\*(?:这次通知|通知要求|按你说的)|#|按“|你说的“|资料里没有单讲|\*\*[^*\n]+(?<![。！])\*\*(?:（[^（）\n]*）)?[：:]?\s*$)"
)
_NESTED = re.compile(r"(?m)^(?P<lead>\s*(?:- |\d+\. ).*?)“(?P<head>[^“”，；]{4,})[，；][^“”]*”(?P<mark>\[\d{1,3}\])$")
_BESIDE = re.compile(r"^\*\*(?:范文的习惯|一般的说法|另外还写到|接下来)")
_ASKS_WHY = re.compile(r"为什么|为何|凭什么|一定|非要|非得|必须|不能|不可以|要|得|有|写|这样|这么|写|呢|吗|就|也|都")
# A frame is told of under the opening or the closing of the report.
_SAID_UNDER = {"transition": ("opening",), "opening": ("opening",), "closing": ("closing",)}
_OF_FRAME = {"transition": "过渡"}
_REASON = re.compile(r"因为|由于|否则|不然|免得|以免|避免|防止|读者|领导会|会被|会显得|看不出|对不上|才能|追问")
_SOURCE = re.compile(r"出处[：是]|范文只供|\*\*接下来")  # what tells nothing that was asked
_COUNTED, _GUIDED = re.compile(r"（n=|篇范文|据范文统计|范文中"), re.compile(r"写作指引|句式库")
_FIGURES = re.compile(r"(?:你们加进来的 )?\d+ 篇|（n=")
_ASKS_DOCUMENT = re.compile(
    r"出处|来源|(?:哪|什么)(?:一?[个份部条])?(?:文件|办法|条例|规定(?=[的说定写]|$))|(?:有|是)(?:什么|没有|啥)?依据|依据(?:是|在|出自)"
)
_BY_WHOM = re.compile(r"谁|哪[里个]?.{0,4}(?:规定|要求|定的)")
_NOBODY = re.compile(r"没有(?:全国|国家|上级)?(?:的)?(?:统一|硬性|法定|明文)")  # what says that no rule sets it
_COMMON = frozenset(grams("问题部分报告，打算措施，具体，怎样写，写到，要写，前面，标题用"))  # what any advice may say
_SHARED = 2  # pairs of characters that a reason shares with the point of advice it is one for
_BRIEF, _LINES = 260, 3  # characters from which a short answer ends; lines kept of a list


def write_sources(material: Material, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield what the last of ``answers`` stood on, quoted again; rules before samples."""
    stood = _stood_on(answers)
    last, told = (stood.citations, stood.text) if stood else ((), "")
    if not last:
        yield "上一个回答没有引用具体文件：统计出自对资料库里范文的计数，写法出自随程序的写作指引和句式库。"
        return
    ranked = sorted(last, key=lambda one: one.kind != "policy")
    unset = (one for one in ranked if _NOBODY.search(one.quote) and _BY_WHOM.search(material.asked.said))
    if nobody := next(unset, None):
        yield f"**没有谁统一规定**，写的是：{quoted(material, quote_again(nobody))}（{titles([nobody.name])}）。"
    if made := _made_from(material, ranked):
        yield block("依据的原文件（资料库里是归纳的摘要）", made)
    where = "上一个回答引用了" if stood is answers[-1] else "上一个回答摘自再前面的回答，那里引用了"
    yield f"{where} {len(last)} 处，出自 {len({one.document for one in last})} 份资料："
    lines = []
    for one in ranked[:10]:
        where = f"，{one.place}" if one.place else ""
        lines.append(f"{titles([one.name])}{shown(where, 60)}：{quoted(material, quote_again(one), 80)}")
    yield "\n".join(f"- {line}" for line in lines)
    counted = "统计出自对范文的计数" if _COUNTED.search(told) else ""
    guided = "写法出自随程序的写作指引" if _GUIDED.search(told) else ""
    if counted or guided:
        yield f"其余的话，{'，'.join(one for one in (counted, guided) if one)}。"


def _stood_on(answers: Sequence[Answer]) -> Answer | None:
    """Return the last answer; where it cites nothing and says an earlier one again in fewer words, that one."""
    if not answers or answers[-1].citations:
        return answers[-1] if answers else None
    said = _bare(answers[-1].text)
    return next((one for one in reversed(answers[:-1]) if said and said in _bare(one.text)), answers[-1])


def _bare(text: str) -> str:
    return re.sub(r"\[\d{1,3}\]|[*\s]", "", text)


def _made_from(material: Material, cited: Sequence[Citation]) -> list[str]:
    """Return the public documents that the policy texts which ship were made from, each text on a line."""
    names = dict.fromkeys(one.name for one in cited if one.kind == "policy")
    held = [text for text in material.pack.texts if text.kind == "policy" and text.source]
    return [f"{titles([one.title])}：{shown(one.source, 300)}" for one in held if {one.title, one.stem} & set(names)]


def asks_document(material: Material) -> bool:
    """Whether a question wants, beside what a rule says, the document that says so: ……，这个出处在哪."""
    return bool(_ASKS_DOCUMENT.search(material.asked.said or material.asked.question))


def write_document(material: Material) -> str:
    """Return the document behind the rules that answer a question; empty where none of what ships tells it."""
    names = {one.quote.name for one in material.known.found}
    texts = [one for one in material.pack.texts if one.kind == "policy" and one.source]
    held = [one for one in texts if {one.title, one.stem} & names]
    return block("出自这份文件（资料库里是归纳的摘要）", [shown(one.source, 300) for one in held])


def write_why(material: Material) -> Iterator[str]:
    """Yield the reason where one is written; else that none is, with the grounds: policy, samples, what goes wrong."""
    asked, samples = material.asked, material.samples
    reasons, bare = _reasons(material), not _pairs_of_why(asked.said)
    role = None if asked.target == "transition" else asked.role
    grounds = []
    if rules := rule_lines(material, material.policies, 3, 0.45):
        grounds.append(block(f"依据的规定和惯例（{LOCAL}）", rules))
    held = samples.statistics.roles.get(role) if role else None
    if held:
        grounds.append(f"**范文的做法**：{samples.n} 篇{samples.label}中 {held.n_with} 篇单列这一部分。{samples.basis}")
    guide = material.pack.guide(role) if role else None
    parts = [material.pack.writing.part(name) for name in asked.topics]
    mistakes = guide.mistakes if guide else [one for part in parts for one in part.mistakes]
    if point := _point_asked(material):
        heads = material.pack.writing.part("小标题") if "标题" in point else None
        reasons = reasons or ([heads.purpose] if heads and heads.purpose else [])
        mistakes = [*(heads.mistakes if heads else ()), *_about(mistakes, point)]
        grounds, bare = [one for one in grounds if not one.startswith("**范文的做法")], bool(mistakes)
    if mistakes and bare:
        grounds.append(block(f"不这样写，常见的毛病{GUIDE}", advised(material, mistakes[:3])))
    if reasons:
        yield block(f"为什么{GUIDE}", advised(material, reasons))
    if not reasons and not (bare and mistakes):
        yield "**资料库里没有写这样做的道理**，只有规定和做法" + ("，能查到的是：" if grounds else "，我不另编。")
    yield from grounds


def _about(lines: Sequence[str], point: str) -> list[str]:
    """Return the lines that speak of what a point of advice is about, those that share most with it first."""
    says = {piece for piece in grams(point) if len(piece) > 1} - _COMMON
    near = {line: len(says & set(grams(line))) for line in lines}
    return sorted((line for line in near if near[line]), key=lambda line: -near[line])


def _point_asked(material: Material) -> str:
    """Return the line of the guide that was told at more length just before; empty where the whole page was."""
    asked = material.asked
    guides = [guide for guide in material.pack.roles if guide.role in asked.roles]
    lines = [line for guide in guides for line in guide.advice]
    lines += [line for name in asked.topics for line in material.pack.topic(name).moves]
    return next((line for line in lines if line.rstrip("。") in asked.question), "")


def _reasons(material: Material) -> list[str]:
    """Return the lines of the guide on what is asked about that say what it is for, or what goes wrong without it."""
    asked = material.asked
    point = _point_asked(material)
    why = _pairs_of_why(asked.said) or {piece for piece in grams(point) if len(piece) > 1} - _COMMON
    least = _SHARED if point and not _pairs_of_why(asked.said) else 1
    if not why:
        return []
    guides = [guide for guide in material.pack.roles if guide.role in _SAID_UNDER.get(asked.target, asked.roles)]
    lines = [line for guide in guides for line in (*guide.advice, *guide.mistakes)]
    for name in asked.topics:
        lines += [*material.pack.topic(name).moves, *material.pack.writing.part(name).mistakes]
    why -= set(grams("报告材料"))
    word = _OF_FRAME.get(asked.target, "")
    told = [line for line in lines if _REASON.search(line) and word in line]
    scored = [(sum(piece in line for piece in why), line) for line in told]
    return [line for near, line in sorted(scored, key=lambda one: -one[0]) if near >= least or not why][:2]


def _pairs_of_why(said: str) -> set[str]:
    """Return what a turn says besides why; where it says nothing, the turn before tells of what."""
    return {piece for piece in grams(_ASKS_WHY.sub("，", said)) if len(piece) > 1}


def in_one_sentence(said: str) -> bool:
    """Whether a turn wants the answer before in one sentence: 一句话概括."""
    return bool(_IN_ONE.fullmatch(said.strip()))


def sentences_wanted(said: str) -> int:
    """Return in how many sentences a turn wants the answer before, 0 where it does not say: 短一点，三句话."""
    found = _FEW.search(said)
    return (numeral(found["n"]) or 0) if found else 0


def few_sentences(blocks: Iterable[str], most: int) -> Iterator[str]:
    """Yield at most so many sentences of an answer as one block; the figures of a part where there are no others."""
    told: list[str] = []
    for text in blocks:
        for line in text.split("\n"):
            bare = (
                _ITEM.sub("", line, count=1).strip("> ") if _ITEM.match(line) or line.startswith(">") else line.strip()
            )
            if bare and not _LEADS.match(bare) and not bare.endswith("：") and not _SOURCE.match(bare):
                told += [one[0].strip() for one in _STANDS.finditer(bare)] or [bare]
    own = [one for n, one in enumerate(told) if not (n and ("（n=" in one or _FIGURES.match(one)))]
    yield "".join(
        one if one.rstrip("*")[-1:] in "。！？]”" else f"{one}。" for one in (own if len(own) >= most else told)[:most]
    )


def of_size(material: Material) -> Material:
    """Return the material for how long a part is and how many write it, which one sentence can tell of a list."""
    asked = replace(material.asked, turn="", intent="how_to", length=True, negated=False, said="", given="", cited=())
    name = next((guide.name for role in asked.roles if (guide := material.pack.guide(role))), "")
    return replace(material, asked=replace(asked, question=f"{name}写多长"))


def one_sentence(blocks: Iterable[str]) -> Iterator[str]:
    """Yield one sentence of an answer to its subject: the first, the figures of a part together; of a list one."""
    for text in blocks:
        if not text.strip() or (_LEADS.match(text) and "\n- " not in text):
            continue
        first = text.split("\n\n")[0] if not _ITEM.match(text) else _ITEM.sub("", text.split("\n")[0], count=1)
        if _LEADS.match(first) or first.endswith("："):
            first = next((_ITEM.sub("", line, count=1) for line in text.split("\n") if _ITEM.match(line)), first)
        told = [one[0] for one in _STANDS.finditer(first)] or [first]
        if "篇" in first and len(told) > 1 and "（n=" in first:
            figures = "；".join(one.strip().rstrip("。") for one in told if "（n=" not in one)
            yield f"{figures}{first[first.rindex('（n=') :]}"
        else:
            yield told[0].strip()
        return


def shortened(whole: Iterable[str]) -> Iterator[str]:
    """Yield the beginning of an answer: its first blocks, lists cut to a few lines; lines cut where all is left."""
    blocks = [text for text in whole if text.strip()]
    kept = list(_first_lines(blocks))
    yield from kept if kept != blocks else _tightened(kept)


def _first_lines(blocks: Iterable[str]) -> Iterator[str]:
    length = 0
    for text in blocks:
        lines = text.split("\n")
        listed = [n for n, line in enumerate(lines) if _ITEM.match(line)]
        kept = "\n".join(line for n, line in enumerate(lines) if n not in listed[_LINES:])
        yield kept
        length += len(kept)
        if length >= _BRIEF:
            return


def _tightened(blocks: Sequence[str]) -> Iterator[str]:
    """Yield an answer without what stands beside it, and each line of a list to the end of its first clause."""
    for text in blocks:
        if not _BESIDE.match(text):
            several = len(_NESTED.findall(text)) > 1
            yield _NESTED.sub(lambda one: f"{one['lead']}“{one['head']}”{one['mark']}", text) if several else text


def begun(blocks: Iterable[str], most: int) -> Iterator[str]:
    """Yield the first blocks of an answer, up to some ``most`` characters; all where little would be left."""
    held = [block for block in blocks if block.strip()]
    length = 0
    for n, text in enumerate(held):
        if length >= most and sum(map(len, held[n:])) > most / 2:
            return
        yield text
        length += len(text)
