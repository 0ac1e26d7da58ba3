"""Promise: fifty people answer at once, without an error, and no answer is lost; the next one costs no more among many.

Starts the real server on loopback with an empty database of ten thousand statements, and lets fifty visitors without an
account, each with a browser of their own, answer one statement after another: the whole way of a form, with the next
statement as its answer. Then it counts: what was sent, what is kept, what the totals say. First on SQLite, then on the
PostgreSQL of DATABASE_URL, or one on this machine. Last, how long choosing the next statement takes among a hundred and
among ten thousand. Run: make bench.
"""

from __future__ import annotations

import concurrent.futures
import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
VISITORS, EACH, STATEMENTS, FEW = 50, 20, 10_000, 100
ACTION = re.compile(r'action="(/answer/[^"]+/react/\w+)"')
CODE = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PLACE = re.compile(r"(postgres(?:ql)?://[^/?]*)/[^?]*(.*)")
BODY = "vote={vote}&matters=on&csrfmiddlewaretoken={code}"


@dataclass
class Told:
    """What one visitor met: seconds for each answer that was taken, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    failed = measured("SQLite", "")
    if url := postgresql():
        failed |= measured("PostgreSQL", url)
    else:
        print("PostgreSQL: none in DATABASE_URL and none on this machine; not measured")
    sys.exit(failed)


def measured(name: str, url: str) -> bool:
    """Whether something went wrong with this database."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ, "CAIRN_VAR": folder, "PYTHONPATH": str(ROOT / "src"), "CAIRN_PROXIES": "1",
            "DJANGO_SETTINGS_MODULE": "cairn.config.settings", "THREADS": "8" if url else "2",
        }  # fmt: skip
        environment.pop("DATABASE_URL", None)
        if url:
            environment["DATABASE_URL"] = url
        told(environment, "filled")
        path = told(environment, "path")
        port, server = served(environment)
        try:
            began = time.monotonic()
            with concurrent.futures.ThreadPoolExecutor(VISITORS) as pool:
                found = list(pool.map(lambda number: visit(port, path, number), range(VISITORS)))
            took = time.monotonic() - began
        finally:
            server.terminate()
            server.wait(20)
        kept = told(environment, "counted")
        choosing = told(environment, "choosing")
    return said(name, found, took, kept, choosing)


def said(name: str, found: list[Told], took: float, kept: str, choosing: str) -> bool:
    seconds = sorted(second for one in found for second in one.seconds)
    wrong = Counter(why for one in found for why in one.wrong)
    rows, counted, sums = (int(number) for number in kept.split())
    print(f"{name}: {len(seconds):,} answers by {VISITORS} visitors at once among {STATEMENTS:,} statements")
    if seconds:
        usual, slow = statistics.median(seconds) * 1_000, seconds[int(len(seconds) * 0.95)] * 1_000
        print(f"  {len(seconds) / took:.0f} a second; usually {usual:.0f} ms, 95 of 100 below {slow:.0f} ms", end="")
        print(f", the slowest {seconds[-1] * 1_000:.0f} ms")
    lost = not len(seconds) == rows == counted == sums
    print(f"  sent {len(seconds):,}, kept {rows:,}, counted {counted:,}, in the sums {sums:,}: ", end="")
    print("NOT THE SAME" if lost else "none lost")
    print(f"  errors: {dict(wrong) if wrong else 'none'}")
    print(f"  choosing the next statement: {choosing}")
    return lost or bool(wrong) or len(seconds) < VISITORS * EACH


def visit(port: int, path: str, number: int) -> Told:
    """One visitor: opens the page, and answers what comes, as a browser with htmx does."""
    told, line = Told(), http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"X-Forwarded-For": f"10.0.{number // 250}.{number % 250 + 1}", "Host": "localhost"}
    try:
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        page, cookies = answer.read().decode(), cookies_of(answer)
        headers |= {"Cookie": cookies, "HX-Request": "true", "Content-Type": "application/x-www-form-urlencoded"}
        for turn in range(EACH):
            action, code = ACTION.search(page), CODE.search(page)
            if not action or not code:
                told.wrong.append(f"no statement was shown ({answer.status})")
                break
            body = BODY.format(vote=(number + turn) % 3 - 1, code=code[1])
            began = time.monotonic()
            line.request("POST", action[1], body, headers)
            answer = line.getresponse()
            page = answer.read().decode()
            if answer.status == 200 and "You answered" in page:
                told.seconds.append(time.monotonic() - began)
            else:
                told.wrong.append(f"the page said {answer.status}")
                break
    except OSError as error:
        told.wrong.append(type(error).__name__)
    finally:
        line.close()
    return told


