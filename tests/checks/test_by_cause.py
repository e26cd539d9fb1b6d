"""One cause, one remark, and none where nothing is wrong: sentences put into a clean report, and whole parts of it."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

REPORT = """中共栖霞市粮食和物资储备局党组关于2026年落实意识形态工作责任制情况的报告

市委：
2026年以来，栖霞市粮食和物资储备局党组坚持以习近平新时代中国特色社会主义思想为指导，落实市委关于意识形态工作的部署，全局意识形态领域平稳。现有干部职工86名、党员54名。现将有关情况报告如下：
一、主要做法
（一）压实责任，把任务落到岗位。局党组专题研究意识形态工作4次，年中组织1次督查，督查结果与年度考核挂钩。
（二）强化学习，把思想统一起来。党组理论学习中心组集体学习9次，班子成员到联系支部讲党课5次。
（三）管好阵地，把内容审在前面。严格执行“三审三校”，公众号发稿87篇，评选“最美保粮人”4名。{said}
（四）防范风险，把隐患消在萌芽。全年开展舆情演练2次，办理群众留言31件，均按期答复。
二、存在的主要问题
（一）理论学习还不够系统。个别支部学习以读文件为主，研讨交流少。
（二）宣传内容还不够鲜活。公众号会议信息偏多，群众关心的粮油常识偏少。
（三）风险研判还不够及时。个别库点对收购期间可能出现的舆情估计不足。
三、下一步打算
（一）推动理论学习系统化。按季度列出学习专题，每个支部每季度研讨1次。
（二）让宣传内容鲜活起来。每月推出1期粮油常识短视频。
（三）把风险研判做在前面。收购季前逐个库点开展一次舆情研判。
特此报告。

