"""What questions name, in many wordings."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.retrieval.understand import understand


@pytest.mark.parametrize(
    ("question", "roles", "topics"),
    [
        ("下一步打算怎么写", ("plans",), ()),
        ("今后的努力方向部分该写些什么", ("plans",), ()),
        ("第三部分一般写什么？", ("plans",), ()),
        ("第二部分怎么起标题", ("problems",), ()),
        ("最后一部分怎么写", ("plans",), ()),
        ("网络舆情方面的问题怎么写", ("problems",), ("网络舆情",)),
        ("问题部分怎样写理论武装", ("problems",), ("理论学习",)),
        ("原因分析怎么写才不空", ("causes",), ()),
        ("导语怎么开头", ("opening",), ()),
        ("主要做法写几条合适", ("done",), ()),
        ("工作情况这部分怎么写", ("done",), ()),
        ("阵地管理和保密工作", (), ("阵地管理", "保密工作")),
        ("意识形态工作责任制是什么", (), ()),  # the subject of all reports names no topic
        ("网络意识形态工作", (), ("网络舆情",)),
        ("今天天气如何", (), ()),
        ("", (), ()),
    ],
)
def test_roles_and_topics(pack: GenrePack, question: str, roles: tuple[str, ...], topics: tuple[str, ...]) -> None:
    query = understand(question, pack)
    assert query.roles == roles
    assert query.topics == topics


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("专题研究有什么规定", "policy"),
        ("上级对中心组学习的要求", "policy"),
        ("看看别人怎么写保密", "sample"),
        ("找一段范文", "sample"),
        ("理论学习", None),
        ("范文里怎么体现上级要求", None),
    ],
)
def test_kind(pack: GenrePack, question: str, kind: str | None) -> None:
    assert understand(question, pack).kind == kind


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("2022年的报告", "2022年"),
        ("２０２３年度述职", "2023年"),
        ("2026上半年怎么写", "2026年上半年"),
        ("2024年第二季度", "2024年第二季度"),
        ("12022号", None),
        ("去年", None),
    ],
)
def test_period(pack: GenrePack, question: str, period: str | None) -> None:
    assert understand(question, pack).period == period


def test_type_and_documents(pack: GenrePack) -> None:
    document = Document("d1", "农机站报告.docx", "sample", pack.id, "", "", "", 3, False)
    titled = Document("d2", "x.txt", "sample", pack.id, "甲区司法局2025年意识形态工作报告", "", "", 3, False)
    query = understand("党支部报告怎么写，参考农机站报告", pack, [document, titled])
    assert query.type == "党支部报告"
    assert query.documents == ("d1",)
    assert understand("《甲区司法局2025年》那篇的打算", pack, [document, titled]).documents == ("d2",)
    assert understand("局里的报告", pack, [document, titled]).documents == ()


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("请问阵地管理应该怎么写？", "阵地管理"),
        ("书记是第几责任人", "书记是第几责任人"),
        ("要求有哪些", "要求"),  # 要 is no asking word inside 要求
        ("怎么写？", "怎么写?"),  # nothing left: the question itself
        ("第二部分写什么", "存在问题"),  # a part's number is looked for by the part's name
    ],
)
def test_content_is_what_is_left_to_look_for(pack: GenrePack, question: str, content: str) -> None:
    assert understand(question, pack).content == content


def test_a_quoted_topic_names_no_document(pack: GenrePack) -> None:
    rules = Document("1", "党委（党组）理论学习中心组学习规则要点", "policy", pack.id, "", "", "", 3, True)
    assert understand("“理论学习”一般要写清哪些事实？", pack, (rules,)).documents == ()
    assert understand("《理论学习中心组学习规则》怎么规定的？", pack, (rules,)).documents == ("1",)
