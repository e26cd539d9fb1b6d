"""What a notice may say of handing in: how a question asks for each thing, and where a notice says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.notice import RequirementKind
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.annexes import annexes_of
from assistant.writers.answer.notice.contact import CONTACT
from assistant.writers.answer.notice.fit import Notice, sentences_of
from assistant.writers.answer.value_kinds import values_asked


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing a notice may say: how a question asks for it, which entries of the checklist or sentences say it."""

    name: str
    asks: re.Pattern[str]
    kinds: tuple[RequirementKind, ...] = ()
    says: re.Pattern[str] | None = None


# To which day what is told reaches, which is not the day it is handed in.
_UP_TO = (
    r"(?:数据|数字|数|统计|台账|情况(?!的?报告))[^，。？?；交]{0,8}"
    r"(?:截[止至]|算到|统计到|写到|填到|报到|(?:到|至)(?=哪|几|什么|何|\d))"
    r"|(?:数据|数字|数)?统计的?(?:时间|期间|时段|区间|起止|口径|范围)"
)
_TYPE, _SPACED, _LAID_OUT = r"字体|字号|几号字|字的大小", r"行距|行间距", r"排版|版式|页边距|装订|纸张|用纸"
_ATTACHED = re.compile(
    r"附件|附(?:什么|啥|哪|几)|要附|附上|除了?(?:正文|报告)[^，。？?]*(?:还|另|外)|(?:带|交|报|填)[^，。？?]{0,3}(?:什么|啥|哪些?|几[张份])[^，。？?]{0,2}表(?!述|现)"
)
_CONTENT = re.compile(r"写明|写清|重点|围绕|突出|反映|对照|内容(?:包括|为|是)|包括.{2,}(?:情况|问题|打算)")
_SEALED, _SIGNED = re.compile(r"盖.{0,2}章|公章"), re.compile(r"签[字名发]")
_CHANNEL = re.compile(r"微信|QQ|邮箱|邮件|快递|传真|钉钉|网盘|U盘|光盘|机要")
BY_WAY = re.compile(
    rf"(?:{_CHANNEL.pattern})[^，。？?]{{0,6}}[发传交报送寄]|[发传交报送寄][^，。？?]{{0,3}}(?:{_CHANNEL.pattern})"
)
_SECRET = re.compile(r"涉密|密件|秘密|机密|保密事项|隐私|敏感")  # what is secret goes another way
_SECRETLY = re.compile(
    r"(?:涉密|保密|秘密|机密|密件|隐私|敏感|带密)(?!工作)(?:[^，。？?写]{0,8}(?:怎么|咋|如何|怎样|往哪|[到给往]哪|能不能|可不可以|能|可以)[^，。？?写]{0,8})[交报送发传递走寄]"
)
FORMS = re.compile(
    r"(?:带|交|报|附|填)[^，。？?]{0,3}(?:什么|啥|哪些?|几)[^，。？?]{0,3}(?:表(?!述|现)|附件|台账)|[几哪]张表"
)
ASPECTS = (
    Aspect("写什么", re.compile(r"写什么|内容|要求(?!.{0,3}[多几])|写哪|包括|重点|方面|部分"), ("part",), _CONTENT),
    Aspect("多少字", re.compile(r"多少(?:个)?字|字数|多长|篇幅|长度"), ("length",)),
    Aspect("什么时候交", re.compile(r"什么时候|何时|几号(?!字)|截止|哪天|时间|期限|之?前交"), ("deadline",)),
    Aspect(
        "交给谁",
        re.compile(r"交给|报给|报到|送到|给谁|哪个部门|主送|[交报送][到至往去]?哪(?!一?[天日月])"),
        ("addressee",),
    ),
    Aspect("附什么", _ATTACHED, ("attachment",), re.compile(r"附(?!近|属|加|和|带|议)|随文报送|一并报送")),
    Aspect(
        "数据算到哪一天",
        re.compile(_UP_TO),
        says=re.compile(rf"{_UP_TO}|截[止至](?:到|于)?[^，。；]{{0,8}}(?:数据|数字|统计)"),
    ),
    Aspect("用什么字体字号", re.compile(_TYPE), says=re.compile(rf"{_TYPE}|仿宋|黑体|楷体|宋体|[一二三四]号字")),
    Aspect("行距多少", re.compile(_SPACED), says=re.compile(rf"{_SPACED}|\d磅")),
    Aspect(
        "怎么排版、用什么纸",
        re.compile(_LAID_OUT),
        says=re.compile(rf"{_TYPE}|{_SPACED}|{_LAID_OUT}|仿宋|黑体|楷体|宋体|A4"),
    ),
    Aspect("用什么方式交", BY_WAY, says=_CHANNEL),
    Aspect(
        "交几份",
        re.compile(r"(?<![那这])[几多]少?份(?!报告|范文|材料写)|份数|一式几"),
        says=re.compile(r"[一二两三四五六七八九十\d]{1,2}份"),
    ),
    Aspect("要不要盖章", _SEALED, says=_SEALED),
    Aspect("要不要签字", _SIGNED, says=_SIGNED),
    Aspect("怎么交", re.compile(r"怎么[交报送]|格式|电子版|纸质"), ("form",)),
    Aspect("涉密的怎么报", _SECRETLY, says=_SECRET),
    Aspect("联系谁", CONTACT, says=re.compile(r"联系人|电话|邮箱")),
    Aspect(
        "交晚了怎么办",
        re.compile(r"逾期|(?:交|报|送)晚|没按[期时]|未按[期时]"),
        says=re.compile(r"逾期|未按[期时]|不按[期时]|迟报|漏报"),
    ),
    Aspect("写哪一段时间", re.compile(r"哪一?段|期间|起止|哪一年|从什么时候"), ("period",)),
)
_WHERE = re.compile(
    r"[交报送][到去往]?(?:哪[里儿]|何处|什么地方|啥地方)|往哪[里儿]?[交报送]|[送交报][到至往去]?哪(?!一?[天日个级月])|几楼|房间|哪个?屋|(?:怎么|咋)[交报送发传]"
)
_FORM = re.compile(r"怎么[交报送]|格式|电子|纸质")
_NAMES = re.compile(r"联系人|联系电话|联系方式|咨询电话")
_SENTENCE = 220  # characters of a sentence quoted whole
_HANDED = re.compile(r"[交报送]上?(?:到|给|去|去?哪|上?来|[，。？?]|$)|[交报]送|上[交报]|之?前[交报]")
_HANDS = re.compile(rf"{_HANDED.pattern}|[送交报][一-鿿]{{1,14}}[办部科室局委]|发[至到给]|[报送交][至到]")
# The aspect under which a notice tells a value, whatever words ask for it.
_OF_KIND = {
    "day": "什么时候交",
    "copies": "交几份",
    "body": "交给谁",
    "length": "多少字",
    "consequence": "交晚了怎么办",
}


