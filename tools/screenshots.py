"""Make the screenshots in docs/ anew: `make docs`. Fills a demo of its own, serves it, and looks at it in Chromium.

Needs /usr/bin/chromium (or the path in CHROMIUM) and the packages of requirements/browser.txt.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import install
import server

TARGET = install.ROOT / "docs" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET_ROOM = "/p/expo/a/quiet-room"
SHOTS = (
    # name, address, width, height, colours
    ("home", "/", 1200, 1000, "light"),
    ("programme", "/p/expo", 1200, 1000, "light"),
    ("activity", QUIET_ROOM, 1200, 1000, "light"),
    ("mountain", f"{QUIET_ROOM}/mountain", 1200, 1150, "light"),
    ("mountain-dark", f"{QUIET_ROOM}/mountain", 1200, 1150, "dark"),
    ("mountain-phone", f"{QUIET_ROOM}/mountain", 360, 740, "light"),
    ("listen", f"{QUIET_ROOM}/listen", 1200, 1000, "light"),
    ("explore-phone", f"{QUIET_ROOM}/explore", 360, 740, "light"),
)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address, sync_playwright() as playwright:
        where = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=where, args=FLAGS)
        TARGET.mkdir(parents=True, exist_ok=True)
        for name, page, width, height, colours in SHOTS:
            shoot(browser, f"{address}{page}", TARGET / f"{name}.png", width=width, height=height, colours=colours)
        browser.close()
    return 0


def shoot(browser: Browser, address: str, file: Path, *, width: int, height: int, colours: str) -> None:  # noqa: PLR0913 - what a picture needs
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=colours, locale="en-GB")
    page = context.new_page()
    answer = page.goto(address)
    if answer is None or not answer.ok:
        raise SystemExit(f"{address} did not come: no screenshot was made of it.")
    page.screenshot(path=file)
    context.close()
    print(file.relative_to(install.ROOT))


@contextmanager
def served(data: Path) -> Iterator[str]:
    """A demo of our own on a free port; its address."""
    port = next(port for port in range(8100, 9000) if server.is_free(port))
    environment = {**os.environ, "CAIRN_DEMO": "1", "CAIRN_VAR": str(data), "PYTHONPATH": str(install.ROOT / "src")}
    environment.pop("DATABASE_URL", None)
    server.prepare(["demo"], environment=environment)
    running = subprocess.Popen(server.server_command(port), env=environment, cwd=install.ROOT)
    try:
        if not server.answers(f"http://{server.HOST}:{port}", running):
            raise SystemExit("The server did not answer.")
        yield f"http://{server.HOST}:{port}"
    finally:
        server.stop(running)


if __name__ == "__main__":
    sys.exit(main())
