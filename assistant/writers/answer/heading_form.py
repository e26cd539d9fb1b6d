"""The form in which headings are asked for: of so many characters, with a number in them."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.asked import Asked

_LONG = re.compile(r"(?<![几多])([两三四五六七八九]|十[一二两三四五六]?|\d{1,2})个?字(?!以|之|左|上|数|段|文)")
_NUMBERED = re.compile(r"带(?:有)?数字|有数字|含数字")
_NUMBER = re.compile(r"\d|[一二两三四五六七八九十](?:个|项|道|张|支|类|条|本|场|到位|有)")
_MOST = 3  # frames of a title shown


def of_form(asked: Asked) -> Callable[[str], bool] | None:
    """Return what tells whether a heading is of the form wanted: of so many characters, with a number; None for any."""
    if asked.listing not in ("headings", "points", "titles"):
        return None
    if (found := _long(asked)) and (size := numeral(found[1])):
        return lambda text: all(len(clause) == size for clause in re.split(r"[，、]", text.strip("。")))
    return (lambda text: bool(_NUMBER.search(text))) if _NUMBERED.search(asked.question) else None


def form_asked(asked: Asked) -> str:
    """Return the form of a heading that was asked for, in words; empty for none."""
    if not of_form(asked):
        return ""
    found = _long(asked)
    return f"{found[1]}个字" if found else "带数字"


def _long(asked: Asked) -> re.Match[str] | None:
    return _LONG.search(f"{asked.said}\n{asked.question}")


def of_period(asked: Asked, frames: list[str]) -> list[str]:
    """Return the first frames, with the half of the year where the title of a half year's report is asked for."""
    if "半年" not in asked.kinds:
        return frames[:_MOST]
    half = "下半年" if "下半年" in asked.question else "上半年"
    return [text.replace("××年度", "××年").replace("××年", f"××年{half}") for text in frames[:_MOST]]


def heading_advice(material: Material) -> str:
    """Return what the guide of the part asked about says of its headings; empty where it says nothing."""
    role = material.asked.role
    if material.asked.listing != "headings" or not role:
        return ""
    guide = material.pack.guide(role)
    advice = next((line for line in (guide.advice if guide else ()) if "标题" in line[:4]), "")
    return f"拟题提示：{material.advised(advice)}" if advice else ""
