"""An older text given as notes with what is so now marked beside it, and figures taken back in one breath."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes
from assistant.structure.notes.no_matter import CHECK, LEFT_OUT, OPEN

_HEAD = "（去年的稿子，照着改改数，改的地方我标了）\n"


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in _facts(text, pack)]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("办读书会9期（12期），参与居民300余人（410人）。", ["办读书会12期，参与居民410人"]),
        ("与辖区8家（→10家）单位签协议。", ["与辖区10家单位签协议"]),
        ("登记620人（这句照旧，人数改成588）。", ["登记588人"]),
        ("志愿者队伍5支（不变）。\n党员62人（65）。", ["志愿者队伍5支", "党员65人"]),
        ("专题研究3次→4次，发文9期 改12期。", ["专题研究4次，发文12期"]),
        ("清理标语2000多条（1750条左右，数字待核）。", ["清理标语1750条左右"]),
        ("开会4次（5次），外出参观2次（今年没去，删），建群3个。", ["开会5次，建群3个"]),
        ("开会4次（5次）。外出参观2次（今年没去）。", ["开会5次"]),
        ("微信群31个（改35个，含企业群4个）。", ["微信群35个（含企业群4个）"]),
        ("书记讲课2次（3次，7月多讲了一次），比赛3场（4场）。", ["书记讲课3次，比赛4场"]),
        ("读书角4处（4处），学习6次→6次。", ["读书角4处，学习6次"]),
        ("公众号4个→3个（撤了一个），推文180篇（现223篇）。", ["公众号3个，推文223篇"]),
        ("办读书角2处（今年撤了，删掉），咨询120人次。", ["咨询120人次"]),
    ],
)
def test_marks_beside_an_older_text_say_what_is_so_now(marked: str, said: list[str], pack: GenrePack) -> None:
    assert _said(_HEAD + marked, pack) == said


@pytest.mark.parametrize(
    "head",
    [
        "（去年稿，改一下数就行，红字是我改的）",
        "用的上年的底稿，数字在括号里改了",
        "去年材料，在上面改的，括号里是今年的数",
        "【上年度报告，括号里更新了】",
        "（去年的，数字按括号里的改）",
        "参考去年报告，红字为今年数",
        "下面是去年交的那份，今年变了的我写括号里",
    ],
)
def test_a_line_that_says_an_older_text_was_taken_is_no_fact(head: str, pack: GenrePack) -> None:
    assert _said(f"{head}\n走访商户120家（146家）", pack) == ["走访商户146家"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("召开专题会2次（今年4次）\n建群31个，现在改成35个", ["召开专题会4次", "建群35个"]),
        ("公众号发文230篇（现在256篇）", ["公众号发文256篇"]),
        ("微信群5个 → 上个月合并成3个，都有管理员", ["微信群5个，上个月合并成3个，都有管理员"]),
        ("警示教育3次\n红歌比赛1场（删）", ["警示教育3次"]),
        ("宣讲6场，放映电影12场（这个去掉），办展2期", ["宣讲6场，办展2期"]),
    ],
)
def test_plain_marks_hold_without_a_word_on_the_older_text(text: str, said: list[str], pack: GenrePack) -> None:
    assert _said(text, pack) == said


@pytest.mark.parametrize(
    "text",
    [
        "党员15人（女4人）",
        "办培训班8期（含线上2期）",
        "收集信息比去年46条增至58条",
        "培养积极分子12名（今年4名）",
        "累计办班9期（今年3期）",
        "粉丝3100→5600",
        "由3次改成4次",
        "新闻报道60篇，现在每月5篇",
        "清理群12个（现在30个）",
        "清理群12个，现在是30个",
        "把3个群改成1个群",
        "每月检查1次，节日改为每天1次",
        "参加培训180人（次）",
        "组织观影3场（保留项目）",
        "清理不实信息15条（删）",
        "去年材料报送12篇（省级3篇）",
        "总结去年经验，改进方法，发文30篇",
        "三审三校（不变）制度",
        "清退账号2个（保留1个）",
        "宣讲8场（12场）",
    ],
)
def test_what_is_no_mark_stays_as_told(text: str, pack: GenrePack) -> None:
    assert _said(text, pack) == [text]


def test_what_is_marked_is_reported_with_what_it_replaces(pack: GenrePack) -> None:
    told = f"{_HEAD}座谈2次（今年没开，删）。\n清理2000份（1750份，数字待核）。"
    reasons = {fact.text: fact.reason for fact in read_notes(told, pack).facts if fact.reason}
    assert reasons["座谈2次（今年没开，删）"] == LEFT_OUT
    assert "“1750份”" in reasons["2000份"]
    assert reasons["1750份，数字待核"] == CHECK


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("下一步：计划建一个书屋（已经建好了，7月揭的牌，挪到上面成绩里）。明年想办讲堂。", "书屋已建成，7月揭牌"),
        (
            "下一步：\n计划轮训楼长一次（已经训完了，4月办的，36人，移到上面）\n明年想办讲堂",
            "已轮训楼长一次，4月，36人",
        ),
        ("下一步：\n走访老党员20户（已走访完，8月，18户）\n明年想办讲堂", "已走访老党员20户，8月，18户"),
        ("三、下一步打算\n拟成立网评员队伍（今年3月已成立，共12人）\n明年想办讲堂", "网评员队伍今年3月已成立，共12人"),
        ("下一步要做的事\n1.装电子屏（已装好）\n2.明年办讲堂", "电子屏已装好"),
    ],
)
def test_a_plan_told_as_done_is_a_deed_and_the_other_stays_a_plan(text: str, deed: str, pack: GenrePack) -> None:
    first, second = _facts(text, pack)
    assert (first.said, first.role in (None, "done")) == (deed, True)
    assert (second.role, "讲堂" in second.said) == ("plans", True)


@pytest.mark.parametrize("told", ["已报预算", "已建2个", "明年6月建成", "已列入规划"])
def test_a_plan_that_is_only_under_way_stays_one(told: str, pack: GenrePack) -> None:
    assert [fact.role for fact in _facts(f"下一步：计划建书屋3个（{told}）", pack)] == ["plans"]


def test_an_item_called_off_by_its_number_is_neither_written_nor_asked_about(pack: GenrePack) -> None:
    table = "序号\t项目\t完成数\n1\t中心组学习\t11次\n2\t道德讲堂\t\n"
    notes = read_notes(f"{table}2号没搞 就不写了吧", pack)
    assert not any(fact.reason == OPEN or (not fact.reason and "讲堂" in fact.said) for fact in notes.facts)
    assert _said("1. 学习11次\n2. 网评员培训\n第二条没搞，不写了", pack) == ["学习11次"]
    assert _said("（一）学习8次\n（二）宣讲6场\n（二）没搞成，去掉", pack) == ["学习8次"]
    assert len(_said("1. 学习11次\n2. 网评员培训\n2号楼没装，不影响", pack)) == 3


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        ("明年打算十二月底之前啊不对是明年三月底之前把群摸一遍", "三月底之前", "十二月"),
        ("研究了三次哦不对是四次", "四次", "三次"),
        ("七月底哦不是八月初办的夏令营", "八月初", "七月"),
        ("小刘：微博发了70条\n老陈：70？我这儿记的是77\n小刘：是77，看错了", "77条", "70"),
        ("小吴：责任书41份\n小丁：不对吧 上次说43\n小吴：哦是43份 退休的两份忘了", "43份", "41"),
        ("座谈会大概5次，会议记录上写的4次，按记录写", "4次", "5次"),
        ("书记讲党课3次吧，台账上是2次，按台账", "2次", "吧"),
        ("处置舆情 13起 →不对 14起，10月底又来一起", "14起", "又来"),
        ("收到投诉21件，不对，是23件，12月又收了两件", "23件", "两件"),
        ("小赵：宣讲共18场\n小钱：不是20场吗\n小赵：嗯是20场，月底又加了两场", "20场", "18场"),
        ("小赵：跟11个村签了\n小钱：不是12个村吗\n小赵：哦对 12个，柳湾村是单独签的", "12个村", "单独"),
    ],
)
def test_what_is_taken_back_goes_with_why(text: str, kept: str, gone: str, pack: GenrePack) -> None:
    told = "；".join(_said(text, pack))
    assert kept in told
    assert gone not in told


def test_what_came_on_top_stays_where_it_is_not_the_difference(pack: GenrePack) -> None:
    assert "又发生两起" in "；".join(_said("处置舆情13起，不对，14起，10月底又发生两起", pack))
    answer = "小赵：跟11个村签了\n小钱：不是12个村吗\n小赵：对 12个，另外公众号也改版了"
    told = "；".join(_said(answer, pack))
    assert "12个村" in told
    assert "改版" in told


def test_marks_in_square_brackets_are_marks_and_gaps_stay_gaps(pack: GenrePack) -> None:
    text = (
        f"{_HEAD}召开专题会2次【今年3次】，更新橱窗8期[今年9期]\n"
        "办讲堂6期【今年没办，删掉】，参加职工480人次\n"
        "针对涨价引发的议论，约谈承包商。【这是去年的事，今年的是补贴晚发，3天补发到位】\n"
        "存在问题：力量薄弱【今年配了4个人，不写了】；学习流于形式【保留】；【加：外包工没有纳入教育】\n"
        "下一步：建写手队伍【换成：把外包工纳入班前会】"
    )
    said = _said(text, pack)
    assert said[0] == "召开专题会3次，更新橱窗9期"
    assert "补贴晚发，3天补发到位" in said
    assert "外包工没有纳入教育" in said
    assert "把外包工纳入班前会" in said
    assert not any(gone in "；".join(said) for gone in ("480", "约谈承包商", "力量薄弱", "写手队伍", "【"))
    assert _said("中心组学习【待补：次数】次", pack) == ["中心组学习【待补：次数】次"]


def test_the_fields_of_a_mail_are_no_facts(pack: GenrePack) -> None:
    text = "发件人：政治部 林岚\n收件人：办公室 徐主任\n主题：回复：关于报送情况的通知\n\n徐主任：\n您好！\n干警轮训3期"
    assert _said(text, pack) == ["干警轮训3期"]


def test_a_correction_in_a_chat_is_of_what_the_same_person_told(pack: GenrePack) -> None:
    text = (
        "路政小刘 09:30\n学习6次\n运管老马 09:41\n运管学习5次，集中教育2场\n"
        "路政小刘 09:44\n不好意思，刚数了是7次\n陈主任 14:25\n行，明年就写建流动学习点"
    )
    said = _said(text, pack)
    assert "学习7次" in said
    assert not any("不好意思" in one or "就写" in one or "6次" in one for one in said)
    assert any("5次" in one for one in said)


def test_the_figure_that_holds_may_stand_before_the_one_taken_back(pack: GenrePack) -> None:
    for text in (
        "支部学习了10次\n对了那个学习是11次不是10次",
        "支部学习了10次，讲课2次。哦对了，那个学习是11次不是10次",
    ):
        said = _said(text, pack)
        assert said[0].startswith("支部学习了11次")
        assert not any("10次" in one for one in said)
    assert _said("党课8次不是6次", pack) == ["党课8次"]
