"""Kills a working process at random moments and sees that nothing acknowledged is lost and nothing half-written is seen.

python bench/kills.py [ROUNDS]: so many lives of importing, ruling and working, and as many migrations; 100 of each unless told.
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
import time
from pathlib import Path

from headwater.testing.kills import kill_lives, kill_migrations

SEED = 20310304


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    multiprocessing.get_context("forkserver").set_forkserver_preload(["headwater.testing.kills"])
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        kept = kill_lives(Path(folder), rounds=rounds, seed=SEED)
        migrations = kill_migrations(Path(folder), rounds=rounds, seed=SEED)
    told = ", ".join(f"{kind} {count}" for kind, count in kept.items() if kind != "life")
    print(
        f"{rounds} lives killed, acknowledged and none lost: {told}; {migrations} migrations killed, every store and copy whole"
    )
    print(f"{time.monotonic() - begun:.0f} s, seed {SEED}")


if __name__ == "__main__":
    main()
