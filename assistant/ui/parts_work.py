"""Changes to a result on the page: a draft edited, filled in or revised, a review's fixes made and checked again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from assistant.build import Assistant
from assistant.chat.kept import Result
from assistant.checks.registry import UNSURE
from assistant.errors import BadInput
from assistant.messages import Language
from assistant.results import Draft, Event, Review
from assistant.ui import render_coverage, render_draft
from assistant.ui.parts import Parts
from assistant.ui.results_shown import Results

if TYPE_CHECKING:
    from assistant.tasks.compare.job import CompareRequest

_Kind = TypeVar("_Kind", Draft, Review)


class WorkParts:
    """Answers what the buttons of a draft or a review ask; whoever knows a result's secret name may change it."""

    def __init__(self, assistant: Assistant, results: Results, parts: Parts) -> None:
        self.assistant, self.results, self.parts = assistant, results, parts
        self._drafts: dict[str, Callable[[Draft, str], Draft]] = {
            "text": self._typed,
            "fill": self._fill,
            "revise": self._revise,
            "undo": lambda draft, _: self._revise(draft, "撤销"),
            "notice": self._by_notice,
        }
        self._reviews: dict[str, Callable[[Review, str], Review]] = {
            "text": self._again,
            "fix": self._fix,
            "fix-all": lambda review, _: self._again(review, self._all_fixed(review)),
            "fix-kind": self._fix_kind,
            "ignore": lambda review, check: self._again(review, ignore=[*_ignored(review), check]),
            "unignore": lambda review, check: self._again(
                review, ignore=[one for one in _ignored(review) if one != check]
            ),
        }

    @property
    def routes(self) -> list[Route]:
        """The routes to serve."""
        return [
            self.parts.route("/part/results/{name}/{act}", self._act, "POST"),
            self.parts.route("/part/results/{name}/panel", self._panel, "GET"),
            self.parts.route("/part/results/{name}/whole", self._whole, "GET"),
            self.parts.route("/part/results/{name}/beside", self._beside, "GET"),
        ]

    def _panel(self, request: Request, _: bytes, language: Language) -> Response:
        result = self.results.find(request.path_params["name"]).result
        return HTMLResponse(render_draft.panel(result, language) if isinstance(result, Draft) else "")

    def _whole(self, request: Request, _: bytes, language: Language) -> Response:
        return HTMLResponse(self.results.html(self.results.find(request.path_params["name"])))

    def _beside(self, request: Request, _: bytes, language: Language) -> Response:
        """Show a draft's parts beside those of the sample chosen, or of the closest ones where none is."""
        from assistant.checks.copies.matches import MatchIndex

        review, library = self.results.find(request.path_params["name"]).result, self.assistant.library
        if not isinstance(review, Review):
            raise BadInput("这里没有可以对照的稿子", cure="刷新页面再试")
        matches = review.matches
        if chosen := request.query_params.get("document", ""):
            sample = library.document(chosen)
            index = MatchIndex([(sample, library.report(sample.id))], self.assistant.pack(sample.genre))
            matches = index.beside(review.outline)
        titled = self.results.titled(replace(review, matches=matches))
        matches = titled.matches if isinstance(titled, Review) else matches
        return HTMLResponse(render_coverage.pairs(matches, review.outline.text, language))

    def _act(self, request: Request, body: bytes, _: Language) -> Response:
        """Do one thing to a result and return it anew; raises UnknownName and BadInput."""
        shown, act = self.results.find(request.path_params["name"]), request.path_params["act"]
        given = body.decode("utf-8", "replace")
        if len(given) > self.assistant.settings.max_chars:
            raise BadInput("内容太长，没有保存", cure="分成几份来写")
        with shown.lock:
            result: Result = shown.result
            if isinstance(result, Review) and act == "undo":
                return HTMLResponse(self.results.undo(shown))
            if isinstance(result, Draft) and act in self._drafts:
                return HTMLResponse(self.results.change(shown, self._drafts[act](result, given)))
            if isinstance(result, Review) and act in self._reviews:
                return HTMLResponse(self.results.change(shown, self._reviews[act](result, given)))
        raise BadInput("这里不能这样改", cure="刷新页面再试")

    # ------------------------------------------------------------------ drafts

    def _typed(self, draft: Draft, text: str) -> Draft:
        from assistant.tasks.draft.edit import ByHand

        return _last(self.assistant.revise(draft, ByHand(text)), Draft)

    def _revise(self, draft: Draft, instruction: str) -> Draft:
        if not instruction.strip():
            raise BadInput("还没有写怎么改", cure="例如：短一点；把第三点放到最前面；参学率是98%")
        return _last(self.assistant.revise(draft, instruction), Draft)

    def _by_notice(self, draft: Draft, aside: str) -> Draft:
        """Write the draft anew without the library's notice, or by it; the one before can be gone back to."""
        if draft.request is None:
            raise BadInput("这一稿放得太久，不能重写", cure="把要点再发一次")
        notes = draft.plan.notes.text if draft.plan else draft.request.notes
        wanted = replace(draft.request, notes=notes, without_notice=bool(aside))
        return replace(_last(self.assistant.draft(wanted), Draft), before=draft)

    def _fill(self, draft: Draft, given: str) -> Draft:
        """Put answers in: ``given`` is JSON, slots with their values under fill, further notes under more."""
        from assistant.tasks.draft.edit import Filled

        answers = json.loads(given)
        after = draft
        if values := {str(slot): str(value) for slot, value in answers.get("fill", {}).items() if str(value).strip()}:
            after = _last(self.assistant.revise(after, Filled(values)), Draft)
        for line in answers.get("more", ()):
            if str(line).strip():
                after = _last(self.assistant.revise(after, f"加一条：{line}"), Draft)
        if after is draft:
            raise BadInput("还没有填内容", cure="在问题后面的格子里写上，再点“填进稿子”")
        return replace(after, before=draft)

    # ------------------------------------------------------------------ reviews

    @staticmethod
    def _request(review: Review, text: str = "", ignore: Iterable[str] | None = None) -> CompareRequest:
        from assistant.tasks.compare.job import CompareRequest

        kept = _ignored(review) if ignore is None else ignore
        return CompareRequest(text or review.outline.text, ignore=tuple(kept), previous=review.findings)

    def _again(self, review: Review, text: str = "", ignore: Iterable[str] | None = None) -> Review:
        """Compare again, with what has changed since."""
        after = _last(self.assistant.compare(self._request(review, text, ignore)), Review)
        return replace(after, changes=None) if ignore is not None else after

    def _all_fixed(self, review: Review) -> str:
        return self.assistant.fix(self._request(review, ignore=[*_ignored(review), *UNSURE]))

    def _fix_kind(self, review: Review, check: str) -> Review:
        from assistant.checks.fixes import apply_fixes

        return self._again(
            review, apply_fixes(review.outline.text, [one for one in review.findings if one.check == check])
        )

    def _fix(self, review: Review, given: str) -> Review:
        from assistant.checks.fixes import apply_fixes

        at = int(given) if given.isdecimal() else -1
        if not 0 <= at < len(review.findings) or review.findings[at].fix is None:
            raise BadInput("这一条已经改过了", cure="看看现在的意见")
        return self._again(review, apply_fixes(review.outline.text, [review.findings[at]]))


def _ignored(review: Review) -> list[str]:
    return list(dict.fromkeys(one.check for one in review.ignored))


def _last(events: Iterable[Event], kind: type[_Kind]) -> _Kind:
    return next(event for event in events if isinstance(event, kind))
