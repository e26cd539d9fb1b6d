"""Slips of the pen that only a figure beside them makes plain: 调解2此, 责任书23分, 上抱31条, 1200人此."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit

MEANT = "看着是“{}”打错了字，正文按“{}”写，请核对"

_STOP = r"(?=$|[，,。；;、！!\n）)（( ])"
_NUMBER = r"(?:\d[余多来几]?|[一二两三四五六七八九十百千][余多来几]?)"
_PAPERS = r"(?:责任书|承诺书|保证书|倡议书|问卷|材料|信息|简报|手册|资料|协议|通知|文件|清单|传单|宣传单|海报)"
_SLIPS = (
    (re.compile(rf"(?<=\d)此{_STOP}"), "次"),
    (re.compile(rf"(?<=[会课训动查研讲论谈解习谈])[\d一二两三四五六七八九十]{{1,3}}(?P<slip>此){_STOP}"), "次"),
    (re.compile(rf"{_NUMBER}人(?P<slip>此){_STOP}"), "次"),
    (
        re.compile(
            rf"{_PAPERS}(?:一?共|约|[印发签交收填做写制作打放回]{{1,3}}了?)?\d[\d.,]*[余多]?(?P<slip>分){_STOP}"
        ),
        "份",
    ),
    (re.compile(rf"(?:签订|签定|签|发放|印发|发|回收|收回)了?\d[\d.,]*[余多]?(?P<slip>分)(?={_PAPERS})"), "份"),
    (re.compile(r"(?<=[\u4e00-\u9fff]{2})(?P<slip>上抱)(?=\d+[余多]?[条件起次篇份])"), "上报"),
    (re.compile(r"(?<!部)(?<!专)(?<!热)(?P<slip>门题)(?=\d+[余多]?[处个项条件起])"), "问题"),
    (re.compile(r"(?<=\d|[一二两三四五六七八九十多余几])(?P<slip>埸)"), "场"),
    (re.compile(r"(?P<slip>辟[遥摇瑶])"), "辟谣"),
    (re.compile(rf"(?P<slip>专人官){_STOP}"), "专人管"),
    (re.compile(r"(?P<slip>送正[策册测])"), "送政策"),
    (re.compile(r"(?P<slip>覆概|复概)"), "覆盖"),
    (re.compile(rf"(?:[\d%％]|[\d余多][人名个次件家户篇条场])(?P<slip>已上){_STOP}"), "以上"),
    (
        re.compile(
            r"(?<=[\u4e00-\u9fff]{4})(?<!是)(?<!清)(?<!楚)(?<!道)(?<!了)(?P<slip>哪件事)(?=[，,][^？?\n]*$)",
            re.MULTILINE,
        ),
        "那件事",
    ),
    (re.compile(r"(?P<slip>协义)(?=$|[，,。；;\n]|\d)"), "协议"),
)


def slips(text: str) -> Iterator[Edit]:
    """Yield what is plainly meant for characters that look or sound alike, each told as such."""
    for shape, meant in _SLIPS:
        for found in shape.finditer(text):
            start, end = found.span("slip") if "slip" in found.groupdict() else found.span()
            before = re.search(r"[\d余多人]*$", text[:start])
            typed = f"{before[0] if before else ''}{text[start:end]}"
            yield Edit(start, end, meant, MEANT.format(typed, typed[: len(typed) - (end - start)] + meant))
