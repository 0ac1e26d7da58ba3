"""Promise: 300 phones in a live room, p95 under 300 ms, no error, nothing lost; an idle phone costs next to nothing.

Starts the real server on loopback with SQLite, as `make serve` does, and lets 300 phones without an account come in
from one hall. For two minutes (or as many seconds as the first argument says) they do what live.js does: ask whether
anything changed, ever more slowly while nothing does; and they say things, raise and lower hands, answer what the room
is asked, ask for more time. A facilitator starts items, calls people, asks the room; a big screen looks on. Then it
counts: what was sent and what is kept. First, a few seconds of 300 idle phones say what one of them costs. Run: make
bench.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parents[1]
PHONES, COMING_IN, IDLE, SECONDS, PROMISED = 300, 30, 10, 120, 300  # phones, seconds, seconds, seconds, milliseconds
QUICK, SLOW, GROWS = 3.0, 20.0, 1.25  # as in live.js
BETWEEN_DEEDS = 20.0  # seconds on average between two things one phone sends
MIX = ("say",) * 7 + ("answer",) * 7 + ("hand",) * 4 + ("more",) * 2
CODE = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
CHECK = re.compile(r'name="check" value="(\w+)"')
VERSION = re.compile(r'data-version="(\d+)"')
HAND = re.compile(r'name="hand" value="(\w{12})"')
ITEM = re.compile(r'name="item" value="(\w+)"')
SAID = b"It is kept"


@dataclass
class Told:
    """What everybody met: seconds by kind of request, what went wrong, how much was said and taken."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: Counter[str] = field(default_factory=Counter)
    sent: int = 0


class Line:
    """One connection that stays open, as a browser keeps it, with its cookies."""

    def __init__(self, port: int, told: Told, cookies: dict[str, str] | None = None) -> None:
        self.port, self.told, self.cookies = port, told, cookies or {}
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(
        self, kind: str, path: str, sent: dict[str, str] | None = None, *, script: bool = True
    ) -> tuple[int, bytes]:
        body = urlencode(sent).encode() if sent is not None else b""
        head = [f"{'GET' if sent is None else 'POST'} {path} HTTP/1.1", "Host: localhost", "X-Forwarded-For: 10.1.2.3"]
        head += (
            [f"Cookie: {'; '.join(f'{name}={value}' for name, value in self.cookies.items())}"] if self.cookies else []
        )
        head += ["X-Live: 1"] if script else []
        if sent is not None:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        began, is_used = time.monotonic(), self.writer is not None
        try:
            status, page = await self._again_if_closed(
                ("\r\n".join(head) + "\r\n\r\n").encode() + body, is_used=is_used
            )
        except (OSError, asyncio.IncompleteReadError) as error:
            self.writer = None
            self.told.wrong[f"{kind}: {type(error).__name__}"] += 1
            return 0, b""
        self.told.seconds[kind].append(time.monotonic() - began)
        if status not in {200, 204, 302}:
            self.told.wrong[f"{kind}: {status} {page[:80].decode(errors='replace')}"] += 1
        return status, page

    async def _again_if_closed(self, request: bytes, *, is_used: bool) -> tuple[int, bytes]:
        """As browsers do: a connection that was open before, and that the server closed meanwhile, is opened anew."""
        try:
            return await self._exchange(request)
        except (OSError, asyncio.IncompleteReadError) as error:
            self.writer = None
            if not is_used or getattr(error, "partial", b""):
                raise
            return await self._exchange(request)

    async def _exchange(self, request: bytes) -> tuple[int, bytes]:
        if self.writer is None or self.reader is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write(request)
        await self.writer.drain()
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        length = 0
        for one in head[1:]:
            name, _, value = one.partition(": ")
            if name.lower() == "content-length":
                length = int(value)
            elif name.lower() == "set-cookie":
                cookie, _, kept = value.partition(";")[0].partition("=")
                self.cookies[cookie] = kept
        return int(head[0].split()[1]), await self.reader.readexactly(length)


