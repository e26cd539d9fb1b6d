"""Which kind of report one who tells of a post or a body is to use: one's own account, or the report of the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import ReportType
from assistant.genre.writing import Contrast
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import GUIDE, LOCAL, block
from assistant.writers.cite import shown

_BOTH = re.compile(r"(?:述职|履职)[^。？?]*(?:报告|汇报)|(?:报告|汇报)[^。？?]*(?:述职|履职)")
_WHICH = re.compile(
    r"(?:用|写|交|报|选|属于|归)[^，。？?]{0,4}(?:哪|什么)(?:一?[种个样份类])|(?:述职|报告)[^，。？?]{0,3}还是[^，。？?]{0,6}(?:述职|报告)"
)
_POST = re.compile(
    r"(?:本人|我|作为)(?:是|系|当|任)?(?:一?[个名位])?(?P<who>[^，。？?我]{0,6}?(?:[局院校镇乡县区市处科所站村馆组部]长|书记|主任|委员|经理|副职|分管领导|班子成员|主席))"
)
_BODY = re.compile(
    r"(?P<who>[一-鿿]{0,4}(?:党工委|党委|党组|支部|班子)|我?们?(?:单位|局里|镇里|校里|院里))(?!书记|委员|成员|副|主要)"
)


def write_kind_to_use(material: Material) -> Iterator[str] | None:
    """Return which of the two kinds is to be used, by who signs it; None where no one is told of, or none is chosen."""
    asked = material.asked
    said = f"{asked.said}\n{asked.question}"
    if not (_BOTH.search(said) and _WHICH.search(said)) or asked.documents:
        return None
    post, body = _POST.search(asked.said or asked.question), _BODY.search(asked.said or asked.question)
    own = next((kind for kind in material.pack.report_types if kind.person == "first"), None)
    unit = _of_body(material, body["who"] if body else "")
    if not own or not unit or not (post or body):
        return None
    return _told(material, own if post else unit, unit if post else own, (post or body)["who"])  # type: ignore[index]


def _of_body(material: Material, who: str) -> ReportType | None:
    kinds = [kind for kind in material.pack.report_types if kind.person != "first"]
    stems = {"党支部": "支部", "党组织": "党委|党组|党工委|班子"}
    named = (kind for kind in kinds for stem, body in stems.items() if stem in kind.name and re.search(body, who))
    return next(named, next((kind for kind in kinds if kind.name.startswith("单位")), kinds[0] if kinds else None))


def _told(material: Material, fits: ReportType, other: ReportType, who: str) -> Iterator[str]:
    own = fits.person == "first"
    signed, others = ("以本人名义", "以单位名义") if own else ("以集体名义", "个人")
    yield (
        f"**用{fits.name}。**看谁署名：{shown(who)}{signed}交的，写{fits.name}；{others}交的才是{other.name}。"
        f"通知指定了写哪种的，照通知。（{LOCAL}）"
    )
    rows = [one for one in material.pack.writing.contrasts if fits.name in one.kinds and other.name in one.kinds]
    lines = [f"{one.name}：{'；'.join(_cells(material, one, fits, other))}" for one in rows]
    yield block(f"两种差在哪里{GUIDE}", lines)


def _cells(material: Material, row: Contrast, *kinds: ReportType) -> Iterator[str]:
    for kind in kinds:
        quote = material.advice(f"{kind.name}：{row.kinds[kind.name]}")
        yield f"{kind.name}——{row.kinds[kind.name]}{material.cite(quote) if quote else ''}"
