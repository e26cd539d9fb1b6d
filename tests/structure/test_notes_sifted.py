"""What of messy notes is no matter of the report stays out with its reason; a fact in words of speech stays in."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.purpose import purpose_of
from assistant.structure.notes.put_right import corrected
from assistant.structure.notes.who import said_by

BESIDE = "中心组学习8次\n全年发稿200篇"


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "宣传这块我随便写几条",
        "语言你们再润色一下",
        "先记这么多，其他想起来再补",
        "以上人数让小郑再核对一遍",
        "数据还没定，回头问一下老孙",
        "今天下午的例会改到4点",
        "会议室的钥匙要还，别忘了",
        "（这条先别写：有人闹过情绪）",
        "此件保密",
        "今年报了几篇信息来着？问下老吴",
        "党员活动日也算吧？",
        "复印纸没了",
    ],
)
def test_what_is_no_matter_of_the_report_stays_out(line: str, pack: GenrePack) -> None:
    told = read_notes(f"{BESIDE}\n{line}", pack).facts
    assert [fact.said for fact in told if not fact.reason] == BESIDE.split("\n")
    assert all(fact.reason for fact in told if fact.start > len(BESIDE))


@pytest.mark.parametrize(
    "line",
    [
        "三审之后再核一遍才发稿，全年发稿200篇",
        "走访问需120户",
        "大家说好的“板凳课堂”办了6期",
        "要求稿件先不发，审完再发，退回9篇",
        "签订保密承诺书46份",
        "保密：开展保密教育2次",
        "组织学生讨论“我为什么入党？”2场",
        "提醒党员别忘了初心，重温誓词2次",
        "会上群众反映的3个问题都答复了",
        "办公室整理会议纪要14份",
        "主题党日改到每月5日，开展12次",
    ],
)
def test_a_fact_in_words_of_speech_stays_in(line: str, pack: GenrePack) -> None:
    assert not any(fact.reason for fact in read_notes(line, pack).facts)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("先进典型评了5个，帮我润色下", ["先进典型评了5个"]),
        ("培训4期（数待核），210人参加", ["培训4期，210人参加"]),
        ("展板新做了6块，旧的那批是前年的不算", ["展板新做了6块"]),
        ("监测有专人吗？有，2人轮班", ["2人轮班"]),
    ],
)
def test_talk_is_cut_and_the_fact_beside_it_kept(line: str, said: list[str], pack: GenrePack) -> None:
    assert _said(line, pack) == said


def test_what_the_notes_mark_as_not_to_be_written_below_is_left_out(pack: GenrePack) -> None:
    assert _said("中心组学习8次\n下面这条别写：\n有干部受了处分\n全年发稿200篇", pack) == BESIDE.split("\n")


def test_a_question_that_the_line_denies_is_not_told(pack: GenrePack) -> None:
    facts = [fact for fact in read_notes("舆情24小时盯着？没有，就是工作日有人轮班", pack).facts if not fact.reason]
    assert [(fact.said, fact.topic) for fact in facts] == [("工作日有人轮班", "网络舆情")]


def test_a_number_that_another_speaker_puts_right_is_taken_only_where_that_is_plain(pack: GenrePack) -> None:
    assert _said("老刘：今年研判会大概开了5次\n小马：不对，是4次", pack) == ["今年研判会大概开了4次"]
    assert _said("老刘：专报报了9篇吧\n小马：11", pack) == ["专报报了【待补：篇数】篇"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("本来想去比赛，天气——不对，是经费没批", "本来想去比赛，经费没批"),
        ("开了两次会，一次在4月，一次在11月", "开了两次会，4月、11月各1次"),
        ("问题不是3个方面", "问题不是3个方面"),
        ("从3次改成4次", "从3次改成4次"),
    ],
)
def test_what_a_note_takes_back_itself_is_left_out(words: str, said: str) -> None:
    assert corrected(words) == said


@pytest.mark.parametrize("words", ["还没落实", "整改", "这些", "补充材料", "大家写心得", "群众问问情况", "制度还没定"])
def test_clauses_of_work_are_no_talk(words: str) -> None:
    assert purpose_of(words) is None


def test_halves_stay_with_what_they_are_of(pack: GenrePack) -> None:
    assert _said("对突发事件落实“三同步”，处置舆情3起", pack) == ["对突发事件落实“三同步”，处置舆情3起"]
    assert _said("视频号长期停更，准备关停", pack) == ["视频号长期停更，准备关停"]


def test_a_shortfall_takes_what_it_grants_along(pack: GenrePack) -> None:
    first, second = read_notes("公众号发稿90篇，值班制度有，但有时候忙起来就没人看", pack).facts
    assert (first.role, second.role) == (None, "problems")
    assert second.said == "值班制度有，但有时候忙起来就没人看"


def test_staff_there_is_with_who_came_this_year_is_no_shortfall(pack: GenrePack) -> None:
    (fact,) = read_notes("编制5个 实有4个 借调走1个 今年招了2个学新闻的", pack).facts
    assert (fact.role, fact.topic) == ("done", "队伍建设")


def test_the_post_of_who_reports_is_the_speaker(pack: GenrePack) -> None:
    own, other = (read_notes(text, pack).facts[0] for text in ("书记讲党课2次", "支部书记讲党课2次"))
    assert said_by(own, "first", "党组书记").written == "本人讲党课2次"
    assert said_by(other, "first", "党组书记").written == "支部书记讲党课2次"


def test_a_rough_count_has_the_unit_of_its_column(pack: GenrePack) -> None:
    table = "| 类别 | 场次 | 人数 |\n| --- | --- | --- |\n| 电影放映 | 12 | 900多 |"
    assert _said(table, pack) == ["电影放映12场次，900多人参加"]


@pytest.mark.parametrize(
    "line",
    [
        "台账的数我回头翻翻本子",
        "来段有高度的",
        "请润色",
        "村名别写",
        "材料字数控制在两千字以内",
        "那份稿子最后一段太虚",
        "台账都在老王电脑里",
    ],
)
def test_words_about_the_paper_are_no_matter(line: str, pack: GenrePack) -> None:
    assert _said(f"{BESIDE}\n{line}", pack) == BESIDE.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "我局组织宣讲12场",
        "审核稿件412篇",
        "会议时间控制在一小时以内",
        "我镇翻修宣传栏6处",
        "我问了12户居民意见",
        "编写材料控制字数后印发600册",
    ],
)
def test_deeds_in_like_words_are_matter(line: str, pack: GenrePack) -> None:
    assert not any(fact.reason for fact in read_notes(f"{BESIDE}\n{line}", pack).facts)


@pytest.mark.parametrize(
    "line",
    [
        "阵地管理部分（小王口述，老李记）",
        "文联（草稿，没整理）",
        "【微信群聊天记录 周三】",
        "我们这边队伍的情况，我想到哪写到哪",
    ],
)
def test_a_first_line_that_only_names_the_paper_is_no_fact(line: str, pack: GenrePack) -> None:
    assert _said(f"{line}\n{BESIDE}", pack) == BESIDE.split("\n")


def test_a_first_line_that_tells_a_fact_stays(pack: GenrePack) -> None:
    assert len(_said(f"党委会研究意识形态工作（全年4次）\n{BESIDE}", pack)) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("小王（组织委员）：党课3次\n组织科小刘：发稿20篇", ["党课3次", "发稿20篇"]),
        ("宣传部：党课3次\n组织科：发稿20篇\n政法办：清群4个", ["党课3次", "发稿20篇", "清群4个"]),
        ("> 李局长：党课3次\n> 综合科：发稿20篇", ["党课3次", "发稿20篇"]),
        ("李书记：党课3次\n王校长：党课1次", ["李书记：党课3次", "王校长：党课1次"]),
    ],
)
def test_who_speaks_or_sent_it_in_is_cut(text: str, said: list[str], pack: GenrePack) -> None:
    told = _said(text, pack)
    assert told == said or [one.replace("：", "") for one in told] == [one.replace("：", "") for one in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("党组会研究2次\n不对，党组会是3次，8月加了一次", ["党组会研究3次"]),
        ("抖音号41条，哦抖音号是45条", ["抖音号45条"]),
        ("网评员 表上报的是60，后来核了一下实际是52，以52为准", ["网评员52人"]),
        ("检查6次\n不对，检查是7次\n哦对7次", ["检查7次"]),
        ("计划检查4次，实际检查6次", ["计划检查4次，实际检查6次"]),
        ("党课讲了5次，不对，6次", ["党课讲了6次"]),
        ("宣讲员是12人不是10人", ["宣讲员是12人"]),
    ],
)
def test_a_later_correction_is_followed(text: str, said: list[str], pack: GenrePack) -> None:
    assert _said(text, pack) == said


def test_what_is_said_to_be_a_problem_is_one(pack: GenrePack) -> None:
    facts = [fact for fact in read_notes(f"{BESIDE}\n二审有时就打个电话……这个算问题吧", pack).facts if not fact.reason]
    assert [(fact.said, fact.role) for fact in facts[2:]] == [("二审有时就打个电话", "problems")]


def test_a_spoken_list_of_names_stays_one_plan(pack: GenrePack) -> None:
    assert _said("打算\n明年重点两个事，一个是讲座把关，一个是会员", pack) == ["明年重点抓好讲座把关、会员两项工作"]
    assert len(_said("打算\n明年两件事，一个是成立12个宣讲队，一个是培训3期", pack)) > 1


def test_a_plan_that_only_asks_for_one_more_stays_with_its_thing(pack: GenrePack) -> None:
    assert len(_said("打算\n公众号现在一个人编，明年争取再配一个，审稿改成两级", pack)) == 1


def test_what_is_not_done_yet_and_meant_to_be_is_a_plan(pack: GenrePack) -> None:
    assert [fact.role for fact in read_notes("整改回头看还没做，打算12月底前做", pack).facts] == ["plans"]
    assert "problems" in [fact.role for fact in read_notes("支部57个，学习开展不齐，十几个没怎么学", pack).facts]


@pytest.mark.parametrize("said", ["演练原来想6月搞的，没搞成，推到明年了", "培训本来定在9月，后来没办成"])
def test_what_came_to_nothing_stays_whole_and_is_no_deed(said: str, pack: GenrePack) -> None:
    (fact,) = read_notes(said, pack).facts
    assert fact.role in ("plans", "problems")


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("宣讲进粮库12场，这句可以放亮点", "宣讲进粮库12场"),
        ("外教7人都签了承诺书，注意措辞", "外教7人都签了承诺书"),
        ("值班分了3个组，这个写上", "值班分了3个组"),
        ("责任书签了22份，剩那条你问老高", "责任书签了22份"),
        ("@周姐 标题你看着起，别太花", ""),
        ("上面几条语序你调一调", ""),
        ("你那个初稿我看了，总体还行，就是领导班子那段单薄了点", ""),
        ("图片我微信传，文字里留个位置", ""),
    ],
)
def test_words_to_who_writes_are_cut_off_and_the_matter_beside_them_stays(
    line: str, kept: str, pack: GenrePack
) -> None:
    facts = read_notes(f"{BESIDE}\n{line}", pack).facts
    assert [fact.text for fact in facts if not fact.reason][2:] == ([kept] if kept else [])
    assert [fact for fact in facts if fact.reason]


@pytest.mark.parametrize(
    "line",
    [
        "书记带头写评论3篇",
        "标题党专项清理处置公众号6个",
        "“你点我讲”宣讲21场",
        "明确谁主管谁负责、谁主办谁负责",
        "谁来讲、讲什么都要先审",
        "领导讲话稿审核37篇",
        "把网络安全写进村规民约",
        "一页纸清单发到11个科室",
    ],
)
def test_matter_with_words_of_writing_in_it_stays(line: str, pack: GenrePack) -> None:
    assert not any(fact.reason for fact in read_notes(f"{BESIDE}\n{line}", pack).facts)


def test_what_another_line_denies_is_put_right_where_it_was_told(pack: GenrePack) -> None:
    said = _said("3月谣言发酵，第二天开了座谈会\n公众号发稿9篇\n不是第二天，是第三天开的", pack)
    assert any("第三天" in one for one in said)
    assert not any("第二天" in one for one in said)


def test_a_guess_that_the_notes_settle_for_now_is_told_as_a_guess(pack: GenrePack) -> None:
    assert _said(f"{BESIDE}\n入户走访……好像是210户？先写210", pack)[-1] == "入户走访约210户"


def test_a_list_that_counts_with_bare_digits_is_cut(pack: GenrePack) -> None:
    said = _said("问题：1对外交流审查没有流程 2舆情监测靠人工 3网评力量弱", pack)
    assert said == ["对外交流审查没有流程", "舆情监测靠人工", "网评力量弱"]
