"""The command line: what can be asked of it, and how errors become one line and an exit code.

Nothing heavy is imported here: ``--help`` answers at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from assistant.errors import ReportAssistantError
from assistant.report import ROLES

Add = Callable[[str, str], argparse.ArgumentParser]

EPILOG = """examples:
  report-assistant ingest 去年的报告/ --as sample
  report-assistant ask "存在的问题这一部分怎么写？"
  report-assistant draft --notes 要点.txt --section problems --docx 初稿.docx
  report-assistant compare 我的初稿.docx
"""


class _Parser(argparse.ArgumentParser):
    """Bad usage as one line that says what to do, exit code 2."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


def make_parser() -> argparse.ArgumentParser:
    """Build the parser; every command's function is looked up only when it runs."""
    shared = _Parser(add_help=False)
    shared.add_argument("--home", default=argparse.SUPPRESS, metavar="DIR", help="folder of the library")
    shared.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object on stdout")
    shared.add_argument("--quiet", action="store_true", default=argparse.SUPPRESS, help="no progress on stderr")
    shared.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help="show where an error arose")
    parser = _Parser(
        prog="report-assistant",
        description="Ask how a formal report is written, draft it from notes, compare a draft with the samples.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def add(name: str, help: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help, description=help, parents=[shared])

    _add_library_commands(add)
    _add_job_commands(add)
    return parser


def _add_library_commands(add: Add) -> None:
    serve = add("serve", "start the page")
    serve.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (default 7860; 0 takes a free one)")
    ingest = add("ingest", "learn files or folders")
    ingest.add_argument("paths", nargs="+", metavar="PATH")
    ingest.add_argument("--as", dest="kind", choices=("sample", "policy"), help="default: judged by the text")
    ingest.add_argument("--genre", default="", help="genre pack (id or Chinese name)")
    add("library", "list the documents")
    remove = add("remove", "forget documents")
    remove.add_argument("ids", nargs="+", metavar="ID")
    add("rebuild", "make the index anew from the documents")
    outline = add("outline", "show the structure of a report")
    outline.add_argument("file", metavar="FILE")
    outline.add_argument("--genre", default="", help="genre pack (id or Chinese name)")
    search = add("search", "find passages")
    search.add_argument("query", nargs="?", metavar="QUERY")
    search.add_argument("-k", type=int, default=8, metavar="N", help="how many (default 8)")
    search.add_argument("--kind", choices=("sample", "policy"))
    search.add_argument("--role", choices=ROLES)
    search.add_argument("--topic", help="a topic of the genre, such as 理论学习")
    search.add_argument("--genre", default="", help="genre pack (id or Chinese name)")
    search.add_argument("--batch", metavar="FILE", help="one query a line in, one JSON object a line out")


def _add_job_commands(add: Add) -> None:
    ask = add("ask", "answer a question")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument("--genre", default="", help="genre pack (id or Chinese name)")
    ask.add_argument("--batch", metavar="FILE", help="one question a line in, one JSON object a line out")
    draft = add("draft", "draft a section or a whole report from notes")
    draft.add_argument("--notes", default="", metavar="FILE", help="the notes, or - for standard input")
    draft.add_argument(
        "--section", default="all", metavar="ROLE|HEADING|all", help="also several, such as 做法、问题、打算"
    )
    draft.add_argument("--type", default="", help="report type, such as 个人述职")
    draft.add_argument("--speaker", default="", help="who speaks: 本人, 局党组 …")
    draft.add_argument("--unit", default="", help="the unit's name")
    draft.add_argument("--period", default="", help="such as 2026年 or 2026年上半年")
    draft.add_argument("--addressee", default="", help="to whom the report goes (主送机关), for Word")
    draft.add_argument("--date", default="", help="the date below the signature, for Word")
    draft.add_argument("--title", default="")
    draft.add_argument("--like", default="", metavar="ID", help="follow this document's form")
    draft.add_argument("--length", type=int, default=0, metavar="N", help="characters aimed at")
    draft.add_argument("--plain", action="store_true", help="no stock sentences, facts only")
    draft.add_argument("--variant", type=int, default=0, metavar="N", help="another wording")
    draft.add_argument("--genre", default="", help="genre pack (id or Chinese name)")
    draft.add_argument("--docx", metavar="OUT", help="also write a Word file")
    draft.add_argument(
        "--renew", default="", metavar="FILE", help="last year's report, to renew with this year's notes"
    )
    draft.add_argument("--notice", default="", metavar="FILE", help="the notice that asks for the report")
    draft.add_argument(
        "--plan-only", action="store_true", help="show the plan (with --json, to edit it), write nothing"
    )
    draft.add_argument("--plan", default="", metavar="FILE", help="write from this plan")
    draft.add_argument(
        "--save-plan", default="", metavar="FILE", help="keep the plan with its wording, to revise later"
    )
    draft.add_argument("--revise", action="append", default=[], metavar="TEXT", help="then revise: 短一点, 改第二点 …")
    compare = add("compare", "compare a draft with samples and rules")
    compare.add_argument("file", metavar="DRAFT")
    compare.add_argument("--with", dest="documents", nargs="+", default=[], metavar="ID", help="only these documents")
    compare.add_argument("--genre", default="", help="genre pack (id or Chinese name)")
    compare.add_argument("--ignore", nargs="+", default=[], metavar="CHECK", help="kinds of remark to leave out")
    compare.add_argument("--notice", metavar="FILE", help="the notice that asks for this report")
    compare.add_argument("--previous", metavar="FILE", help="earlier output of compare --json: what is solved since")
    compare.add_argument("--docx", metavar="OUT", help="also write a Word file with comments")
    compare.add_argument("--markdown", metavar="OUT", help="also write the review as Markdown")
    compare.add_argument("--fix", metavar="OUT", help="also write the draft's text with the safe fixes made")
    check = add("check-knowledge", "check a knowledge folder or one genre pack")
    check.add_argument("path", metavar="PATH")
    evaluate = add("evaluate", "run the project's own measurements")
    evaluate.add_argument("names", nargs="*", metavar="NAME")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 2 bad usage or input, 1 a fault of ours."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.version:
        from importlib.metadata import version

        print(version("report-assistant"))
        return 0
    if not options.command:
        parser.print_help()
        return 2
    try:
        from assistant.ui import commands

        return commands.run(options)
    except ReportAssistantError as error:
        print(f"report-assistant: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("report-assistant: stopped", file=sys.stderr)
        return 130
    except Exception as error:
        if getattr(options, "debug", False):
            raise
        line = " ".join(f"{type(error).__name__}: {error}".split())
        print(f"report-assistant: 程序出错：{line}。加 --debug 再运行一次可看详情", file=sys.stderr)
        return 1
