"""What notes ask of the body that receives the report, below 建议 or behind it: a report carries no requests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.cues import REQUEST
from assistant.structure.notes.edits import Edit

_MARK = r"[ \t\u3000]*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|[-–—•·●*#【]+)?[ \t]*"
# 四、建议, 对上级的建议：, 需要区里支持的事项
_HEAD = re.compile(
    rf"(?m)^{_MARK}(?:(?:对|给|向|请|希望|需要?|恳请|盼)?(?:上级|上面|[省市区县镇乡州](?:里|委)?)[^，。；：\n]{{0,8}}?|几点|工作|有关|意见|困难)?"
    r"(?:和|与|及)?(?:的)?(?:建议|请求|诉求|期盼|支持的?(?:事项|地方|事情)?|(?:帮助|协调)?解决的?(?:事项|问题|困难))"
    r"[】]?[ \t]*(?P<stop>[：:][ \t]*|$)"
)
_ITEM = re.compile(r"[^；;。\n]+[；;。]?")
_NUMBER = re.compile(rf"{_MARK}(?:[一二三四五六]是)?")
_ABOVE = (
    r"(?:上级|上面|[省市区县镇乡州](?:里|委|政府|财政|局)?|街道"
    r"|集团|总公司|总行|主管部门|有关部门|党校|[\u4e00-\u9fff]{1,6}[局部委办厅])"
)
_ASKS = re.compile(
    rf"(?:另外|还|也)?(?:能不能|能否|可否)?(?:恳请|烦请|请求|请|希望|盼望?|望|建议|呼吁){_ABOVE}"
    r"|(?:上级|上面|[省市区县镇乡州]里)[^，。；]{0,10}?(?:能|多|再|给|拨|派|批|支持|统一|帮)"
)
_OF_PAST = re.compile(r"了|过(?!渡|程|关|硬|期)|\d+[次场]")
_NEXT = re.compile(rf"{_MARK}[\u4e00-\u9fff]{{2,10}}[：:]|[ \t]*[（(]?[一二三四五六七八九十]{{1,3}}[)）、]")


def asks_above(text: str) -> Iterator[Edit]:
    """Yield what is asked of who receives the report; where nothing else stands below the heading, that as well."""
    for head in _HEAD.finditer(text):
        items = list(_items(text, head))
        asking = [one for one in items if _asks(one[0])]
        if items and len(asking) == len(items):
            yield Edit(head.start(), head.end(), "")
        yield from (Edit(one.start(), one.end(), "", REQUEST) for one in asking)


def _items(text: str, head: re.Match[str]) -> Iterator[re.Match[str]]:
    """Yield what stands behind the heading in its line, or on the lines below it up to the next part."""
    end = text.find("\n", head.end())
    if text[head.end() : end if end >= 0 else None].strip():
        yield from _ITEM.finditer(text, head.end(), end if end >= 0 else len(text))
        return
    at = end + 1
    while 0 < at < len(text):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else None]
        if not line.strip() or _NEXT.match(line) or (_HEAD.match(line) and not _asks(line)):
            return
        yield from _ITEM.finditer(text, at, end if end >= 0 else len(text))
        at = end + 1


def _asks(item: str) -> bool:
    said = item[_match_end(item) :].strip()
    return _ASKS.match(said) is not None and not _OF_PAST.search(said)


def _match_end(item: str) -> int:
    number = _NUMBER.match(item)
    return number.end() if number else 0
