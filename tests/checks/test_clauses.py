"""Clauses that lack a part, mix two builds or say a thing twice; speech, and what a web page leaves behind."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

WRONG = (
    ("wording", "每半年组织开展进行1次应急演练。", "组织开展进行"),
    ("wording", "全年开展举办培训班3期。", "开展举办"),
    ("wording", "认真贯彻落实执行党委决定。", "贯彻落实执行"),
    ("wording", "发挥17个新时代文明实践站，组织宣讲46场。", "发挥17个新时代文明实践站"),
    ("wording", "充分发挥新媒体平台，传播正能量。", "发挥新媒体平台"),
    ("wording", "把意识形态工作摆在重要，坚持同谋划。", "摆在重要"),
    ("wording", "把正确导向贯穿每一个环节中。", "贯穿"),
    ("wording", "师生思想状况得到了积极健康向上。", "得到了积极健康向上"),
    ("wording", "少数单位对于意识形态工作的认识看成党务部门的事。", "对于意识形态工作的认识看成"),
    ("wording", "主要原因是重数量、轻转化造成的。", "主要原因是重数量、轻转化造成的"),
    ("wording", "本着服务群众为原则，开展活动。", "本着服务群众为原则"),
    ("wording", "组织学习统计法及其条例的学习，开展警示教育。", "组织学习统计法及其条例的学习"),
    ("wording", "举办新闻发言和舆情应对2期，培训200人次。", "举办新闻发言和舆情应对2期"),
    ("wording", "取得了一定成绩，但于县委要求相比还有差距。", "于"),
    ("wording", "力争关注人数增强到1万人。", "人数增强"),
    ("wording", "让群众更好的从数据里看到变化。", "更好的"),
    ("wording", "主动的向上级汇报，形成闭环。", "主动的"),
    ("wording", "扎扎实实的开展学习教育。", "扎扎实实的"),
    ("wording", "诉求回复的比较及时。", "回复的"),
    ("wording", "引导学生文明的上网。", "引导学生文明的"),
    ("wording", "为依法履职提供了有力。", "提供了有力"),
    ("wording", "每季度开展精读1本理论著作的精读。", "每季度开展精读1本理论著作的精读"),
    ("wording", "有重点的结合分管工作写笔记。", "有重点的"),
    ("wording", "清理约破损标语47条左右。", "约破损标语47条左右"),
    ("colloquial", "部分班主任不怎么管。", "不怎么"),
    ("colloquial", "搞了4次保密自查。", "搞"),
    ("colloquial", "下属单位没怎么去检查。", "没怎么"),
    ("colloquial", "差不多都整改到位。", "差不多"),
    ("colloquial", "帮着解决农机维修难题。", "帮着"),
    ("colloquial", "跟群众打交道少。", "跟"),
    ("left-over", "（一）**提高政治站位，落实责任**。召开会议4次。", "**提高政治站位，落实责任**"),
    ("wording", "综上所述，成绩来之不易。", "综上所述"),
    ("wording", "让我们携手并进，共创美好未来！", "让我们携手并进，共创美好未来！"),
)
RIGHT = (
    "发挥党员先锋模范作用，发挥主观能动性，发挥平台优势。",
    "始终摆在重要位置，放在首位，放在心上。",
    "得到稳步提升，得到群众好评。",
    "主要原因是学习不够，是工作不细造成的。",
    "位于县城，低于去年，便于与实践相结合。",
    "举办舆情应对培训班2期，举办专题讲座3期。",
    "提供更好的从业环境，实实在在的成效，有效的为民服务机制。",
    "奠定了坚实的基础，取得明显成效，约谈干部3人左右两次。",
    "不搞形式主义，搞好服务，紧跟党中央，跟踪问效。",
    "群众反映的比较集中的问题已经解决，严格的审核流程已经建立。",
    "开展组织生活会2次，开展实施情况检查。",
)


def _found(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    return check_all(Desk(parse_report(text, pack), common, pack))


@pytest.mark.parametrize(("check", "text", "quote"), WRONG, ids=[text for _, text, _ in WRONG])
def test_the_slip_is_named_where_it_stands(check: str, text: str, quote: str, pack: GenrePack, common: Common) -> None:
    assert (check, quote) in [(one.check, one.quote) for one in _found(text, pack, common)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert [(one.check, one.quote) for one in _found(text, pack, common)] == []


def test_masks_are_no_marks_of_bold_type(pack: GenrePack, common: Common) -> None:
    found = _found("**区**街道开展宣讲**场，参加**人次，**局党委研究。", pack, common)
    assert "left-over" not in [one.check for one in found]
