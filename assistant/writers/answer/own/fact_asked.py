"""What a plain question asks of one sentence of own reports: the kinds of value it wants, and what else it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.genre.patterns import compiled
from assistant.structure.numbering import numeral

_WHO = r"谁(?!都|也)|哪[一几两三些]?(?:位|个人)|什么人"
_TITLES = r"书记|主任|主席|[馆站局院校科所处部厂镇]长|教授|研究员|老师|专家|预报员|讲师|工程师|律师|警官|医生|老总|经理"
_SPAN = r"(?<![月\d.])(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)(?:个?(?:小时|分钟|工作日|天|日|周)|个月)"
_DATE = r"(?:(?:19|20)\d\d年)?(?<!\d)\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初中底末])?(?:前|之前|起)?"
_BODIES = r"科室?|部室?|部门|室|办公室|办|处|队|班组"
# Each kind of value: what asks for it, and what tells it; a person is known by name and an event by what it is told as.
_KINDS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (kind, re.compile(asks), tells)
    for kind, asks, tells in (
        ("who", _WHO, ""),
        ("people", r"(?:多少|几)(?:个|名|位)?(?:人(?:次|员)?|职工|群众|读者)", r"\d+[多余来]?(?:人次|人|名|位)"),
        ("day", r"几月(?:份)?(?:几[号日])?|几[号日]|哪[一]?天|(?:什么|啥)时[候间]?|何时|几时|多会儿?", _DATE),
        ("span", r"多久|多长时间|几个?(?:小时|分钟|天)", rf"{_SPAN}"),
        ("hour", r"几点钟?", r"\d{1,2}(?:时(?!间)|点)"),
        ("event", r"(?:是|到底)?(?:怎么|咋)(?:回事|了$|样了$)", ""),
    )
)
_WHICH = re.compile(
    r"(?:都?有|分?别?是)?哪(?:几|些|两|三|四|一|\d)?(?:个|家|处)?"
    r"(?P<kind>科室|部室|部门|科|分馆|献血屋|观测站|站|单位|所|中心|校|支部|镇|村|社区)(?:里)?的?"
)
# What happened is told by where it was seen.
EVENT = re.compile(r"网上|网民|网友|群众反映|反映|流传|不实|投诉|误[用发]|曝|传言|谣")
_FRAME = re.compile(
    r"请问|麻烦|到底|究竟|(?:我们|咱们?|本)[局委办校院馆站所镇]?的?|[去今前明]年(?:的|那[次个])?|上一?年|(?:19|20)\d\d年度?"
    r"|那[一]?(?:个|次|件|场|张|回|条|篇)|这[一]?(?:个|次|件|场)|的?(?:那|这)?(?:件|回)?事[儿情]?(?=是|\s|$)"
    r"|(?<=月)份|现在|目前|如今|当时|后来|一共|总共|[呢吗啊呀吧？?！!，,。、“”\"‘’《》 　]"
)
_LIGHT = frozenset(
    "的了过是在有个把给和与来去到做作那这就都还又被为里上下时候请由让得着说叫年月日号份次会要从中对第得前后内会家能"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:月\d+日|[月日号个名人篇条次场件家辆])?")
_EITHER = re.compile(
    r"(?P<post>[一-鿿]{2,8}?)(?:现在)?(?:是|叫)(?:老|小)?(?P<one>[一-鿿])[一-鿿]{0,3}?还是(?:老|小)?(?P<two>[一-鿿])[一-鿿]{0,3}$"
)
_POST = re.compile(rf"^(?P<post>[一-鿿]{{0,10}}?(?P<bare>副?(?:{_TITLES})))(?:现在)?(?:是|叫)(?:谁|哪位|什么人)$")
_BY_SURNAME = re.compile(rf"(?P<surname>[一-鿿])(?P<title>{_TITLES})")
_SPOKEN_NUMBER = re.compile(r"(?<![哪十几一二三四五六七八九])[两二三四五六七八九](?=[个名条次场起件])")
_COUNT = re.compile(r"(?:几|多少)(?P<unit>[起件次场条篇家本台期])")
HANDLES = re.compile(r"^(?:具体)?(?:负责|处理|处置|管理?|办理?|应对|回应|牵头)")
_HANDLED = re.compile(r"牵头|负责|主管|分管|带队")
_AFTER = 2


@dataclass(frozen=True, slots=True)
class FactAsked:
    """A plain question: the kinds of value, the words beside them, the act a person or number is asked of."""

    said: str
    kinds: tuple[str, ...]
    rest: str  # what it says beside what asks, a blank between
    act: str = ""
    post: str = ""  # of which only the holder is asked for
    bodies: str = ""  # the kind of bodies asked for by name
    several: bool = False
    surnames: tuple[str, ...] = ()  # one of whom it must be
    counted: str = ""  # what the persons counted did or are
    unit: str = ""  # the measure in which a number is asked for

    @property
    def size(self) -> int:
        """How many characters say what is asked of."""
        return sum(char not in _LIGHT for char in re.sub(r"\s", "", self.rest))

    def tells(self, kind: str) -> re.Pattern[str]:
        """Return what tells a value of a kind."""
        if kind == "count":
            return compiled(rf"\d+{self.unit}")
        return compiled(next(tells for name, _, tells in _KINDS if name == kind))


def read_fact_asked(said: str) -> FactAsked | None:
    """Read a question; None where it asks for no value that one sentence may tell."""
    said = re.sub(r"[？?。！!\s，,]+$", "", said.strip())
    said = _SPOKEN_NUMBER.sub(lambda one: str(numeral(one[0])), said)
    surnames: tuple[str, ...] = ()
    if either := _EITHER.search(said):
        surnames = (either["one"], either["two"])
        said = f"{said[: either.start()]}{either['post']}是谁"
    bare = re.sub(r"^(?:请问)?(?:我们|咱们?|本)?(?:单位)?(?:现在|目前|[去今]年|如今)?的?(?:一把手)?", "", said)
    post = _POST.match(bare)
    which = _WHICH.search(said)
    kinds = [kind for kind, asks, _ in _KINDS if asks.search(said)]
    if "who" in kinds and "people" in kinds and re.search(r"几个人(?:是|叫)|哪[几两三]个人", said):
        kinds.remove("people")
    if which:
        kinds = [kind for kind in kinds if kind != "who"]
        kinds.append("bodies")
    if not kinds and (count := _COUNT.search(said)):
        rest = _FRAME.sub(" ", f"{said[: count.start()]} {said[count.end() :]}")
        return FactAsked(said, ("count",), rest, unit=count["unit"])
    if not kinds:
        return None
    text, act, counted = said, "", ""
    if which:
        text = f"{text[: which.start()]} {text[which.end() :]}"
    for kind, asks, _ in _KINDS:
        if kind in kinds and (found := asks.search(text)):
            if kind == "who":
                act = _act(text, found)
            if kind == "people":
                counted = _act(text, found)
            text = f"{text[: found.start()]} {text[found.end() :]}"
    several = which is not None and not re.search(r"哪(?:一)?个", which[0])
    return FactAsked(
        said,
        tuple(kinds),
        _FRAME.sub(" ", text),
        act,
        post["post"] if post else "",
        which["kind"] if which else "",
        several,
        surnames,
        counted,
    )


def missing(asked: FactAsked, text: str, groups: Sequence[str]) -> float:
    """Return the share of a question's characters that a text has not, neither as they are nor in other words."""
    rest, total, lacks = asked.rest, 0, 0
    for found in _BY_SURNAME.finditer(rest):
        surname, title = found["surname"], found["title"]
        name = rf"{surname}[一-鿿]{{1,2}}(?:副|首席|主任)?{title}|{title}{surname}[一-鿿]{{1,2}}"
        if re.search(name, text):
            rest, total = rest.replace(found[0], " "), total + len(found[0])
    for number in _NUMBER.findall(rest):
        total += len(number)
        if not re.search(rf"(?<![\d.]){re.escape(number.replace('号', '日'))}", text):
            return 1.0
        rest = rest.replace(number, " ", 1)
    for group in groups:
        pattern = compiled(group)
        if (put := pattern.search(rest)) and put[0] not in text and pattern.search(text):
            rest, total = rest.replace(put[0], " "), total + len(put[0])
    for run in re.findall(r"[一-鿿A-Za-z]+", rest):
        at = 0
        while at < len(run):
            end = next((end for end in range(len(run), at + 1, -1) if run[at:end] in text), at + 1)
            piece = run[at:end]
            alone = all(char in _LIGHT for char in f"{run[:at]}{run[end:]}")
            solid = len(piece) > 1 or (alone and piece in text)
            heavy = sum(char not in _LIGHT for char in piece)
            total += heavy
            lacks += 0 if solid else heavy
            at = end
    return lacks / total if total else 1.0


