"""Whether a message after a draft asks to change that draft."""

from __future__ import annotations

import re

from assistant.chat.route import Routed, asks_a_question
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.revise.reading import read_edits

_LONGEST = 400  # characters; what is longer brings material of its own
_OF_THE_DRAFT = re.compile(r"^.{0,16}(?:语气|口气|口吻|风格|改|稿子|初稿|这一?[段篇稿版]|上面|刚才).{0,16}$")


def asks_to_revise(message: str, routed: Routed, draft: Draft, pack: GenrePack) -> bool:
    """Tell whether ``message`` asks to change ``draft``; questions and new material are for the other jobs.

    A short request about the draft counts although it is not understood: the reply says what can be asked for.
    """
    if routed.job == "compare" or asks_a_question(message) or len(message) > _LONGEST:
        return False
    edits = read_edits(message, [placeholder.slot for placeholder in draft.placeholders], pack)
    if routed.job == "draft" and routed.material:
        return bool(edits) and edits[0].kind in ("replace", "fill")
    return bool(edits) or (routed.job == "ask" and bool(_OF_THE_DRAFT.search(message)))
