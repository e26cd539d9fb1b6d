"""What of a thing a question asks (保存几年, 几张照片, 由谁存档), and whether a text tells that very thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_HAN = "一二三四五六七八九十"
_NUMBER = rf"(?:[\d０-９]+(?:\.\d+)?|[{_HAN}两半][{_HAN}两百千万]*)\s*[多余来]?\s*(?:[至到—-]\s*[\d{_HAN}]+)?"
_MASK = r"[*＊×✕○●□■]+|(?<![A-Za-z])[Xx]{2,}"
# Measures that may stand for one another: a letter received is asked for as 件 and counted as 份.
_GROUPS = tuple(
    frozenset(group.split())
    for group in (
        "次 场 期 轮 回 堂 讲 场次 遍 批 节",
        "件 份 起 例 封 宗 条 个 项 类 处 篇 则 本 册 张 块 幅",
        "人 名 位 人次 个 %",
        "个 家 支 处 所 座 台 套 项 块 名 人 位 份 条 户 间 只 辆 类 种",
        "篇 条 份 个 则 期",
        "天 日 周 月 工作日 小时 分钟 秒",
        "月 年 天 日 周",
        "分 % 成",
        "钱 元 万元 %",
        "字",
        "页 张 面",
        "岁",
        "倍",
    )
)
_UNITS = sorted(frozenset().union(*_GROUPS), key=len, reverse=True)
_ANY_UNIT = "|".join(one for one in _UNITS if one != "%")
_HOW_MANY = re.compile(rf"(?:几|多少)\s*[十百千万亿]?(?:个(?=工作日|月|小时|人))?((?:{_ANY_UNIT})(?!值))?")
_SHARE = re.compile(r"[率比]|占[多几]|百分之几")
_HOW_MUCH = re.compile(r"多[少大高]|几")
_WHEN = re.compile(r"什么时[候间]|啥时[候间]?|何时|几时|哪天|几号|几月|几点(?=[钟半开关上下到前交起结报]|$)|哪一?年")
_HOW_LONG = re.compile(r"多久|多长时间|隔多久")
_WHO = re.compile(r"由?(?:谁|哪(?:里|儿|个?(?:部门|科室|单位|股室|处室|领导))|什么人)(?:来|去|负责)?")
_WHETHER = re.compile(r"要不要|用不用|需不需要|是不是要|该不该|有没有要求|是否")
_DATE = re.compile(
    r"\d{1,2}\s*月|(?:19|20)\d\d年|每(?:年|季|月|周|半年)|(?:年|月|季度?|周)[末初底中]|[上中下]旬|之日起"
    rf"|{_NUMBER}\s*个?(?:工作日|小时|分钟|天|日|月)(?:之?[内前])?|{_NUMBER}[时点](?!间|候|评|名|到)"
)
_TIME = re.compile(
    rf"{_NUMBER}\s*个?(?:工作日|小时|分钟|天|日|周|月|季度|年|次)|[每半]个?(?:年|季度?|月|周|天|日)"
    rf"|立即|随时|即时|当[天日]|以内|之内|{_DATE.pattern}"
)
# Verbs that ask for nothing themselves (what they are done to does), and words that say nothing of a thing.
_LIGHT = frozenset(
    """
    有 是 要 能 会 需 需要 得 写 报 交 送 开 搞 做 办 给 用 算 来 去 占 配 到 当 说 讲 应 应当 应该 必须
    可以 一共 总共 大概 进行 开展 组织 安排 属于 提出 要求 规定 通知 告诉 告知 收到 收 达 达到 为 在 找
    上报 报送 报告 内 前 以内 之前 之内 不能 限 超过 控制 最多 最少 至少 没 没有 不 各 都 共 总 让 请 想
    交给 报给 送给 发给 递给 报到 送到 交到
    具体 确切 准确 实际 到底 究竟 大约
    标准 准备 打算 计划 拟 人 材料 情况 出面 出头 牵头 负责 方面 告知 汇报 的 之 了 过 着
    """.split()  # noqa: SIM905 (a list of words is read more easily so)
)
_THINGS, _NOTHING = tuple("nsjlebazt"), tuple("duprcymf")  # parts of speech: of things, of what names nothing
_ENDINGS = frozenset("率费会队群员表册量数")
_HALVES = 4  # characters of a word of two words: 舆情处置
_ACTS = 2  # verbs looked at
_WITHIN = re.compile(r"^(?:之?[内前]|以[内前后]|一[次回])[要得须]?")
_GIVES = re.compile(r"扣|罚|奖|补|赔")  # what is done with money and points: 扣村支书多少钱
_AHEAD = re.compile(r"(?:提前|延后|推迟|不?超过)$")
_CLAUSE = re.compile(r"[，,。？?；;、]")
_BEFORE, _BEHIND = 3, 6  # characters that may stand between a thing and the number before or behind which it stands


@dataclass(frozen=True, slots=True)
class AskedThing:
    """``words``: what the number, the one or the object asked for is of; ``figure``: what a number of it looks like.

    ``masked`` is what withholds such a number, and None where no number of things is asked for; ``things`` says that
    the words are what is counted and not what is done; ``said`` is how the question puts it.
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
        """Whether a number of ``text`` stands right by the thing that is counted: 职工科普账号58个 counts no 职工."""
        if not self.things or self.words[-1] not in text:
            return bool(number.search(text))
        word, told = re.escape(self.words[-1]), f"(?:{number.pattern})"
        apart = "[^，。；]{{0,{}}}?"
        near = f"{word}{apart.format(_BEFORE)}{told}|{told}{apart.format(_BEHIND)}{word}"
        return bool(re.search(near, text))

    def named_in(self, text: str, alike: Callable[[str, str], bool]) -> bool:
        """Whether ``text`` speaks of what is asked; ``alike`` tells whether it has another word for one."""
        if not self.words:
            return True
        held = self.held_in(text, alike)
        return len(held) == len(self.words) if self.things else bool(held)

    def held_in(self, text: str, alike: Callable[[str, str], bool]) -> tuple[str, ...]:
        """Return those of the words of which ``text`` speaks."""
        low = text.lower()
        return tuple(
            one
            for one in self.words
            if one.lower() in low or _object(one) in low or _apart(one, low) or alike(one, text)
        )


