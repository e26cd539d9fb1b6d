"""Reports in the many manners offices write them, each with the outline a reader would draw."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.structure.outline import outline_json
from assistant.structure.parse import parse_report

sys.path.insert(0, str(Path(__file__).parent))
from sketch import sketch

CASES = {
    "full form with addressee, closing, signature, date, attachments": (
        """中共某某县水利局党组
关于2024年度工作情况的报告

县委宣传部：
2024年，局党组坚持学用结合，扎实推进各项工作。现将有关情况报告如下：
一、主要做法
（一）压实责任。成立专班，召开会议4次。
（二）抓好学习。组织学习12次。
二、存在问题
（一）学习不够深入；
（二）载体不够丰富。
三、下一步打算
1.抓学习。坚持每月学习。
2.抓载体。用好新媒体。
特此报告。

附件：1.责任清单
      2.工作台账

中共某某县水利局党组
2024年12月20日
（联系人：张某某，电话：12345678）""",
        [
            "title 中共某某县水利局党组/关于2024年度工作情况的报告",
            "addressee 县委宣传部：",
            "transition 现将有关情况报告如下：",
            "S 一、 主要做法 [done]",
            "  I （一） 压实责任 [run in]",
            "  I （二） 抓好学习 [run in]",
            "S 二、 存在问题 [problems]",
            "  I （一） 学习不够深入 [run in]",
            "  I （二） 载体不够丰富 [run in]",
            "S 三、 下一步打算 [plans]",
            "  I 1. 抓学习 [run in]",
            "  I 2. 抓载体 [run in]",
            "closing 特此报告。",
            "signature 中共某某县水利局党组",
            "date 2024年12月20日",
            "attachment 附件：1.责任清单",
            "attachment 2.工作台账",
        ],
    ),
    "personal account with a name below the title": (
        """2023年度述职报告
张某某
（2024年1月5日）

各位领导、同志们：
我于2021年任现职。下面，我就一年来的工作述职如下：
一、履职情况
一年来，我带头抓学习。
（一）带头学。每周自学。
（二）带头讲。讲党课2次。
二、存在的不足和原因
一是学习不深。自学时间偏少；二是创新不够。办法不多；三是督促不严。
三、努力方向
首先，深化学习。制定计划。其次，改进方法。多下基层。最后，严格督促。
以上述职，请予评议。谢谢大家！""",
        [
            "title 2023年度述职报告",
            "addressee 各位领导、同志们：",
            "transition 下面，我就一年来的工作述职如下：",
            "S 一、 履职情况 [done]",
            "  I （一） 带头学 [run in]",
            "  I （二） 带头讲 [run in]",
            "S 二、 存在的不足和原因 [problems +causes]",
            "  p 一是 学习不深",
            "  p 二是 创新不够",
            "  p 三是 督促不严",
            "S 三、 努力方向 [plans]",
            "  p 首先 深化学习",
            "  p 其次 改进方法",
            "  p 最后 严格督促",
            "closing 以上述职，请予评议。谢谢大家！",
            "signature 张某某",
            "date 2024年1月5日",
        ],
    ),
    "top level is （一）, below it 1. and （1）": (
        """支部2023年工作总结
一年来，支部扎实工作。
（一）主要工作
1.抓学习
（1）集中学。全年12次。
（2）个人学。人人有笔记。
2.抓活动
开展主题党日12次。
（二）存在问题
学习不够深入，方法单一。
（三）下一步计划
继续加强学习。""",
        [
            "title 支部2023年工作总结",
            "S （一） 主要工作 [done]",
            "  I 1. 抓学习 [own line]",
            "    I （1） 集中学 [run in]",
            "    I （2） 个人学 [run in]",
            "  I 2. 抓活动 [own line]",
            "S （二） 存在问题 [problems]",
            "S （三） 下一步计划 [plans]",
        ],
    ),
    "top level is 1.": (
        """一年来，我局工作取得成效，现汇报如下。
