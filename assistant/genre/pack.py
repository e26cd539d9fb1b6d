"""Genre packs: all that is particular to a kind of report, read from a folder of ``knowledge/`` and checked.

A pack is ``genre.yaml``, ``writing.yaml``, ``circumstances.yaml``, ``phrases.yaml``, ``asked.yaml``, ``answers.yaml``,
``samples/*.md`` and ``policies/*.md``, the last two with YAML front matter; ``knowledge/common/`` holds what all genres
share. Topics and report types are known by their Chinese names.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, Field, ValidationError, field_validator

from assistant.errors import BadKnowledge, UnknownName
from assistant.genre.answers import AnswersFile
from assistant.genre.asked import AskedFile
from assistant.genre.circumstances import CircumstanceFile
from assistant.genre.common import Common
from assistant.genre.data import Data, Texts, readable
from assistant.genre.examples import Examples, QuestionExamples
from assistant.genre.language import Language
from assistant.genre.phrases import Phrases
from assistant.genre.spoken import Spoken
from assistant.genre.writing import WritingFile
from assistant.report import Role

# What "{数}" in a slot's pattern stands for: a number in digits or 汉字 (not 第一), or one masked away.
NUMBER = r"(?:\d[\d,.]{0,9}|(?<!第)[零〇一二两三四五六七八九十百千万]{1,6}|[*＊×xX○_]{1,4})(?:余|多)?"
T = TypeVar("T", bound=BaseModel)


class ReportType(Data):
    """One kind of report of the genre: who speaks, in which person, under what title."""

    name: str
    synonyms: Texts = ()
    person: Literal["first", "unit"] = "unit"
    speakers: Texts = ()  # who speaks: 本人 / 局党组, 我局 …
    cues: Texts = ()  # words that show a report is of this type
    word: str = "报告"  # 报告, 述职报告, 履职情况汇报


class RoleGuide(Data):
    """What a part of the report is for, how it is headed and what goes wrong in it."""

    role: Role
    name: str
    headings: Texts = ()  # exact heading texts seen for it
    cues: Texts = ()  # words in a heading that show it
    spoken: Texts = ()  # words by which a question means it, which no heading has
    purpose: str = ""
    advice: Texts = ()
    mistakes: Texts = ()


_ANY_REPORT = re.compile(r"(?:报告|汇报|总结|材料|小结)$")


class Slot(Data):
    """A fact that passages on a topic usually state; ``pattern`` finds it in a text, ``{数}`` any number."""

    name: str  # such as 参学率; shown as 【待补：参学率】
    ask: str = ""  # the question to the user
    frame: str = ""  # how a draft says it, with {} where the fact goes
    unit: str = ""
    pattern: str = ""
    role: Role = "done"
    beside: str = ""  # a pattern that the facts must hold for it to be asked for; "": never is
    spoken_of: str = ""  # a wider pattern by which a whole report speaks of it, to be reviewed; "" is ``beside``
    itself: str = ""  # a pattern of what states it by its own name, where ``pattern`` takes what may stand for it
    answered: str = ""  # a pattern by which notes, though not as samples do, tell it
    of_body: bool = False  # what a party group or unit does: one person who reports is not asked for it
    ask_only: bool = False  # a gap left for it in the text would say that there is such a thing

    @field_validator("pattern", "itself", "beside", "spoken_of", "answered")
    @classmethod
    def _expanded(cls, pattern: str) -> str:
        return readable(pattern.replace("{数}", NUMBER))


class Topic(Data):
    """A topic of the genre: its vocabulary, the moves of a good passage, and its usual facts."""

    name: str
    synonyms: Texts = ()
    words: Texts = ()  # vocabulary; "词^2" counts double
    signs: Texts = ()  # patterns that show the topic of one fact where no word does: who did what, where
    hints: str = ""  # a pattern of what may speak of it: too wide to place a note, enough not to call it left out
    shown: Texts = ()  # patterns of what a whole report says where it treats the topic under another heading
    moves: Texts = ()
    slots: tuple[Slot, ...] = ()
    details: tuple[Slot, ...] = ()  # what is told in words rather than counted, such as 学习内容
    answers: Texts = ()  # words of a problem which this topic's plan answers

    _hinting = field_validator("hints")(readable)

    @field_validator("signs", "shown")
    @classmethod
    def _readable(cls, patterns: Texts) -> Texts:
        return tuple(map(readable, patterns))


class BundledText(Data):
    """A sample or policy that ships: front matter and body. Offsets into it are offsets into ``text``."""

    stem: str
    kind: Literal["sample", "policy"]
    genre: str
    title: str
    text: str
    type: str = ""
    period: str = ""
    weak: bool = False  # written badly on purpose, to show what to avoid
    source: str = ""
    status: str = ""
    certainty: str = ""
    year: str = ""


class GenrePack(Data):
    """One genre, whole."""

    id: str
    name: str
    subject: str  # what the report accounts for: 意识形态工作责任制
    topic_word: str = ""
    report_types: tuple[ReportType, ...]
    roles: tuple[RoleGuide, ...]
    topics: tuple[Topic, ...]
    related: tuple[Texts, ...] = ()  # topics that may share an item where there is little of each
    order: Texts = ()  # topics as a report tells of them, where samples do not say otherwise
    taken_in: dict[str, Texts] = Field(default_factory=dict)  # word of a name asked for → topics it asks for as well
    unrelated: Texts = ()  # patterns of what has nothing to do with this kind of report
    phrases: Phrases = Phrases()
    spoken: Spoken = Spoken()  # how notes speak: what all genres share, and its own
    questions: AskedFile = AskedFile()
    answers: AnswersFile = AnswersFile()
    writing: WritingFile = WritingFile()
    cases: CircumstanceFile = CircumstanceFile()
    folder: Path = Path()

    @field_validator("unrelated")
    @classmethod
    def _readable(cls, patterns: Texts) -> Texts:
        return tuple(map(readable, patterns))

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        known = {name: topic for topic in self.topics for name in topic.synonyms}
        return known | {topic.name: topic for topic in self.topics}

    def topic(self, name: str) -> Topic:
        """Return the topic called ``name`` or one of its synonyms; raises UnknownName."""
        if name in self._topics:
            return self._topics[name]
        raise UnknownName.among("主题", name, self._topics)

    def guide(self, role: Role) -> RoleGuide | None:
        """Return the guide of ``role``, or None where the pack has none."""
        return next((guide for guide in self.roles if guide.role == role), None)

    def report_type(self, name: str) -> ReportType:
        """Return the report type called ``name`` or one of its synonyms; raises UnknownName."""
        for kind in self.report_types:
            if name == kind.name or name in kind.synonyms:
                return kind
        raise UnknownName.among("报告类型", name, [kind.name for kind in self.report_types])

    def report_type_meant(self, name: str) -> ReportType | None:
        """Return the report type a name as users put it means: 某局党组年度报告; None for one of no kind: 情况报告.

        Raises UnknownName for what names no report at all.
        """
        named = [(len(one), kind) for kind in self.report_types for one in (kind.name, *kind.synonyms) if one in name]
        if named:
            return max(named, key=lambda pair: pair[0])[1]
        return None if _ANY_REPORT.search(name) else self.report_type(name)

    @cached_property
    def examples(self) -> Examples:
        """Return the notes that kinds of deeds and shortfalls are known by; read when first asked for."""
        path = self.folder / "examples.yaml"
        return _checked(Examples, read_yaml(path), path) if path.exists() else Examples()

    @cached_property
    def question_examples(self) -> QuestionExamples:
        """Return the questions that what is wanted is known by; read when first asked for."""
        path = self.folder / "question_examples.yaml"
        return _checked(QuestionExamples, read_yaml(path), path) if path.exists() else QuestionExamples()

    @cached_property
    def texts(self) -> tuple[BundledText, ...]:
        """Return the samples and policies that ship with the pack; read when first asked for."""
        found = []
        for kind, folder in (("sample", "samples"), ("policy", "policies")):
            found += [read_bundled(path, kind, self.id) for path in sorted((self.folder / folder).glob("*.md"))]
        return tuple(found)


def load_pack(folder: Path) -> GenrePack:
    """Read and check one genre pack; raises BadKnowledge naming the file and the place in it."""
    data = read_yaml(folder / "genre.yaml") | {"folder": folder, "id": folder.name}
    parts: tuple[tuple[str, Path, type[BaseModel]], ...] = (
        ("phrases", folder / "phrases.yaml", Phrases),
        ("questions", folder / "asked.yaml", AskedFile),
        ("answers", folder / "answers.yaml", AnswersFile),
        ("writing", folder / "writing.yaml", WritingFile),
        ("cases", folder / "circumstances.yaml", CircumstanceFile),
    )
    for name, path, kind in parts:
        if path.exists():
            data[name] = _checked(kind, read_yaml(path), path)
    spoken = [_spoken(place / "spoken.yaml") for place in (folder.parent / "common", folder)]
    data["spoken"] = spoken[0].with_own(spoken[1])
    return _checked(GenrePack, data, folder / "genre.yaml")


def _spoken(path: Path) -> Spoken:
    return _checked(Common, read_yaml(path), path).spoken if path.exists() else Spoken()


def read_common(knowledge: Path) -> Common:
    """Read ``knowledge/common``; a file that is absent counts as empty."""
    parts: dict[str, Any] = {}
    for name in Common.model_fields:
        path = knowledge / "common" / f"{name}.yaml"
        if path.exists():
            parts |= _checked(Common, read_yaml(path), path).model_dump(include={name})
    parts["language"] = Language(knowledge / "common" / "language.npz")
    return Common.model_validate(parts)


def read_yaml(path: Path) -> dict[str, Any]:
    """Read a YAML mapping; raises BadKnowledge with file and line."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadKnowledge(f"文件读不出来（{error}）", where=str(path), cure="检查路径；要 UTF-8 文本") from None
    return _mapping(text, path)


