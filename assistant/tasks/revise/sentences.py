"""The first or last sentence of a draft, or of a part or item of it, taken away because of where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.drops import Drops
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import stands_in
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.targets import Target, read_target
from assistant.writers.draft.plan import missing

_GONE = r"(?:删掉|删去|删除|删了|删|去掉|去了|拿掉|砍掉|砍了|撤掉|不要了|不要|不用了|不写了|不写|别写)"
_FIRST = r"(?:开头|第一|头一|最前面?|最开始)"
_LAST = r"(?:最后面?|末尾|结尾|收尾|末了|尾巴上?|倒数第一)"
_SENTENCE = rf"(?:(?P<first>{_FIRST})|{_LAST})(?:的|那|这)*一?句(?:话)?"
_WHERE = r"(?:把|将)?(?P<where>[^，。；：“”]{0,14}?)的?"
_CUT = (
    re.compile(rf"^{_WHERE}{_SENTENCE}(?:也|都|就|给我|给|可以)*{_GONE}(?:吧|了|呗|啊)*$"),
    re.compile(rf"^{_GONE}{_WHERE}{_SENTENCE}(?:吧|了|呗|啊)*$"),
)
_SAID = 30  # characters quoted of what was taken out


def cut_sentences(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read which sentence is to go by where it stands: 最后一句去掉, 第一条的最后一句删了."""
    for pattern in _CUT:
        if not (found := pattern.match(text)):
            continue
        target = read_target(found["where"], pack) if found["where"] else Target()
        if (
            found["where"]
            and not target.named
            and not re.fullmatch(r"全文|全篇|整篇|稿子?|报告|文章|这段|这篇", found["where"])
        ):
            return
        yield Edit("cut", target, value="first" if found["first"] else "last")
        return


class Sentences(Drops):
    """Edits that take a sentence away by its place; each returns what it did, in words."""

    def _cut(self, edit: Edit) -> str:
        first = edit.value == "first"
        if not edit.target.named and (told := self._cut_frame(first=first)):
            return told
        places = sorted(self._places(edit.target))
        if edit.target.item and not edit.target.role and not edit.target.part:
            self._which(edit.target)
        if not places:
            places = [self._place(edit.target)]  # says what there is
        return self._cut_at(places[0 if first else -1], first=first)

    def _cut_frame(self, *, first: bool) -> str:
        """Take a sentence from what opens or closes the draft, or its last part; "" where an item's is the one."""
        plan = self.plan
        held = plan.opens if first else plan.closes
        if held:
            said, left = _parted(held, first=first)
            self.plan = replace(plan, opens=left) if first else replace(plan, closes=left)
            return _told(said)
        if first and plan.opening and plan.opening_text:
            said, left = _parted(plan.opening_text, first=True)
            if not left:
                raise BadInput("导语只有这一句，报告不能没有导语", cure="可以说“开头改成：……”")
            self.plan = replace(plan, opening_text=left)
            return _told(said)
        if not first and plan.closing and plan.closing_text:
            said, left = _parted(plan.closing_text, first=False)
            self.plan = replace(plan, closing=bool(left), closing_text=left)
            return _told(said)
        s = 0 if first else len(plan.sections) - 1
        section = plan.sections[s]
        if first and section.lead:
            said, left = _parted(section.lead, first=True)
            self._set_items(s, list(section.items), lead=left)
            return _told(said)
        if not first and section.tail:
            said, left = _parted(section.tail, first=False)
            self._set_items(s, list(section.items), tail=left)
            return _told(said)
        if not first and section.causes_text:
            raise BadInput("最后一句写的是原因，是您给的事实", cure="要删，写出那句话，例如“删掉……那句”")
        return ""

    def _cut_at(self, place: Place, *, first: bool) -> str:
        item, role = self._item(place), self.plan.sections[place[0]].role
        if not item.text:
            raise BadInput(f"“{item.heading}”下面没有句子可删", cure="要删整条，可以说“删掉第一点”")
        said, left = _parted(item.text, first=first)
        if re.match("[一二三四五六七八九十]是", said) and first:
            raise BadInput("这一句是第一点", cure="可以说“删掉第一点”，后面的会跟着改序号")
        rest = f"{item.heading}。{left}"
        gone = tuple(
            pair for pair in item.facts if stands_in(pair[1], said, role) and not stands_in(pair[1], rest, role)
        )
        if not left and len(gone) == len(item.facts):
            self._drop_item(place)
            return f"“{item.heading}”只有这一句，整条删了，其中的事实列在“没有用上的要点”里"
        self._forget(gone)
        gaps = tuple(gap for gap in item.gaps if gap.ask_only or missing(gap.slot) in left)
        kept = replace(item, facts=tuple(pair for pair in item.facts if pair not in gone), gaps=gaps, framed=bool(left))
        items = list(self.plan.sections[place[0]].items)
        items[place[1]] = kept.as_written(left)
        self._set_items(place[0], items)
        return _told(said) + ("；其中的事实列在“没有用上的要点”里" if gone else "")


def _parted(text: str, *, first: bool) -> tuple[str, str]:
    """Return the first or last sentence of a wording, and what is left of it."""
    spans = split_sentences(text)
    span = spans[0 if first else -1]
    return span.of(text), (text[span.end :] if first else text[: span.start]).strip()


def _told(said: str) -> str:
    return f"已删去“{said[:_SAID]}{'……' if len(said) > _SAID else ''}”"
