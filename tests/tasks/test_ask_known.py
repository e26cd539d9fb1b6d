"""The pack's list of questions: said in other words they get their sentence, asked of another thing they do not."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.genre import read_yaml
from assistant.settings import resource_folder

FOLDER = resource_folder("knowledge") / "ideology-responsibility"
ASKED = read_yaml(FOLDER / "asked.yaml")


@pytest.mark.parametrize("stem", sorted(set(ASKED["asked"]) - {"genre"}))
def test_the_first_question_of_each_sentence_gets_it(ask_desk: Any, stem: str) -> None:
    entries = ASKED["asked"][stem]
    hit = []
    for entry in entries:
        answer = ask_desk.ask(entry["asked"][0])
        hit.append(any(entry["says"] in f"{one.place}{one.quote}" for one in answer.citations))
    assert sum(hit) >= 0.9 * len(hit), [entry["asked"][0] for entry, ok in zip(entries, hit, strict=True) if not ok]


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("我分管教学，意识形态出了事我有没有责任", "一岗双责"),
        ("老公众号没人更新了要不要清掉", "清理长期不用"),
        ("让豆包写个初稿算违规吗", "不能代替人负责"),
        ("日期里月份前面补不补零", "不补零"),
        ("实施办法哪年印发的", "说法不尽一致"),
    ],
    ids=["duty", "idle accounts", "a brand of model", "zeros", "a date that is not public"],
)
def test_other_words_find_the_sentence(ask_desk: Any, question: str, quoted: str) -> None:
    answer = ask_desk.ask(question)
    assert any(quoted in one.quote for one in answer.citations), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "公众号认证要交多少钱",
        "保密承诺书有没有模板",
        "中心组学习不参加怎么处理",
        "我们局分管领导叫什么",
        "噪声污染防治法哪年施行",
    ],
    ids=["price", "template", "absence", "a name", "another law"],
)
def test_another_thing_of_the_same_subject_is_refused(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered, answer.text


def test_a_rule_named_is_the_rule_quoted(ask_desk: Any) -> None:
    answer = ask_desk.ask("意识形态工作责任制实施办法哪一年印发")
    assert not any("网络安全" in one.quote or "公文处理" in one.quote for one in answer.citations)


def test_one_basis_for_how_many_samples_write_a_topic(ask_desk: Any) -> None:
    count = ask_desk.ask("几篇写了网络舆情").text
    told = ask_desk.ask("网络舆情怎么写").text
    n = count.split("篇写了")[0].rsplit("，", 1)[1].strip()
    assert f"{n} 篇写到" in told


def test_a_wrong_formulation_is_named_as_wrong(ask_desk: Any) -> None:
    answer = ask_desk.ask("学术问题、思想认识问题和政治性问题这样写对吗")
    assert "不规范" in answer.text
    assert "政治原则问题" in answer.text


def test_two_clauses_of_one_question_get_one_answer(ask_desk: Any) -> None:
    answer = ask_desk.ask("四个自信是哪四个，顺序是什么")
    assert answer.text.count("道路自信、理论自信、制度自信、文化自信") <= 2
    assert "###" not in answer.text
