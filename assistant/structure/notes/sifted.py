"""Lines of notes without what is no matter of the report: talk, checks to make, errands, open questions, left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.structure.notes.asked import asked_of
from assistant.structure.notes.beside import about_notes
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.paper import heading_in
from assistant.structure.notes.parameters import title_line
from assistant.structure.notes.purpose import (
    Purpose,
    asks_which,
    is_left_out,
    is_scope,
    purpose_of,
    to_come,
)
from assistant.structure.notes.put_right import AnotherNumber, another_number, put_right_later, reckoned_in, settled_in
from assistant.structure.notes.sources import office_label, office_labels, person_label
from assistant.structure.notes.stretch import STOPS, part_of, rest_of
from assistant.structure.notes.talk import NAMES, Talk
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.to_writer import names_only, opening_of, said_to_writer, talk_among
from assistant.structure.notes.words import fact_topic

LEFT_OUT = "您在要点里注明不写，未采用"
OPEN = "是还没弄清的问题，没有写入正文，已列入要您补充的内容"
CHECK = "是核对的提醒，不是工作事实，没有写入正文"
ANOTHER = "这个数和前面说的不一样"  # and how the reason goes on, with the number told before
_ANOTHER = ANOTHER + "（前面说的是“{}{}”），没有写入正文，已列入要您补充的内容"
PUT_RIGHT = "是对上一个数的更正，正文按更正后的数写"
_PUT_TO = "是对前面“{}”的更正，正文按更正后的“{}”写，请核实"
HEADER = "是要点的抬头，不是工作事实，没有写入正文"
_REASONS: dict[Purpose, str] = {
    "talk": "是说给整理的人听的，不是工作事实，没有写入正文",
    "check": CHECK,
    "errand": "是办公杂事，不是要报告的工作，没有写入正文",
    "open": OPEN,
    "left out": LEFT_OUT,
    "not counted": "您在要点里注明不算，未采用",
    "short": "是说前面这句算问题，已按问题写",
}
_ANSWERED = "是自问自答里的问话，没有写入正文"
_CLAUSE = re.compile(r"[^，,。；;！!？?\s…]+[，,\s…]*[。；;！!？?\s]*")
_ENDS = re.compile(r"[。；;！!？?]\s*$")
_BRACKETS = re.compile(r"[（(][^（）()]{1,40}[）)]|“[^”]*”|《[^》]*》|「[^」]*」")
# What says yes or no to the question before it, and what only turns to how it is.
_NO = re.compile(
    r"(?:没有?|不是|不|哪有|并没有?|没这么)(?:啊|呢|的)?[，,、。 ]+"
    r"(?:(?:其实|实际上)?(?:就是|只是|就|是)(?=[\u4e00-\u9fff]{2}))?"
)
_NOTHING = re.compile(
    r"(?:我们?|咱们?|本单位|[我本][\u4e00-\u9fff])?(?:这[儿里边]?|那[儿里边]?)?(?:都|也|还|暂时|目前|并)*(?:没有?|无|未)[\u4e00-\u9fff]{0,4}"
)
_YES = re.compile(r"(?:有的?|是的?|对的?|嗯+|都?算|要的?)[，,、。 ]+")
_WHY = re.compile(r"(?:那|这)?(?:为什么|为啥|怎么办|如何|怎么|咋)")
_ITS_OTHER_HALF = re.compile(r"(?:还是|是不是|对[吗吧不]|是吧|是吗|不对吧|算不算|行[吗不]|要不要)")
_DOUBTED = re.compile(r"[？?]{2,}\s*(?=\S)")
_BELOW = re.compile(r"(?:下面|以下)")


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of the lines of notes, as Talk, and the numbers that another speaker told otherwise."""

    talk: Talk
    others: dict[int, list[AnotherNumber]]  # by where the line begins that told the first number
    denied: dict[int, str]  # by where an answer begins, the question that it denies
    short: frozenset[int] = frozenset()  # where what is said to be a shortfall begins

    def settle(self, found: list[Fact], line: NoteLine, pack: GenrePack) -> list[Fact]:
        """Return the facts of a line with a number put right, and the topic of the question that they deny."""
        if line.start in self.short and found:
            last, before = found[-1], found[-2] if len(found) > 1 else None
            if before and re.match("但|不过|可是", last.text):  # 三审制度有，但有时二审就是打个电话
                both = f"{before.text}，{last.text}", f"{before.said}，{last.said}"
                last, found = replace(last, start=before.start, text=both[0], said=both[1]), found[:-1]
            found = [*found[:-1], replace(last, role="problems", certain=True)]
        for other in self.others.get(line.start, ()):
            found = [replace(fact, said=other.put(fact.said)) for fact in found]
        topic = fact_topic(self.denied.get(line.start, ""), pack)
        return [replace(found[0], topic=topic), *found[1:]] if found and topic and not found[0].headed else found

    def put_aside(self) -> list[Fact]:
        """Return what was put aside, as notes that are not used, each with its reason."""
        told = ((line, why) for line, why in self.talk.aside if line.text)
        return [Fact(line.start, line.end, line.text, tidy(line.text), reason=why) for line, why in told]


