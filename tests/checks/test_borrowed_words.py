"""Words, bodies and headings that are another's: another field's aims, another post, a heading over another matter."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

REPORT = """{title}
{by}
2025年，{who}认真落实意识形态工作责任制，{aim}。现将有关情况报告如下。

一、工作开展情况
（一）压实责任
{done}
（二）{heading}
把宣传栏、电子屏、公众号、工作群纳入台账管理，登记宣传栏22处、公众号3个、工作群48个，发布信息执行“三审三校”，全年审核信息320条，更换过期标语9处。

二、存在的问题
一是力量薄弱。专职人员偏少。二是学得不深。读得少。

三、下一步打算
（一）配强力量。配齐专职人员。
（二）加强学习。组织集中学习12次。

{signed}
2026年1月8日
"""
BASE = {"by": "", "heading": "管好阵地", "done": "召开会议专题研究意识形态工作2次。", "aim": "取得较好成效"}
HOSPITAL = BASE | {
    "title": "市第二人民医院党委2025年度意识形态工作责任制落实情况报告",
    "who": "医院党委",
    "signed": "中共市第二人民医院委员会",
}
TOWN = BASE | {
    "title": "石桥镇党委2025年度意识形态工作责任制落实情况报告",
    "who": "镇党委",
    "signed": "中共石桥镇委员会",
}
BUREAU = BASE | {
    "title": "清河区水务局党组2025年度意识形态工作责任制落实情况报告",
    "who": "局党组",
    "signed": "中共清河区水务局党组",
}
DEPUTY = BASE | {
    "title": "2025年度履行意识形态工作责任述职报告",
    "by": "市城投集团党委副书记、纪委书记　陈国梁\n",
    "who": "我",
    "signed": "陈国梁",
}
HEAD = DEPUTY | {"by": "市城投集团党委书记、董事长　陈国梁\n"}


def _found(pack: GenrePack, common: Common, check: str, said: dict[str, str]) -> list[str]:
    found = remarks_on(REPORT.format(**said), pack, common)
    return [one.quote for one in found if one.check == check]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (HOSPITAL | {"aim": "为我县教育事业高质量发展提供了坚强思想保证"}, True),
        (HOSPITAL | {"aim": "推动全市水务事业高质量发展"}, True),
        (BUREAU | {"aim": "为全区卫生健康事业高质量发展凝聚了力量"}, True),
        (HOSPITAL | {"aim": "为医院高质量发展提供了坚强思想保证"}, False),
        (HOSPITAL | {"aim": "为卫生健康事业高质量发展提供了坚强思想保证"}, False),
        (BUREAU | {"aim": "为全区水利高质量发展提供了坚强思想保证"}, False),
        (TOWN | {"aim": "推动全镇教育事业发展"}, False),
        (TOWN | {"done": "他们镇严格执行审批制度。"}, True),
        (TOWN | {"done": "镇里严格执行审批制度，与邻镇联办，他们的做法值得借鉴。"}, False),
    ],
)
def test_words_of_another_report(said: dict[str, str], told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_found(pack, common, "unit-name", said)) is told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (TOWN | {"done": "镇党委召开会议研究2次。党组理论学习中心组集中学习12次。"}, True),
        (HOSPITAL | {"done": "医院党委研究2次。党组会议专题研究1次。"}, True),
        (BUREAU | {"done": "局党组研究2次。党委理论学习中心组集中学习12次。"}, True),
        (TOWN | {"done": "镇党委研究2次。党委理论学习中心组集中学习12次。"}, False),
        (BUREAU | {"done": "局党组研究2次。参加区委党委理论学习中心组学习经验交流1次。"}, False),
        (TOWN | {"done": "学习《党委（党组）理论学习中心组学习规则》，镇党委研究2次。"}, False),
    ],
)
def test_the_body_of_the_house(said: dict[str, str], told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_found(pack, common, "unit-name", said)) is told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (DEPUTY | {"done": "作为党委书记，我带头讲党课2次。"}, True),
        (HEAD | {"done": "作为党委副书记，我带头讲党课2次。"}, True),
        (DEPUTY | {"done": "作为党委副书记，我带头讲党课2次。"}, False),
        (DEPUTY | {"done": "作为党委书记的助手，我带头讲党课2次。"}, False),
        (DEPUTY | {"done": "作为纪委书记，我督促整改2次。"}, False),
        (HEAD | {"done": "作为党委书记，我带头讲党课2次。"}, False),
    ],
)
def test_the_post_of_the_one_who_accounts(said: dict[str, str], told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_found(pack, common, "two-holders", said)) is told


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("带好队伍，培养青年人才", True),
        ("抓实队伍建设，提升干部能力", True),
        ("强化理论武装，深化中心组学习", True),
        ("管好阵地，把牢正确导向", False),
        ("规范公众号和工作群管理", False),
        ("严格信息审核", False),
        ("聚焦重点，狠抓落实", False),
    ],
)
def test_a_heading_over_another_matter(heading: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_found(pack, common, "heading-matter", TOWN | {"heading": heading})) is told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("石桥镇党委2025年网络安全工作情况报告", True),
        ("石桥镇党委关于2025年信访工作情况的报告", True),
        ("石桥镇党委2025年工作情况报告", False),
        ("石桥镇党委2025年度意识形态工作情况报告", False),
    ],
)
def test_a_title_of_another_work(title: str, told: bool, pack: GenrePack, common: Common) -> None:
    done = "召开会议专题研究意识形态工作2次，听取意识形态工作汇报4次，开展意识形态工作检查2轮。"
    assert bool(_found(pack, common, "heading-matter", TOWN | {"title": title, "done": done})) is told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("全年没有出现任何差错，位居全国第一。", True),
        ("宣传质量名列全省首位。", True),
        ("全年未发现政治性差错。", False),
        ("坚持把政治标准放在首位。", False),
        ("在市委宣传部通报中列第一名。", False),
    ],
)
def test_a_claim_without_a_source(done: str, told: bool, pack: GenrePack, common: Common) -> None:
    quotes = _found(pack, common, "wording", TOWN | {"done": done})
    assert any("任何" in quote or "全" in quote for quote in quotes) is told
