"""Days as letters say them."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format


def in_words(day: date) -> str:
    """Like Monday 26 January 2026."""
    return date_format(day, "l j F Y", use_l10n=False)
