"""What is denied and told of all the same: 未发生泄密事件, and 发生泄密事件1起; 办结率100%, and 仍有2件正在办理."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import INNER, Check, Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_before

NONE = Check("none-and-some", "前后说法相反", "figures", "通行校对规则：前后说法一致")
CHECKS = (NONE,)

_DEED = "发生|出现|开设|开通|注册|运营"
_DENIED = re.compile(
    rf"(?:从未|未|没有|不曾|无)(?:私自|擅自|违规)?(?P<deed>{_DEED})(?:过|任何|一起|一例)*(?P<thing>[一-鿿]{{3,12}}?)(?=[，。；、\n]|$)"
)
_OF_SOME = re.compile(r"\d|部分|个别|少数|有的|其余|一些|多数|上半年|下半年|季度|月|如|若|确保|力争|防止|避免")
_NOT_SO = re.compile(
    "通报|全[省市县区国]|下属|干部|职工|上年|去年|往年|曾|防止|避免|杜绝|如|若|未|没有|不(?!当|及时|力|到位|慎|妥|规范|足|够|严|实)|无"
    "|预防|应对|是否|其他|别的|外单位|兄弟|模拟|演练|假设|可能|险些|差点|隐患|苗头"
)
_WHOSE = "本人|个人|我|自己"
# What an account is called by its kind; who has none has none of these.
_ACCOUNTS = "公众号|视频号|抖音号|快手号|小红书账号|短视频账号|微博账号|微博|头条号|直播账号"
_ACCOUNT = re.compile("^(?:个人)?(?:网络|自媒体|新媒体|社交媒体)?(?:自媒体)?账号$")
_PERSONAL = re.compile("述职|我|本人")


_LEVEL = "国家级|中央|省部级|省级|市级|县级|区级"
_MEDIA = "(?:及?以上|主流|党报)?(?:新闻)?(?:媒体|报刊|刊物|平台)?"
_NOT_ONE = re.compile(
    rf"(?:没有|未有|无)(?:一[篇条件]|1篇)?(?:稿件|信息|文章)?(?:被|在|获|登上|上过?)?(?P<level>{_LEVEL}){_MEDIA}(?:的)?"
    r"(?:采用|刊发|刊登|刊载|录用|转载|报道|发表|稿件|发稿|见稿)"
)
_SORT = re.compile("深度|评论|视频|理论|调研|作品|典型|经验|专题|原创|摄影|广播|个人|支部|[科股]室|单位")


def check_none_and_some(desk: Desk) -> list[Finding]:
    """Find what was denied and counted, or owned, elsewhere in the same report."""
    found = [one for match in _DENIED.finditer(desk.text) for one in _held(desk, match)]
    return [
        *found,
        *_all_and_left(desk),
        *_left_of_all(desk),
        *(one for match in _NOT_ONE.finditer(desk.text) for one in _published(desk, match)),
    ]


def _published(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    """没有一篇被省级媒体采用 among the problems, and 刊发稿件52篇，其中省级5篇 in what was done."""
    before = clause_before(desk.text, match.start(), 16)
    if _OF_SOME.search(before) or _SORT.search(before + match[0]) or desk.role_at(match.start()) == "plans":
        return
    counted = rf"{match['level']}{_MEDIA}(?:采用|刊发|刊登|发稿|稿件)?(?:共|达)?(?P<n>[1-9]\d{{0,3}})余?[篇条件]"
    for one in re.finditer(counted, desk.text):
        sentence = sentence_before(desk.text, one.start(), 60)
        if desk.role_at(one.start()) == "done" and not re.search("上年|去年|往年|同期|上级|全[省市县区]", sentence):
            message = f"这里写的是“{match[0]}”，前面写的是“{one[0]}”"
            yield desk.remark(NONE, "warning", *match.span(), message, "核对实际情况后统一说法")
            return


_BROUGHT = "|引发|引起|造成|酿成|导致"
_SOME = r"(?:\d{1,4}|[一二两三四五六七八九十])"
_SPLIT = 4  # characters of a thing that is told with its sort: 重大 of 重大舆情


def _with_more(thing: str) -> str:
    """The thing, or one narrower by a word between its sort and its name: 重大网络舆情 is 重大舆情, too."""
    if len(thing) < _SPLIT:
        return re.escape(thing)
    return rf"{re.escape(thing[:-2])}[一-鿿]{{0,4}}?{re.escape(thing[-2:])}"


_ALL_DONE = re.compile(
    r"(?P<how>按[期时]|及时|限时|当[日天场]|首次)?(?P<deed>办结|办理|整改|完成|化解|处置|处理|销号|答复|回复|落实)率(?:均)?(?:达到?|为|是)?(?:100[%％]|百分之百)"
    r"|(?:全部|均已|都已|已全部|已全)(?P<done>办结|办理完毕|整改到位|整改完成|完成整改|化解|销号|办理|整改|处置完毕)(?=[，。；、])"
)
_LEFT = re.compile(
    rf"(?:(?:仍|还|尚|目前)(?:有|剩|余)?|剩余|其余|余下)(?P<n>{_SOME})(?P<unit>[件个条项起处])(?P<more>[一-鿿]{{0,4}}?)(?:仍|还|尚)?(?:正在|未|没有|尚未|待|在)(?:按期|及时)?"
    r"(?P<deed>办结|办理|办|整改|完成|推进|化解|处置|处理|销号|答复|回复|落实)"
)
_NOT_YET = re.compile(  # 未办结的3件, 2件未办结, 4处尚未整改到位
    rf"(?:尚未|未|没有)(?:按期|及时)?(?P<deed>办结|整改|完成|化解|销号|答复|回复)(?:到位|完毕|完成)?的(?:还?有)?(?P<n>{_SOME})[件个条项起处]"
    rf"|(?P<n2>{_SOME})[件个条项起处][一-鿿]{{0,4}}?(?:尚|还|仍)?(?:未|没有)(?P<deed2>办结|整改|完成|化解|销号|答复|回复)"
)
_GOES_ON = re.compile("(?:截[至止][^，。；]{2,10}，)?(?:但|其中|目前|现|只|尚|还|仍|有|不过|剩余|其余|余下|，)*")
_OF_A_SORT = re.compile("其中|[类型]的?$|部分|上年|去年|[上下]半年|季度")
_RIGHT_THEN = re.compile(
    "截[至止]|此前|当时|后来|随后|上年|去年|上半年|下半年|季度|新增|新受理|新收|另有|另外|未到期|期限|时限"
)


_ONE_MATTER = re.compile("[，、（(]?(?:但|不过|其中|目前|现|只|还|仍)*")  # between the two: nothing else is brought in


def _all_and_left(desk: Desk) -> Iterator[Finding]:
    """办结率100%，仍有2件正在办理: in one sentence all is done and some of it is not."""
    for sentence in re.finditer(r"[^。！？\n]+", desk.text):
        every, left = _ALL_DONE.search(sentence[0]), _LEFT.search(sentence[0])
        if every is None or left is None or every["how"] or desk.role_at(sentence.start()) == "plans":
            continue
        deed = every["deed"] or every["done"]
        between = sentence[0][min(every.end(), left.end()) : max(every.start(), left.start())]
        same = left["deed"] == "推进" or bool(set(deed) & set(left["deed"]))
        if not same or not _ONE_MATTER.fullmatch(between) or _RIGHT_THEN.search(left[0]):
            continue
        start, end = min(every.start(), left.start()), max(every.end(), left.end())
        message = f"一处写“{every[0]}”，一处写“{left[0]}”，两处对不上"
        suggestion = "核对：还有没办完的，改比率或去掉“全部”；都办完了的，删去还在办的话"
        yield desk.remark(NONE, "warning", sentence.start() + start, sentence.start() + end, message, suggestion)


def _left_of_all(desk: Desk) -> Iterator[Finding]:
    """办结率100%。未办结的3件正在调处: the next sentence takes up some of all that is done, of which none is left."""
    for every in _ALL_DONE.finditer(desk.text):
        stop = re.compile("[。！？\n]").search(desk.text, every.end())
        if stop is None or stop[0] == "\n" or every["how"] or desk.role_at(every.start()) == "plans":
            continue
        left = _NOT_YET.search(desk.text, stop.end(), stop.end() + 40)
        between = desk.text[stop.end() : left.start()] if left else "。"
        if left is None or not _GOES_ON.fullmatch(between) or "；" in desk.text[every.end() : stop.start()]:
            continue
        deed, undone = every["deed"] or every["done"], left["deed"] or left["deed2"]
        if not set(deed) & set(undone) or _OF_A_SORT.search(clause_before(desk.text, every.start(), 24)):
            continue
        message = f"前面写“{every[0]}”，这里写“{left[0]}”，两处对不上"
        suggestion = "核对：还有没办完的，改比率或去掉“全部”；都办完了的，删去还在办的话"
        yield desk.remark(NONE, "warning", left.start(), left.end(), message, suggestion)


def _held(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    before = clause_before(desk.text, match.start(), 24)
    if _OF_SOME.search(before) or desk.role_at(match.start()) in ("plans", "problems"):
        return
    thing, deed = _with_more(match["thing"]), f"(?:{match['deed']}{_BROUGHT if match['deed'] in '发生出现' else ''})"
    told = rf"{deed}(?:了|过)?(?:{thing}{_SOME}[起件次个例]|{_SOME}[起件次个例]{thing}(?=[，。；、\n]))"
    if _ACCOUNT.match(match["thing"]) and _PERSONAL.search(desk.text):
        told = rf"(?:{_WHOSE})(?:开设|开通|注册|运营|管理)的?[一-鿿“”]{{0,6}}(?:{_ACCOUNTS})|{told}"
    for one in re.finditer(told, desk.text):
        clause = sentence_before(desk.text, one.start(), 24)
        if not _NOT_SO.search(clause) and desk.role_at(one.start()) != "plans":
            message = f"这里写的是“{one[0].translate(INNER)}”，别处写的是“{match[0].translate(INNER)}”"
            yield desk.remark(NONE, "warning", *one.span(), message, "核对实际情况后统一说法")
