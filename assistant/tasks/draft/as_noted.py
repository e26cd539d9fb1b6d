"""What stays in a draft as noted and only its writer can put otherwise: words of speech, and which year 去年 is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.desk import Desk
from assistant.checks.language.colloquial import check_colloquial
from assistant.genre import Common, GenrePack
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.no_matter import CHECK, OPEN
from assistant.structure.notes.sifted import ANOTHER
from assistant.structure.notes.taken_back import COUNTED
from assistant.structure.notes.whose import YEAR_BEFORE_LAST
from assistant.structure.parse import parse_report
from assistant.structure.wording import wording
from assistant.writers.draft.clause import clause

_MOST = 8  # places that one question names
_LEAST, _SHOWN = 3, 16  # characters of a clause that is named, and that are shown of it
_ASKED = 40  # characters of a question of the notes that are shown
_ENDS = " \t\u3000，,。；;？?"
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|（[^）]*）")
# How speech ends a clause or names a thing; no document does.
_SPEECH = re.compile(
    r"(?<![除为罢])了$|(?:就|才|也)(?:好|行|平|完|算|没事)了?$|^(?!.*(?<![就都才])是[^，]{2,}的$).*[^目]的$|东西|事儿|[啥咋]|哪个|那个|这个|好多|[人车]赶[跑走]|骂[街人]|吵[架了]|叫不|说啥|自己就"
    r"|[一-鿿]不出东西|没人理|弄|搞(?![好活]|集体|变通|特殊|形式)|整不|忙不过|没(?:啥|个)|老是|蛮|挺|特别忙|[讲去跑挂退罚立走]了(?=\d)|没(?:批|走|进|交)(?!行)|告诉我们|(?<!封)顶$|临时凑|自己念|不行$|带着[学干做]|(?<!分)散了$|管理松$|(?<![一-鿿])碰上"
)
# Plain enough as it is: 用快板讲了19场, 又把分诊流程改了.
_PLAIN = re.compile(r"(?<=用)[^，。；]{2,6}讲了(?=\d)|[把将][^，。；]{2,12}[改换停关撤]了$")
# What stands behind the label of another part and tells a deed.
_LABELS: tuple[tuple[Role, str, str], ...] = (
    ("problems", "问题", "确是问题的，请写明差在哪里。"),
    ("plans", "打算", "还没有做的，请写明什么时候做。"),
)
_LAST_YEAR = re.compile(
    rf"(?<![较比同与跟和超于])(?:去年|{YEAR_BEFORE_LAST}|上一年(?!度))(?!同期|相比|底数|的?基础)(?:年?[初底]|[上下]半年|[一二三四]季度|\d{{1,2}}月(?:\d{{1,2}}日)?)?"
)
# 订单班安排思政课，去年没有: only what it was before, by which the year is plain
_BEFORE = re.compile(
    r"(?<=[，；（])(?:去年|前年|上一年)(?:同期)?(?:还|都)?(?:没有?|无|(?:是|只有?|才|为|仅)?\d[^，。；]{0,4})(?=$|[，。；）])"
)
# 8场（12场）, 3100→5600, 3场还是4场: two figures of one thing, of which only the writer knows which holds
_TWO = re.compile(
    rf"(?<![\d.第])(?P<one>\d[\d.,]*)[万亿余多]*(?P<unit>{COUNTED})?"
    rf"(?:[（(](?:约|近|→)?(?P<other>\d[\d.,]*)[万亿余多]*(?P=unit)(?:[）)]|(?P<goes_on>[，,][^（）()\n]*[）)]))"
    rf"|(?:→|还是)\d[\d.,]*[万亿余多]*(?:{COUNTED}|(?![\d.,年月日])))"
)
_TOLD = 8  # characters before two figures that show what is counted


def asked_of(facts: Sequence[Fact], period: str, pack: GenrePack, common: Common) -> tuple[str, ...]:
    """Return what is asked about the wording of the facts that a draft tells."""
    return (*_under_another(facts), *_two_values(facts), *_of_years(facts, period), *_of_speech(facts, pack, common))


def left_open(facts: Sequence[Fact]) -> Iterator[str]:
    """Ask what the notes themselves leave open, and remind of what they say is still to be checked."""
    opened = [fact.text.strip(_ENDS) for fact in facts if fact.reason == OPEN]
    if opened:
        yield f"要点里还没弄清、正文里没有写：{_shown(opened)}。弄清后请补进来。"
    for fact in facts:
        if fact.reason.startswith(ANOTHER) and (before := re.search("“([^”]*)”", fact.reason)):
            told = fact.text.strip(_ENDS)[:_ASKED]
            yield f"要点里先说“{before[1]}”，后面又说“{told}”，以哪个为准？（文中先空着，请核定后填上）"
    if checks := [fact.text.strip(_ENDS) for fact in facts if fact.reason == CHECK]:
        yield f"要点里提醒还要核对（{_shown(checks)}）：送出前请核实。"


def _under_another(facts: Sequence[Fact]) -> Iterator[str]:
    """Ask of deeds told as such that stand under the label of another part whether they belong there."""
    for role, label, cure in _LABELS:
        if told := [fact.text.strip(_ENDS) for fact in facts if fact.under == role and fact.role in (None, "done")]:
            yield f"{_shown(told)}写在“{label}”后面，读起来是已经做的，按做法写了：{cure}"


def _shown(said: Sequence[str]) -> str:
    return "；".join(f"“{one[:_ASKED]}”" for one in said[:_MOST])


def _two_values(facts: Sequence[Fact]) -> Iterator[str]:
    """Ask which of two figures holds that still stand side by side in what a draft tells."""
    told = [one for fact in facts for one in _TWO.finditer(fact.written) if not _may_be_part(one)]
    named = dict.fromkeys(
        f"“{re.split('[，。；：、]', one.string[max(0, one.start() - _TOLD) : one.start()])[-1]}{one[0]}”"
        for one in told
    )
    if named:
        yield f"一件事写了两个数：{'、'.join([*named][:_MOST])}，请定一个；说的是前后变化的，请写明各是什么时候的数。"


def _may_be_part(two: re.Match[str]) -> bool:
    """Whether the second figure may be one of several parts of the first: 8期（3期，线上）."""
    return bool(two["goes_on"]) and len(two["other"]) <= len(two["one"]) and two["other"] <= two["one"]


def _of_years(facts: Sequence[Fact], period: str) -> Iterator[str]:
    """Ask which year 去年 is: it is not the report's, unless the notes were taken later."""
    named = dict.fromkeys(found[0] for fact in facts for found in _LAST_YEAR.finditer(_BEFORE.sub("", fact.said)))
    year = re.match(r"(?:19|20)\d{2}", period)
    if not named:
        return
    said = "、".join(f"“{one}”" for one in [*named][:_MOST])
    if year is None:
        yield f"{said}是哪一年？请写明年份，再看是不是这次要报告的事。"
    else:
        yield f"{said}是哪一年？报告写的是{year[0]}年：是这一年的请改成“{year[0]}年”，不是的请写明年份或删去。"


