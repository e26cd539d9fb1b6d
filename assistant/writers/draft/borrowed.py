"""What a heading borrows from a fact: its own verb and object, 走访宗教场所, or the thing it tells of, 劳模报告会."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import cuts, tagged
from assistant.writers.draft import verbs as words

HALF = 6  # characters of half a heading
_LONGEST = 8  # of what a heading names
_VERB = re.compile(rf"(?:{words.VERBS}|{words.DOUBLE})")
_CARRIES = re.compile(rf"(?!{words.DOUBLE})(?:{words.VERBS})(?<=..)")
_BIDS = re.compile("邀请|聘请|约请|接待|请")  # of people, who are no deed: 邀请人大代表
_HOLDING = re.compile("开展|组织|召开|举办|举行|进行|做好|抓好|抓实")  # say only that there was such a thing
# Tell how things stood or what came of them, which no heading says: 收到建议, 发现问题.
_STATE = re.compile(
    "没有?|未|无|有|是|为|收到|发现|发生|出现|存在|获|得到|受到|取得|达到|完成|实现|成为|退回|同比|增长|增加|减少|下降|上升"
    "|作为|担任|负责|分管|参加|参与|围绕|通过|结合|利用|依托|针对|超过|覆盖|吸引|惠及|反映|坚持|保持|列入|纳入"
)
_NAMING = re.compile(r"n|vn|v$|b|j|l|i|s$|an|z|f$")  # kinds of words that name a thing together
_ENDS = re.compile(r"n|vn|v$|j|l|i|s$")
_EACH = re.compile(
    "[人户班村月周日年]均|平均|累计|合计|全年|每(?:[人户天周月年]|季度|半年|学期)|各"
)  # counts what follows, names nothing
_GENERAL = re.compile("^(?:工作|活动|情况|内容|问题|事项|人员|大家|同志|单位|科室|群众|职工|党员|干部)$")
_POST = re.compile(
    "委员|干事|专员|专干|部(?!署|门)|科(?!普|学|技|室)|处(?!置|理)|员(?!工)|岗|队(?!伍)|栏|橱窗|标语"
)  # with 宣传 before it one name, no deed
_NO_THING = re.compile("牵头|负责|指定|推进|落实|完成|到位|兜底|跟进|参与|实施|协助|配合")  # 指定牵头 names no thing
# What is also a noun before these, and so no deed: 检测中心, 走访登记表, 演练视频, 监督电话.
_NOUN_OF_DEED = re.compile(
    rf"(?:{words.DOUBLE}|检测|监督|评审|值守|巡逻|指导|协调|联络|创新|审批|接待|维修|考察|管理|播放|发布|展示|归档|登记|举报|收听|收看)$"
)
_COMPOUND = re.compile(
    "^(?:中心|[室科处局组团厅])|(?:中心|室|表|簿|单|证|卡|记录|登记|台账|材料|视频|电话|热线|通知|制度|平台|系统|周|月|日|班|岗|协会|学院|基地)$"
)
_QUOTED = re.compile("[“”]")
_COUNTED = re.compile(r"(?:\d+|[一两三几])[名个支人](?:人)?的?(?=[\u4e00-\u9fff]{2,})")  # 组建5人的写稿小组
# A deed told as a noun: 网站自查一遍, 广场咨询2次; or behind what it is done to: 对3个网站、公众号开展自查.
_ACTED = re.compile(
    r"([\u4e00-\u9fff]{2,4})(?:、[\u4e00-\u9fff]{2,4})*(?:全面|统一)?(?:开展|进行)?(自查|咨询|讲评|清查|检修|互查|展演|比武)"
    r"(?=\d|[一两三][遍次轮]|$|，)"
)
# A rate that is to rise or fall: 把剧本备案率从71%提到95%, 回访率由六成升至九成.
_RATE = re.compile(
    r"(?:^|[，把将使让])((?:(?![把将使让])[\u4e00-\u9fff]){2,8}[率量])(?:要)?[由从][^，。]{1,8}?(提|增|升|降|压|减)"
)
_RISES = "提增升"
_OWNER = re.compile("^(?:举办|开展|组织|进行|局属|所属|站内|下属|本局|全[局县区镇市校院])")
_LATER = re.compile("[时前后中]")
_MEANTIME = re.compile("[时前后]..$")  # 农闲时举办 tells when, and no thing
_MADE = re.compile("组成|合建|共建|试办|合办|新聘|新设|新增|加装|加挂|改建")
_DEED = re.compile(rf"(?:{words.VERBS}|{words.DOUBLE})(?<=..)")
_TIED = ("未", "没", "不", "被", "的", "和", "、")  # before a verb: no deed of the one who reports
_THING_WORD = re.compile("n(?!r|s|t)|vn|b|j|l|i")  # kinds of words that name a thing, no place, nobody
_SUBJECT = 12  # characters of a thing that a fact tells something of
# Who or where, of whom 做好…工作 would say another thing.
_PLACES = re.compile(
    "[人员长生师者民警兵手工户局委院校科室部处组队团会镇乡村县区市厂司班站所馆]$|公司|单位|社区|领导|同志|支书|支部|党委|党组|网友|群众|家长|问题|情况|方面|时间|年度"
)
_SHORTEST, _WIDEST = 5, 12  # characters of a heading made of one fact's verb and object
# Half of a clause, which names nothing whole: 经费提到, 审核不能光签字.
_SCRAP = re.compile(r"[不没未能要应让把]|[提加扩增减升降达做送办转拿][到至成]|[着过得]$|(?<![报签收迟])到$")
# A count, or somebody, is no work itself: 通报用稿数, 表彰教师.
_NO_WORK = re.compile(
    "^(?:指定|明确|负责|落实|牵头|推进)+$|(?:停[水电气暖]|爆管|事故|火灾|故障|险情|灾害|中断|跳闸)$|(?:助理|员|老师|教师|干部|书记|主任|学生|群众|法官|医生|护士|职工|党员)$|[数率量]$|[得打评扣]分$"
)
_AFTER = re.compile(r"$|[，。；、]|(?:约|共|近|达|累计|均|全部)?[\d一二两三四五六七八九十百每]")


def half(told: str) -> str:
    """Return a fact's verb and object as half a heading, six characters; "" where it has none so long.

    走访宗教场所46处 lends 走访宗教场所, 下架旧书30本 做好旧书下架, 开展培训4次 做好培训工作.
    """
    verb, thing = _verb_and_object(told)
    if not verb or _GENERAL.match(thing) or _BIDS.match(verb):
        return ""
    if len(verb + thing) == HALF:
        return verb + thing
    if len(thing) == len(verb) == 2:
        return f"做好{thing}工作" if _HOLDING.match(verb) else f"做好{thing}{verb}"
    return ""


def thing(told: str) -> str:
    """Return what a fact tells of, as 做好…工作 takes it: 劳模报告会, 旧书下架, 未成年人研学接待; "" for none."""
    verb, what = _verb_and_object(told)
    if verb and not _GENERAL.match(what) and not _BIDS.match(verb):
        named = what if _HOLDING.match(verb) else what + verb
        return named if len(named) <= _LONGEST else ""
    named = _named(told)
    acts = (
        bool(named) and not words.SUMMED.match(named) and (tagged(named)[-1][1].startswith("v") or named.endswith("会"))
    )
    acts = acts and not (_STATE.search(named) or _MEANTIME.search(named))
    return named if acts and 4 <= len(named) <= _LONGEST else ""


def deed(told: str) -> str:
    """Return the first verb and object that a fact tells of, wherever it stands: 组成宣讲小队; "" for none."""
    for part in _COUNTED.sub("", _QUOTED.sub("", told)).split("，"):
        if rate := _RATE.search(part):
            return f"{'提高' if rate[2] in _RISES else '降低'}{rate[1]}"
        if (acted := _ACTED.search(part)) and acted.start() in cuts(part):
            return f"开展{_OWNER.sub('', acted[1])}{acted[2]}"
        said, before = list(tagged(part)), 0
        for word, _ in said:
            rest = part[before:]
            free = _DEED.fullmatch(word) and part[max(before - 1, 0) : before] not in _TIED
            found = _verb_and_object(rest) if free and not _STATE.match(word) else ("", "")
            if not found[0] and _MADE.match(rest) and (what := _named(rest[2:])):
                found = rest[:2], what
            named = found[0] and not (_LATER.match(found[1]) or _GENERAL.match(found[1]) or _BIDS.match(found[0]))
            if named and _SHORTEST <= len("".join(found)) <= _WIDEST:
                return "".join(found)
            before += len(word)
    return ""


def as_work(named: str) -> str:
    """Return a verb and its object as 做好…工作 takes them: 宣传牌更换 of 更换宣传牌, 走访 of 开展走访."""
    verb = _DEED.match(named[:2])
    if not verb or len(named) <= HALF - 2:
        return named
    return named[2:] if _HOLDING.match(named) else named[2:] + named[:2]


def subject(told: str) -> str:
    """Return the thing that a fact opens with and tells something of: 倒班补贴 of 倒班补贴9月解决; "" for none."""
    text = words.TIME.sub("", told, count=1).lstrip("，")
    found, last, then = "", "", ""
    for word, kind in tagged(re.split(r"[，。；：（]", text)[0]):
        if len(word) < 2 or not _THING_WORD.match(kind) or not re.fullmatch(r"[\u4e00-\u9fff]+", word):
            then = "u" if word == "的" else kind if word.isalpha() else "m" if word[0].isdigit() else "w"
            break
        found, last = found + word, kind
    found = re.sub("(?:事宜|一事)$", "", found)
    named = 2 <= len(found) <= _SUBJECT and last.startswith("n")
    named = named and (
        then[:1] in ("v", "d", "p", "u") or re.match(r"\d{1,2}月|事宜|一事", text[len(found) :]) is not None
    )
    return found if named and is_work(found) and not (_GENERAL.match(found) or _PLACES.search(found)) else ""


def is_whole(named: str) -> bool:
    """Whether what was borrowed of a clause stands whole: a thing, or a verb and its object."""
    return bool(named) and _SCRAP.search(named) is None


def is_work(named: str) -> bool:
    """Whether what was borrowed stands whole and names what 做好…工作 can take."""
    return is_whole(named) and _NO_WORK.search(named) is None


def _verb_and_object(told: str) -> tuple[str, str]:
    """Return the verb of two characters that a fact opens with, and its object; "" twice where it does not."""
    text = words.TIME.sub("", told, count=1).lstrip("，")
    verb = _VERB.match(text)
    if not verb or len(verb[0]) != 2 or _STATE.match(text) or _POST.match(text[2:]):
        return "", ""
    what = _named(text[2:])
    if _NO_THING.fullmatch(what):
        return "", ""
    again = _CARRIES.match(what)  # 编发签发稿件: two verbs for one thing
    if _NOUN_OF_DEED.match(verb[0]) and _COMPOUND.search(what):
        return "", ""
    return (verb[0], what) if len(what) >= 2 and not again else ("", "")


def _named(text: str) -> str:
    """Return the words a text opens with that name one thing, as far as a number or the end of the clause."""
    found, last = "", ""
    for word, kind in tagged(re.split(r"[，。；]", text)[0]):
        acts = kind.startswith("v") and len(word) == 1  # 组织职工到廉政馆: what is told goes on
        if acts or _EACH.fullmatch(word) or not _NAMING.match(kind) or not re.fullmatch(r"[\u4e00-\u9fff]+", word):
            break
        found, last = found + word, kind
    return found if _AFTER.match(text[len(found) :]) and _ENDS.match(last) else ""
