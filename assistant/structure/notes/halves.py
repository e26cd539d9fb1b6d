"""The halves of one note: some of what was counted, a deed and what it still lacks, and whose shortfall that is."""

from __future__ import annotations

import re

from assistant.meaning import meanings
from assistant.structure.notes.cues import is_exception
from assistant.structure.word_bounds import is_name, tagged

_NUMBER = r"(?:\d+|[一两二三四五六七八九十])"
_PEOPLE = "名个人位"  # any of which counts people who were counted by another
_UNIT = r"(?P<unit>[\u4e00-\u9fff])"
_OF_THEM = r"(?:其中|当中)?(?:还|另|又)?"
# 线索27条，有3条是谣言; and without 有 where no noun stands behind the count: 专干2名，一名是兼职.
_SOME = re.compile(
    rf"{_OF_THEM}有\d+{_UNIT}|{_OF_THEM}有?{_NUMBER}(?P<bare>[\u4e00-\u9fff])(?=是|为|在|没|未|还|已|都|均|不|兼|属|由|来自|尚|仍)"
)
_NO_THING = "年月日天次点周时分回"  # 3次是专题 counts how often, 5月还没 says when
# What the people are, no shortfall of theirs: 一名是兼职, 其中3个是代的, 两个是从护理抽来的.
_KIND = re.compile(
    rf"{_OF_THEM}有?{_NUMBER}[{_PEOPLE}](?:党员|教师|干部)?(?:是|为|属于?)(?![^，]*[没未不缺差弱])[^，]{{1,14}}$"
)
_COUNTED_PEOPLE = re.compile(rf"[\u4e00-\u9fff]\d+[余多]?[{_PEOPLE}](?:[，、（]|$)")
_THING_COUNTED = re.compile(
    r"^(?:全[\u4e00-\u9fff]|现有|共有)?(?P<thing>[\u4e00-\u9fff]{2,8}?)(?:共|有)?\d+[余多]?[\u4e00-\u9fff]"
)
# What was looked over, of which so many lack something: 对7个商会的公众号摸底，3个半年没更新.
_CHECKED = r"(?:摸了?(?:个)?[底排]|摸排|排查|[检抽核清巡自]查|暗访|走访|清点)"
_LOOKED_OVER = re.compile(
    rf"(?:对|把|将)(?P<whole>\d+[个家块条处所名][\u4e00-\u9fff]{{2,14}}?)(?:都|全部|逐一|进行了?|作了?)*{_CHECKED}"
    rf"|{_CHECKED}了?(?P<thing>[\u4e00-\u9fff]{{2,10}}?)\d+[个家块条处所名]"
)
_COUNT_FIRST = re.compile(rf"(?:其中|当中)?(?P<count>(?:还|另)?有?{_NUMBER}[\u4e00-\u9fff])(?![\u4e00-\u9fff]?长)")
_SOME_NOT = re.compile(rf"(?:还|仍|尚|另)有{_NUMBER}{_UNIT}(?=没|未|不)")
_BROKEN = re.compile(rf"(?:坏|损坏|故障|丢|缺)了?{_NUMBER}{_UNIT}")
# A deed that is over and names what was made or changed: 修了舆情处置办法, 舆情预案改了.
_MADE = (
    r"(?:修订?|改|建立?|[制修]?订|[制拟]?定|出台?|印发?|发布?|签订?|成?立|设立?|配备?|换|装|编|写"
    r"|登记|备案|培训|开通|上线)"
)
_DEED_OVER = re.compile(
    rf"(?:(?:我们|[\u4e00-\u9fff]{{1,2}}里|把|将|已|今年|年初|\d{{1,2}}月份?))*(?:{_MADE}(?:好|齐|完|上|起)?了(?P<behind>[\u4e00-\u9fff“”《》]{{4,}})"
    rf"|(?P<before>[\u4e00-\u9fff“”《》]{{3,}}?)(?:也|都|已经?|重新|统一|全部)*{_MADE}(?:好|齐|完|上|起来)?了)$"
)
_TOLD = re.compile(r"\d[余多]?[\u4e00-\u9fff]$|[了已均都]|全部")  # none of 去年督查的5个问题, which only names
_SHUT = re.compile(
    r"(?:又|还|并|已|共)?(?:关(?:闭|停|掉)?|停用?|清(?:理|退|除)?|撤(?:销|下|除|掉)?|删(?:除|掉)?|解散|注销|下架|合并|退回?)了?"
    r"\d+[余多]?[个条篇块处份场本家](?:[^，。；\d]{2,12}的)?"
    r"|把[^，。；]{1,16}(?:劝散|解散|关(?:停|闭|掉)|清退|清理|撤掉?|删除?|注销|停用|合并)掉?了"  # 把6个没人管的群劝散了
)
# The posts and who came this year, no shortfall: 编制4个，实有3个，今年招了1个.
_STAFFED = re.compile(
    r"(?:编制|应配|核定)\d+[^。；]*(?:招聘?|引进|新进|补充?|选调|调入|新增|聘|考录)了?\d+[名个人](?![^，。；]*没)"
)
# Some heeded what was said to them and some did not; how it is done now, by whose leave.
_SOME_HEEDED = re.compile(
    rf"{_NUMBER}(?P<one>[户家个名位人边])[^，。；没未不]{{0,4}}(?:听|应|肯|答应|同意|改口)[^，。；没未不]{{0,2}}，(?:还有|另)?{_NUMBER}(?P=one)[^，。；]{{0,3}}(?:没|不)[^，。；]{{1,4}}$"
)
_BY_LEAVE = re.compile(
    r"(?:现在|如今|眼下|目前)[^，。；没未不催]{0,10}(?:点了?头|签了?字|同意|看[过了]|审[过了]|批准|盖了?章|过目|许可|报了[^，。；]{1,4})(?:之?后)?才[^，。；没未不]{1,6}$"
)
_SET = re.compile(
    r"(?:还|尚|暂)?(?:没有?|未)(?:召?开|举?办|搞|做|到|开展|组织|进行)，?(?:计划|准备|安排在?|定在|定于|定的|拟|预计|打算|要到|放在|放到)[^，。；没未]{0,6}?"
    r"(?:\d{1,2}(?:月|日|号)|[月年]底|[上中下]旬|下[周月])[^，。；]{0,8}$"
)
# What others said, counted and told apart: 意见130多条，大部分是嫌货源少.
_HEARD = re.compile(
    r"\d[余多]?[条件个人次]，(?:大部分|大多数?|多数|多半)(?:都|均)?(?:是|为)?(?:嫌|问|说|反映|要求|建议|关于|咨询)"
)
_LEADING = re.compile(r"(?:但是?|可是?|不过|只是|就是|然而)，?")
# Some still lack what the others have: 还有3家讲解员没纳进来.
_STILL_NOT = re.compile(
    rf"(?:还|仍|尚)(?:有|剩|差)?{_NUMBER}[余多]?[\u4e00-\u9fff][^，。；]{{0,14}}?(?:没|未)(?!有|发生|出现)[^，。；]{{1,8}}$"
    r"|(?:但是?|可是|不过)[^，。；]{2,16}?(?:还是|仍然?|照样)(?:会)?有[^，。；]{2,8}$"
)
# Nearly all was put right, and what is left told with it: 发现问题13个，整改12个，还剩1个是….
_NEARLY = re.compile(
    r"\d+[个项条件处起份][^。；没未]{0,10}?，?(?:已|都)?(?:完成)?(?:整改|改|办结|解决|处理|回复|答复|完成|销号)[^，。；\d没未]{0,4}\d+[个项条件处起份][^，。；]{0,4}，"
    r"(?:还|只|就)?剩下?的?\d+[个项条件处起份]"
)
# What plainly is lacking below a label for plans: 制度还是2021年的，没修; none of 未备案账号清理, which begins with it.
_IS_LACKING = re.compile(
    r"(?<=[\u4e00-\u9fff\d]{2})(?:没有?|未)(?![^，。；]*的)[\u4e00-\u9fff“”]{1,10}(?=$|，)"
    r"|还是(?:\d{4}年|去年|前年|老|旧|原来|以前|[一二三四五六七八九十\d]+年前)[^，。；]{0,6}(?=$|，)|，(?:一直|都|也|还)?(?:没|未)[\u4e00-\u9fff]{1,6}(?=$|，)"
)
_IS_MEANT = re.compile(
    r"明年|来年|下(?:一?步|半年|学期|季度)|年[底内前]|\d{1,2}月(?:份|底|初)?[前起内]|[一二三四]季度|要(?!求|点|闻|害)|拟|将|争取|力争|准备|打算|计划|再|尽快|抓紧|[补关删撤]|清[理退除]"
    r"|，[^，。；]{0,6}(?:没|未)(?:审?批|批复|定下|答应|拨)"  # a plan that waits for its approval is one all the same
    r"|逐[步一]|统一|通报|每[年月周季]|防止|避免|确保|做到|不让|(?:^|，)(?:把|对|给|让)"
)
_SURE_LACK, _NO_PLAN = 0.5, 0.05  # likelihoods of a shortfall and of a plan
_ITS_NUMBER = re.compile(r"(?:现在|目前|眼下|实际|实有|在岗|到岗|在编)+(?:只有|才有?|仅有?|有)?(?:\d+)[名个人]$")
_POSTS = re.compile(r"(?:编制|应配|核定|定编)[\u4e00-\u9fff]{0,4}\d+[名个人]$")
_TURNED = re.compile(
    r"(?:不过|但是?|可是|只是)，?(?:说实话|老实说|说真的|讲真的|其实|实际上?)?，?(?=[\u4e00-\u9fff]{3})"
)
_LACKS = re.compile(r"[没未不少缺难差慢]")
# What did not happen and had better not: 不过没有漏报一条, 没缺过学习, 2个没让过, 一季度4处，二季度没有.
_WELL = re.compile(
    r"(?:没有?|未|不)(?:[人再曾]|造成|引发|引起|出现|发生)*(?:漏|误|断|停|闹|扩|发酵|反弹|反复|发生|出现|检?查出|发现(?:问题|违|异|有|任何)|出[过错事问]|再|引起|引发|造成|丢|错|影响|落下|耽误|放松|松懈|含糊|打折)"
    r"|(?:没有?|未)(?:形成|酿成|产生)[^，。；]{0,4}(?:负面|不良|恶劣|炒作|舆情|热点|事故|影响|隐患|谣言)"
    r"|[没未](?:有)?(?:(?:缺|迟|晚|让|拖)过|让[发上进播登])|\d[^，。；]{0,4}，[^，。；\d]{0,6}没有$"
)
# 目标是60没完成; 目标60，今年45: what was aimed at and not reached; none where less is better
_TARGET = r"(?:目标|指标|任务|计划|要求)(?:数|值)?(?:是|为|定的?|要求|达到?|到)?"
_MISSED = re.compile(
    rf"{_TARGET}[^，。；]{{0,8}}\d[\d.]*[^，。；\d]{{0,4}}(?:，|没|未)*(?:还|也|都|仍|但|今年)*(?:没有?|未)(?:能)?(?:完成|达到?|实现|到)(?!的)"
    rf"|(?:没有?|未)(?:完成|达到?|实现)(?:年度|年初|全年|预定|上级)?的?{_TARGET}"
)
_AIM = re.compile(
    rf"{_TARGET}(?P<aim>\d[\d.]*)(?P<unit>[%％]|人次|[\u4e00-\u9fff])?[，,、 ]*(?:但|不过|可)?"
    r"(?:今年|全年|本年|实际|现在|目前|只|才|仅|做到|达到?|完成|了|是|有|到)+"
    rf"[\u4e00-\u9fff]{{0,2}}?(?P<got>\d[\d.]*)(?P<other>[%％]|人次|[\u4e00-\u9fff])?"
)
_LESS_IS_BETTER = re.compile(r"以[下内]|不超过|控制|压[到减]|降|减少|低于|舆情|投诉|差错|事故|负面|隐患|时间|内完成")
# 还有1个（德资企业内刊没备案）年底前改完: what is left and by when it will be done, no weakness
_LEFT_UNTIL = re.compile(
    rf"(?:还|另|仍|尚|其余|余下|剩下?|剩余|其他|另外|其中)(?:有|剩|的)?{_NUMBER}?[余多]?[个项条处件起家份块名][^，。；]{{0,24}}?，?"
    r"(?:计划|预计|争取|确保|拟|将|要|准备)?"
    r"(?:今年|明年|本月|下月)?(?:\d{1,2}月(?:份|底|初|[上中下]旬|\d{1,2}日)?|年[底内]|月底|季度末|春节|元旦)(?:之?前|内)?"
    r"(?:要|能|全部|全|再|就)*"
    r"(?:完成)?(?:整?改|完成|解决|办|补|签|建|修|清|换|备案|销号|到位)[^，。；没未]{0,8}$"
)
# Of what was counted before, so much went elsewhere: 清理宣传品560张，邪教的11张上交派出所
_SENT_ON = re.compile(
    r"(?:其中)?[\u4e00-\u9fff]{2,10}的\d+(?P<unit>[\u4e00-\u9fff])(?:已经?|都|全部|均)*(?:上交|移交|转交|转|封存|下架|上报|报|交|送|退|停|销毁|收缴)"
)
# What each of those counted does: 网格员16名，每人管2-3个群
_EACH_OF_THEM = re.compile(r"每[名个]?(?:人|名)(?:都|各)?(?:管|负责|联系|包|带|分|配|认领|承担|对接|盯|走访|写)")
# Where one went, and with whom there one talked: 跑了14个社区，跟社区书记谈心31人次
_WENT = re.compile(
    r"(?:走访|走遍?|跑遍?|去|到|下|进|深入|看望|联系|调研|入户)[过了]?(?:全[\u4e00-\u9fff])?\d+[余多]?[个家户处名位所]"
)
_WITH_THEM = re.compile(r"(?:还|并|也)?(?:跟|和|与|同|找|对)[^，。；]{2,10}?(?:谈|座谈|交流|聊|沟通|见面|谈心)")
_DEED_COUNTED = re.compile(r"(?:了|已|完成|更换|整改|清理|签订?|建成?|修订?|发现)[^，。；]{0,6}\d")
_LIKELY = 0.8  # likelihood from which a clause behind 不过 is taken for what is lacking
_BRIEF = 12  # characters of a shortfall that cannot be understood without the deed before it


