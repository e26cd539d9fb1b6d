"""Wholes and what is told beside them: rests in other words, batches, bodies of two kinds, fractions, names."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told, quotes_by_check

WRONG = [
    {"done": "全镇现有宣传栏83处，更换“老旧”宣传栏26处，年末保留60处。"},
    {"done": "接收赠书640册，入库588册，退回62册。"},
    {"problem": "对58家培训机构实地查看，建有台账的37家，占63.8%，尚有24家未建立。"},
    {"done": "全年讲座18场、沙龙9期、观影7场，合计36场（期）。"},
    {"done": "全局职工124人，分两批轮训，第一批62人、第二批58人，实现全覆盖。"},
    {"done": "责任落实到宣传科、人事科、财务科、业务科6个部门。"},
    {"done": "发放问卷500份，收回480份，满意和基本满意456份，满意度93%。"},
    {"done": "评选文明窗口25个，占全部窗口100个的三分之一。"},
    {"done": "局机关9个科室、4家下属单位与局党组签订承诺书15份。"},
    {"problem": "网评员只有5名。", "plan": "2026年新增网评员4名，总数达到11名。"},
    {"done": "清单发到7个科室和3个直属单位，11家单位均已签收。"},
    {"done": "与14个乡镇卫生院签订责任书。6月对16个乡镇卫生院开展检查。"},
    {"done": "年初明确任务23项，到年底25项任务全部完成。"},
    {"done": "举办培训2次，参训人数分别为52人和71人，全局在职职工60人。"},
    {"done": "班子成员5人，书记与其他7名班子成员开展谈心谈话12人次。"},
]
RIGHT = [
    {"done": "全镇现有宣传栏83处，更换老旧宣传栏26处，新建5处，年末保留62处。"},
    {"done": "接收赠书640册，入库588册，退回32册，另有20册待审。"},
    {"problem": "52家书店中，建立制度的31家，占59.6%，尚有21家未建立。", "plan": "督促其余21家书店建立制度。"},
    {"done": "全年讲座18场、沙龙9期、观影7场，合计34场（期）。"},
    {"done": "全局职工124人，分两批轮训，第一批62人、第二批62人，实现全覆盖。"},
    {"done": "责任落实到宣传科、人事科等6个部门。"},
    {"done": "发放问卷500份，收回480份，满意和基本满意456份，满意度95%。"},
    {"done": "局机关9个科室、4家下属单位与局党组签订承诺书13份。"},
    {"done": "与14个乡镇卫生院签订责任书。6月对其中6个乡镇卫生院开展检查。"},
    {"done": "举办培训2次，参训人数分别为57人和55人，全局在职职工60人。"},
    {"problem": "全局网评员6名，直属单位各1名、机关4名。"},
    {"done": "对机关、乡镇23个宣传账号登记备案。6月对9个乡镇开展检查。9个乡镇均设宣传委员。"},
    {"done": "短视频平台1个。", "problem": "短视频平台52个作品中，获奖的仅有5个。"},
]


@pytest.mark.parametrize("told", WRONG, ids=lambda told: next(iter(told.values()))[:12])
def test_what_does_not_come_to_its_whole_is_told_once(told: dict[str, str], pack: GenrePack, common: Common) -> None:
    assert len(figures_told(told, pack, common)) == 1


@pytest.mark.parametrize("told", RIGHT, ids=lambda told: next(iter(told.values()))[:12])
def test_what_agrees_or_may_be_another_thing_is_left_alone(
    told: dict[str, str], pack: GenrePack, common: Common
) -> None:
    assert not figures_told(told, pack, common)


_PAPER = """临桥县气象局党组关于2025年落实意识形态工作责任制情况的报告

{whom}：

2025年，局党组认真落实意识形态工作责任制。{led}现将有关情况报告如下。

一、主要做法
（一）压实责任。把意识形态工作列入议事日程。{done}

二、存在的问题
（一）学习不够深入。学用结合不紧。

三、下一步打算
（一）推动学习走深走实。每季度交流一次。{plan}

{closing}

中共临桥县气象局党组
2025年12月26日
"""


def _told(pack: GenrePack, common: Common, **parts: str) -> dict[str, list[str]]:
    text = {"whom": "中共临桥县委", "led": "", "done": "", "plan": "", "closing": "特此报告。"}
    return quotes_by_check(_PAPER.format(**{**text, **parts}), pack, common)


@pytest.mark.parametrize("whom", ["各位领导、同志们", "尊敬的各位领导", "临桥县气象局", "气象局"])
def test_a_report_goes_to_a_body_above(whom: str, pack: GenrePack, common: Common) -> None:
    assert _told(pack, common, whom=whom)["addressee"] == [whom]


@pytest.mark.parametrize("whom", ["中共临桥县委", "县委宣传部", "临桥市气象局党组"])
def test_a_body_above_is_no_slip(whom: str, pack: GenrePack, common: Common) -> None:
    assert "addressee" not in _told(pack, common, whom=whom)


def test_a_report_closes_as_one(pack: GenrePack, common: Common) -> None:
    assert _told(pack, common, closing="特此函复。")["closing-words"] == ["特此函复"]
    assert "closing-words" not in _told(pack, common)


def test_guided_by_the_earlier_thoughts_alone(pack: GenrePack, common: Common) -> None:
    old = "坚持以邓小平理论、“三个代表”重要思想和科学发展观为指导。"
    assert "formulation-parts" in _told(pack, common, led=old)
    newest = "习近平新时代中国特色社会主义思想"
    full = f"坚持以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观、{newest}为指导。"
    assert "formulation-parts" not in _told(pack, common, led=full)


@pytest.mark.parametrize(
    ("part", "text", "check"),
    [
        ("done", "局党组坚持同部署、一起学，一起学，推动学用结合。", "repeated-word"),
        ("done", "局长王志远任任领导小组组长。", "repeated-word"),
        ("plan", "去年底前完成阵地台账更新。", "plan-year"),
    ],
)
def test_small_slips(part: str, text: str, check: str, pack: GenrePack, common: Common) -> None:
    assert check in _told(pack, common, **{part: text})


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("done", "8个支部书记均签字背书，6个组长也谈了体会。"),
        ("done", "局党组坚持一起学、一起干，一起学出成效。"),
        ("plan", "去年底前建成的阵地继续用好。"),
    ],
)
def test_no_slips(part: str, text: str, pack: GenrePack, common: Common) -> None:
    found = _told(pack, common, **{part: text})
    assert not {"repeated-word", "plan-year", "likely-spelling"} & set(found)


def test_one_slip_is_told_once(pack: GenrePack, common: Common) -> None:
    found = _told(
        pack, common, closing="以上请示当否，请批复。", done="传达机密级文件（临委〔2025〕5号，机密★3年）精神。"
    )
    assert len(found["request-in-report"]) == 1
    assert len(found["secrecy-mark"]) == 1
