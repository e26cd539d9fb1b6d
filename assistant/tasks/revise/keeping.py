"""What of a pasted text is to stay while something beside it goes: 第一句就留着，满意度那句删了."""

from __future__ import annotations

import re

from assistant.structure.numbering import numeral
from assistant.structure.sentences import split_sentences

_STAYS = (
    r"(?:就|先|还是|都|照样|可以|要|得)*(?:留着|留下|保留|留|不动|不改|不变|别动|不用[动改删]|不删|别删)"
    r"(?:着|吧|了|就行)?"
)
_NUMBER = r"第(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})"
_WHICH = rf"(?:{_NUMBER}|(?P<words>[^，,。；;“”]{{1,16}}?)(?:那|这)一?)(?:句|段|条)(?:话)?"
_KEEP = re.compile(rf"^(?:把|将)?{_WHICH}{_STAYS}$")
_CLAUSE = re.compile(r"[，,；;。\n]+(?![^“]*”)")


def numbered(words: str, text: str) -> str:
    """Return the sentence of ``text`` that words number, 第二句; "" where they number none."""
    found = re.fullmatch(rf"(?:把|将)?{_NUMBER}句(?:话)?", words.strip())
    said = [span.of(text).strip() for span in split_sentences(text)]
    at = _at(found["number"]) if found else 0
    return said[at - 1] if 0 < at <= len(said) else ""


def _at(number: str) -> int:
    return int(number) if number.isdigit() else numeral(number) or 0


def parted(message: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Return a message without what it says is to stay, and the sentences of ``text`` meant by that."""
    said = [span.of(text).strip() for span in split_sentences(text)]
    kept: list[str] = []
    left = []
    for clause in filter(None, map(str.strip, _CLAUSE.split(message))):
        found = _KEEP.match(clause)
        if not found:
            left.append(clause)
        elif found["number"]:
            at = _at(found["number"])
            kept += said[at - 1 : at] if at else []
        else:
            kept += [one for one in said if found["words"] in one]
    return ("，".join(left), tuple(kept)) if len(left) < len(_CLAUSE.split(message)) and left else (message, ())


def without_clause(words: str, text: str, kept: tuple[str, ...]) -> tuple[str, str] | None:
    """Return ``text`` without the clause that holds ``words`` in a sentence that stays, and that clause.

    None where the words stand in no sentence that is to stay, or make up all of it.
    """
    sentence = next((one for one in kept if words in one), "")
    clauses = re.split(r"(?<=[，,；;])", sentence.rstrip("。！"))
    gone = [one for one in clauses if words in one]
    left = "".join(one for one in clauses if words not in one).rstrip("，,；;")
    if not sentence or len(gone) != 1 or not left:
        return None
    end = sentence[-1] if sentence[-1] in "。！" else ""
    return text.replace(sentence, left + end, 1), gone[0].strip("，,；;")
