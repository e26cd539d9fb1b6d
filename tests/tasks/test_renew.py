"""Last year's report renewed: structure stays, no fact is carried over silently, this year's notes fill in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.figures import find_figures
from assistant.structure.parse import parse_report
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.plan_json import plan_as_json, plan_from_json

OLD = """某区水务局党组关于2025年落实意识形态工作责任制情况的报告

2025年，局党组坚持以习近平新时代中国特色社会主义思想为指导，牢牢把握意识形态工作领导权。现将2025年工作情况报告如下：
一、主要做法
（一）加强组织领导，压实主体责任。始终把意识形态工作摆在重要位置。成立意识形态工作领导小组，由党组书记任组长。\
召开党组会专题研究意识形态工作4次，与9个科室签订责任书。3月印发《2025年意识形态工作要点》。
（二）深化理论武装，筑牢思想根基。中心组集体学习12次，参学率98.5%；组织“河长讲堂”6期，邀请李明同志授课。
（三）守好网络阵地，加强舆情引导。处置供水舆情11件，办结率100%，得到群众好评。
二、存在问题
（一）理论学习还不够深入。个别干部满足于念文件。
三、下一步打算
（一）持续强化理论武装。2026年组织专题研讨不少于6次。
特此报告。
"""
STATION = """云岭县林业局党组2025年度落实意识形态工作责任制情况报告

县委宣传部：

2025年，云岭县林业局党组在县委的坚强领导下，坚持以习近平新时代中国特色社会主义思想为指导，紧扣“青山护航”主责主业，\
把责任制落实到护林、科普、网络各环节，全年未发生意识形态领域责任事件。现将有关情况报告如下：

一、主要做法
（一）压实责任，扛起担子。一是落实“第一议题”制度。局党组书记沈国梁带头领学，全年领学15次。二是健全考核机制。\
实行每季一评、年底总评，约谈股室负责人2人次，努力形成一级抓一级、层层抓落实的工作格局。
（二）深化学习，打牢根基。坚持“三会一课”，组织集中学习18次。打造“林海讲堂”品牌，全年开讲8期，听课430人次。
（三）守好阵地，严格把关。严格科普活动“一事一报”，健全“股室初审、分管复审、党组终审”三级审核机制。\
6月，游客反映森林公园展板一处错字，当天更换并约谈制作单位。全年举办科普展览9场。
（四）清朗网络，凝聚力量。护林员周小满获评全县“最美务林人”，她坚持12年巡山护绿。\
9月，网上出现“古树被伐”不实帖文，我局2小时内核实回应。结合能力作风建设年开展“林区大走访”活动，走访农户360户。
（五）做好保密，守住底线。组织保密培训2次。
二、存在的主要问题
（一）网评力量薄弱。网评员仅2人。究其原因，主要是重业务轻宣传。
（二）学用结合不紧。部分干部学习停留在抄笔记上。主要是检查不够。
三、下一步工作打算
（一）建强网评队伍。2026年上半年组建“青松”网评小组，人数不少于6人。
（二）做强科普专栏。力争全年科普专栏阅读量突破8万次。
（三）持续抓好理论学习。牢牢把握正确政治方向，不断提高学习实效。
特此报告。

云岭县林业局党组
2025年12月18日
"""
STATION_NOTES = """1. 第一议题领学21次
2. 集中学习20次
3. 林海讲堂开讲10期，听课512人次
4. “青松”网评小组4月成立，9人
5. 科普专栏阅读量6.2万次
6. 保密培训3次，覆盖88人
7. 科普展览11场
8. 不足：新进护林员对审核流程不熟"""
SCHOOL = """江口区第三中学党总支2025年落实意识形态工作责任制情况报告

