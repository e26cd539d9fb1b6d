"""The words whose very occurrence in the samples a question asks for: quoted ones, and those that are mentioned."""

from __future__ import annotations

import re

from assistant.genre import Topic
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import joined

_WHICH = re.compile(
    r"(?:(?:哪[几些一]?|几|多少|有没有)(?:[篇份个]|家单位|个单位)|哪些(?=报|范|材|样|单))"
    r"(?:报告|范文|材料|样[本稿例]|稿子?|总结|述职|汇报|单位)?(?:里面?|中)?(?:都|有|是)*"
    r"(?:写到|提到|提及|讲到|说到|写|提|讲|出现|用到|用)(?:过|了)*(?P<thing>(?!了(?!解)|过(?!程)|到(?!位))[^，。？?]{2,16}?)(?:的事|这[件个]事|的内容|这一?(?:个问题|[条点句]话?|个说法|种说法)|这几?个字)?[吗么呢]?[？?]?$"
)
_USED = re.compile(r"(?:用|出现)(?:到|过|了)*$")  # a phrase that is used is looked for as it stands: 用了特此报告
_SPOKEN_OF = re.compile(r"的?(?:报告|汇报|材料|述职|总结)有几篇写到(?P<of>[一-鿿A-Za-z\d]{2,10})[？?]?$")
_AFTER = re.compile(r"(?:哪[几些]|几|多少)篇[^，。？?]{0,6}?(?:写|提|讲|说|用|出现)(?:到|了|过)+(?P<of>[^。？?]+)")
_SO_CALLED = re.compile(r"这一?(?:个问题|条|点|句)")  # what is looked for is called a problem, and is no part
_LEAST = 3  # characters of a thing
USUAL = 0.65  # share of the samples from which a word of a topic is what the topic is about
_MENTIONED = re.compile(r"提到|提及|用到|用了|用过|出现|含有|带有|有没有用")
# A net that is woven of people or rules, and no internet: 织密管理网络.
_NO_INTERNET = re.compile(
    r"(?:织[密牢好就细紧]|编织|构建|构筑|健全|完善|形成|延伸)[^，。；、]{0,14}网络(?=[，。；、”）\s]|$)"
    r"|(?:防控|责任|服务|管理|组织|联络|帮扶)网络(?=体系|建设|[，。；、”）\s]|$)"
)
_HEADS = frozenset(("管理", "建设", "工作"))  # what is done with a thing, and names none by itself
_ALONE = re.compile(
    r"[篇份家][^，。？?]{0,4}?(?:写|提|讲|说|出现)(?:到|了|过)*(?P<of>管理|建设|工作)(?:的|[吗呢])?[？?]?$"
)
_SHARES = ("百分之", "百分比", "比例", "占比", "比重")  # what a count is put in, and no word looked for
# Second halves of topics' names that name nothing by themselves.
GENERAL = ("管理", "建设", "工作", "引导", "防范", "化解", "融合", "选树", "考核", "领导", "学习", "文明")
_NEARLY = 2.0  # weight from which a word of a topic shows that a text comes near it


def without_nets(text: str) -> str:
    """Return ``text``, as long as it was, without 网络 where it is the object of weaving and no internet."""
    return _NO_INTERNET.sub(lambda found: "□" * len(found[0]), text)


def near_words(topic: Topic) -> tuple[str, ...]:
    """Return the words by which a text comes near a topic, the longest first; who has none says nothing of it."""
    weighed = (word.partition("^") for word in topic.words)
    words = {topic.name, *topic.synonyms, *(word for word, _, weight in weighed if float(weight or 1) >= _NEARLY)}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def words_in_part(material: Material) -> tuple[str, ...]:
    """Return the genre's words that a question looks for inside a part it names (导语里带二十大的)."""
    asked = material.asked
    guides = [guide for role in asked.roles if (guide := material.pack.guide(role))]
    names = [name for guide in guides for name in (guide.name, *guide.headings, *guide.cues, *guide.spoken)]
    words = [word for word in wanted_words(material) if word not in asked.open]
    return tuple(word for word in words if asked.roles and not any(word in name or name in word for name in names))


