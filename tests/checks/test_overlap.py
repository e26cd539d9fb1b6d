"""Copies from one sample are found, light rewording too; common property is left alone."""

from __future__ import annotations

import random

import pytest

from assistant.checks.copies.overlap import OverlapIndex, Shelf, check_overlap, check_twins, measure
from assistant.checks.copies.reworded import SentenceIndex, check_reworded
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

OWN = (
    "一、主要做法\n（一）抓好学习。局里每周二下午关掉手机集中读书，读完当场提问，答不上来的下周补讲。{}\n"
    "二、存在的问题\n一是学习还不够深。\n三、下一步打算\n（一）把学习抓实。坚持每周一读。\n"
)
COPIED = "组织青年干部跟着老河长走了九公里堤岸，边走边讲三十年前那场大水里党员怎样连夜扛沙袋堵管涌"
REWORDED = "组织年轻干部跟着老河长走了九公里堤岸，边走边讲三十年前那场洪水里党员怎样连夜扛着沙袋堵住管涌"
BOILERPLATE = "坚持把意识形态工作摆在重要位置并与业务工作同谋划同部署同推进同考核"


def _desk(text: str, pack: GenrePack, common: Common) -> Desk:
    return Desk(parse_report(text, pack), common, pack)


@pytest.fixture(scope="module")
def shelves(pack: GenrePack) -> list[Shelf]:
    """The samples that ship, and three others: each with the boilerplate, one with what will be copied."""
    own = [Shelf(text.stem, text.title, text.text, text.kind == "policy") for text in pack.texts]
    others = [Shelf(f"other-{n}", f"他单位{n}", f"一、做法\n{BOILERPLATE}。") for n in range(3)]
    return [*own, *others, Shelf("source", "水利站报告", f"一、做法\n（一）讲传统。{COPIED}。效果很好。")]


