"""Brackets behind a deed: a remark on it, or what it still lacks."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


def _told(line: str, pack: GenrePack) -> list[tuple[str, str]]:
    facts = [fact for fact in read_notes(f"- 中心组学习12次\n- {line}", pack).facts if fact.start > 10]
    return [(fact.role or "done", fact.said) for fact in facts if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "展板文字核对45处，改了13处（多数是年份不准），两个展厅全部换新",
        "稿件退回18篇（表述不严谨）",
        "合唱曲目审了20首，换掉2首（歌词不合适）",
        "公众号删了3条（说法不实）",
        "退了3本（没走审批）",
        "集中学习10次（12月那次还没学）",
        "网评员20名（每村1名）",
        "走访30户（没有发生矛盾上交）",
    ],
)
def test_a_remark_on_a_deed_is_no_shortfall(line: str, pack: GenrePack) -> None:
    assert {role for role, _ in _told(line, pack)} == {"done"}


@pytest.mark.parametrize(
    ("line", "lacking"),
    [
        ("都签了保证书（内勤签了，外聘的7个还没签）", "外聘的7个还没签保证书"),
        ("16个站都建了读书角（其中3个站还没配书架）", "3个站还没配书架"),
        ("视频号全部备案了（南院的还没备）", "南院的视频号还没备案"),
        ("电子屏8块，每周查（坏了的1块没修）", "电子屏坏了的1块还没修"),
    ],
)
def test_what_a_deed_still_lacks_is_told_by_itself(line: str, lacking: str, pack: GenrePack) -> None:
    told = _told(line, pack)
    assert ("problems", lacking) in told
    assert all(role == "done" for role, said in told if said != lacking)


def test_whom_a_deed_leaves_out_is_told_with_it(pack: GenrePack) -> None:
    assert ("done", "都签了保证书（外聘的7个除外）") in _told("都签了保证书（外聘的7个还没签）", pack)


@pytest.mark.parametrize("line", ["解说词没统一，各讲各的（主要是年代不准）", "讲解员队伍薄弱（懂历史的不多）"])
def test_a_shortfall_with_a_remark_stays_one(line: str, pack: GenrePack) -> None:
    assert [role for role, _ in _told(line, pack)] == ["problems"]


@pytest.mark.parametrize("who", ["第一责任人（局长）", "直接责任人（宣传科长）", "分管领导（副院长）"])
def test_who_somebody_is_stays_with_the_deed(who: str, pack: GenrePack) -> None:
    assert ("done", f"{who}自己讲了2次党课") in _told(f"{who}自己讲了2次党课", pack)
