"""Who reports and to whom, where notes say so in a line of words: 我们是某局党组，主送区委宣传部.

What is read is one clause at a time; whether a clause may be taken from among facts is for the caller to decide.
"""

from __future__ import annotations

import re

from assistant.structure.notes.whose import header_unit, period_in

# The bodies a report may be sent to. 区委 and 县委 are whole names; an office of one person (处长) is none.
_ORGAN = (
    r"(?P<organ>(?!(?:情况|信息|材料|稿件|表|名单|上级领导))[\u4e00-\u9fff（）*×]{0,22}?"
    r"(?:委员会|党委|党组|工委|党总支|党支部|支部|政府|宣传部|组织部|统战部|办公室|领导小组|委|部|局|厅|院|处|科|室|办|中心|集团|公司|街道|总队|支队))"
)
_WHAT = r"(?:(?:这份|这个|这篇)?(?:报告|材料|总结|稿子|初稿|文件|自查报告|述职报告))?(?:是|要|需|须|准备|请|得)?"
# 主送 says by itself that it is about the report; 报区委 says so only among clauses of the same kind.
_SURE = re.compile(rf"{_WHAT}(?:主送|抬头(?:写|是)?)(?:机关|单位|对象)?(?:写|是|为|给)?[：:]?\s*{_ORGAN}(?:的)?")
_SENT = re.compile(
    rf"{_WHAT}(?:报送|呈报|呈送|上报|报|呈|送交|送|交(?!通)|提交|发(?![改展]))(?:给|至|到|往)?[：:]?\s*{_ORGAN}(?:的)?"
)
_GIVEN_TO = re.compile(rf"{_WHAT}(?:给|向|往){_ORGAN}(?:报|报送|上报|呈报|报告|提交|交|看)?(?:的)?")
_NO_ORGAN = re.compile(r"[把将让放了每过\d]|[到给的](?!$)|备案|批准|审批|审核|同意|研究|领导同志")
_SELF = re.compile(
    r"(?:你好，?)?(?:我们?|咱们?|我们?单位|本单位|我这边|我们这边|(?:报告|报送|撰写)?单位)(?:名称)?(?:就)?(?:是|叫|为)(?P<unit>[\u4e00-\u9fff*×（）]{3,30}?)(?:的(?:人|工作人员)?)?"
)
_NAMED = re.compile(
    r"(?:请|要|须)?以(?P<unit>[\u4e00-\u9fff*×（）]{2,30}?)(?:的)?名义(?:上?报送?|写|行文|起草)?(?:的)?"
)
_FOR = re.compile(
    r"(?:请|麻烦)?(?:你|您)?(?:帮我?|我)?(?:帮|替|给|为|代)(?P<unit>[\u4e00-\u9fff*×（）]{2,30}?)(?:写|起草|拟写?|准备|做|弄|整理)"
    r"(?:一?[份篇个下])?(?P<rest>[^，。；]{0,30})"
)
_ABOUT = re.compile(r"(?:报告|汇报|总结|材料|稿子?|初稿|述职)$|^$")
_ASIDE = re.compile(
    r"(?:(?:字数|篇幅)?(?:控制在|不超过|大约|约)?\d{3,5}字?(?:以内|左右|上下)?|(?:要点|材料|素材|内容|情况)?(?:如下|在下面|见下)|谢谢|你好)"
)
_CUT = re.compile(r"[，,。；;\s]+")
_OWN_BODY = re.compile(
    r"(?:我|本|我们)?(?:局|委|厅|院|校|系|部|处|科|站|所|馆|镇|乡|村|街道|社区|公司|集团|学校|医院|机关|单位)?(?:党组|党委|党工委|党总支|党支部|支部)"
)


def addressee_in(clause: str, *, sure: bool = True) -> str:
    """Return the organ that a whole clause says the report is sent to; "" for any other clause.

    ``sure``: only where the clause says 主送; otherwise also 报区委宣传部, 给学院党委报, which may be a deed.
    """
    clause = clause.strip().strip("。；;，,")
    for pattern in (_SURE,) if sure else (_SURE, _SENT, _GIVEN_TO):
        found = pattern.fullmatch(clause)
        if found and not _NO_ORGAN.search(found["organ"]) and len(found["organ"]) > 1:
            return str(found["organ"])
    return ""


def self_named(clause: str) -> dict[str, str]:
    """Return the unit (and the period) that a whole clause says the report is of; empty for any other clause."""
    for pattern in (_SELF, _NAMED, _FOR):
        found = pattern.fullmatch(clause.strip())
        if not found or not _is_unit(found["unit"]):
            continue
        rest = found.groupdict().get("rest") or ""
        if rest and not _ABOUT.search(rest):
            continue
        period = period_in(rest, sure=True) if rest else ""
        named = "speaker" if _OWN_BODY.fullmatch(found["unit"]) else "unit"  # 局党组 has no name of its own
        return {named: found["unit"]} | ({"period": period} if period else {})
    return {}


def head_clauses(text: str) -> list[str]:
    """Return the clauses of a head line."""
    return [clause for clause in _CUT.split(text.strip()) if clause]


def said_first(text: str) -> tuple[dict[str, str], int]:
    """Return what the clauses at the head of ``text`` say of who reports to whom, and where the rest begins.

    A rest of nothing is ``len(text)``. 报区委宣传部 counts behind such a clause, or where ``text`` says nothing else.
    """
    given: dict[str, str] = {}
    at, taken = 0, 0
    whole = _all_of_a_kind(text)
    while at < len(text):
        stop = _CUT.search(text, at)
        end, after = (stop.start(), stop.end()) if stop else (len(text), len(text))
        clause = text[at:end]
        if named := self_named(clause):
            given = named | given
        elif organ := addressee_in(clause, sure=not (whole or given)):
            given.setdefault("addressee", organ)
        elif not (whole or (given and _ASIDE.fullmatch(clause))):
            break
        at = taken = after
    return given, taken if given else 0


def _all_of_a_kind(text: str) -> bool:
    """Whether every clause of ``text`` says who reports, to whom, when or how long, and one says who or to whom."""
    clauses = head_clauses(text)
    told = [bool(self_named(clause) or addressee_in(clause, sure=False)) for clause in clauses]
    heads = [one or _of_the_report(clause) for one, clause in zip(told, clauses, strict=True)]
    return any(told) and all(heads)


def _of_the_report(clause: str) -> bool:
    """Whether a clause says which report is meant: 某局2026年总结, 2026年, 3000字以内."""
    unit = header_unit(clause)
    bare = clause[len(unit) :]
    named = (
        bool(_ABOUT.search(bare)) and (bool(unit) or bool(period_in(clause))) and not re.search(r"\d[次篇场人]", bare)
    )
    return named or bool(_ASIDE.fullmatch(clause)) or (bool(period_in(clause)) and len(bare) <= 8)


def _is_unit(words: str) -> bool:
    return header_unit(words) == words or bool(_OWN_BODY.fullmatch(words))
