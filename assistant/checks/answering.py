"""Problems against plans: a problem that no plan of the report answers, a plan that answers no problem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.checks.form.layout import headline
from assistant.checks.requests import check_requests
from assistant.checks.statements import (
    ANY_MATTER,
    EVERYDAY,
    HAN,
    PARTICLES,
    Statement,
    bigrams,
    nodes,
    statement,
    statements,
    telling_words,
    without_requests,
)
from assistant.results import Finding, FindingLevel

UNANSWERED = Check("problem-unanswered", "问题没有对应的打算", "answering", "通行写法：一条问题对一条打算")
UNASKED = Check("plan-unasked", "打算没有对应的问题", "answering", "通行写法：一条问题对一条打算")
CHECKS = (UNANSWERED, UNASKED)

_TAKEN_UP = 4  # telling words a plan must share with a problem
_TOUCHED = 2  # of them that show a plan to mean a problem by a topic that is not its first
_EVERYDAY_CHARACTERS = frozenset("".join(ANY_MATTER)) | frozenset("一二三四五六七八九十、，。够较更好做把抓用新多少")
_NONE = re.compile("(?:没有|未)(?:发现|出现|查出)?(?:突出|明显|重大|大的)?问题")  # a part that says there are none
_ANYWHERE = frozenset("是有我会大中上下年月日期前后底次个人全每由负责组织党委会及可以能到时地之其各")  # in any clause
_FIELD = frozenset(["宣传", "思想"])  # of the genre itself: 专职宣传员只有1名 is not answered by 宣传栏每月检查


def check_answering(desk: Desk) -> list[Finding]:
    """Find problems for which the plans name no measure on the same topic or in the same words."""
    if desk.pack is None:
        return []
    asked = desk.once(check_requests)
    problems = [one for one in statements(desk, "problems", asked) if not _NONE.search(one.text)]
    plans = list(statements(desk, "plans", asked))
    if not problems or not plans:
        return []
    done = [without_requests(desk, node, asked) for node in nodes(desk, "done")]
    telling = telling_words(desk, [*(one.text for one in (*problems, *plans)), *done])
    unasked = list(_unasked(desk, problems, plans, telling))
    plan_topics = frozenset[str]().union(*(plan.topics for plan in plans))
    plan_words = [bigrams(plan.text) for plan in plans]
    if len(problems) > len(plans):  # one has none of its own: what a plan only touches answers no other problem
        plan_topics = _first_topics(problems, plans, plan_words, telling)
    alone = list(_paired_off(problems, plans, telling))
    told = {one.start for one in alone}
    if not unasked and not any(desk.sections_of("causes")):  # a plan may answer what a problem comes from
        # The last plan may be of any matter: 从严律己.
        unasked = [_not_asked(desk, one) for one in alone if one in plans[:-1] and one.heading]
    lost = [one for one in alone if one in problems] + [
        problem
        for problem in problems
        if problem.start not in told
        and not _by_topic(desk, problem, plan_topics)
        and not _by_words(problem, plan_words, telling)
        and not _by_heading(problem, plans)
        and not _by_order(problem, problems, plans, telling)
        and not _by_body(problem, problems, plans, telling)
    ]
    if len(alone) == 1 and alone[0] in problems:
        lost = alone  # every other one is paired off with a plan of its own
    # One alone of several, and one plan fewer: it has none, rather than one in other words.
    sure = len(lost) == 1 and len(problems) > _PAIRS and len(plans) == len(problems) - 1
    return [*unasked, *(_finding(desk, one, "warning" if sure else "hint") for one in lost)]


def _unasked(desk: Desk, problems: list[Statement], plans: list[Statement], telling: set[str]) -> Iterator[Finding]:
    """A plan too many, where every other one answers a problem and each problem has its own plan.

    Where plans are more than one beyond the problems they are a programme of their own, and no answers.
    """
    if len(plans) != len(problems) + 1 or len(problems) < _PAIRS:
        return
    alone = [plan for plan in plans if not any(_answers(desk, problem, plan, telling) for problem in problems)]
    last = alone[0] is plans[-1] if alone else False  # where a last word of any matter usually stands: 从严律己
    assert desk.pack is not None
    strange = bool(alone) and any(re.search(pattern, alone[0].text) for pattern in desk.pack.unrelated)
    if len(alone) == 1 and alone[0].heading and (not last or strange or _of_its_own(desk, alone[0])):
        yield _not_asked(desk, alone[0])


_DUE = re.compile(r"\d{1,2}月|年底前|季度末")
_AMOUNT = re.compile(r"\d+(?:\.\d+)?(?:万?元|[间所个台套条处户项座辆栋公里亩]|平方)")


def _of_its_own(desk: Desk, plan: Statement) -> bool:
    """Whether a last plan, with its day and amount, is of no matter told of as done: 6月底前落实经费10万元."""
    done = {topic for node in nodes(desk, "done") for topic in statement(desk, node, []).topics}
    return bool(_DUE.search(plan.text) and _AMOUNT.search(plan.text)) and not plan.topics & done


def _not_asked(desk: Desk, plan: Statement) -> Finding:
    message = "这条打算，“存在的问题”里没有看到对应的问题"
    suggestion = "核对：问题里漏写了的，补上；与问题无关的新任务，可以保留"
    return desk.remark(UNASKED, "hint", plan.start, plan.end, message, suggestion)


def _paired_off(problems: list[Statement], plans: list[Statement], telling: set[str]) -> Iterator[Statement]:
    """One more on one side, and the others stand in pairs, in their order: the odd one is left alone.

    A problem of the same topic as another's plan is not answered by it where that plan is the other's by its words.
    """
    many, few = (problems, plans) if len(problems) > len(plans) else (plans, problems)
    if len(many) != len(few) + 1 or len(few) < _PAIRS:
        return

    def paired(one: Statement, other: Statement, least: int) -> bool:
        problem, plan = (one, other) if many is problems else (other, one)
        shared = len(bigrams(problem.text) & bigrams(plan.text) & telling)
        same = (bigrams(problem.heading) - EVERYDAY) & bigrams(plan.heading)
        return shared >= least or bool(same) or _by_heading(problem, [plan])

    def touched(one: Statement, other: Statement) -> bool:
        same = (bigrams(one.heading) - EVERYDAY - _FIELD) & bigrams(other.heading)
        shared = (bigrams(one.text) & bigrams(other.text) & telling) - _FIELD
        problem, plan = (one, other) if many is problems else (other, one)
        return len(shared) >= _TOUCHED or bool(same) or _in_short(problem, plan)

    def own(one: Statement, other: Statement) -> bool:
        """Whether the two are paired, or share fewer words, which no other one has in common with it."""
        words = bigrams(one.text) & bigrams(other.text) & telling
        return paired(one, other, _PAIRED) or (
            bool(words) and not any(bigrams(rival.text) & words for rival in many if rival is not one)
        )

    for at, alone in enumerate(many):
        others = zip([*many[:at], *many[at + 1 :]], few, strict=True)
        if all(own(*pair) for pair in others) and not any(touched(alone, one) for one in few):
            yield alone


_PAIRS = 2  # problems from which plans may be taken to answer them one by one
_PAIRED = 3  # telling words that pair a plan with a problem


def _answers(desk: Desk, problem: Statement, plan: Statement, telling: set[str]) -> bool:
    words = [bigrams(plan.text)]
    return (
        _by_topic(desk, problem, plan.topics)
        or _by_words(problem, words, telling)
        or _by_heading(problem, [plan])
        or _akin(problem, plan, telling)
    )


def _by_order(problem: Statement, problems: list[Statement], plans: list[Statement], telling: set[str]) -> bool:
    """Whether as many plans as problems stand in step, and the one in its place answers no other problem.

    学习钻研不够深 and 带着问题学 share no word, but what stands in the problem's place is akin to it. What a problem
    of no topic (人手紧) is about is not known here.
    """
    if len(problems) != len(plans):
        return False
    plan = plans[problems.index(problem)]
    words = [bigrams(plan.text)]
    others = (one for one in problems if one is not problem)
    if any(_by_words(one, words, telling) or _by_heading(one, [plan]) for one in others):
        return False
    return (
        not problem.topics
        or bool(problem.faint & plan.faint)
        or _akin(problem, plan, telling)
        or _spoken(problem, plan)
    )


def _spoken(problem: Statement, plan: Statement) -> bool:
    """Whether the texts have characters in common that say what both are about: 讲课 and 宣讲……每月一课."""
    shared = set("".join(HAN.findall(problem.text))) & set("".join(HAN.findall(plan.text)))
    return len(shared - _EVERYDAY_CHARACTERS - PARTICLES - _ANYWHERE) >= _TOUCHED


def _by_body(problem: Statement, problems: list[Statement], plans: list[Statement], telling: set[str]) -> bool:
    """Whether a plan that no other problem's words share takes up some of this one's, below its headline."""
    own = bigrams(problem.text) & telling
    others = [bigrams(one.text) & telling for one in problems if one is not problem]
    for plan in plans:
        words = bigrams(plan.text)
        if len(own & words) >= _TOUCHED and not any(len(other & words) >= _TOUCHED for other in others):
            return True
    return False


def _akin(problem: Statement, plan: Statement, telling: set[str]) -> bool:
    """Whether the two have anything in common: a telling word, a character of the headings."""
    shared = set(problem.heading) & set(plan.heading) - PARTICLES - _EVERYDAY_CHARACTERS
    return bool(shared or bigrams(problem.text) & bigrams(plan.text) & telling)


def _first_topics(
    problems: list[Statement], plans: list[Statement], plan_words: list[set[str]], telling: set[str]
) -> frozenset[str]:
    """The plans' topics, without those a plan only touches while it answers a problem by its first."""
    asked = {problem.first for problem in problems}
    kept = set[str]()
    for plan, words in zip(plans, plan_words, strict=True):
        own = plan.topics if plan.first not in asked else {plan.first}
        taken = (p.topics for p in problems if len(bigrams(p.text) & telling & words) >= _TOUCHED)
        kept |= own | (plan.topics & set[str]().union(*taken))
    return frozenset(kept)


