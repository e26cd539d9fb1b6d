"""Which part of a report each fact of the notes goes to, and which are left out of what is asked for, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.order import UNRELATED, plainly_over, tells_deed
from assistant.structure.notes.rest import without_rest
from assistant.structure.notes.who import OWN_POST
from assistant.structure.notes.words import WHEN, fact_topic, is_unrelated, plainly_on
from assistant.tasks.draft.as_numbered import is_numbered
from assistant.tasks.draft.judge import falls_behind, is_achieved, is_all_well, is_bare_lack, is_no_shortfall
from assistant.tasks.draft.of_thing import of_thing
from assistant.tasks.draft.section import Wanted
from assistant.tasks.draft.standing import of_speaker, staff_there_is, who_there_is
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.polarity import falls_short, is_all_short

Indexed = tuple[int, Fact]
_CHANGE = re.compile(r"改[成为用]|不再|换成")  # 学习改成领学和讨论，念文件不超过20分钟
_REMARK = re.compile(
    r"[\u4e00-\u9fff]{2,3}(?:多|大|好|强|忙)|[\u4e00-\u9fff]{1,3}|[^\d]{4,40}(?:没有?|未)(?:落下|耽误|放松|松劲)"
)  # 工人多, 剧院, 人手紧，这项工作也没落下
_PART_NAMED = re.compile(
    r"(?:主要|工作|具体)?(?:成[绩效果]|做法|亮点|举措|措施|问题|不足|短板|差距|打算|计划|安排)"
    r"(?:[/／、和及与]?(?:主要|工作|具体)?(?:成[绩效果]|做法|亮点|举措|措施|问题|不足|短板|差距|打算|计划|安排))+"
)
# Words that only announce a part, and tell nothing of it: 存在的问题 before 一个是.
_ANNOUNCED = re.compile(
    r"(?:目前|现在|当前|今年|主要|我们|我[局院校镇]?|还|也|工作中|下一步|下步|存在着?|面临|取得|采取|的|几个|一些|突出|不少|明显)*"
    r"(?:成[绩效果]|做法|亮点|举措|问题|不足|短板|差距|困难|打算|计划|原因)(?:和|与|及|、)?(?:不足|短板|差距|困难|原因|打算)?"
    r"(?:主要|还|也)?(?:有|是|有以下|如下|方面|这么|以下)*(?:[一二两三四五六七八九几\d]+(?:个|条|点|方面))?"
)
_BACKGROUND = re.compile(r"(?:基本|单位|总体)(?:情况|概况|信息)[：:][^。；]{0,40}$")  # a label of what is no deed
_STAFF = "队伍"  # in the name of the topic that is on people
_PEOPLE = re.compile(r"(?:[员干队团]|骨干|干事|师资|教师|人才|人手|编制)$")  # a label that names them
# What heads a part of the notes: 问题：, 【下一步打算】, 二、存在的不足, 改 明年先学
_LABEL = re.compile(
    r"(?m)^[\s\d.、（）()\-—·•*#【\[一二三四五六七八九十]*([\u4e00-\u9fff]{1,8})[】\]）)]?"
    r"(?:[：:]|\s*$|[ \u3000]+(?=[\u4e00-\u9fff]))"
)
_OTHER_TOPIC = "属于“{}”，本次只写“{}”"


def done_of(fact: Fact) -> Fact:
    """Return a fact as it tells what was done, without the little that is left of it: that is not what it is on."""
    said, worded = without_rest(fact.said), without_rest(fact.worded)
    if said != fact.said and worded == fact.worded and worded.count("，") == fact.said.count("，"):
        worded = "，".join(worded.split("，")[: said.count("，") + 1])  # 其余2个是… for 剩下2个是…
    return replace(fact, said=said, worded=worded)


def placed(facts: Sequence[Fact], wanted: Wanted, kinds: Kinds, pack: GenrePack) -> Iterator[Fact]:
    """Yield each deed with the topic it belongs to, each shortfall with that of the thing it names."""
    for fact in facts:
        if fact.group and _PART_NAMED.fullmatch(fact.group):
            fact = replace(fact, group="")  # 成绩/做法 names the part, no item of it
        if fact.group and WHEN.fullmatch(fact.group.rstrip("的：:情况")):
            stray = UNRELATED if is_unrelated(fact.said, pack) else fact.reason
            fact = replace(fact, group="", reason=stray)  # 上半年的： is no heading
        if wanted.role == "plans" and fact.role == "problems" and _CHANGE.search(fact.said):
            fact = replace(fact, role="plans")
        if fact.reason == UNRELATED and wanted.role and not is_unrelated(fact.said, pack):
            fact = replace(fact, reason="")  # it was only behind the plans, and plans are all that is asked for
        if not (fact.headed or fact.group) and (thing := of_thing(fact.said)) != fact.said:
            role = fact.role or wanted.role or "done"
            topic = fact_topic(thing, pack, role)
            near = kinds.topic(replace(fact, said=thing, worded="", topic=topic)) if role != "problems" else topic
            yield replace(fact, topic=near or topic)
        elif (fact.role or wanted.role or "done") in ("done", "plans"):
            yield replace(fact, topic=kinds.topic(done_of(fact)))
        else:
            yield fact if fact.headed or fact.group else replace(fact, topic=kinds.spoken_of(fact))


class Sorting:
    """Sorts facts by part: ``held`` by role, and ``unused`` with why, by their index in the notes."""

    def __init__(self, notes: Notes, wanted: Wanted, pack: GenrePack) -> None:
        self._notes, self._wanted, self._pack = notes, wanted, pack
        self.unused: dict[int, str] = {}
        self.held: dict[Role, list[Indexed]] = {}
        self._begins = self._own_label()  # where the notes' own heading of the one part asked for stands
        self._bare = all(who_there_is(fact.said) or fact.reason for fact in notes.facts)  # nothing else is told
        told = [fact for fact in notes.facts if not fact.reason]
        self._listed = is_numbered(told, notes.text)  # 三条：一是…；二是…: the user says what they are
        self._all_lacks = all(fact.role == "problems" for fact in told)  # the user means all of them as deeds
        self._sort()
        if not wanted.whole:
            self._leave_out_others()

    def _sort(self) -> None:
        asked = self._wanted.role
        short = any(fact.certain and fact.role == "problems" for fact in self._notes.facts)
        for index, fact in enumerate(self._notes.facts):
            if fact.reason:
                self.unused[index] = self._why_left(fact)
            elif fact.same_as is None and self._is_deed_beside(fact, others=short):
                part = asked or self._wanted.roles[0]
                guide = self._pack.guide(part)
                self.unused[index] = f"读起来是已经做的，写“{guide.name if guide else part}”时没有写入"
            elif fact.same_as is None:
                role = self._role_of(fact, index, others=short)
                if reason := self._no_fact(fact, role, others=short):
                    self.unused[index] = reason
                    continue
                if asked and role != asked and self._fits_anyway(fact, role, others=short):
                    role = asked
                self.held.setdefault(role, []).append((index, fact))

    def _own_label(self) -> int:
        asked = {*self._wanted.roles, self._wanted.role} & {"problems", "plans"}
        if self._wanted.asks("done") or not asked:
            return 0
        labels = _LABEL.finditer(self._notes.text)
        return next((one.start() for one in labels if heading_role(one[1], self._pack, exact=True) in asked), 0)

    def _is_deed_beside(self, fact: Fact, *, others: bool) -> bool:
        """Whether a fact without a mark of its own is a deed where only shortfalls or plans are asked for.

        It stands before the notes' heading of that part, with nothing that lacks in it or is meant, or is plainly over.
        """
        asked = {*self._wanted.roles, self._wanted.role} & {"problems", "causes", "plans"}
        if not asked or self._wanted.asks("done") or fact.role not in (None, "done") or fact.certain:
            return False
        told = without_rest(fact.said)
        reads = falls_short(told) or falls_behind(told) or cue_role(told)[0] in ("problems", "plans")
        if fact.start < self._begins and not reads:
            return True
        return plainly_over(told) and (others or "problems" not in asked) and not (reads or is_all_short(told))

    def _why_left(self, fact: Fact) -> str:
        """Return why a fact is not among those written; who reports is told in an opening, where there is one."""
        if fact.reason == OWN_POST and not self._wanted.asks("opening"):
            return "是述职人身份，已据此用“本人”的口吻；本次没有写导语"
        return fact.reason

    def _role_of(self, fact: Fact, index: int, *, others: bool) -> Role:
        """Return the part a fact is of: its own, else the one asked for, else what was done."""
        wanted = self._wanted
        apart = not (wanted.whole or wanted.asks("done") or fact.certain)  # deeds are not asked for
        if apart and fact.role in (None, "done") and wanted.asks("problems") and falls_behind(fact.said):
            return "problems"
        if apart and fact.role != "plans" and is_all_well(fact.said):
            return "done"
        role = fact.role or ("problems" if wanted.role is None and is_all_short(fact.said) else None)
        if role is None and wanted.roles and self._plans_by_place(index):
            role = "plans"
        if role is None and wanted.roles and not wanted.asks("done"):
            role = next(iter(wanted.roles))
            if role == "problems" and is_no_shortfall(fact, self._pack, others=others):
                role = "done"
        role = role or wanted.role or "done"
        standing = (who_there_is(fact.said) and not fact.headed) or of_speaker(fact.said)
        opens = wanted.role is None and wanted.asks("opening")
        return "opening" if opens and role == "done" and standing else role

    def _plans_by_place(self, index: int) -> bool:
        """Whether plans are asked for that no note shows, and this one stands behind the last shortfall, no deed."""
        facts = self._notes.facts
        last = max((n for n, one in enumerate(facts) if one.role == "problems"), default=-1)
        none = self._wanted.asks("plans") and not any(one.role == "plans" for one in facts)
        return none and -1 < last < index and not tells_deed(facts[index].said)

    def _no_fact(self, fact: Fact, role: Role, *, others: bool) -> str:
        """Return why what a note says is not written in the part it would go to; "" where it is."""
        asked = self._wanted.role
        if any(fact.said in (kind.name, *kind.synonyms) for kind in self._pack.report_types):
            return "是文种，不写入正文"
        if of_speaker(fact.said) and "opening" not in (role, asked) and not self._wanted.whole:
            return "是述职人的情况，写入导语"
        mine = bool(self._wanted.topic) and staff_there_is(fact.said)
        certain = fact.certain and not _BACKGROUND.search(self._notes.text[: fact.start].rpartition("\n")[2])
        told = self._wanted.asks("opening") or certain or fact.headed or self._bare or mine
        if who_there_is(fact.said) and not told:
            return "是基本情况，不是做法，写入导语；本次没有写导语"
        if _ANNOUNCED.fullmatch(fact.said) and not fact.headed:
            return "只是引出下文的话，没有写入"
        if role == "done" and _REMARK.fullmatch(fact.said):
            return "只是情况说明，看不出做了什么，没有写入"
        listed = self._listed and others and not is_achieved(fact.said)
        if asked == role == "problems" and not listed and is_no_shortfall(fact, self._pack, others=others):
            return "读起来是做法或成效，不是问题，没有写进问题部分"
        return ""

    def _fits_anyway(self, fact: Fact, role: Role, *, others: bool) -> bool:
        """Whether a fact goes into the one part asked for although its wording points elsewhere."""
        asked = self._wanted.role
        pair = (role, asked)
        if pair == ("problems", "done") and is_bare_lack(fact, self._pack) and not self._all_lacks:
            return False
        if pair == ("plans", "problems") and falls_behind(fact.said):
            return True  # 计划办6场只办了4场
        if role == "done" and is_all_well(fact.said) and asked in ("problems", "causes", "plans"):
            return False
        if pair == ("done", "problems") and is_no_shortfall(fact, self._pack, others=others):
            return False
        return not fact.certain or asked == "opening" or pair == ("problems", "causes") or self._goes_on(fact, role)

    def _goes_on(self, fact: Fact, role: Role) -> bool:
        """Whether a fact ends a line of plans although it reads like a shortfall: 群重新登记，没人管的就关."""
        before = self._notes.text[: fact.start].rpartition("\n")[2].strip()
        at = self._notes.facts.index(fact)
        lacks = at > 0 and self._notes.facts[at - 1].role == "problems"  # 缺点：…；演练没搞过 goes on with what lacks
        return self._wanted.role == "plans" and role == "problems" and len(before) > len(fact.said) and not lacks

    def _leave_out_others(self) -> None:
        wanted = self._wanted
        asked = {*wanted.roles, *((wanted.role,) if wanted.role else ())}
        asked |= {"causes"} if "problems" in asked and wanted.reasons else set()
        for role in [role for role in self.held if role not in asked]:
            guide = self._pack.guide(role)
            for index, _ in self.held.pop(role):
                self.unused[index] = f"属于“{guide.name if guide else role}”部分，本次没有写这一部分"
        if "closing" in asked:
            for index, _ in self.held.pop("closing", []):
                self.unused[index] = "结尾语不写具体事项"
        if wanted.topic and wanted.role:
            self._keep_topic(wanted.role, wanted.topic)
        elif wanted.topics:
            self._keep_topics()

    def _keep_topic(self, role: Role, topic: str) -> None:
        """Leave out what the notes' own headings put under another topic than the one asked for.

        Notes without a heading for that topic were written for it: what a label within its line names stays.
        """
        kept = self.held.get(role, [])
        sorted_ = any(fact.headed and fact.topic == topic for _, fact in kept)
        labelled = [fact for _, fact in kept if fact.headed and self._label_on_line(fact)]
        few = not sorted_ and len(labelled) * 2 < len(kept)
        mine = [
            pair
            for pair in kept
            if pair[1].topic == topic
            or not pair[1].headed
            or (few and pair[1] in labelled)
            or (pair[1] in labelled and self._is_on(topic, pair[1]))
        ]
        if mine and len(mine) < len(kept):
            others = [pair for pair in kept if pair not in mine]
            self.unused |= {i: _OTHER_TOPIC.format(fact.topic, topic) for i, fact in others}
            self.held[role] = mine

    def _is_on(self, topic: str, fact: Fact) -> bool:
        """Whether a label on its line that names people or a thing, no topic, heads what is on ``topic`` as well."""
        label = self._notes.text[: fact.start].rpartition("\n")[2].strip(" \u3000-·•：:")
        asked = next((one for one in self._pack.topics if one.name == topic), None)
        if asked and _PEOPLE.search(label) and any(_STAFF in name for name in (asked.name, *asked.synonyms)):
            return True
        other = heading_topic(label, self._pack, exact=True)
        return not other and plainly_on(self._pack, topic, f"{label}，{fact.said}")

    def _keep_topics(self) -> None:
        """Leave out deeds that clearly belong to other topics than those asked for; all stay where none is on one.

        Notes mostly on the topics were written for them: then only what their own headings part off is left out.
        """
        topics = self._wanted.topics
        kept = self.held.get("done", [])
        kin = topics.union(*(group for group in self._pack.related if topics & {*group}))
        mine = [pair for pair in kept if pair[1].topic in topics]
        near = [pair for pair in kept if pair[1].topic in kin or not pair[1].topic]
        meant = bool(mine) and len(near) * 2 > len(kept)
        named = "、".join(topic.name for topic in self._pack.topics if topic.name in topics)
        left = [
            pair for pair in kept if mine and pair not in mine and (pair[1].headed or (pair not in near and not meant))
        ]
        self.unused |= {index: _OTHER_TOPIC.format(fact.topic or "其他方面", named) for index, fact in left}
        if left:
            self.held["done"] = [pair for pair in kept if pair not in left]

    def _label_on_line(self, fact: Fact) -> bool:
        """Whether what heads a fact stands on its own line, before it."""
        return re.search(r"[\u4e00-\u9fff]", self._notes.text[: fact.start].rpartition("\n")[2]) is not None
