"""Last year's sentence → this year's frame: set phrases stay, every fact becomes a slot that shows the old value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from assistant.checks.events import period_dates
from assistant.checks.trace import NAMED
from assistant.genre import Common
from assistant.report import Figure
from assistant.structure.figures import find_figures
from assistant.structure.notes.lines import split_at
from assistant.structure.notes.words import WHEN
from assistant.structure.sentences import split_sentences
from assistant.writers.draft.plan import Change, missing

EVENT = "今年情况"  # what a slot for a whole clause asks for
_HINT = 90  # characters of an old value shown in its slot; the list of changes has all of it
# Words by which a clause takes a stance or names an aim or a duty; it claims nothing that happened.
_STANCE = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}?)(?:坚持|始终|牢固树立|牢记|着眼|力求|努力|着力|切实|进一步|按照|根据|对照|围绕|以[^，]{2,30}为|把[^，]{2,30}(?:作为|摆在|放在|当作|纳入)"
    r"|深刻|自觉|注重|引导|推动|确保|牢牢|深入学习贯彻|学习贯彻|认真(?:贯彻|落实|学习)|严格(?:落实|执行|按照)|全面(?:落实|贯彻)|充分发挥|积极|强化|加强|深化|提高|提升|增强|筑牢"
    r"|营造|弘扬|突出|聚焦|紧扣|坚决|继续|持续|不断|下一步|一是|做到|守牢|守好|压实|扛牢|扛起|压紧|抓好|抓实|在[^，]{2,24}(?:领导|指导|支持)下)"
)
# Words of deeds, mechanisms and results: what they tell may not be so this year.
_DEED = re.compile(
    r"召开|开展了?|举办|举行|成立|制定|制订|印发|修订|签订|建立|设立|设置|邀请|参加|参观|观看|发放|编印|推出|打造|荣获|获得|获评|评为|选树|评选|表彰|处置|化解"
    r"|排查|清理|整改|约谈|走访|慰问|督查|检查|组织|报送|刊发|发布|配备|聘请|培训|建成|完成|实现|取得|未发生|没有发生|得到|受到|赢得|提供了|形成了|组建|调整|主持|讲授|讲党课"
    r"|研究|听取|部署|报道|创建|入选|命名|任组长|担任|设在|覆盖|增长|下降|提升到|提高到|了[，。；]?$"
)
# What ends a set phrase begun in the clause before: 健全“一把手”负总责，分管领导层层抓的管理机制.
_ENDS_PHRASE = re.compile(r"的[\u4e00-\u9fff]{0,4}(?:机制|格局|局面|体系|氛围|合力|保障|支持)$")
_HAPPENED = re.compile(r"召开|举办|举行|荣获|获[得评]|表彰|处置|未发生|没有发生|[完达][成到]了|实现了|建成")
_TITLE = re.compile(r"《[^《》]{1,60}(?:《[^《》]{1,60}》[^《》]{0,40})*》")
_QUOTED = re.compile(r"“[^“”]{1,40}”")
_YEAR = re.compile(r"((?:19|20)\d{2})(?:年(?!\d{1,2}月)|(?=[上下]半年))")
_LEADS_OVER = re.compile(r"^(?:现将|现就|现把|下面)")
_CODE = re.compile(r"\d[×xX*]\d")  # 7×24小时
_LEAD = re.compile(r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，)?[^，。；\d《“]{4,16}。$")
_POINT = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|首先，|其次，|再次，|同时，|此外，|另外，)"
)
_UNIT = re.compile(r"^[约近超共达]?\d[\d,.，]*[万亿千百]?|^[零一二三四五六七八九十百千两]+")


@dataclass(slots=True)
class Renewer:
    """Turns the wording of one report into a frame for ``period``; ``changes`` lists all that it changed."""

    old: str  # period of the report, such as 2025年
    new: str
    common: Common
    known: Collection[str]  # quoted words that are everybody's
    changes: list[Change] = field(default_factory=list)

    def text(self, text: str, place: str, *, claims: bool = False) -> str:
        """Return a stretch of last year's text as a frame, line by line; ``claims``: all but stance is last year's."""
        return "\n".join(self._line(line, place, claims) for line in text.split("\n"))

    def opening(self, text: str) -> str:
        """Return last year's opening as a frame: what it says in general terms stays, for the new period."""
        said = [span.of(text) for span in split_sentences(text)]
        return "".join(self._dated(one, "导语") if self._general(one) else self.sentence(one, "导语") for one in said)

    def _general(self, sentence: str) -> bool:
        return not self._facts(sentence) and not _HAPPENED.search(sentence)

    def _line(self, line: str, place: str, claims: bool) -> str:
        return "".join(self.sentence(span.of(line), place, claims=claims) for span in split_sentences(line))

    def sentence(self, sentence: str, place: str, *, claims: bool = False) -> str:
        """Return one sentence as a frame: kept, with slots for its facts, or one slot for the whole of it."""
        point = _POINT.match(sentence)
        head = point[0] if point else ""
        told = sentence[len(head) :]
        if not claims and _LEAD.match(sentence) and not find_figures(told):
            return sentence
        if _LEADS_OVER.match(told):
            return self._dated(sentence, place)
        facts = self._facts(told)
        if not facts and self._stands(told, claims):
            return head + self._dated(told, place)
        if claims or _CODE.search(told) or (not facts and not self._mostly_stance(told)):
            return f"{head}{self._slot('event', place, told.rstrip('。；'), '今年情况')}。"
        end = told[-1:] if told[-1:] in "。！？；：:" else ""
        clauses = [(span.start, span.end) for span in split_at(told, 0, len(told), "，；")]
        made, last = "", 0
        for start, stop in clauses:
            clause = told[start:stop].rstrip("。！？；：:")
            made += told[last:start] + self._clause(clause, place, claims)
            last = start + len(clause)
        return head + made + (told[last:] or end)

    def title(self, title: str) -> str:
        """Return the title for the new period."""
        return self._dated(title, "标题")

    def _facts(self, text: str) -> bool:
        """Whether ``text`` holds a figure, a document, a name, words of the unit's own or a campaign that is over."""
        if any(figure.form != "ordinal" for figure in self._figures(text)):
            return True
        return bool(_TITLE.search(text) or NAMED.search(text) or list(self._own_words(text)) or list(self._over(text)))

    def _figures(self, text: str) -> list[Figure]:
        """Return the figures that are facts: the report's own period is none."""
        return [f for f in find_figures(text) if not (f.form == "year" and f.text[:4] == self.old[:4])]

    def _own_words(self, text: str) -> Iterator[re.Match[str]]:
        for found in _QUOTED.finditer(text):
            if found[0].strip("“”") not in self.known:
                yield found

    def _stands(self, text: str, claims: bool) -> bool:
        """Whether a sentence without facts takes a stance, so that it may stay."""
        parts = [part for part in re.split(r"[，；。：:]", text) if part]
        return (
            all(self._stance(part) for part in parts)
            if not claims
            else all(self._stance(part) and not re.search(r"不|欠|缺|弱|少", part) for part in parts)
        )

    def _mostly_stance(self, text: str) -> bool:
        parts = [part for part in re.split(r"[，；。]", text) if part]
        return 2 * sum(self._stance(part) for part in parts) > len(parts)

    def _stance(self, part: str) -> bool:
        return bool(_STANCE.match(part)) and not _DEED.search(
            re.sub(r"贯彻[^，]{0,20}部署|组织领导|工作部署", "", part)
        )

    def _clause(self, clause: str, place: str, claims: bool) -> str:
        if not self._facts(clause):
            stays = self._stance(clause) or len(clause) < 3 or WHEN.fullmatch(clause) or _ENDS_PHRASE.search(clause)
            return self._dated(clause, place) if stays else self._event(clause, place)
        spans: list[tuple[int, int, str, str]] = []
        for found in _TITLE.finditer(clause):
            spans.append((*found.span(), found[0], "文件"))
        spans += [(*found.span(), found[0], "名称") for found in self._own_words(clause)]
        spans += [(*found.span(), found[0], "姓名") for found in NAMED.finditer(clause)]
        spans += [(start, end, clause[start:end], "当年的学习教育或会议") for start, end in self._over(clause)]
        for figure in self._figures(clause):
            if figure.form != "ordinal":
                spans.append((figure.start, figure.end, figure.text, self._name(clause, figure)))
        made, last = "", 0
        for start, end, old, name in sorted(spans):
            if start < last:
                continue
            unit = _UNIT.sub("", old) if name not in ("文件", "名称", "姓名", "日期", "年份") else ""
            unit = unit if 0 < len(unit) <= 2 and not unit.startswith("年") else ""
            made += self._dated(clause[last:start], place) + self._slot("fact", place, old, name) + unit
            last = end
        return made + self._dated(clause[last:], place)

    def _name(self, clause: str, figure: Figure) -> str:
        """Return what a slot asks for: what the figure counts, by its last words."""
        if figure.form == "date":
            return "日期"
        if figure.form in ("year", "document"):
            return "年份" if figure.form == "year" else "文号"
        before = clause[: figure.start]
        rate = re.findall(r"[\u4e00-\u9fff]{1,6}(?:率|度|面|比例|比重)", before)
        if figure.form == "percent" and rate:
            return str(rate[-1])
        words = re.sub(r"^(?:其中|共|累计|全年|与|和|向|对|在)|(?:只有|共有|现有|达到?|为)$", "", figure.counted)
        words = words[-12:] if not words.startswith("的") else before[-8:]
        return words if len(words) > 2 else "数量"

    def _event(self, clause: str, place: str) -> str:
        return self._slot("event", place, clause, EVENT)

    def _slot(self, kind: str, place: str, old: str, name: str) -> str:
        shown = re.sub(r"[【】]", "", old)
        if kind != "event" and len(shown) > _HINT:
            shown = f"{shown[:_HINT]}…"
        slot = missing(f"{name}（去年：{shown}）")
        self.changes.append(Change(kind, place, old, slot))
        return slot

    def _dated(self, text: str, place: str) -> str:
        """Put the new period for the old one in wording that stays."""
        made = text.replace(self.old, self.new) if self.old else text
        made = _YEAR.sub(lambda year: self.new[:5] if year[1] == self.old[:4] else year[0], made)
        if made != text:
            self.changes.append(Change("date", place, text, made))
        return made

    def _over(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield mentions of campaigns that were over before the new period began."""
        dates = period_dates(self.new)
        for event in self.common.events if dates else ():
            began, ended = _day(event.start), _day(event.end or event.start)
            campaign = began and ended and ((ended - began).days > 20 or "教育" in event.name)
            if dates and campaign and ended and ended < dates[0]:
                for name in sorted({event.name, *event.names}, key=len, reverse=True):
                    if (at := text.find(name)) >= 0:
                        yield at, at + len(name)
                        break


def new_events(common: Common, old: str, new: str) -> list[str]:
    """Return the meetings and campaigns that began between the ends of two periods, as a report may now name them."""
    before, after = period_dates(old), period_dates(new)
    if not before or not after:
        return []
    found = []
    for event in common.events:
        began = _day(event.start)
        if began and before[1] - (before[1] - before[0]) / 3 < began <= after[1]:
            found.append(f"{event.name}（{event.start}）")
    return found


def next_period(period: str) -> str:
    """Return the period a year later: 2025年上半年 → 2026年上半年."""
    return f"{int(period[:4]) + 1}{period[4:]}" if re.match(r"(?:19|20)\d{2}", period) else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
