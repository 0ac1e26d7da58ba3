"""Run Cairn's web server and say its address once it really answers.

    sh tools/bootstrap.sh tools/server.py           # make serve: for an organisation's own data

Settings come from the environment; docs/guides/run-it-for-an-organisation.md lists them.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable

import install

HOST = "127.0.0.1"
FIRST_CHOICE = 8000
WORKER_LOOKED_AFTER = 5  # seconds between two looks whether the worker still runs
PATIENCE = 60  # seconds until a server that does not answer is given up
PORT_IS_BUSY = (
    "Port {port} is busy: another program, perhaps an earlier Cairn, is using it. "
    "Choose another: {command} PORT={other}"
)


COLLECT = ("collectstatic", "--noinput", "--verbosity", "0")


class PrepareError(Exception):
    """Which step before serving went wrong."""


class PortError(Exception):
    """Why the wished port cannot be had, and what to type instead."""


def free_port(wish: str, *, command: str) -> int:
    """The port as a number, known to be free. Raises PortError."""
    if not wish:
        port = FIRST_CHOICE
    elif wish.isascii() and wish.isdigit() and 1 <= int(wish) <= 65535:
        port = int(wish)
    else:
        raise PortError(f"PORT={wish} is not a port: give a number from 1024 to 65535, like PORT=8001.")
    try:
        if is_free(port):
            return port
    except PermissionError:
        raise PortError(f"Port {port} needs administrator rights. Choose another: {command} PORT=8001") from None
    other = next((near for near in range(port + 1, 65536) if is_free(near)), FIRST_CHOICE)
    raise PortError(PORT_IS_BUSY.format(port=port, command=command, other=other))


def is_free(port: int) -> bool:
    with socket.socket() as caller:
        caller.settimeout(1)
        if caller.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            holder.bind((HOST, port))
        except PermissionError:
            raise
        except OSError:
            return False
    return True


def serve(port: int, environment: dict[str, str], *, greeting: Callable[[str], str]) -> int:
    """Serve until stopped; the exit status tells whether it ever answered."""
    address = f"http://{HOST}:{port}"
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.default_int_handler)
    # In a session of its own, so that Ctrl+C reaches it once, through us: told twice it stops slowly.
    running = subprocess.Popen(server_command(port), env=environment, cwd=install.ROOT, start_new_session=True)
    try:
        if not answers(address, running):
            print("\nThe server stopped before its first page; its reason stands above.\n", file=sys.stderr)
            return 1
        print(greeting(address), flush=True)
        return watch(running, environment)
    except KeyboardInterrupt:
        print("\nStopped. What was entered is kept.", flush=True)
        return 0
    finally:
        stop(running)


def watch(running: subprocess.Popen[bytes], environment: dict[str, str]) -> int:
    """Until the server stops: the worker runs beside it, and is started again if it ends. The server's exit status."""
    worker = started_worker(environment)
    try:
        while True:
            try:
                return running.wait(WORKER_LOOKED_AFTER)
            except subprocess.TimeoutExpired:
                if worker.poll() is not None:
                    worker = started_worker(environment)
    finally:
        stop(worker)


def started_worker(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """The worker does what no page waits for, such as drawing opinion maps; it says only what went wrong."""
    command = [str(install.PYTHON), "manage.py", "db_worker", "--verbosity", "0"]
    return subprocess.Popen(command, env=environment, cwd=install.ROOT, start_new_session=True)


def server_command(port: int) -> list[str]:
    """Granian with threads that may block: two processes suit SQLite, more threads suit PostgreSQL."""
    workers, threads = os.environ.get("WORKERS", "2"), os.environ.get("THREADS", "2")
    return [
        *(str(install.PYTHON), "-m", "granian", "--interface", "wsgi"),
        *("--host", HOST, "--port", str(port), "--workers", workers, "--blocking-threads", threads),
        *("--log-level", "warning", "--respawn-failed-workers", "--workers-kill-timeout", "5"),
        "cairn.config.wsgi:application",
    ]


def answers(address: str, running: subprocess.Popen[bytes]) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy cannot reach this machine
    deadline = time.monotonic() + PATIENCE
    while running.poll() is None and time.monotonic() < deadline:
        try:
            with direct.open(address, timeout=5):
                return True
        except urllib.error.HTTPError:
            return True  # it answers, even if it says no
        except OSError:
            time.sleep(0.1)
    return False


def stop(running: subprocess.Popen[bytes]) -> None:
    if running.poll() is None:
        running.terminate()
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()


def prepare(*deeds: list[str], environment: dict[str, str]) -> None:
    """Run manage.py once per deed, each a list of words. Raises PrepareError at the first that fails."""
    for deed in ([*COLLECT], *deeds):
        command = [str(install.PYTHON), "manage.py", *deed]
        if subprocess.run(command, env=environment, cwd=install.ROOT, check=False).returncode:
            raise PrepareError(f"`manage.py {deed[0]}` did not succeed; its reason stands above.")


def main() -> int:
    environment = dict(os.environ)
    try:
        port = free_port(environment.get("PORT", ""), command="make serve")
        install.install("run")
        prepare(["migrate", "--verbosity", "0"], environment=environment)
    except (install.InstallError, PortError, PrepareError) as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    return serve(port, environment, greeting=lambda address: f"\n  Cairn is open at {address}\n")


if __name__ == "__main__":
    sys.exit(main())
