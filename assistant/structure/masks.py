"""What a text withholds: masks such as ** or ×× and what each stands for."""

from __future__ import annotations

import re

from assistant.report import Mask
from assistant.structure.units import UNIT

_MASK = re.compile(
    r"[*＊]{1,8}|(?<![0-9])[×✕]{1,8}|[×✕]{2,8}|(?<![A-Za-z])[xX]{2,6}(?![A-Za-z])|[○●□■]{2,8}|某{1,4}(?=[省市区县乡镇村局委办处科])|_{2,12}"
)
_BEFORE_PLACE = frozenset("省市区县乡镇村州旗盟街路江河湖山社广")
_BODIES = re.compile(r"局|委|办|部|厅|院|校|公司|单位|支部|党组|党委|法规|中心|集团|学院|大学|中学|小学|医院|机关|分局")
_COUNTS = re.compile(rf"[多余]?(?:{UNIT})|[%％]|[多余]")
_NAMED = re.compile(r"(?:同志|主任|书记|局长|部长|科长|老师|教授|先生|女士|户|等人)")
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安"
    "常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房丁邓洪"
    "包左石崔龚程陆翁段侯秋仲宫宁甘武刘叶白赖卓池乔谭温庄柴瞿阎连习易廖曾关"
)


def find_masks(text: str) -> tuple[Mask, ...]:
    """Return the withheld names and numbers of ``text`` in order."""
    return tuple(
        Mask(match.start(), match.end(), match[0], _stands_for(text, match.start(), match.end()))
        for match in _MASK.finditer(text)
    )


def _stands_for(text: str, start: int, end: int) -> str:
    """Judge by the words around: quantity, place, name or other; only they tell what ** stands for."""
    after = text[end : end + 6]
    if after[:1] in _BEFORE_PLACE:
        return "place"
    if after[:1] in ("户", "等") and start and text[start - 1] in _SURNAMES:
        return "name"
    if _COUNTS.match(after):
        return "quantity"
    if start and text[start - 1] in _SURNAMES and not _BODIES.match(after):
        return "name"
    return "name" if _NAMED.match(after) else "other"
