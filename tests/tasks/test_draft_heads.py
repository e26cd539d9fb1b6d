"""Headings say no more than the facts beneath them, in words of their own, and no point opens with them again."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.lacking import LAST
from assistant.writers.draft.polarity import is_all_short


def drafted(task: DraftTask, notes: str, section: str = "all", **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    "said",
    [
        "夜班护士学不上，三班倒，集中学习只能看回放",
        "窗口人员凑不齐，集中学习只能各看各的",
        "外出务工党员叫不回来，支部大会来一半就不错",
        "会上人坐不满",
        "新来的大学生招不到",
    ],
)
def test_what_is_lacking_is_no_deed(task: DraftTask, said: str) -> None:
    assert is_all_short(said)
    draft = drafted(task, f"党组会研究意识形态3次\n中心组学习9次\n{said}\n公众号发稿120篇")
    done, _, rest = draft.text.partition("二、")
    assert said.split("，")[0][:4] not in done
    assert said.split("，")[0][-3:-1] in rest


@pytest.mark.parametrize(
    "said", ["培训办了3期，来的人坐不满", "赶不上的补了2次课", "宣传栏更换4次，旧的不用了", "开展排查，查不到问题"]
)
def test_a_deed_is_not_taken_for_a_shortfall(said: str) -> None:
    assert not is_all_short(said)


@pytest.mark.parametrize(
    "told", ["组织委员2月调走，7月才补上，中间由宣传干事代管", "宣传干事岗位一直空缺", "监督专员的岗位空着"]
)
def test_a_vacant_post_is_headed_by_no_achievement(pack: GenrePack, told: str) -> None:
    heading = Heads(pack, 0).items("done", ["队伍建设"], [[told]], {"队伍建设"}, [[]])[0]
    assert heading == "队伍建设情况"


@pytest.mark.parametrize(
    ("topic", "told", "heading"),
    [
        ("", "投影机灯泡不亮，凑合着用", "投影机灯泡不亮，凑合着用"),
        ("", "图书室编制2个在岗1个", "图书室编制2个在岗1个"),
        ("", "场次是多，青年职工来得较少，来的都是退休的", "青年职工来得较少"),
        ("", "年轻人写稿的就2人（都是借来的）", "年轻人写稿的就2人"),
    ],
)
def test_a_shortfall_heads_itself_by_its_own_words(pack: GenrePack, topic: str, told: str, heading: str) -> None:
    assert Heads(pack, 0).items("problems", [topic], [[told]], {topic})[0] == heading


def test_no_shortfall_is_headed_by_other_aspects_and_none_is_told_twice(task: DraftTask) -> None:
    notes = """问题：
1 投影机灯泡不亮，凑合着用
2 图书室编制2个在岗1个
3 场次是多，青年职工来得少，来的都是退休的"""
    draft = drafted(task, notes, "problems")
    assert not any(head in draft.text for head in LAST)
    assert draft.text.count("来得") == 1
    assert draft.text.count("灯泡不亮") == 1
    assert "来的都是退休的" in draft.text


@pytest.mark.parametrize("variant", range(3))
def test_no_point_opens_with_the_words_of_its_title(task: DraftTask, variant: int) -> None:
    notes = """党组会专题研究意识形态5次
