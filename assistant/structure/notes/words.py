"""The wording of one note: tidied, compared with another, and given the topic its words speak of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from assistant.genre import GenrePack, compiled
from assistant.report import Role
from assistant.structure.likeness import shares_pair
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.topic_pairs import shared
from assistant.structure.topics import label_topics
from assistant.structure.word_bounds import is_name, tagged
from assistant.structure.wording import wording

WHEN = re.compile(
    r"^(?:(?:19|20)\d{2}年(?:度|以来)?)?(?:(?:\d{1,2}月?[-—–~～至到])?\d{1,2}月(?:\d{1,2}日|份|初|底)?)?(?:上半年|下半年|以来|全年)?"
)
# Whose and when, and nothing else: 我局, 学校上半年, 院里今年.
_OWN = "(?:单位|学校|医院|法院|公司|街道|社区|企业|银行|中心|支部|集团|幼儿园|[局委办院校镇乡村馆站厅处科所队系]里?)"
_OWN_TIME = re.compile(
    rf"(?:(?:19|20)\d{{2}}年(?:度)?)?(?:(?:我们?|本|咱们?){_OWN}|(?:我们?|本|咱们?|全)?{_OWN}[，、：]?"
    r"(?:今年|全年|本年度?|[上下]半年|一年来|这一年|(?:第?[一二三四]|本)季度|(?:19|20)\d{2}年(?:度|[上下]半年)?)(?:以?来|的?情况|工作)?)：?"
)
_THIS_YEAR = re.compile("今年|本年度?")
_UNIT_NOW = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:今年|全年|上半年)$")  # 法院今年：
# In speech, the next thing told.
NEXT = re.compile(
    r"(?:然后|还有就是|还有(?![\d一两二三四五六七八九十几人的待些个])|再就是|再一个|再有|另外|还(?=[办开搞组举评拍建处]))"
)
_OFTEN = re.compile(r"(每(?:个?月|周|季度|半年|学期|年))?(\d+[次场期]|(?<=.)[一两]次)(?=，|$)")
_HEAD = 8  # characters of a head that may name a thing
# Labels as short as that, and the noun that whoever stands before a bare count lacks: 会：党组2次, 学：支部24次.
_LETTERS = {
    "会": "会",
    "开会": "会",
    "会议": "会",
    "学": "学习",
    "讲": "讲课",
    "课": "授课",
    "查": "检查",
    "谈": "谈话",
    "训": "培训",
    "宣": "宣讲",
    "研": "调研",
    "访": "走访",
    "评": "",
    "网": "",
    "管": "",
    "文": "",
}
_WHO_HOW_OFTEN = re.compile(
    r"((?:[省市县区局院校镇村]?党[组委]|党工委|党?支部|总支|支委|中心组|班子|[\u4e00-\u9fff]{0,4}(?:书记|局长|院长|校长|主任|委员|科室|站所)|党员|干部|职工|教师))"
    r"(?=(?:约|共)?\d+(?:次|场|期|节|人次|堂)(?:$|[，、；]))"
)
# Who did it how often, and not a word of what: 校长8节，书记12节.
_SO_OFTEN = (
    r"(?:[\u4e00-\u9fff]{0,4}(?:书记|局长|院长|校长|主任|委员|镇长|科长|所长|班子成员|班子|干部|教师|党员|机关|支部|科室|社区|学校|分局))"
    r"(?:各|每人|人均|到基层)?(?:约|共|不少于|不低于|至少)?\d+[余多]?(?:人次|[次场期节堂家户处份本篇条块件])"
)
_EACH_SO_OFTEN = re.compile(rf"{_SO_OFTEN}(?:[，、；]{_SO_OFTEN})+")
_LABEL = re.compile(
    r"(?:方面|工作|情况|问题|不足|打算|计划|做法|亮点|数据|其他|其它|下一步|明年|活动|服务|另外|特色|还有|方式|时间|感觉|感受|体会|想法|缺点|优点|毛病|弱点|此外|补充|备注)$"
)
_DONE_TO = "查训访"  # letters for what is done to those behind them: 查：站所12个
_HOW_MANY = re.compile(
    r"[\u4e00-\u9fff“”、]{2,12}\d+(?:多|余)?(?:[个家户处所名人块台支]|人次)(?!次)(?![\u4e00-\u9fff])"
)
_NAMING = 4  # characters from which a head tells more than the topic it is a name for
_COUNT_FIRST = re.compile(
    r"(?:约|共|近)?\d[\d.,]*(?:余|多|来)?[万千百]?(?![年月日号点])[\u4e00-\u9fff]{1,2}(?=$|[，、；（]|\d)"
)
# Whom one chooses or trains stands behind its verb: 再选8人 of 网评员.
_CHOSEN = re.compile(
    r"((?:再|新|拟|还|计划|准备)*(?:选|配|聘|招|补|增加|增配|培养|培训|轮训|调整|表彰|聘请)了?)(\d+[个名人])"
)
_PERSONS = re.compile(r"(?:员|师|队|团|人|生|手|骨干|专干)$")
_DONE_SO_OFTEN = re.compile(r"([\u4e00-\u9fff]{1,2}?)[了过]?\d")
_PARTS = re.compile(
    r"[^，；]*\d[\u4e00-\u9fff]{1,2}、[^，；]*\d"
)  # 账号摸底：官方5个、下属17个 counts what the head names
_THING = re.compile("(?:群|号|屏|栏|网站|刊|台|员|队|橱窗|食堂|课堂|书屋|广场)$")
_EVENT = re.compile("舆情|谣言|传言|风波|事件|帖子|视频|纠纷|(?<![件项])事$")
_CLASS = re.compile("(?:(?<!一)课|课堂|晨会|例会|班前会|晨读)$")
# What a sentence may open with as that which it speaks of: 一岗双责清单中，本人确定8条; 家长群，手册里加一章.
_LISTING = re.compile("(?:清单|台账|名册)$")
_TOLD_OF = re.compile("(?:事|群|号|屏|栏|网站|书屋|教师|导师|干部|党员|职工|社团|传言|谣言)$")
_ACTED = re.compile(r"开展|组织|召开|举办|制定|建立|坚持|落实|加强|完善|是|有")
_TELLING = 2  # weight of a word that alone shows a topic
_OFFICES = re.compile(
    r"习近平[\u4e00-\u9fff]{0,12}?思想|(?:宣传|组织|统战)(?:部|委员)|网信办|保密局|信访局|文明办|培训机构|网格员"
)
_COMMON_PAIRS = frozenset(
    re.findall("..", "工作组织干部党员意识识形形态开展建设管理情况问题加强进行活动全面重点重要要求机关单位部门方面")
)
_ATTRIBUTE = re.compile(r"(?:质量|效果|水平|深度|力度|数量|形式|方式|内容|针对性|实效|覆盖面|影响力|频次)")
_COUNTED = re.compile(
    r"^(?:全年|今年|共|累计)?(?:开展|组织|召开|举办|完成|发布|刊发|编发)?([\u4e00-\u9fff]{2,8}?)(?<![了过掉少])(?:约|共|累计)?[\d一二两三四五六七八九十]"
)
_TIME_TO_COME = re.compile(
    "(?:明年|来年|新的一年|下半年|下学期|新学期|下季度|年后|节后|春节后)(?:上半年|下半年|初|底)?"
)
_FRONTED = re.compile(
    r"[^，把]{2,12}?[办开搞做写换改建]了?(?:[一两二三]|\d)"
)  # 思政课比赛办一场: its verb is put first
_HAS_TIME = re.compile(
    r"[^，。；]{0,6}(?:明年|来年|下半年|学期|(?<!每)季度|\d{1,2}月|[一二三四五六七八九十]+月|年[初底内前后])"
)
_HAS_YEAR = re.compile(r"[^，。；]{0,6}(?:明年|来年|\d{4}年|学期|年[初底内前后])")
# What a label names that is held or done, and a count without what it counts: 自己办了2期.
_ACTIVITY = re.compile(
    "[\u4e00-\u9fff]{0,4}(?:培训|轮训|学习|宣讲|讲座|教育|检查|督查|巡查|调研|走访|谈话|谈心|党课|演练)"
)
_BARE_COUNT = re.compile(
    r"(?:[办开搞做][了过]?|组织了?|举办了?|开展了?|进行了?)(?:[一两二三四五六]|\d+)[次场期轮批回](?=$|[，、；（])"
)
# When or where a bare count is of, behind a label: 培训：全年2期, 网格员：全镇43名.
_OF_ITS_TIME = re.compile(
    r"((?:全年|今年|年内|[上下]半年|一季度|二季度|三季度|四季度|\d{1,2}月(?:份|底)?|全[镇县市校局院乡区村馆台系]|局机关|机关|本级)(?:共|累计|合计)?)"
    r"((?:约|近)?\d[\d.,]*[余多]?(?:人次|[次场期轮批节堂讲名人个回届])(?=$|[，、；（]))"
)
_SPENT = re.compile(r"[（(]已?经?(?:落实|完成|办结|办完|做完|到位|√|✓|✔|OK|ok)了?[)）]$")  # a tick of the writer's own
_SIGN = 0.5  # score of a sign of a topic: a little more than one telling word
_ENOUGH = 2  # score by parts of words from which a fact is taken to be on a topic
_ANSWERED = 0.06  # weight of a character of a problem's word beside the score of a topic's own words


def says_when(said: str) -> bool:
    """Whether a note says nothing but of what time, or of whom and what time: 今年, 学校上半年, 2026年：."""
    return any(one.fullmatch(said) for one in (_OWN_TIME, _THIS_YEAR)) or bool(WHEN.fullmatch(said.rstrip("：")))


def core(said: str) -> str:
    """Return what of a fact's wording counts when two are compared: no punctuation, no width, no 共/了/的."""
    folded = unicodedata.normalize("NFKC", said).lower()
    return re.sub(r"[\W_]|[了的共]|累计|全年", "", folded)


