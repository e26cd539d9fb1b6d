"""Whose notes are, where their first line only says so in speech, and what need not be told of an item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import GenrePack
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.framed import framed
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.no_matter import HEADER
from assistant.structure.notes.whose import UNIT_TAIL, header_unit, period_in

NEED_NOT = "您注明这一项不必细写，要点照写，请核实"

_HAN = "\u4e00-\u9fff"
_WHEN = r"(?:(?:19|20)\d{2}年?度?(?:[上下]半年)?|今年(?:的)?(?:[上下]半年)?|[上下]半年|全年|这一年)"
# 柳河镇今年意识形态的事我说一下啊; 某局2025年意识形态这块我口头说一下你记
_SAID = re.compile(
    rf"^[ \t]*(?:[嗯喂哎那]|那个|就是|大家好|你好)*[，, ]*(?:我们?|咱们?)?(?:是)?(?P<unit>[{_HAN}]{{1,16}}?{UNIT_TAIL})"
    rf"(?:的|这边|这里)?[，, ]*(?P<when>{_WHEN})?"
    rf"(?:的|我们?|咱们?|在|关于|落实|主要|就|抓|党建|责任制|[\s])*(?P<subject>意识形态)?(?:工作|责任制"
    rf"|方面|这一?[块摊]|的?[事活]儿?|的?(?:那|这)?(?:个|些)?事情?|情况|总结|材料|汇总|半年|[，, ])*"
    rf"(?P<says>(?:我|咱|下面|先|来|给你|跟你|口头|简单|大概|再)*(?:说|捋|讲|报|汇报|聊|唠|过|念|念叨|总结"
    rf"|梳理|理)(?:一?[下遍]|一?[说讲捋]|几句|几点|个大概)"
    rf"|(?:干|做|抓|办)了(?:这么)?(?:[一两二三四五六七八九几]|以下)(?:件|项|个方面的?)(?:事情?|工作))"
    r"(?:啊|哈|吧|呢|哦)?[，,。：:； ]*"
    r"(?:你(?:们)?(?:帮我?)?(?:记|写|整理|弄)(?:一?下|着)?(?:啊|哈|吧)?)?[，,。：:； ]*\n?"
)
# 嗯那个我说一下啊我是县图书馆的今年意识形态这块呢主要就是…: named as one speaks, and facts right behind
_NAMED = re.compile(
    rf"[ \t]*(?:[嗯喂哎那呃额哦]|那个|就是|大家好|你好)*[，, ]*(?:我|咱们?)(?:先|就|来|简单|大概|跟你)*[说讲报捋汇]"
    rf"(?:报)?(?:一?下|一?[说讲捋]|几句)(?:啊|哈|吧)?[，, ]*"
    rf"我们?(?:这边|这里)?是(?P<unit>[{_HAN}]{{2,16}}?{UNIT_TAIL})的[，, ]*"
    rf"(?:(?:今年|全年)?(?:的)?(?:意识形态)(?:工作)?(?:这一?块|方面)?(?:的)?(?:呢|啊|嘛)?[，, ]*)?"
    rf"(?:主要)?(?:就?是)?(?:第一个?是)?"
)
# 县职教中心今年意识形态工作这块，书记说要报县委教育工委，…: whose they are and who asks for them
_ABOUT = re.compile(
    rf"[ \t]*(?P<unit>[{_HAN}]{{1,16}}?{UNIT_TAIL})(?P<when>{_WHEN})?的?意识形态(?:责任制|工作)?(?:这一?[块摊]|方面"
    rf"|的事情?|的情况)(?:呢|啊)?"
    rf"[，,](?:[{_HAN}]{{0,4}}(?:书记|领导|主任|[校局院镇所站馆]长|上面|上级)"
    rf"(?:说|讲|交代|让|叫|催)(?:了)?(?:要|得)?(?:报|交|给)(?:给|到)?[{_HAN}]{{2,12}}[，,。；;])?"
)
_NEED_NOT = re.compile(
    r"[（(](?:数字?|数据|人数|次数|名字|姓名|单位名?|名称|具体(?:数字?|名称|情况|单位)?|细节|时间|日期"
    r"|地点)(?:都|也|可以?|就|就可以)?(?:不写|别写|不用写|不必写|不要写|不提|不用提|略)(?:了|吧|也行|也可以"
    r"|都行|都可以)?[）)]"
)


def told_first(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield the unit and the year of a first line that only says whose notes follow, as the form would state them."""
    yield from framed(text)
    yield from _need_not(text)
    if (named := _NAMED.match(text)) and header_unit(f"{named['unit']} ") == named["unit"]:
        yield Edit(named.start(), named.end(), _stated(named["unit"]), HEADER)
        return
    if (about := _ABOUT.match(text)) and header_unit(f"{about['unit']} ") == about["unit"]:
        yield Edit(about.start(), about.end(), _stated(about["unit"], about["when"]), HEADER)
        return
    found = _SAID.match(text)
    if not found:
        return
    unit = found["unit"]
    name = header_unit(f"{unit} ")
    if name != unit or heading_role(unit, pack) or re.search("我们|咱们|今年", unit):
        return
    yield Edit(found.start(), found.end(), _stated(unit, found["when"]), HEADER)


def _stated(unit: str, when: str | None = None) -> str:
    """Return a unit, and the period that is told with it, as the form would state them."""
    period = period_in(when or "", sure=True)
    return f"单位：{unit}\n" + (f"期间：{period}\n" if period else "")


def _need_not(text: str) -> Iterator[Edit]:
    """Yield what need not be told of an item, （数字可不写）, where the item does not tell it anyway."""
    for found in _NEED_NOT.finditer(text):
        item = re.split(r"[\n。；;]", text[: found.start()])[-1]
        counts = re.search(r"\d|[一二两三四五六七八九十百]+[个名人次家条处户]", item) is not None
        if re.search(f"[{_HAN}]{{4}}", item) and (not counts or re.search(r"可", found[0])):
            yield Edit(found.start(), found.end(), "", NEED_NOT)
