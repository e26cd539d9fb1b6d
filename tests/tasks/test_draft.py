"""Drafting keeps every fact, invents none, asks for what is missing, and says why a note was not used."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Protocol

import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant.errors import BadInput, UnknownName
from assistant.genre import GenrePack
from assistant.library import Library
from assistant.prompts import load_prompts
from assistant.results import Draft, Piece
from assistant.settings import resource_folder
from assistant.structure.figures import find_figures
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.model import ModelWriter

SETS = {
    "学习一节": (
        "中心组集中学习9次，专题研讨4次\n参学率96%\n书记讲党课2次\n观看《榜样》专题片1场",
        {"section": "done"},
    ),
    "责任一节": (
        "成立意识形态工作领导小组，党组书记任组长\n党组会专题研究意识形态工作4次\n与12个科室签订责任书\n每季度开展一次分析研判",
        {"section": "主要做法", "unit": "市住建局党组", "period": "2025年"},
    ),
    "问题": ("理论学习不够系统，以会代训多\n网评队伍专业性不强\n公众号更新不及时，原创少", {"section": "problems"}),
    "打算": ("制定年度学习计划\n每月开展一次舆情演练\n明年建成文明实践基地1个", {"section": "plans"}),
    "原因": ("原因：重视程度不够\n专职人员只有1名\n制度执行不严", {"section": "causes"}),
    "主题": ("成立专班\n建立台账\n定期会商", {"section": "网络舆情"}),
    "述职全文": (
        "2026年，我作为街道党工委书记\n主持召开专题会议6次，讲党课3次\n处置网上舆情7起，均在24小时内回应\n"
        "存在的问题：自己学习时间偏少\n下一步：每月至少安排2天集中学习",
        {"section": "all", "type": "个人述职", "unit": "某某街道"},
    ),
    "支部全文": (
        "支委会研究意识形态4次\n党员大会4次，党课4次\n谈心谈话36人次\n问题：青年党员参与少\n明年组织主题党日12次",
        {"section": "all", "unit": "县医院机关党支部", "period": "2025年"},
    ),
    "一条": ("年初召开动员会", {"section": "done"}),
    "表格": ("事项\t次数\t人次\n专题学习\t12\t560\n红色观影\t2\t180", {"section": "done"}),
    "六十条": (
        "\n".join(f"{n}. 第{n}支部开展学习{n + 3}次，发稿{n * 2 + 1}篇" for n in range(1, 61)),
        {"section": "done"},
    ),
}


class AskDesk(Protocol):
    """What the drafts need of the folder's shared fixture."""

    library: Library


@pytest.fixture(scope="module")
def library(ask_desk: AskDesk) -> Library:
    return ask_desk.library


def drafted(task: DraftTask, notes: str, **wishes: object) -> Draft:
    events = list(task.run(DraftRequest(notes=notes, **wishes)))  # type: ignore[arg-type]
    draft = events[-1]
    assert isinstance(draft, Draft)
    assert "".join(event.text for event in events if isinstance(event, Piece)) == draft.text
    return draft


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("more", [{}, {"variant": 1}, {"plain": True}], ids=["plain text", "variant", "plain"])
def test_facts_are_kept_and_none_invented(task: DraftTask, name: str, more: dict[str, object]) -> None:
    notes, wishes = SETS[name]
    draft = drafted(task, notes, **{**wishes, **more})
    shown = unicodedata.normalize("NFKC", draft.text)
    for note in draft.notes:
        assert notes[note.start : note.end] == note.text
        assert note.used or note.reason
        if note.used and "\t" not in note.text and note.topic:
            assert all(figure.text in shown for figure in find_figures(note.text)), note.text
    assert {figure.origin for figure in draft.figures} <= {"notes", "policy"}
    assert not [finding for finding in draft.findings if finding.level == "error"]
    sentences = [s for s in re.split(r"[。\n]", draft.text) if len(s) > 6]
    assert len(sentences) == len(set(sentences))
    assert all(draft.text[p.start : p.end] == f"【待补：{p.slot}】" for p in draft.placeholders)


def test_a_whole_report_has_its_parts_in_order(task: DraftTask) -> None:
    notes, wishes = SETS["述职全文"]
    draft = drafted(task, notes, **wishes)
    assert [section.role for section in draft.outline.sections] == ["done", "problems", "plans"]
    assert draft.text.startswith(draft.title)
    assert draft.outline.preamble is not None
    assert "本人" in draft.text
    assert "我局" not in draft.text


