"""What is to be written, and whether it is another kind of text than the genre's: 巡察整改报告, 询价函, 体检报告."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.tasks.ask import wording
from assistant.tasks.ask.terms import Term
from assistant.writers.asked import Asked

UNIT = re.compile(
    r"(?:[局委办行校院司部厅站所队团馆]|[村居]委会|单位|国企|央企|高校|中职|幼儿园|乡|园|分局|门店|工厂|厂|店|[局校院村镇县市区厂处]里|中心|集团|公司|街道|乡镇|社区|支部|银行|医院|学校|学院|大学|中学|小学|企业|机关|法院|检察院|协会|园区|村|镇|县|市|区|省)$"
)
_OBJECT_AFTER = re.compile(
    r"的(?!原话|原文|内容|话|精神|讲话)(?=.)|(?:帮忙|帮我|给我|替我|看看|到底|究竟|大概|具体)*(?:应该|应当|应|该|要|需要|一般|通常|可以)?(?:怎么|如何|怎样|咋|怎|写(?:什么|哪些|点什么|些什么|几))|(?:应该|应当|应|该|要)?(?:包括|包含|含|有|由)[^，。？?]{0,4}(?:哪|什么|啥|几)|格式|模板|开头|结尾|标题|小标题|部分"
)
# A part only a text has; what stands before it is a text: 结婚请柬的开头结尾.
_PART_AFTER = re.compile(r"的?(?:开头|结尾|开场白|抬头|称呼|称谓|落款|正文|格式|模板|范文)")
# A part of the text that is to be written: 合同里的责任条款怎么起草.
_IN_IT = re.compile(r"(?:里面?|中|当中)的?[^，。？?]{0,10}(?:怎么|如何|怎样|咋)[^，。？?]{0,3}(?:写|拟|起草|表述)")
_OBJECT_BEFORE = re.compile(r"(?:写|起草|拟|撰写|[要得该]交)(?:好|[一几]?[份篇个段]|多少份?|点|些)?$")
_TEXT_KIND = re.compile(r"报告|总结|方案|计划|材料|文章|稿|书(?!记)|信(?!访|息)|函")
# Texts of our kind; with a word before them that is not the genre's (巡察整改报告) they are another's.
_OWN_KIND = re.compile(r"述职报告|履职报告|报告|述职|总结|汇报|材料")
_MODIFIER = re.compile(
    r"^(?:落实|开展|贯彻|推进|完成|履行|执行|进展|情况|专项|专题|正式|书面|当面|口头|现场|会上|完整|全面|年中|年末|年终|年初|工作|单位|部门|本级"
    r"|上级|基层|机关|内部|个人|领导|班子|分管|整体|同类|类似|主要|综合|半年|季度|阶段|任期|干部|职工|同志|党建|自查|检查)+$"
)
_BORDER = re.compile(
    r"[的，,。、：:；;？?“”\s]|[写拟出交看要]|起草|撰写|关于|[份篇个种类]|了(?=报告|材料|汇报|总结|述职)|不清楚|[记说弄搞]不清|不知道|[给来]我?(?:[一两几三四五六]|\d)+[句条段]"
)
_SUBJECT = 2  # characters of what a responsibility system is for
_PLAIN_BEFORE = re.compile(
    r"副?(?:[局院校处科所站镇乡县区市部组股厂店队馆园村]长|书记|主任|主席|经理)|我们?|咱们?|你们?|他们?|人家|别人|本|该|各|今年|去年|明年|前年|(?:19|20)\d\d年?|年度?|[上下]半年|第[一二三四]季度|\d+|这|那|一"
    r"|第一次|头一回|其他|其余|成员|副职|班子|一把手|负责人|负责同志|委员|好|用|把|在|里|和|跟|与|及|或|还是|什么|怎么|如何|是|有|意识形态|责任制"
)
_PLAIN_HOW = re.compile("(?:应该|该|要)?(?:怎么|如何|怎样)(?:写|撰写|起草)")
_POINTED = re.compile("[那这][一]?[块段条节部摊点些]|部分|方面|内容|这[事样]|[块段条节]$")
# Kinds of text that are never ours, whatever topic they speak of.
_OTHER_KIND = re.compile(
    r"思想汇报|讲稿|讲义|教案|课件|PPT|ppt|脚本|公告|通告|启事|预案|发言提纲|对照检查|检视材料|剖析材料|新闻稿|宣传稿|倡议|承诺书|协议"
    r"|通报稿|小结|书面检查|[查记计格价分]表(?![述达现彰])|表格|请示(?!事项|[下其如以数]|[一几]|[\u4e00-\u9fff]{0,2}样)|批复|评语|复函|公函|(?<![信来包])函(?!数|授)|议案|意向书|推文|标语|海报|[祝贺悼献颂]词|(?:欢迎|欢送|祝贺|告别|致)词|活动稿|通讯(?!员|录)|答辩|简介|说明书|邀请|证明|批复|请示稿|(?<![半\d全])年报(?!告)|季报(?!告)|月报(?!告)|周报(?!告)|方案|招标"
)
# Carried out under another responsibility system than the genre's: 保密工作责任制报告, 党风廉政建设责任制述职.
_OTHER_DUTY = re.compile(r"(?P<of>[一-鿿]{2,12}?)责任制[^，。？?和与跟及]{0,8}?(?P<text>报告|述职|汇报|自查|总结)")
_OFFICE_END = re.compile(r"[一-鿿]{3,}(?:中心|[所院站校局馆园])$")  # 社区卫生服务中心 is whose report it is
# Whose it is, which is no part of what a text is called: 我们局党风廉政建设责任制报告.
_WHOSE = re.compile(
    r"^(?:请问)?(?:我们?|咱们?|俺们?|本|贵)(?:单位|公司|机关|[局院校处科所站镇乡村县市区厂委办馆园])?(?:里|这边|这儿|这里)?的?(?=.{2})"
)
# A notice is asked for what it wants, unless it is to be written itself.
_NOTICE = re.compile(
    r"(通知|通报|决定|意见|纪要)的?(?:格式|模板|范本|(?:应该|要|该)?(?:怎么|如何)(?:写|起草|拟)(?!进|到)|写法)"
)


def matters(question: str, term: Term) -> bool:
    """Whether a strange word is what is to be written (X怎么写, 写X), or stands before it (X的开头)."""
    return bool(_OBJECT_AFTER.match(question, term.end) or _OBJECT_BEFORE.search(question[: term.start]))


def foreign_text(question: str, terms: Sequence[Term], unknown: Sequence[Term], pack: GenrePack) -> str:
    """Return the kind of text to be written that is not the genre's, or nothing."""
    return _WHOSE.sub("", _foreign_text(question, terms, unknown, pack))


