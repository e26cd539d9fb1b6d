"""What a notice tells by how it is laid out: where to hand in, what with, in what type, what follows, its number.

Only where that one thing is asked and nothing else is named; what the notice does not say is left to what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.after import asks_after, bare_of_cases, tell_after
from assistant.writers.answer.notice.annexes import asks_annexes, tell_annexes
from assistant.writers.answer.notice.aspects import contacts_of, named_aspects
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.contact import CONTACT
from assistant.writers.answer.notice.fit import Notice, quoted_in
from assistant.writers.answer.notice.layout import asks_layout, tell_layout
from assistant.writers.answer.notice.signs import asks_sign, tell_signs
from assistant.writers.answer.notice.where import asks_way, asks_where, tell_way, tell_where
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.written import Written
from assistant.writers.cite import Citer

# Words of handing in a report; with one beside them a question is of something else.
_PLAIN = re.compile(
    r"会不会|能不能|要不要|需不需要|是不是|[交报送]?[迟晚]了?|[不没未][交报送][上到]?|报告|材料|汇报|总结|稿子?|文件|文稿|正文|纸质|纸版|电子[版稿件档]?|邮箱|邮件|微信|QQ|快递|传真|钉钉|网盘|U盘|光盘|机要|通过|过去|佐证|扫描|Word|PDF|附件|附表|附上|附带|随文|佐证|通知|要求|规定|格式|排版|版式"
    r"|字体|字号|行距|间距|纸张|用纸|什么纸|打印|印刷|页边距|装订|页码|双面|单面|标题|一级|二级|三级|层次|封面|落款|表格|逾期|后果|处理|处罚|追责|处分|问责|通报|扣分|退回|打回|批评"
    r"|罚|约谈|取消|字数|篇幅|超出|超过|超时|超期|雷同|照抄|照搬|抄|复制|虚假|失实|造假|编造|漏报|迟报|缺项|盖章|签字|公章|办公室|房间|科室|部门|股室|地方|地址|地点"
    r"|文号|字号|编号|日期|时间|时候|发文|印发|下发|签发|成文|单位|机关|报送|上报|提交|交给|送到|送交|报给|报到|发到|发往|发给|寄|年度|今年|这次|本次|意识形态|责任制"
    r"|落实|情况|工作|清单|东西|内容|一共|总共|一并|配套|需要|按时|上交|交到|拖延|拖|来不及|数据|重写|有关|具体|另外"
)
_OTHER = re.compile(
    r"范文|样[本例稿]|别人|一般|通常|惯例|(?:怎么|如何|怎样|咋)(?:写|拟|起草|排(?!版)|标|编)|细则|实施办法|[这那]份报告里|法律|党纪|我(?:们)?(?:去年|上次)"
)
# What is asked of handing in beside the one thing: then the whole of it is told elsewhere.
_OWN = {
    "where": ("交给谁", "怎么交", "联系谁", "用什么方式交", "写什么", "交几份"),
    "annexes": ("附什么", "写什么", "怎么交", "交几份", "交给谁"),
    "layout": ("用什么字体字号", "行距多少", "怎么排版、用什么纸", "怎么交", "写什么"),
    "after": (
        "交晚了怎么办", "写什么", "怎么交", "多少字", "要不要盖章", "要不要签字", "附什么", "什么时候交",
    ),
    "way": ("用什么方式交", "怎么交", "联系谁", "交给谁", "写什么"),
    "sign": ("什么时候交", "用什么字体字号", "交给谁", "写什么", "交几份"),
}  # fmt: skip


def write_told(material: Material, notice: Notice, said: str, named: bool, rest: str) -> Written | None:
    """Tell the one thing asked of the notice; ``rest`` is what is ``said`` without the name of the notice."""
    topic = "" if _OTHER.search(said) else _topic(material, said, named)
    if not topic:
        return None
    _, tried = _lines(replace(material, citer=Citer()), notice, topic, said)  # what is not told must not be cited
    if not tried or _strange(bare_of_cases(rest) if topic == "after" else rest, notice, "".join(tried)):
        return None
    answered, lines = _lines(material, notice, topic, said)
    if topic == "where" and CONTACT.search(said):
        contacts = [quoted_in(material, notice, one) for one in contacts_of(notice)]
        lines += [f"**联系谁**：{'；'.join(contacts) or '通知里没有写明。'}"]
    if topic in ("annexes", "sign"):
        lines = ["\n".join(lines)]
    headed = answered and topic != "sign"
    blocks: Sequence[str] = [notice_head(notice), *lines] if headed else lines
    whole = answered and topic == "where"  # what 发到哪 asks is told as 报送至
    return Written("requirement", answered, iter(blocks), exact=not headed, own=True, whole=whole)


def _lines(material: Material, notice: Notice, topic: str, said: str) -> tuple[bool, list[str]]:
    """Return whether the notice tells the one thing asked, and what is said of it."""
    if topic == "way":
        return tell_way(material, notice, said)
    if topic == "after":
        return tell_after(material, notice, said)
    return True, list(_tell(material, notice, topic, said))


def _tell(material: Material, notice: Notice, topic: str, said: str) -> Iterator[str]:
    if topic == "annexes":
        yield from tell_annexes(material, notice, said)
    elif topic == "sign":
        yield from tell_signs(material, notice, said)
    elif topic == "layout":
        yield from tell_layout(material, notice, said)
    else:
        yield from tell_where(material, notice, said)


def _topic(material: Material, said: str, named: bool) -> str:
    """Return the one thing that is asked; empty for none, or where other things are asked with it."""
    asks = {
        "sign": asks_sign(said, named),
        "after": asks_after(said),
        "annexes": asks_annexes(said),
        "layout": asks_layout(said),
        "way": asks_way(said),
        "where": asks_where(said),
    }
    found = [name for name, is_asked in asks.items() if is_asked]
    if found[:1] in (["sign"], ["after"], ["way"]):
        found = found[:1]
    if len(found) != 1:
        return ""
    others = [one.name for one in named_aspects(material) if one.name not in _OWN[found[0]]]
    return "" if others else found[0]


def _strange(rest: str, notice: Notice, told: str) -> bool:
    """Whether a question names anything beside handing in that neither the title nor what is told has."""
    left = _PLAIN.sub("，", rest)
    held = f"{notice.checklist.title}{told}"
    return any(word not in held for word in matter_words(content(left), left))
