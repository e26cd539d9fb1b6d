"""After writing: where each fact comes from, which notes were used, what is still missing, and what the checks say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.checks.trace import Tracer
from assistant.genre import Common, Duty, GenrePack
from assistant.passage import Citation, Document, content_id
from assistant.report import Report, Span
from assistant.results import Draft, Finding, Note, Placeholder, Receipt, TracedFigure
from assistant.structure.notes.fact import Notes
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.near import Copies
from assistant.tasks.draft.questions import Questions
from assistant.writers.draft.heads import pairs_of
from assistant.writers.draft.offline import Written
