"""The papers say what is there: links lead somewhere, lists are complete."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
DECISIONS = sorted(ROOT.glob("docs/decisions/[0-9]*.md"))


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("paper", PAPERS, ids=name)
def test_every_link_inside_the_project_leads_somewhere(paper):
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", paper.read_text())
    inside = [target for target in targets if not re.match(r"[a-z]+:", target)]
    missing = [target for target in inside if not (paper.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_every_decision_says_what_if_we_reverse_it(decision):
    text = decision.read_text()
    assert text.startswith(f"# {decision.name[:4]} ")
    for heading in ("## What we chose", "## Why", "## What else we looked at", "## If we reverse this"):
        assert f"\n{heading}\n" in text


def test_decisions_are_numbered_without_gaps_and_listed():
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text()
    assert [page.name[:4] for page in DECISIONS] == [f"{n:04}" for n in range(1, len(DECISIONS) + 1)]
    assert [page.name for page in DECISIONS if f"]({page.name})" not in listed] == []


def test_every_setting_is_in_the_guide_for_organisations():
    settings = (ROOT / "src" / "cairn" / "config" / "settings.py").read_text()
    guide = (ROOT / "docs" / "guides" / "run-it-for-an-organisation.md").read_text()
    named = set(re.findall(r'environ(?:\.get)?[\[(]"([A-Z_]+)"', settings))
    mail = {setting for setting in named if setting.startswith("CAIRN_MAIL_")}
    assert named
    assert {setting for setting in named - mail if f"`{setting}`" not in guide} == set()
    assert {setting for setting in mail if f"`{setting.removeprefix('CAIRN_MAIL')}`" not in guide} <= {
        "CAIRN_MAIL_HOST"
    }


def test_the_layers_in_architecture_are_those_of_the_contract():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    contract = next(found for found in contracts if found["type"] == "layers" and "mountain" in str(found["layers"]))
    text = (ROOT / "ARCHITECTURE.md").read_text()
    written = re.search(r"## The layers.*?```\n(.*?)```", text, re.DOTALL)[1].split("\n")
    assert [plain(layer) for layer in written if layer] == [plain(layer) for layer in contract["layers"]]


def plain(layer):
    """A layer without brackets and the package's name: `(cairn.web) | cairn.api` reads `api | web`."""
    return sorted(re.sub(r"[()\s]|cairn\.", "", layer).split("|"))
