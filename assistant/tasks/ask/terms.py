"""The informative words of a question: what is left once the grammar of asking is taken away.

Words of the genre and of document writing are *known*; the rest is *open* and must be found in the library
before a question that hangs on it is answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.genre import Common, GenrePack
from assistant.tasks.ask.words import open_words


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(text.split())


# The small talk of asking, taken out wherever it stands.
_GRAMMAR = words_of("""
    做到 达到 承担 担负 请问 请教 麻烦 帮忙 帮我 告诉 想知道 想问 想了解 了解 知道 一下 一般 通常 大概 大约 到底 究竟
    具体 应该 应当 需要 必须 可以 能不能 能否 可不可以 可否 是否 是不是 有没有 有无 会不会 要不要
    该不该 怎么样 怎么办 怎么 怎样 如何 什么时候 什么 哪些 哪个 哪几 哪里 多少 多长 多久 为什么 为何
    何时 以及 或者 还是 还有 比较 比如 例如 这个 那个 这些 那些 这样 那样 方面 一块 这块 里面 里头
    当中 其中 内容 东西 时候 对于 关于 按照 根据 没有 写作 撰写 起草 我们 咱们 你们 别人 人家 大家
    他们 其他 别的 单独 分别 哪天 常见 常用 主要 重要 有关 相关 注意 突出 体现 反映 包括 包含 交代
    说明 介绍 举例 例子 示例 参考 看看 列出 列举 推荐 提供 如果 的话 因为 所以 换成 继续 一个 一些
    一段 一篇 一份 一句 一条 一种 两个 几个 合适 不好 才能 好用 现成 现在 目前 经常 往往 真正 直接
    库里 库中 收录 尽量 区别 不同 差别 差异 一样 关系 对比 意思 含义 定义 区分 存在 属于 规矩 第一次 头一次 以前
    从哪里 从哪 入手 下手 着手 没写过 不会 一年要 一年 每年要 每年 换个 讲究 说法 提法 表述 提到
    写到 讲到 用到 出现 涉及 今天 明天 最近 行不行 对不对 算不算 一回事 几篇 几条 几点 几次
    写明 写清 写清楚 写全 标明 注明 角度
""")
_BREAKS = frozenset("的了吗呢吧啊呀嘛呗哦嗯哈和与及或谁哪啥咋几么")
# Words about documents and writing in general; they say what is asked, and need no support.
_WRITING = words_of("""
    报告 材料 稿子 文章 公文 范文 样例 样本 例文 原文 段落 句子 句式 语句 用词 词 字数 多少字 字
    篇幅 长度 标题 小标题 大标题 一级标题 二级标题 三级标题 题目 主标题 开头 开篇 起头 导语 引言 前言
    结尾 结束语 收尾 过渡句 过渡语 过渡 正文 提纲 大纲 框架 结构 层次 思路 要点 重点 写法 模板 套路
    注意事项 毛病 错误 措辞 用语 资料库 助手 部门 单位 要求 规定 政策 依据 数据 事实 情况
    部分 全文 全篇 话 最后 末尾 结束 整篇 通篇 本地 机关 办公室 同事 兄弟单位 各单位 工作 述职 履职
    汇报 总结 年度 半年 上半年 下半年 全年 今年 去年 第一部分 第二部分 第三部分 第四部分 最后一部分
    意识形态 例句 金句 排比句 排比 对仗句 警句 打比方 比喻 比喻式 形象 生动 表态 表决心 决心 类型 收尾句
    硬杠杠 杠杠 上限 下限
""")
# Words so general that they narrow no search.
GENERAL = words_of(
    "报告 材料 稿子 文章 公文 范文 样例 样本 部分 写法 要求 规定 政策 工作 情况 意识形态 部门 单位 话 词 字 要点 重点"
)
# Words of layout and punctuation: known to every office, and what a rule is looked up by.
_LAYOUT = words_of("""
    字体 字号 行距 页边距 版心 纸张 页码 顿号 逗号 句号 分号 冒号 引号 书名号 括号 标点 标点符号
    序号 层次序数 编号 落款 署名 成文日期 日期 主送 主送机关 抄送 附件 附注 签发人 签发 文号 发文字号
    密级 印章 盖章 版记 份号 红头 仿宋 黑体 楷体 宋体 小标宋 文种 法定公文 请示 批复 上级机关
    下级机关 年份 数字 百分比 概数 每面 每行 首先 其次 再次 列举
""")
# A rule speaks of the kind where a question names one of it.
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’，。]{2,12})[”\"’]")
_PUNCTUATION: tuple[str, ...] = ("标点",)
ALIKE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("顿号", "逗号", "句号", "分号", "冒号", "引号"), _PUNCTUATION),
    "字体": ("字号", "黑体", "仿宋", "楷体"),
    "题目": ("标题",),
    "数据": ("数字",),
    "名字": ("名称",),
    "落款": ("署名",),
    "问责": ("追究", "追责"),
    "一级标题": ("第一层",),
    "二级标题": ("第二层",),
    "三级标题": ("第三层",),
    "版心白边": ("白边",),
    "大标题": ("第一层",),
    "行间距": ("行距",),
    "纪检机关": ("纪检",),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question at ``start``..``end`` in it; ``known`` where the genre or writing in general has it."""

    text: str
    start: int
    end: int
    known: bool
    writing: bool = False
    noun: bool = True


