"""What fresh questions name: those that are measured by, in the words people use."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack, read_yaml
from assistant.passage import Document
from assistant.retrieval.retriever import ReportRetriever
from assistant.retrieval.understand import Query, understand
from assistant.retrieval.units import units_named


def _misread(query: Query, case: dict[str, str], names: dict[str, str]) -> list[str]:
    wrong = [f"role {query.roles}"] if case.get("role") and query.roles[:1] != (case["role"],) else []
    wrong += [f"topic {query.topics}"] if case.get("topic") and case["topic"] not in query.topics else []
    wrong += [f"type {query.type}"] if case.get("type") and query.type != case["type"] else []
    wrong += [f"period {query.period}"] if case.get("period") and query.period != case["period"] else []
    meant = [names[name] for name in (*query.documents, *query.units)]
    wrong += [f"unit {meant}"] if case.get("name") and not any(case["name"] in name for name in meant) else []
    return wrong


@pytest.mark.parametrize("of", ["named", "typed"])
def test_most_fresh_questions_are_read_right(retriever: ReportRetriever, pack: GenrePack, of: str) -> None:
    names = {item.id: item.name for item in retriever.library.documents()}
    cases = [case for case in read_yaml(pack.folder / "evaluation" / "retrieval.yaml")["questions"] if case["of"] == of]
    misread = {
        case["ask"]: wrong for case in cases if (wrong := _misread(retriever.understand(case["ask"]), case, names))
    }
    assert len(cases) >= 30
    assert len(misread) <= 0.2 * len(cases), misread


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("25年上半年的报告", "2025年上半年"),
        ("24年度述职", "2024年"),
        ("二〇二五年怎么写", "2025年"),
        ("二○二四年上半年", "2024年上半年"),
        ("工作25年来的体会", None),
        ("第25年", None),
    ],
)
def test_years_said_short(pack: GenrePack, question: str, period: str | None) -> None:
    assert understand(question, pack).period == period


def _sample(title: str, kind: str = "单位报告", period: str = "2025年度") -> Document:
    return Document(title, title, "sample", "", title, kind, period, 3, True)


_TITLES = (
    _sample("区人力资源和社会保障局2025年意识形态工作报告"),
    _sample("区交通运输局党组2024年上半年意识形态工作报告", "党组织报告", "2024年上半年"),
    _sample("区交通运输局党组2025年意识形态工作报告", "党组织报告"),
    _sample("区民政局副局长2025年履行一岗双责情况汇报", "个人述职"),
    _sample("**镇中心小学党支部2025年意识形态工作报告", "党支部报告"),
    _sample("市生态环境局**分局2025年意识形态工作报告"),
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("人社局那篇怎么写的", [0]),
        ("交通局党组的报告", [1, 2]),
        ("交通局2025年的报告", [2]),
        ("民政局副局长的汇报里有哪些不足", [3]),
        ("小学支部的报告", [4]),
        ("文旅局的报告", []),
        ("党委书记的责任", []),
        ("单位报告怎么写", []),
    ],
)
def test_a_unit_said_short_means_its_documents(question: str, found: list[int]) -> None:
    period = "2025年" if "2025年" in question else None
    assert list(units_named(question, _TITLES, period, None)) == [_TITLES[n].id for n in found]


def test_a_word_that_fits_many_units_names_none() -> None:
    many = [_sample(f"{name}区教育局2025年意识形态工作报告") for name in "甲乙丙丁"]
    assert units_named("教育局的报告", many, None, None) == ()