def test_a_section_stands_under_its_heading_and_reaches_a_useful_length(task: DraftTask) -> None:
    notes, wishes = SETS["责任一节"]
    draft = drafted(task, notes, **wishes)
    assert [section.role for section in draft.outline.sections] == ["done"]
    assert 300 <= len(draft.text) <= 900


def test_what_is_usual_and_missing_is_asked_with_its_reason(task: DraftTask) -> None:
    draft = drafted(task, "中心组学习6次", section="done")
    assert draft.placeholders
    assert any(re.search(r"\d+篇范文中有\d+篇", question) for question in draft.questions)


def test_a_gap_that_would_presuppose_a_deed_is_asked_for_and_not_left_in_the_text(task: DraftTask) -> None:
    draft = drafted(task, "中心组学习6次\n处置网络舆情2件", section="done")
    asked = [question for question in draft.questions if "做过的请补一句" in question]
    assert asked
    assert "党课" not in draft.text
    assert "掌握网上情况" not in draft.text


def test_unknown_unit_and_period_become_placeholders_and_questions(task: DraftTask) -> None:
    draft = drafted(task, "发稿36篇\n学习不够深入\n下一步加强学习")
    assert {"单位", "期间"} <= {placeholder.slot for placeholder in draft.placeholders}
    assert any("单位" in question for question in draft.questions)


def test_requests_and_personal_data_stay_out_and_are_told(task: DraftTask) -> None:
    draft = drafted(task, "发稿36篇\n请批准增加编制2名\n联系人张三，13800138000", section="done")
    assert "编制" not in draft.text
    assert "13800138000" not in draft.text
    assert [bool(note.reason) for note in draft.notes] == [False, True, True]


def test_plain_leaves_out_every_stock_sentence(task: DraftTask, pack: GenrePack) -> None:
    notes, wishes = SETS["责任一节"]
    text = drafted(task, notes, **{**wishes, "plain": True}).text
    frames = [f for by_topic in pack.phrases.sentences.values() for f in by_topic.values()]
    stock = [sentence for frame in frames for sentence in (*frame.stance, *frame.aim)]
    assert not [sentence for sentence in stock if sentence in text]
    assert len(text) < len(drafted(task, notes, **wishes).text)


def test_every_duty_is_cited_verbatim_from_a_policy(task: DraftTask, library: Library) -> None:
    notes, wishes = SETS["责任一节"]
    draft = drafted(task, notes, **wishes)
    assert draft.citations
    for citation in draft.citations:
        assert citation.kind == "policy"
        assert library.text(citation.document)[citation.start : citation.end] == citation.quote


def test_same_notes_same_draft_and_another_variant_another_wording(task: DraftTask) -> None:
    notes, wishes = SETS["责任一节"]
    first = drafted(task, notes, **wishes).text
    assert drafted(task, notes, **wishes).text == first
    assert drafted(task, notes, **{**wishes, "variant": 1}).text != first


def test_length_is_followed_as_far_as_the_facts_carry(task: DraftTask) -> None:
    notes, wishes = SETS["责任一节"]
    short, long = (drafted(task, notes, **{**wishes, "length": n}).text for n in (150, 800))
    assert len(short) < len(long)


def test_a_sample_can_be_followed_in_form(task: DraftTask, library: Library) -> None:
    own_line = next(
        document
        for document in library.documents("sample")
        if (items := [i for s in library.report(document.id).sections if s.role == "done" for i in s.items])
        and not items[0].run_in
    )
    notes, wishes = SETS["责任一节"]
    draft = drafted(task, notes, **{**wishes, "like": own_line.id})
    assert not any(item.run_in for section in draft.outline.sections for item in section.items)