def sift(talk: Talk, pack: GenrePack) -> Sifted:
    """Put aside what of the lines is no matter of the report; a chat keeps its questions and answers."""
    chat = bool(talk.aside)
    kept: list[NoteLine] = []
    aside, answers, goes_on = list(talk.aside), dict(talk.answers), set(talk.goes_on)
    others: dict[int, list[AnotherNumber]] = {}
    short = set[int]()
    denied: dict[int, str] = {}
    below = ""  # how much of what follows is not to be written
    named = False
    spoken = False  # whether the line before was told by somebody named
    offices = office_labels(talk.lines)
    first = next((line for line in talk.lines if not line.blank), None)
    for line in talk.lines:
        if line.blank:
            below = ""
        if line is first and (heads := _headed(line, pack)) is not None:
            aside.append((line, HEADER))
            kept += [part_of(line, at := line.text.index(heads), at + len(heads))] if heads else []
            continue
        if line.blank or line.cells:
            kept.append(line)
            continue
        if below:
            aside.append((line, LEFT_OUT))
            below = "" if below == "line" else below
            continue
        if line.start in offices and (name := office_label(line.text)):
            aside += [] if named else [(part_of(line, 0, name), NAMES)]
            named, line = True, part_of(line, name, len(line.text))
        if not chat and (name := person_label(line)):
            if not named:
                aside.append((part_of(line, 0, name), NAMES))
            named, spoken_now, line = True, True, part_of(line, name, len(line.text))
            above = next((one for one in reversed(kept) if not one.blank), None)
            if spoken and above and (found := another_number(above.text, line.text)):
                others.setdefault(above.start, []).append(replace(found, line=above))
                aside.append(
                    (
                        part_of(line, 0, found.length),
                        PUT_RIGHT if found.sure else _ANOTHER.format(found.old, found.unit),
                    )
                )
                line = part_of(line, found.length, len(line.text))
                goes_on |= {line.start}
            spoken = spoken_now
        else:
            spoken = False
        if not line.text:
            continue
        cut = [] if about_notes(line.text) else list(_cut(line, pack, chat=chat))
        whole = any(why == "left out" and end - start == len(line.text) for start, end, why, _ in cut)
        if whole and _BELOW.match(line.text) and line.text[-1] in "：:":
            below = "line" if re.match(r"下面[这那]?[条段个句]|以下[这那]?一?[条段个句]", line.text) else "all"
        aside += [(part_of(line, start, end), reason) for start, end, reason in _together(cut)]
        left = [part_of(line, start, end) for start, end in rest_of(line.text, [(one[0], one[1]) for one in cut])]
        told = [one for one in left if not (cut and (is_scope(one.text) or names_only(one, line, pack)))]
        aside += [(one, _REASONS["talk"]) for one in left if one not in told]
        if cut and told and line.text[-1] in "：:" and not re.search(r"[\d，。；：]", told[-1].text):
            told[-1] = replace(told[-1], text=f"{told[-1].text}：")  # what is left of it still heads what follows
        for one in told:
            if question := _asked_before(one, cut, line):
                if _NO.match(line.text[len(question) :].lstrip()):
                    denied[one.start] = question
                else:
                    answers[one.start] = asked_of(question)
            if any(line.start + end <= one.start and line.text[end - 1] in "）)" and start for start, end, _, _ in cut):
                goes_on |= {one.start} if not _ENDS.search(line.text[: one.start - line.start]) else set()
        if (ends := [start for start, _, why, _ in cut if why == "short"]) and told:
            short |= {one.start for one in told if one.end <= line.start + ends[0]}
        kept += told
    numbers, said = put_right_later(kept)
    for other, at in numbers:
        others.setdefault(kept[at].start, []).append(other)
    for at, start, end, other in reversed(said):
        line = kept[at]
        words = _PUT_TO.format(other.old + other.unit, other.new + other.unit)
        aside.append((part_of(line, start, end), words))
        rest = [(0, start), (end, len(line.text))]
        kept[at : at + 1] = [one for begin, stop in rest if (one := part_of(line, begin, stop)).text.strip(STOPS)]
        goes_on |= {line.start + end} if start and end < len(line.text) else set()
    return Sifted(Talk(kept, aside, answers, frozenset(goes_on)), others, denied, frozenset(short))


