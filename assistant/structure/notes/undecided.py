"""What notes tell that is neither work nor a lack: proposals not taken up, results others still owe, a form's foot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit

REFUSED = "是讨论过、没有采纳的意见，不是工作也不是打算，没有写入正文"
UNSETTLED = "是讨论过、还没有定下来的意见，没有写入正文；定了再补"
OWED = "结果还没有出来，没有写入正文；有了再补"
SKIPPED = "您在要点里略去的事项，没有写入正文"
FORM = "是表格的题目或落款，不是工作事实，没有写入正文"

_HAN = "\u4e00-\u9fff"
_SENTENCE = re.compile(r"[^。；;\n]+[。；;]?")
_MARK = re.compile(r"[\s\-–—•·●*]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)?")
# Somebody's idea: 有委员提出…, 关于…的建议; an application to be checked, 提出申请, is no idea.
_PROPOSED = re.compile(
    r"(?:提出|提议|建议|主张|动议|倡议|提到|提过|设想|想法)(?!的?(?:问题|意见)?\d)"
    r"|(?:讨论|议|研究)[了过](?:要不要|是否|能不能|该不该)|^\s*关于[^，。；]{2,20}(?=，)"
)
_APPLIED = re.compile(r"申请|报批|报备|审批")
_AT_MEETING = re.compile(
    rf"讨论|会上|会议|与会|委员|班子|党[委组工]|支部|大家|领导|集体|提议|主张|动议|研究后?|(?:有|个别)(?:的|些|位|个)?[{_HAN}]{{0,4}}(?:同志|人|干部|成员|代表)"
)
_END = r"(?=$|[，,。；;）)\s])"
_REFUSED = re.compile(
    rf"(?:暂不|暂未|不予|没有?|没被|未被?|不)(?:予以|予|获)?(?:采纳|考虑|同意|实施|列入|推行|安排|通过|赞成|支持|实行){_END}"
    rf"|被?[{_HAN}]{{0,4}}否决了?{_END}|作罢了?{_END}|驳回了?{_END}|没让[搞做办]{_END}|先不(?:办|搞|做|设|建|上|买|配|考虑|安排){_END}"
)
_UNSETTLED = re.compile(
    rf"(?:没有?|未)(?:形成|达成)(?:一致|统一)?(?:意见|共识|决议|结论)?{_END}|没(?:有)?(?:定下来|定论|结论|定|议成|商量好){_END}"
    rf"|(?:暂缓|搁置)(?:了|实施|办理|研究)?{_END}|(?:再|待|另)(?:行)?(?:议|研究|讨论|商量){_END}|以后再(?:说|定|看){_END}"
)
# What makes it work all the same: those who proposed were answered, or something else was done.
_DEALT_WITH = re.compile(
    rf"逐[一条]|(?:作|做)了?(?:出)?(?:说明|解释)|[答回]复|解释了|改[为成由]|后来|已(?!经?(?:否决|作罢|搁置|暂缓))|\d+[{_HAN}]{{0,2}}(?:次|条|件|份)|采纳[^，]{{0,4}}\d"
)
_ANSWERS = re.compile(
    rf"(?:但|不过|最后|最终|经)?(?:会议|大家|班子|党[委组工]|支部|领导|集体|研究|讨论|[{_HAN}]{{0,4}}(?:会|委|组))"
)
_RESULT = (
    rf"[{_HAN}\d]{{0,12}}?(?:结果|得分|成绩|分数|名次|排名|等次|等级|批复|复函|回函"
    r"|评奖|评比|评审|评定|验收|测评|考核|复评|反馈(?:意见)?|鉴定)"
)
_OWED = re.compile(
    rf"{_RESULT}(?:情况|意见)?(?:还|暂|尚|仍|目前|也|都|一直|至今|现在)*(?:(?:没有?|未)(?:正式|有)?(?:出来?|下来?|下达|公布|揭晓|通知|反馈|收到|拿到|发布|宣布)(?:来|结果)?"
    rf"|待(?:定|出|公布|揭晓|反馈|通知|批复|宣布)|没(?:有)?结果|在等(?:结果|通知)?){_END}"
    rf"|(?:[省市区县州局院校]里?|上级|上面|总部|集团|主管部门)(?:还|尚|暂)?(?:没有?|未)(?:评|批|回复?|答复|反馈|通知|定|公布){_END}"
    rf"|(?:还在|正在|还)?等(?:着)?(?:出)?(?:结果|批复|通报结果|评审结果|考核结果){_END}|(?:还|暂|尚)(?:没有?|无|未出)结果{_END}"
)
# Last year's figure beside this year's that is still to come: 去年底考核得分91.5，今年还没出.
_LAST_ALONE = re.compile(
    rf"(?:去年|上年|上一年|前年|(?:19|20)\d\d年)[^，,。；;\n]{{0,14}}[\d第][^，,。；;\n]{{0,8}}[，,；;\s]+"
    rf"(?:今年|本年度?)的?[{_HAN}]{{0,6}}?(?:还|尚|暂)?"
    rf"(?:没有?|未|待)(?:出来?|测评?|评|考核?|公布|下来|通知|结果|定|打分|排|统计)(?:出|来|完)*{_END}"
)
_SKIPPED = re.compile(r"[（(]略[)）]$")
_FIELD = (
    r"(?:填表|制表|填报|经办|统计|联系|复核|核稿|填单)(?:人|员|单位|部门|科室|日期|时间|电话)?(?:签字|签名)?"
    r"|(?:联系)?电话|手机号?码?"
)
_MORE_FIELDS = (
    rf"{_FIELD}|审核人?|审批人?|负责人|单位负责人|分管领导|签发人?|签字|日期|时间|传真|邮箱|盖章|单位|报送日期"
)
_FORM_LINE = re.compile(
    rf"\s*(?:{_FIELD})(?:[（(][^（）()\n]{{1,6}}[)）])?[：:][^，。；\n：:]{{0,20}}?"
    rf"(?:[\s，,；;、]+(?:{_MORE_FIELDS})(?:[（(][^（）()\n]{{1,6}}[)）])?[：:]?[^，。；\n：:]{{0,20}}?)*[\s。]*"
)
_COUNTS = re.compile(r"\d[余多]?(?:次|篇|场|期|人|名|个|块|户|件|起|条|份)")


def not_matter(text: str) -> Iterator[Edit]:
    """Yield what is left out of notes as neither done, lacking nor meant, each with its reason."""
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip()
        if "\t" in body or body.count("|") > 1:
            pass
        elif _FORM_LINE.fullmatch(body) and not _COUNTS.search(body):
            yield Edit(at, at + len(line), "", FORM)
        else:
            yield from (Edit(at + one.start, at + one.end, "", one.reason) for one in _in_line(body))
        at += len(line)


def _in_line(line: str) -> Iterator[Edit]:
    begins = mark.end() if (mark := _MARK.match(line)) else 0
    sentences = [(found.start(), found.end()) for found in _SENTENCE.finditer(line, begins)]
    taken = set[int]()
    for number, (start, end) in enumerate(sentences):
        said = line[start:end]
        if number in taken:
            continue
        if _SKIPPED.search(said.rstrip("。；; ")):
            yield _cut(line, begins, start, end, SKIPPED)
        elif reason := _not_taken_up(said):
            yield _cut(line, begins, start, end, reason)
        elif number + 1 < len(sentences) and _PROPOSED.search(said) and _AT_MEETING.search(said):
            after = sentences[number + 1]
            answer = line[slice(*after)]
            both = f"{said.rstrip('。；;')}，{answer}"
            if _ANSWERS.match(answer.strip()) and (reason := _not_taken_up(both)):
                taken.add(number + 1)
                yield _cut(line, begins, start, after[1], reason)
                continue
        if number not in taken and not _SKIPPED.search(said.rstrip("。；; ")) and not _not_taken_up(said):
            yield from _owed(line, start, end)


def _not_taken_up(said: str) -> str:
    """Return why a sentence tells an idea that came to nothing; "" for any other sentence."""
    idea = _PROPOSED.search(said)
    if idea is None or _APPLIED.search(said) or not _AT_MEETING.search(said):
        return ""
    outcome = said[idea.end() :]
    for shape, reason in ((_REFUSED, REFUSED), (_UNSETTLED, UNSETTLED)):
        if shape.search(outcome) and not _DEALT_WITH.search(outcome):
            return reason
    return ""


def _owed(line: str, start: int, end: int) -> Iterator[Edit]:
    """Yield the clauses of a sentence that tell of a result still to come, with last year's that stands for it."""
    if both := _LAST_ALONE.search(line, start, end):
        yield _cut(line, start, both.start(), both.end(), OWED)
        return
    for clause in re.finditer(r"[^，,。；;\n]+", line[start:end]):
        if _OWED.fullmatch(clause[0].strip()):
            yield _cut(line, start, start + clause.start(), start + clause.end(), OWED)


def _cut(line: str, first: int, start: int, end: int, reason: str) -> Edit:
    """Return a passage as left out, with the comma that led to it, or the whole line where nothing else stands."""
    if not line[first:start].strip(" ，,") and not line[end:].strip(" 。；;，,") and first == _lead(line):
        return Edit(0, len(line), "", reason)
    while start > first and line[start - 1] in "，, ":
        start -= 1
    return Edit(start, end, "", reason)


def _lead(line: str) -> int:
    mark = _MARK.match(line)
    return mark.end() if mark else 0
