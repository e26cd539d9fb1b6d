"""Words of speech in the prose are named once a clause; words quoted, and formal words that hold them, are not."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.language.colloquial import check_colloquial
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

SPOKEN = (
    "学习就是念念文件、走走过场。",
    "职工满意率达到96%，大家都说特别给力。",
    "谁要是干不好就找谁算账。",
    "对青年干部的培养我也没啥好招。",
    "全年没出啥岔子。",
    "大伙儿意见挺大。",
    "业务上靠自己瞎琢磨。",
    "老百姓都觉得特别棒。",
    "压根没把意识形态工作当回事。",
    "谁落实不力就收拾谁。",
    "个别同志动不动就请假。",
    "下一步把工作干得更漂亮哦。",
    "活动搞得挺热闹。",
    "这事儿咱们得抓紧。",
    "检查的时候大家都忙着糊弄。",
    "村里的喇叭老不响。",
    "方案写得乱七八糟。",
    "要是没人管，问题就会反弹。",
)
FORMAL = (
    "主要是支部对这些内容研究少，考试试题管理规范。",
    "启动不动产登记，关爱孤寡老人和留守幼儿。",
    "有的职工反映“这事儿咋没人管”，已及时答复。",
    "群众说“干部们真给力”。",
    "举办《咱们村的故事》展演。",
    "防止搞形式、走过场，杜绝敷衍塞责、推诿扯皮。",
    "挺身而出保护群众，大力推进植树种草。",
    "天天有巡查，时时有提醒，处处有人管。",
    "由谁负责、怎样考核，都写进责任书。",
)


def _found(text: str, pack: GenrePack, common: Common) -> list[str]:
    return [one.quote for one in check_colloquial(Desk(parse_report(text, pack), common, pack))]


@pytest.mark.parametrize("text", SPOKEN)
def test_words_of_speech_are_named(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common)


@pytest.mark.parametrize("text", FORMAL)
def test_formal_and_quoted_words_are_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []


def test_a_clause_is_named_once(pack: GenrePack, common: Common) -> None:
    assert len(_found("大伙儿都说没啥好招，咱们压根没辙。", pack, common)) == 2


def test_our_own_samples_are_written_and_not_spoken(pack: GenrePack, common: Common) -> None:
    reports = [text for text in pack.texts if text.kind == "sample" and not text.weak]
    assert len(reports) > 30
    assert [(one.stem, _found(one.text, pack, common)) for one in reports if _found(one.text, pack, common)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("跟大伙儿一块儿忙活到半夜才搞定。", "跟 大伙儿 一块儿 忙活 搞定"),
        ("二话不说就冲到现场。", "二话不说就"),
        ("忙前忙后折腾到天亮，总算搞掂了。", "忙前忙后 折腾到"),
        ("咱们压根没辙。", "咱们 压根 没辙"),
    ],
)
def test_every_word_of_speech_in_a_clause_is_named(text: str, words: str, pack: GenrePack, common: Common) -> None:
    first = check_colloquial(Desk(parse_report(text, pack), common, pack))[0]
    assert "".join(f"“{word}”" for word in words.split()) in first.message


@pytest.mark.parametrize("text", ["设立一块学习园地，安装一块显示屏。", "连夜组织抢修，次日公开说明。"])
def test_plain_words_that_look_like_speech(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []
