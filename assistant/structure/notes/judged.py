"""What of a line of notes is no matter of the report by its likeness to examples, where no pattern says so.

What tells a deed by a figure stays, whatever it is like; so does a heading, and a few characters beside matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.meaning import matter
from assistant.structure.notes.asides import speaks_for_facts
from assistant.structure.notes.cues import cue_role, misfit
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.inseparable import inseparable
from assistant.structure.notes.labels import AGAINST, label_words, opening_label, ordered_label
from assistant.structure.notes.order import tells_deed
from assistant.structure.notes.put_right import reckoned_in, settled_in
from assistant.structure.notes.stretch import STOPS
from assistant.structure.notes.to_writer import weight_of
from assistant.structure.notes.whose import header_unit
from assistant.structure.surnames import SURNAMES

_WORK = "；是要写的工作，请改成完整的一句"
REASONS = {
    "writer": "看着是说给整理的人听的，没有写入正文" + _WORK,
    "order": "看着是交代怎么写的，没有写入正文" + _WORK,
    "frame": "看着是开会、聊天的过场话，没有写入正文" + _WORK,
    "remark": "看着是说数字或要点本身的，没有写入正文" + _WORK,
}
_SEVERAL = "看着不是要报告的工作（写法、过场话或对数字的说明），没有写入正文" + _WORK
# From how sure a likeness a clause is put aside: alone on its line or beside matter, by up to five characters or more.
_SURE = {("alone", "long"): 0.3, ("alone", "short"): 0.6, ("beside", "long"): 0.45, ("beside", "short"): 0.9}
# A clause beside matter goes with it, however it sounds, unless it is surely talk or has words of the paper or of who
# writes: 辅导员六名，有四位是行政兼的.
_SURELY = 0.75
_OF_THE_PAPER = re.compile(
    r"[写稿核]|材料|报告|总结|述职|标题|字数|篇幅|[你您]|数[字据]?(?!字化|据安)|记(?:不|得|错|岔)|为准|作废|(?:说|讲|嫌)[^，。]{0,3}(?:太|要|别)"
    r"|大概|可能|好像|估计|忘|不清|不准|上面|前面|下面|刚才|[这那][条段句行]|语气|口气|提一|领导(?!的?名|的?姓|的?职)"
)
_WHOLE, _EACH = 0.3, -0.3  # and a sentence of several clauses: by all of it and their mean, and by each
_IN_BRACKETS = -0.6  # how little every clause in brackets may be like talk, where one of them plainly is
_FIGURE = 0.2  # how much surer one must be of a clause with a figure
_CALLED = 0.3  # how much less sure one must be of a sentence that calls people first: 各位，报告要交了
_TO_PEOPLE = re.compile(r"(?:各位|大家|同志们|诸位)[\u4e00-\u9fff]{0,4}[，,：:]|@")
_SHORT = 5
_MATTER = -4  # weight of the signs from which a clause stays
_BUILT = 3  # characters that two clauses share where they are built alike
_CLAUSE = re.compile(r"[^，,。；;！!？?\s…]+[，,\s…]*[。；;！!？?\s]*")
_ENDS = re.compile(r"[。；;！!？?]\s*$")
_COVERED = re.compile(r"[（(【\[][^（）()【】\[\]]{1,60}[）)】\]]|“[^”]*”|《[^》]*》|「[^」]*」")
_BRACKETS = re.compile(r"[（(【\[](?!待补)(?P<said>[^（）()【】\[\]]{2,60})[）)】\]]")
# Who it is that the words before name: 第一责任人（局长）, 班子成员（三名副院长）.
_WHO = re.compile(
    r"(?:[\u4e00-\u9fff、]{0,10}(?:书记|主任|委员|主席|经理|馆员|负责人)|[\u4e00-\u9fff、]{0,8}[局院校所站队馆处科部厂园台社村镇乡区县市班车]长)兼?任?"
    rf"(?:[{SURNAMES}][\u4e00-\u9fff]{{1,2}})?"
)
# What was so before, told for the sake of what is meant now: 以前是办公室看一下就行，明年成立审查小组.
_ONCE_SO = re.compile(r"(?:以前|原来|过去|原先|早先|此前|往年|从前)(?:都|也|一直|只|就)*(?:是|由|靠|只|没|归)")
# What goes on with the clause before it, 再搞一次宣讲，用方言; unless it speaks of the paper or of who writes.
_GOES_ON = re.compile(
    r"(?:到|往|向|用|由|按|照|靠|从|跟|和|给|在|经|通过|自己|自个儿|光|全靠)"
    r"(?![^，。；]*(?:[写稿数准附语词记]|材料|报告|总结|述职|汇报|口[径气吻]|[条句段字页]|说法|人称|代替|[全简]称|[你您我“\"]|格式|模板|照片"
    r"|电脑|系统|群里|邮箱|官方|规范|书面|统计|百分|上次|去年|顺序|就[行好]|即可))"
)
# What somebody thought, behind the label of a cause: 原因：我老想着看病是第一位的.
_THOUGHT = re.compile(
    r"(?:我们?|自己|本人|大家|总|老|一直)+(?:都|也|还)?(?:想着|觉得|以为|认为|怕|图|嫌|顾)(?!.*(?:写|稿|材料|报告))"
)
# What came of a deed told just before: 我去协调了两回，现在好了.
_CAME_OF = re.compile(
    r"(?:现在|如今|目前|后来|之后|这下|打那以后|从那以后)(?:都|也|就|已经?|基本|全)*"
    r"(?:好(?:了|多了|些了)|顺了|没事了?|消停了?|不[吵闹提说骂堵乱告]了?|清静了?|解决了?|平息了?|没有?(?:了|人[\u4e00-\u9fff]{1,3}了?)|正常了?)"
)
# On what a plan still hangs: 不过这个得领导同意.
_HANGS_ON = re.compile(
    r"(?:不过|但是?|就是|只是|当然)?(?:这|那)?(?:个|件?事)?(?:还|都|也)*(?:得|要|须|需要?)(?:先|再)?(?:等|由|报|经)?"
    r"[\u4e00-\u9fff]{1,6}?(?:同意|批准?|点头|拍板|研究|审批|批复|审定|答应|批下来)(?:了|一下)?(?:才(?:行|能[\u4e00-\u9fff]{1,3}))?"
)
# What somebody of the unit got wrong, and an own fault owned up to: 小刘把领导名字打错了; 我跟人家吵，这是我不对.
_SLIPPED = re.compile(
    r"(?!.*(?:上面|前面|下面|刚才?|[这那][条段句里个]|材料|稿子|要点|我))[\u4e00-\u9fff]{2,8}[把将][\u4e00-\u9fff“”]{2,10}(?:打|写|印|念|发|说|播|配|贴|挂)错了?"
)
_OWNS_UP = re.compile(
    r"(?:这|那)?(?:个|事|件事|一?点|方面|都)*(?:是|怪|怨|赖|得怪|要怪)?(?:我|本人)(?:自己)?(?:的(?:错|不是|毛病|问题|责任|短板)|不对|不好|做得不[对好妥]|疏忽了?|大意了?|没[做管办想尽][\u4e00-\u9fff]{1,4})?"
    r"|责任(?:主要)?在我|(?:这|那)(?:个|事|件事|一?点|方面)*(?:我)?(?:要|得|该|应当?)(?:向[\u4e00-\u9fff]{2,4})?(?:检讨|反省|反思|检视)"
)
_LABEL = re.compile(r"[^，。；：:\d]{1,10}[：:][ \u3000]*")
_LEADS = re.compile(r"(?:也|主要|无非|大概)?(?:就)?是(?!是|不是)")
_TO_WRITER = re.compile(r"写|材料|稿|[你您]|领导说|字数")  # what alone may stand below a label for causes and be none
_WHO_I_AM = re.compile(r"(?:我|本人)(?:是|叫|任|担任|负责|分管)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# What counts work: no date, no length of a paper, no hour.
_NUMBER = re.compile(
    r"(?:\d[\d.]*|[一二两三四五六七八九十百]+)[万余多来]*"
    r"(?:人次|[次场期篇个条名人家户件项份块种套堂款支所届册处辆节班轮组元万%％](?!室|楼|纸|字))"
)


def read_ahead(lines: Sequence[str]) -> None:
    """Have what ``judged_in`` compares of many lines read at once."""
    parts = (part for line in lines for part in (line, *_CLAUSE.findall(line)))
    matter().read_ahead(part for part in parts if _HAN.search(part) and not _counts_work(part))


def judged_in(text: str, pack: GenrePack, *, chat: bool) -> list[tuple[int, int, str]]:
    """Return from where to where a line is no matter, and the reason to give; of a chat no short answers."""
    kept = [*reckoned_in(text), *settled_in(text)]
    begins = _label_of(text, pack)
    brief_label = text[-1:] in "：:" and len(_HAN.findall(text)) <= _SHORT  # it ends what the label above heads
    if ordered_label(text, pack) or brief_label or misfit(text):
        return []
    if begins and heading_role(label_words(text[:begins], pack), pack) == "causes" and not _TO_WRITER.search(text):
        return []  # 原因：自己图省事 tells why, whatever it sounds like
    covered = _COVERED.sub(lambda found: "＊" * len(found[0]), text)
    clauses = [found.span() for found in _CLAUSE.finditer(covered, begins)]
    clauses = [(start, end) for start, end in clauses if _HAN.search(covered[start:end])]
    found = [*_in_brackets(text)]
    held = [any(left < end and start < right for left, right in kept) for start, end in clauses]
    if not any(held) and len(clauses) > 1 and _is_beside(text[begins:].strip(), [text[a:b] for a, b in clauses], pack):
        return [(begins, len(text), _reason(text[begins:]))] if begins else [(0, len(text), _reason(text))]
    for sentence in _sentences(covered, clauses):
        parts = [text[start:end] for start, end in sentence]
        start, end = sentence[0][0], sentence[-1][1]
        apart = not any(left < end and start < right for left, right in kept)
        if len(sentence) > 1 and apart and _is_beside(text[start:end], parts, pack):
            found.append((start, end, _reason(text[start:end])))
            continue
        for at, (one, other) in enumerate(sentence):
            said = text[one:other]
            if _counts_work(said):
                continue
            place = "alone" if len(clauses) == 1 or len(sentence) == 1 else "beside"
            brief = len(_HAN.findall(said)) <= _SHORT
            leads = (
                _LEADS.match(text, other) is not None
                or (  # 要说没弄好的，就是来得少; 区里要求突出，建馆1个
                    matter().of(said).kind == "order" and any(map(_NUMBER.search, parts[at + 1 : at + 2]))
                )
            )
            alike = any(_alike(said, text[a:b]) for a, b in sentence[max(at - 1, 0) : at] + sentence[at + 1 : at + 2])
            if (chat and brief) or leads or alike or any(left < other and one < right for left, right in kept):
                continue
            bare = said.strip(STOPS)
            before = text[begins:one].strip(STOPS)
            if before and (
                inseparable(bare, before)
                or (at and (_GOES_ON.match(bare) or _CAME_OF.fullmatch(bare)))
                or _HANGS_ON.fullmatch(bare)
                or (_OWNS_UP.fullmatch(bare) and matter().of(before).beside < _SURE[("beside", "long")])
            ):
                continue
            if one == begins > 0 and _THOUGHT.match(bare):
                continue
            least = _SURE[(place, "short" if brief else "long")]
            if place == "beside" and not _OF_THE_PAPER.search(said):
                least = max(least, _SURELY)
            if matter().of(said).beside >= least + _harder(said) and not _stays(said, pack):
                found.append((one, other, _reason(said)))
    return sorted(found)


def _label_of(text: str, pack: GenrePack) -> int:
    """Return how long the label of a part or a topic is that a line opens with; 0 for none."""
    if opens := opening_label(text, pack):
        return opens[1]
    if (label := _LABEL.match(text)) is None:
        return 0
    words = label[0].strip(" \u3000：:")
    return label.end() if heading_role(words, pack) or heading_topic(words, pack, exact=True) else 0


def _sentences(covered: str, clauses: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the clauses of each sentence of a line."""
    sentence: list[tuple[int, int]] = []
    for start, end in clauses:
        sentence.append((start, end))
        if _ENDS.search(covered[:end]):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _is_beside(whole: str, parts: Sequence[str], pack: GenrePack) -> bool:
    """Whether several clauses together are no matter: as a whole, and none of them plainly is any."""
    if any(map(_counts_work, parts)):
        return False
    if faults := [part for part in parts if not _OWNS_UP.fullmatch(part.strip(STOPS))]:
        parts, whole = faults, "".join(faults)
    each = [matter().of(part).beside for part in parts]
    both = (matter().of(whole).beside + sum(each) / len(each)) / 2
    least = _WHOLE + max(map(_harder, parts)) - (_CALLED if _TO_PEOPLE.match(whole) else 0.0)
    sure = both >= least and min(each) >= _EACH
    return sure and not any(_stays(part, pack) for part in parts)


