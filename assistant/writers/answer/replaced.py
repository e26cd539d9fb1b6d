"""Which words a question wants put differently, and the entries of ``replacements.yaml`` that are of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.genre import Replacement
from assistant.structure.word_bounds import is_whole

_QUOTED = re.compile(r"[“”\"「『'‘]([^“”\"「」『』'‘’]{1,60})[“”\"」』'’]")
_TOLD = re.compile(r"(?:这句|这话|大白话|太白|正式|公文|书面)[^：:]{0,12}[：:]\s*([^？?]{3,60})")
# What stands before or behind the words that are to go, where no marks show them.
_FRAMES = (
    re.compile(r"把([^，。]{1,20}?)(?:[圈换改替]|说得|写得|写成|说成)"),
    re.compile(
        r"([\u4e00-\u9fff]{1,12}?)(?:这个词|这几个字|这句话?|这话|[俩两三四]个?字|用多了|用腻|用烂|太多|太老?套|太土|太白"
        r"|换(?:个|掉|成|一|句|几)|怎么(?:换|替)|替换|还有(?:什么|啥)?(?:别的|其他)|的?(?:近义|同义|替代))"
    ),
    re.compile(r"(?:换掉|替换掉?|代替|替代|取代|改掉)([\u4e00-\u9fff]{2,12}?)(?:的|[，。？?]|$)"),
)
_CUE = re.compile(r"[换替改]|别的|其他|近义|同义|太多|用多|用腻|用烂|满篇|通篇|怎么[说讲]|书面|正式|说法")
# By what a question wants of quoted words: that they go, or that they are put as documents put it.
_GO = re.compile(
    r"换(?!届|季|人|界|岗|位|班|了个?[书部局院校]|证|文种)|替(?:换|代|成|掉|一[个句]|$|[，。？?])|怎么替|代替|取代|以[他它]词|顶上|翻新"
    r"|近义|同义|一样意思|改改|改(?:成|为|得|用|正式|规范|书面)|(?<!发)改口|不俗的?[说讲]法"
    r"|(?:别的|其他|另外|不同|别样|不重样|不一样)的?[^，。？?]{0,4}(?:说法|讲法|叫法|词|表述|写法|表达)"
    r"|(?:说|讲|措辞)得[^，。]{0,3}(?:些|点|像|委婉|体面|正式)|(?:还能|还可以)(?:怎么|咋|如何|怎样)(?:说|写|表|讲|起)"
)
_REGISTER = re.compile(
    r"(?:书面|公文|正式|机关(?:语言|话|用语)|委婉|体面|文雅|庄重|得体|上台面|[文雅]一点)[^，。？?□]{0,8}(?:怎么|咋|如何|怎样|说|写|讲|表)"
    r"|(?:怎么|咋|如何|怎样)[^，。？?□]{0,6}(?:正式|书面|委婉|体面|像公文|公文腔|文雅|庄重|措辞)"
)
# A whole sentence is asked for, two things are to be told apart, or the other words are given and only judged.
_ELSE = re.compile(r"[几一两三]句|标题|怎么分|区别|不是一个意思|(?:改|换|替|写)(?:成|为)□.{0,6}(?:行|吗|对|可以|不)")
# One of two is to be chosen, which is no exchange unless a tone is wanted: 用“特此报告”还是“以上报告，请审阅”.
_CHOICE = re.compile(r"还是(?!要|得|不|有|没|会|老)")
_TONE = re.compile("正式|书面|公文|委婉|体面|文雅|庄重|得体|口语|上台面")
_NAMED = (
    r"(?:这个词|这[两三四几]个字|这词|[两三四]个字)?[^，。？?]{0,4}"
    r"(?:太多|用[得]?太多|用多|用烂|用腻|换(?:个|成|什么|啥|一)|(?:怎么|咋|如何)[换替]|替换|的?近义|的?同义|还有(?:什么|啥)?别的(?:说法|词|讲法))"
)
_OUT = r"(?:换掉|替换掉?|代替|替代|取代)[“\"]?"
_PUT_AS = re.compile(r"把.{2,24}(?:[改换说写]成|[改说写]得)[^，。]{0,8}(?:公文|书面|正式|文雅|体面|委婉|文件)")
# What is not to be written again, where other words for it are wanted: 有没有别的词，不要老写“认识不到位”.
_TIRED = re.compile(
    r"(?:不要|别|不想|不能|少|避免|懒得|不愿)(?:再|总是?|老是?|一直|都|天天|只|光)*(?:写|用|说|提|重复)(?:成|上|这个|那个|些)?□"
    r"|(?:老|总|天天|一直)是?(?:写|用|说|提)□"
)
_WORDS_WANTED = re.compile(r"(?:说法|写法|讲法|提法|表述|措辞|字眼|词语?|叫法|表达)(?!表)|怎么(?:说|写|讲)|咋(?:说|写)")
# To be put more gently, with no marks: 思想松懈怎么说好听点.
_SOFTER = re.compile(
    r"(?P<of>[一-鿿]{2,16}?)(?:这件事|这个事|这事|这一点|这句话?)?[，,]?(?:该|应该|要)?(?:怎么|咋|如何|怎样)(?:才能)?(?:说|讲|表述|表达|措辞|写)(?:得|的|起来)?(?:更|能)?"
    r"(?:好听|委婉|体面|中听|婉转|含蓄|得体|文雅|温和|不刺眼|不难听)(?:一?[点些])?(?:呢|啊)?[？?]?$"
)
_TWICE = re.compile(r"(.)一\1")  # 抓一抓
_LOOSE = re.compile(r"[了的地着\s，,。、；;：:！!？?…“”\"'‘’]+")
_SHARE, _PLAIN = 0.25, 4  # of a longer phrase that an entry must make up, unless it has this many characters
_LIKE, _LIKE_NOT = 0.5, 0.3  # share of pairs of characters from which an entry is near; where both deny something
_NOT = re.compile("[没未无缺少]|不(?!断|忘|同|仅|懈)")
_ASIDE = ("还有", "另外", "此外", "同时", "我们", "我", "最后", "一把手")  # words of the question itself, unless marked


@dataclass(frozen=True, slots=True)
class Replaced:
    """What is to be put differently, with the entry for it; ``part`` is the part of it the entry is of."""

    words: str
    entry: Replacement
    part: str
    near: bool = False  # whether the entry is only of something like it


_SENTENCE = 5  # characters from which words are a sentence of their own


def puts_otherwise(said: str, question: str, entries: Sequence[Replacement]) -> bool:
    """Whether a question wants words it shows put differently, by how it is put.

    What is ``said`` between marks is plain; without marks the ``question`` it was read as must want it too, which may
    be one of the pack's list.
    """
    if _QUOTED.search(said):
        return _asks_for_others(said, entries)
    return _asks_for_others(said, entries) and _asks_for_others(question, entries)


def chooses(said: str) -> bool:
    """Whether a question sets two things against each other to know which it should be, not what else to say."""
    rest = _QUOTED.sub("□", said)
    return bool(_CHOICE.search(rest)) and not (_GO.search(rest) or _TONE.search(rest))


def _asks_for_others(question: str, entries: Sequence[Replacement]) -> bool:
    rest = _QUOTED.sub("□", question)
    if _ELSE.search(rest):
        return False
    if "□" in rest:
        return bool(_GO.search(rest) or _REGISTER.search(rest) or _tired(rest))
    if _SOFTER.search(question) or _PUT_AS.search(question) or (_TOLD.search(question) and _REGISTER.search(question)):
        return True
    said = [one for entry in entries for one in entry.said if len(one) > 1 and one in question]
    return any(_is_named(one, question) for one in said)


def _tired(rest: str) -> bool:
    """Whether a question wants other words and says which it wants no more; the marked words stand as □."""
    return bool(_TIRED.search(rest)) and bool(_WORDS_WANTED.search(_TIRED.sub("", rest)))


def wanted_words(said: str, question: str, entries: Sequence[Replacement]) -> tuple[str, ...]:
    """Return the words that are to be put differently, as they are written; none where none are shown.

    ``question`` is what was ``said``, read with its slips mended.
    """
    if quoted := [one for one in _QUOTED.findall(said) if alike(one)]:
        known = [one for one in quoted if entry_of(one, entries)]
        return tuple(dict.fromkeys(known or quoted))[:3]
    if told := _TOLD.search(said):
        return (re.split(r"[，,。]\s*(?:如何|怎么|怎样|能|可以|请|帮|咋)", told[1])[0].strip("。 "),)
    if softer := _SOFTER.search(said):
        return (softer["of"],)
    for text in dict.fromkeys((question, said)):
        if held := _shown_without_marks(text, entries):
            return (held,)
    found = [match[1] for frame in _FRAMES if (match := frame.search(said))]
    return tuple(found[:1])


def _shown_without_marks(question: str, entries: Sequence[Replacement]) -> str:
    """Return an entry's words that are named as a word, or stand nearest to the word of changing; the longer ones."""
    held = [said for entry in entries for said in entry.said if len(said) > 1 and said in question]
    if named := [said for said in held if _is_named(said, question)]:
        return max(named, key=len)
    cues = [match.start() for match in _CUE.finditer(question)]
    places = {said: question.find(said) for said in held if said not in _ASIDE}

    def worth(said: str) -> float:
        at = places[said]
        return 2.0 * len(said) - min(cue - at - len(said) if cue > at else at - cue for cue in cues)

    return max(places, key=worth) if cues and places else ""


