"""A pasted table that sets what was done against what was meant, each row read by the names of its columns.

项目 全年目标 完成数 备注 above 中心组学习 12 11 缺9月 is a deed, 完成中心组学习11次（全年目标12次）, and what it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.genre import GenrePack
from assistant.structure.notes.cells import OFFICE_COLUMN, OFFICES, TO_COME
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import OPEN
from assistant.structure.notes.rows import measure_of

_AIM = re.compile(
    r"(?P<said>(?:全年|年度|年初|本年|季度|半年)?(?:目标|计划|任务|指标|应完成|应开展|应办|要求))(?:任务)?(?P<of>次|场|期|篇|件|份|人)?(?:数|值|量|次)?"
)
_GOT = re.compile(
    r"(?:目前|现|全年)?(?:已|实际)?(?:完成|实际|实绩|开展|落实)(?:了)?(?P<of>次|场|期|篇|件|份|人)?(?:数|值|量|次|情况)?"
)
_LEFT = re.compile(r"(?:剩余?|未完成|尚缺|还[差剩]|缺口?|差额?)(?:数|量|次数)?")
_ROW_NUMBER = re.compile("序号|编号|号|No\\.?")
_REMARK = re.compile("备注|说明|情况说明|其他|其它|情况|原因")
_FIGURE = re.compile(r"(?P<number>约?\d[\d.,]*[余多]?)(?P<unit>人次|[\u4e00-\u9fff])?")
_NONE = re.compile(r"[-—–/无]*")
# A deed is counted by how often it was done.
_DEED = re.compile(
    "(?:学习|研究|培训|排查|[检督巡抽核清自]查|调研|教育|演练|党课|党日|宣讲|研判|会议?|讲座|走访|活动|座谈|监测|研讨|慰问|测试|通报|汇报|评议|考核|轮训|会商)$"
)
_UNIT_BESIDE = re.compile(r"[（(](?P<unit>人次|[\u4e00-\u9fff])[）)]$")
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{1,6}(?:部|科|处|室|办|会|院|委|股|组|队|中心|[局站所]|支部)(?:[、/][\u4e00-\u9fff]{1,8})*"
)
_LACKING = re.compile(r"^(?:还|尚|仍)?(?:缺|差|少|漏|没|未(?!发生|出现))|(?:没有?|未)[\u4e00-\u9fff]{1,6}$|取消|停办")
_PUT_OFF = re.compile(
    r"(?:放|推|延|移|改|挪|定|排|安排|顺延|补)(?:迟|期)?[到在至于]?(?:明年|来年)?(?:\d{1,2}月|年底|下个?[月季]|春节|明年|来年|一季度)|(?:\d{1,2}月|年底前?|下个?月|明年|来年)(?:份|底|前)*(?:再|要|将)?(?:补|办|开|做|完成)"
)
# 第7行剩的那个是项目部宣传栏没换: a remark on a row, told behind the table
_OF_ROW = re.compile(
    r"(?m)^[ \t]*[（(]?(?:注[：:])?第?\d{1,2}[行项条号](?:里|中)?(?:剩下?|没改|没完成|未完成|余下?)的?"
    r"(?:那)?[一\d]?[个项条处]?(?:是|为|：|:)(?P<told>[^\n]*?)[）)]?[ \t]*$"
)
# 宣传栏没换，下月换: what is lacking and by when it will be done
_UNDONE = re.compile(
    r"(?P<what>[^，还尚仍]{2,16})(?:没|未)(?P<act>[\u4e00-\u9fff]{1,4})，(?P<by>(?:下个?[周月]|明年|来年|年底|\d{1,2}月)[^，没未]{1,8})$"
)
# What of a row came late or did not come off, and what is left with the day by which it is to be done.
_FELL_SHORT = re.compile(r"超时|超期|逾期|事后|补[报办做签]|漏|未|没|不[合达到]|缺|延误|迟|中断|退回")
_REST_BY = re.compile(
    r"(?:还)?(?:剩下?|剩余|余下|其余|余)(?:的)?(?P<many>\d+[\u4e00-\u9fff]{1,6}?)(?:计划|拟|争取|预计|将)?(?:在|于)?"
    r"(?P<by>(?:今年|明年|下月|本月)?(?:\d{1,2}月(?:份|底|初|中旬|\d{1,2}日)?|年底|月底|春节|元旦|国庆|开学|暑假|寒假|[一二三四]季度)之?[前内]?)(?:完成|补上|做完|办完)?"
)
_FAILED = "没完成的："  # the label under which a line goes on with what is lacking
_COUNT_ALONE = re.compile(
    r"约?\d[\d.,]*[余多]?(?:人次|个[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff%％])?(?:\d+[\u4e00-\u9fff])?(?=$|[（(，,])"
)
_LESS_IS_BETTER = re.compile(r"不超过|以[内下]|低于|少于|投诉|差错|事故|舆情|负面|隐患|信访")
_SIGNS = ("\t", "|", ",", "，", " ")


@dataclass(frozen=True, slots=True)
class _Head:
    """The columns of such a table: the sign between them, their names, and what stands in which."""

    sign: str
    names: tuple[str, ...]
    name: int
    aim: int
    got: int

    @property
    def left(self) -> int | None:
        return next((n for n, one in enumerate(self.names) if n > self.name and _LEFT.fullmatch(one)), None)


def goal_rows(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield the lines of such tables as sentences; a row that gives no figure yet is left open."""
    head, at = None, 0
    found_any = False
    for raw in text.splitlines(keepends=True):
        line, begin, at = raw.rstrip("\r\n"), at, at + len(raw)
        if (opens := _head(line)) is not None:
            head, found_any = opens, True
            yield from _heading(line, begin)
        elif head is not None and line.strip() and (cells := _cells(line, head)):
            yield from _row(line, begin, cells, head, pack.spoken.things)
        elif set(line.strip()) - set("|-—: +="):
            head = None
    if found_any:
        for found in _OF_ROW.finditer(text):
            told = found["told"].rstrip("）)")
            yield Edit(found.start(), found.end(), _UNDONE.sub(r"\g<what>还没\g<act>，计划\g<by>", told))


