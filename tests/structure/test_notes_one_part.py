"""A sentence without a label that tells of one thing is of one part: an event with its end, a count with its lack."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _facts(line: str, pack: GenrePack) -> list[Fact]:
    facts = read_notes(f"- 中心组学习12次\n- {line}", pack).facts
    return [fact for fact in facts if fact.start > 10 and not fact.reason]


def _parts(line: str, pack: GenrePack) -> list[str]:
    return [fact.role or "done" for fact in _facts(line, pack)]


@pytest.mark.parametrize(
    "line",
    [
        "夜市上有人摆摊算命收钱，城管小方看见后告诉社区，社区和民警一起去说，摊子收了",
        "船员群里有人传一段假录音，大副听到后报给调度，调度找本人问，录音撤了",
        "候车室里有人发小册子，保洁员老米捡了一张交给站长，站长报给公安，人没再来",
        "校园墙差点出事，投稿里夹了个假通知，管理员审的时候拦下，后来就规定投稿要留学号",
        "讲解员把年份讲错，听众提出来，当场改口，打那以后讲解词都先过一遍",
        "劝了四户不烧纸的，三户应了，一户没应",
        "专题会全年开了4次，11月那次和信访一起开的",
        "在船上的听广播学，靠了港的到支部来",
        "早先谁都能上台讲，现在报了稿子才让讲",
    ],
)
def test_what_happened_and_was_settled_is_one_deed(line: str, pack: GenrePack) -> None:
    assert _parts(line, pack) == ["done"]


@pytest.mark.parametrize(
    "line",
    [
        "宿舍群里有人卖答案，报上去三回没下文",
        "食堂大屏放错片子，到现在没人查原因",
        "我去谈了两回，一家都没换",
        "加盟店四十家左右，没登记过",
        "代课老师30多人，一年一换，底数没摸过",
        "临时工二百来人，住得散，学习通知不到",
        "门卫和保洁70来人，流动大，学了什么谁也说不上",
        "快递小哥三百多人，工会够不着，名单都没有",
        "网吧17家，平时没人去看",
        "视频号粉丝少了八千，文章老一套",
        "会议室的投影是八年前买的，过了保修期，动不动就花",
        "辅导员例会定在周一上午，老是被招生会占掉",
        "有的车间拿签名表顶学习，迎检前集中补",
        "岗位职责照抄兄弟单位的",
        "5个渔业队没有自己的学习本子",
    ],
)
def test_a_count_or_a_state_goes_with_what_it_lacks(line: str, pack: GenrePack) -> None:
    assert _parts(line, pack) == ["problems"]


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("出租车司机里建了个学习群，每天发一条，点开的不多", "出租车司机里建了个学习群，每天发一条，但点开的不多"),
        ("编了一本口袋书，发了3000册，翻的人不多", "编了一本口袋书，发了3000册，但翻的人不多"),
        ("云课堂开了12讲，看的人不多", "云课堂开了12讲，但看的人不多"),
        ("信息员配了30名，会写的不多", "信息员配了30名，但会写的不多"),
        # none where the shortfall names its thing, or is of some of those counted
        ("展厅改造完了，接待8000人，讲解词老一套", "讲解词老一套"),
        ("显示屏19块，2块坏了没修", "19块显示屏中有2块坏了没修"),
        ("工作群62个，7个没人管", "工作群中有7个没人管"),
        ("网评员队伍扩到40人，年龄偏大，会写的少", "年龄偏大，会写的少"),
    ],
)
def test_a_shortfall_that_names_nothing_is_told_with_its_deed(line: str, short: str, pack: GenrePack) -> None:
    deed, lack = _facts(line, pack)
    assert (deed.role or "done", lack.role) == ("done", "problems")
    assert lack.said == short


@pytest.mark.parametrize(
    "line",
    [
        "志愿者86人，每月学一次",
        "宣讲员18个，讲了60场，群众爱听",
        "加盟店四十家左右，都签了承诺",
        "小程序的用户涨了一倍",
        "辅导员例会定在周一上午，从没改过期",
        "走访职工40户，收到建议12条",
        "粉丝多了三千",
        "考核方案在去年的基础上改了12处",
    ],
)
def test_a_count_with_what_was_done_is_a_deed(line: str, pack: GenrePack) -> None:
    assert _parts(line, pack) == ["done"]


@pytest.mark.parametrize("line", ["以后谁发现假消息，当天报给站长", "往后海报贴出来之前两个人看"])
def test_what_is_to_follow_an_event_is_planned(line: str, pack: GenrePack) -> None:
    assert _parts(line, pack) == ["plans"]


@pytest.mark.parametrize(
    "line",
    [
        "门口的大屏是前年装的，用了六年，三天两头黑屏",
        "阅览室的过滤软件已经过保，经常失灵",
        "支部学习定在周四，常被值班冲掉",
    ],
)
def test_how_a_thing_always_goes_stays_with_it(pack: GenrePack, line: str) -> None:
    assert [(fact.text, fact.role) for fact in read_notes(line, pack).facts] == [(line, "problems")]
