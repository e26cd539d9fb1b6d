"""What own texts call by a name in quotes: 微信公众号“青岭林语” is asked for as 公众号, and told as “青岭林语”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_KIND = r"(?:公众|视频|抖音|快手|头条|微博|订阅|服务|短视频)号|官网|网站|微博|院报|校报|内刊|讲堂|讲坛|课堂|展厅|专栏"
_NAME = r"[“‘\"](?P<name>[^“”‘’\"，。；]{2,16})[”’\"]"
_CALLED = re.compile(rf"(?:(?P<kind>{_KIND}){_NAME}|[“‘\"](?P<first>[^“”‘’\"，。；]{{2,16}})[”’\"](?P<behind>{_KIND}))")

Aliases = Mapping[str, frozenset[str]]


def aliases_in(texts: Iterable[str]) -> Aliases:
    """Return each kind of thing with its one name in quotes, and the name with its kind; of two names none is meant."""
    names: dict[str, set[str]] = {}
    for text in texts:
        for one in _CALLED.finditer(text):
            names.setdefault(one["kind"] or one["behind"], set()).add(one["name"] or one["first"])
    found: dict[str, frozenset[str]] = {}
    for kind, called in names.items():
        if len(called) == 1:
            found[kind] = frozenset(called)
            found |= {name: frozenset([kind]) for name in called}
    return found


def with_same_names(aliases: Aliases, groups: Iterable[str]) -> Aliases:
    """Return the names of things with those that mean the same everywhere: 网评员 is told as 网络评论员."""
    found = dict(aliases)
    for line in groups:
        names = frozenset(line.split())
        for name in names:
            found[name] = found.get(name, frozenset()) | names - {name}
    return found


def other_names(word: str, aliases: Aliases) -> frozenset[str]:
    """Return the other names of a thing."""
    return aliases.get(word) or next((of for kind, of in aliases.items() if word.endswith(kind)), frozenset())


def called_otherwise(word: str, text: str, aliases: Aliases) -> bool:
    """Whether a text names a thing by its other name."""
    return any(name in text for name in other_names(word, aliases))


def with_kind(said: str, aliases: Aliases) -> str:
    """Return what is said with the kind of thing in place of its one name in quotes."""
    for name in sorted(aliases, key=len, reverse=True):
        if name in said and not re.fullmatch(_KIND, name):
            said = re.sub(rf"(?:{_KIND})?[“‘\"]?{re.escape(name)}[”’\"]?(?:{_KIND})?", min(aliases[name]), said)
    return said
