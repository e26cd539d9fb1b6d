"""What a notice fixes of another text it wants beside the report (书记述职报告), from the sentences that name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS, Aspect
from assistant.writers.answer.notice.fit import Notice, fitting, is_own, quote_in, quoted_in
from assistant.writers.answer.notice.pieces import piece_around
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.clauses import bounded
from assistant.writers.answer.own.text import articles_of
from assistant.writers.answer.value_kinds import ValueAsked, values_asked
from assistant.writers.answer.words import OWN_TEXT, bullets, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

OWN_ACCOUNT = re.compile(r"述职|述责|述廉")
_KINDS = ("day", "length", "copies", "body", "span")  # what a notice fixes of handing in a text
_ASPECTS = ("交给谁", "怎么交", "交几份", "要不要盖章", "要不要签字", "用什么字体字号", "行距多少", "交晚了怎么办")
_USUAL = re.compile(
    r"一般|通常|范文|别人|人家|惯例|样[本例稿]|去年|前年|(?:怎么|如何|怎样|咋)(?:写|起草|拟)|各部分|每[部段]|哪部分|比例"
)
_SAME_DAY = re.compile(r"(?:[那这同一]+[天日]|一[起并块][交报]|[这那]个?(?:时间|日子)|也[这那]样)")
_WHICH = re.compile(r"(?:哪[个一]?|什么|啥)[一-鿿]{1,4}")
_SHORT = 10  # characters of a question that goes on from the one before
_LONGEST = re.compile(r"(?:最多|最少|至少|上限|限)[^，。？?]{0,4}(?:写|是)?(?:几|多少)")
_TO = re.compile(r"[报送交][一-鿿]{1,12}[部科室股处办局委组]")
_POST = re.compile(r"(?:党[委组]|总支|支部|二级党组织)?(?:书记|校长|院长|局长|镇长|主任|所长|处长|科长|班子成员|委员)")


def write_beside(material: Material, extras: Extras) -> Written | None:
    """Tell what the newest notice says of an account that one gives of oneself, which it wants beside the report.

    None where that is not asked, a notice of its own asks for it, or none names it.
    """
    asked = material.asked
    said = asked.said or asked.question
    carried = len(said) <= _SHORT and not re.search("报告|材料", said) and bool(OWN_ACCOUNT.search(extras.earlier))
    if not (is_own(material) or carried) or asked.documents or asked.given or _USUAL.search(said):
        return None
    if any(one.personal for one in extras.notices) or (fitting(material, extras.notices) and not carried):
        return None
    values = [one for one in values_asked("几号" if _SAME_DAY.search(said) else said) if one.kind in _KINDS]
    others = [one for one in ASPECTS if one.name in _ASPECTS and one.asks.search(said)]
    if not (values or others or asked.length or _LONGEST.search(said)):
        return None
    for notice in extras.notices:
        if pieces := list(_pieces(notice)):
            return _told(material, notice, pieces, said, values, others)
    return None


def _pieces(notice: Notice) -> Iterator[Span]:
    """Yield what stands between two stops, names such an account and fixes something of it; no title."""
    for sentence in split_sentences(notice.text):
        for found in OWN_ACCOUNT.finditer(notice.text, sentence.start, sentence.end):
            piece = piece_around(notice.text, sentence, found.start())
            text = piece.of(notice.text)
            if text not in notice.checklist.title and re.search(r"[\d一二两三四五]|交|报送|盖|签", text):
                yield piece
                break


def _told(
    material: Material,
    notice: Notice,
    pieces: Sequence[Span],
    said: str,
    values: Sequence[ValueAsked],
    others: Sequence[Aspect],
) -> Written:
    if not values and (_LONGEST.search(said) or material.asked.length):
        values = values_asked("多少字")
    texts = [piece.of(notice.text) for piece in pieces]
    found = [value for value in values if any(value.holds.search(text) for text in texts)]
    bounds = [next(_bounds(value, texts)) for value in found if value.shown]
    name = titles([notice.document.name])
    post, posts = _POST.search(said), {one[0] for text in texts for one in _POST.finditer(text)}
    of_another = bool(post and posts and not any(post[0] in one or one in post[0] for one in posts))
    lines = bullets(quoted_in(material, notice, piece, 300) for piece in pieces[:2])
    unsaid = [one.name for one in others if not _says(notice, one, pieces)]
    if of_another or (len(found) < len(values) if values else unsaid or not others):
        what = "、".join(unsaid) if unsaid and not values else said.strip("？?。 ")
        of = "" if OWN_ACCOUNT.search(what) else "述职"
        blocks = [f"{name}没有写{of}“{shown(what, 40)}”，这一条我不知道，也不猜；述职上它写的是（不是答案）：", lines]
        return Written("requirement", False, iter(blocks), exact=True)
    head = f"**{'、'.join(dict.fromkeys(bounds))}**：" if bounds else ""
    blocks = [f"{head}{quoted_in(material, notice, pieces[0], 300)}（{name}）"]
    if len(pieces) > 1:
        blocks.append(bullets(quoted_in(material, notice, one, 300) for one in pieces[1:3]))
    blocks.append(OWN_TEXT)
    return Written("requirement", True, iter(blocks), own=True, told=(quote_in(notice, pieces[0]),))


def _says(notice: Notice, aspect: Aspect, pieces: Sequence[Span]) -> bool:
    """Whether one of the pieces says that: to whom it goes, whether it is sealed."""
    if aspect.says and any(aspect.says.search(piece.of(notice.text)) for piece in pieces):
        return True
    if aspect.name == "交给谁" and any(_TO.search(piece.of(notice.text)) for piece in pieces):
        return True
    entries = notice.checklist.of(*aspect.kinds)
    return any(piece.start <= one.start < piece.end for one in entries for piece in pieces)


def _bounds(value: ValueAsked, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for found in value.holds.finditer(text):
            yield bounded(text, found)


def is_of_rule(material: Material, extras: Extras, said: str, plain: re.Pattern[str]) -> bool:
    """Whether a question names a thing of an article of an own rule that no notice speaks of: 台账几号前.

    ``plain`` words are of any notice; 送到哪个办公室 is of handing in, whatever a rule says of that office.
    """
    said = _WHICH.sub("，", said)
    words = [word for word, weight in content_words(said) if weight == 1.0 and len(word) > 1]
    strange = [word for word in words if not plain.search(word) and not any(word in one.text for one in extras.notices)]
    articles = (one for rule in extras.rules() for one in articles_of(rule))
    return bool(strange) and any(all(word in one.text for word in strange) for one in articles)
