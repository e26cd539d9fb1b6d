"""What is asked of a draft under review: checked again, remarks taken up, words changed, a kind of remark left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.chat.route import asks_to_compare
from assistant.checks.registry import CHECKS, FAMILIES, UNSURE
from assistant.results import Finding, Review

_AGAIN = re.compile(
    r"(?:重新?|再|复|重)(?:来)?(?:给我|帮我)?(?:检查|查|核对|核|比对|对照|审核|审|看|过|校对|跑)|复查|复核|还有(?:没有)?(?:什么|哪些|别的)?(?:错|问题|毛病)"
)
_ALL = re.compile(
    r"(?:能|可以|可|该)(?:自动)?改(?:正|好)?的|一键|(?:全部?|都|统统|一并|一起|通通|自动)(?:给我|帮我|替我|你)?(?:改|修|纠|更|订)"
    r"|(?:照|按)(?:照)?(?:你|上面|这些|以上)?(?:的|说的|提的)?(?:建议|意见|提示)|(?:错误?|毛病|问题|错的)(?:的地方|之处)?(?:都|全)?(?:给我|帮我)?(?:改|修|纠)"
    r"|接受(?:全部|所有)|^(?:那|请|你)?(?:帮我|给我|替我|直接|就)+(?:改|修)改?(?:好|了|一下|下|掉)?(?:吧|呗)?$"
)
_HOW = re.compile(
    r"^(?:那|这|都|我|它|这些|这[几个]处|这段|应?该|要|得)*(?:怎么|咋|如何|怎样)(?:改|办|修|处理|弄)改?(?:才好|好|呢|啊|才对)?[？?]?$"
)
_LEAVE = re.compile(r"忽略|不用管|不管|别管|不要再?提|不用提|别再?提|收起|不算(?:错|问题)|不用改")
_DO = re.compile(r"补上?|改|修|纠正?|更正|订正|加上?|换|顺|理顺|统一|规范|处理|删|去掉|调整?|订")
_STOP = re.compile(
    r"请|帮我|给我|替我|麻烦|一下|过来|好|把|将|都|全部?|这[些个几处里一]*|那[些个几处里一]*|[这那](?:一)?[条点句处个类]|所有|几处|处|的|地方|了|吧|问题|错误|意见|提醒|提示|里面?|稿子|文中|第?[一二三四五六七八九十\d]+[条个处]|(?<=.)[条句类]$|[，。！、“”\s]"
)
# What people call a kind of remark, and the word of its title.
_CALLED = {
    "错字": "错别字", "别字": "错别字", "用字": "错别字", "标点符号": "标点", "编号": "序号", "层次": "序号",
    "数据": "数字", "时间": "日期", "请示": "夹带请示",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks of a review; ``checks``: the kinds of remark, ``findings``: those themselves."""

    kind: Literal["again", "fix-all", "fix", "ignore", "by-hand", "how", "change"]
    checks: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def asked_of_review(message: str, review: Review) -> Asked:
    """Return what ``message`` asks of the review, as far as it is about it: "change" also stands for all else."""
    text = message.strip().rstrip("。！!~")
    if len(text) <= 24 and (_AGAIN.search(text) or (len(text) <= 8 and asks_to_compare(text))):
        return Asked("again")
    if _HOW.match(text):
        return Asked("how", findings=tuple(review.findings))
    if re.search(r"[“”‘’\"「」：:]", text):
        return Asked("change")
    meant = _meant(text, review.findings)
    if _LEAVE.search(text):
        return Asked("ignore", tuple(dict.fromkeys(one.check for one in meant)))
    if meant and _DO.search(text) and len(text) <= 30:
        fixing = tuple(one for one in meant if one.fix is not None and one.check not in UNSURE)
        return Asked("fix", findings=fixing) if fixing else Asked("by-hand", findings=tuple(meant))
    if len(text) <= 30 and _ALL.search(text):
        return Asked("fix-all")
    return Asked("change")


def _meant(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """Return the remarks of which ``text`` speaks: by the name of their kind, or by a word that stands in them."""
    word = _STOP.sub("", _LEAVE.sub("", _DO.sub("", text)))
    if len(word) < 2:
        return []
    word = _CALLED.get(word, word)
    titled = [one for one in findings if any(word in title for title in _titles(one))]
    return titled or [one for one in findings if word in one.message or word in one.suggestion or word in one.quote]


def _titles(finding: Finding) -> tuple[str, ...]:
    """Return the names of a remark's kind and of its family."""
    kind = CHECKS.get(finding.check)
    return (kind.title, _FAMILY_TITLES.get(kind.family, "")) if kind else ()


_FAMILY_TITLES = {family.name: family.title for family in FAMILIES}
