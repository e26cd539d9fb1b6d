"""What a note says of who there is and who holds office: no deed, so that it is told in the opening."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.structure.notes.fact import Fact
from assistant.structure.notes.who import said_by
from assistant.writers.draft.polarity import lacks

# What one does with people is a deed: 慰问老党员18人, 新发展党员3名.
_DEED = (
    "调整|发展|培训|轮训|选[派出举拔]|新增|慰问|看望|走访|探访|表彰|奖励|招聘|引进|培养|谈[心话]|约谈|座谈|帮[扶教助]|结对"
    "|资助|关爱|教育(?![局厅部系集])|接收|转接|吸收|评[选出议]|测评|推荐|处[理分]|问责|动员|(?<!党)组织(?![部委])|抽调|派(?!出所)"
    "|救助|服务(?![中站队局])|参[加与]|新(?:发展|聘|招|入|进|吸)|配[备齐]|[招聘]聘"
)
_WHO_THERE_IS = re.compile(
    r"(?:[^，\d]{0,10}\d+个[^，\d]{0,6}(?:党委|总支|支部|小组|网格|科室|站所|车间|班组|村|社区)，)?"
    rf"(?![^，\d]{{0,12}}(?:{_DEED}))(?:[^，\d]{{0,8}}"
    r"(?:(?:党员|职工|员工|人员|教师|居民|村民|指战员|官兵|民警|干警|警力)(?:一?共)?(?:现?有)?\d+[名人个户]|(?:共有?|现有|有)\d+[名个](?:党员|职工|教师|干部|员工))"
    r"|[^，\d]{0,10}(?:支部|总支|党[委组]|机关|单位|科室|班子|公司|集团|中心|学校|医院|社区|[局院校馆站队所厂村园])(?:里|上下|现在|目前)?"
    r"(?:(?:一|总)?共有?|现有|有|在编|在岗|编制)\d+[人名])"
    r"(?:[，、][^，、\d]{0,6}\d+(?:[名人个户](?!\d)|(?=，|$)))*"
    r"(?:[，、](?:分[为成设]?|下设|设有?|编[为成]?)\d+个(?:党小组|党支部|支部|小组|班组|网格))?(?:，[两三四]班倒|，(?:实行)?倒班)?"
)
# Clause by clause, where several tell of a place or a unit: 下辖5个党支部，党员236人; 辖区居民4300户，流动人员多.
_BODY = (
    r"\d+[余多]?[个家](?:[^，\d]{0,4})(?:党[委组]|总支|支部|党小组|网格|[科股处]室|部门|单位|站所|车间|班组|村|社区"
    r"|企业|公司|学院|系|年级|班级?|网点|分局|[大中]队|院区|病区|门店|分[馆店])"
)
_PART_OF_IT = re.compile(
    r"(?:我们?|全[\u4e00-\u9fff])?[\u4e00-\u9fff]{0,4}?(?:下辖|所辖|管辖|辖区?内?|下设|内设|所属|下属|直属|设)(?:共?有)?"
    rf"(?:{_BODY}(?:[、和]{_BODY})*|(?:居民|住户|企业|商户)(?:共?有?)\d[\d.]*[余多万]*[户家名人])"
)
_HOW_MANY = re.compile(
    r"(?:现有|共有|有)?(?:全[\u4e00-\u9fff])?(?:在职|在编|在岗|在册|离退休|退休|户籍|常住|流动|辖区|外来|非公)?"
    r"(?:党员|职工|教职工|员工|干部职工|人员|人口|居民|村民|教师|学生|师生|干部)(?:总数|总人口)?(?:一?共|约)?(?:现?有)?\d[\d.]*[余多万]*[名人个户]"
)
_ALSO = re.compile(rf"(?:其中|另有|还有)?(?:{_HOW_MANY.pattern}|[\u4e00-\u9fff]{{2,5}}\d+[名人户])")
_TRAIT = re.compile(r"[\u4e00-\u9fff、]{2,10}(?:[较比]较?|很|居)?(?:多|少|大|杂|分散|集中|复杂|频繁)")
# When the speaker took office, or of what.
_OF_SPEAKER = re.compile(
    r"(?:今年|去年)?(?:我|本人)(?:开始)?(?:任|担任|兼任)[^，\d]{2,16}(?:书记|主任|委员|主席|经理|[局校院镇乡所站馆部科处]长)(?:$|，)"
    r"|(?:作为[^，\d]{2,12})?(?:我|本人)[^，]{0,8}(?:到任|任职|上任|接手|接任|调任|分管)"
    r"|(?:今年|去年|前年|(?:19|20)\d{2}年)?(?:\d{1,2}月(?:份|底|初|\d{1,2}日)?|年初)?任[^，\d]{0,10}(?:书记|主任|委员|主席|经理|[局校院镇乡所站馆部]长)(?:$|，)"
    r"|(?:今年|去年|(?:19|20)\d{2}年)?(?:\d{1,2}月(?:份|底|初|\d{1,2}日)?|年初)?起?"
    r"(?:我|本人)?(?:才|刚|刚刚|开始)?(?:任(?:现职|职)|到任|上任|履新|到岗|就任|担任现职|接任[^，\d]{0,8}|接手[^，\d]{0,8}|调(?:来|到|任)[^，\d]{0,8}|(?:开始)?分管(?!同志|领导|负责|副)[^，\d]{0,8})(?:的|至今)?$"
    r"|(?:我|本人)(?:负责)?管(?!理)[^，\d了过住好]{2,16}$"
    r"|分管(?!同志|领导|负责|副)[^，\d]{2,24}(?:，是[^，\d]{0,16}责任人)?$"
)
_STAFF = re.compile("专职|兼职|采编|编辑|记者|网评|评论员|宣讲|讲解|思政|辅导员|心理|网格|通讯|信息员|管理员")
_TOOK_OFFICE = re.compile(
    r"(?:我|本人)[^，]{0,10}(?:到|来)[^，]{0,8}[当任][^，]{0,8}(?:书记|主任|[局校院镇乡所站馆]长)"
)
# Of which body there are so many: 全局党员52名.
_WHERE = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{1,10}(?:支部|总支|党[委组]|机关|车间|公司|学校|医院|社区|[局院校镇县乡村馆站队厂区市]))"
    r"(?P<whom>党员|职工|员工|教师|干部)(?=\d)"
)
# Of one person's own report: whom the speaker talked with, noted without a word of it.
_TALKED = re.compile(
    r"(?![和与跟同向找对给])(?P<who>(?:领导)?班子(?:其他)?(?:成员|同志)|(?:分管|联系|所属|下属|各)?[\u4e00-\u9fff]{0,4}(?:负责人|负责同志|[科股处庭室所站队][长]|主任|干部|党员|职工|教师|同志|人员|骨干))"
    r"(?:开展|进行)?(?P<act>谈心谈话|谈话|谈心)(?=(?:共|累计)?\d+[余多]?(?:人次|[人次场]))"
)


def who_there_is(said: str) -> bool:
    """Whether a note tells only how many there are of whom: 全局党员52名, 6个网格支部，党员213名."""
    return _WHO_THERE_IS.fullmatch(said) is not None or _describes(said)


def _describes(said: str) -> bool:
    """Whether every clause tells how large a unit is, the last one or two maybe what it is like: 流动人员多."""
    parts = said.rstrip("。； ").split("，")
    if re.search(_DEED, said) or not (_PART_OF_IT.fullmatch(parts[0]) or _HOW_MANY.fullmatch(parts[0])):
        return False
    counted = [bool(_PART_OF_IT.fullmatch(one) or _ALSO.fullmatch(one)) for one in parts]
    like = parts[counted.index(False) :] if False in counted else []
    return len(like) < len(parts) and all(_TRAIT.fullmatch(one) and not lacks(one) for one in like)


def staff_there_is(said: str) -> bool:
    """Whether the people there are do the very work reported on: 专职思政课教师212人; a part on it may open so."""
    return who_there_is(said) and _STAFF.search(said) is not None


def told_by(fact: Fact, person: str, post: str = "") -> Fact:
    """Return a fact as ``person`` says it: whom one who reports on himself talked with did not talk by themselves."""
    told = said_by(fact, person, post)
    found = _TALKED.match(told.written) if person == "first" else None
    if found is None or told.reason:
        return told
    return replace(told, worded=f"与{found['who']}{found['act']}{told.written[found.end() :]}")


def opened_by(fact: Fact, person: str) -> Fact:
    """Return a fact as an opening tells it: when the speaker took office is said of 本人, 全局党员共52名."""
    if who_there_is(fact.said) and (found := _WHERE.match(fact.written)):
        return replace(fact, worded=f"{found['of']}{found['whom']}共{fact.written[found.end() :]}")
    if person != "first" or not of_speaker(fact.said) or re.match("本人|我|作为", fact.said):
        return fact
    said = re.sub(r"(?<=[月份初底日年])(?:(?:本人|我)(?:才|刚刚?)?|才|刚刚?)", "", fact.written, count=1)
    return replace(fact, worded=f"本人{said}")


def of_speaker(said: str) -> bool:
    """Whether a note tells when the speaker took office, or of what: 今年3月任现职, 分管教学和科研."""
    return _OF_SPEAKER.match(said) is not None or _TOOK_OFFICE.search(said) is not None
