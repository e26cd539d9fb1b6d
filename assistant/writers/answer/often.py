"""Why so many reports write the same thing (为什么老是写“学习不够深入”): how many of the samples do, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Role
from assistant.structure.statistics import TopicStatistics
from assistant.writers.answer.material import Material
from assistant.writers.answer.told import told_plights
from assistant.writers.answer.words import GUIDE, advised, block
from assistant.writers.cite import shown

OFTEN = re.compile(
    r"(?:为什么|为啥|为何|怎么)(?:大家|别人|人家|各单位|范文|样本|报告|材料|问题|不足|原因|打算|做法|部分|里面?|里头|中|的)*"
    r"(?:都|总是?|老是?|一直|经常|常常|净|一律|反复|爱)+(?:喜欢|爱|在|要)?(?:写|说|提|用)(?:到|着)?[“\"]?(?P<thing>[^”\"，。？?]{2,16})[”\"]?"
    r"(?:这(?:一?条|句话?|几个字)|啊|呢|呀)*[？?]?$"
)
_SHORTFALL = re.compile(r"不够|不足|不强|不深|不严|不到位|不高|不实|不多|欠缺|薄弱|短板|差距|问题")
_MOSTLY, _SOME = 0.5, 0.2  # share of the samples from which something is written by most, and from which by some


def asks_why_often(material: Material) -> bool:
    """Whether a question wants to know why something is written again and again."""
    return bool(_found(material)) and not material.asked.documents


def _found(material: Material) -> re.Match[str] | None:
    return OFTEN.search(material.asked.question) or OFTEN.search(material.asked.said)


def write_why_often(material: Material) -> Iterator[str]:
    """Yield in how many samples it stands, that no reason is written, and how to write it another way."""
    found, samples = _found(material), material.samples
    thing = found["thing"] if found else ""
    literal = sum(thing in report.text for _, report in samples.items)
    topic, role, held = _topic(material, thing)
    guide = material.pack.guide(role) if role else None
    told, most = [], literal
    if held and guide and role:
        word = _word(material, topic, thing)
        speaking = len({one.id for one, report, part in samples.sections(role) if word in part.of(report.text)})
        most = max(speaking, held.n_with)
        told.append(f"“{guide.name}”里说到“{word}”的 {speaking} 篇，把“{topic}”单列成条的 {held.n_with} 篇")
    told.append(f"字面写着“{shown(thing)}”的 {literal} 篇")
    n = samples.n
    much = "范文里确实写得多" if most >= _MOSTLY * n else "有一些范文写" if most >= _SOME * n else "范文里写得不多"
    yield f"**{much}**：{n} 篇{samples.label}里，{'；'.join(told)}。{samples.basis}"
    yield "为什么都这样写，资料库里没有说明，只能数出有多少，我不另编。"
    plights = told_plights(material, topic, guide.name if guide else "")
    lines = [line for one in plights for line in one.says if "年年" not in line or "年年" in material.asked.said]
    yield block(f"不想和别人写得一样{GUIDE}", advised(material, lines))


def _word(material: Material, topic: str, thing: str) -> str:
    """Return the word of a topic that stands in ``thing``, the longest; its name where none does."""
    of = material.pack.topic(topic)
    words = [word.partition("^")[0] for word in (of.name, *of.synonyms, *of.words, of.name[-2:])]
    return max((word for word in words if word in thing), key=len, default=topic)


def _topic(material: Material, thing: str) -> tuple[str, Role | None, TopicStatistics | None]:
    """Return the topic something is of, the part it is mostly written in, and what was counted of it there."""
    named = [one.name for one in material.pack.topics if any(word in thing for word in (one.name, *one.synonyms))]
    statistics = material.samples.statistics.topics
    roles: tuple[Role, ...] = ("problems",) if _SHORTFALL.search(thing) else ("done", "problems", "plans")
    counted: list[tuple[str, Role, TopicStatistics]] = [
        (name, role, statistics[role, name])
        for name in named or material.asked.topics
        for role in roles
        if (role, name) in statistics
    ]
    return max(counted, key=lambda one: one[2].n_with) if counted else ("", None, None)
