"""Whether a text is a policy (a rule or a notice) or a report to learn from, by its title and its form."""

from __future__ import annotations

import re

from assistant.passage import Kind

_POLICY_TITLE = re.compile(
    r"(条例|办法|规定|细则|规则|规范|准则|意见|通知|方案|要点|指引|制度|标准|(?:报送|提交|上报)[^\n]{0,40}(?:函|提示|提醒|公告))(（[^（）]{1,12}）)?$"
)
_ARTICLE = re.compile(r"^\s*第[一二三四五六七八九十百]{1,5}条", re.MULTILINE)
_HAND_IN = r"(?:报送|报至|报到|报给|上报|提交|交到|交至|交给|发送|发至|反馈)"
_THINGS = r"(?:报告|总结|材料|述职|台账|汇报|小结|情况)"
_ASKS = re.compile(
    rf"(?<![邀聘申提呈])请(?![示假])(?=[^。\n]{{0,120}}{_THINGS})[^。\n]{{0,120}}?(?:{_HAND_IN}|撰写|(?<=前)报)"
)
# What speaks for a notice that does not say 请…报送: two of these are enough, unless the text itself reports.
_SIGNS = (
    re.compile(
        r"[0-9]{3,5}\s?字(?:以内|左右|以上|之内|为宜|即可)|字数|篇幅|[不别]超过?\s?[0-9]{3,5}\s?字|[一二两三四五六七八九][千百]来?字"
    ),
    re.compile(
        rf"(?:[日号底]|周[一二三四五六日]|下班|[0-9]点|今天|明天)[^，。；\n]{{0,8}}?之?前[^。\n]{{0,40}}(?:{_HAND_IN}|[报交发送给]|汇总)"
        rf"|(?:{_HAND_IN}|完成)(?:时间|时限|期限)|截止"
    ),
    re.compile(
        r"^(?:各|你|有关|全体|@|群公告|转[：:]|小[\u4e00-\u9fff]{1,2}[：:])|各[^，。；\n]{2,20}[：:]$|[您你]好",
        re.MULTILINE,
    ),
    re.compile(r"请(?:各|你|您|在座|务必|认真|对照|按|于|在)|(?:要|需要?)(?:一份|咱|报|交)|提纲|撰写|尽快|抓紧|布置"),
)
_REPORTS = re.compile(r"(?:现将|现就|现把)[^。\n]{0,60}(?:报告|汇报|述职|总结)如下")
_LONGEST_NOTICE = 6000
_TITLE_LINES, _TITLE_LONGEST = 4, 60
_FRONT = re.compile(
    r"[〔\[（(]\d{4}[〕\]）)]\s?\d{0,5}\s?号$|文件$|^(?:特急|加急|急件|内部资料|秘密|机密|绝密)|^签发人"
)
_PART = re.compile(
    r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、.．]|[（(][0-9一二三四五六七八九十]{1,2}[)）]|第[一二三四五]部分"
)
_MARKS = re.compile(r"^(?:#{1,6}\s{1,4}|\ufeff)")


def guess_kind(text: str, name: str = "") -> Kind:
    """Return "policy" for numbered articles, a title that names a rule or notice, or a text that asks for reports."""
    if has_articles(text) or title_above(text) or _POLICY_TITLE.search(name.rsplit(".", 1)[0]):
        return "policy"
    return "policy" if asks_for_report(text) else "sample"


def has_articles(text: str) -> bool:
    """Tell whether a text is built of articles (第一条, 第二条), as rules are."""
    return len(_ARTICLE.findall(text[:20_000])) >= 2


def title_above(text: str) -> str:
    """Return the title that names a rule or notice, put on one line however it is broken, or ""."""
    heads = [_MARKS.sub("", line.strip()) for line in text[:2000].splitlines() if line.strip()][: _TITLE_LINES * 2]
    while heads and _FRONT.search(heads[0]):
        del heads[0]
    title = ""
    for head in heads[:_TITLE_LINES]:
        if len(head) > _TITLE_LONGEST or _PART.match(head) or head[-1] in "。；，：！？;,:!?":
            break
        title += head
        if _POLICY_TITLE.search(title):
            return title
    return ""


def asks_for_report(text: str) -> bool:
    """Tell whether a short text asks its readers to hand something in by a day: 请于6月30日前将报告报送…."""
    if len(text) > _LONGEST_NOTICE:
        return False
    if _ASKS.search(text):
        return True
    return not _REPORTS.search(text) and sum(sign.search(text) is not None for sign in _SIGNS) > 1
