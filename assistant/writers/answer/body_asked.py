"""A body, or a thing that may not be, which a question names: an answer that does not speak of it is none to it.

找公安报备吗 is not answered by what is reported to one's own, nor 有没有稿费 by how a report is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Citation
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import bullets, quoted, titles
from assistant.writers.asked import Asked
from assistant.writers.cite import quote_again, shown

# Bodies by their names, each with what is left of it in any text that speaks of it.
_BODIES = (
    r"公安|派出所|网信|网安|宣传部|组织部|统战部|政法委|纪委|纪检|监委|巡察办|教育局|教育厅|教体局|文旅局|文化局|民政局"
    r"|市场监管|消防|档案局|保密局|财政局|人社局|审计局|工商局|税务局|税务|司法局|宗教局|民宗局|外办|外事办|新闻出版局|广电局|版权局"
    r"|工会|团委|妇联|编办|国安|国家安全机关|法院|检察院|街道办|居委会|城管|工信局|卫健委|卫健局|发改委|国资委"
)
_NAMED = rf"(?P<body>(?:{_BODIES})(?:局|办|机关|部门?|组|大队|支队)?)"
_TO_IT = r"(?:找|向|跟|和|同|到|去|由|经|过|报给?|给|请|让|送|抄送|通过|告诉|通知)"
_ACT = r"(?:报备|备案|备个案|审[批核查]?|批准?|同意|登记|申[报请]|报告?|汇报|许可|看|把关|盖章|打招呼|说一?声|知道|备)"
_ASKED = (
    re.compile(rf"{_TO_IT}[区县市省镇]?{_NAMED}[^，。？?]{{0,3}}{_ACT}"),
    re.compile(rf"(?:需不需要|要不要|用不用|该不该|需要|必须|得){_NAMED}{_ACT}"),
    re.compile(rf"(?:报|抄送|送|告诉|告知|通知|知会|请示)[区县市省镇]?{_NAMED}"),
)
_WHETHER = re.compile(r"[吗么嘛]|要不要|用不用|需不需要|该不该|是否|是不是|必须不|有没有必要|不[？?]?$")
# Whom the report itself goes to is told of all bodies at once: 述职报告要报组织部吗.
_OF_REPORT = re.compile(r"(?:报告(?!会)|述职|汇报|材料|稿子)[^，。？?]{0,4}(?:要|用|需|该|得|是否)")
_STEM = re.compile(_BODIES)
_SAME = {"纪委": "纪检|纪委", "纪检": "纪检|纪委", "税务局": "税务", "网安": "公安|网安", "派出所": "公安|派出所"}
_PARTS = re.compile(r"[。；！？\n]")
_THERE = re.compile(
    r"^[^，。？?]*?(?:有没有|有无|[能会]?有(?=[^，。？?]{1,6}[吗么嘛][？?]?$))(?P<thing>[^，。？?]{2,6}?)(?:拿|可拿|领|发)?[吗么嘛]?[？?]?$"
)
_SURE = 0.4  # how sure the list must be that it has the answer, for its words to be taken as telling of the thing
_SHOWN = 2
_OF_ANY = ("报告", "材料", "单位", "工作", "情况", "需要", "部门")


def body_asked(asked: Asked) -> str:
    """Return the body of which a question wants to know whether something is to be brought before it; "" for none."""
    for question in (asked.said, asked.question):
        found = next((found for one in _ASKED if (found := one.search(question))), None)
        if found and _WHETHER.search(question) and not _OF_REPORT.search(question):
            return found["body"]
    return ""


def thing_asked(asked: Asked) -> str:
    """Return the thing a question wants to know of whether there is any: 稿费 of 写报告有没有稿费; "" for none."""
    found = _THERE.search(asked.question)
    if not found:
        return ""
    return next((word for word in asked.open if found["thing"].endswith(word)), "")


def unspoken(material: Material, text: str) -> str:
    """Return the body, or the thing, asked of that ``text`` does not speak of; "" where it does or none is asked of.

    Of a body it speaks in a sentence that is of something else of the question too, or in a question of the list.
    """
    asked = material.asked
    if body := body_asked(asked):
        stem = _STEM.search(body)
        name = re.compile(_SAME.get(stem[0], stem[0]) if stem else body)
        rest = [word for word in (*asked.terms, *asked.open) if not name.search(word) and word not in _OF_ANY]
        told = (*_PARTS.split(text), material.known.question)
        return "" if any(name.search(one) and any(word in one for word in rest) for one in told) else body
    thing = thing_asked(asked) if material.known.score < _SURE else ""
    return thing if thing and thing not in f"{text}{material.known.question}" else ""


def write_unspoken(name: str, material: Material, cited: Sequence[Citation]) -> Iterator[str]:
    """Yield that nothing tells of ``name``; of a body, the rules that stand near too, marked as no answer."""
    body = body_asked(material.asked)
    what = f"这件事要不要找“{shown(name)}”的规定" if body else f"关于“{shown(name)}”的内容"
    yield f"资料库里没有{what}，我不知道，也不猜：请问管这件事的部门，或把有关的文件加进资料库（政策类）再问。"
    if not body:
        return
    rules = [quote_again(one) for one in cited if one.kind == "policy"]
    lines = [f"{quoted(material, one)}（{titles([one.name])}）" for one in rules][:_SHOWN]
    if lines:
        yield "最接近的是（不是答案）：\n\n" + bullets(lines)
