"""What falls short, where examples or sentences of just that are wanted: 整改不到位 is none of what was put right."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.writers.asked import Asked
from assistant.writers.cite import shown

_SHORT = (
    r"不到位|没到位|没有到位|未到位|不彻底|不及时|不够(?:深入?|扎实|到位|及时|规范|严格?|有力|细致?|健全|完善)?|不足|不深入?|不严格?|不细|不扎实|不平衡|不完善|不健全|不规范|不落实|没落实|未落实"
    r"|(?:没有?|未|还没)(?:完成|改完|做到|整改|改好|办结|销号|跟上|落地)(?:完|好|到位)?|滞后|薄弱|流于形式"
)
# Of what the lack is said; what only asks for it (有没有写) stands before.
_ASKED = re.compile(
    rf"(?P<of>(?:(?![有没写到找给个段句的关于些看])[一-鿿]){{2,6}}?)(?:得|还|也|都|做得|抓得|落实得)?(?P<lack>{_SHORT})(?:的|这|那|，|例|句|段|原文|范文|表述|写法|[？?]|$)"
)
# What tells in a clause that something is lacking still.
_LACKS = (
    r"不到位|未到位|没到位|没有到位|不(?:够|足|深|严|细|彻底|及时|扎实|平衡|完善|健全|规范|高|强|实(?!信息)|紧|多|快|准|全|稳|透彻|广|活|经常|主动|充分|明显|熟|清|勤)"
    r"|未(?:能|及时|完成|整改|改|落实|销号|跟上|全部|形成|建立)|没有(?:完成|改|落实|跟上|形成|做到|及时|全部|建立)|有待|漏洞|(?<!查找)(?<!对照)(?<!查摆)差距|欠缺|缺乏|缺少|薄弱|滞后|拖延|流于形式|跟不上|空白"
)
_LEFT = r"余下|还剩|剩余|尚有|尚未|仍(?:有|存|需|在|未)|还有(?:差距|欠缺|不少)|其余[^，。；]{0,4}(?:纳入|推进|未|正在)"
# The thing before what it lacks, before what is left of it in the next clause, or behind what was not done of it.
_SAID = (
    rf"□(?!指出|发现|查出|反馈|中|时)[^，。；、]{{0,14}}(?:{_LACKS}|{_LEFT})",
    rf"□[^，。；]{{0,14}}[，；][^，。；]{{0,8}}(?:{_LEFT})",
    r"(?:尚未|未|没有|没|正在)(?:完成|落实|做好|抓好|及时|按期)?的?□",
)
_COMPOUND = 4  # characters from which a thing is a compound
_ACTS = ("管理", "更新", "处置", "建设", "工作", "落实", "引导", "审核", "防范", "队伍", "情况")
_WHETHER = re.compile(r"有没有(?:写|讲|提)|有吗$")
_DONE = re.compile(r"均已|全部[^，。；]{0,8}(?:整改|完成|销号|到位)|已(?:全部|按期)|无反复|没有反复")


def lack_asked(asked: Asked) -> tuple[str, Callable[[str], bool]] | None:
    """Return what is wanted in words, and what tells whether a text says it; None where no lack is asked for."""
    said = asked.said or asked.question
    found = _ASKED.search(said)
    if not found:
        return None
    of = "整改" if "整改" in found["lack"] else found["of"]  # 问题没整改完 is of putting right
    return f"{found['of']}{found['lack']}", lambda text: any(
        _tells(sentence, of) for sentence in re.split("[。；\n]", text)
    )


def wants_lacking(asked: Asked) -> bool:
    """Whether it is asked whether there is something of a lack to be seen, though it sounds like a count."""
    return (
        asked.intent == "coverage" and bool(_WHETHER.search(asked.said or asked.question)) and bool(lack_asked(asked))
    )


def _tells(sentence: str, of: str) -> bool:
    """Whether one sentence says of a thing that it falls short, in its own clause or by what is left of it."""
    thing = re.escape(_core(of))
    if re.search(rf"{thing}[^，。；]{{0,4}}(?:{_SHORT})", sentence):
        return True
    if _DONE.search(sentence):
        return False
    return any(re.search(one.replace("□", thing), sentence) for one in _SAID)


def _core(of: str) -> str:
    """Return the word by which a thing is known in a sentence: 公众号 of 公众号管理, 学习 of 理论学习."""
    if len(of) < _COMPOUND:
        return of
    return of[:-2] if of[-2:] in _ACTS else of[-2:]


def none_lacks(name: str) -> str:
    """Say that no sample tells a lack; what was done is shown for none."""
    return f"范文里没有找到写“{shown(name)}”的，不拿写做到了的来顶。"
