"""A word of speech is turned only where it means one thing: who a 老师 is, whether 还是 means still, who 谈了话."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.wording import wording

DONE = """
剪纸老师带徒弟12名 | 剪纸老师带徒弟12名
讲座3场，老师都是外面来的 | 讲座3场，老师均为外面来的
邀请省社科院的老师到学校作辅导 | 邀请省社科院的老师到学校作辅导
退休钳工回来当老师，带出7人 | 退休钳工回来当老师，带出7人
初中老师62人 | 初中教师62人
语文老师备课会上学了4次 | 语文教师备课会上学了4次
个别老师在课堂上发牢骚 | 个别教师在课堂上表达不满
镇小学的老师来讲安全课 | 镇小学的教师来讲安全课
保安还是从物业公司借的 | 保安还是从物业公司借的
专干还是兼职的 | 专干还是兼职的
直播员还是由办公室派的 | 直播员还是由办公室派的
专栏还是转载为主 | 专栏仍是转载为主
台账还是手写的多 | 台账仍是手写的多
站长谈了话，之后交了检讨 | 站长谈了话，之后交了检讨
支部副书记谈过话 | 支部副书记谈过话
与3名新干警谈了心 | 与3名新干警谈心
讲解员小陆不错 | 讲解员小陆不错
合唱队挺能干，人也不错 | 合唱队挺能干，人也不错
观众评价不错 | 观众评价较好
展览办得不错 | 展览办得较好
音乐课由数学老师兼着 | 音乐课由数学教师兼着
视频号由宣传部兼着 | 视频号由宣传部兼管
播音由检票员兼着 | 播音由检票员兼着
职工夜校一学期18次 | 职工夜校一学期18次
家访一学期一次 | 家访每学期一次
例会一周两次 | 例会每周两次
戏曲队走了14个村 | 戏曲队走进14个村
宣讲员7人，走了9家商场 | 宣讲员7人，走进9家商场
社工逐户走了130户 | 社工逐户走访130户
厂刊一本停了 | 停办厂刊一本
杂志4种，停了1种 | 杂志4种，停了1种
停了3种教材 | 停用教材3种
馆长去见了写信的读者 | 馆长与写信的读者见面
稿件打回改了5篇 | 稿件退回修改5篇
讲稿退回去改了 | 讲稿退回修改
中心组学习9次，其中3次专学保密法规 | 中心组学习9次，其中3次专门学习保密法规
支部会专议直播管理 | 支部会专门议直播管理
专学历史的2人 | 专学历史的2人
大专学历4人 | 大专学历4人
去省里培训2次 | 去省里培训2次
参加市里比赛1次 | 参加市级比赛1次
跟镇里报了 | 向镇里报了
跟县日报合办专栏 | 与县日报合办专栏
书画老师姓李，学生30人 | 书画老师姓李，学生30人
"""
PLANS = """
讲解员重新选，从6人加到10人 | 讲解员重新选，拟由6人增至10人
明年要把网格群从9个扩到12个 | 明年把网格群由9个增至12个
岗位补贴的事，已跟市里报 | 岗位补贴的事，已向市里报
选3名主播去市里培训 | 选3名主播去市里培训
"""


def _cases(block: str, role: Role) -> list[tuple[Role, str, str]]:
    pairs = [line.split(" | ") for line in block.strip().splitlines()]
    return [(role, said, told) for said, told in pairs]


@pytest.mark.parametrize(("role", "said", "told"), [*_cases(DONE, "done"), *_cases(PLANS, "plans")])
def test_a_word_keeps_the_sense_it_has_here(pack: GenrePack, role: Role, said: str, told: str) -> None:
    assert wording(pack.spoken).written(said, role) == told
