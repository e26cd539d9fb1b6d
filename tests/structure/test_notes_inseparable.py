"""What one bullet tells stays together unless each piece stands alone; a piece that goes elsewhere names its thing."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes
from assistant.structure.notes.of_whole import of_whole


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "林场党委今年两次听意识形态汇报，第一次在三月，第二次放在防火期后，把火情谣言一起议了",
        "养护站每月五号集中学，不光学文件，也看安全警示片",
        "上半年群里没出过事，下半年出了一起，有人转发假消息，当天删了",
        "知识竞赛有860名职工参加，错得最多的是民族宗教那几道题",
        "局党组三次研究网上舆情，两次都是因为学区划分",
        "保洁队有党员5名，一名在外地带孙子，一名常年住院",
        "调度员最先听到乘客的怨气，所以在班房里挂了个本子",
        "讲堂办了6回，后两回搬到了车间里",
    ],
)
def test_halves_of_a_pair_and_what_followed_never_part(line: str, pack: GenrePack) -> None:
    assert len({fact.role for fact in read_notes(line, pack).facts if not fact.reason}) == 1
    assert len(_facts(line, pack)) == 1


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("召开党委会研究意识形态4次，与23个支部签订责任书23份", 2),
        ("这几天网上的谣言有2条，都澄清了", 1),
        ("问题：学习不够深入，阵地管理有漏洞", 2),
        ("讲党课5次。检查网吧12家", 2),
    ],
)
def test_what_stands_alone_is_a_note_of_its_own(line: str, pieces: int, pack: GenrePack) -> None:
    assert len(_facts(line, pack)) == pieces


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("捐来的书有两箱没查就上了架。是督导组抽查时翻出来的。", True),
        ("外省的账号发了两条。够不着。", True),
        ("夜市的摊主流动大。管不住。", True),
        ("值班室的小喇叭停了半年。没人管。", True),
        ("宣传栏换了两期。责任书重签了一遍。", False),
        ("查了4家书店。是否备案都核了。", False),
    ],
)
def test_a_fragment_behind_a_full_stop_goes_on_with_the_sentence_before(
    line: str, whole: bool, pack: GenrePack
) -> None:
    assert (len(_facts(line, pack)) == 1) is whole


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("- 今年接了两回舆情，都按预案处置", "- 第一回是四月食堂涨价，校长到群里解释", True),
        ("- 今年办了两次宣讲", "- 第二次放在集市上，听的人多", True),
        ("- 晨会上念五分钟文件", "- 这个从三月坚持到年底", True),
        ("- 晨会上念五分钟文件", "- 第二党支部办了读书会", False),
        ("- 今年办了两次宣讲", "- 第二季度检查了书店", False),
        ("- 今年办了两次宣讲", "- 这一年走访了老党员", False),
    ],
)
def test_a_bullet_that_plainly_goes_on_stays_with_the_one_above(
    above: str, below: str, joined: bool, pack: GenrePack
) -> None:
    assert (len(_facts(f"{above}\n{below}", pack)) == 1) is joined


@pytest.mark.parametrize(
    ("before", "said", "told"),
    [
        ("应急广播的喇叭装了62只", "有7只到年底还没通电", "应急广播的喇叭装的62只中有7只到年底还没通电"),
        ("学习笔记抽了15本", "有4本是抄的", "抽查的15本学习笔记中有4本是抄的"),
        ("外请专家来讲课21场", "PPT提前看的只有13场", "外请专家来讲课的21场中PPT提前看的只有13场"),
        ("来讲座的有13个人", "资料提前交的只有8个人", "来讲座的13个人中资料提前交的只有8个人"),
        ("讲解员12名", "只有3名考过证", "12名讲解员中只有3名考过证"),
        ("签了责任书27份", "有3份没写日期", "签的27份责任书中有3份没写日期"),
        ("个人的抖音号登记了17个", "还有没登记的，查出2个", "个人的抖音号还有没登记的，查出2个"),
        # near misses: counted by something else, a thing of its own, nothing counted before
        ("放映电影18场", "冬天停了三个月", "冬天停了三个月"),
        ("检查网点12个", "3个问题没改", "3个问题没改"),
        ("把责任书重签了一遍", "有3份没写日期", "有3份没写日期"),
        ("学习凑不齐人", "到会的只有六成", "到会的只有六成"),
        ("谈心谈话87人次", "有3场没有记录", "有3场没有记录"),
    ],
)
def test_a_shortfall_of_some_of_them_names_the_whole(before: str, said: str, told: str) -> None:
    assert of_whole(said, before) == told


def test_the_deed_stays_where_the_shortfall_goes_elsewhere(pack: GenrePack) -> None:
    facts = _facts("林业大讲堂办了9期，讲稿事先审过的只有5期", pack)
    assert [(fact.role or "done", fact.said) for fact in facts] == [
        ("done", "林业大讲堂办了9期"),
        ("problems", "办的9期林业大讲堂中讲稿事先审过的只有5期"),
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "班子听汇报 | 全年4次，专题2次 | 8月那次没有记录",
            ["班子听汇报全年4次，专题2次", "班子听汇报中8月那次没有记录"],
        ),
        ("工作群整治 | 解散12个 | 退群的人没登记", ["工作群整治解散12个", "工作群整治中退群的人没登记"]),
        ("农村电影放映 | 96场，观众1.1万人 | 片子偏老", ["农村电影放映96场，观众1.1万人", "农村电影放映中片子偏老"]),
        # near misses: a cell that names its thing or the row itself, a name that is only a topic
        ("宣传屏管理 | 营业厅的屏由总部发片 | 屏幕插播过广告", ["营业厅的屏由总部发片", "宣传屏管理中屏幕插播过广告"]),
        ("投诉处置 | 处置投诉7起 | 投诉回得慢", ["处置投诉7起", "投诉回得慢"]),
        ("学习 | 中心组12次 | 笔记抄的多", ["中心组12次", "笔记抄的多"]),
    ],
)
def test_every_sentence_made_of_a_row_names_the_row(row: str, told: list[str], pack: GenrePack) -> None:
    assert [fact.said for fact in _facts(f"工作内容 | 完成情况 | 存在问题\n{row}", pack)] == told
