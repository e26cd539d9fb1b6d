"""Whether a note tells what was done or what is lacking, by its clauses: how it ends decides, not one word in it."""

from __future__ import annotations

import re

from assistant.structure.notes.cues import cue_role, is_answered, is_exception
from assistant.structure.notes.rest import without_rest

# What lacks without a word of judgement: 上班的不来, 到场率也就六成, 学完也没啥下文, 导游还按老的讲.
_LACKS = re.compile(
    r"不(?:太|怎么|大|咋)(?:懂|会|熟|行|敢|愿|想|来|够|好|管|看|用|清楚|上心)|(?:的|都|也|又)不(?:来|去|看|听|学|管|用)(?:$|了$)"
    r"|(?:才|也就|只有|不到|仅)[一二三四五六七八]成|没有?(?:啥|什么|个|多少)?(?:下文|效果|动静|回音|群主|专人|人(?:管|看|来|听|去|用|问|说话|吭声|发言|响应|报名))|(?:没有?|无)人(?!违|传|缺|漏|掉|泄|投|上访|信|造|迟|落|闹|退|受|超)[\u4e00-\u9fff]{1,2}$|有(?:缺|欠缺|漏|断档)$|抄的?(?:多|袭)|就(?:走|跑|溜|散)(?:了|人)?$"
    r"|[学听看用管顾插跟招留聚凑补排配到赶叫找坐喊](?:也|都|又)?不(?:上|到|着|起来|过来|回来|全|齐|满|住|成|拢|动)(?:课|人|一[块起])?$|(?:只能|只好)(?:各|看|听|靠|用|先|在|等|凑)"
    r"|就(?:很)?(?:不错|较好|算好|算不错)了?$|(?:空缺|空着|空岗)|(?:才|刚)[补配]上|(?:一直|中间|暂时?|先)(?:是|由|让)?[^，。]{0,8}(?:代管|代着|顶着|凑合)$"
    # What often fails, or gives way to other things: 经常失灵, 常被实训课挤掉, 忙起来就翻翻材料.
    r"|(?:经常|常常?|老是?|总是?|时常|动不动就?)(?:被[^，]{1,8}(?:挤|占|冲|打断|耽误|顶)[掉了]?|失灵|卡顿?|断网|坏|掉线|死机|出故障|中断)$|^(?:一?忙起来|一忙|忙的时候)就"
    # Of whom there are too few, what was never done, what stands idle: 差两个讲解员, 从没考核过, 4个平时锁门.
    r"|^(?:还|仍|尚|也|就)*(?:缺少?|缺乏|差|少|欠)(?:了|着)?(?:\d+|[一两二三四五六七八九十几])[名个位人](?![^，。]{0,4}(?:到|参加|没|就))[^，。\d]{0,10}$"
    r"|^(?:还|仍|尚|也|就|最)*(?:缺少?|缺乏)(?!席|课|勤|位错)[^，。\d]{1,12}(?:人|人才|人手|人员|骨干|专家|师资|能手)$|没有?[^，。\d]{0,2}(?:懂|会|熟悉|精通)[^，。\d]{1,8}的(?:人|干部|同志)?$"
    r"|(?:一直|从来?|至今|还|都|也|均|尚)?(?:没有?|未)(?:曾|经)?(?:专门|集中|系统|统一|正式|再)?(?:培训|轮训|考核|评议|清理|排查|检查|督查|演练|研究|更新|审核|备案|学习?|召?开|组织|开展|调研|走访|登记|修订|维护|评估|宣讲|谈话|谈心|述职|通报|汇报|办|搞|查|讲|议|管|用|改|换)过$"
    r"|^(?!.*(?:发现|查出|清出|排出)).*(?:平时|常年|长期|一直|大多|经常)?(?:锁着?门|闲置|停更|黑屏|落灰|积灰|荒废|空置)(?:着|了)?$"
    r"|[管抓盯看做]得(?:太|比较)?(?:松|粗|浅|虚|少|晚|不[细严紧实])$|(?:一年|半年|全年|今年|[上下本这]?学期|季度)[^，。]{0,4}[才就只仅][^，。]{0,6}\d|还(?:是)?(?:按|照|用)老|[看管盯忙顾审]不过来|没(?:去|开|来|招|拍|写|做|办|弄|建|改|装|修|补)(?:完|好|成|上)|锁着|没干熟|老补|补课$|兼着|就忘(?:了|$)|(?:没|未)(?:有)?能?(?:[管抓顾摸轮谈学讲走盯][到住上全]|管起来|覆盖到|照顾到)了?位?$|(?:基本|几乎|压根|根本|完全|大多|多半)上?(?:就|都|还|也)?(?:没|未|不)(?:有)?(?:人)?[管抓看问学碰去来查审动]了?$|[一二三四五六七八]成(?:都)?不到|差点意思|(?<!没)(?<!未)扣了?\d+(?:\.\d+)?分|^扣在|(?:写|讲|拍|用|管)[^，。]{0,4}不会$"
)
_ASIDE = re.compile("（[^（）]*）")
_TOLD_OTHERS = re.compile(
    r"(?:当场|当面|逐[一个项])?(?:指出|点出|查摆|提醒|通报|反馈)"
)  # what lacks is what others were told
_LABEL = re.compile("[\u4e00-\u9fff“”]{2,6}")  # a clause that only names a thing: 农家书屋，我们没有
_REST = re.compile(r"^(?:还?剩|只剩|就剩|只差|还差)")  # of a list most of which is done
# Nothing happened that should not: no plan, whatever label stands before it, and no shortfall.
_CLEAN = re.compile(
    r"(?:没有?|未|从未|从没|没有?人)(?:发生|出现|发现|出过?|违反|违规|传过?|转发?过?|参与|收到)[^，。]{0,12}(?:违|乱|不当|问题|事件|情况|言论|差错|泄密|投诉|举报|规定|谣|事故|发言)"
)
_MENDED = re.compile(
    r"(?:后来|最后|最终|已经?|就|马上|当[天场即])[^，。]{0,6}(?:没[挂放用发上播贴登]|撤|换|改|退|停|处理|解决)|退[掉回]|没[挂放用]了?$"
)


