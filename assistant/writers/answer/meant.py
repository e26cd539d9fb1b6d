"""What a question on writing is really about, where words aside mislead: the whole report, a part, last year's text."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre import RoleGuide
from assistant.genre.writing import Occasion
from assistant.writers.answer.material import Material
from assistant.writers.answer.occasion import named_occasions, spans_of
from assistant.writers.answer.report import wanted_length
from assistant.writers.answer.told import WHOLE, asks_to_write, told_plights
from assistant.writers.asked import Asked

_WRITE = re.compile(
    r"怎么|咋|如何|怎样|写(?:些|点)?(?:什么|啥|哪|几|多少)|写法|注意|搭|安排|起草|(?:突出|侧重|着重|强调|重点)[^，。]{0,4}(?:什么|啥|哪)|要点|把握"
    r"|(?:什么|啥|哪些)[^，。]{0,4}(?:特别|重点|着重)"
)
_CLAUSE = re.compile(r"[，。；！？,;!?\s]+")
_WHOLE = re.compile(
    r"整篇|全文|全篇|通篇|整个(?:报告|稿)|一整篇|框架|架子|提纲|结构|从头(?:到尾|写)|怎么搭|下手|写起|大纲|骨架"
)
_IN_PART = re.compile(r"部分|这块|那块|[那这]一?[条段块节]|一条|小标题")
_REPORT = re.compile(r"报告|述职|履职|汇报|材料|总结|述责|稿子?")
_OF_STATE = re.compile(
    r"情况的?(?:报告|汇报|总结)|[份篇][^，。？?]{0,14}情况"
)  # 工作情况 of 工作情况报告 is no part of one
_SMALL = re.compile(
    r"(?:小标题|分标题|二级标题|一二级标题)[^，。？?]{0,6}(?:怎么|咋|如何|怎样|才|要?(?:对仗|整齐|工整))|怎么[起取拟写][^，。]{0,6}小标题"
    r"|(?:小标题|分标题|二级标题)[^，。？?]{0,6}(?:几个字|多少字|多长|讲究|什么要求|对不对仗|要不要对仗|用不用对仗|动宾还是|主谓还是)"
)
_CHOICE = re.compile(
    r"范式|定式|固定(?:格式|写法|模式)|格式|规律|套路|要素|通行|拟制|怎么[拟起取]|还是|[用带加写]不[用带加写]|要不要|该不该"
)
_TYPE = re.compile(r"字体|字号|几号|居中|标点|书名号|黑体|宋体")
_WRITTEN = re.compile(r"写(?:的|了|过)")
_ALONE = re.compile(
    r"(?:还是|要不要|用不用|需不需要|该不该)[^，。？?]{0,4}(?:单列|单独|另起|另写)"
    r"|(?:单列|单独)[^，。？?]{0,6}还是|几句(?:话)?(?:就|行|够)"
)
_OUTLINE = re.compile(r"提纲|大纲|框架|骨架|架子|整篇|全文怎么|每一?(?:块|部分)[^，。]{0,4}(?:多少|多长)")
_INTO = re.compile(
    r"(?:怎么|咋|如何|怎样)[^，。？?]{0,4}(?:写进|写到|体现|写入|放进)|(?:写进|体现在|放进)[^，。？?]{0,6}(?:报告|材料|去)"
)
_HOW = re.compile(r"(?:怎么|咋|如何|怎样)[^，。？?]{0,3}写")
_WHAT = re.compile(r"写(?:些|点)?(?:什么|啥)(?!时候|人称|字体)")
_PARTED = re.compile(r"写?(?:几|哪几)[个]?(?:部分|块)")
_THIS_ONE = re.compile(r"(?:这|那)(?:份|篇|个|种)?(?:报告|材料|述职|汇报|总结|稿)")
_STRESS = re.compile(
    r"重点(?:放|在|是)[^，。？?]{0,4}(?:什么|啥|哪)|(?:突出|侧重|强调|重点|着重)[^，。？?]{0,6}(?:什么|啥|哪)|(?:什么|啥|哪些)[^，。？?]{0,4}(?:突出|侧重|强调)"
)
_KNOWN = 0.6  # nearness from which a question of the pack's list is the one asked
_TO_TELL = re.compile(r"(?:举个?例子?|例子|事例|案例|实例)[^，。？?]{0,4}(?:怎么|咋|如何|怎样)写")
_ASIDE = ("headings", "unclear", "requirement", "example", "how_to")
_LIST = re.compile(
    r"(?:给|来|列|举|推荐|找|再来|换)[我几一个些点出两三四五六七八九十\d]|[几两三四五六七八九十\d]+个小标题"
)


_NUMBERS = re.compile(r"序号|编号|标号|序数")


def asks_small_headings(material: Material) -> bool:
    """Whether a question wants to know how headings inside a report are made, not to be given some."""
    asked = material.asked
    if _NUMBERS.search(asked.question) or "叫法" in asked.question:
        return False  # 一级标题的序号怎么标: what stands before the words
    if asked.topics and asked.intent == "headings":
        return False  # 精神文明那块人家咋起小标题的: those of the topic are wanted
    counted = asked.length and asked.roles  # 小标题一般起几个
    listed = _LIST.search(asked.said or asked.question) or asked.count or asked.documents or counted
    return bool(_SMALL.search(_said(asked))) and not listed


def asks_alone(material: Material) -> bool:
    """Whether a question wants to know if a topic is worth an item of its own: 写几句就行还是单列一条."""
    asked = material.asked
    if asked.documents or asked.roles or asked.intent == "coverage" or (asked.asks == "yesno" and material.known.found):
        return False
    return bool(_ALONE.search(_said(asked)))


def asks_title(material: Material) -> bool:
    """Whether a question wants to know which of two ways a title is put, not how it is set in type."""
    asked, said = material.asked, _said(material.asked)
    return asked.target == "title" and bool(_CHOICE.search(said)) and not (asked.documents or _TYPE.search(said))


def is_to_write(material: Material) -> bool:
    """Whether a question wants to know how to write, and nothing that a report at hand says."""
    asked = material.asked
    if asked.documents or _WRITTEN.search(_said(asked)):
        return False
    return bool(unbuilt_occasion(material)) or (
        asked.of_writing and (asks_to_write(asked) or any(one.search(_said(asked)) for one in (_PARTED, _STRESS)))
    )


def is_own_task(material: Material) -> bool:
    """Whether 这份报告 is the one to be written, and none that was spoken of: 我们是镇里的，这份报告重点写什么."""
    asked = material.asked
    named = bool(_THIS_ONE.search(asked.question)) and not (asked.given or asked.topics or asked.roles)
    return named and is_to_write(material)


def unbuilt_occasion(material: Material) -> Occasion | None:
    """Return what a question wants done with a text at hand, such as last year's; None where it asks yes or no."""
    asked = material.asked
    wants = asked.intent in ("how_to", "unclear", "requirement") and asked.asks != "yesno"
    if not wants or asked.documents or asked.foreign:
        return None
    return next((one for one in named_occasions(material) if not one.built), None)


