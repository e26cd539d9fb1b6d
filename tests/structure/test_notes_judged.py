"""Lines of notes that no pattern knows: talk, orders, frames and remarks by their likeness to examples; work stays."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.judged import REASONS, judged_in
from assistant.structure.notes.read import read_notes

WORK = ["中心组学习11次", "宣传栏换了三茬", "讲师团里就两个年轻的", "明年想跟师范学院搭个伙"]


@pytest.mark.parametrize(
    "said",
    [
        "有空帮我瞅一眼错别字",
        "各位，年底的报告要交了，区委宣传部催，20号前",
        "麻溜的，今晚就要",
        "这一条要浓墨重彩",
        "老总说了，要让人看得下去",
        "标题别用老掉牙的",
        "咱接着往下捋",
        "行，大伙儿回吧",
        "记的人：妇女主任",
        "这数是他们嘴上报的，当不得真",
        "上头那行作废，看下面这行",
        "处长看完说太干，加点水分",
        "得了，先敲到这块",
        "奖励发没发我不掌握",
    ],
)
def test_what_is_said_beside_the_matter_is_put_aside_with_its_reason(said: str, pack: GenrePack) -> None:
    notes = "\n".join([*WORK[:2], said, *WORK[2:]])
    facts = read_notes(notes, pack).facts
    told = [fact for fact in facts if not fact.reason]
    assert [fact.text for fact in told] == WORK
    aside = "".join(fact.text for fact in facts if fact.reason)
    assert all(part in aside for part in said.split("，"))  # nothing is lost without a word


@pytest.mark.parametrize(
    "said",
    [
        "会议由书记主持，班子成员都到了",
        "稿子先给科长看，再给分管局长签",
        "请县里的老师给大家上了课",
        "没把意识形态写进班子年度清单",
        "年轻人写得了东西，就是没时间写",
        "会风差，有人低头看手机",
        "写作班办了一期，教大家写短评",
        "统计口径不一致，各科报的对不上",
        "纪检组长列席了两回",
        "光开会，不检查",
        "书记找发帖的人谈了，帖子当晚删的",
        "记录本有两本是后补的",
        "领导要求每周报一次，我们坚持了",
        "区里说要突出红色文化，建馆1个",
        "群里有人转谣言，群主当场制止",
        "说话不注意场合的有3人，都提醒了",
    ],
)
def test_work_in_words_like_talk_stays(said: str, pack: GenrePack) -> None:
    assert judged_in(said, pack, chat=False) == []


@pytest.mark.parametrize("head", ["存在问题：", "还差的——", "下一步打算", "学习教育", "**主要做法**", "另外："])
def test_a_heading_is_never_talk(head: str, pack: GenrePack) -> None:
    assert judged_in(head, pack, chat=False) == []


def test_only_the_clause_that_is_talk_is_cut_out_of_a_line(pack: GenrePack) -> None:
    line = "中心组学习11次，研讨5次。退稿那个数你们再对对，这句可有可无"
    cut = judged_in(line, pack, chat=False)
    assert [line[start:end] for start, end, _ in cut] == ["退稿那个数你们再对对，这句可有可无"]


def test_brackets_that_only_speak_of_the_notes_go_and_the_fact_stays(pack: GenrePack) -> None:
    line = "开学第一课，书记给新生讲的（上次写错了，不是校长讲的）"
    assert [line[start:end] for start, end, _ in judged_in(line, pack, chat=False)] == ["（上次写错了，不是校长讲的）"]
    assert judged_in("开学第一课，书记给新生讲的（食堂旁边的报告厅，来了600人）", pack, chat=False) == []


def test_short_answers_of_a_chat_stay(pack: GenrePack) -> None:
    assert judged_in("都清了", pack, chat=True) == []
    assert judged_in("没有", pack, chat=True) == []


def test_the_reason_asks_for_a_whole_sentence_where_it_is_work_all_the_same() -> None:
    assert all("请改成完整的一句" in reason for reason in REASONS.values())


@pytest.mark.parametrize(
    "kept",
    [
        "海报印之前先给科长看再给我看才能贴",
        "宣传稿给分管领导审过再发",
        "全年开展讲座4次，用藏语",
        "年初把任务分成了12项，到每个岗位上",
        "学习抓得不紧，自己图省事",
        "打算给每个村配一名网格员，不过要等党委研究",
        "有学生发了不当言论，找家长谈了，删掉了",
        "网格员反映群里有人发谣言，核实后删掉了",
        "他们自己拉的微信群我们也不知道里头说啥",
    ],
)
def test_a_clause_that_goes_on_with_its_fact_is_told_whole(kept: str, pack: GenrePack) -> None:
    assert "，".join(fact.said for fact in read_notes(kept, pack).facts if not fact.reason) == kept


@pytest.mark.parametrize(
    ("notes", "left"),
    [
        ("稿子写好先给我看再交", ""),
        ("这个得领导看过再报，你先写", ""),
        ("讲党课3次，语气委婉些", "讲党课3次"),
        ("讲党课3次，用书面语", "讲党课3次"),
        ("全年查网吧6家，按上次的格式来", "全年查网吧6家"),
        ("清理了群5个，这条删掉", ""),
        ("开展督查2次，就删掉吧", ""),
        ("建群3个，直接删掉", ""),
    ],
)
def test_what_is_said_of_the_paper_is_still_left_out(notes: str, left: str, pack: GenrePack) -> None:
    assert "，".join(fact.said for fact in read_notes(notes, pack).facts if not fact.reason) == left


def test_an_analysis_is_the_label_of_causes(pack: GenrePack) -> None:
    assert [fact.role for fact in read_notes("分析\n1、人手少\n2、没人会用新媒体", pack).facts] == ["causes", "causes"]


@pytest.mark.parametrize(
    "said",
    [
        "司机班八个人，有五个是外头聘的",
        "职工小组会二十分钟，前十分钟念报，后十分钟各说各的",
        "楼栋长大多上了年纪，微信里的字看不清",
        "演出单子先过我的手",
        "图省事，一个稿子发了三个平台",
        "没人牵头，各写各的",
        "他们那头说归我们，我们说归他们",
        "副站长休产假，活没人接",
        "照着县里的单子一条一条过",
        "口头上布置了，没人回头看",
        "书记去年走的，新的今年三月才来",
    ],
)
def test_a_clause_goes_with_the_matter_beside_it_however_it_sounds(said: str, pack: GenrePack) -> None:
    assert judged_in(said, pack, chat=False) == []


@pytest.mark.parametrize(
    ("said", "talk"),
    [
        ("教师例会上讲了3次，这段你写长点", "这段你写长点"),
        ("食堂门口换了展板，这个数没核过", "这个数没核过"),
        ("护士长带着学了5回，记不清是不是5回", "记不清是不是5回"),
        ("办了两期夜校，材料里别写得太满", "材料里别写得太满"),
    ],
)
def test_a_clause_beside_matter_that_speaks_of_the_paper_goes(said: str, talk: str, pack: GenrePack) -> None:
    facts = read_notes(f"{WORK[0]}\n{said}", pack).facts
    assert not any(talk in fact.said for fact in facts if not fact.reason)
