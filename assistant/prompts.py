"""Prompts as text files: a header lists the variables, and a missing or extra one is an error at load.

A file is ``name: …``, ``variables: a, b`` and ``purpose: …`` lines, a line ``---``, then ``# system`` and
``# human`` parts in which ``{a}`` stands for a variable.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import BadKnowledge

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

_VARIABLE = re.compile(r"\{([a-z_]+)\}")
_PART = re.compile(r"^# (system|human)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file; ``parts`` are (speaker, text) pairs."""

    name: str
    variables: frozenset[str]
    parts: tuple[tuple[str, str], ...]
    hash: str

    @property
    def receipt(self) -> str:
        """Name and hash, for an answer's receipt."""
        return f"{self.name}@{self.hash}"

    def template(self) -> ChatPromptTemplate:
        """Return it as LangChain's ChatPromptTemplate."""
        from langchain_core.prompts import ChatPromptTemplate

        return ChatPromptTemplate.from_messages(list(self.parts))


def load_prompt(path: Path) -> Prompt:
    """Read one prompt file; raises BadKnowledge where header and text disagree."""
    text = path.read_text("utf-8")
    header, _, body = text.partition("\n---\n")
    fields = dict(line.split(":", 1) for line in header.splitlines() if ":" in line)
    declared = frozenset(name.strip() for name in fields.get("variables", "").split(",") if name.strip())
    pieces = _PART.split(body)[1:]
    parts = tuple((pieces[i], pieces[i + 1].strip()) for i in range(0, len(pieces), 2))
    if not parts:
        raise BadKnowledge("提示词里没有 # system 或 # human 部分", where=str(path), cure="照其他提示词文件的样子补上")
    used = frozenset(_VARIABLE.findall(body))
    if used != declared:
        raise BadKnowledge(
            f"变量对不上：声明了 {sorted(declared)}，用到 {sorted(used)}",
            where=str(path),
            cure="改文件头的 variables 一行，或改正文",
        )
    return Prompt(path.stem, declared, parts, hashlib.sha256(text.encode()).hexdigest()[:12])


def load_prompts(folder: Path) -> dict[str, Prompt]:
    """Read every prompt of ``folder`` by name; one that is broken is an error here, at start."""
    return {path.stem: load_prompt(path) for path in sorted(folder.glob("*.txt"))}


def fence(label: str, text: str) -> str:
    """Wrap outside text so that a model reads it as data; a closing tag inside it is broken."""
    return f"<{label}>\n{text.replace('</', '< /')}\n</{label}>"
