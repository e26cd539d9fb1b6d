"""What each command does: build the assistant, run the job, print JSON or text."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from assistant.build import Assistant
from assistant.errors import BadInput, ReportAssistantError
from assistant.results import Answer, Draft, Finding, Ingested, Piece, Progress, Review
from assistant.settings import load_settings
from assistant.ui import as_json, as_text
from assistant.ui.given import draft_request, read_text

Command = Callable[[Assistant, argparse.Namespace], int]


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` names; returns the exit code."""
    home = getattr(options, "home", None)
    settings = load_settings(
        home=Path(home).expanduser().absolute() if home else None,
        host=getattr(options, "host", None),
        port=getattr(options, "port", None),
    )
    options.json = getattr(options, "json", False)
    options.quiet = getattr(options, "quiet", False)
    assistant = Assistant(settings, lambda step: tell(step, options), brief=options.command != "serve")
    try:
        return COMMANDS[options.command](assistant, options)
    finally:
        assistant.close()


def tell(step: Progress, options: argparse.Namespace) -> None:
    """Put a word of progress on stderr."""
    if not options.quiet:
        print(step.message, file=sys.stderr, flush=True)


def show(options: argparse.Namespace, as_object: Any, as_lines: str) -> None:
    """Print the result as one JSON object, or as text."""
    print(json.dumps(as_object, ensure_ascii=False) if options.json else as_lines, flush=True)


def last(events: Iterator[Any], options: argparse.Namespace, *, stream: bool = False) -> Any:
    """Run a job to its end and return its result; progress goes to stderr, pieces to stdout if asked."""
    result: Any = None
    for event in events:
        if isinstance(event, Progress):
            tell(event, options)
        elif isinstance(event, Piece) and stream:
            print(event.text, end="", flush=True)
        elif not isinstance(event, (Progress, Piece)):
            result = event
    return result


def serve(assistant: Assistant, options: argparse.Namespace) -> int:
    """Start the page and stay until stopped."""
    from assistant.ui.apart import prepare

    prepare(assistant)
    from assistant.ui.page import serve as serve_page  # takes seconds to load

    serve_page(assistant)
    return 0


def ingest(assistant: Assistant, options: argparse.Namespace) -> int:
    """Learn files; exit 2 where one could not be learnt."""
    paths = [Path(path) for path in options.paths]
    done: Ingested = last(assistant.ingest(paths, options.kind, options.genre), options)
    show(options, as_json.ingested(done), as_text.ingested(done))
    if done.failed and options.json:
        for path, error in done.failed:
            print(f"report-assistant: {path}：{error}", file=sys.stderr)
    return 2 if done.failed else 0


def library(assistant: Assistant, options: argparse.Namespace) -> int:
    """List the documents."""
    guides = (guide.document for guide in assistant.library.guides.values())
    documents = (*assistant.library.documents(), *guides)
    show(options, {"documents": [as_json.document(one) for one in documents]}, as_text.documents(documents))
    return 0


def remove(assistant: Assistant, options: argparse.Namespace) -> int:
    """Forget documents."""
    removed = assistant.library.remove(options.ids)
    gone = [as_json.document(one) for one in removed]
    show(options, {"removed": gone}, as_text.removed(removed))
    return 0


def rebuild(assistant: Assistant, options: argparse.Namespace) -> int:
    """Make passages, vectors and index anew from the documents."""
    failed = assistant.rebuild(lambda step: tell(step, options))
    for line in failed:
        print(f"report-assistant: {line}", file=sys.stderr)
    documents = assistant.library.documents()
    passages = sum(one.passages for one in documents)
    show(
        options,
        {"documents": len(documents), "passages": passages},
        f"已重建：{len(documents)} 篇文档，{passages} 个段落。",
    )
    return 0


def outline(assistant: Assistant, options: argparse.Namespace) -> int:
    """Show the structure of a report, and what it asks for where it is a notice; needs no library."""
    from assistant.structure.checklist import checklist_json, read_checklist
    from assistant.structure.kind import guess_kind
    from assistant.structure.outline import outline_json

    text = assistant.read(Path(options.file)).text
    report, asked = assistant.outline(text, options.genre), read_checklist(text, assistant.pack(options.genre))
    shown = checklist_json(asked) if asked.asks and guess_kind(text, options.file) == "policy" else None
    show(options, {**outline_json(report), "checklist": shown}, as_text.outline(report, asked if shown else None))
    return 0


def search(assistant: Assistant, options: argparse.Namespace) -> int:
    """Find passages, for one query or for a file of them."""

    def one(query: str) -> dict[str, Any]:
        hits = assistant.search(
            query, options.k, kind=options.kind, role=options.role, topic=options.topic, genre=options.genre
        )
        return {"hits": [as_json.hit(hit) for hit in hits]}

    if options.k < 1:
        raise BadInput("-k 至少是 1", cure="例如 -k 8")
    if options.topic:
        options.topic = assistant.pack(options.genre).topic(options.topic).name
    if options.batch:
        return batch(options.batch, one)
    found = one(options.query or "")
    show(options, found, as_text.hits(found["hits"]))
    return 0