@dataclass
class Phone:
    """Somebody with a phone."""

    line: Line
    here: str
    dice: random.Random
    version: str = "0"
    csrf: str = ""
    check: str = ""
    is_up: bool = False
    pause: float = QUICK

    async def come_in(self) -> None:
        _status, page = await self.line.ask("come in", self.here, script=False)
        found = CODE.search(page.decode())
        side = self.dice.choice(["citizen", "citizen", "staff", "partner", "unclear"])
        sent = {"side": side, "name": "", "leave_empty": "", "csrfmiddlewaretoken": found[1] if found else ""}
        await self.line.ask("come in", self.here, sent, script=False)
        _status, page = await self.line.ask("come in", self.here, script=False)
        self._read(page)

    async def look(self, until: float) -> None:
        """Ask whether anything changed, as live.js does."""
        await asyncio.sleep(self.dice.random() * self.pause)
        while time.monotonic() < until:
            status, page = await self.line.ask("look", f"{self.here}/parts?since={self.version}")
            if status == 200:
                self._read(page)
                self.pause = QUICK
            else:
                self.pause = min(self.pause * GROWS, SLOW)
            await asyncio.sleep(self.pause * self.dice.uniform(0.8, 1.2))

    async def take_part(self, until: float) -> None:
        while True:
            await asyncio.sleep(self.dice.expovariate(1 / BETWEEN_DEEDS))
            if time.monotonic() >= until:
                return
            await self.do(self.dice.choice(MIX))
            self.pause = QUICK

    async def do(self, what: str) -> None:
        form = {"csrfmiddlewaretoken": self.csrf}
        if what == "say":
            form |= {"words": f"The chairs by door {self.dice.randrange(10**9)} stand too close.", "leave_empty": ""}
            form |= {"is_question": "know", "key": secrets.token_hex(16)}
            self.line.told.sent += 1
            status, page = await self.line.ask("say", f"{self.here}/say", form)
            if status != 200 or SAID not in page:
                self.line.told.wrong[f"say: not kept ({status})"] += 1
        elif what == "answer" and self.check:
            form |= {"check": self.check, "answer": self.dice.choice(["agree", "disagree", "unsure"])}
            await self._pressed("answer", form)
        elif what == "hand":
            self.is_up = not self.is_up
            await self._pressed("hand", {**form, "hand": "up" if self.is_up else "down"})
        elif what == "more":
            await self._pressed("more-time", {**form, "more": self.dice.choice(["yes", "no"])})

    async def _pressed(self, page: str, form: dict[str, str]) -> None:
        told, before = self.line.told, Counter(self.line.told.wrong)
        status, answer = await self.line.ask("press", f"{self.here}/{page}", form)
        if status == 200:
            self._read(answer)
        elif status == 422:  # it was closed, called or over a moment before: people are told so, and it is no error
            told.wrong = before

    def _read(self, page: bytes) -> None:
        words = page.decode()
        if version := VERSION.search(words):
            self.version = version[1]
        if code := CODE.search(words):
            self.csrf = code[1]
        check = CHECK.search(words)
        self.check = check[1] if check else ""


async def hold(line: Line, here: str, until: float) -> None:
    """The facilitator: something new every few seconds, seen by every phone."""
    turn, item = 0, False
    while time.monotonic() < until:
        _status, page = await line.ask("facilitator", here, script=False)
        words = page.decode()
        code = CODE.search(words)
        form = {"csrfmiddlewaretoken": code[1] if code else ""}
        check, hand, ahead = CHECK.search(words), HAND.search(words), ITEM.search(words)
        match turn % 4:
            case 0 if item:
                await line.ask("facilitator", f"{here}/reached", {**form, "minutes": "3"}, script=False)
                item = False
            case 0 | 3 if ahead and not item:
                await line.ask("facilitator", f"{here}/start", {**form, "item": ahead[1]}, script=False)
                item = True
            case 1 if hand:
                await line.ask("facilitator", f"{here}/call", {**form, "hand": hand[1]}, script=False)
            case 2 if check:
                await line.ask("facilitator", f"{here}/close-check", {**form, "check": check[1]}, script=False)
            case 2:
                await line.ask("facilitator", f"{here}/ask", {**form, "sentence": f"We go on, {turn}."}, script=False)
        turn += 1
        await asyncio.sleep(5)


