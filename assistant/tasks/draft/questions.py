"""What only the user can answer for a draft, the most important first and few; what is worth knowing stands apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.asked import hold_against
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.report import Report
from assistant.structure.checklist import read_checklist
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.whose import YEAR_BEFORE_LAST
from assistant.tasks.draft.answering import unanswered
from assistant.tasks.draft.belonging import GENERAL_PAIRS
from assistant.writers.draft.lacking import LAST
from assistant.writers.draft.offline import Written
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import MISSING, DraftPlan, PlannedItem, missing, numeral

MOST = 8  # questions; a longer list is not read
_NAMED = 20  # characters of a shortfall that a question names by its own words
_TOO_LITTLE, _DEED = 6, 24  # characters of a clause that names no deed, and most of those that do
_MOST_DEMANDS = 3  # questions on what a notice wants said within its parts
_NEAR = (0.85, 1.2)  # of the length asked for
# How colleagues call one another; a report gives the full name and the post, which only the writer knows.
_NICKNAME = re.compile(
    "[老小][王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧蔡潘袁董余苏吕魏蒋杜丁沈任姚卢傅钟姜崔谭廖范陆]"
    "(?!围|[\u4e00-\u9fff]?(?:区|村|镇|庄|湾|路|街|小学|中学))"
)
_NAMES = re.compile('“[^”]*”|《[^》]*》|"[^"]*"')  # of accounts and titles: the name 农机老李 stays as it is
# A clause whose figure the notes themselves call rough; 也算多了9家吧 is exact.
_ROUGH = re.compile(
    r"(?=.*[\d几百千万])(?!也?算是?|也就是)(?:.*(?:大概|大约|差不多|左右|好像|可能是|记不太清|估计|估摸)|.*\d[\u4e00-\u9fff]{0,3}(?<![网酒书氧水茶咖贴])吧$|.*\d0+来[个名人位户家次场])"
)
# What a note dates before the period; 比去年多3场 only compares with it.
_LAST_YEAR = re.compile(
    rf"(?<![比较同和跟与])(?:去年|{YEAR_BEFORE_LAST})(?!同期|底数|相比|的基础|少|多|增|减|下)(?:[上下]半年|\d{{1,2}}月|[年春夏秋冬]|[\u4e00-\u9fff]{{0,4}}(?:开展|组织|召开|举办|发生|[\u4e00-\u9fff]了))"
)
# How a report calls the body it is of; two such words in one text may mean the same one.
_OWN_BODY = re.compile(r"(?<![\u4e00-\u9fff])(?:集团|公司|院|校|局|委)(?:党委|党组)(?!书记|委员|成员|理论|班子)")
_PROPOSED = re.compile(r"问题[一二三四五六七八九十、]+的改进措施$")
_RULES = re.compile("办法|规定|细则|规程|预案|公约|守则")  # what a heading on 制度 is about
# Pairs of a heading that say nothing of what stands below it.
_SAYS_NOTHING = pairs_of("坚持工作落实开展组织做好要求情况活动有关其他推进加强完善重点全面明确掌握基本主要意识形态")
_IF_DONE = "的请补一句"


class Questions:
    """Asks about one written draft; ``slots`` are the placeholders that its text still holds."""

    def __init__(self, pack: GenrePack, common: Common, plan: DraftPlan, written: Written, outline: Report) -> None:
        self._pack, self._common, self._plan, self._written = pack, common, plan, written
        self._outline, self._notes = outline, plan.notes
        self.slots = {found[1] for found in MISSING.finditer(written.text)}
        self._size = sum(map(len, written.text.split()))

    def asked(self) -> tuple[str, ...]:
        """Return the questions, at most eight."""
        return tuple(self._all()[:MOST])

    def heard(self) -> tuple[str, ...]:
        """Return what the user should know and need not answer, with the questions for which there was no room."""
        requests = (
            f"“{self._notes.facts[index].text[:30]}”是请示事项，要不要另写一份请示？"
            for index, reason in self._plan.unused.items()
            if "请示" in reason
        )
        return tuple(dict.fromkeys((*requests, *self._plan.heard, *self._all()[MOST:])))

    def _all(self) -> list[str]:
        found = dict.fromkeys(
            (
                *self._who_and_when(),
                *self._demanded(),
                *self._too_long(),
                *self._lengths(),
                *(one for one in self._written.gaps if _IF_DONE not in one),
                *self._proposed(),
                *self._to_check(),
                *self._plan.told,
                *self._guessed(),
                *self._unplaced(),
                *(one for one in self._written.gaps if _IF_DONE in one),
                *([self._plan.uncovered] if self._plan.uncovered else []),
            )
        )
        return [one for one in found if self.slots.issuperset(MISSING.findall(one))]

    def _who_and_when(self) -> Iterator[str]:
        if "单位" in self.slots:
            yield "报告的单位叫什么？（文中已留【待补：单位】，其余暂以“我单位”等自称）"
        if (own := _OWN_BODY.fullmatch(self._plan.voice.speaker)) and self._plan.voice.person == "unit":
            called = [one[0] for one in _OWN_BODY.finditer(self._written.text) if one[0][-2:] == own[0][-2:]]
            others = [one for one in dict.fromkeys(called) if one not in (own[0], own[0][-2:])]
            if others and own[0] in called:
                yield f"稿子里既称“{own[0]}”又称“{'”“'.join(others[:2])}”：说的是同一个班子的，请统一称呼。"
        if "年份" in self.slots:
            yield "报告的是哪一年？（文中已留【待补：年份】）"
        if "期间" in self.slots:
            yield "报告的是哪一段时间，例如2026年上半年？（文中已留【待补：期间】）"

    def _demanded(self) -> Iterator[str]:
        """Ask for what the notice wants of a part and the draft does not say; what it says is not asked."""
        plan = self._plan
        if not plan.notice or not plan.whole:
            return
        parts = [one for one in read_checklist(plan.notice, self._pack).entries if one.kind == "part"]
        rows, _ = hold_against(Desk(self._outline, self._common, self._pack), "通知", parts, plan.notice)
        open_ = [one for one in rows if one.met == "no" and one.said != "没有看到" and one.text not in self.slots]
        for one in open_[:_MOST_DEMANDS]:
            name, (said, _, wanted) = one.text.partition("（")[0], one.said.partition("没有看到：")
            lost = [fact for fact in wanted.split("、") if fact and not self._spoken_of(fact)]
            if lost:
                yield f"通知要求“{name}”写到{'、'.join(lost)}，稿子里没有看到：有就补一句，没有请写明。"
            elif not wanted:
                yield f"通知要求“{name}”{said}，还有什么可以补充？"

    def _spoken_of(self, wanted: str) -> bool:
        """Whether the draft has a telling word of what is wanted: it then speaks of it, if in other words."""
        words = pairs_of(wanted) - GENERAL_PAIRS
        return any(word in self._written.text for word in words)

    def _too_long(self) -> Iterator[str]:
        limit = self._plan.limit
        if limit and self._size > limit:
            yield f"全文{self._size}字，超过通知要求的{limit}字：可以说“写到{limit}字”，或删去次要的要点。"

    def _proposed(self) -> Iterator[str]:
        """Ask once for the measures of all plans that only a shortfall calls for, until they are filled in."""
        open_ = [slot for slot in MISSING.findall(self._written.text) if _PROPOSED.match(slot)]
        if open_:
            numbered = (n for slot in open_ for n in slot[2:].partition("的")[0].split("、"))
            numbers = "、".join(f"问题（{n}）" for n in sorted(numbered, key=_number))
            items = [item for section in self._written.sections for item in section.items]
            names = "、".join(f"“{one.heading}”" for one in items if any(missing(slot) in one.text for slot in open_))
            slots = "、".join(missing(slot) for slot in open_)
            yield (
                f"打算{names}是按{numbers}拟的方向，要点里没有对应的打算："
                f"请补上具体措施和时限，不合适就删去。（文中已留{slots}）"
            )
        proposed = any(item.proposed for section in self._plan.sections for item in section.items)
        if self._plan.whole and not proposed and (left := unanswered(self._plan.sections, self._pack)):
            named = "、".join(f"（{numeral(n)}）“{_name(item)}”" for n, item in left[:4])
            yield f"问题{named}像是还没有对应的打算：打算里有的不用理会，没有的准备怎么改进？"

    def _to_check(self) -> Iterator[str]:
        """Ask about rough figures and names used among colleagues."""
        facts = [fact for index, fact in enumerate(self._notes.facts) if index in self._written.facts]
        told = [fact.text for fact in facts]
        counted = [fact.text for fact in facts if fact.role != "plans"]  # what is meant to be 10人左右 is no guess
        clauses = [clause for one in counted for clause in re.split("[，,；;。\n]", one)]
        if rough := [one for one in clauses if _ROUGH.match(one)]:
            shown = (one if "（" in one or "(" in one else one.rstrip("）)") for one in rough[:4])
            yield f"这些数是估的，送出前请核实：{'；'.join(shown)}"
        year = self._plan.voice.period[:4]
        before = [one for one in clauses if _LAST_YEAR.search(one)] if year.isdigit() else []
        if before:
            yield f"这些事是去年或更早的，报告写的是{self._plan.voice.period}，请核实要不要写：{'；'.join(before[:4])}"
        bare = _NAMES.sub("", "，".join(told))
        called = [name for name in dict.fromkeys(_NICKNAME.findall(bare)) if name in self._written.text]
        if called:
            yield f"{'、'.join(f'“{name}”' for name in called[:4])}是平时的称呼：写进报告请换成全名和职务，或者删去。"

    def _lengths(self) -> Iterator[str]:
        """Say how far a draft is from the length asked for and what would help."""
        asked, size = self._plan.length, self._size
        if asked and size < _NEAR[0] * asked:
            slots = list(dict.fromkeys(gap.slot for item in self._plan.items() for gap in item.gaps))[:4]
            more = f"先补{'、'.join(slots)}，再给" if slots else "给"
            told = f"照现有要点能写到{size}字，离要求的{asked}字还差{asked - size}字：事实不能编，套话也不宜再加。"
            yield f"{told}{more}每件事加上怎么做的、谁参加、一个具体事例，或补上没写到的工作。"
        elif asked and size > _NEAR[1] * asked:
            yield f"要点都写进去有{size}字，超过要求的{asked}字：可以删去次要的要点，或选“不用套话”。"

    def _guessed(self) -> Iterator[str]:
        """Name the notes that stand in the one part asked for although they read like another part."""
        for section in () if self._plan.whole else self._plan.sections:
            facts = [fact for item in section.items for _, fact in item.facts]
            read = [fact for fact in facts if fact.role not in (None, section.role) and not fact.certain]
            if read and section.role in ("done", "problems"):
                names = "；".join(fact.said.split("，")[0][:24] for fact in read[:4])
                yield f"这些要点读起来不一定属于本次写的部分，先写了进去，请核实，不是的请删去：{names}"

    def _unplaced(self) -> Iterator[str]:
        """Name the deeds that stand in the last item because nothing shows where they belong."""
        told = {} if self._plan.notice else _unplaced(self._plan, self._pack)
        if told:
            ends = {section.items[-1].heading for section in self._plan.sections if section.items}
            named = (
                f"{'、'.join(names[:4])}（暂放在{'最后一条' * (head in ends)}“{head}”）" for head, names in told.items()
            )
            yield f"看不出归哪一方面，请核实归到哪里或删去：{'；'.join(named)}"


def _number(numeral_: str) -> int:
    return next((n for n in range(1, 100) if numeral(n) == numeral_), 100)


def _name(item: PlannedItem) -> str:
    """Return what a shortfall is called in a question: by its own words where its heading says nothing of it."""
    vague = item.heading in LAST and item.facts
    return item.facts[0][1].said.split("，")[0][:_NAMED] if vague else item.heading


def _unplaced(plan: DraftPlan, pack: GenrePack) -> dict[str, list[str]]:
    """Return the deeds on no topic that stand under a heading which holds for anything, by that heading."""
    found: dict[str, list[str]] = {}
    neutral = pack.phrases.leads.get("done", {}).get("default", ())
    done = (section for section in plan.sections if section.role == "done" and len(section.items) > 1)
    for item in (item for section in done for item in section.items if item.heading in neutral):
        if loose := [fact for _, fact in item.facts if not (item.topic or fact.group)]:
            found.setdefault(item.heading, []).extend(map(_opening, loose))
    return found


def _opening(fact: Fact) -> str:
    """Return the words by which a deed is named in a question: two clauses where the first says too little."""
    first, _, rest = fact.said.partition("，")
    return (first if len(first) > _TOO_LITTLE or not rest else f"{first}，{rest.split('，')[0]}")[:_DEED]
