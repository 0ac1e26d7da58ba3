"""Help lines: dated, from a page one can look at, and an organisation's own in their place."""

from pathlib import Path

import pytest
from django.core import checks
from django.test import Client, override_settings

from cairn.care import helplines
from cairn.care.checks import look_at_care
from cairn.programmes.countries import Country

OWN = """
[scotland]
leave_to = "https://example.org/weather"
[[scotland.lines]]
kind = "now"
who = "In danger"
how = "Ring 999."
number = "999"
source = "https://example.org/999"
checked_on = 2027-01-01
[[scotland.lines]]
kind = "listen"
who = "Our own line"
how = "Ring the porter, day and night."
"""


def written(folder: Path, words: str) -> str:
    path = folder / "lines.toml"
    path.write_text(words)
    return str(path)


@pytest.mark.parametrize("country", Country.values)
def test_every_country_says_what_to_do_now_who_listens_and_who_looks_after_harm(country: str):
    help_there = helplines.help_in(country)
    assert help_there.country == country
    assert {line.kind for line in help_there.lines} >= {"now", "listen", "harm"}


@pytest.mark.parametrize("country", Country.values)
def test_every_number_says_where_and_when_it_was_looked_up(country: str):
    for line in helplines.help_in(country).lines:
        assert not line.number or (line.checked_on and line.source.startswith("http"))
        assert not line.number or line.number in "".join(sign for sign in line.how if sign.isdecimal())


def test_without_a_country_the_lines_are_those_of_the_site():
    with override_settings(COUNTRY="scotland"):
        assert helplines.help_in("").country == "scotland"


def test_an_organisation_has_its_own_lines_for_one_country(tmp_path: Path):
    with override_settings(HELP_LINES=written(tmp_path, OWN)):
        assert "Our own line" in [line.who for line in helplines.help_in("scotland").lines]
        assert helplines.help_in("scotland").leave_to == "https://example.org/weather"
        assert "Samaritans" in [line.who for line in helplines.help_in("wales").lines]
        assert look_at_care() == []


BROKEN = {
    "no toml": "scotland = [",
    "a country there is not": OWN.replace("scotland", "atlantis"),
    "no lines": '[scotland]\nleave_to = "https://example.org"\n',
    "lines that are none": '[scotland]\nleave_to = "https://example.org"\nlines = ["a"]\n',
    "nothing for now": OWN.replace('"now"', '"urgent"'),
    "a kind there is not": OWN.replace('"listen"', '"shout"'),
    "a way out that is no page": OWN.replace("https://example.org/weather", "javascript:alert(1)"),
    "a number with letters": OWN.replace('"999"', '"9a9"'),
    "a number without its day": OWN.replace("checked_on = 2027-01-01\n", ""),
}


@pytest.mark.parametrize("words", BROKEN.values(), ids=BROKEN)
def test_a_file_that_cannot_be_used_is_said_at_the_start_and_the_usual_lines_are_shown(
    tmp_path: Path, client: Client, words: str, db: None
):
    with override_settings(HELP_LINES=written(tmp_path, words)):
        assert [found.id for found in look_at_care()] == ["cairn.E001"]
        assert "Breathing Space" in [line.who for line in helplines.help_in("scotland").lines]
        assert "116 123" in client.get("/help-lines").content.decode()


def test_a_file_that_is_not_there_is_said_at_the_start(tmp_path: Path):
    with override_settings(HELP_LINES=str(tmp_path / "none.toml")):
        assert "cannot be read" in look_at_care()[0].msg


def test_a_country_nobody_knows_is_said_at_the_start_and_neutral_words_are_shown():
    with override_settings(COUNTRY="atlantis"):
        assert [found.id for found in look_at_care()] == ["cairn.E002"]
        assert helplines.help_in("").country == Country.ELSEWHERE


def test_the_check_is_run_when_cairn_starts(db: None):
    with override_settings(COUNTRY="atlantis"):
        assert "cairn.E002" in [found.id for found in checks.run_checks()]