def test_copied_sentence_is_a_run_to_the_character(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    text = OWN.format(COPIED + "。")
    desk = _desk(text, pack, common)
    runs = OverlapIndex(shelves).runs(desk)
    assert [(run.quote, run.document) for run in runs] == [(COPIED, "source")]
    assert text[runs[0].start : runs[0].end] == COPIED
    findings = check_overlap(desk, runs, {"source": "水利站报告"})
    assert [(f.check, f.level) for f in findings] == [("near-copy", "warning")]
    assert "水利站报告" in findings[0].message
    assert measure(text, runs).ratio == pytest.approx(len(COPIED) / sum(not c.isspace() for c in text), abs=0.001)


def test_punctuation_and_breaks_do_not_hide_a_copy(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    desk = _desk(OWN.format(COPIED.replace("，", "；\n") + "。"), pack, common)
    assert sum(len(run.quote) for run in OverlapIndex(shelves).runs(desk)) >= len(COPIED)


def test_light_rewording_is_found(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    desk = _desk(OWN.format(REWORDED + "。"), pack, common)
    found = check_reworded(desk, SentenceIndex(shelves), [])
    assert [(f.quote, f.level) for f in found] == [(REWORDED, "warning")]


@pytest.mark.parametrize(
    "words",
    [
        "走了九公里堤岸的青年干部由老河长带着，党员怎样连夜扛沙袋堵管涌，边走边讲三十年前那场大水里",
        f"今年以来，我局把传统教育放到现场去办，改变过去坐在会议室里念材料的做法，{REWORDED}，大家都说有收获",
    ],
    ids=["clauses-changed-about", "inside-a-longer-sentence"],
)
def test_rewording_of_a_part_or_in_another_order_is_found(
    words: str, shelves: list[Shelf], pack: GenrePack, common: Common
) -> None:
    desk = _desk(OWN.format(words + "。"), pack, common)
    found = check_reworded(desk, SentenceIndex(shelves), [])
    assert [f.quote for f in found] == [words]
    assert "水利站报告" in found[0].message


def test_set_formulations_in_common_are_no_rewording(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    said = "坚持以习近平新时代中国特色社会主义思想为指导，扎实开展学习贯彻习近平新时代中国特色社会主义思想主题教育"
    desk = _desk(OWN.format(f"2023年，站里{said}，人人动笔。"), pack, common)
    assert check_reworded(desk, SentenceIndex([*shelves, Shelf("x", "x", f"2023年，校里{said}，月月公布。")]), []) == []


@pytest.mark.parametrize(
    "said",
    [
        "调整充实意识形态工作领导小组，由党委书记任组长、行长任副组长，各支行行长为成员",
        "局党组及时调整充实意识形态工作领导小组，党组书记任组长，其余班子成员任副组长，各科室负责人为成员",
        "成立由我任组长的意识形态工作领导小组，班子成员任副组长，各办所负责人为成员",
    ],
)
def test_who_leads_the_group_is_no_rewording(said: str, shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    desk = _desk(OWN.format(said + "。"), pack, common)
    assert check_reworded(desk, SentenceIndex(shelves), []) == []
    copied = f"成立领导小组，由局长任组长，{REWORDED}"
    assert check_reworded(_desk(OWN.format(copied + "。"), pack, common), SentenceIndex(shelves), [])


def test_common_property_is_no_copy(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    policy = next(shelf.text for shelf in shelves if shelf.is_policy)
    sentence = max(policy.split("。"), key=len).strip()
    for words in (
        BOILERPLATE,
        sentence,
        "深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”",
    ):
        desk = _desk(OWN.format(words + "。"), pack, common)
        assert OverlapIndex(shelves).runs(desk) == [], words


def test_the_draft_itself_is_left_out(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    index, sentences = OverlapIndex(shelves), SentenceIndex(shelves)
    own = next(shelf for shelf in shelves if not shelf.is_policy)
    desk = _desk(own.text, pack, common)
    assert sum(len(run.quote) for run in index.runs(desk)) > 0.9 * len(own.text.replace("\n", ""))
    runs = index.runs(desk, [own.id])
    assert measure(own.text, runs).ratio < 0.05
    assert check_reworded(desk, sentences, runs, [own.id]) == []


def test_another_version_of_a_known_text_is_told_apart(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    own = next(shelf for shelf in shelves if not shelf.is_policy)
    text = own.text.replace("。", "。\n", 3).replace("学习", "研习", 2) + COPIED + "。"
    index, desk = OverlapIndex(shelves), _desk(text, pack, common)
    twins = index.twins(text)
    assert list(twins) == [own.id]
    told = check_twins(desk, twins, {own.id: "往年稿"})
    assert [(f.check, f.level) for f in told] == [("near-twin", "warning")]
    assert "往年稿" in told[0].message
    # What it takes from others is still found.
    assert any(COPIED in run.quote and run.document == "source" for run in index.runs(desk, twins))
    assert index.twins(OWN.format("")) == {}


def test_every_sentence_of_every_sample_is_recognised(shelves: list[Shelf], pack: GenrePack, common: Common) -> None:
    """Thirty sentences, one from each of many samples, word for word and with two words dropped."""
    rng = random.Random(3)
    index, sentences = OverlapIndex(shelves), SentenceIndex(shelves)
    found = tried = reworded = 0
    for shelf in [shelf for shelf in shelves if not shelf.is_policy][:20]:
        long = [s for s in shelf.text.replace("\n", "。").split("。") if 40 <= len(s) <= 90]
        if not long:
            continue
        sentence = rng.choice(long)
        tried += 1
        found += bool(index.runs(_desk(OWN.format(sentence + "。"), pack, common)))
        cut = len(sentence) // 2
        changed = sentence[: cut // 2] + "也" + sentence[cut // 2 + 2 : cut] + sentence[cut + 2 :]
        desk = _desk(OWN.format(changed + "。"), pack, common)
        reworded += bool(check_reworded(desk, sentences, [])) or bool(index.runs(desk))
    assert tried >= 15
    assert found == tried
    assert reworded >= 0.95 * tried


@pytest.mark.timeout(60)
def test_a_large_library_does_not_hang(pack: GenrePack, common: Common) -> None:
    rng = random.Random(5)
    words = [item.text[at : at + 6] for item in pack.texts for at in range(0, len(item.text) - 6, 6)]
    many = [Shelf(str(n), str(n), "，".join(rng.choices(words, k=430))) for n in range(300)]
    index, sentences = OverlapIndex(many), SentenceIndex(many)
    desk = _desk(OWN.format(COPIED * 60), pack, common)
    runs = index.runs(desk)
    assert check_reworded(desk, sentences, runs) == check_reworded(desk, sentences, runs)
