"""What of a thing a question asks (保存几年, 几张照片, 由谁存档), and whether a text tells that very thing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_NUMBER = r"(?:[\d０-９]+(?:\.\d+)?|[一二两三四五六七八九十百千万半]+)\s*[多余来]?\s*(?:[至到—-]\s*[\d一二三四五六七八九十]+)?"
_MASK = r"[*＊×✕○●□■]+|(?<![A-Za-z])[Xx]{2,}|多"
# Measures that may stand for one another: a letter received is asked for as 件 and counted as 份.
_GROUPS = (
    "次 场 期 轮 回 堂 讲 场次 遍 批 节",
    "件 份 起 例 封 宗 条 个 项 类 处 篇 则 本 册 张 块 幅",
    "人 名 位 人次 个 %",
    "个 家 支 处 所 座 台 套 项 块 名 人 位 份 条 户 间 只 辆 类 种",
    "篇 条 份 个 则 期",
    "天 日 周 月 工作日 小时 分钟",
    "分钟 小时 天 日",
    "月 年 天 日 周",
    "分 % 成",
    "元 万元 %",
)
_PLAIN = "人次|场次|件次|工作日|小时|分钟|万元|学时|课时|[次场期轮回堂讲遍批节件份起例封宗条个项类处篇则本册张块幅人名位家支所座台套户间只辆种天日周月年分元字页页岁%％成倍]"
_UNIT_ASKED = re.compile(rf"(?:几|多少)\s*(?:个(?=工作日|月|小时|人))?((?:{_PLAIN})(?!值)|钱)?")
_TIME_ASKED = re.compile(r"多久|多长时间|隔多久|什么时候|何时|哪天|几号|几月|哪一?年")
_WHO_ASKED = re.compile(r"由?(?:谁|哪(?:里|儿|个?(?:部门|科室|单位|股室|处室|领导))|什么人)(?:来|去|负责)?")
_WHETHER = re.compile(r"(?:要不要|用不用|需不需要|是不是要|该不该|有没有要求|是否)")
_SHARE = re.compile(r"率|比例|比重|占比|百分之几|占多[少大]|占几")
_TIME = (
    rf"(?:{_NUMBER}\s*个?(?:人次|工作日|小时|分钟|天|日|周|月|季度|年|次)|(?:每|半)(?:个)?(?:年|季度?|月|周|天|日)"
    r"|立即|随时|即时|当[天日]|以内|之内)"
)
# Verbs that ask for nothing themselves; what they are done to does.
_LIGHT = frozenset(
    "有 是 要 能 会 需 需要 得 写 报 交 送 开 搞 做 办 给 用 算 来 去 占 配 到 当 说 讲 应 应当 应该 必须 可以 一共 总共 大概"
    " 进行 开展 组织 安排 属于 提出 要求 规定 通知 告诉 告知 收到 收 达 达到 为 在 找 上报 报送 报告 内 前 以内 之前 之内"
    " 限 超过 控制 最多 最少 至少 没 没有 不 各 都 共 总 让 请 想 准备 打算 计划 拟 不能 可以 人 材料 报告 情况".split()
)
_THINGS, _NOTHING = tuple("nsjlebazt"), tuple("duprcymf")  # parts of speech: names of things, words that name nothing
_GAP = frozenset("的之了过着")
_WITHIN = re.compile(r"^(?:之?[内前]|以[内前后]|一[次回])")


@dataclass(frozen=True, slots=True)
class AskedThing:
    """``words``: what the number, the one or the object asked for is of; ``figure``: what a number of it looks like.

    ``things`` says that the words are what is counted, and not what is done; ``said`` is how the question puts it.
    """

    words: tuple[str, ...] = ()
    figure: re.Pattern[str] | None = None
    masked: re.Pattern[str] | None = None
    things: bool = False
    said: str = ""

    def counted_in(self, text: str) -> bool:
        """Whether ``text`` has a number in the measure asked for; so where no number is asked for."""
        return not self.figure or bool(self.figure.search(text))

    def right_by(self, text: str, number: re.Pattern[str]) -> bool:
        """Whether a number of ``text`` stands right by the thing that is counted: 科普账号58个 counts no 科普."""
        if not self.things or self.words[-1] not in text:
            return bool(number.search(text))
        word = re.escape(self.words[-1])
        return bool(re.search(rf"{word}[^，。；]{{0,3}}?(?:{number.pattern})|(?:{number.pattern})[^，。；]{{0,6}}?{word}", text))

    def named_in(self, text: str, alike: Callable[[str, str], bool]) -> bool:
        """Whether ``text`` speaks of what is asked; ``alike`` tells whether it has another word for one."""
        if not self.words:
            return True
        held = [word.lower() in text.lower() or alike(word, text) for word in self.words]
        return all(held) if self.things else any(held)


def asked_thing(question: str) -> AskedThing:
    """Return what of a thing ``question`` asks, as it was typed; empty where it asks for no number, one or object."""
    if found := _TIME_ASKED.search(question):
        figure = re.compile(_DATE if found[0] in _DATES else f"{_TIME}|{_DATE}")
        return _thing(question, found, figure, None)
    found = _UNIT_ASKED.search(question)
    if found and (found[0].startswith("多少") or found[1] or _SHARE.search(question)):
        return _thing(question, found, *_measured(found[1] or "", question))
    if found := _WHO_ASKED.search(question):
        return _thing(question, found, None, None)
    if found := _WHETHER.search(question):
        return _thing(question, found, None, None)
    if _SHARE.search(question) and (found := re.search(r"多[少大高]|几", question)):
        return _thing(question, found, *_measured("", question))
    return AskedThing()


_DATES = ("什么时候", "何时", "哪天", "几号", "几月", "哪年", "哪一年")
_DATE = (
    r"\d{1,2}\s*月|(?:19|20)\d\d年|每(?:年|季|月|周|半年)|(?:年|月|季度?|周)[末初底中]|[上中下]旬|之日起"
    rf"|{_NUMBER}\s*个?(?:工作日|小时|分钟|天|日|月)(?:之?[内前])?"
)


def _measured(unit: str, question: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a number in ``unit`` (or one that may stand for it), and of one that is withheld."""
    if not unit and _SHARE.search(question):
        unit = "%"
    if unit in ("钱", "元", "万元"):
        units = ["元", "万元", "%"]
    elif not unit:
        units = sorted({one for group in _GROUPS for one in group.split()} | {"字", "页", "年", "倍"})
    else:
        units = [unit, *(one for group in _GROUPS if unit in group.split() for one in group.split())]
    plain = "|".join(sorted(map(re.escape, {one for one in units if one not in "%年"}), key=len, reverse=True))
    said = rf"{_NUMBER}个?(?:{plain})" if plain else ""
    if "%" in units or not unit:
        said += ("|" if said else "") + r"[\d０-９.]+\s*[%％]|百分之[一二三四五六七八九十百\d]+|[一二三四五六七八九]成"
    if "年" in units:
        said += ("|" if said else "") + r"(?<!\d)[\d一二两三四五六七八九十]{1,2}年"
    masks = rf"(?:{_MASK})\s*(?:{plain or '[%％]'}|[%％])"
    return re.compile(said), re.compile(masks)


