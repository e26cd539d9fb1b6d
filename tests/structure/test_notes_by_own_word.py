"""A note's own word for its part holds: a label as it is said, a wish, work with what did not come off."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.writers.draft.clause import clause


def roles(text: str, pack: GenrePack) -> set[str | None]:
    return {fact.role for fact in read_notes(text, pack).facts}


@pytest.mark.parametrize(
    ("line", "role", "said"),
    [
        ("原因嘛，我来得晚，家底还没摸清，另外心思都在项目上", "causes", "来得晚"),
        ("原因呢，说到底是人手少", "causes", "人手少"),
        ("要说问题，就是学得不经常", "problems", "学得不经常"),
        ("要说不足，主要是新媒体账号更新慢", "problems", "新媒体账号更新慢"),
        ("明年嘛，搞两次演练，网评员配到5个", "plans", "演练"),
        ("打算呢，每季度研究一次", "plans", "每季度研究一次"),
        ("下一步吧，把台账补齐", "plans", "台账"),
    ],
)
def test_a_label_as_it_is_said_is_a_label(line: str, role: str, said: str, pack: GenrePack) -> None:
    notes = read_notes(f"支部会开了12次\n{line}", pack)
    mine = [fact for fact in notes.facts if fact.start > 8]
    assert {fact.role for fact in mine} == {role}
    assert said in "，".join(fact.written for fact in mine)
    assert line[:2] not in mine[0].said


@pytest.mark.parametrize(
    "line", ["工会嘛，办了3场活动", "至于公众号，发了86条", "那次演讲嘛，来了60人", "网格员呢，每周巡一遍"]
)
def test_what_is_spoken_of_is_no_label(line: str, pack: GenrePack) -> None:
    assert roles(line, pack) <= {None, "done"}


@pytest.mark.parametrize(
    "line",
    [
        "还想跟驻军结对，还没谈",
        "还想请个老教授来讲一课，人还没联系上",
        "想拍一组短视频，设备还没到",
        "想和高校合办个讲坛，在谈",
        "打算建个展厅，钱还没落实，年底前定下来",
        "明年网评员要配齐，现在缺2个，向编办要编制",
    ],
)
def test_a_wish_is_a_plan_with_all_that_is_said_of_it(line: str, pack: GenrePack) -> None:
    facts = read_notes(line, pack).facts
    assert [(fact.role, fact.said) for fact in facts] == [("plans", line)]


@pytest.mark.parametrize(
    "line", ["想学没时间", "想管管不了", "想请专家，一直没请到", "年轻人想发声不知道怎么说", "想法不统一，各干各的"]
)
def test_a_wish_that_failed_is_a_shortfall(line: str, pack: GenrePack) -> None:
    assert roles(line, pack) == {"problems"}


def test_what_is_lacking_beside_work_done_is_a_shortfall_of_its_own(pack: GenrePack) -> None:
    facts = read_notes("网评员配了5个，现在还缺3个", pack).facts
    assert [fact.role for fact in facts] == [None, "problems"]


@pytest.mark.parametrize(
    "line",
    [
        "三会一课都开了，就是8月的小组会抢修管网没开成",
        "团课都上了，就是11月那次没上成",
        "责任书都签了，只是有1个站所还没签",
        "宣传栏全部换完，一季度那期没换",
    ],
)
def test_work_of_which_one_thing_did_not_come_off_is_work(line: str, pack: GenrePack) -> None:
    assert "problems" not in roles(line, pack)
    assert roles(f"问题：{line}", pack) == {"problems"}


@pytest.mark.parametrize("line", ["制度都建了，就是没人执行", "党员都学了，就是效果不好", "班子都强调了，下面没落实"])
def test_work_that_came_to_nothing_is_a_shortfall(line: str, pack: GenrePack) -> None:
    assert roles(line, pack) == {"problems"}


def test_causes_keep_the_commas_of_the_note(pack: GenrePack) -> None:
    facts = read_notes("原因：学习不够深入，执法队伍只有6人，力量不足", pack).facts
    assert len(facts) == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("想建个校史馆，争取明年动工", "拟建个校史馆，争取明年动工"),
        ("明年想办两次演练", "明年拟办两次演练"),
        ("下一步想多办几场", "拟多办几场"),
        ("想方设法补齐短板", "想方设法补齐短板"),
        ("想办法解决夜班学习", "想办法解决夜班学习"),
    ],
)
def test_a_wish_is_told_as_what_is_intended(said: str, told: str) -> None:
    assert clause(said, "plans") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("生产任务重是一方面，主要还是支部重视不够", "支部重视不够，生产任务重也是一方面原因"),
        ("人手少只是一方面，关键还是责任没压实", "责任没压实，人手少也是一方面原因"),
        ("一方面人少，一方面事多", "一方面人少，一方面事多"),
    ],
)
def test_of_two_causes_the_main_one_stands_first(said: str, told: str) -> None:
    assert clause(said, "causes") == told


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("祭扫请老兵讲话，来了三十来个学生", "约三十名学生"),
        ("讲座来了大概40来人", "约40人"),
        ("老街走了200来户", "约200户"),
        ("入户发了600多份", "600余份"),
    ],
)
def test_what_may_be_fewer_is_not_told_as_more(note: str, said: str, pack: GenrePack) -> None:
    assert said in read_notes(note, pack).facts[0].written
