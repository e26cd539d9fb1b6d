"""What people type brought into the words documents use: 咋 is 怎么, 几回 is 几次, 文号 is 发文字号."""

from __future__ import annotations

import re
import unicodedata

# In order; each is a pattern and what stands for it. Nothing of a genre: only how offices speak and slip.
_PLAINLY: tuple[tuple[str, str], ...] = (
    (r"部份", "部分"),
    (r"帐号", "账号"),
    (r"(?:完全|一点儿?|毫)?(?:没有?|无|缺)(?:什么)?思路", "不知道"),
    (r"(?:报|交|送|递)(?:给|到|至)(?:谁|哪里|哪儿|哪个单位|哪)(?!份|篇)", "主送哪个上级机关"),
    (r"(?:请问一下|请问|麻烦问下|麻烦问一下|问一下|想问下|你好|您好)[，,。！!～~]?", ""),
    (r"啥时候|啥时间|什么时间|哪个时候", "什么时候"),
    (r"为啥|干嘛要|干吗要", "为什么"),
    (r"咋个|咋样|咋", "怎么"),
    (r"有啥子|啥子|啥", "什么"),
    (r"怎么子", "怎么"),
    (r"多长时间|隔多久|几个月(?=[开搞写报学]|汇报|研究|召开)|几天(?=[开搞报])", "多久"),
    (r"([几一二两三四五六])回(?![复应头访事])", r"\1次"),
    (r"几号字|多大的?字(?!数)|几号字体", "字号"),
    (r"(?<!发文)(?<![原来])文号", "发文字号"),
    (r"页边距|页边|白边", "版心白边"),
    (r"(?<![A-Za-z])(?:AI|ai|Ai|ＡＩ)(?![A-Za-z])", "人工智能"),
    (r"(?<![\d.〔])1\s*[、.．](?=\s*(?:和|与|跟|还是|或|后|哪|对|$|”))", "阿拉伯数字序号"),
    (r"合不合(?:规矩|规定|适|规)|合规[吗么]|违不违规|违规[吗么]|合规不", "可以吗"),
    (r"百分之几十?", "百分比"),
    (r"排序|先后顺序|前后顺序|顺序", "次序"),
    (r"副[局校院处科所站乡镇县区市部主]?长(?=的?(?:述职|写|报告))|副职", "分管领导"),
    (r"一把手", "主要负责人"),
    (r"(?:向|跟|给|朝)上面", "向上级"),
    (r"(?<=第一责任)(?!人)", "人"),
    (r"纪委", "纪检机关"),
    (r"管不管", "是否负责"),
    (r"是一回事(?:不|吗|么)", "一回事吗"),
    (r"加不加", "要不要加"),
    (r"用不用", "要不要用"),
    (r"写不写", "要不要写"),
    (r"能用不|行不|好不(?![好到])|对不(?!对)", "可以吗"),
    (r"弄(?=[一几二三]?[个段份篇])", "写"),
    (r"怎么(?:整|搞|弄)(?=[?？]?$)", "怎么写"),
)
_TABLE = tuple((re.compile(pattern), plain) for pattern, plain in _PLAINLY)


def plainly(question: str) -> str:
    """Return ``question`` in the words documents use; what needs no change stays as it is."""
    text = unicodedata.normalize("NFC", question).strip()
    for pattern, plain in _TABLE:
        text = pattern.sub(plain, text)
    return text.strip() or question
