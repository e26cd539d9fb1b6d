"""What stands in one line of the notes and is of several matters, and what only tells of the unit."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes import read_notes
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.named import with_parameters
from assistant.tasks.draft.reach import reached
from assistant.tasks.draft.standing import who_there_is
from assistant.writers.draft.kinds import Kinds


def drafted(task: DraftTask, notes: str, **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def part(draft: Draft, role: str) -> str:
    return next((one.of(draft.text) for one in draft.outline.sections if one.role == role), "")


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("年轻党员参加学习不积极，公众号更新慢，有时半个月没动静", 2),
        ("考核没有硬指标，督查次数少，讲座审批把关不严", 3),
        ("支部书记抓意识形态不主动，微信群管理松散，有3个群没群主", 2),
        ("今年党委会专题研究意识形态工作3次，开展宣讲12场，听众800多人", 2),
        ("干部理论学习不深入，学习笔记抄得多", 1),
        ("网站更新慢，人手不够", 1),
        ("法官怕出错，不愿面对媒体，发言人只培训过1次", 1),
        ("党课内容不接地气，听课的人少", 1),
    ],
)
def test_a_line_on_several_matters_is_one_fact_of_each(pack: GenrePack, note: str, parts: int) -> None:
    assert len(reached(note, read_notes(note, pack).facts, Kinds(pack))) == parts


@pytest.mark.parametrize(
    "said",
    [
        "下辖5个党支部，党员236人",
        "辖区居民4300户，流动人员多",
        "在职职工412人，党员96人，下设7个科室、3个直属单位",
        "全校教职工186人，学生2300人，住校生多",
    ],
)
def test_how_large_a_unit_is_and_what_it_is_like_tells_who_there_is(said: str) -> None:
    assert who_there_is(said)


@pytest.mark.parametrize(
    "said",
    [
        "培训干部412人，党员96人",
        "党员96人，有12人没参加学习",
        "职工412人，思想复杂，有人发牢骚",
        "居民4300户，入户走访3次",
        "设立举报箱12个",
        "流动人员多，管理难",
    ],
)
def test_a_deed_or_a_shortfall_with_a_count_does_not(said: str) -> None:
    assert not who_there_is(said)


def test_what_a_unit_is_stands_in_the_opening_and_is_no_deed(task: DraftTask) -> None:
    notes = "辖区居民4300户，流动人员多\n在职职工412人，党员96人，下设7个科室、3个直属单位\n签责任书10份\n党课4次"
    whole = drafted(task, notes, unit="青岩社区党委", period="2026年")
    opening = whole.text[: whole.outline.sections[0].start]
    assert "4300户" in opening
    assert "412人" in opening
    part_alone = drafted(task, f"基本情况：{notes}", section="done")
    assert "党课4次" in part_alone.text


@pytest.mark.parametrize(
    ("notes", "unit"),
    [
        ("县供销社党组，职工412人，党员96人。职工思想复杂", "县供销社党组"),
        ("街道机关党委，干部理论学习不深入，学习笔记抄得多", "街道机关党委"),
        ("镇党委，研究意识形态工作4次", None),
        ("县委宣传部，来我局检查2次", None),
        ("个别支部，学习不经常", None),
    ],
)
def test_a_name_alone_before_what_is_told_is_the_unit(pack: GenrePack, notes: str, unit: str | None) -> None:
    read = with_parameters(read_notes(notes, pack))
    assert read.parameters.get("unit") == unit
    assert unit is None or not read.facts[0].said.startswith(unit)


def test_plans_behind_shortfalls_and_behind_a_plan_are_told_as_plans(task: DraftTask) -> None:
    listed = drafted(task, "发稿4200条。直播审核有漏洞；评论区管得松。一个是夜班加1人，一个是记者每月下去2次。")
    assert "夜班加1人" in part(listed, "plans")
    assert "夜班加1人" not in part(listed, "done")
    behind = drafted(
        task, "学习5次。业主群里的帖子回得慢。下半年每季度培训保安1次，业主群2小时内回。", period="2026年上半年"
    )
    assert "2小时内" in part(behind, "plans")
    marked = drafted(task, "学习5次。下一步一个是建网格员AB岗，一个是公众号每周更新两次")
    assert "一个是" not in marked.text


def test_a_paragraph_has_no_headings_and_is_still_a_part(task: DraftTask) -> None:
    notes = "学习笔记抄得多\n网评员只有1人\n公众号更新慢"
    draft = drafted(task, notes, section="problems", paragraph=True)
    assert "\n" not in draft.text.strip()
    assert "（一）" not in draft.text
    assert "二是" in draft.text
    assert [one.role for one in draft.outline.sections] == ["problems"]
    *_, shorter = task.revise(draft, "删掉第二点")
    assert isinstance(shorter, Draft)
    assert "网评员" not in shorter.text
    assert "（一）" in drafted(task, notes, section="problems").text
