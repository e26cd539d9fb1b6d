"""An instruction freed of what is not said of the draft: half-width marks, and the talk before the wish itself."""

from __future__ import annotations

import re

from assistant.tasks.revise.quotes import one_kind_of_quotes
from assistant.tasks.revise.says import TO
from assistant.tasks.revise.spoken import spoken

_FULL = str.maketrans(",:;", "，：；")
_HALF = re.compile(r"(?<=[\u4e00-\u9fff”）])[,:;]|[,:;](?=[\u4e00-\u9fff“])")
# 哦那, 算了，: said before a wish, no part of it.
_SIGHS = re.compile(
    r"^(?:(?:哦|噢|喔|嗯|哎|唉|诶|(?:不对)+|不是不是|对了|算了|这样吧|好吧|行吧?|好的?)(?:[，、。\s]+|(?=那|咱|我们|还是|回到|说回)))+"
)
# 换个标题，叫……: the comma parts no two wishes.
_TITLED = re.compile(rf"((?:小?标题|题目)[^，。；“]{{0,4}})，(?={TO})")
_REPORT = r"(?:稿子?|报告|述职(?:报告)?|材料|草稿|初稿|总结|东西)"
# 回到刚才那个稿子，: which text is meant, before the wish.
_BACK = re.compile(
    r"^(?:那|咱们?|我们|先|再|还是)*(?:回到|说回|接着说|看回|继续改|接着改|还是说)(?:一下)?(?:我)?(?:刚才|刚刚|前面|上面|之前|原来|先前)?(?:写)?的?"
    rf"(?:那|这)?(?:一)?(?:个|份|篇)?(?:的)?{_REPORT}(?:上|里)?(?:来|吧)?[，。；：]+(?=.)"
)
# 又想起来了，还有文化广场1个: facts for the draft, however they came to mind.
_CAME_TO_MIND = re.compile(
    r"^(?:我)?(?:又|刚|刚才|才|突然)*(?:想起来了?|想到了?|记起来了?|(?:忘|漏)了?(?:说|写|讲|报)?了?)(?:了)?(?:一[件个点]事?)?[，：]*"
    r"(?:还|另外|再|应该?|也)*有(?:个|一件事)?[，：]?(?=[^，：？]*[\d一二两三四五六七八九十])(?!.*(?:[？?]|吗$|怎么|如何))"
)


def opened(message: str) -> str:
    """Return an instruction with one kind of marks, without the talk before it."""
    text = _HALF.sub(lambda mark: mark[0].translate(_FULL), one_kind_of_quotes(message).strip())
    text = spoken(text)
    text = _SIGHS.sub("", text) or text
    text = _TITLED.sub(r"\1", _BACK.sub("", text))
    return spoken(_CAME_TO_MIND.sub("再加一条：", text))
