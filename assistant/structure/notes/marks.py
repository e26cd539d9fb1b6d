"""The marks by which a writer brings an older text up to date: what is changed, left as it is, left out or moved."""

from __future__ import annotations

import re

from assistant.structure.units import UNIT

_HAN = "\u4e00-\u9fff"
_UNITS = rf"(?:{UNIT}|讲|[%％])"
_NUMBER = r"\d[\d.,]*[万亿]?"
REACH = 6  # characters that may stand between a figure and the bracket that tells it anew: 9期读书会（12期）

BRACKET = re.compile(r"[（(](?P<told>[^（）()\n]{1,40})[）)]")
OLD = re.compile(rf"(?<![\d.:：第])(?P<number>{_NUMBER})(?P<rough>[余多来几]?)(?P<unit>{_UNITS})")
_STOPS = "，,；;。：:！!？?\n"
_ARROW = r"(?:→|⇒|[-—=＝]+[>＞])"
ARROW = re.compile(_ARROW)
_SUBJECT = r"(?:这[个里]?|[人次户家场期份件条篇]?(?:数|次)(?:字|量|据)?)?"
_CHANGE = r"(?:改|换|更新|更正|修改|调整)(?:成|为|到|作)?"
_NOW = r"(?:今年|本年|现在?|目前|如今|最新)"
# 改35个, 人数改成588, →10家, 应为588人; 现在35个, 今年58条
_LEAD = (
    rf"{_SUBJECT}(?:(?P<sure>{_ARROW}?[ ]*{_NOW}?(?:应|要|得|已)?(?:{_CHANGE}|应[为是]|应该[为是]|实为)|{_ARROW})"
    rf"|(?P<year>{_NOW})(?:是|为|有|共|实有|达到?|已经?有?)?)?[ ：:]*"
)
VALUE = re.compile(
    rf"{_LEAD}(?:约|近|共)?(?P<new>{_NUMBER})(?P<rough>[余多来几]?)(?P<unit>{_UNITS})?(?P<about>左右|上下|吧|了)?"
)
# 8家→10家, 9期 改12期, 31个，现在改成35个
INLINE = re.compile(
    rf"(?<![\d.:：第])(?P<number>{_NUMBER})(?P<rough>[余多来几]?)(?P<unit>{_UNITS})[ ，,]*"
    rf"(?:(?P<sure>{_ARROW}?[ ]*(?:{_NOW}|要|应)?(?:改|换)[成为到]?|{_ARROW})"
    rf"|(?<=[，, ])(?P<year>今年|(?:现在?|目前|如今)(?:已经?有?|是|有)))[ ]*"
    rf"(?P<new>{_NUMBER})(?:[余多](?=(?:{_UNITS})))?(?P<of>{_UNITS})(?P<about>左右|上下|了)?"
    rf"(?=$|[，,。；;、\n（()）]|(?<=[{_HAN}])[{_HAN}])"
)
# 5个 → 上个月合并成3个: an arrow that leads to what came of it, a clause of its own
LEADS_ON = re.compile(
    rf"(?<=[{_HAN}）)])[ ]*{_ARROW}[ ]*(?=(?:上个?月|后来|年底|下半年|\d{{1,2}}月(?:份)?)?"
    rf"(?:已经?)?(?:合并|整合|精简|调整|压缩|扩大?|增加?|减少?|升|降|新增)[成为到至了]?{_NUMBER}{_UNITS})"
)
APPLIED = re.compile("改|换|更")
ENTRY = re.compile(r"[ \t]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[-–—•·*])?[ ]*")  # the mark of an item
CARRIED_ON = re.compile(r"(?:→|⇒|[-—=＝]+[>＞])[ ]*$")  # a row of figures, 3次→4次→5次, tells how it went

