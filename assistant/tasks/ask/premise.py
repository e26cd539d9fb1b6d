"""A notice that a question only tells of (通知没说字数，写多长合适), and not one whose own words are asked for.

Where the library holds no notice, such a question is one for the rules and the samples.
"""

from __future__ import annotations

import re

from assistant.tasks.ask import wording
from assistant.tasks.ask.asks import asks, without_asking
from assistant.tasks.ask.carry import subject
from assistant.tasks.ask.terms import GENERAL

_CLAUSE = re.compile(r"[，,。；;！!？?]+")
_NOTICE = r"(?:(?:[这那本此]次|[这本那]回|今年|上级|上面|[这那]个|[这那]?份|市里|区里|县里|局里)?的?(?:报送)?通知)"
_TOLD = re.compile(
    rf"{_NOTICE}(?:上|里|中)?(?:面|头)?(?:也|又|都|只|就|还|已经?)?"
    r"(?:要求|规定|明确|强调|提出|说|写|提|讲|点名|让|叫)(?:的|了|到|着|明|清|我们|单位|各单位)?(?:的?是|要)?"
)
_SILENT = re.compile(
    rf"{_NOTICE}(?:上|里|中)?(?:面|头)?(?:也|又|都|并|根本)?(?:没有?|未)(?:说|写|提|讲|要求|规定|明确|限|交代)(?:到|过|清楚?|明)?"
)
_THIS_TIME = re.compile(r"[这本此]次|这回")
# What only the notice tells: its words, and by what day, where to and how many are handed in.
_OF_NOTICE = re.compile(
    rf"通知|文件|原[文话]|要求|规定|怎么说|^(?:都|又|就)?(?:是(?!.*还是)|指|具体|分别|包括)|截[至止]|[交报送](?:到|给|往|去)哪|[交送附]几|邮箱|联系(?:人|电话)"
    rf"|(?:什么时候|[哪几][天号月])[^，。？?]{{0,4}}[交报送]|{wording.HAND_IN.pattern}"
)
_PERSON = re.compile(r"谁|哪位|什么人|叫什么|姓什么|名字")
_POINTS = re.compile(r"部分|方面|地方|内容|年度|[块段条]$")
_MEETS = re.compile(r"[交报送]给?|联系|对接|收(?:件|材料|报告)")


def without_notice(question: str) -> str:
    """Return ``question`` without the notice that it only tells of; as it is where it asks what the notice says."""
    if not wording.NOTICE.search(question):
        return question
    clauses = [clause for clause in _CLAUSE.split(question) if clause.strip()]
    kept: list[str] = []
    for n, clause in enumerate(clauses):
        behind = [one for one in clauses[n + 1 :] if asks(one)]
        told_only = bool(behind) and not any(_OF_NOTICE.search(one) for one in clauses[n + 1 :])
        if told_only and (silent := _SILENT.search(clause)):
            left = clause[: silent.start()] + clause[silent.end() :]
            kept.append((subject(left) or without_asking(left).split("，")[0]) if asks(left) else left)
        elif told_only and (told := _TOLD.search(clause)) and _only_tells(clause[told.end() :], told[0], behind[0]):
            apart = "“" not in clause and any(map(_names, behind))  # 附件说明怎么写, whatever the notice wants
            kept += [] if apart else [clause[: told.start()] + clause[told.end() :]]
        else:
            kept.append(_of_now(clause))
    return "，".join(one for one in kept if one.strip()) if kept != clauses else question


def _only_tells(told: str, before: str, behind: str) -> bool:
    """Whether what a notice says is told and not asked: not so of 通知要求的时段，是全年还是上半年."""
    return not asks(told) and not (before.endswith("的") and behind.startswith("是"))


def _names(clause: str) -> bool:
    """Whether a clause names what it asks of: 附件说明怎么写, and not 这部分怎么写."""
    import rjieba

    words = [word for word, kind in rjieba.tag(clause) if len(word) > 1 and kind[0] in ("n", "j", "l")]
    return clause[0] not in "这那它" and any(word not in GENERAL and not _POINTS.search(word) for word in words)


def _of_now(clause: str) -> str:
    """Return a clause without 这次 where that is not the time a report is due: 这次来检查的组长是谁."""
    person = _PERSON.search(clause) and not _MEETS.search(clause)
    return _THIS_TIME.sub("", clause) if person else clause