def has_act(act: str, clause: str, groups: Sequence[str]) -> bool:
    """Whether a clause tells of the act that a question asks of: 牵头 of 谁牵头的; of none it always does."""
    act = re.sub(r"[的了过来去给是出为]", "", act)
    if not act or act in clause:
        return True
    if HANDLES.search(act) and _HANDLED.search(clause):
        return True
    for group in groups:
        pattern = compiled(group)
        if (found := pattern.search(act)) and pattern.search(clause):
            act = act.replace(found[0], "")
    return not act or act in clause or (len(act) > _AFTER and act[:2] in clause and act[-2:] in clause)


def names_of(asked: FactAsked, text: str) -> str:
    """Return the bodies that a text names of the kind asked for, as they stand; empty for none, or one of several."""
    kind = asked.bodies
    ends = kind if kind not in ("科室", "部室", "部门", "科", "单位") else _BODIES
    one = rf"[一-鿿]{{1,6}}?(?:{ends})"
    found = re.search(rf"(?:[一二三四五]是)?(?P<names>{one}(?:[、和与]{one})+)", text)
    if found:
        return found["names"]
    single = re.search(rf"(?:^|[为是由在对把将，])(?P<name>[一-鿿]{{2,5}}(?:{ends}))", text)
    return "" if asked.several or not single else single["name"]


def _act(text: str, found: re.Match[str]) -> str:
    """Return what the person asked for did: what follows 谁, else the last words before it."""
    behind = re.match(r"[一-鿿\d]*", text[found.end() :])
    after = _FRAME.sub("", behind[0]) if behind else ""
    if re.sub(r"[的了过来去给是]", "", after):
        return after
    before = re.sub(r"[的是由归让找为叫请]+$", "", _FRAME.sub("", text[: found.start()]))
    return before[-_AFTER:]
