"""What each check finds, and the near misses it leaves alone."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import CHECKS, FAMILIES, check_all
from assistant.genre import Common, GenrePack
from assistant.results import Finding
from assistant.structure.parse import parse_report

SLIPS = [
    ("doubled-punctuation", "抓好学习。，开展宣传。", "。，", "。"),
    ("doubled-punctuation", "抓好学习，，开展宣传。", "，，", "，"),
    ("mark-before-conjunction", "评选道德模范、和身边好人。", "、", ""),
    ("mark-before-conjunction", "发放手册、及资料一批。", "、", ""),
    ("mark-before-etc", "用好宣传栏、电子屏、等阵地。", "、", ""),
    ("half-width", "开展学习,推动工作。", ",", "，"),
    ("half-width", "召开(扩大)会议研究。", "(扩大)", "（扩大）"),
    ("half-width", '开展"三会一课"活动。', '"三会一课"', "“三会一课”"),
    ("stray-space", "参学率达98% 。后续加强。", " ", ""),
    ("stray-space", "以 “主题党日”为载体开展学习。", " ", ""),
    ("stray-space", "从1 9 9 3年算起。", "1 9 9 3", "1993"),
    ("ellipsis", "发放手册、折页...进一步宣传。", "...", "……"),
    ("year-bracket", "按照区委发[2024]5号文件执行。", "[2024]", "〔2024〕"),
    ("mark-at-line-start", "认真抓好落实\n，形成合力。", "，", ""),
    ("unpaired-mark", "落实“一岗双责，抓好分管工作。", "“一岗双责，抓好分管工作", None),
    ("unpaired-mark", "印发通知》并部署。", "印发通知》", None),
    ("quotes-turned", "开展”党史“学习。", "”党史“", "“党史”"),
    ("nested-title-marks", "转发《关于印发《管理办法》的通知》。", "《管理办法》", "〈管理办法〉"),
    ("number-sequence", "一、做法\n甲。\n三、打算\n乙。", "三", None),
    ("number-sequence", "一是抓学习。二是抓宣传。二是抓阵地。", "二", "三"),
    ("number-sequence", "一、做法\n（一）学习\n甲。\n（三）宣传\n乙。", "三", None),
    ("number-mark", "（一）、抓好学习。", "、", ""),
    ("number-mark", "1、抓好学习。", "、", "."),
    ("number-mark", "一是，抓好学习。", "，", ""),
    ("number-mark", "第一、抓好学习。", "、", "，"),
    ("repeated-word", "取得的的成效。", "的的", "的"),
    ("repeated-word", "持续加强加强管理。", "加强加强", "加强"),
    ("placeholder", "开展宣讲【待补：场次】。", "【待补：场次】", None),
    ("mask-left", "开展宣讲××场。", "××", None),
    ("over-hundred", "参学率达到105%。", "105%", None),
    ("over-hundred", "知晓率达百分之一百二十。", "百分之一百二十", None),
    ("sum", "共开展活动12次，其中线上15次。", "12次，其中线上15次", None),
    ("sum", "共开展活动12次，其中线上5次、线下8次。", "12次，其中线上5次、线下8次", None),
    ("shares", "党员占60%，群众占55%。", "占60%，群众占55%", None),
    ("missing-unit", "全年开展宣讲12，效果较好。", "12", None),
    ("impossible-date", "2023年2月29日召开会议。", "2023年2月29日", None),
    ("impossible-date", "13月5日召开会议。", "13月5日", None),
    ("year-mark", "2023上半年完成排查。", "2023", "2023年"),
    ("year-mark", "24年度完成排查。", "24年", "2024年"),
    ("reversed-range", "实施2025年—2023年规划。", "2025年—2023年", None),
    ("formulation-parts", "增强政治意识、大局意识、看齐意识。", "政治意识、大局意识、看齐意识", None),
    ("formulation-parts", "坚定道路自信、理论自信、制度自信、政治自信。", "政治自信", "文化自信"),
    (
        "formulation-parts",
        "坚定理论自信、道路自信、制度自信、文化自信。",
        "理论自信、道路自信、制度自信、文化自信",
        None,
    ),
    ("formulation-verb", "坚决做到“两个确立”。", "坚决做到“两个确立”", None),
    ("formulation-quotes", "落实“一岗双责”。班子成员履行一岗双责。", "一岗双责", "“一岗双责”"),
    ("request-in-report", "以上报告，妥否，请批示。", "妥否，请批示", None),
    ("request-in-report", "恳请市委给予经费支持。", "恳请市委给予经费支持", None),
    ("secrecy-mark", "秘密★1年\n关于有关情况的报告", "秘密★1年", None),
    ("personal-data", "联系人电话13812345678。", "13812345678", None),
    ("personal-data", "身份证号11010519491231002X。", "11010519491231002X", None),
    ("parallel-marks", "重要工作亲自部署，重要问题亲自过问、重大事件亲自处置。", None, None),
    ("quoted-list-marks", "健全“首问制”“限时制”、“公开制”等制度。", "“首问制”“限时制”、“公开制”", None),
    ("comma-in-list", "依托学习论坛，夜校课堂等学习平台。", "，", "、"),
    ("unit-name", "区水务局关于2024年工作情况的报告\n一、做法\n县教育局认真抓落实。", "县教育局", None),
    ("unit-name", "一、做法\n我局抓学习。我局抓宣传。我局抓阵地。我校抓落实。", "我校", "我局"),
    ("person", "区水务局关于2024年工作情况的报告\n一、做法\n我局抓学习。我局抓宣传。本人认真履责。", "本人", None),
    ("listed-twice", "抓好学习、宣传、学习、培训。", "学习", None),
    ("mark-before-conjunction", "涉及宣传、统战、以及网信部门。", "、", ""),
    ("mask-left", "召开推进会〇〇次。", "〇〇", None),
    ("mask-left", "覆盖△△个社区。", "△△", None),
    ("over-hundred", "干部知晓率由92%提高到103%。", "103%", None),
    ("over-hundred", "整改完成率百分之一百一十。", "百分之一百一十", None),
    ("over-hundred", "群众满意度为101.3％。", "101.3％", None),
    ("sum", "共排查账号52个：公众号20个、视频号18个、工作群20个。", None, None),
    ("sum", "全局48名党员中有51名参加了测试。", None, None),
    ("sum", "一季度开展4次、二季度5次、三季度3次，全年共10次。", None, None),
    ("sum", "收到信件33封，其中网上20封、来信18封。", None, None),
    ("trend", "信访件由120件增加到98件。", "由120件增加到98件", None),
    ("trend", "投稿量同比下降12%，由50篇增至62篇。", None, None),
    ("trend", "阅读量由200次增加到300次，增长20%。", None, None),
    ("two-values", "共有网评员24名。\n网评员42名随时待命。", "42名", None),
    ("missing-unit", "今年以来排查账号43，注销6个。", "43", None),
    ("impossible-date", "25时开始值守。", "25时", None),
    ("reversed-range", "9月20日至9月12日开展巡查。", None, None),
    ("reversed-range", "9月20日至12日开展巡查。", None, None),
    ("event-dated", "2021年10月召开的党的二十大为我们指明方向。", None, None),
    ("event-dated", "党的十九大于2018年召开。", None, None),
    ("formulation-wrong", "坚决做到“四个维护”。", "四个维护", None),
    ("formulation-wrong", "严格落实三会两课制度。", "三会两课", None),
    ("formulation-wrong", "落实“三大一重”制度。", "三大一重", None),
    ("formulation-parts", "践行富强、民主、和谐、文明的价值追求。", None, None),
    ("formulation-parts", "培育富强、民主、文明、和谐、自由、平等、公正、法制的价值观。", "法制", "法治"),
    ("formulation-parts", "增强政治意识、大局意识、核心意识、看齐意识、责任意识等“四个意识”。", "责任意识", None),
    ("formulation-parts", "做到守土尽责、守土负责、守土有责。", None, None),
    ("request-in-report", "请区委宣传部协调解决。", None, None),
    ("request-in-report", "望上级部门给予支持为盼。", None, None),
    ("request-in-report", "请求上级增派专业人员。", None, None),
    ("personal-data", "卡号6217001210001234565。", "6217001210001234565", None),
    ("personal-data", "电话１３８１２３４５６７８。", "１３８１２３４５６７８", None),
    ("personal-data", "身份证110105 19491231 0021。", "110105 19491231 0021", None),
    ("secrecy-mark", "机密　　　特急\n某某报告", "机密", None),
    ("spelling", "牢牢把握意识形太领域。", "意识形太", "意识形态"),
    ("spelling", "全力以付抓落实。", "全力以付", "全力以赴"),
    ("spelling", "全面惯彻要求。", "惯彻", "贯彻"),
    ("spelling", "精神面貎焕然一新。", "精神面貎", "精神面貌"),
    (
        "unit-name",
        "区水务局关于2024年工作情况的报告\n一、做法\n区教育局党组高度重视宣传工作。\n二、打算\n抓好学习。",
        "区教育局",
        None,
    ),
    (
        "unit-name",
        "区水务局关于2024年工作情况的报告\n一、做法\n我校党员教师认真学习。\n二、打算\n抓好学习。",
        "我校",
        None,
    ),
    ("sum", "全年交办58件，年末逐件回访，办结50件，其余3件明年办理。", None, None),
    ("sum", "负责的5件积案化解4件，另2件达成协议。", None, None),
    ("sum", "查摆问题97个，已有107个见到成效。", "97个，已有107个", None),
    ("shares", "评价由三部分组成，各占四成、四成、三成。", None, None),
    ("shares", "三项分别占50%、40%、30%。", None, None),
    ("listed-count", "梳理调度、营业、水质、宣传5条线的风险。", None, None),
    ("listed-count", "围绕师资、课程、读物、讲座三个环节抓管理。", None, None),
    ("two-values", "全县86所学校平稳有序。\n88所学校全部签收清单。", "88所学校", None),
    ("two-values", "对2名言行不慎的党员谈话提醒，3人均作了检查。", "3", None),
    (
        "plan-year",
        "区水务局关于2022年工作情况的报告\n2022年，我局抓好学习。\n一、做法\n抓学习。\n二、下一步打算\n2021年上半年举办一期培训。",
        "2021年",
        None,
    ),
    (
        "plan-year",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n抓学习。\n二、2025年工作安排\n抓好学习。",
        "2025年",
        None,
    ),
    (
        "month-off",
        "区水务局关于2026年上半年工作情况的报告\n2026年上半年，我局抓好学习。\n一、主要做法\n9月召开专题会议。",
        "9月",
        None,
    ),
    (
        "signed-early",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n抓学习。\n特此报告。\n\n区水务局\n2025年2月26日",
        "2025年2月26日",
        None,
    ),
    ("year-mark", "2023以来，院党委抓学习。", "2023", "2023年"),
    (
        "year-mark",
        "区水务局关于2022年工作情况的报告\n现将22年落实意识形态工作责任制情况报告如下：\n一、做法\n抓学习。",
        "22年",
        "2022年",
    ),
    (
        "event-date",
        "区水务局关于2024年工作情况的报告\n2024年，我局抓好学习。\n一、做法\n学习贯彻二十届二中、三中、四中全会精神。",
        "四中全会",
        None,
    ),
    (
        "event-date",
        "区水务局关于2022年工作情况的报告\n2022年，我局抓好学习。\n一、做法\n学习贯彻党的二十届历次全会精神。",
        "二十届历次全会",
        None,
    ),
    (
        "event-date",
        "区水务局关于2024年工作情况的报告\n2024年，我局抓好学习。\n一、做法\n认真开展“两学一做”学习教育。",
        "“两学一做”学习教育",
        None,
    ),
    (
        "event-date",
        "区水务局关于2026年工作情况的报告\n2026年，我局抓好学习。\n一、做法\n围绕“十四五”开局起步抓落实。",
        "“十四五”开局",
        None,
    ),
    (
        "event-dated",
        "区水务局关于2022年工作情况的报告\n2022年，我局抓好学习。\n一、做法\n10月8日党的二十大召开后，组织学习。",
        None,
        None,
    ),
    (
        "event-dated",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n学习党的二十届四中全会（9月召开）精神。",
        None,
        None,
    ),
    ("wording", "学习贯彻习近平新时代中国特色社会主义主题教育精神。", "习近平新时代中国特色社会主义", None),
    (
        "formulation-parts",
        "坚持真理、坚守理想，践行初心、担当使命，不怕牺牲、顽强奋斗，对党忠诚、不负人民。",
        None,
        None,
    ),
    (
        "document-title",
        "落实《党委（党组）意识形态责任制工作实施办法》。",
        None,
        "党委（党组）意识形态工作责任制实施办法",
    ),
    ("missing-unit", "用户满意率上升到96.2，停水减少。", "96.2", "96.2%"),
    ("missing-unit", "1.2名学生走进展馆。", "1.2名", None),
    ("over-hundred", "接种覆盖率超过185%。", "185%", None),
    ("mask-left", "组织（？）次中心组学习。", "（？）", None),
    ("personal-data", "初始密码Abc123456已更换。", "Abc123456", None),
    ("personal-data", "发布者（住县城关镇和平路35号3栋201室）已处理。", None, None),
    ("likely-list-comma", "各线都参加：临床，医技、护理、后勤都有人。", "，", "、"),
    ("repeated-word", "上上好汇报课。", "上上", "上"),
    ("wording", "提高了验收签字制度，堵住了漏洞。", None, None),
    ("wording", "提升网络安全培训3次。", None, None),
    ("wording", "职工的责任意识不断扩大。", None, None),
    ("wording", "把学习成果转化做好群众工作的本领。", None, None),
    ("wording", "较好的完成了年度任务。", "较好的", "较好地"),
    ("spelling", "对各类账号登记造策，动态更新。", "登记造策", "登记造册"),
    ("likely-spelling", "发挥榜样引领做用。", "做用", "作用"),
    ("spelling", "支部的凝聚利进一步增强。", "凝聚利", "凝聚力"),
    ("wording", "铸牢意识形态安全防线。", "铸牢", "筑牢"),
    ("number-sequence", "三、打算\n一要抓好学习。\n三要抓好宣传。\n三要抓好阵地。", "三", None),
    (
        "unit-name",
        "2024年，局党组抓学习。\n一、做法\n局党组坚持常态研究。镇党委高度重视宣传。局党组严格考核。",
        "镇党委",
        None,
    ),
    ("doubled-punctuation", "能耗下降5.6%.。", ".。", None),
    (
        "number-sequence",
        "述职报告\n区水务局  李**\n\n2024年我抓学习。\n一、做法\n抓学习。\n二、问题\n不深。\n二、打算\n再抓。",
        "二",
        None,
    ),
    ("number-mark", "一、做法\n抓学习。\n二、问题\n不深。\n三 下一步打算\n再抓。", " ", "、"),
    ("number-brackets", "4. 提高真实性。\n5）做好节点工作。", "5）", None),
    ("sum", "包联信访积案9件，化解11件。", "9件，化解11件", None),
    ("sum", "形成交办事项74项，按期完成71项，未完成的5项说明原因。", None, None),
    ("listed-count", "在立案、开庭、宣判四个节点填表。", None, None),
    ("two-values", "举办讲座、展览等活动146场。\n上半年164场活动没有出现问题。", "164场活动", None),
    ("impossible-date", "每月32日支委会汇报。", "32日", None),
    ("mask-left", "馆长某某为第一责任人。", "某某", None),
    ("wording", "深入学习习近平法制思想。", "习近平法制思想", None),
    ("wording", "增强“四个意识”，做到“两个坚持”。", None, None),
    ("formulation-wrong", "落实“第一主题”制度。", "第一主题", None),
    ("formulation-wrong", "践行新时代“枫桥精神”。", "枫桥精神", None),
    ("unit-name", "局党组抓学习。党组书记带头。党组研究。党委书记以身作则抓落实。党组考核。", "党委", None),
    ("request-in-report", "请镇党委尽快安排资金。", None, None),
    ("likely-spelling", "把握正确的政治方相，聚焦任务。", "方相", "方向"),
    ("wording", "开展榜样引领作用。", None, None),
    ("wording", "不断增强群众知晓率。", None, None),
    (
        "sum",
        "登记账号126个，其中公众号48个、微信群69个、QQ群12个，注销长期不用的7个。",
        "126个，其中公众号48个、微信群69个、QQ群12个",
        None,
    ),
    ("shares", "应到86人次，实到84人次，参学率98.7%。", None, None),
    (
        "two-values",
        "区水务局关于2026年上半年工作情况的报告\n2026年上半年，我局抓好学习。\n一、做法\n处置网络舆情15件。\n二、存在的问题\n处置的17件舆情中，有4件发现得晚。",
        "17件舆情",
        None,
    ),
    (
        "two-values",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n全年集中学习12次。\n二、存在的问题\n全年11次集中学习中，研讨偏少。",
        "11次集中学习",
        None,
    ),
    (
        "phrase-date",
        "区水务局关于2026年工作情况的报告\n2026年，我局抓好学习。\n一、做法\n以党的十九大和十九届历次全会精神为指导，抓好学习。",
        "党的十九大",
        None,
    ),
    (
        "event-date",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n为党的二十大胜利召开营造良好氛围。",
        "党的二十大",
        None,
    ),
    (
        "event-date",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n学习贯彻党的二十届五中全会精神。",
        "二十届五中全会",
        None,
    ),
    (
        "month-off",
        "区水务局关于2026年上半年工作情况的报告\n2026年上半年，我局抓好学习。\n一、做法\n2026年8月开展宣传周活动。",
        "2026年8月",
        None,
    ),
    (
        "month-off",
        "区水务局关于2026年上半年工作情况的报告\n2026年上半年，我局抓好学习。\n一、做法\n1至9月发布信息245条。",
        "1至9月",
        None,
    ),
    (
        "period-mismatch",
        "区水务局2024年工作情况的报告\n2025年以来，我局抓好学习。\n一、做法\n2025年抓实学习。",
        "2024年",
        None,
    ),
    ("liability", "分管领导是意识形态工作第一责任人。", "第一责任人", None),
    ("wording", "以思想指为导，抓好学习。", "指为导", "为指导"),
    ("wording", "累计培训175人/次。", "人/次", "人次"),
    (
        "person",
        "述职报告\n2025年，我认真履责。现述职如下：\n一、履职情况\n我抓学习，该同志坚持亲自抓。我抓宣传。",
        "该同志",
        None,
    ),
    ("unit-name", "2026年，街道党工委抓学习。\n一、做法\n街道党工委高度重视。局党组成员认真落实责任。", "局党组", None),
    ("secrecy-mark", "传达学习了机密级文件《关于有关工作的通知》。", "机密级文件", None),
    ("missing-unit", "投入宣传经费12.5，改造展厅。", "12.5", None),
    (
        "two-values",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n登记微信群31个。\n二、存在的问题\n29个微信工作群中，有3个长期不用。",
        "29个微信工作群",
        None,
    ),
    (
        "two-values",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n联系学校4所。\n二、存在的问题\n联系的5所学校中，走访偏少。",
        "5所学校",
        None,
    ),
    (
        "two-values",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n中心组集中学习12次。\n二、存在的问题\n中心组14次集中学习中，研讨偏少。",
        "14次集中学习",
        None,
    ),
    (
        "two-values",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n专题研究意识形态工作4次。\n二、存在的问题\n专题研究意识形态工作仅3次。",
        "3次",
        None,
    ),
    (
        "event-dated",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n2025年9月，组织干部学习党的二十届四中全会精神。",
        None,
        None,
    ),
    (
        "event-dated",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。\n一、做法\n2025年6月，学习《中国共产党思想政治工作条例》。",
        None,
        None,
    ),
    ("wording", "学习习进平总书记重要讲话。", "习进平", "习近平"),
    ("sum", "志愿者15名，其中专职3名、兼职11名。", None, None),
    ("sum", "由去年的86栋增加到102栋，增加了26栋。", None, None),
    ("listed-count", "共召开会议3次，分别是3月、6月、9月和12月。", None, None),
    ("personal-data", "其父因诈骗罪入狱，母亲患抑郁症。", "因诈骗罪入狱", None),
    (
        "event-date",
        "区水务局关于2026年上半年工作情况的报告\n2026年上半年，我局抓好学习。\n一、做法\n今年是“十四五”规划收官之年。",
        None,
        None,
    ),
    (
        "period-mismatch",
        "区水务局关于2025年工作情况的报告\n2025年，我局抓好学习。现将我局2022年工作情况报告如下：\n一、做法\n抓学习。",
        "2022年",
        None,
    ),
]

FINE = [
    "实行师德失范“一票否决”。",
    "区水务局关于2024年工作情况的报告\n一、做法\n我局抓学习。对1名误发截图的党员，支部及时提醒谈话，本人在会上作了说明。",
    "由86栋增加到102栋，增加了16栋。志愿者15名，其中专职4名、兼职11名。10月25日，学习党的二十届四中全会精神。反馈27个问题中，已整改20个。",
    "集中学习12次，其中专题研讨4次，班子成员讲党课9次。登记129个，其中公众号48个、微信群69个、QQ群12个，注销7个。",
    "来信40件，其中网上26件、来信14件，回访38件。职工126人，其中党员98人、女干部41人。获奖5项，其中省级奖1项、市级奖3项。",
    "各学校党组织书记是本校意识形态工作第一责任人，分管领导是直接责任人，协助书记履行第一责任人职责。",
    "应到86人次，实到84人次，参学率97.7%。发现问题50个，整改43个，整改率86%，群众满意率98%。",
    "各单位开展互查发现问题，逐间开展检查，各种责任制都允许探索，铸牢中华民族共同体意识，编外护士培训机会不多。",
    "全年交办58件，办结55件，其余3件明年办理；反馈问题76个，已改到位71个，其余5个销号管理。受理20件，办结18件，另组织回访5件。",
    "查摆问题97个，制定措施107条。收集意见83条，修改方案7处。分别占50%、30%、20%。一季度查摆问题5个，新增整改8个。",
    "师资、课程、读物三个环节，学校、医院等5个领域，会前、会中和会后三个阶段，宣讲、阅读、观影、服务四类活动。",
    "全县86所学校平稳有序，对40所学校开展检查，23所学校听课。现有党员28名，发展党员2名。走访3名党员，2人次参加。",
    "扩大内需长效机制，提高制度执行力，提升培训质量，发挥职工积极性，加快提升干部素质，把成果转化为本领，提升活动效果。",
    "以习近平新时代中国特色社会主义思想为指导，学习习近平新时代中国特色社会主义经济思想，形成了良好的氛围。",
    "数据库密码定期更换，口令长度不少于8位，住院100人次，平均每人1.5次，人均阅读2.5册。",
    "驻点一个月，手把手把制度立起来，面对面对账，设立新兴产业创业创新平台。",
    "信访件由120件下降到98件，下降18.3%。占比由11.4%提高到15%，提高3.6个百分点。国内生产总值由54万亿元增加到82万亿元，年均增长7%。",
    "参与率提高了120%，是上年的130%。任务完成率达到108%。",
    "爱国民主党派、爱国人士踊跃参加，倡导爱国守法、明礼诚信、团结友善、勤俭自强、敬业奉献。",
    "主动请上级给予指导，按隶属关系报请上级批准，向公安机关请求支持，邀请区委宣传部领导授课。",
    "二〇二四年，2022年12月至2023年3月开展整治，3月5日至12日开展宣传周。",
    "注重“自我净化、自我完善”等“四个自我”，建设社会主义法治国家，弘扬精神风貌，屡禁不止。",
    "区人力资源和社会保障局2024年工作报告\n一、做法\n区人社局坚持学习。各镇高度重视。镇街坚持巡查。",
    "党的二十大召开以来，2023年，我们深入学习。2022年10月召开的党的二十大指明方向。",
    "共排查账号52个：公众号20个、视频号18个、工作群14个。全局48名党员中有41名参加。",
    "推动和平、和谐、和睦发展，一步一步抓好落实，一个一个解决。",
    "以营利为目的的行为要查处，达到保证目的的效果，坚持实事求是是关键。",
    "落实“一岗双责”（包括分管领导），印发《关于贯彻〈办法〉的通知》。",
    "一是抓学习。二是抓宣传。三是抓阵地。",
    "情况如下：1）学习；2）宣传。完成率达到120%，增长率105%，增幅130%。",
    "共开展活动12次，其中线上5次、线下7次。2024年2月29日召开会议。",
    "参加培训120人次，其中党员60人次。12个月内完成，历时15个月。",
    "“一栏、一榜、一廊”建设到位，实施“六个一”工程。",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    "深刻领悟“两个确立”的决定性意义。现将有关情况报告如下，请予审议。",
    "乡镇（街道）党（工）委按照中办发〔2015〕52号文件要求执行。",
    "区水务局关于2024年工作情况的报告\n一、做法\n区水务局认真抓落实。市局高度重视。水务局党组始终带头。",
    "会议于9:30召开，邮编和网址见www.example.com，共6.5万人参加。",
    "一方面抓学习，另一方面抓宣传，一是一、二是二，说一不二。",
    "希望大家继续努力，期望解决而没有解决的问题得到解决。",
    "2022年以来，组织学习12次；2021—2023年连续三年达标。",
    "要统筹线上、线下，与时俱进、和衷共济，及时研究、及早部署。",
]


def _check(text: str, pack: GenrePack, common: Common) -> list[Finding]:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert all(finding.quote == text[finding.start : finding.end] and finding.quote for finding in found)
    return found


@pytest.mark.parametrize(
    ("check", "text", "quote", "fix"), SLIPS, ids=[f"{n}-{slip[0]}" for n, slip in enumerate(SLIPS)]
)
def test_slip_is_found(
    check: str, text: str, quote: str | None, fix: str | None, pack: GenrePack, common: Common
) -> None:
    found = [finding for finding in _check(text, pack, common) if finding.check == check]
    assert found, f"{check} not found"
    if quote is not None:
        assert quote in {finding.quote for finding in found}
    if fix is not None:
        assert fix in {finding.fix for finding in found}
    assert all(finding.message and finding.suggestion and finding.evidence for finding in found)


@pytest.mark.parametrize("text", FINE, ids=range(len(FINE)))
def test_near_miss_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert [finding for finding in _check(text, pack, common) if finding.level != "hint"] == []


def test_fixes_solve_what_they_are_for(pack: GenrePack, common: Common) -> None:
    for check, text, *_ in SLIPS:
        for finding in _check(text, pack, common):
            if finding.check != check or finding.fix is None:
                continue
            mended = text[: finding.start] + finding.fix + text[finding.end :]
            again = [f for f in _check(mended, pack, common) if f.check == check and f.start == finding.start]
            assert not again, (text, mended)


def test_every_remark_is_listed_with_title_and_source() -> None:
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    assert all(check.title and check.source and check.family for check in CHECKS.values())


def test_a_point_that_begins_with_our_bureau_names_no_other(pack: GenrePack, common: Common) -> None:
    text = "区水利局关于2026年落实意识形态工作责任制情况的报告\n一、主要做法\n一是我局认真开展学习。二是我局坚持审核。"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [finding for finding in found if finding.check == "unit-name"] == []


@pytest.mark.parametrize(
    "tail",
    [
        "附件：1. 学习台账\n2. 排查台账\n\n区水务局\n2024年12月20日\n",
        "附件：1．学习台账\n　　　2．排查台账\n　　　3．培训台账\n\n区水务局\n2024年12月20日\n",
        "区水务局\n2024年12月20日\n附件1\n排查情况表\n1.公众号\n2.工作群\n附件2\n1.名单\n",
    ],
)
def test_what_stands_below_the_report_is_not_its_numbering(tail: str, pack: GenrePack, common: Common) -> None:
    body = (
        "区水务局关于2024年工作情况的报告\n\n2024年，我局认真履责。现将情况报告如下：\n一、主要做法\n（一）抓好学习。"
    )
    body += "学习12次。\n（二）抓好阵地。排查9次。\n二、存在的问题\n一是学习不深。\n三、下一步打算\n一是加强学习。\n"
    assert [finding for finding in _check(body + tail, pack, common) if finding.level == "error"] == []


def test_standing_somewhere_names_no_station(pack: GenrePack, common: Common) -> None:
    text = "今年以来，按照守土有责的要求，旗帜鲜明地站在工作第一线。我局认真开展学习。\n一、做法\n我局坚持审核。"
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [finding for finding in found if finding.check == "unit-name"] == []
