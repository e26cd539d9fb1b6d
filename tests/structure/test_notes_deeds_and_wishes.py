"""What was sent back or put right is a deed however bad it was; what is meant to be done is a plan without a label."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.cues import cue_role


@pytest.mark.parametrize(
    "line",
    [
        "对政府采购网公告信息执行“双人校核”，退回表述不规范的公告16件",
        "开班前审查授课课件9份，发现1份课件地图不规范，当场要求更换",
        "对上报的28篇信息逐一审核，退回导向把握不准的3篇",
        "讲座开讲前审查课件9份，劝退资质不全的讲师1名",
        "清查图书2400册，下架内容陈旧、封面不规范的37册",
        "抽查电子屏12块，停用管理不到位的2块",
        "巡查发现3块展板内容过时、表述不准确，责令3天内更换",
        "约谈工作推进不力的村党组织书记3人",
        "对局属3个网站、公众号开展自查，关停长期不更新的1个",
    ],
)
def test_what_was_put_right_is_one_deed(line: str, pack: GenrePack) -> None:
    facts = read_notes(f"开展宣讲8场\n{line}", pack).facts
    assert [(fact.said, fact.role) for fact in facts[1:]] == [(line, None)]


@pytest.mark.parametrize("line", ["网站信息更新不及时", "展板更换不及时，群里没人管", "清理得不彻底", "督促不够"])
def test_a_deed_done_badly_is_a_shortfall(line: str) -> None:
    assert cue_role(line)[0] == "problems"


@pytest.mark.parametrize(
    "line",
    [
        "官微想招个专职的，再跟团委合着弄个投稿奖励",
        "派遣工这块准备让各车间工会小组长结对子，一个人包十个",
        "短视频打算每月拍2条",
        "网评员队伍拟再增加5人",
        "宣讲团争取走遍12个村",
        "退役军人这块想着每季度去走一遍",
    ],
)
def test_a_wish_for_a_thing_is_a_plan(line: str, pack: GenrePack) -> None:
    facts = read_notes(f"学习不太扎实，人凑不齐\n{line}", pack).facts
    assert {fact.role for fact in facts[1:]} == {"plans"}


@pytest.mark.parametrize(
    "line",
    [
        "职工想学技能，就请了师傅",
        "走访中了解群众想听什么就讲什么",
        "宣传栏准备得很充分，换了12期",
        "草拟方案3个",
        "企业年会想请外面的专家来讲，看过内容不合适，商量着换了人",
        "党员学习想管管不了",
        "干部想学又没人教",
    ],
)
def test_what_others_wish_or_was_got_ready_is_no_plan(line: str) -> None:
    assert cue_role(line)[0] != "plans"


@pytest.mark.parametrize(
    "line",
    [
        "局党委会研究意识形态工作4次，每季度1次分析研判",
        "党组会专题研究6次，每半年一次听取汇报",
        "评出“最美建设者”10名，在区融媒体中心播出专题片5集",
        "评选身边好人8名，在公众号推送事迹8期",
    ],
)
def test_what_tells_more_of_a_deed_stays_with_it(line: str, pack: GenrePack) -> None:
    assert [fact.said for fact in read_notes(line, pack).facts] == [line]


@pytest.mark.parametrize(
    "aside", ["具体几次回头我查查记录", "回头查一下", "人数我回头再核一下", "数字过后翻翻台账", "具体次数回头补"]
)
def test_a_word_to_oneself_stays_out_and_is_said(aside: str, pack: GenrePack) -> None:
    facts = read_notes(f"党委会专题研究意识形态3次，{aside}", pack).facts
    assert [bool(fact.reason) for fact in facts] == [False, True]
    assert facts[1].said == aside
