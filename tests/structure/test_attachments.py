"""Attachments below a report, in the manners they are listed: never numbering of the text above."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.parse import parse_report

REPORT = "关于情况的报告\n县委：\n现将情况报告如下：\n一、主要做法\n召开会议4次。\n二、存在问题\n力量不足。\n"
SIGNED = "某某局\n2025年1月3日"
TAILS = {
    "a list with a name over two lines": (
        f"特此报告。\n\n附件：1.清单\n2.台账\n3.很长很长的名称分成\n两行的说明\n4.汇总表\n\n{SIGNED}",
        ["附件：1.清单", "2.台账", "3.很长很长的名称分成", "两行的说明", "4.汇总表"],
    ),
    "a list that ends the text": ("附件：1. 清单\n     2. 台账", ["附件：1. 清单", "2. 台账"]),
    "the list below a line of its own": (f"附件：\n1.清单\n2.台账\n{SIGNED}", ["附件：", "1.清单", "2.台账"]),
    "附件1 附件2": (f"附件1：清单\n附件2：台账\n{SIGNED}", ["附件1：清单", "附件2：台账"]),
    "all on one line": (f"附件：1.清单；2.台账；3.表\n{SIGNED}", ["附件：", "1.清单；", "2.台账；", "3.表"]),
    "below the date": (f"{SIGNED}\n附件：1.清单\n2.台账", ["附件：1.清单", "2.台账"]),
    "numbers in brackets": (f"附件：（1）清单\n（2）台账\n{SIGNED}", ["附件：（1）清单", "（2）台账"]),
    "the texts themselves": (
        f"{SIGNED}\n\n附件1\n清单\n一、甲\n附件2\n台账\n一、乙",
        ["附件1\n清单\n一、甲\n附件2\n台账\n一、乙"],
    ),
}


@pytest.mark.parametrize(("tail", "attachments"), TAILS.values(), ids=TAILS.keys())
def test_attachments(tail: str, attachments: list[str], pack: GenrePack) -> None:
    text = REPORT + tail
    report = parse_report(text, pack)
    assert [span.of(text) for span in report.attachments] == attachments
    assert [section.heading for section in report.sections] == ["主要做法", "存在问题"]
    assert report.sections[-1].items == ()
    if SIGNED in tail:
        assert report.signature is not None
        assert report.date is not None
        assert (report.signature.of(text), report.date.of(text)) == ("某某局", "2025年1月3日")
