"""Reads and parses damaged texts and files by the thousand, and counts what comes of them.

python benchmarks/mutations.py [--texts 10000] [--files 2000] [--office 40] [--real FOLDER] [--only KIND] [--seed 1]

A text must parse; a file must be read, or be refused in Chinese with a cure. All else is a crash. FOLDER holds
real reports as .txt, by default ../shared/data; the samples that ship are always among the originals.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "sources"), str(ROOT / "tests" / "structure")]

from office_files import make_pdf, numbered_docx, report_docx, report_pdf  # noqa: E402
from wild_texts import PIECES  # noqa: E402

from assistant.errors import ReportAssistantError  # noqa: E402
from assistant.genre import GenrePack, load_packs  # noqa: E402
from assistant.settings import resource_folder  # noqa: E402
from assistant.sources import Limits, read_bytes  # noqa: E402
from assistant.structure.outline import outline_json  # noqa: E402
from assistant.structure.parse import parse_report  # noqa: E402

_WINDOW = 6000  # characters of a long report taken at a time, so that many fit into the run
_CHINESE = re.compile("[\u4e00-\u9fff]")
Outcome = tuple[str, float, str]  # ok, refused or crash; seconds; what was said


def main() -> None:
    """Run the texts, then each kind of file, and print a table and its JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--office", type=int, default=40, help="rtf and odt files each; they go through LibreOffice")
    parser.add_argument("--only", choices=("txt", "docx", "pdf", "rtf", "odt"), help="files of one kind")
    parser.add_argument("--real", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    pack = load_packs(resource_folder("knowledge"))["ideology-responsibility"]
    originals = [text.text for text in pack.texts]
    originals += [path.read_text("utf-8") for path in sorted(options.real.glob("*/*.txt"))]
    rows = {}
    chance = random.Random(options.seed)
    if options.texts:
        texts = (_damaged_text(chance, originals) for _ in range(options.texts))
        rows["text"] = _row("text", (_parse(text, pack) for text in texts))
    for kind, count in _kinds(options.files, options.office):
        if options.only not in (None, kind):
            continue
        whole = _whole_files(kind, originals, chance)
        files = (_damaged_file(chance, chance.choice(whole)) for _ in range(count))
        with ThreadPoolExecutor(2) as pool:
            rows[kind] = _row(kind, pool.map(lambda data, kind=kind: _read(kind, data), files))
    print(json.dumps(rows, ensure_ascii=False))


def _kinds(files: int, office: int) -> Iterator[tuple[str, int]]:
    yield from ((kind, files) for kind in ("txt", "docx", "pdf") if files)
    if office and shutil.which("soffice"):
        yield from (("rtf", office), ("odt", office))


def _row(name: str, outcomes: Iterable[Outcome]) -> dict[str, object]:
    counts: Counter[str] = Counter()
    said: Counter[str] = Counter()
    slowest = 0.0
    for outcome, seconds, words in outcomes:
        counts[outcome] += 1
        said[words] += 1
        slowest = max(slowest, seconds)
    print(f"{name:5} {dict(counts)} slowest {slowest:.2f} s", file=sys.stderr)
    for words, times in said.most_common(12):
        if words:
            print(f"      {times:5} × {words}", file=sys.stderr)
    return {**{key: counts[key] for key in ("ok", "refused", "crash")}, "slowest_s": round(slowest, 2)}


def _parse(text: str, pack: GenrePack) -> Outcome:
    return _judged(lambda: outline_json(parse_report(text, pack)))


def _read(kind: str, data: bytes) -> Outcome:
    return _judged(lambda: read_bytes(f"a.{kind}", data, Limits()))


def _judged(work: Callable[[], object]) -> Outcome:
    begun = time.perf_counter()
    try:
        work()
        outcome, words = "ok", ""
    except ReportAssistantError as error:
        clear = bool(_CHINESE.search(error.what) and _CHINESE.search(error.cure))
        outcome, words = ("refused" if clear else "crash"), error.what
    except Exception as error:
        outcome, words = "crash", f"{type(error).__name__}: {error}"[:200]
    return outcome, time.perf_counter() - begun, words


def _damaged_text(chance: random.Random, originals: list[str]) -> str:
    text = chance.choice(originals)
    at = chance.randrange(max(1, len(text) - _WINDOW))
    text = text[at : at + _WINDOW]
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.randint(1, 200))
        text = chance.choice(
            [
                text[:at] + text[to:],
                text[:to] + text[at:to] * chance.randint(1, 5) + text[to:],
                text[:at] + "".join(chance.choices(PIECES, k=chance.randint(1, 20))) + text[at:],
                text[:at] + text[at:to].replace("\n", "") + text[to:],
                text[:at] + "".join(chance.sample(text[at:to], to - at)) + text[to:],
                text[:at] + "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(1, 9))) + text[at:],
            ]
        )
    return text


def _whole_files(kind: str, originals: list[str], chance: random.Random) -> list[bytes]:
    """Return undamaged files of a kind, each of a report of its own."""
    texts = [text[:_WINDOW] for text in chance.sample(originals, 6)]
    if kind == "txt":
        return [text.encode(code) for text in texts for code in ("utf-8", "gb18030", "utf-16", "utf-8-sig")]
    if kind == "pdf":
        packed = make_pdf([[(90.0, 700.0 - 28 * i, line[:26]) for i, line in enumerate(texts[0].split("\n")[:20])]] * 3)
        return [*(report_pdf(text) for text in texts), packed]
    words = [report_docx(text) for text in texts]
    if kind == "docx":
        return [*words, *(numbered_docx([(i % 4 or None, "字句") for i in range(40)]) for _ in range(2))]
    return [_converted(data, kind) for data in words[:2]]


def _converted(data: bytes, kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.docx").write_bytes(data)
        command = ["soffice", "--headless", f"-env:UserInstallation={Path(folder).as_uri()}/profile"]
        command += ["--convert-to", kind, "--outdir", folder, f"{folder}/a.docx"]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (Path(folder) / f"a.{kind}").read_bytes()


def _damaged_file(chance: random.Random, data: bytes) -> bytes:
    """Return the file with a few bytes changed; of a zip, half the time with those of one part changed."""
    if data.startswith(b"PK") and chance.random() < 0.5:
        return _damaged_part(chance, data)
    return _damaged_bytes(chance, data)


def _damaged_part(chance: random.Random, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        names = given.namelist()
        parts = [name for name in names if re.search(r"document|numbering|styles|rels|content", name)]
        chosen = chance.choice(parts or names)
        for name in names:
            part = given.read(name)
            made.writestr(name, _damaged_bytes(chance, part) if name == chosen else part)
    return out.getvalue()


def _damaged_bytes(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.randint(1, 400))
        data = chance.choice(
            [
                data[:at] + data[to:],
                data[:at] if chance.random() < 0.2 else data[:at] + bytes(to - at) + data[to:],
                data[:to] + data[at:to] * chance.randint(1, 4) + data[to:],
                data[:at] + chance.randbytes(chance.randint(1, 9)) + data[at + 1 :],
                re.sub(rb"[0-9]", lambda match: b"%d" % chance.randrange(10), data[:at], count=0) + data[at:]
                if at < 400
                else data[:at] + re.sub(rb"[0-9]", b"9", data[at:to]) + data[to:],
            ]
        )
    return data


if __name__ == "__main__":
    main()
