"""What is no work for the three jobs: thanks and greetings, another language, a kind of text that is not ours."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.results import Choice, Word

_LETTERS = re.compile(r"[A-Za-z]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_THANKS = re.compile(
    r"(?:好的?|嗯+|行|可以|太好了|很好|不错|[，,！!。～~\s])*(?:(?:非常|十分|太|多)?(?:感谢|谢谢|谢了|多谢|辛苦)(?:了|你|您|啦|哈|大家|[了啊呀]?)*|帮大忙了)(?:[，,！!。～~\s啦了哈]|很?好用|很好|不错|太好了|可以了?)*"
)
_PRAISE = re.compile(
    r"(?:(?:写得|改得|弄得|这次|这版|这个|这样)?(?:真|还|挺|很|非常|太|蛮|特别)?(?:好|不错|棒|可以|满意|厉害|行|赞)(?:的|了|用|啊|呀|啦|多了)*|(?:感谢|谢谢|谢了|多谢|辛苦)(?:了|你|您|啦|哈|啊)*|[，,！!。～~\s])+"
)
_YES = re.compile(
    r"(?:好的?|嗯+|哦+|行|可以了?|收到|知道了|明白了?|没事了?|不用了|就这样|OK|ok)[吧了啊呀，,！!。～~\s]*"
)
_HELLO = re.compile(r"(?:你|您|大家)?好[啊呀吗]?|在吗|在不在|哈喽|嗨|早上好|下午好|晚上好|早")
_EXPORT = re.compile(
    r"(?:(?:那|行|好的?|可以|就这[版样个]|定了|就这么定了?)[，,]*)*(?:请|帮我|给我|把它|把稿子|我要|我想|直接)*(?:导出|下载|存|保存|转|输出|生成)(?:成|为|一份|一个|个)*(?:word文档|word|docx?|文档|文件)(?:吧|给我|版)?|(?:(?:那|行|好的?|可以|就这[版样个]|定了|就这么定了?)[，,]*)*(?:帮我|给我|把它|把稿子)*(?:导出|导|下载|存)(?:来|下来|出去|去)?(?:吧)?",
    re.IGNORECASE,
)
_BYE = re.compile(r"再见|拜拜|明天见|下班了|先这样")
# Kinds of text that are written by other rules than a report's.
_OTHER = re.compile(
    r"(?:申请书|志愿书|保证书|承诺书|检讨书|倡议书|邀请函|商洽函|询价函|感谢信|慰问信|推荐信|情书|贺信|请假条|借条|收条|辞职信|辞职报告|合同|协议"
    r"|简历|论文|小说|诗歌?|作文|剧本|演讲稿|讲话稿|发言稿|主持词|致辞|新闻稿|通讯稿|推文|广告|文案|心得体会|读后感|观后感|思想汇报|会议纪要|纪要|请示|批复|邮件)"
)
_BEGINS = re.compile(
    r"^[^，。]{0,10}?(?:要|想|得|该|准备|打算)(?:开始)?(?:写|交|赶|报)(?![^，。？?]{0,3}(?:哪|什么|啥|几|多少))[^，。？?]{0,10}(?:报告|述职|总结|材料)(?:[了呢吧]|怎么办|[，。！!]|帮帮我|救命)*$"
)
_ONE_OF = re.compile(r"[写拟来要弄整出]一?[份篇个封张首段]$")
_TO_WRITE = re.compile(r"(?:写|起草|草拟|拟|来|要|生成|弄|整|出)(?:一?[份篇个封张首段])?[^，。；：\n]{0,16}$")


# The weather, a meal, the end of the day: said in passing, of no work that is done here.
_CHAT = re.compile(
    r"下雨|下雪|刮风|打雷|天气|(?:好|太|真|这么|那么)(?:热|冷|闷|晒|困|累|烦|忙)(?:[啊呀了死哦]|$)|(?:热|冷|困|累|烦|忙|饿)(?:死|坏)|吃饭|吃了(?:没|吗)|吃(?:啥|什么|点啥)|食堂"
    r"|加班|下班|堵车|周末|放假|休假|打球|逛街|看电影|喝(?:茶|咖啡|酒)|睡(?:觉|不着)|心情|无聊|头疼|感冒|生日|过节|彩票|股票|足球|篮球"
)
_TIRED = re.compile(r"累|困|烦|忙|加班|头疼|感冒")
_WORK = re.compile(
    r"写|报告|述职|材料|稿|宣传|学习|舆情|意识形态|活动|通知|规定|办法|制度|阵地|培训|会议|怎么(?:办|说|报|讲)|值班|值守|检查|汇报|审核|发布|群|栏|影响|耽误|组织|处理|处分|政治"
)
_CHAT_AT_MOST = 18
_NO_ANSWER = 2  # characters up to which praise may be a plain yes
_HOW_TO_BEGIN = """\
好，三种起头都行：

