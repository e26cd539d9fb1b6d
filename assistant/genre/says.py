"""Checks what one file of a pack says of another: each stretch stands in its file once, each name is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant.genre.answers import AnswersFile
from assistant.genre.asked import AskedFile
from assistant.genre.circumstances import ANY_PART, CircumstanceFile
from assistant.genre.examples import FRAMES, Examples, QuestionExamples
from assistant.genre.file import KnowledgeFile, Place, Slip
from assistant.genre.pack import GenrePack
from assistant.genre.phrases import Phrases
from assistant.genre.writing import Says, WritingFile

_FRAME = ("标题", "述职标题", "小标题", "整篇", "篇幅")  # what the writing guide speaks of beside parts and topics
_PERIODS = ("半年报告", "年度报告")


def asked_slips(folder: Path) -> list[Slip]:
    """Check ``asked.yaml``: each stretch that is to answer stands in its policy, once."""
    if not (folder / "asked.yaml").exists():
        return []
    file = KnowledgeFile(folder / "asked.yaml")
    read = file.checked(AskedFile, {}) if file.data else None
    for stem, held in read.asked.items() if read else ():
        says = [(("asked", stem, i, "says"), one.says) for i, one in enumerate(held)]
        _once(file, ("asked", stem), folder, stem, says)
    return file.slips


def answer_slips(folder: Path) -> list[Slip]:
    """Check ``answers.yaml``: what an answer rests on stands in its policy, and no question has two answers."""
    if not (folder / "answers.yaml").exists():
        return []
    file = KnowledgeFile(folder / "answers.yaml")
    read: AnswersFile | None = file.checked(AnswersFile, {}) if file.data else None
    seen: dict[str, str] = {}
    for name, held in read.root.items() if read else ():
        for i, answer in enumerate(held):
            for stem, says in answer.rules.items():
                place = (name, i, "rules", stem)
                _once(file, place, folder, stem, [((*place, n), said) for n, said in enumerate(says)])
            for n, question in enumerate(answer.asked):
                if seen.setdefault(question, answer.short) != answer.short:
                    told = f"“{question}”已经写在“{seen[question]}”下"
                    file.slip((name, i, "asked", n), told, "一句问话只留在一处")
    return file.slips


def example_slips(folder: Path, phrases: Phrases) -> list[Slip]:
    """Check ``examples.yaml``: its notes stand under kinds that ``phrases.yaml`` has, each note once."""
    if not (folder / "examples.yaml").exists():
        return []
    file = KnowledgeFile(folder / "examples.yaml")
    read: Examples | None = file.checked(Examples, {}) if file.data else None
    deeds, short = [one.name for one in phrases.deeds], [one.name for one in phrases.judgements]
    seen: dict[str, str] = {}
    for field, known in (("deeds", deeds), ("plans", deeds), ("judgements", short)):
        for name, notes in getattr(read, field).items() if read else ():
            if name not in known:
                file.slip((field, name), f"phrases.yaml 里没有“{name}”这一种", f"可用的有：{'、'.join(known)}")
            for i, note in enumerate(notes):
                if seen.setdefault(note, name) != name:
                    file.slip((field, name, i), f"“{note}”已经写在“{seen[note]}”下", "一条例子只留在一种里")
    return file.slips


def question_slips(folder: Path, pack: GenrePack) -> list[Slip]:
    """Check ``question_examples.yaml``: its questions are about parts and topics there are, each in one place."""
    if not (folder / "question_examples.yaml").exists():
        return []
    file = KnowledgeFile(folder / "question_examples.yaml")
    read: QuestionExamples | None = file.checked(QuestionExamples, {}) if file.data else None
    known = (*FRAMES, *(guide.role for guide in pack.roles), *(topic.name for topic in pack.topics))
    seen: dict[str, str] = {}
    for shape, abouts in read.root.items() if read else ():
        for about, questions in abouts.items():
            if about not in known:
                file.slip((shape, about), f"没有“{about}”这一部分或主题", f"可用的有：{'、'.join(known)}")
            for i, question in enumerate(questions):
                place = f"{shape} {about}"
                if seen.setdefault(question, place) != place:
                    file.slip((shape, about, i), f"“{question}”已经写在“{seen[question]}”下", "一句问话只留在一处")
    return file.slips


def writing_slips(folder: Path, pack: GenrePack) -> list[Slip]:
    """Check ``writing.yaml``: its rules stand in their policies, and it speaks of parts, topics and types there are."""
    if not (folder / "writing.yaml").exists():
        return []
    file = KnowledgeFile(folder / "writing.yaml")
    read: WritingFile | None = file.checked(WritingFile, {}) if file.data else None
    if not read:
        return file.slips
    rules: list[tuple[Place, Says]] = [(("parts", name, "rules"), held.rules) for name, held in read.parts.items()]
    rules += [(("occasions", i, "rules"), one.rules) for i, one in enumerate(read.occasions)]
    rules += [(("duties", i, "rules"), one.rules) for i, one in enumerate(read.duties)]
    rules += [(("apart", i, "rules"), one.rules) for i, one in enumerate(read.apart)]
    for place, held in rules:
        for stem, says in held.items():
            _once(file, (*place, stem), folder, stem, [((*place, stem, i), said) for i, said in enumerate(says)])
    names = {*_FRAME, *(topic.name for topic in pack.topics), *(guide.name for guide in pack.roles)}
    types = [kind.name for kind in pack.report_types]
    for where, name in _names(read):
        if name not in names:
            file.slip(where, f"genre.yaml 里没有部分或主题“{name}”", f"可用的有：{'、'.join(sorted(names))}")
    called = {name for kind in pack.report_types for name in kind.synonyms}
    apart = {*called, *(guide.name for guide in pack.roles)}  # what is set apart beside types
    for where, name in _types(read):
        if name not in (*types, *_PERIODS) and not (where[0] == "contrasts" and name in apart):
            file.slip(where, f"genre.yaml 里没有报告种类“{name}”", f"可用的有：{'、'.join(types)}")
    return file.slips


def case_slips(folder: Path, pack: GenrePack) -> list[Slip]:
    """Check ``circumstances.yaml``: parts, types and rules there are, and each way of saying a case known as that."""
    if not (folder / "circumstances.yaml").exists():
        return []
    file = KnowledgeFile(folder / "circumstances.yaml")
    read: CircumstanceFile | None = file.checked(CircumstanceFile, {}) if file.data else None
    names = {ANY_PART, *_FRAME, *(topic.name for topic in pack.topics), *(guide.name for guide in pack.roles)}
    types = [kind.name for kind in pack.report_types]
    for i, case in enumerate(read.circumstances if read else ()):
        at: Place = ("circumstances", i)
        for name in case.says:
            if name not in names:
                file.slip(
                    (*at, "says", name), f"genre.yaml 里没有部分或主题“{name}”", f"可用的有：{'、'.join(sorted(names))}"
                )
        if case.type not in ("", *types):
            file.slip((*at, "type"), f"genre.yaml 里没有报告种类“{case.type}”", f"可用的有：{'、'.join(types)}")
        for j, said in enumerate(case.asked):
            if not case.clause(said):
                file.slip((*at, "asked", j), f"“{said}”认不出是“{case.name}”", "在 told 里补上这种说法")
        for stem, held in case.rules.items():
            place = (*at, "rules", stem)
            _once(file, place, folder, stem, [((*place, n), says) for n, says in enumerate(held)])
    return file.slips


def _names(read: WritingFile) -> Iterator[tuple[Place, str]]:
    yield from ((("parts", name), name) for name in read.parts)
    yield from ((("plights", i, "about"), name) for i, one in enumerate(read.plights) for name in one.about)


def _types(read: WritingFile) -> Iterator[tuple[Place, str]]:
    yield from ((("occasions", i, "type"), one.type) for i, one in enumerate(read.occasions) if one.type)
    yield from ((("plights", i, "type"), one.type) for i, one in enumerate(read.plights) if one.type)
    yield from ((("contrasts", i, "kinds", name), name) for i, one in enumerate(read.contrasts) for name in one.kinds)


def _once(file: KnowledgeFile, above: Place, folder: Path, stem: str, says: Iterable[tuple[Place, str]]) -> None:
    path = folder / ("genre.yaml" if stem == "genre" else f"policies/{stem}.md")
    if not path.exists():
        file.slip(above, f"没有制度文件 policies/{stem}.md", "补上文件，或改成已有文件的名字")
        return
    text = path.read_text("utf-8", "replace")
    for place, said in says:
        if (found := text.count(said)) != 1:
            told = f"“{said}”在 {stem}.md 里{'没有' if not found else f'出现了 {found} 次'}"
            file.slip(place, told, "照抄那句话里连着的几个字，长到只出现一次")
