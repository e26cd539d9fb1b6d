"""What each check finds, and the near misses it leaves alone."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import CHECKS, FAMILIES, check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

SLIPS = [
    ("doubled-punctuation", "抓好学习。，开展宣传。", "。，", "。"),
    ("doubled-punctuation", "抓好学习，，开展宣传。", "，，", "，"),
    ("mark-before-conjunction", "评选道德模范、和身边好人。", "、", ""),
    ("mark-before-conjunction", "发放手册、及资料一批。", "、", ""),
    ("mark-before-etc", "用好宣传栏、电子屏、等阵地。", "、", ""),
    ("half-width", "开展学习,推动工作。", ",", "，"),
    ("half-width", "召开(扩大)会议研究。", "(扩大)", "（扩大）"),
    ("half-width", '开展"三会一课"活动。', '"三会一课"', "“三会一课”"),
    ("stray-space", "参学率达98% 。后续加强。", " ", ""),
    ("stray-space", "以 “主题党日”为载体开展学习。", " ", ""),
    ("stray-space", "从1 9 9 3年算起。", "1 9 9 3", "1993"),
    ("ellipsis", "发放手册、折页...进一步宣传。", "...", "……"),
    ("year-bracket", "按照区委发[2024]5号文件执行。", "[2024]", "〔2024〕"),
    ("mark-at-line-start", "认真抓好落实\n，形成合力。", "，", ""),
    ("unpaired-mark", "落实“一岗双责，抓好分管工作。", "“一岗双责，抓好分管工作", None),
    ("unpaired-mark", "印发通知》并部署。", "印发通知》", None),
    ("unpaired-mark", "开展”党史“学习。", "”", "“"),
    ("nested-title-marks", "转发《关于印发《管理办法》的通知》。", "《管理办法》", "〈管理办法〉"),
    ("number-sequence", "一、做法\n甲。\n三、打算\n乙。", "三", None),
    ("number-sequence", "一是抓学习。二是抓宣传。二是抓阵地。", "二", "三"),
    ("number-sequence", "一、做法\n（一）学习\n甲。\n（三）宣传\n乙。", "三", None),
    ("number-mark", "（一）、抓好学习。", "、", ""),
    ("number-mark", "1、抓好学习。", "、", "."),
    ("number-mark", "一是，抓好学习。", "，", ""),
    ("number-mark", "第一、抓好学习。", "、", "，"),
    ("repeated-word", "取得的的成效。", "的的", "的"),
    ("repeated-word", "持续加强加强管理。", "加强加强", "加强"),
    ("placeholder", "开展宣讲【待补：场次】。", "【待补：场次】", None),
    ("mask-left", "开展宣讲××场。", "××", None),
    ("over-hundred", "参学率达到105%。", "105%", None),
    ("over-hundred", "知晓率达百分之一百二十。", "百分之一百二十", None),
    ("sum", "共开展活动12次，其中线上15次。", "12次，其中线上15次", None),
    ("sum", "共开展活动12次，其中线上5次、线下8次。", "12次，其中线上5次、线下8次", None),
    ("shares", "党员占60%，群众占55%。", "占60%，群众占55%", None),
    ("missing-unit", "全年开展宣讲12，效果较好。", "12", None),
    ("impossible-date", "2023年2月29日召开会议。", "2023年2月29日", None),
    ("impossible-date", "13月5日召开会议。", "13月5日", None),
    ("year-mark", "2023上半年完成排查。", "2023", "2023年"),
    ("year-mark", "24年度完成排查。", "24年", "2024年"),
    ("reversed-range", "实施2025年—2023年规划。", "2025年—2023年", None),
    ("formulation-parts", "增强政治意识、大局意识、看齐意识。", "政治意识、大局意识、看齐意识", None),
    ("formulation-parts", "坚定道路自信、理论自信、制度自信、政治自信。", "政治自信", "文化自信"),
    (
        "formulation-parts",
        "坚定理论自信、道路自信、制度自信、文化自信。",
        "理论自信、道路自信、制度自信、文化自信",
        None,
    ),
    ("formulation-verb", "坚决做到“两个确立”。", "坚决做到“两个确立", None),
    ("formulation-quotes", "落实“一岗双责”。班子成员履行一岗双责。", "一岗双责", "“一岗双责”"),
    ("request-in-report", "以上报告，妥否，请批示。", "妥否，请批示", None),
    ("request-in-report", "恳请市委给予经费支持。", "恳请市委给予经费支持", None),
    ("secrecy-mark", "秘密★1年\n关于有关情况的报告", "秘密★1年", None),
    ("personal-data", "联系人电话13812345678。", "13812345678", None),
    ("personal-data", "身份证号11010519491231002X。", "11010519491231002X", None),
    ("parallel-marks", "重要工作亲自部署，重要问题亲自过问、重大事件亲自处置。", None, None),
    ("quoted-list-marks", "健全“首问制”“限时制”、“公开制”等制度。", "“首问制”“限时制”、“公开制”", None),
    ("comma-in-list", "依托学习论坛，夜校课堂等学习平台。", "，", "、"),
    ("unit-name", "区水务局关于2024年工作情况的报告\n一、做法\n县教育局认真抓落实。", "县教育局", None),
    ("unit-name", "一、做法\n我局抓学习。我局抓宣传。我局抓阵地。我校抓落实。", "我校", "我局"),
    ("person", "区水务局关于2024年工作情况的报告\n一、做法\n我局抓学习。我局抓宣传。本人认真履责。", "本人", None),
    ("listed-twice", "抓好学习、宣传、学习、培训。", "学习", None),
]

FINE = [
    "推动和平、和谐、和睦发展，一步一步抓好落实，一个一个解决。",
    "以营利为目的的行为要查处，达到保证目的的效果，坚持实事求是是关键。",
    "落实“一岗双责”（包括分管领导），印发《关于贯彻〈办法〉的通知》。",
    "一是抓学习。二是抓宣传。三是抓阵地。",
    "情况如下：1）学习；2）宣传。完成率达到120%，增长率105%，增幅130%。",
    "共开展活动12次，其中线上5次、线下7次。2024年2月29日召开会议。",
    "参加培训120人次，其中党员60人次。12个月内完成，历时15个月。",
    "“一栏、一榜、一廊”建设到位，实施“六个一”工程。",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    "深刻领悟“两个确立”的决定性意义。现将有关情况报告如下，请予审议。",
    "乡镇（街道）党（工）委按照中办发〔2015〕52号文件要求执行。",
    "区水务局关于2024年工作情况的报告\n一、做法\n区水务局认真抓落实。市局高度重视。水务局党组始终带头。",
    "会议于9:30召开，邮编和网址见www.example.com，共6.5万人参加。",
    "一方面抓学习，另一方面抓宣传，一是一、二是二，说一不二。",
    "希望大家继续努力，期望解决而没有解决的问题得到解决。",
    "2022年以来，组织学习12次；2021—2023年连续三年达标。",
    "要统筹线上、线下，与时俱进、和衷共济，及时研究、及早部署。",
]


def _check(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert all(finding.quote == text[finding.start : finding.end] and finding.quote for finding in found)
    return found


@pytest.mark.parametrize(
    ("check", "text", "quote", "fix"), SLIPS, ids=[f"{n}-{slip[0]}" for n, slip in enumerate(SLIPS)]
)
def test_slip_is_found(
    check: str, text: str, quote: str | None, fix: str | None, pack: GenrePack, common: Common
) -> None:
    found = [finding for finding in _check(text, pack, common) if finding.check == check]
    assert found, f"{check} not found"
    if quote is not None:
        assert quote in {finding.quote for finding in found}
    if fix is not None:
        assert fix in {finding.fix for finding in found}
    assert all(finding.message and finding.suggestion and finding.evidence for finding in found)


@pytest.mark.parametrize("text", FINE, ids=range(len(FINE)))
def test_near_miss_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert [finding for finding in _check(text, pack, common) if finding.level != "hint"] == []


def test_fixes_solve_what_they_are_for(pack: GenrePack, common: Common) -> None:
    for check, text, *_ in SLIPS:
        for finding in _check(text, pack, common):
            if finding.check != check or finding.fix is None:
                continue
            mended = text[: finding.start] + finding.fix + text[finding.end :]
            again = [f for f in _check(mended, pack, common) if f.check == check and f.start == finding.start]
            assert not again, (text, mended)


def test_every_remark_is_listed_with_title_and_source() -> None:
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    assert all(check.title and check.source and check.family for check in CHECKS.values())


def test_a_point_that_begins_with_our_bureau_names_no_other(pack: GenrePack, common: Common) -> None:
    text = "区水利局关于2026年落实意识形态工作责任制情况的报告\n一、主要做法\n一是我局认真开展学习。二是我局坚持审核。"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [finding for finding in found if finding.check == "unit-name"] == []