def cookies_of(answer: http.client.HTTPResponse) -> str:
    given = (value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
    return "; ".join(given)


def served(environment: dict[str, str]) -> tuple[int, subprocess.Popen[bytes]]:
    """The server as `make serve` starts it, and its port."""
    sys.path.insert(0, str(ROOT / "tools"))
    import server

    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        port = holder.getsockname()[1]
    os.environ["THREADS"] = environment["THREADS"]
    running = subprocess.Popen(server.server_command(port), env=environment, cwd=ROOT)  # noqa: S603 - our own
    if not server.answers(f"http://127.0.0.1:{port}", running):
        sys.exit("the server did not start")
    return port, running


def told(environment: dict[str, str], what: str) -> str:
    """What a process of its own says, which knows nothing of the server but the database."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, str(ROOT / "bench" / "reacting.py"), what],
        env=environment,
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.strip()


def postgresql() -> str:
    """A database of its own for the measurement, made anew: where DATABASE_URL says, or on this machine."""
    try:
        import psycopg
    except ImportError:
        return ""
    url = os.environ.get("DATABASE_URL") or "postgresql:///postgres"
    parts = PLACE.fullmatch(url)
    if not parts:
        return ""
    try:
        with psycopg.connect(f"{parts[1]}/postgres{parts[2]}", autocommit=True, connect_timeout=5) as line:
            line.execute("DROP DATABASE IF EXISTS cairn_bench_reacting WITH (FORCE)")
            line.execute("CREATE DATABASE cairn_bench_reacting")
    except psycopg.Error:
        return ""
    return f"{parts[1]}/cairn_bench_reacting{parts[2]}"


def in_the_database(what: str) -> None:
    """One of the parts that need Django, in a process of its own."""
    import django

    django.setup()
    {"filled": filled, "path": path, "counted": counted, "choosing": choosing}[what]()


def filled() -> None:
    """Two public activities at Explore, with ten thousand statements and with a hundred, and a link to each."""
    from django.core.management import call_command
    from django.utils import timezone

    from cairn.activities import actions as activities
    from cairn.explore import actions as explore
    from cairn.listen import actions as listen
    from cairn.people import actions as people
    from cairn.programmes import actions as programmes

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    at = timezone.now()
    cleo = people.introduce(email="cleo@example.org", name="Cleo", at=at)
    running = people.register_organisation(by=cleo, name="Fernbrook", slug="fernbrook", at=at)
    opened = programmes.open_programme(by=cleo, organisation=running, title="All", slug="all", purpose="Many.", at=at)
    programmes.publish_programme(opened, by=cleo, at=at)
    for slug, number in (("many", STATEMENTS), ("few", FEW)):
        activity = activities.open_activity(opened, by=cleo, at=at, title=slug, slug=slug, question="What helps?")
        activities.enter_stage(activity, by=cleo, at=at, stage="explore", is_back=False)
        rows = ((str(n), f"Statement {n} of many.", at, 1, False) for n in range(number))
        explore.take_in(activity, by=cleo, at=at, source="bench", statements=rows, reactions=())
        listen.open_link(activity, by=cleo, at=at)
        explore.open_door(activity, by=cleo, at=at, way="link")


def path() -> None:
    from cairn.activities import queries as activities
    from cairn.listen import queries as listen

    activity = activities.activity("all", "many")
    link = listen.open_link(activity) if activity else None
    print(f"/answer/{listen.link_token(link)}" if link else "")


def counted() -> None:
    """Rows kept, answers that count, and the sums of the statements."""
    from django.db.models import Sum

    from cairn.explore.models import Reaction, Statement
    from cairn.explore.queries import what_counts

    rows = list(Reaction.objects.order_by().values_list("activity", flat=True).distinct())
    print(
        Reaction.objects.count(), sum(what_counts(one).count() for one in rows),
        Statement.objects.aggregate(all=Sum("answered_by"))["all"],
    )  # fmt: skip


def choosing() -> None:
    """Milliseconds for the next statement among ten thousand and among a hundred, of somebody who answered none yet."""
    from cairn.activities import queries as activities
    from cairn.explore import queries
    from cairn.explore.answers import Way
    from cairn.explore.visitors import Visitor

    took = {}
    for slug in ("many", "few"):
        activity, times = activities.activity("all", slug), []
        for number in range(30):
            began = time.perf_counter()
            queries.next_for(Visitor(f"visitor {number}", Way.LINK), activity)  # type: ignore[arg-type]
            times.append((time.perf_counter() - began) * 1_000)
        took[slug] = statistics.median(times)
    ratio = took["many"] / took["few"]
    print(f"{took['many']:.1f} ms among {STATEMENTS:,}, {took['few']:.1f} ms among {FEW}: {ratio:.1f} times")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        in_the_database(sys.argv[1])
    else:
        main()
