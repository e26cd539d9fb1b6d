"""The model writer: a prompt file, a chat model, and the text it writes, piece by piece.

It knows nothing of questions or drafts; who calls it brings the evidence and checks what comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from assistant.errors import BadKnowledge, ModelFailed
from assistant.prompts import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

_OPEN, _CLOSE = "<think>", "</think>"


class ModelWriter:
    """Writes with any LangChain chat model: ``prompt.template() | chat | StrOutputParser()``."""

    def __init__(self, chat: BaseChatModel, prompts: Mapping[str, Prompt]) -> None:
        self._chat, self._prompts = chat, prompts

    @property
    def name(self) -> str:
        """The model's name, for receipts."""
        for field in ("model_name", "model"):
            if name := getattr(self._chat, field, ""):
                return str(name)
        return self._chat._llm_type

    def prompt(self, name: str) -> Prompt:
        """Return the prompt file ``name``; raises BadKnowledge where there is none."""
        if name not in self._prompts:
            raise BadKnowledge("没有这个提示词文件", where=f"prompts/{name}.txt", cure="从安装包里补回这个文件")
        return self._prompts[name]

    def stream(self, prompt_name: str, variables: Mapping[str, str]) -> Iterator[str]:
        """Yield what the model writes, without the ``<think>`` part some models put first.

        Raises ModelFailed when the model cannot be reached, stops midway with an error, or says nothing.
        """
        from langchain_core.output_parsers import StrOutputParser

        chain = self.prompt(prompt_name).template() | self._chat | StrOutputParser()
        said = False
        try:
            for piece in without_thoughts(chain.stream(dict(variables))):
                said = said or bool(piece.strip())
                yield piece
        except Exception as error:  # any provider, any transport: one error for our callers
            raise self._failed(error) from error
        if not said:
            raise ModelFailed(
                "模型没有返回内容", where=self.name, cure="换一个模型，或检查它的最大输出长度", retryable=True
            )

    def _failed(self, error: Exception) -> ModelFailed:
        kind = type(error).__name__
        retryable = any(word in kind for word in ("Timeout", "Connection", "RateLimit", "InternalServer", "Protocol"))
        said = " ".join(str(error).split())[:200]
        cure = "检查模型服务是否在运行、地址和密钥是否正确"
        return ModelFailed(f"模型没有答完（{kind}：{said}）", where=self.name, cure=cure, retryable=retryable)


def without_thoughts(pieces: Iterable[str]) -> Iterator[str]:
    """Pass ``pieces`` on without a leading ``<think>…</think>`` block, however it is cut into pieces."""
    held, state = "", "start"
    for piece in pieces:
        if state == "text":
            yield piece
            continue
        held += piece
        head = held.lstrip()
        if state == "start" and not _OPEN.startswith(head[: len(_OPEN)]):
            state = "text"
            yield held
        elif _CLOSE in held:
            state = "text"
            if rest := held.split(_CLOSE, 1)[1].lstrip():
                yield rest
        elif head.startswith(_OPEN):
            state = "thinking"
    if state == "start" and held:
        yield held
