"""What people say to have a draft changed is read as the change they mean, at the place they mean."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.reading import read_edits
from assistant.tasks.revise.targets import Target

SAID = [
    ("再短点", Edit("shorter")),
    ("整体压到两千字以内", Edit("shorter", number=2000)),
    ("第二点太长了，压缩一下", Edit("shorter", Target(item=2))),
    ("第三条写得太简单了，展开说说", Edit("longer", Target(item=3))),
    ("第一部分再多写两句", Edit("longer", Target(part=1))),
    ("学习那一条再丰富一些", Edit("longer", Target(topic="理论学习"))),
    ("开头太长了", Edit("shorter", Target("opening"))),
    ("导语重写一下", Edit("reword", Target("opening"))),
    ("问题写得太重了，语气缓和一下", Edit("sober", Target("problems"))),
    ("别那么多口号", Edit("plain")),
    ("写得像公文一点", Edit("formal")),
    ("第二条换一种说法", Edit("reword", Target(item=2))),
    ("第一条和第三条换个位置", Edit("swap", Target(item=1), other=Target(item=3))),
    ("问题和打算部分调换一下", Edit("swap", Target("problems"), other=Target("plans"))),
    ("把第四条提到第二条前面", Edit("move", Target(item=4), "before", Target(item=2))),
    ("舆情那段提前", Edit("move", Target(topic="网络舆情"), "before")),
    ("第二点和第三点合并", Edit("merge", Target(item=2), other=Target(item=3))),
    ("把第三点拆成三点", Edit("split", Target(item=3), number=3)),
    ("把培训网评员那件事挪到第一点", Edit("rehome", Target(words="培训网评员"), other=Target(item=1))),
    ("漏了一条，6月请党校老师讲课1次", Edit("add", value="6月请党校老师讲课1次")),
    ("问题里再加一条，台账不全", Edit("add", Target("problems"), "台账不全")),
    ("去掉问题部分", Edit("drop", Target("problems", words="问题"))),
    ("第三点的小标题不好，换一个", Edit("heading", Target(item=3))),
    ("第二个小标题改成“抓学习、强武装”", Edit("heading", Target(item=2), "抓学习、强武装")),
    ("单位名称写错了，应该是县林业局党组", Edit("unit", value="县林业局党组")),
    ("专题研究次数写错了，是5次", Edit("correct", Target(words="专题研究次数"), "5次")),
    ("党课不是2次，是3次", Edit("correct", Target(words="党课2次"), "3次")),
    ("12份改成15份", Edit("correct", Target(words="12份"), "15份")),
    ("不要用“我局”，用“局党组”", Edit("correct", Target(words="我局"), "局党组")),
    ("结尾改成特此报告", Edit("ends", Target("closing"), "特此报告")),
    ("还是刚才那版好", Edit("undo")),
    ("第二点改成：重点学习了全会精神", Edit("replace", Target(item=2), "重点学习了全会精神")),
    ("第二点改成：重点学习了全会精神，其他不变", Edit("add", Target(item=2), "重点学习了全会精神")),
    ("第二点补上：讲了3堂党课，别的都不动", Edit("add", Target(item=2), "讲了3堂党课")),
    ("其余不变，第三点短一点", Edit("shorter", Target(item=3))),
    ("参学率填98%", Edit("fill", Target(words="参学率"), "98%")),
    ("全文太短，写到2200字", Edit("longer", number=2200)),
    ("太长了，压到1500字", Edit("shorter", number=1500)),
    ("第二点写得太短了", Edit("longer", Target(item=2))),
    ("第三部分每条后面补上原因分析", Edit("gap", Target(part=3), "原因分析")),
    ("问题部分第一条补上原因", Edit("gap", Target("problems", item=1), "原因")),
    ("打算重新列：1.每季度演练 2.配宣传员", Edit("list", Target("plans"), "1.每季度演练 2.配宣传员")),
    ("把公众号那句话改得正式一点", Edit("formal", Target(words="公众号"))),
    ("打算里加上责任人和时限", Edit("gap", Target("plans"), "责任人和时限")),
    (
        "明年打算拆成三条：每季度演练一次、配兼职宣传员、建热点口径库",
        Edit("list", Target("plans"), "每季度演练一次、配兼职宣传员、建热点口径库"),
    ),
    ("约谈站长是做法，不是问题", Edit("rerole", Target(words="约谈站长"), other=Target("done"))),
    ("台账不全不是做法，是问题", Edit("rerole", Target(words="台账不全"), other=Target("problems"))),
    ("自称用‘局党组’，不要用我局", Edit("unit_voice", value="局党组")),
    ("统一用“局党组”，别写“我局”", Edit("unit_voice", value="局党组")),
    ("“改完了3个”太口语，写正式点", Edit("formal", Target(words="改完了3个"))),
    ("小标题“抓牢阵地”删掉", Edit("untitle", Target(words="抓牢阵地"))),
    ("删掉“原因分析”那一条", Edit("drop", Target(words="原因分析"))),
    ("第二点改成书记讲党课1次,听课120人", Edit("replace", Target(item=2), "书记讲党课1次，听课120人")),
    ("第三条换成网站信息审核330条", Edit("replace", Target(item=3), "网站信息审核330条")),
    ("第二点改成更正式一点", Edit("formal", Target(item=2))),
    ("第二点改成放到最前面", Edit("move", Target(item=2), "before")),
    (
        "哦那回到刚才那份报告,问题部分再写一条:督查覆盖面不够,还有3个站没去",
        Edit("add", Target("problems"), "督查覆盖面不够，还有3个站没去"),
    ),
    ("回到刚才那版", Edit("undo")),
    ("换个标题，叫某镇2026年意识形态工作情况报告", Edit("title", value="某镇2026年意识形态工作情况报告")),
    ("第二点标题不好，换成抓学习强武装", Edit("heading", Target(item=2), "抓学习强武装")),
    ("再补充两个：图书室1个，3月撤了2块旧展板", Edit("add", value="图书室1个；3月撤了2块旧展板")),
    ("加一条：3月撤了2块旧展板，新挂1块", Edit("add", value="3月撤了2块旧展板，新挂1块")),
    ("又想起来了,还有图书室1个", Edit("add", value="图书室1个")),
    ("算了,还是用原来那句,放到问题第二条", Edit("vague", Target(words="原来那句"))),
    (
        "把谈心谈话那件事改到领导责任里",
        Edit("rehome", Target(words="谈心谈话"), other=Target(topic="组织领导", words="领导责任")),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "meant"), SAID, ids=[said for said, _ in SAID])
def test_one_change_is_read(said: str, meant: Edit, pack: GenrePack) -> None:
    assert read_edits(said, ["参学率"], pack) == [meant]


def test_what_says_how_many_points_is_no_wording_for_one(pack: GenrePack) -> None:
    assert read_edits("第二点改成两条", [], pack) == []
    assert read_edits("再加两点，内容具体些", [], pack) == []


def test_several_points_may_be_given_other_words_at_once(pack: GenrePack) -> None:
    edits = read_edits("第一点改成中心组学习8次，第二点改成党课3次，听课200人", [], pack)
    assert [(edit.target.item, edit.value) for edit in edits] == [(1, "中心组学习8次"), (2, "党课3次，听课200人")]


@pytest.mark.parametrize("said", ["存在的问题怎么写", "今天开会吗", "谢谢", "我们单位有多少党员", "报告什么时候交"])
def test_what_asks_for_no_change_is_none(said: str, pack: GenrePack) -> None:
    assert read_edits(said, [], pack) == []
