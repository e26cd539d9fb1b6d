"""Checks a knowledge folder whole: every slip with file, line and cure, where loading stops at the first.

It reads YAML and front matter only; whether a sample's outline is parsed as meant is for the parser to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from assistant.errors import BadInput, BadKnowledge
from assistant.genre.common import Common
from assistant.genre.file import KnowledgeFile, Place, Slip
from assistant.genre.habits import genre_habits, head_habits, phrase_habits, stray_files
from assistant.genre.pack import BundledText, GenrePack, read_bundled
from assistant.genre.phrases import NO_TOPIC, Phrases
from assistant.genre.says import answer_slips, asked_slips, case_slips, example_slips, question_slips, writing_slips
from assistant.report import Role

_BLANKS = {"unit", "period", "subject", "speaker", "word"}
# More blanks, by field; the thing of a lack is what its pattern names.
_OF_FIELD = {"named_preludes": {"things"}, "naming": {"things"}, "details": {""}, "lacks": {"thing"}}
_MAIN: tuple[Role, ...] = ("done", "problems", "plans")
_NUMBERED = re.compile(r"^\s*(?:[一二三四五六七八九十]+、|#+\s*|第[一二三四五六七八九十]+部分[，、：\s]*)(.+)$")
_BARE_HEADING = 30  # characters; a longer line without a number is not a heading


@dataclass(frozen=True, slots=True)
class PackSummary:
    """What a pack holds, in numbers."""

    id: str
    name: str
    report_types: int
    topics: int
    samples: int
    policies: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: slips by file and line, and the packs that could be read."""

    slips: tuple[Slip, ...]
    packs: tuple[PackSummary, ...]


def check_knowledge(folder: Path) -> Checked:
    """Check a knowledge folder or one genre pack; raises BadInput where ``folder`` is neither."""
    packs = [folder] if (folder / "genre.yaml").exists() else [p.parent for p in sorted(folder.glob("*/genre.yaml"))]
    if not packs:
        raise BadInput("没有找到文种包（genre.yaml）", where=str(folder), cure="给出知识文件夹或其中一个文种包的路径")
    slips: list[Slip] = []
    summaries = []
    for path in packs:
        found, summary = _pack(path)
        slips += found
        summaries += [summary] if summary else []
    for name in Common.model_fields:
        slips += _common(folder / "common" / f"{name}.yaml")
    return Checked(tuple(sorted(set(slips), key=lambda slip: (str(slip.file), slip.line))), tuple(summaries))


# ---------------------------------------------------------------------- one pack


def _pack(folder: Path) -> tuple[list[Slip], PackSummary | None]:
    genre = KnowledgeFile(folder / "genre.yaml")
    phrases = KnowledgeFile(folder / "phrases.yaml") if (folder / "phrases.yaml").exists() else None
    slips: list[Slip] = []
    pack: GenrePack | None = genre.checked(GenrePack, {"folder": folder, "id": folder.name}) if genre.data else None
    stock: Phrases | None = phrases.checked(Phrases, {}) if phrases and phrases.data else None
    texts = [(path, kind) for kind in ("sample", "policy") for path in sorted(_texts(folder, kind))]
    if pack:
        _names(genre, pack)
        _needed(genre, pack)
        genre_habits(genre, pack)
        if phrases and stock:
            _references(phrases, stock, pack)
            phrase_habits(phrases, stock)
            slips += example_slips(folder, stock)
        for path, kind in texts:
            slips += _text(path, kind, pack)
        slips += writing_slips(folder, pack)
        slips += question_slips(folder, pack)
        slips += answer_slips(folder)
        slips += case_slips(folder, pack)
    slips += [*asked_slips(folder), *_common(folder / "spoken.yaml")]
    for path in sorted((folder / "evaluation").glob("*.yaml")):
        slips += KnowledgeFile(path).slips
    slips += [*genre.slips, *(phrases.slips if phrases else []), *stray_files(folder)]
    counts = [sum(kind == wanted for _, kind in texts) for wanted in ("sample", "policy")]
    if not pack:
        return slips, None
    return slips, PackSummary(pack.id, pack.name, len(pack.report_types), len(pack.topics), counts[0], counts[1])


def _texts(folder: Path, kind: str) -> Iterable[Path]:
    return (folder / {"sample": "samples", "policy": "policies"}[kind]).glob("*.md")


