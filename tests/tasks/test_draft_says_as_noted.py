"""A draft keeps what a note is on: its label, its hands, its places; headings say no more than the note bears."""

from __future__ import annotations

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def drafted(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("notes", "section", "kept", "never"),
    [
        (
            "明年打算：值日班每周一次“晨会十分钟”，先在东所、西所试，5月前铺到8个所",
            "plans",
            "先在东所、西所试",
            "由先在",
        ),
        ("账号清理一遍，再报宣传部，6月底前", "plans", "再报宣传部", "由再报"),
        ("台账补齐，请派出所，9月前", "plans", "请派出所", "由请"),
        ("补签外包合同，法务科，5月前", "plans", "由法务科负责", "，法务科"),
        ("压到20个以内，办公室，3月底", "plans", "由办公室负责", "，办公室"),
        ("党课：先在一中队、二中队试，6月前铺开", "plans", "党课先在一中队、二中队试", "包括先在"),
        ("给外来施工队进厂先上一堂课", "plans", "进厂前先上一堂课", "授课一堂"),
        ("村规民约6月前改好，开村民代表会过", "plans", "提交村民代表会通过", "会过。"),
        ("实习点每季度跑一趟", "plans", "实习点每季度跑一次", "坚持实习点"),
        ("每学期每个教研室拿出2门示范课", "plans", "每学期每个教研室", "坚持每学期"),
        ("校园网论坛1个，停用", "done", "校园网论坛1个，停用", "举办"),
        ("内部论坛1个，已关停", "done", "内部论坛1个，已关停", "讲座"),
        ("青年学术论坛2场，提前报批", "done", "举办青年学术论坛2场", "现有青年"),
        ("展览大纲审核：新展3个，展陈文字送文旅局审了2个", "done", "展览大纲审核，涉及新展3个", "举办新展"),
        ("教材审核：新书12种，退回1种", "done", "教材审核，涉及新书12种", "举办"),
        (
            "公众号发文三审：经办人—股室长—分管副局长，发稿86篇",
            "done",
            "公众号发文实行“经办人—股室长—分管副局长”三审，发稿86篇",
            "经办人，",
        ),
        ("公众号1个，三审：编辑—科长—主编，发稿50篇", "done", "实行“编辑—科长—主编”三审", "编辑，"),
        ("会上传达精神—部署任务—签责任书", "done", "传达精神，部署任务", "“传达"),
    ],
)
def test_a_note_keeps_what_it_is_on(task: DraftTask, notes: str, section: str, kept: str, never: str) -> None:
    text = drafted(task, notes, section).text
    assert kept in text
    assert never not in text


@pytest.mark.parametrize(
    ("note", "said", "never"),
    [
        ("我自己电脑不太会，网上的东西看不懂", "运用电脑的能力还不够强", "通俗"),
        ("宣传册专业词太多，老百姓看不懂", "宣传表达还不够通俗", "运用"),
        ("所长年纪大，手机用不好", "手机用不好", "年龄结构"),
        ("网评员平均年龄52岁", "队伍年龄结构还不够合理", "手机"),
        ("校园网过滤设备还没装", "校园网过滤设备配备还不到位", "经费"),
        ("没经费，屏幕还没修", "经费保障还不够充足", "配备"),
        ("村规民约还是2018年的", "村规民约修订还不够及时", "精神文明建设"),
        ("志愿者讲解没有统一稿子，各讲各的", "没有统一的稿件", "未统一稿件"),
        ("学生爱刷短视频，我们做的东西没人看", "我们做的东西无人看", "，做的东西"),
    ],
)
def test_a_heading_of_a_shortfall_says_what_the_note_says(task: DraftTask, note: str, said: str, never: str) -> None:
    text = drafted(task, note, "problems").text
    assert said in text
    assert never not in text


@pytest.mark.parametrize(
    ("note", "said"),
    [("全校42个班只有30个报了备", "我校"), ("健全校规，没人看", "我单位"), ("全校42个班，全馆3个厅，没人管", "我单位")],
)
def test_a_unit_is_called_by_the_whole_that_is_counted(task: DraftTask, note: str, said: str) -> None:
    assert drafted(task, f"{note}\n舆情这块没有专人", "problems").plan.voice.speaker == said


def test_a_rough_count_is_asked_about_and_speech_in_brackets_is_named_whole(task: DraftTask) -> None:
    draft = drafted(task, "开放日来了160来人\n审了讲座19场，否了1场（校外公司来的，主讲人没资质）", "done")
    asked = "\n".join(draft.questions)
    assert "160来人" in asked
    assert "校外公司来的”" not in asked
