"""What the clauses of a jotted line belong to: a count and its shortfall, a label and its counts, marks left over."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.read import read_notes
from assistant.structure.notes.tidied import tidy


@pytest.mark.parametrize(
    "line",
    [
        "劳务派遣工有120人，学习覆盖不到，没有建立台账",
        "临聘教师共45名，思想状况了解不深",
        "科室主任重业务轻思想，有3个科室的学习记录是事后补的",
        "电子屏统一管理，共20块，9月抽查6块",
    ],
)
def test_a_clause_stays_with_its_subject(line: str, pack: GenrePack) -> None:
    assert len(read_notes(f"- {line}", pack).facts) == 1


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("宣讲员缺2名 ——", "宣讲员缺2名"),
        ("专题会3次/局长约谈科长4人", "专题会3次，局长约谈科长4人"),
        ("例会2次/季度", "例会2次/季度"),
        ("导游词 规范了 讲解员考试89人", "导游词规范了，讲解员考试89人"),
    ],
)
def test_marks_and_blanks(note: str, said: str) -> None:
    assert tidy(note) == said


def test_a_label_over_bare_counts_is_kept(pack: GenrePack) -> None:
    assert read_notes("- 走访企业：局长6家 副局长9家", pack).facts[0].said == "走访企业：局长6家，副局长9家"
