"""What the titles of the samples have in them, counted by kind and not by word: a year, the unit, a post, a period."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.writers.answer.count_told import named
from assistant.writers.answer.material import Material, Samples

_TITLE = re.compile(r"(?<![小级大分])(?:标题|题目|题名)(?:里面?|中|上)?")
_COUNTS = re.compile(r"[几多]少?[篇份]|哪[些几]?[篇份]?|有多少|(?:范文|报告|样[本例稿])有?多少")
_ORGAN = r"局|院|学|校|公司|集团|街道|镇|乡|村|社区|委员会|党委|党组|党工委|支部|总支|馆|中心|办公室|银行|站|园"
_POST = r"书记|局长|院长|校长|镇长|乡长|主任|经理|董事长|委员(?!会)|成员|主席|馆长|所长|站长|队长"
_UNIT_NAMED = re.compile(rf"^(?:中共|国家|关于)?[^\d，。]{{0,24}}?(?:{_ORGAN})")
_LEAD = re.compile(r"^(?P<lead>.*?)(?:关于|履行|落实|贯彻|抓|20\d\d|意识形态|网络意识形态|$)")


def _has_unit(title: str) -> bool:
    lead = _LEAD.match(title.replace("\\", ""))
    return bool(lead and lead["lead"] and _UNIT_NAMED.match(lead["lead"]))


# What may be asked for: how it is called, how the answer names it, and whether a title has it.
_KINDS: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    (r"单位(?:全称|简称|名称|名字|名)?|机关名称|谁家", "单位名称", _has_unit),
    (
        r"年份|年度|哪一?年|年(?=的|[，。？?]|$)",
        "年份",
        lambda title: bool(re.search(r"(?:19|20)\d\d|[×X*]+年", title)),
    ),
    (r"职务|职位|岗位|身份", "职务", lambda title: bool(re.search(_POST, title))),
    (r"半年|上半年|下半年", "半年", lambda title: "半年" in title),
)
_SAYS = r"(?P<not>没有?|未|不|无)?(?:写|带|有|用|出现|包含|标|提|注)(?:明|出|上|了|着|到|有|的)*(?:是)?"


@dataclass(frozen=True, slots=True)
class TitleAsked:
    """The kinds of thing that titles are counted by, each with whether they must lack it."""

    kinds: tuple[tuple[str, Callable[[str], bool], bool], ...]


def in_titles(material: Material) -> TitleAsked | None:
    """Return what a question counts titles by: 标题里写单位的有几篇; None where it names no kind of thing."""
    said = material.asked.said or material.asked.question
    place = _TITLE.search(said)
    if not place or material.asked.documents or not _COUNTS.search(said) or re.search(r"[“\"]", said):
        return None
    found: list[tuple[int, str, Callable[[str], bool], bool]] = []
    for names, name, has in _KINDS:
        if one := re.search(rf"{_SAYS}(?:具体|本)?的?(?:{names})", said):
            found.append((one.start(), name, has, bool(one["not"])))
    return TitleAsked(tuple(one[1:] for one in sorted(found, key=lambda one: one[0]))) if found else None


def write_titles(material: Material, of: TitleAsked, samples: Samples) -> Iterator[str]:
    """Yield in how many titles of ``samples`` those things stand, and which they are."""
    names = [document.name for document, _ in samples.items]
    told = "、".join(f"{'没有' if lacked else '有'}{name}" for name, _, lacked in of.kinds)
    held = [name for name in names if all(has(name) is not lacked for _, has, lacked in of.kinds)]
    rest = [name for name in names if name not in held]
    others = "不是这样" if len(of.kinds) > 1 else "有" if of.kinds[0][2] else "没有"
    yield (
        f"**{samples.n} 篇{samples.label}中，{len(held)} 篇的标题{told}**，{len(rest)} 篇{others}。"
        f"只看标题，正文里的不算。{samples.note}"
    )
    yield named(f"标题{told}的", held)
    if rest and len(rest) * 2 < len(held):
        yield named(f"{others}的", rest)
    if weak := len(material.weak):
        yield f"另有 {weak} 篇是标明的反例，不计在内。"
