"""What a document says for the words of a note: fillers left out, turns, verbs, words and measures put as written.

The words are data (``spoken.yaml``); here is how they are applied. Numbers, dates and what is quoted stay as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.genre import Spoken
from assistant.report import Role
from assistant.structure.units import UNIT
from assistant.structure.word_bounds import are_names, cuts, tagged
from assistant.structure.wording.counts import Counts
from assistant.structure.wording.rules import Rule
from assistant.structure.wording.sums import parts_told
from assistant.structure.wording.verbs import Verbs

_HELD = re.compile(r"“[^“”]+”|《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]+〉|〔[^〔〕]+〕|【[^【】]+】|‘[^‘’]+’")
_PLUS = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<![万亿千百])[+＋](?=[\u4e00-\u9fff]{2})")
_SUBJECT_FIRST = re.compile("^([\u4e00-\u9fff]{1,6})(?:嘛|呢|吧|啊)，")  # 干部嘛，忙业务
_VERBAL = ("v", "vn")
_NOT_AFTER = ("，", "、", "；", "。", "）", "事", "断", "结")  # 转发了事 is one deed
_STATES = frozenset(("知道", "明白", "没有", "有", "开始", "放心", "清楚"))  # 知道了: what has come about
# What a deed leaves or needs, before which 没有 says that there is none: 没有检查记录, 没有培训计划.
_KEPT = re.compile(
    "(?:记录|计划|制度|机制|办法|方案|预案|台账|档案|经费|资金|预算|安排|指标|标准|措施|手续|材料|资料|手段|平台|阵地|设备|设施|场所|场地|人员|队伍|人才"
    "|力量|骨干|小组|机构|载体|抓手|痕迹|笔记|体会|方法|经验|意识(?!形态)|能力|条件|依据|流程|规定|规范|细则|清单|目录|名单|专栏|课程|教材|时间|任务|目标|要求|成效|责任人|条款|权限|渠道|通道|窗口|入口|模板|名额|编制|岗位|功能|义务)"
)
_KIND_ITSELF = re.compile("应急|经费|预案|记录|安排|计划|违[规纪法约章][一-鿿]*")
# Verbs that are done to such things all the same: 没有制定计划, 没有落实制度.
_DOES_TO = re.compile(
    "建立|制[定订]|修订|出台|落实|完善|健全|形成|更新|上报|报送|提交|填[写报]|整理|归档|印发|公[开示]|执行|明确|细化|补齐|配[备齐]|纳入|列入|成立|组建|设[立置]|开[设展]"
    "|组织|提供|提[出高]|达到|完成|参加|进入|写入|搭建|拓展|利用|使用|用好|遵守|掌握|熟悉|按照|结合|增[加强]|加强|补充|安排(?!.)|发[放布]|收[到集]|查[看阅]|保存|留存|留下|履行"
    "|下达|分解|保障|调整|充实|统一|规范|创新|引进|出现|发[生现]|造成|引起"
)
# What may or may not have come about, of whatever kind: 没有接种事故, 没有泄密案件; none of 没有发现问题, a deed.
_CAME_ABOUT = re.compile(
    "事故|事件|案[件例]|问题|现象|情况|纠纷|线索|报道|行为|苗头|倾向|言论|风险|隐患|投诉|举报|矛盾|舆情|迹象|差错|争议"
)
_DEALS_WITH = re.compile(
    "处[理置]|反映|解决|整改|排查|化解|调[查解]|通报|研[究判]|核[实查]|回应|转发|[传散]播|掌握|分析|关注|审[核查]|检查|清理"
    "|删除|公布|讨论|汇报|介入|跟踪|监测|受理|接[到收]|收到|了解|应对|防范|[隐瞒]瞒|避免|杜绝|涉及|存在|暴露|处罚|查[处摆]"
)
_HAPPENS = re.compile("投诉|举报|[上信]访|[泄失]密|失误|争议|炒作|违[规纪法]|[误漏错]报|伤亡|质疑|抱怨|曝光|遗漏|失实")
_TWICE = re.compile(
    r"(开展|举办|召开|组织|建立|撰写|编发|均已)\1"
)  # each of two words of speech was put as the same verb
_ALL_OF = re.compile(r"把([^，把]{2,18}?)(?:都|均|全部)(?=[\u4e00-\u9fff]{1,6}(?:$|，))")
_BARE_MEASURE = re.compile("了(?=[次场轮期届条篇份](?![数级间例额])[\u4e00-\u9fff“《])")  # 开了次协调会
_COME_ABOUT = re.compile("已|了(?!解)")
_LONGEST = 400  # characters; what is longer is no note but prose, and stands as it is
_DASH = re.compile("(?<=[\u4e00-\u9fff”》）])(?:——|—|--)(?=[\u4e00-\u9fff“《])")
# Steps in a row, through which a thing goes: 编辑—科长—主编, 走科室→宣传科→分管领导三道审.
_STEP = r"(?:——|--?[>＞]?|=[>＞]|[—－–→⇒])"
_STEPS = re.compile(
    rf"[\u4e00-\u9fff“”（）]{{2,}}(?:{_STEP}[\u4e00-\u9fff]{{2,10}})+{_STEP}[\u4e00-\u9fff“”（）]{{2,}}(?=[，；、。]|$)"
)
_HEAD_DASH = re.compile("^([\u4e00-\u9fff]{2,8})(?:——|—|--)(?=[\u4e00-\u9fff\\d])")
_ACT = re.compile("(?:传达|部署|布置|研究|制定|审议|落实|总结|检查|反馈|公示|学习|开展|组织|签订?)[\u4e00-\u9fff]{2}")
_OFFICE = re.compile("[办室科部局处组员长]$")
_FIRST_HELD, _LAST_HELD = 0xE000, 0xF8FF  # private characters, which stand for what is quoted, or for a row of steps
_NUMBER = r"(?:约|近|共)?(?:\d[\d,.]*|[一二两三四五六七八九十百千几]{1,6})(?:[余多来几])?(?:[万亿千百])?(?:[余多来几])?"


class Wording:
    """Words notes by one genre's lists."""

    def __init__(self, spoken: Spoken) -> None:
        """Take the lists; their blanks are filled here."""
        people = "|".join(sorted(spoken.people, key=len, reverse=True))
        measures = "|".join(sorted({*spoken.measures, *UNIT.split("|")}, key=len, reverse=True))
        self._blanks = {
            "数": _NUMBER,
            "量": f"(?:{measures})",
            "始": "(?:^|(?<=，))",
            "末": "(?=$|，)",
            "都": "(?:都|均|全部|全)",
            "汉": "[\\u4e00-\\u9fff]",
            "人": f"(?:{people})",
            "动": f"(?:{'|'.join(sorted(spoken.alone, key=len, reverse=True)) or '(?!)'})",
        }
        self._turns = [Rule(turn, self._blanks, spoken.alone) for turn in spoken.turns]
        self._words = [Rule(turn, self._blanks, spoken.alone) for turn in spoken.words]
        # 搞了个活动 counts nothing, 配了一个宣传员 does.
        self._one = re.compile(
            rf"(?:了个|(?<![关停删撤清退换拆销闭散])了一个(?![\u4e00-\u9fff]{{0,2}}(?:{people})))(?=[\u4e00-\u9fff“《])(?!人|多?(?:月|小时|星期|学期|季度|钟头|礼拜|年头))"
        )
        self._fillers = re.compile("|".join(sorted(spoken.fillers, key=len, reverse=True)) or "(?!)")
        self._unturned = re.compile("|".join(spoken.unturned) or "(?!)")
        self._verbs = Verbs(spoken.verbs, self._blanks)
        self._counts = Counts(spoken, self._blanks)
        self.written = lru_cache(maxsize=4096)(self._written)

    def _written(self, said: str, role: Role = "done") -> str:
        """Return ``said``, one fact as it was noted, in the words of a document; ``role``: the part it stands in."""
        if len(said) > _LONGEST:
            return said
        noted, held = _hold(said)
        noted = _undashed(_PLUS.sub("、", noted))
        text = self._counts.measured(self._without_fillers(noted))
        text = _swap(text, self._turns, role)
        told: list[str] = []
        for part in text.split("，"):
            told.append(self._verbs.put(part, told[-1] if told else "", planned=role == "plans"))
        done = "，".join(told) if role == "plans" else _done_alone("，".join(told), noted)
        text = _swap(_smoothed(done), self._words, role)
        told_all = _TWICE.sub(r"\1", parts_told(self._counts.put(text)))
        if role == "plans" and not _COME_ABOUT.search(said):
            told_all = _ALL_OF.sub(r"将\1全部", told_all.replace("均已", "全部"))  # what is to be done is not done yet
        return _release(self._unmixed(told_all, noted), held) or said

    def keeps_speech(self, text: str) -> bool:
        """Whether ``text`` holds words of speech that no rule turns."""
        return self._unturned.search(text) is not None

    def _unmixed(self, told: str, said: str) -> str:
        """Return what is told with each clause as noted that keeps words of speech: half of it turned is worse."""
        if not self.keeps_speech(told):
            return told
        parts, noted = told.split("，"), said.split("，")
        if len(parts) != len(noted):
            return said
        return "，".join(raw if self.keeps_speech(part) else part for part, raw in zip(parts, noted, strict=True))

    def _without_fillers(self, text: str) -> str:
        places = cuts(text)
        if (first := _SUBJECT_FIRST.match(text)) and not tagged(text[first.end() :] or "，")[0][1].startswith("n"):
            text = first[1] + text[first.end() :]
        kept = self._fillers.sub(lambda found: "" if {found.start(), found.end()} <= places else found[0], text)
        ends = cuts(kept) if _BARE_MEASURE.search(kept) else frozenset[int]()  # none of 看了场地, 讲了条件
        kept = _BARE_MEASURE.sub(lambda found: "了一" if found.end() + 1 in ends else "了", kept)
        return re.sub("([，了])\\1+", r"\1", self._one.sub("了", kept)).strip("，") or text


