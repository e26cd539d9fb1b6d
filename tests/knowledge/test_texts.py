"""The samples and policy summaries that ship: complete, original, right for their year, answering plain questions."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from assistant.genre import BundledText, Common, GenrePack
from assistant.report import Report
from assistant.structure.parse import parse_report

RUN = 13  # a shared stretch this long is copying, set formulations excepted
SET_WORDS = (  # titles, transitions and headings every report of the genre shares
    "落实意识形态工作责任制情况",
    "意识形态工作责任制落实情况",
    "意识形态工作责任制",
    "意识形态工作情况报告",
    "存在的主要问题",
    "存在的问题",
    "工作开展情况",
    "下半年工作打算",
    "下一步工作打算",
    "以习近平新时代中国特色社会主义思想为指导",
    "新中国成立75周年",
    "党史学习教育常态化长效化",
    "学习宣传贯彻",
    "高举中国特色社会主义伟大旗帜",
    "中国共产党成立105周年",
)
AHEAD = re.compile("迎接|准备|召开前|召开这一")  # how a report speaks of what is still to come


@pytest.fixture(scope="module")
def samples(pack: GenrePack) -> list[BundledText]:
    return [text for text in pack.texts if text.kind == "sample"]


@pytest.fixture(scope="module")
def policies(pack: GenrePack) -> dict[str, BundledText]:
    return {text.stem: text for text in pack.texts if text.kind == "policy"}


@pytest.fixture(scope="module")
def bare(pack: GenrePack, common: Common) -> dict[str, str]:
    """Every text without spaces and with each set formulation cut out, by stem."""
    return {text.stem: _without(text.text, _formulations(common)) for text in pack.texts}


def test_the_library_is_broad(samples: list[BundledText], policies: dict[str, BundledText]) -> None:
    assert len(samples) >= 34
    assert len(policies) >= 16
    assert {sample.year for sample in samples} >= {"2022", "2023", "2024", "2025", "2026"}


def test_every_sample_says_what_it_is(samples: list[BundledText], pack: GenrePack) -> None:
    for sample in samples:
        assert all((sample.title, sample.period, sample.source)), sample.stem
        assert pack.report_type(sample.type).name == sample.type, sample.stem
        assert sample.period.startswith(sample.year), sample.stem


def test_each_report_type_has_several_good_samples(samples: list[BundledText], pack: GenrePack) -> None:
    for kind in pack.report_types:
        good = [sample.stem for sample in samples if sample.type == kind.name and not sample.weak]
        assert len(good) >= 6, kind.name


def test_samples_have_the_length_of_real_reports(samples: list[BundledText]) -> None:
    lengths = {sample.stem: len(re.sub(r"\s", "", sample.text)) for sample in samples}
    assert {stem: n for stem, n in lengths.items() if not 2000 <= n <= 3500} == {}


def test_good_samples_go_from_done_to_problems_to_plans(samples: list[BundledText], pack: GenrePack) -> None:
    for sample in samples:
        roles = [section.role for section in parse_report(sample.text, pack).sections]
        main = [role for role in roles if role in ("done", "problems", "plans")]
        assert main == ["done", "problems", "plans"], sample.stem


def test_the_middle_sample_is_made_like_a_real_report(samples: list[BundledText], pack: GenrePack) -> None:
    reports = [parse_report(sample.text, pack) for sample in samples if not sample.weak]
    done = [
        item for report in reports for section in report.sections if section.role == "done" for item in section.items
    ]
    chars = {
        role: [_size(report, role) / _size(report) for report in reports] for role in ("done", "problems", "plans")
    }
    per_report = [sum(item in done for s in report.sections for item in s.items) for report in reports]
    # The ranges of five real reports, counted by hand.
    assert 2447 <= median(map(_size, reports)) <= 3216
    assert 0.56 <= median(chars["done"]) <= 0.79
    assert 0.04 <= median(chars["problems"]) <= 0.19
    assert 0.10 <= median(chars["plans"]) <= 0.29
    assert 2 <= median(per_report) <= 5
    assert 250 <= median(item.end - item.start for item in done) <= 750
    points = [point.end - point.start for item in done for point in item.points]
    assert 75 <= median(points) <= 380
    assert sum(bool(item.points) for item in done) >= len(done) / 2


def test_samples_are_not_of_one_mould(bare: dict[str, str], samples: list[BundledText]) -> None:
    held = Counter(
        run for sample in samples for run in {bare[sample.stem][i : i + 10] for i in range(len(bare[sample.stem]) - 9)}
    )
    assert sum(count > 1 for count in held.values()) / len(held) <= 0.005
    for sample in samples:
        openings = [sentence[:4] for sentence in re.split("[。\n]", sample.text) if len(sentence) > 12]
        assert sample.weak or max(Counter(openings).values()) <= 4, sample.stem


def test_samples_show_the_habits_writers_differ_in(samples: list[BundledText], pack: GenrePack) -> None:
    reports = [parse_report(sample.text, pack) for sample in samples if not sample.weak]
    items = [item for report in reports for section in report.sections for item in section.items]
    assert {item.run_in for item in items} == {True, False}
    assert {bool(item.points) for item in items} == {True, False}
    titled = sum(report.title is not None for report in reports)
    assert len(reports) / 3 <= titled <= len(reports) * 2 / 3


def test_texts_keep_clear_of_real_reports(bare: dict[str, str], real_data: Path, common: Common) -> None:
    words = _formulations(common)
    for path in sorted((*real_data.glob("seeds/*.txt"), *real_data.glob("government-work-reports/*.txt"))):
        theirs = _stretches(_without(path.read_text("utf-8"), words))
        shared = {stem: run for stem, text in bare.items() if (run := _stretches(text) & theirs)}
        assert shared == {}, path.name


def test_no_two_samples_share_a_sentence(bare: dict[str, str], samples: list[BundledText]) -> None:
    stretches = {sample.stem: _stretches(bare[sample.stem]) for sample in samples}
    shared = {(a, b): run for a, b in combinations(stretches, 2) if (run := stretches[a] & stretches[b])}
    assert shared == {}


def test_samples_speak_only_of_what_had_happened(samples: list[BundledText], common: Common) -> None:
    for sample in samples:
        end = _last_day(sample)
        for event in common.events:
            # A five-year plan is spoken of before its years.
            if event.five_years or date.fromisoformat(event.start) <= end:
                continue
            for sentence in re.split("[。\n]", sample.text):
                if any(name in sentence for name in event.names):
                    assert AHEAD.search(sentence), f"{sample.stem}：{event.name}：{sentence}"


def test_samples_use_only_formulations_of_their_time(samples: list[BundledText], common: Common) -> None:
    for sample in samples:
        end = _last_day(sample)
        for phrase in common.set_phrases:
            assert not any(wrong in sample.text for wrong in phrase.wrong), (sample.stem, phrase.name)
            if phrase.since and date.fromisoformat(phrase.since) > end:
                assert phrase.name not in sample.text, (sample.stem, phrase.name)


def test_good_samples_pass_the_wording_rules(samples: list[BundledText], common: Common) -> None:
    found = {
        (sample.stem, rule.name): match.group()
        for sample in samples
        for rule in common.wording
        if not sample.weak and (match := re.search(rule.pattern, sample.text))
    }
    assert found == {}


def test_texts_are_clean(pack: GenrePack) -> None:
    slips = re.compile(r"[。，、；：]{2,}|[，。、；：！？] |[一-鿿][,;:?!]|”、“|》、《")
    for text in pack.texts:
        if not text.weak:
            assert not slips.search(text.text), (text.stem, slips.search(text.text))
        for opening, closing in ("“”", "（）", "《》", "〈〉"):
            assert text.text.count(opening) == text.text.count(closing), (text.stem, opening)


def test_the_weak_sample_shows_what_to_avoid(samples: list[BundledText]) -> None:
    weak = [sample for sample in samples if sample.weak]
    assert len(weak) == 1
    assert "妥否，请批示" in weak[0].text
    assert not any("请批示" in sample.text for sample in samples if not sample.weak)


def test_every_policy_says_how_sure_it_is(policies: dict[str, BundledText]) -> None:
    for policy in policies.values():
        assert all((policy.title, policy.source, policy.year, policy.status)), policy.stem
        assert policy.certainty in ("官方发布", "转载互证", "惯例"), policy.stem
        assert 400 <= len(policy.text) <= 1800, policy.stem
        assert re.search("^一、", policy.text), policy.stem


@pytest.mark.parametrize("stem", ["responsibility-system", "online-ideology"])
def test_unpublished_rules_are_told_in_our_words(policies: dict[str, BundledText], stem: str) -> None:
    policy = policies[stem]
    assert "未公布" in policy.status
    assert "以上级和本地现行细则为准" in policy.text
    assert not re.search("第[一二三四五六七八九十]+条", policy.text)


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        pytest.param("responsibility-system", "每年至少专题研究两次意识形态工作", id="how-often-studied"),
        pytest.param("responsibility-system", "每半年向上级党委专题汇报一次", id="how-often-reported"),
        pytest.param("official-document-regulation", "报告里不能写请示事项", id="requests-in-a-report"),
        pytest.param("duty-report-conventions", "述职报告的字数没有统一的法定规定", id="length-of-duty-report"),
        pytest.param("length-and-style", "意识形态工作责任制报告没有全国统一的字数规定", id="length-of-report"),
        pytest.param("branch-work-regulation", "支部党员大会一般每季度召开1次", id="branch-meetings"),
        pytest.param("document-format-gbt9704", "标题一般用2号小标宋体字", id="title-font"),
        pytest.param("secrecy-law", "自2024年5月1日起施行", id="secrecy-law-date"),
    ],
)
def test_a_plain_question_has_one_plain_sentence(policies: dict[str, BundledText], stem: str, said: str) -> None:
    assert said in policies[stem].text


def _formulations(common: Common) -> list[str]:
    words = set(SET_WORDS)
    for phrase in common.set_phrases:
        words |= {phrase.name, *phrase.components}
    for event in common.events:
        words |= {event.name, *event.names}
    return sorted(words, key=len, reverse=True)


def _without(text: str, words: list[str]) -> str:
    text = re.sub(
        r"现将[^。：\n]{0,40}如下[：。]\n?(?:一、.+)?", "\0", text
    )  # the transition and the heading it leads to
    text = re.sub(r"《[^《》]+》", "\0", re.sub(r"\s", "", text))
    for word in words:
        text = text.replace(word, "\0")
    return text


def _stretches(text: str) -> set[str]:
    starts = range(len(text) - RUN + 1)
    return {text[i : i + RUN] for i in starts if "\0" not in text[i : i + RUN]}


def _size(report: Report, role: str = "") -> int:
    texts = [section.of(report.text) for section in report.sections if section.role == role] if role else [report.text]
    return sum(len(re.sub(r"\s", "", text)) for text in texts)


def _last_day(sample: BundledText) -> date:
    return date(int(sample.year), 6, 30) if "上半年" in sample.period else date(int(sample.year), 12, 31)