def _foreign_text(question: str, terms: Sequence[Term], unknown: Sequence[Term], pack: GenrePack) -> str:
    if text := _strange_text(question, unknown) or _other_duty(question, pack):
        return text
    for found in _OWN_KIND.finditer(question):
        if _is_object(question, found.start(), found.end()):
            text = _stranger(question, terms, found.start()) or _topic_alone(question, terms, found.start(), pack)
            if text:
                return f"{text}{found[0]}"
    if notice := _NOTICE.search(question):
        return notice[1]
    for pattern in (wording.FOREIGN, _OTHER_KIND):
        for found in pattern.finditer(question):
            end = found.end()
            if found[0].endswith("总结") and pack.subject[:4] in question[: found.start()]:
                continue  # 意识形态工作总结 is another name for ours
            if _is_object(question, found.start(), end) or end == len(question) or _IN_IT.match(question, end):
                inside = _IN_IT.match(question, end)  # 公司劳动合同里的责任条款: what it is part of, by its whole name
                return _BORDER.split(question[:end])[-1] if inside else found[0]
    return ""


def not_held(asked: Asked, documents: Sequence[Document]) -> Asked:
    """Return a question as one of ours where samples, or the office's own texts, are of the kind it names."""
    held = [one.title for one in documents if one.kind == "sample" or not one.bundled]
    strange = not asked.foreign or not any(asked.foreign[:4] in title for title in held)
    return asked if strange else replace(asked, foreign="")