@pytest.mark.parametrize(
    ("notes", "wishes", "error"),
    [
        ("", {}, BadInput),
        ("  \n", {}, BadInput),
        ("Study sessions: 12", {}, BadInput),
        ("请批准增加编制2名", {}, BadInput),
        ("学" * 60_000, {}, BadInput),
        ("发稿3篇", {"section": "天气预报"}, UnknownName),
        ("发稿3篇", {"type": "诗歌"}, UnknownName),
        ("发稿3篇", {"like": "nothing"}, UnknownName),
    ],
)
def test_what_cannot_be_drafted_is_said(
    task: DraftTask, notes: str, wishes: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        drafted(task, notes, **wishes)


def with_model(task: DraftTask, *answers: str) -> DraftTask:
    chat = GenericFakeChatModel(messages=iter([AIMessage(answer) for answer in answers]))
    other = DraftTask(library=task._library, packs=task._packs, common=task._common)
    other._model = ModelWriter(chat, load_prompts(resource_folder("prompts")))
    return other


def test_what_a_model_adds_is_taken_out_and_what_it_drops_is_put_back(task: DraftTask) -> None:
    notes, wishes = SETS["责任一节"]
    offline = drafted(task, notes, **wishes).text
    heads = re.findall(r"（[一二三]）[^。\n]+", offline)
    told = f"{offline.splitlines()[0]}\n{heads[0]}。成立意识形态工作领导小组，党组书记任组长。全年开展活动36场。"
    text = "\n".join([told, *(f"{head}。认真抓好落实。" for head in heads[1:])])
    draft = drafted(with_model(task, text, text), notes, **wishes)
    assert "36场" not in draft.text
    assert "4次" in draft.text
    assert "12个科室" in draft.text
    assert draft.receipt.writer != "offline"
    assert {figure.origin for figure in draft.figures} <= {"notes", "policy"}


def test_a_model_cannot_add_deeds_or_results_even_without_a_figure(task: DraftTask) -> None:
    notes, wishes = SETS["责任一节"]
    offline = drafted(task, notes, **wishes).text
    lied = f"{offline}先后召开动员部署会统一思想。群众满意度显著提升。"
    draft = drafted(with_model(task, lied, lied), notes, **wishes)
    assert "动员部署会" not in draft.text
    assert "满意度" not in draft.text
    assert "12个科室" in draft.text


def test_a_model_that_fails_leaves_the_offline_text_with_a_word_on_it(task: DraftTask) -> None:
    notes, wishes = SETS["责任一节"]
    draft = drafted(with_model(task), notes, **wishes)
    assert draft.text == drafted(task, notes, **wishes).text
    assert draft.receipt.writer == "offline"
    assert "模型" in draft.receipt.note


def test_the_request_is_kept_for_revising(task: DraftTask) -> None:
    draft = drafted(task, "发稿3篇", section="done")
    assert replace(draft.request, variant=1).notes == "发稿3篇"


def test_five_notes_on_several_topics_make_a_part_worth_editing(task: DraftTask) -> None:
    notes = (
        "党委会专题研究意识形态工作4次\n中心组学习12次，参学率97%\n公众号审核发布推文316条，退稿9条\n"
        "处理网络舆情7起\n选树标兵6名"
    )
    draft = drafted(task, notes, section="done", type="党组织报告", period="2025年")
    assert 400 <= len(re.sub(r"\s", "", draft.text)) <= 900
    plain = drafted(task, notes, section="done", type="党组织报告", period="2025年", plain=True)
    assert not re.search(r"按照责任制要求|。(?:坚持|注重|努力|力求|着力)", plain.text)
    assert len(plain.text) < len(draft.text)


def test_what_is_asked_for_fits_the_fact_beside_it(task: DraftTask) -> None:
    draft = drafted(task, "修订《课堂教学管理办法》\n排查教辅图书1240册，下架3册", section="阵地管理")
    assert not any("账号" in one.slot or "发布" in one.slot for one in draft.placeholders)


def test_a_fact_without_a_plain_topic_gets_no_rule_of_that_topic(task: DraftTask) -> None:
    notes = "清理墙上小广告300处\n中心组学习6次\n处理网络舆情2起\n调解纠纷11起"
    assert "账号和群组" not in drafted(task, notes, section="done").text


def test_what_lies_after_the_period_is_planned(task: DraftTask) -> None:
    notes = "集中学习9次\n下半年每季度开展一次专题研讨\n把基层站所纳入研判范围，每月报告一次\n发稿40篇"
    text = drafted(task, notes, section="all", period="2026年上半年").text
    done, plans = text.split("二、")[0], text.split("三、")[-1]
    assert "发稿" in done
    assert "每季度" not in done
    assert "每季度" in plans
    assert "每月报告" in plans


AIM = re.compile(r"努力|力求|着力|意在|为的是")


def test_purposes_are_few_and_none_follows_a_result(task: DraftTask) -> None:
    notes = (
        "党组会专题研究意识形态4次\n中心组学习11次\n法治宣传走进8个乡镇，发资料6000份\n钉钉群17个精简至9个\n"
        "有条抖音说乱收费，3小时内核实，系误会，发了说明\n网上投诉86件，全部回复"
    )
    text = drafted(task, notes, section="done", unit="县城市管理局").text
    assert all(len(AIM.findall(item)) <= 1 for item in re.split("（[一二三四五]）", text))
    assert not re.search(r"(?:说明|全部回复|精简至9个)，(?:努力|力求|着力|意在|为的是)", text)


def test_facts_on_related_topics_share_an_item_and_responsibility_comes_first(task: DraftTask) -> None:
    notes = "排查工作群15个\n处置网络舆情2件\n中心组学习10次\n选树标兵6名\n公众号发稿56篇\n党组专题研究意识形态2次"
    done = drafted(task, notes, section="done", unit="县林业局").outline.sections[0]
    assert 2 <= len(done.items) <= 5  # of six facts; samples have four or five items
    assert "专题研究" in done.items[0].of(drafted(task, notes, section="done", unit="县林业局").text)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("街道党工委上半年专题研究2次", "街道党工委上半年专题研究2次"),
        ("志愿者巡墙，刷掉小广告四十几处", "志愿者巡墙，清除小广告四十几处"),
        ("群清理：原有社区群213，关停31", "原有社区群213，关停31"),
        ("抖音号发健康科普视频48条", "抖音号发布健康科普视频48条"),
        ("心理老师谈话96人次", "心理老师谈话96人次"),
        ("网上投诉转办件86件，回了86件，满意的81", "网上投诉转办件86件，全部回复，满意的81"),
        ("宣传栏破的旧的换了13块", "更换破旧宣传栏13块"),
    ],
)
@pytest.mark.parametrize("plain", [False, True])
def test_a_note_with_a_verb_of_its_own_gets_no_other(task: DraftTask, note: str, told: str, plain: bool) -> None:
    assert told in drafted(task, f"{note}\n中心组学习6次", section="done", plain=plain).text


