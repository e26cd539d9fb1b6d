"""A word of speech put as written keeps what was said; beside each stands a near miss that stays."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.wording import wording
from assistant.writers.draft.clause import clause

DONE: tuple[tuple[str, str], ...] = (
    # of one's own teachers, and of those who come from elsewhere
    ("12个班的老师都写了笔记", "12个班的教师都撰写笔记"),
    ("家长反映的问题当天转给老师", "家长反映的问题当天转给老师"),
    ("请县剧团的老师排练", "邀请县剧团的老师排练"),
    ("展板请博物馆老师看过", "展板邀请博物馆老师看过"),
    ("电视台老师改了脚本2处", "电视台老师修改脚本2处"),
    # money, and what is viewed beside a word of money
    ("播放最高的一条是讲彩礼返还的，51万", "播放最高的一条是讲彩礼返还的，51万"),
    ("彩礼从18万降到8万", "彩礼由18万元降至8万元"),
    # gone through, once or once more
    ("把工地的群过了一遍", "对工地的群排查一遍"),
    ("12月17个账号又过了一遍", "12月17个账号又排查一遍"),
    ("合同条款重新过了一遍", "合同条款重新梳理一遍"),
    ("流程走过一遍", "流程走过一遍"),
    # how many, about
    ("板凳会开了8场，听的大概两千三", "召开板凳会8场，听众约两千三"),
    ("形势报告2场，听的职工有900多人", "形势报告2场，职工900余人参加"),
    ("大概印了三百来份", "印制约三百份"),
    ("差不多走了40户", "走访约40户"),
    ("两家关系差不多", "两家关系差不多"),
    # what was done to it, with nothing else in the clause
    ("发现涂鸦3处，清除了", "发现涂鸦3处，已清除"),
    ("考勤代签2人，批评教育了", "考勤代签2人，并予以批评教育"),
    ("读者投诉一本图册，下架了", "读者投诉一本图册，已下架"),
    ("没去轮训，请了假出差了", "没去轮训，请了假出差"),
    ("来电都登记了，放心了", "来电均已登记，放心了"),
    # two deeds with one thing
    ("把辖区书店摸底登记", "对辖区书店摸底登记"),
    ("把旧群清理注销了", "对旧群清理注销"),
    ("把年度检查取消了", "取消年度检查"),
    # printed, not held
    ("厂报《钢花》办了6期", "编印厂报《钢花》6期"),
    ("培训班办了6期", "举办培训班6期"),
    # a note of a thing twice
    ("驾校那边9个驾校没签", "9个驾校没签"),
    ("街道5个社区都签了", "街道5个社区均签了"),
    # by whom
    ("安全大课是我给新工人讲的", "安全大课由本人为新工人讲授"),
    ("调研报告我起的草", "调研报告由本人起草"),
    ("我带的徒弟获奖", "本人带的徒弟获奖"),
    ("问题讲稿5份，审了再讲", "问题讲稿5份，审核后再主讲"),
    ("每周一把线索报镇里", "每周一把线索报送镇里"),
    ("今年咱们和5个村签了共建协议", "今年和5个村签订共建协议"),
    ("游客说咱们馆收费高", "游客说我馆收费高"),
    # formal text
    ("与企业内设机构共建2个新设站点", "与企业内设机构共建2个新设站点"),
    ("建强宣传员队伍", "建强宣传员队伍"),
    ("剔除印装差的图书20册", "剔除印装差的图书20册"),
    ("专题研究4次，向区委汇报2次，对下通报2次", "专题研究4次，向区委汇报2次，对下通报2次"),
)
LACKING: tuple[tuple[str, str], ...] = (
    ("审批要多长时间没说清", "审批要多长时间没说清"),
    ("好多老党员不会用", "不少老党员不会用"),
    ("合同里没写这块，大家都不管", "合同里没写这块，大家都不管"),
    ("阅览室那块，没人值班", "阅览室方面，无人值班"),
    ("新制度大家没怎么熟悉", "新制度大家不够熟悉"),
    ("晨读没怎么坚持", "晨读坚持不够"),
    ("包村干部没怎么下去", "包村干部很少下去"),
    ("效果不怎么样", "效果不怎么样"),
    ("粉丝少，才三千来人", "粉丝少，仅约三千人"),
    ("谈心只一轮，还是年初谈的", "谈心仅一轮，还是年初谈的"),
    ("门禁密码还是出厂的", "门禁密码仍是出厂的"),
    ("讲得走样的也有", "也有讲得走样的"),
    ("提醒同事抹不开面子", "提醒同事碍于情面"),
    ("部门之间推诿扯皮", "部门之间推诿扯皮"),
    ("会上说得多，会后查得少", "会上说得多，会后查得少"),
    ("督查少，问责少", "督查少，问责少"),
)


@pytest.mark.parametrize(("note", "told"), DONE)
def test_a_deed_keeps_its_sense(note: str, told: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).written(note, "done") == told


@pytest.mark.parametrize(("note", "told"), LACKING)
def test_a_shortfall_keeps_its_sense(note: str, told: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).written(note, "problems") == told


@pytest.mark.parametrize(
    ("note", "told", "role"),
    [
        ("会上说得多，会后查得少", "会上说得多，会后查得少", "problems"),
        ("开会多，研究问题少，落实慢", "开会多，研究问题较少，落实较慢", "problems"),
        ("督查少，问责少", "督查较少，问责较少", "problems"),
        ("还有4个没签", "还有4个没签", "problems"),
        ("取消季度检查", "取消季度检查", "done"),
    ],
)
def test_a_clause_keeps_what_answers_what(note: str, told: str, role: Role, pack: GenrePack) -> None:
    assert clause(note, role) == told
