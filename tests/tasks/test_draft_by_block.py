"""A line without a mark of its own follows the lines around it; what was not finished is no achievement."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.tasks.draft.by_block import by_block
from assistant.tasks.draft.job import Draft, DraftRequest, DraftTask
from assistant.tasks.draft.request import DraftRequest as Request
from assistant.tasks.draft.voice import make_title, read_voice, without_who


def _roles(text: str, pack: GenrePack) -> list[tuple[str, str | None]]:
    notes = read_notes(text, pack)
    return [(fact.said, fact.role) for fact in by_block(notes.text, notes.facts, pack)]


@pytest.mark.parametrize(
    "line",
    [
        "每个车间定1名联络员",
        "建一支信息员队伍",
        "9月前把物业公司拉进来",
        "外聘编辑全部补签承诺书",
        "下半年每月开一次选题会",
        "再培养宣讲员6名",
    ],
)
def test_a_line_behind_labelled_shortfalls_that_is_meant_is_a_plan(line: str, pack: GenrePack) -> None:
    assert _roles(f"中心组学习9次\n存在：学习形式单一\n{line}", pack)[-1] == (line, "plans")


@pytest.mark.parametrize("line", ["信息员流动快，留不住人", "宣传栏没人管", "年轻人不爱看"])
def test_a_line_behind_labelled_shortfalls_that_lacks_stays_one(line: str, pack: GenrePack) -> None:
    assert _roles(f"中心组学习9次\n存在：学习形式单一\n{line}", pack)[-1][1] == "problems"


@pytest.mark.parametrize("line", ["讲党课4次，参加了120人", "走访企业时已发放手册300本", "今年培训2期", "发稿40篇"])
def test_a_line_behind_a_plan_that_was_done_is_no_plan(line: str, pack: GenrePack) -> None:
    assert _roles(f"中心组学习9次\n明年修订清单\n{line}", pack)[-1][1] != "plans"


@pytest.mark.parametrize(
    "line",
    [
        "有2项任务没完成：展厅更新、网评员队伍",
        "3项工作没落实：村史馆、补训、名录",
        "还差2个村没建起实践站",
        "还有4个单位没签责任书",
        "1个项目未按期完成",
    ],
)
def test_what_was_not_finished_is_a_shortfall(line: str, pack: GenrePack) -> None:
    assert _roles(f"中心组学习9次\n{line}\n宣讲8场", pack)[1] == (line, "problems")


@pytest.mark.parametrize(
    "line", ["部署任务21项，完成19项", "审批31场，没批准2场", "2个账号没发现问题", "12项任务全部完成"]
)
def test_what_was_finished_is_none(line: str, pack: GenrePack) -> None:
    assert _roles(f"中心组学习9次\n{line}\n宣讲8场", pack)[1][1] != "problems"


def test_what_is_left_of_those_counted_keeps_how_many(pack: GenrePack) -> None:
    said = _roles("巡察反馈意识形态问题4个，改完3个，还有1个是阵地台账不全", pack)[-1]
    assert said == ("尚有1个问题未完成整改，主要是阵地台账不全", "problems")


@pytest.mark.parametrize(
    ("notes", "told", "untold"),
    [
        ("明年5月前修订台账，把9个村的大喇叭都登记", "将9个村的大喇叭全部登记", "均已"),
        ("明年把11个社区都纳入", "将11个社区全部纳入", "全部纳入11"),
        ("明年：制定导师责任办法，5月前", "明年5月前，制定", "5月前，明年"),
        ("下半年搞一次舆情演练，9月", "9月，开展一次舆情演练", "9月，下半年"),
        ("下半年，10月底前办一期培训", "10月底前", "下半年，10月"),
    ],
)
def test_a_plan_is_told_as_one_with_its_time_once(task: DraftTask, notes: str, told: str, untold: str) -> None:
    *_, draft = task.run(DraftRequest(notes=notes, section="plans", unit="某局"))
    assert isinstance(draft, Draft)
    assert told in draft.text
    assert untold not in draft.text


@pytest.mark.parametrize(
    ("type_", "unit", "head", "person"),
    [
        ("履职情况汇报", "高新区管委会党工委", "", "unit"),
        ("履职报告", "县教育局", "", "unit"),
        ("履职情况汇报", "县教育局", "我是教育局副局长", "first"),
        ("个人述职", "县教育局", "", "first"),
        ("述职报告", "县教育局", "", "first"),
        ("述职报告", "县教育局党组", "", "unit"),
    ],
)
def test_a_unit_that_is_named_speaks_where_no_person_is(
    pack: GenrePack, type_: str, unit: str, head: str, person: str
) -> None:
    text = f"{head}\n中心组学习6次\n与6个部门签责任书"
    voice = read_voice(read_notes(text, pack), Request(text, type=type_, unit=unit), pack)
    assert voice.person == person
    assert person == "first" or (unit in make_title(voice, pack, 0) and type_ in make_title(voice, pack, 0))


@pytest.mark.parametrize(
    ("type_", "speaker", "said", "title"),
    [
        ("履职情况汇报", "院党组", "院党组", "县法院党组2026年落实意识形态工作责任制履职情况汇报"),
        ("履职情况汇报", "街道党工委", "街道党工委", "县法院党工委2026年落实意识形态工作责任制履职情况汇报"),
        ("个人述职", "局党委", "局党委", "县法院党委2026年落实意识形态工作责任制情况的述职报告"),
        ("述职报告", "领导班子", "领导班子", "县法院2026年落实意识形态工作责任制情况的述职报告"),
        ("履职情况汇报", "我院", "我院", "县法院2026年落实意识形态工作责任制履职情况汇报"),
        ("履职情况汇报", "本人", "本人", ""),
        ("个人述职", "党组书记", "本人", ""),
        ("述职报告", "陈静", "本人", ""),
    ],
)
def test_a_body_that_is_named_as_speaking_speaks(
    type_: str, speaker: str, said: str, title: str, pack: GenrePack
) -> None:
    text = "我们中心组学习6次\n我与6个部门签责任书"
    request = Request(text, type=type_, unit="县法院", speaker=speaker, period="2026年")
    voice = read_voice(read_notes(text, pack), request, pack)
    assert (voice.speaker, voice.person) == (said, "first" if said == "本人" else "unit")
    assert not title or make_title(voice, pack, 0) == title


@pytest.mark.parametrize(
    ("head", "post"),
    [
        ("我叫李敏，街道宣传委员，2026年述职", "街道宣传委员"),
        ("镇宣传委员王芳 2026年述职", "镇宣传委员"),
        ("镇党委 2026年", ""),
    ],
)
def test_who_reports_on_himself_in_the_first_line_speaks(pack: GenrePack, head: str, post: str) -> None:
    notes = read_notes(f"{head}\n- 中心组学习6次", pack)
    voice = read_voice(notes, Request(notes.text), pack)
    assert (voice.position, voice.person) == (post, "first" if post else "unit")
    assert not any(fact.said.endswith("述职") and not fact.reason for fact in without_who(notes).facts)


def test_no_aim_presumes_a_fault(packs: dict[str, GenrePack]) -> None:
    import re

    fault = re.compile(
        r"(?:解决|补齐|补足|堵|消除|克服|破解|扭转|纠正|打通|补)[^，。]{0,14}(?:短板|漏洞|薄弱|盲区|死角|弱项|递减|脱节|两张皮|空转|上热下冷|最后一公里|缺口)|薄弱的地方|薄弱处"
    )
    for pack in packs.values():
        by_topic = [
            frames
            for role, one in pack.phrases.sentences.items()
            if role in ("done", "plans")
            for frames in one.values()
        ]
        aims = [aim for frames in by_topic for aim in frames.aim] + [
            aim for deed in pack.phrases.deeds for aim in deed.aim
        ]
        assert [aim for aim in aims if fault.search(aim)] in (
            [],
            ["着力举一反三、补齐短板"],
        )  # of what was found wanting


@pytest.mark.parametrize(
    "line", ["派遣工管理松", "聘用教师学习散", "加强值班值守还要下功夫", "签到制度打折扣", "办公区张贴栏更换慢"]
)
def test_a_line_below_a_heading_of_shortfalls_stays_one(line: str, pack: GenrePack) -> None:
    notes = f"做法\n- 中心组学习12次\n问题\n- 舆情自己发现的少\n- {line}\n打算\n- 每季度讲一次课"
    facts = by_block(notes, read_notes(notes, pack).facts, pack)
    assert next(fact.role for fact in facts if fact.said.startswith(line[:3])) == "problems"


@pytest.mark.parametrize("line", ["明年给派遣工建群", "下一步加强聘用人员教育", "12月底前重新登记群主"])
def test_what_such_a_line_says_is_meant_is_a_plan(line: str, pack: GenrePack) -> None:
    notes = f"问题\n- 舆情自己发现的少\n- {line}"
    assert by_block(notes, read_notes(notes, pack).facts, pack)[-1].role == "plans"


def test_lines_below_a_deed_and_the_plan_for_what_it_lacks_are_deeds(pack: GenrePack) -> None:
    notes = "- 都签了保证书（外聘的7个还没签，1月补）\n- 谈心谈话全覆盖\n- 橱窗每周查\n问题：人手少"
    facts = by_block(notes, read_notes(notes, pack).facts, pack)
    assert [fact.role for fact in facts if fact.said in ("谈心谈话全覆盖", "橱窗每周查")] == [None, None]


UNMARKED = "中心组学习9次\n宣传栏换了12期\n工作群18个，有管理员的只有7个\n老党员不会用学习强国"


@pytest.mark.parametrize(
    "line",
    [
        "宣传栏每季度换一次，换了拍照发群里",
        "租活动室的先交课程表，社区看了再租",
        "捐赠的书先登记，馆里看过再上架",
        "18个群都定管理员",
        "给老党员结对子，年轻党员一对一教",
        "记录每月查一次，查了在群里通报",
    ],
)
def test_between_two_plans_what_tells_nothing_as_over_is_a_plan(line: str, pack: GenrePack) -> None:
    notes = f"{UNMARKED}\n准备明年添2块大屏\n{line}\n争取年底前配齐网格员"
    assert dict(_roles(notes, pack))[line] == "plans"


@pytest.mark.parametrize(
    "line", ["租活动室的先交课程表，社区看了再租", "捐赠的书先登记，馆里看过再上架", "给老党员结对子，年轻党员一对一教"]
)
def test_behind_the_shortfalls_what_reads_like_a_plan_is_one(line: str, pack: GenrePack) -> None:
    assert dict(_roles(f"{UNMARKED}\n{line}", pack))[line] == "plans"


@pytest.mark.parametrize(
    "line",
    [
        "换届后的支委已经培训过两轮",
        "全年接待群众来信31件",
        "讲师团走了9个村",
        "参加活动的居民600人次",
    ],
)
def test_between_two_plans_what_is_over_or_lacking_is_none(line: str, pack: GenrePack) -> None:
    notes = f"{UNMARKED}\n准备明年添2块大屏\n{line}\n争取年底前配齐网格员"
    found = next(found for said, found in _roles(notes, pack) if said[:4] in line)
    assert found != "plans"


def test_a_habit_among_deeds_stays_a_deed(pack: GenrePack) -> None:
    assert dict(_roles("宣传栏每月换一次\n中心组学习9次\n大喇叭每天早上放20分钟\n网评员少\n明年配2名", pack))[
        "大喇叭每天早上放20分钟"
    ] in (None, "done")
