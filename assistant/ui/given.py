"""What a command was given in files: plain lists, notes, a plan to write from."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.build import Assistant
from assistant.errors import BadInput, UnreadableFile

if TYPE_CHECKING:
    from assistant.tasks.draft.job import DraftRequest
    from assistant.writers.draft.plan import DraftPlan

_WISHES = (
    *("section", "type", "speaker", "unit", "period", "title", "like", "length", "plain", "variant", "genre"),
    *("addressee", "date"),
)


def draft_request(assistant: Assistant, options: argparse.Namespace) -> tuple[DraftRequest, DraftPlan | None]:
    """Return what to draft, and the plan to write from where one is given; raises BadInput."""
    from assistant.tasks.draft.job import DraftRequest
    from assistant.tasks.draft.plan_json import plan_from_json

    wishes: dict[str, Any] = {name: getattr(options, name) for name in _WISHES}
    if not options.plan:
        if not options.notes and not options.renew:
            raise BadInput(
                "没有给要点", cure="加 --notes 文件（- 表示从标准输入读），或 --renew 去年的报告、--plan 提纲"
            )
        files = {name: getattr(options, name) for name in ("notes", "renew", "notice")}
        texts = {name: _text(assistant, file) for name, file in files.items()}
        return DraftRequest(**(wishes | texts)), None
    try:
        data = json.loads(read_text(Path(options.plan)))
    except json.JSONDecodeError as error:
        raise BadInput(
            f"提纲不是 JSON（第{error.lineno}行）", where=options.plan, cure="用 --plan-only --json 重新导出"
        ) from None
    pack = assistant.pack(options.genre or (data.get("genre", "") if isinstance(data, dict) else ""))
    plan = plan_from_json(data, pack)
    return DraftRequest(**(wishes | {"notes": plan.notes.text, "genre": pack.id})), plan


def _text(assistant: Assistant, file: str) -> str:
    if file == "-":
        return sys.stdin.read()
    return assistant.read(Path(file)).text if file else ""


def read_text(path: Path) -> str:
    """Read a plain list of lines; raises UnreadableFile."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"读不了（{error}）", where=str(path), cure="检查路径；要 UTF-8 文本") from None
