"""The knowledge all genres share: set formulations, dated events and wording rules."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack, WordingRule, load_common
from assistant.structure.parse import parse_report

EXAMPLES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "wording_examples.yaml").read_text("utf-8")
)
COMPONENTS = {
    "四个意识": "政治意识 大局意识 核心意识 看齐意识",
    "四个自信": "道路自信 理论自信 制度自信 文化自信",
    "政治三力": "政治判断力 政治领悟力 政治执行力",
    "举旗帜、聚民心、育新人、兴文化、展形象": "举旗帜 聚民心 育新人 兴文化 展形象",
    "社会主义核心价值观": "富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善",
}


@pytest.mark.parametrize("name", COMPONENTS)
def test_formulations_have_exact_parts_in_order(common: Common, name: str) -> None:
    phrase = next(phrase for phrase in common.set_phrases if phrase.name == name)
    assert phrase.components == tuple(COMPONENTS[name].split())


def test_the_usual_formulations_are_there(common: Common) -> None:
    names = {phrase.name for phrase in common.set_phrases}
    wanted = "四个意识 四个自信 两个维护 两个确立 三会一课 一岗双责 第一议题 四个纳入 习近平文化思想 七个着力 两个巩固"
    assert names >= set(wanted.split())


def test_every_fact_has_its_source_and_real_dates(common: Common) -> None:
    for item in (*common.set_phrases, *common.events, *common.wording):
        assert item.source, item.name
    days = [day for phrase in common.set_phrases for day in (phrase.since, phrase.until) if day]
    days += [day for event in common.events for day in (event.start, event.end) if day]
    assert all(date.fromisoformat(day) for day in days)
    assert all(not event.end or event.start <= event.end for event in common.events)


def test_every_day_of_the_calendar_is_one_and_stands_once(common: Common) -> None:
    assert all(date(2024, day.month, day.day) for day in common.calendar.days)
    assert all(founding.source and 1800 < founding.year < 2100 for founding in common.calendar.foundings)
    for items in (common.calendar.days, common.calendar.foundings):
        assert [
            name for name, count in Counter(name for item in items for name in item.names).items() if count > 1
        ] == []


def test_no_name_stands_twice(common: Common) -> None:
    for items in (common.set_phrases, common.events, common.wording):
        assert [name for name, count in Counter(item.name for item in items).items() if count > 1] == []


def test_verbs_of_the_core_formulations_are_kept_apart(common: Common) -> None:
    verbs = {phrase.name: phrase.verbs for phrase in common.set_phrases}
    assert verbs["两个维护"][0] == "做到"
    assert "做到" not in verbs["两个确立"]
    assert verbs["四个意识"][0] == "增强"
    assert verbs["四个自信"][0] == "坚定"


def test_a_wrong_form_never_stands_inside_a_right_one(common: Common) -> None:
    right = [text for phrase in common.set_phrases for text in (phrase.name, *phrase.components, phrase.note)]
    for wrong in (wrong for phrase in common.set_phrases for wrong in phrase.wrong):
        assert not any(wrong in text for text in right), wrong


def test_events_are_known_by_their_everyday_names(common: Common) -> None:
    names = {name: event for event in common.events for name in event.names}
    assert names["党的二十大"].start == "2022-10-16"
    assert names["十九届六中全会"].start == "2021-11-08"
    assert names["二十届四中全会"].end == "2025-10-23"
    assert len(names) == sum(len(event.names) for event in common.events)


def test_every_wording_rule_has_examples(common: Common) -> None:
    listed = {rule.name for rule in common.wording if not rule.name.startswith("错别字")}
    assert listed <= set(EXAMPLES)
    assert set(EXAMPLES) <= {rule.name for rule in common.wording}


def _applied(rule: WordingRule, text: str) -> str:
    return re.sub(rule.pattern, rule.replace or "", text, flags=re.MULTILINE)


def test_wording_rules_find_what_is_wrong_and_leave_what_is_right(common: Common) -> None:
    failed = []
    for rule in common.wording:
        examples = EXAMPLES.get(rule.name, {"wrong": [], "right": []})
        failed += [(rule.name, text) for text in examples["wrong"] if not re.search(rule.pattern, text, re.MULTILINE)]
        failed += [
            (rule.name, "not", text) for text in examples["right"] if re.search(rule.pattern, text, re.MULTILINE)
        ]
    assert failed == []


def test_what_replaces_is_itself_right(common: Common) -> None:
    for rule in common.wording:
        for text in EXAMPLES.get(rule.name, {"wrong": []})["wrong"]:
            if rule.replace is not None:
                mended = _applied(rule, text)
                assert mended != text
                assert not re.search(rule.pattern, mended, re.MULTILINE), (rule.name, mended)


def test_misspelt_words_are_found_and_mended(common: Common) -> None:
    plain = [rule for rule in common.wording if re.fullmatch(r"错别字“.+”", rule.name)]
    assert len(plain) >= 35
    for rule in plain:
        assert rule.level == "error"
        wrong, right = re.findall(r"“([^”]+)”", rule.message)
        assert wrong != right


def test_wording_rules_are_quiet_on_correct_government_prose(common: Common, real_data: Path) -> None:
    sure = [rule for rule in common.wording if rule.level == "error"]
    for path in real_data.glob("government-work-reports/20*.txt"):
        text = path.read_text("utf-8")
        assert [(path.name, rule.name) for rule in sure if re.search(rule.pattern, text, re.MULTILINE)] == []


@pytest.mark.timeout(60)
def test_wording_rules_do_not_hang_on_hostile_text(common: Common) -> None:
    texts = ["通过加强" * 2000, "签订防止的更好的" * 1000, "1-2-3-4-" * 1500, "一二三四五六、" * 1000, "原因是" * 2000]
    for rule in common.wording:
        for text in texts:
            re.findall(rule.pattern, text, re.MULTILINE)  # a pattern that blows up would not come back


def test_common_knowledge_may_be_absent(tmp_path: Path) -> None:
    assert load_common(tmp_path) == Common()


def test_replacements_are_others_than_what_they_replace(common: Common) -> None:
    assert len(common.replacements) >= 200
    said = [one for entry in common.replacements for one in entry.said]
    assert len(said) == len(set(said))
    for entry in common.replacements:
        words = [put.partition("（")[0] if put.endswith("）") else put for put in entry.put]
        assert len(words) == len(set(words)), entry.said
        assert not any(re.search(r"\d", put) for put in entry.put), entry.said  # states no fact
        assert entry.frame == "closing" or not set(words) & set(entry.said), entry.said


def test_replacements_go_with_the_things_they_are_given_for(common: Common) -> None:
    """A verb put for another takes the nouns its brackets name, as ``collocations.yaml`` has them."""
    verbs = {verb for _, kind in common.collocations.verbs for verb in kind}
    takes = {noun: held for nouns, held in common.collocations.nouns for noun in nouns.split()}
    wrong = []
    for entry in common.replacements:
        for put in entry.put:
            word, _, of = put.rstrip("）").partition("（")
            nouns = re.split("[、，]", of) if word in verbs else []
            wrong += [(word, noun) for noun in nouns if noun in takes and word not in takes[noun]]
    assert wrong == []


def test_replacements_are_written_as_a_review_would_have_them(common: Common, pack: GenrePack) -> None:
    for entry in common.replacements:
        for text in (*entry.put, entry.note):
            desk = Desk(parse_report(text.replace("……", "这"), pack), common, pack)
            found = [
                one
                for one in check_all(desk, ("wording", "spelling", "formulations", "colloquial"))
                if one.level != "hint"
            ]
            assert not found, (text, found[0].message)


def test_every_question_about_the_assistant_stands_once(common: Common) -> None:
    asked = [question for entry in common.about for question in entry.asked]
    assert len(asked) == len(set(asked))
    assert len({entry.name for entry in common.about}) == len(common.about) >= 35
