"""Which of all topics, or of all parts, the samples write most, least or at greatest length: a ranking, counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Role
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import bullets, percent, spread
from assistant.writers.answer.written import Written

_WHICH = r"(?:哪(?:些|个|几个?|一个|一|[两三四五]个?)|什么)"
_TOPIC = r"(?:主题|话题|方面|问题|内容)"
_OFTEN = r"(?:最(?:多|少|常|普遍|容易)|较[多少]|(?:很|较|比较)(?:多|少|常)(?!数)|少有人|没什么人|常见)"
_TOPICS = re.compile(
    rf"{_WHICH}的?{_TOPIC}[^，。？?]{{0,8}}{_OFTEN}"
    rf"|{_OFTEN}(?:被)?(?:[写提讲出][到现过]?)?的{_TOPIC}[^，。？?]{{0,6}}{_WHICH}"
    rf"|(?:[写提讲]得|[写提讲]){_OFTEN}的?是?{_WHICH}{_TOPIC}"
    rf"|{_TOPIC}(?:里|中)?{_WHICH}(?:个|些)?[^，。？?]{{0,4}}{_OFTEN}"
)
_PARTS = re.compile(
    r"哪(?:个|一个|一)?(?:大)?(?:部分|块|章)[^，。？?]{0,8}最[长短多少大小]"
    r"|最[长短大小]的(?:大)?(?:部分|块)[^，。？?]{0,4}(?:哪|什么)"
)
# What the samples usually write in a part: 范文里做法一般写哪几条, 成绩从哪几个角度写.
_USUAL = re.compile(
    r"(?:写|列|讲|谈|提|总结|归纳|分)(?:了|的|成|出)?(?:是|有)?(?:些)?(?:哪(?:几|些)|几)(?:个|大)?(?:条(?!件)|方面|角度|块|类|点|主题)(?!合适|好|为宜)"
    r"|从(?:哪(?:几|些)|几|什么|哪)(?:个|些)?(?:方面|角度|层面)[^，。？?]{0,4}(?:写|讲|谈|说|总结|展开|入手)"
    r"|(?:写|列|讲)(?:的)?(?:都|多|主要)?是?(?:哪些|什么)(?:方面|主题|内容|条目)"
)
_OF_SAMPLES = re.compile(r"范文|样[本例稿]|例文|别人|人家|大家|同行|(?:别的|其他|兄弟|各)单位|库里")
_HOW_MANY = re.compile(r"(?<!哪)几[条点个][^，。？?]{0,2}(?:合适|好|为宜|算|$|[？?])")
_FEW = re.compile("少|短|小")
_TOLD = re.compile("写|提|讲|出现|说|列|范文|报告|样[本例]")
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("problems", re.compile("问题|不足|短板")),
    ("causes", re.compile("原因")),
    ("plans", re.compile("打算|计划|措施")),
)
_SHOWN = 8
_NEEDS = 2  # topics from which there is anything to rank


def write_ranking(material: Material) -> Written | None:
    """Answer which topics or parts stand first or last among all; None where no such thing is asked."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.topics or asked.documents or asked.outside or asked.foreign or not material.samples.n:
        return None
    if _PARTS.search(said) and not asked.roles:
        return Written("coverage", True, _parts(material, bool(_FEW.search(said))), exact=True)
    usual = bool(_USUAL.search(said) and _OF_SAMPLES.search(said)) and not _HOW_MANY.search(said)
    if not (usual or (_TOPICS.search(said) and _TOLD.search(said))):
        return None
    role: Role = next((role for role, pattern in _ROLES if pattern.search(said)), "done")
    ranked = _ranked(material, role)
    if len(ranked) < _NEEDS:
        return None
    return Written("coverage", True, _topics(material, role, ranked, bool(_FEW.search(said))), exact=True)


def _ranked(material: Material, role: Role) -> list[tuple[str, int]]:
    """Return the topics that have entries of their own in a part, with how many samples have one; most first."""
    counted = {topic: held.n_with for (part, topic), held in material.samples.statistics.topics.items() if part == role}
    return sorted(counted.items(), key=lambda pair: -pair[1])


def _topics(material: Material, role: Role, ranked: list[tuple[str, int]], few: bool) -> Iterator[str]:
    samples = material.samples
    guide = material.pack.guide(role)
    part = guide.name if guide else ""
    order = ranked[::-1] if few else ranked
    lead = "、".join(f"{topic}（{n} 篇）" for topic, n in order[:3])
    word = "最少" if few else "最多"
    yield f"**“{part}”部分单列成条{word}的主题是{lead}。**{samples.basis}"
    yield bullets(f"{topic}：{n}/{samples.n} 篇" for topic, n in order[:_SHOWN])
    if few and (without := [topic.name for topic in material.pack.topics if topic.name not in dict(ranked)]):
        yield f"一篇也没有单列的：{'、'.join(without)}。"
    yield "这里数的是有专门一条的篇数，只在别的条目里带一句的不算；篇数多少是写的习惯，不是要求。"


def _parts(material: Material, few: bool) -> Iterator[str]:
    samples = material.samples
    held = [(guide.name, found) for guide in material.pack.roles if (found := samples.statistics.roles.get(guide.role))]
    order = sorted(held, key=lambda pair: pair[1].chars.median * (1 if few else -1))
    name, first = order[0]
    word = "短" if few else "长"
    yield f"**最{word}的是“{name}”，{spread(first.chars, '字')}。**{samples.basis}"
    yield bullets(
        f"{part}：{spread(found.chars, '字')}，约占全文 {percent(found.share)}，{found.n_with} 篇有这一部分"
        for part, found in order
    )
