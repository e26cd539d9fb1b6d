"""Headings and leads name what the facts are about: their thing, and of a shortfall what it lacks."""

from __future__ import annotations

import re

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.lacking import LAST

ITEM = re.compile(r"^（[一二三四五六七八九]）([^。\n]+)。([^\n]*)", re.M)
EMPTY = re.compile("有关工作|其他工作|相关工作|其他事项|相关事项|各项任务|后续工作|其他方面")


def drafted(task: DraftTask, notes: str, section: str = "all", **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("每周四中午和住校生一起吃饭，听学生意见57条", "学生"),
        ("邀请人大代表、政协委员旁听庭审4场", "公开"),
        ("校领导推门听课61节", "课堂"),
        ("学术会议论文集付印前加审一遍", "学术|阵地"),
        ("离退休老专家座谈3次", "离退休"),
        ("资助困难职工子女上学14人", "困难|服务群众"),
        ("评出“金牌焊工”之星9名", "典型"),
    ],
)
@pytest.mark.parametrize("variant", range(2))
def test_a_deed_of_no_sure_topic_is_headed_by_its_thing(task: DraftTask, said: str, named: str, variant: int) -> None:
    text = drafted(task, f"党委会专题研究4次\n中心组学习11次\n{said}\n公众号发稿130篇", "done", variant=variant).text
    heading = next(heading for heading, body in ITEM.findall(text) if said[-5:-1] in body)
    assert re.search(named, heading), text
    assert not EMPTY.search(heading)


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("能写网评的就老周和小吴两个，其他人只会点赞", "网评力量还不足"),
        ("展馆讲解员只有3个，还是借调来的", "讲解力量还不足"),
        ("有4个科室的公众号三个月没更新", "公众号更新维护还不够及时"),
        ("政务号下面的评论没人管", "网上评论管理还不够到位"),
        ("舆情应急预案还是五年前的，一直没修订", "应急预案更新还不够及时"),
        ("有的站长觉得意识形态是宣传部门的事", "思想认识还不够到位"),
        ("讲座主讲人背景审查就是看一眼简历", "人员背景审核还不够严格"),
        ("二级单位的视频号谁都能发", "发布审核还不够严格"),
        ("去年督查的5个问题，还有2个没改完", "整改落实还不够有力"),
        ("车间主任只盯产量", "抓工作还不够全面"),
    ],
)
def test_a_shortfall_is_judged_in_its_heading_and_shown_below(task: DraftTask, said: str, heading: str) -> None:
    text = drafted(task, f"中心组学习联系实际不够深入\n{said}\n宣传栏旧了没人换", "problems").text
    found = next((head, body) for head, body in ITEM.findall(text) if heading in head)
    figures = re.findall(r"\d", said)
    assert all(figure in found[1] for figure in figures)
    assert len(set(found[1]) & set(said)) >= 0.5 * len(set(said)), text
    assert "对照责任制" not in text


def test_two_notes_of_one_shortfall_are_one_item(task: DraftTask) -> None:
    notes = "会写网评的人少\n5名网评员中只有1名经常写\n下属站所太远，督促少"
    text = drafted(task, notes, "problems").text
    assert len(ITEM.findall(text)) == 2
    body = next(body for heading, body in ITEM.findall(text) if heading == "网评力量还不足")
    assert "5名" in body
    assert "1名" in body
    assert not any(head in text for head in LAST)


@pytest.mark.parametrize("variant", range(3))
def test_the_lead_sentence_names_what_follows_in_its_order(task: DraftTask, variant: int) -> None:
    notes = """党组会审议责任清单，明确任务9项
每季度听一次分管领导汇报，全年4次
工作群31个落实群主负责制，清退无关人员44人
针对“井水有毒”的网络传言，2天内公布检测结果"""
    text = drafted(task, notes, "done", variant=variant).text
    lead = text.split("\n")[1]
    assert "理论学习" not in lead
    assert "学习" not in "".join(heading for heading, _ in ITEM.findall(text))
    assert "全年4次" in next(body for _, body in ITEM.findall(text) if "汇报" in body)


def test_a_point_is_led_by_what_all_of_it_is_about(task: DraftTask) -> None:
    notes = """微信群从29个减到17个
网站三审制，改掉错敏词5处
网评员6名
党组会研究4次
中心组学习9次
公众号发稿98篇"""
    text = drafted(task, notes, "all", unit="云岭县水利局").text
    point = next(one for one in re.split("[一二三四]是|\n", text) if "29个" in one)
    assert "网站" not in point
    assert "网站落实三审制" in text


def test_who_there_is_opens_the_part_and_overseeing_closes_the_report(task: DraftTask) -> None:
    staff = "新聘心理教师11名\n专职思政课教师148人，兼职66人\n送9名骨干到省里跟班学习"
    text = drafted(task, staff, "队伍建设").text
    assert text.index("148人") < text.index("11名")
    assert "是专职思政课教师" not in text
    notes = """11月对5个下属单位检查一遍，发现问题9条，整改8条
群众来信12件都办了
中心组学习12次
公众号审核发布203篇
局党组会4次研究意识形态工作"""
    bodies = [body for _, body in ITEM.findall(drafted(task, notes, "done").text)]
    order = [next(n for n, body in enumerate(bodies) if word in body) for word in ("4次", "12次", "203篇", "9条")]
    assert order == sorted(order)