def _by_topic(desk: Desk, problem: Statement, topics: frozenset[str]) -> bool:
    """Whether a plan is on the problem's topic, or on one that says it answers the words of its heading."""
    assert desk.pack is not None
    answering = {
        topic.name
        for topic in desk.pack.topics
        for word in topic.answers
        if word in problem.heading and word not in ANY_MATTER
    }
    return bool((problem.topics | (answering if len(answering) == 1 else set())) & topics)


def _by_words(problem: Statement, plans: list[set[str]], telling: set[str]) -> bool:
    """Whether one plan takes up the problem's own words; those of its heading count double."""
    own, head = bigrams(problem.text) & telling, bigrams(problem.heading)
    shared = (own & words for words in plans)
    return any(len(words) + len(words & head) >= _TAKEN_UP for words in shared)


def _by_heading(problem: Statement, plans: list[Statement]) -> bool:
    """Whether a plan is headed by the same matter: 责任压力传导还不够 and 健全责任落实机制."""
    own = bigrams(problem.heading) - EVERYDAY
    return any(own & bigrams(plan.heading) or _in_short(problem, plan) for plan in plans if plan.heading)


def _in_short(problem: Statement, plan: Statement) -> bool:
    """Whether a plan's heading is the problem's words in short, one of them in full below it: 深学细研 for 学习研究."""
    run = HAN.search(_HOW.split(re.sub("^[一二三四五六七八九十]是", "", problem.heading))[0])
    words = [run[0][at : at + 2] for at in range(0, len(run[0]) - 1, 2)] if run else []
    if len(words) != 2 or not any(word in plan.text for word in words):
        return False
    return all(set(word) & set(plan.heading) - PARTICLES for word in words)


_HOW = re.compile("还|不|有待|有差距|欠|较|存在")


def _plans_called(desk: Desk) -> str:
    """The headings of the parts that tell the plans, as the report has them."""
    headings = [section.heading.strip("。：: 　") for section in desk.sections_of("plans") if section.heading]
    short = [heading for heading in dict.fromkeys(headings) if 0 < len(heading) <= _HEADING]
    return "".join(f"“{heading}”" for heading in short) or "“下一步打算”"


_HEADING = 16  # characters of a heading that a remark can name


def _finding(desk: Desk, problem: Statement, level: FindingLevel) -> Finding:
    message = f"这个问题，{_plans_called(desk)}里没有看到对应的措施"
    suggestion = "在打算里补一条针对它的措施，或把它并入相近的问题"
    span = (problem.start, problem.end) if problem.end > problem.start else (headline(desk).start, headline(desk).end)
    return desk.remark(UNANSWERED, level, *span, message, suggestion)