def _done_alone(told: str, noted: str) -> str:
    """Put 已 before a clause that is nothing but what was done: 代签1人，批评教育了 → 已批评教育.

    Without its 了 it would read like an order, or a heading.
    """
    parts = told.split("，")
    for at, part in enumerate(parts[1:], start=1):
        bare = part.removesuffix("了")
        if part != bare and len(bare) > 1 and f"，{part}" in noted and _all_verbs(bare):
            parts[at] = f"已{bare}"
    return "，".join(parts)


def _all_verbs(text: str) -> bool:
    if re.search("[了过]", text) or text[-1] in "来去起":
        return False
    return all(kind == "v" and len(word) > 1 and word not in _STATES for word, kind in tagged(text))


def _smoothed(text: str) -> str:
    """Leave out 了 between a verb of two characters and what follows it (登记了7个), and say 未结合 for 没结合."""
    if "了" not in text and "没" not in text:
        return text
    words = [("", ""), *tagged(text), ("", "")]
    kept = []
    at = 0
    for before, (word, _), after, then in zip(words, words[1:], words[2:], [*words[3:], ("", "")], strict=False):
        at += len(word)
        if word == "了" and len(before[0]) > 1 and before[1] in _VERBAL and _may_go(before[0], after[0]):
            continue
        refused = word in ("没", "没有") and len(after[0]) > 1 and after[1] in _VERBAL and then[0] != "的"
        lacked = refused and (_names_thing(after[0], then[0]) or (word == "没有" and _is_of_kind(text, at, before[0])))
        kept.append("没有" if lacked else "未" if refused else word)
    return "".join(kept)