# What a clause says is not there, and what was missed: neither is anything that a heading or a list may name.
_WE = (
    r"(?:[\u4e00-\u9fff]{1,2}[里内]|我们?|咱们?|本人|本单位|[我本][县市区镇乡村街局校院所站馆厂司]"
    r"|单位|这边|这里|目前|暂时?|一直|至今|从来|还|都|也|均|尚|并)*"
)
_NOT_THERE = re.compile(
    rf"^{_WE}(?:没有|没|无)(?:了|这个|这些|这项|此类|这类|这种|这一?块)?$"
    r"|(?:没有?|未|尚未|不)(?:再)?(?:设[有立置]?|建[有立设成过]?|办过?|搞过?|开通过?|开过|组建|成立过?|配备|安排过?|开展过?|组织过?|涉及)(?![好全完齐])(?![^，。]*的)"
    r"|(?<=[\u4e00-\u9fff])(?:没有|没|无)了?$"
)
_RETORT = re.compile(rf"{_WE}(?:没有?|无|未)(?:了|这个|这些|设立?|建立?|办|搞|开通?|组织|开展|安排|成立)?过?")
_NONE_OF = re.compile(rf"^{_WE}(?:没有|无|暂无|尚无)(?!一|人|再|发|出|收|接|被|因|问题|差错|事故|违)[\u4e00-\u9fff]")
_MISSED = re.compile(
    r"(?<!人)(?<!无)(?<!零)(?<!从不)(?<!从未)(?:缺席|缺勤|缺课)|请了?假|(?:没有?能?|未能?)(?:去|参加|出席|赶上|到场|到会)(?!的)(?![\u4e00-\u9fff]{0,6}(?:违|闹|赌|非法|传销|邪|聚))"
)


_DEED = re.compile(
    r"(?:开展|组织|召开|举办|完成|整改|处理|建立?了|办了|讲了|改了|换了|查了|请了|每(?:天|周|月|季|年|半年))|^(?!.*[才只仅就]).*\d+[次场期篇条件]"
)


def falls_short(said: str) -> bool:
    """Whether a note ends on what is lacking: its last clause says so, and nothing tells that it was put right."""
    last = _ASIDE.sub("", said).rstrip("。；， ").split("，")[-1]
    if _MISSED.search(last):
        return True
    if _REST.match(last) or _TOLD_OTHERS.match(last) or is_fine(last) or without_rest(said) != said:
        return False
    return lacks(last)


def affirmed(said: str) -> str:
    """Return what is said without what it says is not there or was missed: 农家书屋？我们没有; 缺席1次."""
    parts = re.split("(?<=[，；。？！?：])", said)
    bare = [re.sub("[，；。？！?：]+$", "", _ASIDE.sub("", part)) for part in parts]
    gone = set[int]()
    for n, part in enumerate(bare):
        if _MISSED.search(part) or _NONE_OF.match(part) or (_NOT_THERE.search(part) and not is_fine(part)):
            gone.add(n)
            if n and not _MISSED.search(part) and (_RETORT.fullmatch(part) or _LABEL.fullmatch(bare[n - 1])):
                gone.add(n - 1)
    return "".join(part for n, part in enumerate(parts) if n not in gone)


def lacks(clause: str) -> bool:
    """Whether one clause tells what is lacking."""
    return _LACKS.search(clause) is not None or cue_role(clause)[0] == "problems"


def is_all_short(said: str) -> bool:
    """Whether a note of one clause or more tells nothing but what is lacking, and what goes with it."""
    parts = [part for part in said.rstrip("。；， ").split("，") if part]
    if not parts or is_exception(said) or without_rest(said) != said or not falls_short(said):
        return False
    short = sum(map(lacks, parts))
    return short == len(parts) or (2 * short >= len(parts) and not any(map(_DEED.search, parts)))


def is_fine(said: str) -> bool:
    """Whether a note tells that nothing of a bad kind happened: 没有违反规定上网发言的情况."""
    return _CLEAN.search(said) is not None


def is_confessed(said: str) -> bool:
    """Whether some clause tells what is lacking and none puts it right: 学得不系统，忙起来就翻翻材料."""
    clauses = _ASIDE.sub("", said).split("，")
    short = any(lacks(one) and not (is_fine(one) or _TOLD_OTHERS.match(one)) for one in clauses)
    return short and not is_put_right(said) and without_rest(said) == said


def is_put_right(said: str) -> bool:
    """Whether what was in doubt or lacking was dealt with in the same breath: 问了局里，后来没挂."""
    return _MENDED.search(said) is not None or is_answered(said)
