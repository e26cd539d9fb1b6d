"""Notes as people write them become facts: spans exact, role and topic right, misfits named, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

MIXED = """市财政局2026年上半年意识形态工作素材
一、主要做法
1、理论学习：中心组学习9次，开展专题研讨4次；“第一议题”学习12次
2、阵地管理：排查微信群23个、公众号2个，关停1个
3. 舆情处置5起，信访件23件，办结率100%
二、问题
- 有的支部学习不深入，方式单一
- 网评员队伍力量薄弱，只有3人
原因是责任压得不实
三、下一步打算
• 每季度专题研究1次
• 培训网评员2期
"""


def test_headings_set_role_and_topic_and_the_first_line_gives_unit_and_period(pack: GenrePack) -> None:
    notes = read_notes(MIXED, pack)
    assert notes.parameters["unit"] == "市财政局"
    assert notes.parameters["period"] == "2026年上半年"
    assert [(fact.role, fact.topic) for fact in notes.facts] == [
        ("done", "理论学习"),
        ("done", "理论学习"),
        ("done", "阵地管理"),
        ("done", "网络舆情"),
        ("done", "信访化解"),
        ("problems", "理论学习"),
        ("problems", "网络舆情"),
        ("causes", "组织领导"),
        ("plans", "组织领导"),
        ("plans", "网络舆情"),
    ]


def test_every_span_is_verbatim(pack: GenrePack) -> None:
    notes = read_notes(MIXED, pack)
    assert all(MIXED[fact.start : fact.end] == fact.text for fact in notes.facts)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("有的干部学习不够深入", "problems"),
        ("下一步每月督查一次", "plans"),
        ("明年培训4期", "plans"),
        ("主要原因是责任心不强", "causes"),
        ("解决学习不够深入等问题5个", None),
        ("对落实不到位的科室约谈3次", None),
        ("将意识形态工作纳入年度考核", None),
        ("制定年度学习计划", None),
        ("开展专题研讨4次", None),
    ],
)
def test_wording_shows_the_role(pack: GenrePack, line: str, role: str | None) -> None:
    assert read_notes(line, pack).facts[0].role == role


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("请批准增加编制2名", "请示"),
        ("恳请拨付专项经费5万元", "请示"),
        ("联系人张三，13800138000", "个人信息"),
        ("李四身份证号110101199003077758", "个人信息"),
        ("（秘密）某事件处置经过", "保密"),
        ("涉密文件内容见附件", "保密"),
        ("请用正式语气写800字左右", "写作要求"),
        ("Study sessions 12", "中文"),
    ],
)
def test_what_does_not_belong_is_named(pack: GenrePack, line: str, reason: str) -> None:
    assert any(reason in fact.reason for fact in read_notes(f"发稿3篇\n{line}", pack).facts)


@pytest.mark.parametrize("line", ["涉密人员培训2期", "保密自查2次，检查涉密文件管理台账3本", "信访申请办结5件"])
def test_work_on_secrecy_and_petitions_stays_usable(pack: GenrePack, line: str) -> None:
    assert not any(fact.reason for fact in read_notes(line, pack).facts)


def test_a_personal_number_does_not_take_its_neighbours_with_it(pack: GenrePack) -> None:
    facts = read_notes("开展宣讲5场，联系电话13800138000", pack).facts
    assert [(fact.text, bool(fact.reason)) for fact in facts] == [("开展宣讲5场", False), ("联系电话13800138000", True)]


def test_tables_are_read_by_their_head(pack: GenrePack) -> None:
    table = "| 事项 | 次数 | 参学率 |\n|---|---|---|\n| 中心组学习 | 12 | 98% |\n| 专题研讨 | 4 | 95% |"
    assert [fact.said for fact in read_notes(table, pack).facts] == [
        "中心组学习12次，参学率98%",
        "专题研讨4次，参学率95%",
    ]


def test_repeats_are_merged(pack: GenrePack) -> None:
    facts = read_notes("签订责任书12份\n发稿3篇\n签订了责任书１２份。", pack).facts
    assert [fact.same_as for fact in facts] == [None, None, 0]


def test_several_facts_in_a_line_part_by_topic(pack: GenrePack) -> None:
    facts = read_notes("中心组学习12次，参学率98%，网络舆情处置3起，信访件办结率100%", pack).facts
    assert [fact.topic for fact in facts] == ["理论学习", "网络舆情", "信访化解"]


def test_a_plan_goes_on_through_its_line(pack: GenrePack) -> None:
    facts = read_notes("下一步，一是压实责任；二是强化学习，制定学习计划；三是管好阵地", pack).facts
    assert {fact.role for fact in facts} == {"plans"}


def test_numbered_facts_are_not_taken_for_headings(pack: GenrePack) -> None:
    facts = read_notes("一、加强学习\n二、管好阵地\n三、每季度督查一次", pack).facts
    assert len(facts) == 3


def test_a_bare_count_keeps_the_word_that_heads_its_line(pack: GenrePack) -> None:
    assert [fact.said for fact in read_notes("学习：每月2次", pack).facts] == ["每月学习2次"]


def test_a_spoken_opening_tells_the_unit_and_each_next_thing_is_a_fact(pack: GenrePack) -> None:
    notes = read_notes("我们是城南社区，党员一共31个，开了4次学习会，然后群里有人传谣言，后来把9个群重新登记了", pack)
    assert notes.parameters["unit"] == "城南社区"
    told = [fact.said for fact in notes.facts if not fact.reason]
    assert told == ["党员一共31个", "开了4次学习会", "然后群里有人传谣言，后来把9个群重新登记了"]


@pytest.mark.parametrize(
    ("text", "unit", "kept"),
    [
        (
            "我们支部（县供电公司营销支部，党员23名）今年主要干了这么几件事，一个是学习12次；二是宣讲9场",
            "县供电公司营销支部",
            3,
        ),
        ("我们县图书馆今年主要做了两件事：一是讲座12场；二是读书会5次", "县图书馆", 2),
        ("社区党委2026年的：党员大会5次；板凳会26场", "社区党委", 2),
        ("供销社：\n农资讲堂15场\n慰问68人次", "供销社", 2),
        ("镇卫生院，2026年\n院务会研究3次", "镇卫生院", 1),
        ("帮我写县农业农村局2026年落实意识形态工作责任制情况的报告\n研究3次\n发稿36篇", "县农业农村局", 2),
        ("县信访局党组报告2026年\n党组会研究2次", "县信访局党组", 1),
    ],
    ids=[
        "aside in brackets",
        "said before",
        "run in",
        "alone with a colon",
        "with a comma",
        "in an order",
        "report of a unit",
    ],
)
def test_the_unit_is_found_however_it_is_said_and_no_fact_is_lost(
    pack: GenrePack, text: str, unit: str, kept: int
) -> None:
    notes = read_notes(text, pack)
    assert notes.parameters["unit"] == unit
    assert len([fact for fact in notes.facts if not fact.reason]) == kept


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("局公众号改版，原来没人管的，现在办公室小周兼着，发了132条", None),
        ("境外项目部有员工转发不实消息，谈话提醒1人", None),
        ("执法人员微信群4个，不准发案件照片", None),
        ("问题 舆情值班只有1个人", "problems"),
        ("打算 学习搞线上补课", "plans"),
        ("不足是青年职工流动大，学习组织难；宣传屏内容审核靠一个人", "problems"),
    ],
)
def test_what_was_set_right_is_no_shortfall_and_a_label_needs_no_colon(
    pack: GenrePack, said: str, role: str | None
) -> None:
    assert {fact.role for fact in read_notes(said, pack).facts} == {role}


def test_a_label_holds_for_the_lines_below_unless_they_tell_what_was_done(pack: GenrePack) -> None:
    facts = read_notes("打算：专员轮训一遍\n商户建个群\n复印机修了两回\n开展宣讲8场", pack).facts
    assert [fact.role for fact in facts] == ["plans", "plans", None, "plans"]


def test_what_has_nothing_to_do_with_the_report_is_left_out_and_told(pack: GenrePack) -> None:
    facts = read_notes("存款增长8.6%\n办公楼漏水\n食堂承包合同8月到期\n家长反映食堂饭菜的事3件，当天答复", pack).facts
    assert ["关系" in fact.reason for fact in facts] == [True, True, True, False]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="一二是、。，；：:|\t \n-1（）“《学习次不够下步将*×%请批准", max_size=120))
def test_any_notes_are_read_with_true_spans(text: str) -> None:
    from assistant.genre import load_packs
    from assistant.settings import resource_folder

    pack = load_packs(resource_folder("knowledge"))["ideology-responsibility"] if not _PACK else _PACK[0]
    _PACK[:] = [pack]
    notes = read_notes(text, pack)
    assert all(text[fact.start : fact.end] == fact.text for fact in notes.facts)


_PACK: list[GenrePack] = []


def test_a_bare_number_that_counts_on_is_a_bullet_and_a_figure_is_not(pack: GenrePack) -> None:
    texts = [fact.text for fact in read_notes("1.专题会3次\n2 教职工政治学习每周一次\n3、家长群47个", pack).facts]
    assert texts == ["专题会3次", "教职工政治学习每周一次", "家长群47个"]
    assert any("12" in fact.text for fact in read_notes("12 次学习\n13 次党课", pack).facts)


ROUTED = """中心组学了12次
问题：学得浅
以前没人管的公众号，4月起安排2人看
下半年想把示范课搞到10门
办公室买了新打印机2台
心理老师缺1个还没招到"""


def test_a_line_goes_where_its_wording_points_not_where_the_label_above_does(pack: GenrePack) -> None:
    facts = read_notes(ROUTED, pack).facts
    roles = {fact.said: fact.role for fact in facts if not fact.reason}
    assert roles["以前没人管的公众号，4月起安排2人看"] in (None, "done")
    assert roles["下半年想把示范课搞到10门"] == "plans"
    assert roles["心理老师缺1个还没招到"] == "problems"
    assert [fact.said for fact in facts if "看不出" in fact.reason] == ["办公室买了新打印机2台"]


@pytest.mark.parametrize(
    "said",
    ["7月停水，群里传谣言，2小时内发了说明，后来没再发酵", "抽查了12个村，3个村台账不全，限期改了"],
)
def test_one_event_is_one_fact(pack: GenrePack, said: str) -> None:
    facts = read_notes(said, pack).facts
    assert [fact.said for fact in facts] == [said]
    assert facts[0].role != "problems"


def test_what_came_of_the_line_above_is_kept(pack: GenrePack) -> None:
    text = "职工问卷收回611份，主要说工资发得晚、宿舍热\n宿舍后来装了空调210台"
    (fact,) = read_notes(text, pack).facts
    assert fact.text == text
    assert fact.said.endswith("宿舍热，宿舍后来装了空调210台")
    assert not fact.reason
