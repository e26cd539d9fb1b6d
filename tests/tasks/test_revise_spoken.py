"""Orders as they are spoken do what they say, lose no other fact, and say so where they cannot."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import clause_named
from assistant.tasks.revise.reading import read_edits
from assistant.tasks.revise.targets import Target
from tests.tasks.conftest import revise

NOTES = """中心组学习9次
开展河长制宣讲14场，听众860人
举办水法培训班2期，参训140人
调解涉水纠纷6起"""
SAID = [
    ("合并第二三点", [Edit("merge", Target(item=2), other=Target(item=3))]),
    ("第二、三两点合并", [Edit("merge", Target(item=2), other=Target(item=3))]),
    ("第三点第四点对调", [Edit("swap", Target(item=3), other=Target(item=4))]),
    ("第三条放第一条", [Edit("move", Target(item=3), "before", Target(item=1))]),
    ("第一条换到第三条", [Edit("move", Target(item=1), "after", Target(item=3))]),
    ("夜查那条放到最上面", [Edit("lift", Target(words="夜查"), "before")]),
    ("调解那条挪到最前面", [Edit("lift", Target(words="调解"), "before")]),
    ("补充一下背景：去年有人举报过1次", [Edit("add", value="去年有人举报过1次")]),
    ("把没办完的也写进去：还有6条正在协商", [Edit("add", value="还有6条正在协商")]),
    ("问题：水管员报送不及时", [Edit("add", Target("problems"), "水管员报送不及时")]),
    ("打算：上半年建成2所基地", [Edit("add", Target("plans"), "上半年建成2所基地")]),
    ("字数翻一倍", [Edit("longer")]),
    ("第一点太长，拆一下", [Edit("split", Target(item=1), number=2)]),
    ("不对，那句得留着", [Edit("undo")]),
    ("问题和打算对不上，打算再补一条：每月学1次", [Edit("add", Target("plans"), "每月学1次")]),
    ("再写一版不一样的", [Edit("reword")]),
    ("回到最开始那版", [Edit("undo", value="all")]),
    ("把投诉的事拿掉，行长不爱看", [Edit("drop", Target(words="投诉"))]),
    ("刚才加的那条还是不要了", [Edit("drop", Target(words="刚才加"))]),
    ("短视频那句正式一点", [Edit("formal", Target(words="短视频"))]),
    ("办结是19件", [Edit("correct", Target(words="办结"), "19件")]),
    (
        "改一下，办结是19件。再加一句每季度演练一次",
        [
            Edit("correct", Target(words="办结"), "19件"),
            Edit("add", value="每季度演练一次"),
        ],
    ),
    ("语气正式点。再加一条开展宣讲5场", [Edit("formal"), Edit("add", value="开展宣讲5场")]),
    ("加一条：办结是19件", [Edit("add", value="办结是19件")]),
    ("期间是2026年", [Edit("period", value="2026年")]),
    ("标题里把2025年改成2025年度", [Edit("title", Target(words="2025年"), "2025年度")]),
]


@pytest.mark.parametrize(("said", "meant"), SAID, ids=[said for said, _ in SAID])
def test_a_spoken_order_is_read(said: str, meant: list[Edit], pack: GenrePack) -> None:
    assert read_edits(said, [], pack) == meant


@pytest.mark.parametrize("said", ["问题：打算部分怎么写才不空？", "第二十三条怎么写", "下一步：如何写实"])
def test_a_question_is_no_order(said: str, pack: GenrePack) -> None:
    assert read_edits(said, [], pack) == []


def test_the_clause_named_goes_with_what_leans_on_it() -> None:
    said = "学习11次，讲了5次课，听的人有430多，处理2起炒作的事，跟6个书记谈了话"
    assert clause_named(said, "讲课") == ("讲了5次课，听的人有430多", "学习11次，处理2起炒作的事，跟6个书记谈了话")
    assert clause_named(said, "谈话") == ("跟6个书记谈了话", said.removesuffix("，跟6个书记谈了话"))
    assert clause_named("举办培训班3期，参训140人，合格率98%", "培训班") is None
    assert clause_named("调解邻里纠纷4起，都成了，发稿3篇", "调解") == ("调解邻里纠纷4起，都成了", "发稿3篇")
    assert clause_named("调解邻里纠纷4起，都成了", "调解") is None


@pytest.fixture(scope="module")
def whole(task: DraftTask) -> Draft:
    *_, draft = task.run(DraftRequest(notes=NOTES, section="done"))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize("order", ["调解那条挪到最前面", "把培训班的事放到最下面"])
def test_what_is_named_by_its_words_moves(task: DraftTask, whole: Draft, order: str) -> None:
    after = revise(task, whole, order)
    assert all(one in after.text for one in ("9次", "14场", "860人", "140人", "6起"))
    first = min(("9次", "14场", "140人", "6起"), key=after.text.index)
    final = max(("9次", "14场", "140人", "6起"), key=after.text.index)
    assert (first if "最前" in order else final) == ("6起" if "最前" in order else "140人")


def test_what_was_added_last_goes_whole(task: DraftTask, whole: Draft) -> None:
    added = revise(task, whole, "再加一条：周五给网格员做了培训，到场15人")
    after = revise(task, added, "刚才加的那条还是不要了")
    assert "15人" in added.text
    assert "15人" not in after.text
    assert "网格员" not in after.text
    assert all(one in after.text for one in ("9次", "14场", "860人", "140人", "6起"))
    with pytest.raises(BadInput, match="没有看出"):
        revise(task, whole, "刚才加的那条不要了")


@pytest.mark.parametrize("order", ["加一句向群众道歉的话", "最后加个下一步打算", "再加一段感谢领导的话"])
def test_what_is_only_described_is_not_written(task: DraftTask, whole: Draft, order: str) -> None:
    with pytest.raises(BadInput, match="我不替您编"):
        revise(task, whole, order)


def test_points_are_not_numbered_twice(task: DraftTask) -> None:
    notes = "舆情监测每天有人值班，发现苗头7起，上报教育局2起，给班主任培训2次共96人"
    *_, draft = task.run(DraftRequest(notes=notes, section="all"))
    assert isinstance(draft, Draft)
    after = revise(task, draft, "补一句：家长群管理制度修订1次")
    assert "一是一是" not in after.text
    assert all(one in after.text for one in ("7起", "2起", "96人", "1次"))


def test_a_heading_names_nothing_that_is_gone(task: DraftTask) -> None:
    *_, draft = task.run(
        DraftRequest(notes="举办培训班3期，参训140人，合格率98%\n检查网吧12家，谈话84人次\n发稿76篇", section="done")
    )
    assert isinstance(draft, Draft)
    after = revise(task, draft, "检查网吧的不要了")
    assert "网吧" not in after.text
    assert all(one in after.text for one in ("3期", "140人", "98%", "84人次", "76篇"))


def test_the_end_of_a_section_outlives_its_last_item(task: DraftTask) -> None:
    notes = "问题：年轻干部不愿写稿\n问题：公众号更新慢\n问题：培训不够经常"
    *_, draft = task.run(DraftRequest(notes=notes, section="problems"))
    assert isinstance(draft, Draft)
    gaps = {one.slot for one in draft.placeholders}
    after = revise(task, draft, "删掉最后一条")
    assert "培训不够" not in after.text
    assert gaps == {one.slot for one in after.placeholders}


@pytest.mark.parametrize(
    ("left", "said", "warned"),
    [
        ("剩1件没办完", "办结数错了，应该是9件", True),
        ("剩1件没办完", "把办结7件改成8件", False),
        ("平均用时6小时", "办结数错了，应该是9件", False),
    ],
)
def test_what_is_left_undone_is_set_against_a_number_put_right(
    task: DraftTask, left: str, said: str, warned: bool
) -> None:
    notes = f"今年收到舆情9件，办结{8 if warned else 7}件，{left}"
    *_, draft = task.run(DraftRequest(notes=notes, section="网络舆情"))
    assert isinstance(draft, Draft)
    assert ("对不上" in revise(task, draft, said).reply) == warned
