"""A verb that notes set behind the count, put before its thing: 涉密电脑2台检查, 横向课题把关6项."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import is_name, tagged
from assistant.structure.wording.pairs import WAY

# What a note sets behind the count: 涉密电脑2台检查, 横向课题把关6项.
_LAST_VERB = (
    "检查|自查|抽查|排查|巡查|审查|审核|审阅|清理|清查|清退|备案|登记|更换"
    "|维修|更新|回收|销毁|整改|慰问|走访|回访|约谈|表彰|培训|轮训|报批|报备"
)
_VERB_LAST = re.compile(
    r"(?P<thing>(?!今年|去年|全年|[上下]半年|每|共|其中)[^\d，：]{2,16}?)"
    rf"(?P<count>\d[\d.]*[万余多]*(?![天日月年小分秒点周季])[\u4e00-\u9fff]"
    rf"(?:(?![已均都全未待正再没还要应先须])[\u4e00-\u9fff])??)(?:全部)?(?P<verb>{_LAST_VERB})(?:了|过)?"
)
_GUARDED = re.compile(
    r"(?P<thing>[^\d，：]{2,24}?)(?P<how>意识形态|政治|内容|导向)?把关(?:了)?(?P<count>\d+[项件个篇本部场条])"
)
# Who does it, or what nothing is done to.
DOER = re.compile(
    r"(?<!报告)(?<!研讨)(?<!讨论)(?<!分享)(?<!讲座)会$|[委组局办院校部科处所站队员长记导任人班司村镇乡区心团方社户]$|党支部$|街道$|意识形态$|工作$|资格$|背景$|政治$"
)


_PUT_OUT = re.compile("(?:上网|入库|上架|上墙|上线|播出|发布|刊发|出版|播放|放映|张贴)$")  # 裁判文书上网审核: two deeds


# What keeps a thing from going behind its verb: how often stays with that, 三审记录每季度抽查一次.
OFTEN = re.compile("的|每(?:一?个?)[年月周季天日半学场期次]|定期|经常")
_HOW_FEW = re.compile("[仅只才就约共]$")  # 账号一年仅更新23条
_WHEN_DONE = re.compile("(?<!课)(?<!学)[前后时]$|期间$|过程中$")  # 文书上网前审核, 稿件发布前审核: when, not what


def no_thing(text: str) -> bool:
    """Whether what stands before a verb says who does it or how, not what it is done to."""
    if _WHEN_DONE.search(text) or _HOW_FEW.search(text) or all(kind == "v" for _, kind in tagged(text)):
        return True
    return _PUT_OUT.search(text) is not None or DOER.search(text) is not None or WAY.fullmatch(text) is not None


def count_first(part: str) -> str | None:
    """Put a verb that stands behind its count before its thing: 涉密电脑2台检查 → 检查涉密电脑2台."""
    if found := _GUARDED.fullmatch(part):
        how = f"开展{found['how']}把关" if found["how"] else "把关"
        return None if DOER.search(found["thing"]) else f"对{found['thing']}{how}{found['count']}"
    found = _VERB_LAST.fullmatch(part)
    if not found or DOER.search(found["thing"]) or not all(is_name(one) for one in found["thing"].split("、")):
        return None
    return f"{found['verb']}{found['thing']}{found['count']}"