1.工作开展情况。成立领导小组，召开会议3次。
2.存在的问题。学习不够深入。
3.下步工作措施。一要抓学习，二要抓落实。""",
        [
            "transition 现汇报如下。",
            "S 1. 工作开展情况 [done]",
            "S 2. 存在的问题 [problems]",
            "S 3. 下步工作措施 [plans]",
            "  p 一要 抓学习",
            "  p 二要 抓落实",
        ],
    ),
    "headings without numbers": (
        """落实工作责任制情况汇报
2022年以来，我单位高度重视，扎实推进各项任务落实，取得了一定成效。
主要做法
成立工作领导小组，主要负责同志任组长，全年召开专题会议4次，开展督查2次。
一是强化领导。定期研究。
二是强化保障。落实经费。
存在的问题
学习还不够深入，阵地管理还不够规范，队伍力量比较薄弱。
下一步打算
继续加强学习，完善制度，进一步规范阵地管理，加强队伍建设。""",
        [
            "title 落实工作责任制情况汇报",
            "S - 主要做法 [done]",
            "  p 一是 强化领导",
            "  p 二是 强化保障",
            "S - 存在的问题 [problems]",
            "S - 下一步打算 [plans]",
        ],
    ),
    "no headings at all": (
        """今年以来，我办认真落实责任制，扎实推进各项工作，取得了新的成效。
成立了领导小组，先后召开专题会议3次，组织学习12次，开展督查2次。
建立了三项制度，完成了年度任务。
虽然取得了一定成绩，但也存在一些不足：学习不够深入，方法比较单一，队伍力量薄弱。
下一步，我们将继续加强学习，进一步改进方法，充实队伍力量。""",
        [
            "S - - [done]",
            "S - - [problems]",
            "S - - [plans]",
        ],
    ),
    "points as paragraphs of their own after a colon": (
        """一、存在的问题
我局工作与上级要求相比还有差距，主要表现在：
一是理论学习不够深入。学用结合不紧。
二是“三审三校”执行不严。
第三是队伍不强。
二、下步打算
第一，抓学习，重在坚持。每月一次。
第二，抓阵地。
第三，抓队伍。""",
        [
            "S 一、 存在的问题 [problems]",
            "  p 一是 理论学习不够深入",
            "  p 二是 “三审三校”执行不严",
            "S 二、 下步打算 [plans]",
            "  p 第一 抓学习，重在坚持",
            "  p 第二 抓阵地",
            "  p 第三 抓队伍",
        ],
    ),
    "headings run in after 一、 and colons, half-width brackets": (
        """一、主要做法：成立专班，召开会议。
(一)责任到位：主要负责人带头抓。
(二)学习到位：组织学习12次。
二、主要问题。学习不够深入。""",
        [
            "S 一、 主要做法 [done]",
            "  I (一) 责任到位 [run in]",
            "  I (二) 学习到位 [run in]",
            "S 二、 主要问题 [problems]",
        ],
    ),
    "everything on one line, as copied from the web": (
        "2022年，我局认真落实责任制。现将情况报告如下：一、主要做法（一）加强领导。成立小组。（二）加强学习。"
        "全年12次。二、存在问题（一）学习不深。理解不透。（二）方法不多。三、下一步打算。继续加强学习。",
        [
            "transition 现将情况报告如下：",
            "S 一、 主要做法 [done]",
            "  I （一） 加强领导 [run in]",
            "  I （二） 加强学习 [run in]",
            "S 二、 存在问题 [problems]",
            "  I （一） 学习不深 [run in]",
            "  I （二） 方法不多 [run in]",
            "S 三、 下一步打算 [plans]",
        ],
    ),
    "第一部分 above 一、 and a trap in every line": (
        """第一部分 工作开展情况
