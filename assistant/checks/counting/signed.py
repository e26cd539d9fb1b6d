"""Papers that people sign, as many as there are people: 27个党支部书记签订责任书29份, 全体教职工签订承诺书216份."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_SIGN = "签订|签署|签定|签"
_PAPER = r"(?P<paper>[一-鿿]{0,14}?(?:书|状|协议|公约|承诺|保证))(?:共|共计|计|合计)?(?P<papers>\d{1,5})份"
_EACH = re.compile(  # 与27个党支部书记逐一谈话，签订责任书29份; 186名教职工签订承诺书216份
    r"(?P<with>[与同和])?(?P<n>(?<![\d.第—至到-])\d{1,5})(?P<unit>名|人|个|家|位|所)(?P<who>[一-鿿]{1,14}?)"
    rf"(?P<deed>(?:[，]?(?:逐一|分别|逐个|层层|全部|均|都|全员|集体|当面)(?:谈话|谈心|约谈|对接)?)?[，]?(?:并|共|共同|已)?)(?:{_SIGN})了?{_PAPER}"
)
_ALL = re.compile(
    rf"(?:全体|全部|所有|全员)(?:在职|在岗|在编)?(?P<who>[一-鿿]{{2,8}}?)(?:逐一|分别|均|都|共|集体|认真)?(?:{_SIGN})了?{_PAPER}"
)
_TWO_PAPERS = re.compile("[、和与及]|各类|两|三|双|系列")
_OTHERS = re.compile("[、和与及]|等")  # more people sign than are counted
_SIGNERS = re.compile("成员|干部|负责人|领导|负责同志|各|分别|层层|主任|科长|部门")
_MEMBERS = re.compile(
    "的|(?:党员|职工|教师|干部|学生|群众|人员|居民|村民|家长|员工|商户|农户|户)$"
)  # of a body: several
_OTHERS_BEFORE = re.compile("[、和及]$|[、和及与][一-鿿“”（）\\d]{1,20}$")


def check_signed(desk: Desk) -> list[Finding]:
    """Find more papers signed than there are people or bodies to sign them."""
    return [*_each(desk), *_all(desk)]


def _each(desk: Desk) -> Iterator[Finding]:
    for match in _EACH.finditer(desk.text):
        people, papers = int(match["n"]), int(match["papers"])
        before = clause_before(desk.text, match.start(), 30)
        if match["with"] and _SIGNERS.search(before):
            continue  # each of them signs one with each
        if match["unit"] not in ("名", "人") and _MEMBERS.search(match["who"]):
            continue
        joined = _OTHERS_BEFORE.search(before) or _OTHERS.search(match["who"]) or _TWO_PAPERS.search(match["paper"])
        if joined or papers % people == 0 or (papers < people and not match["with"]):
            continue
        what = f"{match['n']}{match['unit']}{match['who']}"
        message = f"签订的是“{what}”，份数却是 {papers} 份"
        yield desk.remark(SUM, "warning", match.start("n"), match.end(), message, "核对单位数、人数和份数")


def _all(desk: Desk) -> Iterator[Finding]:
    """全体教职工签订承诺书216份, where the report counts 教职工186名 and never more."""
    for match in _ALL.finditer(desk.text):
        who, papers = re.escape(match["who"]), int(match["papers"])
        if _OTHERS.search(match["who"]) or _TWO_PAPERS.search(match["paper"]):
            continue
        told = re.compile(
            rf"{who}(?:总数|共有|现有|共计|共|有|达)?(\d{{1,6}})[名人](?!次)|(?<![\d.])(\d{{1,6}})[名人]{who}"
        )
        counted = [int(one[1] or one[2]) for one in told.finditer(desk.text)]
        if counted and papers > max(counted) and all(papers % one for one in counted):
            message = f"前面写的是“{match['who']}”{max(counted)} 人，签订的却是 {papers} 份"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对人数和份数；签了两种的，分开写")
