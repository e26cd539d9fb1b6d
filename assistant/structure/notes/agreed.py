"""What one says at a meeting and another takes up: a suggestion that is agreed to, a question and its answer.

赵：建议明年搞一个规范。何：同意，一季度出来。 is a plan; 何：进园活动呢？赵：今年3次。 tells of those activities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.asked import SPOKEN_TO, asked_of
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.minutes import is_minutes
from assistant.structure.surnames import SURNAMES

AGREED = "会上已经同意，按定下来的事写"
NOT_AGREED = "会上没有定下来，没有写入正文；定了的请写明"
ASKED = "是会上的问话，只用来看懂答话，没有写入正文"

_HAN = "\u4e00-\u9fff"
_WHO = rf"(?:[{SURNAMES}][{_HAN}]{{1,2}}|{SPOKEN_TO.pattern})(?:[（(][^（）()\n]{{1,8}}[）)])?"
_YES = r"(?:好的?|行|可以|同意|赞成|没意见|没问题|就这么[办定]|按这个办|就这样定?|定了)(?:的|啊|吧|了)?"
_SUGGESTED = re.compile(
    rf"(?m)(?:^|(?<=[：:。；;，,]))[ ]*(?P<lead>(?:我)?(?:还)?建议)(?P<what>[^。；;！!？?\n]{{4,60}})"
    rf"(?P<turn>[。；;！! ]*\n[ \t]*{_WHO}[：:][ ]*"
    rf"{_YES}(?P<stop>[，,。；; ]*))(?P<rest>[^。；;\n]*)"
)
_BUT = re.compile(r"但|不过|只是|就是|没钱|没人|经费|再说|再看|再议|研究|另外|还有")
# 建议…。李伟：经费不够，再说: a suggestion that is put off
_PUT_OFF = re.compile(
    rf"(?m)(?:^|(?<=[：:。；;，,]))[ ]*(?P<what>(?:我)?(?:还)?建议[^。；;！!？?\n]{{4,60}}[。；;！! ]*)\n"
    rf"[ \t]*{_WHO}[：:][ ]*(?P<put>[^。；;\n]{{0,14}}"
    rf"(?:再说|再议|再看|再考虑|不行|没钱|没经费|经费不够|先不[搞办弄做急]|缓一?缓|放一?放)"
    r"[^。；;\n]{0,10}[。；; ]*)$"
)
_AHEAD = re.compile(r"明年|来年|下一?步|下半年|下个?(?:月|季度|学期)|今后|年底前|年内")
_WHEN = re.compile(rf"(?:(?:就|争取|最迟|力争)*(?:明年|来年|今年|年)?(?:[{_HAN}\d]{{1,8}}))")
_TIME = re.compile(r"明年|来年|下|季度|月|年底|年初|半年|学期|春节|暑假|寒假")
_QUESTION = re.compile(
    rf"(?m)^(?P<question>[ \t]*{_WHO}[：:][ ]*(?P<said>[^，,。；;\n]{{2,24}}?(?:呢|怎么样|情况如何|咋样)[？?。 ]*))\n"
    rf"[ \t]*{_WHO}[：:][ ]*(?P<answer>(?:今年|全年|上半年)?(?:一共|总共|共)?(?:开展|搞|办|组织|举办|有|是)?了?(?=\d))"
)


def agreed(text: str) -> Iterator[Edit]:
    """Yield suggestions as plans, or put aside where they are put off, and answers with what they were asked about."""
    for found in _SUGGESTED.finditer(text):
        rest = found["rest"].strip()
        if _BUT.search(rest) or (rest and not (_WHEN.fullmatch(rest) and _TIME.search(rest))):
            continue
        yield Edit(found.start("lead"), found.end("lead"), "" if _AHEAD.search(found["what"]) else "下一步")
        again = re.match("明年|来年", rest) if re.search("明年|来年", found["what"]) else None
        end = found.start("rest") + (again.end() if again else 0)
        yield Edit(found.start("turn"), end, "，" if rest else "", AGREED)
    for found in _PUT_OFF.finditer(text):
        yield Edit(found.start("what"), found.end("what"), "", NOT_AGREED)
        yield Edit(found.start("put"), found.end("put"), "", NOT_AGREED)
    if not is_minutes(text):
        return
    for found in _QUESTION.finditer(text):
        if thing := re.sub("的?情况$", "", asked_of(found["said"]).thing):
            yield Edit(found.start("question"), found.end("question"), "", ASKED)
            yield Edit(found.start("answer"), found.start("answer"), thing)