一、抓责任
党（工）委认真履责，建成“一栏、一榜、一廊”，做好6.5环境日宣传，党委（党组）研究2次，参学率98% 。
一、二季度各督查一次。
二、抓学习
发布信息**条（篇），“一是一、二是二”说清楚。
第二部分 存在的问题
不同时期重点不同，其中的问题是学习不够。""",
        [
            "S 第一部分 工作开展情况 [done]",
            "  I 一、 抓责任 [own line]",
            "  I 二、 抓学习 [own line]",
            "S 第二部分 存在的问题 [problems]",
        ],
    ),
    "slips in the numbering": (
        """一、主要工作
（一）抓责任
成立专班。
（三）抓学习
一是集中学。每月一次。三是个人学。
三、存在的问题
学习不深。
三、下一步工作
继续努力。""",
        [
            "S 一、 主要工作 [done]",
            "  I （一） 抓责任 [own line]",
            "  I （三） 抓学习 [own line]",
            "    p 一是 集中学",
            "    p 三是 个人学",
            "S 三、 存在的问题 [problems]",
            "S 三、 下一步工作 [plans]",
        ],
    ),
    "own-line headings that end in a full stop, numbers on lines of their own": (
        """一、
工作开展情况
（一）加强领导。
局党组带头抓、具体抓，形成齐抓共管的工作格局。
（二）加强学习。
坚持第一议题制度，学习12次。
二、
存在问题
学习不够深入。""",
        [
            "S 一、 工作开展情况 [done]",
            "  I （一） 加强领导 [own line]",
            "  I （二） 加强学习 [own line]",
            "S 二、 存在问题 [problems]",
        ],
    ),
    "topics as top headings": (
        """我局2025年工作情况报告
今年以来，我局扎实推进工作。
一、提高站位，压实工作责任
召开专题会4次。
二、突出重点，强化理论武装
学习12次。
三、当前存在的困难和不足
力量不足。
四、2026年工作谋划
继续抓好学习。
二〇二五年十二月""",
        [
            "title 我局2025年工作情况报告",
            "S 一、 提高站位，压实工作责任 [done]",
            "S 二、 突出重点，强化理论武装 [done]",
            "S 三、 当前存在的困难和不足 [problems]",
            "S 四、 2026年工作谋划 [plans]",
            "date 二〇二五年十二月",
        ],
    ),
    "indented with full-width spaces and blank lines, one sentence a point": (
        """　　一、存在问题

　　一方面，学习不够深入，理解不够透彻；另一方面，方法不够创新。

　　二、原因分析

　　（一）主观上重视不够，认为这是软任务，抓一抓就行，没有真正放在心上、抓在手上。

　　（二）客观上人手偏紧。""",
        [
            "S 一、 存在问题 [problems]",
            "  p 一方面 学习不够深入，理解不够透彻",
            "  p 另一方面 方法不够创新",
            "S 二、 原因分析 [causes]",
            "  I （一） 主观上重视不够，认为这是软任务，抓一抓就行，没有真正放在心上、抓在手上 [run in]",
            "  I （二） 客观上人手偏紧 [run in]",
        ],
    ),
    "red head, number and signer above the title; gaps in headings; inline （一） list": (
        """中共**县委宣传部文件
*宣发〔2024〕12号
签发人：李某
关于2024年上半年工作情况的报告
县委：
根据通知精神，现将我部工作情况报告如下，请审阅。
一、工作开展情况。坚持守正创新。
（一）在“学”字上下功夫　集中学习6次，开展研讨3场，参学率98%，推动学习走深走实见到实效。
（二）在“防”字上下功夫 风险防线筑牢筑实。处置舆情5起。
二、存在问题
主要有：（一）学习不够系统；（二）阵地存在漏洞。
三、下半年工作打算。
（一）抓好学习。
专此报告。
附件：统计表
中共**县委宣传部
2024年7月1日
抄送：县委组织部。""",
        [
            "title 关于2024年上半年工作情况的报告",
            "addressee 县委：",
            "transition 现将我部工作情况报告如下，请审阅。",
            "S 一、 工作开展情况 [done]",
            "  I （一） 在“学”字上下功夫 [run in]",
            "  I （二） 在“防”字上下功夫 风险防线筑牢筑实 [run in]",
            "S 二、 存在问题 [problems]",
            "  I （一） 学习不够系统 [run in]",
            "  I （二） 阵地存在漏洞 [run in]",
            "S 三、 下半年工作打算 [plans]",
            "  I （一） 抓好学习 [run in]",
            "closing 专此报告。",
            "signature 中共**县委宣传部",
            "date 2024年7月1日",
            "attachment 附件：统计表",
        ],
    ),
    "Markdown headings": (
        """# 某某局2024年工作情况报告