def named_aspects(material: Material) -> list[Aspect]:
    """Return what of a notice is asked for by name."""
    question = f"{material.asked.question}，{material.asked.said}"
    kinds = {_OF_KIND.get(value.kind) for value in values_asked(material.asked.said)}
    asked = [one for one in ASPECTS if one.asks.search(question) or one.name in kinds]
    if any(one.name == "涉密的怎么报" for one in asked):
        return [one for one in asked if one.name not in ("写什么", "怎么交", "用什么方式交", "交给谁")]
    if any(one.name == "联系谁" for one in asked) and not _FORM.search(question):
        asked = [one for one in asked if one.name != "怎么交"]  # 报材料找谁联系 asks for no type and no seal
    if any(one.name == "附什么" for one in asked) and not _FORM.search(question):
        asked = [one for one in asked if one.name != "怎么交"]  # 佐证材料 asks for no type and no seal
    if all(one.name != "数据算到哪一天" for one in asked) or _HANDED.search(question):
        return asked
    return [one for one in asked if one.name not in ("什么时候交", "写哪一段时间")]


def spans_of(notice: Notice, aspect: Aspect, asked: str) -> Sequence[Span]:
    """Return where a notice says one thing: whole sentences, entries of its checklist, or what else speaks of it."""
    if aspect.name == "附什么" and (listed := annexes_of(notice)):
        return listed
    if aspect.name == "联系谁" and not _CHANNEL.search(asked):
        named = _sentences(notice, _NAMES)  # who is named for questions, and not where else a mailbox is spoken of
        if named:
            return named
    return _whole(notice, aspect, asked) or notice.checklist.of(*aspect.kinds)[:4] or _sentences(notice, aspect.says)


def contacts_of(notice: Notice) -> list[Span]:
    """Return the sentences in which a notice names whom to ask."""
    return _sentences(notice, _NAMES)


def _whole(notice: Notice, aspect: Aspect, asked: str) -> Sequence[Span]:
    """Return the whole sentences on handing in where it is asked where to or by what way: the room, copies, mailbox."""
    if not (aspect.name in ("交给谁", "怎么交") and _WHERE.search(asked)):
        return ()
    entries = notice.checklist.of("addressee")
    found = [
        span
        for span in split_sentences(notice.text)
        if any(span.start <= one.start < span.end for one in entries) or _CHANNEL.search(span.of(notice.text))
    ]
    found = [span for span in found if "密" in asked or not _SECRET.search(span.of(notice.text))]
    return [span for span in found if _HANDS.search(span.of(notice.text)) and span.end - span.start <= _SENTENCE][:3]


def _sentences(notice: Notice, says: re.Pattern[str] | None) -> list[Span]:
    """Return the sentences in which a notice says something outside its lists."""
    return [span for span in sentences_of(notice) if says.search(span.of(notice.text))][:3] if says else []
