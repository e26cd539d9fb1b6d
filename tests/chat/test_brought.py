"""A message of one piece: what is handed over with a request is worked on, a question that names numbers stays one."""

import pytest

from assistant.chat.route import route

PASSAGE = "今年以来，我院召开党委会研究意识形态工作2次，开展检查12次，发现问题15个，整改14个，整改率100%。"
FACTS = "中心组学习8次，公众号发126条，舆情4起都处理了"


@pytest.mark.parametrize(
    "message",
    [
        f"帮我看看这段：{PASSAGE}",
        f"这段写得行不行：{PASSAGE}",
        f"这样写可以吗？{PASSAGE}",
        f"我写了一段，你看看：\n{PASSAGE}",
        f"{PASSAGE}这样写对吗",
        f"帮我润色一下：{PASSAGE}",
        "领导说这段太虚了：我局高度重视意识形态工作，不断加强组织领导，切实压实责任，取得新成效。",
    ],
)
def test_a_passage_handed_over_in_one_line_is_looked_at(message: str) -> None:
    routed = route(message)
    assert routed.job == "compare"
    assert routed.material in message
    assert routed.material.startswith(("今年以来", "我局高度重视"))


@pytest.mark.parametrize(
    ("message", "notes"),
    [
        (f"今年{FACTS}，帮我弄成一段", f"今年{FACTS}"),
        (f"把这些写进去：{FACTS}", FACTS),
        (f"我们医院今年做了这些：{FACTS}", FACTS),
        ("党委会研究2次，检查12次，发现问题15个，整改14个", "党委会研究2次，检查12次，发现问题15个，整改14个"),
        ("党委会研究2次\n检查12次\n办讲座3场", "党委会研究2次\n检查12次\n办讲座3场"),
    ],
)
def test_facts_handed_over_in_one_line_are_written_from(message: str, notes: str) -> None:
    routed = route(message)
    assert (routed.job, routed.material) == ("draft", notes)


@pytest.mark.parametrize(
    "message",
    [
        "我们单位有3个支部，45名党员，2个公众号，报告写多长合适",
        "2026年一季度研判1次，二季度研判1次，三季度研判1次，够不够规定",
        "去年写了8次，今年6次，这样写行吗",
        "写述职报告要不要写学习12次、检查3次这些数",
        "我想问一下：中心组学习是不是要写12次",
        "小标题用这几个行吗：强化理论武装，筑牢思想根基；压实主体责任，凝聚工作合力；守好阵地，唱响主旋律",
        "看看述职报告和工作报告的区别",
        "2025年和2026年哪年舆情多，各几起",
        "四个自信写成三个自信算错吗",
        "下一步打算写成表格行不行",
        "成文日期用汉字还是阿拉伯数字",
    ],
)
def test_a_question_with_numbers_stays_a_question(message: str) -> None:
    assert route(message).job == "ask"


def test_a_sentence_in_quotes_is_looked_at_and_a_wording_asked_about_is_not() -> None:
    routed = route("“职工思想动态掌握不够深入，方式方法较为单一”这句可以吗")
    assert (routed.job, routed.material) == ("compare", "职工思想动态掌握不够深入，方式方法较为单一")
    assert route("“强化理论武装，筑牢思想根基，凝聚奋进力量”这个标题怎么样").job == "ask"


def test_who_writes_is_read_with_the_request_from_both_ends() -> None:
    routed = route("我是县医院纪委书记，写个述职，今年谈话提醒2个人，问题是学习不够系统，帮我写一下")
    assert routed.job == "draft"
    assert routed.material == "今年谈话提醒2个人，问题是学习不够系统"
    assert "县医院纪委书记" in routed.instruction
