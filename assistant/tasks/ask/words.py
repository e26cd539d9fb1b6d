"""The words of a question that neither the genre nor the grammar of asking holds: its nouns and verbs.

Our vocabularies name what they know; only a segmenter can say where an unheard-of word begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_HANZI = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Parts of speech that can be what a question is about: nouns of all kinds, set phrases, abbreviations, Latin words.
_NOUNS = ("n", "vn", "an", "l", "j", "eng", "s")
_VERBS = ("v", "vd")
_HELPERS = re.compile(
    r"[到在成给进出来去好完上下用起得着过]$"
)  # a verb with its complement, of which the verb was meant
# An unheard-of word with one of these in it is a mistake of the segmenter (写点, 事能, 得学, 前要).
_FUNCTION = frozenset("的了吗呢能会要写点上下在把给还就都也没不很太再又用到说做有是个这那哪几多少得够该")
# Dictionary words that say how, when or to what extent, never what.
_LIGHT = _set("""
    没写 太长 太短 没有写 写的 出处 来源 后头 前头 里头 上头 下头 一共 总共 共计 合计 到位 规范 具体 符号 加点 多大
    一点 范围 位置 标准写法 写法 说法 时候 情况 方面 东西 问题 部分 事情 样子 地方 意思 办法 机会 有些 一些 有点
    全部 完全 里面 下面 上面 后面 前面 网上 这边 那边 看看 领导 同事 人家 大家 自己 名字 样式 水平 效果 程度 时间
    次数 顺序 次序 合适 口语 说明 事儿 规矩 没有 存在 进行 开展 知道 觉得 认为 应该 需要 可以 能够 准备 看下 属于
    出现 发生 得到 使用 采用 运用 选择 考虑 打算 想要 希望 喜欢 比较 成为 作为 变成 叫做 算作 当作 告诉 建议 推荐
    帮忙 麻烦 参考 借鉴 改改 讲讲 说说 谈谈 写写 忽略 直接 体现 反映 表述 交代 概括 提炼 突出 包括 包含 区分 区别
    不同 起头 开头 下手 入手 着手 动笔 落笔 上班 没法 行不 不能 不要 不得 不可 不会 不用 不该 不宜 能写 可不 写进
    不行 不好 不对 不知道 并列 中间 连用 标注 通过 有没有 放在 合在 能用 排列 要求 干什么 标出来 一一对应 合在一起
    没思路 事能 够不够 成不成 怎么办 行不行 对不对 为什么 是不是 一般来说
""")

_LEAVE = "假"
Word = tuple[str, int, int, bool]  # text, start, end, whether it is a noun


def open_words(question: str, taken: Sequence[bool], firm: Sequence[bool]) -> Iterator[Word]:
    """Yield the content words of the stretches of ``question`` that are not ``taken``, in order.

    A longer noun wins over a word of asking inside it (介绍人 over 介绍), not over what is taken ``firm``.
    """
    at = 0
    for text, kind in _joined(_tagged(question)):
        start, end = at, at + len(text)
        at = end
        longer = kind.startswith("n") and len(text) > 2 and not any(firm[start:end])
        if longer or not any(taken[start:end]):
            yield from _kept(question, text, kind, start)
            continue
        for first, last in _free(taken, start, end):
            if last - first > 1:
                yield from _within(question, first, last)


def misread(word: str) -> bool:
    """Whether ``word`` is none but a word of asking cut with its neighbour: 得学 of 一年得学几次."""
    import rjieba

    return not rjieba.has_word(word) and bool(_FUNCTION & set(word))


def _tagged(text: str, *, guess: bool = True) -> list[tuple[str, str]]:
    import rjieba

    tagged: list[tuple[str, str]] = rjieba.tag(text, hmm=guess)
    return tagged


def _joined(tagged: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the words, a noun of one character joined to the noun before it: 家长 and 群 are 家长群."""
    held: tuple[str, str] | None = None
    for text, kind in tagged:
        if held and len(text) == 1 and kind in ("n", "ng", "zg") and held[1] in _NOUNS and len(held[0]) > 1:
            yield f"{held[0]}{text}", "n"
            held = None
            continue
        if held:
            yield held
        held = text, kind
    if held:
        yield held


def _free(taken: Sequence[bool], start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    while first < end:
        last = first
        while last < end and not taken[last]:
            last += 1
        if last > first:
            yield first, last
        first = last + 1


def _within(question: str, start: int, end: int) -> Iterator[Word]:
    at = start
    for text, kind in _tagged(question[start:end]):
        yield from _kept(question, text, kind, at)
        at += len(text)


def _kept(question: str, text: str, kind: str, start: int) -> Iterator[Word]:
    """Yield a word that can be what the question is about; one guessed by the segmenter is looked into first."""
    import rjieba

    if _LATIN.fullmatch(text) and len(text) > 1:
        yield text, start, start + len(text), True
        return
    if len(text) < 2 or not _HANZI.match(text) or text in _LIGHT:
        return
    compound = kind == "n" and len(text) > 2 and rjieba.has_word(text[:-1]) and text[-1] not in _FUNCTION
    if not rjieba.has_word(text) and not compound:
        parts = _tagged(text, guess=False)
        if any(len(part) > 1 for part, _ in parts):
            at = start
            for part, its_kind in parts:
                if len(part) > 1:
                    yield from _kept(question, part, its_kind, at)
                at += len(part)
            return
        if _FUNCTION & set(text):
            return
    kind = "n" if text[-1] in _LEAVE and len(text) > 2 else kind  # 年休假 is no time
    noun = (kind in _NOUNS and not (kind == "l" and len(text) > 3)) or (kind.startswith("n") and len(kind) <= 3)
    if noun or (kind in (*_VERBS, "i", "l") and rjieba.has_word(text) and not _HELPERS.search(text)):
        yield text, start, start + len(text), noun
