"""How-to answers, over every part, topic and kind of report: short first, each claim sourced, only sound examples."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import load_pack
from assistant.results import Answer
from assistant.settings import resource_folder
from assistant.structure.parse import parse_report

PACK = load_pack(resource_folder("knowledge") / "ideology-responsibility")
PARTS = [f"{guide.name}部分怎么写" for guide in PACK.roles if guide.role != "closing"]
TOPICS = [f"{topic.name}怎么写" for topic in PACK.topics]
FRAMES = ["报告的标题怎么写", "开头怎么写", "过渡句怎么写", "结尾怎么写", "小标题怎么起"]
WHOLES = [
    "局党组的报告整篇怎么写",
    "党支部的报告全文怎么安排",
    "单位报告整篇怎么写",
    "书记述职全文怎么写",
    "替副局长写述职，整篇怎么搭",
    "支部书记述职整篇怎么写",
    "半年报告怎么写",
    "网络意识形态专题报告怎么写",
    "意识形态自查报告怎么写",
    "学校的意识形态报告整篇怎么写",
    "医院的意识形态报告整篇怎么写",
    "国企的意识形态报告整篇怎么写",
    "社区的意识形态报告整篇怎么写",
    "整篇意识形态报告怎么写",
]
EVERY = [*PARTS, *TOPICS, *FRAMES, *WHOLES]
FIRST, WHOLE = 330, 2000  # characters before the first fold, and of all
# Lines that claim nothing of a document: blanks to fill in, what to do next, how often samples write something.
_FREE = re.compile(r"句式库|^\*\*接下来|^#|^\||篇|^\*\*[^*]+\*\*[（：]?[^：]*$")


@pytest.fixture(scope="module")
def answers(ask_desk: Any) -> Any:
    return cache(ask_desk.ask)


@pytest.mark.parametrize("question", EVERY)
def test_short_first_and_no_wall_of_text(answers: Any, question: str) -> None:
    answer: Answer = answers(question)
    assert answer.answered
    assert answer.intent == "how_to"
    first = "\n\n".join(answer.text.split("\n\n")[:2])
    assert len(first) <= FIRST, first
    assert len(answer.text) <= WHOLE
    assert re.search(r"（n=\d+，据.{2,20}统计）", answer.text), answer.text


@pytest.mark.parametrize("question", EVERY)
def test_every_piece_of_advice_has_its_source(answers: Any, question: str) -> None:
    for line in answers(question).text.split("\n"):
        told = line.strip().lstrip("-0123456789. ")
        if len(told) > 12 and not _FREE.search(told):
            assert re.search(r"\[\d+\]", told), line


@pytest.mark.parametrize("question", [*PARTS, *TOPICS, *FRAMES, *WHOLES])
def test_no_example_has_a_fault_that_our_own_review_marks(ask_desk: Any, answers: Any, question: str) -> None:
    for citation in answers(question).citations:
        if citation.kind == "sample":
            wrong = [
                (finding.message, finding.quote)
                for finding in _marked(ask_desk, citation.document)
                if finding.start < citation.end and citation.start < finding.end
            ]
            assert not wrong, (citation.quote, wrong)


@cache
def _marked(desk: Any, document: str) -> tuple[Any, ...]:
    """Return what a review of a whole sample marks as wrong; a name withheld is not wrong, nor is a whole part."""
    report = parse_report(desk.library.text(document), PACK)
    found = check_all(Desk(report, desk.common, PACK))
    return tuple(one for one in found if one.level != "hint" and one.check != "mask-left" and one.end - one.start < 60)


@pytest.mark.parametrize("topic", [topic.name for topic in PACK.topics])
def test_a_topic_is_shown_by_a_stretch_with_facts_of_the_topic_itself(answers: Any, topic: str) -> None:
    shown = re.search(r"\*\*范文这样写\*\*.*?：“(.+?)”\[\d+\]", answers(f"{topic}怎么写").text, re.DOTALL)
    assert shown, topic
    assert re.search(r"\d", shown[1]), shown[1]
    words = [word.partition("^")[0] for word in PACK.topic(topic).words]
    assert any(word in shown[1] for word in words), shown[1]


@pytest.mark.parametrize("topic", [topic.name for topic in PACK.topics])
def test_only_rules_that_bear_on_the_topic_are_quoted(ask_desk: Any, answers: Any, topic: str) -> None:
    told = PACK.writing.part(topic).rules
    says = [said for held in told.values() for said in held]
    quoted = [one.quote for one in answers(f"{topic}怎么写").citations if one.kind == "policy"]
    assert len(quoted) <= len(says) + 1  # and the sentence that the pack's own list has for the very question
    if not says:
        assert not quoted


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("督查考核怎么写，我们没搞过专项督查", "没做过的不写成做过", id="never-done"),
        pytest.param("组织领导咋写，就开过两次会", "至少专题研究两次", id="two-meetings"),
        pytest.param("理论学习怎么写，不知道具体次数", "宁可少一个数", id="no-figures"),
        pytest.param("网络舆情怎么写，今年没出过舆情", "平时怎么看住", id="nothing-happened"),
        pytest.param("阵地管理怎么写，我们单位人少，只有一个群", "阵地少就写细", id="small-office"),
        pytest.param("存在的问题怎么写才不像套话", "五样里至少有三样", id="hollow"),
        pytest.param("宣传引导怎么写才不是流水账", "归类", id="a-list-of-events"),
        pytest.param("下一步打算怎么写，领导要能考核的", "谁牵头", id="checkable"),
        pytest.param("原因分析怎么写，不能老说学习不够", "换三个角度", id="not-study-again"),
        pytest.param("舆情怎么写，怕写细了泄密", "写到类别和流程为止", id="secrets"),
        pytest.param("头一回写这种报告，整篇怎么写", "先别写导语", id="first-time"),
    ],
)
def test_what_the_writer_says_of_the_case_changes_the_answer(answers: Any, question: str, said: str) -> None:
    text = answers(question).text
    assert said in text
    assert "**按你说的情况**" in text.split("**照这个次序")[0]  # before the general way


@pytest.mark.parametrize("question", ["理论学习怎么写", "存在的问题怎么写", "局党组的报告整篇怎么写"])
def test_a_plain_question_is_told_of_no_case(answers: Any, question: str) -> None:
    assert "按你说的情况" not in answers(question).text


@pytest.mark.parametrize("wanted", [800, 1500, 3000])
def test_a_length_wanted_is_shared_out_over_the_parts(answers: Any, wanted: int) -> None:
    text = answers(f"领导要{wanted}字的报告，怎么写").text
    parts = [int(number) for number in re.findall(r"\| 约 (\d+) 字 \|", text)]
    assert len(parts) >= 4
    assert abs(sum(parts) - wanted) <= 0.1 * wanted


@pytest.mark.parametrize("question", WHOLES)
def test_a_whole_report_has_a_skeleton_what_to_collect_and_headings_of_one_sample(answers: Any, question: str) -> None:
    answer = answers(question)
    rows = [line for line in answer.text.split("\n") if line.startswith("| ") and "%" in line]
    assert len(rows) >= 4
    assert all(re.search(r"\[\d+\] \|$", row) for row in rows)
    assert "**动笔前找齐" in answer.text
    assert "**最容易丢分的地方" in answer.text
    line = next(line for line in answer.text.split("\n") if line.startswith("- 主要做法："))
    numbers = {int(number) for number in re.findall(r"\[(\d+)\]", line)}
    assert len(numbers) >= 3
    assert len({one.document for one in answer.citations if one.n in numbers}) == 1


def test_each_office_is_told_of_its_own_kind(answers: Any) -> None:
    texts = {name: answers(f"{name}的意识形态报告整篇怎么写").text for name in ("学校", "医院", "国企", "社区")}
    for name, word in (("学校", "课堂"), ("医院", "医患"), ("国企", "班组"), ("社区", "居民群")):
        assert word in texts[name]
        assert sum(word in text.split("**小标题")[0] for text in texts.values()) == 1


def test_each_post_has_its_own_duty(answers: Any) -> None:
    deputy = answers("替副局长写述职，整篇怎么搭").text
    head = answers("书记述职全文怎么写").text
    branch = answers("支部书记述职整篇怎么写").text
    assert "都不是第一责任人" in deputy
    assert "亲自部署" in head
    assert "不套党组的四层责任" in branch


@pytest.mark.parametrize(
    ("one", "other"), list(combinations([kind.name for kind in PACK.report_types], 2)), ids=lambda kind: kind
)
def test_kinds_of_report_differ_in_substance(answers: Any, one: str, other: str) -> None:
    answer = answers(f"{one}和{other}有什么区别")
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", answer.text, re.MULTILINE)
    told = [row for row in rows if "[" in row[1]]
    assert len(told) >= 5
    assert all(row[1] != row[2] for row in told)
    assert re.search(r"\d+/\d+ 篇", answer.text)


def test_half_a_year_and_a_year_differ_in_substance(answers: Any) -> None:
    text = answers("半年报告和全年报告写法有什么不一样").text
    assert "写到六月底" in text
    assert "年度考核" in text
    assert "（n=" in text


@pytest.mark.parametrize(
    "question",
    ["怎么用去年的改今年的", "去年的稿子改成今年的要改哪些地方", "拿去年的报告改改，哪些要换", "老报告怎么改成今年的"],
)
def test_last_years_report_is_told_place_by_place(answers: Any, question: str) -> None:
    text = answers(question).text
    for place in ("年份", "提法", "数字", "人和机构", "打算"):
        assert place in text
    assert "--renew" in text


def test_whether_a_topic_stands_alone_is_told_by_the_samples(answers: Any) -> None:
    text = answers("典型选树写几句就行还是单列一条").text
    assert re.search(r"单列成条的 \d+ 篇", text)
    assert "并到" in text


def test_headings_to_borrow_are_such_as_every_office_could_use(answers: Any) -> None:
    lent = re.findall(r"\*\*小标题可借\*\*：(.*)", answers("队伍建设这一条怎么写？").text)
    assert lent
    assert "师德" not in lent[0]


def test_the_cause_shown_is_a_cause(answers: Any) -> None:
    text = answers("原因分析怎么写？").text
    shown = re.search(r"\*\*范文里的一条\*\*[^：]*：“（.）(.*?)。", text)
    assert shown
    assert re.search("思想|认识|导向|惯性|主观|机制|力量|能力", shown[1])