def _names_thing(verb: str, after: str) -> bool:
    """Whether a verb only names the kind of the thing behind it: 没有研判记录 lacks a thing, 没有更新台账 a deed.

    没有接种事故 says that none came about; 未接种 would say that a deed was left undone.
    """
    if _DOES_TO.match(verb):
        return False
    if _KIND_ITSELF.fullmatch(verb) or _KEPT.match(after):
        return True
    if _CAME_ABOUT.match(after) and not _DEALS_WITH.match(verb):
        return True
    return _HAPPENS.fullmatch(verb) is not None and (after[:1] in ("", "，", "、", "和", "及") or after == "报道")


def _is_of_kind(text: str, at: int, before: str) -> bool:
    """Whether a verb may only tell the kind of the thing behind it: 没有适合手机学习的方式, 就没有生产."""
    verb, _, rest = text[at:].partition("，")[0].partition("的")
    return before == "就" or (bool(rest) and not _DOES_TO.match(verb)) or verb.startswith("统一")


def _may_go(verb: str, after: str) -> bool:
    """Whether 了 may be left out between ``verb`` and what follows: 进群解释 is as good as 进群解释了."""
    if after in ("", "，"):
        return verb[-1] not in "没不多少好来去" and verb not in _STATES
    return after not in _NOT_AFTER


def _swap(text: str, rules: list[Rule], role: Role) -> str:
    chars = frozenset(text)
    for rule in rules:
        if rule.fits(chars, role) and (told := rule.put(text)) != text:
            text, chars = told, frozenset(told)
    return text


def _hold(said: str) -> tuple[str, list[str]]:
    """Return ``said`` with a private character for the inside of each quotation, and the insides."""
    held: list[str] = []

    def one(found: re.Match[str]) -> str:
        held.append(found[0][1:-1])
        return found[0][0] + chr(_FIRST_HELD + len(held) - 1) + found[0][-1]

    return _HELD.sub(one, said), held


def _release(text: str, held: list[str]) -> str:
    for number, inside in enumerate(held):
        text = text.replace(chr(_FIRST_HELD + number), inside)
    return text


@lru_cache(maxsize=8)
def wording(spoken: Spoken) -> Wording:
    """Return the wording by ``spoken``, made once."""
    return Wording(spoken)


def _undashed(noted: str) -> str:
    """Put a comma for each dash, but one sign for all between the steps of a row, which one thing goes through."""
    kept: list[str] = []

    def one(found: re.Match[str]) -> str:
        steps = re.split(_STEP, found[0])
        inner = steps[1:-1]  # words hang on the first and the last: 稿件经股室, 局长三道审
        if not are_names(inner) or any(_is_deed(step) for step in inner):
            return found[0]
        kept.append("—".join(steps))
        return chr(_LAST_HELD - len(kept))

    text = _DASH.sub("，", _HEAD_DASH.sub(r"\1，", _STEPS.sub(one, noted)))
    for number, steps in enumerate(kept, start=1):
        text = text.replace(chr(_LAST_HELD - number), steps)
    return text


def _is_deed(step: str) -> bool:
    """Whether a step is a verb and what it is done to: 部署任务 is no name, 交办 one of a step, 宣传办 an office."""
    return _ACT.match(step) is not None and _OFFICE.search(step) is None
