"""A short part becomes a frame to fill: it names its own things, and asks inside each sentence what is usually said."""

from __future__ import annotations

import re

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask

SPEECH = """宣讲队8个人，进社区讲了36场
公众号发了214篇，其中原创97篇
拍了6个短视频，讲社区里的好人好事
9月搞了邻里节，来了500多人
在市级以上媒体发稿41篇"""
GROUND = """馆里公众号、视频号各1个，稿子三审
新书上架前查导向，今年退了6种
办讲座27场，主讲人资料都先报
电子屏4块专人管
自习区宣传栏每月换一次"""
LACKS = """支部学习念文件多，讨论少
有3个村的宣传栏半年没换
舆情来了反应慢，上次拖了两天才回
网评员只有2个，都是兼职"""
CAUSES = """班子里有的同志觉得意识形态是软任务
党群部3个人管五摊子事
考核里意识形态只占3分
各部门信息不通，网信知道了社区不知道"""
PLANS = """中心组每季度搞1次专题研讨
建一个5人的网评小组
请媒体老师讲一次新闻写作
把意识形态放进支部考核"""
_SLACK = 10  # characters by which one stock sentence may be longer than another
GAP = re.compile("【待补：([^】]+)】")


def drafted(task: DraftTask, notes: str, section: str, **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def sentence_with(text: str, words: str) -> str:
    return next(one for one in re.split("[。\n]", text) if words in one)


@pytest.mark.parametrize(
    ("notes", "section", "fact", "gap"),
    [
        ("9月搞了邻里节，来了500多人\n宣讲队8个人", "宣传引导", "邻里节", "活动内容"),
        (GROUND, "阵地管理", "电子屏4块", "展示内容"),
        ("跟6家医院建了联络机制\n处理网上投诉19件，都回了\n辟谣2次", "网络舆情", "联络机制", "联动事项"),
        ("处理网上投诉19件，都回了\n辟谣2次", "网络舆情", "19件", "诉求类型"),
        ("成立领导小组\n每半年听一次汇报\n签责任书14份", "组织领导", "每半年", "汇报内容"),
    ],
)
def test_what_samples_say_of_such_a_fact_is_asked_in_its_own_sentence(
    task: DraftTask, notes: str, section: str, fact: str, gap: str
) -> None:
    draft = drafted(task, notes, section)
    assert gap in GAP.findall(sentence_with(draft.text, fact)), draft.text
    asked = next(one for one in draft.questions if f"【待补：{gap}】" in one)
    assert re.search(r"的\d+篇范文中有\d+篇写了", asked)


@pytest.mark.parametrize(
    ("notes", "section", "gap"),
    [
        ("拍了6个短视频，讲社区里的好人好事\n公众号发了214篇", "宣传引导", "视频内容"),
        ("电子屏4块专人管\n宣传栏12处", "阵地管理", "管理责任人）"),
        ("境外资金活动0起\n讲座办了9场，都备案", "阵地管理", "活动内容"),
        ("开展应急演练1次\n排查隐患22处", "风险防范", "节目和展览内容"),
        ("小区漏水的视频上了热搜，2小时内发了回应\n网评员12个", "网络舆情", "视频内容"),
    ],
)
def test_what_a_fact_says_or_cannot_have_is_not_asked(task: DraftTask, notes: str, section: str, gap: str) -> None:
    assert gap not in GAP.findall(drafted(task, notes, section).text)


def test_a_part_opens_with_the_things_its_own_facts_name(task: DraftTask) -> None:
    ground, speech = (drafted(task, *one).text for one in ((GROUND, "阵地管理"), (SPEECH, "宣传引导")))
    assert "公众号、视频号、图书、讲座、电子屏等" in ground
    assert "宣讲、公众号、短视频、群众活动、媒体发稿等" in speech
    assert "等阵地" not in drafted(task, GROUND, "阵地管理", plain=True).text


def test_points_on_one_topic_are_led_alike(task: DraftTask) -> None:
    leads = re.findall("[一二三四五六]是([^。，]{4,8})。", drafted(task, GROUND, "阵地管理").text)
    assert len(leads) == 5
    assert len(set(leads)) == 5


def test_shortfalls_are_asked_why_once_for_all_and_leave_no_gap_for_it(task: DraftTask) -> None:
    draft = drafted(task, LACKS.rpartition("\n")[0], "problems", unit="长河镇党委")
    assert len(re.findall("（[一二三]）[^\n]+", draft.text)) == 3
    assert "【待补：主要原因】" not in draft.text  # 主要原因是 behind one of them would say that there is one
    assert sum("主要原因" in one for one in draft.questions) == 1
    told = drafted(task, "3个村只有1个网管员\n班子忙着抗旱，学习往后放\n宣传栏没人管", "problems", unit="长河镇党委")
    assert not any("主要原因" in one for one in told.questions)  # each tells it


def test_causes_are_headed_by_the_judgement_they_bear(task: DraftTask) -> None:
    text = drafted(task, CAUSES, "causes", unit="某公司党委").text
    heads = re.findall("[一二三四]是([^。，]{4,10})。", text)
    assert heads == ["思想认识有偏差", "工作力量不足", "考核牵引不够有力", "协调联动不畅"]
    assert "思想认识、工作力量、考核牵引、协调联动等方面" in text
    plain = drafted(task, CAUSES, "causes", plain=True).text
    assert "有偏差" not in plain
    assert "等方面" not in plain
    assert "【待补" not in plain


def test_a_cause_of_no_known_kind_stands_as_it_is(task: DraftTask) -> None:
    text = drafted(task, "今年雨水多\n游客比往年翻了一番\n景区闭园两个月", "causes").text
    assert not re.search("有偏差|不足|不够|不畅", text)


def test_plans_are_asked_who_and_when(task: DraftTask) -> None:
    draft = drafted(task, PLANS, "plans", unit="盐湖区统计局")
    text = draft.text
    assert "【待补：牵头科室】" not in text  # few samples say so: a question, no gap
    assert any("牵头" in one and "定了的请补一句" in one for one in draft.questions)
    assert "【待补：完成时限】前完成" in sentence_with(text, "网评小组")
    assert "【待补：时间安排】" in sentence_with(text, "新闻写作")


@pytest.mark.parametrize(("notes", "section"), [(SPEECH, "宣传引导"), (GROUND, "阵地管理"), (LACKS, "problems")])
def test_a_length_asked_for_adds_few_gaps_and_says_what_the_notes_reach(
    task: DraftTask, notes: str, section: str
) -> None:
    draft, usual = drafted(task, notes, section, length=600), drafted(task, notes, section)
    size = len("".join(draft.text.split()))
    assert len("".join(usual.text.split())) <= size + _SLACK
    assert len(GAP.findall(draft.text)) <= 7
    assert any(f"能写到{size}字" in one for one in draft.questions)
    assert not [one for one in draft.findings if one.level == "error"]


def test_a_whole_report_is_no_form_to_fill(task: DraftTask) -> None:
    text = drafted(task, f"{SPEECH}\n问题：讲得多听得少\n打算：建一支宣讲队", "all", unit="金湾街道").text
    assert not set(GAP.findall(text)) & {"活动内容", "稿件内容", "主要原因", "完成时限", "工作成效"}


@pytest.mark.parametrize(
    ("notes", "section", "gap"),
    [
        ("跟班组长都谈了一遍，让他们管好自己的群\n处理网上投诉19件\n群清了3个", "工作开展", "谈话内容"),
        ("沿街商户的电子屏64块，跟城管查了两遍\n公众号1个，发布前登记\n讲座6场", "阵地管理", "展示内容"),
        ("支部学习靠支部书记一个人\n网评员只有1个，还是兼的", "problems", "主要原因"),
        ("讲座审批11场，未批准1场\n电子屏3块", "阵地管理", "参加人次"),
        ("集中学习12次\n读书班1期\n党课3次", "理论学习", "学习形式"),
    ],
)
def test_what_is_told_in_other_words_or_is_anothers_is_not_asked(
    task: DraftTask, notes: str, section: str, gap: str
) -> None:
    assert gap not in GAP.findall(drafted(task, notes, section).text)


@pytest.mark.parametrize("thing", ["农家书屋", "文化礼堂", "道德讲堂", "广播"])
def test_what_the_notes_say_is_not_there_is_not_named(task: DraftTask, thing: str) -> None:
    draft = drafted(
        task, f"{thing}？我们没有\n公众号1个，三审\n讲座9场，先报\n电子屏2块，专人管\n工作群6个", "阵地管理"
    )
    assert thing not in draft.text
    assert any("没有的事" in note.reason for note in draft.notes)


@pytest.mark.parametrize("asked", ["舆情事件？没有", "泄密事故？没有"])
def test_that_there_was_none_of_what_should_not_be_is_told(task: DraftTask, asked: str) -> None:
    text = drafted(task, f"{asked}\n值班表排到人\n网上留言办了37件", "网络舆情").text
    assert f"未发生{asked[:4]}" in text


@pytest.mark.parametrize(
    ("notes", "section", "most"),
    [
        (GROUND, "阵地管理", 2),
        (SPEECH, "宣传引导", 2),
        (f"{SPEECH}\n{GROUND}\n党委会研究5次", "done", 5),
        (LACKS, "problems", 4),
    ],
)
def test_a_part_is_no_form_to_fill(task: DraftTask, notes: str, section: str, most: int) -> None:
    text = drafted(task, notes, section).text
    assert len(GAP.findall(text)) <= most, text
    assert "具体做法" not in text


@pytest.mark.parametrize(
    ("notes", "section", "gap"),
    [
        ("公众号2个，科普号14个都备案了\n稿子科主任初审、医务部复审、宣传科终审", "阵地管理", "审核制度"),
        ("审改节目单，撤换不合适的节目3个\n讲座报备9场", "阵地管理", "节目和展览内容"),
        ("大厅28块电子屏统一发布，由信息科管\n讲座报备9场", "阵地管理", "管理责任人"),
        ("每周开评稿会，通报文字差错31处\n送8人跟班学习", "队伍建设", "通报内容"),
        ("参加党委会研究5次，提出意见8条\n听课12节", "done", "问题类型"),
        ("与4名副局长逐一谈话，指出分管领域的薄弱环节\n讲党课2次", "done", "谈话内容"),
    ],
)
def test_what_a_note_tells_or_what_was_put_away_is_not_asked(
    task: DraftTask, notes: str, section: str, gap: str
) -> None:
    draft = drafted(task, notes, section)
    assert gap not in GAP.findall(draft.text)
    if "薄弱环节" in notes:
        assert "指出分管领域的薄弱环节" in draft.text


def test_what_came_of_it_stands_by_itself_or_is_only_asked(task: DraftTask) -> None:
    alone = drafted(task, GROUND, "阵地管理")
    assert "【待补：工作成效】" not in alone.text
    assert any("变化" in one for one in (*alone.questions, *alone.remarks))
    many = drafted(task, f"{SPEECH}\n{GROUND}\n党委会研究5次\n中心组学习9次\n办结网上留言14件", "done").text
    last = many.split("\n")[-1]
    assert "【待补：工作成效】" in last
    assert last.startswith("通过抓好以上工作")


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ("县广电局把村里的喇叭队编进了案例", False),
        ("书画展拿了市里的二等奖", False),
        ("市委巡察组说台账记得细", False),
        ("老李讲怎么劝住业主，全局听了都说管用", False),
        ("改了回复办法，投诉少了", False),
        ("讲解队被区里评为先进", False),
        ("报了市里的案例，没评上", True),
        ("看了一部讲先进典型的片子", True),
        ("处理了3起投诉", True),
        ("编了一册案例", True),
    ],
)
def test_praise_a_prize_or_a_case_taken_up_is_what_came_of_it(task: DraftTask, more: str, asked: bool) -> None:
    notes = f"{SPEECH}\n{GROUND}\n党委会研究5次\n中心组学习9次\n办结网上留言14件\n{more}"
    assert ("工作成效" in GAP.findall(drafted(task, notes, "done").text)) is asked


def test_a_time_that_a_plan_gives_is_not_asked_again(task: DraftTask) -> None:
    notes = "开学前把9个家长群重新登记\n清明、重阳各办一场移风易俗宣讲\n网格员每两周检查一次书屋\n汛期前修订应急预案"
    draft = drafted(task, notes, "下一步打算")
    assert not {"完成时限", "时间安排"} & set(GAP.findall(draft.text)), draft.text


def test_who_looks_after_a_screen_is_not_asked_where_the_note_says_it(task: DraftTask) -> None:
    notes = "9块电子屏 7个宣传栏，总务科、信息科每周检查一次\n公众号发稿212篇\n讲座审批23场"
    assert "管理责任人" not in GAP.findall(drafted(task, notes, "阵地管理").text)


def test_the_owner_of_a_plan_is_told_as_such(task: DraftTask) -> None:
    text = drafted(task, "微信工作群压到20个以内，办公室，3月底\n中心组每季度研讨1次", "下一步打算").text
    assert "3月底，微信工作群压到20个以内，由办公室负责" in text