def _split(line: str, sign: str) -> list[str]:
    if sign == " ":
        return line.split()
    return [cell.strip() for cell in (line.strip().strip("|") if sign == "|" else line).split(sign)]


def _head(line: str) -> _Head | None:
    for sign in _SIGNS:
        names = tuple(_split(line, sign))
        first = 1 if names and _ROW_NUMBER.fullmatch(names[0]) else 0
        aims = [n for n, one in enumerate(names) if n > first and _AIM.fullmatch(one)]  # 任务 may head the names, too
        gots = [n for n, one in enumerate(names) if n > first and _GOT.fullmatch(one)]
        if len(names) >= 3 and len(aims) == len(gots) == 1 and first < min(*aims, *gots):
            return _Head(sign, names, first, aims[0], gots[0])
    return None


def _cells(line: str, head: _Head) -> list[str]:
    """Return the cells of a row under ``head``, as many as it has; none for a line that is no row."""
    parts = _split(line, head.sign)
    if head.sign != " ":
        if _NONE.fullmatch(parts[head.name] if len(parts) > head.name else ""):
            return []
        wide = len(parts) >= max(head.name + 2, 2) and len(parts) <= len(head.names)
        return [*parts, *[""] * (len(head.names) - len(parts))] if wide else []
    if head.name and parts and re.fullmatch(r"\d{1,2}[.、]?", parts[0]):
        parts = parts[1:]
    if len(parts) < 2 or re.search(r"\d", parts[0]) or not _is_cell(parts[1]):
        return []
    cells, rest = [""] * len(head.names), parts[1:]
    cells[head.name] = parts[0]
    for number in range(head.name + 1, len(head.names)):
        last = number == len(head.names) - 1
        if not rest:
            break
        if last and _REMARK.fullmatch(head.names[number]):
            cells[number] = "，".join(rest)
        elif OFFICE_COLUMN.fullmatch(head.names[number]):
            cells[number] = rest.pop(0) if _OFFICE.fullmatch(rest[0]) else ""
        elif _is_cell(rest[0]):
            cells[number] = rest.pop(0)
    return cells


def _is_cell(word: str) -> bool:
    """Whether a word may stand in a column of figures: 12, 18份, -, 待报."""
    return any(shape.fullmatch(word) for shape in (_FIGURE, _NONE, TO_COME))


def _heading(line: str, begin: int) -> Iterator[Edit]:
    """Take the heads of columns off, with a word on the one of offices."""
    office = OFFICE_COLUMN.search(line)
    start, end = (begin + office.start(), begin + office.end()) if office else (begin, begin)
    yield Edit(begin, start, "")
    if office:
        yield Edit(start, end, "", OFFICES)
    yield Edit(end, begin + len(line), "")


def _row(line: str, begin: int, cells: list[str], head: _Head, things: Mapping[str, str]) -> Iterator[Edit]:
    name = cells[head.name]
    remark = "，".join(
        cell for n, cell in enumerate(cells) if cell and _REMARK.fullmatch(head.names[n]) and not _NONE.fullmatch(cell)
    )
    counted = any(re.search(r"\d", cells[n]) for n in (head.aim, head.got))
    if not counted and (not remark or any(TO_COME.fullmatch(part) for part in re.split("[，,；;、 ]", remark))):
        at = begin + line.index(name)
        yield Edit(begin, at, "")
        yield Edit(at, at + len(name), "", OPEN)
        yield Edit(at + len(name), begin + len(line), "")
        return
    others = [
        f"{head.names[n]}{cell}"
        for n, cell in enumerate(cells)
        if n > head.name
        and n not in (head.aim, head.got, head.left)
        and cell
        and not _NONE.fullmatch(cell)
        and not (_REMARK.fullmatch(head.names[n]) or OFFICE_COLUMN.fullmatch(head.names[n]))
    ]
    deed, *rest = _told(name, cells, head, remark, others, things)
    beside = remark or (cells[head.left] if head.left is not None else "")
    at = line.rfind(re.split("[，,；;、 ]", beside)[0]) if rest and beside else -1
    if at <= line.index(name):  # all of the row is told as one
        yield Edit(begin, begin + len(line), "；".join([deed, *rest]))
        return
    yield Edit(begin, begin + at, f"{deed}；")
    yield Edit(begin + at, begin + len(line), "；".join(rest))


