"""The opening and the closing of a draft: written from the genre's frames, put in the user's words, or taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.softened import Softened
from assistant.tasks.revise.targets import Target

_OPENING = r"(?:开头段?|导语|开篇|引言|前言|导言|开场白?|帽子)"
_CLOSING = r"(?:结尾[语段]?|结束语|结语|收尾|落尾|尾巴|末尾)"
_WRITE = r"(?:加|补|写|来|添|弄|配|安|整|给|要|起|戴|缺|少|差)"
_ONE = r"(?:上|个|一个|一?[段句点]|几句|一下|的|话)*"
_BEFORE = (
    r"(?:(?:在)?(?:最?前面|最?前头|最?后面?|稿子?|文章|报告|文末|文前|还|也|再|另外|都|先|得|要|给我|帮我|把|将|给))*"
)
_AFTER = r"(?:吧|呗|呀|啊|哈|了|上|一下|话|进去|好|吗)*"
# 加个开头, 前面来一段导语, 把结尾补上, 开头加一段, 还缺个开头.
_FRAME = re.compile(
    rf"^{_BEFORE}{_WRITE}{_ONE}(?:[^，。：；“”\d]{{1,8}}的)?(?:(?P<opening>{_OPENING})|{_CLOSING}){_AFTER}$"
    rf"|^{_BEFORE}(?:(?P<opening_first>{_OPENING})|{_CLOSING})(?:部分|这里|那里)?(?:也|再|还|给我|帮我|要|得)*{_WRITE}(?:{_ONE}){_AFTER}$"
    rf"|^(?:在)?最?(?:前面|前头)(?:再|也|给我|帮我)*{_WRITE}(?P<ahead>一?段)(?:话)?{_AFTER}$"
)
# 加个开头：……: in the user's words.
_SAID = re.compile(
    rf"^{_BEFORE}{_WRITE}{_ONE}(?:(?P<opening>{_OPENING})|{_CLOSING}){_AFTER}[：:]\s*“?(?P<said>[^”]{{2,400}}?)”?$",
    re.DOTALL,
)
_ASKS = re.compile(r"[吗么？?]$|怎么|如何")
_CLAUSE = re.compile(r"[，,；;。\n]+")


def frames(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read an opening or closing that is to be added, or to be changed or taken away."""
    if found := _SAID.match(text):
        yield Edit("ends", Target("opening" if found["opening"] else "closing"), value=found["said"].strip())
    elif (found := _FRAME.match(text)) and not _ASKS.search(text):
        ahead = found["opening"] or found["opening_first"] or found["ahead"]
        yield Edit("frame", Target("opening" if ahead else "closing"))
    if found := says.ENDS.search(text):
        first = re.fullmatch(says.FIRST_SENTENCE, found["end"]) is not None
        role: Role = "opening" if first or found["end"] in ("开头", "导语", "开篇", "第一段") else "closing"
        said, only = (found["text"] or "").strip(), Target(words="first" if first else "")
        if said or not first:
            yield Edit("ends", Target(role), value=said, other=only)


def asks_for_a_frame(text: str) -> bool:
    """Whether a clause of a message asks for an opening or closing of the draft: no words for the report."""
    return not _ASKS.search(text) and any(_FRAME.match(says.POLITE.sub("", one)) for one in _CLAUSE.split(text) if one)


def gives_an_end(message: str) -> bool:
    """Whether a message gives the opening or the closing in the user's own words: 开头这么写：……."""
    found = says.ENDS.search(says.POLITE.sub("", message.strip()))
    return found is not None and bool(found["text"])


class Ends(Softened):
    """Edits of the opening and the closing; each returns what it did, in words."""

    def _frame(self, edit: Edit) -> str:
        """Have the opening or the closing written from the genre's own frames."""
        if edit.target.role == "closing":
            if self.plan.closing:
                raise BadInput("稿子已经有结尾，没有再加", cure="想换可以说“结尾改成：……”")
            self.plan = replace(self.plan, closing=True, closing_text="")
            return "已加上结尾语，用的是通用写法；想换可以说“结尾改成：……”"
        if self.plan.opening:
            raise BadInput("稿子已经有导语，没有再加", cure="想换可以说“开头换一种写法”或“开头改成：……”")
        self.plan = replace(self.plan, opening=True, opening_text="")
        known = "" if self.plan.voice.period else "；期间没有给，留了【待补】，可以说“期间改成2026年”"
        return f"已加上导语，用的是通用写法，没有加事实{known}；想换可以说“开头改成：……”"

    def _ends(self, edit: Edit) -> str:
        """Give the opening or the closing the user's words, or take it away."""
        if edit.target.role == "closing":
            if not edit.value and not self.plan.closing:
                raise BadInput("这一稿没有单独的结尾语，没有可去的", cure="要删正文的最后一句，可以说“最后一句删掉”")
            text = f"{edit.value.rstrip('。')}。" if edit.value else ""
            self.plan = replace(self.plan, closing=bool(text), closing_text=text)
            return f"结尾已改成“{text}”" if text else "已去掉结尾"
        if not self.plan.opening and not edit.value:
            raise BadInput("这一稿没有导语，没有可去的", cure="要加可以说“加个开头”")
        if not edit.value and self.plan.whole:
            raise BadInput("报告不能没有导语", cure="可以说“开头改成：……”")
        if not edit.value:  # it was added to a part, which can do without
            self.plan = replace(self.plan, opening=False, opening_text="", opening_facts=())
            return "已去掉导语"
        if not self.plan.opening:  # a part begins with it; no whole opening belongs there
            stays = "；原来的第一句接在后面，不要就说：删掉“……”" if edit.other.words else ""
            return self._dictate(Edit("dictate", value=edit.value, other=Target(words="front"))) + stays
        if edit.other.words:
            return self._first_sentence(edit.value.strip("“” \n"))
        leads_over = re.search(r"(?:现将|现就)[^。]{0,60}如下[：。]", self._opening_now())
        text = edit.value.rstrip("。：:") + ("：" if edit.value.rstrip("。：:").endswith("如下") else "。")
        text += leads_over[0] if leads_over and "如下" not in text else ""
        said = (*self.plan.typed, edit.value)  # the user's own, which no later wish may write anew
        self.plan = replace(self.plan, opening=True, opening_text=text, typed=said)
        return "开头已改成您给的话"

    def _first_sentence(self, said: str) -> str:
        """Give the first sentence of the opening the user's words; what follows it stays."""
        lines = self._opening_now().strip().splitlines()
        sentences = [span.of(lines[-1]) for span in split_sentences(lines[-1])] if lines else []
        rest = sentences[1:] or [one for one in sentences if one.startswith(("现将", "现就"))]
        text = "".join([said if said[-1] in "。！？" else f"{said}。", *rest])
        self.plan = replace(self.plan, opening=True, opening_text=text, typed=(*self.plan.typed, said))
        return "第一句已改成您给的话，其余没有动"

    def _opening_now(self) -> str:
        outline = self.draft.outline
        first = outline.sections[0].start if outline.sections else len(outline.text)
        return outline.text[:first]