def counted_by(units: str, before: str) -> bool:
    """Whether a number in ``before`` counts something by one of ``units``, each of one character."""
    return re.search(rf"\d[余多]?[{units}]", before) is not None


def some_of_them(words: str, before: str) -> bool:
    """Whether words count some of what was counted before: 有3条是谣言 after 上报线索27条, 一名是兼职 after 专干2名."""
    some = _SOME.match(words)
    if some is None:
        return False
    unit = some["unit"] or some["bare"]
    units = _PEOPLE if unit in _PEOPLE else unit
    return not (some["bare"] and unit in _NO_THING) and counted_by(units, before)


def tells_kind(words: str) -> bool:
    """Whether a note counts people and says of some what they are, 专干2名，一名是兼职: no shortfall by itself."""
    head, _, last = words.rpartition("，")
    return bool(head) and _KIND.fullmatch(last) is not None and _COUNTED_PEOPLE.search(f"{head}，") is not None


def is_number_there(words: str, before: str) -> bool:
    """Whether words tell how many there are of the posts before: 现在只有17人 after 编制20人."""
    return _POSTS.search(before) is not None and _ITS_NUMBER.match(words) is not None


def deed_over(words: str) -> bool:
    """Whether a clause tells a deed that is over and names what was made by it: 修了舆情处置办法, 预案改了."""
    found = _DEED_OVER.match(words)
    return found is not None and is_name(found["behind"] or found["before"])


def told_as_done(words: str) -> bool:
    """Whether a note that sounds like a shortfall tells what is there, or ends on what was shut: 关了7个没人说话的."""
    return (
        tells_kind(words)
        or any(one.search(words) for one in (_STAFFED, _SOME_HEEDED, _BY_LEAVE, _HEARD))
        or _SHUT.fullmatch(words.rpartition("，")[2]) is not None
    )


def is_set(words: str) -> bool:
    """Whether what has not been held yet has its day: 12月的还没开，计划20号. That is no shortfall."""
    return _SET.search(words) is not None


def nearly_done(words: str) -> bool:
    """Whether a note tells how many of what was found were put right, and then what is left: a deed."""
    head, _, last = words.rpartition("，")
    return _NEARLY.search(words) is not None or (bool(_DEED_COUNTED.search(head)) and left_until(last))


def is_other_half(words: str, before: str) -> bool:
    """Whether a shortfall is the other half of what was done or is there: 签了责任状，3家还没报; 喇叭58只，坏了6只."""
    if is_number_there(words, before) or is_exception(f"{before}，{words}"):
        return False
    if _LOOKED_OVER.search(before) and _counts_some(words):
        return True
    if some_of_them(words, before):
        return _TOLD.search(before) is not None and not tells_kind(f"{before}，{words}")
    return deed_over(before)