def literal_words(material: Material) -> tuple[str, ...]:
    """Return the words whose very occurrence is asked for: quoted ones, and those that are mentioned or used."""
    question = material.asked.question
    if thing := mentioned(material):
        return (thing,)
    if quoted_words := re.findall(r"[“\"《]([^“”\"《》]{2,30})[”\"》]", question):
        return tuple(word for one in quoted_words for word in re.split(r"…+|\.{3,}|——", one) if word)
    if (said := _SPOKEN_OF.search(question)) and not material.asked.roles:
        names = {name for topic in material.pack.topics for name in (topic.name, *topic.synonyms)}
        return () if said["of"] in names or same_named(material, said["of"]) else (said["of"],)
    words = wanted_words(material) if _MENTIONED.search(question) and not material.asked.roles else ()
    texts = [report.text for _, report in material.samples.items]
    whole = found["thing"] if (found := _WHICH.search(material.asked.said)) else ""
    if whole and names_topic(material, whole) and not any(whole in text for text in texts):
        return ()  # 意识形态风险防范 is a topic, and no words to be looked for
    nowhere = not any(name in text for word in words for name in called_also(material, word) for text in texts)
    return () if nowhere and any(names_topic(material, word) for word in words) else words


def names_topic(material: Material, word: str) -> str:
    """Return the topic that a word is a name of, the genre's own before it left out: 意识形态阵地; empty for none."""
    bare = (word, word.removeprefix(genre_of(material)).lstrip("的"))
    return next((t.name for t in material.pack.topics for one in bare if one in (t.name, *t.synonyms)), "")


def is_narrower(material: Material, word: str, topic: str) -> bool:
    """Whether a word says less than its topic, and is not only its name in short or with a general half: 阵地建设."""
    bare = word.removeprefix(genre_of(material))
    if bare.removeprefix(topic) in ("", *GENERAL):  # 精神文明建设
        return False
    return not any(bare.startswith(half) and bare[len(half) :] in ("", *GENERAL) for half in halves(topic))


def halves(topic: str) -> tuple[str, str]:
    """Return the halves of a topic's name: 阵地 and 管理."""
    return topic[:2], topic[2:]


def genre_of(material: Material) -> str:
    """Return what the genre is of, in short: 意识形态 of 意识形态工作责任制."""
    return material.pack.subject.removesuffix("责任制").removesuffix("工作")


