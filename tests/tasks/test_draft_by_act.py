"""A thing no topic knows is placed and headed by what was done to it: looked through, told, agreed on, watched."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes import read_notes
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.kinds import Kinds

ITEM = re.compile(r"^（[一二三四五六七八九]）([^。\n]+)。([^\n]*)", re.M)
OTHERS = "中心组学习12次\n慰问困难职工12户"


def headings(task: DraftTask, notes: str, section: str, variant: int = 0) -> list[tuple[str, str]]:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, variant=variant))
    assert isinstance(draft, Draft)
    return ITEM.findall(draft.text)


def heading(task: DraftTask, said: str, section: str, shown: str, variant: int = 0) -> str:
    found = headings(task, f"{OTHERS}\n{said}", section, variant)
    return next((head for head, body in found if shown in body), "")


@pytest.mark.parametrize(
    ("note", "home"),
    [
        ("判决公开前三名书记员互相核对姓名", "阵地管理"),
        ("疫苗海报张贴前由护士长看一遍", "阵地管理"),
        ("停电检修前，拟了答复口径15条交给坐席", "网络舆情"),
        ("把反诈要求写进租房合同", "组织领导"),
        ("同两家驾校签了一份看护协议", "组织领导"),
        ("直播间评论有2人轮流看", "网络舆情"),
        ("把“渔歌”和“海岛”两个号并成一个", "阵地管理"),
        ("集市上讲一段防诈政策", "宣传引导"),
        ("录了三位老船工的故事", "宣传引导"),
        ("派3人到拆迁村驻点", "风险防范"),
        ("和闹情绪的司机谈了两轮心", "队伍建设"),
        ("自己导学3次（讲网络安全法、保密法）", "理论学习"),
        # near misses: the word is there, the act is not
        ("供货合同3月签", ""),
        ("停了2趟班车", ""),
        ("上岗前体检一遍", ""),
        ("谈得来的伙伴多", ""),
        ("派车送了3名学员", ""),
        ("口子上人不多", ""),
    ],
)
def test_what_was_done_to_a_thing_tells_where_it_belongs(pack: GenrePack, note: str, home: str) -> None:
    told = Generals(pack.phrases).home(note)
    assert (Kinds(pack).topic(read_notes(note, pack).facts[0]) == home) if home else not told


@pytest.mark.parametrize(
    ("said", "section", "shown", "has", "lacks"),
    [
        ("明年在换届的小区设1名联络员", "plans", "联络员", "联络|力量", "换届工作"),
        ("村妇联换届5月完成", "done", "妇联", "换届工作", "联络"),
        ("电焊培训班开班先讲一刻钟法规", "plans", "电焊", "宣讲", "培训|本领"),
        ("焊工参加电焊技能培训2期", "done", "焊工", "培训", "宣讲"),
        ("把保安的思想教育写进服务合同", "plans", "合同", "条款", "纪律"),
        ("编一本展览解说审核手册", "plans", "手册", "手册|资料", "读物"),
        ("图书室查出问题绘本9本，下架", "done", "绘本", "读物", "手册"),
        ("两个视频号合并成一个，停了“乡音”快手号", "done", "乡音", "账号|阵地", "主流声音|网络平台"),
        ("视频号发作品60条", "done", "60条", "平台|宣传", "规范账号"),
        ("庭审直播安排3人盯着弹幕", "done", "弹幕", "监看|舆情|网络", "主流声音"),
        ("每季度听一次各股室意识形态汇报", "done", "股室", "听取", "专题汇报"),
        ("供暖前备好答问口径12条，发给客服", "done", "口径", "口径", "方面工作|其他"),
        ("开班仪式上领导讲话", "plans", "开班", "", "领导讲话开班"),
        ("阅览室再开到3个社区", "plans", "阅览室", "覆盖", "抓好阅览室"),
        ("讲解员一人一档，5月建好", "plans", "一档", "备案", "抓好讲解员"),
        ("茶馆的读书会没报备，劝停后补了手续", "done", "茶馆", "报备|阵地", "丰富|读书活动"),
        ("办读书会6次", "done", "读书会", "读书", "报备"),
        ("业余剧团的台词先送文化站看", "done", "台词", "审核|阵地", "文艺|文化生活"),
    ],
)
def test_a_heading_tells_the_act_not_a_word_beside_it(
    task: DraftTask, said: str, section: str, shown: str, has: str, lacks: str
) -> None:
    for variant in range(2):
        head = heading(task, said, section, shown, variant)
        assert re.search(has, head), head
        assert head
        assert not re.search(lacks, head), head


@pytest.mark.parametrize(
    ("said", "judged"),
    [
        ("少年宫外聘老师的登记没做实", "登记工作还不够扎实"),
        ("外包保洁的谈话没落实", "谈话工作还不够扎实"),
        ("厂里的技术员怕讲真话", "反映真实情况还不够充分"),
        ("商会会长不愿意说困难", "反映真实情况还不够充分"),
        ("三季度忙大修，思想汇报会往后排了", "思想汇报会的时间保证还不够"),
        # near misses: whom it is of, or what nobody wants, is the lack itself
        ("派遣工的政治学习没跟上", "编外人员教育管理还不够到位"),
        ("年轻人不愿意参加直播", "直播工作的主动性还不够强"),
    ],
)
def test_a_shortfall_is_judged_by_the_duty_it_names(task: DraftTask, said: str, judged: str) -> None:
    found = headings(task, f"中心组学习联系实际不够深入\n{said}\n宣传栏旧了没人换", "problems")
    assert judged in [head for head, _ in found], found


@pytest.mark.parametrize(
    "notes",
    [
        "办一期网格员培训班，讲舆情应对\n派2名干事到县融媒体中心跟班\n签到系统换新",
        "通讯员轮训一遍\n送3名编辑到省台跟班学习\n宣传栏每月换一次",
    ],
)
def test_two_headings_of_one_part_do_not_say_the_same(task: DraftTask, notes: str) -> None:
    heads = [head for head, _ in headings(task, notes, "plans")]
    assert sum("培训" in head or "本领" in head for head in heads) <= 1, heads


def test_headings_alike_by_a_wide_word_stay_two(task: DraftTask) -> None:
    heads = [
        head
        for head, _ in headings(task, "电子屏专人管\n讲座开讲前报宣传部\n中心组学习12次\n与物业签共管协议", "plans")
    ]
    assert len(heads) >= 3, heads


def test_what_is_known_by_its_act_stands_among_the_others_not_last(task: DraftTask) -> None:
    notes = "停水前备好答问口径12条，发给坐席\n评出身边好人9名\n整改巡察反馈问题6个\n党组会专题研究4次"
    found = headings(task, notes, "done")
    assert "口径" not in found[-1][1], found


def test_what_a_lesson_was_on_is_not_what_was_done(pack: GenrePack) -> None:
    topics = [
        Kinds(pack).topic(read_notes(note, pack).facts[0])
        for note in ("领学2次（讲医德医风、网络安全）", "班子讲党课3次（主题是保密）", "保密检查3次（查了打印机）")
    ]
    assert topics == ["理论学习", "理论学习", "保密工作"]


@pytest.mark.parametrize(
    ("said", "rich"),
    [
        ("办了一场诗歌朗诵", False),
        ("参观廉政馆1次", False),
        ("农闲时演了1场小戏", False),
        ("夜学办了19期，年轻人轮流讲", True),
        ("办书画展、邻里节、读书会8场", True),
    ],
)
def test_one_event_makes_nothing_rich(task: DraftTask, said: str, rich: bool) -> None:
    notes = f"党组会专题研究4次\n{said}\n整改巡察反馈问题6个"
    heads = [head for variant in range(2) for head, _ in headings(task, notes, "done", variant)]
    assert rich or not any("丰富" in head for head in heads), heads
    assert not any(head.endswith(("其他工作", "相关工作", "有关工作", "其他事项", "相关事项")) for head in heads), heads
