"""Problems against plans: a problem that no plan of the report answers, a plan that answers no problem."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.desk import Check, Desk
from assistant.checks.form.layout import headline, is_empty
from assistant.checks.requests import check_requests
from assistant.report import Item, Point, Role, Section
from assistant.results import Finding, FindingLevel
from assistant.structure.topics import label_topics

UNANSWERED = Check("problem-unanswered", "问题没有对应的打算", "answering", "通行写法：一条问题对一条打算")
UNASKED = Check("plan-unasked", "打算没有对应的问题", "answering", "通行写法：一条问题对一条打算")
CHECKS = (UNANSWERED, UNASKED)

_COMMON = (
    "工作 还不够 有待加强 有待提高 不足 存在差距 方面 深入 全面 进一步 问题 加强 落实 建设 能力 水平 开展 推进 责任"
)
_PARTICLES = frozenset("的和与了在对等一不是于为及将要")
_TAKEN_UP = 4  # telling words a plan must share with a problem
_TOUCHED = 2  # of them that show a plan to mean a problem by a topic that is not its first
_EVERYDAY_WORDS = (  # which headings of any matter share
    "工作 加强 强化 提高 提升 建设 能力 水平 开展 推进 落实 进一 一步 还不 不够 不强 不足 不到 到位 存在 差距 有待 方面"
    " 问题 需要 意识 质量 质效 机制 制度 基层 个别 部分 力度 深入 深化 完善 健全 形态 识形 效果 成效 实效 管理"
)
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
# Words of a heading that say how, of whatever matter: no plan answers a problem by them alone.
_ANY_MATTER = _EVERYDAY | frozenset(["方法", "方式", "手段", "形式", "创新", "载体", "人员", "专业", "统筹", "领导"])
_EVERYDAY_CHARACTERS = frozenset("".join(_ANY_MATTER)) | frozenset("一二三四五六七八九十、，。够较更好做把抓用新多少")
_NONE = re.compile("(?:没有|未)(?:发现|出现|查出)?(?:突出|明显|重大|大的)?问题")  # a part that says there are none
_HAN = re.compile(r"[一-鿿]{2,}")


@dataclass(frozen=True, slots=True)
class _Statement:
    start: int
    end: int
    heading: str
    text: str
    topics: frozenset[str]
    first: str  # of its topics
    faint: frozenset[str]  # every topic it has any word of


def check_answering(desk: Desk) -> list[Finding]:
    """Find problems for which the plans name no measure on the same topic or in the same words."""
    if desk.pack is None:
        return []
    asked = desk.once(check_requests)
    problems = [one for one in _statements(desk, "problems", asked) if not _NONE.search(one.text)]
    plans = list(_statements(desk, "plans", asked))
    if not problems or not plans:
        return []
    done = [_without_requests(desk, node, asked) for node in _nodes(desk, "done")]
    telling = _telling_words(desk, [*(one.text for one in (*problems, *plans)), *done])
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
    ]
    # One alone of several, and one plan fewer: it has none, rather than one in other words.
    sure = len(lost) == 1 and len(problems) > _PAIRS and len(plans) == len(problems) - 1
    return [*unasked, *(_finding(desk, one, "warning" if sure else "hint") for one in lost)]


def _unasked(desk: Desk, problems: list[_Statement], plans: list[_Statement], telling: set[str]) -> Iterator[Finding]:
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


def _of_its_own(desk: Desk, plan: _Statement) -> bool:
    """Whether a last plan, with its day and amount, is of no matter told of as done: 6月底前落实经费10万元."""
    done = {topic for node in _nodes(desk, "done") for topic in _statement(desk, node, []).topics}
    return bool(_DUE.search(plan.text) and _AMOUNT.search(plan.text)) and not plan.topics & done


def _not_asked(desk: Desk, plan: _Statement) -> Finding:
    message = "这条打算，“存在的问题”里没有看到对应的问题"
    suggestion = "核对：问题里漏写了的，补上；与问题无关的新任务，可以保留"
    return desk.remark(UNASKED, "hint", plan.start, plan.end, message, suggestion)


def _paired_off(problems: list[_Statement], plans: list[_Statement], telling: set[str]) -> Iterator[_Statement]:
    """One more on one side, and the others stand in pairs, in their order: the odd one is left alone.

    A problem of the same topic as another's plan is not answered by it where that plan is the other's by its words.
    """
    many, few = (problems, plans) if len(problems) > len(plans) else (plans, problems)
    if len(many) != len(few) + 1 or len(few) < _PAIRS:
        return

    def paired(one: _Statement, other: _Statement, least: int) -> bool:
        problem, plan = (one, other) if many is problems else (other, one)
        shared = len(bigrams(problem.text) & bigrams(plan.text) & telling)
        same = (bigrams(problem.heading) - _EVERYDAY) & bigrams(plan.heading)
        return shared >= least or bool(same) or _by_heading(problem, [plan])

    for at, alone in enumerate(many):
        others = zip([*many[:at], *many[at + 1 :]], few, strict=True)
        if all(paired(*pair, _PAIRED) for pair in others) and not any(paired(alone, one, 2) for one in few):
            yield alone


_PAIRS = 2  # problems from which plans may be taken to answer them one by one
_PAIRED = 3  # telling words that pair a plan with a problem


def _answers(desk: Desk, problem: _Statement, plan: _Statement, telling: set[str]) -> bool:
    words = [bigrams(plan.text)]
    return (
        _by_topic(desk, problem, plan.topics)
        or _by_words(problem, words, telling)
        or _by_heading(problem, [plan])
        or _akin(problem, plan, telling)
    )


def _by_order(problem: _Statement, problems: list[_Statement], plans: list[_Statement], telling: set[str]) -> bool:
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
    return not problem.topics or bool(problem.faint & plan.faint) or _akin(problem, plan, telling)


def _akin(problem: _Statement, plan: _Statement, telling: set[str]) -> bool:
    """Whether the two have anything in common: a telling word, a character of the headings."""
    shared = set(problem.heading) & set(plan.heading) - _PARTICLES - _EVERYDAY_CHARACTERS
    return bool(shared or bigrams(problem.text) & bigrams(plan.text) & telling)


def _first_topics(
    problems: list[_Statement], plans: list[_Statement], plan_words: list[set[str]], telling: set[str]
) -> frozenset[str]:
    """The plans' topics, without those a plan only touches while it answers a problem by its first."""
    asked = {problem.first for problem in problems}
    kept = set[str]()
    for plan, words in zip(plans, plan_words, strict=True):
        own = plan.topics if plan.first not in asked else {plan.first}
        taken = (p.topics for p in problems if len(bigrams(p.text) & telling & words) >= _TOUCHED)
        kept |= own | (plan.topics & set[str]().union(*taken))
    return frozenset(kept)


