"""The genre pack of ideology-responsibility reports: what an office writer relies on in genre.yaml."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.genre import GenrePack, Slot, Topic
from assistant.report import ROLES

TOPICS = [
    *("组织领导", "理论学习", "宣传引导", "阵地管理", "网络舆情", "精神文明", "文化建设"),
    *("队伍建设", "风险防范", "保密工作", "督查考核", "信访化解", "典型选树", "业务融合"),
]
EXAMPLES: dict[str, dict[str, dict[str, list[str]]]] = yaml.safe_load(
    (Path(__file__).parent / "slot_examples.yaml").read_text("utf-8")
)


def _pairs(*lines: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in lines]


def test_all_report_types_roles_and_topics_are_there(pack: GenrePack) -> None:
    assert [topic.name for topic in pack.topics] == TOPICS
    assert [kind.name for kind in pack.report_types] == ["个人述职", "党组织报告", "党支部报告", "单位报告"]
    assert [guide.role for guide in pack.roles] == [role for role in ROLES if role != "other"]
    assert [kind.person for kind in pack.report_types] == ["first", "unit", "unit", "unit"]


@pytest.mark.parametrize(("said", "meant"), _pairs(
    "学习 理论学习", "公众号 阵地管理", "微信群 阵地管理", "舆情 网络舆情", "信访 信访化解", "矛盾 信访化解",
    "一岗双责 组织领导", "志愿服务 精神文明", "培训 队伍建设", "研判 风险防范", "涉密 保密工作", "问责 督查考核",
    "榜样 典型选树", "中心工作 业务融合", "传统文化 文化建设", "舆论引导 宣传引导",
))  # fmt: skip
def test_what_a_colleague_calls_a_topic_finds_it(pack: GenrePack, said: str, meant: str) -> None:
    assert pack.topic(said).name == meant


@pytest.mark.parametrize(("said", "meant"), _pairs(
    "述职报告 个人述职", "党组 党组织报告", "党委 党组织报告", "半年报告 党组织报告", "支部 党支部报告",
    "自查报告 单位报告", "履职情况汇报 个人述职",
))  # fmt: skip
def test_what_a_colleague_calls_a_report_finds_its_type(pack: GenrePack, said: str, meant: str) -> None:
    assert pack.report_type(said).name == meant


def test_no_name_leads_to_two_things(pack: GenrePack) -> None:
    for names in (
        [name for topic in pack.topics for name in (topic.name, *topic.synonyms)],
        [name for kind in pack.report_types for name in (kind.name, *kind.synonyms)],
        [heading for guide in pack.roles for heading in guide.headings],
    ):
        assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_role_tells_purpose_advice_and_mistakes(pack: GenrePack) -> None:
    for guide in pack.roles:
        assert all((guide.purpose, guide.headings, guide.cues)), guide.role
        assert 3 <= len(guide.advice) <= 6
        assert 3 <= len(guide.mistakes) <= 6


@pytest.mark.parametrize(("heading", "role"), _pairs(
    "履职工作特色和亮点 done", "意识形态工作开展基本情况 done", "主要工作落实情况 done", "履职情况 done",
    "存在的主要问题及原因分析 problems", "存在问题及原因 problems", "主要问题 problems", "问题产生的原因 causes",
    "下一步工作思路和主要措施 plans", "下一步工作计划 plans",
))  # fmt: skip
def test_headings_of_real_reports_are_known(pack: GenrePack, heading: str, role: str) -> None:
    assert [guide.role for guide in pack.roles if heading in guide.headings] == [role]


def test_every_topic_has_vocabulary_moves_slots_and_answers(pack: GenrePack) -> None:
    for topic in pack.topics:
        assert 15 <= len(topic.words) <= 80, topic.name
        assert len(topic.synonyms) >= 5, topic.name
        assert len(topic.moves) == 5, topic.name
        assert 3 <= len(topic.slots) <= 6, topic.name
        assert len(topic.answers) >= 5, topic.name
        assert {"done", "plans"} <= {slot.role for slot in topic.slots}, topic.name


def test_words_are_weighted_and_belong_to_one_topic(pack: GenrePack) -> None:
    words = [word for topic in pack.topics for word in topic.words]
    assert all(re.fullmatch(r"[^\^\s]{2,14}(\^(1\.5|2|3))?", word) for word in words)
    assert [word for word, count in Counter(word.partition("^")[0] for word in words).items() if count > 1] == []
    # What stands in every report tells no topic from another.
    assert not {"意识形态", "意识形态工作", "工作", "责任制", "党员", "干部", "加强"} & {
        word.partition("^")[0] for word in words
    }


# Notes as a colleague jots them down.
NOTES = _pairs(
    "班子会研究4次 组织领导", "成立领导小组，书记任组长 组织领导", "学习9次 理论学习", "看警示教育片3场 理论学习",
    "发稿56篇，省级12篇 宣传引导", "征订党报党刊 宣传引导", "公众号推文120条 阵地管理", "LED屏每周检查 阵地管理",
    "宣传栏换了6期 阵地管理", "讲座报告会审批6场 阵地管理", "网评员8人 网络舆情", "处置网上不实信息3条 网络舆情",
    "清明节文明祭扫志愿服务 精神文明", "国旗下讲话18次 精神文明", "送春联下乡 文化建设", "新建文化长廊1处 文化建设",
    "师德师风专题培训 队伍建设", "培训2次 队伍建设", "干部职工思想动态摸排2轮 风险防范", "反宗教渗透排查 风险防范",
    "保密自查2次，电脑40台 保密工作", "主要领导约谈3人 督查考核", "巡察反馈问题整改完成 督查考核",
    "回复12345工单35件 信访化解", "调解纠纷42起 信访化解", "评选最美护士5名 典型选树", "党员示范岗 典型选树",
    "办实事12件 业务融合", "和业务工作同部署 业务融合",
)  # fmt: skip


def _weight(topic: Topic, text: str) -> float:
    words = dict.fromkeys((topic.name, *topic.synonyms), 1.0)
    words |= {bare: float(weight or 1) for bare, _, weight in (word.partition("^") for word in topic.words)}
    return sum(weight for word, weight in words.items() if word in text)


@pytest.mark.parametrize(("note", "topic"), NOTES)
def test_the_vocabulary_knows_a_short_note(pack: GenrePack, note: str, topic: str) -> None:
    weights = {held.name: _weight(held, note) for held in pack.topics}
    assert max(weights, key=lambda name: weights[name]) == topic, weights
    assert weights[topic] >= 1.5


def _slots(pack: GenrePack) -> list[tuple[str, Slot]]:
    return [(topic.name, slot) for topic in pack.topics for slot in topic.slots]


def test_every_slot_has_examples_and_asks_a_question(pack: GenrePack) -> None:
    assert {(name, slot.name) for name, slot in _slots(pack)} == {(t, s) for t, held in EXAMPLES.items() for s in held}
    for name, slot in _slots(pack):
        assert slot.ask.endswith("？"), (name, slot.name)
        assert not re.search(r"\d", slot.ask), (name, slot.name)


def test_every_slot_finds_its_fact_masked_or_not_and_nothing_else(pack: GenrePack) -> None:
    wrong: list[Any] = []
    for name, slot in _slots(pack):
        examples = EXAMPLES[name][slot.name]
        wrong += [(name, slot.name, text) for text in examples["states"] if not re.search(slot.pattern, text)]
        wrong += [(name, slot.name, "not", text) for text in examples["silent"] if re.search(slot.pattern, text)]
    assert wrong == []


@pytest.mark.timeout(60)
def test_slot_patterns_do_not_hang_on_hostile_text(pack: GenrePack) -> None:
    texts = ["学习" * 3000, "*" * 6000, "一二三四" * 1500, "专题研究意识形态" * 800, "报送信息发布稿件刊发" * 600]
    for _, slot in _slots(pack):
        for text in texts:
            re.search(slot.pattern, text)  # a pattern that blows up would not come back
