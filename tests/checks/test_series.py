"""What is said in one series: its order, its members and their verbs; single members and longer series are left."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import remarks_on

REPORT = """清河区水务局党组2025年度意识形态工作责任制落实情况报告

区委宣传部：
2025年，局党组认真落实意识形态工作责任制。现将有关情况报告如下。

一、工作开展情况
（一）压实责任。召开会议专题研究2次。{said}
（二）管好阵地。审核信息320条。

二、存在的问题
（一）力量薄弱。专职人员偏少。

三、下一步打算
（一）加强队伍。配齐专职人员。
"""


def _told(said: str, pack: GenrePack, common: Common) -> list[str]:
    text = REPORT.format(said=said)
    found = remarks_on(text, pack, common)
    return [f"{one.check} {one.level}" for one in found if one.check.startswith("formulation")]


WRONG = [
    ("坚定“四个自信”、增强“四个意识”、做到“两个维护”，", "formulation-parts warning"),
    ("增强“四个意识”、做到“两个维护”、坚定“四个自信”，", "formulation-parts warning"),
    ("坚定“四个自信”、做到“两个维护”，", "formulation-parts hint"),
    ("坚定“四个意识”、增强“四个自信”、做到“两个维护”，", "formulation-verb warning"),
    ("增强“四个意识”、坚定“四个自信”、增强“两个维护”，", "formulation-wrong warning"),
    ("对重要工作亲自部署、重大事件亲自处置，", "formulation-parts hint"),
    ("坚持重大问题亲自过问，重大事件亲自处置，", "formulation-parts hint"),
    ("弘扬“忠诚、干净、担当，科学、求实”的新时代水利精神，", "formulation-parts error"),
    ("弘扬水利精神（忠诚、干净、担当、科学、务实、创新），", "formulation-parts error"),
    ("弘扬“忠诚、干净、担当，求实、科学、创新”的新时代水利精神，", "formulation-parts error"),
    ("开展“诚实守信、以利取义、稳健审慎、守正创新、依法合规”宣讲，", "formulation-parts error"),
    ("开展“诚实守信、以义取利、稳健审慎、依法合规”宣讲，", "formulation-parts warning"),
    ("弘扬“执着专注、精益求精、追求卓越”的工匠精神，", "formulation-parts error"),
]
RIGHT = [
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”，",
    "坚决做到“两个维护”，增强“四个意识”、坚定“四个自信”，",
    "树牢“四个意识”，不断增强“两个维护”的政治自觉，",
    "坚决做到“两个维护”，",
    "做到重要工作亲自部署、重要问题亲自过问、重大事件亲自处置，",
    "做到重要工作亲自部署、重大问题亲自过问、重要环节亲自协调、重要案件亲自督办，",
    "亲自部署专项行动，亲自处置舆情2起，",
    "打造忠诚、干净、担当的干部队伍，坚持科学、创新，",
    "弘扬新时代水利精神，锻造忠诚、干净、担当的水利铁军，",
    "坚持守正创新、依法合规经营，",
    "培育中国特色金融文化，坚持依法合规、诚实守信，",
    "弘扬劳模精神、劳动精神、工匠精神，",
    "弘扬救死扶伤、甘于奉献的精神，",
]


@pytest.mark.parametrize(("said", "told"), WRONG)
def test_a_series_with_a_slip(said: str, told: str, pack: GenrePack, common: Common) -> None:
    assert _told(f"{said}抓好落实。", pack, common) == [told]


@pytest.mark.parametrize("said", RIGHT)
def test_a_series_that_is_right(said: str, pack: GenrePack, common: Common) -> None:
    assert _told(f"{said}抓好落实。", pack, common) == []
