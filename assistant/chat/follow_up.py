"""Whether a message after a draft asks to change that draft."""

from __future__ import annotations

import re

from assistant.chat.route import Routed, asks_a_question
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.revise.reading import read_edits

_LONGEST = 400  # characters; what is longer brings material of its own
_OF_THE_DRAFT = re.compile(r"^.{0,16}(?:语气|口气|口吻|风格|改|稿子|初稿|这一?[段篇稿版]|上面|刚才).{0,16}$")

# 时间都写成24小时制: how something of the draft is to be put, which is no other draft.
_PUT_AS = re.compile(r"^[^，。：；]{1,12}?(?:都|全|全部|统一|也|要|给我)?写(?:成|为|得|作)[^，。：；]{2,14}$")
_A_KIND = re.compile(r"报告|述职|总结|汇报|材料|[一整全][篇份段文]|部分")
_MANY = re.compile(
    r"^(?:分|拆)(?:成|为|开)|^(?:把|将|给)?(?:每[一个]?|各)[条点段句]|^(?:把|将)[^，。：？?]{2,30}$|^(?:[^，。]{0,6})(?:成绩|问题|不足|亮点|做法|打算)写?(?:得|的)?[^，。]{0,6}一?[点些]$"
)
_INTO = re.compile(r"[写加放添补]进|[加补添写]上|补充|再加")
_ONE_MORE = re.compile(r"(?:[加写补添]上?|再来)一?[条点项句]")
_SHORT = 40
_CHANGED = re.compile(r"改成|改为|换成|换为|改作")
_ANOTHER = re.compile(r"^(?:再|重新?|另)?(?:来|换|出|写)一?[版稿遍种个](?:开头|结尾|说法|写法|标题)?(?:吧|呗)?$")
_OF_A_TEXT = {
    "correct",
    "drop",
    "move",
    "lift",
    "swap",
    "merge",
    "split",
    "undo",
    "title",
    "add",
    "ends",
    "replace",
    "gap",
    "apart",
    "outside",
}
_TONES = {"sober", "formal", "plain", "first", "unit_voice"}
# 自己删了呢, 删了还扣不扣钱: what follows where something was done, and nothing to be done to a text.
_ASKS_OF = re.compile(r"了的?(?:话)?(?:呢|还|会|能|算|要不要)|(?P<act>[一-鿿])不(?P=act)|[吗么不][？?]?$")
# Words are wanted, and which are not to be among them is said: 要一个形容认识的说法，不要总用“提高站位”.
_WANTS_WORDS = re.compile(
    r"(?:想要?|要|求|来|给|找|有没有|有)[^，。？?]{0,24}"
    r"(?:说法|写法|讲法|提法|表述|例句|句子|词语?|字眼|现成的?话?|套话|好话|漂亮话)(?:吗|么|没有?)?(?=[，,。 ]|$)"
)
_ASKS_HOW = re.compile(r"咋[^，。？?]{0,6}(?:写|分|说|列|放|排|避免|处理)")  # 怎么 is told by asks_a_question
_SPOKEN_OF = re.compile(r"^(?:语气|口气|口吻)|[那这]一?[句段条]")
_POLITELY = re.compile(r"能不能|可不可以|能否|可否")
_ACTS = re.compile(
    r"^(?:请|帮我|麻烦)*(?:重新?|再|复)(?:检查|查|核对|比对|审|看)(?:一?[遍下次])?$"
    r"|^(?:请|帮我|麻烦)*(?:把|将)[^，。：]{1,24}?(?:删掉|删去|删了|改成|改为|挪到|移到|合并|换成|去掉|改短|写短|写长)|^(?:请|帮我)*改(?:一下)?(?:这个?|我的)?(?:稿子?|报告|初稿)$"
)


def acts_on_a_text(message: str) -> bool:
    """Tell whether a message asks to change or to check a text, by its words alone: 把第二点删掉, 重新检查一遍."""
    return bool(_ACTS.search(message.strip().rstrip("。！!")))


def changes_a_text(message: str, pack: GenrePack) -> bool:
    """Tell whether a message that nothing lies on the table for can only be about a text to be changed."""
    bare = message.strip().rstrip("。！!~")
    if len(bare) > _SHORT or asks_a_question(bare) or _ASKS_OF.search(bare) or _WANTS_WORDS.match(bare):
        return False
    if _ASKS_HOW.search(bare):  # 学习和履责咋分开写，别写重了
        return False
    edits = read_edits(bare, [], pack)
    if not edits or _ANOTHER.match(bare):
        return bool(_ANOTHER.match(bare))
    kinds = {edit.kind for edit in edits}
    if kinds & _TONES:
        return bool(_SPOKEN_OF.search(bare))
    return bool(kinds & _OF_A_TEXT) and (kinds != {"correct"} or bool(_CHANGED.search(bare)))


def _into_it(kind: str, instruction: str) -> bool:
    """Whether facts are handed over for the draft there is, and not for another: 把这些加进去."""
    return kind == "add" and bool(_INTO.search(instruction))


def asks_to_revise(message: str, routed: Routed, draft: Draft, pack: GenrePack) -> bool:
    """Tell whether ``message`` asks to change ``draft``; questions and new material are for the other jobs.

    A short request about the draft counts although it is not understood: the reply says what can be asked for.
    """
    if len(message) > _LONGEST:
        return False
    edits = read_edits(message, [placeholder.slot for placeholder in draft.placeholders], pack)
    if edits and (edits[0].kind == "dictate" or (edits[0].kind == "ends" and edits[0].value)):
        return True
    if routed.job == "compare":  # 再写一条：检查覆盖面不够 has a word of reviewing in what is to be written
        return any(edit.kind == "add" for edit in edits) and bool(_ONE_MORE.search(message))
    if asks_a_question(message):  # 能不能改短一点 is a wish, put politely
        polite = _POLITELY.sub("", message).rstrip("吗么？? ")
        return bool(edits) and polite != message and not asks_a_question(polite)
    if routed.job == "draft" and routed.material:
        return bool(edits) and (
            edits[0].kind in ("replace", "fill", "outside", "cause") or _into_it(edits[0].kind, routed.instruction)
        )
    bare = message.strip().rstrip("。！!~")
    if routed.job == "draft" and not routed.material and not edits:
        return bool(_PUT_AS.match(bare)) and not _A_KIND.search(bare)
    return bool(edits) or (routed.job == "ask" and bool(_OF_THE_DRAFT.search(bare) or _MANY.search(bare)))
