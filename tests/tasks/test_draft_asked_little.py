"""What a draft leaves open and asks: nothing that the notes tell, no deed that they do not hold, no lack at a guess."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes import read_notes
from assistant.tasks.draft.answering import unanswered
from assistant.tasks.draft.hinted import is_bare, topics_hinted
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.plan import PlannedItem, PlannedSection

GAP = re.compile("【待补：([^】]+)】")
# A verb of a slot's phrase, and what its facts must hold so that it asserts no deed of its own.
_ASSERTS = {"审核": "审", "检查": "查", "查看": "查", "宣讲": "宣讲", "研判": "研判", "了解": "了解", "关注": "监测"}


def drafted(task: DraftTask, notes: str, section: str = "做法", **asked: str) -> Draft:
    *_, draft = task.run(
        DraftRequest(notes=notes, section=section, **{"unit": "市水务局", "period": "2026年", **asked})
    )
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("党课讲了4次", True),
        ("9月搞了邻里节，来了500多人", True),
        ("每半年听一次汇报", True),
        ("宣讲队8个人，进社区讲了36场", True),
        ("院党组每季度听一次宣教科汇报", True),
        ("宣判后1小时发了案情通报，一起拆迁案热度高，宣判前先跟宣传部通了气", False),
        ("科普文章发之前都让业务科主任签字，今年发了133篇", False),
        ("专题研判会4次，一季度一次，水价调整那次请了律师参加", False),
        ("职工书屋新建9家，配书时列了负面清单，退回破损的41册", False),
        ("法官不许以个人账号议论在办案件，全院签了承诺", False),
    ],
)
def test_a_note_is_bare_where_it_hardly_tells_more_than_its_deed(said: str, bare: bool) -> None:
    assert is_bare(said) is bare


@pytest.mark.parametrize(
    ("note", "gaps"),
    [
        ("护林员谈话，一人一季一次，问家里难处和山上情况", set()),
        ("通报了4起殡仪车乱收费的处理情况，各殡葬站站长都到场", set()),
        ("船员不许在朋友圈发船位，全员签了承诺，账号名单交保卫科", set()),
        ("劝导信教渔民不在船上烧纸，宗教场所也不许卖，一共说了3回", set()),
        ("景区评选最美讲解员5名", {"评选程序"}),
        ("信用社公众号2个", {"审核制度", "管理责任人"}),
        ("节假日值班54人次", {"监测重点"}),
        ("入户走访牧民210户", {"走访了解的情况"}),
    ],
)
def test_no_gap_asserts_a_deed_or_asks_for_what_the_note_tells(task: DraftTask, note: str, gaps: set[str]) -> None:
    text = drafted(task, f"{note}\n党委会研究意识形态4次\n中心组学习12次").text
    line = next((one for one in text.split("\n") if note[:3] in one), "")
    found = set(GAP.findall(line))
    assert not found & gaps
    assert gaps or not found


def test_no_phrase_of_a_gap_asserts_what_its_facts_do_not_hold(pack: GenrePack) -> None:
    for detail in pack.phrases.details:
        if detail.only_asked or detail.closing or detail.role != "done":
            continue
        assert not re.search("执行|负责|产生|案例", detail.frame), detail.name
        for verb, held in _ASSERTS.items():
            assert verb not in detail.frame or held in detail.beside, detail.name


@pytest.mark.parametrize(
    ("short", "gap"),
    [
        ("护林站值班记录一笔糊涂账", False),
        ("两个渔港的宣传牌褪色看不清", False),
        ("候车室黑板报没人换", False),
        ("老矿工不会刷学习软件，闺女代学", False),
        ("理论学习还不够深入", True),
        ("阵地管理还不够规范", True),
    ],
)
def test_only_a_bare_judgement_is_asked_how_it_shows(task: DraftTask, short: str, gap: bool) -> None:
    text = drafted(task, f"{short}\n青年网评员只有2名\n考核占比低，只占1分", "问题").text
    line = next(one for one in text.split("\n") if short[:4] in one)
    assert ("【待补：具体表现】" in line) is gap, text
    assert len(GAP.findall(line)) <= 1
    assert "主要原因】" not in text


def _left(pack: GenrePack, short: list[str], plans: list[str]) -> list[int]:
    facts = {
        role: [one for one in read_notes(f"{name}：\n" + "\n".join(told), pack).facts if not one.reason]
        for role, name, told in (("problems", "问题", short), ("plans", "打算", plans))
    }
    sections = [
        PlannedSection(role, "", "", tuple(PlannedItem(fact.topic, "", ((n, fact),)) for n, fact in enumerate(told)))  # type: ignore[arg-type]
        for role, told in facts.items()
    ]
    return [n for n, _ in unanswered(sections, pack)]


@pytest.mark.parametrize(
    ("short", "plans", "left"),
    [
        (["对年轻船员想什么了解不多"], ["每航次跟船员座谈一次"], []),
        (["忙着收粮，思想会老往后推"], ["每次站务会头一项说思想工作"], []),
        (["网上不会说话，视频号粉丝少"], ["请区融媒体中心帮带半年"], []),
        (["矿上布置得多，过问得少"], ["会后十天内督办一次"], []),
        (["讲解词没人细看"], ["编一本讲解内容把关手册"], []),
        (["食堂师傅火气大"], ["每月评一次规范服务之星"], []),  # it may be meant for it
        (["宣传栏半年没更新"], ["每月集中学习1次"], [1]),
        (["宣传栏半年没更新", "保密柜钥匙乱放"], ["宣传栏每季度换一次"], [2]),
        (["车间黑板报没人管", "锅炉房师傅火气大", "澡堂排队吵架"], ["黑板报交给团支部"], [2, 3]),
    ],
)
def test_a_shortfall_is_said_to_have_no_plan_only_where_none_may_be_meant_for_it(
    pack: GenrePack, short: list[str], plans: list[str], left: list[int]
) -> None:
    assert _left(pack, short, plans) == left


@pytest.mark.parametrize(
    ("said", "topic", "may"),
    [
        ("水库放水前备了问答口径20条", "网络舆情", True),
        ("直播卖货指定两个人盯弹幕", "网络舆情", True),
        ("推门听课31节", "督查考核", True),
        ("纪检干事抽查了3个班组的本子", "督查考核", True),
        ("厂报登了钳工老孟的事迹", "典型选树", True),
        ("评了6户好邻居", "典型选树", True),
        ("食堂换了新桌椅", "阵地管理", False),
        ("修了灌溉渠3公里", "网络舆情", False),
        ("体检了120名职工", "督查考核", False),
    ],
)
def test_what_notes_hold_in_other_words_is_hinted(pack: GenrePack, said: str, topic: str, may: bool) -> None:
    assert (topic in topics_hinted(said, pack)) is may


def test_a_topic_held_in_other_words_is_not_called_left_out(task: DraftTask) -> None:
    notes = "中心组学习12次\n签订责任书14份\n{}\n宣讲16场\n讲座审批9场"
    asked = "".join(drafted(task, notes.format("停水前备了问答口径20条\n推门看了9个班组的记录，抽查台账")).questions)
    assert "要点里没有" not in asked
    asked = "".join(drafted(task, notes.format("修了灌溉渠3公里\n体检120名职工")).questions)
    assert "要点里没有" in asked
    assert "典型选树" not in asked


@pytest.mark.parametrize(
    "plan", ["编一本河道管护手册", "给护林员办一期培训班", "电子屏登记造册", "建一支8人左右的宣讲队"]
)
def test_a_plan_is_not_asked_what_was_done_nor_called_a_guess(task: DraftTask, plan: str) -> None:
    draft = drafted(task, f"中心组学习12次\n问题：电子屏没人管\n打算：{plan}", "all")
    asked = "".join((*draft.questions, *draft.remarks))
    assert "做过的请补" not in asked
    assert "估的" not in asked


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("快手号“渔政老马”发布42条", False),
        ("抖音号《护林小韩》更新31期", False),
        ("“审计小陈”账号发布57条", False),
        ("宣传稿写了抢修班老周", True),
        ("大喇叭由会计老魏念稿", True),
    ],
)
def test_a_name_within_an_account_is_no_way_of_calling_one(task: DraftTask, note: str, named: bool) -> None:
    asked = "".join(drafted(task, f"{note}\n中心组学习12次\n宣讲16场").questions)
    assert ("平时的称呼" in asked) is named


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("林区火情每周编成简报报县里", "简报报送县里"),
        ("渔民诉求写成专报报市里", "专报报送市里"),
        ("进工地讲课20场，我本人讲了6场", "本人讲了6场"),
    ],
)
def test_what_reads_as_typed_twice_is_put_right(task: DraftTask, note: str, told: str) -> None:
    draft = drafted(task, f"{note}\n中心组学习12次", type="个人述职", speaker="本人", unit="")
    assert told in draft.text
    assert "本人本人" not in draft.text
    assert not [one for one in draft.findings if one.check == "repeated-word"]


def test_a_deed_below_a_heading_that_speaks_of_it_is_not_called_unplaced(task: DraftTask) -> None:
    draft = drafted(task, "中心组学习12次\n有人在村群里卖假药，报了派出所，群里发了提醒\n签订责任书14份")
    assert "看不出归哪一方面" not in "".join(draft.questions)


@pytest.mark.parametrize(
    ("short", "told"),
    [
        (["对航标灯数据这块不懂", "仓库钥匙乱放", "船员嫌开会长"], "对航标灯"),
        (["对外口径不一", "仓库钥匙乱放"], ""),
        (["仓库钥匙乱放", "船员嫌开会长", "码头值班表对不上"], ""),
    ],
)
def test_what_is_to_be_done_against_several_shortfalls_is_left_open_once(
    task: DraftTask, short: list[str], told: str
) -> None:
    draft = drafted(task, "中心组学习12次\n宣讲16场\n问题：" + "\n问题：".join(short), "all")
    plans = draft.text.partition("\n三、")[2]
    for line in plans.split("\n"):
        assert len(GAP.findall(line)) <= 1, line
    assert not re.search("针对对(?!外)", draft.text)
    assert told in draft.text
    asked = next((one for one in draft.questions if "拟的方向" in one), "")
    numbers = re.findall("问题（(.)）", asked)
    assert numbers == sorted(numbers, key="一二三四五".index)
