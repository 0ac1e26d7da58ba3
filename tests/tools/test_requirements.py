"""The lists pip installs from say the same as the lock and the project file."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKED = {package["name"]: package for package in tomllib.loads((ROOT / "uv.lock").read_text())["package"]}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LISTS = ("run", "test", "browser", "large", "timetable")


def exported(name: str) -> dict[str, tuple[str, set[str]]]:
    """Package → its version and hashes, as the list says."""
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / f"{name}.txt").read_text())
    found = {}
    for entry in entries:
        if match := re.match(r"([a-z0-9-]+)==([^\s;]+)", entry):
            found[match[1]] = (match[2], set(re.findall(r"--hash=(sha256:[0-9a-f]{64})", entry)))
    return found


def wanted(requirements: list[str]) -> set[str]:
    return {re.match(r"[a-z0-9-]+", requirement.lower())[0] for requirement in requirements}


@pytest.mark.parametrize("name", LISTS)
def test_versions_and_hashes_are_those_of_the_lock(name):
    entries = exported(name)
    assert len(entries) > 10
    for package, (version, hashes) in entries.items():
        locked = LOCKED[package]
        files = [*locked.get("wheels", []), *([locked["sdist"]] if "sdist" in locked else [])]
        assert version == locked["version"], package
        assert hashes == {file["hash"] for file in files}, package


def test_nothing_locked_is_missing_from_the_lists():
    assert set(exported("browser")) | set(exported("large")) == set(LOCKED) - {"cairn"}


def test_each_list_holds_the_one_before_it():
    assert set(exported("run")) < set(exported("test")) < set(exported("browser"))
    assert set(exported("run")) < set(exported("large"))
    assert set(exported("run")) < set(exported("timetable")) < set(exported("test"))


def test_what_the_project_asks_for_is_in_its_list():
    groups = PROJECT["dependency-groups"]
    assert wanted(PROJECT["project"]["dependencies"]) <= set(exported("run"))
    assert wanted(groups["test"]) <= set(exported("test"))
    assert wanted(groups["browser"]) <= set(exported("browser"))
    for extra, packages in PROJECT["project"]["optional-dependencies"].items():
        assert wanted(packages) <= set(exported(extra))


def test_tools_for_testing_stay_out_of_what_runs():
    assert not set(exported("run")) & wanted(PROJECT["dependency-groups"]["test"])


def test_each_direct_dependency_has_its_reason_written_down():
    page = (ROOT / "docs" / "decisions" / "0002-what-we-depend-on.md").read_text()
    groups, extras = PROJECT["dependency-groups"], PROJECT["project"]["optional-dependencies"]
    optional = [package for packages in extras.values() for package in packages]
    asked = wanted([*PROJECT["project"]["dependencies"], *groups["test"], *groups["browser"], *optional])
    assert {name for name in asked if f"| {name} |" not in page} == set()
