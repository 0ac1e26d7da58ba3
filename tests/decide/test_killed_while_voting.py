"""A server is killed while fifty people vote, and started again: no ballot with a receipt is lost or doubled."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.decide import queries
from cairn.decide.models import Ballot, Decision, RollEntry
from tests import make, on_disk

ROOT = Path(__file__).parents[2]
VOTERS = 50
KILLED_AFTER = 15  # receipts
PATIENCE = 150  # seconds: other tests may run beside it

direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Voter:
    """Somebody at a browser: their cookies, the page of their ballot, and the code that page holds."""

    def __init__(self, address: str, session: str, grades: dict[str, str]) -> None:
        self.address, self.session, self.grades = address, session, grades
        self.token = self.cookie = self.code = self.receipt = ""

    def vote(self) -> None:
        """Fill in, look again, cast; raises an error where the line breaks. Pressed again, it is the same ballot."""
        if not self.token:
            self.token = self._found(r'name="csrfmiddlewaretoken" value="(\w+)"', self._page())
        if not self.code:
            self.code = self._found(r'name="code" value="([a-z2-9-]{19})"', self._page(step="review"))
        self.receipt = self._found(r"<code>([a-z2-9-]{19})</code>", self._page(step="cast", code=self.code))

    def _page(self, **sent: str) -> str:
        cookies = f"{settings.SESSION_COOKIE_NAME}={self.session}; csrftoken={self.cookie}"
        form = {**self.grades, **sent, "csrfmiddlewaretoken": self.token}
        words = urllib.parse.urlencode(form).encode() if sent else None
        asked = urllib.request.Request(self.address, words, {"Cookie": cookies, "Referer": self.address})  # noqa: S310
        with direct.open(asked, timeout=PATIENCE) as answer:
            for cookie in answer.headers.get_all("Set-Cookie", []):
                if cookie.startswith("csrftoken="):
                    self.cookie = cookie.partition("=")[2].partition(";")[0]
            return str(answer.read().decode())

    @staticmethod
    def _found(pattern: str, page: str) -> str:
        found = re.search(pattern, page)
        assert found, page
        return found[1]


class Server:
    """The server as `make serve` starts it, with a database and a folder of its own."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.environment = {
            **os.environ, "CAIRN_VAR": str(folder), "CAIRN_SECRET_KEY": settings.SECRET_KEY,
            "PYTHONPATH": str(ROOT / "src"),
        }  # fmt: skip
        if connection.vendor == "postgresql":
            address, _, _name = os.environ["DATABASE_URL"].rpartition("/")
            self.environment["DATABASE_URL"] = f"{address}/{connection.settings_dict['NAME']}"
        else:
            on_disk.copied(folder / "cairn.sqlite3")
        self._run("collectstatic", "--noinput", "--verbosity", "0")
        self.start()

    def start(self) -> None:
        sys.path.insert(0, str(ROOT / "tools"))
        try:
            import server
        finally:
            sys.path.pop(0)
        command = [sys.executable, *server.server_command(self.port)[1:]]
        self.running = subprocess.Popen(command, env=self.environment, cwd=ROOT, start_new_session=True)  # noqa: S603
        assert server.answers(f"http://127.0.0.1:{self.port}/health", self.running)

    def kill(self) -> None:
        """The whole of it at once, in the middle of whatever it does."""
        os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait(PATIENCE)

    def _run(self, *words: str) -> None:
        subprocess.run([sys.executable, "manage.py", *words], env=self.environment, cwd=ROOT, check=True)  # noqa: S603


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Started once the test has made its world: so it asks for it."""
    started: list[Server] = []

    def start() -> Server:
        started.append(Server(tmp_path))
        return started[0]

    yield start
    for one in started:
        if one.running.poll() is None:
            one.kill()


def voters_of(decision: Decision, server: Server, sessions: list[str]) -> list[Voter]:
    """Those with these sessions, each at a browser of their own."""
    activity = decision.activity
    page = reverse("cast_ballot", args=[activity.programme.slug, activity.slug, decision.ref])
    grades = {f"grade_{option.ref}": "3" for option in queries.paper(decision)}
    return [Voter(f"http://127.0.0.1:{server.port}{page}", session, grades) for session in sessions]


def kept_by(decision: Decision) -> tuple[list[str], int]:
    hashes = Ballot.objects.filter(decision=decision).values_list("code_hash", flat=True)
    found = sorted(hashes), RollEntry.objects.filter(decision=decision, has_voted=True).count()
    connection.close()
    return found


@pytest.mark.skipif("CI" not in os.environ, reason="a slow one, with a server of its own: .ci/run runs it")
@on_disk.SEEN_BY_OTHERS
def test_no_ballot_with_a_receipt_is_lost_and_none_is_doubled(server, tmp_path: Path) -> None:
    world = make.world()
    voting = [world.amina, world.ben, *world.citizens(VOTERS - 12), *world.staff(10)]
    decision = make.decision(world, make.options(world), at=timezone.now() - timedelta(hours=1))
    sessions = []
    for person in voting:
        client = Client()
        client.force_login(person)
        sessions.append(client.session.session_key)
    running = server()
    voters = voters_of(decision, running, sessions)
    receipts = threading.Semaphore(0)

    def vote(voter: Voter) -> None:
        try:
            voter.vote()
        except (OSError, http.client.HTTPException):
            return
        receipts.release()

    with ThreadPoolExecutor(VOTERS) as people:
        done = [people.submit(vote, voter) for voter in voters]
        for _ in range(KILLED_AFTER):
            assert receipts.acquire(timeout=PATIENCE)
        running.kill()
        for one in done:
            one.result(PATIENCE)
    acknowledged = {voter.receipt for voter in voters if voter.receipt}
    assert KILLED_AFTER <= len(acknowledged) < VOTERS  # some had their receipt, and some were cut off
    running.start()
    for _ in range(2):  # and whoever is not sure presses again
        with ThreadPoolExecutor(8) as people:
            list(people.map(Voter.vote, voters))
    assert acknowledged <= {voter.receipt for voter in voters}
    running.kill()
    with on_disk.reading(tmp_path / "cairn.sqlite3"), ThreadPoolExecutor(1) as reader:
        hashes, marks = reader.submit(kept_by, decision).result()
    assert hashes == sorted(queries.receipt(decision, voter.receipt) for voter in voters)
    assert (len(set(hashes)), marks) == (VOTERS, VOTERS)