def _in_brackets(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what stands in brackets behind a fact and only speaks of the notes: （上次写错了，不是校长讲的）."""
    for found in _BRACKETS.finditer(text):
        said = found["said"]
        if not found.start() or speaks_for_facts(found[0]) or _NUMBER.search(said) or _WHO.fullmatch(said):
            continue
        if (post := _WHO.match(said)) and said[post.end() :][:1] in SURNAMES and len(said) - post.end() in (2, 3):
            continue  # 一把手（局长孙志强）
        likely = [matter().of(part).beside for part in re.split("[，,。；;]", said) if _HAN.search(part)]
        sure = matter().of(said).beside if len(_HAN.findall(said)) > _SHORT else -1.0
        if likely and max(sure, max(likely) if min(likely) > _IN_BRACKETS else -1.0) >= _SURE[("beside", "long")]:
            yield found.start(), found.end(), _reason(said)


def _harder(said: str) -> float:
    return _FIGURE if _NUMBER.search(said) else 0.0


def _alike(said: str, other: str) -> bool:
    """Whether two clauses side by side are built alike, so that they tell one thing: 学的时候热闹，用的时候想不起来."""
    return any(said[at : at + _BUILT] in other and _HAN.match(said[at:]) for at in range(len(said) - _BUILT + 1))


def _counts_work(said: str) -> bool:
    return _NUMBER.search(said) is not None and tells_deed(said)


def _stays(said: str, pack: GenrePack) -> bool:
    """Whether a clause stays whatever it is like: a deed with its figure, a heading, the name of a unit."""
    bare = said.strip(STOPS)
    words = label_words(bare, pack)
    if weight_of(bare, pack.spoken) <= _MATTER:
        return True  # 材料由办公室把关: who passes papers, by its signs
    if (
        _counts_work(bare)
        or _SLIPPED.match(bare)
        or _WHO_I_AM.match(bare)
        or _ONCE_SO.match(bare)
        or cue_role(bare)[0] == "causes"
    ):
        return True
    if heading_role(words, pack, exact=True) or heading_topic(words, pack, exact=True):
        return True
    return header_unit(words) == words or AGAINST.fullmatch(words) is not None


def _reason(said: str) -> str:
    """Return the reason to give; one that fits all kinds where several clauses are of several."""
    kinds = {matter().of(part).kind for part in re.split("[，,。；;！!？?]", said) if _HAN.search(part)}
    return REASONS[matter().of(said).kind] if len(kinds) == 1 else _SEVERAL
