"""The built-in embedding, and a real transformer made on the spot."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.errors import BadInput, ModelFailed
from assistant.models.builtin import HashedEmbeddings
from assistant.models.embeddings import fingerprint, load_embeddings


def test_built_in_vectors_are_of_unit_length_and_near_for_like_texts() -> None:
    embeddings = load_embeddings("builtin")
    texts = ["中心组学习每季度一次", "每季度组织中心组学习", "信访件按期办结", ""]
    vectors = np.array(embeddings.embed_documents(texts))
    assert vectors.shape == (4, 1024)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1, 0], abs=1e-5)
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > 0.5 > 0.2 > likeness[0, 2]
    assert embeddings.embed_query(texts[0]) == pytest.approx(vectors[0].tolist())


def test_a_vector_does_not_depend_on_its_neighbours() -> None:
    embeddings = HashedEmbeddings()
    texts = [f"第{n}个单位的学习情况，ＡＢ{n}" for n in range(600)]
    together = embeddings.embed_array(texts)
    assert together[599] == pytest.approx(embeddings.embed_array(texts[599:])[0], abs=1e-6)
    assert embeddings.embed_array(["AB12"])[0] == pytest.approx(embeddings.embed_array(["ａｂ１２"])[0])


def test_fingerprint_tells_models_apart() -> None:
    assert fingerprint(HashedEmbeddings()) == fingerprint(HashedEmbeddings())
    assert fingerprint(HashedEmbeddings(512)) != fingerprint(HashedEmbeddings())


@pytest.mark.parametrize("name", ["no-such-org/no-such-model", "bge-nowhere", "./nowhere", "坏 名字"])
@pytest.mark.timeout(60)  # a look-up on a network that is not there would hang
def test_a_name_that_leads_nowhere_is_said(name: str) -> None:
    pytest.importorskip("langchain_huggingface")
    pytest.importorskip("huggingface_hub")
    with pytest.raises(BadInput, match="没有这个向量模型") as caught:
        load_embeddings(name)
    assert "builtin" in str(caught.value)


@pytest.fixture(scope="module")
def tiny_bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of 2 layers of 32 numbers with random weights, saved as a model's folder is."""
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("sentence_transformers")
    folder = tmp_path_factory.mktemp("models") / "bge-tiny-zh"
    folder.mkdir()
    words = [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        *sorted(set("意识形态工作责任制理论学习中心组为这个句子生成")),
    ]
    (folder / "vocab.txt").write_text("\n".join(words), "utf-8")
    transformers.set_seed(7)
    shape = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
    config = transformers.BertConfig(vocab_size=len(words), max_position_embeddings=64, **shape)
    transformers.BertModel(config).save_pretrained(folder)
    transformers.BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


def test_a_local_transformer_folder(tiny_bert: Path) -> None:
    embeddings = load_embeddings(str(tiny_bert))
    vectors = np.array(embeddings.embed_documents(["理论学习", "意识形态工作" * 30]))
    assert vectors.shape == (2, 32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-4)
    asked = np.array(embeddings.embed_query("理论学习"))
    assert not np.allclose(asked, vectors[0], atol=1e-3)  # a bge-…-zh model gets its instruction before a question
    assert fingerprint(embeddings) != fingerprint(load_embeddings("builtin"))


def test_a_broken_model_folder(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    (tmp_path / "config.json").write_text('{"model_type": "bert"')
    with pytest.raises(ModelFailed, match="载入不了"):
        load_embeddings(str(tmp_path))