_THIS = (
    rf"(?:(?:这|此|该|整|本|原|全|上面?|前面?)(?:一)?[句条段处个项行块]?(?:话|内容|工作)?|{_SUBJECT})"
    r"(?:就|都|可以?|要|还是|也|先|直接)*"
)
_WHOLE = (
    r"(?:(?:这|此|该|整|本|原|全|上面?|前面?)(?:一)?[句条段处个项行块](?:话|内容|工作)?"
    r"(?:就|都|可以?|要|还是|也|先|直接)*)"
)
_END = r"(?:了|吧|哈|啊|即可|就行|就好)*"
KEEP = re.compile(
    rf"{_THIS}(?:照旧|不变|[没未]变化?|不动|[没未]动|不[用要]?改动?|不用[改动换]|[没未]改|保留|留着?|照[写抄用]|沿用|一样"
    rf"|(?:同|和|跟|与|按|照)(?:去年|上年|原来|原稿|往年)(?:的|稿)?(?:一样|写|来|不变)?){_END}"
)
DROP = re.compile(
    rf"(?:今年|本年度?|这次|这回)?(?:{_WHOLE}|都|要|就|可以?)*(?:删(?:掉|去|除)?|去掉|拿掉|划掉|拿下来?|不要(?=了|$))(?!除){_END}"
    rf"|{_WHOLE}(?:不写|别写|不提|不再写|作废|不算){_END}|(?:就|都)?(?:不|别)(?:再|用|要)?写了"
)
# 今年还有，没解决: what was so still is
STILL_SO = re.compile(
    rf"(?:{_NOW})?(?:还是?|仍然?|依然|依旧|也)(?:有|在|存在|这样|那样|如此|老样子|没有?(?:解决|整改|改|到位|做到|完成|变)|未(?:解决|整改|改|完成|到位))(?:着|过?来|好|完)?"
    rf"|(?:{_NOW})?(?:没有?|未)(?:解决|整改|改好|改过来|改完|改掉|销号)(?:好|完|到位)?"
)
_TRIED = r"(?:开|搞|办|做|去|组织|开展|举办|进行|召开|再搞|安排|弄)"
UNDONE = re.compile(
    rf"(?:今年|本年度?|这次)(?:都|就|也|因[{_HAN}]{{1,6}})*(?:没有?|未)(?:再)?{_TRIED}?(?:这[个项])?(?:了|过|成)?"
)
TO_CHECK = re.compile(
    rf"(?:{_SUBJECT}|准数|准确数字?)(?:还|也|都|再|要|得|需|没|未|待|等|有待|需要|回头|最后)+(?:再)?(?:核[实对]?|查|对|确认|定|统计)"
    rf"(?:一?下|过|准|实|下来|出来|清楚)?{_END}|{_SUBJECT}(?:不准|不太准|不确定|拿不准|说不准|估的|估计的?)"
)
MOVE = re.compile(
    rf"(?:请|要|可以?|得|再)*(?:把[{_HAN}]{{1,8}})?(?:挪|移|放|写|调|搬|提|归|并|列)(?:到|在|进|入|至|去)+[{_HAN}]{{1,14}}{_END}"
    r"|(?:标红|红字|加粗|新增|新加的?)"
)

# 【删】组织观看…, 【新增】做微课…: a mark before what it is of
BEFORE = re.compile(
    rf"(?m)^(?P<lead>[ \t]*(?:[（(]?[\d一二三四五六七八九十]{{1,2}}[）)、.．]|[-–—•·*])?[ ]*)(?P<mark>[【\[〔（(]"
    rf"(?P<told>[^】\]〕）)\n]{{1,8}})[】\]〕）)][：: ]*)(?P<of>(?:\d{{1,2}}月|[{_HAN}“《])[^\n]*)"
)
ADDED = re.compile(r"(?:今年|本年|此处|这里)?(?:新增|新加|增加|补充|补上|加上|新)(?:的|内容|一[条句])?")
# 建展厅（已完成，改成：用好展厅，…）: what is to stand for it
REWRITTEN = re.compile(
    r"[（(](?P<why>[^（）()：:\n]{2,16}[，,；; ])(?:今年|现在?|这[句条里])?(?:改|换)(?:成|为|写成?|写为)?[：:][ ]*"
    rf"(?P<new>(?=[^（）()\n]*[{_HAN}]{{4}})[^（）()\n]{{6,80}})[）)]"
)
SINCE_DONE = re.compile(r"已|完成|做完|办结|建成|[建办做修]了|[建办做修]好")