def _headed(line: NoteLine, pack: GenrePack) -> str | None:
    """Return what a first line heads, "" for nothing; None where it tells a fact, or states what the report is."""
    return None if line.cells or title_line(line, pack) is not None else heading_in(line.text, pack)


def _together(cut: list[tuple[int, int, str, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield what is cut out of a line, clauses of one kind that stand side by side as one."""
    left: list[tuple[int, int, str]] = []
    for start, end, _, reason in sorted(cut):
        if left and left[-1][1] == start and left[-1][2] == reason:
            left[-1] = (left[-1][0], end, reason)
        else:
            left.append((start, end, reason))
    yield from left


def _asked_before(rest: NoteLine, cut: list[tuple[int, int, str, str]], line: NoteLine) -> str:
    """Return the question that a line asks before it answers it itself; "" for none."""
    for start, end, why, _ in cut:
        if why == "asked" and line.start + end <= rest.start:
            question = re.match(r".*?[？?]", line.text[start:end])
            return line.text[:start] + question[0] if question else ""
    return ""


def _cut(line: NoteLine, pack: GenrePack, *, chat: bool) -> Iterator[tuple[int, int, str, str]]:
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
    said_to = said_to_writer(text, covered, clauses, pack.spoken)
    kinds = [kind or ("talk" if talk else None) for kind, talk in zip(kinds, said_to, strict=True)]
    if opens := opening_of(text, pack.spoken):
        yield 0, opens, "talk", _REASONS["talk"]
    for at, (start, end) in enumerate(clauses):
        twice = any(left < end and start < right for left, right in reckoned_in(text))
        asks = covered[start:end].rstrip()[-1:] in ("？", "?") and not (chat or twice)
        if kinds[at] is None and asks:
            kinds[at] = _asked(text, clauses, at, pack)
        first = at == 0 or _ENDS.search(covered[: clauses[at - 1][1]]) is not None
        if kinds[at] == "open" and not first and _ITS_OTHER_HALF.match(text[start:end].strip()):
            kinds[at - 1] = "open"
        if kinds[at] == "remind":
            kinds[at] = "errand"
            if not first and kinds[at - 1] is None and to_come(text[clauses[at - 1][0] : start]):
                kinds[at - 1] = "errand"
    if chat:
        kinds = [None if kind == "open" else kind for kind in kinds]
    for at, ((start, end), kind) in enumerate(zip(clauses, kinds, strict=True)):
        if kind == "asked":
            said_no = _NO.match(text[end:]) or _YES.match(text[end:])
            yield start, end + (said_no.end() if said_no else 0), "asked", _ANSWERED
        elif kind:
            doubt = _DOUBTED.match(text) if at == 0 else None
            yield (0 if doubt else start), end, kind, _REASONS.get(kind, _REASONS["talk"])  # type: ignore[call-overload]


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
        return "asked" if _NO.match(rest) or _YES.match(rest) else (None if _WHY.match(bare) else "asked")
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
    for found in re.finditer(r"[（(]([^（）()]{1,60})[）)]", text):
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
            yield found.start(), found.end(), str(kind), _REASONS[kind]  # type: ignore[index]
