"""Who is above the unit that reports, by whom the report goes to, and what is asked of them in so many words."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.desk import Desk
from assistant.checks.naming.units import titled_unit

_BODY = "(?:党委|党工委|党组|党总支|委(?:员会)?|宣传部|组织部|纪委|办公室|领导小组)"
_ADDRESSED = re.compile(rf"(?P<level>街道|集团|公司|校|院|局|厂|社|[省市县区旗镇乡])(?:公司|学院|大学)?{_BODY}")
_LEVELS = {"校": "(?:学校|校)", "院": "(?:学院|医院|院)", "集团": "集团(?:公司)?", "公司": "(?:总?公司|集团)"}
_GIVEN = (
    "给予|予以|倾斜|协调|解决|拨付|拨款|划拨|支持|配备|配齐|增加|增派|增拨|出台|补助|补足|补充|批准|批复"
    "|核增|追加|统筹|安排[^，。；]{0,6}(?:经费|资金|人员|编制|专项)|下达|减免"
)
_WANTED = r"\d{1,6}(?:\.\d+)?万?[名人个元辆台套间]|编制|经费|资金|名额|岗位|人员|指标|专职|设备|职数|补助|用房|场地"


@lru_cache(maxsize=32)
def _asking(party: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![希愿盼期展渴威名声失奢看绝观])望|(?<![申邀聘提约恭报呈审])请|(?:希望|盼望?|期盼|企盼|寄望)){party}[^，。；！？\n]{{0,24}}?(?:{_GIVEN})[^，。；！？\n]{{0,20}}"
        rf"|(?:尚|还|急|亟|仍)?需要?{party}[^，。；！？\n]{{0,16}}?(?:{_GIVEN}|保障|帮助)(?!的)[^，。；！？\n]{{0,20}}"
        rf"|建议{party}[^，。；！？\n]{{0,16}}?(?:{_GIVEN}|研究制定|制定|明确)[^，。；！？\n]{{0,20}}"
        rf"|(?<![已曾经次])(?<!向)申请(?:{party})?(?:增加|增设|增配|核增|追加|拨付|配备|补充|增派|安排)[^，。；！？\n]{{0,14}}?(?:{_WANTED})"
    )


def asking(desk: Desk) -> re.Pattern[str]:
    """Return the pattern of what this report asks of those above it, who are named in it by their kind."""
    level = _level_above(desk)
    names = ["上级(?:党委|部门|单位|组织)?"]
    if level:
        organ = "(?:[一-鿿]{0,6}?(?:部|处|局|办|委|科|中心|会))"
        names.append(f"{_LEVELS.get(level, level)}(?:党委|党工委|党组|委|里|政府|财政|级|方面)?{organ}?")
    return _asking(f"(?:{'|'.join(names)})")


def _level_above(desk: Desk) -> str:
    """街道 where the report goes to 街道党工委; without an addressee the county that the unit's name begins with."""
    span = desk.report.addressee
    found = _ADDRESSED.search(span.of(desk.text)) if span else None
    if found:
        return found["level"]
    titled = titled_unit(desk)
    named = re.match("(?:中共)?[一-鿿]{2,3}?([县区市])(?=[一-鿿]{2})", titled[0]) if titled else None
    return named[1] if named else "集团" if titled and re.search("集团[一-鿿]{2,}", titled[0]) else ""
