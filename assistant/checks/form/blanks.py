"""What is left to fill in: masks, 【待补】, a number left blank, the words of a form that were not taken out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from assistant.checks.desk import Check, Desk
from assistant.report import Span
from assistant.results import Finding, FindingLevel

_RULE = "通行校对规则：送审稿不留空白和占位"
PLACEHOLDER = Check("placeholder", "待补未补", "figures", _RULE)
MASK = Check("mask-left", "占位未填", "figures", _RULE)
NUMBER = Check("number-left-out", "数字空着", "figures", _RULE)
LEFT_OVER = Check("left-over", "写作助手的话没有删", "wording", "通行校对规则：送审稿不留与正文无关的话")
CHECKS = (PLACEHOLDER, MASK, NUMBER, LEFT_OVER)

_MASKED_THROUGHOUT = 6  # masks from which a report is taken to be masked on purpose
_PLACEHOLDER = re.compile(
    r"【待补[^【】\n]{0,220}】|[【\[（(〔](?:待补|待填|待定|待核|待查|此处|补充|请补|请填|TODO|填写(?!率|说明会|规范|要求))[^】\]）)〕\n]{0,40}[】\]）)〕]|(?:TODO|TBD|待补充|此处补)"
    r"|_{3,}|＿{2,}|【(?:(?:小区|社区|村|单位|学校|公司|活动|文件|会议|部门|地|人)名|[一-鿿]{0,6}(?:名称|姓名|日期|时间|地点|数字|数量|人数|次数|金额|内容|标题|职务)|[某本]?(?:单位|部门|学校|公司))】"
)
# What a form or a colleague says to the writer: （…，按实际填写）（例：…）（这个数再跟老王核一下）.
_ASIDE = re.compile(
    r"[（(【\[〔](?:(?:例如?|示例|样例|填写说明|填表说明)[：:][^（）()【】\n]{1,60}"
    r"|[^（）()【】\n]{0,30}(?:按实(?:际(?:情况)?)?填|据实填|如实填|自行填|请填写?|填写(?!率|说明会|规范|要求)|以下空白|此处空|留空|先空着"
    r"|由[^（）()，\n]{1,10}(?:补充|补齐|补上|填写|填报|提供)|(?:数|数字|数据|名称|时间|人名)[^（）()，\n]{0,6}(?:待定|待核|待补|存疑)"
    r"|待[^（）()，\n]{0,8}(?:核实|确认|补充|补齐|核准|核定|定稿)|再[^（）()，\n]{0,10}(?:核实|核对|核一?下|核准|确认|对一?下|问一?下|改一?下)"
    r"|(?:核|改|查|问|对)一下|写清(?:楚)?|写明(?!的)|待改)[^（）()【】\n]{0,24})[）)】\]〕]"
)
# What a writing assistant says of its text, and how long a form wants a paragraph to be.
_LEFT_OVER = re.compile(
    r"(?:(?<=[。！？\n（(：])|^)[ 　]*(?:(?:注|说明|备注|提示|温馨提示)[：:][ 　]*)?(?:"
    r"(?:以上|上述|本)(?:内容|文稿|文本|文章|范文|范例|模板|草稿|初稿|框架|示例|稿件|报告|材料|为示例|数据均为)?[^。！？\n]{0,12}?"
    r"(?:(?:仅|只|均?为)?(?:供|作)(?:您|你|大家)?参考|可(?:以)?(?:根据|结合|按照?|视|依据)"
    r"[^。！？\n]{0,20}?(?:修改|调整|补充|完善|增删|替换)"
    r"|(?:请|需|应|建议)[^。！？\n]{0,3}?(?:根据|结合|按照?)[^。！？\n]{0,6}?实际[^。！？\n]{0,10}?(?:修改|调整|补充|完善|增删|替换))"
    r"|(?:请|您可以?|你可以?|可)(?:根据|结合)(?:您|你|自己|本单位|单位)?[^。，！？\n]{0,6}实际[^。！？\n]{0,8}(?:修改|调整|替换|增删)"
    r"|希望(?:以上|这份|这篇|本文|上述)[^。！？\n]{0,16}(?:帮助|参考|您|满意)|如(?:果您|您|有|需)[^。！？\n]{0,20}(?:请|可以)?(?:随时)?(?:告诉我|告知我|联系我|提出修改)"
    r"|(?:好的[，,！!]\s?)?以下是(?:一[份篇]|为您|根据您|按您|您要)|作为(?:一[个款名])?(?:AI|人工智能)[^。！？\n]{0,4}(?:模型|助手)"
    r")[^。！？\n）)]{0,40}[。！？）)]?",
    re.MULTILINE,
)
# Marks of bold type from a web page or an assistant; a masked name or number would go on after the second pair.
_BOLD = re.compile(
    r"(?:(?<=[ 　）)。：；])|(?<=[一二三四五六七八九十]是)|(?<=\d\.)|(?<=[一二三四五六七八九十]、)|^)"
    r"\*\*(?P<words>[^*\n]{3,40})\*\*(?=[。：:，；]|[ 　]*$)"
    r"|(?<=[^*\n])\*\*(?P<within>[一-鿿]{4,16}[。：:])\*\*",
    re.MULTILINE,
)
_LENGTH_WANTED = re.compile(
    r"[（(【\[〔](?=[^（）()【】\n]{0,30}(?:控制|不超|不少|不低|不多|左右|以内|以上|上下|要求|限))"
    r"(?:此处|这里)?(?:本段|此段|该段|这一?段|本部分|这一?部分|该部分|本节|本条|每条|每段|全文|字数|篇幅|约|限|不超过|不少于|控制在)"
    r"[^（）()【】\n]{0,16}(?:\d{2,5}|[一二三四五六七八九两]百|[一二三四五六七八九两]千)[—\-到至]?\d{0,5}(?:个)?字[^（）()【】\n]{0,12}[）)】\]〕]"
)
_BLANKS = r"[ \u3000\u00a0]"
_AFTER_NUMBER = (
    "人次|人|名|次|场|件|条|项|个|期|篇|份|户|家|起|处|所|册|部|节|课时|学时|小时|分钟|天|例|辆|台|座|块|张|届|轮|批"
    "|本|幅|支|组|堂|门|元|万元|亿元|万人次|万人|万次|万份|%|％|个百分点"
)
_LEFT_OUT = re.compile(
    rf"(?<=[一-鿿”》]){_BLANKS}+(?:余|多)?(?P<unit>{_AFTER_NUMBER})(?=[，。；、：！？（）\n]|$)"
    rf"|(?<=[开展召举组织印发受接处理完成排查清登记评选走访训发])(?<!条){_BLANKS}{{1,}}(?P<before>{_AFTER_NUMBER})(?=[一-鿿]{{2}})"
    rf"|(?<=[一-鿿”》]){_BLANKS}{{2,}}(?P<wide>{_AFTER_NUMBER})(?=[一-鿿]{{2}})"
    rf"|(?<=年){_BLANKS}+(?P<month>月)(?=[，。；份上中下初底末]|{_BLANKS}|\d)|(?<=月){_BLANKS}+(?P<day>日)"
)
_OTHER_MASK = re.compile(
    r"[△▲□■◯☐]{2,8}|(?<![〇零一二三四五六七八九十\d])〇{2,6}(?![〇零一二三四五六七八九十年])|(?<=[一-鿿])[?？]{2,6}(?=[一-鿿%％])"
    r"|(?<![A-Za-z0-9])[XxNnMm](?=(?:余|多)?[次场人份篇名件期条项户家起处]|个[^一-鿿]|个(?:村|社区|支部|单位|部门|问题|群))"
    r"|(?<=[一-鿿])若干(?=[次场篇件期名份起户](?:[，。；、]|$))"
    r"|某某|[（(][?？ 　]{0,4}[）)](?=[一-鿿%％])"
)


def check_blanks(desk: Desk) -> list[Finding]:
    """Find placeholders (certain), masks and numbers left out (likely), the masks of one paragraph as one remark."""
    return [*_placeholders(desk), *_masks(desk), *_left_out(desk), *_left_over(desk)]


def _left_over(desk: Desk) -> Iterator[Finding]:
    told = placeholder_spans(desk)
    for match in _BOLD.finditer(desk.text):
        message = "“**”是网页或写作助手的加粗记号，没有删"
        words = match["words"] or match["within"]
        yield desk.remark(LEFT_OVER, "warning", *match.span(), message, "删去“**”，只留文字", fix=words)
    both = (
        (_LEFT_OVER, "像是写作助手或模板的收尾、开场话，没有删", "删去这一句"),
        (_LENGTH_WANTED, "像是写作要求里的字数规定，没有删", "删去括号里的话"),
    )
    for pattern, message, cure in both:
        for match in pattern.finditer(desk.text):
            if not any(one.start < match.end() and match.start() < one.end for one in told):
                yield desk.remark(LEFT_OVER, "warning", *match.span(), message, cure)


def numbers_left_out(desk: Desk) -> list[Span]:
    """Return the blanks before a measure word where a number is missing: 发放慰问金 万元, 播出  期."""
    words, found = desk.common.language.words, list[Span]()
    for start, line in desk.lines:
        dated = re.fullmatch(r"[ 　]*\d{4}年.{0,12}日?[ 　]*", line)
        if not dated and (len(line) < 12 or not re.search("[，。；]", line)):
            continue  # names and headings are set with spaces on purpose
        for match in _LEFT_OUT.finditer(line):
            unit = match["before"] or match["wide"]
            after = line[match.end() : match.end() + 2]
            if unit and any((unit[-1] + after[:size]) in words for size in (1, 2)):
                continue  # 组织 个人 …: the measure is the head of a word
            found.append(Span(start + match.start(), start + match.end()))
    return found


def _left_out(desk: Desk) -> Iterator[Finding]:
    for span in numbers_left_out(desk):
        unit = span.of(desk.text).strip(" \u3000\u00a0")
        yield desk.remark(
            NUMBER, "warning", span.start, span.end, f"“{unit}”前面空着，这里少一个数", "补上数字；没有的，删去这一句"
        )


def _placeholders(desk: Desk) -> Iterator[Finding]:
    for match in _PLACEHOLDER.finditer(desk.text):
        yield desk.remark(
            PLACEHOLDER, "error", *match.span(), _open(match[0]), "补上实际内容；确实没有的，连同所在的话删去"
        )
    for match in _ASIDE.finditer(desk.text):
        if not _PLACEHOLDER.match(match[0]):
            message = "像是写给填写人、核稿人看的话，没有删"
            yield desk.remark(PLACEHOLDER, "warning", *match.span(), message, "补上实际内容，删去括号里的话")


def _open(placeholder: str) -> str:
    asked = placeholder.strip("【】[]（）()〔〕").partition("：")[2]
    return f"还没有补上：{asked}" if asked else "占位还没有补上"


def _masks(desk: Desk) -> Iterator[Finding]:
    known: list[Span] = [*desk.report.masks]
    others = [Span(*match.span()) for match in _OTHER_MASK.finditer(desk.text)]
    known += [one for one in others if not any(mask.start < one.end and one.start < mask.end for mask in known)]
    told = placeholder_spans(desk)
    known = [mask for mask in known if not any(one.start < mask.end and mask.start < one.end for one in told)]
    bold = [match.span() for match in _BOLD.finditer(desk.text)]
    known = [mask for mask in known if not any(start <= mask.start < end for start, end in bold)]
    known = [mask for mask in known if not withheld(desk.text, mask.start)]
    if not known:
        return
    masks = sorted(known, key=lambda mask: mask.start)
    starts = [start for start, _ in desk.lines]
    level: FindingLevel = "hint" if len(masks) >= _MASKED_THROUGHOUT else "warning"
    if level == "hint":
        message = f"全文有 {len(masks)} 处占位符号，像是有意隐去；第一处在这里"
        suggestion = "送出前补上真实的名称或数字；确系有意隐去的，可不理会"
        yield desk.remark(MASK, level, masks[0].start, masks[0].end, message, suggestion)
        return
    for _, held in groupby(masks, key=lambda mask: bisect_right(starts, mask.start)):
        group = list(held)
        yield _mask_finding(desk, level, group[0].start, group[-1].end, len(group))


# Whose case or affair it is, is withheld on purpose, in a document's name or in a case's own: 《关于××案件……的通报》.
_NAMED = re.compile(r"《[^《》\n]{2,80}》|“[^“”\n]{2,30}”")
_CASE = re.compile("案|事件|事故|违[纪法规]|处分|舆情|问题的(?:通报|通知|函|处理|处置)|情况的通报")
_UNIT_MASKED = re.compile(r"[*＊×✕xX○●□■某]+[省市区县州旗乡镇局委办厅院校街社公司]")


_MASKED = "[*＊×✕xX○●□■某]"
# 在××案件宣判前, 陈××诉李××合同纠纷案: a case by the names of those it is of, which are left out of what is sent.
_OWN_CASE = re.compile(rf"{_MASKED}{{1,4}}(?:公司)?(?:案(?![例头卷])|一案|涉嫌|等\d*人|诉[一-鿿]?{_MASKED})")
_PARTY = re.compile(rf"{_MASKED}{{1,4}}(?:公司)?诉[一-鿿]?$")


def withheld(text: str, at: int) -> bool:
    """Return whether a mask stands for who a case is of, within a title or a case's name: it is not to be filled in."""
    if _OWN_CASE.match(text, at) or _PARTY.search(text[max(0, at - 16) : at]):
        return True
    start = max(text.rfind("《", 0, at), text.rfind("“", 0, at), 0)
    name = _NAMED.match(text, start)
    return bool(
        name and start < at < name.end() and _CASE.search(name[0], at - start) and not _UNIT_MASKED.match(text, at)
    )


def _mask_finding(desk: Desk, level: FindingLevel, start: int, end: int, count: int) -> Finding:
    message = "这里还是占位符号" if count == 1 else f"这一段里有 {count} 处占位符号"
    suggestion = "送出前补上真实的名称或数字；如系有意隐去，请确认收文方可以接受"
    if desk.text[start:end] == "若干":
        message, suggestion = "“若干”没有写出数", "补上实际的数字"
    return desk.remark(MASK, level, start, end, message, suggestion)


def placeholder_spans(desk: Desk) -> list[Span]:
    """Return where placeholders and words to the writer stand; a mask within one of them is told with it."""
    return [Span(*match.span()) for pattern in (_PLACEHOLDER, _ASIDE) for match in pattern.finditer(desk.text)]
