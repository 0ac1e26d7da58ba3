"""A real server and a real browser. Each journey starts from an empty Cairn of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1200, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


class Served:
    """A running Cairn: its address, and its own command line."""

    def __init__(self, var: Path) -> None:
        self.environment = {**os.environ, "CAIRN_DEMO": "1", "CAIRN_VAR": str(var), "PYTHONPATH": str(ROOT / "src")}
        for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE"):
            self.environment.pop(name, None)
        with socket.socket() as holder:
            holder.bind(("127.0.0.1", 0))
            self.port = holder.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def manage(self, *words: str) -> str:
        command = [sys.executable, str(ROOT / "manage.py"), *words]
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout

    def start(self) -> subprocess.Popen[bytes]:
        command = [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--workers", "1", "--blocking-threads", "2", "--log-level", "warning", "cairn.config.wsgi:application"),
        ]
        running = subprocess.Popen(command, env=self.environment, cwd=ROOT)
        for _ in range(100):
            try:
                urllib.request.urlopen(self.address, timeout=5).close()
            except OSError:
                time.sleep(0.2)
            else:
                return running
        running.terminate()
        raise RuntimeError("the server did not answer within twenty seconds")


def serve(var: Path, *preparing: tuple[str, ...]) -> Iterator[Served]:
    served = Served(var)
    for words in preparing:
        served.manage(*words)
    served.manage("collectstatic", "--noinput", "--verbosity", "0")
    running = served.start()
    yield served
    running.terminate()
    running.wait(timeout=20)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demo, served."""
    yield from serve(tmp_path_factory.mktemp("demo"), ("demo",))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    """A Cairn with the four people and nothing else."""
    yield from serve(tmp_path, ("migrate", "--verbosity", "0"), ("shell", "--verbosity", "0", "-c", FOUR_PEOPLE))


FOUR_PEOPLE = """
from django.utils import timezone
from cairn.people import actions
for name in ("Amina", "Ben", "Cleo", "Dana"):
    actions.introduce(email=f"{name.lower()}@example.org", name=name, at=timezone.now(), is_persona=True)
"""


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
    yield browser
    browser.close()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def window(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser window, once with JavaScript and once without."""
    context = chromium.new_context(java_script_enabled=request.param, viewport=DESK, locale="en-GB")
    yield context
    context.close()


def be(page: Page, name: str) -> None:
    """Become one of the four people with one click in the demo banner."""
    page.locator("section.demo button", has_text=name).first.click()
