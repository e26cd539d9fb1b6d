"""What a writing assistant or a form said to the writer and nobody took out."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.form.blanks import check_blanks
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report


def _found(text: str, pack: GenrePack, common: Common) -> list[str]:
    return [one.check for one in check_blanks(Desk(parse_report(text, pack), common, pack))]


@pytest.mark.parametrize(
    "text",
    [
        "推动各项任务落地见效。以上内容可根据单位实际情况进行修改和完善。",
        "以上报告仅供参考，请结合实际调整。",
        "上述内容请结合本单位实际情况补充完善。",
        "注：本模板仅供参考。",
        "希望这份报告对您有所帮助！",
        "如需进一步修改，请随时告诉我。",
        "以下是一份意识形态工作责任制落实情况报告：",
        "抓好理论学习。（本部分字数不超过300字）",
        "抓好阵地管理（此段控制在150字左右）。",
        "抓好队伍建设。（字数要求：400字以内）",
    ],
)
def test_words_to_the_writer_are_told(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == ["left-over"]


@pytest.mark.parametrize(
    "text",
    [
        "编印学习资料12期，供党员参考。以上工作得到上级肯定。",
        "以上做法可结合实际加以推广。",
        "要求心得体会字数控制在800字左右。",
        "印发征求意见稿，各单位结合实际修改完善。",
        "以上问题，我们将结合实际逐项补充完善措施。",
        "发布短评（每篇300字）42篇。",
        "以下是主要做法：一是抓学习。",
    ],
)
def test_the_reports_own_words_are_not(text: str, pack: GenrePack, common: Common) -> None:
    assert "left-over" not in _found(text, pack, common)
