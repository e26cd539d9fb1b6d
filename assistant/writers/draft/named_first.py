"""Notes that name a thing first and tell of it behind: what is named gets its verb before it."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import is_name
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
_ONE = re.compile("(?<=[月日])(?:有一?[个起]|一[个起]|发生一?起)(?=[\u4e00-\u9fff]{2})")  # 3月有个交通肇事案网上炒作
_LEADS_TO = re.compile(r"针对|^(?:对|就)|处置|回应|澄清|辟|制止|发现|收到|[被把将]")
# Something shown or run, by its name: “老照片里的临江”展览，接待2.3万人次.
_SHOWN = re.compile(
    r"([\u4e00-\u9fff]{0,8})(“[^”]{2,16}”(?:[\u4e00-\u9fff]{0,4}(?:展|展览|活动|党日|课堂|讲堂|比赛|行动|计划))?)"
)
_SAYS = re.compile(
    "(?:指出|点出|反馈|提出|通报|认为|反映|称|说|问|发现|要求|批评|提醒)$"
)  # 督导指出“管理松”: nothing shown
_HELD = re.compile("(?:展|展览|比赛|讲堂)$")

# What is held or brought out number by number, and what a branch keeps: “水务讲堂”6讲, 内刊《清流》4期, 支部三会一课.
_LECTURES = re.compile(
    r"(?P<when>全年|今年|[上下]半年)?(?P<name>“[^”]+(?:讲堂|讲坛|课堂|讲习所|夜校)”)(?P<then>全年|今年|[上下]半年)?(?P<count>(?:约|近)?\d+[余多]?讲)"
)
_PERIODICAL = re.compile(
    r"(?P<when>全年|今年|[上下]半年)?"
    r"(?P<name>(?!编|印|刊|出)[\u4e00-\u9fff]{0,2}(?:内刊|简报|专报|快报|校报|院报|厂报|矿报|社区报|会刊|院刊|校刊|期刊|工作动态)《[^》]+》)"
    r"(?P<then>全年|今年|[上下]半年)?(?P<count>(?:约|近)?\d+[余多]?期)"
)
_KEEPS_RULE = re.compile(r"([\u4e00-\u9fff]{0,4}(?:党委|总支|支部))((?:三会一课|主题党日|第一议题)(?:制度)?)")

# A paper that is signed with others, named first: 责任书与9个站所均签了.
_SIGNED_WITH = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{0,6}(?:责任书|责任状|承诺书|保证书|协议书?|合同))[与跟和同](?P<who>[^，。]{2,30}?)"
    r"(?P<all>均|都|全部|全)?已?(?:签(?:订|署)?|订)(?:了|好了?|完了?|完毕)?"
)

_HOLDING = ("召开", "举办", "开展", "组织", "讲授")
# A thing with the verb of its being held behind it, and who may stand so as the one who holds it.
_HELD_LAST = re.compile(
    r"(?P<when>(?:今年|全年|[上下]半年|\d{1,2}月(?:份|底)?)?)(?P<thing>[\u4e00-\u9fff“”、]{3,16}?)(?P<verb>开展|举办|召开)"
)
_WHO = re.compile(
    r"(?:[局院校镇乡村县区市处科室部委办队组团站所馆社班厂司园员师长记干任]|中心|学校|支部|社区|街道|公司|集团|机关|单位|学院|网格|上)$"
)
_BODY = re.compile(r"(?:工会|协会|委员会|联合会|商会|学会|居委会|村委会|妇联)(?:开展|举办)$")


def named_first(part: str) -> str:
    """Return the first clause of a note with the verb that what it names lacks; "" where it only names nothing."""
    if _SAID.fullmatch(part) and not _LEADS_TO.search(part):
        return f"针对{_ONE.sub('', part)}"
    if re.search(r"\d", part) or (words.TIME.match(part) and not re.match("[对以用与和同在就]", part)):
        return ""
    if (rule := _RULE.fullmatch(part)) and not _VERB.search(rule[1]):
        return f"{rule[1]}落实{rule[2]}"
    if (shown := _SHOWN.fullmatch(part)) and not (_VERB.search(shown[1]) or _SAYS.search(shown[1])):
        return f"{shown[1]}{'举办' if _HELD.search(part) else '开展'}{shown[2]}"
    return ""


def verb_first(head: str, count: str) -> str:
    """Put the verb that stands behind a thing before it: 读书会开展6期 → 举办读书会6期; "" where none does.

    A body stands before what it holds: 工会举办4场.
    """
    if _BODY.search(head):
        return head + count
    found = _HELD_LAST.fullmatch(head)
    if not found or words.ACTORS.match(head) or not is_name(found["thing"]) or _WHO.search(found["thing"]):
        return ""
    if found["verb"] in found["thing"]:  # 开展一起开展1.5万元
        return head + count
    for pattern, verb in words.NOUNS:
        if pattern.search(found["thing"]) and (verb not in words.FITS or words.FITS[verb].search(count)):
            return f"{found['when']}{verb}{found['thing']}{count}" if verb in _HOLDING else ""
    verb = "举办" if found["verb"] == "举办" and not re.search(rf"(?:{words.DOUBLE})$", found["thing"]) else "开展"
    return f"{found['when']}{verb}{found['thing']}{count}"


def held_in_series(part: str) -> str:
    """Return “水务讲堂”6讲, or a paper signed with others, with the verb that goes with it; "" for else."""
    if signed := _SIGNED_WITH.fullmatch(part):
        return f"与{signed['who']}{'均' if signed['all'] else ''}签订{signed['what']}"
    if kept := _KEEPS_RULE.fullmatch(part):
        return f"{kept[1]}落实{kept[2]}"
    for series, verb in ((_LECTURES, "开设"), (_PERIODICAL, "编发")):
        if found := series.fullmatch(part):
            return f"{found['when'] or found['then'] or ''}{verb}{found['name']}{found['count']}"
    return ""
