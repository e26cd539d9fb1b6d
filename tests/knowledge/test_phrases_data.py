"""The phrases of the ideology-responsibility pack: safe to put around anybody's facts, and good to read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.genre import Common, Frames, GenrePack, Phrases

SLOTS = {"unit", "period", "subject", "speaker", "word"}
WRITTEN_ABOUT = ("done", "problems", "plans")
# What would state that something happened, how often, when, or with what result.
EVENT = re.compile(
    r"[0-9０-９]|[一二两三四五六七八九十]次|年|月|召开|举办|开展|组织(?!的?领导)|成立|建立|制定|修订|出台|印发|签订|发放|报送|参加"
    r"|取得|获得|荣获|完成了|达到|显著|大幅|明显|有效|圆满|切实提高|同比|增长|全覆盖|确保|未发生|二十大|全会"
)
PARTY = re.compile(r"党组织|上级党组织")
PERSON = re.compile(r"我(?:局|委|办|校|院|单位|公司|支部|们)?|本人|本单位")


@pytest.fixture(scope="module")
def phrases(pack: GenrePack) -> Phrases:
    return pack.phrases


def _frames(phrases: Phrases) -> Iterator[tuple[str, str, Frames]]:
    for role, held in phrases.sentences.items():
        for topic, frames in held.items():
            yield role, topic, frames


def _every_text(phrases: Phrases) -> Iterator[tuple[str, str]]:
    for table in (phrases.titles, phrases.openings, phrases.transitions, phrases.closings):
        for kind, texts in table.items():
            yield from ((kind, text) for text in texts)
    for pool in (phrases.leads, phrases.points):
        for role, held in pool.items():
            for topic, texts in held.items():
                yield from ((f"{role} {topic}", text) for text in texts)
    for role, topic, frames in _frames(phrases):
        for text in (*frames.stance, *frames.aim, *frames.link, *(duty.text for duty in frames.duty)):
            yield f"{role} {topic}", text
    for table in (phrases.preludes, phrases.tails):
        for role, texts in table.items():
            yield from ((f"{role} prelude or tail", text) for text in texts)
    for judgement in phrases.judgements:
        heads = [head for pool in judgement.heads.values() for head in pool]
        texts = (*heads, *judgement.need, *judgement.answer, *judgement.remedy)
        yield from ((judgement.about, text) for text in texts)
    for deed in phrases.deeds:
        duty = [deed.duty.text] if deed.duty else []
        yield from ((deed.about, text) for text in (*deed.head, *deed.lead, *deed.stance, *deed.aim, *duty))


def test_every_report_type_can_be_titled_opened_introduced_and_closed(phrases: Phrases, pack: GenrePack) -> None:
    for kind in (*(kind.name for kind in pack.report_types), "default"):
        assert len(phrases.titles[kind]) >= 2
        assert len(phrases.openings[kind]) >= 2
        assert len(phrases.transitions[kind]) >= 2
        assert len(phrases.closings[kind]) >= 2
        assert all("{period}" in text and "{speaker}" in text for text in phrases.openings[kind])
        assert all(re.fullmatch(r".*现将.+(?:述职|报告)如下：", text) for text in phrases.transitions[kind])
        assert all(text.endswith("。") for text in (*phrases.openings[kind], *phrases.closings[kind]))


def test_only_known_slots_are_used(phrases: Phrases) -> None:
    for _, text in _every_text(phrases):
        assert set(re.findall(r"\{([^}]*)\}", text)) <= SLOTS, text
        assert text.count("{") == text.count("}")


def test_every_role_and_topic_has_item_headings_and_point_leads(phrases: Phrases, pack: GenrePack) -> None:
    topics = {topic.name for topic in pack.topics} | {"default"}
    for role in WRITTEN_ABOUT:
        assert set(phrases.leads[role]) == topics
        assert set(phrases.points[role]) == topics
        assert all(7 <= len(leads) <= 12 for leads in phrases.leads[role].values())
        assert all(5 <= len(points) <= 12 for points in phrases.points[role].values())
        assert phrases.headings[role]


def test_item_headings_of_two_clauses_are_balanced(phrases: Phrases) -> None:
    for role in ("done", "plans"):
        for lead in (lead for leads in phrases.leads[role].values() for lead in leads):
            clauses = lead.split("，")
            assert len(clauses) == 2, lead
            assert abs(len(clauses[0]) - len(clauses[1])) <= 2, lead
            assert not lead.endswith(("。", "，")), lead


def test_problems_are_judged_not_commanded(phrases: Phrases) -> None:
    for lead in (lead for leads in phrases.leads["problems"].values() for lead in leads):
        assert re.search(r"还?不够|有待|薄弱|还需|差距|还不", lead), lead
        assert "，" not in lead, lead


def test_point_leads_are_short(phrases: Phrases) -> None:
    for held in phrases.points.values():
        assert all(4 <= len(point) <= 8 for points in held.values() for point in points)


def test_every_role_and_topic_has_stance_aim_and_link(phrases: Phrases, pack: GenrePack) -> None:
    topics = {topic.name for topic in pack.topics} | {"default"}
    for role in WRITTEN_ABOUT:
        assert set(phrases.sentences[role]) == topics
    for role, topic, frames in _frames(phrases):
        for texts in (frames.stance, frames.aim, frames.link):
            assert 3 <= len(texts) <= 20, (role, topic)
        assert all(text.endswith("。") for text in (*frames.stance, *frames.aim))
        assert all(text.endswith("，") for text in frames.link)


def test_every_topic_has_a_link_to_its_facts_and_to_its_shortfalls(phrases: Phrases, pack: GenrePack) -> None:
    for topic in pack.topics:
        assert any(link.startswith("围绕") for link in phrases.sentences["done"][topic.name].link), topic.name
        shortfall = [link for link in phrases.sentences["plans"][topic.name].link if link.startswith("针对")]
        assert all(link.endswith("中的不足，") for link in shortfall), topic.name
        assert shortfall, topic.name


def test_stance_aim_and_link_state_no_event_number_year_or_result(phrases: Phrases) -> None:
    for role, topic, frames in _frames(phrases):
        for text in (*frames.stance, *frames.aim, *frames.link):
            assert not EVENT.search(PARTY.sub("", text)), (role, topic, text)


def test_what_stands_beside_a_kind_of_deed_says_what_it_is_for_and_nothing_else(phrases: Phrases) -> None:
    assert len(phrases.deeds) > 40
    for deed in phrases.deeds:
        assert deed.plain or len(deed.aim) >= 3, deed.about
        assert not (deed.plain and (deed.lead or deed.aim or deed.home)), deed.about
        assert all(re.match(r"力求|努力|着力|意在|为的是", aim) and not aim.endswith("。") for aim in deed.aim)
        assert all(len(lead) == 6 for lead in deed.lead), deed.about
        assert all(re.fullmatch(r"[^，。]{6}，[^，。]{6}", head) for head in deed.head), deed.about
        assert not [stance for stance in deed.stance if EVENT.search(re.sub("组织生活", "", stance))], deed.about
        assert not [aim for aim in deed.aim if EVENT.search(re.sub("组织生活|找得到组织", "", aim))], deed.about


def test_preludes_and_tails_state_no_event_number_or_result(phrases: Phrases) -> None:
    for table in (phrases.preludes, phrases.tails):
        for role, texts in table.items():
            assert len(texts) >= 3, role
            assert not [text for text in texts if EVENT.search(text)], role


def test_every_kind_of_shortfall_is_judged_and_most_say_what_would_answer_it(phrases: Phrases) -> None:
    for kind in phrases.judgements:
        heads = [head for pool in kind.heads.values() for head in pool]
        assert all(re.search(r"还|有待", head) and "，" not in head for head in heads), kind.about
        assert not [head for head in heads if head.endswith(("方面还需加强", "方面还有不足"))], kind.about
        assert all(re.match(r"需要", need) and not need.endswith("。") for need in kind.need), kind.about
        assert bool(kind.answer) == bool(kind.remedy) == bool(kind.need), kind.about
        assert all(len(answer.split("，")) == 2 for answer in kind.answer), kind.about
        assert not [text for text in kind.remedy if re.search(r"[0-9]|[一二两三四五六七八九十][次场期]", text)]
    assert all(
        any(topic in kind.topics for kind in phrases.judgements)
        for topic in phrases.leads["problems"]
        if topic != "default"
    )


def test_openings_state_no_event_number_or_result(phrases: Phrases) -> None:
    for texts in phrases.openings.values():
        for text in texts:
            assert not EVENT.search(PARTY.sub("", text)), text


def test_frames_read_well_after_any_speaker(phrases: Phrases) -> None:
    for role, topic, frames in _frames(phrases):
        for text in (*frames.stance, *frames.aim, *frames.link, *(duty.text for duty in frames.duty)):
            assert not PERSON.search(text.replace("自我", "")), (role, topic, text)
            assert "{speaker}" not in text or text.startswith("{speaker}"), text


def test_shortfalls_are_measured_by_a_yardstick_not_named(phrases: Phrases) -> None:
    for frames in phrases.sentences["problems"].values():
        assert all(re.match(r"对照|与", text) for text in frames.stance)
        assert all(re.match(r"需要|还需要|有待", text) for text in frames.aim)


def test_a_duty_names_its_policy_and_quotes_no_number(phrases: Phrases, pack: GenrePack) -> None:
    held = [(role, topic, duty) for role, topic, frames in _frames(phrases) for duty in frames.duty]
    assert {duty.policy for _, _, duty in held} <= {text.stem for text in pack.texts if text.kind == "policy"}
    for role, topic, duty in held:
        assert duty.text.endswith("。"), (role, topic)
        assert not re.search(r"[0-9]|第[一二三四五六七八九十]+条|不得少于", duty.text), duty.text
    for duty in (deed.duty for deed in phrases.deeds if deed.duty):
        assert duty.policy in {text.stem for text in pack.texts if text.kind == "policy"}
        assert re.fullmatch(r"按照[^。，0-9]+的(?:要求|原则|规定)，", duty.text), duty.text


def test_no_wording_is_given_twice(phrases: Phrases) -> None:
    leads = [lead for held in phrases.leads.values() for texts in held.values() for lead in texts]
    sentences = [text for _, _, frames in _frames(phrases) for text in (*frames.stance, *frames.aim)]
    sentences += [text for deed in phrases.deeds for text in (*deed.stance, *(f"{aim}。" for aim in deed.aim))]
    duties = [duty.text for _, _, frames in _frames(phrases) for duty in frames.duty]
    for texts in (leads, sentences, duties):
        assert [text for text, count in Counter(texts).items() if count > 1] == []


SHARED = (
    "学习贯彻",
    "坚持以",
    "为指导",
    "以党的政治建设为统领",
    "新时代“枫桥经验”",
    "正确政治方向、舆论导向、价值取向",
)


def test_nothing_is_copied_from_real_reports(phrases: Phrases, common: Common, real_data: Path) -> None:
    known = [phrase.name for phrase in common.set_phrases] + list(SHARED)
    files = [*real_data.glob("seeds/*.txt"), *real_data.glob("government-work-reports/*.txt")]
    real = "\n".join(path.read_text("utf-8") for path in files)
    copied = []
    for where, text in _every_text(phrases):
        bare = text
        for name in known:
            bare = bare.replace(name, "\0")
        runs = (run[i : i + 13] for run in bare.split("\0") for i in range(len(run) - 12))
        copied += [(where, run) for run in runs if run in real]
    assert copied == []


def test_what_names_the_things_of_a_part_names_topics_and_leads_alike(phrases: Phrases, pack: GenrePack) -> None:
    topics = {topic.name for topic in pack.topics}
    for topic, naming in phrases.naming.items():
        assert topic in topics
        assert all("{things}" in frame and frame.endswith("。") for frame in naming.frames), topic
        assert all(len(thing.lead) == 6 for thing in naming.things.values()), topic
    for role, texts in phrases.named_preludes.items():
        assert all("{things}" in text and not EVENT.search(text.replace("{things}", "")) for text in texts), role


def test_a_detail_is_asked_of_a_place_in_a_sentence(phrases: Phrases) -> None:
    for detail in phrases.details:
        assert all(frame.count("{}") == 1 and not frame.endswith("。") for frame in (detail.frame, *detail.others))
        assert detail.ask.endswith("？"), detail.name


def test_causes_are_judged_in_few_words(phrases: Phrases) -> None:
    assert len({cause.side for cause in phrases.causes}) == len(phrases.causes)
    assert all(len(cause.head) <= 10 for cause in phrases.causes)


def test_openings_claim_no_agenda_no_plan_and_no_division_of_work(pack: GenrePack) -> None:
    claims = re.compile("做到|安排进|细化|明确分工|明确任务|摆上|纳入|建立")
    aims = re.compile(r"^(?:\{speaker\})?(?:努力|力求|着力|坚持|自觉)")
    for pool in pack.phrases.openings.values():
        for clause in (part for frame in pool for part in re.split("[，。]", frame)):
            assert not claims.search(clause) or aims.match(clause), clause
