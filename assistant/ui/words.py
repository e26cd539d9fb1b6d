"""The page's fixed texts in the reader's language: by setting, or chosen by the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import gradio as gr

from assistant.messages import Language, language_of, say

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Words:
    """Texts for components; with no language set, both wordings go to the browser, which picks one."""

    def __init__(self, language: Language | None = None) -> None:
        self.language = language
        self._texts: dict[Language, dict[str, str]] = {"zh": {}, "en": {}}
        self._pick = gr.I18n()

    def __call__(self, key: str, **values: object) -> Any:
        """Return the text of ``key`` for a component."""
        name = "-".join([key, *(str(value) for value in values.values())])
        return self._text(name, lambda language: say(key, language, **values))

    def html(self, make: Callable[[Language], str]) -> Any:
        """Return what ``make`` writes in each language, for a Markdown component."""
        return self._text(f"html-{len(self._texts['zh'])}", make)

    def _text(self, name: str, make: Callable[[Language], str]) -> Any:
        if self.language:
            return make(self.language)
        for language in LANGUAGES:
            self._texts[language][name] = make(language)
        return self._pick(name)

    @property
    def i18n(self) -> gr.I18n:
        """The wordings given so far, for ``launch``; Chinese of every region reads the same."""
        chinese = self._texts["zh"]
        return gr.I18n(**{"zh": chinese, "zh-CN": chinese, "zh-TW": chinese, "en": self._texts["en"]})

    def of(self, request: gr.Request | None) -> Language:
        """Return the language in which to answer a request."""
        accepted = request.headers.get("accept-language", "") if request else ""
        return self.language or language_of(accepted)
