"""Notes that name a thing first and tell of it behind a comma: what is named gets the verb it lacks."""

from __future__ import annotations

import re

from assistant.writers.draft import verbs as words

_VERB = re.compile(rf"(?:{words.VERBS})")
# A rule that is kept: 网站三审制，发现错敏表述4处.
_RULE = re.compile(
    r"([\u4e00-\u9fff“”]{2,10}?)((?:三审三校|三审|三级审核|双审|先审后发)(?:制度?)?"
    r"|(?:群主负责|实名|审批|报备|备案|值班|销号|承诺|公示|登记|审签)(?:制度?|责任制))"
)
# Something said that is answered: 汛期水库泄洪传言，2小时内发布通报.
_SAID = re.compile(
    r"(?:\d{1,2}月(?:\d{1,2}日|份|初|底)?)?[\u4e00-\u9fff“”]{2,24}"
    r"(?:传言|谣言|不实信息|不实消息|假消息|假视频|质疑|议论|热帖|网帖|旧闻|炒作)"
)
_LEADS_TO = re.compile(r"针对|^(?:对|就)|处置|回应|澄清|辟|制止|发现|收到|[被把将]")
# Something shown or run, by its name: “老照片里的临江”展览，接待2.3万人次.
_SHOWN = re.compile(
    r"([\u4e00-\u9fff]{0,8})(“[^”]{2,16}”(?:[\u4e00-\u9fff]{0,4}(?:展|展览|活动|党日|课堂|讲堂|比赛|行动|计划))?)"
)
_HELD = re.compile("(?:展|展览|比赛|讲堂)$")


def named_first(part: str) -> str:
    """Return the first clause of a note with the verb that what it names lacks; "" where it only names nothing."""
    if _SAID.fullmatch(part) and not _LEADS_TO.search(part):
        return f"针对{part}"
    if re.search(r"\d", part) or (words.TIME.match(part) and not re.match("[对以用与和同在就]", part)):
        return ""
    if (rule := _RULE.fullmatch(part)) and not _VERB.search(rule[1]):
        return f"{rule[1]}落实{rule[2]}"
    if (shown := _SHOWN.fullmatch(part)) and not _VERB.search(shown[1]):
        return f"{shown[1]}{'举办' if _HELD.search(part) else '开展'}{shown[2]}"
    return ""
