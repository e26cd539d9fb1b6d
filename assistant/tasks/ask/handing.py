"""Whether a question is one of handing the report in and nothing else, which this year's notice answers.

What is left of it tells, when the words that ask, those for the report and those for handing it in are taken away.
"""

from __future__ import annotations

import re

from assistant.writers.answer.value_kinds import content, values_asked

_KINDS = frozenset({"day", "copies", "body", "consequence"})  # values that a notice fixes for handing in
_HANDING = re.compile(
    r"报送|上报|送交|递交|提交|呈报|呈送|上交|交付|报出|报送|[交报送递寄呈发拿](?:上去|上来|过去|出去|上|到|至|与|给|往|了)?"
)
_REPORT = re.compile(
    r"意识形态|责任制|落实|情况|工作|报告|材料|稿子?|总结|汇报|文稿|文件|东西|通知|[这那本此]次|[这那本此该]?(?:份|个|篇)|[今本][年次]度?|年度|年底|全年"
    r"|上级|县里|区里|市里|局里|单位|部门"
)
_WORDS = re.compile(
    r"纸质?版?件?|电子[版稿件档]|书面|正式|一式|份数?|日期|日子|时[间限]|期限|限期|最[晚迟]|截[稿止]|之?前|以前|晚|迟|逾期|[按超]时|[按超]期|后果|处罚|处理|追责|罚|地方|地点|方式"
    r"|写好|弄好|写完|弄完|做好|[于在由向往到至与和跟、，,。？?；;为是有用没多少个上下里去来完好]|何|哪|儿|日|号|月|点|天"
)
_FEW = 1  # characters that may be left
# To whom and when a report goes, asked by one whose office only happens to be that of a sample: 税务局的报告报给谁.
_TO_HAND_IN = re.compile(
    r"(?:报|交|送|抄|呈|主送|抄送|报送|上报|递)(?:送|报)?(?:给|到|往|去|至)?(?:谁|哪(?!篇|份)|什么(?:人|部门|单位)|几份|几家)|(?:先|再)?(?:给|让|请)谁(?:看|审|签|批)|谁(?:审|签|批)"
    r"|(?:什么时候|何时|几号|哪天|提前几天|提前多久)[^，。？?]{0,4}(?:交|报|送)|盖不盖章|盖章[吗么]?[？?]?$|要不要盖章|用不用盖章"
)
_OF_TEXT = re.compile(r"[那这][篇份]|[交报送给抄]了|报告里|材料里|范文|写的是|是写给")


def hands_in(question: str) -> bool:
    """Whether it asks for the day, the place, the copies of handing in, or what follows where that is late."""
    values = {one.kind for one in values_asked(question)}
    told = _HANDING.search(question) or values & {"copies"} or re.search("截稿", question)
    if not (values and values <= _KINDS | {"person"} and values & _KINDS and told):
        return False
    rest = content(question)
    for one in (_HANDING, _REPORT, _WORDS):
        rest = one.sub("", rest)
    return len(re.findall(r"[\u4e00-\u9fff]", rest)) <= _FEW


def asks_handing_in(question: str) -> bool:
    """Whether a question wants to know how one's own report is handed in, and nothing that a sample says."""
    return bool(_TO_HAND_IN.search(question)) and not _OF_TEXT.search(question)
