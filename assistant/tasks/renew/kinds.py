"""What a clause of last year's report is: general wording, a standing arrangement, a plain count, or what is over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.checks.timing.events import period_dates
from assistant.checks.trace import NAMED
from assistant.genre import Common
from assistant.report import Figure
from assistant.structure.figures import find_figures
from assistant.structure.masks import find_masks

Kind = Literal["stays", "own", "count", "gone"]

# Words by which a clause takes a stance or names an aim or a duty; it claims nothing that happened.
_STANCE = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}?)(?:坚持|始终|牢固树立|牢记|着眼|力求|努力|着力|切实|进一步|按照|根据|对照|围绕|以[^，]{2,30}为|把[^，]{2,30}(?:作为|摆在|放在|当作|纳入)"
    r"|深刻|自觉|注重|引导|推动|确保|牢牢|深入学习贯彻|学习贯彻|认真(?:贯彻|落实|学习)|严格(?:落实|执行|按照)|全面(?:落实|贯彻)|充分发挥|积极|强化|加强|深化|提高|提升|增强|筑牢"
    r"|营造|弘扬|突出|聚焦|紧扣|坚决|继续|持续|不断|下一步|做到|守牢|守好|压实|扛牢|扛起|压紧|抓好|抓实|在[^，]{2,24}(?:领导|指导|支持)下)"
)
_AIM = re.compile(r"^(?:努力|力求|力争|着力|确保|推动|进一步|不断|持续|切实|引导|做到|形成(?!了)|营造(?!了))")
_HELD = re.compile(r"召开|举办|开展|组织(?!领导|生活|部|建设|实施|力)")
_OFTEN = re.compile(r"定期|每[年月季周学逢]|坚持|常态|始终|按(?:年|季|月)")
_HABIT = re.compile(
    r"定期|每[年月季周学逢]|坚持|常态|同部署|始终|制度|机制|健全|完善|落实|实行|严格|纳入|一并|作为[^，]*内容|及时"
)
# What happened once: an award, a person's, a complaint, a campaign, a thing founded or issued.
_ONCE = re.compile(
    r"被[^，]{0,10}评|[^，]评为|评选|荣获|获(?!取|悉|知)|奖(?!惩)|称号|入选|命名|表彰|授予|反映(?!在)|出现(?!偏差)|(?:未|没有|零)发生|发生了|劝退|取消|约谈|问责|投诉|举报|帖文|删帖"
    r"|当天|当日|当场|退休|调任|接任|推选|举行|成立|组建|编印|印发|出台|签订|签署|邀请|观看|参观|主题教育活动|系列[^，]*活动|大调研|大比武|整顿|推进会|好评|认可|赠送"
    r"|(?:建设|提升|攻坚|突破|服务|落实|深化|学习)年|建设[^，]{2,16}(?:长廊|基地|中心|站|室|墙)|期间|喜迎|献礼|首次|[他她]"
)
_DEED = re.compile(
    r"召开|开展|举办|制定|制订|修订|建立|设立|设置|参加|发放|推出|荣获|选树|处置|化解(?!矛盾)|排查(?!与|和)|清理|整改|走访|慰问|督查|检查|组织(?!领导|生活|部)|报送|上报|刊发|发布|配备|聘请"
    r"|培训(?!阵地)|建成|完成|实现|得到|受到|赢得|调整|主持|讲授|讲党课|研究|听取|(?<!决策)部署|报道|创建|任组长|担任|设在|覆盖|增长|下降|通报|录制|送进|值守|学习宣传|专题学习|依托|借助"
)
# Work that goes on: what stands behind it is its object, though it be named by a deed (加强教育培训).
_ONGOING = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,10}?)(?:切实|不断|进一步|持续|认真)?(?:加强|强化|规范|严格|深化|做好|抓好|抓实|推动|提高|提升|增强|健全|完善|坚持)"
)
_RESULT = re.compile(
    r"明显|显著|大幅|有效(?:提升|化解|遏制|防范)|取得|畅通有效|平稳有序|具有[^，]*意义|(?<![为除])了(?!解|然)"
)
_STANDS = re.compile(
    r"^(?:把|将|抓)|推进|以身作则|是|负|有责|履行|切实|认真|自觉|高度重视|注重|把好|当好|做好|抓好|管好|守好|用好"
)
_STANDING_BEFORE = re.compile(
    r"(?:坚持|落实|严格|执行|实行|健全|完善|用好|运用好?|打造|紧扣|围绕|聚焦|弘扬|践行|擦亮)[^，。“”]{0,10}$"
)
_STANDING_AFTER = re.compile(
    r"^[^，。“”]{0,8}(?:制度|机制|讲堂|品牌|模式|工作法|课堂|体系|平台|负总责|要求|原则|主责主业)"
)
_STANDING_NAME = re.compile(r"(?:讲堂|课堂|学堂|党课|论坛|制度|机制|夜校|工作法|大讲坛)”$")
_TITLE = re.compile(r"《[^《》]{1,60}(?:《[^《》]{1,60}》[^《》]{0,40})*》")
_QUOTED = re.compile(r"“[^“”]{1,40}”")
_CODE = re.compile(r"\d[×xX*]\d")  # 7×24小时
_PERSON = re.compile(
    rf"(?:书记|[长员]|主任|主席|老师|干事)({NAMED.pattern.partition(']')[0]}]"
    r"[\u4e00-\u9fff]{1,2}?)(?=履行|分管|负责|牵头|任|主持|带|被|获|坚持|为|在|到|作|讲|亲自|同志|等|和|与|、|，|$)"
)
_IDIOM = re.compile(r"[一二三]级抓[一二三]级|[一二三四]级(?=[^，。]{0,6}(?:审|机制|管理|网络|体系|联动|责任))")
_COUNT_AT_MOST = 26  # characters of a clause whose count reads well as a slot
_BEHIND = 8  # characters that may follow that count


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells what the clauses of a report on ``old`` are for one on ``new``; ``known``: quoted words that are all's."""

    old: str
    new: str
    common: Common
    known: Collection[str]

    def kind(self, clause: str) -> Kind:
        """Return whether a clause of what was done stays, stays as the unit's own, is a plain count, or is over."""
        if self._of_its_time(clause) or _ONCE.search(clause) or self._of_the_year(clause):
            return "gone"
        figures = self.figures(clause)
        own = self._own_names(clause)
        if own == "once":
            return "gone"
        if figures or find_masks(clause):
            return "count" if self._plain(clause, figures) else "gone"
        if _RESULT.search(clause) and not _AIM.match(clause):
            return "gone"
        said = re.sub(r"贯彻[^，]{0,20}部署|组织领导|工作部署", "", clause)
        deed = _DEED.search(said)
        if _STANCE.match(clause) and not deed:
            return "own" if own else "stays"
        ongoing = _OFTEN.search(clause) or (_HABIT.search(clause) and not _HELD.search(said)) or _ONGOING.match(clause)
        return "gone" if deed and not ongoing else "own"

    def standing(self, clause: str) -> bool:
        """Whether a clause says of itself that it goes on: a stance, a duty, a rule, a habit."""
        marks = (_STANCE, _ONGOING, _HABIT, _OFTEN, _STANDS)
        return self._own_names(clause) == "standing" or any(pattern.search(clause) for pattern in marks)

    def plan_kind(self, clause: str) -> Kind:
        """The same of a clause of last year's plans: what names no figure, date or thing of its own may stand again."""
        dated = self._of_its_time(clause) or self.figures(clause) or re.search(r"[一二三四]季度|[上下]半年", clause)
        dated = dated or re.search(r"成立|组建|建成|开设|完成", clause)
        own = self._own_names(clause)
        return "gone" if dated or own == "once" else "own" if own else "stays"

    def opening_kind(self, clause: str) -> Kind:
        """The same of a clause of the opening, which speaks in general terms."""
        happened = re.search(
            r"召开|举办|举行|荣获|获[得评]|表彰|处置|(?:未|没有)发生|[完达][成到]了|实现了|建成", clause
        )
        if happened or self._of_its_time(clause) or self.figures(clause) or find_masks(clause):
            return "gone"
        return "own" if self._own_names(clause) or _RESULT.search(clause) else "stays"

    def figures(self, text: str) -> list[Figure]:
        """Return the figures that are facts: the period, ordinals, and those of set phrases and names are none."""
        none = [m.span() for pattern in (_QUOTED, _IDIOM) for m in pattern.finditer(text)]
        return [
            figure
            for figure in find_figures(text)
            if figure.form != "ordinal"
            and not (figure.form == "year" and figure.text[:4] == self.old[:4])
            and not any(start <= figure.start < end for start, end in none)
        ]

    def _of_its_time(self, text: str) -> bool:
        """Whether ``text`` names a document, a person, a date, or a campaign that is over."""
        if _TITLE.search(text) or NAMED.search(text) or _PERSON.search(text) or _CODE.search(text):
            return True
        dated = any(figure.form in ("date", "document", "range") for figure in self.figures(text))
        return dated or any(name in text for name in self._over())

    def _of_the_year(self, text: str) -> bool:
        """Whether a clause names the old year as that of a thing: 召开2025年度工作会议."""
        return self.old[:4].isdigit() and self.old[:4] in text[1:]

    def _own_names(self, text: str) -> str:
        """Return whether quoted words of the unit's own stand for a standing thing, for one of its time, or none do."""
        found = ""
        for quoted in _QUOTED.finditer(text):
            if quoted[0].strip("“”") in self.known:
                continue
            standing = (
                _STANDING_NAME.search(quoted[0])
                or _STANDING_AFTER.match(text[quoted.end() :])
                or _STANDING_BEFORE.search(text[: quoted.start()])
            )
            if not standing or quoted[0].endswith("年”"):
                return "once"
            found = "standing"
        return found

    def _plain(self, clause: str, figures: list[Figure]) -> bool:
        one = figures[0] if len(figures) == 1 else None
        return bool(
            one
            and one.form in ("digits", "percent")
            and one.start >= 3
            and len(clause) <= _COUNT_AT_MOST
            and len(clause) - one.end <= _BEHIND
            and not find_masks(clause)
            and not re.match(r"每|其中", clause)
            and not _RESULT.search(clause)
        )

    def _over(self) -> Iterator[str]:
        """Yield the names of campaigns that were over before the new period began."""
        dates = period_dates(self.new)
        for event in self.common.events if dates else ():
            began, ended = day(event.start), day(event.end or event.start)
            campaign = began and ended and ((ended - began).days > 20 or "教育" in event.name)
            if dates and campaign and ended and ended < dates[0]:
                yield from {event.name, *event.names}


def day(text: str) -> date | None:
    """Return a date written 2026-02-24; None where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