def fact_topic(said: str, pack: GenrePack, role: Role | None = None) -> str:
    """Return the topic of a fact: by the genre's words, else by what its words share with them; "" for none.

    Shortfalls, causes and plans are also known by the words of the problems that a topic answers.
    """
    said = _OFFICES.sub("", said)
    labels = dict(label_topics(pack, said))
    for topic in pack.topics:
        if any(compiled(sign).search(said) for sign in topic.signs):
            labels[topic.name] = labels.get(topic.name, 0) + _SIGN
    if role in ("problems", "causes", "plans"):
        for topic in pack.topics:
            hits = sum(len(word) for word in topic.answers if word in said)
            if hits:
                labels[topic.name] = labels.get(topic.name, 0) + _ANSWERED * hits
    if labels:
        return max(labels, key=lambda name: labels[name])
    pairs = {said[i : i + 2] for i in range(len(said) - 1)} - _COMMON_PAIRS
    scores = shared(pairs, pack)
    best = max(scores, key=lambda name: scores[name], default="")
    return best if best and scores[best] >= _ENOUGH else ""


def is_unrelated(said: str, pack: GenrePack, role: Role | None = None) -> bool:
    """Whether ``said`` tells of nothing that such a report is about: 存款增长8.6%, 办公楼漏水.

    Each of its clauses must be of that kind, so that 工资有意见在群里说，当天开会解释 is kept.
    """
    if pack.subject[:4] in said:
        return False
    rest = said
    for clause in re.split("[，,；;]", said):
        kind = next((one for one in map(compiled, pack.unrelated) if one.search(clause)), None)
        if kind is None:
            return False
        rest = kind.sub("", rest)
    return not fact_topic(rest, pack, role)


