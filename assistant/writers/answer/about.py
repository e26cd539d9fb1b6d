"""What the assistant is and the library holds: the entry of ``about.yaml`` a question is like, its blanks filled."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from assistant.genre import AboutEntry
from assistant.passage import Document
from assistant.structure.likeness import Examples, Likeness
from assistant.writers.answer.library_counts import held, held_line
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import of_office
from assistant.writers.answer.words import bullets, joined, titles

_SAMPLES, _TEXTS = re.compile(r"范文|样例|样本|例文|报告|[几多]少?篇|单位"), re.compile(r"政策|文件|资料(?!库)|规定")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_SPOKEN_TO = re.compile(
    "你(?!们)|您|(?:这个?|本|该)(?:软件|系统)|^软件|程序(?!性)|助手|聊天|资料库|上传|导入|这个页面|浏览器"
)
_BLANK = re.compile(r"\{([a-z_]+)\}")
_LEAST = 0.1  # likeness from which an entry is taken to be of the question; below, the first one answers
_SURE = 0.26  # from which a question that speaks to the assistant is of it: none but counts and deeds is as like
_SURER = 0.5  # the same, where it is worded as one of the samples
_NEARLY = 0.85  # of the likeness of the first, from which the next is answered as well
_LISTED, _NAMED = 40, 12  # documents listed; units named


def write_about(material: Material, writer: str) -> Iterator[str]:
    """Yield what was asked about the assistant; ``writer`` is the model's name, or empty without one."""
    entries = _entries(material)
    if not entries:
        yield from _library(material)
        yield _safety(writer)
        return
    says = [*entries[0].says, *(other.says[0] for other in entries[1:])]  # of what is asked almost as much the heart
    for text in dict.fromkeys(says):
        yield _filled(text, material, writer)


def asks_about(material: Material) -> bool:
    """Whether a question is of the assistant: it says so, or it speaks to it and is like one of the list."""
    asked = material.asked
    if asked.intent == "about":
        return True
    said = asked.said or asked.question
    if asked.outside or not _SPOKEN_TO.search(said):
        return False
    sure = _SURER if asked.intent in ("coverage", "example") else _SURE
    return max(_likeness(material.common.about).of(said).values(), default=0.0) >= sure


def _entries(material: Material) -> list[AboutEntry]:
    """Return the entry whose questions are most like the one asked, and the next where it is nearly as like."""
    entries = {entry.name: entry for entry in material.common.about}
    scores = _likeness(material.common.about).of(material.asked.said or material.asked.question)
    first, *others = sorted(scores, key=lambda name: -scores[name])[:2] or [""]
    if not first or scores[first] < _LEAST:
        return [*entries.values()][:1]
    return [entries[first], *(entries[name] for name in others if scores[name] >= _NEARLY * scores[first])]


@lru_cache(maxsize=2)
def _likeness(entries: tuple[AboutEntry, ...]) -> Likeness:
    held = [(question, entry.name) for entry in entries for question in entry.asked]
    return Likeness(Examples([question for question, _ in held]), [name for _, name in held])


def _filled(text: str, material: Material, writer: str) -> str:
    """Return a text with its blanks filled from the library; what is computed only where it is wanted."""
    blanks: dict[str, Callable[[], str]] = {
        "genre": lambda: material.pack.name,
        "samples": lambda: str(len(held(material, "sample"))),
        "policies": lambda: str(len(held(material, "policy"))),
        "years": lambda: _years([document.period for document in _of_kind(material, "sample")]),
        "policy_years": lambda: max((one.year for one in material.pack.texts if one.kind == "policy"), default=""),
        "work": lambda: _WORK,
        "safety": lambda: _safety(writer),
        "library": lambda: "\n\n".join(_library(material)),
        "offices": lambda: _offices(material),
        "others": lambda: _others(material),
    }
    return _BLANK.sub(lambda found: blanks[found[1]](), text)


def _of_kind(material: Material, kind: str) -> list[Document]:
    return [document for document in material.documents if document.kind == kind]


def _years(periods: list[str]) -> str:
    years = sorted(year for period in periods for year in _YEAR.findall(period))
    if not years:
        return "没有注明年份"
    return f" {years[0]} 年" if years[0] == years[-1] else f" {years[0]}—{years[-1]} 年"


def _offices(material: Material) -> str:
    """Return which samples are of the kind of office asked for; without one, what units they are of."""
    samples, units = held(material, "sample"), material.asked.units
    if units:
        found = [document.name for document in samples if of_office(document.name, units)]
        named = joined([f"“{unit}”" for unit in units])
        if not found:
            return f"资料库的 {len(samples)} 篇范文里，标题写明是{named}的一篇也没有。"
        return f"资料库里标题写明是{named}的范文有 {len(found)} 篇：{titles(found[:_NAMED])}。"
    types = Counter(document.type or "未分类" for document in samples)
    shares = joined([f"{name} {count} 篇" for name, count in types.most_common()])
    some = titles([document.name for document in samples[:: max(1, len(samples) // _NAMED)]][:_NAMED])
    return f"资料库现有范文 {len(samples)} 篇（{shares}），标题里看得出单位，例如：{some}。"


def _others(material: Material) -> str:
    names = [f"“{pack.name}”" for pack in material.others.values() if pack.id != material.pack.id]
    return f"；页面上换文种，还有{joined(names)}" if names else ""


def _library(material: Material) -> Iterator[str]:
    samples, policies = _of_kind(material, "sample"), _of_kind(material, "policy")
    yield held_line(material)
    said = material.asked.said or material.asked.question
    only = _SAMPLES.search(said) and not _TEXTS.search(said)
    types = Counter(document.type or "未分类" for document in samples)
    of_texts = _TEXTS.search(said) and not _SAMPLES.search(said)
    if samples and not of_texts:
        shares = joined([f"{name} {count} 篇" for name, count in types.most_common()])
        yield f"**范文**（{shares}）：\n\n" + bullets(
            titles([document.name])
            + f"（{joined([part for part in (document.type, document.period, _origin(document.bundled)) if part])}"
            + f"{'，反例' if document.id in material.weak else ''}）"
            for document in samples[:_LISTED]
        )
    if policies and not only:
        yield "**政策资料**：\n\n" + bullets(
            f"{titles([document.name])}（{_origin(document.bundled)}）" for document in policies[:_LISTED]
        )
    if len(samples) > _LISTED or (len(policies) > _LISTED and not only):
        yield f"只列了前 {_LISTED} 份，全部见“资料库”一页。"


def _origin(bundled: bool) -> str:
    return "随程序自带" if bundled else "本单位添加"


def _safety(writer: str) -> str:
    if writer:
        return (
            f"现在用语言模型 {writer} 写答案，问题和引用的资料片段会发给这个模型的服务地址；"
            "范文和政策仍存在本机。涉密内容不要输入。"
        )
    return (
        "现在没有接语言模型，答案由本机根据资料库写成，不联网，资料和稿子都留在这台电脑上。"
        "即便如此，涉密内容也不要输入。"
    )


_WORK = bullets(
    [
        "**问**：一个部分、一个主题、整篇怎么写，政策有什么要求，别人怎么拟小标题，几篇范文写了什么。",
        "**写**：把要点发给我，起草一段或整篇；要点里没有的数字留【待补】，不编。",
        "**比**：把初稿发给我，对照范文和要求，指出缺什么、薄在哪里、哪里像抄的、哪里写错。",
    ]
)
