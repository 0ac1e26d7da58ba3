"""The import contracts hold, and cover every folder."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "cairn"


def contracts() -> dict[str, dict[str, object]]:
    found = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract for contract in found}


def test_there_are_six_contracts():
    assert set(contracts()) == {"climb", "slice", "own-tables", "pure-core", "methods-apart", "acyclic"}


def test_every_folder_with_tables_is_a_slice_of_the_contract():
    with_tables = {f"cairn.{path.parent.name}" for path in SOURCE.glob("*/models.py")} - {"cairn.base"}
    assert with_tables <= set(contracts()["slice"]["containers"])


def test_every_method_of_the_core_is_kept_apart():
    folders = {f"cairn.core.{path.name}" for path in (SOURCE / "core").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(contracts()["methods-apart"]["modules"])
