"""Verbs that do not take their noun are named; those that do, and verbs with another object, are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.desk import Desk
from assistant.checks.language.collocations import check_collocations
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

WRONG = (
    "提高了签字制度。",
    "提升网络安全培训3次。",
    "认真发挥直接责任人职责。",
    "扩大职工的归属感。",
    "提高学的氛围。",
    "开展研判机制。",
    "增强群众知晓率。",
    "加快了爱国情感，激发消费水平。",
    "提高宣传力度。",
    "增强业务质量，扩大工作效率。",
    "加强理论水平，抓好落实。",
    "加大生态系统和环境保护水平。",
    "建立健全意识形态工作研判水平。",
    "一是大力拓宽就业力度。",
    "为推进乡村全面振兴取得了良好氛围。",
    "取得了干部职工的积极性。",
    "提高课程思政建设。",
    "严格加强意识形态工作责任制。",
    "提高服务态度。",
    "严格履行审核制度。",
    "提高防范措施36条。",
    "扩大与媒体的沟通协作。",
    "采取建议8条。",
    "镇党委增强了阵地管理。",
    "进一步提高党的领导。",
    "切实提高理论武装、阵地管理和舆论引导。",
    "着力提高社区短板。",
    "取得了长效机制。",
    "开展先进典型12名。",
    "提升能力建设。",
    "召开了宣讲活动，讲清政策。",
    "推动一批停车难、晾晒难问题得到提升。",
    "矛盾纠纷得到有效提高。",
)
RIGHT = (
    "为迎接专题民主生活会召开查摆问题12个。",
    "能力得到提升，问题得到有效解决，问题意识得到增强。",
    "提高制度执行力。",
    "完善签字制度。",
    "组织网络安全培训3次。",
    "提升培训质量。",
    "认真履行直接责任人职责。",
    "增强职工的归属感，营造学的氛围。",
    "建立研判机制，提高群众知晓率。",
    "加强领导，加大力度。",
    "加强学习，水平不断提高。",
    "加强质量管理，提高防范化解风险的能力。",
    "加强队伍建设提高水平。",
    "提升执行力和公信力。",
    "化解矛盾的工作机制。",
    "逐一制定防范措施，逐项落实整改措施。",
    "这是提高投资效益的核心问题。",
    "采取多种方式调解民间纠纷。",
    "加强无障碍环境、适老化设施建设。",
    "取得明显成效，达成广泛共识，采取有力措施。",
    "提高直接融资比重等措施。",
    "加强与媒体的沟通，密切与群众的联系。",
    "提升服务能力和管理水平。",
    "组织机构健全，组织指挥体系及其职责明确。",
)


def _found(text: str, pack: GenrePack, common: Common) -> list[str]:
    return [finding.quote for finding in check_collocations(Desk(parse_report(text, pack), common, pack))]


@pytest.mark.parametrize("text", WRONG)
def test_a_verb_that_does_not_take_its_noun_is_named(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common)


@pytest.mark.parametrize("text", RIGHT)
def test_a_verb_that_takes_its_noun_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []


def test_real_prose_is_left_alone(common: Common, pack: GenrePack, real_data: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(real_data.glob("government-work-reports/20*.txt"))]
    found = [quote for text in texts for quote in _found(text, pack, common)]
    assert len(found) <= sum(map(len, texts)) / 20_000, found  # less than one in 20,000 characters