async def watch(line: Line, here: str, until: float) -> None:
    """The big screen."""
    since = "0"
    while time.monotonic() < until:
        status, page = await line.ask("screen", f"{here}/parts?since={since}")
        if status == 200 and (found := VERSION.search(page.decode())):
            since = found[1]
        await asyncio.sleep(QUICK)


async def lived(port: int, made: dict[str, str], seconds: int, server: int) -> tuple[Told, str]:
    """Everybody comes in, sits for a while, and then takes part."""
    told = Told()
    phones = [Phone(Line(port, told), made["phone"], random.Random(n)) for n in range(PHONES)]  # noqa: S311 - dice, not keys

    async def arrive(phone: Phone, number: int) -> None:
        await asyncio.sleep(number * COMING_IN / PHONES)
        await phone.come_in()

    await asyncio.gather(*(arrive(phone, number) for number, phone in enumerate(phones)))
    for phone in phones:
        phone.pause = SLOW  # they have sat there for some minutes
    began, spent = time.monotonic(), spent_by(server)
    looked = len(told.seconds["look"])
    await asyncio.gather(*(phone.look(began + IDLE) for phone in phones))
    idle = (spent_by(server) - spent) / (time.monotonic() - began) / PHONES * 60_000
    looked = len(told.seconds["look"]) - looked
    told.seconds["look"].clear()
    cost = f"{idle:.1f} ms of one processor a minute ({looked} looks of {PHONES} phones in {IDLE} s)"
    until = time.monotonic() + seconds
    for phone in phones:
        phone.pause = QUICK
    await asyncio.gather(
        hold(Line(port, told, {"sessionid": made["session"]}), made["held"], until),
        watch(Line(port, told), made["screen"], until),
        *(phone.look(until) for phone in phones),
        *(Phone.take_part(_beside(phone, port), until) for phone in phones),
    )
    return told, cost


def _beside(phone: Phone, port: int) -> Phone:
    """The same phone on a second connection, as browsers open one: what is sent waits for no look."""
    line = Line(port, phone.line.told, phone.line.cookies)
    return Phone(line, phone.here, phone.dice, phone.version, phone.csrf, phone.check)


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ, "CAIRN_VAR": folder, "PYTHONPATH": str(ROOT / "src"), "CAIRN_PROXIES": "1",
            "DJANGO_SETTINGS_MODULE": "cairn.config.settings",
        }  # fmt: skip
        environment.pop("DATABASE_URL", None)
        made = dict(line.split("=", 1) for line in said_by(environment, "filled").splitlines())
        port, server = served(environment)
        try:
            os.nice(10)  # the phones are elsewhere: they give way to the server
            told, cost = asyncio.run(lived(port, made, seconds, server.pid))
        finally:
            server.terminate()
            server.wait(20)
        kept = int(said_by(environment, "counted"))
    sys.exit(said(told, cost, kept, seconds))


def said(told: Told, cost: str, kept: int, seconds: int) -> bool:
    """Whether something went wrong."""
    print(f"{PHONES} phones in a live room for {seconds} s, SQLite, with a facilitator and a big screen")
    for kind, found in told.seconds.items():
        print(f"  {kind:12} {len(found):6,} times: {in_words(found)}")
    every = [one for kind, found in told.seconds.items() for one in found if kind != "come in"]
    slow = at_share(sorted(every), 0.95)
    print(f"  all          {len(every):6,} times: {in_words(every)}; {len(every) / seconds:.0f} a second")
    print(f"promised p95 below {PROMISED} ms: {slow:.0f} ms ({slow / PROMISED:.0%} of it)")
    print(f"contributions sent {told.sent:,}, kept {kept:,}: {'none lost' if told.sent == kept else 'NOT THE SAME'}")
    print(f"errors: {dict(told.wrong) if told.wrong else 'none'}")
    print(f"an idle phone costs the server {cost}")
    return slow >= PROMISED or told.sent != kept or bool(told.wrong)