def _of_speech(facts: Sequence[Fact], pack: GenrePack, common: Common) -> Iterator[str]:
    """Name the clauses that are still speech: what they mean in a document is the writer's to say."""
    told = [clause(fact.written, fact.role or "done") for fact in facts]
    clauses = [one for text in told for one in re.split("(?<!的)[，。；](?![^（）]*）)|(?<=的)[。；]", text)]
    words = wording(pack.spoken)
    bare = [(one, _PLAIN.sub("", _QUOTED.sub("", one))) for one in clauses if len(one) >= _LEAST]
    plain = [one for one, left in bare if _SPEECH.search(left) or words.keeps_speech(left)]
    text = "。\n".join(told)
    for found in check_colloquial(Desk(parse_report(text, pack), common, pack)) if text else ():
        start = max(text.rfind(mark, 0, found.start) for mark in "，。；\n") + 1
        end = min((at for mark in "，。；\n" if (at := text.find(mark, found.end)) >= 0), default=len(text))
        if found.level == "warning":
            plain.append(text[start:end])
    if named := [*dict.fromkeys(one[:_SHOWN] for one in plain)][:_MOST]:
        shown = (one.replace("“", "‘").replace("”", "’") for one in named)
        yield f"{'、'.join(f'“{one}”' for one in shown)}还是口语，没有把握替您改：请换成书面的说法。"
