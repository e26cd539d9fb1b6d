"""No repair of a note's wording cuts into a word, and none puts a verb where the writer has one."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.word_bounds import cuts, is_name
from assistant.structure.wording import wording
from assistant.writers.draft.clause import clause

# Words that hold a character which alone is a spoken verb, as they stand in office notes.
_WORDS = re.findall(
    r"\S+",
    "办税高峰 办学理念 办案质量 办件窗口 办公用房 民办学校 街道办 网信办 都江堰 首都机场 骂街 查询机 "
    "调查组 检查组 发票 开发区 公开栏 建议箱 党建品牌 讲台 讲义 听证会 看守所 收费员 "
    "写字楼 换届选举 改革办 选修课 评委 印章 签证大厅 学区 画册 跟踪回访 和谐家园 搞笑短剧 ",
)
_TAILS = (
    "那几天排队的人多",
    "那几天有人拍了发网上",
    "那月没搞成",
    "去了1次",
    "排末位的约谈1个",
    "搞到10门",
    "宣传进社区3场",
    "有人说没开门",
    "一共36个",
    "还没弄完",
    "整改了一轮",
    "是老王管",
    "负责人签了字",
    "当天就报了",
)
_HEADS = ("", "今年", "3月", "下半年想把", "自己跑到")
CLAUSES = [f"{head}{word}{tail}" for head, word, tail in product(_HEADS, _WORDS, _TAILS)][::5]


@pytest.fixture(scope="module")
def tell(pack: GenrePack) -> Callable[[str, Role], str]:
    """What a draft says for one fact in a part."""
    return lambda said, role: clause(wording(pack.spoken).written(said, role), role)


@pytest.mark.parametrize("role", ["done", "problems", "plans"])
def test_every_word_of_a_note_stands_whole_in_its_clause(tell: Callable[[str, Role], str], role: Role) -> None:
    broken = [
        (said, told)
        for said in CLAUSES
        for told in [tell(said, role)]
        if not any(word in said and word in told for word in _WORDS)
    ]
    assert len(CLAUSES) > 400
    assert broken == []


@pytest.mark.parametrize("role", ["done", "plans"])
def test_no_verb_goes_before_a_clause_that_has_one(tell: Callable[[str, Role], str], role: Role) -> None:
    verbs = ("开展", "举办", "组织", "设有", "共有", "召开", "完成", "建设", "现有", "抓好")
    added = [
        (said, told)
        for said in CLAUSES
        for told in [tell(said, role)]
        if told.startswith(verbs) and "宣传进社区" not in said
    ]
    assert added == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("办税高峰那几天排队被人拍了发短视频", "办税高峰期间排队被人拍了发布短视频"),
        ("办学理念宣传进社区3场", "办学理念宣传进社区3场"),
        ("今年排末位的项目部约谈1个", "今年排末位的项目部约谈1个"),
        ("摸了宗教场所2处、民办培训机构17家", "摸排宗教场所2处、民办培训机构17家"),
        ("农忙那月没搞成", "农忙那月没搞成"),
        ("有3次是念稿子", "有3次是念稿子"),
        ("升国旗每周都有", "升国旗每周均有"),
        ("网格员队伍88人培训2回", "网格员队伍88人培训2次"),
    ],
)
def test_a_verb_that_is_put_as_written_is_a_word_of_its_own(
    tell: Callable[[str, Role], str], said: str, told: str
) -> None:
    assert tell(said, "done") == told


def test_what_is_quoted_stays_to_the_letter(tell: Callable[[str, Role], str]) -> None:
    assert tell("“安全+思想”谈心230人次", "done").endswith("“安全+思想”谈心230人次")
    assert tell("微信公众号+企业内网", "done") == "微信公众号、企业内网"


def test_words_and_names() -> None:
    assert 1 not in cuts("办学理念")
    assert is_name("民办培训机构")
    assert is_name("舆情处置")
    assert not is_name("排末位的项目部约谈")
    assert not is_name("摸了宗教场所")