def other_kind(question: str) -> str:
    """Return the kind of text a question names that is never, or not usually, ours: 主持词; nothing for none."""
    found = wording.FOREIGN.search(question) or _OTHER_KIND.search(question)
    return found[0] if found else ""


def is_object(question: str, word: str) -> bool:
    """Whether ``word`` is what is to be written, not only part of its name (采购 in 采购询价函怎么写)."""
    start = question.find(word)
    return start >= 0 and (_is_object(question, start, start + len(word)) or not _OBJECT_AFTER.search(question))


def names_object(question: str, words: Sequence[str]) -> bool:
    """Whether one of ``words`` stands right before 怎么写, or a thing it is part of does: 处方点评制度怎么写."""
    for found in _PLAIN_HOW.finditer(question):
        before = _BORDER.split(question[: found.start()])[-1]
        if any(word in before for word in words) and not _POINTED.search(before):
            return True
    return False


def _is_object(question: str, start: int, end: int) -> bool:
    """Whether what stands there is to be written: X怎么写, 写X."""
    return bool(_OBJECT_AFTER.match(question, end) or _OBJECT_BEFORE.search(question[:start]))


def _other_duty(question: str, pack: GenrePack) -> str:
    """Return the report a question wants on another responsibility system than the genre's; nothing for none."""
    found = _OTHER_DUTY.search(question)
    if not found or pack.subject.removesuffix("责任制")[:4] in question:
        return ""
    of = _BORDER.split(found["of"])[-1]
    rest = _PLAIN_BEFORE.sub("", of)
    bodies = {word for kind in pack.report_types for word in (*kind.speakers, *kind.synonyms)}
    ours = len(rest) < _SUBJECT or _MODIFIER.match(rest) or UNIT.search(rest) or any(map(rest.endswith, bodies))
    return "" if ours else f"{of}责任制{found['text']}"


def _stranger(question: str, terms: Sequence[Term], end: int) -> str:
    """Return what stands right before a word for our kind of text and is no word of the genre (法治建设述职)."""
    start = max((found.end() for found in _BORDER.finditer(question[:end])), default=0)
    left = list(question[start:end])
    for term in terms:  # 党组 of 党组报告, a word that goes on past the end, is known as well
        if start <= term.start < end and (term.known or UNIT.search(term.text)):
            left[term.start - start : term.end - start] = " " * (min(term.end, end) - term.start)
    rest = _PLAIN_BEFORE.sub(" ", "".join(left))
    pieces = [piece for piece in rest.split() if len(piece) > 1 and not _MODIFIER.match(piece)]
    office = UNIT.search("".join(pieces)) or _OFFICE_END.search(question[start:end])
    return question[start:end] if pieces and not office else ""


def _topic_alone(question: str, terms: Sequence[Term], end: int, pack: GenrePack) -> str:
    """Return what stands before a word for our kind of text, where that is a topic alone (巡察整改报告)."""
    if question[:end].endswith("专题"):
        return ""
    stem = pack.subject.removesuffix("责任制")[:4]
    start = max((found.end() for found in _BORDER.finditer(question[:end])), default=0)
    before = [term.text for term in terms if start <= term.start and term.end <= end and term.known]
    if stem in question[start:end] or not before:
        return ""
    words = {word for topic in pack.topics for word in (topic.name, *topic.synonyms)}
    words |= {word.partition("^")[0] for topic in pack.topics for word in topic.words if "^" in word}
    names = {word for kind in pack.report_types for word in (kind.name, *kind.synonyms, *kind.speakers)}
    return question[start:end] if set(before) & (words - names) and not set(before) & names else ""


def _strange_text(question: str, unknown: Sequence[Term]) -> str:
    """Return a kind of text the library does not know, such as 体检报告, or nothing."""
    for term in unknown:
        if found := _TEXT_KIND.match(question, term.end):
            return f"{term.text}{found[0]}"
        if term.noun and _PART_AFTER.match(question, term.end):
            return term.text
    return ""
