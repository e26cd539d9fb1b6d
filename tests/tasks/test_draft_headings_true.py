"""A heading is true of every fact under it: no word in another sense calls it up, none that would do for anything."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.own_heads import own_head

ITEM = re.compile(r"^（[一二三四五六]）([^。\n]+)(?:。(.*))?$", re.M)
FOR_ANYTHING = re.compile(
    "其他工作|相关工作|有关工作|其他事项|相关事项|各项任务|后续工作|各项安排|任务落实|工作实效|其他方面"
)
BESIDE = {"done": "党组专题研究意识形态2次", "plans": "中心组每季度学习一次", "problems": "稿件错别字多"}


def heading(task: DraftTask, note: str, section: str = "done") -> str:
    """Return the heading under which a note stands, or the note itself where it is its own."""
    *_, draft = task.run(DraftRequest(notes=f"{BESIDE[section]}\n{note}", section=section, plain=True))
    assert isinstance(draft, Draft)
    heads = [head for head, _ in ITEM.findall(draft.text)]
    assert len(heads) > 1, draft.text
    return next(head for head in heads if not re.search("专题研究|集体学习|经常学习|文字校核", head))


@pytest.mark.parametrize(
    ("note", "false"),
    [
        ("爆管通报发了2次", "宣传|提醒|纪律"),
        ("停水通报提前一天贴到楼道", "提醒|纪律"),
        ("合同盖章前法务审一遍", "阵地|内容|导向|防线"),
        ("药房处方审核全覆盖", "阵地|内容|导向"),
        ("志愿军老兵口述史录了9个小时", "志愿|新风|移风"),
        ("家庭医生签约3200户", "家风|文明"),
        ("帮农户直播卖货40场", "主流声音|宣传"),
        ("读者沙龙6场", "管理讲座|讲坛"),
        ("技术讲座请厂家来讲", "管理讲座|讲坛"),
        ("电梯广告屏放反诈片", "广告管理"),
        ("产品广告语改了两版", "广告管理|阵地"),
        ("全员背诵应知应会", "测试|竞赛"),
        ("设备广播系统换了新主机", "广播|宣传|导向"),
        ("外籍船员登轮检查40艘次", "责任"),
        ("组织看升旗仪式", "国旗下讲话"),
        ("社区公约改了3条", "移风易俗"),
        ("升国旗讲话稿提前看，看了18篇", "升旗仪式"),
        ("停水通知被编成水源污染的谣言，当天发声明", "信息发布"),
    ],
)
def test_a_word_in_another_sense_calls_up_no_heading(task: DraftTask, note: str, false: str) -> None:
    head = heading(task, note)
    assert not re.search(false, head), head


@pytest.mark.parametrize(
    ("note", "true"),
    [
        ("全局通报违规发帖2起", "提醒|纪律|通报"),
        ("公众号推文发布前办公室审一遍", "审核|审"),
        ("志愿者清理河道垃圾6次", "志愿"),
        ("评选好家风家庭12户", "家风|典型"),
        ("公众号发布推文120条", "网络平台|宣传"),
        ("讲座报批14场，否决1场", "讲座"),
        ("户外违规广告查处23件", "广告"),
        ("应知应会测试2次", "考|测试"),
        ("村里广播每天播20分钟", "广播"),
        ("机关支部责任制督查6个", "督促检查|督查"),
        ("国旗下讲话12次", "国旗下"),
        ("红事新办劝导彩礼降了8户", "移风易俗"),
    ],
)
def test_the_same_word_in_its_own_sense_does(task: DraftTask, note: str, true: str) -> None:
    assert re.search(true, heading(task, note))


@pytest.mark.parametrize(
    ("note", "section", "says"),
    [
        ("老党员讲故事12期", "done", "故事"),
        ("采访老党员口述社史14人", "done", "史料|口述"),
        ("召开屋场会73场，1900人次", "done", "议事|屋场会"),
        ("评出先进班组6个", "done", "评|先进"),
        ("青年联谊会办了3次", "done", "联谊会"),
        ("少先队入队仪式2次", "done", "入队仪式"),
        ("景区票务小程序改版", "done", "小程序"),
        ("给快递站点送凉茶", "done", "凉茶"),
        ("支书在祠堂讲村史8场", "done", "村史"),
        ("每周一巡河一次", "done", "巡河"),
        ("旅客意见卡收了700张", "done", "意见"),
        ("邀请航天员来校作报告", "done", "报告"),
        ("年底前把台账补齐", "plans", "台账"),
        ("明年继续办邻居节", "plans", "邻居节"),
        ("明年评10个好店主", "plans", "评选|典型"),
        ("重写保洁外包合同", "plans", "文本|文书|合同"),
        ("访谈10位老劳模", "plans", "劳模"),
        ("农闲时办三期夜校", "plans", "夜校"),
    ],
)
def test_a_deed_is_headed_by_what_it_tells(task: DraftTask, note: str, section: str, says: str) -> None:
    head = heading(task, note, section)
    assert re.search(says, head), head
    assert not FOR_ANYTHING.search(head), head


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("采访抗洪老兵9人", "采访抗洪老兵"),
        ("法务审核租赁合同31份", "审核租赁合同"),
        ("监区文化长廊绘制完成", "做好监区文化长廊绘制工作"),
        ("短视频团队扩充到6人", "充实短视频团队"),
        ("老报人办改稿会5次", "办好改稿会"),
        ("车间安全月报每月审一次", "做好车间安全月报审核工作"),
        # Who acts, where it was, what ended, what others did, what only opens a name: none heads anything.
        ("门球队参加省赛", ""),
        ("停了2次班车", ""),
        ("理事会换了人", ""),
        ("讲解机器人上岗", ""),
        ("每村每季度一场夜话", ""),
        ("科里开会4次", ""),
        ("收到意见22条", ""),
        ("开班仪式上领导讲话", ""),
    ],
)
def test_what_one_fact_lends_a_heading_is_its_own_verb_and_thing(told: str, head: str) -> None:
    assert own_head(told) == head


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("集中学习凑不齐人", "集中学习人员难以到齐"),
        ("班子会常凑不齐", "参会人员难以到齐"),
        ("5个村的宣传栏，2个锁着", "宣传栏的日常管理"),
        ("谈心本子记得太简单", "记录"),
        ("书记讲课照念稿子", "讲授方式"),
        ("公众号阅读量只有两百", "影响力"),
        ("退休党员联系不上5个", "联系"),
        ("电子屏密码一直没换", "密码"),
        ("公众号后台账号多人共用", "后台账号"),
        ("微信通知石沉大海", "通知"),
        # Where it lacks that very thing, the heading stands.
        ("宣传栏半年没换", "宣传设施更新"),
        ("批评下属不讲方式", "工作方式方法"),
        ("抖音号没人回评论", "评论|互动"),
    ],
)
def test_a_shortfall_is_judged_by_what_it_lacks(task: DraftTask, note: str, right: str) -> None:
    assert re.search(right, heading(task, note, "problems"))


def test_what_the_work_is_for_may_be_said_of_each_fact(pack: GenrePack) -> None:
    aims = Bearing(pack.phrases).aims
    assert aims("锤炼过硬本领", ["选派2人到融媒体中心跟班学习", "网评员培训2期"])
    assert not aims("锤炼过硬本领", ["与2名教师谈心", "选派2人到融媒体中心跟班学习"])


def test_a_contract_is_no_duty_and_a_contact_no_knowledge(pack: GenrePack) -> None:
    heads = [*Generals(pack.phrases).heads("和劳务公司签协议"), *Generals(pack.phrases).heads("每栋楼定一个联络员")]
    assert heads
    assert not [head for head in heads if re.search("责任|掌握", head)]
