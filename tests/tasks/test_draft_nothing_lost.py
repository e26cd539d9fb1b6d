"""Nothing of the notes is lost unsaid: each of their numbers is in the draft, the questions or what was not used."""

from __future__ import annotations

import re

import pytest

from assistant.tasks.draft.job import Draft, DraftRequest, DraftTask

_NOTES = [
    "展板核对45处，改了13处（多数是年份不准）\n都签了保证书（内勤签了，外聘的7个还没签，11月补）\n问题：夜里没人值班",
    "17个站都建了读书角（其中3个站还没配书架）\n讲座审批21场，退了4场（材料不全）\n明年：培训讲解员2期",
    "项目\t全年目标\t完成数\t备注\n集中学习\t12\t10\t缺5月、6月\n督查\t3\t2\t第三次放1月\n问卷\t\t860份\t收回791份",
    "项目 计划 完成 备注\n走访 40 38 缺2户 外出\n党课 6 7 书记3次",
    "门户网站今年发稿168篇三审都做了有2篇错了日期当天改了\n清单4月份发到了23个车间支部一共是5个党支部",
    "做法\n- 走访了20家企业，同负责人谈心33人次\n- 中心组学习9次，意识形态专题2次（3月、8月）\n问题\n- 派遣工管理松\n"
    "- 11个网点有4个坚持得不好\n打算\n- 每季度讲课1次",
    "职工思想摸底2次，发问卷260份，反映多的是停车位和夜宵\n停车位新划了40个\n夜宵加了3个窗口",
]


@pytest.mark.parametrize("notes", _NOTES)
@pytest.mark.parametrize("section", ["all", "做法", "问题"])
def test_every_number_stands_somewhere(task: DraftTask, notes: str, section: str) -> None:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, unit="某局", period="2025年"))
    assert isinstance(draft, Draft)
    said = "\n".join([draft.text, *draft.questions, *(note.text for note in draft.notes if not note.used)])
    assert set(re.findall(r"\d+", notes)) <= set(re.findall(r"\d+", said))
