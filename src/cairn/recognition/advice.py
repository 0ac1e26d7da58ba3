"""Who advises people, apart from us, on what money for their time does to benefits: data for each country."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from cairn.programmes.countries import Country

WITH_CAIRN = Path(__file__).with_name("advice.toml")


@dataclass(frozen=True, slots=True)
class Adviser:
    """A public service, or a sort of adviser: who, how to reach them, and where and when that was looked up."""

    kind: str
    who: str
    how: str
    url: str = ""
    number: str = ""  # as a telephone dials it
    source: str = ""
    checked_on: date | None = None


def advisers_in(country: str) -> tuple[Adviser, ...]:
    """Who advises in a country, or in that of the site where none is named."""
    known = in_force()
    return known.get(country) or known.get(settings.COUNTRY) or known[Country.ELSEWHERE]


@cache
def in_force() -> Mapping[str, tuple[Adviser, ...]]:
    found = tomllib.loads(WITH_CAIRN.read_text(encoding="utf-8"))
    return {country: tuple(Adviser(**line) for line in part["lines"]) for country, part in found.items()}
