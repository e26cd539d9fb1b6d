"""Headings within notes: which role or topic a short line or a prefix names."""

from __future__ import annotations

import re

from assistant.genre import GenrePack, compiled
from assistant.report import ROLES, Role
from assistant.structure.topics import label_topics

_TAIL = re.compile(r"(?:方面|工作|情况|部分|[这那]一?块|这部分|建设|如下|上)+$")
_SPOKEN_OF = re.compile(r"(?<=[\u4e00-\u9fff]{2})[这那]一?块$")  # 打算那块
_BESIDE = re.compile(r"[（(][^（()）]{1,10}[)）]?$|^[^\s]{1,12}\s+(?:(?:19|20)\d{2}年\s*)?(?=\S)|^(?:19|20)\d{2}年\s*")
BESIDES = frozenset(("另外", "还有", "其他", "其它", "此外", "补充", "另", "其余"))  # says only that more follows
FELT = frozenset(("感觉", "感受", "体会", "想法"))  # before shortfalls, a label for them
_NAMED = 0.4  # a heading's score from which it names a topic
# A line that names what the lines below it are about, without a colon: 学校课堂阵地, 下半年打算.
_ABOUT = re.compile(
    r"[\u4e00-\u9fff]{2,6}方面|[\u4e00-\u9fff]{0,6}(?:书记|委员|领导|局长|校长|主任|班子成员)工作|"
    r"(?:学校|单位|医院|社区|村|局|公司|支部|街道|部门)[\u4e00-\u9fff]{2,6}(?:阵地|建设|管理|方面|情况|工作)"
    r"|(?:下半年|明年|来年|今后|下一步|下步|年内)[\u4e00-\u9fff]{0,4}(?:打算|计划|安排|思路)"
    r"|(?:(?:今年|目前|当前|现在|眼下|全年|工作中|我们|单位)的?)*(?:还|仍|尚)?(?:存在的?|主要)?(?:问题|不足|短板|差距)"
    r"|[\u4e00-\u9fff]{1,14}(?:局|部|委|院|校|处|科|站|所|中心|支部|党委|党组|公司|社区|村|镇|街道|馆)[的\s]*(?:存在的?|今年|明年|来年|下一?步)*(?:问题|不足|短板|打算|计划|做法)"
)


def heading_role(head: str, pack: GenrePack, *, exact: bool = False) -> Role | None:
    """Return the role that a heading of notes names, as people label notes or by the genre's headings and cues."""
    if role := labelled(head, pack):
        return role
    short = _TAIL.sub("", head)
    for guide in pack.roles:
        if head in (guide.name, guide.role, *guide.headings) or short in (guide.name, *guide.headings):
            return guide.role
        if exact and short in guide.cues and len(short) > 1:
            return guide.role
    if exact or heading_topic(head, pack, exact=True) or len(head) > 14:
        return None
    order: tuple[Role, ...] = ("plans", "causes", "problems", "opening", "closing", "done")
    for role in order:
        named = pack.guide(role)
        cues = [cue for cue in named.cues if len(cue) > 1] if named else []
        ends = any(word.endswith(cue) for cue in cues for word in (head, short))
        if ends and (role != "done" or _generic(head, cues)):
            return role
    return None


def labelled(head: str, pack: GenrePack) -> Role | None:
    """Return the role whose label in notes ``head`` is: 还差的, 怎么改, 没做好的; None for any other words."""
    labels = pack.spoken.labels
    head = _SPOKEN_OF.sub("", head)
    return next((role for role in ROLES if any(compiled(one).fullmatch(head) for one in labels.get(role, ()))), None)


def _generic(head: str, cues: list[str]) -> bool:
    """Whether a done heading holds nothing but general words: 工作开展情况 yes, 谈话情况 no."""
    rest = head
    for cue in [*sorted(cues, key=len, reverse=True), "工作", "主要", "今年", "的", "本年", "总体", "及", "和"]:
        rest = rest.replace(cue, "")
    return not rest


def heading_topic(head: str, pack: GenrePack, *, exact: bool = False) -> str:
    """Return the topic a heading of notes names, or ""."""
    bare = _BESIDE.sub("", head)
    forms = {head, _TAIL.sub("", head) or head, bare, _TAIL.sub("", bare) or bare}
    for topic in pack.topics:
        if not forms.isdisjoint((topic.name, *topic.synonyms)):
            return topic.name
    parts = re.split(r"[和与及、]", bare)
    if len(parts) == 2 and all(_named(part, pack) for part in parts):
        return _named(parts[0], pack)
    if exact or len(head) > 16:
        return ""
    labels = label_topics(pack, head, heading=head)
    return labels[0][0] if labels and labels[0][1] >= _NAMED else ""


def _named(part: str, pack: GenrePack) -> str:
    """Return the topic of which ``part`` is a name, or ""."""
    return next((topic.name for topic in pack.topics if part in (topic.name, *topic.synonyms)), "")


def names_what_follows(line: str) -> bool:
    """Whether a line without a colon names what the lines below it are about: 学校课堂阵地, 下半年打算."""
    return _ABOUT.fullmatch(line) is not None
