"""Who reports on himself, told in the first line in any order: 县中医院 副院长 个人述职（分管宣传、工会）.

Every clause of the line must say who he is, what he is in charge of, when, or that it is an account of himself;
one that tells anything else makes it an ordinary line.
"""

from __future__ import annotations

import re

from assistant.structure.notes.whose import header_unit, period_in
from assistant.structure.surnames import SURNAMES

_POST = re.compile(
    r"[\u4e00-\u9fff]{0,24}(?:书记|主任|委员|主席|经理|董事长|主编|总编|政委|庭长|检察长|专员|会长|负责人"
    r"|[局院校镇乡县区市所站馆部科台处园队社行厂]长)"
)
_SELF = re.compile(r"(?:我|本人)(?:叫|是|任|现任|担任|作为)?")
_NAME = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_CHARGE = re.compile(r"(?P<how>分管|主管|协管|协助分管|联系|负责|管)(?P<what>(?!理)[\u4e00-\u9fff、和]{2,24})")
_ACCOUNT = re.compile(
    r"(?:个人|本人)?(?:年度|年终|工作|履职)*(?:述职述责|述[职责廉])(?:述廉)?(?:报告|材料|要点|素材|提纲)?(?:用|用的)?"
)
_DATED = re.compile(r"(?:19|20)\d{2}年(?:度|[上下]半年)?的?|(?:19|20)\d{2}$")
_NOTHING = re.compile(r"意识形态(?:工作)?(?:责任制)?(?:情况|工作|方面)?|要点|素材|材料|情况|今年(?:的)?|全年")
_HOW = re.compile(r"[^，。\d]{0,8}(?:要写|只写|都写|不写|重点写|先写|帮)[^，。\d]{0,8}")  # （问题和打算要写）
_CUT = re.compile(r"[\s，,；;：:。（）()【】\[\]#*—]+|(?<!\d)-+(?!\d)")


def own_post(line: str) -> dict[str, str]:
    """Return post, unit and period of who reports on himself by a first line; {} where it is no such line."""
    clauses = [clause for clause in _CUT.split(line) if clause]
    found: dict[str, str] = {}
    charge, personal = "", False
    account = any(_ACCOUNT.fullmatch(_DATED.sub("", clause)) for clause in clauses)
    for clause in clauses:
        myself = _SELF.match(clause)
        rest = clause[myself.end() :] if myself else clause
        if (dated := _DATED.match(rest)) and "period" not in found:
            found["period"], rest = period_in(dated[0], sure=True), rest[dated.end() :]
        personal = personal or account or myself is not None
        if not rest or _ACCOUNT.fullmatch(rest) or _NOTHING.fullmatch(rest) or _HOW.fullmatch(rest):
            continue
        if charged := None if charge else _CHARGE.fullmatch(rest):
            charge = f"，{'分管' if charged['how'] == '管' else charged['how']}{charged['what']}"
        elif told := _told(rest, found):
            found |= told
        elif not (myself and _NAME.fullmatch(rest)):
            return {}
    if not (personal or charge) or not found.get("position"):
        return {}
    stated = {**found, "position": found["position"] + charge, "speaker": "本人"}
    return {**stated, "type": "述职"} if account else stated


def _told(clause: str, found: dict[str, str]) -> dict[str, str]:
    """Return what one clause tells: a post, one more post, the unit, or the period."""
    if post := _POST.fullmatch(clause):
        before = found.get("position")
        return {"position": f"{before}、{clause}" if before else post[0]}
    if header_unit(f"{clause} ") == clause and "unit" not in found:
        return {"unit": clause}
    return {}
