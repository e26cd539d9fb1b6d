"""的, 地 and 得: taken for one another they are named with the right one; where both can stand nothing is said."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

WRONG = (
    ("镇党委及时的组织开展学习宣传。", "及时地"),
    ("群众的满意度明显的提升了。", "明显地"),
    ("我也清醒的认识到自身的不足。", "清醒地"),
    ("班子成员深切的感受到群众的期盼。", "深切地"),
    ("扎实得推进移风易俗。", "扎实地"),
    ("发现过时内容很快得更换了。", "很快地"),
    ("运用短视频农技知识宣传得效果不明显。", "宣传的"),
    ("坚决的抵制各种错误思潮。", "坚决地"),
    ("更加深入的推进整改工作。", "深入地"),
    ("积极主动的开展了宣讲。", "主动地"),
    ("逐项的落实整改措施。", "逐项地"),
    ("认真的履行职责。", "认真地"),
    ("营造了良好地学习氛围。", "良好的"),
    ("积累了宝贵地经验。", "宝贵的"),
    ("各项任务落实的比较到位。", "落实得"),
    ("对政策领会的不太深入。", "领会得"),
)
RIGHT = (
    "进行了深入的调查研究，起到积极的推动作用。",
    "采取有力的处置措施，建立有效的防范机制。",
    "问题得到切实的解决，能力有明显的提升。",
    "深入地推进整改工作，扎实地开展宣讲。",
    "占据重要地位，重大地质灾害及时上报，先进地区的做法值得借鉴。",
    "广泛的参与和支持是做好工作的保证。",
    "群众反映的比较集中的问题已经解决。",
    "认真的态度、严格的落实机制。",
)


def _found(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    return [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.level != "hint"]


@pytest.mark.parametrize(("text", "right"), WRONG, ids=[text for text, _ in WRONG])
def test_the_wrong_one_is_named_once_with_the_right_one(text: str, right: str, pack: GenrePack, common: Common) -> None:
    assert [one.fix for one in _found(text, pack, common)] == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_what_can_stand_so_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []
