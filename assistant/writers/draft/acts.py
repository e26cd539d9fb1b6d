"""Which half sentences tell a deed as they stand, so that no verb may be put before them."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import cuts, is_name, tagged
from assistant.writers.draft import verbs as words

_VERB = re.compile(rf"(?:{words.VERBS})")
# What has a verb of its own, or says how things were, takes no other: 刷掉小广告四十处, 原有社区群213个.
_WHOLE = re.compile(
    r"^(?:下去|出去|上门|进门|再|原有|现有|共有|已有|新增|每个|停业|停课|限期|责令|录用|列席|发展(?=党员|团员)|撤离|转移|报批|出席|旁听|刷|拆|撕|贴|抹|补|带|跟|与|和|同|给|对|向|为|由|让|请|找|选|退|关|换|管|跑|走|拉|送|放|播|登|晒|拿|劝|挂)"
    r"|^[\u4e00-\u9fff](?:掉|下|出|完|好|走|回|起|上|过|了)(?!海)|[了着过]$|(?:党组|党委|党工委|支部|支委会|总支|班子)[^，]{0,8}(?:研究|学习|部署|听取)$"
    r"|(?:轮训|培训|学习|检查|排查|走访)(?:一|了)?[遍轮]$|[\u4e00-\u9fff]{2}(?:获|编(?![辑制印委])|送|帮)[\u4e00-\u9fff]{2}|(?:停业|限期|责令|当场)整改|当[天晚场日]|随即|马上|立即|立刻|第二天|次日|先过|会前|会后"
)
# Nouns that hold a verb's character; what is left of a head without them shows whether it acts: 校长连开两场家长会.
_NOUN_OF_DEED = re.compile(
    r"讲(?:座|堂|话|解|义|师|述|评|团|习)|[宣演听主领]讲|审(?:核|批|查|计|判|美|校)|[评初终三]审|教(?:育|师|材|学|辅|研|职|官|练)|宗教"
    r"|[邀申]请|请示|管理|[主分监]管|管控|说明|[小学]说|拍摄|写作|编(?:辑|审|制|委)|改编|送审|带(?:头|队)|[纽热]带|党课|讲课"
)
_ACTS = re.compile(r"被|连开|讲|审|否|教|请|管|说|骂|拍|写|编|送")
# Who does it stands before the noun of action: 心理老师谈话96人次, 文艺队演出12场.
_DOER = re.compile(
    r"^[\u4e00-\u9fff“”]{0,8}(?:老师|教师|医生|护士|民警|干部|网格员|党员|委员|骨干|队|团|社|班长|律师|专家)"
    r"(?:谈话|走访|宣讲|讲课|授课|值班|家访|巡查|检查|接访|探访|演出|巡演|义诊|巡逻|上门)$"
)


def has_own_verb(head: str) -> bool:
    """Whether a head has a verb of its own: at its start, of one character inside it, or of who does it at its end."""
    inside = _ACTS.search(_NOUN_OF_DEED.sub("", head)) is not None and not _VERB.match(head)
    return inside or _DOER.search(head) is not None or _WHOLE.search(head) is not None


# What may stand before the verb of one's own deed: when, how, and who of the unit itself.
_WHEN = (
    r"(?:(?:19|20)\d{2}年|今年|明年|来年|全年|年[初中底内]|一年来?|[上下]半年|半年|[一二三四]季度|[上下本]学期"
    r"|每(?:年|季度|半年|[两三]?个?月|两?周|学期|天|日|季)|\d{1,2}月(?:\d{1,2}日|份|[上中下]旬|底|初)?|定期|期间|春节|国庆|[暑寒]假|开学|节前)"
    r"(?:之?前|以来|起|之?后|内|期间)?"
)
_HOW = (
    "共|累计|先后|分别|逐[一个级户人]|统一|集中|专题|专门|重点|及时|主动|认真|带头|亲自|继续|坚持|首次|深入|扎实|严格"
    "|至少|争取|力争|同时|此外|另外|还|也|另|再"
)
_WHO = (
    r"(?:本人|我们?(?=[\u4e00-\u9fff])|(?:[局院校镇乡县区市村馆台所站厅委园]|街道|社区|集团|公司|机关)?"
    r"(?:党组|党委|党工委|党总支|总支|党支部|支部|支委|班子|两委|局务|院务|校务|馆务|台务|所务|站务|办公|联席)?(?:理论学习)?"
    r"(?:党组|党委|党工委|党总支|总支|党支部|支部|班子|中心组|两委|(?<=[组委支部子务公席])会|(?:党[组委]|支部|总支)?书记|各(?:支部|科室|单位|部门)|[局院校馆台所站厅镇乡]长|主任))"
)
_BEFORE = re.compile(rf"(?:(?:{_WHEN}|{_HOW})，?)*(?:{_WHO})?(?:{_WHEN}|{_HOW})*")
_WITH = "把|将|对|向|与|和|同|跟|给|为|到|在|按|请|办(?!公)|选|送|建|查|听|读|评(?!为)|开(?!学)|改"
_ACT = re.compile(rf"(?:{words.VERBS}|{words.DOUBLE}|{_WITH})")
# What came of it, or how things stood: nobody's deed, whoever is meant.
_CAME = re.compile(
    "有|无|没|未|不|是|为(?![\u4e00-\u9fff]{2,6}(?:讲|办|送|做|开|提供|配|建))|收到|发现|发生|出现|存在|获|得到|受|取得|达|完成整改|成为|实现|增长|增加|减少|下降|上升"
    "|覆盖|参加|参与|吸引|惠及|反映|反馈|占|接受|接到|作为|担任|负责|分管|零|满意|听众|观众"
)
_CLOSED = re.compile(r"[过掉]了?$|通过$|及格|了\d*分$")

_ALL_DONE = re.compile(
    "(?:均|全部)(?:已|在[\u4e00-\u9fff]{2,4}|由[\u4e00-\u9fff]{2,6}|按[\u4e00-\u9fff]{1,3})?"
    "(?:报备|报批|备案|审批|审核|登记|回应|回复|答复|签订|公开|公示|回访)"
)


def is_own_deed(told: str, *, behind: bool = False) -> bool:
    """Whether a clause tells what the one who reports did: it opens with a verb, or with a body of one's own and one.

    召开支委会6次 and 党组专题研究4次 do; 县纪委来检查2次, 补考过了, 320人参加 and 2月、6月 do not. ``behind``: it
    follows such a clause, so that any verb it opens with, and 其中研讨4次, goes on with it.
    """
    rest = _BEFORE.sub("", told.removeprefix("其中") if behind else told, count=1)
    if behind and _ALL_DONE.fullmatch(told):
        return True
    if not rest or _CAME.match(rest) or _CLOSED.search(told):
        return False
    acts = _ACT.match(rest)
    if acts:
        return len(rest) > acts.end() and acts.end() in cuts(rest)  # 讲座报备11场 tells of no 讲
    word, kind = tagged(rest)[0]
    return behind and kind == "v" and len(word) > 1 and len(rest) > len(word)


_TITLE = re.compile(
    r"(?:书记|主任|主席|委员|班子|负责人|领导|党[组委]|工委|支部|总支|[局院校镇乡县区市处科站所馆台社]长)(?=[\u4e00-\u9fff]{2})"
)
_OF_PEOPLE = re.compile(
    r"(?:培训|轮训|谈话|谈心|走访|慰问|宣讲|教育|服务|约谈|问卷|帮扶|家访|接访|调查|测评|摸排|排查|义诊|辅导)$"
)
_LOOKED_THROUGH = re.compile(
    r"[\u4e00-\u9fff]{4,8}(?:审核|审查|审批|核查|清查|普查|排查|检查)|(?:教材|节目|讲座|活动|图书|稿件|论坛|课件|教案|剧本)(?:审核|审查|审批|审读|核查|报批)"
)
_THINGS = re.compile(r"(?![^，]*(?:问题|隐患|差错|错))[^，\d]{2,12}\d+[种本册个件篇部门套份场期]")
_NOUN_OR_DEED = re.compile(rf"(?:{words.DOUBLE})")


def has_doer(head: str) -> bool:
    """Whether a title stands before a verb with what it is done to: 书记听取汇报; not 书记调研, 书记谈话."""
    for title in _TITLE.finditer(head):
        rest = head[title.end() :]
        verb = _VERB.match(rest)
        if verb and len(verb[0]) > 1 and len(rest) > verb.end() and not _NOUN_OR_DEED.match(rest):
            return True
    return False


def done_to_people(head: str) -> bool:
    """Whether a noun of action is done to those counted behind it: 培训45人, not 交流发言9人, who did it."""
    return _OF_PEOPLE.search(head) is not None


def looked_through(first: str, behind: str) -> bool:
    """Whether a clause names an examination and the next one counts what was examined: 教材审核，境外教材5种."""
    return _LOOKED_THROUGH.fullmatch(first) is not None and _THINGS.fullmatch(behind) is not None


def acts_itself(noun: str) -> bool:
    """Whether a head opens with a verb of its own, though none that is listed: 清退无关人员, 收录文章."""
    opens, kind = tagged(noun)[0]
    rest = noun[len(opens) :]
    acts = kind == "v" and len(opens) == 2 and opens not in words.TAKES_NOTHING and not _NOUN_OR_DEED.fullmatch(opens)
    return acts and len(rest) > 1 and is_name(rest)
