"""The frame of minutes and of a chat's log, years set beside each other, targets missed and what is left of them."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.read import read_notes
from assistant.tasks.draft.request import DraftRequest
from assistant.tasks.draft.voice import read_voice

_MINUTES = """城东街道办事处党工委会议纪要
时间：2025年12月3日上午9:00  地点：三楼
主持：孙立 参加：何敏、曹阳  缺席：无
孙立：今年宣传口子的事先通报一下
何敏汇报：全年开展理论学习12次。
曹阳：这次处置还算及时，不过也暴露了值班制度没有落实到夜间。
何敏：建议明年办一个楼栋长课堂。
会议决定：1.原则同意何敏汇报的情况；2.2026年3月起推行双人值班；3.成立网评员队伍。"""


def _told(text: str, pack: GenrePack) -> list[tuple[str | None, str]]:
    return [(fact.role, fact.written) for fact in read_notes(text, pack).facts if not fact.reason]


def test_minutes_give_their_unit_and_what_was_reported_lacking_and_decided(pack: GenrePack) -> None:
    notes = read_notes(_MINUTES, pack)
    assert notes.parameters["unit"] == "城东街道办事处党工委"
    assert notes.parameters["period"] == "2025年"
    assert _told(_MINUTES, pack) == [
        ("done", "全年开展理论学习12次"),
        ("problems", "值班制度未落实到夜间"),
        ("plans", "2026年3月起推行双人值班"),
        ("plans", "成立网评员队伍"),
    ]


@pytest.mark.parametrize(
    ("first", "unit"),
    [
        ("派出所“平安工作群” 聊天记录 2025-11-20", "派出所"),
        ("青山社区支委会会议记录", "青山社区"),
        ("嗯我先说一下我们是区档案馆的今年意识形态工作这块呢主要是支部学习12次", "区档案馆"),
        ("县二中今年意识形态工作这块，校长说要交县教育局，共开展主题班会30次。", "县二中"),
        ("党委会议记录", ""),
        ("会议记录制度修订了，记录规范", ""),
        ("区司法局会议记录管理办法印发后，各科室学习了2次", ""),
    ],
)
def test_a_first_line_names_the_unit_only_where_it_is_a_frame(first: str, unit: str, pack: GenrePack) -> None:
    assert read_notes(f"{first}\n宣讲8场", pack).parameters.get("unit", "") == unit


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("我把能想到的都写下来。\n我觉得宿舍是弱项\n社团32个都有指导老师", "unit"),
        ("我说一下，馆里讲座办了31场\n我们采购新书8600册", "unit"),
        ("我主持党组会4次，我讲党课2次\n我带头落实值班", "first"),
        ("本人讲党课2次\n研究意识形态3次", "first"),
    ],
)
def test_who_takes_notes_is_no_account_of_himself(text: str, person: str, pack: GenrePack) -> None:
    assert read_voice(read_notes(text, pack), DraftRequest(notes=text), pack).person == person


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("中心组学习：24年10次，25年12次", "中心组学习2024年10次、2025年12次"),
        ("签责任书：2024年 41家 → 2025年 58家", "签订责任书2024年41家、2025年58家"),
        ("宣讲：2024年28场1900人次；2025年36场2600人次", "宣讲2024年28场1900人次、2025年36场2600人次"),
        ("网格员16名，每人管2-3个微信群，共41个群", "网格员16名，每人管2-3个微信群，共41个群"),
        ("下架图书17册，捐赠的5册封存了", "下架图书17册，捐赠的5册封存了"),
        ("老党员党龄24年，25年坚持讲课，讲课12次", "老党员党龄24年，25年坚持讲课，讲课12次"),
        ("二中队开展学习20次，讲座3场", "二中队开展学习20次，讲座3场"),
    ],
)
def test_figures_keep_their_subject(line: str, told: str, pack: GenrePack) -> None:
    assert [said for _, said in _told(f"某局2025年\n{line}", pack)][-1] == told


def test_a_deed_keeps_whose_it_is_and_a_half_its_year(pack: GenrePack) -> None:
    deeds = _told("一站每周三政治教育，全年43课时，谈心谈话106人次", pack)
    assert "一站谈心谈话106人次" in [said for _, said in deeds]
    plans = str(_told("明年要做的：融媒体中心上半年建好；明年下半年办班", pack))
    assert "明年上半年建好" in plans
    assert "明年明年" not in plans


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("责任书签订率目标100%，实际92%", "problems"),
        ("宣讲任务40场，全年才做了31场", "problems"),
        ("外企覆盖率45%，目标是60没完成", "problems"),
        ("发稿任务80篇，完成96篇", None),
        ("部署任务21项，完成19项", None),
        ("党员学习覆盖率目标95%，今年97%", None),
        ("舆情控制目标10件，今年6件", None),
    ],
)
def test_a_target_missed_is_a_shortfall(line: str, role: str | None, pack: GenrePack) -> None:
    assert (_told(line, pack)[0][0] or "done") == (role or "done")


def test_what_is_left_with_its_date_is_no_weakness(pack: GenrePack) -> None:
    left = _told("专项督查发现问题11个，整改10个，还有1个（内刊没备案）年底前改完", pack)
    assert all(role != "problems" for role, _ in left)
    assert _told("发现隐患9处，还有2处没整改", pack)[-1][0] == "problems"


def test_why_stands_with_the_shortfall_before_it(pack: GenrePack) -> None:
    assert _told("问题：信息报送排名靠后\n主要是没有专职人员", pack) == [
        ("problems", "信息报送排名靠后，主要是没有专职人员")
    ]
    assert _told("问题：培训不够\n原因分析：\n主要是认识不到位", pack)[-1] == ("causes", "主要是认识不到位")


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("区局写上半年的履职汇报\n我主持党组会4次，2026年3月听取汇报\n我讲党课2次", "履职情况汇报", "2026年上半年"),
        ("我是县水务局局长，2025年述职\n党组会研究3次，履职情况报告已上报", "", "2025年"),
        ("某局上报上半年宣讲总结12篇，2025年共开展宣讲20场", "", "2025年"),
    ],
)
def test_the_kind_and_the_half_year_asked_for_are_kept(text: str, kind: str, period: str, pack: GenrePack) -> None:
    voice = read_voice(read_notes(text, pack), DraftRequest(notes=text), pack)
    assert (voice.asked, voice.period) == (kind, period)
    assert not kind or "述职" not in str(voice.fill("根据述职要求，现将履职情况述职如下："))


_MET = "时间：2026年11月20日下午3点\n主持：院长 周明华\n参加：班子成员，共11人\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("护理部吴娟：病区电视换了片子", "病区电视换了片子"),
        ("护理部吴娟：开会4次\n总务科：外包保洁没培训过", "外包保洁没培训过"),
        ("后勤科赵亮：我听过保安的课3次", "后勤科赵亮听过保安的课3次"),
        ("信息科钱明汇报：公众号发文80篇", "公众号发文80篇"),
    ],
)
def test_who_spoke_for_an_office_in_minutes_is_no_part_of_the_fact(line: str, said: str, pack: GenrePack) -> None:
    assert [fact.said for fact in read_notes(_MET + line, pack).facts if not fact.reason][-1] == said


@pytest.mark.parametrize(
    ("notes", "kept"),
    [
        (_MET + "宣传部：开会4次\n组织部：培训2期", "宣传部"),  # nobody is named: the offices did it
        ("办公室：发文12篇\n业务科：查店30家", "发文12篇"),
        (_MET + "护理部吴娟：开会4次\n问题：课堂没人听", "课堂没人听"),
    ],
)
def test_other_labels_of_minutes_stay_what_they_are(notes: str, kept: str, pack: GenrePack) -> None:
    assert kept in "；".join(fact.said for fact in read_notes(notes, pack).facts if not fact.reason)