今年以来，我局认真履责。现报告如下：
## 一、主要做法
### （一）加强领导
成立专班。
## 二、存在问题
力量不足。""",
        [
            "title 某某局2024年工作情况报告",
            "transition 现报告如下：",
            "S 一、 主要做法 [done]",
            "  I （一） 加强领导 [own line]",
            "S 二、 存在问题 [problems]",
        ],
    ),
    "closing at the end of the last paragraph, signature and date on one line": (
        """一、主要做法
召开会议4次。
二、下一步打算
继续抓好学习。特此报告，请审阅。
某某局党组　　2023年6月30日""",
        [
            "S 一、 主要做法 [done]",
            "S 二、 下一步打算 [plans]",
            "closing 特此报告，请审阅。",
            "signature 某某局党组",
            "date 2023年6月30日",
        ],
    ),
    "a list inside a section that then goes on": (
        """一、主要做法
我局制定了三条措施：
一、严格审核。
二、严格值班。
三、严格追责。
四、严格考核。
二、存在问题
力量不足。
三、下一步打算
充实力量。""",
        [
            "S 一、 主要做法 [done]",
            "  I 一、 严格审核 [run in]",
            "  I 二、 严格值班 [run in]",
            "  I 三、 严格追责 [run in]",
            "  I 四、 严格考核 [run in]",
            "S 二、 存在问题 [problems]",
            "S 三、 下一步打算 [plans]",
        ],
    ),
    "a count inside a count inside a count": (
        """一、主要做法
局党组抓了两件事。
一、建好制度
制度分三类。
一、学习制度；
二、会议制度；
三、报告制度。
二、带好队伍
全年培训4次，参训120人次。
二、存在问题
力量不足。""",
        [
            "S 一、 主要做法 [done]",
            "  I 一、 建好制度 [own line]",
            "    I 一、 学习制度 [run in]",
            "    I 二、 会议制度 [run in]",
            "    I 三、 报告制度 [run in]",
            "  I 二、 带好队伍 [own line]",
            "S 二、 存在问题 [problems]",
        ],
    ),
    "第一， on lines of their own with （一） below": (
        """一、主要做法
局党组抓了三件事。
第一，压实责任
成立专班，定期研究部署，形成齐抓共管的局面。主要是：
（一）健全机制。每月调度。
（二）明确分工。列出清单。
第二，抓好学习
全年学习12次，参学率98%。
最后，管好阵地
逐个登记公众号和工作群。
二、存在问题
力量不足。""",
        [
            "S 一、 主要做法 [done]",
            "  I 第一， 压实责任 [own line]",
            "    I （一） 健全机制 [run in]",
            "    I （二） 明确分工 [run in]",
            "  I 第二， 抓好学习 [own line]",
            "  I 最后， 管好阵地 [own line]",
            "S 二、 存在问题 [problems]",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_outline(text: str, expected: list[str], pack: GenrePack) -> None:
    assert sketch(parse_report(text, pack)) == expected


def test_a_title_broken_over_two_lines_is_told_on_one(pack: GenrePack) -> None:
    text = "某区教育局关于2026年\n落实意识形态工作责任制情况的报告\n\n现将情况报告如下：\n一、主要做法\n抓学习。"
    assert outline_json(parse_report(text, pack))["title"] == "某区教育局关于2026年落实意识形态工作责任制情况的报告"