def ask(assistant: Assistant, options: argparse.Namespace) -> int:
    """Answer one question, or a file of them."""
    if options.batch:
        return batch(
            options.batch, lambda line: as_json.answer(last(assistant.ask(line, genre=options.genre), options))
        )
    answer: Answer = last(assistant.ask(options.question or "", genre=options.genre), options)
    show(options, as_json.answer(answer), as_text.answer(answer))
    return 0


def batch(file: str, one: Callable[[str], dict[str, Any]]) -> int:
    """Run ``one`` over the lines of a file (- is standard input), a JSON object a line, in order."""
    text = sys.stdin.read() if file == "-" else read_text(Path(file))
    for line in text.splitlines():
        try:
            result = one(line.strip())
        except ReportAssistantError as error:
            result = {"query": line.strip(), "error": str(error)}
        except Exception as error:
            result = {"query": line.strip(), "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return 0


def draft(assistant: Assistant, options: argparse.Namespace) -> int:
    """Plan, draft from notes or from a plan, revise; optionally also a Word file."""
    from assistant.tasks.draft.plan_json import plan_as_json

    request, plan = draft_request(assistant, options)
    if options.plan_only:
        plan = plan or assistant.plan(request)
        show(options, plan_as_json(plan, request.genre), plan.outline())
        return 0
    result: Draft = last(assistant.draft(request, plan), options)
    refused = 0
    for instruction in options.revise:
        try:
            result = last(assistant.revise(result, instruction), options)
            tell(Progress(result.reply), options)
        except BadInput as error:  # the others are still done
            refused += 1
            print(f"report-assistant: {error}", file=sys.stderr)
    if options.save_plan:
        kept = json.dumps(plan_as_json(result.plan, request.genre), ensure_ascii=False, indent=1)
        write(Path(options.save_plan), kept.encode())
    if options.docx:
        from assistant.export.drafted import drafted_docx

        write(Path(options.docx), drafted_docx(result))
    show(options, as_json.draft(result), as_text.draft(result))
    return 2 if refused else 0


def compare(assistant: Assistant, options: argparse.Namespace) -> int:
    """Compare a draft with samples and rules; optionally also files: Word with comments, Markdown, the text mended."""
    from assistant.tasks.compare.job import CompareRequest

    path = Path(options.file)
    text = assistant.read(path).text
    notice = Path(options.notice) if options.notice else None
    request = CompareRequest(
        text=text,
        name=path.name,
        documents=tuple(options.documents),
        genre=options.genre,
        ignore=tuple(options.ignore),
        previous=_earlier(Path(options.previous)) if options.previous else None,
        notice=assistant.read(notice).text if notice else "",
        notice_name=notice.stem if notice else "",
    )
    result: Review = last(assistant.compare(request), options)
    if options.docx:
        from assistant.export.review_docx import review_docx

        own = path.read_bytes() if path.suffix.lower() == ".docx" else None
        write(Path(options.docx), review_docx(text, result, path.stem, own))
    if options.markdown:
        from assistant.export.review_markdown import review_markdown

        write(Path(options.markdown), review_markdown(result, path.stem).encode("utf-8"))
    if not options.fix:
        show(options, as_json.review(result), as_text.review(result))
        return 0
    from assistant.ui.render_changes import changes_made

    fixed = assistant.fix(request)
    write(Path(options.fix), fixed.encode("utf-8"))
    made = changes_made(text, fixed)
    lines = f"{as_text.review(result)}\n\n{as_text.fixes_made(made, Path(options.fix).name)}"
    show(options, as_json.review(result, made), lines)
    return 0


def _earlier(path: Path) -> tuple[Finding, ...]:
    """The findings of an earlier ``compare --json``; raises UnreadableFile and BadInput."""
    try:
        found = json.loads(read_text(path))["findings"]
        return tuple(Finding(**{**one, "evidence": tuple(one["evidence"])}) for one in found)
    except (ValueError, KeyError, TypeError):
        raise BadInput("不是 compare --json 的输出", where=str(path), cure="换成上一次对比存下的 JSON 文件") from None


def write(path: Path, data: bytes) -> None:
    """Write a file; raises BadInput where that cannot be done."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise BadInput(f"写不了（{error.strerror}）", where=str(path), cure="换一个能写的位置") from None


def evaluate(assistant: Assistant, options: argparse.Namespace) -> int:
    """Run the project's own measurements."""
    from assistant.evaluation import run_measurements

    results = run_measurements(assistant, options.names)
    show(options, results, as_text.measurements(results))
    return 0


def check_knowledge(assistant: Assistant, options: argparse.Namespace) -> int:
    """Check a knowledge folder or one genre pack; exit 2 where something must be mended."""
    from assistant.genre.check import check_knowledge as check

    checked = check(Path(options.path))
    show(options, as_json.checked_knowledge(checked), as_text.checked_knowledge(checked))
    return 2 if checked.slips else 0


COMMANDS: dict[str, Command] = {
    "serve": serve,
    "ingest": ingest,
    "library": library,
    "remove": remove,
    "rebuild": rebuild,
    "outline": outline,
    "search": search,
    "ask": ask,
    "draft": draft,
    "compare": compare,
    "check-knowledge": check_knowledge,
    "evaluate": evaluate,
}
