"""What is answered to 那怎么改: each remark with what to do; of a passage of empty phrases, what fact each lacks."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.emptiness import EMPTY_TALK
from assistant.checks.registry import UNSURE, title_of
from assistant.results import Choice, Finding, Review, Word
from assistant.structure.empty_phrases import empty_phrases, with_gaps

_MOST_TOLD = 8  # remarks listed that only the writer can take up
AGAIN = Choice("重新检查", "重新检查一遍")


def how_to_mend(findings: Sequence[Finding], review: Review) -> Word:
    """Say what to do about each remark, and offer to do what is sure."""
    if not review.outline.sections and (told := _empty_ones(review, findings)):
        return told
    if not findings:
        return Word(
            "这份稿子没有查出问题，没有要改的。写得实不实、顺不顺要请人看；想照范文重写，贴上要点说“起草”。", (AGAIN,)
        )
    sure = sum(one.fix is not None and one.check not in UNSURE for one in findings)
    offer = (Choice("能改的都改了", "能改的都改了"),) if sure else ()
    end = f"其中{sure}处我能直接改，说“能改的都改了”。" if sure else "这些都要您定，改好了说“重新检查”。"
    return Word("\n".join(["照下面改：", *listed(findings), "\n" + end]), offer)


def _empty_ones(review: Review, findings: Sequence[Finding]) -> Word | None:
    """Say of a passage which phrases are empty, what each lacks, and how it reads with gaps; None where none is."""
    text = review.outline.text.strip()
    found = empty_phrases(text)
    if not found or not any(one.check == EMPTY_TALK.name for one in findings):
        return None
    lines = ["这一段空在没有事实。逐处换成数和事（没有的就删，不必凑）：", ""]
    lines += [f"- “{one.said}”：要补{one.lacks}" for one in found[:_MOST_TOLD]]
    lines += ["", "照这样改，【待补】由您填：", "", with_gaps(text)]
    others = [one for one in findings if one.check != EMPTY_TALK.name]
    lines += ["", "另外：", *listed(others)] if others else []
    lines += ["", "把事实告诉我（几次、哪几个月、多少人），说“……，照这个改”，我来写。"]
    return Word("\n".join(lines), (AGAIN,))


def listed(findings: Sequence[Finding]) -> list[str]:
    """Return a line for each remark: what kind it is, on which words, and what to do."""
    lines = []
    for one in findings[:_MOST_TOLD]:
        quote = f"“{one.quote[:30]}”" if one.quote else (one.section or "全文")
        lines.append(f"- 〔{title_of(one.check)}〕{quote}：{'；'.join(filter(None, (one.message, one.suggestion)))}")
    if len(findings) > _MOST_TOLD:
        lines.append(f"- 另有{len(findings) - _MOST_TOLD}处，见上面的意见")
    return lines
