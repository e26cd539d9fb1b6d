"""Formulations that are said together, names of the party's rules, and set words turned about; near misses are left."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

REPORT = """清河区水务局党组{year}年度意识形态工作责任制落实情况报告

区委宣传部：
{year}年，局党组{said}认真落实意识形态工作责任制。现将有关情况报告如下。

一、工作开展情况
（一）压实责任。召开会议专题研究2次。{done}
（二）管好阵地。审核信息320条。

二、存在的问题
（一）力量薄弱。专职人员偏少。

三、下一步打算
（一）加强队伍。配齐专职人员。
"""


def _found(pack: GenrePack, common: Common, check: str, said: str = "", done: str = "", year: int = 2025) -> list[str]:
    text = REPORT.format(year=year, said=said, done=done)
    return [one.level for one in remarks_on(text, pack, common) if one.check == check]


LEFT_OUT = [
    "以马克思列宁主义、毛泽东思想、邓小平理论、科学发展观、习近平新时代中国特色社会主义思想为指导，",
    "以马克思列宁主义、毛泽东思想、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导，",
    "坚持毛泽东思想、邓小平理论、“三个代表”重要思想和习近平新时代中国特色社会主义思想，",
    "以马克思列宁主义、毛泽东思想、“三个代表”重要思想、邓小平理论、科学发展观为指导，",
    "增强“四个意识”、坚定“四个自信”、严格落实上级部署，",
    "不断增强“四个意识”、坚定“四个自信”、把牢正确导向，",
]
WHOLE = [
    "以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导，",
    "以邓小平理论、“三个代表”重要思想、科学发展观为指导，深入学习习近平新时代中国特色社会主义思想，",
    "以马克思列宁主义、毛泽东思想、邓小平理论、三个代表重要思想、科学发展观为指导，",
    "系统学习马克思列宁主义、毛泽东思想，全面学习习近平新时代中国特色社会主义思想，",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”，",
    "坚决做到“两个维护”，增强“四个意识”、坚定“四个自信”，",
    "坚定“四个自信”，",
]


@pytest.mark.parametrize("said", LEFT_OUT)
def test_a_member_left_out_is_told(said: str, pack: GenrePack, common: Common) -> None:
    assert _found(pack, common, "formulation-parts", said) in (["error"], ["warning"])


@pytest.mark.parametrize("said", WHOLE)
def test_a_whole_list_and_a_chosen_part_are_left_alone(said: str, pack: GenrePack, common: Common) -> None:
    assert _found(pack, common, "formulation-parts", said) == []


def test_two_of_three_may_be_meant_where_the_sentence_ends(pack: GenrePack, common: Common) -> None:
    said = "增强“四个意识”、坚定“四个自信”，"
    assert _found(pack, common, "formulation-parts", said) == ["hint"]
    assert _found(pack, common, "formulation-parts", said, year=2017) == []


@pytest.mark.parametrize(
    ("title", "check", "levels"),
    [
        ("党委（党组）意识形态责任制工作实施细则", "document-title", ["warning"]),
        ("党委（党组）意识形态工作责任实施细则", "document-title", ["warning"]),
        ("党委（党组）意识形态工作责任制实施细则", "document-title", ["hint"]),
        ("党委（党组）意识形态工作责任制实施办法", "document-title", []),
        ("党委（党组）网络意识形态工作责任制实施细则", "document-title", []),
        ("清河区水务局意识形态工作责任制实施细则", "document-title", []),
        ("中国共产党意识形态工作条例", "law-name", ["hint"]),
        ("中国共产党网络舆情工作条例", "law-name", ["hint"]),
        ("中国共产党宣传工作条例", "law-name", []),
        ("中国共产党思想政治工作条例", "law-name", []),
        ("中国共产党政治协商工作条例", "law-name", []),
        ("中国共产党巡视工作条例", "law-name", []),
    ],
)
def test_names_of_rules(title: str, check: str, levels: list[str], pack: GenrePack, common: Common) -> None:
    assert _found(pack, common, check, done=f"学习贯彻《{title}》。") == levels


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("信息发布严格执行“三校三审”制度。", True),
        ("落实三校三审，纠正错漏5处。", True),
        ("整治“指间上的形式主义”，解散工作群5个。", True),
        ("防止指头上的形式主义，合并工作群3个。", True),
        ("巩固“牢记使命、不忘初心”主题教育成果。", True),
        ("信息发布严格执行“三审三校”制度。", False),
        ("刊物实行“三审一校”，留存记录。", False),
        ("公众号实行“两审三校”，留存记录。", False),
        ("整治“指尖上的形式主义”，解散工作群5个。", False),
        ("学习手指操，丰富文体活动。", False),
    ],
)
def test_set_words_turned_about(done: str, told: bool, pack: GenrePack, common: Common) -> None:
    assert bool(_found(pack, common, "formulation-wrong", done=done)) is told
