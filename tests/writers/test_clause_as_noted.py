"""A verb is added or exchanged only where that is surely meant; else a note's own words stay as they are."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.writers.draft.clause import clause


@pytest.mark.parametrize(
    ("note", "told"),
    [
        # what is counted may be their accounts, not they
        ("官方5个、二级单位17个，关停6个", "官方5个、二级单位17个，关停6个"),
        ("直管企业6家，自媒体号21个", "直管企业6家，自媒体号21个"),
        # so many stand in a list; it was handed out to nobody
        ("责任清单24条", "责任清单24条"),
        ("任务单42项", "任务单42项"),
        # 联学 is a word
        ("三个支部联学了6次", "三个支部联学了6次"),
        ("支部共学8次", "支部共学8次"),
        ("中心组10次学习，研讨4次", "中心组10次学习，开展研讨4次"),
        ("中心组11次", "组织中心组学习11次"),
        # a grade is not elected, a periodical is no regulation
        ("年底考核2个所评了“好”以下", "年底考核2个所评为“好”以下"),
        ("作风测评评了“一般”的1个科", "作风测评评为“一般”的1个科"),
        ("“好媳妇”评了12个", "评选“好媳妇”12个"),
        ("《院内通讯》出了12期", "编发《院内通讯》12期"),
        # how long it takes, how many it comes to
        ("投诉件5个工作日办结", "投诉件5个工作日办结"),
        ("3个工作日办结", "3个工作日办结"),
        ("合计查了14家", "合计检查14家"),
        ("先后暗访6次", "先后暗访6次"),
        ("有1场嘉宾临时换人，重新审了", "有1场嘉宾临时换人，重新审核"),
        # who was told to do it, who did it
        ("教案里有2处过时，叫换了", "教案里有2处过时，要求更换"),
        ("展板1处不妥，让撤了", "展板1处不妥，要求撤下"),
        ("党课4次，都是我主讲", "讲授党课4次，均由本人主讲"),
        ("检查9次，都是分管副校长带队", "开展检查9次，均由分管副校长带队"),
    ],
)
def test_a_verb_is_added_only_where_it_is_meant(note: str, told: str, pack: GenrePack) -> None:
    facts = read_notes(f"做法：\n- {note}", pack).facts
    assert "，".join(clause(fact.written, "done") for fact in facts) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("工委书记听取汇报3次", "工委书记听取汇报3次"),
        ("读书班办了3天，交流发言9人", "读书班办了3天，交流发言9人"),
        ("支部书记述职评议11人", "支部书记述职评议11人"),
        ("专题思政：开学第一课、国庆升旗，参加1900人次", "专题思政包括开学第一课、国庆升旗，参加1900人次"),
        ("引进教材审核，境外原版教材5种", "开展引进教材审核，涉及境外原版教材5种"),
        ("支部书记谈话22人次", "支部书记开展谈话22人次"),
        ("业务培训45人", "开展业务培训45人"),
    ],
)
def test_no_verb_is_stuck_on_who_or_what_is_named(said: str, told: str) -> None:
    assert clause(said, "done") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("开展舆情演练1次，5月", "开展舆情演练1次（5月）"),
        ("党委会研究意识形态工作2次，3月、9月", "党委会研究意识形态工作2次（3月、9月）"),
        ("U盘统一改为专人专机，4月改的", "U盘统一改为专人专机（4月）"),
        ("签订承诺书，120份（教师80人）", "签订承诺书120份（教师80人）"),
        ("讲座论坛：全年审批23场", "全年审批讲座论坛23场"),
        ("宣讲团：全年宣讲36场", "宣讲团全年宣讲36场"),
        ("图书馆、文化馆、博物馆讲座展览55场", "图书馆、文化馆、博物馆举办讲座展览55场"),
        ("食堂、宿舍、教学楼检查12次", "开展食堂、宿舍、教学楼检查12次"),
        ("关停公众号2个，5月底前", "关停公众号2个，5月底前"),
        ("书屋新添图书300册，8月到位", "书屋新添图书300册，8月到位"),
    ],
)
def test_a_date_a_count_and_who_holds_it_stand_by_the_deed(said: str, told: str) -> None:
    assert clause(said, "done") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("支部书记每半年走访", "支部书记每半年走访"),
        ("班组长轮流宣讲", "班组长轮流宣讲"),
        ("职工培训", "开展职工培训"),
        ("舆情应急预案是2019年的，要重新修订，6月前", "舆情应急预案是2019年的，6月前重新修订"),
        ("电子屏联网，6月底前", "6月底前，电子屏联网"),
    ],
)
def test_a_plan_keeps_who_does_it_and_its_time(said: str, told: str) -> None:
    assert clause(said, "plans") == told