def turned_out_well(words: str) -> bool:
    """Whether words tell what did not happen and had better not: 没有漏报一条, 没人闹, 从没断过."""
    return _WELL.search(words) is not None


def still_not(words: str) -> bool:
    """Whether a clause tells that some still lack what the others have: 还有3家讲解员没纳进来."""
    first, _, rest = words.partition("，")
    named = bool(rest) and _TOLD.search(first) is None  # 前年巡察的6个问题，还有1个没销号
    return _STILL_NOT.match(first) is not None or (named and _STILL_NOT.match(rest) is not None)


def is_lacking(words: str) -> bool:
    """Whether a note plainly tells what is lacking and holds no plan, whatever its label: 外包11人没纳入学习."""
    if _IS_LACKING.search(words) is None or _IS_MEANT.search(words) or turned_out_well(words):
        return False
    known = meanings()
    return known.likely(words, "problems") >= _SURE_LACK and known.likely(words, "plans") <= _NO_PLAN


def turns_short(words: str) -> bool:
    """Whether a clause turns, with a 不过, from what was done to what is lacking: 不过说实话外勤的人多半没到."""
    turn = _TURNED.match(words)
    rest = words[turn.end() :] if turn else ""
    return bool(_LACKS.search(rest)) and not turned_out_well(rest) and meanings().likely(rest, "problems") >= _LIKELY


