"""Files learnt from the chat, and what is said of them afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chat.handed import Handed
from assistant.errors import BadInput
from assistant.passage import Document, Kind
from assistant.results import Choice, Progress, Word
from assistant.structure.checklist import read_checklist
from assistant.structure.notice import RequirementKind

if TYPE_CHECKING:
    from assistant.build import Assistant

RENEW = Choice("照它改写成今年的报告", "照去年的报告改写成今年的")
_TOLD: tuple[tuple[str, RequirementKind], ...] = (("篇幅", "length"), ("报给", "addressee"), ("时限", "deadline"))
_MOST_PARTS = 12  # of a notice, told


def learn(assistant: Assistant, files: Sequence[Handed], kinds: Sequence[Kind]) -> Iterator[Progress | Word]:
    """Learn files, each as what it is; the last event says what was learnt. Raises BadInput where none could be."""
    done: list[tuple[Document, bool]] = []
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for handed, kind in zip(files, kinds, strict=True):
            for event in assistant.ingest([_laid_out(handed, Path(folder))], kind):
                if isinstance(event, Progress):
                    yield event
                    continue
                done += [(one, True) for one in event.added] + [(one, False) for one in event.unchanged]
                failed += [f"{handed.name}：{error}" for _, error in event.failed]
    if not done:
        raise BadInput("没有学成" + (f"（{'；'.join(failed)}）" if failed else ""), cure="换一个文件，或到“资料库”里学")
    yield _told(assistant, done, failed)


def _laid_out(handed: Handed, folder: Path) -> Path:
    """Write a file down under its own name; without its bytes its text is what is learnt."""
    name = Path(handed.name or "资料.txt").name
    path = folder / (name if handed.data else f"{Path(name).stem}.txt")
    path.write_bytes(handed.data or handed.text.encode("utf-8"))
    return path


def _told(assistant: Assistant, done: Sequence[tuple[Document, bool]], failed: Sequence[str]) -> Word:
    lines, choices = [], []
    for document, new in done:
        name, pack = document.title or document.name, assistant.pack(document.genre)
        known = "" if new else "（早已学过）"
        if document.kind == "sample":
            lines.append(f"已学作**范文**{known}：《{name}》。以后问答、起草和比对都会参考它，里面的数字不会写进新稿。")
            choices.append(RENEW)
            continue
        asked = read_checklist(assistant.library.text(document.id), pack)
        if not asked.asks:
            lines.append(f"已当作**政策依据**学习{known}：《{name}》。以后的回答会引用它。")
            continue
        lines.append(f"已记住**通知**{known}：《{name}》。问答先看它，写整篇按它列的部分写，比对时逐条核对。它要求：")
        parts = [one.value for one in asked.parts][:_MOST_PARTS]
        lines += [f"- 写{len(parts)}部分：{'；'.join(parts)}"] if parts else []
        for label, kind in _TOLD:
            said = dict.fromkeys(one.value for one in asked.of(kind))
            lines += [f"- {label}：{'；'.join(said)}"] if said else []
        choices.append(Choice("通知要求写什么", "这次通知要求写哪几部分，多少字，什么时候交？"))
    lines += [f"没有学成：{one}" for one in failed]
    lines.append("要移除，到上面的“资料库”。")
    return Word("\n\n".join(lines).replace("\n\n- ", "\n- "), tuple(dict.fromkeys(choices)))
