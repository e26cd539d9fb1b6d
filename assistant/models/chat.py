"""The chat model named in the settings, made through LangChain's init_chat_model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.errors import BadInput, ModelFailed, NotInstalled

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.settings import Settings

_DEFAULT_PROVIDER = "openai"  # the interface that local servers speak too
_RETRIES = 1


def load_chat_model(settings: Settings) -> BaseChatModel:
    """Return the chat model of the settings; nothing is asked of it yet.

    ``model`` is ``provider:name`` or a bare name, which means an OpenAI-compatible endpoint at ``base_url``.
    Raises BadInput where the settings do not suffice, NotInstalled for a provider whose package is absent,
    ModelFailed where the provider refuses to be set up.
    """
    if settings.offline:
        raise BadInput("没有设置语言模型", cure="请设 REPORT_ASSISTANT_MODEL，或不用模型、离线撰写")
    provider, name = _provider(settings.model)
    key = settings.api_key.get_secret_value()
    if provider == _DEFAULT_PROVIDER and not key and not settings.base_url:
        raise BadInput(
            "没有密钥，也没有接口地址",
            where=settings.model,
            cure="请设 REPORT_ASSISTANT_API_KEY；用本机模型时请设 REPORT_ASSISTANT_BASE_URL",
        )
    return _made(provider, name, _options(settings, key))


def _provider(model: str) -> tuple[str, str]:
    """Split ``provider:name``; a colon inside a bare name (qwen3:8b) is a part of the name."""
    # LangChain publishes no list of its providers, and guesses one from a bare name (deepseek-r1:8b).
    from langchain.chat_models.base import _BUILTIN_PROVIDERS as PROVIDERS

    head, colon, name = model.partition(":")
    if colon and name and head.lower().replace("-", "_") in PROVIDERS:
        return head.lower().replace("-", "_"), name
    return _DEFAULT_PROVIDER, model


def _options(settings: Settings, key: str) -> dict[str, Any]:
    options: dict[str, Any] = {
        "temperature": settings.temperature,
        "timeout": settings.model_timeout,
        "max_retries": _RETRIES,
    }
    if settings.base_url:
        options["base_url"] = settings.base_url
    if key or settings.base_url:
        options["api_key"] = key or "none"
    return options


def _made(provider: str, name: str, options: dict[str, Any]) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    try:
        chat: BaseChatModel = init_chat_model(name, model_provider=provider, **options)
    except ImportError as error:
        package = f"langchain-{provider.replace('_', '-')}"
        raise NotInstalled(
            f"缺少 {provider} 的软件包", where=name, cure=f"请运行 pip install {package}（{error}）"
        ) from None
    except ValueError as error:
        raise BadInput("这个模型设置不能用", where=f"{provider}:{name}", cure=str(error)) from None
    except Exception as error:  # each provider has errors of its own
        raise ModelFailed("语言模型准备不了", where=f"{provider}:{name}", cure=str(error)) from error
    return chat
