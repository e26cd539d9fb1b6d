"""Whether a message asks to write something else from the notes that lie on the table: 再写整篇, 用这些要点写全文."""

from __future__ import annotations

import re

from assistant.chat.route import asks_a_question
from assistant.chat.table import Table
from assistant.chat.wishes import draft_wishes
from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.talk import ASIDES
from assistant.tasks.draft.section import parts_named, wanted
from assistant.tasks.revise.ends import asks_for_a_frame, gives_an_end
from assistant.tasks.revise.targets import NUM

_WRITE = re.compile(
    r"写|起草|草拟|拟|生成|成文|形成|出一?[稿篇份个]|来一?[篇段份]|弄一?[篇段份]|整一?[篇段份]|做一?[篇份]"
)
# The draft there is goes on with another part: 接着写打算, 后面把打算写上.
GOES_ON = re.compile(r"接着|继续|往下|接下去|后面(?:再|接|把|写|加)|[加补]上[^，。]{0,8}(?:部分|一[块段])")
_GOES_ON_WITH = re.compile(
    r"^(?:请|帮我|那|再)*(?:接着|继续|往下|接下去)(?:往下)?(?:写|起草|拟)(?:一下|完|出)?(?:存在的?|主要|下一步)*(?:工作)?(?:的)?(?:做法|问题|不足|原因|打算|计划|措施|整改措施)(?:部分|这?一?[块段])?[吧。！]*$"
)
_FROM_NOTES = re.compile(
    r"(?:上面|上边|刚才|刚刚|前面|以上|之前|上述|这些|那些|同样|同一|已有|现有|给[你过]?[过的了]?的?)[^，。；]{0,6}(?:要点|材料|内容|素材|情况|数据|东西|事)"
    r"|(?:要点|材料|素材|内容)(?:还是|还用|仍用|就用|就是|同上|不变|照旧|一样|都在)|[用拿把按照][^，。；]{0,6}(?:要点|材料|素材)"
)
_NO_NOTE = re.compile(
    r"^[\u4e00-\u9fff]{2,16}(?:局|委|办|党组|党委|党工委|总支|支部|中心|学院|学校|医院|街道|公司|集团|法院|检察院|社区|村|镇|乡)$|^(?:我们?(?:单位)?是|单位|自称|署名|落款|主送|抄送|报(?:送|给)?|20\d\d|\d+\s*字|题目|标题|(?:要点|材料|内容)(?:还|就|同|不|照|一样|都)|还是|[用按照拿]|不要|别|语气)"
)
_WHOLE = re.compile(
    r"整篇|全文|全篇|完整|整个(?:报告|稿)|整份|一[篇份](?:完整|正式)?的?(?:报告|述职|总结|汇报)|(?:整|全)(?:个|部)?报告|[再另重]写一[篇份]"
)
_ANOTHER = re.compile(
    r"另写|另外写|再写|重新写|还要写|也写|接着写|然后写|[改换]成?(?:述职|个人)|按(?:照)?[^，。；]{0,10}(?:通知|要求)"
)
_OF_THIS_DRAFT = re.compile(
    r"写(?:到|成|够|满)?\s*\d+字|[短长]一?[点些]|太[短长]|精简|压缩|展开|润色|语气|口[气吻]|套话|加[上一个条点句]|补[上充一]|删|去掉|改[成为]"
)


# 改第二点，把原因写上: a point of the draft there is gets it.
_OF_A_POINT = re.compile(rf"第{NUM}个?(?:点|条|项|段|句)|最后一(?:点|条|项|句)")


def told_besides(message: str) -> str:
    """Return the facts that a wish for another part brings: 接着写打算，网评员到12人，责任人李某; "" for none."""
    clauses = [one.strip() for one in re.split("[，,；;。：:\n]", message) if one.strip()]
    at = next((n for n, one in enumerate(clauses) if _WRITE.search(one)), len(clauses))
    told = [one for one in clauses[at + 1 :] if not _NO_NOTE.search(one)]
    if not any(re.search(r"\d", one) for one in told):
        return ""
    text = ""
    for one in told:
        text += ("；" if re.search(r"\d", one) else "，") * bool(text) + one
    return text


def asks_to_write_again(message: str, material: str, table: Table, pack: GenrePack) -> bool:
    """Tell whether ``message`` wants a draft from the notes given before, and not a change to the draft there is.

    ``material`` is what it brings itself, if anything.
    """
    if not table.notes or not _brings_no_notes(material) or asks_a_question(message) or not _WRITE.search(message):
        return False
    if table.draft and (asks_for_a_frame(message) or gives_an_end(message)):
        return False  # the draft there is gets it
    if _FROM_NOTES.search(message):
        return True
    if table.draft is None:
        return False
    if _GOES_ON_WITH.match(message):
        return True  # a part that the draft holds already is told to be there
    if _WHOLE.search(message):
        return not _is_whole(table) or bool(_ANOTHER.search(message) and not _OF_THIS_DRAFT.search(message))
    return _another_part(message, table, pack)


def _brings_no_notes(material: str) -> bool:
    """Whether what follows an instruction only points at the notes, or says who writes to whom: 要点还是上面那些."""
    return "\n" not in material and all(_NO_NOTE.match(clause) for clause in re.split("[，,；。]", material) if clause)


def _is_whole(table: Table) -> bool:
    request = table.draft.request if table.draft else None
    return request is not None and request.section in ("", "all")


def _another_part(message: str, table: Table, pack: GenrePack) -> bool:
    """Whether a part is named that the draft does not hold: 再写一段存在的问题 after a draft of 理论学习."""
    section = draft_wishes(message, pack).get("section", "")
    if _OF_A_POINT.search(message):
        return False
    if not section or _is_whole(table) or table.draft is None or _OF_THIS_DRAFT.search(message):
        return False
    held = {one.role for one in table.draft.outline.sections} | {table.draft.request.section}
    held |= {item.topic for item in table.draft.plan.items()} if table.draft.plan else set()
    return any(part not in held for part in parts_named(section, pack))


def notes_on(section: str, notes: str, pack: GenrePack) -> str:
    """Return the notes that belong to a part or topic; all where none is named or none fits.

    The notes were given for something larger, so that what is on another subject is not meant.
    """
    asked = wanted(section, pack)
    role, topic = asked.role, asked.topic
    read = read_notes(notes, pack).facts
    facts = [fact for fact in read if fact.reason not in ASIDES]
    if role is None or role in ("opening", "closing"):
        return notes  # several parts are told apart when they are planned
    mine = (
        [one for one in facts if one.topic == topic]
        if topic
        else [one for one in facts if (one.role or "done") == role]
    )
    talked = len(facts) < len(read)  # a chat: what was asked is told with the answer
    return "\n".join(one.said if talked else one.text for one in mine) if mine else notes
