"""Screenshots of every screen of the workbench over the shipped stories, at 1280 and 360 px, light and dark, into out/screens.

python bench/screens.py [NAME ...]: all screens, or those named. Needs Chromium and the extra [test].
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from headwater.desk import open_desk
from headwater.testing.screens import screens_of
from headwater.testing.served import Served, fill_demo, served

OUT = Path("out/screens")
WIDTHS = {1280: 900, 360: 740}
TALLEST = 2_400  # of a long page its beginning: what follows is more of the same


def main() -> None:
    found = os.environ.get("HEADWATER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        sys.exit("No Chromium is on this machine. On Debian: apt-get install chromium")
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder) / "stories.db")
        fill_demo(desk)
        with served(desk) as site, sync_playwright() as driver:
            rights = ["--no-sandbox"] if os.geteuid() == 0 else []
            browser = driver.chromium.launch(executable_path=found, args=rights)
            for width, height in WIDTHS.items():
                for scheme in ("light", "dark"):
                    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
                    take(context.new_page(), site, suffix=f"{width}-{scheme}", only=sys.argv[1:])
                    context.close()
            browser.close()
        desk.close()
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")


def take(page: Page, site: Served, *, suffix: str, only: list[str]) -> None:
    """Writes one picture a screen."""
    page.goto(site.entrance)
    story = next(head.id for head in site.desk.stories() if head.languages != "en")
    for name, path in screens_of(site.desk, story).items():
        if only and name not in only:
            continue
        page.goto(site.url + path)
        page.wait_for_load_state("networkidle")
        tall = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
        page.screenshot(
            path=OUT / f"{name}-{suffix}.png",
            clip={"x": 0, "y": 0, "width": page.viewport_size["width"], "height": tall},
            full_page=True,
        )


if __name__ == "__main__":
    main()