年初与9个科室签了责任书
中心组学了8次，请党校老师讲了1次
党组书记讲党课2次
心理讲座办了3场，200人听
每季度研判1次，共4次"""
    text = drafted(task, notes, variant=variant).text
    items = re.findall(r"（[一二三四五六]）([^\n。]+)[。\n](.*(?:\n[一二三]是.*)*)", text)
    assert items
    for heading, body in items:
        for lead in re.findall(r"[一二三四五六]是([^。，]+)。", body):
            assert not any(half in lead for half in heading.split("，")), text


FIVE = """党委会专题研究4次，议定事项9项
中心组学习12次，其中研讨4次
公众号审核发布推文316条，退稿9条
处理网络舆情7起，均在当天回应
选树标兵6名
红白理事会管了14场"""
TAIL = re.compile("[，。](?:力求|努力|着力|着眼于)")


@pytest.mark.parametrize("variant", range(4))
@pytest.mark.parametrize("section", ["all", "done"])
def test_one_item_in_three_says_what_it_is_for(task: DraftTask, section: str, variant: int) -> None:
    text = drafted(task, FIVE, section, variant=variant).text
    items = re.findall(r"^（[一二三四五六]）.*(?:\n(?!（|[一二三]、).*)?", text, re.M)
    assert len(items) >= 5
    assert sum(bool(TAIL.search(item)) for item in items) <= 2, text


@pytest.mark.parametrize("variant", range(3))
def test_nothing_is_aimed_at_by_what_lacks(task: DraftTask, variant: int) -> None:
    notes = "党委会专题研究4次\n支部学习每月1次，来的人坐不满"
    text = drafted(task, notes, "all", variant=variant).text  # it stands among the problems
    item = next(line for line in text.split("\n") if "坐不满" in line)
    assert not TAIL.search(item), text


def test_a_duty_stands_only_with_the_deed_it_is_on(pack: GenrePack) -> None:
    bearing = Bearing(pack.phrases)
    assert bearing.unborne("按照党支部工作条例的规定，", "党员理论学习班办了2期")
    assert not bearing.unborne("按照党支部工作条例的规定，", "召开党员大会4次")
    assert bearing.unborne("按照各类宣传文化阵地谁主管谁负责的要求，", "户外广告牌查了210块，撤了5块")
    assert not bearing.unborne("按照各类宣传文化阵地谁主管谁负责的要求，", "宣传栏换了4期")


@pytest.mark.parametrize(
    "said", ["全年网上反映我镇的36件，都回了", "网友投诉共28条，主要是停水，当天都回了", "网络留言诉求19件，按时答复"]
)
def test_a_count_that_stands_in_the_notes_is_not_asked_for(task: DraftTask, said: str) -> None:
    notes = f"{said}\n暴雨那天有人传谣说水库决口，书记当晚到现场说明\n网上监测值班每天2人"
    draft = drafted(task, notes, "done")
    assert not [one for one in draft.questions if "舆情多少件" in one], draft.questions


@pytest.mark.parametrize(
    ("note", "claims"),
    [
        ("5月，检测中心没有讲座台账，补建", "检测"),
        ("民主党派成员列席通报会3次", "队伍|本领"),
        ("统战联系民营企业家8名、宗教界人士5名，谈心29次", "队伍|本领"),
        ("涉国旗不当使用的商品下架3种", "读物|书|文字"),
        ("支部去福利院、去烈士陵园各一次，和邻村支部结对", "融合|业务"),
        ("组了个5人的发声小组", "组织架构|责任体系"),
        ("编了一本应答口径手册，35问", "宣传资料|贴近|群众"),
        ("党委会4月、10月各研究一次意识形态", "合力"),
        ("中心组学习9次，研讨3次", "中心组学(?!习)"),
        ("督查室编了12期简报", "抓好督查|督查考核|督促|压力"),
        ("保密局送来宣传画20张，贴在走廊", "保密|涉密"),
        ("网络中心给机房换了门禁", "网络治理|清朗"),
        ("审核员调走1人", "审核把关"),
        ("舆情科从3人加到5人", "舆情引导|网络阵地"),
    ],
)
def test_no_heading_comes_from_one_word_of_a_name(task: DraftTask, note: str, claims: str) -> None:
    """The name of a body, an object or a group says nothing of what was done."""
    for variant in range(3):
        plan = task.plan(DraftRequest(notes=f"做法：\n- {note}", section="all", variant=variant))
        heads = [item.heading for section in plan.sections if section.role == "done" for item in section.items]
        assert heads
        assert not any(re.search(claims, head) for head in heads), heads


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("国旗下讲话38次，学生主讲30次\n《江城报》年检合格", "国旗下讲话"),
        ("典型材料撰写6篇", "典型材料"),
    ],
)
def test_facts_of_no_topic_are_headed_by_what_they_name(task: DraftTask, note: str, named: str) -> None:
    draft = drafted(task, f"党组会专题研究4次\n中心组学习9次\n{note}", "done")
    assert re.search(rf"（[一二三四五六七]）[^。\n]*{named}", draft.text), draft.text
