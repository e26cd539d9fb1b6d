"""How one part of a text under review is put right: its sentences, what was found there, the notice's numbers."""

from __future__ import annotations

import re

from assistant.checks.asked_of_passage import sentences_on
from assistant.report import Role, Span
from assistant.results import Asked, Choice, Finding, Review, Word
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import size

_PARTS: dict[str, Role] = {
    "问题": "problems", "不足": "problems", "短板": "problems", "差距": "problems",
    "打算": "plans", "下一步": "plans", "计划": "plans", "措施": "plans", "整改": "plans",
    "做法": "done", "成绩": "done",
}  # fmt: skip
_NAMES = {"problems": "问题", "plans": "打算", "done": "做法"}
_THERE = r"(?:这|那)?(?:一)?(?:块|部分|段|条|点|里|方面|句)?(?:儿)?(?:的话)?"
_ASKED = re.compile(
    rf"^(?:那|这|我这|我的|稿子里?|文中|存在的?|主要的?)*(?P<part>{'|'.join(_PARTS)})(?:打算)?{_THERE}"
    r"(?:还|要|应该|该|得|到底|具体|究竟|再|都|又|可以|能)*(?:"
    r"(?:怎么|咋|如何|怎样|哪里?|哪儿)(?:样)?(?:去)?(?:改|写|弄|补|完善|调整?|处理|改进|修)(?:才)?(?:好|行|合适|对|呢|啊|一?下|点)*"
    r"|(?:要|用|需要)(?:不要|不用)?改(?:吗|么|不)?|(?:差|缺|少)(?:在)?(?:哪|啥|什么)(?:里|儿)?)[？?。呢啊]*$"
)
_FACTS = {
    "problems": "每条先说差在哪里，再写到哪类人、哪个环节、有几次或多少，最后写为什么；"
    "只写“不够深入”“有待加强”的，等于没写",
    "plans": "一条打算对一条问题，写明做什么、谁负责、什么时候完成、做到什么数；只写“进一步加强”的，没法检查",
    "done": "每件事写时间、次数、人数、谁来做、结果怎样；“多次”“经常”“规范”换成数",
}
_MOST = 5
_QUOTED = 60


def part_asked(message: str) -> Role | None:
    """Return the part whose putting right a message asks about: 问题那块具体咋改; None for any other."""
    found = _ASKED.match(message.strip())
    return _PARTS[found["part"]] if found else None


def put_right(role: Role, review: Review) -> Word:
    """Say how a part of the text under review is to be put right."""
    text, name = review.outline.text, _NAMES[role]
    spans = _spans(role, review)
    if not spans:
        return Word(
            f"稿子里没有写{name}，要补这一部分：{_FACTS[role]}。\n\n{_asked(role, review)}".strip()
            + f"\n\n把事实告诉我（几条、多少、谁、什么时候），说“写{name}：……”，我来写。"
        )
    quoted = "”“".join(_brief(span.of(text)) for span in spans[:2])
    lines = [
        f"稿子里写{name}的有{len(spans)}句、{sum(size(one.of(text)) for one in spans)}字：“{quoted}”。照下面改：",
        "",
    ]
    lines += [f"- {one}" for one in dict.fromkeys(_found(role, review, spans))][:_MOST]
    if asked := _asked(role, review):
        lines.append(asked)
    lines.append(f"- {_FACTS[role]}。")
    first = _brief(spans[0].of(text))
    lines += [
        "",
        f"改好的句子直接发来：把“{first}”改成“……”；或者把事实告诉我，"
        f"例如“{_example(role)}，改一下第{_number(text, spans[0])}句”。",
    ]
    return Word("\n".join(lines), (Choice("重新检查", "重新检查一遍"),))


def _spans(role: Role, review: Review) -> list[Span]:
    text = review.outline.text
    held = [one for one in review.outline.sections if one.role == role]
    if held:
        found = [span for one in held for span in split_sentences(text, one.start, one.end)]
        return [span for span in found if "，" in span.of(text) or span.of(text)[-1:] in "。；"]
    return [] if review.outline.sections else sentences_on(role, text)


def _found(role: Role, review: Review, spans: list[Span]) -> list[str]:
    within: list[Finding] = [
        one for one in review.findings if any(span.start <= one.start < span.end for span in spans) and one.message
    ]
    return [f"{one.message}：{one.suggestion}。".replace("：。", "。") for one in within]


def _asked(role: Role, review: Review) -> str:
    """Return what the notice asks of this part, where it asks more than that it be there."""
    rows: list[Asked] = [one for one in review.checklist if one.kind in ("part", "duty")]
    wanted = {"problems": r"问题.*(?:不少于|至少)|整改情况", "plans": r"打算|措施", "done": r"次数|数量|情况"}[role]
    told = [
        f"“{one.text}”（{one.said}）"
        for one in rows
        if re.search(wanted, one.text) and one.met == "no" and not re.search("单列|^通知要求", one.said)
    ]
    return f"- 通知要求的：{'；'.join(dict.fromkeys(told))}。" if told else ""


def _brief(said: str) -> str:
    return said if len(said) <= _QUOTED else f"{said[: _QUOTED // 2]}…{said[-_QUOTED // 3 :]}"


def _number(text: str, span: Span) -> str:
    at = next((n for n, one in enumerate(split_sentences(text), 1) if one.start >= span.start), 1)
    return "零一二三四五六七八九十"[at] if at <= 10 else str(at)


def _example(role: Role) -> str:
    return {"problems": "船员到课率只有……%", "plans": "到课率提高到……%，6月底前", "done": "开了……次会，……月和……月"}[
        role
    ]
