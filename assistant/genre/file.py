"""A YAML file of the knowledge with the line of every value, and the slips found in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

Place = tuple[str | int, ...]  # keys and positions that lead to a value
_USUAL = (  # a newcomer's slips, by what the line looks like
    (r"^ *\t", "缩进用了制表符", "改用空格"),
    (r"^\s*(?:- )?\w+：", "冒号是全角的", "改成半角冒号加一个空格，如 name: 名称"),
    (r"^\s*(?:- )?[a-z_]+:(?=[^\s])", "冒号后面没有空格", "冒号后面空一格，如 name: 名称"),
)


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing to mend; ``line`` counts from 1."""

    file: Path
    line: int
    message: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}。{self.cure}"


class KnowledgeFile:
    """A YAML file: its data, where each value stands, and the slips found so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.slips: list[Slip] = []
        self.data: dict[str, Any] = {}
        self._lines: dict[Place, int] = {(): 1}
        try:
            text = path.read_text("utf-8")
            node = yaml.compose(text, Loader=yaml.SafeLoader)
            data = yaml.load(text, Loader=yaml.SafeLoader)
        except UnicodeDecodeError:
            self.slip((), "文件不是 UTF-8 编码，读不出来", "用记事本等打开，另存为 UTF-8")
        except OSError as error:
            self.slip((), f"文件读不出来（{error}）", "检查路径")
        except yaml.YAMLError as error:
            self._not_yaml(error, text.splitlines())
        else:
            if node is None or not isinstance(data, dict):
                self.slip((), "应当是“名称: 值”的形式", "照其他文种包的同名文件写")
                return
            self.data = data
            self._walk(node, (), ())

    def slip(self, place: Place, message: str, cure: str) -> None:
        """Note a slip at ``place``, or at the nearest value around it that has a line."""
        while place not in self._lines:
            place = place[:-1]
        self.slips.append(Slip(self.path, self._lines[place], message, cure))

    def _not_yaml(self, error: yaml.YAMLError, lines: list[str]) -> None:
        """Note the slip behind a YAML error: where the usual one stands on the line or just above it, say that."""
        at = getattr(getattr(error, "problem_mark", None), "line", 0)
        for line in range(min(at, len(lines) - 1), max(-1, at - 3), -1):
            for pattern, what, cure in _USUAL:
                if re.search(pattern, lines[line]):
                    self._lines[()] = line + 1
                    self.slip((), f"YAML 写法有误：{what}", cure)
                    return
        self._lines[()] = at + 1
        self.slip((), f"YAML 写法有误（{getattr(error, 'problem', error)}）", "含 : * # 的文字请加引号；检查缩进和括号")

    def _walk(self, node: yaml.Node, place: Place, above: tuple[yaml.Node, ...]) -> None:
        if node in above:  # an alias of what holds it
            return
        above = (*above, node)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                inner = (*place, str(key.value))
                known = inner in self._lines
                self._lines[inner] = key.start_mark.line + 1
                if known and key.value != "<<":
                    self.slip(inner, f"“{key.value}”写了两次", "合并成一处：只有最后一处会生效")
                self._walk(value, inner, above)
        elif isinstance(node, yaml.SequenceNode):
            for i, value in enumerate(node.value):
                self._lines[(*place, i)] = value.start_mark.line + 1
                self._walk(value, (*place, i), above)
                if isinstance(value, yaml.ScalarNode) and not value.value.strip():
                    self.slip((*place, i), "有一条是空的", "写上文字，或删去这一条")

    def checked(self, kind: type[BaseModel], extra: Mapping[str, Any]) -> Any:
        """Return the data as ``kind``, or None with a slip for every value that breaks the schema."""
        try:
            return kind.model_validate(self.data | dict(extra))
        except ValidationError as error:
            for one in error.errors():
                self.slip(tuple(one["loc"]), *_told(one))
            return None


def _told(error: Any) -> tuple[str, str]:
    """Put a pydantic error into (what, cure)."""
    name = ".".join(str(part) for part in error["loc"])
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return f"不认识“{name}”这一项", "检查拼写；可用的项见文件开头的说明"
        case "missing":
            return f"缺少“{name}”", "补上这一项"
        case "literal_error":
            return f"“{name}”的值“{error['input']}”不可用", f"可用的值：{context.get('expected', '')}"
        case "tuple_type" | "list_type":
            return f"“{name}”应当是列表", "写成 [甲, 乙]，或每行一条，以 - 开头"
        case "string_type":
            return f"“{name}”应当是文字", "数字、日期和是否请加引号"
        case "dict_type" | "model_type":
            return f"“{name}”应当是“名称: 值”的形式", "检查缩进"
        case "value_error":
            return f"“{name}”：{context.get('error', error['msg'])}", "改正匹配式；{数} 代表任何数字"
    return f"“{name}”：{error['msg']}", "照其他文种包的同名文件写"
