"""Commas among the members of a list are guessed at; commas between clauses are left alone."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.form.list_commas import check_list_commas
from assistant.checks.registry import GUESSES
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

WRONG = (
    "完善舆情监测，研判、处置、回应机制，妥善处置舆情7起。",
    "完善舆情监测、研判，处置、反馈流程，回复留言127条。",
    "健全风险排查、预警、化解，反馈机制。",
    "打造政治过硬，熟悉生产、贴近职工的工作队伍。",
    "通过集中领学，个人自学、实地研学等方式学习理论。",
    "加强与公安，市场监管、网信等部门的协作。",
    "始终做到公正用权，依法用权、廉洁用权。",
    "推动理论进科室、进病房，进班组。",
    "基层做到有阵地、有队伍、有活动，有制度。",
    "组建由老党员、社区工作者，退休教师组成的宣讲队。",
    "指导团队创作小戏，小品、曲艺作品21件。",
    "坚持初审，复审、终审制度，逐篇审核稿件。",
    "开设政策解读，办事指南、便民问答等栏目。",
    "对学习、培训，考核等工作进行统筹。",
    "聚焦理论武装、阵地管理，队伍建设等重点任务，制定清单。",
    "认真学习党章，党规、党纪等内容。",
    "从劳动模范、技术能手，青年骨干中选聘宣讲员。",
)
RIGHT = (
    "管好自己的朋友圈、生活圈，不信谣、不传谣，不在网络平台发表不当言论。",
    "围绕中心工作，组织、宣传等部门密切配合。",
    "开展文艺演出、书画展览，组织志愿服务、结对帮扶等活动。",
    "由局长任组长，各副局长、科室负责人组成的领导小组每月调度。",
    "与会人员围绕主题，结合实际、联系思想等方面谈了体会。",
    "围绕学习贯彻全会精神，组织专题研讨、集中宣讲等活动20场。",
    "做到有阵地、有队伍、有活动，有制度、有考核、有经费。",
    "坚持线上学、线下学，集中学、自主学相结合。",
    "健全各项制度，创新、完善机制。",
    "加强学习，学原文、悟原理，做到学用结合。",
    "在县委领导下，宣传、网信等部门协同发力。",
    "与5个系、2个中心签订责任书，做到任务到岗、责任到人。",
    "通过深入学习，党员、干部的认识不断提高。",
    "登记账号9个、工作群136个，清理停用账号2个、闲置工作群30个。",
)


def _found(text: str, pack: GenrePack, common: Common) -> list[str]:
    found = check_list_commas(Desk(parse_report(text, pack), common, pack))
    assert all(one.check in GUESSES for one in found)
    return [text[: one.start] + (one.fix or "") + text[one.end :] for one in found]


@pytest.mark.parametrize("text", WRONG)
def test_a_comma_among_members_is_guessed_at(text: str, pack: GenrePack, common: Common) -> None:
    assert len(_found(text, pack, common)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_a_comma_between_clauses_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []
