"""Which half sentences tell a deed as they stand, so that no verb may be put before them."""

from __future__ import annotations

import re

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