def _statements(desk: Desk, role: Role, asked: list[Finding]) -> Iterator[_Statement]:
    return (_statement(desk, node, asked) for node in _nodes(desk, role))


def _nodes(desk: Desk, role: Role) -> Iterator[Section | Item | Point]:
    for section in desk.sections_of(role):
        items = sorted((*_unclosed(desk, section), *section.items), key=lambda item: item.start)
        parts: tuple[Section | Item | Point, ...] = tuple(items) or section.points or (section,)
        if parts == (section,) and is_empty(desk, section):
            continue  # which is told already
        for part in parts:
            inner = part.items or part.points if isinstance(part, Item) else ()
            yield from inner if role == "problems" and inner else (part,)


_UNCLOSED = re.compile(
    r"^[ \t　]*[（(](?P<number>[一二三四五六七八九十])(?=[一-鿿]{4})(?P<heading>[^（()）。，；\n]{4,30})"
    r"(?![^（(\n]*[）)])[^\n]*",
    re.MULTILINE,
)


def _unclosed(desk: Desk, section: Section) -> Iterator[Item]:
    """（一在学用结合上下功夫。……: an item whose number has lost its closing bracket, and so is none by its form."""
    for match in _UNCLOSED.finditer(desk.text, section.start, section.end):
        number = f"（{match['number']}）"
        if all(item.number != number for item in section.items):  # else it only adds something in brackets
            yield Item(match.start(), match.end(), number, match["heading"], run_in=True)


