"""Facts stand where they belong: an incident alone, a lecture as training, items as samples order them."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.kinds import Kinds


def items(task: DraftTask, notes: str, section: str) -> dict[str, str]:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, unit="县档案馆", period="2025年"))
    assert isinstance(draft, Draft)
    return dict(re.findall(r"^（[一二三四五六七八九]）([^。]+)。(.*)$", draft.text, re.M))


@pytest.mark.parametrize(
    ("note", "home"),
    [
        ("请市社科院孙研究员讲网络传播课，63人听", "队伍建设"),
        ("给产业工人办短视频制作班3期", "队伍建设"),
        ("学校党总支10月完成换届", "组织领导"),
        ("商户承诺书模板5月前重新拟", "组织领导"),
        ("局党组会学习传达网信工作会议精神3次", "理论学习"),
        ("对社区矫正对象上法治课12节", "宣传引导"),
        ("组织青年企业家30人去延安参观学习", "队伍建设"),
        ("换届后的支部委员培训一遍", ""),
        ("请书记讲党课2次", "理论学习"),
    ],
)
def test_the_thing_a_note_names_tells_its_home(pack: GenrePack, note: str, home: str) -> None:
    assert Kinds(pack).named(note) == home


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("对六个站点的检查只看了台账，没和职工谈", "检查工作还不够深入"),
        ("走访只听村干部汇报", "走访工作还不够深入"),
        ("队里懂新媒体的只有1人", "新媒体工作力量还不足"),
        ("与出版社的合同里没写意识形态要求", "合同内容还不够完善"),
        ("网络主播名单我们没掌握", "底数掌握还不够清楚"),
        ("批评下属不讲方式", "工作方式方法还有待改进"),
        ("两家门店店招有封建迷信用语", "店招内容管理还不够严格"),
        ("巡查记录太简单", "巡查记录还不够规范"),
        ("会剪视频的只有1人", "新媒体制作力量还不足"),
        ("检查了台账和记录", ""),
        ("批评干部3名", ""),
        ("签了合同5份", ""),
    ],
)
def test_a_shortfall_is_judged_by_what_it_tells(pack: GenrePack, note: str, heading: str) -> None:
    assert Generals(pack.phrases).of_lack(note) == heading


@pytest.mark.parametrize(
    ("sentence", "note", "borne"),
    [
        ("牢固树立创建为民、创建靠民的理念。", "升国旗34次，运动员在国旗下讲话20次", False),
        ("牢固树立创建为民、创建靠民的理念。", "创建省级文明单位", True),
        ("着眼于防患于未然，把风险隐患化解在萌芽状态。", "处理散发传单事件1起，当天报告民宗局", False),
        ("着眼于防患于未然，把风险隐患化解在萌芽状态。", "排查风险隐患12个", True),
        ("坚持有部署就有检查，有检查就有落实。", "开展专项检查1次", False),
        ("坚持有部署就有检查，有检查就有落实。", "每季度检查一次", True),
        ("做好宣传普及，方便群众了解", "给信息员发手册30本", False),
        ("做好宣传普及，方便群众了解", "给居民发手册300本", True),
        ("规范社团管理", "合作社章程范本重新起草", False),
        ("规范社团管理", "登记社团7个", True),
    ],
)
def test_a_sentence_says_no_more_than_its_fact(pack: GenrePack, sentence: str, note: str, borne: bool) -> None:
    assert (Bearing(pack.phrases).unborne(sentence, note) == 0) is borne


def test_an_incident_is_an_item_of_its_own(task: DraftTask) -> None:
    notes = (
        "每周一晨会学习半小时\n7月网上有人说我们要倒闭，当天下午辟谣\n员工签了承诺书126份\n整村宣讲跑了31个村\n"
        "大厅屏幕内容由办公室审了再放\n书记跟6名青年员工谈心"
    )
    told = [text for text in items(task, notes, "做法").values() if "辟谣" in text]
    assert len(told) == 1
    assert "屏幕" not in told[0]


def test_plans_stand_as_noted(task: DraftTask) -> None:
    notes = "协议模板一季度重拟\n补选宣传委员\n6月前完成账号清理"
    assert "协议模板" in next(iter(items(task, notes, "下一步").values()))


def test_what_is_headed_by_its_thing_stands_where_samples_tell_such(task: DraftTask) -> None:
    notes = "农资门店62家挂了政策宣传栏\n给基层社主任办培训班1期，55人\n社党组会学习传达中央一号文件4次"
    assert "学习传达" in next(iter(items(task, notes, "做法").values()))


def test_a_label_of_the_part_heads_no_item(task: DraftTask) -> None:
    notes = "成绩/做法\n- 和各部签责任书11份\n- 老人读报会每周两次\n- 接待志愿团队73个\n问题\n- 人手少"
    assert not any("成绩" in heading for heading in items(task, notes, "做法"))
