"""How well misspelt words are suspected: random slips in texts that were not counted, and false remarks there.

python benchmarks/spelling.py DATA [N]   (DATA holds laws.tar.gz and government-work-reports/; N slips a kind, 300)
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts" / "language")]

from plant import KINDS, misspell  # noqa: E402
from texts import held_out  # noqa: E402

from assistant.checks.language.likely import confusions, suspicions, weigh  # noqa: E402
from assistant.genre import load_common  # noqa: E402

_ABOUT = 60  # characters on either side of a slip that are read


def main() -> None:
    """Plant, suspect, print."""
    texts = held_out(Path(sys.argv[1]))
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    common = load_common(ROOT / "knowledge")
    language, lists, rng = common.language, common.spelling, random.Random(5)
    list(suspicions(language, "预热。", lists))
    began = time.perf_counter()
    false = {
        (name, one.start)
        for name, text in texts.items()
        for one in suspicions(language, text, lists)
        if weigh(language, one) > 0
    }
    seconds, chars = time.perf_counter() - began, sum(map(len, texts.values()))
    print(f"{len(false)} false warnings in {chars} characters: {len(false) / chars * 10_000:.2f} in 10,000")
    print(f"{seconds / chars * 3000:.3f} s for 3,000 characters")
    for kind in KINDS:
        planted = named = right = 0
        while planted < wanted:
            name = rng.choice(sorted(texts))
            slip = misspell(language, texts[name], kind, rng, confusions(lists))
            if slip is None:
                continue
            planted += 1
            start = max(0, slip.start - _ABOUT)
            piece, at = slip.text[start : slip.start + _ABOUT], slip.start - start
            near = [one for one in suspicions(language, piece, lists) if one.start < at + len(slip.wrong)]
            near = [one for one in near if one.end > at and weigh(language, one) > 0]
            named += bool(near)
            best = max(near, key=lambda one: weigh(language, one), default=None)
            mended = best and piece[: best.start] + best.likely + piece[best.end :]
            right += bool(mended) and mended[at : at + len(slip.right)] == slip.right
        print(f"{kind:9} {planted} planted, {named / planted:.2f} named, {right / planted:.2f} with the right word")


if __name__ == "__main__":
    main()
