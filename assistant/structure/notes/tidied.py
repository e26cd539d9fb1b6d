"""The wording of one note tidied: Chinese punctuation, and what each blank in it stands for."""

from __future__ import annotations

import re

from assistant.structure.notes.put_right import corrected
from assistant.structure.notes.run_on import with_commas
from assistant.structure.word_bounds import is_name, tagged

_HEAD = 8  # characters of a thing in a list
_BRIEF = 4  # characters up to which two things side by side are a list
_LISTED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4}[ \u3000]+){2,}"
    r"[\u4e00-\u9fff]{2,4}?(?=一起|共同|等|都|均|$|[，,。；;])"
)
_ACTING = re.compile(
    r"(?:团|队|小组|中心|党组|党委|党工委|总支|支部|委员会|班子|工会|办公室|协会)$"
)  # a body that does what stands behind the blank
# A party body and people who are counted beside it, not in it: 学校党总支 思政课教师9人.
_PARTY = re.compile("(?:党组|党委|党工委|总支|支部)$")
_STAFF = re.compile(r"[\u4e00-\u9fff]{0,6}(?:教师|职工|员工|工人|医生|护士|民警|学生|社工|司机|村民|居民)(?!党员)共?\d")
_PEOPLE = re.compile(
    r"(?:老师|教师|导师|医生|护士|书记|主任|校长|局长|[处科室部局办队]|社区|街道|网格员|辅导员|志愿者|干部|党员)$"
)
_TITLE = r"(?:书记|局长|院长|校长|镇长|乡长|主任|部长|所长|站长|科长|处长|区长|县长|市长|经理|主席)"
_MUST = re.compile(r"[要应须得由都均也不没能可会每]")
_COUNT = r"\d[\d.,]*[万亿千百]?[余多]?[\u4e00-\u9fff]{1,2}"
_COUNT_FIRST = re.compile(r"(?:约|近|共|各)?\d|[\u4e00-\u9fff][了过]\d")
_STRAIGHT = re.compile(r'"([^"“”\n]{1,60})"')
_AND_LAST = re.compile(
    r"([\u4e00-\u9fff]{2})[ \u3000]+([\u4e00-\u9fff]{2,6})[ \u3000]+(?=和|及|以及)"
)  # 纪律 党史 和安全
# A slash behind a count, before another deed; none of 2次/季度.
_SLASH = re.compile(r"(?<=\d[\u4e00-\u9fff])\s*[/／]\s*(?=(?![年月周季天日人户期]|学期|半年|每)[\u4e00-\u9fff]{4})")
# What was done to the thing before the blank, told in full: 导游词 规范了 讲解员考试89人; none of 开展了 培训3次.
_DONE = re.compile(
    r"(?:都|全|已经?)*(?!开展|组织|召开|举办|进行|建立|完成|制定|落实|成立|签订)(?:(?![不没])[\u4e00-\u9fff]){1,2}[了过完]"
)
_WANTING = re.compile(r"(?:人手|力量|经费|时间|精力|人员|人)(?:[紧少缺忙老]|不够|不足)$")  # 人手紧 1个人管宣传
_TIME_ALONE = re.compile(r"\d{1,2}月(?:份|底|初|\d{1,2}日)?$")
_DATE = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|份|底|初)?")  # 3月 党委会研究: no clause of its own
_WHEN = re.compile(r"(?:今年|全年|去年|[上下]半年|[年月季]度?|我们?|咱们?|本人)$")
_TWO_MONTHS = re.compile(r"(?<![\d.])(\d{1,2})[.．](\d{1,2})(?:[.．](\d{1,2}))?(?=月)")


def tidy(words: str) -> str:
    """Return a note's words with Chinese punctuation and without stray blanks and emphasis marks."""
    words = corrected(words)
    words = re.sub(r"\*\*(?=\S)([^*\n]{1,40}?)\*\*", r"\1", words)
    words = re.sub(r"\s*\n\s*", "", words)
    words = re.sub(
        r"(?<![A-Za-z\d])Q([1-4])(?![A-Za-z\d])", lambda quarter: f"{'一二三四'[int(quarter[1]) - 1]}季度", words
    )
    words = _STRAIGHT.sub(r"“\1”", words)
    words = re.sub(r"(\d月)[ \u3000\t]+(?=\d{1,2}[日号])", r"\1", words)
    words = re.sub(r"(\d[月日])[ \u3000\t]+(?=\d{1,2}[月日])", r"\1、", words)  # 1月 5月 9月
    words = re.sub(r"(\d[\u4e00-\u9fff]{1,2})[ \u3000\t]+(?=\d)", r"\1，", words)
    words = re.sub(r"(?<=\d)[ \u3000\t]+(?=\d)", "、", words)  # two numbers are never one: 41  41
    words = _LISTED.sub(_listed, words)
    words = _AND_LAST.sub(r"\1、\2", words)
    words = re.sub(r"(?<=[\u4e00-\u9fff%％\d”》）])[ \u3000\t]+(?=[\u4e00-\u9fff《“\d])", _blank, words)
    words = re.sub(r"(?<=[^\x00-\x7f])[ \u3000]+|[ \u3000]+(?=[^\x00-\x7f])", "", words)
    for half, full in ((",", "，"), (";", "；"), (":", "："), ("?", "？"), ("!", "！")):
        words = re.sub(rf"(?<=[^\x00-\x7f]){re.escape(half)}|{re.escape(half)}(?=[\u4e00-\u9fff])", full, words)
    words = re.sub(r"\(([^()]*[\u4e00-\u9fff][^()]*)\)", r"（\1）", words)
    words = re.sub(r"(?<=年)\+(?=[上下])", "、", words)
    words = _TWO_MONTHS.sub(_months, words)
    words = _SLASH.sub("，", words)
    words = re.sub(r"[.…]+$|^\s*[：/]\s*|\s*(?:[—–]+|--+|/)\s*$", "", words)  # no aside is left behind the dash
    return with_commas(words.strip(" \t\u3000，、。；;"))


