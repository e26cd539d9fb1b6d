"""Puts one known slip into a clean report: data for measuring what the checks find and what they invent."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Planted:
    """A text with one slip at ``start``..``end``; ``checks``: remarks that name it."""

    kind: str
    text: str
    start: int
    end: int
    checks: frozenset[str]


Edit = tuple[int, int, str]  # replace text[start:end] by the string
Slip = Callable[[str, random.Random], "tuple[Edit, int, int] | None"]
_SLIPS: dict[str, tuple[Slip, frozenset[str]]] = {}


def slip(kind: str, *checks: str) -> Callable[[Slip], Slip]:
    """Register a function that plants a slip of ``kind``, named by any of ``checks``."""

    def keep(made: Slip) -> Slip:
        _SLIPS[kind] = (made, frozenset(checks))
        return made

    return keep


def kinds() -> dict[str, frozenset[str]]:
    """Return every kind of slip with the remarks that name it."""
    return {kind: checks for kind, (_, checks) in _SLIPS.items()}


def plant(text: str, kind: str, rng: random.Random) -> Planted | None:
    """Return ``text`` with one slip of ``kind``, or None where it has no place for one."""
    made, checks = _SLIPS[kind]
    edit = made(text, rng)
    if edit is None:
        return None
    (start, end, new), left, right = edit
    return Planted(kind, text[:start] + new + text[end:], start - left, start + len(new) + right, checks)


def _pick(text: str, pattern: str, rng: random.Random) -> re.Match[str] | None:
    body = text.find("\n一、")
    found = [m for m in re.finditer(pattern, text, re.MULTILINE) if m.start() > body]
    return rng.choice(found) if found else None


def _after_sentence(text: str, rng: random.Random, role: str = "一、", stop: str = "\n二、") -> int | None:
    """A place just after a sentence of the first section."""
    begin, end = text.find(f"\n{role}"), text.find(stop)
    found = [m.end() for m in re.finditer(r"(?<=[一-鿿])。(?=[一-鿿])", text) if begin < m.start() < end]
    return rng.choice(found) if found else None


def _insert(pattern_or_place: int | None, new: str) -> tuple[Edit, int, int] | None:
    return None if pattern_or_place is None else ((pattern_or_place, pattern_or_place, new), 0, 0)


@slip("doubled-punctuation", "doubled-punctuation")
def _doubled(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[一-鿿])[，。](?=[一-鿿])", rng)
    return match and _insert(match.end(), rng.choice(["，", "、", match[0]]))


@slip("mark-before-conjunction", "mark-before-conjunction")
def _conjunction(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[一-鿿])(?<![饱温总共缓调附中随谦])和(?![谐平睦解好美气衷康])(?=[一-鿿])", rng)
    return match and _insert(match.start(), "、")


@slip("half-width", "half-width")
def _half(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[一-鿿])[，；：](?=[一-鿿])", rng)
    return match and ((match.start(), match.end(), {"，": ",", "；": ";", "：": ":"}[match[0]]), 0, 0)


@slip("stray-space", "stray-space")
def _space(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[一-鿿])(?=[，“])|(?<=，)(?=[一-鿿])", rng)
    return match and _insert(match.start(), " ")


@slip("unpaired", "unpaired-mark")
def _unpaired(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"[“”《》]|(?<![一二三四五六七八九十])）|（(?![一二三四五六七八九十])", rng)
    return match and ((match.start(), match.end(), ""), 1, 1)


@slip("nested-title", "nested-title-marks")
def _nested(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    place = _after_sentence(text, rng)
    return _insert(place, "认真落实《关于贯彻《宣传工作管理办法》的通知》要求。")


@slip("number-repeated", "number-sequence")
def _repeat(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"^（([二三四五])）|(?<=[。：\n])([二三四])是", rng)
    if match is None:
        return None
    group = 1 if match[1] else 2
    lower = "一二三四五"["一二三四五".index(match[group]) - 1]
    return (match.start(group), match.end(group), lower), 0, 0


@slip("number-skipped", "number-sequence")
def _skip(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"^（([二三四])）|(?<=[。：\n])([二三四])是|^([二三])、", rng)
    if match is None:
        return None
    group = next(i for i in (1, 2, 3) if match[i])
    higher = "一二三四五六"["一二三四五".index(match[group]) + 2 - 1 + 1]
    return (match.start(group), match.end(group), higher), 0, 40  # the one after it may be named instead


@slip("number-mark", "number-mark")
def _number_mark(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"^（[一二三四五]）|(?<=[。：\n])[一二三四]是", rng)
    return match and _insert(match.end(), "、" if match[0].endswith("）") else "，")


@slip("doubled-particle", "repeated-word")
def _particle(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[一-鿿])(?<![目标有])的(?![确士的])(?=[一-鿿])", rng)
    return match and _insert(match.end(), "的")


@slip("doubled-word", "repeated-word")
def _word(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[，。])(?!.{0,3}[一二三])[一-鿿]{2}(?=[一-鿿]{3})", rng)
    return match and (None if match[0][0] == match[0][1] else _insert(match.end(), match[0]))


@slip("repeated-sentence", "repeated-sentence", "repeated-paragraph")
def _sentence(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=。)[一-鿿][^。\n]{18,60}。", rng)
    later = [m.end() for m in re.finditer("。", text) if match and m.start() > match.end() + 30]
    return _insert(rng.choice(later), match[0]) if match and later else None


@slip("repeated-paragraph", "repeated-paragraph")
def _paragraph(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"^[^\n]{60,}$", rng)
    return match and _insert(match.end(), "\n" + match[0])


@slip("placeholder", "placeholder")
def _placeholder(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    return _insert(_after_sentence(text, rng), f"全年开展宣讲【待补：{rng.choice(['场次', '人数', '时间'])}】。")


@slip("mask", "mask-left")
def _mask(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    return _insert(_after_sentence(text, rng), f"全年组织专题学习{rng.choice(['**', '××', 'XX', '×'])}次。")


@slip("over-hundred", "over-hundred")
def _hundred(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    rate = rng.choice(["参学率", "覆盖率", "办结率", "知晓率", "群众满意率", "整改完成占比"])
    return _insert(_after_sentence(text, rng), f"经统计，{rate}达{rng.choice(['108', '120', '101.5'])}%。")


@slip("sum", "sum")
def _sum(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    a, b = rng.randint(3, 9), rng.randint(3, 9)
    unit = rng.choice(["次", "场", "期", "篇"])
    new = f"年内共安排活动{a + b + rng.choice([-2, -1, 1, 3])}{unit}，其中集中开展{a}{unit}、分散开展{b}{unit}。"
    return _insert(_after_sentence(text, rng), new)


@slip("two-values", "two-values")
def _values(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    first, second = _after_sentence(text, rng), text.find("\n二、")
    if first is None or second < first:
        return None
    noun = rng.choice(["开展国旗下宣讲", "印发学习资料汇编", "举办家风故事会"])
    a, b = rng.sample(range(11, 60), 2)
    middle = text[first:second]
    return (first, second, f"今年{noun}{a}场。{middle}累计{noun}{b}场。"), -len(middle), 0


@slip("missing-unit", "missing-unit")
def _unit(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    return _insert(_after_sentence(text, rng), f"全年开展专题宣讲{rng.randint(3, 30)}，效果较好。")


@slip("impossible-date", "impossible-date")
def _date(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    day = rng.choice(["2月30日", "4月31日", "13月5日", "11月31日", "6月32日"])
    return _insert(_after_sentence(text, rng), f"{day}，召开专题会议作了安排。")


@slip("year-mark", "year-mark")
def _year_mark(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    year = re.search(r"20\d\d(?=年)", text)
    return _insert(_after_sentence(text, rng), f"{year[0]}上半年完成了集中排查。") if year else None


@slip("year-off", "year-off", "period-mismatch")
def _year_off(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    year = re.search(r"20\d\d(?=年)", text)
    return _insert(_after_sentence(text, rng), f"{int(year[0]) - 3}年共开展集中宣讲6场。") if year else None


@slip("transition-year", "period-mismatch")
def _transition(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = re.search(r"^现将[^\n]{0,12}?(20\d\d)年|。现将[^\n]{0,12}?(20\d\d)年", text, re.MULTILINE)
    stated = re.search(r"20\d\d", text[:30])
    if not match or not stated:
        return None
    group = 1 if match[1] else 2
    return (match.start(group), match.end(group), str(int(match[group]) - 1)), 0, 0


@slip("year-body", "year-off")
def _year_body(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    year = re.search(r"20\d\d(?=年)", text)
    if not year or f"{int(year[0]) - 1}年" in text:
        return None
    did = rng.choice(["共组织学习", "开展志愿服务", "报送信息", "全年举办讲座"])
    return _insert(_after_sentence(text, rng), f"{int(year[0]) - 1}年{did}12次。")


@slip("line-end", "mark-at-line-end")
def _line_end(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = _pick(text, r"(?<=[一-鿿])。(?=\n)", rng)
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()] if match else ""
    return ((match.start(), match.end(), ""), 1, 0) if match and "。" in line else None


@slip("sum-after", "sum")
def _sum_after(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    a, b = rng.randint(3, 9), rng.randint(3, 9)
    return _insert(_after_sentence(text, rng), f"线上开展{a}场、线下开展{b}场，共计{a + b - 2}场。")


@slip("event", "event-date")
def _event(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    year = re.search(r"20(\d\d)年", text[:400])
    if not year or int(year[1]) > 23:
        return None
    return _insert(_after_sentence(text, rng), "深入学习贯彻党的二十届三中全会精神，开展交流研讨。")


_WRONG_FORMULATIONS = (
    "增强政治意识、大局意识、看齐意识，",
    "增强政治意识、核心意识、大局意识、看齐意识，",
    "坚定道路自信、理论自信、制度自信、政治自信，",
    "坚定理论自信、道路自信、制度自信、文化自信，",
    "坚决做到“两个确立”，",
    "深刻领悟“两个维护”的决定性意义，",
    "自觉肩负起举旗帜、聚民心、兴文化、育新人、展形象的使命，",
    "不断提高政治判断力、政治领悟力、政治行动力，",
)


@slip("formulation", "formulation-parts", "formulation-verb", "formulation-wrong")
def _formulation(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    return _insert(_after_sentence(text, rng), rng.choice(_WRONG_FORMULATIONS) + "把准工作方向。")


@slip("voice", "person", "unit-name")
def _voice(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    own = re.findall(r"我(局|委|办|校|院)", text)
    if len(own) >= 4 and len(set(own)) == 1:
        other = "我校" if own[0] != "校" else "我局"
        return _insert(_after_sentence(text, rng), f"{other}认真落实上级部署。")
    return None


@slip("request", "request-in-report")
def _request(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    ask = rng.choice(["妥否，请批示。", "当否，请批复。", "恳请上级给予经费支持。", "请求区委增加人员编制2名。"])
    return _insert(len(text.rstrip()), f"\n{ask}")


@slip("personal-data", "personal-data")
def _personal(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    data = rng.choice(["联系电话13812345678", "身份证号11010519491231002X", "联系人手机139-1234-5678"])
    return _insert(_after_sentence(text, rng), f"具体由办公室负责（{data}）。")


@slip("secrecy", "secrecy-mark")
def _secrecy(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    return (0, 0, rng.choice(["秘密★1年\n", "机密\n", "秘密★长期\n"])), 0, 0


@slip("empty-part", "part-empty")
def _empty(text: str, rng: random.Random) -> tuple[Edit, int, int] | None:
    match = re.search(r"^二、[^\n]{2,30}\n(.+?)(?=^三、)", text, re.MULTILINE | re.DOTALL)
    return match and ((match.start(1), match.end(1), ""), match.start(1) - match.start(), 0)
