"""Headings that are lost, alike or empty, a plan among what was done, points counted in two styles."""

from __future__ import annotations

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

HEAD = "某县水务局党组2026年落实意识形态工作责任制情况的报告\n\n2026年，局党组认真落实责任。现将有关情况报告如下。\n\n"
DONE = (
    "一、主要做法\n（一）压实责任。专题研究意识形态工作4次，谈心谈话31人次。\n"
    "（二）管好阵地。审核信息196条，检查宣传栏12处。\n（三）做好引导。回复留言26条，均在2日内办结。{more}\n"
)
PROBLEMS = "二、存在的问题\n（一）学习不够深入。以会代训多，讨论交流少。\n（二）宣传形式单一。图文多，短视频少。\n"
PLANS = "三、下一步打算\n（一）改进学习方式。每月组织一次专题研讨。\n（二）创新宣传形式。每季度推出短视频2部。\n"


def _found(text: str, check: str, pack: GenrePack, common: Common) -> list[Finding]:
    return [one for one in check_all(Desk(parse_report(text, pack), common, pack)) if one.check == check]


def test_a_lost_heading_is_told_where_the_numbers_begin_anew(pack: GenrePack, common: Common) -> None:
    lost = HEAD + DONE.format(more="") + PROBLEMS + PLANS.partition("\n")[2]
    found = _found(lost, "heading-lost", pack, common)
    assert [one.quote[:8] for one in found] == ["（一）改进学习方"]
    assert "少了一个标题" in found[0].message
    assert not _found(lost, "part-missing", pack, common)
    whole = HEAD + DONE.format(more="") + PROBLEMS + PLANS
    assert not _found(whole, "heading-lost", pack, common)
    unnumbered = HEAD + DONE.format(more="") + PROBLEMS + "下一步打算\n" + PLANS.partition("\n")[2]
    assert not _found(unnumbered, "heading-lost", pack, common)


def test_two_headings_of_one_part_are_not_the_same(pack: GenrePack, common: Common) -> None:
    text = HEAD + DONE.format(more="").replace("（三）做好引导。", "（三）管好宣传阵地。").replace(
        "（二）管好阵地。", "（二）管好宣传阵地。"
    )
    assert [one.quote for one in _found(text, "heading-twice", pack, common)] == ["管好宣传阵地"]
    assert not _found(HEAD + DONE.format(more="") + PROBLEMS + PLANS, "heading-twice", pack, common)


def test_a_point_of_a_heading_only_beside_full_ones(pack: GenrePack, common: Common) -> None:
    points = (
        "一、主要做法\n一是管好网站。严格执行三审三校，全年发布信息312条，没有差错。\n二是管好工作群。\n"
        "三是管好讲座。实行一事一报，全年审批讲座和论坛29场，全部合规。\n"
    )
    found = _found(HEAD + points, "point-empty", pack, common)
    assert [one.quote for one in found] == ["二是管好工作群。"]
    bare = "一、主要做法\n一是管好网站。\n二是管好工作群。\n三是管好讲座。\n"
    assert not _found(HEAD + bare, "point-empty", pack, common)


def test_a_plan_among_what_was_done(pack: GenrePack, common: Common) -> None:
    text = HEAD + DONE.format(more="下一步，将进一步完善留言办理台账。") + PROBLEMS + PLANS
    assert [one.quote for one in _found(text, "plan-in-done", pack, common)] == ["下一步，将进一步完善留言办理台账。"]
    fine = HEAD + DONE.format(more="其余2件已列入明年工作计划。") + PROBLEMS + PLANS
    assert not _found(fine, "plan-in-done", pack, common)


def test_points_are_counted_in_one_style(pack: GenrePack, common: Common) -> None:
    mixed = HEAD + "一、主要做法\n一是抓学习。集中学习12次。第二，抓宣传。宣讲18场。三是抓阵地。检查9次。\n"
    found = _found(mixed, "number-sequence", pack, common)
    assert [(one.quote, one.suggestion) for one in found] == [("第二，", "改为“二是”")]
    one_style = HEAD + "一、主要做法\n第一，抓学习。集中学习12次。第二，抓宣传。宣讲18场。第三，抓阵地。检查9次。\n"
    assert not _found(one_style, "number-sequence", pack, common)
