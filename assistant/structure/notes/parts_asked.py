"""A part of the report that notes ask for or name in passing, 那下半年呢, as the label of what answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.asked import is_asked
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.labels import AGAINST
from assistant.structure.notes.no_matter import REASONS
from assistant.structure.notes.whose import is_unit
from assistant.structure.surnames import SURNAMES

_HAN = "\u4e00-\u9fff"
_LATER = r"(?:下半年|明年|来年|下一?步|接下来|今后|以后|往后|后面)"
_SHORT = r"(?:问题|不足|短板|差距|缺点|毛病)"
_CALLED = r"(?:@[^\s，,：:]{1,10}[ \u3000]*|[那嗯哎]|那么|还有|再说|咱们?|各位[，, ]*)*"
_ASKS = (
    r"(?:呢|这[块个]|方面|部分|大家|都|也|就|[你您谁](?:们|来)?|准备|打算|计划|安排|想法|思路|工作|有没有"
    r"|有|是|写|说|讲|报|提|弄|办|干|搞|整"
    r"|怎么|咋|啥|什么|哪些|点|几[条点个]|一?下|一?[说提]|[吗啊呀吧的了])*[？?。！! ]*$"
)
_OF_PLANS = re.compile(rf"{_CALLED}(?P<label>{_LATER})(?=[^\d]*(?:呢|怎么|咋|啥|什么|哪些|谁|说|吗|[？?])){_ASKS}")
_OF_PROBLEMS = re.compile(
    rf"{_CALLED}(?:存在的?|主要的?|有(?:没有|啥|什么))?{_SHORT}(?=[^\d]*(?:呢|怎么|咋|啥|什么|哪些|谁|说"
    rf"|吗|[？?])){_ASKS}"
)
# 综合部 张姐 09:12, [09:12] 张姐：, 老王 10:01
_HEADER = re.compile(r"^[^\n，。；]{1,24}?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[ \u3000]*$")
_TAG = re.compile(rf"^(?P<who>[{_HAN}]{{2,4}}|[{SURNAMES}])[：:][ ]*")
_LEAST = 2  # lines with a name and a time that make a chat
_NO_ANSWER = re.compile(r"^(?:\[[^\]]*\]|[^\u4e00-\u9fff]*|(?:好|收到|行|嗯|哦|谢|辛苦|明白|OK|ok)[^\d]{0,8})$")
_CORRECTS = re.compile(r"^(?:不对|更正|错了|[哦噢]|刚|对了)")
# 上半年还培训2次, 补充一下：…: what another one tells behind an answer, and is none itself
_TELLS_DEED = re.compile(
    r"补充|补报|漏|忘|今年|去年|[上下]半年|\d{1,2}月|已经?|[一-鿿]了(?=\d|[一二两三四五六七八九十]|[，,。]|$)"
    r"|^(?!.*(?:[每再才只仅没不缺差]|明年|下一?步))[^，,。]{2,10}\d+[余多]?(?:次|场|期|篇|条|人次|份)"
)
_LABELLED = re.compile(rf"^[{_HAN}]{{2,8}}[：:]")
_PROBLEM_LABEL, _PLAN_LABEL = "问题：", "打算："

# 明年呢，准备…: what comes, said as one would ask for it
_SAID_SO = re.compile(
    rf"(?m)^(?P<lead>[ \t]*(?:[-·•]|\d{{1,2}}[.、 ])?[ ]*)(?:那么?|嗯|再说)?(?P<when>{_LATER})(?:呢|嘛|啊)[，,：: ]+"
    rf"(?=\S)"
)
_ALONE = re.compile(rf"(?m)^[ \t]*(?:那么?)?(?P<when>{_LATER})(?:呢|嘛)[？?：:，, ]*$")
# 存在的问题，一个是…另一个是…
_MARK = (
    r"(?:(?:(?:第|另外?|再|还有|最后)?[一二三四五]|另|再|还有?)(?:个|条|点)?是|首先是|其次是|第[一二三四五]"
    r"(?=[，,]))[，,]?"
)
_LISTED = re.compile(
    rf"(?m)(?P<lead>^[ \t]*(?:\d{{1,2}}[.、 ]|[一二三四五六七八九十]{{1,2}}、|[-·•])?[ ]*|"
    rf"^[{_HAN}]{{1,4}}[：:][ ]*|[。；])(?:存在的?|主要的?"
    rf"|现在的?|还有的?)*{_SHORT}"
    rf"(?:的话|方面|嘛|呢)?[，,：。 ]*{_MARK}"
)
_NEXT_MARK = re.compile(rf"[，,；; ]*(?:{_MARK})(?=[^，。；\n]{{3}})")
# 完成。不到位的地方是专委学习少
_FALLS_SHORT = re.compile(
    r"(?m)(?P<lead>^[ \t]*|[。；;][ ]*)(?:还有)?(?:做得?|抓得?)?(?:不到位|不够|不好|没做好|薄弱|欠缺|欠"
    r"|差|弱)的(?:地方|方面|环节)?"
    r"(?:嘛|呢)?(?:主要|就|还)?(?:是|有)[，,：: ]*(?!整改|原因)(?=[\u4e00-\u9fff]{4})"
)
# 问题就写一线班组学习跟不上, in a chat too: 10:02 刘所: 问题就写学习不够深，…
_TO_WRITE = re.compile(
    rf"(?m)(?P<lead>^[ \t]*(?:[^\n，。；]{{0,24}}?\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?[\]）)]?[：: \u3000]*)?"
    rf"(?:[{_HAN}]{{1,6}}[：:][ ]*)?)"
    rf"(?:存在的?|主要的?)?{_SHORT}(?:[我你]?(?:看|觉得))?(?:这块)?("
    rf"?:就(?:写|说|是)(?!上)|(?:里|部分)?(?:就|要|得|可以|也)?(?:写"
    rf"上|加上|补上|列上|写一[条点句]|加一[条点句])(?!墙|台账|清单|报告)[，,：: ]*)(?:[一二两三四五\d][条个点]"
    rf"(?:[，,：:吧 ]+))?[：: ]*"
    rf"(?![{_HAN}\d]?[条个点]|[在到给进]|整改|这)(?=[{_HAN}]{{4}})"
)
# 不足：活跃度低。想法：每群配个管家: the label of the next part inside a paragraph
_INSIDE = re.compile(rf"(?P<stop>[。；;！]) ?(?P<label>[{_HAN}]{{2,6}})(?=[：:])")
# … 案件移交1件 不足 协管员学习没抓手: the same among clauses that only blanks part
_BETWEEN = re.compile(rf"(?P<stop> +)(?P<label>[{_HAN}]{{2,6}})(?P<gap> +)(?=[{_HAN}])")
_BLANKS = 4  # blanks before Chinese words that make them what parts the clauses of a line
_HALF_YEAR = re.compile(r"(?<!下)半年(?:度)?(?:工作)?(?:的)?(?:总结|汇报|报告|材料|情况|小结|意识形态)")
_SECOND_HALF = re.compile(r"(?m)^(?P<lead>[ \t]*(?:\d{1,2}[.、 ]|[-·•])?[ ]*)下半年(?=[：:])")
# How one types a label that sounds the same: 问提, 下不打算, 不组
_SOUNDS = (
    {"题", "提"},
    {"步", "不", "部"},
    {"足", "组", "促"},
    {"算", "蒜"},
    {"打", "达"},
    {"因", "音"},
    {"措", "错"},
    {"施", "失", "是"},
)
_LABEL = re.compile(
    rf"(?m)^(?P<lead>[ \t]*(?:\d{{1,2}}[.、 ]|[一二三四五六七八九十]、|[-·•])?[ ]*)(?P<label>[{_HAN}]{{2,6}})"
    rf"(?=[ ]?[：:])"
)


# 下一步计划这部分帮写一下: the part that is asked for heads what stands below
_WRITE_PART = re.compile(
    rf"(?m)(?:^|(?<=[，,。；; ]))(?:请|麻烦)?(?:帮我?|给我)?(?:写(?:一?下)?)?(?P<label>[{_HAN}]{{2,8}}?)"
    r"(?:[这那]?一?(?:部分|块|段))?(?:请|麻烦|[你您]|就)*(?:帮|给|替)(?:我们?|忙)?(?:写|起草|整理|弄|拟)(?:一?下|一?写|出来)*[吧哈。]*$"
)
# 县供销社，问题：…, 人社局 下步安排, 区水务局党组 2026年存在的问题: whose notes they are, then the part they are of
_HEADED = re.compile(
    rf"\s*(?P<unit>[{_HAN}]{{3,24}}?)(?:的)?(?:(?P<gap>[，,、 \u3000]+)|(?=\d))"
    r"(?:(?P<period>(?:19|20)\d{2}年?(?:[上下]半年)?)度?的?[，,、 \u3000]*)?"
    r"(?:意识形态(?:工作)?(?:责任制)?的?[，,、 \u3000]*)?"
    rf"(?P<label>[{_HAN}]{{2,8}}?)(?P<stop>[：:]|[ ]*(?=\n))"
)
_DEEDS = re.compile(r"做法|举措|成效|成绩|亮点")  # what heads deeds alone: 工作情况 heads all of a report


# 想法, alone above what is meant to be done; above what people think or what was done it is none
_THOUGHTS = re.compile(
    r"(?m)(?<=\n)[ \t]*(?:[-·•#]+[ ]*|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、][ ]*)?"
    r"(?:我们?的?|几[点条个]|一些|初步的?|下步|具体)*(?P<label>想法|打谱|盘算|考虑|点子|路子)[：:]?[ \t]*"
    r"(?=\n(?P<next>[^\n]*\S[^\n]*))"
)
_NO_PLAN = re.compile(
    r"觉得|认为|希望|反映|以为|担心|嫌|怕|[一-鿿][了过](?=\d|[一二两三四五六七八九十，,。]|$)"
    r"|今年|去年|不[够足愿想深]|缺|没(?!有?[^，。]{0,6}的)"
)


def part_labels(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield the labels of parts that notes only ask for, name in passing, or misspell."""
    for found in _THOUGHTS.finditer(text):
        if not _NO_PLAN.search(found["next"]):
            yield Edit(found.start("label"), found.end(), _PLAN_LABEL)
    yield from _of_first_line(text, pack)
    yield from _misspelt(text, pack)
    asked = list(_in_chat(text))
    yield from asked
    for found in _SAID_SO.finditer(text):
        if found["when"] == "下半年":
            yield Edit(found.end("lead"), found.end(), f"下半年{_PLAN_LABEL}")
        else:
            yield Edit(found.end("lead"), found.start("when"), "")  # 那明年呢，… is a label without its 那
    if not asked:
        yield from (Edit(one.start(), one.end(), f"{one['when']}{_PLAN_LABEL}") for one in _ALONE.finditer(text))
    for found in _LISTED.finditer(text):
        inside = found["lead"] in ("。", "；")
        label = f"\n{_PROBLEM_LABEL}" if inside else _PROBLEM_LABEL
        yield Edit(found.end("lead"), found.end(), label)
        stop = re.compile(r"[。\n]|$").search(text, found.end())
        for more in _NEXT_MARK.finditer(text, found.end(), stop.start() if stop else len(text)):
            yield Edit(more.start(), more.end(), "；")
    yield from _among_blanks(text, pack)
    for found in _FALLS_SHORT.finditer(text):
        broken = "\n" if found["lead"].strip() else ""
        yield Edit(found.end("lead"), found.end(), broken + _PROBLEM_LABEL)
    yield from (Edit(one.end("lead"), one.end(), _PROBLEM_LABEL) for one in _TO_WRITE.finditer(text))
    for found in _INSIDE.finditer(text):
        label = found["label"]
        named = heading_role(label, pack, exact=True) or (AGAINST.fullmatch(label) and "plans")
        if named in ("problems", "plans", "causes"):
            yield Edit(found.end("stop"), found.end("stop"), "\n")
    if _HALF_YEAR.search(text):
        yield from (Edit(one.end("lead"), one.end(), "下半年打算") for one in _SECOND_HALF.finditer(text))


