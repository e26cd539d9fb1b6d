"""Finds what a schema cannot see in a pack: wide commas, stock sentences that state a fact, files nobody reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.genre.file import KnowledgeFile, Place, Slip
from assistant.genre.pack import NUMBER, BundledText, GenrePack
from assistant.genre.phrases import Phrases
from assistant.report import Role

_CERTAINTIES = ("官方发布", "转载互证", "惯例")
_MAIN: tuple[tuple[Role, str], ...] = (("done", "做法"), ("problems", "问题"), ("plans", "打算"))
_READ = {
    "genre.yaml",
    "phrases.yaml",
    "examples.yaml",
    "question_examples.yaml",
    "asked.yaml",
    "answers.yaml",
    "circumstances.yaml",
    "spoken.yaml",
    "writing.yaml",
    "samples",
    "policies",
    "evaluation",
}
# 一件接着一件 and 一个 are no counts.
_NUMBER = re.compile(r"[0-9０-９]+|(?:[二两三四五六七八九]|[一二三四五六七八九十百]{2,}|十)(?=[次场篇件名人份])")
_WIDE_COMMA = re.compile(r"[\u4e00-\u9fff][，、][\u4e00-\u9fff]")


def genre_habits(file: KnowledgeFile, pack: GenrePack) -> None:
    """Note slips in ``genre.yaml`` that make a pack quietly deaf: nothing is refused, it just never matches."""
    if not re.fullmatch(r"[A-Za-z0-9-]+", pack.folder.name):
        file.slip((), f"文件夹名“{pack.folder.name}”不可用", "只用字母、数字和 -，例如 archives")
    held = {guide.role for guide in pack.roles}
    for role, name in _MAIN:
        if held and role not in held:
            file.slip(("roles",), f"没有“{name}”部分（role: {role}）", "补上这一部分的标题和说明")
    for place, words in _lists(pack):
        for i, word in enumerate(words):
            if _WIDE_COMMA.search(word):
                file.slip((*place, i), f"“{word}”里有全角逗号或顿号，会被当成一个词", "各项之间用半角逗号")
    for i, topic in enumerate(pack.topics):
        for j, slot in enumerate(topic.slots):
            place = ("topics", i, "slots", j)
            if not slot.ask:
                file.slip((*place, "ask"), f"事实“{slot.name}”没有写问话（ask）", "写上缺了它时怎样问用户")
            if slot.pattern.startswith(("‘", "“")):
                file.slip((*place, "pattern"), "匹配式前后是中文引号", "改用半角单引号 '…'")
            elif slot.unit and slot.pattern and NUMBER not in slot.pattern:
                cure = "在数字的地方写 {数}，它代表任何数字（也认 **）"
                file.slip((*place, "pattern"), f"事实“{slot.name}”有单位，匹配式里却没有 {{数}}", cure)


def _lists(pack: GenrePack) -> Iterator[tuple[Place, Sequence[str]]]:
    for i, kind in enumerate(pack.report_types):
        yield ("report_types", i, "synonyms"), kind.synonyms
        yield ("report_types", i, "speakers"), kind.speakers
    for i, guide in enumerate(pack.roles):
        yield ("roles", i, "cues"), guide.cues
    for i, topic in enumerate(pack.topics):
        yield ("topics", i, "synonyms"), topic.synonyms
        yield ("topics", i, "words"), topic.words
        yield ("topics", i, "answers"), topic.answers


def phrase_habits(file: KnowledgeFile, phrases: Phrases) -> None:
    """Note stock sentences that state a number, or that do not end as the place they stand in needs."""
    for place, text, end in _frames(phrases):
        if number := _NUMBER.search(re.sub(r"“[^”]*”|\{[^}]*\}", "", text)):
            file.slip(place, f"“{number[0]}”是数字：用语不写事实", "数字由用户的材料来，这里只写表态、目的和衔接")
        if end and not text.endswith(end):
            file.slip(place, f"“{text}”没有以“{end[0]}”结束", "补上标点，句子才接得上")


def _frames(phrases: Phrases) -> Iterator[tuple[Place, str, tuple[str, ...]]]:
    for field, ends in (
        ("openings", ("。",)),
        ("transitions", ("：", "。")),
        ("closings", ("。",)),
        ("resolves", ("。",)),
    ):
        for name, texts in getattr(phrases, field).items():
            for i, text in enumerate(texts):
                yield (field, name, i), text, ends
    for role, topics in phrases.sentences.items():
        for topic, frames in topics.items():
            for kind, ends in (("stance", ("。",)), ("aim", ("。",)), ("link", ("，",))):
                for i, text in enumerate(getattr(frames, kind)):
                    yield ("sentences", role, topic, kind, i), text, ends


def stray_files(folder: Path) -> Iterator[Slip]:
    """Yield the files and folders of a pack that are never read."""
    for path in sorted(folder.iterdir()):
        if path.name not in _READ and not path.name.startswith((".", "README")):
            yield Slip(path, 1, "不认识这个文件或文件夹，不会读它", f"可用的名字：{'、'.join(sorted(_READ))}")
    for name in ("samples", "policies"):
        for path in sorted((folder / name).glob("*")):
            if path.suffix != ".md" and not path.name.startswith("."):
                cure = "另存为 .md，开头写文件头；Word 等文件请用 report-assistant ingest 学习"
                yield Slip(path, 1, "只读 .md 文件，这个文件不会读", cure)


def head_habits(path: Path, text: BundledText, lines: Sequence[str]) -> Iterator[Slip]:
    """Yield what the head of a sample or policy lacks; ``lines`` are the file's."""
    wanted = ("title", "period", "year", "source") if text.kind == "sample" else ("title", "source", "year", "status")
    closing = lines.index("---", 1) + 1
    for name in wanted:
        if not getattr(text, name):
            yield Slip(path, closing, f"文件头里没有“{name}”", f"在两行 --- 之间加一行 {name}: …")
    if text.kind == "policy" and text.certainty not in _CERTAINTIES:
        line = next((i for i, one in enumerate(lines, 1) if one.startswith("certainty:")), closing)
        said = f"可靠程度“{text.certainty}”不可用" if text.certainty else "文件头里没有“certainty”（可靠程度）"
        yield Slip(path, line, said, f"可用的有：{'、'.join(_CERTAINTIES)}")
