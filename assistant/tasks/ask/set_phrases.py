"""Numbered set phrases a question names (四个亲自, 三同), told from plain counts: 五个小标题, 四项制度."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from assistant.tasks.ask.terms import words_of

_NUMBER = "[二两三四五六七八九十]"
_COUNTED = re.compile(rf"(?<![第十百一二两三四五六七八九前后这那哪])({_NUMBER})(个|大|项|种)([一-鿿]{{2,3}})")
_QUOTED = re.compile(rf"[“\"「]({_NUMBER})(个|大|项|种)?([一-鿿]{{1,4}})[”\"」]")
# What may follow the phrase, where it is no part of a longer word: 两个意识形态问题 names none.
_AFTER = re.compile(
    r"$|[”\"」？?，,。、“「\s]|是|指|的(?!问题|部分|方面)|[有都各]|分别|包括|包含|具体|怎么|如何|[和与跟及]|[算要能该]|到底|究竟|啥|什么|哪|呢|吗"
)
_DEFINES = re.compile(
    rf"是哪|哪{_NUMBER}|[指说讲]的?是?(?:什么|啥|哪)|是(?:个|些)?(?:什么|啥)(?!时候|单位)|(?:什么|啥)意思|含义|(?:包括|包含)(?:了|些)?(?:哪|什么|啥)"
    r"|有(?:哪些|什么|啥)|分别|(?:怎么|如何|怎样)(?:理解|解释)|全称|[的啥]?内容|次序|顺序|(?:区别|不同|不一样|一回事|一样吗)"
)
_MEANING = re.compile(
    rf"是哪|哪{_NUMBER}|[指说讲]的?是?(?:什么|啥|哪)|是(?:个|些)?(?:什么|啥)|意思|含义|(?:包括|包含)(?:了|些)?(?:哪|什么|啥)|有哪些|分别|理解|解释"
)
# What is counted in plain words; a number before one of these is no set phrase.
_PLAIN = words_of("""
    方面 层面 层次 环节 阶段 步骤 单位 部门 主题 话题 问题 原因 措施 打算 办法 制度 文件 会议 活动 条件 要素
    地方 等级 等次 类型 类别 种类 情形 情况 责任 角度 内容 特点 亮点 短板 季度 月份 小时 工作 领导 成员 支部
    科室 学校 人员 群众 党员 干部 标准 指标 时间 时候 样本 样例 版本 说法 提法 意思 词语 字的 例子 地区 区县
    乡镇 村子 社区 街道 阵地 渠道 平台 账号 栏目 场合 场景 项目 任务 目标 步子 次数 数字 数据 关键 重点 难点
    要点 要求 原则 规定 政策 途径 方式 方法 方案 计划 岗位 职务 责任人 书记 块 点 部 层 类 面 小组 机关 党委
    党组 公司 医院 附件 签字 印章 表格 清单 台账 星期 工作日 自然段 选项 答案 人 字 条 句 词 段 篇 次 月 年 天
    周
""")


def may_name_phrases(question: str) -> bool:
    """Whether a number stands in a question as it does in such a phrase: most questions are done with here."""
    return bool(_COUNTED.search(question) or _QUOTED.search(question))


def asks_meaning(question: str) -> bool:
    """Whether a question wants to know what a phrase means: 三个纳入是什么, and not 三个纳入要不要写."""
    return bool(_MEANING.search(question))


def numbered_phrases(question: str, plain: Collection[str], tails: Collection[str]) -> tuple[str, ...]:
    """Return the numbered set phrases a question names, as it writes them.

    ``plain`` are words for parts and topics, of which a number is only a count; ``tails`` are what held phrases count
    (亲自 of 三个亲自): with one of these the phrase is one whatever is asked, else only where its meaning is asked.
    """
    found: list[tuple[int, str]] = []
    defines = bool(_DEFINES.search(question))
    for one in _COUNTED.finditer(question):
        for size in (2, 3):
            tail = one[3][:size]
            end = one.start(3) + size
            if len(tail) < size or not _AFTER.match(question, end):
                continue
            alone = defines and not _is_plain(tail, plain)
            whole = question.strip('“”"？? ') == question[one.start() : end]
            if tail in tails or ((alone or whole) and not _is_plain(tail, plain) and one[2] in "个大"):
                found.append((one.start(), question[one.start() : end]))
                break
    for one in _QUOTED.finditer(question):
        if (one[3] in tails or (defines and not _is_plain(one[3], plain))) and one.start(1) not in dict(found):
            found.append((one.start(1), f"{one[1]}{one[2] or ''}{one[3]}"))
    return tuple(dict.fromkeys(phrase for _, phrase in sorted(found)))


def tails_of(names: Collection[str]) -> frozenset[str]:
    """Return what numbered set formulations count: 亲自 of 三个亲自."""
    found = (re.fullmatch(rf"{_NUMBER}(?:个|大|项|种)([一-鿿]{{2,3}})", name) for name in names)
    return frozenset(one[1] for one in found if one)


def unheld_phrases(
    question: str, names: Collection[str], plain: Collection[str], holds: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the numbered phrases of a question that are no set formulation of ``names`` and that no text ``holds``."""
    short = {name.replace("个", "", 1) for name in names}
    phrases = numbered_phrases(question, plain, tails_of(names))
    return tuple(one for one in phrases if one not in names and one not in short and not holds(one))


def _is_plain(tail: str, plain: Collection[str]) -> bool:
    return any(tail.startswith(word) or (len(word) > 1 and tail.endswith(word)) for word in (*_PLAIN, *plain))