def plainly_on(pack: GenrePack, topic: str, said: str) -> bool:
    """Whether a fact is plainly on ``topic``: by its vocabulary, one telling word of it, or its most usual count."""
    own = next((one for one in pack.topics if one.name == topic), None)
    if own is None or any(name == topic for name, _ in label_topics(pack, said)):
        return own is not None
    if any(compiled(sign).search(said) for sign in own.signs):
        return True
    weighed = (word.partition("^") for word in own.words)
    if any(float(weight or 1) >= _TELLING and word in said for word, _, weight in weighed):
        return True
    return any(slot.pattern and compiled(slot.pattern).search(said) for slot in own.slots[:1])


def stands_alone(clause: str) -> bool:
    """Whether a clause could be a note of its own: it has a figure, and enough words around it."""
    rest = re.sub(
        r"一起|一同|一并|一律|统一|进一步|一直|一半|一些|一般|一线|一下|(?<!\d)1(?:23\d\d|1[0249])(?!\d)",
        "",
        WHEN.sub("", clause),
    )  # 12345, 110 are names of lines, no counts
    return bool(re.search(r"[\d一二三四五六七八九十两几*×]", rest)) and len(rest) >= 5


def with_thing(said: str, before: str) -> str:
    """Give a judgement such as 质量不高 the thing that the note before it counts."""
    counted = _COUNTED.match(before)
    return f"{counted[1]}{said}" if counted and counted[1][-1] not in "了过着" and _ATTRIBUTE.match(said) else said


def of_label(head: str, said: str) -> str:
    """Give a plan the time to come that its label names, and a bare count what it counts: 培训：自己办了2期."""
    head = head.strip(" 　：:")
    if _TIME_TO_COME.fullmatch(head):
        timed = _HAS_YEAR if head[0] in "明来" else _HAS_TIME  # 明年：3月前… is of no other year
        return said if timed.match(said) else f"{head}，{said}" if _FRONTED.match(said) else head + said
    told = shares_pair(head, said)
    bare = _BARE_COUNT.search(said) if not told and _ACTIVITY.fullmatch(head) else None
    return f"{said[: bare.end()]}{head}{said[bare.end() :]}" if bare else said


