"""What a file that was handed in is for: to be learnt, renewed, written from, asked about or reviewed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.chat.route import asks_a_question, asks_to_compare, asks_to_draft, split_message
from assistant.passage import Kind
from assistant.structure.kind import guess_kind

Purpose = Literal["learn", "renew", "draft", "ask", "compare", "unsaid"]

_AS = r"(?:当(?:作|成|做)?|作为?|做)(?:个|一?[份篇])?"
_SAMPLE = r"范文|样本|样板|样稿|模板|范本|例文"
_LEARN = re.compile(
    r"(?:先|请|帮我|给我|来|你|去|也|把.{0,16}|都|再)?(?:学(?:一下|一学|下(?:来|去)?|会|进去?|到|着|学)|学习(?:一下|这|下|它)|学(?=$|[，。；！,;])"
    r"|记(?:住|下|着|一下|好)|收(?:进|入|到|录)|存(?:进|入|到|起来|下来|上|着)|放(?:进|入|到).{0,6}(?:库|里)|[添加](?:加?)(?:进|入|到).{0,6}库"
    rf"|录入|导入|入库|归档|{_AS}(?:{_SAMPLE}|参考|参照|依据|标准|通知|政策|规定)|参考(?:一下|下|着)(?!写))"
)
_STATES = re.compile(r"^(?:你看，?)?(?:这|附件|上面|刚才)[^，。；？?]{0,14}?(?:是|为|：)")
_NEW_YEAR = r"(?:一?[份篇个])?(?:今年|本年|新一年|(?:19|20)\d\d年?度?)的"
_OLD = r"(?:去年|往年|上一?年|前年|旧|老)"
_RENEW = re.compile(
    rf"(?:改写?|换|更新|翻新|续|变|套)(?:写?成|为|出|到)?{_NEW_YEAR}|写成{_NEW_YEAR}|翻新"
    rf"|(?:照|按|依|仿|套用|沿用|参照|根据)[^，。；]{{0,10}}{_OLD}[^，。；]{{0,10}}(?:写|改|出|做|套|翻|起草|来)"
    rf"|{_OLD}[^，。；]{{0,8}}(?:框架|架子|底子|格式|结构)[^，。；]{{0,8}}(?:写|改|起草|更新)"
)
_OLD_ONE = re.compile(rf"{_OLD}|它|这[份篇]|那[份篇]|附件|《")
_POLICY_WORDS = re.compile(r"通知|要求|政策|规定|细则|办法|条例|文件|上级|意见|函")
_SAMPLE_WORDS = re.compile(
    rf"{_SAMPLE}|去年|往年|上一?年|前年|以前|从前|历年|兄弟单位|别的单位|人家|报告|述职|总结|汇报"
)
_JUDGE = re.compile(
    r"(?:写得|这样写|这么写|写的)(?:怎么样|如何|好不好|行不行|对不对|怎样)|行不行|[行可过好成]以?[吗么]|过关|还(?:缺|差|少|漏)|[合符]不[合符]"
)
_OWN_DRAFT = re.compile(r"(?:我|我们|自己|刚)写的|初稿|草稿|稿子|底稿|半成品|没写完")
_BESIDES = re.compile(r"^(?:这|这个|这份|看看|看下|看一下|给你|你看|发你|请看|请查收|附件|如附件|[看呢，。！!]|\s)*$")


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that came with a message: its name, its text, and its bytes where they are at hand."""

    name: str
    text: str
    data: bytes = field(default=b"", repr=False)

    @property
    def kind(self) -> Kind:
        """Whether it reads like a rule or a notice, or like a report."""
        return guess_kind(self.text, self.name)


def purpose_of(message: str, files: Sequence[Handed]) -> Purpose:
    """Tell from the words that came with ``files`` what they are for; what is said wins over what they look like."""
    said = split_message(message)[0] or message[:60]
    if _BESIDES.match(said):
        return "unsaid"
    if _RENEW.search(said) and any(one.kind != "policy" for one in files):
        return "renew"
    if asks_to_learn(said):
        return "learn"
    if asks_to_compare(said) or (_JUDGE.search(said) and any(one.kind != "policy" for one in files)):
        return "compare"
    if asks_a_question(said):
        return "ask"
    if asks_to_draft(said):
        return "draft"
    if _OWN_DRAFT.search(said):
        return "compare"
    if _STATES.match(said) and (kind_said(said) or any(one.kind == "policy" for one in files)):
        return "learn"
    return "unsaid"


def asks_to_learn(said: str) -> bool:
    """Whether words ask for something to be learnt: 先学一下, 记住它的要求, 学进资料库当范文."""
    return bool(_LEARN.search(said)) and not re.search(r"理论学习|怎么学|学了", said)


def asks_to_renew(said: str) -> bool:
    """Whether words ask for last year's report to become this year's, and say which one is meant."""
    return bool(_RENEW.search(said) and _OLD_ONE.search(said))


def kind_said(said: str) -> Kind | None:
    """Return what words call a file, a sample or a policy; None where they call it both or neither."""
    if re.search(_SAMPLE, said):
        return "sample"
    policy, sample = bool(_POLICY_WORDS.search(said)), bool(_SAMPLE_WORDS.search(said))
    return None if policy == sample else "policy" if policy else "sample"


def kinds_of(message: str, files: Sequence[Handed]) -> list[Kind]:
    """Return what each file is to be learnt as: what was said of them, else what each looks like."""
    said = kind_said(message)
    if len(files) > 1 and said != "sample":
        said = None
    return [said or one.kind for one in files]
