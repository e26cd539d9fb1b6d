"""Headings of items and leads of points: from the genre's phrases, parallel in a part, never a claim of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.genre import Phrases
from assistant.report import Role
from assistant.writers.draft.judgement import heading_of, is_judgement

SHORT = re.compile(
    r"不|缺|少|弱|薄|单一|单调|差距|短板|漏洞|老化|断层|走过场|滞后|未|走形式|晚|有待|两张皮|形式主义|松懈|偏|较"
)
_EMPTY_PAIRS = frozenset(
    {
        "工作",
        "还不",
        "不够",
        "有待",
        "还需",
        "进一",
        "一步",
        "提高",
        "加强",
        "的",
        "情况",
        "方面",
        "意识",
        "形态",
        "问题",
    }
)
_JUDGEMENTS = ("方面还有不足", "方面还存在差距", "方面还有薄弱环节", "方面还需加强")


def pairs_of(text: str) -> set[str]:
    """Return the neighbouring pairs of 汉字 in ``text`` that say something."""
    found = {text[i : i + 2] for i in range(len(text) - 1) if re.fullmatch(r"[\u4e00-\u9fff]{2}", text[i : i + 2])}
    return found - _EMPTY_PAIRS


_HARMLESS = re.compile("日常|集体|工作|基层|身边|主题|问题|责任|队伍|干部|各类|经常|社会")  # says nothing of its own
_TOLD = 0.5  # share of a lead's words that its point must hold: a lead is a claim
_DEED = re.compile(
    r"^(?:组织|开展|举办|召开|进行|完成)(?:了)?((?:[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{4})(?:学习|研讨|测试|宣讲|培训|检查|排查|督查|考核|研判|演练|活动"
    r"|教育|走访|调研|讲座|竞赛|评选|整改|审核|报道|服务|谈话|轮训|自查|座谈|巡查|监测|慰问))(?=\d|[，。（])"
)
_LESSON = re.compile(r"^[^，。]{0,8}(?:讲|讲授)[^，。\d]{0,4}党课")
# What a heading may name only where the facts name it: means, mechanisms and bodies.
_CONCRETE = re.compile(
    r"创新|斗争|源头|奋斗|惠民|融合|倒逼|第一责任|一岗双责|分工|网评|监测|研判|力量|审核|巡查|排查|考核|问责|讲座|报备|接访|包案|志愿|培训|检查|督查|演练|预案|平台|品牌|典型|榜样|队伍|监督|调处|整改|机制|制度|载体|人才|家风|结构|红色|基因|非遗|经典|传统|书香|本土|乡土|核心价值"
)


class Heads:
    """Chooses headings; the same ``seed`` gives the same choice, another one another wording."""

    def __init__(self, phrases: Phrases, seed: int) -> None:
        self._phrases, self._seed = phrases, seed

    def items(
        self, role: Role, names: Sequence[str], said: Sequence[Sequence[str]], topics: Collection[str]
    ) -> list[str]:
        """Return one heading for each group of facts; ``names`` are topics or the user's own headings."""
        chosen: list[str] = []
        for name, clauses in zip(names, said, strict=True):
            if name and name not in topics:
                chosen.append(self._own(role, name))
            elif role in ("problems", "causes"):
                chosen.append(self._shortfall(role, name, clauses, chosen))
            else:
                chosen.append(self._lead(role, name, clauses, chosen))
        return chosen

    def _own(self, role: Role, name: str) -> str:
        """Head a group by the user's words: as they are where they read like a heading."""
        if role in ("problems", "causes"):
            return name if SHORT.search(name) else f"{name}方面还有不足"
        return name if len(name) > 6 else f"抓好{name}" if role == "plans" else f"{name}情况"

    def _lead(self, role: Role, topic: str, clauses: Sequence[str], chosen: Sequence[str]) -> str:
        leads = self._phrases.leads.get(role, {})
        pool = [*leads.get(topic, ()), *leads.get("default", ())] or [f"抓好{topic or '各项工作'}"]
        own = len(leads.get(topic, ())) or len(pool)
        told = "".join(clauses)
        words = pairs_of(told)
        verbs = {heading[:2] for heading in chosen} | {heading.split("，")[-1][:2] for heading in chosen}

        def rank(place: int) -> tuple[bool, bool, int, int]:
            lead = pool[place]
            clash = lead[:2] in verbs or lead.split("，")[-1][:2] in verbs
            fit = min(2, len(pairs_of(lead) & words))
            promised = sum(word not in told for word in _CONCRETE.findall(lead))
            return (
                lead in chosen,
                place >= own,
                2 * promised - fit + clash,
                (place - self._seed) % own if place < own else place,
            )

        return pool[min(range(len(pool)), key=rank)]

    def both(
        self, role: Role, heading: str, others: Sequence[str], clauses: Sequence[str], chosen: Sequence[str]
    ) -> str:
        """Return ``heading`` with a second clause that names the other topic of its item, where there is one."""
        other = next((name for name in others if name in self._phrases.leads.get(role, {})), "")
        first, _, second = heading.partition("，")
        if not other or not second:
            return heading
        told = "".join(clauses)
        words, taken = pairs_of(told), {one.split("，")[-1][:2] for one in chosen} | {first[:2]}
        ends = [lead.split("，")[-1] for lead in self._phrases.leads[role][other]]
        fitting = [end for end in ends if len(end) == len(first) and end[:2] not in taken]
        fitting = [end for end in fitting if not pairs_of(end) & pairs_of(first)]
        ranked = sorted(
            fitting,
            key=lambda end: (sum(word not in told for word in _CONCRETE.findall(end)), -len(pairs_of(end) & words)),
        )
        return f"{first}，{ranked[0]}" if ranked else heading

    def _shortfall(self, role: Role, topic: str, clauses: Sequence[str], chosen: Sequence[str]) -> str:
        """Head a shortfall by a judgement: the fact's own, one of its kind, a lead, the bare topic."""
        first = clauses[0].split("，")[0] if clauses else ""
        if is_judgement(first) and first not in chosen:
            return first
        if head := heading_of(self._phrases.judgements, topic, "，".join(clauses), chosen):
            return head
        words = pairs_of("".join(clauses))
        pool = self._phrases.leads.get(role, {}).get(topic, ())
        ranked = sorted(pool, key=lambda lead: -len(pairs_of(lead) & words))
        if ranked and ranked[0] not in chosen and _covered(ranked[0], "".join(clauses)):
            return ranked[0]
        return f"{topic or '日常工作'}{_JUDGEMENTS[(self._seed + len(chosen)) % len(_JUDGEMENTS)]}"

    def point(self, role: Role, topic: str, clause: str, used: Collection[str]) -> str:
        """Return a lead for one point that fits what it tells, or ""."""
        pool = self._phrases.points.get(role, {}).get(topic, ())
        words = pairs_of(clause)
        fitting = [(_share(lead[2:], words), -place, lead) for place, lead in enumerate(pool) if lead not in used]
        best = max(fitting, default=(0, 0, ""))
        named = best[0] >= _TOLD or (best[2][-2:] in clause and bool(_HARMLESS.fullmatch(best[2][2:4])) and best[0] > 0)
        if named and (role != "problems" or _covered(best[2], clause)):
            return best[2]
        return self._from_deed(clause, used) if role == "done" else ""

    def _from_deed(self, clause: str, used: Collection[str]) -> str:
        """Return a lead made of the deed itself, such as 抓实知识测试; "" where none can be cut out safely."""
        if _LESSON.match(clause) and "抓好党课讲授" not in used:
            return "抓好党课讲授"
        deed = _DEED.match(clause)
        if not deed:
            return ""
        verbs = ("抓实", "做好", "抓好", "做实")
        taken = {lead[:2] for lead in used}
        order = [verbs[(self._seed + n) % len(verbs)] for n in range(len(verbs))]
        verb = next((verb for verb in order if verb not in taken), order[0])
        lead = f"{verb}{deed[1]}"
        return "" if lead in used else lead


def _share(words: str, told: set[str]) -> float:
    """Return the share of the word pairs of ``words`` that stand in ``told``."""
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    return len(pairs & told) / len(pairs) if pairs else 0.0


def _covered(lead: str, told: str) -> bool:
    """Whether a shortfall lead says nothing beyond ``told``: its judging word and its subject both stand there."""
    judged = re.findall(
        r"深入|系统|紧密|丰富|单一|深度|转化|针对性|薄弱|主动|敏锐|及时|精细|精准|审核|更新|力量|常态|均衡|到位|参与|特色|能力|结合|全面|预见|挖掘|带动|宣传|融合|创新|灵活",
        lead,
    )
    told_pairs = pairs_of(told)
    subject = pairs_of(re.split(r"还|有待|的|不够", lead)[0]) - {"".join(judged[-1:])[:2]}
    return bool(judged) and judged[-1] in told and bool(subject & told_pairs)