def _statement(desk: Desk, node: Section | Item | Point, asked: list[Finding]) -> _Statement:
    heading = (node.lead if isinstance(node, Point) else node.heading) or ""
    text = _without_requests(desk, node, asked)  # what is asked of those above is no measure of one's own
    assert desk.pack is not None
    labels = label_topics(desk.pack, text, heading)
    best = labels[0][1] if labels else 0.0
    topics = frozenset(topic for topic, score in labels[:3] if score >= best / 2)
    at = desk.text.find(heading, node.start, node.end) if heading else -1
    start, end = (node.start, at + len(heading)) if at >= 0 else (node.start, min(node.end, node.start + 30))
    return _Statement(start, end, heading, text, topics, labels[0][0] if labels else "", _faint(desk, text))


def _faint(desk: Desk, text: str) -> frozenset[str]:
    """Every topic of which the text has any word."""
    topics = desk.pack.topics if desk.pack else ()
    words = ((topic.name, word.partition("^")[0]) for topic in topics for word in (*topic.synonyms, *topic.words))
    return frozenset(name for name, word in words if len(word) > 1 and word not in _ANY_MATTER and word in text)


def _without_requests(desk: Desk, node: Section | Item | Point, asked: list[Finding]) -> str:
    text = node.of(desk.text)
    for one in asked:
        if node.start <= one.start < node.end:
            cut = max(text.rfind(mark, 0, one.start - node.start) for mark in "。；\n") + 1
            ends = [at for mark in "。；\n" if (at := text.find(mark, one.end - node.start - 1)) >= 0]
            end = min(ends, default=len(text))
            text = text[:cut] + "　" * (end - cut) + text[end:]
    return text


def _by_topic(desk: Desk, problem: _Statement, topics: frozenset[str]) -> bool:
    """Whether a plan is on the problem's topic, or on one that says it answers the words of its heading."""
    assert desk.pack is not None
    answering = {
        topic.name
        for topic in desk.pack.topics
        for word in topic.answers
        if word in problem.heading and word not in _ANY_MATTER
    }
    return bool((problem.topics | (answering if len(answering) == 1 else set())) & topics)


def _by_words(problem: _Statement, plans: list[set[str]], telling: set[str]) -> bool:
    """Whether one plan takes up the problem's own words; those of its heading count double."""
    own, head = bigrams(problem.text) & telling, bigrams(problem.heading)
    shared = (own & words for words in plans)
    return any(len(words) + len(words & head) >= _TAKEN_UP for words in shared)


def _by_heading(problem: _Statement, plans: list[_Statement]) -> bool:
    """Whether a plan is headed by the same matter: 责任压力传导还不够 and 健全责任落实机制."""
    own = bigrams(problem.heading) - _EVERYDAY
    return any(own & bigrams(plan.heading) or _in_short(problem, plan) for plan in plans if plan.heading)


def _in_short(problem: _Statement, plan: _Statement) -> bool:
    """Whether a plan's heading is the problem's words in short, one of them in full below it: 深学细研 for 学习研究."""
    run = _HAN.search(_HOW.split(re.sub("^[一二三四五六七八九十]是", "", problem.heading))[0])
    words = [run[0][at : at + 2] for at in range(0, len(run[0]) - 1, 2)] if run else []
    if len(words) != 2 or not any(word in plan.text for word in words):
        return False
    return all(set(word) & set(plan.heading) - _PARTICLES for word in words)


_HOW = re.compile("还|不|有待|有差距|欠|较|存在")


def bigrams(text: str) -> set[str]:
    """Return the pairs of characters that stand beside each other in the text's Chinese words."""
    return {run[i : i + 2] for run in _HAN.findall(text) for i in range(len(run) - 1)}


def _telling_words(desk: Desk, texts: list[str]) -> set[str]:
    """Pairs of characters that few parts of this report share, and that are not the genre's everyday words."""
    counts = Counter(pair for text in texts for pair in bigrams(text))
    common = bigrams(f"{desk.pack.subject if desk.pack else ''} {_COMMON}")
    return {pair for pair, n in counts.items() if n <= 3 and not set(pair) & _PARTICLES} - common


def _finding(desk: Desk, problem: _Statement, level: FindingLevel) -> Finding:
    message = "这个问题，“下一步打算”里没有看到对应的措施"
    suggestion = "在打算里补一条针对它的措施，或把它并入相近的问题"
    span = (problem.start, problem.end) if problem.end > problem.start else (headline(desk).start, headline(desk).end)
    return desk.remark(UNANSWERED, level, *span, message, suggestion)
