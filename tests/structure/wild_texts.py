"""Texts of any kind, most of them made of what reports are made of, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = """一、 二、 三、 （一） （二） (一) 1. 2、 （1） ① 一是 二是 三是 一方面， 另一方面，
首先， 其次， 第一， 第二， 一要 二要
主要做法 存在问题 下一步打算 原因分析 。 ； ： ， 、 “ ” 《 》 （ ） 特此报告。 附件： 2022年12月30日 现将情况报告如下：
各位代表！ 县委宣传部： 关于工作情况的报告 12次 98% ** 我局 本人 学习不够深入 加强学习 结束语"""
PIECES = [*_WORDS.split(), "\n", "\n\n", "\n", "\n", "　　", " "]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
