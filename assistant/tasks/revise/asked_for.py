"""Wishes for what only the user knows or for no fact: a figure left open, a word avoided, a stance, an example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.structure.figures import find_figures
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import Facts
from assistant.tasks.revise.places import gaps_beside
from assistant.tasks.revise.targets import Target, read_target
from assistant.writers.draft.clause import clause
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import MISSING, missing

_OPEN = (
    r"(?:先|暂时|暂|就|可以|给我|都)*"
    r"(?:空着|空出来|空下来?|留空|空缺|留白|不填|别填|不写|留着待补|待补|待核实?|待定|存疑)"
)
_FARTHER = 0.9  # what words named count that stand in the fact, but not beside the figure
_NAME = 8  # characters of what names a gap
_UNITS = {"人数": "人名", "次数": "次场期回"}  # by which measure a kind of figure is told
_FIGURE = r"(?:数字?|数据|人数|次数|数目|数量|具体数)"
# 青年小组那个数先空着, 43这个数先空着, 第一条那个7处空着，待核实.
_BLANK = re.compile(
    rf"^(?:把|将)?(?P<words>[^，。；：“”]{{0,20}}?)的?(?:那|这)?(?:一?个)?(?P<figure>{_FIGURE})?(?:也|还)?{_OPEN}(?:吧|着|，.{{0,12}})*$"
)
_NUMBERED = re.compile(r"\d|[一二两三四五六七八九十](?=[次个场篇条期名人份处件起块堂轮回项家户])")
_AVOID = re.compile(
    r"^(?P<where>[^，。；：“”]{0,12}?)(?:里|中|那里|那段)?(?:不要|别|不许|不能|少|尽量不)(?:再|老是?|总是?|都)?(?:用|写|出现|说|以|拿)(?:了|那么多|太多)?[“\"‘](?P<word>[^”\"’]{1,8})[”\"’](?:开头|打头|起头|这个?词|两个字|字样|这种词|的)*(?:了|吧)?$"
)
_STANCE = re.compile(
    r"^(?P<where>[^：:“”]{0,12}?)(?:再|另外|最后|结尾|也)*(?:加|补|写|来|添|表)(?:上|个)?(?:一?[句段点]|几句)?(?:个)?(?:话)?的?(?:表态|表决心|决心)(?:的?(?:话|句子|内容|性的话))?(?:吧|呗)?$"
)
_EXAMPLE = re.compile(
    r"(?:编|造|虚构|杜撰|想|凑)(?:上|出|一)?(?:[一几两]?个|点|些)?[^，。]{0,6}?(?P<what>例子|事例|案例|典型|数据|数字|数|事迹)"
)
_FOR_EACH = re.compile(
    r"^(?:给|为|把|在)?(?:每|各|所有|这些|几)?(?:一?[条点个项])?(?:的)?(?:不足|问题|短板|差距)?(?:的?(?:后面|下面|后边|后头|末尾))?(?:都|也|再|逐条|分别|各|一一)*(?:配|加|补|写|附|跟|对应|接|列|带)(?:上|个|出|一)*(?:一?[条点个句])?(?:相应的?|对应的?)?(?P<what>下一步打算|打算|下一步|整改措施|改进措施|整改打算|措施|对策|办法|整改办法)(?:吧|呗|来)?$"
)
_PLANS = re.compile(r"打算|下一步")


def asked_for(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read a wish for what is left open, avoided, or stands behind no fact."""
    if found := _EXAMPLE.search(text):
        place = read_target(text, pack)
        yield Edit("gap", place, value=found["what"], number=1)
    elif (found := _FOR_EACH.match(text)) and re.search("每|各|给|配|不足|问题|短板|差距", text):
        what = "下一步打算" if _PLANS.search(found["what"]) else found["what"]
        yield Edit("gap", Target("problems"), value=what, number=1)
    elif found := _STANCE.match(text):
        yield Edit("stance", read_target(found["where"], pack))
    elif found := _AVOID.match(text):
        place = read_target(found["where"], pack)
        yield Edit("avoid", place, value=found["word"])
    elif (found := _BLANK.match(text)) and (found["figure"] or _NUMBERED.search(found["words"])):
        figure = Target(words=found["figure"] or "")
        yield Edit(
            "blank", read_target(found["words"], pack), value=re.sub("^个(?=.)", "", found["words"]), other=figure
        )


