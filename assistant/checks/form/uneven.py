"""Lists one member of which is built unlike the others (进社区、学校、进企业), and sentences that find no end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

UNEVEN = Check("uneven-list", "并列不齐", "wording", "通行校对规则：并列各项结构一致")
LONG = Check("long-sentence", "一句太长", "wording", "通行写法：一句说一件事")
CHECKS = (UNEVEN, LONG)

# What members of such lists begin with; the second or the third lacks it.
_WITH = "进|入|同|共|带头|亲自|敢于|善于|勇于|零|严查|严防|重点查|先学|一起"
_MEMBER = "[一-鿿]{2,6}"
_MIDDLE = re.compile(
    rf"(?<![一-鿿])[一-鿿]{{0,8}}?(?P<with>{_WITH})(?P<one>{_MEMBER})、(?!(?P=with))(?P<odd>{_MEMBER})、(?P=with)(?P<three>{_MEMBER})"
)
_LAST = re.compile(
    rf"(?P<with>{_WITH})(?P<one>[一-鿿]{{2,4}})、(?P=with)(?P<two>[一-鿿]{{2,4}})(?P<more>(?:、(?P=with)[一-鿿]{{2,4}})*)、"
    r"(?!(?P=with))(?P<odd>部署|落实|检查|考核|推进|谋划|安排|督促|总结|社区|学校|企业|农村|机关|家庭|网络|军营|工地|班组|校园|课堂|医院|村组|网格|景区|商圈|楼宇|车间|机房|工地|田间|院落|宿舍|食堂|市场|车站)"
)
_LONGEST = 180  # characters of a sentence; the longest of the samples' parts below their preamble has 164
_CLAUSES = 10
# A paragraph that is one sentence is told of sooner, where it begins one matter after another.
_WHOLE, _WHOLE_CLAUSES, _MATTERS = 140, 8, 2
_NEXT = re.compile("，(?:同时|此外|另外|并且|而且|还|又|再|对(?!于)|组织|开展|举办|召开|制定|建立|全部|其中)")
_SENTENCE = re.compile(r"[^。！？；\n]+")


def check_uneven(desk: Desk) -> list[Finding]:
    """Find lists of uneven build, and sentences of very many clauses below the preamble."""
    return [*_lists(desk), *_long(desk)]


def _lists(desk: Desk) -> Iterator[Finding]:
    for pattern in (_MIDDLE, _LAST):
        for match in pattern.finditer(desk.text):
            lengths = [len(match["odd"]), len(match["one"])]
            if pattern is _MIDDLE and abs(lengths[0] - lengths[1]) > 1:
                continue
            right = f"{match['with']}{match['odd']}"
            message = f"并列的几项都以“{match['with']}”开头，这一项“{match['odd']}”没有"
            suggestion = f"改为“{right}”，或几项都不用“{match['with']}”"
            yield desk.remark(UNEVEN, "hint", *match.span("odd"), message, suggestion)


def _long(desk: Desk) -> Iterator[Finding]:
    for start, line in desk.body_lines:
        sentences = list(_SENTENCE.finditer(line))
        for match in sentences:
            role = desk.role_at(start + match.start())
            long = len(match[0]) >= _LONGEST and match[0].count("，") >= _CLAUSES
            whole = len(sentences) == 1 and len(match[0]) >= _WHOLE and match[0].count("，") >= _WHOLE_CLAUSES
            whole = whole and len(_NEXT.findall(match[0])) >= _MATTERS
            if not (long or whole) or role not in ("done", "problems", "plans"):
                continue
            begin = start + match.start() + len(match[0]) - len(match[0].lstrip())
            message = f"这一句有 {len(match[0].strip())} 字、{match[0].count('，') + 1} 个分句，读起来找不到头"
            suggestion = "在意思告一段落的地方断成两三句，套话能删的删去"
            yield desk.remark(LONG, "hint", begin, start + match.end(), message, suggestion)
