"""Plans asked for from shortfalls named in the same breath: 明年打算给我来几条，短板是：……、……."""

from __future__ import annotations

import re

_PLANS = r"(?:打算|计划|措施|对策|安排|下一步)"
_MANY = r"[一二两三四五六几\d]?(?:条|点|个|项)"
_GIVE = r"(?:来|列|写|弄|出|拟|给|想|起草|整|编)"
# What is wanted, and the kinds of question and of text that it is not.
_ORDER = re.compile(
    rf"{_PLANS}[^。；：:\n]{{0,8}}?{_GIVE}[^。；：:\n]{{0,3}}?{_MANY}|{_GIVE}[^。；：:\n]{{0,3}}?{_MANY}[^，。；：:\n]{{0,6}}?{_PLANS}"
)
_NOT = re.compile(r"怎么|怎样|如何|咋|哪|什么|啥|标题|例子|范文|句式|模板|吗|[?？]|一般|几条合适")
_SHORT = r"(?:短板|问题|不足|弱项|差距|薄弱环节|毛病)"
_LISTED = re.compile(
    rf"{_SHORT}(?:主要|也|现在|目前|就)*(?:有|是|在于|这|那|下面|以下|如下|[几两三四五\d]+[个条点])*[：:，,]?(?<=[：:是有，,])(?P<list>[^。；;\n：:]{{4,160}}|(?:\n[^\n]{{3,60}})+)"
)
_OF_THESE = re.compile(
    rf"(?:针对|按|根据|就)(?:这|以下|下面|上面)?[^：:。\n]{{0,6}}{_SHORT}[^：:。\n]{{0,20}}[：:](?P<list>[^。；;：:]{{4,200}})"
)
_UNIT = re.compile(
    r"^(?:我们?|帮我给|给)?(?P<unit>[\u4e00-\u9fff]{2,10}(?:站|场|局|所|处|队|院|校|公司|中心|社区|村|镇|乡|街道|厂|馆))(?=明年|下一?步|今后|来年)"
)
_LEAST = 3  # characters of a shortfall


def plans_asked(message: str) -> tuple[str, str] | None:
    """Return the request and the shortfalls, one a line, of a message that asks for plans against them; else None."""
    text = message.strip()
    found = _OF_THESE.search(text) or _LISTED.search(text)
    if not found or not _ORDER.search(
        text[: found.start()] + text[found.end() :] + found[0][: found.start("list") - found.start()]
    ):
        return None
    listed = [one.strip(" ，,、；;") for one in re.split("[、；;\n]", found["list"])]
    if len(listed) == 1:
        listed = [one.strip() for one in re.split("[，,]", found["list"])]
    listed = [re.sub(r"^[一二三四五]是|^\d[.、]|^(?:还有|和|以及)", "", one) for one in listed if len(one) >= _LEAST]
    if (
        not listed
        or _NOT.search(text.replace(found["list"], ""))
        or any(re.search("怎么|什么|吗|哪", one) for one in listed)
    ):
        return None
    unit = _UNIT.match(text)
    return (f"为{unit['unit']}起草下一步打算" if unit else "起草下一步打算"), "\n".join(
        f"问题：{one}" for one in listed
    )