中共栖霞市粮食和物资储备局党组
2026年11月18日
"""


def _new(pack: GenrePack, common: Common, text: str) -> list[Finding]:
    def found(one: str) -> list[Finding]:
        return check_all(Desk(parse_report(one, pack), common, pack))

    known = {(one.check, one.quote) for one in found(REPORT.format(said=""))}
    return [one for one in found(text) if (one.check, one.quote) not in known]


@pytest.mark.parametrize(
    ("said", "check", "level"),
    [
        ("现有公示栏5处、显示屏7块、工作群14个，合计28个阵地。", "sum", "warning"),
        ("登记网站1个、宣传橱窗18处、文化墙6面，共29处。", "sum", "warning"),
        ("值班人员9名，其中男6名、女4名。", "sum", "error"),
        ("5名班子成员到基层宣讲，每人讲2次，共9次。", "sum", "warning"),
        ("130名干部职工参加培训。", "two-values", ""),
        ("做到责任、措施、时限、人员、标准“四到位”。", "listed-count", "warning"),
        ("查出信息报送、现场处置、口径统一、物资保障4个方面的不足3个。", "listed-count", "hint"),
        ("组织学习《中华人民共和国粮食法》。", "law-name", "warning"),
        ("对照《中国共产党宣传思想工作条例》修订制度2项。", "law-name", "warning"),
        ("组织全体教师参加网络安全培训2次。", "unit-name", "warning"),
        ("市档案馆依托公众号开设专栏，推出文章16篇。", "unit-name", "warning"),
        ("8月至5月开展树立和践行正确政绩观学习教育。", "reversed-range", "warning"),
        ("发现苗头及时核实、及时上报，并及时做好。", "object-lost", "warning"),
        ("党组成员到所在支部参加学习，不断提高学习的。", "object-lost", "warning"),
        ("夏粮收购其间派员驻点值守。", "wording", "warning"),
        ("世界粮食日活动吸引群众1500余名人次。", "wording", "warning"),
        ("进一步压实责任、进一步传导压力、进一步强化督查、进一步严肃问责。", "wording", "hint"),
        ("引导党员增强政治意识、大局意识、看齐意识。", "formulation-parts", "error"),
        ("有疑问的打网评员电话13951234567。", "personal-data", "error"),
        ("恳请市委在人员编制上予以倾斜支持。", "request-in-report", "error"),
    ],
)
def test_what_is_wrong_is_told(said: str, check: str, level: str, pack: GenrePack, common: Common) -> None:
    found = [one for one in _new(pack, common, REPORT.format(said=said)) if one.check == check]
    assert found
    assert not level or found[0].level == level


@pytest.mark.parametrize(
    "said",
    [
        "现有公示栏5处、显示屏7块、工作群14个，合计26个阵地。",
        "全年编印简报12期、手册3种、折页5款，发放4600份。",
        "6月组织业务培训，81名干部职工参训，5名因值班请假。",
        "82名干部职工（外派4名未计入）签到。",
        "9月重温入党誓词，51名党员参加。",
        "做到人员、责任、措施“三落实”，实现管理、服务、安全、效益、口碑“五提升”。",
        "5名班子成员每人到基层宣讲3次，共15次。",
        "查出信息报送、现场处置2个方面的不足5个，已整改到位。",
        "宣传《中华人民共和国粮食安全保障法》《中华人民共和国防洪法》《中国共产党统一战线工作条例》。",
        "组织职工赴市博物馆参观，邀请市委党校教师授课2次。",
        "会同市公安局开展联合检查3次，与市教育局共同组织粮食安全进校园活动，2300名师生参加。",
        "上年11月至今年2月开展大走访，走访职工126户。",
        "对群众反映的问题，能办的立即办好，把好事办实、实事做好。",
        "夏粮收购期间派员驻点值守，其间接待售粮群众420人次。",
        "一是严把选题策划关。每周会商选题。二是严把内容审核关。逐条审读。三是严把发布时机关。统一发布。",
        "一是抓师德师风。开展教育2场。二是抓师带徒。结对8对。三是抓实练兵。组建粮宣队1支。",
    ],
)
def test_what_is_right_is_left_alone(said: str, pack: GenrePack, common: Common) -> None:
    assert not _new(pack, common, REPORT.format(said=said))


def test_a_copy_out_of_place_goes_and_the_numbers_stay(pack: GenrePack, common: Common) -> None:
    whole = REPORT.format(said="")
    third = next(line for line in whole.split("\n") if line.startswith("（三）管好阵地"))
    text = whole.replace("（二）强化学习", f"{third}\n（二）强化学习", 1)
    found = _new(pack, common, text)
    assert [one.check for one in found] == ["repeated-paragraph"]
    assert found[0].start < text.index("（二）强化学习")


def test_reasons_are_known_however_they_are_told(pack: GenrePack, common: Common) -> None:
    bare = REPORT.format(said="").replace("存在的主要问题\n", "存在的主要问题及原因\n")
    assert [one.check for one in _new(pack, common, bare)] == ["causes-missing"]
    for reason in ("主要是计划照搬上级。", "究其根源，在于重业务轻学习。", "这与采编力量单薄有关。"):
        assert not _new(pack, common, bare.replace("研讨交流少。", f"研讨交流少。{reason}"))
    effects = bare.replace("研讨交流少。", "研讨交流少，导致学用脱节。")  # of one problem in three: what came of it
    assert [one.check for one in _new(pack, common, effects)] == ["causes-missing"]


@pytest.mark.parametrize(
    ("problem", "plan"),
    [
        (
            ("理论学习还不够系统", "学习钻研不深"),
            ("推动理论学习系统化。按季度列出学习专题", "沉下心来学。每人每季度精读一本书"),
        ),
        (
            ("宣传内容还不够鲜活", "宣传手段比较单一"),
            ("让宣传内容鲜活起来。每月推出1期粮油常识短视频", "换个法子讲。组建青年讲述队，拍摄微视频12条"),
        ),
    ],
)
def test_a_measure_in_step_and_akin_answers(
    problem: tuple[str, str], plan: tuple[str, str], pack: GenrePack, common: Common
) -> None:
    text = REPORT.format(said="").replace(*problem).replace(*plan)
    assert not [one for one in _new(pack, common, text) if one.check.startswith("p")]


def test_a_plan_that_answers_no_problem(pack: GenrePack, common: Common) -> None:
    text = REPORT.format(said="")
    gone = "（二）宣传内容还不够鲜活。公众号会议信息偏多，群众关心的粮油常识偏少。\n（三）"
    found = _new(pack, common, text.replace(gone, "（二）"))
    assert [(one.check, one.level) for one in found] == [("plan-unasked", "hint")]
    last = "舆情研判。\n（四）严格要求自己。带头遵守各项规定。"
    assert not _new(pack, common, text.replace("舆情研判。\n特此", f"{last}\n特此"))  # what often stands last


def test_a_paragraph_that_breaks_off_gets_no_stop(pack: GenrePack, common: Common) -> None:
    text = REPORT.format(said="").replace("短视频。", "短视频，帮助新进人员尽快")
    found = [one for one in _new(pack, common, text) if one.check == "mark-at-line-end"]
    assert [one.quote for one in found] == ["尽快"]
    assert found[0].fix is None


def test_the_day_of_signing_is_read_with_a_nought(pack: GenrePack, common: Common) -> None:
    text = REPORT.format(said="12月举办网评员培训班1期。").replace("2026年11月18日", "2026年11月05日")
    assert {"date-padded", "month-off"} <= {one.check for one in _new(pack, common, text)}


def test_signature_and_addressee(pack: GenrePack, common: Common) -> None:
    text = REPORT.format(said="")
    head, _, tail = text.rpartition("局党组\n")
    assert [one.check for one in _new(pack, common, f"{head}局委员会\n{tail}")] == ["unit-name"]
    assert [one.check for one in _new(pack, common, text.replace("市委：\n", "市委宣传部：市委：\n"))] == ["wording"]


def test_a_secrecy_mark_makes_no_whole_report_of_a_part(pack: GenrePack, common: Common) -> None:
    part = REPORT.format(said="").partition("一、主要做法\n")[2].partition("二、")[0]
    desk = Desk(parse_report(f"机密★3年\n一、主要做法\n{part}", pack), common, pack)
    assert desk.fragment
