"""Wholes and parts told apart: other measures, shares and fractions, papers signed, what is left, counts taken up."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import figures_told

_SLIPS = [
    # things of several measures, and their total before or behind
    ({"done": "摸排宣传阵地37个，其中网站1个、公众号7个、文化墙22面、电子屏10块。"}, "1＋7＋22＋10＝40"),
    ({"done": "对31处宣传阵地开展检查，其中宣传栏18处、书屋9家、电子屏7块。"}, "18＋9＋7＝34"),
    ({"done": "登记公告栏14处、公众号3个、微信群52个、简报1种，合计73个。"}, "14＋3＋52＋1＝70"),
    ({"done": "排查各类平台29个，其中网站2个、报刊3种、工作群15个、其他8块。"}, "2＋3＋15＋8＝28"),
    # shares and fractions of a whole
    ({"problem": "34个党支部中有5个党支部学习记录不全、研讨不深，占24.7%。"}, "5÷34＝14.7%"),
    ({"problem": "回收问卷300份，对讲座安排表示不满意的有45人，占25%。"}, "45÷300＝15.0%"),
    ({"problem": "36名通讯员中发表过稿件的只有24人，仅占五分之二。"}, "24÷36＝66.7%"),
    ({"problem": "上报的80篇信息中，图片新闻仅12篇，占上报量的25%。"}, "12÷80＝15.0%"),
    ({"problem": "160节听课评课集中在上半年，下半年只有40节，占五分之三。"}, "40÷160＝25.0%"),
    # papers, as many as those who sign them
    ({"done": "与13名支部书记签订责任书15份。"}, "份数却是 15 份"),
    ({"done": "年初与27个党支部书记逐一谈话，签订责任书29份。"}, "份数却是 29 份"),
    ({"done": "现有教职工186名。全体教职工签订师德承诺书216份。"}, "签订的却是 216 份"),
    # what is left of a whole told elsewhere
    ({"done": "检查发现问题12个，已整改10个。", "problem": "检查发现的问题还有1个没有整改。"}, "应剩 2个"),
    ({"problem": "36名网评员中只有9人参加过培训。", "plan": "6月底前完成其余25人的培训。"}, "其余应是 27人"),
    ({"problem": "45名通讯员中，发表过稿件的18名。", "plan": "为未发表稿件的29名通讯员配老师。"}, "其余应是 27名"),
    ({"done": "登记网站1个、公众号7个。关停长期不更新的公众号2个，保留6个。"}, "应是 5个"),
    # counts that a problem or a plan takes up
    ({"done": "开展理论宣讲64场。", "problem": "61场宣讲以集中授课为主。"}, "64场"),
    ({"done": "开展“田间讲堂”56场。", "problem": "51场“田间讲堂”多数安排在白天。"}, "56场"),
    ({"problem": "48个班级群中有9个没有制定群规。", "plan": "指导6个班级补定群规。"}, "48个班级群中有9个"),
    ({"problem": "11个社区中有3个社区党组织没有专题研究。", "plan": "约谈5个社区党组织书记。"}, "中有3个"),
]


@pytest.mark.parametrize(("told", "said"), _SLIPS, ids=[said for _, said in _SLIPS])
def test_a_whole_and_its_part_told_apart_are_held(
    told: dict[str, str], said: str, pack: GenrePack, common: Common
) -> None:
    found = figures_told(told, pack, common)
    assert [said in one.message for one in found] == [True], found


@pytest.mark.parametrize(
    "told",
    [
        {"done": "摸排阵地12处，其中宣传栏8块、电子屏6块、横幅4条。"},
        {"done": "建成文明实践阵地11个，其中建有书屋9个、广场8处、戏台3座。"},
        {"done": "排查阵地58个，其中网站2个、公众号7个、展板31处、其他18块。"},
        {"done": "排查阵地41个，其中文化广场6处、电子屏27块。"},
        {"done": "登记社团48个，其中理论类6个、文体类30个、公益类15个（有的社团跨类）。"},
        {"problem": "发出问卷220份，收回200份，有30人提出意见，占15%，占发出数的13.6%。"},
        {"problem": "9名网评员中，独立写过评论的只有5人，刚过一半，不足六成。"},
        {"problem": "35岁以下的12人中有5人，占青年干部的41.7%，占全体干部的8%。"},
        {"problem": "45篇稿件中，被省级媒体采用3篇，仅占采用稿件18篇的16.7%。"},
        {"done": "与8个支部书记签订责任书16份，每个支部一式两份。"},
        {"done": "班子成员与8个支部书记签订责任书13份。"},
        {"done": "组织8个支部的党员签订承诺书126份。"},
        {"done": "发现问题12个，已整改10个。", "problem": "还有1个没有整改，另有1个正在整改。"},
        {
            "done": "接到信访件9件，办结7件。排查矛盾15件，化解14件。",
            "problem": "还有1件没有化解。",
        },
        {"problem": "36名网评员中只有9人参加培训，另有5人已调离。", "plan": "完成其余22人的培训。"},
        {"done": "现有公众号7个。关停公众号2个，新开通1个，保留6个。"},
        {"done": "开展宣讲64场。", "problem": "在企业开展的52场宣讲，内容比较陈旧。"},
        {"done": "发放问卷300份，收回285份。", "problem": "285份问卷多数由干部填写。"},
        {"problem": "13个支部中有4个支部没有更新宣传栏。", "plan": "指导6个支部开展主题党日。"},
        {
            "problem": "13个支部中有4个支部没有更新宣传栏，2个支部记录不全。",
            "plan": "指导6个支部补齐记录、更新宣传栏。",
        },
        {"done": "下设13个党支部。组织9个机关类党支部联学。", "problem": "机关类9个党支部中有2个记录不全。"},
    ],
)
def test_what_is_told_rightly_gets_no_remark(told: dict[str, str], pack: GenrePack, common: Common) -> None:
    assert [one for one in figures_told(told, pack, common) if one.level != "hint"] == []
