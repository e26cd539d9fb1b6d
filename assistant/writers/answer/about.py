"""What the assistant is and what the library holds, told from the library itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.writers.answer.material import Material
from assistant.writers.answer.words import bullets, joined, titles

_LIBRARY = re.compile(r"库|范文|样例|样本|资料|文件|收录|收了|存了|政策|多少篇|几篇|学过|学了")
_ADD = re.compile(
    r"添加|增加|上传|导入|加入|删除|怎么(?:才能)?加|(?:导|放|传|存|拖|贴|录|补)(?:进|入|到你)|加[进到]|[往给向]你"
)
_SAFE = re.compile(r"外面|联网|上网|网上|泄露|泄密|安全|外传|外泄|外网|存在哪|云端|服务器|出去|看得?到|看得?见|知道我")
_EXPORT = re.compile(r"导出|下载|另存|打印|保存|转(?:成|为)", re.IGNORECASE)
_SURE = re.compile(r"靠谱|可靠|准|编|造|瞎|胡说|虚构|杜撰|凑数|哪(?:里|儿)?来|(?:真|假)的")
_SAMPLES, _TEXTS = re.compile(r"范文|样例|样本|例文|报告|[几多]少?篇|单位"), re.compile(r"政策|文件|资料(?!库)|规定")
_MODEL = re.compile(r"模型")


def write_about(material: Material, writer: str) -> Iterator[str]:
    """Yield what was asked about the assistant; ``writer`` is the model's name, or empty without one."""
    question = material.asked.question
    if _SAFE.search(question):
        yield from _safety(writer)
    elif _ADD.search(question):
        yield from _adding()
    elif _EXPORT.search(question):
        yield from _exporting()
    elif _SURE.search(question):
        yield from _sure()
    elif _MODEL.search(question):
        yield from _safety(writer)
    elif _LIBRARY.search(question):
        yield from _library(material)
    else:
        yield from _self(material, writer)


def _self(material: Material, writer: str) -> Iterator[str]:
    yield (
        f"我是写报告的助手，熟悉的是“{material.pack.name}”和相应的述职报告；说的话都出自资料库里的范文和政策，能查到出处。"
    )
    yield bullets(
        [
            "**问**：一个部分、一个主题、整篇怎么写，政策有什么要求，别人怎么拟小标题，几篇范文写了什么。",
            "**写**：把要点发给我，起草一段或整篇；要点里没有的数字留【待补】，不编。",
            "**比**：把初稿发给我，对照范文和要求，指出缺什么、薄在哪里、哪里像抄的、哪里写错。",
        ]
    )
    yield from _safety(writer)
    yield from _counted(material)


def _counted(material: Material) -> Iterator[str]:
    kinds = Counter(document.kind for document in material.documents)
    yield f"资料库现有范文 {kinds['sample']} 篇、政策资料 {kinds['policy']} 份。"


def _library(material: Material) -> Iterator[str]:
    yield from _counted(material)
    said = f"{material.asked.said}\n{material.asked.question}"
    only = _SAMPLES.search(said) and not _TEXTS.search(said)
    samples = [document for document in material.documents if document.kind == "sample"]
    policies = [document for document in material.documents if document.kind == "policy"]
    types = Counter(document.type or "未分类" for document in samples)
    of_texts = _TEXTS.search(said) and not _SAMPLES.search(said)
    if samples and not of_texts:
        shares = joined([f"{name} {count} 篇" for name, count in types.most_common()])
        yield f"**范文**（{shares}）：\n\n" + bullets(
            titles([document.name])
            + f"（{joined([part for part in (document.type, document.period, _origin(document.bundled)) if part])}"
            + f"{'，反例' if document.id in material.weak else ''}）"
            for document in samples[:40]
        )
    if policies and not only:
        yield "**政策资料**：\n\n" + bullets(
            f"{titles([document.name])}（{_origin(document.bundled)}）" for document in policies[:40]
        )
    if len(samples) > 40 or (len(policies) > 40 and not only):
        yield "只列了前 40 份，全部见“资料库”一页。"


def _origin(bundled: bool) -> str:
    return "随程序自带" if bundled else "本单位添加"


def _adding() -> Iterator[str]:
    yield (
        "在“资料库”一页选文件上传即可（Word、PDF、文本都行），选明是范文还是政策；"
        "命令行用 `report-assistant ingest 文件或文件夹`。"
    )
    yield "同一份文件传两遍不会重复；删除用“资料库”一页的删除，或 `report-assistant remove 编号`。范文越多，统计越准。"


def _exporting() -> Iterator[str]:
    yield (
        "起草出来的稿子，页面上点“Word”即可下载，按公文格式（GB/T 9704）排好；"
        "命令行用 `report-assistant draft --notes 要点.txt --docx 稿子.docx`。"
    )
    yield "比对的结果也能导出成带批注的 Word：`report-assistant compare 初稿.docx --docx 批注.docx`。"


def _sure() -> Iterator[str]:
    yield (
        "我说的只有三个来源：资料库里的范文和政策原文（带编号，点开能核对）、对范文的统计（写明几篇里的几篇）、"
        "随程序的写作指引和句式库（都标明）。资料库里没有的，我说没有，不编。"
    )
    yield "政策资料多是归纳，不代替原文；数字、提法、引文定稿前请再核一遍，以上级和本地现行细则为准。"


def _safety(writer: str) -> Iterator[str]:
    if writer:
        yield (
            f"现在用语言模型 {writer} 写答案，问题和引用的资料片段会发给这个模型的服务地址；"
            "范文和政策仍存在本机。涉密内容不要输入。"
        )
    else:
        yield (
            "现在没有接语言模型，答案由本机根据资料库写成，不联网，资料和稿子都留在这台电脑上。"
            "即便如此，涉密内容也不要输入。"
        )