_PAPER = r"(?:稿子?|底稿|初稿|旧稿|文稿|材料|报告|总结|文本|版本?|那[份篇个版]|模板)"
_BEFORE = r"(?:(?:19|20)\d{2}年(?:度)?|去年|上年度?|上一年度?|往年|前年|旧|老|上次|上回|上一版)"
_TOUCHED = r"(?:改|红字|红笔|标[了红出明]|括号|箭头|变了|照着|更新|换|替换|填|套)"
_OPEN, _SHUT = r"[（(【\[]", r"[）)】\]]"
# （去年稿，改一下数就行，红字是我改的）
OLDER_TEXT = re.compile(
    rf"(?m)^[ \t]*(?P<said>{_OPEN}(?:[{_HAN}]{{0,8}}?){_BEFORE}(?:的?(?:那[份篇个版])?{_PAPER}|的(?=[，, ]))"
    rf"(?![{_HAN}]?(?:审|送|报))"
    rf"(?=[^）)\n]*(?:{_TOUCHED}|变|数|今年|新))[^\d（）()\n]{{0,36}}{_SHUT}[ \t]*"
    r"|(?:说明|注|备注)?[：: ]*"
    rf"(?:这|以下|下面|上面|[是用拿按照在取自的]|根据|参[考照]|对照|直接|我)*{_BEFORE}(?:[报写交用发]{{1,2}}(?:上去)?)?的?(?:那[份篇个版])?"
    rf"{_PAPER}(?=$|[，,。；; （(上里改基]|我|拿)(?=[^\n]*{_TOUCHED})[^\d\n]{{0,36}}[。 ]*$)"
)
# 红字是我改的, 括号里是今年的数
MARKS_HERE = re.compile(
    rf"(?m)^[ \t]*(?P<said>{_OPEN}?(?:[{_HAN}]{{0,4}}?)(?:红字|红色的?|蓝字|标红的?|标黄的?|划线的?"
    rf"|括号里?面?的?|括号内的?|箭头后面?的?)(?:数字?|字|地方|部分)?"
    rf"(?:都)?(?:是|为)(?:我|今年|现在|新|要|改|最新)[^\d（）()\n]{{0,16}}{_SHUT}?[。 ]*$)"
)
# 今年改的地方用【】标了，没标的不变↓: how what is new is marked in it
HOW_MARKED = re.compile(
    rf"\A(?:[^\n]*\n){{0,2}}?[ \t]*(?P<said>"
    r"(?=[^\n]*(?:【[ ]*】|\[[ ]*\]|（[ ]*）|[中方圆]?括号|红字|红笔|箭头|标[红黄]))"
    rf"(?=[^\n]*(?:改|变|更新|新的?|今年|替换))(?![^\n]*(?<!\d)\d{{1,3}}(?:{UNIT}))[^\n]{{6,60}})(?=\n)"
)
# 一是学习不深；（这条删）二是阵地管理不细: only the one item of its line is meant
LISTED = re.compile(
    r"(?:(?<=[，,；;：:。 ])|(?<=^)|(?<=[）)]))"
    r"(?:[一二三四五六七八九]是|再?一个是|另一个是|[（(]?\d{1,2}[)）.、](?!\d))(?=\S)",
    re.M,
)
# 今年发320，收回301: several figures told anew in one bracket
ANEW = re.compile(
    rf"[ ]*(?P<year>今年|本年|现在?|目前)?(?:是|为|有)?(?P<deed>[{_HAN}]{{0,4}}?)"
    rf"(?P<new>\d[\d.,]*)(?P<rough>[余多]?)(?P<unit>{UNIT})?[ ]*"
)
YEAR_NAMED = re.compile("去年|上年|前年|今年|本年|同期")


def clause_begin(text: str, at: int) -> int:
    """Return where the clause begins in which what stands at ``at`` is told."""
    return max(text.rfind(stop, 0, at) for stop in _STOPS) + 1
