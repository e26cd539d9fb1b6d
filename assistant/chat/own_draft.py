"""What is asked of the draft on the table: whether it will do, what it says in short, what it says of a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.passage import Document
from assistant.results import Draft, Review, Word
from assistant.structure.checklist import Checklist
from assistant.writers.draft.pairs import pairs_of

_END = r"(?:了|的)?(?:吗|么|嘛|吧|不|没|没有)?[？?。]*$"
_MAY = r"(?:能|可以|可|敢|行)"
_THIS = (
    r"(?:(?:看着|感觉|我看|觉得)?(?:还行|还可以|差不多了?|挺好|好了?|行了?)[，,])?"
    r"(?:那|这|就|现在|目前|一?[段篇份稿版样个]|稿子|报告|材料|东西|它|整篇|你看|您看|我|们)*"
)
_HAND_IN = r"(?:交|报|发|呈|送|用)"
# 这段交上去行不行, 可以报了吗, 能直接发吗: whether the text will do as it is.
_WILL_DO = re.compile(
    rf"^{_THIS}(?:直接)?{_HAND_IN}(?:上去|出去|上|给领导|领导)?(?:行不行|行吗|可以吗|能行吗|没问题吧?|成不成|好不好)[？?]*$"
    rf"|^{_THIS}{_MAY}(?:不{_MAY})?(?:以)?(?:直接|就这[样么]){_HAND_IN}(?!稿|数)[^，。：]{{0,6}}(?:了)?(?:吗|么|吧|不)?[？?]*$"
    rf"|^{_THIS}{_MAY}(?:不{_MAY})?(?:以)?{_HAND_IN}(?:上去|出去|上|给领导|领导)?{_END}"
    rf"|^{_THIS}(?:这样|这么写)?{_MAY}(?:不{_MAY})?(?:以)?(?:给|拿给|发给)[^，。：]{{1,6}}看{_END}|^{_THIS}(?:这样)?{_MAY}(?:不{_MAY})?(?:交差|过关|拿得出手|用|定稿){_END}"
    rf"|^{_THIS}(?:这样|这么写|这样写|写成这样)(?:行不行|行吗|可以吗|好吗|没问题吧?){_END}"
    r"|^(?:再|帮我?|你|您|给我|先)*(?:看看|看一下|看下|挑挑|找找|检查一下)(?:这[篇份段稿版个]?|稿子)?(?:还)?(?:有没有|有什么|有啥|哪里?有)?(?:什么|啥)?(?:毛病|问题|错|不对|硬伤)(?:的地方)?(?:吗|没有?)?[？?]*$"
    r"|^(?:好了?|行了?|改完了?|那|再|帮我|给我|[，,])*(?:查|检查|核对?)一?[遍下次]?(?:吧|看看)?$"
    r"|^(?:这[篇份段稿版个]?|稿子|现在)*(?:还)?(?:有没有|有什么|有啥|哪里?有|哪还有)(?:什么|啥)?(?:毛病|问题|错|硬伤)(?:吗|没有?)?[？?]*$"
)
# 能报上去不, 现在能发给罗主任不, 还差啥: said of the text at hand as well, in the words of speech.
_WILL_DO_SPOKEN = re.compile(
    rf"^{_THIS}(?:{_MAY}(?:不{_MAY})?|可不可以|行不行)(?:以)?(?:直接|就这[样么])?{_HAND_IN}(?:上去|出去|上|给(?!谁|哪)[^，。：？?]{{1,8}})?{_END}"
)
_LACKS = re.compile(
    rf"^{_THIS}(?:还|再|都)+(?:差|缺|少|欠|要补|得补|需要补充?|没写|漏)(?:了|着|些|点)*(?:啥|什么|哪些|哪儿|哪里|多少|几处|几样)(?:东西|内容|没写|没填|没补|没有)?(?:呢|啊|吗|呀)?[？?]*$"
)
_ASKS = re.compile(r"啥|什么|哪|谁|几|多[少长久]|怎么|咋|[吗么不]$|要不要|有没有|是否")
_CLAUSE = re.compile(r"[，,；;。？?！!]+")
_BRIEF = re.compile(
    r"^(?:那|再|最后|然后|顺便|你|请|麻烦|帮我|给我|替我|我要|来)*(?:(?:做|出|写|来|弄|要)?一?[个份段]?(?:简短|简单|精简|[一二两三几百\d]+[来多]?字(?:左右|以内)?)?的?(?:总结|摘要|概要|小结|梗概|概括)|(?:总结|概括|归纳)(?:一下|下)?)"
    r"(?:这[篇份段个稿]?(?:稿子?|报告|材料)?|稿子|主要内容|要点)?(?:[，,]?(?:就|用|要)?[一两二三四五几\d][、到至两三四五]*句话?(?:就行|就够|就好|左右|即可|说清楚?)?)?(?:[，,]?(?:我)?(?:要)?(?:发|报|念|贴|放|回|给)[^，。？?]{1,12})?[。！!]*$"
    r"|^(?:那|再|最后|然后|顺便|请|帮我|给我|你)*(?:把它|把稿子)?(?:用|拿|(?:压|缩|浓缩|概括|归纳|总结)(?:成|为))[一两二三四五几\d]{1,2}句话(?:概括|总结|说|讲)?(?:一下|清楚|说)?(?:这[篇份段个]?(?:稿子?|报告|材料)?)?[。！!]*$"
)
# 再给几条, right behind a draft: more points, and not the headings of other reports.
_MORE = re.compile(
    r"^(?:还有(?:吗|没有|么)?[，,？? ]*)?(?:那|请|麻烦)?(?:再|多|另外?再?|还要|继续)(?:给|来|写|列|加|出|想|添|凑)"
    r"(?:我|上)?(?:个|出)?"
    r"[一两二三四五六几\d](?:个|条|点|项)(?:打算|措施|问题|做法)?(?:吧|呗|呀|看看)?[。！!]*$"
)
_NO_MORE = (
    "您给的都写进去了，没给的我不编。要再添一条，说“加一条：……”，把要做的事（或还差什么）写上，"
    "几个数、什么时候、谁负责能写就写。"
)
_ASKED = re.compile(
    r"(?:是|有|一?共|总共|到底|大概|约|分别|都|的|了|要|再|会)*(?:多少|几[个次人场期条处件项家户名]?|什么时候|啥时候|哪天|哪[几个]?[月日天]?|谁|什么|啥)(?P<tail>[\u4e00-\u9fff%]{0,3}?)(?:来着|呢|啊|了|去)*[？?]*$"
)
_WHO = re.compile(r"^(?:我们?|咱们?|你看|那|今年|全年|这周|本周|一?共|总共|到底)+|(?:一共|总共|今年)")
_VERB = re.compile(r"(?<=..)[办搞开做抓建发有]$")
_COUNTED = re.compile(r"多少|几")
_GENERAL = re.compile(
    r"一般|通常|应该?|范文|规定|政策|别的|别人|其他|怎么|如何|写(?:多少|几|什么|到|够)|要(?:写|求|多少)|最好|合适|字|部分|条$|报告|稿|第[一二三四五六七八九十\d]"
)
_LEVELS = {"error": "错误", "warning": "提醒"}
_MOST_SLOTS = 4  # placeholders named
_PART = 24  # characters quoted of a part that a notice asks for
_LEAST = 2  # characters of what is asked after
_LONGEST = 24


def asks_if_good(message: str) -> bool:
    """Tell whether a message only asks whether the text at hand will do: 这段交上去行不行, 看看有没有毛病."""
    if _WILL_DO.match(message.strip()):
        return True
    clauses = [one.strip() for one in _CLAUSE.split(message) if one.strip()]
    return bool(clauses) and all(_asks_of_the_text(one) for one in clauses)


def besides_if_good(message: str) -> str:
    """Return what a message asks besides whether the text at hand will do; "" where it asks one of the two alone."""
    clauses = [one.strip() for one in _CLAUSE.split(message) if one.strip()]
    others = [one for one in clauses if not _asks_of_the_text(one)]
    asked = 0 < len(others) < len(clauses) and all(_ASKS.search(one) for one in others)
    return "，".join(others) if asked else ""


def _asks_of_the_text(clause: str) -> bool:
    return bool(_WILL_DO.match(clause) or _WILL_DO_SPOKEN.match(clause) or _LACKS.match(clause))


def verdict(draft: Draft, review: Review | Draft | None, notices: Iterable[tuple[Document, Checklist]] = ()) -> Word:
    """Say whether a draft can be handed in, and what stands in the way; ``notices`` say what is wanted.

    ``review``: what was found when it was looked over.
    """
    slots = list(dict.fromkeys(placeholder.slot for placeholder in draft.placeholders))
    gaps = len(draft.placeholders)
    named = f"（{'、'.join(slots[:_MOST_SLOTS])}{'等' if len(slots) > _MOST_SLOTS else ''}）" if slots else ""
    open_ones = f"稿子里还有{gaps}处【待补】{named}，填上才能交。" if gaps else ""
    lacking = _not_yet_written(draft, notices)
    errors = [
        one for one in (review.findings if review else ()) if one.level == "error" and "还没有补上" not in one.message
    ]
    wrong = f"查出{len(errors)}处错误（见下），改了才能交。" if errors else ""
    if against := f"{open_ones}{lacking}{wrong}":
        return Word(f"还不能交：{against}我只照规定和范文查，事情属不属实查不了，补齐后交不交由您和领导定：")
    rather = sum(one.level == "warning" for one in review.findings) if review else 0
    besides = f"有{rather}处提醒（见下），交之前请看一遍。" if rather else ""
    part = "" if draft.plan is None or draft.plan.whole else "这只是报告的一部分。"
    return Word(
        f"就我能查的，能交：没有【待补】，没有查出错误。{besides}{part}事情属不属实、领导同不同意，我查不了，由您和领导定："
    )


def verdict_on_part(draft: Draft) -> Word:
    """Say whether a draft of one part can be handed in, by what was checked of a part; no whole is its measure."""
    said = verdict(draft, draft)
    found = [f"- 〔{_LEVELS[one.level]}〕{one.message}" for one in draft.findings if one.level in _LEVELS]
    only = "（这一稿只是报告的一部分，只按这一部分查，没有拿整篇的篇幅和结构来量。）"
    return Word("\n\n".join([f"{said.text.rstrip('：').rstrip('。')}。{only}", "\n".join(found)]).strip())


def _not_yet_written(draft: Draft, notices: Iterable[tuple[Document, Checklist]]) -> str:
    """Name the parts that the newest notice on the draft's period asks for and the draft does not have."""
    period = draft.plan.voice.period[:4] if draft.plan else ""
    for document, asked in notices:
        years = {entry.value[:4] for entry in asked.of("period")}
        if document.bundled or not asked.parts or (years and period and period not in years):
            continue
        held = {section.role for section in draft.outline.sections}
        held |= {section.role for section in draft.plan.sections} if draft.plan else set()
        held |= {"causes"} if draft.plan and any(one.causes for one in draft.plan.sections) else set()
        wanted = [
            part.value.strip("，,；;。 ")
            for part in asked.parts
            if part.role and part.role not in (*held, "opening", "closing")
        ]
        wanted = [part for part in dict.fromkeys(wanted) if part]
        title = f"《{asked.title}》" if asked.title else f"《{document.title}》"
        return f"通知{title}还要求写{'、'.join(f'“{part[:_PART]}”' for part in wanted)}，这一稿没有。" if wanted else ""
    return ""


