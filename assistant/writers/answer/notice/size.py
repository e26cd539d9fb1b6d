"""How long the notice wants the report, and for whom: 乡镇可放宽到3500字 is told to those it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.notice import Requirement
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, fitting, quoted_in
from assistant.writers.answer.notice.pieces import each_with_its_thing
from assistant.writers.cite import shown

_LIMIT = re.compile(r"今年|这次|本次|上限|下限|最多|最少|不超过|不能超|以内|限|通知|要求|我们是|咱们?是|20\d\d年")
_BARE = re.compile(r"^(?:[^，。？?]{0,4}报告)?(?:最多|最少|至少|上限)(?:能|可以|要|得)?写到?多少[？?]?$")
# How long the report is to be, and nothing else: 材料要写多少字.
_WHOLE = re.compile(
    r"(?:请问)?(?:[这那]?[篇份个]?(?:材料|报告|稿子?|文章|全文|正文|总共|一共))*(?:大概|到底|究竟)?(?:要|得|应该?|需要?|该)?(?:写|弄|控制)?"
    r"(?:在|到|成)?(?:多少个?字|多长|几千字|几百字|多少字数)(?:左右|合适|为宜|才够|才行|算够|就够)?[呢啊了]?[？?]?"
)
# A length of something else than the whole report: of a part, or of another text.
_OF_ELSE = re.compile(r"述职|述责|部分|板块|每[一个条项段]|摘要|案例|清单|台账|说明|附件")
_WE_ARE = re.compile(r"(?:我们?|咱们?|本单位)是")
_ORGAN = re.compile(r"宣传部门?|统战部门?|网信办|宣传办")
_IN_TOPIC = re.compile(r"宣传|统战|网络|舆情|阵地|引导|部分|板块")
_USUAL = re.compile(r"一般|通常|范文|别人|人家|合适|平均|大概|样[本例稿]")
# What stands before a length and does not say for whom it is.
_NOT_WHOM = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,2}[）)]|^\d{1,2}[.．、]|报告|篇幅|字数|全文|正文|总体|材料|文稿|原则上|一般|可以?|适当|放宽|控制|限制|压缩|不超过|不得超过|不少于|超过|[的在到为至以应要须不]|，|；|。|：|\s"
)
_OFFICE = re.compile(
    r"[一-鿿]{0,6}?(?:卫生院|医院|学校|[小中大]学|幼儿园|学院|街道|社区|乡镇|机关|部门|公司|企业|局|院|镇|乡|村)(?![一-鿿]?长|里|关)"
)
_TOWN = {"镇": "乡镇", "乡": "乡镇"}


@dataclass(frozen=True, slots=True)
class _Size:
    """A length a notice fixes of the whole report, for whom (nobody named: for all), and its sentence."""

    entry: Requirement
    whom: str
    sentence: Span


def asks_whole_size(said: str) -> bool:
    """Whether it is asked how long the report is to be, what is usual then stands below the notice."""
    return bool(_WHOLE.fullmatch(said))


def asks_size(material: Material) -> bool:
    """Whether it is asked how long this report may be, and not how long such reports usually are."""
    asked = material.asked
    said = asked.said or asked.question
    named = asked.topics and not (_ORGAN.search(said) and not _IN_TOPIC.search(_ORGAN.sub("", said)))
    of_topic = named and not _WE_ARE.search(said)  # 我们是文化站 names no topic, and 宣传部要的 none either
    if _BARE.search(said) and not (asked.roles or asked.topics or asked.documents):
        return True
    if asks_whole_size(said) and not (asked.roles or asked.topics or asked.documents):
        return True
    if not asked.length or asked.roles or of_topic or asked.documents or _USUAL.search(said):
        return False
    return asked.notice or bool(_LIMIT.search(said))


def limit_first(material: Material, notices: Sequence[Notice], told: bool = False) -> str:
    """Return that the length the notice fixes goes before how long samples are, the sentence where it is not ``told``
    above; empty where the notice fixes none."""
    for notice in fitting(material, notices)[:1]:
        spans = list(dict.fromkeys(one.sentence for one in _sizes(notice)))
        said = "" if told else f"通知对全文字数的要求：{quoted_in(material, notice, spans[0], 200)}。" if spans else ""
        return f"{said}**字数以通知为准**，下面的篇幅是范文的，只供参考。" if spans else ""
    return ""


def size_lines(material: Material, notice: Notice) -> str:
    """Return the length for the office asked of, first and in bold, with the sentences that fix it; empty for none."""
    sizes = list(_sizes(notice))
    if not sizes:
        return ""
    whom = _whom(f"{material.asked.said}，{material.asked.question}")
    mine = _for(whom, sizes) if whom else []
    every, special = [one for one in sizes if not one.whom], [one.whom for one in sizes if one.whom]
    others = _of_else(notice, sizes)
    said = ""
    if len(sizes) == 1 and not special and len(notice.checklist.of("length")) > 1:
        said = f"- **{shown(sizes[0].entry.value)}**"
    elif mine:
        said = f"- **{mine[0].whom}：{shown(mine[0].entry.value)}**"
    elif whom and every and special:
        said = f"- **{shown(every[0].entry.value)}**（另有规定的只是{'、'.join(special)}）"
    elif len(sizes) > 1 and special:
        told = "；".join(f"{f'{one.whom}：' if one.whom else ''}{shown(one.entry.value)}" for one in sizes)
        said = f"- **{told}**"
    spans = list(dict.fromkeys(one.sentence for one in sizes))
    lines = "；".join(quoted_in(material, notice, span, 300) for span in spans[:3])
    other = "；".join(quoted_in(material, notice, span, 300) for span in others)
    return "\n".join(line for line in (said, f"- 多少字：{lines}", f"- 另有：{other}" if other else "") if line)


def _of_else(notice: Notice, sizes: Sequence[_Size]) -> list[Span]:
    """Return the pieces that fix a length of another text or part, outside the sentences quoted for the report."""
    said = [one.sentence for one in sizes]
    entries = [one for one in notice.checklist.of("length") if not any(s.start <= one.start < s.end for s in said)]
    return each_with_its_thing(notice.text, entries)[:2]


def _sizes(notice: Notice) -> list[_Size]:
    found = []
    sentences = split_sentences(notice.text)
    for entry in notice.checklist.of("length"):
        if entry.states or any(part.start <= entry.start < part.end for part in notice.checklist.parts):
            continue  # of a part, and not of the report
        sentence = next((one for one in sentences if one.start <= entry.start < one.end), Span(entry.start, entry.end))
        clause = re.split(r"[，；。：]", notice.text[sentence.start : entry.start])[-1]
        if _OF_ELSE.search(clause):
            continue
        whole = f"{clause}{entry.value}"
        before = re.split(r"[\d０-９]", re.sub(r"^[（(]?[一二三四五六七八九十\d]{1,2}[）).．、]", "", whole))[0]
        found.append(_Size(entry, _NOT_WHOM.sub("", before), sentence))
    return found


def _whom(question: str) -> str:
    """Return the kind of office a question says it is asked for."""
    found = [one[0] for one in _OFFICE.finditer(re.sub(r"我们|咱们?|本|是|单位报告|报告|的", "，", question))]
    return max(found, key=len, default="")


def _for(whom: str, sizes: Sequence[_Size]) -> list[_Size]:
    """Return the lengths for a kind of office: 乡镇 for 清河镇, 乡镇卫生院 for 卫生院."""
    for name in (whom, _TOWN.get(whom[-1], whom)):
        held = [one for one in sizes if one.whom and (name in one.whom or one.whom in name)]
        exact = [one for one in held if one.whom.endswith(name) or name.endswith(one.whom)]
        if exact or held:
            return exact or held
    return []
