"""What the last answer says of somebody, of a problem it lists, or of what must be done; and titles for an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Citation, Document
from assistant.report import Report, Section, Span
from assistant.results import Answer
from assistant.writers.answer.excerpt import opening
from assistant.writers.answer.headings import nodes
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.told import told_rules
from assistant.writers.answer.words import LIBRARY, block, frame, quoted, titles
from assistant.writers.cite import quote_again, shown
from assistant.writers.relevance import grams

_QUOTED = re.compile(r"“(?P<says>[^“”]{2,60})”\[(?P<n>\d{1,3})\]")
_SETS = "小标题可借"
_SENTENCE = re.compile(r"[^。；\n]+[。；]?(?:”?\[\d{1,3}\])*")
_MUST = re.compile(r"至少|不少于|应当|必须|须|每(?:半年|年|季度?|月|两个月)")
_EXCEPTED = re.compile(r"可以不|可不|除外|不作要求|不硬性|自行决定")
_LONG = 260  # characters of a plan shown
_CASES = 2  # rules that name cases of blame
_LEAST = 2  # pairs of characters that a problem and its plan share
# Who is told of by which words: a deputy is one of the other members.
_ACTORS = (
    (re.compile(r"副(?!本)|其他成员|班子成员|委员"), re.compile(r"其他(?:班子)?成员|班子成员|副职|副书记|委员")),
    (re.compile(r"分管"), re.compile(r"分管")),
    (re.compile(r"支部"), re.compile(r"支部")),
    (
        re.compile(r"书记|一把手|主要负责|主要领导|正职|[局院校镇]长|主任"),
        re.compile(r"书记(?!处)|主要负责人|第一责任人"),
    ),
    (re.compile(r"班子|党[委组]|单位|集体"), re.compile(r"领导班子|党委（党组）(?!书记|分管)|班子集体")),
    (re.compile(r"个人|本人"), re.compile(r"个人|本人")),
)


def of_whom(text: str, who: str) -> str:
    """Return the sentence of an answer that tells what is somebody's; empty where none names such a one."""
    names = next((names for asked, names in _ACTORS if asked.search(who)), None)
    if not names:
        return ""
    told = [one[0].strip("-* 、，") for one in _SENTENCE.finditer(re.sub(r"\*\*", "", text)) if names.search(one[0])]
    says = next((one for one in told if "[" in one), told[0] if told else "")
    return says if says.count("“") == says.count("”") else re.sub(r"[“”]", "", says)


def told_apart(answers: Sequence[Answer]) -> Answer | None:
    """Return the latest answer that tells two things apart, where at most two turns came after it."""
    return next((one for one in reversed(answers[-3:]) if one.intent == "difference"), None)


def problem_shown(answer: Answer, number: int) -> Citation | None:
    """Return the problem of that number which an answer lists with the sample it stands in, or None."""
    numbered = re.findall(r"(?m)^(\d{1,2})\. “[^“”]+”\[(\d{1,3})\]", answer.text)
    marks = [mark for _, mark in numbered] if answer.intent == "headings" else []
    if not marks:
        sets = answer.text.split(_SETS)[1].split("\n\n")[1] if _SETS in answer.text else ""
        marks = [one["n"] for one in _QUOTED.finditer(sets)]
    mark = int(marks[number - 1]) if 0 < number <= len(marks) else 0
    return next((one for one in answer.citations if one.n == mark and one.kind == "sample"), None)


def ruling_shown(answer: Answer) -> Citation | None:
    """Return the sentence of a rule an answer quotes that something must be done, and that leaves nothing open."""
    told = [one for one in answer.citations if one.kind == "policy" and _MUST.search(one.quote)]
    return next((one for one in told if not _EXCEPTED.search(one.quote)), None)


def write_omit(material: Material, answer: Answer) -> Iterator[str]:
    """Yield what the rule says must be done, and that it does not say it may be left out."""
    if ruling := ruling_shown(answer):
        told = quoted(material, quote_again(ruling))
        yield f"**规定没有说可以不做**，写的是：{told}（{titles([ruling.name])}）。"
        yield "确实没做到的，如实写没做到和怎样补，不改数字；能不能免，问收文的上级，以上级和本地现行细则为准。"


def write_consequence(material: Material) -> Iterator[str]:
    """Yield that no rule here names what follows where this one thing is not done, with the cases that are named."""
    not_named = f"**资料库里没有单独写明“{shown(material.asked.focus)}”会怎么处理**"
    yield f"{not_named}，只有列举的追责情形，能不能套上要看上级和本地现行细则。"
    lines = [f"{quoted(material, one.quote)}（{titles([one.quote.name])}）" for one in material.known.found[:_CASES]]
    yield block("资料里列的情形", lines)
    yield "确实漏了的，向收文的上级说明并尽快补上，报告里如实写，不改时间和次数。"


