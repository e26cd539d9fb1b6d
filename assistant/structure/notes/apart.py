"""A sentence of notes cut where its clauses speak of different things; what leans on another clause stays with it."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.notes.cues import cue_role, header_unit, is_answer_to, is_answered, misfit
from assistant.structure.notes.header import POSITION, WE_ARE
from assistant.structure.notes.lines import clauses_of
from assistant.structure.notes.place import Place
from assistant.structure.notes.words import NEXT, stands_alone
from assistant.structure.topics import label_topics

_PART_OF_IT = re.compile(r"其中|(?:另)?有\d+[个家场名篇件条份人处]")  # 其中1场因材料不全未批 tells how well it was done
# Whose shortfall the next one is.
_SUBJECT = re.compile(r"自己(?!发现|的)|本人|个别|部分|有的|少数|一些|社区|村里|机关|基层")
# Tells more of what is before.
_OF_IT = re.compile(
    "一[期场次篇条](?:专门|是|讲|为)|题目|主题(?!党日|教育)|内容|形式|地点|分别|每[次期场]|其中|最[高多长]|平均|人均"
)
_RESULT = re.compile(
    r"(?:[省市县区国级上媒体报刊台被其中均已都共以外各大新]{0,10}|\d+人)(?:采用|录用|刊用|转载|退回|退稿|回复|注销|解散|参加|参训|获奖)"
)
_SAME_THING = re.compile(r"还是|也是|都是|又|而且|并且|也|还|是(?:我|本人|因|由)")  # said of the thing before it
# Never a note of its own: 就3个人在写, 所以实际3次; and what says more of one of those counted: 12月那次还没开, 管不住.
_LEANS = re.compile(r"(?:就(?=[\d一二两三几是没剩算]|这么)|才(?![艺能])|只(?!要)|仅|实际|所以|因此)")
_ONE_OF_THEM = re.compile(
    r"[\u4e00-\u9fff]不(?:上|齐|住|着|动|过来)$|(?:\d{1,2}月|[上下]半年|[一二三四]季度|最后)?的?(?:那|有一|最后一)[次场期回]"
)
_STRONG = 0.2  # a topic's score from which a clause may leave its line: one telling word


def cut_apart(text: str, sentence: Span, place: Place, pack: GenrePack) -> list[Span]:
    """Cut a sentence where its clauses speak of different things; clauses that lean on each other stay together."""
    groups: list[tuple[Span, str, str, Role | None]] = []
    last = sentence.start  # where the clause before begins
    for clause in clauses_of(text, sentence):
        words = clause.of(text)
        says_who = POSITION.match(words) or (WE_ARE.match(words) and header_unit(WE_ARE.sub("", words)))
        reason, role = misfit(words) or str(bool(says_who) or ""), cue_role(words)[0]
        if role == "problems" and groups and is_answered(text[clause.end : sentence.end]):
            role = None
        labels = [] if place.topic else label_topics(pack, words)
        topic = labels[0][0] if labels and labels[0][1] >= _STRONG else ""
        if groups:
            before, its_reason, its_topic, its_role = groups[-1]
            both_short = role == its_role == "problems"
            listed = both_short and place.inline and len(words) > 3 and not place.topic
            alone = stands_alone(words) and (bool(its_topic) or stands_alone(before.of(text)))
            other = bool(topic) and topic != its_topic and (both_short or alone) and not _RESULT.match(words)
            other = other or (listed and not _SAME_THING.match(words)) or (both_short and bool(_SUBJECT.match(words)))
            reasoned = role == "causes" and its_role in (None, "done") and re.match("因为|由于", words)
            turned = (
                role is not None
                and not reasoned
                and not _SAME_THING.match(words)
                and not (_PART_OF_IT.match(words) and its_role is None and re.search(r"\d", before.of(text)))
                and its_role != role
                and (its_role, role) != ("causes", "problems")
                and (bool(its_role) or stands_alone(before.of(text)))
            )
            other = other and not is_answer_to(before.of(text), words)
            of_one = _ONE_OF_THEM.match(words) is not None
            other = other and not (_OF_IT.match(words) or _LEANS.match(words))
            if turned and reason == its_reason and (of_one or (_LEANS.match(words) and last == before.start)):
                turned = False
            elif turned and reason == its_reason and _LEANS.match(words):
                groups[-1] = (Span(before.start, _ended(text, last)), its_reason, its_topic, its_role)
                clause = Span(last, clause.end)
            if reason == its_reason and not other and not turned and not NEXT.match(words):
                groups[-1] = (Span(before.start, clause.end), its_reason, its_topic or topic, its_role or role)
                last = clause.start
                continue
        groups.append((clause, reason, topic, role))
        last = clause.start
    return [group[0] for group in groups]


def _ended(text: str, end: int) -> int:
    """Return where what stands before ``end`` ends, without the comma or blank behind it."""
    return len(text[:end].rstrip(" \t\u3000，,、"))
