"""An older text whose square brackets tell what is so now: figures, what goes, what stays and what is new."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

_HEAD = "去年写的，今年改的地方用【】标了，没标的不变↓\n"


def _told(text: str, pack: GenrePack) -> str:
    return "；".join(fact.said for fact in read_notes(text, pack).facts if not fact.reason)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("开会研究3次【今年4次】", "开会研究4次"),
        ("全年出黑板报12期【14期】，退稿3篇【退稿5篇】", "全年出黑板报14期，退稿5篇"),
        ("开展宣讲6场【8场，受众1200人次】，查网吧4家【5家】", "开展宣讲8场，受众1200人次，查网吧5家"),
        (_HEAD + "开展培训1期，60人参加【2期，82人参加】", "开展培训2期，82人参加"),
        (_HEAD + "处理网上反映4起【2起，都回应了】", "处理网上反映2起，都回应了"),
        (_HEAD + "修订《读者守则》【今年没修订，删】。新装电子屏3块【5块】", "新装电子屏5块"),
        (_HEAD + '问题部分去年写的是"人手少"【还是这样】，"不会用新媒体"【今年解决了，删】', "人手少"),
        (_HEAD + "【新加：给病房电视换了片子】", "给病房电视换了片子"),
        (_HEAD + "打算：【明年护工也要轮训】【食堂电子屏专人管】", "明年护工也要轮训；食堂电子屏专人管"),
        (_HEAD + "2025年，院党委讲党课2次【3次】", "2026年，院党委讲党课3次"),
        ("上年稿子，改的用括号标\n2025年宣讲10场（12场），编印手册500本（照旧）", "2026年宣讲12场，编印手册500本"),
        ("这是2025年的稿子，【】里是今年的数\n2025年讲党课2次【3次】", "今年讲党课3次"),
    ],
)
def test_what_stands_in_square_brackets_is_so_now(notes: str, said: str, pack: GenrePack) -> None:
    assert _told(notes, pack) == said


@pytest.mark.parametrize(
    ("notes", "kept"),
    [
        ("走访企业9家【民企4家】，座谈2次", "9家"),
        ("征集标语40条【评出6条】", "40条"),
        ("中心组学习【待补：次数】次", "【待补：次数】"),
        ("今年宣讲10场，比2025年多2场", "2025年"),
        ("稿子用红字标出敏感词12处，今年改了9处", "敏感词12处"),
        ("讲党课2次【3次】", "2次"),  # one mark by itself may be anything: it is asked about
    ],
)
def test_what_tells_a_part_or_stands_alone_replaces_nothing(notes: str, kept: str, pack: GenrePack) -> None:
    assert kept in _told(notes, pack)


def test_a_part_named_in_its_bracket_is_that_part(pack: GenrePack) -> None:
    facts = read_notes(_HEAD + "讲党课2次【3次】\n【问题，护工没管到】\n【原因方面，排班排不开】", pack).facts
    assert [fact.role for fact in facts if not fact.reason][1:] == ["problems", "causes"]
    assert not any("【" in fact.said for fact in facts if not fact.reason)
