"""Last year's report renewed: structure stays, no fact is carried over silently, this year's notes fill in."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Protocol

import pytest

from assistant.errors import BadInput
from assistant.genre import Common, GenrePack
from assistant.library import Library
from assistant.results import Draft
from assistant.structure.figures import find_figures
from assistant.structure.parse import parse_report
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.plan_json import plan_as_json, plan_from_json

OLD = """某区水务局党组关于2025年落实意识形态工作责任制情况的报告

2025年，局党组坚持以习近平新时代中国特色社会主义思想为指导，牢牢把握意识形态工作领导权。现将2025年工作情况报告如下：
一、主要做法
（一）加强组织领导，压实主体责任。始终把意识形态工作摆在重要位置。成立意识形态工作领导小组，由党组书记任组长。\
召开党组会专题研究意识形态工作4次，与9个科室签订责任书。3月印发《2025年意识形态工作要点》。
（二）深化理论武装，筑牢思想根基。中心组集体学习12次，参学率98.5%；组织“河长讲堂”6期，邀请李明同志授课。
（三）守好网络阵地，加强舆情引导。处置供水舆情11件，办结率100%，得到群众好评。
二、存在问题
（一）理论学习还不够深入。个别干部满足于念文件。
三、下一步打算
（一）持续强化理论武装。2026年组织专题研讨不少于6次。
特此报告。
"""
NOTES = "中心组学习14次，参学率99%\n党组会研究意识形态5次\n处置供水舆情8件\n选树“最美水务人”3名\n问题：年轻干部写网评少"
SLOT = re.compile(r"【待补：[^【】]*】")


class AskDesk(Protocol):
    library: Library


@pytest.fixture(scope="module")
def task(ask_desk: AskDesk, packs: dict[str, GenrePack], common: Common) -> DraftTask:
    return DraftTask(library=ask_desk.library, packs=packs, common=common)


def renewed(task: DraftTask, old: str, notes: str = "", period: str = "2026年") -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, renew=old, period=period))
    assert isinstance(draft, Draft)
    return draft


def facts_of(text: str) -> list[str]:
    figures = [figure.text for figure in find_figures(text) if figure.form not in ("year", "ordinal")]
    return figures + re.findall(r"《[^》]+》|“河长讲堂”|李明|领导小组|群众好评|念文件", text)


def test_without_notes_every_old_fact_becomes_a_slot_that_shows_it(task: DraftTask) -> None:
    draft = renewed(task, OLD)
    said = SLOT.sub("", draft.text)
    hints = "".join(SLOT.findall(draft.text))
    old = facts_of(OLD.split("如下：")[1])
    assert [fact for fact in old if fact in said] == []
    assert [fact for fact in old if fact not in hints] == []
    assert "2025年" not in said
    assert draft.title.startswith("某区水务局党组关于2026年")


def test_structure_and_set_phrases_stay(task: DraftTask) -> None:
    draft = renewed(task, OLD)
    assert [s.heading for s in draft.outline.sections] == ["主要做法", "存在问题", "下一步打算"]
    assert "加强组织领导，压实主体责任" in draft.text
    assert "始终把意识形态工作摆在重要位置。" in draft.text
    assert draft.text.endswith("特此报告。")


def test_what_happened_last_year_is_one_slot_a_point(task: DraftTask, real_data: Path) -> None:
    for old in (OLD, *(path.read_text("utf-8") for path in sorted((real_data / "seeds").glob("*.txt")))):
        text = renewed(task, old, NOTES).text
        points = [point for line in text.split("\n") for point in re.split(r"(?<=。)(?=[一二三四五六]是)", line)]
        assert [point for point in points if point.count("【待补：今年情况") > 1] == []
        left = [
            sentence
            for sentence in re.split(r"(?<=。)", SLOT.sub("", text))
            if re.search(r"，。|，，|^，|；。", sentence)
        ]
        assert left == []


def test_an_opening_in_general_terms_stays_for_the_new_year(task: DraftTask) -> None:
    old = OLD.replace(
        "牢牢把握意识形态工作领导权。", "大力加强意识形态建设，不断增强队伍的凝聚力，为完成各项任务提供保障。"
    )
    opening = renewed(task, old).text.split("\n")[2]
    assert "大力加强意识形态建设，不断增强队伍的凝聚力" in opening
    assert opening.startswith("2026年，")
    assert "【" not in opening


def test_all_changes_are_listed(task: DraftTask) -> None:
    draft = renewed(task, OLD)
    told = "".join(f"{change.before}{change.after}" for change in draft.changes)
    assert all(fact in told for fact in facts_of(OLD.split("如下：")[1]))
    assert {change.kind for change in draft.changes} >= {"fact", "event", "date"}


def test_notes_of_this_year_stand_where_last_years_facts_stood(task: DraftTask) -> None:
    draft = renewed(task, OLD, NOTES)
    assert all(figure.text in draft.text for figure in find_figures(NOTES))
    assert "12次" not in draft.text
    assert "11件" not in draft.text
    assert draft.text.index("14次") < draft.text.index("河长讲堂")
    assert "最美水务人" in draft.text
    assert any("理论学习还不够深入" in question for question in draft.questions)
    assert {figure.origin for figure in draft.figures} <= {"notes", "policy"}
    assert not [finding for finding in draft.findings if finding.level == "error"]


def test_a_renewed_plan_is_kept_as_json_and_can_be_revised(task: DraftTask, pack: GenrePack) -> None:
    draft = renewed(task, OLD, NOTES)
    kept = plan_from_json(json.loads(json.dumps(plan_as_json(draft.plan))), pack)
    *_, again = task.run(draft.request, kept)
    assert isinstance(again, Draft)
    assert again.text == draft.text
    *_, after = task.revise(draft, "把第三点放到最前面")
    assert isinstance(after, Draft)
    assert after.text.index("供水舆情") < after.text.index("14次")


def test_a_renewed_item_can_be_put_in_other_words_without_touching_its_facts(task: DraftTask) -> None:
    draft = renewed(task, OLD, NOTES)
    *_, after = task.revise(draft, "改第一点")
    assert isinstance(after, Draft)
    first, again = (one.text.split("（二）")[0].split("（一）")[1] for one in (draft, after))
    assert "始终把意识形态工作摆在重要位置。" not in again
    assert SLOT.findall(again) == SLOT.findall(first)
    assert [f.text for f in find_figures(SLOT.sub("", again))] == [f.text for f in find_figures(SLOT.sub("", first))]
    with pytest.raises(BadInput, match="没有可以换说法"):
        list(task.revise(draft, "改第二点"))


def test_campaigns_that_are_over_are_not_carried_over(task: DraftTask) -> None:
    old = OLD.replace("中心组集体学习12次", "扎实开展党纪学习教育，中心组集体学习12次")
    said = SLOT.sub("", renewed(task, old).text)
    assert "党纪学习教育" not in said


@pytest.mark.parametrize("text", ["发稿3篇", "   \n"])
def test_what_is_no_report_is_refused(task: DraftTask, text: str) -> None:
    with pytest.raises(BadInput):
        renewed(task, text)


def test_real_reports_carry_no_old_figure_over(task: DraftTask, pack: GenrePack, real_data: Path) -> None:
    for path in sorted((real_data / "seeds").glob("*.txt")):
        old = path.read_text("utf-8")
        draft = renewed(task, old, period="2026年")
        said = SLOT.sub("", draft.text)
        body = parse_report(old, pack)
        own = body.period[:4]
        figures = [f.text for f in body.figures if f.form not in ("year", "ordinal") and own not in f.text]
        assert [text for text in figures if len(text) > 1 and text in said] == []
        assert "2022年" not in said
