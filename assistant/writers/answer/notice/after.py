"""What a notice lays down for a report that is late, too long, copied or lacks something; or that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.fit import Notice, quoted_in, sentences_of
from assistant.writers.answer.words import bullets, titles
from assistant.writers.answer.written import Extras, Written


@dataclass(frozen=True, slots=True)
class _Case:
    """One thing that may be amiss: how a question puts it and how a notice does; ``every``: any notice speaks of it."""

    name: str
    asks: re.Pattern[str]
    says: re.Pattern[str]
    every: bool = False


_CASES = (
    _Case(
        "逾期报送",
        re.compile(
            r"逾期|[交报送](?:得|的)?[迟晚]|[迟晚]了?几?天?[交报送]|^(?:那|如果|要是|万一|万一要是)?(?:交|报|送)?(?:得)?[晚迟]了(?=会|怎|咋|有|呢|要|算|就|[？?]?$)|[没未不]按[时期]|超期|超时|过了?期|误了?期|拖(?:着|延|到)|(?:[不没])[交报](?![告批备审名到])|来不及[交报]"
        ),
        re.compile(r"逾期|迟报|迟交|晚报|[未不]按[时期规]|超期|超时|不报|拖延"),
        every=True,
    ),
    _Case("漏报", re.compile(r"漏[报交写]|少报|缺项"), re.compile(r"漏报|缺项|不全|缺报|瞒报")),
    _Case(
        "超字数",
        re.compile(
            r"超(?:出|过)?了?[^，。？?]{0,6}(?:字|篇幅)|字数?(?:超|多|不够|少|不足)|写(?:多|长|超|少|短)了|篇幅(?:超|太长)"
        ),
        re.compile(r"\d\s*字"),
    ),
    _Case(
        "照抄照搬",
        re.compile(r"雷同|照[抄搬]|查重|重复率|照着?(?:去年|上年)|抄(?!送)|复制(?:粘贴)?|粘贴|套(?:用|话)"),
        re.compile(r"雷同|照抄|照搬|抄袭|查重|重复率"),
    ),
    _Case("数据失实", re.compile(r"造假|虚假|失实|不实|编造|作假|弄虚"), re.compile(r"失实|不实|虚假|弄虚作假|造假")),
    _Case(
        "没有盖章签字",
        re.compile(r"[没未不忘](?:有|了)?(?:加)?(?:盖|签)"),
        re.compile(r"盖.{0,3}章|公章|签字"),
    ),
    _Case(
        "缺附件",
        re.compile(r"(?:[没未不缺少漏]|忘了?)[^，。？?]{0,3}附|附件(?:不全|没|少|漏|缺)"),
        re.compile(r"附件|附表"),
    ),
)
_DEED = r"退|扣|通报|处分|问责|追责|罚|打回|约谈|取消|批评|重写"
_WHAT_AFTER = re.compile(
    r"(?:会不会|要不要|是否|会)(?:被)?查重|会(?:不会)?(?:被)?(?:怎么?样|咋样?)|后果|(?:什么|啥|哪种|怎样的?)(?:处理|处罚|处分|惩罚)|(?:怎么|如何|咋)(?:处理|处罚|处分|罚|追责|追究|惩)|(?:会|要|得|就)(?:不会|不要)?(?:被)?[^，。？?]{0,6}"
    rf"(?:{_DEED})|(?:{_DEED})[^，。？?]{{0,4}}(?:吗|不[？?]|多少|几分|什么)"
)
_LAID_DOWN = re.compile(
    r"退回|扣|通报|取消|约谈|问责|追责|不予|处分|处罚|一票否决|重写|重新报送|责令|批评|不得评|补报|说明情况"
)
_BACK = re.compile(r"回来|回去|下来|下去|[几多]分|重来")  # 退回来
_TALK = 3  # answers back that may have told of the notice
_VERB = re.compile(r"退|扣|通报|约谈|取消|处分")


def asks_after(said: str) -> bool:
    """Whether it is asked what follows where something is amiss with a report that is handed in."""
    return bool(_WHAT_AFTER.search(said)) and any(one.asks.search(said) for one in _CASES)


def write_late(material: Material, extras: Extras) -> Written | None:
    """Tell what the notice that the talk is of lays down for lateness: 晚了会咋样; None where neither is so."""
    said = material.asked.said or material.asked.question
    cited = {one.document for answer in extras.answers[-_TALK:] for one in answer.citations}
    for notice in extras.notices:
        if notice.document.id not in cited or not _CASES[0].asks.search(said):
            continue
        answered, lines = tell_after(material, notice, said)
        if answered:
            return Written("requirement", True, iter([notice_head(notice), *lines]), own=True)
    return None


def bare_of_cases(text: str) -> str:
    """Return a question without what is amiss and the words that ask what follows."""
    for case in _CASES:
        text = case.asks.sub("，", text)
    return _BACK.sub("，", _WHAT_AFTER.sub("，", text))


def tell_after(material: Material, notice: Notice, said: str) -> tuple[bool, list[str]]:
    """Return whether the notice lays it down, and what it lays down; else that it does not, and what is nearest.

    Nothing where a notice that says nothing of lateness leaves that to what is usual.
    """
    cases = [one for one in _CASES if one.asks.search(said)]
    spans = sentences_of(notice)
    laid = [one for one in spans if _LAID_DOWN.search(one.of(notice.text))]
    found = [one for one in laid if any(case.says.search(one.of(notice.text)) for case in cases)]
    if found:
        return True, list(_told(material, notice, said, found))
    if all(case.every for case in cases):
        return False, []
    return False, list(_untold(material, notice, cases, spans, laid))


def _told(material: Material, notice: Notice, said: str, found: list[Span]) -> Iterator[str]:
    texts = "".join(one.of(notice.text) for one in found)
    asked = [verb for verb in _VERB.findall(said) if verb not in texts]
    if asked:
        yield f"{titles([notice.document.name])}没有写“{'、'.join(dict.fromkeys(asked))}”，它写的是："
    yield bullets(quoted_in(material, notice, one, 300) for one in found[:2])


def _untold(
    material: Material, notice: Notice, cases: list[_Case], spans: list[Span], laid: list[Span]
) -> Iterator[str]:
    names = "、".join(one.name for one in cases)
    yield f"{titles([notice.document.name])}没有写“{names}”怎么处理，这一条我不知道，也不猜；要定，请问发通知的单位。"
    near = [one for one in spans if any(case.says.search(one.of(notice.text)) for case in cases)]
    lines = [f"- 这一条它要求的是：{quoted_in(material, notice, one, 300)}" for one in near[:1]]
    lines += [f"- 写明要处理的是：{quoted_in(material, notice, one, 300)}" for one in laid[:2]]
    if lines:
        yield "\n".join(lines)
