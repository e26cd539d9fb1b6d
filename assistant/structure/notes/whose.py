"""Whose report a text is and of which period, as its words name them: the unit, the speaker, year and half."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.structure.notes.fact import Fact

UNIT_TAIL = (
    "(?:局|委员会|管委会|居委会|村委会|委|办公室|办|党组|党委|党工委|党支部|支部|中心|学院|保健院|卫生院|研究院|学校|中学|小学|大学|[一二三四五六七八九十]中|附中|附小|医院|街道|公司|集团"
    "|厅|法院|检察院|社区|村|镇|乡|馆|站|队|处|科|幼儿园|供销社|合作社|出版社|报社|联社|协会|联合会|总工会|银行|分行|福利院|敬老院|养老院|卫生所|派出所|研究所|科研所|监督所|所|院|台|党总支|校|武装部|残联|妇联|侨联|工商联|团委|法庭|商会|老年大学|总队|支队|宣传部|组织部|统战部|政法委)"
)
_HEADER_UNIT = re.compile(
    rf"^((?![我本该各全咱]|[今去明来]年|下一?步|打算|计划)[\u4e00-\u9fff*×]{{0,24}}?{UNIT_TAIL})(?=(?:19|20)\d{{2}}年|关于|意识|工作|落实|述职|报告|汇报|总结|材料|要点|今年|全年|的|\s|$|[，,（(：:])"
)
NO_NAME = re.compile(
    r"[把将给让放到了的每没]|认为|觉得|以为|是|[还尚]未|未[出制定签报经有能]|出台|时候|[一二三四五六七八九十]月|几[号日]|(?<!第)[一二两三四五六七八九十]期"
)  # in no name of a unit: 放到网上办
_NEW_YEAR = 3  # from this month on 今年 is no longer the year before in a year's report
_PERIOD = re.compile(r"((?:19|20)\d{2})\s*年?\s*(上半年|下半年|第?[一二三四]季度|度)?")
_WHEN_MADE = r"(?:\d{1,2}月(?:份|\d{1,2}[日号])?|[底初中]|[上下]半年)?"
_MADE = (
    r"(?:建|装|修|制|定|订|印|出台|下?发|成立|买|购|开通|上线|招|配|设|立|编|换|注册|申请|启用|挂|签|做|搞|弄|写|出)"
    r"[\u4e00-\u9fff]{0,2}的"
)
# 2018年的。, 2015年的管理办法, 2020年建的制度, 2021年到任, none of 2025年的工作
_AGE = re.compile(
    rf"{_WHEN_MADE}(?:就|才)?(?:的(?:$|[吧了呢])|的(?:那|这|老|旧)|的[\u4e00-\u9fff]{{0,6}}?(?:办法|制度|规定|规约|公约|章程|方案"
    rf"|预案|清单|文件|版本?|底稿|本子|教材|设备|电脑|机器|台账|名册|标准|协议|合同|手册|系统|软件|模板|格式|名单|牌子|标语|橱窗|宣传栏)"
    rf"|{_MADE}|(?:修订|印制?|出)?版|起|以前|之前|至今|到任|上任|入职|任职|毕业|入党|参加工作|以来一直|开始(?:管|当|任|负责|分管|接手|用))"
)
_ONWARDS = re.compile("(?:度)?(?:起|就|开始|一直|到现在|至今)")
_SINCE = re.compile("(?:是|自|从|早在|沿用|还用着?|用着?)$")
# 已列2027年预算: money or a plan of another year, into which something was put
_SET_FOR = re.compile(r"度?的?(?:财政|部门|单位|专项|工作|采购)?(?:预算|计划|盘子|项目库)")
_IS_SET = re.compile("(?:列|列入|列进|纳入|放进|放到|做进|编入|编进|报|报了|报进|申报|申请)(?:了)?$")
_FIRST = 2012  # no report is of a year before; an earlier one is of what is told or shown
_QUOTED = re.compile(
    r"“[^”\n]*”|《(?![^》\n]*(?:要点|方案|计划|通知|意见|安排|清单|报告|总结)》)[^》\n]*》|「[^」\n]*」|\"[^\"\n]*\"|‘[^’\n]*’"
)  # what stands in a name or title is no time
# What a story, lesson or show is of: 讲1949年船工支前, 反映2020年抗疫的短剧
_MATTER = re.compile(
    r"(?:讲述?|说|反映|描写|描述|再现|重现|展[现示]|取材|改编|还原|重温|回顾|纪念|缅怀|追忆|拍摄?|以)(?:的是|了|过|的|于|自|着)?"
    r"(?:发生在|在)?$"
)
# How old a house is: 始建于2013年, 2014年建校
_BUILT = re.compile(r"(?:建|创[办建刊]?|设立|成立|组建|诞生|出生|生|毕业|入党)于$")
_FOUNDED = re.compile(r"(?:建[校馆院园厂所站局台社]|创[办刊]|始建|改制|撤[县乡]|出生|生人|生的|的?老[校馆房楼党])")
# 前年 as a word of its own: in 发之前年级组长看, 上线前年轻干部 it is none
YEAR_BEFORE_LAST = r"(?<![之以目当眼此日先事会课班赛岗节汛考播审印刊写训产战饭行底月])(?<![一-鿿]发)前年(?![级轻龄])"
_MONTH_SPAN = re.compile(r"((?:19|20)\d{2})\s*年\s*(\d{1,2})月?[-—–~～至到](\d{1,2})月")
_HALF = re.compile(r"(?<!\d)0?1月?[-—–~～至到]0?6月")
_SELF = re.compile(
    r"我(?:局|委|办|校|院|镇|乡|街道|中心|单位|公司|支部|部|处|科|厅|区|县|市|村|社区|党组|党委)(?!领)|(?<![见由到给对向让请是找了评])本人(?!(?:把|将)[^，。]{0,8}[删撤]|删|撤|道歉|承认|道歉|认错|检讨|作了检|写了检|家属|不服|同意|申请|也|已(?:道|删|承|认))|本单位|我(?=[是坚主带始认作参组撰讲在把任分约牵负今让去])"
)
_BODY = re.compile(r"(?:局|委|院|校)?(?:党组|党工委|党委)(?=[召专定研传把将带坚成制印])")


def header_unit(line: str) -> str:
    """Return the unit a heading line of notes begins with, or ""."""
    found = _HEADER_UNIT.match(line.strip())
    return found[1] if found and len(found[1]) > 2 and not NO_NAME.search(found[1]) else ""


def is_unit(words: str) -> bool:
    """Return whether words are the whole name of a unit, and not what notes say of their own: 我们支部, 今年情况."""
    return header_unit(f"{words} ") == words and not re.search("我们|咱们|今年|情况|全体", words)


def tells_of_its_year(text: str, month: int) -> bool:
    """Return whether notes of a day in ``month`` speak of that whole year: 今年 in January may be the year before."""
    whole = re.search("今年|全年", text) and not re.search(r"半年|季度(?:总结|报告|小结)", text)
    return bool(whole) and month >= _NEW_YEAR


def years_in(text: str) -> list[str]:
    """Return the years that ``text`` names and that may be its own, without those of a thing: 规约还是2018年的."""
    bare = without_names(text)
    return [hit[1] for hit in _PERIOD.finditer(bare) if "年" in hit[0] and not _is_of_thing(bare, hit)]


def without_names(text: str) -> str:
    """Return ``text`` with what stands in quotes or title marks blotted out: 《2015年的冬天》 tells no time."""
    return _QUOTED.sub(lambda one: "“" + "某" * (len(one[0]) - 2) + "”", text)


def _is_of_thing(text: str, year: re.Match[str]) -> bool:
    """Whether a year says how old a thing is, or since when somebody is there, and not of when the report is."""
    before = re.split(r"[，,。；;\n：:（(]", text[: year.start()])[-1]
    after = re.split(r"[，,。；;\n：:）)]", text[year.end() :])[0]
    if int(year[1]) < _FIRST or _MATTER.search(before) or _BUILT.search(before) or _FOUNDED.match(after):
        return True
    if year[2] in (None, "度") and _SET_FOR.match(after) and _IS_SET.search(before):
        return True
    if year[2]:
        return False
    if _ONWARDS.match(after) and re.search("[自从]$", before):
        return True
    return _AGE.match(after) is not None or (_SINCE.search(before) is not None and "的" in after)


def period_in(text: str, *, sure: bool = False) -> str:
    """Return the one period ``text`` names, as 2026年 or 2026年上半年; "" where none or several years stand in it.

    ``sure``: the text is known to be about the period, so that a bare 2026 counts and the first one is taken.
    """
    if sure and (span := _MONTH_SPAN.search(text)):
        return f"{span[1]}年{span[2]}月至{span[3]}月"
    text = text if sure else without_names(text)
    found = [
        (hit[1], hit[2] or "")
        for hit in _PERIOD.finditer(text)
        if sure or ("年" in hit[0] and not _is_of_thing(text, hit))
    ]
    years = {year for year, _ in found}
    if not found or (len(years) > 1 and not sure):
        return ""
    halves = {half for _, half in found if half not in ("", "度")}
    year = found[0][0]
    half = found[0][1] if sure else (next(iter(halves)) if len(halves) == 1 and all(h for _, h in found) else "")
    return f"{year}年{half if half != '度' else ''}"


def year_told(text: str, facts: Sequence[Fact]) -> str:
    """Return the one period that notes name, the year before it where plans alone do: 2027年写细 is told in 2026."""
    period = period_in(text)
    named = [fact for fact in facts if period and period[:4] in fact.text]
    meant = bool(named) and all(fact.role == "plans" and not fact.reason for fact in named)
    if meant and text.count(period[:4]) == sum(fact.text.count(period[:4]) for fact in named):
        return f"{int(period[:4]) - 1}年"
    return period


def half_year(text: str) -> bool:
    """Whether notes are of the first half of a year: they name it, or their first line does by its months."""
    head = text.strip().split("\n", 1)[0]
    return "上半年" in re.sub(r"上半年[：:]", "", text) or _HALF.search(head) is not None


def speaker_in(text: str) -> str:
    """Return who speaks in ``text``: the most frequent self-reference, a body named as doer at least twice, or ""."""
    found = _SELF.findall(text)
    if not found:
        found = _BODY.findall(text)
        if len(found) < 2:
            return ""
    best: str = max(dict.fromkeys(found), key=found.count)
    return "本人" if best == "我" else best