def meant_aside(material: Material) -> Material | None:
    """Return the material for how to write, where a question only sounds like one for a list, an example or a rule.

    An outline or a length wanted means the whole report (整篇提纲给我列一个, 八百字怎么分配), to give an example how to
    tell it (举例子怎么写), and a plight of one topic that topic (跟业务写到一起).
    """
    asked, said = material.asked, _said(material.asked)
    if asked.documents or asked.foreign or asked.pointing or (asked.asks == "yesno" and not _HOW.search(said)):
        return None
    asked = replace(asked, intent="how_to", of_writing=True)
    if topics := _topics_meant(material, said):
        return replace(material, asked=replace(asked, target="topic", topics=topics))
    if _report_meant(material, said):
        return replace(material, asked=replace(asked, target="report", topics=(), roles=(), inferred=""))
    return replace(material, asked=asked) if _writing_meant(material, said) else None


def _topics_meant(material: Material, said: str) -> tuple[str, ...]:
    """Return the topic of what is to be put into a report, or that a plight is of, where the question names none."""
    asked = material.asked
    if asked.target != "none" or asked.intent not in ("how_to", "unclear", "other"):
        return ()
    if _INTO.search(said) and (held := material.samples.headed(material.pack, asked.question)[:1]):
        return held
    topics = {topic.name for topic in material.pack.topics}
    plights = [one for one in material.pack.writing.plights if len(one.about) == 1 and re.search(one.asked, said)]
    return plights[0].about if plights and _WRITE.search(said) and plights[0].about[0] in topics else ()


def _report_meant(material: Material, said: str) -> bool:
    """Whether the whole report is asked for: its outline or length, one of an office or post, or where to begin."""
    asked = material.asked
    if asked.intent not in _ASIDE:
        return False
    if asked.target not in ("none", "report"):
        return _WRITE.search(said) is not None and _is_open(material) and means_whole(material)
    if asked.intent != "how_to" and not asked.topics and "写" in said and told_plights(material, WHOLE):
        return _ours(material, said)
    if _WRITE.search(said) and _is_open(material) and means_whole(material):
        return True
    if asked.topics or asked.roles:
        return False
    named = named_occasions(material)
    if _INTO.search(said):
        return any(one.unit for one in named)
    kind = any(one.built for one in named) and asked.intent != "example" and _is_open(material)
    asks = kind and (_WRITE.search(said) or _PARTED.search(said))
    return bool(_REPORT.search(said) and (asks or _OUTLINE.search(said) or wanted_length(material)))


