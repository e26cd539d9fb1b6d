"""One person's report put in a unit's name: whose deeds the facts tell then, and which of them must be asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre import ReportType
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.voice import speaker_of
from assistant.tasks.revise.dictated import Dictated
from assistant.writers.draft.clause import clause
from assistant.writers.draft.plan import PlannedSection

# The one who reports, in the notes: 我分管宣传, 审核我亲自盯, 本人主持; 我们, 我院 and 联系本人 are others.
_OF_UNITS = "们单位局委办厅院校县市区镇乡村街社公集行厂站所馆队部处科省国党军方"
_I = re.compile(
    rf"(?<![自忘敌唯小你])我(?![{_OF_UNITS}])(?:自己|本人|个人)?|(?:^|(?<=[，；。、：\d])|(?<=由))本人(?:自己)?"
)
# What a unit does not do: it has no portfolio and no post, and holds no party lecture itself.
_PERSONAL = re.compile(
    r"分管|主管|列席|参加(?:支部|[^，]{0,4}学习)|任(?:现职|职|[^务何意命免用])|担任|兼任|带头|亲自|党课|签(?:订|了)?[^，]{0,6}责任书|述职|联系点|包[村片联]"
)
_OF_A_PERSON = re.compile(r"履职|述职|本人|个人")
_ALL_OF_US = re.compile(r"^(?:以|用|改成|换成|写成|是)*(?:我们?|咱们?|本|全|整个)*(?:单位|集体|组织|机关|部门|我们)?$")
_ADDED = ("开展", "组织", "举办", "召开")  # verbs that a clause gets which has none of its own
_MOST = 3  # facts asked about


def unit_named(called: str) -> str:
    """Return the unit whose voice is asked for; "" where it is only called the unit: 以单位, 我们单位."""
    called = re.sub(r"^(?:以|用|改成|换成|写成|站在)+", "", called)
    ours = re.sub(r"^(?:我们|咱们|咱)(?=.)", "", called)
    return "" if _ALL_OF_US.match(called) else (speaker_of(ours) or ours) if ours != called else called


class Person(Dictated):
    """Edits of whose deeds are told; each returns what it did, in words."""

    def _of_the_unit(self, speaker: str) -> str:
        """Tell what the facts say of 我 without that word, or of the post where the notes name it; say what is open."""
        post = self._post()
        open_ones = []
        changed = 0
        for s, section in enumerate(self.plan.sections):
            items = []
            for item in section.items:
                facts = []
                for index, fact in item.facts:
                    said = _told_of(fact.said, post)
                    if said == fact.said:
                        facts.append((index, fact))
                        continue
                    changed += 1
                    if not post and _PERSONAL.search(said):
                        open_ones.append(said)
                    facts.append((index, _worded(fact, post or speaker, post, section.role)))
                    self._renoted(index, facts[-1][1])
                text = item.text
                for (_, old), (_, new) in zip(item.facts, facts, strict=True):
                    text = text.replace(clause(old.written, section.role), clause(new.written, section.role))
                items.append(replace(item, facts=tuple(facts), text=text))
            self._set_items(s, items, heading=self._of_nobody(section))
        opening = []
        for index, fact in self.plan.opening_facts:
            new = _worded(fact, post or speaker, post, "done") if _told_of(fact.said, post) != fact.said else fact
            changed += new is not fact
            if new is not fact and not post and _PERSONAL.search(new.said):
                open_ones.append(new.said)
            opening.append((index, new))
            self._renoted(index, new)
        self.plan = replace(self.plan, opening_facts=tuple(opening))
        if not changed:
            return ""
        told = f"“我”做的事写成“{post}”做的" if post else "“我”“本人”都已去掉"
        if open_ones:
            quoted = "、".join(f"“{one[:16]}”" for one in open_ones[:_MOST])
            begins = open_ones[0][:6]
            told += f"；{quoted}是个人做的事，写在单位名下要说明是谁，我不替您定，"
            told += f"可以说：把“{begins}”改成“（职务）{begins}”"
        return told

    def _of_me(self) -> None:
        """Give facts back the 我 that they had before the draft was put in a unit's name."""
        mine: dict[tuple[int, str], Fact] = {}  # by what is told of nobody now
        draft = self.draft
        while draft.before is not None:
            draft = draft.before
            for n, fact in enumerate(draft.plan.notes.facts if draft.plan else ()):
                mine.setdefault((n, _told_of(fact.said, self._post())), fact)
        for s, section in enumerate(self.plan.sections):
            items = []
            for item in section.items:
                facts = []
                for index, fact in item.facts:
                    old = next(
                        (one for (n, told), one in mine.items() if n == index and fact.said.endswith(told)), fact
                    )
                    facts.append((index, replace(old, role=fact.role, topic=fact.topic)))
                    self._renoted(index, facts[-1][1])
                items.append(replace(item, facts=tuple(facts)))
            self._set_items(s, items)

    def _renoted(self, index: int, fact: Fact) -> None:
        notes = self.plan.notes
        facts = tuple(fact if n == index else one for n, one in enumerate(notes.facts))
        self.plan = replace(self.plan, notes=replace(notes, facts=facts))

    def _post(self) -> str:
        post = str(self.plan.notes.parameters.get("position", "") or self.plan.voice.position)
        post = post.removeprefix(self.plan.voice.unit)
        return post if 1 < len(post) <= 10 else ""

    def _of_nobody(self, section: PlannedSection) -> str:
        """Return the heading of a part, another where it names one person's duties."""
        if not _OF_A_PERSON.search(section.heading):
            return section.heading
        pool = self.pack.phrases.headings.get(section.role, ())
        return next((one for one in pool if not _OF_A_PERSON.search(one)), section.heading)

    def _kind_for(self, speaker: str, person: str) -> ReportType | None:
        """Return the kind of report that a speaker gives: by its name, else by what the unit's name says."""
        kinds = [kind for kind in self.pack.report_types if kind.person == person]
        called = [kind for kind in kinds if any(speaker.endswith(name) for name in kind.speakers)]
        named = f"{self.plan.voice.unit}{speaker}"
        cued = [kind for kind in kinds if any(cue in named for cue in kind.cues)]
        return next(iter([*called, *cued]), None)


def _told_of(said: str, post: str) -> str:
    """Return what a fact says of 我 as said of the post, or of nobody."""
    made = _I.sub(post, said)
    return re.sub(r"(?:^|(?<=[，；。]))由(?=[，。；]|$)", "", made).lstrip("，") if made != said else said


def _worded(fact: Fact, doer: str, post: str, role: Role) -> Fact:
    """Return a fact told so; one that would be another deed without a doer gets one."""
    said, worded = _told_of(fact.said, post), _told_of(fact.written, post)
    made = clause(worded, role)
    another = not post and not worded.startswith(made[:2]) and made[:2] in _ADDED
    return replace(fact, said=f"{doer if another else ''}{said}", worded=f"{doer if another else ''}{worded}")
