"""Notes that tell of the office's own state are told, whatever they sound like; who and when feed the parameters."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _kept(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "有的股长认为意识形态工作是办公室的事",
        "部分项目部觉得意识形态是党委",
        "少数班子成员以为意识形态工作归宣传部",
        "把展陈文字复核率从80%提到100%",
        "用本地语言讲政策9场",
        "把责任书一份一份签了",
    ],
)
def test_what_tells_of_the_office_is_no_word_to_the_writer(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n党课3次", pack)
    assert line in [fact.said for fact in notes.facts if not fact.reason]
    assert "unit" not in notes.parameters


@pytest.mark.parametrize("line", ["写一篇2000字的材料", "不要用第一人称", "控制在1500字以内", "把语气改得正式一些"])
def test_a_word_to_the_writer_is_still_none(line: str, pack: GenrePack) -> None:
    assert [fact.said for fact in _kept(f"{line}\n党课3次", pack)] == ["党课3次"]


@pytest.mark.parametrize("head", ["学校 上半年", "院里 今年", "我局2026年", "法院 全年"])
def test_whose_and_when_is_no_deed(head: str, pack: GenrePack) -> None:
    assert [fact.said for fact in _kept(f"{head}\n党课3次", pack)] == ["党课3次"]


@pytest.mark.parametrize("line", ["学校上半年党课3次", "院里今年评了先进5名"])
def test_a_deed_that_opens_so_is_one(line: str, pack: GenrePack) -> None:
    assert len(_kept(line, pack)) == 1


def test_a_unit_before_the_first_deed_does_not_stay_in_it(pack: GenrePack) -> None:
    assert _kept("法院今年：庭审直播120场\n宣讲3场", pack)[0].said == "庭审直播120场"


@pytest.mark.parametrize(
    "line", ["说说意识形态这块自己干了啥", "先汇报一下今年的工作", "聊聊全年做了些什么", "简单说一下情况"]
)
def test_what_is_only_announced_is_told_to_be_left_out(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"我是水利站站长，{line}\n党课3次", pack)
    assert notes.parameters["position"] == "水利站站长"
    assert [fact.said for fact in notes.facts if not fact.reason] == ["党课3次"]


def test_where_who_reports_comes_from_is_no_deed(pack: GenrePack) -> None:
    assert [f.said for f in _kept("我是村第一书记，从市供电公司派下来的\n入户86户", pack)] == ["入户86户"]
    assert [f.said for f in _kept("专干2名，从县医院抽调来的", pack)] == ["专干2名，从县医院抽调来的"]


@pytest.mark.parametrize(
    "line", ["窗口满意度差不多到了98%", "调解会开了9场，平均省了差不多4天", "宣讲16场，来了差不多2300人"]
)
def test_nearly_as_many_is_no_shortfall(line: str, pack: GenrePack) -> None:
    assert all(fact.role != "problems" for fact in _kept(line, pack))


@pytest.mark.parametrize(
    ("line", "deed", "lacking"),
    [
        ("开了两回会讲意识形态，不过说实话外勤的人多半没到", "开了两回会讲意识形态", "外勤的人多半没到"),
        ("讲了8次党课，不过年轻人没怎么来", "讲了8次党课", "年轻人没怎么来"),
    ],
)
def test_the_half_behind_however_is_what_lacks(line: str, deed: str, lacking: str, pack: GenrePack) -> None:
    first, second = _kept(line, pack)
    assert (first.role in (None, "done"), first.said) == (True, deed)
    assert (second.role, second.said.endswith(lacking)) == ("problems", True)


@pytest.mark.parametrize("line", ["值班24小时，不过没有漏报一条", "舆情3起，但都当天处置了"])
def test_what_went_well_for_all_that_is_no_shortfall(line: str, pack: GenrePack) -> None:
    assert [fact.role for fact in _kept(line, pack)] in ([None], ["done"])


def test_a_label_holds_for_each_plan_it_lists(pack: GenrePack) -> None:
    plans = _kept("党课3次\n明年打算：跟编办申请2个编制、每季度评一次好稿、公众号每周更新", pack)[1:]
    assert [fact.role for fact in plans] == ["plans"] * 3
    assert all(fact.said.startswith("明年") for fact in plans)


def test_a_time_of_its_own_is_not_said_twice(pack: GenrePack) -> None:
    told = [fact.said for fact in _kept("上半年党课3次\n下半年：7月起每周学一次；9月前招1名编辑", pack)]
    assert not any("下半年" in one for one in told)


def test_a_list_of_things_is_one_plan(pack: GenrePack) -> None:
    assert len(_kept("党课3次\n打算：重点检查校园网、公众号、广播站", pack)) == 2


@pytest.mark.parametrize("label", ["缺的", "还差的", "最头疼的"])
def test_a_label_leaves_no_word_behind(label: str, pack: GenrePack) -> None:
    short = _kept(f"党课3次\n{label}：没有专职网评员", pack)[1]
    assert (short.role, label in short.said) == ("problems", False)
