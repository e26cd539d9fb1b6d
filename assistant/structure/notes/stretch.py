"""A line of notes cut into stretches: what stands between the parts cut out, each as a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.structure.notes.lines import NoteLine

# Where one told thing turns to the next though nothing is counted: such a cut is sure by itself.
TURNED_SO = (
    re.compile(
        r"(?<=[\u4e00-\u9fff]{2}少)(?=全[\u4e00-\u9fff]{1,2}(?:就|只|一共|总共)[\d一二两三四五六七八九十])|(?<=^人少)(?=全[\u4e00-\u9fff]就)"
    ),
    re.compile(r"(?<=[\u4e00-\u9fff]{5})那个(?=每[天周月]|有专人|由[\u4e00-\u9fff]{2})"),
    # 去年说没人审今年我们建了制度这个算整改完了; 六月份的事当时保安制止了报了派出所
    re.compile(
        r"(?<=[\u4e00-\u9fff]{6})(?=今年(?:我们|单位|[局院校馆])?(?:新|就|又|已经)?(?:建|订|定|修|制定|补|改|配|开|装|换|办)了?[\u4e00-\u9fff]{2})"
    ),
    re.compile(r"(?<=[\u4e00-\u9fff]{4})(?=这个?(?:也|都|就)?算(?:是)?(?:整改|改|办|完)完?了?)"),
    re.compile(r"(?:(?<=的事)|(?<=的时候))(?=当时|当天|当场|当晚|后来)"),
    re.compile(r"(?<=[止走离开清退]了)(?=报(?:了|告了?)?(?:派出所|公安|街道|镇里|局里|网信))"),
    re.compile(r"(?<=[\u4e00-\u9fff]{4}人)(?=(?:懂|会|能)[\u4e00-\u9fff]{2,6}的(?:就|只|才|也))"),
    re.compile(r"(?<=[员人师])(?=年龄(?:也|都|还)?(?:偏|较|太|普遍)?[大老])"),
    re.compile(r"(?<=[三双初终复]审的)(?=查出来?)|(?<=[过走]审的)(?=查出来?)"),
    re.compile(r"(?<=[得很较太][少差低弱慢])(?=有[两几二三四五六七八九十\d]{1,3}[个家名][\u4e00-\u9fff]{6})"),
    # 中心组学了十二次书记讲了两次党课: who did the next thing
    re.compile(
        r"(?<=[\d一二两三四五六七八九十][次场期])"
        r"(?=(?:党[委组]书记|书记|[局院校镇所站]长|主任|班子(?:成员)?|中心组|党工?委会?|支部)[\u4e00-\u9fff]{0,4}(?:讲|开|上|学|作|带)了)"
    ),
    re.compile(r"(?<=[次场期回])吧(?=[\u4e00-\u9fff]{0,2}有[两一二三四五六七八九十\d]{1,2}[次场期回])"),
)
# 查出17册下架封存了: what was done to what has been counted
DEALT_WITH = re.compile(
    r"(?:都|全|均)?(?:已经?|就|当场)?(?:下架|封存|停用|销毁|清退|没收|上交|关停|注销|解散|撤换|退回)[\u4e00-\u9fff]{0,2}了"
)
PLANS = re.compile(
    r"(?:下一?步|下步|明年|来年|下半年|接下来|今后|往后|以后)(?:呢|嘛|啊)?(?=(?:我们?)?(?:打算|准备|计划"
    r"|想|要|争取|力争|再|每|把|继续|给|跟|拟))"
)
# 问题嘛就是社区干部忙, 为啥呢主要是没人管: a part named as one speaks
_NAMED_PARTS = re.compile(
    r"(?m)(?:^|(?P<mid>[ \u3000，,。；;]+))[哦噢嗯]?(?:(?:主要|存在的?)?(?P<short>问题|不足|短板)|原因|为啥|为什么)"
    r"(?:嘛|呢|啊)[，, ]?(?:主要|也)*就?是(?=[\u4e00-\u9fff]{4})"
)
_PLANS_BEHIND = re.compile(
    r"[ \u3000，,。；;]+(?=(?:明年|来年|下一?步|今后|往后|接下来)(?:呢|嘛)?(?:我们?|就|还)*"
    r"(?:打算|想|准备|计划|要)|打算[把将在给])"
)  # what is meant to be done, in one line behind the parts named so
FALLS_SHORT = re.compile(
    r"(?:[不没](?:够|足|准|高|强|齐|了|住|来|到|多|深|细|勤|上去?|动|过来|经常|及时|到位|扎实)|(?<=[\u4e00-\u9fff])"
    r"(?:[很太较偏]?[少弱慢低难散老粗旧]))(?=[\u4e00-\u9fff]{2,6}[\u4e00-\u9fff]*[没不少弱慢低难缺散老差])(?![的是和与导地得])"
)
# What stands behind such a count and is counted by it.
HEADS = {
    "个": r"(?:社区|村|科室|部门|单位|支部|网点|点|群|账号|公众号|项目|企业|网格|庭|小组|乡镇|街道|局|站|队|班"
    r"|车间|学校|分局|公司|方面|专题|楼栋|处室)",
    "名": r"(?:员|师|者|人|干部|书记|学生|职工|专家|教授|党员)",
    "位": r"(?:员|师|者|人|干部|专家|教授|书记)",
    "家": r"(?:公司|企业|单位|店|医院|银行|网吧|机构|书店|商户|媒体|影院|分局)",
    "份": r"(?:文件|材料|问卷|报告|责任书|资料|承诺书|简报|手册)",
    "块": r"(?:屏|牌|栏|板|阵地)",
    "篇": r"(?:文章|稿件?|推文|论文|信息|报道)",
    "条": r"(?:标语|信息|意见|线索|建议|视频|问题|措施|横幅|消息)",
    "件": r"(?:事|案件?|信访|投诉|纠纷|实事|提案)",
    "张": r"(?:海报|照片|图|表|标语)",
    "本": r"(?:书|教材|资料|读物|手册)",
    "期": r"(?:班|培训|简报|讲座|讲堂|专栏)",
    "场": r"(?:会|讲座?|活动|宣讲|演出|讲座|电影|报告会)",
    "次": r"(?:会议?|党课|课|学习|活动|检查|宣讲|培训|研讨|专题会|督查)",
}
# 去得少有两个社区…: said of these two
THERE_ARE = re.compile(
    r"(?:[了过得到着]|[少多差低弱慢难高大]|反映|发现|还|只|仍|也|都|[\d一二两三四五六七八九十][次场期篇条]|^)有$"
)
IS_SO = re.compile(
    r"(?:[了过]|[得很较太不没偏][\u4e00-\u9fff]{0,2}[少多差低弱慢难高大]|[\d一二两三四五六七八九十][次场期篇条])$"
)
# 把剩下十四个群登记完: what is done to what is counted
DONE_TO = re.compile(r"[对跟与和向给为在从由]$|[把将](?:[\u4e00-\u9fff]{1,6}?)?$")
FINISHED = re.compile(r"(?:都|全部?)?[\u4e00-\u9fff]{1,2}(?:完|好|齐|清|到位|清楚|起来)了?(?=[\u4e00-\u9fff]{4})")
# 打算呢明年…: only the name of what comes
PLANS_NAMED = re.compile(r"(?:下一?步)?(?:的)?(?:打算|计划|想法|安排)(?:呢|嘛|吧|啊|就是)+$")
HESITATES = re.compile(r"(?<=[\u4e00-\u9fff])(?:嗯+|呃+)(?=[\u4e00-\u9fff])")  # 抓意识形态嗯中心组学习
_LACKING = re.compile(
    r"(?:[不没](?:够|足|准|高|强|齐|牢|实|到位|扎实|及时|深入?|规范|主动|平衡|细致?|经常|全)|[大弱慢低少难缺差]|走过场|没人管)了?$"
)
# Where a clause with a verb of its own begins, though nothing is counted before it.
ANEW = (
    re.compile(
        r"(?<=[了过完好掉起的错期旧够\u4e00-\u9fff])(?:有的|有些)(?=是|[\u4e00-\u9fff]{2,6}(?:有的|有些)|[\u4e00-\u9fff]{2,12}$)"
    ),
    re.compile(r"(?<=[了过遍下])(?:一共|总共|合计)(?=(?:有|是)?[\d一二两三四五六七八九十百千])"),
    re.compile(
        r"(?<=[\d一二两三四五六七八九十百千多余几][\u4e00-\u9fff])(?:查|找|清|翻|筛|发|检查|排查)(?:出来|出|到|现)了?(?=[\u4e00-\u9fff]{2,10}[\d一二两三四五六七八九十])"
    ),
    re.compile(r"(?<=[一这那][遍下])(?:发现|查出来?|找出来?)(?=[\u4e00-\u9fff]{2,10}[\d一二两三四五六七八九十])"),
    re.compile(r"(?<=[\u4e00-\u9fff]{2})(?=不允许|不准许?(?!确|时|备|则)|不让)(?=[\u4e00-\u9fff]{6})"),
    re.compile(
        r"(?<=[个名条块][\u4e00-\u9fff])(?=(?:[一二三四五六七八九十]{1,3}|\d+)[个名条块][\u4e00-\u9fff]|每[个名条块][\u4e00-\u9fff]{4})"
    ),
    re.compile(r"(?:(?<=是群主)|(?<=是组长)|(?<=是管理员)|(?<=是负责人)|(?<=是联络员))(?=[\u4e00-\u9fff]{2,8}是)"),
    re.compile(r"(?<=[很最挺]重要)(?=(?:我们|今年|所以|大家|学校|单位)[\u4e00-\u9fff]{4})"),
)
_BEFORE_TURN = 6  # characters before a word that turns to something else
STOPS = " \t\u3000，,、。；;！!…"


def named_parts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a part is named as one speaks, and its label, on a line of its own; plans behind it as well."""
    for named in _NAMED_PARTS.finditer(text):
        label = "问题：" if named["short"] else "原因："
        yield named.start(), named.end(), f"\n{label}" if named["mid"] else label
        end = text.find("\n", named.end()) if "\n" in text[named.end() :] else len(text)
        if named["mid"] and (plans := _PLANS_BEHIND.search(text, named.end(), end)):
            yield plans.start(), plans.end(), "\n打算："


def plans_behind_lack(text: str) -> bool:
    """Whether a stretch tells a lack and goes on to plans without a stop: 网格员流动大明年呢准备…."""
    turn = PLANS.search(text, _BEFORE_TURN)
    return turn is not None and _LACKING.search(text[: turn.start()]) is not None


def rest_of(text: str, cut: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what of a line stands between the parts cut out, without stops at its ends."""
    edges = [(0, 0), *sorted(cut), (len(text), len(text))]
    left: list[tuple[int, int]] = []
    done = 0
    for (_, before), (after, _) in pairwise(edges):
        done = max(done, before)
        start, end = done, after
        while start < end and text[start] in STOPS:
            start += 1
        while cut and end > start and text[end - 1] in " \t\u3000，,、；;：:":
            end -= 1
        if start < end:
            left.append((start, end))
    return left


def part_of(line: NoteLine, start: int, end: int) -> NoteLine:
    """Return a part of a line as a line of its own, without the blanks at its ends."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return replace(line, start=line.start + start, end=line.start + start + len(text), text=text)
