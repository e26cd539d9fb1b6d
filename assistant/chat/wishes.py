"""What a drafting instruction says in passing: which section, type, unit, period and length are meant."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.retrieval.understand import understand
from assistant.structure.notes.addressing import addressee_in
from assistant.structure.notes.header import header_of
from assistant.structure.notes.lines import NoteLine

_UNIT = re.compile(
    r"(?:我们?是|我在|单位是|为|以|替|给)([\u4e00-\u9fff*×]{2,20}?(?:局|委|办|办公室|党组|党委|党工委|支部|中心|学院|学校|医院|街道|公司|集团|厅|院|社区|村|镇|乡|馆|站|队))(?!长)"
)
# 写履职情况，单位河东分局: the unit named without a verb, as a clause of its own.
_UNIT_ALONE = re.compile(
    r"(?:^|[，,；;。\s])(?:我们?|本)?单位(?:名称?)?[：:是为叫写用就]*(?!党|的|领导)([\u4e00-\u9fff*×]{2,24}?(?:局|委|办|党组|党委|支部|中心|学院|学校|中学|小学|大学|医院|街道|公司|集团|厅|院|校|社区|村|镇|乡|馆|站|所|队|处|科))(?=$|[，,；;。：:\s])"
)
_CLAUSE = re.compile(r"[\n，,。；：:]")
_I_AM = re.compile(r"(?:我们?|咱们?|本人)(?:是|在)")
# The office within a unit where the writer sits; the report is the unit's: 柳河镇党委办.
_OFFICE = re.compile(
    r"(?<=党委)办(?:公室)?$|党政(?:综合)?办(?:公室)?$|党办$|党群(?:工作)?[部科]$|(?:宣传|综合|政工|人事|组织)[科股]$"
)
_LENGTH = re.compile(r"(\d{2,5})\s*字")
_WHOLE = re.compile(
    r"(?:周|月|季度?|半年|年[度终底]?|全年)(?:的)?(?:工作)?(?:总结|小结|汇报)|[写交报来出]一?[个份篇][^，。；：]{0,10}(?:述职|报告|总结)(?=$|[，。：；])|整篇|全文|全篇|一[篇份](?!.{0,6}部分)|完整|(?:情况的?|的|述职)报告(?=$|[，。：:\s])"
)
_A_PASSAGE = re.compile(r"一小?段(?!时)")  # of what was done, where no part is named
_A_SENTENCE = re.compile(r"写(?:上|个|出|成)?[一两]句(?:话)?(?:$|[，。])")
_BETWEEN = re.compile(r"(?:的?(?:这|那)?(?:一)?(?:个)?部分)?[，,]?(?:[、/和与及跟]|以及|还有)+(?:要?写)?")
# What is written from, not what is written: 根据上面的问题，写打算.
_GIVEN = re.compile(
    r"(?:根据|结合|针对|按照?|对照|围绕|基于|参考|参照)[^，,。；：\n]*?(?=[，,：。；\n]|写|起草|拟|准备)"
)
_PERIOD = re.compile(r"(20\d{2}(?!\d|\s*字)年?(?:上半年|下半年|第[一二三四]季度|度)?)")


# The year is left out where it goes without saying.
_THIS_YEAR = re.compile(r"(?P<year>[今去]年)?(?:的|度)?(?P<half>[上下]半年)|(?P<whole>[今去]年)(?!的(?:报告|稿))")


def draft_wishes(instruction: str, pack: GenrePack) -> dict[str, Any]:
    """Return the fields of a DraftRequest that ``instruction`` settles; empty where it says nothing."""
    if not instruction:
        return {}
    query, what = understand(instruction, pack), _GIVEN.sub("", instruction)
    roles = understand(what, pack).roles or query.roles
    wishes: dict[str, Any] = {}
    if roles and not _WHOLE.search(instruction):
        wishes["section"] = "、".join(_listed(what, pack) or roles[:1])
        if wishes["section"] == "problems" and "原因" in what:
            wishes["section"] = "问题、原因"  # one part, with what they come from
    elif query.topics and not _WHOLE.search(instruction):
        wishes["section"] = query.topics[0]
    elif _A_PASSAGE.search(instruction) or _A_SENTENCE.search(instruction):
        wishes["section"] = "done"
    if _A_SENTENCE.search(instruction):
        wishes["sentence"] = True
    elif "section" in wishes and _A_PASSAGE.search(instruction):
        wishes["paragraph"] = True
    if query.type:
        wishes["type"] = query.type
    if unit := next(filter(None, (_unit_in(line, pack) for line in _CLAUSE.split(instruction.strip()))), ""):
        wishes["unit"] = unit
    elif (found := _UNIT.search(instruction)) or (found := _UNIT_ALONE.search(instruction)):
        wishes["unit"] = found[1]
    if "unit" in wishes and _I_AM.search(instruction):
        wishes["unit"] = _OFFICE.sub("", str(wishes["unit"])) or wishes["unit"]
    if organ := next(filter(None, map(addressee_in, _CLAUSE.split(instruction.strip()))), ""):
        wishes["addressee"] = organ
    if period := _PERIOD.search(instruction):
        wishes["period"] = _full_period(period[1])
    elif span := _THIS_YEAR.search(instruction):
        year = date.today().year - ("去年" in (span["year"], span["whole"]))
        wishes["period"] = f"{year}年{span['half'] or ''}"
    if length := _LENGTH.search(instruction):
        wishes["length"] = int(length[1])
    return wishes


def _listed(instruction: str, pack: GenrePack) -> list[Role]:
    """Return the parts that ``instruction`` lists to be written, 写做法、问题和打算三部分; none where it lists none."""
    names = {name: guide.role for guide in pack.roles for name in (guide.name, *guide.headings, *guide.cues)}
    words = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    run: list[Role] = []
    end = 0
    for found in words.finditer(instruction):
        if run and not _BETWEEN.fullmatch(instruction[end : found.start()]):
            if len(run) > 1:
                break
            run = []
        run.append(names[found[0]])
        end = found.end()
    return list(dict.fromkeys(run)) if len(set(run)) > 1 else []


def _unit_in(clause: str, pack: GenrePack) -> str:
    """Return the unit that a clause reads like a title or head of: 县农业农村局2026年落实……的报告."""
    found = (header_of(NoteLine(0, len(clause), clause), pack) or {}).get("unit", "")
    return str(found or "")


def _full_period(period: str) -> str:
    """Return 2024年上半年 for 2024上半年, 2024年 for 2024 and for 2024年度."""
    year, rest = period[:4], period[4:].lstrip("年")
    return f"{year}年{'' if rest == '度' else rest}"
