"""Prints how long `headwater --version` takes, and tracing a folder of reports cold and with models loaded."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "src" / "headwater" / "examples" / "harbour_crews" / "reports"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="*", type=Path, default=[EXAMPLE])
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    version = [spent([sys.executable, "-m", "headwater", "--version"]) for _ in range(given.runs)]
    cold = [spent([sys.executable, "-c", COLD, *map(str, given.reports)]) for _ in range(given.runs)]
    warm = subprocess.run(
        [sys.executable, "-c", WARM, str(given.runs), *map(str, given.reports)], check=True, capture_output=True, text=True
    )
    print(f"headwater --version, median of {given.runs}: {statistics.median(version):.2f} s")
    print(f"trace cold, one process, median of {given.runs}: {statistics.median(cold):.2f} s")
    print(f"trace with models loaded, median of {given.runs}: {float(warm.stdout):.2f} s")


def spent(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


COLD = """
import sys
from headwater.face import read_many, trace
trace(read_many(sys.argv[1:]))
"""
WARM = """
import statistics, sys, time
from headwater.face import read_many, trace
times = []
trace(read_many(sys.argv[2:]))
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    trace(read_many(sys.argv[2:]))
    times.append(time.perf_counter() - start)
print(statistics.median(times))
"""

if __name__ == "__main__":
    main()
