"""A note cut into its pieces and put together again: colons, commas outside quotes, a verb that is said once."""

from __future__ import annotations

import re

from assistant.writers.draft import verbs as words

_VERB = re.compile(rf"(?:{words.VERBS})")
_OPEN, _CLOSE = "“‘（《【〈(", "”’）》】〉)"


def without_colon(said: str) -> str:
    """Turn 专题学习：12次 into 专题学习12次; a colon before a longer text stays."""
    head, sign, tail = said.partition("：")
    if not sign or not tail:
        return said.strip("：")
    if words.COUNT.fullmatch(tail) or (
        words.LEADING_COUNT.match(tail) is None and re.match(rf"{words.NUMBER}[%％]?", tail)
    ):
        return head + tail
    if head in words.PLAIN_HEADS and len(tail) > 4:
        return tail
    if words.TIME.fullmatch(head):
        return f"{head}，{tail}"
    return f"{head}方面，{tail}" if len(head) <= 8 and not _VERB.search(head) else said


def split_at(text: str, sign: str) -> list[str]:
    """Split at ``sign`` outside quotes and brackets."""
    parts, depth, left = [], 0, 0
    for position, letter in enumerate(text):
        depth += (letter in _OPEN) - (letter in _CLOSE and depth > 0)
        if letter == sign and not depth:
            parts.append(text[left:position])
            left = position + 1
    return [part for part in (*parts, text[left:]) if part]


def joined_once(given: list[str], told: list[str], sign: str) -> str:
    """Join parts; a verb that was added to neighbours alike is said once: 召开党员大会4次、支委会12次."""
    joined, before = "", ""
    for part, said in zip(given, told, strict=True):
        verb = said.removesuffix(part) if said.endswith(part) else ""
        same = bool(verb) and (verb == before or (bool(joined) and re.match(verb + r"[^，、]*\d+[次场期]$", joined)))
        joined += (("、" if same else sign) if joined else "") + (part if same else said)
        before = verb
    return joined