def in_words(found: list[float]) -> str:
    ordered = sorted(found)
    shares = ", ".join(f"p{round(share * 100)} {at_share(ordered, share):.0f} ms" for share in (0.5, 0.95))
    return f"{shares}, max {ordered[-1] * 1_000:.0f} ms" if ordered else "never"


def at_share(ordered: list[float], share: float) -> float:
    """Milliseconds below which this share of all stayed."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1_000 if ordered else 0.0


def spent_by(server: int) -> float:
    """Seconds of the processor that the server and its workers have used so far."""
    ticks, total = os.sysconf("SC_CLK_TCK"), 0.0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parts = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(folder.name) == server or int(parts[1]) == server:
            total += (int(parts[11]) + int(parts[12])) / ticks
    return total


def served(environment: dict[str, str]) -> tuple[int, subprocess.Popen[bytes]]:
    """The server as `make serve` starts it, and its port."""
    sys.path.insert(0, str(ROOT / "tools"))
    import server

    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        port = holder.getsockname()[1]
    running = subprocess.Popen(server.server_command(port), env=environment, cwd=ROOT)  # noqa: S603 - our own
    if not server.answers(f"http://127.0.0.1:{port}", running):
        sys.exit("the server did not start")
    return port, running


def said_by(environment: dict[str, str], what: str) -> str:
    """What a process of its own says, which knows nothing of the server but the database."""
    command = [sys.executable, str(ROOT / "bench" / "live_room.py"), what]
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    return done.stdout.strip()


def in_the_database(what: str) -> None:
    import django

    django.setup()
    {"filled": filled, "counted": counted}[what]()


def filled() -> None:
    """A public activity with a session that runs now, twenty items on its agenda, and its open room."""
    from datetime import timedelta

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    from django.utils import timezone

    from cairn.activities import actions as activities
    from cairn.live import actions, keys
    from cairn.people import actions as people
    from cairn.programmes import actions as programmes
    from cairn.sessions import actions as sessions

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    at = timezone.now()
    cleo = people.introduce(email="cleo@example.org", name="Cleo", at=at)
    running = people.register_organisation(by=cleo, name="Fernbrook", slug="fernbrook", at=at)
    opened = programmes.open_programme(by=cleo, organisation=running, title="All", slug="all", purpose="Many.", at=at)
    programmes.publish_programme(opened, by=cleo, at=at)
    activity = activities.open_activity(opened, by=cleo, at=at, title="One", slug="one", question="What helps?")
    meeting = sessions.plan_session(
        activity, by=cleo, at=at, title="Around the table", purpose="Many at once.", starts_at=at,
        ends_at=at + timedelta(hours=2),
    )  # fmt: skip
    for number in range(20):
        sessions.propose_item(meeting, by=cleo, at=at, title=f"Item {number}", minutes=5)
    room = actions.open_room(meeting, by=cleo, at=at, code=keys.fresh_code())
    kept = SessionStore()
    kept.update({
        SESSION_KEY: str(cleo.pk), BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
        HASH_SESSION_KEY: cleo.get_session_auth_hash(),
    })  # fmt: skip
    kept.save()
    print(f"phone=/join/{room.code}\nscreen=/screen/{room.screen}\nheld=/p/all/s/{meeting.ref}/room")
    print(f"session={kept.session_key}")


def counted() -> None:
    """How many contributions are kept, each once."""
    from cairn.listen.models import Contribution

    print(Contribution.objects.values("words").distinct().count())


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].isdecimal():
        in_the_database(sys.argv[1])
    else:
        main()