def read_terms(question: str, vocabulary: frozenset[str]) -> tuple[Term, ...]:
    """Return the informative words of ``question`` in order; ``vocabulary`` are the genre's words."""
    found: list[Term] = []
    taken = [False] * len(question)
    for quoted in _QUOTED.finditer(question):  # what is quoted is meant as it stands
        found.append(Term(quoted[1], quoted.start(1), quoted.end(1), True))
    lists = ((vocabulary | _LAYOUT, True, False), (_WRITING, True, True), (_GRAMMAR | _BREAKS, None, False))
    firm = taken
    for words, known, writing in lists:
        if known is None:
            firm = list(taken)  # what is the genre's or writing's; the words of asking come after
        for start, end in _matches(question, words, taken):
            taken[start:end] = [True] * (end - start)
            if known:
                found.append(Term(question[start:end], start, end, True, writing))
    found += [Term(text, start, end, False, noun=noun) for text, start, end, noun in open_words(question, taken, firm)]
    found = _compounds(found)
    found += list(_things(question, found, taken))
    return tuple(sorted(found, key=lambda term: term.start))


# Nouns that make one thing with the noun before them.
_HEADS = words_of("建设 标准 经费 预算 系统 程序 方案 费用 补助 补贴 津贴 奖金 待遇 条件 流程 手续 比赛 竞赛 合同")


def _compounds(terms: list[Term]) -> list[Term]:
    """Join open nouns that stand one against the other: 政治 and 建设 are 政治建设."""
    joined: list[Term] = []
    for term in sorted(terms, key=lambda one: one.start):
        last = joined[-1] if joined else None
        plain = not (term.known or term.writing) and term.text in _HEADS
        if last and plain and last.noun and not (last.known or last.writing) and last.end == term.start:
            joined[-1] = Term(last.text + term.text, last.start, term.end, False)
        else:
            joined.append(term)
    return joined


# What makes another thing of a genre word: 保密 is a topic, 保密费 is not.
_THING = frozenset("费金款税券卡证章奖岗罪赛险")


def _things(question: str, terms: list[Term], taken: list[bool]) -> Iterable[Term]:
    for term in terms:
        after = question[term.end : term.end + 1]
        if term.known and not term.writing and after in _THING and after and not taken[term.end]:
            yield Term(question[term.start : term.end + 1], term.start, term.end + 1, False)


def writing_words() -> frozenset[str]:
    """Return the words about documents, writing and layout, of two characters and more."""
    return frozenset(word for word in _WRITING | _LAYOUT if len(word) > 1)


@lru_cache(maxsize=8)
def _genre_words_of(packed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in packed if len(word) > 1)


def genre_words(pack: GenrePack, common: Common) -> frozenset[str]:
    """Return every word the pack and the common knowledge have for parts, topics, types, formulations and events."""
    return _genre_words_of(tuple(_genre_words(pack, common)))


def _genre_words(pack: GenrePack, common: Common) -> Iterable[str]:
    yield from (pack.name, pack.subject, pack.subject.removesuffix("责任制"))
    for kind in pack.report_types:
        yield from (kind.name, *kind.synonyms, *kind.speakers, kind.word)
    for guide in pack.roles:
        yield from (guide.name, *guide.headings, *guide.cues)
    for topic in pack.topics:
        strong = (word.partition("^")[0] for word in topic.words if "^" in word)  # the others stand in any text
        yield from (topic.name, *topic.synonyms, *strong)
    yield from (phrase.name for phrase in common.set_phrases)
    for event in common.events:
        yield from (event.name, *event.names)


def _matches(question: str, words: frozenset[str], taken: list[bool]) -> list[tuple[int, int]]:
    """Return the longest matches of ``words`` in the free stretches of the question, from left to right."""
    longest = max((len(word) for word in words), default=0)
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(question):
        for size in range(min(longest, len(question) - at), 0, -1):
            if question[at : at + size] in words and not any(taken[at : at + size]):
                found.append((at, at + size))
                at += size - 1
                break
        at += 1
    return found


def asking(word: str) -> bool:
    """Whether ``word`` belongs to the small talk of asking."""
    return word in _GRAMMAR


def with_alike(informative: Sequence[str], writing: Sequence[str]) -> list[str]:
    """Return the words to look for, with those a rule may use in their place."""
    words = [*informative, *(word for word in writing if word in ALIKE)]
    return [*words, *(other for word in words for other in ALIKE.get(word, ()))]