def _mapping(text: str, path: Path, before: int = 0) -> dict[str, Any]:
    """Parse a YAML mapping that begins after ``before`` lines of its file."""
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1 + before
        problem = getattr(error, "problem", error)
        raise BadKnowledge(
            f"YAML 写法有误（{problem}）", where=f"{path}:{line}", cure="含 : * # 的文字请加引号"
        ) from None
    if not isinstance(data, dict):
        raise BadKnowledge("应当是“名称: 值”的形式", where=str(path))
    return data


def _checked(kind: type[T], data: dict[str, Any], path: Path) -> T:
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadKnowledge(f"{place}：{first['msg']}", where=str(path), cure="照文件说明改正这一处") from None


def read_bundled(path: Path, kind: str, genre: str) -> BundledText:
    """Read one sample or policy of a pack; raises BadKnowledge naming the file."""
    text = path.read_text("utf-8")
    if not text.startswith("---\n") or "\n---\n" not in text[4:]:
        raise BadKnowledge("缺少文件头（--- 之间的说明）", where=str(path), cure="照同一文件夹里的其他文件补上")
    header, _, body = text[4:].partition("\n---\n")
    data = _mapping(header, path, 1)
    fields = {name: str(value) if name != "weak" else value for name, value in data.items() if name != "outline"}
    return _checked(
        BundledText,
        fields | {"stem": path.stem, "kind": kind, "genre": genre, "text": body.strip("\n")},
        path,
    )