def told_of(message: str, draft: Draft) -> Word | None:
    """Return the facts of a draft in short, or the one that is asked after; None for any other message."""
    text = message.strip()
    if _BRIEF.match(text):
        return _in_short(draft)
    if _MORE.match(text):
        return Word(_NO_MORE)
    return _looked_up(text, draft)


def _in_short(draft: Draft) -> Word | None:
    """Return the facts of each part in the user's own words, a sentence a part."""
    parts = []
    for section in draft.plan.sections if draft.plan else ():
        said = [fact.said.strip("，,；;。 ") for item in section.items for _, fact in item.facts]
        if said:
            parts.append(f"{section.heading}：{'；'.join(said)}。")
    return Word("只摘您给的事实，没有另加话：\n\n" + "\n".join(parts)) if parts else None


def _looked_up(text: str, draft: Draft) -> Word | None:
    """Return the facts of a draft that hold all that a short question names; None where no single one does."""
    asked = _ASKED.search(text)
    if not asked or len(text) > _LONGEST or _GENERAL.search(text):
        return None
    about = _VERB.sub("", _WHO.sub("", text[: asked.start()]).strip("，,的了是 "))
    tail = asked["tail"] if len(asked["tail"]) > 1 else ""
    wanted = pairs_of(about) | pairs_of(tail)
    facts = [fact.said for item in (draft.plan.items() if draft.plan else ()) for _, fact in item.facts]
    found = [
        said
        for said in dict.fromkeys(facts)
        if len(about + tail) >= _LEAST and wanted and set(about) <= set(said) and wanted <= pairs_of(said)
    ]
    found = [said for said in found if not _COUNTED.search(asked[0]) or re.search(r"\d", said)]
    return Word(f"您给的要点里是这样写的：“{found[0]}”。") if len(found) == 1 else None
