"""What is lacking by its own words is no achievement, and a heading says only what its note says."""

from __future__ import annotations

import re

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def drafted(task: DraftTask, notes: str, **wishes: str) -> str:
    *_, draft = task.run(DraftRequest(notes=notes, **wishes))
    assert isinstance(draft, Draft)
    return draft.text


def part(text: str, heading: str) -> str:
    """Return what stands in the part whose heading holds some words."""
    found = re.search(rf"(?m)^[一二三四五]、[^\n]*{heading}[^\n]*\n(?P<body>(?s:.*?))(?=^[一二三四五]、|\Z)", text)
    return found["body"] if found else ""


@pytest.mark.parametrize(
    ("note", "lacks"),
    [
        ("劳务派遣工86人基本没管到", True),
        ("合同制护工54人思想状况几乎没摸", True),
        ("外包保安30名培训没顾上", True),
        ("外来务工党员21名没管住", True),
        ("全年基本没有发生负面舆情", False),
        ("8个分馆都走到了，没落下一家", False),
        ("保安35人全部查到", False),
        ("网上投诉12件当天办结，没有重复件", False),
    ],
)
def test_a_lack_by_its_own_words_stands_among_shortfalls(task: DraftTask, note: str, lacks: bool) -> None:
    text = drafted(task, f"党组专题研究3次\n{note}\n中心组学习9次")
    number = re.search(r"\d+|负面", note)
    assert number is not None
    assert (number[0] in part(text, "问题")) is lacks, text


@pytest.mark.parametrize(
    ("note", "claims"),
    [
        ("进村进社区讲了医保政策52场", "入户"),
        ("宗教场所3处，逢重大节日都去走一趟", "政策"),
        ("教堂2处，春节前班子成员都去看过", "政策"),
        ("9月份有个分局干部在朋友圈转发不实消息，已经批评教育，让他删了，还在全局通报", "澄清"),
        ("有名职工转发谣言，已提醒谈话并通报批评", "澄清"),
    ],
)
def test_no_heading_says_more_than_its_note(task: DraftTask, note: str, claims: str) -> None:
    heads = re.findall(r"(?m)^（[一二三四五六]）([^。\n]+)", drafted(task, f"党组专题研究3次\n{note}\n中心组学习9次"))
    assert heads
    assert not [head for head in heads if claims in head], heads


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("网传停课谣言2起，当天发公告澄清", "澄清"),
        ("走访寺庙3处，讲宗教政策6场", "政策"),
        ("上门讲低保政策20场", "入户"),
    ],
)
def test_a_heading_says_what_its_note_says(task: DraftTask, note: str, heading: str) -> None:
    heads = re.findall(r"(?m)^（[一二三四五六]）([^。\n]+)", drafted(task, f"党组专题研究3次\n{note}\n中心组学习9次"))
    assert [head for head in heads if re.search(heading, head)], heads


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("教师引进、出国、评职称政治把关62人次", True),
        ("干部调动政治把关9人次", True),
        ("职称晋升了12人", False),
    ],
)
def test_vetting_is_matter_of_the_report(task: DraftTask, note: str, kept: bool) -> None:
    text = drafted(task, f"党组专题研究3次\n{note}\n中心组学习9次")
    assert (re.findall(r"\d+", note)[0] in text) is kept, text


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("有的基层社承包出去了，人都叫不拢，意识形态没人抓", "责任落实|意识形态无人抓"),
        ("业主群63个，社区只进得去41个，剩下22个物业和业主自己把着", "群组|只进得去"),
        ("网评员队伍8个人没受过正规培训", "没有跟上"),
        ("宣传员培训次数少，全年1次", "不够经常"),
        ("遇到网上吵架的事不敢接话、不会接话", "能力"),
        ("有的支部书记不愿上镜", "主动性|不愿上镜"),
        ("短视频点击过千的只有3条", "影响力"),
    ],
)
def test_a_shortfall_is_headed_by_what_is_lacking(task: DraftTask, note: str, heading: str) -> None:
    text = drafted(task, f"{note}\n2个班组的学习记录不全", section="问题")
    heads = re.findall(r"(?m)^（[一二三四五六]）([^。\n]+)", text)
    assert [head for head in heads if re.search(heading, head)], heads


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("明年：责任清单细化到股室", "明年将责任清单细化到股室"),
        ("责任清单细化到股室", "将责任清单细化到股室"),
        ("导师每学期跟学生谈心2次记台账", "2次，记台账"),
        ("建一个舆情信息员名单", "建立舆情信息员名单"),
        ("增加一个信息员", "一名信息员"),
    ],
)
def test_plans_are_told_whole(task: DraftTask, note: str, told: str) -> None:
    assert told in drafted(task, note, section="打算")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("12月底前修订了《检察宣传信息发布管理办法》", "12月底前已修订《"),
        ("办案“三同步”：依法办理、舆论引导、社会面管控，敏感案件预案做了9份", "按照办案“三同步”要求，依法办理"),
        ("17个村都建了新时代文明实践站", "均已建成"),
    ],
)
def test_deeds_are_told_as_done(task: DraftTask, note: str, told: str) -> None:
    assert told in drafted(task, f"党组专题研究3次\n{note}")


def test_who_there_is_opens_a_report_and_so_does_where_one_works(task: DraftTask) -> None:
    text = drafted(task, "- 总装车间支部党员43名，分3个党小组，三班倒\n- 班前会讲理论240次")
    assert "43名" in text.split("\n一、")[0], text
    notes = "我分管办公室和宣传，是班子成员\n讲党课2次"
    text = drafted(task, notes, type="述职报告", unit="县医保局", period="2025年")
    assert "县医保局" in text.split("\n一、")[0], text
    text = drafted(task, "我是市住建局副局长，分管宣传\n讲党课2次", type="述职报告", unit="市住建局", period="2025年")
    assert text.count("市住建局") == 1, text


def test_of_whom_there_are_so_many_is_told_once(task: DraftTask) -> None:
    text = drafted(task, "全局党员52名，分4个支部\n请2名老师讲课，参加的有300人")
    assert "全局党员共52名，分4个支部" in text, text
    assert "共有全局" not in text
    assert "300人参加" in text
    assert "人次" not in text
