"""Wishes about voice, tone, figures left open, titles and what goes with a fact; what changes nothing is said."""

from __future__ import annotations

import re

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.figures import find_figures, tells
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.reading import read_edits
from assistant.tasks.revise.targets import Target
from tests.tasks.conftest import revise

MINE = "我主持研判会4次\n我上了两次党课\n我审核宣传稿件88篇\n2小时内联系本人，当周答复"
PLACE = "微信群清理14个，关停僵尸号3个\n宣传栏换了46块\n文化站讲座8场都报批了\n9月查出电子屏内容没审就放，已整改"
PROBLEMS = "学习极不规范，检查发现7处\n公众号更新严重不及时，上半年只发了19条\n6月份16路改线被网友骂了两天才回应"


def made(task: DraftTask, notes: str, section: str, **given: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **given))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("order", "unit"),
    [
        ("改成以单位名义写，别用我", ""),
        ("用单位的口气写", ""),
        ("改用我们单位名义写", ""),
        ("以卫生院名义写", "卫生院"),
        ("改成以医院名义写，不要用我", "医院"),
        ("全文不要出现本人", ""),
        ("不要用第一人称", ""),
        ("用纪检组的口吻写", "纪检组"),
    ],
)
def test_whose_voice_is_read_without_the_word_before_it(order: str, unit: str, pack: GenrePack) -> None:
    assert read_edits(order, [], pack) == [Edit("unit_voice", value=unit)]


@pytest.mark.parametrize("order", ["以卫生院名义写，别用我", "用单位的口气写"])
def test_in_the_units_voice_nothing_is_told_of_the_person(task: DraftTask, order: str) -> None:
    draft = made(task, MINE, "all", unit="某镇卫生院", type="个人述职", period="2026年")
    assert "本人" in draft.text
    after = revise(task, draft, order)
    assert not re.search(r"我(?!院)|(?<!联系)本人|履职|述职", after.text)
    assert "联系本人" in after.text or "联系本人" not in draft.text
    assert "党课" in after.reply  # whose it was is asked
    for fact in ("研判会4次", "88篇"):
        assert fact in after.text
    assert "本人" in revise(task, after, "改回用我的口气").text


@pytest.mark.parametrize(
    ("order", "old", "new"),
    [
        ("党课不是两次，是三次", "党课两次", "三次"),
        ("党课不是一堂，而是两堂", "党课一堂", "两堂"),
        ("我上面说的8场，不是8场，是10场", "8场", "10场"),
        ("网评员26人，不是24人", "网评员24人", "26人"),
        ("联席会五次不对，应该是六次", "联席会五次", "六次"),
        ("我说的是宿舍群，不是班级群", "班级群", "宿舍群"),
    ],
)
def test_what_is_put_right_in_other_words(order: str, old: str, new: str, pack: GenrePack) -> None:
    assert read_edits(order, [], pack) == [Edit("correct", Target(words=old), value=new)]


@pytest.mark.parametrize("said", ["查出的问题不是9个", "党课讲了两次", "不是我们单位的事，是上级的要求"])
def test_what_puts_nothing_right(said: str, pack: GenrePack) -> None:
    assert all(edit.kind != "correct" for edit in read_edits(said, [], pack))


def test_a_measure_is_not_said_twice(task: DraftTask) -> None:
    after = revise(task, made(task, PROBLEMS, "problems"), "把16路改成61路")
    assert "61路改线" in after.text


@pytest.mark.parametrize("order", ["标题换成“存在的不足”", "大标题改成：存在的不足", "标题改成“二、存在的不足”"])
def test_the_title_of_a_part_is_its_heading(task: DraftTask, order: str) -> None:
    after = revise(task, made(task, PROBLEMS, "problems"), order)
    assert "存在的不足" in after.text.splitlines()[0]
    with pytest.raises(BadInput, match="稿子没有变"):
        revise(task, after, order)


def test_a_shortfall_put_gently_keeps_its_figures(task: DraftTask) -> None:
    draft = made(task, PROBLEMS, "problems")
    after = revise(task, draft, "第二条写轻一点")
    assert "严重" not in after.text
    assert "公众号更新还不够及时" in after.text
    assert all(tells(after.text, one) for one in find_figures(PROBLEMS))
    assert "事实和数字没有动" in after.reply
    again = revise(task, after, "第三条语气轻一些")
    assert again.text != after.text or "稿子没有变" in again.reply


