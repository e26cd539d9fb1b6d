"""A heading of a shortfall says only what its main clause lacks, of the thing that this names; else the note heads."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.writers.draft.causes import Causes
from assistant.writers.draft.heads import Heads


def head_of(pack: GenrePack, topic: str, *facts: str) -> list[str]:
    return Heads(pack, 0).items("problems", [topic] * len(facts), [[fact] for fact in facts], {topic})


@pytest.mark.parametrize(
    ("topic", "told", "head"),
    [
        ("", "有的村支书觉得这是宣传委员的事，自己不上心", "思想认识还不够到位"),
        ("网络舆情", "舆情就1个人在盯，还是兼职，周末没人看", "网络舆情工作力量还较为薄弱"),
        ("网络舆情", "舆情监测靠人工，夜里没人", "舆情监测的手段还不够有效"),
        ("网络舆情", "窗口人员不会回应记者", "应对引导的能力还有差距"),
        ("理论学习", "业务忙的时候把学习往后推", "学习的时间保证还不够"),
        ("理论学习", "支部学习常被接待任务冲掉", "学习的时间保证还不够"),
        ("理论学习", "司机三班倒，集中学习人老是不齐", "集中学习人员难以到齐"),
        ("理论学习", "学习就是念文件，讨论少", "学习形式还较为单一"),
        ("理论学习", "庭长抓案子多，抓思想少，支部学习常常是念文件", "思想工作抓得还不够紧"),
        ("阵地管理", "厂区宣传栏半年没换过内容", "宣传设施更新还不够及时"),
        ("组织领导", "外请讲座没有审核办法", "制度规范还不够健全"),
        ("宣传引导", "新闻稿通稿腔，群众看不懂", "宣传表达还不够通俗"),
        ("队伍建设", "网评员就3个，都是兼着干", "网评力量还不足"),
        ("队伍建设", "保安两年没培训过，来的都是新面孔", "培训还没有跟上"),
        ("阵地管理", "协议里没写明谁来管内容", "协议内容还不够完善"),
        ("精神文明", "志愿活动参与的人少", "群众参与还不够广泛"),
        ("风险防范", "职工想什么摸不准", "思想动态掌握还不够全面"),
        ("阵地管理", "医生个人抖音号摸底不全，登记了58个", "抖音号底数还不够清楚"),
    ],
)
def test_the_lack_of_the_main_clause_heads(pack: GenrePack, topic: str, told: str, head: str) -> None:
    assert head_of(pack, topic, told) == [head]


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        # another sense of the word: a sigh, an expense, a stretch of time, a thing of that name
        ("", "新就业的年轻人不愿意来社区，我们也没什么办法"),
        ("组织领导", "租户白天找不着，没有更好的办法"),
        ("保密工作", "差旅费没有及时报销"),
        ("队伍建设", "讲话稿写得太长"),
        ("宣传引导", "群众进不去会场"),
        ("阵地管理", "合同没写完"),
        ("理论学习", "党代会的筹备往后推了"),
        # the word is said of something else
        ("队伍建设", "信息员没配电脑"),
        ("队伍建设", "读者平均年龄大"),
        ("队伍建设", "派遣工宿舍没空调"),
        ("理论学习", "思政老师只讲课本"),
        ("宣传引导", "讲解员只会背词"),
        ("宣传引导", "新媒体只发通知"),
        ("宣传引导", "与家长交流少"),
        ("风险防范", "会上没谈到经费"),
        ("网络舆情", "懂新媒体的没参加值班"),
        ("网络舆情", "村支书不会处理照片"),
        ("督查考核", "基层对检查应付"),
        # it lacks something, but not that
        ("", "对社区督促多、帮得少"),
        ("督查考核", "对科室催得紧、指导少"),
        ("队伍建设", "培训没人去参加"),
        ("队伍建设", "培训后没考试"),
        ("队伍建设", "培训只讲理论"),
        ("", "企业工会主席大多是老板的亲戚或办公室主任兼的，不敢说话"),
        ("网络舆情", "年轻干部怕说错话"),
        ("网络舆情", "值班室靠一个人盯抖音"),
        ("风险防范", "心理咨询没人来"),
        ("信访化解", "租户不配合登记"),
        ("理论学习", "个别支部把照片当成学习，月底补记录"),
        ("网络舆情", "转发谣言的少了"),
        # denied or mended
        ("阵地管理", "宣传栏没有违规内容，就是位置偏"),
        ("阵地管理", "背景核查做得很严，就是慢"),
        ("阵地管理", "宣传栏褪色，上月换了"),
        ("阵地管理", "广播坏了，已经换了新的"),
        ("阵地管理", "工会网站因为无人更新被通报过一次，后来指定了专人"),
        ("阵地管理", "会议记录缺了三次，后来补齐了"),
    ],
)
def test_no_judgement_is_made_of_one_word(pack: GenrePack, topic: str, told: str) -> None:
    head = head_of(pack, topic, told)[0]
    assert head in told, head


@pytest.mark.parametrize(
    ("facts", "again"),
    [
        (["馆里没有专职的网管", "公众号由少儿部的同志兼着"], "力量"),
        (["科里就2个人", "社区干部一人管着好几摊"], "力量"),
        (["职工觉得这是书记的事", "有的股长认为与己无关"], "认识"),
    ],
)
def test_like_headings_are_not_given_twice(pack: GenrePack, facts: list[str], again: str) -> None:
    heads = head_of(pack, "队伍建设", *facts)
    assert sum(again in head for head in heads) == 1, heads


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("三班倒，人凑不齐", "人员集中较难"),
        ("职工倒班，集中不起来", "人员集中较难"),
        ("站点分散在4个县，跑一趟要半天", "管理半径较大"),
        ("党务人员多是兼职，干一两年就走", "工作力量不足"),
        ("考核只占2分", "考核牵引不够有力"),
        ("骨干年龄偏大", "队伍年龄偏大"),
        # the word alone is no cause of that kind
        ("考核任务重", "精力投入不够"),
        ("培训场地在装修", ""),
        ("平时走访用方言，外来户听不明白", ""),
        ("帮忙的人多了意见杂", ""),
    ],
)
def test_a_cause_says_what_its_thing_lacks(pack: GenrePack, told: str, head: str) -> None:
    kind = Causes(pack).kind(told)
    assert (kind.head if kind else "") == head
