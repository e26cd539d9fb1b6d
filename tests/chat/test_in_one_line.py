"""Talks as people type them: all in one line, and short questions on what lies on the table."""

import re

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.results import Answer, Draft, Review, Word

PASSAGE = "今年以来，我院召开党委会研究意识形态工作2次，发现问题15个，整改14个，整改率100%。"


def test_a_pasted_passage_is_reviewed_and_told_how_to_mend(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, review = talk.reply(f"帮我看看这段：{PASSAGE}")
    assert isinstance(review, Review)
    assert any("93.3" in one.message for one in review.findings)
    assert not any("我院" in one.message for one in review.findings)  # a passage need not tell what unit it is of
    *_, word = talk.reply("那怎么改")
    assert isinstance(word, Word)
    assert "100%" in word.text
    assert "核对" in word.text
    *_, size = talk.reply("这段是不是太短了")
    assert isinstance(size, Word)
    assert f"{len(PASSAGE)} 字" in size.text


def test_a_passage_without_a_fact_is_said_to_be_empty(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, review = talk.reply("这段太虚了：我局高度重视意识形态工作，不断加强组织领导，切实压实责任，取得新成效。")
    assert isinstance(review, Review)
    assert [one.check for one in review.findings] == ["no-facts"]


def test_the_length_of_the_draft_is_told_before_what_is_usual(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("写整篇报告，单位是区水利局，2026年：\n- 中心组学习8次\n- 公众号发布126条\n- 处置舆情4起"))
    word, *_, answer = talk.reply("这样够字数了吗")
    assert isinstance(word, Word)
    assert talk.draft is not None
    assert f"{len(''.join(talk.draft.text.split()))} 字" in word.text
    assert isinstance(answer, Answer)
    assert "2000至3500字" in answer.text
    *_, asked = talk.reply("一般要写多少字")
    assert isinstance(asked, Answer)


def test_facts_put_in_together_go_where_each_belongs_and_the_end_stays_at_the_end(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("今年中心组学习8次，公众号发126条，舆情4起都处理了，帮我弄成一段"))
    *_, draft = talk.reply("把这些写进去：书记讲党课2次；清理僵尸群3个；12月开展分析研判1次")
    assert isinstance(draft, Draft)
    assert [section.role for section in draft.outline.sections] == ["done"]
    points = re.split("[一二三四五六]是(?=[^，。]{4})", draft.text)
    taught, cleared = (next(point for point in points if fact in point) for fact in ("党课2次", "僵尸群3个"))
    assert taught != cleared
    assert draft.text.rstrip("。").rpartition("。")[2].startswith("通过")
    assert "工作成效】" in draft.text.rstrip("。").rpartition("。")[2]
    assert all(fact in draft.text for fact in ("8次", "126条", "4起", "2次", "3个", "1次"))


def test_a_request_before_the_facts_of_one_line_and_what_follows_it(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    said = "我是区法院的，想写个阵地管理这一块，今年官网、公众号一共3个，审核稿子214篇，撤回2篇，庭审直播31场"
    *_, draft = talk.reply(said)
    assert isinstance(draft, Draft)
    assert all(fact in draft.text for fact in ("3个", "214篇", "2篇", "31场"))
    *_, same = talk.reply("太长了，压到300字")
    assert isinstance(same, Draft)
    assert same.text == draft.text  # it is no longer than that
    assert "已经在300字以内" in same.reply
    *_, without = talk.reply("把撤回2篇删了")
    assert isinstance(without, Draft)
    assert "撤回" not in without.text  # and nothing else was taken back
    assert "214篇" in without.text
    *_, word = talk.reply("导出word")
    assert isinstance(word, Word)
    assert "下载 Word" in word.text


def test_a_short_fact_is_added_without_the_colon_before_it(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("帮我写个述职，我是副镇长，今年讲党课3次，处理网络舆情2起，问题是学习不够系统，明年打算每月学一次"))
    *_, draft = talk.reply("问题再加一条：调研少")
    assert isinstance(draft, Draft)
    assert "调研较少" in draft.text or "调研少" in draft.text
    assert "：调研" not in draft.text


def test_who_writes_and_what_is_wished_stay_out_of_the_report(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, draft = talk.reply(
        "在吗，我是清溪镇党委办的，我们镇今年开了4次党委会专题研究，书记讲了1次党课，处置网络舆情3起，帮我写写上半年的意识形态报告"
    )
    assert isinstance(draft, Draft)
    assert draft.title.startswith("清溪镇党委关于20")
    assert "上半年" in draft.title
    assert not any(words in draft.text for words in ("在吗", "党委办的", "帮我", "写写"))
    assert all(fact in draft.text for fact in ("4次", "1次", "3起"))


def test_what_comes_to_mind_later_goes_into_the_draft_and_all_of_it_into_the_whole(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("村里广播站1个,农家书屋3个,党员大会传达了2次,写成阵地管理那一段"))
    *_, more = talk.reply("又想起来了,还有文化广场1个,7月撤了3条旧标语")
    assert isinstance(more, Draft)
    assert all(fact in more.text for fact in ("农家书屋3个", "文化广场1个", "3条"))
    *_, whole = talk.reply("全部写成一份完整的,青石村党总支,2024年度")
    assert isinstance(whole, Draft)
    assert whole.title.startswith("青石村党总支关于2024年")
    assert all(fact in whole.text for fact in ("农家书屋3个", "文化广场1个", "3条"))


def test_facts_told_after_an_empty_passage_are_written(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("这句话行不行：我院党委高度重视意识形态工作，全年多次召开会议研究，取得了显著成效。"))
    *_, draft = talk.reply("我们全年其实开了5次党委会研究，11月还搞了1次全院排查")
    assert isinstance(draft, Draft)
    assert "5次" in draft.text


def test_another_kind_of_text_is_declined_whatever_follows_it(assistant: Assistant) -> None:
    *_, word = Conversation(assistant).reply("帮我写个发言稿祝贺局长生日")
    assert isinstance(word, Word)
    assert "发言稿" in word.text