def _apart(word: str, text: str) -> bool:
    """Whether both halves of a word for an act stand in ``text``, the other way round or apart: 处置停水类舆情."""
    return len(word) == _HALVES and word[:2] in text and word[2:] in text


def _object(word: str) -> str:
    """Return what a verb of one character is done to: 电话 of 打电话; the word itself where it is none."""
    return word[1:] if len(word) == 3 and word[0] in "打开办写填交报" else word


def asked_thing(question: str, terms: Sequence[str] = ()) -> AskedThing:
    """Return what of a thing ``question`` asks, as it was typed; empty where it asks for no number, one or object.

    ``terms`` are words known to be one each, which a segmenter may not know (网评员).
    """
    asked = _Question(question, tuple(sorted((one for one in terms if len(one) > 2), key=len, reverse=True)))
    for asks, figure in ((_WHEN, _DATE), (_HOW_LONG, _TIME)):
        if found := asks.search(question):
            return asked.thing(found, figure, None)
    found = _HOW_MANY.search(question)
    if found and (found[0].startswith("多少") or found[1] or _SHARE.search(question)):
        if found[1] in ("天", "小时", "分钟", "秒", "工作日", "周", "月"):
            return asked.thing(found, _numbers(found[1])[0], None)
        return asked.thing(found, *_numbers(found[1] or ("%" if _SHARE.search(question) else "")))
    for asks in (_WHO, _WHETHER):
        if found := asks.search(question):
            return asked.thing(found, None, None)
    if _SHARE.search(question) and (found := _HOW_MUCH.search(question)):
        return asked.thing(found, *_numbers("%"))
    return AskedThing()


