"""The form of the paper: whom it goes to, what is attached, what takes title marks, and a paragraph of one sentence."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

REPORT = """{title}

{to}
2025年，区水务局认真落实意识形态工作责任制。现将有关情况报告如下。

一、工作开展情况
（一）压实责任。召开会议专题研究2次。{done}
（二）管好阵地。审核信息320条。

二、存在的问题
（一）力量薄弱。专职人员偏少。

三、下一步打算
（一）加强队伍。配齐专职人员。

{closing}
{attached}
清河区水务局
2026年1月8日
"""
WHOLE = {
    "title": "清河区水务局2025年意识形态工作责任制落实情况报告",
    "to": "区委宣传部：\n",
    "done": "",
    "closing": "特此报告。\n",
    "attached": "",
}


def _found(pack: GenrePack, common: Common, check: str, **said: str) -> list[tuple[str, str]]:
    text = REPORT.format(**WHOLE | said)
    found = remarks_on(text, pack, common)
    return [(one.level, one.quote) for one in found if one.check == check]


@pytest.mark.parametrize(
    ("to", "levels"),
    [
        ("区委宣传部，\n", ["warning"]),
        ("市卫生健康委员会党委，\n", ["warning"]),
        ("中共清河区委；\n", ["warning"]),
        ("区委意识形态工作领导小组。\n", ["warning"]),
        ("各位领导、同志们，\n", ["warning"]),
        ("", ["hint"]),
        ("区委宣传部：\n", []),
        ("区委、区政府：\n", []),
        ("各位领导，同志们：\n", ["warning"]),  # what is said at a meeting; a body's report goes to a body
    ],
)
def test_whom_it_goes_to(to: str, levels: list[str], pack: GenrePack, common: Common) -> None:
    assert [level for level, _ in _found(pack, common, "addressee", to=to)] == levels


def test_nobody_is_asked_of_an_account_of_ones_own_nor_of_a_text_without_its_end(
    pack: GenrePack, common: Common
) -> None:
    assert _found(pack, common, "addressee", to="", title="2025年度履行意识形态工作责任述职报告") == []
    assert _found(pack, common, "addressee", to="", closing="") == []


@pytest.mark.parametrize(
    ("done", "attached", "told"),
    [
        ("其余2个列入整改台账（见附件2）。", "", True),
        ("整改情况详见附件。", "", True),
        ("责任分工表（附后）已印发。", "", False),
        ("评选先进12人（名单附后）。", "", True),
        ("其余列入台账（详见附件3）。", "附件：1.整改台账\n　　　2.责任清单\n", True),
        ("其余列入台账（详见附件2）。", "附件：1.整改台账\n　　　2.责任清单\n", False),
        ("整改情况见附件。", "附件：整改台账\n", False),
        ("落实《关于做好检查的通知》附件2的要求。", "", False),
        ("按照区委通知要求填报自查表（见附件1），按时报送。", "", False),
        ("附件材料逐份归档。", "", False),
    ],
)
def test_what_is_said_to_be_attached(done: str, attached: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_found(pack, common, "attachment-missing", done=done, attached=attached)) is told


@pytest.mark.parametrize(
    ("done", "quotes"),
    [
        ("开展《身边好医生》宣传活动，推出报道15篇。", ["《身边好医生》"]),
        ("举办《书香水务》主题活动3场。", ["《书香水务》"]),
        ("启动《清水润心》志愿服务项目。", ["《清水润心》"]),
        ("荣获《水务先锋》称号。", ["《水务先锋》"]),
        ("开展《民法典》宣传活动2场。", []),
        ("组织《中国共产党纪律处分条例》知识竞赛活动。", []),
        ("开展《论语》读书活动。", []),
        ("开展“身边好医生”宣传活动。", []),
        ("制定《志愿服务活动方案》，开展活动5场。", []),
        ("组织观看《长津湖》，开展研讨活动。", []),
    ],
)
def test_an_activity_is_no_work(done: str, quotes: list[str], pack: GenrePack, common: Common) -> None:
    assert [quote for _, quote in _found(pack, common, "title-marks", done=done)] == quotes


MATTERS = (
    "全年公众号推送信息206条，阅读量31万次，全部信息执行审核制度，纠正错漏18处，对11块户外大屏、14个图书室、6个文化活动中心开展排查，"
    "发现播放内容未备案问题2个，已责成产权单位补办备案，同时对132个居民微信群重新登记，明确群主为工作人员或楼门组长，逐一签订管理承诺书、建立管理台账"
)


def test_a_paragraph_of_one_sentence(pack: GenrePack, common: Common) -> None:
    of_one = f"压紧责任。\n{MATTERS}。"
    assert len(_found(pack, common, "long-sentence", done=of_one)) == 1
    of_three = MATTERS.replace("，对11块", "。对11块").replace("，同时", "。同时")
    assert _found(pack, common, "long-sentence", done=f"压紧责任。\n{of_three}。") == []
