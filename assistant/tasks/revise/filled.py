"""Reading what belongs in a placeholder of the draft: 参学率是98%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.targets import Target


def filled(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read 参学率是98%: the words of a placeholder, then what belongs there."""
    for slot in sorted(set(slots), key=len, reverse=True):
        name = slot.split("（")[0]
        if name not in text:  # 微信群数是16 fills 微信群个数
            name = re.sub(r"(?<=..)[个场次期人名篇条处份件户]数$", "数", name)
        at = text.find(name) if name else -1
        if at < 0 or says.DROP.search(text[at + len(name) :]):
            continue
        rest = re.sub(
            r"^[”】]?(?:就|应该?)?(?:填|写|是|为|达到?|有|共|改成|改为|：|:|=|\s|，)*", "", text[at + len(name) :]
        )
        if rest.strip():
            yield Edit("fill", value=rest.strip("“”。 "), target=Target(words=slot))
            return
    bare = re.fullmatch(r"(?:是|填|就是|有|为)?(\d[\d.,]*[%％]?\s*[\u4e00-\u9fff]{0,3})", text)
    if bare and len(set(slots)) == 1 and not re.search(r"\d\s*个?字", text):  # 80字以内 is a length
        yield Edit("fill", value=bare[1], target=Target(words=slots[0]))