2025年以来，我校党总支坚持以习近平新时代中国特色社会主义思想为指导，落实立德树人根本任务。现将有关情况汇报如下：
一、工作开展情况
（一）强化组织领导。党总支书记王建平认真履行第一责任人职责，全年召开专题会议3次。
（二）抓实理论学习。严格落实“三会一课”，教师集中学习24次，覆盖68人。艺术节合唱摘得全区金奖。
二、存在的不足
一是青年教师理论功底不够扎实。二是舆情应对经验不足。
三、2026年工作思路
一是抓好青年教师培养。成立青年教师理论学习社。二是完善舆情应对机制，开展应急演练2次。
"""
SCHOOL_NOTES = "专题会议4次，书记还是王建平\n教师集中学习26次，70人\n应急演练1次\n问题：教师短视频账号底数不清"
NOTES = "中心组学习14次，参学率99%\n党组会研究意识形态5次\n处置供水舆情8件\n选树“最美水务人”3名\n问题：年轻干部写网评少"
SLOT = re.compile(r"【待补：[^【】]*】")


def renewed(task: DraftTask, old: str, notes: str = "", period: str = "2026年") -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, renew=old, period=period))
    assert isinstance(draft, Draft)
    return draft


def facts_of(text: str) -> list[str]:
    figures = [figure.text for figure in find_figures(text) if figure.form not in ("year", "ordinal")]
    return figures + re.findall(r"《[^》]+》|“河长讲堂”|李明|领导小组|群众好评|念文件", text)


def test_without_notes_every_old_fact_becomes_a_slot_that_shows_it(task: DraftTask) -> None:
    draft = renewed(task, OLD)
    said = SLOT.sub("", draft.text)
    hints = "".join(SLOT.findall(draft.text))
    old = facts_of(OLD.split("如下：")[1])
    assert [fact for fact in old if fact in said] == []
    assert [fact for fact in old if fact not in hints] == []
    assert "2025年" not in said
    assert draft.title.startswith("某区水务局党组关于2026年")


def test_structure_and_set_phrases_stay(task: DraftTask) -> None:
    draft = renewed(task, OLD)
    assert [s.heading for s in draft.outline.sections] == ["主要做法", "存在问题", "下一步打算"]
    assert "加强组织领导，压实主体责任" in draft.text
    assert "始终把意识形态工作摆在重要位置。" in draft.text
    assert draft.text.endswith("特此报告。")


def test_what_happened_last_year_is_one_slot_a_point(task: DraftTask, real_data: Path) -> None:
    for old in (OLD, *(path.read_text("utf-8") for path in sorted((real_data / "seeds").glob("*.txt")))):
        text = renewed(task, old, NOTES).text
        points = [point for line in text.split("\n") for point in re.split(r"(?<=。)(?=[一二三四五六]是)", line)]
        assert [point for point in points if point.count("【待补：今年情况") > 1] == []
        left = [
            sentence
            for sentence in re.split(r"(?<=。)", SLOT.sub("", text))
            if re.search(r"，。|，，|^，|；。", sentence)
        ]
        assert left == []


def test_an_opening_in_general_terms_stays_for_the_new_year(task: DraftTask) -> None:
    old = OLD.replace(
        "牢牢把握意识形态工作领导权。", "大力加强意识形态建设，不断增强队伍的凝聚力，为完成各项任务提供保障。"
    )
    opening = renewed(task, old).text.split("\n")[2]
    assert "大力加强意识形态建设，不断增强队伍的凝聚力" in opening
    assert opening.startswith("2026年，")
    assert "【" not in opening


def test_all_changes_are_listed(task: DraftTask) -> None:
    draft = renewed(task, OLD.replace("始终把", "组织集中学习9次。\n始终把"))
    told = "".join(f"{change.before}{change.after}" for change in draft.changes)
    assert all(fact in told for fact in facts_of(OLD.split("如下：")[1]))
    assert {change.kind for change in draft.changes} >= {"fact", "event", "date"}


def test_notes_of_this_year_stand_where_last_years_facts_stood(task: DraftTask) -> None:
    draft = renewed(task, OLD, NOTES)
    assert all(figure.text in draft.text for figure in find_figures(NOTES))
    assert "12次" not in draft.text
    assert "11件" not in draft.text
    assert draft.text.index("14次") < draft.text.index("河长讲堂")
    assert "最美水务人" in draft.text
    assert any("理论学习还不够深入" in remark for remark in draft.remarks)
    assert {figure.origin for figure in draft.figures} <= {"notes", "policy"}
    assert not [finding for finding in draft.findings if finding.level == "error"]


def test_a_renewed_plan_is_kept_as_json_and_can_be_revised(task: DraftTask, pack: GenrePack) -> None:
    draft = renewed(task, OLD, NOTES)
    kept = plan_from_json(json.loads(json.dumps(plan_as_json(draft.plan))), pack)
    *_, again = task.run(draft.request, kept)
    assert isinstance(again, Draft)
    assert again.text == draft.text
    *_, after = task.revise(draft, "把第三点放到最前面")
    assert isinstance(after, Draft)
    assert after.text.index("供水舆情") < after.text.index("14次")


def test_a_renewed_item_can_be_put_in_other_words_without_touching_its_facts(task: DraftTask) -> None:
    draft = renewed(task, OLD, NOTES)
    *_, after = task.revise(draft, "改第一点")
    assert isinstance(after, Draft)
    first, again = (one.text.split("（二）")[0].split("（一）")[1] for one in (draft, after))
    assert "始终把意识形态工作摆在重要位置。" not in again
    assert SLOT.findall(again) == SLOT.findall(first)
    assert [f.text for f in find_figures(SLOT.sub("", again))] == [f.text for f in find_figures(SLOT.sub("", first))]
    with pytest.raises(BadInput, match="没有可以换说法"):
        list(task.revise(draft, "改第二点"))


def test_campaigns_that_are_over_are_not_carried_over(task: DraftTask) -> None:
    old = OLD.replace("中心组集体学习12次", "扎实开展党纪学习教育，中心组集体学习12次")
    said = SLOT.sub("", renewed(task, old).text)
    assert "党纪学习教育" not in said


@pytest.mark.parametrize("text", ["发稿3篇", "   \n"])
def test_what_is_no_report_is_refused(task: DraftTask, text: str) -> None:
    with pytest.raises(BadInput):
        renewed(task, text)


def test_real_reports_carry_no_old_figure_over(task: DraftTask, pack: GenrePack, real_data: Path) -> None:
    for path in sorted((real_data / "seeds").glob("*.txt")):
        old = path.read_text("utf-8")
        draft = renewed(task, old, period="2026年")
        said = SLOT.sub("", draft.text)
        body = parse_report(old, pack)
        own = body.period[:4]
        names = [match.span() for match in re.finditer("“[^”]*”", old)]  # “五种方式”学习制度 is a name
        figures = [
            f.text
            for f in body.figures
            if f.form not in ("year", "ordinal") and own not in f.text and not any(a < f.start < b for a, b in names)
        ]
        said = re.sub("“[^”]*”", "", said)
        assert [text for text in figures if len(text) > 1 and text in said] == []
        assert "2022年" not in said


@pytest.fixture(scope="module")
def station(task: DraftTask) -> Draft:
    return renewed(task, STATION, STATION_NOTES)


def body_of(draft: Draft) -> str:
    """What the renewed report says outside its slots."""
    return SLOT.sub("", draft.text)


def test_what_happened_once_leaves_no_shell(task: DraftTask, station: Draft, real_data: Path) -> None:
    once = "沈国梁|周小满|她坚持|获评|反映|帖文|约谈|作风建设年|走访|古树|核实回应|当天|未发生"
    assert re.findall(once, body_of(station)) == []
    assert all(
        word in "".join(SLOT.findall(station.text)) for word in ("周小满获评", "网上出现“古树被伐”", "走访农户360户")
    )
    for path in sorted((real_data / "seeds").glob("*.txt")):
        said = body_of(renewed(task, path.read_text("utf-8"), period="2026年"))
        assert re.findall("被评为|获评|荣获|能力作风建设年|推选|帖文|成立了|评选", said) == []


def test_what_is_standing_stays_and_is_named_once(station: Draft) -> None:
    said = body_of(station)
    kept = [change for change in station.changes if change.place == "沿用的本单位说法"]
    assert len(kept) == 1
    for standing in ("“一事一报”", "三级审核机制", "“林海讲堂”品牌", "实行每季一评、年底总评"):
        assert standing in said
        assert standing in kept[0].before
    assert "努力形成一级抓一级、层层抓落实的工作格局。" in said
    assert not [finding for finding in station.findings if finding.level == "error"]


def test_slots_are_few_and_stand_in_sentences_that_read(task: DraftTask, station: Draft, real_data: Path) -> None:
    assert len(SLOT.findall(station.text)) <= 15
    for path in sorted((real_data / "seeds").glob("*.txt")):
        draft = renewed(task, path.read_text("utf-8"), "集中学习14次", period="2026年")
        assert len(SLOT.findall(draft.text)) <= max(15, len(draft.text) // 150)
    for draft in (station, renewed(task, STATION)):
        names = [slot[4:].partition("（去年")[0] for slot in SLOT.findall(draft.text)]
        assert [name for name in names if re.search("[“”《》，。]|^[内本的]", name)] == []
        assert re.findall(r"】级|，】|。，|，。|。。", draft.text) == []
    assert "次】次。" not in body_of(station)


def test_a_plain_count_is_a_slot_in_its_sentence(task: DraftTask) -> None:
    assert re.search(r"组织保密培训【待补：[^【】]*（去年：2次）】次。", renewed(task, STATION).text)


def test_notes_go_to_the_point_that_told_the_like_and_close_its_slot(task: DraftTask, station: Draft) -> None:
    def part(begin: str, end: str) -> str:
        return station.text.split(begin)[1].split(end)[0]

    assert "21次" in part("一是落实“第一议题”制度", "二是")
    assert "15次" not in station.text
    assert "集中学习20次" in part("（二）", "（三）")
    assert "10期" in part("（二）", "（三）")
    assert "展览11场" in part("（三）", "（四）")
    assert "保密培训3次" in part("（五）", "\n二、")
    assert "【" not in part("（五）", "\n二、")
    heads = [item.heading for item in station.outline.sections[0].items]
    assert heads[4] == "做好保密，守住底线"


def test_no_point_is_left_as_a_bare_lead(task: DraftTask, station: Draft, real_data: Path) -> None:
    olds = [
        (STATION, STATION_NOTES),
        *((p.read_text("utf-8"), NOTES) for p in sorted((real_data / "seeds").glob("*.txt"))),
    ]
    for old, notes in olds:
        outline = renewed(task, old, notes).outline
        for section in outline.sections:
            for point in (point for item in section.items for point in item.points):
                told = point.of(outline.text).strip()
                assert len(told) > len(point.lead) + 2, told


def test_the_form_of_last_year_is_kept(station: Draft) -> None:
    assert station.plan is not None
    assert station.plan.addressee == "县委宣传部"
    problems = next(section for section in station.outline.sections if section.role == "problems")
    assert len(problems.items) == 1
    assert "究其原因" in problems.of(station.outline.text)
    asked = "\n".join((*station.questions, *station.remarks))
    assert "云岭县林业局党组，2025年12月18日" in asked
    assert "2025年12月18日" not in station.text
    opening = station.text.split("\n")[2]
    assert opening.startswith(
        "2026年，云岭县林业局党组在县委的坚强领导下，坚持以习近平新时代中国特色社会主义思想为指导"
    )
    assert opening.endswith("现将有关情况报告如下：")


def test_last_years_plans_are_held_against_this_years_notes(station: Draft) -> None:
    asked = "\n".join(station.questions)
    assert re.search("建强网评队伍.*不少于6人.*9人.*达到了", asked)
    assert re.search("做强科普专栏.*8万次.*6.2万次.*没有达到", asked)
    plans = next(section for section in station.outline.sections if section.role == "plans")
    told = re.search("打算(“.+?”)是按问题", asked)
    assert told
    assert set(re.findall("“(.+?)”", told[1])) <= {item.heading for item in plans.items}


def test_only_what_began_after_the_old_period_is_new(task: DraftTask, station: Draft) -> None:
    new = next(question for question in station.remarks if question.startswith("这一年新有"))
    assert "二十届四中全会" not in new
    far = next(q for q in renewed(task, STATION.replace("2025", "2021")).remarks if q.startswith("这一年新有"))
    assert far.count("（20") <= 6


def test_the_list_of_changes_is_by_point(station: Draft) -> None:
    places = [change.place for change in station.changes]
    assert all(places.count(place) <= 4 for place in places)
    runs = [place for n, place in enumerate(places) if n == 0 or places[n - 1] != place]
    assert len(runs) == len(set(runs))


def test_points_without_items_are_renewed_in_their_form(task: DraftTask) -> None:
    draft = renewed(task, SCHOOL, SCHOOL_NOTES)
    said = body_of(draft)
    assert "党总支书记王建平认真履行第一责任人职责" in said
    assert "书记还是" not in said
    assert "68人" not in draft.text
    assert "金奖" not in said
    assert "成立青年教师理论学习社" not in said
    plans = draft.text.split("2026年工作思路")[1]
    assert "三是" in plans
    assert "问题一的改进措施" in plans
    assert any(re.search("打算2次，要点1次，没有达到", question) for question in draft.questions)
