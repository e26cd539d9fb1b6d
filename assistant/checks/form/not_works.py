"""Title marks around what is no work: 开展《身边好医生》宣传活动, an activity, which takes quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

NO_WORK = Check(
    "title-marks",
    "书名号用得不对",
    "punctuation",
    "GB/T 15834—2011《标点符号用法》附录 A.13：活动、课程、奖项等不用书名号",
)
CHECKS = (NO_WORK,)

_ACTIVITY = re.compile(
    r"(?:开展|举办|组织|启动|参加|参与|承办|推进|实施|发起|策划|推出|举行|评选|打造|荣获|获得|获评)(?:了|的)?"
    r"[^，。；《》“”\n]{0,10}"
    r"《(?P<name>[^《》\n]{2,16})》[ ]?(?:主题|系列|专项|公益|创建|评选|志愿服务|宣传|征集|寻访|选树|走访|服务|整治"
    r"|推选|打卡|进社区|进校园)*"
    r"(?P<kind>活动|行动|大赛|工程|项目|课题|称号|奖项|奖(?!励))(?![中间期]所)"
)
# Names of works and documents, and what is done with those: a law is publicised, a book is read.
_WORK = re.compile(
    "[法典论选集记传史歌曲剧片志书报刊]$|条例|办法|规定|规则|准则|意见|通知|方案|纲要|纲领|细则|报告|决定|章程|讲话|著作|读本|概论|要点|守则|公约|手册|标准|制度|决议|民约|指南"
    "|关于|习近平|白皮书|宣言|宪法|公报|诗|词|经$|案例|教材|日报|杂志|指引|规范|办公|清单"
)
_READ = re.compile(
    "学习|宣讲|宣贯|知识|读书|阅读|解读|观看|观影|研讨|诵读|朗诵|演唱|合唱|快闪|展演|展映|首发|发行|赠阅|征订|普法|出版|连载"
)


def check_not_works(desk: Desk) -> list[Finding]:
    """Find activities, projects and honours whose names stand in title marks."""
    return list(_activities(desk))


def _activities(desk: Desk) -> Iterator[Finding]:
    for match in _ACTIVITY.finditer(desk.text):
        name = match["name"]
        if _WORK.search(name) or _READ.search(match[0].replace(name, "")):
            continue
        start, end = match.start("name") - 1, match.end("name") + 1
        message = f"“{name}”是{match['kind']}的名称，不是作品，用引号，不用书名号"
        suggestion = f"改为“{name}”；确是书、文章、节目的名称的，不改"
        yield desk.remark(NO_WORK, "hint", start, end, message, suggestion, fix=f"“{name}”")