def _names(file: KnowledgeFile, pack: GenrePack) -> None:
    """Every name leads to one thing: topics, report types, headings of parts, facts of a topic."""
    for field, what, held in (
        ("topics", "主题", [(one.name, one.synonyms) for one in pack.topics]),
        ("report_types", "报告种类", [(one.name, one.synonyms) for one in pack.report_types]),
    ):
        owners: dict[str, str] = {}
        for i, (name, synonyms) in enumerate(held):
            _once(file, (field, i, "name"), name, owners, name, what)
            for j, said in enumerate(synonyms):
                _once(file, (field, i, "synonyms", j), said, owners, name, what)
    headings: dict[str, str] = {}
    roles: dict[str, str] = {}
    for i, guide in enumerate(pack.roles):
        _once(file, ("roles", i, "role"), guide.role, roles, guide.role, "部分")
        for j, heading in enumerate(guide.headings):
            _once(file, ("roles", i, "headings", j), heading, headings, guide.name, "部分")
    for i, topic in enumerate(pack.topics):
        slots: dict[str, str] = {}
        for j, slot in enumerate(topic.slots):
            _once(file, ("topics", i, "slots", j, "name"), slot.name, slots, slot.name, "事实")


def _once(file: KnowledgeFile, place: Place, said: str, owners: dict[str, str], owner: str, what: str) -> None:
    if said in owners:
        file.slip(place, f"“{said}”重复：{what}“{owners[said]}”已经用了", "一个说法只留在一处")
    owners.setdefault(said, owner)


def _needed(file: KnowledgeFile, pack: GenrePack) -> None:
    for field, what in (("report_types", "报告种类"), ("roles", "报告的部分"), ("topics", "主题")):
        if not getattr(pack, field):
            file.slip((field,), f"一个{what}也没有", "至少写一个")
    for i, guide in enumerate(pack.roles):
        if not guide.headings:
            file.slip(("roles", i, "headings"), f"部分“{guide.name}”没有标题说法（headings）", "补上这一部分常用的标题")
    for i, topic in enumerate(pack.topics):
        for j, word in enumerate(topic.words):
            if not re.fullmatch(r"[^\^]+(\^\d+(\.\d+)?)?", word):
                file.slip(("topics", i, "words", j), f"词“{word}”的分量写法有误", "写成 词 或 词^2")


def _references(file: KnowledgeFile, phrases: Phrases, pack: GenrePack) -> None:
    types = {"default", *(kind.name for kind in pack.report_types)}
    topics = {"default", *(topic.name for topic in pack.topics)}
    policies = {path.stem for path in _texts(pack.folder, "policy")}
    for field in ("titles", "openings", "transitions", "closings", "resolves"):
        for name in getattr(phrases, field):
            if name not in types:
                file.slip((field, name), f"genre.yaml 里没有报告种类“{name}”", f"可用的有：{'、'.join(sorted(types))}")
    for field in ("leads", "points", "sentences"):
        for role, held in getattr(phrases, field).items():
            for name in held:
                if name not in topics:
                    place: Place = (field, role, name)
                    file.slip(place, f"genre.yaml 里没有主题“{name}”", f"可用的有：{'、'.join(sorted(topics))}")
    for role, frames in phrases.sentences.items():
        for topic, frame in frames.items():
            for i, duty in enumerate(frame.duty):
                if duty.policy not in policies:
                    place = ("sentences", role, topic, "duty", i)
                    file.slip(place, f"没有制度文件 policies/{duty.policy}.md", "补上文件，或改成已有文件的名字")
    for n, deed in enumerate(phrases.deeds):
        for name in {*deed.topics, deed.home, deed.otherwise} - topics - {"", NO_TOPIC}:
            field = "home" if name == deed.home else "topics"
            file.slip(("deeds", n, field), f"genre.yaml 里没有主题“{name}”", f"可用的有：{'、'.join(sorted(topics))}")
        if deed.duty and deed.duty.policy not in policies:
            cure = "补上文件，或改成已有文件的名字"
            file.slip(("deeds", n, "duty"), f"没有制度文件 policies/{deed.duty.policy}.md", cure)
    for n, judgement in enumerate(phrases.judgements):
        for name in {*judgement.heads, *judgement.topics} - topics - {"default", NO_TOPIC}:
            file.slip(
                ("judgements", n, "heads"), f"genre.yaml 里没有主题“{name}”", f"可用的有：{'、'.join(sorted(topics))}"
            )
    for spot, text in _strings(file.data, ()):
        if spot[-1] == "about" or spot[0] in ("borne", "objects", "answered"):  # a pattern, whose {0,6} is no blank
            continue
        if spot[0] == "details" and spot[-1] in ("beside", "stated", "told", "elsewhere"):
            continue
        known = _BLANKS | _OF_FIELD.get(str(spot[0]), set())
        for blank in re.findall(r"\{([^{}]*)\}", text):
            if blank not in known:
                file.slip(spot, f"空位 {{{blank}}} 不可用", f"可用的有：{'、'.join(sorted(filter(None, known)))}")