def _numbers(unit: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a number in ``unit`` (or one that may stand for it), and of one that is withheld."""
    units = frozenset({unit}).union(*(group for group in _GROUPS if unit in group)) if unit else frozenset(_UNITS)
    plain = "|".join(re.escape(one) for one in _UNITS if one in units - {"%", "年", "月", "日", "钱"})
    said = [rf"{_NUMBER}个?(?:{plain})"] if plain else []
    if "日" in units:  # a day of the calendar is no number of days
        said.append(rf"(?<![\d月]){_NUMBER}日|{_NUMBER}个月")
    if "%" in units:
        said.append(r"[\d０-９.]+\s*[%％]|百分之[一二三四五六七八九十百\d]+|[一二三四五六七八九]成")
    if "年" in units:
        said.append(r"(?<!\d)[\d一二两三四五六七八九十]{1,2}年")
    return re.compile("|".join(said)), re.compile(rf"(?:{_MASK})[多余]?\s*[十百千万亿]?(?:{plain or '[%％]'}|[%％])")


@dataclass(frozen=True, slots=True)
class _Question:
    """A question, and the words known to be one each, the longest first."""

    text: str
    terms: tuple[str, ...]

    def thing(self, found: re.Match[str], figure: re.Pattern[str] | None, masked: re.Pattern[str] | None) -> AskedThing:
        """Read what stands behind the word that asks, or else right before it."""
        start, end = found.span()
        words, things = self._behind(self.text[end:], counted=masked is not None)
        if found[0].endswith("字"):
            words = ()
        elif words:
            end = self.text.find(words[-1], end) + len(words[-1])
            if not masked and (ahead := _AHEAD.search(self.text[:start])):  # 提前几天报批
                words, start = (ahead[0], *words), ahead.start()
        else:
            words = self._before(self.text[:start])
            if found[0][-1] in "钱元分" and (gives := _GIVES.search(self.text[:start])):
                words = (gives[0],)
            start = self.text.rfind(words[0], 0, start) if words else start
        said = self.text[start:end].strip("，,。？? ")
        return AskedThing(words, figure, masked, things and masked is not None, said)

    def _behind(self, text: str, *, counted: bool) -> tuple[tuple[str, ...], bool]:
        """Return the things right behind what asks (照片), else what is done (存档); whether they are things."""
        words: list[str] = []
        acts: list[str] = []
        of = 0  # words before a 的
        for word, kind in self._tagged(_CLAUSE.split(_WITHIN.sub("", text), maxsplit=1)[0]):
            if word in _LIGHT and word != "的" and not (words and counted):
                continue
            if len(word) > 1 and (kind[:1] in _THINGS or kind == "vn"):
                words.append(word)
            elif words and len(word) > 1 and kind[:1] == "f":
                continue  # 微信群外部人员
            elif words and word == "的":
                of = len(words)  # 水质方面的群众来信
            elif (kind[:1] not in _NOTHING or len(word) > 1) and not words and len(acts) < _ACTS:
                acts.append(word)
            else:
                break
        words = words[of:] or words
        if acts and (not words or len(acts[-1]) > 1):
            return (*acts, *words), False
        return tuple(words), bool(words)

    def _before(self, text: str) -> tuple[str, ...]:
        """Return the word right before what asks, an act or a thing."""
        import rjieba

        for word, kind in reversed(self._tagged(_CLAUSE.split(text)[-1])):
            if word in _LIGHT or kind[:1] in (*_NOTHING, "t"):
                continue
            word = re.sub(r"^[了过各都共要再能需得已](?=.)", "", word)
            if len(word) < 2 or rjieba.has_word(word) or word[-1] in _ENDINGS or word in self.terms:
                return (word,)
            return ()  # no word at all: 请人来一场
        return ()

    def _tagged(self, text: str) -> list[tuple[str, str]]:
        """Return the words with their kinds; a noun of one character belongs to the word before it: 回应 and 率."""
        import rjieba

        for term in self.terms:
            if term in text:
                before, _, after = text.partition(term)
                return [*self._tagged(before), (term, "n"), *self._tagged(after)]
        joined: list[tuple[str, str]] = []
        for word, kind in rjieba.tag(text):
            noun = (word in _ENDINGS and (word != "会" or text.endswith(word))) or (
                kind[:1] in ("n", "j") and word not in _LIGHT
            )
            if joined and noun and len(word) == 1 and len(joined[-1][0]) > 1 and joined[-1][0] not in _LIGHT:
                joined[-1] = joined[-1][0] + word, "n"
            else:
                joined.append((word, kind))
        return joined
