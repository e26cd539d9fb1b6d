import pytest

from assistant.chat.route import Job, Routed, asks_a_question, route

OWN_DRAFT = "一、主要做法\n（一）抓学习。" + "组织学习，开展研讨。" * 30 + "\n二、存在问题\n" + "学得不够深。" * 20


@pytest.mark.parametrize(
    ("message", "job"),
    [
        ("存在的问题这一部分怎么写？", "ask"),
        ("给我五个理论学习的小标题", "ask"),
        ("一年要专题研究几次？", "ask"),
        ("起草一份个人述职报告怎么写？", "ask"),
        ("对比一下述职报告和工作报告有什么区别", "ask"),
        ("那第三部分呢？", "ask"),
        ("帮我写存在的问题：\n1. 学习不够深\n2. 阵地管理不严", "draft"),
        ("把下面的要点写成一段：一是学习了8次；二是开展研讨", "draft"),
        ("帮我写一段理论学习，今年学了12次，参学率98%", "draft"),
        ("- 中心组学习12次\n- 专题研讨3次", "draft"),
        ("检查一下我的初稿：\n" + OWN_DRAFT, "compare"),
        (OWN_DRAFT, "compare"),
    ],
    ids=lambda value: value[:14] if isinstance(value, str) else None,
)
def test_the_job_is_understood_from_the_message(message: str, job: str) -> None:
    assert route(message).job == job


def test_a_file_without_a_word_is_compared_and_with_notes_said_is_drafted_from() -> None:
    assert route("", attached=OWN_DRAFT).job == "compare"
    assert route("根据附件里的要点起草报告", attached="- 学习12次").job == "draft"


def test_the_job_chosen_by_hand_wins() -> None:
    assert route("存在的问题怎么写？", job="draft").job == "draft"


def test_notes_after_the_instruction_are_kept_to_the_letter() -> None:
    routed = route("帮我写一段理论学习，今年学了12次，参学率98%")
    assert routed.material == "今年学了12次，参学率98%"
    routed = route("帮我写存在的问题：\n1. 学习不够深\n2. 阵地管理不严")
    assert routed.material == "1. 学习不够深\n2. 阵地管理不严"


@pytest.mark.parametrize("job", [None, "compare"])
def test_a_pasted_draft_keeps_its_title(job: Job | None) -> None:
    titled = "某区水务局2026年落实意识形态工作责任制情况的报告\n" + OWN_DRAFT
    assert route(titled, job=job).material == titled.strip()
    assert route("请比对下面这份初稿：\n" + titled, job=job).material == titled.strip("\n")


@pytest.mark.parametrize(
    ("message", "material"),
    [
        ("写个存在问题：学习走过场，年轻人不爱发言", "学习走过场，年轻人不爱发言"),
        ("写个打算：明年给各所列清单，一季度印；网评员搞积分", "明年给各所列清单，一季度印；网评员搞积分"),
        ("帮我写下阵地管理：台账没更新，群里有人发广告", "台账没更新，群里有人发广告"),
    ],
)
def test_what_is_to_be_written_stands_before_a_colon_and_all_behind_it_is_notes(message: str, material: str) -> None:
    assert route(message) == Routed("draft", message.partition("：")[0], material)


@pytest.mark.parametrize(
    "message", ["写作要求：标题要用二号字", "写法：先写做法再写问题", "写个存在问题：要不要写原因？"]
)
def test_what_only_begins_like_an_order_is_none(message: str) -> None:
    assert route(message).job == "ask"


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("标题用情况报告还是情况汇报好", True),
        ("署名署单位还是署个人", True),
        ("落款日期写哪里", True),
        ("问题和打算分别写几条", True),
        ("标题还是用报告好", False),
        ("标题改用情况报告", False),
        ("哪里不合适就改哪里", False),
        ("问题部分再写几条", False),
        ("给我写几条打算", False),
    ],
)
def test_one_of_two_ways_a_place_and_a_number_are_asked_and_not_ordered(message: str, asks: bool) -> None:
    assert asks_a_question(message) == asks