def _of_first_line(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield the part that a first line names or asks for, with the unit before it as the form would state it."""
    end = text.find("\n", len(text) - len(text.lstrip()))
    if end >= 0 and (asked := _WRITE_PART.search(text, 0, end)) and heading_role(asked["label"], pack, exact=True):
        yield Edit(asked.start(), asked.end(), f"\n{asked['label']}：", REASONS["talk"])
        return
    head = _HEADED.match(text)
    if head and headed_part(text, pack):
        yield Edit(head.start("unit"), head.start("unit"), "单位：")
        if head["period"]:
            yield Edit(head.end("unit"), head.start("period"), "\n期间：")
        yield Edit(head.end("period" if head["period"] else "unit"), head.start("label"), "\n")
        yield Edit(head.start("stop"), head.end("stop"), "：")


def headed_part(text: str, pack: GenrePack) -> Role | None:
    """Return the one part that a first line with the name of the unit says the notes are of; None for any other."""
    head = _HEADED.match(text)
    part = heading_role(head["label"], pack, exact=True) if head and is_unit(head["unit"]) else None
    deeds = head is not None and part == "done" and _DEEDS.search(head["label"])
    return part if deeds or part in ("problems", "plans", "causes") else None


def _among_blanks(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield the labels that stand between blanks in a line whose clauses only blanks part."""
    at = 0
    for line in text.splitlines(keepends=True):
        if "\t" not in line and len(re.findall(rf"(?<=\S) +(?=[{_HAN}])", line)) >= _BLANKS:
            for found in _BETWEEN.finditer(line):
                if heading_role(found["label"], pack, exact=True) in ("problems", "plans"):
                    yield Edit(at + found.start("stop"), at + found.end("stop"), "\n")
                    yield Edit(at + found.start("gap"), at + found.end("gap"), "：")
        at += len(line)


def _in_chat(text: str) -> Iterator[Edit]:
    """Yield the label before each message that answers a question for a part, until one tells something else."""
    headed = sum(_HEADER.match(line) is not None for line in text.split("\n")) >= _LEAST
    who, asked, answers = "", "", ""
    at = 0
    for line in text.splitlines(keepends=True):
        body, start = line.rstrip(), at
        at += len(line)
        tag = None if headed else _TAG.match(body)
        if headed and _HEADER.match(body):
            who = re.sub(r"[\d:：\s]+$", "", body)
            continue
        if tag:
            who, start, body = tag["who"], start + tag.end(), body[tag.end() :]
        elif not headed:
            who = ""
        if not who or not body.strip():
            continue
        question = _PROBLEM_LABEL if _OF_PROBLEMS.fullmatch(body) else _PLAN_LABEL if _OF_PLANS.fullmatch(body) else ""
        if question:
            asked, asker, answers = question, who, ""
        elif asked and who != asker and _NO_ANSWER.match(body):
            continue
        elif asked and who != asker and (answers in ("", who) or not (is_asked(body) or _TELLS_DEED.search(body))):
            answers = who
            if not (_CORRECTS.match(body) or _LABELLED.match(body) or re.match(rf"(?:存在的?)?{_SHORT}", body)):
                yield Edit(start, start, asked)
        elif asked and answers and who != answers:
            asked = answers = ""


def _misspelt(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield labels that name a part once a character is read for another that sounds the same."""
    for found in _LABEL.finditer(text):
        label = found["label"]
        choices = [sorted(next((sound for sound in _SOUNDS if char in sound), {char})) for char in label]
        if all(len(choice) == 1 for choice in choices) or heading_role(label, pack, exact=True):
            continue
        fixed = ["".join(one) for one in product(*choices)]
        meant = [one for one in fixed if heading_role(one, pack, exact=True) and _differs(one, label) <= _SLIPS]
        if meant:
            yield Edit(found.start("label"), found.end("label"), min(meant, key=lambda one: _differs(one, label)))


_SLIPS = 2  # characters of a label that may be misspelt


def _differs(one: str, other: str) -> int:
    return sum(left != right for left, right in zip(one, other, strict=True))
