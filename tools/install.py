"""Put what Cairn needs into .venv, every file checked against its hash.

    sh tools/bootstrap.sh tools/install.py run|test|browser|timetable

uv does the work where it is there and runs; pip does it everywhere else. A stamp in .venv says what was
installed from which list, so that a second call returns at once. Standard library only: this runs first.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import urllib.request
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOG = VENV / "install.log"
GROUPS = ("run", "test", "browser")  # each holds the one before it
EXTRAS = ("timetable",)  # each holds `run`, and comes back when .venv is made anew
EXACT = ("--require-hashes", "--only-binary", ":all:")

PIP_URL = (
    "https://files.pythonhosted.org/packages/f3/6e/"
    "1736e5b4ae2b778ef2f81c47d797de9f891d4d8acb047a24ca37a60294dd/pip-26.2.1-py3-none-any.whl"
)
PIP_SHA256 = "71138adf1f4ca900cdb7d289c21b7494329f2332b6d85f0e1c42108c0384ed3e"

NETWORK_SIGNS = (
    "connection",
    "dns error",
    "failed to fetch",
    "name resolution",
    "network is unreachable",
    "proxy",
    "timed out",
    "urlopen error",
)


class InstallError(Exception):
    """What went wrong, in one sentence a person can act on."""


def install(group: str) -> None:
    """Make .venv hold the packages of `requirements/<group>.txt`. Raises InstallError."""
    try:
        fill(group)
    except OSError as problem:
        raise InstallError(f"Cairn could not write into {VENV}: {problem.strerror or problem}.") from problem


def fill(group: str) -> None:
    if is_installed(group):
        return
    lists = [group, *(extra for extra in EXTRAS if extra != group and stamp(extra).is_file())]
    wanted = [ROOT / "requirements" / f"{name}.txt" for name in lists]
    count = len({line for path in wanted for line in path.read_text().splitlines() if "==" in line})
    print(f"Installing {count} packages into .venv (only the first time, up to a minute) …", flush=True)
    make_venv()
    LOG.write_text("")
    for path in wanted:
        if not (install_with_uv(path) or install_with_pip(path)):
            raise InstallError(reason(LOG.read_text(errors="replace")))
    for member in {member for name in lists for member in held(name)}:
        stamp(member).write_text(fingerprint(member))


def held(name: str) -> tuple[str, ...]:
    """The lists that are in .venv once this one is: itself and those it holds."""
    return ("run", name) if name in EXTRAS else GROUPS[: GROUPS.index(name) + 1]


def is_installed(group: str) -> bool:
    """True when .venv runs and its stamp matches today's list of packages."""
    return stamp(group).is_file() and stamp(group).read_text() == fingerprint(group) and runs(PYTHON)


def stamp(group: str) -> Path:
    return VENV / f"{group}.stamp"


def fingerprint(group: str) -> str:
    """Changes with the list of packages, and when the project moves: programs in .venv hold its path."""
    listed = (ROOT / "requirements" / f"{group}.txt").read_bytes()
    return hashlib.sha256(listed + bytes(VENV)).hexdigest()


def runs(python: Path) -> bool:
    probe = "import sys; sys.exit(sys.version_info < (3, 12))"
    return python.exists() and quiet([python, "-c", probe]) == 0


def make_venv() -> None:
    if is_outdated() or not runs(PYTHON):
        # Without pip, because Debian's Python has no ensurepip unless asked for.
        venv.create(VENV, clear=True, symlinks=True, with_pip=False)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output([PYTHON, "-c", ask], text=True).strip())
    (packages / "cairn-src.pth").write_text(os.path.relpath(ROOT / "src", packages) + "\n")


def is_outdated() -> bool:
    """True when .venv was filled from another list or in another place: then it is made anew."""
    return any(
        stamp(group).is_file() and stamp(group).read_text() != fingerprint(group) for group in (*GROUPS, *EXTRAS)
    )


def install_with_uv(wanted: Path) -> bool:
    uv = shutil.which("uv")
    if uv is None or quiet([uv, "--version"]) != 0:
        return False
    environment = dict(os.environ)
    if "PIP_INDEX_URL" in environment:
        environment.setdefault("UV_DEFAULT_INDEX", environment["PIP_INDEX_URL"])
    command: list[str | Path] = [uv, "pip", "install", "--python", PYTHON, *EXACT, "-r", wanted]
    return logged(command, environment) == 0


def install_with_pip(wanted: Path) -> bool:
    pip: list[str | Path] = [PYTHON, "-m", "pip"]
    if quiet([*pip, "--version"]) != 0:
        quiet([PYTHON, "-m", "ensurepip"])
    if quiet([*pip, "--version"]) != 0:
        pip = [PYTHON, fetch_pip() / "pip"]
    options = ("--disable-pip-version-check", "--no-input", "--retries", "2", "--no-compile")
    environment = os.environ | {"PIP_USER": "0"}
    if "SSL_CERT_FILE" in environment:
        environment.setdefault("PIP_CERT", environment["SSL_CERT_FILE"])
    return logged([*pip, "install", *options, *EXACT, "-r", wanted], environment) == 0


def fetch_pip() -> Path:
    """The pinned pip as a wheel, which runs from its own zip file. Raises InstallError."""
    wheel = VENV / PIP_URL.rpartition("/")[2]
    try:
        with urllib.request.urlopen(PIP_URL, timeout=60) as answer:
            content = answer.read()
    except OSError as problem:
        LOG.write_text(f"{PIP_URL}: {problem}")
        raise InstallError(reason(f"urlopen error {problem}")) from problem
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        raise InstallError("The pip that was downloaded is not the one Cairn expects; nothing was installed.")
    wheel.write_bytes(content)
    return wheel


def reason(log: str) -> str:
    """One sentence out of an installer's many."""
    told = log.lower()
    if "no space left" in told:
        return "The disk is full: Cairn needs about 400 MB. Make room and run the same command again."
    if "do not match the hashes" in told or "hash mismatch" in told:
        return f"A downloaded package does not match its recorded hash, so it was refused. See {LOG}."
    if "certificate" in told:
        return (
            "The certificate of https://pypi.org is not trusted here; perhaps your network puts its own in "
            "between. Name that one with SSL_CERT_FILE=/path/to/certificates.pem and run the command again."
        )
    if any(sign in told for sign in NETWORK_SIGNS):
        return (
            "The package index https://pypi.org could not be reached. Connect to the internet, or name your "
            "own mirror with PIP_INDEX_URL=https://…, and run the same command again."
        )
    return f"The packages could not be installed; the installer's own words are in {LOG}."


def quiet(command: list[str | Path]) -> int:
    """The exit status of a command, its words thrown away."""
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode
    except OSError:
        return 1


def logged(command: list[str | Path], environment: dict[str, str]) -> int:
    with LOG.open("a") as log:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, cwd=ROOT, check=False
        ).returncode


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in {*GROUPS, *EXTRAS}:
        print(f"Say what to install: one of {', '.join((*GROUPS, *EXTRAS))}.", file=sys.stderr)
        return 2
    try:
        install(arguments[0])
    except InstallError as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
