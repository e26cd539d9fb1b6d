"""Text as inert HTML: everything is escaped, and only the little Markdown that our writers use is shown as such.

The HTML comes without line breaks, so that a Markdown component passes it through as one block.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

Cite = Callable[[int], str]

_ESCAPED = re.compile(r"\\([\\`*_<>|~#\[\]])")
_MARKER = re.compile(r"\[(\d{1,3})\]")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*")
_GAP = re.compile(r"【待补[：:]?[^】\n]{0,220}】")
_HEADING = re.compile(r"(#{1,4})\s+(.+)")
_BULLET = re.compile(r"[-*•]\s+(.+)")
_NUMBER = re.compile(r"(\d{1,3})[.、)]\s+(.+)")
_CLAUSE_END = re.compile(r"[，。；：！？、\n]")
_DEEPEST = 4  # lists within lists
_KEEP = "\ue000"  # stands before the place of an escaped character while markup is read


def escape(text: str) -> str:
    """Return ``text`` as HTML that shows exactly it; line breaks become ``<br>``."""
    return html.escape(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", "<br>")


def no_cite(n: int) -> str:
    """Show a marker as it is written."""
    return f"[{n}]"


def tag(name: str, content: str, classes: str = "", **attributes: object) -> str:
    """Return an element; ``content`` is HTML, attribute values are text, ``data_id`` stands for ``data-id``."""
    extra = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(str(value))}"' for key, value in attributes.items()
    )
    marked = f' class="{classes}"' if classes else ""
    return f"<{name}{marked}{extra}>{content}</{name}>"


def inline(text: str, cite: Cite = no_cite) -> str:
    """Return one line of writers' Markdown as HTML: bold, markers, gaps to fill; the rest escaped."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[1])
        return f"{_KEEP}{len(kept) - 1};"

    shown = escape(_ESCAPED.sub(keep, text.replace(_KEEP, "")))
    shown = _BOLD.sub(r"<strong>\1</strong>", shown)
    shown = _GAP.sub(lambda found: tag("mark", found[0], "gap"), shown)
    shown = _MARKER.sub(lambda found: cite(int(found[1])), shown)
    return re.sub(_KEEP + r"(\d+);", lambda found: html.escape(kept[int(found[1])]), shown)


def clause_from(text: str, at: int, far: int) -> int:
    """Return where the clause around ``at`` begins, no more than ``far`` characters before it, else ``at - far``."""
    ends = [found.end() for found in _CLAUSE_END.finditer(text, max(0, at - far), at)]
    return ends[-1] if ends else max(0, at - far)


def clause_to(text: str, at: int, far: int) -> int:
    """Return where the clause around ``at`` ends, no more than ``far`` characters after it, else ``at + far``."""
    found = _CLAUSE_END.search(text, at, at + far)
    return found.start() if found else min(len(text), at + far)


def prose(text: str, cite: Cite = no_cite) -> str:
    """Return writers' Markdown as HTML blocks: headings, lists, tables, quotes, paragraphs."""
    return "".join(_blocks(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), cite))


def _blocks(lines: list[str], cite: Cite) -> Iterator[str]:
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if not line:
            at += 1
        elif heading := _HEADING.fullmatch(line):
            yield tag(f"h{min(6, len(heading[1]) + 2)}", inline(heading[2], cite))
            at += 1
        elif line.startswith("|") and at + 1 < len(lines) and _is_rule(lines[at + 1]):
            rows = _while(lines, at, lambda one: one.startswith("|"))
            yield _table([rows[0], *rows[2:]], cite)
            at += len(rows)
        elif line.startswith(">"):
            rows = _while(lines, at, lambda one: one.startswith(">"))
            yield tag("blockquote", "<br>".join(inline(row.lstrip("> "), cite) for row in rows))
            at += len(rows)
        elif _BULLET.match(line) or _NUMBER.match(line):
            block, at = _list(lines, at, cite)
            yield block
        else:
            yield tag("p", inline(line, cite))
            at += 1


def _is_rule(line: str) -> bool:
    return "---" in line and not line.strip("|:- \t")


def _while(lines: list[str], at: int, fits: Callable[[str], bool]) -> list[str]:
    rows = []
    while at < len(lines) and fits(lines[at].strip()):
        rows.append(lines[at].strip())
        at += 1
    return rows


def _table(rows: list[str], cite: Cite) -> str:
    cells = [[inline(cell.strip(), cite) for cell in _cells(row)] for row in rows]
    head = tag("tr", "".join(tag("th", cell, scope="col") for cell in cells[0]))
    body = "".join(tag("tr", "".join(tag("td", cell) for cell in row)) for row in cells[1:])
    return tag("div", tag("table", tag("thead", head) + tag("tbody", body)), "wide", tabindex=0)


def _cells(row: str) -> list[str]:
    return re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))


def _list(lines: list[str], at: int, cite: Cite, depth: int = 0) -> tuple[str, int]:
    """Return one list, inner lists by indentation down to a few levels, and the line after it."""
    indent = len(lines[at]) - len(lines[at].lstrip())
    numbered = _NUMBER.match(lines[at].strip())
    entries: list[str] = []
    while at < len(lines) and lines[at].strip():
        line, deep = lines[at].strip(), len(lines[at]) - len(lines[at].lstrip())
        found = _NUMBER.match(line) if numbered else _BULLET.match(line)
        if deep > indent + 1 and entries and depth < _DEEPEST and (_NUMBER.match(line) or _BULLET.match(line)):
            inner, at = _list(lines, at, cite, depth + 1)
            entries[-1] += inner
        elif found and deep <= indent + 1:
            entries.append(inline(found[found.re.groups], cite))
            at += 1
        elif deep > indent and entries:
            entries[-1] += "<br>" + inline(line, cite)
            at += 1
        else:
            break
    body = "".join(tag("li", entry) for entry in entries)
    return (tag("ol", body, start=int(numbered[1])) if numbered else tag("ul", body)), at
