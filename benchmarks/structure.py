"""Times the parser on one megabyte of text and on a thousand reports, with its peak memory.

python benchmarks/structure.py [--real FOLDER]

FOLDER holds real reports as .txt, by default ../shared/data; without it the samples that ship are measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.settings import resource_folder  # noqa: E402
from assistant.structure.parse import parse_report  # noqa: E402

_MEGABYTE = 1_000_000


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--real", type=Path, default=ROOT.parent / "shared" / "data")
    folder: Path = parser.parse_args().real
    pack = load_packs(resource_folder("knowledge"))["ideology-responsibility"]
    short = [text.text for text in pack.texts if text.kind == "sample"]
    short += [path.read_text("utf-8") for path in sorted(folder.glob("seeds/*.txt"))]
    long = [path.read_text("utf-8") for path in sorted(folder.glob("government-work-reports/*.txt"))] or short
    large = _filled("\n".join(long), _MEGABYTE)
    thousand = [short[i % len(short)] for i in range(1000)]
    figures = {
        "one_megabyte_s": _seconds(lambda: parse_report(large, pack)),
        "one_megabyte_bytes": len(large.encode()),
        "one_megabyte_peak_mb": _peak(lambda: parse_report(large, pack)),
        "thousand_reports_s": _seconds(lambda: [parse_report(text, pack) and None for text in thousand]),
        "thousand_reports_chars": sum(map(len, thousand)),
    }
    print(json.dumps(figures))


def _filled(text: str, size: int) -> str:
    """Return ``text``, repeated, cut to ``size`` bytes of UTF-8."""
    data = text.encode()
    return (data * (size // len(data) + 1))[:size].decode("utf-8", "ignore")


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds ``work`` takes, which do not hang on what else the machine does."""
    begun = time.process_time()
    work()
    return round(time.process_time() - begun, 2)


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return round(peak / 1024 / 1024, 1)


if __name__ == "__main__":
    main()
