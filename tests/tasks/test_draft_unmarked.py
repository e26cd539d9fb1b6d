"""A line or a clause beside a shortfall is what it tells itself, and a shortfall keeps whom it is of."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.tasks.draft.by_block import by_block
from assistant.tasks.draft.job import Draft, DraftRequest, DraftTask


def _roles(text: str, pack: GenrePack) -> list[tuple[str, str | None]]:
    notes = read_notes(text, pack)
    return [(fact.said, fact.role) for fact in by_block(notes.text, notes.facts, pack) if fact.same_as is None]


def _written(task: DraftTask, notes: str, **asked: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, **asked))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    "line",
    [
        "开学第一课、清明祭扫，参与学生2600人",
        "志愿服务、红色观影、敬老活动，参加群众900人",
        "工地夜校、班前教育、安全月活动，覆盖工人1300人",
        "读书分享会每月一期",
        "晨会学习每天一次",
        "党委中心组学习8次",
    ],
)
def test_a_line_behind_a_lack_that_tells_what_was_done_is_neither_plan_nor_shortfall(
    line: str, pack: GenrePack
) -> None:
    assert _roles(f"党委会研究3次\n专职辅导员9人，缺4人\n{line}", pack)[-1] == (line, None)


@pytest.mark.parametrize(
    "line", ["明年网评员培训2期", "每季度开一次座谈会", "要补一批书", "网评员补到10人", "每月通报一次"]
)
def test_a_line_behind_a_lack_that_is_meant_stays_a_plan(line: str, pack: GenrePack) -> None:
    assert _roles(f"党组研究4次\n不足：台账不全\n{line}", pack)[-1] == (line, "plans")


@pytest.mark.parametrize(
    ("line", "short", "goes_on"),
    [
        ("思政课教师6人，还缺3人，升旗仪式每周一次", "思政课教师6人，还缺3人", "升旗仪式每周一次"),
        ("网评员5人，缺2人，网上巡查每天两次", "网评员5人，缺2人", "网上巡查每天两次"),
    ],
)
def test_what_goes_on_is_cut_from_a_lack_before_it(line: str, short: str, goes_on: str, pack: GenrePack) -> None:
    assert _roles(f"党组研究4次\n{line}", pack)[1:] == [(short, "problems"), (goes_on, None)]


@pytest.mark.parametrize(
    "line", ["宣传员缺3人，培训每年一次", "学习参加少，每次只来十几个人", "阵地少，一年只搞了1次活动"]
)
def test_what_is_listed_as_a_shortfall_stays_whole(line: str, pack: GenrePack) -> None:
    assert _roles(f"党组研究4次\n不足：{line}", pack)[1:] == [(line, "problems")]


@pytest.mark.parametrize(
    "line",
    [
        "缺会写网评的人",
        "差两个讲解员",
        "讲师团成员11人，少3人",
        "讲解员15名，从来没考核过",
        "微信群52个，没清理过",
        "农家书屋14个，有4个平时锁门",
        "宣传栏9块，3块闲置",
    ],
)
def test_a_lack_is_no_achievement(line: str, pack: GenrePack, task: DraftTask) -> None:
    plan = _written(task, f"党组研究4次\n{line}").plan
    assert plan is not None
    told = {section.role: [fact.said for item in section.items for _, fact in item.facts] for section in plan.sections}
    assert line in told["problems"]
    assert line not in told["done"]


@pytest.mark.parametrize(
    "line", ["联络员30人，培训过2次", "关停闲置账号3个", "排查账号12个，发现2个停更", "清理停更的公众号5个"]
)
def test_what_was_done_about_a_lack_is_no_lack(line: str, task: DraftTask) -> None:
    plan = _written(task, f"党组研究4次\n{line}").plan
    assert plan is not None
    assert not next(section for section in plan.sections if section.role == "problems").items


@pytest.mark.parametrize("line", ["网评队伍12人，没培训过", "舆情信息员21人，没轮训过"])
def test_a_shortfall_keeps_whom_it_is_of_and_never_is_not_seldom(line: str, task: DraftTask) -> None:
    text = _written(task, line, section="存在的问题").text
    assert line.partition("，")[0] in text
    assert "不够经常" not in text


def test_what_is_said_of_people_stays_with_them(pack: GenrePack) -> None:
    roles = _roles("党组研究4次\n问题：村里网评员多是兼职，年纪偏大；督查少", pack)
    assert ("村里网评员多是兼职，年纪偏大", "problems") in roles


def test_hollow_plans_are_told_once(task: DraftTask) -> None:
    notes = "党组研究4次\n问题：年轻人都不听喇叭；下属单位材料写得好但是干得少；有的班主任只管成绩"
    text = _written(task, notes).text
    assert text.count("研究改进办法") == 1
    assert text.count("的改进措施】") == 1  # one gap for them all, naming each


@pytest.mark.parametrize(
    ("notes", "speaker"),
    [
        ("市一中2024-2025学年\n校党委研究3次", "我校"),
        ("春晖街道幸福里社区党委上半年\n党委会研究3次", "社区党委"),
    ],
)
def test_the_first_line_names_the_unit(notes: str, speaker: str, task: DraftTask) -> None:
    draft = _written(task, notes)
    assert draft.plan is not None
    assert draft.plan.voice.speaker == speaker
    assert "党组" not in draft.text
    assert notes.split("\n")[0] not in draft.text.split("报告如下")[1]


def test_a_speakers_talks_are_the_speakers(task: DraftTask) -> None:
    noted = "党组会研究3次\n班子成员谈话9人次\n和包村干部谈话6人次"
    text = _written(task, noted, type="述职报告").text
    assert "与班子成员谈话9人次" in text
    assert "与和" not in text


def test_a_body_that_talks_with_its_members_is_left_as_noted(task: DraftTask) -> None:
    assert "与班子成员" not in _written(task, "局党组2024年\n党组研究4次\n班子成员谈话9人次").text


def test_a_month_behind_the_number_of_its_line_is_a_fact_of_the_notes(task: DraftTask) -> None:
    draft = _written(task, "1. 支部大会4次\n2. 7月组织去烈士陵园过主题党日，21人参加", unit="机关第二党支部")
    assert [one for one in draft.findings if one.check == "leak"] == []


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("重大案件三同步，评估14件，未引发炒作", "其他"),
        ("检察官个人自媒体摸底，登记6个，注销1个", "其他"),
        ("督查中2个站所学习记录是补的，在局党组会上点了名，限期改了", "其他"),
        ("隧道检修绕行，网上骂声多，发了公告2次，投诉从每天30个降到4个", "群众诉求"),
    ],
)
def test_what_has_a_home_is_not_left_among_others(line: str, head: str, task: DraftTask) -> None:
    draft = _written(task, f"党组研究4次\n中心组学习9次\n{line}", unit="区人民检察院")
    assert draft.plan is not None
    heading = next(
        item.heading
        for section in draft.plan.sections
        for item in section.items
        if any(fact.said[:6] == line[:6] for _, fact in item.facts)
    )
    assert head not in heading
    assert not re.search("有关工作|相关事项|日常工作", heading)


def test_a_body_that_studied_and_discussed_did_both(task: DraftTask) -> None:
    text = _written(task, "党组会学习文件4次，研究意识形态3次\n公众号发稿122篇", unit="县文旅局").text
    assert "党组会学习文件4次" in text
    assert "党组会研究意识形态工作3次" in text


def test_a_label_that_the_heading_says_is_not_said_again(task: DraftTask) -> None:
    notes = "学习：中心组7次\n责任：年初分解任务18项，班子成员5人都有分工\n宣传：公众号发稿90篇"
    assert "责任方面" not in _written(task, notes, unit="团县委").text
