"""Prints a pack's samples beside real reports: lengths, shares, points and forms of headings.

    python benchmarks/pack_statistics.py [GENRE] [--data FOLDER]

FOLDER (else REAL_DATA) holds ``seeds/*.txt``, real reports of the first genre; without it the pack stands alone.
Ranges are lowest–median–highest; characters are counted without white space.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import GenrePack, load_packs  # noqa: E402
from assistant.passage import Document  # noqa: E402
from assistant.report import Item, Report, Role  # noqa: E402
from assistant.settings import resource_folder  # noqa: E402
from assistant.structure.parse import parse_report  # noqa: E402
from assistant.structure.statistics import Range, Statistics, sample_statistics  # noqa: E402

# What was counted by hand in five real reports of the first genre (whole text in characters, parts as shares).
BY_HAND = {
    "字数": "2447–3216",
    "opening 占比%": "5–7",
    "done 占比%": "56–79",
    "problems 占比%": "4–19",
    "plans 占比%": "10–29",
    "done 条数": "2–5",
    "done 每条点数": "0–4",
    "problems 点数": "2–4",
    "plans 点数": "0–6",
}


def main() -> None:
    """Print the table of one genre."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("genre", nargs="?", default="ideology-responsibility")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("REAL_DATA", ROOT.parent / "shared" / "data")))
    options = parser.parse_args()
    pack = load_packs(resource_folder("knowledge"))[options.genre]
    ours = [(t.stem, t.text) for t in pack.texts if t.kind == "sample" and not t.weak]
    theirs = [(path.stem, path.read_text("utf-8")) for path in sorted((options.data / "seeds").glob("*.txt"))]
    columns = [(f"{pack.id} ({len(ours)})", rows(ours, pack))]
    if options.genre == "ideology-responsibility":
        columns += [(f"real ({len(theirs)})", rows(theirs, pack)), ("by hand (5)", BY_HAND)]
    print(f"{'':<18}" + "".join(f"{name:<34}" for name, _ in columns))
    for key in columns[0][1]:
        print(f"{key:<18}" + "".join(f"{held.get(key, '–'):<34}" for _, held in columns))


def rows(texts: Sequence[tuple[str, str]], pack: GenrePack) -> dict[str, str]:
    """Return the measured rows of some reports; empty without any."""
    if not texts:
        return {}
    reports = [parse_report(text, pack) for _, text in texts]
    samples = [(document(name, pack), report) for (name, _), report in zip(texts, reports, strict=True)]
    statistics = sample_statistics(samples, pack)
    found = {"字数": shown(statistics.chars)}
    for role in ("opening", "done", "problems", "plans"):
        held = statistics.roles.get(role)
        found[f"{role} 占比%"] = shown(held.share, 100) if held else "–"
    found["done 条数"] = shown(statistics.roles["done"].items)
    found["done 每条点数"] = shown(Range.of([len(item.points) for report in reports for item in done(report)]))
    found["done 每条字数"] = shown(Range.of([len("".join(i.of(r.text).split())) for r in reports for i in done(r)]))
    for role in ("problems", "plans"):
        found[f"{role} 点数"] = shown(Range.of([parts(report, role) for report in reports]))
    return found | pieces(reports) | forms(statistics, reports)


def pieces(reports: Sequence[Report]) -> dict[str, str]:
    """Return the sizes below the item: points, shortfalls, plans and sentences, in characters."""
    leads = [p.lead for r in reports for i in done(r) for p in i.points]
    every = [sentence for r in reports for sentence in re.split("[。！？\\n]", r.text) if len(sentence) > 3]
    points = [len("".join(p.of(r.text).split())) for r in reports for i in done(r) for p in i.points]
    pointed = sum(bool(item.points) for report in reports for item in done(report))
    found = {
        "做法条中有点的": f"{pointed}/{sum(len(done(report)) for report in reports)}",
        "做法每点字数": middle(points),
    }
    for role in ("problems", "plans"):
        sizes = [
            len("".join(p.of(r.text).split()))
            for r in reports
            for s in r.sections
            if s.role == role
            for p in (s.items or s.points)
        ]
        found[f"{role} 每条字数"] = middle(sizes)
    short = sum(4 <= len(lead) <= 8 for lead in leads)
    return found | {
        "点题四至八字": f"{short}/{len(leads)}",
        "句长": middle([len(sentence) for sentence in every]),
        "相同13字": f"{alike(reports):.2%}",
    }


def middle(values: Sequence[int]) -> str:
    """Return the tenth, half and nine tenths of some sizes."""
    ordered = sorted(values)
    return "–".join(str(ordered[int(len(ordered) * part)]) for part in (0.1, 0.5, 0.9)) if ordered else "–"


def alike(reports: Sequence[Report], run: int = 13) -> float:
    """Return the share of stretches of ``run`` characters that stand in more than one report."""
    texts = ["".join(report.text.split()) for report in reports]
    held = Counter(s for text in texts for s in {text[at : at + run] for at in range(len(text) - run + 1)})
    return sum(count > 1 for count in held.values()) / max(1, len(held))


def done(report: Report) -> list[Item]:
    """Return the items of what was done."""
    return [item for section in report.sections if section.role == "done" for item in section.items]


def parts(report: Report, role: Role) -> int:
    """Return how many items, or points where there are none, the part has."""
    return sum(len(section.items or section.points) for section in report.sections if section.role == role)


def forms(statistics: Statistics, reports: Sequence[Report]) -> dict[str, str]:
    """Return how headings are written."""
    held = statistics.roles["done"]
    headings = [quote.text for quote in held.item_headings]
    double = sum("，" in heading for heading in headings)
    own = sum(role.own_line for role in statistics.roles.values())
    total = own + sum(role.run_in for role in statistics.roles.values())
    return {
        "小标题同行": f"{total - own}/{total}",
        "做法双分句标题": f"{double}/{len(headings)}",
        "标题首词": " ".join(f"{verb}{n}" for verb, n in Counter(h[:2] for h in headings).most_common(6)),
        "有标题行": f"{sum(report.title is not None for report in reports)}/{len(reports)}",
        "有过渡句": f"{sum(report.transition is not None for report in reports)}/{len(reports)}",
        "有结尾语": f"{sum(report.closing is not None for report in reports)}/{len(reports)}",
    }


def document(name: str, pack: GenrePack) -> Document:
    """Return a document that stands for a text."""
    return Document(
        id=name, name=name, kind="sample", genre=pack.id, title="", type="", period="", passages=0, bundled=True
    )


def shown(one: Range, factor: int = 1) -> str:
    """Return a range as text."""
    return "–".join(f"{value * factor:.0f}" for value in (one.low, one.median, one.high))


if __name__ == "__main__":
    main()
