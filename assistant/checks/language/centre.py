"""The wording on the party's centre and its core, held against the full forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.language.formulation_names import PARTS, WRONG
from assistant.checks.timing.events import period_dates
from assistant.results import Finding
from assistant.structure.sentences import sentence_after, sentence_before

_CENTRE = "以习近平同志为核心的党中央"
_CORE = "党中央的核心、全党的核心地位"
_AUTHORITY = "权威和集中统一领导"
_CORE_SINCE = 2017  # the first whole year in which 为核心 is said
_IN_FULL_SINCE = 2019  # before it the core was often told of in short
_SOURCE = "党的十八届六中全会公报（2016年10月）"
_UNDER = "《中国共产党纪律处分条例》等对“两个维护”的表述"

_ROUND = re.compile(
    r"以(?P<who>习近平|胡锦涛|江泽民)(?:同志|总书记|主席)?为(?P<role>[一-鿿]{1,4}?)的?(?P<body>党中央|党组织|党的?中央|党委|中央)"
)
_NOW = re.compile("团结在$|一致$|(?:坚决)?维护$|听从$|在$")  # what is said of the centre of today
_NOW_AFTER = re.compile("周围|(?:的)?(?:坚强|正确|集中统一)?领导下|保持高度一致")
_HISTORY = re.compile("以来|曾|当时|历史|时期|重温|回顾|召开|提出|作出|第[一二三四]代|主要代表")
_CORE_OF = re.compile(
    r"(?P<verb>维护|确立)(?P<who>习近平(?:总书记|同志)?)(?P<rest>[^，。；！？、\n]{0,14}(?:、(?!坚决)[^，。；！？、\n]{1,10})?)"
)
_RIGHT_CORES = re.compile(
    "在?(?:党中央的核心、全党的核心地位|党中央的核心和全党的核心地位|党中央和全党的核心地位|党中央、全党的核心地位)"
)
_AUTHORITY_OF = re.compile(
    r"维护(?:以习近平同志为核心的)?党中央(?P<rest>(?:的?权威|的?集中统一领导|的?统一领导|的?集中领导)[^，。；！？\n”]{0,10})"
)
_JOINED = re.compile("的?权威和集中统一领导")
_NEXT = 60  # characters in which the second 维护 follows the first


def check_centre(desk: Desk) -> list[Finding]:
    """Find maimed or outdated forms of 以习近平同志为核心的党中央 and of the two 维护."""
    dates = period_dates(desk.period)
    if dates is not None and dates[0].year < _CORE_SINCE:
        return []
    return [*_around(desk), *_core(desk), *_authority(desk)]


def _around(desk: Desk) -> Iterator[Finding]:
    for match in _ROUND.finditer(desk.text):
        before, after = sentence_before(desk.text, match.start(), 24), sentence_after(desk.text, match.end(), 12)
        if match[0] == _CENTRE or match["role"].endswith("代表") or f"“{match[0]}”" in desk.text:
            continue
        now = _NOW.search(before) or _NOW_AFTER.match(after)
        other = match["who"] != "习近平"
        if (other or match["body"] != "党中央") and not now:
            continue
        if _HISTORY.search(before):
            continue
        message = f"规范的提法是“{_CENTRE}”，这里写的是“{match[0]}”"
        yield desk.remark(
            WRONG, "error", *match.span(), message, f"改为“{_CENTRE}”", evidence=(_CENTRE, _SOURCE), fix=_CENTRE
        )


def _core(desk: Desk) -> Iterator[Finding]:
    """维护习近平总书记全党核心、党中央核心地位: the core of both, in one order and in full."""
    dates = period_dates(desk.period)
    late = dates is not None and dates[0].year >= _IN_FULL_SINCE
    for match in _CORE_OF.finditer(desk.text):
        rest = match["rest"]
        if "核心" not in rest or _RIGHT_CORES.match(rest):
            continue
        full = f"{match['verb']}{match['who'] if len(match['who']) > len('习近平') else '习近平总书记'}{_CORE}"
        whole = "党中央" in rest or "全党" in rest
        if not whole and not late:
            continue
        end = match.end() if whole else match.start("rest") + rest.index("核心") + len("核心")
        end += len("地位") if not whole and desk.text.startswith("地位", end) else 0
        written = desk.text[match.start() : end]
        message = f"“{written}”不完整，完整的是“{full}”"
        level = "error" if whole else "hint"
        yield desk.remark(PARTS, level, match.start(), end, message, f"改为“{full}”", evidence=(full, _UNDER))  # type: ignore[arg-type]


def _authority(desk: Desk) -> Iterator[Finding]:
    """坚决维护党中央集中统一领导, the second of the two, without 权威和; by itself each may be said alone."""
    for match in _AUTHORITY_OF.finditer(desk.text):
        rest = match["rest"]
        if _JOINED.match(rest):
            continue
        second = _CORE_OF.search(sentence_before(desk.text, match.start(), _NEXT))
        both = "权威" in rest and "领导" in rest
        if not (second and "核心" in second["rest"]) and not both:
            continue
        end = match.start("rest") + max(rest.rfind(word) + len(word) for word in ("权威", "领导") if word in rest)
        start = match.start("rest") - len("党中央")
        written = desk.text[start:end]
        message = f"“两个维护”的后一句是“坚决维护党中央{_AUTHORITY}”，这里是“{written}”"
        right = f"党中央{_AUTHORITY}"
        yield desk.remark(PARTS, "error", start, end, message, f"改为“{right}”", evidence=(right, _UNDER), fix=right)
