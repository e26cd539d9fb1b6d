"""What notes tell already is not asked for: no rate of disputes settled, no count of papers told, no guess."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack, compiled
from assistant.tasks.draft.hinted import topics_hinted
from assistant.tasks.draft.questions import _ROUGH


@pytest.mark.parametrize(
    ("name", "note", "told"),
    [
        ("信访办结率", "矛盾纠纷调解了9起", True),
        ("信访办结率", "化解邻里矛盾14件", True),
        ("信访办结率", "接到投诉6件，没有上访的", True),
        ("信访办结率", "受理纠纷9起", False),
        ("信访办结率", "热线工单31件", False),
        ("信访办结率", "调解员12人", False),
        ("审核发布条数", "今年发稿142篇，退回19篇", True),
        ("审核发布条数", "刊登短消息80条", True),
        ("审核发布条数", "撤下不实图文3条", True),
        ("审核发布条数", "公众号有专人审", False),
        ("审核发布条数", "信息员8名", False),
        ("审核发布条数", "稿件走三道审", False),
        ("活动内容", "社区办读书活动21场", True),
        ("活动内容", "健身活动30场", True),
        ("活动内容", "文明实践活动210场", False),
        ("活动内容", "志愿者开展活动40次", False),
    ],
)
def test_what_a_note_tells_in_its_own_words_fills_the_slot(name: str, note: str, told: bool, pack: GenrePack) -> None:
    slots = [slot for topic in pack.topics for slot in (*topic.slots, *topic.details) if slot.name == name]
    assert slots
    assert any(slot.answered and compiled(slot.answered).search(note) for slot in slots) is told


@pytest.mark.parametrize(
    ("topic", "note", "may"),
    [
        ("宣传引导", "周末讲堂24期", True),
        ("宣传引导", "巷子讲堂每月一次", True),
        ("宣传引导", "讲台修了两张", False),
        ("网络舆情", "司机微信群11个，派人进群", True),
        ("网络舆情", "村里传言要停水，当晚澄清", True),
        ("网络舆情", "服务群众80人次", False),
        ("网络舆情", "工作群体多样", False),
    ],
)
def test_a_topic_that_a_note_may_speak_of_is_not_called_missing(
    topic: str, note: str, may: bool, pack: GenrePack
) -> None:
    assert (topic in topics_hinted(note, pack)) is may


@pytest.mark.parametrize(
    ("clause", "rough"),
    [
        ("带队查了12家网吧", False),
        ("走访3家酒吧", False),
        ("换了2个氧吧", False),
        ("去了6家书吧", False),
        ("讲了12场吧", True),
        ("大概40人", True),
        ("查了8家吧", True),
    ],
)
def test_a_place_that_ends_in_ba_is_no_guess(clause: str, rough: bool) -> None:
    assert bool(_ROUGH.match(clause)) is rough