def _writing_meant(material: Material, said: str) -> bool:
    """Whether how a part or topic is written is asked: in a plight, what besides to write, how to tell a case."""
    asked = material.asked
    if asked.intent in _ASIDE and (asked.topics or asked.roles) and _WRITE.search(said) and _in_a_plight(material):
        return True
    if asked.intent in ("requirement", "unclear") and asked.topics and _WHAT.search(said):
        return _is_open(material)
    return asked.intent == "example" and bool(asked.topics and _TO_TELL.search(said))


def names_own_report(material: Material) -> bool:
    """Whether nothing is named but the genre's own report, by its subject: 安全生产责任制落实情况报告怎么写."""
    asked, subject = material.asked, material.pack.subject
    of_part = asked.topics or asked.roles or asked.type or asked.units or asked.documents or asked.open or asked.foreign
    named = re.search(rf"{subject.removesuffix('责任制')}[^，。？?]{{0,12}}(?:报告|汇报|材料)", asked.question)
    return bool(named) and asked.target == "none" and not of_part


def meant(material: Material) -> Material:
    """Return the material with the question as it is meant: topics and parts only named in passing left out."""
    asked = material.asked
    whole = means_whole(material)
    if whole:
        asked = replace(asked, topics=(), roles=(), target="report", inferred="", intent="how_to", of_writing=True)
    elif asked.target == "topic" and asked.roles and not _holds_topic(material, clause := _written(asked)):
        names = [name for role in asked.roles if (guide := material.pack.guide(role)) for name in _names(guide)]
        if any(name in clause for name in names):
            asked = replace(asked, topics=(), target="role")
    if asked.target == "role" and "causes" in asked.roles and asked.roles[0] == "problems":
        asked = replace(asked, roles=("causes", *(role for role in asked.roles if role != "causes")))  # 问题的原因
    if asked.asks == "lack" and _WRITE.search(_said(asked)) and _in_a_plight(material):
        asked = replace(asked, asks="")  # 没有领导小组，组织领导怎么写 asks for no rule on what there is not
    return replace(material, asked=asked) if asked is not material.asked else material


def means_whole(material: Material) -> bool:
    """Whether the whole report is meant, though a part or topic is named."""
    asked = material.asked
    if asked.target not in ("none", "report", "topic", "role") or asked.documents or asked.place:
        return False
    said = _said(asked)
    if _IN_PART.search(said):
        return False
    if wanted_length(material) and not (asked.topics or asked.roles):
        return True
    if _WHOLE.search(said) and (asked.target != "role" or _REPORT.search(said)):
        return True
    if asked.target not in ("topic", "role"):
        return False
    spans = [span for span in spans_of(material) if _REPORT.search(span)]
    for words in (asked.said, asked.question):
        rest = _OF_STATE.sub("", words)
        for span in spans:
            rest = rest.replace(span, "")
        if _names_one(material, words) and not _names_one(material, rest):
            return True
    return False


def _ours(material: Material, said: str) -> bool:
    """Whether a question speaks of reports of this genre at all."""
    return bool(_REPORT.search(said)) or material.pack.subject.removesuffix("责任制")[:4] in said


def _is_open(material: Material) -> bool:
    """Whether no sentence of the pack's list is near enough to the question to answer it outright."""
    return material.known.score < _KNOWN


def _in_a_plight(material: Material) -> bool:
    """Whether the guide knows the case that the question tells of, for the very part or topic it names."""
    guides = [guide.name for role in material.asked.roles if (guide := material.pack.guide(role))]
    return bool(told_plights(material, *material.asked.topics, *guides))


def _names_one(material: Material, text: str) -> bool:
    return _holds_topic(material, text) or _holds_role(material, text)


def _written(asked: Asked) -> str:
    """Return the clause of a question that says what is to be written."""
    clauses = [clause for clause in _CLAUSE.split(asked.question) if clause]
    return next((clause for clause in clauses if _WRITE.search(clause)), asked.question)


def _holds_topic(material: Material, text: str) -> bool:
    topics = [material.pack.topic(name) for name in material.asked.topics]
    if material.asked.inferred and material.asked.inferred in text:
        return True
    return any(
        word.partition("^")[0] in text for topic in topics for word in (topic.name, *topic.synonyms, *topic.words)
    )


def _holds_role(material: Material, text: str) -> bool:
    guides = [guide for role in material.asked.roles if (guide := material.pack.guide(role))]
    return any(name in text for guide in guides for name in _names(guide))


def _names(guide: RoleGuide) -> tuple[str, ...]:
    return (guide.name, *guide.headings, *guide.cues, *guide.spoken)


def _said(asked: Asked) -> str:
    return f"{asked.said}\n{asked.question}"
