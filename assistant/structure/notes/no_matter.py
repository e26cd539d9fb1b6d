"""Which stretches of a line of notes are no matter of the report: talk, checks to make, open questions; and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.structure.notes.asides import orders_in
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.labels import ordered_label
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.purpose import Purpose, asks_which, is_left_out, purpose_of, to_come
from assistant.structure.notes.put_right import reckoned_in, settled_in
from assistant.structure.notes.stretch import STOPS
from assistant.structure.notes.to_writer import opening_of, said_to_writer, talk_among

LEFT_OUT = "您在要点里注明不写，未采用"
OPEN = "是还没弄清的问题，没有写入正文，已列入要您补充的内容"
CHECK = "是核对的提醒，不是工作事实，没有写入正文"
REASONS: dict[Purpose, str] = {
    "talk": "是说给整理的人听的，不是工作事实，没有写入正文",
    "check": CHECK,
    "errand": "是办公杂事，不是要报告的工作，没有写入正文",
    "open": OPEN,
    "left out": LEFT_OUT,
    "not counted": "您在要点里注明不算，未采用",
    "short": "是说前面这句算问题，已按问题写",
}
HEADER = "是要点的抬头，不是工作事实，没有写入正文"
WHO_SAID = "说的是会上谁讲的，没有写入正文"
FROM_WHERE = "说的是数从哪里来，没有写入正文"
_ANSWERED = "是自问自答里的问话，没有写入正文"
_CLAUSE = re.compile(r"[^，,。；;！!？?\s…]+[，,\s…]*[。；;！!？?\s]*")
ENDS = re.compile(r"[。；;！!？?]\s*$")
_BRACKETS = re.compile(r"[（(][^（）()]{1,40}[）)]|“[^”]*”|《[^》]*》|「[^」]*」")
# What says yes or no to the question before it, and what only turns to how it is.
NO = re.compile(
    r"(?:没有?|不是|不|哪有|并没有?|没这么)(?:啊|呢|的)?[，,、。 ]+"
    r"(?:(?:其实|实际上)?(?:就是|只是|就|是)(?=[\u4e00-\u9fff]{2}))?"
)
_NOTHING = re.compile(
    r"(?:我们?|咱们?|本单位|[我本][\u4e00-\u9fff])?(?:这[儿里边]?|那[儿里边]?)?(?:都|也|还|暂时|目前|并)*(?:没有?|无|未)[\u4e00-\u9fff]{0,4}"
)
_YES = re.compile(r"(?:有的?|是的?|对的?|嗯+|都?算|要的?)[，,、。 ]+")
_WHY = re.compile(r"(?:那|这)?(?:为什么|为啥|怎么办|如何|怎么|咋)")
_ITS_OTHER_HALF = re.compile(r"(?:还是|是不是|对[吗吧不]|是吧|是吗|不对吧|算不算|行[吗不]|要不要)")
_NAMES_IT = re.compile(r"(?:要|得|必须)写")
_DOUBTED = re.compile(r"[？?]{2,}\s*(?=\S)")


def no_matter_in(line: NoteLine, pack: GenrePack, *, chat: bool) -> Iterator[tuple[int, int, str, str]]:
    """Yield from where to where a line is no matter of the report, of what kind that is, and the reason to give."""
    text = line.text
    covered = _BRACKETS.sub(lambda found: "＊" * len(found[0]), text)
    clauses = [(found.start(), found.end()) for found in _CLAUSE.finditer(covered)]
    if _marked(text, covered, clauses):
        yield 0, len(text), "left out", LEFT_OUT
        return
    if not chat and _DOUBTED.match(text):
        yield 0, len(text), "open", OPEN
        return
    for start, end in clauses:
        words = text[start:end]
        if (label := re.match("([^：:]{3,12})[：:]", words)) and is_left_out(label[1]):
            yield 0, len(text), "left out", LEFT_OUT
            return
    yield from _asides(text, pack)
    colon = text.rstrip()[-1:] in ("：", ":")
    kinds: list[str | None] = [
        purpose_of(text[start:end], leads=colon and end == clauses[-1][1]) for start, end in clauses
    ]
    yield from ((begin, stop, "check", CHECK) for begin, stop in settled_in(text))
    ordered = ordered_label(text, pack)
    said_to = said_to_writer(text, covered, clauses, pack.spoken)
    kinds = [kind or ("talk" if talk else None) for kind, talk in zip(kinds, said_to, strict=True)]
    if ordered:
        kinds = [None if start < ordered[1] else kind for kind, (start, _) in zip(kinds, clauses, strict=True)]
    if opens := opening_of(text, pack.spoken):
        yield 0, opens, "talk", REASONS["talk"]
    for at, (start, end) in enumerate(clauses):
        twice = any(left < end and start < right for left, right in reckoned_in(text))
        asks = covered[start:end].rstrip()[-1:] in ("？", "?") and not (chat or twice)
        if kinds[at] is None and asks:
            kinds[at] = _asked(text, clauses, at, pack)
        first = at == 0 or ENDS.search(covered[: clauses[at - 1][1]]) is not None
        if kinds[at] == "open" and not first and _ITS_OTHER_HALF.match(text[start:end].strip()):
            kinds[at - 1] = "open"
        if (
            kinds[at] == "open"
            and not first
            and kinds[at - 1] == "talk"
            and _NAMES_IT.search(text[slice(*clauses[at - 1])])
        ):
            kinds[at - 1] = "open"  # 乡里说今年要写责任清单，签了没有我也记不清
        if kinds[at] == "remind":
            kinds[at] = "errand"
            if not first and kinds[at - 1] is None and to_come(text[clauses[at - 1][0] : start]):
                kinds[at - 1] = "errand"
    if chat:
        kinds = [None if kind == "open" else kind for kind in kinds]
    for at, ((start, end), kind) in enumerate(zip(clauses, kinds, strict=True)):
        if kind == "asked":
            said_no = NO.match(text[end:]) or _YES.match(text[end:])
            yield start, end + (said_no.end() if said_no else 0), "asked", _ANSWERED
        elif kind:
            doubt = _DOUBTED.match(text) if at == 0 else None
            yield (0 if doubt else start), end, kind, REASONS.get(kind, REASONS["talk"])  # type: ignore[call-overload]


def _asked(text: str, clauses: Sequence[tuple[int, int]], at: int, pack: GenrePack) -> str | None:
    """Return whether a question in a line is open or answered behind it; None where it is a label or rhetoric."""
    start, end = clauses[at]
    bare = text[start:end].strip(" \t\u3000？?，。")
    rest = text[end:]
    if len(bare) < 3 or heading_role(bare, pack) or heading_topic(bare, pack, exact=True):
        return None
    if _NOTHING.fullmatch(rest.strip(STOPS)):
        return None  # what there is none of is read as such
    told = [part for part in re.split(r"[，,。；;！!？?\s]+", rest) if part]
    if told and not re.search(r"[？?]\s*$", rest) and not all(map(purpose_of, told)):
        return "asked" if NO.match(rest) or _YES.match(rest) else (None if _WHY.match(bare) else "asked")
    return None if _WHY.match(bare) else "open"


def _marked(text: str, covered: str, clauses: Sequence[tuple[int, int]]) -> bool:
    """Whether a line is marked as not to be written; a mark at its very end is read with its last fact."""
    label = re.match(r"[（(【\[]?([^，。；：:）)】\]]{1,12})[：:）)】\]]", text)
    opening = label is not None and is_left_out(label[1]) and text[: len(label[1]) + 1] not in ("保密：", "保密:")
    inner = re.match(r"[（(【\[]([^，。；：:]{1,12})[：:，,]", text)
    whole = text[:1] in "（(【[" and text.rstrip()[-1:] in "）)】]"
    if opening and not (inner and not whole):
        return True
    return any(is_left_out(covered[start:end]) for start, end in clauses)


def _asides(text: str, pack: GenrePack) -> Iterator[tuple[int, int, str, str]]:
    """Yield what stands in brackets and is no matter: （数待核）, （这条别写：…）; what asks takes its clause along."""
    kept = [start for start, _ in orders_in(text)]
    for found in re.finditer(r"[（(]([^（）()]{1,60})[）)]", text):
        if any(found.start() < at < found.end() for at in kept):
            continue  # what it tells is matter
        parts = [part for part in re.split(r"[，,。；;：:\s]+", found[1]) if part]
        talk = talk_among(parts, pack.spoken)
        kinds = [purpose_of(part) or ("talk" if said else None) for part, said in zip(parts, talk, strict=True)]
        if parts and found.start() and is_left_out(parts[0]) and len(parts) > 1:
            yield found.start(), found.end(), "left out", LEFT_OUT
        elif asks_which(found[1]):
            start = max(text.rfind(mark, 0, found.start()) for mark in "，,。；;：:") + 1
            yield start, found.end(), "open", OPEN
        elif parts and (
            all(kind in ("talk", "check", "errand") for kind in kinds)
            or (kinds[0] == "talk" and found.start() and not re.search(r"\d", found[1]))
        ):
            kind = kinds[0]
            yield found.start(), found.end(), str(kind), REASONS[kind]  # type: ignore[index]