- 把今年做了什么、几次、多少人一行一条贴过来，说“写整篇报告”；
- 把去年的报告拖进来，说“照它改写成今年的”，再贴上今年的要点；
- 有今年的通知，先拖进来说“记住这份通知”，写的时候就按它列的部分写。"""


def small_talk(message: str, pack: GenrePack) -> Word | None:
    """Return the reply to a message that no job is needed for; None for all others."""
    text = message.strip()
    bare = text.strip("，,！!。～~？? \n")
    begin = (Choice("怎么写存在的问题", "存在的问题这一部分怎么写？"),)
    if not _CHINESE.search(text):
        if len(_LETTERS.findall(text)) < 3:
            return None
        said = (
            f"我只懂中文，只写中文的{pack.name}。请用中文再说一遍。\n\n"
            "I read and write Chinese only. Please ask in Chinese, for example with the button below."
        )
        return Word(said, begin)
    if _THANKS.fullmatch(text) or (len(bare) > _NO_ANSWER and _PRAISE.fullmatch(text)):
        return Word("不客气。稿子还要改，直接说怎么改；要定稿，点“下载 Word”。")
    if _YES.fullmatch(text) or _BYE.fullmatch(bare):
        return Word("好的。对话会留在左边，随时可以回来接着改。")
    if _EXPORT.fullmatch(bare):
        return Word("稿子上方有“下载 Word”：按公文格式排好，【待补】处标黄；比对过的稿子，意见做成批注带在里面。")
    if _HELLO.fullmatch(bare):
        return Word(f"您好。我能帮您写{pack.name}：问写法、按要点起草、比对初稿。要点或文件直接发给我就行。", begin)
    overtime = re.search(r"(?:又|还|天天|老|总)(?:得|要|在)?加班", text) and not re.search(r"[?？吗呢怎如咋什啥]", text)
    if len(bare) <= _CHAT_AT_MOST and _CHAT.search(text) and (overtime or not _WORK.search(text)):
        well = "辛苦了。" if _TIRED.search(text) else "这个我帮不上，"
        return Word(f"{well}我只管{pack.name}：问写法、按要点起草、比对初稿都行，要写的时候把要点或文件发过来。", begin)
    if _BEGINS.match(text) and not re.search(r"\d{2}|怎么写|如何写", text):
        return Word(_HOW_TO_BEGIN, begin)
    if (other := _OTHER.search(text)) and (text == other[0] or _wanted(text, other)):
        said = f"我只会写{pack.name}这一类报告和述职，{_named(text, other)}不是这一类，写不了，免得写错格式误您的事。"
        return Word(said)
    return None


def _wanted(text: str, other: re.Match[str]) -> bool:
    """Whether that kind of text is what is to be written: it ends the first clause, behind a word of writing."""
    rest = text[other.end() :]
    if _ONE_OF.search(text[: other.start()]) and not re.search(r"报告|述职|意识形态|材料", text):
        return True
    ends = not rest or rest[0] in "，。；：！？,;:!?\n " or rest.startswith(("的怎么", "怎么写"))
    short = len(text[: other.start()]) <= 6 and not rest
    return ends and bool(_TO_WRITE.search(text[: other.start()]) or short)


def _named(text: str, other: re.Match[str]) -> str:
    before = re.split(r"[写拟草成要个份篇封张首来\s，。；：]", text[: other.start()])[-1]
    return f"“{before[-8:]}{other[0]}”"