def _counts_some(words: str) -> bool:
    """Whether a clause opens with a count of things named before and tells of them at once: 3个半年没更新."""
    count = _COUNT_FIRST.match(words)
    if count is None or count["count"][-1] not in "个家块条处所名":
        return False
    rest = words[count.end() :]
    return bool(rest) and not tagged(rest)[0][1].startswith("n")


def with_whole(said: str, before: str) -> str:
    """Give a shortfall what it is of, 子公司中有3家没报方案, 喇叭坏了6只, or the deed it follows."""
    plain = _LEADING.sub("", said, count=1)
    thing = _THING_COUNTED.match(before)
    count = _COUNT_FIRST.match(plain)
    looked = _LOOKED_OVER.search(before)
    if looked and count and _counts_some(plain):
        return f"{looked['whole'] or looked['thing']}中{count['count'].lstrip('还另')}{plain[count.end() :]}"
    if thing and is_name(thing["thing"]) and not tagged(thing["thing"])[-1][1].startswith("v"):
        if count and some_of_them(plain, before):
            some = count["count"].lstrip("还另有")
            return f"{thing['thing']}中有{some}{plain[count.end() :]}"
        broken = _BROKEN.match(plain)
        if broken and counted_by(broken["unit"], before):
            return thing["thing"] + plain
    if not re.search(r"\d", before + plain) and deed_over(before) and len(plain) <= _BRIEF:
        return f"{before}，但{plain}"
    if said.startswith("其中") or ((some := _SOME_NOT.match(said)) and counted_by(some["unit"], before)):
        return f"{before}，{said}"  # 检查了6个网吧，其中2个没登记; 跑了14个村里的11个，还有3个没去
    return said


def told_of_them(words: str, before: str) -> bool:
    """Whether words tell what each of those counted before does, where some went, or with whom one talked there."""
    if _WITH_THEM.match(words) and _WENT.match(before):
        return True
    if _EACH_OF_THEM.match(words):
        return counted_by(_PEOPLE, before)
    sent = _SENT_ON.match(words)
    return sent is not None and counted_by(sent["unit"], before)


def missed_target(words: str) -> bool:
    """Whether a note tells what was aimed at and not reached: 目标是60没完成, 目标60，今年45."""
    if _LESS_IS_BETTER.search(words):
        return False
    if _MISSED.search(words):
        return True
    found = _AIM.search(words)
    if found is None or (found["unit"] and found["other"] and found["unit"] != found["other"]):
        return False
    if not re.match("目标|指标", found[0]) and not re.search("[只才仅]", found[0]):
        return False  # 部署任务21项，完成19项 tells what was done
    return float(found["got"].rstrip(".")) < float(found["aim"].rstrip("."))


def left_until(words: str) -> bool:
    """Whether a note tells what is left of a deed and by when it will be done: 还有1个年底前改完."""
    return _LEFT_UNTIL.match(words) is not None


def has_verb(words: str) -> bool:
    """Whether a part of a list has a verb of its own: none is in 和辖区21个小区物业, which is with whom."""
    kinds = [kind for _, kind in tagged(words)]
    return any(kind.startswith("v") and (kind != "vn" or kinds[0] != "p") for kind in kinds)
