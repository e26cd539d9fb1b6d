"""A sentence of notes cut where its clauses speak of different things; what leans on another clause stays with it."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.likeness import shares_pair
from assistant.structure.notes.cues import cue_role, is_answer_to, is_answered, misfit
from assistant.structure.notes.halves import (
    counted_by,
    has_verb,
    is_number_there,
    is_other_half,
    some_of_them,
    still_not,
    told_of_them,
    turns_short,
)
from assistant.structure.notes.header import POSITION, WE_ARE
from assistant.structure.notes.in_brackets import without_remarks
from assistant.structure.notes.labels import names_next
from assistant.structure.notes.lines import clauses_of, split_at
from assistant.structure.notes.one_event import of_one_event, only_adds
from assistant.structure.notes.only_counted import SOME, WHO_LACKS, is_of_counted
from assistant.structure.notes.place import Place
from assistant.structure.notes.points_back import points_back
from assistant.structure.notes.put_right import told_twice
from assistant.structure.notes.whose import header_unit
from assistant.structure.notes.words import NEXT, stands_alone
from assistant.structure.topics import label_topics
from assistant.structure.word_bounds import tagged

# 其中1场因材料不全未批 tells how well it was done.
_PART_OF_IT = re.compile(r"其中|(?:另)?有(?:\d+[个家场名篇件条份人处]|[一两][个名]明年)")
# Tells more of what is before.
_OF_IT = re.compile(
    "一[期场次篇条](?:专门|是|讲|为)|题目|主题(?!党日|教育)|内容|形式|地点|分别|每[次期场]|其中|最[高多长]|平均|人均"
)
_RESULT = re.compile(
    r"(?:[省市县区国级上媒体报刊台被其中均已都共以外各大新]{0,10}|\d+人)(?:采用|录用|刊用|转载|退回|退稿|回复|注销|解散|参加|参训|获奖)"
)
_SAME_THING = re.compile(r"还是|也是|都是|又|而且|并且|也|还|是(?:我|本人|因|由)")  # said of the thing before it
# Never a note of its own: 就3个人在写, 所以实际3次; and what says more of one of those counted: 12月那次还没开, 管不住.
_LEANS = re.compile(r"(?:就(?=[\d一二两三几是没剩算]|这么)|才(?![艺能])|只(?!要)|仅|实际|所以|因此)")
# Nor what goes on with what is before it, whichever part it seems to be of: 占年度考核10分, 剩1个, 要到明年3月.
_GOES_ON = re.compile(
    r"(?:正?准备|打算|计划|拟|考虑)[\u4e00-\u9fff]{2}$|因而|从而|(?:理由|事由)(?:是|为)|导致|结果(?!公开|运用)|以免|免得|否则|不然|占(?!用|地|领)|(?:还|只)?剩|其余|余下|另有\d|发现(?=[^，]{0,4}\d)"
    r"|每[次回期场](?:到|来|去|参加)|(?:还|都|也)?[要得]等?到(?=明年|来年|年|\d)|预[计估](?=\d|[到于在年明])"
    r"|(?:不(?!过)|没|未|漏|超|逾|错|违反)[^，的]{0,8}(?:的|一[次处回])(?=[\u4e00-\u9fff])"
)
# How often the body just named met for it, and how those just chosen were made known.
_MET_FOR_IT = re.compile(
    r"每(?:个?月|季度|半年|学期|年)(?:至少)?[\d一两二]次(?:专题)?(?:分析研判|分析|研判|研究|会商|听取|通报|点评|调度)"
)
_CHOSEN = re.compile(r"(?:评[出选]|选[出树]|推[选出荐]|表彰|命名)了?[^，]{2,16}\d")
_MADE_KNOWN = re.compile(
    r"(?:并|还)?在[^，]{2,12}?(?:播[出放]|推[送出]|刊[登发载]|展[示播出]|宣传|发布|报道)[^，]{0,4}(?:专题片|事迹|故事|人物|风采|专栏|宣传片|短片|海报)"
)
# Of those counted before, some were sent back or are lacking: 外请讲座11场，退了1场商业推广的.
_TAKEN_OUT = re.compile(
    r"(?:其中|当中|里面)?(?:又|还|另)?(?:被)?(?:劝退|退(?:回|掉|出)?|取消|叫停|暂缓|压(?:下|减)?|驳回|打回|否决|淘汰|撤(?:销|下|掉)?|停(?:办)?|剔除|下架|解散|踢出|清退|没(?:批|让开|通过)|未(?:批|通过))(?:了|来|去)*"
    r"(?:其中)?(?:的)?\d+(?P<unit>[\u4e00-\u9fff])"
)
# Of those counted before, so many were looked into: LED屏34块；8月抽查12块.
_LOOKED_INTO = re.compile(
    r"(?:\d{1,2}月[份底初]?|今年|全年|[上下]半年|[一二三四]季度)?(?:又|还|共|已|随机|集中|重点)*"
    r"(?:[抽检巡核排清]查|更换|清理|整改|维修|关闭|拆除|新增)了?(?:其中)?\d+[余多]?(?P<unit>[块个台条处家面])(?=$|[，,。；\s])"
)
_ONE_OF_THEM = re.compile(
    r"[\u4e00-\u9fff]不(?:上|齐|住|着|动|过来)$|(?:\d{1,2}月|[上下]半年|[一二三四]季度|最后)?的?(?:那|有一|最后一)[次场期回]"
)
# So many of a kind without a noun: 停了2个长期不更新的 says of the accounts before it.
_HEADLESS = re.compile(
    r"(?:又|还|并)?[\u4e00-\u9fff]{1,2}[了过]?(?:[一两二三四五六七八九十]|\d+)[余多]?[个条份名篇本家块处场次张][^，\d]{2,14}的"
)
_NO_SUBJECT = re.compile(
    r"[跟和与对在给把向为没未不也都还只总常光靠凭]|很少|经常|老是|往往|满足于|停留在|习惯于?|多[\u4e00-\u9fff]{1,4}少"
)
_SCARCE = re.compile(r"[^，]{1,10}(?:少|多|远|散|大|忙|紧|老|杂|快|难|弱|小|重)")
_COMES_OF_IT = re.compile(
    r"[\u4e00-\u9fff](?:不|没)(?:上|齐|住|着|动|到|了|完|过来|起来|下来|成)|没人|没时间|没空|只能|只好|顾|停"
)
# How many of how many: 6名网评员里只有2名经常写 shows what is before it.
_OF_THEM = re.compile(
    r"(?:这|那)?\d+[名个人家条篇](?:[^，]{0,8}(?:里头?|中|当中|里面)[^，]{0,10}(?:只|仅|才|就|有)[^，]{0,3}|[^，\d]{0,4}(?:只|仅|才|就)有?)\d"
)
# Why something is planned, told on the way: 思政课教师要配齐，现在缺3个，跟教育局要编制.
_STILL_LACKS = re.compile(
    r"(?:现在|目前|眼下|当前|今年)?(?:还|尚)?(?:缺|差|少)(?:着|了)?[\d一二两三四五六七八九十几]"
    r"|[^，。；没未不]{1,6}(?:也|都)?(?:还|尚)(?:没|未)(?!人|专)[^，。；]{1,5}$"
)
_TO_DO = re.compile(r"(?<![需重不])要[配补招建设聘增添改]|争取|打算|想[建办搞设招请]")
_A_PLAN = 6  # characters of a plan that is listed with others
_ITS_OWN = re.compile(
    r"^(?!.*[在到从往][^\W\d]{1,8}$|[^\W\d]{4,12}[两三四五六\d][个处][点地站所村校园区厅馆镇]\w?$).*?(?:\d|每|[一两二三四五六七八九十][天次场期名个轮遍人])"
)
# What a plan behind another opens with where it is no more of it: 找大学生帮忙开个视频号.
_MORE_OF_IT = re.compile(
    r"(?:明年|下半年|年内)?(?:争取|打算|计划|准备|力争|还|要|想)*(?:再|多)(?:配|加|招|增|添|补|聘|设|开|办)[一二两三几\d][个名人位期次场](?=[，,。；]|$)"
)  # 公众号现在一个人编，明年争取再配一个
_ANOTHER = re.compile(
    r"(?:还要?|再)?(?:[找请给招配建办买装换](?!定|会|备案|理)|跟|向)(?=[^，。；]{9})(?![^，。；]*(?:把关|指导|讲课|带))"
)
# A line of so many clauses and characters may hold several deeds, each with its own thing and count.
_MANY, _LONG = 4, 40
_A_THING = 4  # characters of a thing that a clause of another deed opens with
_THING_THEN = re.compile(r"[\u4e00-\u9fff“”]{2,14}?的?[\u4e00-\u9fff]{2}(?=专门|重新|统一|逐一|已经?|全部)")
_TOLD_OF_IT = re.compile("[^，]{0,8}(?:听众|观众|学员|参加|参训|满意|其中|内容|主题|主讲|效果)")
_GRANTED = re.compile(r"(?:^|[，, ])([\u4e00-\u9fff]{2,10}(?:是|倒|也)?(?:有|建了|定了|订了))$")
_HABIT = re.compile("(?:但是?|不过|可是|只是)(?:有时候?|偶尔|忙起来|一忙|平时)")  # what is set right once is so again
_STRONG = 0.2  # a topic's score from which a clause may leave its line: one telling word

# What was meant to be and was not: in halves it would tell of a deed.
_CAME_TO_NOTHING = re.compile(
    r"(?:原来|本来|原先|起先)(?:就)?(?:想|要|定|打算|计划|说好)[^。；]*?(?:没[\u4e00-\u9fff]?成|未能|没能|取消|黄了|推到|推迟)"
    r"|(?:原定|原计划|原打算|原拟)[^。；]*?(?:没[\u4e00-\u9fff]?成|未能|没能|取消|推到|推迟)"
)


def leans(words: str, before: str) -> bool:
    """Whether a clause cannot stand without the one before it: 占年度考核10分, 剩1个要到明年, 退了1场 of 11场."""
    if only_adds(words) or _GOES_ON.match(words) or _HEADLESS.fullmatch(words) or points_back(words, before):
        return True
    if re.search(r"\d次$", before) and _MET_FOR_IT.match(words):
        return True
    if _CHOSEN.search(before) and _MADE_KNOWN.match(words):
        return True
    out = _TAKEN_OUT.match(words) or _LOOKED_INTO.match(words)
    if (out is not None and counted_by(out["unit"], before)) or of_one_event(words, before):
        return True
    return some_of_them(words, before) or is_number_there(words, before) or told_of_them(words, before)


def _follows(words: str, before: str) -> bool:
    """Whether of two shortfalls the second has no subject, or tells what comes of the first: 所里人少，学习凑不齐."""
    bare = _NO_SUBJECT.match(words)
    if (bare and not before.startswith(bare[0])) or _OF_THEM.match(words):
        return True
    return _SCARCE.fullmatch(before) is not None and _COMES_OF_IT.search(words) is not None


def _by_blank(text: str, before: Span, clause: Span, sentence: Span) -> bool:
    """Whether only a blank parts two clauses of a sentence that has commas: there it is weaker than they are."""
    between = text[before.end : clause.start]
    return not between.strip() and re.search("[，,]", sentence.of(text)) is not None


def _another_deed(words: str, before: str) -> bool:
    """Whether a clause of a long line opens with a thing of its own and tells, with a count, what was done to it."""
    at = 0
    for word, kind in tagged(words):
        if not (kind.startswith(("n", "j", "b", "vn", "l")) or word in "的、“”《》"):
            break
        at += len(word)
    named = _THING_THEN.match(words)
    at = max(at, named.end() if named else 0)
    thing, rest = words[:at], words[at:]
    if len(thing) < _A_THING or _TOLD_OF_IT.match(words) or not re.search(r"\d|[一两三][次回遍期场]", rest):
        return False
    acts = re.search(r"[了过]", rest) or (rest and tagged(rest)[0][1].startswith(("v", "d")))
    return bool(acts) and not shares_pair(thing, before)


def cut_apart(text: str, sentence: Span, place: Place, pack: GenrePack) -> list[Span]:
    """Cut a sentence where its clauses speak of different things; clauses that lean on each other stay together."""
    if _CAME_TO_NOTHING.search(sentence.of(text)):
        return [sentence]
    groups: list[tuple[Span, str, str, Role | None]] = []
    last = sentence.start  # where the clause before begins
    clauses = clauses_of(text, sentence)
    listed_deeds = len(clauses) >= _MANY and sentence.end - sentence.start >= _LONG
    labelled = place.inline or (place.held and place.role != "done")  # the label decides what clauses are of
    for clause in clauses:
        words = clause.of(text)
        says_who = POSITION.match(words) or (WE_ARE.match(words) and header_unit(WE_ARE.sub("", words)))
        reason, role = misfit(words) or str(bool(says_who) or ""), cue_role(without_remarks(words))[0]
        remains = still_not(words) or (role is None and turns_short(words))
        role = role or ("problems" if remains else None)
        if role == "problems" and groups and is_answered(text[clause.end : sentence.end]) and not _HABIT.match(words):
            role = None
        labels = [] if place.topic else label_topics(pack, words)
        topic = labels[0][0] if labels and labels[0][1] >= _STRONG else ""
        if groups:
            before, its_reason, its_topic, its_role = groups[-1]
            told, same_reason = before.of(text), reason == its_reason
            both_short = role == its_role == "problems"
            listed = both_short and place.lone and place.role != "causes" and len(words) > 3 and not place.topic
            listed = listed and not _follows(words, told)
            alone = stands_alone(words) and stands_alone(told)
            alone = alone and (bool(its_topic) or re.search(r"\d", told) is not None)
            other = bool(topic) and topic != its_topic and (both_short or alone) and not _RESULT.match(words)
            other = other or (listed and not _SAME_THING.match(words)) or (both_short and bool(SOME.match(words)))
            reasoned = role == "causes" and its_role in (None, "done") and re.match("因为|由于", words)
            turned = (
                role is not None
                and not reasoned
                and (remains or not _SAME_THING.match(words))
                and not (_PART_OF_IT.match(words) and its_role is None and re.search(r"\d", told))
                and its_role != role
                and (its_role, role) != ("causes", "problems")
                and not (labelled and role in (place.role, "problems"))
                and (bool(its_role) or stands_alone(told))
            )
            other = other and not (both_short and _OF_THEM.match(words))
            other = other and not is_answer_to(told, words)
            of_one = _ONE_OF_THEM.match(words) is not None
            other = other and not (_OF_IT.match(words) or _LEANS.match(words))
            planned = its_role == "plans" or _TO_DO.search(told) is not None
            why = planned and _STILL_LACKS.match(words) is not None
            parted = role == "problems" and not labelled and its_role in (None, "done") and is_other_half(words, told)
            own = role == place.role == "problems" != its_role and WHO_LACKS.match(words) is not None
            deeds = listed_deeds and role is None and its_role in (None, "done") and place.role in (None, "done")
            if deeds and not reason and _another_deed(words, told) and stands_alone(told):
                other = True
            if role == "problems" and same_reason and is_of_counted(words, told, stated=place.role == role):
                other = turned = False
            elif parted or own:
                turned = True
            elif same_reason and both_short and _by_blank(text, before, clause, sentence):
                other = False
            elif same_reason and (why or leans(words, told)):
                other = turned = False
            elif same_reason and turned and (of_one or (_LEANS.match(words) and last == before.start)):
                turned = False
            elif same_reason and turned and _LEANS.match(words):
                groups[-1] = (Span(before.start, _ended(text, last)), its_reason, its_topic, its_role)
                clause = Span(last, clause.end)
            if same_reason and not other and not turned and (only_adds(words) or not NEXT.match(words)):
                groups[-1] = (Span(before.start, clause.end), its_reason, its_topic or topic, its_role or role)
                last = clause.start
                continue
        if groups and last > groups[-1][0].start and names_next(text[last : clause.start], pack):
            groups[-1] = (Span(groups[-1][0].start, _ended(text, last)), *groups[-1][1:])
            clause = Span(last, clause.end)
        groups.append((clause, reason, topic, role))
        last = clause.start
    spans = told_twice(text, sentence, _conceded(text, [(group[0], group[3]) for group in groups]))
    if place.role == "plans":
        spans = told_twice(text, sentence, [one for span in spans for one in _plans_listed(text, span)])
    return spans


def _conceded(text: str, groups: list[tuple[Span, Role | None]]) -> list[Span]:
    """Give a shortfall behind a 但 the clause that only grants what there is: 三审制度有，但有时急稿只有两审."""
    spans = [span for span, _ in groups]
    for at in range(1, len(groups)):
        span, role = groups[at]
        if role != "problems" or not re.match("但|不过|可是|只是", span.of(text)):
            continue
        granted = _GRANTED.search(spans[at - 1].of(text))
        if granted and granted.start():
            start = spans[at - 1].start + granted.start(1)
            spans[at - 1] = Span(spans[at - 1].start, _ended(text, start))
            spans[at] = Span(start, span.end)
    return spans


def _plans_listed(text: str, span: Span) -> list[Span]:
    """Cut plans that a 、 lists, or a comma, each with its own time, count or thing: 9月培训一天、老师再招1名."""
    parts = list(split_at(text, span.start, span.end, "、"))
    own = len(parts) > 1 and all(len(one.of(text)) >= _A_PLAN and _ITS_OWN.search(one.of(text)) for one in parts)
    if own and all(has_verb(re.split("[，,]", part.of(text))[-1]) for part in parts[:-1]):
        return parts
    parts = list(split_at(text, span.start, span.end, "，,"))
    found = parts[:1]
    for part in parts[1:]:
        other = _ANOTHER.match(part.of(text)) and not _MORE_OF_IT.match(part.of(text))
        if other and len(found[-1].of(text)) >= _A_PLAN:
            found.append(part)
        else:
            found[-1] = Span(found[-1].start, part.end)
    return found


def _ended(text: str, end: int) -> int:
    """Return where what stands before ``end`` ends, without the comma or blank behind it."""
    return len(text[:end].rstrip(" \t\u3000，,、"))
