"""Plans of an older text that a bracket tells as done since, 计划建一个书屋（已经建好了，7月揭的牌）: deeds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.marks import ENTRY, MOVE

DONE_SINCE = "说明原来的打算已经做成，正文按做成的写"
MOVED = "是交代放到哪里的，正文已按做成的写"

_HAN = "\u4e00-\u9fff"
# What is held rather than made: 培训网格员一次（已经培训完了）.
_HELD = r"(?:培训|轮?训|演练|走访|慰问|调研|排查|检查|抽查|督查|宣讲|清理|清查|评选|组织|召开|谈心谈话|谈话)"
_VERB = (
    rf"(?:{_HELD}|建[设成]?|安?装|办|成立|设立?|搞|做|开[展办设通]?|买|购置|配备?|制定|出台|印发|组建|上线|举办|建立|挂|拍"
    r"|编写?|修订?|改造|更?换|签订?"
    r"|招聘?|聘请?|引进|采购|拍摄|制作|翻修|维修|整修|选[派聘]|推出)"
)
_PLANNED = re.compile(
    rf"(?P<label>(?m:^)[ \t]*[^\n，。；：:]{{0,12}}(?:下一?步|明年|打算|计划|今后|努力方向)"
    rf"[^\n，。；：:]{{0,8}}[：:][ ]*)?"
    rf"(?P<lead>(?:我们|明年|今年|下一?步|还)*(?:计划|拟|准备|打算|争取|力争|想)(?:在?明年|年内|年底前|[上下]半年|尽快|再|要|新)*)?"
    rf"(?P<verb>{_VERB})(?P<what>[^\n，,。；;：:（(]{{2,30}})"
    rf"[（(](?P<told>[^（）()\n]{{2,40}})[）)](?P<stop>[。；;，,]?)"
)
_WHEN = r"(?:今年)?(?:今年|去年底|上个?月|\d{1,2}月(?:份|底|初|[上中下]旬|\d{1,2}[日号])?|[上下]半年|年初|年[底末])"
# 已经建好了, 今年3月已成立, 10月装好了; none of 已报预算, 已列入计划, 已建2个
_HAS = re.compile(
    rf"(?P<when>{_WHEN})?(?:就|都)?(?P<has>已经?)?(?:全部|正式|都)?(?P<did>{_VERB}(?:好|成|完|起来|到位|完成|立|通)?|完成|落成|到货|到货安装|投用|投入使用|启用|揭牌|挂牌|上线"
    rf"|开放|到位|落地|实现|运行)"
    rf"(?P<over>了|完成)?"
)
_ENDS = re.compile(r"好|成|完|到货|起来|到位|立|通|完成|落|投|用|牌|上线|开放|落地|实现|运行|印发|出台|签订|装|挂")
_HEADS = re.compile(
    r"(?m)^[^\n，。；\d]{0,6}[^\n，。；]{0,14}(?P<what>下一?步|打算|计划|明年|今后|努力方向|问题|不足|短板|做法|成效|成绩|情况"
    r"|工作)[^\n，。；：:]{0,8}[：:]?[ \t]*$"
)
_PLANS = ("下一步", "下步", "打算", "计划", "明年", "今后", "努力方向")
# 书屋已建成，8月揭牌; none of 书屋已建成，明年对外开放
_COME = re.compile(
    rf"(?:{_WHEN})?已{_HELD}[^。；]*|[^，。；（]{{2,30}}?(?:{_WHEN})?已(?:{_VERB}(?:成|完|好|立|完成|到位)?|落成|完成|投用|启用|揭牌|挂牌|上线|开放)(?=$|[，,])[^。；]*"
)
_STILL_PLANNED = re.compile("明年|来年|下一?步|将|拟|计划|打算|准备|争取|力争|再")
_OF = re.compile(rf"^(?P<when>{_WHEN})?(?P<verb>[{_HAN}]{{1,2}})的(?P<what>[{_HAN}]{{1,2}})$")  # 7月揭的牌
_ONE = re.compile(r"^(?:了|起)?(?:一|1)[个座块处间支条所家批套](?=[\u4e00-\u9fff])")


def come_about(text: str) -> Iterator[Edit]:
    """Yield plans that a bracket tells as done: the deed on a line of its own, what is still planned below it."""
    for found in _PLANNED.finditer(text):
        parts = [one for one in re.split(r"[，,；;、 ]+", found["told"]) if one]
        has = _HAS.fullmatch(parts[0]) if parts else None
        if not has or not _is_over(text, found, has):
            continue
        moved = any(MOVE.fullmatch(one) for one in parts)
        told = [_plain(one) for one in parts[1:] if not MOVE.fullmatch(one)]
        said = "，".join([_deed(found, has), *told])
        begin = found.start("lead") if found["lead"] else found.start("verb")
        label = found["label"] or ""
        over = found["stop"] not in ("，", ",")
        rest = re.match(r"[ ]*(?=[^\s])", text[found.end() :])
        goes_on = over and rest and text[found.end() : found.end() + 1] != "\n"
        first = begin == 0 or text[begin - 1] == "\n" or bool(label)
        yield Edit(
            found.start(), begin, "\n" if first else ""
        )  # what a label above says does not go on behind a blank line
        written = f"{said}{found['stop'] or ''}"
        yield Edit(begin, found.end(), f"{written}\n{label}" if goes_on else written, MOVED if moved else DONE_SINCE)


def has_come_about(said: str) -> bool:
    """Whether a fact tells that a thing is there now, and nothing that is still meant: 书屋已建成，8月揭牌."""
    return _COME.fullmatch(said) is not None and _STILL_PLANNED.search(said) is None


def _is_over(text: str, found: re.Match[str], has: re.Match[str]) -> bool:
    """Whether a bracket tells that what was planned is done: by a verb that ends it, or the verb of the plan again."""
    again = has["did"][0] == found["verb"][0]
    if not (has["has"] or (again and has["over"])):
        return False
    if not found["lead"] and not found["label"]:
        if not ENTRY.fullmatch(text, text.rfind("\n", 0, found.start()) + 1, found.start()):
            return False
        heads = [one["what"] for one in _HEADS.finditer(text, 0, found.start())]
        return again and bool(heads) and heads[-1] in _PLANS
    return again or bool(has["over"]) or _ENDS.search(has["did"]) is not None


def _deed(found: re.Match[str], has: re.Match[str]) -> str:
    """Return what was planned as done: a thing made is there (书屋已建成), a thing held was held (已培训网格员一次)."""
    when = has["when"] or ""
    if re.match(_HELD, found["verb"]):
        return f"{when}已{found['verb']}{found['what'].strip()}"
    return f"{_thing(found, has)}{when}已{_did(has)}"


def _did(has: re.Match[str]) -> str:
    """Return what was done without its last word of speech: 建好了 is 建成 in a report, 开通了 is 开通."""
    did = re.sub(r"(?<=[建])好$", "成", has["did"])
    return f"{did}完成" if has["over"] == "完成" else did


def _thing(found: re.Match[str], has: re.Match[str]) -> str:
    """Return what was planned, named alone where the bracket tells its verb again: a 书屋 that is 已建成."""
    what = found["what"].strip()
    return _ONE.sub("", what) if has["did"][0] == found["verb"][0] or len(has["did"]) > 1 else found["verb"] + what


def _plain(part: str) -> str:
    """Return a clause of speech about when it was done in plain order: 7月揭的牌 is 7月揭牌."""
    if held := re.fullmatch(rf"({_WHEN})[{_HAN}]{{1,2}}的", part):
        return held[1]  # 7月办的
    of = _OF.match(part)
    return f"{of['when'] or ''}{of['verb']}{of['what']}" if of else re.sub(r"(?<=[印出发启投][发台布用])的$", "", part)