def _strings(data: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*place, str(key)))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _strings(value, (*place, i))


# ---------------------------------------------------------------------- samples, policies, what all share


def _text(path: Path, kind: str, pack: GenrePack) -> Iterator[Slip]:
    try:
        text = read_bundled(path, kind, pack.id)
    except BadKnowledge as error:
        tail = re.search(r":(\d+)$", error.where)
        yield Slip(path, int(tail[1]) if tail else 1, error.what, error.cure)
        return
    except (OSError, UnicodeDecodeError) as error:
        yield Slip(path, 1, f"文件读不出来（{error}）", "检查路径；要 UTF-8 文本")
        return
    lines = path.read_text("utf-8").splitlines()
    body = lines.index("---", 1) + 2
    yield from head_habits(path, text, lines)
    if not text.text.strip():
        yield Slip(path, body, "没有正文", "在文件头后面写上正文")
    elif kind == "sample":
        yield from _sample(path, text, pack, lines, body)


def _sample(path: Path, text: BundledText, pack: GenrePack, lines: list[str], body: int) -> Iterator[Slip]:
    types = [kind.name for kind in pack.report_types]
    if text.type not in types:
        line = next((i for i, one in enumerate(lines, 1) if one.startswith("type:")), 1)
        yield Slip(path, line, f"文件头里的报告种类“{text.type}”没有", f"可用的有：{'、'.join(types)}")
    found: set[Role] = {role for line in text.text.splitlines() for role in _headed(line, pack)}
    for role in _MAIN:
        guide = pack.guide(role)
        if guide and guide.headings and role not in found and not text.weak:
            cure = "补上这一部分，或把它的标题加进 genre.yaml 的 headings"
            yield Slip(path, body, f"找不到“{guide.name}”部分的标题", cure)


def _headed(line: str, pack: GenrePack) -> Iterator[Role]:
    """Yield the parts that ``line`` may head."""
    numbered = _NUMBERED.match(line)
    head = re.split("[。：:]", numbered[1] if numbered else line.strip())[0].strip()
    if not numbered and len(line) > _BARE_HEADING:
        return
    roles = [
        guide.role
        for guide in pack.roles
        if head in guide.headings or (numbered and any(cue in head for cue in guide.cues))
    ]
    # A part under a heading of its own making tells what was done; problems and plans say so.
    yield from roles or (["done"] if numbered else [])


def _common(path: Path) -> list[Slip]:
    if not path.exists():
        return []
    file = KnowledgeFile(path)
    common: Common | None = file.checked(Common, {}) if file.data else None
    if common:
        for field, names in (("set_phrases", ("since", "until")), ("events", ("start", "end"))):
            for i, one in enumerate(getattr(common, field)):
                for name in names:
                    _dated(file, (field, i, name), getattr(one, name))
        owners: dict[str, str] = {}
        for i, entry in enumerate(common.replacements):
            for j, said in enumerate(entry.said):
                _once(file, ("replacements", i, "said", j), said, owners, entry.said[0], "换词表的")
        for i, about in enumerate(common.about):
            for j, question in enumerate(about.asked):
                _once(file, ("about", i, "asked", j), question, owners, about.name, "问法")
    return file.slips


def _dated(file: KnowledgeFile, place: Place, value: str) -> None:
    try:
        date.fromisoformat(value or "2000-01-01")
    except ValueError:
        file.slip(place, f"日期“{value}”写法有误", "写成 2026-01-31")
