"""What a newcomer meets before anything of Cairn runs: one clear sentence each time."""

import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command, path=None, **environment):
    return subprocess.run(  # noqa: S603  # our own tools
        [str(word) for word in command],
        env={**os.environ, "PATH": path or os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def program(folder, name, script):
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / name
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o755)
    return made


@pytest.fixture
def bootstrap(tmp_path):
    """The bootstrap alone in a folder with a space, so that no .venv stands beside it."""
    tools = tmp_path / "a folder" / "tools"
    tools.mkdir(parents=True)
    return shutil.copy(ROOT / "tools" / "bootstrap.sh", tools)


def test_a_shim_that_only_fails_is_passed_over(bootstrap, tmp_path):
    shims, good = tmp_path / "shims", tmp_path / "good"
    program(shims, "python3", "echo 'python3: command not found' >&2; exit 127")
    program(good, "python3.14", f'echo good; exec "{sys.executable}" "$@"')
    answer = run("sh", bootstrap, "-c", "print('ran')", path=f"{shims}:{good}:{os.environ['PATH']}")
    assert answer.returncode == 0
    assert answer.stdout.splitlines() == ["good", "ran"]


def test_a_python_that_is_too_old_is_refused_by_name(bootstrap, tmp_path):
    old = program(tmp_path, "python3.9", "exit 1")
    answer = run("sh", bootstrap, "-c", "print('ran')", PYTHON=str(old))
    assert answer.returncode == 1
    assert "Python 3.12 or newer" in answer.stderr
    assert str(old) in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_words_with_spaces_reach_the_script_unbroken(bootstrap):
    script = "import sys; print(len(sys.argv), sys.argv[1])"
    answer = run("sh", bootstrap, "-c", script, "two words", PYTHON=sys.executable)
    assert answer.stdout.strip() == "2 two words"


@pytest.mark.parametrize("script", ["demo", "server"])
def test_a_busy_port_is_named_with_another_to_take(script):
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        answer = run(sys.executable, ROOT / "tools" / f"{script}.py", PORT=str(port))
    assert answer.returncode == 1
    assert f"Port {port} is busy" in answer.stderr
    assert re.search(r"make (demo|serve) PORT=\d+$", answer.stderr.strip())


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1", "80 80", "²"])
def test_what_is_no_port_is_refused(port):
    answer = run(sys.executable, ROOT / "tools" / "demo.py", PORT=port)
    assert answer.returncode == 1
    assert f"PORT={port} is not a port" in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


@pytest.fixture(scope="module")
def install():
    spec = importlib.util.spec_from_file_location("install", ROOT / "tools" / "install.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("log", "word"),
    [
        ("NewConnectionError(...): Failed to establish a new connection: [Errno 111]", "internet"),
        ("error: Failed to fetch: `https://pypi.org/simple/django/` dns error", "internet"),
        ("urlopen error [Errno -3] Temporary failure in name resolution", "internet"),
        ("urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] unable to get local issuer", "SSL_CERT_FILE"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "hash"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something nobody has seen before", "install.log"),
    ],
)
def test_an_installers_many_words_become_one_sentence(install, log, word):
    sentence = install.reason(log)
    assert word in sentence
    assert "\n" not in sentence


def test_what_is_only_for_timetables_holds_what_runs_and_no_tests(install):
    assert [install.held(name) for name in ("run", "browser", "timetable")] == [
        ("run",),
        ("run", "test", "browser"),
        ("run", "timetable"),
    ]


def test_an_unknown_list_is_not_installed():
    answer = run(sys.executable, ROOT / "tools" / "install.py", "everything")
    assert answer.returncode == 2
    assert "run, test, browser" in answer.stderr


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md", "docs/guides/run-it-for-an-organisation.md"])
def test_every_make_command_in_the_papers_exists(paper):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(
        re.findall(
            r"\bmake ([a-z-]+)\b",
            "\n".join(re.findall(r"`[^`]+`|```.*?```", (ROOT / paper).read_text(), re.DOTALL)),
        )
    )
    assert named
    assert named <= targets
