"""The kinds of office a question names, told by the name of the unit a sample is of: 镇党委 is a 乡镇."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.report import Report
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import sample_statistics
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import block, joined, quoted, titles

# What follows the name of a unit in a title; without it 乡 of 城乡建设局 and 村 of 农业农村局 would be places.
_ENDS = r"(?=党|支部|总支|委员会|人民政府|机关|两委|关于|落实|履行|意识形态|[（(]|(?:19|20)\d\d|$)"
_SCHOOL = "[小中大]学|学院|学校|幼儿园|技校"
_FIRM = rf"公司|集团|项目部|[一-鿿]厂{_ENDS}"
_UPPER = "大学|学院|高校|党校"
# What the names of such offices have in them.
_KINDS: dict[str, str] = {
    **dict.fromkeys(("学校", "校"), _SCHOOL),
    **dict.fromkeys(("高校", "大学", "学院"), _UPPER),
    "中小学": "[小中]学",
    "中职": "职业|技校|中专",
    "小学": "小学",
    "中学": "中学",
    "幼儿园": "幼儿园",
    **dict.fromkeys(("企业", "国企", "央企", "公司", "集团", "工厂", "厂"), _FIRM),
    **dict.fromkeys(("乡镇", "镇", "乡"), rf"镇{_ENDS}|乡{_ENDS}"),
    **dict.fromkeys(("村", "农村", "村委会"), rf"村{_ENDS}"),
    "居委会": "社区",
    **dict.fromkeys(("医院", "卫生院"), "医院|卫生院|卫生服务中心"),
    **{name: name for name in ("街道", "社区", "法院", "检察院")},
    "院": "医院|学院",
    "机关": "局|办公室|委员会|机关",
}
_WIDER = dict.fromkeys(("小学", "中学", "中小学", "中职", "大学", "学院", "高校", "幼儿园"), "学校")
_APART = re.compile(rf"{_SCHOOL}|{_FIRM}|医院")  # what has a committee or an office and is no 机关
_DATED = re.compile(r"(?:19|20)\d\d")
# Who speaks of himself under a title that names no unit: 于2021年6月起任**镇党委书记, 我担任**街道党工委书记.
_SPEAKER = re.compile(
    r"(?:任|担任|作为|本人系|我是)\s*(?P<unit>[^，。；\s]{1,16}?)(?:党组|党委|党工委|党支部|党总支)?(?:成员、)?"
    r"(?:副)?(?:书记|主任|局长|院长|校长|镇长|乡长|经理|委员)"
)
_REPORTS = r"(?:范文|样[本例稿]|例文|报告|材料|稿子?|述职|汇报|总结)"
_ONLY = re.compile(
    rf"^[^，。？?写提讲]{{1,8}}(?:的|写的)?{_REPORTS}(?:里|中)?(?:都|一共|总共|现在)?(?:有|是)(?:哪[几些]?|几|多少)[篇份个]?(?:呢|呀)?[？?]?$"
    rf"|^(?:有)?(?:哪[几些]|几|多少)[篇份](?:是)?[^，。？?写提讲]{{1,6}}的?{_REPORTS}?[？?]?$"
    rf"|^(?:给我?|帮我|我?想|拿|找)?(?:看看|看一?下|找找?|来几?篇|列一?下)[^，。？?写提讲]{{1,8}}的(?:范文|样[本例稿]|例文)[？?]?$"
)
_FIRST = 300  # characters in which he says so


def unit_named(document: Document, report: Report) -> str:
    """Return the name by which a sample tells its unit: its title, or who speaks where the title names none."""
    if not _DATED.match(document.title or document.name):
        return document.name
    found = _SPEAKER.search(report.text[:_FIRST])
    return f"{document.name}\n{found['unit']}" if found else document.name


def of_office(name: str, units: Sequence[str]) -> bool:
    """Whether the name of a unit is of a kind of office among ``units``: 小学党支部 is of 学校."""
    return any(re.search(kind, line) for kind in map(_kind, units) for line in name.split("\n") if _fits(kind, line))


def is_of_office(material: Material, document: str, name: str, units: Sequence[str]) -> bool:
    """Whether a sample, told by its id and its name, is of a kind of office among ``units``."""
    pair = material.samples.by_id.get(document)
    return of_office(unit_named(*pair) if pair else name, units)


def title_of(material: Material, document: Document) -> str:
    """Return the title of a sample, with the unit of who speaks where it names none."""
    pair = material.samples.by_id.get(document.id)
    return f"{document.title}{unit_named(*pair).removeprefix(document.name)}" if pair else document.title


def is_kind(unit: str) -> bool:
    """Whether a word is the name of a kind of office: 社区, 村."""
    return unit in _KINDS


def _kind(unit: str) -> str:
    """Return the pattern of the names of such offices; 镇里, 我们镇党委 are of 镇."""
    unit = re.sub(r"^(?:我们?|咱们?|本)(?=.)|(?:里|上|那边|党委|党组|党工委|党支部)$", "", unit)
    if unit in _KINDS:
        return _KINDS[unit]
    several = [one for one in _KINDS if len(one) > 1 and one in unit]
    if len(several) > 1 and sum(map(len, several)) == len(unit):
        return "|".join(_KINDS[one] for one in several)  # 街道社区
    kind = next((one for one in _KINDS if len(one) > 1 and unit.endswith(one)), "")
    return _KINDS[kind] if kind else re.escape(unit)


def _fits(kind: str, name: str) -> bool:
    return kind != _KINDS["机关"] or not _APART.search(name)


def only_offices(question: str) -> bool:
    """Whether only the samples of a kind of office are asked for: 中小学的范文有哪几篇, 给我看看街道的范文."""
    return bool(_ONLY.search(question))


def offices_alike(material: Material) -> str:
    """Return the titles of samples of a kind of office the question names, or nothing."""
    return titles(names_of_kind(material, material.asked.units)[:4])


def titles_alike(material: Material) -> str:
    """Return the titles of samples of the kind of office a question names, one a line; nothing where there are none."""
    units = material.asked.units
    names = names_of_kind(material, units)[:3] if units else []
    return block(f"“{'”“'.join(units)}”范文的篇名", [titles([name]) for name in names]) if names else ""


def samples_of_kind(material: Material, units: Sequence[str]) -> tuple[tuple[Document, Report], ...]:
    """Return the samples of a kind of office among ``units``."""
    return tuple(pair for pair in material.samples.items if of_office(unit_named(*pair), units))


def names_of_kind(material: Material, units: Sequence[str]) -> list[str]:
    """Return the names of the samples of a kind of office, those of the wider kind where there are none."""
    held = [document.name for document, _ in samples_of_kind(material, units)]
    wider = [_WIDER[unit] for unit in units if unit in _WIDER]
    return held or (names_of_kind(material, wider) if wider else [])


def within_offices(material: Material) -> Material | None:
    """Return the material with the samples of the offices a question names alone; None where there are none."""
    samples, units = material.samples, material.asked.units
    held = samples_of_kind(material, units)
    if not held:
        return None
    statistics = sample_statistics(held, material.pack)
    label = f"{'、'.join(unit.removesuffix('里') for unit in units)}{samples.label}"
    return replace(material, samples=replace(samples, items=held, statistics=statistics, label=label, own=None))


def write_offices(material: Material) -> Iterator[str]:
    """Yield the samples of the kind of office a question names, the beginning of the first few with them."""
    units = material.asked.units
    named = (pair for pair in material.samples.items if any(unit in pair[0].name for unit in units))
    held = list(samples_of_kind(material, units) or named)
    called = "”“".join(units)
    if not held and (wider := tuple(dict.fromkeys(_WIDER[unit] for unit in units if unit in _WIDER))):
        held = list(samples_of_kind(material, wider))
        yield f"资料库里没有“{called}”的范文，下面是“{'”“'.join(wider)}”的。"
        called = "”“".join(wider)
    held.sort(key=lambda pair: pair[0].bundled)
    yield f"**“{called}”的范文有 {len(held)} 篇**："
    for document, report in held[:6]:
        facts = joined([part for part in (document.type, document.period) if part])
        line = f"- {titles([document.name])}（{facts}）"
        if report.preamble:
            first = split_sentences(report.text, report.preamble.start, report.preamble.end)
            line += f"，开头：{quoted(material, span_quote(document, report, first[0], '导语'), 120)}" if first else ""
        yield line
    if len(held) > 6:
        yield f"还有：{titles([document.name for document, _ in held[6:]])}。"
    yield "要看其中哪一部分，接着问，例如“这篇的问题部分怎么写的”。"
