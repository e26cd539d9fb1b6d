"""Notes: words about them, shortfalls and plans told without a heading, corrections kept with what they correct."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes
from assistant.writers.draft.clause import clause


def _fact(text: str, pack: GenrePack, part: str) -> Fact:
    return next(fact for fact in read_notes(text, pack).facts if part in fact.said or part in fact.text)


@pytest.mark.parametrize(
    "line",
    [
        "主任讲了四点：",
        "支书说了几条",
        "校长交代了下面几条",
        "先记这几条",
        "就列这些",
        "（综合科 小刘整理，科长说先出个全文）",
        "（张主任口述，办公室记录）",
        "没办成的：",
    ],
)
def test_words_about_the_notes_are_no_work_and_no_heading(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n中心组学习12次\n走访党员家庭30户", pack)
    assert all(fact.reason for fact in notes.facts if fact.start < len(line))
    assert not any(fact.group for fact in notes.facts)
    assert [fact.said for fact in notes.facts if not fact.reason] == ["中心组学习12次", "走访党员家庭30户"]


def test_what_introduces_the_notes_is_told_as_left_out(pack: GenrePack) -> None:
    notes = read_notes("主任讲了四点：\n中心组学习12次", pack)
    assert any(fact.said.startswith("主任讲了四点") and fact.reason for fact in notes.facts)


@pytest.mark.parametrize("line", ["党委书记讲了4次党课", "书记讲了四点要求，28个支部都传达了", "办公室整理档案210卷"])
def test_a_deed_that_sounds_like_words_about_the_notes_is_one(line: str, pack: GenrePack) -> None:
    notes = read_notes(f"中心组学习12次\n{line}", pack)
    assert any(not fact.reason and fact.start > 7 for fact in notes.facts)


@pytest.mark.parametrize(
    ("line", "position"),
    [
        ("本人述职用 区民政局局长 党组书记", "区民政局局长、党组书记"),
        ("述职用 镇党委副书记 镇长", "镇党委副书记、镇长"),
        ("人民医院党委书记述职 意识形态", "人民医院党委书记"),
        ("职教中心校长述职，意识形态工作", "职教中心校长"),
    ],
)
def test_a_first_line_on_whose_account_it_is_names_the_post(line: str, position: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n主持专题研究3次", pack)
    assert notes.parameters["position"] == position
    assert [fact.said for fact in notes.facts if not fact.reason] == ["主持专题研究3次"]


def test_a_first_line_of_unit_and_scope_gives_the_unit_only(pack: GenrePack) -> None:
    notes = read_notes("县林业局 阵地管理那块 先写这几条\n公众号发稿163条", pack)
    assert notes.parameters["unit"] == "县林业局"
    assert [fact.said for fact in notes.facts if not fact.reason] == ["公众号发稿163条"]


@pytest.mark.parametrize(
    "line",
    [
        "倒班的工人学不上，只能回去看回放",
        "外出务工的党员到不齐",
        "小区业主群管不住",
        "境外平台上的号我们管不着",
        "对协会管得松",
        "班子重业绩轻思想",
        "理论教员编制6个在岗4个",
        "心理辅导员的岗位一直空着",
        "年轻人请不动",
        "年初说的现场会，没去成",
    ],
)
def test_a_shortfall_told_without_its_heading_is_one(line: str, pack: GenrePack) -> None:
    assert _fact(f"中心组学习12次\n{line}\n走访党员30户", pack, line[:4]).role == "problems"


@pytest.mark.parametrize(
    "line",
    [
        "针对流动党员到不齐，建线上课堂3个",
        "以前业主群管不住，5月起指定2名管理员",
        "网格员编制6个在岗6个",
        "纠正重业务轻党建的倾向2起",
        "会议室只能凭工作证进入",
        "在重要节点轻装慰问12次",
        "对流动党员管得严",
    ],
)
def test_a_shortfall_that_was_dealt_with_is_a_deed(line: str, pack: GenrePack) -> None:
    assert _fact(f"中心组学习12次\n{line}\n走访党员30户", pack, line[:4]).role != "problems"


def test_a_label_for_what_failed_marks_what_stands_behind_it(pack: GenrePack) -> None:
    fact = _fact("中心组学习12次\n讲党课2次；没办成的：年初定的分院宣讲会一直拖着", pack, "分院宣讲会")
    assert fact.role == "problems"
    assert not fact.said.startswith("没办成")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("明年每月跟青年职工谈一次", "投诉件设提醒，提前3天催办"),
        ("明年想建个老党员群", "楼道里定公约，乱贴的先劝后清"),
        ("下一步给网评员办进修班", "车间主任的责任写进考核 占5分"),
    ],
)
def test_lines_behind_the_first_plan_are_plans_too(first: str, later: str, pack: GenrePack) -> None:
    text = f"中心组学习12次\n走访党员30户\n{first}\n{later}"
    assert _fact(text, pack, later[:4]).role == "plans"


@pytest.mark.parametrize("later", ["网格员培训了3期", "培训网格员30人", "全年接待来访41批", "中心组学习12次"])
def test_a_deed_behind_a_plan_stays_one(later: str, pack: GenrePack) -> None:
    assert _fact(f"走访党员30户\n明年建党员活动室\n{later}", pack, later[:4]).role != "plans"


@pytest.mark.parametrize(
    "line",
    [
        "会写评论的不多，就2个人在写",
        "支部每月一次主题党日，11次，8月那次没开，实际10次",
        "宣讲员缺4名，所以只讲了6场",
    ],
)
def test_a_correction_stays_with_what_it_corrects(line: str, pack: GenrePack) -> None:
    facts = [fact for fact in read_notes(f"中心组学习12次\n{line}", pack).facts if fact.start > 7]
    assert not any(fact.said.startswith(("就", "才", "只", "实际", "所以", "8月那次")) for fact in facts)


def test_what_stands_before_a_colon_and_tells_something_is_kept(pack: GenrePack) -> None:
    fact = _fact("中心组学习12次\n组织生活会上我提了检讨：重审批轻监管，下去得少", pack, "重审批")
    assert fact.role == "problems"
    assert "组织生活会上" in fact.said


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("讲党课2次，一次讲二十届三中全会精神", "二十届三中全会精神"),
        ("专题学了二十大精神，讲了十九届六中全会精神", "十九届六中全会精神"),
        ("打算出个谣言举报奖励办法", "出个谣言举报奖励办法"),
        ("出个舆情值班表", "出个舆情值班表"),
        ("给主办人扣分处理", "给主办人扣分处理"),
        ("500户能来300户就不错", "就不错"),
        ("村广播全年编了40期", "编了40期"),
        ("全年接到信访件31件", "接到信访件31件"),
        ("下去督查21次", "督查21次"),
        ("上门检查9次", "上门检查9次"),
        ("发现U盘混用2起，当场收回，通报", "，通报"),
        ("楼宇党建：百汇大厦成立了联合支部", "楼宇党建方面，百汇大厦"),
        ("党建联盟：东门市场那边成立了联合支部", "东门市场"),
    ],
)
def test_a_word_is_put_otherwise_only_where_that_is_sure(line: str, kept: str, pack: GenrePack) -> None:
    told = "，".join(
        clause(fact.written, fact.role or "done") for fact in read_notes(f"走访党员30户\n{line}", pack).facts
    )
    assert kept in told
    assert not any(
        wrong in told
        for wrong in ("发生", "编发谣言", "收到接到", "开展下去", "开展到基层", "开展上门", "开展通报", "党建联盟东门")
    )


def test_a_cell_that_says_per_what_takes_the_unit_of_its_column(pack: GenrePack) -> None:
    notes = read_notes("项目\t次数\t人数\n主题队会\t每班8\t960\n家长会\t4\t700", pack)
    assert "每班8次" in notes.facts[0].said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("杨庄村 要交镇里的 意识形态责任制报告\n走访党员30户", "杨庄村"),
        ("【东街社区2026年情况】\n走访党员30户", "2026年"),
    ],
)
def test_a_head_line_counts_as_used_only_where_its_value_stands(text: str, value: str, pack: GenrePack) -> None:
    notes = read_notes(text, pack)
    spans = {notes.text[span.start : span.end] for key, span in notes.parameter_spans if key in ("unit", "period")}
    assert value in spans
    assert not any("交镇里" in span or "情况" in span for span in spans)


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("网评员队伍年龄偏大，10人里有6人超过45岁", "problems"),
        ("舆情处置预案没有演练过", "problems"),
        ("谈心谈话没覆盖到离退休", "problems"),
        ("队伍平均年龄38岁", None),
        ("督查未检查出违规内容", None),
        ("为年纪大的老党员送学上门12次", None),
    ],
)
def test_what_was_never_done_and_who_is_too_old_falls_short(pack: GenrePack, note: str, role: str | None) -> None:
    assert read_notes(note, pack).facts[0].role == role
