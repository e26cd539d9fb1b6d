"""A note is of the kind whose examples it is most like, in whatever words it is noted."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.genre import GenrePack
from assistant.structure.likeness import Examples, Likeness
from assistant.structure.notes import read_notes
from assistant.structure.notes.kindred import kindred
from assistant.writers.draft.judgement import Shortfalls
from assistant.writers.draft.kinds import Kinds

# Notes in words that stand in no example and that no pattern was written for.
DEEDS = {
    "所里每月碰一回头，把网上冒出来的苗头捋一遍": "风险防范",
    "食堂涨价的帖子刚起来，后勤处当晚贴出成本明细": "网络舆情",
    "老所长给新入职的讲了两回所史": "理论学习",
    "把6块广告牌收归宣传科统一管": "阵地管理",
    "三季度把各科室责任单子重新过了一遍": "组织领导",
    "给门卫、保洁也补了一堂保密常识": "保密工作",
    "推了4个身边的岗位能手上墙": "典型选树",
    "跟退下来的老同志挨家走了一圈，问了问想法": "风险防范",
    "腊月里写春联送了300多副": "文化建设",
    "纪检组上门点了3个没交报表的部门": "督查考核",
}
SHORTFALLS = {
    "写稿子的就小王一个，还要管后勤": "力量",
    "预案还是2022年那一版": "更新",
    "会上念完就散，没人提问": "",
    "有的群群主早调走了，没人接": "群|底数|管理",
}


def test_deeds_in_new_words_find_their_topics(pack: GenrePack) -> None:
    assert not [said for said in DEEDS for notes in pack.examples.deeds.values() if said in notes]
    kinds = Kinds(pack)
    found = {said: seen.kind.home if (seen := kinds.seen(said)) else "" for said in DEEDS}
    wrong = {said: home for said, home in found.items() if home != DEEDS[said]}
    assert len(wrong) <= len(DEEDS) // 5, wrong
    told = {said: home for said in DEEDS if (home := kinds.home(said))}
    assert told.items() <= DEEDS.items()


def test_shortfalls_in_new_words_are_judged_or_left_to_themselves(pack: GenrePack) -> None:
    import re

    judges = Shortfalls(pack)
    for said, lack in SHORTFALLS.items():
        heading = judges.heading("", said, ())
        assert not heading or (lack and re.search(lack, heading)), (said, heading)


def test_what_reads_like_a_shortfall_is_told_from_a_deed(pack: GenrePack) -> None:
    like = kindred(pack)
    assert like.is_shortfall("宣传口就一个人，还兼着好几摊") > 0 > like.is_shortfall("组织宣讲12场，听众900人次")


def test_every_example_stands_under_a_kind_there_is(pack: GenrePack) -> None:
    deeds = {deed.name for deed in pack.phrases.deeds}
    held = pack.examples
    assert set(held.deeds) == deeds
    assert set(held.plans) <= deeds
    assert set(held.judgements) == {judgement.name for judgement in pack.phrases.judgements}
    assert min(len(notes) for notes in chain(held.deeds.values(), held.judgements.values())) >= 20


def test_without_examples_nothing_is_alike() -> None:
    assert Likeness(Examples([]), []).of("中心组学习12次") == {}


@given(st.text(max_size=60))
def test_any_text_has_a_likeness_between_nothing_and_the_same(text: str) -> None:
    like = Likeness(Examples(["中心组学习12次", "清理工作群5个", "宣讲3场", "另一件"]), ["a", "b", "b", None])
    assert all(0 <= score <= 1.2001 for score in like.of(text).values())


@pytest.mark.parametrize("label", ["【{}】", "〔{}〕", "[{}]：", "{}："])
def test_labels_in_brackets_lead_the_line_and_are_no_words_of_it(pack: GenrePack, label: str) -> None:
    lines = ("学习", "中心组9次"), ("问题", "教育跟不上"), ("计划", "建舆情会商室")
    facts = read_notes("\n".join(label.format(head) + said for head, said in lines), pack).facts
    assert [fact.said for fact in facts] == ["中心组9次", "教育跟不上", "建舆情会商室"]
    assert [fact.role for fact in facts] == ["done", "problems", "plans"]
    assert facts[0].topic == "理论学习"


@pytest.mark.parametrize(
    "said",
    [
        "讲座实行“一会一报”，审批32场，其中1场因主讲人材料不全未批",
        "纳入年度考核，占10分，有2家分公司因报送不及时各扣1分",
    ],
)
def test_how_well_a_thing_was_kept_is_no_shortfall(pack: GenrePack, said: str) -> None:
    facts = read_notes(said, pack).facts
    assert [(fact.said, fact.role) for fact in facts] == [(said, None)]


def test_what_was_lacking_stays_with_the_confession_of_it(pack: GenrePack) -> None:
    said = "有两个村的宣传栏一年没换过内容，是我督促不够"
    assert [(fact.said, fact.role) for fact in read_notes(said, pack).facts] == [(said, "problems")]


@pytest.mark.parametrize(
    ("head", "role"), [("一、做了的", "done"), ("二、没做好的", "problems"), ("三、明年要干的", "plans")]
)
def test_headings_as_people_say_them(pack: GenrePack, head: str, role: str) -> None:
    fact = read_notes(f"{head}\n- 每季度碰头1次\n- 轮流领学", pack).facts[0]
    assert fact.role == role
