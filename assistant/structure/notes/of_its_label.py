"""Labels that are part of what they stand before: the subject of what follows, or the check that it was put to."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import is_name

_LONGEST = 10  # characters of a label that can open a clause
# Tells what is done with a thing it does not name: 党课：先在一中队、二中队试.
GOES_ON = re.compile(r"(?:先|再|仍|还是|拟|也)(?:在|从|到|往|由|以|拿|选)")
_COUNTED_IN_PARTS = re.compile(r"[\u4e00-\u9fff]{1,6}\d+(?:[，、；][\u4e00-\u9fff]{1,6}\d+)+")
_FIELD = re.compile("统战|民族|宗教|侨务|双拥|信访|保密|台务|群团|老干部")  # work that is no topic of its own
_A_CHECK = re.compile(r"[\u4e00-\u9fff]{2,8}(?:审核|审查|审批|审读|核查|清查|报批)")
# What was dealt with, told by no more than how much of it: 全年处置4起.
_DEALT_WITH = re.compile(
    r"((?:全年|今年|[上下]半年|共|累计|先后)*)((?:处[置理]|化解|办[理结]|回应|回复|答复|核[查实]|调[处解])了?[共约]?\d+[起件例条宗])(?=$|[，（])"
)
_TO_DEAL_WITH = re.compile("[\u4e00-\u9fff]{0,4}(?:舆情|投诉|信访|纠纷|谣言|线索|留言|诉求|工单|事件)")
_CHECKED = re.compile(
    r"(?![^，\d]*(?:审|查|退|否|撤|删|改|发|办|开|问题|隐患|差错))[\u4e00-\u9fff]{2,8}\d+[种本册个件篇部门套份场期]，"
)


def of_its_label(head: str, said: str) -> str:
    """Return what a line says with the label that it cannot do without; "" where any other rule may tell.

    党课：先在一中队试 speaks of the lessons, 展览大纲审核：新展3个，1个内审 of what was examined.
    """
    head = head.strip(" 　：:")
    if not 2 <= len(head) <= _LONGEST or not is_name(head):
        return ""
    if _COUNTED_IN_PARTS.fullmatch(said) and not re.search(r"\d|(?:问题|不足|打算|计划|数据|情况|工作|方面)$", head):
        return f"{head}：{said}"  # 责任书签订：机关17，村级24
    if (dealt := _DEALT_WITH.match(said)) and _TO_DEAL_WITH.fullmatch(head):
        return f"{dealt[1]}{head}{dealt[2]}{said[dealt.end() :]}"  # 舆情：全年处置4起
    if _FIELD.fullmatch(head) and head not in said:
        return f"{head}工作方面，{said}"
    if _A_CHECK.fullmatch(head):
        return f"{head}，{said}" if _CHECKED.match(said) else ""
    return head + said if GOES_ON.match(said) and not re.search("工作|打算|计划|方面$|下一?步", head) else ""
