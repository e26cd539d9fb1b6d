"""The frame of a letter around notes: whom it greets, who signs it and when; pictures and figures it only points to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.in_one_breath import COUNTS
from assistant.structure.notes.no_matter import FROM_WHERE, HEADER, REASONS
from assistant.structure.notes.sources import is_person
from assistant.structure.notes.whose import header_unit
from assistant.structure.surnames import SURNAMES

GREETED = "是信里的称呼，没有写入正文"
SIGNED = "是信里的落款，没有写入正文"
ASKS_LEAVE = "是请示的结束语，报告里不用，没有写入正文"
PICTURED = "说的是照片、附件，没有写入正文；要写的工作，请另写成一句"
_HAN = "\u4e00-\u9fff"
_GREETS = re.compile(
    rf"[ \t]*(?P<who>(?:尊敬的|亲爱的)?(?:[{_HAN}]{{1,4}}?)?(?:同志|老师|领导|主任|书记"
    rf"|[局院校镇乡科处部所站]长)?|[{_HAN}]{{1,4}})"
    r"(?:[，,]?(?:你好|您好|好))?[：:，,！!]?[ \t]*\n"
)
# 发件人：政治部 林晓, 主题：回复：关于报送…的通知
_MAIL_FIELD = r"[ \t]*(?:发件人|收件人|发送人|寄件人|抄送|密送|主题|发送时间|发件时间|时间|日期|附件)[ ]*[:：][^\n]*"
_MAIL_HEAD = re.compile(rf"\s*(?=(?:[^\n]*\n){{0,4}}[ \t]*(?:发件人|收件人|发送人)[ ]*[:：])(?:{_MAIL_FIELD}\n\s*)+")
_CALLED = re.compile(
    rf"(?:尊敬的|亲爱的)?(?:[老小阿][{_HAN}]|[{SURNAMES}][{_HAN}]{{0,2}}(?:同志|老师|主任|书记"
    rf"|[局院校镇乡科处部所站股]长|工|姐|哥)"
    rf"|[{SURNAMES}][科处局院总校镇所站]"
    r"|各位(?:领导|同事|同志|老师)?|领导|同志们?|老师)"
)
_LETTER = re.compile(r"[你您]好|辛苦|麻烦|拜托|谢谢|感谢|材料|初稿|发[你您]|收(?:到)?(?:信|悉)")
_NAME = rf"(?:[老小阿][{_HAN}]|[{SURNAMES}][{_HAN}]{{0,2}})"
_OFFICE = rf"[{_HAN}]{{2,12}}(?:科|室|部|办|办公室|处|股|中心|局|委|会|院|校|镇|乡|村|社区|街道|支部|党组|党委)"
_SIGNS = re.compile(
    rf"[ \t\u3000]*(?P<office>{_OFFICE})?[ \t\u3000]*(?P<who>{_NAME})?"
    rf"(?P<day>[ \t\u3000]+\d{{1,2}}[./月]\d{{1,2}}[日号]?)?[ \t\u3000]*"
)
_DAY = re.compile(r"[ \t\u3000]*(?:(?:19|20)\d\d年)?(?:\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[./]\d{1,2})[ \t\u3000]*")
# 此致 敬礼
_WISHES = re.compile(
    r"(?m)^[ \t\u3000]*(?:(?:以上|上述|特此)[^，。；\n\d]{0,6}[，, ]*"
    r"(?:请|如有不妥|不妥之处)[^。；\n\d]{0,16}"
    r"|此致|敬礼|此致[，, ]*敬礼|(?:顺)?[祝颂](?:好|安|您|你|商祺|工作顺利"
    r"|一切顺利)[^，。；\n\d]{0,8})[！!。]?[ \t]*$"
)
_ASKS_LEAVE = re.compile(r"(?m)^[ \t\u3000]*[^，。；\n\d]{0,8}[，, ]*[妥当]否[，, ]*请[^。；\n\d]{0,10}[。！!]?[ \t]*$")
_ACTS = re.compile("[写编讲给把将让请对按用找搞办建抓]")  # what no office is called by: 写一本村史
_SIGNATURE = 20  # characters of a line that may be a signature
_FOOT = 3  # lines at the end of a letter among which who signs it may stand
# 各位：今年开展…
_EVERYBODY = re.compile(
    rf"(?m)(?:(?<=^))(?P<who>[ \t]*(?:各位(?:领导|同事|同志|老师|委员|代表)?|大家|同志们|(?:@所有人))"
    rf"(?:好)?[：:，,][ ]*)(?=[{_HAN}\d]{{4}})"
)
# 这个是4月大队…的照片
_PICTURE = re.compile(
    r"(?m)(?:(?<=^)|(?<=[。；;\n]))[ \t]*(?:这(?:个|张|几张|些|段)?|那(?:个|张|几张)|附件?图?"
    r"|[上下]?图[一二三四五\d]?|照片|[上下]面[这那]?(?:张|几张)(?:图|照片)?|(?:左|右)边?图?)"
    r"(?:都)?(?:是|为|里是|拍的是)[^，,。；;\n]{0,24}?(?:照片|图片|截图|合影|视频|现场|场景|画面|样子|留影"
    r"|海报)(?:图|照)?(?=[。；;，,\n]|$)[。；;，,]?"
)
# 上面这些数是联合检查的总数
_COUNTS = re.compile(
    r"(?m)(?:(?<=^)|(?<=[，,。；;\n]))[ \t]*(?:(?:上面|以上|前面|下面|这|那)(?:这|那)?(?:些|个|几个)?(?:的)?)?"
    r"(?:数字?|数据)(?:都|全)?(?:是|为)[^，,。；;\n\d]{0,18}?"
    r"(?:总数|合计|总的|口径|算的|统计的|加起来的|合起来的|一起的|的数字?)(?=[。；;，,\n]|$)[。；;，,]?"
)
# “写稳一点，别提处分的事”（李局昨天电话里讲的）
_SAID_SO = re.compile(
    rf"(?m)(?P<quote>[“\"][^”\"\n]{{4,60}}[”\"])?[ ]*(?P<aside>[（(—–-]+[ ]*"
    rf"(?:[{_HAN}]{{0,3}}(?:[局院校镇乡书主部处科总]|书记|主任|[局院校镇乡部处科所站]长|领导)"
    r"|[老小][\u4e00-\u9fff])(?:[今昨前]天|早上|上午|下午|晚上|刚才?|上周|会上|电话里?|微信里?|打电话|发微信"
    r"|口头|亲口|又|都)*(?:说|讲|交代|叮嘱|指示|要求|发|强调)(?:过)?的[ ]*[）)]?)(?=[。；;，,\n]|$)"
)
# （去年稿，改一下数就行，红字是我改的）
_OF_DRAFT = re.compile(
    r"(?m)^[ \t]*[（(【\[][^（）()\n\d]{0,24}?(?:(?:去年|上次|往年|原来|旧)的?(?:稿子?|底稿|材料|报告|总结)"
    r"(?!件)|[红蓝黄绿]字|标[红黄蓝]|改一?下数|换个?数|画线的?|划线的?|加粗的?)[^（）()\n\d]{0,30}[）)】\]][ \t]*$"
)
# （刘局早上打电话说的，我边听边记，烟草）
_NOTED_DOWN = re.compile(
    r"(?m)^[ \t]*[（(【\[](?=[^（）()\n]*(?:(?:说|讲|交代|口述|念)的[，,、； ]|边听边记|(?:说|讲|交代)的[）)】\]]))"
    r"(?![^（）()\n]*(?:\d+[次场期篇条个]|今年))[^（）()\n]{4,40}[）)】\]][ \t]*$"
)
_ON_PAPER = re.compile(r"(?<![编撰书填抄])写|别提|不要提|不提|多提|突出|重点|篇幅|措辞|口气|语气|材料|稿")


def letter_edits(text: str) -> Iterator[Edit]:
    """Yield what is only the frame of a letter, or points to what is not there, as left out."""
    greeted = list(_greeted(text))
    yield from greeted
    yield from _signed(text, greeted=bool(greeted))
    for found in _EVERYBODY.finditer(text):
        if COUNTS.search(re.split(r"[，,。；;\n]", text[found.end() :], maxsplit=1)[0]):
            yield Edit(found.start("who"), found.end("who"), "", GREETED)
    for shape, reason in (
        (_PICTURE, PICTURED),
        (_COUNTS, FROM_WHERE),
        (_OF_DRAFT, REASONS["talk"]),
        (_ASKS_LEAVE, ASKS_LEAVE),
        (_WISHES, SIGNED),
        (_NOTED_DOWN, HEADER),
    ):
        yield from (Edit(one.start(), one.end(), "", reason) for one in shape.finditer(text))
    for found in _SAID_SO.finditer(text):
        if found["quote"] and _ON_PAPER.search(found["quote"]):
            yield Edit(found.start(), found.end(), "", REASONS["talk"])
        elif found["quote"]:
            yield Edit(found.start("aside"), found.end("aside"), "", FROM_WHERE)


def _greeted(text: str) -> Iterator[Edit]:
    """Yield the fields of a mail and the greeting at the head of notes: 主题：…, 小郑：, 王主任，您好！."""
    begin = len(text) - len(text.lstrip())
    if head := _MAIL_HEAD.match(text):
        begin = head.end()
        for field in re.finditer(rf"(?m)^{_MAIL_FIELD}$", text[:begin]):
            yield Edit(field.start(), field.end(), "", HEADER)
    found = _GREETS.match(text, begin)
    if found and _CALLED.fullmatch(found["who"]) and (_LETTER.search(text[begin:]) or is_person(found["who"])):
        yield Edit(found.start(), found.end() - 1, "", GREETED)


def _signature(text: str, start: int, end: int) -> Edit:
    """Return a line below the wishes as who signs; a unit that signs is whose notes they are."""
    said = text[start:end].strip()
    unit = header_unit(said) == said and not re.search("(?:办公室|[科股处部])$", said)
    return Edit(start, end, f"单位：{said}") if unit else Edit(start, end, "", SIGNED)


def _signed(text: str, *, greeted: bool) -> Iterator[Edit]:
    """Yield who signs notes and on which day, at their foot; a unit that stands there alone is left to be read."""
    lines = [(one.start(), one.end()) for one in re.finditer(r"[^\n]*\S[^\n]*", text)]
    if len(lines) <= _FOOT:
        return
    if wished := list(_WISHES.finditer(text)):  # whatever stands below 此致 敬礼 signs
        below = [(start, end) for start, end in lines if start >= wished[-1].end()]
        told = (COUNTS.search(text[slice(*one)]) and not _DAY.fullmatch(text[slice(*one)]) for one in below)
        if 0 < len(below) <= _FOOT and not any(told):
            dates = [
                one for one in below if "年" in (day := text[slice(*one)]) and _DAY.fullmatch(day)
            ]  # its year may be that of the report
            short = (one for one in below if len(text[slice(*one)].strip()) <= _SIGNATURE)  # set off to the right
            yield from (_signature(text, *one) for one in short if one not in dates)
            return
    if greeted and re.fullmatch(_NAME, text[slice(*lines[-1])].strip()):  # 小张：… above 老陈
        yield Edit(*lines[-1], "", SIGNED)
        return
    dated: list[Edit] = []
    for start, end in reversed(lines[-_FOOT:]):
        line = text[start:end]
        if _DAY.fullmatch(line) and not dated:
            dated.append(Edit(start, end, "", SIGNED))
            continue
        signs = _SIGNS.fullmatch(line)
        if dated and re.fullmatch(rf"[{_HAN}]{{1,3}}", line.strip()):  # 葛 above 12.5
            yield from (Edit(start, end, "", SIGNED), *dated)
            return
        indented = line[:4].isspace() or line[:2] == "\u3000\u3000"
        if (
            signs
            and signs["who"]
            and (signs["office"] or signs["day"] or dated or (indented and len(signs["who"]) > 1))
            and not (signs["office"] and _ACTS.match(line.strip()))
        ):
            yield Edit(start, end, "", SIGNED)
            yield from dated
        return
