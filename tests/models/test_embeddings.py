"""The embedding that ships, the one without a model, and a real transformer made on the spot."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import BadInput, ModelFailed
from assistant.models.embeddings import fingerprint, load_embeddings
from assistant.models.hashed import HashedEmbeddings
from assistant.models.static import FOLDER, StaticEmbeddings


@pytest.mark.parametrize(("name", "dimensions"), [("builtin", 384), ("spelling", 1024)])
def test_vectors_are_of_unit_length_and_near_for_like_texts(name: str, dimensions: int) -> None:
    embeddings = load_embeddings(name)
    texts = ["中心组学习每季度一次", "每季度组织中心组学习", "信访件按期办结", ""]
    vectors = np.array(embeddings.embed_documents(texts))
    assert vectors.shape == (4, dimensions)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1, 0], abs=1e-5)
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > 0.5 > 0.2 > likeness[0, 2]
    assert embeddings.embed_query(texts[0]) == pytest.approx(vectors[0].tolist())


@pytest.mark.parametrize("embeddings", [HashedEmbeddings(), StaticEmbeddings()], ids=["spelling", "builtin"])
def test_a_vector_does_not_depend_on_its_neighbours(embeddings: HashedEmbeddings | StaticEmbeddings) -> None:
    texts = [f"第{n}个单位的学习情况，ＡＢ{n}" for n in range(600)]
    together = embeddings.embed_array(texts)
    assert together[599] == pytest.approx(embeddings.embed_array(texts[599:])[0], abs=1e-6)
    assert embeddings.embed_array(["AB12"])[0] == pytest.approx(embeddings.embed_array(["ａｂ１２"])[0])


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("一把手要扛什么担子", "书记是第一责任人", "页码放在版心下边缘之外"),
        ("用大模型写稿行不行", "可以用人工智能辅助起草", "支部党员大会每季度召开一次"),
        ("开头怎么写", "导语交代时间、主体和总的做法", "分管领导协助书记"),
        ("几回", "次数", "字体"),
    ],
)
def test_what_is_said_another_way_is_near(question: str, right: str, wrong: str) -> None:
    asked, good, bad = StaticEmbeddings().embed_array([question, right, wrong])
    assert asked @ good > asked @ bad + 0.1


def test_words_it_never_met_are_known_by_their_characters() -> None:
    asked, good, bad = StaticEmbeddings().embed_array(["饕餮纹是什么", "青铜器上的饕餮纹多见于商代", "候鸟迁徙的路线"])
    assert asked @ good > 0.3 > asked @ bad


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec=None), max_size=40), max_size=4))
def test_any_text_has_a_vector(texts: list[str]) -> None:
    vectors = StaticEmbeddings().embed_array(texts)
    assert vectors.shape == (len(texts), 384)
    lengths = np.linalg.norm(vectors, axis=1)
    assert all(abs(length - 1) < 1e-4 or length == 0 for length in lengths)


def test_sentence_transformers_reads_the_same_model() -> None:
    library = pytest.importorskip("sentence_transformers")
    texts = ["落实意识形态工作责任制", "2022年上半年学习9次，参学率98％", "Zebra 斑马"]
    theirs = library.SentenceTransformer(str(FOLDER), device="cpu").encode(texts)
    assert np.allclose(theirs, StaticEmbeddings().embed_array(texts), atol=1e-5)
    assert np.allclose(load_embeddings(str(FOLDER)).embed_documents(texts), theirs, atol=1e-5)


def test_the_shipped_model_loads_without_torch() -> None:
    code = (
        "import sys; from assistant.models.embeddings import load_embeddings as load;"
        "load('builtin').embed_query('学习'); print([n for n in ('torch', 'transformers', 'sentence_transformers')"
        " if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_shipped_model_is_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 12 * 2**20


def test_fingerprint_tells_models_apart() -> None:
    assert fingerprint(HashedEmbeddings()) == fingerprint(HashedEmbeddings())
    models = [HashedEmbeddings(), HashedEmbeddings(512), HashedEmbeddings(384), StaticEmbeddings()]
    assert len({fingerprint(model) for model in models}) == 4


@pytest.mark.parametrize("name", ["no-such-org/no-such-model", "bge-nowhere", "./nowhere", "坏 名字"])
@pytest.mark.timeout(60)  # a look-up on a network that is not there would hang
def test_a_name_that_leads_nowhere_is_said(name: str) -> None:
    pytest.importorskip("langchain_huggingface")
    pytest.importorskip("huggingface_hub")
    with pytest.raises(BadInput, match="没有这个向量模型") as caught:
        load_embeddings(name)
    assert "builtin" in str(caught.value)


@pytest.fixture(scope="module")
def tiny_bert(make_bert: Callable[[str, str, int], Path]) -> Path:
    return make_bert("bge-tiny-zh", "BertModel", 2)


def test_a_local_transformer_folder(tiny_bert: Path) -> None:
    embeddings = load_embeddings(str(tiny_bert))
    vectors = np.array(embeddings.embed_documents(["理论学习", "意识形态工作" * 30]))
    assert vectors.shape == (2, 32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-4)
    asked = np.array(embeddings.embed_query("理论学习"))
    assert not np.allclose(asked, vectors[0], atol=1e-3)  # a bge-…-zh model gets its instruction before a question
    assert fingerprint(embeddings) != fingerprint(load_embeddings("builtin"))


def test_only_a_model_that_wants_an_instruction_gets_one(make_bert: Callable[[str, str, int], Path]) -> None:
    embeddings = load_embeddings(str(make_bert("bge-m3", "BertModel", 2)))
    assert np.allclose(embeddings.embed_query("理论学习"), embeddings.embed_documents(["理论学习"])[0], atol=1e-5)


def test_a_broken_model_folder(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    (tmp_path / "config.json").write_text('{"model_type": "bert"')
    with pytest.raises(ModelFailed, match="载入不了"):
        load_embeddings(str(tmp_path))