def _thing(
    question: str, found: re.Match[str], figure: re.Pattern[str] | None, masked: re.Pattern[str] | None
) -> AskedThing:
    """Read what stands after the word that asks, or else right before it."""
    start, end = found.span()
    words, things = _after(question[end:])
    if words:
        end = question.find(words[-1], end) + len(words[-1])
    else:
        words = _before(question[:start])
        start = question.rfind(words[0], 0, start) if words else start
    return AskedThing(words, figure, masked, things and masked is not None, question[start:end].strip("，,。？? "))


def _tagged(text: str) -> list[tuple[str, str]]:
    """Return the words with their kinds; a noun of one character belongs to the word before it: 回应 and 率."""
    import rjieba

    joined: list[tuple[str, str]] = []
    for word, kind in rjieba.tag(text):
        if joined and len(word) == 1 and word in _ENDINGS and len(joined[-1][0]) > 1:
            joined[-1] = joined[-1][0] + word, "n"
        else:
            joined.append((word, kind))
    return joined


_ENDINGS = frozenset("率费会队群员表册")


def _after(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the things right after what asks (现场照片), else what is done (存档); verbs that say nothing are passed."""
    words: list[str] = []
    act = ""
    for word, kind in _tagged(_CLAUSE.split(_WITHIN.sub("", text), maxsplit=1)[0]):
        if not words and (word in _LIGHT or word in _GAP):
            continue
        if len(word) > 1 and (kind[:1] in _THINGS or kind == "vn"):
            words.append(word)
        elif (kind[:1] not in _NOTHING or (kind == "d" and len(word) > 1)) and not words and not act:
            act = word
        else:
            break
    if act and len(act) > 1:
        return (act, *words), False
    return (tuple(words), True) if words else ((act,) if act else (), False)


_CLAUSE = re.compile(r"[，,。？?；;、]")


def _before(text: str) -> tuple[str, ...]:
    """Return the word right before what asks, an act or a thing."""
    for word, kind in reversed(_tagged(_CLAUSE.split(text)[-1])):
        if word not in _LIGHT and word not in _GAP and kind[:1] not in _NOTHING:
            return (re.sub(r"^[了过各都共](?=.)", "", word),)
    return ()