def write_spent() -> Iterator[str]:
    """Yield that there is nothing of the kind to be put in other words."""
    yield "**没有别的说法了**：这一问资料库里能给的，上一个回答已经给了；引的是原文，照原文用，我不另编。"


def write_remedy(material: Material, answer: Answer, number: int) -> Iterator[str]:
    """Yield the plan of the same sample that stands nearest to a problem it tells; that there is none, otherwise."""
    problem = problem_shown(answer, number)
    if not problem:
        return
    told = quoted(material, quote_again(problem))
    held = next(((one, report) for one, report in material.samples.items if one.id == problem.document), None)
    plan = _nearest_plan(held[1], problem) if held else None
    if held and plan:
        quote = span_quote(*held, opening(held[1].text, plan, _LONG), "下一步打算")
        yield f"第 {number} 条{told}，同一篇的打算里与它最接近的一条（原文，学写法，不抄事实）："
        yield f"> {quoted(material, quote, _LONG)}（{titles([quote.name])}）"
    else:
        yield f"第 {number} 条{told}，那一篇里没有写专门对着它的打算，资料库里没有现成的整改措施，不能乱编。"
    yield told_rules(material, material.pack.writing.part("下一步打算").rules, "下一步打算")


def _nearest_plan(report: Report, problem: Citation) -> Span | None:
    """Return the entry of the plans that shares most with the whole entry a problem's heading stands over."""
    told = [node for part in _of(report, "problems") for node, _ in nodes(part)]
    whole = min(
        (node for node in told if node.start <= problem.start and problem.end <= node.end),
        key=lambda node: node.end - node.start,
        default=None,
    )
    says = set(grams(whole.of(report.text) if whole else problem.quote))
    plans = [node for part in _of(report, "plans") for node in (part.items or part.points)]
    common = set.intersection(*(set(grams(node.of(report.text))) for node in plans)) if len(plans) > 1 else set()
    near = {n: len((set(grams(node.of(report.text))) & says) - common) for n, node in enumerate(plans)}
    best = max(near, key=lambda n: near[n], default=None)
    return plans[best] if best is not None and near[best] >= _LEAST else None


def _of(report: Report, role: str) -> list[Section]:
    return [section for section in report.sections if section.role == role]


def write_which(material: Material, again: str) -> Iterator[str]:
    """Yield what the answer before says of the one who asks; ``again`` is that with markers of this answer."""
    yield f"**按上一个回答，{material.asked.focus}看这一句**：{again}"
    yield "职责以本单位的分工文件和上级、本地现行细则为准。"


def write_fitted(material: Material) -> Iterator[str]:
    """Yield titles for the kind of office a turn tells of, by the frames of the phrase library and its own samples."""
    asked = material.asked
    office, when = asked.units[0], f"××年{asked.focus.replace('全年', '').replace('年度', '度')}"
    held = [document for document, _ in samples_of_kind(material, asked.units)]
    kinds = material.pack.phrases.titles
    texts = dict.fromkeys(
        frame(material, text) for text in (*kinds.get(asked.type or "党组织报告", ()), *kinds["default"])
    )
    names = _bodies(office, held)
    fitted = [
        text.replace("××单位", name, 1).replace("××年", when, 1)
        for name in names
        for text in texts
        if "××单位" in text or asked.type
    ]
    yield block(f"“{office}”的标题这样填{LIBRARY}", [f"“{one}”" for one in dict.fromkeys(fitted)][:3])
    shown = [f"{titles([one.name])}（{one.period}）" if one.period else titles([one.name]) for one in held[:3]]
    yield block("同类单位范文的标题", shown) or f"资料库里没有{office}的范文。"
    yield "以党组织名义报的写党委、党组、党工委或支部的全称，以行政名义报的写单位全称；年份写全。"


def _bodies(office: str, held: list[Document]) -> list[str]:
    """Return what such offices report as in the samples' titles: ××街道党工委; the plain name where none shows it."""
    found = [re.match(rf".*?({re.escape(office[-2:])}党(?:工委|委|组|总支|支部))", one.title) for one in held]
    plain = "公司" if office.endswith("企") or office == "企业" else office
    return list(dict.fromkeys(f"××{one[1]}" for one in found if one))[:2] or [f"××{plain}"]
