"""Deeds in a row, and a deed with how often it is done, are never torn when a note is put as written."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.wording import wording
from assistant.writers.draft.clause import clause
from assistant.writers.draft.sentences import intended

# A slash parts the runs of each note that must stand in what is written, as they are.
NOTES: dict[Role, str] = {
    "done": """
把/出处不清的名言/删掉或注明
把/没署名的稿件/退回或补上
把/过期海报/撤下再更换
把/群成员名单/核对后公示
把/问题线索/梳理并上报
把/台账/补齐再备案
把/串词里的错字/改掉并标注
把/有歧义的标题/改掉或撤下
把/学员心得/先汇总再评选
把/旧横幅/收回并销毁
把/不合适的绘本/挑出来再下架
把/长期不用的账号/先登记后注销
把/转载的文章/核实后转发
把/误传的照片/删掉并说明
把/走失的记录/找回或重填
展签/先送专家再送/馆办公室
节目单/先送文化站再送/宣传科
讲稿/先送教研室后送/教务处
样刊/送主编并送/分管领导
发言稿/先看一遍再看/政策出处
党小组/讲政策又讲/法规
校园广播站/每天播/一刻钟
宣传橱窗/每月更换/一次
电子屏内容/每周检查/一次
值班记录/每季度抽查/一次
队史馆讲解词/每半年审核/一次
车间黑板报/每半月更换/一次
留言簿/每天查看/一遍
课件/定期抽查/4次
账号台账/每季度更新/一次
外聘教师教案/每学期抽查/2次
职工书屋图书/每年清理/一次
业主群/每月巡查/一次
楼道展板/每季度更换/12块
直播脚本/每场审核/一遍
门户网站链接/每周排查/一次
""",
    "plans": """
明年/国旗下讲话稿/每月抽查/一次
明年/会议记录/每季度检查/一次
明年/展陈大纲/每半年审核/一次
下半年/群公告/每周检查/一次
明年/宣传栏/每季度更换/一次
明年把/旧标语/撤下或更换
明年把/兼职网评员名单/核对后公示
明年把/社团备案表/补齐再上报
明年/新闻稿/先送科长再送/分管副局长
教案/每学期抽查/一次
责任清单/每半年更新/一次
""",
    "problems": """
把/审核单/签了就归档
台账/补了又丢
宣传栏/每年更换/一次
短视频/每季度抽查/一次，管得松
把/学习记录/补齐或抄来/应付检查
""",
}
CASES = [(role, line) for role, lines in NOTES.items() for line in lines.split("\n") if line]
_DANGLING = re.compile(r"(?:[或再先并]|(?<![总调温平缓])和)(?=$|[，、。；])")


@pytest.mark.parametrize(("role", "marked"), CASES)
def test_no_run_of_deed_and_thing_is_torn(pack: GenrePack, role: Role, marked: str) -> None:
    said, runs = marked.replace("/", ""), [run for run in marked.split("/") if run not in ("把", "明年把")]
    written = wording(pack.spoken).written(said, role)
    for told in (written, clause(written, role)):
        assert not _DANGLING.search(told), told
        assert [run for run in runs if re.sub("，.*", "", run) not in told] == [], told


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("把老标语更换", "更换老标语"),
        ("把过期的海报撤换", "撤换过期的海报"),
        ("把有争议的条幅更换", "更换有争议的条幅"),
        ("廉政长廊展板更新48块", "更新廉政长廊展板48块"),
        ("全年站点公告栏更换36块", "全年更换站点公告栏36块"),
        ("大喇叭播政策播天气", "大喇叭播政策、天气"),
    ],
)
def test_one_deed_still_goes_before_its_thing(pack: GenrePack, said: str, written: str) -> None:
    assert wording(pack.spoken).written(said, "done") == written


@pytest.mark.parametrize("said", ["学习分早晚两班各一次", "培训由工会办2期", "检查按片区各1次", "2027年，走访3次"])
def test_what_opens_with_no_verb_is_not_intended_with_one(said: str) -> None:
    assert intended(said) == said


@pytest.mark.parametrize("said", ["招聘编辑2名", "新增宣传干部2名", "举办培训班3期", "检查分公司4个"])
def test_a_verb_that_comes_first_is(said: str) -> None:
    assert intended(said) == f"拟{said}"