def test_figures_that_the_notes_call_rough_are_asked_about(task: DraftTask) -> None:
    draft = drafted(task, "专题会开了3次吧\n发资料大概9份\n中心组学习6次", section="done")
    asked = next(question for question in draft.questions if "估" in question)
    assert "3次吧" in asked
    assert "大概9份" in asked
    assert "中心组" not in asked
    assert "吧" not in draft.text


MESSY = """街道党工委 专题研究4次
以前没人管的社区公众号，4月起安排2人看
办税高峰那几天有人拍了发短视频，当天增开窗口4个
心理老师缺1个还没招到
问题：干部学得浅
问题：舆情就1个人在盯，还是兼职
下半年想把示范课搞到10门
争取评上文明单位
城管队新买了电动车6辆"""


def test_messy_notes_land_in_the_part_their_wording_points_to(task: DraftTask) -> None:
    draft = drafted(task, MESSY, section="all", unit="某某街道", period="2026年")
    done, rest = draft.text.split("\n二、")
    problems, plans = rest.split("\n三、")
    assert "4月起安排2人看" in done
    assert "办税高峰" in done
    assert "举办税" not in draft.text
    assert "缺1个" in problems or "缺少1个" in problems
    assert "1人在盯，还是兼职" in problems
    assert "示范课" in plans
    assert "争取评上文明单位" in plans
    assert "电动车" not in draft.text
    assert [note.text for note in draft.notes if not note.used] == ["城管队新买了电动车6辆"]
    headings = re.findall(r"（[一二三四]）([^。]+)。", problems)
    assert headings
    assert not any(heading in MESSY for heading in headings)
    assert "先进单位" not in draft.text
    assert draft.text.count("还不相适应") <= 1
    assert "具体表现" not in problems


def test_a_nickname_is_kept_and_the_full_name_asked_for(task: DraftTask) -> None:
    notes = "教材排查一遍，查出问题读物7本，图书管理员老吴负责的\n老师签承诺书30份\n小范围座谈2次"
    draft = drafted(task, notes, section="done", unit="某中学")
    assert "老吴" in draft.text
    assert [one for one in draft.questions if "称呼" in one] == [
        "“老吴”是平时的称呼：写进报告请换成全名和职务，或者删去。"
    ]


def test_a_rough_figure_is_asked_about_in_its_own_clause_and_an_exact_one_not(task: DraftTask) -> None:
    notes = "企业党组织去年建了52家，今年建了61家，也算多了9家吧\n宣讲走进车间11场，听的人大概有六百多人\n学习12次"
    asked = [one for one in drafted(task, notes, section="done").questions if "估" in one]
    assert asked == ["这些数是估的，送出前请核实：听的人大概有六百多人"]


def test_what_stays_as_spoken_is_pointed_out(task: DraftTask) -> None:
    *_, draft = task.run(DraftRequest(notes="那个科普号太乱了，想弄个名单\n中心组学习12次", section="plans"))
    assert isinstance(draft, Draft)
    spoken = [draft.text[one.start : one.end] for one in draft.findings if one.check == "colloquial"]
    assert "太乱了" in spoken, draft.text
    assert all(one.level != "error" for one in draft.findings)
