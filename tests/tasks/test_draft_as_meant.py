"""A deed stays one with the little that is left of it, a wish is a plan, and a topic asked for heads what it holds."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.rest import without_rest
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.polarity import falls_short

EMPTY = re.compile("有关工作|其他工作|相关工作|其他事项|相关事项|各项任务|后续工作")


def drafted(task: DraftTask, notes: str, section: str = "all", **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def part(draft: Draft, name: str) -> str:
    found = re.search(rf"^[一二三四]、[^\n]*{name}[^\n]*\n(.*?)(?=^[一二三四]、|\Z)", draft.text, re.M | re.S)
    return found[1] if found else ""


@pytest.mark.parametrize(
    "said",
    [
        "宣传栏换了36块，还有2块没换",
        "年度督查9个镇，反馈问题22条，销号20条，剩下2条是经费不够",
        "责任清单发到18个科室，17个科室签了字，就剩后勤没签",
        "制定了审稿规定，但下属站所还没传达到",
        "僵尸群全解散，只有1个老年群没人接手",
    ],
)
def test_a_deed_with_little_left_of_it_is_no_shortfall(said: str) -> None:
    assert cue_role(said)[0] == "done"
    assert without_rest(said) != said
    assert not falls_short(said)


@pytest.mark.parametrize(
    "said",
    [
        "宣传栏还有6块没换",
        "发现问题13个，还有10个没改",
        "账号台账不全，只登记了8个",
        "责任书签了，平时不过问",
        "还剩4个村没建书屋",
        "社区干部15人，还有3人不会用新媒体",
        "办培训6期，其中2期线上",
    ],
)
def test_what_is_lacking_for_the_most_part_is_no_rest(said: str) -> None:
    assert without_rest(said) == said


def test_no_shortfall_heads_what_was_achieved(task: DraftTask) -> None:
    draft = drafted(
        task,
        "党组研究意识形态工作4次\n考核把意识形态占了8分，9个站所都查了，反馈问题22条，销号21条，剩下1条是橱窗褪色没换\n"
        "不足：有的站长觉得这是虚活\n打算：给站所配宣传员",
    )
    assert "销号21条" in part(draft, "情况")
    assert "销号21条" not in part(draft, "问题")
    assert not re.search("（[一二三四五]）[^。]*(?:屏幕|设施|橱窗)[^。]*。[^\n]*销号21条", draft.text)


@pytest.mark.parametrize(
    "said", ["后面想弄个老兵宣讲团", "过完年想给讲解员配话筒", "年后准备成立青年小组", "想弄个老兵展"]
)
def test_a_wish_is_no_deed(task: DraftTask, said: str) -> None:
    assert cue_role(said)[0] == "plans"
    draft = drafted(task, f"中心组学习12次\n党组研究4次\n{said}", "done")
    assert said[-4:] not in draft.text
    assert any(said in note.text and "打算" in note.reason for note in draft.notes)


@pytest.mark.parametrize("said", ["打算出国的4人都谈了话", "准备充分，演练一次通过", "群众想办的事办成了6件"])
def test_what_only_sounds_like_a_wish_is_a_deed(said: str) -> None:
    assert cue_role(said)[0] != "plans"


def test_who_serves_part_time_is_told_with_the_staff(task: DraftTask) -> None:
    draft = drafted(task, "宣传干事3名，其中1名是兼职\n新来的年轻人跟班学了一个月", "队伍建设")
    assert "1名是兼职" in draft.text
    assert cue_role("信息员都是兼职的")[0] == "problems"


@pytest.mark.parametrize(
    ("topic", "notes"),
    [
        ("队伍建设", "宣传委员3月起由李某接手\n意识形态专干2名\n送3人去市委党校学习"),
        ("阵地管理", "庙会期间巡了6回\n把28家书店、网吧、影院都过了一遍\n密码每季度换"),
        ("保密工作", "涉密文件清退21份\n给窗口换了新锁"),
    ],
)
@pytest.mark.parametrize("variant", range(2))
def test_the_topic_asked_for_heads_its_item(task: DraftTask, topic: str, notes: str, variant: int) -> None:
    draft = drafted(task, notes, topic, variant=variant)
    heading = re.search("^（一）([^。]+)。", draft.text, re.M)
    assert heading
    assert topic[:2] in heading[1]
    assert not EMPTY.search(heading[1])


def test_a_note_of_no_topic_follows_those_around_it(task: DraftTask) -> None:
    notes = "中心组学习12次\n党支部集中学习24次\n邀请区委老师作辅导报告\n党员上党课6次\n公众号发稿90篇\n处置舆情4件"
    draft = drafted(task, notes)
    item = next(line for line in draft.text.splitlines() if "中心组" in line)
    assert "辅导报告" in item


def test_what_nobody_did_stays_out_of_deeds(task: DraftTask) -> None:
    draft = drafted(task, "广播每天播2次\n墙上标语刷了8条\n小年轻都出去打工了，开会来的都是老头老太", "done")
    assert not re.search("打工|外出务工|老头", draft.text)
    assert any("打工" in note.text and "问题" in note.reason for note in draft.notes)


@pytest.mark.parametrize(
    ("notes", "section", "never"),
    [
        ("庭审直播前加一道风险评估\n明年办两期培训", "plans", "传播主流声音"),
        ("把42家企业的宣传栏、内刊、公众号都摸了一遍，建了台账\n党组研究3次", "done", "内部报刊"),
        ("有人造谣停水，网格员当天在业主群里说明了\n党组研究3次", "done", "群主责任"),
        ("法官助理发朋友圈要管一管\n明年办两期培训", "plans", "法官助理工作"),
        ("不足：思政课专职老师只有1个；宣传栏旧了", "problems", "学习的组织力量"),
    ],
)
def test_a_heading_says_what_the_note_is_about(task: DraftTask, notes: str, section: str, never: str) -> None:
    for variant in range(2):
        assert never not in drafted(task, notes, section, variant=variant).text


def test_no_two_points_are_led_alike(task: DraftTask) -> None:
    notes = "党组中心组全年学了14次\n集中学了全会精神，测试合格率98%\n青年读书会搞了6期\n学习强国每月通报"
    for variant in range(3):
        leads = re.findall("[一二三四]是([^。]{4,8})。", drafted(task, notes, "理论学习", variant=variant).text)
        assert len({lead[2:] for lead in leads}) == len(leads)


@pytest.mark.parametrize(
    ("notes", "never"),
    [
        ("读书会搞了6期，每期20来人\n党课2次", "交流方式"),
        ("有人发谣言说要拆迁，支书当场在群里辟谣\n党课2次", "回应渠道"),
        ("公众号1个、大喇叭63只、宣传栏41块，建了台账\n党课2次", "广播内容"),
        ("红白事不让大办，老王家劝到20桌\n党课2次", "劝导方式"),
    ],
)
def test_no_gap_tells_of_what_the_note_does_not(task: DraftTask, notes: str, never: str) -> None:
    assert f"【待补：{never}】" not in drafted(task, notes, "done").text


def test_what_lies_before_the_period_is_asked_about(task: DraftTask) -> None:
    notes = "中心组学习12次\n去年11月食堂涨价的舆情当天回应了\n培训比去年11月多3期"
    asked = "".join(drafted(task, notes, period="2025年").questions)
    assert "去年11月食堂涨价" in asked
    assert "比去年" not in asked


def test_no_stance_says_what_came_of_it_or_how_it_is_run(packs: dict[str, GenrePack]) -> None:
    claims = re.compile(
        "，做到|书书|到人(?!心)|有专人|有登记|不留|每一[个本处](?:岗位|平台|环节|本)|听取各方面|一处不漏|全覆盖"
    )
    for pack in packs.values():
        frames = pack.phrases.sentences.get("done", {}).values()
        stances = [one for frame in frames for one in frame.stance] + [s for d in pack.phrases.deeds for s in d.stance]
        assert [one for one in stances if claims.search(one)] == []
