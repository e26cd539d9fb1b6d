"""The list of checks: every family, the remarks it can make and the rule each stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.checks import (
    answering,
    asked,
    coverage,
    emptiness,
    heading_matter,
    liability,
    opinion,
    out_of_place,
    requests,
    secrecy,
)
from assistant.checks.copies import overlap, repetition, reworded, said_twice, struck_out, written_anew
from assistant.checks.counting import (
    adding_up,
    all_again,
    all_and_rate,
    announced,
    answered_count,
    averages,
    compared,
    counted,
    figures,
    fractions,
    frequency,
    group_counts,
    headcounts,
    left_of,
    made_up,
    many_measures,
    more_than_all,
    named_counts,
    none_and_some,
    one_group,
    outcomes,
    own_members,
    parts,
    portions,
    rates,
    recounted,
    rest_told,
    settled,
    shares_again,
    signed,
    spoken_of_again,
    sums,
    tables,
    taken_away,
    taken_up_again,
    told_of,
    trends,
    values,
    wholes,
)
from assistant.checks.desk import Check, Desk
from assistant.checks.form import (
    addressed,
    attached,
    blanks,
    closing_words,
    headings,
    layout,
    length,
    list_commas,
    lists,
    not_works,
    number_marks,
    numbering,
    pairs,
    parallel_headings,
    punctuation,
    uneven,
    wrong_level,
)
from assistant.checks.language import (
    broken_off,
    collocations,
    colloquial,
    formulations,
    particles,
    slogans,
    spelling,
    wording,
)
from assistant.checks.naming import (
    bodies,
    body_kinds,
    borrowed_words,
    laws,
    names,
    neighbours,
    papers,
    persons,
    posts,
    slipped_units,
    speaker,
    strange_members,
    titles,
    trade_words,
    units,
    voice,
)
from assistant.checks.one_voice import one_voice
from assistant.checks.timing import (
    anniversaries,
    by_month,
    dates,
    deadlines,
    event_order,
    events,
    month_order,
    part_of_year,
    period,
    put_off,
    report_calendar,
    unchanged,
    undated,
)
from assistant.errors import UnknownName
from assistant.results import Finding

_MOST = 30  # remarks of one check on one report; the last one counts the rest
_LEVELS = {"error": 0, "warning": 1, "hint": 2}


@dataclass(frozen=True, slots=True)
class Family:
    """Checks that one function makes in one pass."""

    name: str
    title: str
    checks: tuple[Check, ...]
    run: Callable[[Desk], list[Finding]]


FAMILIES = (
    Family("layout", "结构", layout.CHECKS, layout.check_layout),
    Family("addressed", "主送机关", addressed.CHECKS, addressed.check_addressed),
    Family("closing-words", "结语", closing_words.CHECKS, closing_words.check_closing_words),
    Family("undated", "成文日期", undated.CHECKS, undated.check_undated),
    Family("headings", "小标题", headings.CHECKS, headings.check_headings),
    Family("heading-matter", "标题与内容", heading_matter.CHECKS, heading_matter.check_heading_matter),
    Family("heading-form", "标题句式", parallel_headings.CHECKS, parallel_headings.check_heading_form),
    Family("coverage", "主题", coverage.CHECKS, coverage.check_coverage),
    Family("emptiness", "空泛", emptiness.CHECKS, emptiness.check_emptiness),
    Family("slogans", "口号", slogans.CHECKS, slogans.check_slogans),
    Family("out-of-place", "放错部分", out_of_place.CHECKS, out_of_place.check_out_of_place),
    Family("answering", "问题与打算", answering.CHECKS, answering.check_answering),
    Family("numbering", "序号", numbering.CHECKS, struck_out.check_numbering_left),
    Family("number-marks", "序号标点", number_marks.CHECKS, number_marks.check_number_marks),
    Family("punctuation", "标点", punctuation.CHECKS, punctuation.check_punctuation),
    Family("pairs", "成对标点", pairs.CHECKS, pairs.check_pairs),
    Family("title-marks", "书名号", not_works.CHECKS, not_works.check_not_works),
    Family("lists", "并列", lists.CHECKS, lists.check_lists),
    Family("broken-off", "断句", broken_off.CHECKS, broken_off.check_broken_off),
    Family("uneven", "并列与长句", uneven.CHECKS, uneven.check_uneven),
    Family("list-commas", "并列标点", list_commas.CHECKS, list_commas.check_list_commas),
    Family("repetition", "重复", repetition.CHECKS, repetition.check_repetition),
    Family("said-twice", "前后重复", said_twice.CHECKS, said_twice.check_said_twice),
    Family("written-anew", "换词重复", written_anew.CHECKS, written_anew.check_written_anew),
    Family("blanks", "占位", blanks.CHECKS, blanks.check_blanks),
    Family("counted", "数量写法", counted.CHECKS, counted.check_counted),
    Family("figures", "数字", figures.CHECKS, figures.check_figures),
    Family("sums", "分项合计", sums.CHECKS, sums.check_sums),
    Family("many-measures", "几类物件的合计", (), many_measures.check_many_measures),
    Family("settled", "已办与剩余", (), settled.check_settled),
    Family("left-of", "前面的总数与余下", (), left_of.check_left_of),
    Family("wholes", "总数与列举", wholes.CHECKS, wholes.check_wholes),
    Family("more-than-all", "分项多于总数", (), more_than_all.check_more_than_all),
    Family("taken-away", "清理与保留", (), taken_away.check_taken_away),
    Family("parts", "分项列全", (), parts.check_parts),
    Family("rest-told", "总数、其中与余下", (), rest_told.check_rest_told),
    Family("made-up", "组成与总数", (), made_up.check_made_up),
    Family("adding-up", "行文里的合计", (), adding_up.check_adding_up),
    Family("signed", "人数与份数", (), signed.check_signed),
    Family("tables", "表格合计", (), tables.check_tables),
    Family("announced", "所说项数", (), announced.check_announced),
    Family("rates", "比率与回收", (), rates.check_rates),
    Family("all-and-rate", "全部与比率", (), all_and_rate.check_all_and_rate),
    Family("portions", "占比与总数", (), portions.check_portions),
    Family("fractions", "几分之几与满意度", (), fractions.check_fractions),
    Family("shares-again", "再次提到的占比", (), shares_again.check_shares_again),
    Family("told-of", "总数与其中", (), told_of.check_told_of),
    Family("averages", "平均数", (), averages.check_averages),
    Family("outcomes", "办理结果", (), outcomes.check_outcomes),
    Family("months", "月份与次数", (), by_month.check_months),
    Family("trends", "增减", trends.CHECKS, trends.check_trends),
    Family("compared", "与上年相比", (), compared.check_compared),
    Family("values", "数据一致", values.CHECKS, values.check_values),
    Family("headcounts", "人数家数", (), headcounts.check_headcounts),
    Family("group-counts", "下属个数", (), group_counts.check_group_counts),
    Family("recounted", "前后提到的数", (), recounted.check_recounted),
    Family("own-members", "自己的人和单位", (), own_members.check_own_members),
    Family("spoken-of-again", "再次提到的数", (), spoken_of_again.check_spoken_of_again),
    Family("taken-up-again", "打算里提到的数", (), taken_up_again.check_taken_up_again),
    Family("all-again", "全体的数", (), all_again.check_all_again),
    Family("answered-count", "问题里的数与打算里的数", (), answered_count.check_answered_count),
    Family("one-group", "同一群人的数", (), one_group.check_one_group),
    Family("frequency", "频次与次数", (), frequency.check_frequency),
    Family("named-counts", "名目与数字", (), named_counts.check_named_counts),
    Family("none-and-some", "前后说法", none_and_some.CHECKS, none_and_some.check_none_and_some),
    Family("dates", "日期", dates.CHECKS, dates.check_dates),
    Family("period", "报告期", period.CHECKS, period.check_period),
    Family("calendar", "年月", report_calendar.CHECKS, report_calendar.check_calendar),
    Family("part-of-year", "上半年与全年", (), part_of_year.check_part_of_year),
    Family("deadlines", "打算的期限", (), deadlines.check_deadlines),
    Family("put-off", "放到哪一年", (), put_off.check_put_off),
    Family("days", "周年与节日", anniversaries.CHECKS, anniversaries.check_anniversaries),
    Family("events", "时效", events.CHECKS, events.check_events),
    Family("event-order", "先后次序", event_order.CHECKS, event_order.check_event_order),
    Family("month-order", "月份先后", (), month_order.check_month_order),
    Family("papers", "文号与附件", papers.CHECKS, papers.check_papers),
    Family("attached", "附件", attached.CHECKS, attached.check_attached),
    Family("formulations", "固定提法", formulations.CHECKS, formulations.check_formulations),
    Family("liability", "责任人", liability.CHECKS, liability.check_liability),
    Family("titles", "文件名", titles.CHECKS, titles.check_titles),
    Family("laws", "法律法规名", laws.CHECKS, laws.check_laws),
    Family("names", "名称写法", names.CHECKS, names.check_names),
    Family("posts", "职务与人", posts.CHECKS, posts.check_posts),
    Family("collocations", "搭配", (), collocations.check_collocations),
    Family("particles", "的地得", (), particles.check_particles),
    Family("wording", "用词", wording.CHECKS, wording.check_wording),
    Family("colloquial", "口语", colloquial.CHECKS, colloquial.check_colloquial),
    Family("spelling", "错别字", spelling.CHECKS, spelling.check_spelling),
    Family("voice", "人称", voice.CHECKS, voice.check_voice),
    Family("speaker", "述职人称", (), speaker.check_speaker),
    Family("units", "单位名称", units.CHECKS, units.check_units),
    Family("strange-members", "别的单位的人", (), strange_members.check_strange_members),
    Family("borrowed-words", "别处的说法", (), borrowed_words.check_borrowed_words),
    Family("trade-words", "别的行业的说法", (), trade_words.check_trade_words),
    Family("slipped-units", "单位名称写错", (), slipped_units.check_slipped_units),
    Family("bodies", "党组织名称", (), bodies.check_bodies),
    Family("body-kinds", "党组织种类", (), body_kinds.check_body_kinds),
    Family("neighbours", "别的单位", (), neighbours.check_neighbours),
    Family("requests", "请示事项", requests.CHECKS, requests.check_requests),
    Family("length", "篇幅", length.CHECKS, length.check_length),
    Family("secrecy", "保密", secrecy.CHECKS, secrecy.check_secrecy),
    Family("persons", "个人情况", persons.CHECKS, persons.check_persons),
)
# Made outside the families: they need the library's texts, a notice, or a model.
_OTHERS = (*overlap.CHECKS, *unchanged.CHECKS, *reworded.CHECKS, *asked.CHECKS, *opinion.CHECKS)
CHECKS: dict[str, Check] = {
    check.name: check for checks in (*(family.checks for family in FAMILIES), _OTHERS) for check in checks
}
GUESSES = tuple(name for name, check in CHECKS.items() if check.guess)
# Whose fix is not made along with others: guesses, and numbers, where parts may stand in the wrong order instead.
UNSURE = ("number-sequence", *GUESSES)


def check_all(desk: Desk, families: Iterable[str] | None = None) -> list[Finding]:
    """Run the named families, or all, and return their findings in reading order."""
    wanted = None if families is None else set(families)
    run = [family for family in FAMILIES if wanted is None or family.name in wanted]
    meant = wrong_level.as_meant(desk)  # one slip, one remark: what follows from a number is not told again
    found = [wrong_level.as_written(desk, finding) for family in run for finding in meant.once(family.run)]
    if meant is not desk and any(family.checks is numbering.CHECKS for family in run):
        found += wrong_level.check_wrong_level(desk)
    return in_order(one_voice(found))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by place, drop repeats, and let the last of very many alike speak for the rest."""
    unique = {(f.check, f.start, f.end, f.message): f for f in findings}
    ordered = sorted(unique.values(), key=lambda f: (f.start, _LEVELS[f.level], f.end, f.check))
    totals = Counter(finding.check for finding in ordered)
    seen: Counter[str] = Counter()
    kept = []
    for finding in ordered:
        seen[finding.check] += 1
        rest = totals[finding.check] - _MOST
        if seen[finding.check] < _MOST or rest <= 0:
            kept.append(finding)
        elif seen[finding.check] == _MOST:
            kept.append(replace(finding, message=f"{finding.message}（后面同类的还有 {rest} 处，不再逐一列出）"))
    return kept


def title_of(check: str) -> str:
    """Return the Chinese title of a check, or its name where it is not listed."""
    return CHECKS[check].title if check in CHECKS else check


def kinds_of(names: Iterable[str]) -> frozenset[str]:
    """Return the checks meant by ``names``: a check's name or title, or a family's; raises UnknownName."""
    found: set[str] = set()
    for name in names:
        families = {check.name for family in FAMILIES if name in (family.name, family.title) for check in family.checks}
        meant = {check.name for check in CHECKS.values() if name in (check.name, check.title, check.family)} | families
        if not meant:
            raise UnknownName.among("意见种类", name, [*CHECKS, *(check.title for check in CHECKS.values())])
        found |= meant
    return frozenset(found)
