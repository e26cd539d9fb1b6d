"""Orders that call off what stands before them: 这个就算了不写吧, …去掉, 就别提了，排名太难看, 不要写人数."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import LEFT_OUT

NO_NUMBERS = "您注明不写人数，正文没有写"

_HAN = "\u4e00-\u9fff"
_SAID = r"(?:不写|别写|不用写|不要写|不必写|不提|别提|不用提|不要提)"
_CUT = r"(?:去掉|删掉|拿掉|划掉|删去|拿下来|去了吧|删了吧)"
_AFTER = r"(?:了|吧|算了|好了|上|进去|哈|啊|就是)*"
_THIS = r"(?:(?:上面|前面)?(?:这|那|此|该)(?:个|一?条|件事?|事|一?段|项|一?块|些)?)"
_NEVER = r"(?:算了|拉倒|免了|罢了)"
# the last clause of an item that calls off the item
_OFF = re.compile(
    rf"(?:我看|要不|还是|所以|那)?(?:{_THIS}(?:就|也|还是|都|先)*(?:"
    rf"{_NEVER}(?:吧|了)*[，, ]*)?(?:就|也|还是|都|先|从报告里|从材料里)*(?:{_SAID}|{_CUT})"
    rf"|(?:就|也|还是|先|直接|从报告里|从材料里)*(?:{_NEVER}(?:吧|了"
    rf")*[，, ]*)(?:就|也)?(?:{_SAID}|{_CUT})|(?:直接|就|要|得){_CUT}"
    rf"|{_THIS}(?:就|还是)*{_NEVER})(?:{_AFTER})|{_CUT}(?!了$)(?:{_AFTER})"  # 找家长谈了，删掉了 tells a deed
)
_PLANS = re.compile(r"(?:明年|来年|下一?步|打算|计划|整改|下半年|措施|怎么改|接下来|今后)")
_ITEM = re.compile(r"[^\n。；;]+[。；;]?")
# 学习强国就别提了，排名太难看: why goes with what is called off
_WITH_WHY = re.compile(
    rf"(?:^|(?<=[\n。；;]))[ \t]*(?:[-–—•·●*]|\d{{1,2}}[.、])?[ \t]*"
    rf"[^，,。；;\n]{{2,16}}?(?:就|也|可|千万)?(?:{_SAID}|不说|别说)(?:了|吧|啊|哈)*[，,：: ]+"
    rf"(?P<why>[^，,。；;\n\d]{{2,16}})(?=$|[。；;\n])"
)
_REASON = re.compile(
    r"太|难看|丢人|丢脸|敏感|没(?:结论|定|批|弄|成|意思|什么|啥|亮点)|还没|不好(?:看|说|听|写|交代)|说不清|怕|免得|省得|争议|不光彩|垫底|倒数|不合适"
    r"|不值|不算|拿不出手|不是我们|跟我们|和我们|(?:市|县|区|局|部|办)(?:里|局|委)?(?:会|要)?(?:报|写|统一)"
)
# 加人的事再说，不记
_LATER = re.compile(
    rf"(?:^|(?<=[\n。；;]))(?:[{_HAN}]{{1,4}}[：:][ ]*)?(?P<thing>[{_HAN}"
    rf"]{{2,6}}?)(?:的事儿?|这事|那事|这个)?(?:先|就|以后|回头|下次|改天|年后)*"
    rf"(?:再说|再议|另说|放一?放|缓一?缓|搁一?搁)[，,。 ]*(?:先)?(?:"
    rf"不记|不写|别记|别写|不用记|不用写|不要记)(?:了|吧|哈)?(?=$|[。；;\n])"
)
# 这个写一句就行不要写人数
_NO_NUMBERS = re.compile(
    r"(?:^|(?<=[\n，,。；;（(：:]))(?P<order>[ ]*(?:(?:这|那|上面|前"
    r"面)(?:个|条|块|段|里|件事)?)?[^，,。；;\n\d（）()]{0,8}?(?:不要|别|不用|不)(?:写|提|报|出)(?:出|上|具体的?)*"
    r"(?:人数|多少人|几个人)(?:了|吧|哈|啊)?)(?=$|[，,。；;\n）)])"
)
_HEAD = re.compile(r"^[^\n，。；]{0,24}?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\]）)]?[：: \u3000]*")
_PEOPLE = (
    r"(?<![\d.第])(?:\d[\d.,]*|[一二两三四五六七八九十百]+)[余多几]"
    r"?(?:个人|名(?:职工|学生|党员|干部|同志|员工|教师|人员|群众|民警|队员)?|人)(?!次)"
)
_SOME = re.compile(rf"(?P<verb>发现了?|查出了?|查到了?|有|对|与|把)(?P<number>{_PEOPLE})(?=[{_HAN}])")
_NAMED = re.compile(r"名(?P<who>[\u4e00-\u9fff]{2,})$")
_DEALT_WITH = re.compile(r"(?:谈|处分|处理|批评|教育|清退|通报|问责|诫勉|提醒|劝退|调整)了?$")
_CLAUSE = re.compile(rf"[，,、 ]+[^，,。；;\n]{{0,8}}{_PEOPLE}(?=$|[，,。；;\n])")


def called_off(text: str) -> Iterator[Edit]:
    """Yield the items that an order at their end calls off, and the number that one forbids, as put aside."""
    for item in _ITEM.finditer(text):
        clauses = [one for one in re.split(r"[，,：:—–]+|(?<=[了过])[ ]+", item[0].strip(" \t。；;")) if one.strip()]
        if "|" in item[0] or "\t" in item[0] or len(clauses) < 2 or _PLANS.search(item[0]):
            continue
        last, two = clauses[-1].strip(), f"{clauses[-2].strip()}，{clauses[-1].strip()}"
        if _OFF.fullmatch(last) or _OFF.fullmatch(two):
            yield Edit(item.start(), item.end(), "", LEFT_OUT)
    for found in _WITH_WHY.finditer(text):
        if _REASON.search(found["why"]):
            yield Edit(found.start(), found.end(), "", LEFT_OUT)
    for found in _LATER.finditer(text):
        yield Edit(found.start(), found.end(), "", LEFT_OUT)
        thing = ".{0,2}?".join(map(re.escape, found["thing"]))
        wished = re.compile(
            rf"[，,。；; ]*[^，,。；;：:\n]*(?:能不能|可不可以|是不是|要不要"
            rf"|希望|建议|想)[^，,。；;\n]*?{thing}[^，,。；;\n]*"
        )
        if hits := list(wished.finditer(text, 0, found.start())):
            yield Edit(hits[-1].start(), hits[-1].end(), "", LEFT_OUT)
    for found in _NO_NUMBERS.finditer(text):
        yield from _without_numbers(text, found)


def _without_numbers(text: str, found: re.Match[str]) -> Iterator[Edit]:
    """Drop the number of people from what the order stands behind: the line, or the message before it."""
    begin, end = text.rfind("\n", 0, found.start()) + 1, found.start()
    head = _HEAD.match(text[begin:end])
    if not text[begin + (head.end() if head else 0) : end].strip(" 　，,（("):
        lines = [one for one in re.finditer(r"[^\n]+", text[:begin]) if _HEAD.sub("", one[0]).strip()]
        if not lines:
            return
        begin, end = lines[-1].span()
    told = text[begin:end]
    yield Edit(found.start("order"), found.end("order"), "", NO_NUMBERS)
    for one in re.finditer(_PEOPLE, told):
        some = next((hit for hit in _SOME.finditer(told) if hit.start("number") == one.start()), None)
        whole = next((hit for hit in _CLAUSE.finditer(told) if hit.end() == one.end()), None)
        if some and some["verb"] not in ("对", "与", "把"):
            yield Edit(begin + one.start(), begin + one.end(), "人" if some["verb"] == "有" else "有人")
        elif named := _NAMED.search(one[0]):
            yield Edit(begin + one.start(), begin + one.end(), named["who"])
        elif _DEALT_WITH.search(told[: one.start()]):
            yield Edit(begin + one.start(), begin + one.end(), "有关人员")
        elif whole:
            yield Edit(begin + whole.start(), begin + whole.end(), "", NO_NUMBERS)
        else:  # the number cannot be taken out of its clause: the clause is not told at all
            left = max(told.rfind(stop, 0, one.start()) for stop in "，,。；;：:") + 1
            right = re.compile(r"[，,。；;]|$").search(told, one.end())
            yield Edit(begin + left, begin + (right.start() if right else len(told)), "", NO_NUMBERS)
