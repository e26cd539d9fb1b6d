"""What makes one word with a short verb before or behind it, and words of manner that nothing is done to."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import tagged

_ANEW = tuple("自新改扩共援筹重代联")  # 自建微信群, 新建账号, 共建单位
# The first half of verbs that the dictionary has not: 领学, 摆拍, 清出, 主播.
PAIRED = {
    "学": tuple("研游见领自互送助联共帮同导促督评跟夜选"),
    "上": tuple("线会网月周身上早晚之以墙车台地马楼桌"),
    "请": tuple("外邀聘申恳敬"),
    "讲": tuple("主宣演领"),
    "播": tuple("主直转广展传轮点重首联"),
    "审": tuple("会预初终复内外政编评送报双"),
    "改": tuple("整修批涂更悔劳查删审技土房课医教国企机"),
    "评": tuple("参初自互总网书影点测"),
    "核": tuple("考审稽复"),
    "拍": (*"摆航偷抓", *_ANEW),
    "开": tuple("连公展离召放散"),
    "办": (
        *re.findall(r"\S+", "简 操 大 改革 网信 街道 党政 综治 文明 委 政府 宣传 督查 审批 应急 民 先 马上就"),
        *_ANEW,
    ),
    "建": _ANEW,
    "设": tuple("新增开预内下常"),
    "签": tuple("补续代联"),
    "编": _ANEW,
    "报": tuple("场厂院校社馆日晚早周党月画墙电海填申举"),  # 场报稿件少: the paper of the farm
    "回": tuple("那这哪几每上头"),  # 那回网上…
    "出": tuple("清查选退推评筛找做提走派交付写列排挑"),
}
# 播前, 讲后: when something is done, no verb with what it is done to.
AT_WHICH = re.compile("[前后](?=$|，|[都均要须必得先也])")
# How or where it is done, no thing that it is done to: 现场抽查38场, 网上抽查账号40个.
WAY = re.compile(
    "(?:现场|随机|重点|专项|集中|定期|网[上络]|线[上下]|实地|联合|交叉|突击|统一|逐[\u4e00-\u9fff]|分批|日常|双随机|事[前后中]|会[前后]|年[底中初]|节[前后]|入户|上门|当场"
    "|及时|按[时期]|全面|免费|公开|人工|机器|后台|夜间|平时|自行|自主|多次|首次|再次|明察|暗访|不定期|常态化|全覆盖|书面|电话|远程|电子|纸质)+"
)
# Deeds in a row, done to one thing: 把没出处的删掉或注明, 把名单核对后公示; none of them is torn from the others.
_IN_A_ROW = frozenset(
    ("先", "再", "后", "之后", "以后", "然后", "就", "才", "又", "并", "并且", "或", "或者", "了", "掉", "完")
)
_LINKED = re.compile("[和与及、同跟而且再或并]$")


def in_a_row(thing: str) -> bool:
    """Whether what stands between 把 and the last verb holds another deed: 没出处的删掉或."""
    return _LINKED.search(thing) is not None or any(word in _IN_A_ROW for word, _ in tagged(thing))