def with_head(before: str, said: str, *, label: bool, named: bool = True) -> str:
    """Give what a line says the thing that its head names: 学习：每月2次, 橱窗：换了9期, 通讯员：培养15个.

    A head of one letter is no thing, but tells what those did who stand before a bare count: 会：党组2次.
    ``label``: the head is the name of a topic or a part, and so no thing unless what follows is a bare count;
    ``named``: it is another word for a topic. Any other head (汛期谣言：) tells something that must not be lost.
    """
    head, often = before.strip(" 　：:"), _OFTEN.match(said)
    if _UNIT_NOW.search(head) or (re.search("怎么|如何|怎样|咋", head) and len(said) > _HEAD):
        return said  # 责任怎么落：…, a question that what follows answers
    if head in _LETTERS:
        counted = _HOW_MANY.match(said) if head in _DONE_TO else None
        return _LETTERS[head] + said if counted else _WHO_HOW_OFTEN.sub(rf"\1{_LETTERS[head]}", said)
    if re.search(r"(?:巡察|巡视|督查|督导|检查|审计|考核|上级)组?(?:反馈|指出|提出|通报|点出)$", head):
        return f"{head}{said}"
    head = re.sub("(?:开|搞|做|办|抓|写|评)了$", "", head) or head
    long = len(head) > _HEAD and not (label or _LABEL.search(head))
    if "【" in head or (long and (is_name(head) or not re.search(r"[\d，。；了的过]", head))):
        return f"{tidy(head)}：{said}"
    if not 2 <= len(head) <= _HEAD or _LABEL.search(head) or re.search(r"\d|[，。；]", head):
        return said
    if often and len(head) <= 6:
        return f"{often[1] or ''}{head}{often[2]}{said[often.end() :]}"
    if _COUNT_FIRST.match(said):
        return head + said
    deed = _ACTIVITY.fullmatch(head) is not None
    if (timed := _OF_ITS_TIME.match(said)) and (deed or _PERSONS.search(head)):
        there = "" if deed else "有"
        return f"{timed[1]}{there}{head}{said[timed.end(1) :]}"
    if _tells_itself(head, said):
        return said
    if _EACH_SO_OFTEN.fullmatch(said):
        return f"{head}：{said}"
    if (chosen := _CHOSEN.match(said)) and _PERSONS.search(head):
        return f"{chosen[1]}{head}{chosen[2]}{said[chosen.end() :]}"
    done = _DONE_SO_OFTEN.match(said)
    if done and not label and done[1] not in head and not _ACTED.match(said):
        acts = said[done.end(1)] in "了过" or dict(tagged(said)).get(done[1], "").startswith("v")
        return head + said if acts else f"{head}：{said}" if _PARTS.match(said) else said
    told = shares_pair(head, said)
    thing = _THING.search(head)  # 家长群：手册里加一章 names what the chapter is on, though it names a topic, too
    if named and not label and not told and len(head) >= _NAMING and not re.search("工作|管理|建设|学习$", head):
        return f"{head}：{said}"  # 主题党日：3月种树, 三审三校：责任编辑、科主任
    if label or (named and (told or not thing)) or (told and not _EVENT.search(head)):
        return said
    if said[:1] in "“《" and _EVENT.search(head):
        return head + said
    if behind := "上" if _CLASS.search(head) else "中" if _LISTING.search(head) else "":
        return f"{head}{behind}，{said}"
    return f"{head}，{said}" if _TOLD_OF.search(head) or WHEN.fullmatch(head) else f"{head}方面，{said}"


def _tells_itself(head: str, said: str) -> bool:
    """Whether what stands behind the name of a deed tells that deed: 检查：10月查了14家."""
    return _ACTIVITY.fullmatch(head) is not None and any(re.search(f"{char}[了过]", said) for char in head)


def letter_label(text: str) -> int:
    """Return how long the label of one letter is that a line opens with, 学：; 0 where it has none."""
    found = re.match(rf"(?:{'|'.join(_LETTERS)})[：:]\s*(?=\S)", text)
    return found.end() if found else 0


def worded(fact: Fact, pack: GenrePack) -> Fact:
    """Return a fact with what a document says for it; 家长学校：办了6期 is first made one clause."""
    head, _, rest = fact.said.partition("：")
    joined = with_head(head, rest, label=False) if rest else rest
    said = fact.said if joined == rest and not _tells_itself(head, rest) else joined
    said = (_SPENT.sub("", said) or said) if fact.role in (None, "done") else said
    return replace(fact, said=said, worded=wording(pack.spoken).written(said, fact.role or "done"))