def _months(found: re.Match[str]) -> str:
    """6.9月 are two months: 6月、9月."""
    numbers = [one for one in found.groups() if one]
    months = [int(one) for one in numbers]
    rising = all(1 <= one <= 12 for one in months) and months == sorted(set(months))
    return "月、".join(numbers) if rising else found[0]


def _listed(found: re.Match[str]) -> str:
    """Names with blanks between are a list: 医务 护理 宣传 信访一起."""
    names = found[0].split()
    return "、".join(names) if all(map(is_name, names)) else found[0]


def _blank(found: re.Match[str]) -> str:
    """A blank between two Chinese words of a note is a comma where both sides are long enough to be clauses."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    left = re.split(r"[，、。；\s]", before)[-1]
    right = re.split(r"[，、。；\s]", after)[0]
    if _DATE.fullmatch(left):
        return ""
    if re.search(r"(?:\d[\u4e00-\u9fff]{1,2}|[一二两三四五六七八九十][遍次轮回场批])$", left) and not re.match(
        r"[，。；以左右上下]", right
    ):
        return "，"
    if re.search(rf"{_TITLE}$", left) and re.match(rf"[\u4e00-\u9fff]{{0,6}}{_TITLE}", right):
        return "、"
    if _DONE.fullmatch(right) and _is_done_to(left):
        return ""
    if _DONE.fullmatch(left) and _is_done_to(re.split(r"[，、。；\s]+", before)[-2:][0]) and before != left:
        return "，"
    if (_WANTING.search(left) and len(right) > _BRIEF) or (re.search("[了过完]$", left) and _TIME_ALONE.match(right)):
        return "，"
    if _PARTY.search(left) and _STAFF.match(right) and not tagged(right)[0][1].startswith("v"):
        return "，"
    if _ACTING.search(left) and not re.search(r"\d", left):
        return ""
    if re.search(r"\d", left + right):
        return _by_count(left, right)
    if re.match(r"[和与及或]", right):
        return ""
    acts = dict(tagged(right)[:1]).get(tagged(right)[0][0], "").startswith("v")
    must = _MUST.match(right) and (right[0] not in "没不" or not tagged(left)[-1][1].startswith("v"))
    if is_name(left) and (must or (acts and _PEOPLE.search(left))):
        return ""  # 研究生导师 要写进考核, 德育处 排查学生: who or what stands before its verb
    if is_name(left) and is_name(right):
        alike = left[-1] == right[-1] and 2 <= len(left) <= _HEAD and 2 <= len(right) <= _HEAD
        alike = alike or 2 <= len(left) == len(right) <= _BRIEF
        return "、" if alike else "，" if len(left) >= _BRIEF and len(right) >= _BRIEF else ""
    return "，" if len(left) >= 3 and len(right) >= 3 else ""


def _is_done_to(thing: str) -> bool:
    """Whether what stands before a deed names what it was done to, not who did it, nor when."""
    return len(thing) > 1 and is_name(thing) and not any(one.search(thing) for one in (_ACTING, _PEOPLE, _WHEN))


def _by_count(left: str, right: str) -> str:
    """What a blank stands for where a number is near: nothing between a thing and its count."""
    if is_name(left) and _COUNT_FIRST.match(right) and not (right[1:2] in "了过" and _opens_with_verb(left)):
        return ""
    if re.match(r"[才只就仅]", right):
        return "，"
    if re.match(rf"{_COUNT}$", right):
        return ""
    if re.search(r"\d", left):
        return "，" if len(right) >= 3 else ""
    return "，" if len(left) >= _BRIEF and len(right) >= _BRIEF else ""


def _opens_with_verb(text: str) -> bool:
    """Whether a stretch tells a deed from its first word on: 建通讯员群."""
    word, kind = tagged(text)[0]
    return kind == "v" and len(word) == 1 and len(text) > _BRIEF
