"""Turns of asking brought to the plain one, whatever office stands in them: 村里做法从哪几方面写 is 怎么写."""

from __future__ import annotations

import re

_OFFICE = (
    r"(?:[镇乡村局院校所站馆委]|街道|社区|学校|医院|公司|国企|企业|机关|支部|党支部|法院|[小中大]学|幼儿园|派出所)"
)
# Whose part it is: 我们村, 村里面的报告, 村支部的材料，意识形态这块.
_WHOSE = (
    rf"(?:我们?|咱们?|本)?(?P<of>[一-鿿]{{0,5}}?{_OFFICE})(?:里面|里头|里边|里|上|这边|那边)?(?:的)?"
    r"(?:(?:报告|材料|汇报|总结|稿子?)(?:里面?|中)?的?)?[，, ]?"
    r"(?:(?:在)?意识形态(?:工作)?(?:责任制)?(?:这[一]?块|方面|这方面|部分)?的?)?"
)
_PART = r"(?P<part>主要做法|做法|存在的?问题|问题|不足|原因分析|原因|下一步打算|打算|下一步)(?:部分|这[一]?块)?"
_SIDES = (
    r"(?:一般|通常|都|该|应该|应|要|得|可以)*(?:从|分|写|按)?(?:写|成)?(?:哪几?|哪些|几)(?:个|大)?(?:方面|块|部分|角度)"
    r"(?:内容|东西)?(?:去|来|着手|入手|下笔|展开)*(?:写|谈|讲|说)?(?:起)?(?:合适|好)?"
)
_REPORT = r"(?:报告|汇报|材料|述职|总结)"
_UP = r"(?:上交|递交|提交|呈报|呈送|报送|上报|交|送|递|呈)"
# In order; each is a pattern and what stands for it. They are read after the words themselves are plain.
REWORDED: tuple[tuple[str, str], ...] = (
    (
        r"(?P<of>(?:小|分|一级|二级|大)?标题)(?:各家|大家|别人|人家|各单位|一般|通常|都)*怎么叫(?=[？?呢呀啊]*$)",
        r"\g<of>都有哪些叫法",
    ),
    (
        r"(?P<of>(?:小|分|一级|二级|大)标题)(?:一般|通常|平常|常|大多|大都|多半|多|都)*(?:使?用)(?:的)?(?:是|有)?"
        r"(?:哪些|哪几[个种]|些?什么)(?=[，,？?。呢呀啊]|$)",
        r"\g<of>都有哪些叫法",
    ),
    (rf"^{_WHOSE}{_PART}{_SIDES}(?=[？?。呢呀啊]*$)", r"\g<of>的\g<part>怎么写"),
    (
        rf"^{_WHOSE}{_SIDES}{_PART}(?=[？?。呢呀啊]*$)",
        r"\g<of>的\g<part>怎么写",
    ),
    # What a report must hold, put the other way round.
    (
        rf"(?P<of>{_REPORT})(?:里头|里面|里|中|当中)?(?:的)?(?:有)?(?:哪些|什么)(?:东西|内容|方面|部分|要素)?(?:是)?"
        r"(?:必须得?|一定要?|非得?|应当|应该|不能不|缺不得|少不了|不能少|不可少|少不得|必不可少|不可缺少|必备)(?:要)?(?:有|写|写上|写进|写到|具备|交代|的)*(?=[？?呢呀啊]*$)",
        r"\g<of>要写哪些内容",
    ),
    # How good an example is to be is no thing to look for: 分析研判写得好的例子, 写得比较深的段落.
    (
        r"(?<=[一-鿿])(?<![几个段条些])写得?(?:很|比较|更|最|挺|特别|够)?(?:得)?(?:好|深入?|实在?|细致?|透彻?|漂亮|出彩|扎实|到位|像样)(?:一?[点些])?的?"
        r"(?=(?:例子|范例|案例|实例|段落|句子|[一几两三][个段句条]))",
        "的",
    ),
    # To whom it is handed: 向谁交, 给哪个单位报送; 向谁汇报 is plain.
    (
        rf"(?P<of>{_REPORT})(?:应该|应当|应|要|该|得|是|一般)*(?:向|给|往|朝)(?:谁|哪里|哪儿|哪个(?:单位|部门|机关)|哪家|哪一?级){_UP}",
        r"\g<of>主送哪个上级机关",
    ),
    # From when a rule holds, what comes of being late, and what is asked with 不 at its end.
    (
        r"(?P<of>办法|细则|制度|规定|规程|规则)(?:到底)?(?:是)?(?:从)?(?:哪年哪月|哪一?年|(?:什么|啥)时候|几时|何时|哪天)(?:起|开始)?"
        r"(?:用|执行|实行|施行|生效|算数|管用)起?的?(?=[？?呢呀啊]*$)",
        r"\g<of>什么时候施行",
    ),
    (
        r"^(?:要是|万一|如果|要)?(?:逾期|过期|超期|误期|误了期)(?:了|的话)?(?:会|该)?(?:怎么办|咋办|怎么弄|咋弄|咋整|怎么样|咋样|如何)(?=[？?呢呀啊]*$)",
        "逾期没交会怎么处理",
    ),
    (r"(?P<asked>(?:能|可以|要|得|让|准|用)[^，。？?不]{1,16}[一-鿿])不(?=[？?]*$)", r"\g<asked>吗"),
    (r"(?<![子示大小幕])屏(?:上|里)?想(?=放|发|挂|打|播)", "电子屏"),
    # 不报告会 is no lecture.
    (
        r"(?<=[不没未])(?P<done>(?:及时|如实|按时|按规定)?上?报告?)了?会(?=不会|被?(?:怎|处|追|问|受|挨|有|罚))",
        r"\g<done>，会",
    ),
    # How many there are of things, and how that is put: 公众号、微信群各有多少个怎么列.
    (
        r"(?P<of>[^，。？?]{2,16}?)(?:各自?|分别|一共|总共)*有?(?:多少|几)[个处支家](?:都|各|该|要)*(?:怎么|咋|如何|怎样)(?:去|来)?(?:列|写|报|说|交代|表述)(?=[？?呢呀啊]*$)",
        r"\g<of>的数量怎么写",
    ),
    # What one person reports has two names: 履职情况报告 beside 述职报告 is no report of a body.
    (
        r"^(?=.*述职)(?=.*(?:区别|不同|不一样|差别|差在|一回事|一样吗))(?P<before>[^，。？?]*?)(?:个人)?履职(?:情况)?(?:的)?报告",
        r"\g<before>履职情况汇报",
    ),
    # The report on carrying the system out is a body's, where it is set beside one person's.
    (
        r"^(?P<before>(?=.*(?:区别|不同|不一样|差别|差在|分别怎么写)).*(?:述职|履职)[^，。？?]*?(?:和|跟|与|同|以及))"
        r"(?:单位|部门)?的?(?:落实|执行|贯彻)[^，。？?和跟与]{0,8}(?:责任制|责任)[^，。？?和跟与]{0,6}(?:报告|汇报)",
        r"\g<before>单位报告",
    ),
    (
        r"^(?=.*(?:区别|不同|不一样|差别|差在|分别怎么写))(?:单位|部门)?的?(?:落实|执行|贯彻)[^，。？?和跟与]{0,8}(?:责任制|责任)[^，。？?和跟与]{0,6}(?:报告|汇报)"
        r"(?P<after>(?:和|跟|与|同|以及)[^，。？?]*(?:述职|履职))",
        r"单位报告\g<after>",
    ),
)
_TABLE = tuple((re.compile(pattern), plain) for pattern, plain in REWORDED)
_BARE = re.compile(r"^(?P<of>[镇乡村局校院所站馆委])的(?=主要做法|做法|存在|问题|不足|原因|下一步|打算)")


# 别重复 is of reports, and of no matter that is told twice.
_OTHERS = re.compile(
    r"^(?P<wish>[^，。？?]*(?:来|给|换|要|列)[^，。？?]*?)[，,、]?(?:别|不要|不能)(?:老是?|总是?|都|再)?(?:重复|用|取|出自|来自|是|从|在)*"
    r"(?:同)?一(?P<of>篇|个单位|家)(?:报告|范文)?(?:里|中)?(?:的|挑|选|出)*[。！!]?$"
)


def of_others(message: str) -> tuple[str, str]:
    """Return a message without 别重复一篇的 behind what it is said of, and that in plain words; "" for none."""
    found = _OTHERS.match(message)
    return (found["wish"], f"不要同一{found['of']}的") if found else (message, "")


def reworded(question: str) -> str:
    """Return ``question`` in the plain turn; else as it stands."""
    for pattern, plain in _TABLE:
        question = pattern.sub(plain, question)
    question = _BARE.sub(lambda found: "乡镇的" if found["of"] == "乡" else found[0], question)
    return _BARE.sub(r"\g<of>里的", question)  # 村里的 names an office, 村的 may be any word's end