def _told(
    name: str, cells: list[str], head: _Head, remark: str, others: list[str], things: Mapping[str, str]
) -> list[str]:
    """Return what a row tells: the deed with what was meant, what is lacking of it, and what is put off."""
    beside = _UNIT_BESIDE.search(name)
    bare = name[: beside.start()] if beside else name
    unit = (beside["unit"] if beside else "") or _unit(bare, head, things)
    aim, got = _number(cells[head.aim], unit), _number(cells[head.got], unit)
    aimed = _AIM.fullmatch(head.names[head.aim])
    meant = aimed["said"] if aimed else ""
    short = _value(cells[head.got]) < _value(cells[head.aim])
    lack = remark if short and _LACKING.search(remark) and not _PUT_OFF.search(remark) else ""
    later = remark if short and _PUT_OFF.search(remark) else ""
    more = [*others, *([remark] if remark and not (lack or later) else [])]
    if aim and short and _value(cells[head.got]) == 0:
        none = f"{bare}还没开展（{meant}{aim}，完成{_number('0', unit)}）"
        return ["，".join([none, *more, *filter(None, [lack])]), *_later(bare, later)]
    got, apart = _apart(got, bare, f"（{meant}{aim}）" if aim else "")
    figure = _COUNT_ALONE.match(got) is not None  # 11场报备10场 is not 完成11场
    of = f"{bare}{got}" if figure or not got else f"{bare}方面，{got}"
    deed = (
        (f"完成{of}" if figure else of) + f"（{meant}{aim}）" if aim and got else of if got else f"{bare}{meant}{aim}"
    )
    told = ["，".join([deed if aim or got else bare, *more]), *apart]
    if not (lack or later or apart or head.left) and _misses(cells[head.aim], cells[head.got], bare, meant):
        told.append(f"{bare}没有达到{meant}（{meant}{aim}，完成{got}）")
    if lack:
        told.append(f"{bare}{lack}" if re.match("[还尚仍缺差少漏没未]", lack) else f"{bare}还没全部完成，{lack}")
    left = _value(cells[head.left]) if head.left is not None else 0
    if left > 0 and not lack and not later:
        told.append(f"{bare}还有{_number(cells[head.left or 0], unit)}没完成")
    return [*told, *_later(bare, later)]


def _apart(got: str, name: str, aim: str) -> tuple[str, list[str]]:
    """Part what was done from what of it is lacking, 2起超时, or left for later, 剩2家12月底前: each with its name."""
    done, beside = list[str](), list[str]()
    for part in re.split("[，,；;]", got):
        if rest := _REST_BY.fullmatch(part):
            beside.append(f"计划{rest['by']}完成其余{rest['many']}的{name}")
        elif done and _FELL_SHORT.search(part):
            beside.append(f"{_FAILED}{name}{part}{aim}")
        else:
            done.append(part)
    return "，".join(done), sorted(beside, key=lambda told: told.startswith(_FAILED))


def _misses(aim: str, got: str, name: str, meant: str) -> bool:
    """Whether fewer of a kind were reached than were meant, 1期52人 of 1期60人, in a table of no running year."""
    if _LESS_IS_BETTER.search(name + aim) or re.search("[年季]", meant):
        return False
    if not (_COUNT_ALONE.fullmatch(aim) and _COUNT_ALONE.fullmatch(got)):
        return False
    least = {found["unit"]: _value(found["number"]) for found in _FIGURE.finditer(aim)}
    most = {found["unit"]: _value(found["number"]) for found in _FIGURE.finditer(got)}
    return any(most[unit] < least[unit] for unit in least.keys() & most.keys())


def _later(name: str, later: str) -> list[str]:
    return [f"计划{name}{later}"] if later else []


def _unit(name: str, head: _Head, things: Mapping[str, str]) -> str:
    for number, pattern in ((head.aim, _AIM), (head.got, _GOT)):
        found = pattern.fullmatch(head.names[number])
        if found and found["of"]:
            return str(found["of"])
    return "次" if _DEED.search(name) else measure_of(name, things)


def _number(cell: str, unit: str) -> str:
    """Return a figure with what it counts; "" for an empty cell."""
    found = _FIGURE.fullmatch(cell)
    if found is None:
        return "" if _NONE.fullmatch(cell) else cell
    return cell if found["unit"] else f"{cell}{unit}"


def _value(cell: str) -> float:
    found = re.search(r"\d[\d.]*", cell.replace(",", ""))
    return float(found[0].rstrip(".")) if found else 0.0