def _is_named(said: str, question: str) -> bool:
    return bool(re.search(rf"{re.escape(said)}{_NAMED}|{_OUT}{re.escape(said)}", question))


def entry_of(words: str, entries: Sequence[Replacement]) -> Replaced | None:
    """Return the entry that is of ``words``, of the greatest part of them, or of a phrase they are most of."""
    bare, best, found = alike(words), 0.0, None
    for entry in entries:
        for said in entry.said:
            share = _share(bare, said)
            if share == 1.0:
                return Replaced(words, entry, words)
            if share > best:
                best, found = share, Replaced(words, entry, said)
    return found


def _share(bare: str, said: str) -> float:
    """Return how much of ``bare`` an entry's words make up, or of them ``bare`` does; 0 where they are not of it."""
    pieces = [alike(piece) for piece in said.split("……")]
    own = "".join(pieces)
    if bare in own:
        return len(bare) / len(own) if bare == own or (len(bare) > 1 and 2 * len(bare) >= len(own)) else 0.0
    found = re.search(".{0,12}".join(map(re.escape, pieces)), bare)
    if not found or len(own) < 2 or (len(own) < _PLAIN and len(own) < _SHARE * len(bare)):
        return 0.0
    rest = bare[: found.start()] + bare[found.end() :]
    if (_NOT.search(rest) and not _NOT.search(own)) or (len(own) < _PLAIN and not is_whole(bare, *found.span())):
        return 0.0  # 没啥创新 is no 创新, 加大力度 no 大力
    return len(own) / len(bare) + 0.01 * found.start() / len(bare)  # of 形成闭环, what is formed tells more


