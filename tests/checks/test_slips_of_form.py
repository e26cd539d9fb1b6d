"""Slips of form: whose name stands there, to whom it goes, what is secret, which part of the year, what is asked."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

_REPORT = """{title}

{to}：

2025年，{unit}坚持以习近平新时代中国特色社会主义思想为指导，深刻领悟“两个确立”的决定性意义，{sworn}，认真履行责任。现将有关情况报告如下。

一、主要做法

（一）压实责任。召开党委会2次，听取汇报，分析形势。{done}

（二）守好阵地。更换过期标语8条，清理破损图书46册。

二、存在的问题

（一）责任落实不够均衡。3个支部没有按时研究。

（二）宣讲方式单一。31场宣讲以集中授课为主。

三、下一步打算

（一）压实责任。由副书记牵头，8月底前对3个支部逐一约谈。

（二）丰富宣讲方式。由宣传委员负责，9月底前组建宣讲队1支，到支部宣讲2场。{plan}

{signed}
{date}
"""
_SWORN = "增强“四个意识”、坚定“四个自信”、做到“两个维护”"
_USUAL = {
    "unit": "柳河乡党委",
    "to": "县委宣传部",
    "sworn": _SWORN,
    "done": "",
    "plan": "",
    "signed": "中共柳河乡委员会",
    "date": "2025年12月20日",
}


def _found(pack: GenrePack, common: Common, **told: str) -> list[Finding]:
    parts = {**_USUAL, **told}
    parts.setdefault("title", f"{parts['unit']}2025年度意识形态工作责任制落实情况报告")
    text = _REPORT.format(**parts)
    return check_all(Desk(parse_report(text, pack), common, pack))


def _quotes(found: list[Finding], check: str) -> list[str]:
    return [one.quote for one in found if one.check == check]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("年初调整乡意识形态工作领导小组。", ""),
        ("年中充实乡意识形态工作专班。", ""),
        ("专题研究乡意识形态工作2次。", ""),
        ("青山乡召开意识形态工作推进会。", "青山乡"),
        ("建设乡召开意识形态工作推进会。", "建设乡"),
    ],
)
def test_a_time_or_a_verb_before_a_township_names_none(pack: GenrePack, common: Common, said: str, named: str) -> None:
    assert _quotes(_found(pack, common, done=said), "unit-name") == ([named] if named else [])


@pytest.mark.parametrize(
    ("said", "doubled"),
    [
        ("在在建的12个项目部开展宣讲。", ""),
        ("将将要退休职工的意见单列。", ""),
        ("对对口帮扶的村开展慰问。", ""),
        ("为为老服务站点添置设备。", ""),
        ("从从业人员中选聘宣传员。", ""),
        ("在在建设现场设立宣传栏。", "在在"),
        ("对对全乡干部开展宣讲。", "对对"),
        ("由由副书记牵头制定方案。", "由由"),
        ("将将于明年完成的2项提前。", "将将"),
    ],
)
def test_a_word_that_begins_as_the_preposition_does(pack: GenrePack, common: Common, said: str, doubled: str) -> None:
    assert _quotes(_found(pack, common, done=said), "repeated-word") == ([doubled] if doubled else [])


@pytest.mark.parametrize(
    ("said", "check", "told"),
    [
        ("处置案件3件（案卷密级为机密）。", "secrecy-mark", True),
        ("其中1起为绝密事项。", "secrecy-mark", True),
        ("传达会议纪要（密级：内部）。", "secrecy-mark", True),
        ("严格执行国家秘密事项一览表，组织机密级文件保密教育1次。", "secrecy-mark", False),
        ("举报人李建华住滨江市和平路12号，已回访。", "personal-status", True),
        ("举报人李建华住滨江市和平路12号，已回访。", "personal-data", True),
        ("患者刘桂芳已由门诊部回访。", "personal-status", True),
        ("举报人李某已回访，反映人李明（化名）得到答复。", "personal-status", False),
        ("举报人于当日收到答复，当事人均表示满意，患者高度认可。", "personal-status", False),
        ("帮助困难群众乔迁新居。", "personal-status", False),
    ],
)
def test_secrets_and_informants(pack: GenrePack, common: Common, said: str, check: str, told: bool) -> None:
    assert bool(_quotes(_found(pack, common, done=said), check)) is told


@pytest.mark.parametrize(
    ("to", "below"),
    [
        ("各村（社区）党组织、镇直各单位", True),
        ("乡属各党组织、各站所", True),
        ("各党支部", True),
        ("县委组织部、宣传部", False),
        ("各位领导、同志们", False),
        ("各有关单位", False),
    ],
)
def test_a_report_goes_up(pack: GenrePack, common: Common, to: str, below: bool) -> None:
    found = [one for one in _found(pack, common, to=to) if one.check == "addressee"]
    assert any("下级" in one.message for one in found) is below


@pytest.mark.parametrize(
    ("unit", "signed", "named"),
    [
        ("实验中学党总支", "中共第二中学总支部委员会", "第二中学"),
        ("实验中学党总支", "中共实验中学总支部委员会", ""),
        (
            "市税务局第二稽查局党委",
            "中共国家税务总局滨江市税务局第一稽查局委员会",
            "国家税务总局滨江市税务局第一稽查局",
        ),
        ("市税务局第二稽查局党委", "中共国家税务总局滨江市税务局第二稽查局委员会", ""),
    ],
)
def test_the_signature_in_full(pack: GenrePack, common: Common, unit: str, signed: str, named: str) -> None:
    assert _quotes(_found(pack, common, unit=unit, signed=signed), "unit-name") == ([named] if named else [])


def test_a_site_of_another_kind_of_unit(pack: GenrePack, common: Common) -> None:
    unit, signed = "市妇幼保健院党委", "中共市妇幼保健院委员会"
    slip = _found(pack, common, unit=unit, signed=signed, done="对学校官网、校园广播实行台账管理。")
    assert _quotes(slip, "unit-name") == ["学校官网", "校园广播"]
    told = _found(pack, common, unit=unit, signed=signed, done="与市卫生学校共建校园广播站1个，为学生授课2次。")
    assert _quotes(told, "unit-name") == []


@pytest.mark.parametrize(
    ("said", "off"),
    [
        ("全年配合公开曝光典型案件3起。", ["全年"]),
        ("截至8月20日已整改5个。", ["8月20日"]),
        ("对照全年目标，开展宣讲6场。", []),
        ("全年12次学习已完成6次。", []),
        ("截至6月底办结4件。", []),
    ],
)
def test_a_half_year_and_more(pack: GenrePack, common: Common, said: str, off: list[str]) -> None:
    title = "柳河乡党委2025年上半年意识形态工作责任制落实情况报告"
    found = _found(pack, common, title=title, done=said, date="2025年7月3日")
    assert _quotes([one for one in found if one.level == "warning"], "month-off") == off


@pytest.mark.parametrize(
    ("sworn", "level"),
    [
        ("增强“四个意识”、坚定“四个自信”", "warning"),
        ("增强“四个意识”、做到“两个维护”", "warning"),
        (_SWORN, ""),
    ],
)
def test_what_is_said_with_the_two_is_meant_whole(pack: GenrePack, common: Common, sworn: str, level: str) -> None:
    found = [one.level for one in _found(pack, common, sworn=sworn) if one.check == "formulation-parts"]
    assert found == ([level] if level else [])


def test_one_request_has_one_level(pack: GenrePack, common: Common) -> None:
    found = _found(pack, common, plan="请县委宣传部为我乡增加网信专干编制2名，请予批准。")
    assert [one.level for one in found if one.check == "request-in-report"] == ["error", "error"]
    asked = _found(pack, common, plan="请县委宣传部给予指导，邀请县委党校专家授课2次。")
    assert _quotes(asked, "request-in-report") == []


def test_a_closing_that_fits_is_named(pack: GenrePack, common: Common) -> None:
    (one,) = [one for one in _found(pack, common, plan="\n\n妥否，请批示。") if one.check == "request-in-report"]
    assert "特此报告" in one.suggestion


@pytest.mark.parametrize(
    ("said", "slipped"),
    [
        ("专题分析形式2次。", True),
        ("研判意识形态领域形式4次。", True),
        ("开展形式任务教育6场。", True),
        ("以座谈会的形势听取意见。", True),
        ("分析活动形式单一的原因，以多种形式开展宣讲。", False),
        ("把握好形式、内容两个方面，纠正形式主义。", False),
    ],
)
def test_forms_and_the_state_of_things(pack: GenrePack, common: Common, said: str, slipped: bool) -> None:
    found = [one for one in _found(pack, common, done=said) if "形势" in one.suggestion or "形式" in one.suggestion]
    assert bool(found) is slipped


def test_a_last_plan_of_its_own_matter(pack: GenrePack, common: Common) -> None:
    spent = "\n\n（三）加强经费保障。由财政所负责，9月底前落实活动室改造经费20万元。"
    assert _quotes(_found(pack, common, plan=spent), "plan-unasked") == ["（三）加强经费保障"]
    usual = "\n\n（三）坚持齐抓共管。由党委统一安排，每季度交流一次，形成合力。"
    assert _quotes(_found(pack, common, plan=usual), "plan-unasked") == []


def test_a_sentence_copied_into_a_longer_one(pack: GenrePack, common: Common) -> None:
    first = "举行国旗下讲话36次，开展清明祭英烈等主题活动11次，参与青年5400余人次。\n\n（三）办好活动。处置诉求7件。"
    longer = "先后举行国旗下讲话36次，开展清明祭英烈等主题教育活动11次，参与青年达5400余人次，没有形成负面舆情。"
    found = [one for one in _found(pack, common, done=first + longer) if one.check == "written-anew"]
    assert [one.level for one in found] == ["warning"]
    other = "先后举行国旗下讲话12次，开展主题教育活动3次，参与青年达900余人次，没有形成负面舆情。"
    assert _quotes(_found(pack, common, done=first + other), "written-anew") == []
