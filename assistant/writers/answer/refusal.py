"""The one place where a question is refused: what is missing, what is near, and what could be added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.genre import GenrePack
from assistant.writers.answer.material import Material
from assistant.writers.answer.unknown_value import unknown_value
from assistant.writers.answer.words import bullets, joined, quoted, titles
from assistant.writers.asked import Asked
from assistant.writers.cite import shown
from assistant.writers.relevance import Found, grams

# What is said where no library could answer; ``own``, ``future`` and ``order`` are what the question is.
_OUTSIDE = {
    "own": (
        "这是单位自己的（或别处的）实际情况，资料库里没有，我不知道，也不猜。请查台账、通知或问经办的同事；"
        "把本单位的报告、通知加进资料库后，写在里面的我能查到。"
    ),
    "future": (
        "还没有发生或还没有通知的事，资料库里没有，我不知道，也不猜。以上级正式通知为准；"
        "把通知加进资料库（政策类）后，我能按它回答。"
    ),
    "deed": (
        "这个我办不到：我只会按资料库里的范文和政策回答、起草和比对，替人办事（收发、翻译、打印、预订、"
        "打开或改动别处的文件）都不会。"
    ),
    "foreign": (
        "这一问是别的文体，或者与写这份材料无关，资料库里没有，不能拿报告的写法来顶。"
        "要问它，请先在资料库里添加有关的文件（规定、通知或范文）。"
    ),
    "order": "这个我不做：我只依据资料库里的范文、政策和你给的要点回答，不编造事实和数字，也不改变这条规矩。",
}
_PERSON = (
    "谁任这个职务、是哪一位，我不知道，也不猜：资料库里的范文和政策讲职责怎么分、怎么写，不是花名册。"
    "请查任职文件、分工通知，或问办公室。"
)
_REACHED_AT = "电话、邮箱、住址一类，资料库里没有，我不知道，也不猜。请查通讯录或问办公室。"
_OF_PUBLIC = (
    "这是公开的时政消息（会议、活动的日程和结果一类），资料库里没有，我不知道，也不猜。请查权威发布；"
    "写进报告的会议名称和时间，以公报或正式报道为准。"
)
_NEITHER = (
    "这一问资料库里没有，我不知道，也不猜：我答的是报告怎么写、政策怎么要求、范文里怎么写。"
    "是本单位的情况，请查台账或问经办的同事；是别的规定，请查那方面的文件。"
)
_DRAFT = (
    "这一篇不在资料库里，写得怎样、别人会怎么看，我不知道，也不猜。把稿子贴过来说“比对”，"
    "我按范文和规定逐处看，说哪里缺、哪里错。"
)
# The draft at hand, which is in no library: 我这篇写得好吗, 我们局这份稿子能拿第几名.
_OWN_DRAFT = re.compile(
    r"(?:我们?|咱们?)[局院校处科所站镇乡村室]?(?:写|弄)?的?[这那](?:[篇份]|个(?=报告|材料|稿|述职))[^，。？?]*(?:好|满意|第几|名次|评|过关|通过|行|怎么样|认可)"
    r"|(?:满意|认可|通过|过关)[^，。？?]*我?[这那][样么]写|[这那]稿子?[^，。？?]*(?:通过|过关)"
)
_NUMBER = re.compile(r"(?<!哪)几(?!时|号)|多少|[率比]是|得分|分数")  # 哪几个 asks who or which
_TELEPHONE = re.compile(r"电话|手机|邮箱|微信|住址|地址|身份证|联系方式")
# Whose affair it is, or when it was: without one of these nothing tells that a question is of the office's own doings.
_OF_OWN = re.compile(
    r"我们?|咱们?|本[局单院校村镇县市区]|单位|领导|[去今明前]年|(?:19|20)\d\d年|[上下]半?[次回月周季年午]|本[月周季年]|[昨今明]天|周[一二三四五六日天]|这[次回]"
    r"|某|[区市县省镇乡村局校院]里|全[区市县省国局校院]|[区市县省]委|了(?:吗|没|几|多少)|排名|得分"
)
# Public affairs, of which no office's papers tell.
_PUBLIC = re.compile(
    r"(?:全国|中央|国务院|[省市区县]委?)?(?:两会|人大(?:会|代会|会议)|政协(?:会|会议|全会))|党代会|党代表大会|[大中]全会(?!精神)|[省市区县]委(?:\S{0,4})全会|奥运|亚运|峰会|博览会|春晚"
)
_WORDING = re.compile(
    r"用哪|哪个(?:好|对|合适|准确|规范)|还是[^，。？?]*[”\"](?:$|[？?])|写[成到作]?[“\"]|怎么(?:称呼|表述|写)"
)
_TOLD = {
    "own": _OF_OWN,
    "future": re.compile(
        r"[明后]年|来年|下半?年|下个?[次回月周季批届轮]|将来|以后|未来|还没|尚未|即将|下一|今后|到时|年[底末]|[春国]节|节[前后]|何时|(?:什么时|啥时)候|哪[天年]|[几\d]月|几号|会不会(?!被|挨|受|算|要?追究|要?问责|扣)|还[有会要]|最新|新的?"
    ),
}
# Words that name nothing: of what happens or is done (会扣), and pieces that any question has.
_NO_NAME = re.compile("[会要能被给不没有去来可让把得太很]")
_LITTLE = re.compile(
    "[怎么什哪吗呢的了是吧请能不要会谁几可该到]|处理|多少|时候|报告|材料|要求|规定|工作|情况|单位|部门|问题|内容|标准|细则|办法|条例|方案|意见"
)
_MUST = re.compile(r"[也还]?(?:要|得|需要|必须|应该|该)(?!求)[^，。？?]{1,14}(?:吗|嘛|么|不)[？?]?$")
# What one wants done, and not only to know.
_DONE_FOR = re.compile(r"帮|替我|给我|请你|麻烦|把|[发传寄送拷][给到我一]|翻译|译成|打印|打开|提醒|闹钟|转发|复印|操作")
_NEAR = 0.4  # coverage from which a passage is worth calling near
_COMMON = 0.4  # share of the samples from which a word says nothing of what is asked
_LISTED = 6  # samples named, of those that may be meant
_IN_FULL = 2  # samples named before 等
_NAMED = 2  # characters of a word by which its heading shows that a passage is near


def write_refusal(material: Material, unknown: Sequence[str]) -> Iterator[str]:
    """Yield that the library has no answer, the nearest it has, and what to add."""
    asked = material.asked
    if asked.unheld:
        yield from _unheld(material)
        return
    if _OWN_DRAFT.search(asked.said) and not (asked.documents or asked.is_order):
        yield _DRAFT
        return
    if reason := "" if asked.is_order or asked.documents or asked.asks == "name" else unknown_value(asked.said):
        yield reason
        return
    if asked.documents and not asked.is_order and asked.asks != "name":
        yield from _not_found_in(material)
        return
    if not asked.among and (reason := _reason(asked)):
        yield reason
        return
    if (asked.pointing or asked.among) and not asked.documents:
        yield from _which(material)
        return
    said = [word for word in unknown if word in asked.said and not (_NO_NAME.match(word) or _holds(material, word))]
    missing = joined([f"“{shown(word, 30)}”" for word in ([asked.foreign] if asked.foreign else said)[:3] if word])
    if other := other_genre(material):
        yield other
        return
    if asked.foreign:
        none = "" if _holds(material, asked.foreign) else f"资料库里没有关于{missing}的内容，"
        yield f"这里没有收{missing}的写法，{none}不能拿报告的写法来顶。"
    else:
        yield f"资料库里没有{'关于' + missing + '的' if missing else '能回答这个问题的'}内容，不能乱答。"
    if near := _near(material):
        yield "最接近的是（不是答案）：\n\n" + bullets(near)
    if (nearby := _nearby(material)) and not asked.foreign:
        asks = (f"“{question}”" for question in nearby)
        yield "也许想问的是（照着问就有答案）：\n\n" + bullets(asks)
    yield f"我能答的是“{material.pack.name}”怎么写、政策对它有什么要求、范文里怎么写。{_add(material, missing)}"


def _holds(material: Material, word: str) -> bool:
    """Whether a sample or a rule of the library has the very word, so that nobody may say it holds nothing of it."""
    rules = (statement.quote.text for statement in material.statements.all)
    told = (text for one in material.pack.answers.all() for text in (one.says, *one.asked))
    return any(word in text for text in chain(rules, told, (report.text for _, report in material.samples.items)))


def _nearby(material: Material) -> list[str]:
    """Return the questions that have answers and are likest, those alone that share a word of content with this one."""
    words = own_words(material)
    pieces = {piece for word in words for piece in grams(word) if len(piece) > 1 and not _LITTLE.search(piece)}
    return [one for one in material.known.nearby if any(piece in one for piece in pieces)]


def own_words(material: Material) -> set[str]:
    """Return the words that say what a question is about: named by it, and not by most reports (考核, 单位)."""
    import rjieba

    said = material.asked.said or material.asked.question
    words = {
        word
        for word, kind in rjieba.tag(said)
        if len(word) > 1 and kind[0] in "nvjlsazi" and not _LITTLE.search(word) and word not in material.pack.subject
    }
    texts = [report.text for _, report in material.samples.items]
    return {word for word in words if sum(word in text for text in texts) <= _COMMON * len(texts)}


def _reason(asked: Asked) -> str:
    """Return why no library could answer; nothing where one could."""
    if asked.asks == "name" and not asked.is_order:
        return _REACHED_AT if _TELEPHONE.search(asked.said) else _PERSON
    if asked.outside == "deed" and not _DONE_FOR.search(asked.said):
        return _OUTSIDE["own"] if _OF_OWN.search(asked.said) else _NEITHER  # 会议室能坐多少人 wants nothing done
    must = asked.asks == "yesno" and _MUST.search(asked.said)  # 我们就五个人，也要成立领导小组吗
    if asked.outside in ("own", "future") and _PUBLIC.search(asked.said):
        return _OF_PUBLIC
    if asked.outside == "own" and (must or not _OF_OWN.search(asked.said)):
        return _NEITHER
    if asked.outside in ("own", "future") and (
        _WORDING.search(asked.said) or not _TOLD[asked.outside].search(asked.said)
    ):
        return ""  # which of two words to use is no affair of one's own, nor of what is to come
    return _OUTSIDE.get(asked.outside, "")


def this_asked(asked: Asked) -> str:
    """Return what to call what is asked for: a number only where one is."""
    return "这个数" if _NUMBER.search(asked.said) else "这一问"


def _which(material: Material) -> Iterator[str]:
    """Ask which sample is meant, naming those it may be."""
    asked = material.asked
    held = [
        document
        for document in material.documents
        if document.kind == "sample"
        and (document.id in asked.among if asked.among else not asked.type or document.type == asked.type)
    ]
    held.sort(key=lambda document: document.bundled)
    yield "不清楚说的是哪一篇，资料库里对得上的不止一篇，写上单位或篇名再问，例如：\n\n" + bullets(
        titles([document.name]) for document in held[:_LISTED]
    )


def _not_found_in(material: Material) -> Iterator[str]:
    """Say that the samples a question names hold no answer that was found."""
    named = [document for document in material.documents if document.id in material.asked.documents]
    where = joined([titles([document.name]) for document in named], _IN_FULL)
    yield f"在{where}里没有找到能回答这一问的话，{this_asked(material.asked)}我不知道，也不猜。"
    yield "要它，请查原件或问经办的同事；这一篇里别的内容可以换个词再问。"


def _unheld(material: Material) -> Iterator[str]:
    """Say that no sample is of the office asked of, and of which offices there are some."""
    asked = material.asked
    yield f"资料库里没有“{shown(asked.unheld)}”的报告，{this_asked(asked)}我不知道，也不猜。"
    held = [document for document in material.documents if document.kind == "sample"]
    held.sort(key=lambda document: document.bundled)
    yield "收进来的报告里有：\n\n" + bullets(titles([document.name]) for document in held[:_LISTED])
    yield "要问那一篇，先把它加进资料库（范文类）再问。"


def other_genre(material: Material) -> str:
    """Say so where the question is of another kind of report that is there: 安全生产责任制报告."""
    ours = _stem(material.pack)
    for pack in material.others.values():
        if (
            pack.id != material.pack.id
            and _stem(pack) in material.asked.question
            and ours not in material.asked.question
        ):
            if not material.elsewhere(pack.id):
                return (
                    f"这问的是另一种文种“{pack.name}”的事，现在选的是“{material.pack.name}”，不能混着答；"
                    "那个文种的资料里也没有这一问的答案，我不知道，也不猜。"
                )
            return (
                f"这问的是另一种文种“{pack.name}”，现在选的是“{material.pack.name}”，两种的写法和要求不能混用。"
                f"换到那个文种再问（页面上换文种；命令行用 --genre {pack.id}）。"
            )
    return ""


def _stem(pack: GenrePack) -> str:
    return pack.subject.removesuffix("责任制").removesuffix("工作")


def _near(material: Material) -> list[str]:
    """Return the sentence that stands nearest, quoted, or else the places that share most words with the question."""
    own = own_words(material)
    if material.known.near and not material.asked.foreign:
        fitting = [one for one in material.known.near[:1] if any(word in one.text for word in own)]
        return [f"{quoted(material, one)}（{titles([one.name])}）" for one in fitting]
    lines: list[str] = []
    seen: set[str] = set()
    words = [word for word in own if len(word) >= _NAMED]
    for hit in (*material.policies, *material.passages):
        place = hit.passage.place.split(" › ")[-1]
        if not any(word in place for word in words):
            continue  # what only shares characters, such as the line of a date, helps nobody on
        coverage = material.relevance.coverage(f"{hit.passage.place}{hit.passage.text}")
        if coverage >= _NEAR and hit.passage.document not in seen and len(lines) < 2:
            seen.add(hit.passage.document)
            lines.append(titles([hit.passage.name]) + (f"的“{shown(place, 40)}”" if place else ""))
    return lines


def _add(material: Material, missing: str) -> str:
    if material.asked.intent in ("how_to", "example", "headings"):
        return f"要问{missing or '这个'}，请先在资料库里添加这方面的范文。"
    return "要问这个，请先在资料库里添加有关的文件（规定、通知或范文）。"


def write_masked(material: Material, found: Found, what: str = "数") -> Iterator[str]:
    """Yield that ``what`` is asked for, the number or a name, is withheld in the sample."""
    yield f"这个{what}不知道：范文里把它遮住了，原文是{quoted(material, found.quote)}（{titles([found.quote.name])}）。"
    yield f"遮住的资料库里没有，我不猜；要用这个{what}，请查原件{'或本单位台账' if what == '数' else ''}。"
