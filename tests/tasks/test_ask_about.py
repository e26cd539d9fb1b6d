"""Questions about the assistant itself: each gets what is asked, and what it says is true of this program."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from assistant.library.database import FILE
from assistant.settings import Settings, resource_folder
from assistant.sources import SUFFIXES
from assistant.tasks.ask import job, split

ENTRIES = yaml.safe_load((resource_folder("knowledge") / "common" / "about.yaml").read_text("utf-8"))["about"]
SAYS = {entry["name"]: "\n".join(entry["says"]) for entry in ENTRIES}

# Wordings of their own, none of them of the lists.
ASKED = {
    "WIFI断了你还能不能用": "断网的电脑",
    "我们三个人轮流用一个浏览器，别人能翻到我的提问吗": "按浏览器分开",
    "我把书记的讲话贴给你会不会流到外头": "留在这台电脑上",
    "你存的政策有2026年的没": "也不会自己更新",
    "我传的是扫描的红头文件，你读得出来吗": "OCR",
    "用你写材料纪委会不会找我": "按本单位和上级的规定办",
    "你记性好不好，前面那段还记得吗": "接着上一问",
    "你会不会拿我的材料去训练": "不会",
    "你给我的句子和给隔壁镇的会一样吗": "",
    "你们这个软件收费吗": "开源",
    "我写错别字你看得懂吧": "常见的错别字",
    "你跟通用的大模型有啥不一样": "凭记忆写",
    "你的资料备份怎么做": "library.sqlite3",
}


@pytest.mark.parametrize("question", ASKED)
def test_each_question_gets_its_own_answer(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert (answer.answered, answer.intent) == (True, "about"), answer.text
    assert ASKED[question] in answer.text, answer.text


def test_counts_are_those_of_the_library(ask_desk: Any) -> None:
    documents = ask_desk.library.documents()
    samples = sum(one.kind == "sample" and one.genre == "ideology-responsibility" for one in documents)
    assert f"范文 {samples} 篇" in ask_desk.ask("你是谁，能干啥").text
    hospitals = ask_desk.ask("你有没有收医院的资料").text
    assert re.search(r"是“医院”的范文有 \d+ 篇", hospitals)
    assert "医院" in hospitals.split("：")[1]


def test_every_blank_can_be_filled(ask_desk: Any) -> None:
    for entry in ENTRIES:
        text = ask_desk.ask(f"{entry['asked'][0]}，我问的是你这个软件").text
        assert not re.search(r"\{[a-z_]+\}", text), entry["name"]


def test_what_is_said_of_limits_is_so() -> None:
    assert f"最多 {job._LONGEST} 字" in SAYS["最多多少字"]
    defaults = Settings.model_fields
    assert f"{defaults['max_file_mb'].default} MB" in SAYS["最多多少字"]
    assert f"{defaults['max_file_mb'].default} MB" in SAYS["收什么文件"]
    assert f"{defaults['max_pages'].default} 页" in SAYS["最多多少字"]
    assert split._MOST == 4
    assert "四个问题" in SAYS["最多多少字"]
    assert f":{defaults['port'].default}" in SAYS["手机"]


def test_what_is_said_of_files_is_so() -> None:
    named = set(re.findall(r"\b(?:txt|md|docx|doc|wps|rtf|odt|PDF)\b", SAYS["收什么文件"]))
    assert {f".{name.lower()}" for name in named} == set(SUFFIXES)
    assert FILE in SAYS["备份"]


def test_buttons_are_called_as_the_page_calls_them() -> None:
    from assistant.messages import say

    for key, name in (
        ("learn", "添加资料"), ("remove", "删资料"), ("remove_yes", "删资料"), ("delete_sure", "删对话"),
        ("export", "导出"), ("word", "导出"), ("word_review", "导出"), ("copy", "导出"), ("preview", "学了没认出来"),
        ("open_source", "出处编号"), ("panel", "出处编号"), ("bundled", "删资料"),
    ):  # fmt: skip
        assert say(key) in SAYS[name], key


@pytest.mark.parametrize("question", ["你是用什么大模型做的", "你用的是哪家的大模型，会不会泄密"])
def test_which_model_it_is_says_first_that_there_is_none(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith("现在没有接语言模型")
    assert text.count("现在没有接语言模型") == 1
