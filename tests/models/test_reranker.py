"""The reranker: a real cross-encoder made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import BadInput, ModelFailed
from assistant.models.reranker import load_reranker

Maker = Callable[[str, str, int], Path]


def test_each_pair_gets_a_score_of_its_own(make_bert: Maker) -> None:
    reranker = load_reranker(str(make_bert("reranker", "BertForSequenceClassification", 1)))
    assert reranker
    texts = ["理论学习中心组", "意识形态工作责任制" * 80, ""]
    scores = reranker.score([("理论学习", text) for text in texts])
    assert len(scores) == 3
    assert all(0 <= score <= 1 for score in scores)
    assert len(set(scores)) == 3
    assert reranker.score([("理论学习", texts[0])]) == pytest.approx(scores[:1], abs=1e-5)
    assert reranker.score([]) == []


def test_a_model_with_several_labels_is_no_reranker(make_bert: Maker) -> None:
    with pytest.raises(ModelFailed, match="一个分数"):
        load_reranker(str(make_bert("classifier", "BertForSequenceClassification", 3)))


@pytest.mark.parametrize("name", ["BAAI/bge-reranker-nowhere", "./nowhere", "坏 名字"])
@pytest.mark.timeout(60)  # a look-up on a network that is not there would hang
def test_a_name_that_leads_nowhere_is_said(name: str) -> None:
    pytest.importorskip("sentence_transformers")
    with pytest.raises(BadInput, match="没有这个重排模型") as caught:
        load_reranker(name)
    assert "REPORT_ASSISTANT_RERANKER" in str(caught.value)


def test_a_broken_model_folder(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    (tmp_path / "config.json").write_text('{"model_type": "bert"')
    with pytest.raises(ModelFailed, match="载入不了"):
        load_reranker(str(tmp_path))
