"""A real server and a real browser. Each journey starts from a Cairn of its own."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

ROOT = Path(__file__).resolve().parents[2]
ANOTHER_DAY = Path(__file__).parent / "another_day"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK = {"width": 1200, "height": 900}
FOUR_PEOPLE = """
from django.utils import timezone
from cairn.people import actions
for name in ("Amina", "Ben", "Cleo", "Dana"):
    actions.introduce(email=f"{name.lower()}@example.org", name=name, at=timezone.now(), is_persona=True)
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


class Served:
    """A running Cairn: its address, its folder, and its own command line."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.environment = {**os.environ, "CAIRN_DEMO": "1", "CAIRN_VAR": str(var), "PYTHONPATH": str(ROOT / "src")}
        for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE"):
            self.environment.pop(name, None)
        with socket.socket() as holder:
            holder.bind(("127.0.0.1", 0))
            self.port = holder.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def manage(self, *words: str) -> str:
        command = [sys.executable, str(ROOT / "manage.py"), *words]
        told = subprocess.run(command, env=self.environment, check=False, capture_output=True, text=True)  # noqa: S603 - our own
        assert told.returncode == 0, f"manage.py {words[0]} said:\n{told.stdout}\n{told.stderr}"
        return told.stdout

    def start(self) -> subprocess.Popen[bytes]:
        command = [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--workers", "1", "--blocking-threads", "2", "--log-level", "warning", "cairn.config.wsgi:application"),
        ]
        running = subprocess.Popen(command, env=self.environment, cwd=ROOT)  # noqa: S603 - our own
        for _ in range(200):
            try:
                urllib.request.urlopen(self.address, timeout=10).close()  # noqa: S310 - our own address
            except OSError:
                time.sleep(0.2)
            else:
                return running
        running.terminate()
        raise RuntimeError("the server did not answer within forty seconds")

    def go_ahead(self, days: int) -> None:
        """Whatever is started from now on lives so many days after today."""
        self.environment |= {"DAYS_AHEAD": str(days), "PYTHONPATH": f"{ROOT / 'src'}:{ANOTHER_DAY}"}

    def start_worker(self) -> subprocess.Popen[bytes]:
        """What `make demo` runs beside the server."""
        command = [sys.executable, str(ROOT / "manage.py"), "db_worker", "--verbosity", "0"]
        return subprocess.Popen(command, env=self.environment, cwd=ROOT)  # noqa: S603 - our own


def serve(served: Served) -> Iterator[Served]:
    with being_served(served):
        yield served


@contextmanager
def being_served(served: Served) -> Iterator[None]:
    """The server and the worker beside it, until the end of the block."""
    both = served.start(), served.start_worker()
    try:
        yield
    finally:
        for one in reversed(both):
            one.terminate()
            one.wait(timeout=20)


def made_once(folder: Path, make: Callable[[Served], None]) -> Path:
    """The folder, made by whichever process comes first while the others wait. To be copied, not used."""
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            being_made = folder.with_suffix(".being-made")
            shutil.rmtree(being_made, ignore_errors=True)
            being_made.mkdir()
            make(Served(being_made))
            being_made.rename(folder)
    return folder


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every process of this run of the tests sees."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def prepared(shared: Path) -> Path:
    """A folder ready to be served: the tables, the four people, the files of the look."""

    def make(served: Served) -> None:
        served.manage("migrate", "--verbosity", "0")
        served.manage("shell", "--verbosity", "0", "-c", FOUR_PEOPLE)
        served.manage("collectstatic", "--noinput", "--verbosity", "0")

    return made_once(shared / "prepared", make)


@pytest.fixture(scope="session")
def demo(prepared: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demo, served."""

    def make(served: Served) -> None:
        shutil.copytree(prepared / "static", served.var / "static")
        served.manage("demo")

    served = Served(tmp_path_factory.mktemp("demo") / "var")
    shutil.copytree(made_once(shared / "demo", make), served.var)
    yield from serve(served)


@pytest.fixture
def empty(prepared: Path, tmp_path: Path) -> Iterator[Served]:
    """A Cairn with the four people and nothing else."""
    served = Served(tmp_path / "var")
    shutil.copytree(prepared, served.var)
    yield from serve(served)


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
    yield browser
    browser.close()


def opened(chromium: Browser, *, javascript: bool = True) -> BrowserContext:
    """A fresh window: nobody is signed in."""
    return chromium.new_context(
        java_script_enabled=javascript, viewport=DESK, locale="en-GB", color_scheme="light", reduced_motion="reduce"
    )


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page in a fresh window."""
    context = opened(chromium)
    yield context.new_page()
    context.close()


@pytest.fixture
def page_without_javascript(chromium: Browser) -> Iterator[Page]:
    """A page in a fresh window in which no script runs."""
    context = opened(chromium, javascript=False)
    yield context.new_page()
    context.close()
