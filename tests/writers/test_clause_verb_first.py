"""A thing noted before its verb gets the verb before it; a body that does the deed stays where it is."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.writers.draft.clause import clause
from assistant.writers.draft.sentences import intended


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("读书班办了4期，每期30人", "举办读书班4期，每期30人"),
        ("车间主任轮训搞了3批", "开展车间主任轮训3批"),
        ("展览内容审查办了19场", "开展展览内容审查19场"),
        ("文艺汇演搞了2场", "开展文艺汇演2场"),
        ("“乡音”宣讲搞了12场", "开展“乡音”宣讲12场"),
        ("工会办了3场", "工会举办3场"),
        ("各科室搞了6次", "各科室开展6次"),
        ("团委办了3次", "团委办了3次"),
        # how it is said, and with which word
        ("排名靠后的2个支部谈了话", "与排名靠后的2个支部谈话"),
        ("小摊贩上门，劝走了", "小摊贩上门，劝离"),
        ("来访群众3批，劝回去了", "来访群众3批，劝返"),
        ("社团9个，停了1个", "社团9个，停了1个"),
        ("跟综治一起考核，占6分", "与综治一并考核，占6分"),
        ("发现问题7个，改了6个，还剩1个是展板褪色", "发现问题7个，完成整改6个，其余1个为展板褪色"),
        ("喇叭天天晚上喊，讲政策也讲防火", "喇叭每天晚上播报，既宣讲政策，也讲防火"),
        ("监测舆情8条，其中重大舆情0", "监测舆情8条，其中重大舆情0起"),
    ],
)
def test_a_note_is_told_in_the_order_of_a_document(note: str, told: str, pack: GenrePack) -> None:
    facts = read_notes(f"做法：\n- {note}", pack).facts
    assert "，".join(clause(fact.written, "done") for fact in facts) == told


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("新建2家补签责任书", "新建2家补签责任书"),
        ("新开3个所都纳入考核", "新开3个所都纳入考核"),
        ("新建2个文化广场", "拟新建2个文化广场"),
        ("新增2名网评员", "拟新增2名网评员"),
        ("新建2个配套书屋", "拟新建2个配套书屋"),
    ],
)
def test_what_is_new_already_is_not_meant_to_be_made(told: str, written: str) -> None:
    assert intended(told) == written
