"""Safe fixes put into a text: each in its place, none in another text's."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.desk import Desk
from assistant.checks.fixes import apply_fixes, fix_all
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report


def _finding(text: str, start: int, end: int, fix: str | None) -> Finding:
    return Finding("c", "error", "", start, end, text[start:end], "m", "s", fix=fix)


def test_fixes_are_made_and_the_rest_is_left_alone() -> None:
    text = "抓好学习。。取得的的成效，2022上半年参学率98% 。"
    found = [_finding(text, 4, 6, "。"), _finding(text, 8, 10, "的"), _finding(text, 13, 17, None)]
    assert apply_fixes(text, found) == "抓好学习。取得的成效，2022上半年参学率98% 。"


def test_of_two_that_overlap_one_is_made_and_those_of_another_text_none() -> None:
    text = "甲乙丙丁"
    assert apply_fixes(text, [_finding(text, 0, 2, "A"), _finding(text, 1, 3, "B")]) == "A丙丁"
    assert apply_fixes("别的文字", [_finding(text, 0, 2, "A")]) == "别的文字"


def test_fixing_again_changes_nothing(pack: GenrePack, common: Common) -> None:
    def check(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    text = "一、主要做法\n（一）、抓好学习。，参观展览、和阵地 。\n（二）抓宣传。\n（二）抓阵地。\n（三）抓队伍。\n"
    mended = fix_all(text, check)
    assert mended == "一、主要做法\n（一）抓好学习。参观展览和阵地。\n（二）抓宣传。\n（三）抓阵地。\n（四）抓队伍。\n"
    assert fix_all(mended, check) == mended


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.text(max_size=3)), max_size=8)
)
def test_any_findings_leave_the_text_outside_them(text: str, places: list[tuple[int, int, str]]) -> None:
    found = [_finding(text, a, a + n, fix) for a, n, fix in places if a + n <= len(text)]
    kept = {at for at in range(len(text)) if not any(f.start <= at < f.end for f in found)}
    mended = apply_fixes(text, found)
    at = 0
    for place in sorted(kept):  # what no finding touches stands there still, in order
        at = mended.index(text[place], at) + 1


def test_two_parts_changed_about_are_not_renumbered(pack: GenrePack, common: Common) -> None:
    text = "一、做法\n抓学习。\n二、问题\n不深。\n四、打算\n再抓。\n三、原因\n在于不严。\n"
    found = [f for f in check_all(Desk(parse_report(text, pack), common, pack)) if f.check == "number-sequence"]
    assert found
    assert all(finding.fix is None for finding in found)


SAID_WRONG = (
    "习近平新时代中国特色社会主思想",
    "习近平新时代特色社会主义思想",
    "习近平新时代中国特色社会主义思相",
    "习进平新时代中国特色社会主义思想",
    "近平新时代中国特色社会主义思想",
)


@pytest.mark.parametrize("wrong", SAID_WRONG)
@pytest.mark.parametrize("frame", ["以{}为指导，抓好学习。", "高举{}伟大旗帜。", "深入学习{}，按步就班推进。"])
def test_after_the_sure_fixes_the_highest_name_is_right_or_untouched(
    wrong: str, frame: str, pack: GenrePack, common: Common
) -> None:
    def check(text: str) -> list[Finding]:
        return check_all(Desk(parse_report(text, pack), common, pack))

    text = frame.format(wrong)
    found = check(text)
    assert any(finding.level in ("error", "warning") and finding.quote in text for finding in found)
    mended = fix_all(text, check)
    right = "习近平新时代中国特色社会主义思想"
    assert right in mended or wrong in mended
    assert mended.replace(right, "").replace(wrong, "").count("社会主") == 0
    words = ("formulation", "spelling", "wording")
    before = {(one.check, one.quote) for one in found}
    assert not [one for one in check(mended) if one.check.startswith(words) and (one.check, one.quote) not in before]


def test_one_slip_gets_one_remark(pack: GenrePack, common: Common) -> None:
    text = "按步就班推进，坚决做到“两个确立”，学习习近平新时代中国特色社会主思想。"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert sorted(finding.quote for finding in found) == sorted(
        ["按步就班", "坚决做到“两个确立”", "习近平新时代中国特色社会主思想"]
    )
    fixes = sorted((finding.start, finding.end) for finding in found if finding.fix is not None)
    assert all(a[1] <= b[0] for a, b in pairwise(fixes))


def test_of_two_marks_the_one_is_kept_that_the_sentence_needs(pack: GenrePack, common: Common) -> None:
    text = "审核信息326条，退回19条。，未发生差错。办好讲座。，开展宣讲。"
    desk = Desk(parse_report(text, pack), common, pack)
    assert apply_fixes(text, check_all(desk)) == "审核信息326条，退回19条，未发生差错。办好讲座。开展宣讲。"
