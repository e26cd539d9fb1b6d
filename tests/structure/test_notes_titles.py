"""The lines that head notes name the report and who reports: they are parameters, whichever of them stands first."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        ("我是市第三中学党委书记，2026年个人述职", {"position": "市第三中学党委书记", "period": "2026年"}),
        ("2026年个人述职\n我是县水利局局长", {"position": "县水利局局长", "type": "个人述职", "period": "2026年"}),
        ("2026年述职\n县融媒体中心主任", {"position": "县融媒体中心主任", "speaker": "本人"}),
        ("市中心医院党委落实意识形态工作责任制情况，2026年", {"unit": "市中心医院党委", "period": "2026年"}),
        ("市住建局\n2026年工作情况（意识形态）", {"unit": "市住建局", "period": "2026年"}),
        ("市图书馆党总支\n（意识形态工作，2026年度）", {"unit": "市图书馆党总支", "period": "2026年"}),
    ],
)
def test_title_lines_are_parameters_and_no_facts(head: str, stated: dict[str, str], pack: GenrePack) -> None:
    notes = read_notes(f"{head}\n- 中心组学习12次\n- 排查工作群26个", pack)
    assert stated.items() <= notes.parameters.items()
    assert [fact.said for fact in notes.facts if not fact.reason] == ["中心组学习12次", "排查工作群26个"]


@pytest.mark.parametrize(
    "line", ["2026年制定意识形态工作要点", "2026年党组会听取工作汇报4次", "- 2026年意识形态工作情况通报"]
)
def test_a_deed_below_the_title_stays_a_fact(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"市财政局党组\n{line}\n- 中心组学习12次", pack)
    assert len([fact for fact in notes.facts if not fact.reason]) == 2


@pytest.mark.parametrize("line", ["云溪县法院党组，写班子的述职。", "县档案局党组，写领导班子述职", "镇党委 集体述职"])
def test_a_first_line_that_orders_an_account_of_the_whole_body_is_no_work(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n党组会研究4次\n进校园18场", pack)
    assert [fact.said for fact in notes.facts if not fact.reason] == ["党组会研究4次", "进校园18场"]
