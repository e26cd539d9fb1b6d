"""A draft talked over keeps the user's facts: whose thing is counted, how many points there are, what moves whole."""

from __future__ import annotations

import pytest

from assistant.build import Assistant
from assistant.chat.again import told_besides
from assistant.chat.brought import facts_instead
from assistant.chat.conversation import Conversation
from assistant.genre import GenrePack
from assistant.results import Draft, Review, Word
from assistant.structure.empty_phrases import empty_phrases, with_gaps
from assistant.structure.notes import read_notes
from assistant.tasks.draft.of_thing import of_thing
from assistant.tasks.revise.also import goes_on_with
from assistant.tasks.revise.reading import read_edits

PLANS = "写下一步打算：3个外包人员管的号2月底前收归自管，王立成负责；培训率到90%，每季度培训2次"
LACKS = "写存在问题，三条：一是甲科、乙科各缺课2次，重业务轻思想；二是流动班组补学率72%；三是网评员只有6人"
EMPTY = "一年来，我局高度重视这项工作，召开了多次会议，开展了丰富多彩的活动，取得了显著成效，干部思想高度统一。"


def text_after(assistant: Assistant, *messages: str) -> str:
    talk = Conversation(assistant)
    for message in messages:
        *_, last = talk.reply(message)
    assert isinstance(last, Draft), last
    return last.text


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("5个志愿者管的群1月底前收回", "5个志愿者管的群1月底前收回"),
        ("新增12个网评员管理的账号", "新增12个网评员管理的账号"),
        ("招募20个志愿者", "招募20名志愿者"),
        ("5个志愿者管理3个群", "5名志愿者管理3个群"),
    ],
)
def test_what_somebody_runs_is_counted_and_not_who_runs_it(pack: GenrePack, note: str, written: str) -> None:
    assert read_notes(note, pack).facts[0].written == written


def test_a_note_is_on_the_thing_and_not_on_who_runs_it() -> None:
    assert of_thing("5个志愿者管的群1月底前收回") == "5个群1月底前收回"
    assert of_thing("7个群由物业管") == "7个群"
    assert of_thing("招募20名志愿者") == "招募20名志愿者"


def test_a_unit_named_at_the_end_is_no_deed(pack: GenrePack) -> None:
    notes = read_notes("学习12次；发稿30篇；单位江城市图书馆", pack)
    assert notes.parameters["unit"] == "江城市图书馆"
    assert "unit" not in read_notes("培训6次；单位公众号2个", pack).parameters


def test_what_is_taken_down_is_not_handed_out(assistant: Assistant) -> None:
    assert "发放" not in text_after(assistant, "写主要做法：下架过期折页1300份；开展培训12次")


def test_a_fact_moves_whole_with_who_answers_for_it(assistant: Assistant) -> None:
    text = text_after(assistant, PLANS, "把外包人员管的号那条放最前面")
    assert "3个外包人员管的号2月底前收归自管，王立成负责。" in text
    assert text.index("外包人员") < text.index("培训率")
    assert "赵敏负责" in text_after(assistant, PLANS, "把外包人员管的号那条放最前面", "第一条的王立成换成赵敏")


def test_a_numbered_list_keeps_its_count_and_its_standing(assistant: Assistant) -> None:
    text = text_after(assistant, LACKS)
    assert "（三）" in text
    assert "（四）" not in text
    assert "补学率72%" in text


def test_a_cause_goes_to_its_point(assistant: Assistant) -> None:
    text = text_after(assistant, LACKS, "改第三点，把原因写上：没有专人，都是兼职")
    assert "网评员仅6人，原因是没有专人，都是兼职" in text
    assert "甲科、乙科各缺课2次" in text


def test_facts_given_with_a_wish_for_another_part_are_written(assistant: Assistant) -> None:
    text = text_after(assistant, LACKS, "后面接着写下一步打算，网评员明年到12人，补学率到95%，责任人苗玉")
    assert all(one in text for one in ("12人", "95%", "苗玉"))
    assert told_besides("再写一段存在的问题") == ""
    assert told_besides("接着写打算，800字") == ""


def test_what_also_goes_on_is_added_where_its_like_stands() -> None:
    items = ["献血屋4个", "现有电子屏9块，统一接入后台", "发稿146篇"]
    assert goes_on_with("12月前把城南的屏也接进来", items) == 1
    assert goes_on_with("培训志愿者2期", items) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("第二点补上原因：没有专人", "cause"),
        ("问题第三条把原因也写进去：没有预算", "cause"),
        ("第二点补上原因", "gap"),
        ("没改完的那个也写上，是城南的屏，明年3月底前弄好", "add"),
        ("党课那条也写上", "use"),
        ("改第二点，苗玉兰换成阎晓", "correct"),
        ("改第二点", "reword"),
    ],
)
def test_how_a_point_is_to_be_changed_is_read(pack: GenrePack, said: str, kind: str) -> None:
    assert [edit.kind for edit in read_edits(said, [], pack)] == [kind]


def test_empty_phrases_are_named_and_told_with_gaps() -> None:
    assert [one.said for one in empty_phrases(EMPTY)][:2] == ["召开了多次会议", "开展了丰富多彩的活动"]
    assert "召开会议【待补：次数】次" in with_gaps(EMPTY)
    assert "思想高度统一" not in with_gaps(EMPTY)
    assert empty_phrases("召开会议4次，群众满意度提升到98%。") == []


def test_an_empty_passage_is_told_how_to_be_mended_and_gives_way_to_facts(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, review = talk.reply(f"帮我看看这段行不行：{EMPTY}")
    assert isinstance(review, Review)
    *_, how = talk.reply("那怎么改好")
    assert isinstance(how, Word)
    assert "【待补：次数】" in how.text
    *_, draft = talk.reply("我们实际上专题研究3次，2月、6月、10月，检查2轮查出11个问题，按这个改")
    assert isinstance(draft, Draft)
    assert "实际上" not in draft.text
    assert "3次" in draft.text
    assert "11个问题" in draft.text
    assert "【" not in draft.text
    assert "按这个改" not in draft.text
    assert facts_instead("这个要怎么改") == ""


def test_one_more_sentence_goes_to_the_passage_under_review(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply(f"帮我看看这段行不行：{EMPTY}"))
    *_, review = talk.reply("加一条：培训网评员2期36人")
    assert isinstance(review, Review)
    assert review.outline.text.rstrip().endswith("培训网评员2期36人。")
