"""How long a new question takes over a large library of the office's own: thousands of reports, hundreds of rules.

    python benchmarks/asking.py [--data FOLDER] [--passages 100000] [--home FOLDER] [--profile] [--slowest N]

FOLDER holds ``laws.tar.gz``; the texts are those of ``scale.py``, all of them the office's own. A HOME that is given is
kept and used again. Figures of a run stand in docs/measurements.md.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import tempfile
import time
from pathlib import Path

from scale import BATCH, ROOT, texts_of

from assistant.build import Assistant, build_assistant
from assistant.results import Answer

QUESTIONS = (
    "存在的问题这一部分怎么写？",
    "述职报告开头怎么写",
    "给我五个理论学习的小标题",
    "几篇写了保密？",
    "去年我们专题研究了几次",
    "第37单位2026年组织学习几次",
    "第37单位打算制定几条措施",
    "哪个单位舆情应对不够及时",
    "第120单位和第37单位谁学习得多",
    "档案法规定档案保管期限多久",
    "治安管理处罚法里拘留最多多少天",
    "违反规定怎么处罚",
    "意识形态专题研究一年要几次",
    "网络评论学习了几次",
    "我们公众号有几个",
    "课堂管理方面有什么问题",
    "谁来负责意识形态工作",
    "工作群要登记吗",
    "述职报告和工作报告有什么区别",
    "报告写多少字",
    "什么时候交",
    "下一步打算怎么写",
    "有没有写信访的例子",
    "标题怎么写",
    "去年印发清单多少份",
    "哪份报告学习次数最多",
    "窗口服务学习比去年多了吗",
    "合同法第五十二条说的是什么",
    "食品安全事故报告要在多长时间内",
    "逾期没报会怎么样",
    "我们有几件超时",
    "落实主体责任有哪些好的句子",
    "资料库里有几份报告",
)


def main() -> None:
    """Learn the texts where they are not learnt, ask once, then time each question when first asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("REAL_DATA", ROOT.parent / "shared" / "data")))
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--slowest", type=int, default=5)
    parser.add_argument("--answers", action="store_true", help="print the beginning of every answer")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        assistant = build_assistant(home=options.home or folder)
        learn(assistant, options.data / "laws.tar.gz", options.passages)
        measure(assistant, options)


def learn(assistant: Assistant, laws: Path, size: int) -> None:
    """Add texts until the library holds ``size`` passages."""
    library, genre = assistant.library, assistant.pack().id
    library.index.delay = float("inf")
    texts = texts_of(laws, size) if library.count() < size * 0.99 else []
    for start in range(0, len(texts), BATCH):
        some = texts[start : start + BATCH]
        library.store([library.cut(n, t, kind=k, genre=genre, source=t.encode()) for n, t, k in some])  # type: ignore[arg-type]
        if library.count() >= size:
            return


def measure(assistant: Assistant, options: argparse.Namespace) -> None:
    """Print the times, and what was slowest."""
    own = [one for one in assistant.library.documents() if not one.bundled]
    kinds = {kind: sum(one.kind == kind for one in own) for kind in ("sample", "policy")}
    print(f"{assistant.library.count()} passages, own {kinds} (load {os.getloadavg()[0]:.1f})", flush=True)
    began = time.perf_counter()
    answer(assistant, "主要做法怎么写")
    print(f"first answer {time.perf_counter() - began:.1f} s", flush=True)
    said = []
    profile = cProfile.Profile()
    if options.profile:
        profile.enable()
    took, cpu = [], []
    for question in QUESTIONS:
        began, spent = time.perf_counter(), time.process_time()
        said.append(answer(assistant, question))
        took.append((round((time.perf_counter() - began) * 1000), question))
        cpu.append(round((time.process_time() - spent) * 1000))
    profile.disable()
    ordered = sorted(took)
    print(f"warm, ms: p50 {ordered[len(took) // 2][0]}  p95 {ordered[int(len(took) * 0.95)][0]}  n {len(took)}")
    print(f"of processor, ms: p50 {sorted(cpu)[len(cpu) // 2]}  p95 {sorted(cpu)[int(len(cpu) * 0.95)]}")
    for milliseconds, question in ordered[: -options.slowest - 1 : -1]:
        print(f"{milliseconds:7} {question}")
    if options.answers:
        for question, text in zip(QUESTIONS, said, strict=True):
            print(f"\n? {question}\n{text[:300]}")
    if options.profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(70)


def answer(assistant: Assistant, question: str) -> str:
    """Return the whole answer to a question."""
    return next(event.text for event in assistant.ask(question) if isinstance(event, Answer))


if __name__ == "__main__":
    main()
