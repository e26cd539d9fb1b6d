"""What is asked for comes first, whatever clause stands round it: headings, sentences, a number, a place, yes or no."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from assistant.genre import load_pack
from assistant.settings import resource_folder
from assistant.tasks.ask.carry import subject
from assistant.tasks.ask.in_full import in_full

PACK = load_pack(resource_folder("knowledge") / "ideology-responsibility")
_NUMERALS = "零一两三四五六七八九十"


def _first(text: str) -> str:
    """Return the first block of an answer with what stands under its title, the heading of a question left out."""
    blocks = [block for block in text.split("\n\n") if not block.startswith("### ")]
    return "\n\n".join(blocks[: 2 if re.fullmatch(r"\*\*[^*]+\*\*", blocks[0]) else 1])


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("意识形态报告开头怎么起啊，老是写得很空", r"^\*\*导语\*\*"),
        ("书记个人述职，第一段该写啥", r"^\*\*导语\*\*"),
        ("我是新来的，导语老被说太绕，怎么改", r"^\*\*导语\*\*"),
        ("问题那块写几条合适，要不要和整改打算一一对应", r"^(?:\*\*存在问题\*\*：一般 3 条|问题写2至4条)"),
        ("头一回弄这个材料，存在的问题写多少字", r"^\*\*存在问题\*\*：整个部分中位数 \d+ 字"),
        ("撰写“履行第一责任人职责”部分应把握哪些要点？", r"第一责任人.*组织领导"),
        ("那小标题呢？理论学习那段的", r"“理论学习”的小标题 5 个"),
        ("给我几个“一岗双责”那条的小标题", r"“组织领导”的小标题 5 个"),
        ("“第一议题”的小标题有没有", r"“理论学习”的小标题 5 个"),
        ("想要几个打比方的小标题，像“压舱石”“总开关”那种", r"打比方的小标题 5 个"),
        ("意识形态风险研判的例句", r"“风险防范”的句子 5 个"),
        ("队伍建设这条有没有好的例句", r"“队伍建设”的句子 5 个"),
        ("表决心的收尾句子来几句", r"表态句 5 个"),
        ("来一组对仗的做法部分小标题", r"整套小标题"),
        ("有没有现成的开头段落可以参考", r"范文里写到“导语”的，摘 3 段"),
        ("现成的打算部分来一段", r"范文里写到“下一步打算”的，摘 1 段"),
        ("贴一段写得好的理论学习", r"范文里写到“理论学习”的，摘 1 段"),
        ("库里一共多少篇范文，都是哪些单位的", r"^(?:\*\*)?\d+ 篇范文"),
        ("库里有没有医院的范文", r"“医院”的范文有 \d 篇"),
        ("范文一般多少字", r"^\d+ 篇范文全文中位数 \d+ 字"),
        ("别人写这个报告一般多长", r"^\d+ 篇范文全文中位数 \d+ 字"),
        ("意识形态报告一般写多少字", r"^\*\*多在 \d+—\d+ 字|2000至3500字"),
        ("字数一般控制在多少，有没有硬杠杠", r"没有统一字数|没有全国统一"),
        ("去年巡察反馈过问题，整改情况写在哪儿、怎么写", r"^一般写在\*\*“主要做法”\*\*部分"),
        ("民族宗教方面的工作写在哪一部分，怎么写", r"民族宗教放风险"),
        ("领导批示要不要写进报告", r"^\*\*(?:多数不写|不引原文)"),
        ("今年网上没出什么事，舆情那段还要写吗", r"^\*\*(?:一般)?要写"),
        ("落款要不要盖章", r"^\*\*单位落款的正式报送件要盖章"),
        ("标题要不要写年份", r"^\*\*要写"),
        ("我们是中学，这个报告要突出啥", r"^\*\*学校的报告"),
        ("我们医院党委这份报告要突出哪些方面", r"^\*\*医院的报告"),
        ("述职报告跟履职情况汇报有啥不一样", r"^\*\*述职报告和履职情况汇报\*\*，差在"),
        ("问题和原因怎么区分", r"^\*\*存在问题和原因分析\*\*，差在"),
        ("你会不会自己编数据", r"^我说的只有三个来源"),
        ("你给的数字是编的吗", r"^我说的只有三个来源"),
        ("哪几篇写了巡察整改", r"^\*\*原文出现“巡察”的 \d 篇"),
    ],
)
def test_what_is_asked_for_comes_first(ask_desk: Any, question: str, first: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert re.search(first, _first(answer.text)), answer.text[:300]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("分管领导和其他班子成员各担什么责", ["直接责任人", "一岗双责"]),
        ("书记、分管领导、班子成员各负什么责任", ["第一责任人", "直接责任人", "一岗双责"]),
        ("一岗双责和主体责任怎么区分", ["主体责任", "一岗双责"]),
    ],
)
def test_duties_asked_side_by_side_are_told_in_one_line_and_none_of_another_system(
    ask_desk: Any, question: str, told: list[str]
) -> None:
    answer = ask_desk.ask(question)
    assert all(word in _first(answer.text) for word in told)
    assert not any("网络" in citation.name for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "later"),
    [
        ("原因分析怎么写，跟问题有啥区别", r"原因分析和存在问题\*\*，差在"),
        ("上半年的报告咋写，跟年底那份有啥不同", r"半年报告和年度报告\*\*"),
        ("中心组一年学几次，要不要写进报告", r"\*\*一般要写。\*\*\d+ 篇范文里 \d+ 篇写到“中心组”"),
        ("专题研究一年几次，写到哪一部分", r"一般写在\*\*“主要做法”\*\*部分。\d+ 篇范文里 \d+ 篇写到“专题研究”"),
        ("落款怎么弄，要不要盖章", r"正式报送件要盖章"),
    ],
)
def test_a_later_question_keeps_the_subject_of_the_one_before(ask_desk: Any, question: str, later: str) -> None:
    assert re.search(later, ask_desk.ask(question).text)


@pytest.mark.parametrize(
    ("before", "part", "whole"),
    [
        ("研判多久搞一次", "谁来参加", "研判谁来参加"),
        ("落款怎么弄", "要不要盖章", "落款要不要盖章"),
        ("原因分析怎么写", "跟问题有什么区别", "原因分析跟问题有什么区别"),
        ("怎么写", "写多少字", ""),
        ("半年报告几号前报", "年度的呢", "年度报告几号前报"),
    ],
)
def test_the_subject_is_what_stands_before_the_asking(before: str, part: str, whole: str) -> None:
    assert next(iter(in_full(before, part, lambda text: (), subject(before))), "") == whole
    assert bool(subject(before)) == bool(whole)


@pytest.mark.parametrize("question", ["职工年休假怎么算", "年休假怎么请", "明年的意识形态工作重点是什么"])
def test_what_no_text_speaks_of_is_refused(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


def test_headings_of_a_length_are_of_that_length(ask_desk: Any) -> None:
    lines = re.findall(r"^\d+\. “([^”]+)”", ask_desk.ask("有没有五个字的小标题").text, re.MULTILINE)
    assert lines
    assert all(any(len(clause) == 5 for clause in re.split("[，、]", line)) for line in lines)


def test_sentences_asked_for_are_sentences_of_the_topic(ask_desk: Any) -> None:
    answer = ask_desk.ask("阵地管理的例句来几个")
    assert len(answer.citations) == 5
    assert all(len(one.quote) >= 24 and one.quote.endswith(("。", "；", "！")) for one in answer.citations)


@cache
def _slots() -> dict[str, str]:
    return {slot.name: slot.pattern for topic in PACK.topics for slot in topic.slots}


@pytest.mark.parametrize("topic", [topic.name for topic in PACK.topics])
def test_a_count_of_facts_leads_to_a_sample_that_states_one(ask_desk: Any, topic: str) -> None:
    answer = ask_desk.ask(f"{topic}怎么写")
    line = next((one for one in answer.text.split("\n") if one.startswith("**动笔前找齐**")), "")
    by_number = {one.n: one for one in answer.citations}
    counted = re.findall(r"([^、：）]+)（\d+ 篇）\[(\d+)\]", line)
    assert counted
    for name, number in counted:
        cited = by_number[int(number)]
        assert cited.kind == "sample"
        assert re.search(_slots()[name], cited.quote)
    assert not re.search(r"（\d+ 篇）(?!\[)", line)


@pytest.mark.parametrize("role", ["done", "problems", "plans"])
def test_the_guide_says_no_other_number_of_points_than_the_samples_have(ask_desk: Any, role: str) -> None:
    lines = " ".join(PACK.guide(role).advice)
    found = re.search(f"([{_NUMERALS}])到([{_NUMERALS}])条", lines)
    assert found
    counts = []
    weak = ask_desk.task._book.shelf(PACK.id).weak
    for document in ask_desk.library.documents():
        if document.genre == PACK.id and document.kind == "sample" and document.id not in weak:
            report = ask_desk.library.report(document.id)
            held = sum(len(one.items or one.points) for one in report.sections if one.role == role)
            counts += [held] if held else []
    low, high = (_NUMERALS.index(one) for one in found.groups())
    assert low <= min(counts), found[0]
    assert max(counts) <= high, found[0]