def like(words: str, entries: Sequence[Replacement]) -> Replaced | None:
    """Return the entry of a phrase that shares most of its characters with ``words``."""
    own = pairs(words)
    scored = [
        (2 * len(own & other) / (len(own) + len(other)), entry, said)
        for entry in entries
        for said in entry.said
        if own and (other := pairs(said)) and bool(_NOT.search(words)) == bool(_NOT.search(said))
    ]
    share, entry, said = max(scored, key=lambda one: one[0], default=(0.0, None, ""))
    enough = _LIKE_NOT if _NOT.search(words) and _NOT.search(said) else _LIKE
    return Replaced(words, entry, said, near=True) if entry and share >= enough else None


def bare_of(put: str) -> tuple[str, str]:
    """Return a replacement and what its brackets say of it."""
    word, _, said = put.partition("（")
    return word, said.rstrip("）")


def alike(words: str) -> str:
    """Return ``words`` without 了, 的 and marks: what is left is the same where the words are."""
    return _LOOSE.sub("", _TWICE.sub(r"\1", words))


def filled(put: str, words: str, part: str) -> str:
    """Return a replacement with what stands in the gap of an entry's words: 做好……引导 for 抓……思想 in 抓群众的思想."""
    pieces = [re.escape(alike(piece)) for piece in part.split("……")]
    found = re.search("(.{1,12}?)".join(piece for piece in pieces if piece), alike(words)) if len(pieces) > 1 else None
    if not pieces[0] and len(pieces) == 2:
        found = re.fullmatch(f"(.{{2,8}}){pieces[1]}", alike(words))
    return put.replace("……", found[1]) if found and found.groups() else put


def pairs(words: str) -> set[str]:
    """Return the pairs of characters of ``words``."""
    bare = alike(words)
    return {bare[at : at + 2] for at in range(len(bare) - 1)}


def hardly_other(put: str, words: str) -> bool:
    """Whether a replacement is nearly what was to be replaced: 以上报告，请审阅 for 以上报告请审议."""
    one, other = (pairs(re.sub("[，、。予]", "", text)) for text in (put, words))
    near = len(words) >= _SENTENCE and len(one & other) * 2 > min(len(one), len(other))
    return alike(put) == alike(words) or near
