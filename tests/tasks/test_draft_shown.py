"""Which shortfalls are one, how bare ones are headed, and what of the notes is no shortfall at all."""

from __future__ import annotations

import re

import pytest

from assistant.tasks.draft.job import DraftTask
from assistant.tasks.draft.judge import falls_behind
from assistant.tasks.draft.named import unit_and_period
from tests.tasks.test_draft_shape import drafted

DONE = "中心组学习9次\n"


@pytest.mark.parametrize(
    "said",
    [
        "基层学习不够扎实，有2个站所记录不全",
        "阵地管理不够精细，个别群没有群主",
        "队伍专业性不强，5名信息员只有1人学过新闻",
        "督查力度不够，部分科室全年没查过",
        "支部学习不够经常，有3个支部全年不足6次",
        "宣传形式单一，多数村只发通知",
        "制度执行不严格，有4次讲座补了手续",
        "应急能力不足，就2个人会写回应",
    ],
)
def test_a_judgement_and_what_shows_it_are_one(task: DraftTask, said: str) -> None:
    part = drafted(task, f"{DONE}问题：{said}", "all", unit="某局", period="2026年").text.partition("存在的")[2]
    assert "（二）" not in part.partition("三、")[0]


@pytest.mark.parametrize(
    "said",
    [
        "学习不够扎实，公众号更新慢",
        "宣传形式单一，舆情预案没演练",
        "阵地管理不够精细；个别同志发言照稿念",
        "网评队伍薄弱，保密检查走过场",
        "宣讲覆盖面不广，督查力度不够",
    ],
)
def test_two_judgements_stay_two(task: DraftTask, said: str) -> None:
    part = drafted(task, f"{DONE}问题：{said}", "all", unit="某局", period="2026年").text.partition("存在的")[2]
    assert re.search("（二）|二是", part.partition("三、")[0])


@pytest.mark.parametrize(
    "said",
    [
        "考核没有单列分值",
        "老党员不太会用学习强国",
        "支部书记不会做思想工作",
        "通讯员没人愿意当",
        "年轻干部不愿意写网评",
        "支委会应到12人实到9人",
    ],
)
def test_a_bare_lack_stands_below_a_judgement(task: DraftTask, said: str) -> None:
    text = drafted(task, f"{said}\n学习不系统", "problems", unit="某局").text
    first = next(line for line in text.splitlines() if line.startswith("（一）"))
    heading, _, body = first.removeprefix("（一）").partition("。")
    assert re.search("还不够|还有差距|还不足", heading)
    assert body.startswith(said[:3])


@pytest.mark.parametrize("said", ["群众不爱看公众号", "舆情发现不及时", "两个人兼着管8个账号", "记录不规范"])
def test_what_is_of_a_sure_kind_keeps_its_heading(task: DraftTask, said: str) -> None:
    text = drafted(task, f"{said}\n学习不系统", "problems", unit="某局").text
    assert "主动性" not in text.partition("（二）")[0]


@pytest.mark.parametrize(
    "said",
    [
        "存在的问题，一个是培训结合业务不够，一个是群众留言回得慢",
        "目前主要存在的不足，一是宣传稿件少，二是群管理不严",
        "还存在以下几个问题：一是学习不深，二是宣传不活",
    ],
)
def test_words_that_announce_a_part_are_no_shortfall(task: DraftTask, said: str) -> None:
    draft = drafted(task, said, "problems", unit="某局")
    assert "整改" not in draft.text
    assert not re.search(r"。(?:目前)?(?:还)?(?:主要)?存在的(?:问题|不足)[，。]", draft.text)


@pytest.mark.parametrize(
    ("said", "unfit"),
    [
        ("法院抖音号讲彩礼的短视频播放110万", "移风易俗"),
        ("公众号发白事简办的图文3篇", "移风易俗"),
        ("清理违规宗教宣传品43件，约谈2人", "宗教场所"),
        ("收缴非法宗教出版物12本", "宗教场所"),
        ("拆除违规宗教标语2处", "宗教场所"),
    ],
)
def test_a_heading_stands_only_where_a_fact_bears_it(task: DraftTask, said: str, unfit: str) -> None:
    assert unfit not in re.sub(re.escape(said), "", drafted(task, f"{said}\n{DONE}", "done", unit="某法院").text)


@pytest.mark.parametrize(
    ("said", "fit"),
    [
        ("红白理事会劝办白事6起", "移风易俗"),
        ("签移风易俗承诺书200份", "移风易俗"),
        ("走访教堂3处", "宗教场所"),
    ],
)
def test_and_stays_where_one_does(task: DraftTask, said: str, fit: str) -> None:
    heads = re.findall("（[一二三]）([^。]+)。", drafted(task, f"{said}\n{DONE}", "done", unit="某镇").text)
    assert any(fit in head for head in heads), heads


@pytest.mark.parametrize("asked", ["存在的短板弱项", "工作中的困难与短板"])
def test_the_heading_of_a_part_is_the_one_asked_for(task: DraftTask, asked: str) -> None:
    assert drafted(task, "学习不够扎实", asked, unit="某镇").text.startswith(f"二、{asked}\n")


@pytest.mark.parametrize(
    ("asked", "told"),
    [("强化阵地管控", True), ("网上舆论引导", True), ("阵地管理", False), ("志愿服务", False)],
)
def test_another_heading_than_the_one_asked_for_is_told(task: DraftTask, asked: str, told: bool) -> None:
    notes = {"志愿服务": "志愿活动5次", "网上舆论引导": "评论员8名，跟帖60条"}.get(asked, "清理工作群5个")
    draft = drafted(task, notes, asked, unit="某镇")
    assert any(asked in one and "标题写作" in one for one in draft.plan.told if draft.plan) is told


@pytest.mark.parametrize(
    ("said", "behind"),
    [
        ("支委会12人实到9人", True),
        ("应到12人，实到9人", True),
        ("党员38人参学30人", True),
        ("计划办6场只办了4场", True),
        ("责任书26份签了20份", True),
        ("应到12人实到12人", False),
        ("培训2期120人", False),
        ("党员38人，参加志愿服务210人次", False),
        ("查12处改12处", False),
    ],
)
def test_fewer_than_there_should_have_been_is_a_shortfall(said: str, behind: bool, task: DraftTask) -> None:
    assert falls_behind(said) is behind
    if behind:
        assert re.findall(r"\d+", said)[-1] in drafted(task, f"{said}\n学习不系统", "problems", unit="某局").text


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("城南水厂2026年", ("城南水厂", "2026年")),
        ("2026年上半年，河东区民政局", ("河东区民政局", "2026年上半年")),
        ("县第二中学 2025年度", ("县第二中学", "2025年")),
        ("城关镇党委，2026年", ("城关镇党委", "2026年")),
        ("参观党史馆2026年", None),
        ("2026年建了文化站", None),
        ("走访城南水厂2次", None),
        ("城南水厂2026年学习9次", None),
        ("2026年全年每月到村", None),
    ],
)
def test_unit_and_period_alone_are_no_fact(task: DraftTask, said: str, named: tuple[str, str] | None) -> None:
    assert unit_and_period(said) == named
    if named:
        draft = drafted(task, f"{said}\n{DONE}", "all")
        assert draft.title.startswith(named[0])
        assert f"{said}。" not in draft.text