def test_what_was_done_about_a_thing_goes_with_it(task: DraftTask) -> None:
    draft = made(task, PLACE, "阵地管理")
    after = revise(task, draft, "电子屏那条去掉吧")
    assert "电子屏" not in after.text
    assert "整改" not in after.text
    moved = revise(task, draft, "把电子屏那条挪到最前面")
    assert re.search(r"电子屏内容没审就放，已整改", moved.text)
    assert moved.text.index("电子屏内容") < moved.text.index("14个")
    last = revise(task, draft, "讲座那条放到最后")
    assert "此外" not in last.text


def test_what_is_not_there_is_not_taken_for_another(task: DraftTask) -> None:
    draft = made(task, "微信群清理14个\n宣传栏换了46块", "阵地管理")
    with pytest.raises(BadInput, match="没有找到“电子屏”"):
        revise(task, draft, "把电子屏那条删了")


def test_a_figure_left_open_is_a_gap_and_is_filled(task: DraftTask) -> None:
    draft = made(task, PLACE, "阵地管理")
    after = revise(task, draft, "微信群那个数先空着")
    assert "【待补：微信群个数】个" in after.text
    assert "14个" not in after.text
    filled = revise(task, after, "微信群个数是15")
    assert "15个" in filled.text
    assert "微信群个数" not in filled.text
    with pytest.raises(BadInput, match="没有找到"):
        revise(task, draft, "43这个数先空着")


def test_what_stands_behind_no_fact_is_left_open_or_only_a_stance(task: DraftTask) -> None:
    draft = made(task, PROBLEMS, "problems")
    plans = revise(task, draft, "给每条不足配上下一步打算")
    assert plans.text.count("的下一步打算】") == 3
    done = made(task, PLACE, "阵地管理")
    example = revise(task, done, "编个例子充实一下")
    assert "例子】" in example.text
    assert "我不编" in example.reply
    stance = revise(task, done, "再加一句表态")
    assert stance.text.startswith(done.text)
    assert not find_figures(stance.text[len(done.text) :])


def test_a_word_is_avoided_and_the_users_own_stays(task: DraftTask) -> None:
    notes = "坚持每月研究1次\n微信群清理14个\n宣传栏换了46块"
    after = revise(task, made(task, notes, "阵地管理"), "全文不要用“坚持”")
    assert "坚持" not in after.text.replace("坚持每月研究1次", "")


def test_plain_takes_stances_and_the_rhyming_half_of_headings(task: DraftTask) -> None:
    draft = made(task, "局党组研究5次\n中心组学习9次\n宣传栏换了46块\n群清理14个", "done", unit="某县水务局")
    after = revise(task, draft, "说得朴实点，别那么多套话")
    heads = re.findall(r"（[一二三四]）([^。\n]+)", after.text)
    assert heads
    assert not any("，" in head for head in heads)
    assert not re.search("坚持|着力|努力|力求", re.sub(r"（[一二三四]）[^。\n]+", "", after.text))
    assert all(tells(after.text, one) for one in find_figures("5次 9次 46块 14个"))


def test_a_point_told_anew_keeps_the_lead_of_the_same_thing(task: DraftTask) -> None:
    draft = made(task, PLACE, "阵地管理")
    lead = re.search(r"二是([^。]+。)更换宣传栏|二是([^。]{2,14}。)", draft.text)
    after = revise(task, draft, "第二点改成宣传栏换了52块")
    assert "52块" in after.text
    assert "46块" not in after.text
    if lead and "宣传" in lead[0]:
        assert lead[0][:6] in after.text


def test_going_back_says_what_was_taken_back(task: DraftTask) -> None:
    draft = made(task, PLACE, "阵地管理")
    after = revise(task, draft, "把14个改成15个")
    *first, back = task.revise(after, "撤回")
    assert isinstance(back, Draft)
    assert back.text == draft.text
    assert "14个" in back.reply
    assert [getattr(event, "text", "") for event in first] == [draft.text]
    with pytest.raises(BadInput, match="没有可以退回"):
        revise(task, draft, "撤回")


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("电子屏的内容没审就放，9月份查出来，已整改，加上", "电子屏的内容没审就放，9月份查出来，已整改"),
        ("再补一件：暑期讲座12场，讲稿全部备案，加进去", "暑期讲座12场，讲稿全部备案"),
        ("还有一件：新招年轻记者6名，加上", "新招年轻记者6名"),
    ],
)
def test_a_wish_to_add_may_stand_last(order: str, said: str, pack: GenrePack) -> None:
    (edit,) = read_edits(order, [], pack)
    assert (edit.kind, edit.value) == ("add", said)
