"""A heading is chosen by what was done, not by one word that stands beside it."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.words import fact_topic
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.causes import Causes
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.main_deed import main_deed, own_deed
from assistant.writers.draft.matters import matter
from assistant.writers.draft.own_heads import own_head


def _head(pack: GenrePack, told: str) -> str:
    """Return the heading of one deed, as its own words and its kind lend it."""
    kinds = Kinds(pack)
    topic = kinds.topic(Fact(0, 0, told, told, "done", topic=fact_topic(told, pack, "done")))
    seen = kinds.seen(told, topic)
    deeds = [seen.kind] if seen and seen.is_sure else []
    return Heads(pack, 0).items("done", [topic], [[told]], pack.phrases.leads["done"], [deeds])[0]


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("对图书室和食堂的宣传栏清查一遍，撤换过期展板13块", "读物"),
        ("爆管停水两天，微信群里有人传水有毒，公司当晚发布水质检测报告", "群组"),
        ("业主群里有人说物业换了锅炉，社区当天贴出说明", "群组"),
        ("班组学习情况纳入车间季度考核", "年度"),
        ("舆情处置列入月度绩效考评", "年度"),
        ("与货车司机代表座谈2次", "公开透明"),
        ("市民讲堂办了12场，2000人来听", "学习讲坛"),
        ("有人在快手上传补偿款被扣，镇里次日公布明细，又派人上门讲解", "入户宣传"),
    ],
)
def test_a_word_beside_the_deed_heads_nothing(pack: GenrePack, told: str, claim: str) -> None:
    assert claim not in _head(pack, told)


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("图书室的图书清查两遍，下架旧书30本", "读物"),
        ("登记各类微信群31个，清理僵尸群5个", "群组"),
        ("群里吵停车位，群主提醒3次", "群组"),
        ("意识形态列入考核，占8分", "考核"),
        ("邀请人大代表、政协委员座谈", "公开透明"),
        ("青年讲坛办了6期", "学习讲坛"),
        ("上门讲医保政策300户", "入户宣传"),
    ],
)
def test_the_deed_itself_heads(pack: GenrePack, told: str, claim: str) -> None:
    assert claim in _head(pack, told)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("登记表改为入职时就填", "登记表改进"),
        ("把答复先让分管院长看，再发布", "答复审看"),
        ("请年轻教师教老教师用平板", "平板使用指导"),
        ("拟把讲座往周末挪", "讲座安排调整"),
        ("明年把剩下7个渡口走完", "其余渡口走访"),
        ("把常问的编成方言问答", "方言问答编写"),
        ("喇叭年前修好", "喇叭维修"),
        ("教学生用心读书", ""),
        ("志愿者改由社区管", ""),
        ("走访剩下的3个厂", ""),
    ],
)
def test_a_plan_is_named_by_the_thing_it_changes(told: str, name: str) -> None:
    assert matter(told) == name


@pytest.mark.parametrize("told", ["检察长在党组会上讲了两次", "馆长讲了三课", "支书带头学了五回", "新书上架前先看一遍"])
def test_how_often_is_no_heading(told: str) -> None:
    assert own_head(told) == ""


@pytest.mark.parametrize(
    ("stance", "told", "borne"),
    [
        ("坚持把讲政治贯穿工作始终。", "停气通知统一由客服部发布", False),
        ("坚持把讲政治贯穿工作始终。", "党委会研究意识形态4次", True),
        ("进一步端正学风，坚持理论联系实际。", "为司机开设晚间学习角", False),
        ("进一步端正学风，坚持理论联系实际。", "中心组学习11次", True),
        ("注重把大道理讲成身边的道理。", "订单班也安排思政课，去年没有", False),
        ("注重把大道理讲成身边的道理。", "书记给订单班讲思政课2次", True),
    ],
)
def test_a_stance_is_of_the_matter_of_its_deed(pack: GenrePack, stance: str, told: str, *, borne: bool) -> None:
    assert (Bearing(pack.phrases).unborne(stance, told) == 0) is borne


@pytest.mark.parametrize("seed", range(7))
def test_what_stands_first_is_not_called_other_work(pack: GenrePack, seed: int) -> None:
    head = Heads(pack, seed).items("plans", [""], [["办得再好些"]], pack.phrases.leads["plans"])[0]
    assert not any(word in head for word in ("其他", "兼顾", "后续"))


@pytest.mark.parametrize(
    ("told", "left"),
    [
        # Compared, denied, quoted, printed in, an aside.
        ("挨户走了90家，大伙说比贴标语实在", "挨户走了90家"),
        ("办夜校6期，比去年多2期", "办夜校6期，2期"),
        ("护林员进山喊话，效果好过广播", "护林员进山喊话，效果"),
        ("把活动室像家一样收拾出来", "把活动室收拾出来"),
        ("院里没有专门的讲座审批表", ""),
        ("有人说“宣讲就是念稿”，馆长当天答复", "有人说“”，馆长当天答复"),
        ("体会文章登了市里的工作简报", "体会文章登"),
        ("清明祭扫（顺带看了展览）组织2次", "清明祭扫组织2次"),
        # Near misses: a contest, what never stopped, what is refused unless it was seen, a name, a figure in brackets.
        ("红歌比赛办了2场", "红歌比赛办了2场"),
        ("评比先进班组4个", "评比先进班组4个"),
        ("每天广播20分钟，没停过一天", "每天广播20分钟，没停过一天"),
        ("没报备的讲座一律取消", "没报备的讲座一律取消"),
        ("没收盗版光盘30张", "没收盗版光盘30张"),
        ("为未成年人办读书会3场", "为未成年人办读书会3场"),
        ("办“板凳课堂”9期", "办“板凳课堂”9期"),
        ("集中学习（含党课4次）22次", "集中学习（含党课4次）22次"),
        ("登记各类群组30个", "登记各类群组30个"),
    ],
)
def test_a_main_deed_is_told_without_what_stands_beside_it(told: str, left: str) -> None:
    assert main_deed(told).rstrip("，") == left


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("视频号被人盗用，当天报警", "，当天报警"),
        ("有游客在直播间乱讲碑文，馆里约谈", "，馆里约谈"),
        ("家属群吵翻了，护士长进群解释", "，护士长进群解释"),
        ("有人拍抖音，值班主任接待", "，值班主任接待"),
        ("推文被省报转发4篇", "推文转发4篇"),
        ("书屋被评为示范书屋", "书屋被评为示范书屋"),
        ("查处冒用单位名义的账号2个", "查处冒用单位名义的账号2个"),
        ("拍抖音短视频12条", "拍抖音短视频12条"),
    ],
)
def test_what_others_did_is_no_deed_of_ones_own(told: str, left: str) -> None:
    assert own_deed(told) == left


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("挨户走了90家，大伙说比大喇叭管用", "广播"),
        ("写体会文章2篇，有篇登了市里的工作简报", "简报"),
        ("林场考核里没有单独的思想分，并在安全里", "考核"),
        ("医院视频号3月被人仿冒，报平台封了", "网络平台|主流声音"),
        ("有个摊主在直播间乱讲古寺来历，当天约谈，停播2天", "网络平台|主流声音"),
        ("儿科的家属群吵翻了，护士长当晚进群解释", "网评|主流声音"),
        ("旅客在站台吵架，有人拍抖音，站长当场劝开", "网络平台|主流声音"),
        ("儿童图书角3000册全翻了一遍，下架20册", "搭好阅读"),
        ("直播庭审90场，叫停1场", "内容审核|宣传引导|主流声音"),
        ("疑难案件先填评估表，案管部门把关", "内容|导向"),
        ("公交站没有电子屏", "屏幕|宣传"),
        ("年度考核里没有这一项", "考核"),
    ],
)
def test_what_stands_beside_the_deed_heads_nothing(pack: GenrePack, told: str, claim: str) -> None:
    assert not re.search(claim, _head(pack, told)), _head(pack, told)


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("村里大喇叭每天播20分钟", "广播"),
        ("编印工作简报9期", "简报"),
        ("思想工作占考核8分，年底兑现", "考核"),
        ("视频号推送120条，被省台转发2条", "网络平台|宣传"),
        ("图书角添书300册", "阅读"),
        ("展览解说词由宣传部把关", "内容|导向|场馆"),
        ("普法宣讲12场，比去年多4场", "宣讲"),
        ("没报备的讲座一律取消，全年取消2场", "讲座"),
        ("网评员培训1期，跟帖300条", "网评|培训"),
    ],
)
def test_the_same_word_as_the_deed_heads(pack: GenrePack, told: str, claim: str) -> None:
    assert re.search(claim, _head(pack, told)), _head(pack, told)


def test_what_is_not_there_takes_no_heading_from_the_deed_beside_it(pack: GenrePack) -> None:
    told = ["台长负总责，分工写进岗位职责", "这项工作没有单独的考核分，并在安全里"]
    head = Heads(pack, 0).items("done", ["组织领导"], [told], pack.phrases.leads["done"])[0]
    assert re.search("责任|分工|组织领导", head), head
    assert "考核" not in head


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("预案是照搬兄弟院的，没结合急诊", "制度结合实际不够"),
        ("套用上级的考勤办法，没改过", "制度结合实际不够"),
        ("没有专门的借展制度", "制度机制不健全"),
        ("制度贴在墙上，没人照着做", "制度执行不够严格"),
        ("制度还是五年前定的", "制度更新滞后"),
        ("办法没修订", "制度更新滞后"),
        ("平时赶工期，重生产", "精力偏于业务工作"),
        ("重业务轻思想", "思想认识有偏差"),
        ("觉得这是宣传科的事", "思想认识有偏差"),
        ("站里赶工期，顾不上", "精力投入不够"),
        ("按制度轮岗，人刚熟就调走", "工作队伍不够稳定"),
    ],
)
def test_a_cause_is_judged_by_what_it_says_of_its_thing(pack: GenrePack, told: str, head: str) -> None:
    kind = Causes(pack).kind(told)
    assert kind is not None
    assert kind.head == head


@pytest.mark.parametrize(
    ("topic", "facts", "head"),
    [
        ("督查考核", ["各车间得分没公布"], "得分尚未公布"),
        ("督查考核", ["评比结果至今没公示"], "结果尚未公布"),
        ("组织领导", ["支委会上半年议了2次，4月那次同防汛合并开"], "支委会上半年议了2次，4月那次同防汛合并开"),
    ],
)
def test_a_shortfall_is_headed_by_no_more_than_it_tells(
    pack: GenrePack, topic: str, facts: list[str], head: str
) -> None:
    assert Heads(pack, 0).items("problems", [topic], [facts], pack.phrases.leads["problems"])[0] == head


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        # What one of many lacks heads none of the others; what most lack does.
        (["外聘教练听课2次", "讲座有3场补的手续", "推文谁都能发", "社团海报有不合适的"], False),
        (["推文谁都能发", "视频号稿件没审核", "公众号信息未经审就发"], True),
    ],
)
def test_one_of_many_shortfalls_heads_not_the_others(pack: GenrePack, facts: list[str], *, stands: bool) -> None:
    head = Heads(pack, 0).items("problems", ["阵地管理"], [facts], pack.phrases.leads["problems"])[0]
    assert ("发布审核" in head or "审核把关" in head) is stands, head


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("请农科院的研究员讲课1次，村组干部60人听课", "课堂听课"),
        ("参加支部学习9次，发言一次讲保密", "信息管理"),
        ("老年活动中心二楼租给舞蹈培训班，合同里写明不得搞集会", "业务培训|教育培训"),
        ("城西几所校外培训机构看了一轮，有两家没资质", "业务培训|教育培训"),
        ("有人在公园推销净水器办讲座，城管劝走", "办好各类讲座"),
        ("开标全程直播，请了监督员", "主流声音"),
        ("无人机拍的库区视频请作者撤下7条", "主流声音"),
        ("门口的宣传架清出过期单页80张", "宣传普及"),
        ("值班的保安打瞌睡，在会上作了检讨", "值班值守"),
        ("境外记者来访，外办陪同接待", "群众诉求"),
        ("展陈大纲请党校专家看过，改了12处", "场馆资源"),
        ("给环卫工建歇脚驿站9个，里面放书报", "集体学习"),
        ("理事会学习网络责任制实施办法", "制度规范"),
        ("演唱队走了22场，听的人最爱听移风易俗那段", "移风易俗"),
        ("行政审判白皮书发布前，司法局提过意见", "人员审核"),
        ("旅客广播错播一次，五分钟切断，写了检讨", "广播载体"),
        ("全所职工206人，工程师41人，技工88人", "队伍建设"),
        ("后来那位家长成了志愿者", "志愿服务"),
    ],
)
def test_what_was_heard_forbidden_let_or_taken_down_heads_no_deed(pack: GenrePack, told: str, claim: str) -> None:
    assert re.search(claim, _head(pack, told)) is None


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("推门听课31节，反馈意见40条", "听课|课堂"),
        ("公众号发稿210篇，阅读30万", "网络|宣传|声音"),
        ("给社区发放宣传折页3000份", "宣传"),
        ("除夕到初六24小时值班，每天两人", "值班"),
        ("村里大喇叭每天早上播20分钟", "广播"),
        ("修订舆情处置办法，新定审稿细则", "制度"),
        ("红白理事会劝办丧事15场", "移风易俗|新风"),
        ("意识形态纳入年度考核，占6分", "考核"),
        ("志愿者进小区服务46次", "志愿"),
    ],
)
def test_the_deed_that_was_done_still_heads(pack: GenrePack, told: str, claim: str) -> None:
    assert re.search(claim, _head(pack, told))


@pytest.mark.parametrize("told", ["厂里的宣传册先让班组长念一遍", "人事下回续签时带上", "报告让供应商每周念一遍"])
def test_a_thing_that_a_plan_only_opens_with_is_no_work(told: str) -> None:
    assert matter(told) == ""


@pytest.mark.parametrize(("told", "named"), [("喇叭年前修好", "喇叭维修"), ("供电所每季度走访一次", "供电所走访")])
def test_what_is_done_with_a_thing_is_work(told: str, named: str) -> None:
    assert matter(told) == named
