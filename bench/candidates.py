"""Prints megabytes a CPU second, recall by kind, precision and peak memory of near-copy candidates, beside its peers."""

from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from planted import Pair, Truth, corpus, options, precision, recalls, truth_of

PERMUTATIONS = 128  # what each peer's own guide uses
SHINGLE_WORDS = 1  # sets of words, as in their guides; with runs of three they find hardly any splice or rewrite
THRESHOLD = 0.4
BANDS, ROWS = 32, 4  # the curve that turns at the same likeness, for those that take bands
WORD = re.compile(r"\w+")


def main() -> None:
    parser = options(__doc__, reports=10_000)
    parser.add_argument("--peers", nargs="*", default=["datasketch", "rensa", "gaoya"])
    parser.add_argument("--side", help="runs one of them on the texts at --texts; used by this program itself")
    parser.add_argument("--texts", type=Path)
    given = parser.parse_args()
    if given.side:
        measure(given.side, given.texts)
        return
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        truth, size = write(texts, corpus(given.data, given.reports))
        print(f"{given.reports} reports, {size / 1e6:.1f} MB, per CPU second, one run, each in a process of its own")
        for side in ("headwater", "+ facts", "+ aligned", *given.peers):
            print(line(side, texts, size, truth), flush=True)


def write(path: Path, reports: Iterable) -> tuple[Truth, int]:
    """Gives the truth and the bytes of text, and writes the texts."""
    size = 0

    def seen() -> Iterator:
        nonlocal size
        with path.open("w", encoding="utf-8") as out:
            for report in reports:
                size += len(report.text.encode())
                out.write(json.dumps(report.text) + "\n")
                yield report

    return truth_of(seen()), size


def line(side: str, texts: Path, size: int, truth: Truth) -> str:
    """Gives one side's row."""
    command = [sys.executable, __file__, "--side", side, "--texts", str(texts)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        return f"{side:11} skipped: {done.stderr.decode().strip().splitlines()[-1]}"
    seconds, peak, base, pairs = pickle.loads(done.stdout)
    shares = "  ".join(f"{kind} {share:.3f}" for kind, share in recalls(pairs, truth).items())
    speed = f"{size / 1e6 / seconds:6.2f} MB/s  peak {peak:4.0f} MB (of which texts and imports {base:.0f})"
    return f"{side:11} {speed}  precision {precision(pairs, truth):.3f}  {shares}"


def measure(side: str, texts: Path) -> None:
    """Writes CPU seconds, peak memory, memory before, and the pairs found to standard output."""
    with texts.open(encoding="utf-8") as lines:
        held = [json.loads(each) for each in lines]
    find = SIDES[side]()
    base = _peak_mb()
    start = time.process_time()
    pairs = find(held)
    seconds = time.process_time() - start
    sys.stdout.buffer.write(pickle.dumps((seconds, _peak_mb(), base, pairs)))


def _peak_mb() -> float:
    # what getrusage tells of a child begins with the size of its parent
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


# Each side is imported in its own process only, so that its memory is its own.


def headwater() -> Callable[[list[str]], set[Pair]]:
    from headwater.lineage.candidates import candidate_pairs
    from headwater.text.shingles import read_words

    read_words("The tables of letters are made once.")
    return lambda texts: set(candidate_pairs(read_words(text) for text in texts))


def with_facts() -> Callable[[list[str]], set[Pair]]:
    """Gives the pairs that share rare names, numbers and quoted runs beside those that share words."""
    from headwater.lineage.candidates import candidate_pairs
    from headwater.text.facts import quoted_words, read_facts
    from headwater.text.shingles import read_words

    def find(texts: list[str]) -> set[Pair]:
        words = [read_words(text) for text in texts]
        facts = [read_facts(text, each, quoted_words(text, each)) for text, each in zip(texts, words, strict=True)]
        return set(candidate_pairs(words, facts=facts))

    return find


def aligned() -> Callable[[list[str]], set[Pair]]:
    """Gives the pairs that still share a passage once every candidate is aligned."""
    from headwater.lineage.candidates import candidate_pairs
    from headwater.text.align import align_words
    from headwater.text.shingles import read_words

    def find(texts: list[str]) -> set[Pair]:
        words = [read_words(text) for text in texts]
        return {(i, j) for i, j in candidate_pairs(words) if align_words(words[i], words[j], is_edited=True)}

    return find


def datasketch() -> Callable[[list[str]], set[Pair]]:
    from datasketch import MinHash, MinHashLSH

    def find(texts: list[str]) -> set[Pair]:
        index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
        found = set()
        for at, text in enumerate(texts):
            sketch = MinHash(num_perm=PERMUTATIONS)
            sketch.update_batch([each.encode() for each in shingles(text)])
            found.update((other, at) for other in index.query(sketch))
            index.insert(at, sketch, check_duplication=False)
        return found

    return find


def rensa() -> Callable[[list[str]], set[Pair]]:
    from rensa import RMinHash, RMinHashLSH

    def find(texts: list[str]) -> set[Pair]:
        index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
        found = set()
        for at, text in enumerate(texts):
            sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
            sketch.update(shingles(text))
            found.update((other, at) for other in index.query(sketch))
            index.insert(at, sketch)
        return found

    return find


def gaoya() -> Callable[[list[str]], set[Pair]]:
    from gaoya.minhash import MinHashStringIndex

    def find(texts: list[str]) -> set[Pair]:
        index = MinHashStringIndex(
            hash_size=32,
            jaccard_threshold=THRESHOLD,
            num_bands=BANDS,
            band_size=ROWS,
            analyzer="word",
            lowercase=True,
            ngram_range=(SHINGLE_WORDS, SHINGLE_WORDS),
        )
        index.par_bulk_insert_docs(list(range(len(texts))), texts)
        found = index.par_bulk_query(texts)
        return {(min(at, other), max(at, other)) for at, others in enumerate(found) for other in others if other != at}

    return find


def shingles(text: str) -> list[str]:
    """Gives the distinct word runs of a text."""
    words = WORD.findall(text.lower())
    return list({" ".join(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1)})


SIDES = {
    "headwater": headwater,
    "+ facts": with_facts,
    "+ aligned": aligned,
    "datasketch": datasketch,
    "rensa": rensa,
    "gaoya": gaoya,
}

if __name__ == "__main__":
    main()