class AskedFor(Facts):
    """Edits that meet such wishes as far as they can be met; each returns what it did, in words."""

    def _blank(self, edit: Edit) -> str:
        """Leave a gap where a figure stands that the user is not sure of."""
        words = (
            re.sub(r"^.*?(?:第[一二三四五六七八九十\d]+|最后一)[点条项](?:里|的|那)*", "", edit.value)
            if edit.target.item
            else edit.value
        )
        named = find_figures(words)
        rest = pairs_of(re.sub(r"[那这]个?|的", "", words))
        chosen = self._chosen(edit.target) if edit.target.item else None
        found = []
        for place in chosen or self._places(Target()):
            for index, fact in self._item(place).facts:
                for figure in find_figures(fact.said):
                    meant = any(one.value == figure.value and one.unit in ("", figure.unit) for one in named)
                    near = (
                        re.split("[，；]", fact.said[: figure.start])[-1]
                        + re.split("[，；]", fact.said[figure.end :])[0]
                    )
                    share, whole = (len(rest & pairs_of(one)) / max(1, len(rest)) for one in (near, fact.said))
                    share = max(share, whole * _FARTHER)
                    if meant or (not named and share >= 0.5):
                        found.append((meant, share, place, index, figure))
        if not found:
            raise BadInput(f"稿子里没有找到“{edit.value[:20]}”的数，没有动", cure="照稿子里的字写，例如“把14场空着”")
        of_kind = _UNITS.get(edit.other.words, "")
        found = [one for one in found if re.search(f"[{of_kind}]", one[4].text)] or found if of_kind else found
        best = max(found, key=lambda one: one[:2])
        rivals = [one for one in found if one[:2] == best[:2]]
        if len(rivals) > 1:
            raise BadInput(
                f"“{edit.value[:20]}”有{len(rivals)}个数，没看出是哪一个",
                cure=f"写出那个数，例如“把{rivals[0][4].text}空着”",
            )
        _, _, place, index, figure = best
        fact = next(fact for n, fact in self._item(place).facts if n == index)
        item, role = self._item(place), self.plan.sections[place[0]].role
        slot = _slot_of(words, fact.said, figure.start, figure.text)
        unit = re.sub(r"^[约近共]?[\d.,]+|^[一二两三四五六七八九十百]+", "", figure.text)
        said = f"{fact.said[: figure.start]}{missing(slot)}{unit}{fact.said[figure.end :]}"
        worded = fact.written.replace(figure.text, missing(slot) + unit, 1)
        new = replace(fact, said=said, worded=worded)  # not read anew: a gap is no note
        self._renoted(index, new)
        facts = tuple((n, new if n == index else one) for n, one in item.facts)
        told, tells = clause(fact.written, role), clause(worded, role)
        text = item.text.replace(told, tells) if item.framed else ""
        self._set_item(place, facts=facts, text=text, gaps=gaps_beside(item, told, tells))
        return f"“{figure.text}”已换成{missing(slot)}，知道了说“{slot}是……”就填上"

    def _avoid(self, edit: Edit) -> str:
        """Write what holds a word anew without it; the user's own words stay."""
        word, opening = edit.value, edit.target.role == "opening"
        before = self.plan
        self.plan = replace(self.plan, avoided=(*self.plan.avoided, word))
        if word in self.plan.opening_text and not any(word in one for one in self.plan.typed):
            self.plan = replace(self.plan, opening_text="")
        first = next(iter(self._places(Target())), None)
        places = {first} if opening and first else self._chosen(edit.target) or set(self._places(Target()))
        for s, section in enumerate(self.plan.sections):
            if word in section.lead and (not opening or s == 0):
                self._set_items(s, list(section.items), lead=self._typed(section.lead))
            if word in section.tail and not opening:
                self._set_items(s, list(section.items), tail=self._typed(section.tail))
        held = {place for place in places if word in self._item(place).text}
        if held:
            self._unsettle(held)
        for s, i in places:
            heading = self._item((s, i)).heading
            if word in heading and not opening and not any(word in f.said for _, f in self._item((s, i)).facts):
                facts = [fact for _, fact in self._item((s, i)).facts]
                others = [one.heading for one in self.plan.sections[s].items]
                for _ in range(3):
                    self.plan = replace(self.plan, seed=self.plan.seed + 1)
                    new = self._headings(s, [(self._item((s, i)).topic, facts)], others)[0]
                    if word not in new:
                        self._retitle((s, i), new)
                        break
        if self.plan.sections == before.sections and self.plan.opening_text == before.opening_text:
            where = "开头" if opening else "套话里"
            return f"稿子没有变：{where}没有用“{word}”；以后再写也不用"
        own = [fact.said for item in self.plan.items() for _, fact in item.facts if word in fact.said]
        kept = f"；“{own[0][:20]}”是您的原话，没有换" if own else ""
        return f"套话里已不用“{word}”{kept}"

    def _outside(self, edit: Edit) -> str:
        if edit.value == "小标题":
            raise BadInput("没法给每条统一加小标题", cure="说“第二点标题改成“……””，或“把第二点拆成两点”")
        if edit.value == "标题样式":
            raise BadInput("稿子没有变：标题照内容写，我不会按排比、对仗来凑", cure="想好了可以说“第二点标题改成“……””")
        if edit.target.words == "described":
            raise BadInput(
                f"“{edit.value[:20].removeprefix('个').removeprefix('一下')}”写什么要您给，我不替您编，没有加",
                cure="把要写的说全，例如“加一条：……”",
            )
        raise BadInput("主送机关、落款和日期不写在正文里", cure="导出 Word 时填写，或在导出的文件里加上")

    def _vague(self, edit: Edit) -> str:
        raise BadInput(
            f"没看懂“{edit.target.words}”指哪一句，稿子没有动",
            cure="把那句话写出来，例如“问题部分加一条：……”“第二点改成：……”",
        )

    def _unread(self, edit: Edit) -> str:
        return f"“{edit.value[:24]}”没看懂，没有改"

    def _stance(self, edit: Edit) -> str:
        """Add a stock sentence that states no fact, at the end or in the item that is named."""
        places = sorted(self._chosen(edit.target) or ()) if edit.target.item or edit.target.topic else []
        role = edit.target.role if edit.target.role in ("done", "plans") else "done"
        deck = Deck(self.pack.phrases, self.plan.voice, self.plan.seed, lambda text: text in self.draft.text, ())
        topic = self._item(places[0]).topic if places else "default"
        said = deck.sentence(role, topic or "default", "stance") or deck.sentence(role, "default", "aim")
        if not said:
            raise BadInput("没有合适的表态句可加，稿子没有变", cure="把那句话给我，例如：最后加一句：……")
        if places:
            self._set_item(places[0], closes=self._item(places[0]).closes + said)
        else:
            self.plan = replace(self.plan, closes=self.plan.closes + said)
        return f"已加一句表态（通用的话，不含事实）：“{said}”；换成您自己的，可以说：最后加一句：……"


def _slot_of(named: str, said: str, start: int, figure: str) -> str:
    """Return what a figure counts, as the name of its gap: 青年小组场数 for 青年小组开展研讨14场."""
    unit = re.sub(r"^[约近共]?[\d.,余多]+|^[一二两三四五六七八九十百]+", "", figure)
    words = re.sub(r"[\d一二两三四五六七八九十百]+[\u4e00-\u9fff]?|[那这]个?|^个|的$", "", named)
    before = re.sub(
        r"^(?:今年|全年|我们?|共|已|还)+|[了过]$", "", MISSING.sub("", re.split("[，；。]", said[:start])[-1])
    )
    return f"{words if len(words) > 1 else before[-_NAME:]}{f'{unit}数' if unit else '数'}"
