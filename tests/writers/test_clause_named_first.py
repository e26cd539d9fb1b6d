"""A note that names a thing before it tells of it becomes a sentence; a verb of its own gets no other."""

from __future__ import annotations

import pytest

from assistant.writers.draft.clause import clause


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("网站三审制，发现错敏表述4处", "网站落实三审制，发现错敏表述4处"),
        ("微信群实名制，清理僵尸号30个", "微信群落实实名制，清理僵尸号30个"),
        ("汛期水库泄洪传言，2小时内发布通报", "针对汛期水库泄洪传言，2小时内发布通报"),
        ("食品涨价谣言，当天辟谣", "针对食品涨价谣言，当天辟谣"),
        ("“老照片里的临江”展览，接待2.3万人次", "举办“老照片里的临江”展览，接待2.3万人次"),
        ("支部“手术室门口的党日”，27个支部轮流", "支部开展“手术室门口的党日”，27个支部轮流"),
        ("3月疫苗短缺的网上议论，2小时内通报", "针对3月疫苗短缺的网上议论，2小时内通报"),
        ("针对“井水有毒”的传言，当天检测", "针对“井水有毒”的传言，当天检测"),
    ],
)
def test_what_is_named_first_gets_its_verb(said: str, told: str) -> None:
    assert clause(said, "done") == told


@pytest.mark.parametrize(
    "said", ["清退无关人员61人", "收录文章43篇", "分发学习资料300份", "落实群主负责制，清退无关人员61人"]
)
def test_a_head_with_a_verb_of_its_own_stands_as_it_is(said: str) -> None:
    assert clause(said, "done") == said


@pytest.mark.parametrize(("said", "told"), [("网评员6名", "共有网评员6名"), ("简报12期", "编发简报12期")])
def test_a_bare_head_still_gets_its_verb(said: str, told: str) -> None:
    assert clause(said, "done") == told
