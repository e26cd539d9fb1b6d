"""How many documents the library holds, the same figures wherever they are told: of one genre, bad examples told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import bullets, joined, titles
from assistant.writers.answer.written import Written

_SAMPLES = re.compile(r"范文|样[例本稿]|例文|报告|[几多]少?篇")
_TEXTS = re.compile(r"政策|制度|规定|文件|通知|细则|办法")
_ANY = re.compile(r"材料|资料(?!库)|文档|东西|[几多]少?[份个]")
_HOW_MANY = re.compile(r"(?:几|多少)\s*[份篇个](?!字|月|部分)|多少")
_OWN = re.compile(
    r"(?:我们?|咱们?|自己|本单位|单位)[^，。？?]{0,6}(?:加|上传|导入|添|放|存|传|录|学|的)|(?:加|上传|导入|添加|放)进"
)
# What such a question may say beside what is counted; with anything else it counts something in them.
_BESIDE = re.compile(
    r"资料库|库|里面|[里中上]|现在|目前|一共|总共|共|合计|有|我们?|咱们?|自己|本单位|单位|加进来|加进去|加进|加了?|上传|导入|添加|放进来?|放|存|传|录入?|学习?"
    r"|的|了|都|各|分别|和|与|还|就|呢|啊|吗|请问|多少|几|[份篇个]|又|另外|是|到底|[，,、。？?；; ]"
)


def counted_documents(material: Material) -> Written | None:
    """Return how many documents are held, where nothing else is asked: 样本几份制度几份; None otherwise."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.period or asked.type or asked.units or asked.negated or not _HOW_MANY.search(said):
        return None
    if asked.intent == "about" and not _OWN.search(said):
        return None  # of the whole library the page on it tells more
    rest = said
    for one in (_SAMPLES, _TEXTS, _ANY, _BESIDE):
        rest = one.sub("", rest)
    named = any(one.search(said) for one in (_SAMPLES, _TEXTS, _ANY))
    return None if rest or not named else Written("coverage", True, _told(material, said), exact=True)


def held(material: Material, kind: str) -> list[Document]:
    """Return the documents of the genre of one kind."""
    return [one for one in material.documents if one.kind == kind]


def held_line(material: Material) -> str:
    """Return how many samples and policies there are, how many of each the office has added, and what is counted."""
    samples, policies = held(material, "sample"), held(material, "policy")
    added = (
        f"其中本单位加的范文 {_own(samples)} 篇、政策资料 {_own(policies)} 份。" if _own([*samples, *policies]) else ""
    )
    return f"资料库现有范文 {len(samples)} 篇、政策资料 {len(policies)} 份。{added}{_basis(material, samples)}"


def _basis(material: Material, samples: Sequence[Document]) -> str:
    """Return what the figures count, and how many of the samples no statistics take in."""
    weak = sum(one.id in material.weak for one in samples)
    told = f"；范文里有 {weak} 篇是标明的反例，统计写法时不算，按 {len(samples) - weak} 篇统计" if weak else ""
    return f"只数“{material.pack.name}”这一文种的{told}。"


def _told(material: Material, said: str) -> Iterator[str]:
    kinds = [kind for kind, asks in (("sample", _SAMPLES), ("policy", _TEXTS)) if asks.search(said)]
    if len(kinds) != 1 or re.search(r"材料|资料(?!库)|文档|东西", said):
        kinds = ["sample", "policy"]
    own = bool(_OWN.search(said))
    lists = {kind: [one for one in held(material, kind) if not (own and one.bundled)] for kind in kinds}
    counts = joined([_count(kind, len(documents)) for kind, documents in lists.items()])
    whose = "本单位加进资料库的" if own else "资料库现有"
    total = f"共 {sum(map(len, lists.values()))} 份：" if len(lists) > 1 else ""
    yield f"**{whose}{total}{counts}**。{_basis(material, lists.get('sample', []))}"
    if own or len(kinds) == 1:
        for kind, documents in lists.items():
            if documents:
                name = "范文" if kind == "sample" else "政策资料"
                yield f"**{name}**：\n\n" + bullets(_named(material, one) for one in documents)


def _count(kind: str, number: int) -> str:
    return f"范文 {number} 篇" if kind == "sample" else f"政策资料 {number} 份"


def _named(material: Material, one: Document) -> str:
    told = joined([part for part in (one.type, one.period, "反例" if one.id in material.weak else "") if part])
    return titles([one.name]) + (f"（{told}）" if told else "")


def _own(documents: Sequence[Document]) -> int:
    return sum(not one.bundled for one in documents)
