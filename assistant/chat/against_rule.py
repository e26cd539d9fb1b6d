"""Whether a text keeps to the unit's own rules: what they ask of the things it speaks of, beside what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.passage import Document
from assistant.results import Word
from assistant.structure.sentences import split_sentences
from assistant.writers.draft.pairs import pairs_of

_RULE = r"(?:办法|规定|制度|细则|规矩|规范|规程|条例)"
_ASKED = re.compile(
    rf"(?:有没有|有无|哪里?|哪些|有啥|有什么|是不是|是否|会不会|算不算)[^，。？?]{{0,8}}(?:不合|不符|不符合|违反|违背|违了?|没按|不按|抵触|冲突|不照)[^，。？?]{{0,8}}{_RULE}"
    rf"|(?:合不合|符不符合|符合不符合)[^，。？?]{{0,8}}{_RULE}|(?:合|符合)[^，。？?]{{0,8}}{_RULE}[^，。？?]{{0,6}}(?:吗|么|不)|(?:对照|按照?|照)[^，。？?]{{0,8}}{_RULE}[^，。？?]{{0,6}}(?:查|看|核|检查|对)(?:一?下|看|查)?"
    rf"|(?:违反|违背|不合|不符合?)[^，。？?]{{0,6}}{_RULE}[^，。？?]{{0,6}}(?:吗|么|没有?)[？?]?$"
)
_BARE = re.compile(r"^(?:那|还|再)?(?:有没有|有无|哪里|哪些|合不合|符不符合|是不是|是否|会不会|对照|按)")
_OF_TEXT = re.compile(r"这[段篇份稿个句]|稿|写的|上面|刚才|它|这样写|文中")
_TITLE = re.compile(r"(?:办法|规定|制度|细则|规则|规程|规范)")
_NUMBER = r"\s*(第[一二三四五六七八九十百]+条)"
_ARTICLE = re.compile(rf"(?m)^{_NUMBER}")
_OPENS = re.compile(rf"^{_NUMBER}\s*")
_DUTY = re.compile(
    r"应当|必须|须|不得|不许|禁止|严禁|不少于|不超过|由[^，。；]{2,10}(?:批准|审核|负责|解散)|经[^，。；]{2,12}(?:批准|同意)|以?内[^，。；]{0,6}报|负责|第一责任人|实行"
)
_FORBIDS = re.compile(r"不得(?P<what>[^。；]+)")
_FREE = re.compile(r"可以不|可以免|可不|除外|不受")
_NOT_DONE = re.compile(r"(?:没有?|未|还没)(?:有|经|经过|报|做|办)?(?P<what>[\u4e00-\u9fff]{2})")
_AT_LEAST = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,4})不少于(?P<many>\d+)(?P<unit>[名个次人篇])")
_OVER = re.compile(r"超过(?P<many>\d+)(?P<unit>[名个次人篇])的")
_SANCTION = re.compile(r"扣发|处分|通报批评|给予批评|问责|提醒谈话")
# What any rule or report speaks of; only other words tell what a duty is about.
_USUAL = {
    "工作",
    "管理",
    "办法",
    "规定",
    "全处",
    "单位",
    "应当",
    "必须",
    "不得",
    "负责",
    "今年",
    "开展",
    "组织",
    "落实",
    "内容",
    "信息",
    "人员",
    "职工",
    "宣传",
    "进行",
    "意识",
    "形态",
    "识形",
    "责任",
    "网络",
    "安全",
    "发布",
    "建设",
    "思想",
    "情况",
    "制度",
    "通知",
    "领导",
    "报告",
    "本处",
    "各站",
    "及时",
    "一次",
}
_MOST = 8
_SAID = 0.5  # share of a duty's words that stand in the text for it to be met there


def asks_if_by_rule(message: str, *, at_hand: bool) -> bool:
    """Tell whether a message asks if the text at hand keeps to the rules."""
    return bool(_ASKED.search(message)) and (
        at_hand and (bool(_OF_TEXT.search(message)) or bool(_BARE.match(message.strip())))
    )


def against_rules(text: str, rules: Iterable[tuple[Document, str]]) -> Word | None:
    """Say which duties of the rules concern what a text speaks of, and which of them it says nothing of."""
    lines: list[str] = []
    names: list[str] = []
    held = pairs_of(text) - _USUAL
    for document, rule in rules:
        name = document.title or document.name
        found = list(_duties(text, held, rule)) if _TITLE.search(name) else []
        if found:
            names.append(f"《{name}》")
            lines += found
    if not lines:
        return None
    more = f"\n- 另有{len(lines) - _MOST}条，见原文" if len(lines) > _MOST else ""
    head = f"合不合{'、'.join(names)}，程序判不了，只能把这一稿写到的事同条文摆在一起，由您定："
    return Word(head + "\n\n" + "\n".join(lines[:_MOST]) + more)


def _duties(text: str, held: set[str], rule: str) -> Iterator[str]:
    articles = [*_ARTICLE.finditer(rule)]
    ends = [*(one.start() for one in articles[1:]), len(rule)]
    for opens, end in zip(articles, ends, strict=True):
        article = rule[opens.start() : end]
        if not (pairs_of(article) - _USUAL) & held or _SANCTION.search(article):
            continue
        for span in split_sentences(article):
            said = _OPENS.sub("", span.of(article)).strip()
            mine = pairs_of(said) - _USUAL
            if not _DUTY.search(said) or _FREE.search(said) or not (mine & held or _leads(article, said, held)):
                continue
            yield f"- {opens[1]}：“{said}”——{_met(said, text, mine, held)}"


def _leads(article: str, said: str, held: set[str]) -> bool:
    """Whether a duty goes on with the thing that the sentence before it is on: 群人数超过100人的."""
    before = article[: article.find(said)]
    return bool((pairs_of(before) - _USUAL) & held) and bool(re.match(r"[群稿号栏屏]|其|该", said))


def _against(said: str, text: str) -> Iterator[str]:
    """Yield what a text says that a duty does not go with, 没有备案, 管理员1名, or that makes it hold, 120人."""
    for one in _NOT_DONE.finditer(text):
        if one["what"] in said:
            yield one[0]
    if least := _AT_LEAST.search(said):
        for one in re.finditer(rf"{least['what'][-3:]}[^，。；\d]{{0,3}}(\d+){least['unit']}", text):
            if int(one[1]) < int(least["many"]):
                yield one[0]
    if over := _OVER.search(said):
        for one in re.finditer(rf"(\d+){over['unit']}", text):
            if int(one[1]) > int(over["many"]):
                yield one[0]


def _met(said: str, text: str, mine: set[str], held: set[str]) -> str:
    if against := next(_against(said, text), ""):
        return f"**稿子里写到“{against}”，请核对**"
    if forbids := _FORBIDS.search(said):
        things = re.split("[、和或，]", forbids["what"])
        there = [
            one
            for one in things
            if any(one[at : at + 4] in text for at in range(max(1, len(one) - 3))) and len(one) > 3
        ]
        return f"**稿子里写到了“{there[0]}”，请核对**" if there else "稿子里没有写到这样的事"
    share = len(mine & held) / max(1, len(mine))
    return "稿子里写到了" if share >= _SAID else "这一项稿子里没有写到，做了就补上"