def in_pieces(material: Material, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``words``, a compound that stands in no sample by its halves where some sample has both: 巡察整改."""
    said = [word for word in words if re.search(rf"[“\"《]{re.escape(word)}", material.asked.question)]
    texts = [report.text for _, report in material.samples.items]
    kept: list[str] = []
    for word in words:
        halves = (word[:2], word[2:])
        split = len(word) == 4 and word not in said and not any(word in text for text in texts)
        kept += halves if split and any(all(half in text for half in halves) for text in texts) else (word,)
    return tuple(kept)


def called_also(material: Material, word: str) -> tuple[str, ...]:
    """Return the names of the very thing ``word`` names that stand in some sample: 网评队伍 of 网评员队伍.

    What is quoted is looked for as it stands.
    """
    if re.search(rf"[“\"《]{re.escape(word)}", material.asked.question):
        return (word,)
    group = next((names for line in material.common.same_names if word in (names := line.split())), [])
    texts = [report.text for _, report in material.samples.items]
    held = [name for name in group if any(name in text for text in texts)]
    return tuple(n for n in held if n == word or not any(one != n and one in n for one in held)) or (word,)


def same_named(material: Material, text: str) -> str:
    """Return the longest name of the table of same names that stands in ``text``; empty where none does."""
    names = (name for line in material.common.same_names for name in line.split() if name in text)
    return max(names, key=len, default="")


def faces(material: Material, word: str) -> tuple[str, ...]:
    """Return the words by which samples speak of a thing: a compound by those of its halves that most have not.

    讲座论坛 stands in two samples, 讲座 or 论坛 in seventeen; of 巡察整改 only 巡察 tells anything.
    """
    texts = [report.text for _, report in material.samples.items]
    known = {name for topic in material.pack.topics for name in (topic.name, *topic.synonyms)}
    known |= {name.partition("^")[0] for topic in material.pack.topics for name in topic.words}
    if len(word) != 4 or not all(half in known for half in (word[:2], word[2:])):
        return (word,)
    held = {half: sum(half in text for text in texts) for half in (word[:2], word[2:])}
    return tuple(half for half, count in held.items() if 0 < count < USUAL * len(texts)) or (word,)


def mentioned(material: Material) -> str:
    """Return the thing a question looks for in the samples, as some sample writes it: 哪篇写到了周四大学堂.

    A last word that names a topic may be missing there (扫黑除恶宣传); what only names a topic is no such thing.
    """
    found = _WHICH.search(material.asked.said) or _WHICH.search(material.asked.question)
    if not found:
        return ""
    thing = found["thing"].strip('“”"《》')
    if material.asked.roles and not (_SO_CALLED.search(found[0]) or _is_used(material, found)):
        return ""
    names = {name for topic in material.pack.topics for name in (topic.name, *topic.synonyms)}
    ends = [
        name
        for name in names | _HEADS | {"活动", "制度"}
        if thing.endswith(name) and len(thing) - len(name) >= (_LEAST - 1 if name in _HEADS else _LEAST)
    ]
    tried = (thing, *sorted((thing.removesuffix(end) for end in ends), key=len, reverse=True))
    tried = tuple(one for one in tried if one not in material.pack.subject)  # 意识形态 of 意识形态风险防范
    if thing in names or not tried or tried[0] != thing or len(thing) < _LEAST:
        return ""
    if thing.endswith("管理") and len(thing) > _LEAST + 1:  # 工作群管理: whoever has 工作群 tells how it is managed
        tried = (*tried[1:], thing)
    if same := next((one for one in tried if len(called_also(material, one)) > 1), ""):
        return same
    return next((one for one in tried if any(one in report.text for _, report in material.samples.items)), "")


def _is_used(material: Material, found: re.Match[str]) -> bool:
    """Whether what is found is a phrase that samples use, and no part of a report: 特此报告, and not 结束语."""
    thing = found["thing"].strip('“”"《》')
    guides = [guide for role in material.asked.roles if (guide := material.pack.guide(role))]
    parts = {name for guide in guides for name in (guide.name, *guide.headings, *guide.spoken)}
    cues = {cue for guide in guides for cue in guide.cues}
    used = thing in cues or bool(_USED.search(found[0][: found.start("thing") - found.start()]))
    return used and thing not in parts and any(thing in report.text for _, report in material.samples.items)


def wanted_words(material: Material) -> tuple[str, ...]:
    """Return the words whose literal presence is asked for, the genre's general ones left out."""
    general = {material.pack.subject, material.pack.name, material.pack.subject.removesuffix("责任制"), "工作", "报告"}
    kinds = {name for kind in material.pack.report_types for name in (kind.name, *kind.synonyms)}
    counted = _AFTER.search(material.asked.question)
    words = tuple(
        term
        for term in material.asked.terms
        if (not counted or term in counted["of"])  # 公安那边的报告有几篇写到网安 is of 网安
        and term not in general
        and term not in _SHARES
        and term not in kinds
        and term not in (*material.asked.writing, *material.asked.units)
    )
    return tuple(word for word in words if word not in _HEADS) or words


def phrase_asked(material: Material, words: tuple[str, ...]) -> str:
    """Return ``words`` as the question puts them together: 批评和自我批评; one by one where more stands between."""
    found = _AFTER.search(material.asked.question)
    said = found["of"].strip("的吗呢了 ") if found else ""
    as_one = all(word in said for word in words) and len(said) <= sum(map(len, words)) + len(words) - 1
    return said if as_one and words else joined(words)


def head_alone(material: Material) -> str:
    """Return the word of a question that only says what is done with a thing it does not name: 几篇写了管理."""
    found = _ALONE.search(material.asked.question)
    return found["of"] if found else ""
