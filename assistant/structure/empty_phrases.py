"""Phrases that stand where a fact should, 多次会议, 成效显著: what each lacks, and its sentence with gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.structure.figures import find_figures

_MANY = r"(?:多次|数次|若干次|一系列|系列|各类|各种|多种|丰富多彩的?|形式多样的?|大量的?|多场次?|多轮)"
# What is said, what it lacks, and what its clause says with gaps; "" for a clause that is better left out.
_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        rf"(?:先后|共|定期|及时)?(?:召开|组织|举行|开)了?{_MANY}(?:专题|工作|党[组委支]?)*(?:会议?|研究|座谈会?)"
        r"|多次(?:召开|研究|开会)[^，。；]{0,8}",
        "次数和月份",
        "召开会议【待补：次数】次，分别在【待补：月份】",
    ),
    (
        rf"(?:组织|开展|举办|举行)了?[^，。；\d]{{0,6}}{_MANY}[^，。；\d]{{0,8}}(?:活动|工作|宣传|培训|学习|教育)",
        "活动名称、场次和人数",
        "开展【待补：活动名称】【待补：场次】场，参加【待补：人数】人次",
    ),
    (
        r"(?:取得|收到|起到|产生|有)了?(?:显著|明显|良好|较好|很好|积极|可喜|阶段性)的?(?:成效|成绩|效果|成果|作用)"
        r"|(?:成效|效果|成绩)(?:十分|非常|比较)?(?:显著|明显|突出|良好)",
        "成效的数字或事例",
        "【待补：成效的数字或事例】",
    ),
    (
        r"[^，。；\d]{0,12}(?:思想|认识|行动)(?:上)?(?:高度|空前)?(?:统一|一致)|[^，。；\d]{0,10}反响(?:热烈|良好|强烈)"
        r"|[^，。；\d]{0,10}(?:满意度|意识|素质|水平|能力)(?:大幅|明显|显著|不断|普遍|进一步|有效|得到)*(?:提升|提高|增强)",
        "凭据（测评、问卷、反映），没有就删",
        "",
    ),
    (
        r"(?:从?未|没有?|无)(?:发生|出现)(?:过)?任何(?:问题|舆情|事件|差错|事故|情况)[^，。；\d]{0,6}",
        "查了什么、查到什么（话没有余地）",
        "监测（核查）【待补：次数】次，【待补：结果】",
    ),
    (
        r"(?:切实|不断|进一步|持续|着力|扎实)?(?:加强|强化|压实|推进|抓好|落实)了?(?:组织领导|责任担当|主体责任|各项工作|工作力度|思想认识)",
        "谁牵头、怎么分工、哪份文件",
        "",
    ),
)
_PATTERNS = tuple((re.compile(said), lacks, put) for said, lacks, put in _KINDS)


@dataclass(frozen=True, slots=True)
class Empty:
    """One such phrase as it stands in a text, what it lacks, and what its clause says with gaps, "" for none."""

    said: str
    lacks: str
    put: str
    start: int


def empty_phrases(text: str) -> list[Empty]:
    """Return the phrases of a text that stand in clauses without a figure, in their order."""
    return sorted(_found(text), key=lambda one: one.start)


def with_gaps(text: str) -> str:
    """Return a passage with each empty clause told with gaps, or left out where only a ground for it could be told."""
    found = empty_phrases(text)
    made, told = [], set[str]()
    at = 0
    for clause in re.finditer(r"[^，。；！]+[，。；！]?", text):
        mine = [one for one in found if clause.start() <= one.start < clause.end()]
        at = clause.end()
        if not mine:
            made.append(clause[0])
            continue
        put = mine[0].put
        if put and put not in told:
            told.add(put)
            made.append(f"{put}{clause[0][-1] if clause[0][-1] in '，。；！' else ''}")
        elif clause[0][-1] in "。；！" and made:
            made[-1] = made[-1].rstrip("，") + clause[0][-1]
    return "".join(made) + text[at:]


def _found(text: str) -> Iterator[Empty]:
    for clause in re.finditer(r"[^，。；！]+", text):
        if find_figures(clause[0]):
            continue
        for pattern, lacks, put in _PATTERNS:
            if said := pattern.search(clause[0]):
                yield Empty(said[0], lacks, put, clause.start() + said.start())
                break
