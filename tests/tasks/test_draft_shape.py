"""How a draft is put together: one stance and one aim an item, shortfalls named and answered."""

from __future__ import annotations

import re

import pytest

from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask

DONE = """党组会上研究意识形态2回，7月那次定了责任清单
书记跟7个股室签的责任书
理论中心组学了10次，研讨3次，学的是全会精神
公众号改由办公室统一发，发前分管局长看，全年发了143条
有网友在政务网留言说办证慢，第二天打电话解释，当周就办了
消防演练2次"""
MIXED = """图书角清查，下架不合适的9本
思政课赛课拿了市里二等奖
家长群46个都登记了，群主是班主任
学校收到锦旗3面
党委会专题研究4次"""
PROBLEMS = """支部学习多是念文件，讨论少，年轻人坐后面刷手机
舆情就1个人在盯，还是办公室兼着
去年说要建舆情台账，到现在才建了一半
学生不爱看我们发的，点击平均就200多
讲座审批有时候先办后批，今年碰上3回"""
WHOLE = """党组会研究意识形态3次
中心组学习9次
问题：审读就3个人，忙不过来
问题：年轻人学理论坐不住
下半年：审读请两位大学老师帮忙"""


def drafted(task: DraftTask, notes: str, section: str, **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def items_of(draft: Draft) -> list[str]:
    return re.findall(r"^（[一二三四五六七]）.*$", draft.text, re.M)


def test_an_item_has_at_most_one_stance_and_one_aim_as_sentences(task: DraftTask, pack: GenrePack) -> None:
    frames = pack.phrases.sentences["done"].values()
    stances = {text.rstrip("。") for frame in frames for text in frame.stance if "{" not in text}
    aims = {text.rstrip("。") for frame in frames for text in frame.aim}
    for variant in range(4):
        for item in items_of(drafted(task, DONE, "done", variant=variant)):
            sentences = item.split("。")
            assert sum(any(part in stances for part in one.split("，")) for one in sentences) <= 1, item
            assert sum(one in aims for one in sentences) <= 1, item


def test_items_are_built_differently(task: DraftTask, pack: GenrePack) -> None:
    frames = pack.phrases.sentences["done"].values()
    stances = [text.rstrip("。") for frame in frames for text in frame.stance if "{" not in text]
    stances += [text.rstrip("。") for deed in pack.phrases.deeds for text in deed.stance]
    notes = """党委会专题研究4次，议定事项9项
中心组学习12次，其中研讨4次
公众号审核发布推文316条，退稿9条
处理网络舆情7起，均在当天回应
选树标兵6名"""
    for variant in range(4):
        items = items_of(drafted(task, notes, "done", variant=variant))
        staged = [any(stance in item for stance in stances) for item in items]
        aimed = [bool(re.search("力求|努力|着力", item)) for item in items]
        gapped = [item.count("【待补") for item in items]  # what is missing stands where an aim would
        assert len(set(staged)) == 2, variant
        assert len(set(zip(aimed, gapped, strict=True))) >= 2, variant


def test_no_stock_clause_stands_twice_in_a_draft(task: DraftTask) -> None:
    for variant in range(4):
        text = drafted(task, DONE, "done", variant=variant).text
        clauses = [one for one in re.split("[，。\n]", text) if len(one) > 7]
        assert len(clauses) == len(set(clauses))


def test_responsibility_comes_first_and_what_is_foreign_is_left_out_and_named(task: DraftTask) -> None:
    draft = drafted(task, DONE, "done")
    assert "责任书" in items_of(draft)[0]
    assert "消防" not in draft.text
    assert [note.text for note in draft.notes if not note.used] == ["消防演练2次"]


def test_what_belongs_nowhere_is_told_plainly_at_the_end_and_asked_about(task: DraftTask) -> None:
    draft = drafted(task, MIXED, "done")
    last = items_of(draft)[-1]
    assert "二等奖" in last
    assert "锦旗" in last
    assert not re.search(r"坚持[^，。]*。|始终|牢固树立|力求|努力|着力|按照", last.partition("。")[2])
    assert any("二等奖" in question and "最后一条" in question for question in draft.questions)


def test_a_duty_joins_the_deed_that_answers_it_and_is_cited(task: DraftTask) -> None:
    draft = drafted(task, "党委会专题研究4次\n中心组学习12次\n讲座18场都先审批\n网络舆情演练1次", "done")
    joined = re.findall(r"(?:按照|落实|对照|坚持|遵循)[^，。]*的(?:要求|规定|原则)，(?=[^。])", draft.text)
    assert joined
    assert len(draft.citations) >= len([one for one in joined if "意识形态工作责任制的要求" not in one])


def test_headings_of_shortfalls_name_the_lack_and_the_shortfalls_are_told_plainly(task: DraftTask) -> None:
    draft = drafted(task, PROBLEMS, "problems", unit="县教育局")
    heads = re.findall(r"（[一二三四五]）([^。]+)。", draft.text)
    lacks = ["形式", "力量", "落实|推进", "吸引力|贴近", "审核|审批|制度"]
    assert len(heads) == len(lacks)
    named = [lack for lack in lacks if any(re.search(lack, head) for head in heads)]
    assert len(named) >= 3, heads  # where a kind is not sure, a heading says no more than its topic, or the fact
    assert "方面还" not in draft.text
    assert len(re.findall("对照|相比", draft.text.partition("（一）")[2])) <= 1
    assert len(re.findall("。需要|，需要", draft.text)) <= 3  # under every second of five
    assert 250 <= len("".join(draft.text.split())) <= 900


def test_what_a_shortfall_calls_for_fits_it(task: DraftTask) -> None:
    text = drafted(task, "培训搞的多是念稿子\n宣传委员一年换了3任，接不上\n考核就年底看台账，平时不看", "problems").text
    dull, fluctuating, late = (re.search(rf"（[一二三]）[^\n]*{word}[^\n]*", text) for word in ("念稿", "3任", "年底"))
    assert dull
    assert "充实" not in dull[0]
    assert fluctuating
    assert "稳定" in fluctuating[0]
    assert late
    assert re.search("督促检查|督查考核", late[0].partition("。")[0])


def test_a_plan_is_proposed_for_shortfalls_where_the_notes_hold_none_and_told_to_be_one(task: DraftTask) -> None:
    notes = WHOLE.rpartition("\n")[0]
    draft = drafted(task, notes, "all", unit="市图书馆", period="2026年上半年")
    plans = draft.text.partition("\n三、")[2]
    assert re.search(r"针对[^，]*的问题，拟[^。]*【待补：问题二的改进措施】", plans)
    assert any("拟的方向" in question and "问题（二）" in question for question in draft.questions)
    assert re.findall("（[一二三四五]）", draft.text.partition("\n二、")[2].partition("\n三、")[0]) == [
        "（一）",
        "（二）",
    ]
    plain = drafted(task, notes, "all", unit="市图书馆", period="2026年上半年", plain=True)
    assert "拟改进" not in plain.text
    assert any("没有对应的打算" in question for question in plain.questions)


def test_beside_plans_of_the_notes_nothing_is_proposed_but_asked(task: DraftTask) -> None:
    draft = drafted(task, WHOLE, "all", unit="市图书馆", period="2026年上半年")
    assert "针对" not in draft.text.partition("\n三、")[2]
    asked = [question for question in draft.questions if "没有对应的打算" in question]
    assert len(asked) == 1
    assert "（二）" in asked[0]
    assert "（一）" not in asked[0]  # two teachers will help with it


@pytest.mark.parametrize(
    ("notes", "section", "unasked"),
    [
        ("局务会讲意识形态5次\n机关微信群从31个减到12个", "done", "专题研究意识形态工作几次"),
        ("清掉僵尸群4个，工作群剩11个\n中心组学习5次", "done", "清理、注销"),
        ("教材教辅排查一遍，查出问题读物7本，全下架\n家长群42个都登记了", "done", "清理、注销"),
        ("搞个大学生宣讲团，10人左右，暑假用\n开展两次督查", "plans", "多久一次"),
        ("给23个村支书讲了2次党课\n处理网上帖子19个，都回了", "done", "理论学习（"),
        ("给23个村支书讲了2次党课\n处理网上帖子19个，都回了", "done", "网络舆情（"),
    ],
)
def test_what_a_note_tells_is_not_asked(task: DraftTask, notes: str, section: str, unasked: str) -> None:
    assert not [question for question in drafted(task, notes, section).questions if unasked in question]


def test_what_is_missing_is_a_sentence_of_its_own_beside_more_than_two_clauses(task: DraftTask) -> None:
    text = drafted(task, "收到投诉37件，办结35件，还有2件在走程序\n中心组学习5次，研讨2次，人均写体会1篇", "done").text
    for found in re.finditer(r"【待补：[^】]+】", text):
        sentence = text[: found.start()].rpartition("。")[2]
        assert sentence.count("，") <= 2, sentence


@pytest.mark.parametrize("kind", ["报告", "情况报告", "年度工作总结", "云川县农业农村局党组年度报告"])
def test_a_report_type_is_taken_as_people_put_it(task: DraftTask, kind: str) -> None:
    draft = drafted(task, "3月召开专题会研究意识形态工作1次", "all", unit="云川县农业农村局", type=kind)
    assert draft.plan
    assert draft.plan.voice.person == "unit"
    assert (draft.plan.voice.type == "党组织报告") == ("党组" in kind)


def test_what_names_no_report_is_refused_with_those_there_are(task: DraftTask) -> None:
    with pytest.raises(UnknownName, match="单位报告"):
        drafted(task, "3月召开专题会研究意识形态工作1次", "all", type="周志")
