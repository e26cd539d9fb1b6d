"""Which answers given outright fit a question, and which are offered where nothing answers it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.genre import GenrePack
from assistant.retrieval.understand import understand
from assistant.tasks.ask.judge import Judged
from assistant.tasks.ask.likely import REFUSING, likely_of, worded_shape
from assistant.tasks.ask.points import counts_points
from assistant.tasks.ask.same import beside, named, way_of
from assistant.tasks.ask.ways import compared, way
from assistant.writers.answer.difference import PAIR
from assistant.writers.asked import Asked
from assistant.writers.scope import tells_act

_ASKS = re.compile(r"[吗么怎咋几多谁哪啥要能可该还不没帮给写]|什么|如何|行")
_ALL_OF_IT = re.compile(r"(?:^|[，。])(?:这个|这份)?报告(?:怎么|如何|怎样|咋)写[？?]?$")
_IN_THESE_WORDS, _LITTLE = 0.9, 0.3  # likeness of the same words; share held below which nothing is told of it
# Likeness that an outright answer must have; with the share held, below which a candidate is of something else.
_CARD, _UNLIKE = 0.4, 0.3
_THE_SAME, _NEARLY = 0.8, 0.6  # likeness from which one question wants what another does, and from which it may
# What a question may want that no answer to another kind of question tells.
_FACTS = ("count", "extreme", "example", "number", "when", "who", "meaning", "headings", "notice")
_HARDLY, _HALF = 0.4, 0.5  # likeness and share held below which it is another
_MISSING, _MOSTLY = 0.35, 0.6  # share it must not lack; and where it is asked who
_HOW = re.compile(r"(?:怎么|如何|怎样|咋)(?:去|来)?(?:写|起草|拟|撰写)[？?]?$")
_WHOLE = re.compile(r"[^，。？?]{0,14}报告(?:怎么|如何|怎样|咋)(?:写|起草|撰写)[？?]?")  # all of it is asked for
_WHETHER = re.compile(
    r"(?:要不要|用不用|该不该|需不需要)(?:写|提|体现|反映)(?:进|到|在|上)?(?:这份|这个)?(?:报告|材料|述职)?(?:里|中)?[？?]?$"
)
# Ways of asking that only an answer to the same way tells: which there are, and where something stands.
_SAME_WAY = (
    (
        re.compile(
            r"(?:指|是|叫|有|包括|包含|纳入|分为|算|属于)(?:的是?)?(?:哪些|哪几|什么(?!时候|字|符号|标点))|^哪些[^，。？?]{0,6}(?:算|属于)"
        ),
        re.compile(r"哪些|哪几|哪[两三四五六]|什么|几[类种样]"),
    ),
    (
        re.compile(
            r"(?:放|写|排|列|摆|盖|署)[^，。？?]{0,6}(?:前面?还是|后面?还是|上面?还是|下面?还是|哪里|哪儿|哪一?(?:部分|块|条|段))|什么(?:位置|地方)"
        ),
        re.compile(r"哪(?![些几个])|位置|地方|前|后|上面|下面|中间|末尾|次序|顺序"),
    ),
)
_IN_OTHER_WORDS = 0.6  # likeness from which a word that stands nowhere in the answer is only another word for it
_ALIKE = 0.65  # likeness from which whether to write a matter is answered outright
_WHO = {"领导", "上级", "主任", "科长", "局长"}  # who wants it, and no thing asked of: 领导要三千字的报告，怎么写
_KIND = re.compile("(?:的|报告|述职|汇报|材料|写法)+$")
# What did not happen or is not there, and any word that says so: 没发生舆情还要写吗 is not 舆情要写哪些数.
_ABSENT, _DENYING = re.compile("没|未发生"), re.compile("[没未无不非零缺少忘丢漏空]")
_CONSEQUENCE = re.compile("后果|处理|处罚|处分|怎么罚|怎么算|追究|通报|会怎么样")
_WRITTEN, _HALFWAY = 0.93, 0.5  # likeness of the question written down; below which a page on the part tells more
_STATION = re.compile(r"(?P<of>[一-鿿]{1,4}[所站社馆厂])的?(?:报告|述职|材料)重点写")
_DWELLS = re.compile(r"重点|突出|侧重|着重|(?:怎么|如何)写|写(?:哪些|什么)")
_NAME = 2  # characters of a name by which a question speaks of it
_NEARBY, _SUGGESTED = 0.22, 3  # likeness of a question answered outright that is offered instead, and how many are


def wants_other(asked: Asked, one: Judged, pack: GenrePack) -> bool:
    """Whether an outright answer is one to a question that wants something else: 能写吗 and not 最多几分."""
    alike, held, missing = (one.features[name] for name in ("alike", "held", "missing"))
    says = f"{one.candidate.short}{one.candidate.advice}{one.candidate.group.answer}"
    told = f"{' '.join(one.candidate.group.questions)}{says}"
    if _is_unlike(one) or not tells_act(asked.question, told, says):
        return True  # 分析研判会谁参加 is not how often it meets
    if alike < _IN_THESE_WORDS and one.question and not _ASKS.search(asked.question):
        return True  # 下一步打算 alone asks for nothing that an answer on one detail of it would tell
    if alike < _NEARLY and one.candidate.short and _ALL_OF_IT.search(asked.question):
        return True  # 我们是小学，报告怎么写 is of the whole
    person, points = asked.asks == "person", counts_points(asked.question)
    if points and "字" in one.question and "字" not in asked.question:
        return True  # 小标题一般起几个 is not of how many characters
    little = held < (_HALF if person else _LITTLE) or (person and missing > _MOSTLY)
    if (person or points) and one.question and alike < _HARDLY and little:
        return True  # who does it, and how many points, is told of the very thing
    if alike < _THE_SAME and one.candidate.advice and _of_another_part(asked, one, pack):
        return True
    if alike < _THE_SAME and _of_another_office(asked, one):
        return True
    if alike < _THE_SAME and _of_another_pair(asked, one):
        return True
    if alike < _THE_SAME and one.question and way_of(asked.question) == "degree" != way_of(one.question):
        return True  # 例子能写多细 is not what is required of it
    answer = pack.answers.of(one.candidate.advice)
    if answer and alike < _WRITTEN and asked.asks == "consequence" and not _CONSEQUENCE.search(one.question):
        return True  # 交晚了有什么后果 is not what to do then
    page = _NEARLY if asked.mistakes else _HALFWAY
    if asked.intent == "how_to" and alike < page and (asked.targeted or asked.units):
        return True  # a page tells it
    if answer and "小标题" in asked.question and not asked.roles and understand(one.question, pack).roles:
        return True  # how those of one part are worded is no answer for all
    if not answer or alike >= _THE_SAME:
        return False
    if any(wanted.search(asked.question) and not told.search(one.question) for wanted, told in _SAME_WAY):
        return True  # 四个纳入指哪些 is not whether they may be written
    if _ABSENT.search(one.question) and not _DENYING.search(asked.question):
        return True
    same = alike >= _IN_OTHER_WORDS and way(asked.question) == way(one.question)
    if alike < _ALIKE and not same and (one.features["strange"] or _untold(asked, one)):
        return True  # 发展党员要经过哪些程序: nothing is said of 程序
    if alike < _NEARLY and (missing > _MISSING or (alike < _HARDLY and held < _HALF)):
        return True
    if not (asked.informative or asked.targeted or _names(asked)):
        return True  # 要不要写进报告 says of nothing
    if asked.length and asked.targeted and beside(compared(asked.question), named(one.question)):
        return True  # 导语写多少字 is asked of all of it, and not how much of it a meeting takes
    if asked.topics and alike < _ALIKE and _WHETHER.search(asked.question):
        return True  # 中心组要不要写进报告 is counted over the samples; 中心组要写全称吗 is another matter
    if _WHOLE.fullmatch(asked.question):
        return True
    if _HOW.search(asked.question) and (asked.targeted or asked.type or asked.kinds) and not asked.form:
        return True  # 半年报告怎么写 is told at length
    likely, worded = likely_of(pack), worded_shape(asked)
    want, theirs = likely.shape(asked.question, worded), likely.shape(one.question, None)
    if want in _FACTS or (asked.intent == "how_to" and asked.targeted):
        alike_put = alike >= _ALIKE and way(asked.question) == way(one.question)  # in much the same words, the same way
        return theirs != want and not alike_put
    return want in REFUSING and (theirs != want or bool(asked.foreign)) and (worded == want or alike < _NEARLY)


def _is_unlike(one: Judged) -> bool:
    """Whether a candidate is written for questions that are hardly like the one asked."""
    alike, held = one.features["alike"], one.features["held"]
    outright = bool(one.candidate.advice and one.candidate.short)
    nothing = alike + held < _UNLIKE or (one.features["strange"] > 1 and alike < _UNLIKE)
    return (outright and alike < _CARD) or (bool(one.question) and nothing)


def _names(asked: Asked) -> bool:
    """Whether a question names anything: 领导讲话; words of writing (小标题) do so only as things to choose between."""
    words = named(asked.question) - _WHO
    return bool(words if way_of(asked.question) == "choice" else words - set(asked.writing))


def _untold(asked: Asked, one: Judged) -> bool:
    """Whether an answer says no character of something a question names: 引号, of one on when to write 守土有责."""
    group = one.candidate.group
    return bool(beside("".join((*group.questions, group.answer, one.candidate.short)), named(asked.question)))


def _of_another_pair(asked: Asked, one: Judged) -> bool:
    """Whether a question sets two things apart of which what may answer it names one only: 报告和汇报, 报告和请示."""
    import rjieba

    pair = PAIR.search(asked.question) if asked.intent == "difference" else None
    if not pair or one.candidate.means:
        return False
    told = one.question
    if not one.candidate.advice:
        told += "".join(f"{held.own}{held.headings}" for held in one.candidate.statements)
    names = [(_KIND.sub("", side) or side)[-_NAME:] for side in pair.groups()]
    if len(set(names)) == 1:  # 意识形态工作责任制 and 党建工作责任制 are told apart by how they begin
        one_side, other_side = pair.groups()
        while one_side[-1:] == other_side[-1:] != "":
            one_side, other_side = one_side[:-1], other_side[:-1]
        names = [one_side[-_NAME:], other_side[-_NAME:]]
    words = all(map(rjieba.has_word, names))  # 集体干的和本人干的 are none
    return (words or bool(one.candidate.advice)) and not all(name in told for name in names)


def _of_another_office(asked: Asked, one: Judged) -> bool:
    """Whether what one kind of office dwells on is asked and what may answer it is of others, or of something else."""
    ours = _STATION.search(asked.question)
    if not ours:
        return False
    told = f"{' '.join(one.candidate.group.questions)}{one.candidate.short}"
    return ours["of"][-2:] not in told or not _DWELLS.search(one.question)


def _of_another_part(asked: Asked, one: Judged, pack: GenrePack) -> bool:
    """Whether a line speaks of another part than a question names: 原因 where 打算 is set against 问题."""
    theirs = set(understand(one.question, pack).roles or understand(one.candidate.short, pack).roles)
    return bool(theirs and asked.roles) and bool(theirs - set(asked.roles)) and bool(set(asked.roles) - theirs)


def nearby(asked: Asked, fitting: Sequence[Judged], pack: GenrePack) -> tuple[str, ...]:
    """Return the questions answered outright that are most like one that nothing answers, as they are written.

    One that names nothing the question does (要交几份, for 入党转正要交几份思想汇报) only sounds like it.
    """
    found: list[str] = []
    words = named(asked.question)
    for one in fitting:
        answer = pack.answers.of(one.candidate.advice)
        near = one.features["alike"] >= _NEARBY and one.features["missing"] < 1.0
        if answer and near and any(word in one.question for word in words):
            found += [question for question in answer.asked if compared(question) == one.question][:1]
    return tuple(found[:_SUGGESTED])
